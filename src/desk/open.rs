//! An open assessment with all that belongs to it.

use crate::domain::assessment::Assessment;
use crate::domain::figures::Figures;
use crate::domain::questionnaire::Questionnaire;
use crate::workspace::{AssessmentFile, Choice, Recovered, SaveError, Saved, Workspace};
use jiff::civil::Date;
use std::sync::Arc;

/// An open assessment.
#[derive(Debug)]
pub struct Open {
    /// The workspace it lies in.
    pub workspace: Workspace,
    /// Its file.
    pub file: AssessmentFile,
    /// What it answers.
    pub questionnaire: Arc<Questionnaire>,
    /// Its content, to be changed.
    pub assessment: Assessment,
    /// What was found of an earlier start.
    pub recovered: Vec<Recovered>,
}

impl Open {
    /// Its figures.
    pub fn figures(&self) -> Figures {
        Figures::of(&self.questionnaire, &self.assessment)
    }

    /// Saves what has been changed; what others have changed meanwhile is in the assessment then.
    ///
    /// # Errors
    /// When nothing was saved; the changes are still in the assessment.
    pub fn save(&mut self, today: Date) -> Result<Saved, SaveError> {
        let sent = self.assessment.clone();
        let saved = self.file.save(&sent, today)?;
        saved.bring_up_to_date(&sent, &mut self.assessment);
        Ok(saved)
    }

    /// Saves over what somebody else changed, which stays as a copy beside it.
    ///
    /// # Errors
    /// When nothing was saved.
    pub fn save_over(&mut self, today: Date) -> Result<Saved, SaveError> {
        let sent = self.assessment.clone();
        let saved = self.file.save_resolved(&sent, Choice::Both, today)?;
        saved.bring_up_to_date(&sent, &mut self.assessment);
        Ok(saved)
    }
}
