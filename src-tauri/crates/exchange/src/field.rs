//! The fields a column can be matched to.

mod lists;

pub(crate) use lists::list;
pub use lists::required;

use crate::kind::Kind;
use rapport_domain::keyed;
use rapport_text::{Lang, words};

keyed! {
    /// A field a column can be matched to. Fields that several kinds share stand once.
    pub enum Field {
        /// Number of the account in the other system.
        AccountId = "account-id",
        /// Name of the account.
        AccountName = "account-name",
        /// INN, OGRN or VAT number of the account's legal entity.
        TaxId = "tax-id",
        /// Registered name of the legal entity, where it differs from the account's.
        LegalName = "legal-name",
        /// Industry.
        Industry = "industry",
        /// Country.
        Country = "country",
        /// City.
        City = "city",
        /// Web site.
        Site = "site",
        /// The account's manager by number.
        OwnerId = "owner-id",
        /// The account's manager by name.
        OwnerName = "owner-name",
        /// Who works the renewals, by name.
        RenewalsOwner = "renewals-owner",
        /// How the acquaintance began.
        AccountSource = "account-source",
        /// Day of acquaintance or registration.
        AcquaintedOn = "acquainted-on",
        /// Lifecycle, by words.
        Lifecycle = "lifecycle",
        /// Tags, separated by commas or semicolons.
        Tags = "tags",
        /// Notes.
        Notes = "notes",
        /// Number of the contact in the other system.
        ContactId = "contact-id",
        /// Full name of the contact.
        ContactName = "contact-name",
        /// First name of the contact.
        ContactFirstName = "contact-first-name",
        /// Patronymic or middle name of the contact.
        ContactMiddleName = "contact-middle-name",
        /// Last name of the contact.
        ContactLastName = "contact-last-name",
        /// Job title of the contact.
        JobTitle = "job-title",
        /// E-mail.
        Email = "email",
        /// Phone.
        Phone = "phone",
        /// Messenger.
        Messenger = "messenger",
        /// Role in decisions, by words.
        DecisionRole = "decision-role",
        /// Influence, 1–5.
        Influence = "influence",
        /// Whether mailings are agreed to.
        MailConsent = "mail-consent",
        /// Day the contact left the company.
        LeftOn = "left-on",
        /// Number of the manager in the other system.
        ManagerId = "manager-id",
        /// Full name of the manager.
        ManagerName = "manager-name",
        /// First name of the manager.
        ManagerFirstName = "manager-first-name",
        /// Last name of the manager.
        ManagerLastName = "manager-last-name",
        /// Team, by words.
        Team = "team",
        /// First day at work.
        ActiveFrom = "active-from",
        /// Last day at work.
        ActiveTo = "active-to",
        /// Code of the product.
        ProductCode = "product-code",
        /// Name of the product.
        ProductName = "product-name",
        /// Family of the product.
        Family = "family",
        /// Margin, percent.
        Margin = "margin",
        /// Cost of one unit; with the list price it gives the margin.
        Cost = "cost",
        /// List price of one unit.
        ListPrice = "list-price",
        /// Licence, service or goods, by words.
        ProductKind = "product-kind",
        /// Day of the sale.
        SoldOn = "sold-on",
        /// Number of the invoice or document.
        Invoice = "invoice",
        /// Line within the document.
        LineNumber = "line-number",
        /// State of the document.
        DocumentState = "document-state",
        /// Kind of sale, by words.
        SaleKind = "sale-kind",
        /// Quantity.
        Quantity = "quantity",
        /// Price of one unit.
        UnitPrice = "unit-price",
        /// Amount.
        Amount = "amount",
        /// Day it was paid.
        PaidOn = "paid-on",
        /// Day it is due.
        DueOn = "due-on",
        /// Number of the subscription in the other system.
        SubscriptionId = "subscription-id",
        /// Amount for one month.
        MonthlyAmount = "monthly-amount",
        /// Amount for one year.
        YearlyAmount = "yearly-amount",
        /// How many months `Amount` covers.
        PriceMonths = "price-months",
        /// First day.
        StartsOn = "starts-on",
        /// Last day.
        EndsOn = "ends-on",
        /// Term in months, where no last day is given.
        TermMonths = "term-months",
        /// Days of notice.
        NoticeDays = "notice-days",
        /// Whether it renews by itself.
        AutoRenew = "auto-renew",
        /// Status of the subscription, by words.
        SubscriptionStatus = "subscription-status",
        /// Day of the touch.
        TouchedOn = "touched-on",
        /// Kind of touch, by words.
        TouchKind = "touch-kind",
        /// Who began it, by words.
        Began = "began",
        /// Whether in person.
        InPerson = "in-person",
        /// Whether beyond the contract.
        BeyondContract = "beyond-contract",
        /// Whether the client shared news.
        SharedNews = "shared-news",
        /// What it was about.
        Summary = "summary",
        /// Sentiment, −2…+2.
        Sentiment = "sentiment",
        /// How long, minutes.
        Minutes = "minutes",
        /// The most days between two touches.
        CadenceDays = "cadence-days",
        /// Day the contact began to work for the company.
        JoinedOn = "joined-on",
        /// Discount on the list price, percent.
        Discount = "discount",
        /// Whether they came to what they were invited to.
        Attended = "attended",
        /// Whether we refused a request of theirs.
        RefusedRequest = "refused-request",
        /// Criterion of a stage, by words.
        Criterion = "criterion",
        /// Day the criterion was met.
        MetOn = "met-on",
        /// What a mark or a judgement rests on.
        Evidence = "evidence",
        /// Negative factor, by words.
        FactorKind = "factor-kind",
        /// How bad, by words.
        Severity = "severity",
        /// Day the factor was noticed.
        NoticedOn = "noticed-on",
        /// How the factor is known.
        FactorSource = "factor-source",
        /// Day the factor ceased.
        ClosedOn = "closed-on",
        /// Why it ceased.
        ClosedBecause = "closed-because",
        /// Sign, by words.
        Sign = "sign",
        /// Score of a sign, 0–100.
        Score = "score",
        /// Day of the judgement.
        JudgedOn = "judged-on",
        /// Day of the answer.
        AnsweredOn = "answered-on",
        /// Day on which they were asked.
        SentOn = "sent-on",
        /// Would they recommend us, 0–10 or 1–10.
        Recommends = "recommends",
        /// Satisfaction, 1–5.
        Csat = "csat",
        /// Satisfaction with the quality, 1–5.
        CsiQuality = "csi-quality",
        /// Satisfaction with deadlines, 1–5.
        CsiDeadlines = "csi-deadlines",
        /// Satisfaction with the service, 1–5.
        CsiService = "csi-service",
        /// Satisfaction with the communication, 1–5.
        CsiCommunication = "csi-communication",
        /// Satisfaction with the value for money, 1–5.
        CsiValue = "csi-value",
        /// Importance of the quality, 1–5.
        WeightQuality = "weight-quality",
        /// Importance of deadlines, 1–5.
        WeightDeadlines = "weight-deadlines",
        /// Importance of the service, 1–5.
        WeightService = "weight-service",
        /// Importance of the communication, 1–5.
        WeightCommunication = "weight-communication",
        /// Importance of the value for money, 1–5.
        WeightValue = "weight-value",
        /// What they said to no question in particular.
        Words = "words",
        /// What pleases.
        Pleases = "pleases",
        /// What displeases.
        Displeases = "displeases",
        /// Why they would not recommend us.
        WhyNot = "why-not",
        /// The main value of the partnership.
        MainValue = "main-value",
        /// What should change.
        Change = "change",
        /// What is missing in how we communicate.
        Missing = "missing",
        /// What they saw elsewhere.
        SeenElsewhere = "seen-elsewhere",
        /// What would bring them back.
        BringBack = "bring-back",
        /// How they were asked, by words.
        Means = "means",
        /// Whether they may be quoted by name.
        Quotable = "quotable",
    }
}

/// How many fields there are.
pub(crate) const COUNT: usize = Field::ALL.len();

/// A field of a kind and whether a file of that kind must have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldUse {
    /// The field.
    pub field: Field,
    /// Whether it, or another of its group in [`required`], must be matched to a column.
    pub required: bool,
}

impl Field {
    /// Its name in the user's language.
    #[must_use]
    pub fn say(self, lang: Lang) -> String {
        words::exchange_field(lang, self.key())
    }

    /// Its place in per-field arrays.
    pub(crate) const fn index(self) -> usize {
        self as usize
    }

    /// Its bit in sets of fields.
    pub(crate) const fn bit(self) -> u128 {
        1 << (self as u32)
    }
}

/// The fields of a kind, in the order the user sees them.
#[must_use]
pub fn fields_of(kind: Kind) -> Vec<FieldUse> {
    let groups = required(kind);
    list(kind)
        .iter()
        .map(|&field| FieldUse { field, required: groups.iter().any(|g| g.contains(&field)) })
        .collect()
}
