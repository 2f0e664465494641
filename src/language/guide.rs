//! The help of each screen and the two guides: pages of Markdown in `assets/guide`, one source for the window and for
//! whoever reads them as files.
//!
//! Little may stand in them: a title, headings, paragraphs, points, numbered steps and a table of keys; and in a sentence
//! **words of the window**, `<kbd>` around a key that the settings may map anew, and `code` for a screen's own key or for
//! what is typed. A language that lacks a page does not compile.

use super::Language;
use crate::domain::Lang;

/// What a help is about: a screen, as the cashier sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    Start,
    Till,
    Pay,
    Item,
    Find,
    Enrol,
    Edit,
    Member,
    Receipt,
    Menu,
    Regulars,
    Conditions,
    Segments,
    Birthdays,
    Reports,
    Import,
    Household,
    Duplicates,
    Survey,
    Ask,
    Settings,
    Programme,
}

/// A guide of ten minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guide {
    Cashier,
    Owner,
}

/// What stands under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Words(Vec<Piece>),
    /// One of several things.
    Point(Vec<Piece>),
    /// One of several steps, with its number.
    Step(String, Vec<Piece>),
    /// A row of the table of keys: the keys, and what they do.
    Keys(Vec<Piece>, Vec<Piece>),
}

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Plain(String),
    /// Words as they stand in the window.
    Shown(String),
    /// A key of the till by its first name, which the settings may map anew.
    Mapped(String),
    /// A key of a screen, or what is typed.
    Typed(String),
}

macro_rules! in_each_language {
    ($file:literal) => {
        [
            include_str!(concat!("../../assets/guide/ru/", $file)),
            include_str!(concat!("../../assets/guide/uk/", $file)),
            include_str!(concat!("../../assets/guide/en/", $file)),
        ]
    };
}

impl Topic {
    pub const ALL: [Topic; 22] = [
        Topic::Start,
        Topic::Till,
        Topic::Pay,
        Topic::Item,
        Topic::Find,
        Topic::Enrol,
        Topic::Edit,
        Topic::Member,
        Topic::Receipt,
        Topic::Menu,
        Topic::Regulars,
        Topic::Conditions,
        Topic::Segments,
        Topic::Birthdays,
        Topic::Reports,
        Topic::Import,
        Topic::Household,
        Topic::Duplicates,
        Topic::Survey,
        Topic::Ask,
        Topic::Settings,
        Topic::Programme,
    ];

    const fn texts(self) -> [&'static str; 3] {
        match self {
            Topic::Start => in_each_language!("screens/start.md"),
            Topic::Till => in_each_language!("screens/till.md"),
            Topic::Pay => in_each_language!("screens/pay.md"),
            Topic::Item => in_each_language!("screens/item.md"),
            Topic::Find => in_each_language!("screens/find.md"),
            Topic::Enrol => in_each_language!("screens/enrol.md"),
            Topic::Edit => in_each_language!("screens/edit.md"),
            Topic::Member => in_each_language!("screens/member.md"),
            Topic::Receipt => in_each_language!("screens/receipt.md"),
            Topic::Menu => in_each_language!("screens/menu.md"),
            Topic::Regulars => in_each_language!("screens/regulars.md"),
            Topic::Conditions => in_each_language!("screens/conditions.md"),
            Topic::Segments => in_each_language!("screens/segments.md"),
            Topic::Birthdays => in_each_language!("screens/birthdays.md"),
            Topic::Reports => in_each_language!("screens/reports.md"),
            Topic::Import => in_each_language!("screens/import.md"),
            Topic::Household => in_each_language!("screens/household.md"),
            Topic::Duplicates => in_each_language!("screens/duplicates.md"),
            Topic::Survey => in_each_language!("screens/survey.md"),
            Topic::Ask => in_each_language!("screens/ask.md"),
            Topic::Settings => in_each_language!("screens/settings.md"),
            Topic::Programme => in_each_language!("screens/programme.md"),
        }
    }
}

impl Guide {
    pub const ALL: [Guide; 2] = [Guide::Cashier, Guide::Owner];

    const fn texts(self) -> [&'static str; 3] {
        match self {
            Guide::Cashier => in_each_language!("cashier.md"),
            Guide::Owner => in_each_language!("owner.md"),
        }
    }
}

impl Language {
    /// The help of a screen.
    pub fn help(self, topic: Topic) -> Page {
        self.pages(topic.texts()).into_iter().next().unwrap_or(Page { title: String::new(), blocks: Vec::new() })
    }

    /// The pages of a guide, one for each of its headings.
    pub fn guide(self, guide: Guide) -> Vec<Page> {
        self.pages(guide.texts())
    }

    fn pages(self, texts: [&str; 3]) -> Vec<Page> {
        let [ru, uk, en] = texts;
        read(match self.lang() {
            Lang::Ru => ru,
            Lang::Uk => uk,
            Lang::En => en,
        })
    }
}

/// Reads pages: one for each second heading, or the whole under its title where it has none.
fn read(text: &str) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    // Lines of one block belong together until a blank line or another block.
    let mut open = false;
    for line in text.lines().map(str::trim) {
        let heading = line.strip_prefix("## ").or_else(|| line.strip_prefix("# "));
        if let Some(title) = heading {
            pages.push(Page { title: title.to_owned(), blocks: Vec::new() });
            open = false;
            continue;
        }
        let Some(page) = pages.last_mut() else { continue };
        match begin(line) {
            Begin::Nothing => open = false,
            Begin::Block(block) => {
                page.blocks.extend(block);
                open = true;
            }
            Begin::More => {
                if let Some(block) = page.blocks.last_mut().filter(|_| open) {
                    block.go_on(line);
                } else {
                    page.blocks.push(Block::Words(sentence(line)));
                    open = true;
                }
            }
        }
    }
    // The title of a guide has nothing under it but its headings.
    pages.retain(|page| !page.blocks.is_empty());
    pages
}

enum Begin {
    Nothing,
    /// Absent for the head of a table.
    Block(Option<Block>),
    /// Words of their own, or more of the block before.
    More,
}

fn begin(line: &str) -> Begin {
    if line.is_empty() {
        return Begin::Nothing;
    }
    if let Some(cells) = line.strip_prefix('|') {
        let mut cells = cells.trim_end_matches('|').splitn(2, '|').map(str::trim);
        let (keys, words) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let is_row = keys.contains('`') || keys.contains("<kbd>");
        return Begin::Block(is_row.then(|| Block::Keys(sentence(keys), sentence(words))));
    }
    if let Some(words) = line.strip_prefix("- ") {
        return Begin::Block(Some(Block::Point(sentence(words))));
    }
    match line.split_once(". ") {
        Some((number, words)) if number.parse::<u8>().is_ok() => {
            Begin::Block(Some(Block::Step(number.to_owned(), sentence(words))))
        }
        _ => Begin::More,
    }
}

impl Block {
    fn go_on(&mut self, line: &str) {
        let (Block::Words(pieces) | Block::Point(pieces) | Block::Step(_, pieces) | Block::Keys(_, pieces)) = self;
        pieces.push(Piece::Plain(" ".to_owned()));
        pieces.extend(sentence(line));
    }
}

/// Parts a sentence into its pieces.
fn sentence(mut text: &str) -> Vec<Piece> {
    const MARKS: [(&str, &str); 3] = [("**", "**"), ("<kbd>", "</kbd>"), ("`", "`")];
    let mut pieces = Vec::new();
    while !text.is_empty() {
        let found = MARKS.iter().filter_map(|(open, close)| {
            let at = text.find(open)?;
            let inside = &text[at + open.len()..];
            Some((at, *open, inside, inside.find(close)?, close.len()))
        });
        let Some((at, open, inside, end, close)) = found.min_by_key(|(at, ..)| *at) else {
            pieces.push(Piece::Plain(text.to_owned()));
            break;
        };
        if at > 0 {
            pieces.push(Piece::Plain(text[..at].to_owned()));
        }
        let words = inside[..end].to_owned();
        pieces.push(match open {
            "**" => Piece::Shown(words),
            "`" => Piece::Typed(words),
            _ => Piece::Mapped(words),
        });
        text = &inside[end + close..];
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(words: &str) -> Piece {
        Piece::Plain(words.into())
    }

    #[test]
    fn a_sentence_is_parted_into_its_pieces() {
        let pieces = sentence("Press <kbd>F9</kbd>, then **Record**; `5%` or `Enter`.");
        let expected = [
            plain("Press "),
            Piece::Mapped("F9".into()),
            plain(", then "),
            Piece::Shown("Record".into()),
            plain("; "),
            Piece::Typed("5%".into()),
            plain(" or "),
            Piece::Typed("Enter".into()),
            plain("."),
        ];
        assert_eq!(pieces, expected);
        assert_eq!(sentence("a ** b"), [plain("a ** b")]);
        assert_eq!(sentence(""), []);
    }

    #[test]
    fn a_guide_is_read_heading_by_heading() {
        let pages =
            read("# Guide\n\n## One\n\nFirst line\nsecond line.\n\n1. Do.\n2. Do\n   more.\n\n## Two\n- a\n- b\n");
        let titles: Vec<&str> = pages.iter().map(|page| page.title.as_str()).collect();
        assert_eq!(titles, ["One", "Two"]);
        assert_eq!(
            pages[0].blocks,
            [
                Block::Words(vec![plain("First line"), plain(" "), plain("second line.")]),
                Block::Step("1".into(), vec![plain("Do.")]),
                Block::Step("2".into(), vec![plain("Do"), plain(" "), plain("more.")]),
            ]
        );
        assert_eq!(pages[1].blocks, [Block::Point(vec![plain("a")]), Block::Point(vec![plain("b")])]);
    }

    #[test]
    fn a_help_has_its_keys() {
        let pages =
            read("# Till\nHere.\n\n| key | what |\n|---|---|\n| <kbd>F9</kbd> | pays |\n| `Up` `Down` | moves |\n");
        let keys = |keys: Vec<Piece>, words: &str| Block::Keys(keys, vec![plain(words)]);
        assert_eq!(
            pages[0].blocks,
            [
                Block::Words(vec![plain("Here.")]),
                keys(vec![Piece::Mapped("F9".into())], "pays"),
                keys(vec![Piece::Typed("Up".into()), plain(" "), Piece::Typed("Down".into())], "moves"),
            ]
        );
    }
}
