//! Why the score is not what it was.

use super::{
    records::Records,
    score::{self, points, score_text, signed},
    told,
};
use crate::{
    dto::relationship::health::{ChangeLine, HealthChange},
    print::{self, Voice},
};
use rapport_domain::{
    Day, FactorId, FactorKind, HealthScale, Sign,
    relationship::health::{self, Change, Health, Moved, Tenths},
};
use rapport_text::{number, words};

/// The two days compared, each judged by its scale.
pub(super) struct Sides<'a> {
    pub(super) then: &'a Health,
    pub(super) now: &'a Health,
    pub(super) scale_then: &'a HealthScale,
    pub(super) scale_now: &'a HealthScale,
}

pub(super) fn view(voice: Voice, records: &Records, sides: &Sides<'_>) -> HealthChange {
    let lang = voice.lang;
    let (from, to) = (sides.then.day, sides.now.day);
    let change = health::change(&records.facts, sides.scale_then, from, sides.scale_now, to);
    let difference = change.difference();
    let shown_then = score::shown(change.from, change.from_band);
    let shown_now = score::shown(change.to, change.to_band);
    let shown = difference.filter(|_| shown_then.is_some() && shown_now.is_some());
    let teller = Teller { voice, records, sides };
    let mut lines: Vec<(Tenths, ChangeLine)> = change
        .lines
        .iter()
        .map(|line| (line.points, teller.line(line.what, line.points)))
        .collect();
    lines.sort_by_key(|(points, _)| std::cmp::Reverse(points.0.abs()));
    let on = told::said(lang, from, to);
    HealthChange {
        from: voice.dated(from, to),
        from_text: score_text(lang, shown_then),
        to_text: score_text(lang, shown_now),
        difference: difference.map(points),
        difference_text: shown.map(|d| signed(lang, d)).unwrap_or_default(),
        mood: score::change_mood(shown.map_or(0, |d| d.0)),
        title: title(voice, &change, on.clone()),
        none: match (change.from, change.to, lines.is_empty()) {
            (_, None, _) => words::change_none_now(lang),
            (None, ..) => words::change_none_then(lang, on),
            (_, _, true) => words::change_none(lang, on),
            _ => String::new(),
        },
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    }
}

/// `Почему 43, а не 58 (на 30 июня)`: tenths where whole points would look alike, and no score that
/// is not shown for it rests on too little.
fn title(voice: Voice, change: &Change, on: String) -> String {
    let lang = voice.lang;
    let (from, to) = (change.from, change.to);
    match (score::shown(from, change.from_band), score::shown(to, change.to_band)) {
        (Some(from), Some(to)) if from == to => {
            words::change_title_same(lang, on, score_text(lang, Some(to)))
        }
        (Some(from), Some(to)) => {
            let (mut then, mut now) =
                (score::whole(from).to_string(), score::whole(to).to_string());
            if then == now {
                (then, now) = (score_text(lang, Some(from)), score_text(lang, Some(to)));
            }
            words::change_title(lang, now, on, then)
        }
        (None, Some(to)) => {
            let now = score::whole(to).to_string();
            match from {
                Some(_) => words::change_title_thin(lang, now, on),
                None => words::change_title_new(lang, now, on),
            }
        }
        (Some(from), None) => {
            let then = score::whole(from).to_string();
            match to {
                Some(_) => words::change_title_now_thin(lang, on, then),
                None => words::change_title_lost(lang, on, then),
            }
        }
        (None, None) if to.is_some() => words::change_title_both_thin(lang),
        (None, None) => words::change_title_unknown(lang),
    }
}

struct Teller<'a> {
    voice: Voice,
    records: &'a Records,
    sides: &'a Sides<'a>,
}

impl Teller<'_> {
    fn line(&self, what: Moved, by: Tenths) -> ChangeLine {
        let lang = self.voice.lang;
        let (kind, key, text, evidence) = match what {
            Moved::Moved { sign } => {
                let (then, now) = self.scores(sign);
                let text = words::change_moved(lang, now, self.sign(sign), then);
                ("moved", sign.key(), text, self.evidence(sign, true))
            }
            Moved::Aged { sign } | Moved::Renewed { sign } => {
                let aged = matches!(what, Moved::Aged { .. });
                let (then, now) = self.freshness(sign);
                let text = if aged {
                    words::change_aged(lang, now, self.sign(sign), then)
                } else {
                    words::change_renewed(lang, now, self.sign(sign), then)
                };
                (if aged { "aged" } else { "renewed" }, sign.key(), text, self.evidence(sign, true))
            }
            Moved::Known { sign } => {
                let text = words::change_known(lang, self.scores(sign).1, self.sign(sign));
                ("known", sign.key(), text, self.evidence(sign, true))
            }
            Moved::Unknown { sign } => {
                let text = words::change_unknown(lang, self.scores(sign).0, self.sign(sign));
                ("unknown", sign.key(), text, self.evidence(sign, false))
            }
            Moved::Weighted => ("weighted", "", words::change_weighted(lang), self.scale()),
            Moved::FactorOpened { factor, kind, severity } => {
                let severity = words::severity(lang, severity.key());
                let text = words::change_factor_opened(lang, self.factor(kind), severity);
                ("factor-opened", kind.key(), text, self.source(factor, false))
            }
            Moved::FactorClosed { factor, kind, severity } => {
                let severity = words::severity(lang, severity.key());
                let text = words::change_factor_closed(lang, self.factor(kind), severity);
                ("factor-closed", kind.key(), text, self.source(factor, true))
            }
            Moved::FactorWeighted { factor, kind, .. } => {
                let text = words::change_factor_weighted(lang, self.factor(kind));
                ("weighted", kind.key(), text, self.source(factor, false))
            }
            Moved::Limit => {
                let most = i64::from(self.sides.scale_now.factors_most);
                ("limit", "", words::change_limit(lang), words::health_limit_why(lang, most))
            }
            Moved::CapOn => ("cap-on", "", words::change_cap_on(lang), self.cap()),
            Moved::CapOff => ("cap-off", "", words::change_cap_off(lang), self.cap()),
            Moved::Cap if by.0 < 0 => ("cap-on", "", words::change_cap_more(lang), self.cap()),
            Moved::Cap => ("cap-off", "", words::change_cap_less(lang), self.cap()),
            Moved::Floor => ("limit", "", words::change_floor(lang), words::health_floor_why(lang)),
        };
        ChangeLine {
            kind: kind.to_owned(),
            key: key.to_owned(),
            text,
            evidence,
            points: points(by),
            points_text: signed(lang, by),
            mood: score::change_mood(by.0),
        }
    }

    fn sign(&self, sign: Sign) -> String {
        words::sign(self.voice.lang, sign.key())
    }

    fn factor(&self, kind: FactorKind) -> String {
        print::quoted(self.voice.lang, &words::factor_name(self.voice.lang, kind.key()))
    }

    /// The sign's scores then and now, with a decimal where they would look alike without.
    fn scores(&self, sign: Sign) -> (String, String) {
        let score = |health: &Health| health.reading(sign).and_then(|r| r.score);
        let (then, now) = (score(self.sides.then), score(self.sides.now));
        let print = |score: Option<f64>, decimals| {
            score.map_or_else(|| "?".to_owned(), |s| number::decimal(self.voice.lang, s, decimals))
        };
        let whole = (print(then, 0), print(now, 0));
        if whole.0 == whole.1 { (print(then, 1), print(now, 1)) } else { whole }
    }

    fn freshness(&self, sign: Sign) -> (String, String) {
        let fresh = |health: &Health| health.reading(sign).map_or(0.0, |r| r.freshness);
        let print = |share| number::percent(self.voice.lang, share, 0);
        (print(fresh(self.sides.then)), print(fresh(self.sides.now)))
    }

    fn evidence(&self, sign: Sign, now: bool) -> String {
        let side = if now { self.sides.now } else { self.sides.then };
        let found = side.reading(sign);
        found.map(|r| told::reading(self.voice, self.records, r)).unwrap_or_default()
    }

    /// How a factor became known, or what became of it.
    fn source(&self, id: FactorId, closed: bool) -> String {
        let lang = self.voice.lang;
        let Some(factor) = self.records.factors().find(|f| f.id == id) else {
            return String::new();
        };
        let day = |on: Day| told::said(lang, on, self.records.day);
        match factor.closed_on.filter(|_| closed) {
            Some(on) => print::joined(&[
                &words::factor_closed_on(lang, day(on)),
                &told::cut(&factor.reason),
            ]),
            None => print::joined(&[
                &words::factor_noticed_on(lang, day(factor.noticed_on)),
                &told::cut(&factor.source),
            ]),
        }
    }

    fn scale(&self) -> String {
        let since = self.sides.scale_now.since;
        if self.sides.scale_now.id.is_new() {
            return String::new();
        }
        words::change_scale_since(
            self.voice.lang,
            told::said(self.voice.lang, since, self.records.day),
        )
    }

    fn cap(&self) -> String {
        words::health_cap_why(self.voice.lang, i64::from(self.sides.scale_now.cap))
    }
}
