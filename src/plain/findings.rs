//! What the results say besides figures: contradictions, what nobody knew, what deserves a second look, what is left to ask.

use crate::desk::Open;
use crate::domain::answer_check::answer_check;
use crate::domain::left_to_ask::LeftToAsk;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::scoring::Scores;
use crate::domain::unknown::{Group, by_role};
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
            findings::left_to_ask(locale, questionnaire, &left, LEFT),
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
    let id = |(dimension, question): (usize, usize)| {
        &questionnaire.dimensions[dimension].questions[question].id
    };
    let line = |group: Group<'_>| {
        let who = match group.role {
            Some(role) => questionnaire.role_name(role, locale.lang()),
            None => t!(locale, "results-unknown-anybody"),
        };
        let ids: Vec<_> = group.questions.into_iter().map(id).collect();
        format!("{who}: {}", join(locale, &ids))
    };
    let groups = by_role(questionnaire, scores).into_iter();
    groups.map(line).collect()
}
