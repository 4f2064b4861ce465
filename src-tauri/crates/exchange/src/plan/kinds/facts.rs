//! Which fact of the book a row repeats.

use crate::{
    field::Field,
    kind::Kind,
    known::Known,
    plan::{
        engine::Effect,
        view::{At, View},
    },
};
use rapport_domain::{Factor, Judgement, Payment, Sale, StageMark, Subscription, Touch};
use rustc_hash::{FxHashMap, FxHashSet};
use std::hash::Hash;

/// Facts of the book by identity. Facts of one identity are handed out in the order of their ids,
/// so that the first row pairs with the first, the second with the second.
pub(crate) struct Chain<K> {
    heads: FxHashMap<K, u32>,
    next: Vec<u32>,
}

const END: u32 = u32::MAX;

impl<K: Hash + Eq> Chain<K> {
    pub(crate) fn new(keys: impl DoubleEndedIterator<Item = K> + ExactSizeIterator) -> Self {
        let count = keys.len();
        let mut heads = FxHashMap::with_capacity_and_hasher(count, Default::default());
        let mut next = vec![END; count];
        for (index, key) in keys.enumerate().rev() {
            let place = u32::try_from(index).unwrap_or(END);
            if let Some(behind) = heads.insert(key, place)
                && let Some(link) = next.get_mut(index)
            {
                *link = behind;
            }
        }
        Self { heads, next }
    }

    /// The next fact of that identity, which is then used up.
    pub(crate) fn take(&mut self, key: &K) -> Option<usize> {
        let head = self.heads.get_mut(key).filter(|head| **head != END)?;
        let index = *head as usize;
        *head = self.next.get(index).copied().unwrap_or(END);
        Some(index)
    }
}

/// What a line within a document is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tail {
    /// Its number.
    Line(i32),
    /// Its product.
    Product(i64),
}

/// The identity of a sale. Accounting systems number documents anew each year, and numbers of
/// different branches meet: account and year belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum SaleKey<'a> {
    /// A line of a document.
    Document { account: i64, year: i32, invoice: &'a str, tail: Tail },
    /// A sale without a document.
    Loose { account: i64, product: i64, on: i32, quantity: i64, amount: i64 },
}

/// The identity of a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum SubscriptionKey<'a> {
    Numbered(&'a str),
    Plain { account: i64, product: i64, starts_on: i32 },
}

/// The identity of a touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct TouchKey<'a> {
    pub(crate) account: i64,
    pub(crate) on: i32,
    pub(crate) kind: u8,
    pub(crate) summary: &'a str,
}

/// The identity of a stage mark. A criterion is met once: another day corrects the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct MarkKey {
    pub(crate) account: i64,
    pub(crate) criterion: u8,
}

/// What the rows so far say of a criterion of an account.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HeldMark {
    /// Place of the mark among those said.
    pub(crate) place: usize,
    /// Place of the mark of the book it repeats.
    pub(crate) known: Option<usize>,
    /// What comes of it.
    pub(crate) effect: Effect,
}

/// The identity of a factor: of an account, or of an industry and country where `account` is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct FactorKey<'a> {
    pub(crate) account: i64,
    pub(crate) industry: &'a str,
    pub(crate) country: &'a str,
    pub(crate) kind: u8,
    pub(crate) noticed_on: i32,
}

/// The identity of a sign judged by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct JudgementKey {
    pub(crate) account: i64,
    pub(crate) sign: u8,
    pub(crate) on: i32,
}

/// The facts of the book of the kind under way.
pub(crate) struct Facts<'a> {
    pub(crate) sales: &'a [Sale],
    pub(crate) sale_chain: Chain<SaleKey<'a>>,
    pub(crate) payments: &'a [Payment],
    /// Payments by account and number, each with whether a row has used it.
    pub(crate) payment_places: FxHashMap<(i64, &'a str), Vec<usize>>,
    pub(crate) payments_used: Vec<bool>,
    pub(crate) subscriptions: &'a [Subscription],
    pub(crate) subscription_chain: Chain<SubscriptionKey<'a>>,
    /// Numbers that stand for several subscriptions, as those of contracts do.
    pub(crate) repeated: FxHashSet<&'a str>,
    pub(crate) touches: &'a [Touch],
    pub(crate) touch_chain: Chain<TouchKey<'a>>,
    pub(crate) marks: &'a [StageMark],
    pub(crate) mark_chain: Chain<MarkKey>,
    /// Marks as the rows say them, and which of them a row repeats.
    pub(crate) said_marks: Vec<StageMark>,
    pub(crate) held_marks: FxHashMap<MarkKey, HeldMark>,
    pub(crate) factors: &'a [Factor],
    pub(crate) factor_chain: Chain<FactorKey<'a>>,
    pub(crate) judgements: &'a [Judgement],
    pub(crate) judgement_chain: Chain<JudgementKey>,
    pub(crate) next: i64,
    /// Documents that were cancelled, as account, year and number; each with its rows in the file.
    pub(crate) cancelled: FxHashMap<(i64, i32, &'a str), u64>,
}

impl<'a> Facts<'a> {
    pub(crate) fn new(kind: Kind, known: &'a Known, view: &View<'a>) -> Self {
        fn only<T>(wanted: bool, all: &[T]) -> &[T] {
            if wanted { all } else { &[] }
        }
        let numbered = view.has(Field::LineNumber);
        let sales = only(kind == Kind::Sales, &known.sales);
        let payments = only(kind == Kind::Payments, &known.payments);
        let subscriptions = only(kind == Kind::Subscriptions, &known.subscriptions);
        let touches = only(kind == Kind::Touches, &known.touches);
        let marks = only(kind == Kind::StageMarks, &known.stage_marks);
        let factors = only(kind == Kind::Factors, &known.factors);
        let judgements = only(kind == Kind::Signs, &known.judgements);
        let mut payment_places: FxHashMap<(i64, &str), Vec<usize>> = FxHashMap::default();
        for (index, payment) in payments.iter().enumerate() {
            payment_places
                .entry((payment.account.0, payment.invoice.as_str()))
                .or_default()
                .push(index);
        }
        let repeated = repeated_numbers(subscriptions, view);
        Self {
            sales,
            sale_chain: Chain::new(sales.iter().map(|sale| sale_key(sale, numbered))),
            payments,
            payment_places,
            payments_used: vec![false; payments.len()],
            subscriptions,
            subscription_chain: Chain::new(subscriptions.iter().map(|s| {
                if s.external_id.is_empty()
                    || !view.has(Field::SubscriptionId)
                    || repeated.contains(s.external_id.as_str())
                {
                    SubscriptionKey::Plain {
                        account: s.account.0,
                        product: s.product.0,
                        starts_on: s.starts_on.key(),
                    }
                } else {
                    SubscriptionKey::Numbered(&s.external_id)
                }
            })),
            repeated,
            touches,
            touch_chain: Chain::new(touches.iter().map(|t| TouchKey {
                account: t.account.0,
                on: t.on.key(),
                kind: t.kind as u8,
                summary: &t.summary,
            })),
            marks,
            mark_chain: Chain::new(
                marks
                    .iter()
                    .map(|m| MarkKey { account: m.account.0, criterion: m.criterion as u8 }),
            ),
            said_marks: Vec::new(),
            held_marks: FxHashMap::default(),
            factors,
            factor_chain: Chain::new(factors.iter().map(factor_key)),
            judgements,
            judgement_chain: Chain::new(judgements.iter().map(|j| JudgementKey {
                account: j.account.0,
                sign: j.sign as u8,
                on: j.on.key(),
            })),
            next: match kind {
                Kind::Sales => known.next.sale,
                Kind::Payments => known.next.payment,
                Kind::Subscriptions => known.next.subscription,
                Kind::Touches => known.next.touch,
                Kind::StageMarks => known.next.stage_mark,
                Kind::Factors => known.next.factor,
                Kind::Signs => known.next.judgement,
                Kind::Answers => known.next.answer,
                Kind::Managers | Kind::Accounts | Kind::Contacts | Kind::Products => 1,
            },
            cancelled: FxHashMap::default(),
        }
    }

    /// The next free id.
    pub(crate) const fn number(&mut self) -> i64 {
        let id = self.next;
        self.next += 1;
        id
    }
}

/// The subscription numbers that the file or the book has more than once.
fn repeated_numbers<'a>(subscriptions: &'a [Subscription], view: &View<'a>) -> FxHashSet<&'a str> {
    let mut repeated = FxHashSet::default();
    if !view.has(Field::SubscriptionId) {
        return repeated;
    }
    let mut note = |numbers: &mut dyn Iterator<Item = &'a str>| {
        let mut met = FxHashSet::default();
        for number in numbers.filter(|n| !n.is_empty()) {
            if !met.insert(number) {
                repeated.insert(number);
            }
        }
    };
    note(&mut subscriptions.iter().map(|s| s.external_id.as_str()));
    let rows = 0..view.main.rows.len();
    note(&mut rows.map(|row| view.text(At { main: Some(row), line: None }, Field::SubscriptionId)));
    repeated
}

/// The identity of a factor of the book.
fn factor_key(factor: &Factor) -> FactorKey<'_> {
    let (industry, country) = match factor.account {
        Some(_) => ("", ""),
        None => (factor.industry.as_str(), factor.country.as_str()),
    };
    FactorKey {
        account: factor.account.map_or(0, |a| a.0),
        industry,
        country,
        kind: factor.kind as u8,
        noticed_on: factor.noticed_on.key(),
    }
}

/// The identity of a sale of the book, by line where the file under way numbers its lines.
fn sale_key(sale: &Sale, numbered: bool) -> SaleKey<'_> {
    if sale.invoice.is_empty() {
        return SaleKey::Loose {
            account: sale.account.0,
            product: sale.product.0,
            on: sale.on.key(),
            quantity: sale.quantity.0,
            amount: sale.amount,
        };
    }
    let tail = if numbered && sale.line != 0 {
        Tail::Line(sale.line)
    } else {
        Tail::Product(sale.product.0)
    };
    SaleKey::Document {
        account: sale.account.0,
        year: sale.on.year(),
        invoice: &sale.invoice,
        tail,
    }
}
