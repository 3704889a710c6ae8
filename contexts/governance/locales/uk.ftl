# state: draft
# Duties of data protection.

## Data incidents
governance-title = Захист даних
governance-report = Повідомити про інцидент із даними
governance-report-intro = Скажіть, щойно помітили, навіть якщо не впевнені. Це займає дві хвилини. Нікого не звинувачують за повідомлення.
governance-report-do = Повідомити
governance-kind = Що сталося
governance-kind-lost-paper = Загублено папір: список, форму, зошит
governance-kind-lost-device = Загублено телефон, комп’ютер або флешку
governance-kind-stolen = Викрадено або забрано щось із даними
governance-kind-wrong-recipient = Щось надіслано або передано не тій людині
governance-kind-seen = Хтось побачив або почув те, чого не мав
governance-kind-account = Хтось скористався чужим обліковим записом
governance-kind-published = Опубліковано те, чого не слід було
governance-kind-attack = Комп’ютер атаковано або він поводиться дивно
governance-kind-unavailable = Дані зникли або недоступні
governance-kind-altered = Дані змінено помилково або навмисно
governance-kind-other = Інше
governance-what = Розкажіть своїми словами
governance-what-hint = Що там було, де це сталося, що вже зроблено. Замість імен досить кодів справ. Це читають лише ті, хто стежить за захистом даних.
governance-hours = Скільки годин тому це помітили?
governance-hours-hint = 0, якщо щойно. Звідси відлічується час на повідомлення органу.
governance-more = Якщо вже відомо більше
governance-happened = Коли це сталося?
governance-happened-hint = Досить року або місяця.
governance-people = Чиї дані
governance-people-assisted = Люди, з якими ми працюємо
governance-people-children = Серед них діти
governance-people-relatives = Родичі
governance-people-witnesses = Свідки або ті, хто повідомив
governance-people-staff = Працівники
governance-people-public = Інші
governance-about = Скільки приблизно людей?
governance-about-hint = Залиште порожнім, якщо не знаєте.
governance-data = Які дані
governance-data-whereabouts = Де хтось живе або переховується
governance-data-health = Здоров’я
governance-data-documents = Документи та зображення
governance-data-staff = Працівники та їхні контакти
governance-data-passwords = Паролі, ключі, коди
governance-data-figures = Цифри, що можуть вказати на когось
governance-severity = Наскільки це може їм зашкодити?
governance-severity-low = Шкода малоймовірна
governance-severity-some = Можлива певна шкода
governance-severity-serious = Можлива серйозна шкода
governance-severity-life = Може бути загроза життю
governance-phase = Стан
governance-phase-reported = повідомлено
governance-phase-assessed = оцінено
governance-phase-notified = усіх повідомлено
governance-phase-not-notified = повідомляти не потрібно
governance-phase-closed = закрито
governance-noticed = Помічено
governance-due = 72 години на повідомлення органу
governance-clock-settled = вирішено
governance-clock-left = { $hours ->
    [one] залишилася { $hours } година
    [few] залишилося { $hours } години
    [many] залишилося { $hours } годин
   *[other] залишилося { $hours } години
}
governance-clock-over = { $hours ->
    [one] минула { $hours } година після строку
    [few] минуло { $hours } години після строку
    [many] минуло { $hours } годин після строку
   *[other] минуло { $hours } години після строку
}
governance-clock-over-days = { $days ->
    [one] минув { $days } день після строку
    [few] минуло { $days } дні після строку
    [many] минуло { $days } днів після строку
   *[other] минуло { $days } дня після строку
}
governance-authority = Орган із захисту даних
governance-authority-at = Орган повідомлено
governance-authority-hint = Якщо шкода людям не є малоймовірною, орган має знати протягом 72 годин (у багатьох країнах; дізнайтеся вимоги своєї).
governance-affected = Люди, яких це стосується
governance-affected-at = Людей повідомлено
governance-affected-hint = Якщо можлива серйозна шкода, їх треба повідомити, безпечно і зрозумілими словами.
governance-verdict-open = ще не вирішено
governance-verdict-notify = повідомити
governance-verdict-no = повідомляти не треба
governance-done = зроблено
governance-reported-at = Повідомлено
governance-reported-by = Повідомила особа
governance-number = Номер
governance-own = Про що ви повідомили
governance-reported = Дякуємо. Записано.
governance-reported-number = Інцидент { $number }
governance-reported-text = Тих, хто стежить за захистом даних, повідомлено; вони вже розглядають це.
governance-reported-add = Якщо згадаєте ще щось або знайдете загублене, допишіть.
governance-reported-see = Переглянути повідомлення
governance-nobody = Повідомте керівника самі, зараз
governance-nobody-text = У вашій організації ніхто не має ролі, що стежить за захистом даних, тож програма нікого не повідомила.
governance-over = { $count ->
    [one] Строк минув для { $count } інциденту
    [few] Строк минув для { $count } інцидентів
    [many] Строк минув для { $count } інцидентів
   *[other] Строк минув для { $count } інциденту
}
governance-over-text = Вирішіть зараз, чи повідомляти орган. Пізнє повідомлення пояснює, чому воно пізнє.
governance-csv = Реєстр у файлі (CSV)
governance-open = Відкриті інциденти
governance-open-none = Відкритих інцидентів немає
governance-open-none-text = Усе, про що повідомлять, з’явиться тут одразу.
governance-closed = Закриті інциденти
governance-breach = Інцидент із даними { $number }
governance-not-known = ще невідомо
governance-somebody = хтось із колег
governance-hidden = Написане тут читають ті, хто стежить за захистом даних.
governance-history = Що зроблено
governance-step-reported = Повідомлено
governance-step-note = Нотатка
governance-step-contained = Зроблено щось, щоб не стало гірше
governance-step-told-other = Когось повідомлено
governance-step-assessed = Оцінено
governance-step-decided = Вирішено, кого повідомити
governance-step-told-authority = Орган повідомлено
governance-step-told-affected = Людей, яких це стосується, повідомлено
governance-step-closed = Закрито
governance-step-reopened = Відкрито знову
governance-assess = Оцінити серйозність
governance-assess-why = Чому така оцінка
governance-assess-do = Зберегти оцінку
governance-noticed-hours = За скільки годин до повідомлення це помітили?
governance-decide = Вирішити, кого повідомити
governance-grounds = На яких підставах
governance-grounds-hint = Орган може про це запитати, навіть якщо нікого не повідомляють.
governance-decide-do = Зберегти рішення
governance-told = Записати, що повідомлено
governance-whom = Кого повідомлено
governance-told-how = Як і що сказано
governance-told-hint = Якщо 72 години минули, також причину запізнення.
governance-told-do = Зберегти
governance-add = Додати щось
governance-add-what = Що це
governance-add-text = Що ви хочете додати
governance-add-do = Додати
governance-close = Закрити інцидент
governance-reopen = Відкрити знову
governance-reason = Чому
governance-problem-number = Напишіть ціле число, щонайбільше { $most }.
governance-problem-choose = Виберіть зі списку.
governance-problem-short = Напишіть трохи більше. Найменша кількість знаків: { $fewest }.
governance-problem-long = Напишіть менше. Найбільша кількість знаків: { $most }.
governance-problem-future = Це в майбутньому. Перевірте дату.
governance-problem-date = Це не дата. Напишіть рік, або рік і місяць, або все.
governance-not-assessed = Спершу оцініть серйозність. Потім вирішіть, кого повідомити.
governance-not-decided = Спершу вирішіть, що їх треба повідомити.
governance-not-done = Можна закрити, коли все вирішено і повідомлено всіх, кого слід.

## What is kept for how long
governance-retention = Що і як довго зберігається
governance-retention-intro = Дані зберігаються, доки вони потрібні, і не довше. Програма ніколи не стирає дані людей сама: керівник підтверджує кожен випадок.
governance-due-people = Чий строк спливає протягом місяця
governance-due-none = Ні в кого строк не спливає
governance-due-confirm = Вирішує людина
governance-due-confirm-text = Спершу з’ясуйте, чи дані ще комусь потрібні, насамперед самій людині. Потім зітріть їх або накладіть заборону стирання.
governance-due-at = Зберігати до
governance-due-over = минуло
governance-case = Код справи
governance-erase = Стерти дані
governance-holds = Дані, які треба зберігати
governance-holds-text = Суд або закон може вимагати зберігати чиїсь дані. Поки заборона діє, ніхто не може їх стерти.
governance-holds-none = Немає даних, які треба зберігати понад строк.
governance-held-since = Відколи
governance-hold-lift = Зняти
governance-hold-place = Зберегти чиїсь дані
governance-hold-code = Код справи людини
governance-hold-reason = Хто цього вимагає і чому
governance-times = Як довго
governance-kept-what = Що
governance-kept-how = Як видаляється
governance-days = Дні
governance-keep-closed-cases = Люди, усі справи яких закрито
governance-keep-imports = Відкинуті, скасовані або непридатні імпорти
governance-keep-devices = Пристрої, з яких більше ніхто не входить
governance-keep-notices = Переглянуті сповіщення
governance-by-itself = саме, вночі
governance-by-person = підтверджує керівник
governance-fixed = Визначено програмою: запечатані файли 7 днів, завершені сеанси 1 день, виконані завдання 90 днів. Журнал зберігається: запис не можна вилучити, не порушивши його доказ.
governance-days-hint = Від { $least } до { $most } днів.
governance-times-save = Зберегти строки
governance-times-change = Змінити строки
governance-deleted = Що видалено
governance-deleted-at = Коли
governance-count = Кількість
governance-problem-days = Напишіть кількість днів від { $least } до { $most }.
governance-problem-code = Жодної справи з цим кодом вам не доступно. Перевірте код.
governance-problem-held = Дані цієї людини вже зберігаються.

## Papers
governance-papers = Документи для початку
governance-papers-text = Англійською, файлами, які ви доповнюєте і зберігаєте поза програмою.
governance-paper-playbook = Перші 72 години після інциденту
governance-paper-assessment = Оцінка впливу
governance-paper-sharing = Протокол обміну інформацією
governance-paper-record = Реєстр обробки даних

## Locking a site
governance-lock-title = Заблокувати місце роботи
governance-lock-means = Що це означає
governance-lock-text = Одразу всі з цього місця роботи виходять із системи і не можуть увійти, якщо не належать також до іншого. Його справи нікому не доступні. Нічого не втрачається.
governance-lock-back = Блокує одна людина. Щоб відкрити знову, потрібні двоє.
governance-lock-do = Заблокувати це місце зараз
governance-site-people = { $count ->
    [one] До нього належить { $count } людина.
    [few] До нього належать { $count } людини.
    [many] До нього належать { $count } людей.
   *[other] До нього належать { $count } людини.
}
governance-locked = заблоковано
governance-locked-done = Місце роботи заблоковано
governance-locked-text = Його люди вийшли, справи не доступні. Якщо ви належите до нього, вийдете з наступним натисканням.
governance-unlock-ask = Попросити відкрити
governance-unlock-asked = Відкрити попросили:
governance-unlock-other = Має погодитися хтось інший.
governance-unlock-agree = Погодитися і відкрити
governance-unlock-withdraw = Відкликати прохання
governance-site-open = Це місце роботи не заблоковано.
governance-site-asked = Про це вже попросили. Має погодитися хтось інший.
## Знищення ключів заблокованого місця роботи
governance-destroy-title = Знищити ключі цього місця роботи
governance-destroy-means = Що це означає
governance-destroy-text = Знищуються ключі всіх записів команд цього місця роботи: імена, відповіді, нотатки, файли. Більше ніхто не зможе їх прочитати: ні ви, ні той, хто забере сервер. Від кожної справи лишаються тільки код, дати й команда.
governance-destroy-never = Скасувати це неможливо. Давніші резервні копії перестають відкривати ці записи, коли минуть дні, протягом яких сервер зберігає свої ключі.
governance-destroy-countdown = Цього мають хотіти двоє. Після згоди другої людини минає стільки годин, перш ніж це станеться: { $hours }. Доти одна людина може це зупинити; відкриття місця роботи також зупиняє.
governance-destroy-reach = Кого і що це охоплює
governance-destroy-people = Люди: { $count }
governance-destroy-cases = Справи: { $count }
governance-destroy-elsewhere = Люди, які мають справу ще й деінде та залишаються з нею: { $count }
governance-destroy-held = Люди, чиї дані треба зберігати і вони лишаються повністю: { $count }
governance-destroy-held-title = Декого це не охоплює
governance-destroy-held-text = Хто підпадає під наказ про зберігання, лишається з усіма даними й ключами. Щоб охопити й таких людей, відкрийте місце роботи, зніміть наказ і заблокуйте знову.
governance-destroy-decided = Що вирішено
governance-destroy-stage-asked = чекає на другу людину
governance-destroy-stage-agreed = триває відлік
governance-destroy-stage-running = ключі знищуються
governance-destroy-stage-done = ключі знищено
governance-destroy-stage-withdrawn = зупинено
governance-destroy-asked-by = Попросили:
governance-destroy-agreed-by = Погодилися:
governance-destroy-due = Станеться
governance-destroyed-people = Люди, від яких лишився тільки слід: { $count }
governance-destroyed-cases = Справи, від яких лишився тільки слід: { $count }
governance-destroyed-kept = Люди під наказом про зберігання, яких залишено: { $count }
governance-destroy-agree = Погодитися: знищити ключі
governance-destroy-stop = Зупинити
governance-destroy-ask-title = Попросити про це
governance-destroy-ask = Попросити знищити ключі
governance-destroy-name = Назва місця роботи
governance-destroy-name-hint = Напишіть так, як угорі, щоб ішлося саме про це місце.
governance-problem-site-name = Це не назва цього місця роботи. Напишіть так, як угорі сторінки.
governance-destroy-asked-already = Про це вже попросили. Подивіться на сторінку місця роботи.
governance-destroy-running = Ключі цього місця роботи знищуються. Зупинити це вже неможливо.

governance-leaving = Забрати своє і піти
governance-operator = оператор сервера
governance-export-title = Усе, що належить вашій організації
governance-export-text = Один файл зі справами, людьми, нотатками, змінами, надісланими файлами, наборами даних, публікаціями, обліковими записами й журналом, у відкритих форматах. Його запечатано для отримувача, якого ви назвете: цей сервер не може його відкрити.
governance-export-careful = У ньому імена людей, які постраждали від торгівлі людьми. Цього мають хотіти двоє. Створіть отримувача на надійному комп’ютері й тримайте його ключ там.
governance-export-stage-asked = чекає на другу людину
governance-export-stage-making = створюється
governance-export-stage-made = готово
governance-export-stage-failed = не вдалося створити
governance-export-stage-withdrawn = зупинено
governance-export-stage-gone = було створено, файл прибрано
governance-export-cases = Справи: { $count }
governance-export-rows = Рядки: { $count }
governance-export-bytes = Байти: { $count }
governance-export-jobs = Подивитися, скільки зроблено
governance-export-agree = Погодитися: створити файл
governance-export-fetch = Забрати файл
governance-export-ask = Попросити про це
governance-export-waits = Про один уже попросили або він створюється.
governance-recipient = Отримувач
governance-recipient-hint = Починається з age1. Його створює «amparo backup keygen» або age-keygen на вашому комп’ютері.
governance-purpose = Для чого
governance-purpose-departure = Ми йдемо звідси
governance-purpose-copy = Копія для зберігання
governance-purpose-authority = Державний орган
governance-problem-recipient = Це не отримувач. Він починається з age1 і копіюється повністю.
governance-problem-purpose = Виберіть, для чого.
governance-leave-title = Піти з цього сервера назавжди
governance-leave-text = Усі облікові записи припиняються, кожен ключ вашої організації знищується тут і у сховищі ключів, записи видаляються. Ніщо їх не поверне; жодна резервна копія цього сервера їх більше не відкриє.
governance-leave-stays = Лишається: журнал без жодного імені, опубліковане з обліком приватності і те, що ви пішли.
governance-leave-countdown = Цього мають хотіти двоє, і хтось показує за SHA-256 файлу, що він у вас є. Після згоди другої людини минає стільки днів: { $days }. Доти одна людина може це зупинити.
governance-leave-stage-asked = чекає на другу людину
governance-leave-stage-agreed = триває відлік
governance-leave-stage-running = організація йде
governance-leave-stage-done = організація пішла
governance-leave-stage-withdrawn = зупинено
governance-leave-agree = Погодитися: піти назавжди
governance-leave-sha256 = SHA-256 файлу, який ви маєте
governance-leave-sha256-hint = Обчисліть його з файлу на своєму комп’ютері, наприклад за допомогою sha256sum, після того як відкриєте файл там.
governance-leave-ask = Попросити про вихід
governance-leave-waits = Про це вже попросили.
governance-problem-sha256 = Жоден створений тут файл не має такого SHA-256. Обчисліть його з файлу, який маєте.
