# state: draft
# Тексти входу, облікових записів, користувачів та організацій.

## Signing in
accounts-sign-in-title = Вхід
accounts-login = Ім’я для входу
accounts-password = Пароль
accounts-sign-in-button = Увійти
accounts-sign-in-wrong = Ім’я для входу й пароль не відповідають одне одному. Перевірте їх і спробуйте ще раз.
accounts-sign-in-join = У мене є код запрошення
accounts-sign-in-note = Увійти можуть лише ті, хто тут працює.

## Accepting an invitation
accounts-join-title = Використати код запрошення
accounts-join-intro = Хтось із вашої організації дав вам код. З ним ви обираєте власне ім’я для входу та пароль.
accounts-code = Код запрошення
accounts-code-hint = Двадцять літер і цифр у чотирьох групах. Великі чи малі літери — неважливо.
accounts-code-wrong = Цей код недійсний. Можливо, його використано, відкликано або строк його дії минув. Попросіть новий.
accounts-login-hint = Від трьох до шістдесяти літер або цифр. Воно потрібне щоразу для входу.
accounts-login-form = Виберіть від трьох до шістдесяти літер, цифр, крапок чи дефісів, без пробілів.
accounts-login-taken = Це ім’я для входу зайняте. Виберіть інше.
accounts-password-new = Новий пароль
accounts-password-hint = Щонайменше { $fewest } символів. Чотири не пов’язані між собою слова легко запам’ятати й важко вгадати.
accounts-password-short = Виберіть щонайменше { $fewest } символів.
accounts-password-long = Виберіть не більше { $most } символів.
accounts-password-guessable = Його легко вгадати. Виберіть слова, не пов’язані з вашим ім’ям.
accounts-password-wrong = Це не ваш поточний пароль.
accounts-join-button = Створити обліковий запис
accounts-join-done = Ваш обліковий запис готовий. Тепер можна увійти.

## First run
accounts-set-up-title = Налаштування
accounts-set-up-intro = Цей сервер новий. За три кроки ви називаєте організацію та створюєте перший обліковий запис, який може запросити інших.
accounts-set-up-step-organisation = Організація
accounts-set-up-step-place = Місце й команда
accounts-set-up-step-account = Перший обліковий запис
accounts-set-up-key = Код налаштування
accounts-set-up-key-hint = Його показано там, де запущено програму.
accounts-set-up-key-wrong = Це не код налаштування. Подивіться на останні рядки, які показала програма.
accounts-set-up-done = Цей сервер уже налаштовано. Увійдіть.
accounts-set-up-finished = Організація готова
accounts-set-up-next = Увійдіть зі створеним обліковим записом, а потім запросіть інших.
accounts-continue = Далі
accounts-back = Назад

## Organisation, sites, teams
accounts-organisation-title = Організація
accounts-organisation-name = Назва організації
accounts-organisation-kind = Що це за організація
accounts-country = Країна
accounts-language = Мова
accounts-language-hint = З неї починають нові облікові записи. Кожен може обрати свою.
accounts-save = Зберегти
accounts-choose = Виберіть зі списку.
accounts-name-missing = Напишіть назву або ім’я.
accounts-name-long = Напишіть не більше { $most } символів.
accounts-sites = Місця роботи
accounts-sites-none = Місць роботи ще немає
accounts-site = Назва місця роботи
accounts-site-add = Додати місце роботи
accounts-teams = Команди
accounts-teams-none = Команд ще немає
accounts-team = Назва команди
accounts-team-add = Додати команду
accounts-team-site = Місце роботи команди
accounts-rename = Перейменувати

## Users
accounts-users-title = Користувачі
accounts-users-invite = Запросити користувача
accounts-user = Користувач
accounts-display = Ім’я, яке бачать колеги
accounts-display-hint = Достатньо імені або робочого імені.
accounts-roles = Ролі
accounts-roles-missing = Виберіть принаймні одну роль.
accounts-role-case-worker = Кейс-менеджер
accounts-role-case-worker-help = Працює з людьми: власні справи та справи своїх команд.
accounts-role-supervisor = Керівник команди
accounts-role-supervisor-help = Відповідає за команди: бачить їхні справи, розподіляє їх, може стерти дані людини.
accounts-role-data-steward = Відповідальна особа за дані
accounts-role-data-steward-help = Імпортує дані й перевіряє їхню якість; не бачить імен.
accounts-role-release-approver = Відповідальна особа за схвалення
accounts-role-release-approver-help = Друга людина, яка вирішує, чи можна оприлюднити випуск.
accounts-role-auditor = Аудитор
accounts-role-auditor-help = Стежить за захистом даних: читає, хто що робив, і перевіряє екстрені відкриття; не бачить змісту справ.
accounts-role-user-administrator = Адміністратор користувачів
accounts-role-user-administrator-help = Запрошує користувачів і надає ролі; не бачить змісту справ.
accounts-role-configuration-administrator = Адміністратор налаштувань
accounts-role-configuration-administrator-help = Змінює організацію, місця роботи й налаштування; не бачить змісту справ.
accounts-state = Стан
accounts-state-active = Може входити
accounts-state-disabled = Закрито
accounts-change = Змінити
accounts-user-title = Змінити дані користувача
accounts-user-own = Ви не можете змінити власні ролі. Попросіть іншого адміністратора користувачів.
accounts-user-disable = Закрити цей обліковий запис
accounts-user-disable-help = Усі сеанси цього облікового запису одразу завершаться. Його можна відкрити знову.
accounts-user-enable = Відкрити цей обліковий запис знову
accounts-why = Причина
accounts-why-hint = Її буде записано в журналі організації.
accounts-why-left = Більше не працює в організації
accounts-why-away = Тимчасова відсутність
accounts-why-safety = Задля безпеки: увійти може хтось інший
accounts-why-mistake = Це була помилка
accounts-why-back = Повернення до роботи
accounts-why-settled = Причини для занепокоєння більше немає
accounts-last-administrator = Це останній адміністратор користувачів. Спершу надайте роль комусь іншому.
accounts-invitations = Відкриті запрошення
accounts-invitations-none = Відкритих запрошень немає
accounts-invitation-expires = Діє до
accounts-invitation-withdraw = Відкликати
accounts-invited-title = Запрошення готове
accounts-invited-code = Передайте цей код { $name } усно або на папері. Його показано лише раз, він діє сім днів.
accounts-invited-how = Із кодом треба перейти на сторінку входу й обрати «{ $link }».

## One's own account
accounts-own-title = Ваш обліковий запис
accounts-own-password = Змінити пароль
accounts-password-current = Поточний пароль
accounts-password-change = Змінити пароль
accounts-password-changed = Пароль змінено. Усі інші ваші сеанси завершено.
accounts-own-devices = Ваші пристрої
accounts-own-devices-help = Усі місця, звідки ви входили. Якщо якогось не впізнаєте, вилучіть його та змініть пароль.
accounts-device = Пристрій
accounts-device-this = Цей пристрій
accounts-device-first = Перший вхід
accounts-device-last = Останній вхід
accounts-device-forget = Вилучити
accounts-device-unknown = Невідомий пристрій
accounts-own-sessions = Відкриті сеанси
accounts-session-since = Від
accounts-session-seen = Останнє використання
accounts-session-end = Завершити
accounts-session-this = Цей сеанс
accounts-sessions-end-others = Завершити всі інші сеанси
accounts-sessions-ended = { $count ->
    [one] Завершено { $count } сеанс.
    [few] Завершено { $count } сеанси.
    [many] Завершено { $count } сеансів.
   *[other] Завершено { $count } сеансу.
}

## The audit
accounts-audit-title = Журнал
accounts-audit-intro = Хто що робив у вашій організації, спершу найновіше. Час подано за UTC. Відкриття цієї сторінки теж записується.
accounts-audit-none = Жоден запис не відповідає цьому фільтру.
accounts-audit-newest = Назад до найновіших
accounts-audit-when = Коли
accounts-audit-who = Хто
accounts-audit-what = Що
accounts-audit-about = Про що
accounts-audit-basis = На якій підставі
accounts-audit-basis-role = { $role } ({ $scope })
accounts-audit-reason = причину вказано
accounts-audit-operator = Оператор сервера
accounts-audit-program = Програма
accounts-audit-from = Від
accounts-audit-until = До (включно)
accounts-audit-date-wrong = Це не дата. Напишіть рік, або рік і місяць, або все разом.
accounts-audit-verify = Перевірити журнал
accounts-audit-verify-help = Кожен запис несе печатку попереднього запису. Перевірка заново обчислює всі печатки цього сервера й називає перші записи, які не сходяться. Про інші організації вона нічого не показує.
accounts-audit-sound = Журнал цілий
accounts-audit-broken = Журнал не цілий
accounts-audit-rows = { $rows ->
    [one] Перевірено { $rows } запис цього сервера.
    [few] Перевірено { $rows } записи цього сервера.
    [many] Перевірено { $rows } записів цього сервера.
   *[other] Перевірено { $rows } запису цього сервера.
}
accounts-audit-bad = Ланцюг { $lane }, запис { $row }: { $fault }
accounts-audit-bad-first = У кожному ланцюгу названо лише перший запис, який не сходиться. Про наступні судити не можна.
accounts-audit-bad-do = Нічого не змінюйте. Одразу повідомте того, хто утримує сервер: треба зберегти копію бази даних як є та з’ясувати, хто міг у неї писати.
accounts-fault-edited = його змінено після того, як його було зроблено.
accounts-fault-swapped = його поміняли місцями з іншим записом.
accounts-fault-inserted = його вставлено ззовні.
accounts-fault-changed = його або попередній запис змінено після того, як його було зроблено.
accounts-fault-missing = його немає.
accounts-fault-cut-off = його немає, як і всього після нього.
accounts-fault-beyond-head = його додано ззовні або змінено позначку останнього запису.
accounts-fault-head-changed = позначка останнього запису з ним не збігається.
accounts-fault-head-missing = немає позначки останнього запису.
accounts-fault-rewritten = це не той запис, який зберегли в іншому місці.
accounts-fault-other = він не сходиться.

## On what ground
accounts-basis-none = не дозволено
accounts-basis-list = доступні записи
accounts-basis-operator = командний рядок оператора
accounts-basis-password = правильний пароль
accounts-basis-session = власний сеанс
accounts-basis-invitation = код запрошення
accounts-basis-first-run = налаштування сервера
accounts-scope-own = власне
accounts-scope-teams = свої команди
accounts-scope-caseload = власні справи й команди
accounts-scope-organisation = уся організація
accounts-scope-authored = зроблене власноруч
accounts-scope-not-authored = зроблене кимось іншим
accounts-scope-not-own = інший користувач
accounts-scope-demo = демонстрація

## Kinds of things
accounts-kind-person = Особа
accounts-kind-case = Справа
accounts-kind-batch = Імпорт
accounts-kind-data-set = Набір даних
accounts-kind-release = Випуск
accounts-kind-audit = Журнал
accounts-kind-job = Завдання
accounts-kind-organisation = Організація
accounts-kind-site = Місце роботи
accounts-kind-team = Команда
accounts-kind-user = Користувач
accounts-kind-account = Обліковий запис
accounts-kind-invitation = Запрошення
accounts-kind-setting = Налаштування
accounts-kind-program = Програма

## What was done
accounts-act-person-register = зареєстровано особу
accounts-act-person-match = перевірено, чи особа вже відома
accounts-act-person-search = виконано пошук осіб
accounts-act-person-view = відкрито сторінку особи
accounts-act-person-reveal = переглянуто дані, що встановлюють особу
accounts-act-person-edit = змінено дані, що встановлюють особу
accounts-act-person-history = прочитано зміни в даних особи
accounts-act-person-seen = прочитано, хто переглядав дані особи
accounts-act-person-statement = надруковано, хто дивився дані людини
accounts-act-person-export = віддано людині копію її даних
accounts-act-person-erase = стерто дані особи
accounts-act-case-open = відкрито нову справу
accounts-act-case-list = переглянуто список справ
accounts-act-case-view = прочитано справу
accounts-act-case-reveal = переглянуто захищені відповіді справи
accounts-act-case-edit = змінено справу
accounts-act-case-close = закрито справу
accounts-act-case-move = переведено справу на інший етап
accounts-act-case-approve = погоджено закриття справи або повернуто
accounts-act-task-handle = виконано або переглянуто завдання у справі
accounts-act-service-record = заплановано допомогу або записано, що з неї вийшло
accounts-act-case-reopen = знову відкрито закриту справу
accounts-act-case-assign = передано справу працівникові або команді
accounts-act-case-history = прочитано зміни у справі
accounts-act-note-add = додано нотатку до справи
accounts-act-stub-view = переглянуто залишок стертого запису
accounts-act-import-cases = імпортовано справи
accounts-act-import-cases-undo = скасовано імпорт справ
accounts-act-import-evidence = імпортовано наданий набір даних
accounts-act-import-evidence-undo = скасовано імпорт наданого набору даних
accounts-act-import-list = переглянуто список імпортів
accounts-act-import-report = прочитано звіт про імпорт
accounts-act-evidence-view = прочитано надані записи
accounts-act-quality-view = переглянуто якість даних
accounts-act-release-propose = запропоновано випуск
accounts-act-release-view = переглянуто випуск
accounts-act-release-approve = ухвалено рішення про випуск
accounts-act-audit-read = прочитано журнал
accounts-act-audit-verify = перевірено журнал
accounts-act-jobs-view = переглянуто завдання
accounts-act-organisation-manage = змінено організацію
accounts-act-organisation-change = змінено відомості про організацію
accounts-act-organisation-make = створено організацію
accounts-act-site-manage = змінено місце роботи
accounts-act-site-add = додано місце роботи
accounts-act-site-rename = перейменовано місце роботи
accounts-act-team-manage = змінено команду
accounts-act-team-add = додано команду
accounts-act-team-rename = перейменовано команду
accounts-act-user-list = переглянуто список користувачів
accounts-act-user-invite = запрошено користувача
accounts-act-user-roles = змінено ролі або команди користувача
accounts-act-user-disable = закрито обліковий запис
accounts-act-user-enable = знову відкрито обліковий запис
accounts-act-account-make = створено обліковий запис
accounts-act-ages-renew = оновлено вікові групи
accounts-act-data-set-describe = описано набір даних
accounts-act-import-upload = завантажено файл
accounts-act-import-remap = змінено зіставлення імпорту
accounts-act-import-start = розпочато завантаження імпорту
accounts-act-import-stop = зупинено імпорт
accounts-act-import-discard = відхилено імпорт
accounts-act-import-undo = скасовано імпорт
accounts-act-import-load = завантажено імпорт
accounts-act-import-report-read = прочитано звіт про імпорт
accounts-act-import-rejects-read = прочитано відхилені рядки імпорту
accounts-act-release-return = повернуто випуск
accounts-act-invitation-accept = прийнято запрошення
accounts-act-invitation-withdraw = відкликано запрошення
accounts-act-own-account = змінено власний обліковий запис
accounts-act-sign-in = виконано вхід
accounts-act-sign-in-refused = невдала спроба входу
accounts-act-session-end = завершено власний сеанс
accounts-act-session-end-others = завершено всі інші власні сеанси
accounts-act-session-prove = ще раз підтверджено особу
accounts-act-device-forget = вилучено власний пристрій
accounts-act-password-change = змінено власний пароль
accounts-act-person-erase-again = Стерто знову після відновлення з резервної копії
accounts-act-set-up = налаштовано сервер
accounts-act-configuration-view = переглянуто налаштування
accounts-act-configuration-change = змінено налаштування
accounts-act-gallery-view = переглянуто елементи сторінок

## Jobs
accounts-jobs-title = Завдання
accounts-jobs-intro = Робота, яку програма виконує у фоні для вашої організації, спершу найновіша. Те, що не вдалося, повторюється саме.
accounts-jobs-none = Завдань ще немає
accounts-jobs-none-text = Тут з’являються імпорти й випуски під час виконання та після нього.
accounts-jobs-what = Що
accounts-jobs-state = Стан
accounts-jobs-attempts = Спроби
accounts-jobs-attempts-of = { $n } з { $most }
accounts-jobs-asked = Замовлено
accounts-jobs-next = Наступна спроба
accounts-jobs-ended = Завершено:
accounts-jobs-progress = Перебіг
accounts-jobs-queued = Очікує
accounts-jobs-running = Виконується
accounts-jobs-stopping = Зупиняється
accounts-jobs-failed = Буде повторено
accounts-jobs-done = Виконано
accounts-jobs-given-up = Не вдалося
accounts-jobs-cancelled = Зупинено
accounts-job-import-check = Перевірка файлу перед імпортом
accounts-job-import-load = Внесення даних із файлу
accounts-job-import-undo = Скасування імпорту
accounts-job-release-make = Підготовка випуску

## Notices
accounts-notices-title = Повідомлення
accounts-notices-none = Немає нічого, що вам потрібно побачити.
accounts-notice-seen = Я це прочитав або прочитала
accounts-notice-open = Докладніше
accounts-notice-new-device = Вхід із нового пристрою
accounts-notice-new-device-text = Хтось увійшов до вашого облікового запису з пристрою, яким раніше не користувалися. Якщо це були ви, нічого робити не треба.
accounts-notice-me = Це був мій вхід
accounts-notice-not-me = Це був не мій вхід
accounts-notice-emergency-opened = Справу відкрито в надзвичайній ситуації
accounts-notice-emergency-opened-text = Людина поза командою справи відкрила її та вказала нагальну причину. Кожен перегляд записано. Це треба перевірити протягом 72 годин.
accounts-notice-emergency-reviewed = Надзвичайне відкриття перевірено
accounts-notice-emergency-reviewed-text = Хтось перевірив, чому ви відкрили справу в надзвичайній ситуації, і записав висновок.
accounts-notice-cases-left = Обліковий запис колеги закрито, справи чекають
accounts-notice-cases-left-text = Обліковий запис людини з вашої команди закрито негайно. Її відкриті справи досі записані на неї: передайте їх комусь іншому.
accounts-not-me-title = Пристрій вилучено
accounts-not-me-done = Пристрій вилучено, усі інші ваші сеанси завершено.
accounts-not-me-next = Хтось знає ваш пароль. Змініть його зараз і повідомте адміністратора користувачів.
accounts-act-notice-seen = прочитав повідомлення
accounts-act-device-not-mine = повідомив, що вхід був не його

## Roles and what each reaches today
accounts-role-hotline-operator = Оператор гарячої лінії
accounts-role-hotline-operator-help = Відповідає на дзвінки: реєструє людей і веде власні справи, доки їх не передано або не закрито.
accounts-role-counsellor = Консультант
accounts-role-counsellor-help = Надає психосоціальну підтримку: читає відкриті справи, власні та своїх команд, і додає нотатки; не бачить найбільш захищеного.
accounts-role-lawyer = Юрист
accounts-role-lawyer-help = Надає правову допомогу: читає відкриті справи, власні та своїх команд, зокрема захищені відповіді, і додає нотатки.
accounts-role-health-worker = Медичний працівник
accounts-role-health-worker-help = Надає медичну допомогу: читає відкриті справи, власні та своїх команд, і додає нотатки; не бачить найбільш захищеного.
accounts-role-shelter-manager = Керівник притулку
accounts-role-shelter-manager-help = Керує притулком. Записів про мешканців ще немає: наразі читає відкриті справи, передані цій людині, і додає нотатки.
accounts-role-referral-focal-point = Відповідальна особа за направлення
accounts-role-referral-focal-point-help = Підтримує зв’язок із партнерами. Направлень тут ще немає: наразі читає відкриті справи, власні та своїх команд, і додає нотатки.
accounts-role-external-provider = Зовнішній надавач послуг
accounts-role-external-provider-help = Працює в партнера. Направлень тут ще немає: наразі бачить лише власний обліковий запис.
accounts-role-monitoring-viewer = Спостерігач результатів
accounts-role-monitoring-viewer-help = Читає результати: випуски, щодо яких ухвалено рішення; у них лише кількості й жодних людей. Показників ще немає.

## New kinds, scopes and acts
accounts-scope-teams-not-authored = свої команди, зроблене кимось іншим
accounts-scope-emergency = відкрито екстрено
accounts-kind-emergency = Екстрене відкриття
accounts-act-case-hand-over = передано справи колеги
accounts-act-emergency-open = екстрено відкрито справу
accounts-act-emergency-view = прочитано про екстрене відкриття
accounts-act-emergency-review = перевірено екстрене відкриття
accounts-act-access-review = переглянуто, хто має доступ
accounts-act-access-confirm = підтверджено доступ користувача
accounts-act-looks-review = розглянуто незвичну кількість переглядів
## Data protection
accounts-kind-breach = Інцидент із даними
accounts-act-breach-report = повідомлено про інцидент із даними
accounts-act-breach-view = переглянуто інцидент із даними
accounts-act-breach-add = доповнено інцидент із даними
accounts-act-breach-handle = опрацьовано інцидент із даними
accounts-act-breach-reopen = знову відкрито закритий інцидент із даними
accounts-act-breach-register = взято копію реєстру інцидентів із даними
accounts-notice-breach-reported = Повідомлено про інцидент із даними
accounts-notice-breach-reported-text = Хтось із колег повідомляє, що дані загублено або побачено. Оцініть серйозність і вирішіть, кого повідомити: 72 години відлічуються від моменту, коли це помітили.
accounts-notice-breach-due = 72 години щодо інциденту з даними спливають або минули
accounts-notice-breach-due-text = Ще не вирішено або не зроблено повідомлення органу. Розгляньте сьогодні.
## Tokens of the API

accounts-tokens-title = Доступ для програм
accounts-tokens-help = Токен дає іншій програмі змогу працювати від вашого імені, наприклад надсилати форми з місця.
accounts-tokens-yours = Ваші токени
accounts-tokens-intro = Токен дає іншій програмі змогу працювати від вашого імені. Він ніколи не сягає далі за вас, а наскільки менше — вирішуєте ви. Усе, що з ним роблять, записується в журнал під вашим іменем. Він припиняється, коли змінюються ваші ролі чи пароль.
accounts-tokens-all-intro = Токени, які користувачі організації створили для інших програм. Кожен діє від імені власника й ніколи не сягає далі.
accounts-tokens-none = Токенів немає.
accounts-tokens-many = У вас уже найбільша дозволена кількість токенів. Спершу припиніть непотрібний.
accounts-token-make = Створити токен
accounts-token-nothing = Жодна з ваших ролей не охоплює того, що програма могла б робити за вас.
accounts-token-label = Для якої програми
accounts-token-label-hint = Щоб упізнати його згодом. Без імен людей, яким ви допомагаєте.
accounts-token-scopes = Що йому можна
accounts-token-scopes-hint = Якнайменше з потрібного програмі. Згодом можна створити інший.
accounts-token-scopes-choose = Виберіть принаймні одне з того, що охоплюють ваші ролі.
accounts-token-short = Вибране охоплює те, для чого вас попросили б підтвердити особу. Такий токен діє щонайбільше добу.
accounts-token-short-hint = Щонайбільше на добу
accounts-token-for = Скільки діє
accounts-token-days =
    { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }
accounts-token-networks = Звідки (необов’язково)
accounts-token-networks-hint = Адреси програми, як-от 192.0.2.10 чи 10.1.0.0/16, по одній у рядку. Порожньо: звідусіль.
accounts-token-networks-form = Напишіть адреси, як-от 192.0.2.10, або блоки, як-от 10.1.0.0/16, щонайбільше десять.
accounts-token-used = Останнє використання
accounts-token-unused = ще ні
accounts-token-until = Діє до
accounts-token-end = Припинити
accounts-token-works = діє
accounts-token-expired = строк минув
accounts-token-ended = припинено
accounts-token-overtaken = припинено, бо обліковий запис змінився
accounts-token-made = Токен створено
accounts-token-once = Його показано зараз і більше ніколи.
accounts-token-keep = Зберігайте його там, де прочитає лише програма. Хто його має, може робити те, що ви дозволили. Якщо він потрапить до чужих рук, припиніть його тут.
accounts-act-token-make = створено токен для програми
accounts-act-token-first-use = уперше використано токен
accounts-act-token-list = переглянуто токени всіх
accounts-act-token-end = припинено токен
accounts-act-organisation-view = переглянуто дані організації
accounts-kind-token = Токен
accounts-basis-token = чинний токен

## What one may do
accounts-do-person-register = Зареєструвати людину
accounts-do-person-match = Запитати, чи людина вже відома
accounts-do-person-search = Шукати людей
accounts-do-person-view = Відкрити сторінку людини
accounts-do-person-reveal = Побачити особу людини, вказавши причину
accounts-do-person-edit = Змінити дані про особу людини
accounts-do-person-history = Прочитати, що змінювали в даних людини
accounts-do-person-seen = Прочитати, хто переглядав дані людини
accounts-do-person-statement = Надрукувати для людини, хто переглядав її дані
accounts-do-person-export = Видати людині копію її даних
accounts-do-person-erase = Стерти дані людини
accounts-do-case-open = Відкрити нову справу
accounts-do-case-list = Переглянути список справ
accounts-do-case-view = Прочитати справу
accounts-do-case-reveal = Побачити захищені відповіді справи, вказавши причину
accounts-do-case-edit = Змінити справу
accounts-do-case-close = Закрити справу
accounts-do-case-move = Переводити справу, записувати рішення
accounts-do-case-approve = Погоджувати закриття справи
accounts-do-task-handle = Виконувати те, що належить зробити у справі
accounts-do-service-record = Планувати допомогу і записувати, що з неї вийшло
accounts-do-case-reopen = Знову відкрити закриту справу
accounts-do-case-assign = Передати справу працівникові або команді
accounts-do-case-history = Прочитати, що змінювали в справі
accounts-do-note-add = Додати нотатку до справи
accounts-do-stub-view = Переглянути залишок стертого запису
accounts-do-case-hand-over = Передати справи колеги
accounts-do-emergency-open = Екстрено відкрити справу
accounts-do-emergency-view = Прочитати про екстрене відкриття
accounts-do-emergency-review = Перевірити екстрене відкриття
accounts-do-import-cases = Імпортувати справи
accounts-do-import-cases-undo = Скасувати імпорт справ
accounts-do-import-evidence = Імпортувати наданий набір даних
accounts-do-import-evidence-undo = Скасувати імпорт наданого набору даних
accounts-do-import-list = Переглянути список імпортів
accounts-do-import-report = Прочитати звіт про імпорт
accounts-do-evidence-view = Прочитати надані записи
accounts-do-quality-view = Переглянути якість даних
accounts-do-release-propose = Запропонувати випуск
accounts-do-release-view = Переглянути випуск
accounts-do-release-approve = Ухвалити рішення щодо випуску
accounts-do-audit-read = Прочитати журнал
accounts-do-audit-verify = Перевірити журнал
accounts-do-jobs-view = Переглянути завдання
accounts-do-organisation-manage = Змінити дані організації
accounts-do-site-manage = Змінити місця роботи
accounts-do-team-manage = Змінити команди
accounts-do-user-list = Переглянути список користувачів
accounts-do-user-invite = Запросити користувача
accounts-do-user-roles = Змінити ролі або команди користувача
accounts-do-user-disable = Закрити обліковий запис
accounts-do-user-enable = Знову відкрити обліковий запис
accounts-do-access-review = Переглянути, хто має доступ
accounts-do-access-confirm = Підтвердити доступ користувача
accounts-do-looks-review = Розглянути незвичну кількість переглядів
accounts-do-own-account = Користуватися власним обліковим записом
accounts-do-configuration-view = Переглянути налаштування
accounts-do-configuration-change = Змінити налаштування
accounts-do-gallery-view = Переглянути частини сторінок

## Rights in words
accounts-rights-title = Що ви можете робити
accounts-rights-none = У вас ще немає ролі, тож ви можете лише вийти. Адміністратор користувачів може її надати.
accounts-rights-teams-none = Ви не належите до жодної команди.
accounts-rights-what = Що
accounts-rights-where = З якими записами
accounts-rights-as = Як
accounts-rights-open = доки відкриті
accounts-rights-closed = після закриття
accounts-rights-erased = після стирання
accounts-rights-all-roles = Що може робити кожна роль
accounts-rights-list = Усе докладно
accounts-rights-why = Чому я не можу?
accounts-rights-why-text = Ця сторінка пояснює, хто що може робити й кого запитати. Вона знає лише ваші ролі й команди. Вона не заглядає в жоден запис, тож нічого не каже про те, чи він існує.
accounts-rights-about = Що ви хотіли зробити
accounts-rights-yours = Що з цього ви можете
accounts-rights-yours-none = Жодна з ваших ролей цього не охоплює.
accounts-rights-yours-also = Те, що до них не належить, виглядає як сторінка, якої не існує.
accounts-rights-who = Хто може це робити
accounts-rights-ask = Кого запитати
accounts-rights-ask-role = Щодо іншої ролі: адміністратор користувачів.
accounts-rights-ask-team = Щодо справи іншої команди: керівник тієї команди, який може передати її вам.
accounts-rights-nobody = Зараз цієї ролі ніхто не має.
accounts-rights-emergency = Якщо хтось може постраждати раніше, ніж із ними вдасться зв’язатися, ви можете екстрено відкрити справу.

## What one may do: tokens and incidents
accounts-do-token-list = Переглянути токени всіх користувачів
accounts-do-token-end = Скасувати токен іншого користувача
accounts-do-breach-report = Повідомити про інцидент із даними
accounts-do-breach-view = Переглянути стан інциденту з даними
accounts-do-breach-add = Доповнити історію інциденту з даними
accounts-do-breach-handle = Оцінити інцидент із даними й вирішити, кого повідомити
accounts-do-breach-reopen = Знову відкрити закритий інцидент із даними
accounts-do-breach-register = Прочитати реєстр інцидентів із даними
accounts-do-organisation-view = Переглянути дані організації
accounts-do-user-reset = Дати користувачеві код для нового пароля
accounts-do-user-consent = Погодити як друга людина те, про що попросив інший адміністратор користувачів
accounts-do-retention-view = Переглянути строки зберігання
accounts-do-retention-set = Змінити строки зберігання
accounts-do-hold-place = Наказати зберігати дані людини
accounts-do-hold-lift = Зняти наказ зберігати дані людини
accounts-do-site-lock = Заблокувати місце роботи
accounts-do-site-unlock = Попросити відкрити заблоковане місце роботи
accounts-do-site-unlock-agree = Погодитися відкрити заблоковане місце роботи
## A second way to show who one is
accounts-second-title = Ще один крок
accounts-second-intro = Пароль правильний. Тепер покажіть друге, що є лише у вас.
accounts-second-code = Код
accounts-second-code-hint = Шість цифр, які зараз показує ваш застосунок, або один із ваших кодів відновлення.
accounts-second-wrong = Цей код не підходить або вже використаний. Зачекайте на наступний і спробуйте ще раз.
accounts-second-late = Минуло забагато часу або було забагато хибних кодів. Почніть знову з пароля.
accounts-second-again = Почати знову
accounts-prove-hint = Якщо у вас є застосунок, що створює коди, підійдуть і його шість цифр.
accounts-factors-title = Ваш другий крок
accounts-own-factors = З другим кроком той, хто дізнається ваш пароль, усе одно не зможе ввійти.
accounts-own-factors-open = Керувати другим кроком
accounts-factors-intro = Під час входу після пароля вас просять про одне з цього.
accounts-factors-needed = Додайте другий крок, щоб продовжити
accounts-factors-needed-text = Ваша організація вимагає другого кроку від усіх. Додайте його тут, і все знову буде відкрито для вас.
accounts-factors-soon = Другий крок стане обов’язковим
accounts-factors-soon-text = Ваша організація вимагає другого кроку від усіх, починаючи з:
accounts-factors-app = Додати застосунок, що створює коди
accounts-factors-app-help = Підійде будь-який застосунок автентифікації на телефоні чи комп’ютері. Йому не потрібен зв’язок, і він нікому не каже, куди ви входите.
accounts-factors-app-add = Додати застосунок
accounts-factors-too-many = У вас їх уже десять. Приберіть той, яким більше не користуєтеся.
accounts-factor = Другий крок
accounts-factor-app = Застосунок
accounts-factor-passkey = Ключ доступу
accounts-factor-label = Як ви це називаєте
accounts-factor-label-hint = Наприклад: робочий телефон. Можна залишити порожнім.
accounts-factor-added = Додано
accounts-factor-used = Востаннє використано
accounts-factor-remove = Прибрати
accounts-factor-removed = Прибрано. Усі ваші інші сеанси завершено.
accounts-factor-is-added = Ваш другий крок готовий
accounts-factor-is-added-text = Усі ваші інші сеанси завершено. Відтепер під час входу вас про нього питатимуть.
accounts-app-title = Налаштувати застосунок
accounts-app-step-scan = Відкрийте застосунок, додайте обліковий запис і наведіть камеру на це зображення.
accounts-app-picture = Зображення для камери вашого застосунку
accounts-app-step-type = Якщо камерою скористатися не можна, введіть у застосунок цей ключ:
accounts-app-step-code = Введіть шість цифр, які застосунок показує зараз.
accounts-app-code = Код із застосунку
accounts-app-code-hint = Він змінюється кожні тридцять секунд.
accounts-app-confirm = Завершити
accounts-recovery = Коди відновлення
accounts-recovery-title = Ваші коди відновлення
accounts-recovery-left = { $count ->
    [0] У вас не залишилося кодів відновлення.
    [one] У вас залишився { $count } код відновлення.
    [few] У вас залишилося { $count } коди відновлення.
    [many] У вас залишилося { $count } кодів відновлення.
   *[other] У вас залишилося { $count } коду відновлення.
}
accounts-recovery-help = Вони дають змогу ввійти, якщо телефон загублено. Кожен діє один раз.
accounts-recovery-renew = Створити нові коди відновлення
accounts-recovery-once = Ці коди показано лише зараз. Попередні більше не діють.
accounts-recovery-keep = Надрукуйте цю сторінку або запишіть коди й тримайте папір там, де його ніхто інший не знайде. Кожен код діє один раз замість коду вашого застосунку.
accounts-recovery-kept = Я їх зберіг
accounts-recovery-needs-factor = Спершу додайте застосунок або ключ доступу. Коди відновлення замінюють його, якщо його втрачено.
accounts-factors-require = Другий крок для всіх
accounts-factors-require-help = Із цього дня кожен, хто не має другого кроку, під час входу мусить його додати й до того не потрапить нікуди більше. До того дня показується нагадування.
accounts-factors-from = Обов’язково з
accounts-factors-from-hint = Залиште порожнім, щоб не вимагати.
accounts-factors-day = Напишіть день, місяць і рік або залиште всі три порожніми.
accounts-notice-recovery-used = Використано код відновлення
accounts-notice-recovery-used-text = Хтось увійшов до вашого облікового запису з одним із ваших кодів відновлення. Якщо це були не ви, створіть нові коди й змініть пароль.
accounts-notice-recovery-gone = Використано ваш останній код відновлення
accounts-notice-recovery-gone-text = Створіть нові коди відновлення й тримайте їх там, де їх ніхто інший не знайде. Якщо це були не ви, змініть і пароль.
accounts-notice-second-refused = Хтось знав ваш пароль
accounts-notice-second-refused-text = Хтось увів ваш правильний пароль, а потім кілька хибних кодів. Увійти не вдалося. Якщо це були не ви, змініть пароль.
accounts-basis-password-app = правильний пароль і код застосунку
accounts-basis-password-recovery = правильний пароль і код відновлення
accounts-basis-app = код застосунку
accounts-act-factor-add = додав другий крок
accounts-act-factor-remove = прибрав другий крок
accounts-act-factor-require = змінив, відколи потрібен другий крок
accounts-act-recovery-renew = створив нові коди відновлення

## Handing on cases
accounts-leave-title = Передати справи
accounts-leave-text = Ці справи записані на цю людину. Виберіть для кожної команди, хто їх перейме. Кожну зміну записують, а тих, хто отримує справи, повідомляють.
accounts-leave-none = Жодна справа не записана на цю людину
accounts-leave-team = Хто перейме справи команди { $team }?
accounts-leave-no-team = Хто перейме справи, що не належать жодній команді?
accounts-leave-counts = Відкритих: { $open }. Закритих: { $closed }.
accounts-leave-choose = Виберіть, хто їх перейме
accounts-leave-nobody-yet = Поки ніхто: їх розподілять керівники команди
accounts-leave-do = Передати ці справи
accounts-leave-done = { $count ->
    [one] Передано { $count } справу
    [few] Передано { $count } справи
    [many] Передано { $count } справ
   *[other] Передано { $count } справи
}
accounts-leave-done-text = Тих, хто їх отримав, повідомлено.
accounts-leave-uploads = { $count ->
    [one] { $count } файл не завантажено до кінця. Він залишається: відхилити його може кожен, хто імпортує дані.
    [few] { $count } файли не завантажено до кінця. Вони залишаються: відхилити їх може кожен, хто імпортує дані.
    [many] { $count } файлів не завантажено до кінця. Вони залишаються: відхилити їх може кожен, хто імпортує дані.
   *[other] { $count } файлу не завантажено до кінця. Вони залишаються: відхилити їх може кожен, хто імпортує дані.
}
accounts-leave-releases = { $count ->
    [one] { $count } випуск цієї людини чекає на рішення. Він залишається: вирішує особа, відповідальна за схвалення.
    [few] { $count } випуски цієї людини чекають на рішення. Вони залишаються: вирішує особа, відповідальна за схвалення.
    [many] { $count } випусків цієї людини чекають на рішення. Вони залишаються: вирішує особа, відповідальна за схвалення.
   *[other] { $count } випуску цієї людини чекає на рішення. Вони залишаються: вирішує особа, відповідальна за схвалення.
}
accounts-leave-safety = З міркувань безпеки обліковий запис закривають одразу, а справи поки що залишаються. Керівників повідомляють, і далі ви можете передати справи.
accounts-notice-cases-given = Вам або вашій команді передано справи
accounts-notice-cases-given-text = Колега більше ними не займається. Вони є у вашому списку справ.

## Who has access
accounts-review-title = Перегляд доступу
accounts-review-text = Усі, хто може ввійти, і до чого вони зараз мають доступ. Шукайте те, що вже нікому не потрібне. Найбільша кількість днів до нового перегляду облікового запису: { $days }.
accounts-review-due = { $count ->
    [one] Час переглянути { $count } обліковий запис
    [few] Час переглянути { $count } облікові записи
    [many] Час переглянути { $count } облікових записів
   *[other] Час переглянути { $count } облікового запису
}
accounts-review-last = Останній вхід
accounts-review-never = Ніколи
accounts-review-dormant = Не використовувався { $days } днів або ніколи
accounts-review-factor = Друге підтвердження
accounts-review-factor-none = Лише пароль
accounts-review-factor-passkey = Ключ доступу
accounts-review-factor-app = Застосунок із кодами
accounts-review-reaches = Доступних справ
accounts-review-reviewed = Переглянуто
accounts-review-not-yet = Ще ні
accounts-review-overdue = Час переглянути
accounts-review-confirm = Усе ще правильно
accounts-review-csv = Завантажити як CSV
accounts-review-days = Днів до нового перегляду доступу
accounts-review-days-hint = Від 7 до 365. Зазвичай три місяці.
accounts-review-days-wrong = Напишіть кількість днів від 7 до 365.
accounts-looks-title = Запитання про перегляди
accounts-looks-text = Програма рахує, скільки справ відкривають люди, і запитує, коли день не схожий на інші дні людини. Є багато добрих причин: заміна колеги, перевірка справ, важкий день. Запитайте, перш ніж судити.
accounts-looks-none = Відкритих запитань немає
accounts-looks-hour = За одну годину відкрито людей або справ: { $looks }; зазвичай у цієї людини: близько { $usual }. Чи є причина?
accounts-looks-others = Цього дня відкрито справ інших людей: { $looks }; зазвичай у цієї людини: близько { $usual }. Чи є причина?
accounts-looks-answer = Що ви з’ясували?
accounts-looks-choose = Виберіть
accounts-looks-answer-explained = Є добра причина
accounts-looks-answer-talk = Поговорю з цією людиною
accounts-looks-answer-look-into = Це треба з’ясувати
accounts-looks-send = Зберегти відповідь
accounts-looks-answered = З відповіддю
accounts-act-retention-view = переглянуто строки зберігання
accounts-act-retention-set = змінено строки зберігання
accounts-act-retention-run = переглянуто те, чий строк минув (програма)
accounts-act-hold-place = наказано зберігати дані людини
accounts-act-hold-lift = знято наказ зберігати дані людини
accounts-act-site-lock = заблоковано місце роботи
accounts-act-site-unlock = попрошено відкрити заблоковане місце або відкликано
accounts-act-site-unlock-agree = погоджено і відкрито заблоковане місце
accounts-notice-site-locked = Місце роботи заблоковано
accounts-notice-site-locked-text = Хтось із колег заблокував місце роботи. Його люди вийшли, справи не доступні. З’ясуйте, чи хтось у небезпеці і чи втрачено дані.
## A new password, and what needs two people
accounts-sign-in-reset = Я не можу ввійти
accounts-second-lost = У мене більше немає нічого з цього
accounts-reset = Новий пароль
accounts-reset-help = Для того, хто не може ввійти. Ви отримаєте код, щоб передати; з ним людина обере новий пароль.
accounts-reset-factors = Прибрати також другий крок
accounts-reset-factors-hint = Лише якщо застосунок і коди відновлення втрачено. Інший адміністратор користувачів має погодитися.
accounts-reset-issue = Видати код
accounts-reset-issued = Код готовий
accounts-reset-code = Код скидання
accounts-reset-hand-over = Передайте його усно або на папері й переконайтеся, що це саме та людина. Його показано лише раз, діє один день.
accounts-reset-needs-operator = Для цього потрібен другий адміністратор користувачів, а погодитися нема кому. Код може видати той, хто утримує сервер.
accounts-reset-closed = Цей обліковий запис закрито. Спершу відкрийте його.
accounts-reset-title = Обрати новий пароль
accounts-reset-intro = Попросіть код скидання в адміністратора користувачів вашої організації, особисто чи телефоном. З ним ви тут оберете новий пароль.
accounts-reset-button = Зберегти новий пароль
accounts-reset-done = Новий пароль збережено. Усі ваші сеанси завершено.
accounts-reset-wrong = Ім’я для входу й код не відповідають одне одному, або код використано, відкликано чи він застарів. Попросіть новий.
accounts-waits = Діє лише тоді, коли інший адміністратор користувачів погодився.
accounts-requests-title = Чекає на другу людину
accounts-requests-intro = Те, що дає владу над даними людей, потребує двох адміністраторів користувачів: один просить, інший погоджується.
accounts-requests-none = Нічого не чекає.
accounts-request-invitation = Запросити того, хто може бачити людей або давати права
accounts-request-reset = Прибрати чийсь другий крок
accounts-request-roles = Дати комусь ширші права
accounts-request-by = Хто попросив
accounts-request-at = Коли
accounts-request-reset-ask = Поговоріть із людиною самі, перш ніж погодитися: чи справді це вона його втратила?
accounts-request-agree = Погодитися
accounts-request-refuse = Відмовити
accounts-request-not-you = Це вирішує інший адміністратор користувачів.
accounts-notice-consent-asked = Колезі потрібна ваша згода
accounts-notice-consent-asked-text = Інший адміністратор користувачів просить про те, що потребує двох людей. Погляньте, запитайте, якщо не певні, і вирішіть.
accounts-basis-reset = код скидання
accounts-act-user-reset = видав код для нового пароля
accounts-act-user-consent = погодився як друга людина
accounts-act-consent-ask = попросив згоди другої людини
accounts-act-consent-refuse = відмовив як друга людина
accounts-act-reset-use = обрав новий пароль за кодом
accounts-act-reset-refused = безуспішно спробував код скидання
accounts-do-site-destroy = Попросити знищити ключі заблокованого місця роботи
accounts-do-site-destroy-agree = Погодитися на знищення ключів заблокованого місця роботи
accounts-act-site-destroy = попрошено знищити ключі заблокованого місця або зупинено це
accounts-act-site-destroy-agree = погоджено знищити ключі заблокованого місця
accounts-act-site-destroy-begin = почато знищення ключів заблокованого місця (програма)
accounts-act-site-destroy-done = знищено ключі заблокованого місця (програма)
accounts-notice-site-destruction = Ключі заблокованого місця роботи буде знищено
accounts-notice-site-destruction-text = Двоє колег погодилися знищити ключі заблокованого місця роботи. Триває відлік; хто може блокувати місце, ще може це зупинити. Запитайте їх, чи це правильно.
accounts-notice-site-destroyed = Ключі заблокованого місця роботи знищено
accounts-notice-site-destroyed-text = Відлік закінчився, і програма знищила ключі. Записів цього місця роботи більше ніхто не прочитає. Числа є в журналі аудиту.
accounts-act-backup-take = зроблено резервну копію (програма)
accounts-act-backup-fail = резервна копія не вдалася (програма)
accounts-act-backup-restore = відновлено резервну копію (оператор)
accounts-act-drill-hold = випробувано резервну копію (програма)
accounts-act-drill-fail = резервна копія не пройшла випробування (програма)
accounts-act-key-rotate = організаціям дано нові ключі (програма)
accounts-act-key-rotate-fail = нові ключі не вдалися (програма)
accounts-act-root-key-change = змінено кореневий ключ (оператор)
accounts-act-root-key-divide = кореневий ключ поділено на частки (оператор)

## Passkeys
accounts-factors-passkey = Додати ключ доступу
accounts-passkey-what = Ваш телефон, комп’ютер або ключ безпеки показує, хто ви, за відбитком пальця, обличчям або PIN-кодом. Сторінка, яка лише схожа на цю, нічого від нього не отримає.
accounts-passkey-add = Налаштувати ключ доступу
accounts-passkey-title = Додати ключ доступу
accounts-passkey-help = Браузер запитає, де зберігати ключ доступу і як його розблоковувати. Потім він сам впускає вас, без імені та пароля, або слугує другим кроком після пароля. Якщо його скопійовано до онлайн-облікового запису, то хто ввійде туди, ввійде й сюди: за змоги зберігайте його в пристрої або ключі безпеки.
accounts-passkey-make = Створити ключ доступу
accounts-passkey-make-without = Цей браузер не може створити тут ключ доступу: скрипти вимкнено або браузер застарий. Додайте натомість застосунок, що створює коди.
accounts-passkey-other = Вибрати інший спосіб
accounts-passkey-nowhere = За цією адресою ключі доступу не працюють. Їм потрібен https та ім’я замість числа. На цьому самому комп’ютері досить localhost.
accounts-passkey-sign-in = Увійти з ключем доступу
accounts-passkey-sign-in-without = У цьому браузері не можна користуватися ключами доступу: скрипти вимкнено або браузер застарий. Увійдіть з іменем та паролем.
accounts-passkey-prove = Скористатися ключем доступу
accounts-passkey-prove-without = У цьому браузері не можна користуватися ключами доступу. Скористайтеся паролем або кодом застосунку.
accounts-passkey-second = Скористатися ключем доступу
accounts-passkey-second-without = У цьому браузері не можна користуватися ключами доступу. Скористайтеся кодом застосунку або одним із кодів відновлення.
accounts-passkey-failed = Ключ доступу не використано. Спробуйте ще раз або виберіть інший спосіб.
accounts-passkey-twice = Тут уже є ключ доступу для вашого облікового запису.
accounts-passkey-wrong = Цей ключ доступу не прийнято. Спробуйте ще раз або виберіть інший спосіб.
accounts-passkey-late = Минуло забагато часу. Спробуйте ще раз.
accounts-passkey-copied = Може бути скопійований на інші пристрої
accounts-notice-factors-changed = Спосіб вашого входу змінено
accounts-notice-factors-changed-text = На іншому пристрої до вашого облікового запису додали або з нього вилучили застосунок чи ключ доступу. Якщо це були не ви, вилучіть те, чого не знаєте, і змініть пароль.
accounts-notice-passkey-copied = Можливо, існує копія вашого ключа доступу
accounts-notice-passkey-copied-text = Хтось скористався вашим ключем доступу, лічильник якого пішов назад, як буває з копіями. Увійти не вдалося. Вилучіть цей ключ доступу і додайте новий. Якщо бракує якогось із ваших пристроїв, змініть і пароль.
accounts-basis-passkey = ключ доступу
accounts-basis-password-passkey = правильний пароль і ключ доступу
## Signing in by an identity provider

accounts-provider-sign-in = Увійти через { $label }
accounts-provider-title = Вхід через { $label }
accounts-provider-help = Ви можете входити з обліковим записом, який ваша організація веде деінде. Ваш пароль діє й далі, навіть коли та служба не працює.
accounts-provider-open = Керувати прив’язкою
accounts-provider-back = Хвилинку
accounts-provider-back-text = Ви повертаєтеся зі сторінки входу вашої організації. Якщо ця сторінка не йде далі сама, натисніть кнопку.
accounts-provider-none = Жодного облікового запису ще не прив’язано.
accounts-provider-links = Прив’язані облікові записи
accounts-provider-added = Прив’язано
accounts-provider-link = Прив’язати обліковий запис
accounts-provider-link-help = Зараз вас попросять увійти там, навіть якщо ви вже входили. Усі інші ваші сеанси тут завершаться.
accounts-provider-is-linked = Обліковий запис прив’язано. Усі інші ваші сеанси завершено.
accounts-provider-is-removed = Прив’язку прибрано. Усі інші ваші сеанси завершено.
accounts-provider-not-linked = Обліковий запис не прив’язано
accounts-provider-late = Минуло забагато часу, це вже використано або почато в іншому браузері. Почніть знову.
accounts-provider-denied = Вхід там відхилено або облишено.
accounts-provider-down = Інша служба входу зараз недоступна. Увійдіть із паролем.
accounts-provider-token = Відповідь іншої служби входу не вдалося використати. Увійдіть із паролем і повідомте того, хто дбає про цю програму.
accounts-provider-unknown = Той обліковий запис не прив’язано до жодного тут. Увійдіть із паролем, а потім прив’яжіть його на сторінці свого облікового запису.
accounts-provider-second = Ви увійшли там. Тепер покажіть друге, що є лише у вас.
accounts-provider-taken = Той обліковий запис уже прив’язано.
accounts-provider-too-many = У вас їх уже п’ять. Приберіть той, яким більше не користуєтеся.
accounts-basis-provider = вхід деінде
accounts-basis-provider-app = вхід деінде й код із застосунку
accounts-basis-provider-recovery = вхід деінде й код відновлення
accounts-basis-provider-passkey = вхід деінде й ключ доступу
accounts-basis-provider-twice = вхід деінде у два кроки
accounts-act-link-add = прив’язав обліковий запис, який ведуть деінде
accounts-act-link-remove = прибрав прив’язку до облікового запису, який ведуть деінде
accounts-do-departure-view = Бачити експорт усього і чи йде організація
accounts-do-organisation-export = Попросити експорт усього, що належить організації, і забрати його
accounts-do-organisation-export-agree = Погодитися на експорт усього
accounts-do-organisation-leave = Попросити, щоб організація пішла з цього сервера
accounts-do-organisation-leave-agree = Погодитися, щоб організація пішла з цього сервера
accounts-act-departure-view = переглянуто експорт і вихід
accounts-act-organisation-export = попрошено експорт усього, забрано його або зупинено
accounts-act-organisation-export-agree = погоджено експорт усього
accounts-act-organisation-export-made = зроблено експорт усього
accounts-act-organisation-export-failed = не вдалося зробити експорт усього (програма)
accounts-act-organisation-leave = попрошено про вихід організації або зупинено його
accounts-act-organisation-leave-agree = погоджено вихід організації
accounts-act-organisation-leave-begin = почато вихід організації (програма)
accounts-act-organisation-leave-done = завершено вихід організації (програма)
accounts-notice-departure = Ваша організація йде з цього сервера
accounts-notice-departure-text = Двоє колег погодилися, що ваша організація йде. Триває відлік; будь-який адміністратор ще може це зупинити. Запитайте їх, чи це правильно і чи експорт у надійних руках.
