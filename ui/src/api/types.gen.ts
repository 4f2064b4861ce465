// Made from src-tauri/crates/api by `make gen`. Do not edit.

export type Account = { 
/**
 * Identity.
 */
id: AccountId, 
/**
 * Name as the manager says it.
 */
name: string, 
/**
 * Industry, or empty.
 */
industry: string, 
/**
 * Country, or empty.
 */
country: string, 
/**
 * City, or empty.
 */
city: string, 
/**
 * Web site, or empty.
 */
site: string, 
/**
 * Who keeps the account.
 */
owner: ManagerId | null, 
/**
 * Who works its renewals.
 */
renewals_owner: ManagerId | null, 
/**
 * How the acquaintance began, in words.
 */
source: string, 
/**
 * The account that brought this one.
 */
referred_by: AccountId | null, 
/**
 * Day of acquaintance.
 */
acquainted_on: string | null, 
/**
 * Lifecycle.
 */
lifecycle: Lifecycle, 
/**
 * Free tags.
 */
tags: Array<string>, 
/**
 * The holding it belongs to.
 */
parent: AccountId | null, 
/**
 * Notes, internal.
 */
notes: string, 
/**
 * The most days that should pass between two touches, 1–3650; none takes the setting.
 */
cadence_days: number | null, 
/**
 * Numbers in other systems.
 */
external_ids: Array<string>, };
export type AccountId = number;
export type AccountNamed = { 
/**
 * Identity.
 */
id: AccountId, };
export type AccountNamedReq = { 
/**
 * Its name in any case, its tax id, or its number in another system.
 */
name: string, };
export type AccountPage = { 
/**
 * The record.
 */
account: Account, 
/**
 * Its legal entities.
 */
legal_entities: Array<LegalEntityRow>, 
/**
 * `банки · Санкт-Петербург · ИНН 7812345678 · ведёт Анна Иванова`.
 */
caption: string, 
/**
 * Owner's name, or empty.
 */
owner: string, 
/**
 * Lifecycle, printed.
 */
lifecycle_label: string, 
/**
 * Health.
 */
health: HealthCell, 
/**
 * Stage, printed.
 */
stage_label: string, 
/**
 * Kind of loyalty, printed.
 */
loyalty_label: string, 
/**
 * What calls for attention.
 */
warnings: Array<Warning>, 
/**
 * `на 30 июня 2026`.
 */
as_of_label: string, 
/**
 * The half stood in.
 */
half: string, 
/**
 * Figures.
 */
cards: Array<Card>, 
/**
 * Keys of the figures that have something to draw, in order.
 */
figures: Array<string>, 
/**
 * People; those who left last.
 */
people: Array<PersonRow>, 
/**
 * Touches up to the day, latest first.
 */
touches: Array<TouchRow>, 
/**
 * Sale lines up to the day, latest first.
 */
sales: Array<SaleRow>, 
/**
 * Products of the last 12 months against the 12 before.
 */
products: Array<ProductLine>, 
/**
 * Payments known on the day, latest first.
 */
payments: Array<PaymentRow>, 
/**
 * Subscriptions begun by the day, those that run first, by end.
 */
subscriptions: Array<SubscriptionRow>, 
/**
 * Reviews, latest half first; the half stood in always among them.
 */
reviews: Array<ReviewRow>, };
export type AccountReq = { 
/**
 * Which.
 */
id: AccountId, 
/**
 * As of when.
 */
at: At, };
export type AccountSaveReq = { 
/**
 * The record; id 0 adds.
 */
account: Account, 
/**
 * Its legal entities; id 0 adds.
 */
legal_entities: Array<LegalEntity>, };
export type AccountsSetReq = { 
/**
 * Which accounts.
 */
ids: Array<AccountId>, 
/**
 * The new owner.
 */
owner?: ManagerId, 
/**
 * The new lifecycle.
 */
lifecycle?: Lifecycle, 
/**
 * A tag to add.
 */
tag?: string, };
export type Act = { 
/**
 * Stable key: `meet`, `consult`, `event`, `reference`, `referral`, `interview`, `news`, `close-factor`, `close-incident`.
 */
key: string, 
/**
 * In a sentence: `Провести личную встречу`.
 */
text: string, 
/**
 * What is taken for granted: `если придут`; may be empty.
 */
assumption: string, 
/**
 * Points gained, one decimal.
 */
gain: number, 
/**
 * Printed: `+4,5`.
 */
gain_text: string, 
/**
 * The form that notes it: `touch`, `answer`, `reference`, `factor`, `incident`, `account`.
 */
form: string, 
/**
 * The record it concerns (factor, incident, the contact to ask), or 0.
 */
record: number, };
export type AgainstLine = { 
/**
 * `paired`, `unpaired`.
 */
key: string, 
/**
 * Difference in points of NPS; none where there is nothing to compare.
 */
value: number | null, 
/**
 * `real`, `noise`, `few`.
 */
verdict: string, 
/**
 * `те же люди: +12 (от −4 до 28), 25 пар: в пределах шума`.
 */
text: string, 
/**
 * Mood.
 */
mood: Mood, };
export type Ahead = "month" | "quarter" | "half";
export type Answer = { 
/**
 * Identity.
 */
id: AnswerId, 
/**
 * Whose answer.
 */
account: AccountId, 
/**
 * Who was asked, if known.
 */
contact: ContactId | null, 
/**
 * Day of the answer, or on which they were asked in vain.
 */
on: string, 
/**
 * They were asked and did not answer; then there is nothing else.
 */
silent: boolean, 
/**
 * Would they recommend us, 0–10.
 */
nps: number | null, 
/**
 * Satisfaction, 1–5.
 */
csat: number | null, 
/**
 * Satisfaction by parameter.
 */
csi: Csi, 
/**
 * The recommendation where it was asked on a scale of 1–10: never counted with `nps`.
 */
ten: number | null, 
/**
 * What they said to no question in particular, or empty.
 */
words: string, 
/**
 * What they said to the open questions.
 */
said: Array<Said>, 
/**
 * Whether they may be quoted by name.
 */
quotable: boolean, 
/**
 * In which wave they were asked; none when outside any.
 */
wave: WaveId | null, 
/**
 * How they were asked, if known.
 */
means: Means | null, 
/**
 * Who asked, if known.
 */
interviewer: ManagerId | null, 
/**
 * The call or meeting at which they were asked.
 */
touch: TouchId | null, };
export type AnswerId = number;
export type AnswerQuotableReq = { 
/**
 * Which.
 */
answer: AnswerId, 
/**
 * May be quoted.
 */
quotable: boolean, };
export type AnswerRow = { 
/**
 * The record.
 */
answer: Answer, 
/**
 * Whose; may be empty.
 */
contact: string, 
/**
 * When.
 */
on: Dated, 
/**
 * `NPS 9 · удовлетворённость 5 из 5`.
 */
label: string, 
/**
 * Wave, means and interviewer, printed: `1-е полугодие 2026 · по телефону · Анна Иванова`; may be empty.
 */
detail: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * Items of feedback in it, with what became of them.
 */
items: Array<FeedbackRow>, };
export type AnswerSaveReq = { 
/**
 * The record.
 */
answer: Answer, };
export type Aspect = "tasks" | "hidden-needs" | "potential-needs" | "peculiarities" | "habits" | "market";
export type At = { 
/**
 * The half to stand in.
 */
half?: string, 
/**
 * The day to stand on; wins over the half.
 */
day?: string, };
export type Backtest = { 
/**
 * A row a band, the worst first, unknown last.
 */
rows: Array<BacktestRow>, 
/**
 * The answer in a sentence.
 */
sentence: string, 
/**
 * `real`, `noise`, `opposite`, `too-few`.
 */
verdict: string, 
/**
 * What was compared, in a sentence.
 */
method: string, 
/**
 * The earliest day health was taken on.
 */
first: string | null, };
export type BacktestReq = { 
/**
 * As of when.
 */
at: At, 
/**
 * Months between the health and the outcome, 3–24.
 */
months: number, };
export type BacktestRow = { 
/**
 * `risk`, `watch`, `healthy`, `unknown`.
 */
band: string, 
/**
 * Printed.
 */
label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * Accounts, counted once for each period they were active in.
 */
accounts: number, 
/**
 * How many of them left.
 */
left: number, 
/**
 * Share, printed; a dash without accounts.
 */
share: string, 
/**
 * 95 % interval, printed.
 */
interval: string, 
/**
 * Share, 0–1.
 */
value: number | null, 
/**
 * Interval, 0–1.
 */
low: number | null, 
/**
 * Interval, 0–1.
 */
high: number | null, };
export type BookState = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Path of the book; empty for one in memory.
 */
path: string, 
/**
 * Its file name.
 */
name: string, 
/**
 * Language in force: `ru` or `en`.
 */
lang: string, 
/**
 * Settings.
 */
settings: Settings, 
/**
 * Sign of the book's currency.
 */
currency_sign: string, 
/**
 * Today.
 */
today: string, 
/**
 * Halves that can be stood in, latest first.
 */
halves: Array<HalfChoice>, 
/**
 * The half to begin with: the running one, or that of the last fact when nothing happened
 * in twelve months.
 */
half: string, 
/**
 * Nothing is on record.
 */
empty: boolean, 
/**
 * Rows: accounts.
 */
accounts: number, 
/**
 * Rows: products.
 */
products: number, 
/**
 * Rows: managers.
 */
managers: number, 
/**
 * Rows: sale lines.
 */
sales: number, 
/**
 * What Ctrl Z undoes.
 */
undo: OpLabel | null, 
/**
 * What Ctrl Shift Z does again.
 */
redo: OpLabel | null, 
/**
 * When the last edit was saved, printed `12:04` (today) or a day; empty in a new book.
 */
saved: string, 
/**
 * When the last copy was made, likewise.
 */
copied: string, };
export type BridgeStep = { 
/**
 * `start`, `new`, `expansion`, `contraction`, `lost`, `end`.
 */
key: string, 
/**
 * Printed.
 */
label: string, 
/**
 * How much; losses are negative.
 */
amount: Money, 
/**
 * How many accounts.
 */
accounts: number, };
export type CadenceView = { 
/**
 * Days allowed between touches.
 */
days: number, 
/**
 * Whether they are the account's own rather than the setting.
 */
own: boolean, 
/**
 * The last touch.
 */
last: Dated | null, 
/**
 * By when the next one is due; none without a touch.
 */
due: Dated | null, 
/**
 * In a sentence.
 */
label: string, 
/**
 * Mood.
 */
mood: Mood, };
export type CalibrationRow = { 
/**
 * `80–90 %`.
 */
label: string, 
/**
 * Mean of what was said, printed.
 */
said: string, 
/**
 * Share that was renewed, printed.
 */
came: string, 
/**
 * Its 95 % interval, printed.
 */
interval: string, 
/**
 * How many.
 */
renewals: number, };
export type Card = { 
/**
 * Stable key.
 */
key: string, 
/**
 * What.
 */
name: string, 
/**
 * How much.
 */
value: string, 
/**
 * Compared to what.
 */
against: string, 
/**
 * Mood of the comparison.
 */
mood: Mood, 
/**
 * How it comes about, in a sentence.
 */
explain: string, };
export type ChainLink = { 
/**
 * Which.
 */
subscription: SubscriptionId, 
/**
 * `1 янв 2025 – 31 дек 2025`.
 */
term: string, 
/**
 * Seats, printed.
 */
quantity: string, 
/**
 * A year's worth on its last day.
 */
yearly: Money, 
/**
 * Against the term before: `+12 %`, or empty.
 */
change: string, 
/**
 * The one at hand.
 */
current: boolean, };
export type Change = { 
/**
 * The share, 0.12 for +12 %; none when there is nothing to compare with.
 */
share: number | null, 
/**
 * `+12 %`, or a dash.
 */
text: string, 
/**
 * Mood.
 */
mood: Mood, };
export type ChangeLine = { 
/**
 * `moved`, `aged`, `renewed`, `known`, `unknown`, `weighted`, `factor-opened`, `factor-closed`, `cap-on`, `cap-off`, `limit`.
 */
kind: string, 
/**
 * Key of the sign or factor; empty for the others.
 */
key: string, 
/**
 * In a sentence: `Консультации: 60 → 25`.
 */
text: string, 
/**
 * The evidence behind it; may be empty.
 */
evidence: string, 
/**
 * Points with one decimal.
 */
points: number, 
/**
 * Printed.
 */
points_text: string, 
/**
 * Mood.
 */
mood: Mood, };
export type Channel = "call" | "email" | "meeting" | "message";
export type Choice = { 
/**
 * Key or id as text.
 */
key: string, 
/**
 * Printed.
 */
label: string, 
/**
 * How many rows have it, where that is known.
 */
count: number | null, };
export type ChooseReq = { 
/**
 * What for.
 */
purpose: FilePurpose, 
/**
 * For `save` and `folder`: the path to begin with.
 */
suggested: string, };
export type Chosen = { 
/**
 * Absolute.
 */
path: string | null, };
export type ChosenRow = { 
/**
 * Of which account.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Name and job title.
 */
contact_label: string, 
/**
 * Why this one: `решает`, `влияние 5`.
 */
why: string, 
/**
 * How.
 */
means: Means, };
export type ClockView = { 
/**
 * `early`, `on-time`, `late`, `none` when the beginning is not known.
 */
pace: string, 
/**
 * Printed: `идёт 14 месяцев из 30`.
 */
label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * Months since acquaintance, or until the last stage was reached.
 */
months: number | null, 
/**
 * The norm in months.
 */
norm: number, };
export type Code = "refused" | "gone" | "cancelled" | "failed";
export type CommonFactorRow = { 
/**
 * The record.
 */
factor: Factor, 
/**
 * Of which industry and country: `агро · Россия`.
 */
scope: string, 
/**
 * Severity, printed.
 */
severity_label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * Open today.
 */
open: boolean, 
/**
 * Since when.
 */
since: Dated, 
/**
 * Until when, where that is set.
 */
closed: Dated | null, 
/**
 * How many accounts it concerns, printed `12 клиентов`.
 */
accounts: string, };
export type CommonFactors = { 
/**
 * Open ones, the worst first, then closed ones, the latest first.
 */
rows: Array<CommonFactorRow>, };
export type Contact = { 
/**
 * Identity.
 */
id: ContactId, 
/**
 * Whose person.
 */
account: AccountId, 
/**
 * Full name.
 */
name: string, 
/**
 * Job title, or empty.
 */
job_title: string, 
/**
 * E-mail, or empty.
 */
email: string, 
/**
 * Phone, or empty.
 */
phone: string, 
/**
 * Messenger, or empty.
 */
messenger: string, 
/**
 * Role in decisions.
 */
role: DecisionRole | null, 
/**
 * Influence, 1–5.
 */
influence: number | null, 
/**
 * Attitude to us, −2…+2.
 */
attitude: number | null, 
/**
 * Day of that judgement.
 */
attitude_on: string | null, 
/**
 * Whether mailings are agreed to; none when never asked.
 */
mail_consent: boolean | null, 
/**
 * Day of that consent or refusal.
 */
consent_on: string | null, 
/**
 * Day the person began to work there, if known.
 */
joined_on: string | null, 
/**
 * Day the person left the company.
 */
left_on: string | null, 
/**
 * Superior among the account's contacts.
 */
reports_to: ContactId | null, 
/**
 * Number in another system, or empty.
 */
external_id: string, };
export type ContactId = number;
export type ContactSaveReq = { 
/**
 * The record.
 */
contact: Contact, };
export type CopyTextReq = { 
/**
 * The text.
 */
text: string, };
export type Coverage = { 
/**
 * Active accounts.
 */
accounts: number, 
/**
 * Of them asked.
 */
asked: number, 
/**
 * Of them answered.
 */
answered: number, 
/**
 * Share of the last 12 months' revenue that those who answered brought, 0–1.
 */
revenue: number, 
/**
 * The goal, 0–1.
 */
goal: number, 
/**
 * `34 из 58 клиентов · 71 % выручки при цели 80 %`.
 */
text: string, 
/**
 * What would reach the goal: the largest accounts without an answer.
 */
missing: Array<MissingAccount>, };
export type Criterion = "noticed-us" | "enquired" | "met-company" | "met-product" | "met-manager" | "need-found" | "hidden-pains-found" | "first-delivery" | "consulting-support" | "special-terms" | "technology-partner" | "informal-contact";
export type CriterionRow = { 
/**
 * Which.
 */
criterion: Criterion, 
/**
 * Printed.
 */
label: string, 
/**
 * The mark, when met.
 */
mark: StageMark | null, 
/**
 * When it was met.
 */
met: Dated | null, 
/**
 * What shows it, printed.
 */
evidence: string, 
/**
 * What the data proposes when it is not marked.
 */
proposed: ProposedMark | null, };
export type Csi = { 
/**
 * Quality.
 */
quality: CsiScore | null, 
/**
 * Deadlines.
 */
deadlines: CsiScore | null, 
/**
 * Service.
 */
service: CsiScore | null, 
/**
 * Communication.
 */
communication: CsiScore | null, 
/**
 * Value for money.
 */
value_for_money: CsiScore | null, };
export type CsiParameter = "quality" | "deadlines" | "service" | "communication" | "value-for-money";
export type CsiScore = { 
/**
 * 1–5.
 */
score: number, 
/**
 * How much it matters to them, 1–5; none when not asked.
 */
importance: number | null, };
export type Currency = "RUB" | "USD" | "EUR" | "GBP" | "KZT" | "BYN" | "CNY" | "AED" | "TRY" | "UZS" | "AMD" | "GEL";
export type Dated = { 
/**
 * The day.
 */
day: string, 
/**
 * Printed.
 */
text: string, 
/**
 * Days from the page's day to it: negative in the past.
 */
days: number, 
/**
 * The distance in words: `36 дней назад`, `через 23 дня`.
 */
distance: string, };
export type DecisionRole = "decides" | "pays" | "champions" | "uses" | "blocks";
export type DeckExport = { 
/**
 * When.
 */
at: Moment, 
/**
 * Edition.
 */
edition: Edition, 
/**
 * Where to.
 */
path: string, };
export type DetractorRow = { 
/**
 * Of which account.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * Who.
 */
contact: ContactId | null, 
/**
 * Name; may be empty.
 */
contact_name: string, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * The recommendation.
 */
score: number, 
/**
 * When they said so.
 */
on: Dated, 
/**
 * By when to call: two working days.
 */
call_by: Dated, 
/**
 * `позвонить до 3 июня`, `просрочено 2 дн.`
 */
text: string, 
/**
 * Mood.
 */
mood: Mood, };
export type Done = { 
/**
 * Identity of the record that was written, or 0.
 */
id: number, 
/**
 * What was done, for a toast: "Account added: Northern Bank".
 */
label: string, 
/**
 * Which nouns changed.
 */
touched: Touched, };
export type Draw = { 
/**
 * The seed: the same seed and the same accounts give the same draw.
 */
seed: number, 
/**
 * How many accounts were drawn.
 */
size: number, 
/**
 * Of how many active accounts.
 */
of: number, };
export type EarlierAnswer = { 
/**
 * Which.
 */
answer: AnswerId, 
/**
 * When.
 */
on: Dated, 
/**
 * `9 · удовлетворённость 5 из 5`.
 */
label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * What they said, a line each.
 */
lines: Array<EarlierLine>, };
export type EarlierLine = { 
/**
 * In their words.
 */
text: string, 
/**
 * `решено 3 марта: …, рассказали 5 марта`, `в работе`, or empty.
 */
became: string, 
/**
 * Mood.
 */
mood: Mood, };
export type EarlyWarning = { 
/**
 * `notice-closes`, `auto-renews-at-risk`, `champion-left`, `silent`, `price-rise`.
 */
kind: string, 
/**
 * Which subscription.
 */
subscription: SubscriptionId, 
/**
 * Whose.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * To what.
 */
product: string, 
/**
 * A whole sentence.
 */
text: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * The decision day.
 */
decide: Dated, 
/**
 * What is at stake.
 */
at_stake: Money, };
export type Edition = "client" | "internal";
export type Effect = "better" | "same" | "worse";
export type Ending = { 
/**
 * When.
 */
on: Dated, 
/**
 * What it brings a year.
 */
yearly: Money, 
/**
 * Risk within 30 days, watch within 90.
 */
mood: Mood, };
export type Factor = { 
/**
 * Identity.
 */
id: FactorId, 
/**
 * Of which account; none when it is of an industry or country.
 */
account: AccountId | null, 
/**
 * Of all accounts of this industry, or empty.
 */
industry: string, 
/**
 * Of all accounts of this country, or empty. With an industry: of both at once.
 */
country: string, 
/**
 * Which.
 */
kind: FactorKind, 
/**
 * How bad.
 */
severity: Severity, 
/**
 * Day it was noticed.
 */
noticed_on: string, 
/**
 * How we know.
 */
source: string, 
/**
 * Who sees to it.
 */
owner: ManagerId | null, 
/**
 * The task that is to remedy it.
 */
remedy: TaskId | null, 
/**
 * Day it ceased; open until then.
 */
closed_on: string | null, 
/**
 * Day a proposal was dismissed. A dismissed factor never counted.
 */
dismissed_on: string | null, 
/**
 * Why it was dismissed or closed; a dismissal needs it.
 */
reason: string, };
export type FactorId = number;
export type FactorKind = "culture" | "pushing" | "manner" | "distance" | "value-unseen" | "rigid" | "handover" | "upheaval" | "deaf" | "reputation" | "crisis";
export type FactorRow = { 
/**
 * The record.
 */
factor: Factor, 
/**
 * `Дистанция: нет личного контакта`.
 */
label: string, 
/**
 * Severity, printed.
 */
severity_label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * Open on the day.
 */
open: boolean, 
/**
 * Since when, or until when.
 */
on: Dated, 
/**
 * Who sees to it; may be empty.
 */
owner: string, 
/**
 * Title of the remedy; may be empty.
 */
remedy: string, 
/**
 * Points it costs, printed `−8,0`; empty when closed.
 */
points: string, };
export type FactorSaveReq = { 
/**
 * The record.
 */
factor: Factor, };
export type Failure = { 
/**
 * What the window does about it.
 */
code: Code, 
/**
 * What happened and what to do, in the user's language.
 */
message: string, 
/**
 * The request's field it concerns, or empty.
 */
field: string, 
/**
 * The cause for the log, in English; may be empty.
 */
cause: string, };
export type FeedbackBoard = { 
/**
 * Stable key.
 */
key: string, 
/**
 * Printed.
 */
label: string, 
/**
 * What it holds, in a sentence, for when it is empty.
 */
hint: string, 
/**
 * Items: what waits longest first; told and toxic ones the latest first.
 */
rows: Array<FeedbackRow>, };
export type FeedbackEffectReq = { 
/**
 * Which.
 */
item: FeedbackItemId, 
/**
 * What they say; none takes it back.
 */
effect?: Effect, 
/**
 * Day; none is today.
 */
on?: string, };
export type FeedbackEffectsReq = { 
/**
 * One or more; of an item named twice the last is taken.
 */
effects: Array<FeedbackEffectReq>, };
export type FeedbackItem = { 
/**
 * Identity.
 */
id: FeedbackItemId, 
/**
 * The answer it was said in.
 */
answer: AnswerId, 
/**
 * Whose: the answer's account.
 */
account: AccountId, 
/**
 * Day it was said: the answer's.
 */
on: string, 
/**
 * The question it answers, by its key, or empty.
 */
question: string, 
/**
 * In their words.
 */
text: string, 
/**
 * What sort.
 */
kind: FeedbackKind, 
/**
 * Worth acting on (true), or toxic (false); none until it is sorted.
 */
credible: boolean | null, 
/**
 * Themes.
 */
tags: Array<string>, 
/**
 * The task made from it.
 */
task: TaskId | null, 
/**
 * Day it was solved, or it was decided that nothing will be done.
 */
solved_on: string | null, 
/**
 * What we did, as it may be told, or empty.
 */
solution: string, 
/**
 * Day its author was told what came of it.
 */
told_on: string | null, 
/**
 * Who was told.
 */
told_to: ContactId | null, 
/**
 * How.
 */
told_by: Means | null, 
/**
 * The touch at which they were told.
 */
told_at: TouchId | null, 
/**
 * What they say of it in a later wave.
 */
effect: Effect | null, 
/**
 * Day they said so.
 */
effect_on: string | null, };
export type FeedbackItemId = number;
export type FeedbackItemPage = { 
/**
 * The row.
 */
row: FeedbackRow, 
/**
 * The whole answer it was said in, a line a question.
 */
answer_lines: Array<string>, 
/**
 * People of the account to tell, the author first.
 */
people: Array<Choice>, 
/**
 * E-mail of the author, or empty.
 */
email: string, 
/**
 * Telephone of the author, or empty.
 */
phone: string, 
/**
 * Subject of the message.
 */
letter_subject: string, 
/**
 * The message: what you said, what we did.
 */
letter: string, 
/**
 * Suggested path of the draft.
 */
letter_path: string, 
/**
 * Language of the message.
 */
lang: string, 
/**
 * Languages.
 */
langs: Array<Choice>, 
/**
 * Suggested day for a task: five working days.
 */
due_on: string, 
/**
 * Suggested title of a task.
 */
task_title: string, 
/**
 * Suggested owner of a task: the account's.
 */
task_owner: ManagerId | null, 
/**
 * Means, printed.
 */
means: Array<Choice>, 
/**
 * How the author was asked, and so may be told.
 */
told_by: Means, };
export type FeedbackItemReq = { 
/**
 * Which.
 */
item: FeedbackItemId, 
/**
 * Language of the message; none takes the client's.
 */
lang?: string, 
/**
 * What was done, for the draft; none takes the item's.
 */
solution?: string, 
/**
 * Others of the same account that the message tells of too; of other accounts none is taken.
 */
also?: Array<FeedbackItemId>, };
export type FeedbackKind = "praise" | "complaint" | "wish" | "question";
export type FeedbackPage = { 
/**
 * The day.
 */
day: string, 
/**
 * `12 разобрать · 7 в работе · 3 решено, но не рассказано`.
 */
caption: string, 
/**
 * `sort`, `work`, `tell`, `told`, `toxic`; all five, empty ones too.
 */
boards: Array<FeedbackBoard>, 
/**
 * Detractors to be called: late ones first.
 */
detractors: Array<DetractorRow>, 
/**
 * `За два рабочих дня мы позвонили 3 из 5 критиков`, or empty.
 */
detractors_text: string, 
/**
 * Share of credible items told back, printed, with its counts.
 */
closure: string, 
/**
 * Kinds, printed.
 */
kinds: Array<Choice>, 
/**
 * Tags in use, with counts.
 */
tags: Array<Choice>, 
/**
 * Managers to choose from.
 */
managers: Array<Choice>, 
/**
 * Means, printed.
 */
means: Array<Choice>, 
/**
 * Effects, printed.
 */
effects: Array<Choice>, 
/**
 * Nobody has said anything yet.
 */
empty: boolean, };
export type FeedbackReq = { 
/**
 * As of when.
 */
at: At, 
/**
 * Of whose accounts; none is everybody's.
 */
manager?: ManagerId, 
/**
 * Of one account.
 */
account?: AccountId, 
/**
 * Only of the half stood in; else all that is open, and what was told within a year.
 */
half_only: boolean, };
export type FeedbackRow = { 
/**
 * The record.
 */
item: FeedbackItem, 
/**
 * Whose.
 */
account_name: string, 
/**
 * Who said it.
 */
contact: ContactId | null, 
/**
 * Name; may be empty.
 */
contact_name: string, 
/**
 * When.
 */
on: Dated, 
/**
 * Printed kind.
 */
kind_label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * The question it answers, printed; may be empty.
 */
question_label: string, 
/**
 * The recommendation in the same answer: `3`, or empty.
 */
score: string, 
/**
 * The task made from it.
 */
task: Task | null, 
/**
 * `задача: Ирина Соколова, до 8 июня`, `решено 3 дня назад`, `рассказали 5 июня по телефону`.
 */
state_label: string, 
/**
 * Mood of the state: risk when late.
 */
state_mood: Mood, 
/**
 * Days it has waited on its board.
 */
waits_days: number, 
/**
 * What the next wave says of it, to be confirmed; none once an effect was noted.
 */
proposed_effect: Effect | null, 
/**
 * Day of the answer that says so.
 */
proposed_on: string | null, 
/**
 * `по ответу 12 ноября: оценка 9, была 4`, or empty.
 */
proposed_text: string, };
export type FeedbackSaveReq = { 
/**
 * The record; account and day are the answer's.
 */
item: FeedbackItem, };
export type FeedbackSolveReq = { 
/**
 * Which.
 */
items: Array<FeedbackItemId>, 
/**
 * What we did, or why not, as it may be told.
 */
solution: string, 
/**
 * Day; none is today.
 */
on?: string, };
export type FeedbackSortReq = { 
/**
 * Which.
 */
items: Array<FeedbackItemId>, 
/**
 * Worth acting on, or toxic; none puts it back to be sorted.
 */
credible?: boolean, 
/**
 * What sort; none leaves it.
 */
kind?: FeedbackKind, 
/**
 * Tags; none leaves them.
 */
tags?: Array<string>, 
/**
 * A tag to add to those each has; none adds none.
 */
tag?: string, 
/**
 * The task to make of it.
 */
task?: FeedbackTask, };
export type FeedbackSplitReq = { 
/**
 * Which.
 */
item: FeedbackItemId, 
/**
 * Two or more.
 */
texts: Array<string>, };
export type FeedbackTask = { 
/**
 * What is to be done.
 */
title: string, 
/**
 * By when.
 */
due_on?: string, 
/**
 * Whose; none is the account's owner.
 */
owner?: ManagerId, };
export type FeedbackTellReq = { 
/**
 * Which; of one account.
 */
items: Array<FeedbackItemId>, 
/**
 * Who was told; none is the author.
 */
to?: ContactId, 
/**
 * How.
 */
by: Means, 
/**
 * Day; none is today.
 */
on?: string, 
/**
 * What they were told, for the touch; may be empty.
 */
text: string, };
export type FeedbackTheme = { 
/**
 * The tag or the word.
 */
name: string, 
/**
 * In how many items or answers.
 */
count: number, 
/**
 * Of them complaints and wishes.
 */
negative: number, };
export type FigureExportReq = { 
/**
 * Which.
 */
key: FigureKey, 
/**
 * Of one account; none draws all.
 */
account: AccountId | null, 
/**
 * As of when.
 */
at: At, 
/**
 * Size.
 */
size: FigureSize, 
/**
 * Format; a copy is always a picture.
 */
format: FigureFormat, 
/**
 * `ru` or `en`; none takes the user's.
 */
lang: string | null, 
/**
 * Absolute path; empty only for a copy.
 */
path: string, 
/**
 * Which renewals, for the figures that draw them.
 */
renewals?: RenewalsShown, };
export type FigureFormat = "svg" | "png" | "pptx";
export type FigureKey = "revenue-by-half" | "product-mix" | "pareto" | "payment-punctuality" | "touches-by-kind" | "subscriptions-timeline" | "health-over-time" | "signs-then-now" | "loyalty-matrix" | "stage-flow" | "relationship-clock" | "stage-survival" | "people-map" | "touches-heat" | "renewals-timeline" | "recurring-bridge" | "forecast-by-month" | "forecast-calibration" | "nps-trend" | "csi-quadrants" | "closure-funnel" | "said-did-effect";
export type FigurePathReq = { 
/**
 * Which.
 */
key: FigureKey, 
/**
 * Of one account.
 */
account: AccountId | null, 
/**
 * As of when.
 */
at: At, 
/**
 * Format.
 */
format: FigureFormat, };
export type FigureReply = { 
/**
 * Nothing to draw: the page shows its empty state.
 */
empty: boolean, 
/**
 * The answer in a sentence; stands above the drawing.
 */
title: string, 
/**
 * What is measured.
 */
unit: string, 
/**
 * Where from, as of when.
 */
source: string, 
/**
 * The drawing in words.
 */
alt: string, 
/**
 * The drawing.
 */
svg: string, 
/**
 * Where the pointer finds values, in pixels of the drawing.
 */
marks: Array<Mark>, 
/**
 * Headings of the table behind it.
 */
headings: Array<string>, 
/**
 * Rows of the table behind it.
 */
rows: Array<Array<string>>, };
export type FigureReq = { 
/**
 * Which.
 */
key: FigureKey, 
/**
 * Of one account; none draws all.
 */
account: AccountId | null, 
/**
 * As of when.
 */
at: At, 
/**
 * Width in CSS pixels, 240–2000.
 */
width: number, 
/**
 * Height in CSS pixels, 120–1500.
 */
height: number, 
/**
 * Dark ground.
 */
dark: boolean, 
/**
 * Which renewals, for the figures that draw them.
 */
renewals?: RenewalsShown, };
export type FigureSize = "full" | "half" | "four-three";
export type FilePurpose = "table" | "form" | "book" | "save" | "folder";
export type Filter = { 
/**
 * Words that name, industry, city, country, tags, legal names or tax ids must hold between
 * them; any case, ё as е.
 */
text?: string, 
/**
 * Owner.
 */
owner?: ManagerId, 
/**
 * Industry.
 */
industry?: string, 
/**
 * Lifecycle.
 */
lifecycle?: Lifecycle, 
/**
 * A signal.
 */
signal?: Signal, 
/**
 * Band of health: `healthy`, `watch`, `risk`, `unknown`.
 */
band?: string, 
/**
 * Stage.
 */
stage?: Stage, 
/**
 * Kind of loyalty, by its key.
 */
loyalty?: string, };
export type FinishReq = { 
/**
 * `task`, `promise`, `factor`, `incident` or `handover`.
 */
noun: Noun, 
/**
 * Which.
 */
id: number, 
/**
 * Day; none is today.
 */
on: string | null, 
/**
 * What came of it; may be empty.
 */
result: string, };
export type FiscalStart = number;
export type ForecastHead = { 
/**
 * Months it reaches.
 */
months: number, 
/**
 * `27,9 млн ₽`.
 */
base: Money, 
/**
 * `33,1`: all that is at stake.
 */
total: Money, 
/**
 * The low scenario.
 */
low: Money, 
/**
 * The high one.
 */
high: Money, 
/**
 * The whole line: `прогноз на 6 месяцев: 27,9 млн ₽ из 33,1 · от 24,0 до 31,2`.
 */
text: string, };
export type ForecastId = number;
export type ForecastKeepReq = { 
/**
 * Months ahead, 1–24.
 */
months: number, 
/**
 * Past months instead of today.
 */
past: boolean, };
export type ForecastPage = { 
/**
 * The day.
 */
day: string, 
/**
 * The answer in a sentence.
 */
title: string, 
/**
 * All months together.
 */
all: Scenario, 
/**
 * By month of the decision day.
 */
by_month: Array<Scenario>, 
/**
 * What the figures alone say, where managers say otherwise; else empty.
 */
by_figure: string, 
/**
 * Renewals, the earliest decision first.
 */
lines: Array<ForecastRow>, 
/**
 * Where the probabilities come from, in a sentence.
 */
basis: string, 
/**
 * Shares by band, usual and own.
 */
bands: Array<OutlookShare>, 
/**
 * How earlier forecasts did.
 */
record: TrackRecord, 
/**
 * Forecasts kept, the latest first.
 */
kept: Array<KeptForecast>, 
/**
 * This month's forecast is kept already.
 */
kept_this_month: boolean, 
/**
 * NRR, GRR, logo churn, CRR, renewal rate; each with its definition.
 */
retention: Array<Card>, 
/**
 * Over which period, printed.
 */
retention_period: string, 
/**
 * The steps from the recurring revenue a year before to today's; they add up.
 */
bridge: Array<BridgeStep>, 
/**
 * Nothing is on record to renew.
 */
empty: boolean, 
/**
 * Suggested path of the portfolio deck.
 */
deck_path: string, };
export type ForecastReq = { 
/**
 * As of when.
 */
at: At, 
/**
 * Months ahead, 1–24.
 */
months: number, };
export type ForecastRow = { 
/**
 * Which subscription.
 */
subscription: SubscriptionId, 
/**
 * Whose.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * To what.
 */
product: string, 
/**
 * The decision day.
 */
decide: Dated, 
/**
 * What is at stake.
 */
at_stake: Money, 
/**
 * Band.
 */
outlook: Outlook, 
/**
 * Printed.
 */
outlook_label: string, 
/**
 * Mood of the band.
 */
mood: Mood, 
/**
 * The figure: `80 %`.
 */
figure_text: string, 
/**
 * The manager's, with the note; empty when none.
 */
manager_text: string, 
/**
 * Its note.
 */
note: string, 
/**
 * More than a band apart.
 */
disagree: boolean, 
/**
 * What counts, in percent.
 */
percent: number, 
/**
 * What is expected of it: probability × amount.
 */
expected: Money, };
export type FormChoices = { 
/**
 * Managers by name.
 */
managers: Array<Choice>, 
/**
 * Accounts by name.
 */
accounts: Array<Choice>, 
/**
 * Products by name.
 */
products: Array<Choice>, 
/**
 * Industries in use.
 */
industries: Array<Choice>, 
/**
 * Countries in use.
 */
countries: Array<Choice>, 
/**
 * Lifecycles, printed.
 */
lifecycles: Array<Choice>, 
/**
 * Decision roles, printed.
 */
roles: Array<Choice>, 
/**
 * Touch kinds, printed.
 */
touch_kinds: Array<Choice>, 
/**
 * Sale kinds, printed.
 */
sale_kinds: Array<Choice>, 
/**
 * Product kinds, printed.
 */
product_kinds: Array<Choice>, 
/**
 * Subscription statuses, printed.
 */
subscription_statuses: Array<Choice>, 
/**
 * Teams, printed.
 */
teams: Array<Choice>, };
export type FormFormat = "html" | "xlsx";
export type FormRefused = { 
/**
 * File name.
 */
file: string, 
/**
 * Why, with the place in it.
 */
why: string, };
export type FormsExportReq = { 
/**
 * Whom.
 */
respondents: Array<RespondentId>, 
/**
 * How.
 */
format: FormFormat, 
/**
 * Absolute path of the folder; made when it is not there.
 */
folder: string, 
/**
 * Language, `ru` or `en`; none takes each client's.
 */
lang?: string, };
export type FormsTakeReq = { 
/**
 * Absolute paths of files, or of folders of them.
 */
paths: Array<string>, };
export type FormsTaken = { 
/**
 * Answers that are new.
 */
new: number, 
/**
 * Forms that had been taken already and say the same.
 */
unchanged: number, 
/**
 * Forms that were not taken, and why.
 */
refused: Array<FormRefused>, 
/**
 * For a toast.
 */
label: string, 
/**
 * Which nouns changed.
 */
touched: Touched, };
export type FormsWritten = { 
/**
 * The folder.
 */
path: string, 
/**
 * How many.
 */
count: number, 
/**
 * For a toast.
 */
label: string, };
export type HalfChoice = { 
/**
 * The half.
 */
half: string, 
/**
 * `II полугодие 2026`.
 */
label: string, 
/**
 * The day its figures are as of.
 */
as_of: Dated, };
export type Handover = { 
/**
 * Identity.
 */
id: HandoverId, 
/**
 * Which account.
 */
account: AccountId, 
/**
 * From whom.
 */
from: ManagerId | null, 
/**
 * To whom.
 */
to: ManagerId | null, 
/**
 * Day the owner changed.
 */
on: string, 
/**
 * Day matters and contacts had been passed on; unfinished until then.
 */
finished_on: string | null, 
/**
 * What was passed on, or empty.
 */
note: string, };
export type HandoverId = number;
export type HandoverRow = { 
/**
 * The record.
 */
handover: Handover, 
/**
 * `Анна Иванова → Пётр Орлов`.
 */
label: string, 
/**
 * When.
 */
on: Dated, 
/**
 * State, printed.
 */
state_label: string, 
/**
 * Mood.
 */
mood: Mood, };
export type HandoverSaveReq = { 
/**
 * The record.
 */
handover: Handover, };
export type HealthCell = { 
/**
 * The score in points with one decimal; none when nothing is known.
 */
score: number | null, 
/**
 * Printed whole: `43`; a dash when there is none.
 */
text: string, 
/**
 * `healthy`, `watch`, `risk`, `unknown`.
 */
band: string, 
/**
 * Printed: `под угрозой`.
 */
band_label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * The change since the last day of the half before in points, printed `−14`; may be empty.
 */
change: string, 
/**
 * Mood of the change.
 */
change_mood: Mood, };
export type HealthChange = { 
/**
 * The earlier day.
 */
from: Dated, 
/**
 * The score then, printed; a dash when there was none.
 */
from_text: string, 
/**
 * The score now, printed.
 */
to_text: string, 
/**
 * The difference with one decimal; none when one side has no score.
 */
difference: number | null, 
/**
 * Printed: `−14,8`; empty unless both scores rest on enough to be shown.
 */
difference_text: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * In a sentence: `Почему 43, а не 58 (на 30 июня)`.
 */
title: string, 
/**
 * The lines, the largest first.
 */
lines: Array<ChangeLine>, 
/**
 * Why there are no lines; empty when there are.
 */
none: string, };
export type HealthLine = { 
/**
 * `sign`, `factor`, `limit`, `cap`, `floor`.
 */
kind: string, 
/**
 * Key of the sign or factor; empty for the others.
 */
key: string, 
/**
 * Printed.
 */
name: string, 
/**
 * The sign's score, printed; empty for other lines.
 */
score: string, 
/**
 * Its weight, printed.
 */
weight: string, 
/**
 * Its freshness, printed: `100 %`.
 */
fresh: string, 
/**
 * What it rests on.
 */
evidence: string, 
/**
 * Since when.
 */
on: Dated | null, 
/**
 * Points with one decimal, negative where it takes.
 */
points: number, 
/**
 * Printed: `12,4`, `−8,0`.
 */
points_text: string, };
export type HealthScale = { 
/**
 * Identity; [`ScaleId::NEW`] is the scale of a book that has set none.
 */
id: ScaleId, 
/**
 * First day it holds for.
 */
since: string, 
/**
 * The nine weights in the order of [`Sign::ALL`], 0–1000 each, not all 0.
 */
weights: [number, number, number, number, number, number, number, number, number], 
/**
 * The score from which an account is to watch, 1–99.
 */
watch_from: number, 
/**
 * The score from which an account is healthy, above `watch_from`, up to 100.
 */
healthy_from: number, 
/**
 * Days for which evidence keeps its full weight, 1–3650.
 */
fresh_days: number, 
/**
 * The same for a judgement by hand of 10 and less or 90 and more.
 */
fresh_days_extreme: number, 
/**
 * The same for signs from a survey.
 */
fresh_days_survey: number, 
/**
 * Days in which the weight of older evidence halves, 1–3650.
 */
half_life_days: number, 
/**
 * Points an open factor costs: low, medium, high; 0–100 each.
 */
factor_points: [number, number, number], 
/**
 * The most that factors cost together, 0–100.
 */
factors_most: number, 
/**
 * The highest score with an open high factor, 0–100.
 */
cap: number, 
/**
 * Coverage in percent under which there is no band, 0–100.
 */
enough_coverage: number, };
export type HealthScaleSaveReq = { 
/**
 * The record.
 */
scale: HealthScale, };
export type HealthScales = { 
/**
 * The scale in force today; id 0 for the default one.
 */
now: HealthScale, 
/**
 * The default one.
 */
usual: HealthScale, 
/**
 * All on record, the latest first.
 */
rows: Array<ScaleRow>, 
/**
 * Names of the nine signs in the order of the weights.
 */
signs: Array<string>, };
export type HealthView = { 
/**
 * The score with one decimal; none when nothing is known.
 */
score: number | null, 
/**
 * Printed with one decimal: `43,2`; a dash when there is none.
 */
text: string, 
/**
 * Printed whole: `43`.
 */
whole: string, 
/**
 * `healthy`, `watch`, `risk`, `unknown`.
 */
band: string, 
/**
 * Printed.
 */
band_label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * Coverage in percent, 0–100.
 */
coverage: number, 
/**
 * Printed: `71 %`.
 */
coverage_text: string, 
/**
 * Coverage suffices for a band.
 */
enough: boolean, 
/**
 * `0 – плохо, 100 – хорошо`.
 */
direction: string, 
/**
 * What it rests on, in a sentence.
 */
sentence: string, 
/**
 * Lines that add up to the score.
 */
lines: Array<HealthLine>, 
/**
 * Since when the scale holds; none for the default one.
 */
scale_since: Dated | null, };
export type Hit = { 
/**
 * `account`, `contact` or `product`.
 */
noun: Noun, 
/**
 * Identity.
 */
id: number, 
/**
 * The account to open for it.
 */
account: number | null, 
/**
 * Name.
 */
name: string, 
/**
 * What places it.
 */
detail: string, };
export type IcsExportReq = { 
/**
 * Absolute path, ending in `.ics`.
 */
path: string, 
/**
 * Which queue and whose; how far ahead is left out of account: all that is planned goes in.
 */
renewals: RenewalsReq, };
export type ImportCounts = { 
/**
 * Rows in the file (lines, where there are two files).
 */
rows: number, 
/**
 * New.
 */
new: number, 
/**
 * Updated.
 */
updated: number, 
/**
 * As they already stand.
 */
unchanged: number, 
/**
 * Refused.
 */
rejected: number, 
/**
 * Left out by the state of the document.
 */
left_out: number, };
export type ImportCreated = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * How many.
 */
count: number, 
/**
 * The first few names.
 */
names: Array<string>, };
export type ImportDone = { 
/**
 * Counts.
 */
counts: ImportCounts, 
/**
 * Added beside the rows.
 */
created: Array<ImportCreated>, 
/**
 * Rows refused, the first 500.
 */
rejects: Array<ImportNote>, 
/**
 * Sum of the amounts in the changed rows, for files that have amounts.
 */
amount: Money | null, 
/**
 * For a toast.
 */
label: string, 
/**
 * Which nouns changed.
 */
touched: Touched, };
export type ImportField = { 
/**
 * Key.
 */
key: string, 
/**
 * Printed.
 */
label: string, 
/**
 * Must be mapped.
 */
required: boolean, };
export type ImportFormat = { 
/**
 * `csv` or `xlsx`.
 */
container: string, 
/**
 * `windows-1251`, `utf-8`…; empty for workbooks.
 */
encoding: string, 
/**
 * Delimiter; empty for workbooks.
 */
delimiter: string, 
/**
 * Decimal mark.
 */
decimal: string, 
/**
 * `ymd`, `dmy`, `mdy`.
 */
date_order: string, 
/**
 * Sheet in use; empty for text files.
 */
sheet: string, 
/**
 * Sheets there are.
 */
sheets: Array<string>, };
export type ImportLook = { 
/**
 * File name.
 */
name: string, 
/**
 * What it holds.
 */
kind: string, 
/**
 * What it could hold.
 */
kinds: Array<Choice>, 
/**
 * How it was read.
 */
format: ImportFormat, 
/**
 * Headings.
 */
headings: Array<string>, 
/**
 * First rows as they stand in the file.
 */
raw: Array<Array<string>>, 
/**
 * Headings of the lines' file.
 */
lines_headings: Array<string>, 
/**
 * First rows of the lines' file.
 */
lines_raw: Array<Array<string>>, 
/**
 * The mapping in force.
 */
mapping: ImportMapping, 
/**
 * It was remembered from an earlier file of this shape.
 */
remembered: boolean, 
/**
 * Currency the amounts would be kept in, while it can be chosen: the file has amounts and the
 * book has none yet.
 */
currency: Currency | null, 
/**
 * Scale of the recommendations, where the file has any.
 */
scale: ImportScale | null, 
/**
 * Fields that columns can be mapped to.
 */
fields: Array<ImportField>, 
/**
 * Names of fields that must be mapped and are not; while there are any, nothing below is filled.
 */
missing: Array<string>, 
/**
 * States of documents, how often each, and whether it is left out.
 */
states: Array<ImportState>, 
/**
 * Counts of a trial run.
 */
counts: ImportCounts, 
/**
 * Headings of the rows as they would be stored.
 */
preview_headings: Array<string>, 
/**
 * First rows as they would be stored.
 */
preview: Array<Array<string>>, 
/**
 * Missing accounts, products and managers that would be added, counted by noun.
 */
created: Array<ImportCreated>, 
/**
 * Rows refused, the first 500.
 */
rejects: Array<ImportNote>, 
/**
 * Rows kept with a warning, the first 500.
 */
warnings: Array<ImportNote>, 
/**
 * How many warnings there are.
 */
warnings_all: number, };
export type ImportMapping = { 
/**
 * For each column its field's key, or none to leave it. No columns at all let the headings
 * tell; whatever else is said here then still holds.
 */
columns: Array<string | null>, 
/**
 * Likewise for the lines' file.
 */
lines_columns: Array<string | null>, 
/**
 * Index of the column that joins, in the documents.
 */
join_main: number | null, 
/**
 * Index of the column that joins, in the lines.
 */
join_lines: number | null, 
/**
 * Document states to leave out.
 */
leave_out: Array<string>, 
/**
 * Encoding, or none for what was found.
 */
encoding: string | null, 
/**
 * Delimiter, or none for what was found.
 */
delimiter: string | null, 
/**
 * Decimal mark, or none for what was found.
 */
decimal: string | null, 
/**
 * `ymd`, `dmy`, `mdy`, or none for what was found.
 */
date_order: string | null, 
/**
 * Sheet of a workbook, or none for the first.
 */
sheet: string | null, 
/**
 * Add accounts that sales name and the book lacks.
 */
create_accounts: boolean, 
/**
 * Likewise products.
 */
create_products: boolean, 
/**
 * Likewise managers.
 */
create_managers: boolean, 
/**
 * Scale of the recommendations in answers, `0-10` or `1-10`; none for what was found.
 */
scale: string | null, };
export type ImportNote = { 
/**
 * File name.
 */
file: string, 
/**
 * Line in the file, from 1.
 */
line: number, 
/**
 * Heading of the column; empty when the whole row is meant.
 */
column: string, 
/**
 * What stands there.
 */
value: string, 
/**
 * Why.
 */
reason: string, };
export type ImportReq = { 
/**
 * Absolute path of the table.
 */
path: string, 
/**
 * Absolute path of the lines, when sales come as documents and lines.
 */
lines_path?: string, 
/**
 * What it holds: `accounts`, `sales`…; none lets the headings tell.
 */
kind?: string, 
/**
 * The columns and how to read them; none lets the headings tell, or what was remembered.
 */
mapping?: ImportMapping, 
/**
 * Currency of the amounts. It becomes the book's with the import; refused where the book has
 * amounts in another. None leaves the book's.
 */
currency?: Currency, };
export type ImportScale = { 
/**
 * The one in force: `0-10` or `1-10`.
 */
key: string, 
/**
 * The file or the user tells it; otherwise the user is to be asked.
 */
certain: boolean, 
/**
 * Both.
 */
scales: Array<Choice>, };
export type ImportState = { 
/**
 * As written.
 */
value: string, 
/**
 * How many documents.
 */
count: number, 
/**
 * Left out.
 */
left_out: boolean, };
export type Incident = { 
/**
 * Identity.
 */
id: IncidentId, 
/**
 * At whom.
 */
account: AccountId, 
/**
 * Day it happened.
 */
on: string, 
/**
 * What went wrong.
 */
what: string, 
/**
 * How serious.
 */
severity: Severity, 
/**
 * The cause we admitted to the client, or empty.
 */
cause: string, 
/**
 * What put it right, or empty.
 */
remedy: string, 
/**
 * What we gave in return, or empty.
 */
compensation: string, 
/**
 * Each time the client was kept informed.
 */
informed: Array<KeptInformed>, 
/**
 * How the client took it in the end, −2…+2.
 */
taken: number | null, 
/**
 * Day of that judgement.
 */
taken_on: string | null, 
/**
 * Day it was put right; open until then.
 */
closed_on: string | null, };
export type IncidentId = number;
export type IncidentLine = { 
/**
 * Whose.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * When.
 */
on: Dated, 
/**
 * What.
 */
what: string, 
/**
 * `исправлен 3 июня`, `открыт`.
 */
state: string, 
/**
 * Mood.
 */
mood: Mood, };
export type IncidentRow = { 
/**
 * The record.
 */
incident: Incident, 
/**
 * When.
 */
on: Dated, 
/**
 * Severity, printed.
 */
severity_label: string, 
/**
 * `открыт`, `исправлен за 4 дня`.
 */
state_label: string, 
/**
 * How the client took it, printed; may be empty.
 */
taken_label: string, 
/**
 * Mood.
 */
mood: Mood, };
export type IncidentSaveReq = { 
/**
 * The record.
 */
incident: Incident, };
export type Interview = { 
/**
 * Would they recommend us, 0–10.
 */
nps: number | null, 
/**
 * Satisfaction, 1–5.
 */
csat: number | null, 
/**
 * Satisfaction by parameter.
 */
csi: Csi, 
/**
 * The open questions; one without words is left out.
 */
said: Array<Said>, 
/**
 * Whether they may be quoted by name.
 */
quotable: boolean, };
export type InterviewDoneReq = { 
/**
 * Whose.
 */
respondent: RespondentId, 
/**
 * What they said.
 */
interview: Interview, 
/**
 * Day; none is today.
 */
on?: string, 
/**
 * How they were asked; none takes the respondent's.
 */
means?: Means, };
export type InterviewKeepReq = { 
/**
 * Whose.
 */
respondent: RespondentId, 
/**
 * What was typed.
 */
interview: Interview, };
export type InterviewPage = { 
/**
 * Today.
 */
day: string, 
/**
 * The record.
 */
respondent: Respondent, 
/**
 * Of which half.
 */
half: string, 
/**
 * Of which account.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Name.
 */
contact_name: string, 
/**
 * Job title and role; may be empty.
 */
contact_detail: string, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * E-mail, or empty.
 */
email: string, 
/**
 * What to open with, in the client's language.
 */
opening: string, 
/**
 * What to close with: thanks, when they will be told, may they be quoted.
 */
closing: string, 
/**
 * The questions in order, as they are asked.
 */
questions: Array<InterviewQuestion>, 
/**
 * What was typed so far; empty where nothing was.
 */
draft: Interview, 
/**
 * Their answer in this wave, if they gave it: the interview is finished.
 */
answer: AnswerId | null, 
/**
 * Their earlier answers, the latest first, with what became of each item.
 */
earlier: Array<EarlierAnswer>, 
/**
 * Tries so far, printed, the latest first.
 */
tries: Array<TryRow>, 
/**
 * Outcomes of a try, printed, in the order of their number keys.
 */
outcomes: Array<Choice>, 
/**
 * Suggested day to call again: the next worked day.
 */
call_on: string, 
/**
 * The language of the script.
 */
lang: string, 
/**
 * Languages.
 */
langs: Array<Choice>, 
/**
 * Whether a letter may be sent to them.
 */
may_write: boolean, 
/**
 * Subject of the letter that asks them to fill in the form.
 */
letter_subject: string, 
/**
 * The letter.
 */
letter: string, 
/**
 * Suggested path of the draft.
 */
letter_path: string, 
/**
 * Who comes after this one in the order of the page; none at the end.
 */
next: RespondentId | null, 
/**
 * Wave is closed: nothing can be typed.
 */
closed: boolean, };
export type InterviewQuestion = { 
/**
 * Key: `nps`, `csat`, `csi-quality`, an open question's or `own-1`.
 */
key: string, 
/**
 * As it is asked, in the language of the script.
 */
text: string, 
/**
 * What sort of answer.
 */
form: QuestionForm, 
/**
 * Importance is asked too.
 */
importance: boolean, 
/**
 * Asked only when the recommendation is at most this (`why-not`); none asks always.
 */
when_nps_to: number | null, };
export type InterviewReq = { 
/**
 * Whom.
 */
respondent: RespondentId, 
/**
 * Language of the script, `ru` or `en`; none takes the client's.
 */
lang?: string, };
export type Judgement = { 
/**
 * Identity.
 */
id: JudgementId, 
/**
 * Whose sign.
 */
account: AccountId, 
/**
 * Which sign.
 */
sign: Sign, 
/**
 * The score, 0 (bad) to 100 (good).
 */
score: number, 
/**
 * Day.
 */
on: string, 
/**
 * What it rests on.
 */
evidence: string, };
export type JudgementId = number;
export type JudgementSaveReq = { 
/**
 * The record.
 */
judgement: Judgement, };
export type KeptForecast = { 
/**
 * Which.
 */
forecast: ForecastId, 
/**
 * When.
 */
on: Dated, 
/**
 * Months ahead.
 */
months: number, 
/**
 * What was expected.
 */
base: Money, 
/**
 * Of that, what has ended by the day: expected.
 */
expected: Money, 
/**
 * And what came of it.
 */
came: Money, 
/**
 * How many of how many have ended: `12 из 15`.
 */
ended: string, 
/**
 * Brier score of those, printed; may be empty.
 */
brier: string, 
/**
 * Worked out afterwards.
 */
in_hindsight: boolean, };
export type KeptInformed = { 
/**
 * Day.
 */
on: string, 
/**
 * What they were told.
 */
text: string, };
export type LadderStep = { 
/**
 * The rung.
 */
days_before: number, 
/**
 * Planned on.
 */
planned: Dated, 
/**
 * `за 30 дней`, `в день решения`, `через 7 дней после`, `по договорённости`.
 */
label: string, 
/**
 * `done`, `passed`, `due`, `ahead`.
 */
status: string, 
/**
 * Printed: `сделан 3 ноя: дозвонились`, `просрочен 7 дн.`
 */
status_label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * Channel.
 */
channel: Channel, 
/**
 * Printed.
 */
channel_label: string, 
/**
 * In which queue.
 */
queue: Queue, 
/**
 * Whose.
 */
owner: ManagerId | null, 
/**
 * Printed.
 */
owner_name: string, };
export type LeftOutRow = { 
/**
 * Which.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * `nobody` (no person is known), `asked` (all were asked within six months), `not-drawn`.
 */
key: string, 
/**
 * Printed.
 */
why: string, };
export type LegalEntity = { 
/**
 * Identity.
 */
id: LegalEntityId, 
/**
 * Whose it is.
 */
account: AccountId, 
/**
 * Registered name.
 */
name: string, 
/**
 * INN, OGRN or VAT number as written, or empty. See [`crate::tax`] for its check digits.
 */
tax_id: string, };
export type LegalEntityId = number;
export type LegalEntityRow = { 
/**
 * The record.
 */
legal_entity: LegalEntity, 
/**
 * `ИНН`, `ОГРН`, or `Tax id`.
 */
kind_label: string, 
/**
 * Its check digits are right, or it has none.
 */
holds: boolean, };
export type LetterReq = { 
/**
 * Of which renewal.
 */
subscription: SubscriptionId, 
/**
 * To whom; none leaves the address open.
 */
contact?: ContactId, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
text: string, 
/**
 * Where to.
 */
to: LetterTo, 
/**
 * For a file: absolute path, ending in `.eml`.
 */
path?: string, };
export type LetterTo = "mail" | "file" | "clipboard";
export type Lifecycle = "prospect" | "active" | "dormant" | "lost";
export type Likelihood = { 
/**
 * Identity.
 */
id: LikelihoodId, 
/**
 * Of which subscription.
 */
subscription: SubscriptionId, 
/**
 * Day from which it holds; a later one replaces it.
 */
on: string, 
/**
 * Probability in percent, 0–100; none goes back to the figure.
 */
percent: number | null, 
/**
 * Why: always said.
 */
note: string, 
/**
 * Who judged.
 */
manager: ManagerId | null, };
export type LikelihoodId = number;
export type LikelihoodRow = { 
/**
 * The record.
 */
likelihood: Likelihood, 
/**
 * `30 %`.
 */
text: string, 
/**
 * When.
 */
on: Dated, 
/**
 * Who; may be empty.
 */
who: string, };
export type LikelihoodSaveReq = { 
/**
 * The record.
 */
likelihood: Likelihood, };
export type LostReason = "price" | "product" | "service" | "competitor" | "budget" | "liquidation" | "champion-left" | "consolidation" | "no-need" | "other";
export type LoyaltyView = { 
/**
 * `true`, `false`, `latent`, `negative`, `none`, `undecided`.
 */
key: string, 
/**
 * Printed: `истинная`.
 */
label: string, 
/**
 * Why, in a sentence.
 */
why: string, 
/**
 * What to do.
 */
advice: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * Bought by discount only.
 */
discount_only: boolean, };
export type Manager = { 
/**
 * Identity.
 */
id: ManagerId, 
/**
 * Full name.
 */
name: string, 
/**
 * E-mail, or empty.
 */
email: string, 
/**
 * Team.
 */
team: Team, 
/**
 * First day at work, if known.
 */
active_from: string | null, 
/**
 * Last day at work, if over.
 */
active_to: string | null, 
/**
 * Number in another system, or empty.
 */
external_id: string, };
export type ManagerId = number;
export type ManagerRate = { 
/**
 * Who; none is accounts without an owner.
 */
manager: ManagerId | null, 
/**
 * Name.
 */
name: string, 
/**
 * People asked.
 */
asked: number, 
/**
 * Of them answered.
 */
answered: number, 
/**
 * `62 %`, or a dash.
 */
response: string, 
/**
 * Credible items.
 */
credible: number, 
/**
 * Of them told back.
 */
told: number, 
/**
 * `40 %`, or a dash.
 */
closure: string, 
/**
 * Detractors.
 */
detractors: number, 
/**
 * Of them called within two working days.
 */
called: number, };
export type ManagerRow = { 
/**
 * The record.
 */
manager: Manager, 
/**
 * Team, printed.
 */
team_label: string, 
/**
 * How many accounts they keep.
 */
accounts: number, };
export type ManagerSaveReq = { 
/**
 * The record.
 */
manager: Manager, };
export type ManagersPage = { 
/**
 * By name.
 */
rows: Array<ManagerRow>, };
export type Mark = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Upper edge.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, 
/**
 * What.
 */
name: string, 
/**
 * How much, printed.
 */
value: string, };
export type Means = "call" | "meeting" | "email" | "form" | "message";
export type MissingAccount = { 
/**
 * Which.
 */
account: AccountId, 
/**
 * Its name.
 */
name: string, 
/**
 * Share of revenue, printed.
 */
share: string, 
/**
 * Their respondent, if they have one.
 */
respondent: RespondentId | null, };
export type Moment = number;
export type Money = { 
/**
 * Minor units.
 */
minor: number, 
/**
 * Whole units without a sign: `8 420 000`.
 */
text: string, 
/**
 * Shortened, with the currency: `8,4 млн ₽`.
 */
short: string, };
export type Mood = "good" | "watch" | "risk" | "none";
export type MoveRow = { 
/**
 * The record.
 */
record: StageMove, 
/**
 * `Знакомство → Завязывание отношений`.
 */
label: string, 
/**
 * When.
 */
on: Dated, };
export type NextTerm = { 
/**
 * To what.
 */
product: ProductId, 
/**
 * Seats or units, in thousandths.
 */
quantity: Quantity, 
/**
 * Price of one price period for the whole quantity, minor units.
 */
price: number, 
/**
 * Months the price covers.
 */
price_months: number, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on: string, 
/**
 * Days of notice.
 */
notice_days: number, 
/**
 * Renews by itself unless stopped.
 */
auto_renew: boolean, };
export type Nothing = Record<symbol, never>;
export type Noun = "setting" | "file_mapping" | "manager" | "account" | "legal_entity" | "contact" | "product" | "sale" | "payment" | "subscription" | "touch" | "review" | "answer" | "reference" | "incident" | "profile" | "promise" | "task" | "handover" | "stage_mark" | "stage_move" | "judgement" | "factor" | "health_scale" | "renewal_step" | "likelihood" | "forecast" | "wave" | "respondent" | "feedback_item";
export type NpsLine = { 
/**
 * `answers`, `accounts`, `senior`.
 */
key: string, 
/**
 * Printed.
 */
name: string, 
/**
 * −100…100.
 */
value: number, 
/**
 * Low end of the 95 % interval; equal to the value in a full census.
 */
low: number, 
/**
 * High end.
 */
high: number, 
/**
 * How many.
 */
count: number, 
/**
 * `+30 (от −19 до 65), 10 ответов`.
 */
text: string, };
export type OpLabel = { 
/**
 * `импорт «customers.csv»`: stands after "Undo" in lower case.
 */
label: string, 
/**
 * When.
 */
at: Moment, };
export type OpenQuestion = "pleases" | "displeases" | "why-not" | "main-value" | "change" | "missing" | "seen-elsewhere" | "bring-back";
export type OpenReq = { 
/**
 * Absolute path.
 */
path: string, };
export type Outlook = "at-risk" | "watch" | "healthy" | "unknown";
export type OutlookShare = { 
/**
 * Band.
 */
outlook: Outlook, 
/**
 * Printed.
 */
label: string, 
/**
 * The usual probability, printed.
 */
usual: string, 
/**
 * The firm's own: `86 % (78–92 %) из 54`; empty until there are enough.
 */
own: string, 
/**
 * Which counts: `usual` or `own`.
 */
used: string, };
export type Path = { 
/**
 * Absolute.
 */
path: string, };
export type PathStep = { 
/**
 * The criterion.
 */
criterion: Criterion, 
/**
 * Printed.
 */
label: string, 
/**
 * `confirm`, `call`, `meeting`, `deal`.
 */
effort: string, 
/**
 * Printed: `подтвердить`, `звонок`…
 */
effort_label: string, };
export type Payment = { 
/**
 * Identity.
 */
id: PaymentId, 
/**
 * Payer.
 */
account: AccountId, 
/**
 * Invoice or payment document number, or empty.
 */
invoice: string, 
/**
 * Day it is due, if agreed.
 */
due_on: string | null, 
/**
 * Day it was paid; none while unpaid.
 */
paid_on: string | null, 
/**
 * Amount in minor units.
 */
amount: number, };
export type PaymentId = number;
export type PaymentRow = { 
/**
 * The record.
 */
payment: Payment, 
/**
 * Paid on.
 */
paid: Dated | null, 
/**
 * Due on.
 */
due: Dated | null, 
/**
 * How much.
 */
amount: Money, 
/**
 * `paid in time`, `7 days late`, `3 days overdue`, printed.
 */
state_label: string, 
/**
 * Mood.
 */
mood: Mood, };
export type PaymentSaveReq = { 
/**
 * The record.
 */
payment: Payment, };
export type PersonRow = { 
/**
 * The record as it stands today, for editing.
 */
contact: Contact, 
/**
 * The day they left, if they had by the page's day.
 */
left: Dated | null, 
/**
 * Attitude judged by the page's day, −2…+2.
 */
attitude: number | null, 
/**
 * The day of that judgement, if known.
 */
attitude_on: Dated | null, 
/**
 * Role, printed; may be empty.
 */
role_label: string, 
/**
 * The last touch with them.
 */
last_touch: Dated | null, };
export type PersonToCall = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Name.
 */
name: string, 
/**
 * Job title and role; may be empty.
 */
detail: string, 
/**
 * Telephone, or empty.
 */
phone: string, 
/**
 * E-mail, or empty.
 */
email: string, 
/**
 * Last touch with them, printed; may be empty.
 */
last: string, };
export type PortfolioDeckReq = { 
/**
 * Absolute path, ending in `.pptx`.
 */
path: string, 
/**
 * As of when.
 */
at: At, 
/**
 * `ru` or `en`; none takes the user's.
 */
lang?: string, };
export type PortfolioExportReq = { 
/**
 * What is shown.
 */
portfolio: PortfolioReq, 
/**
 * Absolute path; empty suggests none and refuses.
 */
path: string, };
export type PortfolioPage = { 
/**
 * As of.
 */
as_of: string, 
/**
 * `на 21 ноября 2026 · 64 клиента · 2 менеджера`.
 */
caption: string, 
/**
 * The half stood in.
 */
half: string, 
/**
 * Figures over the accounts shown.
 */
cards: Array<Card>, 
/**
 * Accounts, filtered and sorted.
 */
rows: Array<PortfolioRow>, 
/**
 * How many accounts the book has.
 */
all: number, 
/**
 * Sums over the rows shown.
 */
totals: Totals, 
/**
 * What can be filtered by.
 */
owners: Array<Choice>, 
/**
 * What can be filtered by.
 */
industries: Array<Choice>, 
/**
 * What can be filtered by.
 */
lifecycles: Array<Choice>, 
/**
 * What can be filtered by.
 */
signals: Array<Choice>, 
/**
 * What can be filtered by.
 */
bands: Array<Choice>, 
/**
 * What can be filtered by.
 */
stages: Array<Choice>, 
/**
 * What can be filtered by.
 */
loyalties: Array<Choice>, };
export type PortfolioReq = { 
/**
 * As of when.
 */
at: At, 
/**
 * Which accounts.
 */
filter: Filter, 
/**
 * In which order.
 */
sort: Sort, 
/**
 * The relationship need not be told with the answer: it takes longer to read than all else.
 * It is told all the same where order or filter rest on it, or where it is at hand.
 */
figures_only: boolean, };
export type PortfolioRow = { 
/**
 * Identity.
 */
id: AccountId, 
/**
 * Name.
 */
name: string, 
/**
 * `банки · Санкт-Петербург`.
 */
place: string, 
/**
 * Owner's name, or empty.
 */
owner: string, 
/**
 * Lifecycle.
 */
lifecycle: Lifecycle, 
/**
 * Lifecycle, printed.
 */
lifecycle_label: string, 
/**
 * ABC class by revenue of 12 months: `A`, `B`, `C`, or empty without sales.
 */
class: string, 
/**
 * Sales up to the day.
 */
revenue: Money, 
/**
 * Sales of 12 months.
 */
revenue_12m: Money, 
/**
 * Against the 12 months before.
 */
change: Change, 
/**
 * Sales of the half so far.
 */
revenue_half: Money, 
/**
 * Recurring revenue a year.
 */
recurring: Money, 
/**
 * Due and unpaid.
 */
overdue: Money, 
/**
 * Paid up to the day.
 */
paid: Money, 
/**
 * The next end of a subscription.
 */
ending: Ending | null, 
/**
 * The last touch.
 */
last_touch: Dated | null, 
/**
 * Mood of the last touch: risk from 90 days on.
 */
touch_mood: Mood, 
/**
 * The last sale.
 */
last_sale: Dated | null, 
/**
 * How things stand with it; null where it was not read, for only figures were asked for.
 */
bond: RowBond | null, 
/**
 * Review of the half: none, `begun`, `written`.
 */
review: string | null, 
/**
 * Its state, printed; empty when none.
 */
review_label: string, };
export type Product = { 
/**
 * Identity.
 */
id: ProductId, 
/**
 * Name.
 */
name: string, 
/**
 * Family, or empty.
 */
family: string, 
/**
 * Code in another system, or empty.
 */
code: string, 
/**
 * Margin in hundredths of a percent (10 000 = 100 %), −10 000…10 000; none when unknown.
 */
margin: number | null, 
/**
 * Kind, if known.
 */
kind: ProductKind | null, };
export type ProductId = number;
export type ProductKind = "licence" | "service" | "goods";
export type ProductLine = { 
/**
 * Which.
 */
product: Product, 
/**
 * 12 months.
 */
revenue_12m: Money, 
/**
 * Against the 12 before.
 */
change: Change, 
/**
 * Share of the whole, printed.
 */
share: string, 
/**
 * ABC class, or empty.
 */
class: string, 
/**
 * Last sale.
 */
last_sale: Dated | null, 
/**
 * Margin in percent, printed; empty when unknown.
 */
margin: string, };
export type ProductSaveReq = { 
/**
 * The record.
 */
product: Product, };
export type ProductsPage = { 
/**
 * `110 продуктов · 7 семейств · на 30 июня 2026`.
 */
caption: string, 
/**
 * Products.
 */
rows: Array<ProductLine>, 
/**
 * How many the book has.
 */
all: number, };
export type ProductsReq = { 
/**
 * As of when.
 */
at: At, 
/**
 * Words that name, family or code must hold; empty for all.
 */
text: string, };
export type Profile = { 
/**
 * Identity.
 */
id: ProfileId, 
/**
 * Whose.
 */
account: AccountId, 
/**
 * About what.
 */
aspect: Aspect, 
/**
 * The text; an empty one says that nothing holds any more.
 */
text: string, 
/**
 * Day.
 */
on: string, };
export type ProfileEntry = { 
/**
 * The record.
 */
profile: Profile, 
/**
 * When.
 */
on: Dated, };
export type ProfileId = number;
export type ProfileSaveReq = { 
/**
 * The record.
 */
profile: Profile, };
export type ProfileText = { 
/**
 * About what.
 */
aspect: Aspect, 
/**
 * Printed.
 */
label: string, 
/**
 * What belongs here, for the empty state.
 */
hint: string, 
/**
 * As it stands, latest first; the first one holds.
 */
history: Array<ProfileEntry>, };
export type Progress = { 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all; 0 while unknown.
 */
of: number, };
export type Promise = { 
/**
 * Identity.
 */
id: PromiseId, 
/**
 * To which account.
 */
account: AccountId, 
/**
 * To whom.
 */
contact: ContactId | null, 
/**
 * What.
 */
what: string, 
/**
 * Day it was given.
 */
made_on: string, 
/**
 * By when.
 */
due_on: string, 
/**
 * Day it was kept.
 */
kept_on: string | null, 
/**
 * The touch at which it was given.
 */
touch: TouchId | null, };
export type PromiseId = number;
export type PromiseRow = { 
/**
 * The record.
 */
promise: Promise, 
/**
 * To whom; may be empty.
 */
contact: string, 
/**
 * By when.
 */
due: Dated, 
/**
 * When it was kept.
 */
kept: Dated | null, 
/**
 * `через 3 дня`, `просрочено на 5 дней`, `сдержано`.
 */
state_label: string, 
/**
 * Mood.
 */
mood: Mood, };
export type PromiseSaveReq = { 
/**
 * The record.
 */
promise: Promise, };
export type ProposedFactor = { 
/**
 * Which.
 */
kind: FactorKind, 
/**
 * Printed.
 */
label: string, 
/**
 * Proposed severity.
 */
severity: Severity, 
/**
 * Printed.
 */
severity_label: string, 
/**
 * Since when.
 */
since: Dated, 
/**
 * The facts, in a sentence: becomes the factor's source when confirmed.
 */
evidence: string, };
export type ProposedMark = { 
/**
 * When it was met.
 */
on: Dated, 
/**
 * The touch that shows it.
 */
touch: TouchId | null, 
/**
 * The sale that shows it.
 */
sale: SaleId | null, 
/**
 * Why, printed.
 */
why: string, };
export type Quantity = number;
export type QuestionForm = "nps" | "csat" | "csi" | "words";
export type Questions = { 
/**
 * Satisfaction, 1–5.
 */
csat: boolean, 
/**
 * The parameters of the CSI that are asked about.
 */
csi: Array<CsiParameter>, 
/**
 * Whether their importance is asked too.
 */
importance: boolean, 
/**
 * Optional questions of the list.
 */
optional: Array<OpenQuestion>, 
/**
 * Questions of the firm's own, in its words; the key of the first is `own-1`.
 */
own: Array<string>, };
export type Queue = "desk" | "mine";
export type QuickPart = { 
/**
 * `kind`, `account`, `contact`, `day`, `began`, `place`, `minutes`, `shared`, `beyond`,
 * `refused`, `attended`, `sentiment`, `promise`, `summary`; with a `?` behind it
 * (`account?`, `contact?`, `day?`) what is not clear and `missing` asks for.
 */
field: string, 
/**
 * The field's name, printed.
 */
label: string, 
/**
 * What it was taken for, printed: `звонок`, `Ирина Котова, ИТ-директор`, `20 ноября`.
 */
value: string, };
export type QuickTouch = { 
/**
 * The touch as proposed; its account is 0 while none is known.
 */
touch: Touch, 
/**
 * A promise named in the line (`обещали до пятницы прислать расчёт`).
 */
promise: Promise | null, 
/**
 * The account, when known.
 */
account: Choice | null, 
/**
 * Accounts the line may mean, best first, when it is not clear.
 */
accounts: Array<Choice>, 
/**
 * People the line may mean, best first, when it is not clear. Not in the touch yet.
 */
contacts: Array<Choice>, 
/**
 * What each part of the line was taken for, in its order.
 */
parts: Array<QuickPart>, 
/**
 * What is still needed before it can be saved, in a sentence; empty when ready.
 */
missing: string, };
export type QuickTouchReq = { 
/**
 * The line.
 */
text: string, 
/**
 * The account stood in, if any; a name in the line wins.
 */
account?: AccountId, };
export type QuickTouchSaveReq = { 
/**
 * The touch.
 */
touch: Touch, 
/**
 * The promise, if one was given.
 */
promise: Promise | null, };
export type Reference = { 
/**
 * Identity.
 */
id: ReferenceId, 
/**
 * Whose.
 */
account: AccountId, 
/**
 * How far they go.
 */
status: ReferenceStatus, 
/**
 * Since when.
 */
on: string, 
/**
 * Where it is agreed, internal; or empty.
 */
note: string, };
export type ReferenceId = number;
export type ReferenceRow = { 
/**
 * The record.
 */
reference: Reference, 
/**
 * Printed.
 */
label: string, 
/**
 * Since when.
 */
on: Dated, };
export type ReferenceSaveReq = { 
/**
 * The record.
 */
reference: Reference, };
export type ReferenceStatus = "none" | "name" | "logo" | "case" | "speaks";
export type RejectsSaveReq = { 
/**
 * The same request that looked.
 */
import: ImportReq, 
/**
 * Absolute path; empty writes beside the imported file.
 */
path: string, };
export type RelationshipChoices = { 
/**
 * Stages in use.
 */
stages: Array<Choice>, 
/**
 * Criteria of the stages in use.
 */
criteria: Array<Choice>, 
/**
 * Signs.
 */
signs: Array<Choice>, 
/**
 * Factors.
 */
factors: Array<Choice>, 
/**
 * Severities.
 */
severities: Array<Choice>, 
/**
 * Reference statuses.
 */
references: Array<Choice>, 
/**
 * Aspects of the profile.
 */
aspects: Array<Choice>, 
/**
 * Origins of tasks.
 */
origins: Array<Choice>, 
/**
 * Bands of health.
 */
bands: Array<Choice>, 
/**
 * Kinds of loyalty.
 */
loyalties: Array<Choice>, };
export type RelationshipPage = { 
/**
 * The day it is as of.
 */
day: string, 
/**
 * Health with its explanation.
 */
health: HealthView, 
/**
 * What changed since the earlier day.
 */
change: HealthChange, 
/**
 * The acts that would help most, at most three, the best first.
 */
acts: Array<Act>, 
/**
 * What to ask next: signs that are unknown or stale, the weightiest first.
 */
to_ask: Array<ToAsk>, 
/**
 * The nine signs, in their fixed order.
 */
signs: Array<SignRow>, 
/**
 * Factors open on the day, the worst first, then those closed, the latest first.
 */
factors: Array<FactorRow>, 
/**
 * Factors the data proposes.
 */
proposed: Array<ProposedFactor>, 
/**
 * Kind of loyalty.
 */
loyalty: LoyaltyView, 
/**
 * Stage, criteria, clock, path.
 */
stage: StageView, 
/**
 * Warnings about people and rhythm: single thread, somebody left, cadence missed.
 */
warnings: Array<Warning>, 
/**
 * The rhythm of touches.
 */
cadence: CadenceView, 
/**
 * Promises, open first, by due day.
 */
promises: Array<PromiseRow>, 
/**
 * Tasks, open first, by due day.
 */
tasks: Array<TaskRow>, 
/**
 * Incidents, open first, then the latest.
 */
incidents: Array<IncidentRow>, 
/**
 * The six texts of the profile, in their fixed order.
 */
profile: Array<ProfileText>, 
/**
 * Answers, the latest first.
 */
answers: Array<AnswerRow>, 
/**
 * Reference statuses, the latest first.
 */
references: Array<ReferenceRow>, 
/**
 * Changes of owner, the latest first.
 */
handovers: Array<HandoverRow>, };
export type RelationshipReq = { 
/**
 * Which account.
 */
id: AccountId, 
/**
 * As of when.
 */
at: At, 
/**
 * The day to explain the change of health from; none takes the last day of the half before.
 */
against?: string, 
/**
 * Judge the earlier day by the scale in force on the later one rather than by its own.
 */
same_scale: boolean, };
export type RemoveReq = { 
/**
 * Which noun.
 */
noun: Noun, 
/**
 * Which records.
 */
ids: Array<number>, };
export type RenewalGroup = { 
/**
 * Stable key.
 */
key: string, 
/**
 * Printed.
 */
label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * The rows.
 */
rows: Array<RenewalRow>, 
/**
 * What all of them have at stake.
 */
at_stake: Money, };
export type RenewalPage = { 
/**
 * Today.
 */
day: string, 
/**
 * The subscription.
 */
subscription: Subscription, 
/**
 * Whose.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * To what.
 */
product: string, 
/**
 * Seats, printed.
 */
quantity: string, 
/**
 * The first day.
 */
starts: Dated, 
/**
 * The last day.
 */
ends: Dated, 
/**
 * The decision day.
 */
decide: Dated, 
/**
 * What is at stake.
 */
at_stake: Money, 
/**
 * The price as agreed: `2 100 000 ₽ за 12 месяцев`.
 */
price_text: string, 
/**
 * `идёт`, `продлена`, `потеряна: цена`, `закончилась без ответа`.
 */
state_label: string, 
/**
 * Mood of the state.
 */
mood: Mood, 
/**
 * Still open: a step can be done.
 */
open: boolean, 
/**
 * The ladder, by planned day.
 */
steps: Array<LadderStep>, 
/**
 * The step to do now or next; none when all is done.
 */
next: LadderStep | null, 
/**
 * What was done, the latest first: of the ladder and beyond it.
 */
done: Array<StepDone>, 
/**
 * People to speak to, the suggested one first.
 */
people: Array<PersonToCall>, 
/**
 * The person the script is for.
 */
contact: ContactId | null, 
/**
 * Language of script and letter.
 */
lang: string, 
/**
 * What to say, in that language; a paragraph a line.
 */
script: string, 
/**
 * Subject of the letter.
 */
letter_subject: string, 
/**
 * The letter.
 */
letter: string, 
/**
 * Suggested path of the draft as a file.
 */
letter_path: string, 
/**
 * Band of health.
 */
outlook: Outlook, 
/**
 * Printed.
 */
outlook_label: string, 
/**
 * Score, printed; empty where too little is known.
 */
score: string, 
/**
 * Mood of the band.
 */
health_mood: Mood, 
/**
 * The figure's probability: `80 %`, and where it comes from in a sentence.
 */
figure_text: string, 
/**
 * Where the figure comes from.
 */
figure_why: string, 
/**
 * The manager's, if one was given.
 */
likelihood: LikelihoodRow | null, 
/**
 * Both, in a sentence, where they lie more than a band apart; else empty.
 */
disagreement: string, 
/**
 * What warns early, in sentences.
 */
warnings: Array<string>, 
/**
 * All subscriptions of the chain, the first on top.
 */
chain: Array<ChainLink>, 
/**
 * What the next term is to be unless changed.
 */
next_term: NextTerm, 
/**
 * Outcomes, printed, in the order of their number keys.
 */
outcomes: Array<Choice>, 
/**
 * Reasons of a loss, printed.
 */
lost_reasons: Array<Choice>, 
/**
 * Channels, printed.
 */
channels: Array<Choice>, 
/**
 * Languages of script and letter.
 */
langs: Array<Choice>, 
/**
 * Products a next term may be for.
 */
products: Array<Choice>, 
/**
 * Other subscriptions of the account that end on another day: for one common end.
 */
others: Array<Choice>, };
export type RenewalReq = { 
/**
 * Which subscription.
 */
subscription: SubscriptionId, 
/**
 * Language of script and letter, `ru` or `en`; none takes the client's.
 */
lang?: string, 
/**
 * The person spoken to; none takes the one suggested.
 */
contact?: ContactId, };
export type RenewalRow = { 
/**
 * Which subscription.
 */
subscription: SubscriptionId, 
/**
 * Whose.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * To what, with the number of seats: `СЭД, 250`.
 */
product: string, 
/**
 * The rung of the next step, in days before the decision day.
 */
days_before: number, 
/**
 * Planned on; none where nothing is left to do but to say what became of it.
 */
planned: Dated | null, 
/**
 * `за 30 дней, просрочен 7 дн.`
 */
step_label: string, 
/**
 * Mood of the step: risk when overdue.
 */
mood: Mood, 
/**
 * How the client is to be reached.
 */
channel: Channel, 
/**
 * Printed.
 */
channel_label: string, 
/**
 * In which queue.
 */
queue: Queue, 
/**
 * Whose; none leaves it to the queue.
 */
owner: ManagerId | null, 
/**
 * Printed: the owner, or the queue.
 */
owner_name: string, 
/**
 * What it brings in twelve months.
 */
at_stake: Money, 
/**
 * The decision day.
 */
decide: Dated, 
/**
 * The last day.
 */
ends: Dated, 
/**
 * Renews by itself unless stopped.
 */
auto_renew: boolean, 
/**
 * Whom to call: who pays or decides and was reached last; none where nobody is known.
 */
contact: ContactId | null, 
/**
 * Their name and job title; may be empty.
 */
contact_label: string, 
/**
 * The band of health.
 */
outlook: Outlook, 
/**
 * The score, printed; empty where too little is known.
 */
score: string, 
/**
 * Mood of the band.
 */
health_mood: Mood, 
/**
 * The band, printed.
 */
outlook_label: string, 
/**
 * The probability that counts, in percent.
 */
percent: number, 
/**
 * Printed.
 */
percent_text: string, 
/**
 * The figure's own, printed, where a manager says otherwise; else empty.
 */
figure_text: string, 
/**
 * Figure and manager lie more than a band apart.
 */
disagree: boolean, };
export type RenewalStep = { 
/**
 * Identity.
 */
id: RenewalStepId, 
/**
 * Of which subscription. With `days_before` and `planned_on` it stands once.
 */
subscription: SubscriptionId, 
/**
 * The rung it is, in days before the decision day; of a step taken up again on a day agreed,
 * the days from that day.
 */
days_before: number, 
/**
 * The day it was planned on.
 */
planned_on: string, 
/**
 * Whose; none leaves it to the queue.
 */
owner: ManagerId | null, 
/**
 * How the client is, or was, reached.
 */
channel: Channel, 
/**
 * Day it was done.
 */
done_on: string | null, 
/**
 * What came of it; only of a step done.
 */
outcome: StepOutcome | null, 
/**
 * Why the renewal was lost; only with [`StepOutcome::Lost`].
 */
lost_reason: LostReason | null, 
/**
 * When to take it up again; only with [`StepOutcome::Postponed`].
 */
postponed_to: string | null, 
/**
 * What was said, or empty.
 */
note: string, 
/**
 * The touch that was saved with it.
 */
touch: TouchId | null, };
export type RenewalStepId = number;
export type RenewalsDue = { 
/**
 * Overdue steps of both queues.
 */
overdue: number, 
/**
 * Due today.
 */
today: number, 
/**
 * Overdue of the desk.
 */
desk_overdue: number, 
/**
 * Overdue of account managers.
 */
mine_overdue: number, };
export type RenewalsExportReq = { 
/**
 * Absolute path, ending in `.xlsx`.
 */
path: string, 
/**
 * Which queue.
 */
renewals: RenewalsReq, };
export type RenewalsPage = { 
/**
 * The day.
 */
day: string, 
/**
 * `7 просрочено · 2 сегодня · 5 на неделе`.
 */
caption: string, 
/**
 * Groups that hold something: `overdue`, `today`, `week`, `later`, `unexplained`; within a
 * group what lapses first stands first.
 */
groups: Array<RenewalGroup>, 
/**
 * What warns early, the worst first; of the same accounts.
 */
warnings: Array<EarlyWarning>, 
/**
 * How many lie in each queue, under the manager chosen: `desk`, `mine`.
 */
queues: Array<Choice>, 
/**
 * Managers to choose from, of both teams.
 */
managers: Array<Choice>, 
/**
 * The forecast in the head of the page.
 */
forecast: ForecastHead, 
/**
 * Nothing is on record to renew.
 */
empty: boolean, 
/**
 * Suggested path of the calendar file.
 */
ics_path: string, 
/**
 * Suggested path of the workbook.
 */
xlsx_path: string, };
export type RenewalsReq = { 
/**
 * As of when.
 */
at: At, 
/**
 * Which queue; none shows both.
 */
queue?: Queue, 
/**
 * Of whom: steps they own; for *mine* also the steps of accounts they keep. None is everybody.
 */
manager?: ManagerId, 
/**
 * How far ahead.
 */
ahead: Ahead, };
export type RenewalsShown = { 
/**
 * Of which queue; none shows both.
 */
queue?: Queue, 
/**
 * Of whom, as in [`RenewalsReq`]; none is everybody.
 */
manager?: ManagerId, 
/**
 * The timeline: the rows of the table that looks so far ahead.
 */
ahead?: Ahead, 
/**
 * The forecast: months ahead, 1–24.
 */
months?: number, 
/**
 * The timeline: the most rows drawn, 1–12; none is 12. More or fewer are taken as the nearest.
 */
rows?: number, };
export type Respondent = { 
/**
 * Identity.
 */
id: RespondentId, 
/**
 * In which wave.
 */
wave: WaveId, 
/**
 * Of which account.
 */
account: AccountId, 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Day they were chosen.
 */
chosen_on: string, 
/**
 * How they are to be asked.
 */
means: Means, 
/**
 * Who asks; none leaves it to the account's owner.
 */
interviewer: ManagerId | null, 
/**
 * Tells their form from any other: 16 hexadecimal digits drawn when they were chosen.
 */
key: string, 
/**
 * Tries so far, the earliest first.
 */
tries: Array<Try>, 
/**
 * Day on which to try again.
 */
call_on: string | null, 
/**
 * An interview begun and not finished.
 */
draft: Interview | null, };
export type RespondentAddReq = { 
/**
 * Which wave.
 */
wave: WaveId, 
/**
 * Who.
 */
contact: ContactId, };
export type RespondentGroup = { 
/**
 * Stable key.
 */
key: string, 
/**
 * Printed.
 */
label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * Who.
 */
rows: Array<RespondentRow>, };
export type RespondentId = number;
export type RespondentRow = { 
/**
 * Which.
 */
id: RespondentId, 
/**
 * Of which account.
 */
account: AccountId, 
/**
 * Its name.
 */
account_name: string, 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Their name.
 */
contact_name: string, 
/**
 * Job title and role; may be empty.
 */
contact_detail: string, 
/**
 * Phone, or empty.
 */
phone: string, 
/**
 * E-mail, or empty.
 */
email: string, 
/**
 * How they are asked.
 */
means: Means, 
/**
 * Printed.
 */
means_label: string, 
/**
 * Who asks, printed; may be empty.
 */
interviewer: string, 
/**
 * `не дозвонились 3 июня`, `перезвонить 8 июня`, `начато`, `9 · удовлетворённость 5`.
 */
state_label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * When to call again.
 */
call: Dated | null, 
/**
 * An interview was begun.
 */
begun: boolean, 
/**
 * Their answer.
 */
answer: AnswerId | null, 
/**
 * Whether a form or a letter may be sent: they have an address and did not refuse mailings.
 */
may_write: boolean, 
/**
 * Revenue of the account in the last 12 months, printed; what is asked first is large first.
 */
revenue: string, };
export type RespondentTryReq = { 
/**
 * Whom.
 */
respondents: Array<RespondentId>, 
/**
 * What came of it.
 */
outcome: TryOutcome, 
/**
 * Day; none is today.
 */
on?: string, 
/**
 * When to try again: needed for `call-later`.
 */
call_on?: string, 
/**
 * Anything to remember; may be empty.
 */
note: string, };
export type RespondentsSetReq = { 
/**
 * Which.
 */
respondents: Array<RespondentId>, 
/**
 * Who asks; 0 leaves it to the account's owner; none leaves it as it is.
 */
interviewer?: ManagerId, 
/**
 * How; none leaves it as it is.
 */
means?: Means, };
export type Review = { 
/**
 * Identity.
 */
id: ReviewId, 
/**
 * Of which account.
 */
account: AccountId, 
/**
 * Of which half.
 */
half: string, 
/**
 * The manager's paragraph, shown in both editions.
 */
words: string, 
/**
 * What we plan for the next half, one line each, shown in both editions.
 */
plan: Array<string>, 
/**
 * Agreed next steps, one line each, shown in both editions.
 */
next_steps: Array<string>, 
/**
 * A note for us alone, shown in the internal edition.
 */
internal_note: string, 
/**
 * Decks written so far.
 */
exports: Array<DeckExport>, };
export type ReviewCheck = { 
/**
 * It holds.
 */
ok: boolean, 
/**
 * What was checked, and what was found.
 */
label: string, };
export type ReviewExportReq = { 
/**
 * Which review.
 */
review: ReviewReq, 
/**
 * Absolute path.
 */
path: string, };
export type ReviewId = number;
export type ReviewPage = { 
/**
 * Account's name.
 */
account_name: string, 
/**
 * `Обзор за II полугодие 2026`.
 */
title: string, 
/**
 * The half.
 */
half: string, 
/**
 * Slides, those left out too.
 */
slides: Array<ReviewSlide>, 
/**
 * The human part.
 */
review: Review, 
/**
 * Checks before the show.
 */
checks: Array<ReviewCheck>, 
/**
 * Where the deck could go.
 */
suggested_path: string, 
/**
 * Editions, printed.
 */
editions: Array<Choice>, 
/**
 * Languages of the deck, printed.
 */
langs: Array<Choice>, 
/**
 * Language in force.
 */
lang: string, };
export type ReviewReq = { 
/**
 * Account.
 */
account: AccountId, 
/**
 * Half.
 */
half: string, 
/**
 * Edition.
 */
edition: Edition, 
/**
 * `ru` or `en`; none takes the user's.
 */
lang?: string, };
export type ReviewRow = { 
/**
 * Half.
 */
half: string, 
/**
 * Half, printed.
 */
label: string, 
/**
 * State, printed.
 */
state_label: string, 
/**
 * The last deck's path, or empty.
 */
path: string, };
export type ReviewSaveReq = { 
/**
 * The record; id 0 adds.
 */
review: Review, };
export type ReviewSlide = { 
/**
 * Stable key.
 */
key: string, 
/**
 * Its name in the list: `Итоги: было и стало`.
 */
name: string, 
/**
 * Will be in the deck.
 */
included: boolean, 
/**
 * Why it is left out, printed; empty when included.
 */
why_not: string, 
/**
 * The slide as it will be exported; empty when left out.
 */
svg: string, 
/**
 * Title and texts of the slide for a screen reader.
 */
alt: string, 
/**
 * What the speaker may say.
 */
notes: Array<string>, };
export type RowBond = { 
/**
 * Health.
 */
health: HealthCell, 
/**
 * Stage.
 */
stage: Stage, 
/**
 * Stage, printed short: `2 · Завязывание`.
 */
stage_label: string, 
/**
 * Kind of loyalty, printed.
 */
loyalty_label: string, 
/**
 * What calls for attention, in sentences; may be empty.
 */
alerts: Array<Warning>, };
export type Rung = { 
/**
 * Days before the decision day, −365…730; negative after it.
 */
days_before: number, 
/**
 * How the client is reached.
 */
channel: Channel, 
/**
 * Whose work it is.
 */
queue: Queue, };
export type Said = { 
/**
 * Key of the question: of [`crate::OpenQuestion`], or `own-1` and so on.
 */
question: string, 
/**
 * In their words.
 */
text: string, };
export type Sale = { 
/**
 * Identity.
 */
id: SaleId, 
/**
 * Buyer.
 */
account: AccountId, 
/**
 * What was bought.
 */
product: ProductId, 
/**
 * Day of the sale.
 */
on: string, 
/**
 * How much, in thousandths.
 */
quantity: Quantity, 
/**
 * Amount of the line in minor units, VAT excluded.
 */
amount: number, 
/**
 * Discount on the list price in hundredths of a percent, 0–10000, if known.
 */
discount: number | null, 
/**
 * Kind, if known.
 */
kind: SaleKind | null, 
/**
 * Invoice or document number, or empty.
 */
invoice: string, 
/**
 * Line within the invoice as the file numbers it, else 0.
 */
line: number, };
export type SaleId = number;
export type SaleKind = "first" | "repeat" | "renewal" | "upsell" | "service";
export type SaleRow = { 
/**
 * The record.
 */
sale: Sale, 
/**
 * When.
 */
on: Dated, 
/**
 * What.
 */
product: string, 
/**
 * How many.
 */
quantity: string, 
/**
 * How much.
 */
amount: Money, };
export type SaleSaveReq = { 
/**
 * The record.
 */
sale: Sale, };
export type SampleReq = { 
/**
 * How many accounts, 1–5000.
 */
accounts: number, 
/**
 * Seed.
 */
seed: number, 
/**
 * `ru` or `en`; none takes the user's.
 */
lang: string | null, };
export type ScaleId = number;
export type ScaleRow = { 
/**
 * The record.
 */
scale: HealthScale, 
/**
 * Since when.
 */
since: Dated, };
export type Scenario = { 
/**
 * `2026-12`, or empty for all.
 */
month: string, 
/**
 * Printed.
 */
label: string, 
/**
 * How many renewals.
 */
renewals: number, 
/**
 * All that is at stake.
 */
total: Money, 
/**
 * The low scenario: one in ten ends lower.
 */
low: Money, 
/**
 * What is expected.
 */
base: Money, 
/**
 * The high scenario: one in ten ends higher.
 */
high: Money, };
export type SearchReply = { 
/**
 * Hits.
 */
hits: Array<Hit>, };
export type SearchReq = { 
/**
 * One letter or more.
 */
text: string, 
/**
 * Most hits, 1–100.
 */
limit: number, };
export type SettingChoices = { 
/**
 * Currencies: code and name.
 */
currencies: Array<Choice>, 
/**
 * Months: 1–12 and name.
 */
months: Array<Choice>, 
/**
 * Folder of the book.
 */
folder: string, };
export type Settings = { 
/**
 * `ru` or `en`; none follows the system.
 */
language: string | null, 
/**
 * Theme.
 */
theme: Theme, 
/**
 * Month in which the firm's year begins.
 */
fiscal_start: FiscalStart, 
/**
 * The book's currency.
 */
currency: Currency, 
/**
 * Margin of products that have none of their own, hundredths of a percent.
 */
default_margin: number | null, 
/**
 * The firm's own name, or empty.
 */
firm_name: string, 
/**
 * The most days between two touches with an account that has none of its own, 1–3650.
 */
cadence_days: number, 
/**
 * Whether relationships begin with stage 0, first touch.
 */
first_touch_stage: boolean, 
/**
 * Months from acquaintance in which a relationship should reach its last stage, 1–600.
 */
stage_norm: number, 
/**
 * The same of single industries.
 */
stage_norms: { [key in string]: number }, 
/**
 * The ladder of renewals, the earliest rung first.
 */
ladder: Array<Rung>, 
/**
 * The same of single product families.
 */
ladders: { [key in string]: Array<Rung> }, 
/**
 * Rungs that some ladder had and none has now, the usual ones left out: a calendar may still show
 * their steps. The book keeps them; what is sent is not read.
 */
past_rungs: Array<Rung>, 
/**
 * Which days are worked.
 */
working_days: WorkingDays, 
/**
 * Whether the system is told once a day what is due.
 */
notices: boolean, 
/**
 * The hours without notices: the first, and the one they end at; 0–23 each, none when equal.
 */
quiet_hours: [number, number], 
/**
 * From how many days of silence before the decision day a renewal is warned of, 1–3650.
 */
silent_days: number, 
/**
 * From how large a rise of price in percent a renewal is warned of, 1–1000.
 */
price_rise: number, };
export type SettingsReq = { 
/**
 * Settings.
 */
settings: Settings, 
/**
 * The user has just chosen the language: it holds from now on, even over the one the program
 * was started with. A language other than the book's has been chosen in any case.
 */
language_chosen?: boolean, };
export type Severity = "low" | "medium" | "high";
export type Sign = "content" | "growth" | "open" | "forgiving" | "consults" | "refers" | "interested" | "shares" | "feedback";
export type SignRow = { 
/**
 * Which.
 */
sign: Sign, 
/**
 * Printed.
 */
label: string, 
/**
 * The score that counts, whole points; none when unknown.
 */
score: number | null, 
/**
 * Printed; `?` when unknown.
 */
text: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * `computed`, `hand`, or empty when unknown.
 */
basis: string, 
/**
 * What the score that counts rests on.
 */
evidence: string, 
/**
 * Since when.
 */
on: Dated | null, 
/**
 * Freshness, printed.
 */
fresh: string, 
/**
 * The other score with what it rests on, when there are both: `по фактам 60: …`.
 */
other: string, 
/**
 * The last judgement by hand on record by the day.
 */
judgement: Judgement | null, 
/**
 * The score on the earlier day, whole points.
 */
then: number | null, };
export type Signal = "falling" | "overdue" | "ending" | "silent" | "fell" | "proposed" | "cadence" | "promise" | "single" | "left" | "discount";
export type Sort = { 
/**
 * By what.
 */
by: SortBy, 
/**
 * Largest, latest or Я first.
 */
descending: boolean, };
export type SortBy = "name" | "owner" | "revenue" | "change" | "half" | "recurring" | "ending" | "touch" | "overdue" | "health" | "stage" | "loyalty";
export type Stage = "first-touch" | "acquaintance" | "relationship" | "strengthening";
export type StageBoard = { 
/**
 * The stages in use, the lowest first.
 */
columns: Array<StageColumn>, 
/**
 * `на 21 ноября 2026 · 64 клиента`.
 */
caption: string, 
/**
 * Owners to choose from.
 */
owners: Array<Choice>, };
export type StageBoardReq = { 
/**
 * As of when.
 */
at: At, 
/**
 * Of one owner.
 */
owner?: ManagerId, };
export type StageCard = { 
/**
 * Which.
 */
id: AccountId, 
/**
 * Name.
 */
name: string, 
/**
 * `банки · Санкт-Петербург`.
 */
place: string, 
/**
 * Owner's name, or empty.
 */
owner: string, 
/**
 * In this stage since; none when from the beginning.
 */
since: Dated | null, 
/**
 * `14 мес. из 30`.
 */
clock: string, 
/**
 * `early`, `on-time`, `late`, `none`.
 */
pace: string, 
/**
 * Pace, printed.
 */
pace_label: string, 
/**
 * Mood of the pace.
 */
mood: Mood, 
/**
 * How many criteria of the stage are met.
 */
met: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * The cheapest step ahead, printed: `звонок: неформальный контакт`; empty when ready.
 */
next: string, 
/**
 * Every criterion of the stage is met and there is a next one.
 */
ready: boolean, 
/**
 * Health.
 */
health: HealthCell, 
/**
 * Sales of 12 months.
 */
revenue: Money, };
export type StageColumn = { 
/**
 * Which.
 */
stage: Stage, 
/**
 * Printed, with its number.
 */
label: string, 
/**
 * How many accounts.
 */
count: number, 
/**
 * Their sales of 12 months.
 */
revenue: Money, 
/**
 * How many of them are late against the norm.
 */
late: number, 
/**
 * The accounts: ready to move first, then by revenue.
 */
cards: Array<StageCard>, };
export type StageMark = { 
/**
 * Identity.
 */
id: StageMarkId, 
/**
 * By which account.
 */
account: AccountId, 
/**
 * Which criterion.
 */
criterion: Criterion, 
/**
 * Day it was met.
 */
met_on: string, 
/**
 * The touch that shows it.
 */
touch: TouchId | null, 
/**
 * The sale that shows it.
 */
sale: SaleId | null, 
/**
 * What shows it, in words; needed when neither touch nor sale does.
 */
evidence: string, };
export type StageMarkId = number;
export type StageMarkSaveReq = { 
/**
 * The record.
 */
mark: StageMark, };
export type StageMove = { 
/**
 * Identity.
 */
id: StageMoveId, 
/**
 * Of which account.
 */
account: AccountId, 
/**
 * From.
 */
from: Stage, 
/**
 * To.
 */
to: Stage, 
/**
 * Day.
 */
on: string, 
/**
 * Why: needed for a move down and for one that leaves criteria unmet.
 */
reason: string, 
/**
 * Whether criteria of the stage left behind were unmet.
 */
overridden: boolean, };
export type StageMoveId = number;
export type StageMoveReq = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * Where to.
 */
to: Stage, 
/**
 * Day; none is today.
 */
on: string | null, 
/**
 * Why: needed for a move down and for an override.
 */
reason: string, 
/**
 * Move although criteria are unmet.
 */
overridden: boolean, };
export type StageStep = { 
/**
 * Which.
 */
stage: Stage, 
/**
 * Printed, with its number.
 */
label: string, 
/**
 * `done`, `current`, `ahead`.
 */
state: string, 
/**
 * When it was entered, if on record.
 */
entered: Dated | null, 
/**
 * Its criteria.
 */
criteria: Array<CriterionRow>, };
export type StageView = { 
/**
 * The stage.
 */
stage: Stage, 
/**
 * `2 · Завязывание отношений`.
 */
label: string, 
/**
 * Since when; none when it has been so from the beginning.
 */
since: Dated | null, 
/**
 * All stages in use, the lowest first, with their criteria.
 */
steps: Array<StageStep>, 
/**
 * The clock.
 */
clock: ClockView, 
/**
 * Unmet criteria that separate it from the next stage, the cheapest first.
 */
path: Array<PathStep>, 
/**
 * The next stage, printed; empty at the top.
 */
next_label: string, 
/**
 * Moves, the latest first.
 */
moves: Array<MoveRow>, };
export type StepDone = { 
/**
 * The record.
 */
step: RenewalStep, 
/**
 * When.
 */
on: Dated, 
/**
 * `дозвонились`, `потеряна: цена`.
 */
label: string, 
/**
 * Whose; may be empty.
 */
owner_name: string, 
/**
 * Mood.
 */
mood: Mood, };
export type StepDoneReq = { 
/**
 * Which step; a rung the ladder does not have is a step out of turn, on the day.
 */
step: StepRef, 
/**
 * Day; none is today.
 */
on?: string, 
/**
 * How the client was reached.
 */
channel: Channel, 
/**
 * What came of it.
 */
outcome: StepOutcome, 
/**
 * Why it was lost: only with `lost`, and then needed.
 */
lost_reason?: LostReason, 
/**
 * When to take it up again: only with `postponed`, and then needed.
 */
postponed_to?: string, 
/**
 * What was said; may be empty.
 */
note: string, 
/**
 * With whom; saves a touch with them.
 */
contact?: ContactId, 
/**
 * Whether a touch is saved with it.
 */
touch: boolean, 
/**
 * With `renewed`, `up` or `down`: the next term, made in the same act.
 */
next?: NextTerm, };
export type StepOutcome = "reached" | "no-answer" | "sent" | "postponed" | "renewed" | "up" | "down" | "lost";
export type StepRef = { 
/**
 * Of which subscription.
 */
subscription: SubscriptionId, 
/**
 * The rung.
 */
days_before: number, };
export type StepsArrangeReq = { 
/**
 * Which steps.
 */
steps: Array<StepRef>, 
/**
 * Whose from now on.
 */
owner?: ManagerId, 
/**
 * Back to their queue.
 */
no_owner: boolean, 
/**
 * By which channel.
 */
channel?: Channel, 
/**
 * Put off to this day: counts as a step done with `postponed`.
 */
postpone_to?: string, };
export type StepsDoneReq = { 
/**
 * Which steps.
 */
steps: Array<StepRef>, 
/**
 * `reached`, `no-answer` or `sent`.
 */
outcome: StepOutcome, 
/**
 * What was said; may be empty.
 */
note: string, };
export type Subscription = { 
/**
 * Identity.
 */
id: SubscriptionId, 
/**
 * Whose.
 */
account: AccountId, 
/**
 * To what.
 */
product: ProductId, 
/**
 * Seats or units from the first day on, in thousandths.
 */
quantity: Quantity, 
/**
 * Price of one price period for the whole quantity from the first day on, in minor units.
 */
price: number, 
/**
 * How many months the price covers, 1–120.
 */
price_months: number, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on: string, 
/**
 * Days of notice before the end, 0–3650.
 */
notice_days: number, 
/**
 * Renews by itself unless stopped.
 */
auto_renew: boolean, 
/**
 * Status.
 */
status: SubscriptionStatus, 
/**
 * The subscription it renewed.
 */
follows: SubscriptionId | null, 
/**
 * Number in another system, or empty.
 */
external_id: string, 
/**
 * Changes within the term, by day.
 */
changes: Array<TermChange>, 
/**
 * The price period's price offered for the next term, in minor units, once there is one.
 */
next_price: number | null, };
export type SubscriptionId = number;
export type SubscriptionRenewReq = { 
/**
 * Which.
 */
subscription: SubscriptionId, 
/**
 * The next term.
 */
next: NextTerm, 
/**
 * What was said; may be empty.
 */
note: string, };
export type SubscriptionRow = { 
/**
 * The record.
 */
subscription: Subscription, 
/**
 * To what.
 */
product: string, 
/**
 * Seats, printed.
 */
quantity: string, 
/**
 * From.
 */
starts: Dated, 
/**
 * Until.
 */
ends: Dated, 
/**
 * A year's worth.
 */
yearly: Money, 
/**
 * Counts on the day as recurring revenue.
 */
runs: boolean, 
/**
 * The decision day.
 */
decide: Dated, 
/**
 * The next step of its renewal: `за 30 дней, просрочен 7 дн.`; empty when none.
 */
step_label: string, 
/**
 * Which term of its chain it is, from 1.
 */
term: number, 
/**
 * State, printed.
 */
state_label: string, 
/**
 * Mood.
 */
mood: Mood, };
export type SubscriptionSaveReq = { 
/**
 * The record.
 */
subscription: Subscription, };
export type SubscriptionSplitReq = { 
/**
 * Which.
 */
subscription: SubscriptionId, 
/**
 * What the new one takes, less than the whole, in thousandths.
 */
quantity: Quantity, };
export type SubscriptionStatus = "active" | "renewed" | "cancelled";
export type SubscriptionsCotermReq = { 
/**
 * Two or more.
 */
subscriptions: Array<SubscriptionId>, 
/**
 * The common last day.
 */
ends_on: string, };
export type SurveyLetterReq = { 
/**
 * To which respondent.
 */
respondent?: RespondentId, 
/**
 * Of which item.
 */
item?: FeedbackItemId, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
text: string, 
/**
 * Where to.
 */
to: LetterTo, 
/**
 * For a file: absolute path, ending in `.eml`; the form goes into it as an attachment.
 */
path?: string, 
/**
 * The form to attach to a draft file; none attaches nothing.
 */
form?: FormFormat, };
export type SurveyPage = { 
/**
 * The day.
 */
day: string, 
/**
 * The half.
 */
half: string, 
/**
 * Printed: `1-е полугодие 2026`.
 */
half_label: string, 
/**
 * The wave of the half; none where none was begun.
 */
wave: Wave | null, 
/**
 * `открыта до 30 июня · опрошено 34 из 58`, or what to do first.
 */
caption: string, 
/**
 * Figures of the wave: `nps`, `csat`, `csi`, `response`, `coverage`, `closure`.
 */
cards: Array<Card>, 
/**
 * Respondents by state; groups that hold somebody: `due` (to be called now: today or late),
 * `to-ask`, `sent`, `later`, `unreachable`, `declined`, `answered`.
 */
groups: Array<RespondentGroup>, 
/**
 * Coverage against its goal.
 */
coverage: Coverage, 
/**
 * The three accepted ways to one NPS, where there are answers.
 */
nps: Array<NpsLine>, 
/**
 * This half against the one before: paired, then unpaired.
 */
against: Array<AgainstLine>, 
/**
 * Answers on a scale of 1–10, apart: a sentence, or empty.
 */
ten: string, 
/**
 * Rates by manager.
 */
by_manager: Array<ManagerRate>, 
/**
 * Themes by tag, the most frequent first.
 */
tags: Array<FeedbackTheme>, 
/**
 * Themes by word.
 */
words: Array<FeedbackTheme>, 
/**
 * Incidents of the half, of the accounts asked.
 */
incidents: Array<IncidentLine>, 
/**
 * All waves, the latest first.
 */
waves: Array<WaveLine>, 
/**
 * Managers to choose from.
 */
managers: Array<Choice>, 
/**
 * Means, printed.
 */
means: Array<Choice>, 
/**
 * Nothing was ever asked and nobody ever answered.
 */
empty: boolean, 
/**
 * Suggested folder of the forms.
 */
forms_path: string, };
export type SurveyReq = { 
/**
 * As of when; its half tells the wave.
 */
at: At, 
/**
 * Whose respondents: accounts they keep, or they ask themselves. None is everybody.
 */
manager?: ManagerId, };
export type Task = { 
/**
 * Identity.
 */
id: TaskId, 
/**
 * For which account, if for one.
 */
account: AccountId | null, 
/**
 * What is to be done.
 */
title: string, 
/**
 * Day it was set.
 */
set_on: string, 
/**
 * By when.
 */
due_on: string | null, 
/**
 * Whose.
 */
owner: ManagerId | null, 
/**
 * What it came from.
 */
origin: TaskOrigin, 
/**
 * Day it was done.
 */
done_on: string | null, 
/**
 * What came of it, or empty.
 */
result: string, };
export type TaskId = number;
export type TaskOrigin = "own" | "feedback" | "factor" | "renewal" | "review" | "plan";
export type TaskRow = { 
/**
 * The record.
 */
task: Task, 
/**
 * Whose; may be empty.
 */
owner: string, 
/**
 * Origin, printed.
 */
origin_label: string, 
/**
 * By when.
 */
due: Dated | null, 
/**
 * When it was done.
 */
done: Dated | null, 
/**
 * State, printed.
 */
state_label: string, 
/**
 * Mood.
 */
mood: Mood, };
export type TaskSaveReq = { 
/**
 * The record.
 */
task: Task, };
export type Team = "accounts" | "renewals";
export type TermChange = { 
/**
 * First day it holds.
 */
on: string, 
/**
 * Seats or units, in thousandths.
 */
quantity: Quantity, 
/**
 * Price of one price period for the whole quantity, in minor units.
 */
price: number, 
/**
 * Why, or empty.
 */
note: string, };
export type TermChangeReq = { 
/**
 * Which.
 */
subscription: SubscriptionId, 
/**
 * The change.
 */
change: TermChange, };
export type Theme = "system" | "light" | "dark";
export type ToAsk = { 
/**
 * The sign.
 */
sign: Sign, 
/**
 * Printed.
 */
label: string, 
/**
 * How to learn it, in a sentence.
 */
how: string, 
/**
 * Percent of coverage it would add.
 */
adds: string, };
export type TodayGroup = { 
/**
 * `overdue`, `today`, `week`, `later`, `alerts`.
 */
key: string, 
/**
 * Printed.
 */
label: string, 
/**
 * Mood.
 */
mood: Mood, 
/**
 * The things, the most urgent first.
 */
rows: Array<TodayRow>, };
export type TodayPage = { 
/**
 * Today.
 */
day: string, 
/**
 * `суббота, 21 ноября`.
 */
title: string, 
/**
 * `3 просрочено · 5 сегодня · 12 на неделе`.
 */
caption: string, 
/**
 * Groups that hold something: overdue, today, this week, later, alerts.
 */
groups: Array<TodayGroup>, 
/**
 * Managers to choose from.
 */
managers: Array<Choice>, 
/**
 * How many are overdue or due today.
 */
due: number, };
export type TodayReq = { 
/**
 * Of whom; none is everybody.
 */
manager?: ManagerId, };
export type TodayRow = { 
/**
 * `task`, `promise`, `renewal`, `survey-call`, `detractor`, `tell-back`, `cadence`, `health-fell`,
 * `factor-proposed`, `single-thread`, `left`.
 */
kind: string, 
/**
 * Printed: `обещание`.
 */
kind_label: string, 
/**
 * The record it is about, if there is one: task, promise, subscription, respondent, answer, feedback.
 */
noun: Noun | null, 
/**
 * Its identity, or 0.
 */
id: number, 
/**
 * The task itself where it is of no account: then it has no page to be seen on.
 */
task: Task | null, 
/**
 * The account, if it is of one.
 */
account: AccountId | null, 
/**
 * Its name, or empty.
 */
account_name: string, 
/**
 * What.
 */
text: string, 
/**
 * Whose; may be empty.
 */
owner: string, 
/**
 * By when.
 */
due: Dated | null, 
/**
 * Mood.
 */
mood: Mood, };
export type Totals = { 
/**
 * Accounts.
 */
accounts: number, 
/**
 * Accounts with at least one sale up to the day.
 */
accounts_with_sales: number, 
/**
 * All sales up to the day.
 */
revenue: Money, 
/**
 * Sales of the last 12 months.
 */
revenue_12m: Money, 
/**
 * Sales of the 12 months before.
 */
revenue_prev_12m: Money, 
/**
 * Sales of the half so far.
 */
revenue_half: Money, 
/**
 * Payments made up to the day.
 */
paid: Money, 
/**
 * Due and unpaid on the day.
 */
overdue: Money, 
/**
 * Recurring revenue a year of what runs on the day.
 */
recurring: Money, };
export type Touch = { 
/**
 * Identity.
 */
id: TouchId, 
/**
 * With whom.
 */
account: AccountId, 
/**
 * Contacts present.
 */
contacts: Array<ContactId>, 
/**
 * Our person.
 */
manager: ManagerId | null, 
/**
 * Day.
 */
on: string, 
/**
 * Kind.
 */
kind: TouchKind, 
/**
 * Who began it, if known.
 */
began: Who | null, 
/**
 * Whether in person.
 */
in_person: boolean, 
/**
 * Whether beyond the contract.
 */
beyond_contract: boolean, 
/**
 * Whether the client shared news of their own.
 */
shared_news: boolean, 
/**
 * They were invited: whether they came. An event without a note counts as attended.
 */
attended: boolean | null, 
/**
 * Whether we refused a request of theirs.
 */
refused_request: boolean, 
/**
 * What it was about, internal.
 */
summary: string, 
/**
 * Sentiment, −2…+2, if judged.
 */
sentiment: number | null, 
/**
 * How long, in minutes, if known.
 */
minutes: number | null, };
export type TouchId = number;
export type TouchKind = "meeting" | "call" | "email" | "message" | "event" | "consultation" | "support" | "social" | "informal";
export type TouchRow = { 
/**
 * The record.
 */
touch: Touch, 
/**
 * When.
 */
on: Dated, 
/**
 * Kind, printed.
 */
kind_label: string, 
/**
 * Who was present, printed; may be empty.
 */
who: string, 
/**
 * Our person; may be empty.
 */
manager: string, };
export type TouchSaveReq = { 
/**
 * The record.
 */
touch: Touch, };
export type Touched = { 
/**
 * The nouns.
 */
nouns: Array<Noun>, 
/**
 * How many rows.
 */
rows: number, };
export type TrackRecord = { 
/**
 * The Brier score, printed; empty until something ended.
 */
brier: string, 
/**
 * Of always saying the base rate, for comparison.
 */
reference: string, 
/**
 * Renewals that ended after a kept forecast.
 */
ended: number, 
/**
 * In a sentence: better than the base rate, no better, too few to tell.
 */
sentence: string, 
/**
 * The definition, a click away.
 */
explain: string, 
/**
 * Classes of probability: said, came true, interval.
 */
calibration: Array<CalibrationRow>, 
/**
 * Of forecasts worked out afterwards, which are no part of the record: how many ended and their
 * score, in a sentence; empty without any.
 */
hindsight: string, 
/**
 * Past days for which a forecast can still be worked out: months without one that have
 * renewals on record. 0 hides the action.
 */
missing: number, };
export type Try = { 
/**
 * Day.
 */
on: string, 
/**
 * What came of it.
 */
outcome: TryOutcome, 
/**
 * Anything to remember, or empty.
 */
note: string, };
export type TryOutcome = "no-answer" | "call-later" | "declined" | "sent";
export type TryRow = { 
/**
 * When.
 */
on: Dated, 
/**
 * Printed.
 */
label: string, 
/**
 * A note; may be empty.
 */
note: string, };
export type Warning = { 
/**
 * `single-thread`, `decider-left`, `champion-left`, `cadence`, `promise-due`, `health-fell`, `factor-proposed`.
 */
key: string, 
/**
 * In a sentence.
 */
text: string, 
/**
 * Mood.
 */
mood: Mood, };
export type Wave = { 
/**
 * Identity.
 */
id: WaveId, 
/**
 * The half.
 */
half: string, 
/**
 * First day on which somebody may be asked.
 */
opens_on: string, 
/**
 * Last day on which answers are waited for.
 */
closes_on: string, 
/**
 * What is asked.
 */
questions: Questions, 
/**
 * How those asked were drawn; none is a census.
 */
draw: Draw | null, 
/**
 * Active accounts there were when it began: the base of the finite correction.
 */
base: number, 
/**
 * Day it was closed: who was asked and did not answer counts as silent from then on.
 */
closed_on: string | null, };
export type WaveCloseReq = { 
/**
 * Which.
 */
wave: WaveId, 
/**
 * True closes, false opens again.
 */
closed: boolean, };
export type WaveId = number;
export type WaveLine = { 
/**
 * The half.
 */
half: string, 
/**
 * Printed.
 */
label: string, 
/**
 * `58 опрошено, 34 ответили, NPS +30`.
 */
text: string, 
/**
 * The one shown.
 */
current: boolean, };
export type WavePlan = { 
/**
 * The half.
 */
half: string, 
/**
 * The first day the choice was made for: the one asked for, else a suggested one.
 */
opens_on: string, 
/**
 * Suggested last day.
 */
closes_on: string, 
/**
 * Suggested questions: those of the wave before, or the usual.
 */
questions: Questions, 
/**
 * The draw; none is a census.
 */
draw: Draw | null, 
/**
 * Active accounts.
 */
accounts: number, 
/**
 * Who would be asked, large accounts first.
 */
chosen: Array<ChosenRow>, 
/**
 * Accounts of which nobody would be asked, and why.
 */
left_out: Array<LeftOutRow>, 
/**
 * Share of revenue they would cover, 0–1.
 */
revenue: number, 
/**
 * `58 клиентов, 96 % выручки`.
 */
text: string, 
/**
 * The half has a wave already.
 */
taken: boolean, 
/**
 * CSI parameters, printed.
 */
parameters: Array<Choice>, 
/**
 * Optional questions, printed.
 */
optional: Array<Choice>, 
/**
 * The six, printed as they are asked.
 */
always: Array<string>, };
export type WavePlanReq = { 
/**
 * As of when; its half is the wave's.
 */
at: At, 
/**
 * Accounts to draw; none asks everybody up to 500 active accounts and draws 500 above.
 */
size?: number, 
/**
 * The seed of the draw; none takes a new one, which the answer tells.
 */
seed?: number, 
/**
 * First day, which tells who has been asked of late; none suggests one.
 */
opens_on?: string, };
export type WaveSaveReq = { 
/**
 * Which.
 */
wave: WaveId, 
/**
 * First day.
 */
opens_on: string, 
/**
 * Last day.
 */
closes_on: string, 
/**
 * Questions.
 */
questions: Questions, };
export type WaveStartReq = { 
/**
 * The half.
 */
half: string, 
/**
 * First day.
 */
opens_on: string, 
/**
 * Last day.
 */
closes_on: string, 
/**
 * Questions.
 */
questions: Questions, 
/**
 * The draw as the plan told it; none is a census.
 */
draw?: Draw, 
/**
 * Who is asked: these and no others, each once.
 */
chosen: Array<ContactId>, };
export type Who = "us" | "them";
export type WorkingDays = "russia" | "weekdays";
export type Written = { 
/**
 * Absolute path.
 */
path: string, 
/**
 * For a toast: "Review written to …".
 */
label: string, };

/** Every command: its kind, request and reply. */
export interface Commands {
  /** The state every screen needs. */
  book_state: { kind: "query"; request: Nothing; reply: BookState };
  /** Accounts, contacts and products that hold the words. */
  search: { kind: "query"; request: SearchReq; reply: SearchReply };
  /** Every account in one table. */
  portfolio: { kind: "query"; request: PortfolioReq; reply: PortfolioPage };
  /** One account. */
  account_page: { kind: "query"; request: AccountReq; reply: AccountPage };
  /** One account by its name, tax id or external number. */
  account_named: { kind: "query"; request: AccountNamedReq; reply: AccountNamed };
  /** The products. */
  products: { kind: "query"; request: ProductsReq; reply: ProductsPage };
  /** The managers. */
  managers: { kind: "query"; request: Nothing; reply: ManagersPage };
  /** What forms choose from. */
  form_choices: { kind: "query"; request: Nothing; reply: FormChoices };
  /** What can be set. */
  setting_choices: { kind: "query"; request: Nothing; reply: SettingChoices };
  /** The relationship with one account, health explained. */
  relationship: { kind: "query"; request: RelationshipReq; reply: RelationshipPage };
  /** What the forms of the relationship choose from. */
  relationship_choices: { kind: "query"; request: Nothing; reply: RelationshipChoices };
  /** All accounts by stage. */
  stage_board: { kind: "query"; request: StageBoardReq; reply: StageBoard };
  /** What is due today and what calls for attention. */
  today: { kind: "query"; request: TodayReq; reply: TodayPage };
  /** A queue of renewals: what is due, overdue, ahead. */
  renewals: { kind: "query"; request: RenewalsReq; reply: RenewalsPage };
  /** How many steps are overdue and due. */
  renewals_due: { kind: "query"; request: Nothing; reply: RenewalsDue };
  /** One renewal: whom to call, what to say, what came of it. */
  renewal: { kind: "query"; request: RenewalReq; reply: RenewalPage };
  /** What is expected of the renewals ahead, and how earlier forecasts did. */
  forecast: { kind: "query"; request: ForecastReq; reply: ForecastPage };
  /** The survey of a half: who is asked, how far it has come, its figures. */
  survey: { kind: "query"; request: SurveyReq; reply: SurveyPage };
  /** Who a new wave would ask. */
  wave_plan: { kind: "query"; request: WavePlanReq; reply: WavePlan };
  /** One interview: what to say, what they said last time. */
  interview: { kind: "query"; request: InterviewReq; reply: InterviewPage };
  /** The boards of feedback. */
  feedback: { kind: "query"; request: FeedbackReq; reply: FeedbackPage };
  /** One item of feedback with the message to its author. */
  feedback_item: { kind: "query"; request: FeedbackItemReq; reply: FeedbackItemPage };
  /** Factors of a whole industry or country, open and closed. */
  common_factors: { kind: "query"; request: Nothing; reply: CommonFactors };
  /** The scales of health on record. */
  health_scales: { kind: "query"; request: Nothing; reply: HealthScales };
  /** How health related to who left. */
  health_backtest: { kind: "query"; request: BacktestReq; reply: Backtest };
  /** Understands a touch from a line of text; nothing is written. */
  quick_touch: { kind: "query"; request: QuickTouchReq; reply: QuickTouch };
  /** A figure for the screen. */
  figure: { kind: "query"; request: FigureReq; reply: FigureReply };
  /** Where a figure's file could go. */
  figure_path: { kind: "query"; request: FigurePathReq; reply: Path };
  /** A review with its slides as they will be exported. */
  review_page: { kind: "query"; request: ReviewReq; reply: ReviewPage };
  /** Undoes the last edit. */
  undo: { kind: "edit"; request: Nothing; reply: Done };
  /** Does the last undone edit again. */
  redo: { kind: "edit"; request: Nothing; reply: Done };
  /** Adds or changes an account. */
  account_save: { kind: "edit"; request: AccountSaveReq; reply: Done };
  /** Sets owner, lifecycle or tag of many accounts. */
  accounts_set: { kind: "edit"; request: AccountsSetReq; reply: Done };
  /** Adds or changes a manager. */
  manager_save: { kind: "edit"; request: ManagerSaveReq; reply: Done };
  /** Adds or changes a contact. */
  contact_save: { kind: "edit"; request: ContactSaveReq; reply: Done };
  /** Adds or changes a product. */
  product_save: { kind: "edit"; request: ProductSaveReq; reply: Done };
  /** Adds or changes a sale. */
  sale_save: { kind: "edit"; request: SaleSaveReq; reply: Done };
  /** Adds or changes a payment. */
  payment_save: { kind: "edit"; request: PaymentSaveReq; reply: Done };
  /** Adds or changes a subscription. */
  subscription_save: { kind: "edit"; request: SubscriptionSaveReq; reply: Done };
  /** Adds or changes a touch. */
  touch_save: { kind: "edit"; request: TouchSaveReq; reply: Done };
  /** Adds or changes an answer. */
  answer_save: { kind: "edit"; request: AnswerSaveReq; reply: Done };
  /** Adds or changes a reference status. */
  reference_save: { kind: "edit"; request: ReferenceSaveReq; reply: Done };
  /** Adds or changes an incident. */
  incident_save: { kind: "edit"; request: IncidentSaveReq; reply: Done };
  /** Adds or changes a text of the client's profile. */
  profile_save: { kind: "edit"; request: ProfileSaveReq; reply: Done };
  /** Adds or changes a promise. */
  promise_save: { kind: "edit"; request: PromiseSaveReq; reply: Done };
  /** Adds or changes a task. */
  task_save: { kind: "edit"; request: TaskSaveReq; reply: Done };
  /** Adds or changes a handover. */
  handover_save: { kind: "edit"; request: HandoverSaveReq; reply: Done };
  /** Adds or changes a sign judged by hand. */
  judgement_save: { kind: "edit"; request: JudgementSaveReq; reply: Done };
  /** Confirms, changes, closes or dismisses a factor. */
  factor_save: { kind: "edit"; request: FactorSaveReq; reply: Done };
  /** Marks a criterion met. */
  stage_mark_save: { kind: "edit"; request: StageMarkSaveReq; reply: Done };
  /** Moves an account to another stage. */
  stage_move: { kind: "edit"; request: StageMoveReq; reply: Done };
  /** Sets the scale of health from a day on. */
  health_scale_save: { kind: "edit"; request: HealthScaleSaveReq; reply: Done };
  /** Finishes a task, promise, factor, incident or handover. */
  finish: { kind: "edit"; request: FinishReq; reply: Done };
  /** Says what came of a step; a final outcome closes the rest and may make the next term. */
  renewal_step_done: { kind: "edit"; request: StepDoneReq; reply: Done };
  /** Says the same of many steps. */
  renewal_steps_done: { kind: "edit"; request: StepsDoneReq; reply: Done };
  /** Gives many steps to somebody, changes their channel, or puts them off. */
  renewal_steps_arrange: { kind: "edit"; request: StepsArrangeReq; reply: Done };
  /** Renews a subscription at once. */
  subscription_renew: { kind: "edit"; request: SubscriptionRenewReq; reply: Done };
  /** Brings subscriptions of one account to one last day. */
  subscriptions_coterm: { kind: "edit"; request: SubscriptionsCotermReq; reply: Done };
  /** Splits a subscription in two. */
  subscription_split: { kind: "edit"; request: SubscriptionSplitReq; reply: Done };
  /** Changes quantity and price within a term. */
  subscription_change: { kind: "edit"; request: TermChangeReq; reply: Done };
  /** Saves a manager's judgement of a renewal. */
  likelihood_save: { kind: "edit"; request: LikelihoodSaveReq; reply: Done };
  /** Keeps the forecast of today, or works out those of past months. */
  forecast_keep: { kind: "edit"; request: ForecastKeepReq; reply: Done };
  /** Begins a wave with its respondents. */
  wave_start: { kind: "edit"; request: WaveStartReq; reply: Done };
  /** Changes dates or questions of a wave. */
  wave_save: { kind: "edit"; request: WaveSaveReq; reply: Done };
  /** Closes a wave, or opens it again. */
  wave_close: { kind: "edit"; request: WaveCloseReq; reply: Done };
  /** Adds a person to a wave. */
  respondent_add: { kind: "edit"; request: RespondentAddReq; reply: Done };
  /** Gives respondents to somebody, or changes how they are asked. */
  respondents_set: { kind: "edit"; request: RespondentsSetReq; reply: Done };
  /** Notes a try to ask somebody. */
  respondent_try: { kind: "edit"; request: RespondentTryReq; reply: Done };
  /** Keeps an interview that is being typed. */
  interview_keep: { kind: "edit"; request: InterviewKeepReq; reply: Done };
  /** Finishes an interview. */
  interview_done: { kind: "edit"; request: InterviewDoneReq; reply: Done };
  /** Lets an answer's author be quoted, or not. */
  answer_quotable: { kind: "edit"; request: AnswerQuotableReq; reply: Done };
  /** Adds an item of feedback, or changes one. */
  feedback_save: { kind: "edit"; request: FeedbackSaveReq; reply: Done };
  /** Sorts items of feedback and makes tasks of them. */
  feedback_sort: { kind: "edit"; request: FeedbackSortReq; reply: Done };
  /** Splits an item of feedback. */
  feedback_split: { kind: "edit"; request: FeedbackSplitReq; reply: Done };
  /** Solves items of feedback. */
  feedback_solve: { kind: "edit"; request: FeedbackSolveReq; reply: Done };
  /** Notes that a client was told what came of their feedback. */
  feedback_tell: { kind: "edit"; request: FeedbackTellReq; reply: Done };
  /** Notes what the client says of it now. */
  feedback_effect: { kind: "edit"; request: FeedbackEffectReq; reply: Done };
  /** Notes what clients say now of several items, all of it as one edit. */
  feedback_effects: { kind: "edit"; request: FeedbackEffectsReq; reply: Done };
  /** Takes forms that came back, all of them as one edit. */
  forms_take: { kind: "edit"; request: FormsTakeReq; reply: FormsTaken };
  /** Saves a touch and the promise given at it. */
  quick_touch_save: { kind: "edit"; request: QuickTouchSaveReq; reply: Done };
  /** Removes records with what hangs on them. */
  remove: { kind: "edit"; request: RemoveReq; reply: Done };
  /** Saves all settings. */
  settings_save: { kind: "edit"; request: SettingsReq; reply: Done };
  /** Saves the human part of a review. */
  review_save: { kind: "edit"; request: ReviewSaveReq; reply: Done };
  /** Makes a sample portfolio in an empty book. */
  sample_make: { kind: "edit"; request: SampleReq; reply: Done };
  /** Imports a file, all of it as one edit. */
  import_apply: { kind: "edit"; request: ImportReq; reply: ImportDone };
  /** Writes the deck of a review and notes it there. */
  review_export: { kind: "edit"; request: ReviewExportReq; reply: Written };
  /** Looks at a file and tries the import without writing. */
  import_look: { kind: "act"; request: ImportReq; reply: ImportLook };
  /** Writes the refused rows to a file to correct. */
  rejects_save: { kind: "act"; request: RejectsSaveReq; reply: Written };
  /** Writes a figure to a file. */
  figure_export: { kind: "act"; request: FigureExportReq; reply: Written };
  /** Copies a figure as a picture. */
  figure_copy: { kind: "act"; request: FigureExportReq; reply: Nothing };
  /** Writes the portfolio, as filtered and sorted, to an XLSX workbook. */
  portfolio_export: { kind: "act"; request: PortfolioExportReq; reply: Written };
  /** Writes the steps of a queue as a calendar file. */
  ics_export: { kind: "act"; request: IcsExportReq; reply: Written };
  /** Writes a queue of renewals to an XLSX workbook. */
  renewals_export: { kind: "act"; request: RenewalsExportReq; reply: Written };
  /** Hands a letter to the mail program, a draft file or the clipboard. */
  letter: { kind: "act"; request: LetterReq; reply: Written };
  /** Writes a form for each respondent. */
  forms_export: { kind: "act"; request: FormsExportReq; reply: FormsWritten };
  /** Hands a letter to a respondent or an author of feedback on. */
  survey_letter: { kind: "act"; request: SurveyLetterReq; reply: Written };
  /** Copies a text. */
  copy_text: { kind: "act"; request: CopyTextReq; reply: Nothing };
  /** Writes the deck of the whole portfolio. */
  portfolio_deck_export: { kind: "act"; request: PortfolioDeckReq; reply: Written };
  /** Opens another book, or makes it. */
  book_open: { kind: "act"; request: OpenReq; reply: Nothing };
  /** Writes a copy of the book. */
  book_copy: { kind: "act"; request: Path; reply: Written };
  /** Asks the user for a file. */
  choose_file: { kind: "act"; request: ChooseReq; reply: Chosen };
  /** Shows a written file in the system's file browser. */
  reveal: { kind: "act"; request: Path; reply: Nothing };
  /** Stops the long work under way. */
  cancel: { kind: "act"; request: Nothing; reply: Nothing };
}
