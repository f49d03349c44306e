//! `reifegrad score`.

mod board;

use super::context::Context;
use super::failure::{Failure, Result};
use super::open;
use crate::desk::{Open, json_text};
use crate::domain::explain::explain;
use crate::report::json;
use crate::t;
use crate::wording::explanation;
use crate::wording::visible::visible;
use board::Board;
use clap::builder::NonEmptyStringValueParser;
use std::io::Write;

/// Arguments of `score`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    assessment: String,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[arg(long, value_name = "ID", conflicts_with = "format")]
    explain: Option<String>,
}

/// Forms of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Table,
    Json,
}

/// Prints the scores.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    let open = open::read(&args.assessment, context)?;
    if let Some(id) = &args.explain {
        return explained(id, &open, context, out);
    }
    let figures = open.figures();
    match args.format {
        Format::Json => {
            let lang = context.locale.lang();
            let value = json::scores(&open.questionnaire, &open.assessment, &figures.scores, lang);
            Ok(out.write_all(json_text(&value).as_bytes())?)
        }
        Format::Table => Ok(Board::new(&context.locale, &open, &figures).write(out)?),
    }
}

/// The calculation, step by step; what a step is made from stands below it.
fn explained(id: &str, open: &Open, context: &Context, out: &mut dyn Write) -> Result<()> {
    let locale = &context.locale;
    let Some(explained) = explain(&open.questionnaire, &open.assessment, id) else {
        let (id, whole) = (visible(id).into_owned(), open.questionnaire.id.as_str());
        return Err(Failure::Usage(t!(
            locale,
            "cli-explain-unknown",
            id = id,
            whole = whole
        )));
    };
    for line in explanation::explanation(locale, &open.questionnaire, &explained) {
        let rule = line
            .rule
            .map_or_else(String::new, |rule| format!(" [{rule}]"));
        writeln!(
            out,
            "{}{}{rule}",
            "  ".repeat(line.depth),
            visible(&line.text)
        )?;
    }
    Ok(writeln!(out, "\n{}", t!(locale, "cli-explain-rules"))?)
}
