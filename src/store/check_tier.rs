//! The invariant of tiers that were given by hand: they last as long as they were given for, and are had as long as they last.

/// As in `check`: one text a row, the place where the invariant is broken.
///
/// What is put over a tier again is what was given, as it was, and was not taken back before; that happens once. Nothing is
/// given until a day that has passed. And what lasts still is had: where an account's latest fact, or one by which
/// something ended by itself, tells a lower tier than one that was given and not taken back, the given one was over by then:
/// by the latest day that was told, since what is imported tells of days before.
/// Which tier is the lower is asked only where every version since the earlier of the two says the same.
///
/// Nor was it over sooner than others saw: it was taken back while it lasted, by a purchase after its last day the account has
/// something else, and what is had is the one that lasts longest of those that were given of its tier. It stands over a lower
/// tier of the account's own, as the version says by which it was put there; accounts to which a merge brought a tier are not
/// asked, since theirs is not told by one fact.
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
                 <= coalesce((SELECT v.key FROM json_each(p.document, '$.tiers.levels') v WHERE v.value ->> '$.id' = l.tier), -1))
     UNION
     SELECT 'account ' || lower(hex(g.account)) FROM tier_event e JOIN tier_event g ON g.id = e.gift
     WHERE e.why = 'ended' AND g.until_day < e.day
     UNION
     SELECT 'account ' || lower(hex(g.account)) FROM tier_event g
     JOIN sale_now n ON n.account = g.account AND n.day > g.until_day JOIN sale s ON s.id = n.sale
     WHERE g.why = 'given' AND s.programme IS NOT NULL AND (s.till, s.seq) > (g.till, g.seq)
       AND (SELECT a.account FROM attribution a WHERE a.sale = s.id ORDER BY a.till, a.seq LIMIT 1) = g.account
       AND NOT EXISTS (SELECT 1 FROM tier_event x
                       WHERE x.account = g.account AND (x.till, x.seq) > (g.till, g.seq)
                         AND ((x.till, x.seq) < (s.till, s.seq) OR (x.till = s.till AND x.at = s.at)))
     UNION
     SELECT 'account ' || lower(hex(g.account)) FROM tier_event g JOIN tier_event l ON l.account = g.account AND l.tier = g.tier
     WHERE g.why = 'given' AND g.gift IS NULL AND l.why = 'given' AND (g.till, g.seq) < (l.till, l.seq)
       AND coalesce(g.until_day, '9999-12-31') > coalesce(l.until_day, '9999-12-31')
       AND NOT EXISTS (SELECT 1 FROM tier_event x WHERE x.account = l.account AND (x.till, x.seq) > (l.till, l.seq))
       AND NOT EXISTS (SELECT 1 FROM tier_event e WHERE e.gift = g.id AND e.why = 'ended')
     UNION
     SELECT 'account ' || lower(hex(t.account)) FROM tier_event t
     JOIN tier_event o ON o.id = (
         SELECT y.id FROM tier_event y WHERE y.account = t.account AND y.why NOT IN ('given', 'ended')
             AND NOT EXISTS (SELECT 1 FROM membership_act a WHERE a.tier_event = y.id)
         ORDER BY y.till DESC, y.seq DESC LIMIT 1)
     JOIN programme p ON p.version = t.programme
     WHERE t.why = 'given'
       AND NOT EXISTS (SELECT 1 FROM tier_event x WHERE x.account = t.account AND (x.till, x.seq) > (t.till, t.seq))
       AND NOT EXISTS (SELECT 1 FROM merge_tier k JOIN tier_event m ON m.id = k.tier_event WHERE m.account = t.account)
       AND coalesce((SELECT v.key FROM json_each(p.document, '$.tiers.levels') v WHERE v.value ->> '$.id' = t.tier), -1)
           <= (SELECT v.key FROM json_each(p.document, '$.tiers.levels') v WHERE v.value ->> '$.id' = o.tier)";
