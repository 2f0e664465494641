//! The table: which columns fit, their heads, which sort by a touch, and a row for each regular.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::{Message, State, head};
use crate::domain::{ListColumn, Money};
use crate::shop::regulars::{ListLine, Sort};
use crate::ui::screen::beside::body_height;
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, space};
use crate::ui::widget::{
    Corners, Look, SPARKLINE, avatar, fit, fit_bold, ground, hairline, list_row, press, row_height, sparkline,
    tabs_height, tier_bars,
};
use crate::ui::world::World;

/// Between columns.
const GAP: f32 = space::PANELS;
/// What the name needs beside its avatar.
const NAME: f32 = 220.0;
const AVATAR: f32 = 30.0;

/// The height of the filters over the table, and of the foot below it.
pub const FILTERS: f32 = TARGET + space::KEYS;
pub const FOOT: f32 = TARGET;

/// How many regulars fit the window.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, between one and thirty")]
pub fn rows(world: &World) -> usize {
    let t = &world.tokens;
    let taken = head::height(t) + space::PAIR + tabs_height(t) + FILTERS + heads(t) + FOOT;
    ((body_height(world) - taken) / row_height(t)).floor().clamp(1.0, 30.0) as usize
}

/// The heads of the columns are as high as a finger needs, since a touch sorts by them.
fn heads(t: &Tokens) -> f32 {
    (Type::SMALL.line(t) + space::PANELS).max(TARGET)
}

fn scale(t: &Tokens) -> f32 {
    Type::BODY.of(t).0 / 15.0
}

fn width(column: ListColumn, t: &Tokens) -> f32 {
    let width = match column {
        ListColumn::Tier => 112.0,
        ListColumn::Segment => 116.0,
        ListColumn::Visits | ListColumn::Sales => 66.0,
        ListColumn::Spent | ListColumn::SpentLastYear => 104.0,
        ListColumn::Average => 84.0,
        ListColumn::Points => 64.0,
        ListColumn::FirstVisit | ListColumn::LastVisit => 92.0,
        ListColumn::DaysSince | ListColumn::UsualInterval | ListColumn::DaysOverdue => 100.0,
        ListColumn::Months => return SPARKLINE,
    };
    (width * scale(t)).round()
}

/// The columns that fit beside the name; the last give way first, but never the one that the list is sorted by.
pub fn fitting(world: &World, columns: &[ListColumn], sort: Sort) -> Vec<ListColumn> {
    let t = &world.tokens;
    let mut seen = columns.to_vec();
    let room = world.size.width - 2.0 * space::INSIDE - 2.0 - 4.0 - space::PANELS - space::INSIDE - AVATAR - GAP;
    let taken = |seen: &[ListColumn]| seen.iter().map(|column| width(*column, t) + GAP).sum::<f32>();
    while taken(&seen) + NAME * scale(t) > room {
        let Some(last) = seen.iter().rposition(|column| sort_of(*column) != Some(sort)) else { break };
        seen.remove(last);
    }
    seen
}

/// What a column sorts by; the months by nothing.
pub fn sort_of(column: ListColumn) -> Option<Sort> {
    Sort::ALL.into_iter().find(|sort| sort.code() == column.code())
}

const fn is_figure(column: ListColumn) -> bool {
    !matches!(column, ListColumn::Tier | ListColumn::Segment | ListColumn::Months)
}

impl State {
    /// The places in the list of the lines that are seen: the page that was asked for, or in a window that holds fewer by now
    /// the part of it with the chosen one. While another page is read the one before stays.
    pub(super) fn seen(&self, world: &World) -> std::ops::Range<usize> {
        let (rows, end) = (rows(world), self.from + self.lines.len());
        let here = (self.from..end).contains(&self.chosen);
        let first = if here { (self.chosen / rows * rows).max(self.from) } else { self.from };
        first..(first + rows).min(end)
    }

    pub(super) fn table<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let t = &world.tokens;
        let seen = fitting(world, &self.columns, self.order.sort);
        let rows = self.seen(world).filter_map(|place| Some((place, self.lines.get(place - self.from)?)));
        let rows = rows.map(|(place, line)| {
            let chosen = place == self.chosen;
            list_row(t, self.row(world, &seen, line, chosen), row_height(t), chosen, Some(Message::OpenAt(place)))
        });
        column![self.table_head(world, &seen), column(rows)].into()
    }

    fn table_head<'a>(&'a self, world: &'a World, seen: &[ListColumn]) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let cell = |title: String, sort: Option<Sort>, figures: bool, width: Length| -> El<'a, Message> {
            let here = sort == Some(self.order.sort);
            let title = if here { fit_bold(t, Type::SMALL, title) } else { fit(t, Type::SMALL, title).second() };
            let chevron = here.then_some(if self.order.falling { Icon::ChevronDown } else { Icon::ChevronUp });
            let sign = chevron.map(|sign| icon(t, sign, 12.0));
            let title = if figures { title.right() } else { title };
            // Behind its words, or it would stand beside the column before.
            let words = row![title].push(sign).spacing(space::PAIR).align_y(Alignment::Center);
            let inside = container(words).center_y(Length::Fill).width(Length::Fill);
            press(Look::Row, inside, sort.map(Message::Sort)).width(width).height(heads(t) - 1.0).into()
        };
        let name = row![gap().width(AVATAR), cell(l.regulars_name(), Some(Sort::Name), false, Length::Fill)]
            .spacing(GAP)
            .width(Length::Fill);
        let mut cells = row![name].spacing(GAP);
        for column in seen {
            let width = Length::Fixed(width(*column, t));
            // The words over the months stand at the right, or they would touch the figures' before.
            let right = is_figure(*column) || *column == ListColumn::Months;
            cells = cells.push(cell(l.list_column(*column), sort_of(*column), right, width));
        }
        let padding = iced::Padding { left: 4.0 + space::PANELS, right: space::INSIDE, top: 0.0, bottom: 0.0 };
        let head = container(cells).padding(padding).width(Length::Fill);
        column![ground(head, t.paper2, 0.0, Corners::None), hairline()].into()
    }

    fn row<'a>(&'a self, world: &'a World, seen: &[ListColumn], line: &'a ListLine, chosen: bool) -> El<'a, Message> {
        let t = &world.tokens;
        let name = row![
            avatar(t, line.name.initials(), AVATAR, chosen),
            container(fit_bold(t, Type::BODY, line.name.full()).or(t, Type::SMALL)).width(Length::Fill)
        ]
        .spacing(GAP)
        .align_y(Alignment::Center)
        .width(Length::Fill);
        let mut cells = row![name].spacing(GAP).align_y(Alignment::Center);
        for column in seen {
            let cell = match column {
                ListColumn::Tier => self.tier(world, line, chosen),
                ListColumn::Months => sparkline(shares(&line.months)),
                other => {
                    let words = words(world, *other, line);
                    let bold = sort_of(*other) == Some(self.order.sort);
                    let cell = if bold { fit_bold(t, Type::BODY, words) } else { fit(t, Type::BODY, words) };
                    let cell = cell.or(t, Type::SMALL);
                    if is_figure(*other) { cell.right().into() } else { cell.into() }
                }
            };
            cells = cells.push(container(cell).width(width(*column, t)));
        }
        cells.into()
    }

    fn tier<'a>(&'a self, world: &'a World, line: &'a ListLine, chosen: bool) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let place = line.regular.tier.as_deref().and_then(|tier| self.tiers.iter().position(|(id, _)| id == tier));
        let Some((place, (_, name))) = place.and_then(|place| Some((place, self.tiers.get(place)?))) else {
            return fit(t, Type::BODY, "–").second().into();
        };
        let bars = u8::try_from(place + 1).unwrap_or(3).min(3);
        let signs = tier_bars(t, bars, t.on_soft, if chosen { t.soft } else { t.paper });
        row![signs, fit(t, Type::BODY, name.in_lang(l.lang())).or(t, Type::SMALL)]
            .spacing(space::KEYS)
            .align_y(Alignment::Center)
            .into()
    }
}

fn words(world: &World, column: ListColumn, line: &ListLine) -> String {
    let (l, today) = (world.language, world.now.day());
    let regular = &line.regular;
    let none = || "–".to_owned();
    let days = |days: Option<i64>| days.map_or_else(none, |days| l.number(days));
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(none, |day| l.short_day(day));
    let money = |money: Money| if money.is_zero() { none() } else { l.money_whole(money) };
    match column {
        ListColumn::Tier | ListColumn::Months => String::new(),
        ListColumn::Segment => l.segment(line.segment),
        ListColumn::Visits => l.number(regular.visits.into()),
        ListColumn::Sales => l.number(regular.sales.into()),
        ListColumn::Spent => money(regular.spent),
        ListColumn::SpentLastYear => money(regular.spent_last_year),
        ListColumn::Average => money(regular.average().unwrap_or(Money::ZERO)),
        ListColumn::Points => l.number(regular.points.get()),
        ListColumn::FirstVisit => day(regular.first_visit),
        ListColumn::LastVisit => day(regular.last_visit),
        ListColumn::DaysSince => days(regular.days_since(today)),
        ListColumn::UsualInterval => days(regular.usual_interval.map(i64::from)),
        // Before the usual day comes nobody is late.
        ListColumn::DaysOverdue => match regular.days_overdue(today) {
            Some(late) if late > 0 => format!("+{}", l.number(late)),
            _ => none(),
        },
    }
}

/// Each month in hundredths of the highest; a month with anything at all is seen.
pub fn shares(months: &[Money]) -> [u8; 12] {
    let most = months.iter().map(|month| month.as_minor()).max().unwrap_or(0).max(1);
    let mut shares = [0; 12];
    for (share, month) in shares.iter_mut().zip(months) {
        let hundredths = i128::from(month.as_minor()) * 100 / i128::from(most);
        *share = u8::try_from(hundredths).unwrap_or(0).max(u8::from(month.is_positive()));
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_shares_of_the_best_one() {
        let of = |sums: [i64; 12]| shares(&sums.map(Money::minor));
        assert_eq!(of([0; 12]), [0; 12]);
        assert_eq!(of([100, 50, 1, 0, 0, 0, 0, 0, 0, 0, 0, 100]), [100, 50, 1, 0, 0, 0, 0, 0, 0, 0, 0, 100]);
        assert_eq!(of([100_000, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])[..3], [100, 1, 0]);
    }
}
