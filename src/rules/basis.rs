//! What is kept of a sale so that its receipt can be priced again: of the standing only what the programme asks for.

use super::tier::held_tier;
use crate::domain::{
    Article, Basis, Basket, Combine, Condition, Group, KnownThen, Line, LineBasis, Money, Programme, Quote,
    RefundPolicy, Reward, Rule, Standing, TierHolds, fold,
};

/// What a sale keeps; none where the programme never prices a receipt again.
pub fn basis_of(programme: &Programme, standing: Option<&Standing>, basket: &Basket, quote: &Quote) -> Option<Basis> {
    if programme.refund.policy != RefundPolicy::Reprice {
        return None;
    }
    let asks = |asked: fn(&Condition) -> bool| programme.asks(asked);
    let known = |code: &&String| programme.rules_of_coupon(code).next().is_some();
    let lines = (1..).zip(&basket.lines).map(|(number, line)| (number, of_line(programme, line)));
    Some(Basis {
        member: standing.map(|standing| known_then(programme, standing, asks)),
        coupons: basket.coupons.iter().filter(known).cloned().collect(),
        kinds: quote.coupons_used.iter().map(|used| used.kind.clone()).collect(),
        by_hand: basket.by_hand.as_ref().map(|hand| hand.what.clone()),
        pays_with: basket.pays_with.clone().filter(|_| asks(|part| !part.pays_with.is_empty())),
        lines: lines.filter(|(_, line)| *line != LineBasis::default()).collect(),
    })
}

fn known_then(programme: &Programme, standing: &Standing, asks: impl Fn(fn(&Condition) -> bool) -> bool) -> KnownThen {
    let visits = asks(|part| part.first_purchase.is_some() || part.visit.is_some() || part.every_visit.is_some());
    let least_days = programme.birthday.as_ref().is_some_and(|rule| rule.least_days > 0);
    let at_once = programme.tiers.holds == TierHolds::AtOnce;
    KnownThen {
        spent: if at_once { standing.spent } else { Money::ZERO },
        tier_visits: at_once.then(|| standing.tier_visits.unwrap_or(standing.visits)),
        tier_last_visit: standing.last_for_tiers().filter(|_| at_once),
        tier: held_tier(programme, standing).map(|tier| tier.id.clone()),
        visits: if visits { standing.visits } else { 0 },
        bought_before: visits && standing.bought_before,
        last_visit: standing.last_visit.filter(|_| visits || asks(|part| part.absent_days.is_some())),
        since: standing.member_since.filter(|_| least_days || asks(|part| part.member_days.is_some())),
        household: standing.household.filter(|_| asks(|part| part.household.is_some())),
        segment: standing.segment.clone().filter(|_| asks(|part| !part.segments.is_empty())),
        used: standing.used.clone(),
        given: standing.given.clone(),
        units: standing.units.clone(),
        gifts: if gives_way(programme) { standing.gifts.clone() } else { Vec::new() },
    }
}

/// Whether a gift that has run out lets another rule be had.
fn gives_way(programme: &Programme) -> bool {
    let alone = |group: &&Group| matches!(group.combine, Combine::First | Combine::Exclusive);
    let gift = |rule: &Rule| matches!(rule.then, Reward::Gift(_));
    let gives = |group: &Group| programme.rules.iter().any(|rule| gift(rule) && rule.group() == group.id);
    programme.groups.iter().filter(alone).any(gives)
}

fn of_line(programme: &Programme, line: &Line) -> LineBasis {
    LineBasis {
        on_sale: line.on_sale,
        fixed: !line.discountable,
        min_unit_price: if line.discountable { line.min_unit_price } else { Money::ZERO },
        by_hand: line.by_hand.as_ref().map(|hand| hand.what.clone()),
        article: named(programme, &line.article),
    }
}

/// Of what the catalogue knew of an article, what the programme names.
fn named(programme: &Programme, article: &Article) -> Article {
    if article.is_unknown() {
        return Article::default();
    }
    let is = |names: &[String], name: &String| names.iter().any(|known| fold(known) == fold(name));
    let names = article.names.iter().filter(|name| programme.selects().any(|select| is(&select.items, name)));
    let least = |name: &String| programme.floors.iter().any(|floor| is(&floor.of.categories, name));
    let asked = |name: &&String| is(&programme.protected, name) || is(&programme.no_points, name) || least(name);
    Article { names: names.cloned().collect(), category: article.category.as_ref().filter(asked).cloned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_article_is_kept_what_a_lowest_price_names() {
        let text = r#"{"schema":2,"name":"T","floors":[
            {"of":{"categories":["tea"]},"percent":9000},{"of":{"items":["A-7"]},"price":5}]}"#;
        let programme: Programme = serde_json::from_str(text).unwrap();
        let article = |names: &[&str], category: &str| Article {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            category: Some(category.to_owned()),
        };
        let kept = named(&programme, &article(&["a-7", "Oolong"], "Tea"));
        assert_eq!(kept, article(&["a-7"], "Tea"));
        assert_eq!(named(&programme, &article(&["Latte"], "Coffee")), Article::default());
    }
}
