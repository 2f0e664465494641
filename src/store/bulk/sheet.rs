//! Questionnaires written in bulk: forms, and the answers to them with their points.

use super::{Bulk, part};
use crate::domain::{AccountId, EntryId, FactId, Form, Moment, Money, NewLot, SheetId, Stamp};
use crate::store::points::{Because, Kind};
use crate::store::sheet::NewSheet;
use crate::store::{Error, form, sheet};

/// The lot that answering brings.
pub fn lot_of_sheet(sheet: SheetId) -> EntryId {
    EntryId(part(sheet.0, "answered"))
}

impl Bulk<'_> {
    /// Adds the first version of a form, as the fact `id`.
    pub fn form(&mut self, id: FactId, form: &Form, at: Moment) -> Result<(), Error> {
        let stamp = Stamp { till: self.till, staff: self.staff, at };
        let seq = self.next();
        form::write(self.tx, &stamp, seq, id, 1, form)
    }

    /// Records a finished sheet, and what it brings.
    pub fn sheet(
        &mut self,
        sheet: &NewSheet,
        account: AccountId,
        reward: Option<&NewLot>,
        at: Moment,
    ) -> Result<(), Error> {
        let stamp = Stamp { till: self.till, staff: self.staff, at };
        let seq = self.next();
        sheet::write(self.tx, &stamp, seq, sheet)?;
        let Some(lot) = reward else { return Ok(()) };
        let because = Because { sheet: Some(sheet.id), ..Because::default() };
        self.fill(lot_of_sheet(sheet.id), account, Kind::Answered, because, lot.points, lot.into(), at)?;
        self.touch(account, at, lot.points, Money::ZERO);
        Ok(())
    }
}
