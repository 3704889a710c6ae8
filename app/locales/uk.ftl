# state: draft
# Тексти головного меню та початкової сторінки.

app-nav-today = Сьогодні
app-nav-cases = Справи
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
app-nav-breach = Повідомити про інцидент із даними

## Emergencies
app-nav-emergencies = Екстрені випадки
app-nav-retention = Строки зберігання
app-nav-evacuation = Заблокувати місце роботи
