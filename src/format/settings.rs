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
    /// How reports look.
    pub branding: Branding,
}

/// How an organisation wants its reports to look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Branding {
    /// Who hands reports over.
    pub organisation: Option<String>,
    /// Colour of headings and charts: red, green, blue.
    pub colour: Option<[u8; 3]>,
    /// Picture at the top, relative to the workspace.
    pub logo: Option<String>,
    /// Text at the foot of every page.
    pub footer: Option<String>,
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
            Kind::String(Form::Folder),
            "Folder with report templates, relative to the workspace.",
        ),
        Key::optional("branding", Kind::Table(&BRANDING), "How reports look."),
    ],
));

/// How reports look.
pub static BRANDING: Table = open(Table::new(
    "branding",
    "How reports look.",
    &[
        Key::optional("organisation", ANY, "Who hands reports over."),
        Key::optional(
            "colour",
            Kind::String(Form::Colour),
            "Colour of headings and charts, such as #1a5276.",
        ),
        Key::optional(
            "logo",
            Kind::String(Form::Picture),
            "Picture at the top: a PNG or SVG file, relative to the workspace.",
        ),
        Key::optional("footer", ANY, "Text at the foot of every page."),
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
        templates: text(&root, "templates").filter(|own| Form::Folder.accepts(own)),
        branding: root
            .table("branding")
            .map_or_else(Branding::default, |own| branding(&own)),
    }
}

/// The parts of `#1a5276`.
fn parts_of(colour: &str) -> Option<[u8; 3]> {
    let number = u32::from_str_radix(colour.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

fn branding(table: &TableView<'_>) -> Branding {
    let colour = table.str("colour").filter(|own| Form::Colour.accepts(own));
    let logo = table.str("logo").filter(|own| Form::Picture.accepts(own));
    Branding {
        organisation: text(table, "organisation"),
        colour: colour.and_then(parts_of),
        logo: logo.map(str::to_owned),
        footer: text(table, "footer"),
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
    unknown(&document.root(), spec, faults);
    Some(document)
}

/// Tells the keys of a table, and of those within it, that nobody knows.
fn unknown(table: &TableView<'_>, spec: &'static Table, faults: &mut Faults) {
    let known = || spec.keys.iter().map(|key| key.name);
    for (name, place, value) in table.entries() {
        if let Some(key) = spec.keys.iter().find(|key| key.name == name) {
            if let (Kind::Table(inner), Some(table)) = (&key.kind, value.table()) {
                unknown(&table, inner, faults);
            }
            continue;
        }
        let fault = Fault::warning(place, msg!("file-unknown-setting", key = name));
        faults.push(match suggest(name, known()) {
            Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
            None => fault,
        });
    }
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
    fn faults_of_the_branding_are_told_and_left_out() {
        let text =
            "[branding]\norganisation = 'B'\ncolour = 'blue'\nlogo = '../a.png'\nfoter = 'x'\n";
        let mut faults = Faults::default();
        let branding = settings(&Source::new("reifegrad.toml", text), &mut faults).branding;
        assert_eq!(branding.organisation.as_deref(), Some("B"));
        assert_eq!((branding.colour, branding.logo), (None, None));
        let keys: Vec<_> = faults
            .sorted()
            .iter()
            .map(|fault| fault.message.key())
            .collect();
        assert_eq!(
            keys,
            ["file-colour", "file-picture", "file-unknown-setting"]
        );
        for (path, is_one) in [
            ("a.png", true),
            ("img/Logo.SVG", true),
            ("/a.png", false),
            ("a/../../b.png", false),
            ("C:a.png", false),
            ("..\\a.png", false),
            ("a.gif", false),
            (".png", false),
        ] {
            assert_eq!(Form::Picture.accepts(path), is_one, "{path}");
        }
    }

    #[test]
    fn the_folder_of_templates_lies_in_the_workspace() {
        for (path, is_one) in [
            ("templates", true),
            ("./a/b/", true),
            ("../../etc", false),
            ("a/../..", false),
            ("/etc", false),
            ("", false),
        ] {
            let source = Source::new("reifegrad.toml", format!("templates = '{path}'\n"));
            let mut faults = Faults::default();
            let templates = settings(&source, &mut faults).templates;
            assert_eq!(templates.is_some(), is_one, "{path}");
            assert_eq!(faults.has_errors(), !is_one, "{path}");
        }
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
