//! How long reports take, and others with the same Markdown: all 68 questions of `digital-maturity`, answered by the room and by
//! three people, in German.
//!
//! `cargo bench --bench reports`; with `--features pdf` also PDF and typst alone, after a build of more than ten minutes. What is
//! called after a program is the time of a whole process.

use comrak::{Options, markdown_to_html};
use divan::{Bencher, black_box};
use reifegrad::domain::assessment::Assessment;
use reifegrad::domain::figures::Figures;
use reifegrad::domain::questionnaire::Questionnaire;
use reifegrad::domain::robustness::Robustness;
use reifegrad::format::questionnaire::{Builtin, Library, read};
use reifegrad::format::{Source, assessment};
use reifegrad::i18n::Locale;
use reifegrad::report::template::Template;
use reifegrad::report::{Basis, Document, Report, html};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use tempfile::TempDir;

const NAME: &str = "example";
const PEOPLE: [&str; 3] = ["A", "B", "C"];

/// What all of it is made from.
struct Sample {
    workspace: TempDir,
    questionnaire: Questionnaire,
    assessment: Assessment,
}

static SAMPLE: LazyLock<Sample> = LazyLock::new(sample);

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 40)]
fn reifegrad_md_and_html() {
    reifegrad(&["report", NAME, "--format", "md,html", "--replace"]);
}

#[cfg(feature = "pdf")]
#[divan::bench(sample_count = 20)]
fn reifegrad_pdf() {
    reifegrad(&["report", NAME, "--format", "pdf", "--replace"]);
}

#[divan::bench(sample_count = 20, ignore = !has_pandoc())]
fn pandoc_html(bencher: Bencher<'_, '_>) {
    reifegrad(&["report", NAME, "--format", "md", "--replace"]);
    let folder = SAMPLE.workspace.path().join("reports").join(NAME);
    bencher.bench(|| {
        let mut pandoc = Command::new("pandoc");
        pandoc.current_dir(&folder);
        run(pandoc.args(["report.md", "--output", "pandoc.html"]));
    });
}

/// The template filled in, in canonical form, with its charts.
#[divan::bench]
fn document() -> Document {
    german(|basis| {
        let report = Report::new(basis);
        let full = Template::built_in("full").expect("it is built in");
        full.document(&report).expect("it can be filled in")
    })
}

/// The document as HTML.
#[divan::bench]
fn page(bencher: Bencher<'_, '_>) {
    let (document, locale) = (document(), Locale::new(&"de".into()));
    bencher.bench(|| html::page(black_box(&document), &locale));
}

/// The floor: its Markdown by comrak alone.
#[divan::bench]
fn comrak_html(bencher: Bencher<'_, '_>) {
    let document = document();
    let mut options = Options::default();
    options.extension.table = true;
    bencher.bench(|| markdown_to_html(black_box(&document.markdown), &options));
}

/// The floor: what typst takes for the same sheet and data.
#[cfg(feature = "pdf")]
#[divan::bench(sample_count = 20)]
fn typst_pdf(bencher: Bencher<'_, '_>) {
    use reifegrad::report::pdf::{Job, pdf};
    let (job, _) = Job::new(&document(), &Locale::new(&"de".into()));
    bencher.bench(|| pdf(black_box(&job)).expect("a PDF"));
}

fn german<T>(make: impl FnOnce(Basis<'_>) -> T) -> T {
    let (questionnaire, assessment) = (&SAMPLE.questionnaire, &SAMPLE.assessment);
    let figures = Figures::of(questionnaire, assessment);
    let robustness = Robustness::of(questionnaire, assessment);
    let locale = Locale::new(&"de".into());
    make(Basis::new(questionnaire, assessment, &figures, &locale).with_robustness(&robustness))
}

fn sample() -> Sample {
    let source = Builtin.find("digital-maturity").expect("it is built in");
    let questionnaire = read(&source, &Builtin).questionnaire.expect("it is valid");
    let workspace = TempDir::new().expect("a folder");
    let program = |args: &[&str]| run(at(workspace.path()).args(args));
    let people = PEOPLE.map(|own| ["--participant", own]);
    let new = ["new", NAME, "--questionnaire", "digital-maturity"];
    let organisation = ["--organisation", "Musterwerk", "--language", "de"];
    program(&[&new[..], &organisation, people.as_flattened()].concat());
    for (shift, person) in [None].into_iter().chain(PEOPLE.map(Some)).enumerate() {
        let answers = workspace.path().join("answers.csv");
        fs::write(&answers, values(&questionnaire, shift)).expect("a file");
        let from = answers.to_string_lossy();
        let person = person.map(|own| ["--participant", own]);
        let person = person.as_ref().map_or(&[][..], |own| own);
        program(&[&["answer", NAME, "--from", &*from], person].concat());
    }
    let file = workspace.path().join(format!("assessments/{NAME}.toml"));
    let text = fs::read_to_string(file).expect("the assessment");
    let file = assessment::read(&Source::new("example.toml", text.as_str())).expect("valid");
    Sample {
        workspace,
        questionnaire,
        assessment: file.assessment,
    }
}

/// An answer to each question.
fn values(questionnaire: &Questionnaire, shift: usize) -> String {
    let mut text = String::from("id,value\n");
    let questions = questionnaire
        .dimensions
        .iter()
        .flat_map(|own| &own.questions);
    for (index, question) in questions.enumerate() {
        let value = 1 + (index * 3 + shift * index % 4) % 5;
        writeln!(text, "{},{value}", question.id).expect("a string takes it");
    }
    text
}

/// The program with the sample's workspace.
fn reifegrad(args: &[&str]) {
    run(at(SAMPLE.workspace.path()).args(args));
}

fn at(workspace: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reifegrad"));
    command.arg("--workspace").arg(workspace);
    command
}

fn run(command: &mut Command) {
    let output = command.output().expect("it can be started");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {told}");
}

fn has_pandoc() -> bool {
    let version = Command::new("pandoc").arg("--version").output();
    version.is_ok_and(|own| own.status.success())
}
