-- Birthdays that were greeted by hand: by a call, a letter, a word in the street. What the till says at a scan is a visit
-- while the birthday counts, and needs no fact of its own.

CREATE TABLE greeting (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till     INTEGER NOT NULL REFERENCES till (id),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    staff    INTEGER NOT NULL REFERENCES staff (id),
    at       INTEGER NOT NULL,
    day      TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    member   BLOB    NOT NULL REFERENCES member (id),
    -- The day on which the birthday was kept that time.
    birthday TEXT    NOT NULL CHECK (birthday GLOB '????-??-??'),
    -- 0 takes an earlier one back; the last one in the order of (till, seq) counts.
    done     INTEGER NOT NULL CHECK (done IN (0, 1)),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX greeting_by_member ON greeting (member, birthday);

DROP VIEW fact;
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
    UNION ALL SELECT 'greeting', id, till, seq, staff, at, day FROM greeting;

CREATE TRIGGER greeting_counts BEFORE INSERT ON greeting BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: greeting') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER greeting_never_changes BEFORE UPDATE ON greeting BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: greeting');
END;
CREATE TRIGGER greeting_never_goes BEFORE DELETE ON greeting BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: greeting');
END;
