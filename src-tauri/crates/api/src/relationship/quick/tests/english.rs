//! Lines in English.

use super::table;

#[test]
fn lines_at_an_account() {
    table(
        Some(5),
        &[
            (
                "call with Head of IT yesterday, go-live dates",
                "call | 5 | 51 | 11-24 |  | Go-live dates",
            ),
            ("called Irene Cole, budget", "call | 5 | 51 |  | us | Budget"),
            (
                "Irene called yesterday, wants an invoice",
                "call | 5 | 51 | 11-24 | them | Wants an invoice",
            ),
            (
                "they called today, the report fails",
                "call | 5 |  | 11-25 | them | The report fails",
            ),
            ("the client called, report fails", "call | 5 |  |  | them | Report fails"),
            ("email to CFO May 12, limits", "email | 5 | 52 | 05-12 | us | Limits"),
            (
                "email from Anna Wells, wants a discount",
                "email | 5 | 53 |  | them | Wants a discount",
            ),
            ("e-mail to Wells 12 May 2026, price list", "email | 5 | 53 | 05-12 | us | Price list"),
            (
                "met Irene and Peter last Friday at their office, plan",
                "meeting | 5 | 51+52 | 11-20 | person | Plan",
            ),
            (
                "meeting with the head of purchasing on Monday, prices",
                "meeting | 5 | 53 | 11-23 | person | Prices",
            ),
            (
                "meeting 3 days ago for 45 min, rollout",
                "meeting | 5 |  | 11-22 | person 45m | Rollout",
            ),
            ("meeting on Zoom for an hour, rollout", "meeting | 5 |  |  | far 60m | Rollout"),
            (
                "lunch with Anna Wells yesterday, plans for the year",
                "informal | 5 | 53 | 11-24 | person | Lunch, plans for the year",
            ),
            ("coffee with Irene", "informal | 5 | 51 |  | person | Coffee"),
            ("texted Peter, waiting", "message | 5 | 52 |  | us | Waiting"),
            (
                "consultation at their request, 90 minutes, access rights",
                "consultation | 5 |  |  | them 90m | Access rights",
            ),
            (
                "webinar on 12 November, they came, happy",
                "event | 5 |  | 11-12 | came +1 | Webinar, they came, happy",
            ),
            ("webinar yesterday, declined", "event | 5 |  | 11-24 | absent | Webinar, declined"),
            (
                "invited to the conference, declined the invitation",
                "event | 5 |  |  | absent | Invited to the conference, declined the invitation",
            ),
            (
                "support ticket, printing fails, unhappy",
                "support | 5 |  |  | -1 | Ticket, printing fails, unhappy",
            ),
            (
                "meeting, they shared plans for a new branch",
                "meeting | 5 |  |  | person shared | They shared plans for a new branch",
            ),
            (
                "call, told us about the merger",
                "call | 5 |  |  | shared | Told us about the merger",
            ),
            (
                "call, we refused their request for credit",
                "call | 5 |  |  | refused | We refused their request for credit",
            ),
            (
                "call, helped beyond the contract",
                "call | 5 |  |  | beyond | Helped beyond the contract",
            ),
            (
                "called Irene, promised to send the quote by Friday",
                "call | 5 | 51 |  | us !Send the quote 11-27 | ",
            ),
            (
                "call with Irene, dates, promised by December 5 to send the contract",
                "call | 5 | 51 |  | !Send the contract 12-05 | Dates",
            ),
            (
                "call, they promised to send the brief by Friday",
                "call | 5 |  |  |  | They promised to send the brief by Friday",
            ),
            (
                "call, promised an offer by the end of the month",
                "call | 5 |  |  | !An offer 11-30 | ",
            ),
            (
                "call, agreed on price and promised to send it in 3 days",
                "call | 5 |  |  | !Send it 11-28 | Agreed on price",
            ),
            ("yesterday, call with Irene, dates", "call | 5 | 51 | 11-24 |  | Dates"),
            ("call tomorrow with Irene", "call | 5 | 51 | Ahead |  | Tomorrow"),
            ("call last week, results", "call | 5 |  | Unclear |  | Last week, results"),
            ("call on 5/6, results", "call | 5 |  | Unclear |  | On 5/6, results"),
            ("call on 20/11/2026, results", "call | 5 |  | 11-20 |  | Results"),
            ("call two weeks ago, results", "call | 5 |  | 11-11 |  | Results"),
            ("call a week ago", "call | 5 |  | 11-18 |  | "),
            ("call 12th of November 2026, results", "call | 5 |  | 11-12 |  | Results"),
            ("spoke to the CFO, credit line", "call | 5 | 52 |  |  | Credit line"),
            ("incoming call from Peter Marsh, invoice", "call | 5 | 52 |  | them | Invoice"),
            ("linkedin message to Anna Wells", "social | 5 | 53 |  |  | Linkedin message"),
            ("call with Mr Smith, dates", "call | 5 |  |  |  | With Mr Smith, dates"),
            ("dates of the rollout", "- | 5 |  |  |  | Dates of the rollout"),
        ],
    );
}

#[test]
fn lines_anywhere() {
    table(
        None,
        &[
            ("call with Northern Bank yesterday, dates", "call | 5 |  | 11-24 |  | Dates"),
            (
                "met Northern Bank's CFO on Tuesday, limits",
                "meeting | 5 | 52 | 11-24 | person | Limits",
            ),
            ("call with Bright yesterday", "call | 6 |  | 11-24 |  | "),
            ("call with Peter, dates", "call | - |  |  | ?a5/6 ?Peter=52/61 | With Peter, dates"),
            ("called Irene Cole, dates", "call | 5 | 51 |  | us | Dates"),
            ("Northern Bank called, invoice", "call | 5 |  |  | them | Invoice"),
            ("meeting", "meeting | - |  |  | person | "),
        ],
    );
}
