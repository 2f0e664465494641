-- Gifts of the programme may be counted: what is on the shelf is a fact, and so is each gift that a sale gave of it.

DROP VIEW fact;

CREATE TABLE gift_count (
    id     BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till   INTEGER NOT NULL REFERENCES till (id),
    seq    INTEGER NOT NULL CHECK (seq > 0),
    staff  INTEGER NOT NULL REFERENCES staff (id),
    at     INTEGER NOT NULL,
    day    TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    -- The programme's id of it.
    gift   TEXT    NOT NULL CHECK (gift <> ''),
    -- All that is there, or what came in.
    what   TEXT    NOT NULL CHECK (what IN ('counted', 'added')),
    -- As it was said, in thousandths, and by how much that changed what was left.
    figure INTEGER NOT NULL CHECK (figure >= 0),
    change INTEGER NOT NULL,
    UNIQUE (till, seq),
    CHECK (what = 'counted' OR change = figure)
) STRICT, WITHOUT ROWID;
CREATE INDEX gift_count_by_gift ON gift_count (gift);

-- The id of a gift that was counted when it was given.
ALTER TABLE sale_gift ADD COLUMN gift TEXT;

-- Derived: what is left of each gift that was ever counted.
CREATE TABLE gift_now (
    gift TEXT    NOT NULL PRIMARY KEY,
    left INTEGER NOT NULL CHECK (left >= 0)
) STRICT, WITHOUT ROWID;

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
    UNION ALL SELECT 'coupon_event', id, till, seq, staff, at, day FROM coupon_event
    UNION ALL SELECT 'referral', id, till, seq, staff, at, day FROM referral
    UNION ALL SELECT 'referral_step', id, till, seq, staff, at, day FROM referral_step
    UNION ALL SELECT 'gift_count', id, till, seq, staff, at, day FROM gift_count;

CREATE TRIGGER gift_count_counts BEFORE INSERT ON gift_count BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: gift_count') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER gift_count_never_changes BEFORE UPDATE ON gift_count BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: gift_count');
END;
CREATE TRIGGER gift_count_never_goes BEFORE DELETE ON gift_count BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: gift_count');
END;
