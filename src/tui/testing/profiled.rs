//! The pulse with questions about the organisation, on which its second question depends.

use super::questionnaire;
use crate::domain::condition::parse::parse;
use crate::domain::questionnaire::{ProfileQuestion, Questionnaire};
use crate::domain::text::Text;

const BUSINESS: &[(&str, &str, &str)] = &[
    ("b2c", "Consumers", "Privatkundschaft"),
    ("b2b", "Other companies", "Andere Unternehmen"),
    ("both", "Both", "Beides"),
];
const EMPLOYEES: &[(&str, &str, &str)] = &[
    ("10", "Fewer than 50", "Weniger als 50"),
    ("250", "50 or more", "50 und mehr"),
];

/// `P02` is not asked of who sells to other companies alone.
///
/// # Panics
/// Never; the condition is one.
pub fn questionnaire_with_profile() -> Questionnaire {
    let mut own = questionnaire();
    own.profile = vec![
        asked(
            "business",
            "To whom do you sell most of your products and services, all in all?",
            "An wen verkaufen Sie Ihre Produkte und Dienstleistungen überwiegend?",
            BUSINESS,
        ),
        asked(
            "employees",
            "How many people work for you?",
            "Wie viele Menschen arbeiten bei Ihnen?",
            EMPLOYEES,
        ),
    ];
    let condition = parse("profile.business != 'b2b'").expect("a condition");
    own.dimensions[0].questions[1].show_if = Some(condition.condition);
    own
}

fn asked(id: &str, en: &str, de: &str, options: &[(&str, &str, &str)]) -> ProfileQuestion {
    let options = options.iter();
    ProfileQuestion {
        id: id.to_owned(),
        text: both(en, de),
        options: options
            .map(|(key, en, de)| ((*key).to_owned(), both(en, de)))
            .collect(),
    }
}

fn both(en: &str, de: &str) -> Text {
    let texts = [("en", en), ("de", de)];
    Text::new(
        texts
            .map(|(tag, text)| (tag.into(), text.to_owned()))
            .into(),
    )
}
