//! What makes answers look less sound than they could be (rule 19). It never changes a figure.

use super::assessment::{Assessment, Participant};
use super::id::{DimensionId, QuestionId, RoleId};
use super::number::Number;
use super::questionnaire::Questionnaire;
use super::scoring::State;
use super::scoring::ballots::Counted;
use super::scoring::derivation::Derivation;
use super::scoring::question_sheet::QuestionSheet;
use super::scoring::standing::Basis;
use crate::domain::sorting;
use jiff::ToSpan;

/// Fewest answers that can be called alike.
const ALIKE: usize = 5;
/// Fewest "don't know" that can be called many.
const MANY: usize = 3;

/// Something to look at once more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// All answers have the same value.
    AllAlike {
        /// It, on the questionnaire's scale.
        value: Number,
        /// How many there are.
        answers: usize,
    },
    /// Upper levels whose evidence is missing (rule 8).
    UpperWithoutEvidence {
        /// Which.
        questions: Vec<QuestionId>,
    },
    /// Of what was asked, much is not known.
    ManyDontKnow {
        /// Which.
        questions: Vec<QuestionId>,
        /// Of how many questions that were answered or not known.
        of: usize,
    },
    /// Much of a dimension does not apply.
    MuchNotApplicable {
        /// Which dimension.
        dimension: DimensionId,
        /// Its own questions that do not apply.
        questions: Vec<QuestionId>,
        /// Of how many.
        of: usize,
    },
    /// Everybody who spoke has the same role.
    OneRole {
        /// Which.
        role: RoleId,
    },
    /// Answers whose evidence, all of it that has a date, is older than twelve months.
    OldEvidence {
        /// Which.
        questions: Vec<QuestionId>,
    },
    /// The room agreed on less than the lowest or more than the highest vote.
    OutsideVotes {
        /// Which.
        questions: Vec<QuestionId>,
    },
}

/// Everything that is found, in the order of the rule.
pub fn answer_check(questionnaire: &Questionnaire, assessment: &Assessment) -> Vec<Finding> {
    let derivation = Derivation::of(questionnaire, assessment);
    let upper = |own: &QuestionSheet<'_>| own.worth.as_ref().is_some_and(|own| own.provisional);
    let upper = questions(&derivation, upper);
    let old = questions(&derivation, |own| has_old_evidence(assessment, own));
    let outside = questions(&derivation, is_outside);
    let list = |questions: Vec<_>, finding: fn(Vec<QuestionId>) -> Finding| {
        (!questions.is_empty()).then(|| finding(questions))
    };
    let mut found = Vec::new();
    found.extend(all_alike(&derivation));
    found.extend(list(upper, |questions| Finding::UpperWithoutEvidence {
        questions,
    }));
    found.extend(many_dont_know(&derivation));
    found.extend(much_not_applicable(&derivation));
    found.extend(one_role(assessment, &derivation));
    found.extend(list(old, |questions| Finding::OldEvidence { questions }));
    found.extend(list(outside, |questions| Finding::OutsideVotes {
        questions,
    }));
    found
}

/// The questions that `fits`.
fn questions(
    derivation: &Derivation<'_>,
    fits: impl Fn(&QuestionSheet<'_>) -> bool,
) -> Vec<QuestionId> {
    let found = derivation.questions.iter().filter(|own| fits(own));
    found.map(|own| own.question.id.clone()).collect()
}

/// Whether `part` of `all` is more than a fifth.
fn is_much(part: usize, all: usize) -> bool {
    part * 5 > all
}

fn all_alike(derivation: &Derivation<'_>) -> Option<Finding> {
    let worths = derivation.questions.iter();
    let mut values = worths.filter_map(|own| Some(&own.worth.as_ref()?.mapped));
    let first = values.next()?;
    let alike = values.clone().all(|own| own == first);
    let answers = 1 + values.count();
    (alike && answers >= ALIKE).then(|| Finding::AllAlike {
        value: first.clone(),
        answers,
    })
}

fn many_dont_know(derivation: &Derivation<'_>) -> Option<Finding> {
    let state = |state: State| questions(derivation, |own| own.applies() && own.state() == state);
    let unknown = state(State::DontKnow);
    let of = unknown.len() + state(State::Answered).len();
    (unknown.len() >= MANY && is_much(unknown.len(), of)).then_some(Finding::ManyDontKnow {
        questions: unknown,
        of,
    })
}

/// One for each dimension; questions that are hidden or only text do not count.
fn much_not_applicable(derivation: &Derivation<'_>) -> impl Iterator<Item = Finding> {
    derivation.dimensions.iter().filter_map(|dimension| {
        let own = (dimension.questions.iter())
            .map(|&place| &derivation.questions[place])
            .filter(|own| own.question.is_scored() && own.state() != State::Hidden);
        let of = own.clone().count();
        let questions: Vec<_> = own
            .filter(|own| own.state() == State::NotApplicable)
            .map(|own| own.question.id.clone())
            .collect();
        is_much(questions.len(), of).then(|| Finding::MuchNotApplicable {
            dimension: dimension.dimension.id.clone(),
            questions,
            of,
        })
    })
}

/// The role of all who voted; where nobody did, of all who take part. Where somebody has no role, or nothing has a value
/// yet, nothing is said.
fn one_role(assessment: &Assessment, derivation: &Derivation<'_>) -> Option<Finding> {
    let ballots = (derivation.questions.iter()).flat_map(|own| &own.standing.ballots);
    let counted = |counted: Counted| !matches!(counted, Counted::Invalid | Counted::Removed);
    let voters = ballots.filter(|own| counted(own.counted));
    let voters = sorting::set(voters.map(|own| own.participant));
    let spoke = |own: &&Participant| voters.is_empty() || voters.contains(&own.id);
    if derivation.questions.iter().all(|own| own.worth.is_none()) {
        return None;
    }
    let mut roles = assessment.participants.iter().filter(spoke);
    let first = &roles.next()?.role;
    (!first.is_empty() && roles.all(|own| own.role == *first)).then(|| Finding::OneRole {
        role: first.clone(),
    })
}

/// Older than twelve months at the last change of the assessment: there is no clock here.
fn has_old_evidence(assessment: &Assessment, sheet: &QuestionSheet<'_>) -> bool {
    let Ok(limit) = assessment.changed.checked_sub(12.months()) else {
        return false;
    };
    let answer = assessment.answers.get(sheet.question.id.as_str());
    let evidence = answer.map_or(&[][..], |own| &own.evidence);
    let newest = evidence.iter().filter_map(|own| own.date).max();
    sheet.worth.is_some() && newest.is_some_and(|newest| newest < limit)
}

/// Whether the agreed value lies outside the latest votes.
fn is_outside(sheet: &QuestionSheet<'_>) -> bool {
    let standing = &sheet.standing;
    let votes = || standing.ballots.iter().filter_map(|own| own.value.as_ref());
    let Some((lowest, highest)) = votes().min().zip(votes().max()) else {
        return false;
    };
    standing.basis == Basis::Agreed
        && sheet.applies()
        && (standing.value.as_ref()).is_some_and(|own| own < lowest || own > highest)
}
