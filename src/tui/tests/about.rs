//! What an assessment is about: asked when it begins, and changed later.

use crate::tui::action::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::msg::{Done, Effect, Msg, New, Offered};
use crate::tui::screen::questions::current;
use crate::tui::testing::{
    answered, draw, home, keys, on, open, questionnaire_with_profile, screens,
};
use crate::tui::update::update;
use insta::assert_snapshot;
use std::collections::BTreeMap;

/// The list, where the questionnaires to choose from are the pulse and one that asks about the organisation.
pub fn with_profile(language: &str) -> Model {
    let mut model = home(language);
    let own = questionnaire_with_profile();
    model
        .offer
        .get_or_insert_default()
        .questionnaires
        .push(Offered {
            id: "asking".to_owned(),
            title: own.title,
            profile: own.profile,
        });
    model
}

fn asking(language: &str) -> Model {
    on(language, questionnaire_with_profile(), answered())
}

fn created(effects: &[Effect]) -> &New {
    match effects {
        [Effect::Create(new)] => new,
        other => panic!("{other:?}"),
    }
}

fn profile(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pairs = pairs.iter();
    pairs
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect()
}

fn profile_of(model: &Model) -> &BTreeMap<String, String> {
    &model.work.as_ref().expect("open").assessment.profile
}

fn shown_question(model: &Model) -> Option<&str> {
    let work = model.work.as_ref().expect("open");
    current(work).map(|question| question.id.as_str())
}

#[test]
fn a_new_assessment_begins_with_what_is_usual_in_the_workspace() {
    let mut model = home("en");
    model.offer.get_or_insert_default().organisation = "Stadttheater Beispiel".to_owned();
    model.offer.get_or_insert_default().language = Some("de".into());
    let effects = keys(&mut model, "n<Ctrl-s>");
    let new = created(&effects);
    assert_eq!(
        (new.organisation.as_str(), new.language.as_str()),
        ("Stadttheater Beispiel", "de")
    );
}

#[test]
fn what_was_typed_stays_until_there_is_an_assessment() {
    let mut model = with_profile("en");
    let effects = keys(&mut model, "nTheatre<Tab>2<Ctrl-s>2<Ctrl-s>");
    created(&effects);
    assert!(keys(&mut model, "<Ctrl-s>").is_empty(), "it is under way");
    let failed = Done::Failed("The disk is full.".to_owned());
    update(&mut model, Msg::Done(failed));
    let effects = keys(&mut model, "<Ctrl-s>");
    let new = created(&effects);
    assert_eq!(new.organisation, "Theatre");
    assert_eq!(new.profile, profile(&[("business", "b2b")]));
    let made = Done::Created("theatre.toml".into());
    let effects = update(&mut model, Msg::Done(made));
    assert!(matches!(&effects[..], [Effect::Open(_)]), "{effects:?}");
    assert!(model.overlays.is_empty());
}

#[test]
fn where_nothing_is_usual_the_language_is_that_of_the_interface() {
    let mut model = home("de");
    let effects = keys(&mut model, "nTheater<Ctrl-s>");
    assert_eq!(created(&effects).language.as_str(), "de");
}

#[test]
fn a_questionnaire_that_wants_to_know_more_asks_on() {
    let mut model = with_profile("en");
    assert!(keys(&mut model, "nTheatre<Tab>2<Ctrl-s>").is_empty());
    let screen = draw(&mut model, 80, 24);
    assert!(screen.contains("all in all?"), "{screen}");
    let effects = keys(&mut model, "1<Tab>2<Ctrl-s>");
    let new = created(&effects);
    assert_eq!(
        (new.organisation.as_str(), new.questionnaire.as_str()),
        ("Theatre", "asking")
    );
    let expected = profile(&[("business", "b2c"), ("employees", "250")]);
    assert_eq!(new.profile, expected);
}

#[test]
fn from_the_second_form_one_goes_back_to_the_first_as_it_was() {
    let mut model = with_profile("en");
    keys(&mut model, "nTheatre<Tab>2<Ctrl-s><Esc>");
    let screen = draw(&mut model, 80, 24);
    assert!(screen.contains("Theatre"), "{screen}");
    let effects = keys(&mut model, "1<Ctrl-s>");
    assert_eq!(created(&effects).questionnaire, "pulse");
}

#[test]
fn leaving_the_program_from_the_second_form_asks_once() {
    let mut model = with_profile("en");
    keys(&mut model, "nTheatre<Tab>2<Ctrl-s>");
    assert!(keys(&mut model, "<Ctrl-c>").is_empty());
    let effects = keys(&mut model, "<Ctrl-c>");
    assert!(matches!(effects[..], [Effect::Quit]), "{effects:?}");
}

#[test]
fn what_was_said_of_the_organisation_is_changed_later_and_taken_back() {
    let mut model = asking("en");
    keys(&mut model, "/P02<Enter>c2<Ctrl-s>");
    assert_eq!(*profile_of(&model), profile(&[("business", "b2b")]));
    let notice = "11 questions are asked now. u takes the change back.";
    assert_eq!(model.notice, Some(Notice::Info(notice.to_owned())));
    assert_eq!(shown_question(&model), Some("P03"), "P02 is not asked");
    keys(&mut model, "u");
    assert_eq!(*profile_of(&model), profile(&[]));
    assert!(draw(&mut model, 80, 24).contains("Taken back: about the organisation."));
}

#[test]
fn who_takes_back_an_answer_about_the_organisation_stays_among_the_questions() {
    let mut model = asking("en");
    keys(&mut model, "c2<Ctrl-s>c0<Ctrl-s>/P02<Enter>u");
    assert_eq!(shown_question(&model), Some("P03"));
}

#[test]
fn a_questionnaire_that_asks_nothing_says_so_and_does_not_offer_it() {
    let mut model = open("en");
    keys(&mut model, "c");
    assert!(model.overlays.is_empty() && model.notice.is_some());
    assert!(!model.is_of_use(Action::Profile));
    assert!(asking("en").is_of_use(Action::Profile));
}

#[test]
fn the_forms_fit_the_screen() {
    screens(with_profile, "n", |name, text| {
        assert_snapshot!(format!("new_{name}"), text);
    });
    let typed = "nTheater<Tab>2<Ctrl-s>";
    screens(with_profile, typed, |name, text| {
        assert_snapshot!(format!("profile_{name}"), text);
    });
}

#[test]
fn what_is_typed_before_the_list_is_there_counts_for_the_list() {
    let mut model = home("en");
    let entries = model.home.entries.take().expect("a list");
    model.busy = true;
    assert!(keys(&mut model, "<Down><Enter>").is_empty());
    let effects = update(&mut model, Msg::Done(Done::Listed(entries)));
    assert!(
        matches!(&effects[..], [Effect::Open(path)] if path.ends_with("Stadtbibliothek.toml")),
        "{effects:?}"
    );
}
