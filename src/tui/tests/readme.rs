//! The README's table of keys is the program's.

use crate::i18n::Locale;
use crate::tui::action::{ACTIONS, ActionSpec, Context};
use crate::tui::update::command::{labels, message};
use std::fs;
use std::path::Path;

const BEGIN: &str =
    "<!-- keys: generated from the table of actions; UPDATE_DOCS=1 cargo test writes it anew -->\n";
const END: &str = "<!-- end of keys -->";

/// Where an entry holds, in words.
fn place(spec: &ActionSpec) -> &'static str {
    match spec.contexts {
        [Context::Everywhere] => "everywhere",
        [Context::Home] => "list of assessments",
        [Context::Questions] => "questions",
        [Context::Results] => "results",
        [Context::Actions] => "actions",
        [Context::Report] => "report",
        [Context::Form] => "forms",
        [Context::Pick] => "lists to choose from",
        [Context::Pager] => "texts",
        [Context::Form, ..] => "forms and lists",
        [Context::Assessment, ..] | [Context::Questions, Context::Actions] => "an assessment",
        _ => "lists and texts",
    }
}

fn table() -> String {
    let locale = Locale::new(&"en".into());
    let head = ["keys | where | what", "--- | --- | ---"].map(str::to_owned);
    let row = |spec: &ActionSpec| {
        let keys = labels(spec.keys, &locale);
        let help = message(&locale, spec.name, "-help");
        [keys.as_str(), place(spec), help.as_str()].join(" | ")
    };
    let rows = head.into_iter().chain(ACTIONS.iter().map(row));
    let lines: Vec<_> = rows.map(|row| format!("| {row} |\n")).collect();
    lines.concat()
}

#[test]
fn the_readme_tells_the_keys_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the place of the table");
    let (now, after) = rest.split_once(END).expect("the end of the table");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{}{END}{after}", table())).unwrap();
    } else {
        assert!(
            now == table(),
            "the README's keys are stale: UPDATE_DOCS=1 cargo test readme"
        );
    }
}
