//! Members who look like one: what speaks for it, and what alone says nothing.

use regulars::domain::{FactId, MemberId};
use regulars::shop::Shop;
use regulars::shop::duplicates::{Pair, Place, Sign, all, step, tell_apart};

use super::{at, club, enrol, merged, must_be_sound, phone, somebody, undone};

fn known(shop: &Shop, name: &str, number: &str, birthday: &str, email: &str) -> MemberId {
    let mut who = somebody(name);
    who.profile.phone = phone(number);
    who.profile.birthday = birthday.parse().ok();
    who.profile.email = Some(email.to_owned()).filter(|email| !email.is_empty());
    enrol(shop, who)
}

fn told(shop: &Shop) -> Vec<(MemberId, MemberId, Vec<Sign>)> {
    all(shop, usize::MAX)
        .unwrap()
        .into_iter()
        .map(|Pair { one, other, signs }| (one.member, other.member, signs))
        .collect()
}

#[test]
fn two_of_three_must_agree() {
    use Sign::{SameBirthday, SameEmail, SameName, SamePhone, SimilarName};
    let (_folder, shop) = club();
    let olga = known(&shop, "Ольга Викторовна Савельева", "067 412 77 00", "1984-03-14", "olga@example.org");
    // Her daughter has the phone and the surname, a namesake the name, and somebody was born on the same day.
    known(&shop, "Яна Савельева", "067 412 77 00", "2005-05-05", "");
    known(&shop, "Ольга Савельева", "050 300 22 11", "1990-01-01", "");
    known(&shop, "Тарас Бондар", "", "1984-03-14", "");
    assert_eq!(told(&shop), []);

    let again = known(&shop, "Olga Saveleva", "+380674127700", "", "");
    assert_eq!(told(&shop), [(olga, again, vec![SamePhone, SameName])]);
    let mailed = known(&shop, "О. Савельева", "", "--03-14", "olga@example.org");
    let born = known(&shop, "Ольга Савельва", "", "--03-14", "");
    let found = told(&shop);
    assert_eq!(found[1], (olga, mailed, vec![SameEmail, SameBirthday, SimilarName]));
    assert!(found.contains(&(olga, born, vec![SameBirthday, SimilarName])));
    assert_eq!(found.len(), 3, "an initial and a slip together say too little: {found:?}");
    // Another year is another person.
    known(&shop, "Ольга Савельева", "", "1985-03-14", "");
    let with_other_year = told(&shop);
    assert!(with_other_year.iter().all(|(one, ..)| *one == olga || *one == mailed || *one == born));
}

#[test]
fn who_was_told_apart_or_merged_is_offered_no_more() {
    let (_folder, shop) = club();
    let one = known(&shop, "Ян Лисенко", "067 412 77 00", "--03-14", "");
    let other = known(&shop, "Ян Лисенко", "067 412 77 00", "--03-14", "");
    assert_eq!(told(&shop).len(), 1);
    merged(&shop, one, other, "02-01").unwrap();
    assert_eq!(told(&shop), []);
    undone(&shop, other, "02-01").unwrap();
    assert_eq!(told(&shop).len(), 1);
    for _ in 0..2 {
        tell_apart(&shop, FactId::fresh(), other, one, at("2026-02-02")).unwrap();
    }
    assert_eq!(told(&shop), []);
    assert_eq!(tell_apart(&shop, FactId::fresh(), one, one, at("2026-02-02")).unwrap_err().code(), "same_member");
    must_be_sound(&shop);
}

#[test]
fn the_search_goes_step_by_step_and_comes_to_an_end() {
    let (_folder, shop) = club();
    let one = known(&shop, "Ян Лисенко", "", "2000-02-29", "");
    let other = known(&shop, "Ян Лисенко", "", "--02-29", "");
    let (mut place, mut steps, mut pairs, mut before) = (Some(Place::default()), 0, Vec::new(), 0);
    while let Some(from) = place {
        let found = step(&shop, &from).unwrap();
        assert!(found.hundredths() >= before);
        before = found.hundredths();
        pairs.extend(found.pairs);
        place = found.next;
        steps += 1;
    }
    assert_eq!((steps, before), (2 + 366, 100));
    assert_eq!(pairs.iter().map(|p| (p.one.member, p.other.member)).collect::<Vec<_>>(), [(one, other)]);
    assert_eq!(all(&shop, 0).unwrap(), []);
}
