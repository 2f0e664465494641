//! Members of another program, with what they bring along.

use std::fs;

use regulars::domain::{Basket, BonusFault, FactId, Line, Money, Points, Purpose, Quantity, RowFault, ThingToSay};
use regulars::rules::{self, Person};
use regulars::shop::export::export;
use regulars::shop::import::ImportJob;
use regulars::shop::quote::Whom;
use regulars::shop::value::{ValueQuery, value};
use regulars::shop::{self, merge, survey};
use regulars::store;
use regulars::transfer::Kind;

use super::{Place, at, counts};

const FILE: &str = "№;ПІБ;Телефон;День народження;Картка;Бали;Бали до;Сума покупок;Згода;Мова\n\
    17;Коваль Олена Петрівна;067 412 77 00;14.03.1984;2901000000017;1250;2027-01-31;2480,50;так;uk\n\
    18;Петро Гнатюк;067 412 77 00;;;;;;;\n";

fn member(place: &Place, card: &str) -> regulars::domain::Member {
    place
        .shop
        .store()
        .read(|c| {
            let (_, id) = store::card::by_number(c, &regulars::domain::CardNumber::parse(card).unwrap())?.unwrap();
            store::member::load(c, id)
        })
        .unwrap()
        .unwrap()
}

#[test]
fn members_bring_points_spend_cards_and_consents_along() {
    let place = Place::new();
    assert_eq!(counts(&place.text(Kind::Members, FILE)), (2, 0, 0, 0));
    let olena = member(&place, "2901000000017");
    assert_eq!(olena.profile.name.full(), "Олена Петрівна Коваль");
    assert_eq!(olena.profile.phone.as_ref().unwrap().e164(), "+380674127700");
    assert!(olena.allows(Purpose::Marketing) && !olena.allows(Purpose::Club));
    let account = place.shop.store().read(|c| store::account::load(c, olena.account)).unwrap().unwrap();
    assert_eq!((account.points.get(), account.spent.plain()), (1_250, "2480.50".into()));
    assert_eq!(account.tier.as_deref(), Some("gold"));
    let lots = place.shop.store().read(|c| {
        let today = "2026-11-20".parse().unwrap();
        let programme = super::programme();
        store::standing::held(c, olena.id, &programme, today)
    });
    assert_eq!(lots.unwrap().unwrap().standing.lots[0].expires.unwrap().to_string(), "2027-01-31");
    let found = place.shop.store().read(|c| store::search::find(c, "koval", None, 5)).unwrap();
    assert_eq!(found.len(), 1);
    place.is_sound();
}

#[test]
fn the_counter_of_a_sheet_makes_nobody_of_one_file_the_first_of_another() {
    let place = Place::new();
    assert_eq!(counts(&place.text(Kind::Members, "№;ФИО;Телефон\n1;Первый Клиент;0501112233\n")), (1, 0, 0, 0));
    assert_eq!(counts(&place.text(Kind::Members, "№;ФИО;Телефон\n1;Совсем Другой;0504445566\n")), (1, 0, 0, 0));
    let found = place.shop.store().read(|c| store::search::find(c, "Первый", None, 5)).unwrap();
    assert_eq!(found.len(), 1, "the first is still there");
    place.is_sound();
}

#[test]
fn a_card_that_somebody_else_has_is_no_known_line() {
    let place = Place::new();
    let known = "ФИО;Карта;Телефон;Баллы\nПервая Анна;9700001;0674127700;10\n";
    assert_eq!(counts(&place.text(Kind::Members, known)), (1, 0, 0, 0));
    let other = "ФИО;Карта;Телефон;Баллы\nВторая Вера;9700001;0501112233;500\n";
    for update in [false, true] {
        let path = place.file("in.csv", other);
        let told = place.import(&ImportJob { update, ..ImportJob::new(Kind::Members, &path) });
        assert_eq!(told.lines[0].reason, RowFault::CardTaken { card: "9700001".into() }, "update: {update}");
    }
    assert_eq!(member(&place, "9700001").profile.name.full(), "Анна Первая");
    // A name that was married or cleared up since is no other person.
    for same in ["Новая Анна;9700001;;10", "Совсем Иначе;9700001;067 412 77 00;10"] {
        let told = place.text(Kind::Members, &format!("ФИО;Карта;Телефон;Баллы\n{same}\n"));
        assert_eq!((counts(&told), told.kept), ((0, 0, 1, 0), 1), "{same}");
    }
    assert_eq!((counts(&place.text(Kind::Members, known)), place.text(Kind::Members, known).kept), ((0, 0, 1, 0), 0));
    place.is_sound();
}

#[test]
fn points_that_are_over_are_counted_and_not_brought_along() {
    let place = Place::new();
    let text =
        "number,name,points,points_expire\n1,Anna,100,2025-12-31\n2,Berta,100,2026-11-20\n3,Clara,0,2025-12-31\n";
    let told = place.text(Kind::Members, text);
    assert_eq!((counts(&told), told.over), ((3, 0, 0, 0), 1));
    assert_eq!(place.text(Kind::Members, text).over, 0, "nobody of them is new");
    place.is_sound();
}

#[test]
fn for_a_child_a_list_is_no_consent_and_nobody_is_born_ahead() {
    let place = Place::new();
    let head = "number,name,birthday,consent\n";
    let told = place.text(Kind::Members, &format!("{head}1,Anna,2020-05-01,yes\n2,Berta,2020-05-01,\n3,Clara,2020-05-01,no\n4,Dora,2199-01-01,\n5,Eva,1899-12-31,\n"));
    let refused: Vec<_> = told.lines.iter().map(|refused| (refused.line, refused.reason.clone())).collect();
    let no_birthday = |text: &str| RowFault::NotABirthday { text: text.into() };
    assert_eq!(refused, [(2, RowFault::ParentNeeded), (5, no_birthday("2199-01-01")), (6, no_birthday("1899-12-31"))]);
    // Nor does a birthday that comes later make a child's own yes of it.
    assert_eq!(counts(&place.text(Kind::Members, &format!("{head}7,Faina,,yes\n"))), (1, 0, 0, 0));
    let path = place.file("in.csv", &format!("{head}7,Faina,2020-05-01,\n"));
    let update = ImportJob { update: true, ..ImportJob::new(Kind::Members, &path) };
    assert_eq!(place.import(&update).lines[0].reason, RowFault::ParentNeeded);
    place.is_sound();
}

#[test]
fn known_members_are_overwritten_only_when_asked_and_never_bring_points_twice() {
    let place = Place::new();
    place.text(Kind::Members, FILE);
    let changed = FILE.replace("Петро Гнатюк", "Петро Гнатюк-Ярий").replace("2480,50", "9999");
    let path = place.file("in.csv", &changed);
    let facts = place.facts();
    assert_eq!(counts(&place.import(&ImportJob::new(Kind::Members, &path))), (0, 0, 2, 0));
    let update = ImportJob { update: true, ..ImportJob::new(Kind::Members, &path) };
    assert_eq!(counts(&place.import(&update)), (0, 1, 1, 0));
    assert_eq!(counts(&place.import(&update)), (0, 0, 2, 0));
    assert_eq!(place.facts(), facts);
    assert_eq!(place.shop.store().read(|c| store::search::find(c, "ярий", None, 5)).unwrap().len(), 1);
    place.is_sound();
}

#[test]
fn two_who_claim_one_number_or_card_are_told_apart_by_the_owner() {
    let place = Place::new();
    place.text(Kind::Members, FILE);
    let report = place.text(
        Kind::Members,
        "number,name,card,phone\n20,Anna,5555,\n20,Berta,,\n21,Clara,5555,\n22,Dora,2901000000017,\n23,Eva,,123\n24,Faina,,,\n",
    );
    assert_eq!(counts(&report), (1, 0, 0, 5));
    let faults: Vec<_> = report.lines.iter().map(|r| r.reason.clone()).collect();
    assert_eq!(
        faults,
        [
            RowFault::Duplicate { line: 2 },
            RowFault::Duplicate { line: 2 },
            RowFault::CardTaken { card: "2901000000017".into() },
            RowFault::NotAPhone,
            RowFault::Cells { found: 5, expected: 4 },
        ]
    );
    let rejected = fs::read_to_string(report.rejected.unwrap()).unwrap();
    assert_eq!(rejected.lines().count(), 6);
    place.is_sound();
}

// A scan could not tell them apart; who has such a card already keeps it.
#[test]
fn a_card_that_is_the_code_of_an_article_is_refused_in_lists_too() {
    let place = Place::new();
    place.text(Kind::Products, "sku,barcode,name\nT1,4820000000017,Assam\n55001,,Cigars\n");
    let file = "number,name,card\n1,Anna,4820000000017\n2,Berta,55001\n3,Clara,7001\n";
    let path = place.file("in.csv", file);
    let tried = place.import(&ImportJob { dry_run: true, ..ImportJob::new(Kind::Members, &path) });
    let report = place.import(&ImportJob::new(Kind::Members, &path));
    assert_eq!((counts(&tried), counts(&report)), ((1, 0, 0, 2), (1, 0, 0, 2)));
    let faults: Vec<_> = report.lines.iter().map(|r| r.reason.clone()).collect();
    let is_item = |card: &str| RowFault::CardIsProduct { card: card.into() };
    assert_eq!(faults, [is_item("4820000000017"), is_item("55001")]);
    // Nor does a receipt bring somebody in by such a card.
    let report =
        place.text(Kind::Sales, "member,card,date,amount\n9,4820000000017,2026-03-01,5.00\n3,,2026-03-01,5.00\n");
    assert_eq!(report.lines.iter().map(|r| r.reason.clone()).collect::<Vec<_>>(), [is_item("4820000000017")]);
    place.is_sound();
}

#[test]
fn members_who_bought_are_known_by_their_number() {
    let place = Place::new();
    place.text(Kind::Sales, "member,date,amount\n17,2026-03-01,5.00\n");
    let update = ImportJob { update: true, ..ImportJob::new(Kind::Members, place.file("in.csv", FILE)) };
    assert_eq!(counts(&place.import(&update)), (1, 1, 0, 0));
    let value = value(&place.shop, &ValueQuery::default(), "2026-11-20".parse().unwrap()).unwrap();
    assert_eq!(value.members[0].name, "Олена Петрівна Коваль");
    assert_eq!(value.members[0].sales, 1);
    place.is_sound();
}

#[test]
fn who_bought_before_the_list_of_members_came_brings_along_the_same() {
    let (before, after) = (Place::new(), Place::new());
    let sales = "member,date,amount\n17,2026-03-01,5.00\n";
    assert_eq!(counts(&before.text(Kind::Members, FILE)), (2, 0, 0, 0));
    before.text(Kind::Sales, sales);
    after.text(Kind::Sales, sales);
    assert_eq!(counts(&after.text(Kind::Members, FILE)), (1, 1, 0, 0), "nothing that was known is overwritten");
    let told = |place: &Place| {
        let of = member(place, "2901000000017");
        let held = shop::greet(&place.shop, of.id, at("2026-11-20 12:00")).unwrap().held.standing;
        (
            of.profile,
            of.consents.iter().filter(|one| one.given).count(),
            held.lots.iter().map(|lot| lot.points.get()).sum::<i64>(),
            held.spent,
        )
    };
    assert_eq!(told(&after), told(&before));
    assert_eq!(told(&after).2, 1_250);
    after.is_sound();
    assert_eq!(counts(&after.text(Kind::Members, FILE)), (0, 0, 2, 0));
    assert_eq!(told(&after), told(&before), "once");
}

#[test]
fn what_this_shop_wrote_itself_brings_nobody_anything_twice() {
    let place = Place::new();
    let sales = place.file("sales.csv", "member,date,amount\n17,2026-03-01,100.00\n");
    place.import(&ImportJob { earn: true, ..ImportJob::new(Kind::Sales, sales) });
    let path = place.folder.path().join("out.csv");
    export(&place.shop, Kind::Members, &path, "2026-11-20".parse().unwrap()).unwrap();
    assert_eq!(counts(&place.import(&ImportJob::new(Kind::Members, &path))), (0, 0, 1, 0));
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(",17,"), "{text}");
    let named = place.file("named.csv", &text.replace(",17,", ",Anna,"));
    assert_eq!(counts(&place.import(&ImportJob::new(Kind::Members, named))), (0, 1, 0, 0));
    let all = value(&place.shop, &ValueQuery::default(), "2026-11-20".parse().unwrap()).unwrap().members;
    assert_eq!((all[0].name.as_str(), all[0].points.get()), ("Anna", 5), "its points were its own already");
    place.is_sound();
    // A number that is the name as well says nothing new, however often it comes.
    let file = "number,name,consent\n18,18,yes\n";
    assert_eq!(counts(&place.text(Kind::Members, file)), (1, 0, 0, 0));
    assert_eq!(counts(&place.text(Kind::Members, file)), (0, 0, 1, 0));
}

#[test]
fn the_line_of_whom_a_merge_took_in_changes_nothing_that_the_owner_chose() {
    let place = Place::new();
    let file =
        "number,name,phone,email\n1,Olga Savelieva,067 412 77 00,\n2,Olha Savelyeva,050 123 45 67,olga@example.org\n";
    let update = |file: &str| {
        let path = place.file("in.csv", file);
        place.import(&ImportJob { update: true, ..ImportJob::new(Kind::Members, path) })
    };
    assert_eq!(counts(&update(file)), (2, 0, 0, 0));
    let all = value(&place.shop, &ValueQuery::default(), "2026-11-20".parse().unwrap()).unwrap().members;
    let id = |name: &str| all.iter().find(|one| one.name == name).unwrap().member;
    let (olga, twin) = (id("Olga Savelieva"), id("Olha Savelyeva"));
    merge::merge(&place.shop, FactId::fresh(), olga, twin, merge::Choice::default(), at("2026-11-21 12:00"), true)
        .unwrap();
    let kept = shop::member(&place.shop, olga).unwrap().profile;
    assert_eq!(counts(&update(file)), (0, 0, 2, 0));
    assert_eq!(shop::member(&place.shop, olga).unwrap().profile, kept);
    place.is_sound();
}

#[test]
fn what_is_exported_is_no_formula_and_comes_back() {
    let place = Place::new();
    let file =
        "number,name,phone,note,birthday\n1,=HYPERLINK(1) Anna,067 412 77 00,@home,--03-14\n2,-,,\"'=quoted\",\n";
    place.text(Kind::Members, file);
    let path = place.folder.path().join("out.csv");
    assert_eq!(export(&place.shop, Kind::Members, &path, "2026-03-02".parse().unwrap()).unwrap(), 2);
    let text = fs::read_to_string(&path).unwrap();
    for cell in text.trim_start_matches('\u{feff}').split([',', '\n']) {
        assert!(!cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']), "{cell}");
    }
    let update = ImportJob { update: true, ..ImportJob::new(Kind::Members, &path) };
    assert_eq!(counts(&place.import(&update)), (0, 0, 2, 0));
}

#[test]
fn who_brings_spend_along_has_bought_before() {
    let place = Place::new();
    let shop = &place.shop;
    let mut programme = super::programme();
    programme.rules = serde_json::from_str(
        r#"[{"id":"first","name":"first","when":{"first_purchase":true},"then":{"percent":{"rate":1000}}}]"#,
    )
    .unwrap();
    programme.referral = serde_json::from_str(r#"{"friend":{"points":100},"recommender":{"points":150}}"#).ok();
    shop::programme::set(shop, programme.clone(), at("2026-11-20 12:00").day(), at("2026-11-20 12:00")).unwrap();
    let file = "number,name,card,points,spent\n1,Taras,5500017,250,12480.50\n2,Anna,5500024,250,\n3,Eva,5500031,,\n";
    assert_eq!(counts(&place.text(Kind::Members, file)), (3, 0, 0, 0));
    let [taras, anna, eva] = ["5500017", "5500024", "5500031"].map(|card| member(&place, card).id);
    let now = at("2026-11-21 12:00");
    let discount = |member| {
        let tea = Line::named("Tea", Money::minor(10_000), Quantity::ONE);
        let basket = Basket { lines: vec![tea], ..Basket::default() };
        shop::quote::quote(shop, &basket, &Whom::Member(member), Points::ZERO, &now).unwrap().discount.as_minor()
    };
    assert_eq!((discount(taras), discount(anna)), (0, 1_000));
    let greeted = |member| {
        let told = shop::greet(shop, member, now).unwrap();
        rules::thing_to_say(&programme, &told.held.standing, Person::of(&told.member, &told.news), &now)
    };
    assert_ne!(greeted(taras), Some(ThingToSay::FirstPurchase));
    assert_eq!(greeted(anna), Some(ThingToSay::FirstPurchase));
    let refused = shop::referral::refer(shop, taras, eva, now);
    assert!(matches!(refused, Err(shop::Error::Bonus(BonusFault::BoughtBefore))), "{refused:?}");
    shop::referral::refer(shop, anna, eva, now).unwrap();
    // Whoever turns out to be somebody who bought before is no friend who came to buy.
    merge::merge(shop, FactId::fresh(), anna, taras, merge::Choice::default(), now, true).unwrap();
    assert_eq!(discount(anna), 0);
    assert!(!shop::greet(shop, anna, now).unwrap().held.standing.referred);
    place.is_sound();
}

#[test]
fn a_name_without_end_is_refused_with_its_line() {
    let place = Place::new();
    let file =
        format!("name,card,note\n{},5500017,\nAnna,5500024,{}\nEva,5500031,\n", "Q".repeat(300_000), "n".repeat(2_001));
    let report = place.text(Kind::Members, &file);
    let faults: Vec<_> = report.lines.iter().map(|line| (line.line, line.reason.clone())).collect();
    let long = |field, most| RowFault::TooLong { field, most };
    assert_eq!((report.added, faults), (1, vec![(2, long("name", 200)), (3, long("note", 2_000))]));
    place.is_sound();
}

#[test]
fn who_came_along_with_a_list_did_not_join_on_its_day() {
    let place = Place::new();
    survey::set(&place.shop, survey::ready("joining").unwrap(), at("2026-11-20 09:00")).unwrap();
    let file = "number,name,card,since\n1,Olga,5500017,2019-05-01\n2,Anna,5500024,\n";
    assert_eq!(counts(&place.text(Kind::Members, file)), (2, 0, 0, 0));
    let asked = |card| survey::due(&place.shop, member(&place, card).id, at("2026-11-20 13:00")).unwrap().len();
    assert_eq!((asked("5500017"), asked("5500024")), (0, 1));
}
