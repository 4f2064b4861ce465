//! The book as a whole: its state, undo and redo, settings, copies, the sample.

use crate::{
    Failure, Session, atomic_file, clock,
    dto::{
        Choice, Done, Nothing, Path as PathDto, Written,
        book::{BookState, HalfChoice, OpLabel, OpenReq, SampleReq, SettingChoices, SettingsReq},
    },
    print::{self, Voice},
};
use rapport_domain::{
    Change, Currency, Day, FiscalStart, Half, Moment, Noun, Op, OpName, Reason, Record, Refusal,
    Settings, Touched, product, refusal, renewal::rung,
};
use rapport_sample::{FirstIds, SampleLang, SampleRequest};
use rapport_store::Counts;
use rapport_text::{Lang, day, words};
use std::{
    cmp::Reverse,
    path::{Path, PathBuf},
};

/// How many halves back can be stood in at most: forty years.
const MOST_HALVES: i32 = 80;

pub(crate) fn state(session: &Session, _: Nothing) -> Result<BookState, Failure> {
    let lang = session.lang();
    let settings = session.settings();
    let today = session.host().today();
    let book = session.book();
    let fail = |e| session.store_failure(&e);
    let counts = book.counts().map_err(fail)?;
    let span = book.span().map_err(fail)?;
    let start = settings.fiscal_start;
    let voice = Voice { lang, currency: settings.currency };
    let label = |op: Option<Op>| op.map(|op| OpLabel { label: print::op(lang, &op), at: op.at });
    let path = book.path().map(Path::to_path_buf).unwrap_or_default();
    Ok(BookState {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        name: path.file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
        path: path.to_string_lossy().into_owned(),
        lang: lang.key().to_owned(),
        currency_sign: settings.currency.sign().to_owned(),
        today,
        halves: halves(voice, start, today, span),
        half: first_half(start, today, span),
        empty: is_bare(&counts),
        accounts: counts.of(Noun::Account),
        products: counts.of(Noun::Product),
        managers: counts.of(Noun::Manager),
        sales: counts.of(Noun::Sale),
        undo: label(book.undoable().map_err(fail)?),
        redo: label(book.redoable().map_err(fail)?),
        saved: wall(lang, book.saved_at().map_err(fail)?, today),
        copied: wall(lang, session.copied_at(), today),
        settings,
    })
}

/// Nothing of the user's is on record; settings and mappings may be.
fn is_bare(counts: &Counts) -> bool {
    [Noun::Account, Noun::Product, Noun::Manager].iter().all(|&noun| counts.of(noun) == 0)
}

/// A moment as the side bar prints it: the time for today, the day for others.
fn wall(lang: Lang, moment: Option<Moment>, today: Day) -> String {
    match moment.and_then(clock::on_the_wall) {
        None => String::new(),
        Some((on, hour, minute)) if on == today => format!("{hour:02}:{minute:02}"),
        Some((on, _, _)) => day::short(lang, on),
    }
}

fn halves(
    voice: Voice,
    start: FiscalStart,
    today: Day,
    span: Option<(Day, Day)>,
) -> Vec<HalfChoice> {
    let now = Half::of(today, start);
    let first = span.map_or(now, |(first, _)| Half::of(first, start)).min(now);
    let count = now.since(first).clamp(0, MOST_HALVES);
    (0..=count)
        .map(|back| {
            let half = now.plus(-back);
            let on = half.last_day(start).min(today);
            HalfChoice { half, label: print::half(voice.lang, half), as_of: voice.dated(on, today) }
        })
        .collect()
}

/// The half to begin with: the running one, or that of the last fact when nothing happened in
/// the twelve months before today.
fn first_half(start: FiscalStart, today: Day, span: Option<(Day, Day)>) -> Half {
    match span {
        Some((_, last)) if last < today.plus_months(-12) => Half::of(last, start),
        _ => Half::of(today, start),
    }
}

pub(crate) fn undo(session: &Session, _: Nothing) -> Result<Done, Failure> {
    let lang = session.lang();
    let undone = session.book().undo().map_err(|e| session.store_failure(&e))?;
    Ok(moved(undone, |op| words::undone(lang, print::op(lang, op))))
}

pub(crate) fn redo(session: &Session, _: Nothing) -> Result<Done, Failure> {
    let lang = session.lang();
    let redone = session.book().redo().map_err(|e| session.store_failure(&e))?;
    Ok(moved(redone, |op| words::redone(lang, print::op(lang, op))))
}

fn moved(step: Option<(Op, Touched)>, label: impl Fn(&Op) -> String) -> Done {
    match step {
        Some((op, touched)) => Done { id: 0, label: label(&op), touched },
        None => Done { id: 0, label: String::new(), touched: Touched::default() },
    }
}

pub(crate) fn settings_save(session: &Session, request: SettingsReq) -> Result<Done, Failure> {
    let lang = session.lang();
    let mut settings = request.settings;
    let ladders = settings.ladders.values_mut().chain([&mut settings.ladder]);
    ladders.for_each(|rungs| rungs.sort_by_key(|rung| Reverse(rung.days_before)));
    check_settings(&settings).map_err(|r| Failure::of_refusal(lang, &r))?;
    let old = session.settings();
    settings.remember_rungs(&old);
    let changes = setting_changes(&old, &settings);
    let op = Op { name: OpName::Settings, noun: None, subject: String::new(), at: session.now() };
    let mut touched =
        session.book().commit(&op, &changes).map_err(|e| session.store_failure(&e))?;
    if request.language_chosen == Some(true) || settings.language != old.language {
        session.follow_the_book();
        // Whatever is printed is to be asked for again, also where the book says so already.
        if touched.nouns.is_empty() {
            touched.nouns.push(Noun::Setting);
        }
    }
    let lang = session.lang();
    Ok(Done { id: 0, label: words::done_saved(lang, print::op(lang, &op)), touched })
}

/// The rows that differ. A setting is set whether or not the book has its row yet: its identity is
/// fixed, and the store adds what is missing.
pub(crate) fn setting_changes(old: &Settings, new: &Settings) -> Vec<Change> {
    new.to_rows()
        .into_iter()
        .zip(old.to_rows())
        .filter(|(new, old)| new != old)
        .map(|(new, _)| Change::Set(Record::Setting(new)))
        .collect()
}

fn check_settings(settings: &Settings) -> Result<(), Refusal> {
    product::check_margin("default_margin", settings.default_margin)?;
    refusal::limit_text("firm_name", &settings.firm_name, 200)?;
    let days = Some(i64::from(settings.cadence_days));
    refusal::require_range("cadence_days", days, 1, 3650)?;
    let norm = |field, months: u16| refusal::require_range(field, Some(i64::from(months)), 1, 600);
    norm("stage_norm", settings.stage_norm)?;
    for (industry, months) in &settings.stage_norms {
        // Each norm is kept as a line, so an industry has no line breaks.
        if industry.contains(['\n', '\r']) {
            return Err(Refusal::at("stage_norms", Reason::TooLong(1)));
        }
        refusal::require_text("stage_norms", industry, refusal::MOST_TEXT)?;
        norm("stage_norms", *months)?;
    }
    check_renewals(settings)
}

fn check_renewals(settings: &Settings) -> Result<(), Refusal> {
    rung::check("ladder", &settings.ladder)?;
    for (family, rungs) in &settings.ladders {
        // Each ladder is kept as a line, a tab before its family.
        if family.contains(['\n', '\r', '\t']) {
            return Err(Refusal::at("ladders", Reason::TooLong(1)));
        }
        refusal::require_text("ladders", family, refusal::MOST_TEXT)?;
        rung::check("ladders", rungs)?;
    }
    for hour in settings.quiet_hours {
        refusal::require_range("quiet_hours", Some(i64::from(hour)), 0, 23)?;
    }
    let silent = Some(i64::from(settings.silent_days));
    refusal::require_range("silent_days", silent, 1, 3650)?;
    refusal::require_range("price_rise", Some(i64::from(settings.price_rise)), 1, 1000)
}

pub(crate) fn setting_choices(session: &Session, _: Nothing) -> Result<SettingChoices, Failure> {
    let lang = session.lang();
    let currency = |c: Currency| {
        let name = words::currency_name(lang, c.key());
        format!("{} – {name}", c.key())
    };
    let months = (1..=12)
        .map(|m: i64| Choice { key: m.to_string(), label: words::month_name(lang, m), count: None })
        .collect();
    let folder = session.book().path().and_then(Path::parent).map(Path::to_path_buf);
    Ok(SettingChoices {
        currencies: print::choices(Currency::ALL, Currency::key, currency),
        months,
        folder: folder.unwrap_or_default().to_string_lossy().into_owned(),
    })
}

pub(crate) fn sample_make(session: &Session, request: SampleReq) -> Result<Done, Failure> {
    let lang = session.lang();
    let settings = session.settings();
    let accounts = i64::from(request.accounts);
    refusal::require_range("accounts", Some(accounts), 1, 5000)
        .map_err(|r| Failure::of_refusal(lang, &r))?;
    let fail = |e| session.store_failure(&e);
    session.begin_long_work();
    let speaks = request.lang.as_deref().and_then(Lang::from_tag).unwrap_or(lang);
    let (sample_lang, currency) = match speaks {
        Lang::En => (SampleLang::En, Currency::Usd),
        Lang::Ru => (SampleLang::Ru, Currency::Rub),
    };
    let mut book = session.book();
    let counts = book.counts().map_err(fail)?;
    if !is_bare(&counts) {
        return Err(Failure::failed(words::failure_sample_not_empty(lang), &"book not empty"));
    }
    let next = |noun| book.next_id(noun).map_err(fail);
    let first_ids = FirstIds {
        manager: next(Noun::Manager)?,
        product: next(Noun::Product)?,
        account: next(Noun::Account)?,
        legal_entity: next(Noun::LegalEntity)?,
        contact: next(Noun::Contact)?,
        subscription: next(Noun::Subscription)?,
        sale: next(Noun::Sale)?,
        payment: next(Noun::Payment)?,
        touch: next(Noun::Touch)?,
        review: next(Noun::Review)?,
        answer: next(Noun::Answer)?,
        reference: next(Noun::Reference)?,
        incident: next(Noun::Incident)?,
        profile: next(Noun::Profile)?,
        promise: next(Noun::Promise)?,
        task: next(Noun::Task)?,
        handover: next(Noun::Handover)?,
        stage_mark: next(Noun::StageMark)?,
        stage_move: next(Noun::StageMove)?,
        judgement: next(Noun::Judgement)?,
        factor: next(Noun::Factor)?,
        renewal_step: next(Noun::RenewalStep)?,
        likelihood: next(Noun::Likelihood)?,
        forecast: next(Noun::Forecast)?,
        wave: next(Noun::Wave)?,
        respondent: next(Noun::Respondent)?,
        feedback_item: next(Noun::FeedbackItem)?,
    };
    let sample = SampleRequest {
        accounts: request.accounts,
        seed: request.seed,
        lang: sample_lang,
        today: session.host().today(),
    };
    let mut changes = rapport_sample::portfolio(&sample, first_ids);
    if settings.currency != currency {
        let wanted = Settings { currency, ..settings.clone() };
        changes.extend(setting_changes(&settings, &wanted));
    }
    if !session.step(1, 2) {
        return Err(Failure::cancelled(lang));
    }
    let op = Op {
        name: OpName::Sample,
        noun: Some(Noun::Account),
        subject: String::new(),
        at: session.now(),
    };
    let touched = book.commit(&op, &changes).map_err(fail)?;
    session.step(2, 2);
    Ok(Done { id: 0, label: words::done_saved(lang, print::op(lang, &op)), touched })
}

pub(crate) fn open(session: &Session, request: OpenReq) -> Result<Nothing, Failure> {
    let lang = session.lang();
    let path = atomic_file::absolute(lang, &request.path)?;
    session.replace_book(path)?;
    Ok(Nothing {})
}

pub(crate) fn copy(session: &Session, request: PathDto) -> Result<Written, Failure> {
    let lang = session.lang();
    let today = session.host().today();
    let target = if request.path.is_empty() {
        let book = session.book();
        let here = book.path().map(Path::to_path_buf).unwrap_or_default();
        let stem = here.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let name = words::copy_name(lang, today.to_string(), stem);
        here.with_file_name(atomic_file::file_name(&name, "rapport"))
    } else {
        PathBuf::from(atomic_file::absolute(lang, &request.path)?)
    };
    let shown = target.to_string_lossy().into_owned();
    session
        .book()
        .back_up(&target)
        .map_err(|e| Failure::failed(words::failure_write(lang, shown.as_str()), &e))?;
    session.note_copy();
    let name = target.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Written { path: shown, label: words::copied_book(lang, name) })
}
