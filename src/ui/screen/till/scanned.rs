//! What a scan does at the till: a card greets, goods are added, anything else is said with what to do about it.

use super::state::{Action, Banner, State};
use crate::domain::{CardState, CodeKind};
use crate::scan;
use crate::shop::{self, scan::Looked};
use crate::ui::keys::Deed;
use crate::ui::widget::Severity;
use crate::ui::world::World;

impl State {
    /// Takes a scanned code: a card greets, goods are added, anything else is said.
    pub fn scanned(&mut self, world: &World, text: &str) -> Action {
        let settings = world.shop.settings();
        let code = scan::classify(text, &settings.ranges);
        self.banner = None;
        self.unknown = None;
        self.close_question();
        match shop::scan::look_up(&world.shop, &code, world.now) {
            Ok(Looked::Member(greeted)) => {
                self.greet(world, greeted);
                Action::None
            }
            Ok(Looked::Line(line)) if line.unit_price.is_none() && line.amount.is_none() => Action::Price(line),
            Ok(Looked::Line(line)) => {
                self.add(world, *line);
                Action::None
            }
            Ok(Looked::CardNotActive { card, state, name, words, .. }) => {
                self.say_not_active(world, card.tail(), state, &name.full(), words.as_deref());
                Action::None
            }
            Ok(Looked::Coupon(code)) => self.take_coupon(world, &code),
            Ok(Looked::Unknown { code: unknown, could_be_card }) => {
                self.say_unknown(world, unknown, could_be_card, &code.kind);
                Action::None
            }
            Err(error) => {
                self.fail(world, &error);
                Action::None
            }
        }
    }

    fn say_not_active(&mut self, world: &World, tail: &str, state: CardState, name: &str, words: Option<&str>) {
        let (l, find) = (world.language, world.keys.label(Deed::Customer).to_owned());
        let what = match state {
            CardState::Lost => l.till_card_lost(name, tail),
            CardState::Replaced => l.till_card_replaced(name, tail),
            CardState::Blocked => match words.map(|words| words.trim().trim_end_matches('.')) {
                None | Some("") => l.till_card_blocked(name, tail),
                Some(words) => l.till_card_blocked_because(name, tail, words),
            },
            CardState::Active => return,
        };
        self.banner = Some(Banner { severity: Severity::Bad, what, to_do: l.till_find_by_phone(find) });
    }

    /// A number as goods bear it is most likely goods, although somebody's card may bear it too.
    fn say_unknown(&mut self, world: &World, code: String, could_be_card: bool, kind: &CodeKind) {
        let (l, k) = (world.language, &world.keys);
        let (enrol, item) = (k.label(Deed::Enrol), k.label(Deed::Item));
        let to_do = match (could_be_card, kind) {
            (true, CodeKind::Plain { ean: true }) => l.till_unknown_goods_to_do(enrol, item),
            (true, _) => l.till_unknown_to_do(enrol, item),
            (false, _) => l.till_unknown_product_to_do(item),
        };
        self.warn(l.till_unknown(code.as_str()), to_do);
        self.unknown = Some(code);
    }
}
