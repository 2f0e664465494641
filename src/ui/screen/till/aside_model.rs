//! The small forms beside the basket, written out.

use super::aside::{self, Aside};
use super::aside_view::{AsideChoice, AsideField, AsidePanel, AsideRow};
use super::model::{count, name_of};
use super::state::{Message, State};
use crate::domain::{BasisPoints, Money};
use crate::language::Language;
use crate::shop::draft::OnHold;
use crate::till::Draft;
use crate::ui::widget::Below;
use crate::ui::world::World;

/// How many goods are on hold, and what they come to.
pub(super) fn held_words(l: Language, draft: &Draft, sum: Option<Money>) -> String {
    let positions = l.till_positions(count(draft.basket.lines.len()));
    match sum {
        Some(sum) => l.till_held(positions, sum),
        None => positions,
    }
}

/// What Esc does, on the panel as in the bar of keys.
pub(super) fn close_words(l: Language, open: &Aside) -> String {
    if matches!(open, Aside::Void) { l.till_aside_void_keep() } else { l.common_cancel() }
}

impl State {
    pub(super) fn aside_panel(&self, world: &World, open: &Aside) -> AsidePanel<Message> {
        let l = world.language;
        let field = |label: String, value: &str, below: Below| AsideField {
            id: aside::FIELD,
            label,
            value: value.to_owned(),
            example: String::new(),
            below,
            on_input: |text| Message::Aside(aside::Message::Type(text)),
        };
        let remove = |words: String| ("Alt+0".to_owned(), words, Message::Aside(aside::Message::Remove));
        let mut panel = AsidePanel {
            title: String::new(),
            remark: String::new(),
            fields: Vec::new(),
            choices: None,
            rows: Vec::new(),
            words: String::new(),
            remove: None,
            primary: true,
            done: ("Enter".to_owned(), l.common_done(), Some(Message::Aside(aside::Message::Done))),
            close: ("Esc".to_owned(), close_words(l, open), Message::Aside(aside::Message::Close)),
        };
        match open {
            Aside::Points { text, given } => {
                let most = self.quote.as_ref().map_or_else(Default::default, |q| q.points_allowed);
                let rule = self.version.as_ref().and_then(|version| version.programme.points.as_ref());
                let worth = rule.and_then(|rule| most.worth(rule.value).ok()).unwrap_or_default();
                panel.title = l.key_points();
                // Why there may be no more, however many the member has.
                let part = rule.map(|rule| rule.share).filter(|share| *share < BasisPoints::WHOLE);
                panel.remark = part.map_or_else(String::new, |share| l.till_aside_points_share(share));
                // More than may be spent is taken for the most.
                let below = if State::wishes_too_many(text, most) {
                    Below::Hint(l.till_aside_points_over(l.points(most)))
                } else {
                    Below::Hint(l.till_aside_points_hint(l.points_of(most), l.money(worth)))
                };
                panel.fields.push(field(l.till_aside_points(), text, below));
                panel.remove = given.then(|| remove(l.till_aside_no_points()));
            }
            Aside::Quantity { text, place, refused } => {
                panel.title = l.till_aside_quantity();
                panel.remark = self.line_name(l, *place);
                let below = match refused {
                    Some(why) => Below::Error(why.clone()),
                    None => Below::Hint(l.till_aside_quantity_hint()),
                };
                panel.fields.push(field(l.till_aside_quantity(), text, below));
            }
            Aside::Discount { text, reason, whole, place, given, refused } => {
                let limit = self.by_hand_limit();
                panel.title = l.till_aside_discount();
                panel.remark = if *whole { l.till_aside_discount_ways() } else { self.line_name(l, *place) };
                let below = match refused {
                    Some(why) => Below::Error(why.clone()),
                    None if self.is_over_limit(l, text, *whole, *place) => Below::Error(l.till_aside_over(limit)),
                    None => Below::Hint(l.till_aside_discount_hint(limit)),
                };
                let example = l.till_aside_discount_example();
                panel.fields.push(AsideField { example, ..field(l.till_discount(), text, below) });
                panel.remove = given.then(|| remove(l.till_aside_no_discount()));
                panel.fields.push(AsideField {
                    id: aside::REASON,
                    label: l.till_aside_reason(),
                    value: reason.clone(),
                    example: String::new(),
                    below: Below::Nothing,
                    on_input: |text| Message::Aside(aside::Message::TypeReason(text)),
                });
                panel.choices = Some(AsideChoice {
                    first: l.till_aside_whole(),
                    second: l.till_aside_line(),
                    first_chosen: *whole,
                    on_choose: |whole| Message::Aside(aside::Message::Whole(whole)),
                });
            }
            Aside::Recall { chosen } => {
                panel.title = l.till_aside_recall();
                if !self.till.draft().basket.lines.is_empty() {
                    panel.remark = l.till_aside_recall_holds();
                }
                panel.rows = self.held_rows(l, *chosen);
                panel.done.1 = l.till_aside_take();
            }
            Aside::Void => {
                panel.title = l.till_aside_void();
                panel.words = l.till_aside_void_words();
                panel.done.1 = l.till_aside_void_do();
                panel.primary = false;
            }
        }
        if panel.fields.iter().any(|field| matches!(field.below, Below::Error(_))) {
            panel.done.2 = None;
        }
        panel
    }

    fn line_name(&self, l: Language, place: usize) -> String {
        let line = self.till.draft().basket.lines.get(place);
        line.map_or_else(String::new, |of| name_of(l, of.name.as_ref(), of.category.as_ref(), of.barcode.as_ref()))
    }

    fn held_rows(&self, l: Language, chosen: usize) -> Vec<AsideRow<Message>> {
        let rows = self.held.iter().enumerate().map(|(place, OnHold { at, draft, sum })| AsideRow {
            title: if draft.label.is_empty() { l.till_without_card() } else { draft.label.clone() },
            words: held_words(l, draft, *sum),
            end: l.time(at.local.time()),
            chosen: place == chosen,
            on_press: Message::Aside(aside::Message::Choose(place)),
        });
        rows.collect()
    }
}
