# Экран клиента
account-portfolio = Портфель
account-failed = Карточка клиента не открылась
account-loading = Открываем карточку клиента…
account-edit = Изменить
account-edit-this = Изменить клиента
account-delete = Удалить клиента
account-touch = Касание
account-review = Подготовить обзор
account-more = Ещё действия с клиентом
account-no-owner = менеджер не назначен
account-figures = Показатели клиента
account-tabs = Разделы клиента
account-gone = Этого клиента больше нет в книге. Открыт портфель.
account-legal = Юридические лица
account-legal-wrong = контрольные цифры не сходятся
account-legal-wrong-hint = Номер сохранён как есть. Сверьте его с документами: похоже на опечатку.
account-legal-none = без номера

account-tab-overview = Сводка
account-tab-feedback = Ответы
account-tab-touches = Лента
account-tab-people = Люди
account-tab-sales = Продажи
account-tab-products = Продукты
account-tab-payments = Оплаты
account-tab-subscriptions = Подписки
account-tab-reviews = Обзоры

account-latest-touches = Последние касания
account-nearest-endings = Что заканчивается
account-see-all = Все касания
account-see-subscriptions = Все подписки
account-no-endings = Действующих подписок нет.
account-notes = Заметки
account-overview-empty = Здесь будут графики и последние события
account-overview-empty-hint = Они появятся вместе с первой продажей, оплатой, подпиской или касанием.

account-add-touch = Записать касание
account-add-contact = Добавить человека
account-add-sale = Добавить продажу
account-add-payment = Добавить оплату
account-add-subscription = Добавить подписку
account-remove = Удалить
account-keys = Enter — изменить, Delete — удалить, N — добавить

account-touches-empty = Касаний на эту дату нет
account-touches-empty-hint = Встречи, звонки и письма складываются здесь в ленту: видно, кто начал и о чём говорили.
account-people-empty = Людей пока нет
account-people-empty-hint = Запишите, кто решает, кто платит и кто за нас: обзор готовят для них.
account-sales-empty = Продаж на эту дату нет
account-sales-empty-hint = Строки продаж приходят импортом, одну можно ввести руками.
account-products-empty = За 12 месяцев и 12 до них ничего не куплено
account-products-empty-hint = Доли и рост продуктов считаются по строкам продаж.
account-payments-empty = Оплат на эту дату нет
account-payments-empty-hint = По срокам и датам оплат видно, платит ли клиент вовремя.
account-subscriptions-empty = Подписок на эту дату нет
account-subscriptions-empty-hint = Со сроками подписок ни одно продление не пройдёт мимо.

}

touch-began-us = начали мы
touch-began-them = начал клиент
touch-in-person = лично
touch-beyond = сверх договора
touch-news = поделился новостями
touch-minutes = { $count } мин
touch-nobody = участники не указаны
touch-no-summary = без описания
touch-earlier = Показать ещё { $count }
touch-sentiment-m2 = очень недоволен
touch-sentiment-m1 = недоволен
touch-sentiment-0 = нейтрально
touch-sentiment-p1 = доволен
touch-sentiment-p2 = очень доволен
touch-group-count = { $count ->
    [one] { $count } касание
    [few] { $count } касания
   *[other] { $count } касаний
}

contact-name = Имя
contact-role = Роль
contact-influence = Влияние
contact-influence-of = { $count } из 5
contact-attitude = Отношение
contact-last-touch = Последний контакт
contact-reach = Связь
contact-never = не было
contact-left = ушёл из компании { $day }
contact-no-role = не указана
contact-unknown = неизвестно
contact-attitude-m2 = враждебно
contact-attitude-m1 = прохладно
contact-attitude-0 = нейтрально
contact-attitude-p1 = хорошо
contact-attitude-p2 = за нас
contact-day = { $day } { $month ->
    [1] янв
    [2] фев
    [3] мар
    [4] апр
    [5] май
    [6] июн
    [7] июл
    [8] авг
    [9] сен
    [10] окт
    [11] ноя
   *[12] дек
} { $year }
contact-attitude-on = на { $day }

sale-on = Дата
sale-product = Продукт
sale-quantity = Количество
sale-amount = Сумма, { $sign }
sale-kind = Вид
sale-invoice = Счёт

product-name = Продукт
product-revenue = 12 месяцев, { $sign }
product-change = К 12 до них
product-share = Доля
product-class = Класс
product-last = Последняя продажа
product-margin = Маржа

payment-state = Состояние
payment-invoice = Счёт
payment-due = Срок
payment-paid = Оплачено
payment-amount = Сумма, { $sign }

subscription-product = Продукт
subscription-quantity = Количество
subscription-starts = Начало
subscription-ends = Заканчивается
subscription-yearly = В год, { $sign }
subscription-state = Состояние
subscription-auto = продлевается сама

review-half = Полугодие
review-state = Состояние
review-file = Последний файл
review-none = не выгружен
review-reveal = Показать файл в папке
review-now = выбрано

account-tab-relationship = Отношения
account-health = Здоровье
account-health-since = за полугодие
account-stage = Этап
account-loyalty = Лояльность
account-warnings = Что требует внимания
account-people-map-hint = Укажите влияние и отношение людей: здесь появится карта – кто решает и как к нам относится.
account-warnings-more = Ещё { $count }
account-warnings-few = Свернуть
