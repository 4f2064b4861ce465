//! What keeps a deck from being shown, and what only spoils it.

mod figure;

use crate::{
    deck::{Body, Deck, Journey, Slide, Table},
    layout,
    measure::tidy,
};
use figure::of_figure;
use rapport_text::{Lang, words};

/// Most rows of a table on one slide.
pub const MOST_ROWS: usize = 12;
/// Most columns of a table on one slide.
pub const MOST_COLUMNS: usize = 9;
/// Most figures in one row.
pub const MOST_CARDS: usize = 5;
/// Longest name of a category or a series that a chart takes, in characters.
pub const LONGEST_NAME: usize = 200;
/// Longest name of a category that a chart shows whole, in characters.
pub const LONG_NAME: usize = 48;
/// Most categories of a chart.
pub const MOST_CATEGORIES: usize = 60;
/// Most columns of a Pareto chart: it is read by its line, and a portfolio may have thousands.
pub const MOST_PARETO_CATEGORIES: usize = 10_000;
/// Most lines of a chart: each takes up to three columns of its workbook.
pub const MOST_LINES: usize = 6;
/// Most columns of a grid of shaded numbers.
pub const MOST_HEAT_COLUMNS: usize = 24;
/// Fewest and most stages of a journey.
pub const STEPS: std::ops::RangeInclusive<usize> = 2..=5;
/// Most pairs of people on one slide.
pub const MOST_PEOPLE: usize = 8;

/// What is wrong with one slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Fault {
    /// No title.
    #[error("the slide has no title")]
    NoTitle,
    /// The title needs more lines than it may have at its smallest size.
    #[error("the title is too long")]
    TitleTooLong,
    /// The kicker or the footer is wider than the slide.
    #[error("the line above the title or at the foot is too long")]
    LineTooLong,
    /// The body does not fit at its smallest size.
    #[error("the text does not fit on the slide")]
    DoesNotFit,
    /// A chart without a series, without categories or without a number.
    #[error("the chart has nothing to draw")]
    EmptyChart,
    /// Series and categories of different lengths.
    #[error("a series has not one number for each category")]
    RaggedChart,
    /// A number that is not finite.
    #[error("the chart holds a value that is not a number")]
    NotANumber,
    /// A bridge whose first column is no total, whose steps do not lead to a total, or which falls
    /// below nothing.
    #[error("the steps of the bridge do not add up")]
    BrokenBridge,
    /// More categories than [`MOST_CATEGORIES`], or [`MOST_PARETO_CATEGORIES`].
    #[error("the chart has too many categories")]
    TooManyCategories,
    /// A name in a chart over [`LONGEST_NAME`] characters.
    #[error("a name in the chart is over {LONGEST_NAME} characters long")]
    NameTooLong,
    /// A table without a row or a column.
    #[error("the table has no rows")]
    EmptyTable,
    /// Rows or marks of numeric columns of another length than the headings.
    #[error("a row of the table has not one cell for each heading")]
    RaggedTable,
    /// More rows than [`MOST_ROWS`].
    #[error("the table has more than {MOST_ROWS} rows")]
    TooManyRows,
    /// More columns than [`MOST_COLUMNS`].
    #[error("the table has more than {MOST_COLUMNS} columns")]
    TooManyColumns,
    /// No figure in a row of figures, or more than [`MOST_CARDS`].
    #[error("a row of figures holds one to {MOST_CARDS} figures")]
    CountOfCards,
    /// A journey of too few or too many stages, see [`STEPS`].
    #[error("a journey has {} to {} stages", STEPS.start(), STEPS.end())]
    CountOfSteps,
    /// `Figures` or `Opening` below figures.
    #[error("below figures stands a chart, a table or sentences")]
    Nested,
    /// No sentence at all.
    #[error("the slide says nothing")]
    Blank,
    /// A chart or table without its source. Does not stop writing.
    #[error("the source is not named")]
    NoSource,
    /// A chart without words for those who cannot see it. Does not stop writing.
    #[error("the chart has no description in words")]
    NoAlt,
    /// A name over [`LONG_NAME`] characters: the chart may show it cut short. Does not stop
    /// writing.
    #[error("a name in the chart is over {LONG_NAME} characters long and may be shown cut")]
    LongName,
}

impl Fault {
    /// Whether a slide with this fault is refused; otherwise it is only a worse slide.
    #[must_use]
    pub const fn stops(self) -> bool {
        !matches!(self, Self::NoSource | Self::NoAlt | Self::LongName)
    }

    /// The fault in the reader's language, a sentence without its full stop.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        match self {
            Self::NoTitle => words::slides_no_title(lang),
            Self::TitleTooLong => words::slides_title_too_long(lang),
            Self::LineTooLong => words::slides_line_too_long(lang),
            Self::DoesNotFit => words::slides_does_not_fit(lang),
            Self::EmptyChart => words::slides_empty_chart(lang),
            Self::RaggedChart => words::slides_ragged_chart(lang),
            Self::NotANumber => words::slides_not_a_number(lang),
            Self::BrokenBridge => words::slides_broken_bridge(lang),
            Self::TooManyCategories => {
                words::slides_too_many_categories(lang, count(MOST_CATEGORIES))
            }
            Self::NameTooLong => words::slides_name_too_long(lang, count(LONGEST_NAME)),
            Self::EmptyTable => words::slides_empty_table(lang),
            Self::RaggedTable => words::slides_ragged_table(lang),
            Self::TooManyRows => words::slides_too_many_rows(lang, count(MOST_ROWS)),
            Self::TooManyColumns => words::slides_too_many_columns(lang, count(MOST_COLUMNS)),
            Self::CountOfCards => words::slides_count_of_cards(lang, count(MOST_CARDS)),
            Self::CountOfSteps => {
                words::slides_count_of_steps(lang, count(*STEPS.start()), count(*STEPS.end()))
            }
            Self::Nested => words::slides_nested(lang),
            Self::Blank => words::slides_blank(lang),
            Self::NoSource => words::slides_no_source(lang),
            Self::NoAlt => words::slides_no_alt(lang),
            Self::LongName => words::slides_long_name(lang, count(LONG_NAME)),
        }
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// A fault and the slide it is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Number of the slide, from 1.
    pub number: usize,
    /// Key of the slide.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

/// Why a deck was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The deck has no slides.
    #[error("the deck has no slides")]
    NoSlides,
    /// No slide of that index.
    #[error("the deck has no slide {0}")]
    NoSuchSlide(usize),
    /// A slide cannot be shown.
    #[error("slide {number} ({key}): {fault}")]
    Slide {
        /// Number of the slide, from 1.
        number: usize,
        /// Key of the slide.
        key: String,
        /// What is wrong.
        fault: Fault,
    },
    /// The workbook behind a chart was refused.
    #[error("the workbook of a chart could not be made: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The package was refused.
    #[error("the package could not be made: {0}")]
    Package(#[from] zip::result::ZipError),
    /// The package could not be written.
    #[error("the package could not be written: {0}")]
    Io(#[from] std::io::Error),
}

/// Everything wrong with a deck, slide by slide; empty when it can go on the screen.
#[must_use]
pub fn check(deck: &Deck) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, slide) in deck.slides.iter().enumerate() {
        let mut faults = of_slide(slide);
        if !faults.iter().any(|fault| fault.stops())
            && let Err(fault) = layout::page(deck, slide, index)
        {
            faults.push(fault);
        }
        faults.dedup();
        problems.extend(faults.into_iter().map(|fault| Problem {
            number: index + 1,
            key: slide.key.clone(),
            fault,
        }));
    }
    problems
}

/// Faults of what the slide says, before any of it is laid out.
pub(crate) fn of_slide(slide: &Slide) -> Vec<Fault> {
    let mut faults = Vec::new();
    if tidy(&slide.title).is_empty() {
        faults.push(Fault::NoTitle);
    }
    of_body(&slide.body, &mut faults);
    faults
}

fn of_body(body: &Body, faults: &mut Vec<Fault>) {
    let sentences = |points: &[String], faults: &mut Vec<Fault>| {
        if points.iter().all(|p| tidy(p).is_empty()) {
            faults.push(Fault::Blank);
        }
    };
    match body {
        Body::Opening(_) => {}
        Body::Sentences { points, words } => {
            if words.as_ref().is_none_or(|(_, paragraph)| tidy(paragraph).is_empty()) {
                sentences(points, faults);
            }
        }
        Body::Chart(figure) => of_figure(figure, faults),
        Body::TwoCharts(left, right) => {
            of_figure(left, faults);
            of_figure(right, faults);
        }
        Body::ChartAndSentences(figure, points) => {
            of_figure(figure, faults);
            sentences(points, faults);
        }
        Body::Table(table) => of_table(table, faults),
        Body::Figures { cards, below } => {
            if cards.is_empty() || cards.len() > MOST_CARDS {
                faults.push(Fault::CountOfCards);
            }
            match below.as_ref() {
                Body::Figures { .. } | Body::Opening(_) => faults.push(Fault::Nested),
                below => of_body(below, faults),
            }
        }
        Body::Journey(journey) => of_journey(journey, faults),
        Body::Quotes(quotes) => {
            if quotes.is_empty() || quotes.iter().any(|quote| tidy(&quote.text).is_empty()) {
                faults.push(Fault::Blank);
            }
        }
    }
}

fn of_journey(journey: &Journey, faults: &mut Vec<Fault>) {
    if journey.steps.iter().any(|step| tidy(&step.name).is_empty()) {
        faults.push(Fault::Blank);
    }
    if !STEPS.contains(&journey.steps.len()) {
        faults.push(Fault::CountOfSteps);
    }
    let columns = journey.people.headings.len();
    if journey.people.rows.iter().any(|row| row.len() != columns) {
        faults.push(Fault::RaggedTable);
    }
    if journey.people.rows.len() > MOST_PEOPLE {
        faults.push(Fault::TooManyRows);
    }
}

fn of_table(table: &Table, faults: &mut Vec<Fault>) {
    let columns = table.data.headings.len();
    if table.data.rows.is_empty() || columns == 0 {
        faults.push(Fault::EmptyTable);
    }
    if table.data.rows.iter().any(|row| row.len() != columns) || table.numeric.len() != columns {
        faults.push(Fault::RaggedTable);
    }
    if table.data.rows.len() > MOST_ROWS {
        faults.push(Fault::TooManyRows);
    }
    if columns > MOST_COLUMNS {
        faults.push(Fault::TooManyColumns);
    }
    if tidy(&table.source).is_empty() {
        faults.push(Fault::NoSource);
    }
}
