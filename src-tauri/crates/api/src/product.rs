//! The products page, and product lines wherever they stand.

use crate::{
    Failure, Session,
    dto::{
        account::ProductLine,
        product::{ProductsPage, ProductsReq},
    },
    print::{self, Voice},
};
use rapport_domain::{Day, Noun, Product, fold};
use rapport_measures::{abc, growth};
use rapport_text::{day, number, words};
use std::collections::{HashMap, HashSet};

/// One product and what it brought.
pub(crate) struct Sold {
    pub(crate) product: Product,
    /// The last 12 months, minor units.
    pub(crate) now: i64,
    /// The 12 months before.
    pub(crate) before: i64,
    /// The last sale.
    pub(crate) last: Option<Day>,
}

/// Products with share and class, largest revenue first.
///
/// `default_margin`, hundredths of a percent, stands where a product has no margin of its own.
pub(crate) fn lines(
    voice: Voice,
    mut sold: Vec<Sold>,
    on: Day,
    default_margin: Option<i32>,
) -> Vec<ProductLine> {
    sold.sort_by_cached_key(|s| {
        (std::cmp::Reverse(s.now), std::cmp::Reverse(s.before), fold::fold(&s.product.name))
    });
    let amounts: Vec<i64> = sold.iter().map(|s| s.now).collect();
    let whole: i64 = amounts.iter().filter(|a| **a > 0).sum();
    let classes = abc::classes(&amounts);
    sold.into_iter()
        .zip(classes)
        .map(|(s, class)| ProductLine {
            revenue_12m: voice.money(s.now),
            change: voice.change(s.now, s.before),
            share: growth::share(s.now, whole)
                .filter(|_| s.now > 0)
                .map(|share| number::percent(voice.lang, share, 1))
                .unwrap_or_default(),
            class: class.map(|c| c.letter().to_owned()).unwrap_or_default(),
            last_sale: s.last.map(|last| voice.dated(last, on)),
            margin: s
                .product
                .margin
                .or(default_margin)
                .map(|m| number::percent(voice.lang, f64::from(m) / 10_000.0, 0))
                .unwrap_or_default(),
            product: s.product,
        })
        .collect()
}

pub(crate) fn page(session: &Session, request: ProductsReq) -> Result<ProductsPage, Failure> {
    let lang = session.lang();
    let settings = session.settings();
    let voice = Voice { lang, currency: settings.currency };
    let stand = session.stand(request.at);
    let fail = |e| session.store_failure(&e);
    let book = session.book();
    let products = book.all::<Product>().map_err(fail)?;
    let as_of = stand.as_of();
    let mix = |(from, to): (Day, Day)| book.product_mix(None, as_of, from, to).map_err(fail);
    let sums = |rows: Vec<rapport_store::ProductSales>| -> HashMap<i64, i64> {
        rows.into_iter().map(|r| (r.product.0, r.amount)).collect()
    };
    let (now, before) = (sums(mix(stand.year())?), sums(mix(stand.year_before())?));
    let ever = book.product_mix(None, as_of, Day::EPOCH, stand.day).map_err(fail)?;
    let last: HashMap<i64, Day> = ever.into_iter().map(|r| (r.product.0, r.last_on)).collect();
    let words_sought = fold::fold(&request.text);
    let all = products.len();
    let families: HashSet<String> = products.iter().map(|p| fold::fold(&p.family)).collect();
    let families = families.iter().filter(|f| !f.is_empty()).count() as i64;
    let sold = products
        .into_iter()
        .filter(|p| {
            let text = fold::fold(&format!("{} {} {}", p.name, p.family, p.code));
            words_sought.split(' ').all(|word| text.contains(word))
        })
        .map(|product| Sold {
            now: now.get(&product.id.0).copied().unwrap_or(0),
            before: before.get(&product.id.0).copied().unwrap_or(0),
            last: last.get(&product.id.0).copied(),
            product,
        })
        .collect();
    Ok(ProductsPage {
        caption: words::products_caption(
            lang,
            day::long(lang, stand.day),
            words::count_families(lang, families, number::whole(lang, families)),
            print::counted(lang, Noun::Product, all as u64),
        ),
        rows: lines(voice, sold, stand.day, settings.default_margin),
        all: u32::try_from(all).unwrap_or(u32::MAX),
    })
}
