//! The program's own words, in every language it speaks.
//!
//! One folder with Fluent files per language lies beside this module; a further language is a further folder and an entry in [`LANGUAGES`].
//! [`t!`](crate::t) looks a message up. A test compares the keys that the source uses with those every file defines.
//! Texts of questionnaires are not messages; see [`crate::domain::text::Text`].

mod lang;
mod language;
mod locale;
mod message;

pub use fluent_bundle::FluentArgs;
pub use lang::Lang;
pub use locale::Locale;
pub use message::{Arg, Message};

use crate::packed::packed;
use language::{Language, MessageFile};

/// The languages the program speaks, the fallback first.
static LANGUAGES: [Language; 2] = [
    Language::new(
        "en",
        [
            MessageFile::new(packed!("src/i18n/en/common.ftl")),
            MessageFile::new(packed!("src/i18n/en/chart.ftl")),
            MessageFile::new(packed!("src/i18n/en/cli.ftl")),
            MessageFile::new(packed!("src/i18n/en/check.ftl")),
            MessageFile::new(packed!("src/i18n/en/findings.ftl")),
            MessageFile::new(packed!("src/i18n/en/report.ftl")),
            MessageFile::new(packed!("src/i18n/en/sheet.ftl")),
            MessageFile::new(packed!("src/i18n/en/tui.ftl")),
            MessageFile::new(packed!("src/i18n/en/wording.ftl")),
        ],
    ),
    Language::new(
        "de",
        [
            MessageFile::new(packed!("src/i18n/de/common.ftl")),
            MessageFile::new(packed!("src/i18n/de/chart.ftl")),
            MessageFile::new(packed!("src/i18n/de/cli.ftl")),
            MessageFile::new(packed!("src/i18n/de/check.ftl")),
            MessageFile::new(packed!("src/i18n/de/findings.ftl")),
            MessageFile::new(packed!("src/i18n/de/report.ftl")),
            MessageFile::new(packed!("src/i18n/de/sheet.ftl")),
            MessageFile::new(packed!("src/i18n/de/tui.ftl")),
            MessageFile::new(packed!("src/i18n/de/wording.ftl")),
        ],
    ),
];

/// The message of a key in a locale, with arguments: `t!(locale, "home-progress", answered = 3, all = 12)`.
#[macro_export]
macro_rules! t {
    ($locale:expr, $key:literal) => { $locale.message($key, None) };
    ($locale:expr, $key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $locale.message($key, Some(&args))
    }};
}
