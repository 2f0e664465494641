PRAGMA user_version = 12;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE shop (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    uuid      BLOB    NOT NULL CHECK (length(uuid) = 16),
    opened_at INTEGER NOT NULL,
    settings  TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO shop VALUES(1,X'01a221a1a1f676c3b974b8ca7d167699',1767250800000,'{"name":"Зерно","trade":"","lang":"uk","currency":"UAH","zone":"Europe/Kyiv","payment_forms":[{"id":"cash","name":{"ru":"Наличные","uk":"Готівка","en":"Cash"},"kind":"cash"},{"id":"card","name":{"ru":"Банковская карта","uk":"Банківська картка","en":"Bank card"},"kind":"non_cash"}],"ranges":{"cards":"29","weighed":{"21":"weight","22":"price"},"coupons":"28"},"fiscal_keying":"lines","consent":{"version":1,"day":null,"controller":""},"segments":{"new_days":60,"best_visits":24,"best_spent":null,"cooling_percent":200,"cooling_least":14,"cooling_days":60,"lost_days":180},"lists":[]}');
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
INSERT INTO till VALUES(1,'A','b97e74eb-1264-5c6e-b75c-aff0149de243',194,17,8,1,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null,"columns":null}',10);
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
INSERT INTO programme VALUES(X'01a221a1a1f975e0bd05fc0ccd6bef03',1,1,1,1767250800000,'2026-01-01',1,'1900-01-01','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up"}');
INSERT INTO programme VALUES(X'01a221a1a23e739c91797eae177e5315',1,88,1,1770883200000,'2026-02-12',2,'2026-02-12','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2}],"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль","quantity":"1.000"}}}}]}');
INSERT INTO programme VALUES(X'01a221a1a25a7421a0bc646c5ac5a9ea',1,121,1,1771056000000,'2026-02-14',3,'2026-02-14','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2},{"id":"hello","name":"Вітання"}],"referral":{"friend":{"points":50,"coupon":"hello"},"recommender":{"points":70,"days":90,"coupon":"hello"}},"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль","quantity":"1.000"}}}},{"id":"hello","name":"Вітання","when":{"coupon_of":"hello"},"then":{"amount":{"amount":1000,"off":"receipt"}}}]}');
INSERT INTO programme VALUES(X'01a221a1a26a7418adf362f7bd87801c',1,155,1,1771228800000,'2026-02-16',4,'2026-02-16','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2},{"id":"hello","name":"Вітання"}],"referral":{"friend":{"points":50,"coupon":"hello"},"recommender":{"points":70,"days":90,"coupon":"hello"}},"compensation":{"minor":{"points":50},"serious":{"points":200,"days":90},"grave":{"points":500,"coupon":"hello"},"per_year":2},"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль","quantity":"1.000"}}}},{"id":"hello","name":"Вітання","when":{"coupon_of":"hello"},"then":{"amount":{"amount":1000,"off":"receipt"}}}]}');
INSERT INTO programme VALUES(X'01a221a1a271764a8d1b2cc17d88870c',1,165,1,1771138800000,'2026-02-15',5,'2026-02-15','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"reprice","spent_points":"owe"},"cash_step":1,"rounding":"half_up","rules":[{"id":"big","name":"-","when":{"total":{"at_least":500000}},"then":{"amount":{"amount":10000,"off":"receipt"}}}]}');
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
INSERT INTO member VALUES(X'01a221a1a20f7786b4f38dffea1fb2ce',1,2,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'bbd573c8e31c5c08b552cf707b29c24a');
INSERT INTO member VALUES(X'01a221a1a2167403a47ff76a77664157',1,7,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'f9b92bb3e40a5d7ebba11eaf1c04773d');
INSERT INTO member VALUES(X'01a221a1a227738d98dd0125c3f0760b',1,33,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'63f0fa10d04a509e8a8a74c3d92730bd');
INSERT INTO member VALUES(X'01a221a1a228762db2ec33fc35069da5',1,37,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'f28262d50b96514cbb7b90dd76121a0b');
INSERT INTO member VALUES(X'01a221a1a229754bb5dcb4ef5314d58b',1,41,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'79cd40921d585d88ab1e83ba1ca68d97');
INSERT INTO member VALUES(X'01a221a1a229754bb5dcb4f4ded57605',1,45,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'742dadbdfffc525c90959ec550a3101f');
INSERT INTO member VALUES(X'01a221a1a23c710392ef5487896e3155',1,84,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'c2a79f84baa25d129ac43651ef29843c');
INSERT INTO member VALUES(X'01a221a1a25a7421a0bc646dfe34146a',1,122,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'd8199b9ddd335ccb90317c988716c8cc');
INSERT INTO member VALUES(X'01a221a1a25c70df9e2d46b9ddff00c4',1,126,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'994ae130e172518a8bcd02c94fecf6b8');
INSERT INTO member VALUES(X'01a221a1a271764a8d1b2cc2f62c89e8',1,166,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'e1bda472477753eea00a21105c545c4c');
INSERT INTO member VALUES(X'18f032e1a7f2501f85886b4489298c81',1,118,1,1770976800000,'2026-02-13','2026-02-13','import','9',X'18f032e1a7f282e29ae44950d6985914');
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
INSERT INTO membership VALUES(X'01a221a1a21370068d32763950541177',1,3,1,1767340800000,'2026-01-02',X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a210734b97a41cbb60401654');
INSERT INTO membership VALUES(X'01a221a1a2167403a47ff76c6b1005c0',1,8,1,1767340800000,'2026-01-02',X'01a221a1a2167403a47ff76a77664157',X'01a221a1a2167403a47ff76bfcf92cc8');
INSERT INTO membership VALUES(X'01a221a1a227738d98dd0127e73448c9',1,34,1,1767340800000,'2026-01-02',X'01a221a1a227738d98dd0125c3f0760b',X'01a221a1a227738d98dd0126662f1425');
INSERT INTO membership VALUES(X'01a221a1a228762db2ec33fe4e2e590e',1,38,1,1767340800000,'2026-01-02',X'01a221a1a228762db2ec33fc35069da5',X'01a221a1a228762db2ec33fdba40794c');
INSERT INTO membership VALUES(X'01a221a1a229754bb5dcb4f1598c7244',1,42,1,1767340800000,'2026-01-02',X'01a221a1a229754bb5dcb4ef5314d58b',X'01a221a1a229754bb5dcb4f09fdc96be');
INSERT INTO membership VALUES(X'01a221a1a229754bb5dcb4f635a72e26',1,46,1,1767340800000,'2026-01-02',X'01a221a1a229754bb5dcb4f4ded57605',X'01a221a1a229754bb5dcb4f53200e7bc');
INSERT INTO membership VALUES(X'01a221a1a23571ff86469060749e2051',1,77,1,1770796980000,'2026-02-11',X'01a221a1a229754bb5dcb4ef5314d58b',X'01a221a1a229754bb5dcb4f53200e7bc');
INSERT INTO membership VALUES(X'01a221a1a23c710392ef5489356d6d91',1,85,1,1767340800000,'2026-01-02',X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04');
INSERT INTO membership VALUES(X'01a221a1a25b74a09086b510441f9b0c',1,123,1,1767340800000,'2026-01-02',X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a25b74a09086b50f7505ff2e');
INSERT INTO membership VALUES(X'01a221a1a25c70df9e2d46bbe08ed43f',1,127,1,1767340800000,'2026-01-02',X'01a221a1a25c70df9e2d46b9ddff00c4',X'01a221a1a25c70df9e2d46bad7de6c7f');
INSERT INTO membership VALUES(X'01a221a1a271764a8d1b2cc4806bb07d',1,167,1,1767340800000,'2026-01-02',X'01a221a1a271764a8d1b2cc2f62c89e8',X'01a221a1a271764a8d1b2cc32dd8e0df');
INSERT INTO membership VALUES(X'18f032e1a7f28cb3b855cf0fa22d155f',1,119,1,1770976800000,'2026-02-13',X'18f032e1a7f2501f85886b4489298c81',X'18f032e1a7f2832c926cb5babb4d705c');
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
INSERT INTO card_event VALUES(X'01a221a1a214746c84d87b9c86631e8f',1,6,1,1767340800000,'2026-01-02','440029010001',X'01a221a1a20f7786b4f38dffea1fb2ce','active',NULL);
INSERT INTO card_event VALUES(X'01a221a1a2167403a47ff76fd7031b73',1,11,1,1767340800000,'2026-01-02','2901000000015',X'01a221a1a2167403a47ff76a77664157','active',NULL);
INSERT INTO card_event VALUES(X'01a221a1a22670eabaf83c4c454262f8',1,31,1,1770634800000,'2026-02-09','2901000000015',X'01a221a1a2167403a47ff76a77664157','blocked',NULL);
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
INSERT INTO consent VALUES(X'01a221a1a21370068d32763a25e9a858',1,4,1,1767340800000,'2026-01-02',X'01a221a1a20f7786b4f38dffea1fb2ce','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a21370068d32763b7c40c3db',1,5,1,1767340800000,'2026-01-02',X'01a221a1a20f7786b4f38dffea1fb2ce','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a2167403a47ff76d4ba83488',1,9,1,1767340800000,'2026-01-02',X'01a221a1a2167403a47ff76a77664157','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a2167403a47ff76e6cdcafbc',1,10,1,1767340800000,'2026-01-02',X'01a221a1a2167403a47ff76a77664157','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a227738d98dd0128380084ee',1,35,1,1767340800000,'2026-01-02',X'01a221a1a227738d98dd0125c3f0760b','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a227738d98dd0129a50f0a7c',1,36,1,1767340800000,'2026-01-02',X'01a221a1a227738d98dd0125c3f0760b','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a228762db2ec33ff65bf813f',1,39,1,1767340800000,'2026-01-02',X'01a221a1a228762db2ec33fc35069da5','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a228762db2ec340046acc382',1,40,1,1767340800000,'2026-01-02',X'01a221a1a228762db2ec33fc35069da5','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a229754bb5dcb4f2b6ec2d5e',1,43,1,1767340800000,'2026-01-02',X'01a221a1a229754bb5dcb4ef5314d58b','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a229754bb5dcb4f3b17751d9',1,44,1,1767340800000,'2026-01-02',X'01a221a1a229754bb5dcb4ef5314d58b','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a22a775091d2a1666ef05a99',1,47,1,1767340800000,'2026-01-02',X'01a221a1a229754bb5dcb4f4ded57605','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a22a775091d2a167d0e71cec',1,48,1,1767340800000,'2026-01-02',X'01a221a1a229754bb5dcb4f4ded57605','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a23c710392ef548ae5c5f408',1,86,1,1767340800000,'2026-01-02',X'01a221a1a23c710392ef5487896e3155','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a23c710392ef548bef3b9a30',1,87,1,1767340800000,'2026-01-02',X'01a221a1a23c710392ef5487896e3155','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a25b74a09086b511689e7c18',1,124,1,1767340800000,'2026-01-02',X'01a221a1a25a7421a0bc646dfe34146a','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a25b74a09086b5120abf07f7',1,125,1,1767340800000,'2026-01-02',X'01a221a1a25a7421a0bc646dfe34146a','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a25c70df9e2d46bc195a0daa',1,128,1,1767340800000,'2026-01-02',X'01a221a1a25c70df9e2d46b9ddff00c4','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a25c70df9e2d46bda7a00961',1,129,1,1767340800000,'2026-01-02',X'01a221a1a25c70df9e2d46b9ddff00c4','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a27274a2bfe1999e6a7cdd53',1,168,1,1767340800000,'2026-01-02',X'01a221a1a271764a8d1b2cc2f62c89e8','club',1,1,'member');
INSERT INTO consent VALUES(X'01a221a1a27274a2bfe1999fe973a892',1,169,1,1767340800000,'2026-01-02',X'01a221a1a271764a8d1b2cc2f62c89e8','birthday',1,1,'member');
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
INSERT INTO sale VALUES(X'01a221a1a217711998200a1ca5d9ff86',1,12,1,1769940000000,'2026-02-01',1,'A-000001',X'61cd21d533a6521bbca855fb5572e7ce',1,303500,30350,273150,0,0,0,273150,0,136,'bB gG eE500,273150;t0A200000 t1A500000 t2A1500000 t3A4000000 sO',NULL);
INSERT INTO sale VALUES(X'01a221a1a21c758da86484f545ac72ca',1,17,1,1770285600000,'2026-02-05',1,'A-000002',X'49a2212b0831506aab031a07540dd73b',1,200000,6000,194000,50,5000,0,189000,0,94,'t0T273150 eE500,189000 sS;t1A226850 t2A1226850 t3A3726850 bN gN',NULL);
INSERT INTO sale VALUES(X'01a221a1a2217723a5b5d6e76a84284c',1,23,1,1770458400000,'2026-02-07',1,'A-000003',X'daa0ddc1ac5e50a3baea062fd6924c69',1,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a221a1a222764691830db29783643e',1,25,1,1770544800000,'2026-02-08',1,'A-000004',X'8e9b271ddf8750ce8570247994b9b985',1,200000,0,200000,0,0,0,200000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a221a1a22c73a68e1ac7d35990984e',1,50,1,1770714000000,'2026-02-10',1,'A-000005',X'fb9be20dc1f85934a11fef864be97ee6',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a221a1a22e7555a771de63b0b2aa38',1,55,1,1770714000000,'2026-02-10',1,'A-000006',X'0fac84bf04c8525c830621412724337e',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a221a1a24071f8a1886573fc754fac',1,90,1,1770883500000,'2026-02-12',1,'A-000007',X'1a7dbcb8590a501d80b9ffcdf316f73d',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r1Xn0 r3Xn1,99990000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a221a1a242754f8449c86b5dabd7d4',1,94,1,1770883560000,'2026-02-12',1,'A-000008',X'73a28eacf17152188941274493d44111',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A190000 t1A490000 t2A1490000 t3A3990000 bU r0Xn0 r1Xn0 r3Xn1,99990000 gU sQ5',NULL);
INSERT INTO sale VALUES(X'01a221a1a24474d2ae695189a8f6274b',1,98,1,1770883620000,'2026-02-12',1,'A-000009',X'3a03e850c9385c2ead291b1b2cc6de96',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sQ10',NULL);
INSERT INTO sale VALUES(X'01a221a1a24871d2a12400086efe8401',1,105,1,1770883740000,'2026-02-12',1,'A-000010',X'508706f2f30555bfa765acd53e876f53',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sQ10',NULL);
INSERT INTO sale VALUES(X'01a221a1a25e777d93fec62750bfb29b',1,132,1,1771056120000,'2026-02-14',1,'A-000011',X'60d1b7f985375c8cb01a35adaec081b5',3,9000,0,9000,0,0,0,9000,0,4,'eE500,9000 aXf;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r4Xn0 r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a221a1a2667479907132731aa03cf5',1,147,1,1771056240000,'2026-02-14',1,'A-000012',X'1ffdf6b017d65de696eea9e7d1ac5fd4',3,9000,0,9000,0,0,0,9000,0,4,'eE500,9000 aXf;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r4Xn0 r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a221a1a27274a2bfe199a027bd6244',1,170,1,1771142400000,'2026-02-15',1,'A-000013',X'ed9f2847c4705fe2b324e82169a25440',5,200000,0,200000,0,0,0,200000,0,100,'eE500,200000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0,300000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a221a1a274717ebde6cbb14fa185df',1,174,1,1771146000000,'2026-02-15',1,'A-000014',X'7efdcf86f9f55f37be30eea03cc4160b',5,20000,600,19400,50,5000,0,14400,0,7,'t0T200000 eE500,14400 sS;t1A300000 t2A1300000 t3A3800000 bU r0Xn0,480000 gU',NULL);
INSERT INTO sale VALUES(X'01a221a1a27875dbbe5e6cdaf2478e17',1,184,1,1771153200000,'2026-02-15',1,'A-000015',X'4ca54ac6a5185b82a06bf6cf08a3606a',5,30000,0,30000,0,0,0,30000,0,15,'eE500,30000;t0A180600 t1A480600 t2A1480600 t3A3980600 bU r0Xn0,470000 gU sO43',NULL);
INSERT INTO sale VALUES(X'01a221a1a27973e3a3186d493dfbec2c',1,189,1,1771156800000,'2026-02-15',1,'A-000016',X'dc392a5e971d58c48ab061028c51dce4',5,600000,10000,590000,0,0,0,590000,0,0,'r0Xo0,600000;t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a221a1a27b7161aaddf62c21ad3fae',1,192,1,1771164000000,'2026-02-15',1,'A-000017',X'1e40dd8b17eb54ecb58a13bd15b0bb22',5,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK r0Xn0,497000 gK eK sK',NULL);
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
INSERT INTO sale_line VALUES(X'01a221a1a217711998200a1ca5d9ff86',1,NULL,NULL,'Чай',NULL,3000,100000,300000,30000,270000,0,134);
INSERT INTO sale_line VALUES(X'01a221a1a217711998200a1ca5d9ff86',2,NULL,NULL,'Мед',NULL,350,10001,3500,350,3150,0,2);
INSERT INTO sale_line VALUES(X'01a221a1a21c758da86484f545ac72ca',1,NULL,NULL,'Кава',NULL,1000,200000,200000,6000,194000,5000,94);
INSERT INTO sale_line VALUES(X'01a221a1a2217723a5b5d6e76a84284c',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
INSERT INTO sale_line VALUES(X'01a221a1a222764691830db29783643e',1,NULL,NULL,'Кава',NULL,1000,200000,200000,0,200000,0,0);
INSERT INTO sale_line VALUES(X'01a221a1a22c73a68e1ac7d35990984e',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a221a1a22e7555a771de63b0b2aa38',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a221a1a24071f8a1886573fc754fac',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a221a1a242754f8449c86b5dabd7d4',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a221a1a24474d2ae695189a8f6274b',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
INSERT INTO sale_line VALUES(X'01a221a1a24871d2a12400086efe8401',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
INSERT INTO sale_line VALUES(X'01a221a1a25e777d93fec62750bfb29b',1,NULL,NULL,'Чай',NULL,1000,9000,9000,0,9000,0,4);
INSERT INTO sale_line VALUES(X'01a221a1a2667479907132731aa03cf5',1,NULL,NULL,'Чай',NULL,1000,9000,9000,0,9000,0,4);
INSERT INTO sale_line VALUES(X'01a221a1a27274a2bfe199a027bd6244',1,NULL,NULL,'Чай',NULL,1000,200000,200000,0,200000,0,100);
INSERT INTO sale_line VALUES(X'01a221a1a274717ebde6cbb14fa185df',1,NULL,NULL,'Чай',NULL,1000,20000,20000,600,19400,5000,7);
INSERT INTO sale_line VALUES(X'01a221a1a27875dbbe5e6cdaf2478e17',1,NULL,NULL,'Чай',NULL,1000,30000,30000,0,30000,0,15);
INSERT INTO sale_line VALUES(X'01a221a1a27973e3a3186d493dfbec2c',1,NULL,NULL,'Чай',NULL,1000,400000,400000,6667,393333,0,0);
INSERT INTO sale_line VALUES(X'01a221a1a27973e3a3186d493dfbec2c',2,NULL,NULL,'Мед',NULL,1000,200000,200000,3333,196667,0,0);
INSERT INTO sale_line VALUES(X'01a221a1a27b7161aaddf62c21ad3fae',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
CREATE TABLE sale_discount (
    sale   BLOB    NOT NULL,
    line   INTEGER NOT NULL,
    no     INTEGER NOT NULL CHECK (no > 0),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, line, no),
    FOREIGN KEY (sale, line) REFERENCES sale_line (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_discount VALUES(X'01a221a1a217711998200a1ca5d9ff86',1,1,'birthday',30000);
INSERT INTO sale_discount VALUES(X'01a221a1a217711998200a1ca5d9ff86',2,1,'birthday',350);
INSERT INTO sale_discount VALUES(X'01a221a1a21c758da86484f545ac72ca',1,1,'tier.bronze',6000);
INSERT INTO sale_discount VALUES(X'01a221a1a24474d2ae695189a8f6274b',1,1,'rule.tenth',1000);
INSERT INTO sale_discount VALUES(X'01a221a1a24871d2a12400086efe8401',1,1,'rule.tenth',1000);
INSERT INTO sale_discount VALUES(X'01a221a1a274717ebde6cbb14fa185df',1,1,'tier.bronze',600);
INSERT INTO sale_discount VALUES(X'01a221a1a27973e3a3186d493dfbec2c',1,1,'rule.big',6667);
INSERT INTO sale_discount VALUES(X'01a221a1a27973e3a3186d493dfbec2c',2,1,'rule.big',3333);
CREATE TABLE sale_gift (
    sale     BLOB    NOT NULL REFERENCES sale (id),
    no       INTEGER NOT NULL CHECK (no > 0),
    rule     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0), gift TEXT,
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_gift VALUES(X'01a221a1a217711998200a1ca5d9ff86',1,'birthday.gift','{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"}',1000,NULL);
CREATE TABLE sale_payment (
    sale   BLOB    NOT NULL REFERENCES sale (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_payment VALUES(X'01a221a1a217711998200a1ca5d9ff86',1,'cash','cash',273150);
INSERT INTO sale_payment VALUES(X'01a221a1a21c758da86484f545ac72ca',1,'cash','cash',189000);
INSERT INTO sale_payment VALUES(X'01a221a1a2217723a5b5d6e76a84284c',1,'cash','cash',3000);
INSERT INTO sale_payment VALUES(X'01a221a1a222764691830db29783643e',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a221a1a22c73a68e1ac7d35990984e',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a221a1a22e7555a771de63b0b2aa38',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a221a1a24071f8a1886573fc754fac',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a221a1a242754f8449c86b5dabd7d4',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a221a1a24474d2ae695189a8f6274b',1,'cash','cash',8000);
INSERT INTO sale_payment VALUES(X'01a221a1a24871d2a12400086efe8401',1,'cash','cash',8000);
INSERT INTO sale_payment VALUES(X'01a221a1a25e777d93fec62750bfb29b',1,'cash','cash',9000);
INSERT INTO sale_payment VALUES(X'01a221a1a2667479907132731aa03cf5',1,'cash','cash',9000);
INSERT INTO sale_payment VALUES(X'01a221a1a27274a2bfe199a027bd6244',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a221a1a274717ebde6cbb14fa185df',1,'cash','cash',14400);
INSERT INTO sale_payment VALUES(X'01a221a1a27875dbbe5e6cdaf2478e17',1,'cash','cash',30000);
INSERT INTO sale_payment VALUES(X'01a221a1a27973e3a3186d493dfbec2c',1,'cash','cash',590000);
INSERT INTO sale_payment VALUES(X'01a221a1a27b7161aaddf62c21ad3fae',1,'cash','cash',3000);
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
INSERT INTO fiscal VALUES(X'01a221a1a21c758da86484f431bbea2a',1,16,1,1769940060000,'2026-02-01',X'01a221a1a217711998200a1ca5d9ff86','77');
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
INSERT INTO attribution VALUES(X'01a221a1a2197644945296ca8fa1b1f8',1,13,1,1769940000000,'2026-02-01',X'01a221a1a217711998200a1ca5d9ff86',X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a210734b97a41cbb60401654');
INSERT INTO attribution VALUES(X'01a221a1a21d7371afdbb5cfd98346c9',1,18,1,1770285600000,'2026-02-05',X'01a221a1a21c758da86484f545ac72ca',X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a210734b97a41cbb60401654');
INSERT INTO attribution VALUES(X'01a221a1a222764691830db18b4feeb1',1,24,1,1770458400000,'2026-02-07',X'01a221a1a2217723a5b5d6e76a84284c',NULL,NULL);
INSERT INTO attribution VALUES(X'01a221a1a22377d481ace832ce66fe9f',1,26,1,1770544800000,'2026-02-08',X'01a221a1a222764691830db29783643e',NULL,NULL);
INSERT INTO attribution VALUES(X'01a221a1a22476cf96807880bb2a47fe',1,27,1,1770548400000,'2026-02-08',X'01a221a1a222764691830db29783643e',X'01a221a1a2167403a47ff76a77664157',X'01a221a1a2167403a47ff76bfcf92cc8');
INSERT INTO attribution VALUES(X'01a221a1a22c73a68e1ac7d4894b1b7c',1,51,1,1770714000000,'2026-02-10',X'01a221a1a22c73a68e1ac7d35990984e',X'01a221a1a228762db2ec33fc35069da5',X'01a221a1a228762db2ec33fdba40794c');
INSERT INTO attribution VALUES(X'01a221a1a22e7555a771de64e116fe27',1,56,1,1770714000000,'2026-02-10',X'01a221a1a22e7555a771de63b0b2aa38',X'01a221a1a229754bb5dcb4ef5314d58b',X'01a221a1a229754bb5dcb4f09fdc96be');
INSERT INTO attribution VALUES(X'01a221a1a23074a096f27a0e4e5423ef',1,60,1,1770796800000,'2026-02-11',X'01a221a1a22c73a68e1ac7d35990984e',X'01a221a1a227738d98dd0125c3f0760b',X'01a221a1a227738d98dd0126662f1425');
INSERT INTO attribution VALUES(X'01a221a1a23275a382ca103d3f829dc0',1,65,1,1770796860000,'2026-02-11',X'01a221a1a22e7555a771de63b0b2aa38',X'01a221a1a229754bb5dcb4f4ded57605',X'01a221a1a229754bb5dcb4f53200e7bc');
INSERT INTO attribution VALUES(X'01a221a1a233745ca089cfbc10a11ece',1,70,1,1770796920000,'2026-02-11',X'01a221a1a22e7555a771de63b0b2aa38',X'01a221a1a229754bb5dcb4ef5314d58b',X'01a221a1a229754bb5dcb4f09fdc96be');
INSERT INTO attribution VALUES(X'01a221a1a24170958dcea87c6dbfd3cd',1,91,1,1770883500000,'2026-02-12',X'01a221a1a24071f8a1886573fc754fac',X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04');
INSERT INTO attribution VALUES(X'01a221a1a243735596078f5b326e1b94',1,95,1,1770883560000,'2026-02-12',X'01a221a1a242754f8449c86b5dabd7d4',X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04');
INSERT INTO attribution VALUES(X'01a221a1a24577f3af3df39c6e8c4a77',1,99,1,1770883620000,'2026-02-12',X'01a221a1a24474d2ae695189a8f6274b',X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04');
INSERT INTO attribution VALUES(X'01a221a1a24974819bbfbd6a0b26494c',1,106,1,1770883740000,'2026-02-12',X'01a221a1a24871d2a12400086efe8401',X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04');
INSERT INTO attribution VALUES(X'01a221a1a260725ea36bbefc8ebd6419',1,133,1,1771056120000,'2026-02-14',X'01a221a1a25e777d93fec62750bfb29b',X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a25b74a09086b50f7505ff2e');
INSERT INTO attribution VALUES(X'01a221a1a2677669b659c15c477da0f4',1,148,1,1771056240000,'2026-02-14',X'01a221a1a2667479907132731aa03cf5',X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a25b74a09086b50f7505ff2e');
INSERT INTO attribution VALUES(X'01a221a1a273772f8931affbefde6038',1,171,1,1771142400000,'2026-02-15',X'01a221a1a27274a2bfe199a027bd6244',X'01a221a1a271764a8d1b2cc2f62c89e8',X'01a221a1a271764a8d1b2cc32dd8e0df');
INSERT INTO attribution VALUES(X'01a221a1a275732f96d3d5a9521389c1',1,175,1,1771146000000,'2026-02-15',X'01a221a1a274717ebde6cbb14fa185df',X'01a221a1a271764a8d1b2cc2f62c89e8',X'01a221a1a271764a8d1b2cc32dd8e0df');
INSERT INTO attribution VALUES(X'01a221a1a27875dbbe5e6cdb9edbe70d',1,185,1,1771153200000,'2026-02-15',X'01a221a1a27875dbbe5e6cdaf2478e17',X'01a221a1a271764a8d1b2cc2f62c89e8',X'01a221a1a271764a8d1b2cc32dd8e0df');
INSERT INTO attribution VALUES(X'01a221a1a27973e3a3186d4a2887e248',1,190,1,1771156800000,'2026-02-15',X'01a221a1a27973e3a3186d493dfbec2c',NULL,NULL);
INSERT INTO attribution VALUES(X'01a221a1a27c7456b5bbd16bd3c709dc',1,193,1,1771164000000,'2026-02-15',X'01a221a1a27b7161aaddf62c21ad3fae',NULL,NULL);
CREATE TABLE attribution_line (
    attribution   BLOB    NOT NULL REFERENCES attribution (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    points_earned INTEGER NOT NULL CHECK (points_earned > 0),
    PRIMARY KEY (attribution, no)
) STRICT, WITHOUT ROWID;
INSERT INTO attribution_line VALUES(X'01a221a1a22476cf96807880bb2a47fe',1,100);
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
INSERT INTO refund_line VALUES(X'01a221a1a21e724187fff241293a3ad2',1,1,'Чай',1000,90000,0,44);
INSERT INTO refund_line VALUES(X'01a221a1a2257458a351f4927d2f14e8',1,NULL,NULL,1000,500,0,0);
INSERT INTO refund_line VALUES(X'01a221a1a246761d9b3c41af6541a2b8',1,1,'Чай',1000,8000,0,4);
INSERT INTO refund_line VALUES(X'01a221a1a24a756f9fa9b33b0599b23b',1,1,'Чай',1000,10000,0,5);
INSERT INTO refund_line VALUES(X'01a221a1a263724396c3701be7a35038',1,1,'Чай',1000,9000,0,4);
INSERT INTO refund_line VALUES(X'01a221a1a27673c58a438c02c53e994a',1,1,'Чай',1000,200000,0,100);
INSERT INTO refund_line VALUES(X'01a221a1a27a7133952002123f0c2e20',1,2,'Мед',1000,196667,0,0);
INSERT INTO refund_line VALUES(X'01a221a1a27c7456b5bbd16c3162b7e1',1,1,'Хліб',1000,3000,0,0);
CREATE TABLE refund_payment (
    refund BLOB    NOT NULL REFERENCES refund (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_payment VALUES(X'01a221a1a21e724187fff241293a3ad2',1,'cash','cash',90000);
INSERT INTO refund_payment VALUES(X'01a221a1a2257458a351f4927d2f14e8',1,'cash','cash',500);
INSERT INTO refund_payment VALUES(X'01a221a1a246761d9b3c41af6541a2b8',1,'cash','cash',8000);
INSERT INTO refund_payment VALUES(X'01a221a1a24a756f9fa9b33b0599b23b',1,'cash','cash',10000);
INSERT INTO refund_payment VALUES(X'01a221a1a263724396c3701be7a35038',1,'cash','cash',9000);
INSERT INTO refund_payment VALUES(X'01a221a1a27673c58a438c02c53e994a',1,'cash','cash',200000);
INSERT INTO refund_payment VALUES(X'01a221a1a27a7133952002123f0c2e20',1,'cash','cash',190000);
INSERT INTO refund_payment VALUES(X'01a221a1a27c7456b5bbd16c3162b7e1',1,'cash','cash',3000);
CREATE TABLE points_move (
    entry  BLOB    NOT NULL REFERENCES points_entry (id),
    lot    BLOB    NOT NULL REFERENCES points_entry (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry, lot)
) STRICT, WITHOUT ROWID;
INSERT INTO points_move VALUES(X'01a221a1a21a71868201371abb42e182',X'01a221a1a21a71868201371abb42e182',136);
INSERT INTO points_move VALUES(X'01a221a1a21d7371afdbb5d03cb0111d',X'01a221a1a21a71868201371abb42e182',-50);
INSERT INTO points_move VALUES(X'01a221a1a21d7371afdbb5d1e0f685f6',X'01a221a1a21d7371afdbb5d1e0f685f6',94);
INSERT INTO points_move VALUES(X'01a221a1a22075629a987d9f4e3587df',X'01a221a1a21a71868201371abb42e182',-44);
INSERT INTO points_move VALUES(X'01a221a1a22476cf96807881c84eb02f',X'01a221a1a22476cf96807881c84eb02f',100);
INSERT INTO points_move VALUES(X'01a221a1a22d757594d1a357ba734bec',X'01a221a1a22d757594d1a357ba734bec',150);
INSERT INTO points_move VALUES(X'01a221a1a22f71d9a42ffc1d22bdca6b',X'01a221a1a22f71d9a42ffc1d22bdca6b',150);
INSERT INTO points_move VALUES(X'01a221a1a23074a096f27a0fe1a9ee30',X'01a221a1a22d757594d1a357ba734bec',-150);
INSERT INTO points_move VALUES(X'01a221a1a23074a096f27a10631b8ccd',X'01a221a1a22d757594d1a357ba734bec',150);
INSERT INTO points_move VALUES(X'01a221a1a23275a382ca103e620e90c4',X'01a221a1a22f71d9a42ffc1d22bdca6b',-150);
INSERT INTO points_move VALUES(X'01a221a1a23275a382ca103fb2487da0',X'01a221a1a22f71d9a42ffc1d22bdca6b',150);
INSERT INTO points_move VALUES(X'01a221a1a233745ca089cfbd45bf4d40',X'01a221a1a22f71d9a42ffc1d22bdca6b',-150);
INSERT INTO points_move VALUES(X'01a221a1a23472faad3766460cfbb675',X'01a221a1a22f71d9a42ffc1d22bdca6b',150);
INSERT INTO points_move VALUES(X'01a221a1a23571ff86469061cf0d6374',X'01a221a1a22f71d9a42ffc1d22bdca6b',-150);
INSERT INTO points_move VALUES(X'01a221a1a23571ff864690621e086d18',X'01a221a1a22f71d9a42ffc1d22bdca6b',150);
INSERT INTO points_move VALUES(X'01a221a1a23a755da4aaa7aa08b27482',X'01a221a1a23a755da4aaa7aa08b27482',20);
INSERT INTO points_move VALUES(X'01a221a1a24170958dcea87ef64135c3',X'01a221a1a24170958dcea87ef64135c3',5);
INSERT INTO points_move VALUES(X'01a221a1a243735596078f5d01097bc0',X'01a221a1a243735596078f5d01097bc0',5);
INSERT INTO points_move VALUES(X'01a221a1a24577f3af3df39e853e813b',X'01a221a1a24577f3af3df39e853e813b',4);
INSERT INTO points_move VALUES(X'01a221a1a2477405aca0719300475ab5',X'01a221a1a24577f3af3df39e853e813b',-4);
INSERT INTO points_move VALUES(X'01a221a1a24974819bbfbd6cf716125f',X'01a221a1a24974819bbfbd6cf716125f',4);
INSERT INTO points_move VALUES(X'01a221a1a24b776799a86873bb8c8d35',X'01a221a1a243735596078f5d01097bc0',-5);
INSERT INTO points_move VALUES(X'01a221a1a26176ce86ed9bf7b0d1442b',X'01a221a1a26176ce86ed9bf7b0d1442b',4);
INSERT INTO points_move VALUES(X'01a221a1a26176ce86ed9bf8e6ee9b51',X'01a221a1a26176ce86ed9bf8e6ee9b51',50);
INSERT INTO points_move VALUES(X'01a221a1a26176ce86ed9bf967cf6380',X'01a221a1a26176ce86ed9bf967cf6380',70);
INSERT INTO points_move VALUES(X'01a221a1a26574abb04302ea56a62f22',X'01a221a1a26176ce86ed9bf7b0d1442b',-4);
INSERT INTO points_move VALUES(X'01a221a1a26574abb04302ebb4d5dfa3',X'01a221a1a26176ce86ed9bf8e6ee9b51',-50);
INSERT INTO points_move VALUES(X'01a221a1a26574abb04302ec9017b025',X'01a221a1a26176ce86ed9bf967cf6380',-70);
INSERT INTO points_move VALUES(X'01a221a1a268711a900557dbd45e8633',X'01a221a1a268711a900557dbd45e8633',4);
INSERT INTO points_move VALUES(X'01a221a1a268711a900557dc6df3e75b',X'01a221a1a268711a900557dc6df3e75b',50);
INSERT INTO points_move VALUES(X'01a221a1a268711a900557dd6c2fc80e',X'01a221a1a268711a900557dd6c2fc80e',70);
INSERT INTO points_move VALUES(X'01a221a1a26b75cfa05cc77605559bf3',X'01a221a1a26b75cfa05cc77605559bf3',200);
INSERT INTO points_move VALUES(X'01a221a1a26c74aab891b18eeaf32764',X'01a221a1a26b75cfa05cc77605559bf3',-200);
INSERT INTO points_move VALUES(X'01a221a1a26d737497825484aebcd6bb',X'01a221a1a26d737497825484aebcd6bb',50);
INSERT INTO points_move VALUES(X'01a221a1a26e7672843a0bd844d27878',X'01a221a1a26e7672843a0bd844d27878',500);
INSERT INTO points_move VALUES(X'01a221a1a273772f8931affcb9c21697',X'01a221a1a273772f8931affcb9c21697',100);
INSERT INTO points_move VALUES(X'01a221a1a275732f96d3d5aa7cc285fc',X'01a221a1a273772f8931affcb9c21697',-50);
INSERT INTO points_move VALUES(X'01a221a1a275732f96d3d5ab5de87961',X'01a221a1a275732f96d3d5ab5de87961',7);
INSERT INTO points_move VALUES(X'01a221a1a27772fb8b5568f781b9e8d7',X'01a221a1a273772f8931affcb9c21697',-50);
INSERT INTO points_move VALUES(X'01a221a1a27772fb8b5568f892f8dd99',X'01a221a1a27772fb8b5568f892f8dd99',-50);
INSERT INTO points_move VALUES(X'01a221a1a27772fb8b5568f9f960f99a',X'01a221a1a275732f96d3d5ab5de87961',-7);
INSERT INTO points_move VALUES(X'01a221a1a27772fb8b5568fa45eaed96',X'01a221a1a27772fb8b5568f892f8dd99',7);
INSERT INTO points_move VALUES(X'01a221a1a27875dbbe5e6cdca25cdd2f',X'01a221a1a27875dbbe5e6cdca25cdd2f',15);
INSERT INTO points_move VALUES(X'01a221a1a27875dbbe5e6cddfe7329f3',X'01a221a1a27875dbbe5e6cdca25cdd2f',-15);
INSERT INTO points_move VALUES(X'01a221a1a27875dbbe5e6cde8cbdf428',X'01a221a1a27772fb8b5568f892f8dd99',15);
INSERT INTO points_move VALUES(X'18f032e1a7f28bdaa3c9c135fa4e2941',X'18f032e1a7f28bdaa3c9c135fa4e2941',40);
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
INSERT INTO opening VALUES(X'a70ec21fcba3cba3465dd6a10b52f25b',1,49,1,0,'2026-01-02',X'01a221a1a228762db2ec33fdba40794c',700);
INSERT INTO opening VALUES(X'b7767f4e79e79bc66d1d06c5c91f175a',1,32,1,0,'2026-01-02',X'01a221a1a2167403a47ff76bfcf92cc8',700);
INSERT INTO opening VALUES(X'd58ff46c45851eee1b72bf8806622ed0',1,54,1,0,'2026-01-02',X'01a221a1a229754bb5dcb4f09fdc96be',700);
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
INSERT INTO person_member VALUES(X'01a221a1a20f7786b4f38dffea1fb2ce','Ольга','','Савельева','Ольга',0,NULL,NULL,2,1,NULL,'uk','','ĖĀĂĆĐġĆĂĀ ēĐġăĀ','olga saveleva');
INSERT INTO person_member VALUES(X'01a221a1a2167403a47ff76a77664157','Тарас','','Бондар','Тарас',0,NULL,NULL,NULL,NULL,NULL,'uk','','āēĒąĀĕ ėĀĕĀĖ','taras bondar');
INSERT INTO person_member VALUES(X'01a221a1a227738d98dd0125c3f0760b','Ірина','','Лисенко','Ірина',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ĐċĖĆĒďē ČĕċĒĀ','irina lisenko');
INSERT INTO person_member VALUES(X'01a221a1a228762db2ec33fc35069da5','Irina','','Lysenko','Irina',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ɬɹɳɥɮɫɯ ɩɲɩɮɡ','irina lisenko');
INSERT INTO person_member VALUES(X'01a221a1a229754bb5dcb4ef5314d58b','Ян','','Лисенко','Ян',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒ','ian lisenko');
INSERT INTO person_member VALUES(X'01a221a1a229754bb5dcb4f4ded57605','Яна','','Лисенко','Яна',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒĀ','iana lisenko');
INSERT INTO person_member VALUES(X'01a221a1a23c710392ef5487896e3155','Софія','','Мельник','Софія',0,NULL,NULL,NULL,NULL,NULL,'uk','','đĆĐġĒċď ĖēęČĤ','sofia melnik');
INSERT INTO person_member VALUES(X'01a221a1a25a7421a0bc646dfe34146a','Надія','','Сорока','Надія',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĖēĕēďĀ ĒĀąČĤ','nadia soroka');
INSERT INTO person_member VALUES(X'01a221a1a25c70df9e2d46b9ddff00c4','Софія','','Сорока','Софія',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĖēĕēďĀ ĖēęČĤ','sofia soroka');
INSERT INTO person_member VALUES(X'01a221a1a271764a8d1b2cc2f62c89e8','Павло','','Гнатюк','Павло',0,NULL,NULL,NULL,NULL,NULL,'uk','','ăĒĀėģď ĔĀĂĐē','pavlo gnatiuk');
INSERT INTO person_member VALUES(X'18f032e1a7f2501f85886b4489298c81','Ганна','','Лис','Ганно',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖ ăĀĒĒĀ','gana lis');
CREATE TABLE person_card_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES card_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_card_event VALUES(X'01a221a1a22670eabaf83c4c454262f8','two people use it');
CREATE TABLE person_refund (
    refund BLOB NOT NULL PRIMARY KEY REFERENCES refund (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_refund VALUES(X'01a221a1a21e724187fff241293a3ad2','too strong');
INSERT INTO person_refund VALUES(X'01a221a1a2257458a351f4927d2f14e8','no receipt');
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
INSERT INTO member_now VALUES(X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a210734b97a41cbb60401654');
INSERT INTO member_now VALUES(X'01a221a1a2167403a47ff76a77664157',X'01a221a1a2167403a47ff76bfcf92cc8');
INSERT INTO member_now VALUES(X'01a221a1a227738d98dd0125c3f0760b',X'01a221a1a227738d98dd0126662f1425');
INSERT INTO member_now VALUES(X'01a221a1a229754bb5dcb4ef5314d58b',X'01a221a1a229754bb5dcb4f53200e7bc');
INSERT INTO member_now VALUES(X'01a221a1a229754bb5dcb4f4ded57605',X'01a221a1a229754bb5dcb4f53200e7bc');
INSERT INTO member_now VALUES(X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04');
INSERT INTO member_now VALUES(X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a25b74a09086b50f7505ff2e');
INSERT INTO member_now VALUES(X'01a221a1a25c70df9e2d46b9ddff00c4',X'01a221a1a25c70df9e2d46bad7de6c7f');
INSERT INTO member_now VALUES(X'01a221a1a271764a8d1b2cc2f62c89e8',X'01a221a1a271764a8d1b2cc32dd8e0df');
INSERT INTO member_now VALUES(X'18f032e1a7f2501f85886b4489298c81',X'18f032e1a7f2832c926cb5babb4d705c');
CREATE TABLE card (
    number      TEXT NOT NULL PRIMARY KEY,
    member      BLOB NOT NULL REFERENCES member (id),
    state       TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'lost', 'blocked')),
    replaced_by TEXT,
    since       TEXT NOT NULL,
    -- The fact that put it into this state.
    event       BLOB NOT NULL REFERENCES card_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO card VALUES('2901000000015',X'01a221a1a2167403a47ff76a77664157','blocked',NULL,'2026-02-09',X'01a221a1a22670eabaf83c4c454262f8');
INSERT INTO card VALUES('440029010001',X'01a221a1a20f7786b4f38dffea1fb2ce','active',NULL,'2026-01-02',X'01a221a1a214746c84d87b9c86631e8f');
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
INSERT INTO sale_now VALUES(X'01a221a1a217711998200a1ca5d9ff86',X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a210734b97a41cbb60401654','2026-02-01',1769940000000,183150,0);
INSERT INTO sale_now VALUES(X'01a221a1a21c758da86484f545ac72ca',X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a210734b97a41cbb60401654','2026-02-05',1770285600000,194000,0);
INSERT INTO sale_now VALUES(X'01a221a1a2217723a5b5d6e76a84284c',NULL,NULL,'2026-02-07',1770458400000,3000,0);
INSERT INTO sale_now VALUES(X'01a221a1a222764691830db29783643e',X'01a221a1a2167403a47ff76a77664157',X'01a221a1a2167403a47ff76bfcf92cc8','2026-02-08',1770544800000,200000,0);
INSERT INTO sale_now VALUES(X'01a221a1a22c73a68e1ac7d35990984e',X'01a221a1a227738d98dd0125c3f0760b',X'01a221a1a227738d98dd0126662f1425','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a221a1a22e7555a771de63b0b2aa38',X'01a221a1a229754bb5dcb4ef5314d58b',X'01a221a1a229754bb5dcb4f09fdc96be','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a221a1a24071f8a1886573fc754fac',X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04','2026-02-12',1770883500000,10000,0);
INSERT INTO sale_now VALUES(X'01a221a1a242754f8449c86b5dabd7d4',X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04','2026-02-12',1770883560000,0,1);
INSERT INTO sale_now VALUES(X'01a221a1a24474d2ae695189a8f6274b',X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04','2026-02-12',1770883620000,0,1);
INSERT INTO sale_now VALUES(X'01a221a1a24871d2a12400086efe8401',X'01a221a1a23c710392ef5487896e3155',X'01a221a1a23c710392ef54885eb1de04','2026-02-12',1770883740000,8000,0);
INSERT INTO sale_now VALUES(X'01a221a1a25e777d93fec62750bfb29b',X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a25b74a09086b50f7505ff2e','2026-02-14',1771056120000,0,1);
INSERT INTO sale_now VALUES(X'01a221a1a2667479907132731aa03cf5',X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a25b74a09086b50f7505ff2e','2026-02-14',1771056240000,9000,0);
INSERT INTO sale_now VALUES(X'01a221a1a27274a2bfe199a027bd6244',X'01a221a1a271764a8d1b2cc2f62c89e8',X'01a221a1a271764a8d1b2cc32dd8e0df','2026-02-15',1771142400000,0,1);
INSERT INTO sale_now VALUES(X'01a221a1a274717ebde6cbb14fa185df',X'01a221a1a271764a8d1b2cc2f62c89e8',X'01a221a1a271764a8d1b2cc32dd8e0df','2026-02-15',1771146000000,19400,0);
INSERT INTO sale_now VALUES(X'01a221a1a27875dbbe5e6cdaf2478e17',X'01a221a1a271764a8d1b2cc2f62c89e8',X'01a221a1a271764a8d1b2cc32dd8e0df','2026-02-15',1771153200000,30000,0);
INSERT INTO sale_now VALUES(X'01a221a1a27973e3a3186d493dfbec2c',NULL,NULL,'2026-02-15',1771156800000,400000,0);
INSERT INTO sale_now VALUES(X'01a221a1a27b7161aaddf62c21ad3fae',NULL,NULL,'2026-02-15',1771164000000,0,1);
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
INSERT INTO person_word VALUES('bondar','taras',X'01a221a1a2167403a47ff76a77664157');
INSERT INTO person_word VALUES('gana','lis',X'18f032e1a7f2501f85886b4489298c81');
INSERT INTO person_word VALUES('gnatiuk','pavlo',X'01a221a1a271764a8d1b2cc2f62c89e8');
INSERT INTO person_word VALUES('ian','lisenko',X'01a221a1a229754bb5dcb4ef5314d58b');
INSERT INTO person_word VALUES('iana','lisenko',X'01a221a1a229754bb5dcb4f4ded57605');
INSERT INTO person_word VALUES('irina','lisenko',X'01a221a1a227738d98dd0125c3f0760b');
INSERT INTO person_word VALUES('irina','lisenko',X'01a221a1a228762db2ec33fc35069da5');
INSERT INTO person_word VALUES('lis','gana',X'18f032e1a7f2501f85886b4489298c81');
INSERT INTO person_word VALUES('lisenko','ian',X'01a221a1a229754bb5dcb4ef5314d58b');
INSERT INTO person_word VALUES('lisenko','iana',X'01a221a1a229754bb5dcb4f4ded57605');
INSERT INTO person_word VALUES('lisenko','irina',X'01a221a1a227738d98dd0125c3f0760b');
INSERT INTO person_word VALUES('lisenko','irina',X'01a221a1a228762db2ec33fc35069da5');
INSERT INTO person_word VALUES('melnik','sofia',X'01a221a1a23c710392ef5487896e3155');
INSERT INTO person_word VALUES('nadia','soroka',X'01a221a1a25a7421a0bc646dfe34146a');
INSERT INTO person_word VALUES('olga','saveleva',X'01a221a1a20f7786b4f38dffea1fb2ce');
INSERT INTO person_word VALUES('pavlo','gnatiuk',X'01a221a1a271764a8d1b2cc2f62c89e8');
INSERT INTO person_word VALUES('saveleva','olga',X'01a221a1a20f7786b4f38dffea1fb2ce');
INSERT INTO person_word VALUES('sofia','melnik',X'01a221a1a23c710392ef5487896e3155');
INSERT INTO person_word VALUES('sofia','soroka',X'01a221a1a25c70df9e2d46b9ddff00c4');
INSERT INTO person_word VALUES('soroka','nadia',X'01a221a1a25a7421a0bc646dfe34146a');
INSERT INTO person_word VALUES('soroka','sofia',X'01a221a1a25c70df9e2d46b9ddff00c4');
INSERT INTO person_word VALUES('taras','bondar',X'01a221a1a2167403a47ff76a77664157');
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
INSERT INTO regular VALUES(X'01a221a1a20f7786b4f38dffea1fb2ce','2025-01-01','bronze',776,2,2,377150,2,377150,'2026-02-01','2026-02-05',4,'2026-02-16','2027-02-01');
INSERT INTO regular VALUES(X'01a221a1a2167403a47ff76a77664157','2025-01-01','bronze',100,1,1,200000,1,200000,'2026-02-08','2026-02-08',NULL,'2026-02-08','2027-02-08');
INSERT INTO regular VALUES(X'01a221a1a227738d98dd0125c3f0760b','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a221a1a229754bb5dcb4ef5314d58b','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a221a1a229754bb5dcb4f4ded57605','2025-01-01','bronze',150,0,0,0,0,0,NULL,NULL,NULL,'2026-02-11',NULL);
INSERT INTO regular VALUES(X'01a221a1a23c710392ef5487896e3155','2025-01-01','gold',9,1,2,18000,1,18000,'2026-02-12','2026-02-12',NULL,'2026-02-14','2027-02-12');
INSERT INTO regular VALUES(X'01a221a1a25a7421a0bc646dfe34146a','2025-01-01',NULL,54,1,1,9000,1,9000,'2026-02-14','2026-02-14',NULL,'2026-02-14','2027-02-14');
INSERT INTO regular VALUES(X'01a221a1a25c70df9e2d46b9ddff00c4','2025-01-01',NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-01-02',NULL);
INSERT INTO regular VALUES(X'01a221a1a271764a8d1b2cc2f62c89e8','2025-01-01',NULL,-28,1,2,49400,1,49400,'2026-02-15','2026-02-15',NULL,'2026-02-15','2027-02-15');
INSERT INTO regular VALUES(X'18f032e1a7f2501f85886b4489298c81','2026-02-13',NULL,40,0,0,0,0,0,NULL,NULL,NULL,'2026-02-13',NULL);
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
INSERT INTO merge VALUES(X'01a221a1a22f71d9a42ffc1f03c108cc',1,59,1,1770796800000,'2026-02-11',X'01a221a1a228762db2ec33fc35069da5',X'01a221a1a227738d98dd0125c3f0760b',X'9fc93a810f125abb9605c9bb65e8c5da');
INSERT INTO merge VALUES(X'01a221a1a2317738b18f812d5bca448c',1,64,1,1770796860000,'2026-02-11',X'01a221a1a229754bb5dcb4ef5314d58b',X'01a221a1a229754bb5dcb4f4ded57605',X'846924b43d4d596b9e6072bb584059f5');
INSERT INTO merge VALUES(X'01a221a1a233745ca089cfbbf00ae340',1,69,1,1770796920000,'2026-02-11',X'01a221a1a229754bb5dcb4ef5314d58b',NULL,X'ef1fe3f24f8c5c72ac7a2140ed0de9ab');
CREATE TABLE merge_sale (
    merge       BLOB NOT NULL REFERENCES merge (id),
    attribution BLOB NOT NULL UNIQUE REFERENCES attribution (id),
    PRIMARY KEY (merge, attribution)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_sale VALUES(X'01a221a1a22f71d9a42ffc1f03c108cc',X'01a221a1a23074a096f27a0e4e5423ef');
INSERT INTO merge_sale VALUES(X'01a221a1a2317738b18f812d5bca448c',X'01a221a1a23275a382ca103d3f829dc0');
INSERT INTO merge_sale VALUES(X'01a221a1a233745ca089cfbbf00ae340',X'01a221a1a233745ca089cfbc10a11ece');
CREATE TABLE merge_points (
    merge BLOB NOT NULL REFERENCES merge (id),
    entry BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (merge, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_points VALUES(X'01a221a1a22f71d9a42ffc1f03c108cc',X'01a221a1a23074a096f27a10631b8ccd');
INSERT INTO merge_points VALUES(X'01a221a1a2317738b18f812d5bca448c',X'01a221a1a23275a382ca103fb2487da0');
INSERT INTO merge_points VALUES(X'01a221a1a233745ca089cfbbf00ae340',X'01a221a1a23472faad3766460cfbb675');
CREATE TABLE merge_spend (
    merge   BLOB    NOT NULL REFERENCES merge (id),
    no      INTEGER NOT NULL CHECK (no > 0),
    account BLOB    NOT NULL REFERENCES account (id),
    -- The day on which it was brought along, by which a tier's window counts it.
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    spent   INTEGER NOT NULL CHECK (spent <> 0),
    PRIMARY KEY (merge, no)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_spend VALUES(X'01a221a1a22f71d9a42ffc1f03c108cc',1,X'01a221a1a228762db2ec33fdba40794c','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a221a1a22f71d9a42ffc1f03c108cc',2,X'01a221a1a227738d98dd0126662f1425','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a221a1a2317738b18f812d5bca448c',1,X'01a221a1a229754bb5dcb4f09fdc96be','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a221a1a2317738b18f812d5bca448c',2,X'01a221a1a229754bb5dcb4f53200e7bc','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a221a1a233745ca089cfbbf00ae340',1,X'01a221a1a229754bb5dcb4f09fdc96be','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a221a1a233745ca089cfbbf00ae340',2,X'01a221a1a229754bb5dcb4f53200e7bc','2026-01-02',-700);
CREATE TABLE merge_tier (
    merge      BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    tier_event BLOB NOT NULL REFERENCES tier_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_tier VALUES(X'01a221a1a22f71d9a42ffc1f03c108cc',X'01a221a1a2317738b18f812c7c935d97');
INSERT INTO merge_tier VALUES(X'01a221a1a2317738b18f812d5bca448c',X'01a221a1a23275a382ca10401202110c');
CREATE TABLE membership_act (
    membership BLOB NOT NULL PRIMARY KEY REFERENCES membership (id),
    what       TEXT NOT NULL CHECK (what IN ('joined', 'left', 'undone')),
    former     BLOB NOT NULL REFERENCES account (id),
    request    BLOB NOT NULL CHECK (length(request) = 16),
    -- The tier that the household got by this member's joining.
    tier_event BLOB REFERENCES tier_event (id),
    CHECK (tier_event IS NULL OR what = 'joined')
) STRICT, WITHOUT ROWID;
INSERT INTO membership_act VALUES(X'01a221a1a23571ff86469060749e2051','joined',X'01a221a1a229754bb5dcb4f09fdc96be',X'734df71d317b521590a2324ea2913181',X'01a221a1a23571ff86469063b6208abc');
CREATE TABLE membership_points (
    membership BLOB NOT NULL REFERENCES membership (id),
    entry      BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (membership, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO membership_points VALUES(X'01a221a1a23571ff86469060749e2051',X'01a221a1a23571ff864690621e086d18');
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
INSERT INTO told_apart VALUES(X'01a221a1a236708784e1c19451135581',1,78,1,1770797040000,'2026-02-11',X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a229754bb5dcb4f4ded57605');
CREATE TABLE person_merge (
    merge   BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    changed TEXT NOT NULL CHECK (json_valid(changed))
) STRICT, WITHOUT ROWID;
INSERT INTO person_merge VALUES(X'01a221a1a22f71d9a42ffc1f03c108cc','[{"field":"note","before":"","after":"likes plums"}]');
CREATE TABLE merged (
    member   BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    survivor BLOB NOT NULL REFERENCES member (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merged VALUES(X'01a221a1a228762db2ec33fc35069da5',X'01a221a1a227738d98dd0125c3f0760b');
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
INSERT INTO survey_form VALUES(X'01a221a1a237705188af48c25eb265b2',1,79,1,1770796800000,'2026-02-11','joining',1,'{"schema":1,"id":"joining","title":{"ru":"Несколько слов о вас","uk":"Кілька слів про вас","en":"A few words about you"},"note":{"ru":"Отвечать не обязательно. Ответы читает только хозяин магазина.","uk":"Відповідати не обов’язково. Відповіді читає лише господар магазину.","en":"Every answer is optional. Only the owner of the shop reads them."},"ask":"enrolment","points":20,"questions":[{"id":"heard","text":{"ru":"Откуда вы о нас узнали?","uk":"Звідки ви про нас дізналися?","en":"How did you hear about us?"},"kind":{"one":[{"id":"passing","text":{"ru":"Увидели по дороге","uk":"Побачили дорогою","en":"Passing by"}},{"id":"friend","text":{"ru":"От знакомых","uk":"Від знайомих","en":"From a friend"}},{"id":"internet","text":{"ru":"Из интернета","uk":"З інтернету","en":"On the internet"}},{"id":"advert","text":{"ru":"Из рекламы","uk":"З реклами","en":"From an advert"}},{"id":"other","text":{"ru":"Иначе","uk":"Інакше","en":"Another way"}}]}},{"id":"friend","text":{"ru":"Кто вам нас посоветовал?","uk":"Хто вам нас порадив?","en":"Who recommended us?"},"kind":"text","when":{"question":"heard","is":["friend"]}},{"id":"for_whom","text":{"ru":"Для кого вы здесь покупаете?","uk":"Для кого ви тут купуєте?","en":"For whom do you buy here?"},"kind":{"many":[{"id":"self","text":{"ru":"Для себя","uk":"Для себе","en":"For myself"}},{"id":"family","text":{"ru":"Для семьи","uk":"Для родини","en":"For my family"}},{"id":"gifts","text":{"ru":"В подарок","uk":"На подарунок","en":"As gifts"}},{"id":"work","text":{"ru":"Для работы","uk":"Для роботи","en":"For work"}}]}},{"id":"age","text":{"ru":"Сколько вам лет?","uk":"Скільки вам років?","en":"How old are you?"},"kind":{"one":[{"id":"to_24","text":{"ru":"До 25","uk":"До 25","en":"Under 25"}},{"id":"to_34","text":"25–34"},{"id":"to_49","text":"35–49"},{"id":"to_64","text":"50–64"},{"id":"from_65","text":{"ru":"65 и больше","uk":"65 і більше","en":"65 or more"}}]}},{"id":"children","text":{"ru":"Есть ли у вас дети?","uk":"Чи є у вас діти?","en":"Do you have children?"},"kind":"yes_no"},{"id":"how_many","text":{"ru":"Сколько детей живёт с вами?","uk":"Скільки дітей живе з вами?","en":"How many children live with you?"},"kind":{"number":{"least":0,"most":20}},"when":{"question":"children","is":["yes"]}},{"id":"occupation","text":{"ru":"Чем вы занимаетесь?","uk":"Чим ви займаєтеся?","en":"What do you do?"},"kind":{"one":[{"id":"employed","text":{"ru":"Работаю","uk":"Працюю","en":"Employed"}},{"id":"own","text":{"ru":"Своё дело","uk":"Власна справа","en":"My own business"}},{"id":"study","text":{"ru":"Учусь","uk":"Навчаюся","en":"Studying"}},{"id":"home","text":{"ru":"Веду дом","uk":"Веду дім","en":"At home"}},{"id":"retired","text":{"ru":"На пенсии","uk":"На пенсії","en":"Retired"}}]}},{"id":"district","text":{"ru":"В каком районе вы живёте?","uk":"У якому районі ви живете?","en":"Which part of town do you live in?"},"kind":"text"}]}');
INSERT INTO survey_form VALUES(X'01a221a1a23875daa203f28b6fedce63',1,80,1,1770796800000,'2026-02-11','first-purchase',1,'{"schema":1,"id":"first-purchase","title":{"ru":"После первой покупки","uk":"Після першої покупки","en":"After the first purchase"},"note":{"ru":"Каждый ответ читает хозяин магазина.","uk":"Кожну відповідь читає господар магазину.","en":"The owner of the shop reads every answer."},"ask":{"purchase":1},"points":20,"questions":[{"id":"recommend","text":{"ru":"Посоветуете ли вы наш магазин друзьям и знакомым?","uk":"Чи порадите ви наш магазин друзям і знайомим?","en":"Would you recommend our shop to friends?"},"kind":{"scale":{"from":0,"to":10,"low":{"ru":"ни за что","uk":"у жодному разі","en":"not at all"},"high":{"ru":"непременно","uk":"неодмінно","en":"certainly"},"recommend":true}},"required":true},{"id":"why","text":{"ru":"Чего вам не хватило?","uk":"Чого вам забракло?","en":"What did you miss?"},"kind":"text","when":{"question":"recommend","at_most":6}},{"id":"found","text":{"ru":"Нашли ли вы то, за чем пришли?","uk":"Чи знайшли ви те, по що прийшли?","en":"Did you find what you came for?"},"kind":"yes_no"},{"id":"missing","text":{"ru":"За чем вы приходили?","uk":"По що ви приходили?","en":"What did you come for?"},"kind":"text","when":{"question":"found","is":["no"]}}]}');
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
INSERT INTO answer_sheet VALUES(X'01a221a1a23970c8b16179cf0a5921dc',1,81,1,1770797100000,'2026-02-11','joining',1,X'01a221a1a20f7786b4f38dffea1fb2ce',X'816d86f278545b119a46bedacb2f7075');
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
INSERT INTO answer VALUES(X'01a221a1a23970c8b16179cf0a5921dc','district',1,NULL,NULL);
INSERT INTO answer VALUES(X'01a221a1a23970c8b16179cf0a5921dc','for_whom',1,'self',NULL);
INSERT INTO answer VALUES(X'01a221a1a23970c8b16179cf0a5921dc','for_whom',2,'gifts',NULL);
INSERT INTO answer VALUES(X'01a221a1a23970c8b16179cf0a5921dc','heard',1,'passing',NULL);
CREATE TABLE person_answer (
    sheet    BLOB NOT NULL REFERENCES answer_sheet (id),
    question TEXT NOT NULL,
    words    TEXT NOT NULL,
    -- Worked out from the words: the form in which they are searched.
    folded   TEXT NOT NULL,
    PRIMARY KEY (sheet, question)
) STRICT, WITHOUT ROWID;
INSERT INTO person_answer VALUES(X'01a221a1a23970c8b16179cf0a5921dc','district','Поділ','поділ');
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
INSERT INTO person_sheet VALUES(X'01a221a1a23b76858e05583aea3d27a5','first-purchase',1,X'01a221a1a20f7786b4f38dffea1fb2ce','2026-02-11',0,'{"recommend":5}');
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
INSERT INTO greeting VALUES(X'01a221a1a23b76858e05583b43e1bff2',1,83,1,1770804000000,'2026-02-11',X'01a221a1a20f7786b4f38dffea1fb2ce','2026-02-01',1);
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
INSERT INTO coupon VALUES(X'01a221a1a24170958dcea87d0715b175',1,92,1,1770883500000,'2026-02-12','2801000000018','tenth',X'01a221a1a23c710392ef5487896e3155','2026-02-12','2026-02-18',2,X'01a221a1a24071f8a1886573fc754fac','rule.next',X'f7124bd1506a5b5db493361d6d378715');
INSERT INTO coupon VALUES(X'01a221a1a243735596078f5cd88981a4',1,96,1,1770883560000,'2026-02-12','2801000000025','tenth',X'01a221a1a23c710392ef5487896e3155','2026-02-12','2026-02-18',2,X'01a221a1a242754f8449c86b5dabd7d4','rule.next',X'0c100df1d360539680df653ffcdf8dbd');
INSERT INTO coupon VALUES(X'01a221a1a24c73e69e9bb36347eedab5',1,112,1,1770883860000,'2026-02-12','2801000000032','tenth',X'01a221a1a23c710392ef5487896e3155','2026-02-12','2026-02-18',2,NULL,NULL,X'c20b9537a4da5df59de7a4f5d31d0434');
INSERT INTO coupon VALUES(X'01a221a1a24d7635b52bb11ecc82aff2',1,113,1,1770883860000,'2026-02-12','2801000000049','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
INSERT INTO coupon VALUES(X'01a221a1a24d7635b52bb11f41b4d4bc',1,114,1,1770883860000,'2026-02-12','2801000000056','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
INSERT INTO coupon VALUES(X'01a221a1a26176ce86ed9bf688c0566b',1,134,1,1771056120000,'2026-02-14','2801000000063','hello',X'01a221a1a25a7421a0bc646dfe34146a','2026-02-14',NULL,3,X'01a221a1a25e777d93fec62750bfb29b','referral',X'a1809a0821275d009a1915c8a4b8d9c0');
INSERT INTO coupon VALUES(X'01a221a1a26275078642394dc777275b',1,138,1,1771056120000,'2026-02-14','2801000000070','hello',X'01a221a1a20f7786b4f38dffea1fb2ce','2026-02-14',NULL,3,NULL,NULL,X'9e37f96536a651318d9580ddbae12252');
INSERT INTO coupon VALUES(X'01a221a1a268711a900557da5ed5c748',1,149,1,1771056240000,'2026-02-14','2801000000087','hello',X'01a221a1a25a7421a0bc646dfe34146a','2026-02-14',NULL,3,X'01a221a1a2667479907132731aa03cf5','referral',X'664cf886b7905fa88429e654df3d72c2');
INSERT INTO coupon VALUES(X'01a221a1a268711a900557deae5499dd',1,153,1,1771056240000,'2026-02-14','2801000000094','hello',X'01a221a1a20f7786b4f38dffea1fb2ce','2026-02-14',NULL,3,NULL,NULL,X'42853f760de4538cb8f8fa6064573242');
INSERT INTO coupon VALUES(X'01a221a1a26e7672843a0bd9dd0d7930',1,163,1,1771229040000,'2026-02-16','2801000000100','hello',X'01a221a1a20f7786b4f38dffea1fb2ce','2026-02-16',NULL,4,NULL,NULL,X'232a5234d78e54f2a3987aa9baa071b7');
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
INSERT INTO coupon_event VALUES(X'01a221a1a24577f3af3df39dca936617',1,100,1,1770883620000,'2026-02-12',X'01a221a1a24170958dcea87d0715b175',1,'used',X'01a221a1a24474d2ae695189a8f6274b','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a221a1a2477405aca07192e29f9e2d',1,103,1,1770883680000,'2026-02-12',X'01a221a1a24170958dcea87d0715b175',2,'given_back',NULL,NULL,X'01a221a1a246761d9b3c41af6541a2b8');
INSERT INTO coupon_event VALUES(X'01a221a1a24974819bbfbd6b170ec64b',1,107,1,1770883740000,'2026-02-12',X'01a221a1a24170958dcea87d0715b175',3,'used',X'01a221a1a24871d2a12400086efe8401','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a221a1a24b776799a8687215f90ab2',1,110,1,1770883800000,'2026-02-12',X'01a221a1a243735596078f5cd88981a4',1,'revoked',NULL,NULL,X'01a221a1a24a756f9fa9b33b0599b23b');
INSERT INTO coupon_event VALUES(X'01a221a1a24e71d4b53f57ee3a74c391',1,115,1,1770883920000,'2026-02-12',X'01a221a1a24d7635b52bb11f41b4d4bc',1,'revoked',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a221a1a24f75c8928be5d7d2935080',1,116,1,1771052400000,'2026-02-14',X'01a221a1a24d7635b52bb11ecc82aff2',1,'expired',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a221a1a26574abb04302e9b29b8409',1,141,1,1771056180000,'2026-02-14',X'01a221a1a26176ce86ed9bf688c0566b',1,'revoked',NULL,NULL,X'01a221a1a263724396c3701be7a35038');
INSERT INTO coupon_event VALUES(X'01a221a1a26574abb04302ed9891d0ec',1,145,1,1771056180000,'2026-02-14',X'01a221a1a26275078642394dc777275b',1,'revoked',NULL,NULL,NULL);
CREATE TABLE person_coupon (
    coupon BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon VALUES(X'01a221a1a24c73e69e9bb36347eedab5','sorry');
INSERT INTO person_coupon VALUES(X'01a221a1a24d7635b52bb11ecc82aff2','sorry');
INSERT INTO person_coupon VALUES(X'01a221a1a24d7635b52bb11f41b4d4bc','sorry');
CREATE TABLE person_coupon_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES coupon_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon_event VALUES(X'01a221a1a24e71d4b53f57ee3a74c391','printed twice');
CREATE TABLE coupon_now (
    coupon    BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    member    BLOB REFERENCES member (id),
    state     TEXT NOT NULL CHECK (state IN ('open', 'used', 'expired', 'revoked')),
    until_day TEXT,
    -- The day since which it stands there.
    since     TEXT NOT NULL CHECK (since GLOB '????-??-??')
) STRICT, WITHOUT ROWID;
INSERT INTO coupon_now VALUES(X'01a221a1a24170958dcea87d0715b175',X'01a221a1a23c710392ef5487896e3155','used','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a221a1a243735596078f5cd88981a4',X'01a221a1a23c710392ef5487896e3155','revoked','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a221a1a24c73e69e9bb36347eedab5',X'01a221a1a23c710392ef5487896e3155','open','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a221a1a24d7635b52bb11ecc82aff2',NULL,'expired','2026-02-13','2026-02-14');
INSERT INTO coupon_now VALUES(X'01a221a1a24d7635b52bb11f41b4d4bc',NULL,'revoked','2026-02-13','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a221a1a26176ce86ed9bf688c0566b',X'01a221a1a25a7421a0bc646dfe34146a','revoked',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a221a1a26275078642394dc777275b',X'01a221a1a20f7786b4f38dffea1fb2ce','revoked',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a221a1a268711a900557da5ed5c748',X'01a221a1a25a7421a0bc646dfe34146a','open',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a221a1a268711a900557deae5499dd',X'01a221a1a20f7786b4f38dffea1fb2ce','open',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a221a1a26e7672843a0bd9dd0d7930',X'01a221a1a20f7786b4f38dffea1fb2ce','open',NULL,'2026-02-16');
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
INSERT INTO account VALUES(X'01a221a1a210734b97a41cbb60401654',11,776,377150,'bronze',1771229040000,NULL);
INSERT INTO account VALUES(X'01a221a1a2167403a47ff76bfcf92cc8',1,100,200700,'bronze',1770548400000,NULL);
INSERT INTO account VALUES(X'01a221a1a227738d98dd0126662f1425',1,150,300700,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a221a1a228762db2ec33fdba40794c',2,0,0,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a221a1a229754bb5dcb4f09fdc96be',4,0,300700,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a221a1a229754bb5dcb4f53200e7bc',3,150,0,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a221a1a23c710392ef54885eb1de04',7,9,18000,'gold',1771052460000,'2026-03-31');
INSERT INTO account VALUES(X'01a221a1a25b74a09086b50f7505ff2e',6,54,9000,NULL,1771056240000,NULL);
INSERT INTO account VALUES(X'01a221a1a25c70df9e2d46bad7de6c7f',0,0,0,NULL,1767340800000,NULL);
INSERT INTO account VALUES(X'01a221a1a271764a8d1b2cc32dd8e0df',4,-28,49400,NULL,1771153200000,NULL);
INSERT INTO account VALUES(X'18f032e1a7f2832c926cb5babb4d705c',1,40,0,NULL,1770976800000,NULL);
CREATE TABLE IF NOT EXISTS "lot" (
    id          BLOB    NOT NULL PRIMARY KEY REFERENCES points_entry (id),
    account     BLOB    NOT NULL REFERENCES account (id),
    -- Below zero: owed; that has no life that could end.
    left        INTEGER NOT NULL CHECK (left >= 0 OR (active_from IS NULL AND expires IS NULL)),
    active_from TEXT,
    expires     TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO lot VALUES(X'01a221a1a21a71868201371abb42e182',X'01a221a1a210734b97a41cbb60401654',42,'2026-02-01','2027-02-01');
INSERT INTO lot VALUES(X'01a221a1a21d7371afdbb5d1e0f685f6',X'01a221a1a210734b97a41cbb60401654',94,'2026-02-05','2027-02-05');
INSERT INTO lot VALUES(X'01a221a1a22476cf96807881c84eb02f',X'01a221a1a2167403a47ff76bfcf92cc8',100,'2026-02-08','2027-02-08');
INSERT INTO lot VALUES(X'01a221a1a22d757594d1a357ba734bec',X'01a221a1a227738d98dd0126662f1425',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a221a1a22f71d9a42ffc1d22bdca6b',X'01a221a1a229754bb5dcb4f53200e7bc',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a221a1a23a755da4aaa7aa08b27482',X'01a221a1a210734b97a41cbb60401654',20,'2026-02-11','2027-02-11');
INSERT INTO lot VALUES(X'01a221a1a24170958dcea87ef64135c3',X'01a221a1a23c710392ef54885eb1de04',5,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a221a1a243735596078f5d01097bc0',X'01a221a1a23c710392ef54885eb1de04',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a221a1a24577f3af3df39e853e813b',X'01a221a1a23c710392ef54885eb1de04',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a221a1a24974819bbfbd6cf716125f',X'01a221a1a23c710392ef54885eb1de04',4,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a221a1a26176ce86ed9bf7b0d1442b',X'01a221a1a25b74a09086b50f7505ff2e',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a221a1a26176ce86ed9bf8e6ee9b51',X'01a221a1a25b74a09086b50f7505ff2e',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a221a1a26176ce86ed9bf967cf6380',X'01a221a1a210734b97a41cbb60401654',0,'2026-02-14','2026-05-14');
INSERT INTO lot VALUES(X'01a221a1a268711a900557dbd45e8633',X'01a221a1a25b74a09086b50f7505ff2e',4,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a221a1a268711a900557dc6df3e75b',X'01a221a1a25b74a09086b50f7505ff2e',50,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a221a1a268711a900557dd6c2fc80e',X'01a221a1a210734b97a41cbb60401654',70,'2026-02-14','2026-05-14');
INSERT INTO lot VALUES(X'01a221a1a26b75cfa05cc77605559bf3',X'01a221a1a210734b97a41cbb60401654',0,'2026-02-16','2026-05-16');
INSERT INTO lot VALUES(X'01a221a1a26d737497825484aebcd6bb',X'01a221a1a210734b97a41cbb60401654',50,'2026-02-16','2027-02-16');
INSERT INTO lot VALUES(X'01a221a1a26e7672843a0bd844d27878',X'01a221a1a210734b97a41cbb60401654',500,'2026-02-16','2027-02-16');
INSERT INTO lot VALUES(X'01a221a1a273772f8931affcb9c21697',X'01a221a1a271764a8d1b2cc32dd8e0df',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'01a221a1a275732f96d3d5ab5de87961',X'01a221a1a271764a8d1b2cc32dd8e0df',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'01a221a1a27772fb8b5568f892f8dd99',X'01a221a1a271764a8d1b2cc32dd8e0df',-28,NULL,NULL);
INSERT INTO lot VALUES(X'01a221a1a27875dbbe5e6cdca25cdd2f',X'01a221a1a271764a8d1b2cc32dd8e0df',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'18f032e1a7f28bdaa3c9c135fa4e2941',X'18f032e1a7f2832c926cb5babb4d705c',40,NULL,NULL);
CREATE TABLE sale_basis (
    sale  BLOB NOT NULL PRIMARY KEY REFERENCES sale (id),
    basis TEXT NOT NULL CHECK (json_valid(basis))
) STRICT, WITHOUT ROWID;
INSERT INTO sale_basis VALUES(X'01a221a1a27274a2bfe199a027bd6244','{"member":{"since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a221a1a274717ebde6cbb14fa185df','{"member":{"tier":"bronze","since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a221a1a27875dbbe5e6cdaf2478e17','{"member":{"since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a221a1a27973e3a3186d493dfbec2c','{}');
INSERT INTO sale_basis VALUES(X'01a221a1a27b7161aaddf62c21ad3fae','{}');
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
INSERT INTO refund VALUES(X'01a221a1a21e724187fff241293a3ad2',1,21,1,1770372000000,'2026-02-06','A-R00001',X'7719af89c40f552c8da2eaef6ebd1846',X'01a221a1a217711998200a1ca5d9ff86',90000,0,0,44,0,0,0,0,90000);
INSERT INTO refund VALUES(X'01a221a1a2257458a351f4927d2f14e8',1,30,1,1770631200000,'2026-02-09','A-R00002',X'783c7805baff5d7aaf8f19232b618bd7',NULL,500,0,0,0,0,0,0,0,500);
INSERT INTO refund VALUES(X'01a221a1a246761d9b3c41af6541a2b8',1,102,1,1770883680000,'2026-02-12','A-R00003',X'5b4ac1d203dc5b78851e6d4773efad7f',X'01a221a1a24474d2ae695189a8f6274b',8000,0,0,4,0,0,0,0,8000);
INSERT INTO refund VALUES(X'01a221a1a24a756f9fa9b33b0599b23b',1,109,1,1770883800000,'2026-02-12','A-R00004',X'b0e364eaee0c56cea7fe3c27e3747c9f',X'01a221a1a242754f8449c86b5dabd7d4',10000,0,0,5,0,0,0,0,10000);
INSERT INTO refund VALUES(X'01a221a1a263724396c3701be7a35038',1,140,1,1771056180000,'2026-02-14','A-R00005',X'e43e73608d615914a7b80fba077b4ba5',X'01a221a1a25e777d93fec62750bfb29b',9000,0,0,4,0,0,0,0,9000);
INSERT INTO refund VALUES(X'01a221a1a27673c58a438c02c53e994a',1,178,1,1771149600000,'2026-02-15','A-R00006',X'87b269c7d69c57c3bae571baa2d14b3c',X'01a221a1a27274a2bfe199a027bd6244',200000,0,0,50,50,0,0,0,200000);
INSERT INTO refund VALUES(X'01a221a1a27a7133952002123f0c2e20',1,191,1,1771160400000,'2026-02-15','A-R00007',X'fcdcc01e82e4586b9c1fce3f809da101',X'01a221a1a27973e3a3186d493dfbec2c',196667,0,0,0,0,0,0,6667,190000);
INSERT INTO refund VALUES(X'01a221a1a27c7456b5bbd16c3162b7e1',1,194,1,1771167600000,'2026-02-15','A-R00008',X'646267c7b5f750fba296faf0c2a12e75',X'01a221a1a27b7161aaddf62c21ad3fae',3000,0,0,0,0,0,0,0,3000);
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
INSERT INTO tier_event VALUES(X'01a221a1a21a71868201371b2c1c07ca',1,15,1,1769940000000,'2026-02-01',X'01a221a1a210734b97a41cbb60401654','bronze',1,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a221a1a22476cf968078822fb6986c',1,29,1,1770548400000,'2026-02-08',X'01a221a1a2167403a47ff76bfcf92cc8','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a221a1a22d757594d1a358daf7d5c2',1,53,1,1770714000000,'2026-02-10',X'01a221a1a228762db2ec33fdba40794c','bronze',1,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a221a1a22f71d9a42ffc1e6d559d6c',1,58,1,1770714000000,'2026-02-10',X'01a221a1a229754bb5dcb4f09fdc96be','bronze',1,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a221a1a2317738b18f812c7c935d97',1,63,1,1770796800000,'2026-02-11',X'01a221a1a227738d98dd0126662f1425','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a221a1a23275a382ca10401202110c',1,68,1,1770796860000,'2026-02-11',X'01a221a1a229754bb5dcb4f53200e7bc','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a221a1a23472faad3766471bb18ac4',1,73,1,1770796920000,'2026-02-11',X'01a221a1a229754bb5dcb4f53200e7bc',NULL,1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a221a1a23571ff86469063b6208abc',1,76,1,1770796980000,'2026-02-11',X'01a221a1a229754bb5dcb4f53200e7bc','bronze',1,'moved',NULL);
INSERT INTO tier_event VALUES(X'01a221a1a24f75c8928be5d826388293',1,117,1,1771052460000,'2026-02-14',X'01a221a1a23c710392ef54885eb1de04','gold',2,'given','2026-03-31');
INSERT INTO tier_event VALUES(X'01a221a1a273772f8931affd938da808',1,173,1,1771142400000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','bronze',5,'reached',NULL);
INSERT INTO tier_event VALUES(X'01a221a1a27772fb8b5568fb8f1cea26',1,183,1,1771149600000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df',NULL,5,'returned',NULL);
CREATE TABLE person_tier_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES tier_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_tier_event VALUES(X'01a221a1a24f75c8928be5d826388293','sorry');
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
INSERT INTO points_entry VALUES(X'01a221a1a21a71868201371abb42e182',1,14,1,1769940000000,'2026-02-01',X'01a221a1a210734b97a41cbb60401654','earned',136,X'01a221a1a217711998200a1ca5d9ff86',NULL,NULL,'2026-02-01','2027-02-01');
INSERT INTO points_entry VALUES(X'01a221a1a21d7371afdbb5d03cb0111d',1,19,1,1770285600000,'2026-02-05',X'01a221a1a210734b97a41cbb60401654','spent',-50,X'01a221a1a21c758da86484f545ac72ca',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a21d7371afdbb5d1e0f685f6',1,20,1,1770285600000,'2026-02-05',X'01a221a1a210734b97a41cbb60401654','earned',94,X'01a221a1a21c758da86484f545ac72ca',NULL,NULL,'2026-02-05','2027-02-05');
INSERT INTO points_entry VALUES(X'01a221a1a22075629a987d9f4e3587df',1,22,1,1770372000000,'2026-02-06',X'01a221a1a210734b97a41cbb60401654','taken_back',-44,X'01a221a1a217711998200a1ca5d9ff86',X'01a221a1a21e724187fff241293a3ad2',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a22476cf96807881c84eb02f',1,28,1,1770548400000,'2026-02-08',X'01a221a1a2167403a47ff76bfcf92cc8','earned',100,X'01a221a1a222764691830db29783643e',NULL,NULL,'2026-02-08','2027-02-08');
INSERT INTO points_entry VALUES(X'01a221a1a22d757594d1a357ba734bec',1,52,1,1770714000000,'2026-02-10',X'01a221a1a228762db2ec33fdba40794c','earned',150,X'01a221a1a22c73a68e1ac7d35990984e',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a221a1a22f71d9a42ffc1d22bdca6b',1,57,1,1770714000000,'2026-02-10',X'01a221a1a229754bb5dcb4f09fdc96be','earned',150,X'01a221a1a22e7555a771de63b0b2aa38',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a221a1a23074a096f27a0fe1a9ee30',1,61,1,1770796800000,'2026-02-11',X'01a221a1a228762db2ec33fdba40794c','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a23074a096f27a10631b8ccd',1,62,1,1770796800000,'2026-02-11',X'01a221a1a227738d98dd0126662f1425','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a23275a382ca103e620e90c4',1,66,1,1770796860000,'2026-02-11',X'01a221a1a229754bb5dcb4f09fdc96be','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a23275a382ca103fb2487da0',1,67,1,1770796860000,'2026-02-11',X'01a221a1a229754bb5dcb4f53200e7bc','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a233745ca089cfbd45bf4d40',1,71,1,1770796920000,'2026-02-11',X'01a221a1a229754bb5dcb4f53200e7bc','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a23472faad3766460cfbb675',1,72,1,1770796920000,'2026-02-11',X'01a221a1a229754bb5dcb4f09fdc96be','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a23571ff86469061cf0d6374',1,74,1,1770796980000,'2026-02-11',X'01a221a1a229754bb5dcb4f09fdc96be','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a23571ff864690621e086d18',1,75,1,1770796980000,'2026-02-11',X'01a221a1a229754bb5dcb4f53200e7bc','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a23a755da4aaa7aa08b27482',1,82,1,1770797100000,'2026-02-11',X'01a221a1a210734b97a41cbb60401654','answered',20,NULL,NULL,X'01a221a1a23970c8b16179cf0a5921dc','2026-02-11','2027-02-11');
INSERT INTO points_entry VALUES(X'01a221a1a24170958dcea87ef64135c3',1,93,1,1770883500000,'2026-02-12',X'01a221a1a23c710392ef54885eb1de04','earned',5,X'01a221a1a24071f8a1886573fc754fac',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a221a1a243735596078f5d01097bc0',1,97,1,1770883560000,'2026-02-12',X'01a221a1a23c710392ef54885eb1de04','earned',5,X'01a221a1a242754f8449c86b5dabd7d4',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a221a1a24577f3af3df39e853e813b',1,101,1,1770883620000,'2026-02-12',X'01a221a1a23c710392ef54885eb1de04','earned',4,X'01a221a1a24474d2ae695189a8f6274b',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a221a1a2477405aca0719300475ab5',1,104,1,1770883680000,'2026-02-12',X'01a221a1a23c710392ef54885eb1de04','taken_back',-4,X'01a221a1a24474d2ae695189a8f6274b',X'01a221a1a246761d9b3c41af6541a2b8',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a24974819bbfbd6cf716125f',1,108,1,1770883740000,'2026-02-12',X'01a221a1a23c710392ef54885eb1de04','earned',4,X'01a221a1a24871d2a12400086efe8401',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a221a1a24b776799a86873bb8c8d35',1,111,1,1770883800000,'2026-02-12',X'01a221a1a23c710392ef54885eb1de04','taken_back',-5,X'01a221a1a242754f8449c86b5dabd7d4',X'01a221a1a24a756f9fa9b33b0599b23b',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a26176ce86ed9bf7b0d1442b',1,135,1,1771056120000,'2026-02-14',X'01a221a1a25b74a09086b50f7505ff2e','earned',4,X'01a221a1a25e777d93fec62750bfb29b',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a221a1a26176ce86ed9bf8e6ee9b51',1,136,1,1771056120000,'2026-02-14',X'01a221a1a25b74a09086b50f7505ff2e','granted',50,X'01a221a1a25e777d93fec62750bfb29b',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a221a1a26176ce86ed9bf967cf6380',1,137,1,1771056120000,'2026-02-14',X'01a221a1a210734b97a41cbb60401654','granted',70,NULL,NULL,NULL,'2026-02-14','2026-05-14');
INSERT INTO points_entry VALUES(X'01a221a1a26574abb04302ea56a62f22',1,142,1,1771056180000,'2026-02-14',X'01a221a1a25b74a09086b50f7505ff2e','taken_back',-4,X'01a221a1a25e777d93fec62750bfb29b',X'01a221a1a263724396c3701be7a35038',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a26574abb04302ebb4d5dfa3',1,143,1,1771056180000,'2026-02-14',X'01a221a1a25b74a09086b50f7505ff2e','withdrawn',-50,X'01a221a1a25e777d93fec62750bfb29b',X'01a221a1a263724396c3701be7a35038',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a26574abb04302ec9017b025',1,144,1,1771056180000,'2026-02-14',X'01a221a1a210734b97a41cbb60401654','withdrawn',-70,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a268711a900557dbd45e8633',1,150,1,1771056240000,'2026-02-14',X'01a221a1a25b74a09086b50f7505ff2e','earned',4,X'01a221a1a2667479907132731aa03cf5',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a221a1a268711a900557dc6df3e75b',1,151,1,1771056240000,'2026-02-14',X'01a221a1a25b74a09086b50f7505ff2e','granted',50,X'01a221a1a2667479907132731aa03cf5',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a221a1a268711a900557dd6c2fc80e',1,152,1,1771056240000,'2026-02-14',X'01a221a1a210734b97a41cbb60401654','granted',70,NULL,NULL,NULL,'2026-02-14','2026-05-14');
INSERT INTO points_entry VALUES(X'01a221a1a26b75cfa05cc77605559bf3',1,156,1,1771228860000,'2026-02-16',X'01a221a1a210734b97a41cbb60401654','granted',200,NULL,NULL,NULL,'2026-02-16','2026-05-16');
INSERT INTO points_entry VALUES(X'01a221a1a26c74aab891b18eeaf32764',1,158,1,1771228920000,'2026-02-16',X'01a221a1a210734b97a41cbb60401654','withdrawn',-200,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a26d737497825484aebcd6bb',1,160,1,1771228980000,'2026-02-16',X'01a221a1a210734b97a41cbb60401654','granted',50,NULL,NULL,NULL,'2026-02-16','2027-02-16');
INSERT INTO points_entry VALUES(X'01a221a1a26e7672843a0bd844d27878',1,162,1,1771229040000,'2026-02-16',X'01a221a1a210734b97a41cbb60401654','granted',500,NULL,NULL,NULL,'2026-02-16','2027-02-16');
INSERT INTO points_entry VALUES(X'01a221a1a273772f8931affcb9c21697',1,172,1,1771142400000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','earned',100,X'01a221a1a27274a2bfe199a027bd6244',NULL,NULL,'2026-02-15','2027-02-15');
INSERT INTO points_entry VALUES(X'01a221a1a275732f96d3d5aa7cc285fc',1,176,1,1771146000000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','spent',-50,X'01a221a1a274717ebde6cbb14fa185df',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a275732f96d3d5ab5de87961',1,177,1,1771146000000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','earned',7,X'01a221a1a274717ebde6cbb14fa185df',NULL,NULL,'2026-02-15','2027-02-15');
INSERT INTO points_entry VALUES(X'01a221a1a27772fb8b5568f781b9e8d7',1,179,1,1771149600000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','taken_back',-50,X'01a221a1a27274a2bfe199a027bd6244',X'01a221a1a27673c58a438c02c53e994a',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a27772fb8b5568f892f8dd99',1,180,1,1771149600000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','taken_back',-50,X'01a221a1a27274a2bfe199a027bd6244',X'01a221a1a27673c58a438c02c53e994a',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a27772fb8b5568f9f960f99a',1,181,1,1771149600000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','settled',-7,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a27772fb8b5568fa45eaed96',1,182,1,1771149600000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','settled',7,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a27875dbbe5e6cdca25cdd2f',1,186,1,1771153200000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','earned',15,X'01a221a1a27875dbbe5e6cdaf2478e17',NULL,NULL,'2026-02-15','2027-02-15');
INSERT INTO points_entry VALUES(X'01a221a1a27875dbbe5e6cddfe7329f3',1,187,1,1771153200000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','settled',-15,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a221a1a27875dbbe5e6cde8cbdf428',1,188,1,1771153200000,'2026-02-15',X'01a221a1a271764a8d1b2cc32dd8e0df','settled',15,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'18f032e1a7f28bdaa3c9c135fa4e2941',1,120,1,1770976800000,'2026-02-13',X'18f032e1a7f2832c926cb5babb4d705c','opening',40,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO referral VALUES(X'01a221a1a25d77d6a4c77d8ac897df83',1,130,1,1771056060000,'2026-02-14',X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a20f7786b4f38dffea1fb2ce');
INSERT INTO referral VALUES(X'01a221a1a25e777d93fec6266c954700',1,131,1,1771056060000,'2026-02-14',X'01a221a1a25c70df9e2d46b9ddff00c4',X'01a221a1a25a7421a0bc646dfe34146a');
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
INSERT INTO referral_step VALUES(X'01a221a1a26275078642394eec74c55e',1,139,1,1771056120000,'2026-02-14',X'01a221a1a25d77d6a4c77d8ac897df83',1,'given',X'01a221a1a25e777d93fec62750bfb29b',NULL,3);
INSERT INTO referral_step VALUES(X'01a221a1a26574abb04302ee0713d8a6',1,146,1,1771056180000,'2026-02-14',X'01a221a1a25d77d6a4c77d8ac897df83',2,'taken_back',X'01a221a1a25e777d93fec62750bfb29b',X'01a221a1a263724396c3701be7a35038',3);
INSERT INTO referral_step VALUES(X'01a221a1a268711a900557df80229a7b',1,154,1,1771056240000,'2026-02-14',X'01a221a1a25d77d6a4c77d8ac897df83',3,'given',X'01a221a1a2667479907132731aa03cf5',NULL,3);
CREATE TABLE referral_part (
    step   BLOB NOT NULL REFERENCES referral_step (id),
    side   TEXT NOT NULL CHECK (side IN ('friend', 'recommender')),
    member BLOB NOT NULL REFERENCES member (id),
    entry  BLOB UNIQUE REFERENCES points_entry (id),
    coupon BLOB REFERENCES coupon (id),
    PRIMARY KEY (step, side)
) STRICT, WITHOUT ROWID;
INSERT INTO referral_part VALUES(X'01a221a1a26275078642394eec74c55e','friend',X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a26176ce86ed9bf8e6ee9b51',X'01a221a1a26176ce86ed9bf688c0566b');
INSERT INTO referral_part VALUES(X'01a221a1a26275078642394eec74c55e','recommender',X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a26176ce86ed9bf967cf6380',X'01a221a1a26275078642394dc777275b');
INSERT INTO referral_part VALUES(X'01a221a1a26574abb04302ee0713d8a6','friend',X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a26574abb04302ebb4d5dfa3',X'01a221a1a26176ce86ed9bf688c0566b');
INSERT INTO referral_part VALUES(X'01a221a1a26574abb04302ee0713d8a6','recommender',X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a26574abb04302ec9017b025',X'01a221a1a26275078642394dc777275b');
INSERT INTO referral_part VALUES(X'01a221a1a268711a900557df80229a7b','friend',X'01a221a1a25a7421a0bc646dfe34146a',X'01a221a1a268711a900557dc6df3e75b',X'01a221a1a268711a900557da5ed5c748');
INSERT INTO referral_part VALUES(X'01a221a1a268711a900557df80229a7b','recommender',X'01a221a1a20f7786b4f38dffea1fb2ce',X'01a221a1a268711a900557dd6c2fc80e',X'01a221a1a268711a900557deae5499dd');
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
INSERT INTO gift_count VALUES(X'01a221a1a23f72cd97a670f4695f64e1',1,89,1,1770883260000,'2026-02-12','mug','counted',7000,7000);
CREATE TABLE gift_now (
    gift TEXT    NOT NULL PRIMARY KEY,
    left INTEGER NOT NULL CHECK (left >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO gift_now VALUES('mug',7000);
CREATE TABLE compensation (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    member    BLOB    NOT NULL REFERENCES member (id),
    severity  TEXT    NOT NULL CHECK (severity IN ('minor', 'serious', 'grave')),
    -- The version that says what is given for it.
    programme INTEGER NOT NULL REFERENCES programme (version),
    -- Its points and its coupon.
    entry     BLOB UNIQUE REFERENCES points_entry (id),
    coupon    BLOB UNIQUE REFERENCES coupon (id),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO compensation VALUES(X'01a221a1a26a7418adf362f8301550d9',1,157,1,1771228860000,'2026-02-16',X'01a221a1a20f7786b4f38dffea1fb2ce','serious',4,X'01a221a1a26b75cfa05cc77605559bf3',NULL);
INSERT INTO compensation VALUES(X'01a221a1a26d7374978254838cb1145c',1,161,1,1771228980000,'2026-02-16',X'01a221a1a20f7786b4f38dffea1fb2ce','minor',4,X'01a221a1a26d737497825484aebcd6bb',NULL);
INSERT INTO compensation VALUES(X'01a221a1a26e7672843a0bd70cd130d3',1,164,1,1771229040000,'2026-02-16',X'01a221a1a20f7786b4f38dffea1fb2ce','grave',4,X'01a221a1a26e7672843a0bd844d27878',X'01a221a1a26e7672843a0bd9dd0d7930');
CREATE TABLE compensation_end (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till      INTEGER NOT NULL REFERENCES till (id),
    seq       INTEGER NOT NULL CHECK (seq > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    day       TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    compensation BLOB NOT NULL UNIQUE REFERENCES compensation (id),
    entry     BLOB UNIQUE REFERENCES points_entry (id),
    coupon    BLOB UNIQUE REFERENCES coupon (id),
    UNIQUE (till, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO compensation_end VALUES(X'01a221a1a26c74aab891b18f0b14ba48',1,159,1,1771228920000,'2026-02-16',X'01a221a1a26a7418adf362f8301550d9',X'01a221a1a26c74aab891b18eeaf32764',NULL);
CREATE TABLE person_compensation (
    compensation BLOB NOT NULL PRIMARY KEY REFERENCES compensation (id),
    words        TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_compensation VALUES(X'01a221a1a26a7418adf362f8301550d9','Холодна кава');
INSERT INTO person_compensation VALUES(X'01a221a1a26d7374978254838cb1145c','Холодна кава');
INSERT INTO person_compensation VALUES(X'01a221a1a26e7672843a0bd70cd130d3','Холодна кава');
CREATE TABLE person_compensation_end (
    compensation_end BLOB NOT NULL PRIMARY KEY REFERENCES compensation_end (id),
    words            TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_compensation_end VALUES(X'01a221a1a26c74aab891b18f0b14ba48','Не та людина');
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
CREATE INDEX compensation_by_member ON compensation (member);
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
    UNION ALL SELECT 'gift_count', id, till, seq, staff, at, day FROM gift_count
    UNION ALL SELECT 'compensation', id, till, seq, staff, at, day FROM compensation
    UNION ALL SELECT 'compensation_end', id, till, seq, staff, at, day FROM compensation_end;
CREATE TRIGGER compensation_counts BEFORE INSERT ON compensation BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: compensation') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER compensation_never_changes BEFORE UPDATE ON compensation BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: compensation');
END;
CREATE TRIGGER compensation_never_goes BEFORE DELETE ON compensation BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: compensation');
END;
CREATE TRIGGER compensation_end_counts BEFORE INSERT ON compensation_end BEGIN
    SELECT RAISE(ABORT, 'fact out of sequence: compensation_end') WHERE NEW.seq <> (SELECT last_seq + 1 FROM till WHERE id = NEW.till);
    UPDATE till SET last_seq = NEW.seq WHERE id = NEW.till;
END;
CREATE TRIGGER compensation_end_never_changes BEFORE UPDATE ON compensation_end BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: compensation_end');
END;
CREATE TRIGGER compensation_end_never_goes BEFORE DELETE ON compensation_end BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: compensation_end');
END;
COMMIT;
