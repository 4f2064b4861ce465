review-crumb-portfolio = Portfolio
review-edition = Edition
review-lang = Language
review-export = Export PPTX
review-slides = Slides
review-slide-out = This slide is left out
review-slide-of = Slide { $number } of { $all }
review-previous = Previous slide
review-next = Next slide
review-count = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
}
review-count-out = { $count ->
    [one] { $count } left out
   *[other] { $count } left out
}
review-notes = Speaker notes
review-notes-none = This slide has no notes.
review-words = The manager’s words
review-words-hint = One paragraph of your own: it stands on the summary slide as it is.
review-words-example = What should this client hear in your own words?
review-plan = Plan for the next half
review-plan-hint = One item a line.
review-steps = Next steps
review-steps-hint = What was agreed: who, what, by which day.
review-line = { $list }, line { $number }
review-line-add = Add a line
review-line-remove = Remove line { $number }
review-line-keys = Enter adds a line, Backspace in an empty one removes it, Alt + ↑ and ↓ move it.
review-line-said-added = Line { $number } added
review-line-said-removed = Line removed
review-line-said-moved = Line is now { $number }
review-internal = Note for ourselves
review-internal-hint = In the internal edition only. The client will not see it.
review-saving = Saving…
review-saved = Saved
review-unsaved = Not saved yet
review-save-failed = The text was not saved
review-save-again = Save again
review-checks = Checks before the show
review-check-ok = holds
review-check-not = deserves a look
review-exports = Exported files
review-exports-none = This review has not been exported yet.
review-export-line = { $day } · { $edition }
review-export-title = Export the review
review-export-do = Export
review-export-checks = { $count ->
    [one] One check asks for attention:
   *[other] { $count } checks ask for attention:
}
review-export-running = Putting the slides together…
review-export-cancelled = The export was stopped. The old file is as it was.
review-empty-title = Nothing to show yet
review-empty-do = Open import
review-empty-account = Open the account
review-loading = Putting the review together…
review-failed = The review did not come together
review-empty-text = By the end of this half the account has no sales, payments, subscriptions or touches. Import them from a file or choose another half above.
review-export-keys = Ctrl E
review-aside = Text, checks and files
review-slide-unfit = The text does not fit the slide
review-slide-unfit-do = Shorten the words, the plan or the steps at the right: the slide will be made again.
review-slide-not = left out:
