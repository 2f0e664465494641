//! What the programme knows of a member at a moment: the few rows that a scan reads, each through an index.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use super::merge::SINCE;
use super::{Error, account, coupon, earlier, gift, merge, referral, row, tier};
use crate::domain::{AccountId, Birthday, Held, Lot, MemberId, Money, Points, Programme, Standing, months_before};

/// The standing of a member and the member's account on `day`. None when there is no such member.
///
/// `points` and `lots` are the account's, visits and the uses of rules the member's own. Lots that expired before `day`
/// are left out, whether or not their expiry was recorded yet; those not active yet are not.
pub fn held(
    connection: &Connection,
    member: MemberId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Option<Held>, Error> {
    let (member, known) = if let Some(known) = known(connection, member)? {
        (member, known)
    } else {
        // Who was merged into somebody else is that one.
        let Some(member) = merge::survivor(connection, member)? else { return Ok(None) };
        let Some(known) = known(connection, member)? else { return Ok(None) };
        (member, known)
    };
    let spent = match programme.tiers.months {
        None => known.spent,
        Some(months) => spent_until(connection, known.account, months, day)?,
    };
    let (visits, last_visit) = visits(connection, member, day)?;
    let lots = lots(connection, known.account, day)?;
    let (tier_visits, tier_last_visit) = if programme.counts_visits() {
        let (visits, last) = visits_for_tiers(connection, known.account, programme, day)?;
        (Some(visits), last)
    } else {
        (None, None)
    };
    // One that the programme dropped may lie over one that it has, and one that it has again beneath another.
    let dropped = known.tier.as_deref().is_some_and(|tier| programme.tier(tier).is_none());
    let tier = if known.several_tiers || known.household > 1 || dropped {
        tier::recorded(connection, known.account, programme, day)?
    } else {
        known.tier
    };
    let standing = Standing {
        tier,
        points: Points::sum(lots.iter().map(|lot| lot.points)).map_err(|_| Error::Unreadable { what: "points" })?,
        lots,
        spent,
        visits,
        // Whoever has been here has bought in any case.
        bought_before: visits == 0 && referral::brought_spend(connection, member)?,
        tier_visits,
        tier_last_visit,
        birthday: known.birthday,
        member_since: Some(known.since),
        household: (known.household > 1).then_some(known.household),
        segment: None,
        // Without kinds there is nothing that a coupon could bring.
        coupons: if programme.coupons.is_empty() { Vec::new() } else { coupon::held(connection, member, day)? },
        used: earlier::used(connection, member, programme, day)?,
        // The programme's rules say which goods they count.
        units: Vec::new(),
        given: if programme.caps_members() { earlier::given(connection, member, day)? } else { Vec::new() },
        referred: match &programme.referral {
            Some(rule) => referral::pending(connection, member, rule.least)?.is_some(),
            None => false,
        },
        gifts: if programme.gifts().is_empty() { Vec::new() } else { gift::left(connection)? },
        last_visit,
    };
    Ok(Some(Held { member, account: known.account, revision: known.revision, standing }))
}

struct Known {
    account: AccountId,
    revision: i64,
    spent: Money,
    tier: Option<String>,
    /// The account may have had several at a time, by hand or by who came to it.
    several_tiers: bool,
    since: NaiveDate,
    birthday: Option<Birthday>,
    household: u32,
}

fn known(connection: &Connection, member: MemberId) -> Result<Option<Known>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT a.id, a.revision, a.spent,
             a.tier, EXISTS (SELECT 1 FROM tier_event t WHERE t.account = a.id AND t.why IN ('given', 'ended'))
                 OR EXISTS (SELECT 1 FROM membership s JOIN membership_act j ON j.membership = s.id
                            WHERE s.member = n.member AND j.what = 'joined')
                 OR EXISTS (SELECT 1 FROM merged g WHERE g.survivor = n.member),
             {SINCE},
             p.birth_month, p.birth_day, p.birth_year,
             (SELECT count(*) FROM member_now o WHERE o.account = n.account)
         FROM member_now n
         JOIN account a ON a.id = n.account
         JOIN member m ON m.id = n.member
         LEFT JOIN person_member p ON p.member = n.member
         WHERE n.member = ?1"
    ))?;
    let known = statement
        .query_row([member.as_bytes()], |row| {
            Ok(Known {
                account: row::uuid(row, 0)?.into(),
                revision: row.get(1)?,
                spent: Money::minor(row.get(2)?),
                tier: row.get(3)?,
                several_tiers: row.get(4)?,
                since: row::day(row, 5)?,
                birthday: row::birthday(row, 6)?,
                household: row.get(9)?,
            })
        })
        .optional()?;
    Ok(known)
}

/// What counts up to `day`, of the last `months`: sales net of refunds, and spend brought along by an import.
fn spent_until(connection: &Connection, account: AccountId, months: u32, day: NaiveDate) -> Result<Money, Error> {
    let start = months_before(day, months).to_string();
    let mut statement = connection.prepare_cached(
        "SELECT (SELECT coalesce(sum(spent), 0) FROM sale_now WHERE account = ?1 AND day > ?2 AND day <= ?3)
              + (SELECT coalesce(sum(spent), 0) FROM opening WHERE account = ?1 AND day > ?2 AND day <= ?3)
              + (SELECT coalesce(sum(spent), 0) FROM merge_spend WHERE account = ?1 AND day > ?2 AND day <= ?3)",
    )?;
    let spent = statement.query_row(params![account.as_bytes(), start, day.to_string()], |row| row.get(0))?;
    Ok(Money::minor(spent))
}

/// Days with a sale that was not wholly refunded, and the last of them.
fn visits(connection: &Connection, member: MemberId, day: NaiveDate) -> Result<(u32, Option<NaiveDate>), Error> {
    let mut statement = connection.prepare_cached(
        "SELECT count(DISTINCT day), max(day) FROM sale_now WHERE member = ?1 AND undone = 0 AND day <= ?2",
    )?;
    Ok(statement
        .query_row(params![member.as_bytes(), day.to_string()], |row| Ok((row.get(0)?, row::maybe_day(row, 1)?)))?)
}

/// What counts for an account's tier on a day: spend and visits.
pub fn counted(
    connection: &Connection,
    account: AccountId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<(Money, u32), Error> {
    let spent = match programme.tiers.months {
        None => account::load(connection, account)?.map_or(Money::ZERO, |account| account.spent),
        Some(months) => spent_until(connection, account, months, day)?,
    };
    let visits = if programme.counts_visits() { tier_visits(connection, account, programme, day)? } else { 0 };
    Ok((spent, visits))
}

/// A member, what the account has recorded, and what counts for its tier.
pub type Counts = (MemberId, Option<String>, Money, u32);

/// What counts for the tiers of all members on a day, but for those who have spent too little in all to reach any.
pub fn each_counted(
    connection: &Connection,
    programme: &Programme,
    day: NaiveDate,
    mut job: impl FnMut(Counts),
) -> Result<(), Error> {
    let after = programme.tiers.months.map(|months| months_before(day, months).to_string()).unwrap_or_default();
    let visits = "(SELECT count(DISTINCT day) FROM sale_now
                   WHERE account = a.id AND undone = 0 AND day > ?1 AND day <= ?2)";
    let (visits, least) = if programme.counts_visits() {
        (visits, i64::MIN)
    } else {
        ("0", programme.tiers.levels.iter().map(|tier| tier.from.as_minor()).min().unwrap_or(i64::MAX))
    };
    let mut statement = connection.prepare(&format!(
        "SELECT n.member, a.tier,
             (SELECT coalesce(sum(spent), 0) FROM sale_now WHERE account = a.id AND day > ?1 AND day <= ?2)
             + (SELECT coalesce(sum(spent), 0) FROM opening WHERE account = a.id AND day > ?1 AND day <= ?2)
             + (SELECT coalesce(sum(spent), 0) FROM merge_spend WHERE account = a.id AND day > ?1 AND day <= ?2),
             {visits}
         FROM account a JOIN member_now n ON n.account = a.id WHERE a.spent >= ?3"
    ))?;
    let mut rows = statement.query(params![after, day.to_string(), least])?;
    while let Some(row) = rows.next()? {
        job((MemberId(row::uuid(row, 0)?), row.get(1)?, Money::minor(row.get(2)?), row.get(3)?));
    }
    Ok(())
}

/// Visits of all who share the account, within the window that counts for tiers.
pub fn tier_visits(
    connection: &Connection,
    account: AccountId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<u32, Error> {
    Ok(visits_for_tiers(connection, account, programme, day)?.0)
}

/// The same, and the last of them.
fn visits_for_tiers(
    connection: &Connection,
    account: AccountId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<(u32, Option<NaiveDate>), Error> {
    let after = programme.tiers.months.map(|months| months_before(day, months).to_string()).unwrap_or_default();
    let mut statement = connection.prepare_cached(
        "SELECT count(DISTINCT day), max(day) FROM sale_now WHERE account = ?1 AND undone = 0 AND day > ?2 AND day <= ?3",
    )?;
    let found = statement.query_row(params![account.as_bytes(), after, day.to_string()], |row| {
        Ok((row.get(0)?, row::maybe_day(row, 1)?))
    });
    Ok(found?)
}

/// In which order lots `l` are spent that came by entries `e`: the oldest expiry first and those without one last, of equal ones
/// as they came.
pub(super) const AS_SPENT: &str = "ORDER BY l.expires IS NULL, l.expires, l.active_from, e.till, e.seq";

/// Open lots in the order in which they are spent; what is owed is a lot below zero.
fn lots(connection: &Connection, account: AccountId, day: NaiveDate) -> Result<Vec<Lot>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT l.id, l.left, l.active_from, l.expires FROM lot l CROSS JOIN points_entry e ON e.id = l.id
         WHERE l.account = ?1 AND l.left <> 0 AND (l.expires IS NULL OR l.expires >= ?2) {AS_SPENT}"
    ))?;
    let lots = statement.query_map(params![account.as_bytes(), day.to_string()], |row| {
        Ok(Lot {
            id: Some(row::uuid(row, 0)?.into()),
            points: Points::new(row.get(1)?),
            active_from: row::maybe_day(row, 2)?,
            expires: row::maybe_day(row, 3)?,
        })
    })?;
    Ok(lots.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::{FactId, RuleUse, Tiers};
    use crate::shop::Shop;
    use crate::shop::fixture::{enrolled, shop, somebody};

    /// Adds one fact: the columns that all facts have, then the statement's own.
    fn fact(shop: &Shop, id: Uuid, sql: &'static str, own: Vec<rusqlite::types::Value>) {
        let till = shop.till().id;
        shop.store()
            .write(move |tx| {
                let seq = row::next_seq(tx, till)?;
                let mut values: Vec<rusqlite::types::Value> =
                    vec![id.as_bytes().to_vec().into(), till.0.into(), seq.into()];
                values.extend(own);
                tx.execute(sql, rusqlite::params_from_iter(values))?;
                Ok::<_, Error>(())
            })
            .unwrap();
    }

    fn run(shop: &Shop, sql: &'static str, values: Vec<rusqlite::types::Value>) {
        shop.store().write(move |tx| Ok::<_, Error>(tx.execute(sql, rusqlite::params_from_iter(values))?)).unwrap();
    }

    /// A sale of 100 on a day, with the rules that gave something.
    fn sale(shop: &Shop, held: &Held, day: &str, undone: bool, discount: Option<&str>, gift: Option<&str>) {
        let id = Uuid::now_v7();
        let bytes = || rusqlite::types::Value::from(id.as_bytes().to_vec());
        fact(
            shop,
            id,
            "INSERT INTO sale (id, till, seq, staff, at, day, time_known, number, request, subtotal, discount, total,
                 points_spent, points_value, rounding, to_pay, change, points_earned)
             VALUES (?1, ?2, ?3, 1, 0, ?4, 1, hex(?1), ?1, 100, 0, 100, 0, 0, 0, 100, 0, 0)",
            vec![day.to_owned().into()],
        );
        run(
            shop,
            "INSERT INTO sale_line (sale, no, quantity, amount, discount, total, points_value, points_earned)
             VALUES (?1, 1, 1000, 100, 0, 100, 0, 0)",
            vec![bytes()],
        );
        if let Some(rule) = discount {
            let rule = rule.to_owned().into();
            run(shop, "INSERT INTO sale_discount VALUES (?1, 1, 1, ?2, 10)", vec![bytes(), rule]);
        }
        if let Some(rule) = gift {
            run(
                shop,
                "INSERT INTO sale_gift VALUES (?1, 1, ?2, 'cake', 1000, NULL)",
                vec![bytes(), rule.to_owned().into()],
            );
        }
        run(
            shop,
            "INSERT INTO sale_now (sale, member, account, day, at, spent, undone) VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6)",
            vec![
                bytes(),
                held.member.as_bytes().to_vec().into(),
                held.account.as_bytes().to_vec().into(),
                day.to_owned().into(),
                if undone { 0 } else { 100 }.into(),
                i64::from(undone).into(),
            ],
        );
    }

    fn lot(shop: &Shop, held: &Held, left: i64, active_from: Option<&str>, expires: Option<&str>) {
        // Ids in no order, as those of imports are.
        let id = Uuid::from_u128(u128::MAX - u128::try_from(left).unwrap());
        let own = vec![
            held.account.as_bytes().to_vec().into(),
            active_from.map(str::to_owned).into(),
            expires.map(str::to_owned).into(),
        ];
        fact(
            shop,
            id,
            "INSERT INTO points_entry (id, till, seq, staff, at, day, account, kind, points, active_from, expires)
             VALUES (?1, ?2, ?3, 1, 0, '2026-01-01', ?4, 'opening', 50, ?5, ?6)",
            own.clone(),
        );
        let mut values = vec![id.as_bytes().to_vec().into(), left.into()];
        values.extend(own);
        run(shop, "INSERT INTO lot (id, left, account, active_from, expires) VALUES (?1, ?2, ?3, ?4, ?5)", values);
    }

    fn standing(shop: &Shop, member: MemberId, months: Option<u32>, day: &str) -> Held {
        let programme = Programme { tiers: Tiers { months, ..Tiers::default() }, ..Programme::empty("-".into()) };
        shop.store().read(|c| held(c, member, &programme, day.parse().unwrap())).unwrap().unwrap()
    }

    #[test]
    fn visits_are_days_and_spend_is_counted_in_the_window() {
        let (_folder, shop) = shop();
        let member = enrolled(&shop, somebody("Олена Коваль")).member;
        let before = standing(&shop, member, None, "2026-11-20");
        for (day, undone) in [
            ("2025-11-20", false),
            ("2025-11-21", false),
            ("2026-03-01", false),
            ("2026-03-01", false),
            ("2026-10-01", true),
        ] {
            sale(&shop, &before, day, undone, None, None);
        }
        fact(
            &shop,
            FactId::fresh().0,
            "INSERT INTO opening (id, till, seq, staff, at, day, account, spent)
             VALUES (?1, ?2, ?3, 1, 0, '2026-01-02', ?4, 7)",
            vec![before.account.as_bytes().to_vec().into()],
        );
        let now = standing(&shop, member, Some(12), "2026-11-20").standing;
        assert_eq!(now.spent, Money::minor(307), "the day a year ago counts no longer, the one after does");
        assert_eq!((now.visits, now.last_visit), (3, "2026-03-01".parse().ok()));
        assert_eq!(standing(&shop, member, Some(1), "2026-11-20").standing.spent, Money::ZERO);
        assert_eq!(standing(&shop, member, None, "2026-11-20").standing.spent, Money::ZERO, "as the account says");
    }

    #[test]
    fn lots_stand_in_the_order_in_which_they_are_spent() {
        let (_folder, shop) = shop();
        let member = enrolled(&shop, somebody("Олена Коваль")).member;
        let account = standing(&shop, member, None, "2026-11-20");
        lot(&shop, &account, 1, None, None);
        lot(&shop, &account, 2, Some("2026-12-01"), Some("2027-01-31"));
        lot(&shop, &account, 3, None, Some("2026-11-20"));
        lot(&shop, &account, 4, None, Some("2026-11-19"));
        lot(&shop, &account, 0, None, Some("2026-12-31"));
        lot(&shop, &account, 5, None, None);
        lot(&shop, &account, 6, None, Some("2026-11-20"));
        let lots = standing(&shop, member, None, "2026-11-20").standing.lots;
        assert_eq!(lots.iter().map(|l| l.points.get()).collect::<Vec<_>>(), [3, 6, 2, 1, 5]);
        assert!(lots.iter().all(|l| l.id.is_some()));
    }

    #[test]
    fn a_rule_of_once_a_year_was_used_when_it_last_gave_something() {
        let (_folder, shop) = shop();
        let member = enrolled(&shop, somebody("Олена Коваль")).member;
        let held = standing(&shop, member, None, "2026-11-20");
        sale(&shop, &held, "2023-03-14", false, Some("birthday"), None);
        sale(&shop, &held, "2025-03-13", false, Some("birthday"), Some("birthday.gift"));
        sale(&shop, &held, "2026-03-14", true, Some("birthday"), None);
        sale(&shop, &held, "2026-05-01", false, Some("card"), Some("other"));
        let used = |on: &str| standing(&shop, member, None, on).standing.used;
        let at = |rule: &str, day: &str| RuleUse { rule: rule.into(), day: day.parse().unwrap() };
        assert_eq!(used("2026-11-20"), [at("birthday", "2025-03-13"), at("birthday.gift", "2025-03-13")]);
        // All goods came back, and the gift stayed with the member.
        sale(&shop, &held, "2026-11-20", true, Some("birthday"), Some("birthday.gift"));
        assert_eq!(used("2026-11-21"), [at("birthday", "2025-03-13"), at("birthday.gift", "2026-11-20")]);
    }

    #[test]
    fn a_rule_that_may_be_had_so_often_is_counted_by_receipts() {
        let (_folder, shop) = shop();
        let member = enrolled(&shop, somebody("Олена Коваль")).member;
        let before = standing(&shop, member, None, "2026-11-20");
        sale(&shop, &before, "2020-03-14", false, Some("rule.often"), None);
        sale(&shop, &before, "2026-10-21", false, None, Some("rule.often"));
        sale(&shop, &before, "2026-10-22", false, Some("rule.often"), Some("rule.often"));
        sale(&shop, &before, "2026-11-01", true, Some("rule.often"), None);
        sale(&shop, &before, "2026-11-20", false, Some("rule.often"), None);
        sale(&shop, &before, "2026-11-20", false, Some("rule.other"), None);
        let limited = |limit: &str| {
            let text = format!(
                r#"{{"schema":2,"name":"-","rules":[{{"id":"often","name":"-","limit":{limit},
                     "then":{{"amount":{{"amount":100,"off":"receipt"}}}}}}]}}"#
            );
            let programme: Programme = serde_json::from_str(&text).unwrap();
            let held = shop.store().read(|c| held(c, member, &programme, "2026-11-20".parse().unwrap()));
            let used = held.unwrap().unwrap().standing.used;
            used.iter().map(|used| format!("{} {}", used.rule, used.day)).collect::<Vec<_>>()
        };
        let [today, october, before, first] =
            ["2026-11-20", "2026-10-22", "2026-10-21", "2020-03-14"].map(|day| format!("rule.often {day}"));
        assert_eq!(limited(r#"{"times":9}"#), [today.clone(), october.clone(), before, first]);
        assert_eq!(limited(r#"{"times":9,"days":30}"#), [today.clone(), october.clone()]);
        assert_eq!(limited(r#"{"times":1}"#), std::slice::from_ref(&today));
        assert_eq!(limited(r#"{"times":9,"days":1}"#), [today]);
    }
}
