//! The invariant of tiers that were given by hand: they last as long as they were given for, and are had as long as they last.

/// As in `check`: one text a row, the place where the invariant is broken.
///
/// What is put over a tier again is what was given, as it was, and was not taken back before; that happens once. Nothing is
/// given until a day that has passed. And what lasts still is had: where an account's latest fact, or one by which
/// something ended by itself, tells a lower tier than one that was given and not taken back, the given one was over by then:
/// by the latest day that was told, since what is imported tells of days before.
/// Which tier is the lower is asked only where every version since the earlier of the two says the same.
pub(super) const GIFT: &str =
    "SELECT 'account ' || lower(hex(t.account)) FROM tier_event t JOIN tier_event g ON g.id = t.gift
     WHERE g.why <> 'given' OR g.gift IS NOT NULL OR (g.till, g.seq) > (t.till, t.seq)
        OR (t.why = 'given' AND (t.tier IS NOT g.tier OR t.until_day IS NOT g.until_day))
        OR EXISTS (SELECT 1 FROM tier_event e
                   WHERE e.gift = t.gift AND e.why = 'ended' AND (e.till, e.seq) < (t.till, t.seq))
     UNION
     SELECT 'account ' || lower(hex(account)) FROM tier_event WHERE until_day < day
     UNION
     SELECT 'account ' || lower(hex(g.account)) FROM tier_event g JOIN tier_event l ON l.account = g.account
     WHERE g.why = 'given' AND g.gift IS NULL AND (l.till, l.seq) > (g.till, g.seq)
       AND ((l.why = 'ended' AND l.gift IS NULL)
            OR NOT EXISTS (SELECT 1 FROM tier_event x WHERE x.account = l.account AND (x.till, x.seq) > (l.till, l.seq)))
       AND (g.until_day IS NULL
            OR g.until_day >= (SELECT max(x.day) FROM tier_event x
                               WHERE x.account = l.account AND (x.till, x.seq) <= (l.till, l.seq)))
       AND NOT EXISTS (SELECT 1 FROM tier_event e
                       WHERE e.gift = g.id AND e.why = 'ended' AND (e.till, e.seq) <= (l.till, l.seq))
       AND NOT EXISTS (
           SELECT 1 FROM programme p
           WHERE p.version >= min(g.programme, l.programme)
             AND coalesce((SELECT v.key FROM json_each(p.document, '$.tiers.levels') v WHERE v.value ->> '$.id' = g.tier), -1)
                 <= coalesce((SELECT v.key FROM json_each(p.document, '$.tiers.levels') v WHERE v.value ->> '$.id' = l.tier), -1))";
