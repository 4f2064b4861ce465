//! What English books say of relationships.

use crate::lexicon::phrases::{FactorWords, IncidentWords, Phrases};
use rapport_domain::{Aspect, Criterion, FactorKind, Sign, TaskOrigin};

pub(crate) static PHRASES: Phrases = Phrases {
    mark,
    down: &[
        "The head of IT who knew us has left; the new one wants to begin from the start.",
        "They cut the budget and put all joint plans on hold.",
        "No meeting since spring, and questions go to another supplier.",
    ],
    overridden: &[
        "They know the product from their former company; a demonstration is not needed.",
        "Their management confirmed the plans in writing; the rest will follow.",
        "Bought at once by tender; the need was written in the terms.",
    ],
    reference_notes: &[
        "Agreed by letter with their marketing.",
        "Said on the phone: yes, after the board has seen the text.",
        "Confirmed again at the half-year meeting.",
        "Written in the contract, clause on publicity.",
    ],
    noise: &["Everything is bad, as everywhere.", "I do not want to talk about it."],
    incidents: &[
        IncidentWords {
            what: "After an update the monthly report did not build for two days.",
            cause: "We had not tested the update on a base of their size.",
            remedy: "Rolled back at night, then installed a corrected version.",
            compensation: "A month of support free of charge.",
        },
        IncidentWords {
            what: "Licences were delivered four days late, after their old ones had ended.",
            cause: "The order lay with us over a weekend.",
            remedy: "Temporary keys the same hour; orders are now watched on weekends too.",
            compensation: "",
        },
        IncidentWords {
            what: "The invoice was issued to the wrong legal entity.",
            cause: "Our list of their legal entities was old.",
            remedy: "Issued anew the same day; the list was gone through together.",
            compensation: "",
        },
        IncidentWords {
            what: "An engineer came to the training unprepared.",
            cause: "He was sent in place of a sick colleague without the programme.",
            remedy: "The training was repeated by the head of the department.",
            compensation: "The second day of training free of charge.",
        },
        IncidentWords {
            what: "The backup could not be restored when it was needed.",
            cause: "The check of backups had been switched off during the move.",
            remedy: "Data brought back from logs; checks are on and reported weekly.",
            compensation: "An audit of the whole backup scheme.",
        },
    ],
    informed: &[
        "Called: the cause is found, the correction is being tested.",
        "Wrote: temporary solution in place, the final one tomorrow.",
        "Told the head of IT what was changed so that it does not happen again.",
    ],
    promises: &[
        "Send the comparison of editions",
        "Arrange a talk with our chief engineer",
        "Check whether the old module can be moved",
        "Count the licences of all branches",
        "Prepare the terms of premium support",
        "Answer the security questionnaire",
    ],
    tasks,
    profile,
    judged,
    factor,
    closed: &[
        "Met in person and agreed to meet every quarter.",
        "The matter was put right and they said so.",
        "It has lost its importance.",
    ],
    dismissed: &[
        "They work from home and prefer video calls; that is how they want it.",
        "The owner changed on paper only.",
        "They answered by phone; it was not written down.",
    ],
    handovers: &[
        "Contracts, open questions and habits gone through; introduced in person.",
        "List of contacts and renewals passed on, a joint call held.",
    ],
    declined: &[
        "Invited to our conference; they declined: no time.",
        "Invited to the webinar; nobody came.",
        "Invited to the users' round table; they thanked and declined.",
    ],
    refused: &[
        "Asked for help with a server outside the contract; declined.",
        "Asked to put off the payment by two months; declined.",
        "Asked for an engineer at the weekend; declined.",
    ],
};

const fn mark(criterion: Criterion) -> &'static [&'static str] {
    match criterion {
        Criterion::NoticedUs => &["Read our article and subscribed to the newsletter."],
        Criterion::Enquired => &["Wrote to us through the web site.", "Called about a quote."],
        Criterion::MetCompany => {
            &["We told about the company at their office.", "Visited our stand and our office."]
        }
        Criterion::MetProduct => {
            &["A demonstration to the head of IT.", "A trial version for a month."]
        }
        Criterion::MetManager => &["Talked with the account manager and exchanged contacts."],
        Criterion::NeedFound => &[
            "Wants one system for all branches.",
            "Needs to pass an audit by the end of the year.",
        ],
        Criterion::HiddenPainsFound => &[
            "Said over lunch that month-end closing takes nights.",
            "The board does not trust the numbers it is shown.",
        ],
        Criterion::FirstDelivery => &["The first contract was fulfilled, the note is signed."],
        Criterion::ConsultingSupport => &["Helped to lay out the move to the new version."],
        Criterion::SpecialTerms => {
            &["Payment within 45 days and delivery by letter.", "A fixed price for two years."]
        }
        Criterion::TechnologyPartner => &["Tests our early versions; agreement signed."],
        Criterion::InformalContact => &["Played in the same tournament; on first-name terms."],
    }
}

const fn tasks(origin: TaskOrigin) -> &'static [(&'static str, &'static str)] {
    match origin {
        TaskOrigin::Own => &[
            ("Call and ask how the new module is doing", "It is used daily; no questions."),
            ("Find out who will lead purchasing", "Named; a meeting is agreed."),
        ],
        // Those come from what was said in the survey.
        TaskOrigin::Feedback => &[],
        TaskOrigin::Factor => &[("Meet in person", "Met; agreed to meet every quarter.")],
        TaskOrigin::Renewal => &[
            ("Prepare the renewal quote", "Sent and approved."),
            ("Check unused seats before the renewal", "Twelve seats moved to another branch."),
        ],
        TaskOrigin::Review => &[
            ("Send the notes of the half-year review", "Sent the next day."),
            ("Agree on the list of pilot users", "Nine people, two departments."),
        ],
        TaskOrigin::Plan => &[("Invite to the users' conference", "Two people will come.")],
    }
}

const fn profile(aspect: Aspect) -> &'static [&'static str] {
    match aspect {
        Aspect::Tasks => &[
            "Moving to a new office; everything else waits.",
            "Bringing the branches to one way of accounting by the end of the year.",
            "Preparing for an audit; documents come first.",
        ],
        Aspect::HiddenNeeds => &[
            "Wants fewer night shifts at month end, though nobody says so aloud.",
            "The head of IT needs a success before the budget is drawn up.",
        ],
        Aspect::PotentialNeeds => &[
            "With the third warehouse they will need demand forecasts.",
            "Growth of staff will ask for a single sign-on.",
        ],
        Aspect::Peculiarities => &[
            "Everything in writing; nothing is decided without the lawyer.",
            "The owner decides alone and fast, usually on Mondays.",
        ],
        Aspect::Habits => &[
            "Answers in the messenger before nine; does not like calls after lunch.",
            "The finance director asks for a page at most.",
        ],
        Aspect::Market => &[
            "Demand is steady, prices of materials grow.",
            "Two large competitors have merged; they fight for every tender.",
        ],
    }
}

const fn judged(sign: Sign) -> (&'static str, &'static str) {
    match sign {
        Sign::Content => {
            ("Said at the meeting that all suits them.", "Complained twice in a month.")
        }
        Sign::Growth => ("Open a second site and plan for it with us.", "Close a department."),
        Sign::Open => ("Named us in an interview.", "Asked to take their logo off the site."),
        Sign::Forgiving => {
            ("Laughed about the wrong invoice.", "Wrote a claim over a day's delay.")
        }
        Sign::Consults => ("Ask before every purchase.", "Learn of our products from others."),
        Sign::Refers => ("Gave our number to a supplier of theirs.", "Refused to recommend."),
        Sign::Interested => ("Come to every webinar.", "Unsubscribed from the newsletter."),
        Sign::Shares => {
            ("Told of the merger before the press.", "We learn their news from papers.")
        }
        Sign::Feedback => {
            ("Sent two pages of remarks, all to the point.", "Say “all is fine”, no more.")
        }
    }
}

const fn factor(kind: FactorKind) -> FactorWords {
    match kind {
        FactorKind::Culture => FactorWords {
            source: "All letters go by way of the secretary; a week each.",
            remedy: "Find a person who may decide on small matters",
        },
        FactorKind::Pushing => FactorWords {
            source: "The head of purchasing complained of three offers in a week.",
            remedy: "Agree on one offer a quarter",
        },
        FactorKind::Manner => FactorWords {
            source: "They asked for another engineer: ours interrupts.",
            remedy: "Talk with the engineer and call the client together",
        },
        FactorKind::Distance => FactorWords {
            source: "No meeting in person for half a year.",
            remedy: "Arrange a visit to their office",
        },
        FactorKind::ValueUnseen => FactorWords {
            source: "“What do we pay for?” at the renewal.",
            remedy: "Count together what the system saves",
        },
        FactorKind::Rigid => FactorWords {
            source: "Three requests in a row refused as outside the contract.",
            remedy: "Agree on what small help is free",
        },
        FactorKind::Handover => FactorWords {
            source: "The new manager did not know of the agreed discount.",
            remedy: "Go through all agreements with the former manager",
        },
        FactorKind::Upheaval => FactorWords {
            source: "The chief executive has left; two deputies argue over the course.",
            remedy: "Meet both deputies",
        },
        FactorKind::Deaf => FactorWords {
            source: "They never heard what came of their remarks.",
            remedy: "Call and tell what was done about each remark",
        },
        FactorKind::Reputation => FactorWords {
            source: "They quote a bad review of our support.",
            remedy: "Send the figures of support and two references",
        },
        FactorKind::Crisis => FactorWords {
            source: "Orders in the industry fell by a third; firms freeze budgets.",
            remedy: "Offer payment in parts",
        },
    }
}
