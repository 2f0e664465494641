//! The till's state written out: every word and amount of the picture.

use super::aside_model::{close_words, held_words};
use super::state::{Banner, Message, State};
use super::{Basket, Side, TillView, Tool};
use crate::domain::{Money, Points, Programme, Quantity, Quote, Reason, RuleId};
use crate::language::Language;
use crate::shop::draft::OnHold;
use crate::ui::keys::Deed as KeyDeed;
use crate::ui::screen::frame::Notice;
use crate::ui::screen::help::bar_key;
use crate::ui::theme::Icon;
use crate::ui::widget::{Hint, Key, Line, Run, TopBar, Total, Why, WhyRow};
use crate::ui::world::World;

/// The reasons that stand in the list before the rest is only counted.
pub(super) const REASONS: usize = 6;

impl State {
    /// Everything that the till shows now.
    pub fn picture(&self, world: &World, top: TopBar, toast: Option<String>) -> TillView<Message> {
        let filled = !self.till.is_empty();
        TillView {
            top,
            help: Some(bar_key(world.language, &world.keys, Message::Do(KeyDeed::Help))),
            basket: if filled { self.basket(world) } else { self.empty_basket(world) },
            why: self.quote.as_ref().filter(|_| filled).map(|quote| self.why(world, quote)),
            aside: self.aside.as_ref().map(|aside| self.aside_panel(world, aside)),
            side: match &self.greeted {
                Some(greeted) => Side::Member(Box::new(self.member(world, greeted))),
                None => Side::Today(self.with_waiting(world, self.day(world))),
            },
            total: self.total(world),
            keys: self.keys(world),
            pay: self.pay_key(world),
            notice: self.over().map(|Banner { severity, what, to_do }| Notice { severity, what, to_do }),
            toast,
        }
    }

    fn empty_basket(&self, world: &World) -> Basket<Message> {
        let (l, k) = (world.language, &world.keys);
        let hint = |deed: KeyDeed, title: String, words: String| Hint {
            key: k.label(deed).to_owned(),
            title,
            words,
            on_press: Some(Message::Do(deed)),
        };
        // Of whoever is known no card is waited for.
        let known = self.greeted.is_some();
        let customer = hint(KeyDeed::Customer, l.till_hint_customer(), l.till_hint_customer_words());
        let mut hints: Vec<Hint<Message>> = (!known).then_some(customer).into_iter().collect();
        hints.push(hint(KeyDeed::Item, l.till_hint_item(), l.till_hint_item_words()));
        match self.held.first() {
            Some(OnHold { at, draft, sum }) => {
                let name = if draft.label.is_empty() { l.till_without_card() } else { draft.label.clone() };
                let words = l.till_hint_held_words(held_words(l, draft, *sum), name, l.time(at.local.time()));
                hints.push(hint(KeyDeed::Recall, l.till_hint_held(count(self.held.len())), words));
            }
            None if known => {}
            None => hints.push(hint(KeyDeed::Enrol, l.till_hint_enrol(), l.till_hint_enrol_words())),
        }
        hints.push(hint(KeyDeed::Refund, l.till_hint_refund(), l.till_hint_refund_words()));
        Basket::Empty {
            title: l.till_basket(),
            remark: l.till_basket_empty(),
            sentence: if known { l.till_scan_item() } else { l.till_scan() },
            words: if known { l.till_scan_item_words() } else { l.till_scan_words() },
            hints,
        }
    }

    fn basket(&self, world: &World) -> Basket<Message> {
        let l = world.language;
        let quoted = self.quote.as_deref();
        let mut lines: Vec<Line> = match quoted {
            Some(quote) => quote.lines.iter().map(|line| self.written_line(world, quote, line)).collect(),
            None => self.till.draft().basket.lines.iter().map(|line| unpriced_line(l, line)).collect(),
        };
        // A member's that are still to be handed over stand beside the name; nobody's have no other place than here.
        let given = self.till.draft().gifts_given;
        let gifts = if given || self.greeted.is_none() { quoted.map_or(0, |q| q.gifts.len()) } else { 0 };
        let to_do = || format!("{} {}", world.keys.label(KeyDeed::Said), l.till_gift_given());
        if let Some(quote) = quoted.filter(|_| gifts > 0) {
            lines.extend(quote.gifts.iter().map(|gift| Line {
                quantity: l.quantity(gift.quantity),
                name: gift.name.in_lang(l.lang()).to_owned(),
                unit: String::new(),
                // Beside the name, so that all of the line stands at one height.
                discount: if given { l.till_gift_reason() } else { to_do() },
                reason: String::new(),
                total: l.money(Money::ZERO),
                gift: true,
            }));
        }
        let positions = l.till_positions(count(lines.len()));
        let pieces: i64 = self.till.draft().basket.lines.iter().map(|line| pieces(line.quantity)).sum();
        let remark = if gifts > 0 {
            format!("{positions}, {}", l.till_gifts(count(gifts)))
        } else {
            l.till_count(pieces, positions)
        };
        let (subtotal, discount) = quoted.map_or((Money::ZERO, Money::ZERO), |q| (q.subtotal, q.discount));
        Basket::Filled {
            title: l.till_basket(),
            remark: String::new(),
            lines,
            chosen: self.chosen,
            on_line: Some(Message::ChooseLine),
            tools: self.tools(world),
            count: remark,
            subtotal: (l.till_subtotal(), l.money(subtotal)),
            discount: (l.till_discounts(), l.money(discount.negated().unwrap_or_default())),
        }
    }

    /// What can be done with the chosen line, by key and by touch.
    fn tools(&self, world: &World) -> Vec<Tool<Message>> {
        let l = world.language;
        let line = self.till.draft().basket.lines.get(self.chosen);
        // A plain amount or a price on a label has no quantity to change.
        let counted = line.is_some_and(|line| line.amount.is_none());
        let fewer = counted && line.is_some_and(|line| line.quantity > Quantity::ONE);
        let mut tools = vec![
            Tool {
                id: "line-less",
                key: "Left",
                sign: Some(Icon::Minus),
                words: String::new(),
                on_press: fewer.then_some(Message::Less),
            },
            Tool {
                id: "line-more",
                key: "Right",
                sign: Some(Icon::Plus),
                words: String::new(),
                on_press: counted.then_some(Message::More),
            },
            Tool {
                id: "line-quantity",
                key: "Enter",
                sign: None,
                words: l.till_aside_quantity(),
                on_press: counted.then_some(Message::EditQuantity),
            },
            Tool {
                id: "line-remove",
                key: "Del",
                sign: Some(Icon::Trash),
                words: String::new(),
                on_press: line.map(|_| Message::RemoveLine),
            },
            Tool {
                id: "line-up",
                key: "Up",
                sign: None,
                words: String::new(),
                on_press: (self.chosen > 0).then_some(Message::Up),
            },
            Tool {
                id: "line-down",
                key: "Down",
                sign: None,
                words: String::new(),
                on_press: (self.chosen + 1 < self.lines()).then_some(Message::Down),
            },
        ];
        // The keys belong to what stands below the basket while it is open.
        if self.aside.is_some() {
            for tool in &mut tools {
                tool.on_press = None;
            }
        }
        tools
    }

    /// Every rule with its reason, those that applied first.
    pub(super) fn reasons(&self, world: &World, quote: &Quote) -> Vec<WhyRow> {
        let l = world.language;
        let empty = Programme::empty("".into());
        let programme = self.version.as_ref().map_or(&empty, |v| &v.programme);
        let dash = || "—".to_owned();
        let mut rows: Vec<WhyRow> = quote
            .applied
            .iter()
            .map(|applied| WhyRow {
                applied: true,
                rule: l.rule_name(&applied.rule, programme),
                reason: l.reason(&applied.reason),
                amount: match (applied.points, applied.amount) {
                    (Some(points), _) if applied.rule.as_str() == RuleId::POINTS_SPENT => {
                        l.points_signed(Points::new(-points.get()))
                    }
                    (Some(points), _) => l.points_signed(points),
                    (None, Some(amount)) => l.money(amount.negated().unwrap_or_default()),
                    (None, None) => dash(),
                },
            })
            .collect();
        let refused =
            |rule: String, reason: &Reason| WhyRow { applied: false, rule, reason: l.reason(reason), amount: dash() };
        // Without a card the same reason would stand beside nearly every rule, and push the others out of sight.
        let (cardless, others): (Vec<_>, Vec<_>) =
            quote.not_applied.iter().partition(|not| not.reason == Reason::NoCard);
        match &cardless[..] {
            [] | [_] => rows.extend(cardless.iter().map(|not| refused(l.rule_name(&not.rule, programme), &not.reason))),
            many => rows.push(refused(l.till_why_members(count(many.len())), &Reason::NoCard)),
        }
        rows.extend(others.iter().map(|not| refused(l.rule_name(&not.rule, programme), &not.reason)));
        rows
    }

    fn why(&self, world: &World, quote: &Quote) -> Why<Message> {
        let l = world.language;
        let key = world.keys.label(KeyDeed::Why);
        let mut rows = self.reasons(world, quote);
        let (all, before) = (rows.len(), self.why_from.min(rows.len()));
        rows.drain(..before);
        let hidden = rows.len().saturating_sub(REASONS);
        let more = (hidden > 0).then(|| {
            // The last row gives its place to the count.
            rows.truncate(REASONS - 1);
            l.till_why_more(count(hidden + 1), key)
        });
        let page = || l.till_why_page(count(all), count(before + 1), count(before + rows.len()));
        let summary = match (before, hidden) {
            (0, _) => l.till_why_summary(count(quote.applied.len()), count(quote.not_applied.len())),
            (_, 0) => l.till_why_last(key, page()),
            _ => page(),
        };
        Why {
            open: self.why_open,
            title: l.till_why(),
            key: key.to_owned(),
            summary,
            rows,
            more,
            on_toggle: Some(Message::Do(KeyDeed::Why)),
        }
    }

    fn total(&self, world: &World) -> Total {
        let l = world.language;
        let Some(quote) = self.quote.as_ref().filter(|_| !self.till.is_empty()) else { return self.last_total(world) };
        let saved = quote.discount;
        let left = if saved.is_positive() {
            vec![Run::plain(format!("{} ", l.till_saves())), Run::bold(l.money(saved))]
        } else {
            Vec::new()
        };
        let right = if quote.points_spent.is_positive() {
            vec![Run::plain(format!("{} ", l.till_points_spent())), Run::bold(l.money(quote.points_value))]
        } else if quote.points_earned.is_positive() {
            earned(l, quote.points_earned)
        } else {
            Vec::new()
        };
        let remark = match (saved.is_positive(), self.till.draft().gifts_given && self.gift_due()) {
            (true, true) => l.till_with_gift(),
            (true, false) => l.till_after_discounts(),
            (false, _) => String::new(),
        };
        Total { label: l.till_to_pay(), remark, amount: l.money(quote.to_pay), left, saved: saved.is_positive(), right }
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let (l, k) = (world.language, &world.keys);
        let filled = !self.till.is_empty();
        let points = self.quote.as_ref().is_some_and(|q| q.points_allowed.is_positive());
        let somebody = filled || self.greeted.is_some();
        let anything = somebody || self.aside.is_some() || self.over().is_some();
        let known = self.greeted.is_some() && self.unknown.is_none();
        let who = if known { l.till_key_member_page() } else { l.till_key_new() };
        [
            ("key-item", KeyDeed::Item, l.key_product(), true),
            ("key-customer", KeyDeed::Customer, l.key_member(), true),
            ("key-enrol", KeyDeed::Enrol, who, true),
            ("key-hold", KeyDeed::Hold, l.key_hold(), !self.nothing_to_hold()),
            ("key-recall", KeyDeed::Recall, l.key_recall(), !self.held.is_empty()),
            ("key-points", KeyDeed::Points, l.key_points(), filled && points),
            ("key-why", KeyDeed::Why, l.key_why(), filled),
            ("key-discount", KeyDeed::Discount, l.key_discount(), filled),
            ("key-menu", KeyDeed::Menu, l.key_menu(), true),
            ("key-back", KeyDeed::Back, self.back_words(l), anything),
        ]
        .into_iter()
        .map(|(id, deed, words, usable)| Key::new(id, k.label(deed), words, usable.then_some(Message::Do(deed))))
        .collect()
    }

    /// What Esc does now.
    fn back_words(&self, l: Language) -> String {
        if let Some(open) = &self.aside {
            close_words(l, open)
        } else if self.over().is_some() {
            l.common_close()
        } else if !self.till.is_empty() {
            l.till_key_empty()
        } else if self.greeted.is_some() {
            l.till_key_no_card()
        } else {
            l.key_basket()
        }
    }

    fn pay_key(&self, world: &World) -> Key<Message> {
        let (l, label) = (world.language, world.keys.label(KeyDeed::Pay));
        // A form that is being filled in goes first, or what stands in it would be paid past.
        let form = self.is_form_open();
        let usable = !self.till.is_empty() && self.quote.is_some() && !form;
        let key = Key::new("key-pay", label, l.key_pay(), usable.then_some(Message::Do(KeyDeed::Pay)));
        if form { key.missing(l.till_pay_after_form()) } else { key }
    }
}

/// Points that are earned, with their word.
pub(super) fn earned(l: Language, points: Points) -> Vec<Run> {
    vec![Run::bold(l.points_signed(points)), Run::plain(format!(" {}", l.till_points_word(points)))]
}

/// What a line is called everywhere: a plain amount by its category, or as one.
pub(super) fn name_of(
    l: Language,
    name: Option<&String>,
    category: Option<&String>,
    barcode: Option<&String>,
) -> String {
    name.or(category).or(barcode).cloned().unwrap_or_else(|| l.item_amount_name())
}

fn unpriced_line(l: Language, line: &crate::domain::Line) -> Line {
    Line {
        quantity: l.quantity(line.quantity),
        name: name_of(l, line.name.as_ref(), line.category.as_ref(), line.barcode.as_ref()),
        unit: line.unit_price.map(|p| l.till_unit(l.money(p))).unwrap_or_default(),
        discount: String::new(),
        reason: String::new(),
        total: String::new(),
        gift: false,
    }
}

/// Whole pieces; what was weighed counts as one.
fn pieces(quantity: crate::domain::Quantity) -> i64 {
    if quantity.is_whole() { quantity.thousandths() / 1_000 } else { 1 }
}

pub(super) fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}
