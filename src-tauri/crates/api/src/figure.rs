//! Figures: which there are, what they are made of, and where they go (screen, file, clipboard).
//!
//! A figure is composed once, from an account's facts or the whole book's ([`whose`]), in the
//! language it is for; `charts` draws it and `slides` makes it a native chart.

mod compose;
mod relations;
pub(crate) mod whose;

pub(crate) use compose::{figure, replies, touches::by_kind as touches_by_kind};
pub(crate) use whose::Whose;

use crate::{
    Failure, Session,
    account::Facts,
    atomic_file,
    dto::{
        Nothing, Path as PathDto, Written,
        figure::{
            FigureExportReq, FigureFormat, FigureKey, FigurePathReq, FigureReply, FigureReq,
            FigureSize, Mark,
        },
        renewal::RenewalsShown,
    },
    print::Voice,
    session::Stand,
};
use rapport_charts::{
    draw::{DrawOptions, Scheme, Size, draw},
    figure::Figure,
    png,
};
use rapport_domain::{Account, AccountFacts, AccountId, refusal};
use rapport_slides::deck::SlideSize;
use rapport_text::{Lang, words};

impl FigureKey {
    /// Every figure, in the order of the screens.
    pub const ALL: [Self; 22] = [
        Self::RevenueByHalf,
        Self::ProductMix,
        Self::Pareto,
        Self::PaymentPunctuality,
        Self::TouchesByKind,
        Self::SubscriptionsTimeline,
        Self::HealthOverTime,
        Self::SignsThenNow,
        Self::LoyaltyMatrix,
        Self::StageFlow,
        Self::RelationshipClock,
        Self::StageSurvival,
        Self::PeopleMap,
        Self::TouchesHeat,
        Self::RenewalsTimeline,
        Self::RecurringBridge,
        Self::ForecastByMonth,
        Self::ForecastCalibration,
        Self::NpsTrend,
        Self::CsiQuadrants,
        Self::ClosureFunnel,
        Self::SaidDidEffect,
    ];

    /// The stable key: `revenue-by-half`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::RevenueByHalf => "revenue-by-half",
            Self::ProductMix => "product-mix",
            Self::Pareto => "pareto",
            Self::PaymentPunctuality => "payment-punctuality",
            Self::TouchesByKind => "touches-by-kind",
            Self::SubscriptionsTimeline => "subscriptions-timeline",
            Self::HealthOverTime => "health-over-time",
            Self::SignsThenNow => "signs-then-now",
            Self::LoyaltyMatrix => "loyalty-matrix",
            Self::StageFlow => "stage-flow",
            Self::RelationshipClock => "relationship-clock",
            Self::StageSurvival => "stage-survival",
            Self::PeopleMap => "people-map",
            Self::TouchesHeat => "touches-heat",
            Self::RenewalsTimeline => "renewals-timeline",
            Self::RecurringBridge => "recurring-bridge",
            Self::ForecastByMonth => "forecast-by-month",
            Self::ForecastCalibration => "forecast-calibration",
            Self::NpsTrend => "nps-trend",
            Self::CsiQuadrants => "csi-quadrants",
            Self::ClosureFunnel => "closure-funnel",
            Self::SaidDidEffect => "said-did-effect",
        }
    }

    /// The figure with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.key() == key)
    }
}

/// The figures of an account that have something to draw. Those of money and touches are composed
/// to tell, for facts may lie outside what a figure shows; those of the relationship have a rule.
pub(crate) fn keys_with_data(
    session: &Session,
    voice: Voice,
    facts: &Facts,
    known: &AccountFacts,
    stand: &Stand,
) -> Result<Vec<String>, Failure> {
    let whose = Whose::Account(facts, session);
    let shown = RenewalsShown::default();
    let mut keys = Vec::new();
    for key in FigureKey::ALL {
        let drawn = match compose::has_data(key, &whose, known, stand)? {
            Some(drawn) => drawn,
            // An account's Pareto repeats its product mix.
            None if key == FigureKey::Pareto => false,
            None => !figure(voice, key, &whose, stand, &shown)?.is_empty(),
        };
        if drawn {
            keys.push(key.key().to_owned());
        }
    }
    Ok(keys)
}

fn composed(
    session: &Session,
    voice: Voice,
    key: FigureKey,
    account: Option<AccountId>,
    stand: &Stand,
    shown: Option<&RenewalsShown>,
) -> Result<Figure, Failure> {
    let all = RenewalsShown::default();
    let shown = shown.unwrap_or(&all);
    if let Some(months) = shown.months {
        refusal::require_range("months", Some(i64::from(months)), 1, 24)
            .map_err(|r| Failure::of_refusal(session.lang(), &r))?;
    }
    match account {
        Some(id) => {
            let facts = Facts::read(session, id, stand.day)?;
            figure(voice, key, &Whose::Account(&facts, session), stand, shown)
        }
        None => figure(voice, key, &Whose::All(session), stand, shown),
    }
}

pub(crate) fn screen(session: &Session, request: FigureReq) -> Result<FigureReply, Failure> {
    let voice = Voice { lang: session.lang(), currency: session.settings().currency };
    let stand = session.stand(request.at);
    let shown = request.renewals.as_ref();
    let mut figure = composed(session, voice, request.key, request.account, &stand, shown)?;
    let table = figure.table();
    // The card prints unit and source itself, as text that can be selected and read out.
    let unit = std::mem::take(&mut figure.unit);
    let source = std::mem::take(&mut figure.source);
    let size = Size::Custom {
        width: request.width.clamp(240, 2000),
        height: request.height.clamp(120, 1500),
    };
    let scheme = if request.dark { Scheme::Dark } else { Scheme::Light };
    let options = DrawOptions::screen(size, scheme);
    let empty = figure.is_empty();
    let (svg, marks) = if empty {
        (String::new(), Vec::new())
    } else {
        let drawing = draw(&figure, &options)
            .map_err(|e| Failure::failed(words::failure_draw(voice.lang), &e))?;
        let marks = drawing
            .marks
            .into_iter()
            .map(|m| Mark {
                x: m.x,
                y: m.y,
                width: m.width,
                height: m.height,
                name: m.name,
                value: m.value,
            })
            .collect();
        (drawing.svg, marks)
    };
    Ok(FigureReply {
        empty,
        title: figure.title,
        unit,
        source,
        alt: figure.alt,
        svg,
        marks,
        headings: table.headings,
        rows: table.rows,
    })
}

pub(crate) fn suggested_path(
    session: &Session,
    request: FigurePathReq,
) -> Result<PathDto, Failure> {
    let lang = session.lang();
    let stand = session.stand(request.at);
    let account = match request.account {
        Some(id) => {
            let account =
                session.book().get::<Account>(id).map_err(|e| session.store_failure(&e))?;
            account.ok_or_else(|| Failure::gone(lang))?.name
        }
        None => String::new(),
    };
    let name = words::figure_file(
        lang,
        account,
        rapport_text::day::half(lang, stand.half),
        words::figure_name(lang, request.key.key()),
    );
    let extension = match request.format {
        FigureFormat::Svg => "svg",
        FigureFormat::Png => "png",
        FigureFormat::Pptx => "pptx",
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let path = session.host().documents().join(atomic_file::file_name(&name, extension));
    Ok(PathDto { path: path.to_string_lossy().into_owned() })
}

const fn file_size(size: FigureSize) -> (Size, SlideSize) {
    match size {
        FigureSize::Full => (Size::Full, SlideSize::Wide),
        FigureSize::Half => (Size::Half, SlideSize::HalfWide),
        FigureSize::FourThree => (Size::FourThree, SlideSize::FourThree),
    }
}

fn for_file(
    session: &Session,
    request: &FigureExportReq,
) -> Result<(Lang, Figure, DrawOptions, SlideSize), Failure> {
    let own = session.lang();
    let lang = request.lang.as_deref().and_then(Lang::from_tag).unwrap_or(own);
    let voice = Voice { lang, currency: session.settings().currency };
    let stand = session.stand(request.at);
    let shown = request.renewals.as_ref();
    let figure = composed(session, voice, request.key, request.account, &stand, shown)?;
    if figure.is_empty() {
        return Err(Failure::refused("", words::failure_figure_empty(own)));
    }
    let (size, slide) = file_size(request.size);
    Ok((lang, figure, DrawOptions::file(size), slide))
}

pub(crate) fn export(session: &Session, request: FigureExportReq) -> Result<Written, Failure> {
    let own = session.lang();
    atomic_file::absolute(own, &request.path)?;
    let (lang, figure, options, slide) = for_file(session, &request)?;
    let undrawn =
        |e: &dyn std::fmt::Display| Failure::failed(words::failure_draw(own), &e.to_string());
    let bytes = match request.format {
        FigureFormat::Svg => draw(&figure, &options).map_err(|e| undrawn(&e))?.svg.into_bytes(),
        FigureFormat::Png => png::png(&figure, &options, 2.0).map_err(|e| undrawn(&e))?,
        FigureFormat::Pptx => {
            let deck = rapport_slides::deck::one_chart(figure, lang, slide);
            rapport_slides::pptx(&deck).map_err(|e| undrawn(&e))?
        }
    };
    atomic_file::write(own, &request.path, &bytes)
}

pub(crate) fn copy(session: &Session, request: FigureExportReq) -> Result<Nothing, Failure> {
    let own = session.lang();
    let (_, figure, options, _) = for_file(session, &request)?;
    let picture = png::rgba(&figure, &options, 2.0)
        .map_err(|e| Failure::failed(words::failure_draw(own), &e))?;
    let (width, height, pixels) = picture;
    session
        .host()
        .copy_picture(width, height, pixels)
        .map_err(|e| Failure::failed(words::failure_picture(own), &e))?;
    Ok(Nothing {})
}
