//! Who answers what: some of those who join, some after their first purchase, in believable shares and their own words.

use super::dice::Dice;
use crate::domain::{Answer, Answers, Form, Lang, PersonName};
use crate::survey;

/// Of a thousand who join, and of a thousand who have bought for the first time, so many answer.
const JOINING: u32 = 420;
const FIRST_PURCHASE: u32 = 380;

/// Of a thousand answers each of these, by the ids of the choices.
type Shares = &'static [(&'static str, u32)];

const HEARD: Shares = &[("passing", 380), ("friend", 310), ("internet", 190), ("advert", 70), ("other", 50)];
const FOR_WHOM: Shares = &[("self", 820), ("family", 450), ("gifts", 300), ("work", 120)];
const AGE: Shares = &[("to_24", 120), ("to_34", 310), ("to_49", 330), ("to_64", 170), ("from_65", 70)];
const OCCUPATION: Shares = &[("employed", 560), ("own", 150), ("study", 110), ("home", 70), ("retired", 110)];

/// How willing somebody is to recommend the shop, from 0 to 10.
const RECOMMEND: [u32; 11] = [6, 4, 8, 12, 20, 45, 65, 120, 210, 250, 260];

/// Words in the three languages: what was missing, what somebody came for, where they live.
struct Words {
    why: &'static [&'static str],
    missing: &'static [&'static str],
    district: &'static [&'static str],
}

const RUSSIAN: Words = Words {
    why: &[
        "Мало улунов, и тех, что были весной, давно нет.",
        "Долго ждал, пока смелют кофе.",
        "Дороговато для каждого дня.",
        "Хотелось бы попробовать до покупки.",
        "Тесно у кассы в субботу.",
        "Пачки в сто граммов мало, а большой нет.",
    ],
    missing: &[
        "Молочный улун",
        "Кофе без кофеина в зёрнах",
        "Фильтры для воронки",
        "Мёд с орехами",
        "Кружка с крышкой",
    ],
    district: &["Центр", "Возле вокзала", "Новый район", "За рекой"],
};

const UKRAINIAN: Words = Words {
    why: &[
        "Мало улунів, а тих, що були навесні, давно немає.",
        "Довго чекала, поки змелють каву.",
        "Дорогувато на щодень.",
        "Хотілося б скуштувати, перш ніж купувати.",
        "У суботу тісно біля каси.",
        "Бракує великих пачок.",
    ],
    missing: &["Молочний улун", "Кава без кофеїну в зернах", "Фільтри для лійки", "Мед із горіхами", "Чашка з кришкою"],
    district: &["Центр", "Біля вокзалу", "Новий район", "За річкою"],
};

const ENGLISH: Words = Words {
    why: &[
        "Too few oolongs, and the spring ones are gone.",
        "I waited long for my coffee to be ground.",
        "A little dear for every day.",
        "I would have liked to taste before buying.",
        "It is crowded at the till on Saturdays.",
    ],
    missing: &["Milk oolong", "Decaf beans", "Paper filters", "Honey with nuts", "A mug with a lid"],
    district: &["The centre", "Near the station", "The new quarter", "Across the river"],
};

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Ru => &RUSSIAN,
        Lang::Uk => &UKRAINIAN,
        Lang::En => &ENGLISH,
    }
}

/// The forms that the shop asks, as they lie ready.
pub fn forms() -> Vec<Form> {
    survey::READY.into_iter().filter_map(survey::ready).collect()
}

/// What somebody answers to a form that is due; nothing where they do not.
pub fn given(dice: &mut Dice, form: &Form, lang: Lang, friends: &[PersonName]) -> Option<Answers> {
    let share = if form.id == "joining" { JOINING } else { FIRST_PURCHASE };
    if !dice.chance(share) {
        return None;
    }
    let mut answers = Answers::new();
    for question in &form.questions {
        let asked = survey::asked(form, &answers).iter().any(|asked| asked.id == question.id);
        // What need not be answered is passed over now and then.
        if !asked || (!question.required && dice.chance(180)) {
            continue;
        }
        if let Some(answer) = answer(dice, &question.id, words(lang), friends) {
            answers.insert(question.id.clone(), answer);
        }
    }
    survey::tidy(form, &answers, false).ok().filter(|answers| !answers.is_empty())
}

fn answer(dice: &mut Dice, question: &str, words: &Words, friends: &[PersonName]) -> Option<Answer> {
    let said = |dice: &mut Dice, words: &[&str]| Answer::Words((*dice.pick(words)).to_owned());
    Some(match question {
        "heard" => one(dice, HEARD),
        "friend" if friends.is_empty() => return None,
        "friend" => Answer::Words(dice.pick(friends).full()),
        "for_whom" => {
            let some = FOR_WHOM.iter().filter(|(_, share)| dice.chance(*share)).map(|(id, _)| (*id).to_owned());
            let some: Vec<String> = some.collect();
            Answer::Many(if some.is_empty() { vec!["self".to_owned()] } else { some })
        }
        "age" => one(dice, AGE),
        "children" => Answer::Flag(dice.chance(430)),
        "how_many" => Answer::Count(i64::from(1 + dice.below(2) + dice.below(2))),
        "occupation" => one(dice, OCCUPATION),
        "district" => said(dice, words.district),
        "recommend" => Answer::Count(place(dice, &RECOMMEND)),
        "why" => said(dice, words.why),
        "found" => Answer::Flag(dice.chance(870)),
        "missing" => said(dice, words.missing),
        _ => return None,
    })
}

/// One of several, as often as the others are not.
fn one(dice: &mut Dice, shares: Shares) -> Answer {
    let weights: Vec<u32> = shares.iter().map(|(_, share)| *share).collect();
    let chosen = usize::try_from(place(dice, &weights)).ok().and_then(|place| shares.get(place));
    Answer::Words(chosen.map_or("", |(id, _)| id).to_owned())
}

fn place(dice: &mut Dice, weights: &[u32]) -> i64 {
    let mut rest = dice.below(weights.iter().sum());
    for (place, weight) in (0..).zip(weights) {
        if rest < *weight {
            return place;
        }
        rest -= weight;
    }
    0
}
