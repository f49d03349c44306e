//! Dimensions and how well their answers are backed.

use super::{Asked, Basis};
use crate::domain::answer_check;
use crate::domain::assessment::Grade;
use crate::domain::number::Number;
use crate::domain::scoring::{DimensionScore, State};
use crate::wording::{answers, figures, findings};
use serde::Serialize;

/// One line of the profile.
#[derive(Clone, Debug, Serialize)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How deep it is nested, from 0.
    pub depth: usize,
    /// Markdown.
    pub description: String,
    /// Markdown: why it matters.
    pub why: String,
    /// Its score.
    pub score: String,
    /// Its score as a number; none where there is none.
    pub score_value: Option<Number>,
    /// Its interval.
    pub interval: String,
    /// Its level with its name.
    pub level: String,
    /// Ids of the questions that hold the level down; a dash where none does.
    pub capped_by: String,
    /// Its target.
    pub target: String,
    /// Target minus score.
    pub gap: String,
    /// Its coverage.
    pub coverage: String,
    /// Whether enough is answered for a score.
    pub rateable: bool,
    /// Evidence grades of its own answers: `1 × E0, 2 × E2`.
    pub evidence: String,
    /// What its own questions count, as the heat map shows it: `A1 3 · A2 don’t know`; empty without questions.
    pub answers: String,
}

/// How many answers have an evidence grade.
#[derive(Clone, Debug, Serialize)]
pub struct GradeCount {
    /// The grade: `E2`.
    pub grade: &'static str,
    /// What it means.
    pub meaning: String,
    /// How many answers.
    pub count: usize,
}

pub(super) fn dimensions(basis: Basis<'_>) -> Vec<Dimension> {
    basis
        .dimensions()
        .map(|(dimension, score)| {
            let locale = basis.locale;
            Dimension {
                id: dimension.id.to_string(),
                title: dimension.title.get(basis.lang()).into_owned(),
                depth: depth(basis, score),
                description: dimension.description.get(basis.lang()).into_owned(),
                why: dimension.why.get(basis.lang()).into_owned(),
                score: figures::score(locale, score.score.as_ref()),
                score_value: score.score.clone(),
                interval: figures::interval(locale, score.interval.as_ref()),
                level: figures::level(locale, basis.questionnaire, score),
                capped_by: dash(figures::capped_by(score)),
                target: figures::score(locale, score.target.as_ref()),
                gap: figures::score(locale, score.gap.as_ref()),
                coverage: figures::coverage(locale, score.coverage.as_ref()),
                rateable: score.rateable,
                evidence: dash(mix(basis, score)),
                answers: values(basis, score),
            }
        })
        .collect()
}

/// What to look at once more (rule 19).
pub(super) fn answer_check(basis: Basis<'_>) -> Vec<String> {
    let found = answer_check::answer_check(basis.questionnaire, basis.assessment);
    let told = found.iter();
    told.map(|own| findings::finding(basis.locale, basis.questionnaire, own))
        .collect()
}

pub(super) fn evidence(basis: Basis<'_>) -> Vec<GradeCount> {
    let grades: Vec<_> = basis
        .questions()
        .filter_map(|asked| grade_of(basis, asked))
        .collect();
    Grade::ALL
        .into_iter()
        .map(|grade| GradeCount {
            grade: grade.as_str(),
            meaning: answers::grade(basis.locale, grade),
            count: grades.iter().filter(|own| **own == grade).count(),
        })
        .collect()
}

/// Evidence grade of an answered question that counts.
pub(super) fn grade_of(basis: Basis<'_>, asked: Asked<'_>) -> Option<Grade> {
    let counts = asked.score.state == State::Answered && asked.score.value.is_some();
    let answer = basis.assessment.answers.get(&asked.question.id);
    counts.then(|| answer.and_then(|own| own.grade).unwrap_or(Grade::E0))
}

fn mix(basis: Basis<'_>, score: &DimensionScore) -> String {
    let grades: Vec<_> = basis
        .questions()
        .filter(|asked| asked.dimension.id == score.id)
        .filter_map(|asked| grade_of(basis, asked))
        .collect();
    let parts: Vec<_> = Grade::ALL
        .into_iter()
        .filter_map(|grade| {
            let count = grades.iter().filter(|own| **own == grade).count();
            (count > 0).then(|| format!("{count}\u{a0}×\u{a0}{}", grade.as_str()))
        })
        .collect();
    parts.join(", ")
}

fn values(basis: Basis<'_>, score: &DimensionScore) -> String {
    let asked = (score.questions.iter()).filter(|own| own.state != State::Hidden);
    let values = asked.map(|own| {
        let value = match (own.state, &own.mapped) {
            (State::Answered, Some(value)) => figures::value(basis.locale, Some(value)),
            (state, _) => answers::state(basis.locale, state),
        };
        format!("{} {value}", own.id).replace(' ', "\u{a0}")
    });
    values.collect::<Vec<_>>().join(" · ")
}

/// How many dimensions it lies within.
pub(super) fn depth(basis: Basis<'_>, score: &DimensionScore) -> usize {
    let mut depth = 0;
    let mut parent = score.parent.as_deref();
    while let Some(id) = parent {
        depth += 1;
        parent = basis
            .questionnaire
            .dimension(id)
            .and_then(|own| own.parent.as_deref());
    }
    depth
}

/// `text`, or a dash where it is empty.
pub(super) fn dash(text: String) -> String {
    if text.is_empty() {
        figures::NONE.to_owned()
    } else {
        text
    }
}
