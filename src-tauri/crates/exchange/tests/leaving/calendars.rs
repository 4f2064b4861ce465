//! Calendar files, read back by the crate `ical`.

use ical::{IcalParser, parser::ical::component::IcalEvent};
use proptest::prelude::*;
use rapport_domain::{Day, Moment};
use rapport_exchange::ics::{DayEvent, calendar};
use std::collections::BTreeMap;

/// 22 November 2026, 04:00 UTC.
const NOW: Moment = Moment(1_795_320_000_000);

fn event(uid: &str, on: &str, title: &str) -> DayEvent {
    DayEvent {
        uid: uid.to_owned(),
        on: Day::parse_iso(on).unwrap(),
        title: title.to_owned(),
        text: String::new(),
        cancelled: false,
    }
}

fn two() -> Vec<DayEvent> {
    let mut call =
        event("renewal-1-30-abc@rapport", "2026-12-01", "Продление: «Северный банк», СЭД");
    call.text = "Звонок: Иванова Анна, +7 495 000-00-00; решить до 31 декабря 2026\nЦена 2 100 000 ₽, \\ скидка".to_owned();
    let mut passed = event("renewal-1-60-abc@rapport", "2026-10-30", "Renewal: Northern Bank");
    passed.cancelled = true;
    vec![call, passed]
}

fn read(text: &str) -> Vec<IcalEvent> {
    let mut calendars: Vec<_> = IcalParser::new(text.as_bytes()).map(|c| c.unwrap()).collect();
    assert_eq!(calendars.len(), 1, "one calendar a file");
    calendars.remove(0).events
}

/// The value of a property as it stands in the file, and its parameters.
fn raw(event: &IcalEvent, name: &str) -> Option<String> {
    let found: Vec<_> = event.properties.iter().filter(|p| p.name == name).collect();
    assert!(found.len() <= 1, "{name} stands once at most");
    found.first().and_then(|p| p.value.clone())
}

fn text(event: &IcalEvent, name: &str) -> String {
    let value = raw(event, name).unwrap_or_default();
    let (mut plain, mut chars) = (String::new(), value.chars());
    while let Some(c) = chars.next() {
        plain.push(match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('n' | 'N') => '\n',
                Some(other) => other,
                None => '\\',
            },
            (c, false) => c,
        });
    }
    plain
}

#[test]
fn read_back_it_says_the_same() {
    let written = calendar("Продления", &two(), NOW);
    let events = read(&written);
    assert_eq!(events.len(), 2, "an event a step");
    let call = &events[0];
    assert_eq!(text(call, "SUMMARY"), two()[0].title, "Cyrillic, quotes and commas survive");
    assert_eq!(text(call, "DESCRIPTION"), two()[0].text, "so do lines, semicolons and backslashes");
    assert_eq!(raw(call, "UID").unwrap(), "renewal-1-30-abc@rapport", "its identity");
    assert_eq!(raw(call, "DTSTART").unwrap(), "20261201", "its day");
    assert_eq!(raw(call, "DTEND").unwrap(), "20261202", "to the next day, which it does not take");
    let of_day = call.properties.iter().find(|p| p.name == "DTSTART").unwrap();
    assert_eq!(
        of_day.params,
        Some(vec![("VALUE".to_owned(), vec!["DATE".to_owned()])]),
        "a whole day, in whatever zone"
    );
    assert_eq!(raw(call, "DTSTAMP").unwrap(), "20261122T040000Z", "as of the instant");
    assert_eq!(raw(call, "STATUS").unwrap(), "CONFIRMED", "still to be done");
    let alarm = &call.alarms[0];
    let of_alarm = |name| {
        alarm.properties.iter().find(|p| p.name == name).and_then(|p| p.value.clone()).unwrap()
    };
    assert_eq!(of_alarm("ACTION"), "DISPLAY", "it reminds");
    assert_eq!(of_alarm("TRIGGER"), "PT9H", "at nine in the morning");
    let passed = &events[1];
    assert_eq!(raw(passed, "STATUS").unwrap(), "CANCELLED", "what is done with is taken off");
    assert!(passed.alarms.is_empty(), "and reminds nobody");
    let head: Vec<&str> = written.lines().take_while(|line| *line != "BEGIN:VEVENT").collect();
    for line in ["VERSION:2.0", "METHOD:PUBLISH", "PRODID:-//Rapport//Rapport//EN"] {
        assert_eq!(
            head.iter().filter(|l| **l == line).count(),
            1,
            "{line} stands once in the head"
        );
    }
    assert_eq!(head.iter().filter(|l| l.starts_with("PRODID")).count(), 1, "one maker");
}

#[test]
fn a_later_file_updates_and_never_doubles() {
    let mut kept: BTreeMap<String, (u32, String, String)> = BTreeMap::new();
    let mut take = |text: &str| {
        for event in read(text) {
            let sequence: u32 = raw(&event, "SEQUENCE").unwrap().parse().unwrap();
            let (uid, on) = (raw(&event, "UID").unwrap(), raw(&event, "DTSTART").unwrap());
            let status = raw(&event, "STATUS").unwrap();
            let newer = kept.get(&uid).is_none_or(|(last, ..)| sequence > *last);
            assert!(newer, "{uid}: a file written later has a greater sequence");
            kept.insert(uid, (sequence, on, status));
        }
    };
    take(&calendar("Renewals", &two(), NOW));
    let mut later = two();
    later[0].on = Day::parse_iso("2026-12-15").unwrap();
    take(&calendar("Renewals", &later, Moment(NOW.0 + 1_000)));
    later[0].cancelled = true;
    take(&calendar("Renewals", &later, Moment(NOW.0 + 86_400_000)));
    assert_eq!(kept.len(), 2, "three files, two events");
    let (sequence, on, status) = &kept["renewal-1-30-abc@rapport"];
    assert_eq!((on.as_str(), status.as_str()), ("20261215", "CANCELLED"), "as written last");
    assert!(*sequence < i32::MAX as u32, "a sequence that calendar programs can hold");
    assert_eq!(
        calendar("Renewals", &two(), NOW),
        calendar("Renewals", &two(), NOW),
        "the same steps at the same instant are the same file"
    );
}

proptest! {
    #[test]
    fn any_text_fits_its_lines(title in "\\PC{0,120}", text_ in "[\\PC\n\r\t\u{0}-\u{1f}а-яё ,;:\"\\\\]{0,300}") {
        // The reader loses a value that begins with a colon.
        let (title, text_) = (format!("т{title}"), format!("т{text_}"));
        let mut one = event("renewal-1-0-abc@rapport", "2026-12-31", &title);
        one.text = text_.clone();
        let written = calendar(&title, &[one], NOW);
        for line in written.split("\r\n") {
            prop_assert!(line.len() <= 75, "a line has at most 75 octets: {line:?}");
            prop_assert!(!line.contains(['\r', '\n']), "lines end by both characters only: {line:?}");
        }
        let events = read(&written);
        prop_assert_eq!(events.len(), 1, "one event");
        // The reader trims the lines it puts together, so spaces are left out of the comparison.
        let bare = |text: String| text.split_whitespace().collect::<String>();
        prop_assert_eq!(bare(text(&events[0], "SUMMARY")), bare(title), "the title comes back");
        let lines = text_.replace("\r\n", "\n").replace('\r', "\n");
        let plain: String = lines.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        prop_assert_eq!(bare(text(&events[0], "DESCRIPTION")), bare(plain), "and the text, but for control characters");
    }
}
