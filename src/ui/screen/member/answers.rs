//! What a member answered to questionnaires: the newest sheets, a line for each answer, as many as there is room for.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use crate::domain::MemberId;
use crate::shop::Shop;
use crate::shop::survey::{self, Sheet};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{fit, fit_bold, heading, panel};
use crate::ui::world::World;

/// The finished sheets of a member; what cannot be read is logged and left out, since the page has more to show.
pub(super) fn of(shop: &Shop, member: MemberId) -> Vec<Sheet> {
    survey::of_member(shop, member).unwrap_or_else(|error| {
        tracing::warn!(%error, "the answers of a member could not be read");
        Vec::new()
    })
}

/// The panel beside the member's sales.
pub(super) fn answers<'a, M: 'a>(world: &World, sheets: &[Sheet]) -> El<'a, M> {
    let (t, l) = (&world.tokens, world.language);
    let Some(newest) = sheets.first() else {
        let words = container(fit(t, Type::BODY, l.form_member_none()).second()).padding(space::INSIDE);
        return panel(t, heading(t, l.form_member(), String::new(), None), words, None).into();
    };
    // Newest first, and of two sheets of one form the newer says more.
    let lines = sheets.iter().flat_map(|sheet| {
        let day = l.day(sheet.day, world.now.day());
        sheet.form.questions.iter().filter_map(move |question| {
            let answer = sheet.answers.get(&question.id)?;
            let asked = question.text.in_lang(l.lang()).to_owned();
            Some((asked, l.answer(question, answer), day.clone()))
        })
    });
    let rows = lines.map(|(asked, answer, day)| {
        let asked = column![
            fit(t, Type::SMALL, format!("{day}. {asked}")).lines(2).second(),
            fit_bold(t, Type::BODY, answer).or(t, Type::SMALL).lines(2)
        ];
        row![container(asked).width(Length::Fill)].align_y(Alignment::Center).into()
    });
    let title = newest.form.title.in_lang(l.lang()).to_owned();
    let content = container(column(rows).spacing(space::KEYS)).padding([space::PANELS, space::INSIDE]).clip(true);
    panel(t, heading(t, l.form_member(), title, None), content.height(Length::Fill), None).into()
}
