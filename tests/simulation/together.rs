//! Operations by which members come together and part: a household joined and left, two files merged and taken apart.

use regulars::domain::{FactId, Points};
use regulars::shop::household::{self, Takes};
use regulars::shop::merge::{self, Choice, Keep};

use super::story::Story;

impl Story {
    pub fn join(&mut self) {
        let (Some(member), Some(to)) = (self.anybody(), self.anybody()) else { return };
        let (at, day, id) = (self.now(), self.now().day(), FactId(self.chance.id()));
        let [one, other] = [member, to].map(|place| self.model.members[place].id);
        self.say(&format!("member {member} joins {to}"));
        let done = household::join(self.shop(), id, one, other, at, true);
        match self.model.join(member, to, day) {
            Ok(points) => {
                assert_eq!(done.unwrap().points.get(), points, "points brought along");
                assert!(household::join(self.shop(), id, one, other, at, true).unwrap().repeated);
                self.happened("somebody joins a household");
            }
            Err(code) => assert_eq!(done.unwrap_err().code(), code),
        }
        self.touched.extend([member, to]);
    }

    pub fn leave(&mut self) {
        let Some(member) = self.anybody() else { return };
        let (at, day, id) = (self.now(), self.now().day(), FactId(self.chance.id()));
        let (takes, number) = match self.chance.below(3) {
            0 => (Takes::Own, None),
            1 => (Takes::Nothing, Some(0)),
            _ => {
                let points = self.chance.between(1, 120);
                // Which part of what came from a file is spent first, ids alone decide.
                let points = if self.model.parts_undated(member, points, day) { 0 } else { points };
                (Takes::Points(Points::new(points)), Some(points))
            }
        };
        self.say(&format!("member {member} leaves and takes {takes:?}"));
        let mates = self.model.all_with(&[member]);
        let done = household::leave(self.shop(), id, self.model.members[member].id, takes, at, true);
        match self.model.leave(member, number, day) {
            Ok(points) => {
                assert_eq!(done.unwrap().points.get(), points, "points taken along");
                let undone = takes == Takes::Own;
                self.happened(if undone { "a joining is taken back" } else { "somebody leaves a household" });
            }
            Err(code) => assert_eq!(done.unwrap_err().code(), code),
        }
        self.touched.extend(mates);
    }

    pub fn merge(&mut self) {
        let (Some(survivor), Some(absorbed)) = (self.anybody(), self.anybody()) else { return };
        let (at, day, id) = (self.now(), self.now().day(), FactId(self.chance.id()));
        let hers = self.chance.pick(&[None, Some(false), Some(true), Some(true)]);
        let keep = hers.map(|hers| if hers { Keep::Absorbed } else { Keep::Survivor });
        let choice = Choice { birthday: keep, ..Choice::default() };
        let [one, other] = [survivor, absorbed].map(|place| self.model.members[place].id);
        self.say(&format!("member {absorbed} is {survivor}, {keep:?}"));
        let foreseen = merge::preview(self.shop(), one, other, choice, at);
        let done = merge::merge(self.shop(), id, one, other, choice, at, true);
        match self.model.merge(survivor, absorbed, hers, day) {
            Ok(points) => {
                let done = done.unwrap();
                let foreseen = foreseen.unwrap().moves;
                assert_eq!(done.points.get(), points, "points that move");
                assert_eq!((foreseen.points, foreseen.spent, foreseen.tier), (done.points, done.spent, done.tier));
                assert!(merge::merge(self.shop(), id, one, other, choice, at, true).unwrap().repeated);
                self.happened("two files are put together");
            }
            Err(code) => assert_eq!(done.unwrap_err().code(), code),
        }
        self.touched.extend([survivor, absorbed]);
    }

    pub fn unmerge(&mut self) {
        let Some(absorbed) = self.model.a_merged(self.chance.place(64)) else { return };
        let (at, day, id) = (self.now(), self.now().day(), FactId(self.chance.id()));
        let survivor = self.model.current(absorbed);
        self.say(&format!("member {absorbed} is not {survivor}"));
        let done = merge::undo(self.shop(), id, self.model.members[absorbed].id, at, true);
        match self.model.unmerge(absorbed, day) {
            Ok(points) => {
                assert_eq!(done.unwrap().points.get(), points, "points that go back");
                self.happened("two files are taken apart again");
            }
            Err(code) => assert_eq!(done.unwrap_err().code(), code),
        }
        self.touched.extend([survivor, absorbed]);
    }
}
