//! What there is to read: assessments, questions, results, actions, as lines.

use super::findings;
use crate::desk::{Open, words};
use crate::domain::assessment::{Answer, Assessment, Response};
use crate::domain::figures::Figures;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Dimension, Kind, Question, Questionnaire};
use crate::domain::recommendations::{FIRST, Ranked};
use crate::domain::robustness::Robustness;
use crate::domain::scoring::{DimensionScore, QuestionScore};
use crate::i18n::Locale;
use crate::report::markdown::plain_text;
use crate::t;
use crate::wording::{self, actions, answers, figures};
use crate::workspace::Entry;

/// An assessment in a list.
pub fn entry(locale: &Locale, entry: &Entry) -> String {
    let listed = match &entry.content {
        Ok(listed) => listed,
        Err(error) => return format!("{}. {}", entry.name(), error.message(locale)),
    };
    let head = &listed.head;
    let progress = listed.progress.unwrap_or_default();
    t!(
        locale,
        "plain-entry",
        title = words::title(&head.meta),
        questionnaire = listed.questionnaire_name(locale.lang()),
        round = head.round.number,
        done = progress.asked - progress.open,
        all = progress.asked,
        date = locale.date(head.changed)
    )
}

/// A question with its options and what is known about it.
pub fn question(
    locale: &Locale,
    open: &Open,
    (dimension, question): (&Dimension, &Question),
    (number, all): (usize, usize),
) -> Vec<String> {
    let lang = locale.lang();
    let head = t!(
        locale,
        "plain-question",
        number = number,
        all = all,
        id = question.id.as_str(),
        dimension = dimension.title.get(lang).into_owned()
    );
    let essential = if question.essential {
        t!(locale, "plain-essential")
    } else {
        String::new()
    };
    let mut lines = vec![
        format!("{head} {essential}"),
        question.text.get(lang).into_owned(),
    ];
    lines.extend(
        question
            .requires
            .iter()
            .map(|own| answers::requirement(locale, &open.questionnaire, own))
            .map(|condition| t!(locale, "questions-first", condition = condition)),
    );
    lines.extend(options(locale, &open.questionnaire, question));
    lines.push(state(locale, open, question));
    lines
}

/// What can be answered, numbered.
fn options(locale: &Locale, questionnaire: &Questionnaire, question: &Question) -> Vec<String> {
    let lang = locale.lang();
    let texts: Vec<String> = match &question.kind {
        Kind::Level { anchors } => {
            let named = questionnaire.levels.iter().zip(anchors);
            named
                .map(|(level, anchor)| format!("{}. {}", level.name.get(lang), anchor.get(lang)))
                .collect()
        }
        Kind::Scale { options } => options
            .iter()
            .map(|own| own.text.get(lang).into_owned())
            .collect(),
        Kind::Checklist { options, .. } => options
            .iter()
            .map(|own| own.text.get(lang).into_owned())
            .collect(),
        Kind::Number { unit, .. } if unit.is_empty() => return vec![t!(locale, "plain-number")],
        Kind::Number { unit, .. } => {
            let unit = unit.get(lang).into_owned();
            return vec![t!(locale, "plain-number-unit", unit = unit)];
        }
        Kind::Text => return vec![t!(locale, "plain-text")],
    };
    let numbered = texts
        .iter()
        .enumerate()
        .map(|(place, text)| format!("{}: {text}", place + 1));
    let several =
        matches!(question.kind, Kind::Checklist { .. }).then(|| t!(locale, "plain-several"));
    numbered.chain(several).collect()
}

/// What is known about a question.
pub fn state(locale: &Locale, open: &Open, question: &Question) -> String {
    let Answer {
        agreed,
        grade,
        evidence,
        note,
        votes,
        ..
    } = open.assessment.answer(&question.id);
    let mut parts = vec![match &agreed {
        Some(response) => {
            let answer = answers::response(locale, &open.questionnaire, question, response);
            t!(locale, "plain-answered", answer = answer)
        }
        None if votes.is_empty() => t!(locale, "plain-unanswered"),
        None => t!(locale, "plain-votes", count = votes.len()),
    }];
    let is_judged = question.is_scored() && matches!(agreed, Some(Response::Given(_)));
    if grade.is_some() || is_judged {
        parts.push(t!(
            locale,
            "plain-evidence",
            grade = answers::graded(locale, grade)
        ));
    }
    let shown: Vec<_> = evidence.iter().map(|own| own.title.clone()).collect();
    if !shown.is_empty() {
        parts.push(t!(locale, "plain-shown", titles = shown.join("; ")));
    }
    if !note.is_empty() {
        parts.push(t!(
            locale,
            "plain-note",
            note = note.lines().collect::<Vec<_>>().join(" / ")
        ));
    }
    parts.join(" ")
}

/// Help, evidence to ask for and who can answer.
pub fn about(locale: &Locale, questionnaire: &Questionnaire, question: &Question) -> Vec<String> {
    let lang = locale.lang();
    let (help, evidence) = (question.help.get(lang), question.evidence.get(lang));
    let roles = question
        .audience
        .iter()
        .map(|role| questionnaire.role_name(role, lang));
    let roles: Vec<_> = roles.collect();
    let mut lines = Vec::new();
    if !help.is_empty() {
        lines.push(plain_text(&help));
    }
    if !evidence.is_empty() {
        lines.push(t!(locale, "plain-ask-for", text = plain_text(&evidence)));
    }
    if !roles.is_empty() {
        lines.push(t!(
            locale,
            "plain-audience",
            roles = actions::join(locale, &roles)
        ));
    }
    if lines.is_empty() {
        lines.push(t!(locale, "plain-nothing-more"));
    }
    lines
}

/// The scores, dimension by dimension.
pub fn results(locale: &Locale, open: &Open, figures: &Figures) -> Vec<String> {
    let (questionnaire, scores) = (&*open.questionnaire, &figures.scores);
    let mut lines = vec![t!(
        locale,
        "plain-results",
        title = words::title(&open.assessment.meta),
        coverage = figures::coverage(locale, scores.coverage.as_ref())
    )];
    if questionnaire.score.is_some() {
        lines.push(t!(
            locale,
            "plain-overall",
            score = figures::score(locale, scores.score.as_ref()),
            interval = figures::interval(locale, scores.interval.as_ref())
        ));
    }
    for (dimension, score) in questionnaire.dimensions.iter().zip(&scores.dimensions) {
        lines.push(String::new());
        lines.push(dimension_line(locale, questionnaire, dimension, score));
        let questions = dimension.questions.iter().zip(&score.questions);
        lines.extend(questions.map(|(question, score)| {
            question_line(locale, &open.assessment, questionnaire, question, score)
        }));
    }
    lines.extend(findings::lines(locale, open, scores));
    lines
}

fn dimension_line(
    locale: &Locale,
    questionnaire: &Questionnaire,
    dimension: &Dimension,
    own: &DimensionScore,
) -> String {
    let title = dimension.title.get(locale.lang()).into_owned();
    let interval = figures::interval(locale, own.interval.as_ref());
    let target = figures::score(locale, own.target.as_ref());
    let level = figures::level_line(locale, questionnaire, own);
    let Some(value) = &own.score else {
        return t!(
            locale,
            "plain-unrated",
            title = title,
            why = level,
            interval = interval,
            target = target
        );
    };
    let score = locale.score(value);
    let line = t!(
        locale,
        "plain-dimension",
        title = title,
        score = score,
        interval = interval,
        target = target
    );
    let level = (!level.is_empty()).then_some(level);
    let surplus = figures::more_than_needed(locale, own.surplus());
    let remarks: Vec<_> = level.into_iter().chain(surplus).collect();
    if remarks.is_empty() {
        line
    } else {
        format!("{line} {}.", remarks.join(", "))
    }
}

fn question_line(
    locale: &Locale,
    assessment: &Assessment,
    questionnaire: &Questionnaire,
    question: &Question,
    score: &QuestionScore,
) -> String {
    let id = question.id.as_str();
    let Some(value) = &score.value else {
        return t!(
            locale,
            "plain-no-value",
            id = id,
            state = answers::state(locale, score.state)
        );
    };
    let grade = assessment.answer(id).grade;
    let line = t!(
        locale,
        "plain-value",
        id = id,
        value = answers::value(locale, questionnaire, question, value),
        grade = answers::graded(locale, grade)
    );
    let target = figures::value(locale, score.target.as_ref());
    if let Some(gap) = score.gap.as_ref().filter(|gap| **gap > Number::ZERO) {
        let gap = locale.number(gap);
        return t!(locale, "plain-gap", line = line, target = target, gap = gap);
    }
    let surplus = figures::more_than_needed(locale, score.surplus());
    surplus.map_or(line.clone(), |surplus| {
        t!(
            locale,
            "plain-surplus",
            line = line,
            target = target,
            surplus = surplus
        )
    })
}

/// What to do, in order, and what the accepted would bring.
pub fn actions(locale: &Locale, open: &Open, shown: &Figures) -> Vec<String> {
    let questionnaire = &*open.questionnaire;
    if shown.ranked.is_empty() {
        return vec![actions::WhyNone::of(&shown.scores).message(locale)];
    }
    let robustness = Robustness::of(questionnaire, &open.assessment);
    let mut lines = vec![t!(locale, "plain-actions", count = shown.ranked.len())];
    for own in &shown.ranked {
        let decision = open.assessment.plan_entry(&own.id).decision;
        lines.push(t!(
            locale,
            "plain-action",
            rank = own.rank,
            title = actions::title(locale, questionnaire, own),
            wave = actions::wave(locale, own.wave),
            effort = actions::effort(locale, own.effort),
            impact = actions::impact(locale, own.impact),
            reason = reason(locale, questionnaire, shown, own, &robustness),
            decision = actions::decision(locale, decision.as_ref())
        ));
    }
    for own in &open.assessment.own_actions {
        let decision = open.assessment.plan_entry(&own.id).decision;
        let decision = actions::decision(locale, decision.as_ref());
        lines.push(t!(
            locale,
            "plain-own-action",
            title = own.title.as_str(),
            decision = decision
        ));
    }
    lines.extend(what_if(locale, questionnaire, shown));
    lines
}

/// Why an action stands where it stands and, of the first five, how sure that is.
fn reason(
    locale: &Locale,
    questionnaire: &Questionnaire,
    shown: &Figures,
    own: &Ranked,
    robustness: &Robustness,
) -> String {
    let reason = actions::reason(locale, questionnaire, &shown.scores, &shown.ranked, own);
    if own.rank > FIRST {
        return reason;
    }
    let sure = wording::findings::first_five(locale, robustness, own);
    format!("{reason}; {sure}")
}

/// Scores that change once everything accepted is done.
fn what_if(locale: &Locale, questionnaire: &Questionnaire, shown: &Figures) -> Vec<String> {
    let Some(after) = &shown.after else {
        return Vec::new();
    };
    let pairs = shown
        .scores
        .dimensions
        .iter()
        .zip(&after.dimensions)
        .zip(&questionnaire.dimensions);
    let changed = pairs.filter(|((before, after), _)| before.score != after.score);
    let line = |((before, after), dimension): ((&DimensionScore, &DimensionScore), &Dimension)| {
        t!(
            locale,
            "plain-after",
            title = dimension.title.get(locale.lang()).into_owned(),
            before = figures::score(locale, before.score.as_ref()),
            after = figures::score(locale, after.score.as_ref())
        )
    };
    let lines: Vec<_> = changed.map(line).collect();
    let head = (!lines.is_empty()).then(|| t!(locale, "plain-what-if"));
    head.into_iter().chain(lines).collect()
}
