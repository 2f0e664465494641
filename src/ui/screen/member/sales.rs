//! The left column: the head over the member's latest sales, or over what the chosen figure is made of.

use iced::Length;
use iced::widget::{column, container};

use super::aside::{end_of, why};
use super::by_month::months_panel;
use super::head::height;
use super::made::{Entry, Listed, Visit};
use super::{Figure, Known, Message, State};
use crate::domain::{ClubFile, Lot, Money, PersonName, Points, PointsMovement};
use crate::language::Language;
use crate::shop::member::{CountedSpend, Receipt};
use crate::ui::screen::beside::{page_of, rows_of};
use crate::ui::screen::regulars::means;
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Column, fit, hairline, head_height, heading, paper, row_height, table_head, table_row};
use crate::ui::world::World;

impl State {
    /// How many rows fit below the head and the months.
    pub(super) fn rows(&self, world: &World) -> usize {
        let t = &world.tokens;
        let head = height(t, self.is_shared());
        // Besides the heading of the list: the head with its hairline, and the table's own.
        rows_of(world, head + 1.0 + months_panel(world, head) + head_height(t), row_height(t))
    }

    /// Whether somebody shares the account, which the head says.
    pub(super) fn is_shared(&self) -> bool {
        self.known.as_ref().is_some_and(|known| !known.together.is_empty())
    }

    pub(super) fn left<'a>(&'a self, world: &'a World, known: &'a Known) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let listed = self.listed(known, world.now.day());
        let rows = self.rows(world);
        let (page, shown) = page_of(self.sale, rows, listed.len());
        let pages = listed.len().div_ceil(rows.max(1));
        let end = (pages > 1).then(|| fit(t, Type::SMALL, l.member_page("PgDn", page + 1, pages)).second().into());
        let title = match self.figure {
            // Its name and its value are one phrase.
            Some(figure @ (Figure::UsualInterval | Figure::Since)) => {
                format!("{} {}", figure.name(l), figure.value(world, known))
            }
            Some(figure) => l.member_made_of(figure.name(l), figure.value(world, known)),
            None => l.member_sales(),
        };
        let mut list = column![heading(t, title, self.remark(world, &listed), end)];
        if listed.len() == 0 {
            let words = fit(t, Type::BODY, l.member_sales_none()).second();
            list = list.push(container(words).padding(space::INSIDE));
        } else {
            let columns = columns(world, known, &listed);
            list = list.push(table_head(t, &columns));
            for place in shown {
                let cells = cells(world, known, &listed, place);
                let open = listed.sale(place).map(|_| Message::OpenSaleAt(place));
                list = list.push(table_row(t, &columns, cells, place == self.sale, open));
            }
        }
        let inside = column![self.head(world, known), hairline()].push(self.month_bars(world, known)).push(list);
        paper(t, inside).width(Length::Fill).height(Length::Fill).into()
    }

    /// What Enter does, or what the rows come to.
    fn remark(&self, world: &World, listed: &Listed<'_>) -> String {
        let l = world.language;
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let at_left = self.figure.is_some_and(Figure::at_left);
        match listed {
            // The bar and the head say it too, and very large letters have no room to say it again.
            _ if at_left && world.tokens.is_very_large() => String::new(),
            Listed::History(entries) if entries.is_empty() => String::new(),
            Listed::History(_) => l.member_sales_hint(),
            Listed::Receipts(receipts) => {
                let sum = Money::sum(receipts.iter().map(|receipt| receipt.line.kept())).unwrap_or(Money::ZERO);
                l.member_made_sales(count(receipts.len()), l.money(sum))
            }
            Listed::Counted(_) => self.known.as_ref().map_or_else(String::new, |known| counts_for_whom(l, known)),
            Listed::Files(_) => self
                .known
                .as_ref()
                .map_or_else(String::new, |known| l.span(known.greeted.member.since, world.now.day())),
            Listed::Days(days) => {
                let days = l.member_made_days(count(days.len()));
                let segment = self.known.as_ref().filter(|_| self.figure == Some(Figure::Segment));
                let means = segment.map(|known| {
                    // Who is in the last of them fits none of the others.
                    let of = means(known.regular.1, &world.shop.settings().segments, l);
                    of.unwrap_or_else(|| l.regulars_means_rest())
                });
                let named = self.figure == Some(Figure::UsualInterval) && world.tokens.is_very_large();
                // The figure's name takes the whole heading of very large letters.
                means.unwrap_or(if named { String::new() } else { days })
            }
            Listed::Points(movements) => {
                let sum = Points::sum(movements.iter().map(|one| one.points)).unwrap_or(Points::ZERO);
                l.member_made_points(count(movements.len()), l.number(sum.get()))
            }
            Listed::Lots(_) => l.member_lots_hint(),
        }
    }
}

/// For what spend counts, and over how long.
pub fn counts_for(l: Language, known: &Known) -> String {
    let months = known.programme.tiers.months;
    months.map_or_else(|| l.member_spent_ever(), |months| l.member_spent_months(months))
}

/// The same, where several share the account also that it is theirs together: visits and months are each one's own.
pub fn counts_for_whom(l: Language, known: &Known) -> String {
    let counts = counts_for(l, known);
    if known.together.is_empty() { counts } else { l.member_spent_together(counts) }
}

fn columns(world: &World, known: &Known, listed: &Listed<'_>) -> Vec<Column> {
    let l = world.language;
    match listed {
        Listed::History(_) => vec![
            Column::new(l.member_column_number(), Length::FillPortion(3)),
            Column::new(l.common_date(), Length::FillPortion(4)),
            Column::new(l.member_column_lines(), Length::FillPortion(3)).figures(),
            Column::new(l.common_total(), Length::FillPortion(3)).figures().bold(),
            Column::new(l.member_column_kept(), Length::FillPortion(3)).figures(),
        ],
        Listed::Receipts(_) => vec![
            Column::new(l.member_column_number(), Length::FillPortion(3)),
            Column::new(l.common_date(), Length::FillPortion(4)),
            Column::new(l.member_column_lines(), Length::FillPortion(3)).figures(),
            Column::new(l.common_total(), Length::FillPortion(3)).figures(),
            Column::new(l.member_column_kept(), Length::FillPortion(3)).figures().bold(),
        ],
        Listed::Counted(_) => {
            // It is said who bought: on a shared account, and on one that others have left.
            let who = known.several.then(|| Column::new(l.member_column_who(), Length::FillPortion(18)));
            let mut columns = vec![
                Column::new(l.member_column_number(), Length::FillPortion(19)),
                Column::new(l.common_date(), Length::FillPortion(15)),
            ];
            columns.extend(who);
            columns.push(Column::new(l.member_column_counted(), Length::FillPortion(12)).figures().bold());
            columns
        }
        Listed::Files(_) => vec![
            Column::new(l.common_date(), Length::FillPortion(4)).bold(),
            Column::new(l.member_column_who(), Length::FillPortion(5)),
            Column::new(l.member_column_how(), Length::FillPortion(4)),
            Column::new(l.member_column_entered(), Length::FillPortion(4)),
        ],
        Listed::Days(_) => vec![
            Column::new(l.common_date(), Length::FillPortion(5)).bold(),
            Column::new(l.regulars_sales(), Length::FillPortion(2)).figures(),
            Column::new(l.regulars_spent(), Length::FillPortion(3)).figures(),
            Column::new(l.member_column_since(), Length::FillPortion(4)).figures(),
        ],
        Listed::Points(_) => vec![
            Column::new(l.common_date(), Length::FillPortion(4)),
            Column::new(l.member_column_why(), Length::FillPortion(5)),
            Column::new(l.member_column_number(), Length::FillPortion(3)),
            Column::new(l.member_points(), Length::FillPortion(3)).figures().bold(),
        ],
        Listed::Lots(_) => vec![
            Column::new(l.member_column_live(), Length::FillPortion(5)),
            Column::new(l.member_column_why(), Length::FillPortion(4)),
            Column::new(l.member_column_number(), Length::FillPortion(3)),
            Column::new(l.member_points(), Length::FillPortion(2)).figures().bold(),
        ],
    }
}

fn cells(world: &World, known: &Known, listed: &Listed<'_>, place: usize) -> Vec<String> {
    let found = match listed {
        Listed::History(entries) => entries.get(place).map(|entry| of_entry(world, entry)),
        Listed::Receipts(receipts) => receipts.get(place).map(|receipt| of_sale(world, receipt)),
        Listed::Counted(counted) => counted.get(place).map(|one| of_counted(world, one, known.several)),
        Listed::Files(files) => files.get(place).map(|file| of_file(world, file)),
        Listed::Days(days) => days.get(place).map(|day| of_day(world, day)),
        Listed::Points(movements) => movements.get(place).map(|one| of_points(world, one)),
        Listed::Lots(lots) => lots.get(place).map(|(lot, made)| of_lot(world, lot, *made)),
    };
    found.unwrap_or_default()
}

/// A receipt says what is left of it only where something came back; what did stands below it.
fn of_entry(world: &World, entry: &Entry<'_>) -> Vec<String> {
    let l = world.language;
    match entry {
        Entry::Sale(receipt) => {
            let mut cells = of_sale(world, receipt);
            if receipt.refunds.is_empty() {
                cells.pop();
                cells.push("–".to_owned());
            }
            cells
        }
        Entry::Refund(_, refund) => vec![
            refund.number.to_string(),
            l.day(refund.day, world.now.day()),
            l.member_refund(),
            l.money(refund.goods.negated().unwrap_or(refund.goods)),
            String::new(),
        ],
    }
}

fn of_sale(world: &World, receipt: &Receipt) -> Vec<String> {
    let (l, line) = (world.language, &receipt.line);
    vec![
        line.number.to_string(),
        l.day(line.day, world.now.day()),
        l.number(i64::from(line.lines)),
        l.money(line.total),
        l.money(line.kept()),
    ]
}

fn of_counted(world: &World, counted: &CountedSpend, several: bool) -> Vec<String> {
    let l = world.language;
    let (what, who) = match counted {
        CountedSpend::Sale(sale) => (sale.number.to_string(), sale.member.as_ref().map(PersonName::full)),
        CountedSpend::Before(..) => (l.member_points_opening(), None),
    };
    let mut cells = vec![what, l.day(counted.day(), world.now.day())];
    cells.extend(several.then(|| who.unwrap_or_default()));
    cells.push(l.money(counted.spent()));
    cells
}

fn of_file(world: &World, file: &ClubFile) -> Vec<String> {
    let (l, today) = (world.language, world.now.day());
    let how = if file.listed { l.member_since_listed() } else { l.member_since_here() };
    vec![l.day(file.since, today), file.name.full(), how, l.day(file.day, today)]
}

fn of_day(world: &World, day: &Visit) -> Vec<String> {
    let l = world.language;
    let since = day.since.map_or_else(|| "–".to_owned(), |days| l.date_days(days));
    vec![l.weekday_and_day(day.day, world.now.day()), l.number(i64::from(day.sales)), l.money(day.spent), since]
}

fn of_points(world: &World, movement: &PointsMovement) -> Vec<String> {
    let l = world.language;
    vec![
        l.day(movement.day, world.now.day()),
        why(l, movement.why),
        receipt_of(Some(movement)),
        l.points_signed(movement.points),
    ]
}

fn of_lot(world: &World, lot: &Lot, made: Option<&PointsMovement>) -> Vec<String> {
    let l = world.language;
    let why = made.map_or_else(String::new, |made| why(l, made.why));
    vec![end_of(l, lot, world.now.day()), why, receipt_of(made), l.number(lot.points.get())]
}

/// The number of the receipt that a movement belongs to.
fn receipt_of(movement: Option<&PointsMovement>) -> String {
    let sale = movement.and_then(|movement| movement.sale.as_ref());
    sale.map_or_else(|| "–".to_owned(), |(_, number)| number.to_string())
}
