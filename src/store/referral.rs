//! Recommendations: who came by whose advice, and what both sides were given for it.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::merge::PERSON;
use super::{Error, row};
use crate::domain::{
    AdviceBack, BonusBack, CouponId, EntryId, FactId, Given, MemberId, Money, Points, Recommendation, RefundId, SaleId,
    Side, Stamp,
};

/// The step that stands: the rewards are given and were not taken back.
const STANDS: &str = "(s.what = 'given' AND s.no = (SELECT max(no) FROM referral_step WHERE referral = s.referral))";

/// A recommendation, both sides being who they are now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Referral {
    pub id: FactId,
    pub friend: MemberId,
    pub recommender: MemberId,
}

/// By whose advice a member came; of a person with several files the first counts.
pub fn of_friend(connection: &Connection, friend: MemberId) -> Result<Option<Referral>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT r.id, coalesce(g.survivor, r.recommender) FROM referral r LEFT JOIN merged g ON g.member = r.recommender
         WHERE r.friend IN {PERSON} ORDER BY r.till, r.seq LIMIT 1"
    ))?;
    let found = statement.query_row([friend.as_bytes()], |r| {
        Ok(Referral { id: row::uuid(r, 0)?.into(), friend, recommender: row::uuid(r, 1)?.into() })
    });
    Ok(found.optional()?)
}

/// Whether `member` came, straight or through others, by the advice of `friend`; who recommends in a circle gets nothing.
pub fn came_by(connection: &Connection, member: MemberId, friend: MemberId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(
        "WITH RECURSIVE up (member) AS (
             SELECT ?1
             UNION
             SELECT coalesce(g.survivor, r.recommender) FROM up u
             JOIN referral r ON r.friend IN (SELECT u.member UNION ALL SELECT m.member FROM merged m WHERE m.survivor = u.member)
             LEFT JOIN merged g ON g.member = r.recommender)
         SELECT EXISTS (SELECT 1 FROM up WHERE member = ?2)",
    )?;
    Ok(statement.query_row(params![member.as_bytes(), friend.as_bytes()], |r| r.get(0))?)
}

/// Whether a person brought spend along from before this till: on the account with which one of the person's files began.
pub fn brought_spend(connection: &Connection, member: MemberId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT EXISTS (SELECT 1 FROM membership s JOIN opening o ON o.account = s.account
                        WHERE s.member IN {PERSON}
                          AND NOT EXISTS (SELECT 1 FROM membership_act a WHERE a.membership = s.id))"
    ))?;
    Ok(statement.query_row([member.as_bytes()], |r| r.get(0))?)
}

/// Whether a person ever bought something that was not wholly returned, for at least so much money; what points paid for
/// goods that came back is no part of what the others cost. What was bought before this till counts, whatever it cost. What
/// was bought while a recommendation was rewarded does not: were the reward taken back since, as with goods that were
/// exchanged, that purchase would stand in the way of the next.
pub fn has_bought(connection: &Connection, member: MemberId, least: Money) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT EXISTS (SELECT 1 FROM sale_now n JOIN sale s ON s.id = n.sale
                        WHERE n.member = ?1 AND n.undone = 0
                          AND n.spent - s.points_value
                              + (SELECT coalesce(sum(r.points_value), 0) FROM refund r WHERE r.sale = n.sale) >= ?2
                          AND NOT EXISTS (SELECT 1 FROM referral a JOIN referral_step b ON b.referral = a.id
                                          WHERE a.friend IN {PERSON} AND (b.till, b.seq) < (s.till, s.seq)))"
    ))?;
    let here: bool = statement.query_row(params![member.as_bytes(), least.as_minor().max(1)], |r| r.get(0))?;
    Ok(here || brought_spend(connection, member)?)
}

/// The recommendation that the next purchase of a member may reward: nobody's own and nobody's of the same account, in no
/// circle, not rewarded yet, and no purchase of at least so much made before.
pub fn pending(connection: &Connection, friend: MemberId, least: Money) -> Result<Option<Referral>, Error> {
    let Some(found) = of_friend(connection, friend)? else { return Ok(None) };
    let void = found.recommender == friend
        || same_account(connection, friend, found.recommender)?
        || came_by(connection, found.recommender, friend)?
        || is_rewarded(connection, friend)?
        || has_bought(connection, friend, least)?;
    Ok((!void).then_some(found))
}

/// Whether two members share an account.
pub fn same_account(connection: &Connection, one: MemberId, other: MemberId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM member_now a JOIN member_now b ON b.account = a.account
                        WHERE a.member = ?1 AND b.member = ?2)",
    )?;
    Ok(statement.query_row(params![one.as_bytes(), other.as_bytes()], |r| r.get(0))?)
}

/// Whether the rewards for a person's coming are given.
fn is_rewarded(connection: &Connection, friend: MemberId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT EXISTS (SELECT 1 FROM referral r JOIN referral_step s ON s.referral = r.id
                        WHERE r.friend IN {PERSON} AND {STANDS})"
    ))?;
    Ok(statement.query_row([friend.as_bytes()], |r| r.get(0))?)
}

/// How many friends' coming was rewarded to a member: in the month of `day`, and in all.
pub fn rewarded(connection: &Connection, recommender: MemberId, day: NaiveDate) -> Result<(u32, u32), Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT coalesce(sum(substr(s.day, 1, 7) = substr(?2, 1, 7)), 0), count(*)
         FROM referral_part p JOIN referral_step s ON s.id = p.step
         WHERE p.member IN {PERSON} AND p.side = 'recommender' AND {STANDS}"
    ))?;
    Ok(statement.query_row(params![recommender.as_bytes(), day.to_string()], |r| Ok((r.get(0)?, r.get(1)?)))?)
}

/// Whether the club is closed to a member: the cards are blocked, and none is in use.
pub fn is_shut_out(connection: &Connection, member: MemberId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT coalesce(max(state = 'blocked'), 0) AND NOT coalesce(max(state = 'active'), 0) FROM card
         WHERE member IN {PERSON}"
    ))?;
    Ok(statement.query_row([member.as_bytes()], |r| r.get(0))?)
}

/// Records that a friend came by a member's advice.
pub fn record(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: FactId,
    friend: MemberId,
    recommender: MemberId,
) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO referral (id, till, seq, staff, at, day, friend, recommender) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        id.as_bytes(),
        stamp.till.0,
        row::next_seq(tx, stamp.till)?,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        friend.as_bytes(),
        recommender.as_bytes()
    ])?;
    Ok(())
}

/// A step that is ready to be recorded.
#[derive(Debug, Clone, Copy)]
pub struct NewStep {
    pub referral: FactId,
    pub sale: SaleId,
    pub what: What,
    /// The version that says what is given.
    pub programme: i64,
}

/// What becomes of the rewards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Given,
    /// With a return, or because the sale was given to somebody else.
    TakenBack(Option<RefundId>),
}

/// What one side got, or gave back.
pub type Part = (Side, MemberId, Given);

/// Records that the rewards were given or taken back, with what each side got or gave back.
pub fn step(tx: &Transaction<'_>, stamp: &Stamp, new: &NewStep, parts: &[Part]) -> Result<(), Error> {
    let id = FactId::fresh();
    let (what, refund) = match new.what {
        What::Given => ("given", None),
        What::TakenBack(refund) => ("taken_back", refund),
    };
    tx.prepare_cached(
        "INSERT INTO referral_step (id, till, seq, staff, at, day, referral, no, what, sale, refund, programme)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, count(*) + 1, ?8, ?9, ?10, ?11 FROM referral_step WHERE referral = ?7",
    )?
    .execute(params![
        id.as_bytes(),
        stamp.till.0,
        row::next_seq(tx, stamp.till)?,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        new.referral.as_bytes(),
        what,
        new.sale.as_bytes(),
        refund.as_ref().map(RefundId::as_bytes),
        new.programme
    ])?;
    for (side, member, given) in parts {
        tx.prepare_cached("INSERT INTO referral_part (step, side, member, entry, coupon) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![
                id.as_bytes(),
                side.code(),
                member.as_bytes(),
                given.entry.as_ref().map(EntryId::as_bytes),
                given.coupon.as_ref().map(CouponId::as_bytes)
            ])?;
    }
    Ok(())
}

/// Rewards that stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewarded {
    pub referral: FactId,
    pub programme: i64,
    pub parts: Vec<Part>,
}

/// What a sale brought to both sides, as far as it was not taken back.
pub fn by_sale(connection: &Connection, sale: SaleId) -> Result<Option<Rewarded>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT s.id, s.referral, s.programme FROM referral_step s WHERE s.sale = ?1 AND {STANDS}"
    ))?;
    let found = statement
        .query_row([sale.as_bytes()], |r| Ok((FactId(row::uuid(r, 0)?), FactId(row::uuid(r, 1)?), r.get(2)?)))
        .optional()?;
    let Some((step, referral, programme)) = found else { return Ok(None) };
    let mut statement = connection
        .prepare_cached("SELECT side, member, entry, coupon FROM referral_part WHERE step = ?1 ORDER BY side")?;
    let rows = statement.query_map([step.as_bytes()], |r| {
        let side: String = r.get(0)?;
        let side = if side == Side::Friend.code() { Side::Friend } else { Side::Recommender };
        let given = Given { entry: row::maybe_uuid(r, 2)?.map(EntryId), coupon: row::maybe_uuid(r, 3)?.map(CouponId) };
        Ok((side, MemberId(row::uuid(r, 1)?), given))
    })?;
    Ok(Some(Rewarded { referral, programme, parts: rows.collect::<Result<_, _>>()? }))
}

/// What a return took back of a sale's rewards; none where it took nothing.
pub fn taken_with(connection: &Connection, refund: RefundId) -> Result<Option<AdviceBack>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT p.side, coalesce(-e.points, 0),
             coalesce((SELECT -sum(m.points) FROM points_move m WHERE m.entry = e.id AND m.lot = e.id), 0),
             (SELECT c.code FROM coupon c JOIN coupon_event v ON v.coupon = c.id AND v.what = 'revoked'
              WHERE c.id = p.coupon AND v.till = s.till AND v.seq BETWEEN r.seq AND s.seq
                AND (c.until_day IS NULL OR c.until_day >= s.day))
         FROM refund r JOIN referral_step s ON s.sale = r.sale AND s.refund = r.id JOIN referral_part p ON p.step = s.id
         LEFT JOIN points_entry e ON e.id = p.entry
         WHERE r.id = ?1",
    )?;
    let rows = statement.query_map([refund.as_bytes()], |r| {
        let (side, sum, owed): (String, i64, i64) = (r.get(0)?, r.get(1)?, r.get(2)?);
        let gone = BonusBack { points: Points::new(sum - owed), owed: Points::new(owed), coupon: r.get(3)? };
        Ok((side, gone))
    })?;
    let mut back = AdviceBack::default();
    for row in rows {
        let (side, gone) = row?;
        if side == Side::Friend.code() {
            back.friend = gone;
        } else {
            back.recommender = gone;
        }
    }
    Ok((back != AdviceBack::default()).then_some(back))
}

/// By whose advice a member came, with what that brought the member.
pub fn brought_by(connection: &Connection, friend: MemberId) -> Result<Option<Recommendation>, Error> {
    let found = shown(
        connection,
        &format!("r.friend IN {PERSON} ORDER BY r.till, r.seq LIMIT 1"),
        "recommender",
        Side::Friend,
        friend,
    )?;
    Ok(found.into_iter().next())
}

/// Who came by a member's advice, the latest first, with what each brought the member.
pub fn friends(connection: &Connection, recommender: MemberId) -> Result<Vec<Recommendation>, Error> {
    let which = format!("r.recommender IN {PERSON} ORDER BY r.till DESC, r.seq DESC");
    shown(connection, &which, "friend", Side::Recommender, recommender)
}

fn shown(
    connection: &Connection,
    which: &str,
    other: &str,
    side: Side,
    member: MemberId,
) -> Result<Vec<Recommendation>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT coalesce(g.survivor, r.{other}), n.given, n.surname, r.day, s.day,
             (SELECT coalesce(sum(e.points), 0) FROM referral_part p JOIN points_entry e ON e.id = p.entry
              WHERE p.step = s.id AND p.side = ?2)
         FROM referral r LEFT JOIN merged g ON g.member = r.{other}
         LEFT JOIN person_member n ON n.member = coalesce(g.survivor, r.{other})
         LEFT JOIN referral_step s ON s.referral = r.id AND {STANDS}
         WHERE {which}"
    ))?;
    let rows = statement.query_map(params![member.as_bytes(), side.code()], |r| {
        let word = |column| r.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
        let name = [word(1)?, word(2)?].join(" ");
        Ok(Recommendation {
            member: MemberId(row::uuid(r, 0)?),
            name: name.trim().to_owned(),
            day: row::day(r, 3)?,
            rewarded: row::maybe_day(r, 4)?,
            points: Points::new(r.get(5)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A friend's coming that a member was rewarded for after the latest own purchase: how the friend is called, the day, the
/// points and the kind of the coupon.
pub type Came = (String, NaiveDate, Points, Option<String>);

/// The points of an entry `e` as long as their days are not over on the day `?2`.
pub(super) const THERE: &str = "iif((SELECT l.expires FROM lot l WHERE l.id = e.id) < ?2, 0, coalesce(e.points, 0))";
/// Whether a coupon `k` is open on the day `?2`.
pub(super) const OPEN: &str = "EXISTS (SELECT 1 FROM coupon_now o WHERE o.coupon = k.id AND o.state = 'open'
                                       AND (o.until_day IS NULL OR o.until_day >= ?2))";

/// Of whom a member is to be told on a day, the latest first; of what was given only what is not over.
pub fn news(connection: &Connection, recommender: MemberId, day: NaiveDate) -> Result<Vec<Came>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT coalesce(n.given, ''), s.day, {THERE}, k.kind
         FROM referral_part p JOIN referral_step s ON s.id = p.step JOIN referral r ON r.id = s.referral
         LEFT JOIN merged g ON g.member = r.friend
         LEFT JOIN person_member n ON n.member = coalesce(g.survivor, r.friend)
         LEFT JOIN points_entry e ON e.id = p.entry
         LEFT JOIN coupon k ON k.id = p.coupon AND {OPEN}
         WHERE p.member IN {PERSON} AND p.side = 'recommender' AND {STANDS}
           AND NOT EXISTS (SELECT 1 FROM sale_now o JOIN sale l ON l.id = o.sale
                           WHERE o.member = ?1 AND (l.till, l.seq) > (s.till, s.seq))
         ORDER BY s.till DESC, s.seq DESC"
    ))?;
    let rows = statement.query_map(params![recommender.as_bytes(), day.to_string()], |r| {
        Ok((r.get(0)?, row::day(r, 1)?, Points::new(r.get(2)?), r.get(3)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
