# Failures: what happened, what to do
failure-request = The request could not be read. Nothing was changed. Start the program again; if this comes back, update it.
failure-gone = This record is no longer in the book. It may have been undone or removed.
failure-cancelled = Cancelled. Nothing was changed.
failure-store = The book could not be read or written. Nothing was changed. Make a copy of the book and try again.
failure-book-newer = { $path } was written by a newer Rapport. Update the program, then open it again.
failure-not-a-book = { $path } is not a Rapport book. Choose another file.
failure-book-damaged = { $path } is damaged and was left as it is. Open a copy of the book instead.
failure-book-in-use = { $path } is open in another program. Close it there, then try again.
failure-book-open = { $path } could not be opened. Check that the folder exists and that you may write to it.
failure-reveal = The file is written, but no file browser could be opened. It is here: { $path }
failure-write = { $path } could not be written. The file that was there is untouched. Check the folder and the free space, or choose another place.
failure-write-open = { $path } could not be replaced. If it is open in another program, close it there and try again.
failure-read = { $path } could not be read. Check the path.
failure-picture = The picture could not be copied to the clipboard. Save it as a file instead.
failure-draw = The chart could not be drawn.
failure-deck = The deck could not be made: { $what }.
failure-deck-empty = { $account } has nothing on record for this half-year yet, so there is nothing to show.
failure-no-path = Say where the file should go.
failure-not-absolute = Give the whole path, from the root of the disk.
failure-folder = There is no folder { $path }. Make it first, or choose another.
failure-figure-empty = There is nothing to draw yet: no facts by this day.
failure-sample-not-empty = The sample portfolio needs an empty book. Open a new one first.
failure-unknown-kind = There is no import kind “{ $kind }”.
failure-unknown-field = There is no field “{ $field }” for this kind of file.
failure-mapping = The mapping could not be read: { $cause }
failure-other-currency = The book already has amounts in { $own }, so these cannot come in as { $asked }. Import them into another book, or convert them first.
failure-account-name = There is no account “{ $name }”.
failure-account-ambiguous = Several accounts are called “{ $name }”. Give the tax id or the external number instead.

# Refusals at a field
refusal-missing = Fill this in.
refusal-too-long = At most { $most } { $most ->
    [one] character
   *[other] characters
}.
refusal-out-of-range = From { $least } to { $most }.
refusal-before = Must not be before { $day }.
refusal-unknown = This record is no longer in the book. Choose another.
refusal-taken = Already taken by { $name }.
refusal-loop = A record cannot stand above itself.
refusal-in-use = In use: { $count } { $noun }. Remove or change those first.
refusal-not-email = This is not an e-mail address.
refusal-not-silent = Asked in vain means that nothing was answered. Clear the answer or the mark.
refusal-same = Nothing would change.
refusal-unmet = Not met yet: { $criteria }. Mark them, or move all the same with a reason.
refusal-stages = Stages are passed one by one. Move all the same with a reason.
refusal-after = Must not be after { $day }.
refusal-decided = This renewal is decided already.
refusal-apart = Choose subscriptions of one account.
refusal-two-scales = An answer is on one scale: 0–10 or 1–10.
refusal-nobody-to-ask = There is nobody to ask: no active account has a person who was not asked in the last six months.
refusal-answered = They have answered in this survey already.
refusal-closed = This survey is closed. Open it again first.
refusal-unsorted = Sort it first: is it worth acting on?
refusal-unsolved = Say first what was done about it.
refusal-unwritable = They cannot be written to: there is no address, or they refused mailings. Call or meet them.
refusal-not-askable = { $account }: this person cannot be asked. They or the account left, or they were asked in the last six months. Clear the mark.
refusal-questions-asked = These questions were asked already. They can be reworded and others put after them, but not removed or moved.
refusal-question-answered = “{ $question }” has been answered and keeps its words. Put a new question at the end.
refusal-plan-changed = The book has changed since the plan was shown: others are to be asked now. Open the plan again.
refusal-currency = Choose one of the listed currencies.

# Nouns, counted
count-accounts = { $shown } { $count ->
    [one] account
   *[other] accounts
}
count-managers = { $shown } { $count ->
    [one] manager
   *[other] managers
}
count-contacts = { $shown } { $count ->
    [one] contact
   *[other] contacts
}
count-products = { $shown } { $count ->
    [one] product
   *[other] products
}
count-families = { $shown } { $count ->
    [one] family
   *[other] families
}
count-sales = { $shown } { $count ->
    [one] sale line
   *[other] sale lines
}
count-payments = { $shown } { $count ->
    [one] payment
   *[other] payments
}
count-subscriptions = { $shown } { $count ->
    [one] subscription
   *[other] subscriptions
}
count-touches = { $shown } { $count ->
    [one] touch
   *[other] touches
}
count-reviews = { $shown } { $count ->
    [one] review
   *[other] reviews
}
count-records = { $shown } { $count ->
    [one] record
   *[other] records
}
count-days = { $shown } { $count ->
    [one] day
   *[other] days
}
count-invoices = { $shown } { $count ->
    [one] invoice
   *[other] invoices
}
count-answers = { $shown } { $count ->
    [one] answer
   *[other] answers
}
count-references = { $shown } { $count ->
    [one] reference status
   *[other] reference statuses
}
count-incidents = { $shown } { $count ->
    [one] incident
   *[other] incidents
}
count-profiles = { $shown } { $count ->
    [one] profile text
   *[other] profile texts
}
count-promises = { $shown } { $count ->
    [one] promise
   *[other] promises
}
count-tasks = { $shown } { $count ->
    [one] task
   *[other] tasks
}
count-handovers = { $shown } { $count ->
    [one] handover
   *[other] handovers
}
count-stage-marks = { $shown } { $count ->
    [one] stage mark
   *[other] stage marks
}
count-stage-moves = { $shown } { $count ->
    [one] stage move
   *[other] stage moves
}
count-judgements = { $shown } { $count ->
    [one] sign judged by hand
   *[other] signs judged by hand
}
count-factors = { $shown } { $count ->
    [one] negative factor
   *[other] negative factors
}
count-scales = { $shown } { $count ->
    [one] health scale
   *[other] health scales
}
count-renewal-steps = { $shown } { $count ->
    [one] renewal step
   *[other] renewal steps
}
count-likelihoods = { $shown } { $count ->
    [one] judgement of a renewal
   *[other] judgements of renewals
}
count-forecasts = { $shown } { $count ->
    [one] forecast
   *[other] forecasts
}
count-waves = { $shown } { $count ->
    [one] survey wave
   *[other] survey waves
}
count-respondents = { $shown } { $count ->
    [one] respondent
   *[other] respondents
}
count-feedback-items = { $shown } { $count ->
    [one] item of feedback
   *[other] items of feedback
}
count-signs = { $shown } { $count ->
    [one] sign
   *[other] signs
}
count-criteria = { $shown } { $count ->
    [one] criterion
   *[other] criteria
}
count-months = { $shown } { $count ->
    [one] month
   *[other] months
}

# Operations, as they stand after "Undo:"
op-add-account = adding { $subject }
op-edit-account = changes to { $subject }
op-remove-account = removing { $subject }
op-add = adding { $noun } { $subject }
op-edit = changes to { $noun } { $subject }
op-remove = removing { $noun } { $subject }
op-import = import of { $subject }
op-sample = the sample portfolio
op-settings = the change of settings
op-review-words = the words of the review of { $subject }
op-deck-export = the deck of { $subject }
op-stage-move = stage of { $subject }
op-dismiss = dismissal of { $subject }
op-finish = { $noun ->
    [task] doing the task { $subject }
    [promise] keeping the promise { $subject }
    [factor] closing the factor { $subject }
    [incident] putting right the incident { $subject }
   *[other] finishing the handover { $subject }
}
op-renewal-step = renewal step of { $subject }
op-renew = renewal of { $subject }
op-lose = loss of { $subject }
op-arrange = putting off { $subject }
op-assign = changing the owner of { $subject }
op-channel = changing the channel of { $subject }
op-coterm = one last day for { $subject }
op-split = splitting { $subject }
op-term-change = change within the term of { $subject }
op-keep-forecast = keeping the forecast of { $subject }
op-start-wave = the survey of { $subject }
op-close-wave = closing or opening the survey of { $subject }
op-arrange-survey = who is asked: { $subject }
op-interview-draft = the interview begun with { $subject }
op-interview = interview with { $subject }
op-survey-try = try to reach { $subject }
op-sort-feedback = sorting of feedback: { $subject }
op-solve-feedback = what was done about feedback: { $subject }
op-tell-back = telling back: { $subject }
op-note-effect = effect of feedback: { $subject }
op-health-scale = scale of health from { $subject }
undone = Undone: { $label }
redone = Done again: { $label }
done-saved = Saved: { $label }
done-removed = Removed: { $label }
done-stage-move = Stage changed: { $subject }
done-dismiss = Factor dismissed: { $subject }
done-start-wave = The survey of { $subject } has begun
done-close-wave = { $closed ->
    [yes] The survey of { $subject } is closed
   *[no] The survey of { $subject } is open again
}
done-arrange-survey = Who is asked is saved: { $subject }
done-interview-draft = Kept: { $subject }
done-interview = Interview finished: { $subject }
done-survey-try = Try noted: { $subject }
done-sort-feedback = Sorted: { $subject }
done-solve-feedback = What was done is saved: { $subject }
done-tell-back = Told: { $subject }
done-note-effect = Effect noted: { $subject }
done-finish = { $noun ->
    [task] Task done: { $subject }
    [promise] Promise kept: { $subject }
    [factor] Factor closed: { $subject }
    [incident] Incident put right: { $subject }
   *[other] Handover finished: { $subject }
}
noun-word = { $noun ->
    [setting] settings
    [file_mapping] a mapping
    [manager] manager
    [account] account
    [legal_entity] legal entity
    [contact] contact
    [product] product
    [sale] sale
    [payment] payment
    [subscription] subscription
    [touch] touch
    [review] review
    [answer] answer
    [reference] reference status
    [incident] incident
    [profile] profile of
    [promise] promise
    [task] task
    [handover] handover
    [stage_mark] stage mark
    [stage_move] stage move
    [judgement] judged sign
    [factor] factor
    [renewal_step] renewal step
    [likelihood] judgement of a renewal
    [forecast] forecast
    [wave] survey of
    [respondent] respondent
    [feedback_item] feedback
   *[health_scale] scale of health
}

# Keys of enums
lifecycle = { $key ->
    [prospect] prospect
    [active] active
    [dormant] dormant
   *[lost] lost
}
decision-role = { $key ->
    [decides] decides
    [pays] pays
    [champions] champions us
    [uses] uses
   *[blocks] blocks
}
touch-kind = { $key ->
    [meeting] meeting
    [call] call
    [email] e-mail
    [message] message
    [event] event
    [consultation] consultation
    [support] support
    [social] social network
   *[informal] informal
}
sale-kind = { $key ->
    [first] first
    [repeat] repeat
    [renewal] renewal
    [upsell] upsell
   *[service] service
}
product-kind = { $key ->
    [licence] licence
    [service] service
   *[goods] goods
}
subscription-status = { $key ->
    [active] active
    [renewed] renewed
   *[cancelled] cancelled
}
team = { $key ->
    [accounts] accounts
   *[renewals] renewals desk
}
edition = { $key ->
    [client] Client edition
   *[internal] Internal edition
}
signal = { $key ->
    [falling] revenue falling
    [overdue] money overdue
    [ending] ends within 90 days
    [silent] silent for 90 days
    [fell] health fell a band
    [proposed] factor proposed
    [cadence] rhythm missed
    [promise] promise due within a week
    [single] all on one person
    [left] decider or champion left
   *[discount] buys at a discount only
}
tax-kind = { $key ->
    [inn10] INN
    [inn12] INN
    [ogrn] OGRN
    [ogrnip] OGRNIP
   *[other] tax id
}
currency-name = { $code ->
    [RUB] Russian rouble
    [USD] US dollar
    [EUR] Euro
    [GBP] Pound sterling
    [KZT] Tenge
    [BYN] Belarusian rouble
    [CNY] Yuan
    [AED] UAE dirham
    [TRY] Turkish lira
    [UZS] Soum
    [AMD] Dram
   *[GEL] Lari
}
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
half-name = H{ $number } { $year }

# Time
distance-today = today
distance-yesterday = yesterday
distance-tomorrow = tomorrow
distance-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
distance-months-ago = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
distance-years-ago = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
distance-in = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
distance-in-months = { $count ->
    [one] in { $count } month
   *[other] in { $count } months
}
distance-in-years = { $count ->
    [one] in { $count } year
   *[other] in { $count } years
}
as-of = as of { $day }

# Portfolio
card-revenue = Revenue, 12 months
card-revenue-explain = Sum of sale lines from { $from } to { $to }, against the twelve months before.
card-half = Revenue, { $half }
card-half-explain = Sum of sale lines from { $from } to { $to }, against the same days of the half before.
card-half-against = { $change } against the same days of { $half }
card-year-against = { $change } on the year before
card-recurring = Recurring, a year
card-recurring-explain = What the subscriptions running on { $day } bring in twelve months.
card-recurring-against = { $accounts }
card-ending = Ends within 90 days
card-ending-explain = Yearly worth of the subscriptions that run on { $day } and end within 90 days.
card-paid = Paid, 12 months
card-paid-explain = Payments made from { $from } to { $to }.
card-overdue = Overdue
card-overdue-explain = Money due before { $day } and not paid by then.
card-overdue-none = nothing overdue
card-touches = Touches in the half
card-touches-explain = Touches from { $from } to { $to }.
card-touches-last = last one { $distance }
card-touches-never = never yet
card-accounts = Accounts
card-accounts-against = { $accounts } bought in 12 months
card-accounts-explain = Accounts shown, and how many of them bought from { $from } to { $to }.
nothing-to-compare = nothing to compare with
portfolio-caption = as of { $day } · { $accounts } · { $managers }
portfolio-caption-filtered = as of { $day } · { $accounts } of { $all }
review-begun = begun
review-written = ready
review-none = not begun
column-name = Account
column-place = Industry, city
column-owner = Manager
column-lifecycle = Lifecycle
column-class = ABC
column-revenue-12m = Revenue, 12 months
column-change = On the year before, %
column-revenue-half = Revenue of the half
column-recurring = Recurring, a year
column-overdue = Overdue
column-ending = Next end
column-touch = Last contact
column-health = Health
column-band = Band of health
column-health-change = Health since the half before
column-stage = Stage
column-loyalty = Loyalty
column-alerts = Calls for attention
sheet-portfolio = Portfolio
file-portfolio = Portfolio { $half }

# Account
account-keeps = manager: { $name }
account-renewals = renewals: { $name }
account-since = client since { $day }
payment-in-time = paid in time
payment-paid = paid
payment-late = { $days } late
payment-overdue = overdue for { $days }
payment-waiting = not due yet
subscription-runs = runs
subscription-ended = ended
subscription-ahead = not begun yet
subscription-ends = ends { $distance }
products-caption = { $products } · { $families } · as of { $day }

# Import
import-done = Imported { $name }: { $new } new, { $updated } updated, { $rejected } rejected
import-nothing-new = { $name } holds nothing new
import-rejects-file = { $name } – rejected
import-rejects-none = No row was rejected, so there is nothing to write.

# Files
written = Written: { $name }
copied-book = Copy of the book written: { $name }
copy-name = { $name } – copy { $day }
at-accounts = { $count ->
    [one] at { $shown } account
   *[other] at { $shown } accounts
}
card-half-explain-whole = Sum of sale lines from { $from } to { $to }, against the half before.
card-half-against-whole = { $change } on { $half }
import-look = { $name }: { $new } new, { $updated } updated, { $unchanged } unchanged, { $rejected } rejected, { $left_out } left out
import-not-matched = Not matched: { $fields }
