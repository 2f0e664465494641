//! Whether a window can be opened at all. The window's own library panics without a display or without its libraries, so
//! both are looked for before; what cannot be seen beforehand (a display that refuses this user, a library that does not
//! load) is caught while the first window opens.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::domain::CustomerScreen;
use crate::language::Language;
use crate::ui::desktop;

/// Whether the first window is on its way; only the thread that opens it is meant.
static OPENING: AtomicBool = AtomicBool::new(false);

/// How the window ended.
pub enum Ended<E> {
    /// As it should, or with the library's own reason.
    Done(Result<(), E>),
    /// It never opened.
    NeverOpened,
}

/// Runs the window. `run` is given what it calls when the first window is there; a panic before that is no fault of the
/// program.
pub fn watched<E>(run: impl FnOnce(fn()) -> Result<(), E>) -> Ended<E> {
    OPENING.store(true, Ordering::SeqCst);
    let ended = catch_unwind(AssertUnwindSafe(|| run(opened)));
    let never = OPENING.swap(false, Ordering::SeqCst);
    match ended {
        Ok(ended) => Ended::Done(ended),
        Err(_) if never => Ended::NeverOpened,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

fn opened() {
    OPENING.store(false, Ordering::SeqCst);
}

/// Whether this thread is opening the first window.
pub fn is_opening() -> bool {
    OPENING.load(Ordering::SeqCst) && thread::current().name() == Some("main")
}

/// Which display was asked, for a sentence about it.
pub fn display() -> String {
    let set = |name| std::env::var(name).ok().filter(|v| !v.is_empty());
    set("WAYLAND_DISPLAY").or_else(|| set("DISPLAY")).unwrap_or_default()
}

/// Why no window can be opened, in one sentence with what to do; `None` when nothing speaks against it.
#[cfg(not(target_os = "linux"))]
pub fn why_no_window(_: Language) -> Option<String> {
    None
}

#[cfg(target_os = "linux")]
pub fn why_no_window(language: Language) -> Option<String> {
    linux::why_not(language)
}

/// Begins the program anew under X11, which stands beside Wayland on nearly every desktop, when the customer's window has a
/// monitor of its own: Wayland would not let it go there. Comes back where that cannot be.
pub fn place_windows(customer: CustomerScreen) {
    if matches!(customer, CustomerScreen::Monitor { .. }) && !desktop::places_windows() {
        #[cfg(target_os = "linux")]
        linux::begin_with_x11();
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::net::{TcpStream, ToSocketAddrs};
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::{SocketAddr, UnixStream};
    use std::os::unix::process::CommandExt;
    use std::path::{Path, PathBuf};
    use std::process::Command;
    use std::time::Duration;
    use std::{env, fs};

    use super::Language;
    use crate::ui::desktop::WAYLAND as WAYLAND_NAMES;

    /// The libraries that the window loads while it opens, each with the package that has it on Debian and Ubuntu.
    const X11: [(&str, &str); 6] = [
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libXcursor.so.1", "libxcursor1"),
        ("libXi.so.6", "libxi6"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ];
    const WAYLAND: [(&str, &str); 2] =
        [("libwayland-client.so.0", "libwayland-client0"), ("libxkbcommon.so.0", "libxkbcommon0")];

    pub fn begin_with_x11() {
        let Some(display) = set("DISPLAY") else { return };
        if !x11_answers(&display) || !missing_libraries(&X11).is_empty() {
            return;
        }
        // What is open is closed by the system on the way, the lock of the window included.
        let anew = env::current_exe().map(|program| {
            let mut command = Command::new(program);
            command.args(env::args_os().skip(1));
            for name in WAYLAND_NAMES {
                command.env_remove(name);
            }
            command.exec()
        });
        let error = anew.unwrap_or_else(|error| error);
        tracing::error!(%error, "the program could not begin anew under X11");
    }

    fn set(name: &str) -> Option<String> {
        env::var(name).ok().filter(|v| !v.is_empty())
    }

    fn missing_libraries<'a>(needed: &'a [(&str, &str)]) -> Vec<&'a (&'a str, &'a str)> {
        missing(needed, &folders(), &fs::read("/etc/ld.so.cache").unwrap_or_default())
    }

    pub fn why_not(language: Language) -> Option<String> {
        // In the order in which the window itself chooses.
        let (needed, answers, name) = if let Some(name) = set("WAYLAND_DISPLAY") {
            (&WAYLAND[..], wayland_answers(&name), name)
        } else if let Some(name) = set("WAYLAND_SOCKET") {
            (&WAYLAND[..], true, name)
        } else if let Some(name) = set("DISPLAY") {
            (&X11[..], x11_answers(&name), name)
        } else {
            return Some(language.start_no_display());
        };
        if !answers {
            return Some(language.start_display_refused(name));
        }
        let missing = missing_libraries(needed);
        if missing.is_empty() {
            return None;
        }
        let libraries: Vec<&str> = missing.iter().map(|(library, _)| *library).collect();
        let packages: Vec<&str> = missing.iter().map(|(_, package)| *package).collect();
        let command = format!("sudo apt install {}", packages.join(" "));
        Some(language.start_libraries_missing(command, libraries.join(", ")))
    }

    fn wayland_answers(name: &str) -> bool {
        let runtime = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).unwrap_or_default();
        UnixStream::connect(runtime.join(name)).is_ok()
    }

    /// `:0`, `:0.1`, `unix:0` or `host:10`, by its socket.
    fn x11_answers(display: &str) -> bool {
        let Some((host, number)) = display.rsplit_once(':') else { return false };
        let Ok(number) = number.split('.').next().unwrap_or("").parse::<u16>() else { return false };
        if host.is_empty() || host == "unix" {
            let path = format!("/tmp/.X11-unix/X{number}");
            let hidden = || SocketAddr::from_abstract_name(&path).and_then(|a| UnixStream::connect_addr(&a));
            return UnixStream::connect(&path).is_ok() || hidden().is_ok();
        }
        let Some(port) = number.checked_add(6_000) else { return false };
        let addresses = (host, port).to_socket_addrs().into_iter().flatten();
        addresses.into_iter().any(|a| TcpStream::connect_timeout(&a, Duration::from_secs(2)).is_ok())
    }

    /// Where the loader looks.
    fn folders() -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> =
            env::var_os("LD_LIBRARY_PATH").map(|p| env::split_paths(&p).collect()).unwrap_or_default();
        for root in ["/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib"] {
            folders.push(root.into());
            folders.push(Path::new(root).join(format!("{}-linux-gnu", env::consts::ARCH)));
        }
        folders
    }

    fn missing<'a>(needed: &'a [(&str, &str)], folders: &[PathBuf], cache: &[u8]) -> Vec<&'a (&'a str, &'a str)> {
        let there = |library: &str| folders.iter().any(|f| f.join(library).exists()) || cached(cache, library);
        needed.iter().filter(|(library, _)| !there(library)).collect()
    }

    /// Whether the loader's cache names a file of that name that exists: its paths stand in it, each ended by a zero.
    fn cached(cache: &[u8], library: &str) -> bool {
        let end = format!("/{library}");
        cache
            .split(|byte| *byte == 0)
            .filter_map(|text| std::str::from_utf8(text).ok())
            .filter(|path| path.starts_with('/') && path.ends_with(&end))
            .any(|path| Path::new(path).exists())
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_library_is_found_in_a_folder_or_in_the_cache() {
            let folder = tempfile::tempdir().unwrap();
            let elsewhere = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("libX11.so.6"), "").unwrap();
            let cached = elsewhere.path().join("libXi.so.6");
            fs::write(&cached, "").unwrap();
            let cache = format!("glibc-ld.so.cache1.1\0libXi.so.6\0{}\0/gone/libXcursor.so.1\0", cached.display());
            let missing = missing(&X11, &[folder.path().to_owned()], cache.as_bytes());
            let names: Vec<_> = missing.iter().map(|(library, _)| *library).collect();
            assert_eq!(names, ["libX11-xcb.so.1", "libXcursor.so.1", "libxkbcommon.so.0", "libxkbcommon-x11.so.0"]);
        }

        #[test]
        fn a_display_without_a_server_does_not_answer() {
            for display in [":987", "", "nonsense", ":x", "localhost:65000"] {
                assert!(!x11_answers(display), "{display}");
            }
        }
    }
}
