# The relationship with an account
relationship-add = Add
relationship-do = { $do } – { $what }

health-heading = Health of the relationship
health-since = since { $day }
health-coverage = { $share } known
health-explain = How { $score } comes about
health-line-name = Sign, factor
health-line-score = Score
health-line-weight = Weight
health-line-fresh = Freshness
health-line-points = Points
health-total = Total
health-scale-since = The scale holds since { $day }.
health-scale-default = The usual scale; none of your own is set.
health-against = compare with { $day }
health-against-day = Day to compare with
health-against-half = End of the half before
health-against-month = A month before
health-against-quarter = Three months before
health-against-year = A year before
health-against-other = Another day…
health-from-to = { $from } then, { $to } now
health-same-scale = Both days by the scale of today

act-heading = What would help most
act-note = Note it
act-close = Close
act-referral = New account
ask-heading = What else to learn
ask-heading-short = Not enough is known: what to ask
ask-adds = +{ $share } known
ask-more = { $count ->
    [one] { $count } more sign
   *[other] { $count } more signs
}

loyalty-heading = Kind of loyalty
loyalty-advice = What to do:
loyalty-discount = Buys at a discount only: this loyalty is bought.

sign-heading = Nine signs
sign-scale = 0 is bad, 100 is good
sign-name = Sign
sign-now = now
sign-basis = Basis
sign-by-facts = by facts
sign-by-hand = by hand
sign-unknown = unknown
sign-fresh = freshness { $share }
sign-judge = Judge by hand
sign-judge-this = Judge by hand: { $sign }

factor-heading = Negative factors
factor-none = No factor is open.
factor-proposed = It looks like: { $name }
factor-since = since { $day }
factor-confirm = Confirm
factor-dismiss = Dismiss…
factor-dismiss-title = Dismiss: { $name }
factor-dismiss-reason = Why it is not so
factor-dismiss-hint = Stays on record: a dismissed factor never lowers health.
factor-remedy = task: { $task }
factor-close = Close…
factor-close-this = Close: { $name }
factor-close-reason = What helped
factor-closed = { $count ->
    [one] { $count } closed
   *[other] { $count } closed
}

stage-heading = Stage { $stage }
stage-since = since { $day }
stage-entered = since { $day }
stage-done = behind us
stage-current = now
stage-ahead = ahead
stage-confirm = Confirm
stage-mark-change = Change the mark: { $criterion }
stage-mark-bare = no words
stage-path = Missing for stage “{ $stage }”
stage-path-top = What the last stage still lacks
stage-ready = All is met: ready for stage “{ $stage }”.
stage-move-up = Move up…
stage-move-down = Move down…
stage-move-up-title = Move to a higher stage
stage-move-down-title = Move to a lower stage
stage-move-to = Stage
stage-move-unmet = { $count ->
    [one] { $count } criterion is not met:
   *[other] { $count } criteria are not met:
}
stage-move-override = Move all the same
stage-move-reason = Why
stage-move-reason-hint = Needed for a move down and for one past unmet criteria.
stage-moves = { $count ->
    [one] { $count } move
   *[other] { $count } moves
}
stage-overridden = with criteria unmet

rhythm-heading = Rhythm of touches
rhythm-own = A rhythm of this account, changed in its form (E).
rhythm-common = The common rhythm of the settings; give one of its own in the form (E).

promise-heading = Promises
promise-empty = Our promises will stand here
promise-empty-hint = With a day and a person: none is forgotten.
promise-all-kept = Every promise is kept.
promise-keep = Kept: { $what }
promise-kept = { $count ->
    [one] { $count } kept
   *[other] { $count } kept
}

task-heading = Tasks
task-empty = Tasks for this account will stand here
task-empty-hint = Due day and owner bring them up in My day.
task-all-done = Every task is done.
task-finish = Done: { $title }
task-done = { $count ->
    [one] { $count } done
   *[other] { $count } done
}

incident-heading = Incidents
incident-empty = No incident on record
incident-empty-hint = What went wrong, how the client was kept informed and how they took it.
incident-informed = How they were kept informed
incident-inform = Kept informed…
incident-inform-title = The client is kept informed
incident-inform-text = What they were told
incident-close = Close…
incident-taken-m2 = very badly
incident-taken-m1 = badly
incident-taken-0 = with reserve
incident-taken-p1 = with understanding
incident-taken-p2 = it brought us closer
incident-earlier = { $count ->
    [one] { $count } earlier
   *[other] { $count } earlier
}

answer-heading = Answers
answer-empty = Answers of their people will stand here
answer-empty-hint = Call and note it: would they recommend us, how satisfied, in what words.
answer-nobody = No name given
answer-earlier = { $count ->
    [one] { $count } earlier answer
   *[other] { $count } earlier answers
}

reference-heading = Openness
reference-empty = Not on record whether we may speak of them: ask to be allowed their name.
reference-earlier = { $count ->
    [one] Before: { $count } status
   *[other] Before: { $count } statuses
}

profile-heading = Profile
profile-write = Write: { $name }
profile-history = { $count ->
    [one] Before: { $count } text
   *[other] Before: { $count } texts
}
profile-emptied = empty

handover-heading = Handovers
handover-empty = The manager has not changed.
handover-finish = All handed over…
handover-finish-this = Finish the handover: { $who }
