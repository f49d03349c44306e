//! What takes too long to be calculated between a key and its frame: each inquiry has a thread of its own, for as long as
//! anybody still wants to know.

use super::wait::Handle;
use crate::domain::answer_check::{Finding, answer_check};
use crate::domain::assessment::Assessment;
use crate::domain::fewest_actions::{Fewest, fewest_actions};
use crate::domain::figures;
use crate::domain::id::DimensionId;
use crate::domain::left_to_ask::LeftToAsk;
use crate::domain::number::Number;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::robustness::Robustness;
use crate::i18n::Locale;
use crate::report::preview::{self, NotePlace, note_place};
use crate::report::template::Template;
use crate::report::{Basis, Report};
use ratatui::text::Line;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// What somebody wants to know; given up when nobody else holds the assessment any more.
#[derive(Clone, Debug)]
pub struct Study {
    /// What is answered.
    pub questionnaire: Arc<Questionnaire>,
    /// The answers.
    pub assessment: Arc<Assessment>,
    /// What about them.
    pub inquiry: Inquiry,
}

/// What can be asked about an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inquiry {
    /// How sure its figures are.
    Figures,
    /// The fewest actions with which a dimension would reach a level.
    Fewest(DimensionId, Number),
    /// Where a note stands in its report.
    Note(NoteInquiry),
    /// All of its report.
    Page(PageInquiry),
}

/// What is to be shown of a report beside a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteInquiry {
    /// The question with the note.
    pub question: String,
    /// What makes the report.
    pub template: Template,
    /// Columns of a line, and how many lines are wanted before and after the note.
    pub size: (u16, usize),
}

/// What is to be shown of a report where nothing else is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageInquiry {
    /// What makes the report.
    pub template: Template,
    /// Columns of a line.
    pub width: u16,
    /// How sure its figures are, where that is known.
    pub robustness: Option<Robustness>,
}

/// The report in lines, or why there is none.
pub type PageOutcome = Result<Vec<Line<'static>>, String>;

/// The place of a note in a report; none where that does not show it. Else why there is no report.
pub type NoteOutcome = Result<Option<NotePlace>, String>;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Of [`Inquiry::Figures`].
    Figures(Figures),
    /// Of [`Inquiry::Fewest`], with its dimension and level.
    Fewest(DimensionId, Number, Fewest),
    /// Of [`Inquiry::Note`], with that.
    Note(NoteInquiry, NoteOutcome),
    /// Of [`Inquiry::Page`], with that.
    Page(PageInquiry, PageOutcome),
}

/// How sure the figures of an assessment are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How often each recommendation is among the first five.
    pub robustness: Robustness,
    /// Questions whose answer could still change what matters.
    pub left: LeftToAsk,
    /// What is worth a second look.
    pub check: Vec<Finding>,
}

impl Study {
    /// Finds it out, unless it is given up meanwhile.
    pub fn outcome(&self) -> Option<Outcome> {
        let (questionnaire, assessment) = (&self.questionnaire, &self.assessment);
        let given_up = || Arc::strong_count(assessment) == 1;
        match &self.inquiry {
            Inquiry::Figures => Some(Outcome::Figures(Figures {
                robustness: Robustness::unless(questionnaire, assessment, given_up)?,
                left: LeftToAsk::unless(questionnaire, assessment, given_up)?,
                check: answer_check(questionnaire, assessment),
            })),
            Inquiry::Fewest(dimension, level) => {
                let fewest = fewest_actions(questionnaire, assessment, dimension, level);
                fewest.map(|fewest| Outcome::Fewest(dimension.clone(), level.clone(), fewest))
            }
            Inquiry::Note(own) => {
                let (id, both) = (&own.question, (&**questionnaire, &**assessment));
                let place = note_place(&own.template, both, id, own.size);
                let locale = Locale::new(&assessment.meta.language);
                let place = place.map_err(|error| error.message(&locale));
                Some(Outcome::Note(own.clone(), place))
            }
            Inquiry::Page(own) => Some(Outcome::Page(own.clone(), self.page(own))),
        }
    }

    /// The report in the language of the assessment, as it would be written.
    fn page(&self, wanted: &PageInquiry) -> PageOutcome {
        let (questionnaire, assessment) = (&*self.questionnaire, &*self.assessment);
        let locale = Locale::new(&assessment.meta.language);
        let figures = figures::Figures::of(questionnaire, assessment);
        let basis = Basis::new(questionnaire, assessment, &figures, &locale);
        let basis = match &wanted.robustness {
            Some(own) => basis.with_robustness(own),
            None => basis,
        };
        let document = wanted.template.document(&Report::new(basis));
        let document = document.map_err(|error| error.message(&locale))?;
        Ok(preview::markdown(&document.markdown, wanted.width).lines)
    }
}

/// Where outcomes come together.
pub struct Studies {
    wake: Arc<Handle>,
    tell: Sender<(Arc<Assessment>, Outcome)>,
    done: Receiver<(Arc<Assessment>, Outcome)>,
}

impl Studies {
    /// Nothing is studied yet.
    pub fn new(wake: Arc<Handle>) -> Self {
        let (tell, done) = channel();
        Self { wake, tell, done }
    }

    /// Begins to study. Where there is no thread to be had, the keys wait for the outcome.
    pub fn begin(&self, study: Study) {
        let (wake, tell) = (self.wake.clone(), self.tell.clone());
        let find_out = move |study: Study| {
            if let Some(outcome) = study.outcome() {
                // Nobody listens any more only when the program ends.
                let _ = tell.send((study.assessment, outcome));
                wake.wake();
            }
        };
        let here = (find_out.clone(), study.clone());
        let thread = thread::Builder::new().name("study".to_owned());
        if thread.spawn(move || find_out(study)).is_err() {
            let (find_out, study) = here;
            find_out(study);
        }
    }

    /// The next that is done, and what it is about.
    pub fn done(&self) -> Option<(Arc<Assessment>, Outcome)> {
        self.done.try_recv().ok()
    }
}
