//! The figures of [`Scores`], read off their derivation.

use super::aggregate::Aggregated;
use super::derivation::Derivation;
use super::dimension_sheet::DimensionSheet;
use super::question_sheet::QuestionSheet;
use super::target::{gap, surplus};
use super::{DimensionScore, LensItemScore, LensScore, QuestionScore, Scores};
use crate::domain::id::RoleId;
use crate::domain::number::Number;
use crate::domain::questionnaire::Lens;

impl Derivation<'_> {
    /// All figures.
    pub fn scores(&self) -> Scores {
        let defined = self.ground.questionnaire.score.is_some();
        let overall = &self.overall;
        Scores {
            coverage: overall.coverage.clone(),
            score: overall.score().filter(|_| defined).cloned(),
            interval: overall.interval.clone().filter(|_| defined),
            dimensions: (self.dimensions.iter())
                .map(|own| self.dimension_score(own))
                .collect(),
            lenses: (self.ground.questionnaire.lenses.iter())
                .map(|lens| self.lens_score(lens))
                .collect(),
            tensions: self.tensions().map(|tension| tension.id.clone()).collect(),
        }
    }

    fn dimension_score(&self, sheet: &DimensionSheet<'_>) -> DimensionScore {
        let DimensionSheet {
            dimension,
            aggregated,
            leveled,
            ..
        } = sheet;
        let id = |&place: &usize| self.questions[place].question.id.clone();
        DimensionScore {
            id: dimension.id.clone(),
            parent: dimension.parent.clone(),
            score: aggregated.score().cloned(),
            interval: aggregated.interval.clone(),
            level: leveled.level(),
            level_provisional: leveled.is_provisional(),
            capped_by: leveled.capped_by().iter().map(id).collect(),
            coverage: aggregated.coverage.clone(),
            rateable: aggregated.rateable,
            target: aggregated.target.clone(),
            gap: aggregated.gap(),
            by_role: self.by_role(sheet),
            questions: (sheet.questions.iter())
                .map(|&place| question_score(&self.questions[place]))
                .collect(),
        }
    }

    /// Each role's median on the questions of a dimension.
    pub fn by_role(&self, sheet: &DimensionSheet<'_>) -> Vec<(RoleId, Number)> {
        (self.ground.room.roles.iter().zip(&sheet.by_role))
            .filter_map(|(role, median)| Some(((*role).clone(), median.clone()?)))
            .collect()
    }

    fn lens_score(&self, lens: &Lens) -> LensScore {
        let item = |own| self.lens_item(own);
        let items = lens.items.iter().map(|own| {
            let aggregated = item(own);
            LensItemScore {
                id: own.id.clone(),
                score: aggregated.score().cloned(),
                interval: aggregated.interval,
                coverage: aggregated.coverage,
            }
        });
        LensScore {
            id: lens.id.clone(),
            items: items.collect(),
        }
    }
}

impl DimensionScore {
    /// How much of the score lies above the target (rule 10); none where nothing does.
    pub fn surplus(&self) -> Option<Number> {
        surplus(self.target.as_ref()?, self.score.as_ref()?)
    }
}

impl QuestionScore {
    /// How much of the value lies above the target (rule 10), on the questionnaire's scale; none where nothing does.
    pub fn surplus(&self) -> Option<Number> {
        surplus(self.target.as_ref()?, self.mapped.as_ref()?)
    }
}

impl Aggregated {
    /// Target minus score, at least 0 (rule 10).
    pub fn gap(&self) -> Option<Number> {
        Some(gap(self.target.as_ref()?, self.score()?))
    }
}

fn question_score(sheet: &QuestionSheet<'_>) -> QuestionScore {
    let worth = sheet.worth.as_ref();
    QuestionScore {
        id: sheet.question.id.clone(),
        state: sheet.state(),
        value: worth.map(|worth| worth.counted.clone()),
        mapped: worth.map(|worth| worth.mapped.clone()),
        interval: sheet.interval.clone(),
        provisional: worth.is_some_and(|worth| worth.provisional),
        agreement: sheet.agreement.clone(),
        target: sheet.target.as_ref().map(|target| target.value.clone()),
        gap: sheet.gap(),
    }
}
