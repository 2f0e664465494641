//! The tab of payment: the forms that the shop takes, and how its fiscal register is keyed.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Action, Choice, Field, Message, State, programme};
use crate::domain::{PaymentForm, PaymentKind};
use crate::ui::screen::beside::{Mark, inside, rows_of, slot, small_field};
use crate::ui::theme::{El, Icon, Type, space};
use crate::ui::widget::{Severity, banner, button, fit, heading, icon_button, panel, switch};
use crate::ui::world::World;

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
        let most = rows_of(world, taken + 130.0, 56.0);
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
            row![container(field).width(Length::FillPortion(3)), container(kind).width(Length::FillPortion(4)), remove]
                .spacing(space::PANELS)
                .align_y(Alignment::Center)
                .into()
        });
        let add = button(t, Some("Ins"), l.settings_form_add(), Some(Message::AddForm));
        let words = fit(t, Type::SMALL, l.settings_form_keys()).lines(2).second();
        let rest = column(rows).push(row![add]).push(words).spacing(space::PANELS);
        let content = column![slot(said), iced::widget::space().height(space::PANELS), rest];
        let head = heading(t, l.settings_forms(), l.settings_forms_remark(), None);
        panel(t, head, inside(t, content), None).width(Length::FillPortion(3)).into()
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
