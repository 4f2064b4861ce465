//! `rapport` without a window: import, figures, charts and decks for scripts.
//!
//! Every command goes through the same api as the window. Exit codes: 0 done, 1 refused or
//! failed, 2 wrong usage. Errors are one sentence on standard error; `--json` output is described
//! in `docs/CLI.md`.

mod arguments;
mod machine;
mod report;

use arguments::{Arguments, Command};
use clap::Parser;
use machine::Machine;
use rapport_api::{
    Failure, Session, commands,
    dto::{
        At, Nothing,
        account::{AccountNamedReq, AccountReq},
        book::SampleReq,
        figure::FigureExportReq,
        import::{ImportMapping, ImportReq},
        portfolio::PortfolioReq,
        relationship::{RelationshipReq, board::StageBoardReq},
        renewal::{
            RenewalsReq,
            files::{IcsExportReq, PortfolioDeckReq},
            forecast::ForecastReq,
        },
        review::{ReviewExportReq, ReviewReq},
        survey::SurveyReq,
    },
};
use rapport_domain::{AccountId, Day};
use rapport_text::{Lang, words};
use std::{path::Path, process::ExitCode, sync::Arc};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            report::error(&failure);
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    let lang = arguments.lang();
    let session = Session::open(arguments.book(), Arc::new(Machine), lang)?;
    match &arguments.command {
        Command::Import { kind, file, lines, mapping, currency, dry_run, json, .. } => {
            let request = ImportReq {
                path: absolute(file),
                lines_path: lines.as_deref().map(absolute),
                kind: Some(kind.key().to_owned()),
                mapping: mapping.as_deref().map(|m| read_mapping(session.lang(), m)).transpose()?,
                currency: *currency,
            };
            if *dry_run {
                report::look(&commands::import_look(&session, request)?, session.lang(), *json);
            } else {
                let done = commands::import_apply(&session, request)?;
                report::import(&done, session.lang(), *json);
            }
        }
        Command::Sample { accounts, seed, .. } => {
            let request = SampleReq {
                accounts: *accounts,
                seed: *seed,
                lang: lang.map(|l| l.key().to_owned()),
            };
            report::line(&commands::sample_make(&session, request)?.label);
        }
        Command::Portfolio { as_of, json, .. } => {
            let request = PortfolioReq { at: at(*as_of), ..PortfolioReq::default() };
            let page = commands::portfolio(&session, request)?;
            let currency = commands::book_state(&session, Nothing {})?.settings.currency;
            report::portfolio(&page, currency, *json);
        }
        Command::Account { name, as_of, json, .. } => {
            let id = named(&session, name)?;
            let page = commands::account_page(&session, AccountReq { id, at: at(*as_of) })?;
            report::account(&page, *json);
        }
        Command::Health { name, as_of, against, json, .. } => {
            let id = named(&session, name)?;
            let request =
                RelationshipReq { id, at: at(*as_of), against: *against, same_scale: false };
            let page = commands::relationship(&session, request)?;
            let account = commands::account_page(&session, AccountReq { id, at: at(*as_of) })?;
            report::health(&account, &page, *json);
        }
        Command::Stages { as_of, json, .. } => {
            let request = StageBoardReq { at: at(*as_of), owner: None };
            report::stages(&commands::stage_board(&session, request)?, *json);
        }
        Command::Renewals { as_of, queue, ahead, json, .. } => {
            let (at, queue, ahead) = (at(*as_of), *queue, *ahead);
            let request = RenewalsReq { at, queue, manager: None, ahead };
            report::renewals(&commands::renewals(&session, request)?, *json);
        }
        Command::Ics { queue, out, .. } => {
            let renewals = RenewalsReq { queue: *queue, ..RenewalsReq::default() };
            let request = IcsExportReq { path: absolute(out), renewals };
            report::line(&commands::ics_export(&session, request)?.label);
        }
        Command::Survey { half, json, .. } => {
            let request = SurveyReq { at: At { half: *half, day: None }, manager: None };
            report::survey(&commands::survey(&session, request)?, *json);
        }
        Command::Forecast { as_of, months, json, .. } => {
            let request = ForecastReq { at: at(*as_of), months: *months };
            report::forecast(&commands::forecast(&session, request)?, *json);
        }
        Command::Deck { as_of, out, .. } => {
            let request = PortfolioDeckReq {
                path: absolute(out),
                at: at(*as_of),
                lang: lang.map(|l| l.key().to_owned()),
            };
            report::line(&commands::portfolio_deck_export(&session, request)?.label);
        }
        Command::Chart { figure, account, as_of, out, size, .. } => {
            let account = account.as_deref().map(|name| named(&session, name)).transpose()?;
            let request = FigureExportReq {
                key: *figure,
                account,
                at: at(*as_of),
                size: *size,
                format: arguments::format_of(out),
                lang: lang.map(|l| l.key().to_owned()),
                path: absolute(out),
                renewals: None,
            };
            report::line(&commands::figure_export(&session, request)?.label);
        }
        Command::Review { account, half, edition, out, .. } => {
            let review = ReviewReq {
                account: named(&session, account)?,
                half: *half,
                edition: *edition,
                lang: lang.map(|l| l.key().to_owned()),
            };
            let request = ReviewExportReq { review, path: absolute(out) };
            report::line(&commands::review_export(&session, request)?.label);
        }
    }
    Ok(())
}

const fn at(day: Option<Day>) -> At {
    At { half: None, day }
}

fn named(session: &Session, name: &str) -> Result<AccountId, Failure> {
    let request = AccountNamedReq { name: name.to_owned() };
    Ok(commands::account_named(session, request)?.id)
}

/// The path from the root, as the api wants it; one that cannot be resolved is passed on, so that
/// the api names it.
fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned()
}

fn read_mapping(lang: Lang, path: &Path) -> Result<ImportMapping, Failure> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|e| Failure::failed(words::failure_read(lang, shown), &e))?;
    serde_json::from_str(&text)
        .map_err(|e| Failure::failed(words::failure_mapping(lang, e.to_string()), &e))
}
