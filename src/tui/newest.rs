//! What is made in a thread of its own (`study.rs`), one at a time and always of the newest; until it is there the one before is shown.

use crate::domain::assessment::Assessment;
use std::sync::Arc;

/// The last one of its kind, and the next.
#[derive(Debug)]
pub struct Newest<I, O> {
    /// What is being made.
    under_way: Option<Made<I>>,
    /// What was made last.
    last: Option<(Made<I>, O)>,
}

/// What something is made from.
#[derive(Debug)]
struct Made<I> {
    assessment: Arc<Assessment>,
    inquiry: I,
}

impl<I: PartialEq> Made<I> {
    fn is(&self, assessment: &Arc<Assessment>, inquiry: &I) -> bool {
        Arc::ptr_eq(&self.assessment, assessment) && self.inquiry == *inquiry
    }
}

impl<I: Clone + PartialEq, O> Newest<I, O> {
    /// Whether to begin to make this now: unless it is there, or something is being made already.
    pub fn begin(&mut self, assessment: &Arc<Assessment>, inquiry: &I) -> bool {
        let is_it = |(own, _): &(Made<I>, O)| own.is(assessment, inquiry);
        if self.under_way.is_some() || self.last.as_ref().is_some_and(is_it) {
            return false;
        }
        self.under_way = Some(Made {
            assessment: assessment.clone(),
            inquiry: inquiry.clone(),
        });
        true
    }

    /// Waits no longer for what is being made unless it is still `wanted`.
    pub fn give_up_unless(&mut self, wanted: impl Fn(&I) -> bool) {
        self.under_way.take_if(|own| !wanted(&own.inquiry));
    }

    /// Takes over what was made, if it is what was waited for.
    pub fn take(&mut self, assessment: &Arc<Assessment>, inquiry: &I, outcome: O) {
        let is_it = |own: &mut Made<I>| own.is(assessment, inquiry);
        if let Some(made) = self.under_way.take_if(is_it) {
            self.last = Some((made, outcome));
        }
    }

    /// What was made last, and what for.
    pub fn last(&self) -> Option<(&I, &O)> {
        let last = self.last.as_ref();
        last.map(|(made, outcome)| (&made.inquiry, outcome))
    }

    /// What is being made.
    #[cfg(test)]
    pub fn under_way(&self) -> Option<(Arc<Assessment>, I)> {
        let made = self.under_way.as_ref()?;
        Some((made.assessment.clone(), made.inquiry.clone()))
    }
}

impl<I, O> Default for Newest<I, O> {
    fn default() -> Self {
        Self {
            under_way: None,
            last: None,
        }
    }
}
