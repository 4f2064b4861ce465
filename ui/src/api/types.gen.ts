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
export type At = { 
/**
 * The half to stand in.
 */
half?: string, 
/**
 * The day to stand on; wins over the half.
 */
day?: string, };
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
 * For `save`: the path to begin with.
 */
suggested: string, };
export type Chosen = { 
/**
 * Absolute.
 */
path: string | null, };
export type Code = "refused" | "gone" | "cancelled" | "failed";
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
export type Edition = "client" | "internal";
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
path: string, };
export type FigureFormat = "svg" | "png" | "pptx";
export type FigureKey = "revenue-by-half" | "product-mix" | "pareto" | "payment-punctuality" | "touches-by-kind" | "subscriptions-timeline";
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
dark: boolean, };
export type FigureSize = "full" | "half" | "four-three";
export type FilePurpose = "table" | "book" | "save";
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
signal?: Signal, };
export type FiscalStart = number;
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
create_managers: boolean, };
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
export type Lifecycle = "prospect" | "active" | "dormant" | "lost";
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
export type Nothing = Record<symbol, never>;
export type Noun = "setting" | "file_mapping" | "manager" | "account" | "legal_entity" | "contact" | "product" | "sale" | "payment" | "subscription" | "touch" | "review";
export type OpLabel = { 
/**
 * `импорт «customers.csv»`: stands after "Undo" in lower case.
 */
label: string, 
/**
 * When.
 */
at: Moment, };
export type OpenReq = { 
/**
 * Absolute path.
 */
path: string, };
export type Path = { 
/**
 * Absolute.
 */
path: string, };
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
signals: Array<Choice>, };
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
sort: Sort, };
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
export type Progress = { 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all; 0 while unknown.
 */
of: number, };
export type Quantity = number;
export type RejectsSaveReq = { 
/**
 * The same request that looked.
 */
import: ImportReq, 
/**
 * Absolute path; empty writes beside the imported file.
 */
path: string, };
export type RemoveReq = { 
/**
 * Which noun.
 */
noun: Noun, 
/**
 * Which records.
 */
ids: Array<number>, };
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
firm_name: string, };
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
export type Signal = "falling" | "overdue" | "ending" | "silent";
export type Sort = { 
/**
 * By what.
 */
by: SortBy, 
/**
 * Largest, latest or Я first.
 */
descending: boolean, };
export type SortBy = "name" | "owner" | "revenue" | "change" | "half" | "recurring" | "ending" | "touch" | "overdue";
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
 * Seats or units, in thousandths.
 */
quantity: Quantity, 
/**
 * Price of one price period for the whole quantity, in minor units.
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
external_id: string, };
export type SubscriptionId = number;
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
 * Runs on the day.
 */
runs: boolean, 
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
export type SubscriptionStatus = "active" | "renewed" | "cancelled";
export type Team = "accounts" | "renewals";
export type Theme = "system" | "light" | "dark";
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
export type Who = "us" | "them";
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
