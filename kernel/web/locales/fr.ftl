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
