# Продления
nav-renewals = Продления
nav-renewals-due = { $n ->
    [one] { $n } просроченный шаг продления
    [few] { $n } просроченных шага продлений
   *[many] { $n } просроченных шагов продлений
}
keys-alt-down = Alt ↓
keys-alt-up = Alt ↑
keys-ctrl-enter = Ctrl Enter
keys-enter = Enter
shortcuts-renewals = Продления
shortcuts-call = Следующий звонок
shortcuts-call-beside = Звонок ниже, звонок выше
shortcuts-call-save = Сохранить и перейти к следующему просроченному
shortcuts-letter = Письмо: открыть в почте, сохранить файлом, скопировать
shortcuts-letter-language = Другой язык скрипта и письма
shortcuts-outcome = Чем кончился звонок

renewals-ahead = На сколько вперёд
renewals-ahead-half = Полугодие
renewals-ahead-month = Месяц
renewals-ahead-quarter = Квартал
renewals-auto = { " · продлевается сама" }
renewals-chart = Шкала времени
renewals-chart-hide = Скрыть шкалу
renewals-chart-show = Показать шкалу
renewals-everybody = Все сотрудники
renewals-ics = Календарь .ics…
renewals-ics-heading = Шаги файлом для календаря
renewals-xlsx = Выгрузить продления в Excel
renewals-xlsx-short = Excel…
renewals-next = Следующий звонок
renewals-none-left = Просроченных и сегодняшних шагов не осталось
renewals-queue = Очередь
renewals-queue-all = Все
renewals-queue-count = { $queue } { $n }
renewals-queue-desk = Отдел продлений
renewals-queue-mine = Мои
renewals-queue-show = Показать очередь: { $queue }
renewals-show-all = Показать обе очереди
renewals-table = Продления

renewals-col-account = Клиент · подписка
renewals-col-act = Что сделать
renewals-col-contact = Кому звонить
renewals-col-decide = Решение
renewals-col-health = Здоровье
renewals-col-health-percent = Здоровье · вер.
renewals-col-percent = Вероятность
renewals-col-stake = На кону
renewals-col-stake-in = На кону, { $sign }
renewals-col-step = Шаг
renewals-do-call = Позвонить
renewals-do-email = Письмо
renewals-do-meeting = Встреча
renewals-do-message = Написать
renewals-do-of = { $what }: { $account }
renewals-do-say = Отметить
renewals-figure = расчёт { $percent }
renewals-figure-says = По расчёту – { $percent }
renewals-owner = ведёт { $name }
renewals-nobody = нет контакта
renewals-nobody-why = Добавьте того, кто решает или платит: скрипт обратится к нему.

renewals-empty = Продлевать пока нечего
renewals-empty-why = Когда появятся подписки, здесь встанут их шаги, люди и даты решений.
renewals-none = В этой очереди пусто
renewals-none-why = На выбранный срок здесь ничего нет. Посмотрите дальше или в другую очередь.

renewals-warnings = Ранние предупреждения
renewals-warnings-all = Показать все { $n }
renewals-warnings-count = Ранние предупреждения: { $n }
renewals-warnings-few = Показать меньше

renewals-chosen = { $n ->
    [one] Выбран { $n } шаг
    [few] Выбрано { $n } шага
   *[many] Выбрано { $n } шагов
}
renewals-chosen-label = Действия с выбранными шагами
renewals-channel = Способ
renewals-channel-call = Звонок
renewals-channel-email = Письмо
renewals-channel-meeting = Встреча
renewals-channel-message = Сообщение
renewals-give = Передать
renewals-give-queue = Вернуть в очередь
renewals-postpone = Отложить…
renewals-postpone-do = Отложить
renewals-postpone-heading = { $n ->
    [one] Отложить { $n } шаг
    [few] Отложить { $n } шага
   *[many] Отложить { $n } шагов
}
renewals-postpone-hint = ↑ ↓ на день, PgUp PgDn на месяц
renewals-postpone-to = Вернуться к этому
renewals-sent = Письмо отправлено

renewals-call = Продление
renewals-previous-keys = Звонок выше (Alt ↑)
renewals-next-keys = Звонок ниже (Alt ↓)
renewals-step = { $step }: { $state }
renewals-whom = Кому звонить
renewals-unreachable = ни телефона, ни почты
renewals-copied = Скопировано: { $what }
renewals-copy-what = Скопировать { $what }

renewals-words = Что сказать
renewals-script = Скрипт
renewals-script-none = Для этого шага ничего не заготовлено: говорите своими словами.
renewals-letter = Письмо
renewals-language = Язык скрипта и письма
renewals-subject = Тема
renewals-letter-text = Текст
renewals-on = Когда
renewals-on-label = День разговора
renewals-mail = Открыть в почте
renewals-mailed = Письмо передано почтовой программе
renewals-eml = Файл .eml…
renewals-eml-heading = Письмо файлом
renewals-copy = Скопировать
renewals-letter-copied = Письмо скопировано

renewals-ladder = Шаги
renewals-ladder-none = Шагов не запланировано.
renewals-history = Что сделано
renewals-history-none = Пока ничего.
renewals-chain = Сроки
renewals-term = Срок
renewals-seats = Количество
renewals-yearly = В год
renewals-against = К прошлому сроку
renewals-judge = Оценить…
renewals-judged = по оценке
renewals-judge-back = Вернуться к расчёту
renewals-judge-heading = Насколько вероятно продление
renewals-judge-note = Почему
renewals-judge-percent = Вероятность, %
renewals-judge-who = Кто оценивает
renewals-percent-range = Напишите число от 0 до 100.

renewals-another = Другой итог
keys-backspace = Backspace
renewals-outcome = Чем кончилось
renewals-lack-outcome = Выберите, чем кончилось: цифра от 1 до 8.
renewals-lack-reason = Выберите, почему потеряна: цифра.
renewals-reason = Почему потеряна
renewals-make-next = Записать следующий срок
renewals-per-months = Период цены, месяцев
renewals-notice = Уведомление, дней
renewals-doubt-up = За год выходит не больше прежнего: точно больше?
renewals-doubt-down = За год выходит не меньше прежнего: точно меньше?
renewals-note = Что сказали
renewals-touch = Записать касание
renewals-save-next = Сохранить и дальше
renewals-closed = – здесь больше нечего делать

subscription-decide = Решение
subscription-term = { $n }-й срок
subscription-renewal-of = Продление: { $product }
