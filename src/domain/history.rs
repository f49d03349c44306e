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
        if inverse == *edit {
            return false;
        }
        self.undo.push(inverse);
        self.redo.clear();
        true
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
