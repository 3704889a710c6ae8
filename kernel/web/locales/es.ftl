# state: draft

web-home = Ir a la página de inicio
web-sign-in = Iniciar sesión

web-not-found = Página no encontrada
web-not-found-text = Esta página no existe o no está abierta para usted. Si siguió un enlace, pregunte a la persona que se lo dio.
web-forbidden = Esta página no forma parte de su función
web-forbidden-text = Su función en la organización no incluye esta página. La persona responsable de usuarios puede decirle quién puede abrirla.
web-not-now = Ahora no es posible
web-not-now-text = No se cambió nada.
web-conflict = Otra persona cambió esto entretanto
web-conflict-text = No se guardó nada de lo suyo, para que no se pierda lo de la otra persona. Vuelva atrás, copie lo que escribió, abra la página de nuevo y añádalo.
web-invalid = Hay que revisar algunas respuestas
web-invalid-text = No se guardó nada. Vuelva atrás y revise estas respuestas:
web-no-file-text = No se eligió ningún archivo. Vuelva atrás y elija uno.
web-too-large = Es demasiado grande
web-too-large-text = Lo enviado es más grande de lo que esta página admite. No se guardó nada. Envíe un archivo más pequeño o divídalo.
web-unreadable = No se pudo leer
web-unreadable-text = Lo enviado no es lo que esta página espera. No se guardó nada. Vuelva atrás e inténtelo otra vez.
web-wrong-method = Esta dirección no se abre así
web-wrong-method-text = Esta dirección solo recibe formularios. Vaya a la página de inicio y busque allí el formulario.
web-cross-site = Este formulario no vino de aquí
web-cross-site-text = Por seguridad, solo se aceptan formularios de las páginas de este programa. No se cambió nada. Abra la página aquí y envíe el formulario de nuevo.
web-wrong-host = Esta no es la dirección de este programa
web-wrong-host-text = Abra el programa en su dirección habitual. Si usted lo administra, compruebe la dirección configurada.
web-too-many = Espere un momento
web-too-many-text =
    { $seconds ->
        [one] Hubo muchos intentos en poco tiempo. Inténtelo de nuevo en { $seconds } segundo.
        [many] Hubo muchos intentos en poco tiempo. Inténtelo de nuevo en { $seconds } de segundos.
       *[other] Hubo muchos intentos en poco tiempo. Inténtelo de nuevo en { $seconds } segundos.
    }
web-timed-out = Tardó demasiado
web-timed-out-text = El programa dejó de esperar. El cambio puede haberse guardado o no: compruébelo antes de enviarlo otra vez.
web-not-saved = No se guardó nada
web-not-saved-full = El disco del servidor está lleno, así que lo que envió no se guardó. Se puede seguir leyendo, y guardar volverá a funcionar por sí solo cuando haya espacio. Conserve lo que escribió y avise a la persona que administra el programa.
web-not-saved-stopped = El disco del servidor falló, así que lo que envió no se guardó, y no se guardará nada hasta que se vuelva a iniciar el programa. Se puede seguir leyendo. Conserve lo que escribió y avise ahora a la persona que administra el programa.
web-not-saved-away = No se pudo acceder a la base de datos del servidor, así que lo que envió no se guardó. Conserve lo que escribió y envíelo de nuevo en un minuto.
web-failed = Algo salió mal
web-failed-text = Es un fallo del programa, no suyo. Inténtelo de nuevo más tarde. Si continúa, dé esta referencia a la persona que administra el programa:
web-failed-reference = Referencia:

web-why-no-role = Ninguna de sus funciones incluye esto.
web-why-other-organisation = Esto pertenece a otra organización.
web-why-not-yours = Esto pertenece a otra persona.
web-why-not-in-team = Esto lo lleva un equipo al que usted no pertenece.
web-why-not-author = Solo puede abrirlo la persona que lo creó.
web-why-own-work = Lo creó usted, así que debe aprobarlo otra persona.
web-why-own-account = Nadie cambia sus propios permisos. Pídalo a otra persona responsable de usuarios.
web-why-closed = Está cerrado. Se puede leer; para cambiarlo, vuelva a abrirlo primero.
web-why-still-open = No está cerrado.
web-why-erased = Se borró. Solo queda la nota de que existió.
web-why-demo-only = Esta página existe solo en la demostración.

web-sign-in-again = Inicie sesión de nuevo
web-sign-in-again-text = Su sesión terminó antes de que esto llegara. Lo que escribió no se ha perdido: inicie sesión aquí y luego envíelo con un clic más.
web-sign-in-again-nothing = Su sesión terminó antes de que esto llegara, y lo enviado no se pudo conservar. Inicie sesión y envíelo de nuevo.
web-again = Enviar lo que escribió
web-again-text = Ha iniciado sesión de nuevo. Lo que escribió antes todavía no se ha enviado.
web-again-files = Los archivos no se pudieron conservar. Elíjalos de nuevo después.
web-again-nothing = Ha iniciado sesión de nuevo. Lo enviado antes no se pudo conservar; envíelo otra vez.
web-again-send = Enviarlo ahora
web-again-leave = No enviarlo
web-again-others = Esto lo escribió otra persona
web-again-others-text = Antes de iniciar sesión otra persona usó este navegador, y lo que escribió es suyo. No se envió ni se muestra. Ya puede empezar su propio trabajo.

## Notices
web-notices =
    { $count ->
        [one] Hay { $count } aviso para usted
        [many] Hay { $count } de avisos para usted
       *[other] Hay { $count } avisos para usted
    }
web-notices-show = Leer ahora
## Mostrar de nuevo quién se es

web-prove = Muestre que es usted
web-prove-text = Este paso importa para la seguridad de otras personas; por eso el programa pregunta otra vez quién está ante el teclado. Después no vuelve a preguntarlo durante un cuarto de hora.
web-prove-kept = Lo que escribió no se pierde: después lo envía con un clic más.
web-prove-nothing = Lo que envió contenía un secreto y no se guardó. Muestre que es usted y hágalo otra vez.
web-prove-button = Continuar
web-proved = Un clic más
web-proved-text = Gracias. Lo que escribió aún no se ha enviado.
web-proved-nothing = Gracias. Repita el último paso, por favor.

## The API

web-api-unauthenticated = Hace falta un token que funcione: envíelo como «Authorization: Bearer amp_…». Un token termina con su plazo, cuando lo termina su titular y cuando cambian los roles o la contraseña de su titular.
web-api-not-found = No existe ese registro o no está abierto para usted.
web-api-forbidden = Los roles de la persona en cuyo nombre habla el token no incluyen esto.
web-api-scope-missing = El token no se hizo para esto. «scopes» nombra los permisos de los que hace falta uno.
web-api-token-old = Aquí las páginas piden de nuevo una prueba de quién es usted; por eso un token solo puede hacerlo durante un día. Cree uno nuevo.
web-api-factor-first = La persona titular del token tiene que añadir una segunda forma de identificarse antes de que vuelva a funcionar.
web-api-changed = Otra persona cambió esto después de que usted lo leyera. No se guardó nada. Léalo de nuevo y decida sobre lo que difiere.
web-api-invalid = Algo de lo enviado no se puede aceptar. No se guardó nada. «errors» dice qué y dónde.
web-api-no-file = No se envió ningún archivo.
web-api-too-large = Lo enviado es más grande de lo que se acepta aquí. No se guardó nada.
web-api-wrong-method = Esta dirección no acepta este método; «Allow» nombra los que acepta.
web-api-failed = Es un fallo del programa. Vuelva a enviarlo dentro de un rato; si se repite, dé la referencia a quien lo administra.
web-api-unreadable = No se pudo leer lo enviado. No se guardó nada.
web-api-similar = Ya se conoce a alguien que puede ser la misma persona: vea «similar». No se guardó nada. Para registrarla de todos modos, envíe "confirmed": true.
web-api-cursor = Este cursor no es de esta lista o no es de este token. Empiece de nuevo sin él.
web-api-parameter = El parámetro «{ $name }» no se puede aceptar.
web-api-parameter-unknown = Aquí no hay ningún parámetro «{ $name }».
web-api-parameter-unknown-meant = Aquí no hay ningún parámetro «{ $name }». ¿Se quiso decir «{ $suggestion }»?
web-api-parameter-twice = El parámetro «{ $name }» se envió dos veces.
web-api-if-match = «If-Match» debe ser el ETag del registro tal como usted lo leyó, por ejemplo "3"; uno solo y no *.
web-api-if-match-missing = Diga qué versión del registro leyó: envíe su ETag como «If-Match», para no sobrescribir el trabajo de nadie.
web-api-content-type = El cuerpo debe decir qué es: Content-Type { $expected }.
web-api-malformed = Esto no es JSON: el error está en la línea { $line }, columna { $column }.
web-api-member-twice = Un miembro aparece dos veces en un objeto.
web-api-deep = Está anidado a demasiada profundidad.
web-api-no-body = Aquí solo cuenta la dirección: no envíe cuerpo.
web-api-once-key = «Idempotency-Key» debe ser un solo texto de 1 a { $most } caracteres.
web-api-once-not-taken = «Idempotency-Key» no se acepta aquí.
web-api-once-other = Esta «Idempotency-Key» se usó para otra petición. No se hizo nada.
web-api-once-running = La misma petición se está haciendo en este momento. Pida su respuesta dentro de un instante.
web-api-problem-missing = Esto tiene que estar.
web-api-problem-unknown = Aquí no hay nada llamado «{ $name }».
web-api-problem-unknown-meant = Aquí no hay nada llamado «{ $name }». ¿Se quiso decir «{ $suggestion }»?
web-api-problem-type = Aquí se espera otro tipo de valor: { $expected }.
web-api-problem-length = El texto debe tener de { $least } a { $most } caracteres.
web-api-problem-null-character = El texto contiene un carácter que no se puede guardar (U+0000).
web-api-problem-format = Se espera esta forma: { $expected }.
web-api-problem-whole = Se espera un número entero de { $least } a { $most }.
web-api-problem-items = Como máximo se aceptan { $most } elementos.
web-api-problem-code = No es ninguno de los códigos del documento.
web-api-problem-code-meant = No es ninguno de los códigos del documento. ¿Se quiso decir «{ $suggestion }»?
web-api-scope-people-find = Buscar personas; los nombres van ocultos
web-api-scope-people-register = Registrar personas y abrir sus casos
web-api-scope-people-reveal = Ver identidades y lugares, cada vez con un motivo
web-api-scope-people-edit = Cambiar la identidad de las personas
web-api-scope-people-seen = Decir quién ha consultado a una persona
web-api-scope-people-export = Entregar todo lo que se guarda sobre una persona
web-api-scope-people-erase = Borrar personas, para siempre
web-api-scope-cases-read = Leer casos, sin identidad
web-api-scope-cases-edit = Cambiar casos y añadir notas
web-api-scope-cases-manage = Asignar casos, cerrarlos y volver a abrirlos
web-api-scope-imports-read = Ver importaciones, conjuntos de datos y su calidad
web-api-scope-imports-write = Enviar archivos, cargarlos y deshacerlos
web-api-scope-releases-read = Ver publicaciones, propuestas y decididas
web-api-scope-releases-propose = Proponer publicaciones
web-api-scope-releases-approve = Aprobar publicaciones o devolverlas
web-api-scope-organisation-read = Ver la organización y sus usuarios
web-api-scope-audit-read = Leer el registro
web-api-scope-jobs-read = Ver en qué trabaja el programa
## Why can’t I?
web-why-link = ¿Por qué no puedo?
web-factor-due = Se pedirá un segundo paso
web-factor-due-text = Su organización pide un segundo paso al entrar a partir de:
web-factor-due-add = Añadir uno ahora
