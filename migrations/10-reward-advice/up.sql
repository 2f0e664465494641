-- Who recommended the shop to whom, and what both sides got for it. Points may be granted beside any purchase, and withdrawn
-- again; the table of their movements is written anew, since a CHECK cannot be changed. Foreign keys are off while schemas
-- are brought up to date, and looked at afterwards.

DROP VIEW fact;
CREATE TABLE points_entry_new (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till        INTEGER NOT NULL REFERENCES till (id),
    seq         INTEGER NOT NULL CHECK (seq > 0),
    staff       INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL,
    day         TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    account     BLOB    NOT NULL REFERENCES account (id),
    kind        TEXT    NOT NULL CHECK (kind IN
                    ('opening', 'earned', 'spent', 'expired', 'taken_back', 'given_back', 'moved_out', 'moved_in',
                     'answered', 'settled', 'granted', 'withdrawn')),
    -- What the account gains or loses; the sum of its moves. What is owed is settled by two that come to nothing: points
    -- out of lots, and into the debt.
    points      INTEGER NOT NULL CHECK (points <> 0),
    sale        BLOB REFERENCES sale (id),
    refund      BLOB REFERENCES refund (id),
    -- The answers that it rewards.
    sheet       BLOB REFERENCES answer_sheet (id),
    active_from TEXT CHECK (active_from GLOB '????-??-??'),
    expires     TEXT CHECK (expires GLOB '????-??-??'),
    UNIQUE (till, seq),
    CHECK (kind = 'settled' OR (points > 0) = (kind IN ('opening', 'earned', 'given_back', 'moved_in', 'answered',
                                                         'granted'))),
    CHECK (kind NOT IN ('earned', 'spent') OR sale IS NOT NULL),
    CHECK (kind NOT IN ('taken_back', 'given_back') OR refund IS NOT NULL OR sale IS NOT NULL),
    CHECK ((kind = 'answered') = (sheet IS NOT NULL)),
    CHECK ((active_from IS NULL AND expires IS NULL) OR points > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO points_entry_new (id, till, seq, staff, at, day, account, kind, points, sale, refund, sheet, active_from, expires)
    SELECT id, till, seq, staff, at, day, account, kind, points, sale, refund, sheet, active_from, expires FROM points_entry;
DROP TABLE points_entry;
ALTER TABLE points_entry_new RENAME TO points_entry;
CREATE INDEX points_entry_by_account ON points_entry (account, at);
CREATE INDEX points_entry_by_sale ON points_entry (sale) WHERE sale IS NOT NULL;
CREATE INDEX points_entry_by_refund ON points_entry (refund) WHERE refund IS NOT NULL;
CREATE UNIQUE INDEX points_entry_by_sheet ON points_entry (sheet) WHERE sheet IS NOT NULL;

CREATE TRIGGER points_entry_counts BEFORE INSERT ON points_entry BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: points_entry') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER points_entry_never_changes BEFORE UPDATE ON points_entry BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: points_entry');
END;
CREATE TRIGGER points_entry_never_goes BEFORE DELETE ON points_entry BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: points_entry');
END;

-- A friend came by a member's advice; once for each friend.
CREATE TABLE referral (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till        INTEGER NOT NULL REFERENCES till (id),
    seq         INTEGER NOT NULL CHECK (seq > 0),
    staff       INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL,
    day         TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    friend      BLOB    NOT NULL UNIQUE REFERENCES member (id),
    recommender BLOB    NOT NULL REFERENCES member (id),
    UNIQUE (till, seq),
    CHECK (friend <> recommender)
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_by_recommender ON referral (recommender);

-- The rewards for a recommendation are given, or taken back. Its steps count from 1 and take turns, so that they are never
-- given twice.
CREATE TABLE referral_step (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    referral  BLOB    NOT NULL REFERENCES referral (id),
    no        INTEGER NOT NULL CHECK (no > 0),
    what      TEXT    NOT NULL CHECK (what IN ('given', 'taken_back')),
    -- The friend's purchase, also where its rewards are taken back.
    sale      BLOB    NOT NULL REFERENCES sale (id),
    -- The return with which they are; absent where the sale was given to somebody else.
    refund    BLOB REFERENCES refund (id),
    -- The version that says what is given.
    programme INTEGER NOT NULL REFERENCES programme (version),
    UNIQUE (till, seq),
    UNIQUE (referral, no),
    CHECK ((what = 'given') = (no % 2 = 1)),
    CHECK (what = 'taken_back' OR refund IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_step_by_sale ON referral_step (sale);

-- What of it one side got, or gave back.
CREATE TABLE referral_part (
    step   BLOB NOT NULL REFERENCES referral_step (id),
    side   TEXT NOT NULL CHECK (side IN ('friend', 'recommender')),
    member BLOB NOT NULL REFERENCES member (id),
    entry  BLOB UNIQUE REFERENCES points_entry (id),
    coupon BLOB REFERENCES coupon (id),
    PRIMARY KEY (step, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_part_by_member ON referral_part (member);

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
    UNION ALL SELECT 'referral_step', id, till, seq, staff, at, day FROM referral_step;

CREATE TRIGGER referral_counts BEFORE INSERT ON referral BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: referral') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER referral_step_counts BEFORE INSERT ON referral_step BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: referral_step') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER referral_never_changes BEFORE UPDATE ON referral BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: referral');
END;
CREATE TRIGGER referral_never_goes BEFORE DELETE ON referral BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: referral');
END;
CREATE TRIGGER referral_step_never_changes BEFORE UPDATE ON referral_step BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: referral_step');
END;
CREATE TRIGGER referral_step_never_goes BEFORE DELETE ON referral_step BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: referral_step');
END;
CREATE TRIGGER referral_part_never_changes BEFORE UPDATE ON referral_part BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: referral_part');
END;
CREATE TRIGGER referral_part_never_goes BEFORE DELETE ON referral_part BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: referral_part');
END;
