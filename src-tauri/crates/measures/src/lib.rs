//! Numbers from numbers: growth, ABC classes, running shares, punctuality, shares with their
//! intervals, survival, retention, the Net Promoter Score, what health told of who left and how good
//! forecasts were. Pure and without money's currency: amounts
//! are minor units, shares are fractions of one.

pub mod abc;
pub mod backtest;
pub mod bridge;
pub mod brier;
pub mod growth;
pub mod nps;
pub mod proportion;
pub mod punctuality;
pub mod retention;
pub mod survival;
