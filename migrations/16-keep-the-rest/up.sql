-- A receipt that is priced again says what each rule takes off what is left of it: what a member has had of a rule is that, and
-- no share of what it took off the whole. Each rule of the sale is named; one that takes nothing off any more has nothing.
CREATE TABLE refund_rest (
    refund BLOB    NOT NULL REFERENCES refund (id),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (refund, rule)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER refund_rest_of_a_sale BEFORE INSERT ON refund_rest
WHEN (SELECT sale FROM refund WHERE id = NEW.refund) IS NULL BEGIN
    SELECT RAISE(ABORT, 'a return without a receipt leaves nothing');
END;
CREATE TRIGGER refund_rest_never_changes BEFORE UPDATE ON refund_rest BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: refund_rest');
END;
CREATE TRIGGER refund_rest_never_goes BEFORE DELETE ON refund_rest BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: refund_rest');
END;

-- Points that had paid and come back when their lot is over, or lies with others, have one of their own: they are still what
-- that lot's sale had earned.
ALTER TABLE points_entry ADD COLUMN origin BLOB REFERENCES lot (id) CHECK (origin IS NULL OR kind = 'given_back');
CREATE INDEX points_entry_by_origin ON points_entry (origin) WHERE origin IS NOT NULL;

-- What rules take off what is left of a sale now, where its latest return priced it again.
CREATE VIEW rest_now (sale, rule, amount) AS
    SELECT f.sale, x.rule, x.amount FROM refund f JOIN refund_rest x ON x.refund = f.id
    WHERE NOT EXISTS (SELECT 1 FROM refund g WHERE g.sale = f.sale AND (g.till, g.seq) > (f.till, f.seq));
