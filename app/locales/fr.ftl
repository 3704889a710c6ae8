# state: draft
# Textes du menu principal et de la page d’accueil.

app-nav-today = Aujourd’hui
app-nav-cases = Dossiers
app-nav-register = Nouvelle personne
app-nav-data = Données
app-nav-releases = Publications
app-nav-users = Utilisateurs
app-nav-organisation = Organisation
app-nav-audit = Journal
app-nav-jobs = Tâches
app-start = Accueil
app-start-nothing = Votre compte n’a pas encore de rôle. Demandez-en un à la personne qui gère les utilisateurs de votre organisation.
app-gallery = Éléments des pages
app-nav-data-protection = Protection des données
app-nav-breach = Signaler un incident de données

## Emergencies
app-nav-emergencies = Urgences
app-nav-retention = Conservation
app-nav-evacuation = Verrouiller un site
