# Шаг лестницы
renewal-rung = { $kind ->
    [before] за { $days }
    [day] в день решения
    [after] через { $days } после
   *[agreed] по договорённости
}
renewal-days-short = { $days } дн.
renewal-step-late = { $step }, просрочен { $days }
renewal-step-today = { $step }, сегодня
renewal-step-ahead = { $step }, { $day }
renewal-step-none = все шаги сделаны, исхода нет
renewal-step-unexplained = закончилась без ответа
renewal-done-on = сделан { $day }: { $outcome }
renewal-passed = пропущен
renewal-late = просрочен { $days }
renewal-channel = { $key ->
    [call] звонок
    [email] письмо
    [meeting] встреча
   *[message] сообщение
}
renewal-queue = { $key ->
    [desk] отдел продлений
   *[mine] менеджер клиента
}
renewal-queue-choice = { $key ->
    [desk] Отдел продлений
   *[mine] Мои клиенты
}

# Исход
renewal-outcome = { $key ->
    [reached] дозвонились
    [no-answer] не дозвонились
    [sent] отправили
    [postponed] отложили
    [renewed] продлили как было
    [up] продлили больше
    [down] продлили меньше
   *[lost] потеряли
}
renewal-outcome-choice = { $key ->
    [reached] Дозвонились
    [no-answer] Не дозвонились
    [sent] Отправили
    [postponed] Отложили
    [renewed] Продлили как было
    [up] Продлили больше
    [down] Продлили меньше
   *[lost] Потеряли
}
renewal-postponed = отложили до { $day }
renewal-lost = потеряли: { $reason }
renewal-lost-reason = { $key ->
    [price] цена
    [product] продукт
    [service] сервис
    [competitor] конкурент
    [budget] нет бюджета
    [liquidation] ликвидация
    [champion-left] ушёл наш сторонник
    [consolidation] объединение
    [no-need] нет потребности
   *[other] другое
}

# Состояние подписки
renewal-state = { $key ->
    [open] идёт
    [ahead] ещё не началась
    [renewed] продлена
    [itself] продлилась сама
    [lost] потеряна
    [cancelled] отменена
    [lapsed] закончилась, ответа ещё нет
   *[unexplained] закончилась без ответа
}
renewal-state-lost = потеряна: { $reason }

# Очередь
renewal-group = { $key ->
    [overdue] Просрочено
    [today] Сегодня
    [week] В ближайшие 7 дней
    [later] Позже
   *[unexplained] Закончились без ответа
}
renewal-product = { $product }, { $quantity }
renewal-head = прогноз на { $months }: { $base } из { $total } · от { $low } до { $high }
renewal-head-none = на { $months } вперёд продлевать нечего
renewal-ics-name = Продления
renewal-sheet = Продления
renewal-xlsx-name = Продления { $day }
renewal-column-step = Шаг
renewal-column-planned = Срок шага
renewal-column-account = Клиент
renewal-column-product = Подписка
renewal-column-stake = На кону за год
renewal-column-decide = Дата решения
renewal-column-ends = Последний день
renewal-column-contact = Кому звонить
renewal-column-channel = Как
renewal-column-owner = Чей шаг
renewal-column-health = Здоровье
renewal-column-band = Состояние
renewal-column-percent = Вероятность, %

# Разговор
renewal-price = { $price } за { $months }
renewal-band-apart = По здоровью { $figure }, по оценке менеджера { $manager }: расходятся больше чем на полосу.
renewal-why-usual = Обычная доля продлений для состояния «{ $band }», пока своих завершённых продлений мало.
renewal-why-own = Доля продлённых среди своих { $count } с состоянием «{ $band }»; истинная доля почти наверняка от { $low } до { $high }.
renewal-last-met = общались { $distance }
renewal-lang = { $key ->
    [ru] по-русски
   *[en] по-английски
}
renewal-person = { $name }, { $title }
renewal-chain-term = { $from } – { $to }
renewal-letter-name = Письмо { $account } { $day }

# Ранние предупреждения
renewal-warn-notice = { $days ->
    [0] Решать сегодня, а решения нет
    [one] До дня решения { $days } день, а решения нет
    [few] До дня решения { $days } дня, а решения нет
   *[other] До дня решения { $days } дней, а решения нет
}
renewal-warn-auto = Продлевается сама, а здоровье под угрозой: счёт может стать последней каплей
renewal-warn-left = { $role ->
    [decides] Ушёл человек, принимающий решения: { $name }, { $day }
   *[champions] Ушёл наш сторонник: { $name }, { $day }
}
renewal-warn-silent = Молчим { $days }, а решать { $day }
renewal-warn-no-touch = Ни одного контакта не записано, а решать { $day }
renewal-warn-next = Продлена, но следующий срок не записан
renewal-warn-price = Предложена цена на { $percent } выше нынешней
renewal-warn-kind = { $key ->
    [notice-closes] близок день решения
    [auto-renews-at-risk] продлится сама
    [champion-left] ушёл сторонник
    [silent] молчание
    [no-touch] контактов не записано
    [no-next-term] нет следующего срока
   *[price-rise] рост цены
}

# Прогноз
forecast-title = { $months }: ждём { $base } из { $total }
forecast-title-none = { $months }: продлевать нечего
forecast-all = Всего
forecast-by-figure = Без оценок менеджеров было бы { $base }: от { $low } до { $high }
forecast-basis-usual = Вероятности обычные: завершённых продлений с прогнозом { $ended }, своим долям нужно { $needed }.
forecast-basis-own = Вероятности по своим { $ended } завершённым продлениям; где в полосе их меньше десяти, остаётся обычная.
forecast-range-note = С вероятностью 80 % итог ляжет между нижним и верхним.
forecast-own-share = { $share } ({ $low }–{ $high }) из { $count }
forecast-manager = { $percent }
forecast-record-none = Ещё ни одно продление не завершилось после сохранённого прогноза. Прогноз сохраняется раз в месяц.
forecast-record-few = Завершено { $ended }: слишком мало, чтобы судить о прогнозе.
forecast-record-better = Прогноз точнее, чем одна доля на всех: ошибка { $brier } против { $reference }.
forecast-record-worse = Прогноз не точнее, чем одна доля на всех: ошибка { $brier } против { $reference }.
forecast-record-hindsight = Посчитано задним числом и в точность не входит: завершено { $ended }, ошибка { $brier } против { $reference }.
forecast-brier-explain = Ошибка Брайера: средний квадрат разности между вероятностью и тем, что вышло (1 – продлили, 0 – нет). 0 – всё угадано, 0,25 – как монета. Каждое продление входит один раз, по последнему прогнозу, сохранённому не позже чем за 30 дней до дня решения. Для сравнения – ошибка того, кто всем называет одну и ту же, среднюю долю.
forecast-class = { $low }–{ $high } %
forecast-ended = { $ended } из { $all }
forecast-period = с { $from } по { $to }
forecast-retention-name = { $key ->
    [nrr] Удержание выручки с ростом, NRR
    [grr] Удержание выручки без роста, GRR
    [logo-churn] Отток клиентов
    [crr] Удержание клиентов, CRR
   *[renewal-rate] Доля продлённых
}
forecast-retention-explain = { $key ->
    [nrr] Регулярная выручка тех, кто был в начале периода, на конец к началу: с ростом, снижением и уходом. Новые клиенты не входят. По каждому клиенту считается итог.
    [grr] То же без роста: на каждого клиента не больше, чем было в начале. Выше 100 % не бывает.
    [logo-churn] Клиенты с регулярной выручкой в начале, у которых к концу её нет, к числу клиентов в начале.
    [crr] Клиенты с регулярной выручкой на конец без новых, к числу клиентов в начале.
   *[renewal-rate] Продлённые из тех подписок, чей день решения пришёлся на период и исход известен. Это не удержание: подписки, которым решать позже, не входят.
}
forecast-retention-against = { $key ->
    [money] { $end } из { $start }
   *[count] { $end } из { $start }
}
forecast-none = —
forecast-bridge = { $key ->
    [start] Было { $day }
    [new] Новые
    [expansion] Рост
    [contraction] Снижение
    [lost] Ушло
   *[end] Стало { $day }
}
forecast-deck-health = { $score }, { $label }
forecast-deck-name = Портфель { $day }

# Действия
done-renewal-step = Шаг записан: { $subject }
done-renew = Продлено: { $subject }
done-lose = Потеря записана: { $subject }
done-arrange = Шаги изменены: { $subject }
done-coterm = Общий срок задан: { $subject }
done-split = Подписка разделена: { $subject }
done-term-change = Изменение записано: { $subject }
done-keep-forecast = Прогноз сохранён: { $subject }
refusal-one-by-one = Это говорят о каждом отдельно.
