# Renewals
nav-renewals = Renewals
nav-renewals-due = { $n ->
    [one] { $n } overdue step of a renewal
   *[other] { $n } overdue steps of renewals
}
keys-alt-down = Alt ↓
keys-alt-up = Alt ↑
keys-ctrl-enter = Ctrl Enter
keys-enter = Enter
shortcuts-renewals = Renewals
shortcuts-call = The next call
shortcuts-call-beside = The call below, the call above
shortcuts-call-save = Save and go to the next overdue call
shortcuts-letter = The letter: open in mail, save as a file, copy
shortcuts-letter-language = The other language of script and letter
shortcuts-outcome = What came of the call

renewals-ahead = How far ahead
renewals-ahead-half = Half-year
renewals-ahead-month = Month
renewals-ahead-quarter = Quarter
renewals-auto = { " · renews by itself" }
renewals-chart = Timeline
renewals-chart-hide = Hide the timeline
renewals-chart-show = Show the timeline
renewals-everybody = Everybody
renewals-ics = Calendar .ics…
renewals-ics-heading = Steps as a calendar file
renewals-xlsx = Export renewals to Excel
renewals-xlsx-short = Excel…
renewals-next = Next call
renewals-none-left = Nothing overdue or due today is left
renewals-queue = Queue
renewals-queue-all = All
renewals-queue-count = { $queue } { $n }
renewals-queue-desk = Renewals desk
renewals-queue-mine = Mine
renewals-queue-show = Show the queue: { $queue }
renewals-show-all = Show both queues
renewals-table = Renewals

renewals-col-account = Account · subscription
renewals-col-act = What to do
renewals-col-contact = Whom to call
renewals-col-decide = Decision day
renewals-col-health = Health
renewals-col-health-percent = Health · prob.
renewals-col-percent = Probability
renewals-col-stake = At stake
renewals-col-stake-in = At stake, { $sign }
renewals-col-step = Step
renewals-do-call = Call
renewals-do-email = Write
renewals-do-meeting = Meet
renewals-do-message = Message
renewals-do-of = { $what }: { $account }
renewals-do-say = Say
renewals-figure = figures: { $percent }
renewals-figure-says = The figures alone say { $percent }
renewals-owner = given to { $name }
renewals-nobody = no contact
renewals-nobody-why = Add the person who decides or pays, and the script will address them.

renewals-empty = Nothing to renew yet
renewals-empty-why = Once subscriptions are on record, their next steps, people and decision days stand here.
renewals-none = This queue is clear
renewals-none-why = Nothing is due here in the time chosen. Look further ahead, or at the other queue.

renewals-warnings = Early warnings
renewals-warnings-all = Show all { $n }
renewals-warnings-count = Early warnings: { $n }
renewals-warnings-few = Show fewer

renewals-chosen = { $n ->
    [one] { $n } step chosen
   *[other] { $n } steps chosen
}
renewals-chosen-label = Actions with the steps chosen
renewals-channel = Channel
renewals-channel-call = Call
renewals-channel-email = E-mail
renewals-channel-meeting = Meeting
renewals-channel-message = Message
renewals-give = Give to
renewals-give-queue = Back to the queue
renewals-postpone = Postpone…
renewals-postpone-do = Postpone
renewals-postpone-heading = { $n ->
    [one] Postpone { $n } step
   *[other] Postpone { $n } steps
}
renewals-postpone-hint = ↑ ↓ a day, PgUp PgDn a month
renewals-postpone-to = Take it up again on
renewals-sent = Letter sent

renewals-call = Renewal
renewals-previous-keys = The call above (Alt ↑)
renewals-next-keys = The call below (Alt ↓)
renewals-step = { $step }: { $state }
renewals-whom = Whom to call
renewals-unreachable = neither telephone nor e-mail on record
renewals-copied = Copied: { $what }
renewals-copy-what = Copy { $what }

renewals-words = What to say
renewals-script = Script
renewals-script-none = Nothing is prepared for this step: speak as you would.
renewals-letter = Letter
renewals-language = Language of script and letter
renewals-subject = Subject
renewals-letter-text = Text
renewals-on = On
renewals-on-label = Day of the call
renewals-mail = Open in mail
renewals-mailed = The letter was handed to the mail program
renewals-eml = Save .eml…
renewals-eml-heading = Letter as a file
renewals-copy = Copy
renewals-letter-copied = Letter copied

renewals-ladder = Steps
renewals-ladder-none = No steps are planned.
renewals-history = What was done
renewals-history-none = Nothing yet.
renewals-chain = Terms
renewals-term = Term
renewals-seats = Quantity
renewals-yearly = A year
renewals-against = Against the term before
renewals-judge = Judge…
renewals-judged = as judged
renewals-judge-back = Go back to what the figures say
renewals-judge-heading = How likely is the renewal
renewals-judge-note = Why
renewals-judge-percent = Probability, %
renewals-judge-who = Who judges
renewals-percent-range = Write a number from 0 to 100.

renewals-another = Another outcome
keys-backspace = Backspace
renewals-outcome = What came of it
renewals-lack-outcome = Choose what came of it: a digit from 1 to 8.
renewals-lack-reason = Choose why it was lost: a digit.
renewals-reason = Why it was lost
renewals-make-next = Save the next term with it
renewals-per-months = Price period, months
renewals-notice = Notice, days
renewals-doubt-up = The year brings no more than before: is it really for more?
renewals-doubt-down = The year brings no less than before: is it really for less?
renewals-note = What was said
renewals-touch = Note a touch
renewals-save-next = Save and next
renewals-closed = – nothing is left to do here

subscription-decide = Decision day
subscription-term = term { $n }
subscription-renewal-of = Renewal: { $product }
