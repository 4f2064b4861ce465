//! What leaves the program about renewals: a calendar, letters, and the reminder of the day.

use crate::renewals::World;
use ical::{IcalParser, parser::ical::component::IcalEvent};
use rapport_api::{
    Code, clock, commands,
    dto::{
        At,
        account::ContactSaveReq,
        book::SettingsReq,
        renewal::{
            RenewalsReq,
            call::RenewalReq,
            edits::{StepDoneReq, StepRef, StepsArrangeReq},
            files::{CopyTextReq, IcsExportReq, LetterReq, LetterTo},
        },
    },
    reminder,
};
use rapport_domain::*;
use rapport_tests::bench::{day, today};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// What a calendar program keeps of an event: status, day, sequence and title.
type Kept = BTreeMap<String, (String, String, u64, String)>;

fn value(event: &IcalEvent, name: &str) -> String {
    let property = event.properties.iter().find(|p| p.name == name);
    property.and_then(|p| p.value.clone()).unwrap_or_default()
}

/// Writes the calendar and takes it in as a calendar program does: by identity, the later one wins.
fn take_in(world: &World, kept: &mut Kept, renewals: RenewalsReq) -> usize {
    let path = world.desk.bench.path("renewals.ics");
    commands::ics_export(world.session(), IcsExportReq { path: path.clone(), renewals }).unwrap();
    let file = fs::read(path).unwrap();
    let mut calendars: Vec<_> = IcalParser::new(file.as_slice()).map(Result::unwrap).collect();
    assert_eq!(calendars.len(), 1, "one calendar");
    let events = calendars.remove(0).events;
    let mut told = BTreeMap::new();
    for event in &events {
        let uid = value(event, "UID");
        let sequence: u64 = value(event, "SEQUENCE").parse().unwrap();
        assert!(told.insert(uid.clone(), ()).is_none(), "{uid} stands once in a file");
        let newer = kept.get(&uid).is_none_or(|(.., last, _)| sequence > *last);
        assert!(newer, "{uid}: its sequence grows");
        let (status, on) = (value(event, "STATUS"), value(event, "DTSTART"));
        kept.insert(uid, (status, on, sequence, value(event, "SUMMARY")));
    }
    events.len()
}

fn confirmed(kept: &Kept) -> Vec<&str> {
    let open = kept.values().filter(|(status, ..)| status == "CONFIRMED");
    let mut days: Vec<&str> = open.map(|(_, on, ..)| on.as_str()).collect();
    days.sort_unstable();
    days
}

fn next(world: &World) -> i32 {
    world.page(world.id).next.unwrap().days_before
}

#[test]
fn a_calendar_is_updated_and_never_doubled() {
    let world = World::new();
    let mut kept = Kept::new();
    take_in(&world, &mut kept, RenewalsReq::default());
    assert_eq!(
        confirmed(&kept),
        ["20261113", "20261130", "20261207", "20261214", "20261221"],
        "what is due and what is to come; what is passed is off"
    );
    let uid = |kept: &Kept, on: &str| {
        kept.iter().find(|(_, (_, of, ..))| of == on).map(|(uid, _)| uid.clone()).unwrap()
    };
    let first = uid(&kept, "20261113");
    assert!(
        first.starts_with(&format!("renewal-{}-30-", world.id.0)) && first.ends_with("@rapport"),
        "an identity of subscription, rung and book: {first}"
    );
    assert!(
        kept[&first].3.contains("Северный банк") && kept[&first].3.contains("СЭД"),
        "in the user's words: {}",
        kept[&first].3
    );
    let count = kept.len();
    take_in(&world, &mut kept, RenewalsReq::default());
    assert_eq!(kept.len(), count, "taken in twice there is nothing new");

    let put_off = |to: &str| {
        let steps = vec![StepRef { subscription: world.id, days_before: next(&world) }];
        let request = StepsArrangeReq {
            steps,
            owner: None,
            no_owner: false,
            channel: None,
            postpone_to: Some(day(to)),
        };
        commands::renewal_steps_arrange(world.session(), request).unwrap();
    };
    put_off("2026-12-02");
    take_in(&world, &mut kept, RenewalsReq::default());
    assert_eq!(
        confirmed(&kept),
        ["20261202", "20261207", "20261214", "20261221"],
        "put off: the step due and the one between are off, the day agreed is on"
    );
    put_off("2026-12-03");
    take_in(&world, &mut kept, RenewalsReq::default());
    assert_eq!(
        confirmed(&kept),
        ["20261203", "20261207", "20261214", "20261221"],
        "put off again: the same event on another day"
    );
    put_off("2026-12-07");
    take_in(&world, &mut kept, RenewalsReq::default());
    assert_eq!(
        confirmed(&kept),
        ["20261207", "20261214", "20261221"],
        "put off to the day of a rung: that rung is the step, the other day is off"
    );
    let request = StepDoneReq {
        step: StepRef { subscription: world.id, days_before: next(&world) },
        on: None,
        channel: Channel::Call,
        outcome: StepOutcome::Lost,
        lost_reason: Some(LostReason::Price),
        postponed_to: None,
        note: String::new(),
        contact: None,
        touch: false,
        next: None,
    };
    commands::renewal_step_done(world.session(), request).unwrap();
    take_in(&world, &mut kept, RenewalsReq::default());
    assert!(confirmed(&kept).is_empty(), "lost: nothing is left to do");
}

#[test]
fn a_rung_taken_out_of_the_ladder_leaves_the_calendar() {
    let world = World::new();
    let mut kept = Kept::new();
    take_in(&world, &mut kept, RenewalsReq::default());
    assert!(confirmed(&kept).contains(&"20261130"), "the step 14 days before: {kept:?}");
    let mut settings = world.session().settings();
    settings.ladder.retain(|rung| rung.days_before != 14);
    commands::settings_save(world.session(), SettingsReq { settings, ..Default::default() })
        .unwrap();
    take_in(&world, &mut kept, RenewalsReq::default());
    assert_eq!(
        confirmed(&kept),
        ["20261113", "20261207", "20261214", "20261221"],
        "what is no rung any more is off"
    );
    let mut far = world.subscription();
    (far.starts_on, far.ends_on) = (day("2020-01-01"), day("2020-12-31"));
    far.status = SubscriptionStatus::Cancelled;
    world.subscribe(far);
    let count = kept.len();
    take_in(&world, &mut kept, RenewalsReq::default());
    assert_eq!(kept.len(), count, "of what ended long ago nothing is told");
    assert!(
        kept.values().all(|(_, on, ..)| on.as_str() >= "20260823"),
        "nor of steps further back than 90 days: {kept:?}"
    );
}

#[test]
fn a_rung_of_ones_own_leaves_the_calendar_when_it_is_taken_out() {
    let world = World::new();
    let set = |change: &dyn Fn(&mut Settings)| {
        let mut settings = world.session().settings();
        change(&mut settings);
        let request = SettingsReq { settings, ..Default::default() };
        commands::settings_save(world.session(), request).unwrap();
    };
    let rung = |days_before, queue| Rung { days_before, channel: Channel::Call, queue };
    let start = world.desk.bench.dump();
    let mut kept = Kept::new();
    let mut mine = Kept::new();
    let of_mine = || RenewalsReq { queue: Some(Queue::Mine), ..RenewalsReq::default() };
    set(&|settings| settings.ladder.push(rung(12, Queue::Mine)));
    take_in(&world, &mut kept, RenewalsReq::default());
    take_in(&world, &mut mine, of_mine());
    assert!(confirmed(&kept).contains(&"20261202"), "a rung of one's own: {kept:?}");
    assert_eq!(confirmed(&mine), ["20261202"], "the manager's");

    // Given to the desk it is no longer the manager's; taken out it is nobody's.
    set(&|settings| settings.ladder.retain(|rung| rung.days_before != 12));
    set(&|settings| settings.ladder.push(rung(12, Queue::Desk)));
    take_in(&world, &mut kept, RenewalsReq::default());
    take_in(&world, &mut mine, of_mine());
    assert!(confirmed(&kept).contains(&"20261202"), "still a rung: {kept:?}");
    assert_eq!(confirmed(&mine), [""; 0], "off the manager's calendar");
    set(&|settings| settings.ladder.retain(|rung| rung.days_before != 12));
    set(&|settings| settings.past_rungs.clear());
    take_in(&world, &mut kept, RenewalsReq::default());
    assert!(!confirmed(&kept).contains(&"20261202"), "off every calendar: {kept:?}");
    assert_eq!(world.session().settings().past_rungs.len(), 2, "which the book keeps in mind");

    for _ in 0..4 {
        world.desk.bench.undo();
    }
    assert_eq!(world.desk.bench.dump(), start, "one undo each, and what it kept in mind with it");
}

#[test]
fn a_calendar_of_one_queue_and_one_person() {
    let world = World::new();
    let mut kept = Kept::new();
    let mine = RenewalsReq { queue: Some(Queue::Mine), ..RenewalsReq::default() };
    assert_eq!(take_in(&world, &mut kept, mine), 0, "all steps are the desk's");
    let olga = || RenewalsReq { manager: Some(world.olga), ..RenewalsReq::default() };
    assert_eq!(take_in(&world, &mut kept, olga()), 0, "none is hers yet");
    let request = StepsArrangeReq {
        steps: vec![StepRef { subscription: world.id, days_before: 30 }],
        owner: Some(world.olga),
        no_owner: false,
        channel: None,
        postpone_to: None,
    };
    commands::renewal_steps_arrange(world.session(), request).unwrap();
    take_in(&world, &mut kept, olga());
    assert_eq!(confirmed(&kept), ["20261113"], "the one given to her");
    let steps = vec![StepRef { subscription: world.id, days_before: 30 }];
    let back = |owner| StepsArrangeReq {
        steps: steps.clone(),
        owner,
        no_owner: owner.is_none(),
        channel: None,
        postpone_to: None,
    };
    commands::renewal_steps_arrange(world.session(), back(None)).unwrap();
    take_in(&world, &mut kept, olga());
    assert_eq!(confirmed(&kept), [""; 0], "taken back, it leaves her calendar");
    commands::renewal_steps_arrange(world.session(), back(Some(world.desk.anna))).unwrap();
    let mut of_mine = Kept::new();
    let mine = RenewalsReq { queue: Some(Queue::Mine), ..RenewalsReq::default() };
    take_in(&world, &mut of_mine, mine);
    assert_eq!(confirmed(&of_mine), ["20261113"], "given to an account manager it is in mine");
    let relative = IcsExportReq { path: "renewals.ics".to_owned(), renewals: olga() };
    let refused = commands::ics_export(world.session(), relative).unwrap_err();
    assert_eq!((refused.code, refused.field.as_str()), (Code::Refused, "path"), "where to?");
}

fn contact(world: &World) -> ContactId {
    let mut contact = Contact::named(ContactId::NEW, world.desk.client, "Иванова Анна Петровна");
    contact.email = "ivanova@bank.example".to_owned();
    contact.role = Some(DecisionRole::Decides);
    ContactId(commands::contact_save(world.session(), ContactSaveReq { contact }).unwrap().id)
}

#[test]
fn what_to_say_and_to_write() {
    let world = World::new();
    let contact = Some(contact(&world));
    let said = |lang: &str| {
        let lang = Some(lang.to_owned());
        let request = RenewalReq { subscription: world.id, lang, contact };
        commands::renewal(world.session(), request).unwrap()
    };
    let page = said("ru");
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let (script, letter) = (plain(&page.script), plain(&page.letter));
    for part in ["Анна Петровна", "«СЭД» (250 лицензий)", "13 января 2027"]
    {
        assert!(script.contains(part), "{part}: {script}");
        assert!(letter.contains(part), "{part}: {letter}");
    }
    assert!(script.contains("2 100 000 ₽"), "the price of today is at hand: {script}");
    assert!(!letter.contains("2 100 000"), "a letter names no price that was not offered");
    assert!(page.letter_subject.contains("«СЭД»"), "{}", page.letter_subject);
    let who = world.desk.bench.page(world.desk.client, At::default()).account.renewals_owner;
    assert_eq!(who, None, "nobody works its renewals, so who keeps the account signs");
    assert!(letter.ends_with("С уважением,\nАнна Иванова"), "somebody signs: {letter}");
    let page = said("en");
    let letter = plain(&page.letter);
    assert!(plain(&page.script).contains("13 January 2027"), "in English: {}", page.script);
    assert!(letter.contains("“СЭД” (250 licences)"), "counted in English: {letter}");
    assert!(letter.starts_with("Dear Anna Ivanova,"), "in Latin letters: {letter}");
    assert!(letter.ends_with("Kind regards,\nAnna Ivanova"), "{letter}");
    let unfilled = [&page.script, &page.letter, &page.letter_subject];
    assert!(unfilled.iter().all(|text| !text.contains(['{', '}'])), "every field is filled in");
}

#[test]
fn each_rung_has_its_own_words() {
    let world = World::new();
    let firm = "ООО «Альфа»".to_owned();
    let settings = Settings { firm_name: firm.clone(), ..world.session().settings() };
    commands::settings_save(world.session(), SettingsReq { settings, ..Default::default() })
        .unwrap();
    let said = |ahead: i64, notice_days: i32, lang: &str| {
        let decide_on = today().plus_days(ahead);
        let subscription = Subscription {
            starts_on: decide_on.plus_days(-400),
            ends_on: decide_on.plus_days(i64::from(notice_days)),
            notice_days,
            quantity: Quantity(61_000),
            ..world.subscription()
        };
        let request = RenewalReq {
            subscription: world.subscribe(subscription),
            lang: Some(lang.to_owned()),
            contact: None,
        };
        commands::renewal(world.session(), request).unwrap()
    };
    let rungs = [
        (180, 30, "Планы на следующий срок"),
        (90, 30, "Что понадобится дальше"),
        (60, 30, "Условия продления"),
        (30, 30, "Решить до"),
        (14, 30, "Документы на продление"),
        (7, 30, "Напоминаем"),
        (0, 30, "Срок решения"),
        (-8, 30, "Что решили"),
        (-8, 0, "Подписка закончилась"),
    ];
    for lang in ["ru", "en"] {
        let (mut scripts, mut letters) = (BTreeSet::new(), BTreeSet::new());
        for (ahead, notice, about) in rungs {
            let page = said(ahead, notice, lang);
            if lang == "ru" {
                assert!(page.letter_subject.contains(about), "{ahead}: {}", page.letter_subject);
                assert!(page.script.contains("(61\u{a0}лицензия)"), "{ahead}: {}", page.script);
            }
            for text in [&page.script, &page.letter] {
                assert!(text.contains(&firm), "{ahead} {lang}: who speaks: {text}");
            }
            // Without the days, so that only the words tell them apart.
            let words = |text: &str| text.replace(|c: char| c.is_ascii_digit(), "");
            scripts.insert(words(page.script.lines().nth(3).unwrap()));
            letters.insert(words(page.letter.lines().nth(2).unwrap()));
        }
        assert_eq!((scripts.len(), letters.len()), (9, 9), "{lang}: none is said twice");
    }
    let about = |ahead| said(ahead, 30, "ru").letter_subject;
    assert!(about(35).contains("Условия"), "before its rung comes, the one at hand is spoken of");
    assert!(about(25).contains("Решить до"), "a step that is late stays what it is");
    assert!(about(2).contains("Напоминаем"), "until the day itself the last call is made");
    let mut settings = world.session().settings();
    settings.ladder.retain(|rung| rung.days_before == 180);
    commands::settings_save(world.session(), SettingsReq { settings, ..Default::default() })
        .unwrap();
    let about = |ahead| said(ahead, 30, "ru").letter_subject;
    assert!(about(170).contains("Планы"), "there is time for plans");
    assert!(about(5).contains("Напоминаем"), "so late nobody speaks of plans: {}", about(5));
}

#[test]
fn a_letter_goes_where_it_is_sent() {
    let world = World::new();
    let contact = contact(&world);
    let (bench, s) = (&world.desk.bench, world.session());
    let letter = |to, path: Option<&str>| LetterReq {
        subscription: world.id,
        contact: Some(contact),
        subject: "Продление".to_owned(),
        text: "Здравствуйте!\nСпасибо.".to_owned(),
        to,
        path: path.map(|name| bench.path(name)),
    };
    commands::letter(s, letter(LetterTo::Mail, None)).unwrap();
    let address = bench.machine.mail().unwrap();
    assert!(
        address.starts_with("mailto:ivanova@bank.example?subject=%D0%9F")
            && address.contains("&body="),
        "to the mail program with address, subject and text: {address}"
    );
    commands::letter(s, letter(LetterTo::Clipboard, None)).unwrap();
    assert_eq!(bench.machine.text().unwrap(), "Здравствуйте!\nСпасибо.", "to the clipboard");
    let written = commands::letter(s, letter(LetterTo::File, Some("letter.eml"))).unwrap();
    let file = fs::read_to_string(&written.path).unwrap();
    assert!(file.contains("X-Unsent: 1") && file.contains("ivanova@bank.example"), "{file}");
    let refused = commands::letter(s, letter(LetterTo::File, None)).unwrap_err();
    assert_eq!(refused.field, "path", "a file has a path");
    let gone = LetterReq { contact: Some(ContactId(999)), ..letter(LetterTo::Mail, None) };
    assert!(commands::letter(s, gone).is_err(), "nobody to write to");
    commands::copy_text(s, CopyTextReq { text: "текст".to_owned() }).unwrap();
    assert_eq!(bench.machine.text().unwrap(), "текст", "any text can be copied");
}

#[test]
fn reminded_once_a_day_and_never_in_quiet_hours() {
    let world = World::new();
    let (bench, s) = (&world.desk.bench, world.session());
    let (_, hour, _) = clock::on_the_wall(rapport_api::Host::now(&*bench.machine)).unwrap();
    let hour = u8::try_from(hour).unwrap();
    let quiet = |quiet_hours: [u8; 2]| {
        let settings = Settings { quiet_hours, ..s.settings() };
        commands::settings_save(s, SettingsReq { settings, ..Default::default() }).unwrap();
    };
    quiet([hour, (hour + 2) % 24]);
    assert_eq!(reminder::remind(s, None).unwrap(), None, "quiet");
    assert_eq!(bench.machine.notice(), None, "and nothing is shown");
    quiet([0, 0]);
    let told = reminder::remind(s, None).unwrap();
    assert_eq!(told, Some(today()), "told, on this day");
    let (title, body) = bench.machine.notice().unwrap();
    assert_eq!(title, "Продления: 1 просрочено", "the count");
    assert!(body.contains("Северный банк, СЭД: за 30 дней"), "and the step: {body}");
    assert_eq!(reminder::remind(s, told).unwrap(), None, "once a day");
    let cancelled = Subscription {
        id: world.id,
        status: SubscriptionStatus::Cancelled,
        ..world.subscription()
    };
    world.subscribe(cancelled);
    assert_eq!(reminder::remind(s, None).unwrap(), None, "nothing due, nothing said");
}
