//! Several processes on one assessment.

use crate::child::{self, assessment_file};
use reifegrad::workspace::AssessmentFile;
use reifegrad::workspace::lock::ReadOnly;
use std::io::{BufRead, BufReader};

#[test]
fn whoever_comes_second_is_told_who_was_first_and_a_kill_frees_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = assessment_file(folder.path());
    let mut first = child::command(&child::arguments(), &file, "hold")
        .spawn()
        .unwrap();
    let mut said = BufReader::new(first.stdout.take().unwrap()).lines();
    assert!(said.any(|line| line.is_ok_and(|line| line.contains("held"))));
    let second = AssessmentFile::open(&file, &child::session(), false).unwrap();
    let Some(ReadOnly::HeldBy(Some(holder))) = second.file.read_only() else {
        panic!("{:?}", second.file.read_only());
    };
    assert_eq!(holder.pid, first.id());
    first.kill().unwrap();
    first.wait().unwrap();
    let third = AssessmentFile::open(&file, &child::session(), false).unwrap();
    assert!(third.file.read_only().is_none());
}

#[test]
fn many_processes_lose_none_of_their_answers() {
    let folder = tempfile::tempdir().unwrap();
    let file = assessment_file(folder.path());
    let names = ["P", "Q", "R", "S"];
    let children = names.map(|name| {
        let task = format!("many {name}");
        child::command(&child::arguments(), &file, &task)
            .spawn()
            .unwrap()
    });
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    let opened = AssessmentFile::open(&file, &child::session(), false).unwrap();
    let ids = names
        .iter()
        .flat_map(|name| (0..25).map(move |number| format!("{name}.{number}")));
    for id in ids {
        assert!(opened.assessment.answers.contains_key(id.as_str()), "{id}");
    }
    assert_eq!(opened.assessment.revision, 101);
}
