# Диаграммы: заголовок говорит ответ
figure-source-sales = Продажи по счетам, { $as_of }
figure-source-payments = Оплаты по учёту, { $as_of }
figure-source-touches = Встречи, звонки и письма по учёту, { $as_of }
figure-source-subscriptions = Подписки по учёту, { $as_of }
figure-unit-money = { $scale ->
    [none] { $sign } без НДС
   *[other] { $scale } { $sign } без НДС
}
figure-unit-money-running = { $unit }; { $half } — по { $day }
figure-unit-payments = { $scale ->
    [none] { $sign }
   *[other] { $scale } { $sign }
}
figure-unit-touches = сколько раз общались
figure-unit-days = от первого дня до последнего; справа — стоимость в год и последний день
figure-none = На { $day } данных нет

revenue-up = Выручка за { $half } выросла на { $change } к предыдущему полугодию
revenue-down = Выручка за { $half } упала на { $change } к предыдущему полугодию
revenue-flat = Выручка за { $half } на уровне предыдущего полугодия
revenue-running-up = Пока { $half } на { $change } выше тех же дней предыдущего полугодия
revenue-running-down = Пока { $half } на { $change } ниже тех же дней предыдущего полугодия
revenue-running-flat = Пока { $half } на уровне тех же дней предыдущего полугодия
revenue-first = Выручка за { $half }: { $amount }
revenue-nothing = За { $half } продаж не было
revenue-series = Выручка
revenue-alt = Столбцы: выручка по полугодиям. { $points }.

mix-leader = { $name } даёт { $share } выручки за 12 месяцев
mix-only = Вся выручка за 12 месяцев — { $name }
mix-top = Три крупнейших продукта дают { $share } выручки за 12 месяцев
mix-top-families = Три крупнейших семейства дают { $share } выручки за 12 месяцев
mix-no-family = без семейства
mix-unit-families = { $unit }, по семействам
mix-rest = { $count ->
    [one] ещё { $count }
    [few] ещё { $count }
   *[other] ещё { $count }
}
mix-alt = Полосы: выручка по продуктам за 12 месяцев. { $points }.
mix-series = Выручка, 12 мес.

pareto-accounts = 80 % выручки дают { $some } из { $all } покупающих клиентов
pareto-products = 80 % выручки дают { $some } из { $all } продуктов
pareto-one = Вся выручка за 12 месяцев — { $name }
pareto-alt = Столбцы от большего к меньшему и накопленная доля выручки за 12 месяцев. { $title }.
pareto-share = Накопленная доля

punctuality-share = В срок пришло { $share } денег со сроком за { $half }
punctuality-all = Все деньги со сроком за { $half } пришли вовремя
punctuality-nothing-due = За { $half } сроков оплаты не было
punctuality-paid = Оплачено за { $half }: { $amount }
punctuality-in-time = в срок
punctuality-late = с опозданием
punctuality-overdue = не оплачено
punctuality-paid-series = оплачено
punctuality-alt = Столбцы: деньги, пришедшие в срок, с опозданием и не пришедшие, по полугодиям. { $points }.

touches-up = { $touches } за { $half }, на { $more } больше, чем полугодием раньше
touches-down = { $touches } за { $half }, на { $less } меньше, чем полугодием раньше
touches-same = { $touches } за { $half }, столько же, сколько полугодием раньше
touches-first = { $touches } за { $half }
touches-running = Пока { $touches } за { $half }
touches-none = За { $half } касаний не было
touches-other = прочие
touches-alt = Столбцы: встречи, звонки и письма по полугодиям и видам. { $points }.

timeline-next = Первой кончается подписка { $product }: { $distance }, { $day }
timeline-next-account = Ближайшее окончание: { $account }, { $product }, { $distance }
timeline-none-running = На { $day } подписок в силе нет
timeline-today = сегодня
timeline-as-of = { $day }
timeline-label = { $amount } · { $day }
timeline-alt = Отрезки на календаре: подписки. { $points }.
timeline-heading-name = Подписка
timeline-heading-from = С
timeline-heading-to = По
timeline-heading-worth = Стоимость в год
figure-name = { $key ->
    [revenue-by-half] Выручка по полугодиям
    [product-mix] Продукты
    [pareto] Парето
    [payment-punctuality] Оплаты
    [touches-by-kind] Касания
   *[subscriptions-timeline] Подписки
}
figure-file = { $name } { $account } { $half }
