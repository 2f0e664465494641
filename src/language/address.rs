//! How a member is spoken to: the name as it is called out, suggested at enrolment and open to correction.
//!
//! Ukrainian calls in the vocative («Наталіє Іванівно»), after the rules of the Ukrainian orthography of 2019 (§ 87);
//! Russian and English in the nominative.

use crate::domain::{Lang, PersonName, Profile, fold};

/// Names whose vocative no ending gives away.
const UKRAINIAN_EXCEPTIONS: [(&str, &str); 24] = [
    ("Адель", "Аделе"),
    ("Антін", "Антоне"),
    ("Есфір", "Есфіре"),
    ("Ігор", "Ігорю"),
    ("Ілля", "Ілле"),
    ("Кармен", "Кармен"),
    ("Катрін", "Катрін"),
    ("Лазар", "Лазарю"),
    ("Любов", "Любове"),
    ("Мерилін", "Мерилін"),
    ("Нінель", "Нінеле"),
    ("Ніколь", "Ніколь"),
    ("Олег", "Олеже"),
    ("Прокіп", "Прокопе"),
    ("Рая", "Раю"),
    ("Рахіль", "Рахіле"),
    ("Сидір", "Сидоре"),
    ("Тая", "Таю"),
    ("Тиміш", "Тимоше"),
    ("Федір", "Федоре"),
    ("Шерон", "Шерон"),
    ("Яків", "Якове"),
    ("Айгуль", "Айгуль"),
    ("Жизель", "Жизель"),
];

/// Suggests what the cashier says: «Наталіє Іванівно», «Ольга Викторовна», the first name where there is no
/// patronymic, where the member is addressed with «ты», and in English.
pub fn suggest_address(name: &PersonName, lang: Lang, informal: bool) -> String {
    let given = name.given.trim();
    let patronymic = if informal { "" } else { name.patronymic.trim() };
    match lang {
        Lang::En => given.to_owned(),
        Lang::Ru => joined(given, patronymic),
        Lang::Uk => joined(&vocative(given), &called_patronymic(patronymic)),
    }
}

/// As a member is called: by the form of address that was agreed on, else by the name as its language calls it. The bare given
/// name was agreed on too, where there is more to be called by; it stands in its case.
pub fn called(profile: &Profile) -> String {
    let (agreed, name) = (profile.address.trim(), &profile.name);
    if agreed.is_empty() || agreed == name.familiar() {
        return suggest_address(name, profile.lang, profile.informal);
    }
    if agreed == name.given.trim() { suggest_address(name, profile.lang, true) } else { agreed.to_owned() }
}

/// The same where others read it: without the surname, in whichever case it stands.
pub fn called_in_public(profile: &Profile) -> String {
    let called = called(profile);
    let suggested = suggest_address(&profile.name, profile.lang, profile.informal);
    let surname = fold(&profile.name.surname);
    let is_surname = |word: &str| surname.split_whitespace().any(|part| is_case_of(&fold(word), part));
    let own = |word: &str| suggested.split_whitespace().any(|known| known == word);
    if called.split_whitespace().any(|word| !own(word) && is_surname(word)) { suggested } else { called }
}

/// Whether one word may be another in another case, which changes its end: «Кравець», «Кравцю».
fn is_case_of(one: &str, other: &str) -> bool {
    let (shared, whole) = (one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count(), other.chars().count());
    shared == whole || (shared >= 3 && shared * 2 >= whole)
}

fn joined(given: &str, patronymic: &str) -> String {
    if patronymic.is_empty() { given.to_owned() } else { format!("{given} {patronymic}") }
}

/// Each part of a double name is called: «Анно-Маріє».
fn vocative(given: &str) -> String {
    let mut called = String::with_capacity(given.len() + 2);
    for part in given.split_inclusive([' ', '-']) {
        let (name, mark) = part.strip_suffix([' ', '-']).map_or((part, ""), |name| (name, &part[name.len()..]));
        called.push_str(&called_name(name));
        called.push_str(mark);
    }
    called
}

fn called_name(name: &str) -> String {
    let exception = UKRAINIAN_EXCEPTIONS.iter().find(|(from, _)| *from == name);
    if let Some((_, called)) = exception {
        return (*called).to_owned();
    }
    let mut letters = name.chars();
    let (Some(last), Some(before)) = (letters.next_back(), letters.next_back()) else {
        return name.to_owned();
    };
    let stem = &name[..name.len() - last.len_utf8()];
    match last {
        'а' => format!("{stem}о"),
        // After a vowel or an apostrophe the softness stands in the letter itself: Маріє, Дар’є, Зоє.
        'я' if is_vowel(before) || matches!(before, '\'' | '’' | 'ʼ' | 'й' | 'ь') => format!("{stem}є"),
        // What is left are the short names of closeness: Олю, Лесю, Наталю.
        'я' | 'й' | 'ь' => format!("{stem}ю"),
        'о' if before == 'к' => format!("{stem}у"),
        'о' if matches!(before, 'л' | 'р') => format!("{stem}е"),
        'г' | 'к' | 'х' => format!("{name}у"),
        c if is_vowel(c) || !is_cyrillic(c) => name.to_owned(),
        _ => format!("{name}е"),
    }
}

fn called_patronymic(patronymic: &str) -> String {
    match patronymic.chars().next_back() {
        Some('а') => format!("{}о", &patronymic[..patronymic.len() - 'а'.len_utf8()]),
        Some('ч') => format!("{patronymic}у"),
        _ => patronymic.to_owned(),
    }
}

fn is_vowel(c: char) -> bool {
    "аеєиіїоуюяыэё".contains(c)
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> PersonName {
        let (given, patronymic) = text.split_once(' ').unwrap_or((text, ""));
        PersonName { given: given.into(), patronymic: patronymic.into(), surname: "Мельник".into() }
    }

    #[test]
    fn ukrainian_names_are_called() {
        for (written, called) in [
            ("Наталія Іванівна", "Наталіє Іванівно"),
            ("Олена Петрівна", "Олено Петрівно"),
            ("Ольга Сергіївна", "Ольго Сергіївно"),
            ("Марія Андріївна", "Маріє Андріївно"),
            ("Любов Василівна", "Любове Василівно"),
            ("Тарас Григорович", "Тарасе Григоровичу"),
            ("Андрій Сергійович", "Андрію Сергійовичу"),
            ("Микола Ілліч", "Миколо Іллічу"),
            ("Яків Кузьмич", "Якове Кузьмичу"),
            ("Тарас", "Тарасе"),
            ("Андрій", "Андрію"),
            ("Юрій", "Юрію"),
            ("Сергій", "Сергію"),
            ("Микола", "Миколо"),
            ("Микита", "Микито"),
            ("Ілля", "Ілле"),
            ("Лука", "Луко"),
            ("Олег", "Олеже"),
            ("Ігор", "Ігорю"),
            ("Іван", "Іване"),
            ("Богдан", "Богдане"),
            ("Володимир", "Володимире"),
            ("Олександр", "Олександре"),
            ("Віктор", "Вікторе"),
            ("Максим", "Максиме"),
            ("Ярослав", "Ярославе"),
            ("Лев", "Леве"),
            ("Василь", "Василю"),
            ("Федір", "Федоре"),
            ("Петро", "Петре"),
            ("Дмитро", "Дмитре"),
            ("Павло", "Павле"),
            ("Михайло", "Михайле"),
            ("Данило", "Даниле"),
            ("Марко", "Марку"),
            ("Сашко", "Сашку"),
            ("Марк", "Марку"),
            ("Ганна", "Ганно"),
            ("Оксана", "Оксано"),
            ("Людмила", "Людмило"),
            ("Надія", "Надіє"),
            ("Вікторія", "Вікторіє"),
            ("Софія", "Софіє"),
            ("Зоя", "Зоє"),
            ("Дар’я", "Дар’є"),
            ("Мар'яна", "Мар'яно"),
            ("Наталя", "Наталю"),
            ("Оля", "Олю"),
            ("Леся", "Лесю"),
            ("Галя", "Галю"),
            ("Анна-Марія", "Анно-Маріє"),
            ("Марі", "Марі"),
            ("Peter", "Peter"),
        ] {
            assert_eq!(suggest_address(&name(written), Lang::Uk, false), called);
        }
    }

    #[test]
    fn closeness_drops_the_patronymic_and_other_languages_keep_the_nominative() {
        let olena = name("Олена Петрівна");
        assert_eq!(suggest_address(&olena, Lang::Uk, true), "Олено");
        assert_eq!(suggest_address(&olena, Lang::Ru, false), "Олена Петрівна");
        assert_eq!(suggest_address(&olena, Lang::Ru, true), "Олена");
        assert_eq!(suggest_address(&PersonName::parse("Petro Hnatiuk"), Lang::En, false), "Petro");
        assert_eq!(suggest_address(&PersonName::default(), Lang::Uk, false), "");
    }

    #[test]
    fn who_agreed_on_no_address_is_called_as_the_language_calls() {
        let profile = |address: &str| Profile {
            name: PersonName::parse("Наталія Іванівна Мельник"),
            lang: Lang::Uk,
            address: address.into(),
            ..Profile::default()
        };
        for (address, said, public) in [
            ("", "Наталіє Іванівно", "Наталіє Іванівно"),
            ("Наталія Іванівна", "Наталіє Іванівно", "Наталіє Іванівно"),
            ("пані Наталю", "пані Наталю", "пані Наталю"),
            ("пані Мельник", "пані Мельник", "Наталіє Іванівно"),
            ("пані Мельнику", "пані Мельнику", "Наталіє Іванівно"),
            ("МЕЛЬНИК", "МЕЛЬНИК", "Наталіє Іванівно"),
            // The bare given name is a choice where there is a patronymic.
            ("Наталія", "Наталіє", "Наталіє"),
        ] {
            let profile = profile(address);
            assert_eq!((called(&profile).as_str(), called_in_public(&profile).as_str()), (said, public), "{address}");
        }
    }
}
