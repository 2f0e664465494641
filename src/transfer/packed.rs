//! How much a workbook would become when it is unpacked. It is a ZIP file, and the directory at its end says so beforehand; the
//! library that reads it makes room for whatever comes (APPNOTE.TXT, 4.3.12 and 4.3.16).

use std::io::{self, Read, Seek, SeekFrom};

/// A part that becomes no more than this is read whatever it is.
const LARGE: u64 = 64 * 1024 * 1024;
/// Tables, however monotonous, become less than so many times what they take packed; only one letter over and over becomes more.
const TIMES: u64 = 200;
/// The end of the directory, which a comment of at most so many bytes may follow.
const END: &[u8] = b"PK\x05\x06";
const AFTER_END: u64 = 22 + 0xffff;

/// Whether a part of the file would swell to what no table is. Goes back to the beginning.
pub fn swells(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(AFTER_END)))?;
    let mut tail = Vec::new();
    file.read_to_end(&mut tail)?;
    let end = tail.windows(END.len()).rposition(|four| four == END);
    let place = end.and_then(|end| Some((number(&tail, end + 12)?, number(&tail, end + 16)?)));
    let mut swollen = false;
    if let Some((size, start)) = place.filter(|(_, start)| u64::from(*start) < length) {
        let mut directory = Vec::new();
        file.seek(SeekFrom::Start(start.into()))?;
        file.by_ref().take(size.into()).read_to_end(&mut directory)?;
        swollen = any_swells(&directory);
    }
    file.seek(SeekFrom::Start(0))?;
    Ok(swollen)
}

fn any_swells(mut directory: &[u8]) -> bool {
    while directory.starts_with(b"PK\x01\x02") {
        let (Some(packed), Some(whole)) = (number(directory, 20), number(directory, 24)) else { return false };
        if u64::from(whole) > LARGE.max(u64::from(packed).saturating_mul(TIMES)) {
            return true;
        }
        let length = |at| directory.get(at..at + 2).map_or(0, |two| usize::from(u16::from_le_bytes([two[0], two[1]])));
        let next = 46 + length(28) + length(30) + length(32);
        directory = directory.get(next..).unwrap_or_default();
    }
    false
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file whose directory has one part of these sizes.
    fn of(packed: u32, whole: u32) -> io::Cursor<Vec<u8>> {
        let mut entry = vec![0; 46];
        entry[..4].copy_from_slice(b"PK\x01\x02");
        entry[20..24].copy_from_slice(&packed.to_le_bytes());
        entry[24..28].copy_from_slice(&whole.to_le_bytes());
        let mut file = b"PK\x03\x04".to_vec();
        let start = u32::try_from(file.len()).unwrap_or_default();
        file.extend(&entry);
        file.extend(END);
        file.extend([0; 8]);
        file.extend(46_u32.to_le_bytes());
        file.extend(start.to_le_bytes());
        file.extend([0; 2]);
        io::Cursor::new(file)
    }

    #[test]
    fn one_letter_over_and_over_is_no_table() {
        for (packed, whole, swollen) in
            [(200_000, 200_000_000, true), (20_000_000, 200_000_000, false), (60_000, 60_000_000, false), (0, 0, false)]
        {
            assert_eq!(swells(&mut of(packed, whole)).ok(), Some(swollen), "{packed} {whole}");
        }
        assert_eq!(swells(&mut io::Cursor::new(b"PK\x03\x04".to_vec())).ok(), Some(false));
    }
}
