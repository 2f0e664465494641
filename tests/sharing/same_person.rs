//! Two files of one person put together.

use regulars::domain::{CardState, ConsentBy, FactId, Money, Points, Profile, Purpose};
use regulars::report::Period;
use regulars::shop::export::export;
use regulars::shop::merge::{self, Choice, Keep};
use regulars::shop::{self, CardWish, Enrolment, Error, Looked, assign, find, scan};
use regulars::store;
use regulars::transfer::Kind;

use super::{
    at, back, card, club, derived, enrol, enrolled, has, join, leave, merged, must_be_sound, phone, sold, somebody,
    standing, undone,
};
use regulars::shop::household::Takes;

// Two cards of one person lead to one account (od#145782), and nothing of either is lost (trap:merge).
#[test]
fn everything_of_the_one_counts_for_the_other() {
    let (_folder, shop) = club();
    let hers = Enrolment { card: CardWish::Number(card("A1001")), ..somebody("Ольга Савельева") };
    let mut twin = Enrolment { card: CardWish::Number(card("A2002")), ..somebody("Olga Saveleva") };
    twin.profile.phone = phone("067 412 77 00");
    twin.profile.note = "пьёт пуэр".into();
    twin.since = "2020-05-05".parse().ok();
    twin.consents.push((Purpose::Marketing, true, ConsentBy::Member));
    let (olga, twin) = (enrol(&shop, hers), enrol(&shop, twin));
    sold(&shop, olga, 1_500, 0, "01-10");
    sold(&shop, twin, 1_000, 0, "01-20");

    let foreseen = merge::preview(&shop, olga, twin, Choice::default(), at("2026-02-01 12:00")).unwrap();
    assert_eq!(foreseen.moves.points, Points::new(50));
    let done = merged(&shop, olga, twin, "02-01").unwrap();
    assert_eq!(
        (done.sales, done.spent, done.points, done.balance),
        (1, foreseen.moves.spent, Points::new(50), Points::new(125))
    );
    // Together they have reached what neither had alone.
    assert_eq!(has(&shop, olga, "02-02"), (125, 2_500, Some("bronze".into())));
    assert_eq!(standing(&shop, olga, "02-02").visits, 2);
    must_be_sound(&shop);

    // Whatever led to the one leads to the other.
    let Looked::Member(greeted) = scan::look_up_text(&shop, "A2002", at("2026-02-02")).unwrap() else { panic!() };
    assert_eq!((greeted.member.id, greeted.held.member), (olga, olga));
    assert_eq!(shop.member_of_card(&card("A2002")).unwrap(), olga);
    let member = shop::member(&shop, twin).unwrap();
    assert_eq!((member.id, member.since.to_string()), (olga, "2020-05-05".into()));
    assert_eq!(member.cards.len(), 2);
    assert!(member.cards.iter().all(|card| card.state == CardState::Active));
    assert!(member.allows(Purpose::Marketing));
    assert_eq!((member.profile.phone, member.profile.note.as_str()), (phone("067 412 77 00"), "пьёт пуэр"));
    for typed in ["Saveleva Olga", "савельева", "7700", "A2002"] {
        let found = find(&shop, typed, 10).unwrap();
        assert_eq!(found.iter().map(|f| f.member).collect::<Vec<_>>(), [olga], "{typed}");
    }
    let known = shop::member::known(&shop, twin, &at("2026-02-02")).unwrap();
    assert_eq!(known.receipts.len(), 2);
    // Figures and months too, each of both.
    assert_eq!((known.regular.0.sales, known.regular.0.spent), (2, Money::minor(250_000)));
    let months: Vec<_> = known.months.into_iter().filter(|(_, spent)| !spent.is_zero()).collect();
    assert_eq!(months, [("2026-01-01".parse::<chrono::NaiveDate>().unwrap(), Money::minor(250_000))]);
    // A sale under the old id is hers.
    assert_eq!(sold(&shop, twin, 100, 0, "02-03").member, Some(olga));
    must_be_sound(&shop);
}

#[test]
fn undoing_at_once_leaves_everything_as_it_was() {
    let (_folder, shop) = club();
    let mut hers = somebody("Ольга Савельева");
    hers.profile.note = "без сахара".into();
    let mut twin = Enrolment { card: CardWish::Number(card("A2002")), ..somebody("Olga Saveleva") };
    twin.profile = Profile { phone: phone("067 412 77 00"), note: "пьёт пуэр".into(), ..twin.profile };
    let (olga, twin) = (enrol(&shop, hers), enrol(&shop, twin));
    sold(&shop, olga, 1_500, 0, "01-10");
    sold(&shop, twin, 2_400, 0, "01-20");
    sold(&shop, twin, 100, 20, "01-21");
    let before = derived(&shop);
    let done = merged(&shop, olga, twin, "02-01").unwrap();
    assert_ne!(derived(&shop), before);
    let back = undone(&shop, twin, "02-01").unwrap();
    assert_eq!((back.sales, back.spent, back.points), (done.sales, done.spent, done.points));
    assert_eq!(derived(&shop), before);
    must_be_sound(&shop);
    assert_eq!(undone(&shop, twin, "02-02").unwrap_err().code(), "nothing_to_undo");
}

#[test]
fn a_birthday_is_given_once_whoever_had_it() {
    let (_folder, shop) = club();
    let born = |name, born: &str| {
        let mut who = somebody(name);
        who.profile.birthday = born.parse().ok();
        enrol(&shop, who)
    };
    let (olga, twin) = (born("Ольга Савельева", "1984-03-14"), born("Olga Saveleva", "--03-15"));
    assert_eq!(sold(&shop, twin, 100, 0, "03-14").quote.gifts.len(), 1);
    let undecided = merged(&shop, olga, twin, "03-15");
    assert!(matches!(undecided, Err(Error::BirthdaysDiffer)));
    let foreseen = merge::preview(&shop, olga, twin, Choice::default(), at("2026-03-15 12:00")).unwrap();
    assert!(foreseen.birthdays_differ && !foreseen.phones_differ);
    for (keep, kept) in [(Keep::Survivor, "1984-03-14"), (Keep::Absorbed, "--03-15")] {
        let choice = Choice { birthday: Some(keep), ..Choice::default() };
        let id = FactId::fresh();
        let done = merge::merge(&shop, id, olga, twin, choice, at("2026-03-15 12:00"), true).unwrap();
        assert!(!done.repeated);
        assert!(merge::merge(&shop, id, olga, twin, choice, at("2026-03-15 12:00"), true).unwrap().repeated);
        assert_eq!(shop::member(&shop, olga).unwrap().profile.birthday.unwrap().to_string(), kept);
        let again = sold(&shop, olga, 100, 0, "03-15");
        assert!(again.quote.gifts.is_empty(), "she had her present yesterday, under the other card");
        assert!(again.quote.applied.iter().all(|applied| applied.rule.as_str() != "birthday"));
        back(&shop, again.sale, "03-15");
        undone(&shop, twin, "03-15").unwrap();
        assert_eq!(shop::member(&shop, olga).unwrap().profile.birthday.unwrap().to_string(), "1984-03-14");
        must_be_sound(&shop);
    }
}

#[test]
fn goods_of_the_absorbed_come_back_with_their_points() {
    let (_folder, shop) = club();
    let (olga, twin) = (enrolled(&shop, "Ольга Савельева"), enrolled(&shop, "Olga Saveleva"));
    let tea = sold(&shop, twin, 1_000, 0, "01-10");
    let paid = sold(&shop, twin, 100, 30, "01-20");
    merged(&shop, olga, twin, "02-01").unwrap();
    let returned = back(&shop, paid.sale, "02-02").plan;
    assert_eq!((returned.points_returned, returned.withheld.as_minor()), (Points::new(30), 0));
    let returned = back(&shop, tea.sale, "02-03").plan;
    assert_eq!((returned.points_taken, returned.withheld.as_minor()), (Points::new(50), 0));
    assert_eq!(has(&shop, olga, "02-03"), (0, 0, None));
    must_be_sound(&shop);
    undone(&shop, twin, "02-04").unwrap();
    assert_eq!((has(&shop, olga, "02-04"), has(&shop, twin, "02-04")), ((0, 0, None), (0, 0, None)));
    must_be_sound(&shop);
}

#[test]
fn what_happened_since_stays_where_it_happened() {
    let (_folder, shop) = club();
    let (olga, twin) = (enrolled(&shop, "Ольга Савельева"), enrolled(&shop, "Olga Saveleva"));
    sold(&shop, olga, 1_000, 0, "01-10");
    sold(&shop, twin, 1_200, 0, "01-20");
    merged(&shop, olga, twin, "02-01").unwrap();
    // Sixty of 110 points are spent: Olga's fifty, and ten of the twin's. Three are earned.
    sold(&shop, twin, 400, 60, "02-02");
    assert_eq!(has(&shop, olga, "02-03").0, 110 - 60 + 16);
    undone(&shop, twin, "02-03").unwrap();
    assert_eq!(has(&shop, twin, "02-04"), (50, 1_200, None));
    assert_eq!(has(&shop, olga, "02-04").0, 16);
    must_be_sound(&shop);
}

#[test]
fn merges_stand_upon_each_other_and_are_undone_from_the_top() {
    let (_folder, shop) = club();
    let names = ["Ольга Савельева", "Olga Saveleva", "О. Савельева"];
    let [one, two, three] = names.map(|name| enrolled(&shop, name));
    for (member, day) in [(one, "01-10"), (two, "01-11"), (three, "01-12")] {
        sold(&shop, member, 1_000, 0, day);
    }
    let before = derived(&shop);
    merged(&shop, two, three, "02-01").unwrap();
    let between = derived(&shop);
    merged(&shop, one, two, "02-02").unwrap();
    assert_eq!(has(&shop, three, "02-03"), (150, 3_000, Some("bronze".into())));
    assert_eq!(merge::absorbed(&shop, one).unwrap().len(), 2);
    assert_eq!(undone(&shop, three, "02-03").unwrap_err().code(), "merged_since");
    assert_eq!(merged(&shop, one, three, "02-03").unwrap_err().code(), "same_member");
    undone(&shop, two, "02-03").unwrap();
    assert_eq!(derived(&shop), between);
    undone(&shop, three, "02-03").unwrap();
    assert_eq!(derived(&shop), before);
    must_be_sound(&shop);
}

#[test]
fn a_household_is_no_obstacle_to_the_one_who_stays() {
    let (_folder, shop) = club();
    let names = ["Ольга Савельева", "Olga Saveleva", "Тарас Савельев"];
    let [olga, twin, taras] = names.map(|name| enrolled(&shop, name));
    for member in [olga, twin, taras] {
        sold(&shop, member, 1_000, 0, "01-10");
    }
    join(&shop, olga, taras, "02-01").unwrap();
    let refused = merged(&shop, twin, olga, "02-02").unwrap_err();
    assert_eq!(refused.code(), "shares_account");
    let before = derived(&shop);
    merged(&shop, olga, twin, "02-02").unwrap();
    assert_eq!(has(&shop, taras, "02-03").0, 150);
    must_be_sound(&shop);
    undone(&shop, twin, "02-03").unwrap();
    assert_eq!(derived(&shop), before);
    // Two files on one account: nothing moves but whose sales they are.
    join(&shop, twin, taras, "02-04").unwrap();
    let before = derived(&shop);
    let done = merged(&shop, olga, twin, "02-05").unwrap();
    assert_eq!((done.points, standing(&shop, olga, "02-05").visits), (Points::ZERO, 1));
    assert_eq!(standing(&shop, olga, "02-05").household, Some(2));
    undone(&shop, twin, "02-05").unwrap();
    assert_eq!(derived(&shop), before);
    leave(&shop, twin, Takes::Own, "02-06").unwrap();
    must_be_sound(&shop);
}

// Whichever comes first, leaving the household or taking the files apart, everybody has what they brought.
#[test]
fn what_a_merge_brought_goes_back_from_the_household_that_the_survivor_has_left() {
    let (_folder, shop) = club();
    let names = ["Ольга Савельева", "Olga Saveleva", "Тарас Савельев"];
    let [olga, twin, taras] = names.map(|name| enrolled(&shop, name));
    for member in [olga, twin, taras] {
        sold(&shop, member, 1_000, 0, "01-10");
    }
    join(&shop, olga, taras, "02-01").unwrap();
    merged(&shop, olga, twin, "02-02").unwrap();
    leave(&shop, olga, Takes::Own, "02-03").unwrap();
    must_be_sound(&shop);
    assert_eq!(undone(&shop, twin, "02-04").unwrap().points.get(), 50);
    must_be_sound(&shop);
    assert_eq!([olga, twin, taras].map(|member| has(&shop, member, "02-05").0), [50, 50, 50]);
}

// The till counts from the oldest of the files; so does whatever else tells since when somebody is in the club.
#[test]
fn one_person_is_in_the_club_since_the_oldest_file_wherever_it_is_told() {
    let (folder, shop) = club();
    let joined = |name, since: &str| {
        let mut who = Enrolment { since: since.parse().ok(), ..somebody(name) };
        who.profile.birthday = "--03-14".parse().ok();
        enrol(&shop, who)
    };
    let (olga, twin) = (joined("Ольга Савельева", "2026-01-02"), joined("Olga Saveleva", "2020-05-05"));
    merged(&shop, olga, twin, "01-03").unwrap();

    let oldest = "2020-05-05".parse().unwrap();
    let told = [
        shop::member(&shop, olga).unwrap().since,
        standing(&shop, olga, "01-04").member_since.unwrap(),
        shop.store().read(|c| store::report::born_on(c, 3, 14)).unwrap()[0].since,
        shop.store().read(|c| store::regular::sales_of(c, olga)).unwrap().unwrap().0.since,
    ];
    assert_eq!(told, [oldest; 4]);
    let figures = |period: Period| shop.store().read(|c| store::report::joined(c, period.from, period.to)).unwrap();
    let january = Period { from: "2026-01-01".parse().unwrap(), to: "2026-01-31".parse().unwrap() };
    assert_eq!(figures(january), (1, 0));
    let earlier = Period { from: "2020-01-01".parse().unwrap(), to: "2020-12-31".parse().unwrap() };
    assert_eq!(figures(earlier), (1, 1));
    let path = folder.path().join("members.csv");
    export(&shop, Kind::Members, &path, at("2026-02-01 12:00").day()).unwrap();
    assert!(std::fs::read_to_string(path).unwrap().contains("2020-05-05"));
}

#[test]
fn a_birthday_of_two_files_is_one_birthday_today() {
    let (_folder, shop) = club();
    let born = |name| {
        let mut who = somebody(name);
        who.profile.birthday = "--03-14".parse().ok();
        enrol(&shop, who)
    };
    let (olga, twin) = (born("Ольга Савельева"), born("Olga Saveleva"));
    merged(&shop, olga, twin, "02-01").unwrap();
    let today = shop::today::today(&shop, &at("2026-03-14 12:00")).unwrap();
    assert_eq!((today.birthdays.len(), today.birthdays_in_all), (1, 1));
}

#[test]
fn whose_a_sale_is_may_be_said_in_the_second_in_which_two_are_told_apart() {
    let (_folder, shop) = club();
    let [olga, twin] = ["Ольга Бондар", "Олька Бондар"].map(|name| enrolled(&shop, name));
    // Of one account already, and too little for a point: nothing but whose it is could follow.
    let tea = sold(&shop, olga, 1, 0, "01-11").sale;
    join(&shop, twin, olga, "01-20").unwrap();
    merged(&shop, olga, twin, "02-01").unwrap();
    undone(&shop, twin, "02-02").unwrap();
    // The merge did not bring it, and the undoing does not give it back.
    assign::assign(&shop, tea, Some(twin), at("2026-02-02 12:00"), true).unwrap();
    must_be_sound(&shop);
    merged(&shop, olga, twin, "02-03").unwrap();
    // Nor where it was somebody else's meanwhile.
    assign::assign(&shop, tea, None, at("2026-02-03 13:00"), true).unwrap();
    assign::assign(&shop, tea, Some(olga), at("2026-02-03 14:00"), true).unwrap();
    undone(&shop, twin, "02-04").unwrap();
    assign::assign(&shop, tea, Some(twin), at("2026-02-04 12:00"), true).unwrap();
    must_be_sound(&shop);
}
