//! Facts are only ever added, one after the other. The tables are asked of the database, so that none is forgotten.

use regulars::shop::Shop;
use regulars::store;

use super::{busy, must_be_clean, names};

/// Every other table holds facts, or parts of them.
const MAY_CHANGE: &[&str] = &[
    "shop",
    "till",
    "staff",
    "person_staff",
    "person_member",
    "person_card_event",
    "person_refund",
    "person_sale",
    "person_word",
    "person_merge",
    "merged",
    "person_answer",
    "person_sheet",
    "person_coupon",
    "person_tier_event",
    "person_coupon_event",
    "person_compensation",
    "person_compensation_end",
    "coupon_now",
    "gift_now",
    "account",
    "member_now",
    "card",
    "sale_now",
    "regular",
    "takings",
    "lot",
    "product",
    "product_code",
    "basket",
];

fn ask(shop: &Shop, sql: &str) -> Vec<String> {
    shop.store().read(|c| Ok::<_, store::Error>(names(c, sql))).unwrap()
}

fn kept_tables(shop: &Shop) -> Vec<String> {
    let mut tables = ask(shop, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    tables.retain(|table| !MAY_CHANGE.contains(&table.as_str()));
    assert!(tables.len() > 15, "{tables:?}");
    tables
}

/// Those that are facts themselves, with a number in the till's count.
fn fact_tables(shop: &Shop) -> Vec<String> {
    let columns = |table: &str| ask(shop, &format!("SELECT name FROM pragma_table_info('{table}')"));
    let counts = |table: &String| columns(table).iter().filter(|c| matches!(c.as_str(), "till" | "seq")).count() == 2;
    kept_tables(shop).into_iter().filter(counts).collect()
}

/// How the database answers on the very connection that the shop writes through.
fn answer(shop: &Shop, sql: String) -> String {
    let asked = sql.clone();
    let done = shop.store().write(move |tx| {
        Err::<(), _>(match tx.execute(&sql, []) {
            Err(error) => store::Error::Damaged(error.to_string()),
            Ok(_) => store::Error::Damaged("was done".into()),
        })
    });
    let Err(store::Error::Damaged(said)) = done else { panic!("{asked}: {done:?}") };
    said
}

/// The columns of a table, with other values for some.
fn columns(shop: &Shop, table: &str, other: &[(&str, &str)]) -> String {
    let mut columns = ask(shop, &format!("SELECT name FROM pragma_table_info('{table}')"));
    for column in &mut columns {
        if let Some((_, value)) = other.iter().find(|(name, _)| name == column) {
            *column = (*value).to_owned();
        }
    }
    columns.join(", ")
}

const NEXT: &str = "(SELECT last_seq + 1 FROM till WHERE id = till)";

#[test]
fn facts_and_their_parts_are_never_changed_removed_or_replaced() {
    let (_folder, shop, _) = busy();
    for table in kept_tables(&shop) {
        let rows = ask(&shop, &format!("SELECT CAST(count(*) AS TEXT) FROM {table}"));
        assert_ne!(rows, ["0"], "{table} has no row to try this on");
        for column in ask(&shop, &format!("SELECT name FROM pragma_table_info('{table}')")) {
            let said = answer(&shop, format!("UPDATE {table} SET {column} = {column}"));
            assert_eq!(said, format!("facts are never changed: {table}"), "{column}");
        }
        let said = answer(&shop, format!("DELETE FROM {table}"));
        assert_eq!(said, format!("facts are never removed: {table}"));
        // With the number that is due, so that nothing but the row's own guard stands against it.
        let same = columns(&shop, &table, &[("seq", NEXT)]);
        let said = answer(&shop, format!("REPLACE INTO {table} SELECT {same} FROM {table} LIMIT 1"));
        assert_eq!(said, format!("facts are never removed: {table}"));
    }
    must_be_clean(&shop);
}

#[test]
fn every_fact_is_counted_without_a_gap() {
    let (_folder, shop, _) = busy();
    let [view] = &ask(&shop, "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = 'fact'")[..] else {
        panic!()
    };
    let facts = fact_tables(&shop);
    assert!(facts.len() > 10, "{facts:?}");
    for table in facts {
        let seen = view
            .split_whitespace()
            .collect::<Vec<_>>()
            .windows(2)
            .any(|w| w[0] == "FROM" && w[1].trim_end_matches(';') == table);
        assert!(seen, "{table} does not stand in the view of all facts");
        for (wrong, seq) in [
            ("again", "seq"),
            ("the last again", "(SELECT last_seq FROM till WHERE id = till)"),
            ("with a gap", "(SELECT last_seq + 2 FROM till WHERE id = till)"),
        ] {
            let row = columns(&shop, &table, &[("id", "randomblob(16)"), ("seq", seq)]);
            let said = answer(&shop, format!("INSERT INTO {table} SELECT {row} FROM {table} LIMIT 1"));
            assert_eq!(said, format!("fact out of sequence: {table}"), "{wrong}");
        }
    }
    must_be_clean(&shop);
}

#[test]
fn a_card_keeps_its_member() {
    let (_folder, shop, _) = busy();
    for sql in [
        "UPDATE card SET member = (SELECT id FROM member WHERE id <> card.member)",
        "UPDATE card SET number = number || '1'",
        "DELETE FROM card",
        "REPLACE INTO card SELECT number, (SELECT id FROM member WHERE id <> card.member), state, replaced_by, since, event
         FROM card LIMIT 1",
    ] {
        assert_eq!(answer(&shop, sql.into()), "a card number is never given to another member", "{sql}");
    }
}

#[test]
fn a_till_keeps_its_letter_and_never_counts_back() {
    let (_folder, shop, _) = busy();
    for sql in [
        "UPDATE till SET last_seq = last_seq - 1",
        "UPDATE till SET last_sale = last_sale - 1",
        "UPDATE till SET last_refund = last_refund - 1",
        "UPDATE till SET last_card = last_card - 1",
        "UPDATE till SET last_coupon = last_coupon - 1",
        "UPDATE till SET letter = 'B'",
        "DELETE FROM till",
        "REPLACE INTO till (id, letter, place) SELECT id, letter, place FROM till",
    ] {
        assert_eq!(answer(&shop, sql.into()), "a till never counts back", "{sql}");
    }
}

#[test]
fn nothing_comes_back_of_a_line_that_the_sale_does_not_have() {
    let (_folder, shop, _) = busy();
    for (refund, line) in [("A-R00001", "9"), ("A-R00001", "NULL"), ("A-R00002", "1")] {
        let row = columns(&shop, "refund_line", &[("no", "9"), ("line", line)]);
        let sql = format!(
            "INSERT INTO refund_line SELECT {row} FROM refund_line WHERE refund =
                 (SELECT id FROM refund WHERE number = '{refund}')"
        );
        assert_eq!(answer(&shop, sql), "the sale has no such line", "{refund}, {line}");
    }
}
