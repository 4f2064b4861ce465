//! The run over the rows.

mod named;

use super::{
    Counts, Creation, PREVIEWED, Plan, PlanError, Progress, Reject,
    kinds::{self, answers::Voices, contacts::Departure, facts::Facts},
    preview_headings,
    registry::{accounts::Accounts, contacts::Contacts, managers::Managers, products::Products},
    slot,
    view::{At, View, is_total},
    why::{Bad, Why},
};
use crate::{
    field::Field,
    kind::Kind,
    known::{Known, needs},
    mapping::Mapping,
    reading::Reading,
};
use rapport_domain::{Change, Noun, Record, fold::fold};
use rapport_text::Lang;
use rustc_hash::{FxHashMap, FxHashSet};

/// Rows between two questions whether to go on.
const STEP: usize = 4096;

/// What a row did to the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    New,
    Updated,
    Unchanged,
    LeftOut,
}

pub(crate) struct Engine<'a> {
    pub(crate) view: View<'a>,
    pub(crate) mapping: &'a Mapping,
    pub(crate) lang: Lang,
    pub(crate) managers: Managers<'a>,
    pub(crate) accounts: Accounts<'a>,
    pub(crate) contacts: Contacts<'a>,
    pub(crate) products: Products<'a>,
    pub(crate) facts: Facts<'a>,
    pub(crate) voices: Voices<'a>,
    /// Additions and changes of facts: sales, touches, stage marks…
    pub(crate) changes: Vec<Change>,
    /// Removals, after everything else.
    pub(crate) removals: Vec<Change>,
    /// Who left and when: believed once it is known when they joined.
    pub(crate) departures: Vec<Departure>,
    pub(crate) counts: Counts,
    created: Vec<Creation>,
    rejects: Vec<Reject>,
    warnings: Vec<Reject>,
    preview: Vec<Vec<String>>,
    leave_out: FxHashSet<String>,
    states: FxHashMap<&'a str, bool>,
    /// What has been warned of once for the whole file.
    pub(crate) warned: FxHashSet<(usize, String)>,
}

impl<'a> Engine<'a> {
    pub(crate) fn new(
        main: &'a Reading,
        lines: Option<&'a Reading>,
        mapping: &'a Mapping,
        known: &'a Known,
        lang: Lang,
    ) -> Self {
        let (kind, next) = (mapping.kind, known.next);
        // Nouns the kind does not need may be filled for other reasons; they are not looked at.
        let needed = needs(kind);
        let rows = lines.unwrap_or(main).rows.len();
        let filled = |noun: Noun| needed.contains(&noun);
        let managers: &[_] = if filled(Noun::Manager) { &known.managers } else { &[] };
        let accounts: &[_] = if filled(Noun::Account) { &known.accounts } else { &[] };
        let entities: &[_] = if filled(Noun::LegalEntity) { &known.legal_entities } else { &[] };
        let contacts: &[_] = if filled(Noun::Contact) { &known.contacts } else { &[] };
        let products: &[_] = if filled(Noun::Product) { &known.products } else { &[] };
        let view = View::new(main, lines, mapping, known.currency);
        Self {
            managers: Managers::new(managers, next.manager),
            accounts: Accounts::new(accounts, entities, (next.account, next.legal_entity)),
            contacts: Contacts::new(contacts, next.contact),
            products: Products::new(products, next.product),
            facts: Facts::new(kind, known, &view),
            voices: Voices::new(main, mapping, known),
            view,
            mapping,
            lang,
            changes: Vec::with_capacity(rows),
            removals: Vec::new(),
            departures: Vec::new(),
            counts: Counts::default(),
            created: Vec::new(),
            rejects: Vec::new(),
            warnings: Vec::new(),
            preview: Vec::new(),
            leave_out: mapping.leave_out.iter().map(|s| fold(s)).collect(),
            states: FxHashMap::default(),
            warned: FxHashSet::default(),
        }
    }

    /// Every row of the one file.
    pub(crate) fn run(&mut self, progress: &dyn Progress) -> Result<(), PlanError> {
        let main = self.view.main;
        let rows = main.rows.len();
        for (done, row) in self.order(rows).into_iter().enumerate() {
            if done % STEP == 0 && !progress.step(done as u64, rows as u64) {
                return Err(PlanError::Cancelled);
            }
            self.take(At { main: Some(row), line: None }, is_total(main, row));
        }
        self.end_of_rows(rows, progress)
    }

    /// The rows in the order they are taken. Records known by a number come before those known by a
    /// name, whatever their order in the file: a row that renames a record must not change whom a
    /// weaker row before it means when the file is imported again.
    fn order(&mut self, rows: usize) -> Vec<usize> {
        // The strongest first; fields that are not matched are empty in every row and change nothing.
        let names: &[Field] = match self.mapping.kind {
            Kind::Managers => {
                &[Field::ManagerId, Field::Email, Field::ManagerName, Field::ManagerLastName]
            }
            Kind::Products => &[Field::ProductCode, Field::ProductName],
            Kind::Contacts => &[
                Field::ContactId,
                Field::Email,
                Field::ContactName,
                Field::ContactLastName,
                Field::AccountId,
                Field::TaxId,
                Field::City,
            ],
            Kind::Accounts => {
                &[Field::AccountId, Field::TaxId, Field::Email, Field::ContactName, Field::City]
            }
            Kind::Sales
            | Kind::Payments
            | Kind::Subscriptions
            | Kind::Touches
            | Kind::StageMarks
            | Kind::Factors
            | Kind::Signs
            | Kind::Answers => {
                &[Field::AccountId, Field::TaxId, Field::City, Field::ProductCode, Field::ManagerId]
            }
        };
        let names: Vec<Field> = names.iter().copied().filter(|&f| self.view.has(f)).collect();
        let mut rank = |row: usize| {
            let at = At { main: Some(row), line: None };
            // A document cancelled and written anew under its number: the living rows come first, and
            // the cancelled ones take away only what is left.
            let last = u8::from(self.is_left_out(at));
            names
                .iter()
                .fold(last, |rank, &f| rank << 1 | u8::from(self.view.text(at, f).is_empty()))
        };
        let mut order: Vec<usize> = (0..rows).collect();
        order.sort_by_cached_key(|&row| rank(row));
        order
    }

    /// Every row of the file of lines, each with its document.
    pub(crate) fn run_joined(
        &mut self,
        lines: &'a Reading,
        join: (usize, usize),
        progress: &dyn Progress,
    ) -> Result<(), PlanError> {
        let main = self.view.main;
        let mut documents: FxHashMap<&str, usize> = FxHashMap::default();
        for row in 0..main.rows.len() {
            let number = main.rows.cell(row, join.0);
            let at = At { main: Some(row), line: None };
            if number.is_empty() || is_total(main, row) {
                continue;
            }
            if documents.contains_key(number) {
                self.warn(at, Bad::row(Why::DocumentTwice));
                continue;
            }
            documents.insert(number, row);
            if self.is_left_out(at) {
                kinds::sales::note_cancelled(self, at);
            }
        }
        let rows = lines.rows.len();
        for row in 0..rows {
            if row % STEP == 0 && !progress.step(row as u64, rows as u64) {
                return Err(PlanError::Cancelled);
            }
            let document = documents.get(lines.rows.cell(row, join.1)).copied();
            let at = At { main: document, line: Some(row) };
            let total = is_total(lines, row);
            if document.is_none() && !total {
                self.counts.rows += 1;
                self.counts.rejected += 1;
                let value = lines.rows.cell(row, join.1).to_owned();
                self.reject(at, Bad { field: None, value, why: Why::NoDocument });
                continue;
            }
            self.take(at, total);
        }
        self.end_of_rows(rows, progress)
    }

    fn end_of_rows(&mut self, rows: usize, progress: &dyn Progress) -> Result<(), PlanError> {
        kinds::sales::remove_cancelled(self);
        kinds::contacts::depart(self);
        kinds::stage_marks::settle(self);
        if progress.step(rows as u64, rows as u64) { Ok(()) } else { Err(PlanError::Cancelled) }
    }

    fn take(&mut self, at: At, total: bool) {
        self.counts.rows += 1;
        if total {
            self.counts.left_out += 1;
            return;
        }
        let done = self.view.check_shape(at).and_then(|()| match self.mapping.kind {
            Kind::Managers => kinds::managers::row(self, at),
            Kind::Accounts => kinds::accounts::row(self, at),
            Kind::Contacts => kinds::contacts::row(self, at),
            Kind::Products => kinds::products::row(self, at),
            Kind::Sales => kinds::sales::row(self, at),
            Kind::Payments => kinds::payments::row(self, at),
            Kind::Subscriptions => kinds::subscriptions::row(self, at),
            Kind::Touches => kinds::touches::row(self, at),
            Kind::StageMarks => kinds::stage_marks::row(self, at),
            Kind::Factors => kinds::factors::row(self, at),
            Kind::Signs => kinds::signs::row(self, at),
            Kind::Answers => kinds::answers::row(self, at),
        });
        match done {
            Ok(effect) => *self.count_of(effect) += 1,
            Err(bad) => {
                self.counts.rejected += 1;
                self.reject(at, bad);
            }
        }
    }

    const fn count_of(&mut self, effect: Effect) -> &mut u64 {
        match effect {
            Effect::New => &mut self.counts.new,
            Effect::Updated => &mut self.counts.updated,
            Effect::Unchanged => &mut self.counts.unchanged,
            Effect::LeftOut => &mut self.counts.left_out,
        }
    }

    /// Counts an earlier row otherwise, because a later one tells the same anew.
    pub(crate) const fn recount(&mut self, from: Effect, to: Effect) {
        let count = self.count_of(from);
        *count = count.saturating_sub(1);
        *self.count_of(to) += 1;
    }

    /// Whether a row's document is in a state that is no sale.
    pub(crate) fn is_left_out(&mut self, at: At) -> bool {
        let state = self.view.text(at, Field::DocumentState);
        if state.is_empty() || self.leave_out.is_empty() {
            return false;
        }
        let leave_out = &self.leave_out;
        *self.states.entry(state).or_insert_with(|| leave_out.contains(&fold(state)))
    }

    fn report(&self, at: At, bad: Bad) -> Reject {
        let (file, line, column) = self.view.locate(at, bad.field);
        Reject {
            file: file.to_owned(),
            line,
            column: column.map(str::to_owned).or_else(|| bad.field.map(|f| f.say(self.lang))),
            value: bad.value,
            reason: bad.why.say(self.lang),
        }
    }

    fn reject(&mut self, at: At, bad: Bad) {
        let report = self.report(at, bad);
        self.rejects.push(report);
    }

    /// Notes something to look at; the row goes in.
    pub(crate) fn warn(&mut self, at: At, bad: Bad) {
        let report = self.report(at, bad);
        self.warnings.push(report);
    }

    /// Notes a record created because a row named it.
    pub(crate) fn note_created(&mut self, noun: Noun, name: &str) {
        self.created.push(Creation { noun, name: name.to_owned() });
    }

    /// Whether the row under way is still shown in the preview.
    pub(crate) fn previews(&self) -> bool {
        self.preview.len() < PREVIEWED
    }

    pub(crate) fn show(&mut self, cells: Vec<String>) {
        self.preview.push(cells);
    }

    pub(crate) fn finish(mut self) -> Plan {
        if self.mapping.kind == Kind::Subscriptions {
            kinds::renewals::link(&mut self);
        }
        self.rejects.sort_by_key(|r| r.line);
        self.warnings.sort_by_key(|r| r.line);
        let mut changes = Vec::with_capacity(self.changes.len() + self.accounts.slots.len());
        slot::changes(self.managers.slots, |r| Record::Manager(Box::new(r)), &mut changes);
        slot::changes(self.products.slots, |r| Record::Product(Box::new(r)), &mut changes);
        slot::changes(self.accounts.slots, |r| Record::Account(Box::new(r)), &mut changes);
        slot::changes(self.accounts.entities, |r| Record::LegalEntity(Box::new(r)), &mut changes);
        slot::changes(self.contacts.slots, |r| Record::Contact(Box::new(r)), &mut changes);
        if changes.is_empty() {
            changes = self.changes;
        } else {
            changes.extend(self.changes);
        }
        changes.extend(self.removals);
        Plan {
            changes,
            counts: self.counts,
            created: self.created,
            rejects: self.rejects,
            warnings: self.warnings,
            preview: self.preview,
            preview_headings: preview_headings(self.mapping.kind, self.lang),
        }
    }
}
