//! What English touches and reviews say.

use crate::{archetype::Archetype, lexicon::ReviewWords};
use rapport_domain::TouchKind;

pub(super) const fn summaries(kind: TouchKind) -> &'static [&'static str] {
    match kind {
        TouchKind::Meeting => &[
            "Went over the half-year and the plans for licences.",
            "Met the new head of department.",
            "Discussed renewal dates and a volume discount.",
            "Showed the new module and agreed on a pilot.",
            "Walked through the open support questions.",
        ],
        TouchKind::Call => &[
            "Settled what is in the order and when it ships.",
            "Reminded of the payment; promised for this week.",
            "Asked how the update went: all works.",
            "Agreed to meet next month.",
            "They ask for a new count of seats.",
        ],
        TouchKind::Email => &[
            "Sent the quote.",
            "Answered questions on the contract.",
            "Received the list of people to train.",
            "Sent the acceptance note and the invoice.",
            "Shared the update plan for the half-year.",
        ],
        TouchKind::Message => &[
            "Passed on access to the demonstration.",
            "Congratulated on the company's anniversary.",
            "Checked the dates in a few words.",
            "Asked about support on holidays.",
        ],
        TouchKind::Event => &[
            "Came to our conference and asked about analytics.",
            "Took part in the users' round table.",
            "Attended the webinar on documents.",
        ],
        TouchKind::Consultation => &[
            "Helped to set up a report for the board.",
            "Explained how to move the archive without stopping work.",
            "Demonstrated the demand forecast.",
            "Went through the backup scheme.",
        ],
        TouchKind::Support => &[
            "Failure after an update, put right within the day.",
            "A report was slow; an index was added.",
            "A question on access rights, solved by phone.",
            "Asked to extend a temporary key at once.",
        ],
        TouchKind::Social => {
            &["Liked our article on security.", "Thanked the implementation team in a post."]
        }
        TouchKind::Informal => &[
            "Talked over coffee about the company's plans.",
            "Met at the industry dinner.",
            "Congratulated the director on a birthday.",
        ],
    }
}

pub(super) const fn review(course: Archetype) -> &'static [ReviewWords] {
    match course {
        Archetype::Growing | Archetype::New => &[
            ReviewWords {
                words: "This half you brought in new departments, and the support load grew less than the number of users. \
                        That is a good sign: people manage on their own. We suggest securing it with training.",
                note: "Ready to talk about premium support; the budget is there.",
            },
            ReviewWords {
                words: "The half ran evenly and without downtime. Together we started two new areas, and both are in daily use.",
                note: "The finance director is for us; purchasing is careful.",
            },
        ],
        Archetype::Declining | Archetype::Churned => &[
            ReviewWords {
                words: "We see that some seats are not used. We would like to find out together what stands in the way and what \
                        to drop, so that you pay only for what you need.",
                note: "Looking at another supplier. Meet the director before the renewal.",
            },
            ReviewWords {
                words: "There were more requests than usual this half. We have removed the causes and ask you to say plainly \
                        what else is wrong.",
                note: "Annoyed by reply times. Do not push; show what was done.",
            },
        ],
        Archetype::Steady | Archetype::Seasonal | Archetype::Prospect => &[
            ReviewWords {
                words: "Thank you for a calm half. All renewals were on time and all requests are closed. We suggest looking at \
                        which routine work the system could take over.",
                note: "A steady client; no meeting in person for a long time.",
            },
            ReviewWords {
                words: "Work goes to plan: dates are kept and payments arrive on time. An update lies ahead and we are ready.",
                note: "Could be offered analytics: similar clients took to it.",
            },
        ],
    }
}
