//! The invariants of what acts leave beside their facts: what a refund did with points, how a line's price makes its amount,
//! what merges and households name as theirs, and by what versions say.

/// A coupon is of the kind that it was issued as.
pub(super) const COUPON_KIND: &str = "coupon_kind";

/// As in `check`: each query gives one text a row, the place where the invariant is broken.
pub(super) const INVARIANTS: &[(&str, &str)] = &[
    (
        "line_price",
        "SELECT 'sale ' || s.number || ', line ' || l.no FROM sale_line l JOIN sale s ON s.id = l.sale
         WHERE l.unit_price IS NOT NULL AND abs(l.unit_price * l.quantity - l.amount * 1000) > 500",
    ),
    (
        // What goods had earned that came back is taken, is spent, or had expired; of the last there is no more than expired.
        "refund_points",
        "WITH RECURSIVE gone AS (
             SELECT f.id, f.sale, f.number, f.day,
                    (SELECT sum(x.points_earned) FROM refund_line x WHERE x.refund = f.id) - f.points_taken - f.points_short AS excused
             FROM refund f WHERE f.sale IS NOT NULL),
         its (sale, id) AS (
             SELECT sale, id FROM points_entry WHERE kind = 'earned' AND sale IN (SELECT sale FROM gone WHERE excused > 0)
             UNION SELECT i.sale, e.id FROM its i JOIN points_entry e ON e.origin = i.id)
         SELECT 'refund ' || g.number FROM gone g WHERE g.excused < 0
            OR (g.excused > 0 AND (SELECT sum(o.excused) FROM gone o WHERE o.sale = g.sale) > (
                SELECT coalesce(sum(iif(l.expires < (SELECT max(d.day) FROM gone d WHERE d.sale = g.sale), l.left, 0)
                       - (SELECT coalesce(sum(m.points), 0) FROM points_move m JOIN points_entry x ON x.id = m.entry
                          WHERE m.lot = i.id AND m.entry <> m.lot AND x.kind = 'expired')), 0)
                FROM its i JOIN lot l ON l.id = i.id WHERE i.sale = g.sale))",
    ),
    (
        // Whoever left another account for this one did so by an act.
        "membership_act",
        "SELECT 'member ' || lower(hex(s.member)) FROM membership s
         WHERE (EXISTS (SELECT 1 FROM membership b WHERE b.member = s.member AND (b.till, b.seq) < (s.till, s.seq)))
            <> (EXISTS (SELECT 1 FROM membership_act a WHERE a.membership = s.id))",
    ),
    (
        // Points leave an account and come to another at once, and what brought them there is named by what moved them.
        "moved_by",
        "WITH named (entry) AS (SELECT entry FROM merge_points UNION SELECT entry FROM membership_points)
         SELECT 'account ' || lower(hex(m.account)) FROM points_entry m
         WHERE m.kind IN ('moved_out', 'moved_in') AND m.id NOT IN (SELECT entry FROM named)
           AND NOT EXISTS (SELECT 1 FROM points_entry n
                           WHERE n.till = m.till AND n.seq = m.seq + 1 AND (n.points > 0) <> (m.points > 0)
                             AND n.id IN (SELECT entry FROM named))",
    ),
    (
        // The sales of somebody who is merged follow at once, one after another, and are named as the merge's; so do those
        // that an undoing gives back: what the merge had brought, unless somebody said meanwhile whose it is.
        "merge_named",
        "WITH RECURSIVE follow (merge, till, seq, at) AS (
             SELECT id, till, seq, at FROM merge
             UNION ALL SELECT f.merge, a.till, a.seq, a.at FROM follow f
             JOIN attribution a ON a.till = f.till AND a.seq = f.seq + 1 AND a.at = f.at),
         act (merge, source, target, undone, till, seq) AS (
             SELECT id, absorbed, survivor, NULL, till, seq FROM merge WHERE survivor IS NOT NULL
             UNION ALL SELECT u.id, m.survivor, u.absorbed, m.id, u.till, u.seq FROM merge u
             JOIN merge m ON m.id = (SELECT o.id FROM merge o WHERE o.absorbed = u.absorbed
                                     AND (o.till, o.seq) < (u.till, u.seq) ORDER BY o.till DESC, o.seq DESC LIMIT 1)
             WHERE u.survivor IS NULL)
         SELECT DISTINCT 'merge ' || lower(hex(m.merge)) FROM follow f JOIN act m ON m.merge = f.merge
         JOIN attribution a ON a.till = f.till AND a.seq = f.seq
         WHERE a.id NOT IN (SELECT attribution FROM merge_sale) AND a.member = m.target
           AND (SELECT b.member FROM attribution b WHERE b.sale = a.sale AND (b.till, b.seq) < (a.till, a.seq)
                ORDER BY b.till DESC, b.seq DESC LIMIT 1) = m.source
           AND (m.undone IS NULL OR EXISTS (
                SELECT 1 FROM merge_sale g JOIN attribution x ON x.id = g.attribution
                WHERE g.merge = m.undone AND x.sale = a.sale AND NOT EXISTS (
                    SELECT 1 FROM attribution y WHERE y.sale = a.sale AND (y.till, y.seq) > (x.till, x.seq)
                    AND (y.till, y.seq) < (m.till, m.seq) AND y.id NOT IN (SELECT attribution FROM merge_sale))))",
    ),
    (
        // The owner's rules are those of the version that priced the sale.
        "discount_rule",
        "WITH own AS (
             SELECT DISTINCT s.programme, d.rule FROM sale_discount d JOIN sale s ON s.id = d.sale
             WHERE d.rule LIKE 'rule.%'),
         lacks AS (
             SELECT own.programme, own.rule FROM own LEFT JOIN programme p ON p.version = own.programme
             WHERE NOT EXISTS (SELECT 1 FROM json_each(p.document, '$.rules') r WHERE 'rule.' || (r.value ->> '$.id') = own.rule))
         SELECT 'sale ' || s.number || ', line ' || d.line FROM lacks l
         JOIN sale s ON s.programme IS l.programme JOIN sale_discount d ON d.sale = s.id AND d.rule = l.rule",
    ),
    (
        // Of a kind that its version has: the one that the rule of its sale brings, and that each rule asks for which used it.
        COUPON_KIND,
        "WITH of AS (SELECT DISTINCT programme, kind FROM coupon),
         lacks AS (
             SELECT of.programme, of.kind FROM of JOIN programme p ON p.version = of.programme
             WHERE NOT EXISTS (SELECT 1 FROM json_each(p.document, '$.coupons') k WHERE k.value ->> '$.id' = of.kind)),
         brought AS (SELECT DISTINCT programme, rule, kind FROM coupon WHERE sale IS NOT NULL),
         brings_other AS (
             SELECT b.* FROM brought b JOIN programme p ON p.version = b.programme
             JOIN json_each(p.document, '$.rules') r ON 'rule.' || (r.value ->> '$.id') = b.rule
             WHERE r.value ->> '$.then.coupon.kind' <> b.kind),
         used AS (
             SELECT DISTINCT s.programme, e.rule, c.kind FROM coupon_event e
             JOIN coupon c ON c.id = e.coupon JOIN sale s ON s.id = e.sale),
         asks_other AS (
             SELECT u.* FROM used u JOIN programme p ON p.version = u.programme
             JOIN json_each(p.document, '$.rules') r ON 'rule.' || (r.value ->> '$.id') = u.rule
             WHERE NOT EXISTS (SELECT 1 FROM json_tree(r.value, '$.when') w WHERE w.key = 'coupon_of' AND w.atom = u.kind))
         SELECT 'coupon ' || c.code FROM lacks l JOIN coupon c ON c.programme = l.programme AND c.kind = l.kind
         UNION SELECT 'coupon ' || c.code FROM brings_other b
         JOIN coupon c ON c.programme = b.programme AND c.rule = b.rule AND c.kind = b.kind
         UNION SELECT 'coupon ' || c.code FROM asks_other a
         JOIN coupon c ON c.kind = a.kind JOIN coupon_event e ON e.coupon = c.id AND e.rule = a.rule
         JOIN sale s ON s.id = e.sale AND s.programme = a.programme",
    ),
    (
        // Counted on by the till, each with its letter.
        "number_given",
        "SELECT 'sale ' || s.number FROM sale s JOIN till t ON t.id = s.till
         WHERE s.number NOT LIKE t.letter || '-%'
            OR CAST(substr(s.number, length(t.letter) + 2) AS INTEGER) NOT BETWEEN 1 AND t.last_sale
         UNION ALL
         SELECT 'refund ' || f.number FROM refund f JOIN till t ON t.id = f.till
         WHERE f.number NOT LIKE t.letter || '-R%'
            OR CAST(substr(f.number, length(t.letter) + 3) AS INTEGER) NOT BETWEEN 1 AND t.last_refund",
    ),
];
