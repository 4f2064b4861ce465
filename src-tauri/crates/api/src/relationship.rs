//! The relationship with accounts: health explained, signs, factors, stages, what is due.

mod backtest;
mod board;
mod changed;
pub(crate) mod choices;
mod common;
mod due;
pub(crate) mod everyone;
mod factors;
mod help;
mod loyalty;
mod quick;
pub(crate) mod records;
pub(crate) mod rows;
mod scales;
pub(crate) mod score;
pub(crate) mod stages;
pub(crate) mod threads;
mod today;
pub(crate) mod told;
pub(crate) mod warnings;

pub(crate) use backtest::backtest;
pub(crate) use board::board;
pub(crate) use choices::choices;
pub(crate) use common::common_factors;
pub(crate) use quick::quick_touch;
pub(crate) use records::facts_of_all;
pub(crate) use scales::scales;
pub(crate) use score::band_key;
pub(crate) use today::today;

use crate::{
    Failure, Session,
    dto::relationship::{HealthCell, RelationshipPage, RelationshipReq, Warning},
    print::{self, Voice},
};
use rapport_domain::{
    Day, HealthScale,
    relationship::{health::health, loyalty::loyalty as loyalty_of, stage::standing},
};
use rapport_text::{Lang, day::long, words};
use records::{Gist, Records};

pub(crate) fn page(
    session: &Session,
    request: RelationshipReq,
) -> Result<RelationshipPage, Failure> {
    let lang = session.lang();
    let voice = Voice { lang, currency: session.settings().currency };
    let stand = session.stand(request.at);
    let day = stand.day;
    refuse_future(session, day)?;
    let against = request.against.unwrap_or_else(|| stand.half_before());
    if against > day {
        let message = words::failure_against(lang, long(lang, against), long(lang, day));
        return Err(Failure::refused("against", message));
    }
    let records = Records::read(session, request.id, day, against)?;
    Ok(told_of(voice, &records, against, request.same_scale))
}

/// The page from what is on record, in the voice's language.
pub(crate) fn told_of(
    voice: Voice,
    records: &Records,
    against: Day,
    same_scale: bool,
) -> RelationshipPage {
    let day = records.day;
    let scale_now = HealthScale::on(&records.scales, day);
    let scale_then =
        if same_scale { scale_now.clone() } else { HealthScale::on(&records.scales, against) };
    let now = health(&records.facts, &scale_now, day);
    let then = health(&records.facts, &scale_then, against);
    let sides =
        changed::Sides { then: &then, now: &now, scale_then: &scale_then, scale_now: &scale_now };
    RelationshipPage {
        day,
        health: score::view(voice, records, &now, &scale_now),
        change: changed::view(voice, records, &sides),
        acts: help::acts(voice, records, &scale_now),
        to_ask: help::to_ask(voice, &now),
        signs: score::signs(voice, records, &now, &then, &scale_now),
        factors: factors::rows(voice, records, &now),
        proposed: factors::proposed(voice, records),
        loyalty: loyalty::view(voice, records),
        stage: stages::view(voice, records),
        warnings: warnings::of(voice.lang, records.gist(), &now, &then),
        cadence: warnings::cadence(voice, records),
        promises: due::promises(voice, records),
        tasks: due::tasks(voice, records),
        incidents: rows::incidents(voice, records),
        profile: rows::profile(voice, records),
        answers: rows::answers(voice, records),
        references: rows::references(voice, records),
        handovers: rows::handovers(voice, records),
    }
}
/// Nothing is known of days to come, and evidence must not seem to have aged by then.
pub(crate) fn refuse_future(session: &Session, day: Day) -> Result<(), Failure> {
    let today = session.host().today();
    if day > today {
        let lang = session.lang();
        let message = words::failure_future(lang, long(lang, day), long(lang, today));
        return Err(Failure::refused("at", message));
    }
    Ok(())
}

/// What the header of an account's page says of the relationship.
pub(crate) struct Head {
    pub(crate) health: HealthCell,
    pub(crate) stage_label: String,
    pub(crate) loyalty_label: String,
    pub(crate) warnings: Vec<Warning>,
}

/// As of the gist's day against an earlier one.
pub(crate) fn head(lang: Lang, gist: Gist<'_>, scales: &[HealthScale], against: Day) -> Head {
    let Gist { day, facts, settings, .. } = gist;
    let now = health(facts, &HealthScale::on(scales, day), day);
    let then = health(facts, &HealthScale::on(scales, against), against);
    let stands = standing(facts, day, settings.first_touch_stage);
    Head {
        health: score::Cells::new(lang).of((&now).into(), (&then).into()),
        stage_label: print::stage(lang, stands.stage),
        loyalty_label: words::loyalty(lang, loyalty_of(facts, day).kind.key()),
        warnings: warnings::of(lang, gist, &now, &then),
    }
}
