//! What a member is asked now, and what is kept of it until it is finished.

use super::answer;
use crate::domain::{Answers, MemberId, Moment, Purpose, SheetId};
use crate::shop::{Error, Shop};
use crate::store::form::{self, FormVersion};
use crate::store::sheet::{self, Unfinished};
use crate::store::{self, Connection, Transaction, merge};
use crate::survey::{self, Due, Known};

/// A form to put to a member: which sheet it will be, and what was answered of it already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub sheet: SheetId,
    pub member: MemberId,
    pub form: FormVersion,
    /// Why the till offers it; absent where the cashier asked for it.
    pub due: Option<Due>,
    pub answers: Answers,
}

/// The forms that are due for a member, in the order in which they came to the shop. Nothing is due for somebody who said
/// no to being asked.
pub fn due(shop: &Shop, member: MemberId, at: Moment) -> Result<Vec<Offer>, Error> {
    shop.store().read(|c| {
        let forms = form::newest(c)?;
        if forms.is_empty() {
            return Ok(Vec::new());
        }
        let member = merge::current(c, member)?;
        let known = store::member::load(c, member)?.ok_or_else(|| Error::NoMember(member.to_string()))?;
        if known.consents.iter().any(|consent| consent.purpose == Purpose::Survey && !consent.given) {
            return Ok(Vec::new());
        }
        let joined = sheet::enrolled_on(c, member)?;
        let (finished, purchases) = (sheet::finished(c, member)?, sheet::purchases(c, member)?);
        let mut offers = Vec::new();
        for form in forms {
            let kept = sheet::unfinished(c, member, &form.form.id)?;
            let known = Known {
                finished: finished.contains(&form.form.id),
                kept: kept.as_ref().map(|kept| (kept.day, kept.put_off)),
            };
            if let Some(why) = survey::due(&form.form, known, joined, purchases, at.day()) {
                offers.push(offered(c, member, form, kept, Some(why))?);
            }
        }
        Ok(offers)
    })
}

/// One form for a member, whether it is due or not; what was begun of it goes on.
pub fn offer(shop: &Shop, member: MemberId, form: &str) -> Result<Offer, Error> {
    shop.store().read(|c| {
        let member = merge::current(c, member)?;
        store::member::load(c, member)?.ok_or_else(|| Error::NoMember(member.to_string()))?;
        let newest = form::versions(c, form)?.into_iter().next().ok_or_else(|| Error::NoForm(form.to_owned()))?;
        let kept = sheet::unfinished(c, member, form)?;
        offered(c, member, newest, kept, None)
    })
}

/// The same under an id of the caller's own, so that asking again is harmless: a sheet that is recorded under it keeps its
/// version, and its answers are those that were begun.
pub fn offer_as(shop: &Shop, member: MemberId, form: &str, id: SheetId) -> Result<Offer, Error> {
    let offer = Offer { sheet: id, ..offer(shop, member, form)? };
    let recorded = answer::of_member(shop, member)?.into_iter().find(|known| known.id == id && known.form.id == form);
    let Some(recorded) = recorded else { return Ok(offer) };
    let version = shop.store().read(|c| form::version(c, form, recorded.version))?;
    Ok(Offer { form: version.unwrap_or(offer.form), answers: recorded.answers, ..offer })
}

/// A sheet goes on under the version that it was begun with.
fn offered(
    connection: &Connection,
    member: MemberId,
    newest: FormVersion,
    kept: Option<Unfinished>,
    due: Option<Due>,
) -> Result<Offer, Error> {
    let Some(kept) = kept.filter(|kept| !kept.answers.is_empty()) else {
        return Ok(Offer { sheet: SheetId::fresh(), member, form: newest, due, answers: Answers::new() });
    };
    let form = form::version(connection, &kept.form, kept.version)?.unwrap_or(newest);
    Ok(Offer { sheet: kept.id, member, form, due, answers: kept.answers })
}

/// Keeps what was answered so far, to go on with at any time.
pub fn keep(shop: &Shop, offer: &Offer, answers: &Answers, at: Moment) -> Result<(), Error> {
    let answers = survey::tidy(&offer.form.form, answers, true).map_err(Error::BadAnswers)?;
    let kept = unfinished(offer, answers, 0, at);
    shop.store().write(move |tx| Ok(go_on(tx, kept)?))
}

/// Keeps as [`keep`] does, without waiting for the disk: each answer replaces what was kept before.
pub fn post(shop: &Shop, offer: &Offer, answers: &Answers, at: Moment) -> Result<(), Error> {
    let answers = survey::tidy(&offer.form.form, answers, true).map_err(Error::BadAnswers)?;
    let kept = unfinished(offer, answers, 0, at);
    Ok(shop.store().post(move |tx| go_on(tx, kept))?)
}

/// A question that was passed over is no beginning: what was put off stays so, until something is answered.
fn go_on(tx: &Transaction<'_>, mut kept: Unfinished) -> Result<(), store::Error> {
    if kept.answers.is_empty() {
        let Some(before) = sheet::unfinished(tx, kept.member, &kept.form)? else { return Ok(()) };
        kept.put_off = before.put_off;
    }
    sheet::keep(tx, &kept)
}

/// Keeps what was answered so far until another day: the member said "not now".
pub fn put_off(shop: &Shop, offer: &Offer, answers: &Answers, at: Moment) -> Result<(), Error> {
    put_off_times(shop, offer, answers, 1, at)
}

/// Never offers it again by itself: the member does not want to be asked this.
pub fn refuse(shop: &Shop, offer: &Offer, answers: &Answers, at: Moment) -> Result<(), Error> {
    put_off_times(shop, offer, answers, survey::MOST_PUT_OFF, at)
}

fn put_off_times(shop: &Shop, offer: &Offer, answers: &Answers, times: u32, at: Moment) -> Result<(), Error> {
    let answers = survey::tidy(&offer.form.form, answers, true).map_err(Error::BadAnswers)?;
    let mut kept = unfinished(offer, answers, 0, at);
    shop.store().write(move |tx| {
        let before = sheet::unfinished(tx, kept.member, &kept.form)?.map_or(0, |before| before.put_off);
        kept.put_off = before.saturating_add(times);
        Ok(sheet::keep(tx, &kept)?)
    })
}

fn unfinished(offer: &Offer, answers: Answers, put_off: u32, at: Moment) -> Unfinished {
    Unfinished {
        id: offer.sheet,
        form: offer.form.form.id.clone(),
        version: offer.form.version,
        member: offer.member,
        day: at.day(),
        put_off,
        answers,
    }
}
