//! The invariants of coupons: each stands where its facts lead, every step follows from the one before, and sales and
//! returns belong to the coupons that name them.

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use super::check::Broken;
use super::check_acts::COUPON_KIND;
use super::{Error, row};
use crate::domain::{MemberId, coupon_request};

/// As in `check`: each query gives one text a row, the place where the invariant is broken.
pub(super) const INVARIANTS: &[(&str, &str)] = &[
    (
        "coupon_now",
        "SELECT 'coupon ' || c.code FROM coupon c LEFT JOIN coupon_now n ON n.coupon = c.id
         LEFT JOIN coupon_event e ON e.coupon = c.id AND e.no = (SELECT max(no) FROM coupon_event WHERE coupon = c.id)
         WHERE n.coupon IS NULL OR n.until_day IS NOT c.until_day OR (c.member IS NULL AND n.member IS NOT NULL)
            OR (c.sale IS NULL AND n.member IS NOT c.member)
            OR n.state <> CASE coalesce(e.what, 'given_back') WHEN 'given_back' THEN 'open' ELSE e.what END
            OR n.since <> coalesce(e.day, c.day)",
    ),
    (
        // Used at most once at a time, and never again after it ended or was taken away; given back only what was used.
        "coupon_steps",
        "WITH step AS (
             SELECT e.coupon, e.till, e.seq, e.no, e.what, row_number() OVER w AS place,
                    lag(e.what) OVER w AS before, lag(e.till) OVER w AS till_before, lag(e.seq) OVER w AS seq_before
             FROM coupon_event e WINDOW w AS (PARTITION BY e.coupon ORDER BY e.no))
         SELECT 'coupon ' || c.code FROM step s JOIN coupon c ON c.id = s.coupon
         WHERE s.no <> s.place
            OR iif(s.what = 'given_back', 'used', 'given_back') <> coalesce(s.before, 'given_back')
            OR (s.till, s.seq) <= (coalesce(s.till_before, c.till), coalesce(s.seq_before, c.seq))",
    ),
    (
        "coupon_life",
        "SELECT 'coupon ' || c.code FROM coupon_event e JOIN coupon c ON c.id = e.coupon
         WHERE (e.what = 'used' AND (e.day < c.from_day OR e.day > c.until_day))
            OR (e.what = 'given_back' AND e.day > c.until_day)
            OR (e.what = 'expired' AND (c.until_day IS NULL OR e.day <= c.until_day))",
    ),
    (
        // A coupon comes back with the goods that it was used for, and is taken away with those that brought it.
        "coupon_return",
        "SELECT 'coupon ' || c.code FROM coupon_event e JOIN coupon c ON c.id = e.coupon JOIN refund r ON r.id = e.refund
         WHERE r.sale IS NOT CASE e.what
                   WHEN 'given_back' THEN (SELECT u.sale FROM coupon_event u WHERE u.coupon = e.coupon AND u.no = e.no - 1)
                   ELSE c.sale END",
    ),
    (
        // A member's own coupon is used only by a sale that was made for the member, or for one whom the sale that brought it
        // counted for.
        "coupon_holder",
        "SELECT 'coupon ' || c.code FROM coupon_event e JOIN coupon c ON c.id = e.coupon
         WHERE e.sale IS NOT NULL AND c.member IS NOT NULL
           AND (SELECT a.member FROM attribution a WHERE a.sale = e.sale ORDER BY a.till, a.seq LIMIT 1) IS NOT c.member
           AND NOT EXISTS (SELECT 1 FROM attribution b WHERE b.sale = c.sale AND (b.till, b.seq) < (e.till, e.seq) AND b.member =
                   (SELECT a.member FROM attribution a WHERE a.sale = e.sale ORDER BY a.till, a.seq LIMIT 1))
           AND NOT EXISTS (SELECT 1 FROM merge m WHERE c.member IN (m.absorbed, m.survivor)
                   OR (m.absorbed, c.sale) IN (SELECT member, sale FROM attribution)
                   OR (m.survivor, c.sale) IN (SELECT member, sale FROM attribution))
         UNION ALL
         SELECT 'coupon ' || c.code FROM coupon c
         WHERE c.sale IS NOT NULL AND c.member IS NOT NULL
           AND c.member IS NOT (SELECT a.member FROM attribution a WHERE a.sale = c.sale ORDER BY a.till, a.seq LIMIT 1)",
    ),
    (
        // A member's own that is open belongs to whom the sale counts for that brought it, merges apart.
        "coupon_follows",
        "SELECT 'coupon ' || c.code FROM coupon c JOIN coupon_now n ON n.coupon = c.id
         WHERE n.state = 'open' AND c.sale IS NOT NULL AND c.member IS NOT NULL
           AND n.member IS NOT (SELECT a.member FROM attribution a
                                WHERE a.sale = c.sale AND NOT EXISTS (SELECT 1 FROM merge_sale WHERE attribution = a.id)
                                ORDER BY a.till DESC, a.seq DESC LIMIT 1)",
    ),
    (
        // What brings whoever holds it is of such a kind, or was issued so by hand.
        "coupon_anyones",
        "SELECT 'coupon ' || c.code FROM coupon c JOIN programme p ON p.version = c.programme
         WHERE c.member IS NULL
           AND (c.sale IS NOT NULL OR EXISTS (SELECT 1 FROM referral_part WHERE coupon = c.id)
                OR EXISTS (SELECT 1 FROM compensation WHERE coupon = c.id))
           AND NOT EXISTS (SELECT 1 FROM json_each(p.document, '$.coupons') k WHERE k.value ->> '$.id' = c.kind
                           AND k.value ->> '$.holder' = 'anyone')",
    ),
];

/// So many requests are worked out again, of members whom a coupon does not name: as much as takes a few seconds.
const LOOKS: usize = 3_000_000;

/// A coupon that was issued by hand, with what its request was made of.
struct ByHand {
    code: String,
    kind: String,
    until: Option<NaiveDate>,
    request: Uuid,
    words: String,
    /// The other kinds of its version.
    others: Vec<String>,
}

impl ByHand {
    /// Whether its request asked for this kind, for this member.
    fn says(&self, kind: &str, whose: Option<MemberId>) -> bool {
        // Its last day is its kind's, or the one that was asked for.
        [None, self.until].iter().any(|until| coupon_request(kind, whose, *until, &self.words) == self.request)
    }

    fn says_another(&self, whose: Option<MemberId>) -> bool {
        self.others.iter().any(|other| self.says(other, whose))
    }

    fn broken(&self) -> Broken {
        Broken { code: COUPON_KIND, place: format!("coupon {}", self.code) }
    }
}

/// Coupons whose request says that they were issued by hand as another kind of their version. A request that says neither this
/// kind nor another was made in another form, or for more members than can be tried; nothing is said of it.
pub(super) fn issued_as_another(connection: &Connection) -> Result<Vec<Broken>, Error> {
    let mut by_hand = connection.prepare(
        "SELECT c.code, c.kind, c.until_day, c.request, w.words, c.member, c.programme FROM coupon c
         JOIN person_coupon w ON w.coupon = c.id
         WHERE c.sale IS NULL AND c.id NOT IN (SELECT coupon FROM referral_part WHERE coupon IS NOT NULL)
           AND c.id NOT IN (SELECT coupon FROM compensation WHERE coupon IS NOT NULL)",
    )?;
    let mut kinds = connection.prepare(
        "SELECT k.value ->> '$.id' FROM programme p, json_each(p.document, '$.coupons') k
         WHERE p.version = ?1 AND k.value ->> '$.id' <> ?2",
    )?;
    // Whoever was named may have been merged into the member since.
    let mut files = connection.prepare("SELECT absorbed FROM merge WHERE survivor = ?1")?;
    let (mut broken, mut unsure) = (Vec::new(), Vec::new());
    let mut rows = by_hand.query([])?;
    while let Some(found) = rows.next()? {
        let (until, request) = (row::maybe_day(found, 2)?, row::uuid(found, 3)?);
        let (code, kind, words) = (found.get(0)?, found.get(1)?, found.get(4)?);
        let mut coupon = ByHand { code, kind, until, request, words, others: Vec::new() };
        let member = row::maybe_uuid(found, 5)?.map(MemberId);
        let mut whose = vec![member];
        if let Some(member) = member {
            let absorbed = files.query_map([member.as_bytes()], |r| Ok(Some(MemberId(row::uuid(r, 0)?))))?;
            whose.extend(absorbed.collect::<Result<Vec<_>, _>>()?);
        }
        if whose.iter().any(|whose| coupon.says(&coupon.kind, *whose)) {
            continue;
        }
        let others = kinds.query_map(rusqlite::params![found.get::<_, i64>(6)?, coupon.kind], |r| r.get(0))?;
        coupon.others = others.collect::<Result<_, _>>()?;
        if whose.iter().any(|whose| coupon.says_another(*whose)) {
            broken.push(coupon.broken());
        } else {
            unsure.push(coupon);
        }
    }
    broken.extend(asked_for_somebody(connection, unsure)?);
    Ok(broken)
}

/// Those of another kind among coupons that do not name for whom they were asked: what whoever holds it may use was asked for a
/// member all the same, or somebody in whose file another stood who stands in a third now. Everybody is tried, first with the
/// kind that stands there, which nearly all of them are of.
fn asked_for_somebody(connection: &Connection, mut unsure: Vec<ByHand>) -> Result<Vec<Broken>, Error> {
    let (mut broken, mut looks) = (Vec::new(), LOOKS);
    for as_it_stands in [true, false] {
        if unsure.is_empty() {
            break;
        }
        let mut members = connection.prepare("SELECT id FROM member")?;
        let mut rows = members.query([])?;
        while let Some(member) = rows.next()? {
            let many = |coupon: &ByHand| if as_it_stands { 2 } else { 2 * coupon.others.len() };
            let Some(left) = looks.checked_sub(unsure.iter().map(many).sum()) else { return Ok(broken) };
            looks = left;
            let whose = Some(MemberId(row::uuid(member, 0)?));
            unsure.retain(|coupon| {
                let is_said = if as_it_stands { coupon.says(&coupon.kind, whose) } else { coupon.says_another(whose) };
                if is_said && !as_it_stands {
                    broken.push(coupon.broken());
                }
                !is_said
            });
        }
    }
    Ok(broken)
}
