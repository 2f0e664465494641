//! What of a sale is asked to come back, held against what is still out.

use super::refund::RefundError;
use crate::domain::{Quantity, ReturnedLine, SoldLine, SoldState};

/// A line of the sale and how much of it comes back now.
pub(super) struct Still<'a> {
    /// From 1, as on the slip.
    pub line: u32,
    pub sold: &'a SoldLine,
    pub quantity: Quantity,
}

impl Still<'_> {
    /// The line's place in the sale, from 0.
    pub fn place(&self) -> usize {
        self.line as usize - 1
    }
}

/// The lines that come back, in the order of the slip, each once. Nothing asked: everything that is still out.
pub(super) fn returning<'a>(state: &'a SoldState, asked: &[ReturnedLine]) -> Result<Vec<Still<'a>>, RefundError> {
    let mut still_out = Vec::new();
    for (line, sold) in (1..).zip(&state.lines) {
        still_out.push(Still { line, sold, quantity: sold.quantity.minus(sold.returned)? });
    }
    if still_out.iter().all(|still| !still.quantity.is_positive()) {
        return Err(RefundError::NothingLeft);
    }
    if !asked.is_empty() {
        for still in &mut still_out {
            still.quantity = wanted(still, asked)?;
        }
        if let Some(unknown) = asked.iter().find(|asked| still_out.iter().all(|still| still.line != asked.line)) {
            return Err(RefundError::UnknownLine { line: unknown.line });
        }
    }
    still_out.retain(|still| still.quantity.is_positive());
    Ok(still_out)
}

/// How much of a line is asked for in all; a line that is asked for twice comes back with the sum.
fn wanted(still: &Still<'_>, asked: &[ReturnedLine]) -> Result<Quantity, RefundError> {
    let Still { line, quantity: left, .. } = *still;
    let mut sum = Quantity::ZERO;
    for asked in asked.iter().filter(|asked| asked.line == line) {
        let quantity = asked.quantity.unwrap_or(left);
        if asked.quantity.is_some() && !quantity.is_positive() {
            return Err(RefundError::Quantity { line });
        }
        if !left.is_positive() {
            return Err(RefundError::LineBack { line });
        }
        sum = sum.plus(quantity)?;
        if sum > left || !quantity.is_positive() {
            return Err(RefundError::TooMuch { line, left });
        }
    }
    Ok(sum)
}
