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
