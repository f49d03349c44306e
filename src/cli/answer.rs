//! `reifegrad answer`: all of it, or nothing.

use super::context::{Context, notice, source};
use super::failure::{Failure, Result};
use super::open;
use crate::desk::words;
use crate::domain::assessment::Edit;
use crate::domain::sorting;
use crate::format::answers::{self, Given, Layout};
use crate::format::{Place, Source};
use crate::t;
use crate::wording::visible::visible;
use clap::builder::NonEmptyStringValueParser;
use std::io::Write;

/// Arguments of `answer`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    assessment: String,
    #[arg(value_name = "ID=VALUE", required_unless_present = "from")]
    answers: Vec<String>,
    #[arg(long, value_name = "NAME")]
    participant: Option<String>,
    #[arg(long, value_name = "GRADE")]
    evidence: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long, value_name = "FILE")]
    from: Option<String>,
}

/// Answers questions.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    let (desk, mut open) = open::write(&args.assessment, context)?;
    let locale = &context.locale;
    let given = given(args, context)?;
    let edits = answers::edits(&given, &open.questionnaire, &open.assessment);
    let edits = edits.map_err(|faults| match args.from {
        Some(_) => Failure::unfit(faults, context),
        None => Failure::given(faults, context),
    })?;
    let count = count(&edits);
    for edit in edits {
        open.assessment.apply(edit);
    }
    let saved = open
        .save(desk.today())
        .map_err(|error| Failure::save(&error, context))?;
    if let Some(more) = words::saved(locale, &saved) {
        notice(&more);
    }
    Ok(writeln!(
        out,
        "{}",
        t!(locale, "cli-answered", count = count)
    )?)
}

fn count(edits: &[Edit]) -> usize {
    let ids = edits.iter().filter_map(|edit| match edit {
        Edit::Answer(id, _) => Some(id),
        _ => None,
    });
    sorting::set(ids).len()
}

/// Answers of the file, then those of the command line, with the options filled in.
fn given(args: &Args, context: &Context) -> Result<Vec<Given>> {
    let mut all = match &args.from {
        Some(from) => from_file(from, context)?,
        None => Vec::new(),
    };
    for text in &args.answers {
        all.push(from_argument(text, context)?);
    }
    for one in &mut all {
        let fill = |own: &mut Option<String>, given: &Option<String>| {
            if own.is_none() {
                own.clone_from(given);
            }
        };
        fill(&mut one.participant, &args.participant);
        fill(&mut one.evidence, &args.evidence);
        fill(&mut one.note, &args.note);
    }
    Ok(all)
}

fn from_argument(text: &str, context: &Context) -> Result<Given> {
    let pair = text.split_once('=').map(|(id, value)| (id.trim(), value));
    let Some((id, value)) = pair.filter(|(id, _)| !id.is_empty()) else {
        return Err(Failure::Usage(t!(
            context.locale,
            "cli-answer-form",
            given = visible(text).into_owned()
        )));
    };
    let place = Place::file(&Source::new(text, ""));
    Ok(Given {
        value: Some(value.to_owned()),
        ..Given::new(id, place)
    })
}

fn from_file(from: &str, context: &Context) -> Result<Vec<Given>> {
    let source = source(from, context)?;
    answers::read(&source, Layout::of(&source)).map_err(|faults| Failure::faults(faults, context))
}
