//! Customers at a till while something else is measured: a card is scanned, and ten lines are sold, as the till does both.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use regulars::domain::{CardNumber, Moment, TillId};
use regulars::shop::bench::{card_of, share, ten_lines};
use regulars::shop::scan::look_up_text;
use regulars::shop::sell::sell;
use regulars::shop::{Looked, Shop};

use super::report::{Budget, Report, time, timed};

/// Between two sales of a till that sells beside: as many as a row of tills would bring.
const PAUSE: Duration = Duration::from_millis(50);
/// Two frames, within which nineteen of twenty scans are to be seen too: so the slip is there at once.
const P99: Duration = Duration::from_millis(33);
/// What people still take for at once. Now and then the log of the database is written back, and a sale waits for that too.
const LONGEST: Duration = Duration::from_millis(100);

/// The members of a large shop, who come in an order in which neighbours never follow one another.
pub struct Customers<'a> {
    pub shop: &'a Shop,
    /// The till that issued their cards; a copy sells as another.
    pub till: TillId,
    pub members: u32,
}

impl Customers<'_> {
    pub fn card(&self, turn: usize) -> CardNumber {
        let place = u32::try_from(turn * 7_919 % self.members as usize).unwrap_or(0);
        card_of(self.till, place).expect("a card")
    }

    /// Scans a card; gives how long the answer took.
    pub fn scan(&self, turn: usize, at: Moment) -> Duration {
        let card = self.card(turn);
        let (looked, taken) = timed(|| look_up_text(self.shop, card.as_str(), at).expect("an answer"));
        assert!(matches!(looked, Looked::Member(_)), "{card} is nobody's");
        taken
    }

    /// Sells ten lines to a member; gives how long it took until they were on the disk.
    pub fn buy(&self, turn: usize, at: Moment) -> Duration {
        let request = ten_lines(self.card(turn));
        let (sold, taken) = timed(|| sell(self.shop, request, at, false).expect("a sale"));
        assert!(sold.member.is_some() && !sold.repeated, "one sale to one member");
        taken
    }

    /// Does some work while a till sells on another thread; gives how long each sale took.
    pub fn meanwhile<T>(&self, at: Moment, work: impl FnOnce() -> T) -> (T, Vec<Duration>) {
        // Nothing is ever sent: the till hears that the other end is gone, also where the work ends in a panic.
        let (going, over) = mpsc::channel::<()>();
        thread::scope(|scope| {
            let till = scope.spawn(move || {
                let mut times = Vec::new();
                while over.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                    times.push(self.buy(times.len(), at));
                }
                times
            });
            let done = work();
            drop(going);
            (done, till.join().expect("the till sells"))
        })
    }
}

/// The sales that were made beside some work: held only where there were any. `plain` is what one takes without it.
pub fn line(report: &Report, work: &str, plain: Option<Duration>, times: &[Duration]) {
    let [median, p99, worst] = [50, 99, 100].map(|part| share(times.to_vec(), part));
    report.line(Budget {
        work: format!("{work}, {} sales", times.len()),
        plain,
        ours: time(median),
        figure: String::new(),
        tail: format!("p99 {}, worst {}", time(p99), time(worst)),
        most: format!("p99 {}, worst {}", time(P99), time(LONGEST)),
        held: !times.is_empty() && p99 < P99 && worst < LONGEST,
    });
}
