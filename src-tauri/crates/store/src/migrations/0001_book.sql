-- Days are integers yyyymmdd, `recorded` is milliseconds since 1970-01-01T00:00:00Z, amounts are
-- minor units, lists are JSON. `folded` holds what search looks into: the folded name first, then
-- the rest, each on a line of its own; it stands early in its row so that a scan need not walk
-- past long notes.
--
-- Where rows come by the thousand, the words a column may hold are compared one by one: an IN list
-- of more than two makes SQLite build a table of it for every row, half the time of an import.

CREATE TABLE setting (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    key         TEXT NOT NULL UNIQUE CHECK (key IN ('language', 'theme', 'fiscal-start', 'currency', 'default-margin', 'firm-name')),
    value       TEXT NOT NULL,
    recorded    INTEGER NOT NULL
) STRICT;

CREATE TABLE file_mapping (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    shape       TEXT NOT NULL,
    mapping     TEXT NOT NULL,
    recorded    INTEGER NOT NULL
) STRICT;

CREATE TABLE manager (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    name        TEXT NOT NULL,
    email       TEXT NOT NULL,
    team        TEXT NOT NULL CHECK (team IN ('accounts', 'renewals')),
    active_from INTEGER CHECK (active_from BETWEEN 19000101 AND 29991231),
    active_to   INTEGER CHECK (active_to BETWEEN 19000101 AND 29991231),
    external_id TEXT NOT NULL,
    recorded    INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
    id             INTEGER PRIMARY KEY CHECK (id > 0),
    folded         TEXT NOT NULL,
    name           TEXT NOT NULL,
    industry       TEXT NOT NULL,
    country        TEXT NOT NULL,
    city           TEXT NOT NULL,
    site           TEXT NOT NULL,
    owner          INTEGER REFERENCES manager (id),
    renewals_owner INTEGER REFERENCES manager (id),
    source         TEXT NOT NULL,
    referred_by    INTEGER REFERENCES account (id),
    acquainted_on  INTEGER CHECK (acquainted_on BETWEEN 19000101 AND 29991231),
    lifecycle      TEXT NOT NULL CHECK (lifecycle = 'prospect' OR lifecycle = 'active' OR lifecycle = 'dormant' OR lifecycle = 'lost'),
    tags           TEXT NOT NULL CHECK (json_valid(tags)),
    parent         INTEGER REFERENCES account (id),
    notes          TEXT NOT NULL,
    external_ids   TEXT NOT NULL CHECK (json_valid(external_ids)),
    recorded       INTEGER NOT NULL
) STRICT;
CREATE INDEX account_by_owner ON account (owner) WHERE owner IS NOT NULL;
CREATE INDEX account_by_renewals_owner ON account (renewals_owner) WHERE renewals_owner IS NOT NULL;
CREATE INDEX account_by_referred_by ON account (referred_by) WHERE referred_by IS NOT NULL;
CREATE INDEX account_by_parent ON account (parent) WHERE parent IS NOT NULL;

CREATE TABLE legal_entity (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    folded   TEXT NOT NULL,
    account  INTEGER NOT NULL REFERENCES account (id),
    name     TEXT NOT NULL,
    tax_id   TEXT NOT NULL,
    recorded INTEGER NOT NULL
) STRICT;
CREATE INDEX legal_entity_by_account ON legal_entity (account);

CREATE TABLE contact (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    folded       TEXT NOT NULL,
    account      INTEGER NOT NULL REFERENCES account (id),
    name         TEXT NOT NULL,
    job_title    TEXT NOT NULL,
    email        TEXT NOT NULL,
    phone        TEXT NOT NULL,
    messenger    TEXT NOT NULL,
    role         TEXT CHECK (role = 'decides' OR role = 'pays' OR role = 'champions' OR role = 'uses' OR role = 'blocks'),
    influence    INTEGER CHECK (influence BETWEEN 1 AND 5),
    attitude     INTEGER CHECK (attitude BETWEEN -2 AND 2),
    attitude_on  INTEGER CHECK (attitude_on BETWEEN 19000101 AND 29991231),
    mail_consent INTEGER CHECK (mail_consent IN (0, 1)),
    consent_on   INTEGER CHECK (consent_on BETWEEN 19000101 AND 29991231),
    left_on      INTEGER CHECK (left_on BETWEEN 19000101 AND 29991231),
    reports_to   INTEGER REFERENCES contact (id),
    external_id  TEXT NOT NULL,
    recorded     INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_by_account ON contact (account);
CREATE INDEX contact_by_reports_to ON contact (reports_to) WHERE reports_to IS NOT NULL;

CREATE TABLE product (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    folded   TEXT NOT NULL,
    name     TEXT NOT NULL,
    family   TEXT NOT NULL,
    code     TEXT NOT NULL,
    margin   INTEGER CHECK (margin BETWEEN -10000 AND 10000),
    kind     TEXT CHECK (kind = 'licence' OR kind = 'service' OR kind = 'goods'),
    recorded INTEGER NOT NULL
) STRICT;

CREATE TABLE sale (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    account  INTEGER NOT NULL REFERENCES account (id),
    product  INTEGER NOT NULL REFERENCES product (id),
    on_day   INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    quantity INTEGER NOT NULL,
    amount   INTEGER NOT NULL,
    kind     TEXT CHECK (kind = 'first' OR kind = 'repeat' OR kind = 'renewal' OR kind = 'upsell' OR kind = 'service'),
    invoice  TEXT NOT NULL,
    line     INTEGER NOT NULL,
    recorded INTEGER NOT NULL
) STRICT;
-- Holds all the portfolio asks of sales, so that its scan never visits the table.
CREATE INDEX sale_by_account ON sale (account, on_day, amount, recorded, invoice);
-- No index by product: it would cost every import a quarter more time, and only the removal of
-- a product asks for it.

CREATE TABLE payment (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    account  INTEGER NOT NULL REFERENCES account (id),
    invoice  TEXT NOT NULL,
    due_on   INTEGER CHECK (due_on BETWEEN 19000101 AND 29991231),
    paid_on  INTEGER CHECK (paid_on BETWEEN 19000101 AND 29991231),
    amount   INTEGER NOT NULL,
    recorded INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_by_account ON payment (account, paid_on, due_on, amount, recorded);

CREATE TABLE subscription (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    account      INTEGER NOT NULL REFERENCES account (id),
    product      INTEGER NOT NULL REFERENCES product (id),
    quantity     INTEGER NOT NULL,
    price        INTEGER NOT NULL,
    price_months INTEGER NOT NULL CHECK (price_months BETWEEN 1 AND 120),
    starts_on    INTEGER NOT NULL CHECK (starts_on BETWEEN 19000101 AND 29991231),
    ends_on      INTEGER NOT NULL CHECK (ends_on BETWEEN 19000101 AND 29991231),
    notice_days  INTEGER NOT NULL CHECK (notice_days BETWEEN 0 AND 3650),
    auto_renew   INTEGER NOT NULL CHECK (auto_renew IN (0, 1)),
    status       TEXT NOT NULL CHECK (status = 'active' OR status = 'renewed' OR status = 'cancelled'),
    follows      INTEGER REFERENCES subscription (id),
    external_id  TEXT NOT NULL,
    recorded     INTEGER NOT NULL,
    CHECK (ends_on >= starts_on)
) STRICT;
CREATE INDEX subscription_by_account ON subscription (account, starts_on, ends_on, price, price_months, recorded);
CREATE INDEX subscription_by_product ON subscription (product);
CREATE INDEX subscription_by_follows ON subscription (follows) WHERE follows IS NOT NULL;

CREATE TABLE touch (
    id              INTEGER PRIMARY KEY CHECK (id > 0),
    account         INTEGER NOT NULL REFERENCES account (id),
    contacts        TEXT NOT NULL CHECK (json_valid(contacts)),
    manager         INTEGER REFERENCES manager (id),
    on_day          INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    kind            TEXT NOT NULL CHECK (kind = 'meeting' OR kind = 'call' OR kind = 'email' OR kind = 'message' OR kind = 'event' OR kind = 'consultation' OR kind = 'support' OR kind = 'social' OR kind = 'informal'),
    began           TEXT CHECK (began IN ('us', 'them')),
    in_person       INTEGER NOT NULL CHECK (in_person IN (0, 1)),
    beyond_contract INTEGER NOT NULL CHECK (beyond_contract IN (0, 1)),
    shared_news     INTEGER NOT NULL CHECK (shared_news IN (0, 1)),
    summary         TEXT NOT NULL,
    sentiment       INTEGER CHECK (sentiment BETWEEN -2 AND 2),
    minutes         INTEGER CHECK (minutes >= 0),
    recorded        INTEGER NOT NULL
) STRICT;
CREATE INDEX touch_by_account ON touch (account, on_day, kind, recorded);

CREATE TABLE review (
    id            INTEGER PRIMARY KEY CHECK (id > 0),
    account       INTEGER NOT NULL REFERENCES account (id),
    half          TEXT NOT NULL CHECK (half GLOB '[12][0-9][0-9][0-9]H[12]'),
    words         TEXT NOT NULL,
    plan          TEXT NOT NULL CHECK (json_valid(plan)),
    next_steps    TEXT NOT NULL CHECK (json_valid(next_steps)),
    internal_note TEXT NOT NULL,
    exports       TEXT NOT NULL CHECK (json_valid(exports)),
    recorded      INTEGER NOT NULL,
    UNIQUE (account, half)
) STRICT;

-- The journal. An op with undone = 1 waits to be redone. `image` is what a range of rows was on
-- the other side of the op (before it while it stands, after it while it is undone); NULL means
-- that none of them existed.
CREATE TABLE op (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    noun    TEXT,
    subject TEXT NOT NULL,
    at      INTEGER NOT NULL,
    undone  INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE journal (
    op       INTEGER NOT NULL REFERENCES op (id),
    seq      INTEGER NOT NULL,
    noun     TEXT NOT NULL,
    first_id INTEGER NOT NULL,
    last_id  INTEGER NOT NULL CHECK (last_id >= first_id),
    image    BLOB,
    PRIMARY KEY (op, seq)
) STRICT;
