# What to say about a renewal
script-hello = Hello, { $person }!
script-hello-nobody = Hello!
script-from = This is { $firm }.
script-why = { $class ->
    [far] Your subscription to { $product } runs to { $ends }. I am calling early, while there is time for budget and approvals.
    [near] Your subscription to { $product } ends on { $ends }. I would like to agree on the renewal, so that work does not stop.
    [last] Your subscription to { $product } ends on { $ends }; whether it goes on has to be decided by { $decide }.
   *[after] Your subscription to { $product } was to be decided by { $decide } and runs to { $ends }. I would like to know what you decided.
}
script-auto = It renews by itself: it can be stopped or changed until { $decide }.
script-ask = { $class ->
    [far] Are you content with everything? What will change in a year: people, tasks, other systems? Who decides on the budget, and when?
    [near] Does the number of seats stay as it is? Who approves it, and how long does that take?
    [last] What keeps you from deciding today? What would help: an invoice, a contract, a talk with whoever decides?
   *[after] If it goes on, by which day will you have decided? If not, what is the reason: price, product, service, budget?
}
script-price = The price today is { $price }.
script-offer = For the next term we offer { $offer }; today it is { $price }.
script-end = When shall we come back to this? I will note the day.

# A letter about a renewal
letter-subject = { $class ->
    [far] { $account } – { $product }: your plans for the next term
    [near] { $account } – { $product }: renewal, runs to { $ends }
    [last] { $account } – { $product }: to be decided by { $decide }
   *[after] { $account } – { $product }: what did you decide?
}
letter-why = { $class ->
    [far] your subscription to { $product } runs to { $ends }. We write early so that there is time to plan the renewal in your budget and have it approved.
    [near] a reminder that your subscription to { $product } ends on { $ends }. So that work does not stop, we suggest agreeing on the renewal now.
    [last] your subscription to { $product } ends on { $ends }. Whether it goes on has to be decided by { $decide }.
   *[after] your subscription to { $product } was to be decided by { $decide } and runs to { $ends }. Please tell us what you decided.
}
letter-hello = Dear { $person },
letter-hello-nobody = Hello,
letter-auto = The subscription renews by itself. To change or stop it, please write to us by { $decide }.
letter-offer = Price of the next term: { $offer }.
letter-ask = { $class ->
    [far] Please tell us what will change in your plans: the number of users, new tasks. We will prepare an offer.
    [near] Please confirm the number of seats, and we will send the invoice and the documents.
    [last] If anything is missing for a decision – an invoice, a contract, a talk with our experts – answer this letter and we will see to it at once.
   *[after] If you decided not to renew, it matters to us to know why: we will try to put it right.
}
letter-bye = Kind regards,
letter-opened = The letter is open in the mail program
letter-opened-bare = The letter is open without its text: it is long and lies on the clipboard, paste it
letter-copied = Letter copied
failure-mail = The mail program did not open. Write the letter to a file or copy it.
failure-copy-text = The text could not be copied.

# The calendar
ics-title = Renewal: { $account }, { $product } – { $rung }
ics-channel = How: { $channel }
ics-stake = At stake a year: { $amount }
ics-decide = Decide by { $decide }, runs to { $ends }
ics-auto = Renews by itself
ics-contact = Whom: { $contact }

# The reminder once a day
reminder-title = { $late ->
    [0] Renewals: { $today } due today
   *[other] { $today ->
        [0] Renewals: { $late } overdue
       *[other] Renewals: { $late } overdue, { $today } due today
    }
}
reminder-line = { $account }, { $product }: { $step }
reminder-more = and { $count } more
failure-notice = The system shows no notices.
