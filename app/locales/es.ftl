# state: draft
# Textos del menú principal y de la página de inicio.

app-nav-today = Hoy
app-nav-cases = Casos
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
app-nav-breach = Comunicar un incidente de datos

## Emergencies
app-nav-emergencies = Emergencias
app-nav-retention = Conservación
app-nav-evacuation = Bloquear una sede
