//! `reifegrad questionnaire`: what there is, and copies to start from.

use super::context::Context;
use super::failure::{Failure, Result};
use super::report::STDOUT;
use super::table::{Align, Table};
use crate::desk::Desk;
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::format::Source;
use crate::i18n::Locale;
use crate::t;
use crate::wording::visible::visible;
use crate::workspace::Error;
use crate::workspace::error::shown;
use crate::workspace::save::create;
use clap::Subcommand;
use clap::builder::NonEmptyStringValueParser;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Arguments of `questionnaire`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    List,
    Show {
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        id: String,
    },
    Export {
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        id: String,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    New {
        file: PathBuf,
    },
}

/// What `questionnaire new` writes.
const EXAMPLE: &str = include_str!("questionnaire/example.toml");

/// Does what was asked for.
pub fn run(args: Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    match args.command {
        Command::List => {
            let desk = context.desk()?;
            context.tell_place(desk.workspace());
            Ok(list(&desk, &context.locale, out)?)
        }
        Command::Show { id } => {
            let (questionnaire, _) = find(&id, context)?;
            Ok(show(&questionnaire, &context.locale, out)?)
        }
        Command::Export { id, output } => {
            let (_, source) = find(&id, context)?;
            match output.filter(|file| file != Path::new(STDOUT)) {
                Some(file) => write(&file, source.text(), context, out),
                None => Ok(out.write_all(source.text().as_bytes())?),
            }
        }
        Command::New { file } => write(&file, EXAMPLE, context, out),
    }
}

fn find(id: &str, context: &Context) -> Result<(Questionnaire, Source)> {
    let found = context.desk()?.workspace().shelf().questionnaire(id);
    found.map_err(|error| match error {
        Error::NoQuestionnaire(..) => Failure::Usage(error.message(&context.locale)),
        other => Failure::file(&other, context),
    })
}

fn list(desk: &Desk, locale: &Locale, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new(&[
        (Align::Left, t!(locale, "cli-col-id")),
        (Align::Left, t!(locale, "cli-col-version")),
        (Align::Left, t!(locale, "cli-col-title")),
        (Align::Right, t!(locale, "cli-col-questions")),
        (Align::Left, t!(locale, "cli-col-languages")),
    ]);
    for own in desk.questionnaires(|own| own) {
        let languages: Vec<_> = own.languages.iter().map(ToString::to_string).collect();
        table.row([
            own.id.clone(),
            own.version.to_string(),
            own.title.get(locale.lang()).into_owned(),
            own.questions().count().to_string(),
            languages.join(", "),
        ]);
    }
    table.write(out)
}

fn show(questionnaire: &Questionnaire, locale: &Locale, out: &mut dyn Write) -> io::Result<()> {
    let lang = locale.lang();
    let title = questionnaire.title.get(lang);
    writeln!(
        out,
        "{} ({} {})",
        visible(&title),
        visible(&questionnaire.id),
        questionnaire.version
    )?;
    for dimension in &questionnaire.dimensions {
        writeln!(
            out,
            "\n{}  {}",
            visible(&dimension.id),
            visible(&dimension.title.get(lang))
        )?;
        for question in &dimension.questions {
            writeln!(
                out,
                "  {}  {}",
                visible(&question.id),
                visible(&question.text.get(lang))
            )?;
            options(questionnaire, question, locale, out)?;
        }
    }
    Ok(())
}

fn options(
    questionnaire: &Questionnaire,
    question: &Question,
    locale: &Locale,
    out: &mut dyn Write,
) -> io::Result<()> {
    use crate::domain::questionnaire::Kind;
    let lang = locale.lang();
    for (value, text) in question.choices(questionnaire) {
        writeln!(
            out,
            "      {}  {}",
            locale.number(value),
            visible(&text.get(lang))
        )?;
    }
    if let Kind::Checklist { options, .. } = &question.kind {
        for option in options {
            writeln!(
                out,
                "      {}  {}",
                visible(&option.id),
                visible(&option.text.get(lang))
            )?;
        }
    }
    Ok(())
}

/// Writes a new file and prints its path.
fn write(file: &Path, text: &str, context: &Context, out: &mut dyn Write) -> Result<()> {
    create(file, text.as_bytes()).map_err(|error| Failure::file(&error, context))?;
    Ok(writeln!(out, "{}", shown(file))?)
}
