//! The parts of the actions.

use crate::i18n::Locale;
use crate::t;
use crate::tui::action::Action;

/// Which part is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    #[default]
    List,
    Matrix,
    Roadmap,
    Dependencies,
}

impl Shown {
    /// All parts in order.
    pub const ALL: [Self; 4] = [Self::List, Self::Matrix, Self::Roadmap, Self::Dependencies];

    /// Its place among all, from 0.
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|own| *own == self).unwrap_or(0)
    }

    /// The part to which an action leads.
    pub fn after(self, action: Action) -> Self {
        Self::ALL[action.part(self.place(), Self::ALL.len())]
    }

    /// What it is called.
    pub fn name(self, locale: &Locale) -> String {
        match self {
            Self::List => t!(locale, "actions-part-list"),
            Self::Matrix => t!(locale, "actions-part-matrix"),
            Self::Roadmap => t!(locale, "actions-part-roadmap"),
            Self::Dependencies => t!(locale, "actions-part-dependencies"),
        }
    }
}
