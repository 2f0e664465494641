//! `enrol`: a new member.

use serde::Serialize;

use super::arguments::Enrol;
use super::{Answer, Desk, Problem, input};
use crate::domain::{CardNumber, ConsentBy, MemberId, PersonName, Profile, Purpose};
use crate::shop::{self, CardWish, Enrolment};

#[derive(Serialize)]
struct Document {
    member: MemberId,
    card: Option<CardNumber>,
    repeated: bool,
}

pub fn run(desk: &Desk, arguments: &Enrol) -> Result<Answer, Problem> {
    let l = desk.language;
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let card = match &arguments.card {
        Some(number) => CardWish::Number(input::card(desk, number)?),
        None if arguments.issue => CardWish::Issue,
        None => CardWish::None,
    };
    let lang = arguments.language.as_deref().map_or(Ok(shop.settings().lang), |code| input::lang(desk, code))?;
    let profile = Profile {
        name: PersonName::parse(&arguments.name),
        address: arguments.address.clone().unwrap_or_default(),
        informal: false,
        phone: arguments.phone.as_deref().map(|text| input::phone(desk, &shop, text)).transpose()?,
        email: arguments.email.clone(),
        birthday: arguments.birthday.as_deref().map(|text| input::birthday(desk, text)).transpose()?,
        lang,
        note: arguments.note.clone().unwrap_or_default(),
    };
    let name = profile.name.full();
    let id = input::id(desk, arguments.id.as_deref())?.map(MemberId);
    // What was recorded under an id is told again, whatever became of a card since.
    let told_again = id.is_some_and(|id| shop::member(&shop, id).is_ok());
    let enrolment = Enrolment {
        id: id.unwrap_or_else(MemberId::fresh),
        profile,
        card,
        consents: consents(desk, arguments)?,
        since: None,
        // Families share a phone, and a script has nobody to ask.
        allow_same_phone: true,
    };
    let by = |text| input::recommender(desk, &shop, text, told_again);
    let recommender = arguments.referred_by.as_deref().map(by).transpose()?;
    let enrolled = shop::enrol_by(&shop, enrolment, recommender, at)?;
    let mut people = match &enrolled.card {
        Some(card) => l.command_enrol_done(card.as_str(), &name),
        None => l.command_enrol_no_card(&name),
    };
    if enrolled.repeated {
        people = format!("{people}\n{}", l.command_repeated());
    }
    let document = Document { member: enrolled.member, card: enrolled.card, repeated: enrolled.repeated };
    Answer::new(&document, people)
}

/// Whoever enrols somebody says by it that the club's card was agreed to; naming purposes says which exactly.
fn consents(desk: &Desk, arguments: &Enrol) -> Result<Vec<(Purpose, bool, ConsentBy)>, Problem> {
    let by = if arguments.parent { ConsentBy::Parent } else { ConsentBy::Member };
    if arguments.consent.is_empty() {
        return Ok(vec![(Purpose::Club, true, by)]);
    }
    let purpose = |code: &String| {
        let all: Vec<&str> = Purpose::ALL.iter().map(|p| p.code()).collect();
        let purpose = Purpose::from_code(code);
        purpose.ok_or_else(|| Problem::Usage(desk.language.command_error_consent(all.join(", "), code)))
    };
    arguments.consent.iter().map(|code| Ok((purpose(code)?, true, by))).collect()
}
