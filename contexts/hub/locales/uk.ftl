# state: draft

## Menu

hub-nav-home = Головна
hub-nav-explore = Показники
hub-nav-method = Метод і обмеження

## Every page

hub-made-up = Демонстрація: усі наведені тут числа вигадані.
hub-empty-heading = Ще нічого не оприлюднено
hub-empty-text = Коли показники буде оприлюднено, вони з’являться тут самі.
hub-not-found-title = Сторінку не знайдено
hub-not-found-heading = Такої сторінки тут немає
hub-not-found-text = Можливо, адресу введено з помилкою або публікацію замінено новішою.
hub-release-name = { $title }, версія { $version }
hub-title-contributed = Люди, яких виявили організації-учасниці
hub-publisher = Видавець цього сайту
hub-cite = { $publisher } ({ $year }). { $title }.
hub-left-out-none = Жодного запису не довелося вилучати.
hub-left-out-fewer = Деякі записи вилучено, бо вони надто рідкісні, щоб безпечно їх рахувати: менше ніж { $k }.
hub-left-out-share = { $share } записів вилучено, бо вони надто рідкісні, щоб безпечно їх рахувати.

## Start page

hub-home-title = Показники й допомога
hub-lead = Показники про людей, які постраждали від торгівлі людьми і яких хтось знайшов та підтримав. Їх складено так, щоб нікого не можна було впізнати.
hub-findings-heading = Що кажуть показники
hub-see-table = Таблиця: { $table }
hub-finding-years =
    { $total ->
        [one] { $total } запис про виявлених людей, з { $first } до { $last } року.
        [few] { $total } записи про виявлених людей, з { $first } до { $last } року.
        [many] { $total } записів про виявлених людей, з { $first } до { $last } року.
       *[other] { $total } запису про виявлених людей, з { $first } до { $last } року.
    }
hub-finding-flag =
    { $total ->
        [one] { $column }: так у { $count } із { $total } запису, де це відомо ({ $share }).
        [few] { $column }: так у { $count } із { $total } записів, де це відомо ({ $share }).
        [many] { $column }: так у { $count } із { $total } записів, де це відомо ({ $share }).
       *[other] { $column }: так у { $count } із { $total } запису, де це відомо ({ $share }).
    }
hub-finding-most =
    { $total ->
        [one] { $column }: найчастіше «{ $value }», у { $count } із { $total } запису, де це відомо ({ $share }).
        [few] { $column }: найчастіше «{ $value }», у { $count } із { $total } записів, де це відомо ({ $share }).
        [many] { $column }: найчастіше «{ $value }», у { $count } із { $total } записів, де це відомо ({ $share }).
       *[other] { $column }: найчастіше «{ $value }», у { $count } із { $total } запису, де це відомо ({ $share }).
    }
hub-identified-heading = Виявлені люди, а не поширеність
hub-identified-text = Показники рахують людей, яких виявили організації-учасниці. Вони не кажуть, скільки людей потерпає від торгівлі людьми тут чи деінде.
hub-from-release = Джерело: { $release }, { $day }.
hub-explore-action = Переглянути показники
hub-what-heading = Що це за сайт
hub-what-is-counts = Кількості за роком, віком, ґендером, країною та формою експлуатації від організацій, які допомагають людям.
hub-what-is-protected = Захищено: запис враховано, лише якщо є достатньо подібних. Менші групи не показано.
hub-what-is-signed = Підписано: кожну публікацію можна перевірити, і її ніколи не змінюють.
hub-what-not-heading = Чим цей сайт не є
hub-what-not-prevalence = Це не оцінка поширеності торгівлі людьми.
hub-what-not-ranking = Це не рейтинг країн: більше записів часто означає, що людей краще шукають.
hub-what-not-people = Тут немає історій, імен чи місць, за якими можна впізнати людину.
hub-help-heading = Як отримати допомогу
hub-help-danger = Якщо хтось зараз у небезпеці, телефонуйте на номер екстреної допомоги країни, у якій ви перебуваєте.
hub-help-none = Профспілка, медичний заклад, притулок чи консульство також можуть підказати, хто допомагає поблизу. Щоб запитати, не потрібно розповідати все.
hub-safe-heading = Як безпечно переглядати цю сторінку
hub-safe-exit = «{ $exit }» одразу відкриває інший сайт. Якщо скрипти ввімкнено, цю сторінку також буде замінено, і кнопка «Назад» сюди не поверне.
hub-safe-history = Список відвіданих сторінок у вашому браузері не стирається. Користуйтеся приватним вікном або зітріть список, якщо хтось може його побачити.
hub-safe-device = Якщо хтось стежить за вашим телефоном чи комп’ютером, скористайтеся іншим, якому довіряєте.

## Figures

hub-explore-title = Показники
hub-choose-release = Публікація
hub-choose-table = Таблиця
hub-table-by-two = { $first } та { $second }
hub-table-for = { $column }: { $value }.
hub-table-caption =
    { $total ->
        [one] { $total } запис про виявлених людей.
        [few] { $total } записи про виявлених людей.
        [many] { $total } записів про виявлених людей.
       *[other] { $total } запису про виявлених людей.
    }
hub-records = Записи
hub-show-all =
    { $count ->
        [one] Показати { $count } рядок
        [few] Показати всі { $count } рядки
        [many] Показати всі { $count } рядків
       *[other] Показати { $count } рядка
    }
hub-fewer-explained = «Менше ніж { $k }» означає будь-яке число від нуля, але менше за { $k }. Точного числа ніде не оприлюднюють.
hub-files-heading = Завантажити
hub-file-csv = Ця таблиця (CSV)
hub-file-hxl = З мітками HXL (CSV)
hub-file-json = Для програм (JSON)
hub-file-codebook = Значення кодів (CSV)
hub-about-heading = Про ці показники
hub-about-release = Публікація
hub-about-meaning = Значення
hub-about-protection = Захист
hub-about-signature = Підпис
hub-about-cite = Як посилатися
hub-protection-short = Кожне поєднання оприлюднених ознак мають щонайменше стільки записів: { $k }.
hub-signature-good = Перевірено, усе гаразд. Ключ:
hub-method-more = Докладніше про метод і обмеження

## Method

hub-method-title = Метод і обмеження
hub-limits-heading = Чого показники не можуть сказати
hub-limit-identified = Багатьох людей так і не знаходять. Ті, кого знайшли, відрізняються від тих, кого не знайшли.
hub-limit-contributors = Записи походять від окремих організацій, з окремих країн і років. Зміна з часом може бути зміною складу учасників.
hub-limit-records = Запис — це людина у справах однієї організації. Та сама людина може бути у справах двох.
hub-limit-rare = Рідкісних обставин тут немає, бо надто рідкісні записи вилучають.
hub-protection-heading = Як захищено людей
hub-protection-rule = Кожна публікація називає свої оприлюднені ознаки. Запис враховано, лише якщо достатньо інших записів мають ті самі значення в усіх цих ознаках одразу.
hub-protection-tables = Усі таблиці рахують ті самі записи. Тому жодна різниця між таблицями не може виокремити малу групу.
hub-protection-left-out = Кількість вилучених записів ніколи не називають точно.
hub-protection-not = Те, що правдиве для всіх у великій групі, залишається видимим. Двоє людей перевіряють це, перш ніж схвалити публікацію.
hub-this-release-heading = Ця публікація
hub-release-day = Дата схвалення
hub-release-approved = Хто схвалив
hub-release-counted = Враховано записів
hub-release-left-out = Вилучено записів
hub-release-k = Найменша група
hub-release-columns = Оприлюднені ознаки
hub-release-licence = Ліцензія
hub-release-digest = Відбиток маніфесту (BLAKE3)
hub-sources-heading = Джерела
hub-role-release-approver = відповідальна особа за схвалення
hub-role-data-steward = відповідальна особа за дані
