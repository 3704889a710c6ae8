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

# The way of a case: stages, tasks, closing.
protection-stage = Stage
protection-stage-enquiry = Enquiry
protection-stage-intake = Intake
protection-stage-screening = Screening
protection-stage-assessment = Assessment
protection-stage-planning = Planning
protection-stage-implementing = Help
protection-stage-follow-up = Follow-up
protection-stage-closing = Closing is asked for
protection-stage-closed = Closed
protection-pause = Why it rests
protection-pause-lost-contact = Rests: no contact
protection-pause-in-custody = Rests: in custody
protection-pause-travelling = Rests: on the way
protection-risk = Danger
protection-risk-unknown = Not judged yet
protection-risk-low = Low
protection-risk-medium = Medium
protection-risk-high = High
protection-risk-critical = Now, to life or freedom
protection-task = Task
protection-tasks = What is to be done
protection-tasks-none = Nothing is due.
protection-task-due = Until
protection-task-late = Late
protection-task-danger = Look whether there is danger now
protection-task-consent = Explain, and ask whether the person agrees
protection-task-decision = Decide what we work from
protection-task-risk = Judge the danger
protection-task-safety-plan = Agree how the person stays safe
protection-task-needs = Look at the needs together
protection-task-best-interests = Look at what is best for the child
protection-task-plan = Agree the plan
protection-task-plan-review = Look at the plan again
protection-task-follow-up = Follow up
protection-task-incident = Answer to what happened
protection-task-recovery-end = The recovery period ends
protection-task-feedback = Ask how it was
protection-task-own = Task
protection-task-appointment = Appointment
protection-task-kind = What kind
protection-task-new = Add a task or an appointment
protection-task-words = What is to be done
protection-task-words-hint = It is sealed with the case. Lists show only that there is a task.
protection-task-go = Go to where it is done
protection-task-done = It is done
protection-task-waive = It is not needed
protection-task-waive-do = Save that it is not needed
protection-next = Next
protection-note-add-to = Add a note to { $code }
protection-note = Note
protection-step-moved = Stage
protection-step-risk = Danger judged
protection-step-decision = Decision
protection-step-paused = Rests
protection-step-resumed = Goes on
protection-step-exception = Help goes on without consent
protection-step-guardian = The child has a guardian
protection-step-best-interests = Best interests of the child looked at
protection-step-recovery = Recovery and reflection period until
protection-step-incident = Something grave happened
protection-step-reported = Told to an authority by law
protection-step-asked = Asked to close
protection-step-agreed = Closing agreed to
protection-step-sent-back = Not closed, back to
protection-guard-goes-on = The case rests. Let it go on first.
protection-guard-consent = The person has not agreed, and no exception is written down.
protection-guard-decided = It is not decided that there are signs of trafficking.
protection-guard-risk = The danger has not been judged.
protection-guard-guardian = The child has no guardian on record.
protection-guard-best-interests = What is best for the child has not been looked at.
protection-guard-nothing-open = Something about the person’s safety is still open.
protection-guard-second-person = Somebody else than who asked must agree.
protection-way = The way of the case
protection-way-go = Move on, decide
protection-way-next = Move on
protection-way-decide = Write down what was decided
protection-way-steps = What was written down
protection-way-missing = Before { $stage }
protection-way-none = There is no stage to move to from here now.
protection-way-to = To which stage
protection-way-why = Why
protection-way-why-hint = Needed when the case goes back.
protection-way-move = Move the case
protection-since = Since
protection-words-grounds = On what grounds
protection-words-if-any = Anything to add
protection-decision = What we work from
protection-decided-by = Who decided
protection-recovery-from = First day
protection-recovery-until = Last day
protection-do-risk = Judge the danger
protection-do-risk-hint = A trained person judges it, together with the person. The program suggests nothing.
protection-do-decision = Decide what we work from
protection-do-decision-hint = Say who decided and on what grounds. The person can ask for the decision to be looked at again: write that down here too.
protection-do-pause = Let the case rest
protection-do-pause-hint = What is to be done stays on the list, with its days.
protection-do-resume = Let the case go on
protection-do-resume-hint = The case is worked on again.
protection-do-exception = Go on without consent
protection-do-exception-hint = Only where life is in danger or the law demands it. Ask for consent as soon as it is possible.
protection-do-guardian = Write down that the child has a guardian
protection-do-guardian-hint = The guardian’s name belongs among the contacts of the case.
protection-do-best-interests = Write down what is best for the child
protection-do-best-interests-hint = The child’s own views first; who was asked; what was weighed.
protection-do-recovery = Recovery and reflection period
protection-do-recovery-hint = At least 30 days under the Council of Europe’s convention; your country’s law may give more.
protection-do-incident = Something grave happened
protection-do-incident-hint = A threat, somebody missing, harm to oneself, a danger to staff. It is to be answered within a day.
protection-do-reported = Told to an authority because the law demands it
protection-do-reported-hint = Which law, what was told, to whom, and that the person was told first.
protection-closing = Closing the case
protection-closing-waits = Closing waits for a second person
protection-closing-look = Look at it
protection-closing-asked = It was asked to close this case already.
protection-closing-nobody = Nobody asks to close this case now.
protection-closing-missing = Before the case can be closed
protection-closing-agree = Agree and close the case
protection-closing-back = Send it back
protection-closing-take-back = Take the question back
protection-closing-back-do = Go on with the case
protection-closing-asked-by = Asked by
protection-closing-asked-at = Asked on
protection-close-hint = While help is given, a second person agrees before the case is closed.
protection-problem-not-active = Only a case that is being worked on can rest.
protection-problem-order = The last day must not be before the first.
protection-problem-task = Say in a few words what is to be done.
protection-problem-later-day = Choose a whole day, today or later.
protection-today-tasks = What is to be done
protection-team-queue = My team
protection-team-quiet = Nothing waits for you
protection-team-quiet-text = No closing to agree to, nobody in great danger, nothing late.
protection-team-closings = Closings that wait for you
protection-team-danger = In great danger
protection-team-late-tasks = Late
protection-team-load = Who carries how much
protection-team-load-hint = Open cases and late tasks of each one. About 15 to 20 complex cases are a full load.
protection-team-cases = Open cases
protection-team-late = Late tasks

# The plan, and the help that is given.
protection-plan = Plan and services
protection-plan-none = There is no plan yet
protection-plan-none-text = Agree with the person what they want to reach, and which help leads there.
protection-plan-loose = Help without a goal
protection-goal = Goal
protection-goal-new = Add a goal
protection-goal-until = Planned until
protection-goal-became = What became of this goal
protection-goal-open = We work for it
protection-goal-reached = Reached
protection-goal-partly = Reached in part
protection-goal-dropped = Dropped
protection-service = Help
protection-services = Services
protection-services-none = No help is planned for it yet.
protection-service-new = Add a service
protection-service-for-goal = Add a service for this goal
protection-service-progress = How far it is
protection-service-day = Day
protection-service-how-much = How much
protection-service-provider = Who provides it
protection-service-provider-name = Name of the other organisation
protection-service-provider-hint = It is sealed with the case. Do not write an address of a shelter here.
protection-service-cost = Cost
protection-service-cost-hint = For example 12.50. Leave it empty if it cost nothing or you do not know.
protection-service-currency = Currency
protection-service-currency-hint = Three letters, for example EUR
protection-service-amount = { $unit }: { $count }
protection-service-goal = For which goal
protection-service-no-goal = For none of them
protection-service-planned-for = Planned for
protection-service-planned-hint = Leave it empty if no day is agreed yet.
protection-service-note = Note on this help
protection-service-note-hint = It is sealed with the case. Whoever may never see the identity does not see it.
protection-service-came = What came of it
protection-service-if-provided = If it was given
protection-service-if-not = If it was not given
protection-service-provided-on = Given on, or begun on
protection-service-quantity-hint = A whole number
protection-service-effect = What it changed
protection-service-satisfaction = How content the person is
protection-service-satisfaction-hint = Ask only if it is a good moment. The person need not answer.
protection-service-why-not = Why it was not given
protection-service-shelter = A place to sleep
protection-service-basic-needs = Food, clothes, hygiene
protection-service-childcare = Childcare
protection-service-interpretation = Interpretation
protection-service-transport = Transport or going along
protection-service-family-tracing = Looking for the family
protection-service-medical = Medical care
protection-service-psychosocial = Psychosocial care
protection-service-legal = Legal advice and representation
protection-service-documents = Papers
protection-service-residence = A right to stay
protection-service-compensation = Compensation and unpaid wages
protection-service-witness-protection = Protection as a witness
protection-service-cash = Money
protection-service-education = School and language
protection-service-vocational-training = Learning a trade
protection-service-job-placement = Finding work
protection-service-rights-training = Knowing one’s rights
protection-service-other = Something else
protection-unit-night = Nights
protection-unit-parcel = Parcels
protection-unit-day = Days
protection-unit-hour = Hours
protection-unit-journey = Journeys
protection-unit-visit = Visits
protection-unit-session = Meetings
protection-unit-document = Papers
protection-unit-application = Applications
protection-unit-payment = Payments
protection-unit-month = Months
protection-unit-time = Times
protection-progress-planned = Planned
protection-progress-provided = Given
protection-progress-not-provided = Not given
protection-progress-mistake = Written down by mistake
protection-provider-own = We do
protection-provider-other = Another organisation
protection-effect-helped = It helped
protection-effect-partly = It helped in part
protection-effect-unchanged = Nothing changed
protection-effect-worse = It made things worse
protection-effect-too-early = Too early to say
protection-satisfaction-content = Content
protection-satisfaction-mixed = Partly content
protection-satisfaction-discontent = Not content
protection-satisfaction-declined = Prefers not to say
protection-satisfaction-not-asked = Not asked
protection-why-not-declined = The person did not want it any more
protection-why-not-available = Nobody offers it here
protection-why-not-funds = There was no money for it
protection-why-not-eligible = The person has no right to it
protection-why-not-safe = It would not have been safe
protection-why-not-absent = The person did not come or was not reached
protection-why-not-other = Another reason
protection-guard-planned = There is no plan yet: a goal, or help that is agreed
protection-problem-past-day = Give the day, not later than today.
protection-problem-whole-day = This is not a day. Give day, month and year.
protection-problem-quantity = Give a whole number from 1 to 100,000.
protection-problem-amount = Give the amount in digits, for example 12.50.
protection-problem-currency = Give the currency in three letters, for example EUR.

# Forms on a case.
protection-forms = Forms
protection-forms-none = No form was filled in yet.
protection-forms-begin = Fill in a form
protection-form-done = Finished
protection-form-draft = Draft
protection-form-finish = Finish
protection-form-save = Save the draft
protection-form-unreviewed = The words of this form are a draft
protection-form-unreviewed-text = Nobody who speaks the language has put their name to them yet. Ask in your own words where they do not fit.
protection-form-hidden = Some answers are kept hidden from you: they could put somebody in danger, or name them.

# Supervision.
protection-step-conference = Talked about with others who help
protection-step-review = The file was looked through
protection-do-conference = Write down a case conference
protection-do-conference-hint = Who was there by role, what was agreed, who does what. The person knows of it, or it is written why not.
protection-do-review = Write down a review of the file
protection-do-review-hint = What is well, what is missing, what is to be done. By somebody else than who works on the case.
protection-problem-own-review = A file is reviewed by somebody else than who works on the case.
