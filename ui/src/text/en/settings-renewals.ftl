# Renewals in the settings
settings-renewals = Renewals
settings-ladder = Steps of a renewal
settings-ladder-all = For all products
settings-ladder-hint = Counted from the decision day: the end less the notice. Steps done stay when these change.
settings-ladder-own = { $family } · steps of its own
settings-ladder-as-all = As for all products.
settings-ladder-is-own = The family has steps of its own.
settings-ladder-make-own = Give it its own
settings-ladder-drop-own = As for all
settings-queue-desk = renewals desk
settings-queue-mine = account manager
settings-rung-days = Days before
settings-rung-when = When
settings-rung-queue = Whose work
settings-rung-before = { $n ->
    [one] { $n } day before
   *[other] { $n } days before
}
settings-rung-on = on the day of decision
settings-rung-after = { $n ->
    [one] { $n } day after
   *[other] { $n } days after
}
settings-rung-days-of = Days before the decision: { $when }
settings-rung-channel-of = Channel: { $when }
settings-rung-queue-of = Whose work: { $when }
settings-rung-remove = Remove the step { $when }
settings-rung-add = Add a step
settings-rung-add-days = New step, days before the decision
settings-rung-add-hint = After the decision with a minus: −7.
settings-rung-range = A whole number from −365 to 730.
settings-rung-taken = There is a step on that day already.
settings-rung-full = 20 steps at most.
settings-working-days = Working days
settings-working-russia = Calendar of Russia
settings-working-weekdays = Monday to Friday
settings-working-days-hint = A step on a day off moves to the working day before it.
settings-notices = Remind of renewals
settings-notices-hint = One system notification a day while the program is open.
settings-quiet = Quiet hours
settings-quiet-from = Quiet from
settings-quiet-to = To
settings-quiet-hint = No notifications in these hours.
settings-quiet-none = Both alike: no quiet hours.
settings-silent = Warn of silence, days
settings-silent-hint = No touches, and the decision is near.
settings-price-rise = Warn of a rise from
settings-price-rise-hint = The price offered against the one agreed.
settings-price-rise-wrong = A whole number from 1 to 1000.
