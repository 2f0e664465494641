PRAGMA user_version = 14;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE shop (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    uuid      BLOB    NOT NULL CHECK (length(uuid) = 16),
    opened_at INTEGER NOT NULL,
    settings  TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;
INSERT INTO shop VALUES(1,X'01a22368469c75bbbe1d4704a9ba9a4d',1767250800000,'{"name":"Зерно","trade":"","lang":"uk","currency":"UAH","zone":"Europe/Kyiv","payment_forms":[{"id":"cash","name":{"ru":"Наличные","uk":"Готівка","en":"Cash"},"kind":"cash"},{"id":"card","name":{"ru":"Банковская карта","uk":"Банківська картка","en":"Bank card"},"kind":"non_cash"}],"ranges":{"cards":"29","weighed":{"21":"weight","22":"price"},"coupons":"28"},"fiscal_keying":"lines","consent":{"version":1,"day":null,"controller":""},"segments":{"new_days":60,"best_visits":24,"best_spent":null,"cooling_percent":200,"cooling_least":14,"cooling_days":60,"lost_days":180},"lists":[]}');
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
INSERT INTO till VALUES(1,'A','ad96a276-5826-54da-ba75-e8ec6ccf51a0',215,18,9,1,'{"lang":null,"dark":false,"text":"normal","accent":null,"less_motion":false,"scanner":{"prefix":"","end":"either","least":6,"gap_ms":60},"customer":{"mode":"window"},"keys":{},"why_open":null,"columns":null}',11);
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
INSERT INTO programme VALUES(X'01a22368469c75bbbe1d470523a548e8',1,1,1,1767250800000,'2026-01-01',1,'1900-01-01','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up"}');
INSERT INTO programme VALUES(X'01a22368471675acbab21697b869a453',1,88,1,1770883200000,'2026-02-12',2,'2026-02-12','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2}],"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль","quantity":"1.000"}}}}]}');
INSERT INTO programme VALUES(X'01a2236847557762847a9a727b873eff',1,121,1,1771056000000,'2026-02-14',3,'2026-02-14','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2},{"id":"hello","name":"Вітання"}],"referral":{"friend":{"points":50,"coupon":"hello"},"recommender":{"points":70,"days":90,"coupon":"hello"}},"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль","quantity":"1.000"}}}},{"id":"hello","name":"Вітання","when":{"coupon_of":"hello"},"then":{"amount":{"amount":1000,"off":"receipt"}}}]}');
INSERT INTO programme VALUES(X'01a22368476370a5b67b2212c652daad',1,155,1,1771228800000,'2026-02-16',4,'2026-02-16','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"by_line","spent_points":"withhold"},"cash_step":1,"rounding":"half_up","coupons":[{"id":"tenth","name":"Десята частина","days":7},{"id":"pen","name":"Ручка","holder":"anyone","days":2},{"id":"hello","name":"Вітання"}],"referral":{"friend":{"points":50,"coupon":"hello"},"recommender":{"points":70,"days":90,"coupon":"hello"}},"compensation":{"minor":{"points":50},"serious":{"points":200,"days":90},"grave":{"points":500,"coupon":"hello"},"per_year":2},"rules":[{"id":"tenth","name":"Десята частина","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},{"id":"pen","name":"Ручка","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"ручка","quantity":"1.000"}}}},{"id":"next","name":"Наступного разу","when":{"card":true,"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}}},{"id":"mug","name":"Кухоль","when":{"card":true,"total":{"at_least":100000000}},"then":{"gift":{"item":{"id":"mug","name":"кухоль","quantity":"1.000"}}}},{"id":"hello","name":"Вітання","when":{"coupon_of":"hello"},"then":{"amount":{"amount":1000,"off":"receipt"}}}]}');
INSERT INTO programme VALUES(X'01a22368478274d799ae9740e663647c',1,186,1,1771138800000,'2026-02-15',5,'2026-02-15','{"schema":2,"name":{"ru":"Клуб постоянных","uk":"Клуб постійних","en":"Regulars'' club"},"base_discount":0,"tiers":{"months":12,"levels":[{"id":"bronze","name":{"ru":"Бронза","uk":"Бронза","en":"Bronze"},"from":200000,"discount":300},{"id":"silver","name":{"ru":"Серебро","uk":"Срібло","en":"Silver"},"from":500000,"discount":500},{"id":"gold","name":{"ru":"Золото","uk":"Золото","en":"Gold"},"from":1500000,"discount":700},{"id":"platinum","name":{"ru":"Платина","uk":"Платина","en":"Platinum"},"from":4000000,"discount":1000}]},"birthday":{"days_before":3,"days_after":3,"discount":1000,"gift":{"name":{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"},"quantity":"1.000"},"leap_day":"february28","least_days":14},"points":{"earn":500,"value":100,"share":3000,"step":1,"least":0,"delay_days":0,"expire_months":12,"grace_days":14},"by_hand_limit":1000,"protected":["tobacco","табак","тютюн","gift cards","подарочные карты","подарункові картки"],"no_points":["gift cards","подарочные карты","подарункові картки","deposits","залог","застава"],"greeting":{"expiring_days":14,"absent_days":60,"near_tier":1500},"refund":{"policy":"reprice","spent_points":"owe"},"cash_step":1,"rounding":"half_up","rules":[{"id":"big","name":"-","when":{"total":{"at_least":500000}},"then":{"amount":{"amount":10000,"off":"receipt"}}}]}');
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
INSERT INTO member VALUES(X'01a2236846b671bd98b5e0e646abb8f7',1,2,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'3357ebc8aa915544b36ca8a59717ae50');
INSERT INTO member VALUES(X'01a2236846c576f49adf527f56ad848a',1,7,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'd14a77a6392d5d70b13a490da2044a04');
INSERT INTO member VALUES(X'01a2236846e2724ca705a6211696ea10',1,33,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'3b8452e8ec4e51eba28543d775600dea');
INSERT INTO member VALUES(X'01a2236846e5712b8dbdae2bdc8b4217',1,37,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'8abf0ca7d687503cb554bc4927c57bfd');
INSERT INTO member VALUES(X'01a2236846e5712b8dbdae3051ad1b7f',1,41,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'4718338415e651649a379b39edded2b2');
INSERT INTO member VALUES(X'01a2236846e6743aa23f81986374856c',1,45,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'226131dcc2e95c1aa9848827b6c7d7b4');
INSERT INTO member VALUES(X'01a22368471573c2821fbb08090725d0',1,84,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'744348a9923f582cb81d0b457e7f2889');
INSERT INTO member VALUES(X'01a223684756773d81c18b44e1c21a02',1,122,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'f3b29ee82dd85646b3ba79a0a0a0b9e9');
INSERT INTO member VALUES(X'01a223684757753ea053b5a5360db63e',1,126,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'87b3d8f7f12e5142a5f9bd75d0874981');
INSERT INTO member VALUES(X'01a223684772729db5ec031be74a4311',1,165,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'e7bd53ede38c50208b352d73d7d1d659');
INSERT INTO member VALUES(X'01a22368477370c19bf111a240938a28',1,169,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'863c3dbe7dfa555faed9cae706d993ac');
INSERT INTO member VALUES(X'01a22368478573afa214ee2b1a55dd56',1,187,1,1767340800000,'2026-01-02','2025-01-01',NULL,NULL,X'2935c335ac5d5804994e1b819d6d311e');
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
INSERT INTO membership VALUES(X'01a2236846b87567bb815fc23c872246',1,3,1,1767340800000,'2026-01-02',X'01a2236846b671bd98b5e0e646abb8f7',X'01a2236846b87567bb815fc1ee2924c7');
INSERT INTO membership VALUES(X'01a2236846c576f49adf5281f05c7de6',1,8,1,1767340800000,'2026-01-02',X'01a2236846c576f49adf527f56ad848a',X'01a2236846c576f49adf52809118f1f8');
INSERT INTO membership VALUES(X'01a2236846e2724ca705a6235dd5c2c2',1,34,1,1767340800000,'2026-01-02',X'01a2236846e2724ca705a6211696ea10',X'01a2236846e2724ca705a6229334884b');
INSERT INTO membership VALUES(X'01a2236846e5712b8dbdae2db9b0e1e7',1,38,1,1767340800000,'2026-01-02',X'01a2236846e5712b8dbdae2bdc8b4217',X'01a2236846e5712b8dbdae2c6aec89fc');
INSERT INTO membership VALUES(X'01a2236846e6743aa23f8195f65f2492',1,42,1,1767340800000,'2026-01-02',X'01a2236846e5712b8dbdae3051ad1b7f',X'01a2236846e5712b8dbdae318845e646');
INSERT INTO membership VALUES(X'01a2236846e6743aa23f819ad18a3038',1,46,1,1767340800000,'2026-01-02',X'01a2236846e6743aa23f81986374856c',X'01a2236846e6743aa23f8199dbdbdf01');
INSERT INTO membership VALUES(X'01a223684701765cbd1642ab85c5097d',1,77,1,1770796980000,'2026-02-11',X'01a2236846e5712b8dbdae3051ad1b7f',X'01a2236846e6743aa23f8199dbdbdf01');
INSERT INTO membership VALUES(X'01a22368471573c2821fbb0ac93a4ac1',1,85,1,1767340800000,'2026-01-02',X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3');
INSERT INTO membership VALUES(X'01a223684756773d81c18b460e54e25b',1,123,1,1767340800000,'2026-01-02',X'01a223684756773d81c18b44e1c21a02',X'01a223684756773d81c18b455d531557');
INSERT INTO membership VALUES(X'01a223684757753ea053b5a785f07a2f',1,127,1,1767340800000,'2026-01-02',X'01a223684757753ea053b5a5360db63e',X'01a223684757753ea053b5a6974874e7');
INSERT INTO membership VALUES(X'01a223684772729db5ec031d65a0d088',1,166,1,1767340800000,'2026-01-02',X'01a223684772729db5ec031be74a4311',X'01a223684772729db5ec031ca5f04121');
INSERT INTO membership VALUES(X'01a22368477370c19bf111a441f517f3',1,170,1,1767340800000,'2026-01-02',X'01a22368477370c19bf111a240938a28',X'01a22368477370c19bf111a3f7780875');
INSERT INTO membership VALUES(X'01a22368478573afa214ee2d17fe3023',1,188,1,1767340800000,'2026-01-02',X'01a22368478573afa214ee2b1a55dd56',X'01a22368478573afa214ee2c1fcb4571');
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
INSERT INTO card_event VALUES(X'01a2236846b973adbc6a692f63720691',1,6,1,1767340800000,'2026-01-02','440029010001',X'01a2236846b671bd98b5e0e646abb8f7','active',NULL);
INSERT INTO card_event VALUES(X'01a2236846c576f49adf52848f251b82',1,11,1,1767340800000,'2026-01-02','2901000000015',X'01a2236846c576f49adf527f56ad848a','active',NULL);
INSERT INTO card_event VALUES(X'01a2236846e174b48ef75c939a48190e',1,31,1,1770634800000,'2026-02-09','2901000000015',X'01a2236846c576f49adf527f56ad848a','blocked',NULL);
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
INSERT INTO consent VALUES(X'01a2236846b87567bb815fc34da6b520',1,4,1,1767340800000,'2026-01-02',X'01a2236846b671bd98b5e0e646abb8f7','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846b973adbc6a692edb28964f',1,5,1,1767340800000,'2026-01-02',X'01a2236846b671bd98b5e0e646abb8f7','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846c576f49adf5282b5034fea',1,9,1,1767340800000,'2026-01-02',X'01a2236846c576f49adf527f56ad848a','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846c576f49adf5283b18e46b5',1,10,1,1767340800000,'2026-01-02',X'01a2236846c576f49adf527f56ad848a','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846e2724ca705a62454416398',1,35,1,1767340800000,'2026-01-02',X'01a2236846e2724ca705a6211696ea10','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846e2724ca705a625dbd580f3',1,36,1,1767340800000,'2026-01-02',X'01a2236846e2724ca705a6211696ea10','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846e5712b8dbdae2e4e832744',1,39,1,1767340800000,'2026-01-02',X'01a2236846e5712b8dbdae2bdc8b4217','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846e5712b8dbdae2fa6789bb0',1,40,1,1767340800000,'2026-01-02',X'01a2236846e5712b8dbdae2bdc8b4217','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846e6743aa23f81963bf2cea9',1,43,1,1767340800000,'2026-01-02',X'01a2236846e5712b8dbdae3051ad1b7f','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846e6743aa23f81978da7fad7',1,44,1,1767340800000,'2026-01-02',X'01a2236846e5712b8dbdae3051ad1b7f','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846e6743aa23f819beba1b472',1,47,1,1767340800000,'2026-01-02',X'01a2236846e6743aa23f81986374856c','club',1,1,'member');
INSERT INTO consent VALUES(X'01a2236846e6743aa23f819ca69f8d0f',1,48,1,1767340800000,'2026-01-02',X'01a2236846e6743aa23f81986374856c','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a22368471573c2821fbb0b5bb3e90c',1,86,1,1767340800000,'2026-01-02',X'01a22368471573c2821fbb08090725d0','club',1,1,'member');
INSERT INTO consent VALUES(X'01a22368471573c2821fbb0ce8218d9d',1,87,1,1767340800000,'2026-01-02',X'01a22368471573c2821fbb08090725d0','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223684756773d81c18b47737554aa',1,124,1,1767340800000,'2026-01-02',X'01a223684756773d81c18b44e1c21a02','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223684757753ea053b5a432803730',1,125,1,1767340800000,'2026-01-02',X'01a223684756773d81c18b44e1c21a02','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223684757753ea053b5a8eb94968a',1,128,1,1767340800000,'2026-01-02',X'01a223684757753ea053b5a5360db63e','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223684757753ea053b5a9a5eb5344',1,129,1,1767340800000,'2026-01-02',X'01a223684757753ea053b5a5360db63e','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a223684772729db5ec031ef60124b0',1,167,1,1767340800000,'2026-01-02',X'01a223684772729db5ec031be74a4311','club',1,1,'member');
INSERT INTO consent VALUES(X'01a223684772729db5ec031f0ab8130c',1,168,1,1767340800000,'2026-01-02',X'01a223684772729db5ec031be74a4311','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a22368477370c19bf111a5ea8fa182',1,171,1,1767340800000,'2026-01-02',X'01a22368477370c19bf111a240938a28','club',1,1,'member');
INSERT INTO consent VALUES(X'01a22368477370c19bf111a603c9f1d3',1,172,1,1767340800000,'2026-01-02',X'01a22368477370c19bf111a240938a28','birthday',1,1,'member');
INSERT INTO consent VALUES(X'01a22368478573afa214ee2e2a148153',1,189,1,1767340800000,'2026-01-02',X'01a22368478573afa214ee2b1a55dd56','club',1,1,'member');
INSERT INTO consent VALUES(X'01a22368478573afa214ee2f813c5254',1,190,1,1767340800000,'2026-01-02',X'01a22368478573afa214ee2b1a55dd56','birthday',1,1,'member');
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
INSERT INTO sale VALUES(X'01a2236846c67241923093105ff8cdcc',1,12,1,1769940000000,'2026-02-01',1,'A-000001',X'10ad1b12b7a35fbbb58d460db22d28cc',1,303500,30350,273150,0,0,0,273150,0,136,'bB gG eE500,273150;t0A200000 t1A500000 t2A1500000 t3A4000000 sO',NULL);
INSERT INTO sale VALUES(X'01a2236846d175a183024836d7d27186',1,17,1,1770285600000,'2026-02-05',1,'A-000002',X'494634429cba513d9ed681dd4e46450f',1,200000,6000,194000,50,5000,0,189000,0,94,'t0T273150 eE500,189000 sS;t1A226850 t2A1226850 t3A3726850 bN gN',NULL);
INSERT INTO sale VALUES(X'01a2236846da7378b08d696d75dd0107',1,23,1,1770458400000,'2026-02-07',1,'A-000003',X'daa0ddc1ac5e50a3baea062fd6924c69',1,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a2236846db759fb6d209071d247294',1,25,1,1770544800000,'2026-02-08',1,'A-000004',X'8e9b271ddf8750ce8570247994b9b985',1,200000,0,200000,0,0,0,200000,0,0,';t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a2236846ed7351b24826666a29ce5c',1,50,1,1770714000000,'2026-02-10',1,'A-000005',X'a3b386aae1ce59448ebabf315e96ff3e',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a2236846ef7215bec071f73cfe4137',1,55,1,1770714000000,'2026-02-10',1,'A-000006',X'13cac7884e5a59669c7a765a8987e4ad',1,300000,0,300000,0,0,0,300000,0,150,'eE500,300000;t0A199300 t1A499300 t2A1499300 t3A3999300 bU gU sO',NULL);
INSERT INTO sale VALUES(X'01a22368472177f996aec5a5aa639a21',1,90,1,1770883500000,'2026-02-12',1,'A-000007',X'a9f1cc7182265db999d3cface75d4d13',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r1Xn0 r3Xn1,99990000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a22368472376ef80e7cf6f72a10ffe',1,94,1,1770883560000,'2026-02-12',1,'A-000008',X'9e59176d2a7051f5b362647c9e547801',2,10000,0,10000,0,0,0,10000,0,5,'r2Xo1,10000 eE500,10000;t0A190000 t1A490000 t2A1490000 t3A3990000 bU r0Xn0 r1Xn0 r3Xn1,99990000 gU sQ5',NULL);
INSERT INTO sale VALUES(X'01a22368472a7162ab37f30fa9e52577',1,98,1,1770883620000,'2026-02-12',1,'A-000009',X'460b191580ed5987beb0cfa4d993ac8f',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sQ10',NULL);
INSERT INTO sale VALUES(X'01a223684735753396da0399241c5c89',1,105,1,1770883740000,'2026-02-12',1,'A-000010',X'4106247d438b502ea59f819c963cb4fa',2,9000,1000,8000,0,0,0,8000,0,4,'r0Xo0 eE500,8000;t0A180000 t1A480000 t2A1480000 t3A3980000 bU r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sQ10',NULL);
INSERT INTO sale VALUES(X'01a22368475971ff9ac6c95bd536d36a',1,132,1,1771056120000,'2026-02-14',1,'A-000011',X'484123c670f85df78c26104b84c1eb34',3,9000,0,9000,0,0,0,9000,0,4,'eE500,9000 aXf;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r4Xn0 r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a22368476076d78157c4c615926e12',1,147,1,1771056240000,'2026-02-14',1,'A-000012',X'3cfe0750e8ba54f39fb3c7f933c8e756',3,9000,0,9000,0,0,0,9000,0,4,'eE500,9000 aXf;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r4Xn0 r1Xn0 r2Xn1,1000 r3Xn1,99991000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a223684779716ca800a5c1da35e54e',1,174,1,1771099800000,'2026-02-14',1,'A-000013',X'b9affc184dc056ea88d05b97a4825eb3',3,6000000,180000,5820000,0,0,0,5820000,0,2910,'t0T0 r2Xo1,6000000 eE500,5820000;t1A500000 t2A1500000 t3A4000000 bU r0Xn0 r4Xn0 r1Xn0 r3Xn1,94000000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a22368478573afa214ee302d820b3a',1,191,1,1771142400000,'2026-02-15',1,'A-000014',X'ba9fe47fd8405c56a73b65024deffbd2',5,200000,0,200000,0,0,0,200000,0,100,'eE500,200000;t0A200000 t1A500000 t2A1500000 t3A4000000 bU r0Xn0,300000 gU sO',NULL);
INSERT INTO sale VALUES(X'01a223684787745d86ca09e810de47b4',1,195,1,1771146000000,'2026-02-15',1,'A-000015',X'351c92a946115714ae1c1a186ec1b2bc',5,20000,600,19400,50,5000,0,14400,0,7,'t0T200000 eE500,14400 sS;t1A300000 t2A1300000 t3A3800000 bU r0Xn0,480000 gU',NULL);
INSERT INTO sale VALUES(X'01a22368478a7584b5439de1e13a4b58',1,205,1,1771153200000,'2026-02-15',1,'A-000016',X'85a65cfc9a845300a785911719b2e149',5,30000,0,30000,0,0,0,30000,0,15,'eE500,30000;t0A180600 t1A480600 t2A1480600 t3A3980600 bU r0Xn0,470000 gU sO43',NULL);
INSERT INTO sale VALUES(X'01a22368478b7656bd5958e1bbff9300',1,210,1,1771156800000,'2026-02-15',1,'A-000017',X'dc392a5e971d58c48ab061028c51dce4',5,600000,10000,590000,0,0,0,590000,0,0,'r0Xo0,600000;t0K t1K t2K t3K bK gK eK sK',NULL);
INSERT INTO sale VALUES(X'01a223684791718aadc431b2fc0af367',1,213,1,1771164000000,'2026-02-15',1,'A-000018',X'1e40dd8b17eb54ecb58a13bd15b0bb22',5,3000,0,3000,0,0,0,3000,0,0,';t0K t1K t2K t3K bK r0Xn0,497000 gK eK sK',NULL);
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
INSERT INTO sale_line VALUES(X'01a2236846c67241923093105ff8cdcc',1,NULL,NULL,'Чай',NULL,3000,100000,300000,30000,270000,0,134);
INSERT INTO sale_line VALUES(X'01a2236846c67241923093105ff8cdcc',2,NULL,NULL,'Мед',NULL,350,10001,3500,350,3150,0,2);
INSERT INTO sale_line VALUES(X'01a2236846d175a183024836d7d27186',1,NULL,NULL,'Кава',NULL,1000,200000,200000,6000,194000,5000,94);
INSERT INTO sale_line VALUES(X'01a2236846da7378b08d696d75dd0107',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
INSERT INTO sale_line VALUES(X'01a2236846db759fb6d209071d247294',1,NULL,NULL,'Кава',NULL,1000,200000,200000,0,200000,0,0);
INSERT INTO sale_line VALUES(X'01a2236846ed7351b24826666a29ce5c',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a2236846ef7215bec071f73cfe4137',1,NULL,NULL,'Чай',NULL,1000,300000,300000,0,300000,0,150);
INSERT INTO sale_line VALUES(X'01a22368472177f996aec5a5aa639a21',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a22368472376ef80e7cf6f72a10ffe',1,NULL,NULL,'Чай',NULL,1000,10000,10000,0,10000,0,5);
INSERT INTO sale_line VALUES(X'01a22368472a7162ab37f30fa9e52577',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
INSERT INTO sale_line VALUES(X'01a223684735753396da0399241c5c89',1,NULL,NULL,'Чай',NULL,1000,9000,9000,1000,8000,0,4);
INSERT INTO sale_line VALUES(X'01a22368475971ff9ac6c95bd536d36a',1,NULL,NULL,'Чай',NULL,1000,9000,9000,0,9000,0,4);
INSERT INTO sale_line VALUES(X'01a22368476076d78157c4c615926e12',1,NULL,NULL,'Чай',NULL,1000,9000,9000,0,9000,0,4);
INSERT INTO sale_line VALUES(X'01a223684779716ca800a5c1da35e54e',1,NULL,NULL,'Чай',NULL,1000,6000000,6000000,180000,5820000,0,2910);
INSERT INTO sale_line VALUES(X'01a22368478573afa214ee302d820b3a',1,NULL,NULL,'Чай',NULL,1000,200000,200000,0,200000,0,100);
INSERT INTO sale_line VALUES(X'01a223684787745d86ca09e810de47b4',1,NULL,NULL,'Чай',NULL,1000,20000,20000,600,19400,5000,7);
INSERT INTO sale_line VALUES(X'01a22368478a7584b5439de1e13a4b58',1,NULL,NULL,'Чай',NULL,1000,30000,30000,0,30000,0,15);
INSERT INTO sale_line VALUES(X'01a22368478b7656bd5958e1bbff9300',1,NULL,NULL,'Чай',NULL,1000,400000,400000,6667,393333,0,0);
INSERT INTO sale_line VALUES(X'01a22368478b7656bd5958e1bbff9300',2,NULL,NULL,'Мед',NULL,1000,200000,200000,3333,196667,0,0);
INSERT INTO sale_line VALUES(X'01a223684791718aadc431b2fc0af367',1,NULL,NULL,'Хліб',NULL,1000,3000,3000,0,3000,0,0);
CREATE TABLE sale_discount (
    sale   BLOB    NOT NULL,
    line   INTEGER NOT NULL,
    no     INTEGER NOT NULL CHECK (no > 0),
    rule   TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, line, no),
    FOREIGN KEY (sale, line) REFERENCES sale_line (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_discount VALUES(X'01a2236846c67241923093105ff8cdcc',1,1,'birthday',30000);
INSERT INTO sale_discount VALUES(X'01a2236846c67241923093105ff8cdcc',2,1,'birthday',350);
INSERT INTO sale_discount VALUES(X'01a2236846d175a183024836d7d27186',1,1,'tier.bronze',6000);
INSERT INTO sale_discount VALUES(X'01a22368472a7162ab37f30fa9e52577',1,1,'rule.tenth',1000);
INSERT INTO sale_discount VALUES(X'01a223684735753396da0399241c5c89',1,1,'rule.tenth',1000);
INSERT INTO sale_discount VALUES(X'01a223684779716ca800a5c1da35e54e',1,1,'tier.bronze',180000);
INSERT INTO sale_discount VALUES(X'01a223684787745d86ca09e810de47b4',1,1,'tier.bronze',600);
INSERT INTO sale_discount VALUES(X'01a22368478b7656bd5958e1bbff9300',1,1,'rule.big',6667);
INSERT INTO sale_discount VALUES(X'01a22368478b7656bd5958e1bbff9300',2,1,'rule.big',3333);
CREATE TABLE sale_gift (
    sale     BLOB    NOT NULL REFERENCES sale (id),
    no       INTEGER NOT NULL CHECK (no > 0),
    rule     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0), gift TEXT,
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_gift VALUES(X'01a2236846c67241923093105ff8cdcc',1,'birthday.gift','{"ru":"плитка шоколада","uk":"плитка шоколаду","en":"a bar of chocolate"}',1000,NULL);
CREATE TABLE sale_payment (
    sale   BLOB    NOT NULL REFERENCES sale (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
INSERT INTO sale_payment VALUES(X'01a2236846c67241923093105ff8cdcc',1,'cash','cash',273150);
INSERT INTO sale_payment VALUES(X'01a2236846d175a183024836d7d27186',1,'cash','cash',189000);
INSERT INTO sale_payment VALUES(X'01a2236846da7378b08d696d75dd0107',1,'cash','cash',3000);
INSERT INTO sale_payment VALUES(X'01a2236846db759fb6d209071d247294',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a2236846ed7351b24826666a29ce5c',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a2236846ef7215bec071f73cfe4137',1,'cash','cash',300000);
INSERT INTO sale_payment VALUES(X'01a22368472177f996aec5a5aa639a21',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a22368472376ef80e7cf6f72a10ffe',1,'cash','cash',10000);
INSERT INTO sale_payment VALUES(X'01a22368472a7162ab37f30fa9e52577',1,'cash','cash',8000);
INSERT INTO sale_payment VALUES(X'01a223684735753396da0399241c5c89',1,'cash','cash',8000);
INSERT INTO sale_payment VALUES(X'01a22368475971ff9ac6c95bd536d36a',1,'cash','cash',9000);
INSERT INTO sale_payment VALUES(X'01a22368476076d78157c4c615926e12',1,'cash','cash',9000);
INSERT INTO sale_payment VALUES(X'01a223684779716ca800a5c1da35e54e',1,'cash','cash',5820000);
INSERT INTO sale_payment VALUES(X'01a22368478573afa214ee302d820b3a',1,'cash','cash',200000);
INSERT INTO sale_payment VALUES(X'01a223684787745d86ca09e810de47b4',1,'cash','cash',14400);
INSERT INTO sale_payment VALUES(X'01a22368478a7584b5439de1e13a4b58',1,'cash','cash',30000);
INSERT INTO sale_payment VALUES(X'01a22368478b7656bd5958e1bbff9300',1,'cash','cash',590000);
INSERT INTO sale_payment VALUES(X'01a223684791718aadc431b2fc0af367',1,'cash','cash',3000);
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
INSERT INTO fiscal VALUES(X'01a2236846d175a1830248356dd43c80',1,16,1,1769940060000,'2026-02-01',X'01a2236846c67241923093105ff8cdcc','77');
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
INSERT INTO attribution VALUES(X'01a2236846ca75aa80aa736fb4053f71',1,13,1,1769940000000,'2026-02-01',X'01a2236846c67241923093105ff8cdcc',X'01a2236846b671bd98b5e0e646abb8f7',X'01a2236846b87567bb815fc1ee2924c7');
INSERT INTO attribution VALUES(X'01a2236846d274168833969423371d08',1,18,1,1770285600000,'2026-02-05',X'01a2236846d175a183024836d7d27186',X'01a2236846b671bd98b5e0e646abb8f7',X'01a2236846b87567bb815fc1ee2924c7');
INSERT INTO attribution VALUES(X'01a2236846db759fb6d2090622cde184',1,24,1,1770458400000,'2026-02-07',X'01a2236846da7378b08d696d75dd0107',NULL,NULL);
INSERT INTO attribution VALUES(X'01a2236846dc72e4ab169e7399de4f1a',1,26,1,1770544800000,'2026-02-08',X'01a2236846db759fb6d209071d247294',NULL,NULL);
INSERT INTO attribution VALUES(X'01a2236846dd76e296316ea81c9b058c',1,27,1,1770548400000,'2026-02-08',X'01a2236846db759fb6d209071d247294',X'01a2236846c576f49adf527f56ad848a',X'01a2236846c576f49adf52809118f1f8');
INSERT INTO attribution VALUES(X'01a2236846ee76478c2ef9118111c98f',1,51,1,1770714000000,'2026-02-10',X'01a2236846ed7351b24826666a29ce5c',X'01a2236846e5712b8dbdae2bdc8b4217',X'01a2236846e5712b8dbdae2c6aec89fc');
INSERT INTO attribution VALUES(X'01a2236846ef7215bec071f88d4fbe87',1,56,1,1770714000000,'2026-02-10',X'01a2236846ef7215bec071f73cfe4137',X'01a2236846e5712b8dbdae3051ad1b7f',X'01a2236846e5712b8dbdae318845e646');
INSERT INTO attribution VALUES(X'01a2236846f57001a62e18b66ed94d1d',1,60,1,1770796800000,'2026-02-11',X'01a2236846ed7351b24826666a29ce5c',X'01a2236846e2724ca705a6211696ea10',X'01a2236846e2724ca705a6229334884b');
INSERT INTO attribution VALUES(X'01a2236846f9739d9f5cadc94a58992d',1,65,1,1770796860000,'2026-02-11',X'01a2236846ef7215bec071f73cfe4137',X'01a2236846e6743aa23f81986374856c',X'01a2236846e6743aa23f8199dbdbdf01');
INSERT INTO attribution VALUES(X'01a2236846fb76dfb1b9fadd53443a30',1,70,1,1770796920000,'2026-02-11',X'01a2236846ef7215bec071f73cfe4137',X'01a2236846e5712b8dbdae3051ad1b7f',X'01a2236846e5712b8dbdae318845e646');
INSERT INTO attribution VALUES(X'01a22368472272819a19de1483630919',1,91,1,1770883500000,'2026-02-12',X'01a22368472177f996aec5a5aa639a21',X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3');
INSERT INTO attribution VALUES(X'01a22368472971be85270cdea0f36753',1,95,1,1770883560000,'2026-02-12',X'01a22368472376ef80e7cf6f72a10ffe',X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3');
INSERT INTO attribution VALUES(X'01a22368472b73e5991aa7a77392815e',1,99,1,1770883620000,'2026-02-12',X'01a22368472a7162ab37f30fa9e52577',X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3');
INSERT INTO attribution VALUES(X'01a223684735753396da039a246eeadf',1,106,1,1770883740000,'2026-02-12',X'01a223684735753396da0399241c5c89',X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3');
INSERT INTO attribution VALUES(X'01a22368475a77be8af390012469a73a',1,133,1,1771056120000,'2026-02-14',X'01a22368475971ff9ac6c95bd536d36a',X'01a223684756773d81c18b44e1c21a02',X'01a223684756773d81c18b455d531557');
INSERT INTO attribution VALUES(X'01a223684761741699bb055b2eb1d9eb',1,148,1,1771056240000,'2026-02-14',X'01a22368476076d78157c4c615926e12',X'01a223684756773d81c18b44e1c21a02',X'01a223684756773d81c18b455d531557');
INSERT INTO attribution VALUES(X'01a223684779716ca800a5c223942185',1,175,1,1771099800000,'2026-02-14',X'01a223684779716ca800a5c1da35e54e',X'01a223684772729db5ec031be74a4311',X'01a223684772729db5ec031ca5f04121');
INSERT INTO attribution VALUES(X'01a2236847867182afbc1ce8f56d6479',1,192,1,1771142400000,'2026-02-15',X'01a22368478573afa214ee302d820b3a',X'01a22368478573afa214ee2b1a55dd56',X'01a22368478573afa214ee2c1fcb4571');
INSERT INTO attribution VALUES(X'01a2236847887356b711864bacc2fe05',1,196,1,1771146000000,'2026-02-15',X'01a223684787745d86ca09e810de47b4',X'01a22368478573afa214ee2b1a55dd56',X'01a22368478573afa214ee2c1fcb4571');
INSERT INTO attribution VALUES(X'01a22368478b7656bd5958dd4b9664e7',1,206,1,1771153200000,'2026-02-15',X'01a22368478a7584b5439de1e13a4b58',X'01a22368478573afa214ee2b1a55dd56',X'01a22368478573afa214ee2c1fcb4571');
INSERT INTO attribution VALUES(X'01a22368478c7404ac4d537d86c6f7cb',1,211,1,1771156800000,'2026-02-15',X'01a22368478b7656bd5958e1bbff9300',NULL,NULL);
INSERT INTO attribution VALUES(X'01a223684791718aadc431b3b0ae993f',1,214,1,1771164000000,'2026-02-15',X'01a223684791718aadc431b2fc0af367',NULL,NULL);
CREATE TABLE attribution_line (
    attribution   BLOB    NOT NULL REFERENCES attribution (id),
    no            INTEGER NOT NULL CHECK (no > 0),
    points_earned INTEGER NOT NULL CHECK (points_earned > 0),
    PRIMARY KEY (attribution, no)
) STRICT, WITHOUT ROWID;
INSERT INTO attribution_line VALUES(X'01a2236846dd76e296316ea81c9b058c',1,100);
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
INSERT INTO refund_line VALUES(X'01a2236846d374d1ae5dc831d39fd171',1,1,'Чай',1000,90000,0,44);
INSERT INTO refund_line VALUES(X'01a2236846de7445a29e165cf31594e4',1,NULL,NULL,1000,500,0,0);
INSERT INTO refund_line VALUES(X'01a22368472c724caa1d219c43c4dd70',1,1,'Чай',1000,8000,0,4);
INSERT INTO refund_line VALUES(X'01a2236847367437b6e81848bcba7e04',1,1,'Чай',1000,10000,0,5);
INSERT INTO refund_line VALUES(X'01a22368475d735caf8ec694ac0c764b',1,1,'Чай',1000,9000,0,4);
INSERT INTO refund_line VALUES(X'01a22368477a735e9b2853f384f65770',1,1,'Чай',1000,5820000,0,2910);
INSERT INTO refund_line VALUES(X'01a2236847887356b711864e33b41020',1,1,'Чай',1000,200000,0,100);
INSERT INTO refund_line VALUES(X'01a22368478c7404ac4d537e95fdb0a4',1,2,'Мед',1000,196667,0,0);
INSERT INTO refund_line VALUES(X'01a22368479270a283890cd7e9b2193d',1,1,'Хліб',1000,3000,0,0);
CREATE TABLE refund_payment (
    refund BLOB    NOT NULL REFERENCES refund (id),
    no     INTEGER NOT NULL CHECK (no > 0),
    form   TEXT    NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('cash', 'non_cash')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_payment VALUES(X'01a2236846d374d1ae5dc831d39fd171',1,'cash','cash',90000);
INSERT INTO refund_payment VALUES(X'01a2236846de7445a29e165cf31594e4',1,'cash','cash',500);
INSERT INTO refund_payment VALUES(X'01a22368472c724caa1d219c43c4dd70',1,'cash','cash',8000);
INSERT INTO refund_payment VALUES(X'01a2236847367437b6e81848bcba7e04',1,'cash','cash',10000);
INSERT INTO refund_payment VALUES(X'01a22368475d735caf8ec694ac0c764b',1,'cash','cash',9000);
INSERT INTO refund_payment VALUES(X'01a22368477a735e9b2853f384f65770',1,'cash','cash',5820000);
INSERT INTO refund_payment VALUES(X'01a2236847887356b711864e33b41020',1,'cash','cash',200000);
INSERT INTO refund_payment VALUES(X'01a22368478c7404ac4d537e95fdb0a4',1,'cash','cash',190000);
INSERT INTO refund_payment VALUES(X'01a22368479270a283890cd7e9b2193d',1,'cash','cash',3000);
CREATE TABLE points_move (
    entry  BLOB    NOT NULL REFERENCES points_entry (id),
    lot    BLOB    NOT NULL REFERENCES points_entry (id),
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry, lot)
) STRICT, WITHOUT ROWID;
INSERT INTO points_move VALUES(X'01a2236846cb77ef97b362d9bbb71061',X'01a2236846cb77ef97b362d9bbb71061',136);
INSERT INTO points_move VALUES(X'01a2236846d2741688339695a5adae15',X'01a2236846cb77ef97b362d9bbb71061',-50);
INSERT INTO points_move VALUES(X'01a2236846d2741688339696daf8707c',X'01a2236846d2741688339696daf8707c',94);
INSERT INTO points_move VALUES(X'01a2236846d970e7a3b71c4be0cfb1e5',X'01a2236846cb77ef97b362d9bbb71061',-44);
INSERT INTO points_move VALUES(X'01a2236846dd76e296316ea912bdf053',X'01a2236846dd76e296316ea912bdf053',100);
INSERT INTO points_move VALUES(X'01a2236846ee76478c2ef912bcc35fea',X'01a2236846ee76478c2ef912bcc35fea',150);
INSERT INTO points_move VALUES(X'01a2236846f0710aa9ea9341b5055ccd',X'01a2236846f0710aa9ea9341b5055ccd',150);
INSERT INTO points_move VALUES(X'01a2236846f674528429fa4b13346393',X'01a2236846ee76478c2ef912bcc35fea',-150);
INSERT INTO points_move VALUES(X'01a2236846f674528429fa4cc9dc66bc',X'01a2236846ee76478c2ef912bcc35fea',150);
INSERT INTO points_move VALUES(X'01a2236846f9739d9f5cadca5a21fcef',X'01a2236846f0710aa9ea9341b5055ccd',-150);
INSERT INTO points_move VALUES(X'01a2236846f9739d9f5cadcb60651511',X'01a2236846f0710aa9ea9341b5055ccd',150);
INSERT INTO points_move VALUES(X'01a2236846fb76dfb1b9fade7b566e03',X'01a2236846f0710aa9ea9341b5055ccd',-150);
INSERT INTO points_move VALUES(X'01a2236846fb76dfb1b9fadffc28356f',X'01a2236846f0710aa9ea9341b5055ccd',150);
INSERT INTO points_move VALUES(X'01a223684701765cbd1642acb8453854',X'01a2236846f0710aa9ea9341b5055ccd',-150);
INSERT INTO points_move VALUES(X'01a223684701765cbd1642ad5906bd32',X'01a2236846f0710aa9ea9341b5055ccd',150);
INSERT INTO points_move VALUES(X'01a22368470e7470832fe00566124ee3',X'01a22368470e7470832fe00566124ee3',20);
INSERT INTO points_move VALUES(X'01a22368472272819a19de168023f180',X'01a22368472272819a19de168023f180',5);
INSERT INTO points_move VALUES(X'01a22368472971be85270ce0ede6ab34',X'01a22368472971be85270ce0ede6ab34',5);
INSERT INTO points_move VALUES(X'01a22368472b73e5991aa7a938205051',X'01a22368472b73e5991aa7a938205051',4);
INSERT INTO points_move VALUES(X'01a22368472f7554a56228fa59700f35',X'01a22368472b73e5991aa7a938205051',-4);
INSERT INTO points_move VALUES(X'01a2236847367437b6e8184766fc2952',X'01a2236847367437b6e8184766fc2952',4);
INSERT INTO points_move VALUES(X'01a2236847377071b1af473db3c534e0',X'01a22368472971be85270ce0ede6ab34',-5);
INSERT INTO points_move VALUES(X'01a22368475b73ce82203c398376d2a1',X'01a22368475b73ce82203c398376d2a1',4);
INSERT INTO points_move VALUES(X'01a22368475b73ce82203c3ab0f43a0e',X'01a22368475b73ce82203c3ab0f43a0e',50);
INSERT INTO points_move VALUES(X'01a22368475c76ca9f9d9573972b5841',X'01a22368475c76ca9f9d9573972b5841',70);
INSERT INTO points_move VALUES(X'01a22368475f76f08d40f4f4609b0ffa',X'01a22368475b73ce82203c398376d2a1',-4);
INSERT INTO points_move VALUES(X'01a22368475f76f08d40f4f53026cea0',X'01a22368475b73ce82203c3ab0f43a0e',-50);
INSERT INTO points_move VALUES(X'01a22368475f76f08d40f4f6aa9ee550',X'01a22368475c76ca9f9d9573972b5841',-70);
INSERT INTO points_move VALUES(X'01a22368476276c5b3d3242c020d9be4',X'01a22368476276c5b3d3242c020d9be4',4);
INSERT INTO points_move VALUES(X'01a22368476276c5b3d3242d3c262437',X'01a22368476276c5b3d3242d3c262437',50);
INSERT INTO points_move VALUES(X'01a22368476276c5b3d3242e13c2a43b',X'01a22368476276c5b3d3242e13c2a43b',70);
INSERT INTO points_move VALUES(X'01a223684765779eab7bdd6c82829d84',X'01a223684765779eab7bdd6c82829d84',200);
INSERT INTO points_move VALUES(X'01a223684766774bad5ea11c7369e3e1',X'01a223684765779eab7bdd6c82829d84',-200);
INSERT INTO points_move VALUES(X'01a22368476773d5a577318ee5b2d57c',X'01a22368476773d5a577318ee5b2d57c',50);
INSERT INTO points_move VALUES(X'01a22368476d7751ae82984362f28384',X'01a22368476d7751ae82984362f28384',500);
INSERT INTO points_move VALUES(X'01a22368477a735e9b2853f1ad393f28',X'01a22368477a735e9b2853f1ad393f28',2910);
INSERT INTO points_move VALUES(X'01a22368477d7716a7c0e182c1f4c3c2',X'01a22368477a735e9b2853f1ad393f28',-2910);
INSERT INTO points_move VALUES(X'01a2236847867182afbc1ce929479c9e',X'01a2236847867182afbc1ce929479c9e',100);
INSERT INTO points_move VALUES(X'01a2236847887356b711864c30d0ffd3',X'01a2236847867182afbc1ce929479c9e',-50);
INSERT INTO points_move VALUES(X'01a2236847887356b711864df9da76d8',X'01a2236847887356b711864df9da76d8',7);
INSERT INTO points_move VALUES(X'01a223684789707d86b60f9daadc6e50',X'01a2236847867182afbc1ce929479c9e',-50);
INSERT INTO points_move VALUES(X'01a223684789707d86b60f9ea56cc775',X'01a223684789707d86b60f9ea56cc775',-50);
INSERT INTO points_move VALUES(X'01a223684789707d86b60f9f45e71807',X'01a2236847887356b711864df9da76d8',-7);
INSERT INTO points_move VALUES(X'01a223684789707d86b60fa025d55081',X'01a223684789707d86b60f9ea56cc775',7);
INSERT INTO points_move VALUES(X'01a22368478b7656bd5958ded456c236',X'01a22368478b7656bd5958ded456c236',15);
INSERT INTO points_move VALUES(X'01a22368478b7656bd5958dfa027a13e',X'01a22368478b7656bd5958ded456c236',-15);
INSERT INTO points_move VALUES(X'01a22368478b7656bd5958e0f782a45b',X'01a223684789707d86b60f9ea56cc775',15);
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
INSERT INTO opening VALUES(X'71f10a51789acf4541133e11f8d3184b',1,49,1,0,'2026-01-02',X'01a2236846e5712b8dbdae2c6aec89fc',700);
INSERT INTO opening VALUES(X'8f9bc59a4cd0755a291a7f82aa53b864',1,32,1,0,'2026-01-02',X'01a2236846c576f49adf52809118f1f8',700);
INSERT INTO opening VALUES(X'bc26ecf3ef4eac3a1cb7457363b137f2',1,54,1,0,'2026-01-02',X'01a2236846e5712b8dbdae318845e646',700);
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
INSERT INTO person_member VALUES(X'01a2236846b671bd98b5e0e646abb8f7','Ольга','','Савельева','Ольга',0,NULL,NULL,2,1,NULL,'uk','','ĖĀĂĆĐġĆĂĀ ēĐġăĀ','olga saveleva');
INSERT INTO person_member VALUES(X'01a2236846c576f49adf527f56ad848a','Тарас','','Бондар','Тарас',0,NULL,NULL,NULL,NULL,NULL,'uk','','āēĒąĀĕ ėĀĕĀĖ','taras bondar');
INSERT INTO person_member VALUES(X'01a2236846e2724ca705a6211696ea10','Ірина','','Лисенко','Ірина',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ĐċĖĆĒďē ČĕċĒĀ','irina lisenko');
INSERT INTO person_member VALUES(X'01a2236846e5712b8dbdae2bdc8b4217','Irina','','Lysenko','Irina',0,NULL,NULL,NULL,NULL,NULL,'uk','likes plums','ɬɹɳɥɮɫɯ ɩɲɩɮɡ','irina lisenko');
INSERT INTO person_member VALUES(X'01a2236846e5712b8dbdae3051ad1b7f','Ян','','Лисенко','Ян',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒ','ian lisenko');
INSERT INTO person_member VALUES(X'01a2236846e6743aa23f81986374856c','Яна','','Лисенко','Яна',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖĆĒďē ĤĒĀ','iana lisenko');
INSERT INTO person_member VALUES(X'01a22368471573c2821fbb08090725d0','Софія','','Мельник','Софія',0,NULL,NULL,NULL,NULL,NULL,'uk','','đĆĐġĒċď ĖēęČĤ','sofia melnik');
INSERT INTO person_member VALUES(X'01a223684756773d81c18b44e1c21a02','Надія','','Сорока','Надія',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĖēĕēďĀ ĒĀąČĤ','nadia soroka');
INSERT INTO person_member VALUES(X'01a223684757753ea053b5a5360db63e','Софія','','Сорока','Софія',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĖēĕēďĀ ĖēęČĤ','sofia soroka');
INSERT INTO person_member VALUES(X'01a223684772729db5ec031be74a4311','Ірина','','Лис','Ірина',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖ ČĕċĒĀ','irina lis');
INSERT INTO person_member VALUES(X'01a22368477370c19bf111a240938a28','Денис','','Гай','Денис',0,NULL,NULL,NULL,NULL,NULL,'uk','','ăĀĎ ąĆĒċĖ','denis gai');
INSERT INTO person_member VALUES(X'01a22368478573afa214ee2b1a55dd56','Павло','','Гнатюк','Павло',0,NULL,NULL,NULL,NULL,NULL,'uk','','ăĒĀėģď ĔĀĂĐē','pavlo gnatiuk');
INSERT INTO person_member VALUES(X'18f032e1a7f2501f85886b4489298c81','Ганна','','Лис','Ганно',0,NULL,NULL,NULL,NULL,NULL,'uk','','ĐċĖ ăĀĒĒĀ','gana lis');
CREATE TABLE person_card_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES card_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_card_event VALUES(X'01a2236846e174b48ef75c939a48190e','two people use it');
CREATE TABLE person_refund (
    refund BLOB NOT NULL PRIMARY KEY REFERENCES refund (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_refund VALUES(X'01a2236846d374d1ae5dc831d39fd171','too strong');
INSERT INTO person_refund VALUES(X'01a2236846de7445a29e165cf31594e4','no receipt');
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
INSERT INTO member_now VALUES(X'01a2236846b671bd98b5e0e646abb8f7',X'01a2236846b87567bb815fc1ee2924c7');
INSERT INTO member_now VALUES(X'01a2236846c576f49adf527f56ad848a',X'01a2236846c576f49adf52809118f1f8');
INSERT INTO member_now VALUES(X'01a2236846e2724ca705a6211696ea10',X'01a2236846e2724ca705a6229334884b');
INSERT INTO member_now VALUES(X'01a2236846e5712b8dbdae3051ad1b7f',X'01a2236846e6743aa23f8199dbdbdf01');
INSERT INTO member_now VALUES(X'01a2236846e6743aa23f81986374856c',X'01a2236846e6743aa23f8199dbdbdf01');
INSERT INTO member_now VALUES(X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3');
INSERT INTO member_now VALUES(X'01a223684756773d81c18b44e1c21a02',X'01a223684756773d81c18b455d531557');
INSERT INTO member_now VALUES(X'01a223684757753ea053b5a5360db63e',X'01a223684757753ea053b5a6974874e7');
INSERT INTO member_now VALUES(X'01a223684772729db5ec031be74a4311',X'01a223684772729db5ec031ca5f04121');
INSERT INTO member_now VALUES(X'01a22368477370c19bf111a240938a28',X'01a22368477370c19bf111a3f7780875');
INSERT INTO member_now VALUES(X'01a22368478573afa214ee2b1a55dd56',X'01a22368478573afa214ee2c1fcb4571');
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
INSERT INTO card VALUES('2901000000015',X'01a2236846c576f49adf527f56ad848a','blocked',NULL,'2026-02-09',X'01a2236846e174b48ef75c939a48190e');
INSERT INTO card VALUES('440029010001',X'01a2236846b671bd98b5e0e646abb8f7','active',NULL,'2026-01-02',X'01a2236846b973adbc6a692f63720691');
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
INSERT INTO sale_now VALUES(X'01a2236846c67241923093105ff8cdcc',X'01a2236846b671bd98b5e0e646abb8f7',X'01a2236846b87567bb815fc1ee2924c7','2026-02-01',1769940000000,183150,0);
INSERT INTO sale_now VALUES(X'01a2236846d175a183024836d7d27186',X'01a2236846b671bd98b5e0e646abb8f7',X'01a2236846b87567bb815fc1ee2924c7','2026-02-05',1770285600000,194000,0);
INSERT INTO sale_now VALUES(X'01a2236846da7378b08d696d75dd0107',NULL,NULL,'2026-02-07',1770458400000,3000,0);
INSERT INTO sale_now VALUES(X'01a2236846db759fb6d209071d247294',X'01a2236846c576f49adf527f56ad848a',X'01a2236846c576f49adf52809118f1f8','2026-02-08',1770544800000,200000,0);
INSERT INTO sale_now VALUES(X'01a2236846ed7351b24826666a29ce5c',X'01a2236846e2724ca705a6211696ea10',X'01a2236846e2724ca705a6229334884b','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a2236846ef7215bec071f73cfe4137',X'01a2236846e5712b8dbdae3051ad1b7f',X'01a2236846e5712b8dbdae318845e646','2026-02-10',1770714000000,300000,0);
INSERT INTO sale_now VALUES(X'01a22368472177f996aec5a5aa639a21',X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3','2026-02-12',1770883500000,10000,0);
INSERT INTO sale_now VALUES(X'01a22368472376ef80e7cf6f72a10ffe',X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3','2026-02-12',1770883560000,0,1);
INSERT INTO sale_now VALUES(X'01a22368472a7162ab37f30fa9e52577',X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3','2026-02-12',1770883620000,0,1);
INSERT INTO sale_now VALUES(X'01a223684735753396da0399241c5c89',X'01a22368471573c2821fbb08090725d0',X'01a22368471573c2821fbb09bb4f81f3','2026-02-12',1770883740000,8000,0);
INSERT INTO sale_now VALUES(X'01a22368475971ff9ac6c95bd536d36a',X'01a223684756773d81c18b44e1c21a02',X'01a223684756773d81c18b455d531557','2026-02-14',1771056120000,0,1);
INSERT INTO sale_now VALUES(X'01a22368476076d78157c4c615926e12',X'01a223684756773d81c18b44e1c21a02',X'01a223684756773d81c18b455d531557','2026-02-14',1771056240000,9000,0);
INSERT INTO sale_now VALUES(X'01a223684779716ca800a5c1da35e54e',X'01a223684772729db5ec031be74a4311',X'01a223684772729db5ec031ca5f04121','2026-02-14',1771099800000,0,1);
INSERT INTO sale_now VALUES(X'01a22368478573afa214ee302d820b3a',X'01a22368478573afa214ee2b1a55dd56',X'01a22368478573afa214ee2c1fcb4571','2026-02-15',1771142400000,0,1);
INSERT INTO sale_now VALUES(X'01a223684787745d86ca09e810de47b4',X'01a22368478573afa214ee2b1a55dd56',X'01a22368478573afa214ee2c1fcb4571','2026-02-15',1771146000000,19400,0);
INSERT INTO sale_now VALUES(X'01a22368478a7584b5439de1e13a4b58',X'01a22368478573afa214ee2b1a55dd56',X'01a22368478573afa214ee2c1fcb4571','2026-02-15',1771153200000,30000,0);
INSERT INTO sale_now VALUES(X'01a22368478b7656bd5958e1bbff9300',NULL,NULL,'2026-02-15',1771156800000,400000,0);
INSERT INTO sale_now VALUES(X'01a223684791718aadc431b2fc0af367',NULL,NULL,'2026-02-15',1771164000000,0,1);
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
INSERT INTO person_word VALUES('bondar','taras',X'01a2236846c576f49adf527f56ad848a');
INSERT INTO person_word VALUES('denis','gai',X'01a22368477370c19bf111a240938a28');
INSERT INTO person_word VALUES('gai','denis',X'01a22368477370c19bf111a240938a28');
INSERT INTO person_word VALUES('gana','lis',X'18f032e1a7f2501f85886b4489298c81');
INSERT INTO person_word VALUES('gnatiuk','pavlo',X'01a22368478573afa214ee2b1a55dd56');
INSERT INTO person_word VALUES('ian','lisenko',X'01a2236846e5712b8dbdae3051ad1b7f');
INSERT INTO person_word VALUES('iana','lisenko',X'01a2236846e6743aa23f81986374856c');
INSERT INTO person_word VALUES('irina','lis',X'01a223684772729db5ec031be74a4311');
INSERT INTO person_word VALUES('irina','lisenko',X'01a2236846e2724ca705a6211696ea10');
INSERT INTO person_word VALUES('irina','lisenko',X'01a2236846e5712b8dbdae2bdc8b4217');
INSERT INTO person_word VALUES('lis','gana',X'18f032e1a7f2501f85886b4489298c81');
INSERT INTO person_word VALUES('lis','irina',X'01a223684772729db5ec031be74a4311');
INSERT INTO person_word VALUES('lisenko','ian',X'01a2236846e5712b8dbdae3051ad1b7f');
INSERT INTO person_word VALUES('lisenko','iana',X'01a2236846e6743aa23f81986374856c');
INSERT INTO person_word VALUES('lisenko','irina',X'01a2236846e2724ca705a6211696ea10');
INSERT INTO person_word VALUES('lisenko','irina',X'01a2236846e5712b8dbdae2bdc8b4217');
INSERT INTO person_word VALUES('melnik','sofia',X'01a22368471573c2821fbb08090725d0');
INSERT INTO person_word VALUES('nadia','soroka',X'01a223684756773d81c18b44e1c21a02');
INSERT INTO person_word VALUES('olga','saveleva',X'01a2236846b671bd98b5e0e646abb8f7');
INSERT INTO person_word VALUES('pavlo','gnatiuk',X'01a22368478573afa214ee2b1a55dd56');
INSERT INTO person_word VALUES('saveleva','olga',X'01a2236846b671bd98b5e0e646abb8f7');
INSERT INTO person_word VALUES('sofia','melnik',X'01a22368471573c2821fbb08090725d0');
INSERT INTO person_word VALUES('sofia','soroka',X'01a223684757753ea053b5a5360db63e');
INSERT INTO person_word VALUES('soroka','nadia',X'01a223684756773d81c18b44e1c21a02');
INSERT INTO person_word VALUES('soroka','sofia',X'01a223684757753ea053b5a5360db63e');
INSERT INTO person_word VALUES('taras','bondar',X'01a2236846c576f49adf527f56ad848a');
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
INSERT INTO regular VALUES(X'01a2236846b671bd98b5e0e646abb8f7','2025-01-01','bronze',776,2,2,377150,2,377150,'2026-02-01','2026-02-05',4,'2026-02-16','2027-02-01');
INSERT INTO regular VALUES(X'01a2236846c576f49adf527f56ad848a','2025-01-01','bronze',100,1,1,200000,1,200000,'2026-02-08','2026-02-08',NULL,'2026-02-08','2027-02-08');
INSERT INTO regular VALUES(X'01a2236846e2724ca705a6211696ea10','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a2236846e5712b8dbdae3051ad1b7f','2025-01-01','bronze',150,1,1,300000,1,300000,'2026-02-10','2026-02-10',NULL,'2026-02-11','2027-02-10');
INSERT INTO regular VALUES(X'01a2236846e6743aa23f81986374856c','2025-01-01','bronze',150,0,0,0,0,0,NULL,NULL,NULL,'2026-02-11',NULL);
INSERT INTO regular VALUES(X'01a22368471573c2821fbb08090725d0','2025-01-01','gold',9,1,2,18000,1,18000,'2026-02-12','2026-02-12',NULL,'2026-02-14','2027-02-12');
INSERT INTO regular VALUES(X'01a223684756773d81c18b44e1c21a02','2025-01-01',NULL,54,1,1,9000,1,9000,'2026-02-14','2026-02-14',NULL,'2026-02-14','2027-02-14');
INSERT INTO regular VALUES(X'01a223684757753ea053b5a5360db63e','2025-01-01',NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-01-02',NULL);
INSERT INTO regular VALUES(X'01a223684772729db5ec031be74a4311','2025-01-01','bronze',0,0,0,0,0,0,NULL,NULL,NULL,'2026-02-14',NULL);
INSERT INTO regular VALUES(X'01a22368477370c19bf111a240938a28','2025-01-01',NULL,0,0,0,0,0,0,NULL,NULL,NULL,'2026-02-14',NULL);
INSERT INTO regular VALUES(X'01a22368478573afa214ee2b1a55dd56','2025-01-01',NULL,-28,1,2,49400,1,49400,'2026-02-15','2026-02-15',NULL,'2026-02-15','2027-02-15');
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
INSERT INTO takings VALUES('2026-02-14',3,9000);
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
INSERT INTO merge VALUES(X'01a2236846f57001a62e18b5d3b0e307',1,59,1,1770796800000,'2026-02-11',X'01a2236846e5712b8dbdae2bdc8b4217',X'01a2236846e2724ca705a6211696ea10',X'1a250c2b6a8955e7a14e149ba6465ac7');
INSERT INTO merge VALUES(X'01a2236846f87140b0ee6fbcb5409db5',1,64,1,1770796860000,'2026-02-11',X'01a2236846e5712b8dbdae3051ad1b7f',X'01a2236846e6743aa23f81986374856c',X'b48b9dc900e05446856daadf1ade34c1');
INSERT INTO merge VALUES(X'01a2236846fa70d2b3e766bdbcd471b4',1,69,1,1770796920000,'2026-02-11',X'01a2236846e5712b8dbdae3051ad1b7f',NULL,X'1299c19e846457a0b206e8f903921f84');
CREATE TABLE merge_sale (
    merge       BLOB NOT NULL REFERENCES merge (id),
    attribution BLOB NOT NULL UNIQUE REFERENCES attribution (id),
    PRIMARY KEY (merge, attribution)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_sale VALUES(X'01a2236846f57001a62e18b5d3b0e307',X'01a2236846f57001a62e18b66ed94d1d');
INSERT INTO merge_sale VALUES(X'01a2236846f87140b0ee6fbcb5409db5',X'01a2236846f9739d9f5cadc94a58992d');
INSERT INTO merge_sale VALUES(X'01a2236846fa70d2b3e766bdbcd471b4',X'01a2236846fb76dfb1b9fadd53443a30');
CREATE TABLE merge_points (
    merge BLOB NOT NULL REFERENCES merge (id),
    entry BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (merge, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_points VALUES(X'01a2236846f57001a62e18b5d3b0e307',X'01a2236846f674528429fa4cc9dc66bc');
INSERT INTO merge_points VALUES(X'01a2236846f87140b0ee6fbcb5409db5',X'01a2236846f9739d9f5cadcb60651511');
INSERT INTO merge_points VALUES(X'01a2236846fa70d2b3e766bdbcd471b4',X'01a2236846fb76dfb1b9fadffc28356f');
CREATE TABLE merge_spend (
    merge   BLOB    NOT NULL REFERENCES merge (id),
    no      INTEGER NOT NULL CHECK (no > 0),
    account BLOB    NOT NULL REFERENCES account (id),
    -- The day on which it was brought along, by which a tier's window counts it.
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),
    spent   INTEGER NOT NULL CHECK (spent <> 0),
    PRIMARY KEY (merge, no)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_spend VALUES(X'01a2236846f57001a62e18b5d3b0e307',1,X'01a2236846e5712b8dbdae2c6aec89fc','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a2236846f57001a62e18b5d3b0e307',2,X'01a2236846e2724ca705a6229334884b','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a2236846f87140b0ee6fbcb5409db5',1,X'01a2236846e5712b8dbdae318845e646','2026-01-02',-700);
INSERT INTO merge_spend VALUES(X'01a2236846f87140b0ee6fbcb5409db5',2,X'01a2236846e6743aa23f8199dbdbdf01','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a2236846fa70d2b3e766bdbcd471b4',1,X'01a2236846e5712b8dbdae318845e646','2026-01-02',700);
INSERT INTO merge_spend VALUES(X'01a2236846fa70d2b3e766bdbcd471b4',2,X'01a2236846e6743aa23f8199dbdbdf01','2026-01-02',-700);
CREATE TABLE merge_tier (
    merge      BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    tier_event BLOB NOT NULL REFERENCES tier_event (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merge_tier VALUES(X'01a2236846f57001a62e18b5d3b0e307',X'01a2236846f674528429fa4dc4c1e3cf');
INSERT INTO merge_tier VALUES(X'01a2236846f87140b0ee6fbcb5409db5',X'01a2236846f9739d9f5cadccb2e7f9eb');
CREATE TABLE membership_act (
    membership BLOB NOT NULL PRIMARY KEY REFERENCES membership (id),
    what       TEXT NOT NULL CHECK (what IN ('joined', 'left', 'undone')),
    former     BLOB NOT NULL REFERENCES account (id),
    request    BLOB NOT NULL CHECK (length(request) = 16),
    -- The tier that the household got by this member's joining.
    tier_event BLOB REFERENCES tier_event (id),
    CHECK (tier_event IS NULL OR what = 'joined')
) STRICT, WITHOUT ROWID;
INSERT INTO membership_act VALUES(X'01a223684701765cbd1642ab85c5097d','joined',X'01a2236846e5712b8dbdae318845e646',X'5bc39d884ac259e7963e2788a3444c9e',X'01a223684701765cbd1642ae9cb9f212');
CREATE TABLE membership_points (
    membership BLOB NOT NULL REFERENCES membership (id),
    entry      BLOB NOT NULL REFERENCES points_entry (id),
    PRIMARY KEY (membership, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO membership_points VALUES(X'01a223684701765cbd1642ab85c5097d',X'01a223684701765cbd1642ad5906bd32');
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
INSERT INTO told_apart VALUES(X'01a223684704778cbf7f82c5b800859a',1,78,1,1770797040000,'2026-02-11',X'01a2236846b671bd98b5e0e646abb8f7',X'01a2236846e6743aa23f81986374856c');
CREATE TABLE person_merge (
    merge   BLOB NOT NULL PRIMARY KEY REFERENCES merge (id),
    changed TEXT NOT NULL CHECK (json_valid(changed))
) STRICT, WITHOUT ROWID;
INSERT INTO person_merge VALUES(X'01a2236846f57001a62e18b5d3b0e307','[{"field":"note","before":"","after":"likes plums"}]');
CREATE TABLE merged (
    member   BLOB NOT NULL PRIMARY KEY REFERENCES member (id),
    survivor BLOB NOT NULL REFERENCES member (id)
) STRICT, WITHOUT ROWID;
INSERT INTO merged VALUES(X'01a2236846e5712b8dbdae2bdc8b4217',X'01a2236846e2724ca705a6211696ea10');
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
INSERT INTO survey_form VALUES(X'01a223684709716ab463b5fbea48e10b',1,79,1,1770796800000,'2026-02-11','joining',1,'{"schema":1,"id":"joining","title":{"ru":"Несколько слов о вас","uk":"Кілька слів про вас","en":"A few words about you"},"note":{"ru":"Отвечать не обязательно. Ответы читает только хозяин магазина.","uk":"Відповідати не обов’язково. Відповіді читає лише господар магазину.","en":"Every answer is optional. Only the owner of the shop reads them."},"ask":"enrolment","points":20,"questions":[{"id":"heard","text":{"ru":"Откуда вы о нас узнали?","uk":"Звідки ви про нас дізналися?","en":"How did you hear about us?"},"kind":{"one":[{"id":"passing","text":{"ru":"Увидели по дороге","uk":"Побачили дорогою","en":"Passing by"}},{"id":"friend","text":{"ru":"От знакомых","uk":"Від знайомих","en":"From a friend"}},{"id":"internet","text":{"ru":"Из интернета","uk":"З інтернету","en":"On the internet"}},{"id":"advert","text":{"ru":"Из рекламы","uk":"З реклами","en":"From an advert"}},{"id":"other","text":{"ru":"Иначе","uk":"Інакше","en":"Another way"}}]}},{"id":"friend","text":{"ru":"Кто вам нас посоветовал?","uk":"Хто вам нас порадив?","en":"Who recommended us?"},"kind":"text","when":{"question":"heard","is":["friend"]}},{"id":"for_whom","text":{"ru":"Для кого вы здесь покупаете?","uk":"Для кого ви тут купуєте?","en":"For whom do you buy here?"},"kind":{"many":[{"id":"self","text":{"ru":"Для себя","uk":"Для себе","en":"For myself"}},{"id":"family","text":{"ru":"Для семьи","uk":"Для родини","en":"For my family"}},{"id":"gifts","text":{"ru":"В подарок","uk":"На подарунок","en":"As gifts"}},{"id":"work","text":{"ru":"Для работы","uk":"Для роботи","en":"For work"}}]}},{"id":"age","text":{"ru":"Сколько вам лет?","uk":"Скільки вам років?","en":"How old are you?"},"kind":{"one":[{"id":"to_24","text":{"ru":"До 25","uk":"До 25","en":"Under 25"}},{"id":"to_34","text":"25–34"},{"id":"to_49","text":"35–49"},{"id":"to_64","text":"50–64"},{"id":"from_65","text":{"ru":"65 и больше","uk":"65 і більше","en":"65 or more"}}]}},{"id":"children","text":{"ru":"Есть ли у вас дети?","uk":"Чи є у вас діти?","en":"Do you have children?"},"kind":"yes_no"},{"id":"how_many","text":{"ru":"Сколько детей живёт с вами?","uk":"Скільки дітей живе з вами?","en":"How many children live with you?"},"kind":{"number":{"least":0,"most":20}},"when":{"question":"children","is":["yes"]}},{"id":"occupation","text":{"ru":"Чем вы занимаетесь?","uk":"Чим ви займаєтеся?","en":"What do you do?"},"kind":{"one":[{"id":"employed","text":{"ru":"Работаю","uk":"Працюю","en":"Employed"}},{"id":"own","text":{"ru":"Своё дело","uk":"Власна справа","en":"My own business"}},{"id":"study","text":{"ru":"Учусь","uk":"Навчаюся","en":"Studying"}},{"id":"home","text":{"ru":"Веду дом","uk":"Веду дім","en":"At home"}},{"id":"retired","text":{"ru":"На пенсии","uk":"На пенсії","en":"Retired"}}]}},{"id":"district","text":{"ru":"В каком районе вы живёте?","uk":"У якому районі ви живете?","en":"Which part of town do you live in?"},"kind":"text"}]}');
INSERT INTO survey_form VALUES(X'01a22368470d75e680150fe4a92db20b',1,80,1,1770796800000,'2026-02-11','first-purchase',1,'{"schema":1,"id":"first-purchase","title":{"ru":"После первой покупки","uk":"Після першої покупки","en":"After the first purchase"},"note":{"ru":"Каждый ответ читает хозяин магазина.","uk":"Кожну відповідь читає господар магазину.","en":"The owner of the shop reads every answer."},"ask":{"purchase":1},"points":20,"questions":[{"id":"recommend","text":{"ru":"Посоветуете ли вы наш магазин друзьям и знакомым?","uk":"Чи порадите ви наш магазин друзям і знайомим?","en":"Would you recommend our shop to friends?"},"kind":{"scale":{"from":0,"to":10,"low":{"ru":"ни за что","uk":"у жодному разі","en":"not at all"},"high":{"ru":"непременно","uk":"неодмінно","en":"certainly"},"recommend":true}},"required":true},{"id":"why","text":{"ru":"Чего вам не хватило?","uk":"Чого вам забракло?","en":"What did you miss?"},"kind":"text","when":{"question":"recommend","at_most":6}},{"id":"found","text":{"ru":"Нашли ли вы то, за чем пришли?","uk":"Чи знайшли ви те, по що прийшли?","en":"Did you find what you came for?"},"kind":"yes_no"},{"id":"missing","text":{"ru":"За чем вы приходили?","uk":"По що ви приходили?","en":"What did you come for?"},"kind":"text","when":{"question":"found","is":["no"]}}]}');
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
INSERT INTO answer_sheet VALUES(X'01a22368470e7470832fe004a6952101',1,81,1,1770797100000,'2026-02-11','joining',1,X'01a2236846b671bd98b5e0e646abb8f7',X'de67e10629b05b7f862db06b42cd450f');
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
INSERT INTO answer VALUES(X'01a22368470e7470832fe004a6952101','district',1,NULL,NULL);
INSERT INTO answer VALUES(X'01a22368470e7470832fe004a6952101','for_whom',1,'self',NULL);
INSERT INTO answer VALUES(X'01a22368470e7470832fe004a6952101','for_whom',2,'gifts',NULL);
INSERT INTO answer VALUES(X'01a22368470e7470832fe004a6952101','heard',1,'passing',NULL);
CREATE TABLE person_answer (
    sheet    BLOB NOT NULL REFERENCES answer_sheet (id),
    question TEXT NOT NULL,
    words    TEXT NOT NULL,
    -- Worked out from the words: the form in which they are searched.
    folded   TEXT NOT NULL,
    PRIMARY KEY (sheet, question)
) STRICT, WITHOUT ROWID;
INSERT INTO person_answer VALUES(X'01a22368470e7470832fe004a6952101','district','Поділ','поділ');
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
INSERT INTO person_sheet VALUES(X'01a22368470f726eb29a28686f3f6799','first-purchase',1,X'01a2236846b671bd98b5e0e646abb8f7','2026-02-11',0,'{"recommend":5}');
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
INSERT INTO greeting VALUES(X'01a223684711772bad38c868123facaa',1,83,1,1770804000000,'2026-02-11',X'01a2236846b671bd98b5e0e646abb8f7','2026-02-01',1);
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
INSERT INTO coupon VALUES(X'01a22368472272819a19de15a36b28ee',1,92,1,1770883500000,'2026-02-12','2801000000018','tenth',X'01a22368471573c2821fbb08090725d0','2026-02-12','2026-02-18',2,X'01a22368472177f996aec5a5aa639a21','rule.next',X'e8dc524013f3591a87360514d25cb81e');
INSERT INTO coupon VALUES(X'01a22368472971be85270cdfa9ead92a',1,96,1,1770883560000,'2026-02-12','2801000000025','tenth',X'01a22368471573c2821fbb08090725d0','2026-02-12','2026-02-18',2,X'01a22368472376ef80e7cf6f72a10ffe','rule.next',X'b8caa73668c159a49cf5e309533194d7');
INSERT INTO coupon VALUES(X'01a22368473870b582387dc5c6ad5ae3',1,112,1,1770883860000,'2026-02-12','2801000000032','tenth',X'01a22368471573c2821fbb08090725d0','2026-02-12','2026-02-18',2,NULL,NULL,X'77bb734dea8550dcbed6a33782d99819');
INSERT INTO coupon VALUES(X'01a22368473d761891dede66571e85ef',1,113,1,1770883860000,'2026-02-12','2801000000049','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
INSERT INTO coupon VALUES(X'01a22368473f71599cde455b458b9c3f',1,114,1,1770883860000,'2026-02-12','2801000000056','pen',NULL,'2026-02-12','2026-02-13',2,NULL,NULL,X'e48b8609206c553a88bac65284abb98e');
INSERT INTO coupon VALUES(X'01a22368475b73ce82203c38937d3007',1,134,1,1771056120000,'2026-02-14','2801000000063','hello',X'01a223684756773d81c18b44e1c21a02','2026-02-14',NULL,3,X'01a22368475971ff9ac6c95bd536d36a','referral',X'3259b19398375d248e550f99d5f70194');
INSERT INTO coupon VALUES(X'01a22368475c76ca9f9d957402a1e148',1,138,1,1771056120000,'2026-02-14','2801000000070','hello',X'01a2236846b671bd98b5e0e646abb8f7','2026-02-14',NULL,3,NULL,NULL,X'd4d72015176a5341b499f5a3c180f6bc');
INSERT INTO coupon VALUES(X'01a22368476276c5b3d3242b66f464a7',1,149,1,1771056240000,'2026-02-14','2801000000087','hello',X'01a223684756773d81c18b44e1c21a02','2026-02-14',NULL,3,X'01a22368476076d78157c4c615926e12','referral',X'60681db00aac536194bcc01af2010ea7');
INSERT INTO coupon VALUES(X'01a22368476276c5b3d3242fddbd09a1',1,153,1,1771056240000,'2026-02-14','2801000000094','hello',X'01a2236846b671bd98b5e0e646abb8f7','2026-02-14',NULL,3,NULL,NULL,X'd2f7775fdef358949f30fa99dce08ca0');
INSERT INTO coupon VALUES(X'01a22368476d7751ae8298441f7b63b5',1,163,1,1771229040000,'2026-02-16','2801000000100','hello',X'01a2236846b671bd98b5e0e646abb8f7','2026-02-16',NULL,4,NULL,NULL,X'7318ff6f68255ac7a1afca7e6de6c110');
INSERT INTO coupon VALUES(X'01a22368477a735e9b2853f047ce3e84',1,176,1,1771099800000,'2026-02-14','2801000000117','tenth',X'01a223684772729db5ec031be74a4311','2026-02-14','2026-02-20',3,X'01a223684779716ca800a5c1da35e54e','rule.next',X'4a45c3914b485a5585941c0ef2f438ac');
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
INSERT INTO coupon_event VALUES(X'01a22368472b73e5991aa7a8d399979c',1,100,1,1770883620000,'2026-02-12',X'01a22368472272819a19de15a36b28ee',1,'used',X'01a22368472a7162ab37f30fa9e52577','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a22368472f7554a56228f953dd05e4',1,103,1,1770883680000,'2026-02-12',X'01a22368472272819a19de15a36b28ee',2,'given_back',NULL,NULL,X'01a22368472c724caa1d219c43c4dd70');
INSERT INTO coupon_event VALUES(X'01a2236847367437b6e81846f16aa4b1',1,107,1,1770883740000,'2026-02-12',X'01a22368472272819a19de15a36b28ee',3,'used',X'01a223684735753396da0399241c5c89','rule.tenth',NULL);
INSERT INTO coupon_event VALUES(X'01a2236847377071b1af473c9471e6d2',1,110,1,1770883800000,'2026-02-12',X'01a22368472971be85270cdfa9ead92a',1,'revoked',NULL,NULL,X'01a2236847367437b6e81848bcba7e04');
INSERT INTO coupon_event VALUES(X'01a22368474172dcb741f77562f4c0b4',1,115,1,1770883920000,'2026-02-12',X'01a22368473f71599cde455b458b9c3f',1,'revoked',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a223684742739696aeb039bf63ef56',1,116,1,1771052400000,'2026-02-14',X'01a22368473d761891dede66571e85ef',1,'expired',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a22368475e707a8d0684aec001f6f7',1,141,1,1771056180000,'2026-02-14',X'01a22368475b73ce82203c38937d3007',1,'revoked',NULL,NULL,X'01a22368475d735caf8ec694ac0c764b');
INSERT INTO coupon_event VALUES(X'01a22368475f76f08d40f4f7329b8438',1,145,1,1771056180000,'2026-02-14',X'01a22368475c76ca9f9d957402a1e148',1,'revoked',NULL,NULL,NULL);
INSERT INTO coupon_event VALUES(X'01a22368477d7716a7c0e18197daa60e',1,180,1,1771100400000,'2026-02-14',X'01a22368477a735e9b2853f047ce3e84',1,'revoked',NULL,NULL,X'01a22368477a735e9b2853f384f65770');
CREATE TABLE person_coupon (
    coupon BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    words  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon VALUES(X'01a22368473870b582387dc5c6ad5ae3','sorry');
INSERT INTO person_coupon VALUES(X'01a22368473d761891dede66571e85ef','sorry');
INSERT INTO person_coupon VALUES(X'01a22368473f71599cde455b458b9c3f','sorry');
CREATE TABLE person_coupon_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES coupon_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_coupon_event VALUES(X'01a22368474172dcb741f77562f4c0b4','printed twice');
CREATE TABLE coupon_now (
    coupon    BLOB NOT NULL PRIMARY KEY REFERENCES coupon (id),
    member    BLOB REFERENCES member (id),
    state     TEXT NOT NULL CHECK (state IN ('open', 'used', 'expired', 'revoked')),
    until_day TEXT,
    -- The day since which it stands there.
    since     TEXT NOT NULL CHECK (since GLOB '????-??-??')
) STRICT, WITHOUT ROWID;
INSERT INTO coupon_now VALUES(X'01a22368472272819a19de15a36b28ee',X'01a22368471573c2821fbb08090725d0','used','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a22368472971be85270cdfa9ead92a',X'01a22368471573c2821fbb08090725d0','revoked','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a22368473870b582387dc5c6ad5ae3',X'01a22368471573c2821fbb08090725d0','open','2026-02-18','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a22368473d761891dede66571e85ef',NULL,'expired','2026-02-13','2026-02-14');
INSERT INTO coupon_now VALUES(X'01a22368473f71599cde455b458b9c3f',NULL,'revoked','2026-02-13','2026-02-12');
INSERT INTO coupon_now VALUES(X'01a22368475b73ce82203c38937d3007',X'01a223684756773d81c18b44e1c21a02','revoked',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a22368475c76ca9f9d957402a1e148',X'01a2236846b671bd98b5e0e646abb8f7','revoked',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a22368476276c5b3d3242b66f464a7',X'01a223684756773d81c18b44e1c21a02','open',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a22368476276c5b3d3242fddbd09a1',X'01a2236846b671bd98b5e0e646abb8f7','open',NULL,'2026-02-14');
INSERT INTO coupon_now VALUES(X'01a22368476d7751ae8298441f7b63b5',X'01a2236846b671bd98b5e0e646abb8f7','open',NULL,'2026-02-16');
INSERT INTO coupon_now VALUES(X'01a22368477a735e9b2853f047ce3e84',X'01a223684772729db5ec031be74a4311','revoked','2026-02-20','2026-02-14');
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
INSERT INTO account VALUES(X'01a2236846b87567bb815fc1ee2924c7',11,776,377150,'bronze',1771229040000,NULL);
INSERT INTO account VALUES(X'01a2236846c576f49adf52809118f1f8',1,100,200700,'bronze',1770548400000,NULL);
INSERT INTO account VALUES(X'01a2236846e2724ca705a6229334884b',1,150,300700,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a2236846e5712b8dbdae2c6aec89fc',2,0,0,'bronze',1770796800000,NULL);
INSERT INTO account VALUES(X'01a2236846e5712b8dbdae318845e646',4,0,300700,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a2236846e6743aa23f8199dbdbdf01',3,150,0,'bronze',1770796980000,NULL);
INSERT INTO account VALUES(X'01a22368471573c2821fbb09bb4f81f3',7,9,18000,'gold',1771052460000,'2026-03-31');
INSERT INTO account VALUES(X'01a223684756773d81c18b455d531557',6,54,9000,NULL,1771056240000,NULL);
INSERT INTO account VALUES(X'01a223684757753ea053b5a6974874e7',0,0,0,NULL,1767340800000,NULL);
INSERT INTO account VALUES(X'01a223684772729db5ec031ca5f04121',3,0,0,'bronze',1771100400000,NULL);
INSERT INTO account VALUES(X'01a22368477370c19bf111a3f7780875',2,0,0,NULL,1771101600000,NULL);
INSERT INTO account VALUES(X'01a22368478573afa214ee2c1fcb4571',4,-28,49400,NULL,1771153200000,NULL);
INSERT INTO account VALUES(X'18f032e1a7f2832c926cb5babb4d705c',1,40,0,NULL,1770976800000,NULL);
CREATE TABLE IF NOT EXISTS "lot" (
    id          BLOB    NOT NULL PRIMARY KEY REFERENCES points_entry (id),
    account     BLOB    NOT NULL REFERENCES account (id),
    -- Below zero: owed; that has no life that could end.
    left        INTEGER NOT NULL CHECK (left >= 0 OR (active_from IS NULL AND expires IS NULL)),
    active_from TEXT,
    expires     TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO lot VALUES(X'01a2236846cb77ef97b362d9bbb71061',X'01a2236846b87567bb815fc1ee2924c7',42,'2026-02-01','2027-02-01');
INSERT INTO lot VALUES(X'01a2236846d2741688339696daf8707c',X'01a2236846b87567bb815fc1ee2924c7',94,'2026-02-05','2027-02-05');
INSERT INTO lot VALUES(X'01a2236846dd76e296316ea912bdf053',X'01a2236846c576f49adf52809118f1f8',100,'2026-02-08','2027-02-08');
INSERT INTO lot VALUES(X'01a2236846ee76478c2ef912bcc35fea',X'01a2236846e2724ca705a6229334884b',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a2236846f0710aa9ea9341b5055ccd',X'01a2236846e6743aa23f8199dbdbdf01',150,'2026-02-10','2027-02-10');
INSERT INTO lot VALUES(X'01a22368470e7470832fe00566124ee3',X'01a2236846b87567bb815fc1ee2924c7',20,'2026-02-11','2027-02-11');
INSERT INTO lot VALUES(X'01a22368472272819a19de168023f180',X'01a22368471573c2821fbb09bb4f81f3',5,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a22368472971be85270ce0ede6ab34',X'01a22368471573c2821fbb09bb4f81f3',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a22368472b73e5991aa7a938205051',X'01a22368471573c2821fbb09bb4f81f3',0,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a2236847367437b6e8184766fc2952',X'01a22368471573c2821fbb09bb4f81f3',4,'2026-02-12','2027-02-12');
INSERT INTO lot VALUES(X'01a22368475b73ce82203c398376d2a1',X'01a223684756773d81c18b455d531557',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a22368475b73ce82203c3ab0f43a0e',X'01a223684756773d81c18b455d531557',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a22368475c76ca9f9d9573972b5841',X'01a2236846b87567bb815fc1ee2924c7',0,'2026-02-14','2026-05-14');
INSERT INTO lot VALUES(X'01a22368476276c5b3d3242c020d9be4',X'01a223684756773d81c18b455d531557',4,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a22368476276c5b3d3242d3c262437',X'01a223684756773d81c18b455d531557',50,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a22368476276c5b3d3242e13c2a43b',X'01a2236846b87567bb815fc1ee2924c7',70,'2026-02-14','2026-05-14');
INSERT INTO lot VALUES(X'01a223684765779eab7bdd6c82829d84',X'01a2236846b87567bb815fc1ee2924c7',0,'2026-02-16','2026-05-16');
INSERT INTO lot VALUES(X'01a22368476773d5a577318ee5b2d57c',X'01a2236846b87567bb815fc1ee2924c7',50,'2026-02-16','2027-02-16');
INSERT INTO lot VALUES(X'01a22368476d7751ae82984362f28384',X'01a2236846b87567bb815fc1ee2924c7',500,'2026-02-16','2027-02-16');
INSERT INTO lot VALUES(X'01a22368477a735e9b2853f1ad393f28',X'01a223684772729db5ec031ca5f04121',0,'2026-02-14','2027-02-14');
INSERT INTO lot VALUES(X'01a2236847867182afbc1ce929479c9e',X'01a22368478573afa214ee2c1fcb4571',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'01a2236847887356b711864df9da76d8',X'01a22368478573afa214ee2c1fcb4571',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'01a223684789707d86b60f9ea56cc775',X'01a22368478573afa214ee2c1fcb4571',-28,NULL,NULL);
INSERT INTO lot VALUES(X'01a22368478b7656bd5958ded456c236',X'01a22368478573afa214ee2c1fcb4571',0,'2026-02-15','2027-02-15');
INSERT INTO lot VALUES(X'18f032e1a7f28bdaa3c9c135fa4e2941',X'18f032e1a7f2832c926cb5babb4d705c',40,NULL,NULL);
CREATE TABLE sale_basis (
    sale  BLOB NOT NULL PRIMARY KEY REFERENCES sale (id),
    basis TEXT NOT NULL CHECK (json_valid(basis))
) STRICT, WITHOUT ROWID;
INSERT INTO sale_basis VALUES(X'01a22368478573afa214ee302d820b3a','{"member":{"since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a223684787745d86ca09e810de47b4','{"member":{"tier":"bronze","since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a22368478a7584b5439de1e13a4b58','{"member":{"since":"2025-01-01"}}');
INSERT INTO sale_basis VALUES(X'01a22368478b7656bd5958e1bbff9300','{}');
INSERT INTO sale_basis VALUES(X'01a223684791718aadc431b2fc0af367','{}');
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
INSERT INTO refund VALUES(X'01a2236846d374d1ae5dc831d39fd171',1,21,1,1770372000000,'2026-02-06','A-R00001',X'ea64c7493a775bfb815ec4ed0a1075e6',X'01a2236846c67241923093105ff8cdcc',90000,0,0,44,0,0,0,0,90000);
INSERT INTO refund VALUES(X'01a2236846de7445a29e165cf31594e4',1,30,1,1770631200000,'2026-02-09','A-R00002',X'783c7805baff5d7aaf8f19232b618bd7',NULL,500,0,0,0,0,0,0,0,500);
INSERT INTO refund VALUES(X'01a22368472c724caa1d219c43c4dd70',1,102,1,1770883680000,'2026-02-12','A-R00003',X'21b86837a1a156008c4c0683d5c9b6ae',X'01a22368472a7162ab37f30fa9e52577',8000,0,0,4,0,0,0,0,8000);
INSERT INTO refund VALUES(X'01a2236847367437b6e81848bcba7e04',1,109,1,1770883800000,'2026-02-12','A-R00004',X'f009678a39435be88e2df0609e16c4ac',X'01a22368472376ef80e7cf6f72a10ffe',10000,0,0,5,0,0,0,0,10000);
INSERT INTO refund VALUES(X'01a22368475d735caf8ec694ac0c764b',1,140,1,1771056180000,'2026-02-14','A-R00005',X'a73506e058c35589b2127e61e5cb5f6d',X'01a22368475971ff9ac6c95bd536d36a',9000,0,0,4,0,0,0,0,9000);
INSERT INTO refund VALUES(X'01a22368477a735e9b2853f384f65770',1,179,1,1771100400000,'2026-02-14','A-R00006',X'3b3d19d2a9445a23b0dcf99bbdc07cb1',X'01a223684779716ca800a5c1da35e54e',5820000,0,0,2910,0,0,0,0,5820000);
INSERT INTO refund VALUES(X'01a2236847887356b711864e33b41020',1,199,1,1771149600000,'2026-02-15','A-R00007',X'f0cce7b673095edfafb89ca3c156077e',X'01a22368478573afa214ee302d820b3a',200000,0,0,50,50,0,0,0,200000);
INSERT INTO refund VALUES(X'01a22368478c7404ac4d537e95fdb0a4',1,212,1,1771160400000,'2026-02-15','A-R00008',X'25f1ed1157c5589da9e36fae77743ea5',X'01a22368478b7656bd5958e1bbff9300',196667,0,0,0,0,0,0,6667,190000);
INSERT INTO refund VALUES(X'01a22368479270a283890cd7e9b2193d',1,215,1,1771167600000,'2026-02-15','A-R00009',X'e44efcff822759789a15fa3165eac8e2',X'01a223684791718aadc431b2fc0af367',3000,0,0,0,0,0,0,0,3000);
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
INSERT INTO tier_event VALUES(X'01a2236846cb77ef97b362da606cd41e',1,15,1,1769940000000,'2026-02-01',X'01a2236846b87567bb815fc1ee2924c7','bronze',1,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a2236846dd76e296316eaabba457b9',1,29,1,1770548400000,'2026-02-08',X'01a2236846c576f49adf52809118f1f8','bronze',1,'moved',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a2236846ee76478c2ef913f05cefea',1,53,1,1770714000000,'2026-02-10',X'01a2236846e5712b8dbdae2c6aec89fc','bronze',1,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a2236846f0710aa9ea9342ccaed823',1,58,1,1770714000000,'2026-02-10',X'01a2236846e5712b8dbdae318845e646','bronze',1,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a2236846f674528429fa4dc4c1e3cf',1,63,1,1770796800000,'2026-02-11',X'01a2236846e2724ca705a6229334884b','bronze',1,'moved',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a2236846f9739d9f5cadccb2e7f9eb',1,68,1,1770796860000,'2026-02-11',X'01a2236846e6743aa23f8199dbdbdf01','bronze',1,'moved',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a2236846fc771ebff5564d4fca994c',1,73,1,1770796920000,'2026-02-11',X'01a2236846e6743aa23f8199dbdbdf01',NULL,1,'ended',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223684701765cbd1642ae9cb9f212',1,76,1,1770796980000,'2026-02-11',X'01a2236846e6743aa23f8199dbdbdf01','bronze',1,'moved',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223684742739696aeb03ab46db873',1,117,1,1771052460000,'2026-02-14',X'01a22368471573c2821fbb09bb4f81f3','gold',2,'given','2026-03-31',NULL);
INSERT INTO tier_event VALUES(X'01a22368477370c19bf111a7e35f5283',1,173,1,1771099200000,'2026-02-14',X'01a223684772729db5ec031ca5f04121','bronze',3,'given',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a22368477a735e9b2853f2558e8f28',1,178,1,1771099800000,'2026-02-14',X'01a223684772729db5ec031ca5f04121','platinum',3,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a22368477d7716a7c0e1837f0274ec',1,182,1,1771100400000,'2026-02-14',X'01a223684772729db5ec031ca5f04121',NULL,3,'returned',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a22368477d7716a7c0e18490dd2e97',1,183,1,1771100400000,'2026-02-14',X'01a223684772729db5ec031ca5f04121','bronze',3,'given',NULL,X'01a22368477370c19bf111a7e35f5283');
INSERT INTO tier_event VALUES(X'01a22368477e74afb13d68d701072546',1,184,1,1771101000000,'2026-02-14',X'01a22368477370c19bf111a3f7780875','gold',3,'given',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a22368478174c0893511850795d70f',1,185,1,1771101600000,'2026-02-14',X'01a22368477370c19bf111a3f7780875',NULL,3,'ended',NULL,X'01a22368477e74afb13d68d701072546');
INSERT INTO tier_event VALUES(X'01a2236847867182afbc1ceabf82c737',1,194,1,1771142400000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','bronze',5,'reached',NULL,NULL);
INSERT INTO tier_event VALUES(X'01a223684789707d86b60fa1b5e06eb6',1,204,1,1771149600000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571',NULL,5,'returned',NULL,NULL);
CREATE TABLE person_tier_event (
    event BLOB NOT NULL PRIMARY KEY REFERENCES tier_event (id),
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_tier_event VALUES(X'01a223684742739696aeb03ab46db873','sorry');
INSERT INTO person_tier_event VALUES(X'01a22368477370c19bf111a7e35f5283','sorry');
INSERT INTO person_tier_event VALUES(X'01a22368477e74afb13d68d701072546','sorry');
INSERT INTO person_tier_event VALUES(X'01a22368478174c0893511850795d70f','not he');
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
INSERT INTO points_entry VALUES(X'01a2236846cb77ef97b362d9bbb71061',1,14,1,1769940000000,'2026-02-01',X'01a2236846b87567bb815fc1ee2924c7','earned',136,X'01a2236846c67241923093105ff8cdcc',NULL,NULL,'2026-02-01','2027-02-01');
INSERT INTO points_entry VALUES(X'01a2236846d2741688339695a5adae15',1,19,1,1770285600000,'2026-02-05',X'01a2236846b87567bb815fc1ee2924c7','spent',-50,X'01a2236846d175a183024836d7d27186',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236846d2741688339696daf8707c',1,20,1,1770285600000,'2026-02-05',X'01a2236846b87567bb815fc1ee2924c7','earned',94,X'01a2236846d175a183024836d7d27186',NULL,NULL,'2026-02-05','2027-02-05');
INSERT INTO points_entry VALUES(X'01a2236846d970e7a3b71c4be0cfb1e5',1,22,1,1770372000000,'2026-02-06',X'01a2236846b87567bb815fc1ee2924c7','taken_back',-44,X'01a2236846c67241923093105ff8cdcc',X'01a2236846d374d1ae5dc831d39fd171',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236846dd76e296316ea912bdf053',1,28,1,1770548400000,'2026-02-08',X'01a2236846c576f49adf52809118f1f8','earned',100,X'01a2236846db759fb6d209071d247294',NULL,NULL,'2026-02-08','2027-02-08');
INSERT INTO points_entry VALUES(X'01a2236846ee76478c2ef912bcc35fea',1,52,1,1770714000000,'2026-02-10',X'01a2236846e5712b8dbdae2c6aec89fc','earned',150,X'01a2236846ed7351b24826666a29ce5c',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a2236846f0710aa9ea9341b5055ccd',1,57,1,1770714000000,'2026-02-10',X'01a2236846e5712b8dbdae318845e646','earned',150,X'01a2236846ef7215bec071f73cfe4137',NULL,NULL,'2026-02-10','2027-02-10');
INSERT INTO points_entry VALUES(X'01a2236846f674528429fa4b13346393',1,61,1,1770796800000,'2026-02-11',X'01a2236846e5712b8dbdae2c6aec89fc','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236846f674528429fa4cc9dc66bc',1,62,1,1770796800000,'2026-02-11',X'01a2236846e2724ca705a6229334884b','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236846f9739d9f5cadca5a21fcef',1,66,1,1770796860000,'2026-02-11',X'01a2236846e5712b8dbdae318845e646','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236846f9739d9f5cadcb60651511',1,67,1,1770796860000,'2026-02-11',X'01a2236846e6743aa23f8199dbdbdf01','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236846fb76dfb1b9fade7b566e03',1,71,1,1770796920000,'2026-02-11',X'01a2236846e6743aa23f8199dbdbdf01','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236846fb76dfb1b9fadffc28356f',1,72,1,1770796920000,'2026-02-11',X'01a2236846e5712b8dbdae318845e646','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223684701765cbd1642acb8453854',1,74,1,1770796980000,'2026-02-11',X'01a2236846e5712b8dbdae318845e646','moved_out',-150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223684701765cbd1642ad5906bd32',1,75,1,1770796980000,'2026-02-11',X'01a2236846e6743aa23f8199dbdbdf01','moved_in',150,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22368470e7470832fe00566124ee3',1,82,1,1770797100000,'2026-02-11',X'01a2236846b87567bb815fc1ee2924c7','answered',20,NULL,NULL,X'01a22368470e7470832fe004a6952101','2026-02-11','2027-02-11');
INSERT INTO points_entry VALUES(X'01a22368472272819a19de168023f180',1,93,1,1770883500000,'2026-02-12',X'01a22368471573c2821fbb09bb4f81f3','earned',5,X'01a22368472177f996aec5a5aa639a21',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a22368472971be85270ce0ede6ab34',1,97,1,1770883560000,'2026-02-12',X'01a22368471573c2821fbb09bb4f81f3','earned',5,X'01a22368472376ef80e7cf6f72a10ffe',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a22368472b73e5991aa7a938205051',1,101,1,1770883620000,'2026-02-12',X'01a22368471573c2821fbb09bb4f81f3','earned',4,X'01a22368472a7162ab37f30fa9e52577',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a22368472f7554a56228fa59700f35',1,104,1,1770883680000,'2026-02-12',X'01a22368471573c2821fbb09bb4f81f3','taken_back',-4,X'01a22368472a7162ab37f30fa9e52577',X'01a22368472c724caa1d219c43c4dd70',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236847367437b6e8184766fc2952',1,108,1,1770883740000,'2026-02-12',X'01a22368471573c2821fbb09bb4f81f3','earned',4,X'01a223684735753396da0399241c5c89',NULL,NULL,'2026-02-12','2027-02-12');
INSERT INTO points_entry VALUES(X'01a2236847377071b1af473db3c534e0',1,111,1,1770883800000,'2026-02-12',X'01a22368471573c2821fbb09bb4f81f3','taken_back',-5,X'01a22368472376ef80e7cf6f72a10ffe',X'01a2236847367437b6e81848bcba7e04',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22368475b73ce82203c398376d2a1',1,135,1,1771056120000,'2026-02-14',X'01a223684756773d81c18b455d531557','earned',4,X'01a22368475971ff9ac6c95bd536d36a',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a22368475b73ce82203c3ab0f43a0e',1,136,1,1771056120000,'2026-02-14',X'01a223684756773d81c18b455d531557','granted',50,X'01a22368475971ff9ac6c95bd536d36a',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a22368475c76ca9f9d9573972b5841',1,137,1,1771056120000,'2026-02-14',X'01a2236846b87567bb815fc1ee2924c7','granted',70,NULL,NULL,NULL,'2026-02-14','2026-05-14');
INSERT INTO points_entry VALUES(X'01a22368475f76f08d40f4f4609b0ffa',1,142,1,1771056180000,'2026-02-14',X'01a223684756773d81c18b455d531557','taken_back',-4,X'01a22368475971ff9ac6c95bd536d36a',X'01a22368475d735caf8ec694ac0c764b',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22368475f76f08d40f4f53026cea0',1,143,1,1771056180000,'2026-02-14',X'01a223684756773d81c18b455d531557','withdrawn',-50,X'01a22368475971ff9ac6c95bd536d36a',X'01a22368475d735caf8ec694ac0c764b',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22368475f76f08d40f4f6aa9ee550',1,144,1,1771056180000,'2026-02-14',X'01a2236846b87567bb815fc1ee2924c7','withdrawn',-70,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22368476276c5b3d3242c020d9be4',1,150,1,1771056240000,'2026-02-14',X'01a223684756773d81c18b455d531557','earned',4,X'01a22368476076d78157c4c615926e12',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a22368476276c5b3d3242d3c262437',1,151,1,1771056240000,'2026-02-14',X'01a223684756773d81c18b455d531557','granted',50,X'01a22368476076d78157c4c615926e12',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a22368476276c5b3d3242e13c2a43b',1,152,1,1771056240000,'2026-02-14',X'01a2236846b87567bb815fc1ee2924c7','granted',70,NULL,NULL,NULL,'2026-02-14','2026-05-14');
INSERT INTO points_entry VALUES(X'01a223684765779eab7bdd6c82829d84',1,156,1,1771228860000,'2026-02-16',X'01a2236846b87567bb815fc1ee2924c7','granted',200,NULL,NULL,NULL,'2026-02-16','2026-05-16');
INSERT INTO points_entry VALUES(X'01a223684766774bad5ea11c7369e3e1',1,158,1,1771228920000,'2026-02-16',X'01a2236846b87567bb815fc1ee2924c7','withdrawn',-200,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22368476773d5a577318ee5b2d57c',1,160,1,1771228980000,'2026-02-16',X'01a2236846b87567bb815fc1ee2924c7','granted',50,NULL,NULL,NULL,'2026-02-16','2027-02-16');
INSERT INTO points_entry VALUES(X'01a22368476d7751ae82984362f28384',1,162,1,1771229040000,'2026-02-16',X'01a2236846b87567bb815fc1ee2924c7','granted',500,NULL,NULL,NULL,'2026-02-16','2027-02-16');
INSERT INTO points_entry VALUES(X'01a22368477a735e9b2853f1ad393f28',1,177,1,1771099800000,'2026-02-14',X'01a223684772729db5ec031ca5f04121','earned',2910,X'01a223684779716ca800a5c1da35e54e',NULL,NULL,'2026-02-14','2027-02-14');
INSERT INTO points_entry VALUES(X'01a22368477d7716a7c0e182c1f4c3c2',1,181,1,1771100400000,'2026-02-14',X'01a223684772729db5ec031ca5f04121','taken_back',-2910,X'01a223684779716ca800a5c1da35e54e',X'01a22368477a735e9b2853f384f65770',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236847867182afbc1ce929479c9e',1,193,1,1771142400000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','earned',100,X'01a22368478573afa214ee302d820b3a',NULL,NULL,'2026-02-15','2027-02-15');
INSERT INTO points_entry VALUES(X'01a2236847887356b711864c30d0ffd3',1,197,1,1771146000000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','spent',-50,X'01a223684787745d86ca09e810de47b4',NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a2236847887356b711864df9da76d8',1,198,1,1771146000000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','earned',7,X'01a223684787745d86ca09e810de47b4',NULL,NULL,'2026-02-15','2027-02-15');
INSERT INTO points_entry VALUES(X'01a223684789707d86b60f9daadc6e50',1,200,1,1771149600000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','taken_back',-50,X'01a22368478573afa214ee302d820b3a',X'01a2236847887356b711864e33b41020',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223684789707d86b60f9ea56cc775',1,201,1,1771149600000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','taken_back',-50,X'01a22368478573afa214ee302d820b3a',X'01a2236847887356b711864e33b41020',NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223684789707d86b60f9f45e71807',1,202,1,1771149600000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','settled',-7,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a223684789707d86b60fa025d55081',1,203,1,1771149600000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','settled',7,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22368478b7656bd5958ded456c236',1,207,1,1771153200000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','earned',15,X'01a22368478a7584b5439de1e13a4b58',NULL,NULL,'2026-02-15','2027-02-15');
INSERT INTO points_entry VALUES(X'01a22368478b7656bd5958dfa027a13e',1,208,1,1771153200000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','settled',-15,NULL,NULL,NULL,NULL,NULL);
INSERT INTO points_entry VALUES(X'01a22368478b7656bd5958e0f782a45b',1,209,1,1771153200000,'2026-02-15',X'01a22368478573afa214ee2c1fcb4571','settled',15,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO referral VALUES(X'01a223684758745f842f78040b1db230',1,130,1,1771056060000,'2026-02-14',X'01a223684756773d81c18b44e1c21a02',X'01a2236846b671bd98b5e0e646abb8f7');
INSERT INTO referral VALUES(X'01a22368475971ff9ac6c95ab5032c80',1,131,1,1771056060000,'2026-02-14',X'01a223684757753ea053b5a5360db63e',X'01a223684756773d81c18b44e1c21a02');
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
INSERT INTO referral_step VALUES(X'01a22368475c76ca9f9d95759fa59392',1,139,1,1771056120000,'2026-02-14',X'01a223684758745f842f78040b1db230',1,'given',X'01a22368475971ff9ac6c95bd536d36a',NULL,3);
INSERT INTO referral_step VALUES(X'01a22368475f76f08d40f4f885b60e0f',1,146,1,1771056180000,'2026-02-14',X'01a223684758745f842f78040b1db230',2,'taken_back',X'01a22368475971ff9ac6c95bd536d36a',X'01a22368475d735caf8ec694ac0c764b',3);
INSERT INTO referral_step VALUES(X'01a22368476276c5b3d3243006d3c869',1,154,1,1771056240000,'2026-02-14',X'01a223684758745f842f78040b1db230',3,'given',X'01a22368476076d78157c4c615926e12',NULL,3);
CREATE TABLE referral_part (
    step   BLOB NOT NULL REFERENCES referral_step (id),
    side   TEXT NOT NULL CHECK (side IN ('friend', 'recommender')),
    member BLOB NOT NULL REFERENCES member (id),
    entry  BLOB UNIQUE REFERENCES points_entry (id),
    coupon BLOB REFERENCES coupon (id),
    PRIMARY KEY (step, side)
) STRICT, WITHOUT ROWID;
INSERT INTO referral_part VALUES(X'01a22368475c76ca9f9d95759fa59392','friend',X'01a223684756773d81c18b44e1c21a02',X'01a22368475b73ce82203c3ab0f43a0e',X'01a22368475b73ce82203c38937d3007');
INSERT INTO referral_part VALUES(X'01a22368475c76ca9f9d95759fa59392','recommender',X'01a2236846b671bd98b5e0e646abb8f7',X'01a22368475c76ca9f9d9573972b5841',X'01a22368475c76ca9f9d957402a1e148');
INSERT INTO referral_part VALUES(X'01a22368475f76f08d40f4f885b60e0f','friend',X'01a223684756773d81c18b44e1c21a02',X'01a22368475f76f08d40f4f53026cea0',X'01a22368475b73ce82203c38937d3007');
INSERT INTO referral_part VALUES(X'01a22368475f76f08d40f4f885b60e0f','recommender',X'01a2236846b671bd98b5e0e646abb8f7',X'01a22368475f76f08d40f4f6aa9ee550',X'01a22368475c76ca9f9d957402a1e148');
INSERT INTO referral_part VALUES(X'01a22368476276c5b3d3243006d3c869','friend',X'01a223684756773d81c18b44e1c21a02',X'01a22368476276c5b3d3242d3c262437',X'01a22368476276c5b3d3242b66f464a7');
INSERT INTO referral_part VALUES(X'01a22368476276c5b3d3243006d3c869','recommender',X'01a2236846b671bd98b5e0e646abb8f7',X'01a22368476276c5b3d3242e13c2a43b',X'01a22368476276c5b3d3242fddbd09a1');
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
INSERT INTO gift_count VALUES(X'01a2236847177152835f0dbc46c0631e',1,89,1,1770883260000,'2026-02-12','mug','counted',7000,7000);
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
INSERT INTO compensation VALUES(X'01a223684764716695b7169611dd515b',1,157,1,1771228860000,'2026-02-16',X'01a2236846b671bd98b5e0e646abb8f7','serious',4,X'01a223684765779eab7bdd6c82829d84',NULL);
INSERT INTO compensation VALUES(X'01a22368476773d5a577318d68c8d99e',1,161,1,1771228980000,'2026-02-16',X'01a2236846b671bd98b5e0e646abb8f7','minor',4,X'01a22368476773d5a577318ee5b2d57c',NULL);
INSERT INTO compensation VALUES(X'01a22368476c77b6b851cec4c1fb5bad',1,164,1,1771229040000,'2026-02-16',X'01a2236846b671bd98b5e0e646abb8f7','grave',4,X'01a22368476d7751ae82984362f28384',X'01a22368476d7751ae8298441f7b63b5');
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
INSERT INTO compensation_end VALUES(X'01a223684766774bad5ea11d3d14ed90',1,159,1,1771228920000,'2026-02-16',X'01a223684764716695b7169611dd515b',X'01a223684766774bad5ea11c7369e3e1',NULL);
CREATE TABLE person_compensation (
    compensation BLOB NOT NULL PRIMARY KEY REFERENCES compensation (id),
    words        TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_compensation VALUES(X'01a223684764716695b7169611dd515b','Холодна кава');
INSERT INTO person_compensation VALUES(X'01a22368476773d5a577318d68c8d99e','Холодна кава');
INSERT INTO person_compensation VALUES(X'01a22368476c77b6b851cec4c1fb5bad','Холодна кава');
CREATE TABLE person_compensation_end (
    compensation_end BLOB NOT NULL PRIMARY KEY REFERENCES compensation_end (id),
    words            TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO person_compensation_end VALUES(X'01a223684766774bad5ea11d3d14ed90','Не та людина');
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
CREATE INDEX product_by_skeleton ON product (skeleton);
CREATE INDEX referral_part_by_coupon ON referral_part (coupon) WHERE coupon IS NOT NULL;
CREATE INDEX compensation_by_coupon ON compensation (coupon) WHERE coupon IS NOT NULL;
COMMIT;
