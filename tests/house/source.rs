//! A source file, taken apart as far as the tests of the house need: code without comments and tests, and its strings.

use std::fs;
use std::path::Path;

/// A file below `src`.
pub struct Source {
    /// From the root, with slashes: `src/rules/quote.rs`.
    pub path: String,
    /// The module at the top: `rules`.
    pub module: String,
    pub text: String,
    /// The same lines, without comments, strings and the tests at the end.
    code: Vec<String>,
    strings: Vec<(usize, String)>,
}

/// All sources below a folder of the repository, but for files that hold nothing but tests.
pub fn read(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut |path| {
        let text = fs::read_to_string(path).expect("a source can be read");
        let inside = path.strip_prefix(root).expect("below the root");
        let name = inside.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with("tests.rs") || name == "fixture.rs" {
            return;
        }
        let path: Vec<String> = inside.iter().map(|p| p.to_string_lossy().into_owned()).collect();
        let module = path[1].trim_end_matches(".rs").to_owned();
        let (code, strings) = take_apart(&text);
        found.push(Source { path: path.join("/"), module, text, code, strings });
    });
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            walk(&path, visit);
        } else if path.extension().is_some_and(|e| e == "rs") {
            visit(&path);
        }
    }
}

impl Source {
    /// The lines before the tests at the end.
    pub fn length(&self) -> usize {
        self.text.lines().position(|l| l.trim() == "#[cfg(test)]").unwrap_or_else(|| self.text.lines().count())
    }

    /// The strings of the code, each with its line.
    pub fn strings(&self) -> &[(usize, String)] {
        &self.strings
    }

    /// Each `crate::module`, also inside `use crate::{…}`.
    pub fn crate_paths(&self) -> Vec<(usize, String)> {
        let mut paths = Vec::new();
        for (index, line) in self.code.iter().enumerate() {
            for (at, _) in line.match_indices("crate::") {
                let rest = &line[at + "crate::".len()..];
                if rest.starts_with('{') {
                    let group = self.code[index..].concat();
                    let from = group.find("crate::{").map_or(0, |f| f + "crate::{".len());
                    paths.extend(roots_of_group(&group[from..]).into_iter().map(|root| (index + 1, root)));
                } else {
                    paths.push((index + 1, word(rest)));
                }
            }
        }
        paths.retain(|(_, root)| !root.is_empty() && root.starts_with(char::is_lowercase));
        paths
    }

    /// The first word of each `use`.
    pub fn use_roots(&self) -> Vec<(usize, String)> {
        let uses = self.code.iter().enumerate();
        uses.filter_map(|(index, line)| {
            let line = line.trim_start();
            let line = line.strip_prefix("pub ").unwrap_or(line);
            let root = word(line.strip_prefix("use ")?);
            // `pub use basket::*` names a neighbour of the same folder.
            let neighbour = self.code.iter().any(|l| l.trim() == format!("mod {root};"));
            (!neighbour && !root.is_empty()).then_some((index + 1, root))
        })
        .collect()
    }

    /// The lines that name `krate::…`.
    pub fn lines_with_path(&self, krate: &str) -> Vec<usize> {
        let path = format!("{krate}::");
        let import = format!("use {krate};");
        let inside = |line: &str| {
            line.match_indices(&path)
                .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
        };
        let lines = self.code.iter().enumerate();
        lines.filter(|(_, line)| inside(line) || line.contains(&import)).map(|(index, _)| index + 1).collect()
    }
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The first words in `a::b, c::{d, e}, f}`.
fn roots_of_group(group: &str) -> Vec<String> {
    let mut roots = Vec::new();
    let (mut depth, mut part) = (0_u32, String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => roots.push(word(std::mem::take(&mut part).trim())),
            _ if depth == 0 => part.push(c),
            _ => {}
        }
    }
    roots.push(word(part.trim()));
    roots
}

/// Parts code from comments and strings, and ends at the tests.
fn take_apart(text: &str) -> (Vec<String>, Vec<(usize, String)>) {
    let before_tests = text.find("\n#[cfg(test)]\nmod ").map_or(text, |at| &text[..at]);
    let (mut code, mut strings) = (vec![String::new()], Vec::new());
    let chars: Vec<char> = before_tests.chars().collect();
    let mut i = 0;
    while i < chars.len() {
        let rest = &chars[i..];
        if rest.starts_with(&['/', '/']) {
            i += rest.iter().take_while(|c| **c != '\n').count();
        } else if rest[0] == '"'
            || (rest[0] == 'r' && rest.len() > 2 && matches!(rest[1], '"' | '#') && !in_word(&chars, i))
        {
            let line = code.len();
            let (length, inside) = string(rest);
            for _ in inside.matches('\n') {
                code.push(String::new());
            }
            strings.push((line, inside));
            i += length;
        } else if rest[0] == '\'' && rest.len() > 2 && (rest[2] == '\'' || rest[1] == '\\') {
            // A character, not a lifetime.
            let end = rest.iter().skip(2).position(|c| *c == '\'').map_or(1, |p| p + 3);
            i += end;
        } else if rest[0] == '\n' {
            code.push(String::new());
            i += 1;
        } else {
            if let Some(line) = code.last_mut() {
                line.push(rest[0]);
            }
            i += 1;
        }
    }
    (code, strings)
}

fn in_word(chars: &[char], i: usize) -> bool {
    i > 0 && (chars[i - 1].is_alphanumeric() || chars[i - 1] == '_')
}

/// The length of the string that begins here, and what it holds.
fn string(rest: &[char]) -> (usize, String) {
    if rest[0] == 'r' {
        let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
        if rest.get(1 + hashes) != Some(&'"') {
            // A raw identifier.
            return (1, String::new());
        }
        let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
        let from = hashes + 2;
        let inside = rest[from..].windows(end.len()).position(|w| w == end).unwrap_or(rest.len() - from);
        return ((from + inside + end.len()).min(rest.len()), rest[from..from + inside].iter().collect());
    }
    let mut inside = String::new();
    let mut i = 1;
    while i < rest.len() && rest[i] != '"' {
        if rest[i] == '\\' && i + 1 < rest.len() {
            i += 1;
        }
        inside.push(rest[i]);
        i += 1;
    }
    (i + 1, inside)
}
