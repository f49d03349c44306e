//! Opening and saving together, against everything that others may do to the file meanwhile.

use super::*;
use crate::domain::assessment::{Answer, Assessment, Edit, Input, Response, sample};
use crate::domain::id::QuestionId;
use crate::domain::merge::Spot;
use crate::format::assessment::document;
use crate::format::tree::{self, Tree};
use jiff::civil::{Date, DateTime, date};

use std::fs;
use std::path::{Path, PathBuf};

const TODAY: Date = date(2026, 11, 21);

struct Place {
    folder: tempfile::TempDir,
    session: Session,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = Session {
            state: Some(folder.path().join("state")),
            ..Session::current(DateTime::default())
        };
        let place = Self { folder, session };
        place.put(&sample());
        place
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("a.toml")
    }

    fn put(&self, own: &Assessment) {
        fs::write(self.path(), text(own)).unwrap();
    }

    fn open(&self) -> Opened {
        AssessmentFile::open(&self.path(), &self.session, false).unwrap()
    }

    fn on_disk(&self) -> Assessment {
        let content = fs::read(self.path()).unwrap();
        let version = file::parse(&self.path(), content).unwrap();
        Assessment::clone(&version.assessment)
    }

    /// Names of all files, hidden ones included, but locks.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != ".a.toml.lock")
            .collect();
        names.sort();
        names
    }
}

fn text(own: &Assessment) -> String {
    tree::write(&document(own, &Tree::new()))
}

/// `own` with one more answer.
fn answered(own: &Assessment, id: &str, value: u32) -> Assessment {
    let mut own = own.clone();
    let answer = Answer {
        agreed: Some(Response::Given(Input::Number(value.into()))),
        ..Answer::default()
    };
    own.apply(Edit::Answer(id.into(), answer));
    own
}

fn answers(own: &Assessment) -> Vec<&str> {
    own.answers.keys().map(QuestionId::as_str).collect()
}

#[test]
fn a_file_can_go_to_a_worker_thread_and_its_rescue_to_a_guardian() {
    fn check<T: Send>() {}
    check::<AssessmentFile>();
    check::<Opened>();
    check::<SaveError>();
    check::<rescue::Rescue>();
    check::<Workspace>();
}

#[test]
fn what_was_saved_is_there_when_opened_again() {
    let place = Place::new();
    let mut opened = place.open();
    let own = answered(&opened.assessment, "A", 3);
    let saved = opened.file.save(&own, TODAY).unwrap();
    assert_eq!(
        (saved.assessment.revision, saved.assessment.changed),
        (2, TODAY)
    );
    assert!(saved.taken.is_empty() && saved.copy.is_none() && !saved.made_again);
    drop(opened);
    let again = place.open();
    assert_eq!(again.assessment, *saved.assessment);
    assert_eq!(again.recovered, []);
    drop(again);
    assert_eq!(place.names(), ["a.toml"]);
}

#[test]
fn nothing_is_written_where_nothing_changed() {
    let place = Place::new();
    let mut opened = place.open();
    let before = fs::metadata(place.path()).unwrap().modified().unwrap();
    opened.file.save(&opened.assessment, TODAY).unwrap();
    assert_eq!(
        fs::metadata(place.path()).unwrap().modified().unwrap(),
        before
    );
    assert_eq!(place.on_disk().revision, 1);
}

#[test]
fn a_second_one_reads_only_and_cannot_save() {
    let place = Place::new();
    let first = place.open();
    let mut second = place.open();
    assert!(matches!(
        second.file.read_only(),
        Some(lock::ReadOnly::HeldBy(Some(_)))
    ));
    let own = answered(&second.assessment, "A", 3);
    assert!(second.file.save(&own, TODAY).is_err());
    assert_eq!(place.names(), ["a.toml"]);
    drop(first);
    assert!(place.open().file.read_only().is_none());
}

#[test]
fn changes_of_others_are_merged_in() {
    let place = Place::new();
    let mut opened = place.open();
    place.put(&answered(&sample(), "B", 1));
    let sent = answered(&opened.assessment, "A", 3);
    let saved = opened.file.save(&sent, TODAY).unwrap();
    assert_eq!(saved.taken, [Spot::Answer("B".into())].into());
    assert_eq!(answers(&place.on_disk()), ["A", "B"]);
    let mut live = answered(&sent, "C", 5);
    saved.bring_up_to_date(&sent, &mut live);
    assert_eq!(answers(&live), ["A", "B", "C"]);
    opened.file.save(&live, TODAY).unwrap();
    assert_eq!(answers(&place.on_disk()), ["A", "B", "C"]);
}

#[test]
fn a_conflict_overwrites_nothing_until_somebody_chooses() {
    for choice in [Choice::Theirs, Choice::Both] {
        let place = Place::new();
        let mut opened = place.open();
        let theirs = answered(&answered(&sample(), "A", 1), "B", 1);
        place.put(&theirs);
        let mine = answered(&answered(&opened.assessment, "A", 5), "C", 5);
        let error = opened.file.save(&mine, TODAY).unwrap_err();
        let SaveError::Conflict { spots, .. } = error else {
            panic!("{error:?}");
        };
        assert_eq!(spots, [Spot::Answer("A".into())].into());
        assert_eq!(place.on_disk(), theirs);
        let saved = opened.file.save_resolved(&mine, choice, TODAY).unwrap();
        assert_eq!(answers(&place.on_disk()), ["A", "B", "C"]);
        let (winner, other) = match choice {
            Choice::Theirs => (&theirs, &mine),
            Choice::Both => (&mine, &theirs),
        };
        assert_eq!(place.on_disk().answer("A"), winner.answer("A"));
        assert_eq!(place.names(), ["a-copy.toml", "a.toml"], "{choice:?}");
        let copy = saved.copy.unwrap();
        let copy = AssessmentFile::open(&copy, &place.session, true).unwrap();
        assert_eq!(copy.assessment.answers, other.answers);
    }
}

#[test]
fn what_is_no_version_of_the_assessment_is_kept_as_a_copy() {
    let other = Assessment {
        id: "another".to_owned(),
        ..sample()
    };
    for content in ["<<<<<<< HEAD\n", "", &text(&other)] {
        let place = Place::new();
        let mut opened = place.open();
        fs::write(place.path(), content).unwrap();
        let mine = answered(&opened.assessment, "A", 5);
        assert!(matches!(
            opened.file.save(&mine, TODAY),
            Err(SaveError::Conflict { theirs: None, .. })
        ));
        assert_eq!(fs::read_to_string(place.path()).unwrap(), content);
        let saved = opened
            .file
            .save_resolved(&mine, Choice::Both, TODAY)
            .unwrap();
        assert_eq!(fs::read_to_string(saved.copy.unwrap()).unwrap(), content);
        assert_eq!(answers(&place.on_disk()), ["A"]);
    }
}

#[test]
fn a_removed_file_is_made_again() {
    let place = Place::new();
    let mut opened = place.open();
    fs::remove_file(place.path()).unwrap();
    let mine = answered(&opened.assessment, "A", 5);
    assert!(opened.file.save(&mine, TODAY).unwrap().made_again);
    assert_eq!(answers(&place.on_disk()), ["A"]);
}

#[cfg(unix)]
#[test]
fn a_folder_or_a_pipe_in_its_place_is_told_and_the_next_try_works() {
    let make_pipe = |path: &Path| {
        let status = std::process::Command::new("mkfifo").arg(path).status();
        assert!(status.unwrap().success());
    };
    let make_folder = |path: &Path| fs::create_dir(path).unwrap();
    for make in [&make_pipe as &dyn Fn(&Path), &make_folder] {
        let place = Place::new();
        let mut opened = place.open();
        let aside = place.folder.path().join("aside");
        fs::rename(place.path(), &aside).unwrap();
        make(&place.path());
        let mine = answered(&opened.assessment, "A", 5);
        let error = opened.file.save(&mine, TODAY).unwrap_err();
        let SaveError::Failed { problem, recovery } = error else {
            panic!("{error:?}");
        };
        assert!(matches!(*problem, Error::NotAFile(_)) && recovery.is_some());
        assert!(AssessmentFile::open(&place.path(), &place.session, false).is_err());
        fs::rename(place.path(), place.folder.path().join("gone")).unwrap();
        fs::rename(aside, place.path()).unwrap();
        opened.file.save(&mine, TODAY).unwrap();
        assert_eq!(answers(&place.on_disk()), ["A"]);
        assert_eq!(place.names(), ["a.toml", "gone"]);
    }
}

#[test]
fn a_file_made_read_only_is_told_and_the_changes_come_back() {
    let place = Place::new();
    let mut opened = place.open();
    let set = |read_only| {
        let mut permissions = fs::metadata(place.path()).unwrap().permissions();
        permissions.set_readonly(read_only);
        fs::set_permissions(place.path(), permissions).unwrap();
    };
    set(true);
    let mine = answered(&opened.assessment, "A", 5);
    let error = opened.file.save(&mine, TODAY).unwrap_err();
    assert!(matches!(
        error,
        SaveError::Failed {
            recovery: Some(_),
            ..
        }
    ));
    drop(opened);
    let opened = place.open();
    assert_eq!(opened.file.read_only(), Some(&lock::ReadOnly::NotWritable));
    assert!(matches!(opened.recovered[..], [Recovered::Waiting(_)]));
    drop(opened);
    set(false);
    let mut opened = place.open();
    assert_eq!(opened.recovered, [Recovered::Restored]);
    assert_eq!(answers(&opened.assessment), ["A"]);
    opened.file.save(&opened.assessment, TODAY).unwrap();
    assert_eq!(place.names(), ["a.toml"]);
}

#[test]
fn what_a_guardian_wrote_comes_back_at_the_next_start() {
    let place = Place::new();
    let mut opened = place.open();
    let guardian = opened.file.rescue();
    let own = answered(&opened.assessment, "A", 1);
    opened.file.save(&own, TODAY).unwrap();
    let live = answered(&own, "B", 2);
    std::thread::spawn(move || guardian.write(&live))
        .join()
        .unwrap()
        .unwrap();
    drop(opened);
    let mut opened = place.open();
    assert_eq!(opened.recovered, [Recovered::Restored]);
    assert_eq!(answers(&opened.assessment), ["A", "B"]);
    // Not saved yet: another crash loses nothing.
    drop(opened);
    opened = place.open();
    assert_eq!(opened.recovered, [Recovered::Restored]);
    opened.file.save(&opened.assessment, TODAY).unwrap();
    drop(opened);
    assert_eq!(place.open().recovered, []);
    assert_eq!(place.names(), ["a.toml"]);
}

#[test]
fn a_recovery_of_what_was_saved_after_all_is_no_news() {
    let place = Place::new();
    let mut opened = place.open();
    let own = answered(&opened.assessment, "A", 1);
    opened.file.rescue().write(&own).unwrap();
    opened.file.save(&own, TODAY).unwrap();
    drop(opened);
    assert_eq!(place.open().recovered, []);
    assert_eq!(place.names(), ["a.toml"]);
}

#[test]
fn a_recovery_of_a_file_that_changed_since_is_put_beside_it() {
    let place = Place::new();
    let opened = place.open();
    let own = answered(&opened.assessment, "A", 1);
    opened.file.rescue().write(&own).unwrap();
    drop(opened);
    place.put(&answered(&sample(), "B", 1));
    let opened = place.open();
    let [Recovered::Copied(copy)] = &opened.recovered[..] else {
        panic!("{:?}", opened.recovered);
    };
    assert_eq!(copy.file_name().unwrap(), "a-recovered.toml");
    let copied = AssessmentFile::open(copy, &place.session, true).unwrap();
    assert_eq!(answers(&copied.assessment), ["A"]);
    assert_eq!(answers(&opened.assessment), ["B"]);
    drop(opened);
    assert_eq!(place.names(), ["a-recovered.toml", "a.toml"]);
}

#[cfg(unix)]
#[test]
fn whatever_lies_beside_an_assessment_is_for_the_same_people() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let narrow = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o600));
    narrow(&place.path()).unwrap();
    let mut opened = place.open();
    let own = answered(&opened.assessment, "A", 3);

    let recovery = opened.file.rescue().write(&own).unwrap();
    assert_eq!(mode(&recovery), 0o600);
    fs::remove_file(place.path()).unwrap();
    opened.file.save(&own, TODAY).unwrap();
    assert_eq!(mode(&place.path()), 0o600);
    let elsewhere = opened.file.rescue().write(&own).unwrap();

    fs::write(place.path(), "no assessment").unwrap();
    let saved = opened.file.save_resolved(&own, Choice::Both, TODAY);
    assert_eq!(mode(&saved.unwrap().copy.unwrap()), 0o600);
    drop(opened);
    place.put(&answered(&own, "B", 3));
    assert!(elsewhere.exists());
    let [Recovered::Copied(copy)] = &place.open().recovered[..] else {
        panic!("a recovery of another content is put beside it");
    };
    assert_eq!(mode(copy), 0o600);
}

#[test]
fn a_file_of_a_newer_format_is_left_alone() {
    let place = Place::new();
    let newer = text(&sample()).replace("format = 1", "format = 2");
    fs::write(place.path(), &newer).unwrap();
    let error = AssessmentFile::open(&place.path(), &place.session, false).unwrap_err();
    let message = error.message(&crate::i18n::Locale::new(&"en".into()));
    assert!(message.contains("newer version"), "{message}");
    assert_eq!(fs::read_to_string(place.path()).unwrap(), newer);
    assert_eq!(place.names(), ["a.toml"]);
}

#[test]
fn every_failure_has_a_sentence_in_every_language() {
    for lang in crate::i18n::Locale::available() {
        let locale = crate::i18n::Locale::new(&lang.into());
        let spots = [Spot::Meta].into();
        let errors = [
            SaveError::Conflict {
                spots,
                theirs: None,
            },
            SaveError::Conflict {
                spots: [].into(),
                theirs: None,
            },
            SaveError::Failed {
                problem: Box::new(Error::NoHome),
                recovery: None,
            },
            SaveError::Failed {
                problem: Box::new(Error::NoHome),
                recovery: Some(PathBuf::new()),
            },
        ];
        assert!(errors.iter().all(|error| error.message(&locale).len() > 20));
    }
}
