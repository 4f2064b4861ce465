frame-name = Rapport
frame-notices = Notices
frame-past = Everything is shown as it stood on { $day }.
frame-past-latest = Show { $half }
frame-skip = Skip to the page
frame-title = { $title } — Rapport

nav-copied = Copy { $at }
nav-count = { $n }
nav-import = Import
nav-label = Screens
nav-new = A new book
nav-portfolio = Portfolio
nav-products = Products
nav-saved = Saved { $at }
nav-settings = Settings

bar-find = Find an account, contact or action…
bar-find-keys = Find (Ctrl K)
bar-redo = Redo: { $what }
bar-undo = Undo: { $what }
bar-undo-keys = Undo: { $what } (Ctrl Z)
bar-way = Where you are

keys-all = Ctrl A
keys-palette = Ctrl K
keys-range = Shift ↓
keys-redo = Ctrl Shift Z
keys-redo-other = Ctrl Y
keys-space = Space
keys-undo = Ctrl Z
keys-zoom-in = Ctrl +
keys-zoom-out = Ctrl −
keys-zoom-reset = Ctrl 0

action-account-new = New account
action-copy = Copy the book…
action-dark = Dark theme
action-go = Go to { $where }
action-half = Show { $half }
action-import = Import files
action-light = Light theme
action-manager-new = New manager
action-open = Open another book…
action-product-new = New product
action-review = Prepare a review: type the account’s name…
action-shortcuts = Keyboard shortcuts
zoom-in = Larger
zoom-out = Smaller
zoom-reset = Usual size

palette-actions = Actions
palette-deck-words = deck presentation review slides pptx portfolio обзор презентация колода портфель
palette-foot = ↑ ↓ to choose · Enter to open · Esc to close
palette-hits = Found
palette-label = Find and do
palette-none = Nothing is called “{ $words }”.
palette-review = Review – { $name }
palette-review-words = review обзор qbr presentation презентация slides слайды deck

shortcuts-choose = Select rows
shortcuts-close = Close what is open
shortcuts-day = Day later, day earlier in a date
shortcuts-delete = Delete the row
shortcuts-fields = In forms
shortcuts-move = Move over rows
shortcuts-new = New account
shortcuts-open = Open the row
shortcuts-palette = Find anything, do anything
shortcuts-records = Records
shortcuts-redo = Redo
shortcuts-review = Prepare the review (in an account)
shortcuts-save = Save
shortcuts-tables = In tables
shortcuts-this = This list
shortcuts-touch = Note a touch
shortcuts-undo = Undo
shortcuts-zoom = Larger, smaller, usual size
shortcuts-window = Everywhere

nav-today = My day
nav-relationships = Relationships
nav-due = { $n ->
    [one] { $n } thing is due
   *[other] { $n } things are due
}
frame-due = ({ $due }) { $title }
keys-shift-f = Shift F
keys-shift-arrows = Shift ← →
shortcuts-day-board = My day and stages
shortcuts-finish = Mark as done
shortcuts-finish-result = Done, with a result
shortcuts-stages = To the stage beside
shortcuts-stage-move = Move the account to another stage
