# Опрос
survey-question = { $question ->
    [pleases] Что нравится
    [displeases] Что не нравится
    [why-not] Почему не выше
    [main-value] Главная ценность
    [change] Что изменить
    [missing] Чего не хватает в общении
    [seen-elsewhere] Что видели у других
    [bring-back] Что вернуло бы
   *[own] Свой вопрос
}
survey-said-line = { $question }: { $text }
survey-csi-line = { $name }: { $score } из 5
survey-csi-weighed = { $name }: { $score } из 5, важность { $weight }
survey-by = { $means ->
    [call] по телефону
    [meeting] на встрече
    [email] письмом
    [form] анкетой
   *[message] сообщением
}
survey-means = { $means ->
    [call] Звонок
    [meeting] Встреча
    [email] Письмо
    [form] Анкета
   *[message] Сообщение
}
survey-touch = Опрос: { $half }
survey-why = { $why ->
    [decides] решает
    [heads] руководит компанией
    [influence] влияние { $influence }
   *[known] о роли не известно
}
survey-left-out = { $why ->
    [nobody] людей нет
    [asked] всех спрашивали в последние полгода
   *[not-drawn] не попали в выборку
}
survey-plan = { $accounts } · { $revenue } выручки

# Страница опроса
survey-caption = открыт до { $until } · ответили { $answered } из { $chosen }
survey-caption-over = срок вышел { $until } · ответили { $answered } из { $chosen }
survey-caption-ahead = начнётся { $from } · выбрано { $chosen }
survey-caption-closed = закрыт { $on } · ответили { $answered } из { $chosen }
survey-caption-none = в этом полугодии опрос не начат
survey-group = { $key ->
    [due] Позвонить сейчас
    [to-ask] Ещё не спрашивали
    [sent] Отправлено, ждём ответа
    [later] Перезвонить позже
    [unreachable] Не дозвонились
    [declined] Отказались
   *[answered] Ответили
}
survey-state-later = перезвонить { $day }
survey-state-begun = начато
survey-state-to-ask = не спрашивали
survey-state-try = { $outcome ->
    [no-answer] не дозвонились { $day }
    [call-later] просили позже, { $day }
    [declined] отказались { $day }
   *[sent] отправлено { $day }
}
survey-state-answered = ответили словами
survey-outcome = { $outcome ->
    [no-answer] Не дозвонились
    [call-later] Перезвонить позже
    [declined] Отказались отвечать
   *[sent] Отправлено
}
survey-try-later = { $label }, перезвонить { $day }
survey-card = { $key ->
    [nps] NPS
    [csat] Довольны
    [csi] CSI
    [response] Доля ответивших
    [coverage] Охват выручки
   *[closure] Рассказали, что сделано
}
survey-card-nps = от { $low } до { $high } с вероятностью 95 %, { $answers }
survey-card-nps-census = ответили все, { $answers }
survey-card-csat = поставили 4 или 5 из 5: { $satisfied } из { $of }
survey-card-csi = из 5, с учётом важности
survey-card-response = ответили { $answered } из { $asked } { $asked ->
    [one] спрошенного
   *[other] спрошенных
}
survey-card-coverage = { $answered } из { $shown } { $count ->
    [one] клиента
   *[other] клиентов
}
survey-card-closure = { $told } из { $credible } { $credible ->
    [one] полезного отзыва
   *[other] полезных отзывов
}
survey-against-before = { $change } к прошлому полугодию
survey-against-goal = цель { $goal }
survey-coverage = { $answered } из { $shown } { $count ->
    [one] клиента
   *[other] клиентов
} · { $revenue } выручки при цели { $goal }
survey-nps-name = { $key ->
    [answers] Все ответы
    [accounts] В среднем по клиенту
   *[senior] Самый влиятельный от клиента
}
survey-nps-text = { $value } (от { $low } до { $high }), { $count }
survey-nps-text-census = { $value }, { $count }, это все
survey-against = { $key ->
    [paired] Те же люди
   *[unpaired] Все ответившие
}: { $value } (от { $low } до { $high }), { $count }: { $verdict ->
    [real] изменение настоящее
    [noise] в пределах шума
   *[few] ответов мало, чтобы судить
}
survey-against-none = { $key ->
    [paired] Те же люди: никто не ответил и в прошлом полугодии, и в этом
   *[unpaired] Все ответившие: сравнивать не с чем
}
survey-pairs = { $shown } { $count ->
    [one] пара
    [few] пары
   *[other] пар
}
survey-answers = { $shown } { $count ->
    [one] ответ
    [few] ответа
   *[other] ответов
}
survey-ten = По шкале 1–10, отдельно от NPS: { $count }, в среднем { $mean }.
survey-wave-text = спросили { $asked }, ответили { $answered }
survey-wave-nps = NPS { $nps }
survey-incident-open = открыт
survey-incident-closed = исправлен { $day }
survey-nobody = без менеджера
survey-forms-folder = Анкеты { $half }

# Обратная связь
feedback-kind = { $kind ->
    [praise] похвала
    [complaint] жалоба
    [wish] пожелание
   *[question] вопрос
}
feedback-effect = { $effect ->
    [better] стало лучше
    [same] без изменений
   *[worse] стало хуже
}
feedback-board = { $key ->
    [sort] Разобрать
    [work] В работе
    [tell] Рассказать
    [told] Рассказано
   *[toxic] Не берём
}
feedback-board-hint = { $key ->
    [sort] Всё разобрано. Здесь появится сказанное в ответах: решите, стоит ли с этим работать.
    [work] Здесь то, с чем стоит работать, пока оно не решено.
    [tell] Здесь решённое, о чём автор ещё не знает. Похвала тоже ждёт благодарности.
    [told] Здесь то, о чём авторам рассказали: следующий опрос покажет эффект.
   *[toxic] Здесь то, с чем решили не работать.
}
feedback-caption = { $sort } разобрать · { $work } в работе · { $tell } решено, но не рассказано
feedback-closure = Рассказали о { $told } из { $credible } ({ $share })
feedback-closure-none = Рассказывать пока не о чем
feedback-detractors = За два рабочих дня мы позвонили { $called } из { $all } { $all ->
    [one] критика
   *[other] критиков
}
feedback-state-sort = ждёт разбора { $days }
feedback-state-sort-today = ждёт разбора
feedback-state-toxic = не берём в работу
feedback-state-no-task = без задачи
feedback-state-task = задача: { $who }
feedback-state-task-due = задача: { $who }, до { $day }
feedback-state-late = задача просрочена на { $days }: { $who }
feedback-state-done = задача сделана, запишите решение
feedback-state-solved = решено { $day }, не рассказали
feedback-state-thank = поблагодарить
feedback-state-told = рассказали { $day } { $by }
feedback-state-unconfirmed = эффект не подтверждён
feedback-proposed = по ответу { $day }: { $scores }
feedback-proposed-score = оценка { $after }, была { $before }
feedback-proposed-csat = удовлетворённость { $after } из 5, была { $before }
feedback-proposed-csi = CSI { $after }, был { $before }
feedback-proposed-account = по ответам клиента, последний { $day }
feedback-became-solved = решено { $day }: { $solution }
feedback-became-work = в работе
feedback-call-by = позвонить до { $day }
feedback-call-late = просрочено на { $days }
feedback-told-touch = Рассказали, что сделано по отзыву
feedback-task-title = Отзыв: { $text }
today-survey-call = опрос: { $person }, перезвонить
today-survey-begun = опрос: { $person }, интервью не закончено
today-detractor = критик ({ $score } из 10): { $person } – позвонить
today-detractor-nobody = критик ({ $score } из 10) – позвонить
today-tell-back = рассказать, что сделано: { $text }
