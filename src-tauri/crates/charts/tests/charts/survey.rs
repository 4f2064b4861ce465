//! What holds for the figures of the survey beside what holds for every figure.

use crate::figures;
use crate::properties::solids;
use crate::relationship::{circles, drawn, texts};
use rapport_charts::draw::Size;
use rapport_charts::figure::{Balance, Figure, Plot, Quadrants, Replies};
use rapport_text::Lang;

const SIZES: [Size; 4] =
    [Size::Full, Size::Half, Size::FourThree, Size::Custom { width: 560, height: 260 }];

fn balance_of(figure: &Figure) -> &Balance {
    let Plot::Balance(plot) = &figure.plot else { panic!("NPS is a balance") };
    plot
}

fn quadrants_of(figure: &Figure) -> &Quadrants {
    let Plot::Quadrants(plot) = &figure.plot else { panic!("CSI has quarters") };
    plot
}

fn replies_of(figure: &Figure) -> &Replies {
    let Plot::Replies(plot) = &figure.plot else { panic!("what was said has replies") };
    plot
}

#[test]
fn promoters_stand_up_detractors_hang_and_the_difference_lies_between() {
    for size in SIZES {
        let figure = figures::nps(Lang::En, 6);
        let plot = balance_of(&figure);
        let drawing = drawn(&figure, size);
        // Two swatches of the key come first.
        let columns = &solids(&drawing)[2..];
        let shares = |series: &rapport_charts::figure::Series| -> Vec<f64> {
            series.points.iter().filter_map(|p| p.value).collect()
        };
        let (gains, losses) = (shares(&plot.gain), shares(&plot.loss));
        let wanted = gains.iter().chain(&losses).filter(|v| **v > 0.0).count();
        assert_eq!(columns.len(), wanted, "{size:?}: nothing has no column");
        let ground = columns[0][3];
        let (mut of_gain, mut of_loss) = (Vec::new(), Vec::new());
        for column in columns {
            let up = (column[3] - ground).abs() < 0.2;
            assert!(up || (column[2] - ground).abs() < 0.2, "{size:?}: all stand on the ground");
            if up { &mut of_gain } else { &mut of_loss }.push(column[3] - column[2]);
        }
        let scale = of_gain[0] / gains[0];
        for (high, share) in of_gain.iter().zip(&gains) {
            assert!((high / share / scale - 1.0).abs() < 0.05, "{size:?}: heights are shares");
        }
        let losses = losses.into_iter().filter(|v| *v > 0.0);
        for (high, share) in of_loss.iter().zip(losses) {
            assert!((high / share / scale - 1.0).abs() < 0.08, "{size:?}: depths are shares");
        }
        // One dot of the key; each other one over its ring of the sheet.
        let dots = circles(&drawing);
        let nets = shares(&plot.net);
        assert_eq!(dots.len(), 1 + nets.len() * 2, "{size:?}: a dot for each known NPS");
        for (at, net) in nets.iter().enumerate() {
            let up = ground - dots[2 + at * 2][1];
            assert!((up - net * scale).abs() < 1.5, "{size:?}: {net} lies at its height: {up}");
        }
    }
}

#[test]
fn every_nps_is_printed_with_its_shares_where_there_is_room() {
    for lang in Lang::ALL {
        for size in [Size::Full, Size::FourThree] {
            let figure = figures::nps(lang, 6);
            let plot = balance_of(&figure);
            let shown = texts(&drawn(&figure, size));
            for series in [&plot.net, &plot.gain, &plot.loss] {
                for point in series.points.iter().filter(|p| p.value.is_some_and(|v| v != 0.0)) {
                    assert!(shown.contains(&point.label), "{size:?} lacks {}", point.label);
                }
            }
            for name in [&plot.gain.name, &plot.loss.name, &plot.net.name, &plot.range_name] {
                assert!(shown.contains(name), "{size:?}: the key says what {name} looks like");
            }
        }
    }
    let figure = figures::nps(Lang::En, 6);
    let mark = &drawn(&figure, Size::Full).marks[0];
    for said in ["NPS: +30", "95% interval: −19 to 65", "passives: 30\u{a0}%"] {
        assert!(mark.value.contains(said), "the pointer reads {said}: {mark:?}");
    }
}

#[test]
fn parameters_lie_at_their_scores_and_bear_their_names() {
    for lang in Lang::ALL {
        for size in SIZES {
            let figure = figures::csi(lang, 5);
            let plot = quadrants_of(&figure);
            let drawing = drawn(&figure, size);
            let dots: Vec<_> = circles(&drawing).into_iter().skip(1).step_by(2).collect();
            assert_eq!(dots.len(), plot.points.len(), "{size:?}: a point for each parameter");
            let (first, other) = (&plot.points[0], &plot.points[1]);
            let scale = (dots[0][0] - dots[1][0]) / (first.across - other.across);
            for (dot, spot) in dots.iter().zip(&plot.points) {
                let x = dots[0][0] + (spot.across - first.across) * scale;
                assert!((dot[0] - x).abs() < 1.0, "{size:?}: {} lies across", spot.name);
                let above = plot.points.iter().filter(|p| p.up > spot.up).count();
                let drawn_above = dots.iter().filter(|d| d[1] < dot[1]).count();
                assert_eq!(above, drawn_above, "{size:?}: {} lies in its order", spot.name);
            }
            let shown = texts(&drawing);
            for spot in &plot.points {
                assert!(shown.contains(&spot.name), "{size:?}: {} is named: {shown:?}", spot.name);
            }
        }
    }
}

#[test]
fn a_point_says_in_which_quarter_it_lies() {
    let figure = figures::csi(Lang::En, 5);
    let drawing = drawn(&figure, Size::Full);
    let said = |name: &str| {
        let mark = drawing.marks.iter().find(|mark| mark.name == name);
        mark.map(|mark| mark.value.clone()).unwrap_or_default()
    };
    assert!(said("Deadlines").ends_with("Improve first"), "important and poor");
    assert!(said("Quality").ends_with("Keep"), "important and good");
    assert!(said("Communication").ends_with("Can wait"), "neither");
    assert!(said("Service").ends_with("Better than needed"), "good and of little matter");
    assert!(said("Value for money").ends_with("Keep"), "on the lines it counts as above them");
}

#[test]
fn every_row_of_replies_is_shown_or_counted() {
    for size in SIZES {
        for count in [1, 6, 30] {
            let figure = figures::replies(Lang::En, count);
            let drawing = drawn(&figure, size);
            let shown = drawing.marks.len();
            let rest = texts(&drawing).into_iter().find_map(|text| {
                text.strip_prefix("+\u{a0}").and_then(|n| n.parse::<usize>().ok())
            });
            assert_eq!(shown + rest.unwrap_or(0), count, "{size:?}: none is lost in silence");
            assert!(shown > 0, "{size:?}: something is shown");
        }
    }
    let figure = figures::replies(Lang::En, 4);
    let shown = texts(&drawn(&figure, Size::Full));
    for marked in ["▲\u{a0}better: NPS", "◆\u{a0}as before", "▼\u{a0}worse"] {
        let found = shown.iter().any(|text| text.starts_with(marked));
        assert!(found, "colour does not speak alone: {marked} in {shown:?}");
    }
}

#[test]
fn what_has_nothing_says_so() {
    assert!(figures::nps(Lang::En, 0).is_empty(), "no wave");
    assert!(figures::csi(Lang::En, 0).is_empty(), "no parameter");
    assert!(figures::replies(Lang::En, 0).is_empty(), "nothing said");
    let mut zero = figures::nps(Lang::En, 1);
    let Plot::Balance(plot) = &mut zero.plot else { panic!("NPS is a balance") };
    for series in [&mut plot.gain, &mut plot.loss, &mut plot.net] {
        series.points[0].value = Some(0.0);
    }
    assert!(!zero.is_empty(), "passives only give an NPS of nothing, which is an answer");
}

#[test]
fn tables_say_what_the_drawings_show() {
    let nps = figures::nps(Lang::En, 6).table();
    let headings = ["", "promoters", "passives", "detractors", "NPS", "95% interval"];
    assert_eq!(nps.headings, headings, "the shares, then what comes of them");
    let row = ["H1 2024", "50\u{a0}%", "30\u{a0}%", "20\u{a0}%", "+30", "−19 to 65"];
    assert_eq!(nps.rows[0], row, "as printed, passives too");
    assert_eq!(nps.rows[3][1..], ["", "", "", "", ""], "a wave without answers is blank");
    let csi = figures::csi(Lang::En, 5).table();
    assert_eq!(csi.rows[1], ["Deadlines", "3.1", "4.4", "Improve first"], "with its quarter");
    let replies = figures::replies(Lang::En, 1);
    let table = replies.table();
    assert_eq!(table.rows[0][1], replies_of(&replies).rows[0].said, "in full, not cut");
    assert_eq!(table.headings.len(), 4, "who, said, did, effect");
}
