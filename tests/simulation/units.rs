//! The model on pieces counted over time: how many of some goods a member has bought and kept, and which numbers those of a
//! basket have.

use chrono::NaiveDate;
use regulars::domain::{Condition, NthUnit, Quote, Reward, Rule, RuleId, Select};

use super::asks::{Scene, is_meant};
use super::model::Model;
use super::sums;

/// What is weighed is one piece.
pub fn pieces(quantity: i64, left: i64) -> i64 {
    if quantity % 1_000 == 0 { left / 1_000 } else { i64::from(left > 0) }
}

fn is_all(of: &Select) -> bool {
    of.categories.is_empty() && of.items.is_empty()
}

impl Model {
    /// The pieces that a member has bought since a day, or ever, less those that came back.
    pub fn bought(&self, member: usize, of: &Select, since: Option<NaiveDate>) -> i64 {
        let own = self.sales.iter().filter(|sale| sale.member == Some(member) && !sale.whole_back());
        let lately = own.filter(|sale| since.is_none_or(|since| sale.day >= since));
        let of_sale = |sale: &super::sale::Sale| {
            let goods = sale.priced.as_ref().map(|priced| &priced.basket.lines);
            let meant = |place: usize| goods.map_or(is_all(of), |goods| is_meant(of, &goods[place]) == Some(true));
            let lines = sale.lines.iter().enumerate().filter(|(place, _)| meant(*place));
            lines.map(|(_, line)| pieces(line.quantity, line.quantity - line.back)).sum::<i64>()
        };
        lately.map(of_sale).sum()
    }
}

impl Scene<'_> {
    /// How many of the numbered pieces are among the goods; none for nobody.
    fn among(&self, asked: &NthUnit, each: bool) -> i64 {
        let Some((member, _)) = self.member else { return 0 };
        let begun = asked.since.is_none_or(|since| since <= self.at.day());
        let meant = self.basket.lines.iter().filter(|line| begun && is_meant(&asked.of, line) == Some(true));
        let now: i64 = meant.map(|line| line.quantity.thousandths()).map(|all| pieces(all, all)).sum();
        let (before, number) = (self.model.bought(member, &asked.of, asked.since), i64::from(asked.number));
        let is_one = |place: &i64| if each { place % number == 0 } else { *place == number };
        i64::try_from((before + 1..=before + now).filter(is_one).count()).unwrap()
    }

    /// How many of the numbered pieces that a rule itself asks for are in the basket.
    pub fn numbered(&self, when: &Condition) -> i64 {
        match (&when.unit, &when.every_unit) {
            (Some(asked), _) => self.among(asked, false),
            (None, Some(asked)) => self.among(asked, true),
            (None, None) => 0,
        }
    }

    /// Whether a piece of each number that is asked for is in the basket.
    pub fn has_numbered(&self, when: &Condition) -> bool {
        when.unit.as_ref().is_none_or(|asked| self.among(asked, false) > 0)
            && when.every_unit.as_ref().is_none_or(|asked| self.among(asked, true) > 0)
    }
}

/// The rule that gives the numbered pieces themselves takes no more off than the dearest of as many cost.
pub fn held(scene: &Scene<'_>, told: &Quote, rule: &Rule) {
    let Reward::Percent(percent) = &rule.then else { return };
    if !percent.pieces.as_ref().is_some_and(|pieces| pieces.numbered) {
        return;
    }
    let asked = (rule.when.unit.as_ref().map(|asked| (asked, false)))
        .or_else(|| rule.when.every_unit.as_ref().map(|asked| (asked, true)));
    let Some((asked, each)) = asked else { return };
    let many = usize::try_from(scene.among(asked, each)).unwrap();
    let mut prices = Vec::new();
    for line in &scene.basket.lines {
        let count = pieces(line.quantity.thousandths(), line.quantity.thousandths());
        let dearest = sums::read(scene.programme, line).amount / count + 1;
        prices.extend(std::iter::repeat_n(dearest, usize::try_from(count).unwrap()));
    }
    prices.sort_unstable_by(|a, b| b.cmp(a));
    let most: i64 = prices.into_iter().take(many).sum();
    let id = RuleId::own(&rule.id);
    let offs = told.lines.iter().flat_map(|line| &line.discounts).filter(|one| one.rule == id);
    let off: i64 = offs.map(|one| one.amount.as_minor()).sum();
    assert!(off <= most, "{off} off for {many} numbered pieces that cost {most} at most, by {}", rule.id);
}

/// Whether a rule counts pieces over time.
pub fn counts_pieces(rule: &Rule) -> bool {
    rule.when.unit.is_some() || rule.when.every_unit.is_some()
}

/// Goods by what they are alone.
pub fn plain(of: Select) -> Select {
    Select { price_from: None, full_price: false, ..of }
}
