PRAGMA user_version = 16;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE shop (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    uuid      BLOB    NOT NULL CHECK (length(uuid) = 16),
    opened_at INTEGER NOT NULL,
    settings  TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO shop VALUES(1,X'01a223bdda7574f68b4d27098bfc06af',1767250800000,'{"name":"Зерно","trade":"","lang":"uk","currency":"UAH","zone":"Europe/Kyiv","payment_forms":[{"id":"cash","name":{"ru":"Наличные","uk":"Готівка","en":"Cash"},"kind":"cash"},{"id":"card","name":{"ru":"Банковская карта","uk":"Банківська картка","en":"Bank card"},"kind":"non_cash"}],"ranges":{"cards":"29","weighed":{"21":"weight","22":"price"},"coupons":"28"},"fiscal_keying":"lines","consent":{"version":1,"day":null,"controller":""},"segments":{"new_days":60,"best_visits":24,"best_spent":null,"cooling_percent":200,"cooling_least":14,"cooling_days":60,"lost_days":180},"lists":[]}');
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
INSERT INTO till VALUES(1,'A','615ee1df-bd72-5f15-b85b-b08efc8066b8',222,19,9,1,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null,"columns":null}',12);
INSERT INTO till VALUES(2,'B','91cb9a00-434f-5a6c-a82c-61f7f719133f',24,3,2,1,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null,"columns":null}',0);
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
INSERT INTO programme VALUES(X'01a223bdda7574f68b4d270a0e1b0025',1,1,1,1767250800000,'2026-01-01',1,'1900-01-01','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up"}');
INSERT INTO programme VALUES(X'01a223bddae375b2ac91d8a59a0643bc',1,88,1,1770883200000,'2026-02-12',2,'2026-02-12','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2}],"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль","quantity":"1.000"}}}}]}');
INSERT INTO programme VALUES(X'01a223bddb0d700ea5db84be22549fe1',1,121,1,1771056000000,'2026-02-14',3,'2026-02-14','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2},{"id":"hello","name":"Вітання"}],"referral":{"friend":{"points":50,"coupon":"hello"},"recommender":{"points":70,"days":90,"coupon":"hello"}},"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль","quantity":"1.000"}}}},{"id":"hello","name":"Вітання","when":{"coupon_of":"hello"},"then":{"amount":{"amount":1000,"off":"receipt"}}}]}');
INSERT INTO programme VALUES(X'01a223bddb2c74ae8d1e767d40616a96',1,155,1,1771228800000,'2026-02-16',4,'2026-02-16','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2},{"id":"hello","name":"Вітання"}],"referral":{"friend":{"points":50,"coupon":"hello"},"recommender":{"points":70,"days":90,"coupon":"hello"}},"compensation":{"minor":{"points":50},"serious":{"points":200,"days":90},"grave":{"points":500,"coupon":"hello"},"per_year":2},"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль","quantity":"1.000"}}}},{"id":"hello","name":"Вітання","when":{"coupon_of":"hello"},"then":{"amount":{"amount":1000,"off":"receipt"}}}]}');
INSERT INTO programme VALUES(X'01a223bddb5d738aa584cba0e4d75111',1,193,1,1771138800000,'2026-02-15',5,'2026-02-15','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"reprice","spent_points":"owe"},"cash_step":1,"rounding":"half_up","rules":[{"id":"big","name":"-","when":{"total":{"at_least":500000}},"then":{"amount":{"amount":10000,"off":"receipt"}}}]}');
INSERT INTO programme VALUES(X'01a2285a356371a69d70718657a7631e',2,1,1,1795939500000,'2026-11-29',6,'2026-11-29','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"reprice","spent_points":"owe"},"cash_step":1,"rounding":"half_up","rules":[{"id":"big","name":"-","when":{"total":{"at_least":500000}},"then":{"amount":{"amount":10000,"off":"receipt"}}}]}');
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
INSERT INTO member VALUES(X'01a223bdda8574d18cef16a92b3731e9',1,2,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'a9ae873ccd0956b7952119c79537a139');
INSERT INTO member VALUES(X'01a223bdda8976adb61479d07f2f41d8',1,7,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'35cb50a255ce512b896a4fbbc280f9de');
INSERT INTO member VALUES(X'01a223bddaae742294e383328c67b10c',1,33,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'7984051e3f965331aedeae8b7cd3278b');
INSERT INTO member VALUES(X'01a223bddaaf7207a02fc2b6ee6fca09',1,37,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'1f97ab4449d9543db615a0cefdec5245');
INSERT INTO member VALUES(X'01a223bddab07326a5ccfe7b6d92ca57',1,41,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'8c4b5dab34d65aef9e4d1a2a89b05ee4');
INSERT INTO member VALUES(X'01a223bddab176eb8c03d417ab04297a',1,45,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'ff80703cb30b54f8a21ecf0e08a9b988');
INSERT INTO member VALUES(X'01a223bddae17242ac0579d53f2ca89a',1,84,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'd78f61246c2e5d2dae3f6d70975cf4e4');
INSERT INTO member VALUES(X'01a223bddb0e71a88e9ab3305b699429',1,122,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'54a012109ba45d0eb2ede55526872dd1');
INSERT INTO member VALUES(X'01a223bddb107611b725a65ee7857c3f',1,126,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'bddfb914c5c15db2bb69c21b7bc9a2ac');
INSERT INTO member VALUES(X'01a223bddb387506abcd6a31a8c1cf26',1,165,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'26676a70e2095bb5be3071a7117af80d');
INSERT INTO member VALUES(X'01a223bddb3d71b28765018061b03e99',1,169,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'ae076bb70ce95671816c41fdea3687d7');
INSERT INTO member VALUES(X'01a223bddb5e74c8a14f7aec8979cb9e',1,194,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'b0f49fddfab6565db6d735bc764ca40a');
INSERT INTO member VALUES(X'01a2285a775d7285b705e4c2fe66e4ac',2,5,1,1795941000000,'2026-11-29','2026-11-29',NULL,NULL,X'374617a581f85a0f859d12fdb54432d5');
INSERT INTO member VALUES(X'01a2285a77af72c4940c11d29af73cbe',2,9,1,1795941300000,'2026-11-29','2026-11-29',NULL,NULL,X'17551e73c8e058eba7e0a95963beeaf0');
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
INSERT INTO membership VALUES(X'01a223bdda8673f390a21c5c035d002f',1,3,1,1767340800000,'2026-01-02',X'01a223bdda8574d18cef16a92b3731e9',X'01a223bdda8673f390a21c5bfb46ff13');
INSERT INTO membership VALUES(X'01a223bdda8976adb61479d2b762a256',1,8,1,1767340800000,'2026-01-02',X'01a223bdda8976adb61479d07f2f41d8',X'01a223bdda8976adb61479d10b565ba0');
INSERT INTO membership VALUES(X'01a223bddaae742294e38334574c649e',1,34,1,1767340800000,'2026-01-02',X'01a223bddaae742294e383328c67b10c',X'01a223bddaae742294e38333c35a52a2');
INSERT INTO membership VALUES(X'01a223bddaaf7207a02fc2b8eafacff5',1,38,1,1767340800000,'2026-01-02',X'01a223bddaaf7207a02fc2b6ee6fca09',X'01a223bddaaf7207a02fc2b72f4d6c06');
INSERT INTO membership VALUES(X'01a223bddab07326a5ccfe7d20cf2786',1,42,1,1767340800000,'2026-01-02',X'01a223bddab07326a5ccfe7b6d92ca57',X'01a223bddab07326a5ccfe7ccfe6f28b');
INSERT INTO membership VALUES(X'01a223bddab176eb8c03d4191db5cf09',1,46,1,1767340800000,'2026-01-02',X'01a223bddab176eb8c03d417ab04297a',X'01a223bddab176eb8c03d418beebff20');
INSERT INTO membership VALUES(X'01a223bddacd7367bb33ba33c2524f51',1,77,1,1770796980000,'2026-02-11',X'01a223bddab07326a5ccfe7b6d92ca57',X'01a223bddab176eb8c03d418beebff20');
INSERT INTO membership VALUES(X'01a223bddae2770db60a8a67311c1cab',1,85,1,1767340800000,'2026-01-02',X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554');
INSERT INTO membership VALUES(X'01a223bddb0f77198c7e094042072f67',1,123,1,1767340800000,'2026-01-02',X'01a223bddb0e71a88e9ab3305b699429',X'01a223bddb0f77198c7e093fcf4e24cd');
INSERT INTO membership VALUES(X'01a223bddb127186858d9051ef7dae87',1,127,1,1767340800000,'2026-01-02',X'01a223bddb107611b725a65ee7857c3f',X'01a223bddb1173f5a239ebf4bd12e7a1');
INSERT INTO membership VALUES(X'01a223bddb387506abcd6a33f3108d65',1,166,1,1767340800000,'2026-01-02',X'01a223bddb387506abcd6a31a8c1cf26',X'01a223bddb387506abcd6a323d483d71');
INSERT INTO membership VALUES(X'01a223bddb3d71b28765018283d6d116',1,170,1,1767340800000,'2026-01-02',X'01a223bddb3d71b28765018061b03e99',X'01a223bddb3d71b287650181ad303518');
INSERT INTO membership VALUES(X'01a223bddb5e74c8a14f7aee0591b618',1,195,1,1767340800000,'2026-01-02',X'01a223bddb5e74c8a14f7aec8979cb9e',X'01a223bddb5e74c8a14f7aed7977c656');
INSERT INTO membership VALUES(X'01a2285a775e70ca8a631bdd6f2471b1',2,6,1,1795941000000,'2026-11-29',X'01a2285a775d7285b705e4c2fe66e4ac',X'01a2285a775e70ca8a631bdc6f2c2e1d');
INSERT INTO membership VALUES(X'01a2285a77b0700894bca648defcc75e',2,10,1,1795941300000,'2026-11-29',X'01a2285a77af72c4940c11d29af73cbe',X'01a2285a77af72c4940c11d3698542c4');
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
INSERT INTO card_event VALUES(X'01a223bdda8774698bf49aba7caa2c0d',1,6,1,1767340800000,'2026-01-02','440029010001',X'01a223bdda8574d18cef16a92b3731e9','active',NULL);
INSERT INTO card_event VALUES(X'01a223bdda8976adb61479d517e240a9',1,11,1,1767340800000,'2026-01-02','2901000000015',X'01a223bdda8976adb61479d07f2f41d8','active',NULL);
INSERT INTO card_event VALUES(X'01a223bddaa57660a9fbec87a27bbae4',1,31,1,1770634800000,'2026-02-09','2901000000015',X'01a223bdda8976adb61479d07f2f41d8','blocked',NULL);
INSERT INTO card_event VALUES(X'01a2285a77607743af046778bf448cfd',2,8,1,1795941000000,'2026-11-29','2901000009995',X'01a2285a775d7285b705e4c2fe66e4ac','active',NULL);
INSERT INTO card_event VALUES(X'01a2285a77b2705c80b258cdbca86509',2,12,1,1795941300000,'2026-11-29','2902000000012',X'01a2285a77af72c4940c11d29af73cbe','active',NULL);
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
INSERT INTO consent VALUES(X'01a223bdda8673f390a21c5d2d3848b9',1,4,1,1767340800000,'2026-01-02',X'01a223bdda8574d18cef16a92b3731e9','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bdda8774698bf49ab9b5297a58',1,5,1,1767340800000,'2026-01-02',X'01a223bdda8574d18cef16a92b3731e9','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bdda8976adb61479d3e2466a8b',1,9,1,1767340800000,'2026-01-02',X'01a223bdda8976adb61479d07f2f41d8','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bdda8976adb61479d4aa4cad92',1,10,1,1767340800000,'2026-01-02',X'01a223bdda8976adb61479d07f2f41d8','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddaae742294e38335d4fdfb3e',1,35,1,1767340800000,'2026-01-02',X'01a223bddaae742294e383328c67b10c','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddaae742294e38336e0888ca2',1,36,1,1767340800000,'2026-01-02',X'01a223bddaae742294e383328c67b10c','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddaaf7207a02fc2b97fdb2698',1,39,1,1767340800000,'2026-01-02',X'01a223bddaaf7207a02fc2b6ee6fca09','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddaaf7207a02fc2baf1c88bc2',1,40,1,1767340800000,'2026-01-02',X'01a223bddaaf7207a02fc2b6ee6fca09','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddab07326a5ccfe7e709f1bf2',1,43,1,1767340800000,'2026-01-02',X'01a223bddab07326a5ccfe7b6d92ca57','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddab07326a5ccfe7fa76d8117',1,44,1,1767340800000,'2026-01-02',X'01a223bddab07326a5ccfe7b6d92ca57','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddab27254aeffb5f07fd4c5fe',1,47,1,1767340800000,'2026-01-02',X'01a223bddab176eb8c03d417ab04297a','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddab27254aeffb5f1c9a623c7',1,48,1,1767340800000,'2026-01-02',X'01a223bddab176eb8c03d417ab04297a','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddae2770db60a8a68c7c43d44',1,86,1,1767340800000,'2026-01-02',X'01a223bddae17242ac0579d53f2ca89a','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddae2770db60a8a696695c9e7',1,87,1,1767340800000,'2026-01-02',X'01a223bddae17242ac0579d53f2ca89a','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb107611b725a65c3e9c4cf0',1,124,1,1767340800000,'2026-01-02',X'01a223bddb0e71a88e9ab3305b699429','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb107611b725a65d58c7e9c7',1,125,1,1767340800000,'2026-01-02',X'01a223bddb0e71a88e9ab3305b699429','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb127186858d9052bc3cb6bd',1,128,1,1767340800000,'2026-01-02',X'01a223bddb107611b725a65ee7857c3f','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb127186858d9053df525ade',1,129,1,1767340800000,'2026-01-02',X'01a223bddb107611b725a65ee7857c3f','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb387506abcd6a34d58077a1',1,167,1,1767340800000,'2026-01-02',X'01a223bddb387506abcd6a31a8c1cf26','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb387506abcd6a3500dfb15b',1,168,1,1767340800000,'2026-01-02',X'01a223bddb387506abcd6a31a8c1cf26','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb3e73ee883cd57420c9273b',1,171,1,1767340800000,'2026-01-02',X'01a223bddb3d71b28765018061b03e99','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb3e73ee883cd5755a251136',1,172,1,1767340800000,'2026-01-02',X'01a223bddb3d71b28765018061b03e99','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb5e74c8a14f7aef058c579d',1,196,1,1767340800000,'2026-01-02',X'01a223bddb5e74c8a14f7aec8979cb9e','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223bddb5e74c8a14f7af0273ff189',1,197,1,1767340800000,'2026-01-02',X'01a223bddb5e74c8a14f7aec8979cb9e','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a2285a77607743af0467778f7851ae',2,7,1,1795941000000,'2026-11-29',X'01a2285a775d7285b705e4c2fe66e4ac','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2285a77b176699db9807ae8965e65',2,11,1,1795941300000,'2026-11-29',X'01a2285a77af72c4940c11d29af73cbe','club',1,1,'member');
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
INSERT INTO sale VALUES(X'01a223bdda8d7673bfa53ae194c0d0ce',1,12,1,1769940000000,'2026-02-01',1,'A-000001',X'4de2dc9d4da05f10b29de78cc0b06124',1,303500,30350,273150,0,0,0,273150,0,136,'bB gG eE500,273150;t0A200000 t1A500000 t2A1500000 t3A4000000 sO',NULL);
INSERT INTO sale VALUES(X'01a223bdda9377b79ac69676a7476469',1,17,1,1770285600000,'2026-02-05',1,'A-000002',X'79010f49e8ef594f91704688ef48d499',1,200000,6000,194000,50,5000,0,189000,0,94,'t0T273150 eE500,189000 sS;t1A226850 t2A1226850 t3A3726850 bN gN',NULL);
INSERT INTO sale VALUES(X'01a223bdda99724ca44b8bf822a11acc',1,23,1,1770458400000,'2026-02-07',1,'A-000003',X'daa0ddc1ac5e50a3baea062fd6924c69',1,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a223bdda9d7107a69547b6a3ecb8dd',1,25,1,1770544800000,'2026-02-08',1,'A-000004',X'8e9b271ddf8750ce8570247994b9b985',1,200000,0,200000,0,0,0,200000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a223bddab5762484f9edeec40ebad6',1,50,1,1770714000000,'2026-02-10',1,'A-000005',X'a6279f1217575145ab3ac1e1a3c52be9',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a223bddabe708f86e90f7ed82d6b2f',1,55,1,1770714000000,'2026-02-10',1,'A-000006',X'44b2019553ea5229bd31f364fb9e3c06',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a223bddae473349caca145045f1294',1,90,1,1770883500000,'2026-02-12',1,'A-000007',X'0b72edc8320f543aaf388c675fec85e7',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r1Xn0 r3Xn1,99990000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a223bddae9774c800e7db09f73e520',1,94,1,1770883560000,'2026-02-12',1,'A-000008',X'843c0cbb2f6d58c8b3959630dc58027a',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A190000 t1A490000 t2A1490000 t3A3990000 bU r0Xn0 r1Xn0 r3Xn1,99990000 gU sQ5',NULL);
INSERT INTO sale VALUES(X'01a223bddaeb745bb6b2ee94c21bf50e',1,98,1,1770883620000,'2026-02-12',1,'A-000009',X'7f29e5851ea25bcdbfde119b13838858',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sQ10',NULL);
INSERT INTO sale VALUES(X'01a223bddaf1701997b0f4ee9d5f122c',1,105,1,1770883740000,'2026-02-12',1,'A-000010',X'ea48d95841a35f8e8a354ad968efa21f',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sQ10',NULL);
INSERT INTO sale VALUES(X'01a223bddb1676348204224a45111a8c',1,132,1,1771056120000,'2026-02-14',1,'A-000011',X'54623df073835e4bb5feb421a8621cff',3,9000,0,9000,0,0,0,9000,0,4,'eE500,9000 aXf;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r4Xn0 r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a223bddb2474e5ba765cd55c84cf94',1,147,1,1771056240000,'2026-02-14',1,'A-000012',X'f75b256ef7975845991c27ed4fdb86c2',3,9000,0,9000,0,0,0,9000,0,4,'eE500,9000 aXf;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r4Xn0 r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a223bddb41760c98fe8b8b4bb01200',1,174,1,1771099800000,'2026-02-14',1,'A-000013',X'bdb9e9911f335dd38dc6d2d7fd659983',3,6000000,180000,5820000,0,0,0,5820000,0,2910,'t0T0 r2Xo1,6000000 eE500,5820000;t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r4Xn0 r1Xn0 r3Xn1,94000000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a223bddb51750983cf14dc59743194',1,186,1,1771102200000,'2026-02-14',1,'A-000014',X'644156b6bd07509ea463613fe3e3347f',3,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r4Xn0 r1Xn0 r3Xn1,99990000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a223bddb5e74c8a14f7af1a9fea1f9',1,198,1,1771142400000,'2026-02-15',1,'A-000015',X'5e0a4af2134c5ed68da750c807f5ff6b',5,200000,0,200000,0,0,0,200000,0,100,'eE500,200000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0,300000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a223bddb6475b4936977331fb95052',1,202,1,1771146000000,'2026-02-15',1,'A-000016',X'4b851e0753a652df8c97c16044cb0ad0',5,20000,600,19400,50,5000,0,14400,0,7,'t0T200000 eE500,14400 sS;t1A300000 t2A1300000 t3A3800000 bU r0Xn0,480000 gU',NULL);
INSERT INTO sale VALUES(X'01a223bddb6b75018cb896ab467952e8',1,212,1,1771153200000,'2026-02-15',1,'A-000017',X'38a3ef1bf3d55b678d5f63ae11358f15',5,30000,0,30000,0,0,0,30000,0,15,'eE500,30000;t0A180600 t1A480600 t2A1480600 t3A3980600 bU r0Xn0,470000 gU sO43',NULL);
INSERT INTO sale VALUES(X'01a223bddb6c74cd8ebbefaefec3a9da',1,217,1,1771156800000,'2026-02-15',1,'A-000018',X'dc392a5e971d58c48ab061028c51dce4',5,600000,10000,590000,0,0,0,590000,0,0,'r0Xo0,600000;t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a223bddb737472bf37eacb66a50c32',1,220,1,1771164000000,'2026-02-15',1,'A-000019',X'1e40dd8b17eb54ecb58a13bd15b0bb22',5,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK r0Xn0,497000 gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a2285a491677c0a35126a967534620',2,2,1,1795939800000,'2026-11-29',1,'B-000001',X'0740654759c0595084b41b0a8ac7632d',6,600000,10000,590000,0,0,0,590000,0,0,'r0Xo0,600000;t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a2285a780070aa9c2fab7ca628ac71',2,13,1,1795942800000,'2026-11-29',1,'B-000002',X'5f8cb84470bd5ab69f13ce52a30500bf',6,100000,0,100000,0,0,0,100000,0,50,'eE500,100000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0,400000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a2285a7861719890c3dbb6611ad2b5',2,16,1,1796029200000,'2026-11-30',1,'B-000003',X'c1fd4b6af01954508b42090532c78d76',6,100000,0,100000,20,2000,0,98000,0,49,'eE500,98000 sS;t0A100000 t1A400000 t2A1400000 t3A3900000 bU r0Xn0,400000 gU',NULL);
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
INSERT INTO sale_line VALUES(X'01a223bdda8d7673bfa53ae194c0d0ce',1,NULL,NULL,'Чай',NULL,3000,100000,300000,30000,270000,0,134);
INSERT INTO sale_line VALUES(X'01a223bdda8d7673bfa53ae194c0d0ce',2,NULL,NULL,'Мед',NULL,350,10001,3500,350,3150,0,2);
INSERT INTO sale_line VALUES(X'01a223bdda9377b79ac69676a7476469',1,NULL,NULL,'Кава',NULL,1000,200000,200000,6000,194000,5000,94);
INSERT INTO sale_line VALUES(X'01a223bdda99724ca44b8bf822a11acc',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
INSERT INTO sale_line VALUES(X'01a223bdda9d7107a69547b6a3ecb8dd',1,NULL,NULL,'Кава',NULL,1000,200000,200000,0,200000,0,0);
INSERT INTO sale_line VALUES(X'01a223bddab5762484f9edeec40ebad6',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a223bddabe708f86e90f7ed82d6b2f',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a223bddae473349caca145045f1294',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a223bddae9774c800e7db09f73e520',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a223bddaeb745bb6b2ee94c21bf50e',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
INSERT INTO sale_line VALUES(X'01a223bddaf1701997b0f4ee9d5f122c',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
INSERT INTO sale_line VALUES(X'01a223bddb1676348204224a45111a8c',1,NULL,NULL,'Чай',NULL,1000,9000,9000,0,9000,0,4);
INSERT INTO sale_line VALUES(X'01a223bddb2474e5ba765cd55c84cf94',1,NULL,NULL,'Чай',NULL,1000,9000,9000,0,9000,0,4);
INSERT INTO sale_line VALUES(X'01a223bddb41760c98fe8b8b4bb01200',1,NULL,NULL,'Чай',NULL,1000,6000000,6000000,180000,5820000,0,2910);
INSERT INTO sale_line VALUES(X'01a223bddb51750983cf14dc59743194',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a223bddb5e74c8a14f7af1a9fea1f9',1,NULL,NULL,'Чай',NULL,1000,200000,200000,0,200000,0,100);
INSERT INTO sale_line VALUES(X'01a223bddb6475b4936977331fb95052',1,NULL,NULL,'Чай',NULL,1000,20000,20000,600,19400,5000,7);
INSERT INTO sale_line VALUES(X'01a223bddb6b75018cb896ab467952e8',1,NULL,NULL,'Чай',NULL,1000,30000,30000,0,30000,0,15);
INSERT INTO sale_line VALUES(X'01a223bddb6c74cd8ebbefaefec3a9da',1,NULL,NULL,'Чай',NULL,1000,400000,400000,6667,393333,0,0);
INSERT INTO sale_line VALUES(X'01a223bddb6c74cd8ebbefaefec3a9da',2,NULL,NULL,'Мед',NULL,1000,200000,200000,3333,196667,0,0);
INSERT INTO sale_line VALUES(X'01a223bddb737472bf37eacb66a50c32',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
INSERT INTO sale_line VALUES(X'01a2285a491677c0a35126a967534620',1,NULL,NULL,'Чай',NULL,1000,400000,400000,6667,393333,0,0);
INSERT INTO sale_line VALUES(X'01a2285a491677c0a35126a967534620',2,NULL,NULL,'Мед',NULL,1000,200000,200000,3333,196667,0,0);
INSERT INTO sale_line VALUES(X'01a2285a780070aa9c2fab7ca628ac71',1,NULL,NULL,'Чай',NULL,1000,100000,100000,0,100000,0,50);
INSERT INTO sale_line VALUES(X'01a2285a7861719890c3dbb6611ad2b5',1,NULL,NULL,'Чай',NULL,1000,100000,100000,0,100000,2000,49);
CREATE TABLE sale_discount (
    sale   BLOB    NOT NULL,
    line   INTEGER NOT NULL,
    no     INTEGER NOT NULL CHECK (no > 0),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, line, no),
    FOREIGN KEY (sale, line) REFERENCES sale_line (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_discount VALUES(X'01a223bdda8d7673bfa53ae194c0d0ce',1,1,'birthday',30000);
INSERT INTO sale_discount VALUES(X'01a223bdda8d7673bfa53ae194c0d0ce',2,1,'birthday',350);
INSERT INTO sale_discount VALUES(X'01a223bdda9377b79ac69676a7476469',1,1,'tier.bronze',6000);
INSERT INTO sale_discount VALUES(X'01a223bddaeb745bb6b2ee94c21bf50e',1,1,'rule.tenth',1000);
INSERT INTO sale_discount VALUES(X'01a223bddaf1701997b0f4ee9d5f122c',1,1,'rule.tenth',1000);
INSERT INTO sale_discount VALUES(X'01a223bddb41760c98fe8b8b4bb01200',1,1,'tier.bronze',180000);
INSERT INTO sale_discount VALUES(X'01a223bddb6475b4936977331fb95052',1,1,'tier.bronze',600);
INSERT INTO sale_discount VALUES(X'01a223bddb6c74cd8ebbefaefec3a9da',1,1,'rule.big',6667);
INSERT INTO sale_discount VALUES(X'01a223bddb6c74cd8ebbefaefec3a9da',2,1,'rule.big',3333);
INSERT INTO sale_discount VALUES(X'01a2285a491677c0a35126a967534620',1,1,'rule.big',6667);
INSERT INTO sale_discount VALUES(X'01a2285a491677c0a35126a967534620',2,1,'rule.big',3333);
CREATE TABLE sale_gift (
    sale     BLOB    NOT NULL REFERENCES sale (id),
    no       INTEGER NOT NULL CHECK (no > 0),
    rule     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0), gift TEXT,
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_gift VALUES(X'01a223bdda8d7673bfa53ae194c0d0ce',1,'birthday.gift','{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"}',1000,NULL);
CREATE TABLE sale_payment (
    sale   BLOB    NOT NULL REFERENCES sale (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_payment VALUES(X'01a223bdda8d7673bfa53ae194c0d0ce',1,'cash','cash',273150);
INSERT INTO sale_payment VALUES(X'01a223bdda9377b79ac69676a7476469',1,'cash','cash',189000);
INSERT INTO sale_payment VALUES(X'01a223bdda99724ca44b8bf822a11acc',1,'cash','cash',3000);
INSERT INTO sale_payment VALUES(X'01a223bdda9d7107a69547b6a3ecb8dd',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a223bddab5762484f9edeec40ebad6',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a223bddabe708f86e90f7ed82d6b2f',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a223bddae473349caca145045f1294',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a223bddae9774c800e7db09f73e520',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a223bddaeb745bb6b2ee94c21bf50e',1,'cash','cash',8000);
INSERT INTO sale_payment VALUES(X'01a223bddaf1701997b0f4ee9d5f122c',1,'cash','cash',8000);
INSERT INTO sale_payment VALUES(X'01a223bddb1676348204224a45111a8c',1,'cash','cash',9000);
INSERT INTO sale_payment VALUES(X'01a223bddb2474e5ba765cd55c84cf94',1,'cash','cash',9000);
INSERT INTO sale_payment VALUES(X'01a223bddb41760c98fe8b8b4bb01200',1,'cash','cash',5820000);
INSERT INTO sale_payment VALUES(X'01a223bddb51750983cf14dc59743194',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a223bddb5e74c8a14f7af1a9fea1f9',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a223bddb6475b4936977331fb95052',1,'cash','cash',14400);
INSERT INTO sale_payment VALUES(X'01a223bddb6b75018cb896ab467952e8',1,'cash','cash',30000);
INSERT INTO sale_payment VALUES(X'01a223bddb6c74cd8ebbefaefec3a9da',1,'cash','cash',590000);
INSERT INTO sale_payment VALUES(X'01a223bddb737472bf37eacb66a50c32',1,'cash','cash',3000);
INSERT INTO sale_payment VALUES(X'01a2285a491677c0a35126a967534620',1,'cash','cash',590000);
INSERT INTO sale_payment VALUES(X'01a2285a780070aa9c2fab7ca628ac71',1,'cash','cash',100000);
INSERT INTO sale_payment VALUES(X'01a2285a7861719890c3dbb6611ad2b5',1,'cash','cash',98000);
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
INSERT INTO fiscal VALUES(X'01a223bdda9377b79ac6967506e98181',1,16,1,1769940060000,'2026-02-01',X'01a223bdda8d7673bfa53ae194c0d0ce','77');
CREATE TABLE attribution (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    till    INTEGER NOT NULL REFERENCES till (id),
    seq     INTEGER NOT NULL CHECK (seq > 0),
    staff   INTEGER NOT NULL REFERENCES staff (id),
    at      INTEGER NOT NULL,
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    sale    BLOB    NOT NULL REFERENCES sale (id),
    member  BLOB REFERENCES member (id),
    account BLOB REFERENCES account (id), former BLOB REFERENCES account (id),
    UNIQUE (till, seq),
    CHECK ((member IS NULL) = (account IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO attribution VALUES(X'01a223bdda9075c3a9517491f6c4d46a',1,13,1,1769940000000,'2026-02-01',X'01a223bdda8d7673bfa53ae194c0d0ce',X'01a223bdda8574d18cef16a92b3731e9',X'01a223bdda8673f390a21c5bfb46ff13',NULL);
INSERT INTO attribution VALUES(X'01a223bdda94715585b9fee88f0bdf9c',1,18,1,1770285600000,'2026-02-05',X'01a223bdda9377b79ac69676a7476469',X'01a223bdda8574d18cef16a92b3731e9',X'01a223bdda8673f390a21c5bfb46ff13',NULL);
INSERT INTO attribution VALUES(X'01a223bdda99724ca44b8bf995b5c733',1,24,1,1770458400000,'2026-02-07',X'01a223bdda99724ca44b8bf822a11acc',NULL,NULL,NULL);
INSERT INTO attribution VALUES(X'01a223bdda9f763fa71e258d0763d06d',1,26,1,1770544800000,'2026-02-08',X'01a223bdda9d7107a69547b6a3ecb8dd',NULL,NULL,NULL);
INSERT INTO attribution VALUES(X'01a223bddaa376c78a3d2bb093a8b789',1,27,1,1770548400000,'2026-02-08',X'01a223bdda9d7107a69547b6a3ecb8dd',X'01a223bdda8976adb61479d07f2f41d8',X'01a223bdda8976adb61479d10b565ba0',NULL);
INSERT INTO attribution VALUES(X'01a223bddab97385be5783e7e9f74a90',1,51,1,1770714000000,'2026-02-10',X'01a223bddab5762484f9edeec40ebad6',X'01a223bddaaf7207a02fc2b6ee6fca09',X'01a223bddaaf7207a02fc2b72f4d6c06',NULL);
INSERT INTO attribution VALUES(X'01a223bddabe708f86e90f7f3dc70712',1,56,1,1770714000000,'2026-02-10',X'01a223bddabe708f86e90f7ed82d6b2f',X'01a223bddab07326a5ccfe7b6d92ca57',X'01a223bddab07326a5ccfe7ccfe6f28b',NULL);
INSERT INTO attribution VALUES(X'01a223bddac077fa8ac5a1cae3936010',1,60,1,1770796800000,'2026-02-11',X'01a223bddab5762484f9edeec40ebad6',X'01a223bddaae742294e383328c67b10c',X'01a223bddaae742294e38333c35a52a2',X'01a223bddaaf7207a02fc2b72f4d6c06');
INSERT INTO attribution VALUES(X'01a223bddac274db80907a3495c71ddf',1,65,1,1770796860000,'2026-02-11',X'01a223bddabe708f86e90f7ed82d6b2f',X'01a223bddab176eb8c03d417ab04297a',X'01a223bddab176eb8c03d418beebff20',X'01a223bddab07326a5ccfe7ccfe6f28b');
INSERT INTO attribution VALUES(X'01a223bddac574dca4e35ab46332e45b',1,70,1,1770796920000,'2026-02-11',X'01a223bddabe708f86e90f7ed82d6b2f',X'01a223bddab07326a5ccfe7b6d92ca57',X'01a223bddab07326a5ccfe7ccfe6f28b',X'01a223bddab176eb8c03d418beebff20');
INSERT INTO attribution VALUES(X'01a223bddae5718a8c6a9c5729cdd763',1,91,1,1770883500000,'2026-02-12',X'01a223bddae473349caca145045f1294',X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554',NULL);
INSERT INTO attribution VALUES(X'01a223bddae9774c800e7db1fec024a6',1,95,1,1770883560000,'2026-02-12',X'01a223bddae9774c800e7db09f73e520',X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554',NULL);
INSERT INTO attribution VALUES(X'01a223bddaec716484a126f4833219a3',1,99,1,1770883620000,'2026-02-12',X'01a223bddaeb745bb6b2ee94c21bf50e',X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554',NULL);
INSERT INTO attribution VALUES(X'01a223bddaf2770a84bf006e4d3e4fd4',1,106,1,1770883740000,'2026-02-12',X'01a223bddaf1701997b0f4ee9d5f122c',X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554',NULL);
INSERT INTO attribution VALUES(X'01a223bddb1b74dda8b38526310f798c',1,133,1,1771056120000,'2026-02-14',X'01a223bddb1676348204224a45111a8c',X'01a223bddb0e71a88e9ab3305b699429',X'01a223bddb0f77198c7e093fcf4e24cd',NULL);
INSERT INTO attribution VALUES(X'01a223bddb2673c298f39edfe6c12d8c',1,148,1,1771056240000,'2026-02-14',X'01a223bddb2474e5ba765cd55c84cf94',X'01a223bddb0e71a88e9ab3305b699429',X'01a223bddb0f77198c7e093fcf4e24cd',NULL);
INSERT INTO attribution VALUES(X'01a223bddb4473bc985b45d246bd45af',1,175,1,1771099800000,'2026-02-14',X'01a223bddb41760c98fe8b8b4bb01200',X'01a223bddb387506abcd6a31a8c1cf26',X'01a223bddb387506abcd6a323d483d71',NULL);
INSERT INTO attribution VALUES(X'01a223bddb52720d997eaf11397bc64a',1,187,1,1771102200000,'2026-02-14',X'01a223bddb51750983cf14dc59743194',X'01a223bddb3d71b28765018061b03e99',X'01a223bddb3d71b287650181ad303518',NULL);
INSERT INTO attribution VALUES(X'01a223bddb59764284006c772620bcfc',1,191,1,1771102800000,'2026-02-14',X'01a223bddb51750983cf14dc59743194',X'01a223bddb387506abcd6a31a8c1cf26',X'01a223bddb387506abcd6a323d483d71',X'01a223bddb3d71b287650181ad303518');
INSERT INTO attribution VALUES(X'01a223bddb61720f89fbc93a1ae3ccad',1,199,1,1771142400000,'2026-02-15',X'01a223bddb5e74c8a14f7af1a9fea1f9',X'01a223bddb5e74c8a14f7aec8979cb9e',X'01a223bddb5e74c8a14f7aed7977c656',NULL);
INSERT INTO attribution VALUES(X'01a223bddb6571d0a3efc415fa8dabff',1,203,1,1771146000000,'2026-02-15',X'01a223bddb6475b4936977331fb95052',X'01a223bddb5e74c8a14f7aec8979cb9e',X'01a223bddb5e74c8a14f7aed7977c656',NULL);
INSERT INTO attribution VALUES(X'01a223bddb6b75018cb896acbdad0e78',1,213,1,1771153200000,'2026-02-15',X'01a223bddb6b75018cb896ab467952e8',X'01a223bddb5e74c8a14f7aec8979cb9e',X'01a223bddb5e74c8a14f7aed7977c656',NULL);
INSERT INTO attribution VALUES(X'01a223bddb6e774ab3ac83daf73bac36',1,218,1,1771156800000,'2026-02-15',X'01a223bddb6c74cd8ebbefaefec3a9da',NULL,NULL,NULL);
INSERT INTO attribution VALUES(X'01a223bddb737472bf37eacc5a2bd444',1,221,1,1771164000000,'2026-02-15',X'01a223bddb737472bf37eacb66a50c32',NULL,NULL,NULL);
INSERT INTO attribution VALUES(X'01a2285a4928730eaaa1269f03aefc9f',2,3,1,1795939800000,'2026-11-29',X'01a2285a491677c0a35126a967534620',NULL,NULL,NULL);
INSERT INTO attribution VALUES(X'01a2285a780a769889d1eb6d07a54e2b',2,14,1,1795942800000,'2026-11-29',X'01a2285a780070aa9c2fab7ca628ac71',X'01a2285a77af72c4940c11d29af73cbe',X'01a2285a77af72c4940c11d3698542c4',NULL);
INSERT INTO attribution VALUES(X'01a2285a7866761f90a6685bd36e9789',2,17,1,1796029200000,'2026-11-30',X'01a2285a7861719890c3dbb6611ad2b5',X'01a2285a77af72c4940c11d29af73cbe',X'01a2285a77af72c4940c11d3698542c4',NULL);
CREATE TABLE attribution_line (
    attribution   BLOB    NOT NULL REFERENCES attribution (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    points_earned INTEGER NOT NULL CHECK (points_earned > 0),
    PRIMARY KEY (attribution, no)
) STRICT, WITHOUT ROWID;
INSERT INTO attribution_line VALUES(X'01a223bddaa376c78a3d2bb093a8b789',1,100);
INSERT INTO attribution_line VALUES(X'01a223bddb59764284006c772620bcfc',1,5);
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
INSERT INTO refund_line VALUES(X'01a223bdda957548b661b4ec528f1df8',1,1,'Чай',1000,90000,0,44);
INSERT INTO refund_line VALUES(X'01a223bddaa47178b31655f095896832',1,NULL,NULL,1000,500,0,0);
INSERT INTO refund_line VALUES(X'01a223bddaef7393bee54be9c45235db',1,1,'Чай',1000,8000,0,4);
INSERT INTO refund_line VALUES(X'01a223bddaf5750996e08ee330dbf14e',1,1,'Чай',1000,10000,0,5);
INSERT INTO refund_line VALUES(X'01a223bddb207716a193aaf647d19529',1,1,'Чай',1000,9000,0,4);
INSERT INTO refund_line VALUES(X'01a223bddb457499b01c71ecd89309a8',1,1,'Чай',1000,5820000,0,2910);
INSERT INTO refund_line VALUES(X'01a223bddb66749b8a86ebb7c81d90de',1,1,'Чай',1000,200000,0,100);
INSERT INTO refund_line VALUES(X'01a223bddb6f75849523d45a9bb9987e',1,2,'Мед',1000,196667,0,0);
INSERT INTO refund_line VALUES(X'01a223bddb7571b7ab81d439185835fd',1,1,'Хліб',1000,3000,0,0);
INSERT INTO refund_line VALUES(X'01a2285a5c85747d9dde9948e1fc9f1d',1,2,'Мед',1000,196667,0,0);
INSERT INTO refund_line VALUES(X'01a2285a78c576498ac4cb4c564cab5e',1,1,'Чай',1000,100000,2000,49);
CREATE TABLE refund_payment (
    refund BLOB    NOT NULL REFERENCES refund (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_payment VALUES(X'01a223bdda957548b661b4ec528f1df8',1,'cash','cash',90000);
INSERT INTO refund_payment VALUES(X'01a223bddaa47178b31655f095896832',1,'cash','cash',500);
INSERT INTO refund_payment VALUES(X'01a223bddaef7393bee54be9c45235db',1,'cash','cash',8000);
INSERT INTO refund_payment VALUES(X'01a223bddaf5750996e08ee330dbf14e',1,'cash','cash',10000);
INSERT INTO refund_payment VALUES(X'01a223bddb207716a193aaf647d19529',1,'cash','cash',9000);
INSERT INTO refund_payment VALUES(X'01a223bddb457499b01c71ecd89309a8',1,'cash','cash',5820000);
INSERT INTO refund_payment VALUES(X'01a223bddb66749b8a86ebb7c81d90de',1,'cash','cash',200000);
INSERT INTO refund_payment VALUES(X'01a223bddb6f75849523d45a9bb9987e',1,'cash','cash',190000);
INSERT INTO refund_payment VALUES(X'01a223bddb7571b7ab81d439185835fd',1,'cash','cash',3000);
INSERT INTO refund_payment VALUES(X'01a2285a5c85747d9dde9948e1fc9f1d',1,'cash','cash',190000);
INSERT INTO refund_payment VALUES(X'01a2285a78c576498ac4cb4c564cab5e',1,'cash','cash',98000);
CREATE TABLE points_move (
    entry  BLOB    NOT NULL REFERENCES points_entry (id),
    lot    BLOB    NOT NULL REFERENCES points_entry (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry, lot)
) STRICT, WITHOUT ROWID;
INSERT INTO points_move VALUES(X'01a223bdda9175e58e7a92a17fea0b04',X'01a223bdda9175e58e7a92a17fea0b04',136);
INSERT INTO points_move VALUES(X'01a223bdda94715585b9fee9c5768572',X'01a223bdda9175e58e7a92a17fea0b04',-50);
INSERT INTO points_move VALUES(X'01a223bdda94715585b9feea8734d28b',X'01a223bdda94715585b9feea8734d28b',94);
INSERT INTO points_move VALUES(X'01a223bdda977012b02839fd370809c6',X'01a223bdda9175e58e7a92a17fea0b04',-44);
INSERT INTO points_move VALUES(X'01a223bddaa376c78a3d2bb1ac2b0509',X'01a223bddaa376c78a3d2bb1ac2b0509',100);
INSERT INTO points_move VALUES(X'01a223bddab97385be5783e82c17b338',X'01a223bddab97385be5783e82c17b338',150);
INSERT INTO points_move VALUES(X'01a223bddabf71578f925628f84ac30d',X'01a223bddabf71578f925628f84ac30d',150);
INSERT INTO points_move VALUES(X'01a223bddac172f9b12de0e543cbd237',X'01a223bddab97385be5783e82c17b338',-150);
INSERT INTO points_move VALUES(X'01a223bddac172f9b12de0e6722db2b9',X'01a223bddab97385be5783e82c17b338',150);
INSERT INTO points_move VALUES(X'01a223bddac274db80907a35ca5c4962',X'01a223bddabf71578f925628f84ac30d',-150);
INSERT INTO points_move VALUES(X'01a223bddac274db80907a36db26a881',X'01a223bddabf71578f925628f84ac30d',150);
INSERT INTO points_move VALUES(X'01a223bddac574dca4e35ab50b1f9a9f',X'01a223bddabf71578f925628f84ac30d',-150);
INSERT INTO points_move VALUES(X'01a223bddac574dca4e35ab61a60eaed',X'01a223bddabf71578f925628f84ac30d',150);
INSERT INTO points_move VALUES(X'01a223bddacd7367bb33ba3486f45240',X'01a223bddabf71578f925628f84ac30d',-150);
INSERT INTO points_move VALUES(X'01a223bddacd7367bb33ba35883fabc1',X'01a223bddabf71578f925628f84ac30d',150);
INSERT INTO points_move VALUES(X'01a223bddada7414b945fac4c67466be',X'01a223bddada7414b945fac4c67466be',20);
INSERT INTO points_move VALUES(X'01a223bddae67255902094024d42f40d',X'01a223bddae67255902094024d42f40d',5);
INSERT INTO points_move VALUES(X'01a223bddaea76fca402e8c4d1c953a9',X'01a223bddaea76fca402e8c4d1c953a9',5);
INSERT INTO points_move VALUES(X'01a223bddaed70c081b4e9fd6bc4f202',X'01a223bddaed70c081b4e9fd6bc4f202',4);
INSERT INTO points_move VALUES(X'01a223bddaf0767e8ac392676c9c2d82',X'01a223bddaed70c081b4e9fd6bc4f202',-4);
INSERT INTO points_move VALUES(X'01a223bddaf2770a84bf00704def7d41',X'01a223bddaf2770a84bf00704def7d41',4);
INSERT INTO points_move VALUES(X'01a223bddaf6762d81494a9269677f8b',X'01a223bddaea76fca402e8c4d1c953a9',-5);
INSERT INTO points_move VALUES(X'01a223bddb1c74a38cf425b39b8b5e57',X'01a223bddb1c74a38cf425b39b8b5e57',4);
INSERT INTO points_move VALUES(X'01a223bddb1c74a38cf425b4ed872805',X'01a223bddb1c74a38cf425b4ed872805',50);
INSERT INTO points_move VALUES(X'01a223bddb1d75838a2ec7e6b0078130',X'01a223bddb1d75838a2ec7e6b0078130',70);
INSERT INTO points_move VALUES(X'01a223bddb227191add3d6e1445a9864',X'01a223bddb1c74a38cf425b39b8b5e57',-4);
INSERT INTO points_move VALUES(X'01a223bddb227191add3d6e26731fcf8',X'01a223bddb1c74a38cf425b4ed872805',-50);
INSERT INTO points_move VALUES(X'01a223bddb227191add3d6e32d62cc83',X'01a223bddb1d75838a2ec7e6b0078130',-70);
INSERT INTO points_move VALUES(X'01a223bddb2673c298f39ee1c27dd836',X'01a223bddb2673c298f39ee1c27dd836',4);
INSERT INTO points_move VALUES(X'01a223bddb2673c298f39ee235abb3f7',X'01a223bddb2673c298f39ee235abb3f7',50);
INSERT INTO points_move VALUES(X'01a223bddb2673c298f39ee3bb4beeee',X'01a223bddb2673c298f39ee3bb4beeee',70);
INSERT INTO points_move VALUES(X'01a223bddb2e75688176d4c3b003a9d4',X'01a223bddb2e75688176d4c3b003a9d4',200);
INSERT INTO points_move VALUES(X'01a223bddb2f76e9bb61b7c10d3a82d5',X'01a223bddb2e75688176d4c3b003a9d4',-200);
INSERT INTO points_move VALUES(X'01a223bddb3171deacf4e62928492378',X'01a223bddb3171deacf4e62928492378',50);
INSERT INTO points_move VALUES(X'01a223bddb35762b8897f8ae59a89665',X'01a223bddb35762b8897f8ae59a89665',500);
INSERT INTO points_move VALUES(X'01a223bddb4473bc985b45d4072fc6d7',X'01a223bddb4473bc985b45d4072fc6d7',2910);
INSERT INTO points_move VALUES(X'01a223bddb4973399d3bb4b18b2a83d6',X'01a223bddb4473bc985b45d4072fc6d7',-2910);
INSERT INTO points_move VALUES(X'01a223bddb537184992517048efb7c6a',X'01a223bddb537184992517048efb7c6a',5);
INSERT INTO points_move VALUES(X'01a223bddb59764284006c764d2a2128',X'01a223bddb537184992517048efb7c6a',-5);
INSERT INTO points_move VALUES(X'01a223bddb59764284006c7817b085fc',X'01a223bddb59764284006c7817b085fc',5);
INSERT INTO points_move VALUES(X'01a223bddb61720f89fbc93b058c58e9',X'01a223bddb61720f89fbc93b058c58e9',100);
INSERT INTO points_move VALUES(X'01a223bddb6571d0a3efc416056d9f0f',X'01a223bddb61720f89fbc93b058c58e9',-50);
INSERT INTO points_move VALUES(X'01a223bddb6571d0a3efc41740d2daa4',X'01a223bddb6571d0a3efc41740d2daa4',7);
INSERT INTO points_move VALUES(X'01a223bddb66749b8a86ebb8afca7d3b',X'01a223bddb61720f89fbc93b058c58e9',-50);
INSERT INTO points_move VALUES(X'01a223bddb67737e89b9dab409cba0dc',X'01a223bddb67737e89b9dab409cba0dc',-50);
INSERT INTO points_move VALUES(X'01a223bddb67737e89b9dab5232914c5',X'01a223bddb6571d0a3efc41740d2daa4',-7);
INSERT INTO points_move VALUES(X'01a223bddb67737e89b9dab6e0daa2f6',X'01a223bddb67737e89b9dab409cba0dc',7);
INSERT INTO points_move VALUES(X'01a223bddb6c74cd8ebbefabe6f72fa6',X'01a223bddb6c74cd8ebbefabe6f72fa6',15);
INSERT INTO points_move VALUES(X'01a223bddb6c74cd8ebbefac63b0b821',X'01a223bddb6c74cd8ebbefabe6f72fa6',-15);
INSERT INTO points_move VALUES(X'01a223bddb6c74cd8ebbefadddcac857',X'01a223bddb67737e89b9dab409cba0dc',15);
INSERT INTO points_move VALUES(X'01a2285a780b70e0810a0b6ead009d56',X'01a2285a780b70e0810a0b6ead009d56',50);
INSERT INTO points_move VALUES(X'01a2285a786876bdb6da8710c1ec5357',X'01a2285a780b70e0810a0b6ead009d56',-20);
INSERT INTO points_move VALUES(X'01a2285a7869717785d6848b9ba64609',X'01a2285a7869717785d6848b9ba64609',49);
INSERT INTO points_move VALUES(X'01a2285a78d07493a552ccbeefa55f21',X'01a2285a780b70e0810a0b6ead009d56',-30);
INSERT INTO points_move VALUES(X'01a2285a78d07493a552ccbeefa55f21',X'01a2285a7869717785d6848b9ba64609',-49);
INSERT INTO points_move VALUES(X'01a2285a78d1760b838fdb48fd823fc6',X'01a2285a78d1760b838fdb48fd823fc6',20);
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
INSERT INTO opening VALUES(X'40641501562d11a390c15d8641984896',1,49,1,0,'2026-01-02',X'01a223bddaaf7207a02fc2b72f4d6c06',700);
INSERT INTO opening VALUES(X'50f737592155defa86459e684097a8e7',1,54,1,0,'2026-01-02',X'01a223bddab07326a5ccfe7ccfe6f28b',700);
INSERT INTO opening VALUES(X'b8862159392969d16541d95d0aa902ad',1,32,1,0,'2026-01-02',X'01a223bdda8976adb61479d10b565ba0',700);
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
INSERT INTO person_member VALUES(X'01a223bdda8574d18cef16a92b3731e9','Ольга','','Савельева','Ольга',0,NULL,NULL,2,1,NULL,'uk','','ĖĀĂĆĐġĆĂĀ ēĐġăĀ','olga saveleva');
INSERT INTO person_member VALUES(X'01a223bdda8976adb61479d07f2f41d8','Тарас','','Бондар','Тарас',0,NULL,NULL,NULL,NULL,NULL,'uk','','āēĒąĀĕ ėĀĕĀĖ','taras bondar');
INSERT INTO person_member VALUES(X'01a223bddaae742294e383328c67b10c','Ірина','','Лисенко','Ірина',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ĐċĖĆĒďē ČĕċĒĀ','irina lisenko');
INSERT INTO person_member VALUES(X'01a223bddaaf7207a02fc2b6ee6fca09','Irina','','Lysenko','Irina',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ɬɹɳɥɮɫɯ ɩɲɩɮɡ','irina lisenko');
INSERT INTO person_member VALUES(X'01a223bddab07326a5ccfe7b6d92ca57','Ян','','Лисенко','Ян',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒ','ian lisenko');
INSERT INTO person_member VALUES(X'01a223bddab176eb8c03d417ab04297a','Яна','','Лисенко','Яна',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒĀ','iana lisenko');
INSERT INTO person_member VALUES(X'01a223bddae17242ac0579d53f2ca89a','Софія','','Мельник','Софія',0,NULL,NULL,NULL,NULL,NULL,'uk','','đĆĐġĒċď ĖēęČĤ','sofia melnik');
INSERT INTO person_member VALUES(X'01a223bddb0e71a88e9ab3305b699429','Надія','','Сорока','Надія',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĖēĕēďĀ ĒĀąČĤ','nadia soroka');
INSERT INTO person_member VALUES(X'01a223bddb107611b725a65ee7857c3f','Софія','','Сорока','Софія',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĖēĕēďĀ ĖēęČĤ','sofia soroka');
INSERT INTO person_member VALUES(X'01a223bddb387506abcd6a31a8c1cf26','Ірина','','Лис','Ірина',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖ ČĕċĒĀ','irina lis');
INSERT INTO person_member VALUES(X'01a223bddb3d71b28765018061b03e99','Денис','','Гай','Денис',0,NULL,NULL,NULL,NULL,NULL,'uk','','ăĀĎ ąĆĒċĖ','denis gai');
INSERT INTO person_member VALUES(X'01a223bddb5e74c8a14f7aec8979cb9e','Павло','','Гнатюк','Павло',0,NULL,NULL,NULL,NULL,NULL,'uk','','ăĒĀėģď ĔĀĂĐē','pavlo gnatiuk');
INSERT INTO person_member VALUES(X'01a2285a775d7285b705e4c2fe66e4ac','Віра','','Гнатюк','Віра',0,NULL,NULL,NULL,NULL,NULL,'uk','','ăĒĀėģď ĂČĕĀ','vira gnatiuk');
INSERT INTO person_member VALUES(X'01a2285a77af72c4940c11d29af73cbe','Віра','','Гнатюк','Віра',0,NULL,NULL,NULL,NULL,NULL,'uk','','ăĒĀėģď ĂČĕĀ','vira gnatiuk');
INSERT INTO person_member VALUES(X'18f032e1a7f2501f85886b4489298c81','Ганна','','Лис','Ганно',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖ ăĀĒĒĀ','gana lis');
CREATE TABLE person_card_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES card_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_card_event VALUES(X'01a223bddaa57660a9fbec87a27bbae4','two people use it');
CREATE TABLE person_refund (
    refund BLOB NOT NULL PRIMARY KEY REFERENCES refund (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_refund VALUES(X'01a223bdda957548b661b4ec528f1df8','too strong');
INSERT INTO person_refund VALUES(X'01a223bddaa47178b31655f095896832','no receipt');
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
INSERT INTO member_now VALUES(X'01a223bdda8574d18cef16a92b3731e9',X'01a223bdda8673f390a21c5bfb46ff13');
INSERT INTO member_now VALUES(X'01a223bdda8976adb61479d07f2f41d8',X'01a223bdda8976adb61479d10b565ba0');
INSERT INTO member_now VALUES(X'01a223bddaae742294e383328c67b10c',X'01a223bddaae742294e38333c35a52a2');
INSERT INTO member_now VALUES(X'01a223bddab07326a5ccfe7b6d92ca57',X'01a223bddab176eb8c03d418beebff20');
INSERT INTO member_now VALUES(X'01a223bddab176eb8c03d417ab04297a',X'01a223bddab176eb8c03d418beebff20');
INSERT INTO member_now VALUES(X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554');
INSERT INTO member_now VALUES(X'01a223bddb0e71a88e9ab3305b699429',X'01a223bddb0f77198c7e093fcf4e24cd');
INSERT INTO member_now VALUES(X'01a223bddb107611b725a65ee7857c3f',X'01a223bddb1173f5a239ebf4bd12e7a1');
INSERT INTO member_now VALUES(X'01a223bddb387506abcd6a31a8c1cf26',X'01a223bddb387506abcd6a323d483d71');
INSERT INTO member_now VALUES(X'01a223bddb3d71b28765018061b03e99',X'01a223bddb3d71b287650181ad303518');
INSERT INTO member_now VALUES(X'01a223bddb5e74c8a14f7aec8979cb9e',X'01a223bddb5e74c8a14f7aed7977c656');
INSERT INTO member_now VALUES(X'01a2285a775d7285b705e4c2fe66e4ac',X'01a2285a775e70ca8a631bdc6f2c2e1d');
INSERT INTO member_now VALUES(X'01a2285a77af72c4940c11d29af73cbe',X'01a2285a77af72c4940c11d3698542c4');
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
INSERT INTO card VALUES('2901000000015',X'01a223bdda8976adb61479d07f2f41d8','blocked',NULL,'2026-02-09',X'01a223bddaa57660a9fbec87a27bbae4');
INSERT INTO card VALUES('2901000009995',X'01a2285a775d7285b705e4c2fe66e4ac','active',NULL,'2026-11-29',X'01a2285a77607743af046778bf448cfd');
INSERT INTO card VALUES('2902000000012',X'01a2285a77af72c4940c11d29af73cbe','active',NULL,'2026-11-29',X'01a2285a77b2705c80b258cdbca86509');
INSERT INTO card VALUES('440029010001',X'01a223bdda8574d18cef16a92b3731e9','active',NULL,'2026-01-02',X'01a223bdda8774698bf49aba7caa2c0d');
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
INSERT INTO sale_now VALUES(X'01a223bdda8d7673bfa53ae194c0d0ce',X'01a223bdda8574d18cef16a92b3731e9',X'01a223bdda8673f390a21c5bfb46ff13','2026-02-01',1769940000000,183150,0);
INSERT INTO sale_now VALUES(X'01a223bdda9377b79ac69676a7476469',X'01a223bdda8574d18cef16a92b3731e9',X'01a223bdda8673f390a21c5bfb46ff13','2026-02-05',1770285600000,194000,0);
INSERT INTO sale_now VALUES(X'01a223bdda99724ca44b8bf822a11acc',NULL,NULL,'2026-02-07',1770458400000,3000,0);
INSERT INTO sale_now VALUES(X'01a223bdda9d7107a69547b6a3ecb8dd',X'01a223bdda8976adb61479d07f2f41d8',X'01a223bdda8976adb61479d10b565ba0','2026-02-08',1770544800000,200000,0);
INSERT INTO sale_now VALUES(X'01a223bddab5762484f9edeec40ebad6',X'01a223bddaae742294e383328c67b10c',X'01a223bddaae742294e38333c35a52a2','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a223bddabe708f86e90f7ed82d6b2f',X'01a223bddab07326a5ccfe7b6d92ca57',X'01a223bddab07326a5ccfe7ccfe6f28b','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a223bddae473349caca145045f1294',X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554','2026-02-12',1770883500000,10000,0);
INSERT INTO sale_now VALUES(X'01a223bddae9774c800e7db09f73e520',X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554','2026-02-12',1770883560000,0,1);
INSERT INTO sale_now VALUES(X'01a223bddaeb745bb6b2ee94c21bf50e',X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554','2026-02-12',1770883620000,0,1);
INSERT INTO sale_now VALUES(X'01a223bddaf1701997b0f4ee9d5f122c',X'01a223bddae17242ac0579d53f2ca89a',X'01a223bddae2770db60a8a66ef6d2554','2026-02-12',1770883740000,8000,0);
INSERT INTO sale_now VALUES(X'01a223bddb1676348204224a45111a8c',X'01a223bddb0e71a88e9ab3305b699429',X'01a223bddb0f77198c7e093fcf4e24cd','2026-02-14',1771056120000,0,1);
INSERT INTO sale_now VALUES(X'01a223bddb2474e5ba765cd55c84cf94',X'01a223bddb0e71a88e9ab3305b699429',X'01a223bddb0f77198c7e093fcf4e24cd','2026-02-14',1771056240000,9000,0);
INSERT INTO sale_now VALUES(X'01a223bddb41760c98fe8b8b4bb01200',X'01a223bddb387506abcd6a31a8c1cf26',X'01a223bddb387506abcd6a323d483d71','2026-02-14',1771099800000,0,1);
INSERT INTO sale_now VALUES(X'01a223bddb51750983cf14dc59743194',X'01a223bddb387506abcd6a31a8c1cf26',X'01a223bddb387506abcd6a323d483d71','2026-02-14',1771102200000,10000,0);
INSERT INTO sale_now VALUES(X'01a223bddb5e74c8a14f7af1a9fea1f9',X'01a223bddb5e74c8a14f7aec8979cb9e',X'01a223bddb5e74c8a14f7aed7977c656','2026-02-15',1771142400000,0,1);
INSERT INTO sale_now VALUES(X'01a223bddb6475b4936977331fb95052',X'01a223bddb5e74c8a14f7aec8979cb9e',X'01a223bddb5e74c8a14f7aed7977c656','2026-02-15',1771146000000,19400,0);
INSERT INTO sale_now VALUES(X'01a223bddb6b75018cb896ab467952e8',X'01a223bddb5e74c8a14f7aec8979cb9e',X'01a223bddb5e74c8a14f7aed7977c656','2026-02-15',1771153200000,30000,0);
INSERT INTO sale_now VALUES(X'01a223bddb6c74cd8ebbefaefec3a9da',NULL,NULL,'2026-02-15',1771156800000,400000,0);
INSERT INTO sale_now VALUES(X'01a223bddb737472bf37eacb66a50c32',NULL,NULL,'2026-02-15',1771164000000,0,1);
INSERT INTO sale_now VALUES(X'01a2285a491677c0a35126a967534620',NULL,NULL,'2026-11-29',1795939800000,400000,0);
INSERT INTO sale_now VALUES(X'01a2285a780070aa9c2fab7ca628ac71',X'01a2285a77af72c4940c11d29af73cbe',X'01a2285a77af72c4940c11d3698542c4','2026-11-29',1795942800000,100000,0);
INSERT INTO sale_now VALUES(X'01a2285a7861719890c3dbb6611ad2b5',X'01a2285a77af72c4940c11d29af73cbe',X'01a2285a77af72c4940c11d3698542c4','2026-11-30',1796029200000,0,1);
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
INSERT INTO person_word VALUES('bondar','taras',X'01a223bdda8976adb61479d07f2f41d8');
INSERT INTO person_word VALUES('denis','gai',X'01a223bddb3d71b28765018061b03e99');
INSERT INTO person_word VALUES('gai','denis',X'01a223bddb3d71b28765018061b03e99');
INSERT INTO person_word VALUES('gana','lis',X'18f032e1a7f2501f85886b4489298c81');
INSERT INTO person_word VALUES('gnatiuk','pavlo',X'01a223bddb5e74c8a14f7aec8979cb9e');
INSERT INTO person_word VALUES('gnatiuk','vira',X'01a2285a775d7285b705e4c2fe66e4ac');
INSERT INTO person_word VALUES('gnatiuk','vira',X'01a2285a77af72c4940c11d29af73cbe');
INSERT INTO person_word VALUES('ian','lisenko',X'01a223bddab07326a5ccfe7b6d92ca57');
INSERT INTO person_word VALUES('iana','lisenko',X'01a223bddab176eb8c03d417ab04297a');
INSERT INTO person_word VALUES('irina','lis',X'01a223bddb387506abcd6a31a8c1cf26');
INSERT INTO person_word VALUES('irina','lisenko',X'01a223bddaae742294e383328c67b10c');
INSERT INTO person_word VALUES('irina','lisenko',X'01a223bddaaf7207a02fc2b6ee6fca09');
INSERT INTO person_word VALUES('lis','gana',X'18f032e1a7f2501f85886b4489298c81');
INSERT INTO person_word VALUES('lis','irina',X'01a223bddb387506abcd6a31a8c1cf26');
INSERT INTO person_word VALUES('lisenko','ian',X'01a223bddab07326a5ccfe7b6d92ca57');
INSERT INTO person_word VALUES('lisenko','iana',X'01a223bddab176eb8c03d417ab04297a');
INSERT INTO person_word VALUES('lisenko','irina',X'01a223bddaae742294e383328c67b10c');
INSERT INTO person_word VALUES('lisenko','irina',X'01a223bddaaf7207a02fc2b6ee6fca09');
INSERT INTO person_word VALUES('melnik','sofia',X'01a223bddae17242ac0579d53f2ca89a');
INSERT INTO person_word VALUES('nadia','soroka',X'01a223bddb0e71a88e9ab3305b699429');
INSERT INTO person_word VALUES('olga','saveleva',X'01a223bdda8574d18cef16a92b3731e9');
INSERT INTO person_word VALUES('pavlo','gnatiuk',X'01a223bddb5e74c8a14f7aec8979cb9e');
INSERT INTO person_word VALUES('saveleva','olga',X'01a223bdda8574d18cef16a92b3731e9');
INSERT INTO person_word VALUES('sofia','melnik',X'01a223bddae17242ac0579d53f2ca89a');
INSERT INTO person_word VALUES('sofia','soroka',X'01a223bddb107611b725a65ee7857c3f');
INSERT INTO person_word VALUES('soroka','nadia',X'01a223bddb0e71a88e9ab3305b699429');
INSERT INTO person_word VALUES('soroka','sofia',X'01a223bddb107611b725a65ee7857c3f');
INSERT INTO person_word VALUES('taras','bondar',X'01a223bdda8976adb61479d07f2f41d8');
INSERT INTO person_word VALUES('vira','gnatiuk',X'01a2285a775d7285b705e4c2fe66e4ac');
INSERT INTO person_word VALUES('vira','gnatiuk',X'01a2285a77af72c4940c11d29af73cbe');
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
INSERT INTO regular VALUES(X'01a223bdda8574d18cef16a92b3731e9','2025-01-01','bronze',776,2,2,377150,2,377150,'2026-02-01','2026-02-05',4,'2026-02-16','2027-02-01');
INSERT INTO regular VALUES(X'01a223bdda8976adb61479d07f2f41d8','2025-01-01','bronze',100,1,1,200000,1,200000,'2026-02-08','2026-02-08',NULL,'2026-02-08','2027-02-08');
INSERT INTO regular VALUES(X'01a223bddaae742294e383328c67b10c','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a223bddab07326a5ccfe7b6d92ca57','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a223bddab176eb8c03d417ab04297a','2025-01-01','bronze',150,0,0,0,0,0,NULL,NULL,NULL,'2026-02-11',NULL);
INSERT INTO regular VALUES(X'01a223bddae17242ac0579d53f2ca89a','2025-01-01','gold',9,1,2,18000,1,18000,'2026-02-12','2026-02-12',NULL,'2026-02-14','2027-02-12');
INSERT INTO regular VALUES(X'01a223bddb0e71a88e9ab3305b699429','2025-01-01',NULL,54,1,1,9000,1,9000,'2026-02-14','2026-02-14',NULL,'2026-02-14','2027-02-14');
INSERT INTO regular VALUES(X'01a223bddb107611b725a65ee7857c3f','2025-01-01',NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-01-02',NULL);
INSERT INTO regular VALUES(X'01a223bddb387506abcd6a31a8c1cf26','2025-01-01','bronze',5,1,1,10000,1,10000,'2026-02-14','2026-02-14',NULL,'2026-02-14','2027-02-14');
INSERT INTO regular VALUES(X'01a223bddb3d71b28765018061b03e99','2025-01-01',NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-02-14',NULL);
INSERT INTO regular VALUES(X'01a223bddb5e74c8a14f7aec8979cb9e','2025-01-01',NULL,-28,1,2,49400,1,49400,'2026-02-15','2026-02-15',NULL,'2026-02-15','2027-02-15');
INSERT INTO regular VALUES(X'01a2285a775d7285b705e4c2fe66e4ac','2026-11-29',NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-11-29',NULL);
INSERT INTO regular VALUES(X'01a2285a77af72c4940c11d29af73cbe','2026-11-29',NULL,20,1,1,100000,0,0,'2026-11-29','2026-11-29',NULL,'2029-03-01',NULL);
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
INSERT INTO takings VALUES('2026-02-14',4,19000);
INSERT INTO takings VALUES('2026-02-15',5,449400);
INSERT INTO takings VALUES('2026-11-29',2,500000);
INSERT INTO takings VALUES('2026-11-30',1,0);
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
INSERT INTO merge VALUES(X'01a223bddac077fa8ac5a1c930b4a767',1,59,1,1770796800000,'2026-02-11',X'01a223bddaaf7207a02fc2b6ee6fca09',X'01a223bddaae742294e383328c67b10c',X'478ea39738d759b5a53c1eb0b57c1423');
INSERT INTO merge VALUES(X'01a223bddac274db80907a337c7b692b',1,64,1,1770796860000,'2026-02-11',X'01a223bddab07326a5ccfe7b6d92ca57',X'01a223bddab176eb8c03d417ab04297a',X'4990a412594d5bbca6b0e21aeb5052ea');
INSERT INTO merge VALUES(X'01a223bddac4735f9bb87d82221d9bc4',1,69,1,1770796920000,'2026-02-11',X'01a223bddab07326a5ccfe7b6d92ca57',NULL,X'83f323bf9d7f5e4696daec7410e1fdd3');
CREATE TABLE merge_sale (
    merge       BLOB NOT NULL REFERENCES merge (id),
    attribution BLOB NOT NULL UNIQUE REFERENCES attribution (id),
    PRIMARY KEY (merge, attribution)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_sale VALUES(X'01a223bddac077fa8ac5a1c930b4a767',X'01a223bddac077fa8ac5a1cae3936010');
INSERT INTO merge_sale VALUES(X'01a223bddac274db80907a337c7b692b',X'01a223bddac274db80907a3495c71ddf');
INSERT INTO merge_sale VALUES(X'01a223bddac4735f9bb87d82221d9bc4',X'01a223bddac574dca4e35ab46332e45b');
CREATE TABLE merge_points (
    merge BLOB NOT NULL REFERENCES merge (id),
    entry BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (merge, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_points VALUES(X'01a223bddac077fa8ac5a1c930b4a767',X'01a223bddac172f9b12de0e6722db2b9');
INSERT INTO merge_points VALUES(X'01a223bddac274db80907a337c7b692b',X'01a223bddac274db80907a36db26a881');
INSERT INTO merge_points VALUES(X'01a223bddac4735f9bb87d82221d9bc4',X'01a223bddac574dca4e35ab61a60eaed');
CREATE TABLE merge_spend (
    merge   BLOB    NOT NULL REFERENCES merge (id),
    no      INTEGER NOT NULL CHECK (no > 0),
    account BLOB    NOT NULL REFERENCES account (id),
    -- The day on which it was brought along, by which a tier's window counts it.
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    spent   INTEGER NOT NULL CHECK (spent <> 0),
    PRIMARY KEY (merge, no)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_spend VALUES(X'01a223bddac077fa8ac5a1c930b4a767',1,X'01a223bddaaf7207a02fc2b72f4d6c06','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a223bddac077fa8ac5a1c930b4a767',2,X'01a223bddaae742294e38333c35a52a2','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a223bddac274db80907a337c7b692b',1,X'01a223bddab07326a5ccfe7ccfe6f28b','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a223bddac274db80907a337c7b692b',2,X'01a223bddab176eb8c03d418beebff20','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a223bddac4735f9bb87d82221d9bc4',1,X'01a223bddab07326a5ccfe7ccfe6f28b','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a223bddac4735f9bb87d82221d9bc4',2,X'01a223bddab176eb8c03d418beebff20','2026-01-02',-700);
CREATE TABLE merge_tier (
    merge      BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    tier_event BLOB NOT NULL REFERENCES tier_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_tier VALUES(X'01a223bddac077fa8ac5a1c930b4a767',X'01a223bddac172f9b12de0e79713616a');
INSERT INTO merge_tier VALUES(X'01a223bddac274db80907a337c7b692b',X'01a223bddac3738c8193d2d0978b653d');
CREATE TABLE membership_act (
    membership BLOB NOT NULL PRIMARY KEY REFERENCES membership (id),
    what       TEXT NOT NULL CHECK (what IN ('joined', 'left', 'undone')),
    former     BLOB NOT NULL REFERENCES account (id),
    request    BLOB NOT NULL CHECK (length(request) = 16),
    -- The tier that the household got by this member's joining.
    tier_event BLOB REFERENCES tier_event (id),
    CHECK (tier_event IS NULL OR what = 'joined')
) STRICT, WITHOUT ROWID;
INSERT INTO membership_act VALUES(X'01a223bddacd7367bb33ba33c2524f51','joined',X'01a223bddab07326a5ccfe7ccfe6f28b',X'54911277aee957e9a39a6e6d8d06a7fb',X'01a223bddace75948a0a5f721c297b6b');
CREATE TABLE membership_points (
    membership BLOB NOT NULL REFERENCES membership (id),
    entry      BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (membership, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO membership_points VALUES(X'01a223bddacd7367bb33ba33c2524f51',X'01a223bddacd7367bb33ba35883fabc1');
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
INSERT INTO told_apart VALUES(X'01a223bddad0728fbba8fa65dabd2ed2',1,78,1,1770797040000,'2026-02-11',X'01a223bdda8574d18cef16a92b3731e9',X'01a223bddab176eb8c03d417ab04297a');
CREATE TABLE person_merge (
    merge   BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    changed TEXT NOT NULL CHECK (json_valid(changed))
) STRICT, WITHOUT ROWID;
INSERT INTO person_merge VALUES(X'01a223bddac077fa8ac5a1c930b4a767','[{"field":"note","before":"","after":"likes plums"}]');
CREATE TABLE merged (
    member   BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    survivor BLOB NOT NULL REFERENCES member (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merged VALUES(X'01a223bddaaf7207a02fc2b6ee6fca09',X'01a223bddaae742294e383328c67b10c');
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
INSERT INTO survey_form VALUES(X'01a223bddad2724fa9b9c22064b95819',1,79,1,1770796800000,'2026-02-11','joining',1,'{"schema":1,"id":"joining","title":{"ru":"Несколько слов о вас","uk":"Кілька слів про вас","en":"A few words about you"},"note":{"ru":"Отвечать не обязательно. Ответы читает только хозяин магазина.","uk":"Відповідати не обов’язково. Відповіді читає лише господар магазину.","en":"Every answer is optional. Only the owner of the shop reads them."},"ask":"enrolment","points":20,"questions":[{"id":"heard","text":{"ru":"Откуда вы о нас узнали?","uk":"Звідки ви про нас дізналися?","en":"How did you hear about us?"},"kind":{"one":[{"id":"passing","text":{"ru":"Увидели по дороге","uk":"Побачили дорогою","en":"Passing by"}},{"id":"friend","text":{"ru":"От знакомых","uk":"Від знайомих","en":"From a friend"}},{"id":"internet","text":{"ru":"Из интернета","uk":"З інтернету","en":"On the internet"}},{"id":"advert","text":{"ru":"Из рекламы","uk":"З реклами","en":"From an advert"}},{"id":"other","text":{"ru":"Иначе","uk":"Інакше","en":"Another way"}}]}},{"id":"friend","text":{"ru":"Кто вам нас посоветовал?","uk":"Хто вам нас порадив?","en":"Who recommended us?"},"kind":"text","when":{"question":"heard","is":["friend"]}},{"id":"for_whom","text":{"ru":"Для кого вы здесь покупаете?","uk":"Для кого ви тут купуєте?","en":"For whom do you buy here?"},"kind":{"many":[{"id":"self","text":{"ru":"Для себя","uk":"Для себе","en":"For myself"}},{"id":"family","text":{"ru":"Для семьи","uk":"Для родини","en":"For my family"}},{"id":"gifts","text":{"ru":"В подарок","uk":"На подарунок","en":"As gifts"}},{"id":"work","text":{"ru":"Для работы","uk":"Для роботи","en":"For work"}}]}},{"id":"age","text":{"ru":"Сколько вам лет?","uk":"Скільки вам років?","en":"How old are you?"},"kind":{"one":[{"id":"to_24","text":{"ru":"До 25","uk":"До 25","en":"Under 25"}},{"id":"to_34","text":"25–34"},{"id":"to_49","text":"35–49"},{"id":"to_64","text":"50–64"},{"id":"from_65","text":{"ru":"65 и больше","uk":"65 і більше","en":"65 or more"}}]}},{"id":"children","text":{"ru":"Есть ли у вас дети?","uk":"Чи є у вас діти?","en":"Do you have children?"},"kind":"yes_no"},{"id":"how_many","text":{"ru":"Сколько детей живёт с вами?","uk":"Скільки дітей живе з вами?","en":"How many children live with you?"},"kind":{"number":{"least":0,"most":20}},"when":{"question":"children","is":["yes"]}},{"id":"occupation","text":{"ru":"Чем вы занимаетесь?","uk":"Чим ви займаєтеся?","en":"What do you do?"},"kind":{"one":[{"id":"employed","text":{"ru":"Работаю","uk":"Працюю","en":"Employed"}},{"id":"own","text":{"ru":"Своё дело","uk":"Власна справа","en":"My own business"}},{"id":"study","text":{"ru":"Учусь","uk":"Навчаюся","en":"Studying"}},{"id":"home","text":{"ru":"Веду дом","uk":"Веду дім","en":"At home"}},{"id":"retired","text":{"ru":"На пенсии","uk":"На пенсії","en":"Retired"}}]}},{"id":"district","text":{"ru":"В каком районе вы живёте?","uk":"У якому районі ви живете?","en":"Which part of town do you live in?"},"kind":"text"}]}');
INSERT INTO survey_form VALUES(X'01a223bddad5770d859232e9a07f0c2a',1,80,1,1770796800000,'2026-02-11','first-purchase',1,'{"schema":1,"id":"first-purchase","title":{"ru":"После первой покупки","uk":"Після першої покупки","en":"After the first purchase"},"note":{"ru":"Каждый ответ читает хозяин магазина.","uk":"Кожну відповідь читає господар магазину.","en":"The owner of the shop reads every answer."},"ask":{"purchase":1},"points":20,"questions":[{"id":"recommend","text":{"ru":"Посоветуете ли вы наш магазин друзьям и знакомым?","uk":"Чи порадите ви наш магазин друзям і знайомим?","en":"Would you recommend our shop to friends?"},"kind":{"scale":{"from":0,"to":10,"low":{"ru":"ни за что","uk":"у жодному разі","en":"not at all"},"high":{"ru":"непременно","uk":"неодмінно","en":"certainly"},"recommend":true}},"required":true},{"id":"why","text":{"ru":"Чего вам не хватило?","uk":"Чого вам забракло?","en":"What did you miss?"},"kind":"text","when":{"question":"recommend","at_most":6}},{"id":"found","text":{"ru":"Нашли ли вы то, за чем пришли?","uk":"Чи знайшли ви те, по що прийшли?","en":"Did you find what you came for?"},"kind":"yes_no"},{"id":"missing","text":{"ru":"За чем вы приходили?","uk":"По що ви приходили?","en":"What did you come for?"},"kind":"text","when":{"question":"found","is":["no"]}}]}');
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
INSERT INTO answer_sheet VALUES(X'01a223bddad976b38bf49a695e371c51',1,81,1,1770797100000,'2026-02-11','joining',1,X'01a223bdda8574d18cef16a92b3731e9',X'7678e0fe5b7e51f3b5653b0214a64bf4');
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
INSERT INTO answer VALUES(X'01a223bddad976b38bf49a695e371c51','district',1,NULL,NULL);
INSERT INTO answer VALUES(X'01a223bddad976b38bf49a695e371c51','for_whom',1,'self',NULL);
INSERT INTO answer VALUES(X'01a223bddad976b38bf49a695e371c51','for_whom',2,'gifts',NULL);
INSERT INTO answer VALUES(X'01a223bddad976b38bf49a695e371c51','heard',1,'passing',NULL);
CREATE TABLE person_answer (
    sheet    BLOB NOT NULL REFERENCES answer_sheet (id),
    question TEXT NOT NULL,
    words    TEXT NOT NULL,
    -- Worked out from the words: the form in which they are searched.
    folded   TEXT NOT NULL,
    PRIMARY KEY (sheet, question)
) STRICT, WITHOUT ROWID;
INSERT INTO person_answer VALUES(X'01a223bddad976b38bf49a695e371c51','district','Поділ','поділ');
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
INSERT INTO person_sheet VALUES(X'01a223bddadd701f917da3ac07a3ced4','first-purchase',1,X'01a223bdda8574d18cef16a92b3731e9','2026-02-11',0,'{"recommend":5}');
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
INSERT INTO greeting VALUES(X'01a223bddae07631ac428a13efd91276',1,83,1,1770804000000,'2026-02-11',X'01a223bdda8574d18cef16a92b3731e9','2026-02-01',1);
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
INSERT INTO coupon VALUES(X'01a223bddae67255902094017d9b8019',1,92,1,1770883500000,'2026-02-12','2801000000018','tenth',X'01a223bddae17242ac0579d53f2ca89a','2026-02-12','2026-02-18',2,X'01a223bddae473349caca145045f1294','rule.next',X'9bc01818dbf05f279896e5072e3c5f9e');
INSERT INTO coupon VALUES(X'01a223bddaea76fca402e8c3c94500c3',1,96,1,1770883560000,'2026-02-12','2801000000025','tenth',X'01a223bddae17242ac0579d53f2ca89a','2026-02-12','2026-02-18',2,X'01a223bddae9774c800e7db09f73e520','rule.next',X'e92e07d97964517f82577b23b86b3248');
INSERT INTO coupon VALUES(X'01a223bddaf7759989466ae2a68e041b',1,112,1,1770883860000,'2026-02-12','2801000000032','tenth',X'01a223bddae17242ac0579d53f2ca89a','2026-02-12','2026-02-18',2,NULL,NULL,X'52eabcf698b65469bcc9d386b1ded1a9');
INSERT INTO coupon VALUES(X'01a223bddaf9761eb95ebe6c786afaf7',1,113,1,1770883860000,'2026-02-12','2801000000049','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
INSERT INTO coupon VALUES(X'01a223bddaf9761eb95ebe6dfb394c1e',1,114,1,1770883860000,'2026-02-12','2801000000056','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
INSERT INTO coupon VALUES(X'01a223bddb1c74a38cf425b2cfeb3855',1,134,1,1771056120000,'2026-02-14','2801000000063','hello',X'01a223bddb0e71a88e9ab3305b699429','2026-02-14',NULL,3,X'01a223bddb1676348204224a45111a8c','referral',X'c4206f86747c5db0bfed21e5a5da6e3f');
INSERT INTO coupon VALUES(X'01a223bddb1d75838a2ec7e75b4fe4e5',1,138,1,1771056120000,'2026-02-14','2801000000070','hello',X'01a223bdda8574d18cef16a92b3731e9','2026-02-14',NULL,3,NULL,NULL,X'8719614028ad544886563fb7aa061403');
INSERT INTO coupon VALUES(X'01a223bddb2673c298f39ee0bb7d95e9',1,149,1,1771056240000,'2026-02-14','2801000000087','hello',X'01a223bddb0e71a88e9ab3305b699429','2026-02-14',NULL,3,X'01a223bddb2474e5ba765cd55c84cf94','referral',X'26f95a7b301750ca971981d6d760b420');
INSERT INTO coupon VALUES(X'01a223bddb2673c298f39ee4a417aa20',1,153,1,1771056240000,'2026-02-14','2801000000094','hello',X'01a223bdda8574d18cef16a92b3731e9','2026-02-14',NULL,3,NULL,NULL,X'da7d08a4c3b05368ad11fa52ca05fd72');
INSERT INTO coupon VALUES(X'01a223bddb35762b8897f8afe227ecc4',1,163,1,1771229040000,'2026-02-16','2801000000100','hello',X'01a223bdda8574d18cef16a92b3731e9','2026-02-16',NULL,4,NULL,NULL,X'8f56f2d6a9f65901a37c814115fc85e8');
INSERT INTO coupon VALUES(X'01a223bddb4473bc985b45d374f97022',1,176,1,1771099800000,'2026-02-14','2801000000117','tenth',X'01a223bddb387506abcd6a31a8c1cf26','2026-02-14','2026-02-20',3,X'01a223bddb41760c98fe8b8b4bb01200','rule.next',X'6e1ad14d37645afb825e2095ed3c302f');
INSERT INTO coupon VALUES(X'01a223bddb52720d997eaf12fc5b17c4',1,188,1,1771102200000,'2026-02-14','2801000000124','tenth',X'01a223bddb3d71b28765018061b03e99','2026-02-14','2026-02-20',3,X'01a223bddb51750983cf14dc59743194','rule.next',X'0e2d294395d255deaf721327b16daf1c');
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
INSERT INTO coupon_event VALUES(X'01a223bddaed70c081b4e9fc3417cc00',1,100,1,1770883620000,'2026-02-12',X'01a223bddae67255902094017d9b8019',1,'used',X'01a223bddaeb745bb6b2ee94c21bf50e','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a223bddaf0767e8ac3926664d331a3',1,103,1,1770883680000,'2026-02-12',X'01a223bddae67255902094017d9b8019',2,'given_back',NULL,NULL,X'01a223bddaef7393bee54be9c45235db');
INSERT INTO coupon_event VALUES(X'01a223bddaf2770a84bf006ff19989e0',1,107,1,1770883740000,'2026-02-12',X'01a223bddae67255902094017d9b8019',3,'used',X'01a223bddaf1701997b0f4ee9d5f122c','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a223bddaf5750996e08ee43c202d56',1,110,1,1770883800000,'2026-02-12',X'01a223bddaea76fca402e8c3c94500c3',1,'revoked',NULL,NULL,X'01a223bddaf5750996e08ee330dbf14e');
INSERT INTO coupon_event VALUES(X'01a223bddafa7279b67ab93a8c603973',1,115,1,1770883920000,'2026-02-12',X'01a223bddaf9761eb95ebe6dfb394c1e',1,'revoked',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a223bddafb7438bc2bf20a58f83556',1,116,1,1771052400000,'2026-02-14',X'01a223bddaf9761eb95ebe6c786afaf7',1,'expired',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a223bddb227191add3d6e05d707984',1,141,1,1771056180000,'2026-02-14',X'01a223bddb1c74a38cf425b2cfeb3855',1,'revoked',NULL,NULL,X'01a223bddb207716a193aaf647d19529');
INSERT INTO coupon_event VALUES(X'01a223bddb2373febda5e329fcf07174',1,145,1,1771056180000,'2026-02-14',X'01a223bddb1d75838a2ec7e75b4fe4e5',1,'revoked',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a223bddb4973399d3bb4b02f604502',1,180,1,1771100400000,'2026-02-14',X'01a223bddb4473bc985b45d374f97022',1,'revoked',NULL,NULL,X'01a223bddb457499b01c71ecd89309a8');
CREATE TABLE person_coupon (
    coupon BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon VALUES(X'01a223bddaf7759989466ae2a68e041b','sorry');
INSERT INTO person_coupon VALUES(X'01a223bddaf9761eb95ebe6c786afaf7','sorry');
INSERT INTO person_coupon VALUES(X'01a223bddaf9761eb95ebe6dfb394c1e','sorry');
CREATE TABLE person_coupon_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES coupon_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon_event VALUES(X'01a223bddafa7279b67ab93a8c603973','printed twice');
CREATE TABLE coupon_now (
    coupon    BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    member    BLOB REFERENCES member (id),
    state     TEXT NOT NULL CHECK (state IN ('open', 'used', 'expired', 'revoked')),
    until_day TEXT,
    -- The day since which it stands there.
    since     TEXT NOT NULL CHECK (since GLOB '????-??-??')
) STRICT, WITHOUT ROWID;
INSERT INTO coupon_now VALUES(X'01a223bddae67255902094017d9b8019',X'01a223bddae17242ac0579d53f2ca89a','used','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a223bddaea76fca402e8c3c94500c3',X'01a223bddae17242ac0579d53f2ca89a','revoked','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a223bddaf7759989466ae2a68e041b',X'01a223bddae17242ac0579d53f2ca89a','open','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a223bddaf9761eb95ebe6c786afaf7',NULL,'expired','2026-02-13','2026-02-14');
INSERT INTO coupon_now VALUES(X'01a223bddaf9761eb95ebe6dfb394c1e',NULL,'revoked','2026-02-13','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a223bddb1c74a38cf425b2cfeb3855',X'01a223bddb0e71a88e9ab3305b699429','revoked',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a223bddb1d75838a2ec7e75b4fe4e5',X'01a223bdda8574d18cef16a92b3731e9','revoked',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a223bddb2673c298f39ee0bb7d95e9',X'01a223bddb0e71a88e9ab3305b699429','open',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a223bddb2673c298f39ee4a417aa20',X'01a223bdda8574d18cef16a92b3731e9','open',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a223bddb35762b8897f8afe227ecc4',X'01a223bdda8574d18cef16a92b3731e9','open',NULL,'2026-02-16');
INSERT INTO coupon_now VALUES(X'01a223bddb4473bc985b45d374f97022',X'01a223bddb387506abcd6a31a8c1cf26','revoked','2026-02-20','2026-02-14');
INSERT INTO coupon_now VALUES(X'01a223bddb52720d997eaf12fc5b17c4',X'01a223bddb387506abcd6a31a8c1cf26','open','2026-02-20','2026-02-14');
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
INSERT INTO account VALUES(X'01a223bdda8673f390a21c5bfb46ff13',11,776,377150,'bronze',1771229040000,NULL);
INSERT INTO account VALUES(X'01a223bdda8976adb61479d10b565ba0',1,100,200700,'bronze',1770548400000,NULL);
INSERT INTO account VALUES(X'01a223bddaae742294e38333c35a52a2',1,150,300700,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a223bddaaf7207a02fc2b72f4d6c06',2,0,0,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a223bddab07326a5ccfe7ccfe6f28b',4,0,300700,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a223bddab176eb8c03d418beebff20',3,150,0,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a223bddae2770db60a8a66ef6d2554',7,9,18000,'gold',1771052460000,'2026-03-31');
INSERT INTO account VALUES(X'01a223bddb0f77198c7e093fcf4e24cd',6,54,9000,NULL,1771056240000,NULL);
INSERT INTO account VALUES(X'01a223bddb1173f5a239ebf4bd12e7a1',0,0,0,NULL,1767340800000,NULL);
INSERT INTO account VALUES(X'01a223bddb387506abcd6a323d483d71',4,5,10000,'bronze',1771102800000,NULL);
INSERT INTO account VALUES(X'01a223bddb3d71b287650181ad303518',4,0,0,NULL,1771102800000,NULL);
INSERT INTO account VALUES(X'01a223bddb5e74c8a14f7aed7977c656',4,-28,49400,NULL,1771153200000,NULL);
INSERT INTO account VALUES(X'01a2285a775e70ca8a631bdc6f2c2e1d',0,0,0,NULL,1795941000000,NULL);
INSERT INTO account VALUES(X'01a2285a77af72c4940c11d3698542c4',3,20,100000,NULL,1867050000000,NULL);
INSERT INTO account VALUES(X'18f032e1a7f2832c926cb5babb4d705c',1,40,0,NULL,1770976800000,NULL);
CREATE TABLE IF NOT EXISTS "lot" (
    id          BLOB    NOT NULL PRIMARY KEY REFERENCES points_entry (id),
    account     BLOB    NOT NULL REFERENCES account (id),
    -- Below zero: owed; that has no life that could end.
    left        INTEGER NOT NULL CHECK (left >= 0 OR (active_from IS NULL AND expires IS NULL)),
    active_from TEXT,
    expires     TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO lot VALUES(X'01a223bdda9175e58e7a92a17fea0b04',X'01a223bdda8673f390a21c5bfb46ff13',42,'2026-02-01','2027-02-01');
INSERT INTO lot VALUES(X'01a223bdda94715585b9feea8734d28b',X'01a223bdda8673f390a21c5bfb46ff13',94,'2026-02-05','2027-02-05');
INSERT INTO lot VALUES(X'01a223bddaa376c78a3d2bb1ac2b0509',X'01a223bdda8976adb61479d10b565ba0',100,'2026-02-08','2027-02-08');
INSERT INTO lot VALUES(X'01a223bddab97385be5783e82c17b338',X'01a223bddaae742294e38333c35a52a2',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a223bddabf71578f925628f84ac30d',X'01a223bddab176eb8c03d418beebff20',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a223bddada7414b945fac4c67466be',X'01a223bdda8673f390a21c5bfb46ff13',20,'2026-02-11','2027-02-11');
INSERT INTO lot VALUES(X'01a223bddae67255902094024d42f40d',X'01a223bddae2770db60a8a66ef6d2554',5,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a223bddaea76fca402e8c4d1c953a9',X'01a223bddae2770db60a8a66ef6d2554',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a223bddaed70c081b4e9fd6bc4f202',X'01a223bddae2770db60a8a66ef6d2554',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a223bddaf2770a84bf00704def7d41',X'01a223bddae2770db60a8a66ef6d2554',4,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a223bddb1c74a38cf425b39b8b5e57',X'01a223bddb0f77198c7e093fcf4e24cd',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a223bddb1c74a38cf425b4ed872805',X'01a223bddb0f77198c7e093fcf4e24cd',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a223bddb1d75838a2ec7e6b0078130',X'01a223bdda8673f390a21c5bfb46ff13',0,'2026-02-14','2026-05-14');
INSERT INTO lot VALUES(X'01a223bddb2673c298f39ee1c27dd836',X'01a223bddb0f77198c7e093fcf4e24cd',4,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a223bddb2673c298f39ee235abb3f7',X'01a223bddb0f77198c7e093fcf4e24cd',50,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a223bddb2673c298f39ee3bb4beeee',X'01a223bdda8673f390a21c5bfb46ff13',70,'2026-02-14','2026-05-14');
INSERT INTO lot VALUES(X'01a223bddb2e75688176d4c3b003a9d4',X'01a223bdda8673f390a21c5bfb46ff13',0,'2026-02-16','2026-05-16');
INSERT INTO lot VALUES(X'01a223bddb3171deacf4e62928492378',X'01a223bdda8673f390a21c5bfb46ff13',50,'2026-02-16','2027-02-16');
INSERT INTO lot VALUES(X'01a223bddb35762b8897f8ae59a89665',X'01a223bdda8673f390a21c5bfb46ff13',500,'2026-02-16','2027-02-16');
INSERT INTO lot VALUES(X'01a223bddb4473bc985b45d4072fc6d7',X'01a223bddb387506abcd6a323d483d71',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a223bddb537184992517048efb7c6a',X'01a223bddb3d71b287650181ad303518',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a223bddb59764284006c7817b085fc',X'01a223bddb387506abcd6a323d483d71',5,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a223bddb61720f89fbc93b058c58e9',X'01a223bddb5e74c8a14f7aed7977c656',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'01a223bddb6571d0a3efc41740d2daa4',X'01a223bddb5e74c8a14f7aed7977c656',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'01a223bddb67737e89b9dab409cba0dc',X'01a223bddb5e74c8a14f7aed7977c656',-28,NULL,NULL);
INSERT INTO lot VALUES(X'01a223bddb6c74cd8ebbefabe6f72fa6',X'01a223bddb5e74c8a14f7aed7977c656',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'01a2285a780b70e0810a0b6ead009d56',X'01a2285a77af72c4940c11d3698542c4',0,'2026-11-29','2027-11-29');
INSERT INTO lot VALUES(X'01a2285a7869717785d6848b9ba64609',X'01a2285a77af72c4940c11d3698542c4',0,'2026-11-30','2027-11-30');
INSERT INTO lot VALUES(X'01a2285a78d1760b838fdb48fd823fc6',X'01a2285a77af72c4940c11d3698542c4',20,'2029-03-01','2029-03-15');
INSERT INTO lot VALUES(X'18f032e1a7f28bdaa3c9c135fa4e2941',X'18f032e1a7f2832c926cb5babb4d705c',40,NULL,NULL);
CREATE TABLE sale_basis (
    sale  BLOB NOT NULL PRIMARY KEY REFERENCES sale (id),
    basis TEXT NOT NULL CHECK (json_valid(basis))
) STRICT, WITHOUT ROWID;
INSERT INTO sale_basis VALUES(X'01a223bddb5e74c8a14f7af1a9fea1f9','{"member":{"since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a223bddb6475b4936977331fb95052','{"member":{"tier":"bronze","since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a223bddb6b75018cb896ab467952e8','{"member":{"since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a223bddb6c74cd8ebbefaefec3a9da','{}');
INSERT INTO sale_basis VALUES(X'01a223bddb737472bf37eacb66a50c32','{}');
INSERT INTO sale_basis VALUES(X'01a2285a491677c0a35126a967534620','{}');
INSERT INTO sale_basis VALUES(X'01a2285a780070aa9c2fab7ca628ac71','{"member":{"since":"2026-11-29"}}');
INSERT INTO sale_basis VALUES(X'01a2285a7861719890c3dbb6611ad2b5','{"member":{"since":"2026-11-29"}}');
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
INSERT INTO refund VALUES(X'01a223bdda957548b661b4ec528f1df8',1,21,1,1770372000000,'2026-02-06','A-R00001',X'fe55221f638c552593c8cf3a7ce0f241',X'01a223bdda8d7673bfa53ae194c0d0ce',90000,0,0,44,0,0,0,0,90000);
INSERT INTO refund VALUES(X'01a223bddaa47178b31655f095896832',1,30,1,1770631200000,'2026-02-09','A-R00002',X'783c7805baff5d7aaf8f19232b618bd7',NULL,500,0,0,0,0,0,0,0,500);
INSERT INTO refund VALUES(X'01a223bddaef7393bee54be9c45235db',1,102,1,1770883680000,'2026-02-12','A-R00003',X'3d3edda5db18599f9a666adc8e0d18f5',X'01a223bddaeb745bb6b2ee94c21bf50e',8000,0,0,4,0,0,0,0,8000);
INSERT INTO refund VALUES(X'01a223bddaf5750996e08ee330dbf14e',1,109,1,1770883800000,'2026-02-12','A-R00004',X'8408701beda15971a41aa98c49ab71d0',X'01a223bddae9774c800e7db09f73e520',10000,0,0,5,0,0,0,0,10000);
INSERT INTO refund VALUES(X'01a223bddb207716a193aaf647d19529',1,140,1,1771056180000,'2026-02-14','A-R00005',X'6ec66f0efbe85add9d4d54c617d159be',X'01a223bddb1676348204224a45111a8c',9000,0,0,4,0,0,0,0,9000);
INSERT INTO refund VALUES(X'01a223bddb457499b01c71ecd89309a8',1,179,1,1771100400000,'2026-02-14','A-R00006',X'c36c6d8fdc9f53e8a938b7ebf930555f',X'01a223bddb41760c98fe8b8b4bb01200',5820000,0,0,2910,0,0,0,0,5820000);
INSERT INTO refund VALUES(X'01a223bddb66749b8a86ebb7c81d90de',1,206,1,1771149600000,'2026-02-15','A-R00007',X'38f71699e413576592a9dd158065380a',X'01a223bddb5e74c8a14f7af1a9fea1f9',200000,0,0,50,50,0,0,0,200000);
INSERT INTO refund VALUES(X'01a223bddb6f75849523d45a9bb9987e',1,219,1,1771160400000,'2026-02-15','A-R00008',X'9aa6022d15d15ee59b4e6aecdf04eb58',X'01a223bddb6c74cd8ebbefaefec3a9da',196667,0,0,0,0,0,0,6667,190000);
INSERT INTO refund VALUES(X'01a223bddb7571b7ab81d439185835fd',1,222,1,1771167600000,'2026-02-15','A-R00009',X'63334807ae56589bab69caa8dd07654d',X'01a223bddb737472bf37eacb66a50c32',3000,0,0,0,0,0,0,0,3000);
INSERT INTO refund VALUES(X'01a2285a5c85747d9dde9948e1fc9f1d',2,4,1,1795940400000,'2026-11-29','B-R00001',X'2222417bc30e56d0b5e9018e89b9914d',X'01a2285a491677c0a35126a967534620',196667,0,0,0,0,0,0,6667,190000);
INSERT INTO refund VALUES(X'01a2285a78c576498ac4cb4c564cab5e',2,21,1,1867050000000,'2029-03-01','B-R00002',X'8f5befba6fcb5320b1ee218dfa71d370',X'01a2285a7861719890c3dbb6611ad2b5',100000,2000,20,0,0,0,0,0,98000);
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
    until_day TEXT CHECK (until_day GLOB '????-??-??'), gift BLOB REFERENCES tier_event (id) CHECK (gift IS NULL OR why IN ('given', 'ended')),
    UNIQUE (till, seq),
    CHECK (until_day IS NULL OR why = 'given')
) STRICT, WITHOUT ROWID;
INSERT INTO tier_event VALUES(X'01a223bdda9175e58e7a92a2cf62cec6',1,15,1,1769940000000,'2026-02-01',X'01a223bdda8673f390a21c5bfb46ff13','bronze',1,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddaa376c78a3d2bb2ea86d1ef',1,29,1,1770548400000,'2026-02-08',X'01a223bdda8976adb61479d10b565ba0','bronze',1,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddab97385be5783e9fa233de1',1,53,1,1770714000000,'2026-02-10',X'01a223bddaaf7207a02fc2b72f4d6c06','bronze',1,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddabf71578f925629af8f2c98',1,58,1,1770714000000,'2026-02-10',X'01a223bddab07326a5ccfe7ccfe6f28b','bronze',1,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddac172f9b12de0e79713616a',1,63,1,1770796800000,'2026-02-11',X'01a223bddaae742294e38333c35a52a2','bronze',1,'moved',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddac3738c8193d2d0978b653d',1,68,1,1770796860000,'2026-02-11',X'01a223bddab176eb8c03d418beebff20','bronze',1,'moved',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddac671bda88b08bf966d9063',1,73,1,1770796920000,'2026-02-11',X'01a223bddab176eb8c03d418beebff20',NULL,1,'ended',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddace75948a0a5f721c297b6b',1,76,1,1770796980000,'2026-02-11',X'01a223bddab176eb8c03d418beebff20','bronze',1,'moved',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddafc715fa11adeb7ba0e09f6',1,117,1,1771052460000,'2026-02-14',X'01a223bddae2770db60a8a66ef6d2554','gold',2,'given','2026-03-31',NULL);
INSERT INTO tier_event VALUES(X'01a223bddb3e73ee883cd5768eedfba9',1,173,1,1771099200000,'2026-02-14',X'01a223bddb387506abcd6a323d483d71','bronze',3,'given',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddb457499b01c71eb04ab910d',1,178,1,1771099800000,'2026-02-14',X'01a223bddb387506abcd6a323d483d71','platinum',3,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddb4973399d3bb4b285012577',1,182,1,1771100400000,'2026-02-14',X'01a223bddb387506abcd6a323d483d71',NULL,3,'returned',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddb4a730c8bd88bea45bf1359',1,183,1,1771100400000,'2026-02-14',X'01a223bddb387506abcd6a323d483d71','bronze',3,'given',NULL,X'01a223bddb3e73ee883cd5768eedfba9');
INSERT INTO tier_event VALUES(X'01a223bddb4c71a9948a10938afb0da7',1,184,1,1771101000000,'2026-02-14',X'01a223bddb3d71b287650181ad303518','gold',3,'given',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddb4e7510b388f9d380c4dffe',1,185,1,1771101600000,'2026-02-14',X'01a223bddb3d71b287650181ad303518',NULL,3,'ended',NULL,X'01a223bddb4c71a9948a10938afb0da7');
INSERT INTO tier_event VALUES(X'01a223bddb61720f89fbc93c07a9cf32',1,201,1,1771142400000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','bronze',5,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223bddb67737e89b9dab7d9eccc0d',1,211,1,1771149600000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656',NULL,5,'returned',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a2285a7869717785d6848cf308b846',2,20,1,1796029200000,'2026-11-30',X'01a2285a77af72c4940c11d3698542c4','bronze',6,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a2285a78d275a6b6e78daabdd7b79e',2,24,1,1867050000000,'2029-03-01',X'01a2285a77af72c4940c11d3698542c4',NULL,6,'returned',NULL,NULL);
CREATE TABLE person_tier_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES tier_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_tier_event VALUES(X'01a223bddafc715fa11adeb7ba0e09f6','sorry');
INSERT INTO person_tier_event VALUES(X'01a223bddb3e73ee883cd5768eedfba9','sorry');
INSERT INTO person_tier_event VALUES(X'01a223bddb4c71a9948a10938afb0da7','sorry');
INSERT INTO person_tier_event VALUES(X'01a223bddb4e7510b388f9d380c4dffe','not he');
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
    expires     TEXT CHECK (expires GLOB '????-??-??'), origin BLOB REFERENCES lot (id) CHECK (origin IS NULL OR kind = 'given_back'),
    UNIQUE (till, seq),
    CHECK (kind = 'settled' OR (points > 0) = (kind IN ('opening', 'earned', 'given_back', 'moved_in', 'answered',
                                                         'granted'))),
    CHECK (kind NOT IN ('earned', 'spent') OR sale IS NOT NULL),
    CHECK (kind NOT IN ('taken_back', 'given_back') OR refund IS NOT NULL OR sale IS NOT NULL),
    CHECK ((kind = 'answered') = (sheet IS NOT NULL)),
    CHECK ((active_from IS NULL AND expires IS NULL) OR points > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO points_entry VALUES(X'01a223bdda9175e58e7a92a17fea0b04',1,14,1,1769940000000,'2026-02-01',X'01a223bdda8673f390a21c5bfb46ff13','earned',136,X'01a223bdda8d7673bfa53ae194c0d0ce',NULL,NULL,'2026-02-01','2027-02-01',NULL);
INSERT INTO points_entry VALUES(X'01a223bdda94715585b9fee9c5768572',1,19,1,1770285600000,'2026-02-05',X'01a223bdda8673f390a21c5bfb46ff13','spent',-50,X'01a223bdda9377b79ac69676a7476469',NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bdda94715585b9feea8734d28b',1,20,1,1770285600000,'2026-02-05',X'01a223bdda8673f390a21c5bfb46ff13','earned',94,X'01a223bdda9377b79ac69676a7476469',NULL,NULL,'2026-02-05','2027-02-05',NULL);
INSERT INTO points_entry VALUES(X'01a223bdda977012b02839fd370809c6',1,22,1,1770372000000,'2026-02-06',X'01a223bdda8673f390a21c5bfb46ff13','taken_back',-44,X'01a223bdda8d7673bfa53ae194c0d0ce',X'01a223bdda957548b661b4ec528f1df8',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddaa376c78a3d2bb1ac2b0509',1,28,1,1770548400000,'2026-02-08',X'01a223bdda8976adb61479d10b565ba0','earned',100,X'01a223bdda9d7107a69547b6a3ecb8dd',NULL,NULL,'2026-02-08','2027-02-08',NULL);
INSERT INTO points_entry VALUES(X'01a223bddab97385be5783e82c17b338',1,52,1,1770714000000,'2026-02-10',X'01a223bddaaf7207a02fc2b72f4d6c06','earned',150,X'01a223bddab5762484f9edeec40ebad6',NULL,NULL,'2026-02-10','2027-02-10',NULL);
INSERT INTO points_entry VALUES(X'01a223bddabf71578f925628f84ac30d',1,57,1,1770714000000,'2026-02-10',X'01a223bddab07326a5ccfe7ccfe6f28b','earned',150,X'01a223bddabe708f86e90f7ed82d6b2f',NULL,NULL,'2026-02-10','2027-02-10',NULL);
INSERT INTO points_entry VALUES(X'01a223bddac172f9b12de0e543cbd237',1,61,1,1770796800000,'2026-02-11',X'01a223bddaaf7207a02fc2b72f4d6c06','moved_out',-150,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddac172f9b12de0e6722db2b9',1,62,1,1770796800000,'2026-02-11',X'01a223bddaae742294e38333c35a52a2','moved_in',150,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddac274db80907a35ca5c4962',1,66,1,1770796860000,'2026-02-11',X'01a223bddab07326a5ccfe7ccfe6f28b','moved_out',-150,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddac274db80907a36db26a881',1,67,1,1770796860000,'2026-02-11',X'01a223bddab176eb8c03d418beebff20','moved_in',150,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddac574dca4e35ab50b1f9a9f',1,71,1,1770796920000,'2026-02-11',X'01a223bddab176eb8c03d418beebff20','moved_out',-150,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddac574dca4e35ab61a60eaed',1,72,1,1770796920000,'2026-02-11',X'01a223bddab07326a5ccfe7ccfe6f28b','moved_in',150,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddacd7367bb33ba3486f45240',1,74,1,1770796980000,'2026-02-11',X'01a223bddab07326a5ccfe7ccfe6f28b','moved_out',-150,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddacd7367bb33ba35883fabc1',1,75,1,1770796980000,'2026-02-11',X'01a223bddab176eb8c03d418beebff20','moved_in',150,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddada7414b945fac4c67466be',1,82,1,1770797100000,'2026-02-11',X'01a223bdda8673f390a21c5bfb46ff13','answered',20,NULL,NULL,X'01a223bddad976b38bf49a695e371c51','2026-02-11','2027-02-11',NULL);
INSERT INTO points_entry VALUES(X'01a223bddae67255902094024d42f40d',1,93,1,1770883500000,'2026-02-12',X'01a223bddae2770db60a8a66ef6d2554','earned',5,X'01a223bddae473349caca145045f1294',NULL,NULL,'2026-02-12','2027-02-12',NULL);
INSERT INTO points_entry VALUES(X'01a223bddaea76fca402e8c4d1c953a9',1,97,1,1770883560000,'2026-02-12',X'01a223bddae2770db60a8a66ef6d2554','earned',5,X'01a223bddae9774c800e7db09f73e520',NULL,NULL,'2026-02-12','2027-02-12',NULL);
INSERT INTO points_entry VALUES(X'01a223bddaed70c081b4e9fd6bc4f202',1,101,1,1770883620000,'2026-02-12',X'01a223bddae2770db60a8a66ef6d2554','earned',4,X'01a223bddaeb745bb6b2ee94c21bf50e',NULL,NULL,'2026-02-12','2027-02-12',NULL);
INSERT INTO points_entry VALUES(X'01a223bddaf0767e8ac392676c9c2d82',1,104,1,1770883680000,'2026-02-12',X'01a223bddae2770db60a8a66ef6d2554','taken_back',-4,X'01a223bddaeb745bb6b2ee94c21bf50e',X'01a223bddaef7393bee54be9c45235db',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddaf2770a84bf00704def7d41',1,108,1,1770883740000,'2026-02-12',X'01a223bddae2770db60a8a66ef6d2554','earned',4,X'01a223bddaf1701997b0f4ee9d5f122c',NULL,NULL,'2026-02-12','2027-02-12',NULL);
INSERT INTO points_entry VALUES(X'01a223bddaf6762d81494a9269677f8b',1,111,1,1770883800000,'2026-02-12',X'01a223bddae2770db60a8a66ef6d2554','taken_back',-5,X'01a223bddae9774c800e7db09f73e520',X'01a223bddaf5750996e08ee330dbf14e',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb1c74a38cf425b39b8b5e57',1,135,1,1771056120000,'2026-02-14',X'01a223bddb0f77198c7e093fcf4e24cd','earned',4,X'01a223bddb1676348204224a45111a8c',NULL,NULL,'2026-02-14','2027-02-14',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb1c74a38cf425b4ed872805',1,136,1,1771056120000,'2026-02-14',X'01a223bddb0f77198c7e093fcf4e24cd','granted',50,X'01a223bddb1676348204224a45111a8c',NULL,NULL,'2026-02-14','2027-02-14',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb1d75838a2ec7e6b0078130',1,137,1,1771056120000,'2026-02-14',X'01a223bdda8673f390a21c5bfb46ff13','granted',70,NULL,NULL,NULL,'2026-02-14','2026-05-14',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb227191add3d6e1445a9864',1,142,1,1771056180000,'2026-02-14',X'01a223bddb0f77198c7e093fcf4e24cd','taken_back',-4,X'01a223bddb1676348204224a45111a8c',X'01a223bddb207716a193aaf647d19529',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb227191add3d6e26731fcf8',1,143,1,1771056180000,'2026-02-14',X'01a223bddb0f77198c7e093fcf4e24cd','withdrawn',-50,X'01a223bddb1676348204224a45111a8c',X'01a223bddb207716a193aaf647d19529',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb227191add3d6e32d62cc83',1,144,1,1771056180000,'2026-02-14',X'01a223bdda8673f390a21c5bfb46ff13','withdrawn',-70,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb2673c298f39ee1c27dd836',1,150,1,1771056240000,'2026-02-14',X'01a223bddb0f77198c7e093fcf4e24cd','earned',4,X'01a223bddb2474e5ba765cd55c84cf94',NULL,NULL,'2026-02-14','2027-02-14',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb2673c298f39ee235abb3f7',1,151,1,1771056240000,'2026-02-14',X'01a223bddb0f77198c7e093fcf4e24cd','granted',50,X'01a223bddb2474e5ba765cd55c84cf94',NULL,NULL,'2026-02-14','2027-02-14',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb2673c298f39ee3bb4beeee',1,152,1,1771056240000,'2026-02-14',X'01a223bdda8673f390a21c5bfb46ff13','granted',70,NULL,NULL,NULL,'2026-02-14','2026-05-14',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb2e75688176d4c3b003a9d4',1,156,1,1771228860000,'2026-02-16',X'01a223bdda8673f390a21c5bfb46ff13','granted',200,NULL,NULL,NULL,'2026-02-16','2026-05-16',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb2f76e9bb61b7c10d3a82d5',1,158,1,1771228920000,'2026-02-16',X'01a223bdda8673f390a21c5bfb46ff13','withdrawn',-200,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb3171deacf4e62928492378',1,160,1,1771228980000,'2026-02-16',X'01a223bdda8673f390a21c5bfb46ff13','granted',50,NULL,NULL,NULL,'2026-02-16','2027-02-16',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb35762b8897f8ae59a89665',1,162,1,1771229040000,'2026-02-16',X'01a223bdda8673f390a21c5bfb46ff13','granted',500,NULL,NULL,NULL,'2026-02-16','2027-02-16',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb4473bc985b45d4072fc6d7',1,177,1,1771099800000,'2026-02-14',X'01a223bddb387506abcd6a323d483d71','earned',2910,X'01a223bddb41760c98fe8b8b4bb01200',NULL,NULL,'2026-02-14','2027-02-14',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb4973399d3bb4b18b2a83d6',1,181,1,1771100400000,'2026-02-14',X'01a223bddb387506abcd6a323d483d71','taken_back',-2910,X'01a223bddb41760c98fe8b8b4bb01200',X'01a223bddb457499b01c71ecd89309a8',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb537184992517048efb7c6a',1,189,1,1771102200000,'2026-02-14',X'01a223bddb3d71b287650181ad303518','earned',5,X'01a223bddb51750983cf14dc59743194',NULL,NULL,'2026-02-14','2027-02-14',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb59764284006c764d2a2128',1,190,1,1771102800000,'2026-02-14',X'01a223bddb3d71b287650181ad303518','taken_back',-5,X'01a223bddb51750983cf14dc59743194',NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb59764284006c7817b085fc',1,192,1,1771102800000,'2026-02-14',X'01a223bddb387506abcd6a323d483d71','earned',5,X'01a223bddb51750983cf14dc59743194',NULL,NULL,'2026-02-14','2027-02-14',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb61720f89fbc93b058c58e9',1,200,1,1771142400000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','earned',100,X'01a223bddb5e74c8a14f7af1a9fea1f9',NULL,NULL,'2026-02-15','2027-02-15',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb6571d0a3efc416056d9f0f',1,204,1,1771146000000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','spent',-50,X'01a223bddb6475b4936977331fb95052',NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb6571d0a3efc41740d2daa4',1,205,1,1771146000000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','earned',7,X'01a223bddb6475b4936977331fb95052',NULL,NULL,'2026-02-15','2027-02-15',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb66749b8a86ebb8afca7d3b',1,207,1,1771149600000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','taken_back',-50,X'01a223bddb5e74c8a14f7af1a9fea1f9',X'01a223bddb66749b8a86ebb7c81d90de',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb67737e89b9dab409cba0dc',1,208,1,1771149600000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','taken_back',-50,X'01a223bddb5e74c8a14f7af1a9fea1f9',X'01a223bddb66749b8a86ebb7c81d90de',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb67737e89b9dab5232914c5',1,209,1,1771149600000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','settled',-7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb67737e89b9dab6e0daa2f6',1,210,1,1771149600000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','settled',7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb6c74cd8ebbefabe6f72fa6',1,214,1,1771153200000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','earned',15,X'01a223bddb6b75018cb896ab467952e8',NULL,NULL,'2026-02-15','2027-02-15',NULL);
INSERT INTO points_entry VALUES(X'01a223bddb6c74cd8ebbefac63b0b821',1,215,1,1771153200000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','settled',-15,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223bddb6c74cd8ebbefadddcac857',1,216,1,1771153200000,'2026-02-15',X'01a223bddb5e74c8a14f7aed7977c656','settled',15,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2285a780b70e0810a0b6ead009d56',2,15,1,1795942800000,'2026-11-29',X'01a2285a77af72c4940c11d3698542c4','earned',50,X'01a2285a780070aa9c2fab7ca628ac71',NULL,NULL,'2026-11-29','2027-11-29',NULL);
INSERT INTO points_entry VALUES(X'01a2285a786876bdb6da8710c1ec5357',2,18,1,1796029200000,'2026-11-30',X'01a2285a77af72c4940c11d3698542c4','spent',-20,X'01a2285a7861719890c3dbb6611ad2b5',NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2285a7869717785d6848b9ba64609',2,19,1,1796029200000,'2026-11-30',X'01a2285a77af72c4940c11d3698542c4','earned',49,X'01a2285a7861719890c3dbb6611ad2b5',NULL,NULL,'2026-11-30','2027-11-30',NULL);
INSERT INTO points_entry VALUES(X'01a2285a78d07493a552ccbeefa55f21',2,22,1,1867050000000,'2029-03-01',X'01a2285a77af72c4940c11d3698542c4','expired',-79,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2285a78d1760b838fdb48fd823fc6',2,23,1,1867050000000,'2029-03-01',X'01a2285a77af72c4940c11d3698542c4','given_back',20,X'01a2285a7861719890c3dbb6611ad2b5',X'01a2285a78c576498ac4cb4c564cab5e',NULL,'2029-03-01','2029-03-15',X'01a2285a780b70e0810a0b6ead009d56');
INSERT INTO points_entry VALUES(X'18f032e1a7f28bdaa3c9c135fa4e2941',1,120,1,1770976800000,'2026-02-13',X'18f032e1a7f2832c926cb5babb4d705c','opening',40,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO referral VALUES(X'01a223bddb15753292fbb2242dd75686',1,130,1,1771056060000,'2026-02-14',X'01a223bddb0e71a88e9ab3305b699429',X'01a223bdda8574d18cef16a92b3731e9');
INSERT INTO referral VALUES(X'01a223bddb15753292fbb22541d8d87a',1,131,1,1771056060000,'2026-02-14',X'01a223bddb107611b725a65ee7857c3f',X'01a223bddb0e71a88e9ab3305b699429');
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
INSERT INTO referral_step VALUES(X'01a223bddb1d75838a2ec7e8fb1f4a08',1,139,1,1771056120000,'2026-02-14',X'01a223bddb15753292fbb2242dd75686',1,'given',X'01a223bddb1676348204224a45111a8c',NULL,3);
INSERT INTO referral_step VALUES(X'01a223bddb2373febda5e32af6aee294',1,146,1,1771056180000,'2026-02-14',X'01a223bddb15753292fbb2242dd75686',2,'taken_back',X'01a223bddb1676348204224a45111a8c',X'01a223bddb207716a193aaf647d19529',3);
INSERT INTO referral_step VALUES(X'01a223bddb2673c298f39ee5bfc312bb',1,154,1,1771056240000,'2026-02-14',X'01a223bddb15753292fbb2242dd75686',3,'given',X'01a223bddb2474e5ba765cd55c84cf94',NULL,3);
CREATE TABLE referral_part (
    step   BLOB NOT NULL REFERENCES referral_step (id),
    side   TEXT NOT NULL CHECK (side IN ('friend', 'recommender')),
    member BLOB NOT NULL REFERENCES member (id),
    entry  BLOB UNIQUE REFERENCES points_entry (id),
    coupon BLOB REFERENCES coupon (id),
    PRIMARY KEY (step, side)
) STRICT, WITHOUT ROWID;
INSERT INTO referral_part VALUES(X'01a223bddb1d75838a2ec7e8fb1f4a08','friend',X'01a223bddb0e71a88e9ab3305b699429',X'01a223bddb1c74a38cf425b4ed872805',X'01a223bddb1c74a38cf425b2cfeb3855');
INSERT INTO referral_part VALUES(X'01a223bddb1d75838a2ec7e8fb1f4a08','recommender',X'01a223bdda8574d18cef16a92b3731e9',X'01a223bddb1d75838a2ec7e6b0078130',X'01a223bddb1d75838a2ec7e75b4fe4e5');
INSERT INTO referral_part VALUES(X'01a223bddb2373febda5e32af6aee294','friend',X'01a223bddb0e71a88e9ab3305b699429',X'01a223bddb227191add3d6e26731fcf8',X'01a223bddb1c74a38cf425b2cfeb3855');
INSERT INTO referral_part VALUES(X'01a223bddb2373febda5e32af6aee294','recommender',X'01a223bdda8574d18cef16a92b3731e9',X'01a223bddb227191add3d6e32d62cc83',X'01a223bddb1d75838a2ec7e75b4fe4e5');
INSERT INTO referral_part VALUES(X'01a223bddb2673c298f39ee5bfc312bb','friend',X'01a223bddb0e71a88e9ab3305b699429',X'01a223bddb2673c298f39ee235abb3f7',X'01a223bddb2673c298f39ee0bb7d95e9');
INSERT INTO referral_part VALUES(X'01a223bddb2673c298f39ee5bfc312bb','recommender',X'01a223bdda8574d18cef16a92b3731e9',X'01a223bddb2673c298f39ee3bb4beeee',X'01a223bddb2673c298f39ee4a417aa20');
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
INSERT INTO gift_count VALUES(X'01a223bddae375b2ac91d8a6a93e67d2',1,89,1,1770883260000,'2026-02-12','mug','counted',7000,7000);
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
INSERT INTO compensation VALUES(X'01a223bddb2c74ae8d1e767ede0a5c3c',1,157,1,1771228860000,'2026-02-16',X'01a223bdda8574d18cef16a92b3731e9','serious',4,X'01a223bddb2e75688176d4c3b003a9d4',NULL);
INSERT INTO compensation VALUES(X'01a223bddb3171deacf4e6281c0a1ef4',1,161,1,1771228980000,'2026-02-16',X'01a223bdda8574d18cef16a92b3731e9','minor',4,X'01a223bddb3171deacf4e62928492378',NULL);
INSERT INTO compensation VALUES(X'01a223bddb35762b8897f8add5d718d9',1,164,1,1771229040000,'2026-02-16',X'01a223bdda8574d18cef16a92b3731e9','grave',4,X'01a223bddb35762b8897f8ae59a89665',X'01a223bddb35762b8897f8afe227ecc4');
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
INSERT INTO compensation_end VALUES(X'01a223bddb30728b8b04f2411d1d4f95',1,159,1,1771228920000,'2026-02-16',X'01a223bddb2c74ae8d1e767ede0a5c3c',X'01a223bddb2f76e9bb61b7c10d3a82d5',NULL);
CREATE TABLE person_compensation (
    compensation BLOB NOT NULL PRIMARY KEY REFERENCES compensation (id),
    words        TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_compensation VALUES(X'01a223bddb2c74ae8d1e767ede0a5c3c','Холодна кава');
INSERT INTO person_compensation VALUES(X'01a223bddb3171deacf4e6281c0a1ef4','Холодна кава');
INSERT INTO person_compensation VALUES(X'01a223bddb35762b8897f8add5d718d9','Холодна кава');
CREATE TABLE person_compensation_end (
    compensation_end BLOB NOT NULL PRIMARY KEY REFERENCES compensation_end (id),
    words            TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_compensation_end VALUES(X'01a223bddb30728b8b04f2411d1d4f95','Не та людина');
CREATE TABLE refund_rest (
    refund BLOB    NOT NULL REFERENCES refund (id),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (refund, rule)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_rest VALUES(X'01a2285a5c85747d9dde9948e1fc9f1d','rule.big',0);
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
CREATE INDEX tier_event_by_gift ON tier_event (gift) WHERE gift IS NOT NULL;
CREATE INDEX membership_act_by_tier ON membership_act (tier_event) WHERE tier_event IS NOT NULL;
CREATE INDEX merge_tier_by_tier ON merge_tier (tier_event);
CREATE INDEX membership_act_by_former ON membership_act (former);
CREATE INDEX attribution_by_former ON attribution (former) WHERE former IS NOT NULL;
CREATE INDEX product_by_skeleton ON product (skeleton);
CREATE INDEX referral_part_by_coupon ON referral_part (coupon) WHERE coupon IS NOT NULL;
CREATE INDEX compensation_by_coupon ON compensation (coupon) WHERE coupon IS NOT NULL;
CREATE INDEX tier_event_of_several ON tier_event (account) WHERE why IN ('given', 'ended');
CREATE INDEX tier_event_by_day ON tier_event (day, account);
CREATE TRIGGER refund_rest_of_a_sale BEFORE INSERT ON refund_rest
WHEN (SELECT sale FROM refund WHERE id = NEW.refund) IS NULL BEGIN
    SELECT RAISE(ABORT, 'a return without a receipt leaves nothing');
END;
CREATE TRIGGER refund_rest_never_changes BEFORE UPDATE ON refund_rest BEGIN
    SELECT RAISE(ABORT, 'facts are never changed: refund_rest');
END;
CREATE TRIGGER refund_rest_never_goes BEFORE DELETE ON refund_rest BEGIN
    SELECT RAISE(ABORT, 'facts are never removed: refund_rest');
END;
CREATE INDEX points_entry_by_origin ON points_entry (origin) WHERE origin IS NOT NULL;
CREATE VIEW rest_now (sale, rule, amount) AS
    SELECT f.sale, x.rule, x.amount FROM refund f JOIN refund_rest x ON x.refund = f.id
    WHERE NOT EXISTS (SELECT 1 FROM refund g WHERE g.sale = f.sale AND (g.till, g.seq) > (f.till, f.seq));
COMMIT;
