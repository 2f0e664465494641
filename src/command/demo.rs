//! The made-up shop: `demo` makes one of any size from a seed, and `--demo` makes the usual one where it is missing, so
//! that anybody can look around without setting anything up.

use serde::Serialize;

use super::arguments::Demo;
use super::{Answer, Desk, Problem};
use crate::domain::Zone;
use crate::shop::demo::{DemoPlan, Made, demo};
use crate::shop::{Error, Shop};

#[derive(Serialize)]
struct Document {
    members: u64,
    sales: u64,
    folder: String,
}

pub fn run(desk: &Desk, arguments: &Demo) -> Result<Answer, Problem> {
    let plan = DemoPlan { members: arguments.members, years: arguments.years, seed: arguments.seed, ..usual(desk)? };
    let made = make(desk, &plan)?;
    let name = Shop::peek(&desk.folder).map(|settings| settings.name).unwrap_or_default();
    let people = desk.language.command_demo_done(made.members, name, made.sales);
    let folder = desk.folder.display().to_string();
    Answer::new(&Document { members: made.members, sales: made.sales, folder }, people)
}

/// Makes the usual sample shop in the desk's folder, unless it is there.
pub fn ensure(desk: &Desk) -> Result<(), Problem> {
    if Shop::exists(&desk.folder) {
        return Ok(());
    }
    match make(desk, &usual(desk)?) {
        // Another start of the sample shop was quicker.
        Err(Problem::Shop(Error::ShopExists)) => Ok(()),
        made => made.map(|_| ()),
    }
}

/// As large as it takes to look around in, in the reader's language, with its last evening yesterday.
fn usual(desk: &Desk) -> Result<DemoPlan, Problem> {
    let (lang, today) = (desk.language.lang(), desk.moment(Zone::default())?.day());
    Ok(DemoPlan::speaking(lang, today))
}

fn make(desk: &Desk, plan: &DemoPlan) -> Result<Made, Problem> {
    Ok(demo(&desk.folder, plan)?)
}
