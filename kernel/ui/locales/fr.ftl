# state: draft

## Page shell

# The neutral name of the program, as it stands in tabs and histories. It must not tell what the program is for.
ui-product-name = Notes
ui-title-problem = Veuillez vérifier : { $title }
ui-skip = Aller au contenu principal
ui-nav = Menu principal
ui-language = Langue
ui-account = Votre compte
ui-sign-out = Se déconnecter
ui-search = Rechercher
ui-search-do = Rechercher
ui-exit = Quitter cette page
ui-not-yet = Pas encore pour de vraies personnes : personne hors du projet n’a examiné cette version. N’utilisez que des données inventées.

## Buttons

ui-save = Enregistrer
ui-cancel = Annuler
ui-change = Modifier
ui-continue = Continuer
ui-download = Télécharger
ui-back = Retour

## Fields

ui-required = nécessaire
ui-choose = Choisir
ui-error-before = Veuillez vérifier :
ui-error-summary = Veuillez vérifier ces réponses
ui-date-day = Jour
ui-date-month = Mois
ui-date-year = Année
ui-date-hint = Indiquez ce qui est connu. L’année seule suffit.

## No answer

ui-no-answer = Pas de réponse ?
ui-no-answer-of = { $field } : pas de réponse ?
ui-status-known = Il y a une réponse
ui-status-unknown = Inconnu
ui-status-not-asked = Non demandé
ui-status-declined = Préfère ne pas répondre
ui-status-not-applicable = Sans objet
ui-status-missing = Non renseigné

## Lists and tables

ui-done = Fait
ui-in-progress = En cours
ui-not-possible-yet = Pas encore possible
ui-step-of = Étape { $n } sur { $total }
ui-select = Sélectionner
ui-select-all = Tout sélectionner
ui-select-row = Sélectionner { $row }
ui-fewer-than = moins de { $k }
ui-withheld = non affiché
ui-share = Part
ui-nothing-found = Rien trouvé
ui-safety-notes = Notes de sécurité
ui-safety-none = Aucune note de sécurité n’a été écrite.

## Moving around

ui-breadcrumbs = Où vous êtes
ui-pages = Pages
ui-previous = Précédent
ui-next = Suivant
ui-filter = Filtre
ui-any = Tous
ui-filter-do = Appliquer
ui-filter-clear = Retirer le filtre
ui-suggestions = Suggestions
ui-progress = { $done } sur { $total }
ui-progress-refresh = Actualiser

## Samples on the component page

ui-sample-label = Comment pouvons-nous vous joindre ?
ui-sample-hint = Nous le demandons pour que personne d’autre ne l’apprenne.
ui-sample-one = Première réponse
ui-sample-two = Deuxième réponse
ui-sample-count = Personnes
ui-sample-done = Enregistré
ui-sample-problem =
    { $n ->
        [one] Il manque au moins { $n } caractère.
        [many] Il manque au moins { $n } de caractères.
       *[other] Il manque au moins { $n } caractères.
    }
