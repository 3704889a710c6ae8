# state: draft
# Textes de la connexion, des comptes, des utilisateurs et des organisations.

## Signing in
accounts-sign-in-title = Se connecter
accounts-login = Identifiant
accounts-password = Mot de passe
accounts-sign-in-button = Se connecter
accounts-sign-in-wrong = L’identifiant et le mot de passe ne correspondent pas. Vérifiez les deux et réessayez.
accounts-sign-in-join = J’ai un code d’invitation
accounts-sign-in-note = Seules les personnes qui travaillent ici peuvent se connecter.

## Accepting an invitation
accounts-join-title = Utiliser un code d’invitation
accounts-join-intro = Quelqu’un de votre organisation vous a donné un code. Il vous permet de choisir votre identifiant et votre mot de passe.
accounts-code = Code d’invitation
accounts-code-hint = Vingt lettres et chiffres, en quatre groupes. Majuscules ou minuscules, peu importe.
accounts-code-wrong = Ce code n’est pas valable. Il a peut-être été utilisé, retiré ou a expiré. Demandez-en un nouveau.
accounts-login-hint = De trois à soixante lettres ou chiffres. Il vous sera demandé à chaque connexion.
accounts-login-form = Choisissez de trois à soixante lettres, chiffres, points ou traits d’union, sans espace.
accounts-login-taken = Cet identifiant est pris. Choisissez-en un autre.
accounts-password-new = Nouveau mot de passe
accounts-password-hint = Au moins { $fewest } caractères. Quatre mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.
accounts-password-short = Choisissez au moins { $fewest } caractères.
accounts-password-long = Choisissez au plus { $most } caractères.
accounts-password-guessable = Il est facile à deviner. Choisissez des mots sans rapport avec votre nom.
accounts-password-wrong = Ce n’est pas votre mot de passe actuel.
accounts-join-button = Créer mon compte
accounts-join-done = Votre compte est prêt. Vous pouvez vous connecter.

## First run
accounts-set-up-title = Mise en service
accounts-set-up-intro = Ce serveur est neuf. En trois étapes, vous nommez votre organisation et créez le premier compte, qui pourra inviter les autres.
accounts-set-up-step-organisation = Organisation
accounts-set-up-step-place = Lieu et équipe
accounts-set-up-step-account = Premier compte
accounts-set-up-key = Code de mise en service
accounts-set-up-key-hint = Il a été affiché là où le programme a été lancé.
accounts-set-up-key-wrong = Ce n’est pas le code de mise en service. Regardez les dernières lignes affichées par le programme.
accounts-set-up-done = Ce serveur est déjà en service. Connectez-vous.
accounts-set-up-finished = L’organisation est prête
accounts-set-up-next = Connectez-vous avec le compte que vous avez créé, puis invitez les autres.
accounts-continue = Continuer
accounts-back = Retour

## Organisation, sites, teams
accounts-organisation-title = Organisation
accounts-organisation-name = Nom de l’organisation
accounts-organisation-kind = Type d’organisation
accounts-country = Pays
accounts-language = Langue
accounts-language-hint = Langue des nouveaux comptes. Chacun peut choisir la sienne.
accounts-save = Enregistrer
accounts-choose = Choisissez dans la liste.
accounts-name-missing = Écrivez un nom.
accounts-name-long = Écrivez au plus { $most } caractères.
accounts-sites = Sites
accounts-sites-none = Pas encore de site
accounts-site = Nom du site
accounts-site-add = Ajouter un site
accounts-teams = Équipes
accounts-teams-none = Pas encore d’équipe
accounts-team = Nom de l’équipe
accounts-team-add = Ajouter une équipe
accounts-team-site = Site de l’équipe
accounts-rename = Renommer

## Users
accounts-users-title = Utilisateurs
accounts-users-invite = Inviter un utilisateur
accounts-user = Utilisateur
accounts-display = Nom montré aux collègues
accounts-display-hint = Un prénom ou un nom de travail suffit.
accounts-roles = Rôles
accounts-roles-missing = Choisissez au moins un rôle.
accounts-role-case-worker = Gestionnaire de cas
accounts-role-case-worker-help = Travaille avec les personnes : ses dossiers et ceux de ses équipes.
accounts-role-supervisor = Responsable d’équipe
accounts-role-supervisor-help = Répond d’équipes : voit leurs dossiers, les attribue, peut effacer les données d’une personne.
accounts-role-data-steward = Responsable des données
accounts-role-data-steward-help = Importe les données et vérifie leur qualité ; ne voit aucun nom.
accounts-role-release-approver = Responsable de l’approbation
accounts-role-release-approver-help = La deuxième personne, qui décide si une publication peut paraître.
accounts-role-auditor = Responsable de l’audit
accounts-role-auditor-help = Veille sur les données : lit qui a fait quoi et examine les ouvertures en urgence ; ne voit pas le contenu des dossiers.
accounts-role-user-administrator = Gestionnaire des utilisateurs
accounts-role-user-administrator-help = Invite les utilisateurs et donne les rôles ; ne voit pas le contenu des dossiers.
accounts-role-configuration-administrator = Gestionnaire des réglages
accounts-role-configuration-administrator-help = Modifie l’organisation, les sites et les réglages ; ne voit pas le contenu des dossiers.
accounts-state = État
accounts-state-active = Peut se connecter
accounts-state-disabled = Fermé
accounts-change = Modifier
accounts-user-title = Modifier un utilisateur
accounts-user-own = Vous ne pouvez pas changer vos propres rôles. Demandez à une autre personne qui gère les utilisateurs.
accounts-user-disable = Fermer ce compte
accounts-user-disable-help = Toutes les sessions de ce compte prennent fin aussitôt. On peut le rouvrir.
accounts-user-enable = Rouvrir ce compte
accounts-why = Motif
accounts-why-hint = Il figure au journal de l’organisation.
accounts-why-left = Départ de l’organisation
accounts-why-away = Absence temporaire
accounts-why-safety = Par sécurité : une autre personne pourrait se connecter
accounts-why-mistake = C’était une erreur
accounts-why-back = Retour au travail
accounts-why-settled = Le problème est réglé
accounts-last-administrator = C’est la dernière personne qui gère les utilisateurs. Donnez d’abord ce rôle à quelqu’un d’autre.
accounts-invitations = Invitations ouvertes
accounts-invitations-none = Aucune invitation ouverte
accounts-invitation-expires = Valable jusqu’au
accounts-invitation-withdraw = Retirer
accounts-invited-title = L’invitation est prête
accounts-invited-code = Donnez ce code à { $name }, de vive voix ou sur papier. Il n’est montré qu’une fois et vaut sept jours.
accounts-invited-how = Avec ce code, la personne va à la page de connexion et choisit « { $link } ».

## One's own account
accounts-own-title = Votre compte
accounts-own-password = Changer votre mot de passe
accounts-password-current = Mot de passe actuel
accounts-password-change = Changer le mot de passe
accounts-password-changed = Votre mot de passe est changé. Toutes vos autres sessions ont pris fin.
accounts-own-devices = Vos appareils
accounts-own-devices-help = Tous les appareils qui se sont connectés à votre compte. Si vous n’en reconnaissez pas un, retirez-le et changez votre mot de passe.
accounts-device = Appareil
accounts-device-this = Cet appareil
accounts-device-first = Première connexion
accounts-device-last = Dernière connexion
accounts-device-forget = Retirer
accounts-device-unknown = Appareil inconnu
accounts-own-sessions = Sessions en cours
accounts-session-since = Depuis
accounts-session-seen = Dernière activité
accounts-session-end = Terminer
accounts-session-this = Cette session
accounts-sessions-end-others = Terminer toutes les autres sessions
accounts-sessions-ended = { $count ->
    [one] { $count } session a pris fin.
    [many] { $count } de sessions ont pris fin.
   *[other] { $count } sessions ont pris fin.
}

## The audit
accounts-audit-title = Journal
accounts-audit-intro = Qui a fait quoi dans votre organisation, le plus récent d’abord. Les heures sont en UTC. Ouvrir cette page est aussi consigné.
accounts-audit-none = Aucune entrée ne correspond à ce filtre.
accounts-audit-newest = Revenir aux plus récentes
accounts-audit-when = Quand
accounts-audit-who = Qui
accounts-audit-what = Quoi
accounts-audit-about = À propos de
accounts-audit-basis = Permis en tant que
accounts-audit-basis-role = { $role } ({ $scope })
accounts-audit-reason = un motif a été donné
accounts-audit-operator = L’exploitant du serveur
accounts-audit-program = Le programme
accounts-audit-from = Du
accounts-audit-until = Jusqu’au (inclus)
accounts-audit-date-wrong = Ce n’est pas une date. Écrivez l’année, ou l’année et le mois, ou les trois.
accounts-audit-verify = Contrôler le journal
accounts-audit-verify-help = Chaque entrée porte un sceau sur l’entrée précédente. Le contrôle recalcule tous les sceaux de ce serveur et nomme les premières entrées qui ne concordent pas. Il ne montre rien des autres organisations.
accounts-audit-sound = Le journal est intact
accounts-audit-broken = Le journal n’est pas intact
accounts-audit-rows = { $rows ->
    [one] { $rows } entrée de ce serveur a été contrôlée.
    [many] { $rows } d’entrées de ce serveur ont été contrôlées.
   *[other] { $rows } entrées de ce serveur ont été contrôlées.
}
accounts-audit-bad = Fil { $lane }, entrée { $row } : { $fault }
accounts-audit-bad-first = Pour chaque fil, seule la première entrée qui ne concorde pas est nommée. On ne peut pas juger les suivantes.
accounts-audit-bad-do = Ne changez rien. Prévenez maintenant l’exploitant du serveur : il garde une copie de la base de données telle quelle et cherche qui pouvait y écrire.
accounts-fault-edited = elle a été modifiée après avoir été écrite.
accounts-fault-swapped = elle a été échangée avec une autre entrée.
accounts-fault-inserted = elle a été introduite de l’extérieur.
accounts-fault-changed = elle, ou l’entrée précédente, a été changée après avoir été écrite.
accounts-fault-missing = elle manque.
accounts-fault-cut-off = elle manque, ainsi que tout ce qui suivait.
accounts-fault-beyond-head = elle a été ajoutée de l’extérieur, ou la note de la dernière entrée a été changée.
accounts-fault-head-changed = la note de la dernière entrée ne lui correspond pas.
accounts-fault-head-missing = la note de la dernière entrée manque.
accounts-fault-rewritten = ce n’est pas l’entrée qui a été gardée ailleurs.
accounts-fault-other = elle ne concorde pas.

## On what ground
accounts-basis-none = non permis
accounts-basis-list = les dossiers qui lui sont ouverts
accounts-basis-operator = la ligne de commande de l’exploitant
accounts-basis-password = le bon mot de passe
accounts-basis-session = leur propre session
accounts-basis-invitation = un code d’invitation
accounts-basis-first-run = la mise en service du serveur
accounts-scope-own = les siens
accounts-scope-teams = ses équipes
accounts-scope-caseload = ses dossiers et ses équipes
accounts-scope-organisation = toute l’organisation
accounts-scope-authored = fait par soi-même
accounts-scope-not-authored = fait par quelqu’un d’autre
accounts-scope-not-own = un autre utilisateur
accounts-scope-demo = démonstration

## Kinds of things
accounts-kind-person = Personne
accounts-kind-case = Dossier
accounts-kind-batch = Importation
accounts-kind-data-set = Jeu de données
accounts-kind-release = Publication
accounts-kind-audit = Journal
accounts-kind-job = Tâche
accounts-kind-organisation = Organisation
accounts-kind-site = Site
accounts-kind-team = Équipe
accounts-kind-user = Utilisateur
accounts-kind-account = Compte
accounts-kind-invitation = Invitation
accounts-kind-setting = Réglage
accounts-kind-program = Programme

## What was done
accounts-act-person-register = a enregistré une personne
accounts-act-person-match = a demandé si une personne est déjà connue
accounts-act-person-search = a cherché des personnes
accounts-act-person-view = a ouvert la page d’une personne
accounts-act-person-reveal = a consulté l’identité d’une personne
accounts-act-person-edit = a modifié l’identité d’une personne
accounts-act-person-history = a lu ce qui a changé pour une personne
accounts-act-person-seen = a lu qui a consulté une personne
accounts-act-person-statement = a imprimé qui a regardé une personne
accounts-act-person-export = a remis à une personne une copie de ses données
accounts-act-person-erase = a effacé les données d’une personne
accounts-act-case-open = a ouvert un nouveau dossier
accounts-act-case-list = a listé des dossiers
accounts-act-case-view = a lu un dossier
accounts-act-case-reveal = a consulté les réponses protégées d’un dossier
accounts-act-case-edit = a modifié un dossier
accounts-act-case-close = a clos un dossier
accounts-act-case-move = a fait avancer un dossier
accounts-act-case-approve = a accepté de clore un dossier ou l’a renvoyé
accounts-act-task-handle = a fait ou regardé une tâche d’un dossier
accounts-act-service-record = a prévu une aide ou noté ce qu’il en est advenu
accounts-act-case-reopen = a rouvert un dossier clos
accounts-act-case-assign = a confié un dossier à un collègue ou à une équipe
accounts-act-case-history = a lu ce qui a changé dans un dossier
accounts-act-note-add = a ajouté une note à un dossier
accounts-act-stub-view = a consulté ce qui reste d’un dossier effacé
accounts-act-import-cases = a importé des dossiers
accounts-act-import-cases-undo = a annulé une importation de dossiers
accounts-act-import-evidence = a importé un jeu de données fourni
accounts-act-import-evidence-undo = a annulé l’importation d’un jeu de données fourni
accounts-act-import-list = a listé les importations
accounts-act-import-report = a lu le rapport d’une importation
accounts-act-evidence-view = a lu des enregistrements fournis
accounts-act-quality-view = a consulté la qualité des données
accounts-act-release-propose = a proposé une publication
accounts-act-release-view = a consulté une publication
accounts-act-release-approve = a décidé d’une publication
accounts-act-audit-read = a lu le journal
accounts-act-audit-verify = a contrôlé le journal
accounts-act-jobs-view = a consulté les tâches
accounts-act-organisation-manage = a modifié l’organisation
accounts-act-organisation-change = a modifié les données de l’organisation
accounts-act-organisation-make = a créé l’organisation
accounts-act-site-manage = a modifié un site
accounts-act-site-add = a ajouté un site
accounts-act-site-rename = a renommé un site
accounts-act-team-manage = a modifié une équipe
accounts-act-team-add = a ajouté une équipe
accounts-act-team-rename = a renommé une équipe
accounts-act-user-list = a listé les utilisateurs
accounts-act-user-invite = a invité un utilisateur
accounts-act-user-roles = a modifié les rôles ou les équipes d’un utilisateur
accounts-act-user-disable = a fermé un compte
accounts-act-user-enable = a rouvert un compte
accounts-act-account-make = a créé un compte
accounts-act-ages-renew = a actualisé les tranches d’âge
accounts-act-data-set-describe = a décrit un jeu de données
accounts-act-import-upload = a déposé un fichier
accounts-act-import-remap = a modifié la correspondance d’une importation
accounts-act-import-start = a lancé le chargement d’une importation
accounts-act-import-stop = a arrêté une importation
accounts-act-import-discard = a abandonné une importation
accounts-act-import-undo = a annulé une importation
accounts-act-import-load = a chargé une importation
accounts-act-import-report-read = a lu le rapport d’une importation
accounts-act-import-rejects-read = a lu les lignes rejetées d’une importation
accounts-act-release-return = a renvoyé une publication
accounts-act-invitation-accept = a accepté une invitation
accounts-act-invitation-withdraw = a retiré une invitation
accounts-act-own-account = a modifié son propre compte
accounts-act-sign-in = a ouvert une session
accounts-act-sign-in-refused = a tenté d’ouvrir une session, sans succès
accounts-act-session-end = a terminé une de ses sessions
accounts-act-session-end-others = a terminé toutes ses autres sessions
accounts-act-session-prove = a montré à nouveau que c’est bien cette personne
accounts-act-device-forget = a retiré un de ses appareils
accounts-act-password-change = a changé son mot de passe
accounts-act-person-erase-again = Effacé de nouveau après la restauration d'une sauvegarde
accounts-act-set-up = a mis le serveur en service
accounts-act-configuration-view = a consulté les réglages
accounts-act-configuration-change = a modifié les réglages
accounts-act-gallery-view = a consulté les éléments de page

## Jobs
accounts-jobs-title = Tâches
accounts-jobs-intro = Travail que le programme fait en arrière-plan pour votre organisation, le plus récent d’abord. Ce qui échoue est retenté tout seul.
accounts-jobs-none = Pas encore de tâche
accounts-jobs-none-text = Les importations et publications apparaissent ici pendant et après leur exécution.
accounts-jobs-what = Quoi
accounts-jobs-state = État
accounts-jobs-attempts = Essais
accounts-jobs-attempts-of = { $n } sur { $most }
accounts-jobs-asked = Demandée
accounts-jobs-next = Prochain essai
accounts-jobs-ended = Terminée :
accounts-jobs-progress = Avancement
accounts-jobs-queued = En attente
accounts-jobs-running = En cours
accounts-jobs-stopping = En cours d’arrêt
accounts-jobs-failed = Sera retentée
accounts-jobs-done = Faite
accounts-jobs-given-up = N’a pas abouti
accounts-jobs-cancelled = Arrêtée
accounts-job-import-check = Contrôle d’un fichier avant son importation
accounts-job-import-load = Chargement d’un fichier
accounts-job-import-undo = Annulation d’une importation
accounts-job-release-make = Préparation d’une publication

## Notices
accounts-notices-title = Avis
accounts-notices-none = Il n’y a rien que vous deviez voir.
accounts-notice-seen = J’ai vu cet avis
accounts-notice-open = En savoir plus
accounts-notice-new-device = Une connexion depuis un nouvel appareil
accounts-notice-new-device-text = Quelqu’un s’est connecté à votre compte depuis un appareil jamais utilisé auparavant. Si c’était vous, il n’y a rien à faire.
accounts-notice-me = C’était moi
accounts-notice-not-me = Ce n’était pas moi
accounts-notice-emergency-opened = Un dossier a été ouvert en urgence
accounts-notice-emergency-opened-text = Une personne extérieure à l’équipe d’un dossier l’a ouvert en donnant un motif urgent. Chaque consultation est notée. L’ouverture doit être examinée sous 72 heures.
accounts-notice-emergency-reviewed = Une ouverture en urgence a été examinée
accounts-notice-emergency-reviewed-text = Quelqu’un a examiné pourquoi vous avez ouvert un dossier en urgence et a noté sa conclusion.
accounts-notice-cases-left = Le compte d’un collègue a été fermé et des dossiers attendent
accounts-notice-cases-left-text = Le compte d’un membre de votre équipe a été fermé immédiatement. Ses dossiers ouverts portent encore son nom : confiez-les à quelqu’un d’autre.
accounts-not-me-title = L’appareil a été retiré
accounts-not-me-done = L’appareil a été retiré et toutes vos autres sessions sont terminées.
accounts-not-me-next = Quelqu’un connaît votre mot de passe. Changez-le maintenant et prévenez l’administrateur des utilisateurs.
accounts-act-notice-seen = a lu un avis
accounts-act-device-not-mine = a dit qu’une connexion n’était pas la sienne

## Roles and what each reaches today
accounts-role-hotline-operator = Responsable de la ligne d’assistance
accounts-role-hotline-operator-help = Répond au téléphone : enregistre des personnes et suit ses propres dossiers jusqu’à ce qu’ils soient confiés à quelqu’un d’autre ou clos.
accounts-role-counsellor = Responsable du soutien psychosocial
accounts-role-counsellor-help = Apporte un soutien psychosocial : lit ses dossiers ouverts et ceux de ses équipes et ajoute des notes ; ne voit pas ce qui est le plus protégé.
accounts-role-lawyer = Responsable de l’aide juridique
accounts-role-lawyer-help = Apporte une aide juridique : lit ses dossiers ouverts et ceux de ses équipes, réponses protégées comprises, et ajoute des notes.
accounts-role-health-worker = Responsable de la santé
accounts-role-health-worker-help = Apporte des soins : lit ses dossiers ouverts et ceux de ses équipes et ajoute des notes ; ne voit pas ce qui est le plus protégé.
accounts-role-shelter-manager = Responsable de refuge
accounts-role-shelter-manager-help = Dirige un refuge. Il n’y a pas encore de fiches de résidents : pour l’instant, lit les dossiers ouverts qui lui sont confiés et ajoute des notes.
accounts-role-referral-focal-point = Responsable des orientations
accounts-role-referral-focal-point-help = Garde le contact avec les partenaires. Il n’y a pas encore d’orientations ici : pour l’instant, lit ses dossiers ouverts et ceux de ses équipes et ajoute des notes.
accounts-role-external-provider = Prestataire externe
accounts-role-external-provider-help = Travaille pour un partenaire. Il n’y a pas encore d’orientations ici : pour l’instant, ne voit que son propre compte.
accounts-role-monitoring-viewer = Responsable du suivi et de l’évaluation
accounts-role-monitoring-viewer-help = Lit les résultats : les publications décidées, qui contiennent des nombres et aucune personne. Il n’y a pas encore d’indicateurs.

## New kinds, scopes and acts
accounts-scope-teams-not-authored = ses équipes, fait par quelqu’un d’autre
accounts-scope-emergency = ouvert en urgence
accounts-kind-emergency = Ouverture en urgence
accounts-act-case-hand-over = a transmis les dossiers d’un collègue
accounts-act-emergency-open = a ouvert un dossier en urgence
accounts-act-emergency-view = a lu ce qui concerne une ouverture en urgence
accounts-act-emergency-review = a examiné une ouverture en urgence
accounts-act-access-review = a examiné qui a accès
accounts-act-access-confirm = a confirmé l’accès d’un utilisateur
accounts-act-looks-review = a examiné un nombre inhabituel de consultations
## Data protection
accounts-kind-breach = Incident de données
accounts-act-breach-report = a signalé un incident de données
accounts-act-breach-view = a lu un incident de données
accounts-act-breach-add = a complété un incident de données
accounts-act-breach-handle = a traité un incident de données
accounts-act-breach-reopen = a rouvert un incident de données clos
accounts-act-breach-register = a pris une copie du registre des incidents de données
accounts-notice-breach-reported = Un incident de données a été signalé
accounts-notice-breach-reported-text = Un membre du personnel dit que des données ont été perdues ou vues. Évaluez la gravité et décidez qui est informé : les 72 heures courent depuis qu’on l’a remarqué.
accounts-notice-breach-due = Les 72 heures d’un incident de données s’achèvent ou sont dépassées
accounts-notice-breach-due-text = Il n’est pas encore décidé ou fait d’informer l’autorité. Regardez-le aujourd’hui.
## Tokens of the API

accounts-tokens-title = Accès pour les programmes
accounts-tokens-help = Un jeton permet à un autre programme de travailler en votre nom, par exemple pour envoyer des formulaires du terrain.
accounts-tokens-yours = Vos jetons
accounts-tokens-intro = Un jeton permet à un autre programme de travailler en votre nom. Il ne va jamais plus loin que vous, et vous décidez jusqu’où. Tout ce qu’il fait figure au journal sous votre nom. Il prend fin quand vos rôles ou votre mot de passe changent.
accounts-tokens-all-intro = Jetons que les utilisateurs de l’organisation ont faits pour d’autres programmes. Chacun travaille au nom de son titulaire et ne va jamais plus loin que lui.
accounts-tokens-none = Il n’y a pas de jetons.
accounts-tokens-many = Vous avez autant de jetons que permis. Mettez d’abord fin à un jeton inutile.
accounts-token-make = Créer un jeton
accounts-token-nothing = Aucun de vos rôles ne comprend quelque chose qu’un programme pourrait faire pour vous.
accounts-token-label = Pour quel programme
accounts-token-label-hint = Pour le reconnaître plus tard. Pas de noms de personnes que vous aidez.
accounts-token-scopes = Ce qu’il peut faire
accounts-token-scopes-hint = Le moins possible. Vous pourrez en créer un autre plus tard.
accounts-token-scopes-choose = Choisissez au moins une chose comprise dans vos rôles.
accounts-token-short = Votre choix comprend une chose pour laquelle on vous demanderait de prouver que c’est vous. Un tel jeton vaut un jour au plus.
accounts-token-short-hint = Un jour au plus
accounts-token-for = Combien de temps il vaut
accounts-token-days =
    { $days ->
        [one] { $days } jour
        [many] { $days } de jours
       *[other] { $days } jours
    }
accounts-token-networks = D’où (facultatif)
accounts-token-networks-hint = Adresses du programme, comme 192.0.2.10 ou 10.1.0.0/16, une par ligne. Vide : de partout.
accounts-token-networks-form = Écrivez des adresses comme 192.0.2.10 ou des blocs comme 10.1.0.0/16, dix au plus.
accounts-token-used = Dernier usage
accounts-token-unused = pas encore
accounts-token-until = Valable jusqu’au
accounts-token-end = Y mettre fin
accounts-token-works = valable
accounts-token-expired = délai écoulé
accounts-token-ended = terminé
accounts-token-overtaken = terminé, car le compte a changé
accounts-token-made = Le jeton est créé
accounts-token-once = Il est montré maintenant et plus jamais.
accounts-token-keep = Mettez-le là où seul le programme peut le lire. Qui le possède peut faire ce que vous avez permis. S’il tombe en d’autres mains, mettez-y fin ici.
accounts-act-token-make = a créé un jeton pour un programme
accounts-act-token-first-use = a utilisé un jeton pour la première fois
accounts-act-token-list = a consulté les jetons de tous
accounts-act-token-end = a mis fin à un jeton
accounts-act-organisation-view = a consulté l’organisation
accounts-kind-token = Jeton
accounts-basis-token = un jeton valable

## What one may do
accounts-do-person-register = Enregistrer une personne
accounts-do-person-match = Demander si une personne est déjà connue
accounts-do-person-search = Chercher des personnes
accounts-do-person-view = Ouvrir la page d’une personne
accounts-do-person-reveal = Voir l’identité d’une personne, pour une raison
accounts-do-person-edit = Modifier l’identité d’une personne
accounts-do-person-history = Lire ce qui a été modifié d’une personne
accounts-do-person-seen = Lire qui a consulté une personne
accounts-do-person-statement = Imprimer pour une personne qui a consulté
accounts-do-person-export = Remettre à une personne une copie de ses données
accounts-do-person-erase = Effacer les données d’une personne
accounts-do-case-open = Ouvrir un nouveau dossier
accounts-do-case-list = Voir la liste des dossiers
accounts-do-case-view = Lire un dossier
accounts-do-case-reveal = Voir les réponses protégées d’un dossier, pour une raison
accounts-do-case-edit = Modifier un dossier
accounts-do-case-close = Clore un dossier
accounts-do-case-move = Faire avancer un dossier, noter les décisions
accounts-do-case-approve = Accepter la clôture d’un dossier
accounts-do-task-handle = Faire ce qui est à faire dans un dossier
accounts-do-service-record = Prévoir une aide et noter ce qu’il en est advenu
accounts-do-case-reopen = Rouvrir un dossier clos
accounts-do-case-assign = Confier un dossier à un collègue ou à une équipe
accounts-do-case-history = Lire ce qui a été modifié d’un dossier
accounts-do-note-add = Ajouter une note à un dossier
accounts-do-stub-view = Voir ce qui reste d’un dossier effacé
accounts-do-case-hand-over = Transmettre les dossiers d’un collègue
accounts-do-emergency-open = Ouvrir un dossier en urgence
accounts-do-emergency-view = Lire ce qui concerne une ouverture en urgence
accounts-do-emergency-review = Examiner une ouverture en urgence
accounts-do-import-cases = Importer des dossiers
accounts-do-import-cases-undo = Annuler une importation de dossiers
accounts-do-import-evidence = Importer un jeu de données fourni
accounts-do-import-evidence-undo = Annuler une importation d’un jeu de données fourni
accounts-do-import-list = Voir la liste des importations
accounts-do-import-report = Lire le rapport d’une importation
accounts-do-evidence-view = Lire les enregistrements fournis
accounts-do-quality-view = Voir la qualité des données
accounts-do-release-propose = Proposer une publication
accounts-do-release-view = Voir une publication
accounts-do-release-approve = Décider d’une publication
accounts-do-audit-read = Lire le journal
accounts-do-audit-verify = Vérifier le journal
accounts-do-jobs-view = Voir les tâches
accounts-do-organisation-manage = Modifier l’organisation
accounts-do-site-manage = Modifier les sites
accounts-do-team-manage = Modifier les équipes
accounts-do-user-list = Voir la liste des utilisateurs
accounts-do-user-invite = Inviter un utilisateur
accounts-do-user-roles = Modifier les rôles ou les équipes d’un utilisateur
accounts-do-user-disable = Fermer un compte
accounts-do-user-enable = Rouvrir un compte
accounts-do-access-review = Examiner qui a accès
accounts-do-access-confirm = Confirmer l’accès d’un utilisateur
accounts-do-looks-review = Examiner des nombres inhabituels de consultations
accounts-do-own-account = Utiliser son propre compte
accounts-do-configuration-view = Voir les réglages
accounts-do-configuration-change = Modifier les réglages
accounts-do-gallery-view = Voir les éléments de page

## Rights in words
accounts-rights-title = Ce que vous pouvez faire
accounts-rights-none = Vous n’avez pas encore de rôle et ne pouvez donc que vous déconnecter. Un gestionnaire des utilisateurs peut vous en donner un.
accounts-rights-teams-none = Vous n’appartenez à aucune équipe.
accounts-rights-what = Quoi
accounts-rights-where = Sur quels dossiers
accounts-rights-as = En tant que
accounts-rights-open = tant qu’ils sont ouverts
accounts-rights-closed = une fois clos
accounts-rights-erased = après effacement
accounts-rights-all-roles = Ce que chaque rôle peut faire
accounts-rights-list = Tout en détail
accounts-rights-why = Pourquoi est-ce que je ne peux pas ?
accounts-rights-why-text = Cette page explique qui peut faire quelque chose et à qui s’adresser. Elle ne connaît que vos rôles et vos équipes. Elle ne consulte aucun dossier et ne dit donc rien de son existence.
accounts-rights-about = Ce que vous vouliez faire
accounts-rights-yours = Ce que vous pouvez en faire
accounts-rights-yours-none = Aucun de vos rôles ne le comprend.
accounts-rights-yours-also = Ce qui n’en fait pas partie apparaît comme une page qui n’existe pas.
accounts-rights-who = Qui peut le faire
accounts-rights-ask = À qui s’adresser
accounts-rights-ask-role = Pour un autre rôle : un gestionnaire des utilisateurs.
accounts-rights-ask-team = Pour un dossier d’une autre équipe : le responsable de cette équipe, qui peut vous le confier.
accounts-rights-nobody = Personne n’a ce rôle pour le moment.
accounts-rights-emergency = Si quelqu’un risque de subir un préjudice avant que l’on puisse les joindre, vous pouvez ouvrir un dossier en urgence.

## What one may do: tokens and incidents
accounts-do-token-list = Voir les jetons de tous les utilisateurs
accounts-do-token-end = Mettre fin au jeton d’un autre utilisateur
accounts-do-breach-report = Signaler un incident de données
accounts-do-breach-view = Voir où en est un incident de données
accounts-do-breach-add = Compléter l’historique d’un incident de données
accounts-do-breach-handle = Évaluer un incident de données et décider qui est prévenu
accounts-do-breach-reopen = Rouvrir un incident de données clos
accounts-do-breach-register = Lire le registre des incidents de données
accounts-do-organisation-view = Consulter l’organisation
accounts-do-user-reset = Donner à un utilisateur un code pour un nouveau mot de passe
accounts-do-user-consent = Approuver, comme deuxième personne, ce qu’un autre administrateur des utilisateurs a demandé
accounts-do-retention-view = Consulter les délais de conservation
accounts-do-retention-set = Modifier les délais de conservation
accounts-do-hold-place = Ordonner de conserver les données d’une personne
accounts-do-hold-lift = Lever l’ordre de conserver les données d’une personne
accounts-do-site-lock = Verrouiller un site
accounts-do-site-unlock = Demander d’ouvrir un site verrouillé
accounts-do-site-unlock-agree = Accepter l’ouverture d’un site verrouillé
## A second way to show who one is
accounts-second-title = Encore une étape
accounts-second-intro = Votre mot de passe est bon. Montrez maintenant la deuxième chose que vous seul avez.
accounts-second-code = Code
accounts-second-code-hint = Les six chiffres que votre application affiche en ce moment, ou un de vos codes de secours.
accounts-second-wrong = Ce code ne convient pas ou a déjà servi. Attendez le suivant et réessayez.
accounts-second-late = Cela a pris trop de temps, ou trop de codes étaient faux. Recommencez avec votre mot de passe.
accounts-second-again = Recommencer
accounts-prove-hint = Si vous avez une application qui produit des codes, ses six chiffres conviennent aussi.
accounts-factors-title = Votre deuxième étape
accounts-own-factors = Avec une deuxième étape, quelqu’un qui apprend votre mot de passe ne peut pas se connecter.
accounts-own-factors-open = Gérer votre deuxième étape
accounts-factors-intro = Quand vous vous connectez, l’un de ces moyens vous est demandé après le mot de passe.
accounts-factors-needed = Ajoutez une deuxième étape pour continuer
accounts-factors-needed-text = Votre organisation demande une deuxième étape à tout le monde. Ajoutez-en une ici ; tout vous sera ensuite de nouveau ouvert.
accounts-factors-soon = Une deuxième étape sera demandée
accounts-factors-soon-text = Votre organisation demande une deuxième étape à tout le monde à partir de :
accounts-factors-app = Ajouter une application qui produit des codes
accounts-factors-app-help = N’importe quelle application d’authentification sur votre téléphone ou ordinateur convient. Elle n’a pas besoin de connexion et ne dit à personne où vous vous connectez.
accounts-factors-app-add = Ajouter une application
accounts-factors-too-many = Vous en avez déjà dix. Retirez-en une que vous n’utilisez plus.
accounts-factor = Deuxième étape
accounts-factor-app = Application
accounts-factor-passkey = Clé d’accès
accounts-factor-label = Comment vous l’appelez
accounts-factor-label-hint = Par exemple : téléphone de travail. Vous pouvez laisser vide.
accounts-factor-added = Ajoutée
accounts-factor-used = Dernière utilisation
accounts-factor-remove = Retirer
accounts-factor-removed = Elle est retirée. Toutes vos autres sessions ont pris fin.
accounts-factor-is-added = Votre deuxième étape est prête
accounts-factor-is-added-text = Toutes vos autres sessions ont pris fin. Désormais elle vous sera demandée à la connexion.
accounts-app-title = Préparer l’application
accounts-app-step-scan = Ouvrez votre application, ajoutez un compte et visez cette image avec la caméra.
accounts-app-picture = Image pour la caméra de votre application
accounts-app-step-type = Si vous ne pouvez pas utiliser la caméra, saisissez cette clé dans l’application :
accounts-app-step-code = Saisissez les six chiffres que l’application affiche en ce moment.
accounts-app-code = Code de l’application
accounts-app-code-hint = Il change toutes les trente secondes.
accounts-app-confirm = Terminer
accounts-recovery = Codes de secours
accounts-recovery-title = Vos codes de secours
accounts-recovery-left = { $count ->
    [0] Il ne vous reste aucun code de secours.
    [one] Il vous reste { $count } code de secours.
    [many] Il vous reste { $count } de codes de secours.
   *[other] Il vous reste { $count } codes de secours.
}
accounts-recovery-help = Ils vous permettent d’entrer si votre téléphone est perdu. Chacun sert une fois.
accounts-recovery-renew = Créer de nouveaux codes de secours
accounts-recovery-once = Ces codes ne sont affichés que maintenant. Les anciens ne valent plus.
accounts-recovery-keep = Imprimez cette page ou notez les codes, et gardez le papier là où personne d’autre ne le trouve. Chaque code sert une fois, à la place du code de votre application.
accounts-recovery-kept = Je les ai gardés
accounts-recovery-needs-factor = Ajoutez d’abord une application ou une clé d’accès. Les codes de secours la remplacent si elle est perdue.
accounts-factors-require = Deuxième étape pour tout le monde
accounts-factors-require-help = À partir de ce jour, qui n’a pas de deuxième étape est conduit à en ajouter une à la connexion et n’atteint rien d’autre avant. D’ici là, un rappel s’affiche.
accounts-factors-from = Demandée à partir du
accounts-factors-from-hint = Laissez vide pour ne rien demander.
accounts-factors-day = Écrivez le jour, le mois et l’année, ou laissez les trois vides.
accounts-notice-recovery-used = Un code de secours a servi
accounts-notice-recovery-used-text = Quelqu’un s’est connecté à votre compte avec un de vos codes de secours. Si ce n’était pas vous, créez de nouveaux codes et changez votre mot de passe.
accounts-notice-recovery-gone = Votre dernier code de secours a servi
accounts-notice-recovery-gone-text = Créez de nouveaux codes de secours et gardez-les là où personne d’autre ne les trouve. Si ce n’était pas vous, changez aussi votre mot de passe.
accounts-notice-second-refused = Quelqu’un connaissait votre mot de passe
accounts-notice-second-refused-text = Quelqu’un a donné votre bon mot de passe, puis plusieurs codes faux, et n’a pas pu entrer. Si ce n’était pas vous, changez votre mot de passe.
accounts-basis-password-app = le bon mot de passe et un code de l’application
accounts-basis-password-recovery = le bon mot de passe et un code de secours
accounts-basis-app = un code de l’application
accounts-act-factor-add = a ajouté une deuxième étape
accounts-act-factor-remove = a retiré une deuxième étape
accounts-act-factor-require = a changé la date à partir de laquelle une deuxième étape est demandée
accounts-act-recovery-renew = a créé de nouveaux codes de secours

## Handing on cases
accounts-leave-title = Transmettre des dossiers
accounts-leave-text = Ces dossiers portent le nom de cette personne. Choisissez pour chaque équipe qui les reprend. Chaque changement est noté, et qui reçoit des dossiers est prévenu.
accounts-leave-none = Aucun dossier ne porte le nom de cette personne
accounts-leave-team = Qui reprend les dossiers de l’équipe { $team } ?
accounts-leave-no-team = Qui reprend les dossiers sans équipe ?
accounts-leave-counts = Ouverts : { $open }. Clos : { $closed }.
accounts-leave-choose = Choisissez qui les reprend
accounts-leave-nobody-yet = Personne encore : les responsables de l’équipe les attribuent
accounts-leave-do = Transmettre ces dossiers
accounts-leave-done = { $count ->
    [one] { $count } dossier a été transmis
    [many] { $count } de dossiers ont été transmis
   *[other] { $count } dossiers ont été transmis
}
accounts-leave-done-text = Les personnes qui les ont reçus ont été prévenues.
accounts-leave-uploads = { $count ->
    [one] { $count } fichier déposé n’est pas chargé. Il reste : toute personne qui importe des données peut l’écarter.
    [many] { $count } de fichiers déposés ne sont pas chargés. Ils restent : toute personne qui importe des données peut les écarter.
   *[other] { $count } fichiers déposés ne sont pas chargés. Ils restent : toute personne qui importe des données peut les écarter.
}
accounts-leave-releases = { $count ->
    [one] { $count } de ses publications attend une décision. Elle reste : le responsable de l’approbation décide.
    [many] { $count } de publications attendent une décision. Elles restent : le responsable de l’approbation décide.
   *[other] { $count } de ses publications attendent une décision. Elles restent : le responsable de l’approbation décide.
}
accounts-leave-safety = Par sécurité, le compte est fermé aussitôt et les dossiers restent pour l’instant. Les responsables d’équipe sont prévenus, et vous pouvez les transmettre ensuite.
accounts-notice-cases-given = Des dossiers ont été transmis à vous ou à votre équipe
accounts-notice-cases-given-text = Un collègue ne s’en occupe plus. Ils figurent dans votre liste de dossiers.

## Who has access
accounts-review-title = Revue des accès
accounts-review-text = Toutes les personnes qui peuvent se connecter, avec ce qu’elles atteignent maintenant. Cherchez ce dont plus personne n’a besoin. Chaque compte doit être revu au plus tard après { $days } jours.
accounts-review-due = { $count ->
    [one] { $count } compte est à revoir
    [many] { $count } de comptes sont à revoir
   *[other] { $count } comptes sont à revoir
}
accounts-review-last = Dernière connexion
accounts-review-never = Jamais
accounts-review-dormant = Inutilisé depuis { $days } jours ou jamais utilisé
accounts-review-factor = Seconde preuve
accounts-review-factor-none = Mot de passe seul
accounts-review-factor-passkey = Clé d’accès
accounts-review-factor-app = Application de codes
accounts-review-reaches = Dossiers atteints
accounts-review-reviewed = Revu
accounts-review-not-yet = Pas encore
accounts-review-overdue = À revoir
accounts-review-confirm = Toujours juste
accounts-review-csv = Télécharger en CSV
accounts-review-days = Jours avant une nouvelle revue des accès
accounts-review-days-hint = De 7 à 365. Trois mois sont habituels.
accounts-review-days-wrong = Écrivez un nombre de jours de 7 à 365.
accounts-looks-title = Questions sur les consultations
accounts-looks-text = Le programme compte les dossiers que chacun ouvre et pose une question quand un jour ne ressemble pas aux autres jours de la personne. Il y a beaucoup de bonnes raisons : un remplacement, une revue de dossiers, une journée difficile. Demandez avant de juger.
accounts-looks-none = Il n’y a pas de question ouverte
accounts-looks-hour = En une heure, nombre de personnes ou de dossiers ouverts : { $looks } ; habituel pour ce collègue : environ { $usual }. Y a-t-il une raison ?
accounts-looks-others = Ce jour-là, nombre de dossiers d’autres personnes ouverts : { $looks } ; habituel pour ce collègue : environ { $usual }. Y a-t-il une raison ?
accounts-looks-answer = Qu’avez-vous appris ?
accounts-looks-choose = Choisissez
accounts-looks-answer-explained = Il y a une bonne raison
accounts-looks-answer-talk = Je vais lui en parler
accounts-looks-answer-look-into = Il faut l’examiner
accounts-looks-send = Enregistrer la réponse
accounts-looks-answered = Avec réponse
accounts-act-retention-view = a consulté les délais de conservation
accounts-act-retention-set = a modifié les délais de conservation
accounts-act-retention-run = a passé en revue ce qui a expiré (le programme)
accounts-act-hold-place = a ordonné de conserver les données d’une personne
accounts-act-hold-lift = a levé l’ordre de conserver les données d’une personne
accounts-act-site-lock = a verrouillé un site
accounts-act-site-unlock = a demandé d’ouvrir un site verrouillé, ou y a renoncé
accounts-act-site-unlock-agree = a accepté et ouvert un site verrouillé
accounts-notice-site-locked = Un site a été verrouillé
accounts-notice-site-locked-text = Un membre du personnel a verrouillé un site. Ses membres sont sortis, ses dossiers hors de portée. Demandez si quelqu’un est en danger et si des données ont été perdues.
## A new password, and what needs two people
accounts-sign-in-reset = Je ne peux pas me connecter
accounts-second-lost = Je n’ai plus rien de tout cela
accounts-reset = Nouveau mot de passe
accounts-reset-help = Pour qui ne peut pas se connecter. Vous recevez un code à remettre ; avec lui, la personne choisit un nouveau mot de passe.
accounts-reset-factors = Retirer aussi sa deuxième étape
accounts-reset-factors-hint = Seulement si son application et ses codes de secours sont perdus. Une autre personne qui gère les utilisateurs doit être d’accord.
accounts-reset-issue = Émettre un code
accounts-reset-issued = Le code est prêt
accounts-reset-code = Code de réinitialisation
accounts-reset-hand-over = Donnez-le de vive voix ou sur papier, et assurez-vous que c’est bien cette personne. Il n’est affiché qu’une fois et vaut un jour.
accounts-reset-needs-operator = Il faut une deuxième personne qui gère les utilisateurs, et aucune ne peut donner son accord. La personne qui exploite le serveur peut émettre le code.
accounts-reset-closed = Ce compte est fermé. Rouvrez-le d’abord.
accounts-reset-title = Choisir un nouveau mot de passe
accounts-reset-intro = Demandez un code de réinitialisation à qui gère les utilisateurs de votre organisation, en personne ou par téléphone. Avec lui, vous choisissez ici un nouveau mot de passe.
accounts-reset-button = Enregistrer le nouveau mot de passe
accounts-reset-done = Votre nouveau mot de passe est enregistré. Toutes vos sessions ont pris fin.
accounts-reset-wrong = L’identifiant et le code ne correspondent pas, ou le code a servi, a été retiré ou est trop ancien. Demandez-en un nouveau.
accounts-waits = Il ne fonctionne que quand une autre personne qui gère les utilisateurs a donné son accord.
accounts-requests-title = En attente d’une deuxième personne
accounts-requests-intro = Ce qui donne du pouvoir sur les données des personnes demande deux personnes qui gèrent les utilisateurs : l’une demande, l’autre donne son accord.
accounts-requests-none = Rien n’est en attente.
accounts-request-invitation = Inviter quelqu’un qui peut voir des personnes ou donner des droits
accounts-request-reset = Retirer la deuxième étape de quelqu’un
accounts-request-roles = Donner à quelqu’un des droits plus larges
accounts-request-by = Demandé par
accounts-request-at = Demandé le
accounts-request-reset-ask = Parlez vous-même à la personne avant de donner votre accord : est-ce bien elle qui l’a perdue ?
accounts-request-agree = D’accord
accounts-request-refuse = Refuser
accounts-request-not-you = Une autre personne qui gère les utilisateurs en décide.
accounts-notice-consent-asked = Un collègue a besoin de votre accord
accounts-notice-consent-asked-text = Une autre personne qui gère les utilisateurs demande quelque chose qui exige deux personnes. Regardez, demandez en cas de doute, puis décidez.
accounts-basis-reset = un code de réinitialisation
accounts-act-user-reset = a émis un code pour un nouveau mot de passe
accounts-act-user-consent = a donné son accord comme deuxième personne
accounts-act-consent-ask = a demandé l’accord d’une deuxième personne
accounts-act-consent-refuse = a refusé comme deuxième personne
accounts-act-reset-use = a choisi un nouveau mot de passe avec un code
accounts-act-reset-refused = a essayé un code de réinitialisation sans succès
accounts-do-site-destroy = Demander la destruction des clés d’un site verrouillé
accounts-do-site-destroy-agree = Accepter la destruction des clés d’un site verrouillé
accounts-act-site-destroy = a demandé de détruire les clés d’un site verrouillé, ou l’a arrêté
accounts-act-site-destroy-agree = a accepté de détruire les clés d’un site verrouillé
accounts-act-site-destroy-begin = a commencé à détruire les clés d’un site verrouillé (le programme)
accounts-act-site-destroy-done = a détruit les clés d’un site verrouillé (le programme)
accounts-notice-site-destruction = Les clés d’un site verrouillé vont être détruites
accounts-notice-site-destruction-text = Deux membres du personnel ont accepté de détruire les clés d’un site verrouillé. Un compte à rebours court ; qui peut verrouiller un site peut encore l’arrêter. Demandez-leur si c’est justifié.
accounts-notice-site-destroyed = Les clés d’un site verrouillé ont été détruites
accounts-notice-site-destroyed-text = Le compte à rebours est terminé et le programme a détruit les clés. Plus personne ne peut lire les enregistrements de ce site. Les nombres figurent dans l’audit.
accounts-act-backup-take = a fait une sauvegarde (le programme)
accounts-act-backup-fail = une sauvegarde a échoué (le programme)
accounts-act-backup-restore = a restauré une sauvegarde (l’exploitant)
accounts-act-drill-hold = a essayé une sauvegarde (le programme)
accounts-act-drill-fail = a trouvé une sauvegarde défectueuse (le programme)
accounts-act-key-rotate = a donné de nouvelles clés aux organisations (le programme)
accounts-act-key-rotate-fail = les nouvelles clés ont échoué (le programme)
accounts-act-root-key-change = a changé la clé racine (l’exploitant)
accounts-act-root-key-divide = a divisé la clé racine en parts (l’exploitant)

## Passkeys
accounts-factors-passkey = Ajouter une clé d’accès
accounts-passkey-what = Votre téléphone, votre ordinateur ou une clé de sécurité montre qui vous êtes, avec votre empreinte, votre visage ou un code PIN. Une page qui ne fait que ressembler à celle-ci n’en obtient rien.
accounts-passkey-add = Préparer une clé d’accès
accounts-passkey-title = Ajouter une clé d’accès
accounts-passkey-help = Le navigateur demande où la clé d’accès est gardée et comment vous la déverrouillez. Ensuite, elle vous connecte à elle seule, sans nom ni mot de passe, ou comme deuxième étape après votre mot de passe. Si elle est copiée dans un compte en ligne, qui entre dans ce compte entre ici : gardez-la si possible dans un appareil ou une clé de sécurité.
accounts-passkey-make = Créer la clé d’accès
accounts-passkey-make-without = Ce navigateur ne peut pas créer de clé d’accès ici : les scripts sont désactivés, ou le navigateur est trop ancien. Ajoutez plutôt une application qui génère des codes.
accounts-passkey-other = Choisir un autre moyen
accounts-passkey-nowhere = Les clés d’accès ne fonctionnent pas à cette adresse. Il leur faut https et un nom au lieu d’un nombre. Sur cet ordinateur même, localhost suffit.
accounts-passkey-sign-in = Se connecter avec une clé d’accès
accounts-passkey-sign-in-without = Ce navigateur ne peut pas utiliser de clés d’accès : les scripts sont désactivés, ou le navigateur est trop ancien. Connectez-vous avec votre nom et votre mot de passe.
accounts-passkey-prove = Utiliser une clé d’accès
accounts-passkey-prove-without = Ce navigateur ne peut pas utiliser de clés d’accès. Utilisez votre mot de passe ou un code de votre application.
accounts-passkey-second = Utiliser une clé d’accès
accounts-passkey-second-without = Ce navigateur ne peut pas utiliser de clés d’accès. Utilisez un code de votre application ou un de vos codes de secours.
accounts-passkey-failed = La clé d’accès n’a pas été utilisée. Réessayez ou choisissez un autre moyen.
accounts-passkey-twice = Il y a déjà ici une clé d’accès pour votre compte.
accounts-passkey-wrong = Cette clé d’accès n’a pas été acceptée. Réessayez ou choisissez un autre moyen.
accounts-passkey-late = Cela a pris trop de temps. Réessayez.
accounts-passkey-copied = Peut être copiée sur d’autres appareils
accounts-notice-factors-changed = Votre façon de vous connecter a changé
accounts-notice-factors-changed-text = Sur un autre appareil, une application ou une clé d’accès a été ajoutée à votre compte ou en a été retirée. Si ce n’était pas vous, retirez ce que vous ne connaissez pas et changez votre mot de passe.
accounts-notice-passkey-copied = Il existe peut-être une copie de votre clé d’accès
accounts-notice-passkey-copied-text = Quelqu’un a utilisé une de vos clés d’accès dont le compteur a reculé, comme cela arrive avec une copie, et n’a pas pu entrer. Retirez cette clé d’accès et ajoutez-en une nouvelle. S’il vous manque un appareil, changez aussi votre mot de passe.
accounts-basis-passkey = une clé d’accès
accounts-basis-password-passkey = le bon mot de passe et une clé d’accès
## Signing in by an identity provider

accounts-provider-sign-in = Se connecter avec { $label }
accounts-provider-title = Connexion avec { $label }
accounts-provider-help = Vous pouvez vous connecter avec un compte que votre organisation tient ailleurs. Votre mot de passe reste valable, même quand ce service est en panne.
accounts-provider-open = Gérer le lien
accounts-provider-back = Un instant
accounts-provider-back-text = Vous revenez de la page de connexion de votre organisation. Si cette page ne continue pas d’elle-même, appuyez sur le bouton.
accounts-provider-none = Aucun compte n’est encore lié.
accounts-provider-links = Comptes liés
accounts-provider-added = Lié le
accounts-provider-link = Lier un compte
accounts-provider-link-help = Il vous est demandé de vous connecter là-bas maintenant, même si vous l’avez déjà fait. Toutes vos autres sessions ici prennent fin.
accounts-provider-is-linked = Le compte est lié. Toutes vos autres sessions ont pris fin.
accounts-provider-is-removed = Le lien est retiré. Toutes vos autres sessions ont pris fin.
accounts-provider-not-linked = Le compte n’est pas lié
accounts-provider-late = Cela a pris trop de temps, a déjà servi, ou a été commencé dans un autre navigateur. Recommencez.
accounts-provider-denied = La connexion là-bas a été refusée ou abandonnée.
accounts-provider-down = L’autre service de connexion est injoignable pour le moment. Connectez-vous avec votre mot de passe.
accounts-provider-token = La réponse de l’autre service de connexion n’a pas pu être utilisée. Connectez-vous avec votre mot de passe et prévenez la personne qui s’occupe de ce programme.
accounts-provider-unknown = Ce compte n’est lié à aucun compte ici. Connectez-vous avec votre mot de passe, puis liez-le sur la page de votre compte.
accounts-provider-second = Vous vous êtes connecté là-bas. Montrez maintenant la deuxième chose que vous seul avez.
accounts-provider-taken = Ce compte est déjà lié.
accounts-provider-too-many = Vous en avez déjà cinq. Retirez-en un que vous n’utilisez plus.
accounts-basis-provider = une connexion ailleurs
accounts-basis-provider-app = une connexion ailleurs et un code d’une application
accounts-basis-provider-recovery = une connexion ailleurs et un code de secours
accounts-basis-provider-passkey = une connexion ailleurs et une clé d’accès
accounts-basis-provider-twice = une connexion ailleurs en deux étapes
accounts-act-link-add = a lié un compte tenu ailleurs
accounts-act-link-remove = a retiré le lien avec un compte tenu ailleurs
accounts-do-departure-view = Voir les exportations de tout et si l’organisation part
accounts-do-organisation-export = Demander une exportation de tout ce qui appartient à l’organisation, et la récupérer
accounts-do-organisation-export-agree = Accepter une exportation de tout
accounts-do-organisation-leave = Demander que l’organisation quitte ce serveur
accounts-do-organisation-leave-agree = Accepter que l’organisation quitte ce serveur
accounts-act-departure-view = a regardé exportations et départ
accounts-act-organisation-export = a demandé une exportation de tout, l’a récupérée ou arrêtée
accounts-act-organisation-export-agree = a accepté une exportation de tout
accounts-act-organisation-export-made = a fait une exportation de tout
accounts-act-organisation-export-failed = n’a pas pu faire une exportation de tout (le programme)
accounts-act-organisation-leave = a demandé que l’organisation parte, ou l’a arrêté
accounts-act-organisation-leave-agree = a accepté que l’organisation parte
accounts-act-organisation-leave-begin = a commencé le départ de l’organisation (le programme)
accounts-act-organisation-leave-done = a terminé le départ de l’organisation (le programme)
accounts-notice-departure = Votre organisation va quitter ce serveur
accounts-notice-departure-text = Deux membres du personnel ont accepté que votre organisation parte. Un compte à rebours court ; l’un ou l’autre administrateur peut encore l’arrêter. Demandez-leur si c’est justifié et si l’exportation est en bonnes mains.
