//! Creating assessments, freezing their questionnaires, and listing them.

use super::*;
use crate::domain::assessment::{Answer, Assessment, Edit, Input, Meta, Participant, Response};
use crate::domain::questionnaire::Questionnaire;
use crate::format::Source;
use crate::format::questionnaire::{Builtin, Library};
use jiff::civil::{Date, DateTime, date};
use std::fs;
use std::path::{Path, PathBuf};

const TODAY: Date = date(2026, 11, 21);

/// A questionnaire with two questions.
fn questionnaire(version: &str, text: &str) -> String {
    format!(
        "format = 1
id = 'small'
version = '{version}'
languages = ['en']
title = 'Small'
[scale]
levels = [{{ value = 1, name = 'One' }}, {{ value = 2, name = 'Two' }}]
[[dimensions]]
id = 'D'
title = 'D'
[[dimensions.questions]]
id = 'A'
text = '{text}'
anchors = ['a', 'b']
[[dimensions.questions]]
id = 'B'
text = 'b?'
anchors = ['a', 'b']
"
    )
}

struct Place {
    _folder: tempfile::TempDir,
    workspace: Workspace,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::named(&folder.path().join("w")).unwrap();
        let place = Self {
            _folder: folder,
            workspace,
        };
        place.put(&questionnaire("1.0.0", "a?"));
        place
    }

    fn put(&self, text: &str) {
        fs::create_dir_all(self.workspace.questionnaires()).unwrap();
        fs::write(self.own(), text).unwrap();
    }

    fn own(&self) -> PathBuf {
        self.workspace.questionnaires().join("mine.toml")
    }

    fn questionnaire(&self) -> (Questionnaire, Source) {
        self.workspace.shelf().questionnaire("small").unwrap()
    }

    fn try_create(&self, new: NewAssessment) -> Result<PathBuf, Error> {
        let (questionnaire, source) = self.questionnaire();
        self.workspace.create(new, &questionnaire, &source, TODAY)
    }

    fn create(&self) -> PathBuf {
        self.try_create(new()).unwrap()
    }

    fn open(path: &Path) -> Opened {
        let session = Session {
            state: None,
            ..Session::current(DateTime::default())
        };
        AssessmentFile::open(path, &session, false).unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn new() -> NewAssessment {
    let meta = Meta {
        organisation: "Theater Müßig".to_owned(),
        ..Meta::default()
    };
    NewAssessment::new(new_id(), meta)
}

fn answered(mut own: Assessment, id: &str) -> Assessment {
    let answer = Answer {
        agreed: Some(Response::Given(Input::Number(1u32.into()))),
        ..Answer::default()
    };
    own.apply(Edit::Answer(id.into(), answer));
    own
}

#[test]
fn a_new_assessment_brings_its_questionnaire_along() {
    let place = Place::new();
    let path = place.create();
    assert_eq!(
        path,
        place
            .workspace
            .assessments()
            .join("2026-11-theater-muessig.toml")
    );
    fs::remove_file(place.own()).unwrap();
    assert_eq!(
        Place::names(&place.workspace.questionnaires()),
        ["small@1.0.0.toml"]
    );
    let assessment = Place::open(&path).assessment;
    let found = place
        .workspace
        .questionnaire(&assessment.questionnaire)
        .unwrap();
    assert_eq!(found.questions().count(), 2);
    assert_eq!(
        Workspace::of_file(&path).root(),
        place.workspace.root().canonicalize().unwrap()
    );
}

#[test]
fn a_questionnaire_that_changes_later_leaves_its_assessments_alone() {
    let place = Place::new();
    let first = Place::open(&place.create()).assessment;
    place.put(&questionnaire("1.0.0", "changed without a new version?"));
    let second = Place::open(&place.create()).assessment;
    place.put(&questionnaire("2.0.0", "changed with one?"));
    let third = Place::open(&place.create()).assessment;
    let text = |own: &Assessment| {
        let found = place.workspace.questionnaire(&own.questionnaire).unwrap();
        found
            .question("A")
            .unwrap()
            .text
            .get(&"en".into())
            .into_owned()
    };
    assert_eq!(text(&first), "a?");
    assert_eq!(text(&second), "changed without a new version?");
    assert_eq!(text(&third), "changed with one?");
}

#[test]
fn a_frozen_copy_wins_over_a_newer_built_in_one_and_an_own_file_over_both() {
    let place = Place::new();
    let builtin = Builtin.find("pulse").unwrap();
    let version = |number: &str| {
        let mut lines: Vec<_> = builtin.text().lines().map(str::to_owned).collect();
        let line = lines.iter_mut().find(|own| own.starts_with("version"));
        *line.unwrap() = format!("version = '{number}'");
        lines.join("\n")
    };
    let put = |name: &str, text: String| {
        fs::write(place.workspace.questionnaires().join(name), text).unwrap();
    };
    let at_hand = || {
        let found = place.workspace.shelf().questionnaire("pulse").unwrap();
        found.0.version.to_string()
    };
    put("pulse@0.1.0.toml", version("0.1.0"));
    put("pulse@0.2.0.toml", version("0.2.0"));
    assert_eq!(at_hand(), "0.2.0");
    put("our-pulse.toml", version("0.1.5"));
    assert_eq!(at_hand(), "0.1.5");
}

#[test]
fn a_missing_and_a_changed_questionnaire_are_told_apart() {
    let place = Place::new();
    let wanted = Place::open(&place.create()).assessment.questionnaire;
    fs::remove_file(place.own()).unwrap();
    let frozen = place.workspace.questionnaires().join("small@1.0.0.toml");
    let text = fs::read_to_string(&frozen).unwrap();
    fs::write(&frozen, text.replace("b?", "c?")).unwrap();
    let error = place.workspace.questionnaire(&wanted).unwrap_err();
    assert!(matches!(error, Error::QuestionnaireChanged(..)));
    fs::rename(&frozen, frozen.with_file_name("renamed.toml")).unwrap();
    fs::write(frozen.with_file_name("renamed.toml"), &text).unwrap();
    assert!(place.workspace.questionnaire(&wanted).is_ok());
    fs::remove_file(frozen.with_file_name("renamed.toml")).unwrap();
    let error = place.workspace.questionnaire(&wanted).unwrap_err();
    assert!(matches!(error, Error::QuestionnaireMissing(..)));
}

#[test]
fn names_never_overwrite_and_never_leave_the_folder() {
    let place = Place::new();
    place.create();
    assert!(place.create().ends_with("2026-11-theater-muessig-2.toml"));
    let named = |name: &str| {
        place.try_create(NewAssessment {
            name: Some(name.to_owned()),
            ..new()
        })
    };
    let path = named("../../Öffentlich.toml").unwrap();
    assert_eq!(path, place.workspace.assessments().join("oeffentlich.toml"));
    assert!(matches!(named("oeffentlich"), Err(Error::Exists(_))));
    assert!(named(&"x".repeat(300)).is_ok());
    assert!(named("CON").is_ok());
}

#[test]
fn the_next_round_knows_the_one_before_and_starts_unanswered() {
    let place = Place::new();
    let mut opened = Place::open(&place.create());
    let mut first = answered(opened.assessment, "A");
    first.participants.push(Participant {
        id: "p1".into(),
        name: "Ada".to_owned(),
        role: "it".into(),
    });
    opened.file.save(&first, TODAY).unwrap();
    let next = NewAssessment::next_round(new_id(), &first);
    let second = Place::open(&place.try_create(next).unwrap()).assessment;
    assert_eq!((second.round.number, second.answers.len()), (2, 0));
    assert_eq!(second.participants, first.participants);
    let previous = place.workspace.previous(&second).unwrap();
    assert_eq!(previous.answers, first.answers);
    assert!(place.workspace.previous(&first).is_none());
}

#[test]
fn of_several_copies_of_the_round_before_the_newest_counts() {
    let place = Place::new();
    let path = place.create();
    let folder = place.workspace.assessments();
    let mut opened = Place::open(&path);
    let stale = ["0-copy.toml", "z-copy.toml"].map(|name| folder.join(name));
    for copy in &stale {
        fs::copy(&path, copy).unwrap();
    }
    let first = answered(opened.assessment, "A");
    opened.file.save(&first, TODAY).unwrap();
    let next = NewAssessment::next_round(new_id(), &first);
    let second = Place::open(&place.try_create(next).unwrap()).assessment;
    let previous = place.workspace.previous(&second).unwrap();
    assert_eq!((previous.revision, previous.answers.len()), (2, 1));
}

#[test]
fn the_list_shows_progress_newest_first_and_broken_files_last() {
    let place = Place::new();
    assert!(Place::new().workspace.list().unwrap().is_empty());
    place.create();
    let mut opened = Place::open(&place.create());
    let own = answered(opened.assessment, "A");
    opened.file.save(&own, date(2026, 11, 22)).unwrap();
    let folder = place.workspace.assessments();
    fs::write(folder.join("0-broken.toml"), "x").unwrap();
    fs::write(folder.join("notes.txt"), "").unwrap();
    fs::create_dir(folder.join("1-folder.toml")).unwrap();
    let list = place.workspace.list().unwrap();
    let names: Vec<_> = list.iter().map(Entry::name).collect();
    let theater = "2026-11-theater-muessig";
    assert_eq!(
        names,
        [&format!("{theater}-2"), theater, "0-broken", "1-folder"]
    );
    let progress = list[0].content.as_ref().unwrap().progress.unwrap();
    assert_eq!((progress.asked, progress.answered), (2, 1));
    assert!(list[2].content.is_err() && list[3].content.is_err());
}

#[test]
fn heads_are_the_same_list_and_leave_the_rest_of_the_files_unread() {
    let place = Place::new();
    place.create();
    let mut opened = Place::open(&place.create());
    let own = answered(opened.assessment, "A");
    opened.file.save(&own, date(2026, 11, 22)).unwrap();
    let folder = place.workspace.assessments();
    fs::write(folder.join("0-broken.toml"), "x").unwrap();
    let told = |list: &[Entry]| -> Vec<_> {
        let head = |own: &Entry| own.content.as_ref().ok().map(|own| own.head.clone());
        list.iter().map(|own| (own.name(), head(own))).collect()
    };
    let heads = place.workspace.heads().unwrap();
    assert_eq!(told(&heads), told(&place.workspace.list().unwrap()));
    let newest = &heads[0];
    assert!(newest.content.as_ref().unwrap().progress.is_none());
    let mut catalogue = Catalogue::new(place.workspace.clone());
    let look =
        |catalogue: &mut Catalogue| catalogue.look(std::slice::from_ref(&newest.path)).remove(0);
    let progress = look(&mut catalogue).content.unwrap().progress.unwrap();
    assert_eq!((progress.asked, progress.answered), (2, 1));
    // A fault behind the head is found by looking alone.
    let text = fs::read_to_string(&newest.path).unwrap();
    fs::write(&newest.path, text + "x").unwrap();
    assert_eq!(told(&place.workspace.heads().unwrap()), told(&heads));
    assert!(look(&mut catalogue).content.is_err());
}

#[test]
fn an_unknown_questionnaire_is_told_with_those_there_are() {
    let place = Place::new();
    let error = place.workspace.shelf().questionnaire("smal").unwrap_err();
    let message = error.message(&crate::i18n::Locale::new(&"de".into()));
    assert!(
        message.contains("smal") && message.contains("small"),
        "{message}"
    );
}

#[test]
#[ignore = "measures; run it optimised, with --nocapture"]
fn a_thousand_assessments_are_listed_quickly() {
    let place = Place::new();
    let path = place.create();
    let mut opened = Place::open(&path);
    for number in 0..68 {
        let id = format!("Q{number}");
        opened.assessment = answered(opened.assessment, &id);
        let mut answer = opened.assessment.answer(&id);
        answer.note = "Words that somebody said about it. ".repeat(3);
        opened
            .assessment
            .apply(Edit::Answer(id.as_str().into(), answer));
    }
    opened.file.save(&opened.assessment, TODAY).unwrap();
    let text = fs::read(&path).unwrap();
    for number in 0..1000 {
        let name = format!("copy-{number}.toml");
        fs::write(place.workspace.assessments().join(name), &text).unwrap();
    }
    let start = std::time::Instant::now();
    for file in place.workspace.files().unwrap() {
        fs::read(file).unwrap();
    }
    println!("reading {:?}, {} bytes each", start.elapsed(), text.len());
    let start = std::time::Instant::now();
    assert_eq!(place.workspace.heads().unwrap().len(), 1001);
    println!("listing heads {:?}", start.elapsed());
    let start = std::time::Instant::now();
    assert_eq!(place.workspace.list().unwrap().len(), 1001);
    println!("listing all {:?}", start.elapsed());
}
