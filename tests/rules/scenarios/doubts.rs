//! What a record leaves open though every word of it is known, or what ours decides otherwise: nothing is said then, so that no
//! figure is right or wrong by chance.

use std::collections::BTreeMap;

use regulars::domain::{
    AmountOff, Basket, Combine, GiftItem, GiftReward, Line, Moment, Off, PercentOff, Points, Programme, Quantity,
    Quote, Reward, RoundingLevel, Rule, RuleId, Select, Standing, fold,
};
use regulars::shop::trial::try_out;

use super::Unsaid;
use super::record::Record;

/// Looks at a basket as a whole, before it is priced.
pub fn of_goods(record: &Record) -> Result<(), Unsaid> {
    let (programme, basket) = (&record.programme, &record.basket);
    alike(programme, basket)?;
    for rule in &programme.rules {
        let selects = rule.then.selects();
        let about = |line: &&Line| selects.iter().any(|of| is_about(of, line));
        let goods: Vec<&Line> = basket.lines.iter().filter(about).collect();
        if counts_pieces(rule, programme.rounding_level) && goods.iter().any(|line| !line.quantity.is_whole()) {
            return Err("what is weighed is one piece".to_owned());
        }
        let Reward::Bundle(bundle) = &rule.then else { continue };
        let wanted: i64 = bundle.parts.iter().map(|part| i64::from(part.pieces)).sum();
        let bought: i64 = goods.iter().map(|line| line.quantity.thousandths() / 1_000).sum();
        if bought > wanted && goods.iter().any(|line| line.unit_price != goods[0].unit_price) {
            return Err("which pieces a bundle takes is not told: the dearest here".to_owned());
        }
    }
    Ok(())
}

/// Words that a record tells apart and we do not.
fn alike(programme: &Programme, basket: &Basket) -> Result<(), Unsaid> {
    let asked = |of: fn(&Select) -> &[String]| programme.selects().flat_map(of).collect::<Vec<_>>();
    let items = basket.lines.iter().filter_map(|line| line.name.as_ref());
    let categories = basket.lines.iter().filter_map(|line| line.category.as_ref());
    let parts = programme.rules.iter().flat_map(|rule| rule.when.parts());
    let codes = parts.filter_map(|part| part.coupon.as_ref());
    for words in [
        items.chain(asked(|of| &of.items)).collect::<Vec<_>>(),
        categories.chain(asked(|of| &of.categories)).collect(),
        codes.chain(&basket.coupons).collect(),
    ] {
        let mut known: BTreeMap<String, &String> = BTreeMap::new();
        for word in words {
            let other = *known.entry(fold(word)).or_insert(word);
            if other != word {
                return Err(format!("`{other}` and `{word}` are the same word"));
            }
        }
    }
    Ok(())
}

fn is_about(of: &Select, line: &Line) -> bool {
    let named = |names: &[String], own: Option<&String>| names.is_empty() || own.is_some_and(|own| names.contains(own));
    named(&of.items, line.name.as_ref())
        && named(&of.categories, line.category.as_ref())
        && of.price_from.is_none_or(|least| line.unit_price >= Some(least))
        && of.price_to.is_none_or(|most| line.unit_price <= Some(most))
        && !(of.full_price && line.on_sale)
}

/// Whether a rule gives by the piece, so that it matters what is one.
fn counts_pieces(rule: &Rule, level: RoundingLevel) -> bool {
    match &rule.then {
        Reward::Percent(_) if level == RoundingLevel::Piece => true,
        Reward::Amount(AmountOff { off: Off::Pieces, .. }) => true,
        Reward::Points(more) => more.per_piece.is_some(),
        _ => takes_pieces(rule),
    }
}

/// Whether a rule takes some pieces of a line and leaves others.
pub fn takes_pieces(rule: &Rule) -> bool {
    match &rule.then {
        Reward::Percent(PercentOff { pieces, .. }) | Reward::Amount(AmountOff { pieces, .. }) => pieces.is_some(),
        Reward::Free(_) | Reward::Bundle(_) => true,
        _ => false,
    }
}

/// In the format the first rule that holds ends its group, or keeps all others away, though it gives nothing; ours must give
/// something. Where that matters to a basket, nothing is said of it. Which rule holds first is asked of a programme in which
/// those of the group bring a gift, which is always there.
pub fn of_turns(
    programme: &Programme,
    standing: Option<&Standing>,
    basket: &Basket,
    at: &Moment,
) -> Result<(), Unsaid> {
    let price = |programme: &Programme| {
        try_out(programme, standing, basket, Points::ZERO, at).map_err(|error| error.to_string())
    };
    let turns = programme.groups.iter().filter(|group| matches!(group.combine, Combine::First | Combine::Exclusive));
    for group in turns {
        let mut asking = programme.clone();
        for rule in asking.rules.iter_mut().filter(|rule| rule.group() == group.id) {
            rule.then = something();
        }
        let (quote, asked) = (price(programme)?, price(&asking)?);
        let of_group = |rule: &&Rule| rule.group() == group.id;
        let Some(first) = programme.rules.iter().filter(of_group).find(|rule| is_had(&asked, rule)) else { continue };
        let mut others = programme.rules.iter().filter(|rule| rule.id != first.id);
        let beside = |rule: &Rule| group.combine == Combine::Exclusive || rule.group() == group.id;
        if !is_had(&quote, first) && others.any(|rule| beside(rule) && is_had(&quote, rule)) {
            return Err("a rule that holds and gives nothing stands in nobody's way".to_owned());
        }
    }
    Ok(())
}

fn something() -> Reward {
    let item = GiftItem { id: None, name: "Something".into(), quantity: Quantity::ONE, place: None };
    Reward::Gift(GiftReward { item, instead: Vec::new(), per: None, times: None })
}

fn is_had(quote: &Quote, rule: &Rule) -> bool {
    let id = RuleId::own(&rule.id);
    quote.applied.iter().any(|applied| applied.rule == id)
}
