//! The level of a dimension.

use super::{Node, Step, leaf, node};
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::dimension_sheet::DimensionSheet;
use crate::domain::scoring::level::{Gate, Leveled, Stage, needed};

impl Derivation<'_> {
    pub(super) fn level(&self, sheet: &DimensionSheet<'_>) -> Node {
        match (&sheet.leveled, sheet.leveled.level()) {
            (Leveled::Floor(_), Some(level)) => leaf(7, Step::Floor { level }),
            (Leveled::Gated(gate), Some(level)) => leaf(7, self.gated(gate, level)),
            (Leveled::Staged(stages), Some(level)) => {
                let stages = stages.iter().map(|stage| leaf(7, self.stage(sheet, stage)));
                node(7, Step::Staged { level }, stages.collect())
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

    fn ids(&self, places: &[usize]) -> Vec<QuestionId> {
        places
            .iter()
            .map(|&place| self.questions[place].question.id.clone())
            .collect()
    }
}
