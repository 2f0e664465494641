//! Whether the sectors of an old workbook are there, and follow one another to an end. The library that reads them follows
//! without looking: a chain that leads back into itself would fill the memory, and one that leads out of a file that breaks off
//! brings it down (MS-CFB, 2.3).

use std::io::{self, Read, Seek, SeekFrom};

/// Sectors from here on are none: the ends of chains, free ones, and those that hold the table itself.
const RESERVED: u32 = 0xffff_fffa;
/// Where the header lists the first sectors of the table, and how many it lists.
const LISTED: (usize, usize) = (76, 109);
/// Where the header names the first sectors of the folder and of the table of small streams.
const NAMED: [usize; 2] = [48, 60];

/// Looks at the table of a whole file, and goes back to the beginning.
pub fn is_sound(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut all = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut all)?;
    file.seek(SeekFrom::Start(0))?;
    let Some(size) = sector_size(&all) else { return Ok(true) };
    let is_there = |id: u32| id >= RESERVED || (id as usize + 1).saturating_mul(size) < all.len();
    let named = NAMED.iter().filter_map(|at| number(&all, *at));
    let table = table(&all, size).filter(|table| named.chain(table.iter().copied()).all(is_there));
    Ok(table.is_some_and(|table| ends(&table)))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// None where the header names no size that there is, which is refused later.
fn sector_size(all: &[u8]) -> Option<usize> {
    match all.get(30..32)? {
        [9, 0] => Some(512),
        [12, 0] => Some(4_096),
        _ => None,
    }
}

/// Of each sector the next one; none where a part of the table lies outside the file.
fn table(all: &[u8], size: usize) -> Option<Vec<u32>> {
    let sector = |id: u32| -> Option<&[u8]> {
        let start = (id as usize + 1).saturating_mul(size);
        all.get(start..start.saturating_add(size).min(all.len()))
    };
    let numbers = |bytes: &[u8]| bytes.chunks_exact(4).filter_map(|four| number(four, 0)).collect::<Vec<u32>>();
    let mut listed = numbers(all.get(LISTED.0..LISTED.0 + 4 * LISTED.1)?);
    let mut next = number(all, 68)?;
    for _ in 0..=all.len() / size {
        if next >= RESERVED {
            break;
        }
        let mut more = numbers(sector(next)?);
        next = more.pop().unwrap_or(RESERVED);
        listed.extend(more);
    }
    let mut table = Vec::new();
    for id in listed.into_iter().filter(|id| *id < RESERVED) {
        table.extend(numbers(sector(id)?));
    }
    Some(table)
}

/// Whether every chain comes to an end.
fn ends(table: &[u32]) -> bool {
    // The number of the walk on which each sector was met.
    let mut met = vec![0_usize; table.len()];
    for start in 0..table.len() {
        let mut at = start;
        while let Some(walk) = met.get_mut(at).filter(|walk| **walk == 0) {
            *walk = start + 1;
            at = table[at] as usize;
        }
        if met.get(at) == Some(&(start + 1)) {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Reader, Xls};

    use super::*;

    const OLD: &[u8] = include_bytes!("../../tests/data/import/23-old-workbook.xls");

    #[test]
    fn a_chain_that_leads_back_into_itself_is_seen() {
        assert!(is_sound(&mut Cursor::new(OLD)).unwrap());
        let table_at = (number(OLD, LISTED.0).unwrap() as usize + 1) * 512;
        let folder = number(OLD, 48).unwrap();
        let mut turned = OLD.to_vec();
        let at = table_at + 4 * folder as usize;
        turned[at..at + 4].copy_from_slice(&folder.to_le_bytes());
        assert!(!is_sound(&mut Cursor::new(&turned)).unwrap());
        for cut in [0, 10, 40, 511, 513, 1_500] {
            let _ = is_sound(&mut Cursor::new(&OLD[..cut])).unwrap();
        }
    }

    #[test]
    fn chains_end_where_no_sector_is_or_where_another_ended() {
        const END: u32 = 0xffff_fffe;
        assert!(ends(&[]) && ends(&[1, 2, END]) && ends(&[END, 0, 0, 900, u32::MAX]));
        assert!(!ends(&[0]) && !ends(&[END, 2, 3, 1]) && !ends(&[1, 2, 1]));
    }

    #[test]
    fn a_file_that_breaks_off_brings_nothing_down() {
        for length in (24..OLD.len()).step_by(61) {
            let cut = &OLD[..length];
            if is_sound(&mut Cursor::new(cut)).unwrap() {
                let read = std::panic::catch_unwind(|| Xls::new(Cursor::new(cut)).is_ok());
                assert!(read.is_ok(), "broken off after {length} bytes");
            }
        }
    }
}
