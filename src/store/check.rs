//! Every invariant of the store, looked for in what is really there.
//!
//! The schema refuses most of this at the door. What it cannot see (sums over several rows, derived figures against the
//! facts that they come from) is worked out again here.

use rusqlite::Connection;

use super::check_acts::COUPON_KIND;
use super::check_coupon::issued_as_another;
use super::{Error, check_acts, check_bonus, check_coupon, check_gift, check_survey, check_tier, migrations};

/// Something that does not hold, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Stable name of the invariant.
    pub code: &'static str,
    /// The fact, account, card or till concerned.
    pub place: String,
}

/// Each table, index, view and trigger stands as the migrations wrote it.
const SCHEMA: &str = "schema";

/// Each query gives one text a row: the place where the invariant is broken.
const INVARIANTS: &[(&str, &str)] = &[
    (
        "seq_gap",
        "SELECT 'till ' || t.letter FROM till t
         WHERE t.last_seq <> (SELECT count(DISTINCT seq) FROM fact f WHERE f.till = t.id)
            OR t.last_seq <> (SELECT count(*) FROM fact f WHERE f.till = t.id)
            OR t.last_seq <> (SELECT coalesce(max(seq), 0) FROM fact f WHERE f.till = t.id)",
    ),
    (
        "sale_lines",
        "SELECT 'sale ' || s.number FROM sale s
         LEFT JOIN (SELECT sale, sum(amount) amount, sum(discount) discount, sum(total) total,
                           sum(points_value) points_value, sum(points_earned) points_earned
                    FROM sale_line GROUP BY sale) l ON l.sale = s.id
         WHERE l.sale IS NULL OR s.subtotal <> l.amount OR s.discount <> l.discount OR s.total <> l.total
            OR s.points_value <> l.points_value OR s.points_earned <> l.points_earned",
    ),
    (
        "line_discounts",
        "SELECT 'sale ' || s.number || ', line ' || l.no FROM sale_line l JOIN sale s ON s.id = l.sale
         WHERE l.discount <>
            (SELECT coalesce(sum(amount), 0) FROM sale_discount d WHERE d.sale = l.sale AND d.line = l.no)",
    ),
    (
        "sale_payments",
        "SELECT 'sale ' || s.number FROM sale s
         LEFT JOIN (SELECT sale, sum(amount) amount FROM sale_payment GROUP BY sale) p ON p.sale = s.id
         WHERE coalesce(p.amount, 0) - s.change <> s.to_pay",
    ),
    (
        "refund_lines",
        "SELECT 'refund ' || f.number FROM refund f
         WHERE f.goods <> (SELECT coalesce(sum(amount), 0) FROM refund_line WHERE refund = f.id)
            OR f.points_value <> (SELECT coalesce(sum(points_value), 0) FROM refund_line WHERE refund = f.id)
            OR f.money <> (SELECT coalesce(sum(amount), 0) FROM refund_payment WHERE refund = f.id)",
    ),
    (
        // Of goods that are still out, nothing more is taken off than they cost; and each rule of the sale is named.
        "refund_rest",
        "SELECT 'sale ' || s.number FROM sale s
         JOIN (SELECT sale, sum(amount) amount FROM rest_now GROUP BY sale) x ON x.sale = s.id
         WHERE x.amount > (SELECT sum(l.amount - l.amount * coalesce(
                     (SELECT sum(b.quantity) FROM refund f JOIN refund_line b ON b.refund = f.id
                      WHERE f.sale = s.id AND b.line = l.no), 0) / l.quantity + 1) FROM sale_line l WHERE l.sale = s.id)
            OR EXISTS (SELECT 1 FROM sale_discount d WHERE d.sale = s.id
                       AND NOT EXISTS (SELECT 1 FROM rest_now y WHERE y.sale = s.id AND y.rule = d.rule))",
    ),
    (
        "refund_of_line",
        "SELECT 'refund ' || f.number || ', line ' || x.no FROM refund f JOIN refund_line x ON x.refund = f.id
         WHERE CASE WHEN f.sale IS NULL THEN x.line IS NOT NULL
               ELSE NOT EXISTS (SELECT 1 FROM sale_line l WHERE l.sale = f.sale AND l.no = x.line) END",
    ),
    (
        "over_returned",
        "SELECT 'sale ' || s.number || ', line ' || l.no FROM sale_line l JOIN sale s ON s.id = l.sale
         JOIN (SELECT f.sale, x.line, sum(x.quantity) quantity, sum(x.amount) amount
               FROM refund f JOIN refund_line x ON x.refund = f.id WHERE f.sale IS NOT NULL GROUP BY f.sale, x.line) b
           ON b.sale = l.sale AND b.line = l.no
         WHERE b.quantity > l.quantity OR b.amount > l.total OR (b.quantity = l.quantity AND b.amount <> l.total)",
    ),
    (
        "sale_now",
        "SELECT 'sale ' || s.number FROM sale s LEFT JOIN sale_now n ON n.sale = s.id
         LEFT JOIN (SELECT sale, sum(goods - repriced) goods FROM refund WHERE sale IS NOT NULL GROUP BY sale) r ON r.sale = s.id
         WHERE n.sale IS NULL OR n.day <> s.day OR n.at <> s.at OR n.spent <> s.total - coalesce(r.goods, 0)
            OR n.undone <> (r.sale IS NOT NULL AND NOT EXISTS (
                 SELECT 1 FROM sale_line l WHERE l.sale = s.id AND l.quantity > coalesce(
                     (SELECT sum(x.quantity) FROM refund f JOIN refund_line x ON x.refund = f.id
                      WHERE f.sale = s.id AND x.line = l.no), 0)))",
    ),
    (
        // What was kept for discounts that fell away is given back with the last of the goods, and never more than was paid.
        "repriced",
        "SELECT 'sale ' || s.number FROM sale s JOIN sale_now n ON n.sale = s.id
         JOIN (SELECT sale, sum(repriced) repriced, sum(money) money FROM refund WHERE sale IS NOT NULL GROUP BY sale) r
           ON r.sale = s.id
         WHERE (n.undone = 1 AND r.repriced <> 0) OR r.money > s.to_pay
            OR (r.repriced <> 0 AND NOT EXISTS (SELECT 1 FROM sale_basis WHERE sale = s.id))",
    ),
    (
        "sale_basis",
        "SELECT 'sale ' || s.number FROM sale s LEFT JOIN sale_basis b ON b.sale = s.id
         LEFT JOIN programme p ON p.version = s.programme
         WHERE (b.sale IS NOT NULL) <> coalesce(json_extract(p.document, '$.refund.policy') = 'reprice', 0)",
    ),
    (
        "attribution",
        "SELECT 'sale ' || s.number FROM sale s JOIN sale_now n ON n.sale = s.id
         WHERE NOT EXISTS (SELECT 1 FROM attribution a WHERE a.sale = s.id)
            OR EXISTS (SELECT 1 FROM attribution a WHERE a.sale = s.id AND a.former IS NOT NULL AND a.former IS NOT
                (SELECT b.account FROM attribution b WHERE b.sale = s.id AND (b.till, b.seq) < (a.till, a.seq)
                 ORDER BY b.till DESC, b.seq DESC LIMIT 1))
            OR (SELECT a.member IS NOT n.member OR a.account IS NOT n.account FROM attribution a WHERE a.sale = s.id
                ORDER BY a.till DESC, a.seq DESC LIMIT 1)",
    ),
    (
        "account_spend",
        "SELECT 'account ' || lower(hex(a.id)) FROM account a
         LEFT JOIN (SELECT account, sum(spent) spent FROM sale_now WHERE account IS NOT NULL GROUP BY account) n
           ON n.account = a.id
         LEFT JOIN (SELECT account, sum(spent) spent FROM opening GROUP BY account) o ON o.account = a.id
         LEFT JOIN (SELECT account, sum(spent) spent FROM merge_spend GROUP BY account) m ON m.account = a.id
         WHERE a.spent <> coalesce(n.spent, 0) + coalesce(o.spent, 0) + coalesce(m.spent, 0)",
    ),
    (
        "account_points",
        "SELECT 'account ' || lower(hex(a.id)) FROM account a
         LEFT JOIN (SELECT account, sum(points) points FROM points_entry GROUP BY account) e ON e.account = a.id
         LEFT JOIN (SELECT account, sum(left) points FROM lot GROUP BY account) l ON l.account = a.id
         WHERE a.points <> coalesce(e.points, 0) OR a.points <> coalesce(l.points, 0)",
    ),
    (
        "points_moves",
        "SELECT 'points entry ' || lower(hex(e.id)) FROM points_entry e
         LEFT JOIN (SELECT entry, sum(points) points FROM points_move GROUP BY entry) m ON m.entry = e.id
         WHERE e.points <> coalesce(m.points, 0)",
    ),
    (
        "lot_left",
        "SELECT 'lot ' || lower(hex(l.id)) FROM lot l JOIN points_entry e ON e.id = l.id
         LEFT JOIN (SELECT lot, sum(points) points FROM points_move GROUP BY lot) m ON m.lot = l.id
         WHERE l.left <> coalesce(m.points, 0) OR l.expires IS NOT e.expires OR l.active_from IS NOT e.active_from
            OR l.account <> coalesce(
                (SELECT x.account FROM points_move i JOIN points_entry x ON x.id = i.entry
                 WHERE i.lot = l.id AND i.entry <> i.lot AND (i.points > 0) = (e.points > 0)
                 ORDER BY x.till DESC, x.seq DESC LIMIT 1),
                e.account)",
    ),
    (
        // Only what was taken back is owed, with goods or as a bonus, and wherever it was moved since; and whoever owes
        // holds nothing.
        "owed",
        "SELECT 'lot ' || lower(hex(l.id)) FROM lot l JOIN points_entry e ON e.id = l.id
         WHERE l.left <> 0 AND (l.left < 0) <> (e.points < 0)
            OR l.left < 0 AND (e.kind NOT IN ('taken_back', 'moved_out', 'settled', 'withdrawn') OR EXISTS (
                SELECT 1 FROM lot h WHERE h.account = l.account AND h.left > 0
                   AND coalesce(h.expires >= (SELECT max(day) FROM points_entry WHERE account = l.account), 1)))",
    ),
    (
        "refund_owed",
        "SELECT 'refund ' || f.number FROM refund f
         JOIN (SELECT refund, -sum(points) points FROM points_entry WHERE kind = 'taken_back' AND refund IS NOT NULL
               GROUP BY refund) e ON e.refund = f.id
         WHERE e.points NOT IN (f.points_taken, f.points_taken + f.points_short)",
    ),
    (
        "points_settled",
        "SELECT 'account ' || lower(hex(account)) FROM points_entry WHERE kind = 'settled'
         GROUP BY account HAVING sum(points) <> 0",
    ),
    (
        "points_moved",
        "SELECT 'till ' || t.letter FROM till t
         JOIN (SELECT till, sum(points) points FROM points_entry WHERE kind IN ('moved_out', 'moved_in') GROUP BY till) e
           ON e.till = t.id
         WHERE e.points <> 0",
    ),
    (
        "spend_moved",
        "SELECT 'merge ' || lower(hex(merge)) FROM merge_spend GROUP BY merge HAVING sum(spent) <> 0",
    ),
    (
        "sale_points",
        "SELECT 'sale ' || s.number FROM sale s
         WHERE s.points_spent <> (SELECT coalesce(-sum(points), 0) FROM points_entry WHERE sale = s.id AND kind = 'spent')",
    ),
    (
        "account_tier",
        "SELECT 'account ' || lower(hex(a.id)) FROM account a
         LEFT JOIN tier_event e ON e.id = (SELECT t.id FROM tier_event t WHERE t.account = a.id
                                           ORDER BY t.till DESC, t.seq DESC LIMIT 1)
         WHERE a.tier IS NOT e.tier OR a.tier_until IS NOT e.until_day",
    ),
    ("tier_gift", check_tier::GIFT),
    (
        "card",
        "SELECT 'card ' || e.number FROM card_event e LEFT JOIN card c ON c.number = e.number
         WHERE c.number IS NULL OR c.member <> e.member
            OR (e.id = c.event AND (c.state <> e.state OR c.replaced_by IS NOT e.replaced_by))
            OR c.event <> (SELECT x.id FROM card_event x WHERE x.number = e.number
                           ORDER BY x.till DESC, x.seq DESC LIMIT 1)",
    ),
    (
        "member_now",
        "SELECT 'member ' || lower(hex(m.id)) FROM member m LEFT JOIN member_now n ON n.member = m.id
         WHERE (n.member IS NULL) <> EXISTS (SELECT 1 FROM merged g WHERE g.member = m.id)
            OR n.account <> (SELECT x.account FROM membership x WHERE x.member = m.id
                             ORDER BY x.till DESC, x.seq DESC LIMIT 1)",
    ),
    (
        "merged",
        "WITH RECURSIVE latest (member, survivor) AS (
             SELECT m.absorbed, m.survivor FROM merge m WHERE m.survivor IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM merge x WHERE x.absorbed = m.absorbed AND (x.till, x.seq) > (m.till, m.seq))),
         up (member, survivor) AS (
             SELECT member, survivor FROM latest
             UNION SELECT u.member, l.survivor FROM up u JOIN latest l ON l.member = u.survivor),
         stands (member, survivor) AS (SELECT * FROM up WHERE survivor NOT IN (SELECT member FROM latest))
         SELECT 'member ' || lower(hex(member)) FROM (
             SELECT * FROM (SELECT * FROM stands EXCEPT SELECT member, survivor FROM merged)
             UNION SELECT * FROM (SELECT member, survivor FROM merged EXCEPT SELECT * FROM stands))",
    ),
    (
        "merged_sale",
        "SELECT 'sale ' || s.number FROM sale_now n JOIN merged g ON g.member = n.member JOIN sale s ON s.id = n.sale",
    ),
    (
        "regular",
        "WITH bought AS (
             SELECT n.member, n.day, sum(n.spent) AS spent, count(*) AS sales,
                    n.day > date(r.as_of, '-12 months', 'floor') AS lately
             FROM sale_now n JOIN regular r ON r.member = n.member
             WHERE n.undone = 0 AND n.day <= r.as_of GROUP BY n.member, n.day),
         gap AS (
             SELECT member, CAST(julianday(day) - julianday(lag(day) OVER (PARTITION BY member ORDER BY day)) AS INTEGER) AS days
             FROM bought),
         placed AS (
             SELECT member, days, row_number() OVER (PARTITION BY member ORDER BY days) AS place,
                    count(*) OVER (PARTITION BY member) AS many
             FROM gap WHERE days IS NOT NULL),
         middle AS (
             SELECT member, (min(days) + max(days) + 1) / 2 AS days FROM placed
             WHERE place IN ((many + 1) / 2, many / 2 + 1) GROUP BY member),
         figures AS (
             SELECT member, count(*) AS visits, sum(sales) AS sales, sum(spent) AS spent, sum(lately) AS visits_last_year,
                    sum(iif(lately, spent, 0)) AS spent_last_year, min(day) AS first_visit, max(day) AS last_visit
             FROM bought GROUP BY member)
         SELECT 'member ' || lower(hex(m.id)) FROM member m
         LEFT JOIN merged g ON g.member = m.id
         LEFT JOIN regular r ON r.member = m.id LEFT JOIN figures f ON f.member = m.id LEFT JOIN middle i ON i.member = m.id
         WHERE (r.member IS NULL) <> (g.member IS NOT NULL)
            OR r.since <> min(m.since, coalesce((SELECT min(o.since) FROM merged a JOIN member o ON o.id = a.member
                                                 WHERE a.survivor = m.id), m.since))
            OR (r.visits, r.sales, r.spent, r.visits_last_year, r.spent_last_year)
               <> (coalesce(f.visits, 0), coalesce(f.sales, 0), coalesce(f.spent, 0), coalesce(f.visits_last_year, 0),
                   coalesce(f.spent_last_year, 0))
            OR r.first_visit IS NOT f.first_visit OR r.last_visit IS NOT f.last_visit OR r.usual_interval IS NOT i.days",
    ),
    (
        // A row that says it holds longer than it does would never be worked out again.
        "regular_to_do",
        "SELECT 'member ' || lower(hex(r.member)) FROM regular r
         WHERE EXISTS (SELECT 1 FROM sale_now n WHERE n.member = r.member AND n.undone = 0 AND n.day > r.as_of
                       AND n.day < coalesce(r.changes_on, '9999-12-31'))
            OR EXISTS (SELECT 1 FROM sale_now n WHERE n.member = r.member AND n.undone = 0 AND n.day <= r.as_of
                       AND n.day > date(r.as_of, '-12 months', 'floor')
                       AND n.day <= date(coalesce(r.changes_on, '9999-12-31'), '-1 day', '-12 months', 'floor'))",
    ),
    (
        "regular_account",
        "SELECT 'member ' || lower(hex(r.member)) FROM regular r JOIN member_now n ON n.member = r.member
         LEFT JOIN (SELECT account, sum(points) points FROM points_entry GROUP BY account) e ON e.account = n.account
         WHERE r.points <> coalesce(e.points, 0)
            OR r.tier IS NOT (SELECT t.tier FROM tier_event t WHERE t.account = n.account
                              ORDER BY t.till DESC, t.seq DESC LIMIT 1)",
    ),
    (
        "takings",
        "WITH sold AS (
             SELECT s.day, count(*) AS receipts, sum(s.total) - sum(coalesce(r.goods, 0)) AS spent FROM sale s
             LEFT JOIN (SELECT sale, sum(goods - repriced) goods FROM refund WHERE sale IS NOT NULL GROUP BY sale) r
               ON r.sale = s.id
             GROUP BY s.day)
         SELECT 'day ' || coalesce(sold.day, t.day) FROM sold FULL JOIN takings t ON t.day = sold.day
         WHERE t.receipts IS NOT sold.receipts OR t.spent IS NOT sold.spent",
    ),
    (
        "search",
        "SELECT 'member ' || lower(hex(p.member)) FROM person_member p
         WHERE p.skeleton <> '' AND p.member NOT IN (SELECT member FROM person_word)",
    ),
    (
        "sale_number",
        "SELECT 'till ' || t.letter FROM till t
         WHERE t.last_sale < (SELECT count(*) FROM sale s WHERE s.till = t.id)
            OR t.last_refund < (SELECT count(*) FROM refund r WHERE r.till = t.id)
            OR t.last_coupon < (SELECT count(*) FROM coupon c WHERE c.till = t.id)",
    ),
    (
        // Nobody greets a birthday that is nearer to another year's.
        "greeting",
        "SELECT 'member ' || lower(hex(g.member)) FROM greeting g
         WHERE abs(julianday(g.day) - julianday(g.birthday)) > 184",
    ),
    ("foreign_key", "SELECT \"table\" || ' row ' || coalesce(rowid, '?') FROM pragma_foreign_key_check"),
    ("file", "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
];

fn invariants() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    let ours = INVARIANTS.iter().chain(check_survey::INVARIANTS).chain(check_coupon::INVARIANTS);
    ours.chain(check_bonus::INVARIANTS).chain(check_gift::INVARIANTS).chain(check_acts::INVARIANTS)
}

/// The codes of all invariants, in the order in which they are looked at.
pub fn codes() -> impl Iterator<Item = &'static str> {
    [SCHEMA].into_iter().chain(invariants().map(|(code, _)| *code))
}

/// How many facts there are.
pub fn facts(connection: &Connection) -> Result<i64, Error> {
    Ok(connection.query_row("SELECT count(*) FROM fact", [], |r| r.get(0))?)
}

/// Looks at everything; empty when all is well. At most a hundred places are named for each invariant.
pub fn run(connection: &Connection) -> Result<Vec<Broken>, Error> {
    let mut broken = schema(connection)?;
    for (code, sql) in invariants() {
        let found = places(connection, sql).map(|places| places.into_iter().map(|place| Broken { code, place }));
        let more = || if *code == COUPON_KIND { issued_as_another(connection) } else { Ok(Vec::new()) };
        match found.and_then(|found| Ok((found, more()?))) {
            Ok((found, more)) => broken.extend(found.chain(more)),
            // What it asks about is not there any more, and that was said.
            Err(Error::Sql(_)) if broken.iter().any(|b| b.code == SCHEMA) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(broken)
}

fn places(connection: &Connection, sql: &str) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare(&format!("{sql} LIMIT 100"))?;
    let places = statement.query_map([], |r| r.get(0))?;
    Ok(places.collect::<Result<_, _>>()?)
}

/// What is missing, was altered, or stands there unasked. A guard that was taken away refuses nothing any more, and says
/// so nowhere else.
fn schema(connection: &Connection) -> Result<Vec<Broken>, Error> {
    let mut found = migrations::shape(connection)?;
    let mut broken = Vec::new();
    for (place, sql) in migrations::own_shape()? {
        if found.remove(place).is_none_or(|found| !migrations::alike(&found, sql)) {
            broken.push(Broken { code: SCHEMA, place: place.clone() });
        }
    }
    broken.extend(found.into_keys().map(|place| Broken { code: SCHEMA, place }));
    Ok(broken)
}
