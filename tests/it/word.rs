//! Reports for Word: every part is taken apart again.

mod parts;

use crate::sample::{HOSTILE, Words};
use parts::Parts;
use reifegrad::desk::{Exporter, Format, Wanted};
use reifegrad::i18n::Locale;
use reifegrad::report::Document;
use reifegrad::report::brand::{Brand, Colour, Logo, LogoKind};
use reifegrad::report::chart::Chart;
use reifegrad::report::chart::picture::{
    self as drawn, Anchor, Dash, Look, Point, Shape, Stroke, Weight,
};
use reifegrad::report::docx::docx;
use reifegrad::report::template::Template;
use std::process::Command;
use std::{fs, path::Path};

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
        template: &Template::built_in("full").expect("it comes with the program"),
        locale: &locale,
        alone: false,
        brand: &Brand::default(),
    };
    Exporter::new(&words.questionnaire(), &words.assessment(), wanted)
        .produce(Format::Docx)
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
fn many_headings_are_listed_before_the_first_and_too_many_by_chapters() {
    let listed = |count: usize| {
        let section = |number| format!("## Kapitel {number}\n\n### *Abschnitt* {number}\n\n");
        let sections = (1..=count).map(section).collect::<String>();
        let outline = parts(&document(&format!("# Titel\n\n> ## Zitat\n\n{sections}"))).outline();
        let (entries, _) = outline
            .split_once("Heading1: Kapitel 1\n")
            .expect("a chapter");
        let entries = entries.lines().filter(|line| line.starts_with("TOC"));
        entries.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(listed(3), [""; 0]);
    let few = listed(4);
    assert_eq!(few.len(), 9, "{few:?}");
    assert_eq!(
        few[..3],
        ["TOCHeading: Inhalt", "TOC1: Kapitel 1", "TOC2: Abschnitt 1"]
    );
    assert_eq!(listed(19).len(), 20);
}

#[test]
fn reports_are_sound() {
    for lang in ["de", "en", "de-CH"] {
        Parts::of(&report(Words::Sensible, lang)).assert_sound();
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
fn a_logo_in_vectors_has_the_name_beside_it_for_programs_without_svg() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"/>".to_vec();
    let mut branded = document("# a\n");
    branded.brand.organisation = Some("Muster & Partner".to_owned());
    branded.brand.logo = Some(Logo {
        kind: LogoKind::Svg,
        bytes: svg.clone(),
    });
    let parts = parts(&branded);
    let header = parts.text("word/header2.xml");
    assert!(header.contains("svgBlip") && header.contains("descr=\"Muster &amp; Partner\""));
    assert!(header.contains("<wp:extent cx=\"539750\" cy=\"539750\"/>"));
    assert_eq!(parts.0["word/media/logo.svg"], svg);
    let name: Vec<u8> = "Muster & Partner"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let emf = &parts.0["word/media/logo.emf"];
    assert!(emf.windows(name.len()).any(|part| part == name));
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

/// How many chapters a sound file has.
pub fn chapters(bytes: &[u8]) -> usize {
    let parts = Parts::of(bytes);
    parts.assert_sound();
    parts
        .text("word/document.xml")
        .matches("\"Heading1\"")
        .count()
}

#[test]
fn a_hostile_title_is_no_more_than_a_title() {
    for hostile in HOSTILE {
        let mut document = document("# a\n\n![b](chart:profile)\n");
        document.title = (*hostile).to_owned();
        document.charts = vec![chart(hostile)];
        parts(&document);
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
        body.contains("<wp:extent cx=\"6047740\" cy=\"3023870\"/>"),
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
