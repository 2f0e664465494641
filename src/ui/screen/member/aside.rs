//! What the right column shows beside the cards: the points with what they came from, and the figures of the regular.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Known, Message, State};
use crate::domain::{Money, PointsMovement, PointsWhy};
use crate::rules;
use crate::ui::screen::beside::{body_height, fact, inside};
use crate::ui::theme::{El, TARGET, Tokens, Type, space};
use crate::ui::widget::{
    HEADING, Month, fit, fit_bold, hairline, heading, list_row, months, months_height, paper, say_line_close, tabs,
    tabs_height,
};
use crate::ui::world::World;

/// What stands in the right column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    Cards,
    Points,
    Figures,
    Answers,
}

impl Aside {
    pub const ALL: [Aside; 4] = [Aside::Cards, Aside::Points, Aside::Figures, Aside::Answers];

    #[must_use]
    pub const fn next(self) -> Aside {
        match self {
            Aside::Cards => Aside::Points,
            Aside::Points => Aside::Figures,
            Aside::Figures => Aside::Answers,
            Aside::Answers => Aside::Cards,
        }
    }
}

/// The height of the panel of months; none where the text leaves too few sales below it.
pub fn months_panel(world: &World) -> f32 {
    let t = &world.tokens;
    let height = HEADING + months_height(t) + space::PANELS;
    if body_height(world) - super::head::height(t) - height < 220.0 { 0.0 } else { height }
}

fn row_of(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + 12.0).max(TARGET)
}

impl State {
    pub(super) fn aside_tabs<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let points = self.known.as_ref().map_or(0, |known| known.greeted.held.standing.points.get());
        let sheets = self.known.as_ref().map_or(0, |known| known.answers.len());
        let of = [
            (l.member_cards(), l.number(i64::try_from(self.cards().len()).unwrap_or(0)), Message::Aside(Aside::Cards)),
            (l.member_points(), l.number(points), Message::Aside(Aside::Points)),
            (l.member_figures(), String::new(), Message::Aside(Aside::Figures)),
            (l.ask_answers(), l.number(i64::try_from(sheets).unwrap_or(0)), Message::Aside(Aside::Answers)),
        ];
        let chosen = Aside::ALL.iter().position(|aside| *aside == self.aside).unwrap_or(0);
        tabs(&world.tokens, of, chosen)
    }
}

/// Spend by month over the sales, with the usual month beside the heading.
pub fn month_bars<'a>(world: &'a World, known: &'a Known) -> Option<El<'a, Message>> {
    let t = &world.tokens;
    if months_panel(world) <= 0.0 {
        return None;
    }
    let l = world.language;
    let sums: Vec<Money> = known.months.iter().map(|(_, sum)| *sum).collect();
    let shares = crate::ui::screen::regulars::shares(&sums);
    let of: Vec<Month> = known
        .months
        .iter()
        .zip(shares)
        .map(|((day, sum), share)| Month {
            name: l.date_month(chrono::Datelike::month(day)).chars().take(3).collect(),
            amount: if sum.is_zero() { String::new() } else { l.number((sum.as_minor() + 50) / 100) },
            share,
        })
        .collect();
    let some = i64::try_from(sums.iter().filter(|sum| sum.is_positive()).count()).unwrap_or(0);
    let usual = Money::sum(sums).ok().filter(|_| some > 0).map(|sum| Money::minor(sum.as_minor() / some));
    let remark = usual.map_or_else(String::new, |usual| l.member_usual_month(l.money_whole(usual)));
    let bars = container(months(t, &of)).padding([0.0, space::INSIDE]).height(months_height(t) + space::PANELS - 1.0);
    Some(column![heading(t, l.member_months(), remark, None), bars, hairline()].into())
}

/// The lots with their ends, and the latest movements; each leads to its sale.
pub fn points_panel<'a>(world: &'a World, known: &'a Known) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let today = world.now.day();
    let lots = &known.greeted.held.standing.lots;
    let room = body_height(world) - tabs_height(t) - 2.0 * HEADING - 4.0;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
    let rows = (room / row_of(t)).floor().max(2.0) as usize;
    let shown = lots.len().min((rows / 2).max(1));
    let more = lots.len() - shown;
    let more = (more > 0).then(|| fit(t, Type::SMALL, l.member_lots_more(more)).second().into());
    let mut list = column![heading(t, l.member_lots(), l.member_lots_hint(), more)];
    for lot in lots.iter().take(shown) {
        let end = match (lot.is_active(today), lot.expires) {
            _ if !lot.points.is_positive() => l.member_lot_owed(),
            (false, _) => l.member_lot_from(lot.active_from.map_or_else(String::new, |day| l.day(day, today))),
            (true, Some(day)) => l.member_lot_until(l.day(day, today)),
            (true, None) => l.member_lot_always(),
        };
        list = list.push(container(fact(t, end, l.number(lot.points.get()))).padding([0.0, space::INSIDE]));
    }
    if lots.is_empty() {
        list = list.push(container(fit(t, Type::BODY, l.member_lots_none()).second()).padding(space::INSIDE));
    }
    let mut moves = column![heading(t, l.member_movements(), String::new(), None)];
    for movement in known.movements.iter().take(rows - shown.max(1)) {
        let press = movement.sale.as_ref().map(|(sale, _)| Message::OpenReceipt(*sale));
        moves = moves.push(list_row(t, movement_row(world, movement), row_of(t), false, press));
    }
    let content = column![list, hairline(), moves];
    paper(t, content).width(Length::Fill).height(Length::Fill).into()
}

/// What the till will say next time, and every figure of the list of regulars.
pub fn figures_panel<'a>(world: &'a World, known: &'a Known) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let today = world.now.day();
    let (regular, segment) = (&known.regular.0, known.regular.1);
    let profile = &known.greeted.member.profile;
    let say = rules::thing_to_say(&known.programme, &known.greeted.held.standing, &profile.note, &world.now);
    let said: El<'a, Message> = match &say {
        Some(thing) => {
            let words = l.speaking(profile.lang).thing_to_say(thing, &profile.address, profile.informal);
            container(say_line_close(t, l.member_next_time(), words)).padding(space::PANELS).into()
        }
        None => container(fit(t, Type::BODY, l.member_next_nothing()).second().lines(2)).padding(space::INSIDE).into(),
    };
    let days = |days: Option<i64>| days.map_or_else(|| "–".to_owned(), |days| l.date_days(days));
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| l.common_never(), |day| l.full_day(day));
    let facts = column![
        fact(t, l.regulars_segment(), l.segment(segment)),
        fact(t, l.regulars_visits(), l.number(regular.visits.into())),
        fact(t, l.member_visits_year(), l.number(regular.visits_last_year.into())),
        fact(t, l.regulars_sales(), l.number(regular.sales.into())),
        fact(t, l.regulars_spent(), l.money(regular.spent)),
        fact(t, l.member_spent_year(), l.money(regular.spent_last_year)),
        fact(t, l.regulars_average(), regular.average().map_or_else(|_| "–".to_owned(), |sum| l.money(sum))),
        fact(t, l.regulars_first_visit(), day(regular.first_visit)),
        fact(t, l.regulars_last_visit(), day(regular.last_visit)),
        fact(t, l.member_usual(), days(regular.usual_interval.map(i64::from))),
        fact(t, l.regulars_overdue(), days(regular.days_overdue(today).filter(|late| *late > 0))),
    ];
    paper(t, column![said, hairline(), inside(t, facts)]).width(Length::Fill).height(Length::Fill).into()
}

fn movement_row<'a>(world: &'a World, movement: &PointsMovement) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let why = match movement.why {
        PointsWhy::Opening => l.member_points_opening(),
        PointsWhy::Earned => l.member_points_earned(),
        PointsWhy::Spent => l.member_points_spent(),
        PointsWhy::Expired => l.member_points_expired(),
        PointsWhy::TakenBack => l.member_points_taken_back(),
        PointsWhy::GivenBack => l.member_points_given_back(),
        PointsWhy::MovedOut => l.member_points_moved_out(),
        PointsWhy::MovedIn => l.member_points_moved_in(),
        PointsWhy::Answered => l.form_points_answered(),
    };
    let sale = movement.sale.as_ref().map_or_else(String::new, |(_, number)| number.to_string());
    row![
        fit(t, Type::BODY, l.day(movement.day, world.now.day()))
            .or(t, Type::SMALL)
            .second()
            .width(Length::FillPortion(4)),
        fit(t, Type::BODY, why).or(t, Type::SMALL).width(Length::FillPortion(4)),
        fit(t, Type::BODY, sale).or(t, Type::SMALL).second().width(Length::FillPortion(3)),
        fit_bold(t, Type::BODY, l.points_signed(movement.points))
            .or(t, Type::SMALL)
            .right()
            .width(Length::FillPortion(2)),
    ]
    .spacing(space::KEYS)
    .align_y(Alignment::Center)
    .into()
}
