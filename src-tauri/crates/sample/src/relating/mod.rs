//! How each relationship went: its stages, what people said, what went wrong, what was promised.

mod factors;
mod people;
mod profile;
mod stages;
mod voices;
mod work;

pub(crate) use voices::mood;

use crate::{Dice, FirstIds, Purpose, World, client::Client, staff::Staff};
use rapport_domain::{
    AccountId, Answer, ContactId, Day, Factor, Handover, Incident, Judgement, Profile, Promise,
    Record, Reference, Sale, StageMark, StageMove, Task, Touch,
};
use std::collections::BTreeMap;

/// Everything made here.
pub(crate) struct Related {
    first: FirstIds,
    /// Made by the survey.
    pub(crate) answers: Vec<Answer>,
    /// Who was asked in vain, with the day: they were there.
    pub(crate) asked: Vec<(AccountId, ContactId, Day)>,
    references: Vec<Reference>,
    incidents: Vec<Incident>,
    profiles: Vec<Profile>,
    promises: Vec<Promise>,
    pub(crate) tasks: Vec<Task>,
    handovers: Vec<Handover>,
    marks: Vec<StageMark>,
    moves: Vec<StageMove>,
    judgements: Vec<Judgement>,
    factors: Vec<Factor>,
}

impl Related {
    /// When each person of an account was last asked, or last answered.
    pub(crate) fn heard(&self, account: AccountId) -> BTreeMap<ContactId, Day> {
        let mut heard = BTreeMap::new();
        let answered = self.answers.iter().filter_map(|a| Some((a.account, a.contact?, a.on)));
        for (_, contact, on) in
            answered.chain(self.asked.iter().copied()).filter(|(of, ..)| *of == account)
        {
            let latest = heard.entry(contact).or_insert(on);
            *latest = on.max(*latest);
        }
        heard
    }

    /// Something of late that spoils the relationship for good unless it is put right.
    pub(crate) fn trouble(&mut self, world: &World, client: &Client) {
        factors::trouble(world, client, self);
    }

    /// Appends the records, those referred to first.
    pub(crate) fn put(self, records: &mut Vec<Record>) {
        records.extend(self.answers.into_iter().map(|r| Record::Answer(Box::new(r))));
        records.extend(self.references.into_iter().map(|r| Record::Reference(Box::new(r))));
        records.extend(self.incidents.into_iter().map(|r| Record::Incident(Box::new(r))));
        records.extend(self.profiles.into_iter().map(|r| Record::Profile(Box::new(r))));
        records.extend(self.promises.into_iter().map(|r| Record::Promise(Box::new(r))));
        records.extend(self.tasks.into_iter().map(|r| Record::Task(Box::new(r))));
        records.extend(self.handovers.into_iter().map(|r| Record::Handover(Box::new(r))));
        records.extend(self.marks.into_iter().map(|r| Record::StageMark(Box::new(r))));
        records.extend(self.moves.into_iter().map(|r| Record::StageMove(Box::new(r))));
        records.extend(self.judgements.into_iter().map(|r| Record::Judgement(Box::new(r))));
        records.extend(self.factors.into_iter().map(|r| Record::Factor(Box::new(r))));
    }
}

/// One account with its facts.
struct Case<'a> {
    world: &'a World,
    staff: &'a Staff,
    client: &'a Client,
    /// In time.
    touches: Vec<&'a Touch>,
    first_sale: Option<&'a Sale>,
    /// Day of acquaintance.
    since: Day,
    /// Day its business with us ended, else today.
    until: Day,
}

impl Case<'_> {
    fn today(&self) -> Day {
        self.world.request.today
    }

    fn dice(&self, purpose: Purpose) -> Dice {
        self.world.dice(purpose, self.client.place)
    }
}

/// Makes it all; touches and people learn what invitations, requests and comings came to.
pub(crate) fn make(
    world: &World,
    first: FirstIds,
    clients: &mut [Client],
    staff: &Staff,
    sales: &[Sale],
    touches: &mut [Touch],
) -> Related {
    let mut related = Related {
        first,
        answers: Vec::new(),
        asked: Vec::new(),
        references: Vec::new(),
        incidents: Vec::new(),
        profiles: Vec::new(),
        promises: Vec::new(),
        tasks: Vec::new(),
        handovers: Vec::new(),
        marks: Vec::new(),
        moves: Vec::new(),
        judgements: Vec::new(),
        factors: Vec::new(),
    };
    people::invite(world, first, clients, touches);
    people::settle(world, clients, touches);
    let mut touched: Vec<Vec<&Touch>> = clients.iter().map(|_| Vec::new()).collect();
    for touch in touches.iter() {
        if let Some(of) = place(first, touch.account.0).and_then(|at| touched.get_mut(at)) {
            of.push(touch);
        }
    }
    let mut bought: Vec<Option<&Sale>> = clients.iter().map(|_| None).collect();
    // Sales come in time.
    for sale in sales {
        if let Some(of) = place(first, sale.account.0).and_then(|at| bought.get_mut(at)) {
            of.get_or_insert(sale);
        }
    }
    for (client, (touches, first_sale)) in clients.iter().zip(touched.into_iter().zip(bought)) {
        let today = world.request.today;
        let case = Case {
            world,
            staff,
            client,
            touches,
            first_sale,
            since: client.account.acquainted_on.unwrap_or(world.opening),
            until: client.gone_on.unwrap_or(today).min(today),
        };
        stages::make(&case, &mut related);
        voices::make(&case, &mut related);
        work::make(&case, &mut related);
        factors::make(&case, &mut related);
        profile::make(&case, &mut related);
    }
    factors::crises(world, &mut related);
    work::keep_up(world, &mut related);
    related
}

/// Where an account stands among the clients.
fn place(first: FirstIds, account: i64) -> Option<usize> {
    usize::try_from(account - first.account).ok()
}

/// A day from the first through the last; the first when they are the wrong way round.
fn between(dice: &mut Dice, first: Day, last: Day) -> Day {
    first.plus_days(dice.between(0, last.days_since(first)))
}
