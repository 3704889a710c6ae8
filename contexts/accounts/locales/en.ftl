# state: draft
# Texts of sign-in, accounts, users, organisations.

## Signing in
accounts-sign-in-title = Sign in
accounts-login = Sign-in name
accounts-password = Password
accounts-sign-in-button = Sign in
accounts-sign-in-wrong = Sign-in name and password do not fit together. Check both and try again.
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
accounts-organisation-kind = What it is
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
accounts-role-supervisor-help = Answers for teams: sees their cases, assigns them, may erase a person.
accounts-role-data-steward = Data steward
accounts-role-data-steward-help = Imports data and checks its quality; sees no names.
accounts-role-release-approver = Release approver
accounts-role-release-approver-help = The second person who decides whether a release may be published.
accounts-role-auditor = Auditor
accounts-role-auditor-help = Reads who did what; sees no content of cases.
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
