//! The forecast: what is expected, what a manager holds against it, and every forecast kept.

use crate::renewals::World;
use rapport_api::{
    Code, commands,
    dto::{At, renewal::edits::*},
};
use rapport_domain::*;
use rapport_tests::bench::{at, day, today};

fn judged(world: &World, percent: Option<u8>, on: &str) -> Likelihood {
    Likelihood {
        id: LikelihoodId::NEW,
        subscription: world.id,
        on: day(on),
        percent,
        note: "Директор уходит".to_owned(),
        manager: Some(world.desk.anna),
    }
}

/// Terms of past years, each renewed by the next one, and one that was not.
fn history(world: &World) {
    let mut earlier = None;
    for year in [2023, 2024, 2025] {
        let mut term = world.subscription();
        term.starts_on = Day::new(year, 1, 14).unwrap();
        term.ends_on = Day::new(year + 1, 1, 13).unwrap();
        term.status = SubscriptionStatus::Renewed;
        term.follows = earlier;
        term.price = 100_000_000;
        earlier = Some(world.subscribe(term));
    }
    let mut current = world.subscription();
    (current.id, current.follows) = (world.id, earlier);
    world.subscribe(current);
    let mut lost = world.subscription();
    (lost.starts_on, lost.ends_on) = (day("2025-03-01"), day("2026-02-28"));
    lost.price = 50_000_000;
    world.subscribe(lost);
}

#[test]
fn a_manager_may_hold_otherwise_and_both_are_shown() {
    let world = World::new();
    let save =
        |likelihood| commands::likelihood_save(world.session(), LikelihoodSaveReq { likelihood });
    save(judged(&world, Some(95), "2026-11-01")).unwrap();
    let page = world.forecast(At::default());
    let line = &page.lines[0];
    assert_eq!(
        (line.figure_text.as_str(), line.manager_text.as_str()),
        ("70\u{a0}%", "95\u{a0}%"),
        "both are told"
    );
    assert_eq!(line.note, "Директор уходит", "with the reason");
    assert!(!line.disagree, "a band apart is no disagreement");
    assert_eq!(page.all.base.minor, 199_500_000, "the manager's counts: 95 % of 2.1 m");
    assert!(page.by_figure.contains("1,5"), "and what the figure alone says: {}", page.by_figure);
    save(judged(&world, Some(20), "2026-11-10")).unwrap();
    let row = world.row(At::default()).unwrap().1;
    assert_eq!((row.percent, row.disagree), (20, false), "watch against at risk is one band");
    for sign in Sign::ALL {
        world.desk.judge(*sign, 95, "2026-11-01");
    }
    let row = world.row(At::default()).unwrap().1;
    assert_eq!(
        (row.outlook, row.disagree),
        (Outlook::Healthy, true),
        "healthy against at risk is two"
    );
    let page = world.page(world.id);
    assert!(
        page.disagreement.contains("95") && page.disagreement.contains("20"),
        "both, never averaged: {}",
        page.disagreement
    );
    let past = world.row(at("2026-11-05")).unwrap().1;
    assert_eq!(past.percent, 95, "on an earlier day the earlier word counts");
    save(judged(&world, None, "2026-11-21")).unwrap();
    let row = world.row(At::default()).unwrap().1;
    assert_eq!((row.percent, row.figure_text.as_str()), (95, ""), "taken back, the figure counts");
}

#[test]
fn a_forecast_is_kept_once_a_month_and_never_as_an_act_of_its_own() {
    let world = World::new();
    let kept = || world.forecast(At::default()).kept.len();
    let before = world.desk.bench.dump();
    world.done(world.report(30, StepOutcome::Reached)).unwrap();
    assert_eq!(kept(), 1, "the first edit of a month keeps its forecast");
    let label = world.desk.bench.state().undo.unwrap().label;
    assert!(label.starts_with("шаг продления"), "what is undone is what was done: {label}");
    world.done(world.report(14, StepOutcome::NoAnswer)).unwrap();
    assert_eq!(kept(), 1, "the second keeps none");
    world.desk.bench.undo();
    assert_eq!(kept(), 1, "undoing it takes none back");
    world.desk.bench.undo();
    assert_eq!((kept(), world.desk.bench.dump()), (0, before), "undoing the first one does");

    let request = ForecastKeepReq { months: 6, past: false };
    let done = commands::forecast_keep(world.session(), request.clone()).unwrap();
    assert_eq!(done.label, "Прогноз сохранён: 21.11.2026", "kept by hand");
    commands::forecast_keep(world.session(), request).unwrap();
    assert_eq!(kept(), 1, "a day has one forecast, the last one");
    world.done(world.report(30, StepOutcome::Reached)).unwrap();
    assert_eq!(kept(), 1, "the month has one already");
}

#[test]
fn past_forecasts_are_worked_out_and_scored() {
    let world = World::new();
    history(&world);
    let page = world.forecast(At::default());
    assert!(page.record.missing > 12, "months without a forecast: {}", page.record.missing);
    assert_eq!(page.record.brier, "", "nothing to score yet");
    let before = world.desk.bench.dump();
    let request = ForecastKeepReq { months: 6, past: true };
    let done = commands::forecast_keep(world.session(), request.clone()).unwrap();
    assert_eq!(
        done.label,
        format!("Прогноз сохранён: {} прогнозов", page.record.missing)
            .replace("21 прогнозов", "21 прогноз"),
        "all of them in one act: {}",
        done.label
    );
    let page = world.forecast(At::default());
    assert!(page.kept.iter().all(|kept| kept.in_hindsight), "and marked as worked out afterwards");
    assert_eq!(page.record.missing, 0, "none is left");
    assert_eq!(page.record.ended, 0, "nobody said so on the day: no part of the record");
    assert_eq!(page.record.brier, "", "which is still empty");
    assert!(page.record.calibration.is_empty(), "and so is the calibration");
    // Three were renewed, one was lost. Unknown to us: 70 % each. (3 × 0.3² + 0.7²) / 4; the other
    // is that of saying 75 % of each.
    let apart = &page.record.hindsight;
    for part in ["завершено 4", "0,190", "0,188"] {
        assert!(apart.contains(part), "told apart, {part}: {apart}");
    }
    let again = commands::forecast_keep(world.session(), request).unwrap_err();
    assert_eq!(
        (again.code, again.field.as_str()),
        (Code::Refused, "past"),
        "there is nothing more to do"
    );
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "one undo");
}

#[test]
fn retention_and_bridge_tell_what_the_base_earns() {
    let world = World::new();
    history(&world);
    let page = world.forecast(At::default());
    let card = |key: &str| page.retention.iter().find(|card| card.key == key).unwrap();
    // A year ago: 1.0 m and 0.5 m of one client; today 2.1 m.
    assert_eq!(card("nrr").value, "140,0\u{a0}%", "2.1 of 1.5");
    assert_eq!(card("grr").value, "100,0\u{a0}%", "growth apart, nothing was lost: net per client");
    assert_eq!(card("crr").value, "100,0\u{a0}%", "the client is still there");
    assert_eq!(card("renewal-rate").value, "50,0\u{a0}%", "one of two due was renewed");
    assert!(page.retention.iter().all(|card| !card.explain.is_empty()), "each says what it is");
    let amounts: Vec<i64> = page.bridge.iter().map(|step| step.amount.minor).collect();
    assert_eq!(amounts.iter().take(5).sum::<i64>(), amounts[5], "the bridge adds up: {amounts:?}");
    assert_eq!(amounts, [150_000_000, 0, 60_000_000, 0, 0, 210_000_000], "all of it expansion");
    let months: Vec<&str> = page.by_month.iter().map(|month| month.month.as_str()).collect();
    assert_eq!(
        months,
        ["2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04"],
        "six calendar months, this one first"
    );
    assert_eq!(page.by_month[1].renewals, 1, "decided in December");
    let (low, base, high) = (page.all.low.minor, page.all.base.minor, page.all.high.minor);
    assert!(low <= base && base <= high && high <= page.all.total.minor, "{low} {base} {high}");
    let past = world.forecast(at("2026-06-30"));
    assert_eq!(past.day, day("2026-06-30"), "as of then");
    assert_eq!(past.all.renewals, 0, "December lies beyond six months of June");
    assert_eq!(today(), page.day, "today unless told");
}

#[test]
fn what_was_said_of_one_subscription_is_not_moved_to_another() {
    let world = World::new();
    let save =
        |likelihood| commands::likelihood_save(world.session(), LikelihoodSaveReq { likelihood });
    let id = LikelihoodId(save(judged(&world, Some(95), "2026-11-01")).unwrap().id);
    save(Likelihood { id, ..judged(&world, Some(90), "2026-11-01") }).unwrap();
    let other = world.subscribe(world.subscription());
    let moved = Likelihood { id, subscription: other, ..judged(&world, Some(90), "2026-11-01") };
    let refused = save(moved).unwrap_err();
    assert_eq!((refused.code, refused.field.as_str()), (Code::Refused, "id"), "{refused:?}");
    let unknown = Likelihood { id: LikelihoodId(99), ..judged(&world, None, "2026-11-01") };
    assert!(save(unknown).is_err(), "nor is one changed that is not there");
}

#[test]
fn a_change_agreed_later_was_not_known_in_hindsight() {
    let world = World::new();
    let mut term = world.subscription();
    (term.starts_on, term.ends_on) = (day("2025-08-01"), day("2026-07-31"));
    term.changes = vec![TermChange {
        on: day("2026-06-20"),
        quantity: Quantity(500_000),
        price: 420_000_000,
        note: String::new(),
    }];
    term.status = SubscriptionStatus::Cancelled;
    world.subscribe(term);
    commands::forecast_keep(world.session(), ForecastKeepReq { months: 6, past: true }).unwrap();
    let page = world.forecast(At::default());
    let of = |on: &str| {
        let kept = page.kept.iter().find(|kept| kept.on.day == day(on));
        kept.map(|kept| kept.base.minor)
    };
    assert_eq!(of("2026-05-31"), Some(147_000_000), "70 % of what was agreed then");
    assert_eq!(
        of("2026-06-30").map(|base| base >= 294_000_000),
        Some(true),
        "and of what is since"
    );
}
