//! Work that waits for the disk, away from the window's thread.

use iced::Task;
use iced::futures::channel::{mpsc, oneshot};
use iced::futures::{SinkExt, Stream, StreamExt};

/// Runs a job on a thread of its own and answers with what it gave; a job that panicked answers nothing (the report is
/// written by the panic hook).
pub fn run<T: Send + 'static>(job: impl FnOnce() -> T + Send + 'static) -> Task<T> {
    let (answer, wait) = oneshot::channel();
    let spawned = std::thread::Builder::new().name("background".into()).spawn(move || {
        let _ = answer.send(job());
    });
    if let Err(error) = spawned {
        tracing::error!(%error, "no thread for background work");
    }
    Task::future(async move { wait.await.ok() }).and_then(Task::done)
}

/// Runs a job that reports on its way; `report` never blocks, and the last message is the job's own.
pub fn reporting<T: Send + 'static>(job: impl FnOnce(&dyn Fn(T)) -> T + Send + 'static) -> Task<T> {
    let (sender, receiver) = mpsc::unbounded();
    let spawned = std::thread::Builder::new().name("background".into()).spawn(move || {
        let on_the_way = sender.clone();
        let report = move |message| {
            let _ = on_the_way.unbounded_send(message);
        };
        let last = job(&report);
        let _ = sender.unbounded_send(last);
    });
    if let Err(error) = spawned {
        tracing::error!(%error, "no thread for background work");
    }
    Task::stream(receiver)
}

/// Wakes once at the beginning of each minute, so that the clock on screen moves and nothing else does.
pub fn minutes() -> impl Stream<Item = ()> {
    iced::stream::channel(1, async |mut output: mpsc::Sender<()>| {
        let (sender, mut ticks) = mpsc::unbounded();
        let spawned = std::thread::Builder::new().name("clock".into()).spawn(move || {
            loop {
                let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
                let into = now.as_millis() % 60_000;
                let left = u64::try_from(60_000 - into).unwrap_or(60_000);
                std::thread::sleep(std::time::Duration::from_millis(left + 5));
                if sender.unbounded_send(()).is_err() {
                    return;
                }
            }
        });
        if let Err(error) = spawned {
            tracing::error!(%error, "no thread for the clock");
        }
        while ticks.next().await.is_some() {
            let _ = output.send(()).await;
        }
    })
}
