//! The two queues: what is overdue, due and ahead, what lapses first on top.

use super::{
    facts::{Renewal, Terms, Urgency},
    forecast,
    judged::Judged,
    printer::{Leavers, Printer},
    say,
};
use crate::{
    Failure, Session, atomic_file,
    dto::{
        Choice, Mood,
        renewal::{Ahead, ForecastHead, RenewalGroup, RenewalsPage, RenewalsReq},
    },
    halves::{both, halves},
    print::{self, Voice},
    relationship::refuse_future,
};
use rapport_domain::{
    ManagerId, Queue,
    renewal::{scenario::By, warning::Early},
};
use rapport_text::{day::short, number, words};

/// Months of the forecast in the head of the page.
pub(crate) const HEAD_MONTHS: u8 = 6;

const QUEUES: [Queue; 2] = [Queue::Desk, Queue::Mine];

impl Ahead {
    /// Whole months.
    pub(crate) const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
        }
    }
}

pub(crate) fn queue(session: &Session, request: RenewalsReq) -> Result<RenewalsPage, Failure> {
    let (lang, _, stand) = session.ground(request.at);
    let day = stand.day;
    refuse_future(session, day)?;
    let terms = Terms::at(session, day)?;
    let horizon = day.plus_months(request.ahead.months());
    let reach = forecast::last_day(day, HEAD_MONTHS).max(horizon);
    let judged = Judged::at(session, &terms, reach)?;
    let voice = Voice { lang, currency: terms.settings.currency };
    let of_manager: Vec<(Renewal<'_>, Urgency)> = terms
        .open()
        .filter_map(|renewal| Some((renewal, renewal.urgency(day)?)))
        .filter(|(renewal, _)| is_of(&judged, *renewal, request.manager))
        .collect();
    let within = |(renewal, urgency): &&(Renewal<'_>, Urgency)| {
        *urgency != Urgency::Later || renewal.ladder.decide_on <= horizon
    };
    let is_of_queue = |r: &Renewal<'_>| request.queue.is_none_or(|queue| r.queue() == queue);
    let mut shown: Vec<(Renewal<'_>, Urgency)> = of_manager
        .iter()
        .filter(within)
        .filter(|(renewal, _)| is_of_queue(renewal))
        .copied()
        .collect();
    // What lapses first stands first: by its last day where the decision day has gone by.
    shown.sort_by_key(|(renewal, urgency)| {
        (*urgency, renewal.ladder.decide_on, renewal.term.ends_on, renewal.term.id)
    });
    let ahead = |r: &Renewal<'_>| r.ladder.decide_on <= horizon && is_of_queue(r);
    let decided = terms.without_next().filter(|r| ahead(r) && is_of(&judged, *r, request.manager));
    let warned: Vec<Renewal<'_>> = shown.iter().map(|(r, _)| *r).chain(decided).collect();
    let book = session.book();
    let fail = |e| session.store_failure(&e);
    let today = session.host().today();
    let printer = || Printer::new(voice, &terms, &judged, today);
    let accounts = shown.iter().map(|(renewal, _)| renewal.term.account);
    let (whom, early) =
        both(|| judged.find_whom(&book, accounts, day), || early(&printer(), &warned));
    whom.map_err(fail)?;
    let leavers = Leavers::named(&book, early.iter().map(|(_, early)| early)).map_err(fail)?;
    drop(book);
    let groups = groups(voice, &shown, printer);
    let warnings = halves(&early, |part| {
        let mut printer = printer();
        part.iter().map(|(renewal, early)| printer.warned(&leavers, *renewal, early)).collect()
    });
    let count = |urgency| shown.iter().filter(|(_, of)| *of == urgency).count() as i64;
    let (late, now, week) = (count(Urgency::Overdue), count(Urgency::Today), count(Urgency::Week));
    let queues = QUEUES.map(|queue| Choice {
        key: queue.key().to_owned(),
        label: words::renewal_queue_choice(lang, queue.key()),
        count: u32::try_from(
            of_manager.iter().filter(within).filter(|(r, _)| r.queue() == queue).count(),
        )
        .ok(),
    });
    let documents = session.host().documents();
    let path = |name: String, extension| {
        documents.join(atomic_file::file_name(&name, extension)).to_string_lossy().into_owned()
    };
    Ok(RenewalsPage {
        day,
        caption: words::today_caption(lang, late, now, week),
        groups,
        warnings,
        queues: queues.to_vec(),
        managers: print::managers(judged.managers.values()),
        forecast: head(voice, &terms, &judged, request.manager),
        empty: terms.terms.is_empty(),
        ics_path: path(words::renewal_ics_name(lang), "ics"),
        xlsx_path: path(words::renewal_xlsx_name(lang, short(lang, day)), "xlsx"),
    })
}

/// The forecast in one line, of the accounts of that manager or of all.
fn head(voice: Voice, terms: &Terms, judged: &Judged, manager: Option<ManagerId>) -> ForecastHead {
    let of = |renewal: Renewal<'_>| is_of(judged, renewal, manager);
    let lines = forecast::expected(terms, judged, HEAD_MONTHS, of);
    let sum = forecast::scenario(&lines, judged, By::Used);
    let months = say::months_counted(voice.lang, i64::from(HEAD_MONTHS));
    let scale = number::Scale::of(sum.total);
    let scaled = |minor| number::scaled(voice.lang, minor, scale);
    let text = if sum.renewals == 0 {
        words::renewal_head_none(voice.lang, months)
    } else {
        // All in the scale of the whole, so that they can be compared at a glance.
        words::renewal_head(
            voice.lang,
            in_scale(voice, sum.base, scale),
            scaled(sum.high),
            scaled(sum.low),
            months,
            scaled(sum.total),
        )
    };
    ForecastHead {
        months: HEAD_MONTHS,
        base: voice.money(sum.base),
        total: voice.money(sum.total),
        low: voice.money(sum.low),
        high: voice.money(sum.high),
        text,
    }
}

/// `27,9 млн ₽`.
fn in_scale(voice: Voice, minor: i64, scale: number::Scale) -> String {
    if number::Scale::of(minor) == scale {
        return voice.short(minor);
    }
    let text = number::scaled(voice.lang, minor, scale);
    match scale.word(voice.lang) {
        "" => text,
        word => format!("{text}\u{a0}{word}"),
    }
}

/// Steps somebody owns; without an owner of its own a step is of who works its queue for the account.
fn is_of(judged: &Judged, renewal: Renewal<'_>, manager: Option<ManagerId>) -> bool {
    let account = judged.accounts.get(&renewal.term.account);
    manager.is_none_or(|manager| renewal.owner(account) == Some(manager))
}

/// Whether the next step lies in this queue and is somebody's; none asks for any.
pub(crate) fn is_shown(
    judged: &Judged,
    renewal: Renewal<'_>,
    queue: Option<Queue>,
    manager: Option<ManagerId>,
) -> bool {
    queue.is_none_or(|queue| renewal.queue() == queue) && is_of(judged, renewal, manager)
}

/// What is shown, which stands by urgency.
fn groups<'a>(
    voice: Voice,
    shown: &[(Renewal<'_>, Urgency)],
    printer: impl Fn() -> Printer<'a> + Sync,
) -> Vec<RenewalGroup> {
    let mut rows = halves(shown, |part| {
        let mut printer = printer();
        part.iter().map(|(renewal, _)| printer.row(*renewal)).collect()
    })
    .into_iter();
    let groups = shown.chunk_by(|(_, a), (_, b)| a == b);
    let group = |of: &[(Renewal<'_>, Urgency)]| {
        let (_, urgency) = of.first()?;
        Some(RenewalGroup {
            key: urgency.key().to_owned(),
            label: words::renewal_group(voice.lang, urgency.key()),
            mood: mood(*urgency),
            rows: rows.by_ref().take(of.len()).collect(),
            at_stake: voice.money(of.iter().map(|(r, _)| r.term.at_stake()).sum()),
        })
    };
    groups.filter_map(group).collect()
}

/// What warns early, the worst kind first, then what is decided first.
fn early<'r>(printer: &Printer<'_>, shown: &[Renewal<'r>]) -> Vec<(Renewal<'r>, Early)> {
    let mut found = Vec::new();
    for renewal in shown {
        found.extend(printer.early(*renewal).into_iter().map(|early| (*renewal, early)));
    }
    found.sort_by_key(|(renewal, early)| (*early, renewal.ladder.decide_on, renewal.term.id));
    found
}

pub(crate) const fn mood(urgency: Urgency) -> Mood {
    match urgency {
        Urgency::Overdue | Urgency::Unexplained => Mood::Risk,
        Urgency::Today => Mood::Watch,
        Urgency::Week | Urgency::Later => Mood::None,
    }
}
