//! Numbers from numbers: growth, ABC classes, running shares, punctuality. Pure and without money's
//! currency: amounts are minor units, shares are fractions of one.

pub mod abc;
pub mod growth;
pub mod punctuality;
