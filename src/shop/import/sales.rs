//! Sales as another till kept them: facts whose amounts nobody prices again.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::adopt::Terms;
use super::{Error, Known, Ready, Verdicts, Watch, document, id_of, members, row_of, tiers};
use crate::domain::{
    AccountId, CardNumber, MemberId, Moment, Money, Payment, Points, PointsPlan, Programme, Quote, QuotedLine,
    RowFault, SaleId, Standing, Zone,
};
use crate::rules;
use crate::store::bulk::{self, Bulk, Enrolment};
use crate::store::sale::NewSale;
use crate::store::staging::Staging;
use crate::store::{self};
use crate::transfer::{Cells, SaleRow};

/// What earlier lines of the file said of receipts, and how many equal ones there were.
#[derive(Default)]
pub struct Receipts {
    heads: HashMap<Uuid, Head>,
    /// Receipts of which a line was refused, with that line.
    pub broken: HashMap<Uuid, u64>,
    twins: HashMap<Uuid, u32>,
}

/// Whom a line names: the number, the card.
type Who = (Option<String>, Option<CardNumber>);

/// The first line of a receipt.
struct Head {
    line: u64,
    who: Who,
    at: i64,
}

impl Receipts {
    /// Remembers that a line of a receipt was refused.
    ///
    /// `day` is that of the line, where it can be read; else every receipt of that number lacks the line.
    pub fn breaks(&mut self, source: &str, line: u64, of: (Option<&str>, Option<&str>), day: Option<NaiveDate>) {
        let (sale, receipt) = of;
        let id = sale.and_then(|text| text.parse().ok()).or_else(|| Some(of_receipt(source, receipt?, day)));
        if let Some(id) = id {
            self.broken.entry(id).or_insert(line);
        }
    }
}

/// Registers begin to count anew each day, so a number alone is no receipt's.
fn of_receipt(source: &str, number: &str, day: Option<NaiveDate>) -> Uuid {
    let day = day.map(|day| day.to_string());
    id_of(&[source, "receipt", number, day.as_deref().unwrap_or_default()])
}

/// The sale that a line belongs to: by its id, its receipt number and day, or else by member, date, quantity, amount and the
/// running number among equal lines, so that twins are two purchases and the same file again brings the same ids.
pub fn ready(
    line: u64,
    cells: Cells<'_>,
    source: &str,
    zone: Zone,
    now: Moment,
    receipts: &mut Receipts,
) -> Result<Ready, RowFault> {
    let row = SaleRow::read(cells, zone, now)?;
    let numbered = || Some(of_receipt(source, row.receipt.as_deref()?, Some(row.day)));
    let grouped = row.sale.map(|sale| sale.0).or_else(numbered);
    let Some(id) = grouped else {
        let who = row.member.clone().or_else(|| row.card.as_ref().map(ToString::to_string)).unwrap_or_default();
        let when = if row.time_known { row.at.to_string() } else { row.day.to_string() };
        let said = [source, "sale", &who, &when, &row.quantity.to_string(), &row.amount.plain()];
        let running = receipts.twins.entry(id_of(&said)).and_modify(|n| *n += 1).or_insert(1);
        let id = id_of(&[&said.join("\u{1f}"), &running.to_string()]);
        return Ok(Ready { head: line, at: row.at, id, document: document(&row)? });
    };
    let who = (row.member.clone(), row.card.clone());
    let head = receipts.heads.entry(id).or_insert_with(|| Head { line, who: who.clone(), at: row.at });
    if head.at != row.at || head.who != who {
        return Err(RowFault::ReceiptTorn { line: head.line });
    }
    Ok(Ready { head: head.line, at: row.at, id, document: document(&row)? })
}

/// The lines of one sale, in the order of the file.
struct Receipt {
    id: Uuid,
    lines: Vec<u64>,
    rows: Vec<SaleRow>,
    /// A digest of all that the lines say.
    request: Uuid,
}

/// Goes through the staged sales in the order of time.
fn each(staging: &Staging, mut job: impl FnMut(&Receipt) -> Result<(), Error>) -> Result<(), Error> {
    let mut open: Option<Receipt> = None;
    staging.each::<Error>(|staged| {
        let row: SaleRow = row_of(&staged)?;
        match &mut open {
            Some(receipt) if receipt.id == staged.id => {
                receipt.request = Uuid::new_v5(&receipt.request, staged.document.as_bytes());
                receipt.lines.push(staged.line);
                receipt.rows.push(row);
            }
            _ => {
                let request = Uuid::new_v5(&staged.id, staged.document.as_bytes());
                let next = Receipt { id: staged.id, lines: vec![staged.line], rows: vec![row], request };
                if let Some(whole) = open.replace(next) {
                    job(&whole)?;
                }
            }
        }
        Ok(())
    })?;
    open.map_or(Ok(()), |last| job(&last))
}

/// Looks up what is recorded already.
pub fn check(
    connection: &store::Connection,
    staging: &Staging,
    source: &str,
    broken: &HashMap<Uuid, u64>,
    watch: &mut Watch<'_>,
) -> Result<Verdicts, Error> {
    let mut verdicts = Verdicts::default();
    each(staging, |receipt| {
        let mut refused = None;
        let first = receipt.rows.first();
        let number =
            first.and_then(|row| row.receipt.as_deref()).filter(|_| first.is_some_and(|row| row.sale.is_none()));
        let without_day = || broken.get(&of_receipt(source, number?, None));
        if let Some(line) = broken.get(&receipt.id).or_else(without_day) {
            refused = Some(RowFault::ReceiptBroken { line: *line });
        } else if let Some(request) = store::sale::request(connection, SaleId(receipt.id))? {
            // One recorded by this program comes back from its own export, whatever was asked then.
            let own = receipt.rows.iter().any(|row| row.sale.is_some());
            if request == receipt.request || own {
                verdicts.known.extend(receipt.lines.iter().map(|line| (*line, Known::Same)));
            } else {
                refused = Some(RowFault::ReceiptChanged);
            }
        } else if let Some(SaleRow { member, card: Some(card), .. }) = receipt.rows.first()
            && find(connection, source, &receipt.rows[0])?.is_none()
        {
            refused = match member {
                None => Some(RowFault::UnknownCard { card: card.to_string() }),
                Some(_) => members::of_goods(connection, [card])?,
            };
        }
        if let Some(fault) = refused {
            verdicts.refused.extend(receipt.lines.iter().map(|line| (*line, fault.clone())));
        }
        for _ in &receipt.lines {
            watch.tick()?;
        }
        Ok(())
    })?;
    Ok(verdicts)
}

/// Whom a line is about, where the shop knows them: by the number, else by the card.
fn find(connection: &store::Connection, source: &str, row: &SaleRow) -> Result<Option<(MemberId, AccountId)>, Error> {
    let by_number = row.member.as_deref().map(|number| members::known(connection, source, number)).transpose()?;
    match (by_number.flatten(), &row.card) {
        (None, Some(card)) => Ok(bulk::by_card(connection, card)?),
        (found, _) => Ok(found),
    }
}

/// Records what is new, in the order of time, and enrols who is unknown with the first of their sales. Gives how many should
/// have earned points and are of days on which nothing gave any.
pub fn adopt(
    bulk: &mut Bulk<'_>,
    staging: &Staging,
    verdicts: &Verdicts,
    terms: &Terms,
    at: Moment,
) -> Result<u64, Error> {
    let mut unearned = 0;
    let mut holders: HashMap<Who, (MemberId, AccountId)> = HashMap::new();
    each(staging, |receipt| {
        let (Some(line), Some(row)) = (receipt.lines.first(), receipt.rows.first()) else { return Ok(()) };
        if !verdicts.is_new(*line) {
            return Ok(());
        }
        let when = Moment { time_known: row.time_known, ..Moment::from_millis(row.at, terms.zone) };
        let who = (row.member.clone(), row.card.clone());
        let holder = match holders.get(&who) {
            Some(known) => Some(*known),
            None => match find(bulk.tx(), &terms.source, row)? {
                Some(known) => Some(known),
                None => row.member.as_deref().map(|no| enrol(bulk, no, row.card.as_ref(), terms, when)).transpose()?,
            },
        };
        if let Some(holder) = holder {
            holders.insert(who, holder);
        }
        unearned += u64::from(holder.is_some() && terms.gives_none(when.day()));
        let quote = quote(receipt, holder.is_some(), terms, when)?;
        let to_pay = Some(quote.to_pay).filter(|sum| sum.is_positive());
        let payments: Vec<Payment> =
            to_pay.map(|amount| Payment { form: terms.cash.clone(), amount }).into_iter().collect();
        let sale = NewSale {
            basis: None,
            id: SaleId(receipt.id),
            request: receipt.request,
            quote: &quote,
            programme: None,
            payments: &payments,
            change: Money::ZERO,
            gifts_given: false,
            source: Some(&terms.source),
            holder,
        };
        bulk.sale(&sale, when, &terms.forms)?;
        Ok(())
    })?;
    tiers::settle(bulk, terms, at)?;
    Ok(unearned)
}

/// Enrols somebody of whom only the number is known, and perhaps the card.
fn enrol(
    bulk: &mut Bulk<'_>,
    number: &str,
    card: Option<&CardNumber>,
    terms: &Terms,
    at: Moment,
) -> Result<(MemberId, AccountId), Error> {
    let id = MemberId(members::id_of_member(&terms.source, number));
    let account = members::account_of(id);
    let profile = members::numbered(number, terms.lang);
    let source = Some((terms.source.as_str(), number));
    bulk.enrol(&Enrolment { id, account, at, since: at.day(), source, profile: &profile })?;
    if let Some(card) = card {
        bulk.card(card, id, at)?;
    }
    Ok((id, account))
}

/// The sale as it was: no discounts, and points only where the import was asked for them.
fn quote(receipt: &Receipt, held: bool, terms: &Terms, at: Moment) -> Result<Quote, Error> {
    let lines: Vec<QuotedLine> = receipt.rows.iter().map(line).collect();
    let total = Money::sum(lines.iter().map(|line| line.total))?;
    let mut quote = Quote {
        version: None,
        subtotal: total,
        discount: Money::ZERO,
        total,
        points_spent: Points::ZERO,
        points_value: Money::ZERO,
        rounding: Money::ZERO,
        to_pay: total,
        points_earned: Points::ZERO,
        lines,
        gifts: Vec::new(),
        coupons_used: Vec::new(),
        coupons_due: Vec::new(),
        applied: Vec::new(),
        not_applied: Vec::new(),
        points_allowed: Points::ZERO,
        plan: PointsPlan::default(),
        tier_after: None,
    };
    if let Some(programme) = terms.earning(at.day()).filter(|_| held) {
        earn(&mut quote, programme, at.day())?;
    }
    Ok(quote)
}

/// What a sale earns under the version of its day, by the rules' own arithmetic. Which tier its member had then nobody
/// knows, so that it earns what anybody's does.
fn earn(quote: &mut Quote, programme: &Programme, day: NaiveDate) -> Result<(), Error> {
    let parts = rules::earned_by_lines(programme, &Standing::default(), quote, &[])?;
    let earned = rules::new_lot(programme, Points::sum(parts.iter().copied())?, day)?;
    for (line, points) in quote.lines.iter_mut().zip(parts) {
        line.points_earned = points;
    }
    quote.plan.earned = earned;
    quote.points_earned = quote.plan.earned_points();
    Ok(())
}

fn line(row: &SaleRow) -> QuotedLine {
    QuotedLine {
        sku: None,
        barcode: None,
        name: row.name.clone(),
        category: row.category.clone(),
        quantity: row.quantity,
        unit_price: row.unit_price(),
        amount: row.amount,
        discount: Money::ZERO,
        total: row.amount,
        points_value: Money::ZERO,
        points_earned: Points::ZERO,
        discounts: Vec::new(),
        undiscounted: None,
    }
}
