//! How the help looks: what is read on the left, and what else could be on the right.

use iced::widget::{column, container, row};
use iced::{Length, Padding};

use super::sheet::{sheet, sheets};
use super::{Around, Message, Part, State};
use crate::language::{Guide, Language};
use crate::ui::screen::frame::column_widths;
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Key, choices, fit, fit_bold, heading, key_bar, list_row, panel, row_height};

impl State {
    /// Everything below the top bar.
    pub fn view<'a>(&'a self, around: Around<'_>) -> El<'a, Message> {
        let (t, l) = (around.tokens, around.language);
        let (left, right) = column_widths(around.size.width);
        let body = row![container(self.page(around)).width(left), container(self.contents(around)).width(right)]
            .spacing(space::INSIDE);
        let keys = Part::ALL.into_iter().map(|part| {
            let here = part == self.part;
            Key::new(id(part), part.key(), name(l, part), (!here).then_some(Message::Part(part)))
        });
        let back = (self.page > 0 || self.sheet > 0).then_some(Message::Turn(-1));
        let keys = keys
            .chain([
                Key::new("turn-back", "PgUp", l.help_before(), back),
                Key::new("back", "Esc", l.common_back(), Some(Message::Close)),
            ])
            .collect();
        let on = self.goes_on(around).then_some(Message::Turn(1));
        let around_body =
            Padding { top: space::PANELS, right: space::INSIDE, bottom: space::PANELS, left: space::INSIDE };
        column![
            container(body).padding(around_body).width(Length::Fill).height(Length::Fill),
            key_bar(t, around.size.width, keys, Key::new("turn", "PgDn", l.help_on(), on)),
            iced::widget::space().height(space::PANELS)
        ]
        .into()
    }

    fn page<'a>(&'a self, around: Around<'_>) -> El<'a, Message> {
        let (t, l) = (around.tokens, around.language);
        let Some(page) = self.pages.get(self.page) else { return iced::widget::space().into() };
        let sheets = sheets(around, page);
        let here = self.sheet.min(sheets.len().saturating_sub(1));
        let remark = if sheets.len() > 1 { l.help_sheet_of(here + 1, sheets.len()) } else { String::new() };
        let blocks = sheets.get(here).cloned().unwrap_or_default();
        let content = container(sheet(around, page, blocks)).padding([space::INSIDE, space::WIDE]).width(Length::Fill);
        panel(t, heading(t, page.title.as_str(), remark, None), content, None).into()
    }

    /// The three things to read, and the pages of the chosen one.
    fn contents<'a>(&'a self, around: Around<'_>) -> El<'a, Message> {
        let (t, l) = (around.tokens, around.language);
        let parts = Part::ALL.map(|part| (name(l, part), Some(Message::Part(part))));
        let chosen = Part::ALL.iter().position(|part| *part == self.part).unwrap_or(0);
        let rows = self.pages.iter().enumerate().map(|(place, page)| {
            let here = place == self.page;
            let title = page.title.as_str();
            let title = if here { fit_bold(t, Type::BODY, title) } else { fit(t, Type::BODY, title) };
            list_row(t, title.or(t, Type::SMALL), row_height(t), here, Some(Message::Page(place)))
        });
        let minutes = match self.part {
            Part::Screen => String::new(),
            Part::Guide(_) => l.help_minutes(),
        };
        let words = match self.part {
            Part::Screen => Some(fit(t, Type::BODY, l.help_screen_words()).lines(4).second()),
            Part::Guide(_) => None,
        };
        let words = words.map(|words| container(words).padding(space::INSIDE));
        let list = column![container(choices(t, parts, chosen)).padding(space::INSIDE), column(rows)].push(words);
        panel(t, heading(t, l.help_contents(), minutes, None), list, None).into()
    }
}

const fn id(part: Part) -> &'static str {
    match part {
        Part::Screen => "screen",
        Part::Guide(Guide::Cashier) => "cashier",
        Part::Guide(Guide::Owner) => "owner",
    }
}

fn name(l: Language, part: Part) -> String {
    match part {
        Part::Screen => l.help_screen(),
        Part::Guide(Guide::Cashier) => l.help_cashier(),
        Part::Guide(Guide::Owner) => l.help_owner(),
    }
}
