//! A quote under an owner's own rules laid beside what the model worked out, and held to everything that must be true of it
//! however the rules are: parts equal the whole, nothing is negative, no lowest price and no cap is passed, nobody has what is
//! not for them. The second asks nothing of the model's own pricing, so that one slip in both would still be found.

use std::collections::BTreeSet;

use chrono::Datelike;
use regulars::domain::{Cap, Combine, Group, Programme, Quote, QuotedLine, Reason, Reward, Rule, RuleId};

use super::asks::Scene;
use super::limits::at_most;
use super::meets::Worked;
use super::sums::Priced;
use super::units;

/// A quote beside what the model worked out.
pub fn held(scene: &Scene<'_>, told: &Quote, worked: &Worked<'_>) {
    let (programme, lines) = (scene.programme, &worked.lines);
    assert_eq!(told.lines.len(), lines.len());
    for ((line, told), priced) in scene.basket.lines.iter().zip(&told.lines).zip(lines) {
        let offs: Vec<_> = told.discounts.iter().map(|one| (one.rule.0.clone(), one.amount.as_minor())).collect();
        assert_eq!(offs, priced.offs, "what each rule takes off {line:?}");
        let figures = (told.amount.as_minor(), told.discount.as_minor(), told.total.as_minor());
        assert_eq!(figures, (priced.amount, priced.amount - priced.rest, priced.rest), "what {line:?} costs");
        let ours = priced.base - priced.rest;
        assert!(ours >= 0 && priced.rest >= 0, "{:?} costs {}", line.name, priced.rest);
        assert!(ours == 0 || !priced.barred, "{:?} may not be discounted", line.name);
        assert!(ours == 0 || priced.rest >= priced.floor, "{:?} below its lowest price", line.name);
    }
    let own = |rule: &RuleId| rule.as_str().starts_with("rule.");
    let gifts = told.gifts.iter().filter(|gift| own(&gift.rule));
    let gifts: Vec<_> = gifts.map(|gift| (gift.rule.0.clone(), gift.id.clone(), gift.quantity.thousandths())).collect();
    assert_eq!(gifts, worked.gifts, "the gifts of rules");
    let coupons = told.coupons_due.iter().filter(|due| own(&due.rule));
    let coupons: Vec<_> = coupons.map(|due| (due.rule.0.clone(), due.kind.clone())).collect();
    assert_eq!(coupons, worked.coupons, "the coupons that rules bring");
    assert_eq!(lines.iter().map(|line| line.amount).sum::<i64>(), told.subtotal.as_minor());
    assert_eq!(lines.iter().map(|line| line.rest).sum::<i64>(), told.total.as_minor());
    within(scene, told, lines, &programme.cap, by_rule, "all rules");
    for rule in &programme.rules {
        let id = RuleId::own(&rule.id);
        within(scene, told, lines, &rule.cap, |one| *one == id, &rule.id);
        for_whom(scene, told, rule);
        units::held(scene, told, rule);
    }
    for group in &programme.groups {
        within(scene, told, lines, &group.cap, |one| of_group(programme, one) == Some(&group.id), &group.id);
        one_instead_of_another(programme, told, group);
    }
}

fn by_rule(rule: &RuleId) -> bool {
    ![RuleId::LINE, RuleId::BY_HAND].contains(&rule.as_str())
}

fn of_group<'a>(programme: &'a Programme, rule: &RuleId) -> Option<&'a String> {
    let id = match rule.as_str().strip_prefix("rule.") {
        // One of an older version belongs to none, nor does one that takes nothing off any more.
        Some(id) => programme.rule(id).filter(|rule| rule.then.is_price())?.group(),
        None => Group::REGULAR,
    };
    programme.groups.iter().find(|group| group.id == id && by_rule(rule)).map(|group| &group.id)
}

fn offers(told: &Quote, rule: &RuleId) -> bool {
    told.applied.iter().any(|one| one.rule == *rule) || told.not_applied.iter().any(|one| one.rule == *rule)
}

fn off(line: &QuotedLine, which: impl Fn(&RuleId) -> bool) -> i64 {
    line.discounts.iter().filter(|one| which(&one.rule)).map(|one| one.amount.as_minor()).sum()
}

fn within(scene: &Scene<'_>, told: &Quote, lines: &[Priced], cap: &Cap, which: impl Fn(&RuleId) -> bool, whose: &str) {
    let offs: Vec<i64> = told.lines.iter().map(|line| off(line, &which)).collect();
    if let Some(most) = &cap.line {
        for (off, line) in offs.iter().zip(lines) {
            assert!(*off <= at_most(most, line.base), "{off} off a line of {}, capped by {whose}", line.base);
        }
    }
    if let Some(most) = &cap.receipt {
        let sum = lines.iter().map(|line| line.base).sum();
        assert!(offs.iter().sum::<i64>() <= at_most(most, sum), "{offs:?} off {sum}, capped by {whose}");
    }
    let Some((member, _)) = scene.member else { return };
    let day = scene.at.day();
    for (most, since) in [(cap.member_day, day), (cap.member_month, day.with_day(1).unwrap())] {
        let Some(most) = most else { continue };
        // Of the short forms those count that are offered now: who has another tier since begins anew.
        let offered = |rule: &RuleId| rule.as_str().starts_with("rule.") || offers(told, rule);
        let had = scene.model.off_since(member, since, |rule| {
            let rule = RuleId(rule.to_owned());
            which(&rule) && offered(&rule)
        });
        let left = (most.as_minor() - had).max(0);
        assert!(offs.iter().sum::<i64>() <= left, "{offs:?} off after {had}, of {most:?} since {since}, by {whose}");
    }
}

/// Whether a reward asks for no goods itself.
fn asks_nothing(reward: &Reward) -> bool {
    reward.need(0).is_none() && reward.part(0, 0).is_none()
}

/// Whoever has a rule's good is somebody for whom it is; who does not because something is missing, is not.
fn for_whom(scene: &Scene<'_>, told: &Quote, rule: &Rule) {
    let id = RuleId::own(&rule.id);
    let holds = scene.holds(&rule.when);
    let had = told.lines.iter().flat_map(|line| &line.discounts).any(|one| one.rule == id)
        || told.gifts.iter().any(|gift| gift.rule == id)
        || told.applied.iter().any(|one| one.rule == id);
    let before = scene.member.map(|(member, _)| scene.model.had_before(member, &rule.id, scene.at.day(), rule.limit));
    if had {
        assert_ne!(holds, Some(false), "{} is had and its condition does not hold", rule.id);
        let may = rule.limit.is_none_or(|limit| before.is_some_and(|before| before < limit.times));
        assert!(may, "{} is had once too often", rule.id);
        assert!(!matches!(rule.then, Reward::Gift(_)) || told.gifts.iter().any(|gift| gift.rule == id));
    }
    for refused in told.not_applied.iter().filter(|one| one.rule == id) {
        match &refused.reason {
            Reason::HadBefore { times, .. } => assert!(before.is_some_and(|before| before >= *times), "{}", rule.id),
            // What the reward itself asks for is not its condition.
            Reason::Unmet { .. } if matches!(rule.then, Reward::Coupon(_)) => {}
            // What is counted is for members alone.
            Reason::Unmet { .. } if matches!(rule.then, Reward::Gift(_)) && scene.member.is_none() => {}
            Reason::Unmet { .. } if asks_nothing(&rule.then) && (rule.limit.is_none() || before.is_some()) => {
                assert_ne!(holds, Some(true), "{} is refused and its condition holds: {refused:?}", rule.id);
            }
            _ => {}
        }
    }
}

/// Where one rule stands instead of others, no more than one is had.
fn one_instead_of_another(programme: &Programme, told: &Quote, group: &Group) {
    let rules = |line: &QuotedLine| -> BTreeSet<String> {
        let own = |rule: &&RuleId| of_group(programme, rule) == Some(&group.id);
        line.discounts.iter().map(|one| &one.rule).filter(own).map(|rule| rule.0.clone()).collect()
    };
    let all: BTreeSet<String> = told.lines.iter().flat_map(rules).collect();
    match group.combine {
        Combine::BestOf | Combine::First => assert!(all.len() <= 1, "{all:?} together in {}", group.id),
        Combine::BestOfLine => assert!(told.lines.iter().all(|line| rules(line).len() <= 1), "{:?}", group.id),
        Combine::Exclusive if !all.is_empty() => {
            let others = told.lines.iter().flat_map(|line| &line.discounts).map(|one| &one.rule);
            let others: BTreeSet<_> = others.filter(|rule| by_rule(rule)).collect();
            assert!(others.len() == 1, "{others:?} beside what excludes others");
        }
        _ => {}
    }
}
