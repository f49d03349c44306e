//! How a command ends that did not do what it was asked for: kind of failure → exit code and sentence.

use super::context::{Context, notice};
use crate::format::{Fault, Faults};
use crate::t;
use crate::wording::visible::{visible, visible_lines};
use crate::workspace::{Error, SaveError};
use std::io;
use std::process::ExitCode;

/// What commands return.
pub type Result<T> = std::result::Result<T, Failure>;

/// Why a command ends early.
#[derive(Debug)]
pub enum Failure {
    /// Nobody reads the output any more, which is their right.
    Closed,
    /// The output could not be written.
    Output(io::Error),
    /// Something failed: a sentence for people. Exit code 1.
    Failed(String),
    /// The command was used wrongly: a sentence for people. Exit code 2.
    Usage(String),
    /// A file is invalid: a sentence for people. Exit code 3.
    Invalid(String),
    /// Faults with the lines they are in, which say themselves that they are errors; and the exit code.
    Faults(String, u8),
    /// A file is invalid, as the output says already. Exit code 3.
    Told,
}

impl Failure {
    /// Tells people and gives the exit code.
    pub fn tell(&self, context: &Context) -> ExitCode {
        // Names of files and texts of people may be in any of them.
        let error = |message: String| {
            let lines: Vec<_> = visible_lines(&message).collect();
            Some(t!(context.locale, "cli-error", message = lines.join("\n")))
        };
        let (code, told) = match self {
            Self::Closed => (0, None),
            Self::Output(cause) => {
                let cause = cause.to_string();
                (1, error(t!(context.locale, "cli-output", cause = cause)))
            }
            Self::Failed(message) => (1, error(message.clone())),
            Self::Usage(message) => (2, error(message.clone())),
            Self::Invalid(message) => (3, error(message.clone())),
            Self::Faults(faults, code) => (*code, Some(faults.clone())),
            Self::Told => (3, None),
        };
        if let Some(told) = told {
            notice(&told);
        }
        ExitCode::from(code)
    }

    /// A file that could not be used.
    pub fn file(error: &Error, context: &Context) -> Self {
        let message = error.message(&context.locale);
        match error {
            Error::Invalid(..) => Self::Invalid(message),
            Error::NotAFolder(_) => Self::Usage(message),
            _ => Self::Failed(message),
        }
    }

    /// A save that did not happen. A command asks nobody whose version shall win.
    pub fn save(error: &SaveError, context: &Context) -> Self {
        let (locale, what) = (&context.locale, error.message(&context.locale));
        Self::Failed(match error {
            SaveError::Conflict { .. } => t!(locale, "cli-conflict", what = what),
            SaveError::Failed { .. } => what,
        })
    }

    /// Faults of a file, each with the line it is in. Exit code 3.
    pub fn faults(faults: Faults, context: &Context) -> Self {
        Self::Faults(rendered(faults, context), 3)
    }

    /// Faults of a file with answers that are no faults of the file itself. Exit code 2.
    pub fn unfit(faults: Faults, context: &Context) -> Self {
        Self::Faults(rendered(faults, context), 2)
    }

    /// Faults of what was given on the command line. Exit code 2.
    pub fn given(faults: Faults, context: &Context) -> Self {
        let locale = &context.locale;
        Self::Usage(told(faults, |fault| {
            let hint = fault.hint.as_ref().map(|hint| hint.say(locale));
            let sentences = [Some(fault.message.say(locale)), hint];
            let sentences: Vec<_> = sentences.into_iter().flatten().collect();
            visible(&sentences.join(" ")).into_owned()
        }))
    }
}

fn rendered(faults: Faults, context: &Context) -> String {
    told(faults, |fault| {
        fault.render(&context.locale, context.look_of_notices())
    })
}

/// All errors, one below the other.
fn told(faults: Faults, say: impl Fn(&Fault) -> String) -> String {
    let faults = faults.sorted();
    let errors: Vec<_> = faults
        .iter()
        .filter(|fault| fault.is_error())
        .map(say)
        .collect();
    errors.join("\n")
}

/// Of writing results; other causes are turned into sentences where they arise.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Output(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::Global;
    use crate::format::settings::Preferences;
    use crate::i18n::Locale;

    #[test]
    fn a_command_offers_no_choice_after_a_conflict() {
        for (language, again, choice) in [("en", "again", "choose"), ("de", "noch einmal", "ählen")]
        {
            let context = Context {
                global: Global::default(),
                locale: Locale::new(&language.into()),
                preferences: Preferences::default(),
            };
            for spots in [[].into(), [crate::domain::merge::Spot::Meta].into()] {
                let conflict = SaveError::Conflict {
                    spots,
                    theirs: None,
                };
                let Failure::Failed(told) = Failure::save(&conflict, &context) else {
                    panic!("not another kind of failure");
                };
                assert!(told.contains(again) && !told.contains(choice), "{told}");
            }
        }
    }
}
