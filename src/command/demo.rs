//! The made-up shop: made where it is missing, so that anybody can look around without setting anything up.

use super::{Desk, Problem, init};
use crate::domain::{Programme, ShopSettings, Text, Zone};
use crate::shop::{self, Founding, Shop};

/// Makes the sample shop in the desk's folder, unless it is there.
pub fn ensure(desk: &Desk) -> Result<(), Problem> {
    if Shop::exists(&desk.folder) {
        return Ok(());
    }
    let l = desk.language;
    let name = l.start_sample_shop();
    let settings =
        ShopSettings { name: name.clone(), lang: l.lang(), currency: init::usual(l.lang()), ..ShopSettings::default() };
    let programme = shop::trial::template("club").unwrap_or_else(|| Programme::empty(Text::Same(name)));
    Shop::found(&desk.folder, Founding { settings, programme }, desk.moment(Zone::default())?)?;
    Ok(())
}
