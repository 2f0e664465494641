-- A receipt may be priced again without the goods that come back. What that needs beyond what the sale says already is kept
-- with it, where its programme does so; and a refund says what discounts that fell away cost. The table is written anew,
-- since a CHECK cannot be changed. Foreign keys are off while schemas are brought up to date, and looked at afterwards.

-- Of a standing only what the programme asks for; nothing in it tells of a person.
CREATE TABLE sale_basis (
    sale  BLOB NOT NULL PRIMARY KEY REFERENCES sale (id),
    basis TEXT NOT NULL CHECK (json_valid(basis))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sale_basis_never_changes BEFORE UPDATE ON sale_basis BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: sale_basis');
END;
CREATE TRIGGER sale_basis_never_goes BEFORE DELETE ON sale_basis BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: sale_basis');
END;

DROP VIEW fact;
DROP TRIGGER refund_line_of_its_sale;
CREATE TABLE refund_new (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till            INTEGER NOT NULL REFERENCES till (id),
    seq             INTEGER NOT NULL CHECK (seq > 0),
    staff           INTEGER NOT NULL REFERENCES staff (id),
    at              INTEGER NOT NULL,
    day             TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    number          TEXT    NOT NULL UNIQUE,
    request         BLOB    NOT NULL CHECK (length(request) = 16),
    -- Absent for a return without a receipt.
    sale            BLOB REFERENCES sale (id),
    goods           INTEGER NOT NULL CHECK (goods >= 0),
    points_value    INTEGER NOT NULL CHECK (points_value >= 0),
    points_returned INTEGER NOT NULL CHECK (points_returned >= 0),
    points_taken    INTEGER NOT NULL CHECK (points_taken >= 0),
    points_short    INTEGER NOT NULL CHECK (points_short >= 0),
    withheld        INTEGER NOT NULL CHECK (withheld >= 0),
    rounding        INTEGER NOT NULL,
    -- What discounts that fell away from the rest of the receipt cost, less what others grew by.
    repriced        INTEGER NOT NULL DEFAULT 0,
    money           INTEGER NOT NULL CHECK (money >= 0),
    UNIQUE (till, seq),
    CHECK (goods - points_value - repriced + rounding - withheld = money),
    CHECK (goods >= repriced),
    CHECK (points_value <= goods),
    CHECK (sale IS NOT NULL OR (points_value = 0 AND points_returned = 0 AND points_taken = 0 AND points_short = 0
                                AND withheld = 0 AND repriced = 0))
) STRICT, WITHOUT ROWID;
INSERT INTO refund_new (id, till, seq, staff, at, day, number, request, sale, goods, points_value, points_returned, points_taken,
        points_short, withheld, rounding, money)
    SELECT id, till, seq, staff, at, day, number, request, sale, goods, points_value, points_returned, points_taken,
        points_short, withheld, rounding, money FROM refund;
DROP TABLE refund;
ALTER TABLE refund_new RENAME TO refund;
CREATE INDEX refund_by_sale ON refund (sale);

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

CREATE TRIGGER refund_counts BEFORE INSERT ON refund BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: refund') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER refund_never_changes BEFORE UPDATE ON refund BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: refund');
END;
CREATE TRIGGER refund_never_goes BEFORE DELETE ON refund BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: refund');
END;
CREATE TRIGGER refund_line_of_its_sale BEFORE INSERT ON refund_line
WHEN iif((SELECT sale FROM refund WHERE id = NEW.refund) IS NULL, NEW.line IS NOT NULL,
         NOT EXISTS (SELECT 1 FROM sale_line WHERE sale = (SELECT sale FROM refund WHERE id = NEW.refund) AND no = NEW.line))
BEGIN
    SELECT RAISE(ABORT, 'the sale has no such line');
END;
