//! What a format may hold, written down once.
//!
//! A [`Table`] describes a table of TOML as data. The [`reader`](super::reader) holds files against it, the JSON Schema is
//! made from it, and a writer learns from it what it does not know. Rules that span several keys of a table, except which keys
//! a kind takes, are no business of a description; whoever reads the format checks those.

use std::ffi::OsStr;
use std::path::{Component, Path};

/// A table: its keys and what they hold.
#[derive(Debug)]
pub struct Table {
    /// Name in the schema, such as `question`.
    pub name: &'static str,
    /// What it is, in one sentence.
    pub doc: &'static str,
    /// Its keys, in the order of the documentation.
    pub keys: &'static [Key],
    /// Keys that depend on one of its values.
    pub cases: Option<Cases>,
    /// Whether keys nobody knows are allowed (and kept when the file is written again).
    pub open: bool,
}

/// Keys that depend on the value of one key.
#[derive(Debug)]
pub struct Cases {
    /// The key whose value decides; one of the table's [`Kind::OneOf`] keys.
    pub by: &'static str,
    /// The value that an absent key means.
    pub default: &'static str,
    /// The cases, one per value.
    pub all: &'static [Case],
}

/// What one value of the deciding key allows and asks for.
#[derive(Debug)]
pub struct Case {
    /// The value.
    pub value: &'static str,
    /// Keys that only this (and perhaps another) case has.
    pub keys: &'static [Key],
    /// Of these exactly one must be there; nothing is asked for where empty.
    pub one_of: &'static [&'static str],
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// As it stands in the file.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, in one sentence.
    pub doc: &'static str,
}

/// What a key holds.
#[derive(Debug)]
pub enum Kind {
    /// A text in the only or first language, or a table with one text per language. Never empty.
    Text,
    /// Like [`Self::Text`], but often the same in every language, so that a plain string is enough.
    Name,
    /// A list of texts in the only or first language, or a table with one list per language. Never empty.
    Texts,
    /// A string of a form.
    String(Form),
    /// A decimal number.
    Number,
    /// A decimal number above zero.
    Positive,
    /// A whole number in a range, both ends included.
    Integer(i64, i64),
    /// `true` or `false`.
    Boolean,
    /// A day.
    Date,
    /// One of some words.
    OneOf(&'static [&'static str]),
    /// A list.
    List(&'static Kind),
    /// A table.
    Table(&'static Table),
    /// A list of tables, and the key that identifies an entry (if one does).
    Tables(&'static Table, Option<&'static str>),
    /// A table whose keys are chosen freely.
    Map(&'static Kind),
    /// One of several.
    AnyOf(&'static [Kind]),
}

/// What a string looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Anything, even nothing.
    Any,
    /// One line without space around it, not empty.
    Line,
    /// Letters, digits, `.`, `_` and `-`, not beginning with `.` or `-`.
    Id,
    /// A semantic version.
    Version,
    /// A language tag, such as `de` or `de-CH`.
    Language,
    /// A condition over questions and profile.
    Condition,
    /// A link to a page: `http` or `https`.
    Link,
    /// A colour, such as `#1a5276`.
    Colour,
    /// A PNG or SVG file, its path relative and without `..`.
    Picture,
    /// A folder, its path relative and without `..`.
    Folder,
}

/// Longest id in characters.
pub const MAX_ID: usize = 64;

impl Form {
    /// Whether `text` has the form. Conditions are parsed elsewhere; here they must only not be empty.
    pub fn accepts(self, text: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Line => is_line(text),
            Self::Id => is_id(text),
            Self::Version => semver::Version::parse(text).is_ok(),
            Self::Language => is_language(text),
            Self::Condition => !text.trim().is_empty(),
            Self::Link => is_link(text),
            Self::Colour => is_colour(text),
            Self::Picture => is_picture(text),
            Self::Folder => is_below(text),
        }
    }

    /// The form as a regular expression for the JSON Schema.
    pub fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Any => None,
            Self::Line => Some(r"^\S(.*\S)?$"),
            Self::Id => Some(r"^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$"),
            Self::Version => Some(r"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$"),
            Self::Language => Some(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
            Self::Condition => Some(r"\S"),
            Self::Link => Some(r"^https?://[^\s]+$"),
            Self::Colour => Some(r"^#[0-9A-Fa-f]{6}$"),
            Self::Picture => Some(r"^[^/\\].*\.([pP][nN][gG]|[sS][vV][gG])$"),
            Self::Folder => Some(r"^[^/\\]"),
        }
    }
}

fn is_line(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && !text.contains(char::is_control)
}

fn is_id(text: &str) -> bool {
    text.len() <= MAX_ID
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        && text.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '_')
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let main = parts.next().unwrap_or_default();
    (2..=3).contains(&main.len())
        && main.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

fn is_link(text: &str) -> bool {
    text.strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#');
    digits.is_some_and(|own| own.len() == 6 && own.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn is_picture(text: &str) -> bool {
    let is_kind = |own: &OsStr| own.eq_ignore_ascii_case("png") || own.eq_ignore_ascii_case("svg");
    Path::new(text).extension().is_some_and(is_kind) && is_below(text)
}

/// Whether a path leads nowhere but below the folder it begins in.
fn is_below(text: &str) -> bool {
    let mut parts = Path::new(text).components();
    !text.is_empty()
        && parts.all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
        && !text.contains(['\\', ':'])
        && !text.contains(char::is_control)
}

impl Key {
    /// A key that must be there.
    pub const fn required(name: &'static str, kind: Kind, doc: &'static str) -> Self {
        Self {
            name,
            kind,
            required: true,
            doc,
        }
    }

    /// A key that may be there.
    pub const fn optional(name: &'static str, kind: Kind, doc: &'static str) -> Self {
        Self {
            name,
            kind,
            required: false,
            doc,
        }
    }
}

impl Table {
    /// A closed table without cases.
    pub const fn new(name: &'static str, doc: &'static str, keys: &'static [Key]) -> Self {
        Self {
            name,
            doc,
            keys,
            cases: None,
            open: false,
        }
    }

    /// The key of this name, in the given case of the table.
    pub fn key(&self, name: &str, case: Option<&'static Case>) -> Option<&'static Key> {
        self.keys
            .iter()
            .chain(case.into_iter().flat_map(|case| case.keys))
            .find(|key| key.name == name)
    }

    /// The case that a value of the deciding key means; the default where there is none.
    pub fn case(&self, value: Option<&str>) -> Option<&'static Case> {
        let cases = self.cases.as_ref()?;
        let value = value.unwrap_or(cases.default);
        cases.all.iter().find(|case| case.value == value)
    }

    /// The values of the deciding key that have a key of this name.
    pub fn kinds_with(&self, name: &str) -> Vec<&'static str> {
        let cases = self.cases.iter().flat_map(|cases| cases.all);
        cases
            .filter(|case| case.keys.iter().any(|key| key.name == name))
            .map(|case| case.value)
            .collect()
    }

    /// The tables within, each once, this one first.
    pub fn all(&'static self) -> Vec<&'static Self> {
        let mut found = vec![self];
        let mut next = 0;
        while let Some(table) = found.get(next).copied() {
            next += 1;
            let cases = table.cases.iter().flat_map(|cases| cases.all);
            let keys = table.keys.iter().chain(cases.flat_map(|case| case.keys));
            for inner in keys.filter_map(|key| key.kind.table()) {
                if !found.iter().any(|own| own.name == inner.name) {
                    found.push(inner);
                }
            }
        }
        found
    }
}

impl Kind {
    /// The table it holds, alone, in a list or in a map.
    pub fn table(&'static self) -> Option<&'static Table> {
        match self {
            Self::Table(table) | Self::Tables(table, _) => Some(table),
            Self::List(kind) | Self::Map(kind) => kind.table(),
            Self::AnyOf(kinds) => kinds.iter().find_map(Self::table),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_names() {
        for good in [
            "CO1.1",
            "P01",
            "1.1",
            "back-office",
            "_x",
            "a".repeat(64).as_str(),
        ] {
            assert!(Form::Id.accepts(good), "{good}");
        }
        for bad in [
            "",
            ".",
            "..",
            "../x",
            "a/b",
            "-a",
            "ä",
            "a b",
            "a\0",
            &"a".repeat(65),
        ] {
            assert!(!Form::Id.accepts(bad), "{bad}");
        }
    }

    #[test]
    fn forms_tell_what_they_take() {
        assert!(Form::Version.accepts("1.0.0") && !Form::Version.accepts("1.0"));
        assert!(Form::Language.accepts("de-CH") && !Form::Language.accepts("German"));
        assert!(Form::Link.accepts("https://example.org") && !Form::Link.accepts("file:///x"));
        assert!(Form::Condition.accepts("A >= 1") && !Form::Condition.accepts(" "));
    }
}
