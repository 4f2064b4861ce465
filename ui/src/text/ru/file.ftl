file-choose = Выбрать…
file-folder = Папка
file-path = Файл
file-reveal = Показать в папке
file-save = Сохранить
lang-en = English
lang-ru = Русский
