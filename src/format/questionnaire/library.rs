//! Where the questionnaires come from that others include.

use crate::format::source::Source;
use crate::packed::{Packed, packed};

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

macro_rules! builtin {
    ($id:literal) => {
        (
            $id,
            concat!($id, ".toml"),
            packed!(concat!("questionnaires/", $id, ".toml")),
        )
    };
}

/// The built-in questionnaires: id, name of the file, text.
static ALL: [(&str, &str, Packed); 4] = [
    builtin!("pulse"),
    builtin!("customer-orientation"),
    builtin!("digital-backbone"),
    builtin!("digital-maturity"),
];

impl Library for Builtin {
    fn find(&self, id: &str) -> Option<Source> {
        let (_, file, text) = ALL.iter().find(|own| own.0 == id)?;
        Some(Source::new(*file, text.text()))
    }

    fn ids(&self) -> Vec<String> {
        ALL.iter().map(|own| own.0.to_owned()).collect()
    }
}
