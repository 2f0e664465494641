//! The tab of payment: the forms that the shop takes, and how its fiscal register is keyed.

use iced::widget::{column, container, row};
use iced::{Alignment, Length, Padding};

use super::{Action, Choice, Field, Message, State, programme};
use crate::domain::{PaymentForm, PaymentKind};
use crate::ui::screen::beside::{Mark, inside, rows_of, slot, small_field};
use crate::ui::theme::{El, Icon, Type, space};
use crate::ui::widget::{Corners, Severity, banner, button, fit, ground, heading, icon_button, line_of, panel, switch};
use crate::ui::world::World;

/// The height of a form's row, and the bar at the left of the chosen one.
const ROW: f32 = 56.0;
const BAR: f32 = 4.0;

/// The field of a form's name.
pub(super) fn id(place: usize) -> String {
    format!("settings-form-{place}")
}

/// As many forms as can be paid with, to be said.
pub(super) fn most() -> i64 {
    i64::try_from(PaymentForm::MOST).unwrap_or(i64::MAX)
}

impl State {
    /// A name stands for the language in which it is typed.
    pub(super) fn name_form(&mut self, world: &World, place: usize, name: &str) -> Action {
        self.chosen = place;
        if let Some(form) = self.shop.payment_forms.get_mut(place) {
            programme::write(&mut form.name, world.language.lang(), name);
        }
        Action::None
    }

    pub(super) fn turn_form(&mut self, place: usize) -> Action {
        self.chosen = place;
        if let Some(form) = self.shop.payment_forms.get_mut(place) {
            form.kind = match form.kind {
                PaymentKind::Cash => PaymentKind::NonCash,
                PaymentKind::NonCash => PaymentKind::Cash,
            };
        }
        Action::None
    }

    pub(super) fn add_form(&mut self) -> Action {
        let forms = &mut self.shop.payment_forms;
        if forms.len() >= PaymentForm::MOST {
            self.too_many = true;
            return Action::None;
        }
        forms.push(PaymentForm::fresh());
        let last = forms.len() - 1;
        self.choose(last)
    }

    pub(super) fn remove_form(&mut self, place: usize) -> Action {
        if place < self.shop.payment_forms.len() {
            self.shop.payment_forms.remove(place);
        }
        self.choose(self.chosen)
    }

    pub(super) fn payment<'a>(&'a self, world: &'a World, taken: f32) -> El<'a, Message> {
        row![self.forms(world, taken), container(self.keying(world)).width(Length::FillPortion(2))]
            .spacing(space::INSIDE)
            .into()
    }

    fn forms<'a>(&'a self, world: &'a World, taken: f32) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let fault = self.faults(world).remove(&Field::Payment);
        let (what, to_do) = if self.too_many {
            (Some(l.settings_forms_full(most())), l.settings_forms_full_to_do())
        } else {
            (fault, String::new())
        };
        let said = what.map(|what| banner(t, Severity::Warning, what, to_do));
        let most = rows_of(world, taken + 130.0, ROW);
        let aside = if t.is_very_large() { space::INSIDE } else { space::WIDE };
        let first = (self.chosen + 1).saturating_sub(most);
        let rows = self.shop.payment_forms.iter().enumerate().skip(first).take(most).map(|(place, form)| {
            let name = form.name.in_lang(l.lang());
            let mark = if name.trim().is_empty() { Mark::Bad } else { Mark::Plain };
            let field = small_field(t, id(place), name, Length::Fill, mark, move |text| Message::FormName(place, text));
            let turn = || Some(Message::FormKind(place));
            let kind = switch(
                t,
                44.0,
                [(&l.settings_cash(), turn()), (&l.settings_non_cash(), turn())],
                form.kind == PaymentKind::NonCash,
            );
            let remove = icon_button(t, Icon::Trash, None, String::new(), Some(Message::RemoveForm(place)));
            let line = row![
                container(field).width(Length::FillPortion(3)),
                container(kind).width(Length::FillPortion(4)),
                remove
            ]
            .spacing(space::PANELS)
            .align_y(Alignment::Center);
            let around = Padding { top: 0.0, right: aside, bottom: 0.0, left: aside - BAR };
            let line = container(line).padding(around).center_y(ROW).width(Length::Fill);
            // Of which form the keys speak.
            let (bar, colour) = if place == self.chosen { (t.accent, t.soft) } else { (t.paper, t.paper) };
            ground(row![line_of(bar, BAR, ROW), line], colour, 0.0, Corners::None).width(Length::Fill).into()
        });
        let add = button(t, Some("Ins"), l.settings_form_add(), Some(Message::AddForm));
        let words = fit(t, Type::SMALL, l.settings_form_keys()).lines(2).second();
        let said = container(slot(said)).padding([space::KEYS, aside]);
        let rest = container(column![row![add], words].spacing(space::PANELS)).padding([space::PANELS, aside]);
        let content = column![said, column(rows), rest];
        let head = heading(t, l.settings_forms(), l.settings_forms_remark(), None);
        panel(t, head, content, None).width(Length::FillPortion(3)).into()
    }

    fn keying<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let words = fit(t, Type::BODY, l.settings_keying_words()).lines(5).second();
        let options = [l.settings_keying_lines(), l.settings_keying_total()];
        let choice = self.choice(world, Choice::Keying, l.settings_keying(), &options);
        let content = column![choice, words].spacing(space::INSIDE);
        panel(t, heading(t, l.settings_fiscal(), String::new(), None), inside(t, content), None).into()
    }
}
