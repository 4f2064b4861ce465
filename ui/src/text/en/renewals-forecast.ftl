# Forecast of renewals
renewals-tabs = Renewals: what to show
renewals-tab-queue = Queue
renewals-tab-forecast = Forecast
part-explain = { $what }: what it means

forecast-ahead = How far ahead
forecast-low = Low
forecast-base = Expected
forecast-high = High
forecast-total = { $n ->
    [one] At stake, { $n } renewal
   *[other] At stake, { $n } renewals
}
forecast-range = With a probability of 80% the result lies between low and high: one time in ten it is lower, one in ten higher.
forecast-none = Nothing to renew in these months
forecast-none-why = Subscriptions to be decided will stand here. Look further ahead.
forecast-empty = Nothing to forecast yet
forecast-empty-why = Once subscriptions are on record, the sum expected, its range, and how earlier forecasts did stand here.

forecast-lines = Renewals ahead
forecast-lines-why = The manager’s judgement counts where there is one, with the figures beside it. They are never averaged.
forecast-all = All
forecast-col-expected = Expected
forecast-col-expected-in = Expected, { $sign }
forecast-col-stake-in = At stake, { $sign }
forecast-col-figure = Figures
forecast-col-manager = Manager
forecast-disagree = disagree
forecast-note-of = Why the manager thinks so: { $account }

forecast-bands = Where the probabilities come from
forecast-usual = Usual
forecast-own = Our own, 95% interval
forecast-own-few = too few yet
forecast-counts = holds

forecast-record = How earlier forecasts did
forecast-brier = Brier score
forecast-brier-short = Score
forecast-reference = One share for all
forecast-calibration = What was said and what came
forecast-class = Said
forecast-said = On average
forecast-came = Renewed
forecast-interval = 95% interval
forecast-renewals = Renewals
forecast-past = Work out past forecasts
forecast-past-why = { $n ->
    [one] { $n } past month has no forecast. It can be worked out from the records of that day, and will be marked.
   *[other] { $n } past months have no forecast. They can be worked out from the records of those days, and will be marked.
}
forecast-past-going = Working out past forecasts
forecast-past-cancelled = Stopped, nothing was kept

forecast-kept = Forecasts kept
forecast-kept-on = As of
forecast-kept-months = Ahead
forecast-kept-base = Expected in all
forecast-kept-ended = Ended
forecast-kept-expected = Expected of those
forecast-kept-came = Came
forecast-kept-this-month = this month’s is kept
forecast-kept-none = No forecasts kept yet
forecast-kept-none-why = The first edit of a month keeps its forecast by itself; today’s can be kept, too.
forecast-hindsight = worked out later
forecast-keep = Keep today’s forecast

forecast-recurring = Recurring revenue
forecast-bridge = What it came from
forecast-bridge-step = Step
forecast-bridge-accounts = Accounts
forecast-bridge-amount = A year
forecast-deck = Portfolio deck…
