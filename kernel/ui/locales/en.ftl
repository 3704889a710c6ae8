# state: draft
# Texts of the page shell and of the components. English is the source of the other languages.

## Page shell

# The neutral name of the program, as it stands in tabs and histories. It must not tell what the program is for.
ui-product-name = Notes
ui-title-problem = Please check: { $title }
ui-skip = Skip to the main content
ui-nav = Main menu
ui-language = Language
ui-account = Your account
ui-sign-out = Sign out
ui-search = Search
ui-search-do = Search
ui-exit = Exit this page
ui-not-yet = Not yet for real people: nobody outside the project has examined this version. Use made-up data only.

## Buttons

ui-save = Save
ui-cancel = Cancel
ui-change = Change
ui-continue = Continue
ui-download = Download
ui-back = Back

## Fields

ui-required = needed
ui-choose = Choose
ui-error-before = Please check:
ui-error-summary = Please check these answers
ui-date-day = Day
ui-date-month = Month
ui-date-year = Year
ui-date-hint = Fill in what is known. The year alone is enough.

## No answer

ui-no-answer = No answer?
ui-no-answer-of = { $field }: no answer?
ui-status-known = There is an answer
ui-status-unknown = Not known
ui-status-not-asked = Not asked
ui-status-declined = Prefers not to say
ui-status-not-applicable = Does not apply
ui-status-missing = Not recorded

## Lists and tables

ui-done = Done
ui-in-progress = In progress
ui-not-possible-yet = Not possible yet
ui-step-of = Step { $n } of { $total }
ui-select = Select
ui-select-all = Select all
ui-select-row = Select { $row }
ui-fewer-than = fewer than { $k }
ui-withheld = withheld
ui-share = Share
ui-nothing-found = Nothing found
ui-safety-notes = Safety notes
ui-safety-none = No safety notes have been written down.

## Moving around

ui-breadcrumbs = Where you are
ui-pages = Pages
ui-previous = Previous
ui-next = Next
ui-filter = Filter
ui-any = Any
ui-filter-do = Apply
ui-filter-clear = Clear the filter
ui-suggestions = Suggestions
ui-progress = { $done } of { $total }
ui-progress-refresh = Look again

## Samples on the component page

ui-sample-label = How can we reach you?
ui-sample-hint = We ask so that nobody else learns of it.
ui-sample-one = First answer
ui-sample-two = Second answer
ui-sample-count = People
ui-sample-done = Saved
ui-sample-problem =
    { $n ->
        [one] At least { $n } character is missing.
       *[other] At least { $n } characters are missing.
    }
