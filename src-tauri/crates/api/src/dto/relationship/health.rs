//! Health, explained point by point.

use crate::dto::{Dated, Mood};
use rapport_domain::{Day, HealthScale, Sign};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Health with its explanation. The points of the lines add up to the score exactly.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HealthView {
    /// The score with one decimal; none when nothing is known.
    pub score: Option<f64>,
    /// Printed with one decimal: `43,2`; a dash when there is none.
    pub text: String,
    /// Printed whole: `43`.
    pub whole: String,
    /// `healthy`, `watch`, `risk`, `unknown`.
    pub band: String,
    /// Printed.
    pub band_label: String,
    /// Mood.
    pub mood: Mood,
    /// Coverage in percent, 0–100.
    pub coverage: f64,
    /// Printed: `71 %`.
    pub coverage_text: String,
    /// Coverage suffices for a band.
    pub enough: bool,
    /// `0 – плохо, 100 – хорошо`.
    pub direction: String,
    /// What it rests on, in a sentence.
    pub sentence: String,
    /// Lines that add up to the score.
    pub lines: Vec<HealthLine>,
    /// Since when the scale holds; none for the default one.
    pub scale_since: Option<Dated>,
}

/// One line of the explanation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HealthLine {
    /// `sign`, `factor`, `limit`, `cap`, `floor`.
    pub kind: String,
    /// Key of the sign or factor; empty for the others.
    pub key: String,
    /// Printed.
    pub name: String,
    /// The sign's score, printed; empty for other lines.
    pub score: String,
    /// Its weight, printed.
    pub weight: String,
    /// Its freshness, printed: `100 %`.
    pub fresh: String,
    /// What it rests on.
    pub evidence: String,
    /// Since when.
    pub on: Option<Dated>,
    /// Points with one decimal, negative where it takes.
    pub points: f64,
    /// Printed: `12,4`, `−8,0`.
    pub points_text: String,
}

/// The change of health between two days. The lines add up to the difference exactly.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HealthChange {
    /// The earlier day.
    pub from: Dated,
    /// The score then, printed; a dash when there was none.
    pub from_text: String,
    /// The score now, printed.
    pub to_text: String,
    /// The difference with one decimal; none when one side has no score.
    pub difference: Option<f64>,
    /// Printed: `−14,8`; empty unless both scores rest on enough to be shown.
    pub difference_text: String,
    /// Mood.
    pub mood: Mood,
    /// In a sentence: `Почему 43, а не 58 (на 30 июня)`.
    pub title: String,
    /// The lines, the largest first.
    pub lines: Vec<ChangeLine>,
    /// Why there are no lines; empty when there are.
    pub none: String,
}

/// One line of the change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeLine {
    /// `moved`, `aged`, `renewed`, `known`, `unknown`, `weighted`, `factor-opened`, `factor-closed`, `cap-on`, `cap-off`, `limit`.
    pub kind: String,
    /// Key of the sign or factor; empty for the others.
    pub key: String,
    /// In a sentence: `Консультации: 60 → 25`.
    pub text: String,
    /// The evidence behind it; may be empty.
    pub evidence: String,
    /// Points with one decimal.
    pub points: f64,
    /// Printed.
    pub points_text: String,
    /// Mood.
    pub mood: Mood,
}

/// An act that would help, verified by recomputing with it applied.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Act {
    /// Stable key: `meet`, `consult`, `event`, `reference`, `referral`, `interview`, `news`, `close-factor`, `close-incident`.
    pub key: String,
    /// In a sentence: `Провести личную встречу`.
    pub text: String,
    /// What is taken for granted: `если придут`; may be empty.
    pub assumption: String,
    /// Points gained, one decimal.
    pub gain: f64,
    /// Printed: `+4,5`.
    pub gain_text: String,
    /// The form that notes it: `touch`, `answer`, `reference`, `factor`, `incident`, `account`.
    pub form: String,
    /// The record it concerns (factor, incident, the contact to ask), or 0.
    pub record: i64,
}

/// What to ask next.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ToAsk {
    /// The sign.
    pub sign: Sign,
    /// Printed.
    pub label: String,
    /// How to learn it, in a sentence.
    pub how: String,
    /// Percent of coverage it would add.
    pub adds: String,
}

/// A sign, computed and judged.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignRow {
    /// Which.
    pub sign: Sign,
    /// Printed.
    pub label: String,
    /// The score that counts, whole points; none when unknown.
    pub score: Option<u8>,
    /// Printed; `?` when unknown.
    pub text: String,
    /// Mood.
    pub mood: Mood,
    /// `computed`, `hand`, or empty when unknown.
    pub basis: String,
    /// What the score that counts rests on.
    pub evidence: String,
    /// Since when.
    pub on: Option<Dated>,
    /// Freshness, printed.
    pub fresh: String,
    /// The other score with what it rests on, when there are both: `по фактам 60: …`.
    pub other: String,
    /// The last judgement by hand on record by the day.
    pub judgement: Option<rapport_domain::Judgement>,
    /// The score on the earlier day, whole points.
    pub then: Option<u8>,
}

/// Scales of health on record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HealthScales {
    /// The scale in force today; id 0 for the default one.
    pub now: HealthScale,
    /// The default one.
    pub usual: HealthScale,
    /// All on record, the latest first.
    pub rows: Vec<ScaleRow>,
    /// Names of the nine signs in the order of the weights.
    pub signs: Vec<String>,
}

/// A scale on record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScaleRow {
    /// The record.
    pub scale: HealthScale,
    /// Since when.
    pub since: Dated,
}

/// Asks how health related to who left.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BacktestReq {
    /// As of when.
    pub at: crate::dto::At,
    /// Months between the health and the outcome, 3–24.
    pub months: u8,
}

/// How health so many months before related to who left.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Backtest {
    /// A row a band, the worst first, unknown last.
    pub rows: Vec<BacktestRow>,
    /// The answer in a sentence.
    pub sentence: String,
    /// `real`, `noise`, `opposite`, `too-few`.
    pub verdict: String,
    /// What was compared, in a sentence.
    pub method: String,
    /// The earliest day health was taken on.
    pub first: Option<Day>,
}

/// One band of a back-test.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BacktestRow {
    /// `risk`, `watch`, `healthy`, `unknown`.
    pub band: String,
    /// Printed.
    pub label: String,
    /// Mood.
    pub mood: Mood,
    /// Accounts, counted once for each period they were active in.
    pub accounts: u32,
    /// How many of them left.
    pub left: u32,
    /// Share, printed; a dash without accounts.
    pub share: String,
    /// 95 % interval, printed.
    pub interval: String,
    /// Share, 0–1.
    pub value: Option<f64>,
    /// Interval, 0–1.
    pub low: Option<f64>,
    /// Interval, 0–1.
    pub high: Option<f64>,
}
