//! A sale as the naive model keeps it: its lines with what of each came back, and sums over them.

use chrono::NaiveDate;
use regulars::domain::SaleId;

use super::sums::{floor, half_up};

#[derive(Clone, Debug)]
pub struct SoldLine {
    pub quantity: i64,
    pub total: i64,
    pub points_value: i64,
    pub earns: bool,
    pub earned: i64,
    /// How much of the quantity came back.
    pub back: i64,
}

#[derive(Clone, Debug)]
pub struct Sale {
    pub id: SaleId,
    pub number: String,
    pub day: NaiveDate,
    /// By which it was priced; absent for one that came from a file.
    pub version: Option<usize>,
    pub member: Option<usize>,
    pub account: Option<usize>,
    pub lines: Vec<SoldLine>,
    pub rounding: i64,
    /// Which lots paid, in the order of spending.
    pub spent: Vec<(usize, i64)>,
    pub points_back: i64,
    /// The lot that it earned for its present member.
    pub lot: Option<usize>,
    /// What cards paid and did not get back.
    pub by_card: i64,
    pub withheld: i64,
    pub short: i64,
    /// A birthday's discount was in it, and a birthday's gift.
    pub birthday: bool,
    pub gift: bool,
    /// The owner's rules that gave a discount, a gift or a coupon.
    pub had: Vec<String>,
    /// It counted for somebody else once.
    pub moved: bool,
    /// How often it was given to somebody.
    pub given: usize,
}

impl SoldLine {
    fn cash(&self, quantity: i64) -> i64 {
        half_up(self.total - self.points_value, quantity, self.quantity)
    }

    fn value(&self, quantity: i64) -> i64 {
        half_up(self.points_value, quantity, self.quantity)
    }

    fn points(&self, quantity: i64) -> i64 {
        floor(self.earned, quantity, self.quantity)
    }

    /// What it still counts for.
    fn net(&self) -> i64 {
        self.total - self.cash(self.back) - self.value(self.back)
    }
}

impl Sale {
    /// A sale of which the quote is still to be told.
    pub fn of(id: SaleId, number: String, day: NaiveDate, version: usize, member: Option<usize>) -> Sale {
        Sale { version: Some(version), ..Sale::imported(id, number, day, member) }
    }

    /// A sale that was priced elsewhere.
    pub fn imported(id: SaleId, number: String, day: NaiveDate, member: Option<usize>) -> Sale {
        Sale {
            id,
            number,
            day,
            version: None,
            member,
            account: None,
            lines: Vec::new(),
            rounding: 0,
            spent: Vec::new(),
            points_back: 0,
            lot: None,
            by_card: 0,
            withheld: 0,
            short: 0,
            birthday: false,
            gift: false,
            had: Vec::new(),
            moved: false,
            given: 0,
        }
    }

    pub fn net(&self) -> i64 {
        self.lines.iter().map(SoldLine::net).sum()
    }

    pub fn whole_back(&self) -> bool {
        self.lines.iter().all(|line| line.back == line.quantity)
    }

    /// Of what was rounded, how much has come back with the goods.
    pub fn rounding_back(&self) -> i64 {
        let out: i64 = self.lines.iter().map(|l| l.cash(l.quantity) - l.cash(l.back)).sum();
        if self.whole_back() { self.rounding } else { (self.rounding + out).min(0) }
    }

    pub fn cash_back(&self) -> i64 {
        self.lines.iter().map(|l| l.cash(l.back)).sum::<i64>() + self.rounding_back()
    }

    pub fn value_back(&self) -> i64 {
        self.lines.iter().map(|l| l.value(l.back)).sum()
    }

    pub fn due_back(&self) -> i64 {
        self.lines.iter().map(|l| l.points(l.back)).sum()
    }

    pub fn earned(&self) -> i64 {
        self.lines.iter().map(|l| l.earned).sum()
    }

    pub fn paid(&self) -> i64 {
        self.lines.iter().map(|l| l.total - l.points_value).sum::<i64>() + self.rounding
    }
}
