//! Where the questionnaires come from that others include.

use crate::format::source::Source;

/// Finds questionnaires by id.
pub trait Library {
    /// The file of the questionnaire with this id; files of people win over built-in ones.
    fn find(&self, id: &str) -> Option<Source>;

    /// The ids there are, for suggestions.
    fn ids(&self) -> Vec<String>;
}

/// The questionnaires that are compiled into the program.
#[derive(Clone, Copy, Debug, Default)]
pub struct Builtin;

/// Id, file name and text of every built-in questionnaire.
const FILES: &[(&str, &str, &str)] = &[
    (
        "pulse",
        "pulse.toml",
        include_str!("../../../questionnaires/pulse.toml"),
    ),
    (
        "customer-orientation",
        "customer-orientation.toml",
        include_str!("../../../questionnaires/customer-orientation.toml"),
    ),
    (
        "digital-backbone",
        "digital-backbone.toml",
        include_str!("../../../questionnaires/digital-backbone.toml"),
    ),
    (
        "digital-maturity",
        "digital-maturity.toml",
        include_str!("../../../questionnaires/digital-maturity.toml"),
    ),
];

impl Library for Builtin {
    fn find(&self, id: &str) -> Option<Source> {
        FILES
            .iter()
            .find(|(own, _, _)| *own == id)
            .map(|(_, name, text)| Source::new(*name, *text))
    }

    fn ids(&self) -> Vec<String> {
        FILES.iter().map(|(id, _, _)| (*id).to_owned()).collect()
    }
}
