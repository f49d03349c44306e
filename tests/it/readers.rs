//! Our Markdown as other programs read it: two other parsers here, and what pandoc takes for attributes and divisions.

use crate::html;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;

/// What a page made of somebody else's Markdown must not hold.
const FORBIDDEN: [&str; 9] = [
    "script", "style", "iframe", "object", "embed", "form", "svg", "base", "meta",
];

/// Nothing of `document` acts, whoever makes a page of it.
pub fn assert_harmless(document: &str) {
    let mut page = String::new();
    pulldown_cmark::html::push_html(&mut page, parser(document));
    assert_page(&page);
    let github = markdown::Options {
        compile: markdown::CompileOptions {
            // What would be dangerous is to be seen.
            allow_dangerous_html: true,
            allow_dangerous_protocol: true,
            ..markdown::CompileOptions::gfm()
        },
        ..markdown::Options::gfm()
    };
    assert_page(&markdown::to_html_with_options(document, &github).expect("Markdown"));
    assert_no_attributes(document);
}

/// The same of what pandoc makes of it.
pub fn assert_harmless_by_pandoc(document: &[u8]) {
    let page = fed("pandoc", &["--from", "markdown", "--to", "html"], document);
    assert_page(&page);
}

/// Whether a program is there.
pub fn has(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// What a program says to `input`, its errors first.
pub fn fed(program: &str, args: &[&str], input: &[u8]) -> String {
    let mut command = Command::new(program);
    let command = command.args(args).stdin(Stdio::piped());
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = child.unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let input = input.to_owned();
    let feeding = thread::spawn(move || pipe.write_all(&input).unwrap());
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    let said = [output.stderr, output.stdout].concat();
    String::from_utf8(said).unwrap()
}

fn parser(document: &str) -> Parser<'_> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    Parser::new_ext(document, options)
}

fn assert_page(page: &str) {
    let head = "<!DOCTYPE html><html><head><title>a</title></head><body>";
    for element in html::parsed(&format!("{head}{page}</body></html>")) {
        assert!(!FORBIDDEN.iter().any(|own| element.is(own)), "{page}");
        for (name, value) in &element.attributes {
            // How a column is aligned, and how wide it is.
            let is_of_column = ["text-align:", "width:"]
                .iter()
                .any(|own| value.starts_with(own));
            let looks = name == "style" && !is_of_column;
            assert!(!name.starts_with("on") && !looks, "{name}: {page}");
            let leads = ["href", "src"].contains(&name.as_str());
            let is_ours = [
                "https://",
                "http://",
                "mailto:",
                "#",
                "charts/",
                "summary-charts/",
                "answers-charts/",
            ]
            .iter()
            .any(|begin| value.starts_with(begin));
            assert!(!leads || is_ours, "{name}={value}: {page}");
        }
    }
}

/// Braces and rows of colons mean something to pandoc, unless they are code or escaped.
fn assert_no_attributes(document: &str) {
    let mut rest = document.to_owned();
    for (event, range) in parser(document).into_offset_iter() {
        if matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))) {
            rest.replace_range(range.clone(), &"x".repeat(range.len()));
        }
    }
    let rest = rest.replace("\\\\", "xx");
    let rest = rest.replace("\\{", "xx").replace("\\:", "xx");
    let acts = rest
        .lines()
        .find(|line| line.contains('{') || line.contains(":::"));
    assert_eq!(acts, None);
}
