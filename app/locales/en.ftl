# state: draft
# Texts of the main menu and of the start page.

app-nav-today = Today
app-nav-cases = Cases
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
app-nav-breach = Report a data incident

## Emergencies
app-nav-emergencies = Emergencies
app-nav-retention = Retention
app-nav-evacuation = Lock a site
