# A step of the ladder
renewal-rung = { $kind ->
    [before] { $days } before
    [day] on the decision day
    [after] { $days } after
   *[agreed] as agreed
}
renewal-days-short = { $days } d
renewal-step-late = { $step }, { $days } overdue
renewal-step-today = { $step }, today
renewal-step-ahead = { $step }, { $day }
renewal-step-none = all steps done, no outcome
renewal-step-unexplained = ended without an answer
renewal-done-on = done { $day }: { $outcome }
renewal-passed = passed
renewal-late = { $days } overdue
renewal-channel = { $key ->
    [call] call
    [email] e-mail
    [meeting] meeting
   *[message] message
}
renewal-queue = { $key ->
    [desk] renewals desk
   *[mine] account manager
}
renewal-queue-choice = { $key ->
    [desk] Renewals desk
   *[mine] My accounts
}

# The outcome
renewal-outcome = { $key ->
    [reached] reached
    [no-answer] no answer
    [sent] sent
    [postponed] postponed
    [renewed] renewed as it was
    [up] renewed for more
    [down] renewed for less
   *[lost] lost
}
renewal-outcome-choice = { $key ->
    [reached] Reached
    [no-answer] No answer
    [sent] Sent
    [postponed] Postponed
    [renewed] Renewed as it was
    [up] Renewed for more
    [down] Renewed for less
   *[lost] Lost
}
renewal-postponed = postponed to { $day }
renewal-lost = lost: { $reason }
renewal-lost-reason = { $key ->
    [price] price
    [product] product
    [service] service
    [competitor] competitor
    [budget] no budget
    [liquidation] wound up
    [champion-left] champion left
    [consolidation] consolidation
    [no-need] no need
   *[other] other
}

# The state of a subscription
renewal-state = { $key ->
    [open] running
    [ahead] not begun
    [renewed] renewed
    [itself] renewed by itself
    [lost] lost
    [cancelled] cancelled
    [lapsed] ended, no answer yet
   *[unexplained] ended without an answer
}
renewal-state-lost = lost: { $reason }

# The queue
renewal-group = { $key ->
    [overdue] Overdue
    [today] Today
    [week] Next 7 days
    [later] Later
   *[unexplained] Ended without an answer
}
renewal-product = { $product }, { $quantity }
renewal-head = forecast for { $months }: { $base } of { $total } · { $low } to { $high }
renewal-head-none = nothing to renew in { $months }
renewal-ics-name = Renewals
renewal-sheet = Renewals
renewal-xlsx-name = Renewals { $day }
renewal-column-step = Step
renewal-column-planned = Step due
renewal-column-account = Account
renewal-column-product = Subscription
renewal-column-stake = At stake a year
renewal-column-decide = Decision day
renewal-column-ends = Last day
renewal-column-contact = Whom to call
renewal-column-channel = How
renewal-column-owner = Whose step
renewal-column-health = Health
renewal-column-band = Band
renewal-column-percent = Probability, %

# The call
renewal-price = { $price } for { $months }
renewal-band-apart = Health says { $figure }, the manager says { $manager }: they are more than a band apart.
renewal-why-usual = The usual share renewed of those with health “{ $band }”, while too few renewals of our own have ended.
renewal-why-own = The share renewed of our own { $count } with health “{ $band }”; the true share almost certainly lies between { $low } and { $high }.
renewal-last-met = last spoken to { $distance }
renewal-lang = { $key ->
    [ru] in Russian
   *[en] in English
}
renewal-person = { $name }, { $title }
renewal-chain-term = { $from } – { $to }
renewal-letter-name = Letter { $account } { $day }

# Early warnings
renewal-warn-notice = { $days ->
    [0] The decision day is today and nothing is decided
    [one] { $days } day to the decision day and nothing is decided
   *[other] { $days } days to the decision day and nothing is decided
}
renewal-warn-auto = Renews by itself while health is at risk: the invoice may be the last straw
renewal-warn-left = { $role ->
    [decides] The decision maker left: { $name }, { $day }
   *[champions] Our champion left: { $name }, { $day }
}
renewal-warn-silent = Silent for { $days }, to be decided on { $day }
renewal-warn-no-touch = No touch is on record, to be decided on { $day }
renewal-warn-next = Renewed, but the next term is not on record
renewal-warn-price = The price offered is { $percent } above today’s
renewal-warn-kind = { $key ->
    [notice-closes] decision day is near
    [auto-renews-at-risk] renews by itself
    [champion-left] champion left
    [silent] silence
    [no-touch] no touch on record
    [no-next-term] no next term
   *[price-rise] price rise
}

# The forecast
forecast-title = { $months }: { $base } expected of { $total }
forecast-title-none = { $months }: nothing to renew
forecast-all = All
forecast-by-figure = Without the managers’ judgements it would be { $base }: { $low } to { $high }
forecast-basis-usual = The probabilities are the usual ones: { $ended } renewals have ended after a forecast, own shares need { $needed }.
forecast-basis-own = The probabilities come from our own { $ended } ended renewals; a band with fewer than ten keeps the usual one.
forecast-range-note = With a probability of 80% the result lies between low and high.
forecast-own-share = { $share } ({ $low }–{ $high }) of { $count }
forecast-manager = { $percent }
forecast-record-none = No renewal has ended after a kept forecast yet. A forecast is kept once a month.
forecast-record-few = { $ended } ended: too few to judge the forecast by.
forecast-record-better = The forecast beats one share for all: a score of { $brier } against { $reference }.
forecast-record-worse = The forecast does not beat one share for all: a score of { $brier } against { $reference }.
forecast-record-hindsight = Worked out afterwards and no part of the record: { $ended } ended, a score of { $brier } against { $reference }.
forecast-brier-explain = Brier score: the mean square of the difference between the probability and what came (1 renewed, 0 not). 0 is all foreseen, 0.25 is a coin. Each renewal counts once, by the last forecast kept 30 days or more before its decision day. For comparison, the score of saying the same mean share of every renewal.
forecast-class = { $low }–{ $high }%
forecast-ended = { $ended } of { $all }
forecast-period = { $from } to { $to }
forecast-retention-name = { $key ->
    [nrr] Net revenue retention, NRR
    [grr] Gross revenue retention, GRR
    [logo-churn] Logo churn
    [crr] Customer retention, CRR
   *[renewal-rate] Renewal rate
}
forecast-retention-explain = { $key ->
    [nrr] Recurring revenue at the end from those who had it at the start, over theirs at the start: growth, contraction and loss counted. New accounts never enter. Each account counts by its net.
    [grr] The same without growth: no account counts for more than it had at the start. It is never above 100%.
    [logo-churn] Accounts with recurring revenue at the start that have none at the end, over those at the start.
    [crr] Accounts with recurring revenue at the end, new ones left out, over those at the start.
   *[renewal-rate] Renewed, of the subscriptions whose decision day fell in the period and whose outcome is known. This is not retention: those to be decided later do not enter.
}
forecast-retention-against = { $key ->
    [money] { $end } of { $start }
   *[count] { $end } of { $start }
}
forecast-none = —
forecast-bridge = { $key ->
    [start] { $day }
    [new] New
    [expansion] Expansion
    [contraction] Contraction
    [lost] Lost
   *[end] { $day }
}
forecast-deck-health = { $score }, { $label }
forecast-deck-name = Portfolio { $day }

# What was done
done-renewal-step = Step saved: { $subject }
done-renew = Renewed: { $subject }
done-lose = Loss saved: { $subject }
done-arrange = Steps changed: { $subject }
done-coterm = One last day set: { $subject }
done-split = Subscription split: { $subject }
done-term-change = Change saved: { $subject }
done-keep-forecast = Forecast kept: { $subject }
refusal-one-by-one = Say this of each one by itself.
