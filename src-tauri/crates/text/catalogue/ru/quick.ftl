# Быстрый ввод касания
quick-field = { $key ->
    [kind] Вид
    [account] Клиент
    [contact] Контакт
    [day] День
    [began] Начали
    [place] Где
    [minutes] Сколько
    [shared] Новости
    [beyond] Договор
    [refused] Просьба
    [attended] Приглашение
    [sentiment] Настроение
    [promise] Обещание
   *[summary] О чём
}
quick-began = { $who ->
    [us] мы
   *[them] клиент
}
quick-place = { $place ->
    [person] лично
   *[far] на расстоянии
}
quick-today = сегодня, день не назван
quick-minutes = { $shown } { $count ->
    [one] минута
    [few] минуты
   *[other] минут
}
quick-mark = { $key ->
    [shared] клиент рассказал о своём
    [beyond] сверх договора
    [refused] мы отказали
    [came] пришли
    [absent] не пришли
    [good] довольны
   *[bad] недовольны
}
quick-promise = { $what } – до { $due }
quick-or = { $before } или { $last }
quick-ask-kind = Напишите, что это было: звонок, встреча, письмо…
quick-ask-account = Назовите клиента.
quick-ask-which = Уточните клиента: { $names }.
quick-ask-who = Уточните, кто { $typed }: { $names }.
quick-ask-past = Этот день ещё не наступил: напишите, когда это было.
quick-ask-day = Назовите день точнее.
quick-ask-due = Назовите срок обещания.
