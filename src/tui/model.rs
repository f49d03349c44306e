//! What the interface knows besides the open assessment (`work.rs`). Changed by `update.rs` alone, drawn by `view.rs`
//! alone.

use super::action::{Action, Context};
use super::msg::{Msg, Offer, Preferences};
use super::overlay::Overlay;
use super::screen::{actions, home, report, results};
use super::text::wrap;
use super::theme::Theme;
pub use super::work::{Save, Work};
use crate::i18n::Locale;
use crate::t;
use jiff::civil::Date;
use ratatui::layout::Rect;
use std::collections::VecDeque;
use std::time::Duration;

/// Rows above and below the middle of the screen.
const FRAME_ROWS: u16 = 4;
/// Smallest terminal with an interface.
pub const SMALLEST: (u16, u16) = (60, 16);
/// Most rows of a notice.
pub const NOTICE_ROWS: usize = 4;

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
    /// What a new assessment can begin with, once somebody has asked for it.
    pub offer: Option<Offer>,
    /// The list of assessments.
    pub home: home::State,
    /// The open assessment.
    pub work: Option<Work>,
    /// What lies above the screen, the topmost last.
    pub overlays: Vec<Overlay>,
    /// One sentence until the next key.
    pub notice: Option<Notice>,
    /// Where the user wants to go once everything is saved.
    pub leaving: Option<Leaving>,
    /// Until when stopping the program waits for the save that is under way; none unless it is to stop.
    pub stops_at: Option<Duration>,
    /// Whether something is on its way that comes before anything else: an assessment that is being opened, for instance.
    pub busy: bool,
    /// What was typed meanwhile.
    pub held: VecDeque<Msg>,
}

/// The wish to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Where to.
    pub to: Leave,
    /// How far it has come.
    pub stage: Stage,
}

/// How far the wish to leave has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Everything is being saved.
    Asked,
    /// The user was told that it cannot be saved.
    Warned,
    /// The user wants to leave all the same; what is not saved is being kept.
    Confirmed,
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
        let read_only = self.work.as_ref().map(|work| work.read_only.is_some());
        match (action, self.overlays.last()) {
            (Action::TakeOver, None) => read_only == Some(true),
            (_, None) if read_only == Some(true) && action.edits() => false,
            (Action::NextField | Action::PreviousField, Some(Overlay::Form(form))) => {
                form.fields.len() > 1
            }
            (Action::Submit, Some(Overlay::Form(form))) => !form.is_live(),
            (Action::Preview, Some(overlay)) => report::live::is_note(overlay),
            (Action::NextTemplate, Some(overlay)) => {
                let is_shown = report::live::is_note(overlay) && report::live::is_shown(self);
                let is_of_use = |work| report::is_of_use(work, action);
                is_shown && self.work.as_ref().is_some_and(is_of_use)
            }
            (Action::Open | Action::Duplicate | Action::Delete, None) => !self.home.is_empty(),
            (Action::Undo | Action::Redo, None) => self.can_go_back(action == Action::Undo),
            (Action::Profile, None) => {
                let asks = |work: &Work| !work.questionnaire.profile.is_empty();
                self.work.as_ref().is_some_and(asks)
            }
            (_, None) => match &self.work {
                Some(work) if work.view == View::Actions => actions::is_of_use(work, action),
                Some(work) if work.view == View::Results => results::is_of_use(work, action),
                Some(work) if work.view == View::Report => report::is_of_use(work, action),
                _ => true,
            },
            _ => true,
        }
    }

    /// Whether there is a change to take back, or to repeat.
    fn can_go_back(&self, back: bool) -> bool {
        match &self.work {
            None => back && self.home.deleted > 0,
            Some(work) if back => work.history.can_undo(),
            Some(work) => work.history.can_redo(),
        }
    }

    /// Any other action than leaving takes back the wish to leave without having saved.
    pub fn stay_if_unsaved(&mut self, action: Option<Action>) {
        let trouble = self.work.as_ref().and_then(Work::trouble);
        if trouble.is_some() && !matches!(action, Some(Action::Back | Action::Quit)) {
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
            .or_else(|| Some(Notice::Error(self.work.as_ref()?.trouble()?.to_owned())))
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
        let save = self.work.as_ref().and_then(Work::deadline);
        [save, self.stops_at].into_iter().flatten().min()
    }
}
