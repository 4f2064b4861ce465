//! What to say and to write about a renewal, in the client's language; and where a letter goes.

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
    print::Voice,
};
use rapport_domain::{Contact, Currency, Day};
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
    pub(crate) account: &'a str,
    pub(crate) contact: Option<&'a Contact>,
    pub(crate) firm: &'a str,
}

/// What to say and to write.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub(crate) script: String,
    pub(crate) subject: String,
    pub(crate) letter: String,
}

/// Script and letter for the step at hand: far from the decision they ask for plans, near it for
/// the renewal, at the end for a decision, and after it for what was decided.
pub(crate) fn texts(fields: &Fields<'_>) -> Texts {
    let Fields { lang, renewal, .. } = *fields;
    let (term, ladder) = (renewal.term, renewal.ladder);
    let class = class(fields);
    let quantity = number::quantity(lang, term.quantity_on(fields.day));
    let product = words::renewal_product(lang, fields.product, quantity);
    let (ends, decide) = (long(lang, term.ends_on), long(lang, ladder.decide_on));
    let decide = decide.as_str();
    let voice = Voice { lang, currency: fields.currency };
    let price = |minor| say::price(voice, minor, term.price_months);
    let (now, offer) = (price(term.price_on(term.ends_on)), term.next_price.map(price));
    let person = fields.contact.map(|contact| addressed(lang, &contact.name));
    let renews_itself = term.auto_renew && class != "after";

    let mut script = vec![match &person {
        Some(person) => words::script_hello(lang, person.as_str()),
        None => words::script_hello_nobody(lang),
    }];
    let mut letter = vec![match &person {
        Some(person) => words::letter_hello(lang, person.as_str()),
        None => words::letter_hello_nobody(lang),
    }];
    if !fields.firm.is_empty() {
        script.push(words::script_from(lang, fields.firm));
    }
    script.push(words::script_why(lang, class, decide, ends.as_str(), product.as_str()));
    letter.push(words::letter_why(lang, class, decide, ends.as_str(), product.as_str()));
    if renews_itself {
        script.push(words::script_auto(lang, decide));
        letter.push(words::letter_auto(lang, decide));
    }
    script.push(words::script_ask(lang, class));
    match offer {
        Some(offer) => {
            script.push(words::script_offer(lang, offer.as_str(), now));
            letter.push(words::letter_offer(lang, offer));
        }
        None => script.push(words::script_price(lang, now)),
    }
    script.push(words::script_end(lang));
    letter.push(words::letter_ask(lang, class));
    letter.push(format!("{}\n{}", words::letter_bye(lang), fields.firm).trim_end().to_owned());
    Texts {
        script: script.join("\n"),
        subject: words::letter_subject(lang, fields.account, class, decide, ends, product),
        letter: letter.join("\n\n"),
    }
}

fn class(fields: &Fields<'_>) -> &'static str {
    let Renewal { ladder, .. } = fields.renewal;
    let ahead = ladder.decide_on.days_since(fields.day);
    // What the client hears goes by the day it is said on, not by the day it was planned on.
    match ladder.next().map_or(ahead, |step| ahead.min(i64::from(step.days_before))) {
        ..0 => "after",
        0..=14 => "last",
        15..90 => "near",
        _ => "far",
    }
}

/// How a person is spoken to. In Russian by name and patronymic where the name has both.
fn addressed(lang: Lang, name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_patronymic = |word: &str| {
        let word = word.to_lowercase();
        ["вич", "вна", "чна", "ьич", "мич", "кызы", "оглы"].iter().any(|end| word.ends_with(end))
    };
    match words.as_slice() {
        // A surname may look like a patronymic, a first name does not.
        [first, second, _] if lang == Lang::Ru && is_patronymic(second) => {
            format!("{first} {second}")
        }
        [_, first, second] if lang == Lang::Ru && is_patronymic(second) => {
            format!("{first} {second}")
        }
        _ => words.join(" "),
    }
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
    let copy = || {
        let copied = host.copy_text(&request.text);
        copied.map_err(|cause| Failure::failed(words::failure_copy_text(lang), &cause))
    };
    let no_file = |label| Written { path: String::new(), label };
    match request.to {
        LetterTo::File => {
            let path = request.path.unwrap_or_default();
            let bytes = draft(&letter, request.subscription.0, host.now());
            atomic_file::write(lang, &path, &bytes)
        }
        LetterTo::Clipboard => {
            copy()?;
            Ok(no_file(words::letter_copied(lang)))
        }
        LetterTo::Mail => {
            let whole = mailto(&letter);
            let fits = whole.len() <= MOST_ADDRESS;
            let address = if fits {
                whole
            } else {
                copy()?;
                mailto(&Letter { text: "", ..letter })
            };
            let opened = host.open_mail(&address);
            opened.map_err(|cause| Failure::failed(words::failure_mail(lang), &cause))?;
            let label =
                if fits { words::letter_opened(lang) } else { words::letter_opened_bare(lang) };
            Ok(no_file(label))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_spoken_to_by_name_and_patronymic() {
        for (name, said) in [
            ("Иванова Анна Петровна", "Анна Петровна"),
            ("Анна Петровна Иванова", "Анна Петровна"),
            ("Кузьмин Илья Ильич", "Илья Ильич"),
            ("Анна Ивановна Петрович", "Анна Ивановна"),
            ("Мамедов Рашид оглы", "Рашид оглы"),
            ("Анна Иванова", "Анна Иванова"),
            ("Ли Сун Мин", "Ли Сун Мин"),
            ("", ""),
        ] {
            assert_eq!(addressed(Lang::Ru, name), said, "{name}");
        }
        assert_eq!(
            addressed(Lang::En, "Anna  Smith"),
            "Anna Smith",
            "in English by the whole name"
        );
    }
}
