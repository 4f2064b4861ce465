//! Whom and what a row names: found in the book, or created.

use super::{
    super::{
        registry::accounts::{AccountKey, Found},
        view::At,
        why::{Bad, Why},
    },
    Engine,
};
use crate::field::Field;
use rapport_domain::{ManagerId, Noun};

impl<'a> Engine<'a> {
    /// What the row says of its account.
    pub(crate) fn account_key(&self, at: At) -> Result<AccountKey<'a>, Bad> {
        let key = AccountKey {
            id: self.view.limited(at, Field::AccountId, 100)?,
            tax: self.view.limited(at, Field::TaxId, 100)?,
            name: self.view.limited(at, Field::AccountName, 300)?,
            city: self.view.limited(at, Field::City, 200)?,
        };
        if key.is_empty() {
            let fields = [Field::AccountName, Field::AccountId, Field::TaxId];
            let fields = fields.into_iter().filter(|&f| self.view.has(f)).collect();
            return Err(Bad::row(Why::MissingOneOf(fields)));
        }
        Ok(key)
    }

    /// The place of the account the row means; none when it is to be created.
    pub(crate) fn find_account(&self, key: &AccountKey<'a>) -> Result<Option<usize>, Bad> {
        if let Some(index) = self.accounts.remembered(key) {
            return Ok(Some(index));
        }
        let field =
            [(Field::AccountName, key.name), (Field::AccountId, key.id), (Field::TaxId, key.tax)];
        let fault = |why| {
            let (field, text) =
                field.into_iter().find(|(_, t)| !t.is_empty()).unwrap_or((Field::AccountName, ""));
            Bad::at(field, text, why)
        };
        match self.accounts.find(key) {
            Found::One(index) => Ok(Some(index)),
            Found::None if self.mapping.create_missing.accounts => Ok(None),
            Found::None => Err(fault(Why::NoAccount)),
            Found::Several(count) => Err(fault(Why::SeveralAccounts(count))),
        }
    }

    /// The account of a fact, created when the book has none.
    pub(crate) fn settle_account(
        &mut self,
        key: AccountKey<'a>,
        found: Option<usize>,
    ) -> (usize, bool) {
        if self.accounts.remembered(&key).is_some()
            && let Some(index) = found
        {
            return (index, false);
        }
        let (index, fresh) = match found {
            Some(index) => (index, false),
            None => {
                self.note_created(Noun::Account, key.call());
                (self.accounts.create(&key), true)
            }
        };
        self.accounts.learn(index, &key, "");
        self.accounts.remember(key, index);
        (index, fresh)
    }

    /// The product of a fact; none when it is to be created.
    pub(crate) fn find_product(&self, at: At) -> Result<(Option<usize>, &'a str, &'a str), Bad> {
        let code = self.view.limited(at, Field::ProductCode, 100)?;
        let name = self.view.limited(at, Field::ProductName, 300)?;
        if let Some(index) = self.products.remembered(code, name) {
            return Ok((Some(index), code, name));
        }
        if code.is_empty() && name.is_empty() {
            let fields = [Field::ProductName, Field::ProductCode];
            let fields = fields.into_iter().filter(|&f| self.view.has(f)).collect();
            return Err(Bad::row(Why::MissingOneOf(fields)));
        }
        let found = self.products.find(code, name);
        if found.is_none() && !self.mapping.create_missing.products {
            let (field, text) = if name.is_empty() {
                (Field::ProductCode, code)
            } else {
                (Field::ProductName, name)
            };
            return Err(Bad::at(field, text, Why::NoProduct));
        }
        Ok((found, code, name))
    }

    /// The product of a fact, created when the book has none.
    pub(crate) fn settle_product(
        &mut self,
        found: Option<usize>,
        code: &'a str,
        name: &'a str,
    ) -> (usize, bool) {
        if self.products.remembered(code, name).is_some()
            && let Some(index) = found
        {
            return (index, false);
        }
        let (index, fresh) = match found {
            Some(index) => (index, false),
            None => {
                self.note_created(Noun::Product, if name.is_empty() { code } else { name });
                (self.products.create(code, name), true)
            }
        };
        self.products.learn(index, code);
        self.products.remember(code, name, index);
        (index, fresh)
    }

    /// Whether the manager the row names is known or may be created.
    pub(crate) fn check_manager(&self, at: At, id: Field, name: Field) -> Result<(), Bad> {
        let (number, called) = (self.view.limited(at, id, 100)?, self.view.limited(at, name, 200)?);
        let named = !number.is_empty() || !called.is_empty();
        if named
            && !self.mapping.create_missing.managers
            && self.managers.find(number, "", called).is_none()
        {
            let (field, text) = if called.is_empty() { (id, number) } else { (name, called) };
            return Err(Bad::at(field, text, Why::NoManager));
        }
        Ok(())
    }

    /// The manager the row names, created when the book has none; none when it names nobody.
    pub(crate) fn settle_manager(&mut self, number: &str, called: &str) -> Option<ManagerId> {
        if number.is_empty() && called.is_empty() {
            return None;
        }
        let index = match self.managers.find(number, "", called) {
            Some(index) => {
                self.managers.learn(index, number, "");
                index
            }
            None => {
                self.note_created(Noun::Manager, if called.is_empty() { number } else { called });
                self.managers.create(number, "", called)
            }
        };
        Some(self.managers.id(index))
    }
}
