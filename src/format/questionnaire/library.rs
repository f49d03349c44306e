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

/// A questionnaire as `build.rs` has packed it.
struct Packed {
    id: &'static str,
    file: &'static str,
    text: &'static [u8],
}

macro_rules! packed {
    ($id:literal) => {
        Packed {
            id: $id,
            file: concat!($id, ".toml"),
            text: include_bytes!(concat!(env!("OUT_DIR"), "/", $id, ".toml.lz4")),
        }
    };
}

static ALL: [Packed; 4] = [
    packed!("pulse"),
    packed!("customer-orientation"),
    packed!("digital-backbone"),
    packed!("digital-maturity"),
];

impl Packed {
    fn source(&self) -> Source {
        let text = lz4_flex::decompress_size_prepended(self.text).expect("packed by build.rs");
        Source::new(
            self.file,
            String::from_utf8(text).expect("questionnaires are UTF-8"),
        )
    }
}

impl Library for Builtin {
    fn find(&self, id: &str) -> Option<Source> {
        ALL.iter().find(|own| own.id == id).map(Packed::source)
    }

    fn ids(&self) -> Vec<String> {
        ALL.iter().map(|own| own.id.to_owned()).collect()
    }
}
