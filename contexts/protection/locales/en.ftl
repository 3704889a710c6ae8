# state: draft
# Texts of people and cases.

## The first page, lists

protection-today = Today
protection-today-mine = Your open cases
protection-today-waiting = Waiting for somebody to work on them
protection-today-none = Nothing is waiting
protection-today-none-text = Cases that you work on will appear here.
protection-cases = Cases
protection-cases-all = All cases that you may see
protection-cases-none = No cases here
protection-cases-none-text = Take the filter off, or register a person.
protection-mine = Only those that I work on
protection-case = Case
protection-case-open = Open the case
protection-name = Name
protection-age = Age
protection-age-unknown = Age not known
protection-gender = Gender
protection-status = Status
protection-exploitation = Form of exploitation
protection-owner = Case worker
protection-owner-hint = Somebody in the team. It may stay open for now.
protection-team = Team
protection-no-owner = Nobody yet
protection-no-team = No team
protection-somebody = Somebody who no longer works here
protection-registered = Registered on
protection-registered-from = Registered from
protection-registered-until = Registered until
protection-day-hint = For example 2026, 2026-11 or 2026-11-22.
protection-state = State
protection-state-open = Open
protection-state-closed = Closed
protection-state-erased = Erased

## Finding

protection-find = Find a person
protection-find-what = Name, case code, document or phone
protection-find-hint = Names are found in any script and with typing errors; a year of birth beside the name helps. Codes and numbers must be exact.
protection-find-do = Search
protection-found = Found
protection-found-more = There are more than these. Type more of the name.
protection-found-none = Nobody was found
protection-found-none-text = Try another spelling, or only part of the name. You find only people of your own cases and teams.

## Registering

protection-register = Register a person
protection-register-intro = A day and the answer on consent are enough to begin. Ask for the rest when there is trust.
protection-register-person = About the person
protection-register-person-hint = Everything here can stay empty.
protection-register-more = More about the person
protection-register-do = Register
protection-register-anyway = Register as a new person
protection-registered-done = The person is registered
protection-registered-next = Use this code when you speak of the case. It tells nothing about the person.
protection-latin-name = Name in Latin letters
protection-latin-name-hint = If it stays empty, the program suggests one.
protection-other-names = Other names
protection-other-names-hint = Names by which the person is or was known, one on each line.
protection-safe-contact = Safe contact
protection-safe-contact-hint = How and when to reach the person without putting them in danger. Shown first on the page of the case.
protection-similar = This person may be known already
protection-similar-text = Look before you register, so that nobody has to tell their story twice. You can also go on.
protection-similar-ask = Another team may know this person. Please ask:
protection-similar-unasked = Other teams were not asked just now: there were many questions in a short time. Wait a minute, or ask a colleague before you register.

## Consent

protection-consent = Consent to keep and use the data
protection-consent-hint = Explain first, in the person’s own language. Help does not depend on the answer.
protection-consent-given = Agreed
protection-consent-refused = Said no
protection-consent-withdrawn = Taken back
protection-consent-not-asked = Not asked

## The page of a case

protection-view-case = The case
protection-sections = What is known, and what is not yet
protection-answered = { $answered } of { $all } answered
protection-entries-newest = Shown: the newest { $shown } of { $all }.
protection-entries-all = Show all
protection-add = Add
protection-change = Change
protection-nothing = Nothing written down
protection-hidden = There is an answer, kept hidden
protection-kept-hidden = Kept hidden
protection-hidden-replace = There is an answer, kept hidden. What you write here takes its place; left empty, it stays.
protection-withdrawn = Older questions
protection-yes = Yes
protection-no = No
protection-country-hint = Name or code of a country, in any of our languages.
protection-countries-hint = Names or codes of countries, with a semicolon between them.
protection-language-hint = Name or code of a language.

## Notes, assigning, closing

protection-note-add = Add a note
protection-note-hint = Write what was said and agreed. A note cannot be changed later; another note can correct it.
protection-assign = Give to somebody
protection-close = Close the case
protection-reopen = Open again
protection-reason = Reason
protection-reason-hint = It is kept, and the people who supervise the case can read it.

## Seeing what is hidden

protection-reveal = Show the name and contacts
protection-reveal-text = The name and the contacts are shown once. The person can learn that you looked, and why.
protection-reveal-places = Show places and people
protection-reveal-places-text = Exact places and those involved are shown once. They could put somebody in danger, so the look is written down.
protection-revealed = This page is shown once
protection-revealed-text = It was written down that you looked. Nothing of it stays in the browser.
protection-revealed-hide = Hide again

## History

protection-history = Changes
protection-history-none = Nothing has changed yet
protection-history-none-text = What is changed in this case will be listed here.
protection-older-left-out = There may be older entries that are not shown here.
protection-when = When
protection-who = Who
protection-what = What
protection-before = Before
protection-after = After
protection-seen = Who has seen this
protection-seen-text = Every look at this person and this case is written down. The person has a right to know.
protection-program = The program
protection-did-register = Registered
protection-did-look = Looked at the case
protection-did-look-identity = Saw the name and contacts
protection-did-look-places = Saw places and people
protection-did-change = Changed something
protection-did-note = Added a note
protection-did-assign = Gave the case to somebody
protection-did-close = Closed the case
protection-did-reopen = Opened the case again
protection-did-history = Read the changes
protection-did-seen = Asked who has seen this
protection-did-erase = Erased the person’s data
protection-did-other = Something else

## Two people at once

protection-conflict = Somebody else changed this meanwhile
protection-conflict-text = Nothing has been saved yet. Choose for each answer which one is right, then save.
protection-conflict-theirs = What is stored now
protection-conflict-mine = What you wrote
protection-conflict-keep = Which one is right?

## Erasing

protection-erase = Erase this person’s data
protection-erase-head = This cannot be undone
protection-erase-text = Everything known about the person goes: answers, notes, names, history. The key that opened them is destroyed, so that nothing stored here can be read any more.
protection-erase-stays = What stays: the code, the days, and who erased. If the person came from a file, a mark stays too, which tells nothing and keeps that row from being loaded again.
protection-erase-cases =
    { $count ->
        [one] One case goes with the person:
       *[other] { $count } cases go with the person:
    }
protection-erase-reason-hint = At least fifteen characters. The reason stays, so do not name the person.
protection-erase-code = Code of the case
protection-erase-code-hint = Type it by hand, to be sure that the right person is meant.
protection-erase-do = Erase for good
protection-erased = This person’s data were erased
protection-erased-text = Nothing but the code and the days is left.
protection-erased-at = Erased at
protection-erased-by = Erased by

## What cannot be taken

protection-problem-both = You gave an answer and also said why there is none. Keep one of them.
protection-problem-choose = Choose one from the list.
protection-problem-close = Close the case with “Close the case” on its page, where the reason is asked.
protection-problem-code = This is not the code of the case. Look at the page of the case and type it again.
protection-problem-consent = Say whether the person agreed, said no, or was not asked yet.
protection-problem-date = This is not a date. Give the year, year and month, or the whole date.
protection-problem-day = Give the whole day, today or earlier.
protection-problem-future = This day is in the future.
protection-problem-note = Write something before you save.
protection-problem-note-long = This note is too long. Divide it into several.
protection-problem-nothing = Nothing is answered yet.
protection-problem-owner = Choose somebody who belongs to this team.
protection-problem-query = Type at least two letters or digits.
protection-problem-reason =
    { $fewest ->
        [one] Give a reason of at least { $fewest } character.
       *[other] Give a reason of at least { $fewest } characters.
    }
protection-problem-team = Choose the team that will answer for this case.

## Sheets for the person

protection-statement = Print who has looked
protection-statement-text = A sheet for the person: when somebody looked at their data or changed them, and in which role. The reasons of colleagues are not on it.
protection-statement-title = Who has looked at your information
protection-statement-intro = Each time somebody here opens or changes your information, it is written down. This is the list. A search that only shows a code is not in it.
protection-statement-ask = You may ask about any line, ask for a correction, or complain. Ask the person who gave you this sheet.
protection-staff = Member of staff
protection-staff-number = { $role }, colleague { $number }
protection-did-statement = Printed who has looked
protection-did-export = Made a copy for you
protection-paper-language = Language of the sheet
protection-paper-print = Show for printing
protection-paper-care = Where will the paper be kept?
protection-paper-care-text = Somebody else may find paper. Ask where the person will keep it. Offer to read it together instead, or to keep it here.
protection-paper-now = Print it now
protection-paper-now-text = This page is shown once. Print it from the menu of the browser, hand it over yourself, and leave nothing at the printer.
protection-paper-back = Back to the case
protection-export = Hand over a copy
protection-export-text = Everything that is kept about the person: the answers, notes and changes of all their cases, and who has looked. They have a right to it. It is written down that it was made.
protection-export-leave-out = Leave out
protection-export-leave-out-hint = Only what would put somebody else in danger. The copy says what is missing, and why.
protection-export-grounds = Why it is left out
protection-export-grounds-hint = The person will read this. Needed only if something is left out; at least fifteen characters.
protection-export-json = Download as a file
protection-export-json-text = The file is for other programs (JSON). It is not encrypted: hand it over yourself, and delete it from this device.
protection-copy-title = Your information
protection-copy-intro = This is what is kept about you here. Copied on:
protection-copy-left-out = Not in this copy

## Emergencies
protection-emergency = Emergency opening
protection-emergencies = Emergency openings
protection-emergencies-text = Cases that somebody from outside opened because it could not wait. Each is looked at afterwards by somebody else.
protection-emergencies-waiting = Waiting for your review
protection-emergencies-none-waiting = Nothing is waiting for you
protection-emergencies-recent = All that concern you
protection-emergencies-none = There are none
protection-emergencies-mine = What you opened
protection-emergency-open = Open a case in an emergency
protection-emergency-open-text = Use this when somebody may come to harm before the people who work on the case can be reached.
protection-emergency-rule-hour = The case is open to you for one hour, to read. You can change nothing. The most protected answers stay hidden.
protection-emergency-rule-told = The person who works on the case, the supervisors of its team and the auditors are told at once, with your name.
protection-emergency-rule-review = Somebody else reviews it within three days. Until an overdue review is done, you can open nothing more this way.
protection-emergency-code = Code of the case
protection-emergency-code-hint = Nine letters and digits. It stands on every paper about the case.
protection-emergency-reason-hint = What has happened and why it cannot wait, in one or two sentences. Write no names: the people who review it read this.
protection-problem-no-code = This is not the code of a case: a letter or digit is wrong or missing. Look at it once more.
protection-emergency-unknown = No case with this code can be opened
protection-emergency-unknown-text = { $tries ->
    [one] This try was written down. You have { $tries } try left today.
   *[other] This try was written down. You have { $tries } tries left today.
}
protection-emergency-not-now = You can open nothing this way now
protection-emergency-blocked = A case that you opened in an emergency has not been reviewed within three days. Ask the supervisor of its team or an auditor to review it. If somebody is in danger now, call them.
protection-emergency-waits = Three codes of today named no case, so this page waits until tomorrow. If somebody is in danger now, call a supervisor or an auditor.
protection-emergency-nobody = There is nobody who could be told of this, so the case stays closed to you. Ask a user administrator for a second supervisor or an auditor.
protection-emergency-banner = Opened in an emergency
protection-emergency-banner-text = You can read this until
protection-emergency-ends = Open until
protection-emergency-due = Review due by
protection-emergency-overdue = Review overdue
protection-emergency-review = Review
protection-emergency-review-do = Save the review
protection-emergency-reviewed-by = Reviewed by
protection-emergency-verdict = What did you find?
protection-verdict-justified = It was right to open it
protection-verdict-not-justified = It was not right to open it
protection-verdict-to-discuss = It needs to be talked about
protection-emergency-note = Note
protection-emergency-note-hint = The person who opened the case reads this. Write no names of people whom the case is about.
protection-emergency-looks = What was looked at
protection-emergency-looks-none = Nothing was looked at.
protection-emergency-to-case = Go to the case
protection-emergency-gone = No longer there
protection-emergency-ask = If this cannot wait and nobody of the team can be reached, you can open a case by its code.
protection-did-emergency = Opened in an emergency
protection-held = The data of this person must be kept for now. Whoever placed the hold can tell why and lift it.
