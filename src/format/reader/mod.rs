//! A TOML file held against the description of its format, and safe access to what it holds.
//!
//! [`Document::parse`] reads TOML; [`Document::check`] finds all that a [`spec`](super::spec) can tell: unknown and missing
//! keys, wrong types, texts without translation. The [`TableView`]s of a document never fail: what is not there or of another
//! type is simply `None`, because it has been reported already.

mod check;
mod parts;
mod say;
mod suggest;
mod view;

pub(super) use say::no_id;
pub use suggest::suggest;
pub use view::{TableView, Value};

use super::fault::{Fault, Faults, Place};
use super::source::Source;
use super::spec::Table;
use super::syntax;
use crate::msg;
use toml::Spanned;
use toml::de::DeTable;

/// A parsed file.
#[derive(Debug)]
pub struct Document<'s> {
    source: &'s Source,
    root: Spanned<DeTable<'s>>,
}

impl<'s> Document<'s> {
    /// Parses a file as TOML; a fault of the syntax goes to `faults`.
    pub fn parse(source: &'s Source, faults: &mut Faults) -> Option<Self> {
        if parts::has_too_many(source.text()) {
            faults.push(Fault::error(
                Place::file(source),
                msg!("check-too-many-parts"),
            ));
            return None;
        }
        match DeTable::parse(source.text()) {
            Ok(root) => Some(Self { source, root }),
            Err(error) => {
                faults.push(syntax::fault(source, &error));
                None
            }
        }
    }

    /// Reports everything that does not fit `spec`.
    pub fn check(&self, spec: &'static Table, faults: &mut Faults) {
        check::check(self.root(), spec, faults);
    }

    /// The fault of a file that a newer version of the program has written; nothing else can be said about it.
    pub fn newer_than(&self, format: i64) -> Option<Fault> {
        let value = self.root().get("format")?;
        let version = value.integer().filter(|version| *version > format)?;
        let message = msg!("check-newer-format", version = version.to_string());
        Some(Fault::error(value.place(), message).hint(msg!("check-newer-format-hint")))
    }

    /// The table that is the whole file.
    pub fn root(&self) -> TableView<'_> {
        TableView::new(self.source, self.root.get_ref(), &(0..0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::spec::{Case, Cases, Form, Key, Kind};

    static ENTRY: Table = Table {
        cases: Some(Cases {
            by: "kind",
            default: "one",
            all: &[
                Case {
                    value: "one",
                    keys: &[],
                    one_of: &[],
                },
                Case {
                    value: "many",
                    keys: &[
                        Key::optional("texts", Kind::Texts, ""),
                        Key::optional("count", Kind::Integer(1, 9), ""),
                    ],
                    one_of: &["texts", "count"],
                },
            ],
        }),
        ..Table::new(
            "entry",
            "",
            &[
                Key::required("id", Kind::String(Form::Id), ""),
                Key::optional("kind", Kind::OneOf(&["one", "many"]), ""),
                Key::optional("title", Kind::Text, ""),
                Key::optional("weight", Kind::Number, ""),
            ],
        )
    };
    static FILE: Table = Table::new(
        "file",
        "",
        &[
            Key::required("languages", Kind::List(&Kind::String(Form::Language)), ""),
            Key::optional("on", Kind::Boolean, ""),
            Key::optional("day", Kind::Date, ""),
            Key::optional("entries", Kind::Tables(&ENTRY, Some("id")), ""),
            Key::optional("any", Kind::AnyOf(&[Kind::Number, Kind::Boolean]), ""),
            Key::optional("map", Kind::Map(&Kind::Number), ""),
        ],
    );

    /// `line:column key` of every fault of a text.
    fn faults(text: &str) -> Vec<String> {
        let source = Source::new("x.toml", text);
        let mut faults = Faults::default();
        if let Some(document) = Document::parse(&source, &mut faults) {
            document.check(&FILE, &mut faults);
        }
        let show = |fault: crate::format::Fault| {
            let (line, column) = fault.place.position();
            format!("{line}:{column} {}", fault.message.key())
        };
        faults.sorted().into_iter().map(show).collect()
    }

    #[test]
    fn accepts_what_the_description_allows() {
        let text = "languages = ['en', 'de']\non = true\nday = 2026-11-30\nany = false\nmap.x = 1.5\n\
            [[entries]]\nid = 'A'\n[[entries]]\nid = 'B'\nkind = 'many'\ntitle.en = 'x'\n\
            title.de = 'y'\ntexts = { en = ['a'], de = ['b'] }\n";
        assert_eq!(faults(text), [""; 0]);
    }

    #[test]
    fn finds_every_fault_in_one_run() {
        let text = "on = 'true'\nday = 2026-11-30T10:00:00\nany = 'x'\nmap = { x = 1e3, y = 0x10 }\nwieght = 1\n\
            [[entries]]\nid = '../x'\nkind = 'mny'\n[[entries]]\nweight = 1.1234567\ntexts = []\n\
            [[entries]]\nid = 'C'\nkind = 'many'\n[[entries]]\nid = 'D'\nkind = 'many'\ncount = 10\ntexts = 'x'\n";
        assert_eq!(
            faults(text),
            [
                "1:1 check-missing-key",
                "1:6 check-wrong-type",
                "2:7 check-wrong-type",
                "3:7 check-wrong-type",
                "4:13 check-wrong-type",
                "4:22 check-wrong-type",
                "5:1 check-unknown-key",
                "7:6 check-id",
                "8:8 check-unknown-word",
                "9:1 check-missing-key",
                "10:10 check-too-precise",
                "11:1 check-wrong-case",
                "12:1 check-missing-one",
                "18:9 check-integer-range",
                "18:9 check-not-both",
                "19:9 check-wrong-type",
            ]
        );
    }

    #[test]
    fn holds_texts_against_the_declared_languages() {
        let text = "languages = ['en', 'de']\n[[entries]]\nid = 'A'\ntitle.en = ' '\ntitle.fr = 'x'\n\
            [[entries]]\nid = 'B'\ntitle = 'x'\n";
        assert_eq!(
            faults(text),
            [
                "4:7 check-missing-translation",
                "4:12 check-empty-text",
                "5:7 check-undeclared-language",
                "8:9 check-one-language",
            ]
        );
    }

    #[test]
    fn says_what_is_wrong_with_toml() {
        for (text, expected) in [
            ("a = 1\na = 2\n", "2:1 check-toml-duplicate"),
            ("a = 1,5\n", "1:6 check-toml-decimal-comma"),
            ("a = b c\n", "1:5 check-toml-quote"),
            ("a = 'x\n", "1:7 check-toml-string"),
            ("a = \"\\q\"\n", "1:7 check-toml-escape"),
            ("a = [1\n", "1:7 check-toml-unclosed"),
            ("a\n", "1:2 check-toml-value"),
            ("ä = 1\n", "1:1 check-toml-key"),
        ] {
            assert_eq!(faults(text), [expected], "{text}");
        }
        assert_eq!(faults(&format!("a = {}", "[".repeat(10_000))).len(), 1);
    }
}
