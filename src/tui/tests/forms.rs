//! What forms show, and what becomes of it.

use super::super::model::{Leave, Save};
use super::super::model::{Model, Notice};
use super::super::msg::{Effect, Msg};
use super::super::testing::{
    answered, blank, draw, home, keys, on, open_with, questionnaire, seen,
};
use super::super::update::update;
use crate::domain::assessment::{
    Assessment, Evidence, Grade, Input, OwnAction, Participant, Response, Vote,
};
use crate::domain::questionnaire::Kind;
use jiff::civil::date;

/// An assessment whose values lie beside what forms offer.
fn unusual() -> Assessment {
    let mut assessment = answered();
    assessment.meta.language = "de-AT".into();
    assessment.targets.all = "3.5".parse().ok();
    let answer = assessment.answers.get_mut("P01").expect("answered");
    answer.target = "2.5".parse().ok();
    assessment
}

fn assessment(model: &Model) -> &Assessment {
    &model.work.as_ref().expect("open").assessment
}

fn person(id: &str, name: &str) -> Participant {
    Participant {
        id: id.into(),
        name: name.to_owned(),
        role: "it".into(),
    }
}

/// What somebody else saved arrives.
fn merge(model: &mut Model, change: impl FnOnce(&mut Assessment)) {
    let work = model.work.as_mut().expect("open");
    let mut merged = work.assessment.clone();
    change(&mut merged);
    work.assessment = merged;
}

#[test]
fn a_form_leaves_alone_what_it_cannot_offer() {
    for typed in ["m<Ctrl-s>", "/P01<Enter>t<Ctrl-s>"] {
        let mut model = open_with("de", unusual());
        keys(&mut model, typed);
        assert!(model.overlays.is_empty(), "{typed}");
        assert_eq!(*assessment(&model), unusual(), "{typed}");
    }
}

#[test]
fn a_form_shows_what_it_cannot_offer_in_the_words_of_the_language() {
    let mut model = open_with("de", unusual());
    keys(&mut model, "m<Tab><Tab><Tab>");
    assert!(draw(&mut model, 80, 40).contains("de-AT"));
    keys(&mut model, "<Tab>");
    assert!(draw(&mut model, 80, 40).contains("3,5"));
}

#[test]
fn properties_write_only_what_was_changed_in_them() {
    let mut model = open_with("en", answered());
    keys(&mut model, "m New title<BackTab>Cleo: it");
    merge(&mut model, |theirs| {
        theirs.meta.unit = "Stage".to_owned();
        theirs.targets.all = "4".parse().ok();
        theirs.participants.push(person("p1", "Bo"));
    });
    let mut expected = assessment(&model).clone();
    keys(&mut model, "<Ctrl-s>");
    expected.meta.title = "New title".to_owned();
    expected.participants.insert(0, person("p2", "Cleo"));
    assert_eq!(*assessment(&model), expected);
}

#[test]
fn evidence_and_plans_are_changed_as_they_stand_when_the_form_is_completed() {
    let item = |title: &str| Evidence {
        title: title.to_owned(),
        ..Evidence::default()
    };
    let mut before = answered();
    before.answers.get_mut("P02").expect("answered").evidence = vec![item("a"), item("b")];
    let mut model = open_with("en", before);
    keys(&mut model, "/P02<Enter>b<Tab><Tab><Tab><Tab>!");
    merge(&mut model, |theirs| {
        let answer = theirs.answers.get_mut("P02").expect("answered");
        answer.grade = Some(Grade::E3);
        answer.evidence.insert(0, item("theirs"));
    });
    keys(&mut model, "<Ctrl-s>");
    let answer = assessment(&model).answer("P02");
    assert_eq!(answer.grade, Some(Grade::E3));
    assert_eq!(answer.evidence, ["theirs", "a", "b!"].map(item));
}

#[test]
fn an_own_action_keeps_what_somebody_else_changed_in_it_meanwhile() {
    let mut before = answered();
    before.own_actions.push(OwnAction {
        id: "own-1".into(),
        title: "Tidy up".to_owned(),
        text: String::new(),
        question: Some("P99".into()),
    });
    let mut model = open_with("en", before);
    keys(&mut model, "a<End><Enter>Ada");
    merge(&mut model, |theirs| {
        theirs.own_actions[0].text = "theirs".to_owned();
        theirs.plan.entry("own-1".into()).or_default().note = "noted".to_owned();
    });
    keys(&mut model, "<Ctrl-s>");
    let (own, entry) = (
        &assessment(&model).own_actions[0],
        assessment(&model).plan_entry("own-1"),
    );
    assert_eq!(
        (own.text.as_str(), own.question.as_deref()),
        ("theirs", Some("P99"))
    );
    assert_eq!(
        (entry.owner.as_str(), entry.note.as_str()),
        ("Ada", "noted")
    );
}

/// Ada has voted, Bo and Cleo have not.
fn voted() -> Assessment {
    let mut assessment = answered();
    let names = [("p1", "Ada"), ("p2", "Bo"), ("p3", "Cleo")];
    assessment.participants = names.map(|(id, name)| person(id, name)).to_vec();
    let vote = Vote {
        first: Response::DontKnow,
        again: None,
    };
    let answer = assessment.answers.get_mut("P01").expect("answered");
    answer.votes.insert("p1".into(), vote);
    assessment
}

fn participants(model: &Model) -> String {
    let all = assessment(model).participants.iter();
    let all: Vec<_> = all.map(|own| format!("{} {}", own.id, own.name)).collect();
    all.join(", ")
}

/// Replaces the lines of the participants by `lines`.
fn write_participants(model: &mut Model, lines: &str) {
    keys(
        model,
        "m<BackTab><Ctrl-u><Backspace><Ctrl-u><Backspace><Ctrl-u>",
    );
    keys(model, lines);
    keys(model, "<Ctrl-s>");
}

#[test]
fn a_corrected_name_keeps_its_votes() {
    let mut model = open_with("en", voted());
    write_participants(&mut model, "Ada L.: it<Enter>Bo: it<Enter>Cleo: it");
    assert_eq!(participants(&model), "p1 Ada L., p2 Bo, p3 Cleo");
    assert_eq!(model.notice, None);
}

#[test]
fn two_people_of_the_same_name_are_refused() {
    let mut model = open_with("en", voted());
    write_participants(&mut model, "Ada: it<Enter>Bo<Enter>ADA");
    let Some(Notice::Error(why)) = &model.notice else {
        panic!("{:?}", model.notice)
    };
    assert!(why.starts_with("“ADA” is there twice"), "{why}");
    assert_eq!(assessment(&model).participants, voted().participants);
}

#[test]
fn who_goes_takes_no_id_along_and_who_had_voted_is_told() {
    let mut model = open_with("en", voted());
    write_participants(&mut model, "Dora: it<Enter>Cleo: it");
    assert_eq!(participants(&model), "p4 Dora, p3 Cleo");
    let notice = "The votes of Ada no longer count. u takes that back.";
    assert_eq!(model.notice, Some(Notice::Info(notice.to_owned())));
    keys(&mut model, "u");
    assert_eq!(*assessment(&model), voted());
    write_participants(&mut model, "Ada: it<Enter>Cleo: it");
    assert_eq!(
        (participants(&model).as_str(), &model.notice),
        ("p1 Ada, p3 Cleo", &None)
    );
}

#[test]
fn whoever_comes_after_somebody_who_voted_and_went_gets_an_id_without_votes() {
    let mut model = open_with("en", voted());
    write_participants(&mut model, "Bo: it<Enter>Cleo: it");
    write_participants(&mut model, "Bo: it<Enter>Cleo: it<Enter>Dora: it");
    assert_eq!(participants(&model), "p2 Bo, p3 Cleo, p4 Dora");
}

#[test]
fn clearing_what_was_agreed_leaves_which_texts_the_votes_answered() {
    let mut before = voted();
    before.answers.get_mut("P01").expect("answered").anchors = Some("hash".to_owned());
    let mut model = open_with("en", before);
    keys(&mut model, "/P01<Enter><Delete>");
    let answer = assessment(&model).answer("P01");
    assert_eq!(
        (answer.agreed, answer.anchors.as_deref()),
        (None, Some("hash"))
    );
}

#[test]
fn dates_stand_in_forms_as_they_are_asked_for() {
    for (language, shown) in [("de", "9.11.2026"), ("en", "2026-11-09")] {
        let mut before = answered();
        let due = Some(date(2026, 11, 9));
        let item = Evidence {
            date: due,
            ..Evidence::default()
        };
        before.answers.get_mut("P02").expect("answered").evidence = vec![item];
        let mut model = open_with(language, before);
        keys(&mut model, "/P02<Enter>b");
        assert!(draw(&mut model, 80, 40).contains(shown), "{language}");
        keys(&mut model, "<Tab>Plan<Ctrl-s>");
        let evidence = &assessment(&model).answer("P02").evidence;
        assert_eq!((evidence.len(), evidence[0].date), (1, due), "{language}");
        keys(&mut model, "a<Enter><Tab>");
        // An example is no value, and lies ahead.
        let example = ["Bis wann (z. B. 28.2.2027)", "Due (e.g. 2027-02-28)"];
        let form = draw(&mut model, 80, 40).replace('\u{a0}', " ");
        assert!(example.iter().any(|own| form.contains(own)), "{form}");
        keys(&mut model, shown);
        keys(&mut model, "<Ctrl-s><Enter>");
        assert!(draw(&mut model, 80, 40).contains(shown), "{language}");
    }
}

#[test]
fn a_question_does_not_apply_for_a_reason_only() {
    let mut model = open_with("de", answered());
    keys(&mut model, "/P03<Enter>x <Enter>");
    let notice = "Bitte sagen Sie in ein paar Worten, warum die Frage nicht zutrifft.";
    assert_eq!(model.notice, Some(Notice::Error(notice.to_owned())));
    assert_eq!(*assessment(&model), answered());
    let focus = |model: &Model| model.work.as_ref().expect("open").questions.focus;
    assert_eq!(focus(&model), Some(1), "nothing is answered yet");
    keys(&mut model, "kein Streit<Enter>");
    assert_eq!(focus(&model), Some(6));
    let reason = Response::NotApplicable("kein Streit".to_owned());
    assert_eq!(assessment(&model).answer("P03").agreed, Some(reason));
    assert!(model.overlays.is_empty());
}

#[test]
fn a_reason_is_in_sight_once_it_is_given_and_once_it_is_given_again() {
    let mut model = open_with("de", blank());
    model.size = (60, 16);
    for typed in ["xkein Streit<Enter>", "<PageUp><PageUp>u<Ctrl-r>"] {
        keys(&mut model, typed);
        let screen = seen(&model);
        assert!(screen.contains("kein Streit"), "{typed}\n{screen}");
    }
}

/// A model on P01, which is answered with a text here.
fn on_a_text() -> Model {
    let mut questionnaire = questionnaire();
    questionnaire.dimensions[0].questions[0].kind = Kind::Text;
    on("en", questionnaire, blank())
}

#[test]
fn a_text_that_answers_is_kept_while_it_is_typed_and_taken_back_at_once() {
    let mut model = on_a_text();
    let before = assessment(&model).clone();
    keys(&mut model, "1<Left>");
    assert_eq!(*assessment(&model), before);
    keys(&mut model, "so");
    update(&mut model, Msg::Paste(" far".to_owned()));
    let answer = assessment(&model).answer("P01");
    assert_eq!(
        answer.agreed,
        Some(Response::Given(Input::Text("so far".to_owned())))
    );
    assert!(answer.anchors.is_some());
    keys(&mut model, "<Esc>");
    assert!(model.overlays.is_empty());
    keys(&mut model, "u");
    assert_eq!(*assessment(&model), before);
}

#[test]
fn taking_back_says_what_of_a_question_it_was() {
    for (typed, told) in [
        ("4", "P12."),
        ("?", "P12."),
        ("nwhy<Esc>", "note on P12."),
        ("b<Right><Ctrl-s>", "evidence for P12."),
        ("t<Right><Ctrl-s>", "target of P12."),
    ] {
        let mut model = open_with("en", answered());
        keys(&mut model, &format!("{typed}u"));
        let expected = Notice::Info(format!("Taken back: {told}"));
        assert_eq!(model.notice, Some(expected), "{typed}");
        keys(&mut model, "U");
        let Some(Notice::Info(again)) = &model.notice else {
            panic!("{typed}: {:?}", model.notice)
        };
        assert!(again.ends_with(told), "{again}");
    }
}

#[test]
fn what_a_field_has_no_room_for_is_told() {
    let mut model = open_with("en", answered());
    keys(&mut model, "n");
    update(&mut model, Msg::Paste("line\n".repeat(50_000)));
    let screen = seen(&model);
    assert!(screen.contains("This field holds no more"), "{screen}");
    keys(&mut model, "<Backspace>");
    assert_eq!(model.notice, None);
    keys(&mut model, "xy");
    assert!(matches!(model.notice, Some(Notice::Error(_))));
}

#[test]
fn leaving_a_form_with_changes_asks_once() {
    for typed in [
        "bx",
        "b<Tab>Plan",
        "a<Enter>Ada",
        "anTidy up",
        "mTitle",
        "xWhy",
        "s<Right>",
    ] {
        let mut model = open_with("en", answered());
        keys(&mut model, typed);
        keys(&mut model, "<Esc>");
        let asked = Notice::Info(
            "This is not kept yet: Ctrl-S keeps it, Esc again discards it.".to_owned(),
        );
        let is_changed = typed != "bx";
        assert_eq!(model.overlays.len(), usize::from(is_changed), "{typed}");
        assert_eq!(model.notice == Some(asked.clone()), is_changed, "{typed}");
        if is_changed {
            keys(&mut model, "<Tab><Esc>");
            assert_eq!(
                (model.overlays.len(), &model.notice),
                (1, &Some(asked)),
                "{typed}"
            );
            keys(&mut model, "<Esc>");
        }
        assert!(model.overlays.is_empty(), "{typed}");
        assert_eq!(*assessment(&model), answered(), "{typed}");
    }
}

#[test]
fn quitting_completes_the_form_that_is_open() {
    let mut model = open_with("en", answered());
    keys(&mut model, "a<Enter>Ada");
    let effects = keys(&mut model, "<Ctrl-c>");
    let [Effect::Save(saved)] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(
        saved.plan.values().next().map(|entry| entry.owner.as_str()),
        Some("Ada")
    );
    assert_eq!(model.leaving.map(|own| own.to), Some(Leave::Program));
}

#[test]
fn quitting_a_form_that_cannot_be_completed_asks_once() {
    let mut model = open_with("de", answered());
    keys(&mut model, "a<Enter><Tab>bald");
    assert!(keys(&mut model, "<Ctrl-q>").is_empty());
    let Some(Notice::Error(why)) = &model.notice else {
        panic!("{:?}", model.notice)
    };
    assert!(
        why.contains("kein Datum") && why.contains("noch einmal Strg-C"),
        "{why}"
    );
    assert_eq!((model.overlays.len(), model.leaving), (1, None));
    let effects = keys(&mut model, "<Ctrl-c>");
    assert!(
        matches!(effects[..], [Effect::Close, Effect::Quit]),
        "{effects:?}"
    );
    assert_eq!(model.work.map(|work| work.save), None::<Save>);
}

#[test]
fn quitting_makes_no_assessment_that_was_not_asked_for() {
    let mut model = home("en");
    assert!(keys(&mut model, "nTheatre<Ctrl-c>").is_empty());
    assert!(model.notice.is_some());
    let effects = keys(&mut model, "<Ctrl-c>");
    assert!(matches!(effects[..], [Effect::Quit]), "{effects:?}");
}
