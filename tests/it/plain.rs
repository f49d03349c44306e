//! Plain mode, from a script and in a terminal that can do nothing else.

use crate::program::{Program, assessment};
use crate::pty::Terminal;
use crate::source;

/// An assessment from its creation to its report, typed by a script.
const WALK: &str = "\
7
n
Stadtbücherei Müßiggang

1
h
2
e 2
n Gezählt an 3 Tagen
x Hier gibt es keine eigenen Daten
9
e 7
n
i
?
b

g p01
3
u
c
g P77
o
r
a
+ 1
- 2 zu teuer
d 99
s
5

1,9
1, 3
s
0
q
";

fn walk(language: &'static str) -> String {
    let mut program = Program::new(language);
    program.write("w/reifegrad.toml", "");
    program.tell_with(&["--plain", "--workspace", "w"], WALK);
    let reports = source::files(&program.path("w/reports").display().to_string(), "");
    let names: Vec<_> = reports
        .iter()
        .filter_map(|path| path.file_name()?.to_str())
        .filter(|name| name.starts_with("report."))
        .collect();
    assert_eq!(names, ["report.docx", "report.md"]);
    let log = program.log();
    if cfg!(feature = "pdf") {
        // One format more to choose from.
        log.replace("\n7: PDF\n", "\n")
            .replace("1 to 7 with", "1 to 6 with")
            .replace("1 bis 7 mit", "1 bis 6 mit")
    } else {
        log
    }
}

#[test]
fn a_walk_from_an_empty_workspace_to_the_report_reads_well_in_german() {
    let month = jiff::Zoned::now().strftime("%Y-%m").to_string();
    insta::assert_snapshot!(walk("de_DE.UTF-8").replace(&month, "MONTH"));
}

#[test]
fn a_walk_from_an_empty_workspace_to_the_report_reads_well_in_english() {
    let month = jiff::Zoned::now().strftime("%Y-%m").to_string();
    insta::assert_snapshot!(walk("en_GB.UTF-8").replace(&month, "MONTH"));
}

#[test]
fn every_answer_is_saved_before_the_next_question_and_the_end_of_input_is_no_error() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    let all = program.run_with(&["--plain", "open", &path], &"3\n".repeat(12));
    assert_eq!((all.code, all.err.as_str()), (Some(0), ""));
    assert_eq!(program.read(&path).matches("value = 3").count(), 12);
    assert_eq!(all.out.matches("\nSaved.\n").count(), 12);
    let nothing = program.run_with(&["--plain", "open", &path], "");
    assert_eq!(nothing.code, Some(0));
    let home = program.run_with(&["--plain", "--workspace", "w"], "");
    assert_eq!(home.code, Some(0));
}

#[test]
fn a_question_that_does_not_apply_is_asked_why() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    let outcome = program.run_with(&["--plain", "open", &path], "x\n\nx\nno quarrels here\nx\n");
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    assert_eq!(
        outcome
            .out
            .matches("Why does the question not apply?")
            .count(),
        3
    );
    let refused = "Please say in a few words why the question does not apply.";
    assert_eq!(outcome.out.matches(refused).count(), 1);
    assert_eq!(outcome.out.matches("\nSaved.\n").count(), 1);
    assert!(program.read(&path).contains("no quarrels here"));
}

#[test]
fn an_action_keeps_the_number_under_which_it_was_listed() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    let low = "1\n".repeat(12);
    let script = format!(
        "{low}a\n- 1 no money\n- 1 no time\n- 2\n\n- 2\nno people\nu\n- 2 no use\nl\n+ 8\n"
    );
    let outcome = program.run_with(&["--plain", "open", &path], &script);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    let title = |rank: u32| {
        let start = format!("{rank}: ");
        let list = outcome.out.split("actions, in order:").nth(1).unwrap();
        let line = list.lines().find_map(|line| line.strip_prefix(&start));
        line.unwrap().split(". ").next().unwrap()
    };
    for (rank, decision) in [
        (1, "rejected: no money"),
        (1, "rejected: no time"),
        (2, "rejected: no people"),
        (2, "rejected: no use"),
        (8, "accepted"),
    ] {
        let told = format!("{}: {decision}", title(rank));
        assert!(outcome.out.contains(&told), "{told}\n{}", outcome.out);
    }
    let asked = format!("Why reject “{}”?", title(2));
    assert_eq!(outcome.out.matches(&asked).count(), 2);
    assert!(outcome.out.contains("Without a reason"), "{}", outcome.out);
    let undone = format!("Taken back: {}", title(2));
    assert!(outcome.out.contains(&undone), "{}", outcome.out);
}

#[test]
fn who_names_no_questionnaire_is_told_that_nothing_was_created() {
    let program = Program::new("C");
    let script = "n\nExample Ltd\n\n\nq\n";
    let outcome = program.run_with(&["--plain", "--workspace", "w"], script);
    assert!(
        outcome.out.contains("Nothing was created."),
        "{}",
        outcome.out
    );
}

#[test]
fn every_kind_of_question_is_asked_with_numbers_and_the_profile_first() {
    let mut program = Program::new("en_GB.UTF-8");
    let everything = source::read("tests/fixtures/questionnaires/valid/everything.toml");
    program.write("w/questionnaires/everything.toml", &everything);
    let script = "n\nEverything Ltd\n\n1\n2\n\n2\n1\n9\n2\n1,2\n1, 9\n0\nabc\n12.5\n= n is the first letter\nr\nq\n";
    program.tell_with(&["--plain", "--workspace", "w"], script);
    program.tell(&["score", &assessment_of(&program, "w")]);
    let month = jiff::Zoned::now().strftime("%Y-%m").to_string();
    insta::assert_snapshot!(program.log().replace(&month, "MONTH"));
}

/// The only assessment of a workspace.
fn assessment_of(program: &Program, workspace: &str) -> String {
    let folder = format!("{workspace}/assessments");
    let entry = std::fs::read_dir(program.path(&folder)).unwrap().flatten();
    let mut names = entry.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let name = names.find(|name| !name.starts_with('.')).unwrap();
    format!("{folder}/{name}")
}

#[test]
fn the_workspace_says_whom_new_assessments_are_about_and_in_which_language() {
    let program = Program::new("C");
    program.write(
        "w/reifegrad.toml",
        "organisation = \"Theater\"\nlanguage = \"de\"\n",
    );
    let out = program.run_with(&["--plain", "--workspace", "w"], "n\n\n\n1\n\n\n\nq\n");
    assert!(out.out.contains("Theater"), "{}", out.out);
    let text = program.read(&assessment_of(&program, "w"));
    assert!(
        text.contains("organisation = \"Theater\"") && text.contains("language = \"de\""),
        "{text}"
    );
}

#[test]
fn what_was_undone_is_undone_in_the_file_too() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    program.run_with(&["--plain", "open", &path], "4\nu\nq\n");
    let text = program.read(&path);
    assert!(
        !text.contains("value = 4") && !text.contains("[answers"),
        "{text}"
    );
}

#[test]
fn nothing_but_lines_is_written_not_even_in_a_terminal_with_colours() {
    let home = tempfile::tempdir().unwrap();
    for (args, term) in [(&["--plain"][..], "xterm-256color"), (&[], "dumb")] {
        let mut terminal = Terminal::start_with(home.path(), 80, 24, args, &[("TERM", term)]);
        terminal
            .wait("n für ein neues Assessment")
            .press("n\r")
            .wait("Organisation:")
            .press("Haus\r");
        terminal
            .wait("Bereich, Enter")
            .press("\r")
            .wait("Nummer 1 bis")
            .press("1\r")
            .wait("Frage 1 von 12")
            .press("2\r");
        terminal.wait("Frage 2 von 12").press("q\r");
        assert_eq!(terminal.wait_end(), 0);
        assert!(
            !terminal.bytes().contains(&0x1b),
            "{:?}",
            String::from_utf8_lossy(&terminal.bytes())
        );
    }
}

#[test]
fn input_that_cannot_be_read_or_never_ends_ends_the_talk() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    for (input, told) in [
        ("/", "cannot be read any further"),
        ("/dev/zero", "longer than 1 MB"),
    ] {
        let mut command = program.command(&["--plain", "open", &path]);
        command.stdin(std::fs::File::open(input).unwrap());
        let output = command.output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{input}");
        assert!(
            text.contains(told) && text.contains("Everything is saved"),
            "{input}: {text}"
        );
    }
}

#[test]
fn the_fewest_actions_for_a_level_are_found_accepted_and_taken_back() {
    let program = Program::new("C");
    let new = ["--workspace", "w", "new", "a", "--organisation", "Theater"];
    let questionnaire = ["--questionnaire", "customer-orientation"];
    let created = program.run(&[&new[..], &questionnaire].concat());
    assert_eq!(created.code, Some(0), "{created:?}");
    let path = "w/assessments/a.toml";
    let answers = "2\n".repeat(32);
    // A level that is reached already is no goal; without an answer nothing changes.
    let accepted = format!("{answers}l\n1\n2\n3\n1\nl\n2\n3\n\n");
    let outcome = program.run_with(&["--plain", "open", path], &accepted);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    for told in [
        "1: IT and leaders close to customers\n",
        "Which level is to be reached (3, 4, 5)? Enter for none: 2\nThat is not one of the choices.",
        "3 actions take “IT and leaders close to customers” to level 3:",
        "2: Open listening-in slots for every service team\n",
        "1 accepts these 3 actions, Enter changes nothing: 1\n3 actions accepted; u takes that back.\nSaved.",
    ] {
        assert!(outcome.out.contains(told), "{told}\n{}", outcome.out);
    }
    let decided = || {
        program
            .read(path)
            .matches("decision = \"accepted\"")
            .count()
    };
    assert_eq!(decided(), 3);
    // It is one step.
    let undone = program.run_with(&["--plain", "open", path], "l\n2\n3\n1\nu\nq\n");
    assert!(undone.out.contains("Taken back: "), "{}", undone.out);
    assert_eq!(decided(), 3);
}

#[test]
fn a_faulty_template_is_told_once_whatever_the_forms() {
    let program = Program::new("C");
    let new = ["--workspace", "w", "new", "a", "--organisation", "Theater"];
    let questionnaire = ["--questionnaire", "pulse"];
    let created = program.run(&[&new[..], &questionnaire].concat());
    assert_eq!(created.code, Some(0), "{created:?}");
    program.write("w/templates/full.md", "# {{ titel }}\n");
    let typed = "s\n1\n1,2,3\nq\n";
    let outcome = program.run_with(&["--plain", "open", "w/assessments/a.toml"], typed);
    let told = outcome
        .out
        .matches("line 1: there is no value “titel”")
        .count();
    assert_eq!(told, 1, "{}", outcome.out);
}
