//! The writer: one thread that owns the writing connection and takes jobs in turn.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc;
use std::thread;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::Error;
use super::settler::{Settler, Turn};
use crate::domain::without_people;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// A handle to the thread; the thread ends when the handle is dropped and its last job is done.
pub struct Writer {
    jobs: Option<mpsc::Sender<Job>>,
    turn: Turn,
    thread: Option<thread::JoinHandle<()>>,
}

impl Writer {
    /// Takes jobs for the database at `path`.
    pub fn start(mut connection: Connection, path: &Path) -> Result<Writer, Error> {
        let (jobs, queue) = mpsc::channel::<Job>();
        let settler = Settler::start(path)?;
        connection.pragma_update(None, "wal_autocheckpoint", 0)?;
        let turn = settler.turn().clone();
        let thread = thread::Builder::new().name("writer".into()).spawn(move || {
            while let Ok(job) = queue.recv() {
                job(&mut connection);
                if let Err(error) = settler.look(&connection) {
                    tracing::warn!(%error, "the log of the database was not looked at");
                }
            }
            // Whoever still writes back is waited for, or what follows would be refused.
            drop(settler);
            settle(&connection);
        })?;
        Ok(Writer { jobs: Some(jobs), turn, thread: Some(thread) })
    }

    /// Runs a job in an IMMEDIATE transaction and waits for its answer.
    pub fn run<T, E>(&self, job: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.send(move |connection| transact(connection, job))
    }

    /// Queues a job behind those before it and does not wait. A failure is logged: it is for what is written again soon.
    pub fn post(&self, job: impl FnOnce(&Transaction<'_>) -> Result<(), Error> + Send + 'static) -> Result<(), Error> {
        let run: Job = Box::new(move |connection| {
            if let Err(error) = transact(connection, job) {
                tracing::error!(%error, "a posted job failed");
            }
        });
        self.jobs.as_ref().ok_or(Error::Stopped)?.send(run).map_err(|_| Error::Stopped)
    }

    /// Writes all of the log back into the database file, so that the file alone is the whole shop; whoever reads is waited for.
    pub fn settle(&self) -> Result<(), Error> {
        let turn = self.turn.clone();
        self.run_bare(move |connection| {
            let _turn = turn.take();
            Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
        })
    }

    /// Runs a job outside any transaction, as writing the log back or packing the file has to be.
    pub fn run_bare<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.send(job)
    }

    fn send<T, E>(&self, job: impl FnOnce(&mut Connection) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (answer, wait) = mpsc::sync_channel(1);
        let run: Job = Box::new(move |connection| {
            // The caller may have gone; what was committed stays committed.
            let _ = answer.send(job(connection));
        });
        self.jobs.as_ref().ok_or(Error::Stopped)?.send(run).map_err(|_| Error::Stopped)?;
        wait.recv().map_err(|_| Error::Stopped)?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Writes what was recorded back into the database file itself, so that an idle shop is whole in one file. Whoever is
/// reading is not waited for: then the next one does it.
fn settle(connection: &Connection) {
    if connection.total_changes() == 0 {
        return;
    }
    let written = connection
        .pragma_update(None, "busy_timeout", 0)
        .and_then(|()| connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())));
    if let Err(error) = written {
        tracing::debug!(%error, "the log of the database was not written back");
    }
}

fn transact<T, E: From<Error>>(
    connection: &mut Connection,
    job: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
    // The transaction rolls back when it is dropped, so a panic inside leaves nothing behind.
    match catch_unwind(AssertUnwindSafe(|| job(&transaction))) {
        Ok(Ok(answer)) => {
            transaction.commit().map_err(Error::from)?;
            Ok(answer)
        }
        Ok(Err(error)) => {
            transaction.rollback().map_err(Error::from)?;
            Err(error)
        }
        Err(panic) => {
            transaction.rollback().map_err(Error::from)?;
            let what = panic.downcast_ref::<&str>().map(ToString::to_string);
            let what = what.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
            // What was being written may be somebody's name.
            let what = without_people(&what);
            tracing::error!(what, "a job of the writer panicked");
            Err(Error::Panicked(what).into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn writer() -> Writer {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE t (n INTEGER)").unwrap();
        Writer::start(connection, Path::new("")).unwrap()
    }

    fn count(writer: &Writer) -> i64 {
        writer.run(|tx| Ok::<_, Error>(tx.query_row("SELECT count(*) FROM t", [], |row| row.get(0))?)).unwrap()
    }

    #[test]
    fn ok_commits_and_err_rolls_back() {
        let writer = writer();
        writer.run(|tx| Ok::<_, Error>(tx.execute("INSERT INTO t VALUES (1)", [])?)).unwrap();
        let refused: Result<(), Error> = writer.run(|tx| {
            tx.execute("INSERT INTO t VALUES (2)", [])?;
            Err(Error::Stale)
        });
        assert!(matches!(refused, Err(Error::Stale)));
        assert_eq!(count(&writer), 1);
    }

    #[test]
    fn a_panicking_job_leaves_nothing_and_the_writer_lives() {
        let writer = writer();
        let panicked: Result<(), Error> = writer.run(|tx| {
            tx.execute("INSERT INTO t VALUES (3)", [])?;
            panic!("made to fail over `Olena Koval`");
        });
        assert!(matches!(panicked, Err(Error::Panicked(what)) if what == "made to fail over `…`"));
        assert_eq!(count(&writer), 0);
    }
}
