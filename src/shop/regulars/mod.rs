//! Who the regulars are: the list of all members with their figures, a page at a time, and the sums over it.
//!
//! The figures are kept member by member as facts are recorded (`refresh`); a list reads them all into memory, which takes
//! well under a second for a million, and from then on gives any page under any order and condition at once.

mod export;
mod refresh;
mod tiers;

use std::sync::Mutex;

use chrono::{Datelike, Days, NaiveDate};

use super::{Error, Shop};
use crate::domain::{
    Initials, MemberId, MemberSet, Money, PersonName, Regular, Rounding, Segment, SegmentLimits, months_before,
};
use crate::store::{self, regular, takings};

pub use crate::value::{Filter, Listing, Order, Regulars, Sort, Sums};
pub use export::{export, free_name};
pub(super) use refresh::figures;
pub use refresh::{rebuild, refresh, refresh_account, refresh_due, refresh_holder, refresh_some, refresh_touched};
pub(super) use tiers::HeldTiers;

/// So many members may be worked out while the list is opened; where a new day changes more of them, the list says as of
/// when they are.
pub const AT_ONCE: u32 = 5_000;
/// Months that a sparkline shows.
pub const MONTHS: u32 = 12;

/// All regulars with the sums at the head of their list.
#[derive(Debug)]
pub struct Everybody {
    pub regulars: Regulars,
    /// The day as of which the figures of the last year are.
    pub as_of: NaiveDate,
    pub sums: Sums,
    /// Members by segment, in the order of [`Segment::ALL`].
    pub counts: [usize; 5],
    /// Of the last twelve months, members' and everybody else's.
    pub receipts: u64,
    pub revenue: Money,
    /// The part of it that members brought, in basis points.
    pub member_share_bp: i64,
    /// Round amounts of spend that part these members.
    pub spend_steps: Vec<Money>,
}

/// How exact the figures have to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exactness {
    /// As of the day that is asked for, whatever it takes.
    Exact,
    /// At once: as of that day where no more than so many members are to be worked out for it, else as of the last day on
    /// which nobody was.
    AtOnce(u32),
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLine {
    pub regular: Regular,
    pub segment: Segment,
    pub name: PersonName,
    /// What was spent in each of the last twelve months, the oldest first.
    pub months: Vec<Money>,
}

/// Reads all regulars as of a day.
pub fn everybody(shop: &Shop, day: NaiveDate, exactness: Exactness) -> Result<Everybody, Error> {
    let (rows, names) = std::thread::scope(|scope| {
        let names = scope.spawn(|| shop.store().read(|c| Ok::<_, Error>((regular::places_by_name(c)?, initials(c)?))));
        let rows = shop.store().read(|c| rows(c, day, exactness));
        let names = names.join().map_err(|_| store::Error::Poisoned)?;
        Ok::<_, Error>((rows?, names?))
    })?;
    let ((mut rows, as_of), (places, initials)) = (rows, names);
    // Who has no name any more stands last.
    let (places, initials) = (beside(&rows, places, u32::MAX), beside(&rows, initials, Initials::default()));
    let (tiers, (receipts, revenue)) = shop.store().read(|c| {
        let mut tiers = Vec::new();
        if let Some(version) = store::programme::on(c, day)? {
            let held = HeldTiers::on(c, &version.programme, day)?;
            for row in &mut rows {
                row.tier = held.of(row.member, row.tier.take())?;
            }
            tiers.extend(version.programme.tiers.levels.into_iter().map(|tier| tier.id));
        }
        Ok::<_, Error>((tiers, takings::between(c, months_before(day, 12), day)?))
    })?;
    let regulars = Regulars::new(day, rows, places, tiers, &shop.settings().segments).with_initials(initials);
    let sums = regulars.sums()?;
    let member_share_bp = share_bp(sums.spent_last_year, revenue)?;
    let spend_steps = regulars.spend_steps();
    Ok(Everybody { as_of, counts: regulars.counts(), sums, receipts, revenue, member_share_bp, spend_steps, regulars })
}

/// The part of a sum in basis points; none of nothing.
pub fn share_bp(part: Money, whole: Money) -> Result<i64, Error> {
    Ok(Money::minor(10_000).part(part.as_minor(), whole.as_minor(), Rounding::HalfUp)?.as_minor())
}

/// The kept rows, those that do not hold on the day worked out again.
fn rows(
    connection: &store::Connection,
    day: NaiveDate,
    exactness: Exactness,
) -> Result<(Vec<Regular>, NaiveDate), Error> {
    let exact = match exactness {
        Exactness::Exact => true,
        Exactness::AtOnce(most) => {
            let due = regular::to_do(connection, day, most.saturating_add(1))?.len();
            u32::try_from(due).is_ok_and(|due| due <= most)
        }
    };
    let mut rows = Vec::new();
    let over = regular::over(connection, day)?;
    regular::all::<Error>(connection, |kept| {
        let anew =
            if exact && !kept.holds_on(day) { regular::sales_of(connection, kept.regular.member)? } else { None };
        let mut row = match anew {
            Some((whose, sales)) => refresh::figures(whose, &sales, day)?.0,
            None => kept.regular,
        };
        // Who joined later is no member yet, unless a list of what was sold before knows them.
        if row.since > day && row.first_visit.is_none_or(|first| first > day) {
            return Ok(());
        }
        if let Some(over) = over.get(&row.member) {
            row.points = row.points.minus(*over)?;
        }
        rows.push(row);
        Ok(())
    })?;
    let as_of = if exact { day } else { regular::as_of(connection, day)? };
    Ok((rows, as_of))
}

/// What is known of each row's member, where both are in the order of ids.
fn beside<T: Copy>(rows: &[Regular], known: Vec<(MemberId, T)>, unknown: T) -> Vec<T> {
    let mut known = known.into_iter().peekable();
    let of = |row: &Regular| {
        while known.next_if(|(member, _)| *member < row.member).is_some() {}
        known.next_if(|(member, _)| *member == row.member).map_or(unknown, |(_, what)| what)
    };
    rows.iter().map(of).collect()
}

/// The initials of all names, those that a member had in a file that was put to another's included.
fn initials(connection: &store::Connection) -> Result<Vec<(MemberId, Initials)>, Error> {
    let mut all = regular::initials(connection)?;
    for (absorbed, survivor) in store::merge::survivors(connection)? {
        let [former, now] = [absorbed, survivor].map(|one| all.binary_search_by_key(&one, |(member, _)| *member).ok());
        if let (Some(former), Some(now)) = (former, now) {
            all[now].1 = all[now].1.and(all[former].1);
        }
    }
    Ok(all)
}

/// Lists who fulfils the conditions, in an order.
pub fn listing(shop: &Shop, regulars: &Regulars, filter: &Filter, order: Order) -> Result<Listing, Error> {
    let born = filter.birth_month.map(|month| shop.store().read(|c| regular::born_in(c, month))).transpose()?;
    let ending = filter.expiring.map(|days| ending(shop, regulars.as_of(), days)).transpose()?;
    let found = filter.text.as_deref().map(|words| meant(shop, regulars, words)).transpose()?;
    let among = [born, ending, found].into_iter().flatten().reduce(|some, others| some.both(&others));
    Ok(regulars.listing(filter, among.as_ref(), order))
}

/// Whom a search in the list means.
fn meant(shop: &Shop, regulars: &Regulars, words: &str) -> Result<MemberSet, Error> {
    let begin = store::search::one_letter(words).map(|letter| regulars.beginning_with(&letter));
    begin.filter(|members| !members.is_empty()).map_or_else(|| super::find::everyone(shop, words), Ok)
}

fn ending(shop: &Shop, day: NaiveDate, days: u32) -> Result<MemberSet, Error> {
    let last = day.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
    shop.store().read(|connection| Ok(regular::with_points_ending(connection, day, last)?))
}

/// The lines at these places of a list, with names and months.
pub fn page(
    shop: &Shop,
    regulars: &Regulars,
    listing: &Mutex<Listing>,
    from: usize,
    count: usize,
) -> Result<Vec<ListLine>, Error> {
    let mut listing = listing.lock().map_err(|_| store::Error::Poisoned)?;
    let page = regulars.page(&mut listing, from, count);
    let last = regulars.as_of();
    let first = first_month(last);
    shop.store().read(|connection| {
        page.into_iter()
            .map(|(regular, segment)| {
                let known = regular::months(connection, regular.member, first, last)?;
                Ok(ListLine {
                    name: store::member::name(connection, regular.member)?.unwrap_or_default(),
                    months: each_month(first, &known),
                    regular: regular.clone(),
                    segment,
                })
            })
            .collect()
    })
}

/// The first of the twelve months that end with the day's.
fn first_month(day: NaiveDate) -> NaiveDate {
    months_before(day.with_day(1).unwrap_or(day), MONTHS - 1)
}

/// What was spent in each of twelve months, from those in which anything was.
fn each_month(first: NaiveDate, known: &[(NaiveDate, Money)]) -> Vec<Money> {
    let month = |no: u32| first.checked_add_months(chrono::Months::new(no));
    let spent = |month| known.iter().find(|(day, _)| Some(*day) == month).map_or(Money::ZERO, |(_, spent)| *spent);
    (0..MONTHS).map(|no| spent(month(no))).collect()
}

/// What a member spent in each of the last twelve months, with the first day of each.
pub fn months_of(shop: &Shop, member: MemberId, day: NaiveDate) -> Result<Vec<(NaiveDate, Money)>, Error> {
    shop.store().read(|c| months_in(c, member, day))
}

/// The same within a reading that is going on.
pub(super) fn months_in(
    connection: &store::Connection,
    member: MemberId,
    day: NaiveDate,
) -> Result<Vec<(NaiveDate, Money)>, Error> {
    let first = first_month(day);
    let known = regular::months(connection, member, first, day)?;
    let months = (0..MONTHS).filter_map(|no| first.checked_add_months(chrono::Months::new(no)));
    Ok(months.zip(each_month(first, &known)).collect())
}

/// One member's figures on a day, and the segment they put the member into.
pub fn regular_of(shop: &Shop, member: MemberId, day: NaiveDate) -> Result<Option<(Regular, Segment)>, Error> {
    let settings = shop.settings();
    shop.store().read(|c| regular_in(c, member, &settings.segments, day))
}

/// The same within a reading that is going on.
pub(super) fn regular_in(
    connection: &store::Connection,
    member: MemberId,
    limits: &SegmentLimits,
    day: NaiveDate,
) -> Result<Option<(Regular, Segment)>, Error> {
    let Some((whose, sales)) = regular::sales_of(connection, member)? else { return Ok(None) };
    let (mut regular, _) = refresh::figures(whose, &sales, day)?;
    if let Some(account) = store::household::account_of(connection, member)? {
        regular.points = store::points::balance(connection, account, day)?;
    }
    let segment = crate::value::segment(&regular, limits, day);
    Ok(Some((regular, segment)))
}
