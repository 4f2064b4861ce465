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
timeline-itself = На { $day } все подписки продлены
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
    [health-over-time] Здоровье
    [signs-then-now] Признаки
    [loyalty-matrix] Лояльность
    [stage-flow] Этапы
    [relationship-clock] Часы отношений
    [stage-survival] Время до последнего этапа
    [people-map] Люди
    [touches-heat] Касания по месяцам
    [renewals-timeline] Продления
    [recurring-bridge] Мост регулярной выручки
    [forecast-by-month] Прогноз продлений
    [forecast-calibration] Точность прогноза
    [nps-trend] NPS
    [csi-quadrants] CSI по важности
    [closure-funnel] Что стало с обратной связью
    [said-did-effect] Вы сказали — мы сделали
   *[subscriptions-timeline] Подписки
}
figure-file = { $name } { $account } { $half }

# Диаграммы отношений
figure-source-relationship = Касания, ответы, продажи и оценки по учёту, { $as_of }
figure-source-stages = Этапы отношений по учёту, { $as_of }
figure-source-people = Контакты по учёту, { $as_of }
figure-unit-accounts = число клиентов
count-points = { $shown } { $count ->
    [one] пункт
    [few] пункта
   *[other] пунктов
}

health-time-series = Здоровье
health-time-event = Событие
health-time-up = Здоровье { $now } из 100 ({ $band }): на { $by } больше, чем полугодием раньше
health-time-down = Здоровье { $now } из 100 ({ $band }): на { $by } меньше, чем полугодием раньше
health-time-level = Здоровье { $now } из 100 ({ $band }), как и полугодием раньше
health-time-first = Здоровье { $now } из 100 ({ $band })
health-time-lost = Сейчас данных для оценки здоровья мало
health-time-alt = Линия: здоровье отношений по месяцам, от 0 до 100. { $points }.
health-event-incident = инцидент
health-event-opened = фактор: { $factor }
health-event-closed = снят: { $factor }
health-event-stage = этап: { $stage }
health-event-owner = новый менеджер
health-bands = Здоровы { $healthy } из { $shown } { $all ->
    [one] клиента
   *[other] клиентов
}, под угрозой { $risk }; полугодием раньше под угрозой было { $before }
health-bands-first = Здоровы { $healthy } из { $shown } { $all ->
    [one] клиента
   *[other] клиентов
}, под угрозой { $risk }
health-bands-unknown = Данных для оценки здоровья пока мало по всем клиентам
health-bands-alt = Столбцы: число клиентов по здоровью на конец полугодий. Всего { $points }.

signs-moved = { $up ->
    [0] Не вырос ни один признак
    [one] Вырос { $up } признак
    [few] Выросли { $up } признака
   *[other] Выросло { $up } признаков
}, { $down ->
    [0] ни один не просел
    [one] просел { $down }
    [few] просели { $down }
   *[other] просело { $down }
}; заметнее всего { $sign }: было { $then }, стало { $now }
signs-level = Признаки те же, что полугодием раньше
signs-known = { $count ->
    [one] Стал известен { $shown } признак из 9
    [few] Стали известны { $shown } признака из 9
   *[other] Стали известны { $shown } признаков из 9
}
signs-alt = Девять признаков тогда и теперь, от 0 до 100. { $points }.

loyalty-title = Истинно лояльны { $count } из { $shown } { $all ->
    [one] клиента
   *[other] клиентов
}: они дают { $share } выручки за 12 месяцев
loyalty-title-few = Истинно лояльны { $count } из { $shown } { $all ->
    [one] клиента
   *[other] клиентов
}
loyalty-one = Лояльность { $kind }: { $does }, { $attitude }
loyalty-row = { $key ->
    [strong] Покупают часто
   *[weak] Покупают редко
}
loyalty-row-said = { $key ->
    [strong] покупает часто
   *[weak] покупает редко
}
loyalty-column = { $key ->
    [negative] Недовольны
    [positive] Довольны
   *[neutral] Ровно или неизвестно
}
loyalty-column-said = { $key ->
    [negative] отношение плохое
    [positive] отношение хорошее
    [neutral] отношение ровное
   *[unknown] об отношении ничего не известно
}
loyalty-rows = Поведение
loyalty-columns = Отношение
loyalty-unit = круг – выручка за 12 месяцев, названы { $count } крупнейших
loyalty-value = Лояльность и выручка
loyalty-alt = Клетки: поведение и отношение. { $points }.
matrix-account = Клиент

flow-title = На последнем этапе { $now } из { $shown } { $all ->
    [one] клиента
   *[other] клиентов
}, полугодием раньше – { $before }
flow-title-first = На последнем этапе { $now } из { $shown } { $all ->
    [one] клиента
   *[other] клиентов
}
flow-alt = Столбцы: число клиентов по этапам на конец полугодий. Всего { $points }.

clock-title-late = Дольше нормы идут к последнему этапу { $late } из { $shown } { $all ->
    [one] клиента
   *[other] клиентов
}
clock-title-none-late = { $all ->
    [one] Единственный клиент на пути к последнему этапу укладывается в норму
   *[other] Все { $shown } { $all ->
        [few] клиента
       *[other] клиентов
    } на пути к последнему этапу укладываются в норму
}
clock-title-runs = Отношения идут { $months } при норме { $norm }: { $pace }
clock-title-reached = До последнего этапа прошли за { $months } при норме { $norm }: { $pace }
clock-unit = месяцев от знакомства
clock-series = Месяцев
clock-norm = норма { $norm } мес.
clock-own-norm = { $months }, норма { $norm }
clock-alt = Полосы: месяцы от знакомства при норме { $norm }. { $points }.

survival-title = Половина клиентов доходит до последнего этапа за { $median } при норме { $norm }
survival-title-none = До последнего этапа дошли { $reached } из { $shown } { $all ->
    [one] клиента
   *[other] клиентов
}: половины ещё нет
survival-unit = доля клиентов, ещё не дошедших до последнего этапа, по месяцам от знакомства; { $shown } { $count ->
    [one] клиент
    [few] клиента
   *[other] клиентов
}, интервал 95 %
survival-series = ещё не дошли
survival-heading = От знакомства
survival-label = { $share } ({ $low }–{ $high })
survival-alt = Ступенчатая линия: доля клиентов, ещё не дошедших до последнего этапа. { $points }.

people-title = { $count ->
    [one] Из { $shown } человека
   *[other] Из { $shown } человек
} за нас { $good }, против { $bad }
people-title-weighty = { $count ->
    [one] Из { $shown } влиятельного человека
   *[other] Из { $shown } влиятельных людей
} за нас { $good }, против { $bad }
people-title-unknown = { $count ->
    [one] Отношение { $shown } человека к нам не известно
   *[other] Отношение { $shown } человек к нам не известно
}
people-column = { $key ->
    [against] Против
    [even] Ровно
    [for] За нас
   *[unknown] Не известно
}
people-row = { $key ->
    [high] Сильное (4–5)
    [middle] Среднее (3)
    [low] Слабое (1–2)
   *[unknown] Не известно
}
people-rows = Влияние
people-columns = Отношение
people-unit = круг – влияние, цвет – роль в решениях
people-name = Человек и роль
people-value = Должность
people-alt = Люди по отношению к нам. { $points }.

heat-title = За 12 месяцев { $touches }, больше всего за { $month }: { $most }
heat-month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
} { $year }
heat-alt = Касания по месяцам и видам. Всего { $points }.

# Диаграммы продлений
figure-source-renewals = Подписки, шаги продления и здоровье по учёту, { $as_of }
figure-source-forecasts = Сохранённые прогнозы и завершённые продления, { $as_of }
figure-unit-yearly = { $scale ->
    [none] { $sign } в год
   *[other] { $scale } { $sign } в год
}
figure-unit-ladders = кружок – шаг, черта – день решения цветом здоровья; рядом – сколько на кону в год
figure-unit-ladders-part = нарисованы ближайшие { $drawn } из { $all }; кружок – шаг, черта – день решения цветом здоровья; рядом – сколько на кону в год
ladders-label = { $sign } { $amount } · { $day }
ladders-step = { $rung }: { $stands }
ladders-heading = { $key ->
    [name] Подписка
    [steps] Шаги
    [decide] День решения
    [stake] На кону в год
   *[health] Здоровье
}
ladders-alt = Шаги к дням решения на календаре. { $points }.
ladders-own = Решение по { $product } – { $day }, { $distance }
ladders-own-late = Решение по { $product } ждали { $day }, ответа ещё нет
ladders-risk = { $count ->
    [one] Ближайшее продление под угрозой: на кону { $amount } в год
   *[other] Под угрозой { $risk } из { $shown } ближайших продлений: { $amount } из { $total } в год
}
ladders-next = { $count ->
    [one] Ближайшее решение – { $account }, { $day }: на кону { $total } в год
    [few] Впереди { $shown } продления на { $total } в год; первым решает { $account }, { $day }
   *[other] Впереди { $shown } продлений на { $total } в год; первым решает { $account }, { $day }
}
ladders-late = { $count ->
    [one] День решения прошёл, а ответа нет: на кону { $total } в год
   *[other] Дни решения прошли, а ответов нет: { $shown } на { $total } в год
}

bridge-value = Регулярная выручка
bridge-accounts = Клиентов
bridge-up = Регулярная выручка за год выросла на { $change }: больше всего дали { $cause ->
    [new] новые клиенты
   *[expansion] те, кто расширился
}, { $amount }
bridge-down = Регулярная выручка за год упала на { $change }: больше всего отняли { $cause ->
    [lost] ушедшие
   *[contraction] те, кто сократился
}, { $amount }
bridge-level = Регулярная выручка за год на том же уровне: { $amount }
bridge-first = Регулярная выручка – { $amount } в год; годом раньше её не было
bridge-alt = Столбцы от регулярной выручки год назад к нынешней. { $points }.

forecast-months-title = За { $months } ждём продлений на { $base } из { $total }: от { $low } до { $high }
forecast-months-alt = Столбцы: ожидаемые продления по месяцам дня решения. { $points }.
forecast-base-name = ожидается
forecast-range-name = так выйдет в 8 случаях из 10
forecast-stake-name = на кону
forecast-of = из { $total }
forecast-range = { $low }–{ $high }

calibration-unit = % продлений, по классам обещанной вероятности
calibration-class = { $class }, { $shown } { $count ->
    [one] продление
    [few] продления
   *[other] продлений
}
calibration-came = продлено
calibration-said = обещал прогноз
calibration-interval = интервал 95 %
calibration-title = { $verdict ->
    [high] Прогноз завышает: обещал { $said }, продлено { $came }
    [low] Прогноз занижает: обещал { $said }, продлено { $came }
   *[true] Прогноз сбывается: обещал { $said }, продлено { $came }
}
calibration-few = { $count ->
    [one] Судить о прогнозе рано: завершилось только { $shown } продление
    [few] Судить о прогнозе рано: завершилось только { $shown } продления
   *[other] Судить о прогнозе рано: завершилось только { $shown } продлений
}
calibration-alt = Точки: доля продлённых по классам обещанной вероятности. { $points }.

# Диаграммы опроса
figure-source-answers = Ответы и обратная связь по учёту, { $as_of }
nps-series = { $key ->
    [promoters] промоутеры, 9–10
    [passives] нейтралы, 7–8
    [detractors] критики, 0–6
   *[nps] NPS
}
nps-range-name = интервал 95 %
nps-range = от { $low } до { $high }
nps-unit = % ответов; NPS — промоутеры минус критики
nps-alt = Столбцы вверх и вниз: промоутеры и критики по полугодиям; точки — NPS. { $points }.
nps-title = { $running ->
    [yes] Пока NPS
   *[no] NPS
} { $value }{ $way ->
    [up] : на { $by } выше, чем полугодием раньше
    [down] : на { $by } ниже, чем полугодием раньше
   *[level] , как и полугодием раньше
}{ $verdict ->
    [real] , и это не шум
    [noise] , но это в пределах шума
    [few] , но ответов мало, чтобы судить
   *[none] {""}
}
nps-title-first = { $running ->
    [yes] Пока NPS
   *[no] NPS
} { $value }: { $answers }
nps-title-before = В последний раз NPS был { $value }: { $half }
csi-answers = { $shown } { $count ->
    [one] ответу
    [few] ответам
   *[other] ответам
}
csi-unit = среднее по { $answers }, { $half }
csi-alt = Удовлетворённость по параметрам, из 5. { $points }.
csi-across = Удовлетворённость, 1–5
csi-up = Важность, 1–5
csi-parameter = Параметр
csi-medians = медианы
csi-corner-title = Что это значит
csi-corner = { $key ->
    [improve] Улучшить первым
    [keep] Сохранить
    [wait] Подождёт
   *[enough] С запасом
}
csi-title-improve = { $parameter ->
    [quality] Качество важно, а устраивает меньше остального: начать стоит с него
    [deadlines] Сроки важны, а устраивают меньше остального: начать стоит с них
    [service] Сервис важен, а устраивает меньше остального: начать стоит с него
    [communication] Общение важно, а устраивает меньше остального: начать стоит с него
   *[value-for-money] Соотношение цены и качества важно, а устраивает меньше остального: начать стоит с него
}
csi-title-good = Что важнее, то и устраивает больше: CSI { $index } из 5
csi-title-plain = Меньше всего { $parameter ->
    [quality] устраивает качество
    [deadlines] устраивают сроки
    [service] устраивает сервис
    [communication] устраивает общение
   *[value-for-money] устраивает соотношение цены и качества
}: { $score } из 5
closure-step = { $key ->
    [said] Сказано
    [credible] Стоит дела
    [solved] Решено
    [told] Рассказано
   *[effect] Виден эффект
}
closure-series = Пункты обратной связи
closure-unit = пункты обратной связи, { $from } и { $to }; % тех, что стоят дела; похвалу решать не нужно, за неё благодарят
closure-alt = Полосы: как далеко продвинулось сказанное. { $points }.
closure-title = Рассказали о { $told } из { $shown } { $count ->
    [one] пункта, который стоит дела
   *[other] пунктов, которые стоят дела
}: { $share }
closure-title-unsorted = { $count ->
    [one] Ещё не разобран { $shown } пункт обратной связи
    [few] Ещё не разобраны { $shown } пункта обратной связи
   *[other] Ещё не разобраны { $shown } пунктов обратной связи
}
replies-heading = { $key ->
    [who] Кто, когда
    [said] Вы сказали
    [did] Мы сделали
   *[effect] Эффект
}
replies-who = { $who }, { $when }
replies-told = рассказали { $day }
replies-to-tell = ещё не рассказали
replies-solved = решено { $day }
replies-unit-latest = { $count ->
    [one] последний { $shown }
    [few] последние { $shown }
   *[other] последние { $shown }
}
replies-alt = Таблица: что сказали и что сделали. { $points }.
replies-title = { $solved ->
    [one] Решён
   *[other] Решено
} { $shown_solved } из { $shown_asked } { $asked ->
    [one] замечания и пожелания
   *[other] замечаний и пожеланий
}{ $better ->
    [0] {""}
   *[other] , по { $shown_better } уже стало лучше
}
