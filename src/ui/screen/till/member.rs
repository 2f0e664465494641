//! The member at the till: who it is, what to say, what to do, and what the programme knows.

use iced::widget::{column, container, row};
use iced::{Alignment, Length, Padding};

use crate::ui::theme::{El, Icon, Tokens, Type, space};
use crate::ui::widget::{
    Deed, Look, RulerWords, Run, Sign, Stat, Tone, avatar, chip, chip_beside, deed, fit, fit_bold, fit_runs, paper,
    press, ruler_with_words, say_line, say_line_close, stats, stats_in_line, yielding,
};

/// The member's panel, written out.
#[derive(Debug, Clone)]
pub struct Member<M> {
    pub identity: Identity,
    /// The name as the member is addressed.
    pub name: String,
    /// The number of the card that was just issued, to be written or printed.
    pub new_card: Option<(String, String)>,
    /// What a touch on who it is leads to.
    pub on_page: Option<M>,
    /// «Скажите» and the words; absent where silence is better.
    pub say: Option<(String, String)>,
    pub deed: Option<Deed<M>>,
    pub stats: Vec<Stat>,
    pub ruler: Option<RulerWords>,
}

/// Who it is, in small: initials, chips, and the line under them.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    pub initials: String,
    /// «День рождения», while it is celebrated.
    pub birthday: Option<String>,
    pub tier: Option<Tier>,
    /// Other chips, as a blocked card or a debt of points.
    pub remarks: Vec<String>,
    /// Surname, form of address, card.
    pub second: Vec<Run>,
}

/// A tier by its place: one, two or three bars.
#[derive(Debug, Clone)]
pub struct Tier {
    pub bars: u8,
    pub words: String,
}

pub(super) fn member_panel<'a, M: Clone + 'a>(t: &Tokens, member: &Member<M>) -> El<'a, M> {
    let name = |kind: Type| fit_bold(t, kind, member.name.as_str()).or(t, Type::TITLE).or(t, Type::LARGE).into();
    let mut parts = yielding()
        .part(
            0.0,
            vec![press(Look::Row, identity(t, &member.identity), member.on_page.clone()).width(Length::Fill).into()],
        )
        .part(space::PAIR, vec![name(Type::NAME), name(Type::TITLE)]);
    let mut count = 2;
    if let Some((label, number)) = &member.new_card {
        let label = fit(t, Type::SMALL, label.as_str()).second();
        let number = fit_bold(t, Type::TITLE, number.as_str()).or(t, Type::LARGE);
        parts = parts.part(space::KEYS, vec![column![label, number].into()]);
        count += 1;
    }
    let mut closer = None;
    if let Some((label, words)) = &member.say {
        let (label, words) = (label.as_str(), words.as_str());
        parts = parts.part(space::KEYS, vec![say_line(t, label, words), say_line_close(t, label, words)]);
        closer = Some(count);
        count += 1;
    }
    if let Some(of) = &member.deed {
        parts = parts.part(space::KEYS, vec![deed(t, of)]);
        count += 1;
    }
    let bare = || stats(t, &member.stats, false);
    let close = stats_in_line(t, &member.stats);
    let forms =
        if t.is_very_large() { vec![bare(), close] } else { vec![stats(t, &member.stats, true), bare(), close] };
    parts = parts.at_foot(if t.is_very_large() { space::KEYS } else { space::PANELS }, forms);
    let figures = count;
    // Each gives up size before any gives up its place; what is said keeps the size that it has with normal text.
    let mut order = if t.is_very_large() { vec![1] } else { vec![figures, 1] };
    order.extend(closer);
    order.extend([figures, figures]);
    if let Some(of) = member.ruler.as_ref().filter(|_| !t.is_very_large()) {
        parts = parts.part(space::INSIDE, vec![ruler_with_words(t, of)]);
        order.insert(0, figures + 1);
    }
    let inside = container(parts.order(order)).padding(Padding {
        top: space::PANELS,
        bottom: space::PANELS - 2.0,
        left: space::WIDE,
        right: space::WIDE,
    });
    paper(t, inside).width(Length::Fill).height(Length::Fill).into()
}

fn identity<'a, M: 'a>(t: &Tokens, of: &Identity) -> El<'a, M> {
    let chip = if of.birthday.is_some() { chip_beside } else { chip };
    let birthday = of.birthday.as_ref().map(|words| chip(t, Tone::Voice, Sign::Icon(Icon::Cake), words.as_str()));
    let tier = of.tier.as_ref().map(|tier| chip(t, Tone::Soft, Sign::Bars(tier.bars), tier.words.as_str()));
    let mut chips = row![].push(birthday).push(tier).spacing(space::KEYS);
    for remark in &of.remarks {
        chips = chips.push(chip(t, Tone::Quiet, Sign::None, remark.as_str()));
    }
    let second = fit_runs(t, Type::BODY, of.second.clone()).or(t, Type::SMALL).second_but_bold(t);
    row![
        avatar(t, of.initials.as_str(), 56.0, false),
        // What finds no place beside the others stands below them.
        container(column![chips.wrap().vertical_spacing(space::PAIR), second].spacing(space::PAIR)).width(Length::Fill)
    ]
    .spacing(space::PANELS)
    .align_y(Alignment::Center)
    .into()
}
