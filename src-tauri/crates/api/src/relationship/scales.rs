//! The scales of health on record.

use crate::{
    Failure, Session,
    dto::{
        Nothing,
        relationship::health::{HealthScales, ScaleRow},
    },
    print::Voice,
};
use rapport_domain::{HealthScale, Sign};
use rapport_text::words;

pub(crate) fn scales(session: &Session, _: Nothing) -> Result<HealthScales, Failure> {
    let lang = session.lang();
    let voice = Voice { lang, currency: session.settings().currency };
    let today = session.host().today();
    let mut all = session.book().all::<HealthScale>().map_err(|e| session.store_failure(&e))?;
    let now = HealthScale::on(&all, today);
    all.sort_by_key(|scale| std::cmp::Reverse((scale.since, scale.id)));
    Ok(HealthScales {
        now,
        usual: HealthScale::default(),
        rows: all
            .into_iter()
            .map(|scale| ScaleRow { since: voice.dated(scale.since, today), scale })
            .collect(),
        signs: Sign::ALL.iter().map(|sign| words::sign(lang, sign.key())).collect(),
    })
}
