//! What the forms of the relationship choose from.

use super::band_key;
use crate::{
    Failure, Session,
    dto::{Choice, Nothing, relationship::RelationshipChoices},
    print,
};
use rapport_domain::{
    Aspect, FactorKind, ReferenceStatus, Severity, Sign, Stage, TaskOrigin,
    relationship::{health::Band, loyalty::Kind},
};
use rapport_text::{Lang, words};

/// Bands of health as filters and legends list them, the best first.
const BANDS: [Band; 4] = [Band::Healthy, Band::Watch, Band::AtRisk, Band::Unknown];

pub(crate) fn choices(session: &Session, _: Nothing) -> Result<RelationshipChoices, Failure> {
    let lang = session.lang();
    let stages = stages_in_use(session.settings().first_touch_stage);
    let criteria = stages.iter().flat_map(|stage| stage.criteria());
    Ok(RelationshipChoices {
        stages: stages.iter().map(|&s| print::choice(s.key(), &print::stage(lang, s))).collect(),
        criteria: criteria
            .map(|c| print::choice(c.key(), &words::criterion(lang, c.key())))
            .collect(),
        signs: print::choices(Sign::ALL, Sign::key, |k| words::sign(lang, k.key())),
        factors: print::choices(FactorKind::ALL, FactorKind::key, |k| print::factor(lang, k)),
        severities: print::choices(Severity::ALL, Severity::key, |k| {
            words::severity(lang, k.key())
        }),
        references: print::choices(ReferenceStatus::ALL, ReferenceStatus::key, |k| {
            words::reference_status(lang, k.key())
        }),
        aspects: print::choices(Aspect::ALL, Aspect::key, |k| words::aspect(lang, k.key())),
        origins: print::choices(TaskOrigin::ALL, TaskOrigin::key, |k| {
            words::task_origin(lang, k.key())
        }),
        bands: bands(lang),
        loyalties: loyalties(lang),
    })
}

/// The stages in use, the lowest first.
pub(crate) fn stages_in_use(first_touch_stage: bool) -> Vec<Stage> {
    let first = Stage::first(first_touch_stage);
    Stage::ALL.iter().copied().filter(|stage| *stage >= first).collect()
}

pub(crate) fn bands(lang: Lang) -> Vec<Choice> {
    let keys = BANDS.iter().copied().map(band_key);
    keys.map(|key| print::choice(key, &words::band(lang, key))).collect()
}

/// In the order of product.md §3.4.
pub(crate) fn loyalties(lang: Lang) -> Vec<Choice> {
    print::choices(Kind::ALL, Kind::key, |kind| words::loyalty(lang, kind.key()))
}
