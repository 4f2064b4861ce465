# Загрузка и выгрузка файлов
exchange-kind = { $kind ->
    [managers] Менеджеры
    [accounts] Клиенты
    [contacts] Контакты
    [products] Продукты
    [sales] Продажи
    [payments] Оплаты
    [subscriptions] Подписки
    [touches] Касания
    [stage-marks] Отметки этапов
    [factors] Негативные факторы
    [answers] Ответы на опросы
   *[signs] Признаки, оценённые вручную
}
exchange-field = { $field ->
    [account-id] Код клиента
    [account-name] Клиент
    [tax-id] ИНН
    [legal-name] Юридическое название
    [industry] Отрасль
    [country] Страна
    [city] Город
    [site] Сайт
    [owner-id] Код менеджера клиента
    [owner-name] Менеджер клиента
    [renewals-owner] Менеджер по продлениям
    [account-source] Источник
    [acquainted-on] Дата знакомства
    [lifecycle] Стадия
    [tags] Метки
    [notes] Заметки
    [contact-id] Код контакта
    [contact-name] Контакт
    [contact-first-name] Имя контакта
    [contact-middle-name] Отчество контакта
    [contact-last-name] Фамилия контакта
    [job-title] Должность
    [email] E-mail
    [phone] Телефон
    [messenger] Мессенджер
    [decision-role] Роль в решениях
    [influence] Влияние
    [mail-consent] Согласие на рассылку
    [left-on] Дата ухода
    [manager-id] Код менеджера
    [manager-name] Менеджер
    [manager-first-name] Имя менеджера
    [manager-last-name] Фамилия менеджера
    [team] Команда
    [active-from] Работает с
    [active-to] Работает по
    [product-code] Код продукта
    [product-name] Продукт
    [family] Семейство продуктов
    [margin] Маржа, %
    [cost] Себестоимость
    [list-price] Цена по прайсу
    [product-kind] Вид продукта
    [sold-on] Дата продажи
    [invoice] Номер документа
    [line-number] Номер строки
    [document-state] Состояние документа
    [sale-kind] Вид продажи
    [quantity] Количество
    [unit-price] Цена
    [amount] Сумма
    [paid-on] Дата оплаты
    [due-on] Срок оплаты
    [subscription-id] Номер подписки
    [monthly-amount] Сумма в месяц
    [yearly-amount] Сумма в год
    [price-months] Месяцев в периоде оплаты
    [starts-on] Начало
    [ends-on] Окончание
    [term-months] Срок, месяцев
    [notice-days] Срок уведомления, дней
    [auto-renew] Автопродление
    [subscription-status] Статус
    [touched-on] Дата касания
    [touch-kind] Вид касания
    [began] Кто начал
    [in-person] Лично
    [beyond-contract] Сверх договора
    [shared-news] Клиент поделился новостями
    [summary] Содержание
    [sentiment] Настроение
    [minutes] Минут
    [cadence-days] Ритм касаний, дней
    [joined-on] Дата прихода
    [discount] Скидка, %
    [attended] Участие
    [refused-request] Мы отказали в просьбе
    [criterion] Критерий
    [met-on] Дата отметки
    [evidence] Основание
    [factor-kind] Негативный фактор
    [severity] Тяжесть
    [noticed-on] Дата выявления
    [factor-source] Откуда известно
    [closed-on] Дата закрытия
    [closed-because] Почему закрыт
    [sign] Признак
    [score] Балл, 0–100
    [answered-on] Дата ответа
    [sent-on] Дата отправки
    [recommends] Готовность рекомендовать
    [csat] Удовлетворённость, 1–5
    [csi-quality] Качество, 1–5
    [csi-deadlines] Сроки, 1–5
    [csi-service] Сервис, 1–5
    [csi-communication] Общение, 1–5
    [csi-value] Цена и польза, 1–5
    [weight-quality] Важность качества, 1–5
    [weight-deadlines] Важность сроков, 1–5
    [weight-service] Важность сервиса, 1–5
    [weight-communication] Важность общения, 1–5
    [weight-value] Важность цены, 1–5
    [words] Комментарий
    [pleases] Что нравится
    [displeases] Что не нравится
    [why-not] Почему не порекомендуют
    [main-value] Главная ценность
    [change] Что изменить
    [missing] Чего не хватает в общении
    [seen-elsewhere] Что перенять у других
    [bring-back] Что вернуло бы
    [means] Как спросили
    [quotable] Можно цитировать
   *[judged-on] Дата оценки
}
exchange-criterion = { $criterion ->
    [noticed-us] клиент нас заметил
    [enquired] клиент обратился
    [met-company] познакомился с компанией
    [met-product] познакомился с продуктом
    [met-manager] познакомился с менеджером
    [need-found] выявлена потребность
    [hidden-pains-found] выявлены скрытые боли
    [first-delivery] первая поставка выполнена
    [consulting-support] оказана консультационная поддержка
    [special-terms] особые условия поставки
    [technology-partner] статус технологического партнёра
   *[informal-contact] неформальное общение
}
exchange-factor = { $factor ->
    [culture] архаичная корпоративная культура
    [pushing] жёсткие прямые продажи
    [manner] манера менеджера
    [distance] нет личного контакта
    [value-unseen] клиент не видит ценности
    [rigid] отказ помочь вне договора
    [handover] смена менеджера без передачи дел
    [upheaval] конфликт или резкая смена руководства
    [deaf] нет обратной связи или реакции на неё
    [reputation] плохая репутация бренда
   *[crisis] кризис на рынке
}
exchange-severity = { $severity ->
    [low] низкая
    [medium] средняя
   *[high] высокая
}
exchange-sign = { $sign ->
    [content] доволен сервисом и продуктами
    [growth] растут средний чек и объём
    [open] не скрывает сотрудничества
    [forgiving] лоялен к мелким ошибкам
    [consults] обращается за консультациями
    [refers] приводит покупателей, рекомендует
    [interested] следит за новостями, ходит на мероприятия
    [shares] рассказывает о своих планах и новостях
   *[feedback] даёт качественную обратную связь
}
exchange-touch-kind = { $kind ->
    [meeting] встреча
    [call] звонок
    [email] письмо
    [message] сообщение
    [event] мероприятие
    [consultation] консультация
    [support] обращение
    [social] соцсети
   *[informal] неформально
}
exchange-subscription-status = { $status ->
    [active] действует
    [renewed] продлена
   *[cancelled] отменена
}
exchange-reason = Причина
exchange-read-empty = В файле { $file } нет строк. Проверьте, тот ли файл сохранён, и выберите его снова.
exchange-read-too-large = Файл { $file } больше { $megabytes } МБ. Разделите его по периодам и загрузите по частям.
exchange-read-old-workbook = { $file } – файл старого Excel или закрыт паролем. Сохраните его как .xlsx без пароля или как CSV.
exchange-read-other-workbook = { $file } – таблица другого вида. Сохраните её как .xlsx или как CSV.
exchange-read-not-table = { $file } – не текст и не книга Excel. Выгрузите файл CSV или .xlsx.
exchange-read-damaged = Файл { $file } повреждён и не читается ({ $detail }). Выгрузите его заново.
exchange-read-unpacks = Файл { $file } распаковывается более чем в { $megabytes } МБ. Разделите его по периодам или сохраните как CSV.
exchange-read-no-sheet = В файле { $file } нет листа «{ $sheet }». Выберите один из: { $sheets }.
exchange-read-too-wide = { $file }, строка { $line }: больше { $most } столбцов. Уберите лишние столбцы.
exchange-read-huge-cell = { $file }, строка { $line }: ячейка больше { $kilobytes } КБ. Поищите там незакрытую кавычку.
exchange-read-too-many-rows = В файле { $file } больше { $most } строк. Разделите его по периодам и загрузите по частям.
exchange-read-unknown-encoding = { $file }: кодировка «{ $name }» неизвестна. Попробуйте utf-8, windows-1251 или ibm866.
exchange-plan-cancelled = Загрузка отменена, ничего не изменилось.
exchange-plan-missing-field = Ни один столбец не сопоставлен с полем «{ $field }». Сопоставьте его и повторите.
exchange-plan-missing-lines = Сопоставлению нужен и файл строк. Выберите его и повторите.
exchange-plan-no-join = Сопоставление не подходит к этим файлам. Сопоставьте столбцы заново.
exchange-why-not-day = Это не дата.
exchange-why-not-number = Это не число (десятичный знак «{ $mark }»).
exchange-why-not-whole = Нужно целое число.
exchange-why-decimals = { $most ->
    [one] Не больше { $most } знака после запятой.
   *[other] Не больше { $most } знаков после запятой.
}
exchange-why-foreign = Сумма в другой валюте ({ $sign }), чем книга.
exchange-why-too-large = Число слишком велико.
exchange-why-too-long = Текст длиннее { $most } знаков.
exchange-why-range = Число должно быть от { $least } до { $most }.
exchange-why-missing = Ячейка пуста, а значение нужно.
exchange-why-missing-one-of = Пусты все ячейки, где это могло быть сказано: { $fields }.
exchange-why-not-email = Это не адрес электронной почты.
exchange-why-unknown-word = Это слово здесь неизвестно.
exchange-why-no-account = Такого клиента нет, а создание клиентов отключено.
exchange-why-no-product = Такого продукта нет, а создание продуктов отключено.
exchange-why-no-manager = Такого менеджера нет, а создание менеджеров отключено.
exchange-why-several-accounts = Клиентов с таким именем несколько ({ $count }). Добавьте ИНН, код или город.
exchange-why-ends-before-start = Окончание раньше начала.
exchange-why-change-outside = Изменение, согласованное внутри срока, оказалось бы за его пределами.
exchange-why-term-changed = Количество и цену этого срока изменили здесь, и они расходятся с файлом; оставлены здешние.
exchange-why-left-before-joined = Уйти раньше, чем пришёл, нельзя; эта дата не сохранена.
exchange-why-no-document = Документа с таким номером нет.
exchange-why-short-row = В строке { $cells } ячеек из { $needed }: она обрывается.
exchange-why-long-row = В строке { $cells } ячеек под { $headings } заголовками: столбцы сдвинуты.
exchange-why-tax-digits = Контрольные цифры ИНН не сходятся; он сохранён как есть.
exchange-why-tax-taken = Этот ИНН принадлежит другому клиенту; он не добавлен.
exchange-why-contact-unknown = У клиента нет такого контакта; касание сохранено без него.
exchange-why-same-record = Строка { $line } – о той же записи; эта строка лишь дополнила её.
exchange-why-document-twice = Номер этого документа встречается дважды; учтён первый.
exchange-why-no-contact-name = У контакта нет имени; его данные не сохранены.
exchange-why-no-end = Нет последнего дня. Укажите его или срок в месяцах.
exchange-why-person-unknown = У клиента нет такого контакта; ответ сохранён без него.
exchange-why-nobody = Ни у одного клиента нет такого контакта. Добавьте столбец клиента или сам контакт.
exchange-why-several-people = Таких контактов несколько ({ $count }). Добавьте столбец клиента.
exchange-why-scale = Какой была шкала, по файлу не понять: принята 0–10. Если спрашивали по 1–10, укажите это.
exchange-scale = { $scale ->
    [zero-to-ten] 0–10
   *[one-to-ten] 1–10
}
exchange-means = { $means ->
    [call] звонок
    [meeting] встреча
    [email] письмо
    [form] анкета
   *[message] сообщение
}
exchange-silent = без ответа
failure-unknown-scale = Шкалы «{ $scale }» нет: есть 0-10 и 1-10.
