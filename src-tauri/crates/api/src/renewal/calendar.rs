//! The steps of a queue as a calendar file.

use super::{
    facts::{Keepers, Renewal, Terms},
    judged::Judged,
    say,
};
use crate::{
    Failure, Session, atomic_file,
    dto::{Written, renewal::files::IcsExportReq},
    print::{self, Voice},
    relationship::refuse_future,
};
use rapport_domain::{
    Day, ManagerId, Queue,
    renewal::{
        ladder::Step,
        rung::{Rung, USUAL},
    },
};
use rapport_exchange::ics::{self, DayEvent};
use rapport_store::{AccountHead, Book, StoreError};
use rapport_text::{day::long, number, words};
use std::collections::{BTreeMap, BTreeSet};

/// Steps done or passed are taken off the calendar for so many days; older ones nobody looks at.
const TAKEN_OFF_DAYS: i64 = 90;

/// How many days ahead the calendar reaches.
const AHEAD_DAYS: i64 = 400;

/// People are named for steps whose renewal is decided within so many days.
const NAMED_DAYS: i64 = 200;

pub(crate) fn ics_export(session: &Session, request: IcsExportReq) -> Result<Written, Failure> {
    let lang = session.lang();
    atomic_file::absolute(lang, &request.path)?;
    let day = session.stand(request.renewals.at).day;
    refuse_future(session, day)?;
    let terms = Terms::at(session, day)?;
    let judged = Judged::at(session, &terms, day.plus_days(NAMED_DAYS))?;
    let book = session.book();
    let fail = |e: StoreError| session.store_failure(&e);
    let writer = Writer {
        voice: Voice { lang, currency: terms.settings.currency },
        terms: &terms,
        judged: &judged,
        book: &book,
        uid: book.uid().map_err(fail)?,
        queue: request.renewals.queue,
        manager: request.renewals.manager,
    };
    let events = writer.events().map_err(fail)?;
    drop(book);
    let name = words::renewal_ics_name(lang);
    let file = ics::calendar(&name, &events, session.host().now());
    atomic_file::write(lang, &request.path, file.as_bytes())
}

struct Writer<'a> {
    voice: Voice,
    terms: &'a Terms,
    judged: &'a Judged,
    book: &'a Book,
    uid: String,
    queue: Option<Queue>,
    manager: Option<ManagerId>,
}

/// Of whose calendar a key is that asks for nothing any more.
enum Was {
    /// A rung, of who works its queue.
    Rung(Queue),
    /// Of whoever it was given to, or of a day agreed.
    Anyones,
}

impl Writer<'_> {
    fn events(&self) -> Result<Vec<DayEvent>, StoreError> {
        let day = self.terms.day;
        let (since, until) = (day.plus_days(-TAKEN_OFF_DAYS), day.plus_days(AHEAD_DAYS));
        let mut all = Vec::new();
        for renewal in self.terms.around(since, until) {
            let product = self.terms.products.get(&renewal.term.product);
            let family = product.map_or("", |product| product.family.as_str());
            let rungs = self.terms.settings.ladder_of(family);
            let mut open = BTreeSet::new();
            for step in &renewal.ladder.steps {
                let wanted = step.status.is_open() && step.planned_on <= until;
                if wanted && self.is_asked_for(renewal, step) {
                    let key = key(step, rungs);
                    all.push(self.event(renewal, step, &key)?);
                    open.insert(key);
                }
            }
            let decide_on = renewal.ladder.decide_on;
            for (days_before, was) in self.rungs_ever(renewal) {
                let key = days_before.to_string();
                let step = renewal.ladder.step(days_before);
                let planned = decide_on.plus_days(-i64::from(days_before));
                let on = step.map_or(planned, |step| step.planned_on);
                if (since..=until).contains(&on)
                    && !open.contains(&key)
                    && was.iter().any(|was| self.may_have_been(renewal, was))
                {
                    all.push(self.gone(
                        renewal,
                        &key,
                        on,
                        say::rung(self.voice.lang, days_before, false),
                    ));
                }
            }
            // A day agreed that is none any more: put off again, or what it was put off from moved.
            let put_off = renewal.term.steps.iter().filter_map(|step| step.postponed_to).max();
            if let Some(on) = put_off.filter(|on| *on >= since && !open.contains(AGREED)) {
                all.push(self.gone(renewal, AGREED, on, say::rung(self.voice.lang, 0, true)));
            }
        }
        Ok(all)
    }

    /// Every rung the subscription may once have stood on, with whose it may have been: as set now or
    /// before for any product family, for one may have been given another, as is usual, and as recorded.
    fn rungs_ever(&self, renewal: Renewal<'_>) -> BTreeMap<i32, Vec<Was>> {
        let settings = &self.terms.settings;
        let set = settings.rungs().chain(&settings.past_rungs).chain(&USUAL);
        let mut ever: BTreeMap<i32, Vec<Was>> = BTreeMap::new();
        for rung in set {
            ever.entry(rung.days_before).or_default().push(Was::Rung(rung.queue));
        }
        for step in &renewal.term.steps {
            ever.entry(step.days_before).or_default().push(Was::Anyones);
        }
        ever
    }

    fn is_asked_for(&self, renewal: Renewal<'_>, step: &Step) -> bool {
        let usual = usual_owner(self.judged.accounts.get(&renewal.term.account), step.queue);
        self.queue.is_none_or(|queue| queue == step.queue)
            && self.manager.is_none_or(|manager| step.owner.or(usual) == Some(manager))
    }

    /// Whether it may stand on the calendar asked for, from an earlier file.
    fn may_have_been(&self, renewal: Renewal<'_>, was: &Was) -> bool {
        let Was::Rung(of) = was else { return true };
        let usual = usual_owner(self.judged.accounts.get(&renewal.term.account), *of);
        self.queue.is_none_or(|queue| queue == *of)
            && self.manager.is_none_or(|manager| usual == Some(manager))
    }

    fn event(&self, renewal: Renewal<'_>, step: &Step, key: &str) -> Result<DayEvent, StoreError> {
        let (lang, term) = (self.voice.lang, renewal.term);
        let rung = say::rung(lang, step.days_before, step.agreed);
        let mut lines = vec![words::ics_channel(lang, say::channel(lang, step.channel))];
        let stake = number::money(lang, term.at_stake(), self.voice.currency);
        lines.push(words::ics_stake(lang, stake));
        let (decide, ends) = (long(lang, renewal.ladder.decide_on), long(lang, term.ends_on));
        lines.push(words::ics_decide(lang, decide, ends));
        if term.auto_renew {
            lines.push(words::ics_auto(lang));
        }
        if let Some(contact) = self.judged.whom(self.book, term.account, self.terms.day)? {
            let who = print::joined(&[&contact.name, &contact.job_title, &contact.phone]);
            lines.push(words::ics_contact(lang, who));
        }
        Ok(DayEvent {
            uid: self.identity(renewal, key),
            on: step.planned_on,
            title: self.title(renewal, rung),
            text: lines.join("\n"),
            cancelled: false,
        })
    }

    fn gone(&self, renewal: Renewal<'_>, key: &str, on: Day, rung: String) -> DayEvent {
        DayEvent {
            uid: self.identity(renewal, key),
            on,
            title: self.title(renewal, rung),
            text: String::new(),
            cancelled: true,
        }
    }

    fn title(&self, renewal: Renewal<'_>, rung: String) -> String {
        let account = self.judged.accounts.get(&renewal.term.account);
        let account = account.map(|account| account.name.clone()).unwrap_or_default();
        let product = say::product(self.voice.lang, self.terms, renewal);
        words::ics_title(self.voice.lang, account, product, rung)
    }

    fn identity(&self, renewal: Renewal<'_>, key: &str) -> String {
        format!("renewal-{}-{key}-{}@rapport", renewal.term.id.0, self.uid)
    }
}

/// The step of a day agreed keeps its identity when the day is moved, whatever its distance from
/// the decision; a subscription has one at most.
const AGREED: &str = "agreed";

fn key(step: &Step, rungs: &[Rung]) -> String {
    let is_rung = rungs.iter().any(|rung| rung.days_before == step.days_before);
    if step.agreed && !is_rung { AGREED.to_owned() } else { step.days_before.to_string() }
}

fn usual_owner(account: Option<&AccountHead>, queue: Queue) -> Option<ManagerId> {
    Keepers::from(account?).of(queue)
}
