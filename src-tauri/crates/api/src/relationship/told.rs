//! What a sign rests on, told in a sentence with names and dates.

use super::records::Records;
use crate::print::{self, Voice};
use rapport_domain::{
    AccountId, AnswerId, ContactId, Day, FeedbackItemId, Judgement, Minor, TouchId,
    relationship::health::{Basis, Computed, Evidence, Judged, Reading},
};
use rapport_measures::growth;
use rapport_text::{Lang, number, words};

/// How many of a list are named before "and 3 more".
const NAMED: usize = 3;
/// How many characters of a text are quoted.
const QUOTED: usize = 90;

/// What the score that counts rests on; empty when the sign is unknown.
pub(crate) fn reading(voice: Voice, records: &Records, reading: &Reading) -> String {
    match (reading.basis, &reading.computed, reading.judged) {
        (Some(Basis::Computed), Some(found), _) => computed(voice, records, reading, found),
        (Some(Basis::Judged), _, Some(by_hand)) => judged(voice, records, by_hand),
        _ => String::new(),
    }
}

/// A judgement by hand with its evidence.
pub(crate) fn judged(voice: Voice, records: &Records, judged: Judged) -> String {
    let record: Option<&Judgement> = records.judgements.iter().find(|j| j.id == judged.judgement);
    let evidence = record.map(|j| cut(&j.evidence)).unwrap_or_default();
    words::told_judged(voice.lang, said(voice.lang, judged.on, records.day), evidence)
}

/// What the facts say.
pub(crate) fn computed(
    voice: Voice,
    records: &Records,
    reading: &Reading,
    found: &Computed,
) -> String {
    let teller = Teller { voice, records };
    match &found.evidence {
        Evidence::Answers { answers } => teller.answers(answers),
        Evidence::Revenue { now, before, bill_now, bill_before } => {
            growth_of(voice, (*now, *before), (*bill_now, *bill_before))
        }
        Evidence::Reference { status, .. } => words::told_reference(
            voice.lang,
            teller.day(found.on),
            words::reference_status(voice.lang, status.key()),
        ),
        Evidence::Incidents { incidents } => {
            let all = records.incidents.iter().filter(|i| incidents.contains(&i.id));
            teller.list(all.map(|i| {
                let what = print::quoted(voice.lang, &cut(&i.what));
                words::told_incident(voice.lang, teller.day(i.on), taken(voice.lang, i.taken), what)
            }))
        }
        Evidence::Touches { touches, of } => {
            let shares = reading.sign == rapport_domain::Sign::Shares;
            teller.touches(shares, touches, *of)
        }
        Evidence::Brought { accounts } => teller.brought(accounts),
        Evidence::Nps { answer, nps } => {
            let (name, on) = teller.answer(*answer, found.on);
            words::told_nps(voice.lang, teller.day(on), name, i64::from(*nps))
        }
        Evidence::Events { came, invited } => teller.events(came, *invited),
        Evidence::Feedback { items, asked } => teller.feedback(items, *asked, found.on),
    }
}

/// How an incident was taken, in words; empty when not judged.
pub(crate) fn taken(lang: Lang, taken: Option<i8>) -> String {
    match taken {
        None => String::new(),
        Some(taken) => {
            words::taken(lang, format!("{}{}", if taken < 0 { 'n' } else { 'p' }, taken.abs()))
        }
    }
}

/// `12 мая`, with the year when it is another one than that of the day stood on.
pub(crate) fn said(lang: Lang, on: Day, from: Day) -> String {
    if on.year() == from.year() {
        let month = rapport_text::day::month_of_day(lang, on.month());
        words::said_day(lang, i64::from(on.day()), month)
    } else {
        rapport_text::day::long(lang, on)
    }
}

/// The first line of a text, cut where a sentence has no room for more.
pub(crate) fn cut(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default().trim_end();
    if line.chars().count() <= QUOTED {
        return line.trim_end_matches('.').to_owned();
    }
    let mut short: String = line.chars().take(QUOTED).collect();
    if let Some((whole, _)) = short.rsplit_once(' ') {
        short = whole.trim_end_matches([',', ';', ':']).to_owned();
    }
    short.push('…');
    short
}

fn growth_of(voice: Voice, (now, before): (Minor, Minor), bills: (Minor, Minor)) -> String {
    let short = |minor| voice.short(minor);
    if before == 0 {
        return words::told_growth_new(voice.lang, short(now));
    }
    if now == 0 {
        return words::told_growth_gone(voice.lang, short(before));
    }
    let change = |now, before| match growth::growth(now, before) {
        Some(share) => number::percent_change(voice.lang, share, 0),
        None => "—".to_owned(),
    };
    words::told_growth(
        voice.lang,
        short(before),
        short(bills.0),
        short(bills.1),
        change(bills.0, bills.1),
        change(now, before),
        short(now),
    )
}

struct Teller<'a> {
    voice: Voice,
    records: &'a Records,
}

impl Teller<'_> {
    fn day(&self, on: Day) -> String {
        said(self.voice.lang, on, self.records.day)
    }

    /// The first few, then how many more there are.
    fn list(&self, all: impl Iterator<Item = String>) -> String {
        let all: Vec<String> = all.collect();
        let mut shown: Vec<String> = all.iter().take(NAMED).cloned().collect();
        if all.len() > NAMED {
            let more = i64::try_from(all.len() - NAMED).unwrap_or(i64::MAX);
            shown.push(words::told_more(self.voice.lang, more));
        }
        shown.join("; ")
    }

    fn name(&self, contact: Option<ContactId>) -> String {
        match self.records.person(contact) {
            "" => words::told_nobody(self.voice.lang),
            name => name.to_owned(),
        }
    }

    /// Whose an answer is, and its day.
    fn answer(&self, id: AnswerId, otherwise: Day) -> (String, Day) {
        let found = self.records.answers.iter().find(|a| a.id == id);
        let name = self.name(found.and_then(|a| a.contact));
        (name, found.map_or(otherwise, |a| a.on))
    }

    fn answers(&self, ids: &[AnswerId]) -> String {
        let lang = self.voice.lang;
        let all = self.records.answers.iter().filter(|a| ids.contains(&a.id));
        let list = self.list(all.map(|a| {
            let (on, name) = (self.day(a.on), self.name(a.contact));
            let csi = a.csi.index().map(|index| number::decimal(lang, index, 1));
            match (a.csat.map(i64::from), csi) {
                (Some(csat), Some(csi)) => words::told_csat_and_csi(lang, csat, csi, on, name),
                (None, Some(csi)) => words::told_csi(lang, csi, on, name),
                (csat, None) => words::told_csat(lang, csat.unwrap_or(0), on, name),
            }
        }));
        words::told_answers(lang, list)
    }

    /// What the latest of these touches was about, to stand after its day.
    fn about(&self, touch: Option<&rapport_domain::Touch>) -> String {
        match touch.map(|t| cut(&t.summary)).filter(|text| !text.is_empty()) {
            Some(text) => words::told_about(self.voice.lang, print::quoted(self.voice.lang, &text)),
            None => String::new(),
        }
    }

    fn touch(&self, ids: &[TouchId]) -> Option<&rapport_domain::Touch> {
        let latest = ids.first()?;
        self.records.base.touches.iter().find(|t| t.id == *latest)
    }

    fn touches(&self, shares: bool, ids: &[TouchId], of: u32) -> String {
        let lang = self.voice.lang;
        let of = i64::from(of);
        let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
        match (self.touch(ids), shares) {
            (None, false) => words::told_consults_none(lang, of),
            (None, true) => words::told_shares_none(lang, of),
            (Some(touch), shares) => {
                let (about, on) = (self.about(Some(touch)), self.day(touch.on));
                if shares {
                    words::told_shares(lang, about, count, on, of)
                } else {
                    words::told_consults(lang, about, count, on, of)
                }
            }
        }
    }

    fn events(&self, came: &[TouchId], invited: u32) -> String {
        let lang = self.voice.lang;
        let invited = i64::from(invited);
        match self.touch(came) {
            None => words::told_events_none(lang, invited),
            Some(touch) => words::told_events(
                lang,
                self.about(Some(touch)),
                i64::try_from(came.len()).unwrap_or(i64::MAX),
                self.day(touch.on),
                invited,
            ),
        }
    }

    fn feedback(&self, items: &[FeedbackItemId], asked: u32, on: Day) -> String {
        let lang = self.voice.lang;
        let asked = i64::from(asked);
        let Some(latest) = items.first() else {
            return words::told_feedback_none(lang, asked);
        };
        let said = self.records.items.iter().find(|item| item.id == *latest);
        let answer = said.map_or(AnswerId::NEW, |item| item.answer);
        let (name, on) = self.answer(answer, on);
        let about = match said.map(|item| cut(&item.text)).filter(|text| !text.is_empty()) {
            Some(text) => words::told_about(lang, print::quoted(lang, &text)),
            None => String::new(),
        };
        let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
        words::told_feedback(lang, about, asked, count, self.day(on), name)
    }

    fn brought(&self, accounts: &[AccountId]) -> String {
        let lang = self.voice.lang;
        let list = self.list(accounts.iter().map(|id| {
            let name = self.records.brought.get(id).map_or("", String::as_str);
            let on = self.records.facts.brought.iter().find(|(account, _)| account == id);
            let on = on.map(|(_, on)| self.day(*on)).unwrap_or_default();
            words::told_brought_one(lang, on, print::quoted(lang, name))
        }));
        words::told_brought(lang, list)
    }
}
