# Quick entry of a touch
quick-field = { $key ->
    [kind] Kind
    [account] Account
    [contact] Contact
    [day] Day
    [began] Begun by
    [place] Where
    [minutes] How long
    [shared] News
    [beyond] Contract
    [refused] Request
    [attended] Invitation
    [sentiment] Mood
    [promise] Promise
   *[summary] About
}
quick-began = { $who ->
    [us] us
   *[them] the client
}
quick-place = { $place ->
    [person] in person
   *[far] at a distance
}
quick-today = today, no day given
quick-minutes = { $shown } { $count ->
    [one] minute
   *[other] minutes
}
quick-mark = { $key ->
    [shared] the client told news of their own
    [beyond] beyond the contract
    [refused] we refused it
    [came] they came
    [absent] they did not come
    [good] pleased
   *[bad] displeased
}
quick-promise = { $what }, by { $due }
quick-or = { $before } or { $last }
quick-ask-kind = Say what it was: a call, a meeting, an e-mail…
quick-ask-account = Name the account.
quick-ask-which = Say which account: { $names }.
quick-ask-who = Say who { $typed } is: { $names }.
quick-ask-past = That day is still ahead: say when it was.
quick-ask-day = Say which day exactly.
quick-ask-due = Say by when the promise is due.
