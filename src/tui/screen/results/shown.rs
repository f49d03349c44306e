//! The parts of the results.

use crate::i18n::Locale;
use crate::t;
use crate::tui::action::Action;

/// Which part is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    #[default]
    Profile,
    Table,
    Questions,
    HeatMap,
    Lenses,
    Radar,
    Tensions,
    Unknown,
    Left,
}

impl Shown {
    /// All parts in order.
    pub const ALL: [Self; 9] = [
        Self::Profile,
        Self::Table,
        Self::Questions,
        Self::HeatMap,
        Self::Lenses,
        Self::Radar,
        Self::Tensions,
        Self::Unknown,
        Self::Left,
    ];

    /// Its place among all, from 0.
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|own| *own == self).unwrap_or(0)
    }

    /// The part to which an action leads.
    pub fn after(self, action: Action) -> Self {
        Self::ALL[action.part(self.place(), Self::ALL.len())]
    }

    /// Whether it is about single questions, not dimensions.
    pub fn is_of_questions(self) -> bool {
        matches!(self, Self::Questions | Self::HeatMap)
    }

    /// What it is called.
    pub fn name(self, locale: &Locale) -> String {
        match self {
            Self::Profile => t!(locale, "results-part-profile"),
            Self::Table => t!(locale, "results-part-table"),
            Self::Questions => t!(locale, "results-part-questions"),
            Self::HeatMap => t!(locale, "results-part-heat-map"),
            Self::Lenses => t!(locale, "results-part-lenses"),
            Self::Radar => t!(locale, "results-part-radar"),
            Self::Tensions => t!(locale, "results-part-tensions"),
            Self::Unknown => t!(locale, "results-part-unknown"),
            Self::Left => t!(locale, "results-part-left"),
        }
    }
}
