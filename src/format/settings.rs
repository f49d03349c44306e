//! Settings: of a workspace (`reifegrad.toml`), and of the person in front of the terminal (`config.toml`).
//!
//! Keys nobody here knows are kept when a file is written again; people are told about them, since they may be misspelt.

use super::keep::keep;
use super::reader::{Document, TableView, suggest};
use super::spec::{Form, Key, Kind, Table};
use super::tree::{self, Node, Tree};
use super::{Fault, Faults, Source};
use crate::domain::number::Number;
use crate::i18n::Lang;
use crate::msg;

/// Name of the file with the settings of a workspace.
pub const FILE: &str = "reifegrad.toml";

/// What everybody who works in a workspace shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Whom new assessments are about.
    pub organisation: Option<String>,
    /// Language of new assessments, and so of their reports.
    pub language: Option<Lang>,
    /// Target of new assessments.
    pub target: Option<Number>,
    /// Folder with report templates, relative to the workspace.
    pub templates: Option<String>,
}

/// What one person likes, whatever the workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// Language of the program; that of the system where absent.
    pub language: Option<Lang>,
    /// Colours; as the terminal can where absent.
    pub theme: Option<Theme>,
    /// Signs; as the terminal can where absent.
    pub glyphs: Option<Glyphs>,
    /// Whether the mouse is used; not where absent.
    pub mouse: Option<bool>,
}

/// Colours of the terminal interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's own sixteen.
    Colour,
    /// None.
    Mono,
}

/// Signs of the terminal interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyphs {
    /// Lines and dots.
    Unicode,
    /// Letters and punctuation alone.
    Ascii,
}

const ANY: Kind = Kind::String(Form::Any);

/// Settings of a workspace.
pub static SETTINGS: Table = open(Table::new(
    "settings",
    "What everybody who works in a workspace shares.",
    &[
        Key::optional("organisation", ANY, "Whom new assessments are about."),
        Key::optional(
            "language",
            Kind::String(Form::Language),
            "Language of new assessments, and so of their reports.",
        ),
        Key::optional(
            "target",
            Kind::Number,
            "Target of new assessments, where their scale has it.",
        ),
        Key::optional(
            "templates",
            ANY,
            "Folder with report templates, relative to the workspace.",
        ),
    ],
));

/// What one person likes.
pub static PREFERENCES: Table = open(Table::new(
    "preferences",
    "What one person likes, whatever the workspace.",
    &[
        Key::optional(
            "language",
            Kind::String(Form::Language),
            "Language of the program.",
        ),
        Key::optional("theme", Kind::OneOf(&["colour", "mono"]), "Colours."),
        Key::optional("glyphs", Kind::OneOf(&["unicode", "ascii"]), "Signs."),
        Key::optional("mouse", Kind::Boolean, "Whether the mouse is used."),
    ],
));

const fn open(table: Table) -> Table {
    Table {
        open: true,
        ..table
    }
}

/// Reads the settings of a workspace. What is wrong is left out of them and told.
pub fn settings(source: &Source, faults: &mut Faults) -> Settings {
    let Some(document) = checked(source, &SETTINGS, faults) else {
        return Settings::default();
    };
    let root = document.root();
    Settings {
        organisation: text(&root, "organisation"),
        language: language(&root),
        target: root.number("target"),
        templates: text(&root, "templates"),
    }
}

/// Reads the preferences of a person. What is wrong is left out of them and told.
pub fn preferences(source: &Source, faults: &mut Faults) -> Preferences {
    let Some(document) = checked(source, &PREFERENCES, faults) else {
        return Preferences::default();
    };
    let root = document.root();
    let theme = root.str("theme").and_then(|name| match name {
        "colour" => Some(Theme::Colour),
        "mono" => Some(Theme::Mono),
        _ => None,
    });
    let glyphs = root.str("glyphs").and_then(|name| match name {
        "unicode" => Some(Glyphs::Unicode),
        "ascii" => Some(Glyphs::Ascii),
        _ => None,
    });
    Preferences {
        language: language(&root),
        theme,
        glyphs,
        mouse: root.bool("mouse"),
    }
}

/// The text of preferences, with what `source` holds beyond them.
pub fn write_preferences(own: &Preferences, source: &Source) -> String {
    let mut tree = Tree::new();
    let mut put = |key: &str, node: Option<Node>| {
        if let Some(node) = node {
            tree.insert(key.to_owned(), node);
        }
    };
    let text = |text: &str| Node::Text(text.to_owned());
    put(
        "language",
        own.language.as_ref().map(|own| text(own.as_str())),
    );
    put(
        "theme",
        own.theme.map(|own| {
            text(match own {
                Theme::Colour => "colour",
                Theme::Mono => "mono",
            })
        }),
    );
    put(
        "glyphs",
        own.glyphs.map(|own| {
            text(match own {
                Glyphs::Unicode => "unicode",
                Glyphs::Ascii => "ascii",
            })
        }),
    );
    put("mouse", own.mouse.map(|own| Node::Literal(own.to_string())));
    if let Some(old) = Document::parse(source, &mut Faults::default()) {
        keep(&mut tree, &tree::of_file(&old.root()), &PREFERENCES);
    }
    tree::write(&tree)
}

/// The document of a file, checked; unknown keys are warnings.
fn checked<'s>(
    source: &'s Source,
    spec: &'static Table,
    faults: &mut Faults,
) -> Option<Document<'s>> {
    let document = Document::parse(source, faults)?;
    document.check(spec, faults);
    let known = || spec.keys.iter().map(|key| key.name);
    for (name, place, _) in document.root().entries() {
        if known().any(|key| key == name) {
            continue;
        }
        let fault = Fault::warning(place, msg!("file-unknown-setting", key = name));
        faults.push(match suggest(name, known()) {
            Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
            None => fault,
        });
    }
    Some(document)
}

fn text(table: &TableView<'_>, key: &str) -> Option<String> {
    table.str(key).map(str::to_owned)
}

fn language(table: &TableView<'_>) -> Option<Lang> {
    let tag = table.str("language")?;
    Form::Language.accepts(tag).then(|| tag.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_and_faults_told() {
        let text =
            "organisation = 'Theater'\nlanguage = 'German'\ntarget = 3.5\norganization = 'x'\n";
        let mut faults = Faults::default();
        let settings = settings(&Source::new("reifegrad.toml", text), &mut faults);
        assert_eq!(settings.organisation.as_deref(), Some("Theater"));
        assert_eq!(
            (settings.language, settings.target),
            (None, "3.5".parse().ok())
        );
        let keys: Vec<_> = faults
            .sorted()
            .iter()
            .map(|fault| fault.message.key())
            .collect();
        assert_eq!(keys, ["check-language", "file-unknown-setting"]);
    }

    #[test]
    fn preferences_are_written_with_what_else_was_there() {
        let own = Preferences {
            language: Some("de-CH".into()),
            theme: Some(Theme::Mono),
            glyphs: Some(Glyphs::Ascii),
            mouse: Some(true),
        };
        let old = Source::new("config.toml", "theme = 'colour'\nnew_thing = 1.50\n");
        let text = write_preferences(&own, &old);
        assert!(text.contains("new_thing = 1.50"), "{text}");
        let source = Source::new("config.toml", text);
        assert_eq!(preferences(&source, &mut Faults::default()), own);
        let none = write_preferences(&Preferences::default(), &source);
        assert_eq!(none, "new_thing = 1.50\n");
    }
}
