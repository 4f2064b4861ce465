//! Renewals: the two queues, one renewal at hand, the forecast, and what leaves the program about
//! them.

mod calendar;
mod deck;
mod due;
mod export;
pub(crate) mod facts;
pub(crate) mod forecast;
pub(crate) mod hindsight;
pub(crate) mod judged;
pub(crate) mod letter;
pub(crate) mod page;
pub(crate) mod printer;
pub(crate) mod queue;
pub(crate) mod risks;
pub(crate) mod say;
pub(crate) mod standing;

pub(crate) use calendar::ics_export;
pub(crate) use deck::deck_export;
pub(crate) use due::due;
pub(crate) use export::export;
pub(crate) use forecast::forecast;
pub(crate) use letter::letter;
pub(crate) use page::page;
pub(crate) use queue::queue;
