//! Search by folded words in names and what stands beside them.

use crate::{book::Book, error::StoreError};
use rapport_domain::{AccountId, Noun, fold::fold};
use rusqlite::OptionalExtension;
use rustc_hash::FxHashMap;

/// A record search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Account, contact or product.
    pub noun: Noun,
    /// Its identity.
    pub id: i64,
    /// The account it is or belongs to; none for products.
    pub account: Option<AccountId>,
    /// Its name.
    pub name: String,
    /// A word more: the legal entity that was found or the city, the contact's account, the
    /// product's family. May be empty.
    pub detail: String,
}

/// A hit before it is written out. Sorts as hits are shown.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    /// 0 when the name begins with what was typed, 1 when a word of it does, else 2.
    rank: u8,
    folded_name: String,
    noun: Noun,
    id: i64,
}

/// Words as they were typed, folded.
struct Wanted {
    whole: String,
    words: Vec<String>,
}

impl Wanted {
    /// Words beyond these would not fit the set of bits; nobody types so many.
    const MOST_WORDS: usize = 32;

    fn new(text: &str) -> Self {
        let whole = fold(text);
        let words = whole.split(' ').filter(|w| !w.is_empty()).take(Self::MOST_WORDS);
        Self { words: words.map(str::to_owned).collect(), whole }
    }

    /// Which words the text contains, one bit each.
    fn within(&self, folded: &str) -> u32 {
        self.words
            .iter()
            .enumerate()
            .fold(0, |bits, (at, word)| bits | (u32::from(folded.contains(word.as_str())) << at))
    }

    /// The bits of all words.
    fn all(&self) -> u32 {
        (0..self.words.len()).fold(0, |bits, at| bits | 1 << at)
    }

    fn found(&self, noun: Noun, id: i64, folded: &str) -> Found {
        let name = folded.split('\n').next().unwrap_or_default();
        let first = self.words.first().map_or("", String::as_str);
        let rank = if name.starts_with(&self.whole) {
            0
        } else if name.split(' ').any(|word| word.starts_with(first)) {
            1
        } else {
            2
        };
        Found { rank, folded_name: name.to_owned(), noun, id }
    }
}

impl Book {
    /// The accounts (by name, city, names and tax ids of legal entities), contacts (by name and
    /// e-mail) and products (by name, family and code) that contain every word of the text, in
    /// any case, ё as е, however short the word. Names that begin with the text come first, then
    /// those with a word that begins with its first word; equals by name. No words, no hits.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>, StoreError> {
        let wanted = Wanted::new(text);
        if wanted.words.is_empty() {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        let entities = self.entities(&wanted)?;
        self.scan("SELECT id, folded FROM account", |id, folded| {
            let beside = entities.get(&id).map_or(0, |(bits, _)| *bits);
            if wanted.within(folded) | beside == wanted.all() {
                found.push(wanted.found(Noun::Account, id, folded));
            }
        })?;
        for (noun, sql) in [
            (Noun::Contact, "SELECT id, folded FROM contact"),
            (Noun::Product, "SELECT id, folded FROM product"),
        ] {
            self.scan(sql, |id, folded| {
                if wanted.within(folded) == wanted.all() {
                    found.push(wanted.found(noun, id, folded));
                }
            })?;
        }
        found.sort_unstable();
        found.truncate(limit);
        let mut hits = Vec::with_capacity(found.len());
        for Found { noun, id, .. } in found {
            let entity = match noun {
                Noun::Account => entities.get(&id).map(|(_, entity)| *entity),
                _ => None,
            };
            hits.extend(self.hit(noun, id, entity)?);
        }
        Ok(hits)
    }

    /// The accounts whose legal entities have some of the words: which, and in the first such.
    fn entities(&self, wanted: &Wanted) -> Result<FxHashMap<i64, (u32, i64)>, StoreError> {
        let mut found = FxHashMap::default();
        let mut statement =
            self.conn.prepare_cached("SELECT account, folded, id FROM legal_entity")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let bits = wanted.within(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?);
            if bits != 0 {
                let (account, id) = (row.get(0)?, row.get(2)?);
                found.entry(account).or_insert((0, id)).0 |= bits;
            }
        }
        Ok(found)
    }

    fn scan(&self, sql: &str, mut each: impl FnMut(i64, &str)) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get(0)?, row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?);
        }
        Ok(())
    }

    fn hit(&self, noun: Noun, id: i64, entity: Option<i64>) -> Result<Option<Hit>, StoreError> {
        let sql = match noun {
            Noun::Account => {
                "SELECT a.id, a.name, coalesce(rtrim(e.name || ' ' || e.tax_id), a.city)
                 FROM account a LEFT JOIN legal_entity e ON e.id = ?2 WHERE a.id = ?1"
            }
            Noun::Contact => {
                "SELECT c.account, c.name, a.name FROM contact c JOIN account a ON a.id = c.account
                 WHERE c.id = ?1 AND ?2 IS NULL"
            }
            _ => "SELECT NULL, name, family FROM product WHERE id = ?1 AND ?2 IS NULL",
        };
        let mut statement = self.conn.prepare_cached(sql)?;
        let hit = statement.query_row((id, entity), |row| {
            let account = row.get::<_, Option<i64>>(0)?.map(AccountId);
            Ok(Hit { noun, id, account, name: row.get(1)?, detail: row.get(2)? })
        });
        Ok(hit.optional()?)
    }
}
