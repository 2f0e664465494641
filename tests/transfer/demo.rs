//! The made-up shop: sound, believable, and the same from the same seed.

use std::fs;

use regulars::domain::LeapDay;
use regulars::shop::demo::{DemoPlan, Made, demo};
use regulars::shop::export::export_all;
use regulars::shop::value::{ValueQuery, value};
use regulars::shop::{Beside, Shop, survey};
use regulars::store;

struct Shown {
    made: Made,
    files: Vec<String>,
    folder: tempfile::TempDir,
}

fn make(seed: u64) -> Shown {
    let folder = tempfile::tempdir().unwrap();
    let plan = DemoPlan { members: 60, years: 2, seed, ..DemoPlan::on("2026-11-22".parse().unwrap()) };
    let made = demo(&folder.path().join("shop"), &plan).unwrap();
    let shop = Shop::open(&folder.path().join("shop"), Beside::Command).unwrap();
    let written = export_all(&shop, &folder.path().join("all"), "2026-11-22".parse().unwrap()).unwrap();
    let mut files: Vec<_> = written.iter().map(|(path, _)| fs::read_to_string(path).unwrap()).collect();
    for form in survey::READY {
        let path = folder.path().join(format!("{form}.csv"));
        survey::export(&shop, form, &path).unwrap();
        files.push(fs::read_to_string(path).unwrap());
    }
    Shown { made, files, folder }
}

#[test]
fn the_same_seed_makes_the_same_shop_and_another_seed_another() {
    let (one, two, other) = (make(7), make(7), make(8));
    assert_eq!(one.made, two.made);
    assert!(one.files == two.files, "the same seed made another shop");
    assert!(one.files[2] != other.files[2], "another seed made the same shop");
}

#[test]
fn the_made_up_shop_is_sound_and_has_something_to_show() {
    let shown = make(1);
    let shop = Shop::open(&shown.folder.path().join("shop"), Beside::Command).unwrap();
    let broken = shop.store().read(store::check::run).unwrap();
    assert!(broken.is_empty(), "{broken:?}");
    let today = "2026-11-22".parse().unwrap();
    let value = value(&shop, &ValueQuery::default(), today).unwrap();
    assert_eq!(value.totals.members, shown.made.members);
    assert!(shown.made.members >= 55 && shown.made.sales > 1_000, "{:?}", shown.made);
    assert!(value.members.iter().any(|member| member.tier.is_some() && member.points.is_positive()));
    assert!(value.totals.member_share_bp > 5_000 && value.totals.member_share_bp < 10_000);
    assert!(value.totals.active_last_year < value.totals.members);
    let celebrating = value.members.iter().filter(|member| {
        let member = shop.store().read(|c| store::member::load(c, member.member)).unwrap().unwrap();
        let birthday = member.profile.birthday.and_then(|b| b.nearest(today, LeapDay::default()));
        birthday.is_some_and(|(_, days)| (0..=5).contains(&days))
    });
    assert!(celebrating.count() >= 8);
}

#[test]
fn the_made_up_shop_has_answers_of_every_kind() {
    let shown = make(1);
    let shop = Shop::open(&shown.folder.path().join("shop"), Beside::Command).unwrap();
    for form in survey::READY {
        let results = survey::report(&shop, form).unwrap().results;
        let members = shown.made.members;
        assert!(
            results.sheets > members / 5 && results.sheets < members * 3 / 5,
            "{form}: {} of {members}",
            results.sheets
        );
        for counted in &results.questions {
            assert!(counted.answered > 0, "{form}: nobody answered {}", counted.question.id);
            assert!(counted.nps().is_none_or(|nps| (10..70).contains(&nps)), "{:?}", counted.nps());
        }
    }
    let words = survey::said(&shop, "first-purchase", None, "", 99).unwrap();
    assert!(words.iter().any(|said| said.words.contains(['ї', 'і'])) && words.len() > 3, "in the members' own words");
}
