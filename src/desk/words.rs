//! Sentences for people about what happened at the desk.

use super::{CreateError, ExportError, How, Open, ProfileFault, Written};
use crate::domain::assessment::Meta;
use crate::format::reader::suggest;
use crate::i18n::Locale;
use crate::t;
use crate::wording::answers::named_twice;
use crate::wording::visible::visible;
use crate::workspace::discover::Origin;
use crate::workspace::error::shown;
use crate::workspace::{Recovered, Saved, Workspace};
use std::path::Path;

/// What installs a program that writes PDF.
const WITH_PDF: &str = "cargo install --path . --features pdf";
/// So many characters that cannot be shown are named.
const MOST_NAMED: usize = 12;

/// Why nothing was created.
pub fn create_error(locale: &Locale, error: &CreateError) -> String {
    match error {
        CreateError::File(error) => error.message(locale),
        CreateError::Profile(fault) => profile_fault(locale, fault),
        CreateError::Twice(name) => named_twice(locale, name),
    }
}

fn profile_fault(locale: &Locale, fault: &ProfileFault) -> String {
    let shown = |text: &str| visible(text).into_owned();
    let (key, known) = (shown(&fault.key), shown(&fault.known.join(", ")));
    match &fault.value {
        Some(value) => {
            let value = visible(value).into_owned();
            t!(
                locale,
                "desk-profile-value",
                key = key,
                value = value,
                known = known
            )
        }
        None if fault.known.is_empty() => t!(locale, "desk-profile-none", key = key),
        None => t!(locale, "desk-profile-key", key = key, known = known),
    }
}

/// Why there is no report.
pub fn export_error(locale: &Locale, error: &ExportError) -> String {
    match error {
        ExportError::NoTemplate(name, known) => no_template(locale, name, known),
        ExportError::Template(error) => error.message(locale),
        ExportError::NoPdf => t!(locale, "desk-no-pdf", command = WITH_PDF),
        ExportError::Pdf(fault) => {
            let fault = visible(fault).into_owned();
            t!(locale, "desk-pdf", fault = fault)
        }
        ExportError::File(error) => error.message(locale),
    }
}

/// That there is no such template, which may have been meant, and those there are.
fn no_template(locale: &Locale, name: &str, known: &[String]) -> String {
    let meant = suggest(name, known.iter().map(String::as_str));
    let shown = |text: &str| visible(text).into_owned();
    let (name, known) = (shown(name), shown(&known.join(", ")));
    let Some(meant) = meant.map(shown) else {
        return t!(locale, "desk-no-template", name = name, known = known);
    };
    t!(locale, "desk-no-template-but", name = name, meant = meant)
}

/// Where a report lies, what became of another one there, and `more` about it.
pub fn report(locale: &Locale, report: &Written, more: Vec<String>) -> String {
    let is_new = report.how == How::New;
    let path = is_new.then(|| t!(locale, "report-written", paths = shown(&report.path)));
    let mut rest = written(locale, report);
    rest.extend(more);
    let parts = path
        .into_iter()
        .chain((!rest.is_empty()).then(|| rest.join(" ")));
    // A path ends without a stop.
    parts.collect::<Vec<_>>().join(". ")
}

/// What there is to say about a report: what became of another one at its place, what lies beside it, and what it cannot show.
pub fn written(locale: &Locale, report: &Written) -> Vec<String> {
    let path = shown(&report.path);
    let how = match &report.how {
        How::New => None,
        How::Unchanged => Some(t!(locale, "desk-report-unchanged", path = path)),
        How::Replaced => Some(t!(locale, "desk-report-replaced", path = path)),
        How::Beside(other) => {
            let other = other.file_name().map(Path::new).map(shown);
            let other = other.unwrap_or_default();
            Some(t!(locale, "desk-report-beside", path = path, other = other))
        }
    };
    let beside = (!report.beside.is_empty()).then(|| {
        let names = visible(&report.beside.join(", ")).into_owned();
        t!(locale, "desk-report-with", names = names)
    });
    how.into_iter()
        .chain(beside)
        .chain(lacking(locale, &report.lacking, report.without_logo))
        .collect()
}

/// What a report had to do without: letters that it does not have, and the logo.
pub fn lacking(locale: &Locale, lacking: &str, without_logo: bool) -> Vec<String> {
    let mut named: Vec<_> = lacking
        .chars()
        .take(MOST_NAMED)
        .map(|c| visible(&c.to_string()).into_owned())
        .collect();
    if lacking.chars().count() > MOST_NAMED {
        named.push("…".to_owned());
    }
    let letters = (!lacking.is_empty())
        .then(|| t!(locale, "desk-report-lacking", characters = named.join(" ")));
    let logo = without_logo.then(|| t!(locale, "desk-logo-unset"));
    logo.into_iter().chain(letters).collect()
}

/// What to know about an assessment that was opened: why it can only be read, what was found of an earlier start.
pub fn opened(locale: &Locale, open: &Open) -> Vec<String> {
    let read_only = open.file.read_only().map(|reason| reason.message(locale));
    let recovered = open.recovered.iter().map(|found| recovered(locale, found));
    read_only.into_iter().chain(recovered).collect()
}

/// What was found of an earlier start.
pub fn recovered(locale: &Locale, found: &Recovered) -> String {
    match found {
        Recovered::Restored => t!(locale, "desk-restored"),
        Recovered::Copied(path) => t!(locale, "desk-recovered-copy", path = shown(path)),
        Recovered::Waiting(path) => t!(locale, "desk-recovered-waiting", path = shown(path)),
    }
}

/// What else happened while saving.
pub fn saved(locale: &Locale, saved: &Saved) -> Option<String> {
    let taken = (!saved.taken.is_empty()).then(|| t!(locale, "desk-merged"));
    let copy = saved
        .copy
        .as_ref()
        .map(|path| t!(locale, "desk-copy", path = shown(path)));
    let again = saved.made_again.then(|| t!(locale, "desk-made-again"));
    let all: Vec<_> = [taken, copy, again].into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// Title of an assessment, else organisation and part.
pub fn title(meta: &Meta) -> String {
    let parts = [
        meta.title.as_str(),
        meta.organisation.as_str(),
        meta.unit.as_str(),
    ];
    let parts = parts.map(str::trim);
    let called = if parts[0].is_empty() {
        &parts[1..]
    } else {
        &parts[..1]
    };
    let called: Vec<_> = called
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect();
    visible(&called.join(", ")).into_owned()
}

/// Where assessments lie.
pub fn place(locale: &Locale, workspace: &Workspace) -> String {
    let path = shown(workspace.root());
    match workspace.origin() {
        Origin::Personal => t!(locale, "desk-personal", path = path),
        _ => path,
    }
}
