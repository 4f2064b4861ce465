-- The survey: waves, who is asked in them, and what becomes of what they say.

CREATE TABLE wave (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    half      TEXT NOT NULL UNIQUE CHECK (half GLOB '[12][0-9][0-9][0-9]H[12]'),
    opens_on  INTEGER NOT NULL CHECK (opens_on BETWEEN 19000101 AND 29991231),
    closes_on INTEGER NOT NULL CHECK (closes_on BETWEEN 19000101 AND 29991231),
    questions TEXT NOT NULL CHECK (json_valid(questions)),
    draw      TEXT CHECK (draw IS NULL OR json_valid(draw)),
    base      INTEGER NOT NULL CHECK (base >= 0),
    closed_on INTEGER CHECK (closed_on BETWEEN 19000101 AND 29991231),
    recorded  INTEGER NOT NULL
) STRICT;

CREATE TABLE respondent (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    wave        INTEGER NOT NULL REFERENCES wave (id),
    account     INTEGER NOT NULL REFERENCES account (id),
    contact     INTEGER NOT NULL REFERENCES contact (id),
    chosen_on   INTEGER NOT NULL CHECK (chosen_on BETWEEN 19000101 AND 29991231),
    means       TEXT NOT NULL CHECK (means = 'call' OR means = 'meeting' OR means = 'email' OR means = 'form' OR means = 'message'),
    interviewer INTEGER REFERENCES manager (id),
    key         TEXT NOT NULL CHECK (length(key) = 16),
    tries       TEXT NOT NULL CHECK (json_valid(tries)),
    call_on     INTEGER CHECK (call_on BETWEEN 19000101 AND 29991231),
    draft       TEXT CHECK (draft IS NULL OR json_valid(draft)),
    recorded    INTEGER NOT NULL,
    UNIQUE (wave, contact)
) STRICT;
CREATE INDEX respondent_by_account ON respondent (account, wave, contact, chosen_on, interviewer, call_on, tries);
CREATE INDEX respondent_by_contact ON respondent (contact);

CREATE TABLE feedback_item (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    answer    INTEGER NOT NULL REFERENCES answer (id),
    account   INTEGER NOT NULL REFERENCES account (id),
    on_day    INTEGER NOT NULL CHECK (on_day BETWEEN 19000101 AND 29991231),
    question  TEXT NOT NULL,
    text      TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind = 'praise' OR kind = 'complaint' OR kind = 'wish' OR kind = 'question'),
    credible  INTEGER CHECK (credible IN (0, 1)),
    tags      TEXT NOT NULL CHECK (json_valid(tags)),
    task      INTEGER REFERENCES task (id),
    solved_on INTEGER CHECK (solved_on BETWEEN 19000101 AND 29991231),
    solution  TEXT NOT NULL,
    told_on   INTEGER CHECK (told_on BETWEEN 19000101 AND 29991231),
    told_to   INTEGER REFERENCES contact (id),
    told_by   TEXT CHECK (told_by = 'call' OR told_by = 'meeting' OR told_by = 'email' OR told_by = 'form' OR told_by = 'message'),
    told_at   INTEGER REFERENCES touch (id),
    effect    TEXT CHECK (effect = 'better' OR effect = 'same' OR effect = 'worse'),
    effect_on INTEGER CHECK (effect_on BETWEEN 19000101 AND 29991231),
    recorded  INTEGER NOT NULL
) STRICT;

-- What was said until now becomes items, numbered as their answers.
INSERT INTO feedback_item (id, answer, account, on_day, question, text, kind, credible, tags, solved_on, solution, told_on, told_to, recorded)
SELECT id, id, account, on_day, '',
    CASE trim(words, ' ' || char(9, 10, 13)) WHEN '' THEN '—' ELSE words END,
    CASE WHEN nps <= 6 OR csat <= 2 THEN 'complaint' WHEN nps >= 9 THEN 'praise' ELSE 'wish' END,
    credible, '[]', solved_on, '', told_on, iif(told_on IS NULL, NULL, contact), recorded
FROM answer
WHERE trim(words, ' ' || char(9, 10, 13)) <> '' OR credible IS NOT NULL OR solved_on IS NOT NULL OR told_on IS NOT NULL;

-- What became of an answer is no longer in its row: an older image of it would take that with it. What
-- waits to be redone goes, and the history up to the last op that holds such an image.
DELETE FROM op WHERE undone = 1
    OR id <= (SELECT max(op) FROM journal WHERE noun = 'answer' AND image IS NOT NULL);
DELETE FROM journal WHERE op NOT IN (SELECT id FROM op);

-- Who takes back the op that added an answer takes back its item too.
INSERT INTO journal (op, seq, noun, first_id, last_id, image)
SELECT journal.op,
    (SELECT max(seq) FROM journal AS all_of WHERE all_of.op = journal.op)
        + row_number() OVER (PARTITION BY journal.op ORDER BY journal.seq),
    'feedback_item', journal.first_id, journal.last_id, NULL
FROM journal JOIN op ON op.id = journal.op
WHERE journal.noun = 'answer' AND journal.image IS NULL AND op.undone = 0;

DROP INDEX answer_by_account;
ALTER TABLE answer DROP COLUMN credible;
ALTER TABLE answer DROP COLUMN solved_on;
ALTER TABLE answer DROP COLUMN told_on;
ALTER TABLE answer ADD COLUMN ten INTEGER CHECK (ten IS NULL OR ten BETWEEN 1 AND 10 AND nps IS NULL);
ALTER TABLE answer ADD COLUMN said TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(said));
ALTER TABLE answer ADD COLUMN quotable INTEGER NOT NULL DEFAULT 0 CHECK (quotable IN (0, 1));
ALTER TABLE answer ADD COLUMN wave INTEGER REFERENCES wave (id);
ALTER TABLE answer ADD COLUMN means TEXT CHECK (means = 'call' OR means = 'meeting' OR means = 'email' OR means = 'form' OR means = 'message');
ALTER TABLE answer ADD COLUMN interviewer INTEGER REFERENCES manager (id);
ALTER TABLE answer ADD COLUMN touch INTEGER REFERENCES touch (id);

-- What is a few bits each is one number in these indexes: a scan costs by the column. The expressions
-- are those of the read models, which no other would let read the index alone.
CREATE INDEX answer_by_account ON answer (account, on_day, contact, silent, nps, csat, wave, ten,
    (ifnull(quality, 0) + ifnull(quality_importance, 0) * 8 + ifnull(deadlines, 0) * 64 + ifnull(deadlines_importance, 0) * 512 + ifnull(service, 0) * 4096 + ifnull(service_importance, 0) * 32768 + ifnull(communication, 0) * 262144 + ifnull(communication_importance, 0) * 2097152 + ifnull(value_for_money, 0) * 16777216 + ifnull(value_for_money_importance, 0) * 134217728));
CREATE INDEX answer_by_wave ON answer (wave) WHERE wave IS NOT NULL;
CREATE INDEX answer_by_touch ON answer (touch) WHERE touch IS NOT NULL;
CREATE INDEX feedback_item_by_account ON feedback_item (account, on_day, answer, solved_on, told_on, effect_on,
    (CASE kind WHEN 'praise' THEN 0 WHEN 'complaint' THEN 1 WHEN 'wish' THEN 2 ELSE 3 END + ifnull(credible, 2) * 4 + (task IS NOT NULL) * 16 + CASE effect WHEN 'better' THEN 32 WHEN 'same' THEN 64 WHEN 'worse' THEN 96 ELSE 0 END));
CREATE INDEX feedback_item_by_answer ON feedback_item (answer);
CREATE INDEX feedback_item_by_task ON feedback_item (task) WHERE task IS NOT NULL;
CREATE INDEX feedback_item_by_told_to ON feedback_item (told_to) WHERE told_to IS NOT NULL;
CREATE INDEX feedback_item_by_told_at ON feedback_item (told_at) WHERE told_at IS NOT NULL;
