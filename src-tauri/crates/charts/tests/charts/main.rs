//! What every drawing must be: well-formed, inside its frame, nothing over anything else, the
//! same bytes as last time.

// Marked as tests, which the whole of this binary is, so that the lints know them as such.
#[cfg(test)]
mod figures;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod relationship;
#[cfg(test)]
mod renewals;
#[cfg(test)]
mod survey;
