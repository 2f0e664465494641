//! Timed key sequences, as scanners and hands make them.

use super::*;

const CODE: &str = "4006381333931";
const CARD: &str = "2904000128036";

/// Feeds keys one after another and collects what comes out.
struct Bench {
    burst: Burst,
    now: u64,
    scans: Vec<String>,
    released: String,
    /// Enter and Tab that did what they always do.
    ends: u32,
}

impl Bench {
    fn new() -> Bench {
        Bench::with(Scanner::default())
    }

    fn with(scanner: Scanner) -> Bench {
        Bench { burst: Burst::new(scanner), now: 10_000, scans: Vec::new(), released: String::new(), ends: 0 }
    }

    fn wait(&mut self, ms: u64) -> &mut Bench {
        self.now += ms;
        self
    }

    fn press(&mut self, stroke: Stroke) -> Verdict {
        self.feed(stroke, false)
    }

    fn feed(&mut self, stroke: Stroke, repeat: bool) -> Verdict {
        let outcome = self.burst.key(Key { at: self.now, stroke, repeat });
        self.released.push_str(&outcome.released);
        match &outcome.verdict {
            Verdict::Scanned(scan) => self.scans.push(scan.text.clone()),
            Verdict::Typing if matches!(stroke, Stroke::Enter | Stroke::Tab) => self.ends += 1,
            Verdict::Typing | Verdict::Possible | Verdict::Swallowed => {}
        }
        outcome.verdict
    }

    /// Characters with `gap` ms between one and the next; the clock stands at the last of them afterwards.
    fn keys(&mut self, text: &str, gap: u64) -> &mut Bench {
        for (place, character) in text.chars().enumerate() {
            if place > 0 {
                self.wait(gap);
            }
            self.press(Stroke::Char(character));
        }
        self
    }

    /// A whole scan with its Enter.
    fn scan(&mut self, text: &str, gap: u64) -> &mut Bench {
        self.keys(text, gap).wait(gap).press(Stroke::Enter);
        self
    }
}

#[test]
fn a_clock_at_its_end_is_no_reason_to_fall() {
    let mut bench = Bench::new();
    bench.now = u64::MAX - 3;
    assert_eq!(bench.press(Stroke::Char('4')), Verdict::Possible);
    assert_eq!(bench.burst.waits_until(), Some(u64::MAX));
}

#[test]
fn a_scan_is_told_from_typing_by_its_pace() {
    for (text, gap, end, scanned) in [
        (CODE, 0, Stroke::Enter, true),
        (CODE, 1, Stroke::Enter, true),
        (CODE, 5, Stroke::Tab, true),
        (CODE, 30, Stroke::Enter, true),
        (CODE, 59, Stroke::Enter, true),
        (CODE, 60, Stroke::Enter, false),
        (CODE, 90, Stroke::Enter, false),
        (CODE, 250, Stroke::Tab, false),
        ("AB-417", 5, Stroke::Enter, true),
        ("AB417", 5, Stroke::Enter, false),
        ("aaaaaaaa", 33, Stroke::Enter, false),
    ] {
        let mut bench = Bench::new();
        bench.keys(text, gap).wait(gap).press(end);
        assert_eq!(bench.scans, if scanned { vec![text.to_owned()] } else { vec![] }, "{text} every {gap} ms");
        assert_eq!(bench.released, if scanned { "" } else { text }, "{text} every {gap} ms");
        assert_eq!(bench.ends, u32::from(!scanned), "{text} every {gap} ms: the end key");
    }
}

#[test]
fn the_end_key_must_come_in_time_and_be_the_right_one() {
    let mut late = Bench::new();
    late.keys(CODE, 5).wait(60).press(Stroke::Enter);
    assert!(late.scans.is_empty() && late.released == CODE && late.ends == 1);

    let mut tabs = Bench::with(Scanner { end: EndKey::Tab, ..Scanner::default() });
    tabs.scan(CODE, 5);
    assert!(tabs.scans.is_empty() && tabs.ends == 1);
    tabs.wait(500).keys(CODE, 5).press(Stroke::Tab);
    assert_eq!(tabs.scans, [CODE]);
}

#[test]
fn two_scans_in_a_row_never_mix() {
    for between in [0, 1, 20, 59, 60, 1_000] {
        for gap in [0, 5, 30] {
            let mut bench = Bench::new();
            bench.scan(CARD, gap).wait(between).scan(CODE, gap).wait(between).scan(CARD, gap);
            assert_eq!(bench.scans, [CARD, CODE, CARD], "{gap} ms inside, {between} ms between");
            assert!(bench.released.is_empty() && bench.ends == 0);
        }
    }
}

#[test]
fn a_second_end_key_does_nothing_but_a_later_one_does() {
    for second in [Stroke::Enter, Stroke::Tab] {
        let mut bench = Bench::new();
        bench.scan(CODE, 5).wait(5);
        assert_eq!(bench.press(second), Verdict::Swallowed);
        assert_eq!(bench.wait(400).press(Stroke::Enter), Verdict::Typing);
    }
}

#[test]
fn repeats_never_count() {
    let mut held = Bench::new();
    held.press(Stroke::Char('a'));
    held.wait(500);
    for _ in 0..40 {
        held.feed(Stroke::Char('a'), true);
        held.wait(30);
    }
    held.press(Stroke::Enter);
    assert!(held.scans.is_empty());
    assert_eq!(held.released, "a");

    // A key is held through a scan: its repeats stand between the scanner's keys.
    let mut through = Bench::new();
    through.press(Stroke::Char('x'));
    through.wait(500);
    for character in CODE.chars() {
        through.press(Stroke::Char(character));
        through.wait(2);
        through.feed(Stroke::Char('x'), true);
        through.wait(3);
    }
    through.feed(Stroke::Enter, true);
    assert!(through.scans.is_empty(), "a held Enter ends nothing");
    through.press(Stroke::Enter);
    assert_eq!(through.scans, [CODE]);
    assert_eq!(through.released, "x");
}

#[test]
fn what_stops_without_an_end_key_is_released() {
    let mut bench = Bench::new();
    bench.keys("400638", 5);
    assert_eq!(bench.burst.release(bench.now + 59), "");
    assert_eq!(bench.burst.waits_until(), Some(bench.now + 60));
    assert_eq!(bench.burst.release(bench.now + 60), "400638");
    assert_eq!(bench.burst.waits_until(), None);
    bench.wait(100).keys("12", 90).wait(90).press(Stroke::Other);
    assert_eq!(bench.released, "12");
}

#[test]
fn a_hand_just_before_a_scan_keeps_its_keys() {
    // "12" by hand, 150 ms apart, and the scan 20 ms after.
    let mut bench = Bench::new();
    bench.keys("12", 150).wait(20).keys(CODE, 3).wait(3);
    let Verdict::Scanned(scan) = bench.press(Stroke::Enter) else { panic!("no scan") };
    assert_eq!((scan.text.as_str(), scan.by_hand), (CODE, 1));
    assert_eq!(bench.released, "12");

    // A pause inside a code that is whole already cuts nothing off.
    let mut hiccup = Bench::new();
    hiccup.keys("4", 0).wait(40).keys(&CODE[1..], 0).press(Stroke::Enter);
    assert_eq!(hiccup.scans, [CODE]);
    let mut plain = Bench::new();
    plain.keys("K", 0).wait(40).keys("L00417", 0).press(Stroke::Enter);
    assert_eq!(plain.scans, ["KL00417"]);
}

#[test]
fn with_a_prefix_only_what_begins_with_it_is_a_scan() {
    let scanner = Scanner { prefix: "~!".into(), ..Scanner::default() };
    for (typed, scanned, by_hand) in
        [("~!4006381333931", Some(CODE), 0), ("12~!4006381333931", Some(CODE), 2), (CODE, None, 0), ("~!", None, 0)]
    {
        let mut bench = Bench::with(scanner.clone());
        bench.keys(typed, 5);
        let verdict = bench.press(Stroke::Enter);
        match (verdict, scanned) {
            (Verdict::Scanned(scan), Some(text)) => assert_eq!((scan.text.as_str(), scan.by_hand), (text, by_hand)),
            (Verdict::Typing, None) => assert_eq!(bench.released, typed),
            (verdict, _) => panic!("{typed}: {verdict:?}"),
        }
    }
}

#[test]
fn separators_before_a_scan_are_no_text_and_what_was_swallowed_does_not_wait() {
    let scanner = Scanner { prefix: "~!".into(), ..Scanner::default() };
    let mut bench = Bench::with(scanner);
    bench.keys("1234567890123456", 5).wait(5);
    assert_eq!(bench.press(Stroke::F8), Verdict::Swallowed);
    bench.wait(5).press(Stroke::Separator);
    bench.wait(5).keys("~!4006381333931", 5).wait(5);
    let Verdict::Scanned(scan) = bench.press(Stroke::Enter) else { panic!("no scan") };
    assert_eq!((scan.text.as_str(), scan.by_hand), (CODE, 17));
    assert_eq!(bench.released, "1234567890123456");
}

#[test]
fn capitals_come_with_shift_and_do_not_break_a_scan() {
    let mut bench = Bench::new();
    for character in "AbC-417".chars() {
        if character.is_uppercase() {
            assert_eq!(bench.press(Stroke::Modifier), Verdict::Typing);
            bench.wait(2);
        }
        bench.press(Stroke::Char(character));
        bench.wait(4);
    }
    bench.press(Stroke::Enter);
    assert_eq!(bench.scans, ["AbC-417"]);
}

#[test]
fn the_group_separator_is_kept_however_it_comes() {
    let head = "010460123456789321serial";
    for separator in [Stroke::Char('\u{1d}'), Stroke::Separator, Stroke::F8] {
        let mut bench = Bench::new();
        bench.keys(head, 4).wait(4);
        assert_ne!(bench.press(separator), Verdict::Typing);
        bench.wait(4).scan("93abcd", 4);
        assert_eq!(bench.scans, [format!("{head}\u{1d}93abcd")]);
    }
    let mut bench = Bench::new();
    assert_eq!(bench.press(Stroke::F8), Verdict::Typing, "F8 alone is the till's own");
    bench.keys("12", 5);
    assert_eq!(bench.press(Stroke::F8), Verdict::Typing, "and after two figures too");
    assert_eq!(bench.released, "12");
}

#[test]
fn another_key_gives_a_run_up() {
    let mut bench = Bench::new();
    bench.keys("400638", 5).press(Stroke::Other);
    bench.wait(5).scan("1333931", 5);
    assert_eq!(bench.released, "400638");
    assert_eq!(bench.scans, ["1333931"]);
}

#[test]
fn a_cat_on_the_keyboard_fills_no_memory() {
    let mut bench = Bench::new();
    bench.keys(&"ab".repeat(5_000), 1);
    assert!(bench.burst.run.len() <= MOST_KEYS);
}

#[test]
fn a_clock_that_steps_back_does_not_stop_a_scan() {
    let mut burst = Burst::new(Scanner::default());
    for (place, character) in CODE.chars().enumerate() {
        let at = if place % 2 == 0 { 1_000 } else { 998 };
        burst.key(Key { at, stroke: Stroke::Char(character), repeat: false });
    }
    let outcome = burst.key(Key { at: 999, stroke: Stroke::Enter, repeat: false });
    assert!(matches!(outcome.verdict, Verdict::Scanned(_)));
}

mod random {
    use proptest::prelude::*;

    use super::*;

    /// What happens at a till: a scan, somebody typing, a key that is held.
    #[derive(Debug, Clone)]
    enum Event {
        Scan { text: String, gaps: Vec<u64>, end: Stroke },
        Type { text: String, gaps: Vec<u64> },
        Hold { repeats: u8 },
    }

    fn event() -> impl Strategy<Value = Event> {
        let end = prop_oneof![Just(Stroke::Enter), Just(Stroke::Tab)];
        prop_oneof![
            ("[0-9]{3}[A-Z][0-9]{2,12}", prop::collection::vec(0_u64..60, 20), end)
                .prop_map(|(text, gaps, end)| Event::Scan { text, gaps, end }),
            ("[a-z]{1,9}", prop::collection::vec(60_u64..400, 10)).prop_map(|(text, gaps)| Event::Type { text, gaps }),
            (1_u8..30).prop_map(|repeats| Event::Hold { repeats }),
        ]
    }

    /// A window that holds characters back until they turn out to be typing.
    struct Window {
        burst: Burst,
        now: u64,
        scans: Vec<String>,
        released: String,
    }

    impl Window {
        fn press(&mut self, stroke: Stroke, repeat: bool) {
            let outcome = self.burst.key(Key { at: self.now, stroke, repeat });
            self.released.push_str(&outcome.released);
            if let Verdict::Scanned(scan) = outcome.verdict {
                self.scans.push(scan.text);
            }
        }
    }

    proptest! {
        #[test]
        fn scans_are_read_and_leave_no_trace(events in prop::collection::vec((event(), 60_u64..500), 1..12)) {
            let mut window = Window {
                burst: Burst::new(Scanner::default()),
                now: 1_000,
                scans: Vec::new(),
                released: String::new(),
            };
            let (mut scans, mut typed) = (Vec::new(), String::new());
            for (event, pause) in events {
                match event {
                    Event::Scan { text, gaps, end } => {
                        for (character, gap) in text.chars().zip(&gaps) {
                            window.press(Stroke::Char(character), false);
                            window.now += gap;
                        }
                        window.press(end, false);
                        scans.push(text);
                    }
                    Event::Type { text, gaps } => {
                        for (character, gap) in text.chars().zip(&gaps) {
                            window.press(Stroke::Char(character), false);
                            window.now += gap;
                        }
                        typed.push_str(&text);
                    }
                    Event::Hold { repeats } => {
                        window.press(Stroke::Char('h'), false);
                        window.now += 300;
                        for _ in 0..repeats {
                            window.press(Stroke::Char('h'), true);
                            window.now += 30;
                        }
                        typed.push('h');
                    }
                }
                window.now += pause;
            }
            window.released.push_str(&window.burst.release(window.now));
            prop_assert_eq!(window.scans, scans);
            prop_assert_eq!(window.released, typed);
        }
    }
}
