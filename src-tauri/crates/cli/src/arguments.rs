//! The command line.

use clap::{Parser, Subcommand};
use rapport_api::dto::{
    figure::{FigureFormat, FigureKey, FigureSize},
    renewal::Ahead,
};
use rapport_api::import_kind::Kind;
use rapport_domain::{Currency, Day, Edition, Half, Queue};
use rapport_text::Lang;
use std::path::{Path, PathBuf};

/// Rapport without a window: import, figures, charts and decks.
#[derive(Debug, Parser)]
#[command(name = "rapport", version, about)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Import a file; with --dry-run only say what would happen
    Import {
        #[command(flatten)]
        shared: Shared,
        /// managers, accounts, contacts, products, sales, payments, subscriptions, touches,
        /// stage-marks, factors, signs or answers
        #[arg(value_parser = kind)]
        kind: Kind,
        /// The table: CSV or XLSX
        file: PathBuf,
        /// The lines, where sales come as documents and lines
        #[arg(long)]
        lines: Option<PathBuf>,
        /// The mapping of columns, JSON; without it the headings tell
        #[arg(long)]
        mapping: Option<PathBuf>,
        /// Currency of the amounts, a code such as USD; the book's when absent
        #[arg(long, value_parser = currency)]
        currency: Option<Currency>,
        /// Change nothing
        #[arg(long)]
        dry_run: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Make a sample portfolio in an empty book
    Sample {
        #[command(flatten)]
        shared: Shared,
        /// How many accounts, 1–5000
        #[arg(long, default_value_t = 60)]
        accounts: u32,
        /// The same seed makes the same portfolio on the same day
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Every account with its figures
    Portfolio {
        #[command(flatten)]
        shared: Shared,
        /// The day to stand on; today when absent
        #[arg(long, value_parser = day)]
        as_of: Option<Day>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// One account
    Account {
        #[command(flatten)]
        shared: Shared,
        /// Its name, tax id or external number
        name: String,
        /// The day to stand on; today when absent
        #[arg(long, value_parser = day)]
        as_of: Option<Day>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Health of one account: the score, every point, and what changed
    Health {
        #[command(flatten)]
        shared: Shared,
        /// Its name, tax id or external number
        name: String,
        /// The day to stand on; today when absent
        #[arg(long, value_parser = day)]
        as_of: Option<Day>,
        /// The day to explain the change from; the last day of the half before when absent
        #[arg(long, value_parser = day)]
        against: Option<Day>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Every account by stage
    Stages {
        #[command(flatten)]
        shared: Shared,
        /// The day to stand on; today when absent
        #[arg(long, value_parser = day)]
        as_of: Option<Day>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// The renewals of a queue: what is overdue, due and ahead
    Renewals {
        #[command(flatten)]
        shared: Shared,
        /// The day to stand on; today when absent
        #[arg(long, value_parser = day)]
        as_of: Option<Day>,
        /// desk or mine; both when absent
        #[arg(long, value_parser = queue)]
        queue: Option<Queue>,
        /// How far ahead decisions are shown: month, quarter or half
        #[arg(long, value_parser = ahead, default_value = "quarter")]
        ahead: Ahead,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Write the renewal steps ahead as a calendar file
    Ics {
        #[command(flatten)]
        shared: Shared,
        /// desk or mine; both when absent
        #[arg(long, value_parser = queue)]
        queue: Option<Queue>,
        /// Where to: .ics
        #[arg(long)]
        out: PathBuf,
    },
    /// The survey of a half: who is asked, how far it has come, its figures
    Survey {
        #[command(flatten)]
        shared: Shared,
        /// The half-year: 2026H1; that of today when absent
        #[arg(long, value_parser = half)]
        half: Option<Half>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// What is expected of the renewals ahead
    Forecast {
        #[command(flatten)]
        shared: Shared,
        /// The day to stand on; today when absent
        #[arg(long, value_parser = day)]
        as_of: Option<Day>,
        /// Calendar months, that of the day being the first, 1–24
        #[arg(long, default_value_t = 6)]
        months: u8,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Write the presentation of the whole portfolio
    Deck {
        #[command(flatten)]
        shared: Shared,
        /// The day to stand on; today when absent
        #[arg(long, value_parser = day)]
        as_of: Option<Day>,
        /// Where to: .pptx
        #[arg(long)]
        out: PathBuf,
    },
    /// Write a chart: .svg, .png or .pptx
    Chart {
        #[command(flatten)]
        shared: Shared,
        /// revenue-by-half, product-mix, pareto, payment-punctuality, touches-by-kind,
        /// subscriptions-timeline, health-over-time, signs-then-now, loyalty-matrix, stage-flow,
        /// relationship-clock, stage-survival, people-map, touches-heat, renewals-timeline,
        /// recurring-bridge, forecast-by-month, forecast-calibration, nps-trend, csi-quadrants,
        /// closure-funnel or said-did-effect
        #[arg(long, value_parser = figure)]
        figure: FigureKey,
        /// Of one account: its name, tax id or external number
        #[arg(long)]
        account: Option<String>,
        /// The day to stand on; today when absent
        #[arg(long, value_parser = day)]
        as_of: Option<Day>,
        /// full, half or four-three
        #[arg(long, value_parser = size, default_value = "full")]
        size: FigureSize,
        /// Where to
        #[arg(long, value_parser = picture)]
        out: PathBuf,
    },
    /// Write the half-year review of an account as a presentation
    Review {
        #[command(flatten)]
        shared: Shared,
        /// Its name, tax id or external number
        #[arg(long)]
        account: String,
        /// The half-year: 2026H1
        #[arg(long, value_parser = half)]
        half: Half,
        /// client or internal
        #[arg(long, value_parser = edition, default_value = "client")]
        edition: Edition,
        /// Where to
        #[arg(long)]
        out: PathBuf,
    },
}

/// What every command takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Shared {
    /// The book; made when missing
    #[arg(long)]
    book: PathBuf,
    /// ru or en; the book's, else the system's, when absent
    #[arg(long, value_parser = lang)]
    lang: Option<Lang>,
}

impl Arguments {
    fn shared(&self) -> &Shared {
        match &self.command {
            Command::Import { shared, .. }
            | Command::Sample { shared, .. }
            | Command::Portfolio { shared, .. }
            | Command::Account { shared, .. }
            | Command::Health { shared, .. }
            | Command::Stages { shared, .. }
            | Command::Renewals { shared, .. }
            | Command::Ics { shared, .. }
            | Command::Survey { shared, .. }
            | Command::Forecast { shared, .. }
            | Command::Deck { shared, .. }
            | Command::Chart { shared, .. }
            | Command::Review { shared, .. } => shared,
        }
    }

    pub(crate) fn book(&self) -> &Path {
        &self.shared().book
    }

    pub(crate) fn lang(&self) -> Option<Lang> {
        self.shared().lang
    }
}

/// The format a file name asks for; [`picture`] has refused the others.
pub(crate) fn format_of(path: &Path) -> FigureFormat {
    match path.extension().and_then(|e| e.to_str()) {
        Some(e) if e.eq_ignore_ascii_case("svg") => FigureFormat::Svg,
        Some(e) if e.eq_ignore_ascii_case("png") => FigureFormat::Png,
        _ => FigureFormat::Pptx,
    }
}

fn picture(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    let known = ["svg", "png", "pptx"];
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    if known.iter().any(|k| extension.eq_ignore_ascii_case(k)) {
        Ok(path)
    } else {
        Err("the name must end in .svg, .png or .pptx".to_owned())
    }
}

fn kind(text: &str) -> Result<Kind, String> {
    Kind::from_key(text).ok_or_else(|| one_of(Kind::ALL.iter().map(|k| k.key())))
}

fn figure(text: &str) -> Result<FigureKey, String> {
    FigureKey::from_key(text).ok_or_else(|| one_of(FigureKey::ALL.iter().map(|k| k.key())))
}

fn size(text: &str) -> Result<FigureSize, String> {
    match text {
        "full" => Ok(FigureSize::Full),
        "half" => Ok(FigureSize::Half),
        "four-three" => Ok(FigureSize::FourThree),
        _ => Err(one_of(["full", "half", "four-three"].into_iter())),
    }
}

fn currency(text: &str) -> Result<Currency, String> {
    Currency::from_key(&text.to_ascii_uppercase())
        .ok_or_else(|| one_of(Currency::ALL.iter().map(|c| c.key())))
}

fn edition(text: &str) -> Result<Edition, String> {
    Edition::from_key(text).ok_or_else(|| one_of(Edition::ALL.iter().map(|e| e.key())))
}

fn queue(text: &str) -> Result<Queue, String> {
    Queue::from_key(text).ok_or_else(|| one_of(Queue::ALL.iter().map(|q| q.key())))
}

fn ahead(text: &str) -> Result<Ahead, String> {
    match text {
        "month" => Ok(Ahead::Month),
        "quarter" => Ok(Ahead::Quarter),
        "half" => Ok(Ahead::Half),
        _ => Err(one_of(["month", "quarter", "half"].into_iter())),
    }
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse_iso(text).ok_or_else(|| "a day is written 2026-06-30".to_owned())
}

fn half(text: &str) -> Result<Half, String> {
    Half::parse(text).ok_or_else(|| "a half-year is written 2026H1".to_owned())
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|l| l.key() == text).ok_or_else(|| one_of(["ru", "en"].into_iter()))
}

fn one_of<'a>(keys: impl Iterator<Item = &'a str>) -> String {
    format!("one of: {}", keys.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn wrong_words_are_usage_errors_that_name_the_right_ones() {
        assert!(kind("clients").unwrap_err().contains("accounts"), "the message lists the kinds");
        assert!(
            picture("x.gif").is_err(),
            "a format that cannot be written is refused before work begins"
        );
        assert!(queue("all").unwrap_err().contains("desk, mine"), "likewise the queues");
        assert!(half("2026H3").is_err(), "a year has two halves");
    }
}
