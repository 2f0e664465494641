-- What a member was given to make amends for a complaint, by how grave it was; and that it was taken back.

DROP VIEW fact;

CREATE TABLE compensation (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    member    BLOB    NOT NULL REFERENCES member (id),
    severity  TEXT    NOT NULL CHECK (severity IN ('minor', 'serious', 'grave')),
    -- The version that says what is given for it.
    programme INTEGER NOT NULL REFERENCES programme (version),
    -- Its points and its coupon.
    entry     BLOB UNIQUE REFERENCES points_entry (id),
    coupon    BLOB UNIQUE REFERENCES coupon (id),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX compensation_by_member ON compensation (member);

-- Taken back, once, with what was there of it still.
CREATE TABLE compensation_end (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    compensation BLOB NOT NULL UNIQUE REFERENCES compensation (id),
    entry     BLOB UNIQUE REFERENCES points_entry (id),
    coupon    BLOB UNIQUE REFERENCES coupon (id),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;

-- What was complained of, and why it was taken back.
CREATE TABLE person_compensation (
    compensation BLOB NOT NULL PRIMARY KEY REFERENCES compensation (id),
    words        TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE person_compensation_end (
    compensation_end BLOB NOT NULL PRIMARY KEY REFERENCES compensation_end (id),
    words            TEXT NOT NULL
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
    UNION ALL SELECT 'gift_count', id, till, seq, staff, at, day FROM gift_count
    UNION ALL SELECT 'compensation', id, till, seq, staff, at, day FROM compensation
    UNION ALL SELECT 'compensation_end', id, till, seq, staff, at, day FROM compensation_end;

CREATE TRIGGER compensation_counts BEFORE INSERT ON compensation BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: compensation') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER compensation_never_changes BEFORE UPDATE ON compensation BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: compensation');
END;
CREATE TRIGGER compensation_never_goes BEFORE DELETE ON compensation BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: compensation');
END;
CREATE TRIGGER compensation_end_counts BEFORE INSERT ON compensation_end BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: compensation_end') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER compensation_end_never_changes BEFORE UPDATE ON compensation_end BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: compensation_end');
END;
CREATE TRIGGER compensation_end_never_goes BEFORE DELETE ON compensation_end BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: compensation_end');
END;
