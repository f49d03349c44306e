//! `reifegrad schema`.

use super::failure::Result;
use crate::format::FileKind;
use crate::format::schema;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::io::Write;

/// Arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(default_value = "questionnaire", value_parser = kind())]
    format: FileKind,
}

fn kind() -> impl TypedValueParser<Value = FileKind> {
    let names = PossibleValuesParser::new(FileKind::ALL.map(FileKind::as_str));
    names.map(|name| {
        let kind = FileKind::ALL.into_iter().find(|kind| kind.as_str() == name);
        kind.expect("it is one of the names")
    })
}

/// Prints the schema.
pub fn run(args: &Args, out: &mut dyn Write) -> Result<()> {
    Ok(writeln!(out, "{:#}", schema::of(args.format.spec()))?)
}
