//! What the book already holds, as far as a kind of file needs it for matching.

use crate::{Failure, Session};
use rapport_domain::{Currency, Noun};
use rapport_exchange::{Kind, Known, NextIds};
use rapport_store::Stored;

pub(super) fn read(session: &Session, kind: Kind, currency: Currency) -> Result<Known, Failure> {
    let book = session.book();
    let fail = |e| session.store_failure(&e);
    let needs = rapport_exchange::needs(kind);
    let next = |noun| book.next_id(noun).map_err(fail);
    fn all<R: Stored>(
        book: &rapport_store::Book,
        wanted: bool,
    ) -> Result<Vec<R>, rapport_store::StoreError> {
        if wanted { book.all::<R>() } else { Ok(Vec::new()) }
    }
    let wants = |noun| needs.contains(&noun);
    Ok(Known {
        managers: all(&book, wants(Noun::Manager)).map_err(fail)?,
        accounts: all(&book, wants(Noun::Account)).map_err(fail)?,
        legal_entities: all(&book, wants(Noun::LegalEntity)).map_err(fail)?,
        contacts: all(&book, wants(Noun::Contact)).map_err(fail)?,
        products: all(&book, wants(Noun::Product)).map_err(fail)?,
        sales: all(&book, wants(Noun::Sale)).map_err(fail)?,
        payments: all(&book, wants(Noun::Payment)).map_err(fail)?,
        subscriptions: all(&book, wants(Noun::Subscription)).map_err(fail)?,
        touches: all(&book, wants(Noun::Touch)).map_err(fail)?,
        stage_marks: all(&book, wants(Noun::StageMark)).map_err(fail)?,
        factors: all(&book, wants(Noun::Factor)).map_err(fail)?,
        judgements: all(&book, wants(Noun::Judgement)).map_err(fail)?,
        waves: all(&book, wants(Noun::Wave)).map_err(fail)?,
        respondents: all(&book, wants(Noun::Respondent)).map_err(fail)?,
        answers: all(&book, wants(Noun::Answer)).map_err(fail)?,
        feedback_items: all(&book, wants(Noun::FeedbackItem)).map_err(fail)?,
        currency,
        next: NextIds {
            manager: next(Noun::Manager)?,
            account: next(Noun::Account)?,
            legal_entity: next(Noun::LegalEntity)?,
            contact: next(Noun::Contact)?,
            product: next(Noun::Product)?,
            sale: next(Noun::Sale)?,
            payment: next(Noun::Payment)?,
            subscription: next(Noun::Subscription)?,
            touch: next(Noun::Touch)?,
            stage_mark: next(Noun::StageMark)?,
            factor: next(Noun::Factor)?,
            judgement: next(Noun::Judgement)?,
            answer: next(Noun::Answer)?,
            feedback_item: next(Noun::FeedbackItem)?,
        },
    })
}
