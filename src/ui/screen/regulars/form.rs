//! The fields of the panels beside the list: what each holds, and its row.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::Message;
use crate::language::Language;
use crate::ui::screen::beside::{Mark, small_field};
use crate::ui::theme::{El, TARGET, Tokens, Type, space};
use crate::ui::widget::{Look, fit, fit_bold, key_cap, press};
use crate::ui::world::World;

/// A field that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Away,
    Overdue,
    Expiring,
    LeastVisits,
    LeastSpent,
    MostSpent,
    ListName,
    Lost,
    New,
    Cooling,
    CoolingLeast,
    CoolingOnce,
    BestVisits,
    BestSpent,
}

impl Field {
    /// The fields of the conditions in the window, in the order in which Enter goes through them.
    pub const CONDITIONS: [&'static str; 7] = [
        Field::Away.id(),
        Field::Overdue.id(),
        Field::Expiring.id(),
        Field::LeastVisits.id(),
        Field::LeastSpent.id(),
        Field::MostSpent.id(),
        Field::ListName.id(),
    ];
    /// Those of the segments' limits.
    pub const LIMITS: [&'static str; 7] = [
        Field::Lost.id(),
        Field::New.id(),
        Field::Cooling.id(),
        Field::CoolingLeast.id(),
        Field::CoolingOnce.id(),
        Field::BestVisits.id(),
        Field::BestSpent.id(),
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Field::Away => "regulars-away",
            Field::Overdue => "regulars-overdue",
            Field::Expiring => "regulars-expiring",
            Field::LeastVisits => "regulars-least-visits",
            Field::LeastSpent => "regulars-least-spent",
            Field::MostSpent => "regulars-most-spent",
            Field::ListName => "regulars-list-name",
            Field::Lost => "regulars-lost",
            Field::New => "regulars-new",
            Field::Cooling => "regulars-cooling",
            Field::CoolingLeast => "regulars-cooling-least",
            Field::CoolingOnce => "regulars-cooling-once",
            Field::BestVisits => "regulars-best-visits",
            Field::BestSpent => "regulars-best-spent",
        }
    }

    /// What the figure written in it counts; nothing where it is money, or words.
    fn unit(self, value: &str, l: Language) -> String {
        let count = value.trim().parse().unwrap_or(0);
        match self {
            Field::Away | Field::Lost | Field::CoolingLeast | Field::CoolingOnce => l.common_days_more(count),
            Field::Expiring | Field::New => l.common_days(count),
            Field::Overdue => l.regulars_unit_times(),
            Field::Cooling => l.regulars_unit_percent(),
            Field::LeastVisits | Field::BestVisits => l.regulars_unit_visits(count),
            Field::LeastSpent | Field::MostSpent | Field::BestSpent | Field::ListName => String::new(),
        }
    }
}

/// The height of a row of a form.
pub fn row_height(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + 28.0).max(TARGET + space::KEYS)
}

/// A field with its words before it and its unit behind it, and what to write where it cannot be read.
pub fn typed<'a>(world: &World, field: Field, words: String, value: &'a str, mark: Mark) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let scale = Type::BODY.of(t).0 / 15.0;
    let width = (140.0 * scale).round();
    let input = small_field(t, field.id(), value, width, mark, move |text| Message::TypeField(field, text));
    // The same place in every row, or the fields would not stand below one another.
    let unit =
        container(fit(t, Type::BODY, field.unit(value, l)).or(t, Type::SMALL).second()).width((124.0 * scale).round());
    let wrong = (mark == Mark::Bad).then(|| fit(t, Type::SMALL, l.regulars_digits_only()).colour(|t| t.bad));
    let words = column![fit(t, Type::BODY, words).or(t, Type::SMALL)].push(wrong);
    let field = row![input, unit].spacing(space::KEYS).align_y(Alignment::Center);
    let line = row![container(words).width(Length::Fill), field].spacing(space::INSIDE).align_y(Alignment::Center);
    container(line).center_y(row_height(t)).padding([0.0, space::INSIDE]).into()
}

/// A choice that goes on with its key or a touch.
pub fn choice<'a>(t: &Tokens, key: &str, words: String, value: String, next: Message) -> El<'a, Message> {
    let line = row![
        key_cap(t, key),
        container(fit(t, Type::BODY, words).or(t, Type::SMALL)).width(Length::Fill),
        fit_bold(t, Type::BODY, value).or(t, Type::SMALL).right()
    ]
    .spacing(space::PANELS)
    .align_y(Alignment::Center);
    let inside = container(line).center_y(Length::Fill).padding([0.0, space::INSIDE]).width(Length::Fill);
    press(Look::Row, inside, Some(next)).width(Length::Fill).height(row_height(t)).into()
}
