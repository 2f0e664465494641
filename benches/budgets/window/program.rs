//! The release build on a large shop, in its windows.

use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::desktop::Desktop;
use super::until;

pub struct Program {
    child: Child,
    windows: Cell<Option<(u32, u32)>>,
}

impl Program {
    pub fn start(desktop: &Desktop, shop: &Path) -> Program {
        let child = Command::new(env!("CARGO_BIN_EXE_regulars"))
            .arg("--data")
            .arg(shop)
            .env("DISPLAY", &desktop.display)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program");
        Program { child, windows: Cell::new(None) }
    }

    /// The cashier's window.
    pub fn cashier(&self) -> u32 {
        self.windows.get().expect("the windows are open").0
    }

    /// Waits until the cashier's window shows a picture.
    pub fn painted(&mut self, desktop: &Desktop) {
        let cashier = until("the cashier's window", || {
            let windows = desktop.windows();
            windows.iter().find(|(_, title)| title == "Regulars").map(|(window, _)| *window)
        });
        self.windows.set(Some((cashier, 0)));
        until("a picture in the cashier's window", || {
            let bar = desktop.picture(cashier, (0, 0, 400, 48));
            // The bar is paper with a name on it; before that all is of one colour.
            let first = bar.first().copied()?;
            bar.iter().any(|byte| byte.abs_diff(first) > 64).then_some(())
        });
    }

    /// Waits until both windows are there, puts them side by side and gives the cashier's the keyboard.
    pub fn ready(&mut self, desktop: &Desktop) {
        self.painted(desktop);
        let cashier = self.cashier();
        let customer = until("the customer's window", || {
            desktop.windows().iter().map(|(window, _)| *window).find(|window| *window != cashier)
        });
        self.windows.set(Some((cashier, customer)));
        desktop.place(cashier, 0);
        desktop.place(customer, 1_320);
        sleep(Duration::from_millis(500));
        desktop.focus(cashier);
        sleep(Duration::from_millis(500));
    }

    /// Hundredths of a second of the processor that it has had.
    pub fn ticks(&self) -> u64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let after = stat.rsplit(')').next().unwrap_or_default();
        after.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<u64>().ok()).sum()
    }

    /// How often its threads were woken.
    pub fn wakes(&self) -> u64 {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.id()));
        let status =
            tasks.into_iter().flatten().flatten().filter_map(|t| fs::read_to_string(t.path().join("status")).ok());
        status.filter_map(|text| field(&text, "voluntary_ctxt_switches")).sum()
    }

    /// A figure of its memory in megabytes.
    pub fn memory(&self, name: &str) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let kilobytes = field(&status, name).unwrap_or_default();
        f64::from(u32::try_from(kilobytes).unwrap_or(u32::MAX)) / 1024.0
    }

    pub fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.end();
    }
}

fn field(status: &str, name: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    line.split_whitespace().next()?.parse().ok()
}
