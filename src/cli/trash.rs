//! `reifegrad trash`: what the interface removed, and how it comes back.

use super::context::{Context, notice};
use super::failure::{Failure, Result};
use super::table::{Align, Table};
use crate::desk::{Desk, words};
use crate::i18n::Locale;
use crate::t;
use crate::wording::visible::visible;
use crate::workspace::Entry;
use crate::workspace::error::shown;
use clap::Subcommand;
use clap::builder::NonEmptyStringValueParser;
use std::io::Write;

/// Arguments of `trash`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    List,
    Restore {
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        name: String,
    },
}

/// Does what was asked for.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    let desk = context.desk()?;
    context.tell_place(desk.workspace());
    let trashed = desk.trashed();
    let trashed = trashed.map_err(|error| Failure::file(&error, context))?;
    match &args.command {
        Command::List => list(&trashed, &context.locale, out),
        Command::Restore { name } => restore(&desk, &trashed, name, context, out),
    }
}

fn list(trashed: &[Entry], locale: &Locale, out: &mut dyn Write) -> Result<()> {
    if trashed.is_empty() {
        notice(&t!(locale, "cli-trash-empty"));
        return Ok(());
    }
    let mut table = Table::new(&[
        (Align::Left, t!(locale, "cli-col-name")),
        (Align::Left, t!(locale, "cli-col-title")),
        (Align::Left, t!(locale, "cli-col-changed")),
    ]);
    for entry in trashed {
        let (title, changed) = match &entry.content {
            Ok(own) => (words::title(&own.head.meta), locale.date(own.head.changed)),
            Err(error) => (error.message(locale), String::new()),
        };
        table.row([entry.name(), title, changed]);
    }
    Ok(table.write(out)?)
}

/// Puts an assessment back and prints its path.
fn restore(
    desk: &Desk,
    trashed: &[Entry],
    name: &str,
    context: &Context,
    out: &mut dyn Write,
) -> Result<()> {
    let wanted = name.strip_suffix(".toml").unwrap_or(name);
    let Some(entry) = trashed.iter().find(|own| own.name() == wanted) else {
        let names: Vec<_> = trashed
            .iter()
            .map(|own| visible(&own.name()).into_owned())
            .collect();
        return Err(Failure::Failed(t!(
            context.locale,
            "cli-not-in-trash",
            name = visible(name).into_owned(),
            known = names.len(),
            names = names.join(", ")
        )));
    };
    let back = desk.restore(&entry.path);
    let back = back.map_err(|error| Failure::file(&error, context))?;
    Ok(writeln!(out, "{}", shown(&back))?)
}
