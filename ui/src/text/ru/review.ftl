review-crumb-portfolio = Портфель
review-edition = Редакция
review-lang = Язык
review-export = Выгрузить PPTX
review-slides = Слайды
review-slide-out = Этот слайд не войдёт
review-slide-of = Слайд { $number } из { $all }
review-previous = Предыдущий слайд
review-next = Следующий слайд
review-count = { $count ->
    [one] { $count } слайд
    [few] { $count } слайда
   *[other] { $count } слайдов
}
review-count-out = { $count ->
    [one] { $count } не войдёт
   *[other] { $count } не войдут
}
review-notes = Заметки докладчика
review-notes-none = К этому слайду заметок нет.
review-words = Слова менеджера
review-words-hint = Один абзац от себя: встанет на слайд «Главное» как есть.
review-words-example = Что важно сказать этому клиенту вашими словами?
review-plan = План на следующее полугодие
review-plan-hint = По одному пункту в строке.
review-steps = Следующие шаги
review-steps-hint = О чём договорились: кто, что, к какому дню.
review-line = { $list }, строка { $number }
review-line-add = Добавить строку
review-line-remove = Убрать строку { $number }
review-line-keys = Enter добавляет строку, Backspace в пустой убирает, Alt + ↑ и ↓ двигают.
review-line-said-added = Строка { $number } добавлена
review-line-said-removed = Строка убрана
review-line-said-moved = Строка теперь { $number }
review-internal = Заметка для своих
review-internal-hint = Только во внутренней редакции. Клиент её не увидит.
review-saving = Сохраняю…
review-saved = Сохранено
review-unsaved = Не сохранено
review-save-failed = Текст не сохранён
review-save-again = Сохранить ещё раз
review-checks = Проверка перед показом
review-check-ok = в порядке
review-check-not = стоит посмотреть
review-exports = Выгруженные файлы
review-exports-none = Этот обзор ещё не выгружали.
review-export-line = { $day } · { $edition }
review-export-title = Выгрузить обзор
review-export-do = Выгрузить
review-export-checks = { $count ->
    [one] Одна проверка просит внимания:
    [few] { $count } проверки просят внимания:
   *[other] { $count } проверок просят внимания:
}
review-export-running = Собираю слайды…
review-export-cancelled = Выгрузка остановлена. Прежний файл остался как был.
review-empty-title = Показывать пока нечего
review-empty-do = Открыть импорт
review-empty-account = Открыть клиента
review-loading = Собираю обзор…
review-failed = Обзор не собрался
review-empty-text = К концу этого полугодия у клиента нет ни продаж, ни оплат, ни подписок, ни касаний. Загрузите их из файла или выберите другое полугодие вверху.
review-export-keys = Ctrl E
review-aside = Текст, проверка и файлы
review-slide-unfit = Текст не помещается на слайд
review-slide-unfit-do = Сократите слова, план или шаги справа: слайд соберётся снова.
review-slide-not = не войдёт:
