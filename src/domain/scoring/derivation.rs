//! The whole calculation of one assessment: every figure together with what it was made from.
//!
//! [`super::score`] reads its figures off this, [`crate::domain::explain`] unfolds it, recommendations ask it "what if":
//! so no figure exists without its derivation.

use super::aggregate::{Aggregated, Part};
use super::dimension_sheet::{self, DimensionSheet, dimension_term, question_term};
use super::ground::Ground;
use super::question_sheet::{self, Lifts, QuestionSheet};
use crate::domain::assessment::Assessment;
use crate::domain::condition::eval::{Fact, Facts};
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Aggregate, LensItem, Questionnaire, Tension};

/// Everything that is calculated.
#[derive(Debug)]
pub(crate) struct Derivation<'a> {
    pub ground: Ground<'a>,
    pub questions: Vec<QuestionSheet<'a>>,
    pub dimensions: Vec<DimensionSheet<'a>>,
    /// Over the top-level dimensions; only coverage counts where the questionnaire defines no score.
    pub overall: Aggregated,
}

impl<'a> Derivation<'a> {
    /// Calculates everything.
    pub fn of(questionnaire: &'a Questionnaire, assessment: &'a Assessment) -> Self {
        Self::lifted(questionnaire, assessment, &Lifts::new())
    }

    /// Calculates everything with the answered questions of `lifts` at that value at least (rule 17).
    pub fn lifted(
        questionnaire: &'a Questionnaire,
        assessment: &'a Assessment,
        lifts: &Lifts,
    ) -> Self {
        let ground = Ground::new(questionnaire, assessment);
        let questions = question_sheet::sheets(&ground, lifts);
        let dimensions = dimension_sheet::sheets(&ground, &questions);
        let overall = overall(&ground, &dimensions);
        Self {
            ground,
            questions,
            dimensions,
            overall,
        }
    }

    /// Whether a question holds the level of its dimension down (rule 7).
    pub fn caps(&self, question: usize) -> bool {
        let dimension = &self.dimensions[self.questions[question].dimension];
        dimension.leveled.capped_by().contains(&question)
    }

    /// What the dimension of a question would give with the question at `to` at least (rule 17).
    pub fn value_with(&self, question: usize, to: &Number) -> Option<Number> {
        let sheet = &self.questions[question];
        let worth = sheet
            .worth
            .as_ref()?
            .lifted((&sheet.own, &self.ground.base), to);
        let aggregated = &self.dimensions[sheet.dimension].aggregated;
        let value = worth.entering(aggregated.how);
        aggregated.value_with(Part::Question(question), value)
    }

    /// A group of a lens: the weighted mean of its questions.
    pub fn lens_item(&self, item: &LensItem) -> Aggregated {
        let terms = (item.questions.iter())
            .filter_map(|id| self.ground.places.get(id.as_str()))
            .filter_map(|&place| {
                question_term(&self.ground, Aggregate::Mean, place, &self.questions)
            });
        Aggregated::of(Aggregate::Mean, terms.collect())
    }

    /// The tensions that show.
    pub fn tensions(&self) -> impl Iterator<Item = &'a Tension> {
        let tensions = self.ground.questionnaire.tensions.iter();
        tensions.filter(|tension| tension.when.holds(self) == Some(true))
    }
}

fn overall(ground: &Ground<'_>, dimensions: &[DimensionSheet<'_>]) -> Aggregated {
    let terms = (ground.parents.iter().enumerate())
        .filter(|(_, parent)| parent.is_none())
        .filter_map(|(place, _)| dimension_term(place, dimensions));
    let how = ground.questionnaire.score.unwrap_or_default();
    Aggregated::of(how, terms.collect())
}

/// What `when` and `requires` see: values as they count; whatever has none makes its comparison false.
impl Facts for Derivation<'_> {
    fn question(&self, id: &QuestionId) -> Fact<'_> {
        let worth = (self.ground.places.get(id.as_str()))
            .and_then(|&place| self.questions[place].worth.as_ref());
        worth.map_or(Fact::Absent, |worth| Fact::Number(&worth.counted))
    }

    fn profile(&self, key: &str) -> Fact<'_> {
        let answer = self.ground.assessment.profile.get(key);
        answer.map_or(Fact::Absent, |answer| Fact::Text(answer))
    }
}
