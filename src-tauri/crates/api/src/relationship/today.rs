//! My day: what is due, and what calls for attention.

mod asked;

use super::{
    due,
    everyone::{Alerts, Bond, Everyone},
    threads::Threads,
};
use crate::{
    Failure, Session,
    dto::{
        At, Mood,
        relationship::{
            Warning,
            today::{TodayGroup, TodayPage, TodayReq, TodayRow},
        },
    },
    print::{self, Voice},
    renewal::{
        facts::{Renewal, Terms, Urgency as Asks},
        say,
    },
};
use asked::Work;
use rapport_domain::{
    Account, AccountId, Contact, Day, Manager, ManagerId, Noun, Outlook, Promise, Task, fold,
    renewal::warning::{Client, Early},
};
use rapport_store::{Book, StoreError};
use rapport_text::{Lang, day, words};
use std::collections::HashMap;

/// How soon something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Urgency {
    Overdue,
    Today,
    Week,
    Later,
}

impl Urgency {
    const ALL: [Self; 4] = [Self::Overdue, Self::Today, Self::Week, Self::Later];

    fn of(due: Option<Day>, day: Day) -> Self {
        match due.map(|due| due.days_since(day)) {
            Some(..0) => Self::Overdue,
            Some(0) => Self::Today,
            Some(1..=7) => Self::Week,
            _ => Self::Later,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::Week => "week",
            Self::Later => "later",
        }
    }

    const fn mood(self) -> Mood {
        match self {
            Self::Overdue => Mood::Risk,
            Self::Today => Mood::Watch,
            Self::Week | Self::Later => Mood::None,
        }
    }
}

pub(crate) fn today(session: &Session, request: TodayReq) -> Result<TodayPage, Failure> {
    let lang = session.lang();
    let settings = session.settings();
    let stand = session.stand(At::default());
    let fail = |e| session.store_failure(&e);
    let terms = Terms::at(session, stand.day)?;
    let book = session.book();
    let accounts = book.all::<Account>().map_err(fail)?;
    let managers = book.all::<Manager>().map_err(fail)?;
    let tasks = book.all::<Task>().map_err(fail)?;
    let promises = book.all::<Promise>().map_err(fail)?;
    let own: Vec<&Account> = accounts.iter().filter(|a| is_of(request.manager, a.owner)).collect();
    let everyone = Everyone::at(session, &book, || accounts.iter().collect(), &settings, &stand)?;
    let threads = Threads::read(&book, own.iter().copied(), &everyone).map_err(fail)?;
    let early = early(&book, &terms, &own, &everyone).map_err(fail)?;
    let printer = Printer {
        voice: Voice { lang, currency: settings.currency },
        day: stand.day,
        accounts: accounts.iter().map(|a| (a.id, a)).collect(),
        managers: managers.iter().map(|m| (m.id, m.name.as_str())).collect(),
    };
    let (voice, day, by_id) = (printer.voice, stand.day, &printer.accounts);
    let desk = asked::Desk { voice, day, settings: &settings, accounts: by_id };
    let surveyed = book.survey(stand.day).and_then(|facts| desk.work(&book, &facts));
    let surveyed = surveyed.map_err(fail)?;
    drop(book);
    let mut rows: Vec<(Urgency, Option<Day>, TodayRow)> = Vec::new();
    for promise in promises.iter().filter(|p| p.is_open(stand.day)) {
        let owner = printer.account(Some(promise.account)).and_then(|a| a.owner);
        if is_of(request.manager, owner) {
            let due = Some(promise.due_on);
            rows.push((Urgency::of(due, stand.day), due, printer.promise(promise, owner)));
        }
    }
    for task in tasks.iter().filter(|t| t.is_open(stand.day)) {
        // A task nobody was given is of whoever keeps the account.
        let owner = task.owner.or_else(|| printer.account(task.account).and_then(|a| a.owner));
        if is_of(request.manager, owner) {
            let urgency = Urgency::of(task.due_on, stand.day);
            rows.push((urgency, task.due_on, printer.task(task, owner)));
        }
    }
    for renewal in terms.undecided() {
        let account = printer.account(Some(renewal.term.account));
        let owner = renewal.owner(account);
        let asks = renewal.urgency(stand.day).filter(|asks| *asks <= Asks::Week);
        if let Some(asks) = asks.filter(|_| is_of(request.manager, owner)) {
            let on = renewal.ladder.next().map_or(renewal.ladder.decide_on, |s| s.planned_on);
            let urgency = match asks {
                Asks::Overdue => Urgency::Overdue,
                Asks::Today => Urgency::Today,
                _ => Urgency::Week,
            };
            rows.push((urgency, Some(on), printer.renewal(&terms, renewal, on, owner)));
        }
    }
    for work in surveyed.into_iter().filter(|work| is_of(request.manager, work.owner)) {
        rows.push((Urgency::of(work.due, day), work.due, printer.work(work)));
    }
    rows.sort_by(|(a, due_a, x), (b, due_b, y)| {
        let due = (due_a.is_none(), due_a).cmp(&(due_b.is_none(), due_b));
        a.cmp(b).then(due).then_with(|| x.account_name.cmp(&y.account_name))
    });
    let count = |urgency| rows.iter().filter(|(u, ..)| *u == urgency).count();
    let (late, now, week) = (count(Urgency::Overdue), count(Urgency::Today), count(Urgency::Week));
    let caption = words::today_caption(lang, late as i64, now as i64, week as i64);
    let mut groups = groups(lang, rows);
    let mut alerts = printer.early(&terms, early);
    alerts.extend(printer.alerts(&own, &everyone, &threads));
    if !alerts.is_empty() {
        groups.push(TodayGroup {
            key: "alerts".to_owned(),
            label: words::today_group(lang, "alerts"),
            mood: Mood::Watch,
            rows: alerts,
        });
    }
    Ok(TodayPage {
        day: stand.day,
        title: title(lang, stand.day),
        caption,
        groups,
        managers: print::managers(managers.iter()),
        due: u32::try_from(late + now).unwrap_or(u32::MAX),
    })
}

/// Whether something of this owner is of the manager asked about; of everybody when none is.
fn is_of(manager: Option<ManagerId>, owner: Option<ManagerId>) -> bool {
    manager.is_none_or(|manager| owner == Some(manager))
}

/// `суббота, 21 ноября`.
fn title(lang: Lang, on: Day) -> String {
    use chrono::Datelike as _;
    let weekday = i64::from(on.date().weekday().number_from_monday());
    let month = day::month_of_day(lang, on.month());
    let said = words::said_day(lang, i64::from(on.day()), month);
    words::today_title(lang, said, words::weekday(lang, weekday))
}

fn groups(lang: Lang, rows: Vec<(Urgency, Option<Day>, TodayRow)>) -> Vec<TodayGroup> {
    let mut groups: Vec<TodayGroup> = Urgency::ALL
        .iter()
        .map(|urgency| TodayGroup {
            key: urgency.key().to_owned(),
            label: words::today_group(lang, urgency.key()),
            mood: urgency.mood(),
            rows: Vec::new(),
        })
        .collect();
    for (urgency, _, row) in rows {
        if let Some(group) = groups.get_mut(urgency as usize) {
            group.rows.push(row);
        }
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

struct Printer<'a> {
    voice: Voice,
    day: Day,
    accounts: HashMap<AccountId, &'a Account>,
    managers: HashMap<ManagerId, &'a str>,
}

impl Printer<'_> {
    fn account(&self, id: Option<AccountId>) -> Option<&Account> {
        id.and_then(|id| self.accounts.get(&id).copied())
    }

    fn row(
        &self,
        kind: &str,
        text: String,
        account: Option<AccountId>,
        owner: Option<ManagerId>,
    ) -> TodayRow {
        let name = self.account(account).map(|a| a.name.clone()).unwrap_or_default();
        let owner = owner.and_then(|id| self.managers.get(&id).copied()).unwrap_or_default();
        TodayRow {
            kind: kind.to_owned(),
            kind_label: words::today_kind(self.voice.lang, kind.to_owned()),
            noun: None,
            id: 0,
            task: None,
            account,
            account_name: name,
            text,
            owner: owner.to_owned(),
            due: None,
            mood: Mood::None,
        }
    }

    fn promise(&self, promise: &Promise, owner: Option<ManagerId>) -> TodayRow {
        let (_, mood) = due::state(self.voice.lang, Some(promise.due_on), self.day);
        TodayRow {
            noun: Some(Noun::Promise),
            id: promise.id.0,
            due: Some(self.voice.dated(promise.due_on, self.day)),
            mood,
            ..self.row("promise", promise.what.clone(), Some(promise.account), owner)
        }
    }

    fn task(&self, task: &Task, owner: Option<ManagerId>) -> TodayRow {
        let (_, mood) = due::state(self.voice.lang, task.due_on, self.day);
        TodayRow {
            noun: Some(Noun::Task),
            id: task.id.0,
            task: task.account.is_none().then(|| task.clone()),
            due: task.due_on.map(|on| self.voice.dated(on, self.day)),
            mood,
            ..self.row("task", task.title.clone(), task.account, owner)
        }
    }

    fn renewal(
        &self,
        terms: &Terms,
        renewal: Renewal<'_>,
        on: Day,
        owner: Option<ManagerId>,
    ) -> TodayRow {
        let lang = self.voice.lang;
        let (step, mood) = say::next_step(lang, renewal, self.day);
        let text = print::joined(&[&say::product(lang, terms, renewal), &step]);
        TodayRow {
            noun: Some(Noun::Subscription),
            id: renewal.term.id.0,
            due: Some(self.voice.dated(on, self.day)),
            mood,
            ..self.row("renewal", text, Some(renewal.term.account), owner)
        }
    }

    fn work(&self, work: Work) -> TodayRow {
        let Work { kind, noun, id, account, owner, text, due } = work;
        let (_, mood) = due::state(self.voice.lang, due, self.day);
        TodayRow {
            noun: Some(noun),
            id,
            due: due.map(|on| self.voice.dated(on, self.day)),
            mood,
            ..self.row(kind, text, Some(account), owner)
        }
    }

    /// What warns early of renewals, the worst first.
    fn early(&self, terms: &Terms, early: Vec<Warned<'_>>) -> Vec<TodayRow> {
        let lang = self.voice.lang;
        let row = |warned: Warned<'_>| {
            let Warned { renewal, early, person } = warned;
            let account = self.account(Some(renewal.term.account));
            let named = |_| person.map_or_else(Default::default, |p| (p.name, p.role));
            let decide_on = renewal.ladder.decide_on;
            let (_, text, mood) = say::warning(lang, &early, decide_on, self.day, named);
            let text = print::joined(&[&say::product(lang, terms, renewal), &text]);
            TodayRow {
                noun: Some(Noun::Subscription),
                id: renewal.term.id.0,
                due: Some(self.voice.dated(decide_on, self.day)),
                mood,
                ..self.row("renewal", text, account.map(|a| a.id), account.and_then(|a| a.owner))
            }
        };
        early.into_iter().map(row).collect()
    }

    /// What calls for attention besides what is due, the worst kind first, then by account.
    fn alerts(&self, own: &[&Account], everyone: &Everyone, threads: &Threads) -> Vec<TodayRow> {
        let mut alerts = Alerts::new(self.voice.lang, everyone, Some(threads));
        let mut rows = Vec::new();
        for account in own {
            let Some(bond) = everyone.bond(account) else { continue };
            let warnings = alerts.of(bond);
            // Promises stand among what is due.
            for warning in warnings.into_iter().filter(|w| w.key != "promise-due") {
                rows.push(self.alert(account, bond, warning));
            }
        }
        rows.sort_by_cached_key(|row| (order(&row.kind), fold::fold(&row.account_name)));
        rows
    }

    fn alert(&self, account: &Account, bond: &Bond, warning: Warning) -> TodayRow {
        let kind = match warning.key.as_str() {
            "decider-left" | "champion-left" => "left",
            key => key,
        };
        let missed = bond.cadence.filter(|_| kind == "cadence");
        TodayRow {
            mood: warning.mood,
            due: missed.map(|missed| self.voice.dated(missed.due, self.day)),
            ..self.row(kind, warning.text, Some(account.id), account.owner)
        }
    }
}

fn order(kind: &str) -> usize {
    let all = ["health-fell", "left", "single-thread", "cadence", "factor-proposed"];
    all.iter().position(|known| *known == kind).unwrap_or(all.len())
}

/// A renewal that is warned of, with the person the warning is about.
struct Warned<'a> {
    renewal: Renewal<'a>,
    early: Early,
    person: Option<Contact>,
}

/// What warns early of the renewals of these accounts, the worst first, then what is decided first.
fn early<'a>(
    book: &Book,
    terms: &'a Terms,
    own: &[&Account],
    everyone: &Everyone,
) -> Result<Vec<Warned<'a>>, StoreError> {
    let by_id: HashMap<AccountId, &Account> = own.iter().map(|a| (a.id, *a)).collect();
    let mut all = Vec::new();
    for renewal in terms.undecided() {
        let account = by_id.get(&renewal.term.account);
        let Some(bond) = account.and_then(|account| everyone.bond(account)) else { continue };
        let client = Client {
            outlook: Outlook::from(bond.now.band),
            contacts: &bond.contacts,
            last_touch: bond.last_touch,
        };
        for early in terms.early(renewal, client, terms.day) {
            let person = match early {
                Early::ChampionLeft { contact, .. } => book.get::<Contact>(contact)?,
                _ => None,
            };
            all.push(Warned { renewal, early, person });
        }
    }
    all.sort_by_key(|warned| {
        (warned.early, warned.renewal.ladder.decide_on, warned.renewal.term.id)
    });
    Ok(all)
}
