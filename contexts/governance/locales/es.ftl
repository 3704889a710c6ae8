# state: draft
# Duties of data protection.

## Data incidents
governance-title = Protección de datos
governance-report = Comunicar un incidente de datos
governance-report-intro = Dígalo en cuanto lo note, aunque no tenga certeza. Lleva dos minutos. A nadie se le culpa por avisar.
governance-report-do = Comunicar
governance-kind = Qué ocurrió
governance-kind-lost-paper = Se perdió papel: una lista, un formulario, un cuaderno
governance-kind-lost-device = Se perdió un teléfono, un ordenador o una memoria
governance-kind-stolen = Robaron o se llevaron algo que contenía datos
governance-kind-wrong-recipient = Se envió o entregó algo a la persona equivocada
governance-kind-seen = Alguien vio u oyó lo que no debía
governance-kind-account = Alguien usó una cuenta que no es suya
governance-kind-published = Se publicó algo que no debía publicarse
governance-kind-attack = Un equipo fue atacado o se comporta de forma extraña
governance-kind-unavailable = Hay datos que desaparecieron o no se pueden abrir
governance-kind-altered = Se cambiaron datos por error o a propósito
governance-kind-other = Otra cosa
governance-what = Cuéntelo con sus palabras
governance-what-hint = Qué contenía, dónde ocurrió, qué se ha hecho desde entonces. Bastan los códigos de caso en lugar de nombres. Solo lo leen quienes velan por los datos.
governance-hours = ¿Hace cuántas horas se notó?
governance-hours-hint = 0 si fue ahora mismo. El plazo para informar a la autoridad corre desde aquí.
governance-more = Si ya sabe algo más
governance-happened = ¿Cuándo ocurrió?
governance-happened-hint = Basta el año, o el mes.
governance-people = De quién son los datos
governance-people-assisted = Personas con las que trabajamos
governance-people-children = Niñas o niños entre ellas
governance-people-relatives = Familiares
governance-people-witnesses = Testigos o personas que avisaron
governance-people-staff = Personal
governance-people-public = Otras personas
governance-about = ¿Cuántas personas, más o menos?
governance-about-hint = Déjelo vacío si no lo sabe.
governance-data = Qué datos
governance-data-whereabouts = Dónde vive o se oculta alguien
governance-data-health = Salud
governance-data-documents = Documentos e imágenes
governance-data-staff = El personal y cómo localizarlo
governance-data-passwords = Contraseñas, claves, códigos
governance-data-figures = Cifras que pueden señalar a alguien
governance-severity = ¿Qué daño podría causarles?
governance-severity-low = Es poco probable que haya daño
governance-severity-some = Es posible algún daño
governance-severity-serious = Es posible un daño grave
governance-severity-life = Puede peligrar una vida
governance-phase = Estado
governance-phase-reported = comunicado
governance-phase-assessed = evaluado
governance-phase-notified = se avisó a todos
governance-phase-not-notified = no hace falta avisar
governance-phase-closed = cerrado
governance-noticed = Se notó
governance-due = 72 horas para informar a la autoridad
governance-clock-settled = resuelto
governance-clock-left = { $hours ->
    [one] queda { $hours } hora
    [many] quedan { $hours } de horas
   *[other] quedan { $hours } horas
}
governance-clock-over = { $hours ->
    [one] venció hace { $hours } hora
    [many] venció hace { $hours } de horas
   *[other] venció hace { $hours } horas
}
governance-clock-over-days = { $days ->
    [one] venció hace { $days } día
    [many] venció hace { $days } de días
   *[other] venció hace { $days } días
}
governance-authority = La autoridad de protección de datos
governance-authority-at = Autoridad avisada el
governance-authority-hint = Salvo que el daño a las personas sea poco probable, debe saberlo en 72 horas (en muchos países; consulte qué exige el suyo).
governance-affected = Las personas afectadas
governance-affected-at = Personas avisadas el
governance-affected-hint = Si es posible un daño grave hay que avisarles, con seguridad y con palabras que entiendan.
governance-verdict-open = sin decidir
governance-verdict-notify = hay que avisar
governance-verdict-no = no hace falta avisar
governance-done = hecho
governance-reported-at = Comunicado el
governance-reported-by = Comunicado por
governance-number = Número
governance-own = Lo que usted comunicó
governance-reported = Gracias. Ha quedado registrado.
governance-reported-number = Incidente { $number }
governance-reported-text = Se ha avisado a quienes velan por los datos y lo están mirando.
governance-reported-add = Si recuerda algo más o encuentra lo perdido, añádalo.
governance-reported-see = Ver la comunicación
governance-nobody = Avise usted ahora a su responsable
governance-nobody-text = Nadie en su organización tiene el rol que vela por los datos, así que el programa no ha avisado a nadie.
governance-over = { $count ->
    [one] Ha vencido el plazo de { $count } incidente
    [many] Ha vencido el plazo de { $count } de incidentes
   *[other] Ha vencido el plazo de { $count } incidentes
}
governance-over-text = Decida ahora si se informa a la autoridad. Un aviso tardío explica el retraso.
governance-csv = Registro en un archivo (CSV)
governance-open = Incidentes abiertos
governance-open-none = No hay incidentes abiertos
governance-open-none-text = Lo que alguien comunique aparece aquí al momento.
governance-closed = Incidentes cerrados
governance-breach = Incidente de datos { $number }
governance-not-known = aún no se sabe
governance-somebody = alguien del equipo
governance-hidden = Lo escrito aquí lo leen quienes velan por los datos.
governance-history = Lo que se hizo
governance-step-reported = Comunicado
governance-step-note = Nota
governance-step-contained = Se hizo algo para que no empeore
governance-step-told-other = Se avisó a alguien
governance-step-assessed = Evaluado
governance-step-decided = Se decidió a quién avisar
governance-step-told-authority = Se informó a la autoridad
governance-step-told-affected = Se avisó a las personas afectadas
governance-step-closed = Cerrado
governance-step-reopened = Abierto de nuevo
governance-assess = Evaluar la gravedad
governance-assess-why = Por qué lo valora así
governance-assess-do = Guardar la evaluación
governance-noticed-hours = ¿Cuántas horas antes de comunicarlo se notó?
governance-decide = Decidir a quién avisar
governance-grounds = Por qué motivos
governance-grounds-hint = La autoridad puede pedirlo, también cuando no se avisa a nadie.
governance-decide-do = Guardar la decisión
governance-told = Anotar que se avisó
governance-whom = A quién se avisó
governance-told-how = Cómo, y qué se dijo
governance-told-hint = Si pasaron las 72 horas, también por qué se retrasó.
governance-told-do = Guardar
governance-add = Añadir algo
governance-add-what = Qué es
governance-add-text = Lo que quiere añadir
governance-add-do = Añadir
governance-close = Cerrar el incidente
governance-reopen = Abrirlo de nuevo
governance-reason = Por qué
governance-problem-number = Escriba un número entero, { $most } como máximo.
governance-problem-choose = Elija una opción de la lista.
governance-problem-short = Escriba un poco más. Mínimo de caracteres: { $fewest }.
governance-problem-long = Escriba menos. Máximo de caracteres: { $most }.
governance-problem-future = Esto está en el futuro. Revise la fecha.
governance-problem-date = Esto no es una fecha. Escriba el año, el año y el mes, o los tres.
governance-not-assessed = Evalúe primero la gravedad. Después decida a quién avisar.
governance-not-decided = Decida primero que hay que avisarles.
governance-not-done = Se puede cerrar cuando todo esté decidido y se haya avisado a quien había que avisar.

## What is kept for how long
governance-retention = Qué se guarda y cuánto tiempo
governance-retention-intro = Los datos se guardan mientras hacen falta y no más. El programa nunca borra por sí solo los datos de una persona: una persona responsable confirma cada caso.
governance-due-people = A quién le vence el plazo en un mes
governance-due-none = A nadie le vence el plazo
governance-due-confirm = Decide una persona
governance-due-confirm-text = Pregunte antes si alguien necesita aún los datos, ante todo la propia persona. Después bórrelos, o retenga los datos.
governance-due-at = Se guarda hasta
governance-due-over = vencido
governance-case = Código del caso
governance-erase = Borrar los datos
governance-holds = Datos que deben conservarse
governance-holds-text = Un tribunal o la ley puede exigir que se conserven los datos de alguien. Mientras dure, nadie puede borrarlos.
governance-holds-none = No hay datos que deban conservarse más allá de su plazo.
governance-held-since = Desde
governance-hold-lift = Levantar
governance-hold-place = Conservar los datos de alguien
governance-hold-code = Código del caso de la persona
governance-hold-reason = Quién lo exige y por qué
governance-times = Cuánto tiempo
governance-kept-what = Qué
governance-kept-how = Cómo se elimina
governance-days = Días
governance-keep-closed-cases = Personas con todos sus casos cerrados
governance-keep-imports = Importaciones descartadas, deshechas o inservibles
governance-keep-devices = Dispositivos desde los que ya nadie entra
governance-keep-notices = Avisos ya vistos
governance-by-itself = solo, por la noche
governance-by-person = confirma una persona responsable
governance-fixed = Fijado por el programa: archivos sellados 7 días, sesiones terminadas 1 día, tareas acabadas 90 días. El registro de actividad se conserva: no se puede quitar una entrada sin romper su prueba.
governance-days-hint = De { $least } a { $most } días.
governance-times-save = Guardar los plazos
governance-times-change = Cambiar los plazos
governance-deleted = Lo que se eliminó
governance-deleted-at = Cuándo
governance-count = Cantidad
governance-problem-days = Escriba un número de días de { $least } a { $most }.
governance-problem-code = Ningún caso con este código está a su alcance. Revise el código.
governance-problem-held = Los datos de esta persona ya se conservan.

## Papers
governance-papers = Documentos para empezar
governance-papers-text = En inglés, como archivos que usted adapta y guarda fuera del programa.
governance-paper-playbook = Las primeras 72 horas tras un incidente
governance-paper-assessment = Evaluación de impacto
governance-paper-sharing = Protocolo para compartir información
governance-paper-record = Registro de tratamientos

## Locking a site
governance-lock-title = Bloquear una sede
governance-lock-means = Qué significa
governance-lock-text = Al instante, todas las personas de esta sede salen y no pueden entrar, salvo que pertenezcan también a otra. Sus casos quedan fuera del alcance de todos. No se pierde nada.
governance-lock-back = Una persona bloquea. Para abrirla de nuevo hacen falta dos.
governance-lock-do = Bloquear esta sede ahora
governance-site-people = { $count ->
    [one] Pertenece a ella { $count } persona.
    [many] Pertenecen a ella { $count } de personas.
   *[other] Pertenecen a ella { $count } personas.
}
governance-locked = bloqueada
governance-locked-done = La sede está bloqueada
governance-locked-text = Sus personas han salido y sus casos están fuera de alcance. Si usted pertenece a ella, saldrá con el siguiente clic.
governance-unlock-ask = Pedir que se abra
governance-unlock-asked = Pidió abrirla
governance-unlock-other = Otra persona tiene que aceptar.
governance-unlock-agree = Aceptar y abrirla
governance-unlock-withdraw = Retirar la petición
governance-site-open = Esta sede no está bloqueada.
governance-site-asked = Ya se ha pedido. Otra persona tiene que aceptar.
## Destruir las claves de una sede bloqueada
governance-destroy-title = Destruir las claves de esta sede
governance-destroy-means = Qué significa
governance-destroy-text = Se destruyen las claves de todos los registros de los equipos de esta sede: nombres, respuestas, notas, archivos. Nadie podrá volver a leerlos, ni usted ni quien se lleve el servidor. De cada caso solo quedan el código, las fechas y el equipo.
governance-destroy-never = No se puede deshacer. Las copias de seguridad anteriores dejan de abrir estos registros cuando pasan los días que el servidor guarda sus claves.
governance-destroy-countdown = Tienen que quererlo dos personas. Cuando la segunda acepta, pasan estas horas antes de que ocurra: { $hours }. Hasta entonces una persona lo detiene, y también abrir la sede.
governance-destroy-reach = A qué alcanza
governance-destroy-people = Personas: { $count }
governance-destroy-cases = Casos: { $count }
governance-destroy-elsewhere = Personas que tienen además un caso en otro lugar y siguen con él: { $count }
governance-destroy-held = Personas cuyos datos deben conservarse y que siguen enteras: { $count }
governance-destroy-held-title = A algunas no alcanza
governance-destroy-held-text = Quien está bajo una orden de conservación mantiene todos sus datos y claves. Para incluirla, abra la sede, levante la orden y bloquéela de nuevo.
governance-destroy-decided = Qué se decidió
governance-destroy-stage-asked = espera a una segunda persona
governance-destroy-stage-agreed = cuenta atrás en marcha
governance-destroy-stage-running = se están destruyendo las claves
governance-destroy-stage-done = claves destruidas
governance-destroy-stage-withdrawn = detenido
governance-destroy-asked-by = Lo pidió
governance-destroy-agreed-by = Lo aceptó
governance-destroy-due = Ocurre el
governance-destroyed-people = Personas de las que solo queda un resto: { $count }
governance-destroyed-cases = Casos de los que solo queda un resto: { $count }
governance-destroyed-kept = Personas bajo orden de conservación, que se dejaron: { $count }
governance-destroy-agree = Aceptar: destruir las claves
governance-destroy-stop = Detenerlo
governance-destroy-ask-title = Pedirlo
governance-destroy-ask = Pedir que se destruyan las claves
governance-destroy-name = Nombre de la sede
governance-destroy-name-hint = Escríbalo como figura arriba, para que sea la sede correcta.
governance-problem-site-name = Ese no es el nombre de esta sede. Escríbalo como figura al principio de la página.
governance-destroy-asked-already = Ya se ha pedido. Mire la página de la sede.
governance-destroy-running = Se están destruyendo las claves de esta sede. Ya no se puede detener.

governance-leaving = Llevarse lo propio e irse
governance-operator = el operador del servidor
governance-export-title = Todo lo que es de su organización
governance-export-text = Un archivo con casos, personas, notas, cambios, archivos enviados, conjuntos de datos, publicaciones, cuentas y el registro, en formatos abiertos. Se sella para un destinatario que ustedes nombran: este servidor no puede abrirlo.
governance-export-careful = Contiene nombres de personas que fueron víctimas de trata. Tienen que quererlo dos personas. Cree el destinatario en un equipo de confianza y guarde allí su identidad.
governance-export-stage-asked = espera a una segunda persona
governance-export-stage-making = se está haciendo
governance-export-stage-made = hecho
governance-export-stage-failed = no se pudo hacer
governance-export-stage-withdrawn = detenido
governance-export-stage-gone = hecho, archivo retirado
governance-export-cases = Casos: { $count }
governance-export-rows = Filas: { $count }
governance-export-bytes = Bytes: { $count }
governance-export-jobs = Ver cuánto falta
governance-export-agree = Aceptar: hacer el archivo
governance-export-fetch = Recoger el archivo
governance-export-ask = Pedirlo
governance-export-waits = Ya hay uno pedido o haciéndose.
governance-recipient = Destinatario
governance-recipient-hint = Empieza por age1. Lo crea «amparo backup keygen» o age-keygen en su equipo.
governance-purpose = Para qué es
governance-purpose-departure = Nuestra salida
governance-purpose-copy = Una copia para guardar
governance-purpose-authority = Una autoridad
governance-problem-recipient = Esto no es un destinatario. Empieza por age1 y se copia entero.
governance-problem-purpose = Elija para qué es.
governance-leave-title = Dejar este servidor para siempre
governance-leave-text = Terminan todas las cuentas, se destruyen todas las claves de su organización aquí y en el depósito, y se borran sus registros. Nada los devuelve; ninguna copia de seguridad de este servidor los abre ya.
governance-leave-stays = Queda: el registro sin el nombre de nadie, las publicaciones con su cuenta de privacidad, y que se fueron.
governance-leave-countdown = Tienen que quererlo dos personas, y una muestra con el SHA-256 del archivo que lo tienen. Cuando la segunda acepta, pasan estos días: { $days }. Hasta entonces una persona lo detiene.
governance-leave-stage-asked = espera a una segunda persona
governance-leave-stage-agreed = cuenta atrás en marcha
governance-leave-stage-running = la organización se está yendo
governance-leave-stage-done = la organización se fue
governance-leave-stage-withdrawn = detenido
governance-leave-agree = Aceptar: irse para siempre
governance-leave-sha256 = SHA-256 del archivo que tienen
governance-leave-sha256-hint = Calcúlelo del archivo en su equipo, por ejemplo con sha256sum, después de abrirlo allí.
governance-leave-ask = Pedir la salida
governance-leave-waits = Ya se pidió.
governance-problem-sha256 = Ningún archivo hecho aquí tiene este SHA-256. Calcúlelo del archivo que tienen.
