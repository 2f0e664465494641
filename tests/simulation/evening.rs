//! What owners do in the evening, and the till by itself in the morning: reports and tables drawn while somebody sells,
//! tables brought in, the figures of regulars worked out for a new day. None of it changes the books but what an import
//! brings.

use std::ops::ControlFlow;
use std::path::Path;

use chrono::Duration;
use regulars::domain::{Lang, SaleId, Segment};
use regulars::language::Language;
use regulars::report::Period;
use regulars::shop::import::{ImportJob, ImportReport, Progress, import};
use regulars::shop::report::{Asked, BIRTHDAY_DAYS, RegularsAsked, report};
use regulars::shop::{self, Beside, Error, Shop, export, regulars as list, survey};
use regulars::store;
use regulars::transfer::Kind;

use super::sale::{Sale, SoldLine};
use super::story::Story;

impl Story {
    pub fn facts(&self) -> i64 {
        self.shop().store().read(store::check::facts).unwrap()
    }

    pub fn bring_in(&self, kind: Kind, file: &str) -> ImportReport {
        let job = ImportJob::new(kind, self.folder.path().join(file));
        loop {
            match import(self.shop(), &job, self.now(), &|_: Progress| ControlFlow::Continue(())) {
                // A program that another test starts has a copy of the lock for a moment.
                Err(Error::ImportRunning) => std::thread::sleep(std::time::Duration::from_millis(5)),
                done => return done.unwrap(),
            }
        }
    }

    /// Draws every report and table beside a sale, and then once more with nobody selling; their figures are those of plain
    /// sums.
    pub fn look(&mut self) {
        let (folder, at) = (self.folder.path().to_owned(), self.now());
        let place = self.anybody();
        let member = place.map(|place| self.model.members[place].id);
        self.say("draw reports and write tables");
        let beside = std::thread::spawn(move || draw(&folder, member, at));
        self.sell();
        beside.join().unwrap();
        let before = self.facts();
        draw(self.folder.path(), member, at);
        assert_eq!(self.facts(), before, "looking changed the books");
        // What was sold here is known by what an export says of it.
        let back = self.bring_in(Kind::Sales, "out-sales.csv");
        assert_eq!((back.added, back.refused), (0, 0), "{:?}", back.lines);
        assert_eq!(self.facts(), before);
        self.same_regulars();
        self.same_club();
        self.same_questionnaires();
        if let Some(place) = place {
            self.same_paper(place);
        }
    }

    /// Articles with their codes; the same file a second time brings nothing.
    pub fn products(&mut self) {
        let mut lines = vec!["Артикул;Штрих-код;Номенклатура;Розничная цена, грн".to_owned()];
        for number in 0..=self.chance.below(3) {
            let price = self.chance.below(90_000);
            lines.push(format!("P-{number};;Товар {number};{},{:02}", price / 100, price % 100));
        }
        std::fs::write(self.folder.path().join("goods.csv"), lines.join("\n")).unwrap();
        let (before, all) = (self.facts(), u64::try_from(lines.len() - 1).unwrap());
        let done = self.bring_in(Kind::Products, "goods.csv");
        assert_eq!((done.added + done.unchanged + done.updated + done.refused, self.facts()), (all, before));
        assert_eq!(self.bring_in(Kind::Products, "goods.csv").added, 0);
        self.say(&format!("import {} articles", done.added));
    }

    /// A receipt of another program, by the card of somebody; the same file a second time brings nothing.
    pub fn receipts(&mut self) {
        if self.model.cards.is_empty() {
            return;
        }
        let place = self.chance.place(self.model.cards.len());
        let card = self.model.cards[place].clone();
        let at = self.now().day() - Duration::days(self.chance.between(1, 100));
        let mut lines = vec!["Дата;Чек;Карта;Товар;Кол-во;Сумма".to_owned()];
        let number = self.chance.below(1_000_000_000);
        let mut sold = Vec::new();
        for good in 0..=self.chance.below(2) {
            let (quantity, total) = (1_000 * self.chance.between(1, 4), self.chance.between(1, 90_000));
            let (whole, part) = (total / 100, total % 100);
            lines.push(format!(
                "{};{number};{};g{good};{};{whole},{part:02}",
                at.format("%d.%m.%Y"),
                card.number,
                quantity / 1_000
            ));
            sold.push(SoldLine {
                quantity,
                total,
                points_value: 0,
                earns: true,
                earned: 0,
                earned_then: 0,
                offs: Vec::new(),
                by_hand: 0,
                back: 0,
            });
        }
        std::fs::write(self.folder.path().join("receipts.csv"), lines.join("\n")).unwrap();
        self.say(&format!("import a receipt of {} of member {}", at, card.member));
        let done = self.bring_in(Kind::Sales, "receipts.csv");
        assert_eq!((done.added, done.refused), (u64::try_from(sold.len()).unwrap(), 0), "{:?}", done.lines);
        assert_eq!(self.bring_in(Kind::Sales, "receipts.csv").added, 0);
        let (id, short) = self.the_imported();
        let member = self.model.current(card.member);
        let sale = Sale {
            lines: sold,
            account: Some(self.model.members[member].account),
            ..Sale::imported(id, short, at, Some(member))
        };
        self.model.adopt(sale, self.now().day());
        self.touched.push(member);
    }

    /// The one sale that the shop has and the model does not.
    fn the_imported(&self) -> (SaleId, String) {
        let connection = rusqlite::Connection::open(Shop::database(self.folder.path())).unwrap();
        let mut statement = connection.prepare("SELECT id, number FROM sale WHERE source IS NOT NULL").unwrap();
        let rows = statement.query_map([], |row| {
            let id: [u8; 16] = row.get(0)?;
            Ok((SaleId(uuid::Uuid::from_bytes(id)), row.get::<_, String>(1)?))
        });
        let known = |id: SaleId| self.model.sales.iter().any(|sale| sale.id == id);
        let mut new: Vec<_> = rows.unwrap().map(Result::unwrap).filter(|(id, _)| !known(*id)).collect();
        assert_eq!(new.len(), 1);
        new.remove(0)
    }

    /// The first start of a day works out what the day changes; the figures are those of plain sums.
    pub fn morning(&mut self) {
        let (at, day) = (self.now(), self.now().day());
        let before = self.facts();
        list::refresh_due(self.shop(), at).unwrap();
        assert_eq!(self.facts(), before);
        self.say("the figures of a new day");
        for place in self.model.everybody() {
            let (told, segment) = list::regular_of(self.shop(), self.model.members[place].id, day).unwrap().unwrap();
            let own = self.model.worth(place, day);
            assert_eq!((told.points, told.sales), (own.points, own.sales), "points and sales of member {place}");
            let spent = (told.spent, told.spent_last_year);
            assert_eq!(spent, (own.spent, own.spent_last_year), "what member {place} spent");
            let came = (told.visits, told.visits_last_year, told.usual_interval);
            assert_eq!(came, (own.visits, own.visits_last_year, own.usual_interval), "visits of member {place}");
            let days = (told.since, told.first_visit, told.last_visit);
            assert_eq!(days, (self.model.since(place), own.first_visit, own.last_visit), "days of member {place}");
            assert_eq!(segment, own.segment, "the segment of member {place}");
            self.happened(was_met(segment));
            self.same_due(place);
        }
        self.same_regulars();
    }
}

const fn was_met(segment: Segment) -> &'static str {
    match segment {
        Segment::Best => "a regular is one of the best",
        Segment::Regular => "a regular comes as usual",
        Segment::New => "a regular is new",
        Segment::Cooling => "a regular cools down",
        Segment::Lost => "a regular is lost",
    }
}

/// Draws every report, and writes every table.
fn draw(folder: &Path, member: Option<regulars::domain::MemberId>, at: regulars::domain::Moment) {
    let shop = Shop::open(folder, Beside::Command).unwrap();
    let l = Language::new(Lang::Uk, shop.currency());
    let period = Period { from: at.day() - Duration::days(90), to: at.day() };
    let mut asked = vec![
        Asked::Club(period),
        Asked::Regulars(RegularsAsked::default()),
        Asked::Birthdays { days: BIRTHDAY_DAYS },
        Asked::Day(at.day()),
    ];
    asked.extend(member.map(Asked::Member));
    let forms: Vec<String> = survey::forms(&shop).unwrap().into_iter().map(|version| version.form.id).collect();
    asked.extend(forms.iter().map(|form| Asked::Questionnaire { form: form.clone(), version: None }));
    for one in asked {
        let told = report(&shop, &one, at).unwrap().document(l);
        assert!(!told.blocks.is_empty());
    }
    for (kind, name) in [(Kind::Members, "members"), (Kind::Products, "products"), (Kind::Sales, "sales")] {
        export::export(&shop, kind, &folder.join(format!("out-{name}.csv")), at.day()).unwrap();
    }
    for form in &forms {
        survey::export(&shop, form, &folder.join(format!("out-{form}.csv"))).unwrap();
    }
    shop::value::value(&shop, &shop::value::ValueQuery::default(), at.day()).unwrap();
}
