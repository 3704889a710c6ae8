# state: draft
# Тексти головного меню та початкової сторінки.

app-nav-today = Сьогодні
app-nav-cases = Справи
app-nav-team = Команда
app-nav-register = Реєстрація
app-nav-data = Дані
app-nav-releases = Випуски
app-nav-users = Користувачі
app-nav-organisation = Організація
app-nav-audit = Журнал
app-nav-jobs = Завдання
app-start = Початок
app-start-nothing = Ваш обліковий запис ще не має ролі. Зверніться до адміністратора користувачів вашої організації.
app-gallery = Частини сторінок
app-nav-data-protection = Захист даних
app-nav-breach = Повідомити про інцидент

## Emergencies
app-nav-emergencies = Екстрені випадки
app-nav-retention = Строки зберігання
app-nav-evacuation = Заблокувати місце роботи

## Backups
app-nav-backups = Копії
app-backups-title = Резервні копії та ключі
app-backups-intro = Що береже записи від втрати і як довго ще можна прочитати давнішу копію. Це однаково для всіх на цьому сервері.
app-backups-newest = Найновіша копія
app-backups-missing = Немає
app-backups-none = Резервної копії ще не зроблено. Той, хто веде сервер, може це налаштувати: порядок описано в посібнику адміністратора.
app-backups-drill = Найновіша перевірка відновлення
app-backups-drill-text = Під час перевірки копію відновлюють у порожнє місце, звіряють і відкидають.
app-backups-drill-none = Перевірки ще не було. Лише про копію, яку раз відновили, відомо, що вона придатна.
app-backups-keys = Ключі
app-backups-rotate = Через скільки днів організація отримує новий ключ
app-backups-keep = Через скільки днів ключ знищують. Відтоді жодна копія не покаже того, чиї дані стерли раніше
app-backups-recent = Останнім часом
app-backups-nothing = Ще нічого
app-backups-nothing-text = Тут будуть копії, перевірки та нові ключі.
app-backups-what = Що
app-backups-state = Стан
app-backups-began = Початок
app-backups-took = Тривалість
app-backups-kind-backup = Резервна копія
app-backups-kind-drill = Перевірка на цьому сервері
app-backups-kind-drill-elsewhere = Перевірка на іншій машині
app-backups-kind-rotation = Нові ключі
app-backups-running = Триває
app-backups-done = Готово
app-backups-failed = Не вдалося
app-backups-error = Причину скаже власна перевірка сервера: запитайте того, хто його веде.
app-backups-check-pages = Сторінки й посилання
app-backups-check-rows = Кількість рядків
app-backups-check-journal = Журнал
app-backups-check-sealed = Запечатані поля
app-backups-holds = як має бути
app-backups-fails = не так, як має бути
app-backups-seconds = { $n } с
app-nav-leaving = Вихід
app-export-writing = запис експорту
