# state: draft
# Texts of the main menu and of the start page.

app-nav-today = Today
app-nav-cases = Cases
app-nav-team = Team
app-nav-register = Register
app-nav-data = Data
app-nav-releases = Releases
app-nav-users = Users
app-nav-organisation = Organisation
app-nav-audit = Journal
app-nav-jobs = Jobs
app-start = Start
app-start-nothing = Your account has no role yet. Ask a user administrator of your organisation.
app-gallery = Page parts
app-nav-data-protection = Data protection
app-nav-breach = Report incident

## Emergencies
app-nav-emergencies = Emergencies
app-nav-retention = Retention
app-nav-evacuation = Lock a site

## Backups
app-nav-backups = Backups
app-backups-title = Backups and keys
app-backups-intro = What keeps the records from being lost, and how long an older copy can still be read. It is the same for everybody on this server.
app-backups-newest = Newest backup
app-backups-missing = Missing
app-backups-none = No backup has been made yet. Whoever runs the server can set it up: the guide for administrators says how.
app-backups-drill = Newest drill
app-backups-drill-text = A drill restores a backup into an empty place, checks it, and throws it away.
app-backups-drill-none = No drill has been held yet. Only a backup that was restored once is known to work.
app-backups-keys = Keys
app-backups-rotate = Days after which an organisation gets a new key
app-backups-keep = Days after which a key is destroyed. From then on, no backup can show anybody who was erased before
app-backups-recent = Lately
app-backups-nothing = Nothing yet
app-backups-nothing-text = Backups, drills and new keys will be listed here.
app-backups-what = What
app-backups-state = State
app-backups-began = Began
app-backups-took = Took
app-backups-kind-backup = Backup
app-backups-kind-drill = Drill on this server
app-backups-kind-drill-elsewhere = Drill on another machine
app-backups-kind-rotation = New keys
app-backups-running = Running
app-backups-done = Done
app-backups-failed = Failed
app-backups-error = The server’s own check tells why: ask whoever runs it.
app-backups-check-pages = Pages and references
app-backups-check-rows = Number of rows
app-backups-check-journal = Journal
app-backups-check-sealed = Sealed fields
app-backups-holds = as it should be
app-backups-fails = not as it should be
app-backups-seconds = { $n } s
app-nav-leaving = Leaving
app-export-writing = writing the export
