edit-redo = Вернуть
edit-undo = Отменить
