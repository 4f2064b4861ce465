# Account screen
account-portfolio = Portfolio
account-failed = The account could not be opened
account-loading = Opening the account…
account-edit = Edit
account-edit-this = Edit the account
account-delete = Delete account
account-touch = Touch
account-review = Prepare review
account-more = More actions on this account
account-no-owner = no manager yet
account-figures = Figures of the account
account-tabs = Parts of the account
account-gone = This account is no longer in the book. You are back in the portfolio.
account-legal = Legal entities
account-legal-wrong = check digits do not match
account-legal-wrong-hint = The number is kept as it is. Compare it with the documents: it looks mistyped.
account-legal-none = no number

account-tab-overview = Overview
account-tab-feedback = Feedback
account-tab-touches = Timeline
account-tab-people = People
account-tab-sales = Sales
account-tab-products = Products
account-tab-payments = Payments
account-tab-subscriptions = Subscriptions
account-tab-reviews = Reviews

account-latest-touches = Latest touches
account-nearest-endings = What ends next
account-see-all = All touches
account-see-subscriptions = All subscriptions
account-no-endings = No subscription is running.
account-notes = Notes
account-overview-empty = Charts and latest events will stand here
account-overview-empty-hint = They appear with the first sale, payment, subscription or touch.

account-add-touch = Record a touch
account-add-contact = Add a person
account-add-sale = Add a sale
account-add-payment = Add a payment
account-add-subscription = Add a subscription
account-remove = Delete
account-keys = Enter edits, Delete removes, N adds

account-touches-empty = No touches by this day
account-touches-empty-hint = Meetings, calls and e-mails gather here: who began them and what they were about.
account-people-empty = No people yet
account-people-empty-hint = Note who decides, who pays and who is for us: the review is made for them.
account-sales-empty = No sales by this day
account-sales-empty-hint = Sale lines come by import; a single one can be typed.
account-products-empty = Nothing bought in 12 months or the 12 before
account-products-empty-hint = Shares and growth of products are counted from sale lines.
account-payments-empty = No payments by this day
account-payments-empty-hint = Due days and payment days show whether the client pays in time.
account-subscriptions-empty = No subscriptions by this day
account-subscriptions-empty-hint = With their terms on record no renewal lapses by oversight.

}

touch-began-us = we began
touch-began-them = client began
touch-in-person = in person
touch-beyond = beyond the contract
touch-news = shared news
touch-minutes = { $count } min
touch-nobody = nobody named
touch-no-summary = no summary
touch-earlier = Show { $count } more
touch-sentiment-m2 = very unhappy
touch-sentiment-m1 = unhappy
touch-sentiment-0 = neutral
touch-sentiment-p1 = pleased
touch-sentiment-p2 = very pleased
touch-group-count = { $count ->
    [one] { $count } touch
   *[other] { $count } touches
}

contact-name = Name
contact-role = Role
contact-influence = Influence
contact-influence-of = { $count } of 5
contact-attitude = Attitude
contact-last-touch = Last contact
contact-reach = Reach
contact-never = never
contact-left = left the company { $day }
contact-no-role = not named
contact-unknown = unknown
contact-attitude-m2 = hostile
contact-attitude-m1 = cool
contact-attitude-0 = neutral
contact-attitude-p1 = warm
contact-attitude-p2 = for us
contact-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
contact-attitude-on = on { $day }

sale-on = Day
sale-product = Product
sale-quantity = Quantity
sale-amount = Amount, { $sign }
sale-kind = Kind
sale-invoice = Invoice

product-name = Product
product-revenue = 12 months, { $sign }
product-change = On the 12 before
product-share = Share
product-class = Class
product-last = Last sale
product-margin = Margin

payment-state = State
payment-invoice = Invoice
payment-due = Due
payment-paid = Paid
payment-amount = Amount, { $sign }

subscription-product = Product
subscription-quantity = Quantity
subscription-starts = Starts
subscription-ends = Ends
subscription-yearly = A year, { $sign }
subscription-state = State
subscription-auto = renews by itself

review-half = Half-year
review-state = State
review-file = Last file
review-none = not exported
review-reveal = Show the file in its folder
review-now = selected

account-tab-relationship = Relationship
account-health = Health
account-health-since = this half
account-stage = Stage
account-loyalty = Loyalty
account-warnings = What calls for attention
account-people-map-hint = Give people's influence and attitude: a map will stand here of who decides and how they see us.
account-warnings-more = { $count } more
account-warnings-few = Show fewer
