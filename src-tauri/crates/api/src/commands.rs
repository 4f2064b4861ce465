//! THE list. A new line makes the compiler ask for its handler and gives the window its types.

use crate::{Failure, Session, dto::*};
use serde_json::Value;

/// What a command does, for the window's cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Reads; its reply may be kept until an edit touches it.
    Query,
    /// Writes the book, undoable; answers what it touched.
    Edit,
    /// Reaches outside the book: files, dialogs, clipboard.
    Act,
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $kind:ident $name:ident($request:ty) -> $reply:ty = $handler:path;)+) => {
        /// Name, kind, and the TypeScript names of request and reply.
        pub(crate) fn list() -> Vec<(&'static str, Kind, String, &'static str)> {
            vec![$((stringify!($name), kind!($kind), [$($doc),+].join(" ").trim().to_owned(), concat!(stringify!($request), " ", stringify!($reply)))),+]
        }

        /// Visits request and reply types of every command.
        pub(crate) fn visit_types(visitor: &mut impl ts_rs::TypeVisitor) {
            $(visitor.visit::<$request>(); visitor.visit::<$reply>();)+
        }

        $($(#[doc = $doc])+
        ///
        /// # Errors
        /// A refusal at a field, or a failure that says what to do.
        pub fn $name(session: &Session, request: $request) -> Result<$reply, Failure> {
            $handler(session, request)
        })+

        /// The reply goes out as text: a page of the portfolio as a tree of values is many
        /// allocations that nobody looks at.
        pub(crate) fn dispatch(session: &Session, name: &str, request: Value) -> Result<String, Failure> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(request).map_err(|e| session.malformed(&e))?;
                    let reply = $name(session, request)?;
                    serde_json::to_string(&reply).map_err(|e| session.malformed(&e))
                })+
                _ => Err(Failure::unknown_command(session.lang(), name)),
            }
        }

        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];
    };
}

macro_rules! kind {
    (query) => {
        Kind::Query
    };
    (edit) => {
        Kind::Edit
    };
    (act) => {
        Kind::Act
    };
}

commands! {
    /// The state every screen needs.
    query book_state(Nothing) -> book::BookState = crate::book::state;
    /// Accounts, contacts and products that hold the words.
    query search(book::SearchReq) -> book::SearchReply = crate::search::search;
    /// Every account in one table.
    query portfolio(portfolio::PortfolioReq) -> portfolio::PortfolioPage = crate::portfolio::page;
    /// One account.
    query account_page(account::AccountReq) -> account::AccountPage = crate::account::page;
    /// One account by its name, tax id or external number.
    query account_named(account::AccountNamedReq) -> account::AccountNamed = crate::search::account_named;
    /// The products.
    query products(product::ProductsReq) -> product::ProductsPage = crate::product::page;
    /// The managers.
    query managers(Nothing) -> account::ManagersPage = crate::form::managers;
    /// What forms choose from.
    query form_choices(Nothing) -> account::FormChoices = crate::form::choices;
    /// What can be set.
    query setting_choices(Nothing) -> book::SettingChoices = crate::book::setting_choices;
    /// The relationship with one account, health explained.
    query relationship(relationship::RelationshipReq) -> relationship::RelationshipPage = crate::relationship::page;
    /// What the forms of the relationship choose from.
    query relationship_choices(Nothing) -> relationship::RelationshipChoices = crate::relationship::choices;
    /// All accounts by stage.
    query stage_board(relationship::board::StageBoardReq) -> relationship::board::StageBoard = crate::relationship::board;
    /// What is due today and what calls for attention.
    query today(relationship::today::TodayReq) -> relationship::today::TodayPage = crate::relationship::today;
    /// A queue of renewals: what is due, overdue, ahead.
    query renewals(renewal::RenewalsReq) -> renewal::RenewalsPage = crate::renewal::queue;
    /// How many steps are overdue and due.
    query renewals_due(Nothing) -> renewal::RenewalsDue = crate::renewal::due;
    /// One renewal: whom to call, what to say, what came of it.
    query renewal(renewal::call::RenewalReq) -> renewal::call::RenewalPage = crate::renewal::page;
    /// What is expected of the renewals ahead, and how earlier forecasts did.
    query forecast(renewal::forecast::ForecastReq) -> renewal::forecast::ForecastPage = crate::renewal::forecast;
    /// The survey of a half: who is asked, how far it has come, its figures.
    query survey(survey::SurveyReq) -> survey::SurveyPage = crate::survey::page;
    /// Who a new wave would ask.
    query wave_plan(survey::WavePlanReq) -> survey::WavePlan = crate::survey::plan;
    /// One interview: what to say, what they said last time.
    query interview(survey::interview::InterviewReq) -> survey::interview::InterviewPage = crate::survey::interview;
    /// The boards of feedback.
    query feedback(survey::feedback::FeedbackReq) -> survey::feedback::FeedbackPage = crate::survey::feedback;
    /// One item of feedback with the message to its author.
    query feedback_item(survey::feedback::FeedbackItemReq) -> survey::feedback::FeedbackItemPage = crate::survey::feedback_item;
    /// Factors of a whole industry or country, open and closed.
    query common_factors(Nothing) -> relationship::CommonFactors = crate::relationship::common_factors;
    /// The scales of health on record.
    query health_scales(Nothing) -> relationship::health::HealthScales = crate::relationship::scales;
    /// How health related to who left.
    query health_backtest(relationship::health::BacktestReq) -> relationship::health::Backtest = crate::relationship::backtest;
    /// Understands a touch from a line of text; nothing is written.
    query quick_touch(relationship::quick::QuickTouchReq) -> relationship::quick::QuickTouch = crate::relationship::quick_touch;
    /// A figure for the screen.
    query figure(figure::FigureReq) -> figure::FigureReply = crate::figure::screen;
    /// Where a figure's file could go.
    query figure_path(figure::FigurePathReq) -> Path = crate::figure::suggested_path;
    /// A review with its slides as they will be exported.
    query review_page(review::ReviewReq) -> review::ReviewPage = crate::review::page;

    /// Undoes the last edit.
    edit undo(Nothing) -> Done = crate::book::undo;
    /// Does the last undone edit again.
    edit redo(Nothing) -> Done = crate::book::redo;
    /// Adds or changes an account.
    edit account_save(account::AccountSaveReq) -> Done = crate::edit::account_save;
    /// Sets owner, lifecycle or tag of many accounts.
    edit accounts_set(account::AccountsSetReq) -> Done = crate::edit::accounts_set;
    /// Adds or changes a manager.
    edit manager_save(account::ManagerSaveReq) -> Done = crate::edit::manager_save;
    /// Adds or changes a contact.
    edit contact_save(account::ContactSaveReq) -> Done = crate::edit::contact_save;
    /// Adds or changes a product.
    edit product_save(account::ProductSaveReq) -> Done = crate::edit::product_save;
    /// Adds or changes a sale.
    edit sale_save(account::SaleSaveReq) -> Done = crate::edit::sale_save;
    /// Adds or changes a payment.
    edit payment_save(account::PaymentSaveReq) -> Done = crate::edit::payment_save;
    /// Adds or changes a subscription.
    edit subscription_save(account::SubscriptionSaveReq) -> Done = crate::edit::subscription_save;
    /// Adds or changes a touch.
    edit touch_save(account::TouchSaveReq) -> Done = crate::edit::touch_save;
    /// Adds or changes an answer.
    edit answer_save(relationship::edits::AnswerSaveReq) -> Done = crate::edit::answer_save;
    /// Adds or changes a reference status.
    edit reference_save(relationship::edits::ReferenceSaveReq) -> Done = crate::edit::reference_save;
    /// Adds or changes an incident.
    edit incident_save(relationship::edits::IncidentSaveReq) -> Done = crate::edit::incident_save;
    /// Adds or changes a text of the client's profile.
    edit profile_save(relationship::edits::ProfileSaveReq) -> Done = crate::edit::profile_save;
    /// Adds or changes a promise.
    edit promise_save(relationship::edits::PromiseSaveReq) -> Done = crate::edit::promise_save;
    /// Adds or changes a task.
    edit task_save(relationship::edits::TaskSaveReq) -> Done = crate::edit::task_save;
    /// Adds or changes a handover.
    edit handover_save(relationship::edits::HandoverSaveReq) -> Done = crate::edit::handover_save;
    /// Adds or changes a sign judged by hand.
    edit judgement_save(relationship::edits::JudgementSaveReq) -> Done = crate::edit::judgement_save;
    /// Confirms, changes, closes or dismisses a factor.
    edit factor_save(relationship::edits::FactorSaveReq) -> Done = crate::edit::factor_save;
    /// Marks a criterion met.
    edit stage_mark_save(relationship::edits::StageMarkSaveReq) -> Done = crate::edit::stage_mark_save;
    /// Moves an account to another stage.
    edit stage_move(relationship::edits::StageMoveReq) -> Done = crate::edit::stage_move;
    /// Sets the scale of health from a day on.
    edit health_scale_save(relationship::edits::HealthScaleSaveReq) -> Done = crate::edit::health_scale_save;
    /// Finishes a task, promise, factor, incident or handover.
    edit finish(relationship::edits::FinishReq) -> Done = crate::edit::finish;
    /// Says what came of a step; a final outcome closes the rest and may make the next term.
    edit renewal_step_done(renewal::edits::StepDoneReq) -> Done = crate::edit::renewal_step_done;
    /// Says the same of many steps.
    edit renewal_steps_done(renewal::edits::StepsDoneReq) -> Done = crate::edit::renewal_steps_done;
    /// Gives many steps to somebody, changes their channel, or puts them off.
    edit renewal_steps_arrange(renewal::edits::StepsArrangeReq) -> Done = crate::edit::renewal_steps_arrange;
    /// Renews a subscription at once.
    edit subscription_renew(renewal::edits::SubscriptionRenewReq) -> Done = crate::edit::subscription_renew;
    /// Brings subscriptions of one account to one last day.
    edit subscriptions_coterm(renewal::edits::SubscriptionsCotermReq) -> Done = crate::edit::subscriptions_coterm;
    /// Splits a subscription in two.
    edit subscription_split(renewal::edits::SubscriptionSplitReq) -> Done = crate::edit::subscription_split;
    /// Changes quantity and price within a term.
    edit subscription_change(renewal::edits::TermChangeReq) -> Done = crate::edit::subscription_change;
    /// Saves a manager's judgement of a renewal.
    edit likelihood_save(renewal::edits::LikelihoodSaveReq) -> Done = crate::edit::likelihood_save;
    /// Keeps the forecast of today, or works out those of past months.
    edit forecast_keep(renewal::edits::ForecastKeepReq) -> Done = crate::edit::forecast_keep;
    /// Begins a wave with its respondents.
    edit wave_start(survey::edits::WaveStartReq) -> Done = crate::edit::wave_start;
    /// Changes dates or questions of a wave.
    edit wave_save(survey::edits::WaveSaveReq) -> Done = crate::edit::wave_save;
    /// Closes a wave, or opens it again.
    edit wave_close(survey::edits::WaveCloseReq) -> Done = crate::edit::wave_close;
    /// Adds a person to a wave.
    edit respondent_add(survey::edits::RespondentAddReq) -> Done = crate::edit::respondent_add;
    /// Gives respondents to somebody, or changes how they are asked.
    edit respondents_set(survey::edits::RespondentsSetReq) -> Done = crate::edit::respondents_set;
    /// Notes a try to ask somebody.
    edit respondent_try(survey::edits::RespondentTryReq) -> Done = crate::edit::respondent_try;
    /// Keeps an interview that is being typed.
    edit interview_keep(survey::edits::InterviewKeepReq) -> Done = crate::edit::interview_keep;
    /// Finishes an interview.
    edit interview_done(survey::edits::InterviewDoneReq) -> Done = crate::edit::interview_done;
    /// Lets an answer's author be quoted, or not.
    edit answer_quotable(survey::edits::AnswerQuotableReq) -> Done = crate::edit::answer_quotable;
    /// Adds an item of feedback, or changes one.
    edit feedback_save(survey::edits::FeedbackSaveReq) -> Done = crate::edit::feedback_save;
    /// Sorts items of feedback and makes tasks of them.
    edit feedback_sort(survey::edits::FeedbackSortReq) -> Done = crate::edit::feedback_sort;
    /// Splits an item of feedback.
    edit feedback_split(survey::edits::FeedbackSplitReq) -> Done = crate::edit::feedback_split;
    /// Solves items of feedback.
    edit feedback_solve(survey::edits::FeedbackSolveReq) -> Done = crate::edit::feedback_solve;
    /// Notes that a client was told what came of their feedback.
    edit feedback_tell(survey::edits::FeedbackTellReq) -> Done = crate::edit::feedback_tell;
    /// Notes what the client says of it now.
    edit feedback_effect(survey::edits::FeedbackEffectReq) -> Done = crate::edit::feedback_effect;
    /// Notes what clients say now of several items, all of it as one edit.
    edit feedback_effects(survey::edits::FeedbackEffectsReq) -> Done = crate::edit::feedback_effects;
    /// Takes forms that came back, all of them as one edit.
    edit forms_take(survey::files::FormsTakeReq) -> survey::files::FormsTaken = crate::survey::forms_take;
    /// Saves a touch and the promise given at it.
    edit quick_touch_save(relationship::edits::QuickTouchSaveReq) -> Done = crate::edit::quick_touch_save;
    /// Removes records with what hangs on them.
    edit remove(account::RemoveReq) -> Done = crate::edit::remove;
    /// Saves all settings.
    edit settings_save(book::SettingsReq) -> Done = crate::book::settings_save;
    /// Saves the human part of a review.
    edit review_save(review::ReviewSaveReq) -> Done = crate::review::save;
    /// Makes a sample portfolio in an empty book.
    edit sample_make(book::SampleReq) -> Done = crate::book::sample_make;
    /// Imports a file, all of it as one edit.
    edit import_apply(import::ImportReq) -> import::ImportDone = crate::import::apply;
    /// Writes the deck of a review and notes it there.
    edit review_export(review::ReviewExportReq) -> Written = crate::review::export;

    /// Looks at a file and tries the import without writing.
    act import_look(import::ImportReq) -> import::ImportLook = crate::import::look;
    /// Writes the refused rows to a file to correct.
    act rejects_save(import::RejectsSaveReq) -> Written = crate::import::rejects_save;
    /// Writes a figure to a file.
    act figure_export(figure::FigureExportReq) -> Written = crate::figure::export;
    /// Copies a figure as a picture.
    act figure_copy(figure::FigureExportReq) -> Nothing = crate::figure::copy;
    /// Writes the portfolio, as filtered and sorted, to an XLSX workbook.
    act portfolio_export(portfolio::PortfolioExportReq) -> Written = crate::portfolio::export;
    /// Writes the steps of a queue as a calendar file.
    act ics_export(renewal::files::IcsExportReq) -> Written = crate::renewal::ics_export;
    /// Writes a queue of renewals to an XLSX workbook.
    act renewals_export(renewal::files::RenewalsExportReq) -> Written = crate::renewal::export;
    /// Hands a letter to the mail program, a draft file or the clipboard.
    act letter(renewal::files::LetterReq) -> Written = crate::renewal::letter;
    /// Writes a form for each respondent.
    act forms_export(survey::files::FormsExportReq) -> survey::files::FormsWritten = crate::survey::forms_export;
    /// Hands a letter to a respondent or an author of feedback on.
    act survey_letter(survey::files::SurveyLetterReq) -> Written = crate::survey::letter;
    /// Copies a text.
    act copy_text(renewal::files::CopyTextReq) -> Nothing = crate::host::copy_text;
    /// Writes the deck of the whole portfolio.
    act portfolio_deck_export(renewal::files::PortfolioDeckReq) -> Written = crate::renewal::deck_export;
    /// Opens another book, or makes it.
    act book_open(book::OpenReq) -> Nothing = crate::book::open;
    /// Writes a copy of the book.
    act book_copy(Path) -> Written = crate::book::copy;
    /// Asks the user for a file.
    act choose_file(ChooseReq) -> Chosen = crate::host::choose;
    /// Shows a written file in the system's file browser.
    act reveal(Path) -> Nothing = crate::host::reveal;
    /// Stops the long work under way.
    act cancel(Nothing) -> Nothing = crate::host::cancel;
}
