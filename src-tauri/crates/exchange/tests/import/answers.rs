//! Answers to surveys: scores on either scale, words that leave something to sort, and silence.

use crate::support::{empty, ends, import, planned, reading};
use rapport_domain::{
    Answer, Change, ContactId, Csi, CsiScore, Day, FeedbackKind, FiscalStart, Half, Means,
    Questions, Record, Respondent, RespondentId, Wave, WaveId,
};
use rapport_exchange::{Field, Kind, Known, Scale, found_scale, guess_kind, guess_mapping};

const ACCOUNTS: &str = "Код;Наименование;ИНН\n1;Альфа;7707083893\n2;Бета;\n";
const PEOPLE: &str = "Контрагент;Код контакта;ФИО;E-mail\n\
    Альфа;k1;Анна Котова;anna@alfa.example\nАльфа;k2;Борис Лев;boris@alfa.example\n\
    Бета;k3;Вера Ким;vera@beta.example\nАльфа;;Общий;office@holding.example\n\
    Бета;;Общий;office@holding.example\n";
const HEAD: &str = "Контрагент;ИНН;Контакт;Отправлен;Получен;Оценка;Комментарий\n";

fn known() -> Known {
    let mut known = empty();
    import(Kind::Accounts, ACCOUNTS, &mut known);
    import(Kind::Contacts, PEOPLE, &mut known);
    known
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn person(known: &Known, name: &str) -> ContactId {
    known.contacts.iter().find(|c| c.name == name).unwrap().id
}

fn table(rows: &str) -> String {
    format!("{HEAD}{rows}")
}

/// A book with one file of answers in it.
fn with(rows: &str) -> Known {
    let mut known = known();
    let made = import(Kind::Answers, &table(rows), &mut known);
    assert_eq!(made.counts.rejected, 0, "the rows are good: {:?}", made.rejects);
    known
}

const ROWS: &str = "Альфа;7707083893;Анна Котова;07.08.2023;10.08.2023;3;Долго ждали\n\
    Альфа;7707083893;Борис Лев;24.06.2025;;;\n\
    Бета;;Вера Ким;15.01.2025;16.01.2025;10;\n\
    ;7707083893;Анна Котова;01.02.2024;02.02.2024;0;Когда исправите?\n";

#[test]
fn a_file_of_answers_goes_in_with_no_mapping() {
    let main = reading(&table(ROWS));
    assert_eq!(guess_kind(&main), Some(Kind::Answers), "its headings tell");
    let mut known = known();
    let made = import(Kind::Answers, &table(ROWS), &mut known);
    assert_eq!(ends(&made), [4, 0, 0, 0, 0], "{:?}", made.rejects);
    assert!(made.warnings.is_empty(), "a 0 tells the scale: {:?}", made.warnings);
    let (anna, boris) = (person(&known, "Анна Котова"), person(&known, "Борис Лев"));
    let first = &known.answers[0];
    assert_eq!(first.contact, Some(anna), "the person by name within the account");
    assert_eq!(
        (first.on, first.nps, first.words.as_str(), first.silent),
        (day("2023-08-10"), Some(3), "Долго ждали", false),
        "dated the day it was given"
    );
    let second = known.answers.iter().find(|a| a.silent).unwrap();
    assert_eq!(
        (second.on, second.silent, second.contact),
        (day("2025-06-24"), true, Some(boris)),
        "asked in vain, on the day they were asked"
    );
    let items: Vec<_> = known
        .feedback_items
        .iter()
        .map(|i| (i.answer, i.kind, i.on, i.credible, i.text.as_str()))
        .collect();
    let asked = known.answers.iter().find(|a| a.nps == Some(0)).unwrap().id;
    let want = [
        (first.id, FeedbackKind::Complaint, first.on, None, "Долго ждали"),
        (asked, FeedbackKind::Question, day("2024-02-02"), None, "Когда исправите?"),
    ];
    assert_eq!(items, want, "words leave an item each, of the kind the score and they tell");
    let made = import(Kind::Answers, &table(ROWS), &mut known);
    assert_eq!(ends(&made), [0, 0, 4, 0, 0], "the same file again says nothing new");
    assert!(made.changes.is_empty(), "and changes nothing");
}

#[test]
fn a_zero_a_heading_or_the_user_tells_the_scale() {
    let found = |heading: &str, score: &str| {
        let text = table(&format!("Альфа;;;01.02.2024;02.02.2024;{score};\n"));
        let main = reading(&text.replace("Оценка", heading));
        let mapping = guess_mapping(Kind::Answers, &main, None);
        assert!(mapping.columns.contains(&Some(Field::Recommends)), "{heading} is a score");
        let found = found_scale(&main, &mapping).unwrap();
        (found.scale, found.certain)
    };
    assert_eq!(found("Оценка", "0"), (Scale::ZeroToTen, true), "nobody gives 0 of 1–10");
    assert_eq!(found("Оценка (1-10)", "7"), (Scale::OneToTen, true), "the heading says so");
    assert_eq!(found("Оценка (1-10)", "0"), (Scale::ZeroToTen, true), "a 0 knows better");
    assert_eq!(found("NPS", "7"), (Scale::ZeroToTen, true), "that is what it is made of");
    assert_eq!(found("Оценка", "7"), (Scale::ZeroToTen, false), "to be asked");

    let rows = "Альфа;;Анна Котова;01.02.2024;02.02.2024;7;\n";
    let mut known = with(rows);
    assert_eq!(known.answers[0].nps, Some(7), "taken for what it mostly is");
    let main = reading(&table(rows));
    let mut mapping = guess_mapping(Kind::Answers, &main, None);
    let doubt = planned(&main, &mapping, &known);
    let warned: Vec<_> = doubt.warnings.iter().map(|w| (w.line, w.column.as_deref())).collect();
    assert_eq!(warned, [(2, Some("Оценка"))], "with a word of doubt, once");
    mapping.scale = Some(Scale::OneToTen);
    let made = planned(&main, &mapping, &known);
    crate::support::book::apply(&mut known, &made.changes);
    assert_eq!(ends(&made), [0, 1, 0, 0, 0], "the user says otherwise");
    let answer = &known.answers[0];
    assert_eq!((answer.nps, answer.ten), (None, Some(7)), "it moves to the scale of its own");
    assert!(made.warnings.is_empty(), "no doubt is left");
    let zero = reading(&table("Альфа;;Анна Котова;01.02.2024;02.02.2024;0;\n"));
    let made = planned(&zero, &mapping, &known);
    assert_eq!(ends(&made), [0, 0, 0, 1, 0], "0 is not on it");
}

#[test]
fn form_services_know_people_by_address() {
    let text = "Timestamp,Email Address,\"How likely are you to recommend us, 0-10?\",\
        Quality,Importance of quality,What do you like about us?,What should we change?,Channel\n\
        2026/03/02 10:22:33 AM GMT+3,ANNA@alfa.example,9,5,3,Speed,Prices?,Web form\n\
        2026/03/03 11:00:00 AM GMT+3,nobody@x.example,9,,,,,\n\
        2026/03/04 11:00:00 AM GMT+3,office@holding.example,9,,,,,\n";
    let main = reading(text);
    assert_eq!(guess_kind(&main), Some(Kind::Answers), "{:?}", main.headings);
    let mut known = known();
    let made = import(Kind::Answers, text, &mut known);
    assert_eq!(ends(&made), [1, 0, 0, 2, 0], "{:?}", made.rejects);
    let reasons: Vec<_> =
        made.rejects.iter().map(|r| (r.line, r.value.as_str(), r.reason.as_str())).collect();
    assert!(reasons[0].2.starts_with("No account has"), "nobody has that address: {reasons:?}");
    assert!(reasons[1].2.contains('2'), "two have this one: {reasons:?}");
    let answer = &known.answers[0];
    assert_eq!(answer.contact, Some(person(&known, "Анна Котова")), "the address is enough");
    assert_eq!(answer.account, known.accounts[0].id, "the account is the person's");
    assert_eq!((answer.on, answer.nps), (day("2026-03-02"), Some(9)), "the time is left off");
    let quality = Some(CsiScore { score: 5, importance: Some(3) });
    assert_eq!(answer.csi, Csi { quality, ..Csi::default() }, "with its importance");
    assert_eq!(answer.means, Some(Means::Form), "how they were asked");
    let said: Vec<_> = known.feedback_items.iter().map(|i| (i.question.as_str(), i.kind)).collect();
    let want = [("pleases", FeedbackKind::Praise), ("change", FeedbackKind::Question)];
    assert_eq!(said, want, "an item of each question answered in words");
}

#[test]
fn silence_that_is_broken_is_the_same_record() {
    let mut known = with("Альфа;;Анна Котова;01.02.2024;;;\n");
    let id = known.answers[0].id;
    let later = table("Альфа;;Анна Котова;01.02.2024;09.02.2024;8;Спасибо\n");
    let made = import(Kind::Answers, &later, &mut known);
    assert_eq!(ends(&made), [0, 1, 0, 0, 0], "the row was answered since");
    let answer = &known.answers[0];
    assert_eq!((answer.id, answer.silent, answer.on), (id, false, day("2024-02-09")), "it speaks");
    assert_eq!(known.feedback_items.len(), 1, "and leaves something to sort");
    let made = import(Kind::Answers, &later, &mut known);
    assert_eq!(ends(&made), [0, 0, 1, 0, 0], "again nothing new");
}

#[test]
fn who_is_not_known_may_become_known() {
    let rows = "Альфа;;Галина Новая;01.02.2024;09.02.2024;8;Спасибо\n\
        Альфа;;Галина Новая;01.08.2024;09.08.2024;9;\n";
    let mut known = with(rows);
    assert!(known.answers.iter().all(|a| a.contact.is_none()), "the answers are kept");
    let made = planned(&reading(&table(rows)), &mapping(rows), &known);
    let people: Vec<_> = made.warnings.iter().filter(|w| w.value == "Галина Новая").collect();
    assert_eq!(people.len(), 1, "the person is missed once: {:?}", made.warnings);
    import(Kind::Contacts, "Контрагент;ФИО\nАльфа;Галина Новая\n", &mut known);
    let made = import(Kind::Answers, &table(rows), &mut known);
    assert_eq!(ends(&made), [0, 2, 0, 0, 0], "they get their author, none is doubled");
    let galina = Some(person(&known, "Галина Новая"));
    assert!(known.answers.iter().all(|a| a.contact == galina), "the person who answered");
}

fn mapping(rows: &str) -> rapport_exchange::Mapping {
    guess_mapping(Kind::Answers, &reading(&table(rows)), None)
}

#[test]
fn what_somebody_has_sorted_is_not_overwritten() {
    let rows = "Альфа;;Анна Котова;;02.02.2024;0;Долго\nБета;;Вера Ким;;03.02.2024;5;Дорого\n";
    let mut known = with(rows);
    known.feedback_items[1].credible = Some(true);
    let corrected = rows.replace("Долго", "Долго ждали").replace("Дорого", "Дорого и сложно");
    let made = import(Kind::Answers, &table(&corrected), &mut known);
    assert_eq!(ends(&made), [0, 2, 0, 0, 0], "both say it otherwise now");
    let texts: Vec<_> = known.feedback_items.iter().map(|i| i.text.as_str()).collect();
    assert_eq!(
        texts,
        ["Долго ждали", "Дорого", "Дорого и сложно"],
        "what nobody has sorted is corrected; beside what is sorted comes the new"
    );
    let removed = known.feedback_items.remove(0);
    let made = import(Kind::Answers, &table(&corrected), &mut known);
    assert_eq!(ends(&made), [0, 0, 2, 0, 0], "nothing new");
    assert!(!known.feedback_items.contains(&removed), "what was taken out stays out");
}

#[test]
fn what_a_file_does_not_say_stays() {
    let mut known = with("Альфа;;Анна Котова;;02.02.2024;0;Долго\n");
    let kept = Answer {
        csat: Some(2),
        quotable: true,
        wave: Some(WaveId(4)),
        means: Some(Means::Call),
        ..known.answers[0].clone()
    };
    known.answers[0] = kept.clone();
    let made = import(Kind::Answers, &table("Альфа;;Анна Котова;;02.02.2024;0;\n"), &mut known);
    assert_eq!(ends(&made), [0, 0, 1, 0, 0], "the same score, and no word of the rest");
    assert_eq!(known.answers[0], kept, "which stays");
}

/// A wave of the first half of 2024 that asks these people, opened on 1 February.
fn asking(known: &mut Known, people: &[&str], closed_on: Option<&str>) -> WaveId {
    let id = WaveId(6);
    known.waves.push(Wave {
        id,
        half: Half::of(day("2024-02-02"), FiscalStart::default()),
        opens_on: day("2024-02-01"),
        closes_on: day("2024-06-30"),
        questions: Questions::default(),
        draw: None,
        base: 2,
        closed_on: closed_on.map(day),
    });
    for (number, name) in (1..).zip(people) {
        let contact = known.contacts.iter().find(|contact| contact.name == *name).unwrap();
        known.respondents.push(Respondent {
            id: RespondentId(number),
            wave: id,
            account: contact.account,
            contact: contact.id,
            chosen_on: day("2024-02-01"),
            means: Means::Form,
            interviewer: None,
            key: "0123456789abcdef".to_owned(),
            tries: Vec::new(),
            call_on: None,
            draft: None,
        });
    }
    id
}

fn waves(known: &Known) -> Vec<Option<WaveId>> {
    known.answers.iter().map(|answer| answer.wave).collect()
}

#[test]
fn answers_join_the_wave_that_asked_for_them() {
    let mut known = known();
    let wave = asking(&mut known, &["Анна Котова", "Борис Лев", "Вера Ким"], None);
    let rows = "Альфа;;Анна Котова;01.02.2024;02.02.2024;0;\n\
        Альфа;;Борис Лев;01.02.2024;;;\nБета;;Вера Ким;;02.08.2024;5;\n\
        Бета;;Вера Ким;;31.01.2024;6;\nБета;;Вера Ким;;03.08.2024;7;\n\
        Альфа;;Общий;;03.02.2024;8;\nАльфа;;Никто;;03.02.2024;9;\n";
    import(Kind::Answers, &table(rows), &mut known);
    let want = [
        (Some(wave), "it asked her"),
        (None, "silence is made by closing the wave"),
        (Some(wave), "after the half, and it is open"),
        (None, "before it was opened"),
        (None, "she has answered in it, a row before"),
        (None, "whom it did not ask"),
        (None, "whose author nobody knows"),
    ];
    for (found, (want, why)) in waves(&known).into_iter().zip(want) {
        assert_eq!(found, want, "{why}");
    }
    let before = known.answers.clone();
    let made = import(Kind::Answers, &table(rows), &mut known);
    assert_eq!(ends(&made)[2], 7, "again nothing new: {:?}", ends(&made));
    assert_eq!(known.answers, before, "and none moves");

    let mut known = self::known();
    let wave = asking(&mut known, &["Анна Котова", "Вера Ким"], Some("2024-03-01"));
    let rows = "Альфа;;Анна Котова;;01.03.2024;0;\nБета;;Вера Ким;;02.03.2024;5;\n";
    import(Kind::Answers, &table(rows), &mut known);
    assert_eq!(waves(&known), [Some(wave), None], "once it is closed it asks no more");
}

#[test]
fn who_answered_after_all_is_not_silent() {
    let mut known = with("Альфа;;Анна Котова;01.03.2024;;;\nАльфа;;Анна Котова;01.01.2023;;;\n");
    let wave = asking(&mut known, &["Анна Котова"], Some("2024-03-01"));
    known.answers[0].wave = Some(wave);
    let rows = "Альфа;;Анна Котова;;20.02.2024;8;\nАльфа;;Анна Котова;01.03.2024;;;\n";
    let made = import(Kind::Answers, &table(rows), &mut known);
    assert_eq!(ends(&made), [2, 0, 0, 0, 0], "{:?}", made.rejects);
    let told: Vec<_> = known.answers.iter().map(|a| (a.silent, a.wave, a.on)).collect();
    let want = [
        (true, None, day("2023-01-01")),
        (false, Some(wave), day("2024-02-20")),
        (true, None, day("2024-03-01")),
    ];
    assert_eq!(told, want, "the silence of the wave is gone; what stands apart from it stays");
    let made = import(Kind::Answers, &table(rows), &mut known);
    assert!(made.changes.is_empty(), "the same again changes nothing: {:?}", made.changes);

    // The silence itself, where the file says when she was asked.
    let mut known = with("Альфа;;Анна Котова;01.03.2024;;;\n");
    let wave = asking(&mut known, &["Анна Котова"], Some("2024-03-01"));
    known.answers[0].wave = Some(wave);
    let id = known.answers[0].id;
    import(Kind::Answers, &table("Альфа;;Анна Котова;01.03.2024;05.03.2024;8;\n"), &mut known);
    let told: Vec<_> = known.answers.iter().map(|a| (a.id, a.silent, a.wave)).collect();
    assert_eq!(told, [(id, false, Some(wave))], "it speaks, and stays");
}

#[test]
fn bad_rows_are_named() {
    let rows = "Альфа;;Анна Котова;01.02.2024;02.02.2024;11;\n\
        Альфа;;Анна Котова;;02.02.2024;;\n\
        Альфа;;Анна Котова;;;5;слова\n\
        Альфа;;Анна Котова;;вчера;5;\n\
        ;;Анна Котова;;02.02.2024;5;\n";
    let made = import(Kind::Answers, &table(rows), &mut known());
    assert_eq!(ends(&made), [0, 0, 0, 5, 0], "none goes in");
    let columns: Vec<_> =
        made.rejects.iter().map(|r| (r.line, r.column.as_deref().unwrap_or(""))).collect();
    let want = [(2, "Оценка"), (3, "Оценка"), (4, "Получен"), (5, "Получен"), (6, "")];
    assert_eq!(columns, want, "not on the scale, nothing said, undated, no day, of nobody");
    assert!(
        !made.changes.iter().any(|c| matches!(c, Change::Add(Record::Answer(_)))),
        "and nothing is half kept"
    );
}
