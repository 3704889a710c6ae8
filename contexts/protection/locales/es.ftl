# state: draft
# Textos de personas y casos.

## The first page, lists

protection-today = Hoy
protection-today-mine = Sus casos abiertos
protection-today-waiting = A la espera de que alguien se encargue
protection-today-none = No hay nada pendiente
protection-today-none-text = Aquí aparecerán los casos en los que usted trabaja.
protection-cases = Casos
protection-cases-all = Todos los casos que usted puede ver
protection-cases-none = No hay casos aquí
protection-cases-none-text = Quite el filtro o registre a una persona.
protection-mine = Solo los míos
protection-case = Caso
protection-case-open = Abrir el caso
protection-name = Nombre
protection-age = Edad
protection-age-unknown = Edad desconocida
protection-gender = Género
protection-status = Estado
protection-exploitation = Forma de explotación
protection-owner = Responsable del caso
protection-owner-hint = Alguien del equipo. Puede quedar sin decidir por ahora.
protection-team = Equipo
protection-no-owner = Nadie todavía
protection-no-team = Sin equipo
protection-somebody = Alguien que ya no trabaja aquí
protection-registered = Fecha de registro
protection-registered-from = Registrado desde
protection-registered-until = Registrado hasta
protection-day-hint = Por ejemplo 2026, 2026-11 o 2026-11-22.
protection-state = Situación
protection-state-open = Abierto
protection-state-closed = Cerrado
protection-state-erased = Borrado

## Finding

protection-find = Buscar a una persona
protection-find-what = Nombre, código del caso, documento o teléfono
protection-find-hint = Los nombres se encuentran en cualquier escritura y con errores; el año de nacimiento junto al nombre ayuda. Los códigos y números deben ser exactos.
protection-find-do = Buscar
protection-found = Resultados
protection-found-more = Hay más resultados que estos. Escriba una parte mayor del nombre.
protection-found-none = No se encontró a nadie
protection-found-none-text = Pruebe otra grafía o solo una parte del nombre. Solo encontrará a personas de sus casos y equipos.

## Registering

protection-register = Registrar a una persona
protection-register-intro = Para empezar bastan un día y la respuesta sobre el consentimiento. Pregunte lo demás cuando haya confianza.
protection-register-person = Sobre la persona
protection-register-person-hint = Todo esto puede quedar vacío.
protection-register-more = Más sobre la persona
protection-register-do = Registrar
protection-register-anyway = Registrar como persona nueva
protection-registered-done = La persona está registrada
protection-registered-next = Use este código al hablar del caso. No dice nada de la persona.
protection-latin-name = Nombre en letras latinas
protection-latin-name-hint = Si queda vacío, el programa propone uno.
protection-other-names = Otros nombres
protection-other-names-hint = Nombres con los que se conoce o conoció a la persona, uno por línea.
protection-safe-contact = Contacto seguro
protection-safe-contact-hint = Cómo y cuándo contactar a la persona sin ponerla en peligro. Aparece primero en la página del caso.
protection-similar = Quizá ya se conoce a esta persona
protection-similar-text = Mire antes de registrar, para que nadie tenga que contar su historia dos veces. También puede continuar.
protection-similar-ask = Quizá otro equipo conoce a esta persona. Pregunte a:
protection-similar-unasked = Ahora no se preguntó a los otros equipos: hubo muchas preguntas en poco tiempo. Espere un minuto o pregunte a un colega antes de registrar.

## Consent

protection-consent = Consentimiento para guardar y usar los datos
protection-consent-hint = Explique primero, en el idioma de la persona. La ayuda no depende de la respuesta.
protection-consent-given = Dado
protection-consent-refused = No dado
protection-consent-withdrawn = Retirado
protection-consent-not-asked = No se preguntó

## The page of a case

protection-view-case = El caso
protection-sections = Lo que se sabe y lo que falta
protection-answered = { $answered } de { $all } respondidas
protection-entries-newest = Se muestran las { $shown } más recientes de { $all }.
protection-entries-all = Mostrar todas
protection-add = Añadir
protection-change = Modificar
protection-nothing = Nada anotado
protection-hidden = Hay una respuesta, oculta
protection-kept-hidden = Se mantiene oculto
protection-hidden-replace = Hay una respuesta, oculta. Lo que escriba aquí la sustituye; si lo deja vacío, se queda.
protection-withdrawn = Preguntas anteriores
protection-yes = Sí
protection-no = No
protection-country-hint = Nombre o código de un país, en cualquiera de nuestros idiomas.
protection-countries-hint = Nombres o códigos de países, separados por punto y coma.
protection-language-hint = Nombre o código de un idioma.

## Notes, assigning, closing

protection-note-add = Añadir una nota
protection-note-hint = Escriba lo dicho y acordado. Una nota no se puede cambiar después; otra nota puede corregirla.
protection-assign = Asignar
protection-close = Cerrar el caso
protection-reopen = Abrir de nuevo
protection-reason = Motivo
protection-reason-hint = Se guarda, y quienes supervisan el caso pueden leerlo.

## Seeing what is hidden

protection-reveal = Mostrar el nombre y los datos de contacto
protection-reveal-text = El nombre y los datos de contacto se muestran una vez. La persona puede saber que usted los consultó y por qué.
protection-reveal-places = Mostrar lugares y personas
protection-reveal-places-text = Los lugares exactos y las personas implicadas se muestran una vez. Podrían poner a alguien en peligro, por eso queda anotado.
protection-revealed = Esta página se muestra una vez
protection-revealed-text = Quedó anotado que usted lo consultó. Nada permanece en el navegador.
protection-revealed-hide = Ocultar de nuevo

## History

protection-history = Cambios
protection-history-none = Aún no ha cambiado nada
protection-history-none-text = Aquí aparecerá lo que cambie en este caso.
protection-older-left-out = Puede haber entradas más antiguas que no se muestran aquí.
protection-when = Cuándo
protection-who = Quién
protection-what = Qué
protection-before = Antes
protection-after = Después
protection-seen = Quién ha visto esto
protection-seen-text = Queda anotado quién mira a esta persona y este caso. La persona tiene derecho a saberlo.
protection-program = El programa
protection-did-register = Registró
protection-did-look = Consultó el caso
protection-did-look-identity = Vio el nombre y los datos de contacto
protection-did-look-places = Vio lugares y personas
protection-did-change = Modificó algo
protection-did-note = Añadió una nota
protection-did-assign = Asignó el caso
protection-did-close = Cerró el caso
protection-did-reopen = Volvió a abrir el caso
protection-did-history = Leyó los cambios
protection-did-seen = Preguntó quién ha visto esto
protection-did-erase = Borró los datos de la persona
protection-did-other = Otra cosa

## Two people at once

protection-conflict = Otra persona lo cambió mientras tanto
protection-conflict-text = Aún no se ha guardado nada. Elija para cada respuesta cuál es la correcta y guarde.
protection-conflict-theirs = Lo que está guardado
protection-conflict-mine = Lo que usted escribió
protection-conflict-keep = ¿Cuál es la correcta?

## Erasing

protection-erase = Borrar los datos de esta persona
protection-erase-head = Esto no se puede deshacer
protection-erase-text = Se borra todo lo que se sabe de la persona: respuestas, notas, nombres, historial. Se destruye la clave que los abría, de modo que nada de lo guardado aquí podrá volver a leerse.
protection-erase-stays = Lo que queda: el código, las fechas y quién borró. Si la persona vino de un archivo, queda también una marca que no dice nada e impide que esa fila se cargue de nuevo.
protection-erase-cases =
    { $count ->
        [one] Con la persona se borra un caso:
        [many] Con la persona se borran { $count } de casos:
       *[other] Con la persona se borran { $count } casos:
    }
protection-erase-reason-hint = Al menos quince caracteres. El motivo permanece, así que no nombre a la persona.
protection-erase-code = Código del caso
protection-erase-code-hint = Escríbalo a mano, para confirmar que es la persona correcta.
protection-erase-do = Borrar para siempre
protection-erased = Se borraron los datos de esta persona
protection-erased-text = Solo quedan el código y las fechas.
protection-erased-at = Borrado el
protection-erased-by = Borrado por

## What cannot be taken

protection-problem-both = Dio una respuesta y también dijo por qué no la hay. Deje una de las dos.
protection-problem-choose = Elija una opción de la lista.
protection-problem-close = Cierre el caso con «Cerrar el caso» en su página, donde se pide el motivo.
protection-problem-code = Este no es el código del caso. Mire la página del caso y escríbalo de nuevo.
protection-problem-consent = Diga si la persona aceptó, dijo que no o aún no se le preguntó.
protection-problem-date = Esto no es una fecha. Escriba el año, el año y el mes, o la fecha completa.
protection-problem-day = Escriba el día completo, hoy o antes.
protection-problem-future = Este día está en el futuro.
protection-problem-note = Escriba algo antes de guardar.
protection-problem-note-long = Esta nota es demasiado larga. Divídala en varias.
protection-problem-nothing = Todavía no hay ninguna respuesta.
protection-problem-owner = Elija a alguien de este equipo.
protection-problem-query = Escriba al menos dos letras o cifras.
protection-problem-reason =
    { $fewest ->
        [one] Dé un motivo de al menos { $fewest } carácter.
        [many] Dé un motivo de al menos { $fewest } de caracteres.
       *[other] Dé un motivo de al menos { $fewest } caracteres.
    }
protection-problem-team = Elija el equipo que responderá de este caso.

## Hojas para la persona

protection-statement = Imprimir quién ha mirado
protection-statement-text = Una hoja para la persona: cuándo alguien miró o cambió sus datos, y en qué función. No contiene los motivos del personal.
protection-statement-title = Quién ha mirado su información
protection-statement-intro = Cada vez que alguien abre o cambia aquí su información, queda anotado. Esta es la lista. Una búsqueda que solo muestra un código no está en ella.
protection-statement-ask = Puede preguntar por cualquier línea, pedir una corrección o quejarse. Pregunte a quien le dio esta hoja.
protection-staff = Miembro del personal
protection-staff-number = { $role }, colega { $number }
protection-did-statement = Imprimió quién ha mirado
protection-did-export = Hizo una copia para usted
protection-paper-language = Idioma de la hoja
protection-paper-print = Mostrar para imprimir
protection-paper-care = ¿Dónde se guardará el papel?
protection-paper-care-text = Otra persona puede encontrar el papel. Pregunte dónde lo guardará. Ofrezca leerlo juntos, o guardarlo aquí.
protection-paper-now = Imprima ahora
protection-paper-now-text = Esta página se muestra una sola vez. Imprímala desde el menú del navegador, entréguela en mano y no deje nada en la impresora.
protection-paper-back = Volver al caso
protection-export = Entregar una copia
protection-export-text = Todo lo que se guarda sobre la persona: las respuestas, notas y cambios de todos sus casos, y quién ha mirado. Tiene derecho a ello. Queda anotado que se hizo.
protection-export-leave-out = Dejar fuera
protection-export-leave-out-hint = Solo lo que pondría en peligro a otra persona. La copia dice qué falta y por qué.
protection-export-grounds = Por qué se deja fuera
protection-export-grounds-hint = La persona lo leerá. Solo hace falta si se deja algo fuera; al menos quince caracteres.
protection-export-json = Descargar como archivo
protection-export-json-text = El archivo es para otros programas (JSON). No está cifrado: entréguelo en mano y bórrelo de este dispositivo.
protection-copy-title = Su información
protection-copy-intro = Esto es lo que se guarda aquí sobre usted. Copiado el:
protection-copy-left-out = No está en esta copia

## Emergencies
protection-emergency = Apertura de emergencia
protection-emergencies = Aperturas de emergencia
protection-emergencies-text = Casos que abrió alguien de fuera del equipo porque no podía esperar. Después, otra persona revisa cada apertura.
protection-emergencies-waiting = A la espera de su revisión
protection-emergencies-none-waiting = No hay nada a la espera
protection-emergencies-recent = Todas las que le conciernen
protection-emergencies-none = No hay ninguna
protection-emergencies-mine = Lo que usted abrió
protection-emergency-open = Abrir un caso en una emergencia
protection-emergency-open-text = Úselo cuando alguien pueda sufrir un daño antes de que se pueda localizar a quienes trabajan en el caso.
protection-emergency-rule-hour = El caso queda abierto para usted durante una hora, solo para leer. No puede cambiar nada. Las respuestas más protegidas siguen ocultas.
protection-emergency-rule-told = Se avisa de inmediato, con su nombre, a la persona responsable del caso, a quienes dirigen su equipo y a auditoría.
protection-emergency-rule-review = Otra persona lo revisa en un plazo de tres días. Mientras haya una revisión atrasada, no puede abrir nada más de este modo.
protection-emergency-code = Código del caso
protection-emergency-code-hint = Nueve letras y cifras. Figura en cada papel del caso.
protection-emergency-reason-hint = Qué ha pasado y por qué no puede esperar, en una o dos frases. No escriba nombres: lo leen quienes lo revisan.
protection-problem-no-code = No es el código de un caso: falta o está mal una letra o una cifra. Compruébelo de nuevo.
protection-emergency-unknown = No se puede abrir ningún caso con este código
protection-emergency-unknown-text = { $tries ->
    [one] Este intento ha quedado anotado. Hoy le queda { $tries } intento.
    [many] Este intento ha quedado anotado. Hoy le quedan { $tries } de intentos.
   *[other] Este intento ha quedado anotado. Hoy le quedan { $tries } intentos.
}
protection-emergency-not-now = Ahora no puede abrir nada de este modo
protection-emergency-blocked = Un caso que usted abrió en una emergencia no se ha revisado en tres días. Pida la revisión a la persona responsable de su equipo o a auditoría. Si alguien corre peligro ahora, llámeles.
protection-emergency-waits = Hoy tres códigos no correspondían a ningún caso, así que esta página espera hasta mañana. Si alguien corre peligro ahora, llame a una persona responsable de equipo o de auditoría.
protection-emergency-nobody = No hay nadie a quien avisar, así que el caso sigue cerrado para usted. Pida a la persona responsable de usuarios que nombre a otra persona responsable de equipo o de auditoría.
protection-emergency-banner = Abierto en una emergencia
protection-emergency-banner-text = Puede leerlo hasta
protection-emergency-ends = Abierto hasta
protection-emergency-due = Revisar antes del
protection-emergency-overdue = Revisión atrasada
protection-emergency-review = Revisión
protection-emergency-review-do = Guardar la revisión
protection-emergency-reviewed-by = Revisado por
protection-emergency-verdict = ¿Qué ha concluido?
protection-verdict-justified = Fue correcto abrirlo
protection-verdict-not-justified = No fue correcto abrirlo
protection-verdict-to-discuss = Hay que hablarlo
protection-emergency-note = Nota
protection-emergency-note-hint = Lo lee quien abrió el caso. No escriba nombres de las personas del caso.
protection-emergency-looks = Lo que se consultó
protection-emergency-looks-none = No se consultó nada.
protection-emergency-to-case = Ir al caso
protection-emergency-gone = Ya no está
protection-emergency-ask = Si no puede esperar y no se localiza a nadie del equipo, puede abrir un caso por su código.
protection-did-emergency = Abrió el caso en una emergencia
protection-held = Los datos de esta persona deben conservarse por ahora. Quien lo dispuso puede decir por qué y levantarlo.

# The way of a case: stages, tasks, closing.
protection-stage = Etapa
protection-stage-enquiry = Consulta
protection-stage-intake = Acogida
protection-stage-screening = Detección
protection-stage-assessment = Evaluación
protection-stage-planning = Planificación
protection-stage-implementing = Ayuda
protection-stage-follow-up = Seguimiento
protection-stage-closing = Cierre pedido
protection-stage-closed = Cerrado
protection-pause = Por qué está en pausa
protection-pause-lost-contact = En pausa: sin contacto
protection-pause-in-custody = En pausa: bajo custodia
protection-pause-travelling = En pausa: de viaje
protection-risk = Peligro
protection-risk-unknown = Aún sin valorar
protection-risk-low = Bajo
protection-risk-medium = Medio
protection-risk-high = Alto
protection-risk-critical = Ahora, para la vida o la libertad
protection-task = Tarea
protection-tasks = Qué hay que hacer
protection-tasks-none = No hay nada pendiente.
protection-task-due = Hasta
protection-task-late = Con retraso
protection-task-danger = Ver si hay peligro ahora
protection-task-consent = Explicar y preguntar si la persona acepta
protection-task-decision = Decidir de qué partimos
protection-task-risk = Valorar el peligro
protection-task-safety-plan = Acordar cómo estar a salvo
protection-task-needs = Ver juntos las necesidades
protection-task-best-interests = Ver qué es lo mejor para el niño o la niña
protection-task-plan = Acordar el plan
protection-task-plan-review = Revisar el plan
protection-task-follow-up = Hacer seguimiento
protection-task-incident = Responder a lo ocurrido
protection-task-recovery-end = Termina el período de recuperación
protection-task-feedback = Preguntar cómo fue
protection-task-own = Tarea
protection-task-appointment = Cita
protection-task-kind = De qué tipo
protection-task-new = Añadir una tarea o una cita
protection-task-words = Qué hay que hacer
protection-task-words-hint = Queda sellado con el caso. Las listas solo muestran que hay una tarea.
protection-task-go = Ir a donde se hace
protection-task-done = Está hecho
protection-task-waive = No hace falta
protection-task-waive-do = Guardar que no hace falta
protection-next = Lo siguiente
protection-note-add-to = Añadir una nota a { $code }
protection-note = Nota
protection-step-moved = Etapa
protection-step-risk = Peligro valorado
protection-step-decision = Decisión
protection-step-paused = En pausa
protection-step-resumed = Continúa
protection-step-exception = La ayuda sigue sin consentimiento
protection-step-guardian = El niño o la niña tiene tutor
protection-step-best-interests = Visto el interés superior del niño o la niña
protection-step-recovery = Período de recuperación y reflexión hasta
protection-step-incident = Pasó algo grave
protection-step-reported = Comunicado a una autoridad por ley
protection-step-asked = Se pidió cerrar
protection-step-agreed = Cierre aceptado
protection-step-sent-back = No se cerró, vuelve a
protection-guard-goes-on = El caso está en pausa. Primero hay que reanudarlo.
protection-guard-consent = La persona no ha aceptado y no hay excepción anotada.
protection-guard-decided = No se ha decidido que haya señales de trata.
protection-guard-risk = No se ha valorado el peligro.
protection-guard-guardian = No consta tutor del niño o la niña.
protection-guard-best-interests = No se ha visto qué es lo mejor para el niño o la niña.
protection-guard-nothing-open = Queda algo abierto sobre la seguridad de la persona.
protection-guard-second-person = Debe aceptarlo otra persona distinta de quien lo pidió.
protection-way = El camino del caso
protection-way-go = Avanzar, decidir
protection-way-next = Avanzar
protection-way-decide = Anotar lo decidido
protection-way-steps = Lo anotado
protection-way-missing = Antes de { $stage }
protection-way-none = Ahora no hay etapa a la que pasar desde aquí.
protection-way-to = A qué etapa
protection-way-why = Por qué
protection-way-why-hint = Hace falta cuando el caso vuelve atrás.
protection-way-move = Mover el caso
protection-since = Desde
protection-words-grounds = Por qué motivos
protection-words-if-any = Algo que añadir
protection-decision = De qué partimos
protection-decided-by = Quién decidió
protection-recovery-from = Primer día
protection-recovery-until = Último día
protection-do-risk = Valorar el peligro
protection-do-risk-hint = Lo valora alguien con formación, junto con la persona. El programa no propone nada.
protection-do-decision = Decidir de qué partimos
protection-do-decision-hint = Diga quién decidió y por qué. La persona puede pedir que se revise: anótelo también aquí.
protection-do-pause = Poner el caso en pausa
protection-do-pause-hint = Lo que hay que hacer sigue en la lista, con sus fechas.
protection-do-resume = Reanudar el caso
protection-do-resume-hint = Se vuelve a trabajar en el caso.
protection-do-exception = Seguir sin consentimiento
protection-do-exception-hint = Solo si la vida está en peligro o lo exige la ley. Pida el consentimiento en cuanto se pueda.
protection-do-guardian = Anotar que el niño o la niña tiene tutor
protection-do-guardian-hint = El nombre del tutor va entre los contactos del caso.
protection-do-best-interests = Anotar qué es lo mejor para el niño o la niña
protection-do-best-interests-hint = Primero la opinión del niño o la niña; a quién se preguntó; qué se sopesó.
protection-do-recovery = Período de recuperación y reflexión
protection-do-recovery-hint = Al menos 30 días según el convenio del Consejo de Europa; la ley de su país puede dar más.
protection-do-incident = Pasó algo grave
protection-do-incident-hint = Una amenaza, una desaparición, daño a sí mismo, peligro para el personal. Hay que responder en un día.
protection-do-reported = Comunicado a una autoridad porque lo exige la ley
protection-do-reported-hint = Qué ley, qué se dijo, a quién, y que la persona lo supo antes.
protection-closing = Cierre del caso
protection-closing-waits = El cierre espera a una segunda persona
protection-closing-look = Verlo
protection-closing-asked = Ya se pidió cerrar este caso.
protection-closing-nobody = Ahora nadie pide cerrar este caso.
protection-closing-missing = Antes de cerrar el caso
protection-closing-agree = Aceptar y cerrar el caso
protection-closing-back = Devolverlo
protection-closing-take-back = Retirar la petición
protection-closing-back-do = Seguir con el caso
protection-closing-asked-by = Lo pidió
protection-closing-asked-at = Pedido el
protection-close-hint = Mientras hay ayuda en curso, una segunda persona acepta antes de cerrar.
protection-problem-not-active = Solo puede estar en pausa un caso en curso.
protection-problem-order = El último día no puede ser anterior al primero.
protection-problem-task = Diga en pocas palabras qué hay que hacer.
protection-problem-later-day = Elija un día completo, hoy o después.
protection-today-tasks = Qué hay que hacer
protection-team-queue = Mi equipo
protection-team-quiet = Nada le espera
protection-team-quiet-text = Ningún cierre que aceptar, nadie en gran peligro, nada con retraso.
protection-team-closings = Cierres que le esperan
protection-team-danger = En gran peligro
protection-team-late-tasks = Con retraso
protection-team-load = Cuánto lleva cada cual
protection-team-load-hint = Casos abiertos y tareas con retraso de cada cual. Unos 15 a 20 casos complejos son una carga completa.
protection-team-cases = Casos abiertos
protection-team-late = Tareas con retraso

# The plan, and the help that is given.
protection-plan = Plan y servicios
protection-plan-none = Todavía no hay plan
protection-plan-none-text = Acuerde con la persona qué quiere lograr y qué ayuda lleva hasta allí.
protection-plan-loose = Ayuda sin objetivo
protection-goal = Objetivo
protection-goal-new = Añadir un objetivo
protection-goal-until = Previsto hasta
protection-goal-became = Qué pasó con este objetivo
protection-goal-open = Trabajamos en ello
protection-goal-reached = Alcanzado
protection-goal-partly = Alcanzado en parte
protection-goal-dropped = Abandonado
protection-service = Ayuda
protection-services = Servicios
protection-services-none = Todavía no hay ayuda prevista para ello.
protection-service-new = Añadir un servicio
protection-service-for-goal = Añadir un servicio para este objetivo
protection-service-progress = En qué punto está
protection-service-day = Día
protection-service-how-much = Cuánto
protection-service-provider = Quién lo presta
protection-service-provider-name = Nombre de la otra organización
protection-service-provider-hint = Se sella con el caso. No escriba aquí la dirección de un refugio.
protection-service-cost = Coste
protection-service-cost-hint = Por ejemplo 12.50. Déjelo vacío si no costó nada o no lo sabe.
protection-service-currency = Moneda
protection-service-currency-hint = Tres letras, por ejemplo EUR
protection-service-amount = { $unit }: { $count }
protection-service-goal = Para qué objetivo
protection-service-no-goal = Para ninguno
protection-service-planned-for = Previsto para
protection-service-planned-hint = Déjelo vacío si todavía no hay un día acordado.
protection-service-note = Nota sobre esta ayuda
protection-service-note-hint = Se sella con el caso. Quien nunca puede ver la identidad no la ve.
protection-service-came = Qué pasó
protection-service-if-provided = Si se prestó
protection-service-if-not = Si no se prestó
protection-service-provided-on = Prestado o empezado el
protection-service-quantity-hint = Un número entero
protection-service-effect = Qué cambió
protection-service-satisfaction = Cómo de contenta está la persona
protection-service-satisfaction-hint = Pregunte solo si es buen momento. La persona no tiene que contestar.
protection-service-why-not = Por qué no se prestó
protection-service-shelter = Un lugar para dormir
protection-service-basic-needs = Comida, ropa, higiene
protection-service-childcare = Cuidado de niños
protection-service-interpretation = Interpretación
protection-service-transport = Transporte o acompañamiento
protection-service-family-tracing = Búsqueda de la familia
protection-service-medical = Atención médica
protection-service-psychosocial = Atención psicosocial
protection-service-legal = Asesoría y representación legal
protection-service-documents = Documentos
protection-service-residence = Derecho a permanecer
protection-service-compensation = Indemnización y salarios impagados
protection-service-witness-protection = Protección como testigo
protection-service-cash = Dinero
protection-service-education = Escuela e idioma
protection-service-vocational-training = Aprender un oficio
protection-service-job-placement = Encontrar trabajo
protection-service-rights-training = Conocer sus derechos
protection-service-other = Otra cosa
protection-unit-night = Noches
protection-unit-parcel = Paquetes
protection-unit-day = Días
protection-unit-hour = Horas
protection-unit-journey = Viajes
protection-unit-visit = Visitas
protection-unit-session = Encuentros
protection-unit-document = Documentos
protection-unit-application = Solicitudes
protection-unit-payment = Pagos
protection-unit-month = Meses
protection-unit-time = Veces
protection-progress-planned = Previsto
protection-progress-provided = Prestado
protection-progress-not-provided = No prestado
protection-progress-mistake = Anotado por error
protection-provider-own = Nosotros
protection-provider-other = Otra organización
protection-effect-helped = Ayudó
protection-effect-partly = Ayudó en parte
protection-effect-unchanged = No cambió nada
protection-effect-worse = Empeoró las cosas
protection-effect-too-early = Es pronto para decirlo
protection-satisfaction-content = Contenta
protection-satisfaction-mixed = Contenta en parte
protection-satisfaction-discontent = Descontenta
protection-satisfaction-declined = Prefiere no decirlo
protection-satisfaction-not-asked = No se preguntó
protection-why-not-declined = La persona ya no la quería
protection-why-not-available = Nadie la ofrece aquí
protection-why-not-funds = No había dinero para ella
protection-why-not-eligible = La persona no tiene derecho a ella
protection-why-not-safe = No habría sido seguro
protection-why-not-absent = La persona no vino o no se la localizó
protection-why-not-other = Otro motivo
protection-guard-planned = Todavía no hay plan: un objetivo o una ayuda acordada
protection-problem-past-day = Indique el día, no posterior a hoy.
protection-problem-whole-day = Esto no es un día. Indique día, mes y año.
protection-problem-quantity = Indique un número entero de 1 a 100 000.
protection-problem-amount = Indique el importe en cifras, por ejemplo 12.50.
protection-problem-currency = Indique la moneda con tres letras, por ejemplo EUR.

# Forms on a case.
protection-forms = Formularios
protection-forms-none = Todavía no se rellenó ningún formulario.
protection-forms-begin = Rellenar un formulario
protection-form-done = Terminado
protection-form-draft = Borrador
protection-form-finish = Terminar
protection-form-save = Guardar el borrador
protection-form-unreviewed = Las palabras de este formulario son un borrador
protection-form-unreviewed-text = Nadie que hable el idioma les ha puesto su nombre todavía. Pregunte con sus palabras donde no encajen.
protection-form-hidden = Algunas respuestas se le ocultan: podrían poner a alguien en peligro o nombrarlo.

# Supervision.
protection-step-conference = Se habló con otras personas que ayudan
protection-step-review = Se revisó el expediente
protection-do-conference = Anotar una reunión sobre el caso
protection-do-conference-hint = Quién estuvo, según su función, qué se acordó, quién hace qué. La persona lo sabe, o se anota por qué no.
protection-do-review = Anotar una revisión del expediente
protection-do-review-hint = Qué está bien, qué falta, qué hay que hacer. Por alguien distinto de quien lleva el caso.
protection-problem-own-review = Revisa el expediente alguien distinto de quien lleva el caso.
