//! What the database itself refuses, keeps and finds: facts that stay facts, schemas of every release, damage, two tills
//! at one account, and each broken invariant with its place.

mod broken;
mod facts;
mod reasons;
mod schemas;
mod steps;
mod together;

use std::path::Path;

use regulars::domain::{
    Basket, CardNumber, ConsentBy, CouponId, FactId, Line, MemberId, Moment, Money, PersonName, Points, Profile,
    Purpose, Quantity, RefundId, RefundPolicy, RefundRequest, RefundRule, ReturnedLine, SaleId, SaleRequest, Severity,
    ShopSettings, Sold, SpentPoints, Stamp, Zone,
};
use regulars::shop::{
    self, Beside, CardWish, Enrolment, Founding, Shop, assign, card, check, compensation, coupon, duplicates, gift,
    greeting, household, merge, programme, referral, refund, sell, survey, tier,
};
use regulars::store;
use tempfile::TempDir;

const OLGAS_CARD: &str = "440029010001";

fn olgas_card() -> CardNumber {
    CardNumber::parse(OLGAS_CARD).unwrap()
}

fn at(text: &str) -> Moment {
    Moment::parse(text, Zone::default()).unwrap()
}

fn basket(lines: &[(&str, i64, i64)]) -> Basket {
    let lines = lines
        .iter()
        .map(|(name, price, quantity)| Line::named(name, Money::minor(*price), Quantity::thousandths_of(*quantity)));
    Basket { lines: lines.collect(), ..Basket::default() }
}

fn request(basket: Basket, member: Option<MemberId>, points: i64) -> SaleRequest {
    SaleRequest {
        id: SaleId::fresh(),
        basket,
        card: None,
        member,
        points: Points::new(points),
        payments: Vec::new(),
        gifts_given: true,
        agreed: None,
        agreed_gifts: None,
    }
}

fn must_be_clean(shop: &Shop) {
    assert_eq!(check::check(shop).unwrap().problems, []);
}

fn enrol(shop: &Shop, name: &str, birthday: Option<&str>, card: CardWish) -> MemberId {
    let enrolment = Enrolment {
        id: MemberId::fresh(),
        profile: Profile {
            name: PersonName::parse(name),
            birthday: birthday.map(|day| day.parse().unwrap()),
            ..Profile::default()
        },
        card,
        consents: [Purpose::Club, Purpose::Birthday].map(|purpose| (purpose, true, ConsentBy::Member)).to_vec(),
        since: "2025-01-01".parse().ok(),
        allow_same_phone: false,
    };
    shop::enrol(shop, enrolment, at("2026-01-02 10:00")).unwrap().member
}

/// A shop in which everything happened that leaves a fact, each in a few rows.
fn busy() -> (TempDir, Shop, [MemberId; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let settings = ShopSettings { name: "Зерно".into(), ..ShopSettings::default() };
    let founding = Founding { settings, programme: regulars::rules::template("club").unwrap() };
    Shop::found(folder.path(), founding, at("2026-01-01 09:00")).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    let olga = enrol(&shop, "Ольга Савельева", Some("--02-01"), CardWish::Number(olgas_card()));
    let taras = enrol(&shop, "Тарас Бондар", None, CardWish::Issue);
    let sold =
        |basket, member, points, when| sell::sell(&shop, request(basket, member, points), at(when), true).unwrap();

    let birthday = sold(basket(&[("Чай", 100_000, 3_000), ("Мед", 10_001, 350)]), Some(olga), 0, "2026-02-01 12:00");
    assert_eq!(birthday.quote.gifts.len(), 1);
    sell::keep_fiscal(&shop, birthday.sale, "77", at("2026-02-01 12:01")).unwrap();
    let paid = sold(basket(&[("Кава", 200_000, 1_000)]), Some(olga), 50, "2026-02-05 12:00");
    assert!(paid.quote.plan.earned.is_some());
    let one = vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }];
    let back = RefundRequest { id: RefundId::fresh(), sale: birthday.sale, lines: one, reason: "too strong".into() };
    refund::refund(&shop, back, at("2026-02-06 12:00"), true).unwrap();
    sold(basket(&[("Хліб", 3_000, 1_000)]), None, 0, "2026-02-07 12:00");
    let nobodys = sold(basket(&[("Кава", 200_000, 1_000)]), None, 0, "2026-02-08 12:00");
    assign::assign(&shop, nobodys.sale, Some(taras), at("2026-02-08 13:00"), true).unwrap();
    let loose = vec![refund::LooseReturn { name: None, quantity: Quantity::ONE, amount: Money::minor(500) }];
    refund::return_without_receipt(&shop, RefundId::fresh(), loose, "no receipt", at("2026-02-09 12:00")).unwrap();
    let his = shop::member(&shop, taras).unwrap().active_card().unwrap().number.clone();
    card::block(&shop, &his, "two people use it", at("2026-02-09 13:00")).unwrap();
    bring_along(&shop, taras);
    put_together(&shop, olga);
    ask(&shop, olga);
    greeting::by_hand(&shop, FactId::fresh(), olga, true, at("2026-02-11 12:00")).unwrap();
    hand_out(&shop);
    bring_a_list(&shop);
    bring_a_friend(&shop, olga);
    make_amends(&shop, olga);
    give_and_take_back(&shop);
    return_late(&shop);
    run_up_a_debt(&shop);
    must_be_clean(&shop);
    (folder, shop, [olga, taras])
}

/// Both ready questionnaires, one answered and one begun.
fn ask(shop: &Shop, member: MemberId) {
    for id in survey::READY {
        survey::set(shop, survey::ready(id).unwrap(), at("2026-02-11 10:00")).unwrap();
    }
    let answers = |text: &str| serde_json::from_str(text).unwrap();
    let joining = survey::offer(shop, member, "joining").unwrap();
    let given = r#"{"heard": "passing", "for_whom": ["self", "gifts"], "district": "Поділ"}"#;
    survey::answer(shop, &joining, &answers(given), at("2026-02-11 10:05")).unwrap();
    let begun = survey::offer(shop, member, "first-purchase").unwrap();
    survey::keep(shop, &begun, &answers(r#"{"recommend": 5}"#), at("2026-02-11 10:06")).unwrap();
}

/// Coupons: brought by a sale and used by another, given back, taken away with goods and by hand, and ended.
fn hand_out(shop: &Shop) {
    let sofia = enrol(shop, "Софія Мельник", None, CardWish::None);
    let day = |text: &str| at(&format!("2026-02-{text}"));
    let mut club = programme::on(shop, day("12 10:00").day()).unwrap().programme;
    club.coupons = serde_json::from_str(
        r#"[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2}]"#,
    )
    .unwrap();
    club.rules = serde_json::from_str(
        r#"[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},
            {"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка"}}}},
            {"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},
            {"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль"}}}}]"#,
    )
    .unwrap();
    programme::set(shop, club, day("12 10:00").day(), day("12 10:00")).unwrap();
    let mugs = gift::Count::Counted(Quantity::thousandths_of(7_000));
    gift::stock(shop, FactId::fresh(), "mug", mugs, day("12 10:01")).unwrap();
    let sold = |price, codes: &[&str], when| {
        let mut basket = basket(&[("Чай", price, 1_000)]);
        basket.coupons = codes.iter().map(|code| (*code).to_owned()).collect();
        sell::sell(shop, request(basket, Some(sofia), 0), day(when), true).unwrap()
    };
    let whole = |sale, when| {
        let back = RefundRequest { id: RefundId::fresh(), sale, lines: Vec::new(), reason: String::new() };
        refund::refund(shop, back, day(when), true).unwrap();
    };
    let code = |sold: &Sold| sold.quote.coupons_due[0].code.clone().unwrap();
    let (first, second) = (sold(10_000, &[], "12 10:05"), sold(10_000, &[], "12 10:06"));
    let used = sold(9_000, &[&code(&first)], "12 10:07");
    whole(used.sale, "12 10:08");
    sold(9_000, &[&code(&first)], "12 10:09");
    whole(second.sale, "12 10:10");
    let by_hand = |whose, kind: &str| {
        let wish =
            coupon::Issue { id: CouponId::fresh(), kind: kind.into(), whose, until: None, reason: "sorry".into() };
        coupon::issue(shop, wish, day("12 10:11")).unwrap().coupon.code
    };
    by_hand(coupon::Whose::Member(sofia), "tenth");
    by_hand(coupon::Whose::Anyone, "pen");
    let wrong = by_hand(coupon::Whose::Anyone, "pen");
    coupon::revoke(shop, &wrong, "printed twice", day("12 10:12")).unwrap();
    // Whoever holds it may use it, and yet it was asked for her.
    by_hand(coupon::Whose::Member(sofia), "pen");
    assert_eq!(coupon::expire(shop, day("14 09:00")).unwrap(), 2);
    let until = "2026-03-31".parse().ok();
    let wish = tier::Give { id: FactId::fresh(), member: sofia, tier: "gold".into(), until, reason: "sorry".into() };
    tier::give(shop, wish, day("14 09:01")).unwrap();
}

/// Points that had paid and come back when their own time is over.
fn return_late(shop: &Shop) {
    let vira = enrol(shop, "Віра Гнатюк", None, CardWish::None);
    let sold = |price, points, when| {
        let goods = basket(&[("Чай", price, 1_000)]);
        sell::sell(shop, request(goods, Some(vira), points), at(when), true).unwrap()
    };
    sold(200_000, 0, "2026-02-10 10:00");
    let paid = sold(20_000, 40, "2026-02-11 11:00");
    let back = RefundRequest { id: RefundId::fresh(), sale: paid.sale, lines: Vec::new(), reason: String::new() };
    let back = refund::refund(shop, back, at("2029-03-01 12:00"), true).unwrap();
    assert!(back.plan.into.iter().all(|part| part.new_expiry.is_some()), "{:?}", back.plan.into);
}

/// Points that are owed, and in part settled again; and a receipt that was priced again.
fn run_up_a_debt(shop: &Shop) {
    let mut programme = regulars::rules::template("club").unwrap();
    programme.refund = RefundRule { policy: RefundPolicy::Reprice, spent_points: SpentPoints::Owe };
    let rule = r#"{"id":"big","name":"-","when":{"total":{"at_least":500000}},"then":{"amount":{"amount":10000,"off":"receipt"}}}"#;
    programme.rules.push(serde_json::from_str(rule).unwrap());
    let from = at("2026-02-15 09:00");
    shop::programme::set(shop, programme, from.day(), from).unwrap();
    let pavlo = enrol(shop, "Павло Гнатюк", None, CardWish::None);
    let sold = |price, points, when| {
        let goods = basket(&[("Чай", price, 1_000)]);
        sell::sell(shop, request(goods, Some(pavlo), points), at(when), true).unwrap()
    };
    let first = sold(200_000, 0, "2026-02-15 10:00");
    sold(20_000, 50, "2026-02-15 11:00");
    let back = RefundRequest { id: RefundId::fresh(), sale: first.sale, lines: Vec::new(), reason: String::new() };
    assert!(refund::refund(shop, back, at("2026-02-15 12:00"), true).unwrap().points < Points::ZERO);
    assert!(sold(30_000, 0, "2026-02-15 13:00").points < Points::ZERO);
    let big = request(basket(&[("Чай", 400_000, 1_000), ("Мед", 200_000, 1_000)]), None, 0);
    let big = sell::sell(shop, big, at("2026-02-15 14:00"), true).unwrap();
    let honey = vec![ReturnedLine { line: 2, quantity: None }];
    let back = RefundRequest { id: RefundId::fresh(), sale: big.sale, lines: honey, reason: String::new() };
    assert!(refund::refund(shop, back, at("2026-02-15 15:00"), true).unwrap().plan.repriced.is_positive());
    let bread = request(basket(&[("Хліб", 3_000, 1_000)]), None, 0);
    let bread = sell::sell(shop, bread, at("2026-02-15 16:00"), true).unwrap();
    let back = RefundRequest { id: RefundId::fresh(), sale: bread.sale, lines: Vec::new(), reason: String::new() };
    refund::refund(shop, back, at("2026-02-15 17:00"), true).unwrap();
}

/// Tiers given by hand: one that is there again when what rose above it came back, and one that is taken back. A sale with
/// its coupon that is given to somebody else.
fn give_and_take_back(shop: &Shop) {
    let when = |text: &str| at(&format!("2026-02-14 {text}"));
    let give = |member, tier: &str, when| {
        let wish = tier::Give { id: FactId::fresh(), member, tier: tier.into(), until: None, reason: "sorry".into() };
        tier::give(shop, wish, when).unwrap();
    };
    let [iryna, denys] = ["Ірина Лис", "Денис Гай"].map(|name| enrol(shop, name, None, CardWish::None));
    give(iryna, "bronze", when("22:00"));
    let sold = request(basket(&[("Чай", 6_000_000, 1_000)]), Some(iryna), 0);
    let sold = sell::sell(shop, sold, when("22:10"), true).unwrap();
    let back = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: Vec::new(), reason: String::new() };
    refund::refund(shop, back, when("22:20"), true).unwrap();
    give(denys, "gold", when("22:30"));
    tier::take_back(shop, FactId::fresh(), denys, "not he", when("22:40")).unwrap();
    let until = "2026-02-14".parse().ok();
    let luka = enrol(shop, "Лука Гай", None, CardWish::None);
    let wish = tier::Give { id: FactId::fresh(), member: luka, tier: "gold".into(), until, reason: "sorry".into() };
    tier::give(shop, wish, when("22:45")).unwrap();
    give_until_later(shop);
    // A coupon goes along with the sale that brought it.
    let sold = request(basket(&[("Чай", 10_000, 1_000)]), Some(denys), 0);
    let sold = sell::sell(shop, sold, when("22:50"), true).unwrap();
    let given = assign::assign(shop, sold.sale, Some(iryna), when("23:00"), true).unwrap();
    assert_eq!(given.coupons.len(), 1);
    assert_eq!(tier::expire(shop, at("2026-02-15 08:00")).unwrap(), 1);
}

/// Tiers given by hand until a day that has not come: over a purchase, until it is taken back, and once more for longer.
fn give_until_later(shop: &Shop) {
    let give = |member, until: &str, when| {
        let (until, tier) = (until.parse().ok(), "gold".into());
        let wish = tier::Give { id: FactId::fresh(), member, tier, until, reason: "sorry".into() };
        tier::give(shop, wish, at(when)).unwrap();
    };
    let names = ["Марта Гай", "Назар Гай", "Олесь Гай"];
    let [marta, nazar, oles] = names.map(|name| enrol(shop, name, None, CardWish::None));
    give(marta, "2026-04-30", "2026-02-13 22:00");
    sell::sell(shop, request(basket(&[("Чай", 3_000, 1_000)]), Some(marta), 0), at("2026-02-14 22:46"), true).unwrap();
    give(nazar, "2026-05-31", "2026-02-13 22:01");
    tier::take_back(shop, FactId::fresh(), nazar, "not he", at("2026-02-14 22:47")).unwrap();
    give(oles, "2026-06-30", "2026-02-13 22:02");
    give(oles, "2026-07-31", "2026-02-14 22:48");
}

/// Somebody with points from before this till.
fn bring_a_list(shop: &Shop) {
    use regulars::shop::import::{ImportJob, import};
    let file = shop.folder().join("list.csv");
    std::fs::write(&file, "number,name,points\n9,Ганна Лис,40\n").unwrap();
    let job = ImportJob::new(regulars::transfer::Kind::Members, &file);
    let done = import(shop, &job, at("2026-02-13 12:00"), &|_| std::ops::ControlFlow::Continue(())).unwrap();
    assert_eq!(done.added, 1);
}

/// A friend who came by advice, rewarded, taken back with the goods, and rewarded again.
fn bring_a_friend(shop: &Shop, olga: MemberId) {
    let day = |text: &str| at(&format!("2026-02-14 {text}"));
    let mut club = programme::on(shop, day("10:00").day()).unwrap().programme;
    club.coupons.push(serde_json::from_str(r#"{"id":"hello","name":"Вітання"}"#).unwrap());
    club.rules.push(
        serde_json::from_str(
            r#"{"id":"hello","name":"Вітання","when":{"coupon_of":"hello"},"then":{"amount":{"amount":1000,"off":"receipt"}}}"#,
        )
        .unwrap(),
    );
    club.referral = serde_json::from_str(
        r#"{"friend":{"points":50,"coupon":"hello"},"recommender":{"points":70,"days":90,"coupon":"hello"}}"#,
    )
    .unwrap();
    programme::set(shop, club, day("10:00").day(), day("10:00")).unwrap();
    let [friend, second] = ["Надія Сорока", "Софія Сорока"].map(|name| enrol(shop, name, None, CardWish::None));
    referral::refer(shop, friend, olga, day("10:01")).unwrap();
    referral::refer(shop, second, friend, day("10:01")).unwrap();
    let bought = |when| sell::sell(shop, request(basket(&[("Чай", 9_000, 1_000)]), Some(friend), 0), day(when), true);
    let first = bought("10:02").unwrap();
    let back = RefundRequest { id: RefundId::fresh(), sale: first.sale, lines: Vec::new(), reason: String::new() };
    refund::refund(shop, back, day("10:03"), true).unwrap();
    bought("10:04").unwrap();
}

/// Amends for complaints: one taken back, two that stand.
fn make_amends(shop: &Shop, member: MemberId) {
    let day = |text: &str| at(&format!("2026-02-16 {text}"));
    let mut club = programme::on(shop, day("10:00").day()).unwrap().programme;
    club.compensation = serde_json::from_str(
        r#"{"minor":{"points":50},"serious":{"points":200,"days":90},"grave":{"points":500,"coupon":"hello"},"per_year":2}"#,
    )
    .unwrap();
    programme::set(shop, club, day("10:00").day(), day("10:00")).unwrap();
    let give = |severity, when| {
        let asked =
            compensation::Compensate { id: FactId::fresh(), member, severity, words: "Холодна кава".into() };
        compensation::give(shop, asked, day(when)).unwrap().0
    };
    let first = give(Severity::Serious, "10:01");
    compensation::withdraw(shop, first.id, "Не та людина", day("10:02")).unwrap();
    give(Severity::Minor, "10:03");
    give(Severity::Grave, "10:04");
}

/// Spend from before this till, as an import brings it along.
fn bring_along(shop: &Shop, member: MemberId) {
    let Stamp { till, .. } = shop.stamp(at("2026-02-10 10:00"));
    let brought = shop.store().write(move |tx| {
        let seq = store::next_seq(tx, till)?;
        tx.execute(
            "INSERT INTO opening (id, till, seq, staff, at, day, account, spent)
             SELECT randomblob(16), ?1, ?2, 1, 0, '2026-01-02', account, 700 FROM member_now WHERE member = ?3",
            rusqlite::params![till.0, seq, member.as_bytes()],
        )?;
        tx.execute(
            "UPDATE account SET spent = spent + 700 WHERE id = (SELECT account FROM member_now WHERE member = ?1)",
            [member.as_bytes()],
        )?;
        Ok::<_, store::Error>(())
    });
    brought.unwrap();
}

/// A household, two files of one person, a merge that was undone, and two who only look like one.
fn put_together(shop: &Shop, olga: MemberId) {
    let names = ["Ірина Лисенко", "Irina Lysenko", "Ян Лисенко", "Яна Лисенко"];
    let [iryna, twin, jan, jana] = names.map(|name| enrol(shop, name, None, CardWish::None));
    let mut profile = shop::member(shop, twin).unwrap().profile;
    profile.note = "likes plums".into();
    shop::member::edit(shop, twin, profile, Vec::new(), at("2026-02-10 10:30")).unwrap();
    for member in [twin, jan] {
        bring_along(shop, member);
        for price in [300_000, 2_000] {
            let sold = request(basket(&[("Чай", price, 1_000)]), Some(member), 0);
            sell::sell(shop, sold, at("2026-02-10 11:00"), true).unwrap();
        }
    }
    let day = |text: &str| at(&format!("2026-02-11 {text}"));
    let put = |id, survivor, absorbed, when| {
        merge::merge(shop, id, survivor, absorbed, merge::Choice::default(), day(when), true).unwrap()
    };
    put(FactId::fresh(), iryna, twin, "10:00");
    let undone = put(FactId::fresh(), jana, jan, "10:01");
    merge::undo(shop, FactId::fresh(), undone.absorbed, day("10:02"), true).unwrap();
    household::join(shop, FactId::fresh(), jan, jana, day("10:03"), true).unwrap();
    duplicates::tell_apart(shop, FactId::fresh(), olga, jana, day("10:04")).unwrap();
}

/// A copy of the shop's database that does what it is told, and the guards that were taken away meanwhile.
fn unguarded(shop: &Shop, folder: &Path) -> (rusqlite::Connection, Vec<String>) {
    let path = folder.join("copy.db");
    let _ = std::fs::remove_file(&path);
    store::backup::copy_file(shop.store().path(), &path).unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    let guards = names(&connection, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
    for trigger in names(&connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        connection.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
    }
    (connection, guards)
}

/// The first column of every row.
fn names(connection: &rusqlite::Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}
