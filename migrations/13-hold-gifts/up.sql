-- What was given by hand holds over whatever else an account has or gets, as long as it lasts: it may be put over that again,
-- shown by an account to which its holder came, and be taken back.

-- The fact by which the tier was given first: of one that is put over something again, and of one that is taken back.
ALTER TABLE tier_event ADD COLUMN gift BLOB REFERENCES tier_event (id) CHECK (gift IS NULL OR why IN ('given', 'ended'));
CREATE INDEX tier_event_by_gift ON tier_event (gift) WHERE gift IS NOT NULL;

-- By which fact a tier came to an account because of somebody who came to it, and from which account they came.
CREATE INDEX membership_act_by_tier ON membership_act (tier_event) WHERE tier_event IS NOT NULL;
CREATE INDEX merge_tier_by_tier ON merge_tier (tier_event);
CREATE INDEX membership_act_by_former ON membership_act (former);

-- For whom a sale had counted that is given to somebody else; absent for the first, and for what was given before this schema.
ALTER TABLE attribution ADD COLUMN former BLOB REFERENCES account (id);
CREATE INDEX attribution_by_former ON attribution (former) WHERE former IS NOT NULL;
