//! `check` finds each invariant that is broken, names it, says where, and blames no other.

use std::collections::BTreeMap;

use regulars::store::check;
use rusqlite::Connection;

use super::{OLGAS_CARD, busy, unguarded};

/// Invariant, what breaks it alone, and how the place that is named begins.
const BREAKS: &[(&str, &str, &str)] = &[
    ("schema", "DROP INDEX sale_by_day", "index sale_by_day"),
    ("schema", "DROP TABLE person_staff", "table person_staff"),
    ("schema", "DROP VIEW fact", "view fact"),
    (
        // One that undoes, whatever the others guard.
        "schema",
        "CREATE TRIGGER helper AFTER INSERT ON fiscal BEGIN UPDATE account SET points = 0; END",
        "trigger helper",
    ),
    ("seq_gap", "UPDATE till SET last_seq = last_seq + 1", "till A"),
    (
        // As many as there should be, the last as it should be, one of them twice.
        "seq_gap",
        "UPDATE member SET seq = seq + 1 WHERE seq = (SELECT min(seq) FROM member)",
        "till A",
    ),
    (
        "sale_lines",
        "UPDATE sale SET subtotal = subtotal + 1, discount = discount + 1 WHERE number = 'A-000001'",
        "sale A-000001",
    ),
    (
        "line_discounts",
        "UPDATE sale_discount SET amount = amount + 1 WHERE line = 2 AND sale = (SELECT id FROM sale WHERE number = 'A-000001')",
        "sale A-000001, line 2",
    ),
    (
        // A line that nothing was taken off has a discount all the same.
        "line_discounts",
        "INSERT INTO sale_discount (sale, line, no, rule, amount)
         SELECT l.sale, l.no, 1, 'card', 1 FROM sale_line l JOIN sale s ON s.id = l.sale WHERE s.number = 'A-000003'",
        "sale A-000003, line 1",
    ),
    (
        "sale_payments",
        "UPDATE sale_payment SET amount = amount + 1 WHERE sale = (SELECT id FROM sale WHERE number = 'A-000002')",
        "sale A-000002",
    ),
    (
        "refund_lines",
        "UPDATE refund_payment SET amount = amount - 1 WHERE refund = (SELECT id FROM refund WHERE number = 'A-R00001')",
        "refund A-R00001",
    ),
    (
        // More than the goods that are left cost.
        "refund_rest",
        "UPDATE refund_rest SET amount = 500000 WHERE rule = 'rule.big'",
        "sale A-",
    ),
    ("refund_rest", "DELETE FROM refund_rest WHERE rule = 'rule.big'; INSERT INTO refund_rest SELECT id, 'card', 0 FROM refund WHERE repriced > 0", "sale A-"),
    (
        "refund_of_line",
        "UPDATE refund_line SET line = 1 WHERE refund = (SELECT id FROM refund WHERE number = 'A-R00002')",
        "refund A-R00002, line 1",
    ),
    (
        "over_returned",
        "UPDATE refund_line SET quantity = 4000 WHERE refund = (SELECT id FROM refund WHERE number = 'A-R00001')",
        "sale A-000001, line 1",
    ),
    (
        "sale_now",
        "UPDATE sale_now SET undone = 1 WHERE sale = (SELECT id FROM sale WHERE number = 'A-000003')",
        "sale A-000003",
    ),
    (
        // All agree, and yet a sale that came back whole gave back less than was paid.
        "repriced",
        "UPDATE refund SET repriced = 1, money = money - 1 WHERE number = (SELECT max(number) FROM refund);
         UPDATE refund_payment SET amount = amount - 1 WHERE refund = (SELECT id FROM refund WHERE number = (SELECT max(number) FROM refund));
         UPDATE sale_now SET spent = spent + 1 WHERE sale = (SELECT sale FROM refund WHERE number = (SELECT max(number) FROM refund));
         UPDATE takings SET spent = spent + 1 WHERE day = '2026-02-15'",
        "sale A-",
    ),
    ("sale_basis", "DELETE FROM sale_basis WHERE sale = (SELECT id FROM sale WHERE number = (SELECT max(number) FROM sale))", "sale A-"),
    (
        "attribution",
        "UPDATE attribution SET (member, account) = (SELECT member, account FROM member_now LIMIT 1)
         WHERE sale = (SELECT id FROM sale WHERE number = 'A-000003')",
        "sale A-000003",
    ),
    ("attribution", "UPDATE attribution SET former = (SELECT max(id) FROM account) WHERE former IS NOT NULL", "sale "),
    ("account_spend", "UPDATE account SET spent = spent - 1 WHERE tier = 'bronze' AND spent > 0", "account "),
    ("account_points", "UPDATE account SET points = points + 1 WHERE tier = 'bronze'", "account "),
    (
        // One entry takes from the other, so that the account's sum stays.
        "points_moves",
        "UPDATE points_entry SET points = points + iif(id = (SELECT min(id) FROM points_entry), 1, -1)
         WHERE kind = 'earned' AND account = (SELECT account FROM points_entry WHERE kind = 'spent')",
        "points entry ",
    ),
    ("lot_left", "UPDATE lot SET expires = '2001-01-01' WHERE id = (SELECT min(id) FROM lot)", "lot "),
    (
        "owed",
        "UPDATE points_entry SET kind = 'expired' WHERE id = (SELECT id FROM lot WHERE left < 0)",
        "lot ",
    ),
    (
        // The goods say so too, and yet no such points moved.
        "refund_owed",
        "UPDATE refund SET points_taken = points_taken + 700 WHERE points_short > 0;
         UPDATE refund_line SET points_earned = points_earned + 700 WHERE refund IN (SELECT id FROM refund WHERE points_short > 0)",
        "refund A-R",
    ),
    (
        "points_settled",
        "UPDATE points_entry SET kind = 'opening' WHERE kind = 'settled' AND points > 0",
        "account ",
    ),
    (
        "points_moved",
        "UPDATE points_entry SET kind = 'opening' WHERE kind = 'moved_in' AND id = (SELECT min(entry) FROM merge_points)",
        "till A",
    ),
    (
        // Two merges that moved it, each a little less evenly than it should be.
        "spend_moved",
        "UPDATE merge_spend SET spent = spent + iif(merge = (SELECT min(m.merge) FROM merge_spend m WHERE m.account = merge_spend.account), 1, -1)
         WHERE account = (SELECT account FROM merge_spend GROUP BY account HAVING count(DISTINCT merge) > 1 LIMIT 1)",
        "merge ",
    ),
    ("sale_points", "UPDATE sale SET points_spent = points_spent - 1 WHERE number = 'A-000002'", "sale A-000002"),
    ("account_tier", "UPDATE account SET tier = 'platinum' WHERE id = (SELECT min(id) FROM account)", "account "),
    ("account_tier", "UPDATE account SET tier_until = '2026-12-31' WHERE tier_until IS NOT NULL", "account "),
    (
        "tier_gift",
        "UPDATE tier_event SET gift = (SELECT min(g.id) FROM tier_event g WHERE g.why = 'given' AND g.gift IS NULL AND g.id <> tier_event.gift)
         WHERE why = 'given' AND gift IS NOT NULL",
        "account ",
    ),
    (
        // One whose time was over lasts longer afterwards.
        "tier_gift",
        "UPDATE tier_event SET until_day = '2027-12-31' WHERE until_day = '2026-02-14'",
        "account ",
    ),
    (
        // One that was taken back had been given until before it was given.
        "tier_gift",
        "UPDATE tier_event SET until_day = '2026-02-01' WHERE id IN (SELECT gift FROM tier_event WHERE why = 'ended')",
        "account ",
    ),
    (
        // One that was taken back had been over the day before.
        "tier_gift",
        "UPDATE tier_event SET until_day = '2026-02-13' WHERE until_day = '2026-05-31'",
        "account ",
    ),
    (
        // One over which nothing was recorded by the purchase of the day after.
        "tier_gift",
        "UPDATE tier_event SET until_day = '2026-02-13' WHERE until_day = '2026-04-30';
         UPDATE account SET tier_until = '2026-02-13' WHERE tier_until = '2026-04-30'",
        "account ",
    ),
    (
        // The one that was to last longer ends before the other, which is not put over it.
        "tier_gift",
        "UPDATE tier_event SET until_day = '2026-06-01' WHERE until_day = '2026-07-31';
         UPDATE account SET tier_until = '2026-06-01' WHERE tier_until = '2026-07-31'",
        "account ",
    ),
    (
        // What the account has in its own right is higher.
        "tier_gift",
        "UPDATE tier_event SET tier = 'gold' WHERE why = 'returned'
             AND account IN (SELECT account FROM tier_event WHERE why = 'given' AND gift IS NOT NULL)",
        "account ",
    ),
    ("card", "UPDATE card SET state = 'lost' WHERE number = '440029010001'", "card 440029010001"),
    ("member_now", "UPDATE membership SET account = (SELECT min(id) FROM account)", "member "),
    ("merged", "UPDATE merged SET survivor = (SELECT member FROM member_now LIMIT 1)", "member "),
    (
        // All agree, and yet it counts for nobody who stands alone.
        "merged_sale",
        "UPDATE attribution SET member = (SELECT member FROM merged) WHERE sale IN
             (SELECT sale FROM sale_now WHERE member = (SELECT survivor FROM merged));
         UPDATE sale_now SET member = (SELECT member FROM merged) WHERE member = (SELECT survivor FROM merged);
         UPDATE regular SET visits = 0, sales = 0, spent = 0, visits_last_year = 0, spent_last_year = 0, first_visit = NULL,
             last_visit = NULL, usual_interval = NULL WHERE member = (SELECT survivor FROM merged)",
        "sale ",
    ),
    ("regular", "UPDATE regular SET spent = spent + 1 WHERE member = (SELECT min(member) FROM regular)", "member "),
    (
        "regular",
        "UPDATE regular SET usual_interval = usual_interval + 1, last_visit = date(last_visit, '-1 day')
         WHERE visits = (SELECT max(visits) FROM regular)",
        "member ",
    ),
    ("regular_to_do", "UPDATE regular SET changes_on = NULL", "member "),
    ("regular_to_do", "UPDATE regular SET changes_on = date(changes_on, '+1 day')", "member "),
    ("regular_account", "UPDATE regular SET points = points + 1 WHERE tier = 'bronze'", "member "),
    ("regular_account", "UPDATE regular SET tier = 'platinum' WHERE tier = 'bronze'", "member "),
    ("takings", "UPDATE takings SET spent = spent + 1 WHERE day = (SELECT min(day) FROM takings)", "day "),
    ("search", "DELETE FROM person_word WHERE member = (SELECT min(id) FROM member)", "member "),
    ("sale_number", "UPDATE till SET last_coupon = 1", "till A"),
    ("greeting", "UPDATE greeting SET birthday = '2025-07-01'", "member "),
    ("foreign_key", "INSERT INTO person_refund (refund, words) VALUES (randomblob(16), '')", "person_refund row"),
    // What a page that was written over may look like: a value that no door would have let in.
    (
        "file",
        "PRAGMA ignore_check_constraints = ON; UPDATE staff SET role = 'thief'",
        "CHECK constraint failed in staff",
    ),
    ("sheet_answers", "UPDATE answer SET question = 'heart' WHERE question = 'heard'", "sheet "),
    ("sheet_answers", "UPDATE answer SET no = 3 WHERE question = 'for_whom' AND no = 2", "sheet "),
    (
        // A sheet on which nothing was answered, and so nothing typed.
        "sheet_answers",
        "DELETE FROM answer; DELETE FROM person_answer",
        "sheet ",
    ),
    ("sheet_words", "UPDATE person_answer SET question = 'heard'", "sheet "),
    (
        "sheet_points",
        "UPDATE survey_form SET document = json_set(document, '$.points', 21) WHERE form = 'joining'",
        "sheet ",
    ),
    ("coupon_now", "UPDATE coupon_now SET state = 'open' WHERE state = 'used'", "coupon 28"),
    ("coupon_now", "UPDATE coupon_now SET until_day = NULL", "coupon 28"),
    (
        // One that was taken away is used after all.
        "coupon_steps",
        "INSERT INTO coupon_event (id, till, seq, staff, at, day, coupon, no, what, sale, rule)
         SELECT randomblob(16), e.till, t.last_seq + 1, 1, e.at, '2026-02-12', e.coupon, 2, 'used', s.id, 'rule.tenth'
         FROM coupon_event e JOIN till t ON t.id = e.till JOIN coupon c ON c.id = e.coupon AND c.member IS NULL
         JOIN sale s ON s.number = 'A-000003' WHERE e.what = 'revoked' AND e.refund IS NULL;
         UPDATE coupon_now SET state = 'used', since = '2026-02-12' WHERE coupon IN (SELECT coupon FROM coupon_event WHERE no = 2 AND what = 'used');
         UPDATE till SET last_seq = last_seq + 1",
        "coupon 28",
    ),
    (
        "coupon_steps",
        "UPDATE coupon_event SET no = no + 9",
        "coupon 28",
    ),
    (
        "coupon_life",
        "UPDATE coupon SET from_day = '2026-02-13' WHERE id IN (SELECT coupon FROM coupon_event WHERE what = 'used')",
        "coupon 28",
    ),
    ("coupon_return", "UPDATE coupon_event SET refund = (SELECT id FROM refund WHERE number = 'A-R00001') WHERE what = 'given_back'", "coupon 28"),
    (
        "coupon_holder",
        "UPDATE coupon SET member = (SELECT id FROM member ORDER BY till, seq LIMIT 1 OFFSET 1)
         WHERE id IN (SELECT coupon FROM coupon_event WHERE what = 'used') AND member IS NOT NULL;
         UPDATE coupon_now SET member = (SELECT c.member FROM coupon c WHERE c.id = coupon_now.coupon)
         WHERE coupon IN (SELECT coupon FROM coupon_event WHERE what = 'used')",
        "coupon 28",
    ),
    (
        // It stayed with whom it was issued to.
        "coupon_follows",
        "UPDATE coupon_now SET member = (SELECT c.member FROM coupon c WHERE c.id = coupon_now.coupon)",
        "coupon 28",
    ),
    (
        "coupon_anyones",
        "UPDATE coupon SET member = NULL WHERE kind = 'hello' AND sale IS NULL;
         UPDATE coupon_now SET member = NULL WHERE coupon IN (SELECT id FROM coupon WHERE member IS NULL)",
        "coupon 28",
    ),
    (
        // The one whom the first friend brought is said to have brought the one who brought that friend.
        "referral_circle",
        "UPDATE referral SET recommender = (SELECT friend FROM referral ORDER BY till, seq LIMIT 1 OFFSET 1)
         WHERE id = (SELECT id FROM referral ORDER BY till, seq LIMIT 1)",
        "member ",
    ),
    ("referral_steps", "UPDATE referral_step SET no = no + 10", "member "),
    (
        "referral_steps",
        "UPDATE referral_step SET refund = (SELECT id FROM refund WHERE number = 'A-R00001') WHERE what = 'taken_back'",
        "member ",
    ),
    (
        // By the purchase of somebody else.
        "referral_purchase",
        "UPDATE referral_step SET sale = (SELECT id FROM sale WHERE number = 'A-000003') WHERE no = 3",
        "sale A-000003",
    ),
    (
        "referral_parts",
        "UPDATE programme SET document = json_set(document, '$.referral.recommender.points', 71)
         WHERE version = (SELECT programme FROM referral_step LIMIT 1)",
        "member ",
    ),
    (
        "referral_parts",
        "UPDATE referral_part SET coupon = (SELECT id FROM coupon WHERE kind = 'pen' LIMIT 1) WHERE side = 'friend'",
        "member ",
    ),
    (
        "compensation",
        "UPDATE programme SET document = json_set(document, '$.compensation.serious.points', 201)
         WHERE version = (SELECT programme FROM compensation LIMIT 1)",
        "member ",
    ),
    ("compensation", "UPDATE compensation SET coupon = (SELECT id FROM coupon WHERE kind = 'pen' LIMIT 1) WHERE severity = 'grave'", "member "),
    (
        // Taken back with a coupon that was never given.
        "compensation",
        "UPDATE compensation_end SET coupon = (SELECT id FROM coupon WHERE kind = 'pen' LIMIT 1)",
        "member ",
    ),
    (
        "compensations_in_year",
        "UPDATE programme SET document = json_set(document, '$.compensation.per_year', 1)
         WHERE version = (SELECT programme FROM compensation LIMIT 1)",
        "member ",
    ),
    (
        "granted",
        "UPDATE referral_part SET entry = NULL WHERE step IN (SELECT id FROM referral_step WHERE what = 'taken_back')",
        "points entry ",
    ),
    ("granted", "UPDATE compensation_end SET entry = NULL", "points entry "),
    (
        "points_returned",
        "UPDATE refund SET points_returned = points_returned + 1 WHERE number = 'A-R00001'",
        "refund A-R00001",
    ),
    (
        "points_origin",
        "UPDATE points_entry SET origin = (SELECT max(id) FROM lot) WHERE origin IS NOT NULL",
        "points entry ",
    ),
    ("gift_now", "UPDATE gift_now SET left = left + 1", "gift mug"),
    ("gift_now", "DELETE FROM gift_now", "gift mug"),
    ("gift_now", "INSERT INTO gift_now (gift, left) VALUES ('tea', 0)", "gift tea"),
    (
        "line_price",
        "UPDATE sale_line SET unit_price = unit_price + 1 WHERE sale = (SELECT id FROM sale WHERE number = 'A-000003')",
        "sale A-000003, line 1",
    ),
    (
        "refund_points",
        "UPDATE refund_line SET points_earned = points_earned + 1 WHERE refund = (SELECT id FROM refund WHERE number = 'A-R00001')",
        "refund A-R00001",
    ),
    ("refund_points", "UPDATE refund SET points_short = points_short + 1 WHERE number = 'A-R00001'", "refund A-R00001"),
    ("membership_act", "DELETE FROM membership_act", "member "),
    ("moved_by", "DELETE FROM merge_points", "account "),
    ("merge_named", "DELETE FROM merge_sale", "merge "),
    (
        // The first of each is named still.
        "merge_named",
        "DELETE FROM merge_sale WHERE attribution NOT IN
             (SELECT a.id FROM merge m JOIN attribution a ON a.till = m.till AND a.seq = m.seq + 1)",
        "merge ",
    ),
    (
        // Those that an undoing moved back.
        "merge_named",
        "DELETE FROM merge_sale WHERE merge IN (SELECT id FROM merge WHERE survivor IS NULL)",
        "merge ",
    ),
    ("discount_rule", "UPDATE sale_discount SET rule = 'rule.none' WHERE rule LIKE 'rule.%' AND sale NOT IN (SELECT sale FROM rest_now)", "sale A-"),
    ("coupon_kind", "UPDATE coupon SET kind = 'none' WHERE kind = 'pen'", "coupon 28"),
    // Of another kind that there is: open, ended or used, whether a sale brought it or a hand.
    ("coupon_kind", "UPDATE coupon SET kind = 'pen' WHERE kind = 'tenth' AND sale IS NOT NULL", "coupon 28"),
    (
        "coupon_kind",
        "UPDATE coupon SET kind = 'pen' WHERE id = (SELECT coupon FROM coupon_event WHERE what = 'used' ORDER BY seq LIMIT 1)",
        "coupon 28",
    ),
    ("coupon_kind", "UPDATE coupon SET kind = 'pen' WHERE kind = 'tenth' AND sale IS NULL", "coupon 28"),
    ("coupon_kind", "UPDATE coupon SET kind = 'tenth' WHERE kind = 'pen'", "coupon 28"),
    (
        // One that names nobody, and was asked for a member.
        "coupon_kind",
        "UPDATE coupon SET kind = 'tenth' WHERE seq = (SELECT max(seq) FROM coupon WHERE kind = 'pen')",
        "coupon 28",
    ),
    ("number_given", "UPDATE sale SET number = 'A-000999' WHERE number = (SELECT max(number) FROM sale)", "sale A-000999"),
    (
        "number_given",
        "UPDATE refund SET number = 'A-R00999' WHERE number = (SELECT max(number) FROM refund)",
        "refund A-R00999",
    ),
];

fn found(connection: &Connection) -> BTreeMap<&'static str, Vec<String>> {
    let mut found: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for broken in check::run(connection).unwrap() {
        found.entry(broken.code).or_default().push(broken.place);
    }
    found
}

/// Puts the guards back.
fn guard(copy: &Connection, guards: &[String]) {
    for trigger in guards {
        copy.execute_batch(trigger).unwrap();
    }
}

#[test]
fn each_guard_that_was_taken_away_or_blunted_is_found() {
    let (folder, shop, _) = busy();
    let (copy, guards) = unguarded(&shop, folder.path());
    guard(&copy, &guards);
    assert!(found(&copy).is_empty());
    assert!(guards.len() > 50);
    for trigger in &guards {
        let name = trigger.split_whitespace().nth(2).unwrap();
        let place = format!("trigger {name}");
        copy.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        assert_eq!(found(&copy), BTreeMap::from([("schema", vec![place.clone()])]));
        copy.execute_batch(&trigger.replace("RAISE(ABORT, ", "length(")).unwrap();
        assert_eq!(found(&copy), BTreeMap::from([("schema", vec![place])]));
        copy.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        copy.execute_batch(trigger).unwrap();
    }
    assert!(found(&copy).is_empty());
}

#[test]
fn each_broken_invariant_is_found_and_no_other_blamed() {
    let (folder, shop, _) = busy();
    assert!(BREAKS.iter().any(|(_, sql, _)| sql.contains(OLGAS_CARD)));
    let mut tried: Vec<_> = BREAKS.iter().map(|(code, ..)| *code).collect();
    tried.dedup();
    assert_eq!(tried, check::codes().collect::<Vec<_>>(), "an invariant that nobody tried to break");
    for (code, sql, place) in BREAKS {
        let (copy, guards) = unguarded(&shop, folder.path());
        copy.execute_batch(sql).unwrap();
        guard(&copy, &guards);
        copy.pragma_update(None, "ignore_check_constraints", false).unwrap();
        let found = found(&copy);
        assert_eq!(found.keys().collect::<Vec<_>>(), [code], "{found:?}");
        assert!(found[code].iter().all(|named| named.starts_with(place)), "{code}: {found:?}");
    }
}
