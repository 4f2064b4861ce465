file-choose = Choose…
file-folder = Folder
file-path = File
file-reveal = Show in folder
file-save = Save
lang-en = English
lang-ru = Русский
