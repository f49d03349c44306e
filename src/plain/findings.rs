//! What the results say besides figures: contradictions, what nobody knew, what deserves a second look, what is left to ask.

use crate::desk::Open;
use crate::domain::answer_check::answer_check;
use crate::domain::id::QuestionId;
use crate::domain::left_to_ask::LeftToAsk;
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::domain::scoring::{Scores, State};
use crate::domain::sorting;
use crate::i18n::Locale;
use crate::report::markdown::plain_text;
use crate::t;
use crate::wording::actions::join;
use crate::wording::findings;

/// Most questions that are named as left to ask.
const LEFT: usize = 5;

/// All of it, each part below a heading; parts with nothing to say are left out.
pub fn lines(locale: &Locale, open: &Open, scores: &Scores) -> Vec<String> {
    let (questionnaire, assessment) = (&*open.questionnaire, &open.assessment);
    let check = answer_check(questionnaire, assessment);
    let check = check.iter();
    let left = LeftToAsk::of(questionnaire, assessment);
    let parts = [
        (
            t!(locale, "plain-tensions"),
            tensions(locale, questionnaire, scores),
        ),
        (
            t!(locale, "plain-unknown"),
            unknown(locale, questionnaire, scores),
        ),
        (
            t!(locale, "cli-answer-check"),
            check
                .map(|own| findings::finding(locale, questionnaire, own))
                .collect(),
        ),
        (
            t!(locale, "cli-left-to-ask"),
            findings::left_to_ask(locale, &left, LEFT),
        ),
    ];
    let parts = parts.into_iter().filter(|(_, told)| !told.is_empty());
    parts
        .flat_map(|(heading, told)| [String::new(), heading].into_iter().chain(told))
        .collect()
}

fn tensions(locale: &Locale, questionnaire: &Questionnaire, scores: &Scores) -> Vec<String> {
    let found = scores.tensions.iter();
    let found = found.filter_map(|id| questionnaire.tensions.iter().find(|own| own.id == *id));
    found
        .map(|own| plain_text(&own.text.get(locale.lang())))
        .collect()
}

/// What nobody knew, by the roles that could clear it up.
fn unknown(locale: &Locale, questionnaire: &Questionnaire, scores: &Scores) -> Vec<String> {
    let scores = scores.dimensions.iter().flat_map(|own| &own.questions);
    let questions = questionnaire.questions().map(|(_, own)| own).zip(scores);
    let unknown = questions.filter(|(_, score)| score.state == State::DontKnow);
    let unknown: Vec<&Question> = unknown.map(|(own, _)| own).collect();
    let mut roles: Vec<_> = unknown.iter().flat_map(|own| &own.audience).collect();
    sorting::by_key(&mut roles, |role| {
        questionnaire.roles.iter().position(|own| own.id == **role)
    });
    roles.dedup();
    let ids = |could: &dyn Fn(&Question) -> bool| -> Vec<&QuestionId> {
        let own = unknown.iter().filter(|own| could(own));
        own.map(|own| &own.id).collect()
    };
    let told = roles.into_iter().map(|role| {
        let name = questionnaire.role_name(role, locale.lang());
        (name, ids(&|own| own.audience.contains(role)))
    });
    let anybody = t!(locale, "results-unknown-anybody");
    let told = told.chain([(anybody, ids(&|own| own.audience.is_empty()))]);
    told.filter(|(_, ids)| !ids.is_empty())
        .map(|(who, ids)| format!("{who}: {}", join(locale, &ids)))
        .collect()
}
