//! What to say and to write about a renewal, in the client's language; and where a letter goes.

mod person;

pub(crate) use person::addressed;

use super::{
    facts::{Renewal, Terms},
    say,
};
use crate::{
    Failure, Session, atomic_file,
    dto::{
        Written,
        renewal::files::{LetterReq, LetterTo},
    },
    print::{self, Voice},
};
use rapport_domain::{Channel, Contact, Currency, Day, Manager, ProductKind, Quantity};
use rapport_exchange::letter::{Letter, draft, mailto};
use rapport_text::{Lang, day::long, number, words};

/// Windows hands programs no longer address.
const MOST_ADDRESS: usize = if cfg!(windows) { 2_000 } else { 100_000 };

/// What the texts are filled in with.
pub(crate) struct Fields<'a> {
    pub(crate) lang: Lang,
    pub(crate) currency: Currency,
    pub(crate) day: Day,
    pub(crate) renewal: Renewal<'a>,
    pub(crate) product: &'a str,
    pub(crate) kind: Option<ProductKind>,
    pub(crate) account: &'a str,
    pub(crate) contact: Option<&'a Contact>,
    /// Who speaks and signs.
    pub(crate) manager: Option<&'a Manager>,
    pub(crate) firm: &'a str,
}

/// What to say and to write.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub(crate) script: String,
    pub(crate) subject: String,
    pub(crate) letter: String,
}

/// Script and letter for the step at hand, each rung with its own purpose; the script for the way
/// in which the client is reached.
pub(crate) fn texts(fields: &Fields<'_>) -> Texts {
    let Fields { lang, renewal, .. } = *fields;
    let (term, ladder) = (renewal.term, renewal.ladder);
    let class = class(fields);
    let name = print::quoted(lang, fields.product);
    let product = product(fields, &name);
    let (ends, decide) = (long(lang, term.ends_on), long(lang, ladder.decide_on));
    let (ends, decide) = (ends.as_str(), decide.as_str());
    let voice = Voice { lang, currency: fields.currency };
    let price = |minor| say::price(voice, minor, term.price_months);
    let (now, offer) = (price(term.price_on(term.ends_on)), term.next_price.map(price));
    let person = fields.contact.map(|contact| person::addressed(lang, &contact.name));
    let renews_itself = term.auto_renew && !matches!(class, "after" | "lapsed");

    let written = words::letter_why(lang, class, decide, ends, product.as_str());
    let asked = words::letter_ask(lang, class);
    let channel = renewal.step().map_or(Channel::Call, |step| step.channel);
    let mut script = vec![match &person {
        Some(person) => words::script_hello(lang, person.as_str()),
        None => words::script_hello_nobody(lang),
    }];
    script.extend(introduction(fields));
    if channel == Channel::Message {
        script.extend([written.clone(), asked.clone()]);
    } else {
        script.push(words::script_open(lang, channel.key()));
        script.push(words::script_why(lang, class, decide, ends, product.as_str()));
        if renews_itself {
            script.push(words::script_auto(lang, decide));
        }
        script.push(words::script_ask(lang, class));
        script.push(match &offer {
            Some(offer) => words::script_offer(lang, offer.as_str(), now),
            None => words::script_price(lang, now),
        });
        script.push(words::script_end(lang, channel.key()));
    }

    let hello = match person {
        Some(person) => words::letter_hello(lang, person),
        None => words::letter_hello_nobody(lang),
    };
    let mut letter = vec![hello, written];
    if renews_itself {
        letter.push(words::letter_auto(lang, decide));
    }
    letter.extend(offer.map(|offer| words::letter_offer(lang, offer)));
    letter.push(asked);
    letter.push(signature(fields));
    Texts {
        script: script.join("\n"),
        // The purpose comes first, and the product alone: a list of letters shows a few words.
        subject: words::letter_subject(lang, fields.account, class, decide, ends, name),
        letter: letter.join("\n\n"),
    }
}

/// The rungs that have words of their own, in days before the decision.
const SPOKEN: [(i64, &str); 8] = [
    (180, "plan"),
    (90, "review"),
    (60, "proposal"),
    (30, "decider"),
    (14, "papers"),
    (7, "last"),
    (0, "day"),
    (-7, "after"),
];

/// What is said on the rung nearest to the step at hand. A step so late that the day of another
/// has come is spoken of as that one: what the client hears goes by the day it is said on.
fn class(fields: &Fields<'_>) -> &'static str {
    let Renewal { term, ladder } = fields.renewal;
    let ahead = ladder.decide_on.days_since(fields.day);
    if ahead < 0 {
        return if term.ends_on < fields.day { "lapsed" } else { "after" };
    }
    let planned = ladder.next().map_or(ahead, |step| i64::from(step.days_before));
    let before = || SPOKEN.into_iter().filter(|(days, _)| *days >= 0);
    // Between two rungs what is nearer to the decision presses more.
    let nearest = before().min_by_key(|(days, _)| ((days - planned).abs(), *days));
    let come = before().filter(|(days, _)| *days >= ahead).min();
    [nearest, come].into_iter().flatten().min().map_or("day", |(_, class)| class)
}

/// `«СЭД» (61 лицензия)`; a single one is not counted.
fn product(fields: &Fields<'_>, name: &str) -> String {
    let lang = fields.lang;
    let quantity = fields.renewal.term.quantity_on(fields.day);
    if quantity == Quantity::ONE {
        return name.to_owned();
    }
    let unit = match fields.kind {
        Some(ProductKind::Licence) | None => "licence",
        Some(ProductKind::Service | ProductKind::Goods) => "piece",
    };
    let count = quantity.0 as f64 / 1000.0;
    let seats = words::letter_quantity(lang, count, number::quantity(lang, quantity), unit);
    words::letter_product(lang, name, seats)
}

/// Who speaks, and for whom; none where neither is known.
fn introduction(fields: &Fields<'_>) -> Option<String> {
    let name = fields.manager.map(|manager| person::signed(fields.lang, &manager.name));
    let key = match (&name, fields.firm) {
        (Some(_), "") => "name",
        (Some(_), _) => "both",
        (None, "") => return None,
        (None, _) => "firm",
    };
    Some(words::script_from(fields.lang, fields.firm, key, name.unwrap_or_default()))
}

fn signature(fields: &Fields<'_>) -> String {
    let mut lines = vec![words::letter_bye(fields.lang)];
    if let Some(manager) = fields.manager {
        lines.push(person::signed(fields.lang, &manager.name));
    }
    lines.push(fields.firm.to_owned());
    lines.extend(fields.manager.map(|manager| manager.email.clone()));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

pub(crate) fn letter(session: &Session, request: LetterReq) -> Result<Written, Failure> {
    let lang = session.lang();
    let host = session.host();
    let terms = Terms::at(session, host.today())?;
    let Some(renewal) = terms.get(request.subscription) else { return Err(Failure::gone(lang)) };
    let contact = match request.contact {
        Some(id) => {
            let found = session.book().get::<Contact>(id);
            let found = found.map_err(|e| session.store_failure(&e))?;
            let theirs = found.filter(|contact| contact.account == renewal.term.account);
            Some(theirs.ok_or_else(|| Failure::gone(lang))?)
        }
        None => None,
    };
    let letter = Letter {
        name: contact.as_ref().map_or("", |contact| contact.name.as_str()),
        email: contact.as_ref().map_or("", |contact| contact.email.as_str()),
        subject: &request.subject,
        text: &request.text,
    };
    let draft = || draft(&letter, request.subscription.0, host.now());
    hand_on(session, &letter, request.to, request.path.as_deref(), draft)
}

/// Hands a letter to a mail program, the clipboard or a file.
pub(crate) fn hand_on(
    session: &Session,
    letter: &Letter<'_>,
    to: LetterTo,
    path: Option<&str>,
    draft: impl FnOnce() -> Vec<u8>,
) -> Result<Written, Failure> {
    let (lang, host) = (session.lang(), session.host());
    let copy = || {
        let copied = host.copy_text(letter.text);
        copied.map_err(|cause| Failure::failed(words::failure_copy_text(lang), &cause))
    };
    let no_file = |label| Written { path: String::new(), label };
    match to {
        LetterTo::File => atomic_file::write(lang, path.unwrap_or_default(), &draft()),
        LetterTo::Clipboard => {
            copy()?;
            Ok(no_file(words::letter_copied(lang)))
        }
        LetterTo::Mail => {
            let whole = mailto(letter);
            let fits = whole.len() <= MOST_ADDRESS;
            let address = if fits {
                whole
            } else {
                copy()?;
                mailto(&Letter { text: "", ..*letter })
            };
            let opened = host.open_mail(&address);
            opened.map_err(|cause| Failure::failed(words::failure_mail(lang), &cause))?;
            let label =
                if fits { words::letter_opened(lang) } else { words::letter_opened_bare(lang) };
            Ok(no_file(label))
        }
    }
}
