//! What a written package holds and what is refused.

#[path = "../specimen/mod.rs"]
mod specimen;

#[cfg(test)]
mod charts;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod package;
#[cfg(test)]
mod preview;
#[cfg(test)]
mod renewals;
#[cfg(test)]
mod survey;
