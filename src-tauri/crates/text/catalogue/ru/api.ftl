# Неудачи: что случилось, что делать
failure-request = Запрос не удалось прочитать. Ничего не изменено. Перезапустите программу; если это повторится, обновите её.
failure-gone = Этой записи больше нет в книге. Возможно, её отменили или удалили.
failure-cancelled = Прервано. Ничего не изменено.
failure-store = Книгу не удалось прочитать или записать. Ничего не изменено. Сделайте копию книги и попробуйте ещё раз.
failure-book-newer = Книга { $path } записана более новой версией Rapport. Обновите программу и откройте её снова.
failure-not-a-book = { $path } — не книга Rapport. Выберите другой файл.
failure-book-damaged = Книга { $path } повреждена и оставлена как есть. Откройте её копию.
failure-book-in-use = Книга { $path } открыта в другой программе. Закройте её там и попробуйте ещё раз.
failure-book-open = Не удалось открыть { $path }. Проверьте, что папка существует и в неё можно писать.
failure-reveal = Файл записан, но открыть диспетчер файлов не удалось. Он лежит здесь: { $path }
failure-write = Не удалось записать { $path }. Прежний файл не тронут. Проверьте папку и свободное место или выберите другое место.
failure-write-open = Не удалось заменить { $path }. Если файл открыт в другой программе, закройте его там и попробуйте ещё раз.
failure-read = Не удалось прочитать { $path }. Проверьте путь.
failure-picture = Не удалось скопировать картинку в буфер обмена. Сохраните её в файл.
failure-draw = Не удалось нарисовать диаграмму.
failure-deck = Не удалось составить презентацию: { $what }.
failure-deck-empty = У клиента «{ $account }» за это полугодие ещё нет данных, показывать нечего.
failure-no-path = Укажите, куда записать файл.
failure-not-absolute = Укажите полный путь, от корня диска.
failure-folder = Папки { $path } нет. Создайте её или выберите другую.
failure-figure-empty = Рисовать пока нечего: на этот день нет данных.
failure-sample-not-empty = Для учебного портфеля нужна пустая книга. Сначала откройте новую.
failure-unknown-kind = Вида импорта «{ $kind }» нет.
failure-unknown-field = Поля «{ $field }» у файлов этого вида нет.
failure-mapping = Не удалось прочитать сопоставление: { $cause }
failure-other-currency = В книге уже есть суммы в { $own }, поэтому эти нельзя загрузить как { $asked }. Загрузите их в другую книгу или сначала пересчитайте.
failure-account-name = Клиента «{ $name }» нет.
failure-account-ambiguous = Клиентов с названием «{ $name }» несколько. Укажите ИНН или внешний номер.

# Отказы у поля
refusal-missing = Заполните это поле.
refusal-too-long = Не больше { $most } { $most ->
    [one] знака
   *[other] знаков
}.
refusal-out-of-range = От { $least } до { $most }.
refusal-before = Не раньше { $day }.
refusal-unknown = Этой записи больше нет в книге. Выберите другую.
refusal-taken = Уже занято: { $name }.
refusal-loop = Запись не может стоять сама над собой.
refusal-in-use = Используется: { $count } { $noun }. Сначала удалите или измените их.
refusal-not-email = Это не адрес электронной почты.
refusal-not-silent = «Спросили впустую» значит, что ответа не было. Уберите ответ или отметку.
refusal-same = Ничего не изменится.
refusal-unmet = Ещё не выполнено: { $criteria }. Отметьте критерии или переведите всё равно, указав причину.
refusal-stages = Этапы проходят по одному. Переведите всё равно, указав причину.
refusal-after = Не позже { $day }.
refusal-decided = По этому продлению уже есть решение.
refusal-apart = Выберите подписки одного клиента.
refusal-two-scales = У ответа одна шкала: 0–10 или 1–10.
refusal-nobody-to-ask = Опрашивать некого: ни у одного действующего клиента нет человека, которого не спрашивали в последние полгода.
refusal-answered = В этом опросе этот человек уже ответил.
refusal-closed = Опрос закрыт. Сначала откройте его снова.
refusal-unsorted = Сначала разберите: стоит ли с этим работать?
refusal-unsolved = Сначала скажите, что сделано.
refusal-unwritable = Писать нельзя: адреса нет или от рассылок отказались. Позвоните или встретьтесь.
refusal-not-askable = { $account }: этого человека спросить нельзя. Он или клиент ушёл, либо его спрашивали в последние полгода. Снимите отметку.
refusal-questions-asked = Эти вопросы уже задали. Их можно уточнить и дополнить в конце, но не убрать и не переставить.
refusal-question-answered = На вопрос «{ $question }» уже ответили, его слова остаются. Новый вопрос добавьте в конце.
refusal-plan-changed = Книга изменилась с тех пор, как показан план: спрашивать теперь следует других. Откройте план заново.
refusal-currency = Выберите валюту из списка.

# Существительные со счётом
count-accounts = { $shown } { $count ->
    [one] клиент
    [few] клиента
   *[other] клиентов
}
count-managers = { $shown } { $count ->
    [one] менеджер
    [few] менеджера
   *[other] менеджеров
}
count-contacts = { $shown } { $count ->
    [one] контакт
    [few] контакта
   *[other] контактов
}
count-products = { $shown } { $count ->
    [one] продукт
    [few] продукта
   *[other] продуктов
}
count-families = { $shown } { $count ->
    [one] семейство
    [few] семейства
   *[other] семейств
}
count-sales = { $shown } { $count ->
    [one] строка продаж
    [few] строки продаж
   *[other] строк продаж
}
count-payments = { $shown } { $count ->
    [one] оплата
    [few] оплаты
   *[other] оплат
}
count-subscriptions = { $shown } { $count ->
    [one] подписка
    [few] подписки
   *[other] подписок
}
count-touches = { $shown } { $count ->
    [one] касание
    [few] касания
   *[other] касаний
}
count-reviews = { $shown } { $count ->
    [one] обзор
    [few] обзора
   *[other] обзоров
}
count-records = { $shown } { $count ->
    [one] запись
    [few] записи
   *[other] записей
}
count-days = { $shown } { $count ->
    [one] день
    [few] дня
   *[other] дней
}
count-invoices = { $shown } { $count ->
    [one] счёт
    [few] счёта
   *[other] счетов
}
count-answers = { $shown } { $count ->
    [one] ответ
    [few] ответа
   *[other] ответов
}
count-references = { $shown } { $count ->
    [one] статус рекомендации
    [few] статуса рекомендации
   *[other] статусов рекомендации
}
count-incidents = { $shown } { $count ->
    [one] инцидент
    [few] инцидента
   *[other] инцидентов
}
count-profiles = { $shown } { $count ->
    [one] текст портрета
    [few] текста портрета
   *[other] текстов портрета
}
count-promises = { $shown } { $count ->
    [one] обещание
    [few] обещания
   *[other] обещаний
}
count-tasks = { $shown } { $count ->
    [one] задача
    [few] задачи
   *[other] задач
}
count-handovers = { $shown } { $count ->
    [one] передача дел
    [few] передачи дел
   *[other] передач дел
}
count-stage-marks = { $shown } { $count ->
    [one] отметка этапа
    [few] отметки этапа
   *[other] отметок этапа
}
count-stage-moves = { $shown } { $count ->
    [one] переход этапа
    [few] перехода этапа
   *[other] переходов этапа
}
count-judgements = { $shown } { $count ->
    [one] оценка признака
    [few] оценки признака
   *[other] оценок признака
}
count-factors = { $shown } { $count ->
    [one] негативный фактор
    [few] негативных фактора
   *[other] негативных факторов
}
count-scales = { $shown } { $count ->
    [one] шкала здоровья
    [few] шкалы здоровья
   *[other] шкал здоровья
}
count-renewal-steps = { $shown } { $count ->
    [one] шаг продления
    [few] шага продления
   *[other] шагов продления
}
count-likelihoods = { $shown } { $count ->
    [one] оценка продления
    [few] оценки продления
   *[other] оценок продления
}
count-forecasts = { $shown } { $count ->
    [one] прогноз
    [few] прогноза
   *[other] прогнозов
}
count-waves = { $shown } { $count ->
    [one] волна опроса
    [few] волны опроса
   *[other] волн опроса
}
count-respondents = { $shown } { $count ->
    [one] опрашиваемый
    [few] опрашиваемых
   *[other] опрашиваемых
}
count-feedback-items = { $shown } { $count ->
    [one] пункт обратной связи
    [few] пункта обратной связи
   *[other] пунктов обратной связи
}
count-signs = { $shown } { $count ->
    [one] признак
    [few] признака
   *[other] признаков
}
count-criteria = { $shown } { $count ->
    [one] критерий
    [few] критерия
   *[other] критериев
}
count-months = { $shown } { $count ->
    [one] месяц
    [few] месяца
   *[other] месяцев
}

# Действия, как они стоят после «Отменить:»
op-add-account = новый клиент «{ $subject }»
op-edit-account = правка: { $subject }
op-remove-account = удаление: { $subject }
op-add = новая запись: { $noun } { $subject }
op-edit = правка: { $noun } { $subject }
op-remove = удаление: { $noun } { $subject }
op-import = импорт { $subject }
op-sample = учебный портфель
op-settings = изменение настроек
op-review-words = слова в обзоре: { $subject }
op-deck-export = презентация: { $subject }
op-stage-move = переход этапа: { $subject }
op-dismiss = отклонение фактора: { $subject }
op-finish = { $noun ->
    [task] выполнение задачи: { $subject }
    [promise] выполнение обещания: { $subject }
    [factor] закрытие фактора: { $subject }
    [incident] закрытие инцидента: { $subject }
   *[other] завершение передачи дел: { $subject }
}
op-renewal-step = шаг продления: { $subject }
op-renew = продление: { $subject }
op-lose = потеря: { $subject }
op-arrange = перенос шагов: { $subject }
op-assign = смена ответственного: { $subject }
op-channel = смена канала: { $subject }
op-coterm = общий срок: { $subject }
op-split = разделение подписки: { $subject }
op-term-change = изменение внутри срока: { $subject }
op-keep-forecast = сохранение прогноза: { $subject }
op-start-wave = начало опроса: { $subject }
op-close-wave = закрытие или возобновление опроса: { $subject }
op-arrange-survey = кого опрашивают: { $subject }
op-interview-draft = начатое интервью: { $subject }
op-interview = интервью: { $subject }
op-survey-try = попытка опросить: { $subject }
op-sort-feedback = разбор обратной связи: { $subject }
op-solve-feedback = решение по обратной связи: { $subject }
op-tell-back = ответ клиенту: { $subject }
op-note-effect = эффект обратной связи: { $subject }
op-health-scale = шкала здоровья с { $subject }
undone = Отменено: { $label }
redone = Повторено: { $label }
done-saved = Сохранено: { $label }
done-removed = Удалено: { $label }
done-stage-move = Этап изменён: { $subject }
done-dismiss = Фактор отклонён: { $subject }
done-start-wave = Опрос начат: { $subject }
done-close-wave = { $closed ->
    [yes] Опрос закрыт: { $subject }
   *[no] Опрос снова открыт: { $subject }
}
done-arrange-survey = Список опроса сохранён: { $subject }
done-interview-draft = Сохранено: { $subject }
done-interview = Интервью завершено: { $subject }
done-survey-try = Попытка записана: { $subject }
done-sort-feedback = Разобрано: { $subject }
done-solve-feedback = Решение записано: { $subject }
done-tell-back = Клиенту рассказано: { $subject }
done-note-effect = Эффект записан: { $subject }
done-finish = { $noun ->
    [task] Задача выполнена: { $subject }
    [promise] Обещание сдержано: { $subject }
    [factor] Фактор закрыт: { $subject }
    [incident] Инцидент исправлен: { $subject }
   *[other] Дела переданы: { $subject }
}
noun-word = { $noun ->
    [setting] настройки
    [file_mapping] сопоставление
    [manager] менеджер
    [account] клиент
    [legal_entity] юридическое лицо
    [contact] контакт
    [product] продукт
    [sale] продажа
    [payment] оплата
    [subscription] подписка
    [touch] касание
    [review] обзор
    [answer] ответ
    [reference] статус рекомендации
    [incident] инцидент
    [profile] портрет клиента
    [promise] обещание
    [task] задача
    [handover] передача дел
    [stage_mark] отметка этапа
    [stage_move] переход этапа
    [judgement] оценка признака
    [factor] негативный фактор
    [renewal_step] шаг продления
    [likelihood] оценка продления
    [forecast] прогноз
    [wave] опрос
    [respondent] опрашиваемый
    [feedback_item] обратная связь
   *[health_scale] шкала здоровья
}

# Ключи перечислений
lifecycle = { $key ->
    [prospect] потенциальный
    [active] действующий
    [dormant] спящий
   *[lost] ушедший
}
decision-role = { $key ->
    [decides] решает
    [pays] платит
    [champions] наш сторонник
    [uses] пользуется
   *[blocks] против
}
touch-kind = { $key ->
    [meeting] встреча
    [call] звонок
    [email] письмо
    [message] сообщение
    [event] мероприятие
    [consultation] консультация
    [support] обращение
    [social] соцсеть
   *[informal] неформальное
}
sale-kind = { $key ->
    [first] первая
    [repeat] повторная
    [renewal] продление
    [upsell] расширение
   *[service] услуга
}
product-kind = { $key ->
    [licence] лицензия
    [service] услуга
   *[goods] товар
}
subscription-status = { $key ->
    [active] действует
    [renewed] продлена
   *[cancelled] отменена
}
team = { $key ->
    [accounts] клиенты
   *[renewals] отдел продлений
}
edition = { $key ->
    [client] Клиентская редакция
   *[internal] Внутренняя редакция
}
signal = { $key ->
    [falling] выручка падает
    [overdue] просрочена оплата
    [ending] кончается за 90 дней
    [silent] тишина 90 дней
    [fell] здоровье упало на полосу
    [proposed] предложен фактор
    [cadence] нарушен ритм
    [promise] обещание в ближайшие 7 дней
    [single] всё на одном человеке
    [left] ушёл решающий или сторонник
   *[discount] покупает только со скидкой
}
tax-kind = { $key ->
    [inn10] ИНН
    [inn12] ИНН
    [ogrn] ОГРН
    [ogrnip] ОГРНИП
   *[other] налоговый номер
}
currency-name = { $code ->
    [RUB] российский рубль
    [USD] доллар США
    [EUR] евро
    [GBP] фунт стерлингов
    [KZT] тенге
    [BYN] белорусский рубль
    [CNY] юань
    [AED] дирхам ОАЭ
    [TRY] турецкая лира
    [UZS] сум
    [AMD] драм
   *[GEL] лари
}
month-name = { $month ->
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
}
half-name = { $number ->
    [1] I полугодие { $year }
   *[2] II полугодие { $year }
}

# Время
distance-today = сегодня
distance-yesterday = вчера
distance-tomorrow = завтра
distance-ago = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
   *[other] { $count } дней назад
}
distance-months-ago = { $count } мес. назад
distance-years-ago = { $count ->
    [one] { $count } год назад
    [few] { $count } года назад
   *[other] { $count } лет назад
}
distance-in = { $count ->
    [one] через { $count } день
    [few] через { $count } дня
   *[other] через { $count } дней
}
distance-in-months = через { $count } мес.
distance-in-years = { $count ->
    [one] через { $count } год
    [few] через { $count } года
   *[other] через { $count } лет
}
as-of = на { $day }

# Портфель
card-revenue = Выручка, 12 мес.
card-revenue-explain = Сумма строк продаж с { $from } по { $to } против двенадцати месяцев до них.
card-half = Выручка, { $half }
card-half-explain = Сумма строк продаж с { $from } по { $to } против тех же дней предыдущего полугодия.
card-half-against = { $change } к тем же дням, { $half }
card-year-against = { $change } к прошлому году
card-recurring = Регулярная, в год
card-recurring-explain = Сколько принесут за двенадцать месяцев подписки, действующие на { $day }.
card-recurring-against = { $accounts }
card-ending = Кончается за 90 дней
card-ending-explain = Годовая стоимость подписок, которые действуют на { $day } и кончаются в ближайшие 90 дней.
card-paid = Оплачено, 12 мес.
card-paid-explain = Оплаты с { $from } по { $to }.
card-overdue = Просрочено
card-overdue-explain = Деньги со сроком до { $day }, не оплаченные к этому дню.
card-overdue-none = просрочки нет
card-touches = Касания за полугодие
card-touches-explain = Касания с { $from } по { $to }.
card-touches-last = последнее { $distance }
card-touches-never = ещё не было
card-accounts = Клиенты
card-accounts-against = за 12 мес. покупали: { $accounts }
card-accounts-explain = Показанные клиенты и сколько из них покупали с { $from } по { $to }.
nothing-to-compare = сравнить не с чем
portfolio-caption = на { $day } · { $accounts } · { $managers }
portfolio-caption-filtered = на { $day } · { $accounts } из { $all }
review-begun = начат
review-written = готов
review-none = не начат
column-name = Клиент
column-place = Отрасль, город
column-owner = Менеджер
column-lifecycle = Состояние
column-class = ABC
column-revenue-12m = Выручка, 12 мес.
column-change = К прошлому году, %
column-revenue-half = Выручка за полугодие
column-recurring = Регулярная, в год
column-overdue = Просрочено
column-ending = Ближайшее окончание
column-touch = Последний контакт
column-health = Здоровье
column-band = Полоса здоровья
column-health-change = Здоровье за полугодие
column-stage = Этап
column-loyalty = Лояльность
column-alerts = Требует внимания
sheet-portfolio = Портфель
file-portfolio = Портфель { $half }

# Клиент
account-keeps = менеджер: { $name }
account-renewals = продления: { $name }
account-since = клиент с { $day }
payment-in-time = оплачено в срок
payment-paid = оплачено
payment-late = опоздание { $days }
payment-overdue = просрочено { $days }
payment-waiting = срок не настал
subscription-runs = действует
subscription-ended = закончилась
subscription-ahead = ещё не началась
subscription-ends = кончается { $distance }
products-caption = { $products } · { $families } · на { $day }

# Импорт
import-done = Импорт { $name }: новых { $new }, обновлено { $updated }, отклонено { $rejected }
import-nothing-new = В файле { $name } нет ничего нового
import-rejects-file = { $name } – отклонённые
import-rejects-none = Отклонённых строк нет, записывать нечего.

# Файлы
written = Записано: { $name }
copied-book = Копия книги записана: { $name }
copy-name = { $name } – копия { $day }
at-accounts = { $count ->
    [one] у { $shown } клиента
   *[other] у { $shown } клиентов
}
card-half-explain-whole = Сумма строк продаж с { $from } по { $to } против предыдущего полугодия.
card-half-against-whole = { $change }, было { $half }
import-look = { $name }: новых { $new }, обновится { $updated }, без изменений { $unchanged }, отклонено { $rejected }, пропущено { $left_out }
import-not-matched = Не сопоставлено: { $fields }
