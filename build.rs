//! Turns the catalogues of `assets/language` into typed methods of `Language`, and finds out which commit is being built.
//!
//! A message that is missing in one language, or that asks for other variables than its sisters, would be found by a
//! cashier; so it fails the build here, and a key that no catalogue has does not compile.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

const LANGUAGES: [&str; 3] = ["ru", "uk", "en"];
/// The variables that a message may take; more belong in two messages.
const MOST_VARIABLES: usize = 6;

/// One message of one language, as far as the build needs to know it.
struct Message {
    area: String,
    variables: BTreeSet<String>,
    /// The text as it is written, for the method's docstring.
    words: String,
}

type Messages = BTreeMap<String, Message>;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=assets/language");
    // Two checkouts that share a target folder share this script's output too, and neither's files look changed to the
    // other: so it runs again when cargo is called from another place.
    println!("cargo::rerun-if-env-changed=PWD");
    println!("cargo::rustc-env=REGULARS_VERSION={}", version());
    let mut faults = Vec::new();
    if let Err(error) = generate(&mut faults) {
        faults.push(format!("the catalogues cannot be read: {error}"));
    }
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    if !faults.is_empty() {
        process::exit(1);
    }
}

fn generate(faults: &mut Vec<String>) -> std::io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut catalogues = Vec::new();
    for language in LANGUAGES {
        let folder = Path::new("assets/language").join(language);
        let mut messages = Messages::new();
        let mut whole = String::new();
        for path in catalogues_in(&folder)? {
            let text = fs::read_to_string(&path)?;
            read(&path, &text, &mut messages, faults);
            whole.push_str(&text);
            whole.push('\n');
        }
        fs::write(out.join(format!("{language}.ftl")), whole)?;
        catalogues.push((language, messages));
    }
    compare(&catalogues, faults);
    if let Some((_, english)) = catalogues.last() {
        fs::write(out.join("messages.rs"), methods(english))?;
    }
    Ok(())
}

/// The `.ftl` files of a folder, by name, so that the same sources give the same build.
fn catalogues_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "ftl") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn read(path: &Path, text: &str, messages: &mut Messages, faults: &mut Vec<String>) {
    let place = path.display();
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = text.get(..error.pos.start).map_or(0, |t| t.lines().count());
            faults.push(format!("{place}:{line}: {error}"));
        }
        resource
    });
    let area = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                faults.push(format!("{place}: -{}: terms are not used, write the word out", term.id.name));
                continue;
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        let key = message.id.name;
        let Some(pattern) = message.value.filter(|_| message.attributes.is_empty()) else {
            faults.push(format!("{place}: {key}: a message has words and no attributes"));
            continue;
        };
        let mut found = Message { area: area.clone(), variables: BTreeSet::new(), words: String::new() };
        if let Err(why) = walk(&pattern, &mut found) {
            faults.push(format!("{place}: {key}: {why}"));
        }
        if found.variables.len() > MOST_VARIABLES {
            faults.push(format!("{place}: {key}: takes more than {MOST_VARIABLES} variables"));
        }
        if let Some(first) = messages.insert(key.to_owned(), found) {
            faults.push(format!("{place}: {key}: stands twice, first in {}.ftl", first.area));
        }
    }
}

/// Collects a pattern's variables and words; refuses what the typed methods cannot promise.
fn walk(pattern: &Pattern<&str>, found: &mut Message) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.words.push_str(value),
            PatternElement::Placeable { expression } => expression_of(expression, found)?,
        }
    }
    Ok(())
}

fn expression_of(expression: &Expression<&str>, found: &mut Message) -> Result<(), String> {
    match expression {
        Expression::Inline(inline) => inline_of(inline, found),
        Expression::Select { selector, variants } => {
            inline_of(selector, found)?;
            let named = |name: &str| {
                variants.iter().any(|v| matches!(&v.key, VariantKey::Identifier { name: key } if *key == name))
            };
            // Russian and Ukrainian part 2–4 from 5–20, so a plural with `one` alone is an English one.
            if named("one") && named("other") == named("few") {
                return Err("a plural has either one and other, or one, few and many".to_owned());
            }
            for (place, variant) in variants.iter().enumerate() {
                found.words.push_str(if place == 0 { "(" } else { " | " });
                walk(&variant.value, found)?;
            }
            found.words.push(')');
            Ok(())
        }
    }
}

fn inline_of(inline: &InlineExpression<&str>, found: &mut Message) -> Result<(), String> {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            found.words.push_str(value);
        }
        InlineExpression::VariableReference { id } => {
            let _ = write!(found.words, "{{{}}}", id.name);
            found.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => return expression_of(expression, found),
        InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::FunctionReference { .. } => {
            return Err("only variables may stand in a message, no other messages, terms or functions".to_owned());
        }
    }
    Ok(())
}

/// Every language says everything, with the same variables, in the file of the same area.
fn compare(catalogues: &[(&str, Messages)], faults: &mut Vec<String>) {
    let keys: BTreeMap<&str, &Message> =
        catalogues.iter().rev().flat_map(|(_, m)| m.iter().map(|(key, message)| (key.as_str(), message))).collect();
    let mut methods = BTreeMap::new();
    for (key, pattern) in keys {
        if let Some(other) = methods.insert(key.replace('-', "_"), key) {
            faults.push(format!("{key} and {other} would be one method"));
        }
        for (language, messages) in catalogues {
            let file = format!("assets/language/{language}/{}.ftl", pattern.area);
            match messages.get(key) {
                None => faults.push(format!("{file}: {key} is missing")),
                Some(message) => {
                    if message.area != pattern.area {
                        faults.push(format!("{file}: {key} stands in {}.ftl instead", message.area));
                    }
                    for variable in pattern.variables.symmetric_difference(&message.variables) {
                        faults.push(format!("{file}: {key}: not every language uses ${variable}"));
                    }
                }
            }
        }
    }
}

fn methods(messages: &Messages) -> String {
    let mut code =
        String::from("#[allow(clippy::doc_markdown, reason = \"the words are the catalogue's\")]\nimpl Language {\n");
    for (key, message) in messages {
        let words = message.words.replace('\n', " ");
        let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = key.replace('-', "_");
        let _ = writeln!(code, "    #[doc = {words:?}]");
        let _ = write!(code, "    pub fn {name}");
        let taken: Vec<&String> = message.variables.iter().collect();
        if taken.is_empty() {
            let _ = writeln!(code, "(self) -> String {{\n        self.say({key:?}, &[])\n    }}");
            continue;
        }
        code.push_str("<'a>(self");
        for variable in &taken {
            let _ = write!(code, ", {}: impl Into<Arg<'a>>", variable.replace('-', "_"));
        }
        let _ = write!(code, ") -> String {{\n        self.say({key:?}, &[");
        for variable in &taken {
            let _ = write!(code, "({variable:?}, {}.into()), ", variable.replace('-', "_"));
        }
        code.push_str("])\n    }\n");
    }
    code.push_str("}\n");
    code
}

/// What `--version` says: the version, and where it is known the commit and its day, `0.1.0 (1a2b3c4d5, 2026-11-27)`.
fn version() -> String {
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    match of_clone().or_else(of_archive) {
        Some((commit, day)) => format!("{version} ({commit}, {day})"),
        None => version,
    }
}

/// Commit and day, where these sources are a clone; runs again when another commit is checked out or made.
fn of_clone() -> Option<(String, String)> {
    // Sources that were unpacked inside somebody's own repository are not a commit of it.
    let top = fs::canonicalize(git(&["rev-parse", "--show-toplevel"])?).ok()?;
    if top != fs::canonicalize(env::var_os("CARGO_MANIFEST_DIR")?).ok()? {
        return None;
    }
    let branch = git(&["symbolic-ref", "--quiet", "HEAD"]).unwrap_or_default();
    for name in ["HEAD", "logs/HEAD", "packed-refs", branch.as_str()] {
        // A file that is not there would make the script run at each build.
        if let Some(path) = git(&["rev-parse", "--git-path", name]).filter(|path| Path::new(path).is_file()) {
            println!("cargo::rerun-if-changed={path}");
        }
    }
    Some((git(&["rev-parse", "--short=9", "HEAD"])?, git(&["log", "-1", "--format=%cs"])?))
}

/// What `git archive` wrote into `packaging/commit`, where these sources come from an archive.
fn of_archive() -> Option<(String, String)> {
    const WRITTEN: &str = "packaging/commit";
    println!("cargo::rerun-if-changed={WRITTEN}");
    let text = fs::read_to_string(WRITTEN).ok()?;
    let (commit, day) = text.trim().split_once(' ').filter(|(commit, _)| !commit.starts_with('$'))?;
    Some((commit.get(..9)?.to_owned(), day.to_owned()))
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}
