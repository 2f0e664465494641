-- What lists of members show, sort and filter by, a row for each member, so that a list of a million needs no look at
-- their sales. Derived: written in the transaction of every fact that changes it. Whoever counts days (how long somebody
-- has been away) does so from the days that stand here; only the year's figures change by themselves, and `changes_on`
-- says when.

CREATE TABLE regular (
    member     BLOB    NOT NULL PRIMARY KEY REFERENCES member (id),
    since      TEXT    NOT NULL CHECK (since GLOB '????-??-??'),
    -- The account's, so that a list needs no look at it.
    tier       TEXT,
    points     INTEGER NOT NULL,
    -- Days with a sale that was not wholly refunded, and such sales.
    visits     INTEGER NOT NULL CHECK (visits >= 0),
    sales      INTEGER NOT NULL CHECK (sales >= visits),
    -- Net of refunds, before points as payment.
    spent      INTEGER NOT NULL CHECK (spent >= 0),
    -- Of the twelve months up to `as_of`.
    visits_last_year INTEGER NOT NULL CHECK (visits_last_year BETWEEN 0 AND visits),
    spent_last_year  INTEGER NOT NULL CHECK (spent_last_year BETWEEN 0 AND spent),
    first_visit    TEXT CHECK (first_visit GLOB '????-??-??'),
    last_visit     TEXT CHECK (last_visit GLOB '????-??-??'),
    -- The median number of days between visits.
    usual_interval INTEGER CHECK (usual_interval > 0),
    as_of      TEXT    NOT NULL CHECK (as_of GLOB '????-??-??'),
    -- The first day on which this row is to be worked out again though nothing was recorded; absent: never.
    changes_on TEXT CHECK (changes_on GLOB '????-??-??'),
    CHECK ((first_visit IS NULL) = (visits = 0)),
    CHECK ((last_visit IS NULL) = (visits = 0)),
    CHECK ((usual_interval IS NULL) = (visits < 2))
) STRICT, WITHOUT ROWID;
CREATE INDEX regular_to_do ON regular (changes_on) WHERE changes_on IS NOT NULL;

-- What the shop took on each day: members' money and everybody else's, net of refunds of that day's sales.
CREATE TABLE takings (
    day      TEXT    NOT NULL PRIMARY KEY CHECK (day GLOB '????-??-??'),
    receipts INTEGER NOT NULL CHECK (receipts > 0),
    spent    INTEGER NOT NULL CHECK (spent >= 0)
) STRICT, WITHOUT ROWID;

INSERT INTO takings (day, receipts, spent) SELECT day, count(*), sum(spent) FROM sale_now GROUP BY day;

-- Nobody's figures are known yet; the first start works them out, beside the till.
INSERT INTO regular (member, since, tier, points, visits, sales, spent, visits_last_year, spent_last_year, as_of, changes_on)
    SELECT m.id, m.since, a.tier, a.points, 0, 0, 0, 0, 0, '0001-01-01', '0001-01-01'
    FROM member m JOIN member_now n ON n.member = m.id JOIN account a ON a.id = n.account;
