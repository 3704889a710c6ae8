# state: draft

sheets-problem-duplicate-header = Cette colonne a le même en-tête que la colonne { $first }.
sheets-problem-empty-header = Cette colonne n’a pas d’en-tête.
sheets-problem-ragged-row = Cette ligne n’a pas autant de cellules qu’il y a d’en-têtes. En-têtes : { $expected }. Cellules : { $found }.
sheets-problem-guessed-encoding = Le fichier n’indique pas comment ses lettres sont enregistrées. Il a été lu comme { $encoding }, ce qui est une supposition : vérifiez quelques noms.
sheets-problem-mixed-encoding = Cette cellule est enregistrée autrement que le reste du fichier. Elle a été lue comme { $encoding } : vérifiez-la.
sheets-problem-unreadable-characters = Des caractères qui ne sont pas du texte ont été retirés de cette cellule.
sheets-problem-formula = Cette cellule contient une formule et sa valeur n’a pas été lue. Dans le tableur, copiez la colonne et collez-la en valeurs.
sheets-problem-formula-text = Ce texte ressemble à une formule. Il a été lu comme du texte et rien n’a été calculé.
sheets-problem-cell-error = Cette cellule contient une valeur d’erreur du tableur et a été lue comme vide.
sheets-problem-unclosed-quote = Un guillemet est ouvert ici et jamais fermé : tout ce qui suit est devenu une seule cellule.

sheets-error-wrong-type =
    Un fichier CSV ou un classeur Excel (.xlsx) était attendu. Ce fichier est { $found ->
        [text] du texte sans tableau.
        [zip] une archive ZIP.
        [xlsx] un classeur Excel.
        [xlsm] un classeur Excel avec macros (.xlsm) : enregistrez-le en .xlsx ou CSV.
        [xlsb] un classeur Excel binaire (.xlsb) : enregistrez-le en .xlsx ou CSV.
        [xls] un classeur Excel de l’ancien format (.xls) : enregistrez-le en .xlsx ou CSV.
        [protected] protégé par un mot de passe : retirez d’abord le mot de passe.
        [ods] une feuille de calcul OpenDocument (.ods) : enregistrez-la en .xlsx ou CSV.
        [office] un document bureautique.
        [pdf] un document PDF.
        [image] une image.
        [html] une page web.
        [xml] un document XML.
        [json] un document JSON.
        [program] un programme.
        [archive] une archive compressée : décompressez-la d’abord.
        [data] une base de données ou un fichier d’un autre programme.
        [empty] vide.
       *[binary] autre chose que du texte.
    }
sheets-error-too-large =
    Le fichier est plus grand que ce qui peut être lu ici. { $limit ->
        [bytes] Octets d’un fichier, au plus : { $allowed }.
        [rows] Lignes, au plus : { $allowed }. Divisez le fichier.
        [columns] Colonnes, au plus : { $allowed }.
        [cells] Cellules remplies, au plus : { $allowed }. Divisez le fichier.
        [cell-bytes] Octets d’une cellule, au plus : { $allowed }. Souvent, un guillemet n’est pas fermé.
        [row-bytes] Octets d’une ligne, au plus : { $allowed }. Souvent, un guillemet n’est pas fermé.
        [zip-entries] Parties d’un classeur, au plus : { $allowed }.
        [zip-inflated] Octets d’un classeur décompressé, au plus : { $allowed }.
        [zip-ratio] Facteur d’agrandissement d’un classeur décompressé, au plus : { $allowed }.
       *[zip-nodes] Éléments dans une partie d’un classeur, au plus : { $allowed }.
    }
sheets-error-unsafe =
    Le classeur contient quelque chose dont un tableau n’a pas besoin et qui pourrait nuire. Enregistrez-le à nouveau en .xlsx ou CSV. { $what ->
        [nested-archive] Trouvé : un autre fichier à l’intérieur.
        [doctype] Trouvé : une définition de type de document.
        [part-name] Trouvé : une partie dont le nom n’est pas sûr.
       *[encrypted] Trouvé : une partie chiffrée.
    }
sheets-error-damaged = Le classeur est endommagé ou incomplet. Ouvrez-le dans un tableur et enregistrez-le à nouveau.
sheets-error-no-such-sheet = Il n’y a pas de feuille « { $wanted } ». Les feuilles sont : { $sheets }.
sheets-error-no-header = Il n’y a pas de ligne d’en-têtes ici. La première ligne non vide doit contenir les noms des colonnes.
sheets-error-unknown-encoding = « { $label } » n’est pas un encodage connu. Exemples : utf-8, windows-1256.
sheets-error-not-readable = Le fichier n’a pas pu être lu sur le disque. Réessayez ; si cela échoue encore, prévenez la personne qui gère le programme.
