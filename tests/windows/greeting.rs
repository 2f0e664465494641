//! What the cashier is told at the scan.

use regulars::domain::{ConsentBy, GiftItem, Profile, Purpose, Quantity};
use regulars::shop::{self, CardWish};
use rstest::rstest;

use super::desk::{at, desk, enrol, named, number, top, words};
use super::stage::till::{RYE, at_till};

// Whose birthday it is, the cashier reads at the scan (rd#681, rd#1702): with its gift, in good time, and of nobody who does
// not want it.
#[rstest]
#[case::today("1984-11-20", true, Some("з днем народження!"))]
#[case::soon("--11-22", true, Some("скоро ваш день народження"))]
#[case::over("1984-11-18", true, Some("з минулим днем народження"))]
#[case::far("1984-12-20", true, None)]
#[case::unwanted("1984-11-20", false, None)]
fn a_birthday_is_told_at_the_scan(#[case] born: &str, #[case] wanted: bool, #[case] told: Option<&str>) {
    let d = desk();
    let profile = Profile { birthday: born.parse().ok(), ..named("Наталія Іванівна Мельник") };
    let member = enrol(&d.world.shop, profile.clone(), CardWish::Number(number("440029010007")));
    let answered = vec![(Purpose::Birthday, wanted, ConsentBy::Member)];
    shop::member::edit(&d.world.shop, member, profile, answered, at("2024-02-03 10:01")).unwrap();
    let state = at_till(&d.world, &["440029010007"]);
    let said = words(&d.world, state.view(&d.world, top(&d.world), None));
    assert!(said.contains("Наталія"), "{said}");
    match told {
        Some(told) => assert!(said.contains(told) && said.contains("плитка шоколаду"), "{said}"),
        None => assert!(!said.contains("днем народження") && !said.contains("день народження"), "{said}"),
    }
}

// What is handed over is counted in pieces only where it is whole pieces; a pack that names its size is one.
#[rstest]
#[case::pieces("медівник", 2_000, "Віддайте: медівник, 2 шт.")]
#[case::weighed("Сир твердий, кг", 350, "Віддайте: Сир твердий, кг, 0,350 кг")]
#[case::a_part("медівник", 500, "Віддайте: медівник, 0,500")]
#[case::a_pack("Кава в зернах 1 кг", 1_000, "Віддайте: Кава в зернах 1 кг, 1 шт.")]
fn a_gift_is_handed_over_in_its_own_unit(#[case] name: &str, #[case] thousandths: i64, #[case] told: &str) {
    let d = desk();
    let quantity = Quantity::thousandths_of(thousandths);
    d.programme(|programme| {
        let gift = GiftItem { id: None, name: name.into(), quantity, place: None };
        programme.birthday.as_mut().unwrap().gift = Some(gift);
    });
    let profile =
        Profile { birthday: "1984-11-20".parse().ok(), ..named("Наталія Іванівна Мельник") };
    let member = enrol(&d.world.shop, profile.clone(), CardWish::Number(number("440029010007")));
    let answered = vec![(Purpose::Birthday, true, ConsentBy::Member)];
    shop::member::edit(&d.world.shop, member, profile, answered, at("2024-02-03 10:01")).unwrap();
    let state = at_till(&d.world, &["440029010007", RYE]);
    let said = words(&d.world, state.view(&d.world, top(&d.world), None));
    assert!(said.contains(&format!("{told}\n")), "{said}");
}
