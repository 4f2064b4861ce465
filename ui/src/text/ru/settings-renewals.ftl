# Продления в настройках
settings-renewals = Продления
settings-ladder = Шаги продления
settings-ladder-all = Для всех продуктов
settings-ladder-hint = Отсчитываются от дня решения: окончание минус срок уведомления. Сделанные шаги при правке остаются.
settings-ladder-own = { $family } · свои шаги
settings-ladder-as-all = Как у всех продуктов.
settings-ladder-is-own = У семейства свои шаги.
settings-ladder-make-own = Задать свои
settings-ladder-drop-own = Как у всех
settings-queue-desk = отдел продлений
settings-queue-mine = менеджер клиента
settings-rung-days = Дней до
settings-rung-when = Когда
settings-rung-queue = Чья работа
settings-rung-before = { $n ->
    [one] за { $n } день
    [few] за { $n } дня
   *[many] за { $n } дней
}
settings-rung-on = в день решения
settings-rung-after = { $n ->
    [one] через { $n } день после
    [few] через { $n } дня после
   *[many] через { $n } дней после
}
settings-rung-days-of = Дней до решения: { $when }
settings-rung-channel-of = Канал: { $when }
settings-rung-queue-of = Чья работа: { $when }
settings-rung-remove = Убрать шаг { $when }
settings-rung-add = Добавить шаг
settings-rung-add-days = Новый шаг, дней до решения
settings-rung-add-hint = После решения – со знаком минус: −7.
settings-rung-range = Целое число от −365 до 730.
settings-rung-taken = Шаг на этот день уже есть.
settings-rung-full = Шагов не больше 20.
settings-working-days = Рабочие дни
settings-working-russia = По календарю России
settings-working-weekdays = Понедельник – пятница
settings-working-days-hint = Шаг на нерабочий день переходит на рабочий день перед ним.
settings-notices = Напоминать о продлениях
settings-notices-hint = Одно уведомление системы в день, пока программа открыта.
settings-quiet = Тихие часы
settings-quiet-from = Тихо с
settings-quiet-to = До
settings-quiet-hint = В эти часы уведомлений нет.
settings-quiet-none = Часы равны: тихих часов нет.
settings-silent = Предупреждать о молчании, дней
settings-silent-hint = Без касаний, а решение уже близко.
settings-price-rise = Предупреждать о росте от
settings-price-rise-hint = Предложенная цена к нынешней.
settings-price-rise-wrong = Целое число от 1 до 1000.
