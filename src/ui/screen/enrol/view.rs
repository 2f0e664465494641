//! The form at the left, who may be the same person and the consent at the right.

use iced::widget::{column, container, row, space as gap, stack};
use iced::{Alignment, Length};

use super::card::CardCheck;
use super::consent::{consent_panel, twin_panel};
use super::form::{Field, PhoneCheck};
use super::{Doubt, Message, Missing, State};
use crate::domain::Lang;
use crate::ui::screen::beside::{body_height, columns, frame};
use crate::ui::theme::{El, TARGET, Tokens, Type, space};
use crate::ui::widget::{Below, HEADING, Input, Key, Severity, banner, choices, fit, heading, input, panel, switch};
use crate::ui::world::World;

/// So many letters of what is missing stand on the last key in one line.
const NAMED: usize = 20;
/// Rows of fields.
const ROWS: f32 = 5.0;

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let form = self.form_panel(world);
        // Over the heading, and over no field.
        let said = self.said(world).map(|(severity, what, to_do)| banner(&world.tokens, severity, what, to_do));
        let left = stack![form].push(said);
        let right = column![]
            .push(self.twin().map(|twin| twin_panel(world, twin, self.replaced(twin).is_some())))
            .push(consent_panel(world, self))
            .spacing(space::PANELS);
        frame(world, columns(world, left, right), self.keys(world), self.last_key(world))
    }

    /// What went wrong, or what is asked before it is done: what, and what to do.
    fn said(&self, world: &World) -> Option<(Severity, String, String)> {
        let l = world.language;
        match self.doubt {
            Some(Doubt::Leave(key)) => {
                let what = if self.is_new() { l.enrol_unsaved() } else { l.common_unsaved() };
                let to_do = match self.lacking(world) {
                    Some(lacking) => l.enrol_unsaved_missing(key, lacking),
                    None if self.is_new() => l.enrol_unsaved_to_do(key, "F9"),
                    None => l.common_unsaved_to_do(key, "F9"),
                };
                Some((Severity::Warning, what, to_do))
            }
            Some(Doubt::Replace) => {
                let card = self.twin().and_then(|twin| self.replaced(twin)).map(|card| card.tail().to_owned())?;
                Some((Severity::Warning, l.enrol_replaces(card), l.enrol_replaces_to_do("F3")))
            }
            None => self.problem.clone().map(|problem| (Severity::Bad, problem.what, problem.to_do)),
        }
    }

    fn form_panel<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let title = if self.is_new() { l.enrol_title() } else { l.enrol_title_edit() };
        let aside = if t.is_very_large() { space::INSIDE } else { space::WIDE };
        let rows = column![
            self.first_row(world),
            self.name_row(world),
            self.address_row(world),
            self.birthday_row(world),
            self.last_row(world),
        ]
        .spacing(row_gap(world));
        let rows = container(rows).padding([row_gap(world).min(space::INSIDE), aside]);
        panel(t, heading(t, title, l.enrol_hint(), None), rows, None).into()
    }

    fn first_row<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let card = if self.is_new() {
            self.field(Field::Card, l.common_card())
                .placeholder(l.enrol_card_placeholder())
                .below(self.form.card_check.below(world, l.enrol_card_hint("F2")))
        } else {
            let hint = if self.form.card.is_empty() { l.enrol_card_none() } else { l.enrol_card_elsewhere() };
            input(Field::Card.id(), l.common_card(), &self.form.card).below(Below::Hint(hint))
        };
        pair(world, card, self.field(Field::Phone, l.common_phone()).below(self.below_phone(world)))
    }

    fn name_row<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let third = |field: Input<'a, Message>| container(field.view(&world.tokens)).width(Length::Fill);
        row![
            third(self.field(Field::Surname, l.enrol_surname())),
            third(self.field(Field::Given, l.enrol_given()).needed()),
            third(self.field(Field::Patronymic, l.enrol_patronymic())),
        ]
        .spacing(space::INSIDE)
        .into()
    }

    fn address_row<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let hint = if self.form.address_is_suggested() { l.enrol_address_suggested() } else { l.enrol_address_hint() };
        let address = self.field(Field::Address, l.enrol_address()).below(Below::Hint(hint)).view(t);
        let (formal, informal) = (l.enrol_formal(), l.enrol_informal());
        let sides =
            [(formal.as_str(), Some(Message::Informal(false))), (informal.as_str(), Some(Message::Informal(true)))];
        let way = labelled(t, l.enrol_way(), switch(t, TARGET, sides, self.form.informal), l.enrol_switches("F6"));
        row![container(address).width(Length::FillPortion(20)), container(way).width(Length::FillPortion(13))]
            .spacing(space::INSIDE)
            .into()
    }

    fn birthday_row<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let below = match self.form.born(l, world.now.day()) {
            Ok(None) => Below::Hint(l.enrol_birthday_hint()),
            Ok(Some(born)) if born.year().is_none() => Below::Good(l.enrol_birthday_no_year(l.birthday(born))),
            Ok(Some(born)) => Below::Good(l.birthday(born)),
            Err(()) => Below::Error(l.enrol_birthday_wrong()),
        };
        let birthday = self.field(Field::Birthday, l.enrol_birthday()).below(below).view(t);
        let spoken = Lang::ALL.map(|lang| {
            let own = l.speaking(lang);
            let name = if t.is_very_large() { own.enrol_language_short() } else { own.common_language_name() };
            (name, Some(Message::Speak(lang)))
        });
        let chosen = Lang::ALL.iter().position(|lang| *lang == self.form.lang).unwrap_or(0);
        let language = labelled(t, l.enrol_language(), choices(t, spoken, chosen), l.enrol_switches("F7"));
        row![container(birthday).width(Length::FillPortion(19)), container(language).width(Length::FillPortion(33))]
            .spacing(space::INSIDE)
            .into()
    }

    fn last_row<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let below = if self.form.email_is_wrong() { Below::Error(l.enrol_email_wrong()) } else { Below::Nothing };
        let email = self.field(Field::Email, l.enrol_email()).placeholder(l.enrol_email_placeholder()).below(below);
        pair(world, email, self.field(Field::Note, l.common_note()).below(Below::Hint(l.enrol_note_hint())))
    }

    fn field(&self, field: Field, label: String) -> Input<'_, Message> {
        input(field.id(), label, self.form.value(field)).on_input(move |text| Message::Type(field, text))
    }

    fn below_phone(&self, world: &World) -> Below {
        let l = world.language;
        match &self.form.phone_check {
            PhoneCheck::None => Below::Hint(l.common_optional()),
            PhoneCheck::Short(digits) => Below::Hint(l.enrol_phone_short(*digits)),
            PhoneCheck::Wrong => Below::Error(l.enrol_phone_wrong()),
            PhoneCheck::Good(phone) => Below::Good(phone.grouped()),
        }
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let twin = self.twin().is_some();
        let card = match (&self.form.card_check, self.is_new()) {
            (_, false) => None,
            (CardCheck::Issue(_), true) => {
                Some(Key::new("issue", "F2", l.enrol_key_no_card(), Some(Message::IssueOwn)))
            }
            (_, true) => Some(Key::new("issue", "F2", l.enrol_key_issue(), Some(Message::IssueOwn))),
        };
        let mut keys = vec![
            Key::new("next", "Enter", l.common_next(), Some(Message::NextField)),
            Key::new("before", "Shift+Tab", l.common_back(), Some(Message::TabBack)),
        ];
        keys.extend(card);
        if self.is_new() {
            keys.push(Key::new("it-is", "F3", l.enrol_key_it_is(), twin.then_some(Message::ItIs)));
            keys.push(Key::new("another", "F4", l.enrol_key_another(), twin.then_some(Message::Another)));
        }
        keys.push(Key::new("way", "F6", l.enrol_key_way(), Some(Message::Informal(!self.form.informal))));
        keys.push(Key::new("language", "F7", l.enrol_key_language(), Some(Message::NextLanguage)));
        keys.push(Key::new("close", "Esc", l.key_basket(), Some(Message::Close)));
        keys
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let l = world.language;
        let lacking = self.lacking(world);
        let usable = lacking.is_none() && !self.saving;
        let key = Key::new("save", "F9", l.enrol_key_save(), usable.then_some(Message::Save));
        match lacking {
            Some(lacking) => key.missing(l.enrol_missing(lacking)),
            None => key,
        }
    }

    /// What has to come before saving, as far as it stands on the key: the first is enough to go on with.
    fn lacking(&self, world: &World) -> Option<String> {
        let missing = self.missing(world);
        let said = |count: usize, whole: bool| {
            let words: Vec<String> = missing[..count].iter().map(|what| word(world, *what, whole)).collect();
            let (said, more) = (words.join(", "), missing.len() - count);
            if more > 0 { format!("{said}, +{more}") } else { said }
        };
        let mut several = (2..=missing.len()).rev().flat_map(|count| [true, false].map(|whole| said(count, whole)));
        let fits = |said: &String| said.chars().count() <= NAMED;
        // One that stands alone has its line for itself, however long it is.
        (!missing.is_empty()).then(|| several.find(fits).unwrap_or_else(|| said(1, missing.len() == 1)))
    }
}

/// What is missing with the key that brings it, or shorter.
fn word(world: &World, missing: Missing, whole: bool) -> String {
    let l = world.language;
    match missing {
        Missing::Card => l.enrol_missing_card(),
        Missing::Phone => l.enrol_missing_phone(),
        Missing::Who => l.enrol_missing_who("F4", "F3"),
        Missing::Given => l.enrol_missing_given(),
        Missing::Birthday => l.enrol_missing_birthday(),
        Missing::Email => l.enrol_missing_email(),
        Missing::Consent if whole => l.enrol_missing_consent("Alt+1"),
        Missing::Consent => l.enrol_missing_consent_too(),
        Missing::Parent if whole => l.enrol_missing_parent("Alt+5"),
        Missing::Parent => "Alt+5".to_owned(),
    }
}

/// Two fields of the same width.
fn pair<'a>(world: &World, one: Input<'a, Message>, two: Input<'a, Message>) -> El<'a, Message> {
    let half = |field: Input<'a, Message>| container(field.view(&world.tokens)).width(Length::Fill);
    row![half(one), half(two)].spacing(space::INSIDE).into()
}

/// A part with its label above and a remark below, as fields have them.
fn labelled<'a>(t: &Tokens, label: String, part: El<'a, Message>, remark: String) -> El<'a, Message> {
    column![
        fit(t, Type::BODY, label).or(t, Type::SMALL),
        part,
        row![fit(t, Type::SMALL, remark).second(), gap().width(Length::Fill)].align_y(Alignment::Center)
    ]
    .spacing(space::PAIR)
    .into()
}

/// What is left between the rows of fields when all of them stand in the panel.
fn row_gap(world: &World) -> f32 {
    let t = &world.tokens;
    let one = Type::BODY.line(t) + TARGET + Type::SMALL.line(t) + 2.0 * space::PAIR;
    let room = body_height(world) - HEADING - 2.0 - ROWS * one;
    (room / (ROWS + 1.0)).floor().clamp(2.0, 20.0)
}
