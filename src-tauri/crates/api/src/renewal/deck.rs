//! The deck of the whole portfolio, for the head of sales: what the base earns again and again, the
//! renewals ahead and what is expected of them, health and stages.

use super::{
    facts::{Terms, Urgency},
    forecast::{self, Base, Line},
    judged::Judged,
    printer::Printer,
    queue::HEAD_MONTHS,
    risks::{self, Told},
    say,
    standing::band,
};
use crate::{
    Failure, Session, atomic_file,
    dto::{
        Card as Printed, Written,
        figure::FigureKey,
        renewal::{RenewalsShown, files::PortfolioDeckReq},
    },
    figure::{self, Whose},
    print::{self, Voice},
    relationship::{refuse_future, score},
    review::{fitting, tied, tone},
    session::Stand,
};
use rapport_charts::figure::{DataTable, Figure, Tone};
use rapport_domain::{
    Noun,
    renewal::scenario::{By, Scenario},
};
use rapport_measures::{brier, growth};
use rapport_slides::{
    WriteError,
    deck::{Body, Card, Deck, Slide, SlideSize, Table},
};
use rapport_text::{Lang, day, number, words};

/// Rows of a table that are read from the back of a room, the most first.
const ROWS: [usize; 5] = [8, 7, 6, 5, 4];
/// Rows with a sentence each.
const TOLD: [usize; 3] = [6, 5, 4];
/// A change of less than half a percent prints as level.
const LEVEL: f64 = 0.005;

/// What the deck is composed from.
struct Subject<'a> {
    voice: Voice,
    stand: Stand,
    session: &'a Session,
    terms: &'a Terms,
    judged: &'a Judged,
    lines: &'a [Line<'a>],
    told: &'a [Told<'a>],
    sum: Scenario,
    base: Base,
    firm: String,
    accounts: u64,
}

pub(crate) fn deck_export(
    session: &Session,
    request: PortfolioDeckReq,
) -> Result<Written, Failure> {
    let own = session.lang();
    atomic_file::absolute(own, &request.path)?;
    let lang = request.lang.as_deref().and_then(Lang::from_tag).unwrap_or(own);
    let deck = composed(session, lang, session.stand(request.at))?;
    // A title and a summary with nothing behind them are no deck.
    if deck.slides.len() < 3 {
        return Err(Failure::refused("", words::failure_portfolio_empty(own)));
    }
    let bytes = rapport_slides::pptx(&deck).map_err(|e| failure(own, &e))?;
    atomic_file::write(own, &request.path, &bytes)
}

fn failure(lang: Lang, error: &WriteError) -> Failure {
    let what = match error {
        WriteError::Slide { key, .. } => {
            words::check_text_long(lang, words::deck_slide(lang, key.as_str()))
        }
        other => other.to_string(),
    };
    Failure::failed(words::failure_deck(lang, what), error)
}

fn composed(session: &Session, lang: Lang, stand: Stand) -> Result<Deck, Failure> {
    let fail = |e| session.store_failure(&e);
    refuse_future(session, stand.day)?;
    let terms = Terms::at(session, stand.day)?;
    let judged = Judged::at(session, &terms, forecast::last_day(stand.day, HEAD_MONTHS))?;
    let voice = Voice { lang, currency: terms.settings.currency };
    let lines = forecast::expected(&terms, &judged, HEAD_MONTHS, |_| true);
    let printer = Printer::new(voice, &terms, &judged, session.host().today());
    let told = risks::told(lang, &session.book(), &printer, &lines).map_err(fail)?;
    let subject = Subject {
        voice,
        session,
        sum: forecast::scenario(&lines, &judged, By::Used),
        base: Base::of(&terms),
        firm: terms.settings.firm_name.clone(),
        accounts: judged.accounts.len() as u64,
        stand,
        terms: &terms,
        judged: &judged,
        lines: &lines,
        told: &told,
    };
    subject.deck()
}

impl Subject<'_> {
    fn deck(&self) -> Result<Deck, Failure> {
        let lang = self.voice.lang;
        let shown = [
            Some(self.opening()),
            self.summary()?,
            self.drawn(FigureKey::RecurringBridge)?.map(|f| self.bridge(f)),
            self.drawn(FigureKey::RenewalsTimeline)?.map(|f| self.chart("renewals", f)),
            self.renewals(),
            self.drawn(FigureKey::ForecastByMonth)?.map(|f| self.forecast(f)),
            self.at_risk(),
            self.track_record()?,
            self.drawn(FigureKey::HealthOverTime)?.map(|f| self.chart("health", f)),
            self.drawn(FigureKey::StageFlow)?.map(|f| self.chart("stages", f)),
            self.drawn(FigureKey::NpsTrend)?.map(|f| self.chart("nps", f)),
            self.drawn(FigureKey::ClosureFunnel)?.map(|f| self.chart("closure", f)),
        ];
        let title = words::deck_title(lang);
        Ok(Deck {
            lang,
            title: print::joined(&[&self.firm, &title]),
            author: self.firm.clone(),
            footer: self.kicker(),
            slides: shown.into_iter().flatten().map(tied).collect(),
            size: SlideSize::Wide,
        })
    }

    fn kicker(&self) -> String {
        let lang = self.voice.lang;
        words::deck_kicker(lang, self.voice.as_of(self.stand.day), words::deck_title(lang))
    }

    fn slide(&self, key: &str, title: String, body: Body) -> Slide {
        let notes = vec![words::deck_note(self.voice.lang, key)];
        Slide { key: key.to_owned(), kicker: self.kicker(), title, body, notes }
    }

    fn drawn(&self, key: FigureKey) -> Result<Option<Figure>, Failure> {
        let whose = Whose::All(self.session);
        let figure =
            figure::figure(self.voice, key, &whose, &self.stand, &RenewalsShown::default())?;
        Ok((!figure.is_empty()).then_some(figure))
    }

    fn chart(&self, key: &str, figure: Figure) -> Slide {
        self.slide(key, figure.title.clone(), Body::Chart(Box::new(figure)))
    }

    fn opening(&self) -> Slide {
        let lang = self.voice.lang;
        let mut lines = Vec::new();
        if !self.firm.trim().is_empty() {
            lines.push(self.firm.clone());
        }
        lines.push(print::counted(lang, Noun::Account, self.accounts));
        lines.push(words::review_opening_day(lang, self.voice.as_of(self.stand.day)));
        lines.push(words::deck_internal(lang));
        let slide = self.slide("title", words::deck_title(lang), Body::Opening(lines));
        Slide { kicker: String::new(), ..slide }
    }

    /// The answers of the other slides in sentences; none where there are none.
    fn summary(&self) -> Result<Option<Slide>, Failure> {
        let (lang, voice) = (self.voice.lang, self.voice);
        let mut points = Vec::new();
        if self.base.bridge.end.amount != 0 {
            let (start, end) = (self.base.bridge.start.amount, self.base.bridge.end.amount);
            points.push(match growth::growth(end, start) {
                None => words::deck_recurring_first(lang, voice.short(end)),
                Some(share) => words::deck_recurring(
                    lang,
                    voice.short(end),
                    voice.short(start),
                    number::percent_change(lang, share, 0),
                ),
            });
        }
        if let Some(kept) = &self.base.retention {
            let percent = |share: f64| number::percent(lang, share, 0);
            points.push(words::deck_retention(lang, percent(kept.grr), percent(kept.nrr)));
        }
        if self.sum.renewals > 0 {
            let count = i64::from(self.sum.renewals);
            points.push(words::deck_forecast(
                lang,
                voice.short(self.sum.base),
                voice.short(self.sum.high),
                voice.short(self.sum.low),
                say::months_counted(lang, i64::from(HEAD_MONTHS)),
                words::count_renewals(lang, count, number::whole(lang, count)),
                voice.short(self.sum.total),
            ));
        }
        let risks = risks::dearest(self.told);
        if let Some(worst) = risks.first() {
            let count = risks.len() as i64;
            points.push(words::deck_risks(
                lang,
                self.account(worst.line),
                voice.short(risks::at_stake(&risks)),
                count,
                number::whole(lang, count),
            ));
        }
        let late = self.overdue();
        if late > 0 {
            points.push(words::deck_overdue(lang, late, number::whole(lang, late)));
        }
        if let Some(health) = self.drawn(FigureKey::HealthOverTime)? {
            points.push(words::deck_sentence(lang, health.title));
        }
        if points.is_empty() {
            return Ok(None);
        }
        let body = Body::Sentences { points, words: None };
        Ok(Some(self.slide("summary", self.headline(risks.len()), body)))
    }

    /// Where the recurring revenue goes, and how many renewals are at risk.
    fn headline(&self, risks: usize) -> String {
        let lang = self.voice.lang;
        let (start, end) = (self.base.bridge.start.amount, self.base.bridge.end.amount);
        let way = match growth::growth(end, start) {
            Some(share) if share >= LEVEL => "up",
            Some(share) if share <= -LEVEL => "down",
            _ => "level",
        };
        let count = risks as i64;
        words::deck_headline(lang, count, number::whole(lang, count), way)
    }

    fn overdue(&self) -> i64 {
        let day = self.terms.day;
        let late = |urgency| urgency == Some(Urgency::Overdue);
        self.terms.undecided().filter(|renewal| late(renewal.urgency(day))).count() as i64
    }

    fn account(&self, line: &Line<'_>) -> String {
        let account = self.judged.accounts.get(&line.renewal.term.account);
        account.map(|account| account.name.clone()).unwrap_or_default()
    }

    fn name(&self, line: &Line<'_>) -> String {
        let product = say::product(self.voice.lang, self.terms, line.renewal);
        print::joined(&[&self.account(line), &product])
    }

    fn bridge(&self, figure: Figure) -> Slide {
        let title = figure.title.clone();
        let below = Box::new(Body::Chart(Box::new(figure)));
        let cards: Vec<Card> = forecast::cards(self.voice, &self.base)
            .into_iter()
            .map(|card| short(self.voice.lang, card))
            .collect();
        self.slide("bridge", title, Body::Figures { cards, below })
    }

    fn forecast(&self, figure: Figure) -> Slide {
        let (lang, voice, sum) = (self.voice.lang, self.voice, &self.sum);
        let card = |key: &'static str, amount: i64, against: String| Card {
            name: words::deck_card(lang, key),
            value: voice.short(amount),
            against,
            tone: Tone::Muted,
        };
        let share = |amount: i64| {
            let of = amount as f64 / (sum.total as f64).max(1.0);
            words::deck_card_share(lang, number::percent(lang, of, 0))
        };
        let renewals = u64::from(sum.renewals);
        let counted = words::count_renewals(lang, renewals as i64, voice.whole(renewals as usize));
        let cards = vec![
            card("stake", sum.total, counted),
            card("low", sum.low, share(sum.low)),
            card("base", sum.base, share(sum.base)),
            card("high", sum.high, share(sum.high)),
        ];
        let title = figure.title.clone();
        let below = Box::new(Body::Chart(Box::new(figure)));
        self.slide("forecast", title, Body::Figures { cards, below })
    }

    /// The next renewals by decision day.
    fn renewals(&self) -> Option<Slide> {
        let lang = self.voice.lang;
        let ahead = |line: &&Line<'_>| line.expected.decide_on >= self.terms.day;
        let next = self.lines.iter().find(ahead).or(self.lines.first())?;
        let total = self.lines.len() as i64;
        let title = words::deck_renewals_title(
            lang,
            total,
            day::long(lang, next.expected.decide_on),
            number::whole(lang, total),
            self.voice.short(self.sum.total),
        );
        fitting(&ROWS, |most| {
            let rows = self.lines.iter().take(most).map(|line| {
                let (next, _) = say::next_step(lang, line.renewal, self.terms.day);
                vec![
                    self.name(line),
                    day::short(lang, line.expected.decide_on),
                    self.voice.money(line.expected.amount).text,
                    self.health(line),
                    risks::probability(lang, line),
                    next,
                ]
            });
            let keys = ["name", "decide", "stake", "health", "probability", "step"];
            self.table("renewals-table", title.clone(), (keys, rows.collect()))
        })
    }

    /// Renewals at risk, the dearest loss first.
    fn at_risk(&self) -> Option<Slide> {
        let lang = self.voice.lang;
        let risks = risks::dearest(self.told);
        if risks.is_empty() {
            return None;
        }
        let count = risks.len() as i64;
        let amount = self.voice.short(risks::at_stake(&risks));
        let title = words::deck_risks_title(lang, amount, count, number::whole(lang, count));
        fitting(&TOLD, |most| {
            let rows = risks.iter().take(most).map(|told| {
                vec![
                    self.name(told.line),
                    day::short(lang, told.line.expected.decide_on),
                    self.voice.money(told.line.expected.amount).text,
                    self.health(told.line),
                    risks::probability(lang, told.line),
                    told.why.clone(),
                ]
            });
            let keys = ["name", "decide", "stake", "health", "probability", "why"];
            self.table("at-risk", title.clone(), (keys, rows.collect()))
        })
    }

    /// `43, под угрозой`.
    fn health(&self, line: &Line<'_>) -> String {
        let standing = self.judged.standing(line.renewal.term.account);
        let label = say::outlook(self.voice.lang, line.odds.outlook);
        match score::shown(standing.score, band(line.odds.outlook)) {
            Some(score) => {
                words::forecast_deck_health(self.voice.lang, label, score::whole(score).to_string())
            }
            None => label,
        }
    }

    fn table(
        &self,
        key: &str,
        title: String,
        (keys, rows): ([&'static str; 6], Vec<Vec<String>>),
    ) -> Slide {
        let lang = self.voice.lang;
        let sign = self.voice.currency.sign();
        let headings = keys.map(|key| words::deck_heading(lang, key, sign)).to_vec();
        let numeric = keys.map(|key| matches!(key, "stake")).to_vec();
        let source = words::figure_source_renewals(lang, self.voice.as_of(self.stand.day));
        let data = DataTable { headings, rows };
        self.slide(key, title, Body::Table(Table { data, numeric, source }))
    }

    /// How earlier forecasts did, once there are enough to tell.
    fn track_record(&self) -> Result<Option<Slide>, Failure> {
        if (self.judged.scored.len() as u64) < brier::ENOUGH {
            return Ok(None);
        }
        let figure = self.drawn(FigureKey::ForecastCalibration)?;
        Ok(figure.map(|figure| self.chart("calibration", figure)))
    }
}

/// A card of retention under a name that fits five in a row.
fn short(lang: Lang, card: Printed) -> Card {
    Card {
        name: words::deck_retention_card(lang, card.key.as_str()),
        value: card.value,
        against: card.against,
        tone: tone(card.mood),
    }
}
