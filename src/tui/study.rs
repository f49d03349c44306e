//! What takes too long to be calculated between a key and its frame: each assessment is studied by a thread of its own, for as
//! long as anybody still wants to know.

use super::wait::Handle;
use crate::domain::assessment::Assessment;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::robustness::Robustness;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// What is to be studied; given up when nobody else holds the assessment any more.
#[derive(Clone, Debug)]
pub struct Subject {
    /// What is answered.
    pub questionnaire: Arc<Questionnaire>,
    /// The answers.
    pub assessment: Arc<Assessment>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// How sure the first five recommendations are.
    pub robustness: Robustness,
}

impl Findings {
    /// Studies an assessment, unless it is given up meanwhile.
    pub fn of(subject: &Subject) -> Option<Self> {
        let given_up = || Arc::strong_count(&subject.assessment) == 1;
        let robustness = Robustness::unless(&subject.questionnaire, &subject.assessment, given_up)?;
        Some(Self { robustness })
    }
}

/// Where findings come together.
pub struct Studies {
    wake: Arc<Handle>,
    tell: Sender<(Subject, Findings)>,
    done: Receiver<(Subject, Findings)>,
}

impl Studies {
    /// Nothing is studied yet.
    pub fn new(wake: Arc<Handle>) -> Self {
        let (tell, done) = channel();
        Self { wake, tell, done }
    }

    /// Begins to study. Where there is no thread to be had, nothing comes of it, and nothing is shown.
    pub fn begin(&self, subject: Subject) {
        let (wake, tell) = (self.wake.clone(), self.tell.clone());
        let thread = thread::Builder::new().name("study".to_owned());
        let _ = thread.spawn(move || {
            if let Some(findings) = Findings::of(&subject) {
                // Nobody listens any more only when the program ends.
                let _ = tell.send((subject, findings));
                wake.wake();
            }
        });
    }

    /// The next that is done.
    pub fn done(&self) -> Option<(Subject, Findings)> {
        self.done.try_recv().ok()
    }
}
