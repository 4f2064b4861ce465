//! Stage marks, factors and signs, and what older kinds of files say of the relationship.

use crate::support::{empty, ends, import, planned, reading};
use rapport_domain::{
    Criterion, Day, Factor, FactorId, FactorKind, Severity, Sign, StageMark, StageMarkId, TaskId,
    TouchId,
};
use rapport_exchange::{Kind, Known, guess_kind, guess_mapping};
use rapport_text::{Lang, words};

const ACCOUNTS: &str = "Код;Наименование;ИНН;Отрасль\n1;Альфа;7707083893;агро\n2;Бета;;банки\n";

fn with_accounts() -> Known {
    let mut known = empty();
    import(Kind::Accounts, ACCOUNTS, &mut known);
    known
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

#[test]
fn stage_marks_are_matched_by_account_and_criterion() {
    let mut known = with_accounts();
    let text = "Клиент;ИНН;Критерий;Дата;Основание\n\
        ;7707083893;Клиент обратился;01.02.2025;письмо\n\
        Бета;;met-product;03.02.2025;демо\n\
        Бета;;Выявлены скрытые потребности;04.02.2025;разговор\n\
        Бета;;пляска;05.02.2025;x\n\
        Бета;;первая поставка;;x\n\
        Бета;;первая поставка;06.02.2025;\n";
    let main = reading(text);
    assert_eq!(guess_kind(&main), Some(Kind::StageMarks), "its headings tell");
    let made = import(Kind::StageMarks, text, &mut known);
    assert_eq!(ends(&made), [3, 0, 0, 3, 0], "{:?}", made.rejects);
    let columns: Vec<_> =
        made.rejects.iter().map(|r| (r.line, r.column.as_deref().unwrap_or(""))).collect();
    let want = [(5, "Критерий"), (6, "Дата"), (7, "Основание")];
    assert_eq!(columns, want, "an unknown criterion, no day, nothing that shows it");
    let marks: Vec<_> =
        known.stage_marks.iter().map(|m| (m.account, m.criterion, m.met_on)).collect();
    let (alpha, beta) = (known.accounts[0].id, known.accounts[1].id);
    let want = [
        (alpha, Criterion::Enquired, day("2025-02-01")),
        (beta, Criterion::MetProduct, day("2025-02-03")),
        (beta, Criterion::HiddenPainsFound, day("2025-02-04")),
    ];
    assert_eq!(marks, want, "the tax id finds the account, either language the criterion");
    assert_eq!(ends(&import(Kind::StageMarks, text, &mut known)), [0, 0, 3, 3, 0], "again");

    let mark =
        StageMark { id: StageMarkId(1), touch: Some(TouchId(5)), ..known.stage_marks[0].clone() };
    known.stage_marks[0] = mark.clone();
    let made = import(Kind::StageMarks, &text.replace("письмо", "звонок"), &mut known);
    assert_eq!(ends(&made), [0, 1, 2, 3, 0], "the text changed");
    let want = StageMark { evidence: "звонок".to_owned(), ..mark };
    assert_eq!(known.stage_marks[0], want, "what the file does not say stays");

    let corrected = text.replace("письмо", "звонок").replace("01.02.2025", "11.02.2025");
    let made = import(Kind::StageMarks, &corrected, &mut known);
    assert_eq!(ends(&made), [0, 1, 2, 3, 0], "the day was corrected");
    let want = StageMark { met_on: day("2025-02-11"), ..want };
    assert_eq!(known.stage_marks[0], want, "the mark moves to that day");
    let made = import(Kind::StageMarks, &corrected, &mut known);
    assert_eq!(ends(&made), [0, 0, 3, 3, 0], "the same file again says nothing new");
}

#[test]
fn of_two_rows_of_one_criterion_the_later_is_right() {
    let mut known = with_accounts();
    let text = "Клиент;ИНН;Критерий;Дата;Основание\n\
        Бета;;met-product;03.02.2025;демо\n\
        ;7707083893;met-product;04.02.2025;стенд\n\
        Бета;;met-product;05.02.2025;второе демо\n";
    let made = import(Kind::StageMarks, text, &mut known);
    assert_eq!(ends(&made), [2, 0, 1, 0, 0], "one mark of each account, and a row that repeats");
    let said: Vec<_> = known.stage_marks.iter().map(|m| (m.met_on, m.evidence.as_str())).collect();
    let want = [(day("2025-02-04"), "стенд"), (day("2025-02-05"), "второе демо")];
    assert_eq!(said, want, "the later row of the account is what stands");
    let before = known.stage_marks.clone();
    let made = import(Kind::StageMarks, text, &mut known);
    assert_eq!(ends(&made), [0, 0, 3, 0, 0], "the same file again says nothing new");
    assert!(made.changes.is_empty(), "not even back and forth: {:?}", made.changes);
    assert_eq!(known.stage_marks, before, "all stays as it was");

    let text = text.replace("второе", "третье");
    let made = import(Kind::StageMarks, &text, &mut known);
    assert_eq!(ends(&made), [0, 1, 2, 0, 0], "a correction of the later row is one");
    assert_eq!(made.changes.len(), 1, "of one mark: {:?}", made.changes);
    assert_eq!(known.stage_marks[1].evidence, "третье демо", "and it is kept");
}

#[test]
fn factors_are_an_accounts_or_a_crisis_of_an_industry() {
    let mut known = with_accounts();
    let text = "Клиент;Отрасль;Страна;Негативный фактор;Тяжесть;Дата выявления;Источник;Закрыт;Ответственный\n\
        Альфа;агро;Россия;нет личного контакта;высокая;01.03.2025;касания;;Анна\n\
        ;агро;;Кризис на рынке;medium;02.03.2025;новости;01.06.2025;\n\
        ;агро;;жёсткие прямые продажи;низкая;02.03.2025;жалоба;;\n\
        ;;;кризис;низкая;02.03.2025;новости;;\n\
        Бета;;;rigid;низкая;02.03.2025;жалоба;01.03.2025;\n\
        Бета;;;rigid;ужасная;02.03.2025;жалоба;;\n\
        Бета;;;rigid;низкая;02.03.2025;;;\n";
    let main = reading(text);
    assert_eq!(guess_kind(&main), Some(Kind::Factors), "its headings tell");
    let made = import(Kind::Factors, text, &mut known);
    assert_eq!(ends(&made), [2, 0, 0, 5, 0], "{:?}", made.rejects);
    let named: Vec<_> =
        made.rejects.iter().map(|r| (r.line, r.column.as_deref().unwrap_or(""))).collect();
    let want = [(4, ""), (5, ""), (6, "Закрыт"), (7, "Тяжесть"), (8, "Источник")];
    assert_eq!(named, want, "only a crisis needs no account, and something it must be of");
    let [own, common] = known.factors.as_slice() else { panic!("two factors: {known:?}") };
    assert_eq!(
        (own.account, own.kind, own.severity, own.industry.as_str()),
        (Some(known.accounts[0].id), FactorKind::Distance, Severity::High, ""),
        "an account's factor is of no industry"
    );
    assert_eq!(own.owner, Some(known.managers[0].id), "somebody sees to it");
    assert_eq!(
        (common.account, common.industry.as_str(), common.closed_on),
        (None, "агро", Some(day("2025-06-01"))),
        "a crisis of an industry that is over"
    );
    assert_eq!(made.preview[1][0], "агро", "the preview says whose it is");
    assert_eq!(ends(&import(Kind::Factors, text, &mut known)), [0, 0, 2, 5, 0], "again");

    let kept = Factor {
        id: FactorId(1),
        remedy: Some(TaskId(3)),
        reason: "жалоба снята".to_owned(),
        ..known.factors[0].clone()
    };
    known.factors[0] = kept.clone();
    let made = import(Kind::Factors, &text.replace("высокая", "низкая"), &mut known);
    assert_eq!(ends(&made), [0, 1, 1, 5, 0], "it is less bad now");
    assert_eq!(known.factors[0], Factor { severity: Severity::Low, ..kept }, "the rest stays");
}

#[test]
fn signs_are_scores_of_a_day_with_evidence() {
    let mut known = with_accounts();
    let text = "client,sign,score,date,evidence\n\
        Альфа,brings buyers; recommends,90,2025-03-01,two calls\n\
        Альфа,не скрывает сотрудничества,0,2025-03-01,asked not to name them\n\
        Альфа,open,101,2025-03-02,x\n\
        Альфа,open,,2025-03-02,x\n\
        Альфа,mood,5,2025-03-02,x\n";
    let main = reading(text);
    assert_eq!(guess_kind(&main), Some(Kind::Signs), "its headings tell");
    let made = import(Kind::Signs, text, &mut known);
    assert_eq!(ends(&made), [2, 0, 0, 3, 0], "{:?}", made.rejects);
    let signs: Vec<_> = known.judgements.iter().map(|j| (j.sign, j.score)).collect();
    assert_eq!(signs, [(Sign::Refers, 90), (Sign::Open, 0)], "0 is a score, not nothing");
    assert_eq!(ends(&import(Kind::Signs, text, &mut known)), [0, 0, 2, 3, 0], "again");
    let made = import(Kind::Signs, &text.replace("2025-03-01", "2025-04-01"), &mut known);
    assert_eq!(ends(&made), [2, 0, 0, 3, 0], "another day is another judgement");
}

#[test]
fn every_name_this_program_prints_is_understood() {
    for lang in Lang::ALL {
        let mut known = with_accounts();
        let rows = |names: Vec<String>| {
            let line = |name| format!("Альфа;\"{name}\";01.02.2025;x;высокая;5\n");
            names.into_iter().map(line).collect::<String>()
        };
        let criteria =
            Criterion::ALL.iter().map(|c| words::exchange_criterion(lang, c.key())).collect();
        let text = format!("Клиент;Критерий;Дата;Основание;y;z\n{}", rows(criteria));
        import(Kind::StageMarks, &text, &mut known);
        let found: Vec<_> = known.stage_marks.iter().map(|m| m.criterion).collect();
        assert_eq!(found, Criterion::ALL, "criteria in {lang:?}");
        let factors =
            FactorKind::ALL.iter().map(|f| words::exchange_factor(lang, f.key())).collect();
        let text = format!("Клиент;Фактор;Дата;Источник;Тяжесть;z\n{}", rows(factors));
        import(Kind::Factors, &text, &mut known);
        let found: Vec<_> = known.factors.iter().map(|f| f.kind).collect();
        assert_eq!(found, FactorKind::ALL, "factors in {lang:?}");
        let signs = Sign::ALL.iter().map(|s| words::exchange_sign(lang, s.key())).collect();
        let text = format!("Клиент;Признак;Дата;Основание;y;Балл\n{}", rows(signs));
        import(Kind::Signs, &text, &mut known);
        let found: Vec<_> = known.judgements.iter().map(|j| j.sign).collect();
        assert_eq!(found, Sign::ALL, "signs in {lang:?}");
    }
}

#[test]
fn older_kinds_of_files_say_more_now() {
    let mut known = with_accounts();
    import(Kind::Accounts, "Наименование;Ритм касаний, дней\nАльфа;30\n", &mut known);
    assert_eq!(known.accounts[0].cadence_days, Some(30), "how often to be in touch");
    let made = import(Kind::Accounts, "Наименование;Ритм касаний, дней\nАльфа;0\n", &mut known);
    assert_eq!(ends(&made), [0, 0, 0, 1, 0], "no days are no rhythm");

    let sales = "Дата;Номер;Контрагент;Номенклатура;Сумма;Скидка\n\
        01.02.2025;1;Альфа;П;5,00;12,5%\n\
        01.02.2025;2;Альфа;П;5,00;0\n\
        01.02.2025;3;Альфа;П;5,00;\n\
        01.02.2025;4;Альфа;П;5,00;101\n";
    let made = import(Kind::Sales, sales, &mut known);
    assert_eq!(ends(&made), [3, 0, 0, 1, 0], "nobody gives more than all of it");
    let discounts: Vec<_> = known.sales.iter().map(|s| s.discount).collect();
    assert_eq!(discounts, [Some(1250), Some(0), None], "none is not the same as not known");
    let (good, _) = sales.rsplit_once("01.02").unwrap();
    let without = good.replace("Скидка", "Прочее");
    assert_eq!(
        ends(&import(Kind::Sales, &without, &mut known)),
        [0, 0, 3, 0, 0],
        "a file without the column erases nothing"
    );

    let touches = "Дата;Клиент;Вид;Участие;Мы отказали\n\
        01.03.2025;Альфа;вебинар;не пришли;\n\
        02.03.2025;Альфа;вебинар;были;да\n\
        03.03.2025;Альфа;вебинар;;\n";
    import(Kind::Touches, touches, &mut known);
    let said: Vec<_> = known.touches.iter().map(|t| (t.attended, t.refused_request)).collect();
    assert_eq!(said, [(Some(false), false), (Some(true), true), (None, false)], "who came");
}

#[test]
fn nobody_leaves_before_they_joined() {
    let mut known = with_accounts();
    let text = "Контрагент;ФИО;Дата прихода;Дата увольнения\n\
        Альфа;Анна;01.02.2025;01.01.2025\n\
        Альфа;Иван;01.02.2025;01.03.2025\n";
    let made = import(Kind::Contacts, text, &mut known);
    assert_eq!(ends(&made), [1, 0, 0, 1, 0], "a row that contradicts itself stays out");
    assert_eq!(made.rejects[0].column.as_deref(), Some("Дата увольнения"), "and is named");
    let ivan = &known.contacts[0];
    assert_eq!(
        (ivan.joined_on, ivan.left_on),
        (Some(day("2025-02-01")), Some(day("2025-03-01"))),
        "both days are kept"
    );
    let left = "Контрагент;ФИО;Дата увольнения\nАльфа;Иван;01.01.2025\n";
    let main = reading(left);
    let made = planned(&main, &guess_mapping(Kind::Contacts, &main, None), &known);
    assert_eq!((made.changes.len(), made.warnings.len()), (0, 1), "an earlier day is not believed");
    let back = "Контрагент;ФИО;Дата прихода\nАльфа;Иван;01.01.2026\n";
    import(Kind::Contacts, back, &mut known);
    let ivan = &known.contacts[0];
    assert_eq!((ivan.joined_on, ivan.left_on), (Some(day("2026-01-01")), None), "he is back");
    assert_eq!(ends(&import(Kind::Contacts, back, &mut known)), [0, 0, 1, 0, 0], "once");
    let gone = "Контрагент;ФИО;Дата увольнения\nАльфа;Иван;01.02.2026\n";
    assert_eq!(ends(&import(Kind::Contacts, gone, &mut known)), [0, 1, 0, 0, 0], "and goes again");
}
