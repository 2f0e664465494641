//! Operations on people and their cards: somebody joins, comes over from another program, loses a card; blank cards are
//! printed.

use chrono::Duration;
use regulars::domain::{CardNumber, CardState, ConsentBy, MemberId, Moment, PersonName, Profile, Purpose};
use regulars::shop::{self, CardWish, Enrolment, Error, card, print_card};
use regulars::transfer::Kind;

use super::model::Card;
use super::story::Story;
use super::wishes;

impl Story {
    pub fn enrol(&mut self) {
        let (at, born) = (self.now(), wishes::born(&mut self.chance));
        let card = match self.chance.below(3) {
            0 => CardWish::None,
            1 => CardWish::Issue,
            _ => CardWish::Number(self.a_number()),
        };
        let enrolment = Enrolment {
            id: MemberId(self.chance.id()),
            profile: Profile {
                name: PersonName::parse("Ольга Савельева"), birthday: born, ..Profile::default()
            },
            card,
            consents: vec![(Purpose::Club, true, ConsentBy::Member)],
            since: None,
            allow_same_phone: false,
        };
        let advised = !self.chance.once_in(3);
        let recommender = self.anybody().filter(|_| advised);
        let by = recommender.map(|place| self.model.members[place].id);
        let enrolled = shop::enrol_by(self.shop(), enrolment.clone(), by, at).unwrap();
        assert!(shop::enrol_by(self.shop(), enrolment, by, at).unwrap().repeated);
        let place = self.model.members.len();
        let (id, since) = (enrolled.member, at.day());
        self.model.newcomer(id, born, since);
        self.keep_card(enrolled.card, place);
        self.touched.push(place);
        if let Some(recommender) = recommender {
            assert_eq!(self.model.refer(place, recommender, since), Ok(true));
            self.touched.push(recommender);
        }
        self.say(&format!("enrol member {place} by the advice of {recommender:?}"));
    }

    /// A number of some other shop's cards, or one of the blank cards that came from the print shop.
    fn a_number(&mut self) -> CardNumber {
        let number = CardNumber::parse(&format!("44{:010}", self.chance.below(9_999_999_999))).unwrap();
        if self.model.blanks.is_empty() || self.chance.once_in(2) {
            return number;
        }
        let place = self.chance.place(self.model.blanks.len());
        self.happened("a card that was printed blank becomes somebody's");
        self.model.blanks.remove(place)
    }

    /// Numbers are set aside for a print shop: those that were shown before, and nobody's.
    pub fn blank_cards(&mut self) {
        let (at, facts) = (self.now(), self.facts());
        let count = u32::try_from(self.chance.between(1, 3)).unwrap();
        self.say(&format!("set {count} cards aside"));
        let shown = print_card::preview(self.shop(), count).unwrap();
        let printed = print_card::reserve(self.shop(), count, at).unwrap();
        assert_eq!((printed.len(), &printed), (usize::try_from(count).unwrap(), &shown), "what was shown is set aside");
        assert_eq!(self.facts(), facts, "a blank card is no fact");
        for face in printed {
            let number = CardNumber::parse(&face.number).unwrap();
            let taken = self.model.cards.iter().any(|card| card.number == number);
            assert!(!taken && !self.model.blanks.contains(&number), "{number} is on two cards");
            self.model.blanks.push(number);
        }
        self.happened("blank cards are set aside");
    }

    /// Members of another program, with what they bring along; the same file a second time brings nothing.
    pub fn import(&mut self) {
        let day = self.now().day();
        let first = self.model.members.len();
        let mut lines = vec!["number,name,card,birthday,points,points expire,spent".to_owned()];
        for place in first..first + 1 + self.chance.place(2) {
            let number = CardNumber::parse(&format!("55{:08}", self.chance.below(99_999_999))).unwrap();
            let born = wishes::born(&mut self.chance);
            let points = self.chance.pick(&[0, 1, 250]);
            let mut until = self.chance.once_in(2).then(|| day + Duration::days(self.chance.between(0, 90)));
            // Which of two that came from files and end alike is spent first, their ids alone decide.
            while points > 0 && !self.ends.insert(until) {
                until = Some(until.unwrap_or(day) + Duration::days(1));
            }
            let spent = self.chance.pick(&[0, 0, 777, 20_000, 90_001]);
            let born_text = born.map(|born| born.to_string()).unwrap_or_default();
            let until_text = until.map(|until| until.to_string()).unwrap_or_default();
            let spent_text = format!("{}.{:02}", spent / 100, spent % 100);
            let who = format!("{number},Ольга Савельева,{number}");
            lines.push(format!("{who},{born_text},{points},{until_text},{spent_text}"));
            self.model.bring(number, born, (points, until), spent, day);
            self.touched.push(place);
        }
        self.say(&format!("import {} members", self.touched.len()));
        let path = self.folder.path().join("members.csv");
        std::fs::write(&path, lines.join("\n")).unwrap();
        let done = self.bring_in(Kind::Members, "members.csv");
        assert_eq!((usize::try_from(done.added).unwrap(), done.refused), (self.touched.len(), 0), "{:?}", done.lines);
        assert_eq!(self.bring_in(Kind::Members, "members.csv").added, 0);
        for place in first..self.model.members.len() {
            let card = self.model.cards.iter().find(|card| card.member == place).unwrap();
            self.model.members[place].id = self.shop().member_of_card(&card.number).unwrap();
        }
    }

    fn keep_card(&mut self, number: Option<CardNumber>, member: usize) {
        let blank = number.iter().any(|number| self.model.blanks.contains(number));
        assert!(!blank, "a number is issued that was set aside");
        let card = |number| Card { number, member, state: CardState::Active, replaced: false };
        self.model.cards.extend(number.map(card));
    }

    pub fn card(&mut self) {
        let at = self.now();
        if self.model.cards.is_empty() {
            return;
        }
        let place = self.chance.place(self.model.cards.len());
        let old = self.model.cards[place].clone();
        let what = self.chance.below(3);
        self.say(&format!("card {place} of {}, {:?}: {what}", old.member, old.state));
        let gone = old.replaced || old.state == CardState::Replaced;
        let done = match what {
            0 => return self.replace_card(place, &old, gone, at),
            1 => card::block(self.shop(), &old.number, "two people use it", at),
            _ => card::unblock(self.shop(), &old.number, at),
        };
        if gone {
            return assert!(matches!(done, Err(Error::CardNotActive { .. })));
        }
        self.model.cards[place].state = done.unwrap().state;
        assert_eq!(self.model.cards[place].state, if what == 1 { CardState::Blocked } else { CardState::Active });
        self.touched.push(old.member);
    }

    fn replace_card(&mut self, place: usize, old: &Card, gone: bool, at: Moment) {
        let lost = self.chance.once_in(2);
        let done = card::replace(self.shop(), &old.number, CardWish::Issue, lost, at);
        if gone {
            return assert!(matches!(done, Err(Error::CardNotActive { .. })));
        }
        let known = &mut self.model.cards[place];
        known.state = if lost || old.state == CardState::Lost { CardState::Lost } else { CardState::Replaced };
        known.replaced = true;
        let holder = self.model.current(old.member);
        self.keep_card(done.unwrap(), holder);
        self.touched.push(holder);
    }
}
