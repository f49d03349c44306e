//! The level of a dimension.

use super::{Node, Step, leaf, node};
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::dimension_sheet::{DimensionSheet, within};
use crate::domain::scoring::level::{Gate, Leveled, Stage, needed};
use crate::domain::scoring::question_sheet::QuestionSheet;

impl Derivation<'_> {
    pub(super) fn level(&self, sheet: &DimensionSheet<'_>) -> Node {
        match (&sheet.leveled, sheet.leveled.level()) {
            (Leveled::Floor(_), Some(level)) => leaf(7, Step::Floor { level }),
            (Leveled::Gated(gate), Some(level)) => {
                node(7, self.gated(gate, level), self.essential(sheet))
            }
            (Leveled::Staged(stages), Some(level)) => {
                let stage = |stage| node(7, self.stage(sheet, stage), self.passing(sheet, stage));
                node(
                    7,
                    Step::Staged { level },
                    stages.iter().map(stage).collect(),
                )
            }
            _ => leaf(7, Step::NoLevel(sheet.dimension.level)),
        }
    }

    fn gated(&self, gate: &Gate, level: Number) -> Step {
        Step::Gated {
            level,
            floor: gate.floor.clone(),
            cap: gate.cap.clone(),
            lowest: gate.lowest.clone(),
            at_lowest: self.ids(&gate.at_lowest),
            unsettled: self.ids(&gate.unsettled),
        }
    }

    fn stage(&self, sheet: &DimensionSheet<'_>, stage: &Stage) -> Step {
        let needs = stage
            .blocked_by
            .iter()
            .map(|&place| needed(sheet.dimension, &self.questions[place]));
        Step::Stage {
            number: stage.number,
            reached: stage.reached,
            blocked_by: self.ids(&stage.blocked_by).into_iter().zip(needs).collect(),
        }
    }

    /// The essential questions of a dimension and of those below it.
    fn essential(&self, sheet: &DimensionSheet<'_>) -> Vec<Node> {
        let essential = self.within(sheet);
        let essential = essential.filter(|own| own.question.essential && own.question.is_scored());
        let step = |own: &QuestionSheet<'_>| Step::Essential {
            question: own.question.id.clone(),
            value: own.worth.as_ref().map(|worth| worth.mapped.clone()),
            state: own.state(),
        };
        essential.map(|own| leaf(7, step(own))).collect()
    }

    /// The questions of a stage.
    fn passing(&self, sheet: &DimensionSheet<'_>, stage: &Stage) -> Vec<Node> {
        let own = self.within(sheet);
        let own = own.filter(|own| own.question.stage == Some(stage.number));
        let step = |own: &QuestionSheet<'_>| Step::Passes {
            question: own.question.id.clone(),
            value: own.worth.as_ref().map(|worth| worth.counted.clone()),
            state: own.state(),
            needed: needed(sheet.dimension, own),
        };
        own.filter(|own| own.question.is_scored())
            .map(|own| leaf(7, step(own)))
            .collect()
    }

    /// The questions of a dimension and of those below it, in order.
    fn within(&self, sheet: &DimensionSheet<'_>) -> impl Iterator<Item = &QuestionSheet<'_>> {
        let places = within(&self.dimensions, sheet).into_iter();
        places.map(|place| &self.questions[place])
    }

    fn ids(&self, places: &[usize]) -> Vec<QuestionId> {
        places
            .iter()
            .map(|&place| self.questions[place].question.id.clone())
            .collect()
    }
}
