# state: draft
# Textes du menu principal et de la page d’accueil.

app-nav-today = Aujourd’hui
app-nav-cases = Dossiers
app-nav-team = Équipe
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
app-nav-breach = Signaler un incident

## Emergencies
app-nav-emergencies = Urgences
app-nav-retention = Conservation
app-nav-evacuation = Verrouiller un site

## Backups
app-nav-backups = Sauvegardes
app-backups-title = Sauvegardes et clés
app-backups-intro = Ce qui évite que les dossiers se perdent, et combien de temps une copie plus ancienne peut encore être lue. C’est pareil pour tout le monde sur ce serveur.
app-backups-newest = Sauvegarde la plus récente
app-backups-missing = Manquante
app-backups-none = Aucune sauvegarde n’a encore été faite. La personne qui gère le serveur peut la mettre en place : le guide d’administration explique comment.
app-backups-drill = Exercice le plus récent
app-backups-drill-text = Un exercice restaure une sauvegarde dans un endroit vide, la vérifie, puis la jette.
app-backups-drill-none = Aucun exercice n’a encore eu lieu. Seule une sauvegarde restaurée une fois est connue pour fonctionner.
app-backups-keys = Clés
app-backups-rotate = Jours après lesquels une organisation reçoit une nouvelle clé
app-backups-keep = Jours après lesquels une clé est détruite. Dès lors aucune sauvegarde ne montre qui a été effacé avant
app-backups-recent = Récemment
app-backups-nothing = Rien encore
app-backups-nothing-text = Les sauvegardes, les exercices et les nouvelles clés apparaîtront ici.
app-backups-what = Quoi
app-backups-state = État
app-backups-began = Début
app-backups-took = Durée
app-backups-kind-backup = Sauvegarde
app-backups-kind-drill = Exercice sur ce serveur
app-backups-kind-drill-elsewhere = Exercice sur une autre machine
app-backups-kind-rotation = Nouvelles clés
app-backups-running = En cours
app-backups-done = Terminé
app-backups-failed = Échoué
app-backups-error = La vérification du serveur lui-même dit pourquoi : demandez à qui le gère.
app-backups-check-pages = Pages et références
app-backups-check-rows = Nombre de lignes
app-backups-check-journal = Journal
app-backups-check-sealed = Champs scellés
app-backups-holds = comme il se doit
app-backups-fails = pas comme il se doit
app-backups-seconds = { $n } s
app-nav-leaving = Départ
app-export-writing = écriture de l’exportation
