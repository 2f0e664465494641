//! The invariant of gifts in stock: what is left is what was counted and brought in, less what sales gave.

/// As in `check`: each query gives one text a row, the place where the invariant is broken.
pub(super) const INVARIANTS: &[(&str, &str)] = &[(
    "gift_now",
    "WITH moved (gift, change) AS (
         SELECT gift, change FROM gift_count
         UNION ALL SELECT gift, -quantity FROM sale_gift WHERE gift IS NOT NULL),
     stood (gift, left) AS (SELECT gift, sum(change) FROM moved GROUP BY gift)
     SELECT 'gift ' || coalesce(s.gift, n.gift) FROM stood s FULL JOIN gift_now n ON n.gift = s.gift
     WHERE s.left IS NOT n.left
        OR NOT EXISTS (SELECT 1 FROM gift_count c WHERE c.gift = n.gift)",
)];
