//! The invariants of what is given beside purchases: nobody brings himself, rewards are given once and only after a
//! purchase, both sides and who complained get what the version said, and no points are granted that nothing names.

use super::bonus::let_go;

/// As in `check`: each query gives one text a row, the place where the invariant is broken.
pub(super) const INVARIANTS: &[(&str, &str)] = &[
    (
        "referral_circle",
        "WITH RECURSIVE up (first, member) AS (
             SELECT friend, recommender FROM referral
             UNION SELECT u.first, r.recommender FROM up u JOIN referral r ON r.friend = u.member)
         SELECT 'member ' || lower(hex(first)) FROM up WHERE member = first",
    ),
    (
        // Given and taken back in turns, and taken back with the sale that they were given for.
        "referral_steps",
        "WITH step AS (
             SELECT s.referral, s.till, s.seq, s.no, s.what, s.sale, s.refund, row_number() OVER w AS place,
                    lag(s.sale) OVER w AS sale_before, lag(s.till) OVER w AS till_before, lag(s.seq) OVER w AS seq_before
             FROM referral_step s WINDOW w AS (PARTITION BY s.referral ORDER BY s.no))
         SELECT 'member ' || lower(hex(r.friend)) FROM step s JOIN referral r ON r.id = s.referral
         WHERE s.no <> s.place
            OR (s.till, s.seq) <= (coalesce(s.till_before, r.till), coalesce(s.seq_before, r.seq))
            OR (s.what = 'taken_back' AND s.sale IS NOT s.sale_before)
            OR (s.refund IS NOT NULL AND (SELECT sale FROM refund WHERE id = s.refund) IS NOT s.sale)",
    ),
    (
        // Only a purchase of the friend's, paid with money, brings anything.
        "referral_purchase",
        "SELECT 'sale ' || l.number FROM referral_step s JOIN referral r ON r.id = s.referral JOIN sale l ON l.id = s.sale
         WHERE l.total - l.points_value <= 0
            OR NOT EXISTS (SELECT 1 FROM attribution a WHERE a.sale = s.sale AND (a.member = r.friend
                    OR EXISTS (SELECT 1 FROM merge m WHERE r.friend IN (m.absorbed, m.survivor) AND a.member IS NOT NULL)))",
    ),
    (
        // The friend's part always, the recommender's where no limit stood in its way; each as the version says.
        "referral_parts",
        "WITH said AS (
             SELECT s.id AS step, s.what, s.referral, d.side,
                    coalesce(json_extract(p.document, '$.referral.' || d.side || '.points'), 0) AS points,
                    json_extract(p.document, '$.referral.' || d.side || '.coupon') AS coupon
             FROM referral_step s JOIN programme p ON p.version = s.programme
             JOIN (SELECT 'friend' AS side UNION ALL SELECT 'recommender') d)
         SELECT 'member ' || lower(hex(r.friend)) FROM said a JOIN referral r ON r.id = a.referral
         LEFT JOIN referral_part g ON g.step = a.step AND g.side = a.side
         LEFT JOIN points_entry e ON e.id = g.entry LEFT JOIN coupon c ON c.id = g.coupon
         WHERE (g.step IS NULL AND a.side = 'friend' AND a.what = 'given')
            OR (a.what = 'given' AND g.step IS NOT NULL AND coalesce(e.points, 0) <> a.points)
            OR (a.what = 'taken_back' AND (coalesce(e.points, 0) > 0 OR -coalesce(e.points, 0) > a.points))
            OR (g.entry IS NOT NULL AND e.kind IS NOT iif(a.what = 'given', 'granted', 'withdrawn'))
            OR (g.coupon IS NOT NULL AND (c.kind IS NOT a.coupon OR c.member <> g.member))",
    ),
    (
        // What the version says for such a complaint, and no more of it taken back.
        "compensation",
        "WITH said AS (
             SELECT c.*, coalesce(json_extract(p.document, '$.compensation.' || c.severity || '.points'), 0) AS points,
                    json_extract(p.document, '$.compensation.' || c.severity || '.coupon') AS kind
             FROM compensation c JOIN programme p ON p.version = c.programme)
         SELECT 'member ' || lower(hex(a.member)) FROM said a
         LEFT JOIN compensation_end x ON x.compensation = a.id
         LEFT JOIN points_entry e ON e.id = a.entry LEFT JOIN points_entry b ON b.id = x.entry
         LEFT JOIN coupon k ON k.id = a.coupon
         WHERE (a.entry IS NULL AND a.coupon IS NULL) OR coalesce(e.points, 0) <> a.points
            OR (a.entry IS NOT NULL AND e.kind IS NOT 'granted')
            OR (a.coupon IS NOT NULL AND (k.kind IS NOT a.kind OR k.member <> a.member))
            OR (x.entry IS NOT NULL AND (b.kind IS NOT 'withdrawn' OR -b.points > a.points))
            OR (x.coupon IS NOT NULL AND x.coupon IS NOT a.coupon)
            OR (x.id IS NOT NULL AND (x.till, x.seq) <= (a.till, a.seq))",
    ),
    (
        // No more of them in a year than the version allowed, those left out that were taken back by then.
        "compensations_in_year",
        "SELECT 'member ' || lower(hex(c.member)) FROM compensation c JOIN programme p ON p.version = c.programme
         WHERE (SELECT count(*) FROM compensation o LEFT JOIN compensation_end x ON x.compensation = o.id
                WHERE o.member = c.member AND substr(o.day, 1, 4) = substr(c.day, 1, 4) AND (o.till, o.seq) < (c.till, c.seq)
                  AND (x.id IS NULL OR (x.till, x.seq) > (c.till, c.seq)))
            >= json_extract(p.document, '$.compensation.per_year')",
    ),
    (
        // Each movement beside purchases is named by what it was for, once.
        "granted",
        "SELECT 'points entry ' || lower(hex(e.id)) FROM points_entry e
         WHERE e.kind IN ('granted', 'withdrawn')
           AND (SELECT count(*) FROM referral_part WHERE entry = e.id)
             + (SELECT count(*) FROM compensation WHERE entry = e.id)
             + (SELECT count(*) FROM compensation_end WHERE entry = e.id) <> 1",
    ),
    (
        // What paid for goods comes back with them, but for what had been given and was taken back.
        "points_returned",
        concat!(
            "WITH RECURSIVE gone (id) AS (
             SELECT entry FROM (",
            let_go!(),
            ") UNION SELECT e.id FROM gone JOIN points_entry e ON e.origin = gone.id)
         SELECT 'refund ' || r.number FROM refund r
         LEFT JOIN (SELECT refund, sum(points) AS points FROM points_entry WHERE kind = 'given_back' GROUP BY refund) b
             ON b.refund = r.id
         WHERE r.points_returned < coalesce(b.points, 0)
            OR (r.points_returned > coalesce(b.points, 0)
                AND NOT EXISTS (SELECT 1 FROM points_entry e JOIN points_move m ON m.entry = e.id
                                WHERE e.sale = r.sale AND e.kind = 'spent' AND m.lot IN (SELECT id FROM gone)))"
        ),
    ),
    (
        // Points in a lot of their own came back to the sale that its first lot had paid for.
        "points_origin",
        "SELECT 'points entry ' || lower(hex(e.id)) FROM points_entry e
         WHERE e.origin IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM points_entry s JOIN points_move m ON m.entry = s.id
                           WHERE s.sale = e.sale AND s.kind = 'spent' AND m.lot = e.origin)",
    ),
];
