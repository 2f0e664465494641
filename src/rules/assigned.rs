//! Points for somebody to whom a sale is given afterwards: its price stays, its earning is worked out for the new holder.

use super::points::{earned, lot, rate};
use super::tier::held_tier;
use crate::domain::{Money, NewLot, Overflow, Points, Programme, Quote, Standing, fold};

/// The points that each line of a recorded sale earns for another standing, under the programme that priced it. They are
/// rounded once for the receipt and shared by largest remainder, as when a sale is priced. What rules added for the
/// former holder was for that moment and that card, and is not asked again. `known` are the categories by which the
/// catalogue knows the goods of each line, as far as it does: what they earn nothing for earns nothing here either.
pub fn earned_by_lines(
    programme: &Programme,
    standing: &Standing,
    quote: &Quote,
    known: &[Option<String>],
) -> Result<Vec<Points>, Overflow> {
    let Some(rule) = &programme.points else { return Ok(vec![Points::ZERO; quote.lines.len()]) };
    let mut weights = Vec::with_capacity(quote.lines.len());
    for (place, line) in quote.lines.iter().enumerate() {
        let earns = earns(programme, [line.category.as_ref(), known.get(place).and_then(Option::as_ref)]);
        let paid = if earns { line.total.minus(line.points_value)? } else { Money::ZERO };
        weights.push((paid, (&line.name, &line.sku, &line.barcode, &line.category, line.quantity)));
    }
    let rate = rate(rule, held_tier(programme, standing));
    let points = earned(Money::sum(weights.iter().map(|(paid, _)| *paid))?, rate, rule)?;
    let parts = Money::minor(points.get()).split(&weights)?;
    Ok(parts.into_iter().map(|part| Points::new(part.as_minor())).collect())
}

/// Whether goods of such categories earn points.
pub(super) fn earns(programme: &Programme, categories: [Option<&String>; 2]) -> bool {
    let without = |category: &String| programme.no_points.iter().any(|name| fold(name) == fold(category));
    !categories.into_iter().flatten().any(without)
}

/// The lot for points that are earned on `day`; none for none, or where the programme has no points.
pub fn new_lot(programme: &Programme, points: Points, day: chrono::NaiveDate) -> Result<Option<NewLot>, Overflow> {
    match &programme.points {
        Some(rule) if points.is_positive() => lot(rule, points, day).map(Some),
        _ => Ok(None),
    }
}
