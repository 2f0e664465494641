PRAGMA user_version = 2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE shop (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    uuid      BLOB    NOT NULL CHECK (length(uuid) = 16),
    opened_at INTEGER NOT NULL,
    settings  TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO shop VALUES(1,X'01a20575677e774cb51d11d3e1ddc57c',1767250800000,'{"name":"Зерно","trade":"","lang":"uk","currency":"UAH","zone":"Europe/Kyiv","payment_forms":[{"id":"cash","name":{"ru":"Наличные","uk":"Готівка","en":"Cash"},"kind":"cash"},{"id":"card","name":{"ru":"Банковская карта","uk":"Банківська картка","en":"Bank card"},"kind":"non_cash"}],"ranges":{"cards":"29","weighed":{"21":"weight","22":"price"},"coupons":"28"},"fiscal_keying":"lines","consent":{"version":1,"day":null,"controller":""}}');
CREATE TABLE till (
    id          INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 99),
    letter      TEXT    NOT NULL UNIQUE CHECK (letter GLOB '[A-Z]*'),
    -- The PC and folder in which it was opened; another place is another till.
    place       TEXT    NOT NULL,
    last_seq    INTEGER NOT NULL DEFAULT 0 CHECK (last_seq >= 0),
    last_sale   INTEGER NOT NULL DEFAULT 0 CHECK (last_sale >= 0),
    last_refund INTEGER NOT NULL DEFAULT 0 CHECK (last_refund >= 0),
    last_card   INTEGER NOT NULL DEFAULT 0 CHECK (last_card >= 0),
    settings    TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(settings))
) STRICT;
INSERT INTO till VALUES(1,'A','9b73627a-ec96-5549-bd35-8a3b399aa6f8',32,4,2,1,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null}');
INSERT INTO till VALUES(2,'B','63101812-a4e7-503a-937e-3a1443edae40',3,1,0,0,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null,"columns":null}');
CREATE TABLE staff (
    id   INTEGER PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('cashier', 'senior', 'owner'))
) STRICT;
INSERT INTO staff VALUES(1,'owner');
CREATE TABLE person_staff (
    staff INTEGER PRIMARY KEY REFERENCES staff (id),
    name  TEXT NOT NULL
) STRICT;
CREATE TABLE programme (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till     INTEGER NOT NULL REFERENCES till (id),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    staff    INTEGER NOT NULL REFERENCES staff (id),
    at       INTEGER NOT NULL,
    day      TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    version  INTEGER NOT NULL UNIQUE CHECK (version > 0),
    -- The first local day on which it holds.
    from_day TEXT    NOT NULL CHECK (from_day GLOB '????-??-??'),
    document TEXT    NOT NULL CHECK (json_valid(document)),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO programme VALUES(X'01a20575677f7535a63d71e9d855169d',1,1,1,1767250800000,'2026-01-01',1,'1900-01-01','{"schema":1,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up"}');
CREATE TABLE member (
    id    BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till  INTEGER NOT NULL REFERENCES till (id),
    seq   INTEGER NOT NULL CHECK (seq > 0),
    staff INTEGER NOT NULL REFERENCES staff (id),
    at    INTEGER NOT NULL,
    day   TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    -- The first day of membership, where it began before the shop used this till.
    since TEXT    NOT NULL CHECK (since GLOB '????-??-??'),
    -- The number by which a list that was imported knows the member.
    source    TEXT,
    source_no TEXT,
    request BLOB NOT NULL CHECK (length(request) = 16),
    UNIQUE (till, seq),
    CHECK ((source IS NULL) = (source_no IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO member VALUES(X'01a20575679572c3b5b6fe0d2d76d0a6',1,2,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'806891c1883c5b3babdd124c6534ef3c');
INSERT INTO member VALUES(X'01a2057567a374008ec54ade26f3a200',1,7,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'5a15664ef9fd5ca7bbf215498f85d28b');
CREATE TABLE membership (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till    INTEGER NOT NULL REFERENCES till (id),
    seq     INTEGER NOT NULL CHECK (seq > 0),
    staff   INTEGER NOT NULL REFERENCES staff (id),
    at      INTEGER NOT NULL,
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    member  BLOB    NOT NULL REFERENCES member (id),
    account BLOB    NOT NULL REFERENCES account (id),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO membership VALUES(X'01a205756796754f940e7cbbb0de06ed',1,3,1,1767340800000,'2026-01-02',X'01a20575679572c3b5b6fe0d2d76d0a6',X'01a20575679572c3b5b6fe0eba66763a');
INSERT INTO membership VALUES(X'01a2057567a374008ec54ae0b8732e21',1,8,1,1767340800000,'2026-01-02',X'01a2057567a374008ec54ade26f3a200',X'01a2057567a374008ec54adfd4728848');
CREATE TABLE card_event (
    id     BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till   INTEGER NOT NULL REFERENCES till (id),
    seq    INTEGER NOT NULL CHECK (seq > 0),
    staff  INTEGER NOT NULL REFERENCES staff (id),
    at     INTEGER NOT NULL,
    day    TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    number TEXT    NOT NULL CHECK (length(number) BETWEEN 4 AND 40),
    member BLOB    NOT NULL REFERENCES member (id),
    -- The state that the card has from here on.
    state  TEXT    NOT NULL CHECK (state IN ('active', 'replaced', 'lost', 'blocked')),
    replaced_by TEXT,
    UNIQUE (till, seq),
    CHECK (replaced_by IS NULL OR (state IN ('replaced', 'lost') AND replaced_by <> number))
) STRICT, WITHOUT ROWID;
INSERT INTO card_event VALUES(X'01a20575679872168a915ee72b1beed9',1,6,1,1767340800000,'2026-01-02','440029010001',X'01a20575679572c3b5b6fe0d2d76d0a6','active',NULL);
INSERT INTO card_event VALUES(X'01a2057567a4734f8532941314659d7f',1,11,1,1767340800000,'2026-01-02','2901000000015',X'01a2057567a374008ec54ade26f3a200','active',NULL);
INSERT INTO card_event VALUES(X'01a20575680b741bb6407ef94d67937a',1,31,1,1770634800000,'2026-02-09','2901000000015',X'01a2057567a374008ec54ade26f3a200','blocked',NULL);
CREATE TABLE consent (
    id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till         INTEGER NOT NULL REFERENCES till (id),
    seq          INTEGER NOT NULL CHECK (seq > 0),
    staff        INTEGER NOT NULL REFERENCES staff (id),
    at           INTEGER NOT NULL,
    day          TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    member       BLOB    NOT NULL REFERENCES member (id),
    purpose      TEXT    NOT NULL CHECK (purpose IN ('club', 'birthday', 'marketing', 'survey')),
    given        INTEGER NOT NULL CHECK (given IN (0, 1)),
    text_version INTEGER NOT NULL CHECK (text_version > 0),
    said_by      TEXT    NOT NULL CHECK (said_by IN ('member', 'parent')),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO consent VALUES(X'01a20575679872168a915ee5c03e52b2',1,4,1,1767340800000,'2026-01-02',X'01a20575679572c3b5b6fe0d2d76d0a6','club',1,1,'member');
INSERT INTO consent VALUES(X'01a20575679872168a915ee6796e04a0',1,5,1,1767340800000,'2026-01-02',X'01a20575679572c3b5b6fe0d2d76d0a6','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a2057567a374008ec54ae1dd7aa6b8',1,9,1,1767340800000,'2026-01-02',X'01a2057567a374008ec54ade26f3a200','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2057567a374008ec54ae2d5b9ced5',1,10,1,1767340800000,'2026-01-02',X'01a2057567a374008ec54ade26f3a200','birthday',1,1,'member');
CREATE TABLE sale (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till          INTEGER NOT NULL REFERENCES till (id),
    seq           INTEGER NOT NULL CHECK (seq > 0),
    staff         INTEGER NOT NULL REFERENCES staff (id),
    at            INTEGER NOT NULL,
    day           TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    time_known    INTEGER NOT NULL CHECK (time_known IN (0, 1)),
    number        TEXT    NOT NULL UNIQUE,
    -- A digest of what was asked, so that a repetition is told from another sale under the same id.
    request       BLOB    NOT NULL CHECK (length(request) = 16),
    -- The version that priced it; absent for sales that were imported, which nobody priced.
    programme     INTEGER REFERENCES programme (version),
    subtotal      INTEGER NOT NULL CHECK (subtotal >= 0),
    discount      INTEGER NOT NULL CHECK (discount >= 0),
    total         INTEGER NOT NULL CHECK (total >= 0),
    points_spent  INTEGER NOT NULL CHECK (points_spent >= 0),
    points_value  INTEGER NOT NULL CHECK (points_value >= 0),
    rounding      INTEGER NOT NULL,
    to_pay        INTEGER NOT NULL CHECK (to_pay >= 0),
    change        INTEGER NOT NULL CHECK (change >= 0),
    points_earned INTEGER NOT NULL CHECK (points_earned >= 0),
    -- Why the price was what it was, in the signs of store/reasons: only what the figures and the programme's version
    -- cannot say again. Nothing in it tells of a person.
    reasons       TEXT CHECK (reasons NOT GLOB '*[^a-zA-Z0-9 ,;.=-]*'),
    -- The list that brought it along.
    source        TEXT,
    UNIQUE (till, seq),
    CHECK (subtotal - discount = total),
    CHECK (points_value <= total),
    CHECK ((points_spent = 0) = (points_value = 0)),
    CHECK ((reasons IS NULL) = (programme IS NULL)),
    CHECK (source IS NULL OR programme IS NULL),
    CHECK (total - points_value + rounding = to_pay)
) STRICT, WITHOUT ROWID;
INSERT INTO sale VALUES(X'01a2057567a67534b82c76d4a2ff2457',1,12,1,1769940000000,'2026-02-01',1,'A-000001',X'7a552fe5456753e49454d7970469c7b9',1,303500,30350,273150,0,0,0,273150,0,136,'bB gG eE500,273150;t0A200000 t1A500000 t2A1500000 t3A4000000 sO',NULL);
INSERT INTO sale VALUES(X'01a2057567be73f0bbc134569985010c',1,17,1,1770285600000,'2026-02-05',1,'A-000002',X'a9a6591a4d435fa292b86c0e45a0ace4',1,200000,6000,194000,50,5000,0,189000,0,94,'t0T273150 eE500,189000 sS;t1A226850 t2A1226850 t3A3726850 bN gN',NULL);
INSERT INTO sale VALUES(X'01a2057567df776aaa4bee595aeb7e23',1,23,1,1770458400000,'2026-02-07',1,'A-000003',X'daa0ddc1ac5e50a3baea062fd6924c69',1,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a2057567ef72b38241fb6afea281e3',1,25,1,1770544800000,'2026-02-08',1,'A-000004',X'8e9b271ddf8750ce8570247994b9b985',1,200000,0,200000,0,0,0,200000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a21f4d60e9728288342b245783c61a',2,1,1,1770883200000,'2026-02-12',1,'B-000001',X'511bf453bb595da5a6fec9809e2fee5d',1,30000,900,29100,0,0,0,29100,0,14,'t0T377150 eE500,29100;t1A122850 t2A1122850 t3A3622850 bN gN sQ87',NULL);
CREATE TABLE sale_line (
    sale          BLOB    NOT NULL REFERENCES sale (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    sku           TEXT,
    barcode       TEXT,
    name          TEXT,
    category      TEXT,
    -- Thousandths.
    quantity      INTEGER NOT NULL CHECK (quantity > 0),
    unit_price    INTEGER CHECK (unit_price >= 0),
    amount        INTEGER NOT NULL CHECK (amount >= 0),
    discount      INTEGER NOT NULL CHECK (discount BETWEEN 0 AND amount),
    total         INTEGER NOT NULL CHECK (total = amount - discount),
    points_value  INTEGER NOT NULL CHECK (points_value BETWEEN 0 AND total),
    points_earned INTEGER NOT NULL CHECK (points_earned >= 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_line VALUES(X'01a2057567a67534b82c76d4a2ff2457',1,NULL,NULL,'Чай',NULL,3000,100000,300000,30000,270000,0,134);
INSERT INTO sale_line VALUES(X'01a2057567a67534b82c76d4a2ff2457',2,NULL,NULL,'Мед',NULL,350,10001,3500,350,3150,0,2);
INSERT INTO sale_line VALUES(X'01a2057567be73f0bbc134569985010c',1,NULL,NULL,'Кава',NULL,1000,200000,200000,6000,194000,5000,94);
INSERT INTO sale_line VALUES(X'01a2057567df776aaa4bee595aeb7e23',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
INSERT INTO sale_line VALUES(X'01a2057567ef72b38241fb6afea281e3',1,NULL,NULL,'Кава',NULL,1000,200000,200000,0,200000,0,0);
INSERT INTO sale_line VALUES(X'01a21f4d60e9728288342b245783c61a',1,NULL,NULL,'Чай',NULL,2000,15000,30000,900,29100,0,14);
CREATE TABLE sale_discount (
    sale   BLOB    NOT NULL,
    line   INTEGER NOT NULL,
    no     INTEGER NOT NULL CHECK (no > 0),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, line, no),
    FOREIGN KEY (sale, line) REFERENCES sale_line (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_discount VALUES(X'01a2057567a67534b82c76d4a2ff2457',1,1,'birthday',30000);
INSERT INTO sale_discount VALUES(X'01a2057567a67534b82c76d4a2ff2457',2,1,'birthday',350);
INSERT INTO sale_discount VALUES(X'01a2057567be73f0bbc134569985010c',1,1,'tier.bronze',6000);
INSERT INTO sale_discount VALUES(X'01a21f4d60e9728288342b245783c61a',1,1,'tier.bronze',900);
CREATE TABLE sale_gift (
    sale     BLOB    NOT NULL REFERENCES sale (id),
    no       INTEGER NOT NULL CHECK (no > 0),
    rule     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_gift VALUES(X'01a2057567a67534b82c76d4a2ff2457',1,'birthday.gift','{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"}',1000);
CREATE TABLE sale_payment (
    sale   BLOB    NOT NULL REFERENCES sale (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_payment VALUES(X'01a2057567a67534b82c76d4a2ff2457',1,'cash','cash',273150);
INSERT INTO sale_payment VALUES(X'01a2057567be73f0bbc134569985010c',1,'cash','cash',189000);
INSERT INTO sale_payment VALUES(X'01a2057567df776aaa4bee595aeb7e23',1,'cash','cash',3000);
INSERT INTO sale_payment VALUES(X'01a2057567ef72b38241fb6afea281e3',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a21f4d60e9728288342b245783c61a',1,'cash','cash',29100);
CREATE TABLE fiscal (
    id     BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till   INTEGER NOT NULL REFERENCES till (id),
    seq    INTEGER NOT NULL CHECK (seq > 0),
    staff  INTEGER NOT NULL REFERENCES staff (id),
    at     INTEGER NOT NULL,
    day    TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    sale   BLOB    NOT NULL REFERENCES sale (id),
    number TEXT    NOT NULL CHECK (length(number) > 0),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO fiscal VALUES(X'01a2057567b6777cbe6e02f217310315',1,16,1,1769940060000,'2026-02-01',X'01a2057567a67534b82c76d4a2ff2457','77');
CREATE TABLE attribution (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till    INTEGER NOT NULL REFERENCES till (id),
    seq     INTEGER NOT NULL CHECK (seq > 0),
    staff   INTEGER NOT NULL REFERENCES staff (id),
    at      INTEGER NOT NULL,
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    sale    BLOB    NOT NULL REFERENCES sale (id),
    member  BLOB REFERENCES member (id),
    account BLOB REFERENCES account (id),
    UNIQUE (till, seq),
    CHECK ((member IS NULL) = (account IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO attribution VALUES(X'01a2057567aa771a9beec3933716381a',1,13,1,1769940000000,'2026-02-01',X'01a2057567a67534b82c76d4a2ff2457',X'01a20575679572c3b5b6fe0d2d76d0a6',X'01a20575679572c3b5b6fe0eba66763a');
INSERT INTO attribution VALUES(X'01a2057567c0753a80578b17c141ce4c',1,18,1,1770285600000,'2026-02-05',X'01a2057567be73f0bbc134569985010c',X'01a20575679572c3b5b6fe0d2d76d0a6',X'01a20575679572c3b5b6fe0eba66763a');
INSERT INTO attribution VALUES(X'01a2057567e2765b907e201d26ec51a8',1,24,1,1770458400000,'2026-02-07',X'01a2057567df776aaa4bee595aeb7e23',NULL,NULL);
INSERT INTO attribution VALUES(X'01a2057567f3754c8179efdd76d9b143',1,26,1,1770544800000,'2026-02-08',X'01a2057567ef72b38241fb6afea281e3',NULL,NULL);
INSERT INTO attribution VALUES(X'01a2057567fe763e8067cdacce4030e5',1,27,1,1770548400000,'2026-02-08',X'01a2057567ef72b38241fb6afea281e3',X'01a2057567a374008ec54ade26f3a200',X'01a2057567a374008ec54adfd4728848');
INSERT INTO attribution VALUES(X'01a21f4d60ef764190f65203d78b13c2',2,2,1,1770883200000,'2026-02-12',X'01a21f4d60e9728288342b245783c61a',X'01a20575679572c3b5b6fe0d2d76d0a6',X'01a20575679572c3b5b6fe0eba66763a');
CREATE TABLE attribution_line (
    attribution   BLOB    NOT NULL REFERENCES attribution (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    points_earned INTEGER NOT NULL CHECK (points_earned > 0),
    PRIMARY KEY (attribution, no)
) STRICT, WITHOUT ROWID;
INSERT INTO attribution_line VALUES(X'01a2057567fe763e8067cdacce4030e5',1,100);
CREATE TABLE refund (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till            INTEGER NOT NULL REFERENCES till (id),
    seq             INTEGER NOT NULL CHECK (seq > 0),
    staff           INTEGER NOT NULL REFERENCES staff (id),
    at              INTEGER NOT NULL,
    day             TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    number          TEXT    NOT NULL UNIQUE,
    request         BLOB    NOT NULL CHECK (length(request) = 16),
    -- Absent for a return without a receipt.
    sale            BLOB REFERENCES sale (id),
    goods           INTEGER NOT NULL CHECK (goods >= 0),
    points_value    INTEGER NOT NULL CHECK (points_value >= 0),
    points_returned INTEGER NOT NULL CHECK (points_returned >= 0),
    points_taken    INTEGER NOT NULL CHECK (points_taken >= 0),
    points_short    INTEGER NOT NULL CHECK (points_short >= 0),
    withheld        INTEGER NOT NULL CHECK (withheld >= 0),
    rounding        INTEGER NOT NULL,
    money           INTEGER NOT NULL CHECK (money >= 0),
    UNIQUE (till, seq),
    CHECK (goods - points_value + rounding - withheld = money),
    CHECK (points_value <= goods),
    CHECK (sale IS NOT NULL OR (points_value = 0 AND points_returned = 0 AND points_taken = 0 AND points_short = 0
                                AND withheld = 0))
) STRICT, WITHOUT ROWID;
INSERT INTO refund VALUES(X'01a2057567c274a4a7107406cac4bfb6',1,21,1,1770372000000,'2026-02-06','A-R00001',X'e0a445fc33aa51a7a9b6b8a79e933d02',X'01a2057567a67534b82c76d4a2ff2457',90000,0,0,44,0,0,0,90000);
INSERT INTO refund VALUES(X'01a205756801724480f7a9b14fd1c4e1',1,30,1,1770631200000,'2026-02-09','A-R00002',X'783c7805baff5d7aaf8f19232b618bd7',NULL,500,0,0,0,0,0,0,500);
CREATE TABLE refund_line (
    refund        BLOB    NOT NULL REFERENCES refund (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    -- The line of the sale; absent for a return without a receipt.
    line          INTEGER,
    name          TEXT,
    quantity      INTEGER NOT NULL CHECK (quantity > 0),
    amount        INTEGER NOT NULL CHECK (amount >= 0),
    points_value  INTEGER NOT NULL CHECK (points_value BETWEEN 0 AND amount),
    points_earned INTEGER NOT NULL CHECK (points_earned >= 0),
    PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_line VALUES(X'01a2057567c274a4a7107406cac4bfb6',1,1,'Чай',1000,90000,0,44);
INSERT INTO refund_line VALUES(X'01a205756801724480f7a9b14fd1c4e1',1,NULL,NULL,1000,500,0,0);
CREATE TABLE refund_payment (
    refund BLOB    NOT NULL REFERENCES refund (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_payment VALUES(X'01a2057567c274a4a7107406cac4bfb6',1,'cash','cash',90000);
INSERT INTO refund_payment VALUES(X'01a205756801724480f7a9b14fd1c4e1',1,'cash','cash',500);
CREATE TABLE points_entry (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till        INTEGER NOT NULL REFERENCES till (id),
    seq         INTEGER NOT NULL CHECK (seq > 0),
    staff       INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL,
    day         TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    account     BLOB    NOT NULL REFERENCES account (id),
    kind        TEXT    NOT NULL CHECK (kind IN
                    ('opening', 'earned', 'spent', 'expired', 'taken_back', 'given_back', 'moved_out', 'moved_in')),
    -- What the account gains or loses; the sum of its moves.
    points      INTEGER NOT NULL CHECK (points <> 0),
    sale        BLOB REFERENCES sale (id),
    refund      BLOB REFERENCES refund (id),
    active_from TEXT CHECK (active_from GLOB '????-??-??'),
    expires     TEXT CHECK (expires GLOB '????-??-??'),
    UNIQUE (till, seq),
    CHECK ((points > 0) = (kind IN ('opening', 'earned', 'given_back', 'moved_in'))),
    CHECK (kind NOT IN ('earned', 'spent') OR sale IS NOT NULL),
    CHECK (kind NOT IN ('taken_back', 'given_back') OR refund IS NOT NULL OR sale IS NOT NULL),
    CHECK ((active_from IS NULL AND expires IS NULL) OR points > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO points_entry VALUES(X'01a2057567ab745b8f6be86d87f87288',1,14,1,1769940000000,'2026-02-01',X'01a20575679572c3b5b6fe0eba66763a','earned',136,X'01a2057567a67534b82c76d4a2ff2457',NULL,'2026-02-01','2027-02-01');
INSERT INTO points_entry VALUES(X'01a2057567c0753a80578b18d1f2f623',1,19,1,1770285600000,'2026-02-05',X'01a20575679572c3b5b6fe0eba66763a','spent',-50,X'01a2057567be73f0bbc134569985010c',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2057567c0753a80578b1977ce437e',1,20,1,1770285600000,'2026-02-05',X'01a20575679572c3b5b6fe0eba66763a','earned',94,X'01a2057567be73f0bbc134569985010c',NULL,'2026-02-05','2027-02-05');
INSERT INTO points_entry VALUES(X'01a2057567cc714e9eaa3ca8c95f1ad0',1,22,1,1770372000000,'2026-02-06',X'01a20575679572c3b5b6fe0eba66763a','taken_back',-44,X'01a2057567a67534b82c76d4a2ff2457',X'01a2057567c274a4a7107406cac4bfb6',NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2057567fe763e8067cdadf3ae2902',1,28,1,1770548400000,'2026-02-08',X'01a2057567a374008ec54adfd4728848','earned',100,X'01a2057567ef72b38241fb6afea281e3',NULL,'2026-02-08','2027-02-08');
INSERT INTO points_entry VALUES(X'01a21f4d60ef764190f652048577d9aa',2,3,1,1770883200000,'2026-02-12',X'01a20575679572c3b5b6fe0eba66763a','earned',14,X'01a21f4d60e9728288342b245783c61a',NULL,'2026-02-12','2027-02-12');
CREATE TABLE points_move (
    entry  BLOB    NOT NULL REFERENCES points_entry (id),
    lot    BLOB    NOT NULL REFERENCES points_entry (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry, lot)
) STRICT, WITHOUT ROWID;
INSERT INTO points_move VALUES(X'01a2057567ab745b8f6be86d87f87288',X'01a2057567ab745b8f6be86d87f87288',136);
INSERT INTO points_move VALUES(X'01a2057567c0753a80578b18d1f2f623',X'01a2057567ab745b8f6be86d87f87288',-50);
INSERT INTO points_move VALUES(X'01a2057567c0753a80578b1977ce437e',X'01a2057567c0753a80578b1977ce437e',94);
INSERT INTO points_move VALUES(X'01a2057567cc714e9eaa3ca8c95f1ad0',X'01a2057567ab745b8f6be86d87f87288',-44);
INSERT INTO points_move VALUES(X'01a2057567fe763e8067cdadf3ae2902',X'01a2057567fe763e8067cdadf3ae2902',100);
INSERT INTO points_move VALUES(X'01a21f4d60ef764190f652048577d9aa',X'01a21f4d60ef764190f652048577d9aa',14);
CREATE TABLE opening (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till    INTEGER NOT NULL REFERENCES till (id),
    seq     INTEGER NOT NULL CHECK (seq > 0),
    staff   INTEGER NOT NULL REFERENCES staff (id),
    at      INTEGER NOT NULL,
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    account BLOB    NOT NULL REFERENCES account (id),
    spent   INTEGER NOT NULL CHECK (spent > 0),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO opening VALUES(X'58a5de511cd1f7022f334a7c5c2b0559',1,32,1,0,'2026-01-02',X'01a2057567a374008ec54adfd4728848',700);
CREATE TABLE tier_event (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    account   BLOB    NOT NULL REFERENCES account (id),
    -- Absent: no tier.
    tier      TEXT,
    programme INTEGER NOT NULL REFERENCES programme (version),
    why       TEXT    NOT NULL CHECK (why IN ('reached', 'returned', 'moved', 'programme')),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO tier_event VALUES(X'01a2057567ac7203b2878c41f0b92b10',1,15,1,1769940000000,'2026-02-01',X'01a20575679572c3b5b6fe0eba66763a','bronze',1,'reached');
INSERT INTO tier_event VALUES(X'01a2057567ff757a95eb59a43f5f6cd4',1,29,1,1770548400000,'2026-02-08',X'01a2057567a374008ec54adfd4728848','bronze',1,'moved');
CREATE TABLE person_member (
    member      BLOB    NOT NULL PRIMARY KEY REFERENCES member (id),
    given       TEXT    NOT NULL,
    patronymic  TEXT    NOT NULL,
    surname     TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    informal    INTEGER NOT NULL CHECK (informal IN (0, 1)),
    phone       TEXT CHECK (phone GLOB '+[0-9]*'),
    email       TEXT,
    birth_month INTEGER CHECK (birth_month BETWEEN 1 AND 12),
    birth_day   INTEGER CHECK (birth_day BETWEEN 1 AND 31),
    birth_year  INTEGER,
    lang        TEXT    NOT NULL CHECK (lang IN ('ru', 'uk', 'en')),
    note        TEXT    NOT NULL,
    -- Worked out from the name: the order of lists, and the form in which both alphabets meet.
    sort_key    TEXT    NOT NULL,
    skeleton    TEXT    NOT NULL,
    CHECK ((birth_month IS NULL) = (birth_day IS NULL)),
    CHECK (birth_year IS NULL OR birth_month IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO person_member VALUES(X'01a20575679572c3b5b6fe0d2d76d0a6','Ольга','','Савельева','Ольга',0,NULL,NULL,2,1,NULL,'uk','','ĖĀĂĆĐġĆĂĀ ēĐġăĀ','olga saveleva');
INSERT INTO person_member VALUES(X'01a2057567a374008ec54ade26f3a200','Тарас','','Бондар','Тарас',0,NULL,NULL,NULL,NULL,NULL,'uk','','āēĒąĀĕ ėĀĕĀĖ','taras bondar');
CREATE TABLE person_card_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES card_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_card_event VALUES(X'01a20575680b741bb6407ef94d67937a','two people use it');
CREATE TABLE person_refund (
    refund BLOB NOT NULL PRIMARY KEY REFERENCES refund (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_refund VALUES(X'01a2057567c274a4a7107406cac4bfb6','too strong');
INSERT INTO person_refund VALUES(X'01a205756801724480f7a9b14fd1c4e1','no receipt');
CREATE TABLE person_sale (
    sale  BLOB    NOT NULL REFERENCES sale (id),
    no    INTEGER NOT NULL CHECK (no > 0),
    words TEXT    NOT NULL,
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE account (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Counts the changes; a plan made on another revision is stale.
    revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
    points   INTEGER NOT NULL DEFAULT 0 CHECK (points >= 0),
    -- Net of refunds, all time, opening spend included.
    spent    INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0),
    tier     TEXT,
    -- The latest fact, which no later fact may precede.
    last_at  INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES(X'01a20575679572c3b5b6fe0eba66763a',4,150,406250,'bronze',1770883200000);
INSERT INTO account VALUES(X'01a2057567a374008ec54adfd4728848',1,100,200700,'bronze',1770548400000);
CREATE TABLE member_now (
    member  BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    account BLOB NOT NULL REFERENCES account (id)
) STRICT, WITHOUT ROWID;
INSERT INTO member_now VALUES(X'01a20575679572c3b5b6fe0d2d76d0a6',X'01a20575679572c3b5b6fe0eba66763a');
INSERT INTO member_now VALUES(X'01a2057567a374008ec54ade26f3a200',X'01a2057567a374008ec54adfd4728848');
CREATE TABLE card (
    number      TEXT NOT NULL PRIMARY KEY,
    member      BLOB NOT NULL REFERENCES member (id),
    state       TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'lost', 'blocked')),
    replaced_by TEXT,
    since       TEXT NOT NULL,
    -- The fact that put it into this state.
    event       BLOB NOT NULL REFERENCES card_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO card VALUES('2901000000015',X'01a2057567a374008ec54ade26f3a200','blocked',NULL,'2026-02-09',X'01a20575680b741bb6407ef94d67937a');
INSERT INTO card VALUES('440029010001',X'01a20575679572c3b5b6fe0d2d76d0a6','active',NULL,'2026-01-02',X'01a20575679872168a915ee72b1beed9');
CREATE TABLE sale_now (
    sale    BLOB    NOT NULL PRIMARY KEY REFERENCES sale (id),
    member  BLOB REFERENCES member (id),
    account BLOB REFERENCES account (id),
    day     TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    -- Net of refunds, before points as payment.
    spent   INTEGER NOT NULL CHECK (spent >= 0),
    -- 1 when all of it came back; it is then no visit.
    undone  INTEGER NOT NULL CHECK (undone IN (0, 1)),
    CHECK ((member IS NULL) = (account IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO sale_now VALUES(X'01a2057567a67534b82c76d4a2ff2457',X'01a20575679572c3b5b6fe0d2d76d0a6',X'01a20575679572c3b5b6fe0eba66763a','2026-02-01',1769940000000,183150,0);
INSERT INTO sale_now VALUES(X'01a2057567be73f0bbc134569985010c',X'01a20575679572c3b5b6fe0d2d76d0a6',X'01a20575679572c3b5b6fe0eba66763a','2026-02-05',1770285600000,194000,0);
INSERT INTO sale_now VALUES(X'01a2057567df776aaa4bee595aeb7e23',NULL,NULL,'2026-02-07',1770458400000,3000,0);
INSERT INTO sale_now VALUES(X'01a2057567ef72b38241fb6afea281e3',X'01a2057567a374008ec54ade26f3a200',X'01a2057567a374008ec54adfd4728848','2026-02-08',1770544800000,200000,0);
INSERT INTO sale_now VALUES(X'01a21f4d60e9728288342b245783c61a',X'01a20575679572c3b5b6fe0d2d76d0a6',X'01a20575679572c3b5b6fe0eba66763a','2026-02-12',1770883200000,29100,0);
CREATE TABLE lot (
    id          BLOB    NOT NULL PRIMARY KEY REFERENCES points_entry (id),
    account     BLOB    NOT NULL REFERENCES account (id),
    left        INTEGER NOT NULL CHECK (left >= 0),
    active_from TEXT,
    expires     TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO lot VALUES(X'01a2057567ab745b8f6be86d87f87288',X'01a20575679572c3b5b6fe0eba66763a',42,'2026-02-01','2027-02-01');
INSERT INTO lot VALUES(X'01a2057567c0753a80578b1977ce437e',X'01a20575679572c3b5b6fe0eba66763a',94,'2026-02-05','2027-02-05');
INSERT INTO lot VALUES(X'01a2057567fe763e8067cdadf3ae2902',X'01a2057567a374008ec54adfd4728848',100,'2026-02-08','2027-02-08');
INSERT INTO lot VALUES(X'01a21f4d60ef764190f652048577d9aa',X'01a20575679572c3b5b6fe0eba66763a',14,'2026-02-12','2027-02-12');
CREATE TABLE product (
    sku           TEXT    NOT NULL PRIMARY KEY CHECK (length(sku) > 0),
    name          TEXT    NOT NULL CHECK (length(name) > 0),
    category      TEXT,
    unit_price    INTEGER CHECK (unit_price >= 0),
    min_unit_price INTEGER NOT NULL DEFAULT 0 CHECK (min_unit_price >= 0),
    discountable  INTEGER NOT NULL DEFAULT 1 CHECK (discountable IN (0, 1)),
    on_sale       INTEGER NOT NULL DEFAULT 0 CHECK (on_sale IN (0, 1)),
    skeleton      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE product_code (
    code TEXT NOT NULL PRIMARY KEY,
    sku  TEXT NOT NULL REFERENCES product (sku) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE basket (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till     INTEGER NOT NULL REFERENCES till (id),
    held     INTEGER NOT NULL CHECK (held IN (0, 1)),
    at       INTEGER NOT NULL,
    document TEXT    NOT NULL CHECK (json_valid(document))
) STRICT, WITHOUT ROWID;
CREATE TABLE person_word (
    word   TEXT NOT NULL CHECK (length(word) > 0),
    beside TEXT NOT NULL,
    member BLOB NOT NULL REFERENCES member (id),
    PRIMARY KEY (word, beside, member)
) STRICT, WITHOUT ROWID;
INSERT INTO person_word VALUES('bondar','taras',X'01a2057567a374008ec54ade26f3a200');
INSERT INTO person_word VALUES('olga','saveleva',X'01a20575679572c3b5b6fe0d2d76d0a6');
INSERT INTO person_word VALUES('saveleva','olga',X'01a20575679572c3b5b6fe0d2d76d0a6');
INSERT INTO person_word VALUES('taras','bondar',X'01a2057567a374008ec54ade26f3a200');
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
INSERT INTO regular VALUES(X'01a20575679572c3b5b6fe0d2d76d0a6','2025-01-01','bronze',150,3,3,406250,3,406250,'2026-02-01','2026-02-12',6,'2026-02-12','2027-02-01');
INSERT INTO regular VALUES(X'01a2057567a374008ec54ade26f3a200','2025-01-01','bronze',100,0,0,0,0,0,NULL,NULL,NULL,'0001-01-01','0001-01-01');
CREATE TABLE takings (
    day      TEXT    NOT NULL PRIMARY KEY CHECK (day GLOB '????-??-??'),
    receipts INTEGER NOT NULL CHECK (receipts > 0),
    spent    INTEGER NOT NULL CHECK (spent >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO takings VALUES('2026-02-01',1,183150);
INSERT INTO takings VALUES('2026-02-05',1,194000);
INSERT INTO takings VALUES('2026-02-07',1,3000);
INSERT INTO takings VALUES('2026-02-08',1,200000);
INSERT INTO takings VALUES('2026-02-12',1,29100);
CREATE UNIQUE INDEX member_by_source ON member (source, source_no) WHERE source IS NOT NULL;
CREATE INDEX membership_by_member ON membership (member, at);
CREATE INDEX card_event_by_number ON card_event (number);
CREATE INDEX consent_by_member ON consent (member, purpose, at);
CREATE INDEX sale_by_day ON sale (day);
CREATE INDEX sale_discount_birthday ON sale_discount (sale) WHERE rule = 'birthday';
CREATE INDEX fiscal_by_sale ON fiscal (sale, at);
CREATE INDEX fiscal_by_number ON fiscal (number);
CREATE INDEX attribution_by_sale ON attribution (sale);
CREATE INDEX refund_by_sale ON refund (sale);
CREATE INDEX points_entry_by_account ON points_entry (account, at);
CREATE INDEX points_entry_by_sale ON points_entry (sale) WHERE sale IS NOT NULL;
CREATE INDEX points_entry_by_refund ON points_entry (refund) WHERE refund IS NOT NULL;
CREATE INDEX points_move_by_lot ON points_move (lot) WHERE entry <> lot;
CREATE INDEX opening_by_account ON opening (account);
CREATE INDEX tier_event_by_account ON tier_event (account, at);
CREATE INDEX person_member_by_name ON person_member (sort_key, member);
CREATE INDEX person_member_by_phone ON person_member (phone) WHERE phone IS NOT NULL;
CREATE INDEX person_member_by_phone_end ON person_member (substr(phone, -4)) WHERE phone IS NOT NULL;
CREATE INDEX person_member_by_email ON person_member (email) WHERE email IS NOT NULL;
CREATE INDEX person_member_by_birthday ON person_member (birth_month, birth_day) WHERE birth_month IS NOT NULL;
CREATE INDEX member_now_by_account ON member_now (account);
CREATE INDEX card_by_member ON card (member);
CREATE INDEX sale_now_by_account ON sale_now (account, day, spent, undone) WHERE account IS NOT NULL;
CREATE INDEX sale_now_by_member ON sale_now (member, day, spent, undone) WHERE member IS NOT NULL;
CREATE INDEX lot_open ON lot (account, expires) WHERE left > 0;
CREATE INDEX lot_expiring ON lot (expires) WHERE left > 0 AND expires IS NOT NULL;
CREATE INDEX product_by_category ON product (category);
CREATE INDEX product_code_by_sku ON product_code (sku);
CREATE UNIQUE INDEX basket_open ON basket (till) WHERE held = 0;
CREATE VIEW fact (kind, id, till, seq, staff, at, day) AS
    SELECT 'programme', id, till, seq, staff, at, day FROM programme
    UNION ALL SELECT 'member', id, till, seq, staff, at, day FROM member
    UNION ALL SELECT 'membership', id, till, seq, staff, at, day FROM membership
    UNION ALL SELECT 'card_event', id, till, seq, staff, at, day FROM card_event
    UNION ALL SELECT 'consent', id, till, seq, staff, at, day FROM consent
    UNION ALL SELECT 'sale', id, till, seq, staff, at, day FROM sale
    UNION ALL SELECT 'fiscal', id, till, seq, staff, at, day FROM fiscal
    UNION ALL SELECT 'attribution', id, till, seq, staff, at, day FROM attribution
    UNION ALL SELECT 'refund', id, till, seq, staff, at, day FROM refund
    UNION ALL SELECT 'points_entry', id, till, seq, staff, at, day FROM points_entry
    UNION ALL SELECT 'opening', id, till, seq, staff, at, day FROM opening
    UNION ALL SELECT 'tier_event', id, till, seq, staff, at, day FROM tier_event;
CREATE TRIGGER programme_counts BEFORE INSERT ON programme BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: programme') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER member_counts BEFORE INSERT ON member BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: member') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER membership_counts BEFORE INSERT ON membership BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: membership') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER card_event_counts BEFORE INSERT ON card_event BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: card_event') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER consent_counts BEFORE INSERT ON consent BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: consent') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER sale_counts BEFORE INSERT ON sale BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: sale') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER fiscal_counts BEFORE INSERT ON fiscal BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: fiscal') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER attribution_counts BEFORE INSERT ON attribution BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: attribution') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER refund_counts BEFORE INSERT ON refund BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: refund') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER points_entry_counts BEFORE INSERT ON points_entry BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: points_entry') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER opening_counts BEFORE INSERT ON opening BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: opening') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER tier_event_counts BEFORE INSERT ON tier_event BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: tier_event') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER programme_never_changes BEFORE UPDATE ON programme BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: programme');
END;
CREATE TRIGGER programme_never_goes BEFORE DELETE ON programme BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: programme');
END;
CREATE TRIGGER member_never_changes BEFORE UPDATE ON member BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: member');
END;
CREATE TRIGGER member_never_goes BEFORE DELETE ON member BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: member');
END;
CREATE TRIGGER membership_never_changes BEFORE UPDATE ON membership BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: membership');
END;
CREATE TRIGGER membership_never_goes BEFORE DELETE ON membership BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: membership');
END;
CREATE TRIGGER card_event_never_changes BEFORE UPDATE ON card_event BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: card_event');
END;
CREATE TRIGGER card_event_never_goes BEFORE DELETE ON card_event BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: card_event');
END;
CREATE TRIGGER consent_never_changes BEFORE UPDATE ON consent BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: consent');
END;
CREATE TRIGGER consent_never_goes BEFORE DELETE ON consent BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: consent');
END;
CREATE TRIGGER sale_never_changes BEFORE UPDATE ON sale BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: sale');
END;
CREATE TRIGGER sale_never_goes BEFORE DELETE ON sale BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: sale');
END;
CREATE TRIGGER fiscal_never_changes BEFORE UPDATE ON fiscal BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: fiscal');
END;
CREATE TRIGGER fiscal_never_goes BEFORE DELETE ON fiscal BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: fiscal');
END;
CREATE TRIGGER attribution_never_changes BEFORE UPDATE ON attribution BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: attribution');
END;
CREATE TRIGGER attribution_never_goes BEFORE DELETE ON attribution BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: attribution');
END;
CREATE TRIGGER refund_never_changes BEFORE UPDATE ON refund BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: refund');
END;
CREATE TRIGGER refund_never_goes BEFORE DELETE ON refund BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: refund');
END;
CREATE TRIGGER points_entry_never_changes BEFORE UPDATE ON points_entry BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: points_entry');
END;
CREATE TRIGGER points_entry_never_goes BEFORE DELETE ON points_entry BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: points_entry');
END;
CREATE TRIGGER opening_never_changes BEFORE UPDATE ON opening BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: opening');
END;
CREATE TRIGGER opening_never_goes BEFORE DELETE ON opening BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: opening');
END;
CREATE TRIGGER tier_event_never_changes BEFORE UPDATE ON tier_event BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: tier_event');
END;
CREATE TRIGGER tier_event_never_goes BEFORE DELETE ON tier_event BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: tier_event');
END;
CREATE TRIGGER sale_line_never_changes BEFORE UPDATE ON sale_line BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: sale_line');
END;
CREATE TRIGGER sale_line_never_goes BEFORE DELETE ON sale_line BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: sale_line');
END;
CREATE TRIGGER sale_discount_never_changes BEFORE UPDATE ON sale_discount BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: sale_discount');
END;
CREATE TRIGGER sale_discount_never_goes BEFORE DELETE ON sale_discount BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: sale_discount');
END;
CREATE TRIGGER sale_gift_never_changes BEFORE UPDATE ON sale_gift BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: sale_gift');
END;
CREATE TRIGGER sale_gift_never_goes BEFORE DELETE ON sale_gift BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: sale_gift');
END;
CREATE TRIGGER sale_payment_never_changes BEFORE UPDATE ON sale_payment BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: sale_payment');
END;
CREATE TRIGGER sale_payment_never_goes BEFORE DELETE ON sale_payment BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: sale_payment');
END;
CREATE TRIGGER attribution_line_never_changes BEFORE UPDATE ON attribution_line BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: attribution_line');
END;
CREATE TRIGGER attribution_line_never_goes BEFORE DELETE ON attribution_line BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: attribution_line');
END;
CREATE TRIGGER refund_line_never_changes BEFORE UPDATE ON refund_line BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: refund_line');
END;
CREATE TRIGGER refund_line_never_goes BEFORE DELETE ON refund_line BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: refund_line');
END;
CREATE TRIGGER refund_payment_never_changes BEFORE UPDATE ON refund_payment BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: refund_payment');
END;
CREATE TRIGGER refund_payment_never_goes BEFORE DELETE ON refund_payment BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: refund_payment');
END;
CREATE TRIGGER points_move_never_changes BEFORE UPDATE ON points_move BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: points_move');
END;
CREATE TRIGGER points_move_never_goes BEFORE DELETE ON points_move BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: points_move');
END;
CREATE TRIGGER card_keeps_its_member BEFORE UPDATE OF number, member ON card
WHEN NEW.member IS NOT OLD.member OR NEW.number IS NOT OLD.number BEGIN
    SELECT RAISE(ABORT, 'a card number is never given to another member');
END;
CREATE TRIGGER card_never_goes BEFORE DELETE ON card BEGIN
    SELECT RAISE(ABORT, 'a card number is never given to another member');
END;
CREATE TRIGGER refund_line_of_its_sale BEFORE INSERT ON refund_line
WHEN iif((SELECT sale FROM refund WHERE id = NEW.refund) IS NULL, NEW.line IS NOT NULL,
         NOT EXISTS (SELECT 1 FROM sale_line WHERE sale = (SELECT sale FROM refund WHERE id = NEW.refund) AND no = NEW.line))
BEGIN
    SELECT RAISE(ABORT, 'the sale has no such line');
END;
CREATE TRIGGER till_never_counts_back BEFORE UPDATE ON till
WHEN NEW.id <> OLD.id OR NEW.letter <> OLD.letter OR NEW.last_seq < OLD.last_seq OR NEW.last_sale < OLD.last_sale
    OR NEW.last_refund < OLD.last_refund OR NEW.last_card < OLD.last_card BEGIN
    SELECT RAISE(ABORT, 'a till never counts back');
END;
CREATE TRIGGER till_never_goes BEFORE DELETE ON till BEGIN
    SELECT RAISE(ABORT, 'a till never counts back');
END;
CREATE INDEX regular_to_do ON regular (changes_on) WHERE changes_on IS NOT NULL;
COMMIT;
