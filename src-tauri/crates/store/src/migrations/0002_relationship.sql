-- The relationship: stages, signs, factors and what they rest on. Indexes by account hold all that
-- `read/relationship.rs` asks of a fact, so that its scans never visit the tables.

CREATE TABLE setting_new (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    key         TEXT NOT NULL UNIQUE CHECK (key = 'language' OR key = 'theme' OR key = 'fiscal-start' OR key = 'currency' OR key = 'default-margin' OR key = 'firm-name' OR key = 'cadence-days' OR key = 'first-touch-stage' OR key = 'stage-norm' OR key = 'stage-norms'),
    value       TEXT NOT NULL,
    recorded    INTEGER NOT NULL
) STRICT;
INSERT INTO setting_new (id, key, value, recorded) SELECT id, key, value, recorded FROM setting;
DROP TABLE setting;
ALTER TABLE setting_new RENAME TO setting;

ALTER TABLE account ADD COLUMN cadence_days INTEGER CHECK (cadence_days BETWEEN 1 AND 3650);

ALTER TABLE contact ADD COLUMN joined_on INTEGER CHECK (joined_on BETWEEN 19000101 AND 29991231);
DROP INDEX contact_by_account;
CREATE INDEX contact_by_account ON contact (account, role, influence, joined_on, left_on);

ALTER TABLE sale ADD COLUMN discount INTEGER CHECK (discount BETWEEN 0 AND 10000);
DROP INDEX sale_by_account;
CREATE INDEX sale_by_account ON sale (account, on_day, amount, recorded, invoice, discount);

DROP INDEX subscription_by_account;
CREATE INDEX subscription_by_account ON subscription (account, starts_on, ends_on, price, price_months, recorded, follows);

ALTER TABLE touch ADD COLUMN attended INTEGER CHECK (attended IN (0, 1));
ALTER TABLE touch ADD COLUMN refused_request INTEGER NOT NULL DEFAULT 0 CHECK (refused_request IN (0, 1));
DROP INDEX touch_by_account;
CREATE INDEX touch_by_account ON touch (account, on_day, kind, began, in_person, shared_news, attended, refused_request, recorded);

CREATE TABLE answer (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    account   INTEGER NOT NULL REFERENCES account (id),
    contact   INTEGER REFERENCES contact (id),
    on_day    INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    silent    INTEGER NOT NULL CHECK (silent IN (0, 1)),
    nps       INTEGER CHECK (nps BETWEEN 0 AND 10),
    csat      INTEGER CHECK (csat BETWEEN 1 AND 5),
    words     TEXT NOT NULL,
    credible  INTEGER CHECK (credible IN (0, 1)),
    solved_on INTEGER CHECK (solved_on BETWEEN 19000101 AND 29991231),
    told_on   INTEGER CHECK (told_on BETWEEN 19000101 AND 29991231),
    recorded  INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_by_account ON answer (account, on_day, contact, silent, nps, csat, credible, solved_on, told_on);
CREATE INDEX answer_by_contact ON answer (contact) WHERE contact IS NOT NULL;

CREATE TABLE reference (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    account  INTEGER NOT NULL REFERENCES account (id),
    status   TEXT NOT NULL CHECK (status = 'none' OR status = 'name' OR status = 'logo' OR status = 'case' OR status = 'speaks'),
    on_day   INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    note     TEXT NOT NULL,
    recorded INTEGER NOT NULL
) STRICT;
CREATE INDEX reference_by_account ON reference (account, on_day, status);

CREATE TABLE incident (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    account      INTEGER NOT NULL REFERENCES account (id),
    on_day       INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    what         TEXT NOT NULL,
    severity     TEXT NOT NULL CHECK (severity = 'low' OR severity = 'medium' OR severity = 'high'),
    cause        TEXT NOT NULL,
    remedy       TEXT NOT NULL,
    compensation TEXT NOT NULL,
    informed     TEXT NOT NULL CHECK (json_valid(informed)),
    taken        INTEGER CHECK (taken BETWEEN -2 AND 2),
    taken_on     INTEGER CHECK (taken_on BETWEEN 19000101 AND 29991231),
    closed_on    INTEGER CHECK (closed_on BETWEEN 19000101 AND 29991231),
    recorded     INTEGER NOT NULL
) STRICT;
CREATE INDEX incident_by_account ON incident (account, on_day, severity, taken, taken_on, closed_on);

CREATE TABLE profile (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    account  INTEGER NOT NULL REFERENCES account (id),
    aspect   TEXT NOT NULL CHECK (aspect = 'tasks' OR aspect = 'hidden-needs' OR aspect = 'potential-needs' OR aspect = 'peculiarities' OR aspect = 'habits' OR aspect = 'market'),
    text     TEXT NOT NULL,
    on_day   INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    recorded INTEGER NOT NULL
) STRICT;
CREATE INDEX profile_by_account ON profile (account, on_day);

CREATE TABLE promise (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    account  INTEGER NOT NULL REFERENCES account (id),
    contact  INTEGER REFERENCES contact (id),
    what     TEXT NOT NULL,
    made_on  INTEGER NOT NULL CHECK (made_on BETWEEN 19000101 AND 29991231),
    due_on   INTEGER NOT NULL CHECK (due_on BETWEEN 19000101 AND 29991231),
    kept_on  INTEGER CHECK (kept_on BETWEEN 19000101 AND 29991231),
    touch    INTEGER REFERENCES touch (id),
    recorded INTEGER NOT NULL
) STRICT;
CREATE INDEX promise_by_account ON promise (account, due_on);
CREATE INDEX promise_by_contact ON promise (contact) WHERE contact IS NOT NULL;
CREATE INDEX promise_by_touch ON promise (touch) WHERE touch IS NOT NULL;

CREATE TABLE task (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    account  INTEGER REFERENCES account (id),
    title    TEXT NOT NULL,
    set_on   INTEGER NOT NULL CHECK (set_on BETWEEN 19000101 AND 29991231),
    due_on   INTEGER CHECK (due_on BETWEEN 19000101 AND 29991231),
    owner    INTEGER REFERENCES manager (id),
    origin   TEXT NOT NULL CHECK (origin = 'own' OR origin = 'feedback' OR origin = 'factor' OR origin = 'renewal' OR origin = 'review' OR origin = 'plan'),
    done_on  INTEGER CHECK (done_on BETWEEN 19000101 AND 29991231),
    result   TEXT NOT NULL,
    recorded INTEGER NOT NULL
) STRICT;
CREATE INDEX task_by_account ON task (account, due_on) WHERE account IS NOT NULL;

CREATE TABLE handover (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    account      INTEGER NOT NULL REFERENCES account (id),
    from_manager INTEGER REFERENCES manager (id),
    to_manager   INTEGER REFERENCES manager (id),
    on_day       INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    finished_on  INTEGER CHECK (finished_on BETWEEN 19000101 AND 29991231),
    note         TEXT NOT NULL,
    recorded     INTEGER NOT NULL
) STRICT;
CREATE INDEX handover_by_account ON handover (account, on_day, finished_on);

CREATE TABLE stage_mark (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    account   INTEGER NOT NULL REFERENCES account (id),
    criterion TEXT NOT NULL CHECK (criterion = 'noticed-us' OR criterion = 'enquired' OR criterion = 'met-company' OR criterion = 'met-product' OR criterion = 'met-manager' OR criterion = 'need-found' OR criterion = 'hidden-pains-found' OR criterion = 'first-delivery' OR criterion = 'consulting-support' OR criterion = 'special-terms' OR criterion = 'technology-partner' OR criterion = 'informal-contact'),
    met_on    INTEGER NOT NULL CHECK (met_on BETWEEN 19000101 AND 29991231),
    touch     INTEGER REFERENCES touch (id),
    sale      INTEGER REFERENCES sale (id),
    evidence  TEXT NOT NULL,
    recorded  INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_mark_by_account ON stage_mark (account, met_on, criterion);
CREATE INDEX stage_mark_by_touch ON stage_mark (touch) WHERE touch IS NOT NULL;
CREATE INDEX stage_mark_by_sale ON stage_mark (sale) WHERE sale IS NOT NULL;

CREATE TABLE stage_move (
    id         INTEGER PRIMARY KEY CHECK (id > 0),
    account    INTEGER NOT NULL REFERENCES account (id),
    from_stage TEXT NOT NULL CHECK (from_stage = 'first-touch' OR from_stage = 'acquaintance' OR from_stage = 'relationship' OR from_stage = 'strengthening'),
    to_stage   TEXT NOT NULL CHECK (to_stage = 'first-touch' OR to_stage = 'acquaintance' OR to_stage = 'relationship' OR to_stage = 'strengthening'),
    on_day     INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    reason     TEXT NOT NULL,
    overridden INTEGER NOT NULL CHECK (overridden IN (0, 1)),
    recorded   INTEGER NOT NULL,
    CHECK (from_stage <> to_stage)
) STRICT;
CREATE INDEX stage_move_by_account ON stage_move (account, on_day, from_stage, to_stage);

CREATE TABLE judgement (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    account  INTEGER NOT NULL REFERENCES account (id),
    sign     TEXT NOT NULL CHECK (sign = 'content' OR sign = 'growth' OR sign = 'open' OR sign = 'forgiving' OR sign = 'consults' OR sign = 'refers' OR sign = 'interested' OR sign = 'shares' OR sign = 'feedback'),
    score    INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
    on_day   INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    evidence TEXT NOT NULL,
    recorded INTEGER NOT NULL
) STRICT;
CREATE INDEX judgement_by_account ON judgement (account, on_day, sign, score);

-- A factor without an account is of all accounts of an industry or country.
CREATE TABLE factor (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    account      INTEGER REFERENCES account (id),
    industry     TEXT NOT NULL,
    country      TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind = 'culture' OR kind = 'pushing' OR kind = 'manner' OR kind = 'distance' OR kind = 'value-unseen' OR kind = 'rigid' OR kind = 'handover' OR kind = 'upheaval' OR kind = 'deaf' OR kind = 'reputation' OR kind = 'crisis'),
    severity     TEXT NOT NULL CHECK (severity = 'low' OR severity = 'medium' OR severity = 'high'),
    noticed_on   INTEGER NOT NULL CHECK (noticed_on BETWEEN 19000101 AND 29991231),
    source       TEXT NOT NULL,
    owner        INTEGER REFERENCES manager (id),
    remedy       INTEGER REFERENCES task (id),
    closed_on    INTEGER CHECK (closed_on BETWEEN 19000101 AND 29991231),
    dismissed_on INTEGER CHECK (dismissed_on BETWEEN 19000101 AND 29991231),
    reason       TEXT NOT NULL,
    recorded     INTEGER NOT NULL,
    CHECK (account IS NOT NULL OR kind = 'crisis')
) STRICT;
CREATE INDEX factor_by_account ON factor (account);
CREATE INDEX factor_by_remedy ON factor (remedy) WHERE remedy IS NOT NULL;

CREATE TABLE health_scale (
    id                  INTEGER PRIMARY KEY CHECK (id > 0),
    since               INTEGER NOT NULL CHECK (since BETWEEN 19000101 AND 29991231),
    weights             TEXT NOT NULL CHECK (json_array_length(weights) = 9),
    watch_from          INTEGER NOT NULL CHECK (watch_from BETWEEN 1 AND 99),
    healthy_from        INTEGER NOT NULL CHECK (healthy_from BETWEEN 1 AND 100),
    fresh_days          INTEGER NOT NULL CHECK (fresh_days BETWEEN 1 AND 3650),
    fresh_days_extreme  INTEGER NOT NULL CHECK (fresh_days_extreme BETWEEN 1 AND 3650),
    fresh_days_survey   INTEGER NOT NULL CHECK (fresh_days_survey BETWEEN 1 AND 3650),
    half_life_days      INTEGER NOT NULL CHECK (half_life_days BETWEEN 1 AND 3650),
    factor_points       TEXT NOT NULL CHECK (json_array_length(factor_points) = 3),
    factors_most        INTEGER NOT NULL CHECK (factors_most BETWEEN 0 AND 100),
    cap                 INTEGER NOT NULL CHECK (cap BETWEEN 0 AND 100),
    enough_coverage     INTEGER NOT NULL CHECK (enough_coverage BETWEEN 0 AND 100),
    recorded            INTEGER NOT NULL,
    CHECK (healthy_from > watch_from)
) STRICT;
