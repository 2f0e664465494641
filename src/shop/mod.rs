//! One function for each act of the shop (enrol, quote, sell, refund, assign …), used by the window and by the commands
//! alike, so that both do the same. Acts read through `store`, let `rules` decide, and record through `store` again; no
//! SQL and no window here.

pub mod assign;
mod backup;
pub mod bench;
mod bonus;
pub mod card;
pub mod catalogue;
pub mod check;
pub mod clock;
pub mod compensation;
pub mod coupon;
pub mod demo;
pub mod draft;
pub mod duplicates;
pub mod enrol;
pub(crate) mod error;
pub mod expire;
pub mod export;
mod file_fault;
pub mod find;
#[cfg(test)]
pub(crate) mod fixture;
pub mod gift;
pub mod greeting;
pub mod household;
pub mod import;
pub mod member;
pub mod merge;
mod open;
pub mod own_card;
mod place;
mod portion;
pub mod print_card;
pub mod programme;
pub mod quote;
pub mod referral;
pub mod refund;
pub mod regulars;
mod rehearse;
pub mod report;
mod restore;
pub mod review;
pub mod scan;
pub mod sell;
mod standing;
pub mod survey;
mod target;
pub mod tier;
pub mod tier_left;
pub mod today;
pub mod trial;
pub mod value;
pub mod visit;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

pub use crate::rules::{PaymentError, QuoteError, RefundError, held_tier};
/// What may go wrong below the shop, for those who put it into words.
pub use crate::store::Error as StoreError;
pub use backup::{Backup, backup, last_good, latest_file};
pub use enrol::{CardWish, Enrolled, Enrolment, enrol, enrol_by};
pub use error::{Error, FileFault, Unfit};
pub use find::{find, find_on};
pub use member::member;
pub use open::{Beside, Founding};
pub use restore::{Restored, restore, restore_anyway};
pub use scan::{Greeted, Looked, greet, look_up};

use crate::domain::{Currency, Moment, ShopSettings, StaffId, Stamp, TillSettings, Zone};
use crate::store::shop::Till;
use crate::store::{self, Store};

/// An open shop. Cheap to share: the window, its tasks and the commands hold it in an `Arc`.
pub struct Shop {
    folder: PathBuf,
    store: Store,
    till: Till,
    settings: RwLock<Arc<ShopSettings>>,
    till_settings: RwLock<Arc<TillSettings>>,
    /// Held while a window is open; the operating system lets go of it however the program ends.
    _lock: Option<File>,
}

impl Shop {
    /// The folder that holds the database, its backups and the log.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    pub fn till(&self) -> &Till {
        &self.till
    }

    pub fn settings(&self) -> Arc<ShopSettings> {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn till_settings(&self) -> Arc<TillSettings> {
        self.till_settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn zone(&self) -> Zone {
        self.settings().zone
    }

    pub fn currency(&self) -> Currency {
        self.settings().currency
    }

    /// Who, where and when, for a fact recorded now.
    pub fn stamp(&self, at: Moment) -> Stamp {
        Stamp { till: self.till.id, staff: StaffId::OWNER, at }
    }

    pub fn keep_settings(&self, mut settings: ShopSettings) -> Result<(), Error> {
        settings.remember_forms_of(&self.settings());
        let kept = settings.clone();
        self.store.write(move |tx| store::shop::keep_settings(tx, &kept))?;
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(settings);
        Ok(())
    }

    pub fn keep_till_settings(&self, settings: TillSettings) -> Result<(), Error> {
        let (kept, till) = (settings.clone(), self.till.id);
        self.store.write(move |tx| store::shop::keep_till_settings(tx, till, &kept))?;
        *self.till_settings.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(settings);
        Ok(())
    }
}
