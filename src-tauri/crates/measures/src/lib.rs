//! Numbers from numbers: growth, ABC classes, running shares, punctuality, shares with their
//! intervals, survival, and what health told of who left. Pure and without money's currency: amounts
//! are minor units, shares are fractions of one.

pub mod abc;
pub mod backtest;
pub mod growth;
pub mod proportion;
pub mod punctuality;
pub mod survival;
