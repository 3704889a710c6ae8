# state: draft
# Тексти про людей і справи.

## The first page, lists

protection-today = Сьогодні
protection-today-mine = Ваші відкриті справи
protection-today-waiting = Чекають, доки хтось за них візьметься
protection-today-none = Нічого не чекає
protection-today-none-text = Тут будуть справи, над якими ви працюєте.
protection-cases = Справи
protection-cases-all = Усі справи, які ви можете бачити
protection-cases-none = Тут немає справ
protection-cases-none-text = Скиньте фільтр або зареєструйте людину.
protection-mine = Лише ті, над якими я працюю
protection-case = Справа
protection-case-open = Відкрити справу
protection-name = Ім’я
protection-age = Вік
protection-age-unknown = Вік невідомий
protection-gender = Ґендер
protection-status = Стан
protection-exploitation = Форма експлуатації
protection-owner = Кейс-менеджер
protection-owner-hint = Хтось із команди. Поки що можна не обирати.
protection-team = Команда
protection-no-owner = Ще ніхто
protection-no-team = Без команди
protection-somebody = Людина, яка тут більше не працює
protection-registered = Дата реєстрації
protection-registered-from = Зареєстровано від
protection-registered-until = Зареєстровано до
protection-day-hint = Наприклад 2026, 2026-11 або 2026-11-22.
protection-state = Перебіг
protection-state-open = Відкрита
protection-state-closed = Закрита
protection-state-erased = Стерта

## Finding

protection-find = Знайти людину
protection-find-what = Ім’я, код справи, документ або телефон
protection-find-hint = Імена можна шукати будь-яким письмом, навіть із помилками; рік народження поруч з іменем допомагає. Коди й номери мають бути точними.
protection-find-do = Шукати
protection-found = Знайдено
protection-found-more = Це не всі. Введіть більшу частину імені.
protection-found-none = Нікого не знайдено
protection-found-none-text = Спробуйте інше написання або лише частину імені. Ви знаходите лише людей зі своїх справ і команд.

## Registering

protection-register = Зареєструвати людину
protection-register-intro = Щоб почати, досить дня та відповіді про згоду. Решту запитайте, коли буде довіра.
protection-register-person = Про людину
protection-register-person-hint = Усе тут можна лишити порожнім.
protection-register-more = Більше про людину
protection-register-do = Зареєструвати
protection-register-anyway = Зареєструвати як нову людину
protection-registered-done = Людину зареєстровано
protection-registered-next = Користуйтеся цим кодом, говорячи про справу. Він нічого не каже про людину.
protection-latin-name = Ім’я латинськими літерами
protection-latin-name-hint = Якщо лишити порожнім, програма запропонує сама.
protection-other-names = Інші імена
protection-other-names-hint = Імена, під якими людину знають або знали, по одному в рядку.
protection-safe-contact = Безпечний зв’язок
protection-safe-contact-hint = Як і коли зв’язатися з людиною, не наражаючи її на небезпеку. Стоїть першим на сторінці справи.
protection-similar = Можливо, цю людину вже знають
protection-similar-text = Перевірте перед реєстрацією, щоб нікому не довелося розповідати свою історію двічі. Можна й продовжити.
protection-similar-ask = Можливо, цю людину знає інша команда. Запитайте:
protection-similar-unasked = Інші команди зараз не запитано: за короткий час було багато запитань. Зачекайте хвилину або запитайте в колеги, перш ніж реєструвати.

## Consent

protection-consent = Згода на зберігання й використання даних
protection-consent-hint = Спершу поясніть мовою людини. Допомога не залежить від відповіді.
protection-consent-given = Надано
protection-consent-refused = Не надано
protection-consent-withdrawn = Відкликано
protection-consent-not-asked = Не запитували

## The page of a case

protection-view-case = Справа
protection-sections = Що відомо, а чого ще немає
protection-answered = Відповіді: { $answered } з { $all }
protection-entries-newest = Показано найновіші: { $shown } з { $all }.
protection-entries-all = Показати всі
protection-add = Додати
protection-change = Змінити
protection-nothing = Нічого не записано
protection-hidden = Відповідь є, її приховано
protection-kept-hidden = Приховано
protection-hidden-replace = Відповідь є, її приховано. Написане тут її замінить; порожнє поле лишає її.
protection-withdrawn = Давніші запитання
protection-yes = Так
protection-no = Ні
protection-country-hint = Назва або код країни будь-якою з наших мов.
protection-countries-hint = Назви або коди країн через крапку з комою.
protection-language-hint = Назва або код мови.

## Notes, assigning, closing

protection-note-add = Додати нотатку
protection-note-hint = Запишіть, що було сказано й домовлено. Нотатку не можна змінити; її може виправити інша.
protection-assign = Передати комусь
protection-close = Закрити справу
protection-reopen = Відкрити знову
protection-reason = Причина
protection-reason-hint = Вона зберігається, і її можуть прочитати ті, хто наглядає за справою.

## Seeing what is hidden

protection-reveal = Показати ім’я та контакти
protection-reveal-text = Ім’я та контакти буде показано один раз. Людина може дізнатися, що ви дивилися й чому.
protection-reveal-places = Показати місця й людей
protection-reveal-places-text = Точні місця й причетних буде показано один раз. Це може комусь зашкодити, тому перегляд записується.
protection-revealed = Цю сторінку показано один раз
protection-revealed-text = Записано, що ви дивилися. У браузері нічого не лишається.
protection-revealed-hide = Приховати знову

## History

protection-history = Зміни
protection-history-none = Ще нічого не змінювали
protection-history-none-text = Тут буде перелік змін у цій справі.
protection-older-left-out = Можуть бути давніші записи, яких тут не показано.
protection-when = Коли
protection-who = Хто
protection-what = Що
protection-before = Було
protection-after = Стало
protection-seen = Хто це бачив
protection-seen-text = Кожен перегляд даних цієї людини та справи записано. Людина має право це знати.
protection-program = Програма
protection-did-register = Реєстрація
protection-did-look = Перегляд справи
protection-did-look-identity = Перегляд імені та контактів
protection-did-look-places = Перегляд місць і людей
protection-did-change = Зміна
protection-did-note = Додано нотатку
protection-did-assign = Справу передано
protection-did-close = Справу закрито
protection-did-reopen = Справу відкрито знову
protection-did-history = Перегляд змін
protection-did-seen = Запит, хто це бачив
protection-did-erase = Дані людини стерто
protection-did-other = Інше

## Two people at once

protection-conflict = Тим часом це змінив хтось інший
protection-conflict-text = Ще нічого не збережено. Виберіть правильну відповідь для кожного запитання і збережіть.
protection-conflict-theirs = Що збережено зараз
protection-conflict-mine = Що написали ви
protection-conflict-keep = Що правильне?

## Erasing

protection-erase = Стерти дані цієї людини
protection-erase-head = Це неможливо скасувати
protection-erase-text = Зникне все, що відомо про людину: відповіді, нотатки, імена, історія. Ключ, який їх відкривав, буде знищено, тож нічого зі збереженого тут уже не можна буде прочитати.
protection-erase-stays = Що лишиться: код, дати й хто стер. Якщо людина потрапила сюди з файлу, лишиться ще позначка, яка нічого не каже й не дає завантажити той рядок знову.
protection-erase-cases =
    { $count ->
        [one] Разом із людиною зникне { $count } справа:
        [few] Разом із людиною зникнуть { $count } справи:
        [many] Разом із людиною зникнуть { $count } справ:
       *[other] Разом із людиною зникнуть { $count } справи:
    }
protection-erase-reason-hint = Щонайменше п’ятнадцять знаків. Причина лишається, тож не називайте людину.
protection-erase-code = Код справи
protection-erase-code-hint = Введіть його вручну, щоб бути певними, що йдеться про ту людину.
protection-erase-do = Стерти назавжди
protection-erased = Дані цієї людини стерто
protection-erased-text = Лишилися тільки код і дати.
protection-erased-at = Коли стерто
protection-erased-by = Хто стер

## What cannot be taken

protection-problem-both = Ви дали відповідь і водночас вказали, чому її немає. Лишіть щось одне.
protection-problem-choose = Виберіть зі списку.
protection-problem-close = Закрийте справу через «Закрити справу» на її сторінці, де питають причину.
protection-problem-code = Це не код справи. Подивіться на сторінку справи і введіть його ще раз.
protection-problem-consent = Вкажіть, чи людина погодилася, відмовилася, чи її ще не питали.
protection-problem-date = Це не дата. Вкажіть рік, рік і місяць або повну дату.
protection-problem-day = Вкажіть повну дату, сьогоднішню або ранішу.
protection-problem-future = Цей день іще не настав.
protection-problem-note = Напишіть щось перед збереженням.
protection-problem-note-long = Нотатка задовга. Поділіть її на кілька.
protection-problem-nothing = Ще немає жодної відповіді.
protection-problem-owner = Виберіть когось із цієї команди.
protection-problem-query = Введіть щонайменше дві літери або цифри.
protection-problem-reason =
    { $fewest ->
        [one] Вкажіть причину: щонайменше { $fewest } знак.
        [few] Вкажіть причину: щонайменше { $fewest } знаки.
        [many] Вкажіть причину: щонайменше { $fewest } знаків.
       *[other] Вкажіть причину: щонайменше { $fewest } знака.
    }
protection-problem-team = Виберіть команду, яка відповідатиме за цю справу.

## Аркуші для людини

protection-statement = Надрукувати, хто дивився
protection-statement-text = Аркуш для людини: коли хтось дивився її дані чи змінював їх і в якій ролі. Причин, що їх назвали колеги, на ньому немає.
protection-statement-title = Хто дивився ваші дані
protection-statement-intro = Щоразу, коли хтось тут відкриває чи змінює ваші дані, це записується. Ось цей список. Пошуку, що показує лише код, у ньому немає.
protection-statement-ask = Ви можете запитати про будь-який рядок, попросити виправити дані чи поскаржитися. Зверніться до того, хто дав вам цей аркуш.
protection-staff = Працівник
protection-staff-number = { $role }, колега { $number }
protection-did-statement = Надруковано, хто дивився
protection-did-export = Зроблено копію для вас
protection-paper-language = Мова аркуша
protection-paper-print = Показати для друку
protection-paper-care = Де зберігатиметься папір?
protection-paper-care-text = Папір може знайти хтось інший. Запитайте, де людина його триматиме. Запропонуйте натомість прочитати разом або залишити тут.
protection-paper-now = Надрукуйте зараз
protection-paper-now-text = Ця сторінка показується один раз. Надрукуйте її з меню браузера, віддайте особисто й нічого не залишайте біля принтера.
protection-paper-back = Назад до справи
protection-export = Віддати копію
protection-export-text = Усе, що зберігається про людину: відповіді, нотатки та зміни в усіх її справах і хто дивився. Вона має на це право. Записується, що копію зроблено.
protection-export-leave-out = Не включати
protection-export-leave-out-hint = Лише те, що наразило б на небезпеку когось іншого. У копії сказано, чого бракує й чому.
protection-export-grounds = Чому не включено
protection-export-grounds-hint = Людина це прочитає. Потрібно, лише якщо щось не включено; щонайменше п’ятнадцять знаків.
protection-export-json = Завантажити як файл
protection-export-json-text = Файл призначено для інших програм (JSON). Його не зашифровано: віддайте особисто й видаліть із цього пристрою.
protection-copy-title = Ваші дані
protection-copy-intro = Ось що тут зберігається про вас. Скопійовано:
protection-copy-left-out = Немає в цій копії

## Emergencies
protection-emergency = Екстрене відкриття
protection-emergencies = Екстрені відкриття
protection-emergencies-text = Справи, які відкрив хтось поза командою, бо чекати було не можна. Кожне відкриття потім перевіряє інша людина.
protection-emergencies-waiting = Очікують на вашу перевірку
protection-emergencies-none-waiting = Нічого не очікує на вас
protection-emergencies-recent = Усі, що стосуються вас
protection-emergencies-none = Немає жодного
protection-emergencies-mine = Що ви відкривали
protection-emergency-open = Екстрено відкрити справу
protection-emergency-open-text = Скористайтеся цим, коли хтось може постраждати раніше, ніж вдасться зв’язатися з тими, хто веде справу.
protection-emergency-rule-hour = Справа відкрита для вас одну годину, лише для читання. Змінити нічого не можна. Найбільш захищені відповіді залишаються прихованими.
protection-emergency-rule-told = Відповідальну за справу особу, керівників її команди та аудиторів одразу повідомляють, із вашим ім’ям.
protection-emergency-rule-review = Протягом трьох днів це перевіряє інша людина. Доки прострочену перевірку не проведено, більше нічого так відкрити не можна.
protection-emergency-code = Код справи
protection-emergency-code-hint = Дев’ять літер і цифр. Він зазначений на кожному документі справи.
protection-emergency-reason-hint = Що сталося й чому це не може чекати, одним-двома реченнями. Не пишіть імен: це читають ті, хто перевіряє.
protection-problem-no-code = Це не код справи: якась літера чи цифра неправильна або її бракує. Перевірте ще раз.
protection-emergency-unknown = Справу з таким кодом відкрити не можна
protection-emergency-unknown-text = { $tries ->
    [one] Цю спробу записано. Сьогодні залишилася { $tries } спроба.
    [few] Цю спробу записано. Сьогодні залишилося { $tries } спроби.
    [many] Цю спробу записано. Сьогодні залишилося { $tries } спроб.
   *[other] Цю спробу записано. Сьогодні залишилося { $tries } спроби.
}
protection-emergency-not-now = Зараз нічого так відкрити не можна
protection-emergency-blocked = Справу, яку ви екстрено відкрили, не перевірено протягом трьох днів. Попросіть про це керівника її команди або аудитора. Якщо хтось зараз у небезпеці, зателефонуйте їм.
protection-emergency-waits = Сьогодні три коди не відповідали жодній справі, тож ця сторінка чекатиме до завтра. Якщо хтось зараз у небезпеці, зателефонуйте керівникові команди або аудиторові.
protection-emergency-nobody = Немає кого повідомити, тому справа залишається для вас закритою. Попросіть адміністратора користувачів призначити другого керівника або аудитора.
protection-emergency-banner = Відкрито екстрено
protection-emergency-banner-text = Ви можете читати це до
protection-emergency-ends = Відкрито до
protection-emergency-due = Перевірити до
protection-emergency-overdue = Перевірку прострочено
protection-emergency-review = Перевірка
protection-emergency-review-do = Зберегти перевірку
protection-emergency-reviewed-by = Перевірено:
protection-emergency-verdict = Який ваш висновок?
protection-verdict-justified = Відкрити було правильно
protection-verdict-not-justified = Відкривати не слід було
protection-verdict-to-discuss = Це треба обговорити
protection-emergency-note = Нотатка
protection-emergency-note-hint = Це читає людина, яка відкрила справу. Не пишіть імен людей, про яких справа.
protection-emergency-looks = Що було переглянуто
protection-emergency-looks-none = Нічого не переглянуто.
protection-emergency-to-case = Перейти до справи
protection-emergency-gone = Більше немає
protection-emergency-ask = Якщо це не може чекати й нікого з команди не вдається знайти, можна відкрити справу за її кодом.
protection-did-emergency = Екстрене відкриття справи
protection-held = Дані цієї людини поки що треба зберігати. Хто наклав заборону, може пояснити і зняти її.

# The way of a case: stages, tasks, closing.
protection-stage = Етап
protection-stage-enquiry = Звернення
protection-stage-intake = Прийом
protection-stage-screening = Скринінг
protection-stage-assessment = Оцінювання
protection-stage-planning = Планування
protection-stage-implementing = Допомога
protection-stage-follow-up = Супровід
protection-stage-closing = Просять закрити
protection-stage-closed = Закрито
protection-pause = Чому на паузі
protection-pause-lost-contact = На паузі: немає зв’язку
protection-pause-in-custody = На паузі: під вартою
protection-pause-travelling = На паузі: у дорозі
protection-risk = Небезпека
protection-risk-unknown = Ще не оцінено
protection-risk-low = Низька
protection-risk-medium = Середня
protection-risk-high = Висока
protection-risk-critical = Зараз, для життя чи свободи
protection-task = Завдання
protection-tasks = Що треба зробити
protection-tasks-none = Нічого не заплановано.
protection-task-due = До
protection-task-late = Запізнення
protection-task-danger = Перевірити, чи є зараз небезпека
protection-task-consent = Пояснити й запитати про згоду
protection-task-decision = Вирішити, з чого виходимо
protection-task-risk = Оцінити небезпеку
protection-task-safety-plan = Узгодити, як лишатися в безпеці
protection-task-needs = Разом розглянути потреби
protection-task-best-interests = Розглянути найкращі інтереси дитини
protection-task-plan = Узгодити план
protection-task-plan-review = Переглянути план
protection-task-follow-up = Зв’язатися й дізнатися, як справи
protection-task-incident = Відреагувати на подію
protection-task-recovery-end = Закінчується період відновлення
protection-task-feedback = Запитати, як усе пройшло
protection-task-own = Завдання
protection-task-appointment = Зустріч
protection-task-kind = Якого виду
protection-task-new = Додати завдання або зустріч
protection-task-words = Що треба зробити
protection-task-words-hint = Зберігається запечатаним разом зі справою. У списках видно лише, що завдання є.
protection-task-go = Перейти туди, де це роблять
protection-task-done = Зроблено
protection-task-waive = Це не потрібно
protection-task-waive-do = Зберегти, що не потрібно
protection-next = Далі
protection-note-add-to = Додати нотатку до { $code }
protection-note = Нотатка
protection-step-moved = Етап
protection-step-risk = Небезпеку оцінено
protection-step-decision = Рішення
protection-step-paused = На паузі
protection-step-resumed = Продовжується
protection-step-exception = Допомога триває без згоди
protection-step-guardian = Дитина має опікуна
protection-step-best-interests = Розглянуто найкращі інтереси дитини
protection-step-recovery = Період відновлення й роздумів до
protection-step-incident = Сталося щось серйозне
protection-step-reported = Повідомлено органу за законом
protection-step-asked = Просили закрити
protection-step-agreed = Закриття погоджено
protection-step-sent-back = Не закрито, повернуто на
protection-guard-goes-on = Справа на паузі. Спершу відновіть її.
protection-guard-consent = Людина не погодилася, і винятку не записано.
protection-guard-decided = Не вирішено, чи є ознаки торгівлі людьми.
protection-guard-risk = Небезпеку не оцінено.
protection-guard-guardian = Опікуна дитини не записано.
protection-guard-best-interests = Найкращі інтереси дитини не розглянуто.
protection-guard-nothing-open = Ще є відкрите питання безпеки людини.
protection-guard-second-person = Погодитися має інша людина, ніж та, що просила.
protection-way = Шлях справи
protection-way-go = Рухатися далі, вирішити
protection-way-next = Рухатися далі
protection-way-decide = Записати рішення
protection-way-steps = Що записано
protection-way-missing = Перед етапом «{ $stage }»
protection-way-none = Зараз немає етапу, на який можна перейти.
protection-way-to = На який етап
protection-way-why = Чому
protection-way-why-hint = Потрібно, коли справа повертається назад.
protection-way-move = Перевести справу
protection-since = З
protection-words-grounds = На яких підставах
protection-words-if-any = Що додати
protection-decision = З чого виходимо
protection-decided-by = Хто вирішив
protection-recovery-from = Перший день
protection-recovery-until = Останній день
protection-do-risk = Оцінити небезпеку
protection-do-risk-hint = Оцінює підготовлена людина разом з особою. Програма нічого не пропонує.
protection-do-decision = Вирішити, з чого виходимо
protection-do-decision-hint = Вкажіть, хто і чому вирішив. Людина може просити переглянути рішення: запишіть і це тут.
protection-do-pause = Поставити справу на паузу
protection-do-pause-hint = Завдання лишаються у списку зі своїми датами.
protection-do-resume = Відновити справу
protection-do-resume-hint = Робота над справою триває знову.
protection-do-exception = Продовжити без згоди
protection-do-exception-hint = Лише коли є загроза життю або цього вимагає закон. Запитайте про згоду, щойно буде можливо.
protection-do-guardian = Записати, що дитина має опікуна
protection-do-guardian-hint = Ім’я опікуна записують серед контактів справи.
protection-do-best-interests = Записати, що найкраще для дитини
protection-do-best-interests-hint = Спершу думка дитини; кого запитали; що зважили.
protection-do-recovery = Період відновлення й роздумів
protection-do-recovery-hint = Щонайменше 30 днів за конвенцією Ради Європи; закон країни може давати більше.
protection-do-incident = Сталося щось серйозне
protection-do-incident-hint = Погроза, зникнення, шкода собі, небезпека для персоналу. Відреагувати слід протягом доби.
protection-do-reported = Повідомлено органу, бо так вимагає закон
protection-do-reported-hint = Який закон, що й кому сказали, і що людину попередили першою.
protection-closing = Закриття справи
protection-closing-waits = Закриття чекає на другу людину
protection-closing-look = Переглянути
protection-closing-asked = Цю справу вже просили закрити.
protection-closing-nobody = Зараз ніхто не просить закрити справу.
protection-closing-missing = Перед закриттям справи
protection-closing-agree = Погодити й закрити справу
protection-closing-back = Повернути
protection-closing-take-back = Відкликати прохання
protection-closing-back-do = Продовжити справу
protection-closing-asked-by = Хто просить
protection-closing-asked-at = Коли
protection-close-hint = Поки надають допомогу, перед закриттям погоджується друга людина.
protection-problem-not-active = На паузу можна поставити лише справу, над якою працюють.
protection-problem-order = Останній день не може бути раніше першого.
protection-problem-task = Скажіть кількома словами, що треба зробити.
protection-problem-later-day = Виберіть повну дату: сьогодні або пізніше.
protection-today-tasks = Що треба зробити
protection-team-queue = Моя команда
protection-team-quiet = На вас нічого не чекає
protection-team-quiet-text = Немає закриттів на погодження, нікого у великій небезпеці, нічого не запізнюється.
protection-team-closings = Закриття, що чекають на вас
protection-team-danger = У великій небезпеці
protection-team-late-tasks = Запізнюється
protection-team-load = Навантаження
protection-team-load-hint = Відкриті справи й запізнілі завдання кожного. Близько 15–20 складних справ – повне навантаження.
protection-team-cases = Відкриті справи
protection-team-late = Запізнілі завдання

# The plan, and the help that is given.
protection-plan = План і послуги
protection-plan-none = Плану ще немає
protection-plan-none-text = Домовтеся з людиною, чого вона хоче досягти і яка допомога до цього веде.
protection-plan-loose = Допомога без цілі
protection-goal = Ціль
protection-goal-new = Додати ціль
protection-goal-until = Заплановано до
protection-goal-became = Що сталося з цією ціллю
protection-goal-open = Працюємо над цим
protection-goal-reached = Досягнуто
protection-goal-partly = Досягнуто частково
protection-goal-dropped = Відмовилися
protection-service = Допомога
protection-services = Послуги
protection-services-none = Для цього ще не заплановано допомоги.
protection-service-new = Додати послугу
protection-service-for-goal = Додати послугу для цієї цілі
protection-service-progress = На якому етапі
protection-service-day = День
protection-service-how-much = Скільки
protection-service-provider = Хто надає
protection-service-provider-name = Назва іншої організації
protection-service-provider-hint = Запечатується разом зі справою. Не пишіть тут адресу притулку.
protection-service-cost = Вартість
protection-service-cost-hint = Наприклад 12.50. Залиште порожнім, якщо це нічого не коштувало або ви не знаєте.
protection-service-currency = Валюта
protection-service-currency-hint = Три літери, наприклад EUR
protection-service-amount = { $unit }: { $count }
protection-service-goal = Для якої цілі
protection-service-no-goal = Для жодної
protection-service-planned-for = Заплановано на
protection-service-planned-hint = Залиште порожнім, якщо день ще не узгоджено.
protection-service-note = Нотатка про цю допомогу
protection-service-note-hint = Запечатується разом зі справою. Хто ніколи не може бачити особу, той її не бачить.
protection-service-came = Що з цього вийшло
protection-service-if-provided = Якщо її надано
protection-service-if-not = Якщо її не надано
protection-service-provided-on = Надано або розпочато
protection-service-quantity-hint = Ціле число
protection-service-effect = Що це змінило
protection-service-satisfaction = Наскільки людина задоволена
protection-service-satisfaction-hint = Запитуйте лише у слушний час. Людина не мусить відповідати.
protection-service-why-not = Чому її не надано
protection-service-shelter = Місце для ночівлі
protection-service-basic-needs = Їжа, одяг, гігієна
protection-service-childcare = Догляд за дітьми
protection-service-interpretation = Усний переклад
protection-service-transport = Транспорт або супровід
protection-service-family-tracing = Пошук родини
protection-service-medical = Медична допомога
protection-service-psychosocial = Психосоціальна допомога
protection-service-legal = Правова допомога і представництво
protection-service-documents = Документи
protection-service-residence = Право на перебування
protection-service-compensation = Відшкодування і невиплачена платня
protection-service-witness-protection = Захист свідка
protection-service-cash = Гроші
protection-service-education = Школа і мова
protection-service-vocational-training = Навчання професії
protection-service-job-placement = Пошук роботи
protection-service-rights-training = Знання своїх прав
protection-service-other = Інше
protection-unit-night = Ночі
protection-unit-parcel = Пакунки
protection-unit-day = Дні
protection-unit-hour = Години
protection-unit-journey = Поїздки
protection-unit-visit = Візити
protection-unit-session = Зустрічі
protection-unit-document = Документи
protection-unit-application = Заяви
protection-unit-payment = Виплати
protection-unit-month = Місяці
protection-unit-time = Рази
protection-progress-planned = Заплановано
protection-progress-provided = Надано
protection-progress-not-provided = Не надано
protection-progress-mistake = Записано помилково
protection-provider-own = Ми
protection-provider-other = Інша організація
protection-effect-helped = Допомогло
protection-effect-partly = Допомогло частково
protection-effect-unchanged = Нічого не змінилося
protection-effect-worse = Стало гірше
protection-effect-too-early = Ще рано казати
protection-satisfaction-content = Задоволена
protection-satisfaction-mixed = Частково задоволена
protection-satisfaction-discontent = Незадоволена
protection-satisfaction-declined = Воліє не казати
protection-satisfaction-not-asked = Не запитували
protection-why-not-declined = Людина більше цього не хотіла
protection-why-not-available = Тут цього ніхто не надає
protection-why-not-funds = На це не було коштів
protection-why-not-eligible = Людина не має на це права
protection-why-not-safe = Це було б небезпечно
protection-why-not-absent = Людина не прийшла або її не вдалося знайти
protection-why-not-other = Інша причина
protection-guard-planned = Плану ще немає: цілі або узгодженої допомоги
protection-problem-past-day = Вкажіть день, не пізніше ніж сьогодні.
protection-problem-whole-day = Це не день. Вкажіть день, місяць і рік.
protection-problem-quantity = Вкажіть ціле число від 1 до 100 000.
protection-problem-amount = Вкажіть суму цифрами, наприклад 12.50.
protection-problem-currency = Вкажіть валюту трьома літерами, наприклад EUR.

# Forms on a case.
protection-forms = Анкети
protection-forms-none = Ще не заповнено жодної анкети.
protection-forms-begin = Заповнити анкету
protection-form-done = Завершено
protection-form-draft = Чернетка
protection-form-finish = Завершити
protection-form-save = Зберегти чернетку
protection-form-unreviewed = Слова цієї анкети — чернетка
protection-form-unreviewed-text = Ніхто, хто володіє мовою, ще не поставив під ними свого імені. Запитуйте своїми словами там, де вони не пасують.
protection-form-hidden = Деякі відповіді від вас приховано: вони можуть наразити когось на небезпеку або назвати.

# Supervision.
protection-step-conference = Обговорено з іншими, хто допомагає
protection-step-review = Справу переглянуто
protection-do-conference = Записати нараду щодо справи
protection-do-conference-hint = Хто був присутній за роллю, що погоджено, хто що робить. Людина про це знає, або записано, чому ні.
protection-do-review = Записати перегляд справи
protection-do-review-hint = Що добре, чого бракує, що зробити. Не тим, хто веде справу.
protection-problem-own-review = Справу переглядає не той, хто її веде.
