//! Incidents, the profile, answers, references and handovers, line by line.

use super::{records::Records, told};
use crate::{
    dto::{
        Mood,
        relationship::{
            AnswerRow, HandoverRow, IncidentRow, ProfileEntry, ProfileText, ReferenceRow,
        },
    },
    print::{self, Voice},
    survey::{
        effect,
        say::{self, Heard},
    },
};
use rapport_domain::{
    Answer, Aspect, FeedbackItem, Incident, Severity, relationship::handover::HANDOVER_DAYS,
    survey::facts::SurveyAnswer,
};
use rapport_text::{Lang, number, words};

/// Open first, then the latest.
pub(super) fn incidents(voice: Voice, records: &Records) -> Vec<IncidentRow> {
    let (lang, day) = (voice.lang, records.day);
    let closed = |incident: &Incident| incident.closed_on.filter(|on| *on <= day);
    let mut all: Vec<&Incident> = records.incidents.iter().collect();
    all.sort_by_key(|i| closed(i).is_some());
    all.into_iter()
        .map(|incident| {
            let (state_label, mood) = match closed(incident) {
                Some(on) => {
                    let days = print::count_days(lang, on.days_since(incident.on).max(1));
                    (words::incident_closed(lang, days), Mood::None)
                }
                None if incident.severity == Severity::High => {
                    (words::incident_open(lang), Mood::Risk)
                }
                None => (words::incident_open(lang), Mood::Watch),
            };
            let judged_on = incident.taken_on.unwrap_or(incident.on);
            IncidentRow {
                on: voice.dated(incident.on, day),
                severity_label: words::severity(lang, incident.severity.key()),
                taken_label: told::taken(lang, incident.taken.filter(|_| judged_on <= day)),
                incident: incident.clone(),
                state_label,
                mood,
            }
        })
        .collect()
}

pub(super) fn profile(voice: Voice, records: &Records) -> Vec<ProfileText> {
    Aspect::ALL
        .iter()
        .map(|&aspect| ProfileText {
            aspect,
            label: words::aspect(voice.lang, aspect.key()),
            hint: words::aspect_hint(voice.lang, aspect.key()),
            history: records
                .profiles
                .iter()
                .filter(|profile| profile.aspect == aspect)
                .map(|profile| ProfileEntry {
                    on: voice.dated(profile.on, records.day),
                    profile: profile.clone(),
                })
                .collect(),
        })
        .collect()
}

pub(super) fn answers(voice: Voice, records: &Records) -> Vec<AnswerRow> {
    let given: Vec<_> = records.answers.iter().map(SurveyAnswer::from).collect();
    let row = |answer: &Answer| {
        let wave = answer.wave.and_then(|id| records.waves.iter().find(|wave| wave.id == id));
        let contact = records.person(answer.contact);
        let item = |item: &FeedbackItem| {
            let task = item.task.and_then(|id| records.tasks.iter().find(|task| task.id == id));
            let heard = Heard {
                item,
                answer: Some(answer),
                wave,
                account_name: &records.base.account.name,
                contact_name: contact,
                task,
                doer: records.base.manager(task.and_then(|task| task.owner)),
            };
            let start = records.settings.fiscal_start;
            let proposed = effect::proposed(voice.lang, item, &given, start, records.day);
            heard.row(voice, records.day, proposed)
        };
        let mut items: Vec<&FeedbackItem> =
            records.items.iter().filter(|item| item.answer == answer.id).collect();
        items.sort_by_key(|item| item.id);
        let wave_label = wave.map(|wave| print::half(voice.lang, wave.half)).unwrap_or_default();
        let by = answer.means.map(|means| say::by(voice.lang, means)).unwrap_or_default();
        let interviewer = records.base.manager(answer.interviewer);
        AnswerRow {
            contact: contact.to_owned(),
            on: voice.dated(answer.on, records.day),
            label: answer_label(voice.lang, answer),
            detail: print::joined(&[&wave_label, &by, interviewer]),
            mood: answer_mood(answer),
            items: items.into_iter().map(item).collect(),
            answer: answer.clone(),
        }
    };
    records.answers.iter().map(row).collect()
}

fn answer_label(lang: Lang, answer: &Answer) -> String {
    if answer.silent {
        return words::answer_silent(lang);
    }
    let label = scores(lang, answer);
    if label.is_empty() { words::answer_words(lang) } else { label }
}

/// The numbers of an answer: `NPS 9 · удовлетворённость 5 из 5`; empty where there are none.
pub(crate) fn scores(lang: Lang, answer: &Answer) -> String {
    let number = |score: Option<u8>, say: fn(Lang, i64) -> String| {
        score.map(|score| say(lang, i64::from(score))).unwrap_or_default()
    };
    let nps = number(answer.nps, words::answer_nps);
    let ten = number(answer.ten, words::answer_ten);
    let csat = number(answer.csat, words::answer_csat);
    let csi = answer.csi.index().map(|n| words::answer_csi(lang, number::decimal(lang, n, 1)));
    print::joined(&[&nps, &ten, &csat, &csi.unwrap_or_default()])
}

/// As the kinds of loyalty count it (product.md §3.4).
pub(crate) fn answer_mood(answer: &Answer) -> Mood {
    let satisfied = answer.csat.map(f64::from).or_else(|| answer.csi.index());
    let bad = answer.nps.is_some_and(|n| n <= 6) || satisfied.is_some_and(|n| n <= 2.0);
    let good = answer.nps.is_some_and(|n| n >= 9) || satisfied.is_some_and(|n| n >= 4.0);
    match (bad, good) {
        (true, _) => Mood::Risk,
        (_, true) => Mood::Good,
        _ => Mood::None,
    }
}

pub(super) fn references(voice: Voice, records: &Records) -> Vec<ReferenceRow> {
    records
        .references
        .iter()
        .map(|reference| ReferenceRow {
            label: words::reference_status(voice.lang, reference.status.key()),
            on: voice.dated(reference.on, records.day),
            reference: reference.clone(),
        })
        .collect()
}

pub(super) fn handovers(voice: Voice, records: &Records) -> Vec<HandoverRow> {
    let (lang, day) = (voice.lang, records.day);
    let name = |id| match records.base.manager(id) {
        "" => words::nobody(lang),
        name => name.to_owned(),
    };
    records
        .handovers
        .iter()
        .map(|handover| {
            let passed = day.days_since(handover.on);
            let (state_label, mood) = match handover.finished_on.filter(|on| *on <= day) {
                Some(on) => {
                    let days = print::count_days(lang, on.days_since(handover.on).max(1));
                    (words::handover_done(lang, days), Mood::Good)
                }
                None if passed > HANDOVER_DAYS => {
                    (words::handover_late(lang, print::count_days(lang, passed)), Mood::Risk)
                }
                None => {
                    let left = print::count_days(lang, HANDOVER_DAYS - passed);
                    (words::handover_runs(lang, left), Mood::Watch)
                }
            };
            HandoverRow {
                label: words::stage_moved(lang, name(handover.from), name(handover.to)),
                on: voice.dated(handover.on, day),
                handover: handover.clone(),
                state_label,
                mood,
            }
        })
        .collect()
}
