# state: draft

## Menu

hub-nav-home = Accueil
hub-nav-explore = Chiffres
hub-nav-method = Méthode et limites

## Every page

hub-made-up = Démonstration : tous les chiffres affichés ici sont inventés.
hub-empty-heading = Rien n’a encore été publié
hub-empty-text = Dès que des chiffres seront publiés, ils apparaîtront ici d’eux-mêmes.
hub-not-found-title = Page introuvable
hub-not-found-heading = Cette page n’est pas ici
hub-not-found-text = L’adresse est peut-être mal écrite, ou une publication a été remplacée par une plus récente.
hub-release-name = { $title } ({ $dataset }), édition n° { $version }
hub-title-contributed = Personnes identifiées par les organisations contributrices
hub-publisher = L’éditeur de ce site
hub-cite = { $publisher } ({ $year }), { $title }.
hub-left-out-fewer = Moins de { $k } enregistrements, peut-être aucun, ont été écartés, car trop rares pour être comptés sans risque.
hub-left-out-share = Jusqu’à { $share } des enregistrements ont été écartés, car trop rares pour être comptés sans risque.

## Start page

hub-home-title = Chiffres et aide
hub-lead = Des chiffres sur des personnes qui ont subi la traite et que quelqu’un a trouvées et aidées. Ils sont faits pour que personne ne puisse y être reconnu.
hub-findings-heading = Ce que disent les chiffres
hub-tables-heading = Tous les tableaux
hub-finding-years =
    { $total ->
        [one] { $total } enregistrement d’une personne identifiée, de { $first } à { $last }.
        [many] { $total } d’enregistrements de personnes identifiées, de { $first } à { $last }.
       *[other] { $total } enregistrements de personnes identifiées, de { $first } à { $last }.
    }
hub-finding-flag =
    { $total ->
        [one] { $column } : oui dans { $count } sur { $total } enregistrement où cela est connu ({ $share }).
        [many] { $column } : oui dans { $count } sur { $total } d’enregistrements où cela est connu ({ $share }).
       *[other] { $column } : oui dans { $count } sur { $total } enregistrements où cela est connu ({ $share }).
    }
hub-finding-most =
    { $total ->
        [one] { $column } : le plus souvent « { $value } », dans { $count } sur { $total } enregistrement où cela est connu ({ $share }).
        [many] { $column } : le plus souvent « { $value } », dans { $count } sur { $total } d’enregistrements où cela est connu ({ $share }).
       *[other] { $column } : le plus souvent « { $value } », dans { $count } sur { $total } enregistrements où cela est connu ({ $share }).
    }
hub-identified-heading = Personnes identifiées, non pas prévalence
hub-identified-text = Les chiffres comptent les personnes que les organisations contributrices ont identifiées. Ils ne disent pas combien de personnes subissent la traite, ici ou ailleurs.
hub-from-release = Source : { $release }, { $day }.
hub-explore-action = Explorer les chiffres
hub-what-heading = Ce qu’est ce site
hub-what-is-counts = Des nombres par année, âge, genre, pays et forme d’exploitation, provenant d’organisations qui aident des personnes.
hub-what-is-protected = Protégés : un enregistrement ne compte que si suffisamment d’autres lui ressemblent. Les groupes plus petits n’apparaissent pas.
hub-what-is-signed = Signés : chaque publication peut être vérifiée et n’est jamais modifiée ensuite.
hub-what-not-heading = Ce que ce site n’est pas
hub-what-not-prevalence = Ni une estimation de l’ampleur de la traite des personnes.
hub-what-not-ranking = Ni un classement de pays : davantage d’enregistrements signifie souvent que l’on fait plus pour trouver les personnes.
hub-what-not-people = Ni récits, ni noms, ni lieux qui permettraient de reconnaître quelqu’un.
hub-help-heading = Comment obtenir de l’aide
hub-help-danger = Si quelqu’un est en danger maintenant, appelez le numéro d’urgence du pays où vous êtes.
hub-help-none = Un syndicat, un centre de santé, un refuge ou un consulat peut aussi vous dire qui aide près de chez vous. Il n’est pas nécessaire de tout raconter pour demander.
hub-safe-heading = Consulter cette page en sécurité
hub-safe-exit = « { $exit } » ouvre aussitôt un autre site. Si les scripts sont activés, cette page est aussi remplacée, de sorte que « Précédent » n’y ramène pas.
hub-safe-history = La liste des pages visitées de votre navigateur n’est pas effacée. Utilisez une fenêtre privée, ou effacez la liste, si quelqu’un risque de la regarder.
hub-safe-device = Si quelqu’un surveille votre téléphone ou votre ordinateur, utilisez-en un autre en qui vous avez confiance.

## Figures

hub-explore-title = Chiffres publiés
hub-choose-release = Publication
hub-choose-table = Tableau
hub-table-by-two = { $first } et { $second }
hub-table-for = { $column } : { $value }.
hub-table-caption =
    { $total ->
        [one] { $total } enregistrement d’une personne identifiée.
        [many] { $total } d’enregistrements de personnes identifiées.
       *[other] { $total } enregistrements de personnes identifiées.
    }
hub-records = Enregistrements
hub-show-all =
    { $count ->
        [one] Afficher la { $count } ligne
        [many] Afficher les { $count } de lignes
       *[other] Afficher les { $count } lignes
    }
hub-fewer-explained = « Moins de { $k } » concerne les enregistrements comptés ici : d’aucun jusqu’en dessous de { $k }. Des enregistrements écartés peuvent aussi y appartenir ; ils ne figurent dans aucun nombre de ce site.
hub-files-heading = Télécharger
hub-file-csv = Ce tableau (CSV)
hub-file-hxl = Avec mots-clés HXL (CSV)
hub-file-json = Pour les programmes (JSON)
hub-file-codebook = Signification des codes (CSV)
hub-about-heading = À propos de ces chiffres
hub-about-release = Publication
hub-about-protection = Protection des personnes
hub-about-signature = Signature numérique
hub-about-cite = Comment citer
hub-protection-short = Chaque combinaison des colonnes publiées est partagée par au moins { $k } enregistrements.
hub-signature-good = Vérifiée et conforme. Clé :
hub-method-more = En savoir plus sur la méthode et les limites

## Method

hub-method-title = Méthode et limites
hub-limits-heading = Ce que les chiffres ne peuvent pas dire
hub-limit-identified = Beaucoup de personnes ne sont jamais trouvées. Celles qui le sont diffèrent de celles qui ne le sont pas.
hub-limit-contributors = Les enregistrements viennent de certaines organisations, de certains pays et de certaines années. Une évolution peut venir d’un changement de contributeurs.
hub-limit-records = Un enregistrement est une personne dans les dossiers d’une organisation. La même personne peut figurer dans ceux de deux organisations.
hub-limit-rare = Les situations rares manquent, car les enregistrements trop rares sont écartés.
hub-protection-heading = Comment les personnes sont protégées
hub-protection-rule = Chaque publication nomme ses colonnes publiées. Un enregistrement n’est compté que si suffisamment d’autres ont les mêmes valeurs dans toutes ces colonnes à la fois.
hub-protection-tables = Tous les tableaux comptent les mêmes enregistrements. Aucune différence entre tableaux ne peut donc isoler un petit groupe.
hub-protection-left-out = Le nombre d’enregistrements écartés n’est jamais donné exactement : moins que le plus petit groupe, ou une part par paliers si larges que le nombre ne peut pas être calculé.
hub-protection-not = Ce que partagent toutes les personnes d’un groupe reste visible, même dans le plus petit groupe affiché : si tous les enregistrements comptés d’un pays indiquent la même forme d’exploitation, le tableau le dit de chacun d’eux. Deux personnes le vérifient avant qu’une publication soit approuvée.
hub-this-release-heading = Cette publication
hub-release-day = Approuvée le
hub-release-approved = Approuvée par
hub-release-counted = Enregistrements comptés
hub-release-left-out = Enregistrements écartés
hub-release-k = Plus petit groupe
hub-release-columns = Colonnes publiées
hub-release-licence = Conditions d’utilisation
hub-release-digest = Empreinte du manifeste (BLAKE3)
hub-sources-heading = Origine des données
hub-role-release-approver = responsable de l’approbation
hub-role-data-steward = responsable des données
