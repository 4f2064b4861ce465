//! What the supplier sells: forty products in six families.

use crate::{FirstIds, SampleLang, World, number};
use rapport_domain::{Minor, Product, ProductId, ProductKind};

/// How a product is charged for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Charge {
    /// By the seat, for a term, renewed.
    Term,
    /// Once, by the piece.
    #[default]
    Once,
    /// By the hour.
    Hour,
    /// By the day or the course.
    Event,
}

/// A product as the price list has it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Ware {
    pub(crate) place: usize,
    family: usize,
    pub(crate) charge: Charge,
    kind: Option<ProductKind>,
    /// Hundredths of a percent; 0 stands for unknown.
    margin: i32,
    roubles: i64,
    dollars: i64,
    ru: &'static str,
    en: &'static str,
}

impl Ware {
    /// Price of one unit today, in minor units.
    pub(crate) const fn price(&self, lang: SampleLang) -> Minor {
        match lang {
            SampleLang::Ru => self.roubles * 100,
            SampleLang::En => self.dollars * 100,
        }
    }

    /// Whether hours can be halved.
    pub(crate) const fn by_the_hour(&self) -> bool {
        matches!(self.charge, Charge::Hour)
    }
}

const FAMILIES: [(&str, &str, &str); 6] = [
    ("Учёт и финансы", "Accounting and finance", "FIN"),
    ("Документооборот", "Documents", "DOC"),
    ("Безопасность", "Security", "SEC"),
    ("Аналитика", "Analytics", "ANA"),
    ("Рабочие места", "Workplaces", "WRK"),
    ("Услуги", "Services", "SRV"),
];

const fn ware(
    family: usize,
    charge: Charge,
    margin: i32,
    roubles: i64,
    dollars: i64,
    ru: &'static str,
    en: &'static str,
) -> Ware {
    let kind = match charge {
        Charge::Term => Some(ProductKind::Licence),
        Charge::Once if family == 4 => Some(ProductKind::Goods),
        Charge::Once => Some(ProductKind::Licence),
        Charge::Hour | Charge::Event => Some(ProductKind::Service),
    };
    Ware { place: 0, family, charge, kind, margin, roubles, dollars, ru, en }
}

use Charge::{Event, Hour, Once, Term};

const WARES: [Ware; 40] = [
    ware(0, Term, 7200, 9_600, 180, "Учёт. Рабочее место, год", "Ledger seat, year"),
    ware(0, Term, 7000, 14_400, 260, "Учёт. Расширенное место, год", "Ledger plus seat, year"),
    ware(0, Term, 7400, 6_900, 130, "Бюджет. Пользователь, год", "Budget user, year"),
    ware(0, Term, 6800, 11_200, 210, "Казначейство. Пользователь, год", "Treasury user, year"),
    ware(0, Once, 6400, 98_000, 1_900, "Учёт. Сервер", "Ledger server"),
    ware(0, Once, 6100, 42_000, 820, "Модуль «Зарплата»", "Payroll module"),
    ware(0, Once, 6300, 37_500, 740, "Модуль «Основные средства»", "Fixed assets module"),
    ware(1, Term, 7600, 4_800, 90, "Документы. Пользователь, год", "Documents user, year"),
    ware(1, Term, 7500, 7_200, 140, "Согласование. Пользователь, год", "Approvals user, year"),
    ware(1, Term, 7100, 3_600, 70, "Электронная подпись, год", "Signature certificate, year"),
    ware(1, Once, 6600, 76_000, 1_450, "Документы. Сервер", "Documents server"),
    ware(1, Once, 6200, 29_000, 560, "Архив. Хранилище 1 ТБ", "Archive, 1 TB"),
    ware(
        1,
        Once,
        5900,
        33_500,
        640,
        "Распознавание, 100 000 страниц",
        "Recognition, 100,000 pages",
    ),
    ware(2, Term, 5400, 2_400, 46, "Защита рабочего места, год", "Endpoint protection, year"),
    ware(2, Term, 5200, 18_500, 350, "Защита сервера, год", "Server protection, year"),
    ware(2, Term, 5600, 3_900, 75, "Второй фактор. Пользователь, год", "Second factor user, year"),
    ware(2, Term, 5100, 8_700, 165, "Резервное копирование, год", "Backup agent, year"),
    ware(2, Once, 4700, 145_000, 2_750, "Межсетевой экран", "Firewall appliance"),
    ware(2, Once, 4500, 1_900, 36, "Ключ доступа", "Access key"),
    ware(2, Event, 5800, 120_000, 2_300, "Проверка защищённости", "Security assessment"),
    ware(3, Term, 7800, 16_800, 320, "Аналитика. Автор отчётов, год", "Analytics author, year"),
    ware(3, Term, 7900, 4_200, 80, "Аналитика. Читатель, год", "Analytics reader, year"),
    ware(3, Term, 7300, 22_000, 420, "Прогноз спроса, год", "Demand forecast, year"),
    ware(3, Once, 6700, 112_000, 2_150, "Хранилище данных", "Data warehouse"),
    ware(3, Once, 6500, 24_500, 470, "Коннектор данных", "Data connector"),
    ware(3, Once, 0, 54_000, 1_050, "Набор отраслевых отчётов", "Industry report pack"),
    ware(4, Once, 1600, 86_000, 1_350, "Ноутбук", "Laptop"),
    ware(4, Once, 1400, 27_500, 430, "Монитор", "Monitor"),
    ware(4, Once, 1800, 12_800, 210, "Док-станция", "Docking station"),
    ware(4, Once, 1500, 410_000, 6_400, "Сервер", "Rack server"),
    ware(4, Once, 2200, 9_400, 150, "Гарнитура", "Headset"),
    ware(4, Term, 4900, 3_100, 58, "Связь. Абонент, год", "Telephony line, year"),
    ware(4, Term, 5000, 5_600, 105, "Видеосвязь. Ведущий, год", "Meetings host, year"),
    ware(5, Hour, 4200, 4_500, 95, "Консультация, час", "Consulting, hour"),
    ware(5, Hour, 3900, 3_800, 80, "Доработка, час", "Development, hour"),
    ware(5, Event, 4600, 68_000, 1_300, "Обследование", "Process survey"),
    ware(5, Event, 4400, 155_000, 2_950, "Внедрение, этап", "Implementation stage"),
    ware(5, Event, 5500, 24_000, 460, "Обучение, день", "Training day"),
    ware(5, Term, 5700, 96_000, 1_850, "Сопровождение «Стандарт», год", "Standard support, year"),
    ware(5, Term, 5300, 240_000, 4_600, "Сопровождение «Премиум», год", "Premium support, year"),
];

/// The price list.
pub(crate) fn wares() -> Vec<Ware> {
    WARES.iter().enumerate().map(|(place, ware)| Ware { place, ..*ware }).collect()
}

/// Identity of a ware in the book.
pub(crate) fn id(first: FirstIds, ware: Ware) -> ProductId {
    ProductId(number(first.product, ware.place))
}

pub(crate) fn make(world: &World, first: FirstIds) -> Vec<Product> {
    let mut in_family = [0usize; FAMILIES.len()];
    wares()
        .into_iter()
        .map(|ware| {
            let (ru, en, letters) = FAMILIES.get(ware.family).copied().unwrap_or_default();
            let serial = in_family.get_mut(ware.family).map_or(0, |n| {
                *n += 1;
                *n
            });
            let ours = |ru: &'static str, en: &'static str| match world.request.lang {
                SampleLang::Ru => ru.to_owned(),
                SampleLang::En => en.to_owned(),
            };
            Product {
                id: id(first, ware),
                name: ours(ware.ru, ware.en),
                family: ours(ru, en),
                code: format!("{letters}-{serial:02}"),
                margin: (ware.margin != 0).then_some(ware.margin),
                kind: ware.kind,
            }
        })
        .collect()
}
