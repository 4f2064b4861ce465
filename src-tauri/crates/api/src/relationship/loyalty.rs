//! Kind of loyalty: why it is so and what to do.

use super::records::Records;
use crate::{
    dto::{Mood, relationship::LoyaltyView},
    print::Voice,
};
use rapport_domain::relationship::loyalty::{Behaviour, Kind, loyalty};
use rapport_text::words;

pub(crate) const fn mood(kind: Kind) -> Mood {
    match kind {
        Kind::True => Mood::Good,
        Kind::False | Kind::Latent => Mood::Watch,
        Kind::Negative => Mood::Risk,
        Kind::None | Kind::Undecided => Mood::None,
    }
}

pub(super) fn view(voice: Voice, records: &Records) -> LoyaltyView {
    let lang = voice.lang;
    let found = loyalty(&records.facts, records.day);
    let key = found.kind.key();
    // Strong without two purchases means that a subscription was renewed.
    let renewed = found.behaviour == Behaviour::Strong && found.purchases < 2;
    let bought = words::loyalty_bought(lang, found.purchases as i64);
    let does = if renewed { words::loyalty_renewed(lang, bought) } else { bought };
    LoyaltyView {
        key: key.to_owned(),
        label: words::loyalty(lang, key),
        why: words::loyalty_why(lang, words::attitude(lang, found.attitude.key()), does),
        advice: words::loyalty_advice(lang, key),
        mood: mood(found.kind),
        discount_only: found.discount_only,
    }
}
