//! Chance that repeats: the same seed draws the same story (multiply and fold, after Wang Yi's wyrand).

use uuid::Uuid;

pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x5851_f42d_4c95_7f2d)
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0xa076_1d64_78bd_642f);
        let wide = u128::from(self.0) * u128::from(self.0 ^ 0xe703_7ed1_a0b4_28db);
        let mixed = u64::try_from(wide >> 64).unwrap() ^ u64::try_from(wide & u128::from(u64::MAX)).unwrap();
        mixed ^ (mixed >> 29)
    }

    /// From 0 to below `end`, which is above zero.
    pub fn below(&mut self, end: i64) -> i64 {
        i64::try_from(self.draw() % u64::try_from(end).unwrap()).unwrap()
    }

    /// From `low` up to and with `high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below(high - low + 1)
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: i64) -> bool {
        self.below(times) == 0
    }

    pub fn place(&mut self, len: usize) -> usize {
        usize::try_from(self.below(i64::try_from(len).unwrap())).unwrap()
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.place(from.len())]
    }

    pub fn id(&mut self) -> Uuid {
        let (high, low) = (u128::from(self.draw()), u128::from(self.draw()));
        uuid::Builder::from_random_bytes((high << 64 | low).to_be_bytes()).into_uuid()
    }
}
