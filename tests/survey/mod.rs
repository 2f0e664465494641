//! Questionnaires: properties of forms, sheets and counts that were drawn at random.

mod properties;
