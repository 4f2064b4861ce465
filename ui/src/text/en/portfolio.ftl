portfolio-all = Show all accounts
portfolio-cards = Figures of the portfolio
portfolio-charts = Charts
portfolio-charts-hide = Hide charts
portfolio-charts-show = Show charts
portfolio-chosen = { $n ->
    [one] { $n } account selected
   *[other] { $n } accounts selected
}
portfolio-chosen-label = Do with the selected accounts
portfolio-col-change = Change
portfolio-col-class = Class
portfolio-col-ending = Next end
portfolio-col-half = Half so far
portfolio-col-name = Account
portfolio-col-owner = Manager
portfolio-col-recurring = Recurring
portfolio-col-revenue = 12 months
portfolio-col-review = Review
portfolio-col-touch = Last touch
portfolio-delete = Delete
portfolio-empty = Your accounts will stand here
portfolio-empty-why = Add the first one by hand, or import them from a file.
portfolio-export = Export the portfolio to Excel
portfolio-export-short = Excel…
portfolio-file = Portfolio { $day }.xlsx
portfolio-filters = Filters
portfolio-find = Filter accounts
portfolio-industry = Industry
portfolio-industry-all = All industries
portfolio-let-go = Remove the filter: { $what }
portfolio-lifecycle = Lifecycle
portfolio-lifecycle-all = Any lifecycle
portfolio-no-ending = none
portfolio-no-touch = never
portfolio-none = No account fits the filters
portfolio-none-why = Take a filter away, or look at all accounts again.
portfolio-of = { $n } of { $all }
portfolio-owner = Manager
portfolio-owner-all = All managers
portfolio-signal = Signal
portfolio-signal-all = Any signal
portfolio-table = Accounts
portfolio-tag = Tag…
portfolio-tag-do = Add the tag
portfolio-tag-heading = { $n ->
    [one] Tag { $n } account
   *[other] Tag { $n } accounts
}
portfolio-tag-label = Tag
portfolio-total = { $n ->
    [one] { $n } account
   *[other] { $n } accounts
}
keys-esc = Esc
portfolio-alerts-more = +{ $n }
portfolio-band-all = Any health
portfolio-col-alerts = Alerts
portfolio-col-health = Health
portfolio-col-loyalty = Loyalty
portfolio-col-stage = Stage
portfolio-loyalty-all = Any loyalty
portfolio-stage-all = Any stage
portfolio-unread = being read
