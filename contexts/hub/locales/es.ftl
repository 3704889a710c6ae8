# state: draft

## Menu

hub-nav-home = Inicio
hub-nav-explore = Cifras
hub-nav-method = Método y límites

## Every page

hub-made-up = Demostración: todas las cifras que se muestran aquí son inventadas.
hub-empty-heading = Todavía no se ha publicado nada
hub-empty-text = Cuando se publiquen cifras, aparecerán aquí por sí solas.
hub-not-found-title = Página no encontrada
hub-not-found-heading = Esta página no está aquí
hub-not-found-text = Puede que la dirección esté mal escrita o que una publicación se haya sustituido por otra más reciente.
hub-release-name = { $title } ({ $dataset }), versión { $version }
hub-title-contributed = Personas identificadas por las organizaciones que aportan datos
hub-publisher = Quien publica este sitio
hub-cite = { $publisher } ({ $year }): { $title }.
hub-left-out-fewer = Se excluyeron menos de { $k } registros, quizá ninguno, por ser demasiado poco frecuentes para contarlos sin riesgo.
hub-left-out-share = Se excluyó hasta el { $share } de los registros por ser demasiado poco frecuentes para contarlos sin riesgo.

## Start page

hub-home-title = Cifras y ayuda
hub-lead = Cifras sobre personas que sufrieron trata y a quienes alguien encontró y ayudó. Están hechas para que no se pueda reconocer a nadie en ellas.
hub-findings-heading = Lo que dicen las cifras
hub-tables-heading = Todas las tablas
hub-finding-years =
    { $total ->
        [one] { $total } registro de una persona identificada, de { $first } a { $last }.
        [many] { $total } de registros de personas identificadas, de { $first } a { $last }.
       *[other] { $total } registros de personas identificadas, de { $first } a { $last }.
    }
hub-finding-flag =
    { $total ->
        [one] { $column }: sí en { $count } de { $total } registro en que se sabe ({ $share }).
        [many] { $column }: sí en { $count } de { $total } de registros en que se sabe ({ $share }).
       *[other] { $column }: sí en { $count } de { $total } registros en que se sabe ({ $share }).
    }
hub-finding-most =
    { $total ->
        [one] { $column }: lo más frecuente es «{ $value }», en { $count } de { $total } registro en que se sabe ({ $share }).
        [many] { $column }: lo más frecuente es «{ $value }», en { $count } de { $total } de registros en que se sabe ({ $share }).
       *[other] { $column }: lo más frecuente es «{ $value }», en { $count } de { $total } registros en que se sabe ({ $share }).
    }
hub-identified-heading = Personas identificadas, no prevalencia
hub-identified-text = Las cifras cuentan a las personas que identificaron las organizaciones que aportan datos. No dicen cuántas personas sufren trata, ni aquí ni en ningún lugar.
hub-from-release = Fuente: { $release }, { $day }.
hub-explore-action = Explorar las cifras
hub-what-heading = Qué es este sitio
hub-what-is-counts = Recuentos por año, edad, género, país y forma de explotación, de organizaciones que ayudan a personas.
hub-what-is-protected = Protegidos: un registro solo cuenta si hay suficientes otros como él. Los grupos más pequeños no aparecen.
hub-what-is-signed = Firmados: cada publicación se puede comprobar y nunca se modifica después.
hub-what-not-heading = Qué no es este sitio
hub-what-not-prevalence = No es una estimación de cuán extendida está la trata de personas.
hub-what-not-ranking = No es una clasificación de países: más registros suele significar que se hace más por encontrar a las personas.
hub-what-not-people = No hay relatos, nombres ni lugares por los que se pueda reconocer a alguien.
hub-help-heading = Cómo obtener ayuda
hub-help-danger = Si alguien está en peligro ahora, llame al número de emergencia del país donde se encuentra.
hub-help-none = Un sindicato, un centro de salud, un albergue o un consulado también pueden decirle quién ayuda cerca de usted. No hace falta contarlo todo para preguntar.
hub-safe-heading = Ver esta página con seguridad
hub-safe-exit = «{ $exit }» abre otro sitio al instante. Si los scripts están activados, además sustituye esta página para que «Atrás» no vuelva aquí.
hub-safe-history = La lista de páginas visitadas de su navegador no se borra. Use una ventana privada o borre la lista si alguien puede mirarla.
hub-safe-device = Si alguien vigila su teléfono o su computadora, use otro dispositivo en el que confíe.

## Figures

hub-explore-title = Cifras publicadas
hub-choose-release = Publicación
hub-choose-table = Tabla
hub-table-by-two = { $first } y { $second }
hub-table-for = { $column }: { $value }.
hub-table-caption =
    { $total ->
        [one] { $total } registro de una persona identificada.
        [many] { $total } de registros de personas identificadas.
       *[other] { $total } registros de personas identificadas.
    }
hub-records = Registros
hub-show-all =
    { $count ->
        [one] Mostrar la { $count } fila
        [many] Mostrar { $count } de filas
       *[other] Mostrar las { $count } filas
    }
hub-fewer-explained = «Menos de { $k }» se refiere a los registros contados aquí: desde ninguno hasta por debajo de { $k }. También pueden corresponder ahí registros excluidos, que no figuran en ningún número de este sitio.
hub-files-heading = Descargar
hub-file-csv = Esta tabla (CSV)
hub-file-hxl = Con etiquetas HXL (CSV)
hub-file-json = Para programas (JSON)
hub-file-codebook = Significado de los códigos (CSV)
hub-about-heading = Sobre estas cifras
hub-about-release = Publicación
hub-about-protection = Protección
hub-about-signature = Firma digital
hub-about-cite = Cómo citar
hub-protection-short = Cada combinación de las columnas publicadas la comparten al menos { $k } registros.
hub-signature-good = Comprobada y en orden. Clave:
hub-method-more = Más sobre el método y los límites

## Method

hub-method-title = Método y límites
hub-limits-heading = Lo que las cifras no pueden decir
hub-limit-identified = A muchas personas nunca se las encuentra. Las que se encuentran son distintas de las que no.
hub-limit-contributors = Los registros proceden de algunas organizaciones, países y años. Un cambio en el tiempo puede ser un cambio de quienes aportan datos.
hub-limit-records = Un registro es una persona en los archivos de una organización. La misma persona puede estar en los de dos.
hub-limit-rare = Faltan las situaciones poco frecuentes, porque los registros demasiado poco frecuentes se excluyen.
hub-protection-heading = Cómo se protege a las personas
hub-protection-rule = Cada publicación nombra sus columnas publicadas. Un registro solo se cuenta si suficientes otros tienen los mismos valores en todas esas columnas a la vez.
hub-protection-tables = Todas las tablas cuentan los mismos registros. Así, ninguna diferencia entre tablas puede aislar a un grupo pequeño.
hub-protection-left-out = El número de registros excluidos nunca se da con exactitud: menos que el grupo más pequeño, o una proporción en tramos tan amplios que el número no puede calcularse.
hub-protection-not = Lo que comparten todas las personas de un grupo sigue siendo visible, también en el grupo más pequeño que se muestra: si todos los registros contados de un país indican la misma forma de explotación, la tabla lo dice de cada uno. Dos personas lo comprueban antes de aprobar una publicación.
hub-this-release-heading = Esta publicación
hub-release-day = Aprobada el
hub-release-approved = Aprobada por
hub-release-counted = Registros contados
hub-release-left-out = Registros excluidos
hub-release-k = Grupo más pequeño
hub-release-columns = Columnas publicadas
hub-release-licence = Licencia
hub-release-digest = Huella del manifiesto (BLAKE3)
hub-sources-heading = Fuentes
hub-role-release-approver = responsable de aprobar publicaciones
hub-role-data-steward = responsable de datos
