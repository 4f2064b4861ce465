import-title = Импорт
import-lead = Таблицы CSV и XLSX из учётной системы. До кнопки внизу ничего не записывается.

import-step-file = Файл
import-path = Путь к таблице
import-path-example = Например, /home/anna/Реализация.csv
import-choose = Выбрать файл…
import-drop-hint = Или перетащите файл в окно.
import-drop-here = Отпустите, чтобы прочитать файл
import-lines-path = Строки документов
import-lines-hint = Если продажи выгружены двумя файлами: документы отдельно, строки отдельно.
import-lines-add = Строки лежат во втором файле…
import-lines-remove = Без второго файла
import-looking = Читаю файл…
import-found = Как прочитан файл
import-found-hint = Определено по содержимому. Если что-то не так, поправьте.
import-kind = Что в файле
import-encoding = Кодировка
import-delimiter = Разделитель
import-decimal = Дробная часть
import-date-order = Порядок в датах
import-sheet = Лист
import-currency = Валюта сумм
import-currency-hint = В книге ещё нет сумм. Все они будут в этой валюте.
import-delimiter-comma = запятая ,
import-delimiter-semicolon = точка с запятой ;
import-delimiter-tab = табуляция
import-delimiter-bar = черта |
import-decimal-comma = запятая: 1,50
import-decimal-point = точка: 1.50
import-date-ymd = год-месяц-день
import-date-dmy = день.месяц.год
import-date-mdy = месяц/день/год

import-order-title = В каком порядке загружать
import-order-hint = Каждый следующий файл опирается на предыдущие. Любой можно пропустить.
import-order-managers = Менеджеры
import-order-accounts = Клиенты
import-order-contacts = Контакты
import-order-products = Продукты
import-order-sales = Продажи
import-order-payments = Оплаты
import-order-subscriptions = Подписки
import-order-touches = Касания
import-order-answers = Ответы
import-needs-managers = имя; почта, если есть
import-needs-accounts = название; ИНН, город, менеджер, если есть
import-needs-contacts = клиент и имя; должность, почта, телефон, если есть
import-needs-products = название; семейство и маржа, если есть
import-needs-sales = клиент, продукт, день и сумма
import-needs-payments = клиент, сумма, срок или день оплаты
import-needs-subscriptions = клиент, продукт, начало, конец и цена
import-needs-touches = клиент, день и вид
import-needs-answers = клиент, день, оценка или слова

import-step-columns = Столбцы
import-step-columns-wait = Здесь встанут столбцы файла и поля, в которые они попадут.
import-remembered = Сопоставление запомнено по такому же файлу.
import-missing = { $count ->
    [one] Не найден обязательный столбец: { $names }. Выберите его ниже.
   *[other] Не найдены обязательные столбцы: { $names }. Выберите их ниже.
}
import-column = Столбец файла
import-samples = Первые значения
import-field = Поле в Rapport
import-field-of = Поле для столбца «{ $column }»
import-field-none = не загружать
import-field-required = { $field } *
import-field-taken = { $field } ← «{ $column }»
import-column-unnamed = столбец { $number }
import-file-main = Документы
import-file-lines = Строки
import-no-value = пусто
import-join = Как соединить документы со строками
import-join-main = Номер в документах
import-join-lines = Номер в строках
import-join-none = не выбран
import-states = Состояния документов
import-states-hint = Отмеченные загрузятся, остальные нет.
import-state-count = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[other] { $count } документов
}
import-create = Чего нет в книге
import-create-hint = Без этого строки, которые на них ссылаются, будут отклонены.
import-create-accounts = Завести клиентов
import-create-products = Завести продукты
import-create-managers = Завести менеджеров

import-step-result = Что получится
import-step-result-wait = Здесь встанут пробный итог и первые строки. Запись начнётся только по кнопке.
import-step-result-missing = Итог появится, когда будут выбраны обязательные поля.
import-count-new = Новых
import-count-updated = Обновится
import-count-unchanged = Без изменений
import-count-rejected = Отклонено
import-count-left-out = Не войдёт
import-count-left-out-hint = по состоянию документа
import-counts-said = { $rows ->
    [one] Пробный итог: { $rows } строка. Новых { $new }, обновится { $updated }, без изменений { $unchanged }, отклонено { $rejected }, не войдёт { $left }.
    [few] Пробный итог: { $rows } строки. Новых { $new }, обновится { $updated }, без изменений { $unchanged }, отклонено { $rejected }, не войдёт { $left }.
   *[other] Пробный итог: { $rows } строк. Новых { $new }, обновится { $updated }, без изменений { $unchanged }, отклонено { $rejected }, не войдёт { $left }.
}
import-of-rows = { $rows ->
    [one] из { $rows } строки
   *[other] из { $rows } строк
}
import-preview = Как это будет записано
import-preview-count = { $count ->
    [one] первая строка
    [few] первые { $count } строки
   *[other] первые { $count } строк
}
import-rejects = { $count ->
    [one] Отклонена { $count } строка
    [few] Отклонены { $count } строки
   *[other] Отклонено { $count } строк
}
import-rejects-hint = Остальные строки загрузятся. Эти можно сохранить, поправить и загрузить тем же путём.
import-rejects-save = Сохранить отклонённые строки в файл
import-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[other] { $count } предупреждений
}
import-warnings-hint = Эти строки загрузятся, но на них стоит взглянуть.
import-notes-first = { $count ->
    [one] Показана первая { $count }
    [few] Показаны первые { $count }
   *[other] Показаны первые { $count }
}
import-note-file = Файл
import-note-line = Строка
import-note-column = Столбец
import-note-value = Значение
import-note-reason = Причина
import-note-whole = вся строка

import-do = { $rows ->
    [one] Импортировать { $rows } строку
    [few] Импортировать { $rows } строки
   *[other] Импортировать { $rows } строк
}
import-do-none = Импортировать
import-undo-note = Весь файл отменяется одной командой.
import-nothing = Записывать нечего: всё уже стоит в книге.
import-nothing-good = Записывать нечего: ни одна строка не подошла.
import-file-empty = В файле нет строк: под заголовками пусто.
import-pick-file = Выберите файл.
import-pick-fields = Выберите обязательные поля.
import-running = Записываю…
import-cancelled = Импорт остановлен. В книге ничего не изменилось.

import-done-title = Готово: «{ $name }»
import-done-all-same = «{ $name }»: всё уже стояло в книге
import-done-amount = Сумма записанных строк
import-done-created = Заведено заодно
import-created-accounts = { $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[other] { $count } клиентов
}
import-created-contacts = { $count ->
    [one] { $count } контакт
    [few] { $count } контакта
   *[other] { $count } контактов
}
import-created-products = { $count ->
    [one] { $count } продукт
    [few] { $count } продукта
   *[other] { $count } продуктов
}
import-created-managers = { $count ->
    [one] { $count } менеджер
    [few] { $count } менеджера
   *[other] { $count } менеджеров
}
import-created-other = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
import-created-line = { $what }: { $names }
import-created-line-more = { $what }: { $names } и другие
import-done-new = Новых
import-done-updated = Обновлено
import-done-left-out = Не вошло
import-next-title = Что дальше
import-next-file = Загрузить следующий файл
import-next-portfolio = Открыть портфель
import-next-kinds = Обычно дальше идут: { $names }.
import-number = { $n }
import-do-keys = Ctrl Enter
import-kind-none = выберите
import-required-note = * Обязательное поле. Если отмечено несколько об одном и том же (название, номер, ИНН), хватит одного.
import-summary = Новых { $new } · обновится { $updated } · отклонено { $rejected }
import-names-more = { $names } и ещё { $more }
import-create-count-accounts = { $count ->
    [one] Завести { $count } клиента
   *[other] Завести { $count } клиентов
}
import-create-count-products = { $count ->
    [one] Завести { $count } продукт
    [few] Завести { $count } продукта
   *[other] Завести { $count } продуктов
}
import-create-count-managers = { $count ->
    [one] Завести { $count } менеджера
   *[other] Завести { $count } менеджеров
}
import-created-along = Заодно будет заведено: { $what }.

import-scale = Шкала рекомендаций
import-scale-told = сказано в файле
import-scale-ask = в файле не сказано: выберите
import-scale-hint = Оценки 0–10 складываются в NPS; оценки 1–10 показываются отдельно.
