//! Hands a file to whatever program the desktop opens its kind with.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

#[cfg(target_os = "macos")]
const OPENER: &[&str] = &["open"];
#[cfg(windows)]
const OPENER: &[&str] = &["explorer"];
#[cfg(not(any(target_os = "macos", windows)))]
const OPENER: &[&str] = &["xdg-open"];

/// Begins opening the file, and waits for neither the program nor its end. An error where the desktop has no opener.
pub fn open_file(path: &Path) -> io::Result<()> {
    let mut command = Command::new(OPENER[0]);
    command.args(&OPENER[1..]).arg(path);
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = quiet.spawn()?;
    // Somebody has to take note of its end, or it would stay in the list of programs until the till is closed.
    std::thread::Builder::new().name("opened".into()).spawn(move || child.wait())?;
    Ok(())
}
