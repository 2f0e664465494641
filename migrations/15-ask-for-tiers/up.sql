-- Accounts of which the tier that was recorded last is not told without a question: those that have had several at a time, and,
-- on a day that has passed, those that have had another since.
CREATE INDEX tier_event_of_several ON tier_event (account) WHERE why IN ('given', 'ended');
CREATE INDEX tier_event_by_day ON tier_event (day, account);
