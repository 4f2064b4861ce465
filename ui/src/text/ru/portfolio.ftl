portfolio-all = Показать всех клиентов
portfolio-cards = Показатели портфеля
portfolio-charts = Графики
portfolio-charts-hide = Скрыть графики
portfolio-charts-show = Показать графики
portfolio-chosen = { $n ->
    [one] Выбран { $n } клиент
    [few] Выбрано { $n } клиента
   *[many] Выбрано { $n } клиентов
}
portfolio-chosen-label = Действия с выбранными клиентами
portfolio-col-change = К пред.
portfolio-col-class = Класс
portfolio-col-ending = Окончание
portfolio-col-half = Полугодие
portfolio-col-name = Клиент
portfolio-col-owner = Менеджер
portfolio-col-recurring = Регулярная
portfolio-col-revenue = За 12 мес.
portfolio-col-review = Обзор
portfolio-col-touch = Касание
portfolio-delete = Удалить
portfolio-empty = Здесь будут ваши клиенты
portfolio-empty-why = Добавьте первого вручную или загрузите список из файла.
portfolio-export = Выгрузить портфель в Excel
portfolio-export-short = Excel…
portfolio-file = Портфель { $day }.xlsx
portfolio-filters = Фильтры
portfolio-find = Отобрать клиентов
portfolio-industry = Отрасль
portfolio-industry-all = Все отрасли
portfolio-let-go = Убрать фильтр: { $what }
portfolio-lifecycle = Состояние
portfolio-lifecycle-all = Любое состояние
portfolio-no-ending = нет подписок
portfolio-no-touch = не было
portfolio-none = Под фильтры никто не подходит
portfolio-none-why = Уберите один из фильтров или вернитесь ко всем клиентам.
portfolio-of = { $n } из { $all }
portfolio-owner = Менеджер
portfolio-owner-all = Все менеджеры
portfolio-signal = Сигнал
portfolio-signal-all = Любой сигнал
portfolio-table = Клиенты
portfolio-tag = Метка…
portfolio-tag-do = Добавить метку
portfolio-tag-heading = { $n ->
    [one] Метка для { $n } клиента
    [few] Метка для { $n } клиентов
   *[many] Метка для { $n } клиентов
}
portfolio-tag-label = Метка
portfolio-total = { $n ->
    [one] { $n } клиент
    [few] { $n } клиента
   *[many] { $n } клиентов
}
keys-esc = Esc
portfolio-alerts-more = +{ $n }
portfolio-band-all = Любое здоровье
portfolio-col-alerts = Внимание
portfolio-col-health = Здоровье
portfolio-col-loyalty = Лояльность
portfolio-col-stage = Этап
portfolio-loyalty-all = Любая лояльность
portfolio-stage-all = Любой этап
portfolio-unread = читается
