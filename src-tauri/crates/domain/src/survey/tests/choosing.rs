//! Whom of an account a wave asks, and how.

use super::{day, today};
use crate::{
    contact::DecisionRole::{self, Blocks, Champions, Decides, Pays, Uses},
    id::{AccountId, ContactId},
    survey::{
        choose::{
            Candidate, Choice, LeftOut, Person, Reach, Why, choose, heads, may_write, means, rests,
        },
        respondent::Means,
    },
};

pub(super) fn person(id: i64, role: Option<DecisionRole>, influence: Option<u8>) -> Person {
    Person {
        contact: ContactId(id),
        role,
        influence,
        heads: false,
        is_there: true,
        asked_on: None,
        phone: true,
        email: true,
        mail_consent: None,
    }
}

pub(super) fn account(id: i64, revenue: i64, people: Vec<Person>) -> Candidate {
    Candidate { account: AccountId(id), revenue, people }
}

fn of(people: Vec<Person>) -> Choice {
    choose(&[account(1, 100, people)], today(), Reach::Usual, 0)
}

#[test]
fn the_head_first_and_who_blocks_last() {
    let heads = |person| Person { heads: true, ..person };
    // In the order in which they are to be chosen.
    let order = [
        (heads(person(9, Some(Decides), None)), Why::Decides, "who decides and heads it"),
        (person(8, Some(Decides), Some(5)), Why::Decides, "of two who decide the influential one"),
        (person(2, Some(Decides), Some(3)), Why::Decides, "a known influence before none"),
        (person(1, Some(Decides), None), Why::Decides, "who decides, whatever the influence"),
        (heads(person(7, None, None)), Why::Heads, "the head by job title"),
        (person(6, Some(Uses), Some(5)), Why::Influence(5), "the influential before who pays"),
        (person(5, Some(Pays), Some(2)), Why::Influence(2), "who pays before who champions"),
        (person(4, Some(Champions), Some(2)), Why::Influence(2), "who champions before who uses"),
        (person(3, Some(Uses), Some(2)), Why::Influence(2), "who uses before one without a role"),
        (person(10, None, Some(2)), Why::Influence(2), "a known influence before none"),
        (person(12, Some(Pays), None), Why::Role(Pays), "a role is more than nothing"),
        (person(11, None, None), Why::Known, "nothing is on record"),
        (person(13, None, None), Why::Known, "of two alike the one known first"),
        (heads(person(14, Some(Blocks), Some(5))), Why::Influence(5), "who blocks, even a head"),
    ];
    for first in 0..order.len() {
        let mut people: Vec<_> = order[first..].iter().map(|(person, ..)| *person).collect();
        people.reverse();
        let (wanted, why, reason) = order[first];
        let found = of(people).chosen;
        assert_eq!(found.len(), 1, "one person of each account is asked");
        assert_eq!((found[0].contact, found[0].why), (wanted.contact, why), "{reason}");
    }
}

#[test]
fn nobody_is_asked_twice_within_six_months() {
    for (asked, rested, why) in [
        (None, false, "never asked"),
        (Some("2025-12-30"), false, "six months ago to the day"),
        (Some("2025-12-31"), true, "a day less"),
        (Some("2026-06-30"), true, "today"),
        (Some("2026-07-15"), true, "to be asked soon"),
    ] {
        assert_eq!(rests(asked.map(day), today()), rested, "{why}");
        let resting = Person { asked_on: asked.map(day), ..person(1, Some(Decides), Some(5)) };
        let choice = of(vec![resting, person(2, Some(Uses), None)]);
        let wanted = if rested { 2 } else { 1 };
        assert_eq!(choice.chosen[0].contact, ContactId(wanted), "{why}: the next one is asked");
        let alone = of(vec![resting]);
        let left_out: Vec<_> = alone.left_out.iter().map(|(_, why)| *why).collect();
        let wanted = if rested { vec![LeftOut::Asked] } else { vec![] };
        assert_eq!(left_out, wanted, "{why}: the account is asked or named");
    }
    for (last, now) in [("2026-01-01", "2026-07-01"), ("2026-07-01", "2027-01-01")] {
        let again = rests(Some(day(last)), day(now));
        assert!(!again, "a wave on the first day of each half, {last} and {now}, asks the same");
    }
}

#[test]
fn who_left_is_not_asked() {
    let left = Person { is_there: false, ..person(1, Some(Decides), Some(5)) };
    assert_eq!(of(vec![left, person(2, None, None)]).chosen[0].contact, ContactId(2), "who stayed");
    for people in [vec![], vec![left]] {
        let left_out = of(people).left_out;
        assert_eq!(left_out, [(AccountId(1), LeftOut::Nobody)], "nobody is left to be asked");
    }
    let resting = Person { asked_on: Some(today()), ..person(2, None, None) };
    let left_out = of(vec![left, resting]).left_out;
    assert_eq!(left_out, [(AccountId(1), LeftOut::Asked)], "somebody is there, but was asked");
}

#[test]
fn consent_is_respected() {
    for (phone, email, consent, wanted, why) in [
        (true, true, Some(false), Means::Call, "a call needs no consent to mailings"),
        (true, false, None, Means::Call, "by telephone first"),
        (false, true, Some(true), Means::Email, "agreed to be written to"),
        (false, true, None, Means::Email, "was never asked, so did not refuse"),
        (false, true, Some(false), Means::Meeting, "refused to be written to"),
        (false, false, Some(true), Means::Meeting, "there is no address to write to"),
    ] {
        assert_eq!(means(phone, email, consent), wanted, "{why}");
        let one = Person { phone, email, mail_consent: consent, ..person(1, None, None) };
        assert_eq!(of(vec![one]).chosen[0].means, wanted, "{why}: the choice says so too");
        let written = email && consent != Some(false);
        assert_eq!(may_write(email, consent), written, "{why}: an address and no refusal");
    }
}

#[test]
fn large_accounts_first_with_what_they_cover() {
    let anybody = || vec![person(1, None, None)];
    let accounts = [
        account(1, 100, anybody()),
        account(2, 300, anybody()),
        account(3, 500, vec![]),
        account(4, 300, anybody()),
        account(5, -900, anybody()),
        account(6, 50, vec![]),
    ];
    let choice = choose(&accounts, today(), Reach::Usual, 0);
    let ids: Vec<_> = choice.chosen.iter().map(|one| one.account.0).collect();
    assert_eq!(ids, [2, 4, 1, 5], "large ones first, of equal ones the older");
    let left_out: Vec<_> = choice.left_out.iter().map(|(account, _)| account.0).collect();
    assert_eq!(left_out, [3, 6], "those left out too");
    assert_eq!(choice.covered, 700.0 / 1250.0, "of all revenue; credit takes none away");
    assert_eq!(choice.draw, None, "everybody was asked");
    let nothing = choose(&[], today(), Reach::Usual, 0);
    assert_eq!((nothing.chosen.len(), nothing.covered), (0, 0.0), "of nobody nobody");
}

#[test]
fn a_head_by_job_title() {
    for (title, wanted) in [
        ("Генеральный директор", true),
        ("генеральный директор, совладелец", true),
        ("Гендиректор", true),
        ("Ген. директор", true),
        ("Директор", true),
        (" директор ", true),
        ("Владелец", true),
        ("Учредитель", true),
        ("Председатель правления", true),
        ("Президент", true),
        ("CEO", true),
        ("CEO & Founder", true),
        ("Chief Executive Officer", true),
        ("Managing Director", true),
        ("Owner", true),
        ("", false),
        ("Директор по маркетингу", false),
        ("Коммерческий директор", false),
        ("Заместитель генерального директора", false),
        ("Зам. ген. директор", false),
        ("Вице-президент", false),
        ("Помощник: генеральный директор", false),
        ("Руководитель отдела закупок", false),
        ("Vice President", false),
        ("Assistant to the CEO", false),
        ("Product Owner", false),
        ("Head of IT", false),
        ("Бухгалтер", false),
        ("Oceanographer", false),
    ] {
        assert_eq!(heads(title), wanted, "{title:?} is the head or not");
    }
}
