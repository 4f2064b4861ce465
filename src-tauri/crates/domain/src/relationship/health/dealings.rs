//! Signs from what was done rather than said: growth, open, forgiving, consults, interested,
//! shares, and whom they brought.

use super::reading::{Computed, Evidence};
use crate::{
    day::Day,
    id::TouchId,
    money::Minor,
    relationship::{
        facts::{AccountFacts, SaleFact},
        purchase,
        reference::ReferenceStatus,
        within::Within,
    },
    touch::{TouchKind, Who},
};

/// Months a client must have bought for before growth can be told.
const GROWTH_AFTER_MONTHS: i32 = 18;
/// Months for which incidents are remembered.
const INCIDENT_MONTHS: i32 = 36;
/// Months of touches that count.
const TOUCH_MONTHS: i32 = 6;
/// Months of invitations that count.
const EVENT_MONTHS: i32 = 12;
/// Months for which it counts that they brought an account, whatever else they say.
const BROUGHT_MONTHS: i32 = 12;
/// Months for which it still counts when nobody of theirs was asked whether they recommend us.
const BROUGHT_LONG_AGO_MONTHS: i32 = 24;
/// Touches needed to tell that no news was shared.
const TOUCHES_TO_TELL: u32 = 3;

/// The sales of a window.
#[derive(Default)]
struct Sales {
    revenue: Minor,
    invoices: Vec<(u64, Day)>,
    lines: usize,
}

impl Sales {
    fn add(&mut self, sale: &SaleFact) {
        self.revenue = self.revenue.saturating_add(sale.amount);
        self.lines += 1;
        if sale.amount > 0 {
            self.invoices.push(purchase::invoice(sale));
        }
    }

    /// Revenue, and the average invoice. What was given back in full is no revenue rather than a
    /// negative one.
    fn sums(self) -> (Minor, Minor) {
        let revenue = self.revenue.max(0);
        let count = purchase::distinct(self.invoices).max(1);
        (revenue, revenue / count as i64)
    }
}

/// Half and less of before gives 0, as much as before 60, a quarter more 100, straight between.
fn ratio(now: Minor, before: Minor) -> f64 {
    if before == 0 {
        return if now > 0 { 100.0 } else { 0.0 };
    }
    let ratio = now as f64 / before as f64;
    if ratio <= 1.0 {
        ((ratio - 0.5) * 120.0).max(0.0)
    } else {
        (60.0 + (ratio - 1.0) * 160.0).min(100.0)
    }
}

/// Revenue and average invoice of twelve months against the twelve before, the mean of the two.
/// Unknown until 18 months after the first sale, and when neither window has a sale. The ledger is
/// complete to the day, so the evidence is of the day.
pub(super) fn growth(facts: &AccountFacts, day: Day) -> Option<Computed> {
    let began_by = day.plus_months(-GROWTH_AFTER_MONTHS);
    let this = Within::months(day, 12);
    let that = this.before(12);
    let (mut now, mut before, mut old_enough) = (Sales::default(), Sales::default(), false);
    for sale in &facts.sales {
        old_enough |= sale.on <= began_by;
        if this.holds(sale.on) {
            now.add(sale);
        } else if that.holds(sale.on) {
            before.add(sale);
        }
    }
    if !old_enough || now.lines + before.lines == 0 {
        return None;
    }
    let ((now, bill_now), (before, bill_before)) = (now.sums(), before.sums());
    Some(Computed {
        score: (ratio(now, before) + ratio(bill_now, bill_before)) / 2.0,
        on: day,
        evidence: Evidence::Revenue { now, before, bill_now, bill_before },
    })
}

/// The reference status in force.
pub(super) fn open(facts: &AccountFacts, day: Day) -> Option<Computed> {
    let by_then = facts.references.iter().filter(|reference| reference.on <= day);
    let latest = by_then.max_by_key(|reference| (reference.on, reference.id))?;
    let score = match latest.status {
        ReferenceStatus::None => 20.0,
        ReferenceStatus::Name => 50.0,
        ReferenceStatus::Logo => 65.0,
        ReferenceStatus::Case => 85.0,
        ReferenceStatus::Speaks => 100.0,
    };
    let evidence = Evidence::Reference { reference: latest.id, status: latest.status };
    Some(Computed { score, on: latest.on, evidence })
}

/// How the incidents of 36 months were taken, −2…+2 as 0, 25, 50, 75, 100: the first judged as it
/// is, each later one averaged with what there was, so that the latest weighs half.
pub(super) fn forgiving(facts: &AccountFacts, day: Day) -> Option<Computed> {
    let window = Within::months(day, INCIDENT_MONTHS);
    let mut judged: Vec<_> = facts
        .incidents
        .iter()
        .filter(|incident| window.holds(incident.on))
        .filter_map(|incident| incident.taken.map(|(taken, on)| (on, incident.id, taken)))
        .filter(|(on, ..)| *on <= day)
        .collect();
    judged.sort_unstable();
    let mut score: Option<f64> = None;
    for (_, _, taken) in &judged {
        let points = f64::from(*taken + 2) * 25.0;
        score = Some(score.map_or(points, |so_far| (so_far + points) / 2.0));
    }
    let on = judged.last().map(|(on, ..)| *on)?;
    let incidents = judged.iter().map(|(_, id, _)| *id).collect();
    Some(Computed { score: score?, on, evidence: Evidence::Incidents { incidents } })
}

/// Accounts they brought in 12 months: one is enough for 100.
pub(super) fn brought(facts: &AccountFacts, day: Day) -> Option<Computed> {
    brought_within(facts, day, BROUGHT_MONTHS)
}

/// The same of 24 months: what stands where no fresh recommendation does.
pub(super) fn brought_long_ago(facts: &AccountFacts, day: Day) -> Option<Computed> {
    brought_within(facts, day, BROUGHT_LONG_AGO_MONTHS)
}

fn brought_within(facts: &AccountFacts, day: Day, months: i32) -> Option<Computed> {
    let window = Within::months(day, months);
    let recent = facts.brought.iter().filter(|(_, on)| window.holds(*on));
    let mut accounts: Vec<_> = recent.map(|(account, on)| (*on, *account)).collect();
    accounts.sort_unstable_by(|a, b| b.cmp(a));
    let on = accounts.first().map(|(on, _)| *on)?;
    let accounts = accounts.into_iter().map(|(_, account)| account).collect();
    Some(Computed { score: 100.0, on, evidence: Evidence::Brought { accounts } })
}

/// Signs that touches tell.
pub(super) struct FromTouches {
    /// Consultations they began in 6 months: none 25, one 60, two 80, more 100; unknown when
    /// there was no touch at all.
    pub(super) consults: Option<Computed>,
    /// Share of the invitations of 12 months they came to; unknown without one.
    pub(super) interested: Option<Computed>,
    /// Touches of 6 months with news of theirs: one 60, two 80, more 100; none 25 when there were
    /// three touches to tell it by, else unknown.
    pub(super) shares: Option<Computed>,
}

/// Days and ids of touches, for the latest first.
type Dated = Vec<(Day, TouchId)>;

fn latest_first(mut dated: Dated) -> (Option<Day>, Vec<TouchId>) {
    dated.sort_unstable_by(|a, b| b.cmp(a));
    (dated.first().map(|(on, _)| *on), dated.into_iter().map(|(_, id)| id).collect())
}

/// One pass over the touches.
pub(super) fn from_touches(facts: &AccountFacts, day: Day) -> FromTouches {
    let recent = Within::months(day, TOUCH_MONTHS);
    let year = Within::months(day, EVENT_MONTHS);
    let (mut touches, mut last_touch) = (0u32, None);
    let (mut invited, mut last_invited) = (0u32, None);
    let (mut consulted, mut came, mut news) = (Dated::new(), Dated::new(), Dated::new());
    for touch in facts.touches.iter().filter(|touch| year.holds(touch.on)) {
        let dated = (touch.on, touch.id);
        if touch.kind == TouchKind::Event || touch.attended.is_some() {
            invited += 1;
            last_invited = last_invited.max(Some(touch.on));
            if touch.attended != Some(false) {
                came.push(dated);
            }
        }
        if !recent.holds(touch.on) {
            continue;
        }
        touches += 1;
        last_touch = last_touch.max(Some(touch.on));
        if touch.kind == TouchKind::Consultation && touch.began == Some(Who::Them) {
            consulted.push(dated);
        }
        if touch.shared_news {
            news.push(dated);
        }
    }
    let counted = |dated: Dated| {
        let score = match dated.len() {
            0 => 25.0,
            1 => 60.0,
            2 => 80.0,
            _ => 100.0,
        };
        let (on, ids) = latest_first(dated);
        let on = on.or(last_touch)?;
        Some(Computed { score, on, evidence: Evidence::Touches { touches: ids, of: touches } })
    };
    let enough_to_tell = !news.is_empty() || touches >= TOUCHES_TO_TELL;
    let share = came.len() as f64 * 100.0 / f64::from(invited.max(1));
    FromTouches {
        consults: counted(consulted),
        interested: last_invited.map(|on| Computed {
            score: share,
            on,
            evidence: Evidence::Events { came: latest_first(came).1, invited },
        }),
        shares: Some(news).filter(|_| enough_to_tell).and_then(counted),
    }
}
