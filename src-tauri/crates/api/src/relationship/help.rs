//! What would help most, and what to ask next.

use super::{
    records::Records,
    score::{points, signed},
    told,
};
use crate::{
    dto::relationship::health::{Act, ToAsk},
    print::{self, Voice},
};
use rapport_domain::{
    HealthScale,
    relationship::health::{self, Deed, Health},
};
use rapport_text::{number, words};

pub(super) fn acts(voice: Voice, records: &Records, scale: &HealthScale) -> Vec<Act> {
    health::acts(&records.facts, scale, records.day)
        .into_iter()
        .map(|act| {
            let (key, form, record) = place(act.deed);
            Act {
                key: key.to_owned(),
                text: text(voice, records, act.deed),
                assumption: words::act_assumption(voice.lang, key),
                gain: points(act.gain),
                gain_text: signed(voice.lang, act.gain),
                form: form.to_owned(),
                record,
            }
        })
        .collect()
}

/// Key, the form that notes it, and the record it concerns.
const fn place(deed: Deed) -> (&'static str, &'static str, i64) {
    match deed {
        Deed::CloseFactor { factor, .. } => ("close-factor", "factor", factor.0),
        Deed::Meet => ("meet", "touch", 0),
        Deed::Consult => ("consult", "touch", 0),
        Deed::AskNews => ("news", "touch", 0),
        Deed::Invite => ("event", "touch", 0),
        Deed::AskReference { .. } => ("reference", "reference", 0),
        Deed::AskReferral => ("referral", "account", 0),
        Deed::Interview { contact } => {
            ("interview", "answer", if let Some(contact) = contact { contact.0 } else { 0 })
        }
        Deed::PutRight { incident } => ("close-incident", "incident", incident.0),
    }
}

fn text(voice: Voice, records: &Records, deed: Deed) -> String {
    let lang = voice.lang;
    match deed {
        Deed::CloseFactor { kind, .. } => {
            let name = words::factor_name(lang, kind.key());
            words::act_close_factor(lang, print::quoted(lang, &name))
        }
        Deed::Meet => words::act_meet(lang),
        Deed::Consult => words::act_consult(lang),
        Deed::AskNews => words::act_news(lang),
        Deed::Invite => words::act_event(lang),
        Deed::AskReference { status } => {
            words::act_reference(lang, words::reference_status(lang, status.key()))
        }
        Deed::AskReferral => words::act_referral(lang),
        Deed::Interview { contact } => match records.person(contact) {
            "" => words::act_interview_anybody(lang),
            name => words::act_interview(lang, name.to_owned()),
        },
        Deed::PutRight { incident } => {
            let found = records.incidents.iter().find(|i| i.id == incident);
            let what = found.map(|i| told::cut(&i.what)).unwrap_or_default();
            words::act_put_right(lang, print::quoted(lang, &what))
        }
    }
}

pub(super) fn to_ask(voice: Voice, health: &Health) -> Vec<ToAsk> {
    let lang = voice.lang;
    health::to_ask(health)
        .into_iter()
        .map(|ask| ToAsk {
            sign: ask.sign,
            label: words::sign(lang, ask.sign.key()),
            how: words::ask_how(lang, ask.sign.key()),
            adds: number::percent(lang, ask.adds / 100.0, 0),
        })
        .collect()
}
