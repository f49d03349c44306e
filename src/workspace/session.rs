//! Who works here, read once when the program starts.

use super::discover::state_folder;
use super::lock::Holder;
use jiff::civil::DateTime;
use std::path::PathBuf;

/// What opening and removing assessments has to know about the one who does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who is named to others that want to open the same.
    pub holder: Holder,
    /// Where unsaved changes go that cannot lie beside their file.
    pub state: Option<PathBuf>,
}

impl Session {
    /// This process and user, since `now`. Reads the environment.
    pub fn current(now: DateTime) -> Self {
        Self {
            holder: Holder::current(now),
            state: state_folder(),
        }
    }
}
