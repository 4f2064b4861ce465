-- The customer satisfaction index: a score and an importance for each parameter; and who was met,
-- by day.

ALTER TABLE answer ADD COLUMN quality INTEGER CHECK (quality BETWEEN 1 AND 5);
ALTER TABLE answer ADD COLUMN quality_importance INTEGER CHECK (quality_importance IS NULL OR quality_importance BETWEEN 1 AND 5 AND quality IS NOT NULL);
ALTER TABLE answer ADD COLUMN deadlines INTEGER CHECK (deadlines BETWEEN 1 AND 5);
ALTER TABLE answer ADD COLUMN deadlines_importance INTEGER CHECK (deadlines_importance IS NULL OR deadlines_importance BETWEEN 1 AND 5 AND deadlines IS NOT NULL);
ALTER TABLE answer ADD COLUMN service INTEGER CHECK (service BETWEEN 1 AND 5);
ALTER TABLE answer ADD COLUMN service_importance INTEGER CHECK (service_importance IS NULL OR service_importance BETWEEN 1 AND 5 AND service IS NOT NULL);
ALTER TABLE answer ADD COLUMN communication INTEGER CHECK (communication BETWEEN 1 AND 5);
ALTER TABLE answer ADD COLUMN communication_importance INTEGER CHECK (communication_importance IS NULL OR communication_importance BETWEEN 1 AND 5 AND communication IS NOT NULL);
ALTER TABLE answer ADD COLUMN value_for_money INTEGER CHECK (value_for_money BETWEEN 1 AND 5);
ALTER TABLE answer ADD COLUMN value_for_money_importance INTEGER CHECK (value_for_money_importance IS NULL OR value_for_money_importance BETWEEN 1 AND 5 AND value_for_money IS NOT NULL);

DROP INDEX answer_by_account;
CREATE INDEX answer_by_account ON answer (account, on_day, contact, silent, nps, csat, credible, solved_on, told_on,
    quality, quality_importance, deadlines, deadlines_importance, service, service_importance,
    communication, communication_importance, value_for_money, value_for_money_importance);

CREATE INDEX touch_by_day ON touch (on_day, account, contacts);
