# state: draft

web-home = Aller à la page d’accueil
web-sign-in = Se connecter

web-not-found = Page introuvable
web-not-found-text = Cette page n’existe pas ou ne vous est pas ouverte. Si vous avez suivi un lien, demandez à la personne qui vous l’a donné.
web-forbidden = Cette page ne fait pas partie de votre rôle
web-forbidden-text = Votre rôle dans l’organisation ne comprend pas cette page. Une personne qui gère les utilisateurs peut vous dire qui peut l’ouvrir.
web-not-now = Ce n’est pas possible maintenant
web-not-now-text = Rien n’a été modifié.
web-conflict = Quelqu’un d’autre a modifié ceci entre-temps
web-conflict-text = Rien de votre saisie n’a été enregistré, pour ne rien perdre de celle de l’autre personne. Revenez en arrière, copiez votre texte, rouvrez la page et ajoutez-le.
web-invalid = Certaines réponses sont à revoir
web-invalid-text = Rien n’a été enregistré. Revenez en arrière et vérifiez ces réponses :
web-no-file-text = Aucun fichier n’a été choisi. Revenez en arrière et choisissez-en un.
web-too-large = C’est trop volumineux
web-too-large-text = L’envoi est plus volumineux que ce que cette page accepte. Rien n’a été enregistré. Envoyez un fichier plus petit ou divisez-le.
web-unreadable = Lecture impossible
web-unreadable-text = L’envoi n’est pas ce que cette page attend. Rien n’a été enregistré. Revenez en arrière et réessayez.
web-wrong-method = Cette adresse ne s’ouvre pas ainsi
web-wrong-method-text = Cette adresse ne reçoit que des formulaires. Allez à la page d’accueil et cherchez-y le formulaire.
web-cross-site = Ce formulaire ne vient pas d’ici
web-cross-site-text = Par sécurité, seuls les formulaires des pages de ce programme sont acceptés. Rien n’a été modifié. Ouvrez la page ici et envoyez de nouveau le formulaire.
web-wrong-host = Ce n’est pas l’adresse de ce programme
web-wrong-host-text = Ouvrez le programme à son adresse habituelle. Si vous l’administrez, vérifiez l’adresse configurée.
web-too-many = Veuillez patienter un peu
web-too-many-text =
    { $seconds ->
        [one] Il y a eu beaucoup d’essais en peu de temps. Réessayez dans { $seconds } seconde.
        [many] Il y a eu beaucoup d’essais en peu de temps. Réessayez dans { $seconds } de secondes.
       *[other] Il y a eu beaucoup d’essais en peu de temps. Réessayez dans { $seconds } secondes.
    }
web-timed-out = Cela a pris trop de temps
web-timed-out-text = Le programme a cessé d’attendre. La modification a peut-être été enregistrée, peut-être pas : vérifiez avant de l’envoyer de nouveau.
web-not-saved = Rien n’a été enregistré
web-not-saved-full = Le disque du serveur est plein : ce que vous avez envoyé n’a pas été enregistré. La lecture continue, et l’enregistrement reprendra de lui-même dès qu’il y aura de la place. Gardez ce que vous avez écrit et prévenez la personne qui gère le programme.
web-not-saved-stopped = Le disque du serveur est en panne : ce que vous avez envoyé n’a pas été enregistré, et rien ne le sera tant que le programme n’aura pas été redémarré. La lecture continue. Gardez ce que vous avez écrit et prévenez maintenant la personne qui gère le programme.
web-not-saved-away = La base de données du serveur est injoignable : ce que vous avez envoyé n’a pas été enregistré. Gardez ce que vous avez écrit et envoyez-le de nouveau dans une minute.
web-failed = Un problème est survenu
web-failed-text = C’est une erreur du programme, pas la vôtre. Réessayez dans un moment. Si cela continue, donnez cette référence à la personne qui gère le programme :
web-failed-reference = Référence :

web-why-no-role = Aucun de vos rôles ne comprend cela.
web-why-other-organisation = Ceci appartient à une autre organisation.
web-why-not-yours = Ceci appartient à quelqu’un d’autre.
web-why-not-in-team = Ceci est suivi par une équipe dont vous ne faites pas partie.
web-why-not-author = Seule la personne qui l’a créé peut l’ouvrir.
web-why-own-work = Vous l’avez créé vous-même, une autre personne doit donc l’approuver.
web-why-own-account = Personne ne modifie ses propres droits. Demandez à une autre personne qui gère les utilisateurs.
web-why-closed = C’est clos. On peut le lire ; pour le modifier, il faut d’abord le rouvrir.
web-why-still-open = Ce n’est pas clos.
web-why-erased = Ceci a été effacé. Il ne reste que la mention de son existence.
web-why-demo-only = Cette page n’existe que dans la démonstration.

web-sign-in-again = Veuillez vous reconnecter
web-sign-in-again-text = Votre session a pris fin avant l’arrivée de cet envoi. Votre texte n’est pas perdu : connectez-vous ici, puis envoyez-le d’un clic.
web-sign-in-again-nothing = Votre session a pris fin avant l’arrivée de cet envoi, qui n’a pas pu être conservé. Connectez-vous et envoyez-le de nouveau.
web-again = Envoyer votre texte
web-again-text = La connexion est rétablie. Ce que vous aviez saisi n’a pas encore été envoyé.
web-again-files = Les fichiers n’ont pas pu être conservés. Choisissez-les de nouveau ensuite.
web-again-nothing = La connexion est rétablie. L’envoi précédent n’a pas pu être conservé ; veuillez l’envoyer de nouveau.
web-again-send = Envoyer maintenant
web-again-leave = Ne pas envoyer
web-again-others = Ce texte a été saisi par une autre personne
web-again-others-text = Avant la connexion, une autre personne utilisait ce navigateur, et ce qu’elle a saisi lui appartient. Rien n’a été envoyé et rien n’est montré. Vous pouvez commencer votre propre travail.

## Notices
web-notices =
    { $count ->
        [one] Il y a { $count } avis pour vous
        [many] Il y a { $count } d’avis pour vous
       *[other] Il y a { $count } avis pour vous
    }
web-notices-show = Lire maintenant
## Montrer à nouveau qui l’on est

web-prove = Confirmez que c’est bien vous
web-prove-text = Cette étape compte pour la sécurité d’autres personnes : le programme demande donc encore une fois qui est au clavier. Il ne le redemandera pas pendant un quart d’heure.
web-prove-kept = Ce que vous avez écrit n’est pas perdu : vous l’enverrez ensuite d’un seul clic.
web-prove-nothing = Ce que vous avez envoyé contenait un secret et n’a pas été gardé. Confirmez que c’est vous, puis recommencez.
web-prove-button = Continuer
web-proved = Encore un clic
web-proved-text = Merci. Ce que vous avez écrit n’a pas encore été envoyé.
web-proved-nothing = Merci. Refaites la dernière étape, s’il vous plaît.

## The API

web-api-unauthenticated = Il faut un jeton valable : envoyez-le sous la forme « Authorization: Bearer amp_… ». Un jeton prend fin avec son délai, quand son titulaire y met fin et quand les rôles ou le mot de passe de celui-ci changent.
web-api-not-found = Cet enregistrement n’existe pas ou ne vous est pas ouvert.
web-api-forbidden = Les rôles de la personne au nom de qui parle le jeton ne comprennent pas cela.
web-api-scope-missing = Le jeton n’a pas été fait pour cela. « scopes » nomme les permissions dont il en faut une.
web-api-token-old = Ici, les pages demandent une nouvelle preuve de votre identité ; un jeton ne le peut donc que pendant un jour. Créez-en un nouveau.
web-api-factor-first = Le titulaire du jeton doit ajouter une deuxième preuve d’identité avant qu’il ne fonctionne à nouveau.
web-api-changed = Quelqu’un d’autre a modifié ceci après votre lecture. Rien n’a été enregistré. Relisez-le et décidez de ce qui diffère.
web-api-invalid = Une partie de l’envoi ne peut être acceptée. Rien n’a été enregistré. « errors » dit quoi et où.
web-api-no-file = Aucun fichier n’a été envoyé.
web-api-too-large = L’envoi est plus grand que ce qui est accepté ici. Rien n’a été enregistré.
web-api-wrong-method = Cette adresse n’accepte pas cette méthode ; « Allow » nomme celles qu’elle accepte.
web-api-failed = C’est une faute du programme. Renvoyez plus tard ; si cela se répète, donnez la référence à qui exploite le programme.
web-api-unreadable = L’envoi n’a pas pu être lu. Rien n’a été enregistré.
web-api-similar = Une personne qui est peut-être la même est déjà connue : voyez « similar ». Rien n’a été enregistré. Pour l’enregistrer quand même, envoyez "confirmed": true.
web-api-cursor = Ce curseur ne vient pas de cette liste ou pas de ce jeton. Recommencez sans lui.
web-api-parameter = Le paramètre « { $name } » ne peut être accepté.
web-api-parameter-unknown = Il n’y a pas de paramètre « { $name } » ici.
web-api-parameter-unknown-meant = Il n’y a pas de paramètre « { $name } » ici. Vouliez-vous dire « { $suggestion } » ?
web-api-parameter-twice = Le paramètre « { $name } » a été envoyé deux fois.
web-api-if-match = « If-Match » doit être l’ETag de l’enregistrement tel que vous l’avez lu, par exemple "3" ; un seul, et pas *.
web-api-if-match-missing = Dites quelle version de l’enregistrement vous avez lue : envoyez son ETag comme « If-Match », pour n’écraser le travail de personne.
web-api-content-type = Le corps doit dire ce qu’il est : Content-Type { $expected }.
web-api-malformed = Ce n’est pas du JSON : l’erreur est à la ligne { $line }, colonne { $column }.
web-api-member-twice = Un membre figure deux fois dans un objet.
web-api-deep = L’imbrication est trop profonde.
web-api-no-body = Seule l’adresse compte ici : n’envoyez pas de corps.
web-api-once-key = « Idempotency-Key » doit être un seul texte de 1 à { $most } caractères.
web-api-once-not-taken = « Idempotency-Key » n’est pas accepté ici.
web-api-once-other = Cette « Idempotency-Key » a servi à une autre requête. Rien n’a été fait.
web-api-once-running = La même requête est en cours. Redemandez sa réponse dans un instant.
web-api-problem-missing = Ceci doit y être.
web-api-problem-unknown = Rien ne s’appelle « { $name } » ici.
web-api-problem-unknown-meant = Rien ne s’appelle « { $name } » ici. Vouliez-vous dire « { $suggestion } » ?
web-api-problem-type = Un autre type de valeur est attendu ici : { $expected }.
web-api-problem-length = Le texte doit compter de { $least } à { $most } caractères.
web-api-problem-null-character = Le texte contient un caractère qui ne peut être gardé (U+0000).
web-api-problem-format = La forme attendue est : { $expected }.
web-api-problem-whole = Un nombre entier de { $least } à { $most } est attendu.
web-api-problem-items = Au plus { $most } éléments sont acceptés.
web-api-problem-code = Ce n’est aucun des codes du document.
web-api-problem-code-meant = Ce n’est aucun des codes du document. Vouliez-vous dire « { $suggestion } » ?
web-api-scope-people-find = Chercher des personnes ; les noms sont masqués
web-api-scope-people-register = Enregistrer des personnes et ouvrir leur dossier
web-api-scope-people-reveal = Voir les identités et les lieux, chaque fois avec un motif
web-api-scope-people-edit = Modifier l’identité des personnes
web-api-scope-people-seen = Dire qui a consulté une personne
web-api-scope-people-export = Remettre tout ce qui est conservé sur une personne
web-api-scope-people-erase = Effacer des personnes, définitivement
web-api-scope-cases-read = Lire les dossiers, sans identité
web-api-scope-cases-edit = Modifier les dossiers et ajouter des notes
web-api-scope-cases-manage = Confier des dossiers, les clore et les rouvrir
web-api-scope-imports-read = Voir les importations, les jeux de données et leur qualité
web-api-scope-imports-write = Envoyer des fichiers, les charger et les retirer
web-api-scope-releases-read = Voir les publications proposées et décidées
web-api-scope-releases-propose = Proposer des publications
web-api-scope-releases-approve = Approuver des publications ou les renvoyer
web-api-scope-organisation-read = Voir l’organisation et ses utilisateurs
web-api-scope-audit-read = Lire le journal
web-api-scope-jobs-read = Voir à quoi travaille le programme
## Why can’t I?
web-why-link = Pourquoi est-ce que je ne peux pas ?
web-factor-due = Une deuxième étape sera demandée
web-factor-due-text = Votre organisation demande une deuxième étape à la connexion à partir de :
web-factor-due-add = En ajouter une maintenant
