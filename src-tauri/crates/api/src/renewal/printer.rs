//! Renewals and their warnings in words.

use super::{
    facts::{Renewal, Terms},
    judged::{Judged, Whom},
    say::{self, Words},
};
use crate::{
    dto::{
        Mood,
        renewal::{EarlyWarning, RenewalRow},
    },
    print::{Diary, Voice},
    relationship::score::{self, band_mood},
};
use rapport_domain::{
    Channel, ContactId, Day, Outlook, Queue,
    renewal::{ladder::Step, warning::Early},
};
use rapport_store::{AccountHead, Book, StoreError};
use rapport_text::Lang;
use rustc_hash::FxHashMap;
use std::{collections::HashMap, sync::Arc};

/// Prints renewals; what repeats is worded once.
pub(crate) struct Printer<'a> {
    voice: Voice,
    terms: &'a Terms,
    judged: &'a Judged,
    whom: Arc<Whom>,
    diary: Diary,
    /// Not the day the page stands on.
    today: Day,
    steps: FxHashMap<(i32, bool, Day), (String, Mood)>,
    bands: score::Cells,
    channels: Words<Channel>,
    queues: Words<Queue>,
    figures: Words<Outlook>,
}

impl<'a> Printer<'a> {
    /// Whom to call it knows of the accounts found out by [`Judged::find_whom`] before.
    pub(crate) fn new(voice: Voice, terms: &'a Terms, judged: &'a Judged, today: Day) -> Self {
        let lang = voice.lang;
        Self {
            voice,
            terms,
            judged,
            whom: judged.found(),
            diary: Diary::new(voice, terms.day),
            today,
            steps: FxHashMap::default(),
            bands: score::Cells::new(lang),
            channels: Words::of(Channel::ALL, |channel| say::channel(lang, channel)),
            queues: Words::of(Queue::ALL, |queue| say::queue(lang, queue)),
            figures: figures(lang, judged),
        }
    }

    fn account(&self, renewal: Renewal<'_>) -> Option<&'a AccountHead> {
        self.judged.accounts.get(&renewal.term.account)
    }

    fn account_name(&self, renewal: Renewal<'_>) -> String {
        self.account(renewal).map(|a| a.name.clone()).unwrap_or_default()
    }

    pub(super) fn row(&mut self, renewal: Renewal<'_>) -> RenewalRow {
        let (lang, day) = (self.voice.lang, self.terms.day);
        let Renewal { term, ladder } = renewal;
        let (step_label, mood) = self.step_label(renewal);
        let (queue, step) = (renewal.queue(), renewal.step());
        let next = ladder.next();
        let owner = renewal.owner(self.account(renewal));
        let odds = self.judged.odds(term, day);
        let standing = self.judged.standing(term.account);
        let called = self.whom.get(&term.account).and_then(Option::as_ref);
        let shown = score::shown(standing.score, standing.band);
        let channel = step.map_or(Channel::Call, |step| step.channel);
        // Out of turn where nothing is left on the ladder: so many days from the decision.
        let out_of_turn = || i32::try_from(ladder.decide_on.days_since(day)).unwrap_or(i32::MAX);
        let asked = renewal.is_open();
        let figure = || self.figures.get(odds.outlook);
        // What nobody explained counts as lost: there is no chance to tell.
        let (percent, percent_text, figure_text) = match (asked, odds.by_hand()) {
            (false, _) => (0.0, String::new(), String::new()),
            (true, None) => (odds.probability(), figure(), String::new()),
            (true, Some(by_hand)) => (by_hand, say::percent(lang, by_hand), figure()),
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
            channel_label: self.channels.get(channel),
            queue,
            owner: step.and_then(|step| step.owner),
            owner_name: match self.judged.manager(owner) {
                "" => self.queues.get(queue),
                name => name.to_owned(),
            },
            at_stake: self.voice.money(term.at_stake()),
            decide: self.diary.dated(ladder.decide_on),
            ends: self.diary.dated(term.ends_on),
            auto_renew: term.auto_renew,
            contact: called.map(|called| called.contact),
            contact_label: called.map(|called| called.label(lang)).unwrap_or_default(),
            outlook: odds.outlook,
            score: shown.map(|s| score::whole(s).to_string()).unwrap_or_default(),
            health_mood: band_mood(standing.band),
            outlook_label: self.bands.label(standing.band),
            percent: say::whole_percent(percent),
            percent_text,
            figure_text,
            disagree: asked && odds.disagree,
        }
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

    pub(crate) fn early(&self, renewal: Renewal<'_>) -> Vec<Early> {
        let client = self.judged.standing(renewal.term.account).client();
        self.terms.early(renewal, client, self.today)
    }

    pub(super) fn warned(
        &mut self,
        leavers: &Leavers,
        renewal: Renewal<'_>,
        early: &Early,
    ) -> EarlyWarning {
        let (kind, text, mood) = self.warning_text(leavers, renewal, early);
        EarlyWarning {
            kind: kind.to_owned(),
            subscription: renewal.term.id,
            account: renewal.term.account,
            account_name: self.account_name(renewal),
            product: say::product(self.voice.lang, self.terms, renewal),
            text,
            mood,
            decide: self.diary.dated(renewal.ladder.decide_on),
            at_stake: self.voice.money(renewal.term.at_stake()),
        }
    }

    pub(crate) fn warning_text(
        &self,
        Leavers(names): &Leavers,
        renewal: Renewal<'_>,
        early: &Early,
    ) -> (&'static str, String, Mood) {
        let named = |id: ContactId| {
            let people = &self.judged.standing(renewal.term.account).contacts;
            let role = people.iter().find(|person| person.id == id).and_then(|p| p.role);
            (names.get(&id).cloned().unwrap_or_default(), role)
        };
        let decide_on = renewal.ladder.decide_on;
        say::warning(self.voice.lang, early, decide_on, self.terms.day, named)
    }
}

/// The figure's probabilities, which are the same for all of a band.
pub(super) fn figures(lang: Lang, judged: &Judged) -> Words<Outlook> {
    Words::of(Outlook::ALL, |outlook| say::percent(lang, judged.figure(outlook).probability))
}

/// The names of people whose leaving warns.
pub(crate) struct Leavers(HashMap<ContactId, String>);

impl Leavers {
    pub(crate) fn named<'e>(
        book: &Book,
        early: impl Iterator<Item = &'e Early>,
    ) -> Result<Self, StoreError> {
        let left = early.filter_map(|early| match early {
            Early::ChampionLeft { contact, .. } => Some(*contact),
            _ => None,
        });
        let left: Vec<ContactId> = left.collect();
        Ok(Self(if left.is_empty() { HashMap::new() } else { book.contact_names(&left)? }))
    }
}
