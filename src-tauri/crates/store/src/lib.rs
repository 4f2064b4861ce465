//! The book: one SQLite file, its only writer, the journal that is undo, and the read models.
