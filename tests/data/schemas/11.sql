PRAGMA user_version = 11;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE shop (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    uuid      BLOB    NOT NULL CHECK (length(uuid) = 16),
    opened_at INTEGER NOT NULL,
    settings  TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO shop VALUES(1,X'01a220b91289771bb4470d727dab6f2d',1767250800000,'{"name":"Зерно","trade":"","lang":"uk","currency":"UAH","zone":"Europe/Kyiv","payment_forms":[{"id":"cash","name":{"ru":"Наличные","uk":"Готівка","en":"Cash"},"kind":"cash"},{"id":"card","name":{"ru":"Банковская карта","uk":"Банківська картка","en":"Bank card"},"kind":"non_cash"}],"ranges":{"cards":"29","weighed":{"21":"weight","22":"price"},"coupons":"28"},"fiscal_keying":"lines","consent":{"version":1,"day":null,"controller":""},"segments":{"new_days":60,"best_visits":24,"best_spent":null,"cooling_percent":200,"cooling_least":14,"cooling_days":60,"lost_days":180},"lists":[]}');
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
INSERT INTO till VALUES(1,'A','27410999-5c4f-586f-b897-f24ffcae0b1a',181,17,8,1,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null,"columns":null}',9);
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
INSERT INTO programme VALUES(X'01a220b91289771bb4470d7390433fd0',1,1,1,1767250800000,'2026-01-01',1,'1900-01-01','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up"}');
INSERT INTO programme VALUES(X'01a220b9133374e4afbbe5d07e15f8e7',1,88,1,1770883200000,'2026-02-12',2,'2026-02-12','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2}],"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}}]}');
INSERT INTO programme VALUES(X'01a220b9134c778c83f7b3ae5acb3b6b',1,117,1,1771056000000,'2026-02-14',3,'2026-02-14','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2},{"id":"hello","name":"Вітання"}],"referral":{"friend":{"points":50,"coupon":"hello"},"recommender":{"points":70,"days":90,"coupon":"hello"}},"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"hello","name":"Вітання","when":{"coupon_of":"hello"},"then":{"amount":{"amount":1000,"off":"receipt"}}}]}');
INSERT INTO programme VALUES(X'01a220b9136277199f87b4607f807a54',1,151,1,1771138800000,'2026-02-15',4,'2026-02-15','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"reprice","spent_points":"owe"},"cash_step":1,"rounding":"half_up","rules":[{"id":"big","name":"-","when":{"total":{"at_least":500000}},"then":{"amount":{"amount":10000,"off":"receipt"}}}]}');
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
INSERT INTO member VALUES(X'01a220b912b3771fbb4b2eaa2b9b9086',1,2,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'fedee27c08325d458ba5738fb935f9df');
INSERT INTO member VALUES(X'01a220b912c572a7936c684a83075dd0',1,7,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'ca5639066b6d591da1855dfbfc490b7e');
INSERT INTO member VALUES(X'01a220b9130574aca2fb47c8ae94344f',1,33,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'5bbd98ed03385ee59448e66b461dae58');
INSERT INTO member VALUES(X'01a220b9130974488bcc836c4c00b4e2',1,37,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'31fc0037fe925837b9c1e60849668fe4');
INSERT INTO member VALUES(X'01a220b9130c77f0a1e0b53392362bbd',1,41,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'680891cb0c8b5d9fad704227d82a0b2e');
INSERT INTO member VALUES(X'01a220b9130e72c583d4c3c16d3de0a1',1,45,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'00d8341ef6aa51bb9246dfab2ff3721a');
INSERT INTO member VALUES(X'01a220b913307203b5ad5155f4a0966c',1,84,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'0e897cc16b7d5ede93cfd8aaabfb7add');
INSERT INTO member VALUES(X'01a220b913517360b20a1b4a93a21506',1,118,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'721b2956cd1b52e084661a9674d807ec');
INSERT INTO member VALUES(X'01a220b9135275b2a7ca9401f2c25e7f',1,122,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'8b63f66718e75ca8b1ba691c041d0c11');
INSERT INTO member VALUES(X'01a220b9136374d79ae9115f5b4951fd',1,152,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'4ee59a9aa8fd5a05876792d3325ca871');
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
INSERT INTO membership VALUES(X'01a220b912b77780a60bb4d2a412a3d3',1,3,1,1767340800000,'2026-01-02',X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b912b77780a60bb4d1a2f8e13f');
INSERT INTO membership VALUES(X'01a220b912c572a7936c684cbc0163c0',1,8,1,1767340800000,'2026-01-02',X'01a220b912c572a7936c684a83075dd0',X'01a220b912c572a7936c684b95feb0e9');
INSERT INTO membership VALUES(X'01a220b9130574aca2fb47cae33469ab',1,34,1,1767340800000,'2026-01-02',X'01a220b9130574aca2fb47c8ae94344f',X'01a220b9130574aca2fb47c9adb8ac56');
INSERT INTO membership VALUES(X'01a220b9130974488bcc836e524241bb',1,38,1,1767340800000,'2026-01-02',X'01a220b9130974488bcc836c4c00b4e2',X'01a220b9130974488bcc836d51973d25');
INSERT INTO membership VALUES(X'01a220b9130d77549a2cc308abe81182',1,42,1,1767340800000,'2026-01-02',X'01a220b9130c77f0a1e0b53392362bbd',X'01a220b9130d77549a2cc307daa61f0d');
INSERT INTO membership VALUES(X'01a220b9130e72c583d4c3c387958822',1,46,1,1767340800000,'2026-01-02',X'01a220b9130e72c583d4c3c16d3de0a1',X'01a220b9130e72c583d4c3c24c8d866e');
INSERT INTO membership VALUES(X'01a220b9132276669538550804a88e70',1,77,1,1770796980000,'2026-02-11',X'01a220b9130c77f0a1e0b53392362bbd',X'01a220b9130e72c583d4c3c24c8d866e');
INSERT INTO membership VALUES(X'01a220b9133173529084631f37568c4b',1,85,1,1767340800000,'2026-01-02',X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501');
INSERT INTO membership VALUES(X'01a220b913517360b20a1b4c069c2105',1,119,1,1767340800000,'2026-01-02',X'01a220b913517360b20a1b4a93a21506',X'01a220b913517360b20a1b4b7e972b59');
INSERT INTO membership VALUES(X'01a220b9135275b2a7ca9403f846924e',1,123,1,1767340800000,'2026-01-02',X'01a220b9135275b2a7ca9401f2c25e7f',X'01a220b9135275b2a7ca940259981937');
INSERT INTO membership VALUES(X'01a220b9136374d79ae9116151cf2556',1,153,1,1767340800000,'2026-01-02',X'01a220b9136374d79ae9115f5b4951fd',X'01a220b9136374d79ae911602e05cd78');
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
INSERT INTO card_event VALUES(X'01a220b912b8733c92d1cb129777a25d',1,6,1,1767340800000,'2026-01-02','440029010001',X'01a220b912b3771fbb4b2eaa2b9b9086','active',NULL);
INSERT INTO card_event VALUES(X'01a220b912c572a7936c684f84e0822f',1,11,1,1767340800000,'2026-01-02','2901000000015',X'01a220b912c572a7936c684a83075dd0','active',NULL);
INSERT INTO card_event VALUES(X'01a220b912fd74b698879b5b007f44fc',1,31,1,1770634800000,'2026-02-09','2901000000015',X'01a220b912c572a7936c684a83075dd0','blocked',NULL);
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
INSERT INTO consent VALUES(X'01a220b912b77780a60bb4d32fc8baf7',1,4,1,1767340800000,'2026-01-02',X'01a220b912b3771fbb4b2eaa2b9b9086','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b912b77780a60bb4d418a2380c',1,5,1,1767340800000,'2026-01-02',X'01a220b912b3771fbb4b2eaa2b9b9086','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220b912c572a7936c684d227a3f3f',1,9,1,1767340800000,'2026-01-02',X'01a220b912c572a7936c684a83075dd0','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b912c572a7936c684e9ce45fd4',1,10,1,1767340800000,'2026-01-02',X'01a220b912c572a7936c684a83075dd0','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9130574aca2fb47cbcddeaea8',1,35,1,1767340800000,'2026-01-02',X'01a220b9130574aca2fb47c8ae94344f','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9130574aca2fb47ccca7dd4b9',1,36,1,1767340800000,'2026-01-02',X'01a220b9130574aca2fb47c8ae94344f','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9130974488bcc836fca991da1',1,39,1,1767340800000,'2026-01-02',X'01a220b9130974488bcc836c4c00b4e2','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9130974488bcc8370e9fa5ac4',1,40,1,1767340800000,'2026-01-02',X'01a220b9130974488bcc836c4c00b4e2','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9130d77549a2cc309ac539142',1,43,1,1767340800000,'2026-01-02',X'01a220b9130c77f0a1e0b53392362bbd','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9130d77549a2cc30a7583faa7',1,44,1,1767340800000,'2026-01-02',X'01a220b9130c77f0a1e0b53392362bbd','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9130e72c583d4c3c4f2548ffd',1,47,1,1767340800000,'2026-01-02',X'01a220b9130e72c583d4c3c16d3de0a1','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9130e72c583d4c3c574cd4f4d',1,48,1,1767340800000,'2026-01-02',X'01a220b9130e72c583d4c3c16d3de0a1','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9133173529084632028f603f0',1,86,1,1767340800000,'2026-01-02',X'01a220b913307203b5ad5155f4a0966c','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9133173529084632103e0dca4',1,87,1,1767340800000,'2026-01-02',X'01a220b913307203b5ad5155f4a0966c','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220b913517360b20a1b4d63436e51',1,120,1,1767340800000,'2026-01-02',X'01a220b913517360b20a1b4a93a21506','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b913517360b20a1b4efba6dc33',1,121,1,1767340800000,'2026-01-02',X'01a220b913517360b20a1b4a93a21506','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9135275b2a7ca94043b057577',1,124,1,1767340800000,'2026-01-02',X'01a220b9135275b2a7ca9401f2c25e7f','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9135275b2a7ca940581a05ecb',1,125,1,1767340800000,'2026-01-02',X'01a220b9135275b2a7ca9401f2c25e7f','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9136374d79ae91162a596ed93',1,154,1,1767340800000,'2026-01-02',X'01a220b9136374d79ae9115f5b4951fd','club',1,1,'member');
INSERT INTO consent VALUES(X'01a220b9136374d79ae91163d0a3104b',1,155,1,1767340800000,'2026-01-02',X'01a220b9136374d79ae9115f5b4951fd','birthday',1,1,'member');
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
INSERT INTO sale VALUES(X'01a220b912c8712b90eb086eea80ee60',1,12,1,1769940000000,'2026-02-01',1,'A-000001',X'd26e05f68f005a799b77565e81d9ea7a',1,303500,30350,273150,0,0,0,273150,0,136,'bB gG eE500,273150;t0A200000 t1A500000 t2A1500000 t3A4000000 sO',NULL);
INSERT INTO sale VALUES(X'01a220b912d575dba4221fc0f84a69a7',1,17,1,1770285600000,'2026-02-05',1,'A-000002',X'9c802889f07a5c918bb1f4cbe34bb447',1,200000,6000,194000,50,5000,0,189000,0,94,'t0T273150 eE500,189000 sS;t1A226850 t2A1226850 t3A3726850 bN gN',NULL);
INSERT INTO sale VALUES(X'01a220b912ed746490e237318c799324',1,23,1,1770458400000,'2026-02-07',1,'A-000003',X'daa0ddc1ac5e50a3baea062fd6924c69',1,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a220b912f171a29de5da97bee0e9ac',1,25,1,1770544800000,'2026-02-08',1,'A-000004',X'8e9b271ddf8750ce8570247994b9b985',1,200000,0,200000,0,0,0,200000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a220b9131073b18151477f58d763fa',1,50,1,1770714000000,'2026-02-10',1,'A-000005',X'05d52a7937c051a38a89a08d6152072d',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a220b91313730c90883dc8992045e0',1,55,1,1770714000000,'2026-02-10',1,'A-000006',X'0670492eb7fb5c779976ffa924f94783',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a220b9133374e4afbbe5d1d2cc07ce',1,89,1,1770883500000,'2026-02-12',1,'A-000007',X'38c3c391a40955338dd93ec409e799d7',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r1Xn0 gU sO',NULL);
INSERT INTO sale VALUES(X'01a220b9133771189e588e8c85767611',1,93,1,1770883560000,'2026-02-12',1,'A-000008',X'3d6c802bf7625bac8b8a56f55604dd94',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A190000 t1A490000 t2A1490000 t3A3990000 bU r0Xn0 r1Xn0 gU sQ5',NULL);
INSERT INTO sale VALUES(X'01a220b9133a7107b143d3e113faee8e',1,97,1,1770883620000,'2026-02-12',1,'A-000009',X'b56120157e3f553db4056651b5488166',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 gU sQ10',NULL);
INSERT INTO sale VALUES(X'01a220b9133f77f2a1eb47f84f8da3c4',1,104,1,1770883740000,'2026-02-12',1,'A-000010',X'4ba1b5c64a7554509a98d737d2137e14',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 gU sQ10',NULL);
INSERT INTO sale VALUES(X'01a220b9135472f89c9780a0ba4717d3',1,128,1,1771056120000,'2026-02-14',1,'A-000011',X'effc438163735d0f99280d97727ca02d',3,9000,0,9000,0,0,0,9000,0,4,'eE500,9000 aXf;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r3Xn0 r1Xn0 r2Xn1,1000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a220b9135f76a8a2e9c9e705bfa79f',1,143,1,1771056240000,'2026-02-14',1,'A-000012',X'99e6f08f63fe5a419f107c3ce0d46a65',3,9000,0,9000,0,0,0,9000,0,4,'eE500,9000 aXf;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r3Xn0 r1Xn0 r2Xn1,1000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a220b9136477398f1212dbb4c8b882',1,156,1,1771142400000,'2026-02-15',1,'A-000013',X'6a6e9273930d54a29d16d7a4444ae2fc',4,200000,0,200000,0,0,0,200000,0,100,'eE500,200000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0,300000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a220b9136774ea84e19242f3fd1e35',1,160,1,1771146000000,'2026-02-15',1,'A-000014',X'fc3e497d734b586bac6b7f46d43c1f6f',4,20000,600,19400,50,5000,0,14400,0,7,'t0T200000 eE500,14400 sS;t1A300000 t2A1300000 t3A3800000 bU r0Xn0,480000 gU',NULL);
INSERT INTO sale VALUES(X'01a220b9136e74a4a3382a594f9e39c8',1,170,1,1771153200000,'2026-02-15',1,'A-000015',X'127680cd5ac656099785352df5f79915',4,30000,0,30000,0,0,0,30000,0,15,'eE500,30000;t0A180600 t1A480600 t2A1480600 t3A3980600 bU r0Xn0,470000 gU sO43',NULL);
INSERT INTO sale VALUES(X'01a220b91375711998ed45891dc4bfc3',1,175,1,1771156800000,'2026-02-15',1,'A-000016',X'dc392a5e971d58c48ab061028c51dce4',4,600000,10000,590000,0,0,0,590000,0,0,'r0Xo0,600000;t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a220b91379728c8b966fc6b8c52091',1,178,1,1771164000000,'2026-02-15',1,'A-000017',X'1e40dd8b17eb54ecb58a13bd15b0bb22',4,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK r0Xn0,497000 gK eK sK',NULL);
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
INSERT INTO sale_line VALUES(X'01a220b912c8712b90eb086eea80ee60',1,NULL,NULL,'Чай',NULL,3000,100000,300000,30000,270000,0,134);
INSERT INTO sale_line VALUES(X'01a220b912c8712b90eb086eea80ee60',2,NULL,NULL,'Мед',NULL,350,10001,3500,350,3150,0,2);
INSERT INTO sale_line VALUES(X'01a220b912d575dba4221fc0f84a69a7',1,NULL,NULL,'Кава',NULL,1000,200000,200000,6000,194000,5000,94);
INSERT INTO sale_line VALUES(X'01a220b912ed746490e237318c799324',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
INSERT INTO sale_line VALUES(X'01a220b912f171a29de5da97bee0e9ac',1,NULL,NULL,'Кава',NULL,1000,200000,200000,0,200000,0,0);
INSERT INTO sale_line VALUES(X'01a220b9131073b18151477f58d763fa',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a220b91313730c90883dc8992045e0',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a220b9133374e4afbbe5d1d2cc07ce',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a220b9133771189e588e8c85767611',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a220b9133a7107b143d3e113faee8e',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
INSERT INTO sale_line VALUES(X'01a220b9133f77f2a1eb47f84f8da3c4',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
INSERT INTO sale_line VALUES(X'01a220b9135472f89c9780a0ba4717d3',1,NULL,NULL,'Чай',NULL,1000,9000,9000,0,9000,0,4);
INSERT INTO sale_line VALUES(X'01a220b9135f76a8a2e9c9e705bfa79f',1,NULL,NULL,'Чай',NULL,1000,9000,9000,0,9000,0,4);
INSERT INTO sale_line VALUES(X'01a220b9136477398f1212dbb4c8b882',1,NULL,NULL,'Чай',NULL,1000,200000,200000,0,200000,0,100);
INSERT INTO sale_line VALUES(X'01a220b9136774ea84e19242f3fd1e35',1,NULL,NULL,'Чай',NULL,1000,20000,20000,600,19400,5000,7);
INSERT INTO sale_line VALUES(X'01a220b9136e74a4a3382a594f9e39c8',1,NULL,NULL,'Чай',NULL,1000,30000,30000,0,30000,0,15);
INSERT INTO sale_line VALUES(X'01a220b91375711998ed45891dc4bfc3',1,NULL,NULL,'Чай',NULL,1000,400000,400000,6667,393333,0,0);
INSERT INTO sale_line VALUES(X'01a220b91375711998ed45891dc4bfc3',2,NULL,NULL,'Мед',NULL,1000,200000,200000,3333,196667,0,0);
INSERT INTO sale_line VALUES(X'01a220b91379728c8b966fc6b8c52091',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
CREATE TABLE sale_discount (
    sale   BLOB    NOT NULL,
    line   INTEGER NOT NULL,
    no     INTEGER NOT NULL CHECK (no > 0),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, line, no),
    FOREIGN KEY (sale, line) REFERENCES sale_line (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_discount VALUES(X'01a220b912c8712b90eb086eea80ee60',1,1,'birthday',30000);
INSERT INTO sale_discount VALUES(X'01a220b912c8712b90eb086eea80ee60',2,1,'birthday',350);
INSERT INTO sale_discount VALUES(X'01a220b912d575dba4221fc0f84a69a7',1,1,'tier.bronze',6000);
INSERT INTO sale_discount VALUES(X'01a220b9133a7107b143d3e113faee8e',1,1,'rule.tenth',1000);
INSERT INTO sale_discount VALUES(X'01a220b9133f77f2a1eb47f84f8da3c4',1,1,'rule.tenth',1000);
INSERT INTO sale_discount VALUES(X'01a220b9136774ea84e19242f3fd1e35',1,1,'tier.bronze',600);
INSERT INTO sale_discount VALUES(X'01a220b91375711998ed45891dc4bfc3',1,1,'rule.big',6667);
INSERT INTO sale_discount VALUES(X'01a220b91375711998ed45891dc4bfc3',2,1,'rule.big',3333);
CREATE TABLE sale_gift (
    sale     BLOB    NOT NULL REFERENCES sale (id),
    no       INTEGER NOT NULL CHECK (no > 0),
    rule     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0), gift TEXT,
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_gift VALUES(X'01a220b912c8712b90eb086eea80ee60',1,'birthday.gift','{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"}',1000,NULL);
CREATE TABLE sale_payment (
    sale   BLOB    NOT NULL REFERENCES sale (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_payment VALUES(X'01a220b912c8712b90eb086eea80ee60',1,'cash','cash',273150);
INSERT INTO sale_payment VALUES(X'01a220b912d575dba4221fc0f84a69a7',1,'cash','cash',189000);
INSERT INTO sale_payment VALUES(X'01a220b912ed746490e237318c799324',1,'cash','cash',3000);
INSERT INTO sale_payment VALUES(X'01a220b912f171a29de5da97bee0e9ac',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a220b9131073b18151477f58d763fa',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a220b91313730c90883dc8992045e0',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a220b9133374e4afbbe5d1d2cc07ce',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a220b9133771189e588e8c85767611',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a220b9133a7107b143d3e113faee8e',1,'cash','cash',8000);
INSERT INTO sale_payment VALUES(X'01a220b9133f77f2a1eb47f84f8da3c4',1,'cash','cash',8000);
INSERT INTO sale_payment VALUES(X'01a220b9135472f89c9780a0ba4717d3',1,'cash','cash',9000);
INSERT INTO sale_payment VALUES(X'01a220b9135f76a8a2e9c9e705bfa79f',1,'cash','cash',9000);
INSERT INTO sale_payment VALUES(X'01a220b9136477398f1212dbb4c8b882',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a220b9136774ea84e19242f3fd1e35',1,'cash','cash',14400);
INSERT INTO sale_payment VALUES(X'01a220b9136e74a4a3382a594f9e39c8',1,'cash','cash',30000);
INSERT INTO sale_payment VALUES(X'01a220b91375711998ed45891dc4bfc3',1,'cash','cash',590000);
INSERT INTO sale_payment VALUES(X'01a220b91379728c8b966fc6b8c52091',1,'cash','cash',3000);
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
INSERT INTO fiscal VALUES(X'01a220b912d174b0bcf5f0ef0e41d00c',1,16,1,1769940060000,'2026-02-01',X'01a220b912c8712b90eb086eea80ee60','77');
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
INSERT INTO attribution VALUES(X'01a220b912ca767bbc4450eb9bcfd5e5',1,13,1,1769940000000,'2026-02-01',X'01a220b912c8712b90eb086eea80ee60',X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b912b77780a60bb4d1a2f8e13f');
INSERT INTO attribution VALUES(X'01a220b912d675cf9065360d3033e488',1,18,1,1770285600000,'2026-02-05',X'01a220b912d575dba4221fc0f84a69a7',X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b912b77780a60bb4d1a2f8e13f');
INSERT INTO attribution VALUES(X'01a220b912ee73d0854e64e367f5235d',1,24,1,1770458400000,'2026-02-07',X'01a220b912ed746490e237318c799324',NULL,NULL);
INSERT INTO attribution VALUES(X'01a220b912f171a29de5da9805c5ca91',1,26,1,1770544800000,'2026-02-08',X'01a220b912f171a29de5da97bee0e9ac',NULL,NULL);
INSERT INTO attribution VALUES(X'01a220b912f6736a931e98e7d236b8e9',1,27,1,1770548400000,'2026-02-08',X'01a220b912f171a29de5da97bee0e9ac',X'01a220b912c572a7936c684a83075dd0',X'01a220b912c572a7936c684b95feb0e9');
INSERT INTO attribution VALUES(X'01a220b91312777db9956ee9edcca794',1,51,1,1770714000000,'2026-02-10',X'01a220b9131073b18151477f58d763fa',X'01a220b9130974488bcc836c4c00b4e2',X'01a220b9130974488bcc836d51973d25');
INSERT INTO attribution VALUES(X'01a220b9131471b9893531c2fb1ae479',1,56,1,1770714000000,'2026-02-10',X'01a220b91313730c90883dc8992045e0',X'01a220b9130c77f0a1e0b53392362bbd',X'01a220b9130d77549a2cc307daa61f0d');
INSERT INTO attribution VALUES(X'01a220b9131a72b49b290db27c93bdd2',1,60,1,1770796800000,'2026-02-11',X'01a220b9131073b18151477f58d763fa',X'01a220b9130574aca2fb47c8ae94344f',X'01a220b9130574aca2fb47c9adb8ac56');
INSERT INTO attribution VALUES(X'01a220b9131d739483bb369b3c360ae5',1,65,1,1770796860000,'2026-02-11',X'01a220b91313730c90883dc8992045e0',X'01a220b9130e72c583d4c3c16d3de0a1',X'01a220b9130e72c583d4c3c24c8d866e');
INSERT INTO attribution VALUES(X'01a220b9131f77cbb1e02b78ffae648a',1,70,1,1770796920000,'2026-02-11',X'01a220b91313730c90883dc8992045e0',X'01a220b9130c77f0a1e0b53392362bbd',X'01a220b9130d77549a2cc307daa61f0d');
INSERT INTO attribution VALUES(X'01a220b9133577009c5ff9a57c1be6fd',1,90,1,1770883500000,'2026-02-12',X'01a220b9133374e4afbbe5d1d2cc07ce',X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501');
INSERT INTO attribution VALUES(X'01a220b9133877e4bc7a25b04b347d09',1,94,1,1770883560000,'2026-02-12',X'01a220b9133771189e588e8c85767611',X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501');
INSERT INTO attribution VALUES(X'01a220b9133b74079eecade71add8811',1,98,1,1770883620000,'2026-02-12',X'01a220b9133a7107b143d3e113faee8e',X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501');
INSERT INTO attribution VALUES(X'01a220b913407540a78909ec72948457',1,105,1,1770883740000,'2026-02-12',X'01a220b9133f77f2a1eb47f84f8da3c4',X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501');
INSERT INTO attribution VALUES(X'01a220b91356739582b695e82fd727ab',1,129,1,1771056120000,'2026-02-14',X'01a220b9135472f89c9780a0ba4717d3',X'01a220b913517360b20a1b4a93a21506',X'01a220b913517360b20a1b4b7e972b59');
INSERT INTO attribution VALUES(X'01a220b9136072e985fde18d6c6e57e8',1,144,1,1771056240000,'2026-02-14',X'01a220b9135f76a8a2e9c9e705bfa79f',X'01a220b913517360b20a1b4a93a21506',X'01a220b913517360b20a1b4b7e972b59');
INSERT INTO attribution VALUES(X'01a220b9136576f0b16a52dc51c5c726',1,157,1,1771142400000,'2026-02-15',X'01a220b9136477398f1212dbb4c8b882',X'01a220b9136374d79ae9115f5b4951fd',X'01a220b9136374d79ae911602e05cd78');
INSERT INTO attribution VALUES(X'01a220b9136871e69da831787a78c01a',1,161,1,1771146000000,'2026-02-15',X'01a220b9136774ea84e19242f3fd1e35',X'01a220b9136374d79ae9115f5b4951fd',X'01a220b9136374d79ae911602e05cd78');
INSERT INTO attribution VALUES(X'01a220b9136e74a4a3382a5a8adc0790',1,171,1,1771153200000,'2026-02-15',X'01a220b9136e74a4a3382a594f9e39c8',X'01a220b9136374d79ae9115f5b4951fd',X'01a220b9136374d79ae911602e05cd78');
INSERT INTO attribution VALUES(X'01a220b91376749d947fa65a682c0474',1,176,1,1771156800000,'2026-02-15',X'01a220b91375711998ed45891dc4bfc3',NULL,NULL);
INSERT INTO attribution VALUES(X'01a220b9137c77a99feb1c502a8fbd69',1,179,1,1771164000000,'2026-02-15',X'01a220b91379728c8b966fc6b8c52091',NULL,NULL);
CREATE TABLE attribution_line (
    attribution   BLOB    NOT NULL REFERENCES attribution (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    points_earned INTEGER NOT NULL CHECK (points_earned > 0),
    PRIMARY KEY (attribution, no)
) STRICT, WITHOUT ROWID;
INSERT INTO attribution_line VALUES(X'01a220b912f6736a931e98e7d236b8e9',1,100);
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
INSERT INTO refund_line VALUES(X'01a220b912d9741ea16b8e132b4c9389',1,1,'Чай',1000,90000,0,44);
INSERT INTO refund_line VALUES(X'01a220b912f87669967f8edb58a94c6f',1,NULL,NULL,1000,500,0,0);
INSERT INTO refund_line VALUES(X'01a220b9133c735f9a6ea200da226604',1,1,'Чай',1000,8000,0,4);
INSERT INTO refund_line VALUES(X'01a220b91342749d8ab95fe2c30bd249',1,1,'Чай',1000,10000,0,5);
INSERT INTO refund_line VALUES(X'01a220b9135c7753a01f8e360f481ff1',1,1,'Чай',1000,9000,0,4);
INSERT INTO refund_line VALUES(X'01a220b91369773dbee6d8a397a218e7',1,1,'Чай',1000,200000,0,100);
INSERT INTO refund_line VALUES(X'01a220b91376749d947fa65b943b691e',1,2,'Мед',1000,196667,0,0);
INSERT INTO refund_line VALUES(X'01a220b91381775f905020f8348b4ea0',1,1,'Хліб',1000,3000,0,0);
CREATE TABLE refund_payment (
    refund BLOB    NOT NULL REFERENCES refund (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_payment VALUES(X'01a220b912d9741ea16b8e132b4c9389',1,'cash','cash',90000);
INSERT INTO refund_payment VALUES(X'01a220b912f87669967f8edb58a94c6f',1,'cash','cash',500);
INSERT INTO refund_payment VALUES(X'01a220b9133c735f9a6ea200da226604',1,'cash','cash',8000);
INSERT INTO refund_payment VALUES(X'01a220b91342749d8ab95fe2c30bd249',1,'cash','cash',10000);
INSERT INTO refund_payment VALUES(X'01a220b9135c7753a01f8e360f481ff1',1,'cash','cash',9000);
INSERT INTO refund_payment VALUES(X'01a220b91369773dbee6d8a397a218e7',1,'cash','cash',200000);
INSERT INTO refund_payment VALUES(X'01a220b91376749d947fa65b943b691e',1,'cash','cash',190000);
INSERT INTO refund_payment VALUES(X'01a220b91381775f905020f8348b4ea0',1,'cash','cash',3000);
CREATE TABLE points_move (
    entry  BLOB    NOT NULL REFERENCES points_entry (id),
    lot    BLOB    NOT NULL REFERENCES points_entry (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry, lot)
) STRICT, WITHOUT ROWID;
INSERT INTO points_move VALUES(X'01a220b912cb7251909584a4e821cab6',X'01a220b912cb7251909584a4e821cab6',136);
INSERT INTO points_move VALUES(X'01a220b912d675cf9065360e254ab224',X'01a220b912cb7251909584a4e821cab6',-50);
INSERT INTO points_move VALUES(X'01a220b912d675cf9065360f9f43c569',X'01a220b912d675cf9065360f9f43c569',94);
INSERT INTO points_move VALUES(X'01a220b912e4759c88da7b0c3fc7b311',X'01a220b912cb7251909584a4e821cab6',-44);
INSERT INTO points_move VALUES(X'01a220b912f6736a931e98e8c2e1c2f9',X'01a220b912f6736a931e98e8c2e1c2f9',100);
INSERT INTO points_move VALUES(X'01a220b91312777db9956eea93e663d0',X'01a220b91312777db9956eea93e663d0',150);
INSERT INTO points_move VALUES(X'01a220b9131471b9893531c3a7ac8d99',X'01a220b9131471b9893531c3a7ac8d99',150);
INSERT INTO points_move VALUES(X'01a220b9131a72b49b290db3223c16f6',X'01a220b91312777db9956eea93e663d0',-150);
INSERT INTO points_move VALUES(X'01a220b9131a72b49b290db41aa1edcf',X'01a220b91312777db9956eea93e663d0',150);
INSERT INTO points_move VALUES(X'01a220b9131d739483bb369cd24a939e',X'01a220b9131471b9893531c3a7ac8d99',-150);
INSERT INTO points_move VALUES(X'01a220b9131d739483bb369dbdafadd6',X'01a220b9131471b9893531c3a7ac8d99',150);
INSERT INTO points_move VALUES(X'01a220b913207353886c0180eb357fea',X'01a220b9131471b9893531c3a7ac8d99',-150);
INSERT INTO points_move VALUES(X'01a220b913207353886c0181574c281d',X'01a220b9131471b9893531c3a7ac8d99',150);
INSERT INTO points_move VALUES(X'01a220b9132276669538550901ba06d4',X'01a220b9131471b9893531c3a7ac8d99',-150);
INSERT INTO points_move VALUES(X'01a220b9132276669538550a739bb6e0',X'01a220b9131471b9893531c3a7ac8d99',150);
INSERT INTO points_move VALUES(X'01a220b9132d76d6a18520379a5cd98c',X'01a220b9132d76d6a18520379a5cd98c',20);
INSERT INTO points_move VALUES(X'01a220b913367414bf4cf894450a7329',X'01a220b913367414bf4cf894450a7329',5);
INSERT INTO points_move VALUES(X'01a220b9133877e4bc7a25b287556650',X'01a220b9133877e4bc7a25b287556650',5);
INSERT INTO points_move VALUES(X'01a220b9133b74079eecade9f308c531',X'01a220b9133b74079eecade9f308c531',4);
INSERT INTO points_move VALUES(X'01a220b9133e71ab923b5fd40af6ca1f',X'01a220b9133b74079eecade9f308c531',-4);
INSERT INTO points_move VALUES(X'01a220b913407540a78909eed342dd6c',X'01a220b913407540a78909eed342dd6c',4);
INSERT INTO points_move VALUES(X'01a220b9134373efb91158edbd2e512e',X'01a220b9133877e4bc7a25b287556650',-5);
INSERT INTO points_move VALUES(X'01a220b91356739582b695ea6cf8d4f0',X'01a220b91356739582b695ea6cf8d4f0',4);
INSERT INTO points_move VALUES(X'01a220b91356739582b695eb23a3ab01',X'01a220b91356739582b695eb23a3ab01',50);
INSERT INTO points_move VALUES(X'01a220b91356739582b695ec00d075b9',X'01a220b91356739582b695ec00d075b9',70);
INSERT INTO points_move VALUES(X'01a220b9135e74e48cc685d03248fe52',X'01a220b91356739582b695ea6cf8d4f0',-4);
INSERT INTO points_move VALUES(X'01a220b9135e74e48cc685d11e233ed3',X'01a220b91356739582b695eb23a3ab01',-50);
INSERT INTO points_move VALUES(X'01a220b9135e74e48cc685d2a059e2a5',X'01a220b91356739582b695ec00d075b9',-70);
INSERT INTO points_move VALUES(X'01a220b913617256aa6e0348380b5f85',X'01a220b913617256aa6e0348380b5f85',4);
INSERT INTO points_move VALUES(X'01a220b913617256aa6e034988004788',X'01a220b913617256aa6e034988004788',50);
INSERT INTO points_move VALUES(X'01a220b913617256aa6e034a9ca548a1',X'01a220b913617256aa6e034a9ca548a1',70);
INSERT INTO points_move VALUES(X'01a220b9136576f0b16a52ddbdb845c6',X'01a220b9136576f0b16a52ddbdb845c6',100);
INSERT INTO points_move VALUES(X'01a220b91369773dbee6d8a1059f102b',X'01a220b9136576f0b16a52ddbdb845c6',-50);
INSERT INTO points_move VALUES(X'01a220b91369773dbee6d8a2470127e0',X'01a220b91369773dbee6d8a2470127e0',7);
INSERT INTO points_move VALUES(X'01a220b9136b7257a3af2f4dd53bff1f',X'01a220b9136576f0b16a52ddbdb845c6',-50);
INSERT INTO points_move VALUES(X'01a220b9136b7257a3af2f4ef3d159bb',X'01a220b9136b7257a3af2f4ef3d159bb',-50);
INSERT INTO points_move VALUES(X'01a220b9136b7257a3af2f4f6dff333b',X'01a220b91369773dbee6d8a2470127e0',-7);
INSERT INTO points_move VALUES(X'01a220b9136b7257a3af2f506b2a9e52',X'01a220b9136b7257a3af2f4ef3d159bb',7);
INSERT INTO points_move VALUES(X'01a220b9136e74a4a3382a5b267bfca1',X'01a220b9136e74a4a3382a5b267bfca1',15);
INSERT INTO points_move VALUES(X'01a220b9136f77d1b250eb72f1789ba9',X'01a220b9136e74a4a3382a5b267bfca1',-15);
INSERT INTO points_move VALUES(X'01a220b9136f77d1b250eb73fba3242c',X'01a220b9136b7257a3af2f4ef3d159bb',15);
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
INSERT INTO opening VALUES(X'9e51fa1f2f9deedb4fa4d9dea2ec3a8e',1,54,1,0,'2026-01-02',X'01a220b9130d77549a2cc307daa61f0d',700);
INSERT INTO opening VALUES(X'a7db9bd90dc5ac01b8049f86729366f6',1,49,1,0,'2026-01-02',X'01a220b9130974488bcc836d51973d25',700);
INSERT INTO opening VALUES(X'c531a8b2c6f29f59d801492bb3e51090',1,32,1,0,'2026-01-02',X'01a220b912c572a7936c684b95feb0e9',700);
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
INSERT INTO person_member VALUES(X'01a220b912b3771fbb4b2eaa2b9b9086','Ольга','','Савельева','Ольга',0,NULL,NULL,2,1,NULL,'uk','','ĖĀĂĆĐġĆĂĀ ēĐġăĀ','olga saveleva');
INSERT INTO person_member VALUES(X'01a220b912c572a7936c684a83075dd0','Тарас','','Бондар','Тарас',0,NULL,NULL,NULL,NULL,NULL,'uk','','āēĒąĀĕ ėĀĕĀĖ','taras bondar');
INSERT INTO person_member VALUES(X'01a220b9130574aca2fb47c8ae94344f','Ірина','','Лисенко','Ірина',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ĐċĖĆĒďē ČĕċĒĀ','irina lisenko');
INSERT INTO person_member VALUES(X'01a220b9130974488bcc836c4c00b4e2','Irina','','Lysenko','Irina',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ɬɹɳɥɮɫɯ ɩɲɩɮɡ','irina lisenko');
INSERT INTO person_member VALUES(X'01a220b9130c77f0a1e0b53392362bbd','Ян','','Лисенко','Ян',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒ','ian lisenko');
INSERT INTO person_member VALUES(X'01a220b9130e72c583d4c3c16d3de0a1','Яна','','Лисенко','Яна',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒĀ','iana lisenko');
INSERT INTO person_member VALUES(X'01a220b913307203b5ad5155f4a0966c','Софія','','Мельник','Софія',0,NULL,NULL,NULL,NULL,NULL,'uk','','đĆĐġĒċď ĖēęČĤ','sofia melnik');
INSERT INTO person_member VALUES(X'01a220b913517360b20a1b4a93a21506','Надія','','Сорока','Надія',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĖēĕēďĀ ĒĀąČĤ','nadia soroka');
INSERT INTO person_member VALUES(X'01a220b9135275b2a7ca9401f2c25e7f','Софія','','Сорока','Софія',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĖēĕēďĀ ĖēęČĤ','sofia soroka');
INSERT INTO person_member VALUES(X'01a220b9136374d79ae9115f5b4951fd','Павло','','Гнатюк','Павло',0,NULL,NULL,NULL,NULL,NULL,'uk','','ăĒĀėģď ĔĀĂĐē','pavlo gnatiuk');
CREATE TABLE person_card_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES card_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_card_event VALUES(X'01a220b912fd74b698879b5b007f44fc','two people use it');
CREATE TABLE person_refund (
    refund BLOB NOT NULL PRIMARY KEY REFERENCES refund (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_refund VALUES(X'01a220b912d9741ea16b8e132b4c9389','too strong');
INSERT INTO person_refund VALUES(X'01a220b912f87669967f8edb58a94c6f','no receipt');
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
INSERT INTO member_now VALUES(X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b912b77780a60bb4d1a2f8e13f');
INSERT INTO member_now VALUES(X'01a220b912c572a7936c684a83075dd0',X'01a220b912c572a7936c684b95feb0e9');
INSERT INTO member_now VALUES(X'01a220b9130574aca2fb47c8ae94344f',X'01a220b9130574aca2fb47c9adb8ac56');
INSERT INTO member_now VALUES(X'01a220b9130c77f0a1e0b53392362bbd',X'01a220b9130e72c583d4c3c24c8d866e');
INSERT INTO member_now VALUES(X'01a220b9130e72c583d4c3c16d3de0a1',X'01a220b9130e72c583d4c3c24c8d866e');
INSERT INTO member_now VALUES(X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501');
INSERT INTO member_now VALUES(X'01a220b913517360b20a1b4a93a21506',X'01a220b913517360b20a1b4b7e972b59');
INSERT INTO member_now VALUES(X'01a220b9135275b2a7ca9401f2c25e7f',X'01a220b9135275b2a7ca940259981937');
INSERT INTO member_now VALUES(X'01a220b9136374d79ae9115f5b4951fd',X'01a220b9136374d79ae911602e05cd78');
CREATE TABLE card (
    number      TEXT NOT NULL PRIMARY KEY,
    member      BLOB NOT NULL REFERENCES member (id),
    state       TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'lost', 'blocked')),
    replaced_by TEXT,
    since       TEXT NOT NULL,
    -- The fact that put it into this state.
    event       BLOB NOT NULL REFERENCES card_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO card VALUES('2901000000015',X'01a220b912c572a7936c684a83075dd0','blocked',NULL,'2026-02-09',X'01a220b912fd74b698879b5b007f44fc');
INSERT INTO card VALUES('440029010001',X'01a220b912b3771fbb4b2eaa2b9b9086','active',NULL,'2026-01-02',X'01a220b912b8733c92d1cb129777a25d');
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
INSERT INTO sale_now VALUES(X'01a220b912c8712b90eb086eea80ee60',X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b912b77780a60bb4d1a2f8e13f','2026-02-01',1769940000000,183150,0);
INSERT INTO sale_now VALUES(X'01a220b912d575dba4221fc0f84a69a7',X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b912b77780a60bb4d1a2f8e13f','2026-02-05',1770285600000,194000,0);
INSERT INTO sale_now VALUES(X'01a220b912ed746490e237318c799324',NULL,NULL,'2026-02-07',1770458400000,3000,0);
INSERT INTO sale_now VALUES(X'01a220b912f171a29de5da97bee0e9ac',X'01a220b912c572a7936c684a83075dd0',X'01a220b912c572a7936c684b95feb0e9','2026-02-08',1770544800000,200000,0);
INSERT INTO sale_now VALUES(X'01a220b9131073b18151477f58d763fa',X'01a220b9130574aca2fb47c8ae94344f',X'01a220b9130574aca2fb47c9adb8ac56','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a220b91313730c90883dc8992045e0',X'01a220b9130c77f0a1e0b53392362bbd',X'01a220b9130d77549a2cc307daa61f0d','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a220b9133374e4afbbe5d1d2cc07ce',X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501','2026-02-12',1770883500000,10000,0);
INSERT INTO sale_now VALUES(X'01a220b9133771189e588e8c85767611',X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501','2026-02-12',1770883560000,0,1);
INSERT INTO sale_now VALUES(X'01a220b9133a7107b143d3e113faee8e',X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501','2026-02-12',1770883620000,0,1);
INSERT INTO sale_now VALUES(X'01a220b9133f77f2a1eb47f84f8da3c4',X'01a220b913307203b5ad5155f4a0966c',X'01a220b9133173529084631ecc918501','2026-02-12',1770883740000,8000,0);
INSERT INTO sale_now VALUES(X'01a220b9135472f89c9780a0ba4717d3',X'01a220b913517360b20a1b4a93a21506',X'01a220b913517360b20a1b4b7e972b59','2026-02-14',1771056120000,0,1);
INSERT INTO sale_now VALUES(X'01a220b9135f76a8a2e9c9e705bfa79f',X'01a220b913517360b20a1b4a93a21506',X'01a220b913517360b20a1b4b7e972b59','2026-02-14',1771056240000,9000,0);
INSERT INTO sale_now VALUES(X'01a220b9136477398f1212dbb4c8b882',X'01a220b9136374d79ae9115f5b4951fd',X'01a220b9136374d79ae911602e05cd78','2026-02-15',1771142400000,0,1);
INSERT INTO sale_now VALUES(X'01a220b9136774ea84e19242f3fd1e35',X'01a220b9136374d79ae9115f5b4951fd',X'01a220b9136374d79ae911602e05cd78','2026-02-15',1771146000000,19400,0);
INSERT INTO sale_now VALUES(X'01a220b9136e74a4a3382a594f9e39c8',X'01a220b9136374d79ae9115f5b4951fd',X'01a220b9136374d79ae911602e05cd78','2026-02-15',1771153200000,30000,0);
INSERT INTO sale_now VALUES(X'01a220b91375711998ed45891dc4bfc3',NULL,NULL,'2026-02-15',1771156800000,400000,0);
INSERT INTO sale_now VALUES(X'01a220b91379728c8b966fc6b8c52091',NULL,NULL,'2026-02-15',1771164000000,0,1);
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
INSERT INTO person_word VALUES('bondar','taras',X'01a220b912c572a7936c684a83075dd0');
INSERT INTO person_word VALUES('gnatiuk','pavlo',X'01a220b9136374d79ae9115f5b4951fd');
INSERT INTO person_word VALUES('ian','lisenko',X'01a220b9130c77f0a1e0b53392362bbd');
INSERT INTO person_word VALUES('iana','lisenko',X'01a220b9130e72c583d4c3c16d3de0a1');
INSERT INTO person_word VALUES('irina','lisenko',X'01a220b9130574aca2fb47c8ae94344f');
INSERT INTO person_word VALUES('irina','lisenko',X'01a220b9130974488bcc836c4c00b4e2');
INSERT INTO person_word VALUES('lisenko','ian',X'01a220b9130c77f0a1e0b53392362bbd');
INSERT INTO person_word VALUES('lisenko','iana',X'01a220b9130e72c583d4c3c16d3de0a1');
INSERT INTO person_word VALUES('lisenko','irina',X'01a220b9130574aca2fb47c8ae94344f');
INSERT INTO person_word VALUES('lisenko','irina',X'01a220b9130974488bcc836c4c00b4e2');
INSERT INTO person_word VALUES('melnik','sofia',X'01a220b913307203b5ad5155f4a0966c');
INSERT INTO person_word VALUES('nadia','soroka',X'01a220b913517360b20a1b4a93a21506');
INSERT INTO person_word VALUES('olga','saveleva',X'01a220b912b3771fbb4b2eaa2b9b9086');
INSERT INTO person_word VALUES('pavlo','gnatiuk',X'01a220b9136374d79ae9115f5b4951fd');
INSERT INTO person_word VALUES('saveleva','olga',X'01a220b912b3771fbb4b2eaa2b9b9086');
INSERT INTO person_word VALUES('sofia','melnik',X'01a220b913307203b5ad5155f4a0966c');
INSERT INTO person_word VALUES('sofia','soroka',X'01a220b9135275b2a7ca9401f2c25e7f');
INSERT INTO person_word VALUES('soroka','nadia',X'01a220b913517360b20a1b4a93a21506');
INSERT INTO person_word VALUES('soroka','sofia',X'01a220b9135275b2a7ca9401f2c25e7f');
INSERT INTO person_word VALUES('taras','bondar',X'01a220b912c572a7936c684a83075dd0');
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
INSERT INTO regular VALUES(X'01a220b912b3771fbb4b2eaa2b9b9086','2025-01-01','bronze',226,2,2,377150,2,377150,'2026-02-01','2026-02-05',4,'2026-02-14','2027-02-01');
INSERT INTO regular VALUES(X'01a220b912c572a7936c684a83075dd0','2025-01-01','bronze',100,1,1,200000,1,200000,'2026-02-08','2026-02-08',NULL,'2026-02-08','2027-02-08');
INSERT INTO regular VALUES(X'01a220b9130574aca2fb47c8ae94344f','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a220b9130c77f0a1e0b53392362bbd','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a220b9130e72c583d4c3c16d3de0a1','2025-01-01','bronze',150,0,0,0,0,0,NULL,NULL,NULL,'2026-02-11',NULL);
INSERT INTO regular VALUES(X'01a220b913307203b5ad5155f4a0966c','2025-01-01','gold',9,1,2,18000,1,18000,'2026-02-12','2026-02-12',NULL,'2026-02-14','2027-02-12');
INSERT INTO regular VALUES(X'01a220b913517360b20a1b4a93a21506','2025-01-01',NULL,54,1,1,9000,1,9000,'2026-02-14','2026-02-14',NULL,'2026-02-14','2027-02-14');
INSERT INTO regular VALUES(X'01a220b9135275b2a7ca9401f2c25e7f','2025-01-01',NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-01-02',NULL);
INSERT INTO regular VALUES(X'01a220b9136374d79ae9115f5b4951fd','2025-01-01',NULL,-28,1,2,49400,1,49400,'2026-02-15','2026-02-15',NULL,'2026-02-15','2027-02-15');
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
INSERT INTO takings VALUES('2026-02-14',2,9000);
INSERT INTO takings VALUES('2026-02-15',5,449400);
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
INSERT INTO merge VALUES(X'01a220b913197390be5c9fa9923ed9a7',1,59,1,1770796800000,'2026-02-11',X'01a220b9130974488bcc836c4c00b4e2',X'01a220b9130574aca2fb47c8ae94344f',X'a1d34bad9f115848b2e9d57d0fbbd908');
INSERT INTO merge VALUES(X'01a220b9131c77208849d4a2eabe88b8',1,64,1,1770796860000,'2026-02-11',X'01a220b9130c77f0a1e0b53392362bbd',X'01a220b9130e72c583d4c3c16d3de0a1',X'f1c5674ba5d555f699a7ed49fa062b0f');
INSERT INTO merge VALUES(X'01a220b9131e7238b768d00b5c4f146d',1,69,1,1770796920000,'2026-02-11',X'01a220b9130c77f0a1e0b53392362bbd',NULL,X'9eb05b045b4f5587bf982c5604877afa');
CREATE TABLE merge_sale (
    merge       BLOB NOT NULL REFERENCES merge (id),
    attribution BLOB NOT NULL UNIQUE REFERENCES attribution (id),
    PRIMARY KEY (merge, attribution)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_sale VALUES(X'01a220b913197390be5c9fa9923ed9a7',X'01a220b9131a72b49b290db27c93bdd2');
INSERT INTO merge_sale VALUES(X'01a220b9131c77208849d4a2eabe88b8',X'01a220b9131d739483bb369b3c360ae5');
INSERT INTO merge_sale VALUES(X'01a220b9131e7238b768d00b5c4f146d',X'01a220b9131f77cbb1e02b78ffae648a');
CREATE TABLE merge_points (
    merge BLOB NOT NULL REFERENCES merge (id),
    entry BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (merge, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_points VALUES(X'01a220b913197390be5c9fa9923ed9a7',X'01a220b9131a72b49b290db41aa1edcf');
INSERT INTO merge_points VALUES(X'01a220b9131c77208849d4a2eabe88b8',X'01a220b9131d739483bb369dbdafadd6');
INSERT INTO merge_points VALUES(X'01a220b9131e7238b768d00b5c4f146d',X'01a220b913207353886c0181574c281d');
CREATE TABLE merge_spend (
    merge   BLOB    NOT NULL REFERENCES merge (id),
    no      INTEGER NOT NULL CHECK (no > 0),
    account BLOB    NOT NULL REFERENCES account (id),
    -- The day on which it was brought along, by which a tier's window counts it.
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    spent   INTEGER NOT NULL CHECK (spent <> 0),
    PRIMARY KEY (merge, no)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_spend VALUES(X'01a220b913197390be5c9fa9923ed9a7',1,X'01a220b9130974488bcc836d51973d25','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a220b913197390be5c9fa9923ed9a7',2,X'01a220b9130574aca2fb47c9adb8ac56','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a220b9131c77208849d4a2eabe88b8',1,X'01a220b9130d77549a2cc307daa61f0d','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a220b9131c77208849d4a2eabe88b8',2,X'01a220b9130e72c583d4c3c24c8d866e','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a220b9131e7238b768d00b5c4f146d',1,X'01a220b9130d77549a2cc307daa61f0d','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a220b9131e7238b768d00b5c4f146d',2,X'01a220b9130e72c583d4c3c24c8d866e','2026-01-02',-700);
CREATE TABLE merge_tier (
    merge      BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    tier_event BLOB NOT NULL REFERENCES tier_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_tier VALUES(X'01a220b913197390be5c9fa9923ed9a7',X'01a220b9131b718aab521a52a5803fb6');
INSERT INTO merge_tier VALUES(X'01a220b9131c77208849d4a2eabe88b8',X'01a220b9131d739483bb369e53f7e543');
CREATE TABLE membership_act (
    membership BLOB NOT NULL PRIMARY KEY REFERENCES membership (id),
    what       TEXT NOT NULL CHECK (what IN ('joined', 'left', 'undone')),
    former     BLOB NOT NULL REFERENCES account (id),
    request    BLOB NOT NULL CHECK (length(request) = 16),
    -- The tier that the household got by this member's joining.
    tier_event BLOB REFERENCES tier_event (id),
    CHECK (tier_event IS NULL OR what = 'joined')
) STRICT, WITHOUT ROWID;
INSERT INTO membership_act VALUES(X'01a220b9132276669538550804a88e70','joined',X'01a220b9130d77549a2cc307daa61f0d',X'cebf1df85fbb51aca4b0fc748b9b4334',X'01a220b9132276669538550bd55eba56');
CREATE TABLE membership_points (
    membership BLOB NOT NULL REFERENCES membership (id),
    entry      BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (membership, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO membership_points VALUES(X'01a220b9132276669538550804a88e70',X'01a220b9132276669538550a739bb6e0');
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
INSERT INTO told_apart VALUES(X'01a220b9132372768b3b13018f59e8fd',1,78,1,1770797040000,'2026-02-11',X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b9130e72c583d4c3c16d3de0a1');
CREATE TABLE person_merge (
    merge   BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    changed TEXT NOT NULL CHECK (json_valid(changed))
) STRICT, WITHOUT ROWID;
INSERT INTO person_merge VALUES(X'01a220b913197390be5c9fa9923ed9a7','[{"field":"note","before":"","after":"likes plums"}]');
CREATE TABLE merged (
    member   BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    survivor BLOB NOT NULL REFERENCES member (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merged VALUES(X'01a220b9130974488bcc836c4c00b4e2',X'01a220b9130574aca2fb47c8ae94344f');
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
INSERT INTO survey_form VALUES(X'01a220b9132a7622a6e43ee2d90cda31',1,79,1,1770796800000,'2026-02-11','joining',1,'{"schema":1,"id":"joining","title":{"ru":"Несколько слов о вас","uk":"Кілька слів про вас","en":"A few words about you"},"note":{"ru":"Отвечать не обязательно. Ответы читает только хозяин магазина.","uk":"Відповідати не обов’язково. Відповіді читає лише господар магазину.","en":"Every answer is optional. Only the owner of the shop reads them."},"ask":"enrolment","points":20,"questions":[{"id":"heard","text":{"ru":"Откуда вы о нас узнали?","uk":"Звідки ви про нас дізналися?","en":"How did you hear about us?"},"kind":{"one":[{"id":"passing","text":{"ru":"Увидели по дороге","uk":"Побачили дорогою","en":"Passing by"}},{"id":"friend","text":{"ru":"От знакомых","uk":"Від знайомих","en":"From a friend"}},{"id":"internet","text":{"ru":"Из интернета","uk":"З інтернету","en":"On the internet"}},{"id":"advert","text":{"ru":"Из рекламы","uk":"З реклами","en":"From an advert"}},{"id":"other","text":{"ru":"Иначе","uk":"Інакше","en":"Another way"}}]}},{"id":"friend","text":{"ru":"Кто вам нас посоветовал?","uk":"Хто вам нас порадив?","en":"Who recommended us?"},"kind":"text","when":{"question":"heard","is":["friend"]}},{"id":"for_whom","text":{"ru":"Для кого вы здесь покупаете?","uk":"Для кого ви тут купуєте?","en":"For whom do you buy here?"},"kind":{"many":[{"id":"self","text":{"ru":"Для себя","uk":"Для себе","en":"For myself"}},{"id":"family","text":{"ru":"Для семьи","uk":"Для родини","en":"For my family"}},{"id":"gifts","text":{"ru":"В подарок","uk":"На подарунок","en":"As gifts"}},{"id":"work","text":{"ru":"Для работы","uk":"Для роботи","en":"For work"}}]}},{"id":"age","text":{"ru":"Сколько вам лет?","uk":"Скільки вам років?","en":"How old are you?"},"kind":{"one":[{"id":"to_24","text":{"ru":"До 25","uk":"До 25","en":"Under 25"}},{"id":"to_34","text":"25–34"},{"id":"to_49","text":"35–49"},{"id":"to_64","text":"50–64"},{"id":"from_65","text":{"ru":"65 и больше","uk":"65 і більше","en":"65 or more"}}]}},{"id":"children","text":{"ru":"Есть ли у вас дети?","uk":"Чи є у вас діти?","en":"Do you have children?"},"kind":"yes_no"},{"id":"how_many","text":{"ru":"Сколько детей живёт с вами?","uk":"Скільки дітей живе з вами?","en":"How many children live with you?"},"kind":{"number":{"least":0,"most":20}},"when":{"question":"children","is":["yes"]}},{"id":"occupation","text":{"ru":"Чем вы занимаетесь?","uk":"Чим ви займаєтеся?","en":"What do you do?"},"kind":{"one":[{"id":"employed","text":{"ru":"Работаю","uk":"Працюю","en":"Employed"}},{"id":"own","text":{"ru":"Своё дело","uk":"Власна справа","en":"My own business"}},{"id":"study","text":{"ru":"Учусь","uk":"Навчаюся","en":"Studying"}},{"id":"home","text":{"ru":"Веду дом","uk":"Веду дім","en":"At home"}},{"id":"retired","text":{"ru":"На пенсии","uk":"На пенсії","en":"Retired"}}]}},{"id":"district","text":{"ru":"В каком районе вы живёте?","uk":"У якому районі ви живете?","en":"Which part of town do you live in?"},"kind":"text"}]}');
INSERT INTO survey_form VALUES(X'01a220b9132b73918848594170ed6fa2',1,80,1,1770796800000,'2026-02-11','first-purchase',1,'{"schema":1,"id":"first-purchase","title":{"ru":"После первой покупки","uk":"Після першої покупки","en":"After the first purchase"},"note":{"ru":"Каждый ответ читает хозяин магазина.","uk":"Кожну відповідь читає господар магазину.","en":"The owner of the shop reads every answer."},"ask":{"purchase":1},"points":20,"questions":[{"id":"recommend","text":{"ru":"Посоветуете ли вы наш магазин друзьям и знакомым?","uk":"Чи порадите ви наш магазин друзям і знайомим?","en":"Would you recommend our shop to friends?"},"kind":{"scale":{"from":0,"to":10,"low":{"ru":"ни за что","uk":"у жодному разі","en":"not at all"},"high":{"ru":"непременно","uk":"неодмінно","en":"certainly"},"recommend":true}},"required":true},{"id":"why","text":{"ru":"Чего вам не хватило?","uk":"Чого вам забракло?","en":"What did you miss?"},"kind":"text","when":{"question":"recommend","at_most":6}},{"id":"found","text":{"ru":"Нашли ли вы то, за чем пришли?","uk":"Чи знайшли ви те, по що прийшли?","en":"Did you find what you came for?"},"kind":"yes_no"},{"id":"missing","text":{"ru":"За чем вы приходили?","uk":"По що ви приходили?","en":"What did you come for?"},"kind":"text","when":{"question":"found","is":["no"]}}]}');
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
INSERT INTO answer_sheet VALUES(X'01a220b9132c724282660108319d92d8',1,81,1,1770797100000,'2026-02-11','joining',1,X'01a220b912b3771fbb4b2eaa2b9b9086',X'46cf4dc04e325a25bd947d557ca5d1e1');
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
INSERT INTO answer VALUES(X'01a220b9132c724282660108319d92d8','district',1,NULL,NULL);
INSERT INTO answer VALUES(X'01a220b9132c724282660108319d92d8','for_whom',1,'self',NULL);
INSERT INTO answer VALUES(X'01a220b9132c724282660108319d92d8','for_whom',2,'gifts',NULL);
INSERT INTO answer VALUES(X'01a220b9132c724282660108319d92d8','heard',1,'passing',NULL);
CREATE TABLE person_answer (
    sheet    BLOB NOT NULL REFERENCES answer_sheet (id),
    question TEXT NOT NULL,
    words    TEXT NOT NULL,
    -- Worked out from the words: the form in which they are searched.
    folded   TEXT NOT NULL,
    PRIMARY KEY (sheet, question)
) STRICT, WITHOUT ROWID;
INSERT INTO person_answer VALUES(X'01a220b9132c724282660108319d92d8','district','Поділ','поділ');
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
INSERT INTO person_sheet VALUES(X'01a220b9132e76e48072dd4e1df69207','first-purchase',1,X'01a220b912b3771fbb4b2eaa2b9b9086','2026-02-11',0,'{"recommend":5}');
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
INSERT INTO greeting VALUES(X'01a220b9132f74a08cd9fc52c5a8a038',1,83,1,1770804000000,'2026-02-11',X'01a220b912b3771fbb4b2eaa2b9b9086','2026-02-01',1);
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
INSERT INTO coupon VALUES(X'01a220b9133577009c5ff9a6a98e7d4a',1,91,1,1770883500000,'2026-02-12','2801000000018','tenth',X'01a220b913307203b5ad5155f4a0966c','2026-02-12','2026-02-18',2,X'01a220b9133374e4afbbe5d1d2cc07ce','rule.next',X'679dd9948acf59e3a4a97a34dc9f2830');
INSERT INTO coupon VALUES(X'01a220b9133877e4bc7a25b1be7949ec',1,95,1,1770883560000,'2026-02-12','2801000000025','tenth',X'01a220b913307203b5ad5155f4a0966c','2026-02-12','2026-02-18',2,X'01a220b9133771189e588e8c85767611','rule.next',X'd4bea1030cd855f8ba663c8072f720cc');
INSERT INTO coupon VALUES(X'01a220b9134476839efe3efc38a54864',1,111,1,1770883860000,'2026-02-12','2801000000032','tenth',X'01a220b913307203b5ad5155f4a0966c','2026-02-12','2026-02-18',2,NULL,NULL,X'3a04b784211452b991fab9bac01de392');
INSERT INTO coupon VALUES(X'01a220b9134575b286dc5f914ea5b5ff',1,112,1,1770883860000,'2026-02-12','2801000000049','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
INSERT INTO coupon VALUES(X'01a220b91346722cb2defedd12ae34c8',1,113,1,1770883860000,'2026-02-12','2801000000056','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
INSERT INTO coupon VALUES(X'01a220b91356739582b695e98591bbbc',1,130,1,1771056120000,'2026-02-14','2801000000063','hello',X'01a220b913517360b20a1b4a93a21506','2026-02-14',NULL,3,X'01a220b9135472f89c9780a0ba4717d3','referral',X'68ceda14c4ea51e2a4a894cb75010c8d');
INSERT INTO coupon VALUES(X'01a220b91357716b928af9738b398a97',1,134,1,1771056120000,'2026-02-14','2801000000070','hello',X'01a220b912b3771fbb4b2eaa2b9b9086','2026-02-14',NULL,3,NULL,NULL,X'dae82b02863655d99866849ca88555f0');
INSERT INTO coupon VALUES(X'01a220b9136072e985fde18e60ee9e61',1,145,1,1771056240000,'2026-02-14','2801000000087','hello',X'01a220b913517360b20a1b4a93a21506','2026-02-14',NULL,3,X'01a220b9135f76a8a2e9c9e705bfa79f','referral',X'89e1daf5c10550df94be932fed547ca9');
INSERT INTO coupon VALUES(X'01a220b913617256aa6e034b55512584',1,149,1,1771056240000,'2026-02-14','2801000000094','hello',X'01a220b912b3771fbb4b2eaa2b9b9086','2026-02-14',NULL,3,NULL,NULL,X'c5bf9c525fee5a7aadf0c6aa7e766ac4');
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
INSERT INTO coupon_event VALUES(X'01a220b9133b74079eecade8351bd3e5',1,99,1,1770883620000,'2026-02-12',X'01a220b9133577009c5ff9a6a98e7d4a',1,'used',X'01a220b9133a7107b143d3e113faee8e','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a220b9133e71ab923b5fd305189cdf',1,102,1,1770883680000,'2026-02-12',X'01a220b9133577009c5ff9a6a98e7d4a',2,'given_back',NULL,NULL,X'01a220b9133c735f9a6ea200da226604');
INSERT INTO coupon_event VALUES(X'01a220b913407540a78909ed3610fc1f',1,106,1,1770883740000,'2026-02-12',X'01a220b9133577009c5ff9a6a98e7d4a',3,'used',X'01a220b9133f77f2a1eb47f84f8da3c4','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a220b9134373efb91158ec8a128f4f',1,109,1,1770883800000,'2026-02-12',X'01a220b9133877e4bc7a25b1be7949ec',1,'revoked',NULL,NULL,X'01a220b91342749d8ab95fe2c30bd249');
INSERT INTO coupon_event VALUES(X'01a220b91347723ab748a75717fcd5ea',1,114,1,1770883920000,'2026-02-12',X'01a220b91346722cb2defedd12ae34c8',1,'revoked',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a220b9134976ba9911c9ed0db3b3b0',1,115,1,1771052400000,'2026-02-14',X'01a220b9134575b286dc5f914ea5b5ff',1,'expired',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a220b9135e74e48cc685cf64262e95',1,137,1,1771056180000,'2026-02-14',X'01a220b91356739582b695e98591bbbc',1,'revoked',NULL,NULL,X'01a220b9135c7753a01f8e360f481ff1');
INSERT INTO coupon_event VALUES(X'01a220b9135e74e48cc685d3d261eab1',1,141,1,1771056180000,'2026-02-14',X'01a220b91357716b928af9738b398a97',1,'revoked',NULL,NULL,NULL);
CREATE TABLE person_coupon (
    coupon BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon VALUES(X'01a220b9134476839efe3efc38a54864','sorry');
INSERT INTO person_coupon VALUES(X'01a220b9134575b286dc5f914ea5b5ff','sorry');
INSERT INTO person_coupon VALUES(X'01a220b91346722cb2defedd12ae34c8','sorry');
CREATE TABLE person_coupon_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES coupon_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon_event VALUES(X'01a220b91347723ab748a75717fcd5ea','printed twice');
CREATE TABLE coupon_now (
    coupon    BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    member    BLOB REFERENCES member (id),
    state     TEXT NOT NULL CHECK (state IN ('open', 'used', 'expired', 'revoked')),
    until_day TEXT,
    -- The day since which it stands there.
    since     TEXT NOT NULL CHECK (since GLOB '????-??-??')
) STRICT, WITHOUT ROWID;
INSERT INTO coupon_now VALUES(X'01a220b9133577009c5ff9a6a98e7d4a',X'01a220b913307203b5ad5155f4a0966c','used','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a220b9133877e4bc7a25b1be7949ec',X'01a220b913307203b5ad5155f4a0966c','revoked','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a220b9134476839efe3efc38a54864',X'01a220b913307203b5ad5155f4a0966c','open','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a220b9134575b286dc5f914ea5b5ff',NULL,'expired','2026-02-13','2026-02-14');
INSERT INTO coupon_now VALUES(X'01a220b91346722cb2defedd12ae34c8',NULL,'revoked','2026-02-13','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a220b91356739582b695e98591bbbc',X'01a220b913517360b20a1b4a93a21506','revoked',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a220b91357716b928af9738b398a97',X'01a220b912b3771fbb4b2eaa2b9b9086','revoked',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a220b9136072e985fde18e60ee9e61',X'01a220b913517360b20a1b4a93a21506','open',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a220b913617256aa6e034b55512584',X'01a220b912b3771fbb4b2eaa2b9b9086','open',NULL,'2026-02-14');
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
INSERT INTO account VALUES(X'01a220b912b77780a60bb4d1a2f8e13f',7,226,377150,'bronze',1771056240000,NULL);
INSERT INTO account VALUES(X'01a220b912c572a7936c684b95feb0e9',1,100,200700,'bronze',1770548400000,NULL);
INSERT INTO account VALUES(X'01a220b9130574aca2fb47c9adb8ac56',1,150,300700,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a220b9130974488bcc836d51973d25',2,0,0,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a220b9130d77549a2cc307daa61f0d',4,0,300700,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a220b9130e72c583d4c3c24c8d866e',3,150,0,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a220b9133173529084631ecc918501',7,9,18000,'gold',1771052460000,'2026-03-31');
INSERT INTO account VALUES(X'01a220b913517360b20a1b4b7e972b59',6,54,9000,NULL,1771056240000,NULL);
INSERT INTO account VALUES(X'01a220b9135275b2a7ca940259981937',0,0,0,NULL,1767340800000,NULL);
INSERT INTO account VALUES(X'01a220b9136374d79ae911602e05cd78',4,-28,49400,NULL,1771153200000,NULL);
CREATE TABLE IF NOT EXISTS "lot" (
    id          BLOB    NOT NULL PRIMARY KEY REFERENCES points_entry (id),
    account     BLOB    NOT NULL REFERENCES account (id),
    -- Below zero: owed; that has no life that could end.
    left        INTEGER NOT NULL CHECK (left >= 0 OR (active_from IS NULL AND expires IS NULL)),
    active_from TEXT,
    expires     TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO lot VALUES(X'01a220b912cb7251909584a4e821cab6',X'01a220b912b77780a60bb4d1a2f8e13f',42,'2026-02-01','2027-02-01');
INSERT INTO lot VALUES(X'01a220b912d675cf9065360f9f43c569',X'01a220b912b77780a60bb4d1a2f8e13f',94,'2026-02-05','2027-02-05');
INSERT INTO lot VALUES(X'01a220b912f6736a931e98e8c2e1c2f9',X'01a220b912c572a7936c684b95feb0e9',100,'2026-02-08','2027-02-08');
INSERT INTO lot VALUES(X'01a220b91312777db9956eea93e663d0',X'01a220b9130574aca2fb47c9adb8ac56',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a220b9131471b9893531c3a7ac8d99',X'01a220b9130e72c583d4c3c24c8d866e',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a220b9132d76d6a18520379a5cd98c',X'01a220b912b77780a60bb4d1a2f8e13f',20,'2026-02-11','2027-02-11');
INSERT INTO lot VALUES(X'01a220b913367414bf4cf894450a7329',X'01a220b9133173529084631ecc918501',5,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a220b9133877e4bc7a25b287556650',X'01a220b9133173529084631ecc918501',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a220b9133b74079eecade9f308c531',X'01a220b9133173529084631ecc918501',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a220b913407540a78909eed342dd6c',X'01a220b9133173529084631ecc918501',4,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a220b91356739582b695ea6cf8d4f0',X'01a220b913517360b20a1b4b7e972b59',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a220b91356739582b695eb23a3ab01',X'01a220b913517360b20a1b4b7e972b59',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a220b91356739582b695ec00d075b9',X'01a220b912b77780a60bb4d1a2f8e13f',0,'2026-02-14','2026-05-14');
INSERT INTO lot VALUES(X'01a220b913617256aa6e0348380b5f85',X'01a220b913517360b20a1b4b7e972b59',4,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a220b913617256aa6e034988004788',X'01a220b913517360b20a1b4b7e972b59',50,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a220b913617256aa6e034a9ca548a1',X'01a220b912b77780a60bb4d1a2f8e13f',70,'2026-02-14','2026-05-14');
INSERT INTO lot VALUES(X'01a220b9136576f0b16a52ddbdb845c6',X'01a220b9136374d79ae911602e05cd78',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'01a220b91369773dbee6d8a2470127e0',X'01a220b9136374d79ae911602e05cd78',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'01a220b9136b7257a3af2f4ef3d159bb',X'01a220b9136374d79ae911602e05cd78',-28,NULL,NULL);
INSERT INTO lot VALUES(X'01a220b9136e74a4a3382a5b267bfca1',X'01a220b9136374d79ae911602e05cd78',0,'2026-02-15','2027-02-15');
CREATE TABLE sale_basis (
    sale  BLOB NOT NULL PRIMARY KEY REFERENCES sale (id),
    basis TEXT NOT NULL CHECK (json_valid(basis))
) STRICT, WITHOUT ROWID;
INSERT INTO sale_basis VALUES(X'01a220b9136477398f1212dbb4c8b882','{"member":{"since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a220b9136774ea84e19242f3fd1e35','{"member":{"tier":"bronze","since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a220b9136e74a4a3382a594f9e39c8','{"member":{"since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a220b91375711998ed45891dc4bfc3','{}');
INSERT INTO sale_basis VALUES(X'01a220b91379728c8b966fc6b8c52091','{}');
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
INSERT INTO refund VALUES(X'01a220b912d9741ea16b8e132b4c9389',1,21,1,1770372000000,'2026-02-06','A-R00001',X'4d98e16daa0f5d23b71c5c7def82a72d',X'01a220b912c8712b90eb086eea80ee60',90000,0,0,44,0,0,0,0,90000);
INSERT INTO refund VALUES(X'01a220b912f87669967f8edb58a94c6f',1,30,1,1770631200000,'2026-02-09','A-R00002',X'783c7805baff5d7aaf8f19232b618bd7',NULL,500,0,0,0,0,0,0,0,500);
INSERT INTO refund VALUES(X'01a220b9133c735f9a6ea200da226604',1,101,1,1770883680000,'2026-02-12','A-R00003',X'c5feb83c9ef35f95856ed73ff2f962e0',X'01a220b9133a7107b143d3e113faee8e',8000,0,0,4,0,0,0,0,8000);
INSERT INTO refund VALUES(X'01a220b91342749d8ab95fe2c30bd249',1,108,1,1770883800000,'2026-02-12','A-R00004',X'0b7423d5d4865220b59059c8cbda750a',X'01a220b9133771189e588e8c85767611',10000,0,0,5,0,0,0,0,10000);
INSERT INTO refund VALUES(X'01a220b9135c7753a01f8e360f481ff1',1,136,1,1771056180000,'2026-02-14','A-R00005',X'63e068d16b9d5df68c8c02b46b0cd5eb',X'01a220b9135472f89c9780a0ba4717d3',9000,0,0,4,0,0,0,0,9000);
INSERT INTO refund VALUES(X'01a220b91369773dbee6d8a397a218e7',1,164,1,1771149600000,'2026-02-15','A-R00006',X'6f1363c1b5f05312832a6faed957c594',X'01a220b9136477398f1212dbb4c8b882',200000,0,0,50,50,0,0,0,200000);
INSERT INTO refund VALUES(X'01a220b91376749d947fa65b943b691e',1,177,1,1771160400000,'2026-02-15','A-R00007',X'e807fa45325850ee903b9ee02b7b6593',X'01a220b91375711998ed45891dc4bfc3',196667,0,0,0,0,0,0,6667,190000);
INSERT INTO refund VALUES(X'01a220b91381775f905020f8348b4ea0',1,180,1,1771167600000,'2026-02-15','A-R00008',X'a9ceaa5463f352a2b143409adee9ac32',X'01a220b91379728c8b966fc6b8c52091',3000,0,0,0,0,0,0,0,3000);
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
INSERT INTO tier_event VALUES(X'01a220b912cb7251909584a5da858f15',1,15,1,1769940000000,'2026-02-01',X'01a220b912b77780a60bb4d1a2f8e13f','bronze',1,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a220b912f6736a931e98e985787cde',1,29,1,1770548400000,'2026-02-08',X'01a220b912c572a7936c684b95feb0e9','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a220b91312777db9956eeb63623014',1,53,1,1770714000000,'2026-02-10',X'01a220b9130974488bcc836d51973d25','bronze',1,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a220b9131471b9893531c4eb2be6a3',1,58,1,1770714000000,'2026-02-10',X'01a220b9130d77549a2cc307daa61f0d','bronze',1,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a220b9131b718aab521a52a5803fb6',1,63,1,1770796800000,'2026-02-11',X'01a220b9130574aca2fb47c9adb8ac56','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a220b9131d739483bb369e53f7e543',1,68,1,1770796860000,'2026-02-11',X'01a220b9130e72c583d4c3c24c8d866e','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a220b913207353886c01828d5fa891',1,73,1,1770796920000,'2026-02-11',X'01a220b9130e72c583d4c3c24c8d866e',NULL,1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a220b9132276669538550bd55eba56',1,76,1,1770796980000,'2026-02-11',X'01a220b9130e72c583d4c3c24c8d866e','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a220b9134a777abd64ca35534cb5ed',1,116,1,1771052460000,'2026-02-14',X'01a220b9133173529084631ecc918501','gold',2,'given','2026-03-31');
INSERT INTO tier_event VALUES(X'01a220b9136576f0b16a52de55e4927b',1,159,1,1771142400000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','bronze',4,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a220b9136b7257a3af2f51dc974be8',1,169,1,1771149600000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78',NULL,4,'returned',NULL);
CREATE TABLE person_tier_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES tier_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_tier_event VALUES(X'01a220b9134a777abd64ca35534cb5ed','sorry');
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
                     'answered', 'settled', 'granted', 'withdrawn')),
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
    CHECK (kind = 'settled' OR (points > 0) = (kind IN ('opening', 'earned', 'given_back', 'moved_in', 'answered',
                                                         'granted'))),
    CHECK (kind NOT IN ('earned', 'spent') OR sale IS NOT NULL),
    CHECK (kind NOT IN ('taken_back', 'given_back') OR refund IS NOT NULL OR sale IS NOT NULL),
    CHECK ((kind = 'answered') = (sheet IS NOT NULL)),
    CHECK ((active_from IS NULL AND expires IS NULL) OR points > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO points_entry VALUES(X'01a220b912cb7251909584a4e821cab6',1,14,1,1769940000000,'2026-02-01',X'01a220b912b77780a60bb4d1a2f8e13f','earned',136,X'01a220b912c8712b90eb086eea80ee60',NULL,NULL,'2026-02-01','2027-02-01');
INSERT INTO points_entry VALUES(X'01a220b912d675cf9065360e254ab224',1,19,1,1770285600000,'2026-02-05',X'01a220b912b77780a60bb4d1a2f8e13f','spent',-50,X'01a220b912d575dba4221fc0f84a69a7',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b912d675cf9065360f9f43c569',1,20,1,1770285600000,'2026-02-05',X'01a220b912b77780a60bb4d1a2f8e13f','earned',94,X'01a220b912d575dba4221fc0f84a69a7',NULL,NULL,'2026-02-05','2027-02-05');
INSERT INTO points_entry VALUES(X'01a220b912e4759c88da7b0c3fc7b311',1,22,1,1770372000000,'2026-02-06',X'01a220b912b77780a60bb4d1a2f8e13f','taken_back',-44,X'01a220b912c8712b90eb086eea80ee60',X'01a220b912d9741ea16b8e132b4c9389',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b912f6736a931e98e8c2e1c2f9',1,28,1,1770548400000,'2026-02-08',X'01a220b912c572a7936c684b95feb0e9','earned',100,X'01a220b912f171a29de5da97bee0e9ac',NULL,NULL,'2026-02-08','2027-02-08');
INSERT INTO points_entry VALUES(X'01a220b91312777db9956eea93e663d0',1,52,1,1770714000000,'2026-02-10',X'01a220b9130974488bcc836d51973d25','earned',150,X'01a220b9131073b18151477f58d763fa',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a220b9131471b9893531c3a7ac8d99',1,57,1,1770714000000,'2026-02-10',X'01a220b9130d77549a2cc307daa61f0d','earned',150,X'01a220b91313730c90883dc8992045e0',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a220b9131a72b49b290db3223c16f6',1,61,1,1770796800000,'2026-02-11',X'01a220b9130974488bcc836d51973d25','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9131a72b49b290db41aa1edcf',1,62,1,1770796800000,'2026-02-11',X'01a220b9130574aca2fb47c9adb8ac56','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9131d739483bb369cd24a939e',1,66,1,1770796860000,'2026-02-11',X'01a220b9130d77549a2cc307daa61f0d','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9131d739483bb369dbdafadd6',1,67,1,1770796860000,'2026-02-11',X'01a220b9130e72c583d4c3c24c8d866e','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b913207353886c0180eb357fea',1,71,1,1770796920000,'2026-02-11',X'01a220b9130e72c583d4c3c24c8d866e','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b913207353886c0181574c281d',1,72,1,1770796920000,'2026-02-11',X'01a220b9130d77549a2cc307daa61f0d','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9132276669538550901ba06d4',1,74,1,1770796980000,'2026-02-11',X'01a220b9130d77549a2cc307daa61f0d','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9132276669538550a739bb6e0',1,75,1,1770796980000,'2026-02-11',X'01a220b9130e72c583d4c3c24c8d866e','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9132d76d6a18520379a5cd98c',1,82,1,1770797100000,'2026-02-11',X'01a220b912b77780a60bb4d1a2f8e13f','answered',20,NULL,NULL,X'01a220b9132c724282660108319d92d8','2026-02-11','2027-02-11');
INSERT INTO points_entry VALUES(X'01a220b913367414bf4cf894450a7329',1,92,1,1770883500000,'2026-02-12',X'01a220b9133173529084631ecc918501','earned',5,X'01a220b9133374e4afbbe5d1d2cc07ce',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a220b9133877e4bc7a25b287556650',1,96,1,1770883560000,'2026-02-12',X'01a220b9133173529084631ecc918501','earned',5,X'01a220b9133771189e588e8c85767611',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a220b9133b74079eecade9f308c531',1,100,1,1770883620000,'2026-02-12',X'01a220b9133173529084631ecc918501','earned',4,X'01a220b9133a7107b143d3e113faee8e',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a220b9133e71ab923b5fd40af6ca1f',1,103,1,1770883680000,'2026-02-12',X'01a220b9133173529084631ecc918501','taken_back',-4,X'01a220b9133a7107b143d3e113faee8e',X'01a220b9133c735f9a6ea200da226604',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b913407540a78909eed342dd6c',1,107,1,1770883740000,'2026-02-12',X'01a220b9133173529084631ecc918501','earned',4,X'01a220b9133f77f2a1eb47f84f8da3c4',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a220b9134373efb91158edbd2e512e',1,110,1,1770883800000,'2026-02-12',X'01a220b9133173529084631ecc918501','taken_back',-5,X'01a220b9133771189e588e8c85767611',X'01a220b91342749d8ab95fe2c30bd249',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b91356739582b695ea6cf8d4f0',1,131,1,1771056120000,'2026-02-14',X'01a220b913517360b20a1b4b7e972b59','earned',4,X'01a220b9135472f89c9780a0ba4717d3',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a220b91356739582b695eb23a3ab01',1,132,1,1771056120000,'2026-02-14',X'01a220b913517360b20a1b4b7e972b59','granted',50,X'01a220b9135472f89c9780a0ba4717d3',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a220b91356739582b695ec00d075b9',1,133,1,1771056120000,'2026-02-14',X'01a220b912b77780a60bb4d1a2f8e13f','granted',70,NULL,NULL,NULL,'2026-02-14','2026-05-14');
INSERT INTO points_entry VALUES(X'01a220b9135e74e48cc685d03248fe52',1,138,1,1771056180000,'2026-02-14',X'01a220b913517360b20a1b4b7e972b59','taken_back',-4,X'01a220b9135472f89c9780a0ba4717d3',X'01a220b9135c7753a01f8e360f481ff1',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9135e74e48cc685d11e233ed3',1,139,1,1771056180000,'2026-02-14',X'01a220b913517360b20a1b4b7e972b59','withdrawn',-50,X'01a220b9135472f89c9780a0ba4717d3',X'01a220b9135c7753a01f8e360f481ff1',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9135e74e48cc685d2a059e2a5',1,140,1,1771056180000,'2026-02-14',X'01a220b912b77780a60bb4d1a2f8e13f','withdrawn',-70,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b913617256aa6e0348380b5f85',1,146,1,1771056240000,'2026-02-14',X'01a220b913517360b20a1b4b7e972b59','earned',4,X'01a220b9135f76a8a2e9c9e705bfa79f',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a220b913617256aa6e034988004788',1,147,1,1771056240000,'2026-02-14',X'01a220b913517360b20a1b4b7e972b59','granted',50,X'01a220b9135f76a8a2e9c9e705bfa79f',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a220b913617256aa6e034a9ca548a1',1,148,1,1771056240000,'2026-02-14',X'01a220b912b77780a60bb4d1a2f8e13f','granted',70,NULL,NULL,NULL,'2026-02-14','2026-05-14');
INSERT INTO points_entry VALUES(X'01a220b9136576f0b16a52ddbdb845c6',1,158,1,1771142400000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','earned',100,X'01a220b9136477398f1212dbb4c8b882',NULL,NULL,'2026-02-15','2027-02-15');
INSERT INTO points_entry VALUES(X'01a220b91369773dbee6d8a1059f102b',1,162,1,1771146000000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','spent',-50,X'01a220b9136774ea84e19242f3fd1e35',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b91369773dbee6d8a2470127e0',1,163,1,1771146000000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','earned',7,X'01a220b9136774ea84e19242f3fd1e35',NULL,NULL,'2026-02-15','2027-02-15');
INSERT INTO points_entry VALUES(X'01a220b9136b7257a3af2f4dd53bff1f',1,165,1,1771149600000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','taken_back',-50,X'01a220b9136477398f1212dbb4c8b882',X'01a220b91369773dbee6d8a397a218e7',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9136b7257a3af2f4ef3d159bb',1,166,1,1771149600000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','taken_back',-50,X'01a220b9136477398f1212dbb4c8b882',X'01a220b91369773dbee6d8a397a218e7',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9136b7257a3af2f4f6dff333b',1,167,1,1771149600000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','settled',-7,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9136b7257a3af2f506b2a9e52',1,168,1,1771149600000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','settled',7,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9136e74a4a3382a5b267bfca1',1,172,1,1771153200000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','earned',15,X'01a220b9136e74a4a3382a594f9e39c8',NULL,NULL,'2026-02-15','2027-02-15');
INSERT INTO points_entry VALUES(X'01a220b9136f77d1b250eb72f1789ba9',1,173,1,1771153200000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','settled',-15,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a220b9136f77d1b250eb73fba3242c',1,174,1,1771153200000,'2026-02-15',X'01a220b9136374d79ae911602e05cd78','settled',15,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE referral (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till        INTEGER NOT NULL REFERENCES till (id),
    seq         INTEGER NOT NULL CHECK (seq > 0),
    staff       INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL,
    day         TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    friend      BLOB    NOT NULL UNIQUE REFERENCES member (id),
    recommender BLOB    NOT NULL REFERENCES member (id),
    UNIQUE (till, seq),
    CHECK (friend <> recommender)
) STRICT, WITHOUT ROWID;
INSERT INTO referral VALUES(X'01a220b9135372b6934c8680f7401dad',1,126,1,1771056060000,'2026-02-14',X'01a220b913517360b20a1b4a93a21506',X'01a220b912b3771fbb4b2eaa2b9b9086');
INSERT INTO referral VALUES(X'01a220b9135472f89c97809f49e9acc8',1,127,1,1771056060000,'2026-02-14',X'01a220b9135275b2a7ca9401f2c25e7f',X'01a220b913517360b20a1b4a93a21506');
CREATE TABLE referral_step (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    referral  BLOB    NOT NULL REFERENCES referral (id),
    no        INTEGER NOT NULL CHECK (no > 0),
    what      TEXT    NOT NULL CHECK (what IN ('given', 'taken_back')),
    -- The friend's purchase, also where its rewards are taken back.
    sale      BLOB    NOT NULL REFERENCES sale (id),
    -- The return with which they are; absent where the sale was given to somebody else.
    refund    BLOB REFERENCES refund (id),
    -- The version that says what is given.
    programme INTEGER NOT NULL REFERENCES programme (version),
    UNIQUE (till, seq),
    UNIQUE (referral, no),
    CHECK ((what = 'given') = (no % 2 = 1)),
    CHECK (what = 'taken_back' OR refund IS NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO referral_step VALUES(X'01a220b91357716b928af974afcdb098',1,135,1,1771056120000,'2026-02-14',X'01a220b9135372b6934c8680f7401dad',1,'given',X'01a220b9135472f89c9780a0ba4717d3',NULL,3);
INSERT INTO referral_step VALUES(X'01a220b9135e74e48cc685d40775f20f',1,142,1,1771056180000,'2026-02-14',X'01a220b9135372b6934c8680f7401dad',2,'taken_back',X'01a220b9135472f89c9780a0ba4717d3',X'01a220b9135c7753a01f8e360f481ff1',3);
INSERT INTO referral_step VALUES(X'01a220b913617256aa6e034c8ff30634',1,150,1,1771056240000,'2026-02-14',X'01a220b9135372b6934c8680f7401dad',3,'given',X'01a220b9135f76a8a2e9c9e705bfa79f',NULL,3);
CREATE TABLE referral_part (
    step   BLOB NOT NULL REFERENCES referral_step (id),
    side   TEXT NOT NULL CHECK (side IN ('friend', 'recommender')),
    member BLOB NOT NULL REFERENCES member (id),
    entry  BLOB UNIQUE REFERENCES points_entry (id),
    coupon BLOB REFERENCES coupon (id),
    PRIMARY KEY (step, side)
) STRICT, WITHOUT ROWID;
INSERT INTO referral_part VALUES(X'01a220b91357716b928af974afcdb098','friend',X'01a220b913517360b20a1b4a93a21506',X'01a220b91356739582b695eb23a3ab01',X'01a220b91356739582b695e98591bbbc');
INSERT INTO referral_part VALUES(X'01a220b91357716b928af974afcdb098','recommender',X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b91356739582b695ec00d075b9',X'01a220b91357716b928af9738b398a97');
INSERT INTO referral_part VALUES(X'01a220b9135e74e48cc685d40775f20f','friend',X'01a220b913517360b20a1b4a93a21506',X'01a220b9135e74e48cc685d11e233ed3',X'01a220b91356739582b695e98591bbbc');
INSERT INTO referral_part VALUES(X'01a220b9135e74e48cc685d40775f20f','recommender',X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b9135e74e48cc685d2a059e2a5',X'01a220b91357716b928af9738b398a97');
INSERT INTO referral_part VALUES(X'01a220b913617256aa6e034c8ff30634','friend',X'01a220b913517360b20a1b4a93a21506',X'01a220b913617256aa6e034988004788',X'01a220b9136072e985fde18e60ee9e61');
INSERT INTO referral_part VALUES(X'01a220b913617256aa6e034c8ff30634','recommender',X'01a220b912b3771fbb4b2eaa2b9b9086',X'01a220b913617256aa6e034a9ca548a1',X'01a220b913617256aa6e034b55512584');
CREATE TABLE gift_count (
    id     BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till   INTEGER NOT NULL REFERENCES till (id),
    seq    INTEGER NOT NULL CHECK (seq > 0),
    staff  INTEGER NOT NULL REFERENCES staff (id),
    at     INTEGER NOT NULL,
    day    TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    -- The programme's id of it.
    gift   TEXT    NOT NULL CHECK (gift <> ''),
    -- All that is there, or what came in.
    what   TEXT    NOT NULL CHECK (what IN ('counted', 'added')),
    -- As it was said, in thousandths, and by how much that changed what was left.
    figure INTEGER NOT NULL CHECK (figure >= 0),
    change INTEGER NOT NULL,
    UNIQUE (till, seq),
    CHECK (what = 'counted' OR change = figure)
) STRICT, WITHOUT ROWID;
INSERT INTO gift_count VALUES(X'01a220163ffa76ec8d480a39f1b57fff',1,181,1,1771167600000,'2026-02-15','mug','counted',5000,5000);
CREATE TABLE gift_now (
    gift TEXT    NOT NULL PRIMARY KEY,
    left INTEGER NOT NULL CHECK (left >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO gift_now VALUES('mug',5000);
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
CREATE INDEX referral_by_recommender ON referral (recommender);
CREATE INDEX referral_step_by_sale ON referral_step (sale);
CREATE INDEX referral_part_by_member ON referral_part (member);
CREATE TRIGGER referral_counts BEFORE INSERT ON referral BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: referral') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER referral_step_counts BEFORE INSERT ON referral_step BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: referral_step') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER referral_never_changes BEFORE UPDATE ON referral BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: referral');
END;
CREATE TRIGGER referral_never_goes BEFORE DELETE ON referral BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: referral');
END;
CREATE TRIGGER referral_step_never_changes BEFORE UPDATE ON referral_step BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: referral_step');
END;
CREATE TRIGGER referral_step_never_goes BEFORE DELETE ON referral_step BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: referral_step');
END;
CREATE TRIGGER referral_part_never_changes BEFORE UPDATE ON referral_part BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: referral_part');
END;
CREATE TRIGGER referral_part_never_goes BEFORE DELETE ON referral_part BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: referral_part');
END;
CREATE INDEX gift_count_by_gift ON gift_count (gift);
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
    UNION ALL SELECT 'coupon_event', id, till, seq, staff, at, day FROM coupon_event
    UNION ALL SELECT 'referral', id, till, seq, staff, at, day FROM referral
    UNION ALL SELECT 'referral_step', id, till, seq, staff, at, day FROM referral_step
    UNION ALL SELECT 'gift_count', id, till, seq, staff, at, day FROM gift_count;
CREATE TRIGGER gift_count_counts BEFORE INSERT ON gift_count BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: gift_count') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER gift_count_never_changes BEFORE UPDATE ON gift_count BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: gift_count');
END;
CREATE TRIGGER gift_count_never_goes BEFORE DELETE ON gift_count BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: gift_count');
END;
COMMIT;
