//! How many steps are overdue and due: for the side bar and the title of the window.

use super::facts::Terms;
use crate::{
    Failure, Session,
    dto::{Nothing, renewal::RenewalsDue},
};

pub(crate) fn due(session: &Session, _: Nothing) -> Result<RenewalsDue, Failure> {
    let terms = Terms::at(session, session.host().today())?;
    let [(desk_overdue, desk_today), (mine_overdue, mine_today)] = terms.due();
    Ok(RenewalsDue {
        overdue: desk_overdue + mine_overdue,
        today: desk_today + mine_today,
        desk_overdue,
        mine_overdue,
    })
}
