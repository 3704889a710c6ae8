# state: draft
# Duties of data protection.

## Data incidents
governance-title = Protection des données
governance-report = Signaler un incident de données
governance-report-intro = Dites-le dès que vous le remarquez, même sans certitude. Cela prend deux minutes. Personne n’est blâmé pour l’avoir dit.
governance-report-do = Signaler
governance-kind = Ce qui s’est passé
governance-kind-lost-paper = Du papier a été perdu : une liste, un formulaire, un carnet
governance-kind-lost-device = Un téléphone, un ordinateur ou une clé USB a été perdu
governance-kind-stolen = Un objet contenant des données a été volé ou emporté
governance-kind-wrong-recipient = Quelque chose a été envoyé ou remis à la mauvaise personne
governance-kind-seen = Quelqu’un a vu ou entendu ce qu’il n’aurait pas dû
governance-kind-account = Quelqu’un a utilisé un compte qui n’est pas le sien
governance-kind-published = Quelque chose a été publié à tort
governance-kind-attack = Un ordinateur a été attaqué ou se comporte étrangement
governance-kind-unavailable = Des données ont disparu ou sont inaccessibles
governance-kind-altered = Des données ont été modifiées, par erreur ou exprès
governance-kind-other = Autre chose
governance-what = Racontez avec vos mots
governance-what-hint = Ce qu’il contenait, où cela s’est passé, ce qui a été fait depuis. Les codes de dossier suffisent, sans les noms. Seules les personnes qui veillent sur les données le lisent.
governance-hours = Il y a combien d’heures l’a-t-on remarqué ?
governance-hours-hint = 0 pour tout à l’heure. Le délai pour informer l’autorité court à partir d’ici.
governance-more = Si vous en savez déjà plus
governance-happened = Quand cela s’est-il passé ?
governance-happened-hint = L’année, ou le mois, suffit.
governance-people = Les données de qui
governance-people-assisted = Personnes que nous accompagnons
governance-people-children = Des enfants parmi elles
governance-people-relatives = Proches
governance-people-witnesses = Témoins, ou personnes qui ont signalé
governance-people-staff = Personnel
governance-people-public = Autres
governance-about = Combien de personnes, environ ?
governance-about-hint = Laissez vide si vous ne savez pas.
governance-data = Quelles données
governance-data-whereabouts = Où quelqu’un vit ou se cache
governance-data-health = Santé
governance-data-documents = Documents et images
governance-data-staff = Le personnel et comment le joindre
governance-data-passwords = Mots de passe, clés, codes
governance-data-figures = Des chiffres qui peuvent désigner quelqu’un
governance-severity = Quel mal cela pourrait-il leur faire ?
governance-severity-low = Un mal est peu probable
governance-severity-some = Un certain mal est possible
governance-severity-serious = Un mal grave est possible
governance-severity-life = Une vie peut être en danger
governance-phase = État
governance-phase-reported = signalé
governance-phase-assessed = évalué
governance-phase-notified = tous ont été informés
governance-phase-not-notified = personne à informer
governance-phase-closed = clos
governance-noticed = Remarqué
governance-due = 72 heures pour informer l’autorité
governance-clock-settled = réglé
governance-clock-left = { $hours ->
    [one] il reste { $hours } heure
    [many] il reste { $hours } d’heures
   *[other] il reste { $hours } heures
}
governance-clock-over = { $hours ->
    [one] dépassé depuis { $hours } heure
    [many] dépassé depuis { $hours } d’heures
   *[other] dépassé depuis { $hours } heures
}
governance-clock-over-days = { $days ->
    [one] dépassé depuis { $days } jour
    [many] dépassé depuis { $days } de jours
   *[other] dépassé depuis { $days } jours
}
governance-authority = L’autorité de protection des données
governance-authority-at = Autorité informée le
governance-authority-hint = Sauf si un mal pour les personnes est peu probable, elle doit le savoir sous 72 heures (dans beaucoup de pays ; vérifiez ce qu’exige le vôtre).
governance-affected = Les personnes concernées
governance-affected-at = Personnes informées le
governance-affected-hint = Si un mal grave est possible, il faut les informer, sans danger et avec des mots qu’elles comprennent.
governance-verdict-open = pas encore décidé
governance-verdict-notify = à informer
governance-verdict-no = pas besoin d’informer
governance-done = fait
governance-reported-at = Signalé le
governance-reported-by = Signalé par
governance-number = Numéro
governance-own = Ce que vous avez signalé
governance-reported = Merci. C’est noté.
governance-reported-number = Incident { $number }
governance-reported-text = Les personnes qui veillent sur les données ont été prévenues et s’en occupent.
governance-reported-add = Si un détail vous revient, ou si vous retrouvez ce qui était perdu, ajoutez-le.
governance-reported-see = Voir le signalement
governance-nobody = Prévenez vous-même votre responsable, maintenant
governance-nobody-text = Personne dans votre organisation n’a le rôle qui veille sur les données : le programme n’a donc prévenu personne.
governance-over = { $count ->
    [one] Le délai est dépassé pour { $count } incident
    [many] Le délai est dépassé pour { $count } d’incidents
   *[other] Le délai est dépassé pour { $count } incidents
}
governance-over-text = Décidez maintenant si l’autorité est informée. Un avis tardif dit pourquoi il est tardif.
governance-csv = Registre dans un fichier (CSV)
governance-open = Incidents ouverts
governance-open-none = Aucun incident ouvert
governance-open-none-text = Ce que quelqu’un signale apparaît ici aussitôt.
governance-closed = Incidents clos
governance-breach = Incident de données { $number }
governance-not-known = pas encore connu
governance-somebody = un membre du personnel
governance-hidden = Ce qui est écrit ici est lu par les personnes qui veillent sur les données.
governance-history = Ce qui a été fait
governance-step-reported = Signalé
governance-step-note = Note
governance-step-contained = Une mesure a été prise pour éviter que cela empire
governance-step-told-other = Quelqu’un a été informé
governance-step-assessed = Évalué
governance-step-decided = Décidé qui est informé
governance-step-told-authority = L’autorité a été informée
governance-step-told-affected = Les personnes concernées ont été informées
governance-step-closed = Clos
governance-step-reopened = Rouvert
governance-assess = Évaluer la gravité
governance-assess-why = Pourquoi vous en jugez ainsi
governance-assess-do = Enregistrer l’évaluation
governance-noticed-hours = Combien d’heures avant le signalement l’a-t-on remarqué ?
governance-decide = Décider qui est informé
governance-grounds = Pour quels motifs
governance-grounds-hint = L’autorité peut le demander, même si personne n’est informé.
governance-decide-do = Enregistrer la décision
governance-told = Noter que l’information a été donnée
governance-whom = Qui a été informé
governance-told-how = Comment, et ce qui a été dit
governance-told-hint = Si les 72 heures sont dépassées, aussi la raison du retard.
governance-told-do = Enregistrer
governance-add = Ajouter quelque chose
governance-add-what = De quoi s’agit-il
governance-add-text = Ce que vous voulez ajouter
governance-add-do = Ajouter
governance-close = Clore l’incident
governance-reopen = Le rouvrir
governance-reason = Pourquoi
governance-problem-number = Écrivez un nombre entier, { $most } au plus.
governance-problem-choose = Choisissez dans la liste.
governance-problem-short = Écrivez un peu plus. Nombre minimal de caractères : { $fewest }.
governance-problem-long = Écrivez moins. Nombre maximal de caractères : { $most }.
governance-problem-future = C’est dans le futur. Vérifiez la date.
governance-problem-date = Ce n’est pas une date. Écrivez l’année, l’année et le mois, ou les trois.
governance-not-assessed = Évaluez d’abord la gravité. Décidez ensuite qui est informé.
governance-not-decided = Décidez d’abord qu’il faut les informer.
governance-not-done = On peut le clore quand tout est décidé et que tous ceux qui devaient l’être ont été informés.

## What is kept for how long
governance-retention = Ce qui est gardé, et combien de temps
governance-retention-intro = Les données sont gardées tant qu’elles sont utiles, pas plus. Le programme n’efface jamais seul les données d’une personne : un responsable confirme chaque cas.
governance-due-people = Pour qui le délai expire dans le mois
governance-due-none = Aucun délai n’expire
governance-due-confirm = Une personne décide
governance-due-confirm-text = Demandez d’abord si quelqu’un a encore besoin des données, la personne avant tout. Puis effacez-les, ou placez une conservation obligatoire.
governance-due-at = Gardé jusqu’au
governance-due-over = dépassé
governance-case = Code du dossier
governance-erase = Effacer les données
governance-holds = Données à conserver
governance-holds-text = Un tribunal ou la loi peut exiger de conserver les données de quelqu’un. Tant que cela dure, personne ne peut les effacer.
governance-holds-none = Aucune donnée n’est à conserver au-delà de son délai.
governance-held-since = Depuis
governance-hold-lift = Lever
governance-hold-place = Conserver les données de quelqu’un
governance-hold-code = Code du dossier de la personne
governance-hold-reason = Qui l’exige, et pourquoi
governance-times = Combien de temps
governance-kept-what = Quoi
governance-kept-how = Comment cela part
governance-days = Jours
governance-keep-closed-cases = Personnes dont tous les dossiers sont clos
governance-keep-imports = Importations abandonnées, annulées ou inutilisables
governance-keep-devices = Appareils depuis lesquels plus personne ne se connecte
governance-keep-notices = Avis déjà vus
governance-by-itself = seul, la nuit
governance-by-person = un responsable confirme
governance-fixed = Fixé par le programme : fichiers scellés 7 jours, sessions terminées 1 jour, tâches finies 90 jours. Le journal est gardé : on ne peut en retirer une entrée sans rompre sa preuve.
governance-days-hint = De { $least } à { $most } jours.
governance-times-save = Enregistrer les délais
governance-times-change = Modifier les délais
governance-deleted = Ce qui a été supprimé
governance-deleted-at = Quand
governance-count = Nombre
governance-problem-days = Écrivez un nombre de jours de { $least } à { $most }.
governance-problem-code = Aucun dossier de ce code n’est à votre portée. Vérifiez le code.
governance-problem-held = Les données de cette personne sont déjà conservées.

## Papers
governance-papers = Documents pour commencer
governance-papers-text = En anglais, en fichiers que vous adaptez et gardez hors du programme.
governance-paper-playbook = Les 72 premières heures après un incident
governance-paper-assessment = Analyse d’impact
governance-paper-sharing = Protocole de partage d’informations
governance-paper-record = Registre des traitements

## Locking a site
governance-lock-title = Verrouiller un site
governance-lock-means = Ce que cela signifie
governance-lock-text = Aussitôt, toutes les personnes de ce site sont déconnectées et ne peuvent plus se connecter, sauf si elles appartiennent aussi à un autre. Ses dossiers sont hors de portée de tous. Rien n’est perdu.
governance-lock-back = Une personne verrouille. Pour le rouvrir, il en faut deux.
governance-lock-do = Verrouiller ce site maintenant
governance-site-people = { $count ->
    [one] { $count } personne y appartient.
    [many] { $count } de personnes y appartiennent.
   *[other] { $count } personnes y appartiennent.
}
governance-locked = verrouillé
governance-locked-done = Le site est verrouillé
governance-locked-text = Ses membres sont sortis, ses dossiers hors de portée. Si vous en faites partie, vous sortirez au prochain clic.
governance-unlock-ask = Demander l’ouverture
governance-unlock-asked = Ouverture demandée par
governance-unlock-other = Quelqu’un d’autre doit donner son accord.
governance-unlock-agree = Accepter et l’ouvrir
governance-unlock-withdraw = Retirer la demande
governance-site-open = Ce site n’est pas verrouillé.
governance-site-asked = C’est déjà demandé. Quelqu’un d’autre doit donner son accord.
## Détruire les clés d’un site verrouillé
governance-destroy-title = Détruire les clés de ce site
governance-destroy-means = Ce que cela signifie
governance-destroy-text = Les clés de tous les enregistrements des équipes de ce site sont détruites : noms, réponses, notes, fichiers. Personne ne pourra plus les lire, ni vous ni qui prendrait le serveur. De chaque dossier il ne reste que le code, les dates et l’équipe.
governance-destroy-never = C’est irréversible. Les sauvegardes antérieures n’ouvrent plus ces enregistrements une fois passés les jours pendant lesquels le serveur garde ses clés.
governance-destroy-countdown = Deux personnes doivent le vouloir. Une fois l’accord de la seconde donné, voici combien d’heures passent avant que cela se fasse : { $hours }. Jusque-là, une personne l’arrête, et l’ouverture du site aussi.
governance-destroy-reach = Ce qui est concerné
governance-destroy-people = Personnes : { $count }
governance-destroy-cases = Dossiers : { $count }
governance-destroy-elsewhere = Personnes qui ont aussi un dossier ailleurs et le gardent : { $count }
governance-destroy-held = Personnes dont les données doivent être conservées et le restent : { $count }
governance-destroy-held-title = Certaines ne sont pas concernées
governance-destroy-held-text = Qui fait l’objet d’un ordre de conservation garde toutes ses données et ses clés. Pour l’inclure, ouvrez le site, levez l’ordre et verrouillez-le de nouveau.
governance-destroy-decided = Ce qui a été décidé
governance-destroy-stage-asked = attend une deuxième personne
governance-destroy-stage-agreed = compte à rebours en cours
governance-destroy-stage-running = destruction des clés en cours
governance-destroy-stage-done = clés détruites
governance-destroy-stage-withdrawn = arrêté
governance-destroy-asked-by = Demandé par
governance-destroy-agreed-by = Accepté par
governance-destroy-due = Aura lieu le
governance-destroyed-people = Personnes dont il ne reste qu’une trace : { $count }
governance-destroyed-cases = Dossiers dont il ne reste qu’une trace : { $count }
governance-destroyed-kept = Personnes sous ordre de conservation, laissées : { $count }
governance-destroy-agree = Accepter : détruire les clés
governance-destroy-stop = Arrêter
governance-destroy-ask-title = Le demander
governance-destroy-ask = Demander la destruction des clés
governance-destroy-name = Nom du site
governance-destroy-name-hint = Saisissez-le comme il figure ci-dessus, pour que ce soit bien le bon site.
governance-problem-site-name = Ce n’est pas le nom de ce site. Saisissez-le comme il figure en haut de la page.
governance-destroy-asked-already = C’est déjà demandé. Regardez la page du site.
governance-destroy-running = Les clés de ce site sont en train d’être détruites. On ne peut plus l’arrêter.

governance-leaving = Emporter et partir
governance-operator = l’exploitant du serveur
governance-export-title = Tout ce qui appartient à votre organisation
governance-export-text = Un fichier avec dossiers, personnes, notes, modifications, fichiers envoyés, jeux de données, publications, comptes et journal, dans des formats ouverts. Il est scellé pour un destinataire que vous nommez : ce serveur ne peut pas l’ouvrir.
governance-export-careful = Il contient des noms de personnes victimes de traite. Deux personnes doivent le vouloir. Créez le destinataire sur une machine de confiance et gardez-y son identité.
governance-export-stage-asked = attend une deuxième personne
governance-export-stage-making = en cours
governance-export-stage-made = prêt
governance-export-stage-failed = n’a pas pu être fait
governance-export-stage-withdrawn = arrêté
governance-export-stage-gone = fait, fichier retiré
governance-export-cases = Dossiers : { $count }
governance-export-rows = Lignes : { $count }
governance-export-bytes = Octets : { $count }
governance-export-jobs = Voir où il en est
governance-export-agree = Accepter : faire le fichier
governance-export-fetch = Récupérer le fichier
governance-export-ask = Le demander
governance-export-waits = Il y en a déjà un, demandé ou en cours.
governance-recipient = Destinataire
governance-recipient-hint = Commence par age1. « amparo backup keygen » ou age-keygen le crée sur votre machine.
governance-purpose = À quoi il sert
governance-purpose-departure = Notre départ
governance-purpose-copy = Une copie à garder
governance-purpose-authority = Une autorité
governance-problem-recipient = Ce n’est pas un destinataire. Il commence par age1 et se copie en entier.
governance-problem-purpose = Choisissez à quoi il sert.
governance-leave-title = Quitter ce serveur pour de bon
governance-leave-text = Tous les comptes prennent fin, toutes les clés de votre organisation sont détruites ici et dans le dépôt, et vos enregistrements sont effacés. Rien ne les ramène ; aucune sauvegarde de ce serveur ne les ouvre plus.
governance-leave-stays = Restent : le journal sans aucun nom, les publications avec leur registre de confidentialité, et le fait que vous êtes partis.
governance-leave-countdown = Deux personnes doivent le vouloir, et l’une montre par le SHA-256 du fichier que vous le détenez. Une fois l’accord de la seconde donné, tant de jours passent : { $days }. Jusque-là, une personne l’arrête.
governance-leave-stage-asked = attend une deuxième personne
governance-leave-stage-agreed = compte à rebours en cours
governance-leave-stage-running = l’organisation est en train de partir
governance-leave-stage-done = l’organisation est partie
governance-leave-stage-withdrawn = arrêté
governance-leave-agree = Accepter : partir pour de bon
governance-leave-sha256 = SHA-256 du fichier que vous détenez
governance-leave-sha256-hint = Calculez-le à partir du fichier sur votre machine, par exemple avec sha256sum, après l’y avoir ouvert.
governance-leave-ask = Demander le départ
governance-leave-waits = C’est déjà demandé.
governance-problem-sha256 = Aucun fichier fait ici n’a ce SHA-256. Calculez-le à partir du fichier que vous détenez.
