//! Reports for Word: every part is taken apart again.

use crate::sample::{HOSTILE, Words};
use reifegrad::desk::{Format, Wanted, produce};
use reifegrad::i18n::Locale;
use reifegrad::report::Document;
use reifegrad::report::brand::{Brand, Colour, Logo, LogoKind};
use reifegrad::report::chart::Chart;
use reifegrad::report::chart::picture::{
    self as drawn, Anchor, Dash, Look, Point, Shape, Stroke, Weight,
};
use reifegrad::report::docx::docx;
use reifegrad::report::template::Template;
use roxmltree::{Document as Tree, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{Cursor, Read};
use std::process::Command;
use std::{fs, path::Path};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const REFERENCES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The only namespaces that are spoken, by the end of their names.
const NAMESPACES: [&str; 14] = [
    "/wordprocessingml/2006/main",
    "/drawingml/2006/main",
    "/drawingml/2006/picture",
    "/drawingml/2006/wordprocessingDrawing",
    "/office/drawing/2016/SVG/main",
    "/officeDocument/2006/relationships",
    "/package/2006/content-types",
    "/package/2006/relationships",
    "/package/2006/metadata/core-properties",
    "/dc/elements/1.1/",
    "/dc/terms/",
    "/2001/XMLSchema-instance",
    "/XML/1998/namespace",
    "/2000/svg",
];
/// What Word may work out.
const FIELDS: [&str; 3] = ["PAGE", "NUMPAGES", "SEQ Figure \\* ARABIC"];

/// A file taken apart.
struct Parts(BTreeMap<String, Vec<u8>>);

impl Parts {
    fn of(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).expect("an entry");
            let path = file.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("readable");
            assert_eq!(file.last_modified(), Some(zip::DateTime::default()));
            parts.insert(path, bytes);
        }
        // A reader may hide a name that is there twice.
        let entries = bytes.windows(4).filter(|four| four == b"PK\x01\x02");
        assert_eq!(entries.count(), parts.len());
        Self(parts)
    }

    fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.0[path]).expect("UTF-8")
    }

    /// Every part is well-formed, and refers only to what is there or to web and mail addresses.
    fn assert_sound(&self) {
        for path in self.0.keys() {
            if is_xml(path) {
                let tree =
                    Tree::parse(self.text(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"));
                self.assert_harmless(path, &tree);
            }
        }
        self.assert_kinds();
        self.assert_styles_and_lists();
    }

    fn assert_harmless(&self, path: &str, tree: &Tree<'_>) {
        let relations = self.relations(path);
        for node in tree.descendants().filter(Node::is_element) {
            let namespace = node.tag_name().namespace().expect("all have one");
            assert!(
                NAMESPACES.iter().any(|known| namespace.ends_with(known)),
                "{path}: {namespace}"
            );
            let name = node.tag_name().name();
            let acts = [
                "instrText",
                "altChunk",
                "object",
                "control",
                "script",
                "subDoc",
                "fldChar",
            ];
            assert!(!acts.contains(&name), "{path}: {name}");
            if name == "fldSimple" {
                let code = node.attribute((WORD, "instr")).expect("a field has code");
                assert!(FIELDS.contains(&code), "{path}: {code}");
            }
            for reference in node
                .attributes()
                .filter(|own| own.namespace() == Some(REFERENCES))
            {
                assert!(
                    relations.contains(reference.value()),
                    "{path}: {}",
                    reference.value()
                );
            }
            if name == "Relationship" {
                self.assert_target(path, node);
            }
        }
    }

    /// Ids of what the part refers to.
    fn relations(&self, path: &str) -> BTreeSet<String> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(bytes) = self.0.get(&format!("{folder}/_rels/{name}.rels")) else {
            return BTreeSet::new();
        };
        let tree = Tree::parse(std::str::from_utf8(bytes).expect("UTF-8")).expect("well-formed");
        let ids = tree.descendants().filter_map(|node| node.attribute("Id"));
        let ids: Vec<_> = ids.map(str::to_owned).collect();
        let set: BTreeSet<_> = ids.iter().cloned().collect();
        assert_eq!(set.len(), ids.len(), "{path}");
        set
    }

    fn assert_target(&self, path: &str, node: Node<'_, '_>) {
        let target = node.attribute("Target").expect("a target");
        if node.attribute("TargetMode") == Some("External") {
            assert!(
                node.attribute("Type")
                    .expect("a type")
                    .ends_with("/hyperlink")
            );
            let allowed = ["http://", "https://", "mailto:"];
            assert!(
                allowed.iter().any(|scheme| target.starts_with(scheme)),
                "{target}"
            );
            let foreign = |c: char| !c.is_ascii_graphic() || "<>\"{}|\\^`".contains(c);
            assert!(
                target.len() < 2_100 && !target.contains(foreign),
                "{target}"
            );
            return;
        }
        let folder = path.split("_rels/").next().expect("a folder");
        assert!(
            self.0.contains_key(&format!("{folder}{target}")),
            "{path}: {target}"
        );
    }

    /// The kind of every part is told, and no part is told of that is not there.
    fn assert_kinds(&self) {
        let tree = Tree::parse(self.text("[Content_Types].xml")).expect("well-formed");
        let named = |attribute| {
            tree.descendants()
                .filter_map(move |node| node.attribute(attribute))
        };
        let endings: BTreeSet<_> = named("Extension").collect();
        for path in self.0.keys() {
            assert!(
                endings.contains(path.rsplit('.').next().expect("an ending")),
                "{path}"
            );
        }
        for path in named("PartName") {
            assert!(self.0.contains_key(path.trim_start_matches('/')), "{path}");
        }
    }

    /// Every style and list in use is defined, once.
    fn assert_styles_and_lists(&self) {
        let defined = |path, name, attribute| {
            let tree = Tree::parse(self.text(path)).expect("well-formed");
            let all: Vec<_> = tree
                .descendants()
                .filter(|node| node.has_tag_name((WORD, name)))
                .map(|node| node.attribute((WORD, attribute)).expect("an id").to_owned())
                .collect();
            let set: BTreeSet<_> = all.iter().cloned().collect();
            assert_eq!(set.len(), all.len());
            set
        };
        let styles = defined("word/styles.xml", "style", "styleId");
        let lists = defined("word/numbering.xml", "num", "numId");
        for path in self
            .0
            .keys()
            .filter(|path| path.starts_with("word/") && is_xml(path))
        {
            let tree = Tree::parse(self.text(path)).expect("well-formed");
            for node in tree.descendants() {
                let value = node.attribute((WORD, "val")).unwrap_or_default();
                match node.tag_name().name() {
                    "pStyle" | "rStyle" | "tblStyle" | "basedOn" | "next" => {
                        assert!(styles.contains(value), "{path}: {value}");
                    }
                    "numId" => assert!(lists.contains(value), "{path}: {value}"),
                    _ => {}
                }
            }
        }
    }

    /// The body as lines: style, marks in brackets, text. Cells of a row have ` | ` between them.
    fn outline(&self) -> String {
        let tree = Tree::parse(self.text("word/document.xml")).expect("well-formed");
        let mut out = String::new();
        let paragraphs = tree
            .descendants()
            .filter(|node| node.has_tag_name((WORD, "p")));
        for paragraph in paragraphs {
            writeln!(out, "{}", line(paragraph)).expect("a string takes it");
        }
        out
    }
}

fn is_xml(path: &str) -> bool {
    [".xml", ".rels", ".svg"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// A paragraph as a line.
fn line(paragraph: Node<'_, '_>) -> String {
    let mut out = String::new();
    for node in paragraph.descendants().filter(Node::is_element) {
        let value = node.attribute((WORD, "val")).unwrap_or_default();
        match node.tag_name().name() {
            "pStyle" => write!(out, "{value}"),
            "ilvl" | "numId" => write!(out, " {}={value}", node.tag_name().name()),
            "ind" => write!(
                out,
                " left={}",
                node.attribute((WORD, "left")).unwrap_or_default()
            ),
            "keepNext" => write!(out, " keep"),
            "jc" => write!(out, " {value}"),
            "r" if node
                .prev_sibling()
                .is_some_and(|before| before.has_tag_name((WORD, "pPr"))) =>
            {
                write!(out, ": ")
            }
            "b" | "i" | "strike" => write!(out, "<{}>", node.tag_name().name()),
            "rStyle" => write!(out, "<{value}>"),
            "t" => write!(out, "{}", node.text().unwrap_or_default()),
            "br" => write!(out, "⏎"),
            "tab" => write!(out, "⇥"),
            "docPr" => write!(
                out,
                "[{}: {}]",
                node.attribute("name").unwrap_or_default(),
                node.attribute("descr").unwrap_or_default()
            ),
            _ => Ok(()),
        }
        .expect("a string takes it");
    }
    out
}

/// A chart with every shape.
fn chart(title: &str) -> Chart {
    let at = |x, y| Point { x, y };
    let ink = Colour {
        red: 0x1f,
        green: 0x5f,
        blue: 0x99,
    };
    let stroke = |dash| Stroke {
        colour: ink,
        width: 2.0,
        dash,
    };
    let hollow = |dash| Look {
        fill: None,
        stroke: Some(stroke(dash)),
    };
    let full = Look {
        fill: Some(ink),
        stroke: None,
    };
    let text = |x, anchor, weight| {
        Shape::Text(drawn::Text {
            at: at(x, 280.0),
            words: title.to_owned(),
            size: 16.0,
            anchor,
            weight,
            colour: ink,
        })
    };
    let shapes = vec![
        Shape::Rectangle {
            at: at(1.0, 1.0),
            width: 638.0,
            height: 318.0,
            round: 0.0,
            look: hollow(Dash::Solid),
        },
        Shape::Rectangle {
            at: at(20.0, 20.0),
            width: 120.0,
            height: 80.0,
            round: 12.0,
            look: full,
        },
        Shape::Circle {
            centre: at(240.0, 60.0),
            radius: 40.0,
            look: hollow(Dash::Dotted),
        },
        Shape::Polygon {
            points: vec![at(320.0, 100.0), at(360.0, 20.0), at(400.0, 100.0)],
            look: hollow(Dash::Dashed),
        },
        Shape::Line {
            from: at(20.0, 140.0),
            to: at(620.0, 240.0),
            stroke: stroke(Dash::Dashed),
        },
        text(20.0, Anchor::Start, Weight::Regular),
        text(320.0, Anchor::Middle, Weight::Bold),
        text(620.0, Anchor::End, Weight::Regular),
    ];
    let picture = drawn::Picture {
        width: 640.0,
        height: 320.0,
        shapes,
    };
    let title = title.to_owned();
    Chart {
        name: "profile",
        description: format!("{title}: all shapes."),
        title,
        picture,
    }
}

fn document(markdown: &str) -> Document {
    Document {
        title: "Stadttheater Beispiel".to_owned(),
        language: "de".into(),
        date: "2026-11-03".to_owned(),
        markdown: markdown.to_owned(),
        charts: vec![chart("Profil")],
        brand: Brand::default(),
    }
}

fn parts(document: &Document) -> Parts {
    let parts = Parts::of(&docx(document, &Locale::new(&document.language)));
    parts.assert_sound();
    parts
}

/// A whole report of the sample.
fn report(words: Words, lang: &str) -> Vec<u8> {
    let locale = Locale::new(&lang.into());
    let wanted = Wanted {
        format: Format::Docx,
        template: &Template::built_in("full").expect("it comes with the program"),
        locale: &locale,
        alone: false,
    };
    produce(&words.questionnaire(), &words.assessment(), &wanted)
        .expect("a report")
        .report
}

/// One of everything that Markdown has.
const EVERYTHING: &str = include_str!("../fixtures/markdown/everything.md");

#[test]
fn everything_in_markdown_has_its_place() {
    insta::assert_snapshot!(parts(&document(EVERYTHING)).outline());
}

#[test]
fn the_first_heading_is_the_title_only_where_it_is_the_only_one() {
    let outline = |markdown: &str| parts(&document(markdown)).outline();
    assert_eq!(
        outline("# a\n\nb\n\n## c\n\n###### d\n"),
        "Title: a\nSubtitle keep: b\nHeading1: c\nHeading5: d\n"
    );
    assert_eq!(
        outline("# a\n\nb\n\n# c\n\n## d\n"),
        "Heading1: a\nBodyText keep: b\nHeading1: c\nHeading2: d\n"
    );
    assert_eq!(outline("a\n\n# b\n"), "BodyText: a\nHeading1: b\n");
}

#[test]
fn reports_are_sound_and_the_same_twice() {
    for lang in ["de", "en", "de-CH"] {
        let bytes = report(Words::Sensible, lang);
        assert_eq!(bytes, report(Words::Sensible, lang));
        Parts::of(&bytes).assert_sound();
    }
}

#[test]
fn language_and_hyphenation_are_those_of_the_report() {
    for (lang, region, hyphens) in [
        ("de", "de-DE", true),
        ("de-CH", "de-CH", true),
        ("en", "en-GB", false),
    ] {
        let parts = Parts::of(&report(Words::Sensible, lang));
        assert!(
            parts
                .text("word/styles.xml")
                .contains(&format!("<w:lang w:val=\"{region}\"/>"))
        );
        let hyphenation = format!("<w:autoHyphenation w:val=\"{hyphens}\"/>");
        assert!(parts.text("word/settings.xml").contains(&hyphenation));
        assert!(
            !parts
                .0
                .values()
                .any(|bytes| String::from_utf8_lossy(bytes).contains("{hyphenation}"))
        );
    }
}

#[test]
fn the_look_of_the_organisation_is_on_every_page() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\0\x80".to_vec();
    let mut branded = document("# a\n");
    branded.brand = Brand {
        organisation: Some("Muster & Partner".to_owned()),
        colour: Some(Colour {
            red: 0x80,
            green: 0,
            blue: 0x20,
        }),
        logo: Some(Logo {
            kind: LogoKind::Png,
            bytes: png.clone(),
        }),
        footer: Some("vertraulich".to_owned()),
    };
    let parts = parts(&branded);
    assert!(
        parts
            .text("word/header1.xml")
            .contains("Stadttheater Beispiel")
    );
    assert!(
        parts
            .text("word/header1.xml")
            .contains("Muster &amp; Partner")
    );
    assert!(parts.text("word/footer1.xml").contains("vertraulich"));
    assert!(
        parts
            .text("docProps/core.xml")
            .contains("2026-11-03T00:00:00Z")
    );
    assert!(
        parts
            .text("word/styles.xml")
            .contains("<w:color w:val=\"800020\"/>")
    );
    assert_eq!(parts.0["word/media/logo.png"], png);
    // Twice as wide as high, and as high as a logo may be.
    assert!(
        parts
            .text("word/header2.xml")
            .contains("<wp:extent cx=\"1079500\" cy=\"539750\"/>")
    );
    branded.brand.colour = Some(Colour {
        red: 0xff,
        green: 0xee,
        blue: 0x80,
    });
    assert!(
        !self::parts(&branded)
            .text("word/styles.xml")
            .contains("FFEE80")
    );
}

#[test]
fn links_lead_only_where_people_expect_them_to() {
    let urls = [
        "https://a.b/c?d=e&f",
        "mailto:a@b.ch",
        "http://exämple.org/%zz{}^",
        "javascript:alert(1)",
        "file:///etc/passwd",
    ];
    let markdown: String = urls.map(|url| format!("[a]({url})\n\n")).concat();
    let parts = parts(&document(&markdown));
    let relations = parts.text("word/_rels/document.xml.rels");
    assert_eq!(relations.matches("External").count(), 3, "{relations}");
    assert!(
        relations.contains("\"http://ex%C3%A4mple.org/%25zz%7B%7D%5E\""),
        "{relations}"
    );
    assert!(parts.outline().contains("a (javascript:alert(1))"));
    let long = format!("[a](https://b.ch/{})", "c".repeat(5_000));
    assert!(
        !self::parts(&document(&long))
            .text("word/_rels/document.xml.rels")
            .contains("External")
    );
}

#[test]
fn hostile_texts_in_every_field_stay_texts() {
    let headings = |bytes: &[u8]| {
        Parts::of(bytes)
            .text("word/document.xml")
            .matches("\"Heading1\"")
            .count()
    };
    let expected = headings(&report(Words::Sensible, "en"));
    for hostile in HOSTILE {
        for lang in ["de", "en"] {
            let bytes = report(Words::Hostile(hostile), lang);
            Parts::of(&bytes).assert_sound();
            assert_eq!(headings(&bytes), expected, "{hostile}");
        }
        let mut document = document("# a\n\n![b](chart:profile)\n");
        document.title = (*hostile).to_owned();
        document.charts = vec![chart(hostile)];
        document.brand.organisation = Some((*hostile).to_owned());
        document.brand.footer = Some((*hostile).to_owned());
        let acts = |c: char| {
            c.is_control() && c != '\n' && c != '\t' || ('\u{202a}'..='\u{202e}').contains(&c)
        };
        for (path, bytes) in parts(&document)
            .0
            .iter()
            .filter(|(path, _)| !path.contains("media/"))
        {
            assert!(!String::from_utf8_lossy(bytes).contains(acts), "{path}");
        }
    }
}

#[test]
fn deep_nesting_has_an_end() {
    for unit in [">", "- ", "1. ", "> - ", "**a _b "] {
        parts(&document(&unit.repeat(5_000)));
    }
}

#[test]
fn charts_are_there_as_svg_and_as_vectors_that_every_version_of_word_shows() {
    let parts = parts(&document("![Profil](chart:profile)\n"));
    let body = parts.text("word/document.xml");
    assert!(body.contains("svgBlip") && body.contains("descr=\"Profil: all shapes.\""));
    // As wide as the text, in proportion.
    assert!(
        body.contains("<wp:extent cx=\"5939790\" cy=\"2969895\"/>"),
        "{body}"
    );
    assert!(
        parts
            .text("word/media/profile.svg")
            .contains("viewBox=\"0 0 640 320\"")
    );
    let kinds = records(&parts.0["word/media/profile.emf"]);
    let count = |kind| kinds.iter().filter(|own| **own == kind).count();
    // Two polygons, a rounded rectangle, an ellipse, a line and three texts; what is made is given back.
    assert_eq!([3, 44, 42, 4, 84].map(count), [2, 1, 1, 1, 3]);
    assert_eq!(count(82) + count(95) + count(39), count(40));
}

/// The kinds of the records of an EMF picture, whose lengths and numbers have to be right.
fn records(emf: &[u8]) -> Vec<u32> {
    let number = |at: usize| u32::from_le_bytes(emf[at..at + 4].try_into().expect("four bytes"));
    let (mut kinds, mut at) = (Vec::new(), 0);
    while at < emf.len() {
        kinds.push(number(at));
        let length = number(at + 4) as usize;
        assert!(length >= 8 && length.is_multiple_of(4) && at + length <= emf.len());
        at += length;
    }
    assert_eq!(
        (number(48) as usize, number(52) as usize),
        (emf.len(), kinds.len())
    );
    assert_eq!(
        (kinds[0], kinds[kinds.len() - 1], number(emf.len() - 4)),
        (1, 14, 20)
    );
    kinds
}

/// Needs `LibreOffice`; says so where there is none.
#[test]
fn opens_in_libreoffice() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("report.docx");
    let mut whole = document(EVERYTHING);
    whole.brand.footer = Some("vertraulich".to_owned());
    fs::write(&file, docx(&whole, &Locale::new(&"de".into()))).expect("written");
    let Some(text) = converted(&file, folder.path()) else {
        eprintln!("skipped: no soffice here");
        return;
    };
    for part in [
        "Alles, was Markdown kennt",
        "Zelle rechts",
        "Abbildung 1: Profil",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

/// What `LibreOffice` reads.
fn converted(file: &Path, folder: &Path) -> Option<String> {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let output = Command::new("soffice")
        .args([
            &profile,
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
        ])
        .args([folder, file])
        .env("HOME", folder)
        .output()
        .ok()?;
    assert!(output.status.success(), "{output:?}");
    Some(fs::read_to_string(file.with_extension("txt")).expect("it was written"))
}
