//! In which letters a file is written: UTF-8, UTF-16, or one of the older alphabets of a byte a letter. What is read is
//! UTF-8 from here on.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// What a file is read from: it is gone through once to learn its letters, and then again.
pub trait Source: BufRead + Seek {}
impl<T: BufRead + Seek> Source for T {}

/// Letters beyond ASCII that are enough to tell an alphabet by.
const ENOUGH: usize = 1 << 18;
const CHUNK: usize = 1 << 16;

/// An alphabet, and how long the mark at the beginning is.
#[derive(Debug, Clone, Copy)]
pub struct Letters {
    pub encoding: &'static Encoding,
    mark: u64,
}

/// Goes through the whole file. One that is UTF-8 but for some broken lines stays UTF-8, and those lines are refused.
pub fn detect(source: &mut dyn Source) -> io::Result<Letters> {
    let mut counts = Counts::default();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut fed = 0;
    let mut first = true;
    let mut carried: Vec<u8> = Vec::new();
    source.seek(SeekFrom::Start(0))?;
    loop {
        let mut chunk = std::mem::take(&mut carried);
        source.take(CHUNK as u64).read_to_end(&mut chunk)?;
        if first {
            if let Some((encoding, mark)) = Encoding::for_bom(&chunk) {
                return Ok(Letters { encoding, mark: mark as u64 });
            }
            if let Some(encoding) = without_mark(&chunk) {
                return Ok(Letters { encoding, mark: 0 });
            }
            first = false;
        }
        let last = chunk.len() < CHUNK;
        carried = counts.add(&chunk, last);
        let kept = &chunk[..chunk.len() - carried.len()];
        if fed < ENOUGH && !kept.is_ascii() {
            detector.feed(kept, false);
            fed += kept.iter().filter(|b| !b.is_ascii()).count();
        }
        if last {
            break;
        }
    }
    detector.feed(b"", true);
    let encoding = if counts.wrong == 0 || counts.right > counts.wrong {
        UTF_8
    } else {
        let guess = detector.guess(Some(b"ru"), Utf8Detection::Deny);
        // What takes two bytes for a letter is written by nobody here; a few letters alone may look like it.
        if guess.is_single_byte() { guess } else { WINDOWS_1251 }
    };
    Ok(Letters { encoding, mark: 0 })
}

/// UTF-16 of a program that leaves the mark out: every other byte of ASCII is nothing.
fn without_mark(start: &[u8]) -> Option<&'static Encoding> {
    let start = &start[..start.len().min(1_024)];
    let nothing = |at: usize| start.iter().skip(at).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (nothing(0), nothing(1));
    let many = start.len() / 8;
    match (even > many, odd > many) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// Letters of several bytes that are UTF-8, and bytes that cannot be.
#[derive(Default)]
struct Counts {
    right: usize,
    wrong: usize,
}

impl Counts {
    /// Counts what a chunk holds; a letter that its end cuts is given back.
    fn add(&mut self, chunk: &[u8], last: bool) -> Vec<u8> {
        let mut rest = chunk;
        loop {
            let (good, bad) = match std::str::from_utf8(rest) {
                Ok(text) => (text.len(), None),
                Err(error) => (error.valid_up_to(), Some(error.error_len())),
            };
            self.right += rest[..good].iter().filter(|b| **b >= 0xc0).count();
            match bad {
                None => return Vec::new(),
                Some(None) if !last => return rest[good..].to_vec(),
                Some(length) => {
                    self.wrong += 1;
                    rest = &rest[good + length.unwrap_or(rest.len() - good)..];
                }
            }
        }
    }
}

/// A file from its beginning, in UTF-8; `taken` counts the bytes of the file itself.
pub fn open(mut source: Box<dyn Source>, letters: Letters, taken: Rc<Cell<u64>>) -> io::Result<Box<dyn BufRead>> {
    source.seek(SeekFrom::Start(letters.mark))?;
    taken.set(letters.mark);
    let counted = Counted { source, taken };
    if letters.encoding == UTF_8 {
        return Ok(Box::new(BufReader::with_capacity(CHUNK, counted)));
    }
    let decoder = letters.encoding.new_decoder_without_bom_handling();
    Ok(Box::new(BufReader::with_capacity(
        CHUNK,
        Decoded { source: counted, decoder, text: Vec::new(), at: 0, over: false },
    )))
}

struct Counted {
    source: Box<dyn Source>,
    taken: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        self.taken.set(self.taken.get() + read as u64);
        Ok(read)
    }
}

struct Decoded {
    source: Counted,
    decoder: Decoder,
    text: Vec<u8>,
    at: usize,
    over: bool,
}

impl Read for Decoded {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.text.len() && !self.over {
            let mut raw = [0; 8_192];
            let read = self.source.read(&mut raw)?;
            let room = self.decoder.max_utf8_buffer_length(read).unwrap_or(3 * CHUNK);
            self.text.resize(room, 0);
            let (_, _, written, _) = self.decoder.decode_to_utf8(&raw[..read], &mut self.text, read == 0);
            self.text.truncate(written);
            self.at = 0;
            self.over = read == 0;
        }
        let given = (self.text.len() - self.at).min(into.len());
        into[..given].copy_from_slice(&self.text[self.at..self.at + given]);
        self.at += given;
        Ok(given)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use encoding_rs::{IBM866, KOI8_U};

    use super::*;

    const TEXT: &str = "ПІБ;Телефон;Дата народження\nҐудзь Їжак;0674127700;31 грудня 1985\nКоваль Олена;;\n";

    fn read(bytes: Vec<u8>) -> (&'static str, String) {
        let letters = detect(&mut Cursor::new(bytes.clone())).unwrap();
        let taken = Rc::new(Cell::new(0));
        let length = bytes.len() as u64;
        let mut text = String::new();
        open(Box::new(Cursor::new(bytes)), letters, taken.clone()).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(taken.get(), length);
        (letters.encoding.name(), text)
    }

    #[test]
    fn each_alphabet_is_told_and_read() {
        let utf16 = |big: bool| -> Vec<u8> {
            let unit = |u: u16| if big { u.to_be_bytes() } else { u.to_le_bytes() };
            TEXT.encode_utf16().flat_map(unit).collect()
        };
        let marked = |mark: &[u8], text: Vec<u8>| [mark, &text].concat();
        assert_eq!(read(TEXT.into()), ("UTF-8", TEXT.into()));
        assert_eq!(read(marked(b"\xef\xbb\xbf", TEXT.into())), ("UTF-8", TEXT.into()));
        assert_eq!(read(marked(b"\xff\xfe", utf16(false))), ("UTF-16LE", TEXT.into()));
        assert_eq!(read(marked(b"\xfe\xff", utf16(true))), ("UTF-16BE", TEXT.into()));
        let plain: Vec<u8> = "name;phone\nAnna;0674127700\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(plain), ("UTF-16LE", "name;phone\nAnna;0674127700\n".into()));
        assert_eq!(read(WINDOWS_1251.encode(TEXT).0.into()), ("windows-1251", TEXT.into()));
        let russian = "Фамилия Имя;Телефон;Примечание\nПетрова Анна;;постоянный покупатель\n";
        assert_eq!(read(IBM866.encode(russian).0.into()), ("IBM866", russian.into()));
        assert_eq!(read(KOI8_U.encode(russian).0.into()).1, russian);
    }

    #[test]
    fn a_long_file_with_one_broken_line_keeps_its_letters() {
        let mut bytes = TEXT.repeat(2_000).into_bytes();
        bytes.extend(b"\xcf\xf0\xe8;;\n");
        assert_eq!(detect(&mut Cursor::new(bytes)).unwrap().encoding, UTF_8);
        let mut bytes = "name;phone\n".repeat(20_000).into_bytes();
        bytes.extend(WINDOWS_1251.encode("Приходько Оксана;0674127700;постоянная покупательница\n").0.iter());
        assert_eq!(read(bytes).0, "windows-1251");
    }
}
