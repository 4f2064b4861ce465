use super::*;
use proptest::prelude::*;

fn three(estimate: Estimate) -> [String; 3] {
    [estimate.value, estimate.low, estimate.high].map(|points| format!("{points:.3}"))
}

#[test]
fn the_check_values_of_product_md_7_3() {
    for (promoters, passives, detractors, wanted) in [
        (5, 3, 2, ["30.000", "-19.051", "65.204"]),
        (20, 12, 8, ["30.000", "4.598", "51.216"]),
        (250, 100, 150, ["20.000", "12.269", "27.493"]),
        (1, 0, 0, ["100.000", "-48.499", "98.499"]),
    ] {
        let found = three(nps(promoters, passives, detractors, None).unwrap());
        assert_eq!(found, wanted, "{promoters}/{passives}/{detractors}: product.md §7.3");
    }
    let happy = three(nps(2, 0, 0, None).unwrap());
    assert_eq!(happy, ["100.000", "-24.411", "100.000"], "clipped: no score is above 100");
    let angry = three(nps(0, 0, 2, None).unwrap());
    assert_eq!(angry, ["-100.000", "-100.000", "24.411"], "nor below −100");
    assert_eq!(nps(0, 0, 0, None), None, "of nothing there is no score");
    assert_eq!(nps(0, 0, 0, Some(10)), None, "nor of nothing out of ten");
}

#[test]
fn a_finite_base_narrows_the_interval_and_a_census_has_none() {
    // 23.0769 ± 42.1275 times the root, by hand from §7.3.
    for (base, wanted, why) in [
        (Some(20), ["30.000", "-7.486", "53.639"], "half of twenty: the margin × √(10/19)"),
        (Some(11), ["30.000", "9.755", "36.399"], "all but one: the margin × √(1/10)"),
        (Some(10), ["30.000", "30.000", "30.000"], "a census has no margin"),
        (Some(9), ["30.000", "30.000", "30.000"], "more answers than accounts: a census too"),
        (Some(1), ["30.000", "30.000", "30.000"], "of one account"),
        (None, ["30.000", "-19.051", "65.204"], "a base nobody knows is endless"),
    ] {
        assert_eq!(three(nps(5, 3, 2, base).unwrap()), wanted, "{why}");
    }
    let wide = three(nps(5, 3, 2, Some(1_000_000_000)).unwrap());
    assert_eq!(wide, ["30.000", "-19.051", "65.204"], "of a huge base hardly anything is known");
    let one = three(nps(1, 0, 0, Some(50)).unwrap());
    assert_eq!(one, ["100.000", "-48.499", "98.499"], "one answer tells nothing of the others");
    let nearly = nps(99, 0, 0, Some(100)).unwrap();
    assert_eq!(nearly.high, 100.0, "a bound never leaves the score itself outside");
}

const fn sample(promoters: u32, passives: u32, detractors: u32) -> Sample {
    Sample { promoters, passives, detractors, base: None }
}

#[test]
fn halves_answered_by_whomever() {
    for (before, now, verdict, count, why) in [
        (sample(20, 12, 8), sample(30, 12, 8), Verdict::Noise, 40, "30 → 44 of 40 and 50"),
        (sample(100, 200, 200), sample(250, 100, 150), Verdict::Real, 500, "−20 → 20 of 500"),
        (sample(250, 100, 150), sample(100, 200, 200), Verdict::Real, 500, "and down"),
        (
            sample(9, 0, 0),
            sample(0, 0, 500),
            Verdict::Few,
            9,
            "nine tell nothing, whatever they say",
        ),
        (sample(0, 0, 500), sample(9, 0, 0), Verdict::Few, 9, "nor do they now"),
        (sample(10, 0, 0), sample(0, 0, 500), Verdict::Real, 10, "ten may"),
        (sample(20, 12, 8), sample(20, 12, 8), Verdict::Noise, 40, "nothing changed"),
    ] {
        let found = unpaired(before, now).unwrap();
        assert_eq!((found.verdict, found.count), (verdict, count), "{why}");
    }
    let found = unpaired(sample(20, 12, 8), sample(250, 100, 150)).unwrap();
    // Margins 23.3091 and 7.6119 of centres 27.9070 and 19.8807, by hand from §7.3.
    let wanted = ["-10.000", "-32.547", "16.494"];
    assert_eq!(three(found.estimate), wanted, "centres apart, variances together");
    assert_eq!(unpaired(sample(0, 0, 0), sample(5, 3, 2)), None, "nothing before");
    assert_eq!(unpaired(sample(5, 3, 2), sample(0, 0, 0)), None, "nothing now");
    let census = |promoters, passives, detractors| Sample {
        base: Some(promoters + passives + detractors),
        ..sample(promoters, passives, detractors)
    };
    let by_one = unpaired(census(20, 12, 8), census(21, 12, 8)).unwrap();
    assert_eq!(by_one.verdict, Verdict::Real, "where everybody was heard each change is real");
    let same = unpaired(census(20, 12, 8), census(10, 6, 4)).unwrap();
    assert_eq!(same.verdict, Verdict::Noise, "and no change is none");
}

#[test]
fn the_same_people_before_and_now() {
    let pairs = |counts: &[((u8, u8), usize)]| -> Vec<(u8, u8)> {
        counts.iter().flat_map(|(pair, count)| vec![*pair; *count]).collect()
    };
    for (given, verdict, why) in [
        (pairs(&[((5, 8), 9)]), Verdict::Few, "nine pairs"),
        (pairs(&[((5, 8), 10)]), Verdict::Real, "ten of ten moved up"),
        (pairs(&[((8, 6), 12), ((9, 9), 8)]), Verdict::Real, "twelve of twenty moved down"),
        (pairs(&[((5, 8), 3), ((8, 8), 17)]), Verdict::Noise, "three of twenty"),
        (pairs(&[((5, 6), 50), ((7, 8), 50), ((9, 10), 50)]), Verdict::Noise, "within their group"),
        (pairs(&[((0, 10), 50), ((10, 0), 50)]), Verdict::Noise, "as many up as down"),
    ] {
        let found = paired(&given, None).unwrap();
        assert_eq!((found.verdict, found.count as usize), (verdict, given.len()), "{why}");
    }
    let found = paired(&pairs(&[((5, 8), 10), ((8, 9), 5), ((9, 8), 5), ((9, 9), 5)]), None);
    // Σd 10, Σd² 20 of 25: 10/28 ± 1.95996·√((23/28 − (10/28)²)/28), by hand.
    let wanted = ["40.000", "4.860", "66.568"];
    assert_eq!(three(found.unwrap().estimate), wanted, "each step is 100 points of one person");
    let twice = paired(&pairs(&[((0, 10), 20)]), None).unwrap().estimate;
    assert_eq!(twice.value, 200.0, "from detractor to promoter are two steps");
    assert_eq!(paired(&[], None), None, "nobody answered twice");
    let census = paired(&pairs(&[((5, 8), 1), ((8, 8), 19)]), Some(20)).unwrap();
    assert_eq!(three(census.estimate), ["5.000", "5.000", "5.000"], "everybody was heard twice");
    assert_eq!(census.verdict, Verdict::Real, "so that one who moved is real");
}

proptest! {
    #[test]
    fn the_interval_and_its_base(promoters in 0u32..200, passives in 0u32..200, detractors in 0u32..200, more in 0u32..500) {
        let n = promoters + passives + detractors;
        prop_assume!(n > 1);
        let free = nps(promoters, passives, detractors, None).unwrap();
        let held = nps(promoters, passives, detractors, Some(n + more)).unwrap();
        for found in [free, held] {
            prop_assert!(-100.0 <= found.low && found.high <= 100.0, "{found:?}: a score is −100…100");
            prop_assert!(found.low <= found.value + 1e-9 && found.value <= found.high + 1e-9, "{found:?}: bounds hold the score");
        }
        prop_assert!(free.low <= held.low + 1e-9 && held.high <= free.high + 1e-9, "a base only narrows: {free:?}, {held:?}");
        let mirrored = nps(detractors, passives, promoters, Some(n + more)).unwrap();
        prop_assert!((mirrored.low + held.high).abs() < 1e-9, "promoters for detractors turns it round");
    }

    #[test]
    fn the_difference_is_that_of_the_scores(pairs in proptest::collection::vec((0u8..=10, 0u8..=10), 1..60)) {
        let side = |of: fn(&(u8, u8)) -> u8| {
            let count = |from: u8, to: u8| pairs.iter().filter(|pair| (from..=to).contains(&of(pair))).count() as u32;
            sample(count(9, 10), count(7, 8), count(0, 6))
        };
        let (before, now) = (side(|pair| pair.0), side(|pair| pair.1));
        let score = |of: Sample| nps(of.promoters, of.passives, of.detractors, None).unwrap().value;
        let wanted = score(now) - score(before);
        for (found, how) in [(unpaired(before, now).unwrap(), "unpaired"), (paired(&pairs, None).unwrap(), "paired")] {
            prop_assert!((found.estimate.value - wanted).abs() < 1e-9, "{how}: {found:?} is the score now less the score before");
            prop_assert!(found.estimate.low <= found.estimate.value && found.estimate.value <= found.estimate.high, "{how}: bounds hold it");
            prop_assert_eq!(found.verdict == Verdict::Few, pairs.len() < 10, "{}: fewer than ten are too few", how);
        }
        let back: Vec<_> = pairs.iter().map(|(before, now)| (*now, *before)).collect();
        let (there, back) = (paired(&pairs, None).unwrap().estimate, paired(&back, None).unwrap().estimate);
        prop_assert!((there.low + back.high).abs() < 1e-9, "the other way round has the bounds the other way round");
    }
}
