//! `reifegrad report`.

use super::context::{Context, notice};
use super::failure::{Failure, Result};
use super::open;
use crate::desk::{
    Existing, ExportError, Exporter, Format, Open, TEMPLATE, Wanted, Written, branding, template,
    words,
};
use crate::i18n::Locale;
use crate::t;
use crate::workspace::error::shown;
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, TypedValueParser};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

/// What `-o` takes for standard output.
pub const STDOUT: &str = "-";

/// Arguments of `report`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    assessment: String,
    #[arg(long, value_delimiter = ',', default_value = "md", value_parser = format())]
    format: Vec<Format>,
    #[arg(long, value_name = "NAME", default_value = TEMPLATE)]
    template: String,
    #[arg(short, long, value_name = "FOLDER", value_parser = NonEmptyStringValueParser::new())]
    output: Option<String>,
    #[arg(long)]
    replace: bool,
}

fn format() -> impl TypedValueParser<Value = Format> {
    let names = PossibleValuesParser::new(Format::ALL.iter().map(|(name, _)| *name));
    names.map(|name| Format::named(&name).expect("it is one of the names"))
}

/// Writes reports and prints their paths.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    let to_stdout = args.output.as_deref() == Some(STDOUT);
    if to_stdout && args.format.len() > 1 {
        return Err(Failure::Usage(t!(context.locale, "cli-report-one-format")));
    }
    if args.format.iter().any(|format| !format.is_built_in()) {
        return Err(failure(&ExportError::NoPdf, context));
    }
    let is_binary = args.format.iter().any(|format| format.is_binary());
    if to_stdout && is_binary && io::stdout().is_terminal() {
        return Err(Failure::Usage(t!(context.locale, "cli-report-binary")));
    }
    let open = open::read(&args.assessment, context)?;
    let failed = |error: ExportError| failure(&error, context);
    let template = template(&open.workspace, &args.template).map_err(failed)?;
    let look = branding(&open.workspace).map_err(|error| Failure::file(&error, context))?;
    for told in look.told(&context.locale) {
        notice(&told);
    }
    let locale = locale(&open, context);
    let wanted = Wanted {
        template: &template,
        locale: &locale,
        alone: to_stdout,
        brand: &look.brand,
    };
    let reports = Exporter::new(&open.questionnaire, &open.assessment, wanted);
    if to_stdout {
        for format in &args.format {
            let produced = reports.produce(*format).map_err(failed)?;
            out.write_all(&produced.report)?;
            let (lacking, logo) = (&produced.lacking, produced.without_logo);
            for told in words::lacking(&context.locale, lacking, logo) {
                notice(&told);
            }
        }
        return Ok(());
    }
    let folder = match &args.output {
        Some(folder) => PathBuf::from(folder),
        None => open.workspace.reports(open.file.path()),
    };
    let existing = if args.replace {
        Existing::Replace
    } else {
        Existing::Keep
    };
    let mut whole = Ok(());
    for written in reports.export_all(&args.format, &folder, existing) {
        match written {
            Ok(written) => tell(&written, context, out)?,
            Err(error) => whole = whole.and(Err(failed(error))),
        }
    }
    whole
}

/// Prints the path of a report, and says what there is to know about it.
fn tell(written: &Written, context: &Context, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "{}", shown(&written.path))?;
    for told in words::written(&context.locale, written) {
        notice(&told);
    }
    Ok(())
}

/// Language of the report: flag, else that of the room.
fn locale(open: &Open, context: &Context) -> Locale {
    let wished = context.global.language.as_ref();
    Locale::new(wished.unwrap_or(&open.assessment.meta.language))
}

fn failure(error: &ExportError, context: &Context) -> Failure {
    let message = words::export_error(&context.locale, error);
    match error {
        ExportError::NoTemplate(..) | ExportError::NoPdf => Failure::Usage(message),
        ExportError::Pdf(_) => Failure::Failed(message),
        ExportError::Template(_) => Failure::Invalid(message),
        ExportError::File(error) => Failure::file(error, context),
    }
}
