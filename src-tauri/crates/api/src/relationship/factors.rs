//! Negative factors: those on record and those the data propose.

use super::{records::Records, score, told};
use crate::{
    dto::{
        Mood,
        relationship::{FactorRow, ProposedFactor},
    },
    print::{self, Voice},
};
use rapport_domain::{
    Factor, Severity,
    relationship::health::{Cause, FactorProposal, Health, propose_factors},
};
use rapport_text::words;
use std::cmp::Reverse;

pub(super) const fn severity_mood(severity: Severity) -> Mood {
    match severity {
        Severity::Low => Mood::None,
        Severity::Medium => Mood::Watch,
        Severity::High => Mood::Risk,
    }
}

/// Open ones, the worst first, then closed ones, the latest first. What was dismissed never was.
pub(super) fn rows(voice: Voice, records: &Records, health: &Health) -> Vec<FactorRow> {
    let day = records.day;
    let mut counted: Vec<&Factor> =
        records.factors().filter(|f| f.dismissed_on.is_none() && f.noticed_on <= day).collect();
    counted.sort_by_key(|f| match f.closed_on.filter(|on| *on <= day) {
        None => (0, Reverse(f.severity as i32), Reverse(f.noticed_on), f.id),
        Some(closed) => (1, Reverse(0), Reverse(closed), f.id),
    });
    counted
        .into_iter()
        .map(|factor| {
            let open = factor.is_open(day);
            let on = factor.closed_on.filter(|_| !open).unwrap_or(factor.noticed_on);
            let remedy = factor.remedy.and_then(|id| records.tasks.iter().find(|t| t.id == id));
            FactorRow {
                label: print::factor(voice.lang, factor.kind),
                severity_label: words::severity(voice.lang, factor.severity.key()),
                mood: if open { severity_mood(factor.severity) } else { Mood::None },
                open,
                on: voice.dated(on, day),
                owner: records.base.manager(factor.owner).to_owned(),
                remedy: remedy.map(|task| task.title.clone()).unwrap_or_default(),
                points: score::cost_of(voice.lang, health, factor.id),
                factor: factor.clone(),
            }
        })
        .collect()
}

pub(super) fn proposed(voice: Voice, records: &Records) -> Vec<ProposedFactor> {
    propose_factors(&records.facts, records.day)
        .into_iter()
        .map(|proposal| ProposedFactor {
            kind: proposal.kind,
            label: print::factor(voice.lang, proposal.kind),
            severity: proposal.severity,
            severity_label: words::severity(voice.lang, proposal.severity.key()),
            since: voice.dated(proposal.since, records.day),
            evidence: evidence(voice, records, &proposal),
        })
        .collect()
}

/// The causes in sentences; they become the factor's source when it is confirmed.
fn evidence(voice: Voice, records: &Records, proposal: &FactorProposal) -> String {
    let all = proposal.causes.iter().map(|cause| self::cause(voice, records, proposal, cause));
    all.collect::<Vec<_>>().join("; ")
}

fn cause(voice: Voice, records: &Records, of: &FactorProposal, cause: &Cause) -> String {
    let lang = voice.lang;
    let day = |on| told::said(lang, on, records.day);
    let name = |contact| match records.person(contact) {
        "" => words::told_nobody(lang),
        name => name.to_owned(),
    };
    match cause {
        Cause::NotMet { touch: Some(_) } => {
            let days = print::count_days(lang, records.day.days_since(of.since));
            words::cause_not_met(lang, day(of.since), days)
        }
        Cause::NotMet { touch: None } => words::cause_never_met(lang, day(of.since)),
        Cause::NotHandedOver { handover } => {
            let found = records.handovers.iter().find(|h| h.id == *handover);
            let whom = |id| match records.base.manager(id) {
                "" => words::nobody(lang),
                name => name.to_owned(),
            };
            let (from, to) = found.map_or((None, None), |h| (h.from, h.to));
            words::cause_handover(lang, day(of.since), whom(from), whom(to))
        }
        Cause::Silent { answers } => {
            let asked = records.answers.iter().filter(|a| answers.contains(&a.id));
            let mut names: Vec<String> =
                asked.map(|a| format!("{} ({})", name(a.contact), day(a.on))).collect();
            names.dedup();
            words::cause_silent(lang, names.join(", "))
        }
        Cause::NotTold { item } => {
            let found = records.items.iter().find(|i| i.id == *item);
            let said = found.and_then(|i| records.answers.iter().find(|a| a.id == i.answer));
            let solved = found.and_then(|i| i.solved_on).map(day).unwrap_or_default();
            words::cause_not_told(lang, name(said.and_then(|a| a.contact)), solved)
        }
        Cause::Refused { touch } => {
            let found = records.base.touches.iter().find(|t| t.id == *touch);
            let on = found.map(|t| day(t.on)).unwrap_or_default();
            let about = found.map(|t| told::cut(&t.summary)).filter(|text| !text.is_empty());
            let about = about
                .map(|text| words::told_about(lang, print::quoted(lang, &text)))
                .unwrap_or_default();
            words::cause_refused(lang, about, on)
        }
        Cause::Left { contact } => {
            let on = records.base.contacts.iter().find(|c| c.id == *contact);
            let on = on.and_then(|c| c.left_on).map(day).unwrap_or_default();
            words::warn_decider_left(lang, on, name(Some(*contact)))
        }
        Cause::Joined { contact } => {
            let on = records.base.contacts.iter().find(|c| c.id == *contact);
            let on = on.and_then(|c| c.joined_on).map(day).unwrap_or_default();
            words::cause_joined(lang, on, name(Some(*contact)))
        }
    }
}
