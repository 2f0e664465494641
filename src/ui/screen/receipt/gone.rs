//! A return without a receipt, as it was recorded: found by its own number or among the day's receipts.

use iced::Length;
use iced::widget::column;

use super::Message as Screen;
use crate::domain::{LooseRefund, Moment};
use crate::ui::screen::beside::{body_height, columns, fact, frame, inside};
use crate::ui::theme::{El, space};
use crate::ui::widget::{
    Column, Key, Run, Total, display, display_height, head_height, heading, panel, paper, row_height, table_head,
    table_row,
};
use crate::ui::world::World;

pub(super) fn view<'a>(world: &'a World, of: &'a LooseRefund) -> El<'a, Screen> {
    let l = world.language;
    let keys = vec![Key::new("find", "F2", l.receipt_key_find(), Some(Screen::Begin))];
    let last = Key::new("back", "Esc", l.key_basket(), Some(Screen::Close));
    frame(world, columns(world, goods(world, of), right(world, of)), keys, last)
}

fn goods<'a>(world: &'a World, of: &'a LooseRefund) -> El<'a, Screen> {
    let (t, l) = (&world.tokens, world.language);
    let columns = [
        Column::new(l.receipt_loose_name(), Length::Fill),
        Column::new(l.receipt_loose_amount(), Length::Fixed(160.0)).figures().bold(),
    ];
    let room = body_height(world) - 46.0 - head_height(t);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, below forty")]
    let most = (room / row_height(t)).floor().max(1.0) as usize;
    let shown = if of.lines.len() > most { most.saturating_sub(1) } else { most };
    let more = of.lines.len().saturating_sub(shown);
    let row = |(name, amount): &(String, crate::domain::Money)| {
        let name = if name.is_empty() { l.item_amount_name() } else { name.clone() };
        table_row(t, &columns, [name, l.money(*amount)], false, None)
    };
    let rows = of.lines.iter().take(shown).map(row);
    let rest = (more > 0).then(|| table_row(t, &columns, [l.report_and_more(more), String::new()], false, None));
    let when = l.day_and_time(Moment::new(of.at, world.shop.zone()).local, world.now.day());
    let title = l.receipt_loose_of(of.number.to_string());
    panel(t, heading(t, title, when, None), column![table_head(t, &columns)].extend(rows).push(rest), None).into()
}

fn right<'a>(world: &'a World, of: &'a LooseRefund) -> El<'a, Screen> {
    let (t, l) = (&world.tokens, world.language);
    let reason = of.reason.clone().unwrap_or_else(|| "–".to_owned());
    let mut facts = vec![fact(t, l.common_reason(), reason)];
    facts.extend((!of.rounding.is_zero()).then(|| fact(t, l.receipt_rounding(), l.money_signed(of.rounding))));
    let total = Total {
        label: l.receipt_given_back(),
        amount: l.money(of.money),
        left: vec![Run::plain(l.receipt_in_cash())],
        right: vec![Run::plain(l.receipt_no_points())],
        ..Total::default()
    };
    let known = column![heading(t, l.receipt_loose_title(), String::new(), None), inside(t, column(facts))];
    let height = body_height(world) - display_height(t, false) - space::PANELS;
    column![paper(t, known).width(Length::Fill).height(height), display(t, &total, false)].spacing(space::PANELS).into()
}
