//! What English-speaking clients say when asked.

use crate::lexicon::survey::{Remark, SurveyWords};
use rapport_domain::TryOutcome;

pub(super) static SURVEY: SurveyWords = SurveyWords {
    interview: "Half-year survey.",
    called: &[
        "Called after the low score: heard them out and agreed on steps.",
        "Went through the complaint on the phone and named a date.",
    ],
    told: &[
        "Told them what was done about their remark.",
        "Came back with an answer to their wish from the survey.",
    ],
    own_question: "Which department would you bring in next?",
    tried,
    pleases: &[
        Remark::only("Support answers at once and knows our system.", "support"),
        Remark::only("The update went without a stop, and we were told of every step.", "updates"),
        Remark::only("The training was to the point: half of our questions went away.", "training"),
        Remark::only("Our manager remembers what we said a year ago.", "contact"),
        Remark::only("The report for the board takes an hour; it used to take a day.", "reports"),
        Remark::only("Papers come on time and without mistakes.", "paperwork"),
        Remark::only("Not one failure in working hours in two years.", "reliability"),
        Remark::only("They talk to us about our work, not about licences.", "contact"),
    ],
    displeases: &[
        Remark {
            text: "We hear of updates two days ahead and cannot prepare.",
            tag: "updates",
            task: "Give two weeks' notice of updates",
            solution: "We now write two weeks ahead and again the day before.",
        },
        Remark {
            text: "Every subscription has its own invoice, and accounting mixes them up.",
            tag: "paperwork",
            task: "Put all subscriptions on one invoice",
            solution: "All subscriptions are on one invoice a quarter.",
        },
        Remark {
            text: "The large report takes almost a minute to open.",
            tag: "reports",
            task: "Make the large report faster",
            solution: "The report was rewritten and opens in five seconds.",
        },
        Remark {
            text: "Nobody answers the phone after six.",
            tag: "support",
            task: "Decide on calls in the evening",
            solution: "The support line is open until nine.",
        },
        Remark {
            text: "The manual of the new module has old pictures.",
            tag: "training",
            task: "Bring the manual up to date",
            solution: "The manual was redone and sent with a recording of the class.",
        },
    ],
    grave: &[
        Remark {
            text: "We waited three days for an answer about access rights; a department stood still.",
            tag: "support",
            task: "Shorten the answer time for access rights",
            solution: "Access rights have a queue of their own; one hour at most.",
        },
        Remark {
            text: "The price went up by a fifth and nobody explained why.",
            tag: "price",
            task: "Explain the new price and offer a choice",
            solution: "Sent a breakdown by line and fixed the price for a year.",
        },
        Remark {
            text: "Nobody came to show the new module, though we asked twice.",
            tag: "contact",
            task: "Show the module at their office",
            solution: "Two of us came with an engineer and showed it on their data.",
        },
        Remark {
            text: "Delivery was put off twice and our project slipped a month.",
            tag: "deadlines",
            task: "Find out why delivery slipped and give a firm date",
            solution: "One person runs the order, and the date is kept in writing.",
        },
        Remark {
            text: "A different engineer each time; we tell the story again and again.",
            tag: "support",
            task: "Name one engineer for them",
            solution: "They have an engineer and a deputy, and both know the system.",
        },
    ],
    lukewarm: &[
        Remark {
            text: "People we know are smaller; it is dear for them.",
            tag: "price",
            task: "Prepare terms for small firms",
            solution: "There is a starter pack of five seats.",
        },
        Remark {
            text: "We have nothing to compare with yet; it has not been long.",
            tag: "reliability",
            task: "Show what the first year brought",
            solution: "Counted together how many hours a year it saved.",
        },
        Remark {
            text: "I would if you had examples from our trade.",
            tag: "contact",
            task: "Send examples from their trade",
            solution: "Sent two case studies and introduced a client of the same trade.",
        },
    ],
    why_not: &[
        Remark {
            text: "I am not sure that the money does not buy more elsewhere.",
            tag: "price",
            task: "Work out together what the system brings",
            solution: "Worked out the return by department and dropped unused seats.",
        },
        Remark {
            text: "Put the deadlines in order first.",
            tag: "deadlines",
            task: "Draw up a plan of work with dates",
            solution: "The plan is shared, with a page of progress every week.",
        },
        Remark {
            text: "After an update there was no report for two days. One does not recommend that.",
            tag: "updates",
            task: "Test updates on their copy first",
            solution: "Updates go to a copy of their base first.",
        },
    ],
    main_value: &[
        Remark::only("We know whom to call, and they answer.", "support"),
        Remark::only("All branches count the same way.", "reports"),
        Remark::only("We need not think of licences and audits.", "paperwork"),
        Remark::only("You warn us of trouble before we see it.", "reliability"),
        Remark::only("The system saves us two people.", "reports"),
    ],
    change: &[
        Remark {
            text: "The reports should open on a phone.",
            tag: "reports",
            task: "Bring the reports to the phone",
            solution: "The three main reports open on a phone.",
        },
        Remark {
            text: "One sign-on for all products, please.",
            tag: "access",
            task: "Set up a single sign-on",
            solution: "Single sign-on works for all departments.",
        },
        Remark {
            text: "We would rather pay by the month than a year ahead.",
            tag: "price",
            task: "Agree on monthly payment",
            solution: "Offered payment by the quarter, and they agreed.",
        },
        Remark {
            text: "Hold the training twice a year; people change.",
            tag: "training",
            task: "Set dates for training this half",
            solution: "Classes for new people are in March and September.",
        },
        Remark {
            text: "A contract of twelve pages could be shorter.",
            tag: "paperwork",
            task: "Prepare a short contract",
            solution: "The lawyers cut the contract to four pages.",
        },
    ],
    missing: &[
        Remark {
            text: "A short letter on what is new would help.",
            tag: "contact",
            task: "Send the news on one page",
            solution: "A page a month: what is new for them in particular.",
        },
        Remark {
            text: "We rarely meet; it is all by mail.",
            tag: "contact",
            task: "Agree to meet every quarter",
            solution: "We meet every quarter; the dates are set.",
        },
        Remark {
            text: "One cannot see how far our request has come.",
            tag: "support",
            task: "Report the progress of requests",
            solution: "A message comes at every step of a request.",
        },
    ],
    elsewhere: &[
        Remark {
            text: "Another supplier has a portal with all the invoices.",
            tag: "paperwork",
            task: "Open the invoice portal to them",
            solution: "The portal is open, with invoices and acts of three years.",
        },
        Remark {
            text: "A users' club: they bring firms like ours together every quarter.",
            tag: "contact",
            task: "Bring users of their trade together",
            solution: "The first meeting of their trade took place; nine firms came.",
        },
    ],
    own: &[
        Remark {
            text: "The warehouse: they still work in spreadsheets.",
            tag: "growth",
            task: "Show the warehouse module",
            solution: "Shown on their data; the pilot begins.",
        },
        Remark {
            text: "Sales, once the budget is settled.",
            tag: "growth",
            task: "Prepare the figures for the sales department",
            solution: "The figures are with the finance director.",
        },
    ],
    questions: &[
        Remark {
            text: "Can our old archive be moved?",
            tag: "growth",
            task: "Check whether the archive can be moved",
            solution: "The archive was moved over a weekend, and all of it opens.",
        },
        Remark {
            text: "Is there a discount if we sign for three years?",
            tag: "price",
            task: "Answer on the three-year contract",
            solution: "Three years cost an eighth less; the terms are sent.",
        },
    ],
};

const fn tried(outcome: TryOutcome) -> &'static [&'static str] {
    match outcome {
        TryOutcome::NoAnswer => &["", "Does not pick up.", "The secretary: in a meeting."],
        TryOutcome::CallLater => {
            &["Asked to be called next week.", "Closing the month; better afterwards."]
        }
        TryOutcome::Declined => &["Asks not to be surveyed."],
        TryOutcome::Sent => &["The form was sent by mail.", ""],
    }
}
