//! Every question with its answer, and the sources.

use super::{Asked, Basis, votes};
use crate::domain::assessment::{Answer, Evidence, Input, Response};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Kind, Level};
use crate::domain::scoring::State;
use crate::domain::text::Text;
use crate::t;
use crate::wording::{answers, figures};
use serde::Serialize;

/// The questions of one dimension.
#[derive(Clone, Debug, Serialize)]
pub struct Chapter {
    /// Id of the dimension.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its own questions; hidden ones included.
    pub questions: Vec<Entry>,
}

/// One question with everything that is known about it.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The question.
    pub text: String,
    /// Whether it is essential.
    pub essential: bool,
    /// Its state in words.
    pub state: String,
    /// Whether it is answered.
    pub answered: bool,
    /// The answer in a few words, or the state where there is none. Empty for free texts.
    pub answer: String,
    /// What the answer means in full; may be empty.
    pub meaning: String,
    /// Markdown: the answer to a question that takes free text.
    pub free_text: String,
    /// Why it does not apply; may be empty.
    pub reason: String,
    /// What the answer counts on the questionnaire's scale; empty where the answer says so itself.
    pub score: String,
    /// Its interval.
    pub interval: String,
    /// Its target.
    pub target: String,
    /// What could be answered, in order; empty for numbers and free texts.
    pub options: Vec<Choice>,
    /// What is to be said about the value: evidence still missing, counted lower, middle of the votes. May be empty.
    pub remark: String,
    /// Evidence grade with its meaning; empty unless answered.
    pub evidence: String,
    /// What was shown.
    pub shown: Vec<Shown>,
    /// Votes without names; empty below two.
    pub votes: String,
    /// Markdown.
    pub note: String,
    /// Keys of sources.
    pub sources: Vec<String>,
}

/// One of the answers to choose from.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// Value and name of a level: `2 Isolated`; empty for options that have their text alone.
    pub name: String,
    /// What it says.
    pub text: String,
    /// Whether it is the answer, or one of several.
    pub chosen: bool,
}

/// A piece of evidence.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// What it is.
    pub title: String,
    /// Link or file name; may be empty.
    pub link: String,
    /// Its date; may be empty.
    pub date: String,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Its key.
    pub key: String,
    /// Citation.
    pub text: String,
    /// Where it can be read; may be empty.
    pub url: String,
}

pub(super) fn chapters(basis: Basis<'_>) -> Vec<Chapter> {
    basis
        .dimensions()
        .filter(|(dimension, _)| !dimension.questions.is_empty())
        .map(|(dimension, figures)| Chapter {
            id: dimension.id.to_string(),
            title: dimension.title.get(basis.lang()).into_owned(),
            questions: dimension
                .questions
                .iter()
                .zip(&figures.questions)
                .map(|(question, score)| {
                    entry(
                        basis,
                        Asked {
                            dimension,
                            figures,
                            question,
                            score,
                        },
                    )
                })
                .collect(),
        })
        .collect()
}

pub(super) fn entry(basis: Basis<'_>, asked: Asked<'_>) -> Entry {
    let (question, score) = (asked.question, asked.score);
    let answer = basis.assessment.answer(&question.id);
    let answered = score.state == State::Answered;
    let is_text = question.kind == Kind::Text;
    Entry {
        id: question.id.to_string(),
        text: question.text.get(basis.lang()).into_owned(),
        essential: question.essential,
        state: answers::state(basis.locale, score.state),
        answered,
        answer: if answered && is_text {
            String::new()
        } else {
            short(basis, asked, &answer)
        },
        meaning: meaning(basis, asked).unwrap_or_default(),
        free_text: if answered && is_text {
            short(basis, asked, &answer)
        } else {
            String::new()
        },
        reason: reason(score.state, &answer),
        score: if answered && !is_text && !matches!(question.kind, Kind::Level { .. }) {
            figures::score(basis.locale, score.mapped.as_ref())
        } else {
            String::new()
        },
        interval: figures::interval(basis.locale, score.interval.as_ref()),
        target: figures::value(basis.locale, score.target.as_ref()),
        options: options(basis, asked, &answer),
        remark: remark(basis, asked, &answer),
        evidence: if answered && !is_text {
            answers::graded(basis.locale, answer.grade)
        } else {
            String::new()
        },
        shown: answer
            .evidence
            .iter()
            .map(|own| shown(basis, own))
            .collect(),
        votes: votes::distribution(basis, question),
        sources: question.sources.clone(),
        note: answer.note,
    }
}

/// What could be answered, with the agreed answer marked; without one the value that the votes give.
fn options(basis: Basis<'_>, asked: Asked<'_>, answer: &Answer) -> Vec<Choice> {
    let input = match &answer.agreed {
        _ if asked.score.state != State::Answered => None,
        Some(Response::Given(input)) => Some(input.clone()),
        _ => asked.score.value.clone().map(Input::Number),
    };
    let is = |value: &Number| matches!(&input, Some(Input::Number(own)) if own == value);
    let has = |id| matches!(&input, Some(Input::Options(own)) if own.contains(id));
    let choice = |name: String, text: &Text, chosen| Choice {
        name,
        text: text.get(basis.lang()).into_owned(),
        chosen,
    };
    let level = |level: &Level| {
        let (value, name) = (basis.locale.number(&level.value), &level.name);
        format!("{value} {}", name.get(basis.lang()))
    };
    match &asked.question.kind {
        Kind::Level { anchors } => (basis.questionnaire.levels.iter())
            .zip(anchors)
            .map(|(own, anchor)| choice(level(own), anchor, is(&own.value)))
            .collect(),
        Kind::Scale { options } => (options.iter())
            .map(|own| choice(String::new(), &own.text, is(&own.value)))
            .collect(),
        Kind::Checklist { options, .. } => (options.iter())
            .map(|own| choice(String::new(), &own.text, has(&own.id)))
            .collect(),
        Kind::Number { .. } | Kind::Text => Vec::new(),
    }
}

/// The agreed answer in words; without one the value that the votes give.
fn short(basis: Basis<'_>, asked: Asked<'_>, answer: &Answer) -> String {
    let (locale, questionnaire) = (basis.locale, basis.questionnaire);
    match (&answer.agreed, &asked.score.value) {
        _ if asked.score.state != State::Answered => answers::state(locale, asked.score.state),
        (Some(response @ Response::Given(_)), _) => {
            answers::response(locale, questionnaire, asked.question, response)
        }
        (_, Some(value)) => answers::value(locale, questionnaire, asked.question, value),
        (_, None) => {
            let texts = answer.votes.values().filter_map(|vote| {
                let latest = vote.again.as_ref().unwrap_or(&vote.first);
                let is_given = matches!(latest, Response::Given(_));
                is_given.then(|| answers::response(locale, questionnaire, asked.question, latest))
            });
            texts.collect::<Vec<_>>().join("\n\n")
        }
    }
}

fn meaning(basis: Basis<'_>, asked: Asked<'_>) -> Option<String> {
    let answer = basis.assessment.answers.get(&asked.question.id);
    let agreed = answer.and_then(|own| match &own.agreed {
        Some(Response::Given(input)) => asked.question.value_of(basis.questionnaire, input),
        _ => None,
    });
    let value = agreed.or_else(|| asked.score.value.clone())?;
    answers::anchor(basis.locale, basis.questionnaire, asked.question, &value)
}

fn remark(basis: Basis<'_>, asked: Asked<'_>, answer: &Answer) -> String {
    let locale = basis.locale;
    let mut parts = Vec::new();
    if asked.score.state == State::Answered
        && answer.agreed.is_none()
        && asked.score.value.is_some()
    {
        parts.push(t!(locale, "report-from-votes"));
    }
    if asked.score.provisional {
        parts.push(if basis.assessment.meta.strict_evidence {
            let value = figures::value(locale, asked.score.value.as_ref());
            t!(locale, "report-counts-as", value = value)
        } else {
            t!(locale, "report-provisional")
        });
    }
    parts.join("; ")
}

/// Reasons given for "not applicable", each once.
fn reason(state: State, answer: &Answer) -> String {
    if state != State::NotApplicable {
        return String::new();
    }
    let votes = answer
        .votes
        .values()
        .map(|vote| vote.again.as_ref().unwrap_or(&vote.first));
    let mut reasons: Vec<&str> = Vec::new();
    for response in answer.agreed.iter().chain(votes) {
        if let Response::NotApplicable(reason) = response
            && !reason.trim().is_empty()
            && !reasons.contains(&reason.trim())
        {
            reasons.push(reason.trim());
        }
    }
    reasons.join(" / ")
}

fn shown(basis: Basis<'_>, evidence: &Evidence) -> Shown {
    Shown {
        title: evidence.title.clone(),
        link: evidence.link.clone(),
        date: evidence
            .date
            .map_or_else(String::new, |date| basis.locale.date(date)),
    }
}

/// The sources that questions name or that texts of the questionnaire cite.
pub(super) fn sources(basis: Basis<'_>) -> Vec<Source> {
    let questionnaire = basis.questionnaire;
    let dimensions = || questionnaire.dimensions.iter();
    let questions = || questionnaire.questions().map(|(_, own)| own);
    let recommendations = || questions().flat_map(|own| &own.recommendations);
    let texts: Vec<_> = dimensions()
        .flat_map(|own| [&own.description, &own.why])
        .chain(recommendations().map(|own| &own.text))
        .chain(questionnaire.tensions.iter().map(|own| &own.text))
        .map(|text| text.get(basis.lang()))
        .collect();
    let cited = |key: &str| {
        questions().any(|own| own.sources.iter().any(|named| named == key))
            || texts.iter().any(|text| cites(text, key))
    };
    questionnaire
        .sources
        .iter()
        .filter(|source| cited(&source.key))
        .map(|source| Source {
            key: source.key.clone(),
            text: source.text.get(basis.lang()).into_owned(),
            url: source.url.clone().unwrap_or_default(),
        })
        .collect()
}

/// Whether a text cites a source: `[18]`, or `[A1, B2]`.
pub(super) fn cites(text: &str, key: &str) -> bool {
    let brackets = text.split('[').skip(1);
    let inner = brackets.filter_map(|rest| Some(rest.split_once(']')?.0));
    inner
        .flat_map(|inner| inner.split(','))
        .any(|own| own.trim() == key)
}

#[cfg(test)]
mod tests {
    use super::cites;

    #[test]
    fn sources_are_cited_alone_or_several_at_once() {
        let text = "Four in five [18], as others say [A1, B2].";
        for key in ["18", "A1", "B2"] {
            assert!(cites(text, key), "{key}");
        }
        assert!(!cites(text, "8") && !cites(text, "A") && !cites("18", "18"));
    }
}
