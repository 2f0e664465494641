//! The settler: a thread that writes the log of the database back into its file, so that no sale waits for that. On an old
//! disk a thousand pages in no order take seconds.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

use rusqlite::Connection;

use super::{Error, connection};

/// Pages that wait in the log when it is written back, as many as `SQLite` lets gather before a job has to do it.
const ENOUGH: i64 = 1_000;
/// Pages of a log that is not begun anew, since jobs come without a pause; the next one waits then until it can be.
const TOO_MANY: i64 = 16_000;

/// A handle to the thread, which ends with it.
pub struct Settler {
    wake: Option<mpsc::SyncSender<()>>,
    thread: Option<thread::JoinHandle<()>>,
    turn: Turn,
}

/// Whose turn it is to write back: `SQLite` refuses a second at once.
#[derive(Clone, Default)]
pub struct Turn(Arc<Mutex<()>>);

impl Turn {
    pub fn take(&self) -> MutexGuard<'_, ()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Settler {
    /// For the database at `path`, whose writing connection leaves its log alone.
    pub fn start(path: &Path) -> Result<Settler, Error> {
        let (path, turn) = (path.to_owned(), Turn::default());
        let (wake, woken) = mpsc::sync_channel(1);
        let own = turn.clone();
        let thread = thread::Builder::new().name("settler".into()).spawn(move || write_back(&path, &woken, &own))?;
        Ok(Settler { wake: Some(wake), thread: Some(thread), turn })
    }

    pub const fn turn(&self) -> &Turn {
        &self.turn
    }

    /// Looks after a job how long the log is; its answer has been given.
    pub fn look(&self, writing: &Connection) -> Result<(), Error> {
        let (log, written): (i64, i64) = writing
            .prepare_cached("PRAGMA wal_checkpoint(NOOP)")?
            .query_row([], |row| Ok((row.get(1)?, row.get(2)?)))?;
        if log >= TOO_MANY {
            let _turn = self.turn.take();
            return checkpoint(writing);
        }
        if let Some(wake) = self.wake.as_ref().filter(|_| log - written >= ENOUGH) {
            // One that is awake already looks once more when it is done.
            let _ = wake.try_send(());
        }
        Ok(())
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

fn write_back(path: &Path, woken: &mpsc::Receiver<()>, turn: &Turn) {
    // Most shops close before there is anything to do.
    let mut own = None;
    while woken.recv().is_ok() {
        let connection = own.take().map_or_else(|| connection::open_beside(path), Ok);
        let written = connection.and_then(|connection| {
            let _turn = turn.take();
            checkpoint(&connection)?;
            Ok(connection)
        });
        match written {
            Ok(connection) => own = Some(connection),
            Err(error) => tracing::warn!(%error, "the log of the database was not written back"),
        }
    }
}

/// Writes back as much as readers let, and waits for nobody.
fn checkpoint(connection: &Connection) -> Result<(), Error> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::{Duration, Instant};

    use super::*;
    use crate::store::Writer;

    struct Log {
        folder: tempfile::TempDir,
        writer: Writer,
    }

    impl Log {
        fn begin() -> Log {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("t.db");
            let writer = Writer::start(connection::open_write(&path).unwrap(), &path).unwrap();
            writer.run(|tx| Ok::<_, Error>(tx.execute_batch("CREATE TABLE t (n BLOB)")?)).unwrap();
            Log { folder, writer }
        }

        /// A job of so many pages, and one beside them.
        fn job(&self, pages: i64) {
            let bytes = pages * 4_096;
            let insert =
                move |tx: &rusqlite::Transaction<'_>| Ok(tx.execute("INSERT INTO t VALUES (zeroblob(?1))", [bytes])?);
            self.writer.run::<_, Error>(insert).unwrap();
        }

        fn size(&self, end: &str) -> u64 {
            fs::metadata(self.folder.path().join(format!("t.db{end}"))).unwrap().len()
        }

        /// Whether all of the log was written back before long.
        fn is_written_back(&self) -> bool {
            let own = connection::open_read(&self.folder.path().join("t.db")).unwrap();
            let began = Instant::now();
            while began.elapsed() < Duration::from_secs(20) {
                let look = "PRAGMA wal_checkpoint(NOOP)";
                let (log, written): (i64, i64) = own.query_row(look, [], |row| Ok((row.get(1)?, row.get(2)?))).unwrap();
                if log > 0 && log == written {
                    return true;
                }
                thread::sleep(Duration::from_millis(5));
            }
            false
        }
    }

    #[test]
    fn the_log_is_written_back_beside_jobs_and_begun_anew() {
        let log = Log::begin();
        log.job(ENOUGH);
        assert!(log.is_written_back() && log.size("") > 4_096_000, "the file has what the log had");
        let before = log.size("-wal");
        log.job(ENOUGH / 2);
        assert_eq!(log.size("-wal"), before, "the log begins anew");
    }

    #[test]
    fn a_log_that_whoever_reads_keeps_costs_no_job_its_answer() {
        let log = Log::begin();
        let path = log.folder.path().join("t.db");
        let reader = connection::open_read(&path).unwrap();
        reader.execute_batch("BEGIN; SELECT count(*) FROM t;").unwrap();
        for _ in 0..3 {
            log.job(TOO_MANY);
        }
        assert!(log.size("-wal") > 3 * 4_096 * u64::try_from(TOO_MANY).unwrap());
        reader.execute_batch("COMMIT").unwrap();
        log.job(1);
        log.job(1);
        let before = log.size("-wal");
        log.job(1);
        assert_eq!(log.size("-wal"), before, "it begins anew once nobody reads");
    }

    #[test]
    fn a_job_is_done_while_another_program_writes_back() {
        let log = Log::begin();
        let other = connection::open_beside(&log.folder.path().join("t.db")).unwrap();
        thread::scope(|scope| {
            let (done, over) = mpsc::channel::<()>();
            scope.spawn(move || {
                while over.try_recv() == Err(mpsc::TryRecvError::Empty) {
                    checkpoint(&other).unwrap();
                }
            });
            for _ in 0..40 {
                log.job(ENOUGH);
            }
            drop(done);
        });
        // It may have been about it at the last job; the next finds nobody.
        log.job(ENOUGH);
        assert!(log.is_written_back());
        let before = log.size("-wal");
        log.job(ENOUGH / 2);
        assert_eq!(log.size("-wal"), before, "the log begins anew");
    }
}
