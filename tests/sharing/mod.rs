//! Several members on one account, and two members found to be one: what comes along, what stays, and that taking it back
//! leaves everything as it was.

mod answers;
mod duplicates;
mod owed;
mod same_person;
mod together;
mod undone;

use regulars::domain::{
    Basket, CardNumber, ConsentBy, FactId, Line, MemberId, Moment, Money, PersonName, Phone, Points, Profile, Purpose,
    Quantity, RefundId, RefundRequest, Refunded, ReturnedLine, SaleId, SaleRequest, ShopSettings, Sold, SpentPoints,
    Standing, Zone,
};
use regulars::shop::{self, Beside, CardWish, Enrolment, Error, Founding, Shop, check, household, merge, refund, sell};
use tempfile::TempDir;

pub fn at(text: &str) -> Moment {
    Moment::parse(text, Zone::default()).unwrap()
}

/// A shop with the club's programme: bronze from 2 000, silver from 5 000, points of one hryvnia, a birthday once a year.
pub fn club() -> (TempDir, Shop) {
    club_with(SpentPoints::Withhold)
}

/// The same with another way of settling points that were spent when their goods come back.
pub fn club_with(spent_points: SpentPoints) -> (TempDir, Shop) {
    let folder = tempfile::tempdir().unwrap();
    let settings = ShopSettings { name: "Зерно".into(), ..ShopSettings::default() };
    let mut programme = regulars::rules::template("club").unwrap();
    programme.refund.spent_points = spent_points;
    let founding = Founding { settings, programme };
    Shop::found(folder.path(), founding, at("2026-01-01 09:00")).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    (folder, shop)
}

pub fn somebody(name: &str) -> Enrolment {
    Enrolment {
        id: MemberId::fresh(),
        profile: Profile { name: PersonName::parse(name), ..Profile::default() },
        card: CardWish::None,
        consents: vec![(Purpose::Club, true, ConsentBy::Member)],
        since: "2025-01-01".parse().ok(),
        allow_same_phone: true,
    }
}

pub fn phone(text: &str) -> Option<Phone> {
    Phone::parse(text, "UA")
}

pub fn card(text: &str) -> CardNumber {
    CardNumber::parse(text).unwrap()
}

pub fn enrol(shop: &Shop, who: Enrolment) -> MemberId {
    shop::enrol(shop, who, at("2026-01-02 10:00")).unwrap().member
}

pub fn enrolled(shop: &Shop, name: &str) -> MemberId {
    enrol(shop, somebody(name))
}

/// One piece of goods at a price in hryvnias, sold on a day of 2026.
pub fn sold(shop: &Shop, member: MemberId, price: i64, points: i64, day: &str) -> Sold {
    let line = Line::named("Чай", Money::minor(price * 100), Quantity::ONE);
    let request = SaleRequest {
        id: SaleId::fresh(),
        basket: Basket { lines: vec![line], ..Basket::default() },
        card: None,
        member: Some(member),
        points: Points::new(points),
        payments: Vec::new(),
        gifts_given: true,
        agreed: None,
        agreed_gifts: None,
    };
    sell::sell(shop, request, at(&format!("2026-{day} 12:00")), true).unwrap()
}

pub fn back(shop: &Shop, sale: SaleId, day: &str) -> Refunded {
    let lines = vec![ReturnedLine { line: 1, quantity: None }];
    let request = RefundRequest { id: RefundId::fresh(), sale, lines, reason: "too large".into() };
    refund::refund(shop, request, at(&format!("2026-{day} 12:00")), true).unwrap()
}

pub fn join(shop: &Shop, member: MemberId, to: MemberId, day: &str) -> Result<household::Moved, Error> {
    household::join(shop, FactId::fresh(), member, to, at(&format!("2026-{day} 12:00")), true)
}

pub fn leave(shop: &Shop, member: MemberId, takes: household::Takes, day: &str) -> Result<household::Moved, Error> {
    household::leave(shop, FactId::fresh(), member, takes, at(&format!("2026-{day} 12:00")), true)
}

pub fn merged(shop: &Shop, into: MemberId, other: MemberId, day: &str) -> Result<merge::Merged, Error> {
    let at = at(&format!("2026-{day} 12:00"));
    merge::merge(shop, FactId::fresh(), into, other, merge::Choice::default(), at, true)
}

pub fn undone(shop: &Shop, other: MemberId, day: &str) -> Result<merge::Merged, Error> {
    merge::undo(shop, FactId::fresh(), other, at(&format!("2026-{day} 12:00")), true)
}

pub fn standing(shop: &Shop, member: MemberId, day: &str) -> Standing {
    shop::greet(shop, member, at(&format!("2026-{day} 12:00"))).unwrap().held.standing
}

/// Points, counted spend in hryvnias, and the tier.
pub fn has(shop: &Shop, member: MemberId, day: &str) -> (i64, i64, Option<String>) {
    let standing = standing(shop, member, day);
    (standing.points.get(), standing.spent.as_minor() / 100, standing.tier)
}

pub fn must_be_sound(shop: &Shop) {
    assert_eq!(check::check(shop).unwrap().problems, []);
}

/// Everything that the shop works out of facts, and what describes people: what undoing has to bring back.
pub fn derived(shop: &Shop) -> Vec<String> {
    shop.store().settle().unwrap();
    let connection = rusqlite::Connection::open(shop.store().path()).unwrap();
    let mut all = Vec::new();
    for sql in [
        "SELECT 'account', hex(id), points, spent, tier FROM account WHERE points <> 0 OR spent <> 0 OR tier IS NOT NULL",
        "SELECT 'member', hex(member), hex(account), NULL, NULL FROM member_now",
        "SELECT 'merged', hex(member), hex(survivor), NULL, NULL FROM merged",
        "SELECT 'sale', hex(sale), hex(member), hex(account), spent FROM sale_now",
        "SELECT 'lot', hex(id), hex(account), left, expires FROM lot",
        "SELECT 'card', number, hex(member), state, NULL FROM card",
        "SELECT 'person', hex(member), coalesce(phone, '-'), coalesce(birth_month || ' ' || birth_day, '-'), note || coalesce(email, '-') FROM person_member",
        "SELECT 'word', word, beside, hex(member), NULL FROM person_word",
    ] {
        let mut statement = connection.prepare(sql).unwrap();
        let text = |row: &rusqlite::Row<'_>, column| -> String {
            match row.get_ref(column).unwrap() {
                rusqlite::types::ValueRef::Null => "-".into(),
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str().unwrap().to_owned(),
            }
        };
        let rows = statement.query_map([], |row| Ok((0..5).map(|c| text(row, c)).collect::<Vec<_>>().join(" ")));
        all.extend(rows.unwrap().map(Result::unwrap));
    }
    all.sort();
    all
}
