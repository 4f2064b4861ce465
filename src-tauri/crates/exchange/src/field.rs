//! The fields a column can be matched to.

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

/// What a file of that kind must have: of each group at least one field.
#[must_use]
pub const fn required(kind: Kind) -> &'static [&'static [Field]] {
    use Field as F;
    const ACCOUNT: &[Field] = &[F::AccountName, F::AccountId, F::TaxId];
    const PRODUCT: &[Field] = &[F::ProductName, F::ProductCode];
    match kind {
        Kind::Managers => &[&[F::ManagerName, F::ManagerLastName]],
        Kind::Accounts => &[&[F::AccountName]],
        Kind::Contacts => &[&[F::ContactName, F::ContactLastName, F::ContactFirstName], ACCOUNT],
        Kind::Products => &[PRODUCT],
        Kind::Sales => &[&[F::SoldOn], ACCOUNT, PRODUCT, &[F::Amount, F::UnitPrice]],
        Kind::Payments => &[ACCOUNT, &[F::Amount], &[F::PaidOn, F::DueOn]],
        Kind::Subscriptions => &[
            ACCOUNT,
            PRODUCT,
            &[F::StartsOn],
            &[F::EndsOn, F::TermMonths],
            &[F::MonthlyAmount, F::YearlyAmount, F::Amount],
        ],
        Kind::Touches => &[ACCOUNT, &[F::TouchedOn], &[F::TouchKind]],
        Kind::StageMarks => &[ACCOUNT, &[F::Criterion], &[F::MetOn], &[F::Evidence]],
        Kind::Factors => &[
            &[F::AccountName, F::AccountId, F::TaxId, F::Industry, F::Country],
            &[F::FactorKind],
            &[F::Severity],
            &[F::NoticedOn],
            &[F::FactorSource],
        ],
        Kind::Signs => &[ACCOUNT, &[F::Sign], &[F::Score], &[F::JudgedOn], &[F::Evidence]],
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

/// The fields of a kind.
pub(crate) const fn list(kind: Kind) -> &'static [Field] {
    use Field as F;
    match kind {
        Kind::Managers => &[
            F::ManagerId,
            F::ManagerName,
            F::ManagerFirstName,
            F::ManagerLastName,
            F::Email,
            F::Team,
            F::ActiveFrom,
            F::ActiveTo,
        ],
        Kind::Accounts => &[
            F::AccountId,
            F::AccountName,
            F::TaxId,
            F::LegalName,
            F::Industry,
            F::Country,
            F::City,
            F::Site,
            F::OwnerId,
            F::OwnerName,
            F::RenewalsOwner,
            F::AccountSource,
            F::AcquaintedOn,
            F::Lifecycle,
            F::Tags,
            F::CadenceDays,
            F::Notes,
            F::ContactName,
            F::ContactFirstName,
            F::ContactMiddleName,
            F::ContactLastName,
            F::JobTitle,
            F::Email,
            F::Phone,
            F::Messenger,
        ],
        Kind::Contacts => &[
            F::AccountId,
            F::AccountName,
            F::TaxId,
            F::City,
            F::ContactId,
            F::ContactName,
            F::ContactFirstName,
            F::ContactMiddleName,
            F::ContactLastName,
            F::JobTitle,
            F::Email,
            F::Phone,
            F::Messenger,
            F::DecisionRole,
            F::Influence,
            F::MailConsent,
            F::JoinedOn,
            F::LeftOn,
        ],
        Kind::Products => &[
            F::ProductCode,
            F::ProductName,
            F::Family,
            F::Margin,
            F::Cost,
            F::ListPrice,
            F::ProductKind,
        ],
        Kind::Sales => &[
            F::SoldOn,
            F::Invoice,
            F::LineNumber,
            F::DocumentState,
            F::AccountId,
            F::AccountName,
            F::TaxId,
            F::City,
            F::OwnerId,
            F::OwnerName,
            F::ProductCode,
            F::ProductName,
            F::Family,
            F::Quantity,
            F::UnitPrice,
            F::Amount,
            F::Discount,
            F::SaleKind,
        ],
        Kind::Payments => &[
            F::AccountId,
            F::AccountName,
            F::TaxId,
            F::City,
            F::Invoice,
            F::PaidOn,
            F::DueOn,
            F::Amount,
        ],
        Kind::Subscriptions => &[
            F::SubscriptionId,
            F::AccountId,
            F::AccountName,
            F::TaxId,
            F::City,
            F::ProductCode,
            F::ProductName,
            F::Quantity,
            F::MonthlyAmount,
            F::YearlyAmount,
            F::Amount,
            F::PriceMonths,
            F::StartsOn,
            F::EndsOn,
            F::TermMonths,
            F::NoticeDays,
            F::AutoRenew,
            F::SubscriptionStatus,
        ],
        Kind::Touches => &[
            F::AccountId,
            F::AccountName,
            F::TaxId,
            F::City,
            F::TouchedOn,
            F::TouchKind,
            F::ContactName,
            F::ManagerId,
            F::ManagerName,
            F::Began,
            F::InPerson,
            F::BeyondContract,
            F::SharedNews,
            F::Attended,
            F::RefusedRequest,
            F::Minutes,
            F::Sentiment,
            F::Summary,
        ],
        Kind::StageMarks => {
            &[F::AccountId, F::AccountName, F::TaxId, F::City, F::Criterion, F::MetOn, F::Evidence]
        }
        Kind::Factors => &[
            F::AccountId,
            F::AccountName,
            F::TaxId,
            F::City,
            F::Industry,
            F::Country,
            F::FactorKind,
            F::Severity,
            F::NoticedOn,
            F::FactorSource,
            F::ManagerId,
            F::ManagerName,
            F::ClosedOn,
            F::ClosedBecause,
        ],
        Kind::Signs => &[
            F::AccountId,
            F::AccountName,
            F::TaxId,
            F::City,
            F::Sign,
            F::Score,
            F::JudgedOn,
            F::Evidence,
        ],
    }
}
