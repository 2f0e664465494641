PRAGMA user_version = 9;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE shop (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    uuid      BLOB    NOT NULL CHECK (length(uuid) = 16),
    opened_at INTEGER NOT NULL,
    settings  TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO shop VALUES(1,X'01a220163ffa76ec8d480a39f1b57033',1767250800000,'{"name":"Зерно","trade":"","lang":"uk","currency":"UAH","zone":"Europe/Kyiv","payment_forms":[{"id":"cash","name":{"ru":"Наличные","uk":"Готівка","en":"Cash"},"kind":"cash"},{"id":"card","name":{"ru":"Банковская карта","uk":"Банківська картка","en":"Bank card"},"kind":"non_cash"}],"ranges":{"cards":"29","weighed":{"21":"weight","22":"price"},"coupons":"28"},"fiscal_keying":"lines","consent":{"version":1,"day":null,"controller":""},"segments":{"new_days":60,"best_visits":24,"best_spent":null,"cooling_percent":200,"cooling_least":14,"cooling_days":60,"lost_days":180},"lists":[]}');
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
, last_coupon INTEGER NOT NULL DEFAULT 0 CHECK (last_coupon >= 0)) STRICT;
INSERT INTO till VALUES(1,'A','9e8089be-d62c-5fc5-a07a-4b15ea573d7f',115,10,4,1,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null,"columns":null}',5);
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
INSERT INTO programme VALUES(X'01a220163ffa76ec8d480a3a81362010',1,1,1,1767250800000,'2026-01-01',1,'1900-01-01','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up"}');
INSERT INTO programme VALUES(X'01a2201640d5706fb434e307c5f2cf53',1,88,1,1770883200000,'2026-02-12',2,'2026-02-12','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2}],"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}}]}');
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
INSERT INTO member VALUES(X'01a22016400c735fb6b21ddbec231aa7',1,2,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'185aec3475a65b3cb737137126b8d2e9');
INSERT INTO member VALUES(X'01a2201640147665b9b8c563e0f8bb05',1,7,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'322c5dcee3b55e5c9a5bd9c8b610521b');
INSERT INTO member VALUES(X'01a22016405176c782849376ec312f9d',1,33,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'6fa6cc07fc21532a8803465718b9966f');
INSERT INTO member VALUES(X'01a220164059721495cdb0af7609dd83',1,37,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'fd6b410710d3539a82b4f2869a793322');
INSERT INTO member VALUES(X'01a22016406170d5aa291c720cbc53fd',1,41,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'49e3e5df4a12599db92ca6d07f93666b');
INSERT INTO member VALUES(X'01a220164065729eb3834cf35c2c9ec9',1,45,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'7a8943fab75a51b7bde28124942a3320');
INSERT INTO member VALUES(X'01a2201640cc73ada05405d5eba788d3',1,84,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'5ff962fa63d555c19e845747c65f7730');
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
INSERT INTO membership VALUES(X'01a22016400d709e8b939fd9ede2c2b4',1,3,1,1767340800000,'2026-01-02',X'01a22016400c735fb6b21ddbec231aa7',X'01a22016400d709e8b939fd890aa7230');
INSERT INTO membership VALUES(X'01a22016401577d5894a30828dfa7a7e',1,8,1,1767340800000,'2026-01-02',X'01a2201640147665b9b8c563e0f8bb05',X'01a22016401577d5894a3081c4ffe2f4');
INSERT INTO membership VALUES(X'01a22016405176c782849378a7f5b536',1,34,1,1767340800000,'2026-01-02',X'01a22016405176c782849376ec312f9d',X'01a22016405176c78284937764a7ec60');
INSERT INTO membership VALUES(X'01a22016405c72b3bc601aa05e3dcb6c',1,38,1,1767340800000,'2026-01-02',X'01a220164059721495cdb0af7609dd83',X'01a22016405b769c961fbb527b38562b');
INSERT INTO membership VALUES(X'01a220164065729eb3834cf05d0a5c06',1,42,1,1767340800000,'2026-01-02',X'01a22016406170d5aa291c720cbc53fd',X'01a22016406477d5a19546b51b067559');
INSERT INTO membership VALUES(X'01a220164065729eb3834cf5122326e6',1,46,1,1767340800000,'2026-01-02',X'01a220164065729eb3834cf35c2c9ec9',X'01a220164065729eb3834cf4d6d8080d');
INSERT INTO membership VALUES(X'01a22016409c72248b287e894f5ac434',1,77,1,1770796980000,'2026-02-11',X'01a22016406170d5aa291c720cbc53fd',X'01a220164065729eb3834cf4d6d8080d');
INSERT INTO membership VALUES(X'01a2201640cd7636ba210653779e4e29',1,85,1,1767340800000,'2026-01-02',X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41');
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
INSERT INTO card_event VALUES(X'01a22016400e71ec86220ffc187389c3',1,6,1,1767340800000,'2026-01-02','440029010001',X'01a22016400c735fb6b21ddbec231aa7','active',NULL);
INSERT INTO card_event VALUES(X'01a22016401577d5894a3085edb9a829',1,11,1,1767340800000,'2026-01-02','2901000000015',X'01a2201640147665b9b8c563e0f8bb05','active',NULL);
INSERT INTO card_event VALUES(X'01a22016404570b68d26ceb68d9a9f40',1,31,1,1770634800000,'2026-02-09','2901000000015',X'01a2201640147665b9b8c563e0f8bb05','blocked',NULL);
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
INSERT INTO consent VALUES(X'01a22016400d709e8b939fdab1adbaf8',1,4,1,1767340800000,'2026-01-02',X'01a22016400c735fb6b21ddbec231aa7','club',1,1,'member');
INSERT INTO consent VALUES(X'01a22016400e71ec86220ffb837ce844',1,5,1,1767340800000,'2026-01-02',X'01a22016400c735fb6b21ddbec231aa7','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a22016401577d5894a3083c8cd37c3',1,9,1,1767340800000,'2026-01-02',X'01a2201640147665b9b8c563e0f8bb05','club',1,1,'member');
INSERT INTO consent VALUES(X'01a22016401577d5894a3084a156034c',1,10,1,1767340800000,'2026-01-02',X'01a2201640147665b9b8c563e0f8bb05','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a22016405176c782849379ccbcf90d',1,35,1,1767340800000,'2026-01-02',X'01a22016405176c782849376ec312f9d','club',1,1,'member');
INSERT INTO consent VALUES(X'01a22016405176c78284937ab1aba3a5',1,36,1,1767340800000,'2026-01-02',X'01a22016405176c782849376ec312f9d','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a22016405c72b3bc601aa1e21d7aad',1,39,1,1767340800000,'2026-01-02',X'01a220164059721495cdb0af7609dd83','club',1,1,'member');
INSERT INTO consent VALUES(X'01a22016405c72b3bc601aa2bc9379b6',1,40,1,1767340800000,'2026-01-02',X'01a220164059721495cdb0af7609dd83','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220164065729eb3834cf1585f0aac',1,43,1,1767340800000,'2026-01-02',X'01a22016406170d5aa291c720cbc53fd','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220164065729eb3834cf2cd5c41f9',1,44,1,1767340800000,'2026-01-02',X'01a22016406170d5aa291c720cbc53fd','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220164065729eb3834cf6dd0d3945',1,47,1,1767340800000,'2026-01-02',X'01a220164065729eb3834cf35c2c9ec9','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220164065729eb3834cf7311d75cb',1,48,1,1767340800000,'2026-01-02',X'01a220164065729eb3834cf35c2c9ec9','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a2201640cd7636ba210654fc7fde57',1,86,1,1767340800000,'2026-01-02',X'01a2201640cc73ada05405d5eba788d3','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2201640cd7636ba21065589d09820',1,87,1,1767340800000,'2026-01-02',X'01a2201640cc73ada05405d5eba788d3','birthday',1,1,'member');
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
INSERT INTO sale VALUES(X'01a22016401676cdb5d0d221d035c7b4',1,12,1,1769940000000,'2026-02-01',1,'A-000001',X'9404cbdebba1559a84482e8eb77d17c3',1,303500,30350,273150,0,0,0,273150,0,136,'bB gG eE500,273150;t0A200000 t1A500000 t2A1500000 t3A4000000 sO',NULL);
INSERT INTO sale VALUES(X'01a220164020748f965acdfc09e69df0',1,17,1,1770285600000,'2026-02-05',1,'A-000002',X'7b69bc1f0b2e596b85fda7f7413bb31e',1,200000,6000,194000,50,5000,0,189000,0,94,'t0T273150 eE500,189000 sS;t1A226850 t2A1226850 t3A3726850 bN gN',NULL);
INSERT INTO sale VALUES(X'01a22016402a70cd8259ceef98606ae2',1,23,1,1770458400000,'2026-02-07',1,'A-000003',X'daa0ddc1ac5e50a3baea062fd6924c69',1,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a220164031758d9021f4762b133d59',1,25,1,1770544800000,'2026-02-08',1,'A-000004',X'8e9b271ddf8750ce8570247994b9b985',1,200000,0,200000,0,0,0,200000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a220164071714185ed18eb12a105b3',1,50,1,1770714000000,'2026-02-10',1,'A-000005',X'2709e51bd5de55d48c4a2af264d942d6',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a22016408077b69efa3d6a3ab7ba11',1,55,1,1770714000000,'2026-02-10',1,'A-000006',X'd349affb59ef58c1a8bd6e3e7cb49336',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a2201640d9725f9fd8c89f18789f39',1,89,1,1770883500000,'2026-02-12',1,'A-000007',X'c3524447d574596e89e832bdb71da094',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r1Xn0 gU sO',NULL);
INSERT INTO sale VALUES(X'01a2201640e977cab48e48097f535e7f',1,93,1,1770883560000,'2026-02-12',1,'A-000008',X'4ba697202c755a9d8328be6c9ecd63ce',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A190000 t1A490000 t2A1490000 t3A3990000 bU r0Xn0 r1Xn0 gU sQ5',NULL);
INSERT INTO sale VALUES(X'01a2201640ed7385b159880d71057a67',1,97,1,1770883620000,'2026-02-12',1,'A-000009',X'231face6973b56119b2c1f89c5a7ba72',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 gU sQ10',NULL);
INSERT INTO sale VALUES(X'01a220164107765a8a7783cc9434ad13',1,104,1,1770883740000,'2026-02-12',1,'A-000010',X'810617e545e6596584725333564bfe5a',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 gU sQ10',NULL);
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
INSERT INTO sale_line VALUES(X'01a22016401676cdb5d0d221d035c7b4',1,NULL,NULL,'Чай',NULL,3000,100000,300000,30000,270000,0,134);
INSERT INTO sale_line VALUES(X'01a22016401676cdb5d0d221d035c7b4',2,NULL,NULL,'Мед',NULL,350,10001,3500,350,3150,0,2);
INSERT INTO sale_line VALUES(X'01a220164020748f965acdfc09e69df0',1,NULL,NULL,'Кава',NULL,1000,200000,200000,6000,194000,5000,94);
INSERT INTO sale_line VALUES(X'01a22016402a70cd8259ceef98606ae2',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
INSERT INTO sale_line VALUES(X'01a220164031758d9021f4762b133d59',1,NULL,NULL,'Кава',NULL,1000,200000,200000,0,200000,0,0);
INSERT INTO sale_line VALUES(X'01a220164071714185ed18eb12a105b3',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a22016408077b69efa3d6a3ab7ba11',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a2201640d9725f9fd8c89f18789f39',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a2201640e977cab48e48097f535e7f',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a2201640ed7385b159880d71057a67',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
INSERT INTO sale_line VALUES(X'01a220164107765a8a7783cc9434ad13',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
CREATE TABLE sale_discount (
    sale   BLOB    NOT NULL,
    line   INTEGER NOT NULL,
    no     INTEGER NOT NULL CHECK (no > 0),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, line, no),
    FOREIGN KEY (sale, line) REFERENCES sale_line (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_discount VALUES(X'01a22016401676cdb5d0d221d035c7b4',1,1,'birthday',30000);
INSERT INTO sale_discount VALUES(X'01a22016401676cdb5d0d221d035c7b4',2,1,'birthday',350);
INSERT INTO sale_discount VALUES(X'01a220164020748f965acdfc09e69df0',1,1,'tier.bronze',6000);
INSERT INTO sale_discount VALUES(X'01a2201640ed7385b159880d71057a67',1,1,'rule.tenth',1000);
INSERT INTO sale_discount VALUES(X'01a220164107765a8a7783cc9434ad13',1,1,'rule.tenth',1000);
CREATE TABLE sale_gift (
    sale     BLOB    NOT NULL REFERENCES sale (id),
    no       INTEGER NOT NULL CHECK (no > 0),
    rule     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_gift VALUES(X'01a22016401676cdb5d0d221d035c7b4',1,'birthday.gift','{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"}',1000);
CREATE TABLE sale_payment (
    sale   BLOB    NOT NULL REFERENCES sale (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_payment VALUES(X'01a22016401676cdb5d0d221d035c7b4',1,'cash','cash',273150);
INSERT INTO sale_payment VALUES(X'01a220164020748f965acdfc09e69df0',1,'cash','cash',189000);
INSERT INTO sale_payment VALUES(X'01a22016402a70cd8259ceef98606ae2',1,'cash','cash',3000);
INSERT INTO sale_payment VALUES(X'01a220164031758d9021f4762b133d59',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a220164071714185ed18eb12a105b3',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a22016408077b69efa3d6a3ab7ba11',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a2201640d9725f9fd8c89f18789f39',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a2201640e977cab48e48097f535e7f',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a2201640ed7385b159880d71057a67',1,'cash','cash',8000);
INSERT INTO sale_payment VALUES(X'01a220164107765a8a7783cc9434ad13',1,'cash','cash',8000);
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
INSERT INTO fiscal VALUES(X'01a22016401b70b9a81309140f2ae13e',1,16,1,1769940060000,'2026-02-01',X'01a22016401676cdb5d0d221d035c7b4','77');
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
INSERT INTO attribution VALUES(X'01a22016401776e89d18c2f54c6e8851',1,13,1,1769940000000,'2026-02-01',X'01a22016401676cdb5d0d221d035c7b4',X'01a22016400c735fb6b21ddbec231aa7',X'01a22016400d709e8b939fd890aa7230');
INSERT INTO attribution VALUES(X'01a220164021715ba23f47c933cb3253',1,18,1,1770285600000,'2026-02-05',X'01a220164020748f965acdfc09e69df0',X'01a22016400c735fb6b21ddbec231aa7',X'01a22016400d709e8b939fd890aa7230');
INSERT INTO attribution VALUES(X'01a22016402a70cd8259cef0ce6f37da',1,24,1,1770458400000,'2026-02-07',X'01a22016402a70cd8259ceef98606ae2',NULL,NULL);
INSERT INTO attribution VALUES(X'01a22016403574c7bf768049a5dda6a3',1,26,1,1770544800000,'2026-02-08',X'01a220164031758d9021f4762b133d59',NULL,NULL);
INSERT INTO attribution VALUES(X'01a22016403776a499719aab8c197996',1,27,1,1770548400000,'2026-02-08',X'01a220164031758d9021f4762b133d59',X'01a2201640147665b9b8c563e0f8bb05',X'01a22016401577d5894a3081c4ffe2f4');
INSERT INTO attribution VALUES(X'01a220164072769f9290b9db2a22a800',1,51,1,1770714000000,'2026-02-10',X'01a220164071714185ed18eb12a105b3',X'01a220164059721495cdb0af7609dd83',X'01a22016405b769c961fbb527b38562b');
INSERT INTO attribution VALUES(X'01a220164084716488c1e20ecd8d3d8a',1,56,1,1770714000000,'2026-02-10',X'01a22016408077b69efa3d6a3ab7ba11',X'01a22016406170d5aa291c720cbc53fd',X'01a22016406477d5a19546b51b067559');
INSERT INTO attribution VALUES(X'01a2201640867020afc0931275adf971',1,60,1,1770796800000,'2026-02-11',X'01a220164071714185ed18eb12a105b3',X'01a22016405176c782849376ec312f9d',X'01a22016405176c78284937764a7ec60');
INSERT INTO attribution VALUES(X'01a22016409077ab8c8866bd2f60a541',1,65,1,1770796860000,'2026-02-11',X'01a22016408077b69efa3d6a3ab7ba11',X'01a220164065729eb3834cf35c2c9ec9',X'01a220164065729eb3834cf4d6d8080d');
INSERT INTO attribution VALUES(X'01a220164095726792d814c985eb6482',1,70,1,1770796920000,'2026-02-11',X'01a22016408077b69efa3d6a3ab7ba11',X'01a22016406170d5aa291c720cbc53fd',X'01a22016406477d5a19546b51b067559');
INSERT INTO attribution VALUES(X'01a2201640da76279aa6ebd7832f7e80',1,90,1,1770883500000,'2026-02-12',X'01a2201640d9725f9fd8c89f18789f39',X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41');
INSERT INTO attribution VALUES(X'01a2201640e977cab48e480a72a3e285',1,94,1,1770883560000,'2026-02-12',X'01a2201640e977cab48e48097f535e7f',X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41');
INSERT INTO attribution VALUES(X'01a2201640ed7385b159880eb8960d8e',1,98,1,1770883620000,'2026-02-12',X'01a2201640ed7385b159880d71057a67',X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41');
INSERT INTO attribution VALUES(X'01a22016410870ad855c25e959aa0dec',1,105,1,1770883740000,'2026-02-12',X'01a220164107765a8a7783cc9434ad13',X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41');
CREATE TABLE attribution_line (
    attribution   BLOB    NOT NULL REFERENCES attribution (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    points_earned INTEGER NOT NULL CHECK (points_earned > 0),
    PRIMARY KEY (attribution, no)
) STRICT, WITHOUT ROWID;
INSERT INTO attribution_line VALUES(X'01a22016403776a499719aab8c197996',1,100);
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
INSERT INTO refund_line VALUES(X'01a2201640257691b82e4a4551fbbe6b',1,1,'Чай',1000,90000,0,44);
INSERT INTO refund_line VALUES(X'01a220164042713d938109ef855f6d39',1,NULL,NULL,1000,500,0,0);
INSERT INTO refund_line VALUES(X'01a2201640f8766382b1a3dbe685abd4',1,1,'Чай',1000,8000,0,4);
INSERT INTO refund_line VALUES(X'01a220164111733db2f882e59c47ae49',1,1,'Чай',1000,10000,0,5);
CREATE TABLE refund_payment (
    refund BLOB    NOT NULL REFERENCES refund (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_payment VALUES(X'01a2201640257691b82e4a4551fbbe6b',1,'cash','cash',90000);
INSERT INTO refund_payment VALUES(X'01a220164042713d938109ef855f6d39',1,'cash','cash',500);
INSERT INTO refund_payment VALUES(X'01a2201640f8766382b1a3dbe685abd4',1,'cash','cash',8000);
INSERT INTO refund_payment VALUES(X'01a220164111733db2f882e59c47ae49',1,'cash','cash',10000);
CREATE TABLE points_move (
    entry  BLOB    NOT NULL REFERENCES points_entry (id),
    lot    BLOB    NOT NULL REFERENCES points_entry (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry, lot)
) STRICT, WITHOUT ROWID;
INSERT INTO points_move VALUES(X'01a22016401875ea8d4da793e4774e4e',X'01a22016401875ea8d4da793e4774e4e',136);
INSERT INTO points_move VALUES(X'01a220164021715ba23f47ca82bce361',X'01a22016401875ea8d4da793e4774e4e',-50);
INSERT INTO points_move VALUES(X'01a220164021715ba23f47cb047781c8',X'01a220164021715ba23f47cb047781c8',94);
INSERT INTO points_move VALUES(X'01a22016402772ff84050ee1cd24703e',X'01a22016401875ea8d4da793e4774e4e',-44);
INSERT INTO points_move VALUES(X'01a22016403776a499719aaca4b68f16',X'01a22016403776a499719aaca4b68f16',100);
INSERT INTO points_move VALUES(X'01a220164072769f9290b9dc18f1cda8',X'01a220164072769f9290b9dc18f1cda8',150);
INSERT INTO points_move VALUES(X'01a22016408571b4a9ab22da93f59599',X'01a22016408571b4a9ab22da93f59599',150);
INSERT INTO points_move VALUES(X'01a2201640867020afc093138f774734',X'01a220164072769f9290b9dc18f1cda8',-150);
INSERT INTO points_move VALUES(X'01a2201640867020afc093144ad12a72',X'01a220164072769f9290b9dc18f1cda8',150);
INSERT INTO points_move VALUES(X'01a22016409077ab8c8866be491c01b1',X'01a22016408571b4a9ab22da93f59599',-150);
INSERT INTO points_move VALUES(X'01a22016409077ab8c8866bfe26509c0',X'01a22016408571b4a9ab22da93f59599',150);
INSERT INTO points_move VALUES(X'01a220164095726792d814ca1b85b097',X'01a22016408571b4a9ab22da93f59599',-150);
INSERT INTO points_move VALUES(X'01a220164095726792d814cbf75ec8db',X'01a22016408571b4a9ab22da93f59599',150);
INSERT INTO points_move VALUES(X'01a22016409d755dba4d376796e9aa73',X'01a22016408571b4a9ab22da93f59599',-150);
INSERT INTO points_move VALUES(X'01a22016409d755dba4d37680c62bd49',X'01a22016408571b4a9ab22da93f59599',150);
INSERT INTO points_move VALUES(X'01a2201640be779ca6c4ae18d47166cc',X'01a2201640be779ca6c4ae18d47166cc',20);
INSERT INTO points_move VALUES(X'01a2201640da76279aa6ebd9cdbb29b9',X'01a2201640da76279aa6ebd9cdbb29b9',5);
INSERT INTO points_move VALUES(X'01a2201640ea707f89475a07a3a665a3',X'01a2201640ea707f89475a07a3a665a3',5);
INSERT INTO points_move VALUES(X'01a2201640ee713a9ff8c2c1d03232ef',X'01a2201640ee713a9ff8c2c1d03232ef',4);
INSERT INTO points_move VALUES(X'01a2201640fa7167a665b5671271769c',X'01a2201640ee713a9ff8c2c1d03232ef',-4);
INSERT INTO points_move VALUES(X'01a22016410870ad855c25ebe0f17b06',X'01a22016410870ad855c25ebe0f17b06',4);
INSERT INTO points_move VALUES(X'01a220164112765db001f7efef975c87',X'01a2201640ea707f89475a07a3a665a3',-5);
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
INSERT INTO opening VALUES(X'2e962359420ed224d847cbe51b40ec62',1,32,1,0,'2026-01-02',X'01a22016401577d5894a3081c4ffe2f4',700);
INSERT INTO opening VALUES(X'9321596fd1b2fe240502fcbcee95939a',1,49,1,0,'2026-01-02',X'01a22016405b769c961fbb527b38562b',700);
INSERT INTO opening VALUES(X'c1b4d160feed4372fa2482ae9f481e4f',1,54,1,0,'2026-01-02',X'01a22016406477d5a19546b51b067559',700);
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
INSERT INTO person_member VALUES(X'01a22016400c735fb6b21ddbec231aa7','Ольга','','Савельева','Ольга',0,NULL,NULL,2,1,NULL,'uk','','ĖĀĂĆĐġĆĂĀ ēĐġăĀ','olga saveleva');
INSERT INTO person_member VALUES(X'01a2201640147665b9b8c563e0f8bb05','Тарас','','Бондар','Тарас',0,NULL,NULL,NULL,NULL,NULL,'uk','','āēĒąĀĕ ėĀĕĀĖ','taras bondar');
INSERT INTO person_member VALUES(X'01a22016405176c782849376ec312f9d','Ірина','','Лисенко','Ірина',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ĐċĖĆĒďē ČĕċĒĀ','irina lisenko');
INSERT INTO person_member VALUES(X'01a220164059721495cdb0af7609dd83','Irina','','Lysenko','Irina',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ɬɹɳɥɮɫɯ ɩɲɩɮɡ','irina lisenko');
INSERT INTO person_member VALUES(X'01a22016406170d5aa291c720cbc53fd','Ян','','Лисенко','Ян',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒ','ian lisenko');
INSERT INTO person_member VALUES(X'01a220164065729eb3834cf35c2c9ec9','Яна','','Лисенко','Яна',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒĀ','iana lisenko');
INSERT INTO person_member VALUES(X'01a2201640cc73ada05405d5eba788d3','Софія','','Мельник','Софія',0,NULL,NULL,NULL,NULL,NULL,'uk','','đĆĐġĒċď ĖēęČĤ','sofia melnik');
CREATE TABLE person_card_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES card_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_card_event VALUES(X'01a22016404570b68d26ceb68d9a9f40','two people use it');
CREATE TABLE person_refund (
    refund BLOB NOT NULL PRIMARY KEY REFERENCES refund (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_refund VALUES(X'01a2201640257691b82e4a4551fbbe6b','too strong');
INSERT INTO person_refund VALUES(X'01a220164042713d938109ef855f6d39','no receipt');
CREATE TABLE person_sale (
    sale  BLOB    NOT NULL REFERENCES sale (id),
    no    INTEGER NOT NULL CHECK (no > 0),
    words TEXT    NOT NULL,
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE member_now (
    member  BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    account BLOB NOT NULL REFERENCES account (id)
) STRICT, WITHOUT ROWID;
INSERT INTO member_now VALUES(X'01a22016400c735fb6b21ddbec231aa7',X'01a22016400d709e8b939fd890aa7230');
INSERT INTO member_now VALUES(X'01a2201640147665b9b8c563e0f8bb05',X'01a22016401577d5894a3081c4ffe2f4');
INSERT INTO member_now VALUES(X'01a22016405176c782849376ec312f9d',X'01a22016405176c78284937764a7ec60');
INSERT INTO member_now VALUES(X'01a22016406170d5aa291c720cbc53fd',X'01a220164065729eb3834cf4d6d8080d');
INSERT INTO member_now VALUES(X'01a220164065729eb3834cf35c2c9ec9',X'01a220164065729eb3834cf4d6d8080d');
INSERT INTO member_now VALUES(X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41');
CREATE TABLE card (
    number      TEXT NOT NULL PRIMARY KEY,
    member      BLOB NOT NULL REFERENCES member (id),
    state       TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'lost', 'blocked')),
    replaced_by TEXT,
    since       TEXT NOT NULL,
    -- The fact that put it into this state.
    event       BLOB NOT NULL REFERENCES card_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO card VALUES('2901000000015',X'01a2201640147665b9b8c563e0f8bb05','blocked',NULL,'2026-02-09',X'01a22016404570b68d26ceb68d9a9f40');
INSERT INTO card VALUES('440029010001',X'01a22016400c735fb6b21ddbec231aa7','active',NULL,'2026-01-02',X'01a22016400e71ec86220ffc187389c3');
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
INSERT INTO sale_now VALUES(X'01a22016401676cdb5d0d221d035c7b4',X'01a22016400c735fb6b21ddbec231aa7',X'01a22016400d709e8b939fd890aa7230','2026-02-01',1769940000000,183150,0);
INSERT INTO sale_now VALUES(X'01a220164020748f965acdfc09e69df0',X'01a22016400c735fb6b21ddbec231aa7',X'01a22016400d709e8b939fd890aa7230','2026-02-05',1770285600000,194000,0);
INSERT INTO sale_now VALUES(X'01a22016402a70cd8259ceef98606ae2',NULL,NULL,'2026-02-07',1770458400000,3000,0);
INSERT INTO sale_now VALUES(X'01a220164031758d9021f4762b133d59',X'01a2201640147665b9b8c563e0f8bb05',X'01a22016401577d5894a3081c4ffe2f4','2026-02-08',1770544800000,200000,0);
INSERT INTO sale_now VALUES(X'01a220164071714185ed18eb12a105b3',X'01a22016405176c782849376ec312f9d',X'01a22016405176c78284937764a7ec60','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a22016408077b69efa3d6a3ab7ba11',X'01a22016406170d5aa291c720cbc53fd',X'01a22016406477d5a19546b51b067559','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a2201640d9725f9fd8c89f18789f39',X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41','2026-02-12',1770883500000,10000,0);
INSERT INTO sale_now VALUES(X'01a2201640e977cab48e48097f535e7f',X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41','2026-02-12',1770883560000,0,1);
INSERT INTO sale_now VALUES(X'01a2201640ed7385b159880d71057a67',X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41','2026-02-12',1770883620000,0,1);
INSERT INTO sale_now VALUES(X'01a220164107765a8a7783cc9434ad13',X'01a2201640cc73ada05405d5eba788d3',X'01a2201640cd7636ba2106522727ca41','2026-02-12',1770883740000,8000,0);
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
INSERT INTO person_word VALUES('bondar','taras',X'01a2201640147665b9b8c563e0f8bb05');
INSERT INTO person_word VALUES('ian','lisenko',X'01a22016406170d5aa291c720cbc53fd');
INSERT INTO person_word VALUES('iana','lisenko',X'01a220164065729eb3834cf35c2c9ec9');
INSERT INTO person_word VALUES('irina','lisenko',X'01a22016405176c782849376ec312f9d');
INSERT INTO person_word VALUES('irina','lisenko',X'01a220164059721495cdb0af7609dd83');
INSERT INTO person_word VALUES('lisenko','ian',X'01a22016406170d5aa291c720cbc53fd');
INSERT INTO person_word VALUES('lisenko','iana',X'01a220164065729eb3834cf35c2c9ec9');
INSERT INTO person_word VALUES('lisenko','irina',X'01a22016405176c782849376ec312f9d');
INSERT INTO person_word VALUES('lisenko','irina',X'01a220164059721495cdb0af7609dd83');
INSERT INTO person_word VALUES('melnik','sofia',X'01a2201640cc73ada05405d5eba788d3');
INSERT INTO person_word VALUES('olga','saveleva',X'01a22016400c735fb6b21ddbec231aa7');
INSERT INTO person_word VALUES('saveleva','olga',X'01a22016400c735fb6b21ddbec231aa7');
INSERT INTO person_word VALUES('sofia','melnik',X'01a2201640cc73ada05405d5eba788d3');
INSERT INTO person_word VALUES('taras','bondar',X'01a2201640147665b9b8c563e0f8bb05');
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
INSERT INTO regular VALUES(X'01a22016400c735fb6b21ddbec231aa7','2025-01-01','bronze',156,2,2,377150,2,377150,'2026-02-01','2026-02-05',4,'2026-02-11','2027-02-01');
INSERT INTO regular VALUES(X'01a2201640147665b9b8c563e0f8bb05','2025-01-01','bronze',100,1,1,200000,1,200000,'2026-02-08','2026-02-08',NULL,'2026-02-08','2027-02-08');
INSERT INTO regular VALUES(X'01a22016405176c782849376ec312f9d','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a22016406170d5aa291c720cbc53fd','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a220164065729eb3834cf35c2c9ec9','2025-01-01','bronze',150,0,0,0,0,0,NULL,NULL,NULL,'2026-02-11',NULL);
INSERT INTO regular VALUES(X'01a2201640cc73ada05405d5eba788d3','2025-01-01',NULL,9,1,2,18000,1,18000,'2026-02-12','2026-02-12',NULL,'2026-02-12','2027-02-12');
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
INSERT INTO takings VALUES('2026-02-12',4,18000);
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
INSERT INTO merge VALUES(X'01a22016408571b4a9ab22dc839ded4f',1,59,1,1770796800000,'2026-02-11',X'01a220164059721495cdb0af7609dd83',X'01a22016405176c782849376ec312f9d',X'3ae8fd14d09a50f9ba8bc14b0d4af866');
INSERT INTO merge VALUES(X'01a22016409077ab8c8866bc1d523ba5',1,64,1,1770796860000,'2026-02-11',X'01a22016406170d5aa291c720cbc53fd',X'01a220164065729eb3834cf35c2c9ec9',X'd1d7bd8a504756548e74a1fca0fc353d');
INSERT INTO merge VALUES(X'01a22016409176aaa6547fc194cd8b2a',1,69,1,1770796920000,'2026-02-11',X'01a22016406170d5aa291c720cbc53fd',NULL,X'1461dded529555fbadfec3db29f371f8');
CREATE TABLE merge_sale (
    merge       BLOB NOT NULL REFERENCES merge (id),
    attribution BLOB NOT NULL UNIQUE REFERENCES attribution (id),
    PRIMARY KEY (merge, attribution)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_sale VALUES(X'01a22016408571b4a9ab22dc839ded4f',X'01a2201640867020afc0931275adf971');
INSERT INTO merge_sale VALUES(X'01a22016409077ab8c8866bc1d523ba5',X'01a22016409077ab8c8866bd2f60a541');
INSERT INTO merge_sale VALUES(X'01a22016409176aaa6547fc194cd8b2a',X'01a220164095726792d814c985eb6482');
CREATE TABLE merge_points (
    merge BLOB NOT NULL REFERENCES merge (id),
    entry BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (merge, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_points VALUES(X'01a22016408571b4a9ab22dc839ded4f',X'01a2201640867020afc093144ad12a72');
INSERT INTO merge_points VALUES(X'01a22016409077ab8c8866bc1d523ba5',X'01a22016409077ab8c8866bfe26509c0');
INSERT INTO merge_points VALUES(X'01a22016409176aaa6547fc194cd8b2a',X'01a220164095726792d814cbf75ec8db');
CREATE TABLE merge_spend (
    merge   BLOB    NOT NULL REFERENCES merge (id),
    no      INTEGER NOT NULL CHECK (no > 0),
    account BLOB    NOT NULL REFERENCES account (id),
    -- The day on which it was brought along, by which a tier's window counts it.
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    spent   INTEGER NOT NULL CHECK (spent <> 0),
    PRIMARY KEY (merge, no)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_spend VALUES(X'01a22016408571b4a9ab22dc839ded4f',1,X'01a22016405b769c961fbb527b38562b','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a22016408571b4a9ab22dc839ded4f',2,X'01a22016405176c78284937764a7ec60','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a22016409077ab8c8866bc1d523ba5',1,X'01a22016406477d5a19546b51b067559','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a22016409077ab8c8866bc1d523ba5',2,X'01a220164065729eb3834cf4d6d8080d','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a22016409176aaa6547fc194cd8b2a',1,X'01a22016406477d5a19546b51b067559','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a22016409176aaa6547fc194cd8b2a',2,X'01a220164065729eb3834cf4d6d8080d','2026-01-02',-700);
CREATE TABLE merge_tier (
    merge      BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    tier_event BLOB NOT NULL REFERENCES tier_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_tier VALUES(X'01a22016408571b4a9ab22dc839ded4f',X'01a22016408772b38b69793089a7990c');
INSERT INTO merge_tier VALUES(X'01a22016409077ab8c8866bc1d523ba5',X'01a22016409176aaa6547fc01bf891ca');
CREATE TABLE membership_act (
    membership BLOB NOT NULL PRIMARY KEY REFERENCES membership (id),
    what       TEXT NOT NULL CHECK (what IN ('joined', 'left', 'undone')),
    former     BLOB NOT NULL REFERENCES account (id),
    request    BLOB NOT NULL CHECK (length(request) = 16),
    -- The tier that the household got by this member's joining.
    tier_event BLOB REFERENCES tier_event (id),
    CHECK (tier_event IS NULL OR what = 'joined')
) STRICT, WITHOUT ROWID;
INSERT INTO membership_act VALUES(X'01a22016409c72248b287e894f5ac434','joined',X'01a22016406477d5a19546b51b067559',X'387050f4423f578fbb15a5b95a1e462e',X'01a22016409d755dba4d3769dd1a3794');
CREATE TABLE membership_points (
    membership BLOB NOT NULL REFERENCES membership (id),
    entry      BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (membership, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO membership_points VALUES(X'01a22016409c72248b287e894f5ac434',X'01a22016409d755dba4d37680c62bd49');
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
INSERT INTO told_apart VALUES(X'01a2201640a1742ba32ec40d304dc485',1,78,1,1770797040000,'2026-02-11',X'01a22016400c735fb6b21ddbec231aa7',X'01a220164065729eb3834cf35c2c9ec9');
CREATE TABLE person_merge (
    merge   BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    changed TEXT NOT NULL CHECK (json_valid(changed))
) STRICT, WITHOUT ROWID;
INSERT INTO person_merge VALUES(X'01a22016408571b4a9ab22dc839ded4f','[{"field":"note","before":"","after":"likes plums"}]');
CREATE TABLE merged (
    member   BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    survivor BLOB NOT NULL REFERENCES member (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merged VALUES(X'01a220164059721495cdb0af7609dd83',X'01a22016405176c782849376ec312f9d');
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
INSERT INTO survey_form VALUES(X'01a2201640a5703e82139a932908a8f1',1,79,1,1770796800000,'2026-02-11','joining',1,'{"schema":1,"id":"joining","title":{"ru":"Несколько слов о вас","uk":"Кілька слів про вас","en":"A few words about you"},"note":{"ru":"Отвечать не обязательно. Ответы читает только хозяин магазина.","uk":"Відповідати не обов’язково. Відповіді читає лише господар магазину.","en":"Every answer is optional. Only the owner of the shop reads them."},"ask":"enrolment","points":20,"questions":[{"id":"heard","text":{"ru":"Откуда вы о нас узнали?","uk":"Звідки ви про нас дізналися?","en":"How did you hear about us?"},"kind":{"one":[{"id":"passing","text":{"ru":"Увидели по дороге","uk":"Побачили дорогою","en":"Passing by"}},{"id":"friend","text":{"ru":"От знакомых","uk":"Від знайомих","en":"From a friend"}},{"id":"internet","text":{"ru":"Из интернета","uk":"З інтернету","en":"On the internet"}},{"id":"advert","text":{"ru":"Из рекламы","uk":"З реклами","en":"From an advert"}},{"id":"other","text":{"ru":"Иначе","uk":"Інакше","en":"Another way"}}]}},{"id":"friend","text":{"ru":"Кто вам нас посоветовал?","uk":"Хто вам нас порадив?","en":"Who recommended us?"},"kind":"text","when":{"question":"heard","is":["friend"]}},{"id":"for_whom","text":{"ru":"Для кого вы здесь покупаете?","uk":"Для кого ви тут купуєте?","en":"For whom do you buy here?"},"kind":{"many":[{"id":"self","text":{"ru":"Для себя","uk":"Для себе","en":"For myself"}},{"id":"family","text":{"ru":"Для семьи","uk":"Для родини","en":"For my family"}},{"id":"gifts","text":{"ru":"В подарок","uk":"На подарунок","en":"As gifts"}},{"id":"work","text":{"ru":"Для работы","uk":"Для роботи","en":"For work"}}]}},{"id":"age","text":{"ru":"Сколько вам лет?","uk":"Скільки вам років?","en":"How old are you?"},"kind":{"one":[{"id":"to_24","text":{"ru":"До 25","uk":"До 25","en":"Under 25"}},{"id":"to_34","text":"25–34"},{"id":"to_49","text":"35–49"},{"id":"to_64","text":"50–64"},{"id":"from_65","text":{"ru":"65 и больше","uk":"65 і більше","en":"65 or more"}}]}},{"id":"children","text":{"ru":"Есть ли у вас дети?","uk":"Чи є у вас діти?","en":"Do you have children?"},"kind":"yes_no"},{"id":"how_many","text":{"ru":"Сколько детей живёт с вами?","uk":"Скільки дітей живе з вами?","en":"How many children live with you?"},"kind":{"number":{"least":0,"most":20}},"when":{"question":"children","is":["yes"]}},{"id":"occupation","text":{"ru":"Чем вы занимаетесь?","uk":"Чим ви займаєтеся?","en":"What do you do?"},"kind":{"one":[{"id":"employed","text":{"ru":"Работаю","uk":"Працюю","en":"Employed"}},{"id":"own","text":{"ru":"Своё дело","uk":"Власна справа","en":"My own business"}},{"id":"study","text":{"ru":"Учусь","uk":"Навчаюся","en":"Studying"}},{"id":"home","text":{"ru":"Веду дом","uk":"Веду дім","en":"At home"}},{"id":"retired","text":{"ru":"На пенсии","uk":"На пенсії","en":"Retired"}}]}},{"id":"district","text":{"ru":"В каком районе вы живёте?","uk":"У якому районі ви живете?","en":"Which part of town do you live in?"},"kind":"text"}]}');
INSERT INTO survey_form VALUES(X'01a2201640a9753bbbab476332d6dc2a',1,80,1,1770796800000,'2026-02-11','first-purchase',1,'{"schema":1,"id":"first-purchase","title":{"ru":"После первой покупки","uk":"Після першої покупки","en":"After the first purchase"},"note":{"ru":"Каждый ответ читает хозяин магазина.","uk":"Кожну відповідь читає господар магазину.","en":"The owner of the shop reads every answer."},"ask":{"purchase":1},"points":20,"questions":[{"id":"recommend","text":{"ru":"Посоветуете ли вы наш магазин друзьям и знакомым?","uk":"Чи порадите ви наш магазин друзям і знайомим?","en":"Would you recommend our shop to friends?"},"kind":{"scale":{"from":0,"to":10,"low":{"ru":"ни за что","uk":"у жодному разі","en":"not at all"},"high":{"ru":"непременно","uk":"неодмінно","en":"certainly"},"recommend":true}},"required":true},{"id":"why","text":{"ru":"Чего вам не хватило?","uk":"Чого вам забракло?","en":"What did you miss?"},"kind":"text","when":{"question":"recommend","at_most":6}},{"id":"found","text":{"ru":"Нашли ли вы то, за чем пришли?","uk":"Чи знайшли ви те, по що прийшли?","en":"Did you find what you came for?"},"kind":"yes_no"},{"id":"missing","text":{"ru":"За чем вы приходили?","uk":"По що ви приходили?","en":"What did you come for?"},"kind":"text","when":{"question":"found","is":["no"]}}]}');
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
INSERT INTO answer_sheet VALUES(X'01a2201640bd74749351acfb880b65b2',1,81,1,1770797100000,'2026-02-11','joining',1,X'01a22016400c735fb6b21ddbec231aa7',X'13ec607d50ef56839831819177211378');
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
INSERT INTO answer VALUES(X'01a2201640bd74749351acfb880b65b2','district',1,NULL,NULL);
INSERT INTO answer VALUES(X'01a2201640bd74749351acfb880b65b2','for_whom',1,'self',NULL);
INSERT INTO answer VALUES(X'01a2201640bd74749351acfb880b65b2','for_whom',2,'gifts',NULL);
INSERT INTO answer VALUES(X'01a2201640bd74749351acfb880b65b2','heard',1,'passing',NULL);
CREATE TABLE person_answer (
    sheet    BLOB NOT NULL REFERENCES answer_sheet (id),
    question TEXT NOT NULL,
    words    TEXT NOT NULL,
    -- Worked out from the words: the form in which they are searched.
    folded   TEXT NOT NULL,
    PRIMARY KEY (sheet, question)
) STRICT, WITHOUT ROWID;
INSERT INTO person_answer VALUES(X'01a2201640bd74749351acfb880b65b2','district','Поділ','поділ');
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
INSERT INTO person_sheet VALUES(X'01a2201640c370f2b4fcc8d41617e88e','first-purchase',1,X'01a22016400c735fb6b21ddbec231aa7','2026-02-11',0,'{"recommend":5}');
CREATE TABLE greeting (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till     INTEGER NOT NULL REFERENCES till (id),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    staff    INTEGER NOT NULL REFERENCES staff (id),
    at       INTEGER NOT NULL,
    day      TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    member   BLOB    NOT NULL REFERENCES member (id),
    -- The day on which the birthday was kept that time.
    birthday TEXT    NOT NULL CHECK (birthday GLOB '????-??-??'),
    -- 0 takes an earlier one back; the last one in the order of (till, seq) counts.
    done     INTEGER NOT NULL CHECK (done IN (0, 1)),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO greeting VALUES(X'01a2201640c97628a9d2f0a444aaa8fb',1,83,1,1770804000000,'2026-02-11',X'01a22016400c735fb6b21ddbec231aa7','2026-02-01',1);
CREATE TABLE coupon (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    code      TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 4 AND 40),
    kind      TEXT    NOT NULL CHECK (kind GLOB '[a-z0-9_-]*'),
    -- Whose it is; absent: whoever holds it.
    member    BLOB REFERENCES member (id),
    -- The first and the last local day on which it may be used.
    from_day  TEXT    NOT NULL CHECK (from_day GLOB '????-??-??'),
    until_day TEXT CHECK (until_day GLOB '????-??-??'),
    -- The version whose kind it is of.
    programme INTEGER NOT NULL REFERENCES programme (version),
    -- The sale that brought it and by which rule; absent where it was issued by hand.
    sale      BLOB REFERENCES sale (id),
    rule      TEXT,
    -- A digest of what was asked by hand, so that a repetition is told from another coupon under the same id.
    request   BLOB    NOT NULL CHECK (length(request) = 16),
    UNIQUE (till, seq),
    CHECK (until_day >= from_day),
    CHECK ((sale IS NULL) = (rule IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO coupon VALUES(X'01a2201640da76279aa6ebd8048cb143',1,91,1,1770883500000,'2026-02-12','2801000000018','tenth',X'01a2201640cc73ada05405d5eba788d3','2026-02-12','2026-02-18',2,X'01a2201640d9725f9fd8c89f18789f39','rule.next',X'b827bd6687e05e80ac0e7918ef6b6120');
INSERT INTO coupon VALUES(X'01a2201640ea707f89475a06a9332db8',1,95,1,1770883560000,'2026-02-12','2801000000025','tenth',X'01a2201640cc73ada05405d5eba788d3','2026-02-12','2026-02-18',2,X'01a2201640e977cab48e48097f535e7f','rule.next',X'fecf3096c7505171a737caa6e0832c37');
INSERT INTO coupon VALUES(X'01a22016411470c1bcf1d266641d9b37',1,111,1,1770883860000,'2026-02-12','2801000000032','tenth',X'01a2201640cc73ada05405d5eba788d3','2026-02-12','2026-02-18',2,NULL,NULL,X'006358f878ac522a8988e26956659af5');
INSERT INTO coupon VALUES(X'01a22016411c730e9bc40576efe03272',1,112,1,1770883860000,'2026-02-12','2801000000049','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
INSERT INTO coupon VALUES(X'01a2201641287188806cd1c1fc8aea5c',1,113,1,1770883860000,'2026-02-12','2801000000056','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
CREATE TABLE coupon_event (
    id     BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till   INTEGER NOT NULL REFERENCES till (id),
    seq    INTEGER NOT NULL CHECK (seq > 0),
    staff  INTEGER NOT NULL REFERENCES staff (id),
    at     INTEGER NOT NULL,
    day    TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    coupon BLOB    NOT NULL REFERENCES coupon (id),
    -- Its steps count from 1, so that of two tills that use it at once one is refused.
    no     INTEGER NOT NULL CHECK (no > 0),
    what   TEXT    NOT NULL CHECK (what IN ('used', 'given_back', 'expired', 'revoked')),
    -- The sale that used it, and what the coupon brought about there.
    sale   BLOB REFERENCES sale (id),
    rule   TEXT,
    -- The return that gave it back or took it away.
    refund BLOB REFERENCES refund (id),
    UNIQUE (till, seq),
    UNIQUE (coupon, no),
    CHECK ((what = 'used') = (sale IS NOT NULL)),
    CHECK ((sale IS NULL) = (rule IS NULL)),
    CHECK (what <> 'given_back' OR refund IS NOT NULL),
    CHECK (what IN ('given_back', 'revoked') OR refund IS NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO coupon_event VALUES(X'01a2201640ee713a9ff8c2c0174f758e',1,99,1,1770883620000,'2026-02-12',X'01a2201640da76279aa6ebd8048cb143',1,'used',X'01a2201640ed7385b159880d71057a67','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a2201640fa7167a665b56617842f94',1,102,1,1770883680000,'2026-02-12',X'01a2201640da76279aa6ebd8048cb143',2,'given_back',NULL,NULL,X'01a2201640f8766382b1a3dbe685abd4');
INSERT INTO coupon_event VALUES(X'01a22016410870ad855c25ea7e598b01',1,106,1,1770883740000,'2026-02-12',X'01a2201640da76279aa6ebd8048cb143',3,'used',X'01a220164107765a8a7783cc9434ad13','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a220164112765db001f7eeea0231c1',1,109,1,1770883800000,'2026-02-12',X'01a2201640ea707f89475a06a9332db8',1,'revoked',NULL,NULL,X'01a220164111733db2f882e59c47ae49');
INSERT INTO coupon_event VALUES(X'01a22016412d723e982745cd68e820f2',1,114,1,1770883920000,'2026-02-12',X'01a2201641287188806cd1c1fc8aea5c',1,'revoked',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a220164134728f90e064589813a22e',1,115,1,1771052400000,'2026-02-14',X'01a22016411c730e9bc40576efe03272',1,'expired',NULL,NULL,NULL);
CREATE TABLE person_coupon (
    coupon BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon VALUES(X'01a22016411470c1bcf1d266641d9b37','sorry');
INSERT INTO person_coupon VALUES(X'01a22016411c730e9bc40576efe03272','sorry');
INSERT INTO person_coupon VALUES(X'01a2201641287188806cd1c1fc8aea5c','sorry');
CREATE TABLE person_coupon_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES coupon_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon_event VALUES(X'01a22016412d723e982745cd68e820f2','printed twice');
CREATE TABLE coupon_now (
    coupon    BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    member    BLOB REFERENCES member (id),
    state     TEXT NOT NULL CHECK (state IN ('open', 'used', 'expired', 'revoked')),
    until_day TEXT,
    -- The day since which it stands there.
    since     TEXT NOT NULL CHECK (since GLOB '????-??-??')
) STRICT, WITHOUT ROWID;
INSERT INTO coupon_now VALUES(X'01a2201640da76279aa6ebd8048cb143',X'01a2201640cc73ada05405d5eba788d3','used','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a2201640ea707f89475a06a9332db8',X'01a2201640cc73ada05405d5eba788d3','revoked','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a22016411470c1bcf1d266641d9b37',X'01a2201640cc73ada05405d5eba788d3','open','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a22016411c730e9bc40576efe03272',NULL,'expired','2026-02-13','2026-02-14');
INSERT INTO coupon_now VALUES(X'01a2201641287188806cd1c1fc8aea5c',NULL,'revoked','2026-02-13','2026-02-12');
CREATE TABLE IF NOT EXISTS "account" (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Counts the changes; a plan made on another revision is stale.
    revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
    -- Below zero: owed, and nothing held.
    points   INTEGER NOT NULL DEFAULT 0,
    -- Net of refunds, all time, opening spend included.
    spent    INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0),
    tier     TEXT,
    -- The latest fact, which no later fact may precede.
    last_at  INTEGER NOT NULL DEFAULT 0
, tier_until TEXT) STRICT, WITHOUT ROWID;
INSERT INTO account VALUES(X'01a22016400d709e8b939fd890aa7230',4,156,377150,'bronze',1770797100000,NULL);
INSERT INTO account VALUES(X'01a22016401577d5894a3081c4ffe2f4',1,100,200700,'bronze',1770548400000,NULL);
INSERT INTO account VALUES(X'01a22016405176c78284937764a7ec60',1,150,300700,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a22016405b769c961fbb527b38562b',2,0,0,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a22016406477d5a19546b51b067559',4,0,300700,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a220164065729eb3834cf4d6d8080d',3,150,0,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a2201640cd7636ba2106522727ca41',6,9,18000,NULL,1770883800000,NULL);
CREATE TABLE IF NOT EXISTS "lot" (
    id          BLOB    NOT NULL PRIMARY KEY REFERENCES points_entry (id),
    account     BLOB    NOT NULL REFERENCES account (id),
    -- Below zero: owed; that has no life that could end.
    left        INTEGER NOT NULL CHECK (left >= 0 OR (active_from IS NULL AND expires IS NULL)),
    active_from TEXT,
    expires     TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO lot VALUES(X'01a22016401875ea8d4da793e4774e4e',X'01a22016400d709e8b939fd890aa7230',42,'2026-02-01','2027-02-01');
INSERT INTO lot VALUES(X'01a220164021715ba23f47cb047781c8',X'01a22016400d709e8b939fd890aa7230',94,'2026-02-05','2027-02-05');
INSERT INTO lot VALUES(X'01a22016403776a499719aaca4b68f16',X'01a22016401577d5894a3081c4ffe2f4',100,'2026-02-08','2027-02-08');
INSERT INTO lot VALUES(X'01a220164072769f9290b9dc18f1cda8',X'01a22016405176c78284937764a7ec60',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a22016408571b4a9ab22da93f59599',X'01a220164065729eb3834cf4d6d8080d',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a2201640be779ca6c4ae18d47166cc',X'01a22016400d709e8b939fd890aa7230',20,'2026-02-11','2027-02-11');
INSERT INTO lot VALUES(X'01a2201640da76279aa6ebd9cdbb29b9',X'01a2201640cd7636ba2106522727ca41',5,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a2201640ea707f89475a07a3a665a3',X'01a2201640cd7636ba2106522727ca41',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a2201640ee713a9ff8c2c1d03232ef',X'01a2201640cd7636ba2106522727ca41',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a22016410870ad855c25ebe0f17b06',X'01a2201640cd7636ba2106522727ca41',4,'2026-02-12','2027-02-12');
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
                     'answered', 'settled')),
    -- What the account gains or loses; the sum of its moves. What is owed is settled by two that come to nothing: points
    -- out of lots, and into the debt.
    points      INTEGER NOT NULL CHECK (points <> 0),
    sale        BLOB REFERENCES sale (id),
    refund      BLOB REFERENCES refund (id),
    -- The answers that it rewards.
    sheet       BLOB REFERENCES answer_sheet (id),
    active_from TEXT CHECK (active_from GLOB '????-??-??'),
    expires     TEXT CHECK (expires GLOB '????-??-??'),
    UNIQUE (till, seq),
    CHECK (kind = 'settled' OR (points > 0) = (kind IN ('opening', 'earned', 'given_back', 'moved_in', 'answered'))),
    CHECK (kind NOT IN ('earned', 'spent') OR sale IS NOT NULL),
    CHECK (kind NOT IN ('taken_back', 'given_back') OR refund IS NOT NULL OR sale IS NOT NULL),
    CHECK ((kind = 'answered') = (sheet IS NOT NULL)),
    CHECK ((active_from IS NULL AND expires IS NULL) OR points > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO points_entry VALUES(X'01a22016401875ea8d4da793e4774e4e',1,14,1,1769940000000,'2026-02-01',X'01a22016400d709e8b939fd890aa7230','earned',136,X'01a22016401676cdb5d0d221d035c7b4',NULL,NULL,'2026-02-01','2027-02-01');
INSERT INTO points_entry VALUES(X'01a220164021715ba23f47ca82bce361',1,19,1,1770285600000,'2026-02-05',X'01a22016400d709e8b939fd890aa7230','spent',-50,X'01a220164020748f965acdfc09e69df0',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220164021715ba23f47cb047781c8',1,20,1,1770285600000,'2026-02-05',X'01a22016400d709e8b939fd890aa7230','earned',94,X'01a220164020748f965acdfc09e69df0',NULL,NULL,'2026-02-05','2027-02-05');
INSERT INTO points_entry VALUES(X'01a22016402772ff84050ee1cd24703e',1,22,1,1770372000000,'2026-02-06',X'01a22016400d709e8b939fd890aa7230','taken_back',-44,X'01a22016401676cdb5d0d221d035c7b4',X'01a2201640257691b82e4a4551fbbe6b',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22016403776a499719aaca4b68f16',1,28,1,1770548400000,'2026-02-08',X'01a22016401577d5894a3081c4ffe2f4','earned',100,X'01a220164031758d9021f4762b133d59',NULL,NULL,'2026-02-08','2027-02-08');
INSERT INTO points_entry VALUES(X'01a220164072769f9290b9dc18f1cda8',1,52,1,1770714000000,'2026-02-10',X'01a22016405b769c961fbb527b38562b','earned',150,X'01a220164071714185ed18eb12a105b3',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a22016408571b4a9ab22da93f59599',1,57,1,1770714000000,'2026-02-10',X'01a22016406477d5a19546b51b067559','earned',150,X'01a22016408077b69efa3d6a3ab7ba11',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a2201640867020afc093138f774734',1,61,1,1770796800000,'2026-02-11',X'01a22016405b769c961fbb527b38562b','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2201640867020afc093144ad12a72',1,62,1,1770796800000,'2026-02-11',X'01a22016405176c78284937764a7ec60','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22016409077ab8c8866be491c01b1',1,66,1,1770796860000,'2026-02-11',X'01a22016406477d5a19546b51b067559','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22016409077ab8c8866bfe26509c0',1,67,1,1770796860000,'2026-02-11',X'01a220164065729eb3834cf4d6d8080d','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220164095726792d814ca1b85b097',1,71,1,1770796920000,'2026-02-11',X'01a220164065729eb3834cf4d6d8080d','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220164095726792d814cbf75ec8db',1,72,1,1770796920000,'2026-02-11',X'01a22016406477d5a19546b51b067559','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22016409d755dba4d376796e9aa73',1,74,1,1770796980000,'2026-02-11',X'01a22016406477d5a19546b51b067559','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22016409d755dba4d37680c62bd49',1,75,1,1770796980000,'2026-02-11',X'01a220164065729eb3834cf4d6d8080d','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2201640be779ca6c4ae18d47166cc',1,82,1,1770797100000,'2026-02-11',X'01a22016400d709e8b939fd890aa7230','answered',20,NULL,NULL,X'01a2201640bd74749351acfb880b65b2','2026-02-11','2027-02-11');
INSERT INTO points_entry VALUES(X'01a2201640da76279aa6ebd9cdbb29b9',1,92,1,1770883500000,'2026-02-12',X'01a2201640cd7636ba2106522727ca41','earned',5,X'01a2201640d9725f9fd8c89f18789f39',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a2201640ea707f89475a07a3a665a3',1,96,1,1770883560000,'2026-02-12',X'01a2201640cd7636ba2106522727ca41','earned',5,X'01a2201640e977cab48e48097f535e7f',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a2201640ee713a9ff8c2c1d03232ef',1,100,1,1770883620000,'2026-02-12',X'01a2201640cd7636ba2106522727ca41','earned',4,X'01a2201640ed7385b159880d71057a67',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a2201640fa7167a665b5671271769c',1,103,1,1770883680000,'2026-02-12',X'01a2201640cd7636ba2106522727ca41','taken_back',-4,X'01a2201640ed7385b159880d71057a67',X'01a2201640f8766382b1a3dbe685abd4',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22016410870ad855c25ebe0f17b06',1,107,1,1770883740000,'2026-02-12',X'01a2201640cd7636ba2106522727ca41','earned',4,X'01a220164107765a8a7783cc9434ad13',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a220164112765db001f7efef975c87',1,110,1,1770883800000,'2026-02-12',X'01a2201640cd7636ba2106522727ca41','taken_back',-5,X'01a2201640e977cab48e48097f535e7f',X'01a220164111733db2f882e59c47ae49',NULL,NULL,NULL);
CREATE TABLE sale_basis (
    sale  BLOB NOT NULL PRIMARY KEY REFERENCES sale (id),
    basis TEXT NOT NULL CHECK (json_valid(basis))
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "refund" (
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
    -- What discounts that fell away from the rest of the receipt cost, less what others grew by.
    repriced        INTEGER NOT NULL DEFAULT 0,
    money           INTEGER NOT NULL CHECK (money >= 0),
    UNIQUE (till, seq),
    CHECK (goods - points_value - repriced + rounding - withheld = money),
    CHECK (goods >= repriced),
    CHECK (points_value <= goods),
    CHECK (sale IS NOT NULL OR (points_value = 0 AND points_returned = 0 AND points_taken = 0 AND points_short = 0
                                AND withheld = 0 AND repriced = 0))
) STRICT, WITHOUT ROWID;
INSERT INTO refund VALUES(X'01a2201640257691b82e4a4551fbbe6b',1,21,1,1770372000000,'2026-02-06','A-R00001',X'85d0bae4c8b25440a844abdb5e8ac3c5',X'01a22016401676cdb5d0d221d035c7b4',90000,0,0,44,0,0,0,0,90000);
INSERT INTO refund VALUES(X'01a220164042713d938109ef855f6d39',1,30,1,1770631200000,'2026-02-09','A-R00002',X'783c7805baff5d7aaf8f19232b618bd7',NULL,500,0,0,0,0,0,0,0,500);
INSERT INTO refund VALUES(X'01a2201640f8766382b1a3dbe685abd4',1,101,1,1770883680000,'2026-02-12','A-R00003',X'f63ecb2aed405804b1335504d010a511',X'01a2201640ed7385b159880d71057a67',8000,0,0,4,0,0,0,0,8000);
INSERT INTO refund VALUES(X'01a220164111733db2f882e59c47ae49',1,108,1,1770883800000,'2026-02-12','A-R00004',X'a0c25f3b2e51500e9ca78228ea54cf3a',X'01a2201640e977cab48e48097f535e7f',10000,0,0,5,0,0,0,0,10000);
CREATE TABLE IF NOT EXISTS "tier_event" (
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
    -- Looked at in a review it may stay what it was.
    why       TEXT    NOT NULL CHECK (why IN
                  ('reached', 'returned', 'moved', 'programme', 'given', 'ended', 'reviewed')),
    -- The last local day of a tier that was given by hand; absent: for good.
    until_day TEXT CHECK (until_day GLOB '????-??-??'),
    UNIQUE (till, seq),
    CHECK (until_day IS NULL OR why = 'given')
) STRICT, WITHOUT ROWID;
INSERT INTO tier_event VALUES(X'01a22016401875ea8d4da7946c743852',1,15,1,1769940000000,'2026-02-01',X'01a22016400d709e8b939fd890aa7230','bronze',1,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a22016403776a499719aadbf381193',1,29,1,1770548400000,'2026-02-08',X'01a22016401577d5894a3081c4ffe2f4','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a220164072769f9290b9dd6209e3cd',1,53,1,1770714000000,'2026-02-10',X'01a22016405b769c961fbb527b38562b','bronze',1,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a22016408571b4a9ab22dbc256172a',1,58,1,1770714000000,'2026-02-10',X'01a22016406477d5a19546b51b067559','bronze',1,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a22016408772b38b69793089a7990c',1,63,1,1770796800000,'2026-02-11',X'01a22016405176c78284937764a7ec60','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a22016409176aaa6547fc01bf891ca',1,68,1,1770796860000,'2026-02-11',X'01a220164065729eb3834cf4d6d8080d','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a220164095726792d814ccbd40398b',1,73,1,1770796920000,'2026-02-11',X'01a220164065729eb3834cf4d6d8080d',NULL,1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a22016409d755dba4d3769dd1a3794',1,76,1,1770796980000,'2026-02-11',X'01a220164065729eb3834cf4d6d8080d','bronze',1,'moved',NULL);
CREATE TABLE person_tier_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES tier_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX member_by_source ON member (source, source_no) WHERE source IS NOT NULL;
CREATE INDEX membership_by_member ON membership (member, at);
CREATE INDEX card_event_by_number ON card_event (number);
CREATE INDEX consent_by_member ON consent (member, purpose, at);
CREATE INDEX sale_by_day ON sale (day);
CREATE INDEX sale_discount_birthday ON sale_discount (sale) WHERE rule = 'birthday';
CREATE INDEX fiscal_by_sale ON fiscal (sale, at);
CREATE INDEX fiscal_by_number ON fiscal (number);
CREATE INDEX attribution_by_sale ON attribution (sale);
CREATE INDEX points_move_by_lot ON points_move (lot) WHERE entry <> lot;
CREATE INDEX opening_by_account ON opening (account);
CREATE INDEX person_member_by_name ON person_member (sort_key, member);
CREATE INDEX person_member_by_phone ON person_member (phone) WHERE phone IS NOT NULL;
CREATE INDEX person_member_by_phone_end ON person_member (substr(phone, -4)) WHERE phone IS NOT NULL;
CREATE INDEX person_member_by_email ON person_member (email) WHERE email IS NOT NULL;
CREATE INDEX person_member_by_birthday ON person_member (birth_month, birth_day) WHERE birth_month IS NOT NULL;
CREATE INDEX member_now_by_account ON member_now (account);
CREATE INDEX card_by_member ON card (member);
CREATE INDEX sale_now_by_account ON sale_now (account, day, spent, undone) WHERE account IS NOT NULL;
CREATE INDEX sale_now_by_member ON sale_now (member, day, spent, undone) WHERE member IS NOT NULL;
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
CREATE TRIGGER opening_counts BEFORE INSERT ON opening BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: opening') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
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
CREATE TRIGGER opening_never_changes BEFORE UPDATE ON opening BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: opening');
END;
CREATE TRIGGER opening_never_goes BEFORE DELETE ON opening BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: opening');
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
CREATE TRIGGER survey_form_counts BEFORE INSERT ON survey_form BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: survey_form') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER answer_sheet_counts BEFORE INSERT ON answer_sheet BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: answer_sheet') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
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
CREATE INDEX greeting_by_member ON greeting (member, birthday);
CREATE TRIGGER greeting_counts BEFORE INSERT ON greeting BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: greeting') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER greeting_never_changes BEFORE UPDATE ON greeting BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: greeting');
END;
CREATE TRIGGER greeting_never_goes BEFORE DELETE ON greeting BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: greeting');
END;
CREATE INDEX coupon_by_sale ON coupon (sale) WHERE sale IS NOT NULL;
CREATE INDEX coupon_event_by_sale ON coupon_event (sale) WHERE sale IS NOT NULL;
CREATE INDEX coupon_event_by_refund ON coupon_event (refund) WHERE refund IS NOT NULL;
CREATE INDEX coupon_now_by_member ON coupon_now (member) WHERE state = 'open' AND member IS NOT NULL;
CREATE INDEX coupon_now_ending ON coupon_now (until_day) WHERE state = 'open' AND until_day IS NOT NULL;
CREATE TRIGGER till_never_counts_back BEFORE UPDATE ON till
WHEN NEW.id <> OLD.id OR NEW.letter <> OLD.letter OR NEW.last_seq < OLD.last_seq OR NEW.last_sale < OLD.last_sale
    OR NEW.last_refund < OLD.last_refund OR NEW.last_card < OLD.last_card OR NEW.last_coupon < OLD.last_coupon BEGIN
    SELECT RAISE(ABORT, 'a till never counts back');
END;
CREATE TRIGGER coupon_counts BEFORE INSERT ON coupon BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: coupon') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER coupon_event_counts BEFORE INSERT ON coupon_event BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: coupon_event') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    SELECT RAISE(ABORT, 'the coupon does not stand there')
        WHERE NOT EXISTS (SELECT 1 FROM coupon_event WHERE id = NEW.id)
          AND (NEW.no <> (SELECT count(*) + 1 FROM coupon_event WHERE coupon = NEW.coupon)
               OR iif(NEW.what = 'given_back', 'used', 'open') <> coalesce(
                   (SELECT iif(what = 'given_back', 'open', what) FROM coupon_event WHERE coupon = NEW.coupon
                    ORDER BY no DESC LIMIT 1), 'open'));
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER coupon_never_changes BEFORE UPDATE ON coupon BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: coupon');
END;
CREATE TRIGGER coupon_never_goes BEFORE DELETE ON coupon BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: coupon');
END;
CREATE TRIGGER coupon_event_never_changes BEFORE UPDATE ON coupon_event BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: coupon_event');
END;
CREATE TRIGGER coupon_event_never_goes BEFORE DELETE ON coupon_event BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: coupon_event');
END;
CREATE INDEX lot_open ON lot (account, expires) WHERE left <> 0;
CREATE INDEX lot_expiring ON lot (expires) WHERE left > 0 AND expires IS NOT NULL;
CREATE INDEX points_entry_by_account ON points_entry (account, at);
CREATE INDEX points_entry_by_sale ON points_entry (sale) WHERE sale IS NOT NULL;
CREATE INDEX points_entry_by_refund ON points_entry (refund) WHERE refund IS NOT NULL;
CREATE UNIQUE INDEX points_entry_by_sheet ON points_entry (sheet) WHERE sheet IS NOT NULL;
CREATE TRIGGER points_entry_counts BEFORE INSERT ON points_entry BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: points_entry') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER points_entry_never_changes BEFORE UPDATE ON points_entry BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: points_entry');
END;
CREATE TRIGGER points_entry_never_goes BEFORE DELETE ON points_entry BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: points_entry');
END;
CREATE TRIGGER sale_basis_never_changes BEFORE UPDATE ON sale_basis BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: sale_basis');
END;
CREATE TRIGGER sale_basis_never_goes BEFORE DELETE ON sale_basis BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: sale_basis');
END;
CREATE INDEX refund_by_sale ON refund (sale);
CREATE TRIGGER refund_counts BEFORE INSERT ON refund BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: refund') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER refund_never_changes BEFORE UPDATE ON refund BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: refund');
END;
CREATE TRIGGER refund_never_goes BEFORE DELETE ON refund BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: refund');
END;
CREATE TRIGGER refund_line_of_its_sale BEFORE INSERT ON refund_line
WHEN iif((SELECT sale FROM refund WHERE id = NEW.refund) IS NULL, NEW.line IS NOT NULL,
         NOT EXISTS (SELECT 1 FROM sale_line WHERE sale = (SELECT sale FROM refund WHERE id = NEW.refund) AND no = NEW.line))
BEGIN
    SELECT RAISE(ABORT, 'the sale has no such line');
END;
CREATE INDEX tier_event_by_account ON tier_event (account, at);
CREATE INDEX account_tier_until ON account (tier_until) WHERE tier_until IS NOT NULL;
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
    UNION ALL SELECT 'answer_sheet', id, till, seq, staff, at, day FROM answer_sheet
    UNION ALL SELECT 'greeting', id, till, seq, staff, at, day FROM greeting
    UNION ALL SELECT 'coupon', id, till, seq, staff, at, day FROM coupon
    UNION ALL SELECT 'coupon_event', id, till, seq, staff, at, day FROM coupon_event;
CREATE TRIGGER tier_event_counts BEFORE INSERT ON tier_event BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: tier_event') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER tier_event_never_changes BEFORE UPDATE ON tier_event BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: tier_event');
END;
CREATE TRIGGER tier_event_never_goes BEFORE DELETE ON tier_event BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: tier_event');
END;
COMMIT;
