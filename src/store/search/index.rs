//! The words of names as the search keeps them, each beside each other.

use rusqlite::{OptionalExtension, Transaction, params};

use crate::domain::{MemberId, PersonName, skeleton};
use crate::store::Error;

/// The rows of `person_word` for a name: each word beside each other.
pub fn pairs(name: &PersonName) -> Vec<(String, String)> {
    pairs_of(&skeleton(&name.full()))
}

fn pairs_of(skeleton: &str) -> Vec<(String, String)> {
    let mut words: Vec<&str> = skeleton.split_whitespace().collect();
    words.sort_unstable();
    words.dedup();
    if let [word] = words.as_slice() {
        return vec![((*word).to_owned(), String::new())];
    }
    let pair = |word: &str, beside: &str| (word.to_owned(), beside.to_owned());
    words
        .iter()
        .flat_map(|&word| words.iter().filter(move |&&other| other != word).map(move |&other| pair(word, other)))
        .collect()
}

/// Makes a member findable by name. What was there before is left; see [`forget`].
pub fn index(tx: &Transaction<'_>, member: MemberId, name: &PersonName) -> Result<(), Error> {
    let mut statement =
        tx.prepare_cached("INSERT OR IGNORE INTO person_word (word, beside, member) VALUES (?1, ?2, ?3)")?;
    for (word, beside) in pairs(name) {
        statement.execute(params![word, beside, member.as_bytes()])?;
    }
    Ok(())
}

/// Takes a member's stored name out of the search; to be called before the name changes or goes.
pub fn forget(tx: &Transaction<'_>, member: MemberId) -> Result<(), Error> {
    let mut statement = tx.prepare_cached("SELECT skeleton FROM person_member WHERE member = ?1")?;
    let stored: Option<String> = statement.query_row([member.as_bytes()], |row| row.get(0)).optional()?;
    let mut delete = tx.prepare_cached("DELETE FROM person_word WHERE word = ?1 AND beside = ?2 AND member = ?3")?;
    for (word, beside) in stored.as_deref().map(pairs_of).unwrap_or_default() {
        delete.execute(params![word, beside, member.as_bytes()])?;
    }
    Ok(())
}

/// Makes the whole search anew from the stored names.
pub fn rebuild(tx: &Transaction<'_>) -> Result<(), Error> {
    tx.execute_batch(
        "CREATE TEMP TABLE word_anew (word TEXT NOT NULL, beside TEXT NOT NULL, member BLOB NOT NULL);
         DELETE FROM person_word;",
    )?;
    {
        let mut names = tx.prepare("SELECT member, skeleton FROM person_member")?;
        let mut insert = tx.prepare("INSERT INTO temp.word_anew VALUES (?1, ?2, ?3)")?;
        let mut rows = names.query([])?;
        while let Some(row) = rows.next()? {
            let member: [u8; 16] = row.get(0)?;
            let skeleton: String = row.get(1)?;
            for (word, beside) in pairs_of(&skeleton) {
                insert.execute(params![word, beside, member])?;
            }
        }
    }
    // In the order of the key, or a million members take minutes.
    tx.execute_batch(
        "INSERT INTO person_word SELECT word, beside, member FROM temp.word_anew ORDER BY word, beside, member;
         DROP TABLE temp.word_anew;",
    )?;
    Ok(())
}
