//! The one table of what keys do.
//!
//! It feeds dispatch, footer, help, command palette and the key table of the README. Each entry's words are the
//! messages `action-NAME` (label) and `action-NAME-help` (sentence). Digits mean what the screen shows beside them.

mod table;

pub use table::ACTIONS;

use super::key::Key;

/// Where a key is pressed. Overlays come first, then the screen, then [`Context::Everywhere`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// On every screen without an overlay.
    Everywhere,
    /// The list of assessments.
    Home,
    /// Any view of an open assessment.
    Assessment,
    /// Answering questions.
    Questions,
    /// Scores.
    Results,
    /// Recommendations and plan.
    Actions,
    /// Preview of the report.
    Report,
    /// A form being filled in.
    Form,
    /// A list to choose from by typing.
    Pick,
    /// A text to read.
    Pager,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Shows help.
    Help,
    /// Shows the command palette.
    Palette,
    /// Changes the language of the interface.
    Language,
    /// Shows settings.
    Settings,
    /// Goes back, to the list of assessments at last.
    Back,
    /// Leaves the program.
    Quit,
    /// Stops the program until the shell continues it.
    Suspend,
    /// Draws the screen anew.
    Redraw,
    /// Takes the last change back.
    Undo,
    /// Repeats what was taken back.
    Redo,
    /// Focus up.
    Up,
    /// Focus down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Opens what has the focus.
    Open,
    /// A new assessment.
    New,
    /// The next round of an assessment.
    Duplicate,
    /// Moves an assessment to the trash.
    Delete,
    /// Shows the trash, to put something back.
    Trash,
    /// Next view of the assessment.
    NextView,
    /// View before.
    PreviousView,
    /// To the questions.
    ShowQuestions,
    /// To the results.
    ShowResults,
    /// To the actions.
    ShowActions,
    /// To the report.
    ShowReport,
    /// Saves at once, or again after a failure.
    Save,
    /// Opens what can only be read once more, to edit it.
    TakeOver,
    /// Title, organisation, targets and the like.
    Properties,
    /// What the questionnaire asks about the organisation.
    Profile,
    /// Answers with the option of this number.
    Answer(u8),
    /// Answers with what has the focus, or goes on if that is the answer.
    Choose,
    /// Nobody knows.
    DontKnow,
    /// Does not apply.
    NotApplicable,
    /// Takes the answer away.
    Clear,
    /// Grade and list of evidence.
    Evidence,
    /// Note.
    Note,
    /// Target of the question, or of the dimension.
    Target,
    /// Next question.
    Next,
    /// Question before.
    Previous,
    /// Next open question.
    NextOpen,
    /// Jumps to a question by typing.
    Jump,
    /// Unfolds how a figure comes about.
    Why,
    /// Next part of the results or actions.
    Switch,
    /// The part before.
    SwitchBack,
    /// The part of this number.
    Part(u8),
    /// Focus to the left, or what is before.
    Left,
    /// Focus to the right, or what comes next.
    Right,
    /// To the question that has the focus.
    Visit,
    /// Accepts a recommendation, or takes that back.
    Accept,
    /// Rejects a recommendation.
    Reject,
    /// Puts a recommendation off.
    Defer,
    /// Marks an action as done.
    Finish,
    /// Finds the fewest actions for a level.
    Fewest,
    /// Owner, due date and note of an action.
    Plan,
    /// An action of one's own.
    OwnAction,
    /// Removes an action of one's own.
    RemoveAction,
    /// Writes the report.
    Export,
    /// Shows what was written last in the program that the system has for it.
    View,
    /// The report by the next template.
    NextTemplate,
    /// The report by the template before.
    PreviousTemplate,
    /// The report beside the note that is being written, or no longer.
    Preview,
    /// Completes a form.
    Submit,
    /// Leaves an overlay.
    Cancel,
    /// Next field of a form.
    NextField,
    /// Field before.
    PreviousField,
    /// Adds an item to a list.
    Add,
}

impl Action {
    /// Whether it changes an assessment, so that it is of no use where that can only be read.
    pub fn edits(self) -> bool {
        use Action as A;
        let answers = matches!(
            self,
            A::Answer(_) | A::DontKnow | A::NotApplicable | A::Clear | A::Evidence | A::Note
        );
        let decides = matches!(
            self,
            A::Accept | A::Reject | A::Defer | A::Finish | A::Plan | A::OwnAction | A::RemoveAction
        );
        let about = matches!(self, A::Target | A::Properties | A::Profile);
        answers || decides || about || matches!(self, A::Undo | A::Redo | A::Save)
    }

    /// The part of a view to which it leads from part `now` of `all`, both counted from 0; the same where there is none.
    pub fn part(self, now: usize, all: usize) -> usize {
        match self {
            Self::Switch => (now + 1) % all,
            Self::SwitchBack => (now + all - 1) % all,
            Self::Part(digit) if (1..=all).contains(&digit.into()) => usize::from(digit) - 1,
            _ => now,
        }
    }
}

/// Moving about in a list or text; nobody looks for that in the command palette.
pub const LIST_MOVES: [Action; 6] = [
    Action::Up,
    Action::Down,
    Action::PageUp,
    Action::PageDown,
    Action::First,
    Action::Last,
];

/// One line of the table.
pub struct ActionSpec {
    /// What happens.
    pub action: Action,
    /// Name of its messages.
    pub name: &'static str,
    /// Where.
    pub contexts: &'static [Context],
    /// By which keys; the first is shown in the footer.
    pub keys: &'static [Key],
    /// Place in the footer, lower first; not in the footer where absent.
    pub footer: Option<u8>,
}

/// Place of help in the footer.
pub const HELP_PLACE: u8 = 13;

/// What `key` does in `context`, which is not an overlay's: the screen's own entries, then the assessment's, then
/// those that hold everywhere.
pub fn find(context: Context, key: Key) -> Option<Action> {
    layers(context).iter().find_map(|layer| {
        let mut own = ACTIONS.iter().filter(|spec| spec.contexts.contains(layer));
        own.find(|spec| spec.keys.contains(&key))
            .map(|spec| spec.action)
    })
}

/// The contexts whose entries hold in `context`, the nearest first.
pub fn layers(context: Context) -> &'static [Context] {
    use Context as C;
    match context {
        C::Home => &[C::Home, C::Everywhere],
        C::Questions => &[C::Questions, C::Assessment, C::Everywhere],
        C::Results => &[C::Results, C::Assessment, C::Everywhere],
        C::Actions => &[C::Actions, C::Assessment, C::Everywhere],
        C::Report => &[C::Report, C::Assessment, C::Everywhere],
        C::Assessment => &[C::Assessment, C::Everywhere],
        C::Everywhere => &[C::Everywhere],
        C::Form => &[C::Form],
        C::Pick => &[C::Pick],
        C::Pager => &[C::Pager],
    }
}

/// The entries that hold in `context`, with the keys that reach them there (a nearer entry may take a key away).
pub fn available(context: Context) -> Vec<(&'static ActionSpec, Vec<Key>)> {
    let mut taken: Vec<Key> = Vec::new();
    let mut all = Vec::new();
    for layer in layers(context) {
        for spec in ACTIONS.iter().filter(|spec| spec.contexts.contains(layer)) {
            let keys: Vec<Key> = spec
                .keys
                .iter()
                .copied()
                .filter(|key| !taken.contains(key))
                .collect();
            taken.extend(&keys);
            if !keys.is_empty() {
                all.push((spec, keys));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Locale};
    use ratatui::crossterm::event::KeyCode;

    const ALL: [Context; 10] = [
        Context::Everywhere,
        Context::Home,
        Context::Assessment,
        Context::Questions,
        Context::Results,
        Context::Actions,
        Context::Report,
        Context::Form,
        Context::Pick,
        Context::Pager,
    ];

    #[test]
    fn no_key_means_two_things_in_one_context() {
        for context in ALL {
            let own = ACTIONS
                .iter()
                .filter(|spec| spec.contexts.contains(&context));
            let mut keys: Vec<Key> = own.flat_map(|spec| spec.keys.iter().copied()).collect();
            let all = keys.len();
            let distinct: std::collections::HashSet<Key> = keys.drain(..).collect();
            assert_eq!(distinct.len(), all, "{context:?}");
        }
    }

    #[test]
    fn every_action_has_a_key_that_reaches_it_and_words_in_every_language() {
        for tag in Locale::available() {
            let locale = Locale::new(&Lang::from(tag));
            for spec in ACTIONS {
                let reached = spec.contexts.iter().all(|context| {
                    available(*context)
                        .iter()
                        .any(|(own, _)| own.action == spec.action)
                });
                assert!(reached, "{:?}", spec.action);
                assert!(
                    !locale
                        .message(&format!("action-{}", spec.name), None)
                        .is_empty()
                );
                assert!(
                    !locale
                        .message(&format!("action-{}-help", spec.name), None)
                        .is_empty()
                );
            }
        }
    }

    #[test]
    fn no_action_needs_a_function_key_or_a_character_that_is_hard_to_type() {
        let hard = |key: &Key| {
            matches!(key.code, KeyCode::F(_))
                || matches!(key.code, KeyCode::Char(c) if "[]{}@\\/|".contains(c))
        };
        for spec in ACTIONS {
            assert!(!spec.keys.iter().all(hard), "{:?}", spec.action);
        }
    }
}
