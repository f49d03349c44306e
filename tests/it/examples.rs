//! The reports of the sample assessment in `docs/sample`, by every template and in every form.
//!
//! `UPDATE_GOLDEN=1 cargo test --all-features examples` writes them anew; look at them then.

use crate::program::Program;
use crate::source;
use std::fs;
use std::path::{Path, PathBuf};

/// Folder below `docs/sample`, template and forms.
const REPORTS: &[(&str, &str, &str)] = &[
    ("en", "full", "md,html,docx,xlsx,csv,json"),
    ("en", "summary", "html"),
    ("en", "actions", "md"),
    ("en", "answers", "html"),
    ("de", "full", "html,docx"),
    ("de", "summary", "html"),
];

/// What only a program with the feature `pdf` makes.
const PRINTED: &[(&str, &str, &str)] = &[("en", "full", "pdf"), ("de", "summary", "pdf")];

#[test]
fn the_reports_in_the_documentation_are_those_of_this_program() {
    let program = Program::new("en_GB.UTF-8");
    for language in ["en", "de"] {
        prepare(&program, language);
    }
    // Another binary, such as that of a release, may lack the feature that these tests have.
    let can_print = cfg!(feature = "pdf") && std::env::var_os("REIFEGRAD").is_none();
    let printed = PRINTED.iter().filter(|_| can_print);
    for (language, template, formats) in REPORTS.iter().chain(printed) {
        let args = ["--workspace", language, "--language", language];
        let report = ["report", "sample", "--template", template, "--format"];
        let folder = format!("reports/{language}");
        let outcome = program.run(&[&args[..], &report[..], &[formats, "-o", &folder]].concat());
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    }
    compare(&program.path("reports"), &documented(), can_print);
}

/// The sample of `reifegrad demo`, with the questionnaire it was answered by frozen beside it.
fn prepare(program: &Program, language: &str) {
    let new = [
        "new",
        "sample",
        "--questionnaire",
        "pulse",
        "--organisation",
        "x",
    ];
    let outcome = program.run(&[&["--workspace", language][..], &new[..]].concat());
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let path = format!("{language}/assessments/sample.toml");
    let created = program.read(&path);
    let hash = created.lines().find(|line| line.starts_with("hash = "));
    let sample = source::read(source::root().join(format!("src/cli/demo/{language}.toml")));
    program.write(&path, &sample.replace("hash = \"demo\"", hash.unwrap()));
}

fn documented() -> PathBuf {
    source::root().join("docs/sample")
}

/// Every file below `made` is the same below `kept`, and there is no other; PDFs only where they `can_print`.
fn compare(made: &Path, kept: &Path, can_print: bool) {
    for entry in fs::read_dir(kept).unwrap() {
        let kept = entry.unwrap().path();
        let is_known = made.join(kept.file_name().unwrap()).exists();
        let is_printed = kept.extension().is_some_and(|own| own == "pdf");
        assert!(
            is_known || is_printed && !can_print,
            "{} is made by none",
            kept.display()
        );
    }
    for entry in fs::read_dir(made).unwrap() {
        let made = entry.unwrap().path();
        let kept = kept.join(made.file_name().unwrap());
        if made.is_dir() {
            compare(&made, &kept, can_print);
            continue;
        }
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::create_dir_all(kept.parent().unwrap()).unwrap();
            fs::copy(&made, &kept).unwrap();
        }
        let same = fs::read(&made).unwrap() == fs::read(&kept).unwrap_or_default();
        assert!(same, "{} is stale", kept.display());
    }
}
