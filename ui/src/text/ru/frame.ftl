frame-name = Rapport
frame-notices = Уведомления
frame-past = Всё показано так, как было на { $day }.
frame-past-latest = Показать { $half }
frame-skip = К содержанию
frame-title = { $title } — Rapport

nav-copied = Копия { $at }
nav-count = { $n }
nav-import = Импорт
nav-label = Экраны
nav-new = Новая книга
nav-portfolio = Портфель
nav-products = Продукты
nav-saved = Сохранено { $at }
nav-settings = Настройки

bar-find = Найти клиента, контакт, действие…
bar-find-keys = Найти (Ctrl K)
bar-redo = Вернуть: { $what }
bar-undo = Отменить: { $what }
bar-undo-keys = Отменить: { $what } (Ctrl Z)
bar-way = Где вы

keys-all = Ctrl A
keys-palette = Ctrl K
keys-range = Shift ↓
keys-redo = Ctrl Shift Z
keys-redo-other = Ctrl Y
keys-space = Пробел
keys-undo = Ctrl Z
keys-zoom-in = Ctrl +
keys-zoom-out = Ctrl −
keys-zoom-reset = Ctrl 0

action-account-new = Новый клиент
action-copy = Скопировать книгу…
action-dark = Тёмная тема
action-go = Перейти: { $where }
action-half = Показать { $half }
action-import = Импортировать файлы
action-light = Светлая тема
action-manager-new = Новый менеджер
action-open = Открыть другую книгу…
action-product-new = Новый продукт
action-review = Подготовить обзор: наберите имя клиента…
action-shortcuts = Клавиши
zoom-in = Крупнее
zoom-out = Мельче
zoom-reset = Обычный размер

palette-actions = Действия
palette-deck-words = презентация колода обзор deck review slides pptx портфель portfolio
palette-foot = ↑ ↓ выбрать · Enter открыть · Esc закрыть
palette-hits = Найдено
palette-label = Поиск и действия
palette-none = Ничего с названием «{ $words }» нет.
palette-review = Обзор – { $name }
palette-review-words = обзор review qbr презентация presentation слайды slides deck

shortcuts-choose = Выбрать строки
shortcuts-close = Закрыть открытое
shortcuts-day = В дате: на день позже, на день раньше
shortcuts-delete = Удалить строку
shortcuts-fields = В формах
shortcuts-move = Двигаться по строкам
shortcuts-new = Новый клиент
shortcuts-open = Открыть строку
shortcuts-palette = Найти что угодно, сделать что угодно
shortcuts-records = Записи
shortcuts-redo = Вернуть
shortcuts-review = Подготовить обзор (в карточке клиента)
shortcuts-save = Сохранить
shortcuts-tables = В таблицах
shortcuts-this = Этот список
shortcuts-touch = Записать касание
shortcuts-undo = Отменить
shortcuts-zoom = Крупнее, мельче, как обычно
shortcuts-window = Везде

nav-today = Мой день
nav-relationships = Отношения
nav-due = { $n ->
    [one] { $n } срочное дело
    [few] { $n } срочных дела
   *[many] { $n } срочных дел
}
frame-due = ({ $due }) { $title }
keys-shift-f = Shift F
keys-shift-arrows = Shift ← →
shortcuts-day-board = Мой день и этапы
shortcuts-finish = Отметить выполненным
shortcuts-finish-result = Выполнено, с итогом
shortcuts-stages = К соседнему этапу
shortcuts-stage-move = Перенести клиента на другой этап
