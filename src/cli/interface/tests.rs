//! Effects on a real folder and what comes of them.

use super::*;
use crate::cli::args::Global;
use crate::cli::context::desk_in;
use crate::domain::assessment::{Answer, Response};
use crate::report::template::Template;
use crate::tui::msg::{self, Exported, Opened, Order, Settle};
use crate::workspace::Workspace;
use std::fs;

/// A worker in a folder of its own.
fn backend_in(folder: &Path) -> Backend {
    let context = Context {
        global: Global::default(),
        locale: Locale::new(&"en".into()),
        preferences: settings::Preferences::default(),
    };
    let preferences = Preferences {
        language: "en".into(),
        colours: true,
        ascii: false,
        mouse: false,
    };
    let desk = desk_in(Workspace::named(folder).unwrap());
    backend(desk, &context, &preferences, None)
}

/// What comes of an effect, also of one that takes long.
fn carry_out(backend: &mut Backend, effect: Effect) -> Vec<Done> {
    match (backend.carry_out)(effect) {
        Carried::Now(done) => done,
        Carried::Later(job) => vec![job()],
    }
}

fn one(backend: &mut Backend, effect: Effect) -> Done {
    let mut done = carry_out(backend, effect);
    assert_eq!(done.len(), 1, "{done:?}");
    done.remove(0)
}

fn create(backend: &mut Backend) -> PathBuf {
    let new = msg::New {
        questionnaire: "pulse".to_owned(),
        organisation: "Theater".to_owned(),
        participants: vec![("Ada".to_owned(), "IT".to_owned())],
        ..msg::New::default()
    };
    match one(backend, Effect::Create(Box::new(new))) {
        Done::Created(path) => path,
        other => panic!("{other:?}"),
    }
}

fn open(backend: &mut Backend, path: &Path) -> Opened {
    match one(backend, Effect::Open(path.to_owned())) {
        Done::Opened(opened) => *opened,
        other => panic!("{other:?}"),
    }
}

fn answered(assessment: &Assessment, id: &str, note: &str) -> Arc<Assessment> {
    let mut assessment = assessment.clone();
    let answer = Answer {
        agreed: Some(Response::DontKnow),
        note: note.to_owned(),
        ..Answer::default()
    };
    assessment.answers.insert(id.into(), answer);
    Arc::new(assessment)
}

#[test]
fn an_assessment_is_created_listed_opened_saved_exported_and_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let mut backend = backend_in(folder.path());
    let path = create(&mut backend);
    let opened = open(&mut backend, &path);
    assert_eq!(opened.assessment.participants[0].role.as_str(), "it");
    // The workspace was named, so that its name alone would not do elsewhere.
    assert_eq!(opened.called, path);
    let answered = answered(&opened.assessment, "P01", "");
    assert!(matches!(
        one(&mut backend, Effect::Save(answered.clone())),
        Done::Saved { taken: false, .. }
    ));
    let Done::Listed(entries) = one(&mut backend, Effect::List) else {
        panic!()
    };
    let content = entries[0].content.as_ref().unwrap();
    assert_eq!(
        (content.progress, content.title.as_str()),
        (None, "Theater")
    );
    let looked = one(&mut backend, Effect::Look(vec![entries[0].path.clone()]));
    let Done::Looked(entries) = looked else {
        panic!()
    };
    let content = entries[0].content.as_ref().unwrap();
    assert_eq!(content.progress, Some((1, 12)));
    let written = export(&mut backend, &answered, order("full", &["md", "json"]));
    for (written, name) in written.iter().zip(["report.md", "report.json"]) {
        let path = &written.as_ref().unwrap().path;
        assert!(path.is_file() && path.ends_with(name), "{path:?}");
    }
    assert_eq!(written.len(), 2);
    let Done::Created(next) = one(&mut backend, Effect::Duplicate(path)) else {
        panic!()
    };
    let next = open(&mut backend, &next);
    assert_eq!(next.assessment.round.number, 2);
    assert!(next.previous.unwrap().answers.contains_key("P01"));
}

#[test]
fn a_new_assessment_is_offered_what_is_usual_and_what_the_questionnaire_asks() {
    let folder = tempfile::tempdir().unwrap();
    let settings = "organisation = \"Theater\"\nlanguage = \"de\"\n";
    fs::write(folder.path().join("reifegrad.toml"), settings).unwrap();
    let own = include_str!("../../../tests/fixtures/questionnaires/valid/everything.toml");
    let shelf = folder.path().join("questionnaires");
    fs::create_dir(&shelf).unwrap();
    fs::write(shelf.join("everything.toml"), own).unwrap();
    let mut backend = backend_in(folder.path());
    let Done::Offered(offer) = one(&mut backend, Effect::Offer) else {
        panic!()
    };
    assert_eq!(offer.organisation, "Theater");
    assert_eq!(offer.language, Some("de".into()));
    let mut all = offer.questionnaires.iter();
    let own = all.find(|own| !own.profile.is_empty()).unwrap();
    let new = msg::New {
        questionnaire: own.id.clone(),
        organisation: offer.organisation.clone(),
        profile: [("business".to_owned(), "b2b".to_owned())].into(),
        ..msg::New::default()
    };
    let Done::Created(path) = one(&mut backend, Effect::Create(Box::new(new))) else {
        panic!()
    };
    let opened = open(&mut backend, &path);
    assert_eq!(opened.assessment.profile["business"], "b2b");
}

#[test]
fn the_report_is_shown_and_written_by_the_template_of_the_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let mut backend = backend_in(folder.path());
    let path = create(&mut backend);
    let opened = open(&mut backend, &path);
    let mut found = || match one(&mut backend, Effect::Template("full".to_owned())) {
        Done::Template(_, template, reports) => (template.unwrap(), reports.templates),
        other => panic!("{other:?}"),
    };
    let built_in = ["full", "summary", "actions", "answers"];
    let (template, names) = found();
    assert_eq!(Some(template), Template::built_in("full"));
    assert_eq!(names, built_in);
    let own = folder.path().join("templates");
    fs::create_dir(&own).unwrap();
    fs::write(own.join("full.md"), "# Ours\n").unwrap();
    fs::write(own.join("board.md"), "# Board\n").unwrap();
    let (template, names) = found();
    assert_eq!(template.text, "# Ours\n");
    assert_eq!(
        (&names[..4], &names[4..]),
        (&built_in.map(str::to_owned)[..], &["board".to_owned()][..])
    );
    let assessment = Arc::new(opened.assessment);
    for (template, file, text) in [
        ("full", "report.md", "# Ours\n"),
        ("board", "board.md", "# Board\n"),
    ] {
        let written = export(&mut backend, &assessment, order(template, &["md"]));
        let written = written[0].as_ref().unwrap();
        assert!(written.path.ends_with(file));
        assert_eq!(fs::read_to_string(&written.path).unwrap(), text);
    }
    let none = export(&mut backend, &assessment, order("nothing", &["md", "json"]));
    assert!(matches!(&none[..], [Err(_)]), "{none:?}");
}

#[test]
fn what_is_being_written_is_done_also_when_the_assessment_is_closed_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let mut backend = backend_in(folder.path());
    let path = create(&mut backend);
    let opened = open(&mut backend, &path);
    let mine = answered(&opened.assessment, "P01", "mine");
    let order = order("answers", &["md"]);
    let Carried::Later(job) = (backend.carry_out)(Effect::Export(mine, order)) else {
        panic!()
    };
    assert!(carry_out(&mut backend, Effect::Close).is_empty());
    let Done::Exported(of, written) = job() else {
        panic!()
    };
    assert_eq!(of, opened.path);
    let text = fs::read_to_string(&written[0].as_ref().unwrap().path).unwrap();
    assert!(text.contains("mine"), "{text}");
}

/// A German report.
fn order(template: &str, formats: &[&str]) -> Order {
    Order {
        template: template.to_owned(),
        formats: formats.iter().map(|own| (*own).to_owned()).collect(),
        language: "de".into(),
        replace: false,
    }
}

fn export(
    backend: &mut Backend,
    assessment: &Arc<Assessment>,
    order: Order,
) -> Vec<Result<Exported, String>> {
    match one(backend, Effect::Export(assessment.clone(), order)) {
        Done::Exported(_, outcomes) => outcomes,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_list_that_cannot_be_read_is_an_empty_one_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let mut backend = backend_in(folder.path());
    let path = create(&mut backend);
    let assessments = path.parent().unwrap();
    fs::remove_dir_all(assessments).unwrap();
    fs::write(assessments, "in its place").unwrap();
    let done = carry_out(&mut backend, Effect::List);
    let [Done::Listed(entries), Done::Failed(_)] = &done[..] else {
        panic!("{done:?}")
    };
    assert!(entries.is_empty());
}

#[test]
fn what_others_changed_is_merged_and_what_both_changed_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut backend = backend_in(folder.path());
    let path = create(&mut backend);
    let opened = open(&mut backend, &path);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}\n[answers.P02]\nvalue = 3\n")).unwrap();
    let mine = answered(&opened.assessment, "P01", "mine");
    let Done::Saved {
        disk: merged,
        taken: true,
        ..
    } = one(&mut backend, Effect::Save(mine))
    else {
        panic!()
    };
    assert!(merged.answers.contains_key("P02"));
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("mine", "theirs")).unwrap();
    let mine = answered(&merged, "P01", "mine again");
    let Done::Conflict(why) = one(&mut backend, Effect::Save(mine.clone())) else {
        panic!()
    };
    assert!(why.contains("Somebody else"), "{why}");
    assert!(matches!(
        one(&mut backend, Effect::Settle(mine, Settle::Mine)),
        Done::Saved { .. }
    ));
    assert!(fs::read_to_string(&path).unwrap().contains("mine again"));
    let files: Vec<_> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .flatten()
        .map(|own| own.path())
        .collect();
    let kept = files
        .iter()
        .filter(|own| *own != &path && own.extension().is_some_and(|own| own == "toml"));
    assert!(
        kept.clone()
            .any(|own| fs::read_to_string(own).unwrap().contains("theirs")),
        "{files:?}"
    );
}

#[test]
fn a_file_that_holds_something_else_is_written_over_only_when_asked_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut backend = backend_in(folder.path());
    let path = create(&mut backend);
    let opened = open(&mut backend, &path);
    fs::write(&path, "not this assessment [").unwrap();
    let mine = answered(&opened.assessment, "P01", "mine");
    let Done::Replaced(why) = one(&mut backend, Effect::Save(mine.clone())) else {
        panic!()
    };
    assert!(why.contains("Nothing was overwritten."), "{why}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "not this assessment [");
    let settled = one(&mut backend, Effect::Settle(mine, Settle::Mine));
    assert!(matches!(settled, Done::Saved { .. }));
    assert!(fs::read_to_string(&path).unwrap().contains("mine"));
    let files = fs::read_dir(path.parent().unwrap()).unwrap().flatten();
    let texts = files.filter_map(|own| fs::read_to_string(own.path()).ok());
    assert!(texts.into_iter().any(|own| own == "not this assessment ["));
}

#[test]
fn who_comes_second_may_read_and_what_was_rescued_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = backend_in(folder.path());
    let path = create(&mut first);
    let opened = open(&mut first, &path);
    let mut second = backend_in(folder.path());
    let reading = open(&mut second, &path);
    let reason = reading.read_only.unwrap();
    assert!(
        reason.contains("open elsewhere") && reading.held,
        "{reason}"
    );
    (first.rescue)(
        &opened.path,
        &answered(&opened.assessment, "P01", "rescued"),
    );
    assert!(carry_out(&mut first, Effect::Close).is_empty());
    let done = carry_out(&mut second, Effect::Open(path.clone()));
    let [Done::Opened(again), Done::Saved { .. }] = &done[..] else {
        panic!("{done:?}")
    };
    assert!(
        again.notice.as_ref().unwrap().contains("back"),
        "{:?}",
        again.notice
    );
    assert_eq!(again.read_only, None);
    assert!(fs::read_to_string(&path).unwrap().contains("rescued"));
}

#[test]
fn who_came_second_takes_over_once_the_first_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = backend_in(folder.path());
    let path = create(&mut first);
    let opened = open(&mut first, &path);
    let mut second = backend_in(folder.path());
    let path = open(&mut second, &path).path;
    let mut take_over = || match one(&mut second, Effect::TakeOver(path.clone())) {
        Done::TakenOver(opened) => *opened,
        other => panic!("{other:?}"),
    };
    let early = take_over();
    assert!(early.held && early.read_only.is_some());
    let mine = answered(&opened.assessment, "P01", "mine");
    one(&mut first, Effect::Save(mine));
    carry_out(&mut first, Effect::Close);
    assert!((first.wait)(&path));
    let taken = take_over();
    assert_eq!(taken.read_only, None);
    assert_eq!(taken.assessment.answer("P01").note, "mine");
    let mine = answered(&taken.assessment, "P02", "mine too");
    assert!(matches!(
        one(&mut second, Effect::Save(mine)),
        Done::Saved { .. }
    ));
    assert!(carry_out(&mut second, Effect::TakeOver(path)).is_empty());
}

#[test]
fn what_is_deleted_comes_back_in_the_order_it_went() {
    let folder = tempfile::tempdir().unwrap();
    let mut backend = backend_in(folder.path());
    let (first, second) = (create(&mut backend), create(&mut backend));
    for path in [&first, &second] {
        assert!(matches!(
            one(&mut backend, Effect::Delete(path.clone())),
            Done::Deleted(_)
        ));
        assert!(!path.exists());
    }
    for path in [&second, &first] {
        assert!(matches!(
            one(&mut backend, Effect::Undelete),
            Done::Undeleted(_)
        ));
        assert!(path.exists());
    }
    let Done::Failed(why) = one(&mut backend, Effect::Undelete) else {
        panic!()
    };
    assert!(why.contains("nothing"), "{why}");
}

#[test]
fn what_an_earlier_start_removed_is_listed_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = {
        let mut backend = backend_in(folder.path());
        let path = create(&mut backend);
        assert!(matches!(
            one(&mut backend, Effect::Delete(path.clone())),
            Done::Deleted(_)
        ));
        path
    };
    let mut backend = backend_in(folder.path());
    let Done::Trashed(entries) = one(&mut backend, Effect::Trash) else {
        panic!()
    };
    assert_eq!(entries[0].content.as_ref().unwrap().title, "Theater");
    let back = Effect::Restore(entries[0].path.clone());
    assert!(matches!(one(&mut backend, back), Done::Undeleted(_)));
    assert!(path.exists());
    // What was removed by this start and put back by the list cannot be taken back once more.
    assert!(matches!(
        one(&mut backend, Effect::Delete(path.clone())),
        Done::Deleted(_)
    ));
    let back = Effect::Restore(entries[0].path.clone());
    assert!(matches!(one(&mut backend, back), Done::Undeleted(_)));
    assert!(matches!(
        one(&mut backend, Effect::Undelete),
        Done::Failed(_)
    ));
    assert!(matches!(one(&mut backend, Effect::Trash), Done::Trashed(none) if none.is_empty()));
}

#[test]
fn an_assessment_is_opened_with_its_template() {
    let folder = tempfile::tempdir().unwrap();
    let mut backend = backend_in(folder.path());
    let path = create(&mut backend);
    let own = folder.path().join("templates");
    fs::create_dir(&own).unwrap();
    fs::write(own.join("full.md"), "# Ours\n").unwrap();
    let opened = open(&mut backend, &path);
    assert_eq!(opened.template.unwrap().text, "# Ours\n");
}
