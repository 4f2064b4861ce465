# Прогноз продлений
renewals-tabs = Продления: что показать
renewals-tab-queue = Очередь
renewals-tab-forecast = Прогноз
part-explain = { $what }: что это значит

forecast-ahead = На сколько вперёд
forecast-low = Нижний
forecast-base = Ожидаем
forecast-high = Верхний
forecast-total = { $n ->
    [one] На кону, { $n } продление
    [few] На кону, { $n } продления
   *[many] На кону, { $n } продлений
}
forecast-range = С вероятностью 80 % итог ляжет между нижним и верхним: в одном случае из десяти он ниже, в одном – выше.
forecast-none = В эти месяцы продлевать нечего
forecast-none-why = Здесь встанут подписки, по которым пора решать. Посмотрите дальше вперёд.
forecast-empty = Прогнозировать пока нечего
forecast-empty-why = Когда в книге появятся подписки, здесь встанут ожидаемая сумма, её разброс и то, как сбывались прежние прогнозы.

forecast-lines = Продления впереди
forecast-lines-why = Считается оценка менеджера, если она есть; расчёт стоит рядом. Среднее не берётся.
forecast-all = Всего
forecast-col-expected = Ожидаем
forecast-col-expected-in = Ожидаем, { $sign }
forecast-col-stake-in = На кону, { $sign }
forecast-col-figure = Расчёт
forecast-col-manager = Менеджер
forecast-disagree = расходятся
forecast-note-of = Почему менеджер так считает: { $account }

forecast-bands = Откуда вероятности
forecast-usual = Обычная
forecast-own = Своя, интервал 95 %
forecast-own-few = данных мало
forecast-counts = действует

forecast-record = Как сбывались прогнозы
forecast-brier = Ошибка Брайера
forecast-brier-short = Ошибка
forecast-reference = Одна доля на всех
forecast-calibration = Что говорили и что вышло
forecast-class = Говорили
forecast-said = В среднем
forecast-came = Продлили
forecast-interval = Интервал 95 %
forecast-renewals = Продлений
forecast-past = Посчитать прошлые прогнозы
forecast-past-why = { $n ->
    [one] За { $n } прошлый месяц прогноза нет. Его можно посчитать по записям того дня – он будет помечен.
    [few] За { $n } прошлых месяца прогнозов нет. Их можно посчитать по записям тех дней – они будут помечены.
   *[many] За { $n } прошлых месяцев прогнозов нет. Их можно посчитать по записям тех дней – они будут помечены.
}
forecast-past-going = Считаем прошлые прогнозы
forecast-past-cancelled = Остановлено, ничего не сохранено

forecast-kept = Сохранённые прогнозы
forecast-kept-on = На день
forecast-kept-months = Вперёд
forecast-kept-base = Ожидали всего
forecast-kept-ended = Завершено
forecast-kept-expected = Из них ожидали
forecast-kept-came = Вышло
forecast-kept-this-month = за этот месяц сохранён
forecast-kept-none = Сохранённых прогнозов пока нет
forecast-kept-none-why = Первая правка месяца сохраняет его прогноз сама; можно сохранить и сегодняшний.
forecast-hindsight = посчитан позже
forecast-keep = Сохранить сегодняшний прогноз

forecast-recurring = Регулярная выручка
forecast-bridge = Из чего сложилось
forecast-bridge-step = Шаг
forecast-bridge-accounts = Клиентов
forecast-bridge-amount = В год
forecast-deck = Презентация портфеля…
