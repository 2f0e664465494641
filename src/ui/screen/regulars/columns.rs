//! The panel in which columns are chosen; each change is kept with the till at once.

use std::sync::Arc;

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Action, Message, Side, State};
use crate::domain::ListColumn;
use crate::ui::background;
use crate::ui::screen::beside::{body_height, frame};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{HEADING, Key, fit_bold, heading, list_row, panel, tick_box};
use crate::ui::world::World;

pub(super) fn key(chosen: usize, pressed: &str) -> Option<Message> {
    Some(match pressed {
        "Up" => Message::Move(-1),
        "Down" => Message::Move(1),
        "Enter" | "Space" => Message::Toggle(chosen),
        "Esc" | "F4" | "F9" => Message::Columns,
        _ => return None,
    })
}

impl State {
    /// Opens the panel, or leads back to the list.
    pub(super) fn columns(&mut self, world: &World) -> Action {
        self.side = match self.side {
            Side::Columns { .. } => Side::List,
            _ => Side::Columns { chosen: 0 },
        };
        match self.side {
            // Other columns may leave the rows another height.
            Side::List => Action::Run(self.ask(world)),
            _ => Action::None,
        }
    }

    pub(super) fn toggle(&mut self, world: &World, place: usize) -> Action {
        let Side::Columns { chosen } = &mut self.side else { return Action::None };
        *chosen = place;
        let Some(column) = ListColumn::ALL.get(place) else { return Action::None };
        let has = self.columns.contains(column);
        self.columns = ListColumn::ALL
            .into_iter()
            .filter(|one| if one == column { !has } else { self.columns.contains(one) })
            .collect();
        let mut settings = (*world.shop.till_settings()).clone();
        settings.columns = Some(self.columns.iter().map(|column| column.code().to_owned()).collect());
        let shop = world.shop.clone();
        Action::Run(background::run(move || Message::Saved(shop.keep_till_settings(settings).map_err(Arc::new))))
    }

    pub(super) fn columns_view<'a>(&'a self, world: &'a World, chosen: usize) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let half = ListColumn::ALL.len().div_ceil(2);
        #[allow(clippy::cast_precision_loss, reason = "seven rows")]
        let height = ((body_height(world) - HEADING - 4.0) / half as f32).floor().min(64.0);
        let side = |from: usize| {
            let rows = ListColumn::ALL.into_iter().enumerate().skip(from).take(half).map(|(place, one)| {
                let on = self.columns.contains(&one);
                let words = fit_bold(t, Type::LARGE, l.list_column(one)).or(t, Type::BODY);
                let line = row![tick_box(t, on, true), container(words).width(Length::Fill)]
                    .spacing(space::INSIDE)
                    .align_y(Alignment::Center);
                list_row(t, line, height, place == chosen, Some(Message::Toggle(place)))
            });
            column(rows).width(Length::FillPortion(1))
        };
        let title = heading(t, l.regulars_columns_title(), l.regulars_columns_hint(), None);
        let body = panel(t, title, row![side(0), side(half)], None);
        let keys = vec![
            Key::new("up", "Up, Down", l.regulars_key_choose(), Some(Message::Move(1))),
            Key::new("toggle", "Enter", l.regulars_key_change(), Some(Message::Toggle(chosen))),
        ];
        frame(world, body, keys, Key::new("list", "Esc", l.regulars_key_list(), Some(Message::Columns)))
    }
}
