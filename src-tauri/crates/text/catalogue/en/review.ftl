# Names of slides in the list
slide-title = Title
slide-summary = Summary
slide-relationship = Relationship
slide-touches = Contact
slide-signs = Signs
slide-health = Health
slide-change = Why health changed
slide-factors = Negative factors
slide-acts = What would help
slide-results = Results then and now
slide-mix = Sales by product
slide-products = Products then and now
slide-orders = Largest orders
slide-subscriptions = Subscriptions
slide-renewals = Subscriptions and renewals
slide-renewal-forecast = Renewal forecast and risks
slide-payments = Payments
slide-place = Place in the portfolio
slide-plan = Plan for the next half
slide-next-steps = Agreed next steps

# Why a slide is left out
why-no-sales-half = no sales in this half
why-no-sales-year = no sales in 12 months
why-no-touches = no contact on record
why-no-relationship = nothing on record of the relationship yet
why-no-signs = no sign is known
why-no-change = nothing to compare health with, or it has not changed
why-no-factors = no negative factor is open
why-no-acts = too little is known of health to advise
why-no-subscriptions = no running subscription
why-no-renewals-ahead = nothing is to be decided within a year
why-no-payments = no payments on record
why-no-plan = the plan is not written yet
why-no-next-steps = no next steps written yet
why-internal-only = internal edition only
why-one-product = nothing to compare: one product or the first year
why-few-orders = fewer than two orders in this half

# Title
review-page-title = Review of { $half }
review-title = Review of { $half }
review-kicker = { $account } · { $half }
review-opening-by = Prepared by { $name }
review-opening-day = Figures { $as_of }
review-opening-internal = Internal edition: not for the client
review-file = { $account } { $half } { $edition }
edition-file = { $edition ->
    [client] review
   *[internal] internal review
}

# Summary: the headline answers, the sentences carry it
headline-up = We did more together: { $change } on the half before
headline-down = We did less together: { $change } on the half before
headline-level = We worked at a steady pace
headline-running-up = So far we did more: { $change } on the same days of the half before
headline-running-down = So far we did less: { $change } on the same days of the half before
headline-running-level = So far we keep pace with the half before
headline-first = What we did together in { $half }
headline-quiet = A half without deliveries
sentence-sales-up = Deliveries in { $half } came to { $amount }, { $change } more than in the half before.
sentence-sales-down = Deliveries in { $half } came to { $amount }, { $change } less than in the half before.
sentence-sales-level = Deliveries in { $half } came to { $amount }, about as much as in the half before.
sentence-sales-running-up = So far deliveries in { $half } come to { $amount }, { $change } more than on the same days of the half before.
sentence-sales-running-down = So far deliveries in { $half } come to { $amount }, { $change } less than on the same days of the half before.
sentence-sales-running-level = So far deliveries in { $half } come to { $amount }, about as much as on the same days of the half before.
sentence-sales-first = Deliveries in { $half } came to { $amount }.
sentence-sales-none = There were no deliveries in { $half }; the last one was on { $day }.
sentence-sales-never = There were no deliveries yet.
sentence-mix = { $orders } covered { $products }; the largest, { $name }, made up { $share }.
sentence-mix-one = { $orders }, all for { $name }.
sentence-subscriptions = { $subscriptions } in force; { $product } ends first, on { $day }.
sentence-subscriptions-renewed = { $subscriptions } in force, renewed as agreed.
sentence-touches = We were in touch { $touches }; { $meetings }.
sentence-touches-only = We were in touch { $touches }.
sentence-together = The first order was on { $day }; { $orders } in all since then.
count-times = { $count ->
    [one] once
   *[other] { $count } times
}
count-in-person = { $count ->
    [one] once in person
   *[other] { $count } times in person
}
count-orders = { $count ->
    [one] { $shown } order
   *[other] { $shown } orders
}
words-heading = In the manager’s words

# Relationship
relationship-since = Together since { $day }, { $span }.
relationship-title = We were in touch { $times } in { $half }
relationship-title-before = We were in touch { $times } in { $half }, { $before } the half before
relationship-title-running = So far in { $half } we were in touch { $times }
relationship-title-none = We were last in touch on { $day }
relationship-span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
relationship-span-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
relationship-last = Our last contact was on { $day }.
person-with-title = { $name }, { $title }

# Results
results-orders = Orders
results-orders-against = { $before } in the half before
results-average = Average order
results-products = Products bought
results-half = { $half }
results-half-running = { $half }, so far
results-against-amount = { $change }, was { $before }
results-against-same = { $change }, same days before: { $before }

# Tables
products-title-up = { $name } grew most over the year: by { $amount }
products-title-new = { $name } is the largest newcomer of the year: { $amount }
products-title-down = { $name } fell most over the year: by { $amount }
products-title-level = The mix of products is as it was a year ago
orders-title = The largest order of { $half } was for { $amount }
renewals-title = Next to decide: { $product }, by { $day }
renewals-title-late = Time to decide: { $product } ends on { $day }
renewals-title-ends = { $product } ends on { $day }
renewals-title-agreed = All renewals are agreed
renewals-title-begins = Next to begin: { $product }, on { $day }
renewal-forecast-title = { $base } of { $total } a year is expected to renew, nothing speaks against it
renewal-forecast-risk = { $base } of { $total } a year is expected to renew, { $risk } is at risk
renews-to = renewed to { $day }
renews-agreed = renewed
renews-ends = ends
renews-begins = begins { $day }
note-renewal-forecast = For our eyes only: the probability is that of the health, beside it the manager’s where it differs.
heading-product = Product
heading-year-before = 12 months before
heading-year = Last 12 months
heading-change = Change
change-new = new
heading-day = Day
heading-order = Order
heading-contents = Contents
heading-amount = Amount, { $sign }
heading-quantity = Quantity
heading-ends = Ends
heading-decide = Decide by
heading-yearly = A year, { $sign }
heading-renews = Renewal
renews-by-itself = by itself
renews-by-agreement = by agreement
order-contents = { $first } and { $count } more

# Place in the portfolio, internal
place-title = { $account } is { $rank } of { $all } by revenue over 12 months
place-title-none = { $account } bought nothing in 12 months
place-class = ABC class
place-class-against = by revenue over 12 months
place-share = Share of revenue
place-share-against = of { $amount } over 12 months
place-overdue = Overdue
place-touch = Last contact
place-none = none
place-note = Note for us
place-no-note = No internal note.

# Plan and next steps
plan-title = { $count ->
    [one] For the next half we plan one thing
   *[other] For the next half we plan { $count } things
}
next-steps-title = { $count ->
    [one] We agreed on one next step
   *[other] We agreed on { $count } next steps
}

# Speaker notes
note-opening = Open with thanks. The figures are { $as_of }.
note-summary = One sentence each; then the human part in your own words.
note-relationship = Ask whether the right people on both sides know each other.
note-results = Half-years are compared with the half before; a running half with the same days of it. Sales are invoice lines without VAT.
note-mix = Shares are of the last 12 months. Ask what is missing from the list.
note-products = The last 12 months against the 12 before.
note-orders = The five to ten largest orders of the half by amount.
note-subscriptions = Each line is one subscription; the mark at its end is the last day.
note-renewals = “Decide by” is the last day less the days of notice.
note-payments = In time means by the due day and ten days’ grace. Internal only.
note-place = Internal only: place by revenue over 12 months.
note-plan = Agree on an owner for each line.
note-next-steps = Read the steps aloud and name a day for each.

# Checks before the show
check-no-internal = nothing internal in it
check-internal-edition = internal edition: do not hand it out
check-no-others = no other client’s name
check-others = another client is named: { $name }
check-words = the manager’s words are written
check-no-words = the manager’s words are missing
check-next-steps = next steps are written
check-no-next-steps = next steps are missing
check-sources = every chart has its source and date
check-running = the half is still running: figures up to { $day }
check-whole = the half is complete
check-slides = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
}
check-text-long = too long for its slide: { $slide }

# The journey of the relationship
journey-title = We have worked together for { $span }
journey-title-inside = We have worked together for { $span }, the stage is { $stage }
journey-title-stage = Our relationship is at the stage { $stage }
journey-title-clock = The relationship has run for { $months }, the norm is { $norm } ({ $pace }); the stage is { $stage }
journey-yours = On your side
journey-theirs = On the client’s side
journey-ours = On our side
journey-heading = What was done in { $half }
journey-owner = looks after the relationship
journey-desk = looks after renewals
journey-more = { $count ->
    [one] and { $shown } more
   *[other] and { $shown } more
}
journey-from-to = { $from } – { $to }
journey-until = until { $to }
journey-since = since { $from }
journey-criterion = { $key ->
    [enquired] first enquiry
    [met-company] met the company
    [met-product] met the product
    [met-manager] met the account manager
    [need-found] task understood
    [first-delivery] first delivery
    [consulting-support] consultations
    [special-terms] special delivery terms
   *[technology-partner] technology partnership
}
journey-touches = We were in touch { $times }: { $list }.
journey-kind = { $kind ->
    [meeting] { $shown } { $count ->
        [one] meeting
       *[other] meetings
    }
    [call] { $shown } { $count ->
        [one] call
       *[other] calls
    }
    [email] { $shown } { $count ->
        [one] e-mail
       *[other] e-mails
    }
    [message] { $shown } { $count ->
        [one] message
       *[other] messages
    }
    [event] { $shown } { $count ->
        [one] event
       *[other] events
    }
    [consultation] { $shown } { $count ->
        [one] consultation
       *[other] consultations
    }
    [support] { $shown } { $count ->
        [one] support request
       *[other] support requests
    }
    [social] { $shown } { $count ->
        [one] time on social media
       *[other] times on social media
    }
   *[informal] { $shown } { $count ->
        [one] informal meeting
       *[other] informal meetings
    }
}
journey-kept = { $count ->
    [one] We kept { $shown } promise.
   *[other] We kept { $shown } promises.
}
journey-put-right = { $count ->
    [one] We put { $shown } fault right.
   *[other] We put { $shown } faults right.
}

# Inside: health
health-title = Health of the relationship is { $score } of 100: { $band }
health-title-unknown = Too little is known to tell health: coverage { $coverage }
card-band = Band
card-coverage = Coverage
card-coverage-against = share of the weight that is known
card-health-change = Change
card-health-change-against = { $then } on { $day }
heading-health = { $key ->
    [line] What gives or takes
    [score] Score
    [weight] Weight
    [fresh] Freshness
   *[points] Points
}
heading-cause = What changed
heading-factor = { $key ->
    [factor] Factor
    [severity] Severity
    [since] Noticed
    [remedy] Remedy
    [owner] Who
   *[points] Points
}
lines-rest = { $count ->
    [one] { $count } more line
   *[other] { $count } more lines
}
lines-sum = In all
factors-title = { $count ->
    [one] { $shown } negative factor stands in the way
   *[other] { $shown } negative factors stand in the way
}
acts-title = { $count ->
    [one] One act would help: { $gain } points of health
   *[other] The first act would help most: { $gain } points of health
}
act-gain = { $text }: { $gain } points
act-assumed = { $said }, { $assumed }
acts-ask = What to find out first
note-touches = Compare with the half before and ask whether they hear enough from us.
note-signs = For us only. A question mark is a sign not known: it counts neither way.
note-change = For us only. The lines add up to the change exactly; the evidence is below.
note-factors = For us only. Say who removes each factor and by when.
note-acts = For us only. The gain was found by recomputing as if the act were done today.

# What the client said and what came of it
slide-said-did = You said – we did – effect
slide-incidents = Incidents
slide-voice = In the client’s words
why-no-said-did = nothing they raised has been solved in two halves
why-said-did-unsaid = some was solved, but how was not written down: add it to the feedback for the client to read
why-no-incidents = no incident in two halves
why-no-voice = nobody who answered lets us quote them
said-did-title = We solved { $shown } { $solved ->
    [one] thing
   *[other] things
} you raised{ $better ->
    [0] {""}
    [one] , { $shown_better } already works better
   *[other] , { $shown_better } already work better
}
said-did-ask-next = we will ask next time
said-did-discuss = let us talk it over
said-did-open = in work
said-did-task = task { $title }
said-did-no-task = no task yet
said-did-kind = { $kind ->
    [praise] Praise
    [complaint] A complaint
    [wish] A wish
   *[question] A question
}
said-did-theme = { $kind }: { $tags }
note-said-did = Go through the lines one by one and ask whether it is better now.
incidents-title = { $open ->
    [0] We put right { $shown } { $count ->
        [one] incident
       *[other] incidents
    }{ $causes ->
        [yes] {" "}and named { $count ->
            [one] its cause
           *[other] their causes
        }
       *[no] {""}
    }
   *[other] { $closed } of { $shown } { $count ->
        [one] incident is
       *[other] incidents are
    } put right, the rest is in work
}
incidents-heading = { $key ->
    [on] Date
    [what] What happened
    [cause] Cause
    [remedy] How it was put right
    [closed] Put right
    [informed] Kept informed
   *[taken] How they took it
}
incidents-open = in work
incidents-gave = in return: { $what }
incidents-informed = { $count ->
    [one] once, on { $day }
   *[other] { $shown } times, last on { $day }
}
figure-source-incidents = Incidents on record, { $as_of }
note-incidents = Name the cause first, then what keeps it from happening again.
voice-title = { $edition ->
    [client] You say
   *[internal] They say
} { $about ->
    [praise] what is good about working together
    [both] what is good about working together and what is missing
   *[wish] what is missing
}
note-voice = Everyone quoted here agreed to it.
