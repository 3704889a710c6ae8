# state: draft
# Textos del menú principal y de la página de inicio.

app-nav-today = Hoy
app-nav-cases = Casos
app-nav-team = Equipo
app-nav-register = Registrar
app-nav-data = Datos
app-nav-releases = Publicaciones
app-nav-users = Usuarios
app-nav-organisation = Organización
app-nav-audit = Registro de actividad
app-nav-jobs = Tareas
app-start = Inicio
app-start-nothing = Su cuenta todavía no tiene ninguna función. Pídala a la persona responsable de usuarios de su organización.
app-gallery = Partes de las páginas
app-nav-data-protection = Protección de datos
app-nav-breach = Comunicar incidente

## Emergencies
app-nav-emergencies = Emergencias
app-nav-retention = Conservación
app-nav-evacuation = Bloquear una sede

## Backups
app-nav-backups = Copias
app-backups-title = Copias de seguridad y claves
app-backups-intro = Lo que evita que se pierdan los registros, y cuánto tiempo puede leerse una copia anterior. Es igual para todo el mundo en este servidor.
app-backups-newest = Copia más reciente
app-backups-missing = Falta
app-backups-none = Todavía no se ha hecho ninguna copia de seguridad. Quien lleva el servidor puede prepararla: la guía de administración explica cómo.
app-backups-drill = Simulacro más reciente
app-backups-drill-text = Un simulacro restaura una copia en un lugar vacío, la comprueba y la desecha.
app-backups-drill-none = Todavía no se ha hecho ningún simulacro. Solo se sabe que funciona una copia que se restauró alguna vez.
app-backups-keys = Claves
app-backups-rotate = Días tras los que una organización recibe una clave nueva
app-backups-keep = Días tras los que se destruye una clave. Desde entonces ninguna copia muestra a quien se borró antes
app-backups-recent = Últimamente
app-backups-nothing = Nada todavía
app-backups-nothing-text = Aquí aparecerán las copias, los simulacros y las claves nuevas.
app-backups-what = Qué
app-backups-state = Estado
app-backups-began = Comenzó
app-backups-took = Duró
app-backups-kind-backup = Copia de seguridad
app-backups-kind-drill = Simulacro en este servidor
app-backups-kind-drill-elsewhere = Simulacro en otra máquina
app-backups-kind-rotation = Claves nuevas
app-backups-running = En curso
app-backups-done = Hecho
app-backups-failed = Falló
app-backups-error = La comprobación del propio servidor dice por qué: pregunte a quien lo lleva.
app-backups-check-pages = Páginas y referencias
app-backups-check-rows = Número de filas
app-backups-check-journal = Registro de actividad
app-backups-check-sealed = Campos sellados
app-backups-holds = como debe ser
app-backups-fails = no como debe ser
app-backups-seconds = { $n } s
app-nav-leaving = Salida
app-export-writing = escribiendo la exportación
