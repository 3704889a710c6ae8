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
accounts-code-wrong = Este código no es válido. Puede que se haya usado, retirado o caducado. Pida uno nuevo.
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
accounts-set-up-next = Entre con la cuenta que creó y después invite a los demás.
accounts-continue = Continuar
accounts-back = Volver

## Organisation, sites, teams
accounts-organisation-title = Organización
accounts-organisation-name = Nombre de la organización
accounts-organisation-kind = Qué es
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
accounts-role-case-worker = Gestor de casos
accounts-role-case-worker-help = Trabaja con personas: sus casos y los de sus equipos.
accounts-role-supervisor = Supervisor
accounts-role-supervisor-help = Responde de equipos: ve sus casos, los asigna y puede borrar a una persona.
accounts-role-data-steward = Responsable de datos
accounts-role-data-steward-help = Importa datos y revisa su calidad; no ve nombres.
accounts-role-release-approver = Aprobador de publicaciones
accounts-role-release-approver-help = La segunda persona que decide si algo puede publicarse.
accounts-role-auditor = Auditor
accounts-role-auditor-help = Lee quién hizo qué; no ve el contenido de los casos.
accounts-role-user-administrator = Administrador de usuarios
accounts-role-user-administrator-help = Invita a usuarios y da funciones; no ve el contenido de los casos.
accounts-role-configuration-administrator = Administrador de configuración
accounts-role-configuration-administrator-help = Cambia la organización, las sedes y los ajustes; no ve el contenido de los casos.
accounts-state = Estado
accounts-state-active = Puede entrar
accounts-state-disabled = Cerrada
accounts-change = Cambiar
accounts-user-title = Cambiar un usuario
accounts-user-own = No puede cambiar sus propias funciones. Pídaselo a otro administrador de usuarios.
accounts-user-disable = Cerrar esta cuenta
accounts-user-disable-help = Todas las sesiones de esta cuenta terminan al momento. Se puede volver a abrir.
accounts-user-enable = Volver a abrir esta cuenta
accounts-last-administrator = Es el último administrador de usuarios. Dé antes la función a otra persona.
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
