//! What holds of the owner's own rules, whatever they are: floors and caps, an answer for each, and that the best found is
//! the best there is.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use regulars::domain::{
    Base, Basket, Cap, Combine, Group, Money, Most, OffBefore, Points, Programme, Quote, Reward, Rounding,
    RoundingLevel, Rule, RuleId, Split, Standing,
};
use regulars::rules::{check, quote};
use serde_json::{Value, json};

use super::any;
use super::any_offers::{alike, by_pieces, cap, one_group, price, with_offers};
use super::notation::at;
use super::properties::nothing_is_negative;
use super::schema::full;

fn priced(programme: &Programme, standing: Option<&Standing>, basket: &Basket) -> Quote {
    quote(programme, Some(1), standing, basket, Points::ZERO, &at(any::today())).unwrap()
}

fn by_nobody(programme: &Programme, basket: &Basket) -> Quote {
    priced(programme, None, basket)
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> Money {
    Money::sum(amounts).unwrap()
}

/// What the rules that `which` means took off, line by line.
fn taken(quote: &Quote, which: impl Fn(&RuleId) -> bool) -> Vec<Money> {
    let of =
        |line: &regulars::domain::QuotedLine| sum(line.discounts.iter().filter(|d| which(&d.rule)).map(|d| d.amount));
    quote.lines.iter().map(of).collect()
}

/// Neither given before nor by hand.
fn of_the_programme(rule: &RuleId) -> bool {
    ![RuleId::LINE, RuleId::BY_HAND].contains(&rule.as_str())
}

/// The most that `most` allows of a price.
fn allowed(most: &Most, price: Money) -> Money {
    let share = most.percent.map(|rate| price.share(rate, Rounding::Floor).unwrap());
    [most.amount, share].into_iter().flatten().min().unwrap()
}

fn keeps(cap: &Cap, taken: &[Money], quote: &Quote, basket: &Basket) -> Result<(), TestCaseError> {
    let before: Vec<_> =
        quote.lines.iter().zip(&basket.lines).map(|(line, read)| line.amount.minus(read.discount).unwrap()).collect();
    if let Some(most) = &cap.line {
        for (taken, price) in taken.iter().zip(&before) {
            prop_assert!(*taken <= allowed(most, *price), "{taken:?} of {price:?}");
        }
    }
    if let Some(most) = &cap.receipt {
        prop_assert!(sum(taken.iter().copied()) <= allowed(most, sum(before.iter().copied())));
    }
    Ok(())
}

/// What a member had before of some rules and has now stays within what the cap leaves to one member.
fn keeps_for_member(
    cap: &Cap,
    taken: &[Money],
    given: &[OffBefore],
    own: impl Fn(&RuleId) -> bool,
) -> Result<(), TestCaseError> {
    let had: Vec<_> = given.iter().filter(|given| own(&RuleId::from(given.rule.as_str()))).collect();
    let now = sum(taken.iter().copied());
    for (most, had) in [
        (cap.member_day, sum(had.iter().map(|given| given.day))),
        (cap.member_month, sum(had.iter().map(|given| given.month))),
    ] {
        if let Some(most) = most {
            prop_assert!(now <= most.minus(had).unwrap().max(Money::ZERO), "{now:?} after {had:?} of {most:?}");
        }
    }
    Ok(())
}

fn without_hands(mut basket: Basket) -> Basket {
    basket.by_hand = None;
    basket.lines.iter_mut().for_each(|line| line.by_hand = None);
    basket
}

/// The same reward, but for pieces that no offer has counted.
fn unused(reward: &Reward) -> Reward {
    let mut reward = reward.clone();
    match &mut reward {
        Reward::Percent(percent) => percent.pieces.as_mut().unwrap().unused = true,
        Reward::Amount(amount) => amount.pieces.as_mut().unwrap().unused = true,
        Reward::Price(price) => price.pieces.as_mut().unwrap().unused = true,
        Reward::Free(free) => free.unused = true,
        Reward::Bundle(bundle) => bundle.unused = true,
        _ => {}
    }
    reward
}

/// The places of all values of a document that hold no others.
fn leaves(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                leaves(value, format!("{at}/{key}"), places);
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                leaves(item, format!("{at}/{place}"), places);
            }
        }
        _ => places.push(at),
    }
}

/// The rewards at these places in one group. The first cap is the programme's, the second the group's, the others are the
/// rules' own, each going with its reward.
fn capped(combine: Combine, rewards: &[Reward], places: &[usize], caps: &[Cap]) -> Programme {
    let some: Vec<Reward> = places.iter().map(|place| rewards[*place].clone()).collect();
    let mut programme = one_group(combine, &some, Split::LargestRemainder);
    programme.cap = caps[0];
    programme.groups[0].cap = caps[1];
    for (rule, place) in programme.rules.iter_mut().zip(places) {
        rule.cap = caps[2 + place];
    }
    programme
}

/// How rewards meet: how they are rounded and shared, what they are taken of, and what an earlier group counted and took.
#[derive(Debug, Clone)]
struct Terms {
    rounding: Rounding,
    level: RoundingLevel,
    split: Split,
    base: Base,
    before: Option<Reward>,
}

prop_compose! {
    fn terms()(
        rounding in prop_oneof![Just(Rounding::HalfUp), Just(Rounding::HalfDown), Just(Rounding::Floor)],
        level in prop_oneof![Just(RoundingLevel::Line), Just(RoundingLevel::Piece), Just(RoundingLevel::Receipt)],
        split in prop_oneof![
            Just(Split::LargestRemainder), Just(Split::RemainderLast), Just(Split::FloorThenFirst),
            Just(Split::RoundThenFirst)],
        base in prop_oneof![Just(Base::Left), Just(Base::Undiscounted)],
        before in option::of(by_pieces()),
    ) -> Terms {
        Terms { rounding, level, split, base, before }
    }
}

/// The programme, whose rules stand in one group, under these terms.
fn under_terms(mut programme: Programme, terms: &Terms) -> Programme {
    (programme.rounding, programme.rounding_level) = (terms.rounding, terms.level);
    (programme.split, programme.groups[0].base) = (terms.split, terms.base);
    let earlier = one_group(Combine::Sequence, terms.before.as_slice(), terms.split);
    let id = || "before".to_owned();
    programme.groups.extend(earlier.groups.into_iter().map(|group| Group { id: id(), priority: 1, ..group }));
    programme.rules.extend(earlier.rules.into_iter().map(|rule| Rule { id: id(), group: Some(id()), ..rule }));
    programme
}

/// Rewards for pieces that no other has counted: their best set takes what the best of all their sets takes, each in order.
fn best_of_all_sets(rewards: &[Reward], caps: &[Cap], terms: &Terms, basket: &Basket) -> Result<(), TestCaseError> {
    let of = |combine, places: &[usize]| {
        let programme = under_terms(capped(combine, rewards, places, caps), terms);
        sum(taken(&by_nobody(&programme, basket), of_the_programme))
    };
    let chosen = |set: u32| (0..rewards.len()).filter(|place| set & (1 << place) != 0).collect::<Vec<_>>();
    // Of what an earlier group left, a rule by itself puts back what came off the pieces that were counted, and a best set does
    // not: there the best set of each of the sets is asked.
    let alike = terms.before.is_none() || terms.base == Base::Undiscounted;
    let each = if alike { Combine::Sum } else { Combine::BestSet };
    let best = (0..1 << rewards.len()).map(|set| of(each, &chosen(set))).max().unwrap();
    let all: Vec<usize> = (0..rewards.len()).collect();
    prop_assert_eq!(of(Combine::BestSet, &all), best);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// As many as a programme may let compete.
    #[test]
    fn the_best_set_of_twelve_is_the_best_of_all_sets(
        rewards in vec(by_pieces(), 12),
        caps in vec(cap(), 14),
        terms in terms().boxed(),
        basket in any::basket().prop_map(without_hands).boxed(),
    ) {
        let rewards: Vec<Reward> = rewards.iter().map(unused).collect();
        best_of_all_sets(&rewards, &caps, &terms, &basket)?;
    }
}

proptest! {
    #[test]
    fn no_rule_passes_a_lowest_price_or_a_cap(
        programme in with_offers(any::plain().boxed()).boxed(),
        standing in option::of(any::standing()),
        basket in any::basket(),
    ) {
        let quote = priced(&programme, standing.as_ref(), &basket);
        for (line, read) in quote.lines.iter().zip(&basket.lines) {
            let floor = read.min_unit_price.times(read.quantity, Rounding::HalfUp).unwrap();
            let before = line.amount.minus(read.discount).unwrap();
            prop_assert!(line.total >= floor.min(before));
        }
        let keeps = |cap: &Cap, own: &dyn Fn(&RuleId) -> bool| {
            let taken = taken(&quote, own);
            keeps(cap, &taken, &quote, &basket)?;
            match &standing {
                Some(member) => keeps_for_member(cap, &taken, &member.given, own),
                None => Ok(()),
            }
        };
        keeps(&programme.cap, &of_the_programme)?;
        for rule in &programme.rules {
            keeps(&rule.cap, &|id| *id == RuleId::own(&rule.id))?;
        }
        for group in &programme.groups {
            let own = |id: &RuleId| programme.rules.iter().any(|r| r.group() == group.id && *id == RuleId::own(&r.id));
            keeps(&group.cap, &own)?;
        }
    }

    #[test]
    fn each_rule_is_answered(
        programme in with_offers(any::plain().boxed()).boxed(),
        standing in option::of(any::standing()),
        basket in any::basket(),
    ) {
        let quote = priced(&programme, standing.as_ref(), &basket);
        for rule in &programme.rules {
            let id = RuleId::own(&rule.id);
            let applied = quote.applied.iter().filter(|a| a.rule == id).count();
            let not = quote.not_applied.iter().filter(|n| n.rule == id).count();
            prop_assert!(applied <= 1 && (applied == 1 || not == 1), "{}: {applied} and {not}", rule.id);
        }
    }

    #[test]
    fn the_best_of_a_group_is_the_best_of_each_alone(
        rewards in vec(price(), 1..8),
        caps in vec(cap(), 9),
        basket in any::basket().prop_map(without_hands).boxed(),
    ) {
        let under = |combine, places: &[usize], of: fn(&Cap) -> Cap| {
            let caps: Vec<Cap> = caps.iter().map(of).collect();
            let programme = capped(combine, &rewards, places, &caps);
            taken(&by_nobody(&programme, &basket), of_the_programme)
        };
        let all: Vec<usize> = (0..rewards.len()).collect();
        let alone = |of| -> Vec<Vec<Money>> { all.iter().map(|one| under(Combine::Sequence, &[*one], of)).collect() };
        let best = alone(Cap::clone).iter().map(|parts| sum(parts.iter().copied())).max().unwrap();
        prop_assert_eq!(sum(under(Combine::BestOf, &all, Cap::clone)), best);
        // Of each line, where no cap of the receipt cuts what the lines have won.
        let of_line = |cap: &Cap| Cap { line: cap.line, ..Cap::default() };
        let each = alone(of_line);
        let best: Vec<Money> =
            (0..basket.lines.len()).map(|line| each.iter().map(|parts| parts[line]).max().unwrap()).collect();
        prop_assert_eq!(under(Combine::BestOfLine, &all, of_line), best);
    }

    #[test]
    fn the_best_set_is_the_best_of_all_sets(
        rewards in vec(by_pieces(), 1..6),
        caps in vec(cap(), 7),
        terms in terms().boxed(),
        basket in any::basket().prop_map(without_hands).boxed(),
    ) {
        let rewards: Vec<Reward> = rewards.iter().map(unused).collect();
        best_of_all_sets(&rewards, &caps, &terms, &basket)?;
    }

    /// Where hardly one set is better than another.
    #[test]
    fn of_offers_alike_the_best_set_is_the_best_of_all_sets(
        rewards in alike(),
        terms in terms().boxed(),
        basket in any::basket().prop_map(without_hands).boxed(),
    ) {
        let caps = vec![Cap::default(); rewards.len() + 2];
        best_of_all_sets(&rewards, &caps, &terms, &basket)?;
    }

    #[test]
    fn whatever_a_document_says_it_is_refused_or_priced(
        places in vec((any::<prop::sample::Index>(), 0..11_usize), 1..4),
        basket in any::basket(),
        standing in option::of(any::standing()),
        schema in 0..2_usize,
    ) {
        // All conditions at once hold for nobody, so half of the documents ask for nothing.
        let mut document = serde_json::to_value(full()).unwrap();
        if schema == 0 {
            for rule in document["rules"].as_array_mut().unwrap() {
                rule.as_object_mut().unwrap().remove("when");
            }
        }
        let odd = [
            json!(i64::MAX), json!(i64::MIN), json!(-1), json!(0), json!(1), json!(u32::MAX), json!("x"), json!(null),
            json!([]), json!({}), json!(true),
        ];
        for (place, value) in places {
            let mut all = Vec::new();
            leaves(&document, String::new(), &mut all);
            let place: &String = place.get(&all);
            *document.pointer_mut(place).unwrap() = odd[value].clone();
        }
        if let Ok(programme) = serde_json::from_value::<Programme>(document) {
            let sound = check(&programme).is_empty();
            let price = |standing| quote(&programme, Some(1), standing, &basket, Points::ZERO, &at(any::today()));
            if let (Ok(quote), true) = (price(standing.as_ref()), sound) {
                nothing_is_negative(&quote)?;
            }
        }
    }

    #[test]
    fn any_way_of_sharing_gives_the_same_sum(
        rewards in vec(price(), 1..3),
        basket in any::basket().prop_map(without_hands).boxed(),
    ) {
        let total = |split| by_nobody(&one_group(Combine::BestOf, &rewards, split), &basket).total;
        let one = total(Split::LargestRemainder);
        for split in [Split::RemainderLast, Split::FloorThenFirst, Split::RoundThenFirst] {
            prop_assert_eq!(total(split), one, "{:?}", split);
        }
    }
}
