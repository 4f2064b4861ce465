//! Tables of lines as account managers type them.

use super::{
    accounts::Names,
    day::Said,
    people::Person,
    read::{Understood, understand},
};
use rapport_domain::{AccountId, ContactId, Day, Who};
use std::convert::Infallible;

/// A Wednesday.
fn today() -> Day {
    Day::new(2026, 11, 25).unwrap()
}

const ACCOUNTS: &[(i64, &str)] = &[
    (1, "ПАО «Северный банк»"),
    (2, "Волга-Сервис"),
    (3, "ООО «Альфа Логистика»"),
    (4, "Альфа Строй"),
    (5, "Northern Bank"),
    (6, "Bright Tools Ltd"),
    (7, "Орион"),
];

const PEOPLE: &[(i64, i64, &str, &str)] = &[
    (11, 1, "Ирина Котова", "ИТ-директор"),
    (12, 1, "Пётр Орлов", "Директор по закупкам"),
    (13, 1, "Анна Сергеевна Лебедева", "Финансовый директор"),
    (14, 1, "Павел Шевченко", "Системный администратор"),
    (21, 2, "Ирина Белова", "Генеральный директор"),
    (22, 2, "Ирина Чайка", "Главный бухгалтер"),
    (23, 2, "Олег Чайка", "Помощник директора"),
    (31, 3, "Семён Дубровский", "Начальник отдела ИТ"),
    (51, 5, "Irene Cole", "Head of IT"),
    (52, 5, "Peter Marsh", "Chief Financial Officer"),
    (53, 5, "Anna Wells", "Head of Purchasing"),
    (61, 6, "Peter Bright", "Chief Executive"),
];

fn read(text: &str, stood: Option<i64>) -> Understood {
    let names = Names::of(ACCOUNTS.iter().map(|(id, name)| (AccountId(*id), *name)));
    let people = |of: Option<AccountId>| -> Result<Vec<Person>, Infallible> {
        let of_account = |p: &&(i64, i64, &str, &str)| of.is_none_or(|id| id.0 == p.1);
        let person = |p: &(i64, i64, &str, &str)| Person {
            id: ContactId(p.0),
            account: AccountId(p.1),
            name: p.2.to_owned(),
            job_title: p.3.to_owned(),
            left: false,
        };
        Ok(PEOPLE.iter().filter(of_account).map(person).collect())
    };
    understand(text, today(), stood.map(AccountId), &names, people).unwrap()
}

/// What was understood, on one line: kind, account, people, day, the rest.
fn said(told: &Understood) -> String {
    let mut all = vec![
        told.kind.map_or("-", |k| k.key()).to_owned(),
        told.account.map_or_else(|| "-".to_owned(), |a| a.0.to_string()),
    ];
    all.push(told.contacts.iter().map(|c| c.0.to_string()).collect::<Vec<_>>().join("+"));
    all.push(match told.day {
        None => String::new(),
        Some(Said::On(day)) => day.to_string().split_off(5),
        Some(other) => format!("{other:?}"),
    });
    let mut more: Vec<String> = Vec::new();
    match told.began {
        Some(Who::Us) => more.push("us".to_owned()),
        Some(Who::Them) => more.push("them".to_owned()),
        None => {}
    }
    match told.in_person {
        Some(true) => more.push("person".to_owned()),
        Some(false) => more.push("far".to_owned()),
        None => {}
    }
    more.extend(told.minutes.map(|m| format!("{m}m")));
    for (is, name) in [(told.shared, "shared"), (told.beyond, "beyond"), (told.refused, "refused")]
    {
        if is {
            more.push(name.to_owned());
        }
    }
    more.extend(told.attended.map(|came| if came { "came" } else { "absent" }.to_owned()));
    more.extend(told.sentiment.map(|s| format!("{s:+}")));
    if !told.accounts.is_empty() {
        let ids: Vec<String> = told.accounts.iter().map(|a| a.0.to_string()).collect();
        more.push(format!("?a{}", ids.join("/")));
    }
    for (typed, ids) in &told.unclear {
        let ids: Vec<String> = ids.iter().map(|a| a.0.to_string()).collect();
        more.push(format!("?{typed}={}", ids.join("/")));
    }
    if let Some(promise) = &told.promise {
        let due = promise.due.map_or_else(|| "?".to_owned(), |d| d.to_string().split_off(5));
        more.push(format!("!{} {due}", promise.what));
    }
    all.push(more.join(" "));
    all.push(told.summary.clone());
    all.join(" | ")
}

fn table(stood: Option<i64>, lines: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in lines {
        let told = said(&read(text, stood));
        if told != *expected {
            wrong.push(format!("{text}\n   read as  {told}\n   expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "lines are read as people mean them:\n{}", wrong.join("\n"));
}

mod english;
mod hostile;
mod russian;
