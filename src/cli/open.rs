//! `reifegrad` and `reifegrad open`: the terminal interface, or plain mode.

use super::context::{Context, has_screen, notice};
use super::failure::{Failure, Result};
use super::interface;
use crate::desk::{Desk, Open, words};
use crate::t;
use crate::wording::visible::visible;
use crate::workspace::error::{Doing, Error, shown};
use crate::{plain, tui};
use clap::builder::NonEmptyStringValueParser;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

/// Arguments of `open`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    assessment: String,
}

/// The assessments of the workspace.
pub fn home(context: &Context, out: &mut dyn Write) -> Result<()> {
    require_screen(context)?;
    show(context.desk()?, None, context, out)
}

/// One assessment.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    require_screen(context)?;
    let desk = context.desk()?;
    let path = find(&desk, &args.assessment, context)?;
    show(desk, Some(path), context, out)
}

/// Without a terminal only plain mode is of use, and only to who asked for it.
pub fn require_screen(context: &Context) -> Result<()> {
    if context.is_plain() || has_screen() {
        return Ok(());
    }
    Err(Failure::Usage(t!(context.locale, "cli-no-terminal")))
}

/// Shows the desk, with the assessment at `path` open, until the user leaves.
pub fn show(
    desk: Desk,
    path: Option<PathBuf>,
    context: &Context,
    out: &mut dyn Write,
) -> Result<()> {
    if context.is_plain() {
        let open = path
            .map(|path| open(&desk, &path, false, context))
            .transpose()?;
        let echo = !io::stdin().is_terminal();
        return Ok(plain::run(
            &desk,
            open,
            &context.locale,
            io::stdin().lock(),
            out,
            echo,
        )?);
    }
    let unopened = interface::Unopened::default();
    tui::run(interface::start(desk, path, context, &unopened)).map_err(|error| {
        Failure::Failed(t!(
            context.locale,
            "cli-terminal",
            cause = error.to_string()
        ))
    })?;
    let unopened = unopened.lock().unwrap_or_else(PoisonError::into_inner);
    match &*unopened {
        Some(error) => Err(Failure::file(error, context)),
        None => Ok(()),
    }
}

/// The file of the assessment that people mean: a path, or a name in the workspace.
fn find(desk: &Desk, name: &str, context: &Context) -> Result<PathBuf> {
    let path = desk.workspace().resolve(name);
    if path.starts_with(desk.workspace().root()) {
        context.tell_place(desk.workspace());
    }
    // A link to nowhere is there; opening it tells what is wrong.
    if path.symlink_metadata().is_ok() {
        return Ok(path);
    }
    if path == Path::new(name) {
        let error = Error::Io {
            doing: Doing::Read,
            path,
            source: io::ErrorKind::NotFound.into(),
        };
        return Err(Failure::file(&error, context));
    }
    let files = desk.workspace().files().unwrap_or_default();
    let names: Vec<_> = files
        .iter()
        .filter_map(|file| file.file_stem())
        .map(|own| shown(Path::new(own)))
        .collect();
    Err(Failure::Failed(t!(
        context.locale,
        "cli-not-there",
        name = visible(name).into_owned(),
        path = shown(&path),
        known = names.len(),
        names = names.join(", ")
    )))
}

/// The assessment of this path or name, to be read.
pub fn read(name: &str, context: &Context) -> Result<Open> {
    let desk = context.desk()?;
    open(&desk, &find(&desk, name, context)?, true, context)
}

/// The assessment of this path or name, to be changed; says what there is to know about it.
pub fn write(name: &str, context: &Context) -> Result<(Desk, Open)> {
    let desk = context.desk()?;
    let open = open(&desk, &find(&desk, name, context)?, false, context)?;
    if let Some(reason) = open.file.read_only() {
        return Err(Failure::Failed(reason.message(&context.locale)));
    }
    for sentence in words::opened(&context.locale, &open) {
        notice(&sentence);
    }
    Ok((desk, open))
}

fn open(desk: &Desk, path: &Path, read_only: bool, context: &Context) -> Result<Open> {
    let opened = desk.open(path, read_only);
    opened.map_err(|error| Failure::file(&error, context))
}
