edit-redo = Redo
edit-undo = Undo
