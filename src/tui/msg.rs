//! What happens to the interface ([`Msg`]) and what it wants done ([`Effect`]).

use super::study::{Outcome, Study};
use crate::domain::assessment::Assessment;
use crate::domain::questionnaire::{ProfileQuestion, Questionnaire};
use crate::domain::text::Text;
use crate::i18n::Lang;
use crate::report::template::Template;
use ratatui::crossterm::event::{KeyEvent, MouseEvent};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Something happened.
#[derive(Debug)]
pub enum Msg {
    /// Time went on; since the program started.
    Now(Duration),
    /// A key was pressed.
    Key(KeyEvent),
    /// A text was pasted.
    Paste(String),
    /// The mouse was used.
    Mouse(MouseEvent),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// An effect is done.
    Done(Done),
}

/// Something to be done outside; all but the last four by the worker, in this order. What says so is done beside all others.
#[derive(Debug)]
pub enum Effect {
    /// Reads the list of assessments.
    List,
    /// Finds out how far these assessments of the list are.
    Look(Vec<PathBuf>),
    /// Finds out what a new assessment can begin with.
    Offer,
    /// Opens an assessment.
    Open(PathBuf),
    /// Saves the open assessment.
    Save(Arc<Assessment>),
    /// Saves the open assessment where somebody else changed the same.
    Settle(Arc<Assessment>, Settle),
    /// Puts what could not be saved into the recovery file.
    Recover(Box<Assessment>),
    /// Opens once more what can only be read, to edit it.
    TakeOver(PathBuf),
    /// Waits until nobody else has the assessment open that can only be read.
    Watch(PathBuf),
    /// Calculates what takes long.
    Study(Study),
    /// Lets go of the open assessment.
    Close,
    /// Creates an assessment.
    Create(Box<New>),
    /// Creates the next round of an assessment.
    Duplicate(PathBuf),
    /// Moves an assessment to the trash.
    Delete(PathBuf),
    /// Takes the last [`Effect::Delete`] back.
    Undelete,
    /// Finds out what lies in the trash.
    Trash,
    /// Puts a file of the trash back.
    Restore(PathBuf),
    /// Finds the template of this name, and what else reports of the open assessment can be.
    Template(String),
    /// Writes reports of the open assessment; beside others.
    Export(Arc<Assessment>, Order),
    /// Shows a file in the program that the system has for it; beside others.
    View(PathBuf),
    /// Keeps the preferences.
    Keep(Preferences),
    /// Switches the mouse on or off.
    Mouse(bool),
    /// Draws everything anew.
    Redraw,
    /// Stops until the shell continues the program.
    Suspend,
    /// Leaves the program once all before is done.
    Quit,
}

impl Effect {
    /// Whether what is typed has to wait for it.
    pub fn is_waited_for(&self) -> bool {
        let opens = matches!(self, Self::Open(_) | Self::Create(_) | Self::Duplicate(_));
        let moves = matches!(self, Self::Delete(_) | Self::Undelete | Self::Restore(_));
        opens || moves || matches!(self, Self::List | Self::Offer | Self::Trash)
    }

    /// Whether questionnaires are read for it.
    pub fn reads(&self) -> bool {
        self.is_waited_for() || matches!(self, Self::Look(_))
    }
}

/// Whose changes stay where both sides changed the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settle {
    /// Mine; the other version stays as a copy.
    Mine,
    /// Theirs.
    Theirs,
}

/// Reports to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Name of their template.
    pub template: String,
    /// Names of their formats.
    pub formats: Vec<String>,
    /// Their language.
    pub language: Lang,
    /// Whether they take the place of others that have their names.
    pub replace: bool,
}

/// What reports of the open assessment can be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reports {
    /// Names of the templates.
    pub templates: Vec<String>,
    /// Names of the formats.
    pub formats: Vec<String>,
}

/// A report that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Its file.
    pub path: PathBuf,
    /// Where it is, and what else there is to say.
    pub told: String,
}

/// What an effect came to.
#[derive(Debug)]
pub enum Done {
    /// What a new assessment can begin with.
    Offered(Offer),
    /// What takes long was calculated about this assessment.
    Studied(Arc<Assessment>, Box<Outcome>),
    /// The list of assessments.
    Listed(Vec<Entry>),
    /// Some of them, with how far they are.
    Looked(Vec<Entry>),
    /// An assessment is open.
    Opened(Box<Opened>),
    /// The assessment that the program was started for cannot be opened.
    Unopened,
    /// The assessment that could only be read was opened once more.
    TakenOver(Box<Opened>),
    /// Nobody else has this assessment open any more.
    Freed(PathBuf),
    /// The open assessment is on disk.
    Saved {
        /// As it is there.
        disk: Box<Assessment>,
        /// Whether others had changed something meanwhile, which is part of it.
        taken: bool,
        /// What else there is to say.
        notice: Option<String>,
    },
    /// It is not on disk; why, and what to do.
    NotSaved(String),
    /// Somebody else changed the same answers; both are there until the user chooses.
    Conflict(String),
    /// The file holds something else altogether; ours is written over it only when the user agrees.
    Replaced(String),
    /// What could not be saved lies in the recovery file.
    Recovered,
    /// Not even that; why.
    NotRecovered(String),
    /// A file was created; to be opened.
    Created(PathBuf),
    /// An assessment lies in the trash.
    Deleted(String),
    /// What lies in the trash.
    Trashed(Vec<Entry>),
    /// It is back.
    Undeleted(String),
    /// The template of this name for reports of the open assessment, or why there is none; and what else they can be.
    Template(String, Result<Template, String>, Reports),
    /// Reports of the assessment at this path were written, or why not: one outcome for each format.
    Exported(PathBuf, Vec<Result<Exported, String>>),
    /// A file is shown, or why not.
    Viewed(Result<(), String>),
    /// Something else failed; the sentence for the user.
    Failed(String),
}

impl Done {
    /// Whether what was typed need not wait any longer.
    pub fn ends_waiting(&self) -> bool {
        let moved = matches!(self, Self::Deleted(_) | Self::Undeleted(_));
        let found = matches!(self, Self::Listed(_) | Self::Offered(_) | Self::Trashed(_));
        moved || found || matches!(self, Self::Opened(_) | Self::Failed(_))
    }
}

/// An assessment in the list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its file.
    pub path: PathBuf,
    /// Name in the workspace.
    pub name: String,
    /// What it is, or why it cannot be read.
    pub content: Result<EntryContent, String>,
}

/// What the list shows of an assessment.
#[derive(Clone, Debug)]
pub struct EntryContent {
    /// Title or organisation and unit.
    pub title: String,
    /// Title of the questionnaire in the language of the interface, or its id; none until that is known.
    pub questionnaire: Option<String>,
    /// Round, from 1.
    pub round: u32,
    /// Day of the last change.
    pub changed: jiff::civil::Date,
    /// Questions with any answer and questions asked; none until that is known.
    pub progress: Option<(usize, usize)>,
}

/// An assessment that was opened.
#[derive(Debug)]
pub struct Opened {
    /// Its file.
    pub path: PathBuf,
    /// What the command line knows it by: its name or path.
    pub called: PathBuf,
    /// What it answers.
    pub questionnaire: Arc<Questionnaire>,
    /// Its content.
    pub assessment: Assessment,
    /// The round before, where it lies in the workspace.
    pub previous: Option<Assessment>,
    /// Why it can only be read.
    pub read_only: Option<String>,
    /// Whether that is because somebody else has it open.
    pub held: bool,
    /// By which template its report is shown first, or why there is none.
    pub template: Result<Template, String>,
    /// What reports of it can be.
    pub reports: Reports,
    /// What else the user should know: restored after a crash, …
    pub notice: Option<String>,
}

/// What a new assessment can begin with.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// The questionnaires that can be chosen.
    pub questionnaires: Vec<Offered>,
    /// The usual organisation; may be empty.
    pub organisation: String,
    /// The usual language; that of the interface where absent.
    pub language: Option<Lang>,
}

/// A questionnaire that can be chosen.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Its id.
    pub id: String,
    /// What people see.
    pub title: Text,
    /// What it asks about the organisation.
    pub profile: Vec<ProfileQuestion>,
}

/// What a new assessment needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct New {
    /// Id of a questionnaire.
    pub questionnaire: String,
    /// Whom it is about.
    pub organisation: String,
    /// Part of it.
    pub unit: String,
    /// Language of the room.
    pub language: Lang,
    /// Names and keys of roles.
    pub participants: Vec<(String, String)>,
    /// Answers to what the questionnaire asks about the organisation.
    pub profile: BTreeMap<String, String>,
}

/// What a user likes, on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Language of the interface.
    pub language: Lang,
    /// Whether to use colours.
    pub colours: bool,
    /// Whether to keep to ASCII.
    pub ascii: bool,
    /// Whether to listen to the mouse.
    pub mouse: bool,
}
