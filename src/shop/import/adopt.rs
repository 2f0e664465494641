//! From the staging file into the shop: checked beside the till, adopted in one transaction.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Error, ImportJob, Verdicts, Watch, members, products, sales};
use crate::domain::{Lang, Moment, PaymentForm, PaymentKind, Programme, Zone};
use crate::shop::{Shop, regulars};
use crate::store::bulk::{self, Bulk};
use crate::store::programme::Version;
use crate::store::staging::Staging;
use crate::store::{self};
use crate::transfer::Kind;

/// What checking needs beside the staged rows.
pub struct Checking {
    pub job: ImportJob,
    pub today: NaiveDate,
    pub broken: HashMap<Uuid, u64>,
    /// Lines whose cards seem to have lost zeros, with the figures that others have.
    pub short: HashMap<u64, usize>,
}

impl Checking {
    /// Looks every row up in the shop.
    pub fn check(
        &self,
        connection: &store::Connection,
        staging: &Staging,
        watch: &mut Watch<'_>,
    ) -> Result<Verdicts, Error> {
        let job = &self.job;
        match job.kind {
            Kind::Members => members::check(connection, staging, self, watch),
            Kind::Products => products::check(connection, staging, job.update, watch),
            Kind::Sales => sales::check(connection, staging, job.source(), &self.broken, watch),
        }
    }
}

/// What the shop's settings and programme say to an import.
pub struct Terms {
    pub source: String,
    pub zone: Zone,
    pub lang: Lang,
    pub consent_version: u32,
    pub forms: Vec<PaymentForm>,
    /// The form in which imported sales were paid, since nothing says otherwise.
    pub cash: String,
    /// The version that holds now, which tells the tiers.
    pub version: Option<Version>,
    /// All versions, where sales are to earn points.
    earning: Vec<Version>,
}

impl Terms {
    fn of(shop: &Shop, job: &ImportJob, at: Moment) -> Result<Terms, Error> {
        let settings = shop.settings();
        let forms = settings.payment_forms.clone();
        let cash = forms.iter().find(|form| form.kind == PaymentKind::Cash).or_else(|| forms.first());
        let (version, earning) = shop.store().read(|connection| {
            let all = if job.earn { store::programme::all(connection)? } else { Vec::new() };
            Ok::<_, Error>((store::programme::on(connection, at.day())?, all))
        })?;
        Ok(Terms {
            source: job.source().to_owned(),
            zone: settings.zone,
            lang: settings.lang,
            consent_version: settings.consent.version,
            cash: cash.map_or_else(|| "cash".to_owned(), |form| form.id.clone()),
            forms,
            version,
            earning,
        })
    }

    /// Whether sales of a day earn nothing though they are to: nothing held then that gives points.
    pub fn gives_none(&self, day: NaiveDate) -> bool {
        !self.earning.is_empty() && self.earning(day).is_none_or(|programme| programme.points.is_none())
    }

    /// The programme under which sales of a day earn; none when they are not to.
    pub fn earning(&self, day: NaiveDate) -> Option<&Programme> {
        let begun = self.earning.iter().filter(|version| version.from <= day);
        begun.max_by_key(|version| (version.from, version.version)).map(|version| &version.programme)
    }
}

/// Adopts all that is new in one transaction on the writer's thread. `before` says what the shop had recorded when the
/// rows were checked; if it has recorded more since, they are checked once more, inside.
pub fn adopt(
    shop: &Shop,
    checking: Checking,
    staging: Staging,
    verdicts: Verdicts,
    before: (i64, i64),
    at: Moment,
) -> Result<Verdicts, Error> {
    let terms = Terms::of(shop, &checking.job, at)?;
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| {
        // Articles are no facts and are not counted, so a change of them would not be seen.
        let same = checking.job.kind != Kind::Products && bulk::recorded(tx)? == before;
        let mut verdicts = if same { verdicts } else { checking.check(tx, &staging, &mut Watch::silent())? };
        let mut bulk = Bulk::begin(tx, stamp.till, stamp.staff)?;
        match checking.job.kind {
            Kind::Members => members::adopt(&mut bulk, &staging, &verdicts, &terms, at)?,
            Kind::Products => products::adopt(tx, &staging, &verdicts)?,
            Kind::Sales => verdicts.unearned = sales::adopt(&mut bulk, &staging, &verdicts, &terms, at)?,
        }
        let touched = bulk.touched();
        bulk.finish()?;
        regulars::refresh_touched(tx, &touched, store::member::count(tx)?, at.day())?;
        Ok(verdicts)
    })
}
