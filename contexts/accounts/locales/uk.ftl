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
accounts-login-form = Оберіть від трьох до шістдесяти літер, цифр, крапок чи дефісів, без пробілів.
accounts-login-taken = Це ім’я для входу зайняте. Оберіть інше.
accounts-password-new = Новий пароль
accounts-password-hint = Щонайменше { $fewest } символів. Чотири не пов’язані між собою слова легко запам’ятати й важко вгадати.
accounts-password-short = Оберіть щонайменше { $fewest } символів.
accounts-password-long = Оберіть не більше { $most } символів.
accounts-password-guessable = Його легко вгадати. Оберіть слова, не пов’язані з вашим ім’ям.
accounts-password-wrong = Це не ваш теперішній пароль.
accounts-join-button = Створити обліковий запис
accounts-join-done = Ваш обліковий запис готовий. Тепер можна увійти.

## First run
accounts-set-up-title = Налаштування
accounts-set-up-intro = Цей сервер новий. За три кроки ви називаєте організацію та створюєте перший обліковий запис, який може запросити інших.
accounts-set-up-step-organisation = Організація
accounts-set-up-step-place = Місце й команда
accounts-set-up-step-account = Перший обліковий запис
accounts-set-up-key = Код налаштування
accounts-set-up-key-hint = Його надруковано там, де запущено програму.
accounts-set-up-key-wrong = Це не код налаштування. Подивіться на останні рядки, надруковані програмою.
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
accounts-choose = Оберіть зі списку.
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
accounts-roles-missing = Оберіть принаймні одну роль.
accounts-role-case-worker = Фахівець із супроводу
accounts-role-case-worker-help = Працює з людьми: власні справи та справи своїх команд.
accounts-role-supervisor = Супервізор
accounts-role-supervisor-help = Відповідає за команди: бачить їхні справи, розподіляє їх, може стерти дані людини.
accounts-role-data-steward = Розпорядник даних
accounts-role-data-steward-help = Імпортує дані й перевіряє їхню якість; не бачить імен.
accounts-role-release-approver = Затверджувач публікацій
accounts-role-release-approver-help = Друга людина, яка вирішує, чи можна публікувати.
accounts-role-auditor = Аудитор
accounts-role-auditor-help = Читає, хто що робив; не бачить змісту справ.
accounts-role-user-administrator = Адміністратор користувачів
accounts-role-user-administrator-help = Запрошує користувачів і надає ролі; не бачить змісту справ.
accounts-role-configuration-administrator = Адміністратор налаштувань
accounts-role-configuration-administrator-help = Змінює організацію, місця роботи й налаштування; не бачить змісту справ.
accounts-state = Стан
accounts-state-active = Може входити
accounts-state-disabled = Закрито
accounts-change = Змінити
accounts-user-title = Змінити користувача
accounts-user-own = Ви не можете змінити власні ролі. Попросіть іншого адміністратора користувачів.
accounts-user-disable = Закрити цей обліковий запис
accounts-user-disable-help = Усі сеанси цього облікового запису одразу завершаться. Його можна відкрити знову.
accounts-user-enable = Відкрити цей обліковий запис знову
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
accounts-password-current = Теперішній пароль
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
accounts-own-sessions = Поточні сеанси
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
