# Названия слайдов в списке
slide-title = Титул
slide-summary = Главное
slide-relationship = Отношения
slide-touches = Общение
slide-signs = Признаки
slide-health = Здоровье
slide-change = Почему изменилось здоровье
slide-factors = Негативные факторы
slide-acts = Что поможет
slide-results = Итоги: было и стало
slide-mix = Продажи по продуктам
slide-products = Продукты: было и стало
slide-orders = Крупнейшие заказы
slide-subscriptions = Подписки
slide-renewals = Подписки и продления
slide-renewal-forecast = Прогноз и риски продлений
slide-payments = Оплаты
slide-place = Место в портфеле
slide-plan = План на следующее полугодие
slide-next-steps = Согласованные шаги

# Почему слайд не войдёт
why-no-sales-half = продаж за полугодие нет
why-no-sales-year = продаж за 12 месяцев нет
why-no-touches = касаний в учёте нет
why-no-relationship = об отношениях пока ничего не записано
why-no-signs = не известен ни один признак
why-no-change = сравнить здоровье не с чем, или оно не изменилось
why-no-factors = открытых негативных факторов нет
why-no-acts = данных о здоровье мало, советовать нечего
why-no-subscriptions = подписок в силе нет
why-no-renewals-ahead = решать о продлении в ближайший год нечего
why-no-payments = оплат в учёте нет
why-no-plan = план ещё не написан
why-no-next-steps = шаги ещё не записаны
why-internal-only = только во внутренней редакции
why-one-product = сравнивать нечего: один продукт или первый год
why-few-orders = заказов за полугодие меньше двух

# Титул
review-page-title = Обзор за { $half }
review-title = Обзор за { $half }
review-kicker = { $account } · { $half }
review-opening-by = Обзор подготовлен: { $name }
review-opening-day = Данные { $as_of }
review-opening-internal = Внутренняя редакция: не для клиента
review-file = { $account } { $half } { $edition }
edition-file = { $edition ->
    [client] обзор
   *[internal] внутренний обзор
}

# Главное: заголовок отвечает, предложения подтверждают
headline-up = Вместе мы сделали больше: { $change } к предыдущему полугодию
headline-down = Вместе мы сделали меньше: { $change } к предыдущему полугодию
headline-level = Мы работали ровно
headline-running-up = Пока мы сделали больше: { $change } к тем же дням предыдущего полугодия
headline-running-down = Пока мы сделали меньше: { $change } к тем же дням предыдущего полугодия
headline-running-level = Пока мы идём вровень с предыдущим полугодием
headline-first = Что мы сделали вместе за { $half }
headline-quiet = Полугодие прошло без поставок
sentence-sales-up = За { $half } поставлено на { $amount }, на { $change } больше, чем за предыдущее полугодие.
sentence-sales-down = За { $half } поставлено на { $amount }, на { $change } меньше, чем за предыдущее полугодие.
sentence-sales-level = За { $half } поставлено на { $amount }, примерно столько же, сколько за предыдущее полугодие.
sentence-sales-running-up = Пока за { $half } поставлено на { $amount }, на { $change } больше, чем за те же дни предыдущего полугодия.
sentence-sales-running-down = Пока за { $half } поставлено на { $amount }, на { $change } меньше, чем за те же дни предыдущего полугодия.
sentence-sales-running-level = Пока за { $half } поставлено на { $amount }, примерно столько же, сколько за те же дни предыдущего полугодия.
sentence-sales-first = За { $half } поставлено на { $amount }.
sentence-sales-none = За { $half } поставок не было; последняя была { $day }.
sentence-sales-never = Поставок ещё не было.
sentence-mix = { $orders } на { $products }; больше всего дал продукт { $name }: { $share }.
sentence-mix-one = { $orders }, и всё это { $name }.
sentence-subscriptions = В силе { $subscriptions }; первой кончается { $product }, { $day }.
sentence-subscriptions-renewed = В силе { $subscriptions }, о продлении договорились.
sentence-touches = Мы общались { $touches }, { $meetings }.
sentence-touches-only = Мы общались { $touches }.
sentence-together = Первый заказ был { $day }; с тех пор всего { $orders }.
count-times = { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[other] { $count } раз
}
count-in-person = { $count ->
    [one] из них { $count } раз лично
    [few] из них { $count } раза лично
   *[other] из них { $count } раз лично
}
count-orders = { $count ->
    [one] { $shown } заказ
    [few] { $shown } заказа
   *[other] { $shown } заказов
}
words-heading = Слова менеджера

# Отношения
relationship-since = Вместе с { $day }, { $span }.
relationship-title = Мы общались { $times } за { $half }
relationship-title-before = Мы общались { $times } за { $half }, полугодием раньше — { $before }
relationship-title-running = Пока за { $half } мы общались { $times }
relationship-title-none = Последний раз мы общались { $day }
relationship-span-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[other] { $count } месяцев
}
relationship-span-years = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[other] { $count } лет
}
relationship-last = Последний раз мы общались { $day }.
person-with-title = { $name }, { $title }

# Итоги
results-orders = Заказы
results-orders-against = полугодием раньше { $before }
results-average = Средний заказ
results-products = Куплено продуктов
results-half = { $half }
results-half-running = { $half }, пока
results-against-amount = { $change }, было { $before }
results-against-same = { $change }, те же дни: { $before }

# Таблицы
products-title-up = Больше всего за год прибавил продукт { $name }: на { $amount }
products-title-new = Главное новое за год: { $name }, { $amount }
products-title-down = Больше всего за год убавил продукт { $name }: на { $amount }
products-title-level = Состав продуктов тот же, что год назад
orders-title = Крупнейший заказ за { $half } — на { $amount }
renewals-title = Следующее решение: { $product }, до { $day }
renewals-title-late = Пора решать: { $product } заканчивается { $day }
renewals-title-ends = Подписка { $product } заканчивается { $day }
renewals-title-agreed = О продлении всех подписок мы договорились
renewals-title-begins = Следующая подписка: { $product }, с { $day }
renewal-forecast-title = По продлениям ждём { $base } из { $total } в год, явных рисков нет
renewal-forecast-risk = По продлениям ждём { $base } из { $total } в год, с риском { $risk }
renews-to = продлена по { $day }
renews-agreed = продлена
renews-ends = заканчивается
renews-begins = начнётся { $day }
note-renewal-forecast = Только для своих: вероятность по здоровью, рядом оценка менеджера, где она другая.
heading-product = Продукт
heading-year-before = 12 мес. до того
heading-year = Последние 12 мес.
heading-change = Изменение
change-new = новое
heading-day = День
heading-order = Заказ
heading-contents = Состав
heading-amount = Сумма, { $sign }
heading-quantity = Количество
heading-ends = Окончание
heading-decide = Решить до
heading-yearly = В год, { $sign }
heading-renews = Продление
renews-by-itself = само
renews-by-agreement = по согласию
order-contents = { $first } и ещё { $count }

# Место в портфеле, внутреннее
place-title = { $account } — место { $rank } из { $all } по выручке за 12 месяцев
place-title-none = { $account }: за 12 месяцев покупок нет
place-class = Класс ABC
place-class-against = по выручке за 12 месяцев
place-share = Доля выручки
place-share-against = от { $amount } за 12 месяцев
place-overdue = Просрочено
place-touch = Последний контакт
place-none = не было
place-note = Заметка для своих
place-no-note = Внутренней заметки нет.

# План и шаги
plan-title = { $count ->
    [1] На следующее полугодие у нас одно дело
    [one] На следующее полугодие у нас { $count } дело
    [few] На следующее полугодие у нас { $count } дела
   *[other] На следующее полугодие у нас { $count } дел
}
next-steps-title = { $count ->
    [1] Мы договорились об одном шаге
    [one] Мы договорились о { $count } шаге
   *[other] Мы договорились о { $count } шагах
}

# Заметки докладчику
note-opening = Начните с благодарности. Данные { $as_of }.
note-summary = По одному предложению; затем человеческая часть своими словами.
note-relationship = Спросите, знают ли друг друга нужные люди с обеих сторон.
note-results = Полугодия сравниваются с предыдущим; текущее — с теми же его днями. Продажи — строки счетов без НДС.
note-mix = Доли — за последние 12 месяцев. Спросите, чего не хватает в списке.
note-products = Последние 12 месяцев против 12 месяцев до них.
note-orders = Крупнейшие заказы полугодия по сумме.
note-subscriptions = Каждая строка — одна подписка; отметка в конце — последний день.
note-renewals = «Решить до» — последний день минус дни уведомления.
note-payments = В срок — до дня оплаты и ещё десять дней. Только для своих.
note-place = Только для своих: место по выручке за 12 месяцев.
note-plan = Назовите ответственного за каждую строку.
note-next-steps = Прочитайте шаги вслух и назовите день для каждого.

# Проверка перед показом
check-no-internal = внутреннего в нём нет
check-internal-edition = внутренняя редакция: не отдавать клиенту
check-no-others = нет имён других клиентов
check-others = назван другой клиент: { $name }
check-words = слова менеджера написаны
check-no-words = нет слов менеджера
check-next-steps = шаги записаны
check-no-next-steps = шаги не записаны
check-sources = все диаграммы с источником и датой
check-running = полугодие ещё идёт: данные по { $day }
check-whole = полугодие завершено
check-slides = { $count ->
    [one] { $count } слайд
    [few] { $count } слайда
   *[other] { $count } слайдов
}
check-text-long = не помещается на слайд: { $slide }

# Путь отношений
journey-title = Мы работаем вместе { $span }
journey-title-inside = Мы работаем вместе { $span }, этап – { $stage }
journey-title-stage = Наши отношения на этапе { $stage }
journey-title-clock = Отношения идут { $months } при норме { $norm } ({ $pace }), этап – { $stage }
journey-yours = С вашей стороны
journey-theirs = Со стороны клиента
journey-ours = С нашей стороны
journey-heading = Что сделано за { $half }
journey-owner = ведёт отношения
journey-desk = занимается продлениями
journey-more = { $count ->
    [one] и ещё { $shown } человек
    [few] и ещё { $shown } человека
   *[other] и ещё { $shown } человек
}
journey-from-to = { $from } – { $to }
journey-until = до { $to }
journey-since = с { $from }
journey-criterion = { $key ->
    [enquired] первое обращение
    [met-company] знакомство с компанией
    [met-product] знакомство с продуктом
    [met-manager] знакомство с менеджером
    [need-found] задача понята
    [first-delivery] первая поставка
    [consulting-support] консультации
    [special-terms] особые условия поставки
   *[technology-partner] технологическое партнёрство
}
journey-touches = Мы общались { $times }: { $list }.
journey-kind = { $kind ->
    [meeting] { $shown } { $count ->
        [one] встреча
        [few] встречи
       *[other] встреч
    }
    [call] { $shown } { $count ->
        [one] звонок
        [few] звонка
       *[other] звонков
    }
    [email] { $shown } { $count ->
        [one] письмо
        [few] письма
       *[other] писем
    }
    [message] { $shown } { $count ->
        [one] сообщение
        [few] сообщения
       *[other] сообщений
    }
    [event] { $shown } { $count ->
        [one] мероприятие
        [few] мероприятия
       *[other] мероприятий
    }
    [consultation] { $shown } { $count ->
        [one] консультация
        [few] консультации
       *[other] консультаций
    }
    [support] { $shown } { $count ->
        [one] обращение в поддержку
        [few] обращения в поддержку
       *[other] обращений в поддержку
    }
    [social] { $shown } { $count ->
        [one] раз в соцсетях
        [few] раза в соцсетях
       *[other] раз в соцсетях
    }
   *[informal] { $shown } { $count ->
        [one] неформальная встреча
        [few] неформальные встречи
       *[other] неформальных встреч
    }
}
journey-kept = { $count ->
    [one] Мы сдержали { $shown } обещание.
    [few] Мы сдержали { $shown } обещания.
   *[other] Мы сдержали { $shown } обещаний.
}
journey-put-right = { $count ->
    [one] Исправили { $shown } неполадку.
    [few] Исправили { $shown } неполадки.
   *[other] Исправили { $shown } неполадок.
}

# Внутри: здоровье
health-title = Здоровье отношений { $score } из 100: { $band }
health-title-unknown = Для оценки здоровья мало данных: покрытие { $coverage }
card-band = Уровень
card-coverage = Покрытие
card-coverage-against = доля известного веса
card-health-change = Изменение
card-health-change-against = на { $day } было { $then }
heading-health = { $key ->
    [line] За счёт чего
    [score] Оценка
    [weight] Вес
    [fresh] Свежесть
   *[points] Баллы
}
heading-cause = Что изменилось
heading-factor = { $key ->
    [factor] Фактор
    [severity] Сила
    [since] Замечен
    [remedy] Что делаем
    [owner] Кто
   *[points] Баллы
}
lines-rest = { $count ->
    [one] ещё { $count } строка
    [few] ещё { $count } строки
   *[other] ещё { $count } строк
}
lines-sum = Итого
factors-title = { $count ->
    [one] Отношениям мешает { $shown } негативный фактор
    [few] Отношениям мешают { $shown } негативных фактора
   *[other] Отношениям мешают { $shown } негативных факторов
}
acts-title = { $count ->
    [one] Помогло бы одно дело: { $gain } к здоровью
   *[other] Больше всего помогло бы первое дело: { $gain } к здоровью
}
act-gain = { $text }: { $gain } к здоровью
act-assumed = { $said }, { $assumed }
acts-ask = Что узнать в первую очередь
note-touches = Сравните с прошлым полугодием и спросите, хватает ли им общения.
note-signs = Только для своих. Знак вопроса – признак не известен, его нет ни в плюс, ни в минус.
note-change = Только для своих. Строки складываются в изменение точно; доказательства ниже.
note-factors = Только для своих. Назовите, кто и к какому дню снимет каждый фактор.
note-acts = Только для своих. Прирост проверен пересчётом: что было бы, если дело сделать сегодня.

# Что сказал клиент и что из этого вышло
slide-said-did = Вы сказали — мы сделали — эффект
slide-incidents = Инциденты
slide-voice = Словами клиента
why-no-said-did = за два полугодия ничего из сказанного ещё не решено
why-said-did-unsaid = решённое есть, но у него не записано решение: допишите его в отзыве, чтобы клиент его прочёл
why-no-incidents = инцидентов за два полугодия не было
why-no-voice = никто из ответивших не разрешил себя цитировать
said-did-title = Мы решили { $shown } { $solved ->
    [one] ваш вопрос
    [few] ваших вопроса
   *[other] ваших вопросов
}{ $better ->
    [0] {""}
   *[other] , по { $shown_better } уже стало лучше
}
said-did-ask-next = спросим в следующий раз
said-did-discuss = обсудим на встрече
said-did-open = в работе
said-did-task = задача { $title }
said-did-no-task = задачи ещё нет
said-did-kind = { $kind ->
    [praise] Похвала
    [complaint] Жалоба
    [wish] Пожелание
   *[question] Вопрос
}
said-did-theme = { $kind }: { $tags }
note-said-did = Пройдите по строкам и спросите, стало ли лучше.
incidents-title = { $open ->
    [0] Мы исправили { $shown } { $count ->
        [one] инцидент
        [few] инцидента
       *[other] инцидентов
    }{ $causes ->
        [yes] {" "}и назвали { $count ->
            [one] его причину
           *[other] их причины
        }
       *[no] {""}
    }
   *[other] Исправлено { $closed } из { $shown } { $count ->
        [one] инцидента
       *[other] инцидентов
    }, остальное в работе
}
incidents-heading = { $key ->
    [on] Когда
    [what] Что случилось
    [cause] Причина
    [remedy] Как исправили
    [closed] Исправлено
    [informed] Держали в курсе
   *[taken] Как восприняли
}
incidents-open = в работе
incidents-gave = взамен: { $what }
incidents-informed = { $count ->
    [one] один раз, { $day }
    [few] { $shown } раза, последний — { $day }
   *[other] { $shown } раз, последний — { $day }
}
figure-source-incidents = Инциденты по учёту, { $as_of }
note-incidents = Сначала назовите причину, потом — что мешает ей повториться.
voice-title = { $edition ->
    [client] Вы говорите
   *[internal] Клиент говорит
}, { $about ->
    [praise] что в нашей работе хорошо
    [both] что в нашей работе хорошо и чего не хватает
   *[wish] чего не хватает
}
note-voice = Все, кого мы здесь цитируем, на это согласились.
