//! The tab of the keys: which deed has which, and a new key by pressing it.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Field, Message, State};
use crate::language::Language;
use crate::ui::keys::{Deed, Keys};
use crate::ui::screen::beside::{moved, page_of, rows_of};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Severity, banner, fit, fit_bold, heading, key_cap_wide, list_row, panel};
use crate::ui::world::World;

/// What a deed is called on its key.
pub(super) fn name(l: Language, deed: Deed) -> String {
    match deed {
        Deed::Item => l.key_product(),
        Deed::Customer => l.key_member(),
        Deed::Hold => l.key_hold(),
        Deed::Recall => l.key_recall(),
        Deed::Points => l.key_points(),
        Deed::Why => l.key_why(),
        Deed::Discount => l.key_discount(),
        Deed::Pay => l.key_pay(),
        Deed::Menu => l.key_menu(),
        Deed::Said => l.key_said(),
        Deed::Enrol => l.key_enrol(),
        Deed::Refund => l.key_refund(),
        Deed::Back => l.key_basket(),
        Deed::Help => l.key_help(),
    }
}

impl State {
    pub(super) fn keys<'a>(&'a self, world: &'a World, taken: f32) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let keys = Keys::of(&self.till.keys);
        let clash = self.faults(world).remove(&Field::Keys);
        let height = (Type::BODY.line(t) + 12.0).max(44.0);
        let said = clash.map(|words| {
            container(banner(t, Severity::Warning, format!("{words}."), l.settings_keys_clash_do()))
                .padding(space::KEYS)
        });
        let rows = rows_of(world, taken + if said.is_some() { 68.0 } else { 0.0 }, height);
        // Two columns, or a key would stand a window's width from its name.
        let columns = 2;
        let per_page = rows * columns;
        let (_, places) = page_of(moved(self.chosen, 0, Deed::ALL.len()), per_page, Deed::ALL.len());
        let shown: Vec<usize> = places.collect();
        let line = |place: usize| {
            let deed = Deed::ALL[place];
            let here = place == self.chosen;
            let end: El<'a, Message> = if here && self.listening {
                fit_bold(t, Type::BODY, l.settings_keys_press()).into()
            } else {
                let own = self.till.keys.contains_key(deed.id());
                let remark = if own { l.settings_keys_own() } else { String::new() };
                let cap = key_cap_wide(t, keys.label(deed), 96.0);
                row![fit(t, Type::SMALL, remark).second(), cap].spacing(space::PANELS).align_y(Alignment::Center).into()
            };
            let words =
                row![container(fit_bold(t, Type::BODY, name(l, deed)).or(t, Type::SMALL)).width(Length::Fill), end]
                    .spacing(space::PANELS)
                    .align_y(Alignment::Center);
            list_row(t, words, height, here, Some(Message::Listen(place)))
        };
        let split = shown.len().div_ceil(columns);
        let lists = shown
            .chunks(split.max(1))
            .map(|part| column(part.iter().map(|place| line(*place))).width(Length::FillPortion(1)).into());
        // At the foot, where it pushes no key away.
        let content = column![container(row(lists).spacing(space::WIDE)).height(Length::Fill)].push(said);
        panel(t, heading(t, l.settings_tab_keys(), l.settings_keys_remark(), None), content, None).into()
    }
}
