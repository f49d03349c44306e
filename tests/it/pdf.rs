//! The report as PDF, read back with a reader that knows nothing of what wrote it.

mod pictures;
mod read;

use crate::charts::{built_in, filled};
use crate::place::Place;
use crate::pty::key;
use crate::sample::Words;
pub use read::File;
use reifegrad::domain::assessment::Assessment;
use reifegrad::domain::figures::Figures;
use reifegrad::domain::questionnaire::Questionnaire;
use reifegrad::i18n::Locale;
use reifegrad::report::brand::{Brand, Colour, Logo, LogoKind};
use reifegrad::report::pdf::{Job, PdfError, pdf};
use reifegrad::report::template::Template;
use reifegrad::report::{Basis, Document, Report, markdown};

/// The sample's full report.
fn full(words: Words, lang: &str) -> Document {
    by("full", &words.questionnaire(), &words.assessment(), lang)
}

/// A report by a template that comes with the program.
fn by(
    template: &str,
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    lang: &str,
) -> Document {
    let figures = Figures::of(questionnaire, assessment);
    let locale = Locale::new(&lang.into());
    let basis = Basis::new(questionnaire, assessment, &figures, &locale);
    let template = Template::built_in(template).expect("it comes with the program");
    let document = template.document(&Report::new(basis));
    document.expect("it is well-formed")
}

/// A document that says `text`, in Markdown.
fn document(text: &str) -> Document {
    Document {
        title: "Probe".to_owned(),
        language: "de".into(),
        date: "2026-11-22".to_owned(),
        markdown: markdown::canonical(text),
        charts: Vec::new(),
        brand: Brand::default(),
    }
}

fn typeset(document: &Document) -> Vec<u8> {
    tried(document).expect("it can be set")
}

fn tried(document: &Document) -> Result<Vec<u8>, PdfError> {
    pdf(&Job::new(document, &Locale::new(&document.language)).0)
}

fn read(document: &Document) -> File {
    File::read(typeset(document))
}

#[test]
fn a_report_can_be_read_searched_and_archived_in_both_languages() {
    for (lang, heading, page, umlauts) in [
        (
            "de",
            "Das Wesentliche auf einer Seite",
            "Seite 2 von ",
            "Was Außenstehende sehen können.",
        ),
        (
            "en",
            "The essentials on one page",
            "Page 2 of ",
            "What an outsider can see.",
        ),
    ] {
        let document = full(Words::Sensible, lang);
        let file = read(&document);
        assert!((5..=12).contains(&file.pages), "{} pages", file.pages);
        file.assert_says(&document.title);
        file.assert_says(umlauts);
        file.assert_says(&format!("{page}{}", file.pages));
        assert!(
            file.outline.iter().any(|title| title == heading),
            "{:?}",
            file.outline
        );
        assert_eq!(file.language, lang);
        assert!(!document.charts.is_empty());
        for chart in &document.charts {
            assert!(
                file.descriptions.contains(&chart.description),
                "{}",
                chart.name
            );
            file.assert_says(&chart.title);
        }
        assert!(
            file.metadata.contains("<pdfaid:part>2</pdfaid:part>"),
            "{}",
            file.metadata
        );
        assert!(
            file.metadata.contains("<pdfuaid:part>1</pdfuaid:part>"),
            "{}",
            file.metadata
        );
        file.assert_harmless();
    }
}

#[test]
fn a_summary_of_many_questions_is_one_page() {
    for (id, lang) in [("digital-maturity", "de"), ("pulse", "en")] {
        let questionnaire = built_in(id);
        let document = by("summary", &questionnaire, &filled(&questionnaire), lang);
        assert_eq!(read(&document).pages, 1);
    }
}

#[test]
fn every_kind_of_block_is_there_and_inside_the_margins() {
    let file = read(&document(
        "# Titel\n\nEin [Verweis](https://example.org/ä?b=1) und <post@example.org>, **fett**, *schräg*, ~~weg~~, `code`.\\\nNeue Zeile.\n\n\
         ## Liste\n\n- eins\n  - zwei\n    1. drei\n\n- [x] getan\n- [ ] offen\n\n7. sieben\n8. acht\n\n\
         > Zitat\n>\n> ## Gesagt\n\n---\n\n```\nfn  main() {}\n```\n\n##### Tief\n\n\
         | a | b | c |\n| --- | --: | :-: |\n| [Ziel](https://example.org/) | 1,5 | x |\n",
    ));
    for text in [
        "Verweis",
        "post@example.org",
        "fett",
        "schräg",
        "weg",
        "code",
        "Neue Zeile.",
        "eins",
        "zwei",
        "1. drei",
        "☑ getan",
        "☐ offen",
        "7. sieben",
        "8. acht",
        "Zitat",
        "Gesagt",
        "fn  main() {}",
        "Tief",
        "1,5",
    ] {
        file.assert_says(text);
    }
    assert_eq!(file.outline, ["Liste", "Tief"]);
    assert_eq!(
        file.addresses,
        [
            "https://example.org/%C3%A4?b=1",
            "mailto:post@example.org",
            "https://example.org/"
        ]
    );
    file.assert_harmless();
}

#[test]
fn nothing_is_too_long_too_deep_or_too_wide() {
    let word = "x".repeat(3_000);
    let name = "a_b.".repeat(60);
    let link = format!("https://example.org/{}", "weg/".repeat(300));
    let columns = 14;
    let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
    let wide = format!(
        "{}{}{}",
        row("Verantwortlich"),
        row("---"),
        row(&name).repeat(3)
    );
    let long = format!(
        "| a | b |\n| --- | --- |\n| {} | {word} |\n",
        "Viel Text. ".repeat(900)
    );
    let deep = (0..40).map(|level| format!("{}- Ebene {level}\n", "  ".repeat(level)));
    let deep = deep.collect::<String>();
    let quotes = format!("{} tief\n", ">".repeat(45));
    let heading = format!("# {word}\n\n## {}\n\n", "Lange Überschrift ".repeat(50));
    let inside = wide.lines().map(|line| format!("> {line}\n"));
    let inside = inside.collect::<String>();
    let text = [
        heading,
        word,
        name,
        format!("<{link}>"),
        wide,
        inside,
        long,
        deep,
        quotes,
    ];
    let text = text.join("\n\n");
    let file = read(&document(&text));
    file.assert_says("Ebene 39");
    file.assert_says("tief");
    file.assert_says(&"Viel Text. ".repeat(50));
    file.assert_harmless();
}

#[test]
fn what_is_empty_is_no_fault() {
    let file = read(&Document {
        title: " ".to_owned(),
        ..document(
            "# \n\n## \n\n- \n- [ ] \n\n> \n\n```\n```\n\n| |\n| --- |\n| |\n\n[](https://example.org/)\n",
        )
    });
    file.assert_harmless();
    assert_eq!(read(&document("")).pages, 1);
}

#[test]
fn a_character_that_the_typeface_lacks_is_marked_and_explained() {
    let file = read(&document("# Titel\n\nFür 日本.\n"));
    file.assert_says("Für □□.");
    file.assert_says("□ steht für ein Zeichen, das die Schrift dieser Datei nicht hat.");
    let file = read(&document("# Titel\n\nŠčêp\u{ad}ánek, Ελλάδα, Київ.\n"));
    file.assert_says("Ελλάδα, Київ.");
    assert!(!file.text.contains('□'), "{}", file.text);
}

#[test]
fn an_organisation_puts_its_mark_on_it() {
    const DOT: &[u8] = &[
        0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0,
        0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 13, b'I', b'D', b'A',
        b'T', 0x78, 0xda, 0x63, 0xfc, 0xcf, 0xc0, 0x50, 0x0f, 0, 0x04, 0x85, 0x01, 0x80, 0x84,
        0xa9, 0x8c, 0x21, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
    ];
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='10' viewBox='0 0 40 10'><rect width='40' height='10' fill='#c00'/></svg>";
    let branded = |kind, bytes: &[u8]| Document {
        brand: Brand {
            organisation: Some("Beratung *Beispiel*".to_owned()),
            colour: Some(Colour {
                red: 255,
                green: 240,
                blue: 0,
            }),
            logo: Some(Logo {
                kind,
                bytes: bytes.to_owned(),
            }),
            footer: Some("Vertraulich #1".to_owned()),
        },
        ..document("# Titel\n\nText.\n")
    };
    for (kind, bytes) in [(LogoKind::Png, DOT), (LogoKind::Svg, svg.as_bytes())] {
        let file = read(&branded(kind, bytes));
        file.assert_says("Beratung *Beispiel*");
        file.assert_says("Vertraulich #1");
        file.assert_harmless();
    }
    let damaged = branded(LogoKind::Png, b"no picture");
    let fault = tried(&damaged).expect_err("it is damaged");
    assert!(fault.to_string().contains("image"), "{fault}");
}

/// A picture can look whole and be broken inside.
#[test]
fn a_report_does_without_a_logo_that_cannot_be_set() {
    // Another binary, such as that of a release, may lack the feature that these tests have.
    if std::env::var_os("REIFEGRAD").is_some() {
        return;
    }
    let place = Place::new();
    place.write("reifegrad.toml", "[branding]\nlogo = \"logo.png\"\n");
    let chunk = |name: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, &[0; 4]].concat()
    };
    let head = [0, 0, 0, 9, 0, 0, 0, 9, 8, 6, 0, 0, 0];
    let parts = [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(b"IDAT", b"x"),
        chunk(b"IEND", b""),
    ];
    std::fs::write(place.path("logo.png"), parts.concat()).unwrap();
    let made = place.run(&["report", "a", "--format", "pdf", "-o", "out"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    assert!(made.err.contains("kommt ohne das Logo aus"), "{made:?}");
}

/// Set by another process, and of the same bytes as from the command line.
#[test]
fn the_terminal_writes_it_and_says_what_it_cannot_show() {
    // Another binary, such as that of a release, may lack the feature that these tests have.
    if std::env::var_os("REIFEGRAD").is_some() {
        return;
    }
    let place = Place::new();
    let note = place.run(&["answer", "a", "P01=3", "--note", "日本 🎭"]);
    assert_eq!(note.code, Some(0), "{note:?}");
    let mut terminal = place.open(100, 30);
    terminal.wait("Frage").press("p").wait("Das Wesentliche");
    terminal.press("v").wait("Drei Dinge").press("v").press("v");
    terminal.wait("Fragen und Antworten").press("e");
    terminal
        .wait("Bericht schreiben")
        .press(key::TAB)
        .press("17");
    terminal
        .wait("[x] PDF")
        .press(key::CTRL_S)
        .wait("answers.pdf");
    terminal.wait("Die Schrift der PDF-Datei").wait("日 本 🎭");
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
    let args = ["report", "a", "--template", "answers", "--format", "pdf"];
    let again = place.run(&args);
    assert!(again.err.contains("denselben Inhalt"), "{again:?}");
    assert!(again.err.contains("□: 日 本 🎭\n"), "{again:?}");
}
