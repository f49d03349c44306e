//! What is wrong with a file, and where. How it looks is told in [`super::render`].

use super::source::Source;
use crate::domain::sorting;
use crate::i18n::Message;
use std::ops::Range;

/// Most errors of one run that are kept, and most warnings; more would hide the first.
const MAX_FAULTS: usize = 500;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, but something is probably not meant that way.
    Warning,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub source: Source,
    /// Bytes of its text.
    pub span: Range<usize>,
}

impl Place {
    /// Bytes of a file.
    pub fn new(source: &Source, span: Range<usize>) -> Self {
        Self {
            source: source.clone(),
            span,
        }
    }

    /// A file as a whole.
    pub fn file(source: &Source) -> Self {
        Self::new(source, 0..0)
    }

    /// Line and column of its start, both from 1.
    pub fn position(&self) -> (usize, usize) {
        self.source.position(self.span.start)
    }
}

/// A place with something to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// What about it.
    pub message: Message,
}

/// Something wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong: a whole sentence.
    pub message: Message,
    /// Where.
    pub place: Place,
    /// A word or two at the place.
    pub label: Option<Message>,
    /// Other places it has to do with.
    pub further: Vec<Label>,
    /// What to do.
    pub hint: Option<Message>,
}

impl Fault {
    /// An error at a place.
    pub fn error(place: Place, message: Message) -> Self {
        Self {
            severity: Severity::Error,
            message,
            place,
            label: None,
            further: Vec::new(),
            hint: None,
        }
    }

    /// A warning at a place.
    pub fn warning(place: Place, message: Message) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(place, message)
        }
    }

    /// With a word or two at the place.
    #[must_use]
    pub fn label(self, label: Message) -> Self {
        Self {
            label: Some(label),
            ..self
        }
    }

    /// With another place that it has to do with.
    #[must_use]
    pub fn also(mut self, place: Place, message: Message) -> Self {
        self.further.push(Label { place, message });
        self
    }

    /// With what to do about it.
    #[must_use]
    pub fn hint(self, hint: Message) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }

    /// Whether the file cannot be used because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The faults of one run, collected.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    list: Vec<Fault>,
    errors: usize,
    warnings: usize,
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        let mut faults = Self::default();
        faults.push(fault);
        faults
    }
}

impl Faults {
    /// Adds a fault.
    pub fn push(&mut self, fault: Fault) {
        let count = if fault.is_error() {
            &mut self.errors
        } else {
            &mut self.warnings
        };
        *count += 1;
        if *count <= MAX_FAULTS {
            self.list.push(fault);
        }
    }

    /// Adds the faults of another run.
    pub fn extend(&mut self, others: Self) {
        others.list.into_iter().for_each(|fault| self.push(fault));
    }

    /// Whether there are so many errors that looking for more helps nobody.
    pub fn is_full(&self) -> bool {
        self.errors > MAX_FAULTS
    }

    /// Whether there is an error, not only warnings.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// How many errors were found.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// How many faults were found beyond the list, at least: looking stops some time.
    pub fn left_out(&self) -> usize {
        self.errors + self.warnings - self.list.len()
    }

    /// The faults in the order of their places, file by file.
    pub fn sorted(mut self) -> Vec<Fault> {
        let mut files: Vec<String> = Vec::new();
        for fault in &self.list {
            let path = fault.place.source.path();
            if !files.iter().any(|own| own == path) {
                files.push(path.to_owned());
            }
        }
        let file = |fault: &Fault| {
            files
                .iter()
                .position(|own| own == fault.place.source.path())
        };
        sorting::by_key(&mut self.list, |fault| {
            (file(fault), fault.place.span.start)
        });
        self.list
    }

    /// The faults in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.list.iter()
    }
}
