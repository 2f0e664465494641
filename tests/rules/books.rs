//! The plainest books in which a sale and its refunds can be written, for holding the rules against.

use chrono::NaiveDate;
use regulars::domain::{
    EarnedLot, EntryId, Money, Points, Programme, Quantity, Quote, RefundPlan, ReturnedLine, SaleId, SoldLine,
    SoldState, SpentLot, Standing,
};
use regulars::rules::{Receipt, RefundError, plan_refund, plan_repriced};
use uuid::Uuid;

pub fn lot_id(number: u128) -> EntryId {
    EntryId(Uuid::from_u128(number))
}

/// The lot that a sale earns, apart from those that a member brings along.
pub fn earned_id() -> EntryId {
    lot_id(u128::MAX)
}

/// Gives a standing's lots ids, as the store would.
pub fn with_ids(mut standing: Standing) -> Standing {
    for (number, lot) in (1..).zip(&mut standing.lots) {
        lot.id = Some(lot_id(number));
    }
    standing
}

/// A sale as it was recorded, with nothing come back. The lot that it earned is whole.
pub fn sold(quote: &Quote, standing: Option<&Standing>) -> SoldState {
    let expires = |id| standing.and_then(|s| s.lots.iter().find(|lot| lot.id == id)).and_then(|lot| lot.expires);
    SoldState {
        sale: SaleId(Uuid::from_u128(1)),
        as_sold: true,
        lines: quote
            .lines
            .iter()
            .map(|line| SoldLine {
                quantity: line.quantity,
                total: line.total,
                points_value: line.points_value,
                points_earned: line.points_earned,
                returned: Quantity::ZERO,
            })
            .collect(),
        rounding: quote.rounding,
        rounded: Money::ZERO,
        not_in_cash: Money::ZERO,
        spent: quote
            .plan
            .spent
            .iter()
            .map(|taken| SpentLot {
                lot: taken.lot.unwrap_or(lot_id(0)),
                points: taken.points,
                returned: Points::ZERO,
                expires: expires(taken.lot),
            })
            .collect(),
        earned: quote.plan.earned.as_ref().map(|lot| EarnedLot {
            lot: earned_id(),
            points: lot.points,
            left: lot.points,
            later: Vec::new(),
            expired: Points::ZERO,
        }),
        repriced: Money::ZERO,
        due: Points::ZERO,
        withheld: Money::ZERO,
        points_short: Points::ZERO,
    }
}

/// Refunds, and writes it down.
pub fn refund(
    programme: &Programme,
    state: &mut SoldState,
    lines: &[ReturnedLine],
    today: NaiveDate,
) -> Result<RefundPlan, RefundError> {
    let plan = plan_refund(programme, state, lines, today)?;
    write_down(&plan, state);
    Ok(plan)
}

/// The same where the receipt is priced again.
pub fn refund_repriced(
    receipt: &Receipt<'_>,
    state: &mut SoldState,
    lines: &[ReturnedLine],
    today: NaiveDate,
) -> Result<RefundPlan, RefundError> {
    let plan = plan_repriced(receipt, state, lines, today)?;
    write_down(&plan, state);
    Ok(plan)
}

fn write_down(plan: &RefundPlan, state: &mut SoldState) {
    for line in &plan.lines {
        let sold = &mut state.lines[line.line as usize - 1];
        sold.returned = sold.returned.plus(line.quantity).unwrap();
    }
    for back in &plan.into {
        let lot = state.spent.iter_mut().find(|lot| lot.lot == back.lot).unwrap();
        lot.returned = lot.returned.plus(back.points).unwrap();
    }
    if let Some(earned) = &mut state.earned {
        earned.left = earned.left.minus(plan.points_taken).unwrap();
        // Of what expired, a refund settles what its lines had earned and what it neither took nor found spent.
        let lines = Points::sum(plan.lines.iter().map(|line| line.points_earned)).unwrap();
        let excused = lines.minus(plan.points_taken).and_then(|rest| rest.minus(plan.points_short)).unwrap();
        earned.expired = earned.expired.minus(excused).unwrap();
    }
    state.rounded = state.rounded.plus(plan.rounding).unwrap();
    state.withheld = state.withheld.plus(plan.withheld).unwrap();
    state.points_short = state.points_short.plus(plan.points_short).unwrap();
    state.repriced = state.repriced.plus(plan.repriced).unwrap();
    let due = Points::sum(plan.lines.iter().map(|line| line.points_earned)).unwrap();
    state.due = state.due.plus(due).unwrap();
}
