slides-no-title = у слайда нет заголовка
slides-title-too-long = заголовок слишком длинный
slides-line-too-long = строка над заголовком или внизу слайда слишком длинная
slides-does-not-fit = текст не помещается на слайд
slides-empty-chart = на графике нечего показать
slides-broken-bridge = слагаемые моста не дают его итогов
slides-ragged-chart = в ряду графика не по одному числу на каждую категорию
slides-not-a-number = на графике есть значение, которое не является числом
slides-too-many-categories = { $most ->
    [one] на графике больше { $most } категории
   *[other] на графике больше { $most } категорий
}
slides-name-too-long = { $most ->
    [one] название на графике длиннее { $most } знака
   *[other] название на графике длиннее { $most } знаков
}
slides-empty-table = в таблице нет строк
slides-ragged-table = в строке таблицы не по одной ячейке на каждый столбец
slides-too-many-rows = { $most ->
    [one] в таблице больше { $most } строки
   *[other] в таблице больше { $most } строк
}
slides-too-many-columns = { $most ->
    [one] в таблице больше { $most } столбца
   *[other] в таблице больше { $most } столбцов
}
slides-count-of-cards = в ряду помещается от одного до { $most } показателей
slides-count-of-steps = в пути отношений от { $from } до { $to } этапов
slides-nested = под показателями стоит график, таблица или текст
slides-blank = на слайде ничего не сказано
slides-no-source = не назван источник
slides-no-alt = у графика нет описания словами
slides-long-name = { $most ->
    [one] название на графике длиннее { $most } знака и может быть показано не целиком
   *[other] название на графике длиннее { $most } знаков и может быть показано не целиком
}
slides-sheet-category = Категория
slides-sheet-value = Значение
slides-sheet-total = Всего
slides-sheet-start = Начало
slides-sheet-days = Дней
slides-sheet-margin = Место для подписи
slides-sheet-class = Класс { $name }
slides-sheet-low = { $name }: снизу
slides-sheet-high = { $name }: сверху
slides-sheet-events = События
slides-sheet-references = Ориентиры
slides-sheet-zones = Границы зон
slides-sheet-across = По горизонтали
slides-sheet-up = По вертикали
slides-sheet-size = Размер
slides-sheet-scale = Масштаб кругов
slides-sheet-above = { $name }: вверх
slides-sheet-below = { $name }: вниз
slides-sheet-share = { $name }: доля
slides-sheet-ground = Основание
slides-sheet-added = Прибавилось
slides-sheet-taken = Убыло
slides-sheet-top = Верх столбца
slides-sheet-done = Сделано
slides-sheet-late = Просрочено
slides-sheet-due = Сегодня
slides-sheet-due-on = День
slides-sheet-way = Путь
slides-sheet-ahead = Впереди
slides-sheet-decision = Решение
