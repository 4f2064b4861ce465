# Этапы
stage = { $key ->
    [first-touch] Первое касание
    [acquaintance] Знакомство
    [relationship] Завязывание отношений
   *[strengthening] Укрепление отношений
}
stage-short = { $key ->
    [first-touch] Первое касание
    [acquaintance] Знакомство
    [relationship] Завязывание
   *[strengthening] Укрепление
}
stage-numbered = { $number } · { $name }
criterion = { $key ->
    [noticed-us] клиент нас заметил
    [enquired] клиент обратился сам
    [met-company] знаком с компанией
    [met-product] знаком с продуктом
    [met-manager] знаком с менеджером
    [need-found] потребность выявлена
    [hidden-pains-found] скрытые боли выявлены
    [first-delivery] первая поставка выполнена
    [consulting-support] консультационная поддержка
    [special-terms] особые условия поставки
    [technology-partner] статус технологического партнёра
   *[informal-contact] неформальный контакт
}
effort = { $key ->
    [confirm] подтвердить
    [call] звонок
    [meeting] встреча
   *[deal] соглашение
}
pace = { $key ->
    [early] раньше срока
    [on-time] в срок
    [late] с опозданием
   *[none] начало неизвестно
}

# Признаки и факторы
sign = { $key ->
    [content] Доволен сервисом и продуктами
    [growth] Средний счёт и объём растут
    [open] Не скрывает сотрудничество
    [forgiving] Лоялен к мелким ошибкам
    [consults] Обращается за консультациями
    [refers] Приводит новых, рекомендует
    [interested] Следит за новостями, ходит на мероприятия
    [shares] Делится своими переменами и планами
   *[feedback] Даёт качественную обратную связь
}
factor-name = { $key ->
    [culture] Культура
    [pushing] Давление
    [manner] Манера
    [distance] Дистанция
    [value-unseen] Ценность не видна
    [rigid] Негибкость
    [handover] Смена менеджера
    [upheaval] Потрясения
    [deaf] Глухота
    [reputation] Репутация
   *[crisis] Кризис
}
factor-what = { $key ->
    [culture] архаичная корпоративная культура
    [pushing] жёсткие прямые продажи
    [manner] менеджеру не хватает эмпатии или гибкости
    [distance] нет личного контакта
    [value-unseen] клиент не видит ценности
    [rigid] отказ помочь вне договора
    [handover] менеджер сменился, не передав дела
    [upheaval] конфликт, смена курса или руководства
    [deaf] обратной связи нет или по ней не действуют
    [reputation] плохая репутация марки
   *[crisis] кризис на рынке
}
severity = { $key ->
    [low] слабый
    [medium] средний
   *[high] сильный
}
band = { $key ->
    [healthy] здоров
    [watch] внимание
    [risk] под угрозой
   *[unknown] мало данных
}

# Лояльность
loyalty = { $key ->
    [true] истинная
    [false] ложная
    [latent] латентная
    [negative] отрицательная
    [none] отсутствует
   *[undecided] нулевая
}

# Записи
reference-status = { $key ->
    [none] упоминать нельзя
    [name] можно называть
    [logo] можно показывать логотип
    [case] есть опубликованный кейс
   *[speaks] выступает за нас
}
aspect = { $key ->
    [tasks] Текущие задачи
    [hidden-needs] Скрытые потребности
    [potential-needs] Потенциальные потребности
    [peculiarities] Особенности компании
    [habits] Привычки
   *[market] Ситуация на рынке
}
aspect-hint = { $key ->
    [tasks] Чем заняты в этом полугодии? За что отвечают?
    [hidden-needs] Что болит, хотя вслух этого не говорят?
    [potential-needs] Что может понадобиться через год-два?
    [peculiarities] Как принимают решения, кто согласует, что у них не принято?
    [habits] Когда и как с людьми удобно связаться, что им важно?
   *[market] Что у них на рынке: конкуренты, правила, спрос?
}
task-origin = { $key ->
    [own] своя
    [feedback] обратная связь
    [factor] негативный фактор
    [renewal] продление
    [review] обзор
   *[plan] план
}

# На чём держится признак
said-day = { $day } { $month }
told-nobody = без имени
told-more = и ещё { $count }
told-about = : { $text }
told-answers = Удовлетворённость: { $list }
told-csat = { $csat } из 5 – { $name }, { $day }
told-csi = CSI { $csi } – { $name }, { $day }
told-csat-and-csi = { $csat } из 5 и CSI { $csi } – { $name }, { $day }
told-growth = Выручка за 12 месяцев { $now } против { $before } годом раньше ({ $change }), средний счёт { $bill } против { $bill_before } ({ $bill_change })
told-growth-new = Выручка за 12 месяцев { $now }, годом раньше покупок не было
told-growth-gone = За 12 месяцев покупок не было, годом раньше их было на { $before }
told-reference = О сотрудничестве с { $day }: { $status }
told-incident = { $what }, { $day } – { $taken }
taken = { $key ->
    [n2] приняли очень плохо
    [n1] приняли плохо
    [p0] приняли сдержанно
    [p1] приняли с пониманием
   *[p2] стали ближе
}
told-consults = За 6 месяцев клиент сам обратился за консультацией в { $count } из { $of } { $of ->
    [one] касания
   *[other] касаний
}, последний раз – { $day }{ $about }
told-consults-none = За 6 месяцев клиент ни разу не обратился за консультацией сам, касаний было { $of }
told-shares = За 6 месяцев клиент поделился своими новостями в { $count } из { $of } { $of ->
    [one] касания
   *[other] касаний
}, последний раз – { $day }{ $about }
told-shares-none = За 6 месяцев клиент ни разу не поделился своими новостями, касаний было { $of }
told-brought = Привели: { $list }
told-brought-one = { $name } ({ $day })
told-nps = NPS { $nps } – { $name }, { $day }
told-events = За 12 месяцев пришли по { $came } { $came ->
    [one] приглашению
   *[other] приглашениям
} из { $invited }, последний раз – { $day }{ $about }
told-events-none = За 12 месяцев не пришли ни по одному приглашению из { $invited }
told-feedback = За год полезных отзывов: { $count }, спрашивали { $asked } { $asked ->
    [one] раз
    [few] раза
   *[other] раз
}, последний – { $name }, { $day }{ $about }
told-feedback-none = За год полезных отзывов нет, хотя спрашивали { $asked } { $asked ->
    [one] раз
    [few] раза
   *[other] раз
}
told-judged = Оценка вручную, { $day }: { $evidence }

# Здоровье
health-direction = 0 – плохо, 100 – хорошо
health-nothing = Не известен ни один признак: занесите ответы, касания и продажи или оцените признаки вручную.
health-rests = { $known ->
    [one] Известен { $known } признак из 9
    [few] Известно { $known } признака из 9
   *[other] Известно { $known } признаков из 9
}, покрытие { $coverage }.
health-too-little = Этого мало для оценки: нужно покрытие не меньше { $enough }.
health-most = Больше всего даёт { $sign } ({ $points }).
health-takes = { $count ->
    [one] Отнимает фактор
   *[other] Отнимают факторы
} { $list }.
health-capped = Сильный фактор держит оценку не выше { $cap }.
health-limit = Предел на все факторы
health-limit-why = Все факторы вместе отнимают не больше { $most }
health-cap = Потолок
health-cap-why = Пока открыт сильный фактор, оценка не выше { $cap }
health-floor = Не ниже нуля
health-floor-why = Оценка не опускается ниже нуля
sign-by-facts = по фактам { $score }: { $evidence }
sign-by-hand = вручную { $score }: { $evidence }

# Почему изменилось
change-title = Почему { $now }, а не { $then } (на { $on })
change-title-thin = Теперь { $now }; на { $on } данных было слишком мало для счёта
change-title-now-thin = Теперь данных слишком мало для счёта; на { $on } было { $then }
change-title-both-thin = Данных слишком мало для счёта
change-title-same = Оценка та же, что на { $on }: { $score }
change-title-new = Теперь { $now }; на { $on } ничего известно не было
change-title-lost = На { $on } было { $then }, теперь не известен ни один признак
change-title-unknown = Ни один признак не известен
change-none = С { $on } ничего не изменилось.
change-none-then = На { $on } не был известен ни один признак, сравнить не с чем.
change-none-now = Теперь не известен ни один признак, сравнить не с чем.
change-moved = { $sign }: { $then } → { $now }
change-aged = { $sign }: сведения устарели, свежесть { $then } → { $now }
change-renewed = { $sign }: сведения обновились, свежесть { $then } → { $now }
change-known = { $sign }: стало известно, { $score }
change-unknown = { $sign }: больше не известно, было { $score }
change-weighted = Изменилась шкала здоровья
change-scale-since = Шкала действует с { $day }
change-factor-opened = Открылся фактор { $factor }, { $severity }
change-factor-closed = Закрыт фактор { $factor }, { $severity }
change-factor-weighted = Фактор { $factor } стоит иначе по новой шкале
change-limit = Предел на все факторы вместе
change-cap-on = Включился потолок
change-cap-off = Потолок снят
change-cap-more = Потолок отнимает больше
change-cap-less = Потолок отнимает меньше
change-floor = Оценка не опускается ниже нуля
factor-noticed-on = замечен { $day }
factor-closed-on = закрыт { $day }

# Что поможет
act-close-factor = Устранить фактор { $factor }
act-meet = Встретиться лично
act-consult = Дать консультацию по их просьбе
act-news = Спросить об их новостях и планах
act-event = Пригласить на мероприятие
act-reference = Попросить о рекомендации: { $status }
act-referral = Спросить, кому ещё мы можем быть полезны
act-interview = Спросить, довольны ли они: { $name }
act-interview-anybody = Позвонить первому лицу и спросить, довольны ли они
act-put-right = Исправить инцидент { $what }
act-assumption = { $key ->
    [close-factor] когда фактор будет закрыт
    [meet] если встреча состоится
    [consult] если обратятся сами
    [news] если поделятся
    [event] если придут
    [reference] если согласятся
    [referral] если приведут нового клиента
    [interview] если оценят на 5, NPS 9 и скажут, что улучшить
   *[close-incident] если примут с пониманием
}
ask-how = { $sign ->
    [content] Спросите, насколько они довольны, от 1 до 5
    [growth] Занесите продажи: судить о росте можно через полтора года после первой
    [open] Узнайте, можно ли называть их среди клиентов
    [forgiving] Запишите, как они приняли последний инцидент
    [consults] Записывайте касания и кто их начал
    [refers] Спросите, порекомендуют ли они нас, от 0 до 10
    [interested] Пригласите на мероприятие и отметьте, пришли ли
    [shares] Спросите об их новостях и планах
   *[feedback] Спросите, что нам изменить, и запишите ответ
}

# Что предлагают данные
nobody = никто
cause-not-met = Лично не виделись с { $day }, прошло { $days }
cause-never-met = Лично ещё не встречались, знакомы с { $day }
cause-handover = Менеджер сменился { $day } ({ $from } → { $to }), дела не переданы
cause-silent = На вопросы не ответили: { $names }
cause-not-told = Решено { $solved }, но не рассказали, что вышло из отзыва: { $name }
cause-refused = Отказали в просьбе, { $day }{ $about }
cause-joined = Решения теперь принимает новый человек: { $name }, с { $day }

# Лояльность
loyalty-bought = За 12 месяцев { $count ->
    [0] покупок не было
    [one] { $count } покупка
    [few] { $count } покупки
   *[other] { $count } покупок
}
loyalty-renewed = { $bought }, но подписку продлили
attitude = { $key ->
    [positive] отношение хорошее
    [neutral] отношение ровное
    [negative] отношение плохое
   *[unknown] об отношении ничего не известно
}
loyalty-why = { $does }; { $attitude }.
loyalty-advice = { $key ->
    [true] Беречь, приятно удивлять, попросить о рекомендации.
    [false] Узнать, что они ценят; не удерживать скидкой.
    [latent] Найти и убрать препятствие: цену, доставку, ассортимент.
    [negative] Выслушать и сразу исправить; отличить критика от того, кому не угодить.
    [none] Не тратить силы на переубеждение.
   *[undecided] Дать повод вернуться.
}

# Этапы на странице
stage-moved = { $from } → { $to }
proof-touch = { $kind } { $day }{ $about }
proof-sale = продажа { $day }: { $product }
clock-none = начало отношений неизвестно
clock-runs = идёт { $months } при норме { $norm }
clock-reached = последний этап за { $months } при норме { $norm }
clock-short = { $months } мес. из { $norm }

# Что требует внимания
warn-fell = Здоровье упало: было «{ $then }», стало «{ $now }»
warn-decider-left = Ушёл человек, принимающий решения: { $name }, { $day }
warn-champion-left = Ушёл наш сторонник: { $name }, { $day }
warn-one-known = Известен только один человек: { $name }
warn-one-met = За 12 месяцев общались только с одним человеком: { $name }
warn-cadence = Ритм нарушен: последний контакт { $last }, допустимый перерыв { $allowed }
warn-cadence-never = Ритм нарушен: контактов ещё не было
warn-promise-due = Обещание на { $day }: { $what }
warn-promise-overdue = Обещание просрочено на { $days }: { $what }
warn-proposed = { $count ->
    [one] Данные предлагают фактор
   *[other] Данные предлагают факторы
} { $list }
cadence-kept = Не реже раза в { $rhythm }: последний контакт { $last }, следующий не позже { $due }
cadence-late = Не реже раза в { $rhythm }: последний контакт { $since }, опоздание { $days }
cadence-none = Не реже раза в { $rhythm }: контактов ещё не было

# Сроки и состояния
due-never = без срока
due-overdue = просрочено на { $days }
due-late = { $state } с опозданием
promise-kept = сдержано
task-done = сделано
incident-open = открыт
incident-closed = исправлен за { $days }
handover-done = дела переданы за { $days }
handover-late = дела не переданы, прошло { $days }
handover-runs = дела передают, осталось { $days }
answer-silent = не ответили
answer-nps = NPS { $nps }
answer-csat = удовлетворённость { $csat } из 5
answer-ten = { $ten } из 10
answer-csi = CSI { $csi }
answer-words = отзыв словами

# Доска этапов
board-caption = на { $day } · { $accounts }

# Мой день
today-title = { $weekday }, { $day }
weekday = { $number ->
    [1] понедельник
    [2] вторник
    [3] среда
    [4] четверг
    [5] пятница
    [6] суббота
   *[7] воскресенье
}
today-caption = { $late ->
    [0] просрочек нет
   *[other] { $late } просрочено
} · { $now } сегодня · { $week } на неделе
today-group = { $key ->
    [overdue] Просрочено
    [today] Сегодня
    [week] В ближайшие 7 дней
    [later] Позже
   *[alerts] Требует внимания
}
today-kind = { $kind ->
    [renewal] продление
    [task] задача
    [promise] обещание
    [cadence] ритм
    [health-fell] здоровье упало
    [factor-proposed] предложен фактор
    [single-thread] один человек
    [survey-call] опрос
    [detractor] критик
    [tell-back] рассказать
   *[left] человек ушёл
}

# Проверка здоровья прошлым
backtest-real = Клиенты под угрозой уходили чаще здоровых: { $risk } против { $healthy } за { $span }. Разница больше случайной.
backtest-noise = Разница между клиентами под угрозой ({ $risk }) и здоровыми ({ $healthy }) за { $span } не больше случайной.
backtest-opposite = Здоровые уходили чаще клиентов под угрозой: { $healthy } против { $risk } за { $span }. Здоровье вводит в заблуждение: проверьте веса и данные.
backtest-too-few = Слишком мало, чтобы судить: нужно не меньше { $enough } наблюдений под угрозой и здоровых, а есть { $risk } и { $healthy }, либо никто не ушёл.
backtest-method = Здоровье каждого покупающего клиента по шкале, действовавшей тогда, и ушёл ли он через { $span }; периоды идут подряд назад по книге, наблюдений: { $observations }. Ушедшим считается клиент без действующей подписки и без покупок за 12 месяцев. Один клиент входит по разу за период, поэтому настоящие интервалы немного шире показанных. Учтены факты, датированные к тому дню, даже если их записали позже.
backtest-interval = { $low } … { $high }

# Неудачи
failure-future = { $day } ещё не наступило, сегодня { $today }. Выберите день не позже.
failure-against = Сравнивают с более ранним днём: { $against } позже, чем { $day }.
