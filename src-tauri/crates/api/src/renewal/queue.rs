//! The two queues: what is overdue, due and ahead, what lapses first on top.

use super::{
    facts::{Renewal, Terms, Urgency},
    forecast,
    judged::Judged,
    say,
};
use crate::{
    Failure, Session, atomic_file,
    dto::{
        Choice, Money, Mood,
        renewal::{
            Ahead, EarlyWarning, ForecastHead, RenewalGroup, RenewalRow, RenewalsPage, RenewalsReq,
        },
    },
    print::{self, Diary, Voice},
    relationship::{
        refuse_future,
        score::{self, band_mood},
    },
};
use rapport_domain::{
    Account, Contact, ContactId, Day, DecisionRole, ManagerId, Queue, fold,
    renewal::{ladder::Step, scenario::By, warning::Early},
};
use rapport_store::{Book, StoreError};
use rapport_text::{day::short, number, words};
use std::collections::HashMap;

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
    let lang = session.lang();
    let stand = session.stand(request.at);
    let day = stand.day;
    refuse_future(session, day)?;
    let terms = Terms::at(session, day)?;
    let horizon = day.plus_months(request.ahead.months());
    let reach = forecast::last_day(day, HEAD_MONTHS).max(horizon);
    let judged = Judged::at(session, &terms, reach)?;
    let voice = Voice { lang, currency: terms.settings.currency };
    let mut printer = Printer::new(voice, &terms, &judged, session.host().today());
    let of_manager: Vec<(Renewal<'_>, Urgency)> = terms
        .open()
        .filter_map(|renewal| Some((renewal, renewal.urgency(day)?)))
        .filter(|(renewal, _)| printer.is_of(*renewal, request.manager))
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
    let decided = terms.without_next().filter(|r| ahead(r) && printer.is_of(*r, request.manager));
    let warned: Vec<Renewal<'_>> = shown.iter().map(|(r, _)| *r).chain(decided).collect();
    let book = session.book();
    let (groups, warnings) = printer
        .groups(&book, &shown)
        .and_then(|groups| Ok((groups, printer.warnings(&book, &warned)?)))
        .map_err(|e| session.store_failure(&e))?;
    drop(book);
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
        managers: printer.managers(),
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

/// Prints renewals; what repeats is worded once.
pub(crate) struct Printer<'a> {
    voice: Voice,
    terms: &'a Terms,
    judged: &'a Judged,
    diary: Diary,
    /// Not the day the page stands on.
    today: Day,
    steps: HashMap<(i32, bool, Day), (String, Mood)>,
    bands: score::Cells,
}

impl<'a> Printer<'a> {
    pub(crate) fn new(voice: Voice, terms: &'a Terms, judged: &'a Judged, today: Day) -> Self {
        Self {
            voice,
            terms,
            judged,
            diary: Diary::new(voice, terms.day),
            today,
            steps: HashMap::new(),
            bands: score::Cells::new(voice.lang),
        }
    }

    fn account(&self, renewal: Renewal<'_>) -> Option<&'a Account> {
        self.judged.accounts.get(&renewal.term.account)
    }

    fn account_name(&self, renewal: Renewal<'_>) -> String {
        self.account(renewal).map(|a| a.name.clone()).unwrap_or_default()
    }

    fn is_of(&self, renewal: Renewal<'_>, manager: Option<ManagerId>) -> bool {
        is_of(self.judged, renewal, manager)
    }

    /// Managers to choose from, of both teams.
    fn managers(&self) -> Vec<Choice> {
        let mut all: Vec<Choice> = self
            .judged
            .managers
            .values()
            .map(|m| print::choice(&m.id.0.to_string(), &m.name))
            .collect();
        all.sort_by_cached_key(|choice| fold::fold(&choice.label));
        all
    }

    fn groups(
        &mut self,
        book: &Book,
        shown: &[(Renewal<'_>, Urgency)],
    ) -> Result<Vec<RenewalGroup>, StoreError> {
        let accounts = shown.iter().map(|(renewal, _)| renewal.term.account);
        self.judged.find_whom(book, accounts, self.terms.day)?;
        let mut groups = Vec::new();
        for urgency in Urgency::ALL {
            let of: Vec<Renewal<'_>> =
                shown.iter().filter(|(_, u)| *u == urgency).map(|(r, _)| *r).collect();
            if of.is_empty() {
                continue;
            }
            let at_stake = of.iter().map(|r| r.term.at_stake()).sum();
            groups.push(RenewalGroup {
                key: urgency.key().to_owned(),
                label: words::renewal_group(self.voice.lang, urgency.key()),
                mood: mood(urgency),
                rows: of.into_iter().map(|r| self.row(r)).collect(),
                at_stake: self.voice.money(at_stake),
            });
        }
        Ok(groups)
    }

    /// Of an account whose person to call was found out.
    fn row(&mut self, renewal: Renewal<'_>) -> RenewalRow {
        let (lang, day) = (self.voice.lang, self.terms.day);
        let Renewal { term, ladder } = renewal;
        let (step_label, mood) = self.step_label(renewal);
        let (queue, step) = (renewal.queue(), renewal.step());
        let next = ladder.next();
        let owner = renewal.owner(self.account(renewal));
        let odds = self.judged.odds(term, day);
        let standing = self.judged.standing(term.account);
        let called = self.judged.called(term.account);
        let shown = score::shown(standing.score, standing.band);
        let channel = step.map_or(rapport_domain::Channel::Call, |step| step.channel);
        // Out of turn where nothing is left on the ladder: so many days from the decision.
        let out_of_turn = || i32::try_from(ladder.decide_on.days_since(day)).unwrap_or(i32::MAX);
        let asked = renewal.is_open();
        let figure_text = match odds.manager {
            Some(_) if asked => say::percent(lang, odds.figure.probability),
            _ => String::new(),
        };
        RenewalRow {
            subscription: term.id,
            account: term.account,
            account_name: self.account_name(renewal),
            product: say::product(lang, self.terms, renewal),
            days_before: next.map_or_else(out_of_turn, |step| step.days_before),
            planned: next.map(|step| self.diary.dated(step.planned_on)),
            step_label,
            mood,
            channel,
            channel_label: say::channel(lang, channel),
            queue,
            owner: step.and_then(|step| step.owner),
            owner_name: match self.judged.manager(owner) {
                "" => say::queue(lang, queue),
                name => name.to_owned(),
            },
            at_stake: self.money(term.at_stake()),
            decide: self.diary.dated(ladder.decide_on),
            ends: self.diary.dated(term.ends_on),
            auto_renew: term.auto_renew,
            contact: called.as_ref().map(|called| called.contact),
            contact_label: called.map(|called| called.label(lang)).unwrap_or_default(),
            outlook: odds.outlook,
            score: shown.map(|s| score::whole(s).to_string()).unwrap_or_default(),
            health_mood: band_mood(standing.band),
            outlook_label: self.bands.label(standing.band),
            // What nobody explained counts as lost: there is no chance to tell.
            percent: if asked { say::whole_percent(odds.probability()) } else { 0 },
            percent_text: match asked {
                true => say::percent(lang, odds.probability()),
                false => String::new(),
            },
            figure_text,
            disagree: asked && odds.disagree,
        }
    }

    fn money(&self, minor: i64) -> Money {
        self.voice.money(minor)
    }

    /// Many rows stand on the same rung of the same day.
    fn step_label(&mut self, renewal: Renewal<'_>) -> (String, Mood) {
        let (lang, day) = (self.voice.lang, self.terms.day);
        match renewal.ladder.next().filter(|_| renewal.is_open()) {
            Some(&Step { days_before, agreed, planned_on, .. }) => {
                let word = || say::next_step(lang, renewal, day);
                self.steps.entry((days_before, agreed, planned_on)).or_insert_with(word).clone()
            }
            None => say::next_step(lang, renewal, day),
        }
    }

    /// What warns early, the worst kind first, then what is decided first.
    fn warnings(
        &mut self,
        book: &Book,
        shown: &[Renewal<'_>],
    ) -> Result<Vec<EarlyWarning>, StoreError> {
        let mut found: Vec<(Renewal<'_>, Early)> = shown
            .iter()
            .flat_map(|renewal| self.early(*renewal).into_iter().map(|e| (*renewal, e)))
            .collect();
        found.sort_by_key(|(renewal, early)| (*early, renewal.ladder.decide_on, renewal.term.id));
        found.into_iter().map(|(renewal, early)| self.warned(book, renewal, &early)).collect()
    }

    pub(crate) fn early(&self, renewal: Renewal<'_>) -> Vec<Early> {
        let client = self.judged.standing(renewal.term.account).client();
        self.terms.early(renewal, client, self.today)
    }

    fn warned(
        &mut self,
        book: &Book,
        renewal: Renewal<'_>,
        early: &Early,
    ) -> Result<EarlyWarning, StoreError> {
        let (kind, text, mood) = self.warning_text(book, renewal, early)?;
        Ok(EarlyWarning {
            kind: kind.to_owned(),
            subscription: renewal.term.id,
            account: renewal.term.account,
            account_name: self.account_name(renewal),
            product: say::product(self.voice.lang, self.terms, renewal),
            text,
            mood,
            decide: self.diary.dated(renewal.ladder.decide_on),
            at_stake: self.money(renewal.term.at_stake()),
        })
    }

    pub(crate) fn warning_text(
        &self,
        book: &Book,
        renewal: Renewal<'_>,
        early: &Early,
    ) -> Result<(&'static str, String, Mood), StoreError> {
        let person = match early {
            Early::ChampionLeft { contact, .. } => book.get::<Contact>(*contact)?,
            _ => None,
        };
        let named = |_: ContactId| -> (String, Option<DecisionRole>) {
            person.map_or_else(Default::default, |person| (person.name, person.role))
        };
        let decide_on = renewal.ladder.decide_on;
        Ok(say::warning(self.voice.lang, early, decide_on, self.terms.day, named))
    }
}

pub(crate) const fn mood(urgency: Urgency) -> Mood {
    match urgency {
        Urgency::Overdue | Urgency::Unexplained => Mood::Risk,
        Urgency::Today => Mood::Watch,
        Urgency::Week | Urgency::Later => Mood::None,
    }
}
