//! The settings, tab by tab, and the programme in its versions.

use regulars::domain::{
    BasisPoints, GreetingRule, Lang, LeapDay, Money, PaymentForm, Points, Quantity, Rounding, ShopSettings, TextSize,
};
use regulars::shop::{check, programme};
use regulars::ui::screen::settings::programme::{Field as Value, Message as Programme};
use regulars::ui::screen::settings::{Action, Field, Message, State};
use regulars::ui::world::World;

use super::desk::{Desk, answers, desk, words};

fn pressed(state: &mut State, world: &World, key: &str) -> bool {
    state.key(world, key).is_some_and(|message| sent(state, world, message))
}

/// Whether it led to something being kept.
fn sent(state: &mut State, world: &World, message: Message) -> bool {
    match state.update(world, message) {
        Action::Saved => true,
        Action::Run(task) => {
            for answer in answers(task) {
                sent(state, world, answer);
            }
            false
        }
        Action::None | Action::Close => false,
    }
}

fn typed(state: &mut State, world: &World, field: Field, text: &str) {
    state.update(world, Message::Field(field, text.to_owned()));
}

fn shown(d: &Desk, state: &State) -> String {
    words(&d.world, state.view(&d.world))
}

#[test]
fn theme_text_and_language_are_kept_for_this_till() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    for key in ["F3", "Alt+1", "Alt+2", "Alt+5", "Alt+5", "Alt+5"] {
        assert!(!pressed(&mut state, &d.world, key));
    }
    assert!(pressed(&mut state, &d.world, "F9"));
    let till = d.world.shop.till_settings();
    assert_eq!((till.dark, till.text, till.lang), (true, TextSize::Large, Some(Lang::En)));
    assert!(shown(&d, &state).contains("збережено"));
}

#[test]
fn what_was_changed_is_left_by_the_second_press() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    let leaves = |state: &mut State| matches!(state.update(&d.world, Message::Close), Action::Close);
    assert!(leaves(&mut state));
    typed(&mut state, &d.world, Field::Name, " Вітряк ");
    assert!(!leaves(&mut state) && shown(&d, &state).contains("Зміни ще не збережено."));
    pressed(&mut state, &d.world, "F3");
    assert!(!shown(&d, &state).contains("Зміни ще не збережено."), "whoever goes on is not asked any more");
    assert!(!leaves(&mut state) && leaves(&mut state));
    assert!(pressed(&mut state, &d.world, "F9") && leaves(&mut state), "kept, it is left at once");
    let (mut state, _) = State::programme(&d.world);
    state.update(&d.world, Message::Programme(Programme::Type(Value::Base, "5".into())));
    assert!(!leaves(&mut state) && leaves(&mut state));
}

#[test]
fn a_new_key_is_pressed_and_a_clash_is_said() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    for key in ["F4", "Enter", "F9"] {
        pressed(&mut state, &d.world, key);
    }
    let said = shown(&d, &state);
    assert!(said.contains("Товар і Оплата на одній клавіші"), "{said}");
    assert!(!pressed(&mut state, &d.world, "F9"), "a clash is not kept");
    for key in ["Enter", "Ctrl+P"] {
        pressed(&mut state, &d.world, key);
    }
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(d.world.shop.till_settings().keys.get("item").map(String::as_str), Some("Ctrl+P"));
    // Its own key again.
    pressed(&mut state, &d.world, "F8");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert!(d.world.shop.till_settings().keys.is_empty());
}

#[test]
fn ranges_that_begin_alike_are_refused() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F5");
    typed(&mut state, &d.world, Field::Cards, "21");
    let said = shown(&d, &state);
    assert!(said.contains("21 і 21 починаються однаково"), "{said}");
    assert!(!pressed(&mut state, &d.world, "F9"));
    typed(&mut state, &d.world, Field::Cards, "27");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(d.world.shop.settings().ranges.cards, "27");
}

#[test]
fn a_scan_on_its_tab_is_shown_and_understood() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    assert!(state.scanned(&d.world, "2112345012344").is_none(), "elsewhere it is the till's");
    pressed(&mut state, &d.world, "F5");
    assert!(state.scanned(&d.world, "4820000000017").is_some());
    let said = shown(&d, &state);
    assert!(said.contains("4820000000017") && said.contains("контрольна цифра збігається"), "{said}");
}

#[test]
fn one_form_of_payment_is_cash() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F6");
    pressed(&mut state, &d.world, "Alt+9");
    assert!(shown(&d, &state).contains("потрібен один готівковий спосіб"));
    assert!(!pressed(&mut state, &d.world, "F9"));
    pressed(&mut state, &d.world, "Alt+9");
    pressed(&mut state, &d.world, "Ins");
    state.update(&d.world, Message::FormName(2, "Сертифікат".into()));
    assert!(pressed(&mut state, &d.world, "F9"));
    let forms = d.world.shop.settings().payment_forms.clone();
    assert_eq!((forms.len(), forms[2].name.in_lang(Lang::Uk)), (3, "Сертифікат"));
}

#[test]
fn a_form_that_was_removed_never_lends_its_id_to_another() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    let added = |state: &mut State, name: &str| {
        pressed(state, &d.world, "F6");
        pressed(state, &d.world, "Ins");
        state.update(&d.world, Message::FormName(2, name.to_owned()));
        assert!(pressed(state, &d.world, "F9"), "{}", shown(&d, state));
        d.world.shop.settings().payment_forms[2].id.clone()
    };
    let voucher = added(&mut state, "Сертифікат");
    pressed(&mut state, &d.world, "F8");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_ne!(added(&mut state, "Переказ"), voucher, "receipts of the first would name the second");
}

#[test]
fn receipts_name_a_form_that_was_removed_as_it_was_called() {
    use regulars::ui::screen::receipt;
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F6");
    pressed(&mut state, &d.world, "Ins");
    state.update(&d.world, Message::FormName(2, "Сертифікат".into()));
    assert!(pressed(&mut state, &d.world, "F9"));
    let form = d.world.shop.settings().payment_forms[2].id.clone();
    let mut request = super::desk::request(None, &[("Хліб", 6_800, 1)], regulars::domain::Points::ZERO);
    request.payments = vec![regulars::domain::Payment { form: form.clone(), amount: Money::minor(6_800) }];
    let sold = regulars::shop::sell::sell(&d.world.shop, request, d.world.now, false).unwrap();
    pressed(&mut state, &d.world, "F8");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(d.world.shop.settings().payment_forms.len(), 2);
    // What is kept afterwards loses no name.
    state.update(&d.world, Message::FormName(0, "Гроші".into()));
    assert!(pressed(&mut state, &d.world, "F9"));
    let (story, _) = receipt::State::open(&d.world, sold.sale);
    let said = words(&d.world, story.view(&d.world));
    assert!(said.contains("Сертифікат") && !said.contains(&form), "{said}");
    let day = regulars::shop::report::Asked::Day(d.world.now.day());
    let report = regulars::shop::report::report(&d.world.shop, &day, d.world.now).unwrap();
    let paper = format!("{:?}", report.document(d.world.language));
    assert!(paper.contains("Сертифікат") && !paper.contains(&form), "{paper}");
}

#[test]
fn no_more_forms_are_added_than_can_be_paid_with() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F6");
    for place in 2..7 {
        pressed(&mut state, &d.world, "Ins");
        state.update(&d.world, Message::FormName(place, format!("Спосіб {place}")));
    }
    assert!(!shown(&d, &state).contains("не більше 7"), "seven can be paid with");
    pressed(&mut state, &d.world, "Ins");
    let said = shown(&d, &state);
    assert!(said.contains("Способів оплати не більше 7"), "{said}");
    d.draw("settings-payment-most", &state, State::view);
    pressed(&mut state, &d.world, "Up");
    assert!(!shown(&d, &state).contains("не більше 7"), "whoever goes on is not told any more");
    assert!(pressed(&mut state, &d.world, "F9"));
    let settings = d.world.shop.settings();
    assert_eq!(settings.payment_forms.len(), 7);
    // More that were kept before are told of, and are not kept again.
    let mut eight = ShopSettings::clone(&settings);
    eight.payment_forms.push(PaymentForm { id: "old".into(), ..settings.payment_forms[6].clone() });
    d.world.shop.keep_settings(eight).unwrap();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F6");
    let said = shown(&d, &state);
    assert!(said.contains("не більше 7 способів оплати"), "{said}");
    assert!(!pressed(&mut state, &d.world, "F9"));
    state.update(&d.world, Message::RemoveForm(7));
    assert!(pressed(&mut state, &d.world, "F9"));
}

#[test]
fn another_controller_is_another_text_of_consent() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    typed(&mut state, &d.world, Field::Controller, "ФОП Мельник І. В., Львів");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(d.world.shop.settings().consent.version, 1);
    typed(&mut state, &d.world, Field::Controller, "ТОВ Млин, Львів");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(d.world.shop.settings().consent.version, 2);
}

fn value(state: &mut State, world: &World, field: Value, text: &str) {
    state.update(world, Message::Programme(Programme::Type(field, text.to_owned())));
}

#[test]
fn a_change_of_the_programme_is_a_version_from_its_day() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    assert!(!pressed(&mut state, &d.world, "F9"), "nothing is changed");
    value(&mut state, &d.world, Value::Base, "2,5");
    value(&mut state, &d.world, Value::TierOff(2), "8");
    value(&mut state, &d.world, Value::From, "1.12");
    assert!(pressed(&mut state, &d.world, "F9"));
    let versions = programme::versions(&d.world.shop).unwrap();
    let last = versions.last().unwrap();
    assert_eq!((versions.len(), last.version, last.from), (2, 2, "2026-12-01".parse().unwrap()));
    assert_eq!(last.programme.base_discount, BasisPoints::new(250));
    assert_eq!(last.programme.tiers.levels[2].discount, BasisPoints::new(800));
    // The rest is as it was, the names in the other languages too.
    let before = &versions[0].programme;
    assert_eq!(last.programme.tiers.levels[2].name, before.tiers.levels[2].name);
    assert_eq!((&last.programme.birthday, &last.programme.points), (&before.birthday, &before.points));
    assert_eq!(programme::on(&d.world.shop, d.world.now.day()).unwrap().version, 1, "today the old one holds");
    assert!(check::check(&d.world.shop).unwrap().ok());
}

#[test]
fn what_is_typed_goes_on_from_the_version_that_holds_at_last() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    value(&mut state, &d.world, Value::Base, "5");
    value(&mut state, &d.world, Value::From, "1.12");
    assert!(pressed(&mut state, &d.world, "F9"));
    let (mut later, _) = State::programme(&d.world);
    value(&mut later, &d.world, Value::GiftPlace, "вітрина");
    value(&mut later, &d.world, Value::From, "25.11");
    assert!(shown(&d, &later).contains("почнеться версія 2"), "{}", shown(&d, &later));
    assert!(!pressed(&mut later, &d.world, "F9"), "it would be taken back on the first of December");
    let (mut later, _) = State::programme(&d.world);
    value(&mut later, &d.world, Value::GiftPlace, "вітрина");
    assert!(pressed(&mut later, &d.world, "F9"));
    let last = programme::versions(&d.world.shop).unwrap().pop().unwrap();
    assert_eq!((last.version, last.from), (3, "2026-12-01".parse().unwrap()));
    assert_eq!(last.programme.base_discount, BasisPoints::new(500));
    assert_eq!(programme::on(&d.world.shop, d.world.now.day()).unwrap().version, 1);
}

#[test]
fn a_version_that_was_set_meanwhile_is_not_undone_unseen() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    value(&mut state, &d.world, Value::Base, "2,5");
    let mut other = programme::on(&d.world.shop, d.world.now.day()).unwrap().programme;
    other.by_hand_limit = BasisPoints::new(1_500);
    programme::set(&d.world.shop, other, d.world.now.day(), d.world.now).unwrap();
    pressed(&mut state, &d.world, "F9");
    assert_eq!(programme::versions(&d.world.shop).unwrap().len(), 2, "nothing was saved");
    assert!(shown(&d, &state).contains("записали версію 2"), "{}", shown(&d, &state));
    value(&mut state, &d.world, Value::Base, "2,5");
    assert!(pressed(&mut state, &d.world, "F9"));
    let last = programme::versions(&d.world.shop).unwrap().pop().unwrap().programme;
    assert_eq!((last.by_hand_limit, last.base_discount), (BasisPoints::new(1_500), BasisPoints::new(250)));
}

#[test]
fn what_was_not_touched_stays_whatever_it_is() {
    let d = desk();
    let mut document = programme::on(&d.world.shop, d.world.now.day()).unwrap().programme;
    document.points.as_mut().unwrap().earn = BasisPoints::ZERO;
    document.tiers.levels[1].earn = Some(BasisPoints::ZERO);
    document.tiers.levels[2].earn = Some(BasisPoints::new(300));
    let birthday = document.birthday.as_mut().unwrap();
    (birthday.discount, birthday.gift) = (BasisPoints::ZERO, None);
    document.protected.push("Табак, сигареты".into());
    document.rules =
        serde_json::from_str(r#"[{"id":"b","name":"B","when":{"birthday":{}},"then":{"percent":{"rate":900}}}]"#)
            .unwrap();
    programme::set(&d.world.shop, document.clone(), d.world.now.day(), d.world.now).unwrap();
    let (mut state, _) = State::programme(&d.world);
    value(&mut state, &d.world, Value::Absent, "91");
    assert!(pressed(&mut state, &d.world, "F9"), "{}", shown(&d, &state));
    let mut last = programme::versions(&d.world.shop).unwrap().pop().unwrap().programme;
    assert_eq!(last.greeting.absent_days, 91);
    last.greeting = document.greeting.clone();
    assert_eq!(last, document);
    let (mut state, _) = State::programme(&d.world);
    value(&mut state, &d.world, Value::Protected, "ліки, Табак, сигареты");
    assert!(pressed(&mut state, &d.world, "F9"));
    let last = programme::versions(&d.world.shop).unwrap().pop().unwrap().programme;
    assert_eq!(last.protected, ["Табак, сигареты", "ліки"]);
}

#[test]
fn faults_stand_beside_the_value() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    for (field, text, said) in [
        (Value::TierFrom(1), "100", "має бути більше за 2 000,00 ₴"),
        (Value::Base, "сім", "відсоток, наприклад 7,5"),
        (Value::Share, "130", "не більше 100 %"),
        (Value::From, "1.11", "цей день уже минув"),
    ] {
        let (mut fresh, _) = State::programme(&d.world);
        value(&mut fresh, &d.world, field, text);
        let shown = shown(&d, &fresh);
        assert!(shown.contains(said), "{field:?}: {shown}");
        assert!(!pressed(&mut fresh, &d.world, "F9"), "{field:?}");
    }
    // Without a rate there are no points, without discount and gift no birthday.
    for field in [Value::Earn, Value::BirthdayOff, Value::Gift] {
        value(&mut state, &d.world, field, "");
    }
    pressed(&mut state, &d.world, "Ins");
    value(&mut state, &d.world, Value::TierName(4), "Діамант");
    value(&mut state, &d.world, Value::TierFrom(4), "90000");
    value(&mut state, &d.world, Value::TierOff(4), "12");
    assert!(pressed(&mut state, &d.world, "F9"));
    let last = programme::versions(&d.world.shop).unwrap().pop().unwrap().programme;
    assert_eq!((last.points, last.birthday), (None, None));
    assert_eq!(last.tiers.levels[4].from, Money::minor(9_000_000));
}

#[test]
fn every_rule_that_the_document_has_can_be_changed() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    for (field, text) in [
        (Value::Name, "Клуб пекарні"),
        (Value::GiftPlace, "вітрина ліворуч"),
        (Value::GiftQuantity, "2"),
        (Value::LeastDays, "45"),
        (Value::Step, "10"),
        (Value::Least, "50"),
        (Value::Delay, "2"),
        (Value::Grace, "30"),
        (Value::Expiring, "21"),
        (Value::Absent, "90"),
        (Value::NearTier, "20"),
        (Value::CashStep, "0,5"),
    ] {
        value(&mut state, &d.world, field, text);
    }
    // A leap day in the group of birthdays, the rounding in that of the till.
    for key in ["Alt+1", "Alt+4", "Alt+3", "Alt+4", "Alt+4"] {
        pressed(&mut state, &d.world, key);
    }
    let said = shown(&d, &state);
    assert!(said.contains("Клуб пекарні") && said.contains("0,5"), "{said}");
    assert!(pressed(&mut state, &d.world, "F9"));
    let versions = programme::versions(&d.world.shop).unwrap();
    let (before, now) = (&versions[0].programme, &versions[1].programme);
    assert_eq!(now.name.in_lang(Lang::Uk), "Клуб пекарні");
    assert_eq!(now.name.in_lang(Lang::Ru), before.name.in_lang(Lang::Ru));
    let birthday = now.birthday.as_ref().unwrap();
    let gift = birthday.gift.as_ref().unwrap();
    assert_eq!((birthday.least_days, birthday.leap_day), (45, LeapDay::March1));
    assert_eq!(gift.place.as_ref().map(|place| place.in_lang(Lang::Uk)), Some("вітрина ліворуч"));
    assert_eq!(gift.quantity, Quantity::pieces(2));
    let points = now.points.as_ref().unwrap();
    assert_eq!((points.step, points.least), (Points::new(10), Points::new(50)));
    assert_eq!((points.delay_days, points.grace_days), (2, 30));
    let near_tier = BasisPoints::new(2_000);
    assert_eq!(now.greeting, GreetingRule { expiring_days: 21, absent_days: 90, near_tier });
    assert_eq!((now.cash_step, now.rounding), (Money::minor(50), Rounding::Floor));
    assert_eq!(now.tiers, before.tiers, "the rest is as it was");
}

#[test]
fn a_place_needs_its_gift() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    value(&mut state, &d.world, Value::Gift, "");
    value(&mut state, &d.world, Value::GiftPlace, "вітрина");
    assert!(!pressed(&mut state, &d.world, "F9"));
    assert!(shown(&d, &state).contains("потрібні слова"));
}

#[test]
fn rules_that_the_window_has_no_fields_for_stay_as_they_are() {
    let d = desk();
    let mut document = programme::on(&d.world.shop, d.world.now.day()).unwrap().programme;
    document.rules = serde_json::from_str(
        r#"[{"id":"a","name":"A","when":{"weekdays":[5]},"then":{"percent":{"rate":900}}},
            {"id":"b","name":"B","group":"g","then":{"amount":{"amount":500,"off":"receipt"}}}]"#,
    )
    .unwrap();
    document.groups = serde_json::from_str(r#"[{"id":"g","combine":"sequence"}]"#).unwrap();
    programme::set(&d.world.shop, document.clone(), d.world.now.day(), d.world.now).unwrap();
    let (mut state, _) = State::programme(&d.world);
    let said = shown(&d, &state);
    assert!(said.contains("і ще 2 правила з файлу, без змін"), "{said}");
    d.draw("settings-programme-rules", &state, State::view);
    value(&mut state, &d.world, Value::Base, "2,5");
    assert!(pressed(&mut state, &d.world, "F9"));
    let last = programme::versions(&d.world.shop).unwrap().pop().unwrap().programme;
    assert_eq!(last.base_discount, BasisPoints::new(250));
    assert_eq!((last.rules, last.groups), (document.rules, document.groups));
}

#[test]
fn a_tier_is_put_between_others_and_any_is_removed() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    let ids = || -> Vec<String> {
        let last = programme::versions(&d.world.shop).unwrap().pop().unwrap().programme;
        last.tiers.levels.into_iter().map(|tier| tier.id).collect()
    };
    // From platinum up to silver, and one more after it.
    for key in ["Up", "Up", "Ins"] {
        pressed(&mut state, &d.world, key);
    }
    value(&mut state, &d.world, Value::TierName(2), "Бурштин");
    value(&mut state, &d.world, Value::TierFrom(2), "9000");
    value(&mut state, &d.world, Value::TierOff(2), "6");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(ids(), ["bronze", "silver", "tier-1", "gold", "platinum"]);
    // The first goes; what stood after it keeps its values, its id and its names.
    for key in ["Up", "Up", "Up", "Up", "F8"] {
        pressed(&mut state, &d.world, key);
    }
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(ids(), ["silver", "tier-1", "gold", "platinum"]);
    let last = programme::versions(&d.world.shop).unwrap().pop().unwrap().programme;
    assert_eq!(last.tiers.levels[0].name.in_lang(Lang::En), "Silver");
    assert_eq!(last.tiers.levels[1].from, Money::minor(900_000));
}

#[test]
fn more_tiers_than_fit_are_reached_by_key() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    for n in 4..15_u32 {
        pressed(&mut state, &d.world, "Ins");
        let place = usize::try_from(n).unwrap();
        value(&mut state, &d.world, Value::TierName(place), &format!("Рівень {n}"));
        value(&mut state, &d.world, Value::TierFrom(place), &format!("{}", 100_000 * n));
    }
    let said = shown(&d, &state);
    assert!(said.contains("Рівень 14") && !said.contains("Бронза"), "{said}");
    assert!(said.contains("із 15 рівнів"), "{said}");
    assert!(said.contains("Без знижок"), "what stands below the tiers stays in sight: {said}");
    for _ in 0..14 {
        pressed(&mut state, &d.world, "Up");
    }
    let said = shown(&d, &state);
    assert!(said.contains("Бронза") && !said.contains("Рівень 14"), "{said}");
    assert!(pressed(&mut state, &d.world, "F9"));
}

#[test]
fn a_language_that_is_changed_beside_the_programme_changes_no_amount() {
    let mut d = desk();
    let froms = |d: &Desk| {
        let last = programme::versions(&d.world.shop).unwrap().pop().unwrap();
        last.programme.tiers.levels.iter().map(|tier| (tier.name.clone(), tier.from)).collect::<Vec<_>>()
    };
    let before = froms(&d);
    assert!(before.iter().any(|(_, from)| *from >= Money::minor(100_000)), "a sum with a thousand in it");
    let base = |state: &mut State, world: &World, text: &str| {
        state.update(world, Message::Programme(Programme::Type(Value::Base, text.to_owned())));
    };
    // Untouched, it is written anew in the language that is spoken now.
    d.world.language = d.world.language.speaking(Lang::En);
    let (mut state, _) = State::new(&d.world);
    d.world.language = d.world.language.speaking(Lang::Ru);
    pressed(&mut state, &d.world, "F7");
    base(&mut state, &d.world, "1");
    assert!(pressed(&mut state, &d.world, "F9"), "{}", shown(&d, &state));
    assert_eq!(froms(&d), before);
    // Begun in another language, it is understood in that.
    pressed(&mut state, &d.world, "F7");
    base(&mut state, &d.world, "1,5");
    d.world.language = d.world.language.speaking(Lang::En);
    pressed(&mut state, &d.world, "F2");
    pressed(&mut state, &d.world, "F7");
    assert!(pressed(&mut state, &d.world, "F9"), "{}", shown(&d, &state));
    assert_eq!(froms(&d), before);
    let last = programme::versions(&d.world.shop).unwrap().pop().unwrap();
    assert_eq!(last.programme.base_discount, BasisPoints::new(150));
}

#[test]
fn what_the_key_names_says_of_which_value_it_is() {
    let d = desk();
    for (field, text, said) in [
        (Value::TierFrom(1), "100", "F9  Срібло: має бути більше за 2 000,00 ₴"),
        (Value::TierName(1), "", "F9  рівень 2: потрібні слова"),
        (Value::ByHand, "сім", "F9  Вручну: відсоток, наприклад 7,5"),
        (Value::Share, "130", "F9  Бали: не більше 100 %"),
    ] {
        let (mut state, _) = State::programme(&d.world);
        value(&mut state, &d.world, field, text);
        assert!(shown(&d, &state).contains(said), "{field:?}: {}", shown(&d, &state));
    }
    let (mut state, _) = State::new(&d.world);
    typed(&mut state, &d.world, Field::Least, "3");
    assert!(shown(&d, &state).contains("F9  Мінімум знаків: від 4 до 20"), "{}", shown(&d, &state));
}

#[test]
fn a_refused_day_is_what_the_key_names() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    assert!(shown(&d, &state).contains("F9  змініть щось"));
    value(&mut state, &d.world, Value::From, "1.11");
    let said = shown(&d, &state);
    assert!(said.contains("F9  цей день уже минув") && !said.contains("змініть щось"), "{said}");
    assert!(!said.contains("Що вже продано"), "what is wrong stands in the place of the advice");
}
