# state: draft

sheets-problem-duplicate-header = Esta columna tiene el mismo encabezado que la columna { $first }.
sheets-problem-empty-header = Esta columna no tiene encabezado.
sheets-problem-ragged-row = Esta fila no tiene tantas celdas como encabezados hay. Encabezados: { $expected }. Celdas: { $found }.
sheets-problem-guessed-encoding = El archivo no indica cómo están guardadas sus letras. Se leyó como { $encoding }, que es una suposición: revise algunos nombres.
sheets-problem-mixed-encoding = Esta celda está guardada de otra manera que el resto del archivo. Se leyó como { $encoding }: revísela.
sheets-problem-unreadable-characters = Se omitieron de esta celda caracteres que no son texto.
sheets-problem-formula = Esta celda contiene una fórmula y su valor no se leyó. En la hoja de cálculo, copie la columna y péguela como valores.
sheets-problem-formula-text = Este texto parece una fórmula. Se leyó como texto y no se calculó nada.
sheets-problem-cell-error = Esta celda contiene un valor de error de la hoja de cálculo y se leyó como vacía.
sheets-problem-unclosed-quote = Aquí se abre una comilla que nunca se cierra, así que todo lo que sigue pasó a ser una sola celda.

sheets-error-wrong-type =
    Se esperaba un archivo CSV o un libro de Excel (.xlsx). Este archivo es { $found ->
        [text] texto sin tabla.
        [zip] un archivo ZIP.
        [xlsx] un libro de Excel.
        [xlsm] un libro de Excel con macros (.xlsm): guárdelo como .xlsx o CSV.
        [xlsb] un libro de Excel binario (.xlsb): guárdelo como .xlsx o CSV.
        [xls] un libro de Excel del formato antiguo (.xls): guárdelo como .xlsx o CSV.
        [protected] un archivo protegido con contraseña: quite primero la contraseña.
        [ods] una hoja de cálculo OpenDocument (.ods): guárdela como .xlsx o CSV.
        [office] un documento de oficina.
        [pdf] un documento PDF.
        [image] una imagen.
        [html] una página web.
        [xml] un documento XML.
        [json] un documento JSON.
        [program] un programa.
        [archive] un archivo comprimido: descomprímalo primero.
        [data] una base de datos o un archivo de otro programa.
        [empty] un archivo vacío.
       *[binary] algo que no es texto.
    }
sheets-error-too-large =
    El archivo es más grande de lo que se puede leer aquí. { $limit ->
        [bytes] Bytes de un archivo, como máximo: { $allowed }.
        [rows] Filas, como máximo: { $allowed }. Divida el archivo.
        [columns] Columnas, como máximo: { $allowed }.
        [cells] Celdas con contenido, como máximo: { $allowed }. Divida el archivo.
        [cell-bytes] Bytes de una celda, como máximo: { $allowed }. A menudo falta cerrar una comilla.
        [row-bytes] Bytes de una fila, como máximo: { $allowed }. A menudo falta cerrar una comilla.
        [zip-entries] Partes de un libro, como máximo: { $allowed }.
        [zip-inflated] Bytes de un libro descomprimido, como máximo: { $allowed }.
        [zip-ratio] Cuántas veces crece un libro al descomprimirse, como máximo: { $allowed }.
       *[zip-nodes] Elementos en una parte de un libro, como máximo: { $allowed }.
    }
sheets-error-unsafe =
    El libro contiene algo que una tabla no necesita y que podría causar daño. Guárdelo de nuevo como .xlsx o CSV. { $what ->
        [nested-archive] Se encontró otro archivo dentro.
        [doctype] Se encontró una definición de tipo de documento.
        [part-name] Se encontró una parte con un nombre no seguro.
       *[encrypted] Se encontró una parte cifrada.
    }
sheets-error-damaged = El libro está dañado o incompleto. Ábralo en un programa de hojas de cálculo y guárdelo de nuevo.
sheets-error-no-such-sheet = No hay ninguna hoja «{ $wanted }». Las hojas son: { $sheets }.
sheets-error-no-header = Aquí no hay fila de encabezados. La primera fila que no esté vacía debe contener los nombres de las columnas.
sheets-error-unknown-encoding = «{ $label }» no es una codificación conocida. Ejemplos: utf-8, windows-1256.
sheets-error-not-readable = No se pudo leer el archivo del disco. Inténtelo de nuevo; si vuelve a fallar, avise a la persona que administra el programa.
