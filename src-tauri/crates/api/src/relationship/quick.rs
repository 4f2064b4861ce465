//! Quick entry: a touch understood from a line of text. Nothing is written; what is not clear is
//! asked for.

mod accounts;
mod day;
mod forms;
mod kind;
mod line;
mod marks;
mod people;
mod promise;
mod read;
mod summary;
#[cfg(test)]
mod tests;
mod titles;
mod who;

use crate::{
    Failure, Session,
    dto::{
        Choice,
        relationship::quick::{QuickPart, QuickTouch, QuickTouchReq},
    },
    print,
};
use accounts::Names;
use day::Said;
use people::Person;
use rapport_domain::{
    Account, AccountId, Contact, ContactId, Day, Promise, PromiseId, Touch, TouchId, TouchKind,
};
use rapport_text::{Lang, day as days, number, words};
use read::{Part, Understood, understand};
use std::collections::HashMap;

/// Days a promise without a day is given until somebody says better; asked for before saving.
const PROMISE_DAYS: i64 = 7;

/// Reads a line into the draft of a touch.
pub(crate) fn quick_touch(
    session: &Session,
    request: QuickTouchReq,
) -> Result<QuickTouch, Failure> {
    let lang = session.lang();
    let today = session.host().today();
    let fail = |e| session.store_failure(&e);
    let book = session.book();
    let accounts = book.all::<Account>().map_err(fail)?;
    let stood = request.account.filter(|id| accounts.iter().any(|a| a.id == *id));
    let names = Names::of(accounts.iter().map(|a| (a.id, a.name.as_str())));
    let mut read: HashMap<i64, Contact> = HashMap::new();
    let told = understand(&request.text, today, stood, &names, |of| {
        let contacts = match of {
            Some(id) => book.of_account::<Contact>(id),
            None => book.all::<Contact>(),
        }
        .map_err(fail)?;
        let people = contacts
            .iter()
            .map(|c| Person {
                id: c.id,
                account: c.account,
                name: c.name.clone(),
                job_title: c.job_title.clone(),
                left: c.left_on.is_some_and(|left| left <= today),
            })
            .collect();
        read.extend(contacts.into_iter().map(|c| (c.id.0, c)));
        Ok::<Vec<Person>, Failure>(people)
    })?;
    drop(book);
    let teller = Teller { lang, today, accounts: &accounts, contacts: &read };
    Ok(teller.reply(&told))
}

struct Teller<'a> {
    lang: Lang,
    today: Day,
    accounts: &'a [Account],
    contacts: &'a HashMap<i64, Contact>,
}

impl Teller<'_> {
    fn reply(&self, told: &Understood) -> QuickTouch {
        let touch = self.touch(told);
        let promise = told.promise.as_ref().map(|promised| Promise {
            id: PromiseId::NEW,
            account: touch.account,
            contact: match touch.contacts.as_slice() {
                [one] => Some(*one),
                _ => None,
            },
            what: promised.what.clone(),
            made_on: touch.on,
            due_on: promised.due.unwrap_or_else(|| touch.on.plus_days(PROMISE_DAYS)),
            kept_on: None,
            touch: None,
        });
        let accounts = told.accounts.iter().filter_map(|id| self.account(*id)).collect();
        let mut unclear: Vec<ContactId> = Vec::new();
        for id in told.unclear.iter().flat_map(|(_, ids)| ids) {
            if !unclear.contains(id) {
                unclear.push(*id);
            }
        }
        QuickTouch {
            account: told.account.and_then(|id| self.account(id)),
            accounts,
            contacts: unclear.into_iter().filter_map(|id| self.contact(id)).collect(),
            parts: self.parts(told, &touch, promise.as_ref()),
            missing: self.missing(told),
            touch,
            promise,
        }
    }

    fn touch(&self, told: &Understood) -> Touch {
        let owner = told.account.and_then(|id| self.accounts.iter().find(|a| a.id == id));
        Touch {
            id: TouchId::NEW,
            account: told.account.unwrap_or(AccountId::NEW),
            contacts: told.contacts.clone(),
            manager: owner.and_then(|a| a.owner),
            on: match told.day {
                Some(Said::On(day)) => day,
                _ => self.today,
            },
            kind: told.kind.unwrap_or(TouchKind::Call),
            began: told.began,
            in_person: told.in_person.unwrap_or(false),
            beyond_contract: told.beyond,
            shared_news: told.shared,
            attended: told.attended,
            refused_request: told.refused,
            summary: told.summary.clone(),
            sentiment: told.sentiment,
            minutes: told.minutes,
        }
    }

    /// An account to choose; with its town where the name is not alone.
    fn account(&self, id: AccountId) -> Option<Choice> {
        let account = self.accounts.iter().find(|a| a.id == id)?;
        let alone = self.accounts.iter().filter(|a| a.name == account.name).count() == 1;
        let town = if alone { "" } else { account.city.as_str() };
        let label = print::joined(&[&account.name, town]);
        Some(Choice { key: id.0.to_string(), label, count: None })
    }

    fn contact(&self, id: ContactId) -> Option<Choice> {
        let contact = self.contacts.get(&id.0)?;
        Some(Choice { key: id.0.to_string(), label: self.person(contact), count: None })
    }

    /// `Ирина Котова, ИТ-директор`.
    fn person(&self, contact: &Contact) -> String {
        match contact.job_title.as_str() {
            "" => contact.name.clone(),
            title => words::person_with_title(self.lang, contact.name.as_str(), title),
        }
    }

    fn day(&self, on: Day) -> String {
        let distance = print::distance(self.lang, on, self.today);
        print::joined(&[&distance, &days::long(self.lang, on)])
    }

    /// What was understood, in the order of the line, then what was taken for granted.
    fn parts(&self, told: &Understood, touch: &Touch, promise: Option<&Promise>) -> Vec<QuickPart> {
        let lang = self.lang;
        let part = |field: &str, value: String| QuickPart {
            field: field.to_owned(),
            label: words::quick_field(lang, field.trim_end_matches('?')),
            value,
        };
        let unclear = |field: &str, typed: &str| part(field, print::quoted(lang, typed));
        let began = touch.began.map(|who| words::quick_began(lang, who.key())).unwrap_or_default();
        let place = || words::quick_place(lang, if touch.in_person { "person" } else { "far" });
        let mut all: Vec<QuickPart> = told
            .parts
            .iter()
            .map(|(_, what)| match what {
                Part::Kind => part("kind", print::touch_kind(lang, touch.kind)),
                Part::Account => {
                    let named = told.account.and_then(|id| self.account(id));
                    part("account", named.map(|c| c.label).unwrap_or_default())
                }
                Part::UnclearAccount(typed) => unclear("account?", typed),
                Part::Contact(id) => {
                    let person = self.contacts.get(&id.0).map(|c| self.person(c));
                    part("contact", person.unwrap_or_default())
                }
                Part::UnclearContact(typed) => unclear("contact?", typed),
                Part::Day => part("day", self.day(touch.on)),
                Part::UnclearDay(typed) => unclear("day?", typed),
                Part::Began => part("began", began.clone()),
                Part::Place => part("place", place()),
                Part::Minutes => {
                    let minutes = i64::from(touch.minutes.unwrap_or(0));
                    part(
                        "minutes",
                        words::quick_minutes(lang, minutes, number::whole(lang, minutes)),
                    )
                }
                Part::Promise => part("promise", self.promised(promise, told)),
            })
            .collect();
        let has = |field: &str| all.iter().any(|p| p.field.trim_end_matches('?') == field);
        let mut more = Vec::new();
        if !has("account") && told.accounts.is_empty() {
            more.extend(
                told.account.and_then(|id| self.account(id)).map(|c| part("account", c.label)),
            );
        }
        if !has("day") {
            more.push(part("day", words::quick_today(lang)));
        }
        if !has("began") && touch.began.is_some() {
            more.push(part("began", began.clone()));
        }
        if !has("place") && touch.in_person {
            more.push(part("place", place()));
        }
        for (is, field) in [
            (touch.shared_news, "shared"),
            (touch.beyond_contract, "beyond"),
            (touch.refused_request, "refused"),
        ] {
            if is {
                more.push(part(field, words::quick_mark(lang, field)));
            }
        }
        if let Some(came) = touch.attended {
            let key = if came { "came" } else { "absent" };
            more.push(part("attended", words::quick_mark(lang, key)));
        }
        if let Some(felt) = touch.sentiment {
            let key = if felt > 0 { "good" } else { "bad" };
            more.push(part("sentiment", words::quick_mark(lang, key)));
        }
        if !touch.summary.is_empty() {
            more.push(part("summary", touch.summary.clone()));
        }
        all.extend(more);
        all
    }

    fn promised(&self, promise: Option<&Promise>, told: &Understood) -> String {
        let due = told.promise.as_ref().and_then(|p| p.due);
        match (promise, due) {
            (Some(promise), Some(due)) => {
                words::quick_promise(self.lang, days::long(self.lang, due), promise.what.as_str())
            }
            (Some(promise), None) => promise.what.clone(),
            (None, _) => String::new(),
        }
    }

    /// What has to be said before it can be saved.
    fn missing(&self, told: &Understood) -> String {
        let lang = self.lang;
        let mut all = Vec::new();
        let list = |names: Vec<String>| match names.split_last() {
            Some((last, before)) if !before.is_empty() => {
                words::quick_or(lang, before.join(", "), last.as_str())
            }
            Some((last, _)) => last.clone(),
            None => String::new(),
        };
        let labels = |choices: Vec<Choice>| choices.into_iter().map(|c| c.label).collect();
        if told.kind.is_none() {
            all.push(words::quick_ask_kind(lang));
        }
        if told.account.is_none() {
            let offered: Vec<Choice> =
                told.accounts.iter().filter_map(|id| self.account(*id)).collect();
            all.push(if offered.is_empty() {
                words::quick_ask_account(lang)
            } else {
                words::quick_ask_which(lang, list(labels(offered)))
            });
        } else {
            for (typed, ids) in &told.unclear {
                let offered = ids.iter().filter_map(|id| self.contact(*id)).collect();
                let who = print::quoted(lang, typed);
                all.push(words::quick_ask_who(lang, list(labels(offered)), who));
            }
        }
        match told.day {
            Some(Said::Ahead) => all.push(words::quick_ask_past(lang)),
            Some(Said::Unclear) => all.push(words::quick_ask_day(lang)),
            _ => {}
        }
        if told.promise.as_ref().is_some_and(|p| p.due.is_none()) {
            all.push(words::quick_ask_due(lang));
        }
        all.join(" ")
    }
}
