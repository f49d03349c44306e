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

use language::{Language, MessageFile};

/// The languages the program speaks, the fallback first.
static LANGUAGES: [Language; 2] = [
    Language::new(
        "en",
        [
            MessageFile::new(include_str!("en/common.ftl")),
            MessageFile::new(include_str!("en/chart.ftl")),
            MessageFile::new(include_str!("en/cli.ftl")),
            MessageFile::new(include_str!("en/check.ftl")),
            MessageFile::new(include_str!("en/findings.ftl")),
            MessageFile::new(include_str!("en/report.ftl")),
            MessageFile::new(include_str!("en/sheet.ftl")),
            MessageFile::new(include_str!("en/tui.ftl")),
            MessageFile::new(include_str!("en/wording.ftl")),
        ],
    ),
    Language::new(
        "de",
        [
            MessageFile::new(include_str!("de/common.ftl")),
            MessageFile::new(include_str!("de/chart.ftl")),
            MessageFile::new(include_str!("de/cli.ftl")),
            MessageFile::new(include_str!("de/check.ftl")),
            MessageFile::new(include_str!("de/findings.ftl")),
            MessageFile::new(include_str!("de/report.ftl")),
            MessageFile::new(include_str!("de/sheet.ftl")),
            MessageFile::new(include_str!("de/tui.ftl")),
            MessageFile::new(include_str!("de/wording.ftl")),
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
