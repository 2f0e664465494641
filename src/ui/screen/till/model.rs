//! The till's state written out: every word and amount of the picture.

use chrono::NaiveDate;

use super::aside::{self, Aside};
use super::aside_view::{AsideField, AsidePanel, AsideRow};
use super::state::{Banner, Message, State};
use super::{Basket, Call, Group, Identity, Member, Side, Tier, TillView, Today};
use crate::domain::{Money, PointsRule, Programme, Quote, QuotedLine, RuleId, ThingToSay};
use crate::language::Language;
use crate::rules;
use crate::shop::scan::Greeted;
use crate::ui::keys::Deed as KeyDeed;
use crate::ui::screen::frame::Notice;
use crate::ui::theme::Icon;
use crate::ui::widget::{Deed, Hint, Key, Line, Mark, RulerWords, Run, Stat, TopBar, Total, Why, WhyRow};
use crate::ui::world::World;

/// The reasons that stand in the list before the rest is only counted.
const REASONS: usize = 6;

impl State {
    /// Everything that the till shows now.
    pub fn picture(&self, world: &World, top: TopBar, toast: Option<String>) -> TillView<Message> {
        let filled = !self.till.is_empty();
        TillView {
            top,
            basket: if filled { self.basket(world) } else { self.empty_basket(world) },
            why: self.quote.as_ref().filter(|_| filled).map(|quote| self.why(world, quote)),
            aside: self.aside.as_ref().map(|aside| self.aside_panel(world, aside)),
            side: match &self.greeted {
                Some(greeted) => Side::Member(Box::new(self.member(world, greeted))),
                None => Side::Today(self.day(world)),
            },
            total: self.total(world),
            keys: self.keys(world),
            pay: self.pay_key(world),
            notice: self.banner.clone().map(|Banner { severity, what, to_do }| Notice { severity, what, to_do }),
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
        let mut hints = vec![
            hint(KeyDeed::Customer, l.till_hint_customer(), l.till_hint_customer_words()),
            hint(KeyDeed::Item, l.till_hint_item(), l.till_hint_item_words()),
        ];
        match self.held.first() {
            Some((at, draft)) => {
                let name = if draft.label.is_empty() { l.till_without_card() } else { draft.label.clone() };
                let words = l.till_hint_held_words(
                    l.till_positions(count(draft.basket.lines.len())),
                    name,
                    l.time(at.local.time()),
                );
                hints.push(hint(KeyDeed::Recall, l.till_hint_held(count(self.held.len())), words));
            }
            None => hints.push(hint(KeyDeed::Enrol, l.till_hint_enrol(), l.till_hint_enrol_words())),
        }
        Basket::Empty {
            title: l.till_basket(),
            remark: l.till_basket_empty(),
            sentence: l.till_scan(),
            words: l.till_scan_words(),
            hints,
        }
    }

    fn basket(&self, world: &World) -> Basket<Message> {
        let l = world.language;
        let quoted = self.quote.as_deref();
        let mut lines: Vec<Line> = match quoted {
            Some(quote) => quote.lines.iter().map(|line| written_line(l, line)).collect(),
            None => self.till.draft().basket.lines.iter().map(|line| unpriced_line(l, line)).collect(),
        };
        let gifts = if self.till.draft().gifts_given { quoted.map_or(0, |q| q.gifts.len()) } else { 0 };
        if let Some(quote) = quoted.filter(|_| gifts > 0) {
            lines.extend(quote.gifts.iter().map(|gift| Line {
                quantity: l.quantity(gift.quantity),
                name: gift.name.in_lang(l.lang()).to_owned(),
                unit: String::new(),
                discount: l.rule_birthday_gift(),
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
            count: remark,
            subtotal: (l.till_subtotal(), l.money(subtotal)),
            discount: (l.till_discounts(), l.money(discount.negated().unwrap_or_default())),
        }
    }

    fn why(&self, world: &World, quote: &Quote) -> Why<Message> {
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
                    (Some(points), _) => l.points_signed(points),
                    (None, Some(amount)) => l.money(amount.negated().unwrap_or_default()),
                    (None, None) => dash(),
                },
            })
            .collect();
        let applied = rows.len();
        rows.extend(quote.not_applied.iter().map(|refused| WhyRow {
            applied: false,
            rule: l.rule_name(&refused.rule, programme),
            reason: l.reason(&refused.reason),
            amount: dash(),
        }));
        let hidden = rows.len().saturating_sub(REASONS);
        let more = (hidden > 0).then(|| {
            // The last row gives its place to the count.
            rows.truncate(REASONS - 1);
            l.till_why_more(count(hidden + 1))
        });
        Why {
            open: self.why_open,
            title: l.till_why(),
            key: world.keys.label(KeyDeed::Why).to_owned(),
            summary: l.till_why_summary(count(applied), count(quote.not_applied.len())),
            rows,
            more,
            on_toggle: Some(Message::Do(KeyDeed::Why)),
        }
    }

    fn member(&self, world: &World, greeted: &Greeted) -> Member<Message> {
        let (l, today) = (world.language, world.now.day());
        let profile = &greeted.member.profile;
        let standing = &greeted.held.standing;
        let programme = self.version.as_ref().map(|v| &v.programme);
        // What is said aloud is said in the member's own language.
        let theirs = l.speaking(profile.lang);
        let tier = programme.and_then(|p| rules::held_tier(p, standing).map(|tier| (p, tier)));
        let levels = programme.map_or(1, |p| p.tiers.levels.len().max(1));
        let birthday = matches!(self.say, Some(ThingToSay::Birthday { days: 0, .. }));
        let card = match &greeted.card {
            Some(card) => l.till_card(card.tail()),
            None => l.till_without_card(),
        };
        let mut second = Vec::new();
        if !profile.name.surname.is_empty() && !profile.name.patronymic.is_empty() {
            second.push(Run::plain(format!("{}, ", profile.name.surname)));
        }
        second.push(Run::bold(if profile.informal { l.till_informal() } else { l.till_formal() }));
        second.push(Run::plain(format!(", {card}")));
        Member {
            identity: Identity {
                initials: profile.name.initials(),
                birthday: birthday.then(|| l.till_birthday_chip()),
                tier: tier.map(|(p, tier)| Tier {
                    bars: bars(p, &tier.id, levels),
                    words: format!(
                        "{}, {}",
                        tier.name.in_lang(l.lang()),
                        l.percent(tier.discount.max(p.base_discount))
                    ),
                }),
                remarks: Vec::new(),
                second,
            },
            name: if profile.name.patronymic.is_empty() { profile.name.full() } else { profile.name.familiar() },
            say: self
                .say
                .as_ref()
                .map(|say| (l.thing_label(say), theirs.thing_to_say(say, &profile.address, profile.informal))),
            deed: self.gift_deed(world),
            stats: stats(l, greeted, programme.and_then(|p| p.points.as_ref()), today),
            ruler: programme.and_then(|p| ruler(l, p, greeted)),
        }
    }

    /// The gift that is due, with the key that says it was handed over.
    fn gift_deed(&self, world: &World) -> Option<Deed<Message>> {
        let l = world.language;
        let gift = self.quote.as_ref()?.gifts.iter().find(|g| g.rule.as_str() == RuleId::BIRTHDAY_GIFT)?;
        let item = crate::domain::GiftItem { name: gift.name.clone(), quantity: gift.quantity, place: None };
        let given = self.till.draft().gifts_given;
        Some(Deed {
            icon: if given { Icon::Tick } else { Icon::Gift },
            title: l.gift_to_hand(&item),
            remark: gift.place.as_ref().map(|p| p.in_lang(l.lang()).to_owned()).unwrap_or_default(),
            key: world.keys.label(KeyDeed::Said).to_owned(),
            done: if given { l.till_gift_not_given() } else { l.till_gift_given() },
            on_done: Some(Message::Do(KeyDeed::Said)),
        })
    }

    fn day(&self, world: &World) -> Today {
        let (l, today) = (world.language, world.now.day());
        let people = self.today.birthdays.iter().map(|of| Call {
            initials: of.name.initials(),
            name: of.name.full(),
            second: of.last_visit.map_or_else(|| l.till_never_here(), |d| l.till_last_here(l.near_day(d, today))),
            due: self.birthday_brings(l),
            dated: false,
            late: false,
        });
        let listed = people.len();
        let count_words = match self.today.birthdays_in_all {
            0 => l.till_no_birthdays(),
            all if all > listed => format!("{listed} {}", l.till_birthdays_more(count(all))),
            all => l.number(count(all)),
        };
        Today {
            title: l.till_today(),
            date: l.weekday_and_day(today, today),
            groups: vec![Group {
                icon: Icon::Cake,
                title: l.till_birthdays(),
                count: count_words,
                people: people.collect(),
            }],
            foot: None,
        }
    }

    fn birthday_brings(&self, l: Language) -> String {
        let Some(rule) = self.version.as_ref().and_then(|v| v.programme.birthday.as_ref()) else {
            return String::new();
        };
        match &rule.gift {
            Some(gift) => gift.name.in_lang(l.lang()).to_owned(),
            None if rule.discount.is_zero() => String::new(),
            None => l.percent(rule.discount),
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
            vec![Run::bold(l.points_signed(quote.points_earned))]
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

    /// With an empty till the display keeps the last change given.
    fn last_total(&self, world: &World) -> Total {
        let l = world.language;
        let Some(last) = &self.last else {
            return Total { label: l.till_to_pay(), amount: l.money(Money::ZERO), ..Total::default() };
        };
        let sold = &last.sold;
        let received = Money::sum(sold.payments.iter().map(|p| p.amount)).unwrap_or_default();
        let mut right = Vec::new();
        if let Some(name) = &last.name {
            right.push(Run::plain(name.clone()));
            if sold.quote.points_earned.is_positive() {
                right.push(Run::plain(", "));
                right.push(Run::bold(l.points_signed(sold.quote.points_earned)));
            }
        }
        Total {
            label: l.till_last_change(),
            remark: l.till_last_receipt(sold.number.0.as_str(), l.time(last.at.time())),
            amount: l.money(sold.change),
            left: vec![Run::plain(l.till_last_paid(l.money(received), l.money(sold.quote.to_pay)))],
            saved: false,
            right,
        }
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let (l, k) = (world.language, &world.keys);
        let filled = !self.till.is_empty();
        let points = self.quote.as_ref().is_some_and(|q| q.points_allowed.is_positive());
        let somebody = filled || self.greeted.is_some();
        let anything = somebody || self.aside.is_some() || self.banner.is_some();
        [
            ("key-item", KeyDeed::Item, l.key_product(), true),
            ("key-customer", KeyDeed::Customer, l.key_member(), true),
            ("key-hold", KeyDeed::Hold, l.key_hold(), somebody),
            ("key-recall", KeyDeed::Recall, l.key_recall(), !self.held.is_empty()),
            ("key-points", KeyDeed::Points, l.key_points(), filled && points),
            ("key-why", KeyDeed::Why, l.key_why(), filled),
            ("key-discount", KeyDeed::Discount, l.key_discount(), filled),
            ("key-menu", KeyDeed::Menu, l.key_menu(), true),
            ("key-back", KeyDeed::Back, l.key_basket(), anything),
        ]
        .into_iter()
        .map(|(id, deed, words, usable)| Key::new(id, k.label(deed), words, usable.then_some(Message::Do(deed))))
        .collect()
    }

    fn pay_key(&self, world: &World) -> Key<Message> {
        let (l, label) = (world.language, world.keys.label(KeyDeed::Pay));
        let usable = !self.till.is_empty() && self.quote.is_some();
        Key::new("key-pay", label, l.key_pay(), usable.then_some(Message::Do(KeyDeed::Pay)))
    }

    fn aside_panel(&self, world: &World, open: &Aside) -> AsidePanel<Message> {
        let l = world.language;
        let field = |label: String, value: &str, hint: String| AsideField {
            id: aside::FIELD,
            label,
            value: value.to_owned(),
            hint,
            on_input: |text| Message::Aside(aside::Message::Type(text)),
        };
        let mut panel = AsidePanel {
            title: String::new(),
            fields: Vec::new(),
            choices: None,
            rows: Vec::new(),
            words: String::new(),
            done: ("Enter".to_owned(), l.common_done(), Message::Aside(aside::Message::Done)),
            close: ("Esc".to_owned(), l.common_cancel(), Message::Aside(aside::Message::Close)),
        };
        match open {
            Aside::Points { text } => {
                let most = self.quote.as_ref().map_or_else(Default::default, |q| q.points_allowed);
                let value = self.version.as_ref().and_then(|v| v.programme.points.as_ref()).map(|p| p.value);
                let worth = value.and_then(|v| most.worth(v).ok()).unwrap_or_default();
                panel.title = l.till_aside_points();
                let hint = l.till_aside_points_hint(l.points(most), l.money(worth));
                panel.fields.push(field(l.till_aside_points(), text, hint));
            }
            Aside::Quantity { text } => {
                panel.title = l.till_aside_quantity();
                panel.fields.push(field(l.till_aside_quantity(), text, l.till_aside_quantity_hint()));
            }
            Aside::Discount { text, reason, whole } => {
                let limit = self.version.as_ref().map(|v| v.programme.by_hand_limit).unwrap_or_default();
                panel.title = l.till_aside_discount();
                let hint = l.till_aside_discount_hint(l.percent(limit));
                panel.fields.push(field(l.till_aside_discount_label(), text, hint));
                panel.fields.push(AsideField {
                    id: aside::REASON,
                    label: l.till_aside_reason(),
                    value: reason.clone(),
                    hint: String::new(),
                    on_input: |text| Message::Aside(aside::Message::TypeReason(text)),
                });
                panel.choices = Some((l.till_aside_whole(), l.till_aside_line(), *whole, |whole| {
                    Message::Aside(aside::Message::Whole(whole))
                }));
            }
            Aside::Recall { chosen } => {
                panel.title = l.till_aside_recall();
                panel.rows = self.held_rows(l, *chosen);
                panel.done.1 = l.till_aside_take();
            }
            Aside::Void => {
                panel.title = l.till_aside_void();
                panel.words = l.till_aside_void_words();
                panel.done.1 = l.till_aside_void_do();
            }
        }
        panel
    }

    fn held_rows(&self, l: Language, chosen: usize) -> Vec<AsideRow<Message>> {
        let rows = self.held.iter().enumerate().map(|(place, (at, draft))| AsideRow {
            title: if draft.label.is_empty() { l.till_without_card() } else { draft.label.clone() },
            words: l.till_positions(count(draft.basket.lines.len())),
            end: l.time(at.local.time()),
            chosen: place == chosen,
            on_press: Message::Aside(aside::Message::Choose(place)),
        });
        rows.collect()
    }
}

fn written_line(l: Language, line: &QuotedLine) -> Line {
    let taken = line.discounts.iter().filter(|d| d.amount.is_positive()).max_by_key(|d| d.amount);
    let unit = line.unit_price.map_or_else(String::new, |price| {
        if line.quantity.is_whole() { l.till_unit(l.money(price)) } else { l.till_unit_weighed(l.money(price)) }
    });
    let name = line.name.clone().or_else(|| line.category.clone()).or_else(|| line.barcode.clone());
    Line {
        quantity: l.quantity(line.quantity),
        name: name.unwrap_or_else(|| l.key_product()),
        unit,
        discount: if line.discount.is_positive() {
            l.money(line.discount.negated().unwrap_or_default())
        } else {
            l.till_no_discount()
        },
        reason: match (taken, &line.undiscounted) {
            (Some(discount), _) => l.reason_of_line(&discount.reason),
            (None, Some(reason)) => l.reason_of_line(reason),
            (None, None) => String::new(),
        },
        total: l.money(line.total),
        gift: false,
    }
}

fn unpriced_line(l: Language, line: &crate::domain::Line) -> Line {
    Line {
        quantity: l.quantity(line.quantity),
        name: line.name.clone().unwrap_or_default(),
        unit: line.unit_price.map(|p| l.till_unit(l.money(p))).unwrap_or_default(),
        discount: String::new(),
        reason: String::new(),
        total: String::new(),
        gift: false,
    }
}

fn stats(l: Language, greeted: &Greeted, rule: Option<&PointsRule>, today: NaiveDate) -> Vec<Stat> {
    let standing = &greeted.held.standing;
    let mut stats = Vec::new();
    if rule.is_some() {
        let next = standing.lots.iter().filter(|lot| lot.is_active(today)).filter_map(|lot| lot.expires).min();
        let remark = match next {
            Some(day) => {
                let going =
                    standing.lots.iter().filter(|lot| lot.expires == Some(day)).map(|lot| lot.points.get()).sum();
                l.till_stat_points_expire(l.day(day, today), l.number(going))
            }
            None => l.till_stat_points_keep(),
        };
        stats.push(Stat::new(l.till_stat_points(), l.number(standing.points.get()), remark));
    }
    let since = greeted.member.since;
    stats.push(Stat::new(l.till_stat_member(), l.span(since, today), l.since_month(since)));
    match standing.last_visit {
        Some(day) => stats.push(Stat::new(l.till_stat_last(), l.near_day(day, today), l.day(day, today))),
        None => stats.push(Stat::new(l.till_stat_last(), l.till_stat_first(), String::new())),
    }
    stats
}

/// The ruler of tiers with the member's spend on it; none where the programme has none.
fn ruler(l: Language, programme: &Programme, greeted: &Greeted) -> Option<RulerWords> {
    let levels = &programme.tiers.levels;
    let end = levels.last()?.from.as_minor();
    if end <= 0 {
        return None;
    }
    let place = |spend: Money| share(spend.as_minor(), end);
    let spent = greeted.held.standing.spent;
    let span = match programme.tiers.months {
        Some(months) => l.till_spend(l.till_spend_months(i64::from(months)), ""),
        None => l.till_spend_ever(""),
    };
    let right = rules::next_tier(programme, &greeted.held.standing).map_or_else(Vec::new, |(tier, missing)| {
        vec![Run::plain(l.till_to_tier("", tier.name.in_lang(l.lang()))), Run::bold(l.money_short(missing))]
    });
    Some(RulerWords {
        left: vec![Run::plain(span), Run::bold(l.money_short(spent))],
        right,
        value: place(spent),
        marks: levels
            .iter()
            .map(|tier| Mark { at: place(tier.from), label: tier.name.in_lang(l.lang()).to_owned() })
            .collect(),
    })
}

/// A part of a whole from 0 to 1, for drawing only.
fn share(part: i64, whole: i64) -> f32 {
    let thousandths = (i128::from(part) * 1_000 / i128::from(whole)).clamp(0, 1_000);
    u16::try_from(thousandths).map_or(0.0, |t| f32::from(t) / 1_000.0)
}

/// One, two or three bars for a tier by its place among all.
fn bars(programme: &Programme, tier: &str, levels: usize) -> u8 {
    let place = programme.tiers.levels.iter().position(|t| t.id == tier).map_or(0, |i| i + 1);
    u8::try_from((place * 3).div_ceil(levels)).unwrap_or(3).clamp(1, 3)
}

/// Whole pieces; what was weighed counts as one.
fn pieces(quantity: crate::domain::Quantity) -> i64 {
    if quantity.is_whole() { quantity.thousandths() / 1_000 } else { 1 }
}

fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}
