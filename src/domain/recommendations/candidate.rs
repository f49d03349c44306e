//! Which recommendations apply (rule 11) and what each is worth (rule 12).

use super::Factors;
use crate::domain::assessment::{Assessment, Decision, PlanEntry};
use crate::domain::id::{OwnerId, RecommendationId};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Effort, Impact, Question, Questionnaire, Recommendation};
use crate::domain::scoring::scale::{Scale, base};
use crate::domain::scoring::{QuestionScore, Scores, State};

/// A recommendation that applies.
#[derive(Debug)]
pub(super) struct Candidate<'a> {
    pub id: RecommendationId,
    pub question: &'a Question,
    /// Place of the question in the questionnaire.
    pub place: usize,
    /// None for the built-in "establish the fact".
    pub own: Option<&'a Recommendation>,
    /// What the room decided; rejected and done ones are not in the list.
    pub plan: Option<&'a PlanEntry>,
    /// In quarters of the scale's width, 3 at most.
    pub gap: Number,
    pub caps: bool,
}

impl<'a> Candidate<'a> {
    pub fn effort(&self) -> Effort {
        self.own.map_or(Effort::S, |own| own.effort)
    }

    pub fn impact(&self) -> Impact {
        self.own.map_or(Impact::M, |own| own.impact)
    }

    /// Start and end, in months from now.
    pub fn months(&self) -> (u32, u32) {
        self.own.map_or((0, 1), |own| own.months)
    }

    pub fn owner(&self) -> Option<&'a OwnerId> {
        self.own?.owner.as_ref()
    }

    pub fn decision(&self) -> Option<&Decision> {
        self.plan?.decision.as_ref()
    }

    /// Rule 12; `opens`: two or more others wait for it.
    pub fn factors(&self, opens: bool) -> Factors {
        Factors {
            weight: self.question.weight.clone(),
            gap: self.gap.clone(),
            caps: self.caps,
            opens,
        }
    }
}

/// The product of rule 12.
pub(super) fn priority(factors: &Factors, impact: Impact, effort: Effort) -> Number {
    let impact: u32 = match impact {
        Impact::L => 1,
        Impact::M => 2,
        Impact::H => 3,
    };
    let effort: u32 = match effort {
        Effort::S => 1,
        Effort::M => 2,
        Effort::L => 4,
    };
    let bonus = |holds| {
        if holds {
            Number::fraction(5, 4)
        } else {
            Number::ONE
        }
    };
    let value = Number::from(impact) * (&factors.weight * &factors.gap);
    value / Number::from(effort) * bonus(factors.caps) * bonus(factors.opens)
}

/// Everything that applies, in the order of the questionnaire, whatever the room decided.
pub(super) fn candidates<'a>(
    questionnaire: &'a Questionnaire,
    assessment: &'a Assessment,
    scores: &Scores,
) -> Vec<Candidate<'a>> {
    let base = base(questionnaire);
    let scores = (scores.dimensions.iter()).flat_map(|own| {
        own.questions
            .iter()
            .map(move |score| (score, &own.capped_by))
    });
    (questionnaire.questions().zip(scores).enumerate())
        .flat_map(|(place, ((_, question), (score, capped_by)))| {
            let caps = capped_by.contains(&question.id);
            let gap = in_quarters(score, &base);
            let own = Scale::new(question.scale_range(questionnaire));
            let found = applicable(question, score, |value| own.map(&base, value));
            found.into_iter().map(move |recommendation| {
                let id = recommendation.map_or_else(|| fact_id(question), |own| own.id.clone());
                Candidate {
                    plan: assessment.plan.get(id.as_str()),
                    id,
                    question,
                    place,
                    own: recommendation,
                    gap: gap.clone(),
                    caps,
                }
            })
        })
        .collect()
}

/// Id of the built-in "establish the fact".
fn fact_id(question: &Question) -> RecommendationId {
    format!("{}-fact", question.id).into()
}

/// The recommendations of one question that apply; none within stands for "establish the fact".
fn applicable<'a>(
    question: &'a Question,
    score: &QuestionScore,
    map: impl Fn(&Number) -> Number,
) -> Vec<Option<&'a Recommendation>> {
    if score.state == State::DontKnow && question.is_scored() {
        return vec![None];
    }
    let (Some(value), Some(target), Some(gap)) = (&score.value, &score.target, &score.gap) else {
        return Vec::new();
    };
    if *gap == Number::ZERO {
        return Vec::new();
    }
    let useful = || {
        question
            .recommendations
            .iter()
            .filter(|own| own.lifts_to > *value)
    };
    let enough = useful()
        .map(|own| &own.lifts_to)
        .filter(|to| map(to) >= *target)
        .min();
    useful()
        .filter(|own| enough.is_none_or(|enough| own.lifts_to <= *enough))
        .map(Some)
        .collect()
}

/// The gap in quarters of the scale's width, 3 at most; 1 where the value is not known.
fn in_quarters(score: &QuestionScore, base: &Scale) -> Number {
    let width = base.width();
    match &score.gap {
        Some(gap) if width != Number::ZERO => {
            let quarters = gap * &Number::from(4_u32) / width;
            quarters.min(Number::from(3_u32))
        }
        _ => Number::ONE,
    }
}
