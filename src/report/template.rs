//! Templates: a report in Markdown.
//!
//! Every value that a template prints is escaped for Markdown unless it went through one of the filters here, and the
//! whole document is tamed afterwards; so no text of a user or questionnaire can become markup, whatever a template does.

mod bounds;
mod fault;
mod fill;

pub use bounds::MAX_TEMPLATE;
pub use fault::{TemplateError, TemplateFault};

use super::{Document, Report};
use crate::packed::{Packed, packed};
use std::panic::resume_unwind;
use std::thread;

/// Templates that come with the program: name and text.
pub static BUILT_IN: [(&str, Packed); 4] = [
    ("full", packed!("reports/full.md")),
    ("summary", packed!("reports/summary.md")),
    ("actions", packed!("reports/actions.md")),
    ("answers", packed!("reports/answers.md")),
];

/// A template with the name that it has in messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name or path.
    pub name: String,
    /// What it says.
    pub text: String,
}

impl Template {
    /// The one of this name that comes with the program.
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, text) = BUILT_IN.iter().find(|(own, _)| *own == name)?;
        Some(Self {
            name: name.to_owned(),
            text: text.text(),
        })
    }

    /// The report as a document: this template, filled in.
    ///
    /// # Errors
    /// The template names a value, filter or message that does not exist, is not well-formed, or asks for too much.
    pub fn document(&self, report: &Report) -> Result<Document, TemplateError> {
        let markdown = self.filled(report).map_err(|(line, fault)| TemplateError {
            name: self.name.clone(),
            line,
            fault,
        })?;
        Ok(Document::new(report, &markdown))
    }

    /// In a thread of its own, for what is nested deeply takes much of a stack.
    fn filled(&self, report: &Report) -> Result<String, fill::Fault> {
        if self.text.len() > MAX_TEMPLATE {
            return Err((None, TemplateFault::TooLong));
        }
        let failed = |error: std::io::Error| (None, TemplateFault::Other(error.to_string()));
        thread::scope(|scope| {
            let thread = thread::Builder::new().stack_size(bounds::STACK);
            let fill = || fill::filled(report, self);
            let filled = thread.spawn_scoped(scope, fill).map_err(failed)?;
            filled.join().unwrap_or_else(|panic| resume_unwind(panic))
        })
    }
}
