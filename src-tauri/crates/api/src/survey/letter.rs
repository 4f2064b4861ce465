//! Letters to respondents, with their form where it is wanted, and to authors of feedback: handed to
//! the mail program, the clipboard or a draft file.

use super::{
    forms::{Asked, ending},
    page::may_write,
};
use crate::{
    Failure, Session, atomic_file,
    dto::{
        Written,
        renewal::files::LetterTo,
        survey::files::{FormFormat, SurveyLetterReq},
    },
    renewal::letter::hand_on,
};
use rapport_domain::{Answer, Contact, FeedbackItem};
use rapport_exchange::letter::{Attachment, Letter, draft_with};
use rapport_text::words;

pub(crate) fn letter(session: &Session, request: SurveyLetterReq) -> Result<Written, Failure> {
    let lang = session.lang();
    let asked = match request.respondent {
        Some(id) => {
            let found = Asked::read(&session.book(), id).map_err(|e| session.store_failure(&e))?;
            Some(found.ok_or_else(|| Failure::gone(lang))?)
        }
        None => None,
    };
    let contact = match &asked {
        Some(asked) => Some(asked.contact.clone()),
        None => author(session, &request)?,
    };
    // Who is told what became of their words asked for it; who is asked may not want to be written to.
    if let Some(asked) = &asked
        && request.to != LetterTo::Clipboard
        && !may_write(&asked.contact)
    {
        let said = words::forms_unwelcome(lang, asked.contact.name.clone());
        return Err(Failure::refused("respondent", said));
    }
    let attachment = match (&asked, request.form) {
        (Some(asked), Some(format)) if request.to == LetterTo::File => {
            Some(attached(session, asked, format)?)
        }
        _ => None,
    };
    let letter = Letter {
        name: contact.as_ref().map_or("", |contact| contact.name.as_str()),
        email: contact.as_ref().map_or("", |contact| contact.email.as_str()),
        subject: &request.subject,
        text: &request.text,
    };
    let key = asked
        .as_ref()
        .map_or_else(|| request.item.map_or(0, |item| item.0), |asked| asked.respondent.id.0);
    let draft = || draft_with(&letter, attachment, key, session.host().now());
    hand_on(session, &letter, request.to, request.path.as_deref(), draft)
}

/// Who said what is being answered; none where the answer has no name.
fn author(session: &Session, request: &SurveyLetterReq) -> Result<Option<Contact>, Failure> {
    let gone = || Failure::gone(session.last_lang());
    let Some(item) = request.item else { return Err(gone()) };
    let book = session.book();
    let fail = |e| session.store_failure(&e);
    let item = book.get::<FeedbackItem>(item).map_err(fail)?.ok_or_else(gone)?;
    let answer = book.get::<Answer>(item.answer).map_err(fail)?.ok_or_else(gone)?;
    match answer.contact {
        Some(contact) => book.get::<Contact>(contact).map_err(fail),
        None => Ok(None),
    }
}

fn attached(session: &Session, asked: &Asked, format: FormFormat) -> Result<Attachment, Failure> {
    let uid = session.book_uid()?;
    let made = asked.form(&uid, &session.settings(), format, None);
    let failed = |e| Failure::failed(words::failure_draw(session.lang()), &e);
    let (name, bytes) = made.map_err(failed)?;
    Ok(Attachment {
        name: atomic_file::file_name(&name, ending(format)),
        media: match format {
            FormFormat::Html => "text/html",
            FormFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        },
        bytes,
    })
}
