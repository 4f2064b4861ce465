# Отношения с клиентом
relationship-add = Добавить
relationship-do = { $do } – { $what }

health-heading = Здоровье отношений
health-since = с { $day }
health-coverage = данных { $share }
health-explain = Из чего сложилось { $score }
health-line-name = Признак, фактор
health-line-score = Балл
health-line-weight = Вес
health-line-fresh = Свежесть
health-line-points = Баллы
health-total = Итого
health-scale-since = Шкала действует с { $day }.
health-scale-default = Шкала обычная, своей в настройках нет.
health-against = сравнить с { $day }
health-against-day = День, с которым сравнить
health-against-half = Конец прошлого полугодия
health-against-month = Месяц назад
health-against-quarter = Три месяца назад
health-against-year = Год назад
health-against-other = Другой день…
health-from-to = было { $from }, стало { $to }
health-same-scale = Оба дня по нынешней шкале

act-heading = Что поднимет здоровье больше всего
act-note = Записать
act-close = Закрыть
act-referral = Новый клиент
ask-heading = Что ещё узнать
ask-heading-short = Данных мало: что спросить
ask-adds = +{ $share } данных
ask-more = { $count ->
    [one] Ещё { $count } признак
    [few] Ещё { $count } признака
   *[other] Ещё { $count } признаков
}

loyalty-heading = Вид лояльности
loyalty-advice = Что делать:
loyalty-discount = Покупает только со скидкой: лояльность куплена.

sign-heading = Девять признаков
sign-scale = 0 – плохо, 100 – хорошо
sign-name = Признак
sign-now = сейчас
sign-basis = Основание
sign-by-facts = по фактам
sign-by-hand = вручную
sign-unknown = неизвестно
sign-fresh = свежесть { $share }
sign-judge = Оценить вручную
sign-judge-this = Оценить вручную: { $sign }

factor-heading = Негативные факторы
factor-none = Открытых факторов нет.
factor-proposed = Похоже: { $name }
factor-since = с { $day }
factor-confirm = Подтвердить
factor-dismiss = Отклонить…
factor-dismiss-title = Отклонить: { $name }
factor-dismiss-reason = Почему это не так
factor-dismiss-hint = Останется в книге: отклонённый фактор здоровье не снижает.
factor-remedy = задача: { $task }
factor-close = Закрыть…
factor-close-this = Закрыть: { $name }
factor-close-reason = Что помогло
factor-closed = { $count ->
    [one] { $count } закрытый
    [few] { $count } закрытых
   *[other] { $count } закрытых
}

stage-heading = Этап { $stage }
stage-since = с { $day }
stage-entered = с { $day }
stage-done = пройден
stage-current = сейчас
stage-ahead = впереди
stage-confirm = Подтвердить
stage-mark-change = Изменить отметку: { $criterion }
stage-mark-bare = без пояснения
stage-path = До этапа «{ $stage }» не хватает
stage-path-top = Чтобы пройти последний этап, не хватает
stage-ready = Всё выполнено: можно перейти на этап «{ $stage }».
stage-move-up = Перевести выше…
stage-move-down = Вернуть ниже…
stage-move-up-title = Перевести на этап выше
stage-move-down-title = Вернуть на этап ниже
stage-move-to = Этап
stage-move-unmet = { $count ->
    [one] Не выполнен { $count } критерий:
    [few] Не выполнены { $count } критерия:
   *[other] Не выполнены { $count } критериев:
}
stage-move-override = Перевести всё равно
stage-move-reason = Почему
stage-move-reason-hint = Нужно, когда возвращают ниже или переводят без всех критериев.
stage-moves = { $count ->
    [one] { $count } переход
    [few] { $count } перехода
   *[other] { $count } переходов
}
stage-overridden = без всех критериев

rhythm-heading = Ритм касаний
rhythm-own = Свой ритм этого клиента, меняется в карточке (E).
rhythm-common = Общий ритм из настроек; свой задают в карточке (E).

promise-heading = Обещания
promise-empty = Здесь будут наши обещания
promise-empty-hint = С датой и человеком: ни одно не забудется.
promise-all-kept = Все обещания сдержаны.
promise-keep = Сдержано: { $what }
promise-kept = { $count ->
    [one] { $count } сдержанное
    [few] { $count } сдержанных
   *[other] { $count } сдержанных
}

task-heading = Задачи
task-empty = Здесь будут задачи по клиенту
task-empty-hint = Срок и ответственный напомнят о себе в «Моём дне».
task-all-done = Все задачи выполнены.
task-finish = Готово: { $title }
task-done = { $count ->
    [one] { $count } выполненная
    [few] { $count } выполненные
   *[other] { $count } выполненных
}

incident-heading = Инциденты
incident-empty = Инцидентов не записано
incident-empty-hint = Что пошло не так, как держали клиента в курсе и как он это принял.
incident-informed = Как держали в курсе
incident-inform = Держим в курсе…
incident-inform-title = Клиента держат в курсе
incident-inform-text = Что сообщили
incident-close = Закрыть…
incident-taken-m2 = очень плохо
incident-taken-m1 = плохо
incident-taken-0 = сдержанно
incident-taken-p1 = с пониманием
incident-taken-p2 = стали ближе
incident-earlier = { $count ->
    [one] Ещё { $count } ранний
    [few] Ещё { $count } ранних
   *[other] Ещё { $count } ранних
}

answer-heading = Ответы клиента
answer-empty = Здесь будут ответы людей клиента
answer-empty-hint = Позвоните и запишите: готовность рекомендовать, удовлетворённость, слова.
answer-nobody = Имя не указано
answer-earlier = { $count ->
    [one] Ещё { $count } ответ
    [few] Ещё { $count } ответа
   *[other] Ещё { $count } ответов
}

reference-heading = Открытость
reference-empty = Не записано, можно ли говорить о сотрудничестве: спросите, разрешат ли назвать имя.
reference-earlier = { $count ->
    [one] Раньше: { $count } статус
    [few] Раньше: { $count } статуса
   *[other] Раньше: { $count } статусов
}

profile-heading = Портрет клиента
profile-write = Написать: { $name }
profile-history = { $count ->
    [one] Раньше: { $count } запись
    [few] Раньше: { $count } записи
   *[other] Раньше: { $count } записей
}
profile-emptied = пусто

handover-heading = Передача дел
handover-empty = Менеджер не менялся.
handover-finish = Дела переданы…
handover-finish-this = Завершить передачу: { $who }
