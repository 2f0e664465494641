-- Several members on one account, and two members found to be one. Never edited once released.
--
-- A membership is a fact already; here stands what came along with a change of it. A merge is a fact of its own: the latest
-- about a member says into whom the member went, or that it was undone. What a merge moved (sales by attribution, points by
-- entries, spend from before this till) is named by its parts, so that undoing finds just that again.

CREATE TABLE merge (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till     INTEGER NOT NULL REFERENCES till (id),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    staff    INTEGER NOT NULL REFERENCES staff (id),
    at       INTEGER NOT NULL,
    day      TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    absorbed BLOB    NOT NULL REFERENCES member (id),
    -- Absent: it was undone, and the member stands alone again.
    survivor BLOB REFERENCES member (id),
    -- A digest of what was asked, so that a repetition is told from another merge under the same id.
    request  BLOB    NOT NULL CHECK (length(request) = 16),
    UNIQUE (till, seq),
    CHECK (survivor IS NOT absorbed)
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_by_absorbed ON merge (absorbed);
CREATE INDEX merge_by_survivor ON merge (survivor) WHERE survivor IS NOT NULL;

-- The attributions that a merge made. Whom a sale was priced for, and what it earned, is told by its others.
CREATE TABLE merge_sale (
    merge       BLOB NOT NULL REFERENCES merge (id),
    attribution BLOB NOT NULL UNIQUE REFERENCES attribution (id),
    PRIMARY KEY (merge, attribution)
) STRICT, WITHOUT ROWID;

-- The entries by which points came along with a merge.
CREATE TABLE merge_points (
    merge BLOB NOT NULL REFERENCES merge (id),
    entry BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (merge, entry)
) STRICT, WITHOUT ROWID;

-- Spend from before this till that counts for another account from here on: what one loses the other gains.
CREATE TABLE merge_spend (
    merge   BLOB    NOT NULL REFERENCES merge (id),
    no      INTEGER NOT NULL CHECK (no > 0),
    account BLOB    NOT NULL REFERENCES account (id),
    -- The day on which it was brought along, by which a tier's window counts it.
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    spent   INTEGER NOT NULL CHECK (spent <> 0),
    PRIMARY KEY (merge, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_spend_by_account ON merge_spend (account);

-- The tier that the survivor's account got by a merge.
CREATE TABLE merge_tier (
    merge      BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    tier_event BLOB NOT NULL REFERENCES tier_event (id)
) STRICT, WITHOUT ROWID;

-- How a member came to an account, where it was not by enrolling.
CREATE TABLE membership_act (
    membership BLOB NOT NULL PRIMARY KEY REFERENCES membership (id),
    what       TEXT NOT NULL CHECK (what IN ('joined', 'left', 'undone')),
    former     BLOB NOT NULL REFERENCES account (id),
    request    BLOB NOT NULL CHECK (length(request) = 16),
    -- The tier that the household got by this member's joining.
    tier_event BLOB REFERENCES tier_event (id),
    CHECK (tier_event IS NULL OR what = 'joined')
) STRICT, WITHOUT ROWID;

-- The entries by which points came along with a change of membership.
CREATE TABLE membership_points (
    membership BLOB NOT NULL REFERENCES membership (id),
    entry      BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (membership, entry)
) STRICT, WITHOUT ROWID;

-- Two members who look like one and are not, as somebody said who knows.
CREATE TABLE told_apart (
    id    BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till  INTEGER NOT NULL REFERENCES till (id),
    seq   INTEGER NOT NULL CHECK (seq > 0),
    staff INTEGER NOT NULL REFERENCES staff (id),
    at    INTEGER NOT NULL,
    day   TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    one   BLOB    NOT NULL REFERENCES member (id),
    other BLOB    NOT NULL REFERENCES member (id),
    UNIQUE (till, seq),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_apart_by_pair ON told_apart (one, other);

-- What the survivor's file took over from the other's, as it was before and is since; undoing gives it back.
CREATE TABLE person_merge (
    merge   BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    changed TEXT NOT NULL CHECK (json_valid(changed))
) STRICT, WITHOUT ROWID;

-- Derived: in whom a member stands who was merged, at the end of the chain. Such a member has no row in member_now, so
-- that lists of members tell everybody once.
CREATE TABLE merged (
    member   BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    survivor BLOB NOT NULL REFERENCES member (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_by_survivor ON merged (survivor);

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
    UNION ALL SELECT 'told_apart', id, till, seq, staff, at, day FROM told_apart;

CREATE TRIGGER merge_counts BEFORE INSERT ON merge BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: merge') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER told_apart_counts BEFORE INSERT ON told_apart BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: told_apart') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER merge_never_changes BEFORE UPDATE ON merge BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge');
END;
CREATE TRIGGER merge_never_goes BEFORE DELETE ON merge BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge');
END;
CREATE TRIGGER told_apart_never_changes BEFORE UPDATE ON told_apart BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: told_apart');
END;
CREATE TRIGGER told_apart_never_goes BEFORE DELETE ON told_apart BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: told_apart');
END;
CREATE TRIGGER merge_sale_never_changes BEFORE UPDATE ON merge_sale BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge_sale');
END;
CREATE TRIGGER merge_sale_never_goes BEFORE DELETE ON merge_sale BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge_sale');
END;
CREATE TRIGGER merge_points_never_changes BEFORE UPDATE ON merge_points BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge_points');
END;
CREATE TRIGGER merge_points_never_goes BEFORE DELETE ON merge_points BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge_points');
END;
CREATE TRIGGER merge_spend_never_changes BEFORE UPDATE ON merge_spend BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge_spend');
END;
CREATE TRIGGER merge_spend_never_goes BEFORE DELETE ON merge_spend BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge_spend');
END;
CREATE TRIGGER merge_tier_never_changes BEFORE UPDATE ON merge_tier BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge_tier');
END;
CREATE TRIGGER merge_tier_never_goes BEFORE DELETE ON merge_tier BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge_tier');
END;
CREATE TRIGGER membership_act_never_changes BEFORE UPDATE ON membership_act BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: membership_act');
END;
CREATE TRIGGER membership_act_never_goes BEFORE DELETE ON membership_act BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: membership_act');
END;
CREATE TRIGGER membership_points_never_changes BEFORE UPDATE ON membership_points BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: membership_points');
END;
CREATE TRIGGER membership_points_never_goes BEFORE DELETE ON membership_points BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: membership_points');
END;
