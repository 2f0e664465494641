//! What a figure of the page is made of: the sales, days or movements of points that stand at the left while it is looked at.

use chrono::NaiveDate;

use super::{Aside, Known, Message, State};
use crate::domain::{Lot, Money, PointsMovement, SaleId, SaleLine, months_before};
use crate::language::Language;
use crate::ui::world::World;

/// A figure that leads to what it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    Spent,
    SpentLastYear,
    Sales,
    Average,
    Visits,
    VisitsLastYear,
    FirstVisit,
    LastVisit,
    UsualInterval,
    Overdue,
    Segment,
    Points,
    /// The points by their ends, all of them; reached from the points, not by going round.
    Lots,
}

impl Figure {
    /// In the order in which they stand, two in a row.
    pub const ALL: [Figure; 12] = [
        Figure::Spent,
        Figure::SpentLastYear,
        Figure::Visits,
        Figure::VisitsLastYear,
        Figure::Sales,
        Figure::Average,
        Figure::FirstVisit,
        Figure::LastVisit,
        Figure::UsualInterval,
        Figure::Overdue,
        Figure::Segment,
        Figure::Points,
    ];

    /// The next one; behind the last stands none.
    pub fn after(figure: Option<Figure>) -> Option<Figure> {
        let here = figure.and_then(|figure| Figure::ALL.iter().position(|one| *one == figure));
        Figure::ALL.get(here.map_or(0, |place| place + 1)).copied()
    }

    pub fn name(self, l: Language) -> String {
        match self {
            Figure::Spent => l.regulars_spent(),
            Figure::SpentLastYear => l.member_spent_year(),
            Figure::Sales => l.regulars_sales(),
            Figure::Average => l.regulars_average(),
            Figure::Visits => l.regulars_visits(),
            Figure::VisitsLastYear => l.member_visits_year(),
            Figure::FirstVisit => l.regulars_first_visit(),
            Figure::LastVisit => l.report_last_visit(),
            Figure::UsualInterval => l.member_usual(),
            Figure::Overdue => l.regulars_overdue(),
            Figure::Segment => l.regulars_segment(),
            Figure::Points => l.member_points(),
            Figure::Lots => l.member_lots_all(),
        }
    }

    pub fn value(self, world: &World, known: &Known) -> String {
        let (l, today) = (world.language, world.now.day());
        let (regular, segment) = (&known.regular.0, known.regular.1);
        let days = |days: Option<i64>| days.map_or_else(|| "–".to_owned(), |days| l.date_days(days));
        let day = |day: Option<NaiveDate>| day.map_or_else(|| l.common_never(), |day| l.full_day(day));
        match self {
            Figure::Spent => l.money(regular.spent),
            Figure::SpentLastYear => l.money(regular.spent_last_year),
            Figure::Sales => l.number(regular.sales.into()),
            Figure::Average => regular.average().map_or_else(|_| "–".to_owned(), |sum| l.money(sum)),
            Figure::Visits => l.number(regular.visits.into()),
            Figure::VisitsLastYear => l.number(regular.visits_last_year.into()),
            Figure::FirstVisit => day(regular.first_visit),
            Figure::LastVisit => day(regular.last_visit),
            Figure::UsualInterval => days(regular.usual_interval.map(i64::from)),
            Figure::Overdue => days(regular.days_overdue(today).filter(|late| *late > 0)),
            Figure::Segment => l.segment(segment),
            Figure::Points | Figure::Lots => l.number(known.greeted.held.standing.points.get()),
        }
    }
}

/// What stands in the list at the left.
#[derive(Debug, Clone)]
pub enum Listed<'a> {
    Sales(Vec<&'a SaleLine>),
    Days(Vec<Visit>),
    Points(&'a [PointsMovement]),
    Lots(&'a [Lot]),
}

/// A day on which the member came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    pub day: NaiveDate,
    pub sales: u32,
    pub spent: Money,
    /// Days since the visit before.
    pub since: Option<i64>,
    /// The last sale of the day.
    pub last: SaleId,
}

impl Listed<'_> {
    pub fn len(&self) -> usize {
        match self {
            Listed::Sales(sales) => sales.len(),
            Listed::Days(days) => days.len(),
            Listed::Points(movements) => movements.len(),
            Listed::Lots(lots) => lots.len(),
        }
    }

    /// The sale that a row leads to.
    pub fn sale(&self, place: usize) -> Option<SaleId> {
        match self {
            Listed::Sales(sales) => sales.get(place).map(|line| line.sale),
            Listed::Days(days) => days.get(place).map(|day| day.last),
            Listed::Points(movements) => movements.get(place)?.sale.as_ref().map(|(sale, _)| *sale),
            Listed::Lots(_) => None,
        }
    }
}

impl State {
    /// The latest sales, or what the chosen figure is made of.
    pub(super) fn listed<'a>(&self, known: &'a Known, today: NaiveDate) -> Listed<'a> {
        let year = months_before(today, 12);
        let sales = |from: Option<NaiveDate>| {
            known.sales.iter().filter(move |line| from.is_none_or(|from| line.day > from)).collect::<Vec<_>>()
        };
        match self.figure {
            None | Some(Figure::Spent | Figure::Sales | Figure::Average) => Listed::Sales(sales(None)),
            Some(Figure::SpentLastYear) => Listed::Sales(sales(Some(year))),
            Some(Figure::VisitsLastYear) => {
                let mut days = days(&known.sales);
                days.retain(|day| day.day > year);
                Listed::Days(days)
            }
            Some(
                Figure::Visits
                | Figure::FirstVisit
                | Figure::LastVisit
                | Figure::UsualInterval
                | Figure::Overdue
                | Figure::Segment,
            ) => Listed::Days(days(&known.sales)),
            Some(Figure::Points) => Listed::Points(&known.movements),
            Some(Figure::Lots) => Listed::Lots(&known.greeted.held.standing.lots),
        }
    }

    pub(super) fn look_at(&mut self, today: NaiveDate, figure: Option<Figure>) -> super::Action {
        (self.figure, self.sale) = (figure, 0);
        if figure == Some(Figure::FirstVisit)
            && let Some(known) = &self.known
        {
            self.sale = self.listed(known, today).len().saturating_sub(1);
        }
        let of_points = matches!(figure, Some(Figure::Points | Figure::Lots));
        if figure.is_some() && !(of_points && self.aside == Aside::Points) {
            self.aside = Aside::Figures;
        }
        (self.deed, self.problem) = (super::Deed::Nothing, None);
        super::Action::None
    }

    pub(super) fn touch(&self, figure: Figure) -> Message {
        // Another touch leads back to the sales.
        Message::LookAt((self.figure != Some(figure)).then_some(figure))
    }
}

/// The days with a sale that did not wholly come back, the latest first.
fn days(sales: &[SaleLine]) -> Vec<Visit> {
    let mut days: Vec<Visit> = Vec::new();
    for line in sales.iter().filter(|line| line.refunded < line.total || line.total.is_zero()) {
        let spent = line.total.minus(line.refunded).unwrap_or(Money::ZERO);
        match days.last_mut().filter(|day| day.day == line.day) {
            Some(day) => {
                day.sales += 1;
                day.spent = day.spent.plus(spent).unwrap_or(day.spent);
            }
            None => days.push(Visit { day: line.day, sales: 1, spent, since: None, last: line.sale }),
        }
    }
    let before: Vec<NaiveDate> = days.iter().skip(1).map(|day| day.day).collect();
    for (day, before) in days.iter_mut().zip(before) {
        day.since = Some((day.day - before).num_days());
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Number;

    #[test]
    fn days_are_those_on_which_something_stayed_sold() {
        let line = |day: &str, total: i64, refunded: i64| SaleLine {
            sale: SaleId::fresh(),
            number: Number("A-000001".into()),
            day: day.parse().unwrap(),
            at: None,
            member: None,
            total: Money::minor(total),
            refunded: Money::minor(refunded),
            lines: 1,
        };
        let sales = [
            line("2026-11-14", 500, 0),
            line("2026-11-14", 300, 100),
            line("2026-11-10", 900, 900),
            line("2026-11-07", 0, 0),
        ];
        let found: Vec<_> = days(&sales).iter().map(|day| (day.day.to_string(), day.sales, day.since)).collect();
        assert_eq!(found, [("2026-11-14".to_owned(), 2, Some(7)), ("2026-11-07".to_owned(), 1, None)]);
        assert_eq!(days(&sales)[0].spent, Money::minor(700));
        assert!(days(&[]).is_empty());
    }

    #[test]
    fn every_figure_comes_round_by_one_key() {
        let mut seen = Vec::new();
        let mut figure = Figure::after(None);
        while let Some(one) = figure {
            seen.push(one);
            figure = Figure::after(figure);
        }
        assert_eq!(seen, Figure::ALL);
    }
}
