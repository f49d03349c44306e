//! Everything the interface knows. Changed by `update.rs` alone, drawn by `view.rs` alone.

use super::action::{Action, Context};
use super::cached::Cached;
use super::msg::{Opened, Preferences};
use super::overlay::Overlay;
use super::screen::{self, actions, home, questions, results};
use super::text::wrap;
use super::theme::Theme;
use crate::domain::assessment::{Answer, Assessment, Decision, Edit};
use crate::domain::history::History;
use crate::domain::id::RecommendationId;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::recommendations::{self, Ranked};
use crate::domain::scoring::{self, Scores};
use crate::domain::what_if;
use crate::i18n::{Lang, Locale};
use crate::report::{self, Report};
use crate::t;
use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::cell::OnceCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// Rows above and below the middle of the screen.
const FRAME_ROWS: u16 = 4;
/// Smallest terminal with an interface.
pub const SMALLEST: (u16, u16) = (60, 16);
/// Most rows of a notice.
pub const NOTICE_ROWS: usize = 4;
/// How long after an edit it is saved; the next edit within this time does not put it off.
const SAVE_AFTER: Duration = Duration::from_millis(150);
/// How long after a failed save it is tried again.
const RETRY_AFTER: Duration = Duration::from_secs(3);

/// Everything the interface knows.
pub struct Model {
    /// Words of the interface.
    pub locale: Locale,
    /// What the user likes.
    pub preferences: Preferences,
    /// The day.
    pub today: Date,
    /// Since the program started.
    pub now: Duration,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Where assessments lie, for people.
    pub workspace: String,
    /// Questionnaires that can be chosen: id and title.
    pub questionnaires: Vec<(String, crate::domain::text::Text)>,
    /// The list of assessments.
    pub home: home::State,
    /// The open assessment.
    pub work: Option<Work>,
    /// What lies above the screen, the topmost last.
    pub overlays: Vec<Overlay>,
    /// One sentence until the next key.
    pub notice: Option<Notice>,
    /// Where the user wants to go once everything is saved.
    pub leaving: Option<Leave>,
}

/// Where a user goes who leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Back to the list of assessments.
    Assessment,
    /// Out of the program.
    Program,
}

/// One sentence for the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Good to know.
    Info(String),
    /// Something went wrong.
    Error(String),
}

/// Views of an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Answering.
    #[default]
    Questions,
    /// Scores.
    Results,
    /// Recommendations and plan.
    Actions,
    /// Preview.
    Report,
}

impl View {
    /// All views in order.
    pub const ALL: [Self; 4] = [Self::Questions, Self::Results, Self::Actions, Self::Report];
}

/// An open assessment.
pub struct Work {
    /// Its file.
    pub path: PathBuf,
    /// What it answers.
    pub questionnaire: Arc<Questionnaire>,
    /// Its content.
    pub assessment: Assessment,
    /// The round before.
    pub previous: Option<Assessment>,
    /// Why it can only be read.
    pub read_only: Option<String>,
    /// What can be taken back.
    pub history: History,
    /// How far it is saved.
    pub save: Save,
    /// Which view is shown.
    pub view: View,
    /// State of the views.
    pub questions: questions::State,
    /// State of the results.
    pub results: results::State,
    /// State of the actions.
    pub actions: actions::State,
    /// State of the report.
    pub report: screen::report::State,
    /// Figures, until the next edit.
    figures: OnceCell<Figures>,
}

/// Figures of an assessment.
pub struct Figures {
    /// As of today.
    pub scores: Scores,
    /// What to do, in order.
    pub ranked: Vec<Ranked>,
    /// Once all accepted recommendations are done.
    pub after: Scores,
    /// What a report says of them, by its language.
    report: Cached<Lang, Report>,
    /// The report as it is shown, by its language and width.
    pub page: Cached<(Lang, u16), Vec<Line<'static>>>,
}

/// How far an assessment is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Save {
    /// All of it is on disk.
    Saved,
    /// Edits wait for this time.
    Waiting(Duration),
    /// The worker is at it; `again` when something was edited meanwhile.
    Saving {
        /// Whether it has to be saved once more.
        again: bool,
    },
    /// It failed and is tried again at this time.
    Failed {
        /// Why, and what to do.
        why: String,
        /// When.
        retry: Duration,
    },
    /// Somebody else changed the same; waits for the user.
    Conflict(String),
}

impl Model {
    /// Styles and glyphs.
    pub fn theme(&self) -> Theme {
        Theme::new(self.preferences.colours, self.preferences.ascii)
    }

    /// Which part of the table of actions holds.
    pub fn context(&self) -> Context {
        match (self.overlays.last(), &self.work) {
            (Some(overlay), _) => overlay.context(),
            (None, Some(work)) => work.context(),
            (None, None) => Context::Home,
        }
    }

    /// The middle of the screen.
    pub fn middle(&self) -> Rect {
        let (width, height) = self.size;
        let taken = FRAME_ROWS + self.notice_rows().saturating_sub(1);
        Rect::new(0, 2, width, height.saturating_sub(taken))
    }

    /// Says something until the next key.
    pub fn inform(&mut self, text: String) {
        self.notice = Some(Notice::Info(text));
    }

    /// Whether the open assessment may be changed; says why not.
    pub fn may_edit(&mut self) -> bool {
        let why = self.work.as_ref().and_then(|work| work.read_only.clone());
        match why {
            Some(why) => {
                self.notice = Some(Notice::Error(why));
                false
            }
            None => self.work.is_some(),
        }
    }

    /// Whether an action would do anything now; the footer shows no others.
    pub fn is_of_use(&self, action: Action) -> bool {
        match (action, self.overlays.last()) {
            (Action::NextField, Some(Overlay::Form(form))) => form.fields.len() > 1,
            (Action::Submit, Some(Overlay::Form(form))) => !form.is_live(),
            (Action::Open | Action::Duplicate | Action::Delete | Action::Undo, None) => {
                self.work.is_some() || !self.home.is_empty()
            }
            (_, None) => match &self.work {
                Some(work) if work.view == View::Actions => actions::is_of_use(work, action),
                _ => true,
            },
            _ => true,
        }
    }

    /// Any other action than leaving takes back the wish to leave without having saved.
    pub fn stay_if_unsaved(&mut self, action: Option<Action>) {
        let saved = self.work.as_ref().is_none_or(Work::can_leave);
        if !saved && !matches!(action, Some(Action::Back | Action::Quit)) {
            self.leaving = None;
        }
    }

    /// A date as a form takes it; none where empty.
    ///
    /// # Errors
    /// The sentence for the user when it is no date.
    pub fn parse_date(&self, text: &str) -> Result<Option<Date>, String> {
        if text.is_empty() {
            return Ok(None);
        }
        let date = self.locale.parse_date(text);
        date.map(Some)
            .ok_or_else(|| t!(self.locale, "form-no-date", text = text))
    }

    /// What stands above the footer: the notice, else what is wrong with saving.
    pub fn standing_notice(&self) -> Option<Notice> {
        self.notice
            .clone()
            .or_else(|| match &self.work.as_ref()?.save {
                Save::Failed { why, .. } | Save::Conflict(why) => Some(Notice::Error(why.clone())),
                _ => None,
            })
    }

    /// Rows that the notice takes, one at least: it stands in the rule above the footer.
    pub fn notice_rows(&self) -> u16 {
        let rows = match self.standing_notice() {
            Some(Notice::Info(text) | Notice::Error(text)) => {
                wrap(&text, self.size.0.saturating_sub(2))
                    .len()
                    .min(NOTICE_ROWS)
            }
            None => 1,
        };
        u16::try_from(rows).unwrap_or(1)
    }

    /// When something is due even if nothing happens.
    pub fn deadline(&self) -> Option<Duration> {
        match self.work.as_ref()?.save {
            Save::Waiting(at) | Save::Failed { retry: at, .. } => Some(at),
            _ => None,
        }
    }
}

impl Work {
    /// Starts work on an assessment.
    pub fn new(opened: Opened) -> Self {
        let questions = questions::State::start(&opened.questionnaire, &opened.assessment);
        Self {
            path: opened.path,
            questionnaire: opened.questionnaire,
            assessment: opened.assessment,
            previous: opened.previous,
            read_only: opened.read_only,
            history: History::default(),
            save: Save::Saved,
            view: View::default(),
            questions,
            results: results::State::default(),
            actions: actions::State::default(),
            report: screen::report::State::default(),
            figures: OnceCell::new(),
        }
    }

    fn context(&self) -> Context {
        match self.view {
            View::Questions => Context::Questions,
            View::Results => Context::Results,
            View::Actions => Context::Actions,
            View::Report => Context::Report,
        }
    }

    /// Figures as of the last edit.
    pub fn figures(&self) -> &Figures {
        self.figures.get_or_init(|| {
            let (questionnaire, assessment) = (&*self.questionnaire, &self.assessment);
            let scores = scoring::score(questionnaire, assessment);
            let ranked = recommendations::rank(questionnaire, assessment, &scores);
            let after = what_if::after(questionnaire, assessment, &self.accepted());
            Figures {
                scores,
                ranked,
                after,
                report: Cached::default(),
                page: Cached::default(),
            }
        })
    }

    /// What a report says in the language of `locale`.
    pub fn report(&self, locale: &Locale) -> Rc<Report> {
        let figures = self.figures();
        let after = (!self.accepted().is_empty()).then_some(&figures.after);
        figures.report.get(locale.lang().clone(), || {
            Report::new(report::Basis {
                questionnaire: &self.questionnaire,
                assessment: &self.assessment,
                scores: &figures.scores,
                ranked: &figures.ranked,
                after,
                locale,
                version: env!("CARGO_PKG_VERSION"),
            })
        })
    }

    /// Recommendations that were accepted.
    pub fn accepted(&self) -> Vec<RecommendationId> {
        let plan = self.assessment.plan.iter();
        plan.filter(|(_, entry)| entry.decision == Some(Decision::Accepted))
            .map(|(id, _)| id.clone())
            .collect()
    }

    /// Applies an edit as a step that can be taken back; whether it changed anything and so is one.
    pub fn edit(&mut self, edit: &Edit, now: Duration) -> bool {
        let changed = self.history.apply(&mut self.assessment, edit);
        if changed {
            self.changed(now);
        }
        changed
    }

    /// Applies an edit as part of the last step: text being typed.
    pub fn amend(&mut self, edit: Edit, now: Duration) {
        self.assessment.apply(edit);
        self.changed(now);
    }

    /// Changes one answer; see [`Work::edit`].
    pub fn answer(&mut self, id: &str, now: Duration, change: impl FnOnce(&mut Answer)) {
        let mut answer = self.assessment.answer(id);
        change(&mut answer);
        self.edit(&Edit::Answer(id.into(), answer), now);
    }

    /// What follows from any change: figures are void, saving is due.
    pub fn changed(&mut self, now: Duration) {
        self.figures.take();
        match &mut self.save {
            Save::Saved => self.save = Save::Waiting(now + SAVE_AFTER),
            Save::Saving { again } => *again = true,
            Save::Waiting(_) | Save::Failed { .. } | Save::Conflict(_) => {}
        }
    }

    /// Takes over what others had saved meanwhile.
    pub fn take_over(&mut self, assessment: Assessment) {
        self.assessment = assessment;
        self.figures.take();
    }

    /// Remembers that a save failed.
    pub fn not_saved(&mut self, why: String, now: Duration) {
        self.save = Save::Failed {
            why,
            retry: now + RETRY_AFTER,
        };
    }

    /// Whether nothing stands in the way of saving.
    fn can_leave(&self) -> bool {
        !matches!(self.save, Save::Failed { .. } | Save::Conflict(_))
    }
}
