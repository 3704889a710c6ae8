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
accounts-set-up-title = Mise en place
accounts-set-up-intro = Ce serveur est neuf. En trois étapes, vous nommez votre organisation et créez le premier compte, qui pourra inviter les autres.
accounts-set-up-step-organisation = Organisation
accounts-set-up-step-place = Lieu et équipe
accounts-set-up-step-account = Premier compte
accounts-set-up-key = Code de mise en place
accounts-set-up-key-hint = Il a été affiché là où le programme a été lancé.
accounts-set-up-key-wrong = Ce n’est pas le code de mise en place. Regardez les dernières lignes affichées par le programme.
accounts-set-up-done = Ce serveur est déjà en place. Connectez-vous.
accounts-set-up-finished = L’organisation est prête
accounts-set-up-next = Connectez-vous avec le compte que vous avez créé, puis invitez les autres.
accounts-continue = Continuer
accounts-back = Retour

## Organisation, sites, teams
accounts-organisation-title = Organisation
accounts-organisation-name = Nom de l’organisation
accounts-organisation-kind = Sa nature
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
accounts-role-case-worker = Chargé de cas
accounts-role-case-worker-help = Travaille avec les personnes : ses cas et ceux de ses équipes.
accounts-role-supervisor = Superviseur
accounts-role-supervisor-help = Répond d’équipes : voit leurs cas, les attribue, peut effacer une personne.
accounts-role-data-steward = Responsable des données
accounts-role-data-steward-help = Importe les données et vérifie leur qualité ; ne voit aucun nom.
accounts-role-release-approver = Approbateur des publications
accounts-role-release-approver-help = La deuxième personne qui décide si une publication peut sortir.
accounts-role-auditor = Auditeur
accounts-role-auditor-help = Lit qui a fait quoi ; ne voit pas le contenu des cas.
accounts-role-user-administrator = Administrateur des utilisateurs
accounts-role-user-administrator-help = Invite les utilisateurs et donne les rôles ; ne voit pas le contenu des cas.
accounts-role-configuration-administrator = Administrateur de la configuration
accounts-role-configuration-administrator-help = Change l’organisation, les sites et les réglages ; ne voit pas le contenu des cas.
accounts-state = État
accounts-state-active = Peut se connecter
accounts-state-disabled = Fermé
accounts-change = Modifier
accounts-user-title = Modifier un utilisateur
accounts-user-own = Vous ne pouvez pas changer vos propres rôles. Demandez à un autre administrateur.
accounts-user-disable = Fermer ce compte
accounts-user-disable-help = Toutes les sessions de ce compte prennent fin aussitôt. On peut le rouvrir.
accounts-user-enable = Rouvrir ce compte
accounts-last-administrator = C’est le dernier administrateur des utilisateurs. Donnez d’abord ce rôle à quelqu’un d’autre.
accounts-invitations = Invitations ouvertes
accounts-invitations-none = Aucune invitation ouverte
accounts-invitation-expires = Valable jusqu’au
accounts-invitation-withdraw = Retirer
accounts-invited-title = L’invitation est prête
accounts-invited-code = Donnez ce code à { $name }, de vive voix ou sur papier. Il n’est montré qu’une fois et vaut sept jours.
accounts-invited-how = Avec ce code, la personne va à la page de connexion et choisit « { $link } ».

## One's own account
accounts-own-title = Votre compte
accounts-own-password = Changer votre mot de passe
accounts-password-current = Mot de passe actuel
accounts-password-change = Changer le mot de passe
accounts-password-changed = Votre mot de passe est changé. Toutes vos autres sessions ont pris fin.
accounts-own-devices = Vos appareils
accounts-own-devices-help = Tous les lieux où vous vous êtes connecté. Si vous n’en reconnaissez pas un, retirez-le et changez votre mot de passe.
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
