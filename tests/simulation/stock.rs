//! Gifts in stock: how many the model knows to be there, which of a list may be given, and what sales leave of them.

use regulars::domain::{FactId, GiftItem, Quantity, Quote, Reason, Reward, RuleId};
use regulars::shop::gift::{self, Count};

use super::asks::{Scene, is_meant};
use super::chance::Chance;
use super::model::Model;
use super::story::Story;

/// Gifts that may be counted: one id has one name everywhere.
const KEPT: [(&str, &str); 3] = [("mug", "a mug"), ("tea", "tea"), ("pin", "a pin")];

/// A gift that may be counted.
pub fn kept(chance: &mut Chance) -> GiftItem {
    let place = chance.place(KEPT.len());
    item(chance, place)
}

fn item(chance: &mut Chance, place: usize) -> GiftItem {
    let (id, name) = KEPT[place];
    let quantity = Quantity::thousandths_of(1_000 * chance.pick(&[1, 1, 2]));
    GiftItem { id: Some(id.to_owned()), name: name.into(), quantity, place: None }
}

/// A gift, and what is given instead where it is out; the last of a list may be one that nobody counts.
pub fn list(chance: &mut Chance) -> (GiftItem, Vec<GiftItem>) {
    let plain = |name: &str| GiftItem { id: None, name: name.into(), quantity: Quantity::ONE, place: None };
    if chance.once_in(3) {
        return (plain("a pen"), Vec::new());
    }
    let first = chance.place(KEPT.len());
    let more = chance.place(KEPT.len());
    let mut instead: Vec<_> = (1..=more).map(|next| item(chance, (first + next) % KEPT.len())).collect();
    if chance.once_in(3) {
        instead.push(plain("a sweet"));
    }
    (item(chance, first), instead)
}

/// What of a gift is given by the rules that `which` picks.
fn given(told: &Quote, id: &str, which: impl Fn(&RuleId) -> bool) -> i64 {
    let own = told.gifts.iter().filter(|gift| gift.id.as_deref() == Some(id) && which(&gift.rule));
    own.map(|gift| gift.quantity.thousandths()).sum()
}

impl Model {
    /// Whether a birthday's gift is there beside what the rules of the receipt give.
    pub fn is_there(&self, item: &GiftItem, told: &Quote) -> bool {
        let Some((id, left)) = item.id.as_ref().and_then(|id| Some((id, self.stock.get(id)?.0))) else { return true };
        left - given(told, id, |rule| rule.as_str() != RuleId::BIRTHDAY_GIFT) >= item.quantity.thousandths()
    }

    /// Whether none of a gift is left beside all that a quote gives of it.
    fn is_out(&self, item: &GiftItem, told: &Quote) -> bool {
        let known = item.id.as_ref().and_then(|id| Some((id, self.stock.get(id)?.0)));
        known.is_some_and(|(id, left)| left - given(told, id, |_| true) < item.quantity.thousandths())
    }

    /// Takes what a sale gave off what is there, as far as it is counted.
    pub fn hand_out(&mut self, quote: &Quote) {
        for gift in &quote.gifts {
            if let Some(stock) = gift.id.as_ref().and_then(|id| self.stock.get_mut(id)) {
                stock.0 -= gift.quantity.thousandths();
                stock.1 += gift.quantity.thousandths();
                assert!(stock.0 >= 0, "more of {:?} is given than there was", gift.name);
            }
        }
    }
}

/// No more is given than is there, each list in its order, and as often as a rule says while something of it is there.
pub fn held(scene: &Scene<'_>, told: &Quote) {
    for (id, (left, _)) in &scene.model.stock {
        assert!(given(told, id, |_| true) <= *left, "more of {id} is given than the {left} that are there");
    }
    for rule in &scene.programme.rules {
        let Reward::Gift(reward) = &rule.then else { continue };
        let id = RuleId::own(&rule.id);
        let own: Vec<_> = told.gifts.iter().filter(|gift| gift.rule == id).collect();
        let items: Vec<_> = reward.items().collect();
        let times = |item: &GiftItem| {
            let own = own.iter().filter(|gift| gift.id == item.id && gift.name == item.name);
            own.map(|gift| gift.quantity.thousandths()).sum::<i64>() / item.quantity.thousandths()
        };
        assert!(own.iter().all(|gift| items.iter().any(|item| gift.id == item.id && gift.name == item.name)));
        for (place, item) in items.iter().enumerate().filter(|(_, item)| times(item) > 0) {
            assert!(scene.member.is_some() || item.id.is_none(), "{item:?} for nobody");
            let before = items[..place].iter().all(|earlier| scene.model.is_out(earlier, told));
            assert!(before, "{item:?} is given while what stands before it is there");
        }
        let out = told.not_applied.iter().any(|not| not.rule == id && matches!(not.reason, Reason::GiftOut { .. }));
        let all: i64 = items.iter().map(|item| times(item)).sum();
        assert!(all > 0 || !out || items.iter().all(|item| scene.model.is_out(item, told)), "{id:?} gives nothing");
        let per = reward.per.as_ref().map_or(Some(1), |per| {
            let meant = scene.basket.lines.iter().map(|line| Some((is_meant(&per.of, line)?, line.quantity)));
            let meant: Option<Vec<_>> = meant.collect();
            let sum = meant?.into_iter().filter(|(meant, _)| *meant).map(|(_, quantity)| quantity.thousandths());
            Some(sum.sum::<i64>() / per.quantity.thousandths())
        });
        if let Some(per) = per.filter(|_| all > 0) {
            let due = reward.times.map_or(per, |most| per.min(i64::from(most)));
            let enough = all == due || all < due && items.iter().all(|item| scene.model.is_out(item, told));
            assert!(enough, "{all} of {due} gifts of {id:?}");
        }
    }
}

impl Story {
    /// A delivery of a gift, or a look at the shelf.
    pub fn stock(&mut self) {
        let (at, day, id) = (self.now(), self.now().day(), FactId(self.chance.id()));
        let gifts = self.model.programme(day).gifts();
        let gifts: Vec<String> = gifts.iter().filter_map(|(_, item)| item.id.clone()).collect();
        let which = match self.chance.below(6) {
            0 => "cup".to_owned(),
            1 => self.chance.pick(&KEPT).0.to_owned(),
            _ if gifts.is_empty() => return,
            _ => gifts[self.chance.place(gifts.len())].clone(),
        };
        let figure = 1_000 * self.chance.pick(&[0, 0, 1, 1, 3]);
        let counted = self.chance.once_in(2);
        let quantity = Quantity::thousandths_of(figure);
        let count = if counted { Count::Counted(quantity) } else { Count::Added(quantity) };
        self.say(&format!("gifts {which}: {count:?}"));
        let done = gift::stock(self.shop(), id, &which, count, at);
        if !gifts.contains(&which) && !self.model.stock.contains_key(&which) {
            return assert_eq!(done.unwrap_err().code(), "no_gift");
        }
        let known = self.model.stock.entry(which.clone()).or_default();
        known.0 = if counted { figure } else { known.0 + figure };
        let left = Quantity::thousandths_of(known.0);
        let done = done.unwrap();
        assert_eq!((done.left, done.repeated), (left, false), "what is left of {which}");
        let again = gift::stock(self.shop(), id, &which, count, at).unwrap();
        assert_eq!((again.left, again.repeated), (left, true));
        self.happened(if counted { "a gift is counted" } else { "a gift is delivered" });
        self.same_stock();
    }

    /// The shelf is as the model has it.
    pub fn same_stock(&self) {
        let listed = gift::list(self.shop(), &self.now()).unwrap();
        for (id, (left, given)) in &self.model.stock {
            let known = listed.iter().find(|stock| stock.gift == *id).unwrap();
            let shown = (known.left.unwrap().thousandths(), known.given.thousandths());
            assert_eq!(shown, (*left, *given), "what is left of {id}, and what was given");
        }
        assert_eq!(listed.iter().filter(|stock| stock.left.is_some()).count(), self.model.stock.len());
    }

    /// Counts what a sale said of gifts, and takes them off the shelf where they were handed over.
    pub fn hand_out(&mut self, quote: &Quote) {
        let kept = |id: &String| self.model.stock.contains_key(id);
        if quote.gifts.iter().filter_map(|gift| gift.id.as_ref()).any(kept) {
            self.happened("a gift is handed out of the stock");
        }
        for not in &quote.not_applied {
            match not.reason {
                Reason::GiftOut { instead: Some(_), .. } => self.happened("the next of a list is given"),
                Reason::GiftOut { instead: None, .. } => self.happened("a gift is out of stock"),
                _ => {}
            }
        }
        self.model.hand_out(quote);
        self.same_stock();
    }
}
