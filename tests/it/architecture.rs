//! Who may know whom.

use crate::source;
use std::path::Path;

/// Paths into the crate that a file names outside its tests.
fn names(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let mut names = Vec::new();
    for line in lines {
        for (at, _) in line.match_indices("crate::") {
            let path =
                line[at + "crate::".len()..].split(|c: char| !(c.is_alphanumeric() || c == '_'));
            names.extend(path.take(1).map(str::to_owned));
        }
    }
    names
}

#[test]
fn the_domain_knows_nothing_but_itself_and_languages() {
    for file in source::files("src/domain", ".rs") {
        let text = source::read(&file);
        for name in names(&text) {
            assert!(
                ["domain", "i18n"].contains(&name.as_str()),
                "{}: crate::{name}",
                file.display()
            );
        }
        for outside in [
            "std::fs",
            "std::env",
            "std::io",
            "std::time",
            "Zoned",
            "Timestamp::now",
            "Locale",
        ] {
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let used = code
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(outside));
            assert!(!used, "{}: {outside}", file.display());
        }
    }
}

#[test]
fn the_interface_reaches_the_workspace_through_effects_only() {
    let is_test = |file: &Path| file.components().any(|part| part.as_os_str() == "tests");
    for file in source::files("src/tui", ".rs")
        .into_iter()
        .filter(|file| !is_test(file))
    {
        for name in names(&source::read(&file)) {
            assert!(
                !["workspace", "desk", "cli", "plain"].contains(&name.as_str()),
                "{}: crate::{name}",
                file.display()
            );
        }
    }
}

#[test]
fn nothing_below_knows_what_stands_above() {
    let above = [
        (
            "src/format",
            vec!["workspace", "report", "desk", "tui", "plain", "cli"],
        ),
        (
            "src/wording",
            vec!["workspace", "report", "desk", "tui", "plain", "cli"],
        ),
        (
            "src/report",
            vec!["workspace", "desk", "tui", "plain", "cli"],
        ),
        (
            "src/workspace",
            vec!["report", "desk", "tui", "plain", "cli"],
        ),
        ("src/desk", vec!["tui", "plain", "cli"]),
        ("src/plain", vec!["tui", "cli"]),
    ];
    for (folder, forbidden) in above {
        for file in source::files(folder, ".rs") {
            for name in names(&source::read(&file)) {
                assert!(
                    !forbidden.contains(&name.as_str()),
                    "{}: crate::{name}",
                    file.display()
                );
            }
        }
    }
}
