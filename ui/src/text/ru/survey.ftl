# Опросы
nav-survey = Опросы
nav-survey-due = { $n ->
    [one] { $n } дело по опросу ждёт
    [few] { $n } дела по опросу ждут
   *[many] { $n } дел по опросу ждут
}
shortcuts-survey = Интервью и обратная связь
shortcuts-survey-begin = Начать вопросы или следующее интервью
shortcuts-survey-score = Оценка; вне вопроса – чем кончилась попытка
shortcuts-survey-done = Записать интервью и перейти к следующему
shortcuts-survey-out = Из поля к клавишам, ещё раз – закрыть
shortcuts-survey-walk = По обратной связи вниз и вверх
shortcuts-survey-kind = Вид: похвала, жалоба, пожелание, вопрос
shortcuts-survey-sort = По делу, не берём, вернуть на разбор
shortcuts-survey-loop = Задача, решено, рассказать клиенту
shortcuts-survey-more = Разделить, темы, эффект

survey-go = опросы, { $tab }
survey-tab-feedback = Обратная связь
survey-tab-figures = Показатели
survey-tab-wave = Волна
survey-tabs = Разделы опросов

survey-start = Начать волну
survey-next = Следующее интервью
survey-forms = Анкеты…
survey-forms-count = Анкеты: { $n }…
survey-take = Принять анкеты…
survey-person = Добавить человека
survey-person-who = Кого спросить
survey-wave = Волна
survey-wave-close = Закрыть волну
survey-wave-edit = Сроки и вопросы волны
survey-wave-reopen = Открыть волну снова
survey-waves = Все волны
survey-none-left = Больше звонить некому
survey-import-answers = Импортировать ответы

survey-empty = { $half }: волна ещё не начата
survey-empty-first-why = Раз в полгода спросите каждого клиента. Здесь встанут люди, их ответы и то, что вы с ними сделали.
survey-empty-why = Начните волну: программа выберет, кого спросить, и покажет, какую долю выручки это охватит.
survey-nobody = Здесь никого нет
survey-nobody-why = У выбранного сотрудника нет респондентов, или в волну никто не попал.

survey-cards = Показатели волны
survey-census = опрашиваем всех
survey-drawn = выборка: { $size } из { $of }, зерно { $seed }
survey-coverage = Охват выручки
survey-missing = До цели ближе всего:

survey-table = Респонденты
survey-col-who = Кого спросить
survey-col-account = Клиент · выручка за год
survey-col-state = Как идёт
survey-col-phone = Телефон
survey-col-means = Как и кто
survey-no-way = нет связи
survey-do-call = Позвонить
survey-do-email = Письмо
survey-do-form = Анкета
survey-do-go-on = Продолжить
survey-do-look = Открыть
survey-do-meeting = Встреча
survey-do-message = Написать

survey-chosen = Выбрано: { $n }
survey-chosen-label = Что сделать с выбранными
survey-give = Поручить
survey-give-owner = Тому, кто ведёт клиента
survey-means = Как спросить
survey-no-answer = Не дозвонились
survey-remove = Убрать из волны
survey-sent = Отправлено

survey-forms-heading = Анкеты для заполнения
survey-forms-why = { $n ->
    [one] Запишем { $n } анкету, по файлу на человека.
    [few] Запишем { $n } анкеты, по файлу на человека.
   *[many] Запишем { $n } анкет, по файлу на человека.
} Отправьте их любым способом; когда файлы вернутся, нажмите «Принять анкеты».
survey-forms-write = { $n ->
    [one] Записать { $n } анкету
    [few] Записать { $n } анкеты
   *[many] Записать { $n } анкет
}
survey-form-format = Вид анкеты
survey-form-html = Страница (HTML)
survey-form-xlsx = Таблица (XLSX)
survey-form-lang = Язык
survey-form-lang-own = Клиента
survey-take-choose-file = Добавить файл…
survey-take-choose-folder = Добавить папку…
survey-take-heading = Вернувшиеся анкеты
survey-take-why = Укажите файлы анкет или папку с ними. Что не подходит, назовём по имени; остальное запишем одной правкой.
survey-take-paths = Файлы и папки
survey-take-hint = По одному на строке; файлы можно перетащить в окно.
survey-take-do = Принять
survey-taken = Новых ответов: { $new }, уже были: { $unchanged }
survey-taken-refused = { $n ->
    [one] Не принят { $n } файл:
    [few] Не приняты { $n } файла:
   *[many] Не приняты { $n } файлов:
}

wave-plan-heading = Новая волна: { $half }
wave-taken = В этом полугодии волна уже есть.
wave-opens = Первый день
wave-closes = Последний день
wave-whom = Кого спросить
wave-everybody = Всех: { $n }
wave-draw = Случайную выборку
wave-size = Сколько клиентов из { $of }
wave-seed = Зерно выборки
wave-seed-why = По тому же зерну выпадут те же клиенты: выборку можно проверить.
wave-redraw = Другая выборка
wave-without = { " · " }без { $n }
wave-chosen = Кого спросим: { $n }
wave-left-out = Кого не спросим и почему: { $n }
wave-start = { $n ->
    [one] Начать: { $n } человек
    [few] Начать: { $n } человека
   *[many] Начать: { $n } человек
}
wave-questions = Вопросы
wave-questions-count = до { $n } на человека
wave-always = Шесть вопросов задаём всегда
wave-csat = Общая удовлетворённость, 1–5
wave-csi = Удовлетворённость по показателям
wave-importance = Спрашивать и о важности каждого
wave-optional = По желанию
wave-own = Свои вопросы
wave-own-add = Свой вопрос
wave-own-nth = Свой вопрос { $n }
wave-own-remove = Убрать вопрос { $n }
wave-edit-note = Записанные ответы не изменятся; новые вопросы услышат те, кого ещё не спросили.

interview-heading = Интервью
interview-above = Выше по списку (Alt ↑)
interview-below = Ниже по списку (Alt ↓)
interview-no-phone = телефона нет
interview-language = Язык разговора
interview-progress = { $done } из { $of }
interview-state-typing = печатаете…
interview-state-saving = сохраняется…
interview-state-kept = сохранено
interview-not-kept = Не сохранилось: { $why }
interview-questions = Вопросы
interview-answered = Интервью записано. Ответ – среди прежних, справа.
interview-closed = Волна закрыта: ответы больше не записываются.
interview-lack = Пока ничего не сказано: поставьте оценку или запишите слова.
interview-csi = Оцените от 1 до 5, насколько вы довольны
interview-nps-low = 0 – ни за что
interview-nps-high = 10 – обязательно
interview-csat-low = 1 – совсем нет
interview-csat-high = 5 – полностью
interview-promoter = сторонник
interview-passive = нейтральный
interview-detractor = критик
interview-quotable = Разрешили приводить слова с именем
interview-aside = О человеке
interview-earlier = Раньше
interview-earlier-none = Раньше не отвечали: это первое интервью.
interview-tries = Попытки
interview-letter = Письмо
interview-no-letter = Писать нельзя: нет адреса или человек отказался от рассылок. Остаются звонок и встреча.
interview-letter-hint = Файл письма уже содержит анкету. Открытое в почте или сохранённое письмо отметим как «отправлено».
interview-eml = Письмо с анкетой файлом
interview-eml-heading = Письмо с анкетой
interview-foot = Чем кончилось
interview-outcomes = Не поговорили
interview-call-on = Когда перезвонить
interview-note = Заметка
interview-why-declined = Почему, если сказали
interview-next = Пропустить
interview-onward = Дальше
interview-see-answer = Открыть ответ
interview-done = Записать и дальше
interview-keys = Enter – к вопросам, Tab – дальше, цифры ставят оценку, Esc – из поля. Набранное сохраняется само.

feedback-board-none = { $board }: пусто
feedback-board-show = Показать: { $board }
feedback-boards = Доски обратной связи
feedback-called = Записать звонок
feedback-card = Вы сказали – мы сделали
feedback-card-empty = Пока никто ничего не сказал. Спросите на волне опроса или запишите ответ.
feedback-chosen-label = Выбранные пункты
feedback-chosen-one = Это делается с одним пунктом: снимите выбор
feedback-chosen-part = { $act }: { $n }
feedback-chosen-unlike = С выбранными так не выйдет: им это не подходит
feedback-chosen-what = Что сделать с выбранными пунктами
feedback-col-on = Когда
feedback-col-said = Что сказали
feedback-confirm = Подтвердить эффект
feedback-credible = По делу
feedback-detractors = Критики: позвонить за два рабочих дня
feedback-detractors-more = Ещё { $n }
feedback-detractor-score = Оценка { $score } из 10
feedback-did = Мы сделали
feedback-did-line = Сделали: { $what }
feedback-do-solve = Решено
feedback-do-split = Разделить
feedback-do-task = Задача
feedback-do-tell = Рассказать
feedback-effect = Что говорят теперь
feedback-effect-confirm = Подтвердить: { $effect }
feedback-effect-none = не отмечено
feedback-effect-nothing = Подтверждать нечего: новых ответов нет или эффект уже отмечен
feedback-empty = Обратной связи пока нет
feedback-empty-why = Всё, что скажут на интервью и в анкетах, встанет сюда: разобрать, решить, рассказать.
feedback-half = Это полугодие
feedback-keys = J, K – ниже и выше · Пробел – выбрать · 1–4 – вид · G – темы · E – эффект, Y – подтвердить · Delete – удалить
feedback-kind = Что это
feedback-message = Сообщение
feedback-message-hint = Проверьте и поправьте: эти слова останутся в ленте клиента.
feedback-message-text = Текст
feedback-more = Ещё { $n }
feedback-open-year = Открытое и за год
feedback-remove = Удалить (Delete)
feedback-said = Вы сказали
feedback-score = { " · " }оценка { $score }
feedback-solution = Что сделали
feedback-solution-hint = Такими словами, какими можно рассказать клиенту. Если делать не будем, напишите почему.
feedback-solve-heading = Решено
feedback-solve-heading-several = Решено: { $n }
feedback-solve-not-now = Решать нечего: всё уже решено или ещё не разобрано
feedback-solved-already = Это уже решено
feedback-split-few = Напишите не меньше двух строк.
feedback-split-heading = Разделить на части
feedback-split-hint = Каждая строка станет отдельной записью: { $n }
feedback-split-texts = Части
feedback-table-sort = Разобрать
feedback-table-tell = Рассказать клиенту
feedback-table-told = Рассказано
feedback-table-toxic = Не берём
feedback-table-work = В работе
feedback-tag = Тема
feedback-tag-heading = Добавить тему: { $n }
feedback-tag-hint = Прибавится к тем, что уже отмечены.
feedback-tags = Темы
feedback-tags-hint = Через запятую; Enter сохраняет.
feedback-task-already = Задача уже есть, или всё решено
feedback-task-heading = Задача по обратной связи
feedback-task-heading-several = Задача к каждому пункту: { $n }
feedback-task-owner-several = Не выбран – задача тому, кто ведёт клиента.
feedback-tell-heading = Рассказать клиенту
feedback-tell-not-yet = Рассказать можно о том, что по делу и решено
feedback-tell-one-account = Одним сообщением можно рассказать только одному клиенту
feedback-told-by = Как
feedback-told-do = Рассказали
feedback-told-to = Кому
feedback-toxic = Не берём
feedback-unsort = Вернуть на разбор
feedback-whose-half = { $whose }, полугодие
feedback-whole = Весь ответ

survey-figures-empty = Показателей пока нет
survey-figures-empty-why = Они появятся с первыми ответами: NPS с интервалом, CSI, закрытие обратной связи.
survey-nps = NPS, сосчитанный тремя способами
survey-against = К прошлой волне
survey-by-manager = По сотрудникам
survey-manager = Сотрудник
survey-response = Ответили
survey-closed = Рассказано
survey-critics = Критикам позвонили вовремя
survey-of = { $n } из { $of }
survey-themes = О чём говорят
survey-themes-key-negative = жалобы и пожелания
survey-themes-key-rest = остальное
survey-themes-negative = , из них жалоб и пожеланий { $n }
survey-themes-no-tags = Темы появятся, когда вы отметите их при разборе.
survey-themes-no-words = Слов пока мало.
survey-themes-tags = По темам
survey-themes-words = По словам
survey-incidents = Инциденты полугодия
