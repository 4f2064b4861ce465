//! A deck: slides of plain data, every word already in the reader's language.

use rapport_charts::figure::{DataTable, Figure};
use rapport_text::Lang;

/// A presentation.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// Language of the words, for the proofing language of every run.
    pub lang: Lang,
    /// Title, for the document's properties.
    pub title: String,
    /// Author, for the document's properties.
    pub author: String,
    /// Printed at the foot of every slide but the title: whose review, which half.
    pub footer: String,
    /// Slides in order; at least one.
    pub slides: Vec<Slide>,
    /// Size of the slides.
    pub size: SlideSize,
}

/// Size of the slides of a deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SlideSize {
    /// 13.333 × 7.5 in.
    #[default]
    Wide,
    /// 6.667 × 7.5 in: half of a wide slide.
    HalfWide,
    /// 10 × 7.5 in.
    FourThree,
}

/// One slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// Stable key: `title`, `summary`, `results`…
    pub key: String,
    /// A small line above the title.
    pub kicker: String,
    /// The answer in a whole sentence.
    pub title: String,
    /// What stands below it.
    pub body: Body,
    /// What the speaker may say; plain paragraphs.
    pub notes: Vec<String>,
}

/// What stands below a slide's title.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// The opening slide: lines under the title (firm, half, day), nothing else.
    Opening(Vec<String>),
    /// Sentences as a list, then a quoted paragraph when there is one.
    Sentences {
        /// Each a whole sentence.
        points: Vec<String>,
        /// A heading and a paragraph below them.
        words: Option<(String, String)>,
    },
    /// One chart over the whole width.
    Chart(Box<Figure>),
    /// Two charts side by side, each with its own title.
    TwoCharts(Box<Figure>, Box<Figure>),
    /// A chart at the left, sentences at the right.
    ChartAndSentences(Box<Figure>, Vec<String>),
    /// A table with a source line.
    Table(Table),
    /// Figures in a row (at most 5), then a chart or a table or sentences below.
    Figures {
        /// The figures.
        cards: Vec<Card>,
        /// What stands below them; never `Figures` or `Opening`.
        below: Box<Body>,
    },
    /// How a relationship has come along: its stages in a row, below them the people of both
    /// sides and what was done.
    Journey(Journey),
    /// What people say in their own words.
    Quotes(Vec<Quote>),
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// Their words, with the marks of quotation of the language.
    pub text: String,
    /// Who they are and when they said it; may be empty.
    pub who: String,
}

/// The stages of a relationship and who made them.
#[derive(Debug, Clone, PartialEq)]
pub struct Journey {
    /// Stages in order, two to five.
    pub steps: Vec<JourneyStep>,
    /// The people: a heading for each side (theirs, ours), a row for each pair. Cells may be
    /// empty; without rows it is left out.
    pub people: DataTable,
    /// Heading of the sentences; may be empty.
    pub heading: String,
    /// Whole sentences: what was done. Left out when there are none.
    pub below: Vec<String>,
}

/// One stage.
#[derive(Debug, Clone, PartialEq)]
pub struct JourneyStep {
    /// Name.
    pub name: String,
    /// When, as printed: "March 2024 – May 2025", "month 19 of 30"; may be empty.
    pub when: String,
    /// Where the relationship stands to it.
    pub state: StepState,
    /// What was met in it, each a few words; printed with a tick.
    pub met: Vec<String>,
    /// What is still to be met in it; printed with an open ring.
    pub open: Vec<String>,
}

/// Whether a stage is behind, under way or ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Behind.
    Done,
    /// Under way.
    Current,
    /// Ahead.
    Ahead,
}

/// A native table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Headings and rows of printed cells. More rows than fit are an error of the composer:
    /// at most 12.
    pub data: DataTable,
    /// Which columns hold numbers and stand at the right.
    pub numeric: Vec<bool>,
    /// Source and date, below.
    pub source: String,
}

/// One figure of a row: name, value, what it is compared to.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What.
    pub name: String,
    /// How much, printed.
    pub value: String,
    /// Compared to what, printed; may be empty.
    pub against: String,
    /// Whether the comparison is good, bad or neither.
    pub tone: rapport_charts::figure::Tone,
}

/// A deck of one slide with one chart: the export of a single figure.
#[must_use]
pub fn one_chart(figure: Figure, lang: Lang, size: SlideSize) -> Deck {
    Deck {
        lang,
        title: figure.title.clone(),
        author: String::new(),
        footer: String::new(),
        slides: vec![Slide {
            key: figure.key.clone(),
            kicker: String::new(),
            title: figure.title.clone(),
            body: Body::Chart(Box::new(figure)),
            notes: Vec::new(),
        }],
        size,
    }
}
