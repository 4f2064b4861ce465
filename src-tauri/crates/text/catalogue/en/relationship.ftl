# Stages
stage = { $key ->
    [first-touch] First touch
    [acquaintance] Acquaintance
    [relationship] Relationship
   *[strengthening] Strengthening
}
stage-short = { $key ->
    [first-touch] First touch
    [acquaintance] Acquaintance
    [relationship] Relationship
   *[strengthening] Strengthening
}
stage-numbered = { $number } · { $name }
criterion = { $key ->
    [noticed-us] the client noticed us
    [enquired] the client enquired
    [met-company] met the company
    [met-product] met the product
    [met-manager] met the account manager
    [need-found] need found
    [hidden-pains-found] hidden pains found
    [first-delivery] first delivery done
    [consulting-support] consulting support given
    [special-terms] special delivery terms
    [technology-partner] technology-partner status
   *[informal-contact] informal contact
}
effort = { $key ->
    [confirm] confirm
    [call] a call
    [meeting] a meeting
   *[deal] an agreement
}
pace = { $key ->
    [early] early
    [on-time] on time
    [late] late
   *[none] beginning not known
}

# Signs and factors
sign = { $key ->
    [content] Content with service and products
    [growth] Average bill and volume grow
    [open] Does not hide the cooperation
    [forgiving] Loyal to small mistakes
    [consults] Comes for extra consultations
    [refers] Brings new buyers, recommends
    [interested] Follows our news, attends events
    [shares] Tells of own changes and plans
   *[feedback] Gives quality feedback
}
factor-name = { $key ->
    [culture] Culture
    [pushing] Pushing
    [manner] Manner
    [distance] Distance
    [value-unseen] Value unseen
    [rigid] Rigidity
    [handover] Handover
    [upheaval] Upheaval
    [deaf] Deafness
    [reputation] Reputation
   *[crisis] Crisis
}
factor-what = { $key ->
    [culture] archaic corporate culture
    [pushing] hard direct selling
    [manner] the manager lacks empathy or flexibility
    [distance] no personal contact
    [value-unseen] the client does not see the value
    [rigid] refusal to help outside the contract
    [handover] the manager changed without handing over
    [upheaval] conflict, change of course or leadership
    [deaf] no feedback, or none acted on
    [reputation] bad name of the brand
   *[crisis] market crisis
}
severity = { $key ->
    [low] low
    [medium] medium
   *[high] high
}
band = { $key ->
    [healthy] healthy
    [watch] watch
    [risk] at risk
   *[unknown] not enough data
}

# Loyalty
loyalty = { $key ->
    [true] true
    [false] false
    [latent] latent
    [negative] negative
    [none] none
   *[undecided] undecided
}

# Records
reference-status = { $key ->
    [none] not to be mentioned
    [name] may be named
    [logo] logo may be shown
    [case] published case
   *[speaks] speaks for us
}
aspect = { $key ->
    [tasks] Current tasks
    [hidden-needs] Hidden needs
    [potential-needs] Potential needs
    [peculiarities] Peculiarities of the company
    [habits] Habits
   *[market] Situation on the market
}
aspect-hint = { $key ->
    [tasks] What are they busy with this half-year? What do they answer for?
    [hidden-needs] What hurts, though nobody says it aloud?
    [potential-needs] What may they need in a year or two?
    [peculiarities] How are decisions made, who must agree, what is not done there?
    [habits] When and how do people like to be reached, what do they care about?
   *[market] What happens on their market: rivals, rules, demand?
}
task-origin = { $key ->
    [own] own
    [feedback] feedback
    [factor] negative factor
    [renewal] renewal
    [review] review
   *[plan] plan
}

# What a sign rests on
said-day = { $day } { $month }
told-nobody = no name
told-more = and { $count } more
told-about = : { $text }
told-answers = Satisfaction: { $list }
told-csat = { $csat } of 5 – { $name }, { $day }
told-csi = CSI { $csi } – { $name }, { $day }
told-csat-and-csi = { $csat } of 5 and CSI { $csi } – { $name }, { $day }
told-growth = Revenue over 12 months { $now } against { $before } the year before ({ $change }), average invoice { $bill } against { $bill_before } ({ $bill_change })
told-growth-new = Revenue over 12 months { $now }, no purchases the year before
told-growth-gone = No purchases in 12 months, { $before } the year before
told-reference = Reference since { $day }: { $status }
told-incident = { $what }, { $day } – { $taken }
taken = { $key ->
    [n2] taken very badly
    [n1] taken badly
    [p0] taken with reserve
    [p1] taken with understanding
   *[p2] it brought us closer
}
told-consults = In 6 months the client asked for advice { $count } { $count ->
    [one] time
   *[other] times
} out of { $of } { $of ->
    [one] touch
   *[other] touches
}, last on { $day }{ $about }
told-consults-none = In 6 months the client never asked for advice; there { $of ->
    [one] was { $of } touch
   *[other] were { $of } touches
}
told-shares = In 6 months the client shared news { $count } { $count ->
    [one] time
   *[other] times
} out of { $of } { $of ->
    [one] touch
   *[other] touches
}, last on { $day }{ $about }
told-shares-none = In 6 months the client never shared news; there { $of ->
    [one] was { $of } touch
   *[other] were { $of } touches
}
told-brought = Brought: { $list }
told-brought-one = { $name } ({ $day })
told-nps = NPS { $nps } – { $name }, { $day }
told-events = In 12 months they accepted { $came } of { $invited } { $invited ->
    [one] invitation
   *[other] invitations
}, last on { $day }{ $about }
told-events-none = In 12 months they accepted none of { $invited } { $invited ->
    [one] invitation
   *[other] invitations
}
told-feedback = In a year { $count } useful { $count ->
    [one] item
   *[other] items
} of feedback, asked { $asked } { $asked ->
    [one] time
   *[other] times
}, the last – { $name }, { $day }{ $about }
told-feedback-none = In a year no useful feedback, though asked { $asked } { $asked ->
    [one] time
   *[other] times
}
told-judged = Judged by hand, { $day }: { $evidence }

# Health
health-direction = 0 is bad, 100 is good
health-nothing = No sign is known: enter answers, touches and sales, or judge signs by hand.
health-rests = { $known ->
    [one] { $known } sign of 9 is known
   *[other] { $known } signs of 9 are known
}, coverage { $coverage }.
health-too-little = Too little for a judgement: coverage must be at least { $enough }.
health-most = { $sign } gives most ({ $points }).
health-takes = { $count ->
    [one] What takes points off: the factor
   *[other] What takes points off: the factors
} { $list }.
health-capped = A high factor keeps the score at { $cap } at most.
health-limit = Limit on all factors
health-limit-why = All factors together take { $most } at most
health-cap = Cap
health-cap-why = While a high factor is open, the score is { $cap } at most
health-floor = Not under nought
health-floor-why = The score does not fall under nought
sign-by-facts = by the facts { $score }: { $evidence }
sign-by-hand = by hand { $score }: { $evidence }

# Why it changed
change-title = Why { $now } and not { $then } (on { $on })
change-title-thin = Now { $now }; on { $on } there was too little to give a score
change-title-now-thin = Now there is too little to give a score; on { $on } it was { $then }
change-title-both-thin = Too little is known to give a score
change-title-same = The same score as on { $on }: { $score }
change-title-new = { $now } now; on { $on } nothing was known
change-title-lost = It was { $then } on { $on }; now no sign is known
change-title-unknown = No sign is known
change-none = Nothing has changed since { $on }.
change-none-then = On { $on } no sign was known, so there is nothing to compare with.
change-none-now = No sign is known now, so there is nothing to compare.
change-moved = { $sign }: { $then } → { $now }
change-aged = { $sign }: the evidence aged, freshness { $then } → { $now }
change-renewed = { $sign }: the evidence is renewed, freshness { $then } → { $now }
change-known = { $sign }: became known, { $score }
change-unknown = { $sign }: no longer known, was { $score }
change-weighted = The scale of health changed
change-scale-since = The scale holds from { $day }
change-factor-opened = Factor { $factor } opened, { $severity }
change-factor-closed = Factor { $factor } closed, { $severity }
change-factor-weighted = Factor { $factor } costs otherwise by the new scale
change-limit = Limit on all factors together
change-cap-on = The cap came on
change-cap-off = The cap came off
change-cap-more = The cap takes more
change-cap-less = The cap takes less
change-floor = The score does not fall under nought
factor-noticed-on = noticed { $day }
factor-closed-on = closed { $day }

# What would help
act-close-factor = Remedy the factor { $factor }
act-meet = Meet in person
act-consult = Give advice they ask for
act-news = Ask about their news and plans
act-event = Invite them to an event
act-reference = Ask for a reference: { $status }
act-referral = Ask whom else we could help
act-interview = Ask how content they are: { $name }
act-interview-anybody = Call the head and ask how content they are
act-put-right = Put the incident right: { $what }
act-assumption = { $key ->
    [close-factor] once it is closed
    [meet] if the meeting takes place
    [consult] if they ask themselves
    [news] if they share some
    [event] if they come
    [reference] if they agree
    [referral] if they bring a new client
    [interview] if they give 5, NPS 9, and say what to improve
   *[close-incident] if they take it with understanding
}
ask-how = { $sign ->
    [content] Ask how content they are, 1 to 5
    [growth] Enter sales: growth can be told a year and a half after the first
    [open] Find out whether we may name them among our clients
    [forgiving] Note how they took the latest incident
    [consults] Keep noting touches and who began them
    [refers] Ask whether they would recommend us, 0 to 10
    [interested] Invite them to an event and note whether they came
    [shares] Ask about their news and plans
   *[feedback] Ask what we should change, and note the answer
}

# What the data propose
nobody = nobody
cause-not-met = Not met in person since { $day }, { $days } ago
cause-never-met = Never met in person, known since { $day }
cause-handover = The manager changed on { $day } ({ $from } → { $to }) without handing over
cause-silent = Asked and did not answer: { $names }
cause-not-told = Solved { $solved }, but not told what came of the feedback: { $name }
cause-refused = We refused a request, { $day }{ $about }
cause-joined = Somebody new decides: { $name }, since { $day }

# Loyalty
loyalty-bought = { $count ->
    [0] No purchases
    [one] { $count } purchase
   *[other] { $count } purchases
} in 12 months
loyalty-renewed = { $bought }, but the subscription was renewed
attitude = { $key ->
    [positive] the attitude is good
    [neutral] the attitude is even
    [negative] the attitude is bad
   *[unknown] nothing is known of the attitude
}
loyalty-why = { $does }; { $attitude }.
loyalty-advice = { $key ->
    [true] Keep them, surprise them, ask for a reference.
    [false] Find out what they value; do not hold them by discount.
    [latent] Find and remove the obstacle: price, delivery, range.
    [negative] Hear them out and repair at once; tell a critic from one nobody can please.
    [none] Do not spend effort to convert them.
   *[undecided] Give a reason to come back.
}

# Stages on the page
stage-moved = { $from } → { $to }
proof-touch = { $kind } of { $day }{ $about }
proof-sale = sale of { $day }: { $product }
clock-none = beginning of the relationship not known
clock-runs = running for { $months }, the norm is { $norm }
clock-reached = last stage after { $months }, the norm is { $norm }
clock-short = { $months } of { $norm } months

# What calls for attention
warn-fell = Health fell: it was “{ $then }”, it is “{ $now }”
warn-decider-left = Somebody who decides has left: { $name }, { $day }
warn-champion-left = Our champion has left: { $name }, { $day }
warn-one-known = Only one person is known: { $name }
warn-one-met = In 12 months only one person was met: { $name }
warn-cadence = Rhythm missed: last contact { $last }, the longest break is { $allowed }
warn-cadence-never = Rhythm missed: no contact yet
warn-promise-due = Promise due { $day }: { $what }
warn-promise-overdue = Promise overdue for { $days }: { $what }
warn-proposed = { $count ->
    [one] The data propose the factor
   *[other] The data propose the factors
} { $list }
cadence-kept = At least every { $rhythm }: last contact { $last }, the next by { $due }
cadence-late = At least every { $rhythm }: last contact { $since }, { $days } late
cadence-none = At least every { $rhythm }: no contact yet

# Due days and states
due-never = no due day
due-overdue = overdue for { $days }
due-late = { $state } late
promise-kept = kept
task-done = done
incident-open = open
incident-closed = put right in { $days }
handover-done = handed over in { $days }
handover-late = not handed over after { $days }
handover-runs = being handed over, { $days } left
answer-silent = did not answer
answer-nps = NPS { $nps }
answer-csat = satisfaction { $csat } of 5
answer-ten = { $ten } of 10
answer-csi = CSI { $csi }
answer-words = feedback in words

# Stage board
board-caption = as of { $day } · { $accounts }

# My day
today-title = { $weekday }, { $day }
weekday = { $number ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
today-caption = { $late ->
    [0] nothing overdue
   *[other] { $late } overdue
} · { $now } today · { $week } this week
today-group = { $key ->
    [overdue] Overdue
    [today] Today
    [week] Within 7 days
    [later] Later
   *[alerts] Calls for attention
}
today-kind = { $kind ->
    [renewal] renewal
    [task] task
    [promise] promise
    [cadence] rhythm
    [health-fell] health fell
    [factor-proposed] factor proposed
    [single-thread] one person
    [survey-call] survey
    [detractor] detractor
    [tell-back] tell back
   *[left] somebody left
}

# Health tested on the past
backtest-real = Accounts at risk left more often than healthy ones: { $risk } against { $healthy } in { $span }. More than chance would give.
backtest-noise = The difference between accounts at risk ({ $risk }) and healthy ones ({ $healthy }) in { $span } is no more than chance would give.
backtest-opposite = Healthy accounts left more often than those at risk: { $healthy } against { $risk } in { $span }. Health misleads: check the weights and the data.
backtest-too-few = Too few to tell: at least { $enough } observations at risk and healthy are needed, there are { $risk } and { $healthy }, or nobody left.
backtest-method = The health of every account that bought, by the scale in force then, and whether it had left { $span } later; periods end to end back through the book, observations: { $observations }. An account has left when it runs no subscription and bought nothing in 12 months. An account counts once for each period, so the true intervals are somewhat wider. Facts count by their date, even if recorded later.
backtest-interval = { $low } to { $high }

# Failures
failure-future = { $day } has not come yet, today is { $today }. Choose a day not later.
failure-against = One compares with an earlier day: { $against } is later than { $day }.
