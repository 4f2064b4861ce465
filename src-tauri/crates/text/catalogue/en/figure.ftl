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
timeline-itself = On { $day } all subscriptions are renewed
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
    [health-over-time] Health
    [signs-then-now] Signs
    [loyalty-matrix] Loyalty
    [stage-flow] Stages
    [relationship-clock] Relationship clock
    [stage-survival] Time to the last stage
    [people-map] People
    [touches-heat] Touches by month
    [renewals-timeline] Renewals
    [recurring-bridge] Recurring revenue bridge
    [forecast-by-month] Renewal forecast
    [forecast-calibration] Forecast accuracy
    [nps-trend] NPS
    [csi-quadrants] CSI by importance
    [closure-funnel] What became of feedback
    [said-did-effect] You said – we did
   *[subscriptions-timeline] Subscriptions
}
figure-file = { $name } { $account } { $half }

# Figures of the relationship
figure-source-relationship = Touches, answers, sales and judgements on record, { $as_of }
figure-source-stages = Stages of relationships on record, { $as_of }
figure-source-people = Contacts on record, { $as_of }
figure-unit-accounts = number of accounts
count-points = { $shown } { $count ->
    [one] point
   *[other] points
}

health-time-series = Health
health-time-event = Event
health-time-up = Health is { $now } of 100 ({ $band }), { $by } more than half a year before
health-time-down = Health is { $now } of 100 ({ $band }), { $by } less than half a year before
health-time-level = Health is { $now } of 100 ({ $band }), as half a year before
health-time-first = Health is { $now } of 100 ({ $band })
health-time-lost = There is too little data to tell health now
health-time-alt = Line: health of the relationship by month, 0 to 100. { $points }.
health-event-incident = incident
health-event-opened = factor: { $factor }
health-event-closed = gone: { $factor }
health-event-stage = stage: { $stage }
health-event-owner = new manager
health-bands = { $healthy } of { $shown } { $all ->
    [one] account
   *[other] accounts
} healthy, { $risk } at risk; half a year before { $before } at risk
health-bands-first = { $healthy } of { $shown } { $all ->
    [one] account
   *[other] accounts
} healthy, { $risk } at risk
health-bands-unknown = There is too little data to tell the health of any account
health-bands-alt = Columns: accounts by health at the end of halves. In all { $points }.

signs-moved = { $up ->
    [0] No sign rose
    [one] { $up } sign rose
   *[other] { $up } signs rose
} and { $down ->
    [0] none
   *[other] { $down }
} fell; most of all { $sign }, from { $then } to { $now }
signs-level = The signs are what they were half a year before
signs-known = { $count ->
    [one] { $shown } sign of 9 has become known
   *[other] { $shown } signs of 9 have become known
}
signs-alt = The nine signs then and now, 0 to 100. { $points }.

loyalty-title = { $count } of { $shown } { $all ->
    [one] account
   *[other] accounts
} truly loyal: they bring { $share } of 12 months’ revenue
loyalty-title-few = { $count } of { $shown } { $all ->
    [one] account
   *[other] accounts
} truly loyal
loyalty-one = Loyalty is { $kind }: { $does }, { $attitude }
loyalty-row = { $key ->
    [strong] Buy often
   *[weak] Buy seldom
}
loyalty-row-said = { $key ->
    [strong] buys often
   *[weak] buys seldom
}
loyalty-column = { $key ->
    [negative] Displeased
    [positive] Pleased
   *[neutral] Even or unknown
}
loyalty-column-said = { $key ->
    [negative] the attitude is poor
    [positive] the attitude is good
    [neutral] the attitude is even
   *[unknown] nothing is known of the attitude
}
loyalty-rows = Behaviour
loyalty-columns = Attitude
loyalty-unit = a circle is 12 months’ revenue, the largest { $count } are named
loyalty-value = Loyalty and revenue
loyalty-alt = Cells: behaviour and attitude. { $points }.
matrix-account = Account

flow-title = { $now } of { $shown } { $all ->
    [one] account
   *[other] accounts
} at the last stage, half a year before { $before }
flow-title-first = { $now } of { $shown } { $all ->
    [one] account
   *[other] accounts
} at the last stage
flow-alt = Columns: accounts by stage at the end of halves. In all { $points }.

clock-title-late = { $late } of { $shown } { $all ->
    [one] account
   *[other] accounts
} on the way to the last stage take longer than the norm
clock-title-none-late = { $all ->
    [one] The one account on the way to the last stage keeps to the norm
   *[other] All { $shown } accounts on the way to the last stage keep to the norm
}
clock-title-runs = The relationship has run for { $months }, the norm is { $norm }: { $pace }
clock-title-reached = The last stage was reached in { $months }, the norm is { $norm }: { $pace }
clock-unit = months since acquaintance
clock-series = Months
clock-norm = norm { $norm } months
clock-own-norm = { $months }, norm { $norm }
clock-alt = Bars: months since acquaintance, the norm is { $norm }. { $points }.

survival-title = Half the accounts reach the last stage within { $median }, the norm is { $norm }
survival-title-none = { $reached } of { $shown } { $all ->
    [one] account
   *[other] accounts
} reached the last stage: not half of them yet
survival-unit = share of accounts not yet at the last stage, by months since acquaintance; { $shown } { $count ->
    [one] account
   *[other] accounts
}, 95% interval
survival-series = not there yet
survival-heading = Since acquaintance
survival-label = { $share } ({ $low }–{ $high })
survival-alt = Step line: share of accounts not yet at the last stage. { $points }.

people-title = Of { $shown } { $count ->
    [one] person
   *[other] people
} { $good } for us, { $bad } against
people-title-weighty = Of { $shown } { $count ->
    [one] person
   *[other] people
} with influence { $good } for us, { $bad } against
people-title-unknown = The attitude of { $shown } { $count ->
    [one] person
   *[other] people
} to us is not known
people-column = { $key ->
    [against] Against
    [even] Even
    [for] For us
   *[unknown] Not known
}
people-row = { $key ->
    [high] Strong (4–5)
    [middle] Middling (3)
    [low] Weak (1–2)
   *[unknown] Not known
}
people-rows = Influence
people-columns = Attitude
people-unit = a circle is influence, its colour the role in decisions
people-name = Person and role
people-value = Job title
people-alt = People by attitude to us. { $points }.

heat-title = { $touches } in 12 months, most in { $month }: { $most }
heat-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
heat-alt = Touches by month and kind. In all { $points }.

# Figures of renewals
figure-source-renewals = Subscriptions, renewal steps and health on record, { $as_of }
figure-source-forecasts = Forecasts kept and renewals ended, { $as_of }
figure-unit-yearly = { $scale ->
    [none] { $sign } a year
   *[other] { $sign } { $scale } a year
}
figure-unit-ladders = dots are steps, bars are decision days in the colour of health; beside them what is at stake a year
figure-unit-ladders-part = the nearest { $drawn } of { $all } are drawn; dots are steps, bars are decision days in the colour of health; beside them what is at stake a year
ladders-label = { $sign } { $amount } · { $day }
ladders-step = { $rung }: { $stands }
ladders-heading = { $key ->
    [name] Subscription
    [steps] Steps
    [decide] Decision day
    [stake] At stake a year
   *[health] Health
}
ladders-alt = Steps towards decision days on a calendar. { $points }.
ladders-own = { $product } is to be decided by { $day }, { $distance }
ladders-own-late = { $product } was to be decided by { $day }, and there is no answer yet
ladders-risk = { $count ->
    [one] The next renewal is at risk: { $amount } a year at stake
   *[other] { $risk } of the next { $shown } renewals at risk: { $amount } of { $total } a year
}
ladders-next = { $count ->
    [one] The next decision is { $account }’s, { $day }: { $total } a year at stake
   *[other] { $shown } renewals ahead worth { $total } a year; { $account } decides first, { $day }
}
ladders-late = { $count ->
    [one] The decision day has passed without an answer: { $total } a year at stake
   *[other] { $shown } decision days have passed without an answer: { $total } a year at stake
}

bridge-value = Recurring revenue
bridge-accounts = Accounts
bridge-up = Recurring revenue rose { $change } in a year; { $cause ->
    [new] new clients
   *[expansion] clients that expanded
} brought the most, { $amount }
bridge-down = Recurring revenue fell { $change } in a year; { $cause ->
    [lost] clients that left
   *[contraction] clients that cut back
} took the most, { $amount }
bridge-level = Recurring revenue held level over a year: { $amount }
bridge-first = Recurring revenue is { $amount } a year; a year before there was none
bridge-alt = Columns from the recurring revenue a year ago to today’s. { $points }.

forecast-months-title = { $base } of { $total } is expected to renew in { $months }, between { $low } and { $high }
forecast-months-alt = Columns: renewals expected, by the month of the decision day. { $points }.
forecast-base-name = expected
forecast-range-name = 8 times in 10 within
forecast-stake-name = at stake
forecast-of = of { $total }
forecast-range = { $low }–{ $high }

calibration-unit = % of renewals, by class of the probability forecast
calibration-class = { $class }, { $shown } { $count ->
    [one] renewal
   *[other] renewals
}
calibration-came = renewed
calibration-said = was forecast
calibration-interval = 95% interval
calibration-title = { $verdict ->
    [high] The forecast promises too much: { $said } forecast, { $came } renewed
    [low] The forecast promises too little: { $said } forecast, { $came } renewed
   *[true] The forecast comes true: { $said } forecast, { $came } renewed
}
calibration-few = { $count ->
    [one] Too early to judge the forecast: only { $shown } renewal has ended
   *[other] Too early to judge the forecast: only { $shown } renewals have ended
}
calibration-alt = Dots: the share renewed, by class of the probability forecast. { $points }.

# Figures of the survey
figure-source-answers = Answers and feedback on record, { $as_of }
nps-series = { $key ->
    [promoters] promoters, 9–10
    [passives] passives, 7–8
    [detractors] detractors, 0–6
   *[nps] NPS
}
nps-range-name = 95% interval
nps-range = { $low } to { $high }
nps-unit = % of answers; NPS is promoters less detractors
nps-alt = Columns up and down: promoters and detractors by half; dots: NPS. { $points }.
nps-title = { $running ->
    [yes] NPS so far is
   *[no] NPS is
} { $value }, { $way ->
    [up] { $by } above the half before
    [down] { $by } below the half before
   *[level] the same as in the half before
}{ $verdict ->
    [real] : a real change
    [noise] , which is within noise
    [few] , but too few answered to tell
   *[none] {""}
}
nps-title-first = { $running ->
    [yes] NPS so far is
   *[no] NPS is
} { $value }, from { $answers }
nps-title-before = NPS was last { $value }, in { $half }
csi-answers = { $shown } { $count ->
    [one] answer
   *[other] answers
}
csi-unit = mean of { $answers }, { $half }
csi-alt = Satisfaction by parameter, of 5. { $points }.
csi-across = Satisfaction, 1–5
csi-up = Importance, 1–5
csi-parameter = Parameter
csi-medians = medians
csi-corner-title = What it means
csi-corner = { $key ->
    [improve] Improve first
    [keep] Keep
    [wait] Can wait
   *[enough] Better than needed
}
csi-title-improve = { $parameter ->
    [quality] Quality matters and pleases less than the rest: improve it first
    [deadlines] Deadlines matter and please less than the rest: improve them first
    [service] Service matters and pleases less than the rest: improve it first
    [communication] Communication matters and pleases less than the rest: improve it first
   *[value-for-money] Value for money matters and pleases less than the rest: improve it first
}
csi-title-good = What matters most pleases most: CSI is { $index } of 5
csi-title-plain = { $parameter ->
    [quality] Quality pleases
    [deadlines] Deadlines please
    [service] Service pleases
    [communication] Communication pleases
   *[value-for-money] Value for money pleases
} least: { $score } of 5
closure-step = { $key ->
    [said] Said
    [credible] Worth acting on
    [solved] Solved
    [told] Told back
   *[effect] Effect seen
}
closure-series = Items of feedback
closure-unit = items of feedback, { $from } and { $to }; % of those worth acting on; praise needs no solution, only thanks
closure-alt = Bars: how far what was said has come. { $points }.
closure-title = Of { $shown } { $count ->
    [one] item
   *[other] items
} worth acting on { $told } told back: { $share }
closure-title-unsorted = { $shown } { $count ->
    [one] item of feedback is
   *[other] items of feedback are
} not sorted yet
replies-heading = { $key ->
    [who] Who, when
    [said] You said
    [did] We did
   *[effect] Effect
}
replies-who = { $who }, { $when }
replies-told = told on { $day }
replies-to-tell = not told yet
replies-solved = solved on { $day }
replies-unit-latest = { $count ->
    [one] the latest
   *[other] the latest { $shown }
}
replies-alt = Table: what was said and what was done. { $points }.
replies-title = { $shown_solved } of { $shown_asked } { $asked ->
    [one] thing
   *[other] things
} raised { $solved ->
    [one] is
   *[other] are
} solved{ $better ->
    [0] {""}
   *[other] , { $shown_better } already made work better
}
