//! `reifegrad check`.

use super::context::Context;
use super::failure::{Failure, Result};
use crate::format::{self, Faults, Source};
use crate::t;
use crate::workspace::Workspace;
use crate::workspace::read::read;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Prints every fault of every file. A file that cannot be read does not keep the others from being checked.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    let mut result = Ok(());
    for file in &args.files {
        match one(&meant(file, context), context, out) {
            Ok(false) => {}
            Ok(true) => result = result.and(Err(Failure::Told)),
            Err(unread @ Failure::Failed(_)) => {
                if let Err(before) = &result {
                    before.tell(context);
                }
                result = Err(unread);
            }
            Err(other) => return Err(other),
        }
    }
    result
}

/// The assessment of this name in the workspace, unless something lies at this path.
fn meant(file: &Path, context: &Context) -> PathBuf {
    let desk = || context.desk().ok();
    let name = file.to_str().filter(|_| !file.exists());
    name.zip(name.and_then(|_| desk()))
        .map(|(name, desk)| desk.workspace().resolve(name))
        .filter(|path| path.exists())
        .unwrap_or_else(|| file.to_owned())
}

/// Whether the file cannot be used.
fn one(file: &Path, context: &Context, out: &mut dyn Write) -> Result<bool> {
    let bytes = read(file).map_err(|error| Failure::file(&error, context))?;
    let path = crate::workspace::error::shown(file);
    if file.extension().is_some_and(|own| own == "md") {
        let told = t!(context.locale, "cli-check-template", path = path);
        return Err(Failure::Failed(told));
    }
    let faults = match Source::from_bytes(&file.to_string_lossy(), bytes) {
        Ok(source) => faults(file, &source),
        Err(fault) => (*fault).into(),
    };
    let (errors, left_out, has_errors) = (faults.errors(), faults.left_out(), faults.has_errors());
    let faults = faults.sorted();
    for fault in &faults {
        writeln!(out, "{}\n", fault.render(&context.locale, context.look()))?;
    }
    let warnings = faults.iter().filter(|fault| !fault.is_error()).count();
    let summary = t!(
        context.locale,
        "cli-check",
        path = path,
        errors = errors,
        warnings = warnings
    );
    writeln!(out, "{summary}")?;
    if left_out > 0 {
        writeln!(
            out,
            "{}",
            t!(context.locale, "cli-check-more", count = left_out)
        )?;
    }
    Ok(has_errors)
}

fn faults(file: &Path, source: &Source) -> Faults {
    format::check(source, &Workspace::of_file(&beside(file)).shelf())
}

/// A questionnaire lies one folder below its workspace; the search begins at its path, so that others may include it.
fn beside(file: &Path) -> PathBuf {
    file.canonicalize().unwrap_or_else(|_| file.to_owned())
}
