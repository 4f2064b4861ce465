# Figures: titles say the answer
figure-source-sales = Sales by invoice, { $as_of }
figure-source-payments = Payments on record, { $as_of }
figure-source-touches = Meetings, calls and letters on record, { $as_of }
figure-source-subscriptions = Subscriptions on record, { $as_of }
figure-unit-money = { $scale ->
    [none] { $sign }, VAT excluded
   *[other] { $sign } { $scale }, VAT excluded
}
figure-unit-money-running = { $unit }; { $half } up to { $day }
figure-unit-payments = { $scale ->
    [none] { $sign }
   *[other] { $sign } { $scale }
}
figure-unit-touches = times in touch
figure-unit-days = first day to last; at the end: worth a year, last day
figure-none = Nothing on record by { $day }

revenue-up = Revenue in { $half } rose { $change } on the half before
revenue-down = Revenue in { $half } fell { $change } on the half before
revenue-flat = Revenue in { $half } held level with the half before
revenue-running-up = So far { $half } is { $change } above the same days of the half before
revenue-running-down = So far { $half } is { $change } below the same days of the half before
revenue-running-flat = So far { $half } is level with the same days of the half before
revenue-first = Revenue in { $half }: { $amount }
revenue-nothing = No sales in { $half }
revenue-series = Revenue
revenue-alt = Columns: revenue by half-year. { $points }.

mix-leader = { $name } brings { $share } of revenue over 12 months
mix-only = All revenue of 12 months comes from { $name }
mix-top = The three largest products bring { $share } of revenue over 12 months
mix-top-families = The three largest families bring { $share } of revenue over 12 months
mix-no-family = no family
mix-unit-families = { $unit }, by family
mix-rest = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
mix-alt = Bars: revenue by product over 12 months. { $points }.
mix-series = Revenue, 12 months

pareto-accounts = { $some } of { $all } buying accounts bring 80% of revenue
pareto-products = { $some } of { $all } products bring 80% of revenue
pareto-one = One brings all the revenue of 12 months: { $name }
pareto-alt = Columns from large to small with the running share of revenue over 12 months. { $title }.
pareto-share = Running share

punctuality-share = { $share } of the money due in { $half } came in time
punctuality-all = All the money due in { $half } came in time
punctuality-nothing-due = Nothing was due in { $half }
punctuality-paid = Paid in { $half }: { $amount }
punctuality-in-time = in time
punctuality-late = late
punctuality-overdue = unpaid
punctuality-paid-series = paid
punctuality-alt = Stacked columns: money paid in time, late and unpaid by half-year. { $points }.

touches-up = { $touches } in { $half }, { $more } more than the half before
touches-down = { $touches } in { $half }, { $less } fewer than the half before
touches-same = { $touches } in { $half }, as many as the half before
touches-first = { $touches } in { $half }
touches-running = { $touches } so far in { $half }
touches-none = No touches in { $half }
touches-other = other
touches-alt = Stacked columns: meetings, calls and letters by half-year and kind. { $points }.

timeline-next = { $product } ends first, { $distance }, on { $day }
timeline-next-account = The next to end: { $account }, { $product }, { $distance }
timeline-none-running = No subscription runs on { $day }
timeline-today = today
timeline-as-of = { $day }
timeline-label = { $amount } · { $day }
timeline-alt = Spans on a calendar: subscriptions. { $points }.
timeline-heading-name = Subscription
timeline-heading-from = From
timeline-heading-to = To
timeline-heading-worth = Yearly worth
figure-name = { $key ->
    [revenue-by-half] Revenue by half
    [product-mix] Product mix
    [pareto] Pareto
    [payment-punctuality] Payment punctuality
    [touches-by-kind] Touches
   *[subscriptions-timeline] Subscriptions
}
figure-file = { $name } { $account } { $half }
