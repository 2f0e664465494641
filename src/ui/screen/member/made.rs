//! What a figure of the page is made of: the sales, days or movements of points that stand at the left while it is looked at.

use chrono::{Datelike, NaiveDate};

use super::{Aside, Known, Message, State};
use crate::domain::{ClubFile, Lot, Money, PointsMovement, RefundOf, SaleId, months_before};
use crate::language::Language;
use crate::shop::member::{CountedSpend, Receipt};
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
    /// What the account has spent that counts for its tier, whoever bought.
    Counted,
    /// Since when it is a member, by the files that say so; reached from the head.
    Since,
    /// What was spent in a month, by its first day; reached from its bar.
    Month(NaiveDate),
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

    /// The next one; behind those in rows comes what counts for the tier, and behind that none.
    pub fn after(figure: Option<Figure>) -> Option<Figure> {
        let round = || Figure::ALL.into_iter().chain([Figure::Counted]);
        let here = figure.and_then(|figure| round().position(|one| one == figure));
        round().nth(here.map_or(0, |place| place + 1))
    }

    /// Whether what it is made of stands at the left whatever the right column shows.
    pub fn at_left(self) -> bool {
        matches!(self, Figure::Counted | Figure::Since | Figure::Month(_))
    }

    /// Whether what it is made of stays while this is in the right column: the figures, or the points for what they too
    /// lead to.
    pub(super) fn stands_beside(self, aside: Aside) -> bool {
        let of_points = matches!(self, Figure::Points | Figure::Lots);
        self.at_left() || aside == Aside::Figures || (of_points && aside == Aside::Points)
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
            Figure::Counted => l.member_spent(),
            Figure::Since => l.member_since(),
            Figure::Month(first) => l.member_month(l.month_and_year(first)),
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
            Figure::Counted => l.money(known.greeted.held.standing.spent),
            Figure::Since => l.full_day(known.greeted.member.since),
            Figure::Month(first) => {
                let sum = known.months.iter().find(|(month, _)| *month == first).map(|(_, sum)| *sum);
                l.money(sum.unwrap_or(Money::ZERO))
            }
        }
    }
}

/// What stands in the list at the left.
#[derive(Debug, Clone)]
pub enum Listed<'a> {
    /// All receipts, each over what came back of it.
    History(Vec<Entry<'a>>),
    /// Receipts of which something stayed.
    Receipts(Vec<&'a Receipt>),
    Counted(&'a [CountedSpend]),
    Files(&'a [ClubFile]),
    Days(Vec<Visit>),
    Points(&'a [PointsMovement]),
    /// Each with how it came about.
    Lots(Vec<(&'a Lot, Option<&'a PointsMovement>)>),
}

/// A row of the history.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'a> {
    Sale(&'a Receipt),
    /// What came back of a receipt.
    Refund(&'a Receipt, &'a RefundOf),
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
            Listed::History(entries) => entries.len(),
            Listed::Receipts(receipts) => receipts.len(),
            Listed::Counted(counted) => counted.len(),
            Listed::Files(files) => files.len(),
            Listed::Days(days) => days.len(),
            Listed::Points(movements) => movements.len(),
            Listed::Lots(lots) => lots.len(),
        }
    }

    /// The sale that a row leads to.
    pub fn sale(&self, place: usize) -> Option<SaleId> {
        match self {
            Listed::History(entries) => entries.get(place).map(|entry| match entry {
                Entry::Sale(receipt) | Entry::Refund(receipt, _) => receipt.line.sale,
            }),
            Listed::Receipts(receipts) => receipts.get(place).map(|receipt| receipt.line.sale),
            Listed::Counted(counted) => match counted.get(place)? {
                CountedSpend::Sale(sale) => Some(sale.sale),
                CountedSpend::Before(..) => None,
            },
            Listed::Files(_) => None,
            Listed::Days(days) => days.get(place).map(|day| day.last),
            Listed::Points(movements) => movements.get(place)?.sale.as_ref().map(|(sale, _)| *sale),
            Listed::Lots(lots) => lots.get(place)?.1?.sale.as_ref().map(|(sale, _)| *sale),
        }
    }
}

impl State {
    /// The history, or what the chosen figure is made of.
    pub(super) fn listed<'a>(&self, known: &'a Known, today: NaiveDate) -> Listed<'a> {
        let year = months_before(today, 12);
        match self.figure {
            None => Listed::History(known.receipts.iter().flat_map(entries).collect()),
            Some(Figure::Spent | Figure::Sales | Figure::Average) => {
                Listed::Receipts(stayed(known, |day| day <= today))
            }
            Some(Figure::SpentLastYear) => Listed::Receipts(stayed(known, |day| day > year && day <= today)),
            Some(Figure::Month(first)) => {
                let month = |day: NaiveDate| (day.year(), day.month());
                Listed::Receipts(stayed(known, |day| month(day) == month(first)))
            }
            Some(Figure::Counted) => Listed::Counted(&known.counted),
            Some(Figure::Since) => Listed::Files(&known.files),
            Some(Figure::VisitsLastYear) => {
                let mut days = days(&known.receipts, today);
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
            ) => Listed::Days(days(&known.receipts, today)),
            Some(Figure::Points) => Listed::Points(&known.movements),
            Some(Figure::Lots) => {
                let lots = known.greeted.held.standing.lots.iter();
                Listed::Lots(lots.map(|lot| (lot, lot.id.and_then(|id| known.lots.get(&id)))).collect())
            }
        }
    }

    /// What the key shows next; without tiers nothing counts for one.
    pub(super) fn next_figure(&self) -> Option<Figure> {
        let tiers = self.known.as_ref().is_some_and(|known| !known.programme.tiers.levels.is_empty());
        Figure::after(self.figure).filter(|next| tiers || *next != Figure::Counted)
    }

    pub(super) fn look_at(&mut self, today: NaiveDate, figure: Option<Figure>) -> super::Action {
        (self.figure, self.sale) = (figure, 0);
        if figure == Some(Figure::FirstVisit)
            && let Some(known) = &self.known
        {
            self.sale = self.listed(known, today).len().saturating_sub(1);
        }
        if figure.is_some_and(|figure| !figure.stands_beside(self.aside)) {
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

/// A receipt, and below it what came back.
fn entries(receipt: &Receipt) -> impl Iterator<Item = Entry<'_>> {
    let refunds = receipt.refunds.iter().map(move |refund| Entry::Refund(receipt, refund));
    std::iter::once(Entry::Sale(receipt)).chain(refunds)
}

/// The receipts of some days that did not wholly come back, the latest first.
fn stayed(known: &Known, wanted: impl Fn(NaiveDate) -> bool) -> Vec<&Receipt> {
    known.receipts.iter().filter(|receipt| !receipt.line.undone && wanted(receipt.line.day)).collect()
}

/// The days up to today with a receipt that did not wholly come back, the latest first.
fn days(receipts: &[Receipt], today: NaiveDate) -> Vec<Visit> {
    let mut days: Vec<Visit> = Vec::new();
    for line in receipts.iter().map(|receipt| &receipt.line).filter(|line| !line.undone && line.day <= today) {
        let spent = line.kept();
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
    use crate::domain::{Number, SaleLine};

    #[test]
    fn days_are_those_on_which_something_stayed_sold() {
        let receipt = |day: &str, total: i64, refunded: i64, undone: bool| Receipt {
            line: SaleLine {
                sale: SaleId::fresh(),
                number: Number("A-000001".into()),
                day: day.parse().unwrap(),
                at: None,
                member: None,
                total: Money::minor(total),
                refunded: Money::minor(refunded),
                undone,
                lines: 1,
            },
            refunds: Vec::new(),
        };
        let receipts = [
            receipt("2026-11-21", 700, 0, false),
            receipt("2026-11-14", 500, 0, false),
            receipt("2026-11-14", 300, 100, false),
            receipt("2026-11-10", 900, 900, true),
            receipt("2026-11-08", 0, 0, true),
            receipt("2026-11-07", 0, 0, false),
        ];
        // Of what cost nothing it is the goods that say whether it came back; tomorrow has not been yet.
        let found = days(&receipts, "2026-11-20".parse().unwrap());
        let seen: Vec<_> = found.iter().map(|day| (day.day.to_string(), day.sales, day.since)).collect();
        assert_eq!(seen, [("2026-11-14".to_owned(), 2, Some(7)), ("2026-11-07".to_owned(), 1, None)]);
        assert_eq!(found[0].spent, Money::minor(700));
        assert!(days(&[], "2026-11-20".parse().unwrap()).is_empty());
    }

    #[test]
    fn every_figure_comes_round_by_one_key() {
        let mut seen = Vec::new();
        let mut figure = Figure::after(None);
        while let Some(one) = figure {
            seen.push(one);
            figure = Figure::after(figure);
        }
        let (last, rows) = seen.split_last().unwrap();
        assert_eq!((rows, *last), (&Figure::ALL[..], Figure::Counted));
    }
}
