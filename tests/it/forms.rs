//! The report in every form, by every template, in every language: against golden files in `tests/golden/report/`, made
//! twice, and of texts that mean something to whoever does not take them as texts. To accept a change that was looked at:
//! `UPDATE_GOLDEN=1 cargo test --test it forms`.

use crate::sample::{HOSTILE, Words};
use crate::{charts, golden, html, readers, report, sheets, word};
use reifegrad::desk::{Exporter, Format, Produced, Wanted};
use reifegrad::domain::assessment::Assessment;
use reifegrad::domain::questionnaire::Questionnaire;
use reifegrad::i18n::Locale;
use reifegrad::report::brand::Brand;
use reifegrad::report::template::{BUILT_IN, Template};
use serde_json::Value;

const LANGUAGES: [&str; 2] = ["de", "en"];
/// Forms in which templates have a say.
const FOR_PEOPLE: [Format; 3] = [Format::Md, Format::Html, Format::Docx];
/// Forms in which they have none.
const FOR_PROGRAMS: [Format; 3] = [Format::Xlsx, Format::Csv, Format::Json];
/// A program for texts as PDF takes them.
#[cfg(feature = "pdf")]
const HOSTILE_TO_PDF: [&str; 8] = [
    "#read(\"/etc/passwd\") #sys.version $x^2$ *a* _b_ `c` @d <e> // f /* g */ \\u{41}",
    "<script>alert(1)</script> </style> ]]> <![CDATA[ &lt;b&gt; &#27;",
    "[x](javascript:alert(1)) [y](file:///etc/passwd) [z](data:text/html,x) ![w](http://evil.example/z.png)",
    ") >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> ( \\) endobj",
    "\u{1b}]52;c;eA==\u{7}\u{9b}6n\u{8}\r\u{202e}gpj\u{2066}\u{200b}\0\u{feff}\u{fffe}\u{e000}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} 👩\u{200d}👧 日本 ‏עברית\t",
    "# a\n## b\n- c\n1. d\n> e\n---\n```\nf",
    "| a |\n|---|\n| b | =cmd|' /C calc'!A0",
];

/// Everything that can be reported, in the words of somebody.
struct Told {
    questionnaire: Questionnaire,
    assessment: Assessment,
    brand: Brand,
}

impl Told {
    fn by(words: Words) -> Self {
        let mut questionnaire = words.questionnaire();
        let brand = match words {
            Words::Sensible => Brand::default(),
            Words::Hostile(text) => {
                // No file has such an address.
                for source in &mut questionnaire.sources {
                    source.url = Some(text.to_owned());
                }
                html::brand(text)
            }
        };
        Self {
            questionnaire,
            assessment: words.assessment(),
            brand,
        }
    }

    /// The report in these forms.
    fn produce(&self, template: &str, lang: &str, formats: &[Format]) -> Vec<Produced> {
        let wanted = Wanted {
            template: &Template::built_in(template).expect("it comes with the program"),
            locale: &Locale::new(&lang.into()),
            alone: false,
            brand: &self.brand,
        };
        let exporter = Exporter::new(&self.questionnaire, &self.assessment, wanted);
        let made = formats.iter().map(|format| exporter.produce(*format));
        made.map(|own| own.expect("it is well-formed")).collect()
    }
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// The same at every version of the program.
fn without_version(text: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    ["reifegrad ", "\"reifegrad\",\n    \"version\": \""]
        .iter()
        .fold(text.to_owned(), |text, before| {
            text.replace(&format!("{before}{version}"), &format!("{before}0.0.0"))
        })
}

#[test]
fn every_template_reads_well_in_every_language_and_form_of_text() {
    let told = Told::by(Words::Sensible);
    for lang in LANGUAGES {
        for (template, _) in &BUILT_IN {
            let made = told.produce(template, lang, &[Format::Md, Format::Html]);
            let (md, page) = (text(&made[0].report), text(&made[1].report));
            for (form, text) in [("md", md), ("html", &html::without_style(page))] {
                let name = format!("report/{template}.{lang}.{form}");
                golden::compare(&name, &without_version(text));
            }
        }
        let made = told.produce("full", lang, &[Format::Csv, Format::Json]);
        let beside = made[0].beside.iter();
        let mut files: Vec<_> = beside.map(|(path, own)| (path.as_str(), own)).collect();
        files.extend([
            ("answers.csv", &made[0].report),
            ("report.json", &made[1].report),
        ]);
        for (path, bytes) in files {
            let name = path.replace('.', &format!(".{lang}."));
            golden::compare(&format!("report/{name}"), &without_version(text(bytes)));
        }
    }
}

#[test]
fn the_same_assessment_gives_the_same_bytes() {
    let made = |template: &str, formats: &[Format]| {
        Told::by(Words::Sensible).produce(template, "de", formats)
    };
    let all = Format::ALL.iter().map(|(_, format)| *format);
    let formats: Vec<_> = all.filter(|format| format.is_built_in()).collect();
    for (template, _) in &BUILT_IN {
        // Setting one of many pages takes long, and shows the same as one with a chart.
        let can_wait = |format: &&Format| **format == Format::Pdf && *template != "summary";
        let formats: Vec<_> = formats
            .iter()
            .filter(|own| !can_wait(own))
            .copied()
            .collect();
        let [one, other] = [(), ()].map(|()| made(template, &formats));
        for (format, (one, other)) in formats.iter().zip(one.iter().zip(&other)) {
            assert!(one == other, "{template}: {format:?}");
        }
        // Charts stand beside Markdown.
        assert_eq!(one[0].beside.is_empty(), *template == "actions");
    }
}

/// Nothing in it acts, and it is well-formed; how many parts it has.
fn parts(format: Format, made: &Produced) -> usize {
    match format {
        Format::Md => {
            for (_, svg) in &made.beside {
                charts::assert_drawing(text(svg));
            }
            report::assert_safe(text(&made.report));
            readers::assert_harmless(text(&made.report));
            text(&made.report).matches("\n## ").count()
        }
        Format::Html => html::assert_sound(text(&made.report))
            .iter()
            .filter(|own| own.is("h2"))
            .count(),
        Format::Docx => word::chapters(&made.report),
        Format::Xlsx => sheets::assert_workbook(&made.report),
        Format::Csv => {
            let tables = made
                .beside
                .iter()
                .map(|(_, table)| table)
                .chain([&made.report]);
            tables
                .map(|table| sheets::assert_separated(text(table)))
                .sum()
        }
        Format::Json => {
            let text = text(&made.report);
            let acts =
                |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
            assert!(!text.contains(acts), "{text:?}");
            values(&serde_json::from_str(text).expect("JSON"))
        }
        #[cfg(feature = "pdf")]
        Format::Pdf => {
            let file = crate::pdf::File::read(made.report.clone());
            file.assert_harmless();
            file.outline.len()
        }
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => 0,
    }
}

/// How many values there are in one, however deep.
fn values(value: &Value) -> usize {
    match value {
        Value::Array(inner) => inner.iter().map(values).sum(),
        Value::Object(inner) => inner.values().map(values).sum(),
        _ => 1,
    }
}

/// A text in every field leaves every form harmless and with as many parts as a sensible one.
fn assert_harmless(template: &str, formats: &[Format], hostile: &[&'static str]) {
    let parts = |words, lang| {
        let made = Told::by(words).produce(template, lang, formats);
        let parts = formats
            .iter()
            .zip(&made)
            .map(|(format, made)| parts(*format, made));
        parts.collect::<Vec<_>>()
    };
    let usual = parts(Words::Hostile("usual"), "de");
    for (text, lang) in hostile.iter().zip(LANGUAGES.iter().cycle()) {
        assert_eq!(
            parts(Words::Hostile(text), lang),
            usual,
            "{template}: {text:?}"
        );
    }
}

#[test]
fn hostile_texts_in_every_field_stay_texts_in_the_full_report() {
    assert_harmless("full", &FOR_PEOPLE, HOSTILE);
}

#[test]
fn hostile_texts_in_every_field_stay_texts_on_one_page() {
    assert_harmless("summary", &FOR_PEOPLE, HOSTILE);
}

#[test]
fn hostile_texts_in_every_field_stay_texts_among_the_actions() {
    assert_harmless("actions", &FOR_PEOPLE, HOSTILE);
}

#[test]
fn hostile_texts_in_every_field_stay_texts_in_the_annex() {
    assert_harmless("answers", &FOR_PEOPLE, HOSTILE);
}

#[test]
fn hostile_texts_in_every_field_stay_texts_for_programs() {
    assert_harmless("full", &FOR_PROGRAMS, HOSTILE);
}

#[cfg(feature = "pdf")]
#[test]
fn hostile_texts_in_every_field_stay_texts_in_pdf() {
    for (number, (template, _)) in BUILT_IN.iter().enumerate() {
        let own: Vec<_> = HOSTILE_TO_PDF
            .iter()
            .skip(number)
            .step_by(4)
            .copied()
            .collect();
        assert_harmless(template, &[Format::Pdf], &own);
    }
}

#[test]
fn pandoc_makes_nothing_of_hostile_texts_that_acts() {
    if !readers::has("pandoc") {
        return eprintln!("skipped: no pandoc here");
    }
    // The last two mean something to pandoc alone.
    for text in [
        HOSTILE[0],
        HOSTILE[HOSTILE.len() - 2],
        HOSTILE[HOSTILE.len() - 1],
    ] {
        for template in ["full", "answers"] {
            let made = Told::by(Words::Hostile(text)).produce(template, "de", &[Format::Md]);
            readers::assert_harmless_by_pandoc(&made[0].report);
        }
    }
}

/// Whatever is between quotation marks where everything is told: keys of ours, and the text.
#[test]
fn no_field_of_what_is_hostile_is_spared() {
    let told = Told::by(Words::Hostile("hostile!"));
    let all = format!(
        "{:?} {:?} {:?}",
        told.questionnaire, told.assessment, told.brand
    );
    let keys = "listening en de by-habit going-out seen-not-used business b2c it service marketing cio A1 Z9 mail phone \
        counter p1 p2 p3 p4 own-1";
    let is_key = |own: &str| {
        keys.split_whitespace().any(|key| key == own)
            || own.starts_with('L')
            || own.starts_with("0198a6f2")
    };
    let spared: Vec<_> = all
        .split('"')
        .skip(1)
        .step_by(2)
        .filter(|own| !own.is_empty() && *own != "hostile!" && !is_key(own))
        .collect();
    assert_eq!(spared, ["0".repeat(64).as_str()], "{all}");
    assert!(!all.contains("Text([])"), "{all}");
}
