//! The real program in real windows, driven by the keyboard alone: scans of any speed wherever they arrive, a cashier's
//! day from the first card to the backup at closing, and an owner's evening.
//!
//! Nothing is read from the screen. What a key did is seen in the books, by commands beside the window, and in the unpaid
//! basket that the till keeps.

mod beside;
mod day;
mod desktop;
mod evening;
mod scans;

use std::process::{Child, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use regulars::domain::{
    CardNumber, ConsentBy, Lang, Line, MemberId, Money, PersonName, Profile, Purpose, ShopSettings,
};
use regulars::rules::template;
use regulars::shop::{self, Beside, CardWish, Enrolment, Founding, Shop, catalogue, clock, draft};
use regulars::till::Draft;

use crate::command::{PROGRAM, Regulars};
use desktop::{Desktop, until};

const COFFEE: &str = "4820000000017";
const CAKE: &str = "4820000000024";
/// Born today.
const OLENA: &str = "2901000000015";
/// A card with letters, which a scanner types by their places.
const MARKO: &str = "kb4711xy";

/// One at a time: each has a keyboard that must keep its pace.
static TURN: Mutex<()> = Mutex::new(());

/// A shop open in its window.
struct Session {
    program: Child,
    desktop: Desktop,
    books: Regulars,
    shop: Shop,
    _turn: MutexGuard<'static, ()>,
}

impl Session {
    /// Coffee at 45.50 and cake at 89.00, and two members: Olena, whose birthday is today, and Marko.
    fn open() -> Session {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let books = Regulars::nowhere();
        let settings = ShopSettings { name: "Mocca".into(), lang: Lang::En, ..ShopSettings::default() };
        let now = clock::now(settings.zone);
        let founding = Founding { settings, programme: template("club").unwrap() };
        Shop::found(books.folder(), founding, now).unwrap();
        let shop = Shop::open(books.folder(), Beside::Command).unwrap();
        for (sku, name, price, code) in [("1", "Coffee", 4_550, COFFEE), ("2", "Cake", 8_900, CAKE)] {
            let mut product = catalogue::Product::named(sku, name, Money::minor(price));
            product.codes = vec![code.to_owned()];
            catalogue::upsert(&shop, product).unwrap();
        }
        let birthday = now.day().format("1984-%m-%d").to_string();
        for (name, card, birthday) in [("Олена Коваль", OLENA, birthday.as_str()), ("Марко Бойко", MARKO, "")]
        {
            let profile =
                Profile { name: PersonName::parse(name), birthday: birthday.parse().ok(), ..Profile::default() };
            let enrolment = Enrolment {
                id: MemberId::fresh(),
                profile,
                card: CardWish::Number(CardNumber::parse(card).unwrap()),
                consents: [Purpose::Club, Purpose::Birthday].map(|p| (p, true, ConsentBy::Member)).to_vec(),
                since: now.day().checked_sub_days(chrono::Days::new(60)),
                allow_same_phone: false,
            };
            shop::enrol(&shop, enrolment, now).unwrap();
        }
        let desktop = Desktop::new();
        let program = begin(&desktop, &books);
        let session = Session { program, desktop, books, shop, _turn: turn };
        session.ready();
        session
    }

    fn cashier(&self) -> String {
        self.desktop.window("^Mocca$")
    }

    fn customer(&self) -> String {
        self.desktop.window("^Mocca .")
    }

    /// Waits until the till has done what a key asked of it: what the list of reasons shows is a setting that is kept.
    fn ready(&self) {
        self.customer();
        self.desktop.focus(&self.cashier());
        let open = |shop: &Shop| shop.till_settings().why_open;
        let kept = || open(&Shop::open(self.books.folder(), Beside::Command).unwrap());
        let before = kept();
        self.desktop.press(&["F7"]);
        until("the till's answer to a key", || (kept() != before).then_some(()));
    }

    /// The program, killed without a last word and begun again.
    fn kill_and_begin_again(&mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
        self.program = begin(&self.desktop, &self.books);
        self.ready();
    }

    /// The program's end, once it has come by itself.
    fn ended(&mut self) -> ExitStatus {
        until("the end of the program", || self.program.try_wait().unwrap())
    }

    /// What lies unpaid at the till.
    fn basket(&self) -> Option<Draft> {
        draft::open(&self.shop).unwrap()
    }

    fn member_of(&self, card: &str) -> MemberId {
        self.shop.member_of_card(&CardNumber::parse(card).unwrap()).unwrap()
    }

    /// Waits until the unpaid basket holds these quantities of coffee and cake.
    fn until_holds(&self, coffee: i64, cake: i64) -> Draft {
        let wanted = [("Cake", cake), ("Coffee", coffee)];
        let wanted: Vec<_> = wanted.into_iter().filter(|(_, pieces)| *pieces > 0).collect();
        until(&format!("a basket of {wanted:?}"), || {
            let held = self.basket()?;
            let mut lines = pieces(&held.basket.lines);
            lines.sort();
            lines.iter().map(|(name, pieces)| (name.as_str(), *pieces)).eq(wanted.iter().copied()).then_some(held)
        })
    }

    fn until_member(&self, card: &str) -> Draft {
        let member = self.member_of(card);
        until("the member at the till", || self.basket().filter(|draft| draft.member == Some(member)))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.desktop.keep_picture();
            let said = std::fs::read_to_string(self.books.folder().join("said.txt")).unwrap_or_default();
            println!("the program: {:?}, and said: {said}", self.program.try_wait());
        }
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn begin(desktop: &Desktop, books: &Regulars) -> Child {
    let log = std::fs::File::create(books.folder().join("said.txt")).unwrap();
    let mut program = desktop.command(PROGRAM);
    program.arg("--data").arg(books.folder()).current_dir(books.folder());
    desktop.begin(program.stdout(Stdio::null()).stderr(log))
}

/// What lines hold, by name and whole pieces.
fn pieces(lines: &[Line]) -> Vec<(String, i64)> {
    let name = |line: &Line| line.name.clone().unwrap_or_default();
    lines.iter().map(|line| (name(line), line.quantity.thousandths() / 1_000)).collect()
}
