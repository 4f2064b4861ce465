//! What the rules know of an account: slim, dated, whatever day it is asked about. The rules
//! count what is dated on or before their day; the order of facts means nothing to them.

use super::{
    csi::Csi,
    factor::Factor,
    incident::Severity,
    reference::ReferenceStatus,
    sign::Sign,
    stage::{Criterion, Stage},
};
use crate::{
    contact::DecisionRole,
    day::Day,
    id::{
        AccountId, AnswerId, ContactId, HandoverId, IncidentId, JudgementId, ReferenceId, SaleId,
        SubscriptionId, TouchId, WaveId,
    },
    money::Minor,
    survey::facts::FeedbackFact,
    touch::{TouchKind, Who},
};

/// Everything the rules know of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountFacts {
    /// Which account.
    pub account: AccountId,
    /// Day of acquaintance.
    pub acquainted_on: Option<Day>,
    /// Its people.
    pub contacts: Vec<ContactFact>,
    /// Its sale lines of the last 36 months, the first one ever and the first of a positive amount.
    pub sales: Vec<SaleFact>,
    /// Its subscriptions.
    pub subscriptions: Vec<SubscriptionFact>,
    /// Its touches.
    pub touches: Vec<TouchFact>,
    /// Answers of its people.
    pub answers: Vec<AnswerFact>,
    /// Items of feedback in those answers.
    pub feedback: Vec<FeedbackFact>,
    /// Its incidents.
    pub incidents: Vec<IncidentFact>,
    /// How openly it lets us speak of the cooperation.
    pub references: Vec<ReferenceFact>,
    /// Accounts it brought, with the day they were acquainted on where that is known.
    pub brought: Vec<(AccountId, Day)>,
    /// Signs judged by hand.
    pub judgements: Vec<JudgementFact>,
    /// Factors that concern it, its own and those of its industry and country, dismissed ones
    /// and closed ones too.
    pub factors: Vec<Factor>,
    /// Changes of its owner.
    pub handovers: Vec<HandoverFact>,
    /// Criteria met.
    pub marks: Vec<MarkFact>,
    /// Moves between stages.
    pub moves: Vec<MoveFact>,
}

impl AccountFacts {
    /// An account of which nothing is known.
    #[must_use]
    pub const fn none(account: AccountId) -> Self {
        Self {
            account,
            acquainted_on: None,
            contacts: Vec::new(),
            sales: Vec::new(),
            subscriptions: Vec::new(),
            touches: Vec::new(),
            answers: Vec::new(),
            feedback: Vec::new(),
            incidents: Vec::new(),
            references: Vec::new(),
            brought: Vec::new(),
            judgements: Vec::new(),
            factors: Vec::new(),
            handovers: Vec::new(),
            marks: Vec::new(),
            moves: Vec::new(),
        }
    }
}

/// A person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactFact {
    /// Who.
    pub id: ContactId,
    /// Role in decisions.
    pub role: Option<DecisionRole>,
    /// Influence, 1–5.
    pub influence: Option<u8>,
    /// Day they began to work there, if known.
    pub joined_on: Option<Day>,
    /// Day they left.
    pub left_on: Option<Day>,
}

impl ContactFact {
    /// Whether the person works there on that day, as far as we know.
    #[must_use]
    pub fn is_there(&self, day: Day) -> bool {
        self.joined_on.is_none_or(|joined| joined <= day) && !self.has_left(day)
    }

    /// Whether the person has left by that day.
    #[must_use]
    pub fn has_left(&self, day: Day) -> bool {
        self.left_on.is_some_and(|left| left <= day)
    }
}

/// A sale line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaleFact {
    /// Which.
    pub id: SaleId,
    /// Day.
    pub on: Day,
    /// Amount in minor units without VAT.
    pub amount: Minor,
    /// Lines with the same number are one invoice; 0 stands for no number: one invoice a day.
    pub bill: u64,
    /// Whether it was sold under the list price; none when not known.
    pub discounted: Option<bool>,
}

/// A subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SubscriptionFact {
    /// Which.
    pub id: SubscriptionId,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// It renewed an earlier one.
    pub renewed: bool,
    /// The last day it is in force: its last day; of one that renews by itself the day before it was
    /// stopped or replaced, and none where nothing did, see [`crate::renewal::recurring`].
    pub until: Option<Day>,
}

impl SubscriptionFact {
    /// Whether it is in force on that day.
    #[must_use]
    pub fn runs(&self, day: Day) -> bool {
        self.starts_on <= day && self.until.is_none_or(|until| day <= until)
    }

    /// The first day of the term that began by itself, where one did.
    #[must_use]
    pub fn renewed_itself(&self) -> Option<Day> {
        let next = self.ends_on.plus_days(1);
        Some(next).filter(|next| self.runs(*next))
    }
}

/// A touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TouchFact {
    /// Which.
    pub id: TouchId,
    /// Day.
    pub on: Day,
    /// Kind.
    pub kind: TouchKind,
    /// Who began it.
    pub began: Option<Who>,
    /// In person.
    pub in_person: bool,
    /// The client shared news of their own.
    pub shared_news: bool,
    /// They were invited: whether they came. Every event is an invitation; without a note they came.
    pub attended: Option<bool>,
    /// We refused a request.
    pub refused_request: bool,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerFact {
    /// Which.
    pub id: AnswerId,
    /// Whose.
    pub contact: Option<ContactId>,
    /// Day.
    pub on: Day,
    /// In which wave they were asked; none when outside any.
    pub wave: Option<WaveId>,
    /// Asked in vain.
    pub silent: bool,
    /// 0–10.
    pub nps: Option<u8>,
    /// 1–5.
    pub csat: Option<u8>,
    /// By parameter.
    pub csi: Csi,
}

impl AnswerFact {
    /// How satisfied they are, 1–5: CSAT or the CSI, and the mean of the two where both were asked.
    #[must_use]
    pub fn satisfaction(&self) -> Option<f64> {
        match (self.csat.map(f64::from), self.csi.index()) {
            (Some(csat), Some(csi)) => Some(f64::midpoint(csat, csi)),
            (csat, csi) => csat.or(csi),
        }
    }
}

/// An incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncidentFact {
    /// Which.
    pub id: IncidentId,
    /// Day.
    pub on: Day,
    /// How serious.
    pub severity: Severity,
    /// How it was taken, −2…+2, and the day of that judgement.
    pub taken: Option<(i8, Day)>,
    /// Day put right.
    pub closed_on: Option<Day>,
}

/// A reference status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReferenceFact {
    /// Which.
    pub id: ReferenceId,
    /// Status.
    pub status: ReferenceStatus,
    /// Since when.
    pub on: Day,
}

/// A sign judged by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JudgementFact {
    /// Which.
    pub id: JudgementId,
    /// Sign.
    pub sign: Sign,
    /// 0–100.
    pub score: u8,
    /// Day.
    pub on: Day,
}

/// A change of owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandoverFact {
    /// Which.
    pub id: HandoverId,
    /// Day.
    pub on: Day,
    /// Day it was finished.
    pub finished_on: Option<Day>,
}

/// A criterion met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkFact {
    /// Criterion.
    pub criterion: Criterion,
    /// Day.
    pub met_on: Day,
}

/// A move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoveFact {
    /// Identity of the move, the later of two on one day.
    pub id: crate::id::StageMoveId,
    /// From.
    pub from: Stage,
    /// To.
    pub to: Stage,
    /// Day.
    pub on: Day,
}
