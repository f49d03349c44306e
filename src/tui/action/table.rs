//! The entries of the table: what is done where by which keys.

use super::super::key::{Key, alt, char, code, ctrl};
use super::{Action, ActionSpec, Context, HELP_PLACE};
use ratatui::crossterm::event::KeyCode;

/// Contexts with a list or text in which one moves up and down.
const LISTS: &[Context] = &[
    Context::Home,
    Context::Questions,
    Context::Results,
    Context::Actions,
    Context::Report,
    Context::Pick,
    Context::Pager,
];

/// Views that have several parts.
const PARTS: &[Context] = &[Context::Results, Context::Actions];

const fn spec(
    action: Action,
    name: &'static str,
    contexts: &'static [Context],
    keys: &'static [Key],
    footer: Option<u8>,
) -> ActionSpec {
    ActionSpec {
        action,
        name,
        contexts,
        keys,
        footer,
    }
}

/// All actions. Within a context the first entry with a matching key counts; the order is also that of the help.
pub static ACTIONS: &[ActionSpec] = {
    use Action as A;
    use Context as C;
    use KeyCode as K;
    &[
        // Home
        spec(A::Open, "open", &[C::Home], &[code(K::Enter)], Some(1)),
        spec(A::New, "new", &[C::Home], &[char('n')], Some(2)),
        spec(A::Duplicate, "duplicate", &[C::Home], &[char('d')], Some(3)),
        spec(
            A::Delete,
            "delete",
            &[C::Home],
            &[char('x'), code(K::Delete)],
            Some(4),
        ),
        spec(A::Trash, "trash", &[C::Home], &[char('t')], None),
        // Questions
        spec(
            A::Choose,
            "choose",
            &[C::Questions],
            &[code(K::Enter)],
            Some(2),
        ),
        spec(
            A::DontKnow,
            "dont-know",
            &[C::Questions],
            &[char('?'), char('0')],
            Some(8),
        ),
        spec(
            A::NotApplicable,
            "not-applicable",
            &[C::Questions],
            &[char('x')],
            Some(9),
        ),
        spec(A::Note, "note", &[C::Questions], &[char('n')], Some(3)),
        spec(
            A::Evidence,
            "evidence",
            &[C::Questions],
            &[char('b'), char('e')],
            Some(4),
        ),
        spec(
            A::Next,
            "next",
            &[C::Questions],
            &[code(K::Right), char('l')],
            None,
        ),
        spec(
            A::Previous,
            "previous",
            &[C::Questions],
            &[code(K::Left)],
            Some(5),
        ),
        spec(
            A::NextOpen,
            "next-open",
            &[C::Questions],
            &[char('o')],
            Some(7),
        ),
        spec(
            A::Jump,
            "jump",
            &[C::Questions],
            &[char('/'), char('g'), ctrl('f')],
            Some(6),
        ),
        spec(A::Target, "target", &[C::Questions], &[char('t')], None),
        spec(
            A::Clear,
            "clear",
            &[C::Questions],
            &[code(K::Delete), code(K::Backspace)],
            None,
        ),
        // Results
        spec(A::Visit, "visit", &[C::Results], &[code(K::Enter)], Some(2)),
        spec(A::Why, "why", &[C::Results], &[char('w')], Some(3)),
        spec(
            A::Why,
            "why",
            &[C::Questions, C::Actions],
            &[char('w')],
            Some(10),
        ),
        spec(A::Target, "target-here", &[C::Results], &[char('t')], None),
        // Results and actions
        spec(A::Switch, "switch", PARTS, &[char('v')], Some(7)),
        spec(A::SwitchBack, "switch-back", PARTS, &[char('V')], None),
        spec(A::Left, "left", PARTS, &[code(K::Left)], None),
        spec(A::Right, "right", PARTS, &[code(K::Right)], None),
        // Actions
        spec(A::Accept, "accept", &[C::Actions], &[char(' ')], Some(1)),
        spec(A::Plan, "plan", &[C::Actions], &[code(K::Enter)], Some(2)),
        spec(A::Reject, "reject", &[C::Actions], &[char('x')], Some(3)),
        spec(A::Defer, "defer", &[C::Actions], &[char('d')], Some(4)),
        spec(A::Finish, "finish", &[C::Actions], &[char('f')], Some(6)),
        spec(
            A::OwnAction,
            "own-action",
            &[C::Actions],
            &[char('n')],
            Some(5),
        ),
        spec(A::Fewest, "fewest", &[C::Actions], &[char('g')], None),
        spec(
            A::RemoveAction,
            "remove-action",
            &[C::Actions],
            &[code(K::Delete)],
            None,
        ),
        // Report
        spec(
            A::Export,
            "export",
            &[C::Report],
            &[char('e'), code(K::Enter)],
            Some(1),
        ),
        spec(A::View, "view-report", &[C::Report], &[char('o')], Some(2)),
        spec(
            A::NextTemplate,
            "next-template",
            &[C::Report],
            &[char('v')],
            Some(3),
        ),
        spec(
            A::PreviousTemplate,
            "previous-template",
            &[C::Report],
            &[char('V')],
            None,
        ),
        // Any view of an assessment
        spec(
            A::NextView,
            "next-view",
            &[C::Assessment],
            &[code(K::Tab)],
            Some(11),
        ),
        spec(
            A::PreviousView,
            "previous-view",
            &[C::Assessment],
            &[code(K::BackTab)],
            None,
        ),
        spec(
            A::ShowQuestions,
            "show-questions",
            &[C::Assessment],
            &[char('i')],
            None,
        ),
        spec(
            A::ShowResults,
            "show-results",
            &[C::Assessment],
            &[char('r')],
            None,
        ),
        spec(
            A::ShowActions,
            "show-actions",
            &[C::Assessment],
            &[char('a')],
            None,
        ),
        spec(
            A::ShowReport,
            "show-report",
            &[C::Assessment],
            &[char('p')],
            None,
        ),
        spec(
            A::Undo,
            "undo",
            &[C::Assessment, C::Home],
            &[char('u')],
            Some(12),
        ),
        spec(
            A::Redo,
            "redo",
            &[C::Assessment],
            &[ctrl('r'), char('U')],
            None,
        ),
        spec(
            A::TakeOver,
            "take-over",
            &[C::Assessment],
            &[char('E')],
            Some(0),
        ),
        spec(A::Save, "save", &[C::Assessment], &[ctrl('s')], None),
        spec(
            A::Properties,
            "properties",
            &[C::Assessment],
            &[char('m')],
            None,
        ),
        spec(A::Profile, "profile", &[C::Assessment], &[char('c')], None),
        // Lists and texts
        spec(A::Up, "up", LISTS, &[code(K::Up), char('k')], None),
        spec(A::Down, "down", LISTS, &[code(K::Down), char('j')], None),
        spec(A::PageUp, "page-up", LISTS, &[code(K::PageUp)], None),
        spec(A::PageDown, "page-down", LISTS, &[code(K::PageDown)], None),
        spec(A::First, "first", LISTS, &[code(K::Home)], None),
        spec(A::Last, "last", LISTS, &[code(K::End)], None),
        // Overlays
        spec(
            A::Submit,
            "submit",
            &[C::Form],
            &[ctrl('s'), code(K::Enter)],
            Some(1),
        ),
        spec(
            A::Help,
            "field-help",
            &[C::Form],
            &[code(K::F(1)), ctrl('g')],
            Some(HELP_PLACE),
        ),
        spec(
            A::NextField,
            "next-field",
            &[C::Form],
            &[code(K::Tab), code(K::Down)],
            Some(2),
        ),
        spec(
            A::PreviousField,
            "previous-field",
            &[C::Form],
            &[code(K::BackTab), code(K::Up)],
            None,
        ),
        spec(A::Preview, "preview", &[C::Form], &[ctrl('p')], Some(3)),
        spec(
            A::NextTemplate,
            "template",
            &[C::Form],
            &[ctrl('t')],
            Some(10),
        ),
        spec(A::Submit, "select", &[C::Pick], &[code(K::Enter)], Some(1)),
        spec(
            A::Cancel,
            "cancel",
            &[C::Form, C::Pick],
            &[code(K::Esc)],
            Some(9),
        ),
        spec(
            A::Cancel,
            "close",
            &[C::Pager],
            &[code(K::Esc), code(K::Enter), char('q')],
            Some(1),
        ),
        // Everywhere
        spec(
            A::Help,
            "help",
            &[C::Everywhere],
            &[char('h'), char('?'), code(K::F(1))],
            Some(HELP_PLACE),
        ),
        spec(
            A::Palette,
            "palette",
            &[C::Everywhere],
            &[char(':'), ctrl('p')],
            Some(14),
        ),
        spec(
            A::Language,
            "language",
            &[C::Everywhere],
            &[char('L')],
            Some(16),
        ),
        spec(
            A::Settings,
            "settings",
            &[C::Everywhere],
            &[char('s'), char(',')],
            Some(15),
        ),
        spec(
            A::Back,
            "back",
            &[C::Assessment],
            &[code(K::Esc), char('q')],
            Some(17),
        ),
        spec(
            A::Quit,
            "quit",
            &[C::Home],
            &[char('q'), code(K::Esc)],
            Some(17),
        ),
        spec(
            A::Quit,
            "quit",
            &[C::Everywhere],
            &[ctrl('c'), ctrl('q')],
            None,
        ),
        spec(A::Suspend, "suspend", &[C::Everywhere], &[ctrl('z')], None),
        spec(
            A::Redraw,
            "redraw",
            &[C::Everywhere],
            &[ctrl('l'), alt('l')],
            None,
        ),
    ]
};
