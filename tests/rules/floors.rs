//! Lowest prices that the programme sets hold as those of articles do, whatever rules there are beside them.

use proptest::prelude::*;
use regulars::domain::{BasisPoints, Basket, Line, Money, Points, PriceFloor, Programme, Quote, Select, Standing};
use regulars::rules::quote;

use super::any;
use super::notation::at;

fn priced(programme: &Programme, standing: Option<&Standing>, basket: &Basket) -> Quote {
    quote(programme, Some(1), standing, basket, Points::ZERO, &at(any::today())).unwrap()
}

/// The highest lowest price of a unit, in the plainest form.
fn least(floors: &[PriceFloor], line: &Line) -> Money {
    let is = |names: &[String], name: Option<&String>| {
        names.is_empty() || name.is_some_and(|name| names.iter().any(|known| known.eq_ignore_ascii_case(name)))
    };
    let about = floors
        .iter()
        .filter(|floor| is(&floor.of.categories, line.category.as_ref()) && is(&floor.of.items, line.name.as_ref()));
    let price = line.unit_price.unwrap().as_minor();
    let share = |rate: BasisPoints| Money::minor((price * i64::from(rate.get()) + 9_999) / 10_000);
    about.map(|floor| floor.price.unwrap_or_else(|| share(floor.percent.unwrap()))).max().unwrap_or_default()
}

/// Goods with a price of their own, and no lowest one.
fn without_floors(mut basket: Basket) -> Basket {
    basket.lines.retain(|line| line.unit_price.is_some());
    for line in &mut basket.lines {
        line.min_unit_price = Money::ZERO;
    }
    basket
}

prop_compose! {
    fn floor()(
        what in 0..3_u8,
        price in 1..3_000_i64,
        percent in proptest::option::of(1..10_001_u32),
    ) -> PriceFloor {
        let (food, bread) = (vec!["FOOD".to_owned()], vec!["Bread".to_owned()]);
        let of = match what {
            0 => Select { categories: food, ..Select::default() },
            1 => Select { items: bread, ..Select::default() },
            _ => Select { categories: food, items: bread, ..Select::default() },
        };
        let price = percent.is_none().then(|| Money::minor(price));
        PriceFloor { of, price, percent: percent.map(BasisPoints::new) }
    }
}

proptest! {
    #[test]
    fn a_lowest_price_of_the_programme_holds_as_that_of_an_article_does(
        programme in any::programme(),
        floors in proptest::collection::vec(floor(), 1..4),
        standing in proptest::option::of(any::standing()),
        basket in any::basket().prop_map(without_floors).boxed(),
    ) {
        let mut articles = basket.clone();
        for line in &mut articles.lines {
            line.min_unit_price = least(&floors, line);
        }
        let of_articles = priced(&programme, standing.as_ref(), &articles);
        let with_floors = Programme { floors, ..programme };
        prop_assert_eq!(priced(&with_floors, standing.as_ref(), &basket), of_articles);
    }
}
