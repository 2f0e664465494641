//! A screen that nobody sees, and hands for it: an X server of its own, a window manager, and keys as a real keyboard and
//! a real scanner send them, by their place and never by their letter.

use std::cell::Cell;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

/// After so long something that should have happened has not. A machine that links, kills and syncs beside it has been
/// seen to need more than a minute for a first window.
const PATIENCE: Duration = Duration::from_mins(3);
/// A program that has slept so long has done all that it was asked, and a run of keys is over.
const AT_REST: Duration = Duration::from_millis(150);

/// After so long a key that brought nothing is pressed again.
const AGAIN: Duration = Duration::from_secs(15);

/// The key that ends a scan.
pub const ENTER: u8 = 36;
pub const TAB: u8 = 23;

/// An X server with a window manager; both go with it.
pub struct Desktop {
    server: Child,
    manager: Option<Child>,
    display: String,
    /// The program that is driven.
    driven: Cell<u32>,
}

impl Desktop {
    pub fn new() -> Desktop {
        let server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut server = server.unwrap_or_else(|_| missing("Xvfb"));
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let mut desktop =
            Desktop { server, manager: None, display: format!(":{}", number.trim()), driven: Cell::new(0) };
        assert_ne!(desktop.display, ":", "Xvfb found no free display");
        let manager =
            desktop.command("openbox").args(["--sm-disable"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        desktop.manager = Some(manager.unwrap_or_else(|_| missing("openbox")));
        until("the window manager", || (!desktop.hands(&["get_num_desktops"]).is_empty()).then_some(()));
        desktop
    }

    /// A program that is to be seen here.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.display).env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
        command.env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
        command
    }

    fn hands(&self, arguments: &[&str]) -> String {
        let output = self.command("xdotool").args(arguments).output().unwrap_or_else(|_| missing("xdotool"));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// The keyboard speaks this language from now on.
    pub fn layout(&self, layout: &str) {
        let status = self.command("setxkbmap").arg(layout).status().unwrap_or_else(|_| missing("setxkbmap"));
        assert!(status.success(), "setxkbmap {layout}");
    }

    /// The one window whose title is like this, once it can be seen.
    pub fn window(&self, pattern: &str) -> String {
        until(&format!("a window named {pattern}"), || {
            let found = self.hands(&["search", "--onlyvisible", "--name", pattern]);
            (!found.is_empty() && found.lines().count() == 1).then_some(found)
        })
    }

    pub fn focused(&self) -> String {
        self.hands(&["getwindowfocus", "-f"])
    }

    /// Gives the keyboard to a window, and waits until it has it.
    pub fn focus(&self, window: &str) {
        until("the focus", || {
            self.hands(&["windowactivate", window]);
            (self.focused() == window).then_some(())
        });
    }

    /// Begins the program that is driven.
    pub fn begin(&self, command: &mut Command) -> Child {
        let program = command.spawn().unwrap();
        self.driven.set(program.id());
        program
    }

    /// Waits until the program sleeps, as it does between two customers. Frames of a debug build on a busy machine take
    /// longer than a scanner's gap, and keys that wait behind one arrive as if they had been pressed at once.
    fn rest(&self) {
        let stat = format!("/proc/{0}/task/{0}/stat", self.driven.get());
        let began = Instant::now();
        let mut awake = began;
        while awake.elapsed() < AT_REST {
            let state = std::fs::read_to_string(&stat).unwrap_or_default();
            if !state.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('S')) {
                awake = Instant::now();
            }
            assert!(began.elapsed() < PATIENCE, "the program does not come to rest");
            sleep(Duration::from_millis(5));
        }
    }

    /// Presses named keys (`F9`, `alt+1`, `Insert`), each when what the one before did is done.
    pub fn press(&self, keys: &[&str]) {
        for key in keys {
            self.rest();
            self.send(&[key], 0);
        }
    }

    /// Presses a key and waits for what it brings. What it needs may still be read beside the window, and until then it does
    /// nothing: so it is pressed again after a while.
    pub fn press_for<T>(&self, key: &str, what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
        let mut pressed: Option<Instant> = None;
        until(what, || {
            if pressed.is_none_or(|at| at.elapsed() > AGAIN) {
                self.press(&[key]);
                pressed = Some(Instant::now());
            }
            ask()
        })
    }

    /// Types digits and Latin letters by their places, at a calm hand's pace.
    pub fn type_in(&self, text: &str) {
        for place in places(text) {
            self.rest();
            self.strike(&[place], 0);
        }
    }

    /// Types so many milliseconds apart, and then the key that ends a scan.
    pub fn type_at(&self, text: &str, delay: u32) {
        self.rest();
        self.strike(&[places(text), vec![ENTER]].concat(), delay);
    }

    /// Scans codes one right after the other, each with its end key, as quickly as `delay` says.
    pub fn scan_all(&self, codes: &[&str], end: u8, delay: u32) {
        self.rest();
        let keys: Vec<u8> = codes.iter().flat_map(|code| places(code).into_iter().chain([end])).collect();
        self.strike(&keys, delay);
    }

    pub fn scan(&self, code: &str, delay: u32) {
        self.scan_all(&[code], ENTER, delay);
    }

    /// Scans while a key is held and repeats.
    pub fn scan_during(&self, held: &str, code: &str, delay: u32) {
        let held = places(held)[0].to_string();
        self.rest();
        self.hands(&["keydown", &held]);
        // Longer than it takes until a held key begins to repeat.
        sleep(Duration::from_millis(1_200));
        self.strike(&[places(code), vec![ENTER]].concat(), delay);
        self.hands(&["keyup", &held]);
    }

    fn strike(&self, keys: &[u8], delay: u32) {
        let keys: Vec<String> = keys.iter().map(u8::to_string).collect();
        self.send(&keys.iter().map(String::as_str).collect::<Vec<_>>(), delay);
    }

    fn send(&self, keys: &[&str], delay: u32) {
        self.hands(&[&["key", "--delay", &delay.to_string()], keys].concat());
    }

    /// What stands on the screen, as so many bytes.
    fn picture(&self) -> Vec<u8> {
        let seen = self.command("import").args(["-silent", "-window", "root", "-depth", "8", "rgb:-"]).output();
        seen.unwrap_or_else(|_| missing("import")).stdout
    }

    /// Keeps a picture of a test that failed, for whoever looks into it.
    pub fn keep_picture(&self) {
        let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("{}.png", thread::current().name().unwrap_or("session").replace("::", "-")));
        let _ = self.command("import").args(["-silent", "-window", "root"]).arg(&file).status();
        println!("the screen at that moment: {}", file.display());
        println!("its windows:\n{}", self.hands(&["search", "--name", ".", "getwindowname", "%@"]));
    }

    /// Presses a key that brings another screen, and waits until one is there.
    pub fn turn(&self, key: &str) {
        let before = self.picture();
        self.press(&[key]);
        self.until_other_than(&before, key);
    }

    /// Waits until another screen than `before` is there; a caret that blinks or a clock that moves is none.
    fn until_other_than(&self, before: &[u8], what: &str) {
        until(&format!("another screen after {what}"), || {
            let now = self.picture();
            let other = now.iter().zip(before).filter(|(a, b)| a != b).count();
            (now.len() == before.len() && other > now.len() / 50).then_some(())
        });
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for child in self.manager.iter_mut().chain([&mut self.server]) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Asks until there is an answer.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(began.elapsed() < PATIENCE, "{what} did not come");
        sleep(Duration::from_millis(50));
    }
}

fn missing(program: &str) -> ! {
    panic!("{program} is missing: run tests/run, which installs what the tests need")
}

/// The places of characters on an English keyboard.
fn places(text: &str) -> Vec<u8> {
    let rows = [(10, "1234567890"), (24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm")];
    let place = |wanted: char| {
        rows.iter()
            .find_map(|(first, row)| row.chars().position(|c| c == wanted).map(|at| first + u8::try_from(at).unwrap()))
    };
    text.chars().map(|c| place(c).unwrap_or_else(|| panic!("no key for {c}"))).collect()
}
