//! The examples of `docs/scoring.md` are calculated, so that page and program cannot part.

use super::Sample;

const PAGE: &str = include_str!("../../../docs/scoring.md");

/// The fenced `example` blocks with the line they start at.
fn examples() -> Vec<(usize, String)> {
    let mut examples = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (place, line) in PAGE.lines().enumerate() {
        match (&mut open, line) {
            (None, "```example") => open = Some((place + 1, String::new())),
            (Some(_), "```") => examples.extend(open.take()),
            (Some((_, text)), line) => text.extend([line, "\n"]),
            (None, _) => {}
        }
    }
    examples
}

/// The line as it was in the round before: `was` tells the answer.
fn before(line: &str) -> String {
    let Some((now, was)) = line.split_once(" was ") else {
        return line.to_owned();
    };
    let question = now.split(" = ").next().unwrap_or(now);
    format!("{question} = {was}")
}

/// What the example says and what comes out, where these differ.
fn faults(example: &str) -> Vec<String> {
    let (given, expected): (Vec<_>, Vec<_>) =
        example.lines().partition(|line| !line.starts_with("=> "));
    let mut figures = Sample::new(&given.join("\n")).figures();
    let before: Vec<_> = given.iter().map(|line| before(line)).collect();
    if before != given {
        figures.since(&Sample::new(&before.join("\n")));
    }
    assert!(
        !expected.is_empty(),
        "an example without a result:\n{example}"
    );
    (expected.into_iter())
        .filter_map(|line| {
            let mut words = line.split_whitespace().skip(1);
            let (subject, figure) = (words.next()?, words.next()?);
            let value = words.collect::<Vec<_>>().join(" ");
            let found = figures.show(subject, figure);
            (found != value).then(|| format!("{line}   but it is {found}"))
        })
        .collect()
}

#[test]
fn every_example_of_the_page_comes_out_as_it_says() {
    let examples = examples();
    assert!(
        examples.len() > 20,
        "only {} examples found",
        examples.len()
    );
    let faults: Vec<_> = (examples.iter())
        .flat_map(|(line, example)| {
            faults(example)
                .into_iter()
                .map(move |fault| format!("line {line}: {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_rule_has_an_example() {
    for rule in 0..=20 {
        let start = PAGE
            .find(&format!("\n## {rule}. "))
            .unwrap_or_else(|| panic!("rule {rule}"));
        let section = &PAGE[start + 1..];
        let section = &section[..section.find("\n## ").unwrap_or(section.len())];
        assert!(section.contains("```example"), "rule {rule}");
    }
}
