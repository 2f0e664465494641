-- Coupons of the shop's own: each issued once, used at most once, and every step a fact.

-- A coupon that the shop issued, by a sale or by hand.
CREATE TABLE coupon (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    code      TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 4 AND 40),
    kind      TEXT    NOT NULL CHECK (kind GLOB '[a-z0-9_-]*'),
    -- Whose it is; absent: whoever holds it.
    member    BLOB REFERENCES member (id),
    -- The first and the last local day on which it may be used.
    from_day  TEXT    NOT NULL CHECK (from_day GLOB '????-??-??'),
    until_day TEXT CHECK (until_day GLOB '????-??-??'),
    -- The version whose kind it is of.
    programme INTEGER NOT NULL REFERENCES programme (version),
    -- The sale that brought it and by which rule; absent where it was issued by hand.
    sale      BLOB REFERENCES sale (id),
    rule      TEXT,
    -- A digest of what was asked by hand, so that a repetition is told from another coupon under the same id.
    request   BLOB    NOT NULL CHECK (length(request) = 16),
    UNIQUE (till, seq),
    CHECK (until_day >= from_day),
    CHECK ((sale IS NULL) = (rule IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX coupon_by_sale ON coupon (sale) WHERE sale IS NOT NULL;

-- What became of it: used, given back with the goods, ended, taken away.
CREATE TABLE coupon_event (
    id     BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till   INTEGER NOT NULL REFERENCES till (id),
    seq    INTEGER NOT NULL CHECK (seq > 0),
    staff  INTEGER NOT NULL REFERENCES staff (id),
    at     INTEGER NOT NULL,
    day    TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    coupon BLOB    NOT NULL REFERENCES coupon (id),
    -- Its steps count from 1, so that of two tills that use it at once one is refused.
    no     INTEGER NOT NULL CHECK (no > 0),
    what   TEXT    NOT NULL CHECK (what IN ('used', 'given_back', 'expired', 'revoked')),
    -- The sale that used it, and what the coupon brought about there.
    sale   BLOB REFERENCES sale (id),
    rule   TEXT,
    -- The return that gave it back or took it away.
    refund BLOB REFERENCES refund (id),
    UNIQUE (till, seq),
    UNIQUE (coupon, no),
    CHECK ((what = 'used') = (sale IS NOT NULL)),
    CHECK ((sale IS NULL) = (rule IS NULL)),
    CHECK (what <> 'given_back' OR refund IS NOT NULL),
    CHECK (what IN ('given_back', 'revoked') OR refund IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX coupon_event_by_sale ON coupon_event (sale) WHERE sale IS NOT NULL;
CREATE INDEX coupon_event_by_refund ON coupon_event (refund) WHERE refund IS NOT NULL;

-- Why it was issued by hand.
CREATE TABLE person_coupon (
    coupon BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Why it was taken away.
CREATE TABLE person_coupon_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES coupon_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived: where each coupon stands.
CREATE TABLE coupon_now (
    coupon    BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    member    BLOB REFERENCES member (id),
    state     TEXT NOT NULL CHECK (state IN ('open', 'used', 'expired', 'revoked')),
    until_day TEXT,
    -- The day since which it stands there.
    since     TEXT NOT NULL CHECK (since GLOB '????-??-??')
) STRICT, WITHOUT ROWID;
CREATE INDEX coupon_now_by_member ON coupon_now (member) WHERE state = 'open' AND member IS NOT NULL;
CREATE INDEX coupon_now_ending ON coupon_now (until_day) WHERE state = 'open' AND until_day IS NOT NULL;

-- The counter of the last coupon that a till issued; it never counts back either.
ALTER TABLE till ADD COLUMN last_coupon INTEGER NOT NULL DEFAULT 0 CHECK (last_coupon >= 0);
DROP TRIGGER till_never_counts_back;
CREATE TRIGGER till_never_counts_back BEFORE UPDATE ON till
WHEN NEW.id <> OLD.id OR NEW.letter <> OLD.letter OR NEW.last_seq < OLD.last_seq OR NEW.last_sale < OLD.last_sale
    OR NEW.last_refund < OLD.last_refund OR NEW.last_card < OLD.last_card OR NEW.last_coupon < OLD.last_coupon BEGIN
    SELECT RAISE(ABORT, 'a till never counts back');
END;

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
    UNION ALL SELECT 'greeting', id, till, seq, staff, at, day FROM greeting
    UNION ALL SELECT 'coupon', id, till, seq, staff, at, day FROM coupon
    UNION ALL SELECT 'coupon_event', id, till, seq, staff, at, day FROM coupon_event;

CREATE TRIGGER coupon_counts BEFORE INSERT ON coupon BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: coupon') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
-- An open coupon may be used, may end or be taken away; a used one may be given back, and is open again. (A row that
-- stands there already is for the triggers below to refuse.)
CREATE TRIGGER coupon_event_counts BEFORE INSERT ON coupon_event BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: coupon_event') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    SELECT RAISE(ABORT, 'the coupon does not stand there')
        WHERE NOT EXISTS (SELECT 1 FROM coupon_event WHERE id = NEW.id)
          AND (NEW.no <> (SELECT count(*) + 1 FROM coupon_event WHERE coupon = NEW.coupon)
               OR iif(NEW.what = 'given_back', 'used', 'open') <> coalesce(
                   (SELECT iif(what = 'given_back', 'open', what) FROM coupon_event WHERE coupon = NEW.coupon
                    ORDER BY no DESC LIMIT 1), 'open'));
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER coupon_never_changes BEFORE UPDATE ON coupon BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: coupon');
END;
CREATE TRIGGER coupon_never_goes BEFORE DELETE ON coupon BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: coupon');
END;
CREATE TRIGGER coupon_event_never_changes BEFORE UPDATE ON coupon_event BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: coupon_event');
END;
CREATE TRIGGER coupon_event_never_goes BEFORE DELETE ON coupon_event BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: coupon_event');
END;
