//! Tables for spreadsheets and programs: what stands in them, and that nothing in them acts.

use crate::golden;
use crate::report::with_basis;
use crate::sample::Words;
use reifegrad::domain::assessment::Answer;
use reifegrad::format::Source;
use reifegrad::format::answers::{self, Layout, TOLD};
use reifegrad::report::tables::{Cell, Table, tables};
use reifegrad::report::{Basis, csv as separated, xlsx};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::fmt::Write as _;

fn with<R>(words: Words, lang: &str, show: impl FnOnce(Basis<'_>) -> R) -> R {
    with_basis(&words.questionnaire(), &words.assessment(), lang, show)
}

fn all(words: Words, lang: &str) -> [Table; 4] {
    with(words, lang, tables)
}

/// The parts of a workbook by their paths.
fn parts(archive: &[u8]) -> BTreeMap<String, String> {
    let short = |at: usize| usize::from(u16::from_le_bytes([archive[at], archive[at + 1]]));
    let long = |at: usize| short(at) + (short(at + 2) << 16);
    let mut parts = BTreeMap::new();
    let mut at = 0;
    while archive[at..].starts_with(b"PK\x03\x04") {
        let (packed, unpacked, name) = (long(at + 18), long(at + 22), short(at + 26));
        let data = at + 30 + name;
        let path = String::from_utf8(archive[at + 30..data].to_vec()).unwrap();
        at = data + packed;
        let bytes = miniz_oxide::inflate::decompress_to_vec(&archive[data..at]).unwrap();
        assert_eq!(bytes.len(), unpacked, "{path}");
        parts.insert(path, String::from_utf8(bytes).unwrap());
    }
    assert!(archive[at..].starts_with(b"PK\x01\x02"));
    parts
}

fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name
}

/// All text within an element.
fn words(node: &Node<'_, '_>) -> String {
    let inner = node.descendants().filter(Node::is_text);
    inner.filter_map(|own| own.text()).collect()
}

/// What stands in a workbook: the cells of each sheet with their kinds and formats, and what the charts show.
fn told(parts: &BTreeMap<String, String>) -> String {
    let mut told = String::new();
    for (path, part) in parts {
        let document = Document::parse(part).unwrap();
        for node in document.descendants() {
            let text = words(&node);
            let attribute = |name| node.attribute(name).unwrap_or_default();
            let _ = match node.tag_name().name() {
                "worksheet" | "chart" | "styleSheet" => writeln!(told, "\n## {path}"),
                "sheet" => writeln!(told, "sheet {}", attribute("name")),
                "c" if attribute("t").is_empty() => {
                    writeln!(told, "{} {} {text}", attribute("r"), attribute("s"))
                }
                "c" => writeln!(told, "{} {} {text:?}", attribute("r"), attribute("s")),
                "autoFilter" => writeln!(told, "filter {}", attribute("ref")),
                "pane" => writeln!(
                    told,
                    "{} from {}",
                    attribute("state"),
                    attribute("topLeftCell")
                ),
                "f" | "v" | "definedName" | "created" | "title" | "xf" | "numFmt" => {
                    let of = node.attributes().map(|own| own.value()).collect::<Vec<_>>();
                    writeln!(told, "{} {text} {}", node.tag_name().name(), of.join(" "))
                }
                _ => Ok(()),
            };
        }
    }
    told
}

#[test]
fn a_workbook_has_sheets_with_types_filters_and_charts_in_both_languages() {
    for lang in ["de", "en"] {
        let book = with(Words::Sensible, lang, xlsx::workbook);
        golden::compare(&format!("report/workbook.{lang}.txt"), &told(&parts(&book)));
    }
}

#[test]
fn separated_values_are_for_programs_in_every_language() {
    let keys = |lang| {
        all(Words::Sensible, lang)
            .map(|own| separated::text(&own).lines().next().map(str::to_owned))
    };
    assert_eq!(keys("de"), keys("en"));
}

#[test]
fn what_cannot_be_given_is_an_empty_cell() {
    let [_, _, scores, _] = with_basis(
        &Words::Sensible.questionnaire(),
        &{
            let mut assessment = Words::Sensible.assessment();
            assessment.answers.clear();
            assessment
        },
        "en",
        tables,
    );
    let place = |key| {
        scores
            .columns
            .iter()
            .position(|own| own.key == key)
            .unwrap()
    };
    for row in &scores.rows {
        assert_eq!(row[place("score")], Cell::Empty);
        assert_eq!(row[place("level")], Cell::Empty);
        assert!(matches!(row[place("low")], Cell::Score(_)));
    }
}

#[test]
fn names_of_participants_appear_only_for_owners() {
    let text: String = all(Words::Sensible, "de")
        .iter()
        .map(separated::text)
        .collect();
    for name in ["Anna Arber", "Bo Berg", "Dan Dorn"] {
        assert!(!text.contains(name), "{name}");
    }
    assert!(text.contains("Chiara Conti"));
}

/// Nothing in a workbook is worked out, leads outside or acts, whatever the texts say; how many cells it has.
pub fn assert_workbook(book: &[u8]) -> usize {
    let parts = parts(book);
    let mut count = 0;
    for (path, part) in &parts {
        let document = Document::parse(part).unwrap_or_else(|error| panic!("{path}: {error}"));
        let acts = |c: char| c.is_control() && !"\n\t".contains(c);
        assert!(!part.contains(acts), "{path}: {part:?}");
        for node in document.descendants().filter(Node::is_element) {
            assert!(
                !is(&node, "f") || path.contains("/charts/"),
                "{path}: a formula"
            );
            assert!(!is(&node, "hyperlink"), "{path}: a link");
            assert!(
                node.attribute("TargetMode").is_none(),
                "{path}: a link outside"
            );
            if is(&node, "c") {
                check_cell(&node);
                count += 1;
            }
        }
    }
    let known = |path: &String| path.starts_with("xl/") || path.starts_with("docProps/");
    let foreign = parts.keys().filter(|path| !known(path)).collect::<Vec<_>>();
    assert_eq!(foreign, ["[Content_Types].xml", "_rels/.rels"]);
    count
}

/// A cell is a text that is marked as one, or a number.
fn check_cell(cell: &Node<'_, '_>) {
    let text = words(cell);
    match cell.attribute("t") {
        // A reader takes the guard away and has the text again.
        Some("inlineStr") => assert!(!text.replace("_x005F_x", "").contains("_x00"), "{text}"),
        None => assert!(text.parse::<f64>().is_ok(), "{text}"),
        other => panic!("{other:?}: {text}"),
    }
}

/// No cell begins a formula, whatever a spreadsheet takes for what separates them; how many rows there are.
pub fn assert_separated(text: &str) -> usize {
    let acts = |c: char| c.is_control() && !"\r\n\t".contains(c);
    assert!(!text.contains(acts), "{text:?}");
    for separator in [b',', b';', b'\t'] {
        for cell in cells(text, separator) {
            assert!(!begins_a_formula(&cell), "by {separator}: {cell:?}");
        }
    }
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    rows.records().map(Result::unwrap).count()
}

fn cells(text: &str, separator: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader
        .delimiter(separator)
        .flexible(true)
        .has_headers(false);
    let mut reader = reader.from_reader(text.as_bytes());
    let records = reader.records().map(Result::unwrap);
    records
        .flat_map(|own| own.iter().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Items of lists are no formulas unless they call something.
fn begins_a_formula(cell: &str) -> bool {
    let cell = cell.trim_start_matches([' ', '"', '\t', '\r', '\n']);
    let is_item = cell.starts_with("- ") && !cell.contains(['(', '|', '!']);
    cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        && !is_item
        && cell.parse::<f64>().is_err()
}

#[test]
fn answers_between_commas_are_read_back() {
    for words in [Words::Sensible, Words::Hostile("=1+1;-2\n'- @x\n\"=a\", b")] {
        let (questionnaire, assessment) = (words.questionnaire(), words.assessment());
        let [answers, ..] = all(words, "de");
        let source = Source::new("answers.csv", separated::text(&answers));
        let given =
            answers::read(&source, Layout::Csv).unwrap_or_else(|faults| panic!("{faults:?}"));
        let mut empty = assessment.clone();
        empty.answers.clear();
        for edit in answers::edits(&given, &questionnaire, &empty).unwrap() {
            empty.apply(edit);
        }
        for (id, answer) in &assessment.answers {
            let read = empty.answer(id);
            let said = |own: &Answer| (own.agreed.clone(), own.grade, own.note.clone());
            assert_eq!(said(&read), said(answer), "{id}");
        }
    }
}

#[test]
fn what_is_told_of_answers_is_known_when_they_are_read_back() {
    let [answers, ..] = all(Words::Sensible, "de");
    let keys = answers.columns.iter().map(|own| own.key);
    let read = ["id", "value", "evidence", "note"];
    let told: Vec<_> = keys.filter(|key| !read.contains(key)).collect();
    assert_eq!(told, TOLD.to_vec());
}

#[test]
fn a_report_in_json_becomes_the_same_assessment_in_another_workspace() {
    let program = crate::program::Program::new("de_DE.UTF-8");
    let run = |args: &[&str]| {
        let outcome = program.run(args);
        assert_eq!(outcome.code, Some(0), "{args:?}: {}", outcome.err);
        outcome.out
    };
    let new = [
        "new",
        "a",
        "--questionnaire",
        "pulse",
        "--organisation",
        "Theater \u{202e}",
    ];
    let people = ["--participant", "Anna:it", "--participant", "Bo:it"];
    run(&[&["--workspace", "one"][..], &new, &people].concat());
    let answer = ["--workspace", "one", "answer", "a", "P01=3", "P02=?"];
    run(&[&answer[..], &["--note", "=1+1\u{1b}[2J\r\n- b"]].concat());
    run(&[
        "--workspace",
        "one",
        "answer",
        "a",
        "P03=n/a:keins",
        "P04=2",
        "--participant",
        "Anna",
    ]);
    let export = |workspace| {
        run(&[
            "--workspace",
            workspace,
            "report",
            "a",
            "--format",
            "json",
            "-o",
            "-",
        ])
    };
    let report = export("one");
    program.write("a.json", &report);
    let path = run(&["--workspace", "two", "new", "a", "--from", "a.json"]);
    assert!(
        path.trim_end().ends_with("two/assessments/a.toml"),
        "{path}"
    );
    assert_eq!(export("two"), report);
    assert_eq!(
        program.read("one/assessments/a.toml"),
        program.read("two/assessments/a.toml")
    );
    let taken = program.run(&["--workspace", "two", "new", "a", "--from", "a.json"]);
    assert_eq!(taken.code, Some(1), "{}", taken.err);
}

#[test]
fn the_manual_names_every_column() {
    let manual = crate::source::read("docs/tables.md");
    for table in all(Words::Sensible, "en") {
        for column in &table.columns {
            let name = format!("`{}`", column.key);
            let named = match column.width {
                Some(_) => manual.contains(&format!(" {name}")),
                None => manual.contains(&format!("*{name}*")),
            };
            assert!(named, "{}: {name}", table.name);
        }
    }
}

#[test]
fn a_workbook_is_not_written_to_a_terminal() {
    let words = Words::Sensible;
    let place = crate::place::Place::with("a", &words.questionnaire(), &words.assessment());
    let mut terminal = place.start(100, 30, &["report", "a", "--format", "xlsx", "-o", "-"]);
    assert_eq!(terminal.wait_end(), 2);
    let screen = terminal.screen();
    assert!(screen.contains("nichts für ein Terminal"), "{screen}");
}
