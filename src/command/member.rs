//! `member show` and `member edit`.

use chrono::NaiveDate;
use serde::Serialize;

use super::arguments::Edit;
use super::table::pairs;
use super::{Answer, Desk, Problem, input};
use crate::domain::{
    Basket, Birthday, CardNumber, CardState, ConsentBy, Lang, Member, MemberId, Money, PersonName, Points, Purpose,
    Recommendation, Standing, waiting,
};
use crate::shop::{self, Shop, quote::Whom};

#[derive(Serialize)]
struct Document {
    member: MemberId,
    name: String,
    address: String,
    phone: Option<String>,
    email: Option<String>,
    birthday: Option<Birthday>,
    language: Lang,
    note: String,
    since: NaiveDate,
    tier: Option<String>,
    /// The last day of a tier that was given by hand.
    tier_until: Option<NaiveDate>,
    points: Points,
    lots: Vec<Lot>,
    spent: Money,
    visits: u32,
    last_visit: Option<NaiveDate>,
    cards: Vec<Card>,
    consents: Vec<Consent>,
    referred_by: Option<Advice>,
    friends: Vec<Advice>,
}

/// The other side of a recommendation, and what it brought this member.
#[derive(Serialize)]
struct Advice {
    member: MemberId,
    name: String,
    day: NaiveDate,
    /// Since when it is rewarded.
    rewarded: Option<NaiveDate>,
    points: Points,
}

#[derive(Serialize)]
struct Card {
    number: CardNumber,
    state: CardState,
    since: NaiveDate,
}

/// Below zero: owed.
#[derive(Serialize)]
struct Lot {
    points: Points,
    active_from: Option<NaiveDate>,
    expires: Option<NaiveDate>,
}

#[derive(Serialize)]
struct Consent {
    purpose: Purpose,
    given: bool,
    day: NaiveDate,
}

/// By id, or by any card the member has or had.
pub fn show(desk: &Desk, member: &str) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let id = input::member(desk, &shop, member)?;
    let member = shop::member(&shop, id)?;
    answer(desk, &shop, &member)
}

pub fn edit(desk: &Desk, arguments: &Edit) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let id = input::member(desk, &shop, &arguments.member)?;
    let Member { mut profile, consents, .. } = shop::member(&shop, id)?;
    if let Some(name) = &arguments.name {
        // A form of address that was only the old name goes with it.
        if profile.address == profile.name.familiar() {
            profile.address = String::new();
        }
        profile.name = PersonName::parse(name);
    }
    if let Some(address) = &arguments.address {
        profile.address.clone_from(address);
    }
    // An empty word takes away what is known.
    if let Some(phone) = &arguments.phone {
        profile.phone = if phone.is_empty() { None } else { Some(input::phone(desk, &shop, phone)?) };
    }
    if let Some(email) = &arguments.email {
        profile.email = Some(email.clone()).filter(|e| !e.is_empty());
    }
    if let Some(birthday) = &arguments.birthday {
        profile.birthday = if birthday.is_empty() { None } else { Some(input::birthday(desk, birthday)?) };
    }
    if let Some(code) = &arguments.language {
        profile.lang = input::lang(desk, code)?;
    }
    if let Some(note) = &arguments.note {
        profile.note.clone_from(note);
    }
    let agreed = consents.iter().filter(|c| c.given && arguments.parent);
    let agreed = agreed.map(|c| (c.purpose, true, ConsentBy::Parent)).collect();
    let member = shop::member::edit(&shop, id, profile, agreed, at)?;
    answer(desk, &shop, &member)
}

fn answer(desk: &Desk, shop: &Shop, member: &Member) -> Result<Answer, Problem> {
    let l = desk.language;
    let at = desk.moment(shop.zone())?;
    let priced = shop::quote::price(shop, &Basket::default(), &Whom::Member(member.id), Points::ZERO, &at)?;
    let account = priced.held.as_ref().map(|held| held.account);
    let standing = priced.held.map(|h| h.standing).unwrap_or_default();
    // As the till has it: what was recorded may be no tier of the programme any more.
    let tier = shop::held_tier(&priced.version.programme, &standing);
    let tier_until = match (tier, account) {
        (Some(tier), Some(account)) => shop::tier::given_until(shop, account, &tier.id, &at)?,
        _ => None,
    };
    let name = tier.map(|t| t.name.in_lang(l.lang()).to_owned());
    let tier_name =
        name.map(|name| tier_until.map_or_else(|| name.clone(), |day| l.tier_column_until(l.full_day(day), &name)));
    let (by, friends) = shop::referral::of_member(shop, member.id)?;
    let months = priced.version.programme.tiers.months;
    let mut people = spoken(desk, member, &standing, (tier_name.as_deref(), months), at.day());
    people.push_str(&advice(desk, by.as_ref(), &friends));
    let cards = member.cards.iter().map(|c| Card { number: c.number.clone(), state: c.state, since: c.since });
    let lots = standing.lots.iter();
    let lots = lots.map(|lot| Lot { points: lot.points, active_from: lot.active_from, expires: lot.expires });
    let consents = member.consents.iter().map(|c| Consent { purpose: c.purpose, given: c.given, day: c.day });
    let document = Document {
        member: member.id,
        name: member.profile.name.full(),
        address: member.profile.address.clone(),
        phone: member.profile.phone.as_ref().map(|p| p.e164().to_owned()),
        email: member.profile.email.clone(),
        birthday: member.profile.birthday,
        language: member.profile.lang,
        note: member.profile.note.clone(),
        since: member.since,
        tier: tier.map(|tier| tier.id.clone()),
        tier_until,
        points: standing.points,
        lots: lots.collect(),
        spent: standing.spent,
        visits: standing.visits,
        last_visit: standing.last_visit,
        cards: cards.collect(),
        consents: consents.collect(),
        referred_by: by.map(Advice::from),
        friends: friends.into_iter().map(Advice::from).collect(),
    };
    Answer::new(&document, people)
}

impl From<Recommendation> for Advice {
    fn from(of: Recommendation) -> Advice {
        Advice { member: of.member, name: of.name, day: of.day, rewarded: of.rewarded, points: of.points }
    }
}

/// By whose advice the member came, and who came by the member's.
fn advice(desk: &Desk, by: Option<&Recommendation>, friends: &[Recommendation]) -> String {
    let l = desk.language;
    let said = |of: &Recommendation| match of.rewarded {
        Some(_) if of.points.is_zero() => of.name.clone(),
        Some(_) => format!("{} ({})", of.name, l.points(of.points)),
        None => format!("{} ({})", of.name, l.advice_friend_waits()),
    };
    let mut rows: Vec<_> = by.iter().map(|by| (l.advice_by(), by.name.clone())).collect();
    if !friends.is_empty() {
        rows.push((l.advice_friends(), friends.iter().map(said).collect::<Vec<_>>().join(", ")));
    }
    if rows.is_empty() { String::new() } else { format!("\n{}", pairs(&rows)) }
}

fn spoken(
    desk: &Desk,
    member: &Member,
    standing: &Standing,
    (tier, months): (Option<&str>, Option<u32>),
    today: NaiveDate,
) -> String {
    let l = desk.language;
    // What counts for the tiers, which is not all that was ever spent.
    let span = months.map_or_else(|| l.member_spent_ever(), |months| l.member_spent_months(months));
    let spent = format!("{} {span}", l.command_column_spent());
    let cards: Vec<&str> = member.cards.iter().map(|c| c.number.as_str()).collect();
    let points = l.number(standing.points.get());
    let points = if standing.points < Points::ZERO { l.command_owes(points) } else { points };
    let waiting: Vec<String> =
        waiting(&standing.lots, today).map(|(from, points)| l.member_points_from(l.full_day(from), points)).collect();
    let points = if waiting.is_empty() { points } else { l.member_points_of_them(points, waiting.join(", ")) };
    let figures = [
        (l.command_column_name(), Some(member.profile.name.full())),
        (l.command_column_member(), Some(member.id.to_string())),
        (l.command_column_phone(), member.profile.phone.as_ref().map(crate::domain::Phone::grouped)),
        (l.command_column_email(), member.profile.email.clone()),
        (l.command_column_birthday(), member.profile.birthday.map(|b| l.birthday(b))),
        (l.command_column_language(), Some(member.profile.lang.code().to_owned())),
        (l.command_column_note(), Some(member.profile.note.clone()).filter(|n| !n.is_empty())),
        (l.command_column_since(), Some(l.full_day(member.since))),
        (l.command_column_cards(), Some(cards.join(", "))),
        (l.command_column_tier(), tier.map(ToOwned::to_owned)),
        (l.command_column_points(), Some(points)),
        (spent, Some(l.money(standing.spent))),
        (l.command_column_visits(), Some(l.number(i64::from(standing.visits)))),
        (l.command_column_last_visit(), standing.last_visit.map(|d| l.full_day(d))),
    ];
    let known: Vec<_> = figures.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    pairs(&known)
}
