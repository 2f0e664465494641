//! The settler: a thread that writes the log of the database back into its file, so that no sale waits for that. On an old
//! disk a thousand pages in no order take seconds.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;

use rusqlite::Connection;
use rusqlite::hooks::Wal;

use super::{Error, connection};

/// Pages of log at which it is written back, as `SQLite` would within the job that brought the last of them.
const ENOUGH: i32 = 1_000;
/// Pages at which jobs do wait for it, lest the log outgrow the database.
const TOO_MANY: i32 = 16_000;

thread_local! {
    /// The pages of the log after the last job of this thread.
    static PAGES: Cell<i32> = const { Cell::new(0) };
}

/// A handle to the thread, which ends with it.
pub struct Settler {
    wake: Option<mpsc::SyncSender<()>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Settler {
    /// For a connection that is about to write, which stops writing back by itself.
    pub fn beside(writing: &Connection) -> Result<Settler, Error> {
        writing.wal_hook(Some(count));
        let path = PathBuf::from(writing.path().unwrap_or_default());
        let (wake, woken) = mpsc::sync_channel(1);
        let thread = thread::Builder::new().name("settler".into()).spawn(move || write_back(&path, &woken))?;
        Ok(Settler { wake: Some(wake), thread: Some(thread) })
    }

    /// To be called after each job, on the thread that did it.
    pub fn look(&self) {
        if let Some(wake) = self.wake.as_ref().filter(|_| PAGES.take() >= ENOUGH) {
            // One that is awake already looks once more when it is done.
            let _ = wake.try_send(());
        }
    }
}

impl Drop for Settler {
    fn drop(&mut self) {
        drop(self.wake.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn count(log: &Wal, pages: i32) -> rusqlite::Result<()> {
    PAGES.set(pages);
    if pages >= TOO_MANY { log.checkpoint() } else { Ok(()) }
}

fn write_back(path: &Path, woken: &mpsc::Receiver<()>) {
    // Most shops close before there is anything to do.
    let mut own = None;
    while woken.recv().is_ok() {
        let written = own.take().map_or_else(|| connection::open_write(path), Ok).and_then(|connection: Connection| {
            connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
            Ok(connection)
        });
        match written {
            Ok(connection) => own = Some(connection),
            Err(error) => tracing::debug!(%error, "the log of the database was not written back"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::*;
    use crate::store::Writer;

    #[test]
    fn the_log_is_written_back_beside_jobs_and_begun_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.db");
        let writer = Writer::start(connection::open_write(&path).unwrap()).unwrap();
        writer.run(|tx| Ok::<_, Error>(tx.execute_batch("CREATE TABLE t (n BLOB)")?)).unwrap();
        // Eleven pages a job: as long as it is not begun anew, the log grows by each.
        let job =
            || writer.run(|tx| Ok::<_, Error>(tx.execute("INSERT INTO t VALUES (zeroblob(40000))", [])?)).unwrap();
        let log = || fs::metadata(folder.path().join("t.db-wal")).unwrap().len();
        let (mut jobs, mut grew) = (0, true);
        while grew && jobs < 1_000 {
            let before = log();
            job();
            (jobs, grew) = (jobs + 1, log() > before);
            thread::sleep(Duration::from_millis(5));
        }
        assert!(!grew && jobs > 80, "it was begun anew after {jobs} jobs");
        assert!(fs::metadata(&path).unwrap().len() > 3_000_000, "the file has what the log had");
    }
}
