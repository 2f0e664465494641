//! The files of the packages: valid, whole, and saying the same as the program.

use std::path::{Path, PathBuf};
use std::process::Command;

use regulars::domain::Lang;

use super::command::PROGRAM;

const DESKTOP_ENTRY: &str = "packaging/linux/regulars.desktop";
const METAINFO: &str = "packaging/linux/app.regulars.regulars.metainfo.xml";
const MANUAL: &str = "packaging/debian/regulars.1";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Runs a tool that `tests/run` installs; all that it says must be nothing but praise.
fn said_by(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool).args(arguments).current_dir(root()).output();
    let output = output.unwrap_or_else(|error| panic!("{tool}: {error}; tests/run installs it"));
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{tool} {arguments:?}: {said}");
    said
}

/// From where to where the package takes each file.
fn assets() -> Vec<[String; 3]> {
    let manifest = read("Cargo.toml");
    let (_, list) = manifest.split_once("\nassets = [\n").unwrap();
    let lines = list.lines().take_while(|line| *line != "]");
    lines.map(|line| serde_json::from_str(line.trim().trim_end_matches(',')).unwrap()).collect()
}

#[test]
fn the_desktop_entry_is_valid_in_three_languages() {
    assert_eq!(said_by("desktop-file-validate", &[DESKTOP_ENTRY]), "");
    let entry = read(DESKTOP_ENTRY);
    for key in ["GenericName", "Comment", "Keywords"] {
        for lang in [Lang::Ru, Lang::Uk] {
            let key = format!("\n{key}[{}]=", lang.code());
            assert!(entry.contains(&key), "{key}");
        }
    }
    assert!(entry.contains("\nStartupWMClass=regulars\n"), "the windows are known as those of this entry");
}

#[test]
fn the_metainfo_is_valid_and_names_this_version() {
    said_by("appstreamcli", &["validate", "--no-net", METAINFO]);
    let metainfo = read(METAINFO);
    assert!(metainfo.contains(&format!("<release version=\"{}\"", env!("CARGO_PKG_VERSION"))));
    let words = |lang: &str| metainfo.matches(&format!(" xml:lang=\"{lang}\"")).count();
    assert!(words("ru") > 5 && words("ru") == words("uk"), "each sentence in both");
}

#[test]
fn every_file_that_the_package_takes_is_there() {
    let assets = assets();
    assert!(assets.len() > 10);
    for [from, _, _] in &assets {
        assert!(from.starts_with("target/") || root().join(from).is_file(), "{from}");
    }
    let goes_to = |place: &str| assets.iter().any(|[_, to, _]| to == place);
    for size in [16, 22, 24, 32, 48, 64, 128, 256, 512] {
        assert!(goes_to(&format!("usr/share/icons/hicolor/{size}x{size}/apps/regulars.png")), "{size}");
        let png = std::fs::read(root().join(format!("assets/icon/{size}.png"))).unwrap();
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (size, size), "the width and height in the head of the picture");
    }
    assert!(goes_to("usr/share/icons/hicolor/scalable/apps/regulars.svg"));
}

#[test]
fn nothing_runs_when_the_package_comes_or_goes() {
    let manifest = read("Cargo.toml");
    assert!(!manifest.contains("maintainer-scripts"), "so that neither removal nor purge can touch a shop");
    for [_, to, _] in assets() {
        assert!(to.starts_with("usr/"), "{to}: nothing of ours lies where a shop does");
    }
}

/// The libraries that the window looks for before it opens, each with its package, are those that the package asks for.
#[test]
fn the_package_depends_on_what_the_window_loads() {
    let source = read("src/command/window.rs");
    let packages: Vec<&str> = source
        .lines()
        .filter(|line| line.contains(".so."))
        .flat_map(|line| line.split('"').filter(|part| part.starts_with("lib") && !part.contains(".so.")))
        .collect();
    assert!(packages.len() > 6);
    let manifest = read("Cargo.toml");
    let depends = manifest.lines().find(|line| line.starts_with("depends = ")).unwrap();
    for package in packages {
        assert!(depends.contains(&format!(", {package}")), "{package}");
    }
}

#[test]
fn the_changelog_of_the_package_begins_with_this_version() {
    let first = format!("regulars ({}-", env!("CARGO_PKG_VERSION"));
    assert!(read("packaging/debian/changelog").starts_with(&first));
}

#[test]
fn the_manual_names_every_command_and_can_be_read() {
    let help = Command::new(PROGRAM).arg("--help").env("LANG", "en_US.UTF-8").env_remove("LC_ALL").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let commands: Vec<&str> = help
        .lines()
        .filter(|line| line.starts_with("  ") && !line.trim_start().starts_with('-'))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|word| word.bytes().all(|b| b.is_ascii_lowercase()))
        .collect();
    assert!(commands.len() > 15, "{commands:?}");
    let manual = said_by("man", &["--warnings", "--local-file", "--encoding=UTF-8", MANUAL]);
    let known = |command: &&&str| !manual.split(|c: char| !c.is_ascii_lowercase()).any(|word| word == **command);
    let missing: Vec<_> = commands.iter().filter(known).collect();
    assert!(missing.is_empty(), "{missing:?} in\n{manual}");
    assert!(!manual.contains("warning:"), "{manual}");
    assert!(read(MANUAL).contains(concat!("\"Regulars ", env!("CARGO_PKG_VERSION"), "\"")));
}

#[test]
fn the_version_names_the_commit_and_its_day() {
    assert!(regulars::VERSION.starts_with(env!("CARGO_PKG_VERSION")));
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).current_dir(root()).output().ok()?;
        output.status.success().then(|| String::from_utf8(output.stdout).unwrap().trim().to_owned())
    };
    let top = git(&["rev-parse", "--show-toplevel"]).map(PathBuf::from);
    if top.and_then(|top| top.canonicalize().ok()) != root().canonicalize().ok() {
        // Unpacked from an archive; there is no commit but the one that may have been written into it.
        return;
    }
    let commit = git(&["rev-parse", "--short=9", "HEAD"]).unwrap();
    let day = git(&["log", "-1", "--format=%cs"]).unwrap();
    assert_eq!(regulars::VERSION, format!("{} ({commit}, {day})", env!("CARGO_PKG_VERSION")));
}
