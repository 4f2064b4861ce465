# Что делают с подпиской
subscription-do = { $product }: что можно сделать
subscription-do-renew = Продлить…
subscription-do-offer = Предложить цену…
subscription-do-change = Изменить внутри срока…
subscription-do-split = Разделить…
subscription-do-coterm = Привести к одной дате…
subscription-do-edit = Изменить запись…
subscription-do-remove = Удалить

subscription-renew = Продлить: { $product }
subscription-now = Сейчас: { $quantity }, { $price }, до { $ends }.
subscription-same = В год столько же, сколько сейчас.
subscription-more = В год на { $n } % больше, чем сейчас.
subscription-less = В год на { $n } % меньше, чем сейчас.
subscription-steep = О таком росте предупредит список продлений.

subscription-offer = Цена на следующий срок: { $product }
subscription-offer-why = { $n ->
    [one] Цена за { $n } месяц на всё количество. С неё начнётся продление.
   *[other] Цена за { $n } мес. на всё количество. С неё начнётся продление.
}
subscription-offered = Предложено, { $sign }
subscription-offer-empty = Пусто – предложения нет.

subscription-change = Изменить внутри срока: { $product }
subscription-change-why = Новое количество и новая цена действуют с этого дня до конца срока ({ $starts } – { $ends }); что было до него, не меняется.
subscription-change-on = Действует с
subscription-change-note = Почему
subscription-change-seats = { $n } шт.
subscription-change-remove = Убрать изменение с { $day }
subscription-changes = Уже согласовано
subscription-price-for = Цена за { $n } мес., { $sign }

subscription-split = Разделить: { $product }
subscription-split-why = Выйдут две подписки с тем же сроком. Цена делится точно по количеству.
subscription-split-take = Уйдёт в новую
subscription-split-of = Всего { $all }.
subscription-split-left = В прежней останется { $left }.

subscription-coterm = Привести к одной дате
subscription-coterm-why = У выбранных подписок сменится последний день, и продлевать их можно будет одним разговором. Цены за период не меняются.
subscription-coterm-which = Какие подписки
subscription-coterm-day = Общий последний день
subscription-coterm-this = Этот день
subscription-coterm-take = Этот день: { $day }
subscription-until = до { $day }
form-next-price = Предложено на следующий срок, { $sign }
