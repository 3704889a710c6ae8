# state: draft
# Textos de inicio de sesión, cuentas, usuarios y organizaciones.

## Signing in
accounts-sign-in-title = Iniciar sesión
accounts-login = Nombre de acceso
accounts-password = Contraseña
accounts-sign-in-button = Entrar
accounts-sign-in-wrong = El nombre de acceso y la contraseña no coinciden. Revise ambos e inténtelo de nuevo.
accounts-sign-in-join = Tengo un código de invitación
accounts-sign-in-note = Solo pueden entrar las personas que trabajan aquí.

## Accepting an invitation
accounts-join-title = Usar un código de invitación
accounts-join-intro = Alguien de su organización le dio un código. Con él elige su nombre de acceso y su contraseña.
accounts-code = Código de invitación
accounts-code-hint = Veinte letras y cifras, en cuatro grupos. Da igual mayúsculas o minúsculas.
accounts-code-wrong = Este código no es válido. Puede que ya se haya usado, se haya retirado o haya caducado. Pida uno nuevo.
accounts-login-hint = De tres a sesenta letras o cifras. Lo necesita cada vez que entra.
accounts-login-form = Elija de tres a sesenta letras, cifras, puntos o guiones, sin espacios.
accounts-login-taken = Este nombre de acceso ya existe. Elija otro.
accounts-password-new = Contraseña nueva
accounts-password-hint = Al menos { $fewest } caracteres. Cuatro palabras sin relación son fáciles de recordar y difíciles de adivinar.
accounts-password-short = Elija al menos { $fewest } caracteres.
accounts-password-long = Elija como mucho { $most } caracteres.
accounts-password-guessable = Es fácil de adivinar. Elija palabras que no tengan que ver con su nombre.
accounts-password-wrong = Esta no es su contraseña actual.
accounts-join-button = Crear mi cuenta
accounts-join-done = Su cuenta está lista. Ya puede entrar.

## First run
accounts-set-up-title = Puesta en marcha
accounts-set-up-intro = Este servidor es nuevo. En tres pasos da nombre a su organización y crea la primera cuenta, que puede invitar a las demás.
accounts-set-up-step-organisation = Organización
accounts-set-up-step-place = Lugar y equipo
accounts-set-up-step-account = Primera cuenta
accounts-set-up-key = Código de puesta en marcha
accounts-set-up-key-hint = Apareció donde se inició el programa.
accounts-set-up-key-wrong = Este no es el código de puesta en marcha. Mire las últimas líneas que mostró el programa.
accounts-set-up-done = Este servidor ya está en marcha. Inicie sesión.
accounts-set-up-finished = La organización está lista
accounts-set-up-next = Entre con la cuenta que creó y después invite a las demás personas.
accounts-continue = Continuar
accounts-back = Volver

## Organisation, sites, teams
accounts-organisation-title = Organización
accounts-organisation-name = Nombre de la organización
accounts-organisation-kind = Tipo de organización
accounts-country = País
accounts-language = Idioma
accounts-language-hint = Las cuentas nuevas empiezan con él. Cada persona puede elegir el suyo.
accounts-save = Guardar
accounts-choose = Elija una opción de la lista.
accounts-name-missing = Escriba un nombre.
accounts-name-long = Escriba como mucho { $most } caracteres.
accounts-sites = Sedes
accounts-sites-none = Todavía no hay sedes
accounts-site = Nombre de la sede
accounts-site-add = Añadir una sede
accounts-teams = Equipos
accounts-teams-none = Todavía no hay equipos
accounts-team = Nombre del equipo
accounts-team-add = Añadir un equipo
accounts-team-site = Sede del equipo
accounts-rename = Cambiar el nombre

## Users
accounts-users-title = Usuarios
accounts-users-invite = Invitar a un usuario
accounts-user = Usuario
accounts-display = Nombre que ven los colegas
accounts-display-hint = Basta con un nombre de pila o de trabajo.
accounts-roles = Funciones
accounts-roles-missing = Elija al menos una función.
accounts-role-case-worker = Responsable de casos
accounts-role-case-worker-help = Trabaja con personas: sus casos y los de sus equipos.
accounts-role-supervisor = Responsable de equipo
accounts-role-supervisor-help = Responde de equipos: ve sus casos, los asigna y puede borrar los datos de una persona.
accounts-role-data-steward = Responsable de datos
accounts-role-data-steward-help = Importa datos y revisa su calidad; no ve nombres.
accounts-role-release-approver = Responsable de aprobar publicaciones
accounts-role-release-approver-help = La segunda persona, que decide si una publicación puede salir.
accounts-role-auditor = Responsable de auditoría
accounts-role-auditor-help = Vela por los datos: lee quién hizo qué y revisa las aperturas de emergencia; no ve el contenido de los casos.
accounts-role-user-administrator = Responsable de usuarios
accounts-role-user-administrator-help = Invita a usuarios y da funciones; no ve el contenido de los casos.
accounts-role-configuration-administrator = Responsable de ajustes
accounts-role-configuration-administrator-help = Cambia la organización, las sedes y los ajustes; no ve el contenido de los casos.
accounts-state = Estado
accounts-state-active = Puede entrar
accounts-state-disabled = Cerrada
accounts-change = Cambiar
accounts-user-title = Editar los datos de un usuario
accounts-user-own = No puede cambiar sus propias funciones. Pídalo a otra persona responsable de usuarios.
accounts-user-disable = Cerrar esta cuenta
accounts-user-disable-help = Todas las sesiones de esta cuenta terminan al momento. Se puede volver a abrir.
accounts-user-enable = Volver a abrir esta cuenta
accounts-why = Motivo
accounts-why-hint = Consta en el registro de actividad de la organización.
accounts-why-left = Ya no está en la organización
accounts-why-away = Ausencia temporal
accounts-why-safety = Por seguridad: otra persona podría iniciar sesión
accounts-why-mistake = Fue un error
accounts-why-back = De vuelta en el trabajo
accounts-why-settled = El problema está resuelto
accounts-last-administrator = Es la última persona responsable de usuarios. Dé antes la función a otra persona.
accounts-invitations = Invitaciones abiertas
accounts-invitations-none = No hay invitaciones abiertas
accounts-invitation-expires = Válida hasta
accounts-invitation-withdraw = Retirar
accounts-invited-title = La invitación está lista
accounts-invited-code = Dé este código a { $name }, de viva voz o en papel. Se muestra una sola vez y vale siete días.
accounts-invited-how = Con el código, la persona va a la página de inicio de sesión y elige «{ $link }».

## One's own account
accounts-own-title = Su cuenta
accounts-own-password = Cambiar su contraseña
accounts-password-current = Contraseña actual
accounts-password-change = Cambiar la contraseña
accounts-password-changed = Su contraseña ha cambiado. Todas sus otras sesiones han terminado.
accounts-own-devices = Sus dispositivos
accounts-own-devices-help = Todos los lugares desde los que ha entrado. Si no reconoce alguno, quítelo y cambie su contraseña.
accounts-device = Dispositivo
accounts-device-this = Este dispositivo
accounts-device-first = Primer acceso
accounts-device-last = Último acceso
accounts-device-forget = Quitar
accounts-device-unknown = Dispositivo desconocido
accounts-own-sessions = Sesiones abiertas
accounts-session-since = Desde
accounts-session-seen = Último uso
accounts-session-end = Terminar
accounts-session-this = Esta sesión
accounts-sessions-end-others = Terminar todas las demás sesiones
accounts-sessions-ended = { $count ->
    [one] Terminó una sesión.
    [many] Terminaron { $count } de sesiones.
   *[other] Terminaron { $count } sesiones.
}

## The audit
accounts-audit-title = Registro de actividad
accounts-audit-intro = Quién hizo qué en su organización, lo más reciente primero. Las horas están en UTC. Abrir esta página también queda anotado.
accounts-audit-none = Ninguna entrada coincide con este filtro.
accounts-audit-newest = Volver a lo más reciente
accounts-audit-when = Cuándo
accounts-audit-who = Quién
accounts-audit-what = Qué
accounts-audit-about = Sobre qué
accounts-audit-basis = Permitido como
accounts-audit-basis-role = { $role } ({ $scope })
accounts-audit-reason = se dio un motivo
accounts-audit-operator = Quien administra el servidor
accounts-audit-program = El programa
accounts-audit-from = Desde
accounts-audit-until = Hasta (incluido)
accounts-audit-date-wrong = Esto no es una fecha. Escriba el año, o el año y el mes, o los tres.
accounts-audit-verify = Comprobar el registro
accounts-audit-verify-help = Cada entrada lleva un sello sobre la entrada anterior. La comprobación calcula de nuevo todos los sellos de este servidor y señala las primeras entradas que no encajan. No muestra nada de otras organizaciones.
accounts-audit-sound = El registro está íntegro
accounts-audit-broken = El registro no está íntegro
accounts-audit-rows = { $rows ->
    [one] Se comprobó { $rows } entrada de este servidor.
    [many] Se comprobaron { $rows } de entradas de este servidor.
   *[other] Se comprobaron { $rows } entradas de este servidor.
}
accounts-audit-bad = Serie { $lane }, entrada { $row }: { $fault }
accounts-audit-bad-first = De cada serie solo se señala la primera entrada que no encaja. Las siguientes no se pueden juzgar.
accounts-audit-bad-do = No cambie nada. Avise ahora a quien administra el servidor: debe guardar una copia de la base de datos tal como está y averiguar quién podía escribir en ella.
accounts-fault-edited = se modificó después de escribirse.
accounts-fault-swapped = se intercambió con otra entrada.
accounts-fault-inserted = se introdujo desde fuera.
accounts-fault-changed = esta entrada o la anterior se cambió después de escribirse.
accounts-fault-missing = falta.
accounts-fault-cut-off = falta, y todo lo que le seguía.
accounts-fault-beyond-head = se añadió desde fuera, o se cambió la nota de la última entrada.
accounts-fault-head-changed = la nota de la última entrada no coincide con ella.
accounts-fault-head-missing = falta la nota de la última entrada.
accounts-fault-rewritten = no es la entrada que se guardó en otro lugar.
accounts-fault-other = no encaja.

## On what ground
accounts-basis-none = no permitido
accounts-basis-list = los expedientes a su alcance
accounts-basis-operator = la línea de órdenes del servidor
accounts-basis-password = la contraseña correcta
accounts-basis-session = su propia sesión
accounts-basis-invitation = un código de invitación
accounts-basis-first-run = la configuración inicial
accounts-scope-own = lo propio
accounts-scope-teams = sus equipos
accounts-scope-caseload = casos y equipos propios
accounts-scope-organisation = toda la organización
accounts-scope-authored = hecho por la misma persona
accounts-scope-not-authored = hecho por otra persona
accounts-scope-not-own = otro usuario
accounts-scope-demo = demostración

## Kinds of things
accounts-kind-person = Persona
accounts-kind-case = Caso
accounts-kind-batch = Importación
accounts-kind-data-set = Conjunto de datos
accounts-kind-release = Publicación
accounts-kind-audit = Registro de actividad
accounts-kind-job = Tarea
accounts-kind-organisation = Organización
accounts-kind-site = Sede
accounts-kind-team = Equipo
accounts-kind-user = Usuario
accounts-kind-account = Cuenta
accounts-kind-invitation = Invitación
accounts-kind-setting = Ajuste
accounts-kind-program = Programa

## What was done
accounts-act-person-register = registró a una persona
accounts-act-person-match = preguntó si una persona ya es conocida
accounts-act-person-search = buscó personas
accounts-act-person-view = abrió la página de una persona
accounts-act-person-reveal = consultó la identidad de una persona
accounts-act-person-edit = cambió la identidad de una persona
accounts-act-person-history = leyó qué cambió de una persona
accounts-act-person-seen = leyó quién consultó a una persona
accounts-act-person-statement = imprimió quién ha mirado a una persona
accounts-act-person-export = entregó a una persona una copia de sus datos
accounts-act-person-erase = borró los datos de una persona
accounts-act-case-open = abrió un caso nuevo
accounts-act-case-list = listó casos
accounts-act-case-view = leyó un caso
accounts-act-case-reveal = consultó las respuestas protegidas de un caso
accounts-act-case-edit = cambió un caso
accounts-act-case-close = cerró un caso
accounts-act-case-move = movió un caso de etapa
accounts-act-case-approve = aceptó cerrar un caso o lo devolvió
accounts-act-task-handle = hizo o miró una tarea de un caso
accounts-act-service-record = planificó ayuda o anotó qué pasó
accounts-act-case-reopen = reabrió un caso cerrado
accounts-act-case-assign = asignó un caso a una persona o a un equipo
accounts-act-case-history = leyó qué cambió de un caso
accounts-act-note-add = añadió una nota a un caso
accounts-act-stub-view = consultó lo que queda de un expediente borrado
accounts-act-import-cases = importó casos
accounts-act-import-cases-undo = deshizo una importación de casos
accounts-act-import-evidence = importó un conjunto de datos aportado
accounts-act-import-evidence-undo = deshizo la importación de un conjunto de datos aportado
accounts-act-import-list = listó las importaciones
accounts-act-import-report = leyó el informe de una importación
accounts-act-evidence-view = leyó registros aportados
accounts-act-quality-view = consultó la calidad de los datos
accounts-act-release-propose = propuso una publicación
accounts-act-release-view = consultó una publicación
accounts-act-release-approve = decidió sobre una publicación
accounts-act-audit-read = leyó el registro
accounts-act-audit-verify = comprobó el registro
accounts-act-jobs-view = consultó las tareas
accounts-act-organisation-manage = cambió la organización
accounts-act-organisation-change = cambió los datos de la organización
accounts-act-organisation-make = creó la organización
accounts-act-site-manage = cambió una sede
accounts-act-site-add = añadió una sede
accounts-act-site-rename = cambió el nombre de una sede
accounts-act-team-manage = cambió un equipo
accounts-act-team-add = añadió un equipo
accounts-act-team-rename = cambió el nombre de un equipo
accounts-act-user-list = listó los usuarios
accounts-act-user-invite = invitó a un usuario
accounts-act-user-roles = cambió las funciones o los equipos de un usuario
accounts-act-user-disable = cerró una cuenta
accounts-act-user-enable = reabrió una cuenta
accounts-act-account-make = creó una cuenta
accounts-act-ages-renew = actualizó los grupos de edad
accounts-act-data-set-describe = describió un conjunto de datos
accounts-act-import-upload = subió un archivo
accounts-act-import-remap = cambió la correspondencia de una importación
accounts-act-import-start = empezó a cargar una importación
accounts-act-import-stop = detuvo una importación
accounts-act-import-discard = descartó una importación
accounts-act-import-undo = deshizo una importación
accounts-act-import-load = cargó una importación
accounts-act-import-report-read = leyó el informe de una importación
accounts-act-import-rejects-read = leyó las filas rechazadas de una importación
accounts-act-release-return = devolvió una publicación
accounts-act-invitation-accept = aceptó una invitación
accounts-act-invitation-withdraw = retiró una invitación
accounts-act-own-account = cambió su propia cuenta
accounts-act-sign-in = inició sesión
accounts-act-sign-in-refused = intentó entrar sin éxito
accounts-act-session-end = cerró una sesión propia
accounts-act-session-end-others = cerró todas sus otras sesiones
accounts-act-session-prove = mostró de nuevo que es esa persona
accounts-act-device-forget = quitó un dispositivo propio
accounts-act-password-change = cambió su contraseña
accounts-act-person-erase-again = Se volvió a borrar tras restaurar una copia de seguridad
accounts-act-set-up = configuró el servidor
accounts-act-configuration-view = consultó los ajustes
accounts-act-configuration-change = cambió los ajustes
accounts-act-gallery-view = consultó las piezas de página

## Jobs
accounts-jobs-title = Tareas
accounts-jobs-intro = Trabajo que el programa hace en segundo plano para su organización, lo más reciente primero. Lo que falla se vuelve a intentar solo.
accounts-jobs-none = Todavía no hay tareas
accounts-jobs-none-text = Aquí aparecen las importaciones y publicaciones mientras se ejecutan y cuando terminan.
accounts-jobs-what = Qué
accounts-jobs-state = Estado
accounts-jobs-attempts = Intentos
accounts-jobs-attempts-of = { $n } de { $most }
accounts-jobs-asked = Pedida
accounts-jobs-next = Próximo intento
accounts-jobs-ended = Terminó:
accounts-jobs-progress = Avance
accounts-jobs-queued = En espera
accounts-jobs-running = En curso
accounts-jobs-stopping = Deteniéndose
accounts-jobs-failed = Se volverá a intentar
accounts-jobs-done = Hecha
accounts-jobs-given-up = No funcionó
accounts-jobs-cancelled = Detenida
accounts-job-import-check = Revisión de un archivo antes de importarlo
accounts-job-import-load = Carga de un archivo
accounts-job-import-undo = Anulación de una importación
accounts-job-release-make = Preparación de una publicación

## Notices
accounts-notices-title = Avisos
accounts-notices-none = No hay nada que deba ver.
accounts-notice-seen = Lo he visto
accounts-notice-open = Leer más
accounts-notice-new-device = Un inicio de sesión desde un dispositivo nuevo
accounts-notice-new-device-text = Alguien entró en su cuenta desde un dispositivo que no se había usado antes. Si fue usted, no tiene que hacer nada.
accounts-notice-me = Fui yo
accounts-notice-not-me = No fui yo
accounts-notice-emergency-opened = Se abrió un caso por una emergencia
accounts-notice-emergency-opened-text = Una persona ajena al equipo de un caso lo abrió y dio un motivo urgente. Cada consulta queda anotada. Debe revisarse en 72 horas.
accounts-notice-emergency-reviewed = Se revisó una apertura de emergencia
accounts-notice-emergency-reviewed-text = Alguien revisó por qué abrió usted un caso en una emergencia y anotó su conclusión.
accounts-notice-cases-left = Se cerró la cuenta de alguien de su equipo y hay casos pendientes
accounts-notice-cases-left-text = La cuenta de una persona de su equipo se cerró de inmediato. Sus casos abiertos siguen a su nombre: entréguelos a otra persona.
accounts-not-me-title = El dispositivo se quitó
accounts-not-me-done = El dispositivo se quitó y todas sus otras sesiones terminaron.
accounts-not-me-next = Alguien conoce su contraseña. Cámbiela ahora y avise a quien administra los usuarios.
accounts-act-notice-seen = leyó un aviso
accounts-act-device-not-mine = dijo que un inicio de sesión no era suyo

## Roles and what each reaches today
accounts-role-hotline-operator = Responsable de la línea de ayuda
accounts-role-hotline-operator-help = Atiende el teléfono: registra personas y trabaja en sus propios casos hasta que se asignan a otra persona o se cierran.
accounts-role-counsellor = Responsable de apoyo psicosocial
accounts-role-counsellor-help = Presta apoyo psicosocial: lee los casos abiertos propios y de sus equipos y añade notas; no ve lo más protegido.
accounts-role-lawyer = Responsable de asesoría jurídica
accounts-role-lawyer-help = Presta ayuda jurídica: lee los casos abiertos propios y de sus equipos, también las respuestas protegidas, y añade notas.
accounts-role-health-worker = Responsable de salud
accounts-role-health-worker-help = Presta atención de salud: lee los casos abiertos propios y de sus equipos y añade notas; no ve lo más protegido.
accounts-role-shelter-manager = Responsable de albergue
accounts-role-shelter-manager-help = Dirige un albergue. Aún no hay registros de residentes: por ahora lee los casos abiertos que tiene asignados y añade notas.
accounts-role-referral-focal-point = Responsable de remisiones
accounts-role-referral-focal-point-help = Mantiene el contacto con las entidades asociadas. Aquí aún no hay remisiones: por ahora lee los casos abiertos propios y de sus equipos y añade notas.
accounts-role-external-provider = Entidad externa
accounts-role-external-provider-help = Trabaja para una entidad asociada. Aquí aún no hay remisiones: por ahora solo ve su propia cuenta.
accounts-role-monitoring-viewer = Responsable de seguimiento y evaluación
accounts-role-monitoring-viewer-help = Lee resultados: publicaciones ya decididas, con recuentos y sin personas. Aún no hay indicadores.

## New kinds, scopes and acts
accounts-scope-teams-not-authored = sus equipos, hecho por otra persona
accounts-scope-emergency = abierto en una emergencia
accounts-kind-emergency = Apertura de emergencia
accounts-act-case-hand-over = traspasó los casos de otra persona del equipo
accounts-act-emergency-open = abrió un caso en una emergencia
accounts-act-emergency-view = leyó sobre una apertura de emergencia
accounts-act-emergency-review = revisó una apertura de emergencia
accounts-act-access-review = revisó quién tiene acceso
accounts-act-access-confirm = confirmó el acceso de un usuario
accounts-act-looks-review = examinó un número inusual de consultas
## Data protection
accounts-kind-breach = Incidente de datos
accounts-act-breach-report = comunicó un incidente de datos
accounts-act-breach-view = leyó un incidente de datos
accounts-act-breach-add = añadió algo a un incidente de datos
accounts-act-breach-handle = trabajó en un incidente de datos
accounts-act-breach-reopen = abrió de nuevo un incidente de datos cerrado
accounts-act-breach-register = obtuvo una copia del registro de incidentes de datos
accounts-notice-breach-reported = Se comunicó un incidente de datos
accounts-notice-breach-reported-text = Alguien del equipo dice que se perdieron o se vieron datos. Evalúe la gravedad y decida a quién avisar: las 72 horas corren desde que se notó.
accounts-notice-breach-due = Las 72 horas de un incidente de datos se acaban o han vencido
accounts-notice-breach-due-text = Aún no se ha decidido o hecho el aviso a la autoridad. Mírelo hoy.
## Tokens of the API

accounts-tokens-title = Acceso para programas
accounts-tokens-help = Un token permite que otro programa trabaje en su nombre, por ejemplo para enviar formularios desde el terreno.
accounts-tokens-yours = Sus tokens
accounts-tokens-intro = Un token permite que otro programa trabaje en su nombre. Nunca llega más lejos que usted, y usted decide cuánto menos. Todo lo que se hace con él queda en el registro bajo su nombre. Termina cuando cambian sus roles o su contraseña.
accounts-tokens-all-intro = Tokens que los usuarios de la organización hicieron para otros programas. Cada uno trabaja en nombre de su titular y nunca llega más lejos.
accounts-tokens-none = No hay tokens.
accounts-tokens-many = Ya tiene tantos tokens como se permite. Termine antes uno que ya no haga falta.
accounts-token-make = Crear un token
accounts-token-nothing = Ninguno de sus roles incluye algo que un programa pueda hacer por usted.
accounts-token-label = Para qué programa
accounts-token-label-hint = Para reconocerlo después. Sin nombres de personas a las que asiste.
accounts-token-scopes = Qué puede hacer
accounts-token-scopes-hint = Lo mínimo que necesite el programa. Puede crear otro más tarde.
accounts-token-scopes-choose = Elija al menos una cosa que incluyan sus roles.
accounts-token-short = Lo elegido incluye algo para lo que se le pediría demostrar que es usted. Un token así funciona un día como máximo.
accounts-token-short-hint = Un día como máximo
accounts-token-for = Cuánto tiempo funciona
accounts-token-days =
    { $days ->
        [one] { $days } día
        [many] { $days } de días
       *[other] { $days } días
    }
accounts-token-networks = Desde dónde (opcional)
accounts-token-networks-hint = Direcciones del programa, como 192.0.2.10 o 10.1.0.0/16, una por línea. Vacío: desde cualquier lugar.
accounts-token-networks-form = Escriba direcciones como 192.0.2.10 o bloques como 10.1.0.0/16, diez como máximo.
accounts-token-used = Último uso
accounts-token-unused = todavía no
accounts-token-until = Funciona hasta
accounts-token-end = Terminar
accounts-token-works = funciona
accounts-token-expired = plazo vencido
accounts-token-ended = terminado
accounts-token-overtaken = terminado, porque cambió la cuenta
accounts-token-made = El token está creado
accounts-token-once = Se muestra ahora y nunca más.
accounts-token-keep = Guárdelo donde solo el programa pueda leerlo. Quien lo tenga puede hacer lo que usted permitió. Si cae en otras manos, termínelo aquí.
accounts-act-token-make = creó un token para un programa
accounts-act-token-first-use = usó un token por primera vez
accounts-act-token-list = consultó los tokens de todos
accounts-act-token-end = terminó un token
accounts-act-organisation-view = consultó la organización
accounts-kind-token = Token
accounts-basis-token = un token que funciona

## What one may do
accounts-do-person-register = Registrar a una persona
accounts-do-person-match = Preguntar si una persona ya es conocida
accounts-do-person-search = Buscar personas
accounts-do-person-view = Abrir la página de una persona
accounts-do-person-reveal = Ver la identidad de una persona, con un motivo
accounts-do-person-edit = Cambiar la identidad de una persona
accounts-do-person-history = Leer qué se cambió de una persona
accounts-do-person-seen = Leer quién ha consultado a una persona
accounts-do-person-statement = Imprimir para una persona quién ha consultado
accounts-do-person-export = Entregar a una persona una copia de sus datos
accounts-do-person-erase = Borrar los datos de una persona
accounts-do-case-open = Abrir un caso nuevo
accounts-do-case-list = Ver la lista de casos
accounts-do-case-view = Leer un caso
accounts-do-case-reveal = Ver las respuestas protegidas de un caso, con un motivo
accounts-do-case-edit = Cambiar un caso
accounts-do-case-close = Cerrar un caso
accounts-do-case-move = Mover un caso y anotar lo que se decide
accounts-do-case-approve = Aceptar que se cierre un caso
accounts-do-task-handle = Hacer lo que toca en un caso
accounts-do-service-record = Planificar ayuda y anotar qué pasó
accounts-do-case-reopen = Reabrir un caso cerrado
accounts-do-case-assign = Asignar un caso a una persona o a un equipo
accounts-do-case-history = Leer qué se cambió de un caso
accounts-do-note-add = Añadir una nota a un caso
accounts-do-stub-view = Ver lo que queda de un expediente borrado
accounts-do-case-hand-over = Traspasar los casos de otra persona del equipo
accounts-do-emergency-open = Abrir un caso en una emergencia
accounts-do-emergency-view = Leer sobre una apertura de emergencia
accounts-do-emergency-review = Revisar una apertura de emergencia
accounts-do-import-cases = Importar casos
accounts-do-import-cases-undo = Deshacer una importación de casos
accounts-do-import-evidence = Importar un conjunto de datos aportado
accounts-do-import-evidence-undo = Deshacer una importación de un conjunto aportado
accounts-do-import-list = Ver la lista de importaciones
accounts-do-import-report = Leer el informe de una importación
accounts-do-evidence-view = Leer registros aportados
accounts-do-quality-view = Ver la calidad de los datos
accounts-do-release-propose = Proponer una publicación
accounts-do-release-view = Ver una publicación
accounts-do-release-approve = Decidir sobre una publicación
accounts-do-audit-read = Leer el diario
accounts-do-audit-verify = Comprobar el diario
accounts-do-jobs-view = Ver las tareas
accounts-do-organisation-manage = Cambiar la organización
accounts-do-site-manage = Cambiar las sedes
accounts-do-team-manage = Cambiar los equipos
accounts-do-user-list = Ver la lista de usuarios
accounts-do-user-invite = Invitar a un usuario
accounts-do-user-roles = Cambiar las funciones o los equipos de un usuario
accounts-do-user-disable = Cerrar una cuenta
accounts-do-user-enable = Reabrir una cuenta
accounts-do-access-review = Revisar quién tiene acceso
accounts-do-access-confirm = Confirmar el acceso de un usuario
accounts-do-looks-review = Examinar números inusuales de consultas
accounts-do-own-account = Usar la propia cuenta
accounts-do-configuration-view = Ver los ajustes
accounts-do-configuration-change = Cambiar los ajustes
accounts-do-gallery-view = Ver las piezas de las páginas

## Rights in words
accounts-rights-title = Lo que usted puede hacer
accounts-rights-none = Aún no tiene ninguna función, así que solo puede cerrar la sesión. La persona responsable de usuarios puede darle una.
accounts-rights-teams-none = No pertenece a ningún equipo.
accounts-rights-what = Qué
accounts-rights-where = En qué registros
accounts-rights-as = Como
accounts-rights-open = mientras estén abiertos
accounts-rights-closed = una vez cerrados
accounts-rights-erased = después de borrarlos
accounts-rights-all-roles = Lo que puede hacer cada función
accounts-rights-list = Todo en detalle
accounts-rights-why = ¿Por qué no puedo?
accounts-rights-why-text = Esta página explica quién puede hacer algo y a quién preguntar. Solo conoce sus funciones y equipos. No consulta ningún registro, así que no dice nada sobre si existe.
accounts-rights-about = Lo que quería hacer
accounts-rights-yours = Lo que usted puede hacer de esto
accounts-rights-yours-none = Ninguna de sus funciones lo incluye.
accounts-rights-yours-also = Lo que no está entre estos aparece como una página que no existe.
accounts-rights-who = Quién puede hacerlo
accounts-rights-ask = A quién preguntar
accounts-rights-ask-role = Para otra función: la persona responsable de usuarios.
accounts-rights-ask-team = Para un caso de otro equipo: la persona responsable de ese equipo, que puede asignárselo.
accounts-rights-nobody = En este momento nadie tiene esta función.
accounts-rights-emergency = Si alguien puede sufrir un daño antes de localizarles, puede abrir un caso en una emergencia.

## What one may do: tokens and incidents
accounts-do-token-list = Ver los tokens de todos los usuarios
accounts-do-token-end = Anular un token de otro usuario
accounts-do-breach-report = Comunicar un incidente de datos
accounts-do-breach-view = Ver cómo está un incidente de datos
accounts-do-breach-add = Añadir al historial de un incidente de datos
accounts-do-breach-handle = Valorar un incidente de datos y decidir a quién se avisa
accounts-do-breach-reopen = Reabrir un incidente de datos cerrado
accounts-do-breach-register = Leer el registro de incidentes de datos
accounts-do-organisation-view = Consultar la organización
accounts-do-user-reset = Dar a un usuario un código para una contraseña nueva
accounts-do-user-consent = Aprobar, como segunda persona, lo que pidió otro administrador de usuarios
accounts-do-retention-view = Consultar qué se guarda y cuánto tiempo
accounts-do-retention-set = Cambiar los plazos de conservación
accounts-do-hold-place = Ordenar que se conserven los datos de una persona
accounts-do-hold-lift = Levantar la orden de conservar los datos de una persona
accounts-do-site-lock = Bloquear una sede
accounts-do-site-unlock = Pedir que se abra una sede bloqueada
accounts-do-site-unlock-agree = Aceptar que se abra una sede bloqueada
## A second way to show who one is
accounts-second-title = Un paso más
accounts-second-intro = Su contraseña es correcta. Ahora muestre lo segundo que solo usted tiene.
accounts-second-code = Código
accounts-second-code-hint = Las seis cifras que muestra ahora su aplicación, o uno de sus códigos de recuperación.
accounts-second-wrong = Este código no corresponde o ya se usó. Espere al siguiente e inténtelo de nuevo.
accounts-second-late = Pasó demasiado tiempo o hubo demasiados códigos equivocados. Empiece de nuevo con su contraseña.
accounts-second-again = Empezar de nuevo
accounts-prove-hint = Si tiene una aplicación que genera códigos, también sirven sus seis cifras.
accounts-factors-title = Su segundo paso
accounts-own-factors = Con un segundo paso, quien llegue a saber su contraseña no puede entrar.
accounts-own-factors-open = Gestionar su segundo paso
accounts-factors-intro = Al entrar, después de la contraseña se le pide uno de estos.
accounts-factors-needed = Añada un segundo paso para continuar
accounts-factors-needed-text = Su organización pide un segundo paso a todo el mundo. Añada uno aquí; después tendrá de nuevo acceso a todo.
accounts-factors-soon = Se pedirá un segundo paso
accounts-factors-soon-text = Su organización pide un segundo paso a todo el mundo a partir de:
accounts-factors-app = Añadir una aplicación que genera códigos
accounts-factors-app-help = Sirve cualquier aplicación de autenticación en su teléfono o computadora. No necesita conexión y no dice a nadie dónde entra usted.
accounts-factors-app-add = Añadir una aplicación
accounts-factors-too-many = Ya tiene diez. Quite uno que ya no use.
accounts-factor = Segundo paso
accounts-factor-app = Aplicación
accounts-factor-passkey = Llave de acceso
accounts-factor-label = Cómo la llama usted
accounts-factor-label-hint = Por ejemplo: teléfono del trabajo. Puede dejarlo vacío.
accounts-factor-added = Añadido
accounts-factor-used = Último uso
accounts-factor-remove = Quitar
accounts-factor-removed = Se quitó. Todas sus demás sesiones terminaron.
accounts-factor-is-added = Su segundo paso está listo
accounts-factor-is-added-text = Todas sus demás sesiones terminaron. Desde ahora se le pedirá al entrar.
accounts-app-title = Preparar la aplicación
accounts-app-step-scan = Abra su aplicación, añada una cuenta y apunte la cámara a esta imagen.
accounts-app-picture = Imagen para la cámara de su aplicación
accounts-app-step-type = Si no puede usar la cámara, escriba esta clave en la aplicación:
accounts-app-step-code = Escriba las seis cifras que muestra ahora la aplicación.
accounts-app-code = Código de la aplicación
accounts-app-code-hint = Cambia cada treinta segundos.
accounts-app-confirm = Terminar
accounts-recovery = Códigos de recuperación
accounts-recovery-title = Sus códigos de recuperación
accounts-recovery-left = { $count ->
    [0] No le queda ningún código de recuperación.
    [one] Le queda un código de recuperación.
    [many] Le quedan { $count } de códigos de recuperación.
   *[other] Le quedan { $count } códigos de recuperación.
}
accounts-recovery-help = Le permiten entrar si pierde el teléfono. Cada uno sirve una vez.
accounts-recovery-renew = Crear códigos de recuperación nuevos
accounts-recovery-once = Estos códigos se muestran solo ahora. Los anteriores ya no sirven.
accounts-recovery-keep = Imprima esta página o anote los códigos, y guarde el papel donde nadie más lo encuentre. Cada código sirve una vez, en lugar del código de su aplicación.
accounts-recovery-kept = Ya los guardé
accounts-recovery-needs-factor = Añada primero una aplicación o una llave de acceso. Los códigos de recuperación la sustituyen si se pierde.
accounts-factors-require = Segundo paso para todo el mundo
accounts-factors-require-help = Desde ese día, quien no tenga un segundo paso tendrá que añadirlo al entrar y antes no llegará a nada más. Hasta entonces verá un recordatorio.
accounts-factors-from = Obligatorio desde
accounts-factors-from-hint = Déjelo vacío para no pedirlo.
accounts-factors-day = Escriba día, mes y año, o deje los tres vacíos.
accounts-notice-recovery-used = Se usó un código de recuperación
accounts-notice-recovery-used-text = Alguien entró en su cuenta con uno de sus códigos de recuperación. Si no fue usted, cree códigos nuevos y cambie su contraseña.
accounts-notice-recovery-gone = Se usó su último código de recuperación
accounts-notice-recovery-gone-text = Cree códigos de recuperación nuevos y guárdelos donde nadie más los encuentre. Si no fue usted, cambie también su contraseña.
accounts-notice-second-refused = Alguien sabía su contraseña
accounts-notice-second-refused-text = Alguien dio su contraseña correcta y después varios códigos equivocados. No pudo entrar. Si no fue usted, cambie su contraseña.
accounts-basis-password-app = la contraseña correcta y un código de su aplicación
accounts-basis-password-recovery = la contraseña correcta y un código de recuperación
accounts-basis-app = un código de su aplicación
accounts-act-factor-add = añadió un segundo paso
accounts-act-factor-remove = quitó un segundo paso
accounts-act-factor-require = cambió desde cuándo se pide un segundo paso
accounts-act-recovery-renew = creó códigos de recuperación nuevos

## Handing on cases
accounts-leave-title = Traspasar casos
accounts-leave-text = Estos casos están a nombre de esta persona. Elija para cada equipo quién los asume. Cada cambio queda anotado y se avisa a quien recibe casos.
accounts-leave-none = Ningún caso está a nombre de esta persona
accounts-leave-team = ¿Quién asume los casos del equipo { $team }?
accounts-leave-no-team = ¿Quién asume los casos que no son de ningún equipo?
accounts-leave-counts = Abiertos: { $open }. Cerrados: { $closed }.
accounts-leave-choose = Elija quién los asume
accounts-leave-nobody-yet = Nadie todavía: los reparten quienes dirigen el equipo
accounts-leave-do = Traspasar estos casos
accounts-leave-done = { $count ->
    [one] Se traspasó { $count } caso
    [many] Se traspasaron { $count } de casos
   *[other] Se traspasaron { $count } casos
}
accounts-leave-done-text = Se ha avisado a quien los recibió.
accounts-leave-uploads = { $count ->
    [one] { $count } archivo subido no se ha cargado. Se queda: puede descartarlo cualquiera que importe datos.
    [many] { $count } de archivos subidos no se han cargado. Se quedan: puede descartarlos cualquiera que importe datos.
   *[other] { $count } archivos subidos no se han cargado. Se quedan: puede descartarlos cualquiera que importe datos.
}
accounts-leave-releases = { $count ->
    [one] { $count } publicación suya espera una decisión. Se queda: decide quien aprueba.
    [many] { $count } de publicaciones suyas esperan una decisión. Se quedan: decide quien aprueba.
   *[other] { $count } publicaciones suyas esperan una decisión. Se quedan: decide quien aprueba.
}
accounts-leave-safety = Por seguridad, la cuenta se cierra de inmediato y los casos se quedan por ahora. Se avisa a quienes dirigen los equipos y usted puede traspasarlos después.
accounts-notice-cases-given = Se le traspasaron casos a usted o a su equipo
accounts-notice-cases-given-text = Otra persona del equipo ya no trabaja en ellos. Están en su lista de casos.

## Who has access
accounts-review-title = Revisión de accesos
accounts-review-text = Todas las personas que pueden iniciar sesión y lo que alcanzan ahora. Busque lo que ya nadie necesita. Cada cuenta debe revisarse de nuevo a los { $days } días como máximo.
accounts-review-due = { $count ->
    [one] Toca revisar { $count } cuenta
    [many] Toca revisar { $count } de cuentas
   *[other] Toca revisar { $count } cuentas
}
accounts-review-last = Último inicio de sesión
accounts-review-never = Nunca
accounts-review-dormant = Sin usar desde hace { $days } días o nunca usada
accounts-review-factor = Segunda prueba
accounts-review-factor-none = Solo contraseña
accounts-review-factor-passkey = Clave de acceso
accounts-review-factor-app = Aplicación de códigos
accounts-review-reaches = Casos que alcanza
accounts-review-reviewed = Revisado
accounts-review-not-yet = Todavía no
accounts-review-overdue = Toca revisar
accounts-review-confirm = Sigue siendo correcto
accounts-review-csv = Descargar como CSV
accounts-review-days = Días hasta revisar de nuevo los accesos
accounts-review-days-hint = De 7 a 365. Lo habitual son tres meses.
accounts-review-days-wrong = Escriba un número de días de 7 a 365.
accounts-looks-title = Preguntas sobre consultas
accounts-looks-text = El programa cuenta cuántos casos abre cada persona y pregunta cuando un día no se parece a sus otros días. Hay muchas buenas razones: cubrir a alguien, una revisión de expedientes, un día difícil. Pregunte antes de juzgar.
accounts-looks-none = No hay preguntas abiertas
accounts-looks-hour = En una hora se abrieron { $looks } personas o casos; lo habitual en esta persona son unos { $usual }. ¿Hay un motivo?
accounts-looks-others = Ese día se abrieron { $looks } casos de otras personas; lo habitual en esta persona son unos { $usual }. ¿Hay un motivo?
accounts-looks-answer = ¿Qué ha sabido?
accounts-looks-choose = Elija
accounts-looks-answer-explained = Hay un buen motivo
accounts-looks-answer-talk = Hablaré con esa persona
accounts-looks-answer-look-into = Hay que examinarlo
accounts-looks-send = Guardar la respuesta
accounts-looks-answered = Respondidas
accounts-act-retention-view = consultó qué se guarda y cuánto tiempo
accounts-act-retention-set = cambió los plazos de conservación
accounts-act-retention-run = revisó lo que ha vencido (el programa)
accounts-act-hold-place = ordenó conservar los datos de una persona
accounts-act-hold-lift = levantó la orden de conservar los datos de una persona
accounts-act-site-lock = bloqueó una sede
accounts-act-site-unlock = pidió abrir una sede bloqueada, o lo retiró
accounts-act-site-unlock-agree = aceptó y abrió una sede bloqueada
accounts-notice-site-locked = Se bloqueó una sede
accounts-notice-site-locked-text = Alguien del equipo bloqueó una sede. Sus personas han salido y sus casos están fuera de alcance. Pregunte si alguien está en peligro y si se perdieron datos.
## A new password, and what needs two people
accounts-sign-in-reset = No puedo entrar
accounts-second-lost = Ya no tengo ninguno de ellos
accounts-reset = Contraseña nueva
accounts-reset-help = Para quien no puede entrar. Usted recibe un código para entregárselo; con él, la persona elige una contraseña nueva.
accounts-reset-factors = Quitar también su segundo paso
accounts-reset-factors-hint = Solo si perdió su aplicación y sus códigos de recuperación. Otra persona que administra usuarios debe estar de acuerdo.
accounts-reset-issue = Emitir un código
accounts-reset-issued = El código está listo
accounts-reset-code = Código de restablecimiento
accounts-reset-hand-over = Déselo de viva voz o en papel, y asegúrese de que es esa persona. Se muestra una sola vez y vale un día.
accounts-reset-needs-operator = Esto necesita una segunda persona que administre usuarios, y no hay ninguna que pueda estar de acuerdo. Quien opera el servidor puede emitir el código.
accounts-reset-closed = Esta cuenta está cerrada. Ábrala primero.
accounts-reset-title = Elegir una contraseña nueva
accounts-reset-intro = Pida un código de restablecimiento a quien administra usuarios en su organización, en persona o por teléfono. Con él elige aquí una contraseña nueva.
accounts-reset-button = Guardar la contraseña nueva
accounts-reset-done = Su contraseña nueva está guardada. Todas sus sesiones terminaron.
accounts-reset-wrong = El nombre de acceso y el código no corresponden, o el código ya se usó, se retiró o venció. Pida uno nuevo.
accounts-waits = Funciona solo cuando otra persona que administra usuarios está de acuerdo.
accounts-requests-title = A la espera de una segunda persona
accounts-requests-intro = Lo que da poder sobre los datos de las personas necesita a dos que administren usuarios: una lo pide y otra lo aprueba.
accounts-requests-none = No hay nada en espera.
accounts-request-invitation = Invitar a alguien que puede ver a personas o dar permisos
accounts-request-reset = Quitar el segundo paso de alguien
accounts-request-roles = Dar a alguien permisos más amplios
accounts-request-by = Lo pidió
accounts-request-at = Pedido
accounts-request-reset-ask = Hable usted mismo con la persona antes de aprobar: ¿de verdad es ella quien lo perdió?
accounts-request-agree = De acuerdo
accounts-request-refuse = Rechazar
accounts-request-not-you = Lo decide otra persona que administra usuarios.
accounts-notice-consent-asked = Un colega necesita su acuerdo
accounts-notice-consent-asked-text = Otra persona que administra usuarios pide algo que necesita a dos. Mírelo, pregunte si no está seguro y decida.
accounts-basis-reset = un código de restablecimiento
accounts-act-user-reset = emitió un código para una contraseña nueva
accounts-act-user-consent = estuvo de acuerdo como segunda persona
accounts-act-consent-ask = pidió el acuerdo de una segunda persona
accounts-act-consent-refuse = rechazó como segunda persona
accounts-act-reset-use = eligió una contraseña nueva con un código
accounts-act-reset-refused = probó un código de restablecimiento sin éxito
accounts-do-site-destroy = Pedir que se destruyan las claves de una sede bloqueada
accounts-do-site-destroy-agree = Aceptar que se destruyan las claves de una sede bloqueada
accounts-act-site-destroy = pidió destruir las claves de una sede bloqueada, o lo detuvo
accounts-act-site-destroy-agree = aceptó destruir las claves de una sede bloqueada
accounts-act-site-destroy-begin = empezó a destruir las claves de una sede bloqueada (el programa)
accounts-act-site-destroy-done = destruyó las claves de una sede bloqueada (el programa)
accounts-notice-site-destruction = Se van a destruir las claves de una sede bloqueada
accounts-notice-site-destruction-text = Dos personas del equipo aceptaron destruir las claves de una sede bloqueada. Corre una cuenta atrás; quien puede bloquear una sede aún puede detenerla. Pregúnteles si es correcto.
accounts-notice-site-destroyed = Se destruyeron las claves de una sede bloqueada
accounts-notice-site-destroyed-text = Terminó la cuenta atrás y el programa destruyó las claves. Nadie puede leer ya los registros de esa sede. Los números están en la auditoría.
accounts-act-backup-take = hizo una copia de seguridad (el programa)
accounts-act-backup-fail = falló una copia de seguridad (el programa)
accounts-act-backup-restore = restauró una copia de seguridad (el operador)
accounts-act-drill-hold = probó una copia de seguridad (el programa)
accounts-act-drill-fail = encontró defectuosa una copia de seguridad (el programa)
accounts-act-key-rotate = dio claves nuevas a las organizaciones (el programa)
accounts-act-key-rotate-fail = fallaron las claves nuevas (el programa)
accounts-act-root-key-change = cambió la clave raíz (el operador)
accounts-act-root-key-divide = dividió la clave raíz en partes (el operador)

## Passkeys
accounts-factors-passkey = Añadir una llave de acceso
accounts-passkey-what = Su teléfono, su computadora o una llave de seguridad muestra quién es usted, con su huella, su rostro o un PIN. Una página que solo se parece a esta no obtiene nada de ella.
accounts-passkey-add = Preparar una llave de acceso
accounts-passkey-title = Añadir una llave de acceso
accounts-passkey-help = El navegador pregunta dónde se guarda la llave de acceso y cómo se desbloquea. Después le permite entrar por sí sola, sin nombre ni contraseña, o como segundo paso tras la contraseña. Si se copia a una cuenta en línea, quien entre en esa cuenta entra aquí: guárdela en un dispositivo o en una llave de seguridad si puede.
accounts-passkey-make = Crear la llave de acceso
accounts-passkey-make-without = Este navegador no puede crear una llave de acceso aquí: los scripts están desactivados o el navegador es demasiado antiguo. Añada en su lugar una aplicación que genera códigos.
accounts-passkey-other = Elegir otra forma
accounts-passkey-nowhere = Las llaves de acceso no funcionan en esta dirección. Necesitan https y un nombre en lugar de un número. En esta misma computadora basta con localhost.
accounts-passkey-sign-in = Entrar con una llave de acceso
accounts-passkey-sign-in-without = En este navegador no se pueden usar llaves de acceso: los scripts están desactivados o el navegador es demasiado antiguo. Entre con su nombre y su contraseña.
accounts-passkey-prove = Usar una llave de acceso
accounts-passkey-prove-without = En este navegador no se pueden usar llaves de acceso. Use su contraseña o un código de su aplicación.
accounts-passkey-second = Usar una llave de acceso
accounts-passkey-second-without = En este navegador no se pueden usar llaves de acceso. Use un código de su aplicación o uno de sus códigos de recuperación.
accounts-passkey-failed = No se usó la llave de acceso. Inténtelo de nuevo o elija otra forma.
accounts-passkey-twice = Aquí ya hay una llave de acceso para su cuenta.
accounts-passkey-wrong = No se aceptó esta llave de acceso. Inténtelo de nuevo o elija otra forma.
accounts-passkey-late = Pasó demasiado tiempo. Inténtelo de nuevo.
accounts-passkey-copied = Puede copiarse a otros dispositivos
accounts-notice-factors-changed = Cambió su forma de entrar
accounts-notice-factors-changed-text = En otro dispositivo se añadió a su cuenta, o se quitó de ella, una aplicación o una llave de acceso. Si no fue usted, quite lo que no conozca y cambie su contraseña.
accounts-notice-passkey-copied = Puede haber una copia de su llave de acceso
accounts-notice-passkey-copied-text = Alguien usó una llave de acceso suya cuya cuenta retrocedió, como ocurre con las copias. No pudo entrar. Quite esa llave de acceso y añada otra nueva. Si le falta algún dispositivo, cambie también su contraseña.
accounts-basis-passkey = una llave de acceso
accounts-basis-password-passkey = la contraseña correcta y una llave de acceso
## Signing in by an identity provider

accounts-provider-sign-in = Iniciar sesión con { $label }
accounts-provider-title = Inicio de sesión con { $label }
accounts-provider-help = Puede iniciar sesión con una cuenta que su organización lleva en otro lugar. Su contraseña sigue sirviendo, también cuando ese servicio no funciona.
accounts-provider-open = Gestionar el enlace
accounts-provider-back = Un momento
accounts-provider-back-text = Vuelve de la página de inicio de sesión de su organización. Si esta página no sigue sola, pulse el botón.
accounts-provider-none = Todavía no hay ninguna cuenta enlazada.
accounts-provider-links = Cuentas enlazadas
accounts-provider-added = Enlazada
accounts-provider-link = Enlazar una cuenta
accounts-provider-link-help = Ahora se le pide iniciar sesión allí, aunque ya lo haya hecho. Todas sus demás sesiones aquí terminan.
accounts-provider-is-linked = La cuenta está enlazada. Todas sus demás sesiones han terminado.
accounts-provider-is-removed = El enlace se ha quitado. Todas sus demás sesiones han terminado.
accounts-provider-not-linked = La cuenta no se ha enlazado
accounts-provider-late = Pasó demasiado tiempo, ya se usó o se empezó en otro navegador. Empiece de nuevo.
accounts-provider-denied = Allí se rechazó o se abandonó el inicio de sesión.
accounts-provider-down = Ahora no se puede llegar al otro inicio de sesión. Entre con su contraseña.
accounts-provider-token = La respuesta del otro inicio de sesión no se pudo usar. Entre con su contraseña y avise a quien se ocupa de este programa.
accounts-provider-unknown = Esa cuenta no está enlazada con ninguna de aquí. Entre con su contraseña y enlácela después en la página de su cuenta.
accounts-provider-second = Ha iniciado sesión allí. Ahora muestre lo segundo que solo usted tiene.
accounts-provider-taken = Esa cuenta ya está enlazada.
accounts-provider-too-many = Ya tiene cinco. Quite una que ya no use.
accounts-basis-provider = un inicio de sesión en otro lugar
accounts-basis-provider-app = un inicio de sesión en otro lugar y un código de una aplicación
accounts-basis-provider-recovery = un inicio de sesión en otro lugar y un código de recuperación
accounts-basis-provider-passkey = un inicio de sesión en otro lugar y una llave de acceso
accounts-basis-provider-twice = un inicio de sesión en otro lugar con dos pasos
accounts-act-link-add = enlazó una cuenta que se lleva en otro lugar
accounts-act-link-remove = quitó el enlace con una cuenta que se lleva en otro lugar
accounts-do-departure-view = Ver exportaciones de todo y si la organización se va
accounts-do-organisation-export = Pedir una exportación de todo lo que es de la organización, y recogerla
accounts-do-organisation-export-agree = Aceptar una exportación de todo
accounts-do-organisation-leave = Pedir que la organización deje este servidor
accounts-do-organisation-leave-agree = Aceptar que la organización deje este servidor
accounts-act-departure-view = miró exportaciones y salida
accounts-act-organisation-export = pidió una exportación de todo, la recogió o la detuvo
accounts-act-organisation-export-agree = aceptó una exportación de todo
accounts-act-organisation-export-made = hizo una exportación de todo
accounts-act-organisation-export-failed = no pudo hacer una exportación de todo (el programa)
accounts-act-organisation-leave = pidió que la organización se fuera, o lo detuvo
accounts-act-organisation-leave-agree = aceptó que la organización se vaya
accounts-act-organisation-leave-begin = empezó la salida de la organización (el programa)
accounts-act-organisation-leave-done = terminó la salida de la organización (el programa)
accounts-notice-departure = Su organización va a dejar este servidor
accounts-notice-departure-text = Dos personas del equipo aceptaron que su organización se vaya. Corre una cuenta atrás; cualquier administrador aún puede detenerla. Pregúnteles si es correcto y si la exportación está en buenas manos.
