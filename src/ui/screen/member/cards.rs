//! The cards panel: each card with its state, and what is being done to the chosen one.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Deed, Message, NUMBER, REASON, State};
use crate::domain::{Card, CardState};
use crate::ui::screen::beside::page_of;
use crate::ui::screen::enrol::card::grouped;
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, space};
use crate::ui::widget::{Below, fit, fit_bold, hairline, heading, input, key_cap, list_row, paper, switch};
use crate::ui::world::World;

/// How many cards are shown at once; most members have one.
pub(super) const SHOWN: usize = 3;

/// The height of a card's row with its hairline.
fn row_of(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + Type::SMALL.line(t) + 14.0).max(52.0)
}

impl State {
    pub(super) fn cards_panel<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let cards = self.cards();
        let several = self.deed == Deed::Nothing && cards.len() > 1;
        let keys = several.then(|| {
            row![key_cap(t, "Left"), key_cap(t, "Right")].spacing(space::PAIR).align_y(Alignment::Center).into()
        });
        let (_, shown) = page_of(self.card, SHOWN, cards.len());
        let mut list = column![heading(t, l.member_cards(), String::new(), keys)];
        for (place, card) in cards.iter().enumerate().skip(shown.start).take(shown.len()) {
            let chosen = place == self.card;
            list = list.push(list_row(t, face(world, card), row_of(t), chosen, Some(Message::ChooseCard(place))));
        }
        if cards.is_empty() {
            let words = fit(t, Type::BODY, l.member_cards_none("F8")).second();
            list = list.push(container(words).padding(space::INSIDE)).push(hairline());
        }
        let deed = match &self.deed {
            Deed::Nothing => None,
            Deed::Replacing { .. } => Some(self.replacing(world)),
            Deed::Blocking { words } => Some(blocking(world, words)),
        };
        let deed = deed.map(|deed| container(deed).padding(space::INSIDE).width(Length::Fill));
        paper(t, list.push(deed)).width(Length::Fill).height(Length::Fill).into()
    }

    fn replacing<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let Deed::Replacing { typed, check, lost } = &self.deed else { return iced::widget::space().into() };
        let has_card = self.chosen_card().is_some();
        let number = input(NUMBER, l.member_new_card(), typed)
            .placeholder(l.enrol_card_placeholder())
            .on_input(Message::TypeNumber)
            .below(check.below(world, if *lost { l.member_lost_hint("F2") } else { l.member_issue_hint("F2") }))
            .view(t);
        let (exchanged, gone) = (l.member_exchanged(), l.member_lost());
        let sides = [(exchanged.as_str(), Some(Message::Lost(false))), (gone.as_str(), Some(Message::Lost(true)))];
        let what = has_card.then(|| {
            column![
                fit(t, Type::BODY, l.member_old_card()),
                switch(t, TARGET, sides, *lost),
                fit(t, Type::SMALL, l.enrol_switches("F6")).second()
            ]
            .spacing(space::PAIR)
        });
        column![number].push(what).spacing(space::KEYS).into()
    }
}

fn blocking<'a>(world: &'a World, words: &'a str) -> El<'a, Message> {
    let l = world.language;
    input(REASON, l.member_reason(), words)
        .needed()
        .placeholder(l.member_reason_placeholder())
        .on_input(Message::TypeReason)
        .below(Below::Hint(l.member_reason_hint()))
        .view(&world.tokens)
}

fn face<'a>(world: &'a World, card: &Card) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let day = l.day(card.since, world.now.day());
    let (sign, colour, state) = match (card.state, &card.replaced_by) {
        (CardState::Active, _) => (Icon::Tick, t.good, l.member_card_active(day)),
        (CardState::Replaced, Some(by)) => (Icon::Minus, t.ink2, l.member_card_replaced_by(day, by.tail())),
        (CardState::Replaced, None) => (Icon::Minus, t.ink2, l.member_card_replaced(day)),
        (CardState::Lost, Some(by)) => (Icon::Minus, t.ink2, l.member_card_lost_replaced(day, by.tail())),
        (CardState::Lost, None) => (Icon::Warning, t.warn, l.member_card_lost(day)),
        (CardState::Blocked, _) => {
            let reason = card.reason.clone().unwrap_or_default();
            (Icon::Cross, t.bad, l.member_card_blocked(day, reason))
        }
    };
    let words = column![fit_bold(t, Type::BODY, grouped(card.number.as_str())), fit(t, Type::SMALL, state).second()];
    row![icon(t, sign, 20.0).color(colour), container(words).width(Length::Fill)]
        .spacing(space::PANELS)
        .align_y(Alignment::Center)
        .into()
}
