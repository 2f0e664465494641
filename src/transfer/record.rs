//! The lines of a table, one after another, as spreadsheets write them: cells in quotation marks may hold the delimiter
//! and go on over several lines of the file. Lines end with LF, CR LF or CR alone.
//!
//! A quotation mark that nobody closed would swallow the lines after it. So a line whose marks do not fit is refused by
//! itself, and reading goes on with the next line of the file.

use std::collections::VecDeque;
use std::io::{self, BufRead};

use csv::StringRecord;

use crate::domain::RowFault;

/// A line with its marks open is longer than this only by mistake.
const LONGEST: usize = 64 * 1_024;

/// Reads records and counts the lines of the file.
pub struct Records {
    source: Box<dyn BufRead>,
    delimiter: u8,
    /// Lines that were read ahead to look for a closing mark, and are read again.
    ahead: VecDeque<Vec<u8>>,
    line: u64,
}

/// Where a record stands, and its fault if it has one. Its cells are then the one line as it is.
pub struct Place {
    pub line: u64,
    pub fault: Option<RowFault>,
}

/// What the marks of a text say.
enum Marks {
    Closed,
    Open,
    /// Something follows a closing mark.
    Wrong,
}

impl Records {
    pub fn new(source: Box<dyn BufRead>, delimiter: u8) -> Records {
        Records { source, delimiter, ahead: VecDeque::new(), line: 0 }
    }

    /// The line reached.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Reads the next record that is not an empty line; nothing at the end.
    pub fn read(&mut self, record: &mut StringRecord) -> io::Result<Option<Place>> {
        record.clear();
        let (line, mut text) = loop {
            let Some(text) = self.next_line()? else { return Ok(None) };
            if !without_end(&text).is_empty() {
                break (self.line, text);
            }
        };
        let first = text.len();
        let fault = loop {
            match marks(without_end(&text), self.delimiter) {
                Marks::Closed => break None,
                Marks::Open if text.len() < LONGEST => match self.next_line()? {
                    Some(more) => text.extend(more),
                    None => break Some(RowFault::OpenQuote),
                },
                Marks::Open | Marks::Wrong => break Some(RowFault::OpenQuote),
            }
        };
        if fault.is_some() {
            self.give_back(&text[first..]);
            text.truncate(first);
        }
        // A letter that another program has lost stands there as U+FFFD.
        let text = std::str::from_utf8(without_end(&text)).ok().filter(|text| !text.contains('\u{fffd}'));
        let Some(text) = text else { return Ok(Some(Place { line, fault: Some(RowFault::NotUtf8) })) };
        if fault.is_some() {
            record.push_field(text);
        } else {
            cells(text, char::from(self.delimiter), record);
        }
        Ok(Some(Place { line, fault }))
    }

    /// The lines behind the first one are read again as lines of their own.
    fn give_back(&mut self, text: &[u8]) {
        let mut lines = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let end = match rest.iter().position(|b| matches!(b, b'\n' | b'\r')) {
                Some(place) if rest[place..].starts_with(b"\r\n") => place + 2,
                Some(place) => place + 1,
                None => rest.len(),
            };
            lines.push(rest[..end].to_vec());
            rest = &rest[end..];
        }
        self.line -= lines.len() as u64;
        for line in lines.into_iter().rev() {
            self.ahead.push_front(line);
        }
    }

    /// The next line of the file, with what ends it.
    fn next_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let line = match self.ahead.pop_front() {
            Some(line) => line,
            None => self.fresh_line()?,
        };
        self.line += u64::from(!line.is_empty());
        Ok(Some(line).filter(|l| !l.is_empty()))
    }

    fn fresh_line(&mut self) -> io::Result<Vec<u8>> {
        let mut line = Vec::new();
        loop {
            let buffer = self.source.fill_buf()?;
            let end = buffer.iter().position(|b| matches!(b, b'\n' | b'\r'));
            let taken = end.map_or(buffer.len(), |place| place + 1);
            line.extend_from_slice(&buffer[..taken]);
            self.source.consume(taken);
            if end.is_some() || taken == 0 {
                break;
            }
        }
        if line.ends_with(b"\r") && self.source.fill_buf()?.starts_with(b"\n") {
            line.push(b'\n');
            self.source.consume(1);
        }
        Ok(line)
    }
}

fn without_end(text: &[u8]) -> &[u8] {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    text.strip_suffix(b"\r").unwrap_or(text)
}

/// Follows the quotation marks of a text; a mark counts where a cell begins with it, and twice it stands for itself.
fn marks(text: &[u8], delimiter: u8) -> Marks {
    let mut rest = text;
    loop {
        let Some(quoted) = rest.strip_prefix(b"\"") else {
            match rest.iter().position(|b| *b == delimiter) {
                Some(place) => rest = &rest[place + 1..],
                None => return Marks::Closed,
            }
            continue;
        };
        let mut inside = quoted;
        let after = loop {
            let Some(place) = inside.iter().position(|b| *b == b'"') else { return Marks::Open };
            inside = &inside[place + 1..];
            match inside.strip_prefix(b"\"") {
                Some(more) => inside = more,
                None => break inside,
            }
        };
        match after.split_first() {
            None => return Marks::Closed,
            Some((next, more)) if *next == delimiter => rest = more,
            Some(_) => return Marks::Wrong,
        }
    }
}

/// Parts a text whose marks fit into its cells.
fn cells(text: &str, delimiter: char, record: &mut StringRecord) {
    let mut rest = Some(text);
    while let Some(text) = rest {
        let Some(quoted) = text.strip_prefix('"') else {
            let (cell, more) = text.split_once(delimiter).map_or((text, None), |(cell, more)| (cell, Some(more)));
            record.push_field(cell);
            rest = more;
            continue;
        };
        let mut cell = String::new();
        let mut inside = quoted;
        rest = loop {
            let Some((part, more)) = inside.split_once('"') else {
                cell.push_str(inside);
                break None;
            };
            cell.push_str(part);
            match more.strip_prefix('"') {
                Some(more) => {
                    cell.push('"');
                    inside = more;
                }
                None => break more.strip_prefix(delimiter),
            }
        };
        record.push_field(&cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line, cells joined by `|`, and `!` before what is refused.
    fn read(text: &'static str) -> Vec<String> {
        let mut records = Records::new(Box::new(text.as_bytes()), b',');
        let mut record = StringRecord::new();
        let mut all = Vec::new();
        while let Some(place) = records.read(&mut record).unwrap() {
            let cells = record.iter().collect::<Vec<_>>().join("|");
            all.push(format!("{} {}{cells}", place.line, if place.fault.is_some() { "!" } else { "" }));
        }
        all
    }

    #[test]
    fn lines_end_in_any_of_three_ways() {
        for text in ["a,b\nc,d\n\ne,f", "a,b\r\nc,d\r\n\r\ne,f\r\n", "a,b\rc,d\r\re,f\r"] {
            assert_eq!(read(text), ["1 a|b", "2 c|d", "4 e|f"], "{text:?}");
        }
        assert_eq!(read(""), [""; 0]);
        assert_eq!(read("a,\n,\n"), ["1 a|", "2 |"]);
    }

    #[test]
    fn cells_in_marks_hold_anything() {
        assert_eq!(
            read("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\nnext,\"\""),
            ["1 a,b|say \"so\"|two\nlines", "3 next|"]
        );
        assert_eq!(read("5\" pipe,it's \"so\"\n"), ["1 5\" pipe|it's \"so\""]);
    }

    #[test]
    fn a_mark_that_nobody_closed_takes_only_its_own_line() {
        assert_eq!(read("1,\"open\n2,b\n3,c\n"), ["1 !1,\"open", "2 2|b", "3 3|c"]);
        assert_eq!(read("1,\"open\n2,\"b\"\n3,\"c\n4,d"), ["1 !1,\"open", "2 2|b", "3 !3,\"c", "4 4|d"]);
        assert_eq!(read("1,\"a\"b\r2,c"), ["1 !1,\"a\"b", "2 2|c"]);
    }

    #[test]
    fn a_far_closing_mark_is_another_cells() {
        let lines = "x,yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\n".repeat(2_000);
        let text: &'static str = format!("1,\"open\n{lines}2,end\"\n").leak();
        let all = read(text);
        assert_eq!((all.len(), all[0].as_str()), (2_002, "1 !1,\"open"));
    }
}
