mod parts;
mod places;

use super::super::super::model::{Model, Notice};
use super::super::super::testing::{
    self, answered, blank, decide, draw, focused, keys, on, open_with, screens,
};
use super::list::{self, Group};
use crate::domain::assessment::{Assessment, Decision, OwnAction, PlanEntry};
use crate::domain::recommendations::Wave;
use crate::domain::sample::Sample;
use jiff::civil::date;
use std::sync::Arc;

/// Something of everything that can be decided.
fn decided() -> Assessment {
    let mut own = answered();
    let entry = PlanEntry {
        decision: Some(Decision::Accepted),
        owner: "Anna Müller".to_owned(),
        due: Some(date(2026, 11, 21)),
        note: "Zuerst mit dem *Team Kasse*.".to_owned(),
        place: None,
    };
    own.plan.insert("P02-a".into(), entry);
    decide(&mut own, "P01-b", Decision::Accepted);
    decide(&mut own, "P07-a", Decision::Deferred);
    decide(&mut own, "P08-a", Decision::Done);
    let reason = "Dafür gibt es schon ein Projekt.".to_owned();
    decide(&mut own, "P03-a", Decision::Rejected(reason));
    // Answered well by now, so that it does not apply any more.
    decide(&mut own, "P10-a", Decision::Accepted);
    own.own_actions.push(OwnAction {
        id: "own-1".into(),
        title: "Kassensystem und Website zusammen testen".to_owned(),
        text: "Am ersten Montag im Monat.".to_owned(),
        question: Some("P06".into()),
    });
    own
}

fn plan(model: &Model, id: &str) -> PlanEntry {
    let work = model.work.as_ref().expect("open");
    work.assessment.plan_entry(id)
}

fn assessment(model: &Model) -> &Assessment {
    &model.work.as_ref().expect("open").assessment
}

fn ids(model: &Model) -> Vec<(Group, String)> {
    let items = list::items(model.work.as_ref().expect("open"));
    let items = items.iter();
    items
        .map(|item| (item.group, item.id.to_string()))
        .collect()
}

/// The actions of an assessment, shown at 80×24.
fn actions(assessment: Assessment) -> Model {
    let mut model = open_with("en", assessment);
    keys(&mut model, "a");
    model
}

#[test]
fn the_list_at_all_sizes() {
    screens(
        |language| open_with(language, decided()),
        "a<Down>",
        |name, text| {
            insta::assert_snapshot!(format!("list_{name}"), text);
        },
    );
}

#[test]
fn its_end_at_all_sizes() {
    screens(
        |language| open_with(language, decided()),
        "a<End>",
        |name, text| {
            insta::assert_snapshot!(format!("end_{name}"), text);
        },
    );
}

#[test]
fn what_leads_to_a_place() {
    screens(
        |language| open_with(language, decided()),
        "a<Down>w",
        |name, text| {
            insta::assert_snapshot!(format!("why_{name}"), text);
        },
    );
}

#[test]
fn why_tells_the_figures_of_the_question_too() {
    let mut model = actions(answered());
    keys(&mut model, "w");
    let text = draw(&mut model, 80, 60);
    assert!(text.contains("Gap 3: target 4 less 1"), "{text}");
}

#[test]
fn nothing_answered() {
    screens(
        |language| open_with(language, blank()),
        "a",
        |name, text| {
            insta::assert_snapshot!(format!("nothing_{name}"), text);
        },
    );
}

#[test]
fn every_action_is_reached_and_in_sight() {
    for (width, height) in [(60, 16), (120, 40)] {
        let mut model = actions(decided());
        draw(&mut model, width, height);
        for (keys_pressed, reverse) in [("<Down>", false), ("<Up>", true)] {
            let mut expected: Vec<String> = ids(&model).into_iter().map(|(_, id)| id).collect();
            if reverse {
                expected.reverse();
            }
            let mut seen: Vec<String> = Vec::new();
            for _ in 0..60 {
                let id = super::edit::focused(&model, |item| item.id.to_string());
                seen.extend(id.filter(|id| seen.last() != Some(id)));
                let work = model.work.as_ref().expect("open");
                let title = super::edit::focused(&model, |item| item.title(&model, work));
                let title = title.expect("never empty");
                let start: String = title.chars().take(12).collect();
                assert!(
                    focused(&model).contains(&start),
                    "{start} at {width}×{height}"
                );
                keys(&mut model, keys_pressed);
            }
            assert_eq!(seen, expected);
        }
    }
}

#[test]
fn going_down_and_up_again_moves_the_list_only_as_far_as_needed() {
    let mut model = actions(answered());
    let rows = |model: &mut Model| {
        let text = draw(model, 160, 40);
        text.lines()
            .position(|line| line.contains('›'))
            .expect("a pointer")
    };
    let first = rows(&mut model);
    keys(&mut model, "<Down>");
    assert_eq!(rows(&mut model), first + 1);
    keys(&mut model, "<Up>");
    assert_eq!(rows(&mut model), first);
    keys(&mut model, "<End>");
    let last = rows(&mut model);
    keys(&mut model, "<Up>");
    assert!(rows(&mut model) < last);
}

#[test]
fn space_accepts_and_takes_back_and_the_scores_follow() {
    let mut model = actions(answered());
    let before = draw(&mut model, 120, 40);
    assert!(before.contains("What if?"), "{before}");
    keys(&mut model, " ");
    assert_eq!(plan(&model, "P01-b").decision, Some(Decision::Accepted));
    let after = draw(&mut model, 120, 40);
    assert!(after.contains("from 1.7 to 2.7"), "{after}");
    keys(&mut model, " ");
    assert_eq!(plan(&model, "P01-b"), PlanEntry::default());
    assert!(draw(&mut model, 120, 40).contains("What if?"));
}

#[test]
fn levels_change_with_the_scores() {
    let sample = Sample::new(
        "target 5\noverall mean\ndimension D gated\nquestion A essential = 1\naction A-a lifts 4\n\
         question B = 4\ndimension E none\nquestion C = ?",
    );
    let mut questionnaire = sample.questionnaire;
    for level in &mut questionnaire.levels {
        level.name = crate::domain::sample::text("L");
    }
    let mut model = on("en", questionnaire, sample.assessment);
    keys(&mut model, "a<Home> ");
    for (width, height) in [(80, 24), (120, 40)] {
        let text = draw(&mut model, width, height);
        assert!(text.contains("from 2.5 to 4.0"), "{text}");
        let words: Vec<&str> = text.split_whitespace().collect();
        assert!(
            words.join(" ").contains("Level: today 2 L, then 4 L"),
            "{text}"
        );
    }
}

#[test]
fn rejecting_asks_why_and_the_focus_follows_the_action_to_the_end() {
    let mut model = actions(answered());
    keys(&mut model, "<Down>x <Enter>");
    assert_eq!(plan(&model, "P01-a"), PlanEntry::default());
    assert!(draw(&mut model, 80, 24).contains("Please give a reason"));
    keys(&mut model, "no money<Enter>");
    let reason = Decision::Rejected("no money".to_owned());
    assert_eq!(plan(&model, "P01-a").decision, Some(reason));
    assert_eq!(
        ids(&model).last(),
        Some(&(Group::Rejected, "P01-a".to_owned()))
    );
    assert!(focused(&model).contains("Schedule two customer half-days"));
    let text = draw(&mut model, 80, 24);
    let told = "“Schedule two customer half-days per IT manager” is now under “Rejected”";
    assert!(text.contains(told), "{text}");
    keys(&mut model, "<End>");
    assert!(draw(&mut model, 80, 24).contains("rejected: no money"));
    keys(&mut model, "x");
    assert_eq!(plan(&model, "P01-a"), PlanEntry::default());
    keys(&mut model, "u");
    assert!(focused(&model).contains("Schedule two customer half-days"));
}

#[test]
fn why_it_was_rejected_stays_in_the_note_when_it_is_decided_otherwise() {
    for key in [" ", "d", "f"] {
        let mut model = actions(answered());
        keys(
            &mut model,
            "<Enter><Tab><Tab>ask Anna<Ctrl-s>xno money<Enter>",
        );
        keys(&mut model, key);
        let entry = plan(&model, "P01-b");
        assert!(!matches!(
            entry.decision,
            Some(Decision::Rejected(_)) | None
        ));
        assert_eq!(entry.note, "ask Anna\n\nRejected before: no money");
        keys(&mut model, "u");
        assert_eq!(plan(&model, "P01-b").note, "ask Anna");
    }
}

#[test]
fn putting_off_and_finishing_are_taken_back_by_the_same_key() {
    let mut model = actions(answered());
    keys(&mut model, "d");
    assert!(ids(&model).contains(&(Group::Wave(Wave::Later), "P01-b".to_owned())));
    keys(&mut model, "u");
    assert!(focused(&model).contains("Open listening-in"));
    keys(&mut model, "f");
    assert!(ids(&model).contains(&(Group::Done, "P01-b".to_owned())));
    keys(&mut model, "<End>f");
    assert!(ids(&model).contains(&(Group::Wave(Wave::Now), "P01-b".to_owned())));
}

#[test]
fn owner_date_and_note_are_planned_in_one_step() {
    let mut model = actions(answered());
    keys(&mut model, "<Enter>Anna<Tab>tomorrow<Ctrl-s>");
    assert!(matches!(&model.notice, Some(Notice::Error(why)) if why.contains("tomorrow")));
    assert_eq!(plan(&model, "P01-b"), PlanEntry::default());
    for _ in 0..8 {
        keys(&mut model, "<Backspace>");
    }
    keys(&mut model, "21.11.2026<Tab>with the ticket office<Ctrl-s>");
    let entry = plan(&model, "P01-b");
    assert_eq!(
        (entry.owner.as_str(), entry.due),
        ("Anna", Some(date(2026, 11, 21)))
    );
    assert_eq!(entry.note, "with the ticket office");
    let text = draw(&mut model, 120, 40);
    assert!(text.contains("Anna, by 21 Nov 2026"), "{text}");
    keys(&mut model, "u");
    assert_eq!(assessment(&model), &answered());
}

#[test]
fn an_own_action_is_added_changed_decided_and_removed() {
    let mut model = actions(answered());
    keys(&mut model, "n<Ctrl-s>");
    assert!(
        matches!(&model.notice, Some(Notice::Error(_))),
        "a title is needed"
    );
    keys(
        &mut model,
        "Tidy up<Tab>All of it.<Tab><Right><Right><Enter>",
    );
    let own = assessment(&model).own_actions.clone();
    assert_eq!(
        (own[0].id.as_str(), own[0].title.as_str()),
        ("own-1", "Tidy up")
    );
    assert_eq!(own[0].question, Some("P02".into()));
    assert!(focused(&model).contains("Tidy up"));
    keys(&mut model, "<Enter>Ben<Tab><Tab><Tab> again<Ctrl-s> ");
    assert_eq!(assessment(&model).own_actions[0].title, "Tidy up again");
    assert_eq!(plan(&model, "own-1").decision, Some(Decision::Accepted));
    let before = assessment(&model).clone();
    keys(&mut model, "<Delete>");
    assert!(assessment(&model).own_actions.is_empty());
    assert!(assessment(&model).plan.is_empty());
    keys(&mut model, "u");
    assert_eq!(assessment(&model), &before);
    keys(&mut model, "nAnother<Ctrl-s>");
    assert_eq!(assessment(&model).own_actions[1].id.as_str(), "own-2");
}

#[test]
fn what_the_questionnaire_proposes_is_not_removed() {
    let mut model = actions(answered());
    keys(&mut model, "<Delete>");
    assert_eq!(assessment(&model), &answered());
    assert!(matches!(&model.notice, Some(Notice::Info(_))));
}

#[test]
fn what_can_only_be_read_is_not_changed() {
    let mut model = actions(answered());
    model.work.as_mut().expect("open").read_only = Some("Somebody else has it.".to_owned());
    for typed in [" ", "d", "f", "x", "n", "<Enter>", "<Delete>"] {
        keys(&mut model, typed);
        assert!(model.overlays.is_empty(), "{typed}");
        assert!(matches!(&model.notice, Some(Notice::Error(_))), "{typed}");
    }
    assert_eq!(assessment(&model), &answered());
}

#[test]
fn a_reached_target_and_no_target_are_told_apart() {
    let mut all = answered();
    all.answers.retain(|id, _| id.as_str() == "P10");
    let mut model = actions(all);
    assert!(draw(&mut model, 80, 24).contains("every answer so far reaches its target"));
    let mut none = testing::questionnaire();
    (none.target, none.target_essential) = (None, None);
    model.work.as_mut().expect("open").questionnaire = Arc::new(none);
    keys(&mut model, "nx<Ctrl-s><Delete>");
    assert!(draw(&mut model, 80, 24).contains("no target is set"));
}

#[test]
fn an_empty_list_shows_no_key_that_needs_an_action() {
    let mut model = actions(blank());
    let text = draw(&mut model, 120, 40);
    let footer = text.lines().last().unwrap_or_default();
    assert!(footer.contains("n own action"), "{footer}");
    assert!(
        !footer.contains("accept") && !footer.contains("reject"),
        "{footer}"
    );
}

#[test]
fn what_people_write_never_reaches_the_terminal_raw() {
    let mut own = decided();
    "\u{1b}[2Jred\u{7}\u{202e}".clone_into(&mut own.own_actions[0].title);
    "# \u{9b}31m <b>x</b> \u{1b}]0;x\u{7}".clone_into(&mut own.own_actions[0].text);
    let evil = PlanEntry {
        owner: "\u{1b}c".to_owned(),
        note: "\u{0}\u{85}".to_owned(),
        ..PlanEntry::default()
    };
    own.plan.insert("own-1".into(), evil);
    decide(
        &mut own,
        "un\u{1b}known",
        Decision::Rejected("\r\u{8}".to_owned()),
    );
    let mut model = actions(own);
    for _ in 0..20 {
        for typed in ["", "w", "<Esc><Enter>", "<Esc>"] {
            keys(&mut model, typed);
            let text = draw(&mut model, 100, 40).replace('\n', "");
            assert!(
                !text.contains(|c: char| c.is_control() || c == '\u{202e}'),
                "{text:?}"
            );
        }
        keys(&mut model, "<Down>");
    }
}
