import-title = Import
import-lead = CSV and XLSX tables from your accounting system. Nothing is written before the button below.

import-step-file = File
import-path = Path of the table
import-path-example = For example, /home/anna/sales.csv
import-choose = Choose file…
import-drop-hint = Or drop a file on the window.
import-drop-here = Drop to read the file
import-lines-path = Lines of the documents
import-lines-hint = When sales come as two files: the documents in one, their lines in the other.
import-lines-add = The lines are in a second file…
import-lines-remove = Without a second file
import-looking = Reading the file…
import-found = How the file was read
import-found-hint = Found from its contents. Change what is wrong.
import-kind = What it holds
import-encoding = Encoding
import-delimiter = Delimiter
import-decimal = Decimal mark
import-date-order = Order in dates
import-sheet = Sheet
import-currency = Currency of the amounts
import-currency-hint = The book has no amounts yet; all of them will be in this one.
import-delimiter-comma = comma ,
import-delimiter-semicolon = semicolon ;
import-delimiter-tab = tab
import-delimiter-bar = bar |
import-decimal-comma = comma: 1,50
import-decimal-point = point: 1.50
import-date-ymd = year-month-day
import-date-dmy = day.month.year
import-date-mdy = month/day/year

import-order-title = In which order to import
import-order-hint = Each file rests on those before it. Any of them can be skipped.
import-order-managers = Managers
import-order-accounts = Accounts
import-order-contacts = Contacts
import-order-products = Products
import-order-sales = Sales
import-order-payments = Payments
import-order-subscriptions = Subscriptions
import-order-touches = Touches
import-order-answers = Answers
import-needs-managers = name; e-mail if there is one
import-needs-accounts = name; tax id, city, manager if there are any
import-needs-contacts = account and name; job title, e-mail, phone if there are any
import-needs-products = name; family and margin if there are any
import-needs-sales = account, product, day and amount
import-needs-payments = account, amount, due day or day paid
import-needs-subscriptions = account, product, start, end and price
import-needs-touches = account, day and kind
import-needs-answers = account, day, a score or words

import-step-columns = Columns
import-step-columns-wait = The columns of the file will stand here, with the fields they go to.
import-remembered = Mapped as in an earlier file of this shape.
import-missing = { $count ->
    [one] A required column was not found: { $names }. Choose it below.
   *[other] Required columns were not found: { $names }. Choose them below.
}
import-column = Column of the file
import-samples = First values
import-field = Field in Rapport
import-field-of = Field for the column “{ $column }”
import-field-none = leave out
import-field-required = { $field } *
import-field-taken = { $field } ← “{ $column }”
import-column-unnamed = column { $number }
import-file-main = Documents
import-file-lines = Lines
import-no-value = empty
import-join = How documents and lines are joined
import-join-main = Number in the documents
import-join-lines = Number in the lines
import-join-none = not chosen
import-states = States of documents
import-states-hint = Those ticked go in, the others stay out.
import-state-count = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
import-create = What the book lacks
import-create-hint = Without these the rows that name them will be rejected.
import-create-accounts = Add accounts
import-create-products = Add products
import-create-managers = Add managers

import-step-result = What will come of it
import-step-result-wait = The trial run and the first rows will stand here. Nothing is written without the button.
import-step-result-missing = The result appears once the required fields are chosen.
import-count-new = New
import-count-updated = Updated
import-count-unchanged = Unchanged
import-count-rejected = Rejected
import-count-left-out = Left out
import-count-left-out-hint = by document state
import-counts-said = { $rows ->
    [one] Trial run: { $rows } row. New { $new }, updated { $updated }, unchanged { $unchanged }, rejected { $rejected }, left out { $left }.
   *[other] Trial run: { $rows } rows. New { $new }, updated { $updated }, unchanged { $unchanged }, rejected { $rejected }, left out { $left }.
}
import-of-rows = { $rows ->
    [one] of { $rows } row
   *[other] of { $rows } rows
}
import-preview = As it will be stored
import-preview-count = { $count ->
    [one] the first row
   *[other] the first { $count } rows
}
import-rejects = { $count ->
    [one] { $count } row rejected
   *[other] { $count } rows rejected
}
import-rejects-hint = The other rows will go in. Save these, correct them and import them the same way.
import-rejects-save = Save the rejected rows as a file
import-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
import-warnings-hint = These rows will go in, but deserve a look.
import-notes-first = { $count ->
    [one] The first { $count } is shown
   *[other] The first { $count } are shown
}
import-note-file = File
import-note-line = Line
import-note-column = Column
import-note-value = Value
import-note-reason = Reason
import-note-whole = whole row

import-do = { $rows ->
    [one] Import { $rows } row
   *[other] Import { $rows } rows
}
import-do-none = Import
import-undo-note = The whole file is one undo.
import-nothing = Nothing to write: everything stands in the book already.
import-nothing-good = Nothing to write: no row was fit.
import-file-empty = The file has no rows: there is nothing below the headings.
import-pick-file = Choose a file.
import-pick-fields = Choose the required fields.
import-running = Writing…
import-cancelled = The import was stopped. Nothing in the book has changed.

import-done-title = Done: “{ $name }”
import-done-all-same = “{ $name }”: everything stood in the book already
import-done-amount = Amount of the rows written
import-done-created = Added along with it
import-created-accounts = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
}
import-created-contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
import-created-products = { $count ->
    [one] { $count } product
   *[other] { $count } products
}
import-created-managers = { $count ->
    [one] { $count } manager
   *[other] { $count } managers
}
import-created-other = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
import-created-line = { $what }: { $names }
import-created-line-more = { $what }: { $names } and others
import-done-new = New
import-done-updated = Updated
import-done-left-out = Left out
import-next-title = What next
import-next-file = Import the next file
import-next-portfolio = Open the portfolio
import-next-kinds = Usually next: { $names }.
import-number = { $n }
import-do-keys = Ctrl Enter
import-kind-none = choose
import-required-note = * Required. Where several stand for one thing (name, number, tax id), one is enough.
import-summary = { $new } new · { $updated } updated · { $rejected } rejected
import-names-more = { $names } and { $more } more
import-create-count-accounts = { $count ->
    [one] Add { $count } account
   *[other] Add { $count } accounts
}
import-create-count-products = { $count ->
    [one] Add { $count } product
   *[other] Add { $count } products
}
import-create-count-managers = { $count ->
    [one] Add { $count } manager
   *[other] Add { $count } managers
}
import-created-along = Added along with it: { $what }.

import-scale = Scale of the recommendations
import-scale-told = told by the file
import-scale-ask = the file does not tell: choose
import-scale-hint = Scores of 0–10 make the NPS; scores of 1–10 are shown apart.
