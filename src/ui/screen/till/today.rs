//! The day while nobody stands at the till: whose birthday it is, what is due.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use crate::ui::theme::{El, Icon, Tokens, Type, icon, space};
use crate::ui::widget::{avatar, fit, fit_bold, group_head, hairline, heading, key_cap, panel, yielding};

/// The panel of the day, written out.
#[derive(Debug, Clone, Default)]
pub struct Today {
    pub title: String,
    pub date: String,
    pub groups: Vec<Group>,
}

/// People to think of, under one head.
#[derive(Debug, Clone)]
pub struct Group {
    pub icon: Icon,
    pub title: String,
    pub count: String,
    pub people: Vec<Call>,
}

/// One of them: who, a second line, and what is due.
#[derive(Debug, Clone, Default)]
pub struct Call {
    pub initials: String,
    pub name: String,
    pub second: String,
    pub due: String,
    /// Due at an hour of today, and so bold.
    pub dated: bool,
    pub late: bool,
    /// A key that is about this one, and what it does.
    pub key: Option<(String, String)>,
}

const ROW: f32 = 52.0;

pub(super) fn today_panel<'a, M: Clone + 'a>(t: &Tokens, today: &Today) -> El<'a, M> {
    let mut parts = yielding();
    let (mut place, mut order) = (0, Vec::new());
    for group in &today.groups {
        let head = group_head(t, group.icon, group.title.as_str(), group.count.as_str());
        let above = (place > 0).then(hairline::<M>);
        parts = parts.part(0.0, vec![column![].push(above).push(head).into()]);
        place += 1;
        for of in &group.people {
            parts = parts.part(0.0, vec![call(t, of)]);
            order.insert(0, place);
            place += 1;
        }
    }
    let head = heading(t, today.title.as_str(), today.date.as_str(), None);
    panel(t, head, parts.order(order), None).into()
}

/// Who it is over the whole width; what is due stands below, beside the second line.
fn call<'a, M: 'a>(t: &Tokens, of: &Call) -> El<'a, M> {
    let due: El<'a, M> = match (of.late, of.dated) {
        (true, _) => {
            let sign =
                icon(t, Icon::Warning, 18.0).style(|t: &Tokens| iced::widget::text::Style { color: Some(t.warn) });
            row![sign, fit_bold(t, Type::BODY, of.due.as_str()).colour(|t| t.warn)]
                .spacing(space::PAIR)
                .align_y(Alignment::Center)
                .into()
        }
        (false, true) => fit_bold(t, Type::BODY, of.due.as_str()).into(),
        (false, false) => fit(t, Type::BODY, of.due.as_str()).into(),
    };
    let key = of.key.as_ref().map(|(key, words)| {
        row![key_cap(t, key.as_str()), fit(t, Type::BODY, words.as_str())]
            .spacing(space::KEYS)
            .align_y(Alignment::Center)
    });
    let second = fit(t, Type::SMALL, of.second.as_str()).second().width(Length::Fill);
    let words = column![
        fit_bold(t, Type::BODY, of.name.as_str()).or(t, Type::SMALL),
        row![second, due].spacing(space::PANELS).align_y(Alignment::Center)
    ];
    let line = row![avatar(t, of.initials.as_str(), 36.0, false), words.width(Length::Fill)]
        .push(key)
        .spacing(space::PANELS)
        .align_y(Alignment::Center);
    let height = ROW.max(2.0 * Type::BODY.line(t) + 8.0);
    container(line).center_y(height).padding([0.0, space::INSIDE]).width(Length::Fill).into()
}
