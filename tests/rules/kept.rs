//! Points that a receipt keeps when part of it came back and the rest was priced again: never more than the money that was paid
//! for the rest in the end would have earned.

use proptest::prelude::*;
use proptest::sample::Index;
use regulars::domain::{Basket, Line, Money, Points, Programme, Quantity, Quote, RefundPolicy, ReturnedLine, Standing};
use regulars::rules::{Receipt, basis_of, quote};

use super::any;
use super::books::{refund_repriced, sold};
use super::notation::at;

fn priced(programme: &Programme, standing: &Standing, basket: &Basket) -> Option<Quote> {
    quote(programme, Some(1), Some(standing), basket, Points::ZERO, &at(any::today())).ok()
}

/// The points that are left and the money that was paid in the end, after lines came back whole, one after another; and what
/// the rest is priced at and earns.
struct After {
    kept: i64,
    paid: i64,
    price: i64,
    earns: i64,
}

fn after_each(programme: &Programme, standing: &Standing, basket: &Basket, gone: &[u32]) -> Vec<After> {
    let quote = priced(programme, standing, basket).unwrap();
    let basis = basis_of(programme, Some(standing), basket, &quote).unwrap();
    let at = at(any::today());
    let birthday = standing.birthday;
    let receipt = Receipt { programme, basis: &basis, birthday, at: &at, quote: &quote, given_back: &[] };
    let mut state = sold(&quote, Some(standing));
    let (mut left, mut paid, mut kept) = (basket.clone(), quote.total, quote.points_earned);
    left.lines.clear();
    let mut out: Vec<(u32, Line)> = (1..).zip(basket.lines.iter().cloned()).collect();
    let mut found = Vec::new();
    for line in gone {
        let plan = refund_repriced(&receipt, &mut state, &[ReturnedLine { line: *line, quantity: None }], any::today())
            .unwrap();
        out.retain(|(number, _)| number != line);
        left.lines = out.iter().map(|(_, line)| line.clone()).collect();
        paid = paid.minus(plan.counted().unwrap()).unwrap();
        kept = kept.minus(Points::sum(plan.lines.iter().map(|line| line.points_earned)).unwrap()).unwrap();
        let Some(rest) = priced(programme, standing, &left) else { break };
        let (price, earns) = (rest.total.as_minor(), rest.points_earned.get());
        found.push(After { kept: kept.get(), paid: paid.as_minor(), price, earns });
    }
    found
}

#[test]
fn goods_that_earn_more_leave_none_of_it_behind_when_they_come_back() {
    let text = r#"{"schema":2,"name":"-","refund":{"policy":"reprice"},"points":{"earn":1000,"value":100,"share":10000},
        "rules":[{"id":"big","name":"-","when":{"total":{"at_least":20000}},"then":{"amount":{"amount":15000,"off":"receipt"}}},
                 {"id":"five","name":"-","then":{"points":{"times":500,"of":{"items":["coffee"]}}}}]}"#;
    let programme: Programme = serde_json::from_str(text).unwrap();
    let hundred = |name: &str| Line::named(name, Money::minor(10_000), Quantity::ONE);
    let basket = Basket { lines: vec![hundred("coffee"), hundred("tea")], ..Basket::default() };
    let after = after_each(&programme, &Standing::default(), &basket, &[1]);
    // Tea at 100.00 would earn ten; 50.00 were paid for it, since nobody pays for bringing goods back.
    let After { kept, paid, price, earns } = &after[0];
    assert_eq!((*price, *earns, *paid, *kept), (10_000, 10, 5_000, 5));
}

prop_compose! {
    /// A sum off receipts from so much on, and goods that earn several times as much as others.
    fn club()(
        from in 1..40_000_i64, off in 1..30_000_i64, times in 1..2_000_u32, bonus in 1..50_i64, earn in 1..5_000_u32,
    ) -> Programme {
        let text = format!(
            r#"{{"schema":2,"name":"-","points":{{"earn":{earn},"value":100,"share":10000}},"rules":[
                {{"id":"big","name":"-","when":{{"total":{{"at_least":{from}}}}},"then":{{"amount":{{"amount":{off},"off":"receipt"}}}}}},
                {{"id":"more","name":"-","then":{{"points":{{"times":{times},"of":{{"items":["bread"]}}}}}}}},
                {{"id":"jam","name":"-","then":{{"points":{{"bonus":{bonus},"of":{{"items":["jam"]}}}}}}}}]}}"#
        );
        serde_json::from_str(&text).unwrap()
    }
}

proptest! {
    #[test]
    fn points_that_are_kept_are_no_more_than_what_was_paid_would_have_earned(
        mut programme in prop_oneof![any::programme(), club()],
        standing in any::standing(),
        mut basket in any::basket().prop_filter("something stays out", |basket| basket.lines.len() > 1),
        order in proptest::collection::vec(any::<Index>(), 1..6),
    ) {
        programme.refund.policy = RefundPolicy::Reprice;
        // The rest as a basket of its own would have all that was given on the receipt; and words tell equal lines apart.
        basket.by_hand = None;
        basket.lines.iter_mut().filter_map(|line| line.by_hand.as_mut()).for_each(|hand| hand.reason = "-".into());
        let mut out: Vec<u32> = (1..).take(basket.lines.len()).collect();
        let mut gone = Vec::new();
        for place in order {
            if out.len() > 1 {
                gone.push(out.remove(place.index(out.len())));
            }
        }
        for After { kept, paid, price, earns } in after_each(&programme, &standing, &basket, &gone) {
            let (kept, paid, price, earns) = (i128::from(kept), i128::from(paid), i128::from(price), i128::from(earns));
            prop_assert!(kept * price <= earns * paid, "{kept} of {earns}, {paid} paid of {price}");
        }
    }
}
