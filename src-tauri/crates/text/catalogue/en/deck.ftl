# Portfolio deck
deck-title = The portfolio: renewals and health
deck-kicker = { $title } · { $as_of }
deck-internal = Internal: not for clients
deck-slide = { $key ->
    [title] Title
    [summary] Summary
    [bridge] Recurring revenue
    [renewals] Renewals on a calendar
    [renewals-table] Next renewals
    [forecast] Forecast
    [at-risk] Renewals at risk
    [calibration] Forecast accuracy
    [health] Health
    [nps] NPS
    [closure] What became of feedback
   *[stages] Stages
}
deck-headline = { $way ->
    [up] Recurring revenue is growing
    [down] Recurring revenue is falling
   *[level] Recurring revenue is holding
}, { $count ->
    [0] no renewal is plainly at risk
    [one] { $shown } renewal is at risk
   *[other] { $shown } renewals are at risk
}
deck-recurring = Recurring revenue is { $amount } a year, { $change } on a year before ({ $before }).
deck-recurring-first = Recurring revenue is { $amount } a year; a year before there was none.
deck-retention = Of the revenue of a year ago { $nrr } is there with growth (NRR) and { $grr } without it (GRR).
deck-forecast = { $total } a year is at stake in { $months }, { $renewals }; { $base } is expected, between { $low } and { $high }.
deck-risks = { $count ->
    [one] { $shown } renewal worth { $amount } a year is at risk: { $account }.
   *[other] { $shown } renewals worth { $amount } a year are at risk; losing { $account } would cost the most.
}
deck-overdue = { $count ->
    [one] { $shown } renewal step is overdue.
   *[other] { $shown } renewal steps are overdue.
}
deck-sentence = { $text }.
deck-renewals-title = { $count ->
    [one] { $shown } renewal worth { $total } a year awaits a decision, on { $day }
   *[other] { $shown } renewals worth { $total } a year await a decision, the next on { $day }
}
deck-risks-title = { $count ->
    [one] { $shown } renewal worth { $amount } a year is at risk
   *[other] { $shown } renewals worth { $amount } a year are at risk, the dearest loss first
}
deck-heading = { $key ->
    [name] Subscription
    [decide] Decision
    [stake] At stake a year, { $sign }
    [health] Health
    [probability] Probability
    [step] Next step
   *[why] What speaks against it
}
deck-card = { $key ->
    [stake] At stake a year
    [low] Low
    [base] Expected
    [high] High
    [next] Next decision
   *[health] Health
}
deck-card-share = { $share } of what is at stake
deck-card-range = between { $low } and { $high }
deck-card-usual = { $percent } renew
deck-retention-card = { $key ->
    [nrr] NRR, with growth
    [grr] GRR, without growth
    [logo-churn] Logo churn
    [crr] CRR, clients
   *[renewal-rate] Renewal rate
}
count-renewals = { $shown } { $count ->
    [one] renewal
   *[other] renewals
}
deck-note = { $key ->
    [title] As of the day on the title; an internal deck.
    [summary] One sentence each; the slides that follow have the details.
    [bridge] Net per account over the year. NRR and GRR are shares of the revenue of those there at the start; CRR and churn count clients; the renewal rate is of those to be decided in the year.
    [renewals] Dots are steps of the ladder: green done, red late, pale ahead. Bars are decision days.
    [renewals-table] By decision day. The probability is that of the health; where a manager judges otherwise both stand.
    [forecast] The column is what is expected, the whisker what it will be 8 times in 10, the outline all that is at stake.
    [at-risk] On top those whose loss is likely and dear: (1 − probability) × amount.
    [calibration] The dot is what was renewed, the whisker the 95% interval, the dash what was forecast.
    [health] Clients by health at the end of each half.
    [nps] Columns are shares of answers, the dot is NPS, the whisker its 95% interval: where it holds the last dot, the change may be chance.
    [closure] Each bar holds the next. What is solved and not told is done for nobody.
   *[stages] Clients by stage at the end of each half.
}
risk-health = Health at risk
risk-doubt = The manager doubts it
risk-by-hand = { $percent }; { $figure } by health
failure-portfolio-empty = There is nothing to show yet: no subscriptions and no relationships on record.
