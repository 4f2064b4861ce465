# What to say about a renewal
script-hello = Hello, { $person }!
script-hello-nobody = Hello!
script-from = { $key ->
    [both] This is { $name } of { $firm }.
    [name] This is { $name }.
   *[firm] This is { $firm }.
}
script-open = { $channel ->
    [meeting] Thank you for making time to meet.
   *[call] Is this a good moment to talk?
}
script-why = { $class ->
    [plan] Your subscription to { $product } runs to { $ends }. There is plenty of time, and that is why I ask now: I would like to know your plans, so that the renewal finds its place in your budget.
    [review] Your subscription to { $product } runs to { $ends }, and its renewal is to be decided by { $decide }. I would like to see with you what you use and what you miss, so that we offer what you need.
    [proposal] Your subscription to { $product } runs to { $ends }. I would like to talk about the terms of the next one and send you a proposal.
    [decider] By { $decide } it has to be decided whether your subscription to { $product } goes on: it runs to { $ends }. I would like to be sure that whoever decides has all they need.
    [papers] Your subscription to { $product } ends on { $ends }, and the decision is due by { $decide }. It is time for the paperwork, so that work does not stop.
    [last] The decision on your subscription to { $product } is due by { $decide }, and little time is left. The subscription itself runs to { $ends }.
    [day] The decision on your subscription to { $product } is due by { $decide }; after that we shall be too late. The subscription itself runs to { $ends }.
    [after] We expected your decision on { $product } by { $decide }; the subscription runs to { $ends }. I would like to know what you decided.
   *[lapsed] Your subscription to { $product } ended on { $ends }, and we have had no answer about its renewal. I would like to know what you decided and how you work now.
}
script-auto = It renews by itself: it can be stopped or changed until { $decide }.
script-ask = { $class ->
    [plan] What will change in a year: people, tasks, other systems? When is your budget made, and who approves it?
    [review] Who uses it every day, and who hardly at all? What gets in the way, what is missing? How many will you need?
    [proposal] Does the number stay as it is? For how long do we renew? Who should get the proposal, and what should it show?
    [decider] Who decides, and who has to approve? What matters to them? Would it help if we met them together?
    [papers] What do you need: an invoice, a contract, an addendum? For which company? How many days does a payment take?
    [last] What keeps you from deciding now: price, approvals, paperwork? What can we do today?
    [day] Do we renew? If so, I send the papers at once. If not, what is the reason?
    [after] If it goes on, by which day will you have decided? If not, what is the reason: price, product, service, budget?
   *[lapsed] Do you still need it? If so, by which day should the papers be ready? If not, what is the reason: price, product, service, budget?
}
script-price = The price today is { $price }.
script-offer = For the next term we offer { $offer }; today it is { $price }.
script-end = { $channel ->
    [meeting] Let us note who does what, and by when.
   *[call] When shall we come back to this? I will note the day.
}

# A letter about a renewal
letter-product = { $product } ({ $quantity })
letter-quantity = { $unit ->
    [licence] { $count ->
        [one] { $shown }{"\u00A0"}licence
       *[other] { $shown }{"\u00A0"}licences
    }
   *[piece] { $shown }{"\u00A0"}pcs
}
letter-subject = { $class ->
    [plan] Your plans for the next term: { $product } – { $account }
    [review] What you will need: { $product } – { $account }
    [proposal] Terms of the renewal: { $product } – { $account }
    [decider] To be decided by { $decide }: { $product } – { $account }
    [papers] Paperwork for the renewal: { $product } – { $account }
    [last] A reminder, to be decided by { $decide }: { $product } – { $account }
    [day] The decision is due by { $decide }: { $product } – { $account }
    [after] What did you decide: { $product } – { $account }
   *[lapsed] The subscription ended on { $ends }: { $product } – { $account }
}
letter-why = { $class ->
    [plan] Your subscription to { $product } runs to { $ends }. We write early so that there is time to plan the renewal in your budget and have it approved.
    [review] Your subscription to { $product } runs to { $ends }, and its renewal is to be decided by { $decide }. While there is time, we would like to see with you what you use and what you miss, so that our proposal holds nothing you do not need.
    [proposal] Your subscription to { $product } runs to { $ends }. We would like to agree on the terms of the next one.
    [decider] By { $decide } it has to be decided whether your subscription to { $product } goes on: it runs to { $ends }. We would like to be sure that whoever decides has all they need.
    [papers] Your subscription to { $product } ends on { $ends }, and the decision is due by { $decide }. So that work does not stop, it is time for the paperwork.
    [last] A reminder: the decision on your subscription to { $product } is due by { $decide }, and little time is left. The subscription itself runs to { $ends }.
    [day] The decision on your subscription to { $product } is due by { $decide }. The subscription itself runs to { $ends }.
    [after] We expected your decision on { $product } by { $decide }; the subscription runs to { $ends }. Please tell us what you decided.
   *[lapsed] Your subscription to { $product } ended on { $ends }, and we have had no decision about its renewal. Please tell us whether you still need it.
}
letter-hello = Dear { $person },
letter-hello-nobody = Hello,
letter-auto = The subscription renews by itself. To change or stop it, please write to us by { $decide }.
letter-offer = Price of the next term: { $offer }.
letter-ask = { $class ->
    [plan] Please tell us what will change in your plans: the number of users, new tasks. And when is your budget made?
    [review] Could we talk for twenty minutes? Or write to us what you miss and how many you will need.
    [proposal] Please confirm the number and the period, and we will send a proposal.
    [decider] Please tell us who decides and what matters to them. We are glad to answer questions or to meet.
    [papers] Please write which papers you need – an invoice, a contract, an addendum – and for which company.
    [last] If anything is missing for a decision – an invoice, a contract, a talk with our experts – answer us and we will see to it at once.
    [day] If you renew, a line in answer is enough, and we send the papers at once. If not, please tell us why.
    [after] If it is not decided yet, please write by which day it will be. If you decided not to renew, it matters to us to know why.
   *[lapsed] If you do, we will prepare the papers at once. If not, it matters to us to know why: we will try to put it right.
}
letter-bye = Kind regards,
letter-opened = The letter was handed to the mail program
letter-opened-bare = The mail program was given the letter without its text: it is long and lies on the clipboard, paste it
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
