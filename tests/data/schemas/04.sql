PRAGMA user_version = 4;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE shop (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    uuid      BLOB    NOT NULL CHECK (length(uuid) = 16),
    opened_at INTEGER NOT NULL,
    settings  TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO shop VALUES(1,X'01a21f9a325c7071bd2e0488b9de17aa',1767250800000,'{"name":"Зерно","trade":"","lang":"uk","currency":"UAH","zone":"Europe/Kyiv","payment_forms":[{"id":"cash","name":{"ru":"Наличные","uk":"Готівка","en":"Cash"},"kind":"cash"},{"id":"card","name":{"ru":"Банковская карта","uk":"Банківська картка","en":"Bank card"},"kind":"non_cash"}],"ranges":{"cards":"29","weighed":{"21":"weight","22":"price"},"coupons":"28"},"fiscal_keying":"lines","consent":{"version":1,"day":null,"controller":""},"segments":{"new_days":60,"best_visits":24,"best_spent":null,"cooling_percent":200,"cooling_least":14,"cooling_days":60,"lost_days":180},"lists":[]}');
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
INSERT INTO till VALUES(1,'A','17c30f29-8329-54a3-b6cc-1e8e078773d2',78,6,2,1,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null,"columns":null}');
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
INSERT INTO programme VALUES(X'01a21f9a325d7380a01ef130abe3c419',1,1,1,1767250800000,'2026-01-01',1,'1900-01-01','{"schema":1,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up"}');
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
INSERT INTO member VALUES(X'01a21f9a328073c2b5fe869b956878cb',1,2,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'8862756c933956fcbc84585d8a4d786e');
INSERT INTO member VALUES(X'01a21f9a329171798a35a948ceb16832',1,7,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'dc93aad513ef56d6b5a7426411f0e933');
INSERT INTO member VALUES(X'01a21f9a32dc743c91426758ffbe3385',1,33,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'0c71ce09019a59e9804af81adc8f7e27');
INSERT INTO member VALUES(X'01a21f9a32e0764fabc1d796aa139054',1,37,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'97cfedaeab815d048c56535186efcb28');
INSERT INTO member VALUES(X'01a21f9a32e872bc92e2b3e99a1469ff',1,41,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'30f33feaa6065c2da2286e32511fa736');
INSERT INTO member VALUES(X'01a21f9a32ea75ce91604f1f1be06f0d',1,45,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'15cb5b43343c5cd5a0a3e78a8edf65f6');
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
INSERT INTO membership VALUES(X'01a21f9a3285771789ee9b2cfe50f476',1,3,1,1767340800000,'2026-01-02',X'01a21f9a328073c2b5fe869b956878cb',X'01a21f9a3285771789ee9b2bac7b795a');
INSERT INTO membership VALUES(X'01a21f9a329171798a35a94adb04a677',1,8,1,1767340800000,'2026-01-02',X'01a21f9a329171798a35a948ceb16832',X'01a21f9a329171798a35a94990db9e2e');
INSERT INTO membership VALUES(X'01a21f9a32dd75548541159982e4be16',1,34,1,1767340800000,'2026-01-02',X'01a21f9a32dc743c91426758ffbe3385',X'01a21f9a32dd755485411598b8459f5d');
INSERT INTO membership VALUES(X'01a21f9a32e1739bb2e39a9526efada1',1,38,1,1767340800000,'2026-01-02',X'01a21f9a32e0764fabc1d796aa139054',X'01a21f9a32e1739bb2e39a94b4c37eb9');
INSERT INTO membership VALUES(X'01a21f9a32e97243a27eaec4d1c02dc9',1,42,1,1767340800000,'2026-01-02',X'01a21f9a32e872bc92e2b3e99a1469ff',X'01a21f9a32e97243a27eaec3f6a01192');
INSERT INTO membership VALUES(X'01a21f9a32ea75ce91604f21cf82b7aa',1,46,1,1767340800000,'2026-01-02',X'01a21f9a32ea75ce91604f1f1be06f0d',X'01a21f9a32ea75ce91604f20f5fb3e02');
INSERT INTO membership VALUES(X'01a21f9a333d751daac03dd00eee6fa9',1,77,1,1770796980000,'2026-02-11',X'01a21f9a32e872bc92e2b3e99a1469ff',X'01a21f9a32ea75ce91604f20f5fb3e02');
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
INSERT INTO card_event VALUES(X'01a21f9a3286713da90799d771833913',1,6,1,1767340800000,'2026-01-02','440029010001',X'01a21f9a328073c2b5fe869b956878cb','active',NULL);
INSERT INTO card_event VALUES(X'01a21f9a329171798a35a94d3258f3d7',1,11,1,1767340800000,'2026-01-02','2901000000015',X'01a21f9a329171798a35a948ceb16832','active',NULL);
INSERT INTO card_event VALUES(X'01a21f9a32d5738c96ba28cc032b39b9',1,31,1,1770634800000,'2026-02-09','2901000000015',X'01a21f9a329171798a35a948ceb16832','blocked',NULL);
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
INSERT INTO consent VALUES(X'01a21f9a3286713da90799d5163ad735',1,4,1,1767340800000,'2026-01-02',X'01a21f9a328073c2b5fe869b956878cb','club',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a3286713da90799d6e5bec32c',1,5,1,1767340800000,'2026-01-02',X'01a21f9a328073c2b5fe869b956878cb','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a329171798a35a94bc84d8f98',1,9,1,1767340800000,'2026-01-02',X'01a21f9a329171798a35a948ceb16832','club',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a329171798a35a94c963952ff',1,10,1,1767340800000,'2026-01-02',X'01a21f9a329171798a35a948ceb16832','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a32dd75548541159ab59e79ea',1,35,1,1767340800000,'2026-01-02',X'01a21f9a32dc743c91426758ffbe3385','club',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a32dd75548541159bff626923',1,36,1,1767340800000,'2026-01-02',X'01a21f9a32dc743c91426758ffbe3385','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a32e1739bb2e39a960dc3aeec',1,39,1,1767340800000,'2026-01-02',X'01a21f9a32e0764fabc1d796aa139054','club',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a32e1739bb2e39a9784a97862',1,40,1,1767340800000,'2026-01-02',X'01a21f9a32e0764fabc1d796aa139054','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a32e97243a27eaec5f83f8234',1,43,1,1767340800000,'2026-01-02',X'01a21f9a32e872bc92e2b3e99a1469ff','club',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a32e97243a27eaec669eaa9ae',1,44,1,1767340800000,'2026-01-02',X'01a21f9a32e872bc92e2b3e99a1469ff','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a32ea75ce91604f22c19c54ef',1,47,1,1767340800000,'2026-01-02',X'01a21f9a32ea75ce91604f1f1be06f0d','club',1,1,'member');
INSERT INTO consent VALUES(X'01a21f9a32ea75ce91604f2397e92b17',1,48,1,1767340800000,'2026-01-02',X'01a21f9a32ea75ce91604f1f1be06f0d','birthday',1,1,'member');
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
INSERT INTO sale VALUES(X'01a21f9a32957625a5f7cfcdd46e53eb',1,12,1,1769940000000,'2026-02-01',1,'A-000001',X'c508b59521db5a99ba91a87816eeb039',1,303500,30350,273150,0,0,0,273150,0,136,'bB gG eE500,273150;t0A200000 t1A500000 t2A1500000 t3A4000000 sO',NULL);
INSERT INTO sale VALUES(X'01a21f9a32a8728083a929a7e7f2426c',1,17,1,1770285600000,'2026-02-05',1,'A-000002',X'62e4088de7d25372a5da150d6c5d05a0',1,200000,6000,194000,50,5000,0,189000,0,94,'t0T273150 eE500,189000 sS;t1A226850 t2A1226850 t3A3726850 bN gN',NULL);
INSERT INTO sale VALUES(X'01a21f9a32bd77aeacd6d3f05da407cd',1,23,1,1770458400000,'2026-02-07',1,'A-000003',X'daa0ddc1ac5e50a3baea062fd6924c69',1,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a21f9a32c47193b358adb01f2a5e65',1,25,1,1770544800000,'2026-02-08',1,'A-000004',X'8e9b271ddf8750ce8570247994b9b985',1,200000,0,200000,0,0,0,200000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a21f9a33007009a59d8195bb4653e5',1,50,1,1770714000000,'2026-02-10',1,'A-000005',X'41e7d19ae33d5fcf880be32e327f0827',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a21f9a3310740bbef60940d34c2ed7',1,55,1,1770714000000,'2026-02-10',1,'A-000006',X'6c3c55fbfd8a51e0a44b453220b38e32',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
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
INSERT INTO sale_line VALUES(X'01a21f9a32957625a5f7cfcdd46e53eb',1,NULL,NULL,'Чай',NULL,3000,100000,300000,30000,270000,0,134);
INSERT INTO sale_line VALUES(X'01a21f9a32957625a5f7cfcdd46e53eb',2,NULL,NULL,'Мед',NULL,350,10001,3500,350,3150,0,2);
INSERT INTO sale_line VALUES(X'01a21f9a32a8728083a929a7e7f2426c',1,NULL,NULL,'Кава',NULL,1000,200000,200000,6000,194000,5000,94);
INSERT INTO sale_line VALUES(X'01a21f9a32bd77aeacd6d3f05da407cd',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
INSERT INTO sale_line VALUES(X'01a21f9a32c47193b358adb01f2a5e65',1,NULL,NULL,'Кава',NULL,1000,200000,200000,0,200000,0,0);
INSERT INTO sale_line VALUES(X'01a21f9a33007009a59d8195bb4653e5',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a21f9a3310740bbef60940d34c2ed7',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
CREATE TABLE sale_discount (
    sale   BLOB    NOT NULL,
    line   INTEGER NOT NULL,
    no     INTEGER NOT NULL CHECK (no > 0),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, line, no),
    FOREIGN KEY (sale, line) REFERENCES sale_line (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_discount VALUES(X'01a21f9a32957625a5f7cfcdd46e53eb',1,1,'birthday',30000);
INSERT INTO sale_discount VALUES(X'01a21f9a32957625a5f7cfcdd46e53eb',2,1,'birthday',350);
INSERT INTO sale_discount VALUES(X'01a21f9a32a8728083a929a7e7f2426c',1,1,'tier.bronze',6000);
CREATE TABLE sale_gift (
    sale     BLOB    NOT NULL REFERENCES sale (id),
    no       INTEGER NOT NULL CHECK (no > 0),
    rule     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_gift VALUES(X'01a21f9a32957625a5f7cfcdd46e53eb',1,'birthday.gift','{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"}',1000);
CREATE TABLE sale_payment (
    sale   BLOB    NOT NULL REFERENCES sale (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_payment VALUES(X'01a21f9a32957625a5f7cfcdd46e53eb',1,'cash','cash',273150);
INSERT INTO sale_payment VALUES(X'01a21f9a32a8728083a929a7e7f2426c',1,'cash','cash',189000);
INSERT INTO sale_payment VALUES(X'01a21f9a32bd77aeacd6d3f05da407cd',1,'cash','cash',3000);
INSERT INTO sale_payment VALUES(X'01a21f9a32c47193b358adb01f2a5e65',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a21f9a33007009a59d8195bb4653e5',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a21f9a3310740bbef60940d34c2ed7',1,'cash','cash',300000);
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
INSERT INTO fiscal VALUES(X'01a21f9a32a577f181b2ae283f0cd229',1,16,1,1769940060000,'2026-02-01',X'01a21f9a32957625a5f7cfcdd46e53eb','77');
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
INSERT INTO attribution VALUES(X'01a21f9a329672f8a2969e318ec4efce',1,13,1,1769940000000,'2026-02-01',X'01a21f9a32957625a5f7cfcdd46e53eb',X'01a21f9a328073c2b5fe869b956878cb',X'01a21f9a3285771789ee9b2bac7b795a');
INSERT INTO attribution VALUES(X'01a21f9a32a9730eac811d028daa7d46',1,18,1,1770285600000,'2026-02-05',X'01a21f9a32a8728083a929a7e7f2426c',X'01a21f9a328073c2b5fe869b956878cb',X'01a21f9a3285771789ee9b2bac7b795a');
INSERT INTO attribution VALUES(X'01a21f9a32bd77aeacd6d3f1e650ec01',1,24,1,1770458400000,'2026-02-07',X'01a21f9a32bd77aeacd6d3f05da407cd',NULL,NULL);
INSERT INTO attribution VALUES(X'01a21f9a32c57314bf2480f3c9c34922',1,26,1,1770544800000,'2026-02-08',X'01a21f9a32c47193b358adb01f2a5e65',NULL,NULL);
INSERT INTO attribution VALUES(X'01a21f9a32c8763886520b4b8ee190e0',1,27,1,1770548400000,'2026-02-08',X'01a21f9a32c47193b358adb01f2a5e65',X'01a21f9a329171798a35a948ceb16832',X'01a21f9a329171798a35a94990db9e2e');
INSERT INTO attribution VALUES(X'01a21f9a330170c29674923ab5b206b8',1,51,1,1770714000000,'2026-02-10',X'01a21f9a33007009a59d8195bb4653e5',X'01a21f9a32e0764fabc1d796aa139054',X'01a21f9a32e1739bb2e39a94b4c37eb9');
INSERT INTO attribution VALUES(X'01a21f9a331174658b743f7f69ba3a09',1,56,1,1770714000000,'2026-02-10',X'01a21f9a3310740bbef60940d34c2ed7',X'01a21f9a32e872bc92e2b3e99a1469ff',X'01a21f9a32e97243a27eaec3f6a01192');
INSERT INTO attribution VALUES(X'01a21f9a33257334a5996b825dec29cc',1,60,1,1770796800000,'2026-02-11',X'01a21f9a33007009a59d8195bb4653e5',X'01a21f9a32dc743c91426758ffbe3385',X'01a21f9a32dd755485411598b8459f5d');
INSERT INTO attribution VALUES(X'01a21f9a332d71c2bb3d947887030101',1,65,1,1770796860000,'2026-02-11',X'01a21f9a3310740bbef60940d34c2ed7',X'01a21f9a32ea75ce91604f1f1be06f0d',X'01a21f9a32ea75ce91604f20f5fb3e02');
INSERT INTO attribution VALUES(X'01a21f9a3339775c8f1d5b5432ca5aee',1,70,1,1770796920000,'2026-02-11',X'01a21f9a3310740bbef60940d34c2ed7',X'01a21f9a32e872bc92e2b3e99a1469ff',X'01a21f9a32e97243a27eaec3f6a01192');
CREATE TABLE attribution_line (
    attribution   BLOB    NOT NULL REFERENCES attribution (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    points_earned INTEGER NOT NULL CHECK (points_earned > 0),
    PRIMARY KEY (attribution, no)
) STRICT, WITHOUT ROWID;
INSERT INTO attribution_line VALUES(X'01a21f9a32c8763886520b4b8ee190e0',1,100);
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
INSERT INTO refund VALUES(X'01a21f9a32b1726d84f216c398ec7f7d',1,21,1,1770372000000,'2026-02-06','A-R00001',X'a474ead66fcd585196873cf7921fc156',X'01a21f9a32957625a5f7cfcdd46e53eb',90000,0,0,44,0,0,0,90000);
INSERT INTO refund VALUES(X'01a21f9a32cc73f199a8419555a021b9',1,30,1,1770631200000,'2026-02-09','A-R00002',X'783c7805baff5d7aaf8f19232b618bd7',NULL,500,0,0,0,0,0,0,500);
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
INSERT INTO refund_line VALUES(X'01a21f9a32b1726d84f216c398ec7f7d',1,1,'Чай',1000,90000,0,44);
INSERT INTO refund_line VALUES(X'01a21f9a32cc73f199a8419555a021b9',1,NULL,NULL,1000,500,0,0);
CREATE TABLE refund_payment (
    refund BLOB    NOT NULL REFERENCES refund (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_payment VALUES(X'01a21f9a32b1726d84f216c398ec7f7d',1,'cash','cash',90000);
INSERT INTO refund_payment VALUES(X'01a21f9a32cc73f199a8419555a021b9',1,'cash','cash',500);
CREATE TABLE points_move (
    entry  BLOB    NOT NULL REFERENCES points_entry (id),
    lot    BLOB    NOT NULL REFERENCES points_entry (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry, lot)
) STRICT, WITHOUT ROWID;
INSERT INTO points_move VALUES(X'01a21f9a329775a0b10dc1ce78279737',X'01a21f9a329775a0b10dc1ce78279737',136);
INSERT INTO points_move VALUES(X'01a21f9a32a9730eac811d037730c492',X'01a21f9a329775a0b10dc1ce78279737',-50);
INSERT INTO points_move VALUES(X'01a21f9a32a9730eac811d041c48f6aa',X'01a21f9a32a9730eac811d041c48f6aa',94);
INSERT INTO points_move VALUES(X'01a21f9a32b57245a8a2941057b57b82',X'01a21f9a329775a0b10dc1ce78279737',-44);
INSERT INTO points_move VALUES(X'01a21f9a32c8763886520b4c0e662140',X'01a21f9a32c8763886520b4c0e662140',100);
INSERT INTO points_move VALUES(X'01a21f9a330170c29674923b0f0ffc71',X'01a21f9a330170c29674923b0f0ffc71',150);
INSERT INTO points_move VALUES(X'01a21f9a331174658b743f80ba1f4f79',X'01a21f9a331174658b743f80ba1f4f79',150);
INSERT INTO points_move VALUES(X'01a21f9a332675e5a8ee5ffc4fd82563',X'01a21f9a330170c29674923b0f0ffc71',-150);
INSERT INTO points_move VALUES(X'01a21f9a332675e5a8ee5ffd1cf5ec9c',X'01a21f9a330170c29674923b0f0ffc71',150);
INSERT INTO points_move VALUES(X'01a21f9a332d71c2bb3d9479c83b96a7',X'01a21f9a331174658b743f80ba1f4f79',-150);
INSERT INTO points_move VALUES(X'01a21f9a332d71c2bb3d947adea65eb7',X'01a21f9a331174658b743f80ba1f4f79',150);
INSERT INTO points_move VALUES(X'01a21f9a3339775c8f1d5b557f487b1f',X'01a21f9a331174658b743f80ba1f4f79',-150);
INSERT INTO points_move VALUES(X'01a21f9a3339775c8f1d5b56ef2459db',X'01a21f9a331174658b743f80ba1f4f79',150);
INSERT INTO points_move VALUES(X'01a21f9a333d751daac03dd167ef9792',X'01a21f9a331174658b743f80ba1f4f79',-150);
INSERT INTO points_move VALUES(X'01a21f9a333d751daac03dd2308f8cbb',X'01a21f9a331174658b743f80ba1f4f79',150);
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
INSERT INTO opening VALUES(X'708af4265936cd7fcb1a6218669967ec',1,54,1,0,'2026-01-02',X'01a21f9a32e97243a27eaec3f6a01192',700);
INSERT INTO opening VALUES(X'945ca13b08df9cbc576a0ca264f3c4db',1,32,1,0,'2026-01-02',X'01a21f9a329171798a35a94990db9e2e',700);
INSERT INTO opening VALUES(X'b8a2cb6e5416171401181bee818ed298',1,49,1,0,'2026-01-02',X'01a21f9a32e1739bb2e39a94b4c37eb9',700);
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
INSERT INTO tier_event VALUES(X'01a21f9a329775a0b10dc1cf63f88d64',1,15,1,1769940000000,'2026-02-01',X'01a21f9a3285771789ee9b2bac7b795a','bronze',1,'reached');
INSERT INTO tier_event VALUES(X'01a21f9a32c8763886520b4d6ec621f1',1,29,1,1770548400000,'2026-02-08',X'01a21f9a329171798a35a94990db9e2e','bronze',1,'moved');
INSERT INTO tier_event VALUES(X'01a21f9a330274ddbaafb2b10b434451',1,53,1,1770714000000,'2026-02-10',X'01a21f9a32e1739bb2e39a94b4c37eb9','bronze',1,'reached');
INSERT INTO tier_event VALUES(X'01a21f9a331174658b743f8141cf07d8',1,58,1,1770714000000,'2026-02-10',X'01a21f9a32e97243a27eaec3f6a01192','bronze',1,'reached');
INSERT INTO tier_event VALUES(X'01a21f9a332675e5a8ee5ffeb692c0f1',1,63,1,1770796800000,'2026-02-11',X'01a21f9a32dd755485411598b8459f5d','bronze',1,'moved');
INSERT INTO tier_event VALUES(X'01a21f9a332d71c2bb3d947b3c7bbc5e',1,68,1,1770796860000,'2026-02-11',X'01a21f9a32ea75ce91604f20f5fb3e02','bronze',1,'moved');
INSERT INTO tier_event VALUES(X'01a21f9a333a75c783f97c1e3108af57',1,73,1,1770796920000,'2026-02-11',X'01a21f9a32ea75ce91604f20f5fb3e02',NULL,1,'moved');
INSERT INTO tier_event VALUES(X'01a21f9a333d751daac03dd3859af259',1,76,1,1770796980000,'2026-02-11',X'01a21f9a32ea75ce91604f20f5fb3e02','bronze',1,'moved');
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
INSERT INTO person_member VALUES(X'01a21f9a328073c2b5fe869b956878cb','Ольга','','Савельева','Ольга',0,NULL,NULL,2,1,NULL,'uk','','ĖĀĂĆĐġĆĂĀ ēĐġăĀ','olga saveleva');
INSERT INTO person_member VALUES(X'01a21f9a329171798a35a948ceb16832','Тарас','','Бондар','Тарас',0,NULL,NULL,NULL,NULL,NULL,'uk','','āēĒąĀĕ ėĀĕĀĖ','taras bondar');
INSERT INTO person_member VALUES(X'01a21f9a32dc743c91426758ffbe3385','Ірина','','Лисенко','Ірина',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ĐċĖĆĒďē ČĕċĒĀ','irina lisenko');
INSERT INTO person_member VALUES(X'01a21f9a32e0764fabc1d796aa139054','Irina','','Lysenko','Irina',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ɬɹɳɥɮɫɯ ɩɲɩɮɡ','irina lisenko');
INSERT INTO person_member VALUES(X'01a21f9a32e872bc92e2b3e99a1469ff','Ян','','Лисенко','Ян',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒ','ian lisenko');
INSERT INTO person_member VALUES(X'01a21f9a32ea75ce91604f1f1be06f0d','Яна','','Лисенко','Яна',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒĀ','iana lisenko');
CREATE TABLE person_card_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES card_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_card_event VALUES(X'01a21f9a32d5738c96ba28cc032b39b9','two people use it');
CREATE TABLE person_refund (
    refund BLOB NOT NULL PRIMARY KEY REFERENCES refund (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_refund VALUES(X'01a21f9a32b1726d84f216c398ec7f7d','too strong');
INSERT INTO person_refund VALUES(X'01a21f9a32cc73f199a8419555a021b9','no receipt');
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
INSERT INTO account VALUES(X'01a21f9a3285771789ee9b2bac7b795a',3,136,377150,'bronze',1770372000000);
INSERT INTO account VALUES(X'01a21f9a329171798a35a94990db9e2e',1,100,200700,'bronze',1770548400000);
INSERT INTO account VALUES(X'01a21f9a32dd755485411598b8459f5d',1,150,300700,'bronze',1770796800000);
INSERT INTO account VALUES(X'01a21f9a32e1739bb2e39a94b4c37eb9',2,0,0,'bronze',1770796800000);
INSERT INTO account VALUES(X'01a21f9a32e97243a27eaec3f6a01192',4,0,300700,'bronze',1770796980000);
INSERT INTO account VALUES(X'01a21f9a32ea75ce91604f20f5fb3e02',3,150,0,'bronze',1770796980000);
CREATE TABLE member_now (
    member  BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    account BLOB NOT NULL REFERENCES account (id)
) STRICT, WITHOUT ROWID;
INSERT INTO member_now VALUES(X'01a21f9a328073c2b5fe869b956878cb',X'01a21f9a3285771789ee9b2bac7b795a');
INSERT INTO member_now VALUES(X'01a21f9a329171798a35a948ceb16832',X'01a21f9a329171798a35a94990db9e2e');
INSERT INTO member_now VALUES(X'01a21f9a32dc743c91426758ffbe3385',X'01a21f9a32dd755485411598b8459f5d');
INSERT INTO member_now VALUES(X'01a21f9a32e872bc92e2b3e99a1469ff',X'01a21f9a32ea75ce91604f20f5fb3e02');
INSERT INTO member_now VALUES(X'01a21f9a32ea75ce91604f1f1be06f0d',X'01a21f9a32ea75ce91604f20f5fb3e02');
CREATE TABLE card (
    number      TEXT NOT NULL PRIMARY KEY,
    member      BLOB NOT NULL REFERENCES member (id),
    state       TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'lost', 'blocked')),
    replaced_by TEXT,
    since       TEXT NOT NULL,
    -- The fact that put it into this state.
    event       BLOB NOT NULL REFERENCES card_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO card VALUES('2901000000015',X'01a21f9a329171798a35a948ceb16832','blocked',NULL,'2026-02-09',X'01a21f9a32d5738c96ba28cc032b39b9');
INSERT INTO card VALUES('440029010001',X'01a21f9a328073c2b5fe869b956878cb','active',NULL,'2026-01-02',X'01a21f9a3286713da90799d771833913');
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
INSERT INTO sale_now VALUES(X'01a21f9a32957625a5f7cfcdd46e53eb',X'01a21f9a328073c2b5fe869b956878cb',X'01a21f9a3285771789ee9b2bac7b795a','2026-02-01',1769940000000,183150,0);
INSERT INTO sale_now VALUES(X'01a21f9a32a8728083a929a7e7f2426c',X'01a21f9a328073c2b5fe869b956878cb',X'01a21f9a3285771789ee9b2bac7b795a','2026-02-05',1770285600000,194000,0);
INSERT INTO sale_now VALUES(X'01a21f9a32bd77aeacd6d3f05da407cd',NULL,NULL,'2026-02-07',1770458400000,3000,0);
INSERT INTO sale_now VALUES(X'01a21f9a32c47193b358adb01f2a5e65',X'01a21f9a329171798a35a948ceb16832',X'01a21f9a329171798a35a94990db9e2e','2026-02-08',1770544800000,200000,0);
INSERT INTO sale_now VALUES(X'01a21f9a33007009a59d8195bb4653e5',X'01a21f9a32dc743c91426758ffbe3385',X'01a21f9a32dd755485411598b8459f5d','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a21f9a3310740bbef60940d34c2ed7',X'01a21f9a32e872bc92e2b3e99a1469ff',X'01a21f9a32e97243a27eaec3f6a01192','2026-02-10',1770714000000,300000,0);
CREATE TABLE lot (
    id          BLOB    NOT NULL PRIMARY KEY REFERENCES points_entry (id),
    account     BLOB    NOT NULL REFERENCES account (id),
    left        INTEGER NOT NULL CHECK (left >= 0),
    active_from TEXT,
    expires     TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO lot VALUES(X'01a21f9a329775a0b10dc1ce78279737',X'01a21f9a3285771789ee9b2bac7b795a',42,'2026-02-01','2027-02-01');
INSERT INTO lot VALUES(X'01a21f9a32a9730eac811d041c48f6aa',X'01a21f9a3285771789ee9b2bac7b795a',94,'2026-02-05','2027-02-05');
INSERT INTO lot VALUES(X'01a21f9a32c8763886520b4c0e662140',X'01a21f9a329171798a35a94990db9e2e',100,'2026-02-08','2027-02-08');
INSERT INTO lot VALUES(X'01a21f9a330170c29674923b0f0ffc71',X'01a21f9a32dd755485411598b8459f5d',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a21f9a331174658b743f80ba1f4f79',X'01a21f9a32ea75ce91604f20f5fb3e02',150,'2026-02-10','2027-02-10');
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
INSERT INTO person_word VALUES('bondar','taras',X'01a21f9a329171798a35a948ceb16832');
INSERT INTO person_word VALUES('ian','lisenko',X'01a21f9a32e872bc92e2b3e99a1469ff');
INSERT INTO person_word VALUES('iana','lisenko',X'01a21f9a32ea75ce91604f1f1be06f0d');
INSERT INTO person_word VALUES('irina','lisenko',X'01a21f9a32dc743c91426758ffbe3385');
INSERT INTO person_word VALUES('irina','lisenko',X'01a21f9a32e0764fabc1d796aa139054');
INSERT INTO person_word VALUES('lisenko','ian',X'01a21f9a32e872bc92e2b3e99a1469ff');
INSERT INTO person_word VALUES('lisenko','iana',X'01a21f9a32ea75ce91604f1f1be06f0d');
INSERT INTO person_word VALUES('lisenko','irina',X'01a21f9a32dc743c91426758ffbe3385');
INSERT INTO person_word VALUES('lisenko','irina',X'01a21f9a32e0764fabc1d796aa139054');
INSERT INTO person_word VALUES('olga','saveleva',X'01a21f9a328073c2b5fe869b956878cb');
INSERT INTO person_word VALUES('saveleva','olga',X'01a21f9a328073c2b5fe869b956878cb');
INSERT INTO person_word VALUES('taras','bondar',X'01a21f9a329171798a35a948ceb16832');
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
INSERT INTO regular VALUES(X'01a21f9a328073c2b5fe869b956878cb','2025-01-01','bronze',136,2,2,377150,2,377150,'2026-02-01','2026-02-05',4,'2026-02-06','2027-02-01');
INSERT INTO regular VALUES(X'01a21f9a329171798a35a948ceb16832','2025-01-01','bronze',100,1,1,200000,1,200000,'2026-02-08','2026-02-08',NULL,'2026-02-08','2027-02-08');
INSERT INTO regular VALUES(X'01a21f9a32dc743c91426758ffbe3385','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a21f9a32e872bc92e2b3e99a1469ff','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a21f9a32ea75ce91604f1f1be06f0d','2025-01-01','bronze',150,0,0,0,0,0,NULL,NULL,NULL,'2026-02-11',NULL);
CREATE TABLE takings (
    day      TEXT    NOT NULL PRIMARY KEY CHECK (day GLOB '????-??-??'),
    receipts INTEGER NOT NULL CHECK (receipts > 0),
    spent    INTEGER NOT NULL CHECK (spent >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO takings VALUES('2026-02-01',1,183150);
INSERT INTO takings VALUES('2026-02-05',1,194000);
INSERT INTO takings VALUES('2026-02-07',1,3000);
INSERT INTO takings VALUES('2026-02-08',1,200000);
INSERT INTO takings VALUES('2026-02-10',2,600000);
CREATE TABLE merge (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till     INTEGER NOT NULL REFERENCES till (id),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    staff    INTEGER NOT NULL REFERENCES staff (id),
    at       INTEGER NOT NULL,
    day      TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    absorbed BLOB    NOT NULL REFERENCES member (id),
    -- Absent: it was undone, and the member stands alone again.
    survivor BLOB REFERENCES member (id),
    -- A digest of what was asked, so that a repetition is told from another merge under the same id.
    request  BLOB    NOT NULL CHECK (length(request) = 16),
    UNIQUE (till, seq),
    CHECK (survivor IS NOT absorbed)
) STRICT, WITHOUT ROWID;
INSERT INTO merge VALUES(X'01a21f9a33257334a5996b81698df8f5',1,59,1,1770796800000,'2026-02-11',X'01a21f9a32e0764fabc1d796aa139054',X'01a21f9a32dc743c91426758ffbe3385',X'fbf7194b5d94568b92e4a2dd90b552e5');
INSERT INTO merge VALUES(X'01a21f9a332c73ba8284323acd02cf37',1,64,1,1770796860000,'2026-02-11',X'01a21f9a32e872bc92e2b3e99a1469ff',X'01a21f9a32ea75ce91604f1f1be06f0d',X'e6a30de3f13a5e6890f20c4a107c4f6e');
INSERT INTO merge VALUES(X'01a21f9a3339775c8f1d5b5308bf31bc',1,69,1,1770796920000,'2026-02-11',X'01a21f9a32e872bc92e2b3e99a1469ff',NULL,X'c6751786b8585242ae80bfb32a52ac9c');
CREATE TABLE merge_sale (
    merge       BLOB NOT NULL REFERENCES merge (id),
    attribution BLOB NOT NULL UNIQUE REFERENCES attribution (id),
    PRIMARY KEY (merge, attribution)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_sale VALUES(X'01a21f9a33257334a5996b81698df8f5',X'01a21f9a33257334a5996b825dec29cc');
INSERT INTO merge_sale VALUES(X'01a21f9a332c73ba8284323acd02cf37',X'01a21f9a332d71c2bb3d947887030101');
INSERT INTO merge_sale VALUES(X'01a21f9a3339775c8f1d5b5308bf31bc',X'01a21f9a3339775c8f1d5b5432ca5aee');
CREATE TABLE merge_points (
    merge BLOB NOT NULL REFERENCES merge (id),
    entry BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (merge, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_points VALUES(X'01a21f9a33257334a5996b81698df8f5',X'01a21f9a332675e5a8ee5ffd1cf5ec9c');
INSERT INTO merge_points VALUES(X'01a21f9a332c73ba8284323acd02cf37',X'01a21f9a332d71c2bb3d947adea65eb7');
INSERT INTO merge_points VALUES(X'01a21f9a3339775c8f1d5b5308bf31bc',X'01a21f9a3339775c8f1d5b56ef2459db');
CREATE TABLE merge_spend (
    merge   BLOB    NOT NULL REFERENCES merge (id),
    no      INTEGER NOT NULL CHECK (no > 0),
    account BLOB    NOT NULL REFERENCES account (id),
    -- The day on which it was brought along, by which a tier's window counts it.
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    spent   INTEGER NOT NULL CHECK (spent <> 0),
    PRIMARY KEY (merge, no)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_spend VALUES(X'01a21f9a33257334a5996b81698df8f5',1,X'01a21f9a32e1739bb2e39a94b4c37eb9','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a21f9a33257334a5996b81698df8f5',2,X'01a21f9a32dd755485411598b8459f5d','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a21f9a332c73ba8284323acd02cf37',1,X'01a21f9a32e97243a27eaec3f6a01192','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a21f9a332c73ba8284323acd02cf37',2,X'01a21f9a32ea75ce91604f20f5fb3e02','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a21f9a3339775c8f1d5b5308bf31bc',1,X'01a21f9a32e97243a27eaec3f6a01192','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a21f9a3339775c8f1d5b5308bf31bc',2,X'01a21f9a32ea75ce91604f20f5fb3e02','2026-01-02',-700);
CREATE TABLE merge_tier (
    merge      BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    tier_event BLOB NOT NULL REFERENCES tier_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_tier VALUES(X'01a21f9a33257334a5996b81698df8f5',X'01a21f9a332675e5a8ee5ffeb692c0f1');
INSERT INTO merge_tier VALUES(X'01a21f9a332c73ba8284323acd02cf37',X'01a21f9a332d71c2bb3d947b3c7bbc5e');
CREATE TABLE membership_act (
    membership BLOB NOT NULL PRIMARY KEY REFERENCES membership (id),
    what       TEXT NOT NULL CHECK (what IN ('joined', 'left', 'undone')),
    former     BLOB NOT NULL REFERENCES account (id),
    request    BLOB NOT NULL CHECK (length(request) = 16),
    -- The tier that the household got by this member's joining.
    tier_event BLOB REFERENCES tier_event (id),
    CHECK (tier_event IS NULL OR what = 'joined')
) STRICT, WITHOUT ROWID;
INSERT INTO membership_act VALUES(X'01a21f9a333d751daac03dd00eee6fa9','joined',X'01a21f9a32e97243a27eaec3f6a01192',X'609458ee304d543d99851ae92ff36508',X'01a21f9a333d751daac03dd3859af259');
CREATE TABLE membership_points (
    membership BLOB NOT NULL REFERENCES membership (id),
    entry      BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (membership, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO membership_points VALUES(X'01a21f9a333d751daac03dd00eee6fa9',X'01a21f9a333d751daac03dd2308f8cbb');
CREATE TABLE told_apart (
    id    BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till  INTEGER NOT NULL REFERENCES till (id),
    seq   INTEGER NOT NULL CHECK (seq > 0),
    staff INTEGER NOT NULL REFERENCES staff (id),
    at    INTEGER NOT NULL,
    day   TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    one   BLOB    NOT NULL REFERENCES member (id),
    other BLOB    NOT NULL REFERENCES member (id),
    UNIQUE (till, seq),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;
INSERT INTO told_apart VALUES(X'01a21f9a334174ba828c105e5453c28a',1,78,1,1770797040000,'2026-02-11',X'01a21f9a328073c2b5fe869b956878cb',X'01a21f9a32ea75ce91604f1f1be06f0d');
CREATE TABLE person_merge (
    merge   BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    changed TEXT NOT NULL CHECK (json_valid(changed))
) STRICT, WITHOUT ROWID;
INSERT INTO person_merge VALUES(X'01a21f9a33257334a5996b81698df8f5','[{"field":"note","before":"","after":"likes plums"}]');
CREATE TABLE merged (
    member   BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    survivor BLOB NOT NULL REFERENCES member (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merged VALUES(X'01a21f9a32e0764fabc1d796aa139054',X'01a21f9a32dc743c91426758ffbe3385');
CREATE TABLE survey_form (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till     INTEGER NOT NULL REFERENCES till (id),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    staff    INTEGER NOT NULL REFERENCES staff (id),
    at       INTEGER NOT NULL,
    day      TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    form     TEXT    NOT NULL CHECK (form GLOB '[a-z0-9_-]*'),
    version  INTEGER NOT NULL CHECK (version > 0),
    document TEXT    NOT NULL CHECK (json_valid(document)),
    UNIQUE (till, seq),
    UNIQUE (form, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE answer_sheet (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till    INTEGER NOT NULL REFERENCES till (id),
    seq     INTEGER NOT NULL CHECK (seq > 0),
    staff   INTEGER NOT NULL REFERENCES staff (id),
    at      INTEGER NOT NULL,
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    form    TEXT    NOT NULL,
    version INTEGER NOT NULL,
    member  BLOB    NOT NULL REFERENCES member (id),
    -- A digest of what was answered, so that a repetition is told from another sheet under the same id.
    request BLOB    NOT NULL CHECK (length(request) = 16),
    UNIQUE (till, seq),
    FOREIGN KEY (form, version) REFERENCES survey_form (form, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE answer (
    sheet    BLOB    NOT NULL REFERENCES answer_sheet (id),
    question TEXT    NOT NULL CHECK (length(question) > 0),
    -- Several of one question where any of several may be chosen.
    no       INTEGER NOT NULL CHECK (no > 0),
    choice   TEXT CHECK (length(choice) > 0),
    -- A place on a scale; 1 for yes and 0 for no.
    figure   INTEGER,
    PRIMARY KEY (sheet, question, no),
    CHECK (choice IS NULL OR figure IS NULL),
    CHECK (no = 1 OR choice IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_answer (
    sheet    BLOB NOT NULL REFERENCES answer_sheet (id),
    question TEXT NOT NULL,
    words    TEXT NOT NULL,
    -- Worked out from the words: the form in which they are searched.
    folded   TEXT NOT NULL,
    PRIMARY KEY (sheet, question)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_sheet (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    form     TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    member   BLOB    NOT NULL REFERENCES member (id),
    -- The local day of the last change.
    day      TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    -- How often the member said "not now".
    put_off  INTEGER NOT NULL DEFAULT 0 CHECK (put_off >= 0),
    answers  TEXT    NOT NULL CHECK (json_valid(answers)),
    UNIQUE (member, form),
    FOREIGN KEY (form, version) REFERENCES survey_form (form, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "points_entry" (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till        INTEGER NOT NULL REFERENCES till (id),
    seq         INTEGER NOT NULL CHECK (seq > 0),
    staff       INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL,
    day         TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    account     BLOB    NOT NULL REFERENCES account (id),
    kind        TEXT    NOT NULL CHECK (kind IN
                    ('opening', 'earned', 'spent', 'expired', 'taken_back', 'given_back', 'moved_out', 'moved_in',
                     'answered')),
    -- What the account gains or loses; the sum of its moves.
    points      INTEGER NOT NULL CHECK (points <> 0),
    sale        BLOB REFERENCES sale (id),
    refund      BLOB REFERENCES refund (id),
    -- The answers that it rewards.
    sheet       BLOB REFERENCES answer_sheet (id),
    active_from TEXT CHECK (active_from GLOB '????-??-??'),
    expires     TEXT CHECK (expires GLOB '????-??-??'),
    UNIQUE (till, seq),
    CHECK ((points > 0) = (kind IN ('opening', 'earned', 'given_back', 'moved_in', 'answered'))),
    CHECK (kind NOT IN ('earned', 'spent') OR sale IS NOT NULL),
    CHECK (kind NOT IN ('taken_back', 'given_back') OR refund IS NOT NULL OR sale IS NOT NULL),
    CHECK ((kind = 'answered') = (sheet IS NOT NULL)),
    CHECK ((active_from IS NULL AND expires IS NULL) OR points > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO points_entry VALUES(X'01a21f9a329775a0b10dc1ce78279737',1,14,1,1769940000000,'2026-02-01',X'01a21f9a3285771789ee9b2bac7b795a','earned',136,X'01a21f9a32957625a5f7cfcdd46e53eb',NULL,NULL,'2026-02-01','2027-02-01');
INSERT INTO points_entry VALUES(X'01a21f9a32a9730eac811d037730c492',1,19,1,1770285600000,'2026-02-05',X'01a21f9a3285771789ee9b2bac7b795a','spent',-50,X'01a21f9a32a8728083a929a7e7f2426c',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a21f9a32a9730eac811d041c48f6aa',1,20,1,1770285600000,'2026-02-05',X'01a21f9a3285771789ee9b2bac7b795a','earned',94,X'01a21f9a32a8728083a929a7e7f2426c',NULL,NULL,'2026-02-05','2027-02-05');
INSERT INTO points_entry VALUES(X'01a21f9a32b57245a8a2941057b57b82',1,22,1,1770372000000,'2026-02-06',X'01a21f9a3285771789ee9b2bac7b795a','taken_back',-44,X'01a21f9a32957625a5f7cfcdd46e53eb',X'01a21f9a32b1726d84f216c398ec7f7d',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a21f9a32c8763886520b4c0e662140',1,28,1,1770548400000,'2026-02-08',X'01a21f9a329171798a35a94990db9e2e','earned',100,X'01a21f9a32c47193b358adb01f2a5e65',NULL,NULL,'2026-02-08','2027-02-08');
INSERT INTO points_entry VALUES(X'01a21f9a330170c29674923b0f0ffc71',1,52,1,1770714000000,'2026-02-10',X'01a21f9a32e1739bb2e39a94b4c37eb9','earned',150,X'01a21f9a33007009a59d8195bb4653e5',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a21f9a331174658b743f80ba1f4f79',1,57,1,1770714000000,'2026-02-10',X'01a21f9a32e97243a27eaec3f6a01192','earned',150,X'01a21f9a3310740bbef60940d34c2ed7',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a21f9a332675e5a8ee5ffc4fd82563',1,61,1,1770796800000,'2026-02-11',X'01a21f9a32e1739bb2e39a94b4c37eb9','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a21f9a332675e5a8ee5ffd1cf5ec9c',1,62,1,1770796800000,'2026-02-11',X'01a21f9a32dd755485411598b8459f5d','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a21f9a332d71c2bb3d9479c83b96a7',1,66,1,1770796860000,'2026-02-11',X'01a21f9a32e97243a27eaec3f6a01192','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a21f9a332d71c2bb3d947adea65eb7',1,67,1,1770796860000,'2026-02-11',X'01a21f9a32ea75ce91604f20f5fb3e02','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a21f9a3339775c8f1d5b557f487b1f',1,71,1,1770796920000,'2026-02-11',X'01a21f9a32ea75ce91604f20f5fb3e02','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a21f9a3339775c8f1d5b56ef2459db',1,72,1,1770796920000,'2026-02-11',X'01a21f9a32e97243a27eaec3f6a01192','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a21f9a333d751daac03dd167ef9792',1,74,1,1770796980000,'2026-02-11',X'01a21f9a32e97243a27eaec3f6a01192','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a21f9a333d751daac03dd2308f8cbb',1,75,1,1770796980000,'2026-02-11',X'01a21f9a32ea75ce91604f20f5fb3e02','moved_in',150,NULL,NULL,NULL,NULL,NULL);
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
CREATE INDEX merge_by_absorbed ON merge (absorbed);
CREATE INDEX merge_by_survivor ON merge (survivor) WHERE survivor IS NOT NULL;
CREATE INDEX merge_spend_by_account ON merge_spend (account);
CREATE INDEX told_apart_by_pair ON told_apart (one, other);
CREATE INDEX merged_by_survivor ON merged (survivor);
CREATE TRIGGER merge_counts BEFORE INSERT ON merge BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: merge') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER told_apart_counts BEFORE INSERT ON told_apart BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: told_apart') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER merge_never_changes BEFORE UPDATE ON merge BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge');
END;
CREATE TRIGGER merge_never_goes BEFORE DELETE ON merge BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge');
END;
CREATE TRIGGER told_apart_never_changes BEFORE UPDATE ON told_apart BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: told_apart');
END;
CREATE TRIGGER told_apart_never_goes BEFORE DELETE ON told_apart BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: told_apart');
END;
CREATE TRIGGER merge_sale_never_changes BEFORE UPDATE ON merge_sale BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge_sale');
END;
CREATE TRIGGER merge_sale_never_goes BEFORE DELETE ON merge_sale BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge_sale');
END;
CREATE TRIGGER merge_points_never_changes BEFORE UPDATE ON merge_points BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge_points');
END;
CREATE TRIGGER merge_points_never_goes BEFORE DELETE ON merge_points BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge_points');
END;
CREATE TRIGGER merge_spend_never_changes BEFORE UPDATE ON merge_spend BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge_spend');
END;
CREATE TRIGGER merge_spend_never_goes BEFORE DELETE ON merge_spend BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge_spend');
END;
CREATE TRIGGER merge_tier_never_changes BEFORE UPDATE ON merge_tier BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: merge_tier');
END;
CREATE TRIGGER merge_tier_never_goes BEFORE DELETE ON merge_tier BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: merge_tier');
END;
CREATE TRIGGER membership_act_never_changes BEFORE UPDATE ON membership_act BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: membership_act');
END;
CREATE TRIGGER membership_act_never_goes BEFORE DELETE ON membership_act BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: membership_act');
END;
CREATE TRIGGER membership_points_never_changes BEFORE UPDATE ON membership_points BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: membership_points');
END;
CREATE TRIGGER membership_points_never_goes BEFORE DELETE ON membership_points BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: membership_points');
END;
CREATE INDEX answer_sheet_by_member ON answer_sheet (member, form);
CREATE INDEX answer_sheet_by_form ON answer_sheet (form, version);
CREATE INDEX points_entry_by_account ON points_entry (account, at);
CREATE INDEX points_entry_by_sale ON points_entry (sale) WHERE sale IS NOT NULL;
CREATE INDEX points_entry_by_refund ON points_entry (refund) WHERE refund IS NOT NULL;
CREATE UNIQUE INDEX points_entry_by_sheet ON points_entry (sheet) WHERE sheet IS NOT NULL;
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
    UNION ALL SELECT 'tier_event', id, till, seq, staff, at, day FROM tier_event
    UNION ALL SELECT 'merge', id, till, seq, staff, at, day FROM merge
    UNION ALL SELECT 'told_apart', id, till, seq, staff, at, day FROM told_apart
    UNION ALL SELECT 'survey_form', id, till, seq, staff, at, day FROM survey_form
    UNION ALL SELECT 'answer_sheet', id, till, seq, staff, at, day FROM answer_sheet;
CREATE TRIGGER points_entry_counts BEFORE INSERT ON points_entry BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: points_entry') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER survey_form_counts BEFORE INSERT ON survey_form BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: survey_form') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER answer_sheet_counts BEFORE INSERT ON answer_sheet BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: answer_sheet') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER points_entry_never_changes BEFORE UPDATE ON points_entry BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: points_entry');
END;
CREATE TRIGGER points_entry_never_goes BEFORE DELETE ON points_entry BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: points_entry');
END;
CREATE TRIGGER survey_form_never_changes BEFORE UPDATE ON survey_form BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: survey_form');
END;
CREATE TRIGGER survey_form_never_goes BEFORE DELETE ON survey_form BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: survey_form');
END;
CREATE TRIGGER answer_sheet_never_changes BEFORE UPDATE ON answer_sheet BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: answer_sheet');
END;
CREATE TRIGGER answer_sheet_never_goes BEFORE DELETE ON answer_sheet BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: answer_sheet');
END;
CREATE TRIGGER answer_never_changes BEFORE UPDATE ON answer BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: answer');
END;
CREATE TRIGGER answer_never_goes BEFORE DELETE ON answer BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: answer');
END;
-- Both ready questionnaires, the one answered and rewarded, the other begun.
INSERT INTO survey_form VALUES(X'01a21f9a339e7c2b8d1e5f60718293a2',1,79,1,1770800398000,'2026-02-11','joining',1,'{"schema":1,"id":"joining","title":{"ru":"Несколько слов о вас","uk":"Кілька слів про вас","en":"A few words about you"},"note":{"ru":"Отвечать не обязательно. Ответы читает только хозяин магазина.","uk":"Відповідати не обов’язково. Відповіді читає лише господар магазину.","en":"Every answer is optional. Only the owner of the shop reads them."},"ask":"enrolment","points":20,"questions":[{"id":"heard","text":{"ru":"Откуда вы о нас узнали?","uk":"Звідки ви про нас дізналися?","en":"How did you hear about us?"},"kind":{"one":[{"id":"passing","text":{"ru":"Увидели по дороге","uk":"Побачили дорогою","en":"Passing by"}},{"id":"friend","text":{"ru":"От знакомых","uk":"Від знайомих","en":"From a friend"}},{"id":"internet","text":{"ru":"Из интернета","uk":"З інтернету","en":"On the internet"}},{"id":"advert","text":{"ru":"Из рекламы","uk":"З реклами","en":"From an advert"}},{"id":"other","text":{"ru":"Иначе","uk":"Інакше","en":"Another way"}}]}},{"id":"friend","text":{"ru":"Кто вам нас посоветовал?","uk":"Хто вам нас порадив?","en":"Who recommended us?"},"kind":"text","when":{"question":"heard","is":["friend"]}},{"id":"for_whom","text":{"ru":"Для кого вы здесь покупаете?","uk":"Для кого ви тут купуєте?","en":"For whom do you buy here?"},"kind":{"many":[{"id":"self","text":{"ru":"Для себя","uk":"Для себе","en":"For myself"}},{"id":"family","text":{"ru":"Для семьи","uk":"Для родини","en":"For my family"}},{"id":"gifts","text":{"ru":"В подарок","uk":"На подарунок","en":"As gifts"}},{"id":"work","text":{"ru":"Для работы","uk":"Для роботи","en":"For work"}}]}},{"id":"age","text":{"ru":"Сколько вам лет?","uk":"Скільки вам років?","en":"How old are you?"},"kind":{"one":[{"id":"to_24","text":{"ru":"До 25","uk":"До 25","en":"Under 25"}},{"id":"to_34","text":"25–34"},{"id":"to_49","text":"35–49"},{"id":"to_64","text":"50–64"},{"id":"from_65","text":{"ru":"65 и больше","uk":"65 і більше","en":"65 or more"}}]}},{"id":"children","text":{"ru":"Есть ли у вас дети?","uk":"Чи є у вас діти?","en":"Do you have children?"},"kind":"yes_no"},{"id":"how_many","text":{"ru":"Сколько детей живёт с вами?","uk":"Скільки дітей живе з вами?","en":"How many children live with you?"},"kind":{"number":{"least":0,"most":20}},"when":{"question":"children","is":["yes"]}},{"id":"occupation","text":{"ru":"Чем вы занимаетесь?","uk":"Чим ви займаєтеся?","en":"What do you do?"},"kind":{"one":[{"id":"employed","text":{"ru":"Работаю","uk":"Працюю","en":"Employed"}},{"id":"own","text":{"ru":"Своё дело","uk":"Власна справа","en":"My own business"}},{"id":"study","text":{"ru":"Учусь","uk":"Навчаюся","en":"Studying"}},{"id":"home","text":{"ru":"Веду дом","uk":"Веду дім","en":"At home"}},{"id":"retired","text":{"ru":"На пенсии","uk":"На пенсії","en":"Retired"}}]}},{"id":"district","text":{"ru":"В каком районе вы живёте?","uk":"У якому районі ви живете?","en":"Which part of town do you live in?"},"kind":"text"}]}');
INSERT INTO survey_form VALUES(X'01a21f9a339f7c2b8d1e5f60718293a3',1,80,1,1770800399000,'2026-02-11','first-purchase',1,'{"schema":1,"id":"first-purchase","title":{"ru":"После первой покупки","uk":"Після першої покупки","en":"After the first purchase"},"note":{"ru":"Каждый ответ читает хозяин магазина.","uk":"Кожну відповідь читає господар магазину.","en":"The owner of the shop reads every answer."},"ask":{"purchase":1},"points":20,"questions":[{"id":"recommend","text":{"ru":"Посоветуете ли вы наш магазин друзьям и знакомым?","uk":"Чи порадите ви наш магазин друзям і знайомим?","en":"Would you recommend our shop to friends?"},"kind":{"scale":{"from":0,"to":10,"low":{"ru":"ни за что","uk":"у жодному разі","en":"not at all"},"high":{"ru":"непременно","uk":"неодмінно","en":"certainly"},"recommend":true}},"required":true},{"id":"why","text":{"ru":"Чего вам не хватило?","uk":"Чого вам забракло?","en":"What did you miss?"},"kind":"text","when":{"question":"recommend","at_most":6}},{"id":"found","text":{"ru":"Нашли ли вы то, за чем пришли?","uk":"Чи знайшли ви те, по що прийшли?","en":"Did you find what you came for?"},"kind":"yes_no"},{"id":"missing","text":{"ru":"За чем вы приходили?","uk":"По що ви приходили?","en":"What did you come for?"},"kind":"text","when":{"question":"found","is":["no"]}}]}');
INSERT INTO answer_sheet VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4',1,81,1,1770800400000,'2026-02-11','joining',1,X'01a21f9a329171798a35a948ceb16832',X'5d0f0f4dd1e85ab0a4c2e9b87a1b2c3d');
INSERT INTO answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','heard',1,'friend',NULL);
INSERT INTO answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','friend',1,NULL,NULL);
INSERT INTO answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','for_whom',1,'self',NULL);
INSERT INTO answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','for_whom',2,'gifts',NULL);
INSERT INTO answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','children',1,NULL,1);
INSERT INTO answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','how_many',1,NULL,NULL);
INSERT INTO answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','district',1,NULL,NULL);
INSERT INTO person_answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','friend','Ольга','ольга');
INSERT INTO person_answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','how_many','2','2');
INSERT INTO person_answer VALUES(X'01a21f9a33a07c2b8d1e5f60718293a4','district','Поділ','поділ');
INSERT INTO person_sheet VALUES(X'01a21f9a33a27c2b8d1e5f60718293a6','first-purchase',1,X'01a21f9a329171798a35a948ceb16832','2026-02-11',1,'{"recommend":5}');
INSERT INTO points_entry VALUES(X'01a21f9a33a17c2b8d1e5f60718293a5',1,82,1,1770800400000,'2026-02-11',X'01a21f9a329171798a35a94990db9e2e','answered',20,NULL,NULL,X'01a21f9a33a07c2b8d1e5f60718293a4','2026-02-11','2027-02-11');
INSERT INTO points_move VALUES(X'01a21f9a33a17c2b8d1e5f60718293a5',X'01a21f9a33a17c2b8d1e5f60718293a5',20);
INSERT INTO lot VALUES(X'01a21f9a33a17c2b8d1e5f60718293a5',X'01a21f9a329171798a35a94990db9e2e',20,'2026-02-11','2027-02-11');
UPDATE account SET points=points+20,revision=revision+1,last_at=max(last_at,1770800400000) WHERE id=X'01a21f9a329171798a35a94990db9e2e';
UPDATE regular SET points=points+20 WHERE member=X'01a21f9a329171798a35a948ceb16832';
COMMIT;
