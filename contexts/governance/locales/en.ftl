# state: draft
# Duties of data protection.

## Data incidents
governance-title = Data protection
governance-report = Report a data incident
governance-report-intro = Say it as soon as you notice it, even if you are not sure. It takes two minutes. Nobody is blamed for telling.
governance-report-do = Report
governance-kind = What happened
governance-kind-lost-paper = Paper was lost: a list, a form, a notebook
governance-kind-lost-device = A telephone, computer or memory stick was lost
governance-kind-stolen = Something with data on it was stolen or taken
governance-kind-wrong-recipient = Something was sent or given to the wrong person
governance-kind-seen = Somebody saw or heard what they should not have
governance-kind-account = Somebody used an account that is not theirs
governance-kind-published = Something was published that should not have been
governance-kind-attack = A computer was attacked or behaves strangely
governance-kind-unavailable = Data are gone or cannot be reached
governance-kind-altered = Data were changed by mistake or on purpose
governance-kind-other = Something else
governance-what = Tell it in your own words
governance-what-hint = What was on it, where it happened, what was done since. Case codes instead of names are enough. Only those who watch over the data read it.
governance-hours = How many hours ago was it noticed?
governance-hours-hint = 0 for just now. The time to inform the authority runs from here.
governance-more = If you know more already
governance-happened = When did it happen?
governance-happened-hint = The year, or the month, is enough.
governance-people = Whose data
governance-people-assisted = People we work with
governance-people-children = Children among them
governance-people-relatives = Relatives
governance-people-witnesses = Witnesses, or people who reported
governance-people-staff = Staff
governance-people-public = Others
governance-about = How many people, about?
governance-about-hint = Leave it empty if you do not know.
governance-data = Which data
governance-data-whereabouts = Where somebody lives or hides
governance-data-health = Health
governance-data-documents = Documents and pictures
governance-data-staff = Staff and how they can be reached
governance-data-passwords = Passwords, keys, codes
governance-data-figures = Figures that may point to somebody
governance-severity = How bad could it become for them?
governance-severity-low = Harm is unlikely
governance-severity-some = Some harm is possible
governance-severity-serious = Serious harm is possible
governance-severity-life = A life may be in danger
governance-phase = State
governance-phase-reported = reported
governance-phase-assessed = assessed
governance-phase-notified = everybody was told
governance-phase-not-notified = nobody needs to be told
governance-phase-closed = closed
governance-noticed = Noticed
governance-due = 72 hours to inform the authority
governance-clock-settled = settled
governance-clock-left = { $hours ->
    [one] { $hours } hour left
   *[other] { $hours } hours left
}
governance-clock-over = { $hours ->
    [one] over since { $hours } hour
   *[other] over since { $hours } hours
}
governance-clock-over-days = { $days ->
    [one] over since { $days } day
   *[other] over since { $days } days
}
governance-authority = The authority for data protection
governance-authority-at = Authority told at
governance-authority-hint = Unless harm to people is unlikely, it must know within 72 hours (in many countries; ask what yours requires).
governance-affected = The people concerned
governance-affected-at = People told at
governance-affected-hint = If serious harm is possible they must be told, safely and in words that they understand.
governance-verdict-open = not decided yet
governance-verdict-notify = to be told
governance-verdict-no = need not be told
governance-done = done
governance-reported-at = Reported
governance-reported-by = Reported by
governance-number = Number
governance-own = What you reported
governance-reported = Thank you. It is written down.
governance-reported-number = Incident { $number }
governance-reported-text = Those who watch over the data have been told and look at it now.
governance-reported-add = If you remember more, or find what was lost, add it.
governance-reported-see = See the report
governance-nobody = Tell your supervisor yourself, now
governance-nobody-text = Nobody in your organisation holds the role that watches over the data, so nobody was told by the program.
governance-over = { $count ->
    [one] The time has run out for { $count } incident
   *[other] The time has run out for { $count } incidents
}
governance-over-text = Decide now whether the authority is told. A late notice says why it is late.
governance-csv = Register as a file (CSV)
governance-open = Open incidents
governance-open-none = No open incidents
governance-open-none-text = What somebody reports appears here at once.
governance-closed = Closed incidents
governance-breach = Data incident { $number }
governance-not-known = not known yet
governance-somebody = a colleague
governance-hidden = What was written here is read by those who watch over the data.
governance-history = What was done
governance-step-reported = Reported
governance-step-note = Note
governance-step-contained = Something was done so that it does not get worse
governance-step-told-other = Somebody was told
governance-step-assessed = Assessed
governance-step-decided = Decided who is told
governance-step-told-authority = The authority was told
governance-step-told-affected = The people concerned were told
governance-step-closed = Closed
governance-step-reopened = Opened again
governance-assess = Assess how bad it is
governance-assess-why = Why you judge it so
governance-assess-do = Save the assessment
governance-noticed-hours = How many hours before the report was it noticed?
governance-decide = Decide who is told
governance-grounds = On what grounds
governance-grounds-hint = The authority may ask for it, also when nobody is told.
governance-decide-do = Save the decision
governance-told = Write down that somebody was told
governance-whom = Who was told
governance-told-how = How, and what was said
governance-told-hint = If the 72 hours are over, also why it is late.
governance-told-do = Save
governance-add = Add something
governance-add-what = What is it
governance-add-text = What you want to add
governance-add-do = Add
governance-close = Close the incident
governance-reopen = Open it again
governance-reason = Why
governance-problem-number = Write a whole number, { $most } at most.
governance-problem-choose = Choose one from the list.
governance-problem-short = Write a little more. Fewest characters: { $fewest }.
governance-problem-long = Write less. Most characters: { $most }.
governance-problem-future = This lies in the future. Check the date.
governance-problem-date = This is not a date. Write the year, or year and month, or all three.
governance-not-assessed = Assess first how bad it is. Then decide who is told.
governance-not-decided = Decide first that they are to be told.
governance-not-done = It can be closed when everything is decided and everybody was told who was to be told.

## What is kept for how long
governance-retention = What is kept for how long
governance-retention-intro = Data are kept as long as they are needed and no longer. People’s data are never deleted by the program alone: a supervisor confirms each one.
governance-due-people = Whose time is over within a month
governance-due-none = Nobody falls due
governance-due-confirm = A person decides
governance-due-confirm-text = Ask first whether anybody still needs the data, the person above all. Then erase them, or place a hold.
governance-due-at = Kept until
governance-due-over = over
governance-case = Case code
governance-erase = Erase data
governance-holds = Data that must be kept
governance-holds-text = A court or the law may want somebody’s data kept. While a hold stands nobody can erase them.
governance-holds-none = No data must be kept beyond their time.
governance-held-since = Since
governance-hold-lift = Lift
governance-hold-place = Keep somebody’s data
governance-hold-code = Case code of the person
governance-hold-reason = Who wants it, and why
governance-times = How long
governance-kept-what = What
governance-kept-how = How it goes
governance-days = Days
governance-keep-closed-cases = People all of whose cases are closed
governance-keep-imports = Imports that were dropped, undone or could not be used
governance-keep-devices = Devices that nobody signs in from any more
governance-keep-notices = Notices that were seen
governance-by-itself = by itself, at night
governance-by-person = a supervisor confirms
governance-fixed = Fixed by the program: sealed uploads 7 days, ended sessions 1 day, finished jobs 90 days. The journal is kept: entries cannot be taken out without breaking its proof.
governance-days-hint = From { $least } to { $most } days.
governance-times-save = Save the times
governance-times-change = Change the times
governance-deleted = What was deleted
governance-deleted-at = When
governance-count = Number
governance-problem-days = Write a number of days from { $least } to { $most }.
governance-problem-code = No case of this code is within your reach. Check the code.
governance-problem-held = The data of this person are kept already.

## Papers
governance-papers = Papers to start from
governance-papers-text = In English, as files that you edit and keep outside the program.
governance-paper-playbook = The first 72 hours after an incident
governance-paper-assessment = Impact assessment
governance-paper-sharing = Information-sharing protocol
governance-paper-record = Record of processing

## Locking a site
governance-lock-title = Lock a site
governance-lock-means = What it means
governance-lock-text = At once, everybody of this site is signed out and cannot sign in, unless they belong to another site too. Its cases are out of everybody’s reach. Nothing is lost.
governance-lock-back = One person locks. To open it again two people are needed.
governance-lock-do = Lock this site now
governance-site-people = { $count ->
    [one] { $count } person belongs to it.
   *[other] { $count } people belong to it.
}
governance-locked = locked
governance-locked-done = The site is locked
governance-locked-text = Its people are out, its cases out of reach. If you belong to it, you are out too with your next click.
governance-unlock-ask = Ask to open it
governance-unlock-asked = Opening was asked for by
governance-unlock-other = Somebody else has to agree.
governance-unlock-agree = Agree and open it
governance-unlock-withdraw = Take the request back
governance-site-open = This site is not locked.
governance-site-asked = Somebody has asked already. Somebody else has to agree.
## Destroying the keys of a locked site
governance-destroy-title = Destroy the keys of this site
governance-destroy-means = What it means
governance-destroy-text = The keys of every record of this site’s teams are destroyed: names, answers, notes, files. Nobody can read them again, neither you nor whoever takes the server. Of each case only its code, its dates and its team are left.
governance-destroy-never = It cannot be undone. Backups that were made before stop opening these records after the days that the server keeps its keys.
governance-destroy-countdown = Two people have to want it. Once the second has agreed, so many hours pass before it happens: { $hours }. Until then one person stops it, and so does opening the site.
governance-destroy-reach = What it reaches
governance-destroy-people = People: { $count }
governance-destroy-cases = Cases: { $count }
governance-destroy-elsewhere = People who also have a case elsewhere, and stay with that one: { $count }
governance-destroy-held = People under a legal hold, who stay with all their data: { $count }
governance-destroy-held-title = Some are not reached
governance-destroy-held-text = Whoever is under a legal hold keeps all data and keys. To include them, open the site, lift the hold, and lock it again.
governance-destroy-decided = What was decided
governance-destroy-stage-asked = waits for a second person
governance-destroy-stage-agreed = countdown running
governance-destroy-stage-running = keys are being destroyed
governance-destroy-stage-done = keys destroyed
governance-destroy-stage-withdrawn = stopped
governance-destroy-asked-by = Asked for by
governance-destroy-agreed-by = Agreed to by
governance-destroy-due = Happens at
governance-destroyed-people = People of whom only a stub is left: { $count }
governance-destroyed-cases = Cases of which only a stub is left: { $count }
governance-destroyed-kept = People under a legal hold, who were left: { $count }
governance-destroy-agree = Agree: destroy the keys
governance-destroy-stop = Stop it
governance-destroy-ask-title = Ask for it
governance-destroy-ask = Ask to destroy the keys
governance-destroy-name = Name of the site
governance-destroy-name-hint = Type it as it stands above, so that the right site is meant.
governance-problem-site-name = This is not the name of this site. Type it as it stands at the top of the page.
governance-destroy-asked-already = Somebody has asked already. Look at the page of the site.
governance-destroy-running = The keys of this site are being destroyed. This cannot be stopped any more.
