//! What every fact carries: which till, which staff, when.

use super::{Moment, StaffId, TillId};

/// Who recorded a fact, where and when. The store adds the gapless `seq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    pub till: TillId,
    pub staff: StaffId,
    pub at: Moment,
}
