//! One assessment of 68 questions with several participants: terminal, tables, JSON and report say the same figures, to the
//! last digit. Exact are those of JSON; everything else is compared with these as people round them.

use crate::program::{Outcome, Program};
use crate::pty::{Terminal, key};
use serde_json::Value;
use std::collections::HashSet;
use std::fmt::Write;

const PEOPLE: [(&str, &str); 5] = [
    ("Anna", "it"),
    ("Ben", "it"),
    ("Carla", "business"),
    ("Dora", "service"),
    ("Emil", "business"),
];

/// A program that speaks a language, and how that writes figures.
struct Told {
    program: Program,
    locale: &'static str,
    point: &'static str,
    percent: &'static str,
}

fn told(locale: &'static str) -> Told {
    let english = locale.starts_with("en");
    let told = Told {
        program: Program::new(locale),
        locale,
        point: if english { "." } else { "," },
        percent: if english { "%" } else { " %" },
    };
    told.begin();
    told
}

impl Told {
    fn run(&self, args: &[&str]) -> String {
        let Outcome { code, out, err } = self.program.run(&[&["--workspace", "w"], args].concat());
        assert_eq!(code, Some(0), "{args:?}: {err}");
        out.replace('\u{a0}', " ")
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.run(&["score", "a", "--format", "json"])).unwrap()
    }

    /// Votes of everybody on nearly everything, some of them agreed on, and whatever else can be said.
    fn begin(&self) {
        let people = PEOPLE.map(|(name, role)| format!("{name}:{role}"));
        let people = people.iter().flat_map(|person| ["--participant", person]);
        let new = [
            "new",
            "a",
            "--questionnaire",
            "digital-maturity",
            "--organisation",
            "Beispiel",
        ];
        self.run(&new.into_iter().chain(people).collect::<Vec<_>>());
        let mut rows = String::from("id,value,evidence,participant\n");
        let json = self.json();
        let ids = questions(&json);
        assert_eq!(ids.len(), 68);
        for (number, question) in ids.iter().enumerate() {
            answers(number, text(question, "id"), &mut rows);
        }
        self.program.write("answers.csv", &rows);
        self.run(&["answer", "a", "--from", "answers.csv"]);
    }

    /// One decimal, halves away from zero, on the digits of the exact figure; a dash for none.
    fn score(&self, figure: &Value) -> String {
        let Some(figure) = figure.as_f64() else {
            return "–".to_owned();
        };
        rounded(figure, 1).replace('.', self.point)
    }

    /// Without a decimal where it is whole.
    fn value(&self, figure: &Value) -> String {
        match figure.as_f64() {
            Some(own) if own.fract() == 0.0 => rounded(own, 0),
            _ => self.score(figure),
        }
    }

    /// The gap as `told` writes it, or what is more than needed.
    fn gap(&self, own: &Value, value: &str, told: fn(&Self, &Value) -> String) -> String {
        self.surplus(own, value)
            .unwrap_or_else(|| told(self, &own["gap"]))
    }

    /// How far a value is above its target, where one decimal shows it.
    fn surplus(&self, own: &Value, value: &str) -> Option<String> {
        let surplus = own[value].as_f64()? - own["target"].as_f64()?;
        let more = if self.point == "." { "more" } else { "mehr" };
        (surplus > 0.05).then(|| format!("{} {more}", self.value(&surplus.into())))
    }

    fn interval(&self, figure: &Value) -> String {
        match figure.as_array().map(Vec::as_slice) {
            Some([low, high]) => format!("{}–{}", self.score(low), self.score(high)),
            _ => "–".to_owned(),
        }
    }

    fn percent(&self, share: &Value) -> String {
        let share = share.as_f64().expect("something applies");
        let hundredfold = rounded(share * 100.0, 0);
        let shown = match hundredfold.as_str() {
            "100" if share < 1.0 => "99",
            "0" if share > 0.0 => "1",
            own => own,
        };
        format!("{shown}{}", self.percent)
    }

    fn level(&self, dimension: &Value) -> String {
        let Some(level) = dimension["level"].as_f64() else {
            return "–".to_owned();
        };
        let name = text(dimension, "level_name");
        let provisional = match (dimension["level_provisional"] == true, self.point) {
            (false, _) => "",
            (true, ".") => " (provisional)",
            (true, _) => " (vorläufig)",
        };
        format!("{} {name}{provisional}", rounded(level, 0))
    }
}

/// What is said about the question with this number.
fn answers(number: usize, id: &str, rows: &mut String) {
    match number {
        30 => return,
        10 => return writeln!(rows, "{id},n/a:not here,,").unwrap(),
        20 => return writeln!(rows, "{id},?,,").unwrap(),
        _ => {}
    }
    for (place, (name, _)) in PEOPLE.iter().enumerate() {
        let value = 1 + (number * 7 + place * 3 + number / 5) % 5;
        match (number + place * 2) % 13 {
            0 => writeln!(rows, "{id},?,,{name}").unwrap(),
            1 | 2 => {}
            _ => writeln!(rows, "{id},{value},E{},{name}", number % 4).unwrap(),
        }
    }
    if number.is_multiple_of(4) {
        writeln!(rows, "{id},{},,", 1 + number * 3 % 5).unwrap();
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().expect(key)
}

fn dimensions(json: &Value) -> &Vec<Value> {
    json["dimensions"].as_array().unwrap()
}

fn questions(json: &Value) -> Vec<&Value> {
    let all = dimensions(json).iter();
    all.flat_map(|own| own["questions"].as_array().unwrap())
        .collect()
}

/// Rounds the shortest decimal that a double stands for, as JSON writes it: the exact figure, or near it one that is no tie.
fn rounded(figure: f64, places: usize) -> String {
    let digits = format!("{figure}");
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    let part = format!("{part:0<9}");
    let up = u64::from(part.as_bytes()[places] >= b'5');
    let kept: u64 = format!("{whole}{}", &part[..places]).parse().unwrap();
    let kept = format!("{:0>width$}", kept + up, width = places + 1);
    let (whole, part) = kept.split_at(kept.len() - places);
    let point = if places > 0 { "." } else { "" };
    format!("{whole}{point}{part}")
}

/// Whether `row` holds these cells one after the other.
fn holds(row: &str, cells: &[String]) -> bool {
    let words: Vec<_> = row.split_whitespace().collect();
    let cells: Vec<_> = cells
        .iter()
        .flat_map(|cell| cell.split_whitespace())
        .collect();
    words.windows(cells.len()).any(|own| own == cells)
}

/// The cells of the rows of a Markdown document's tables.
fn table_rows(document: &str) -> Vec<Vec<String>> {
    let rows = document.lines().filter(|line| line.starts_with("| "));
    let cells = |row: &str| {
        let cells = row.trim_matches('|').split(" | ");
        cells.map(|cell| cell.trim().replace('\\', "")).collect()
    };
    rows.map(cells).collect()
}

#[test]
fn the_tables_say_what_json_says() {
    for told in [told("en_US.UTF-8"), told("de_DE.UTF-8")] {
        let (json, out) = (told.json(), told.run(&["score", "a"]));
        assert!(out.contains(&told.percent(&json["coverage"])), "{out}");
        let row = |id: &str| {
            let named = |line: &&str| line.split_whitespace().next() == Some(id);
            out.lines().find(named).unwrap_or_else(|| panic!("{id}"))
        };
        for own in dimensions(&json) {
            let level = told.level(own);
            let level = level.split(' ').next().unwrap().to_owned();
            let cells = [
                told.score(&own["score"]),
                told.interval(&own["interval"]),
                told.score(&own["target"]),
                told.gap(own, "score", Told::score),
                level,
            ];
            let row = row(text(own, "id"));
            assert!(holds(row, &cells), "{cells:?} in {row}");
        }
        for own in questions(&json) {
            let cells = [
                told.value(&own["mapped"]),
                told.interval(&own["interval"]),
                told.value(&own["target"]),
                told.gap(own, "mapped", Told::value),
            ];
            let row = row(text(own, "id"));
            assert!(holds(row, &cells), "{cells:?} in {row}");
        }
    }
}

#[test]
fn the_report_says_what_json_says() {
    for told in [told("en_US.UTF-8"), told("de_DE.UTF-8")] {
        let json = told.json();
        let language = &told.locale[..2];
        let report = [
            "report",
            "a",
            "--format",
            "md",
            "--language",
            language,
            "-o",
            "-",
        ];
        let annex = [&report[..], &["--template", "answers"]].concat();
        let document = told.run(&report) + &told.run(&annex);
        let rows = table_rows(&document);
        let mut named = HashSet::new();
        for own in dimensions(&json) {
            let cells = [
                told.score(&own["score"]),
                told.interval(&own["interval"]),
                told.level(own),
                capped_by(own),
                told.score(&own["target"]),
                told.percent(&own["coverage"]),
            ];
            let found = rows.iter().find(|row| row.len() == 8 && row[1..7] == cells);
            let found = found.unwrap_or_else(|| panic!("{cells:?} in {rows:#?}"));
            named.insert(found[0].clone());
        }
        assert_eq!(named.len(), dimensions(&json).len());
        let (mut reached, mut missed, mut apart) = (0, 0, 0);
        for own in questions(&json) {
            let id = text(own, "id");
            let of = |row: &&Vec<String>| row[0].split(' ').next() == Some(id);
            let interval = told.interval(&own["interval"]);
            let section = section(&document, id);
            if own["state"] == "answered" {
                assert!(section.contains(&interval), "{interval} in {section}");
            }
            for row in rows.iter().filter(of) {
                if row.len() == 5 && row[2] == interval {
                    let value = told.value(&own["mapped"]);
                    assert_eq!(row[1].split([' ', ':']).next(), Some(&*value), "{row:?}");
                    let surplus = told.surplus(own, "mapped");
                    let surplus = surplus.map_or_else(String::new, |own| format!(" ({own})"));
                    let target = told.value(&own["target"]) + &surplus;
                    assert_eq!(row[3], target, "{row:?}");
                    let is_grade = row[4].starts_with('E');
                    assert!(is_grade || row[4] == told.value(&own["gap"]), "{row:?}");
                    reached += usize::from(is_grade);
                    missed += usize::from(!is_grade);
                } else if row.len() == 6 {
                    assert_eq!(row[2], told.value(&own["spread"]), "{row:?}");
                    let consensus = own["consensus"].as_f64().unwrap();
                    assert_eq!(
                        row[3],
                        rounded(consensus, 2).replace('.', told.point),
                        "{row:?}"
                    );
                    apart += 1;
                }
            }
        }
        let answered = questions(&json)
            .into_iter()
            .filter(|own| own["state"] == "answered");
        assert_eq!(reached + missed, answered.count());
        assert!(
            reached > 9 && missed > 9 && apart > 9,
            "{reached} {missed} {apart}"
        );
    }
}

fn capped_by(dimension: &Value) -> String {
    let ids = dimension["capped_by"].as_array().unwrap().iter();
    let ids: Vec<_> = ids.map(|id| id.as_str().unwrap()).collect();
    if ids.is_empty() {
        "–".to_owned()
    } else {
        ids.join(", ")
    }
}

/// What the annex says about a question.
fn section<'d>(document: &'d str, id: &str) -> &'d str {
    let start = document.find(&format!("\n### {id} ")).expect(id);
    let rest = &document[start + 5..];
    &rest[..rest.find("\n#").unwrap_or(rest.len())]
}

/// The whole screen, once a key has led to what says `head`.
fn show(terminal: &mut Terminal, key: &str, head: &str) -> String {
    terminal.press(key).wait(head);
    // Waits for the end of the frame that `head` came with.
    terminal.cells();
    terminal.screen()
}

#[test]
fn the_terminal_says_what_json_says() {
    let told = told("en_US.UTF-8");
    let json = told.json();
    let home = told.program.path("");
    let env = [("LANG", "en_US.UTF-8")];
    let open = ["--workspace", "w", "open", "a"];
    let mut terminal = Terminal::start_with(&home, 120, 200, &open, &env);
    terminal.wait("of 68").press("r").wait("Interval");
    let screen = show(&mut terminal, "2", "Capped by");
    for own in dimensions(&json) {
        let level = own["level"].is_number().then(|| told.level(own));
        let capped_by = Some(capped_by(own)).filter(|ids| ids != "–");
        let figures = [
            Some(told.score(&own["score"])),
            Some(told.interval(&own["interval"])),
            level.clone(),
            capped_by,
            Some(told.score(&own["target"])),
            Some(told.gap(own, "score", Told::score)),
            Some(told.percent(&own["coverage"])),
        ];
        let cells: Vec<_> = figures.into_iter().flatten().collect();
        let found = screen.lines().any(|line| holds(line, &cells));
        assert!(found || level.is_none(), "{cells:?} in\n{screen}");
    }
    let screen = show(&mut terminal, "3", "Agreement");
    let lines: Vec<_> = screen.lines().collect();
    for own in questions(&json) {
        let id = text(own, "id");
        let named = |line: &&str| line.split_whitespace().any(|word| word == id);
        let place = lines
            .iter()
            .position(named)
            .unwrap_or_else(|| panic!("{id} in\n{screen}"));
        let row = lines[place + 1];
        let cells = [
            told.value(&own["target"]),
            told.gap(own, "mapped", Told::value),
        ];
        assert!(holds(row, &[told.interval(&own["interval"])]), "{row}");
        assert!(holds(row, &cells), "{cells:?} in {row}");
        if let (Some(spread), Some(consensus)) = (own["spread"].as_f64(), own["consensus"].as_f64())
        {
            let cells = [rounded(spread, 0), rounded(consensus, 2)];
            assert!(holds(row, &cells), "{cells:?} in {row}");
        }
    }
    let overlay = show(&mut terminal, "w", "┌");
    let inside = overlay.lines().filter_map(|line| line.split('│').nth(1));
    let words: Vec<_> = inside.flat_map(str::split_whitespace).collect();
    let explained = told.run(&["score", "a", "--explain", "CO1.1"]);
    assert!(explained.lines().count() > 12, "{explained}");
    for line in explained.lines() {
        let line: Vec<_> = line.split_whitespace().collect();
        assert!(
            words.join(" ").contains(&line.join(" ")),
            "{line:?} in {words:?}"
        );
    }
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
}
