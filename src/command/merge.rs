//! `member merge`, `member unmerge` and `member duplicates`.

use serde::Serialize;

use super::arguments::{Keeps, Merge};
use super::table::{Side, Table, pairs};
use super::{Answer, Desk, Problem, input};
use crate::domain::{FactId, MemberId, Money, Points};
use crate::shop::duplicates::{self, Pair, Person, Sign};
use crate::shop::merge::{self, Choice, Keep, Merged, Preview};

#[derive(Serialize)]
struct Document {
    merge: Option<FactId>,
    survivor: MemberId,
    absorbed: MemberId,
    sales: u32,
    spent: Money,
    opening: Money,
    points_moved: Points,
    points: Points,
    repeated: bool,
}

/// Puts two members together; with `--dry-run` says what that would do.
pub fn merge(desk: &Desk, arguments: &Merge) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let survivor = input::holder(desk, &shop, &arguments.survivor)?;
    let absorbed = input::holder(desk, &shop, &arguments.absorbed)?;
    let keep = |keeps: Keeps| match keeps {
        Keeps::Survivor => Keep::Survivor,
        Keeps::Absorbed => Keep::Absorbed,
    };
    let choice = Choice {
        phone: arguments.phone.map(keep).unwrap_or_default(),
        email: arguments.email.map(keep).unwrap_or_default(),
        birthday: arguments.birthday.map(keep),
    };
    let at = desk.moment(shop.zone())?;
    if arguments.dry_run {
        let preview = merge::preview(&shop, survivor, absorbed, choice, at)?;
        return answer(&preview.moves, None, foreseen(desk, &preview));
    }
    let id = input::id(desk, arguments.id.as_deref())?.map_or_else(FactId::fresh, FactId);
    let done = merge::merge(&shop, id, survivor, absorbed, choice, at, desk.at.is_some())?;
    answer(&done, Some(done.id), moved(desk, &done))
}

/// Lets a member stand alone again.
pub fn unmerge(desk: &Desk, member: &str, id: Option<&str>) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    // A card would lead to the survivor; only its own id names who was merged.
    let absorbed = input::holder(desk, &shop, member)?;
    let id = input::id(desk, id)?.map_or_else(FactId::fresh, FactId);
    let done = merge::undo(&shop, id, absorbed, desk.moment(shop.zone())?, desk.at.is_some())?;
    answer(&done, Some(done.id), moved(desk, &done))
}

fn answer(done: &Merged, id: Option<FactId>, people: String) -> Result<Answer, Problem> {
    let document = Document {
        merge: id,
        survivor: done.survivor,
        absorbed: done.absorbed,
        sales: done.sales,
        spent: done.spent,
        opening: done.opening,
        points_moved: done.points,
        points: done.balance,
        repeated: done.repeated,
    };
    Answer::new(&document, people)
}

fn moved(desk: &Desk, done: &Merged) -> String {
    let l = desk.language;
    let figures = [
        (l.merge_row_sales(), l.number(i64::from(done.sales))),
        (l.merge_row_spent(), l.money(done.spent)),
        (l.merge_row_opening(), l.money(done.opening)),
        (l.merge_row_points(), l.number(done.points.get())),
        (l.merge_row_balance(), l.number(done.balance.get())),
    ];
    pairs(&figures)
}

fn foreseen(desk: &Desk, preview: &Preview) -> String {
    let l = desk.language;
    let mut said = moved(desk, &preview.moves);
    if preview.birthdays_differ {
        said.push_str(&l.problem_birthdays_differ());
        said.push('\n');
    }
    said
}

#[derive(Serialize)]
struct Likely {
    pairs: Vec<LikelyPair>,
}

#[derive(Serialize)]
struct LikelyPair {
    one: Known,
    other: Known,
    reasons: Vec<Sign>,
}

#[derive(Serialize)]
struct Known {
    member: MemberId,
    name: String,
    phone: Option<String>,
    birthday: Option<crate::domain::Birthday>,
}

impl From<&Person> for Known {
    fn from(person: &Person) -> Self {
        Known {
            member: person.member,
            name: person.name.full(),
            phone: person.phone.as_ref().map(|phone| phone.e164().to_owned()),
            birthday: person.birthday,
        }
    }
}

/// Lists members who are likely to be one.
pub fn duplicates(desk: &Desk, limit: Option<usize>) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let found = duplicates::all(&shop, limit.unwrap_or(usize::MAX))?;
    let l = desk.language;
    let mut table = Table::new([
        (l.merge_column_one(), Side::Left),
        (l.merge_column_other(), Side::Left),
        (l.merge_column_signs(), Side::Left),
    ]);
    for Pair { one, other, signs } in &found {
        let signs: Vec<String> = signs.iter().map(|sign| sign_in_words(*sign, l)).collect();
        let named = |person: &Person| format!("{}  {}", person.name.full(), person.member);
        table.row([named(one), named(other), signs.join(", ")]);
    }
    let people = if found.is_empty() { l.merge_none_alike() } else { table.print() };
    let pair =
        |Pair { one, other, signs }: &Pair| LikelyPair { one: one.into(), other: other.into(), reasons: signs.clone() };
    Answer::new(&Likely { pairs: found.iter().map(pair).collect() }, people)
}

fn sign_in_words(sign: Sign, l: crate::language::Language) -> String {
    match sign {
        Sign::SamePhone => l.merge_sign_phone(),
        Sign::SameEmail => l.merge_sign_email(),
        Sign::SameBirthday => l.merge_sign_birthday(),
        Sign::SameName => l.merge_sign_name(),
        Sign::SimilarName => l.merge_sign_similar(),
    }
}

#[derive(Serialize)]
struct Apart {
    one: MemberId,
    other: MemberId,
}

/// Keeps that two members only look like one.
pub fn apart(desk: &Desk, one: &str, other: &str) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let (one, other) = (input::member(desk, &shop, one)?, input::member(desk, &shop, other)?);
    duplicates::tell_apart(&shop, FactId::fresh(), one, other, desk.moment(shop.zone())?)?;
    Answer::new(&Apart { one, other }, desk.language.merge_did_tell_apart())
}
