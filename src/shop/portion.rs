//! What a new day brings is worked through in portions, a transaction each, so that a sale never waits long behind one.
//!
//! The next portion is asked for when the one before is answered. A sale that came meanwhile stands before it in the
//! writer's queue, so it waits for one portion at most: its time, whoever was at hand when that was over, and the commit.
//! A number of members would be no such bound: who has come for years takes longer than who came once, and on a disk that
//! nothing was read from yet everybody does.

use std::time::{Duration, Instant};

/// How long a portion takes until nobody more is begun: a quarter of a frame, so that with both commits and what the sale
/// itself takes the slip is there within two.
const LONGEST: Duration = Duration::from_millis(4);

/// Does one after another until the portion's time is over; gives how many were done: one at least, where there is any.
pub(super) fn portion<T, E>(all: &[T], job: impl FnMut(&T) -> Result<(), E>) -> Result<usize, E> {
    within(LONGEST, all, job)
}

fn within<T, E>(longest: Duration, all: &[T], mut job: impl FnMut(&T) -> Result<(), E>) -> Result<usize, E> {
    let begun = Instant::now();
    for (before, one) in all.iter().enumerate() {
        if before > 0 && begun.elapsed() >= longest {
            return Ok(before);
        }
        job(one)?;
    }
    Ok(all.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_portion_ends_with_its_time_and_never_without_having_done_anything() {
        for (longest, all, expected) in [
            (Duration::ZERO, &[1, 2, 3][..], &[1][..]),
            (Duration::MAX, &[1, 2, 3], &[1, 2, 3]),
            (Duration::ZERO, &[], &[]),
        ] {
            let mut done = Vec::new();
            let many = within(longest, all, |one| {
                done.push(*one);
                Ok::<_, ()>(())
            });
            assert_eq!((many, done.as_slice()), (Ok(expected.len()), expected), "{longest:?}");
        }
    }

    #[test]
    fn whoever_cannot_be_worked_out_ends_it_at_once() {
        let mut begun = 0;
        let ended = within(Duration::MAX, &[1, 2, 3], |one| {
            begun += 1;
            if *one == 2 { Err("two") } else { Ok(()) }
        });
        assert_eq!((ended, begun), (Err("two"), 2));
    }
}
