# Import and export of files
exchange-kind = { $kind ->
    [managers] Managers
    [accounts] Accounts
    [contacts] Contacts
    [products] Products
    [sales] Sales
    [payments] Payments
    [subscriptions] Subscriptions
    [touches] Touches
    [stage-marks] Stage marks
    [factors] Negative factors
    [answers] Survey answers
   *[signs] Signs judged by hand
}
exchange-field = { $field ->
    [account-id] Account number
    [account-name] Account
    [tax-id] Tax id
    [legal-name] Registered name
    [industry] Industry
    [country] Country
    [city] City
    [site] Web site
    [owner-id] Account manager’s number
    [owner-name] Account manager
    [renewals-owner] Renewals manager
    [account-source] Source
    [acquainted-on] Acquainted on
    [lifecycle] Lifecycle
    [tags] Tags
    [notes] Notes
    [contact-id] Contact number
    [contact-name] Contact
    [contact-first-name] Contact’s first name
    [contact-middle-name] Contact’s middle name
    [contact-last-name] Contact’s last name
    [job-title] Job title
    [email] E-mail
    [phone] Phone
    [messenger] Messenger
    [decision-role] Role in decisions
    [influence] Influence
    [mail-consent] Consent to mailings
    [left-on] Left on
    [manager-id] Manager’s number
    [manager-name] Manager
    [manager-first-name] Manager’s first name
    [manager-last-name] Manager’s last name
    [team] Team
    [active-from] Works from
    [active-to] Works to
    [product-code] Product code
    [product-name] Product
    [family] Product family
    [margin] Margin, %
    [cost] Cost
    [list-price] List price
    [product-kind] Kind of product
    [sold-on] Date of sale
    [invoice] Document number
    [line-number] Line
    [document-state] State of document
    [sale-kind] Kind of sale
    [quantity] Quantity
    [unit-price] Unit price
    [amount] Amount
    [paid-on] Paid on
    [due-on] Due on
    [subscription-id] Subscription number
    [monthly-amount] Amount a month
    [yearly-amount] Amount a year
    [price-months] Months the amount covers
    [starts-on] Starts on
    [ends-on] Ends on
    [term-months] Term, months
    [notice-days] Notice, days
    [auto-renew] Renews by itself
    [subscription-status] Status
    [touched-on] Date of touch
    [touch-kind] Kind of touch
    [began] Begun by
    [in-person] In person
    [beyond-contract] Beyond the contract
    [shared-news] Client shared news
    [summary] Summary
    [sentiment] Sentiment
    [minutes] Minutes
    [cadence-days] Cadence, days
    [joined-on] Joined on
    [discount] Discount, %
    [attended] Attended
    [refused-request] We refused a request
    [criterion] Criterion
    [met-on] Met on
    [evidence] Evidence
    [factor-kind] Negative factor
    [severity] Severity
    [noticed-on] Noticed on
    [factor-source] How we know
    [closed-on] Closed on
    [closed-because] Why it was closed
    [sign] Sign
    [score] Score, 0–100
    [answered-on] Answered on
    [sent-on] Sent on
    [recommends] Would recommend
    [csat] Satisfaction, 1–5
    [csi-quality] Quality, 1–5
    [csi-deadlines] Deadlines, 1–5
    [csi-service] Service, 1–5
    [csi-communication] Communication, 1–5
    [csi-value] Value for money, 1–5
    [weight-quality] Importance of quality, 1–5
    [weight-deadlines] Importance of deadlines, 1–5
    [weight-service] Importance of service, 1–5
    [weight-communication] Importance of communication, 1–5
    [weight-value] Importance of value for money, 1–5
    [words] Comment
    [pleases] What pleases
    [displeases] What displeases
    [why-not] Why not recommend
    [main-value] Main value
    [change] What to change
    [missing] What is missing in communication
    [seen-elsewhere] Seen elsewhere
    [bring-back] What would bring them back
    [means] How they were asked
    [quotable] May be quoted
   *[judged-on] Date of judgement
}
exchange-criterion = { $criterion ->
    [noticed-us] the client noticed us
    [enquired] the client enquired
    [met-company] met the company
    [met-product] met the product
    [met-manager] met the account manager
    [need-found] need found
    [hidden-pains-found] hidden pains found
    [first-delivery] first delivery done
    [consulting-support] consulting support given
    [special-terms] special delivery terms
    [technology-partner] technology-partner status
   *[informal-contact] informal contact
}
exchange-factor = { $factor ->
    [culture] archaic corporate culture
    [pushing] hard direct selling
    [manner] the manager’s manner
    [distance] no personal contact
    [value-unseen] the value is not seen
    [rigid] no help outside the contract
    [handover] a change of manager without a handover
    [upheaval] conflict or sharp change of leadership
    [deaf] no feedback, or none acted on
    [reputation] bad name of the brand
   *[crisis] market crisis
}
exchange-severity = { $severity ->
    [low] low
    [medium] medium
   *[high] high
}
exchange-sign = { $sign ->
    [content] content with service and products
    [growth] bill and volume grow
    [open] does not hide the cooperation
    [forgiving] loyal to small mistakes
    [consults] comes for extra consultations
    [refers] brings buyers, recommends
    [interested] follows our news, attends events
    [shares] tells of own plans and news
   *[feedback] gives quality feedback
}
exchange-touch-kind = { $kind ->
    [meeting] meeting
    [call] call
    [email] e-mail
    [message] message
    [event] event
    [consultation] consultation
    [support] support
    [social] social
   *[informal] informal
}
exchange-subscription-status = { $status ->
    [active] active
    [renewed] renewed
   *[cancelled] cancelled
}
exchange-reason = Reason
exchange-read-empty = { $file } holds no rows. Check that the right file was saved and choose it again.
exchange-read-too-large = { $file } is larger than { $megabytes } MB. Split it by period and import the parts.
exchange-read-old-workbook = { $file } is an old Excel file or is locked by a password. Save it as .xlsx without a password, or as CSV.
exchange-read-other-workbook = { $file } is a spreadsheet of another kind. Save it as .xlsx or as CSV.
exchange-read-not-table = { $file } is neither text nor an Excel workbook. Export a CSV or .xlsx file.
exchange-read-damaged = { $file } is damaged and cannot be read ({ $detail }). Export it again.
exchange-read-unpacks = { $file } unpacks to more than { $megabytes } MB. Split it by period, or save it as CSV.
exchange-read-no-sheet = { $file } has no sheet “{ $sheet }”. Choose one of: { $sheets }.
exchange-read-too-wide = { $file }, line { $line }: more than { $most } columns. Remove the columns that are not needed.
exchange-read-huge-cell = { $file }, line { $line }: a cell is larger than { $kilobytes } KB. Look there for a quotation mark that is never closed.
exchange-read-too-many-rows = { $file } has more than { $most } rows. Split it by period and import the parts.
exchange-read-unknown-encoding = { $file }: the encoding “{ $name }” is not known. Try utf-8, windows-1251 or ibm866.
exchange-plan-cancelled = The import was cancelled; nothing was changed.
exchange-plan-missing-field = No column is matched to “{ $field }”. Match one and try again.
exchange-plan-missing-lines = The mapping needs the file of lines as well. Choose it and try again.
exchange-plan-no-join = The mapping does not fit these files. Match the columns again.
exchange-why-not-day = This is not a date.
exchange-why-not-number = This is not a number (decimal mark “{ $mark }”).
exchange-why-not-whole = A whole number is needed.
exchange-why-decimals = { $most ->
    [one] No more than { $most } decimal can be kept.
   *[other] No more than { $most } decimals can be kept.
}
exchange-why-foreign = The amount is in another currency ({ $sign }) than the book.
exchange-why-too-large = The number is too large.
exchange-why-too-long = The text is longer than { $most } characters.
exchange-why-range = The number must lie between { $least } and { $most }.
exchange-why-missing = The cell is empty, but this is needed.
exchange-why-missing-one-of = Every cell that could say it is empty: { $fields }.
exchange-why-not-email = This is not an e-mail address.
exchange-why-unknown-word = This word is not known here.
exchange-why-no-account = There is no such account, and creating accounts is switched off.
exchange-why-no-product = There is no such product, and creating products is switched off.
exchange-why-no-manager = There is no such manager, and creating managers is switched off.
exchange-why-several-accounts = Several accounts ({ $count }) have this name. Add a tax id, a number or a city.
exchange-why-ends-before-start = The end lies before the beginning.
exchange-why-change-outside = A change agreed within this term would lie outside it.
exchange-why-term-changed = Quantity and price of this term were changed here and differ from the file; they were kept.
exchange-why-left-before-joined = They cannot have left before they joined; this day was not kept.
exchange-why-no-document = No document has this number.
exchange-why-short-row = The row has { $cells } cells of { $needed }: it is cut short.
exchange-why-long-row = The row has { $cells } cells under { $headings } headings: its columns are shifted.
exchange-why-tax-digits = The check digits of this tax id are wrong; it was kept as it is.
exchange-why-tax-taken = This tax id belongs to another account; it was not added.
exchange-why-contact-unknown = The account has no contact of this name; the touch was kept without.
exchange-why-same-record = Line { $line } means the same record; this row only filled in what was missing there.
exchange-why-document-twice = The number of this document stands twice; the first one counts.
exchange-why-no-contact-name = There is no name for this contact; its details were not kept.
exchange-why-no-end = The last day is not known, and none is made up. Give it, or a term in months.
exchange-why-person-unknown = The account has no such contact; the answer is kept without it.
exchange-why-nobody = No account has such a contact. Add a column for the account, or the contact itself.
exchange-why-several-people = Several contacts fit ({ $count }). Add a column for the account.
exchange-why-scale = The file does not tell the scale: 0–10 is taken. Say so if it was 1–10.
exchange-scale = { $scale ->
    [zero-to-ten] 0–10
   *[one-to-ten] 1–10
}
exchange-means = { $means ->
    [call] call
    [meeting] meeting
    [email] e-mail
    [form] form
   *[message] message
}
exchange-silent = no answer
failure-unknown-scale = There is no scale “{ $scale }”: there are 0-10 and 1-10.
