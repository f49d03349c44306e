//! Undo and redo.

use super::assessment::{Assessment, Edit};

/// Steps that can be taken back and repeated.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

impl History {
    /// Applies `edit` to `assessment` as a step of its own; an edit that changes nothing is none.
    /// Returns whether anything changed.
    pub fn apply(&mut self, assessment: &mut Assessment, edit: &Edit) -> bool {
        let inverse = assessment.apply(edit.clone());
        if changes_nothing(edit, &inverse) {
            return false;
        }
        self.undo.push(inverse);
        self.redo.clear();
        true
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is a step to repeat.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// What would undo the step that was just taken back, or repeated: it tells how things were before.
    pub fn opposite(&self, taken_back: bool) -> Option<&Edit> {
        if taken_back {
            self.redo.last()
        } else {
            self.undo.last()
        }
    }

    /// Takes the last step back and returns the edit that did so.
    pub fn undo(&mut self, assessment: &mut Assessment) -> Option<Edit> {
        let edit = self.undo.pop()?;
        self.redo.push(assessment.apply(edit.clone()));
        Some(edit)
    }

    /// Repeats the step last taken back and returns the edit that did so.
    pub fn redo(&mut self, assessment: &mut Assessment) -> Option<Edit> {
        let edit = self.redo.pop()?;
        self.undo.push(assessment.apply(edit.clone()));
        Some(edit)
    }
}

/// Whether an edit is its own inverse, and so is each part of it.
fn changes_nothing(edit: &Edit, inverse: &Edit) -> bool {
    match (edit, inverse) {
        (Edit::Several(edits), Edit::Several(inverses)) => {
            let mut pairs = edits.iter().zip(inverses.iter().rev());
            pairs.all(|(edit, inverse)| changes_nothing(edit, inverse))
        }
        _ => edit == inverse,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::{Meta, PlanEntry, sample};

    fn planned(owner: &str) -> Edit {
        let entry = PlanEntry {
            owner: owner.to_owned(),
            ..PlanEntry::default()
        };
        Edit::Plan("P01-a".into(), entry)
    }

    #[test]
    fn several_edits_are_one_step() {
        let (before, mut own, mut history) = (sample(), sample(), History::default());
        let meta = Edit::Meta(Meta::default());
        let several = Edit::Several(vec![planned("Anna"), meta, planned("Ben")]);
        assert!(history.apply(&mut own, &several));
        let after = own.clone();
        assert_eq!(own.plan_entry("P01-a").owner, "Ben");
        history.undo(&mut own);
        assert_eq!(own, before);
        history.redo(&mut own);
        assert_eq!(own, after);
        assert!(history.undo(&mut own).is_some());
        assert!(history.undo(&mut own).is_none());
    }

    #[test]
    fn several_edits_that_change_nothing_are_no_step() {
        let (mut own, mut history) = (sample(), History::default());
        let same = Edit::Meta(own.meta.clone());
        assert!(!history.apply(&mut own, &Edit::Several(vec![same.clone(), planned("")])));
        assert!(history.apply(&mut own, &Edit::Several(vec![same, planned("Anna")])));
        assert!(!history.apply(&mut own, &Edit::Several(Vec::new())));
    }
}
