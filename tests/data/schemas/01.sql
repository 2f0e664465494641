PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE shop (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    uuid      BLOB    NOT NULL CHECK (length(uuid) = 16),
    opened_at INTEGER NOT NULL,
    settings  TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO shop VALUES(1,X'01a2050e842272be981c01e014b91fe7',1767250800000,'{"name":"Зерно","trade":"","lang":"uk","currency":"UAH","zone":"Europe/Kyiv","payment_forms":[{"id":"cash","name":{"ru":"Наличные","uk":"Готівка","en":"Cash"},"kind":"cash"},{"id":"card","name":{"ru":"Банковская карта","uk":"Банківська картка","en":"Bank card"},"kind":"non_cash"}],"ranges":{"cards":"29","weighed":{"21":"weight","22":"price"},"coupons":"28"},"fiscal_keying":"lines","consent":{"version":1,"day":null,"controller":""}}');
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
INSERT INTO till VALUES(1,'A','fbf91910-7296-57f5-af5a-5616915c0a3c',32,4,2,1,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null}');
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
INSERT INTO programme VALUES(X'01a2050e842272be981c01e1c0534591',1,1,1,1767250800000,'2026-01-01',1,'1900-01-01','{"schema":1,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"Подарок ко дню рождения","uk":"Подарунок до дня народження","en":"Birthday gift"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up"}');
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
INSERT INTO member VALUES(X'01a2050e84547658880e6008eedf47f2',1,2,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'356fe348dac251cf9347627a85008774');
INSERT INTO member VALUES(X'01a2050e846a70feb4acee7cbb786def',1,7,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'2f6bb3596e195fef9f19f274aa509a79');
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
INSERT INTO membership VALUES(X'01a2050e8457761f95c2869012e2c674',1,3,1,1767340800000,'2026-01-02',X'01a2050e84547658880e6008eedf47f2',X'01a2050e845670d98bcb1566e3266963');
INSERT INTO membership VALUES(X'01a2050e846a70feb4acee7ef18ae4f4',1,8,1,1767340800000,'2026-01-02',X'01a2050e846a70feb4acee7cbb786def',X'01a2050e846a70feb4acee7d8b67b20a');
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
INSERT INTO card_event VALUES(X'01a2050e845877cea47ccb60a95c0ddd',1,6,1,1767340800000,'2026-01-02','440029010001',X'01a2050e84547658880e6008eedf47f2','active',NULL);
INSERT INTO card_event VALUES(X'01a2050e846b73db93055f135228889f',1,11,1,1767340800000,'2026-01-02','2901000000015',X'01a2050e846a70feb4acee7cbb786def','active',NULL);
INSERT INTO card_event VALUES(X'01a2050e84bf7668bd0b10ff592b4357',1,31,1,1770634800000,'2026-02-09','2901000000015',X'01a2050e846a70feb4acee7cbb786def','blocked',NULL);
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
INSERT INTO consent VALUES(X'01a2050e8457761f95c28691b19c9ae5',1,4,1,1767340800000,'2026-01-02',X'01a2050e84547658880e6008eedf47f2','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2050e8457761f95c286921e22ce1a',1,5,1,1767340800000,'2026-01-02',X'01a2050e84547658880e6008eedf47f2','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a2050e846b73db93055f119fab7329',1,9,1,1767340800000,'2026-01-02',X'01a2050e846a70feb4acee7cbb786def','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2050e846b73db93055f124ca04822',1,10,1,1767340800000,'2026-01-02',X'01a2050e846a70feb4acee7cbb786def','birthday',1,1,'member');
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
    -- The quote's reasons, for showing later why the price was what it was.
    reasons       TEXT    NOT NULL CHECK (json_valid(reasons)),
    source        TEXT,
    UNIQUE (till, seq),
    CHECK (subtotal - discount = total),
    CHECK (total - points_value + rounding = to_pay)
) STRICT, WITHOUT ROWID;
INSERT INTO sale VALUES(X'01a2050e846e7441992e80ce732aa07f',1,12,1,1769940000000,'2026-02-01',1,'A-000001',X'76f73e059d4f531f9bb5a7743d46c080',1,303500,30350,273150,0,0,0,273150,0,136,'{"applied":[{"rule":"birthday","amount":30350,"reason":{"why":"birthday","rate":1000,"days":0}},{"rule":"birthday.gift","reason":{"why":"birthday_gift","name":{"ru":"Подарок ко дню рождения","uk":"Подарунок до дня народження","en":"Birthday gift"},"days":0}},{"rule":"points.earned","points":136,"reason":{"why":"earned","rate":500,"on":273150}}],"not_applied":[{"rule":"tier.bronze","reason":{"why":"tier_ahead","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"rate":300,"missing":200000}},{"rule":"tier.silver","reason":{"why":"tier_ahead","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"rate":500,"missing":500000}},{"rule":"tier.gold","reason":{"why":"tier_ahead","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"rate":700,"missing":1500000}},{"rule":"tier.platinum","reason":{"why":"tier_ahead","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"rate":1000,"missing":4000000}},{"rule":"points.spent","reason":{"why":"no_points"}}],"lines":[{"some":[{"why":"birthday","rate":1000,"days":0}]},{"some":[{"why":"birthday","rate":1000,"days":0}]}]}',NULL);
INSERT INTO sale VALUES(X'01a2050e84827545b1cd174be359d396',1,17,1,1770285600000,'2026-02-05',1,'A-000002',X'85e17a94567e50dc8ae33b9ad2ebb49b',1,200000,6000,194000,50,5000,0,189000,0,94,'{"applied":[{"rule":"tier.bronze","amount":6000,"reason":{"why":"tier","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"rate":300,"spent":273150,"months":12}},{"rule":"points.earned","points":94,"reason":{"why":"earned","rate":500,"on":189000}},{"rule":"points.spent","amount":5000,"points":50,"reason":{"why":"spent","value":5000}}],"not_applied":[{"rule":"tier.silver","reason":{"why":"tier_ahead","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"rate":500,"missing":226850}},{"rule":"tier.gold","reason":{"why":"tier_ahead","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"rate":700,"missing":1226850}},{"rule":"tier.platinum","reason":{"why":"tier_ahead","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"rate":1000,"missing":3726850}},{"rule":"birthday","reason":{"why":"not_birthday","rate":1000,"birthday":"--02-01","before":3,"after":3}},{"rule":"birthday.gift","reason":{"why":"not_birthday","rate":1000,"birthday":"--02-01","before":3,"after":3}}],"lines":[{"some":[{"why":"tier","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"rate":300,"spent":273150,"months":12}]}]}',NULL);
INSERT INTO sale VALUES(X'01a2050e84967529806e08b6d36f234b',1,23,1,1770458400000,'2026-02-07',1,'A-000003',X'daa0ddc1ac5e50a3baea062fd6924c69',1,3000,0,3000,0,0,0,3000,0,0,'{"applied":[],"not_applied":[{"rule":"tier.bronze","reason":{"why":"no_card"}},{"rule":"tier.silver","reason":{"why":"no_card"}},{"rule":"tier.gold","reason":{"why":"no_card"}},{"rule":"tier.platinum","reason":{"why":"no_card"}},{"rule":"birthday","reason":{"why":"no_card"}},{"rule":"birthday.gift","reason":{"why":"no_card"}},{"rule":"points.earned","reason":{"why":"no_card"}},{"rule":"points.spent","reason":{"why":"no_card"}}],"lines":[{"none":{"why":"no_card"}}]}',NULL);
INSERT INTO sale VALUES(X'01a2050e84a27050a726bb5997f282f7',1,25,1,1770544800000,'2026-02-08',1,'A-000004',X'8e9b271ddf8750ce8570247994b9b985',1,200000,0,200000,0,0,0,200000,0,0,'{"applied":[],"not_applied":[{"rule":"tier.bronze","reason":{"why":"no_card"}},{"rule":"tier.silver","reason":{"why":"no_card"}},{"rule":"tier.gold","reason":{"why":"no_card"}},{"rule":"tier.platinum","reason":{"why":"no_card"}},{"rule":"birthday","reason":{"why":"no_card"}},{"rule":"birthday.gift","reason":{"why":"no_card"}},{"rule":"points.earned","reason":{"why":"no_card"}},{"rule":"points.spent","reason":{"why":"no_card"}}],"lines":[{"none":{"why":"no_card"}}]}',NULL);
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
INSERT INTO sale_line VALUES(X'01a2050e846e7441992e80ce732aa07f',1,NULL,NULL,'Чай',NULL,3000,100000,300000,30000,270000,0,134);
INSERT INTO sale_line VALUES(X'01a2050e846e7441992e80ce732aa07f',2,NULL,NULL,'Мед',NULL,350,10001,3500,350,3150,0,2);
INSERT INTO sale_line VALUES(X'01a2050e84827545b1cd174be359d396',1,NULL,NULL,'Кава',NULL,1000,200000,200000,6000,194000,5000,94);
INSERT INTO sale_line VALUES(X'01a2050e84967529806e08b6d36f234b',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
INSERT INTO sale_line VALUES(X'01a2050e84a27050a726bb5997f282f7',1,NULL,NULL,'Кава',NULL,1000,200000,200000,0,200000,0,0);
CREATE TABLE sale_discount (
    sale   BLOB    NOT NULL,
    line   INTEGER NOT NULL,
    no     INTEGER NOT NULL CHECK (no > 0),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, line, no),
    FOREIGN KEY (sale, line) REFERENCES sale_line (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_discount VALUES(X'01a2050e846e7441992e80ce732aa07f',1,1,'birthday',30000);
INSERT INTO sale_discount VALUES(X'01a2050e846e7441992e80ce732aa07f',2,1,'birthday',350);
INSERT INTO sale_discount VALUES(X'01a2050e84827545b1cd174be359d396',1,1,'tier.bronze',6000);
CREATE TABLE sale_gift (
    sale     BLOB    NOT NULL REFERENCES sale (id),
    no       INTEGER NOT NULL CHECK (no > 0),
    rule     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_gift VALUES(X'01a2050e846e7441992e80ce732aa07f',1,'birthday.gift','{"ru":"Подарок ко дню рождения","uk":"Подарунок до дня народження","en":"Birthday gift"}',1000);
CREATE TABLE sale_payment (
    sale   BLOB    NOT NULL REFERENCES sale (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_payment VALUES(X'01a2050e846e7441992e80ce732aa07f',1,'cash','cash',273150);
INSERT INTO sale_payment VALUES(X'01a2050e84827545b1cd174be359d396',1,'cash','cash',189000);
INSERT INTO sale_payment VALUES(X'01a2050e84967529806e08b6d36f234b',1,'cash','cash',3000);
INSERT INTO sale_payment VALUES(X'01a2050e84a27050a726bb5997f282f7',1,'cash','cash',200000);
CREATE TABLE fiscal (
    id     BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till   INTEGER NOT NULL REFERENCES till (id),
    seq    INTEGER NOT NULL CHECK (seq > 0),
    staff  INTEGER NOT NULL REFERENCES staff (id),
    at     INTEGER NOT NULL,
    day    TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    sale   BLOB    NOT NULL REFERENCES sale (id),
    number TEXT    NOT NULL,
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO fiscal VALUES(X'01a2050e847c77c7bce26053974db156',1,16,1,1769940060000,'2026-02-01',X'01a2050e846e7441992e80ce732aa07f','77');
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
INSERT INTO attribution VALUES(X'01a2050e847375a0b86df8a1298d4af2',1,13,1,1769940000000,'2026-02-01',X'01a2050e846e7441992e80ce732aa07f',X'01a2050e84547658880e6008eedf47f2',X'01a2050e845670d98bcb1566e3266963');
INSERT INTO attribution VALUES(X'01a2050e8483752c85b447f5168ca9e1',1,18,1,1770285600000,'2026-02-05',X'01a2050e84827545b1cd174be359d396',X'01a2050e84547658880e6008eedf47f2',X'01a2050e845670d98bcb1566e3266963');
INSERT INTO attribution VALUES(X'01a2050e8497743a92579df38aeee22e',1,24,1,1770458400000,'2026-02-07',X'01a2050e84967529806e08b6d36f234b',NULL,NULL);
INSERT INTO attribution VALUES(X'01a2050e84a37626840960b2dc6140a7',1,26,1,1770544800000,'2026-02-08',X'01a2050e84a27050a726bb5997f282f7',NULL,NULL);
INSERT INTO attribution VALUES(X'01a2050e84ac7719b7675b8ebaa8c227',1,27,1,1770548400000,'2026-02-08',X'01a2050e84a27050a726bb5997f282f7',X'01a2050e846a70feb4acee7cbb786def',X'01a2050e846a70feb4acee7d8b67b20a');
CREATE TABLE attribution_line (
    attribution   BLOB    NOT NULL REFERENCES attribution (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    points_earned INTEGER NOT NULL CHECK (points_earned > 0),
    PRIMARY KEY (attribution, no)
) STRICT, WITHOUT ROWID;
INSERT INTO attribution_line VALUES(X'01a2050e84ac7719b7675b8ebaa8c227',1,100);
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
    CHECK (sale IS NOT NULL OR (points_value = 0 AND points_returned = 0 AND points_taken = 0 AND withheld = 0))
) STRICT, WITHOUT ROWID;
INSERT INTO refund VALUES(X'01a2050e8488726b9af0fd56d8e489f5',1,21,1,1770372000000,'2026-02-06','A-R00001',X'64f08664003c5fe4ab846d8bc3a4dd4a',X'01a2050e846e7441992e80ce732aa07f',90000,0,0,44,0,0,0,90000);
INSERT INTO refund VALUES(X'01a2050e84b67608a9eb7e942a6c3a81',1,30,1,1770631200000,'2026-02-09','A-R00002',X'783c7805baff5d7aaf8f19232b618bd7',NULL,500,0,0,0,0,0,0,500);
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
INSERT INTO refund_line VALUES(X'01a2050e8488726b9af0fd56d8e489f5',1,1,'Чай',1000,90000,0,44);
INSERT INTO refund_line VALUES(X'01a2050e84b67608a9eb7e942a6c3a81',1,NULL,NULL,1000,500,0,0);
CREATE TABLE refund_payment (
    refund BLOB    NOT NULL REFERENCES refund (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_payment VALUES(X'01a2050e8488726b9af0fd56d8e489f5',1,'cash','cash',90000);
INSERT INTO refund_payment VALUES(X'01a2050e84b67608a9eb7e942a6c3a81',1,'cash','cash',500);
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
    CHECK (active_from IS NULL OR points > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO points_entry VALUES(X'01a2050e847375a0b86df8a276037888',1,14,1,1769940000000,'2026-02-01',X'01a2050e845670d98bcb1566e3266963','earned',136,X'01a2050e846e7441992e80ce732aa07f',NULL,'2026-02-01','2027-02-01');
INSERT INTO points_entry VALUES(X'01a2050e8483752c85b447f6a22d7589',1,19,1,1770285600000,'2026-02-05',X'01a2050e845670d98bcb1566e3266963','spent',-50,X'01a2050e84827545b1cd174be359d396',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2050e848476d5849f0a5fa65be396',1,20,1,1770285600000,'2026-02-05',X'01a2050e845670d98bcb1566e3266963','earned',94,X'01a2050e84827545b1cd174be359d396',NULL,'2026-02-05','2027-02-05');
INSERT INTO points_entry VALUES(X'01a2050e848f7044a7016c79df2cc02f',1,22,1,1770372000000,'2026-02-06',X'01a2050e845670d98bcb1566e3266963','taken_back',-44,X'01a2050e846e7441992e80ce732aa07f',X'01a2050e8488726b9af0fd56d8e489f5',NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2050e84ac7719b7675b8f9dbbc026',1,28,1,1770548400000,'2026-02-08',X'01a2050e846a70feb4acee7d8b67b20a','earned',100,X'01a2050e84a27050a726bb5997f282f7',NULL,'2026-02-08','2027-02-08');
CREATE TABLE points_move (
    entry  BLOB    NOT NULL REFERENCES points_entry (id),
    lot    BLOB    NOT NULL REFERENCES points_entry (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry, lot)
) STRICT, WITHOUT ROWID;
INSERT INTO points_move VALUES(X'01a2050e847375a0b86df8a276037888',X'01a2050e847375a0b86df8a276037888',136);
INSERT INTO points_move VALUES(X'01a2050e8483752c85b447f6a22d7589',X'01a2050e847375a0b86df8a276037888',-50);
INSERT INTO points_move VALUES(X'01a2050e848476d5849f0a5fa65be396',X'01a2050e848476d5849f0a5fa65be396',94);
INSERT INTO points_move VALUES(X'01a2050e848f7044a7016c79df2cc02f',X'01a2050e847375a0b86df8a276037888',-44);
INSERT INTO points_move VALUES(X'01a2050e84ac7719b7675b8f9dbbc026',X'01a2050e84ac7719b7675b8f9dbbc026',100);
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
INSERT INTO opening VALUES(X'c73c744403680202f0f35e9c9d7d425c',1,32,1,0,'2026-01-02',X'01a2050e846a70feb4acee7d8b67b20a',700);
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
INSERT INTO tier_event VALUES(X'01a2050e847474fba62c2698a895c7e1',1,15,1,1769940000000,'2026-02-01',X'01a2050e845670d98bcb1566e3266963','bronze',1,'reached');
INSERT INTO tier_event VALUES(X'01a2050e84ad77d48171f212e5fe715e',1,29,1,1770548400000,'2026-02-08',X'01a2050e846a70feb4acee7d8b67b20a','bronze',1,'moved');
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
INSERT INTO person_member VALUES(X'01a2050e84547658880e6008eedf47f2','Ольга','','Савельева','Ольга',0,NULL,NULL,2,1,NULL,'uk','','ĖĀĂĆĐġĆĂĀ ēĐġăĀ','olga saveleva');
INSERT INTO person_member VALUES(X'01a2050e846a70feb4acee7cbb786def','Тарас','','Бондар','Тарас',0,NULL,NULL,NULL,NULL,NULL,'uk','','āēĒąĀĕ ėĀĕĀĖ','taras bondar');
CREATE TABLE person_card_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES card_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_card_event VALUES(X'01a2050e84bf7668bd0b10ff592b4357','two people use it');
CREATE TABLE person_refund (
    refund BLOB NOT NULL PRIMARY KEY REFERENCES refund (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_refund VALUES(X'01a2050e8488726b9af0fd56d8e489f5','too strong');
INSERT INTO person_refund VALUES(X'01a2050e84b67608a9eb7e942a6c3a81','no receipt');
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
INSERT INTO account VALUES(X'01a2050e845670d98bcb1566e3266963',3,136,377150,'bronze',1770372000000);
INSERT INTO account VALUES(X'01a2050e846a70feb4acee7d8b67b20a',1,100,200700,'bronze',1770548400000);
CREATE TABLE member_now (
    member  BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    account BLOB NOT NULL REFERENCES account (id)
) STRICT, WITHOUT ROWID;
INSERT INTO member_now VALUES(X'01a2050e84547658880e6008eedf47f2',X'01a2050e845670d98bcb1566e3266963');
INSERT INTO member_now VALUES(X'01a2050e846a70feb4acee7cbb786def',X'01a2050e846a70feb4acee7d8b67b20a');
CREATE TABLE card (
    number      TEXT NOT NULL PRIMARY KEY,
    member      BLOB NOT NULL REFERENCES member (id),
    state       TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'lost', 'blocked')),
    replaced_by TEXT,
    since       TEXT NOT NULL,
    -- The fact that put it into this state.
    event       BLOB NOT NULL REFERENCES card_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO card VALUES('2901000000015',X'01a2050e846a70feb4acee7cbb786def','blocked',NULL,'2026-02-09',X'01a2050e84bf7668bd0b10ff592b4357');
INSERT INTO card VALUES('440029010001',X'01a2050e84547658880e6008eedf47f2','active',NULL,'2026-01-02',X'01a2050e845877cea47ccb60a95c0ddd');
CREATE TABLE sale_now (
    sale    BLOB    NOT NULL PRIMARY KEY REFERENCES sale (id),
    member  BLOB REFERENCES member (id),
    account BLOB REFERENCES account (id),
    day     TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    -- Net of refunds, before points as payment.
    spent   INTEGER NOT NULL CHECK (spent >= 0),
    -- 1 when all of it came back; it is then no visit.
    undone  INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO sale_now VALUES(X'01a2050e846e7441992e80ce732aa07f',X'01a2050e84547658880e6008eedf47f2',X'01a2050e845670d98bcb1566e3266963','2026-02-01',1769940000000,183150,0);
INSERT INTO sale_now VALUES(X'01a2050e84827545b1cd174be359d396',X'01a2050e84547658880e6008eedf47f2',X'01a2050e845670d98bcb1566e3266963','2026-02-05',1770285600000,194000,0);
INSERT INTO sale_now VALUES(X'01a2050e84967529806e08b6d36f234b',NULL,NULL,'2026-02-07',1770458400000,3000,0);
INSERT INTO sale_now VALUES(X'01a2050e84a27050a726bb5997f282f7',X'01a2050e846a70feb4acee7cbb786def',X'01a2050e846a70feb4acee7d8b67b20a','2026-02-08',1770544800000,200000,0);
CREATE TABLE lot (
    id          BLOB    NOT NULL PRIMARY KEY REFERENCES points_entry (id),
    account     BLOB    NOT NULL REFERENCES account (id),
    left        INTEGER NOT NULL CHECK (left >= 0),
    active_from TEXT,
    expires     TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO lot VALUES(X'01a2050e847375a0b86df8a276037888',X'01a2050e845670d98bcb1566e3266963',42,'2026-02-01','2027-02-01');
INSERT INTO lot VALUES(X'01a2050e848476d5849f0a5fa65be396',X'01a2050e845670d98bcb1566e3266963',94,'2026-02-05','2027-02-05');
INSERT INTO lot VALUES(X'01a2050e84ac7719b7675b8f9dbbc026',X'01a2050e846a70feb4acee7d8b67b20a',100,'2026-02-08','2027-02-08');
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
INSERT INTO person_word VALUES('bondar','taras',X'01a2050e846a70feb4acee7cbb786def');
INSERT INTO person_word VALUES('olga','saveleva',X'01a2050e84547658880e6008eedf47f2');
INSERT INTO person_word VALUES('saveleva','olga',X'01a2050e84547658880e6008eedf47f2');
INSERT INTO person_word VALUES('taras','bondar',X'01a2050e846a70feb4acee7cbb786def');
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
CREATE INDEX points_move_by_lot ON points_move (lot);
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
COMMIT;
