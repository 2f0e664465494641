//! What a member answered to questionnaires: the newest sheets, a line for each answer, as many as there is room for.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use crate::domain::{Answer, MemberId, Question, QuestionKind};
use crate::language::Language;
use crate::shop::Shop;
use crate::shop::survey::{self, Sheet};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{fit, fit_bold, hairline, heading, panel};
use crate::ui::world::World;

/// The finished sheets of a member; what cannot be read is logged and left out, since the page has more to show.
pub(super) fn of(shop: &Shop, member: MemberId) -> Vec<Sheet> {
    survey::of_member(shop, member).unwrap_or_else(|error| {
        tracing::warn!(%error, "the answers of a member could not be read");
        Vec::new()
    })
}

/// The panel beside the member's sales.
pub(super) fn answers<'a, M: 'a>(world: &World, sheets: &'a [Sheet]) -> El<'a, M> {
    let (t, l) = (&world.tokens, world.language);
    if sheets.is_empty() {
        let words = container(fit(t, Type::BODY, l.form_member_none()).second()).padding(space::INSIDE);
        return panel(t, heading(t, l.form_member(), String::new(), None), words, None).into();
    }
    // Newest first, and of two sheets of one form the newer says more.
    let rows = sheets.iter().flat_map(|sheet| {
        let day = fit(t, Type::BODY, l.day(sheet.day, world.now.day())).or(t, Type::SMALL).second();
        let title = fit_bold(t, Type::BODY, sheet.form.title.in_lang(l.lang())).or(t, Type::SMALL);
        let title = row![container(title).width(Length::Fill), day].spacing(space::PANELS).align_y(Alignment::Center);
        let title: El<'a, M> = column![title, hairline()].spacing(space::PAIR).into();
        let given = sheet.form.questions.iter().filter_map(|question| {
            let answer = said(l, question, sheet.answers.get(&question.id)?);
            let asked = question.text.in_lang(l.lang());
            let words = column![
                fit(t, Type::SMALL, asked).lines(2).second(),
                fit_bold(t, Type::BODY, answer).or(t, Type::SMALL).lines(2)
            ];
            Some(words.into())
        });
        std::iter::once(title).chain(given).collect::<Vec<_>>()
    });
    let content = container(column(rows).spacing(space::KEYS)).padding([space::PANELS, space::INSIDE]).clip(true);
    panel(t, heading(t, l.form_member(), String::new(), None), content.height(Length::Fill), None).into()
}

/// An answer by itself: a place on a scale with where the scale ends, and each of several choices apart.
fn said(l: Language, question: &Question, answer: &Answer) -> String {
    match (&question.kind, answer) {
        (QuestionKind::Scale(scale), Answer::Count(count)) => {
            l.report_form_mean_of(l.signed(*count), l.number(scale.to))
        }
        (_, Answer::Many(choices)) => {
            choices.iter().map(|choice| l.choice(question, choice)).collect::<Vec<_>>().join(" · ")
        }
        _ => l.answer(question, answer),
    }
}
