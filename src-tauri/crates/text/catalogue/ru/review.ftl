# Названия слайдов в списке
slide-title = Титул
slide-summary = Главное
slide-relationship = Отношения
slide-results = Итоги: было и стало
slide-mix = Продажи по продуктам
slide-products = Продукты: было и стало
slide-orders = Крупнейшие заказы
slide-subscriptions = Подписки
slide-renewals = Предстоящие продления
slide-payments = Оплаты
slide-place = Место в портфеле
slide-plan = План на следующее полугодие
slide-next-steps = Согласованные шаги

# Почему слайд не войдёт
why-no-sales-half = продаж за полугодие нет
why-no-sales-year = продаж за 12 месяцев нет
why-no-touches = касаний в учёте нет
why-no-subscriptions = подписок в силе нет
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
relationship-yours = С вашей стороны: { $names }.
relationship-theirs = Со стороны клиента: { $names }.
relationship-ours = С нашей стороны: { $names }.
relationship-last = Последний раз мы общались { $day }.
person-with-title = { $name }, { $title }
names-more = { $names } и ещё { $count }

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
