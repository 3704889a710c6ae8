# state: draft

## Page shell

# The neutral name of the program, as it stands in tabs and histories. It must not tell what the program is for.
ui-product-name = Notas
ui-title-problem = Revise, por favor: { $title }
ui-skip = Ir al contenido principal
ui-nav = Menú principal
ui-language = Idioma
ui-account = Su cuenta
ui-sign-out = Cerrar sesión
ui-search = Buscar
ui-search-do = Buscar
ui-exit = Salir de esta página
ui-not-yet = Aún no es para personas reales: nadie ajeno al proyecto ha examinado esta versión. Use solo datos inventados.

## Buttons

ui-save = Guardar
ui-cancel = Cancelar
ui-change = Cambiar
ui-continue = Continuar
ui-download = Descargar
ui-back = Volver

## Fields

ui-required = necesario
ui-choose = Elija
ui-error-before = Revise, por favor:
ui-error-summary = Revise, por favor, estas respuestas
ui-date-day = Día
ui-date-month = Mes
ui-date-year = Año
ui-date-hint = Rellene lo que se sepa. Basta con el año.

## No answer

ui-no-answer = ¿Sin respuesta?
ui-no-answer-of = { $field }: ¿sin respuesta?
ui-status-known = Hay respuesta
ui-status-unknown = No se sabe
ui-status-not-asked = No se preguntó
ui-status-declined = Prefiere no decirlo
ui-status-not-applicable = No corresponde
ui-status-missing = Sin dato

## Lists and tables

ui-done = Hecho
ui-in-progress = En curso
ui-not-possible-yet = Todavía no es posible
ui-step-of = Paso { $n } de { $total }
ui-select = Seleccionar
ui-select-all = Seleccionar todo
ui-select-row = Seleccionar { $row }
ui-fewer-than = menos de { $k }
ui-withheld = no se muestra
ui-share = Proporción
ui-nothing-found = No se encontró nada
ui-safety-notes = Notas de seguridad
ui-safety-none = No se ha anotado ninguna nota de seguridad.

## Moving around

ui-breadcrumbs = Dónde está
ui-pages = Páginas
ui-previous = Anterior
ui-next = Siguiente
ui-filter = Filtro
ui-any = Cualquiera
ui-filter-do = Aplicar
ui-filter-clear = Quitar el filtro
ui-suggestions = Sugerencias
ui-progress = { $done } de { $total }
ui-progress-refresh = Actualizar

## Samples on the component page

ui-sample-label = ¿Cómo podemos contactarle?
ui-sample-hint = Preguntamos para que nadie más se entere.
ui-sample-one = Primera respuesta
ui-sample-two = Segunda respuesta
ui-sample-count = Personas
ui-sample-done = Guardado
ui-sample-problem =
    { $n ->
        [one] Falta al menos { $n } carácter.
        [many] Faltan al menos { $n } de caracteres.
       *[other] Faltan al menos { $n } caracteres.
    }
