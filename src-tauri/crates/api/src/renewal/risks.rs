//! Renewals that may be lost, with what speaks against them.

use super::{
    forecast::{Line, scenario},
    judged::Judged,
    printer::{Leavers, Printer},
    say,
};
use rapport_domain::{
    Minor, Outlook,
    renewal::{
        scenario::{By, Scenario},
        warning::Early,
    },
};
use rapport_store::{Book, StoreError};
use rapport_text::{Lang, words};

/// A manager's probability under this is a risk whatever the health says.
const DOUBTFUL: f64 = 0.6;

/// A renewal of the forecast, with what speaks against it; empty where nothing does.
pub(crate) struct Told<'a> {
    pub(crate) line: &'a Line<'a>,
    pub(crate) why: String,
}

impl Told<'_> {
    pub(crate) fn is_risk(&self) -> bool {
        !self.why.is_empty()
    }

    /// What is likely to be lost, minor units.
    fn loss(&self) -> f64 {
        (1.0 - self.line.odds.probability()) * self.line.expected.amount as f64
    }
}

/// Every line with the worst of what speaks against it, in their order.
pub(crate) fn told<'a>(
    lang: Lang,
    book: &Book,
    printer: &Printer<'_>,
    lines: &'a [Line<'a>],
) -> Result<Vec<Told<'a>>, StoreError> {
    let worst: Vec<Option<Early>> =
        lines.iter().map(|line| printer.early(line.renewal).first().copied()).collect();
    let leavers = Leavers::named(book, worst.iter().flatten())?;
    let told = lines
        .iter()
        .zip(&worst)
        .map(|(line, worst)| {
            let why = match worst {
                Some(early) => printer.warning_text(&leavers, line.renewal, early).1,
                None if line.odds.outlook == Outlook::AtRisk => words::risk_health(lang),
                None if line.odds.by_hand().is_some_and(|p| p < DOUBTFUL) => {
                    words::risk_doubt(lang)
                }
                None => String::new(),
            };
            Told { line, why }
        })
        .collect();
    Ok(told)
}

/// Those at risk, the dearest loss first.
pub(crate) fn dearest<'a, 'b>(all: &'b [Told<'a>]) -> Vec<&'b Told<'a>> {
    let mut risks: Vec<&Told<'a>> = all.iter().filter(|told| told.is_risk()).collect();
    risks.sort_by(|a, b| {
        b.loss().total_cmp(&a.loss()).then(a.line.renewal.term.id.cmp(&b.line.renewal.term.id))
    });
    risks
}

/// What the risks have at stake, minor units.
pub(crate) fn at_stake(risks: &[&Told<'_>]) -> Minor {
    risks.iter().map(|told| told.line.expected.amount).sum()
}

/// `50 %`, or the manager's with the figure's own: `30 %, по здоровью 80 %`.
pub(crate) fn probability(lang: Lang, line: &Line<'_>) -> String {
    let figure = say::percent(lang, line.odds.figure.probability);
    match line.odds.by_hand() {
        Some(by_hand) => words::risk_by_hand(lang, figure, say::percent(lang, by_hand)),
        None => figure,
    }
}

/// Base, low, high and all of the lines.
pub(crate) fn sum(lines: &[Line<'_>], judged: &Judged) -> Scenario {
    scenario(lines, judged, By::Used)
}
