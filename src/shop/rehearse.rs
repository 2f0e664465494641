//! Saying what an act would do: it is done and taken back, so that what is shown beforehand is what will be.

use super::{Error, Shop};
use crate::store::{self, Transaction};

/// Does `act` in a transaction of which nothing stays, and gives what it would have given.
pub(super) fn rehearse<T: Send + 'static>(
    shop: &Shop,
    act: impl FnOnce(&Transaction<'_>) -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let rehearsed = shop.store().write(move |tx| match act(tx) {
        Ok(done) => Err::<T, _>(Rehearsed::Done(done)),
        Err(error) => Err(Rehearsed::Refused(error)),
    });
    match rehearsed {
        Ok(done) | Err(Rehearsed::Done(done)) => Ok(done),
        Err(Rehearsed::Refused(error)) => Err(error),
    }
}

/// How a rehearsal leaves its transaction: always by an error, so that nothing of it stays.
enum Rehearsed<T> {
    Done(T),
    Refused(Error),
}

impl<T> From<store::Error> for Rehearsed<T> {
    fn from(error: store::Error) -> Self {
        Rehearsed::Refused(error.into())
    }
}
