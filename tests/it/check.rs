//! Faults of questionnaires: every fixture with what is said about it.

use reifegrad::format::questionnaire::{Library, Outcome, read};
use reifegrad::format::{Fault, Look, Source};
use reifegrad::i18n::Locale;
use std::fs;
use std::path::{Path, PathBuf};

/// Questionnaires of `library/`, by file name.
struct Folder;

impl Library for Folder {
    fn find(&self, id: &str) -> Option<Source> {
        let text = fs::read_to_string(fixtures("library").join(format!("{id}.toml"))).ok()?;
        Some(Source::new(format!("{id}.toml"), text))
    }

    fn ids(&self) -> Vec<String> {
        let files = files("library");
        files.iter().map(|path| stem(path)).collect()
    }
}

fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/questionnaires")
        .join(folder)
}

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(fixtures(folder)).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    files.sort();
    files
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .expect("a file")
        .to_string_lossy()
        .into_owned()
}

fn source(path: &Path) -> Source {
    let text = fs::read_to_string(path).expect("readable");
    Source::new(format!("{}.toml", stem(path)), text)
}

/// Everything said about a file, in German where its first line says so.
fn said(source: &Source, outcome: Outcome) -> String {
    let language = if source.text().starts_with("# de\n") {
        "de"
    } else {
        "en"
    };
    let locale = Locale::new(&language.into());
    let show = |fault: Fault| fault.render(&locale, Look::default());
    let faults: Vec<String> = outcome.faults.sorted().into_iter().map(show).collect();
    faults.join("\n\n")
}

#[test]
fn every_fault_is_said_with_its_place_and_what_to_do() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(fixtures("invalid"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for path in files("invalid") {
            let source = source(&path);
            let outcome = read(&source, &Folder);
            insta::assert_snapshot!(stem(&path), said(&source, outcome));
        }
    });
}
