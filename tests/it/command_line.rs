//! Every command as people and scripts meet it: what it prints, where, and how it ends.

use crate::program::{Program, assessment, outcome};
use crate::source;
use reifegrad::workspace::{AssessmentFile, Session, Workspace};
use std::fs;
use std::process::Stdio;

/// A day's work at the command line.
const WORK: &[&[&str]] = &[
    &[
        "new",
        "herbst",
        "--questionnaire",
        "pulse",
        "--organisation",
        "Müßiggang & Söhne",
        "--workspace",
        "w",
        "--participant",
        "Ada Lovelace:it",
        "--participant",
        "Bo:Fachbereich",
    ],
    &[
        "answer",
        "w/assessments/herbst.toml",
        "P01=2",
        "P02=?",
        "P03=n/a:kein Streit bisher",
        "--evidence",
        "E1",
        "--note",
        "Aus dem Gespräch",
    ],
    &[
        "answer",
        "w/assessments/herbst.toml",
        "--from",
        "antworten.csv",
    ],
    &[
        "answer",
        "w/assessments/herbst.toml",
        "P07=4",
        "--participant",
        "ada lovelace",
    ],
    &[
        "answer",
        "w/assessments/herbst.toml",
        "P07=1",
        "--participant",
        "Bo",
    ],
    &["score", "w/assessments/herbst.toml"],
    &["score", "w/assessments/herbst.toml", "--explain", "P07"],
    &["actions", "w/assessments/herbst.toml"],
    &["report", "w/assessments/herbst.toml", "--format", "md,json"],
    &["questionnaire", "list"],
    &[
        "check",
        "w/assessments/herbst.toml",
        "w/questionnaires/pulse@1.0.0.toml",
    ],
];

/// What goes wrong in it.
const MISTAKES: &[&[&str]] = &[
    &[
        "answer",
        "w/assessments/herbst.toml",
        "P01=3",
        "P02=9",
        "P99=1",
        "P03",
    ],
    &[
        "answer",
        "w/assessments/herbst.toml",
        "P01=3",
        "P02=9",
        "P99=1",
    ],
    &[
        "answer",
        "w/assessments/herbst.toml",
        "P01=3",
        "--participant",
        "Cy",
    ],
    &[
        "answer",
        "w/assessments/herbst.toml",
        "P01=3",
        "--evidence",
        "E7",
    ],
    &["score", "w/assessments/herbst.toml", "--explain", "P99"],
    &["score", "sommer", "--workspace", "w"],
    &[
        "report",
        "herbst",
        "--workspace",
        "w",
        "--template",
        "short",
    ],
    &[
        "report",
        "herbst",
        "--workspace",
        "w",
        "--template",
        "template.md",
    ],
    &[
        "report",
        "herbst",
        "--workspace",
        "w",
        "--format",
        "md,json",
        "-o",
        "-",
    ],
    &[
        "new",
        "herbst",
        "--questionnaire",
        "pulse",
        "--organisation",
        "X",
        "--workspace",
        "w",
    ],
    &[
        "new",
        "--questionnaire",
        "puls",
        "--organisation",
        "X",
        "--workspace",
        "w",
    ],
    &["new", "--questionnaire", "pulse", "--workspace", "w"],
    &[
        "new",
        "--questionnaire",
        "pulse",
        "--organisation",
        "X",
        "--profile",
        "size=big",
        "--workspace",
        "w",
    ],
    &["questionnaire", "show", "puls"],
    &["questionnaire", "list", "--workspace", "template.md"],
    &["check", "template.md", "nowhere.toml"],
    &["open", "herbst", "--workspace", "w"],
    &[],
];

/// A day's work, with what goes wrong in it.
fn day(language: &'static str) -> String {
    let mut program = Program::new(language);
    program.write(
        "antworten.csv",
        "id;value;evidence;note\nP04;2;E2;\"Vier Masken; gezählt\"\nP05;1;;\nP06;4;E3;\n",
    );
    program.write("template.md", "# {{ title }}\n\n{{ nothing }}\n");
    for args in WORK.iter().chain(MISTAKES) {
        program.tell(args);
    }
    program.log()
}

#[test]
fn a_day_of_work_reads_well_in_english() {
    insta::assert_snapshot!(day("en_GB.UTF-8"));
}

#[test]
fn a_day_of_work_reads_well_in_german() {
    insta::assert_snapshot!(day("de_DE.UTF-8"));
}

#[test]
fn usage_that_clap_does_not_understand_ends_with_two_and_help_with_none() {
    let program = Program::new("C");
    for args in [
        &["nonsense"][..],
        &["answer"],
        &["answer", "x"],
        &["report", "x", "--format", "odt"],
        &["--language", "fr", "schema"],
        &["present", "x"],
    ] {
        let outcome = program.run(args);
        assert_eq!(
            (outcome.code, outcome.out.as_str()),
            (Some(2), ""),
            "{args:?}"
        );
        assert!(outcome.err.contains("--help"), "{args:?}: {}", outcome.err);
    }
    for args in [&["--help"][..], &["--version"], &["report", "-h"]] {
        let outcome = program.run(args);
        assert_eq!(
            (outcome.code, outcome.err.as_str()),
            (Some(0), ""),
            "{args:?}"
        );
        assert!(!outcome.out.is_empty(), "{args:?}");
    }
}

#[test]
fn an_answer_that_is_not_accepted_leaves_the_file_as_it_is_byte_for_byte() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    program.write(
        "some.toml",
        "P01 = 3\nP02 = { value = 2, evidence = \"E1\" }\nP98 = 1\n",
    );
    program.write("some.json", "{\"P01\": 3, \"P02\": \"6\"}");
    program.write("broken.json", "{\"P01\": 3,,}");
    let before = program.read(&path);
    for (args, code) in [
        (&["P01=3", "P99=1"][..], 2),
        (&["P01=3", "P02=2.5"], 2),
        (&["P01=3", "P01=4"], 2),
        (&["P01=3", "P02=n/a: "], 2),
        (&["P01=3", "P02=N/A"], 2),
        (&["P01=3", "--participant", "Nobody"], 2),
        (&["--from", "some.toml"], 2),
        (&["--from", "some.json"], 2),
        (&["P01=1", "--from", "broken.json"], 3),
        (&["P01=1", "--from", "nowhere.csv"], 1),
    ] {
        let outcome = program.run(&[&["answer", &path], args].concat());
        assert_eq!(outcome.code, Some(code), "{args:?}: {}", outcome.err);
        assert_eq!(outcome.out, "", "{args:?}");
        assert_eq!(program.read(&path), before, "{args:?}");
    }
}

#[test]
fn answers_come_from_toml_json_csv_and_standard_input_alike() {
    let program = Program::new("C");
    for (name, content) in [
        (
            "toml",
            "P01 = 3\nP02 = \"?\"\n[P03]\nvalue = \"n/a:none\"\nnote = \"Nothing\"\nevidence = \"E2\"\n",
        ),
        (
            "json",
            "{\"P01\": 3, \"P02\": \"?\", \"P03\": {\"value\": \"n/a:none\", \"note\": \"Nothing\", \"evidence\": \"E2\"}}",
        ),
        (
            "csv",
            "id,value,evidence,note\nP01,3,,\nP02,?,,\nP03,n/a:none,E2,Nothing\n",
        ),
    ] {
        let file = format!("answers.{name}");
        program.write(&file, content);
        let (by_file, by_input) = (
            assessment(&program, name),
            assessment(&program, &format!("{name}-input")),
        );
        assert_eq!(
            program.run(&["answer", &by_file, "--from", &file]).code,
            Some(0),
            "{name}"
        );
        assert_eq!(
            program
                .run_with(&["answer", &by_input, "--from", "-"], content)
                .code,
            Some(0),
            "{name}"
        );
        for path in [by_file, by_input] {
            let text = program.read(&path);
            let answers = &text[text.find("[answers").unwrap()..];
            assert!(answers.contains("value = 3"), "{answers}");
            assert!(answers.contains("dont_know = true"), "{answers}");
            assert!(
                answers.contains("not_applicable = \"none\"")
                    && answers.contains("note = \"Nothing\""),
                "{answers}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn standard_input_without_end_is_refused_like_a_huge_file() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    let mut command = program.command(&["answer", &path, "--from", "-"]);
    command.stdin(fs::File::open("/dev/zero").unwrap());
    let output = command.output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("“-” is larger than 16 MB"), "{told}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    for args in [
        &["schema"][..],
        &["man"],
        &["completions", "bash"],
        &["score", &path],
        &["report", &path, "-o", "-"],
        &["--plain", "open", &path],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = program.command(args);
        let child = command
            .stdin(Stdio::null())
            .stdout(writer)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), told.as_str()),
            (Some(0), ""),
            "{args:?}"
        );
    }
}

#[test]
fn the_language_is_the_flags_then_the_persons_then_the_systems_and_else_english() {
    let help = |program: &Program, args: &[&str]| program.run(&[args, &["open", "x"]].concat()).err;
    for (system, german) in [
        ("C", false),
        ("POSIX", false),
        ("de_AT.UTF-8", true),
        ("fr_FR.UTF-8", false),
        ("", false),
    ] {
        let program = Program::new(system);
        assert_eq!(
            help(&program, &[]).starts_with("Fehler"),
            german,
            "{system}"
        );
        assert!(
            help(&program, &["--language", "de"]).starts_with("Fehler"),
            "{system}"
        );
        program.write(".config/reifegrad/config.toml", "language = \"de\"\n");
        assert!(help(&program, &[]).starts_with("Fehler"), "{system}");
        assert!(
            help(&program, &["--language", "en"]).starts_with("Error"),
            "{system}"
        );
    }
}

#[test]
fn outside_a_workspace_the_personal_one_is_used_and_told() {
    let program = Program::new("C");
    let created = program.run(&["new", "--questionnaire", "pulse", "--organisation", "X"]);
    assert!(
        created.err.contains(".local/share/reifegrad"),
        "{created:?}"
    );
    assert!(
        created.out.contains(".local/share/reifegrad/assessments/"),
        "{created:?}"
    );
    program.write(
        "w/reifegrad.toml",
        "organisation = \"Y\"\nlanguage = \"de\"\n",
    );
    fs::create_dir_all(program.path("w/deep/inside")).unwrap();
    let mut command = program.command(&["new", "a", "--questionnaire", "pulse"]);
    command.current_dir(program.path("w/deep/inside"));
    let created = outcome(command, "");
    assert_eq!((created.code, created.err.as_str()), (Some(0), ""));
    let text = program.read("w/assessments/a.toml");
    assert!(
        text.contains("organisation = \"Y\"") && text.contains("language = \"de\""),
        "{text}"
    );
}

#[test]
fn settings_of_the_workspace_give_target_templates_and_organisation_and_their_faults_are_told() {
    let program = Program::new("C");
    let settings = "organisation = \"Y\"\ntarget = 5\ntemplates = \"mine\"\nlanguag = \"de\"\n";
    program.write("w/reifegrad.toml", settings);
    program.write("w/mine/full.md", "# Ours: {{ organisation }}\n");
    let created = program.run(&["new", "a", "--workspace", "w", "--questionnaire", "pulse"]);
    assert_eq!(created.code, Some(0));
    assert!(created.err.contains("languag"), "{}", created.err);
    let score = program.run(&["score", "a", "--workspace", "w", "--format", "json"]);
    let score: serde_json::Value = serde_json::from_str(&score.out).unwrap();
    assert_eq!(score["dimensions"][0]["target"], 5);
    let report = program.run(&["report", "a", "--workspace", "w", "-o", "-"]);
    assert_eq!(report.out, "# Ours: Y\n");
    // A target that the questionnaire's scale does not have is none.
    program.write("w/reifegrad.toml", "organisation = \"Y\"\ntarget = 80\n");
    program.run(&["new", "b", "--workspace", "w", "--questionnaire", "pulse"]);
    assert!(!program.read("w/assessments/b.toml").contains("[targets]"));
}

#[test]
fn who_comes_second_may_read_but_not_answer() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    let session = Session::current(jiff::civil::DateTime::default());
    let _held = AssessmentFile::open(&program.path(&path), &session, false).unwrap();
    let answered = program.run(&["answer", &path, "P01=3"]);
    assert_eq!(answered.code, Some(1));
    let told = answered.err.matches("open elsewhere").count();
    assert_eq!(told, 1, "{}", answered.err);
    assert_eq!(program.run(&["score", &path]).code, Some(0));
    let plain = program.run_with(&["--plain", "open", &path], "3\nq\n");
    assert!(
        plain.out.contains("open elsewhere") && plain.out.contains("Nothing was changed"),
        "{}",
        plain.out
    );
    assert!(!program.read(&path).contains("value = 3"));
}

#[test]
fn what_was_removed_is_listed_and_comes_back() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    let trash = |args: &[&str]| program.run(&[&["--workspace", "w", "trash"], args].concat());
    assert_eq!(trash(&["list"]).err, "The trash is empty.\n");
    let missing = trash(&["restore", "a"]);
    assert_eq!(missing.code, Some(1));
    let session = Session::current(jiff::civil::DateTime::default());
    let workspace = Workspace::named(&program.path("w")).unwrap();
    workspace
        .trash_file(&program.path(&path), &session)
        .unwrap();
    let listed = trash(&["list"]).out;
    assert!(
        listed.lines().nth(2).unwrap().starts_with("a     Theater"),
        "{listed}"
    );
    let missing = trash(&["restore", "b\u{1b}"]);
    let told = "Error: There is no assessment “b␛” in the trash. It holds a.\n";
    assert_eq!((missing.code, missing.err.as_str()), (Some(1), told));
    assert!(!program.path(&path).exists());
    assert_eq!(trash(&["restore", "a.toml"]).out, format!("{path}\n"));
    assert_eq!(program.run(&["score", &path]).code, Some(0));
    assert!(trash(&["list"]).out.is_empty());
}

#[test]
fn what_is_missing_or_in_the_way_is_named_for_what_it_is() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    program.write("latin.md", "");
    fs::write(program.path("latin.md"), b"# M\xfc\n").unwrap();
    program.write("file", "");
    let new = |given: &[&'static str]| {
        [
            &["new", "--questionnaire", "pulse", "--organisation", "X"],
            given,
        ]
        .concat()
    };
    for (args, code, told) in [
        (vec!["score", ""], 2, "<ASSESSMENT> needs a value."),
        (
            vec!["score", "no/where.toml"],
            1,
            "“no/where.toml” cannot be read. The file",
        ),
        (
            vec!["report", &path, "-o", ""],
            2,
            "--output <DIR> needs a value.",
        ),
        (
            vec!["report", &path, "-o", "file"],
            1,
            "“file” cannot be created. There is something else",
        ),
        (
            vec!["report", &path, "--template", "latin.md"],
            3,
            "latin.md:1:4",
        ),
        (vec!["answer", &path, "=3"], 2, "“=3” is not an answer"),
        (new(&["--participant", ":it"]), 2, "“:it” names nobody"),
        (
            new(&["--participant", "Ada:it", "--participant", "ada: service"]),
            2,
            "“ada” is there twice",
        ),
        (
            new(&["--profile", "a=b", "--profile", "a=c"]),
            2,
            "“a” is answered a second time",
        ),
        (
            vec!["answer", &path, "P01=3", "--participant", "Xaver"],
            2,
            "takes part",
        ),
        (new(&[""]), 2, "[NAME] needs a value."),
        (vec!["check"], 2, "Something is missing: <FILE>...\n"),
    ] {
        let outcome = program.run(&args);
        assert_eq!(
            (outcome.code, outcome.out.as_str()),
            (Some(code), ""),
            "{args:?}"
        );
        assert!(outcome.err.contains(told), "{args:?}: {}", outcome.err);
    }
    program.write("broken.toml", "P01 = [");
    program.write("unfit.toml", "P01 = 9");
    for (file, code) in [("broken.toml", 3), ("unfit.toml", 2)] {
        let outcome = program.run(&["answer", &path, "--from", file]);
        assert_eq!(outcome.code, Some(code), "{file}");
        assert!(outcome.err.starts_with("error: "), "{}", outcome.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_told() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    for args in [&["--help"][..], &["score", &path]] {
        let mut command = program.command(args);
        command.stdout(fs::File::options().write(true).open("/dev/full").unwrap());
        let output = command.output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert!(
            told.contains("output cannot be written"),
            "{args:?}: {told}"
        );
    }
}

#[test]
fn texts_of_people_reach_no_output_raw() {
    let program = Program::new("C");
    let hostile = "a\u{1b}]0;x\u{7}\u{9b}2J\u{202e}b";
    program.run(&[
        "new",
        "a",
        "--workspace",
        "w",
        "--questionnaire",
        "pulse",
        "--organisation",
        hostile,
        "--participant",
        &format!("{hostile}:{hostile}"),
    ]);
    let path = "w/assessments/a.toml";
    program.run(&[
        "answer",
        path,
        &format!("P01=n/a:{hostile}"),
        "--note",
        hostile,
    ]);
    program.run(&[
        "answer",
        path,
        "P02=1",
        "--note",
        hostile,
        "--participant",
        hostile,
    ]);
    for args in [
        &["score", path][..],
        &["score", path, "--explain", "P01"],
        &["score", path, "--explain", hostile],
        &["score", path, "--format", "json"],
        &["actions", path],
        &["report", path, "-o", "-"],
        &["report", path, "-o", "-", "--format", "json"],
        &["report", path, "-o", "-", "--format", "html"],
        &["report", path, "--template", hostile],
        &["answer", path, hostile],
        &["answer", path, &format!("{hostile}={hostile}")],
        &["answer", path, "P01=1", "--participant", hostile],
        &["open", hostile],
        &[hostile],
        &["score", path, hostile],
        &["check", hostile],
        &["check", path],
        &["questionnaire", "show", hostile],
        &[
            "new",
            "--questionnaire",
            "pulse",
            "--organisation",
            "x",
            "--profile",
            hostile,
        ],
    ] {
        let outcome = program.run(args);
        let shown = format!("{}{}", outcome.out, outcome.err);
        let acts = |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
        assert!(!shown.chars().any(acts), "{args:?}: {shown:?}");
    }
    let plain = program.run_with(
        &["--plain", "open", path],
        &format!("b\nn {hostile}\nr\na\ng {hostile}\n{hostile}\nq\n"),
    );
    assert!(
        !plain.out.chars().any(|c| c.is_control() && c != '\n'),
        "{:?}",
        plain.out
    );
}

#[test]
fn scores_and_actions_as_json_have_the_promised_fields() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    program.run(&["answer", &path, "P01=2", "P02=?", "P03=3"]);
    let json = |args: &[&str]| -> serde_json::Value {
        serde_json::from_str(&program.run(args).out).unwrap()
    };
    let score = json(&["score", &path, "--format", "json"]);
    for field in [
        "questionnaire",
        "assessment",
        "scale",
        "coverage",
        "score",
        "interval",
        "dimensions",
        "lenses",
        "tensions",
    ] {
        assert!(score.get(field).is_some(), "{field}");
    }
    let question = &score["dimensions"][0]["questions"][0];
    assert_eq!(
        (&question["value"], &question["mapped"]),
        (&2.into(), &2.into())
    );
    let actions = json(&["actions", &path, "--format", "json"]);
    let ids: Vec<_> = actions
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own["id"].as_str().unwrap())
        .collect();
    assert!(
        ids.contains(&"P01-a") && ids.contains(&"P02-fact"),
        "{ids:?}"
    );
}

#[test]
fn an_assessment_without_answers_is_not_called_done() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    let out = program.run(&["actions", &path]).out;
    assert!(out.contains("follow from the answers"), "{out}");
    assert!(!out.contains("reaches its target"), "{out}");
}

#[test]
fn questionnaires_are_exported_and_begun_without_overwriting_anything() {
    let program = Program::new("C");
    assert_eq!(
        program.run(&["questionnaire", "new", "mine.toml"]).code,
        Some(0)
    );
    let checked = program.run(&["check", "mine.toml"]);
    assert_eq!(
        (checked.code, checked.out.as_str()),
        (Some(0), "mine.toml: no errors\n")
    );
    assert_eq!(
        program.run(&["questionnaire", "new", "mine.toml"]).code,
        Some(1)
    );
    assert_eq!(
        program
            .run(&["questionnaire", "export", "pulse", "-o", "mine.toml"])
            .code,
        Some(1)
    );
    for to in [&[][..], &["-o", "-"]] {
        let exported = program.run(&[&["questionnaire", "export", "pulse"], to].concat());
        assert_eq!(exported.out, source::read("questionnaires/pulse.toml"));
        assert!(!program.path("-").exists());
    }
}

#[test]
fn a_report_needs_no_terminal_and_is_the_same_wherever_it_goes() {
    let program = Program::new("de_DE.UTF-8");
    let path = assessment(&program, "a");
    let written = program.run(&["report", &path, "-o", "out", "--format", "md,html,json"]);
    assert_eq!(
        written.out,
        "out/report.md\nout/report.html\nout/report.json\n"
    );
    let printed = program.run(&["report", &path, "-o", "-"]);
    assert_eq!(printed.out, program.read("out/report.md"));
    let page = program.run(&["report", &path, "-o", "-", "--format", "html"]);
    assert_eq!(page.out, program.read("out/report.html"));
    let english = program.run(&["report", &path, "-o", "-", "--language", "en"]);
    assert_ne!(english.out, printed.out);
}

#[test]
fn an_earlier_report_is_kept_unless_it_is_to_be_replaced() {
    let program = Program::new("en_GB.UTF-8");
    let path = assessment(&program, "a");
    let report = |more: &[&str]| program.run(&[&["report", &path, "-o", "out"], more].concat());
    let first = report(&[]);
    assert_eq!(
        (first.out.as_str(), first.err.as_str()),
        ("out/report.md\n", "")
    );
    let again = report(&[]);
    assert_eq!(again.out, "out/report.md\n");
    assert!(again.err.starts_with("Unchanged: "), "{}", again.err);
    let german = report(&["--language", "de"]);
    assert_eq!(german.out, "out/report-2.md\n");
    assert!(
        german
            .err
            .contains("Geschrieben als „out/report-2.md“, weil „report.md“ anders lautet."),
        "{}",
        german.err
    );
    let summary = report(&["--template", "summary", "--format", "md,json"]);
    assert_eq!(summary.out, "out/summary.md\nout/report.json\n");
    let before = program.read("out/report-2.md");
    let replaced = report(&["--language", "de", "--replace"]);
    assert_eq!(replaced.out, "out/report.md\n");
    assert!(replaced.err.contains("wurde ersetzt"), "{}", replaced.err);
    assert_eq!(program.read("out/report.md"), before);
    program.write("w/templates/For the Board!.md", "# Board\n");
    let own = report(&["--template", "For the Board!"]);
    assert_eq!(own.out, "out/for-the-board.md\n");
}

#[test]
fn a_file_in_the_current_folder_is_a_template_only_by_its_path() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    for name in ["full", "own", "own.md", "below/own"] {
        program.write(name, "# Mine\n");
    }
    let report = |template: &str| {
        let outcome = program.run(&["report", &path, "-o", "-", "--template", template]);
        (outcome.code, outcome.out == "# Mine\n", outcome.err)
    };
    let (code, is_mine, _) = report("full");
    assert_eq!((code, is_mine), (Some(0), false));
    for path in ["own.md", "./full", "below/own"] {
        assert_eq!(report(path), (Some(0), true, String::new()));
    }
    let (code, _, told) = report("own");
    assert!(
        code == Some(2) && told.contains("there are actions, answers, full, summary"),
        "{told}"
    );
    let (code, _, told) = report("ful");
    assert!(
        code == Some(2) && told.contains("did you mean “full”?"),
        "{told}"
    );
}

#[test]
fn what_a_report_leaves_out_of_the_settings_is_told() {
    let program = Program::new("de");
    let path = assessment(&program, "a");
    program.write(
        "w/reifegrad.toml",
        "[branding]\ncolour = \"purpur\"\nfooter = \"x\"\nfoter = \"x\"\n",
    );
    let told = program.run(&["report", &path]).err;
    let typed = "s\n1\n1\nq\n";
    let plain = program.run_with(&["--plain", "open", &path], typed).out;
    for told in [told, plain] {
        for left_out in [
            "Der Bericht kommt ohne diese Einstellung aus: ",
            "reifegrad.toml:2:10: ",
            "„purpur“",
            "reifegrad.toml:4:1: ",
        ] {
            assert!(told.contains(left_out), "{told}");
        }
    }
}

#[test]
fn tables_that_are_written_with_the_answers_are_told_and_a_folder_that_cannot_be_made() {
    let program = Program::new("C");
    let path = assessment(&program, "a");
    let csv = program.run(&["report", &path, "--format", "csv", "-o", "out"]);
    assert_eq!(csv.out, "out/answers.csv\n");
    assert!(csv.err.contains("With it: "), "{csv:?}");
    for entry in fs::read_dir(program.path("out")).unwrap() {
        let name = entry.unwrap().file_name().display().to_string();
        assert!(name == "answers.csv" || csv.err.contains(&name), "{csv:?}");
    }
    program.write("in the way", "");
    let outcome = program.run(&["report", &path, "-o", "in the way/out"]);
    assert!(
        outcome.err.contains("“in the way/out” cannot be created"),
        "{outcome:?}"
    );
}

#[test]
fn a_form_that_cannot_be_written_keeps_no_other_away_and_each_is_written_once() {
    let program = Program::new("en");
    let path = assessment(&program, "herbst");
    program.write("out/report.html/in the way", "");
    let forms = ["report", &path, "--format", "html,md,md,json"];
    let outcome = program.run(&[&forms[..], &["--replace", "-o", "out"]].concat());
    assert_eq!(outcome.out, "out/report.md\nout/report.json\n");
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.err.contains("out/report.html"), "{}", outcome.err);
}

#[test]
fn the_reference_of_the_command_line_is_the_programs_own_help() {
    let path = source::root().join("docs/cli.md");
    let reference = reifegrad::cli::reference();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &reference).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == reference,
        "docs/cli.md is stale: UPDATE_GOLDEN=1 cargo test --test it reference"
    );
}

#[test]
fn a_program_without_pdf_says_what_gives_one() {
    for (language, words) in [
        ("en", "cannot write PDF"),
        ("de", "kein PDF schreiben kann"),
    ] {
        let program = Program::new(language);
        let path = assessment(&program, "herbst");
        let outcome = program.run(&["report", &path, "--format", "md,pdf", "-o", "reports"]);
        if outcome.code == Some(0) {
            assert!(
                fs::read(program.path("reports/report.pdf"))
                    .expect("a file")
                    .starts_with(b"%PDF-")
            );
            continue;
        }
        assert_eq!(outcome.code, Some(2));
        assert!(outcome.err.contains(words), "{}", outcome.err);
        assert!(
            outcome
                .err
                .contains("cargo install --path . --features pdf"),
            "{}",
            outcome.err
        );
        assert!(!program.path("reports").exists());
    }
}
