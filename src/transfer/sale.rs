//! A line of a file of sales.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Cells, Field, Kind, cell};
use crate::domain::{CardNumber, Moment, Money, Quantity, RowFault, SaleId, Zone};

/// One line that was bought, as another till kept it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaleRow {
    /// The number by which the source knows the member; absent with a card, or on a receipt of nobody's.
    pub member: Option<String>,
    pub card: Option<CardNumber>,
    /// UTC milliseconds; local noon where only the day is known.
    pub at: i64,
    pub day: NaiveDate,
    pub time_known: bool,
    pub quantity: Quantity,
    pub amount: Money,
    /// Lines with one receipt number are one sale.
    pub receipt: Option<String>,
    pub name: Option<String>,
    pub category: Option<String>,
    /// The id under which it was recorded, in a file exported here.
    pub sale: Option<SaleId>,
}

impl SaleRow {
    /// Reads a line; `now` is the moment of the import, after which no sale can lie.
    pub fn read(cells: Cells<'_>, zone: Zone, now: Moment) -> Result<SaleRow, RowFault> {
        cell::sound(&cells, Kind::Sales)?;
        let owned = |field| cells.some(field).map(str::to_owned);
        let (member, receipt) = (owned(Field::Member), owned(Field::Receipt));
        let card = cells.some(Field::Card).map(cell::card).transpose()?;
        if member.is_none() && card.is_none() && receipt.is_none() {
            return Err(RowFault::Missing { field: Field::Member.name() });
        }
        let at = cells.moment(Field::Date, zone, now.day())?;
        if at.day() > now.day() {
            return Err(RowFault::Ahead);
        }
        let quantity = cells.some(Field::Quantity).map_or(Ok(Quantity::ONE), cell::quantity)?;
        let amount = cell::amount(Field::Amount, cells.need(Field::Amount)?)?;
        let sale = cells
            .some(Field::Sale)
            .map(|text| text.parse().map_err(|_| RowFault::NotAnId { text: text.to_owned() }))
            .transpose()?;
        Ok(SaleRow {
            member,
            card,
            at: at.millis(),
            day: at.day(),
            time_known: at.time_known,
            quantity,
            amount,
            receipt,
            name: owned(Field::Name),
            category: owned(Field::Category),
            sale,
        })
    }

    /// The day of a line that may have faults otherwise.
    pub fn day_of(cells: &Cells<'_>, zone: Zone, now: Moment) -> Option<NaiveDate> {
        cells.moment(Field::Date, zone, now.day()).ok().map(|at| at.day())
    }

    /// What one unit cost; absent when the amount is not divisible by the quantity, since the amount is the fact.
    pub fn unit_price(&self) -> Option<Money> {
        let thousand = i128::from(self.amount.as_minor()) * 1_000;
        let quantity = i128::from(self.quantity.thousandths());
        (thousand % quantity == 0).then(|| i64::try_from(thousand / quantity).ok().map(Money::minor)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transfer::{Choice, Table};

    fn read(text: &str) -> Result<SaleRow, RowFault> {
        let file = format!("member,card,date,quantity,amount,receipt\n{text}\n");
        let mut table = Table::of_text(Box::new(std::io::Cursor::new(file)), Kind::Sales, &Choice::default()).unwrap();
        let zone = Zone::default();
        let now = Moment::parse("2026-11-20", zone).unwrap();
        let (_, cells) = table.advance().unwrap().unwrap();
        SaleRow::read(cells?, zone, now)
    }

    #[test]
    fn a_line_that_cannot_be_a_sale_says_why() {
        let missing = |field| RowFault::Missing { field };
        let cases = [
            (",,2026-01-01,1,5.00,", missing("member")),
            ("7,,,1,5.00,", missing("date")),
            ("7,,2026-01-01,1,,", missing("amount")),
            ("7,,2026-11-21,1,5.00,", RowFault::Ahead),
            ("7,,2026-01-01,0,5.00,", RowFault::NotAQuantity { text: "0".into() }),
            ("7,,2026-01-01,1,-5.00,", RowFault::Negative { field: "amount" }),
            ("7,,2026-01-01,1,5.001,", RowFault::NotAnAmount { field: "amount", text: "5.001".into() }),
            ("7,,soon,1,5.00,", RowFault::NotADate { field: "date", text: "soon".into() }),
            ("7,x,2026-01-01,1,5.00,", RowFault::NotACard { text: "x".into() }),
        ];
        for (text, fault) in cases {
            assert_eq!(read(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn an_amount_is_the_fact_and_the_unit_price_may_be_absent() {
        assert_eq!(read("7,,2026-01-01,2,25.74,").unwrap().unit_price(), Some(Money::minor(1_287)));
        assert_eq!(read("7,,2026-01-01,3,10.00,").unwrap().unit_price(), None);
        assert_eq!(read("7,,2026-01-01,1,0.00,").unwrap().unit_price(), Some(Money::ZERO));
        assert_eq!(read(",,2026-01-01,,5,A-000001").unwrap().quantity, Quantity::ONE);
    }
}
