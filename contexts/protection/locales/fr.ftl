# state: draft
# Textes des personnes et des dossiers.

## The first page, lists

protection-today = Aujourd’hui
protection-today-mine = Vos dossiers ouverts
protection-today-waiting = En attente d’une personne responsable
protection-today-none = Rien n’est en attente
protection-today-none-text = Les dossiers que vous suivez apparaîtront ici.
protection-cases = Dossiers
protection-cases-all = Tous les dossiers que vous pouvez voir
protection-cases-none = Aucun dossier ici
protection-cases-none-text = Retirez le filtre ou enregistrez une personne.
protection-mine = Seulement les miens
protection-case = Dossier
protection-case-open = Ouvrir le dossier
protection-name = Nom
protection-age = Âge
protection-age-unknown = Âge inconnu
protection-gender = Genre
protection-status = Statut
protection-exploitation = Forme d’exploitation
protection-owner = Gestionnaire de cas
protection-owner-hint = Une personne de l’équipe. On peut en décider plus tard.
protection-team = Équipe
protection-no-owner = Personne pour l’instant
protection-no-team = Sans équipe
protection-somebody = Une personne qui ne travaille plus ici
protection-registered = Enregistré le
protection-registered-from = Enregistré à partir du
protection-registered-until = Enregistré jusqu’au
protection-day-hint = Par exemple 2026, 2026-11 ou 2026-11-22.
protection-state = État
protection-state-open = Ouvert
protection-state-closed = Clos
protection-state-erased = Effacé

## Finding

protection-find = Rechercher une personne
protection-find-what = Nom, code du dossier, document ou téléphone
protection-find-hint = Les noms se trouvent dans toute écriture, même mal tapés ; l’année de naissance à côté du nom aide. Les codes et numéros doivent être exacts.
protection-find-do = Rechercher
protection-found = Résultats
protection-found-more = Il y en a d’autres. Saisissez une plus grande partie du nom.
protection-found-none = Personne n’a été trouvé
protection-found-none-text = Essayez une autre graphie ou une partie du nom. Vous ne trouvez que les personnes de vos dossiers et équipes.

## Registering

protection-register = Enregistrer une personne
protection-register-intro = Une date et la réponse sur le consentement suffisent pour commencer. Demandez le reste quand la confiance est là.
protection-register-person = À propos de la personne
protection-register-person-hint = Tout ici peut rester vide.
protection-register-more = En savoir plus sur la personne
protection-register-do = Enregistrer
protection-register-anyway = Enregistrer comme nouvelle personne
protection-registered-done = La personne est enregistrée
protection-registered-next = Utilisez ce code pour parler du dossier. Il ne dit rien de la personne.
protection-latin-name = Nom en lettres latines
protection-latin-name-hint = S’il reste vide, le programme en propose un.
protection-other-names = Autres noms
protection-other-names-hint = Noms sous lesquels la personne est ou était connue, un par ligne.
protection-safe-contact = Contact sûr
protection-safe-contact-hint = Comment et quand joindre la personne sans la mettre en danger. Affiché en premier sur la page du dossier.
protection-similar = Cette personne est peut-être déjà connue
protection-similar-text = Vérifiez avant d’enregistrer, pour que personne n’ait à raconter son histoire deux fois. Vous pouvez aussi continuer.
protection-similar-ask = Une autre équipe connaît peut-être cette personne. Demandez à :
protection-similar-unasked = Les autres équipes n’ont pas été interrogées : il y a eu beaucoup de questions en peu de temps. Attendez une minute, ou demandez à un collègue avant d’enregistrer.

## Consent

protection-consent = Consentement à conserver et utiliser les données
protection-consent-hint = Expliquez d’abord, dans la langue de la personne. L’aide ne dépend pas de la réponse.
protection-consent-given = Accordé
protection-consent-refused = Refusé
protection-consent-withdrawn = Retiré
protection-consent-not-asked = Non demandé

## The page of a case

protection-view-case = Le dossier
protection-sections = Ce que l’on sait et ce qui manque
protection-answered = { $answered } sur { $all } renseignées
protection-entries-newest = Affichées : les { $shown } plus récentes sur { $all }.
protection-entries-all = Tout afficher
protection-add = Ajouter
protection-change = Modifier
protection-nothing = Rien n’est noté
protection-hidden = Il y a une réponse, masquée
protection-kept-hidden = Gardé masqué
protection-hidden-replace = Il y a une réponse, masquée. Ce que vous écrivez ici la remplace ; laissé vide, elle reste.
protection-withdrawn = Anciennes questions
protection-yes = Oui
protection-no = Non
protection-country-hint = Nom ou code d’un pays, dans l’une de nos langues.
protection-countries-hint = Noms ou codes de pays, séparés par un point-virgule.
protection-language-hint = Nom ou code d’une langue.

## Notes, assigning, closing

protection-note-add = Ajouter une note
protection-note-hint = Écrivez ce qui a été dit et convenu. Une note ne peut plus être modifiée ; une autre peut la corriger.
protection-assign = Confier à quelqu’un
protection-close = Clore le dossier
protection-reopen = Rouvrir
protection-reason = Motif
protection-reason-hint = Il est conservé et peut être lu par celles et ceux qui supervisent le dossier.

## Seeing what is hidden

protection-reveal = Afficher le nom et les coordonnées
protection-reveal-text = Le nom et les coordonnées sont affichés une fois. La personne peut savoir que vous avez regardé, et pourquoi.
protection-reveal-places = Afficher les lieux et les personnes
protection-reveal-places-text = Les lieux exacts et les personnes impliquées sont affichés une fois. Ils peuvent mettre quelqu’un en danger : la consultation est notée.
protection-revealed = Cette page s’affiche une seule fois
protection-revealed-text = Il est noté que vous avez regardé. Rien ne reste dans le navigateur.
protection-revealed-hide = Masquer à nouveau

## History

protection-history = Modifications
protection-history-none = Rien n’a encore changé
protection-history-none-text = Les modifications de ce dossier seront listées ici.
protection-older-left-out = Il peut y avoir des entrées plus anciennes qui ne sont pas affichées ici.
protection-when = Quand
protection-who = Qui
protection-what = Quoi
protection-before = Avant
protection-after = Après
protection-seen = Qui a vu ceci
protection-seen-text = Chaque consultation de cette personne et de ce dossier est notée. La personne a le droit de le savoir.
protection-program = Le programme
protection-did-register = Enregistrement
protection-did-look = Consultation du dossier
protection-did-look-identity = Consultation du nom et des coordonnées
protection-did-look-places = Consultation des lieux et des personnes
protection-did-change = Modification
protection-did-note = Ajout d’une note
protection-did-assign = Dossier confié à quelqu’un
protection-did-close = Clôture du dossier
protection-did-reopen = Réouverture du dossier
protection-did-history = Lecture des modifications
protection-did-seen = Demande de qui a consulté
protection-did-erase = Effacement des données de la personne
protection-did-other = Autre chose

## Two people at once

protection-conflict = Quelqu’un d’autre l’a modifié entre-temps
protection-conflict-text = Rien n’est encore enregistré. Choisissez pour chaque réponse la bonne, puis enregistrez.
protection-conflict-theirs = Ce qui est enregistré
protection-conflict-mine = Ce que vous avez écrit
protection-conflict-keep = Laquelle est la bonne ?

## Erasing

protection-erase = Effacer les données de cette personne
protection-erase-head = C’est irréversible
protection-erase-text = Tout ce que l’on sait de la personne disparaît : réponses, notes, noms, historique. La clé qui les ouvrait est détruite : rien de ce qui est conservé ici ne pourra plus être lu.
protection-erase-stays = Ce qui reste : le code, les dates et qui a effacé. Si la personne venait d’un fichier, il reste aussi une marque qui ne dit rien et empêche que cette ligne soit chargée de nouveau.
protection-erase-cases =
    { $count ->
        [one] { $count } dossier disparaît avec la personne :
        [many] { $count } de dossiers disparaissent avec la personne :
       *[other] { $count } dossiers disparaissent avec la personne :
    }
protection-erase-reason-hint = Au moins quinze caractères. Le motif reste : ne nommez pas la personne.
protection-erase-code = Code du dossier
protection-erase-code-hint = Tapez-le à la main, pour confirmer qu’il s’agit de la bonne personne.
protection-erase-do = Effacer définitivement
protection-erased = Les données de cette personne ont été effacées
protection-erased-text = Il ne reste que le code et les dates.
protection-erased-at = Effacé le
protection-erased-by = Effacé par

## What cannot be taken

protection-problem-both = Vous avez donné une réponse et aussi dit pourquoi il n’y en a pas. Gardez l’une des deux.
protection-problem-choose = Choisissez dans la liste.
protection-problem-close = Clôturez le dossier avec « Clore le dossier » sur sa page, où le motif est demandé.
protection-problem-code = Ce n’est pas le code du dossier. Regardez la page du dossier et tapez-le de nouveau.
protection-problem-consent = Dites si la personne a accepté, refusé ou n’a pas encore été interrogée.
protection-problem-date = Ce n’est pas une date. Donnez l’année, l’année et le mois, ou la date entière.
protection-problem-day = Donnez le jour entier, aujourd’hui ou avant.
protection-problem-future = Ce jour est dans le futur.
protection-problem-note = Écrivez quelque chose avant d’enregistrer.
protection-problem-note-long = Cette note est trop longue. Divisez-la en plusieurs.
protection-problem-nothing = Aucune réponse pour l’instant.
protection-problem-owner = Choisissez une personne de cette équipe.
protection-problem-query = Tapez au moins deux lettres ou chiffres.
protection-problem-reason =
    { $fewest ->
        [one] Donnez un motif d’au moins { $fewest } caractère.
        [many] Donnez un motif d’au moins { $fewest } de caractères.
       *[other] Donnez un motif d’au moins { $fewest } caractères.
    }
protection-problem-team = Choisissez l’équipe responsable de ce dossier.

## Feuilles pour la personne

protection-statement = Imprimer qui a regardé
protection-statement-text = Une feuille pour la personne : quand quelqu’un a regardé ou changé ses données, et à quel titre. Les motifs des collègues n’y figurent pas.
protection-statement-title = Qui a regardé vos informations
protection-statement-intro = Chaque fois que quelqu’un ouvre ou change ici vos informations, c’est noté. Voici la liste. Une recherche qui ne montre qu’un code n’y figure pas.
protection-statement-ask = Vous pouvez poser une question sur chaque ligne, demander une correction ou vous plaindre. Adressez-vous à la personne qui vous a remis cette feuille.
protection-staff = Membre du personnel
protection-staff-number = { $role }, collègue { $number }
protection-did-statement = A imprimé qui a regardé
protection-did-export = A fait une copie pour vous
protection-paper-language = Langue de la feuille
protection-paper-print = Afficher pour imprimer
protection-paper-care = Où le papier sera-t-il gardé ?
protection-paper-care-text = Quelqu’un d’autre peut trouver le papier. Demandez où la personne le gardera. Proposez plutôt de le lire ensemble, ou de le garder ici.
protection-paper-now = Imprimez maintenant
protection-paper-now-text = Cette page ne s’affiche qu’une fois. Imprimez-la depuis le menu du navigateur, remettez-la vous-même et ne laissez rien à l’imprimante.
protection-paper-back = Retour au dossier
protection-export = Remettre une copie
protection-export-text = Tout ce qui est gardé sur la personne : les réponses, notes et changements de tous ses dossiers, et qui a regardé. Elle y a droit. Il est noté que la copie a été faite.
protection-export-leave-out = Laisser de côté
protection-export-leave-out-hint = Seulement ce qui mettrait quelqu’un d’autre en danger. La copie dit ce qui manque, et pourquoi.
protection-export-grounds = Pourquoi c’est laissé de côté
protection-export-grounds-hint = La personne lira ceci. Nécessaire seulement si quelque chose est laissé de côté ; au moins quinze caractères.
protection-export-json = Télécharger en fichier
protection-export-json-text = Le fichier est destiné à d’autres programmes (JSON). Il n’est pas chiffré : remettez-le vous-même et supprimez-le de cet appareil.
protection-copy-title = Vos informations
protection-copy-intro = Voici ce qui est gardé ici à votre sujet. Copié le :
protection-copy-left-out = Absent de cette copie

## Emergencies
protection-emergency = Ouverture en urgence
protection-emergencies = Ouvertures en urgence
protection-emergencies-text = Dossiers qu’une personne extérieure à l’équipe a ouverts parce que cela ne pouvait pas attendre. Chaque ouverture est ensuite examinée par quelqu’un d’autre.
protection-emergencies-waiting = En attente de votre examen
protection-emergencies-none-waiting = Rien ne vous attend
protection-emergencies-recent = Toutes celles qui vous concernent
protection-emergencies-none = Il n’y en a aucune
protection-emergencies-mine = Ce que vous avez ouvert
protection-emergency-open = Ouvrir un dossier en urgence
protection-emergency-open-text = À utiliser quand quelqu’un risque de subir un préjudice avant que l’on puisse joindre les personnes qui suivent le dossier.
protection-emergency-rule-hour = Le dossier vous est ouvert pendant une heure, en lecture. Vous ne pouvez rien modifier. Les réponses les plus protégées restent masquées.
protection-emergency-rule-told = La personne responsable du dossier, les responsables de son équipe et de l’audit sont prévenus aussitôt, avec votre nom.
protection-emergency-rule-review = Quelqu’un d’autre l’examine dans les trois jours. Tant qu’un examen en retard n’est pas fait, vous ne pouvez rien ouvrir d’autre ainsi.
protection-emergency-code = Code du dossier
protection-emergency-code-hint = Neuf lettres et chiffres. Il figure sur chaque document du dossier.
protection-emergency-reason-hint = Ce qui s’est passé et pourquoi cela ne peut pas attendre, en une ou deux phrases. N’écrivez aucun nom : les personnes qui l’examinent le lisent.
protection-problem-no-code = Ce n’est pas le code d’un dossier : une lettre ou un chiffre est faux ou manque. Vérifiez-le encore une fois.
protection-emergency-unknown = Aucun dossier avec ce code ne peut être ouvert
protection-emergency-unknown-text = { $tries ->
    [one] Cet essai a été noté. Il vous reste { $tries } essai aujourd’hui.
    [many] Cet essai a été noté. Il vous reste { $tries } d’essais aujourd’hui.
   *[other] Cet essai a été noté. Il vous reste { $tries } essais aujourd’hui.
}
protection-emergency-not-now = Vous ne pouvez rien ouvrir ainsi pour le moment
protection-emergency-blocked = Un dossier que vous avez ouvert en urgence n’a pas été examiné dans les trois jours. Demandez-le au responsable de son équipe ou à l’audit. Si quelqu’un est en danger maintenant, appelez-les.
protection-emergency-waits = Aujourd’hui, trois codes ne correspondaient à aucun dossier : cette page attend donc demain. Si quelqu’un est en danger maintenant, appelez un responsable d’équipe ou de l’audit.
protection-emergency-nobody = Il n’y a personne à prévenir, le dossier vous reste donc fermé. Demandez au gestionnaire des utilisateurs un second responsable d’équipe ou un responsable de l’audit.
protection-emergency-banner = Ouvert en urgence
protection-emergency-banner-text = Vous pouvez le lire jusqu’au
protection-emergency-ends = Ouvert jusqu’au
protection-emergency-due = À examiner avant le
protection-emergency-overdue = Examen en retard
protection-emergency-review = Examen
protection-emergency-review-do = Enregistrer l’examen
protection-emergency-reviewed-by = Examiné par
protection-emergency-verdict = Qu’avez-vous constaté ?
protection-verdict-justified = Il était juste de l’ouvrir
protection-verdict-not-justified = Il n’était pas juste de l’ouvrir
protection-verdict-to-discuss = Il faut en parler
protection-emergency-note = Note
protection-emergency-note-hint = La personne qui a ouvert le dossier lit cela. N’écrivez pas les noms des personnes concernées par le dossier.
protection-emergency-looks = Ce qui a été consulté
protection-emergency-looks-none = Rien n’a été consulté.
protection-emergency-to-case = Aller au dossier
protection-emergency-gone = N’existe plus
protection-emergency-ask = Si cela ne peut pas attendre et que personne de l’équipe n’est joignable, vous pouvez ouvrir un dossier par son code.
protection-did-emergency = Ouverture du dossier en urgence
protection-held = Les données de cette personne doivent être conservées pour l’instant. La personne qui l’a décidé peut dire pourquoi et lever la mesure.

# The way of a case: stages, tasks, closing.
protection-stage = Étape
protection-stage-enquiry = Demande
protection-stage-intake = Accueil
protection-stage-screening = Repérage
protection-stage-assessment = Évaluation
protection-stage-planning = Planification
protection-stage-implementing = Aide
protection-stage-follow-up = Suivi
protection-stage-closing = Clôture demandée
protection-stage-closed = Clos
protection-pause = Pourquoi en pause
protection-pause-lost-contact = En pause : sans contact
protection-pause-in-custody = En pause : en détention
protection-pause-travelling = En pause : en route
protection-risk = Danger
protection-risk-unknown = Pas encore évalué
protection-risk-low = Faible
protection-risk-medium = Moyen
protection-risk-high = Élevé
protection-risk-critical = Maintenant, pour la vie ou la liberté
protection-task = Tâche
protection-tasks = Ce qui est à faire
protection-tasks-none = Rien n’est à faire.
protection-task-due = Avant le
protection-task-late = En retard
protection-task-danger = Voir s’il y a un danger maintenant
protection-task-consent = Expliquer et demander l’accord de la personne
protection-task-decision = Décider de quoi nous partons
protection-task-risk = Évaluer le danger
protection-task-safety-plan = Convenir comment rester en sécurité
protection-task-needs = Voir ensemble les besoins
protection-task-best-interests = Voir ce qui est le mieux pour l’enfant
protection-task-plan = Convenir du plan
protection-task-plan-review = Revoir le plan
protection-task-follow-up = Prendre des nouvelles
protection-task-incident = Répondre à ce qui s’est passé
protection-task-recovery-end = Le délai de rétablissement prend fin
protection-task-feedback = Demander comment c’était
protection-task-own = Tâche
protection-task-appointment = Rendez-vous
protection-task-kind = De quel genre
protection-task-new = Ajouter une tâche ou un rendez-vous
protection-task-words = Ce qui est à faire
protection-task-words-hint = C’est scellé avec le dossier. Les listes montrent seulement qu’il y a une tâche.
protection-task-go = Aller là où cela se fait
protection-task-done = C’est fait
protection-task-waive = Ce n’est pas nécessaire
protection-task-waive-do = Enregistrer que ce n’est pas nécessaire
protection-next = Ensuite
protection-note-add-to = Ajouter une note à { $code }
protection-note = Note
protection-step-moved = Étape
protection-step-risk = Danger évalué
protection-step-decision = Décision
protection-step-paused = En pause
protection-step-resumed = Reprend
protection-step-exception = L’aide continue sans accord
protection-step-guardian = L’enfant a un tuteur
protection-step-best-interests = Intérêt supérieur de l’enfant examiné
protection-step-recovery = Délai de rétablissement et de réflexion jusqu’au
protection-step-incident = Un fait grave s’est produit
protection-step-reported = Signalé à une autorité selon la loi
protection-step-asked = Clôture demandée
protection-step-agreed = Clôture acceptée
protection-step-sent-back = Pas clos, retour à
protection-guard-goes-on = Le dossier est en pause. Reprenez-le d’abord.
protection-guard-consent = La personne n’a pas donné son accord et aucune exception n’est notée.
protection-guard-decided = Il n’est pas décidé qu’il y a des signes de traite.
protection-guard-risk = Le danger n’a pas été évalué.
protection-guard-guardian = Aucun tuteur n’est noté pour l’enfant.
protection-guard-best-interests = L’intérêt supérieur de l’enfant n’a pas été examiné.
protection-guard-nothing-open = Un point de sécurité est encore ouvert.
protection-guard-second-person = Une autre personne que la demandeuse doit accepter.
protection-way = Le chemin du dossier
protection-way-go = Avancer, décider
protection-way-next = Avancer
protection-way-decide = Noter ce qui a été décidé
protection-way-steps = Ce qui a été noté
protection-way-missing = Avant { $stage }
protection-way-none = Aucune étape n’est possible d’ici pour l’instant.
protection-way-to = Vers quelle étape
protection-way-why = Pourquoi
protection-way-why-hint = Nécessaire quand le dossier revient en arrière.
protection-way-move = Faire avancer le dossier
protection-since = Depuis
protection-words-grounds = Pour quels motifs
protection-words-if-any = À ajouter
protection-decision = De quoi nous partons
protection-decided-by = Qui a décidé
protection-recovery-from = Premier jour
protection-recovery-until = Dernier jour
protection-do-risk = Évaluer le danger
protection-do-risk-hint = Une personne formée l’évalue, avec la personne. Le programme ne propose rien.
protection-do-decision = Décider de quoi nous partons
protection-do-decision-hint = Dites qui a décidé et pourquoi. La personne peut demander un réexamen : notez-le aussi ici.
protection-do-pause = Mettre le dossier en pause
protection-do-pause-hint = Ce qui est à faire reste dans la liste, avec ses dates.
protection-do-resume = Reprendre le dossier
protection-do-resume-hint = Le travail sur le dossier reprend.
protection-do-exception = Continuer sans accord
protection-do-exception-hint = Seulement si la vie est en danger ou si la loi l’exige. Demandez l’accord dès que possible.
protection-do-guardian = Noter que l’enfant a un tuteur
protection-do-guardian-hint = Le nom du tuteur se note parmi les contacts du dossier.
protection-do-best-interests = Noter ce qui est le mieux pour l’enfant
protection-do-best-interests-hint = D’abord l’avis de l’enfant ; qui a été consulté ; ce qui a été pesé.
protection-do-recovery = Délai de rétablissement et de réflexion
protection-do-recovery-hint = Au moins 30 jours selon la convention du Conseil de l’Europe ; la loi du pays peut accorder plus.
protection-do-incident = Un fait grave s’est produit
protection-do-incident-hint = Une menace, une disparition, un danger pour soi ou pour l’équipe. Il faut y répondre en un jour.
protection-do-reported = Signalement à une autorité exigé par la loi
protection-do-reported-hint = Quelle loi, ce qui a été dit, à qui, et que la personne a été prévenue d’abord.
protection-closing = Clôture du dossier
protection-closing-waits = La clôture attend une seconde personne
protection-closing-look = Voir
protection-closing-asked = La clôture de ce dossier est déjà demandée.
protection-closing-nobody = Personne ne demande la clôture pour l’instant.
protection-closing-missing = Avant de clore le dossier
protection-closing-agree = Accepter et clore le dossier
protection-closing-back = Renvoyer
protection-closing-take-back = Retirer la demande
protection-closing-back-do = Continuer le dossier
protection-closing-asked-by = Demandé par
protection-closing-asked-at = Demandé le
protection-close-hint = Tant que l’aide est en cours, une seconde personne accepte avant la clôture.
protection-problem-not-active = Seul un dossier en cours peut être en pause.
protection-problem-order = Le dernier jour ne peut précéder le premier.
protection-problem-task = Dites en quelques mots ce qui est à faire.
protection-problem-later-day = Choisissez un jour entier, aujourd’hui ou plus tard.
protection-today-tasks = Ce qui est à faire
protection-team-queue = Mon équipe
protection-team-quiet = Rien ne vous attend
protection-team-quiet-text = Aucune clôture à accepter, personne en grand danger, rien en retard.
protection-team-closings = Clôtures qui vous attendent
protection-team-danger = En grand danger
protection-team-late-tasks = En retard
protection-team-load = Qui porte combien
protection-team-load-hint = Dossiers ouverts et tâches en retard de chacun. Environ 15 à 20 dossiers complexes font une charge pleine.
protection-team-cases = Dossiers ouverts
protection-team-late = Tâches en retard

# The plan, and the help that is given.
protection-plan = Plan et services
protection-plan-none = Il n’y a pas encore de plan
protection-plan-none-text = Convenez avec la personne de ce qu’elle veut atteindre, et de l’aide qui y mène.
protection-plan-loose = Aide sans objectif
protection-goal = Objectif
protection-goal-new = Ajouter un objectif
protection-goal-until = Prévu jusqu’au
protection-goal-became = Ce que cet objectif est devenu
protection-goal-open = Nous y travaillons
protection-goal-reached = Atteint
protection-goal-partly = Atteint en partie
protection-goal-dropped = Abandonné
protection-service = Aide
protection-services = Services
protection-services-none = Aucune aide n’est encore prévue pour cela.
protection-service-new = Ajouter un service
protection-service-for-goal = Ajouter un service pour cet objectif
protection-service-progress = Où cela en est
protection-service-day = Jour
protection-service-how-much = Combien
protection-service-provider = Qui l’apporte
protection-service-provider-name = Nom de l’autre organisation
protection-service-provider-hint = Il est scellé avec le dossier. N’écrivez pas ici l’adresse d’un refuge.
protection-service-cost = Coût
protection-service-cost-hint = Par exemple 12.50. Laissez vide si cela n’a rien coûté ou si vous ne savez pas.
protection-service-currency = Monnaie
protection-service-currency-hint = Trois lettres, par exemple EUR
protection-service-amount = { $unit } : { $count }
protection-service-goal = Pour quel objectif
protection-service-no-goal = Pour aucun
protection-service-planned-for = Prévu pour
protection-service-planned-hint = Laissez vide si aucun jour n’est encore convenu.
protection-service-note = Note sur cette aide
protection-service-note-hint = Elle est scellée avec le dossier. Qui ne peut jamais voir l’identité ne la voit pas.
protection-service-came = Ce qu’il en est advenu
protection-service-if-provided = Si elle a été apportée
protection-service-if-not = Si elle n’a pas été apportée
protection-service-provided-on = Apportée ou commencée le
protection-service-quantity-hint = Un nombre entier
protection-service-effect = Ce que cela a changé
protection-service-satisfaction = Dans quelle mesure la personne est satisfaite
protection-service-satisfaction-hint = Ne demandez que si le moment s’y prête. La personne n’a pas à répondre.
protection-service-why-not = Pourquoi elle n’a pas été apportée
protection-service-shelter = Un endroit où dormir
protection-service-basic-needs = Nourriture, vêtements, hygiène
protection-service-childcare = Garde d’enfants
protection-service-interpretation = Interprétation
protection-service-transport = Transport ou accompagnement
protection-service-family-tracing = Recherche de la famille
protection-service-medical = Soins médicaux
protection-service-psychosocial = Soutien psychosocial
protection-service-legal = Conseil et représentation juridiques
protection-service-documents = Papiers
protection-service-residence = Droit de séjour
protection-service-compensation = Indemnisation et salaires impayés
protection-service-witness-protection = Protection en tant que témoin
protection-service-cash = Argent
protection-service-education = École et langue
protection-service-vocational-training = Apprendre un métier
protection-service-job-placement = Trouver un travail
protection-service-rights-training = Connaître ses droits
protection-service-other = Autre chose
protection-unit-night = Nuits
protection-unit-parcel = Colis
protection-unit-day = Jours
protection-unit-hour = Heures
protection-unit-journey = Trajets
protection-unit-visit = Visites
protection-unit-session = Rendez-vous
protection-unit-document = Papiers
protection-unit-application = Demandes
protection-unit-payment = Paiements
protection-unit-month = Mois
protection-unit-time = Fois
protection-progress-planned = Prévue
protection-progress-provided = Apportée
protection-progress-not-provided = Non apportée
protection-progress-mistake = Notée par erreur
protection-provider-own = Nous
protection-provider-other = Une autre organisation
protection-effect-helped = Cela a aidé
protection-effect-partly = Cela a aidé en partie
protection-effect-unchanged = Rien n’a changé
protection-effect-worse = Cela a aggravé les choses
protection-effect-too-early = Trop tôt pour le dire
protection-satisfaction-content = Satisfaite
protection-satisfaction-mixed = En partie satisfaite
protection-satisfaction-discontent = Pas satisfaite
protection-satisfaction-declined = Préfère ne pas le dire
protection-satisfaction-not-asked = Non demandé
protection-why-not-declined = La personne n’en voulait plus
protection-why-not-available = Personne ne l’offre ici
protection-why-not-funds = Il n’y avait pas d’argent pour cela
protection-why-not-eligible = La personne n’y a pas droit
protection-why-not-safe = Cela n’aurait pas été sûr
protection-why-not-absent = La personne n’est pas venue ou n’a pas été jointe
protection-why-not-other = Une autre raison
protection-guard-planned = Il n’y a pas encore de plan : un objectif ou une aide convenue
protection-problem-past-day = Indiquez le jour, au plus tard aujourd’hui.
protection-problem-whole-day = Ce n’est pas un jour. Indiquez le jour, le mois et l’année.
protection-problem-quantity = Indiquez un nombre entier de 1 à 100 000.
protection-problem-amount = Indiquez le montant en chiffres, par exemple 12.50.
protection-problem-currency = Indiquez la monnaie en trois lettres, par exemple EUR.

# Forms on a case.
protection-forms = Formulaires
protection-forms-none = Aucun formulaire n’a encore été rempli.
protection-forms-begin = Remplir un formulaire
protection-form-done = Terminé
protection-form-draft = Brouillon
protection-form-finish = Terminer
protection-form-save = Enregistrer le brouillon
protection-form-unreviewed = Les mots de ce formulaire sont un brouillon
protection-form-unreviewed-text = Personne qui parle la langue n’y a encore mis son nom. Demandez avec vos mots là où ils ne conviennent pas.
protection-form-hidden = Certaines réponses vous sont cachées : elles pourraient mettre quelqu’un en danger, ou le nommer.

# Supervision.
protection-step-conference = Discuté avec d’autres qui aident
protection-step-review = Le dossier a été relu
protection-do-conference = Noter une réunion sur le dossier
protection-do-conference-hint = Qui était là, par fonction, ce qui a été convenu, qui fait quoi. La personne le sait, ou il est noté pourquoi non.
protection-do-review = Noter une relecture du dossier
protection-do-review-hint = Ce qui va bien, ce qui manque, ce qu’il faut faire. Par quelqu’un d’autre que qui suit le dossier.
protection-problem-own-review = Le dossier est relu par quelqu’un d’autre que qui le suit.
