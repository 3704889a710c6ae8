# state: draft

## Page shell

# The neutral name of the program, as it stands in tabs and histories. It must not tell what the program is for.
ui-product-name = Нотатки
ui-title-problem = Будь ласка, перевірте: { $title }
ui-skip = Перейти до основного вмісту
ui-nav = Головне меню
ui-language = Мова
ui-account = Ваш обліковий запис
ui-sign-out = Вийти
ui-search = Пошук
ui-search-do = Шукати
ui-exit = Покинути цю сторінку
ui-not-yet = Ще не для справжніх людей: цю версію не перевіряв ніхто поза проєктом. Використовуйте лише вигадані дані.

## Buttons

ui-save = Зберегти
ui-cancel = Скасувати
ui-change = Змінити
ui-continue = Продовжити
ui-download = Завантажити
ui-back = Назад

## Fields

ui-required = потрібно
ui-choose = Виберіть
ui-error-before = Будь ласка, перевірте:
ui-error-summary = Будь ласка, перевірте ці відповіді
ui-date-day = День
ui-date-month = Місяць
ui-date-year = Рік
ui-date-hint = Заповніть те, що відомо. Достатньо лише року.

## No answer

ui-no-answer = Немає відповіді?
ui-no-answer-of = { $field }: немає відповіді?
ui-status-known = Відповідь є
ui-status-unknown = Невідомо
ui-status-not-asked = Не запитували
ui-status-declined = Воліє не казати
ui-status-not-applicable = Не стосується
ui-status-missing = Немає даних

## Lists and tables

ui-done = Готово
ui-in-progress = Триває
ui-not-possible-yet = Поки неможливо
ui-step-of = Крок { $n } з { $total }
ui-select = Вибрати
ui-select-all = Вибрати все
ui-select-row = Вибрати { $row }
ui-fewer-than = менше ніж { $k }
ui-withheld = не показано
ui-share = Частка
ui-nothing-found = Нічого не знайдено
ui-safety-notes = Примітки щодо безпеки
ui-safety-none = Приміток щодо безпеки не записано.

## Moving around

ui-breadcrumbs = Де ви зараз
ui-pages = Сторінки
ui-previous = Попередня
ui-next = Наступна
ui-filter = Фільтр
ui-any = Усі
ui-filter-do = Застосувати
ui-filter-clear = Скинути фільтр
ui-suggestions = Підказки
ui-progress = { $done } з { $total }
ui-progress-refresh = Оновити

## Samples on the component page

ui-sample-label = Як ми можемо з вами зв’язатися?
ui-sample-hint = Ми запитуємо, щоб ніхто інший про це не дізнався.
ui-sample-one = Перша відповідь
ui-sample-two = Друга відповідь
ui-sample-count = Люди
ui-sample-done = Збережено
ui-sample-problem =
    { $n ->
        [one] Бракує щонайменше { $n } символу.
        [few] Бракує щонайменше { $n } символів.
        [many] Бракує щонайменше { $n } символів.
       *[other] Бракує щонайменше { $n } символу.
    }
