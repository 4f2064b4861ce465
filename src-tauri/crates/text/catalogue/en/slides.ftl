slides-no-title = the slide has no title
slides-title-too-long = the title is too long
slides-line-too-long = the line above the title or at the foot is too long
slides-does-not-fit = the text does not fit on the slide
slides-empty-chart = the chart has nothing to draw
slides-broken-bridge = the steps of the bridge do not add up to its totals
slides-ragged-chart = a series of the chart has not one number for each category
slides-not-a-number = the chart holds a value that is not a number
slides-too-many-categories = { $most ->
    [one] the chart has more than { $most } category
   *[other] the chart has more than { $most } categories
}
slides-name-too-long = { $most ->
    [one] a name in the chart is longer than { $most } character
   *[other] a name in the chart is longer than { $most } characters
}
slides-empty-table = the table has no rows
slides-ragged-table = a row of the table has not one cell for each heading
slides-too-many-rows = { $most ->
    [one] the table has more than { $most } row
   *[other] the table has more than { $most } rows
}
slides-too-many-columns = { $most ->
    [one] the table has more than { $most } column
   *[other] the table has more than { $most } columns
}
slides-count-of-cards = one to { $most } figures stand in a row
slides-count-of-steps = a journey has { $from } to { $to } stages
slides-nested = below figures stands a chart, a table or sentences
slides-blank = the slide says nothing
slides-no-source = the source is not named
slides-no-alt = the chart has no description in words
slides-long-name = { $most ->
    [one] a name in the chart is longer than { $most } character and may be cut short
   *[other] a name in the chart is longer than { $most } characters and may be cut short
}
slides-sheet-category = Category
slides-sheet-value = Value
slides-sheet-total = Total
slides-sheet-start = Start
slides-sheet-days = Days
slides-sheet-margin = Room for the label
slides-sheet-class = Class { $name }
slides-sheet-low = { $name }: low
slides-sheet-high = { $name }: high
slides-sheet-events = Events
slides-sheet-references = References
slides-sheet-zones = Bounds of zones
slides-sheet-across = Across
slides-sheet-up = Up
slides-sheet-size = Size
slides-sheet-scale = Scale of the bubbles
slides-sheet-above = { $name }: above
slides-sheet-below = { $name }: below
slides-sheet-share = { $name }: share
slides-sheet-ground = Ground
slides-sheet-added = Added
slides-sheet-taken = Taken away
slides-sheet-top = Top of the column
slides-sheet-done = Done
slides-sheet-late = Late
slides-sheet-due = Today
slides-sheet-due-on = Day
slides-sheet-way = Way
slides-sheet-ahead = Ahead
slides-sheet-decision = Decision
