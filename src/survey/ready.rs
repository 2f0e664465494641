//! Questionnaires that an owner may begin with, each to be changed at will.

use crate::domain::Form;

/// The ids of the ready forms, in the order in which a member meets them.
pub const READY: [&str; 2] = ["joining", "first-purchase"];

/// A form to begin with. None for an id that is not among [`READY`].
pub fn ready(id: &str) -> Option<Form> {
    let document = match id {
        "joining" => include_str!("../../assets/forms/joining.json"),
        "first-purchase" => include_str!("../../assets/forms/first-purchase.json"),
        _ => return None,
    };
    serde_json::from_str(document).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Lang, QuestionKind, Text};
    use crate::survey::check;

    #[test]
    fn every_ready_form_reads_and_can_be_asked() {
        for id in READY {
            let form = ready(id).unwrap_or_else(|| panic!("{id} does not read"));
            assert_eq!((form.id.as_str(), check(&form)), (id, Vec::new()));
            let again: Form = serde_json::from_str(&serde_json::to_string(&form).unwrap()).unwrap();
            assert_eq!(again, form, "{id}");
        }
        assert_eq!(ready("exam"), None);
    }

    #[test]
    fn every_word_is_written_in_each_language() {
        for form in READY.iter().filter_map(|id| ready(id)) {
            let mut texts: Vec<Text> = vec![form.title.clone()];
            texts.extend(form.note.clone());
            for question in &form.questions {
                texts.push(question.text.clone());
                texts.extend(question.kind.choices().iter().map(|choice| choice.text.clone()));
                if let QuestionKind::Scale(scale) = &question.kind {
                    texts.extend(scale.low.iter().chain(&scale.high).cloned());
                }
            }
            for text in texts {
                match text {
                    // Figures are no words, and stand once for all languages.
                    Text::Same(text) => assert!(!text.chars().any(char::is_alphabetic), "{text} is in one language"),
                    Text::Each(each) => assert!(Lang::ALL.iter().all(|lang| each.contains_key(lang)), "{each:?}"),
                }
            }
        }
    }
}
