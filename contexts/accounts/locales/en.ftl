# state: draft
# Texts of sign-in, accounts, users, organisations.

## Signing in
accounts-sign-in-title = Sign in
accounts-login = Sign-in name
accounts-password = Password
accounts-sign-in-button = Sign in
accounts-sign-in-wrong = The sign-in name and the password do not match. Check both and try again.
accounts-sign-in-join = I have an invitation code
accounts-sign-in-note = Only people who work here can sign in.

## Accepting an invitation
accounts-join-title = Use an invitation code
accounts-join-intro = Somebody in your organisation gave you a code. With it you choose your own sign-in name and password.
accounts-code = Invitation code
accounts-code-hint = Twenty letters and digits, in four groups. Capital or small letters do not matter.
accounts-code-wrong = This code is not valid. It may have been used, withdrawn or expired. Ask for a new one.
accounts-login-hint = Three to sixty letters or digits. You need it each time you sign in.
accounts-login-form = Choose three to sixty letters, digits, dots or hyphens, without spaces.
accounts-login-taken = This sign-in name is taken. Choose another one.
accounts-password-new = New password
accounts-password-hint = At least { $fewest } characters. Four words that do not belong together are easy to remember and hard to guess.
accounts-password-short = Choose at least { $fewest } characters.
accounts-password-long = Choose at most { $most } characters.
accounts-password-guessable = This is easy to guess. Choose words that have nothing to do with your name.
accounts-password-wrong = This is not your current password.
accounts-join-button = Make my account
accounts-join-done = Your account is ready. You can sign in now.

## First run
accounts-set-up-title = Set up
accounts-set-up-intro = This server is new. In three steps you name your organisation and make the first account, which can invite everybody else.
accounts-set-up-step-organisation = Organisation
accounts-set-up-step-place = Place and team
accounts-set-up-step-account = First account
accounts-set-up-key = Set-up code
accounts-set-up-key-hint = It was printed where the program was started.
accounts-set-up-key-wrong = This is not the set-up code. Look at the last lines printed by the program.
accounts-set-up-done = This server is set up already. Sign in.
accounts-set-up-finished = The organisation is ready
accounts-set-up-next = Sign in with the account that you made, then invite the others.
accounts-continue = Continue
accounts-back = Back

## Organisation, sites, teams
accounts-organisation-title = Organisation
accounts-organisation-name = Name of the organisation
accounts-organisation-kind = Kind of organisation
accounts-country = Country
accounts-language = Language
accounts-language-hint = New accounts start with it. Everybody can choose their own.
accounts-save = Save
accounts-choose = Choose one from the list.
accounts-name-missing = Write a name.
accounts-name-long = Write at most { $most } characters.
accounts-sites = Sites
accounts-sites-none = No sites yet
accounts-site = Name of the site
accounts-site-add = Add a site
accounts-teams = Teams
accounts-teams-none = No teams yet
accounts-team = Name of the team
accounts-team-add = Add a team
accounts-team-site = Site of the team
accounts-rename = Rename

## Users
accounts-users-title = Users
accounts-users-invite = Invite a user
accounts-user = User
accounts-display = Name shown to colleagues
accounts-display-hint = A first name or a name at work is enough.
accounts-roles = Roles
accounts-roles-missing = Choose at least one role.
accounts-role-case-worker = Case worker
accounts-role-case-worker-help = Works with people: own cases and those of the teams.
accounts-role-supervisor = Supervisor
accounts-role-supervisor-help = Answers for teams: sees their cases, assigns them, may erase a person’s data.
accounts-role-data-steward = Data steward
accounts-role-data-steward-help = Imports data and checks its quality; sees no names.
accounts-role-release-approver = Release approver
accounts-role-release-approver-help = The second person who decides whether a release may be published.
accounts-role-auditor = Auditor
accounts-role-auditor-help = Watches over the data: reads who did what and reviews emergency openings; sees no content of cases.
accounts-role-user-administrator = User administrator
accounts-role-user-administrator-help = Invites users and gives roles; sees no content of cases.
accounts-role-configuration-administrator = Configuration administrator
accounts-role-configuration-administrator-help = Changes organisation, sites and settings; sees no content of cases.
accounts-state = State
accounts-state-active = Can sign in
accounts-state-disabled = Closed
accounts-change = Change
accounts-user-title = Change a user
accounts-user-own = You cannot change your own roles. Ask another user administrator.
accounts-user-disable = Close this account
accounts-user-disable-help = All sessions of this account end at once. It can be opened again.
accounts-user-enable = Open this account again
accounts-why = Reason
accounts-why-hint = It is written in the journal of the organisation.
accounts-why-left = Left the organisation
accounts-why-away = Away for a while
accounts-why-safety = For safety: somebody else may be able to sign in
accounts-why-mistake = It was a mistake
accounts-why-back = Back at work
accounts-why-settled = The concern is settled
accounts-last-administrator = This is the last user administrator. Give the role to somebody else first.
accounts-invitations = Open invitations
accounts-invitations-none = No open invitations
accounts-invitation-expires = Valid until
accounts-invitation-withdraw = Withdraw
accounts-invited-title = The invitation is ready
accounts-invited-code = Give this code to { $name }, by voice or on paper. It is shown only once and is valid for seven days.
accounts-invited-how = With the code, they go to the sign-in page and choose “{ $link }”.

## One's own account
accounts-own-title = Your account
accounts-own-password = Change your password
accounts-password-current = Current password
accounts-password-change = Change password
accounts-password-changed = Your password is changed. All your other sessions have ended.
accounts-own-devices = Your devices
accounts-own-devices-help = Everywhere you have signed in. If you do not recognise one, remove it and change your password.
accounts-device = Device
accounts-device-this = This device
accounts-device-first = First sign-in
accounts-device-last = Last sign-in
accounts-device-forget = Remove
accounts-device-unknown = Unknown device
accounts-own-sessions = Running sessions
accounts-session-since = Since
accounts-session-seen = Last used
accounts-session-end = End
accounts-session-this = This session
accounts-sessions-end-others = End all other sessions
accounts-sessions-ended = { $count ->
    [one] One session ended.
   *[other] { $count } sessions ended.
}

## The audit
accounts-audit-title = Journal
accounts-audit-intro = Who did what in your organisation, newest first. Times are in UTC. Opening this page is written down as well.
accounts-audit-none = No entries fit this filter.
accounts-audit-newest = Back to the newest
accounts-audit-when = When
accounts-audit-who = Who
accounts-audit-what = What
accounts-audit-about = About
accounts-audit-basis = Allowed as
accounts-audit-basis-role = { $role } ({ $scope })
accounts-audit-reason = a reason was given
accounts-audit-operator = The operator of the server
accounts-audit-program = The program
accounts-audit-from = From
accounts-audit-until = Until and including
accounts-audit-date-wrong = This is not a date. Write the year, or year and month, or all three.
accounts-audit-verify = Check the journal
accounts-audit-verify-help = Each entry carries a seal over the entry before it. The check computes all seals of this server again and names the first entries that do not fit. It shows nothing of other organisations.
accounts-audit-sound = The journal is whole
accounts-audit-broken = The journal is not whole
accounts-audit-rows = { $rows ->
    [one] { $rows } entry of this server was checked.
   *[other] { $rows } entries of this server were checked.
}
accounts-audit-bad = Strand { $lane }, entry { $row }: { $fault }
accounts-audit-bad-first = Only the first entry that does not fit is named for each strand. The ones after it cannot be judged.
accounts-audit-bad-do = Change nothing. Tell the person who runs the server now: they keep a copy of the database as it is and find out who could write to it.
accounts-fault-edited = it was edited after it was written.
accounts-fault-swapped = it was exchanged with another entry.
accounts-fault-inserted = it was put in from outside.
accounts-fault-changed = it, or the entry before it, was changed after it was written.
accounts-fault-missing = it is missing.
accounts-fault-cut-off = it is missing, and everything after it.
accounts-fault-beyond-head = it was added from outside, or the note of the last entry was changed.
accounts-fault-head-changed = the note of the last entry does not match it.
accounts-fault-head-missing = the note of the last entry is missing.
accounts-fault-rewritten = it is not the entry that was kept elsewhere.
accounts-fault-other = it does not fit.

## On what ground
accounts-basis-none = not allowed
accounts-basis-list = the records open to them
accounts-basis-operator = the operator's command line
accounts-basis-password = the right password
accounts-basis-session = their own session
accounts-basis-invitation = an invitation code
accounts-basis-first-run = the set-up of the server
accounts-scope-own = their own
accounts-scope-teams = their teams
accounts-scope-caseload = own cases and teams
accounts-scope-organisation = whole organisation
accounts-scope-authored = made by themselves
accounts-scope-not-authored = made by somebody else
accounts-scope-not-own = another user
accounts-scope-demo = demo

## Kinds of things
accounts-kind-person = Person
accounts-kind-case = Case
accounts-kind-batch = Import
accounts-kind-data-set = Data set
accounts-kind-release = Release
accounts-kind-audit = Journal
accounts-kind-job = Job
accounts-kind-organisation = Organisation
accounts-kind-site = Site
accounts-kind-team = Team
accounts-kind-user = User
accounts-kind-account = Account
accounts-kind-invitation = Invitation
accounts-kind-setting = Setting
accounts-kind-program = Program

## What was done
accounts-act-person-register = registered a person
accounts-act-person-match = asked whether a person is known already
accounts-act-person-search = searched for people
accounts-act-person-view = opened the page of a person
accounts-act-person-reveal = looked at the identity of a person
accounts-act-person-edit = changed the identity of a person
accounts-act-person-history = read what was changed of a person
accounts-act-person-seen = read who has looked at a person
accounts-act-person-statement = printed who has looked at a person
accounts-act-person-export = handed a person a copy of their data
accounts-act-person-erase = erased a person
accounts-act-case-open = opened a new case
accounts-act-case-list = listed cases
accounts-act-case-view = read a case
accounts-act-case-reveal = looked at the protected answers of a case
accounts-act-case-edit = changed a case
accounts-act-case-close = closed a case
accounts-act-case-reopen = opened a closed case again
accounts-act-case-assign = gave a case to a worker or a team
accounts-act-case-history = read what was changed of a case
accounts-act-note-add = added a note to a case
accounts-act-stub-view = looked at what is left of an erased record
accounts-act-import-cases = imported cases
accounts-act-import-cases-undo = undid an import of cases
accounts-act-import-evidence = imported a contributed data set
accounts-act-import-evidence-undo = undid an import of a contributed data set
accounts-act-import-list = listed the imports
accounts-act-import-report = read the report of an import
accounts-act-evidence-view = read contributed records
accounts-act-quality-view = looked at the quality of the data
accounts-act-release-propose = proposed a release
accounts-act-release-view = looked at a release
accounts-act-release-approve = decided on a release
accounts-act-audit-read = read the journal
accounts-act-audit-verify = checked the journal
accounts-act-jobs-view = looked at the jobs
accounts-act-organisation-manage = changed the organisation
accounts-act-organisation-change = changed the particulars of the organisation
accounts-act-organisation-make = made the organisation
accounts-act-site-manage = changed a site
accounts-act-site-add = added a site
accounts-act-site-rename = renamed a site
accounts-act-team-manage = changed a team
accounts-act-team-add = added a team
accounts-act-team-rename = renamed a team
accounts-act-user-list = listed the users
accounts-act-user-invite = invited a user
accounts-act-user-roles = changed the roles or teams of a user
accounts-act-user-disable = closed an account
accounts-act-user-enable = opened an account again
accounts-act-account-make = made an account
accounts-act-ages-renew = renewed the age bands
accounts-act-data-set-describe = described a data set
accounts-act-import-upload = uploaded a file
accounts-act-import-remap = changed the mapping of an import
accounts-act-import-start = began to load an import
accounts-act-import-stop = stopped an import
accounts-act-import-discard = discarded an import
accounts-act-import-undo = undid an import
accounts-act-import-load = loaded an import
accounts-act-import-report-read = read the report of an import
accounts-act-import-rejects-read = read the rejected rows of an import
accounts-act-release-return = sent a release back
accounts-act-invitation-accept = accepted an invitation
accounts-act-invitation-withdraw = withdrew an invitation
accounts-act-own-account = changed their own account
accounts-act-sign-in = signed in
accounts-act-sign-in-refused = tried to sign in without success
accounts-act-session-end = ended a session of their own
accounts-act-session-end-others = ended all their other sessions
accounts-act-session-prove = showed again that it is them
accounts-act-device-forget = removed a device of their own
accounts-act-password-change = changed their password
accounts-act-person-erase-again = Erased again after a backup was restored
accounts-act-set-up = set up the server
accounts-act-configuration-view = looked at the settings
accounts-act-configuration-change = changed the settings
accounts-act-gallery-view = looked at the page parts

## Jobs
accounts-jobs-title = Jobs
accounts-jobs-intro = Work that the program does in the background for your organisation, newest first. What fails is tried again by itself.
accounts-jobs-none = No jobs yet
accounts-jobs-none-text = Imports and releases appear here while they run and after they end.
accounts-jobs-what = What
accounts-jobs-state = State
accounts-jobs-attempts = Attempts
accounts-jobs-attempts-of = { $n } of { $most }
accounts-jobs-asked = Asked for
accounts-jobs-next = Next attempt
accounts-jobs-ended = Ended:
accounts-jobs-progress = Progress
accounts-jobs-queued = Waiting
accounts-jobs-running = Running
accounts-jobs-stopping = Stopping
accounts-jobs-failed = Will be tried again
accounts-jobs-done = Done
accounts-jobs-given-up = Did not work
accounts-jobs-cancelled = Stopped
accounts-job-import-check = Checking a file before its import
accounts-job-import-load = Loading a file
accounts-job-import-undo = Undoing an import
accounts-job-release-make = Making a release

## Notices
accounts-notices-title = Notices
accounts-notices-none = There is nothing that you need to see.
accounts-notice-seen = I have seen this
accounts-notice-open = Read more
accounts-notice-new-device = A sign-in from a new device
accounts-notice-new-device-text = Somebody signed in to your account from a device that had not been used before. If it was you, nothing needs to be done.
accounts-notice-me = It was me
accounts-notice-not-me = It was not me
accounts-notice-emergency-opened = A case was opened in an emergency
accounts-notice-emergency-opened-text = Somebody outside the team of a case opened it and gave an urgent reason. Every look is written down. It must be reviewed within 72 hours.
accounts-notice-emergency-reviewed = An emergency opening was reviewed
accounts-notice-emergency-reviewed-text = Somebody looked at why you opened a case in an emergency and wrote down what they found.
accounts-notice-cases-left = A colleague’s account was closed and cases are waiting
accounts-notice-cases-left-text = The account of somebody in your team was closed at once. Their open cases still carry their name: give them to somebody else.
accounts-not-me-title = The device was removed
accounts-not-me-done = The device was removed and all your other sessions have ended.
accounts-not-me-next = Somebody knows your password. Change it now, and tell your user administrator.
accounts-act-notice-seen = read a notice
accounts-act-device-not-mine = said that a sign-in was not theirs

## Roles and what each reaches today
accounts-role-hotline-operator = Hotline operator
accounts-role-hotline-operator-help = Answers the telephone: registers people, and works on cases of their own until these are given on or closed.
accounts-role-counsellor = Counsellor
accounts-role-counsellor-help = Helps with counselling: reads open cases of their own and of their teams and adds notes; does not see what is most protected.
accounts-role-lawyer = Lawyer
accounts-role-lawyer-help = Helps with the law: reads open cases of their own and of their teams, protected answers included, and adds notes.
accounts-role-health-worker = Health worker
accounts-role-health-worker-help = Cares for health: reads open cases of their own and of their teams and adds notes; does not see what is most protected.
accounts-role-shelter-manager = Shelter manager
accounts-role-shelter-manager-help = Runs a shelter. There are no records of residents yet: for now, reads open cases that are assigned to them and adds notes.
accounts-role-referral-focal-point = Referral focal point
accounts-role-referral-focal-point-help = Keeps contact with partners. There are no referrals here yet: for now, reads open cases of their own and of their teams and adds notes.
accounts-role-external-provider = External provider
accounts-role-external-provider-help = Works for a partner. There are no referrals here yet: for now, sees nothing but their own account.
accounts-role-monitoring-viewer = Results viewer
accounts-role-monitoring-viewer-help = Reads results: releases that were decided on, which hold counts and no people. There are no indicators yet.

## New kinds, scopes and acts
accounts-scope-teams-not-authored = their teams, made by somebody else
accounts-scope-emergency = opened in an emergency
accounts-kind-emergency = Emergency opening
accounts-act-case-hand-over = handed on the cases of a colleague
accounts-act-emergency-open = opened a case in an emergency
accounts-act-emergency-view = read about an emergency opening
accounts-act-emergency-review = reviewed an emergency opening
accounts-act-access-review = reviewed who has access
accounts-act-access-confirm = confirmed the access of a user
accounts-act-looks-review = looked into an unusual number of looks
## Data protection
accounts-kind-breach = Data incident
accounts-act-breach-report = reported a data incident
accounts-act-breach-view = read a data incident
accounts-act-breach-add = added to a data incident
accounts-act-breach-handle = worked on a data incident
accounts-act-breach-reopen = opened a closed data incident again
accounts-act-breach-register = took a copy of the register of data incidents
accounts-notice-breach-reported = A data incident was reported
accounts-notice-breach-reported-text = A colleague says that data were lost or seen. Assess how bad it is and decide who is told: 72 hours run from when it was noticed.
accounts-notice-breach-due = The 72 hours of a data incident are running out or over
accounts-notice-breach-due-text = It is not yet decided or done whether the authority is told. Look at it today.
## Tokens of the API

accounts-tokens-title = Access for programs
accounts-tokens-help = A token lets another program work in your name, for example to send forms from the field.
accounts-tokens-yours = Your tokens
accounts-tokens-intro = A token lets another program work in your name. It never reaches further than you do, and you decide how much less. Everything that is done with it stands in the journal under your name. It ends when your roles or your password change.
accounts-tokens-all-intro = Tokens that users of the organisation made for other programs. Each works in the name of its owner and never reaches further than they do.
accounts-tokens-none = There are no tokens.
accounts-tokens-many = You have as many tokens as anybody may have. End one that is no longer needed first.
accounts-token-make = Make a token
accounts-token-nothing = None of your roles includes anything that a program could do for you.
accounts-token-label = For which program
accounts-token-label-hint = So that you recognise it later. No names of people you assist.
accounts-token-scopes = What it may do
accounts-token-scopes-hint = As little as the program needs. You can make another one later.
accounts-token-scopes-choose = Choose at least one thing that your roles include.
accounts-token-short = What you chose includes something for which you would be asked to show that it is you. Such a token works for one day at most.
accounts-token-short-hint = For one day at most
accounts-token-for = How long it works
accounts-token-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
accounts-token-networks = From where (optional)
accounts-token-networks-hint = Addresses of the program, such as 192.0.2.10 or 10.1.0.0/16, one a line. Empty: from anywhere.
accounts-token-networks-form = Write addresses such as 192.0.2.10 or blocks such as 10.1.0.0/16, at most ten.
accounts-token-used = Last used
accounts-token-unused = not yet
accounts-token-until = Works until
accounts-token-end = End it
accounts-token-works = works
accounts-token-expired = its time is over
accounts-token-ended = ended
accounts-token-overtaken = ended, because the account changed
accounts-token-made = The token is made
accounts-token-once = It is shown now and never again.
accounts-token-keep = Put it where only the program can read it. Whoever has it can do what you allowed it to do. If it gets into the wrong hands, end it here.
accounts-act-token-make = made a token for a program
accounts-act-token-first-use = used a token for the first time
accounts-act-token-list = looked at the tokens of everybody
accounts-act-token-end = ended a token
accounts-act-organisation-view = looked at the organisation
accounts-kind-token = Token
accounts-basis-token = a token that works

## What one may do
accounts-do-person-register = Register a person
accounts-do-person-match = Ask whether a person is known already
accounts-do-person-search = Search for people
accounts-do-person-view = Open the page of a person
accounts-do-person-reveal = See the identity of a person, for a reason
accounts-do-person-edit = Change the identity of a person
accounts-do-person-history = Read what was changed of a person
accounts-do-person-seen = Read who has looked at a person
accounts-do-person-statement = Print for a person who has looked
accounts-do-person-export = Hand a person a copy of their data
accounts-do-person-erase = Erase the data of a person
accounts-do-case-open = Open a new case
accounts-do-case-list = List cases
accounts-do-case-view = Read a case
accounts-do-case-reveal = See the protected answers of a case, for a reason
accounts-do-case-edit = Change a case
accounts-do-case-close = Close a case
accounts-do-case-reopen = Open a closed case again
accounts-do-case-assign = Give a case to a worker or a team
accounts-do-case-history = Read what was changed of a case
accounts-do-note-add = Add a note to a case
accounts-do-stub-view = See what is left of an erased record
accounts-do-case-hand-over = Hand on the cases of a colleague
accounts-do-emergency-open = Open a case in an emergency
accounts-do-emergency-view = Read about an emergency opening
accounts-do-emergency-review = Review an emergency opening
accounts-do-import-cases = Import cases
accounts-do-import-cases-undo = Undo an import of cases
accounts-do-import-evidence = Import a contributed data set
accounts-do-import-evidence-undo = Undo an import of a contributed data set
accounts-do-import-list = List the imports
accounts-do-import-report = Read the report of an import
accounts-do-evidence-view = Read contributed records
accounts-do-quality-view = Look at the quality of the data
accounts-do-release-propose = Propose a release
accounts-do-release-view = Look at a release
accounts-do-release-approve = Decide on a release
accounts-do-audit-read = Read the journal
accounts-do-audit-verify = Check the journal
accounts-do-jobs-view = Look at the jobs
accounts-do-organisation-manage = Change the organisation
accounts-do-site-manage = Change sites
accounts-do-team-manage = Change teams
accounts-do-user-list = List the users
accounts-do-user-invite = Invite a user
accounts-do-user-roles = Change the roles or teams of a user
accounts-do-user-disable = Close an account
accounts-do-user-enable = Open an account again
accounts-do-access-review = Review who has access
accounts-do-access-confirm = Confirm the access of a user
accounts-do-looks-review = Look into unusual numbers of looks
accounts-do-own-account = Use their own account
accounts-do-configuration-view = Look at the settings
accounts-do-configuration-change = Change the settings
accounts-do-gallery-view = Look at the page parts

## Rights in words
accounts-rights-title = What you may do
accounts-rights-none = You have no role yet, so you can do nothing but sign out. A user administrator can give you one.
accounts-rights-teams-none = You belong to no team.
accounts-rights-what = What
accounts-rights-where = On which records
accounts-rights-as = As
accounts-rights-open = while open
accounts-rights-closed = once closed
accounts-rights-erased = after erasing
accounts-rights-all-roles = What each role may do
accounts-rights-list = Everything in detail
accounts-rights-why = Why can’t I?
accounts-rights-why-text = This page explains who may do something and whom to ask. It knows only your roles and teams. It looks at no record, so it says nothing about whether one exists.
accounts-rights-about = What you wanted to do
accounts-rights-yours = What you may do of this
accounts-rights-yours-none = None of your roles includes this.
accounts-rights-yours-also = What is not among these looks like a page that does not exist.
accounts-rights-who = Who may do this
accounts-rights-ask = Whom to ask
accounts-rights-ask-role = For another role: a user administrator.
accounts-rights-ask-team = For a case of another team: the supervisor of that team, who can give it to you.
accounts-rights-nobody = Nobody has this role at the moment.
accounts-rights-emergency = If somebody may come to harm before they can be reached, you can open a case in an emergency.

## What one may do: tokens and incidents
accounts-do-token-list = See the tokens of all users
accounts-do-token-end = End a token of another user
accounts-do-breach-report = Report a data incident
accounts-do-breach-view = See how a data incident stands
accounts-do-breach-add = Add to the history of a data incident
accounts-do-breach-handle = Judge a data incident and decide who is told
accounts-do-breach-reopen = Open a closed data incident again
accounts-do-breach-register = Read the register of data incidents
accounts-do-organisation-view = Look at the organisation
accounts-do-user-reset = Give a user a code for a new password
accounts-do-user-consent = Agree, as the second person, to what another user administrator asked for
accounts-do-retention-view = See what is kept for how long
accounts-do-retention-set = Change how long data are kept
accounts-do-hold-place = Order that a person’s data be kept
accounts-do-hold-lift = Lift the order to keep a person’s data
accounts-do-site-lock = Lock a site
accounts-do-site-unlock = Ask to open a locked site
accounts-do-site-unlock-agree = Agree that a locked site is opened
## A second way to show who one is
accounts-second-title = One more step
accounts-second-intro = Your password is right. Now show the second thing that only you have.
accounts-second-code = Code
accounts-second-code-hint = The six digits that your app shows now, or one of your recovery codes.
accounts-second-wrong = This code does not fit, or it was used before. Wait for the next one and try again.
accounts-second-late = That took too long, or too many codes were wrong. Start again with your password.
accounts-second-again = Start again
accounts-prove-hint = If you have an app that makes codes, its six digits do as well.
accounts-factors-title = Your second step
accounts-own-factors = With a second step, somebody who learns your password still cannot sign in.
accounts-own-factors-open = Manage your second step
accounts-factors-intro = When you sign in, you are asked for one of these after your password.
accounts-factors-needed = Add a second step to go on
accounts-factors-needed-text = Your organisation requires a second step from everybody. Add one here; then everything is open to you again.
accounts-factors-soon = A second step will be required
accounts-factors-soon-text = Your organisation requires a second step from everybody, beginning with:
accounts-factors-app = Add an app that makes codes
accounts-factors-app-help = Any authenticator app on your phone or computer will do. It needs no connection and tells nobody where you sign in.
accounts-factors-app-add = Add an app
accounts-factors-too-many = You have ten already. Remove one that you no longer use.
accounts-factor = Second step
accounts-factor-app = App
accounts-factor-passkey = Passkey
accounts-factor-label = What you call it
accounts-factor-label-hint = For example: work phone. You can leave this empty.
accounts-factor-added = Added
accounts-factor-used = Last used
accounts-factor-remove = Remove
accounts-factor-removed = It was removed. All your other sessions have ended.
accounts-factor-is-added = Your second step is ready
accounts-factor-is-added-text = All your other sessions have ended. From now on you are asked for it when you sign in.
accounts-app-title = Set up the app
accounts-app-step-scan = Open your app, add an account, and point the camera at this picture.
accounts-app-picture = Picture for the camera of your app
accounts-app-step-type = If you cannot use the camera, type this key into the app:
accounts-app-step-code = Type the six digits that the app shows now.
accounts-app-code = Code from the app
accounts-app-code-hint = It changes every thirty seconds.
accounts-app-confirm = Finish
accounts-recovery = Recovery codes
accounts-recovery-title = Your recovery codes
accounts-recovery-left = { $count ->
    [0] You have no recovery codes left.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
accounts-recovery-help = They let you in when your phone is lost. Each works once.
accounts-recovery-renew = Make new recovery codes
accounts-recovery-once = These codes are shown only now. Older ones no longer work.
accounts-recovery-keep = Print this page or write the codes down, and keep the paper where nobody else finds it. Each code works once, in place of the code of your app.
accounts-recovery-kept = I have kept them
accounts-recovery-needs-factor = Add an app or a passkey first. Recovery codes take its place when it is lost.
accounts-factors-require = Second step for everybody
accounts-factors-require-help = From this day on, whoever has no second step is led to add one when they sign in and reaches nothing else before. Until then they see a reminder.
accounts-factors-from = Required from
accounts-factors-from-hint = Leave it empty to require none.
accounts-factors-day = Write day, month and year, or leave all three empty.
accounts-notice-recovery-used = A recovery code was used
accounts-notice-recovery-used-text = Somebody signed in to your account with one of your recovery codes. If it was not you, make new codes and change your password.
accounts-notice-recovery-gone = Your last recovery code was used
accounts-notice-recovery-gone-text = Make new recovery codes and keep them where nobody else finds them. If it was not you, change your password as well.
accounts-notice-second-refused = Somebody knew your password
accounts-notice-second-refused-text = Somebody gave your right password and then several wrong codes. They did not get in. If it was not you, change your password.
accounts-basis-password-app = the right password and a code of their app
accounts-basis-password-recovery = the right password and a recovery code
accounts-basis-app = a code of their app
accounts-act-factor-add = added a second step
accounts-act-factor-remove = removed a second step
accounts-act-factor-require = changed from when on a second step is required
accounts-act-recovery-renew = made new recovery codes

## Handing on cases
accounts-leave-title = Hand on cases
accounts-leave-text = These cases carry this person’s name. Choose for each team who takes them. Each change is written down, and whoever gets cases is told.
accounts-leave-none = No cases carry this person’s name
accounts-leave-team = Who takes the cases of the team { $team }?
accounts-leave-no-team = Who takes the cases that belong to no team?
accounts-leave-counts = Open: { $open }. Closed: { $closed }.
accounts-leave-choose = Choose who takes them
accounts-leave-nobody-yet = Nobody yet: the supervisors of the team give them on
accounts-leave-do = Hand on these cases
accounts-leave-done = { $count ->
    [one] { $count } case was handed on
   *[other] { $count } cases were handed on
}
accounts-leave-done-text = Whoever got them has been told.
accounts-leave-uploads = { $count ->
    [one] { $count } upload is not loaded. It stays: everybody who imports data can discard it.
   *[other] { $count } uploads are not loaded. They stay: everybody who imports data can discard them.
}
accounts-leave-releases = { $count ->
    [one] { $count } release of theirs waits for a decision. It stays: an approver decides.
   *[other] { $count } releases of theirs wait for a decision. They stay: an approver decides.
}
accounts-leave-safety = For safety the account closes at once and the cases stay for now. The supervisors are told, and you can hand them on next.
accounts-notice-cases-given = Cases were handed to you or your team
accounts-notice-cases-given-text = A colleague no longer works on them. They stand in your list of cases.

## Who has access
accounts-review-title = Review of access
accounts-review-text = Everybody who can sign in, with what they reach now. Look for what nobody needs any more. Each account should be looked at again after { $days } days at most.
accounts-review-due = { $count ->
    [one] { $count } account is due for review
   *[other] { $count } accounts are due for review
}
accounts-review-last = Last sign-in
accounts-review-never = Never
accounts-review-dormant = Not used for { $days } days or never
accounts-review-factor = Second proof
accounts-review-factor-none = Password only
accounts-review-factor-passkey = Passkey
accounts-review-factor-app = App with codes
accounts-review-reaches = Cases reached
accounts-review-reviewed = Reviewed
accounts-review-not-yet = Not yet
accounts-review-overdue = Due
accounts-review-confirm = Still right
accounts-review-csv = Download as CSV
accounts-review-days = Days until access is reviewed again
accounts-review-days-hint = From 7 to 365. Three months are usual.
accounts-review-days-wrong = Write a number of days from 7 to 365.
accounts-looks-title = Questions about looks
accounts-looks-text = The program counts how many cases people open and asks when a day is unlike the person’s other days. There are many good reasons: covering for somebody, a review of files, a hard day. Ask before you judge.
accounts-looks-none = There are no open questions
accounts-looks-hour = In one hour, { $looks } people or cases were opened; about { $usual } are usual for this colleague. Is there a reason?
accounts-looks-others = On this day, { $looks } cases of others were opened; about { $usual } are usual for this colleague. Is there a reason?
accounts-looks-answer = What did you learn?
accounts-looks-choose = Choose
accounts-looks-answer-explained = There is a good reason
accounts-looks-answer-talk = I will talk with them
accounts-looks-answer-look-into = It needs to be looked into
accounts-looks-send = Save the answer
accounts-looks-answered = Answered
accounts-act-retention-view = looked at what is kept for how long
accounts-act-retention-set = changed how long data are kept
accounts-act-retention-run = went through what is over its time (the program)
accounts-act-hold-place = ordered that a person’s data be kept
accounts-act-hold-lift = lifted the order to keep a person’s data
accounts-act-site-lock = locked a site
accounts-act-site-unlock = asked to open a locked site, or took it back
accounts-act-site-unlock-agree = agreed and opened a locked site
accounts-notice-site-locked = A site was locked
accounts-notice-site-locked-text = A colleague locked a site at once. Its people are out and its cases out of reach. Ask them whether somebody is in danger and whether data were lost.
## A new password, and what needs two people
accounts-sign-in-reset = I cannot sign in
accounts-second-lost = I have lost my app and my recovery codes
accounts-reset = New password
accounts-reset-help = For somebody who cannot sign in. You get a code to hand over; with it they choose a new password.
accounts-reset-factors = Remove their second step as well
accounts-reset-factors-hint = Only if they have lost their app and their recovery codes. Another user administrator must agree.
accounts-reset-issue = Issue a code
accounts-reset-issued = The code is ready
accounts-reset-code = Reset code
accounts-reset-hand-over = Give it to them by voice or on paper, and be sure that it is them. It is shown only once and is valid for one day.
accounts-reset-needs-operator = This needs a second user administrator, and there is none who could agree. The person who runs the server can issue the code.
accounts-reset-closed = This account is closed. Open it again first.
accounts-reset-title = Choose a new password
accounts-reset-intro = Ask a user administrator of your organisation for a reset code, in person or by phone. With it you choose a new password here.
accounts-reset-button = Set the new password
accounts-reset-done = Your new password is set. All your sessions have ended.
accounts-reset-wrong = The sign-in name and the code do not fit, or the code was used, withdrawn or is too old. Ask for a new one.
accounts-waits = It works only when another user administrator has agreed.
accounts-requests-title = Waiting for a second person
accounts-requests-intro = What gives power over people’s data needs two user administrators: one asks, another agrees.
accounts-requests-none = Nothing is waiting.
accounts-request-invitation = Invite somebody who can see people or give rights
accounts-request-reset = Remove somebody’s second step
accounts-request-roles = Give somebody wider rights
accounts-request-by = Asked by
accounts-request-at = Asked
accounts-request-reset-ask = Speak to the person yourself before you agree: is it really them who lost it?
accounts-request-agree = Agree
accounts-request-refuse = Refuse
accounts-request-not-you = Another user administrator decides this.
accounts-notice-consent-asked = A colleague needs your agreement
accounts-notice-consent-asked-text = Another user administrator asks for something that needs two people. Look at it, ask if you are not sure, then decide.
accounts-basis-reset = a reset code
accounts-act-user-reset = issued a code for a new password
accounts-act-user-consent = agreed as the second person
accounts-act-consent-ask = asked for a second person’s agreement
accounts-act-consent-refuse = refused as the second person
accounts-act-reset-use = set a new password with a code
accounts-act-reset-refused = tried a reset code without success
