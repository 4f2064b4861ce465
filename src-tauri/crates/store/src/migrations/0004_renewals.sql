-- Renewals: what was done about the ends of subscriptions, how likely they are held, forecasts
-- kept, changes within a term. The ladder itself is worked out, never stored.

CREATE TABLE setting_new (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    key         TEXT NOT NULL UNIQUE CHECK (key = 'language' OR key = 'theme' OR key = 'fiscal-start' OR key = 'currency' OR key = 'default-margin' OR key = 'firm-name' OR key = 'cadence-days' OR key = 'first-touch-stage' OR key = 'stage-norm' OR key = 'stage-norms' OR key = 'ladder' OR key = 'ladders' OR key = 'working-days' OR key = 'notices' OR key = 'quiet-hours' OR key = 'silent-days' OR key = 'price-rise'),
    value       TEXT NOT NULL,
    recorded    INTEGER NOT NULL
) STRICT;
INSERT INTO setting_new (id, key, value, recorded) SELECT id, key, value, recorded FROM setting;
DROP TABLE setting;
ALTER TABLE setting_new RENAME TO setting;

-- Tells events of this book in a calendar program from those of another book.
CREATE TABLE book (
    id  INTEGER PRIMARY KEY CHECK (id = 1),
    uid TEXT NOT NULL
) STRICT;
INSERT INTO book (id, uid) VALUES (1, lower(hex(randomblob(16))));

ALTER TABLE subscription ADD COLUMN changes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changes));
ALTER TABLE subscription ADD COLUMN next_price INTEGER;
DROP INDEX subscription_by_account;
CREATE INDEX subscription_by_account ON subscription (account, starts_on, ends_on, price, price_months, recorded, follows, changes, auto_renew, status);

CREATE TABLE renewal_step (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    days_before  INTEGER NOT NULL,
    planned_on   INTEGER NOT NULL CHECK (planned_on BETWEEN 19000101 AND 29991231),
    owner        INTEGER REFERENCES manager (id),
    channel      TEXT NOT NULL CHECK (channel = 'call' OR channel = 'email' OR channel = 'meeting' OR channel = 'message'),
    done_on      INTEGER CHECK (done_on BETWEEN 19000101 AND 29991231),
    outcome      TEXT CHECK (outcome = 'reached' OR outcome = 'no-answer' OR outcome = 'sent' OR outcome = 'postponed' OR outcome = 'renewed' OR outcome = 'up' OR outcome = 'down' OR outcome = 'lost'),
    lost_reason  TEXT CHECK (lost_reason = 'price' OR lost_reason = 'product' OR lost_reason = 'service' OR lost_reason = 'competitor' OR lost_reason = 'budget' OR lost_reason = 'liquidation' OR lost_reason = 'champion-left' OR lost_reason = 'consolidation' OR lost_reason = 'no-need' OR lost_reason = 'other'),
    postponed_to INTEGER CHECK (postponed_to BETWEEN 19000101 AND 29991231),
    note         TEXT NOT NULL,
    touch        INTEGER REFERENCES touch (id),
    recorded     INTEGER NOT NULL,
    UNIQUE (subscription, days_before, planned_on)
) STRICT;
CREATE INDEX renewal_step_by_touch ON renewal_step (touch) WHERE touch IS NOT NULL;

CREATE TABLE likelihood (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    on_day       INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    percent      INTEGER CHECK (percent BETWEEN 0 AND 100),
    note         TEXT NOT NULL,
    manager      INTEGER REFERENCES manager (id),
    recorded     INTEGER NOT NULL
) STRICT;
CREATE INDEX likelihood_by_subscription ON likelihood (subscription);

-- Its lines name subscriptions by number and stay when these go: what was expected was expected.
CREATE TABLE forecast (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    on_day       INTEGER NOT NULL UNIQUE CHECK (on_day BETWEEN 19000101 AND 29991231),
    months       INTEGER NOT NULL CHECK (months BETWEEN 1 AND 24),
    in_hindsight INTEGER NOT NULL CHECK (in_hindsight IN (0, 1)),
    lines        TEXT NOT NULL CHECK (json_valid(lines)),
    recorded     INTEGER NOT NULL
) STRICT;
