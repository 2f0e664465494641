-- A tier may be given by hand, with its last day and a reason, and may fall at a review. The table of tiers' changes is written
-- anew, since a CHECK cannot be changed. Foreign keys are off while schemas are brought up to date, and looked at afterwards.

DROP VIEW fact;
CREATE TABLE tier_event_new (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    account   BLOB    NOT NULL REFERENCES account (id),
    -- Absent: no tier.
    tier      TEXT,
    programme INTEGER NOT NULL REFERENCES programme (version),
    -- Looked at in a review it may stay what it was.
    why       TEXT    NOT NULL CHECK (why IN
                  ('reached', 'returned', 'moved', 'programme', 'given', 'ended', 'reviewed')),
    -- The last local day of a tier that was given by hand; absent: for good.
    until_day TEXT CHECK (until_day GLOB '????-??-??'),
    UNIQUE (till, seq),
    CHECK (until_day IS NULL OR why = 'given')
) STRICT, WITHOUT ROWID;
INSERT INTO tier_event_new (id, till, seq, staff, at, day, account, tier, programme, why)
    SELECT id, till, seq, staff, at, day, account, tier, programme, why FROM tier_event;
DROP TABLE tier_event;
ALTER TABLE tier_event_new RENAME TO tier_event;
CREATE INDEX tier_event_by_account ON tier_event (account, at);

-- Why a tier was given.
CREATE TABLE person_tier_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES tier_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived: the last day of the tier that the account has, where it was given by hand.
ALTER TABLE account ADD COLUMN tier_until TEXT;
CREATE INDEX account_tier_until ON account (tier_until) WHERE tier_until IS NOT NULL;

CREATE VIEW fact (kind, id, till, seq, staff, at, day) AS
    SELECT 'programme', id, till, seq, staff, at, day FROM programme
    UNION ALL SELECT 'member', id, till, seq, staff, at, day FROM member
    UNION ALL SELECT 'membership', id, till, seq, staff, at, day FROM membership
    UNION ALL SELECT 'card_event', id, till, seq, staff, at, day FROM card_event
    UNION ALL SELECT 'consent', id, till, seq, staff, at, day FROM consent
    UNION ALL SELECT 'sale', id, till, seq, staff, at, day FROM sale
    UNION ALL SELECT 'fiscal', id, till, seq, staff, at, day FROM fiscal
    UNION ALL SELECT 'attribution', id, till, seq, staff, at, day FROM attribution
    UNION ALL SELECT 'refund', id, till, seq, staff, at, day FROM refund
    UNION ALL SELECT 'points_entry', id, till, seq, staff, at, day FROM points_entry
    UNION ALL SELECT 'opening', id, till, seq, staff, at, day FROM opening
    UNION ALL SELECT 'tier_event', id, till, seq, staff, at, day FROM tier_event
    UNION ALL SELECT 'merge', id, till, seq, staff, at, day FROM merge
    UNION ALL SELECT 'told_apart', id, till, seq, staff, at, day FROM told_apart
    UNION ALL SELECT 'survey_form', id, till, seq, staff, at, day FROM survey_form
    UNION ALL SELECT 'answer_sheet', id, till, seq, staff, at, day FROM answer_sheet
    UNION ALL SELECT 'greeting', id, till, seq, staff, at, day FROM greeting
    UNION ALL SELECT 'coupon', id, till, seq, staff, at, day FROM coupon
    UNION ALL SELECT 'coupon_event', id, till, seq, staff, at, day FROM coupon_event;

CREATE TRIGGER tier_event_counts BEFORE INSERT ON tier_event BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: tier_event') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER tier_event_never_changes BEFORE UPDATE ON tier_event BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: tier_event');
END;
CREATE TRIGGER tier_event_never_goes BEFORE DELETE ON tier_event BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: tier_event');
END;
