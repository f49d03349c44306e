//! `reifegrad new`.

use super::context::{Context, notice, source};
use super::failure::{Failure, Result};
use crate::desk::{CreateError, Desk, New, words};
use crate::domain::assessment::Participant;
use crate::format::assessment::read_json;
use crate::format::settings::Settings;
use crate::i18n::Lang;
use crate::t;
use crate::wording::visible::visible;
use crate::workspace::Error;
use clap::ArgGroup;
use clap::builder::NonEmptyStringValueParser;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// Arguments of `new`.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("origin").required(true).args(["questionnaire", "from"]))]
pub struct Args {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    name: Option<String>,
    #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    questionnaire: Option<String>,
    #[arg(long, value_name = "TEXT")]
    organisation: Option<String>,
    #[arg(long, value_name = "TEXT")]
    unit: Option<String>,
    #[arg(long = "participant", value_name = "NAME:ROLE")]
    participants: Vec<String>,
    #[arg(long, value_name = "KEY=VALUE")]
    profile: Vec<String>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["questionnaire", "organisation", "unit", "participants", "profile"])]
    from: Option<String>,
}

/// Creates an assessment; the last line is its path.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    let desk = context.desk()?;
    let path = match &args.from {
        Some(from) => take_in(from, args, &desk, context)?,
        None => create(args, &desk, context)?,
    };
    Ok(writeln!(out, "{}", path.display())?)
}

/// Puts the assessment of a report in JSON into the workspace.
fn take_in(from: &str, args: &Args, desk: &Desk, context: &Context) -> Result<PathBuf> {
    let assessment = read_json(&source(from, context)?);
    let assessment = assessment.map_err(|faults| Failure::faults(faults, context))?;
    context.tell_place(desk.workspace());
    let path = desk.take_in(&assessment, args.name.as_deref());
    path.map_err(|error| Failure::file(&error, context))
}

fn create(args: &Args, desk: &Desk, context: &Context) -> Result<PathBuf> {
    let settings = settings(desk, context)?;
    let locale = &context.locale;
    let organisation = args
        .organisation
        .clone()
        .or(settings.organisation)
        .unwrap_or_default();
    if organisation.trim().is_empty() {
        return Err(Failure::Usage(t!(locale, "cli-new-organisation")));
    }
    let new = New {
        name: args.name.clone(),
        questionnaire: args.questionnaire.clone().unwrap_or_default(),
        organisation: organisation.trim().to_owned(),
        unit: args.unit.clone().unwrap_or_default(),
        language: room_language(context, settings.language),
        participants: args
            .participants
            .iter()
            .map(|own| participant(own, context))
            .collect::<Result<_>>()?,
        profile: profiles(&args.profile, context)?,
    };
    context.tell_place(desk.workspace());
    desk.create(new).map_err(|error| failure(&error, context))
}

/// What everybody in the workspace shares; what is wrong with it is told and left out.
fn settings(desk: &Desk, context: &Context) -> Result<Settings> {
    let settled = desk
        .defaults()
        .map_err(|error| Failure::file(&error, context))?;
    for fault in settled.faults.iter() {
        notice(&fault.line(&context.locale));
    }
    Ok(settled.value)
}

/// Language of a new assessment: flag, then the workspace's, then that of the program.
fn room_language(context: &Context, settings: Option<Lang>) -> Lang {
    let wished = context.global.language.clone().or(settings);
    wished.unwrap_or_else(|| context.locale.lang().clone())
}

fn failure(error: &CreateError, context: &Context) -> Failure {
    let message = words::create_error(&context.locale, error);
    match error {
        CreateError::File(Error::NoQuestionnaire(..))
        | CreateError::Profile(_)
        | CreateError::Twice(_) => Failure::Usage(message),
        CreateError::File(error) => Failure::file(error, context),
    }
}

fn participant(text: &str, context: &Context) -> Result<(String, String)> {
    let (name, role) = Participant::name_and_role(text);
    if name.is_empty() {
        let given = visible(text).into_owned();
        return Err(Failure::Usage(t!(
            context.locale,
            "cli-new-participant",
            given = given
        )));
    }
    Ok((name, role))
}

fn profiles(given: &[String], context: &Context) -> Result<BTreeMap<String, String>> {
    let mut all = BTreeMap::new();
    for text in given {
        let (key, value) = profile(text, context)?;
        if all.insert(key.clone(), value).is_some() {
            let key = visible(&key).into_owned();
            let message = t!(context.locale, "cli-new-profile-again", key = key);
            return Err(Failure::Usage(message));
        }
    }
    Ok(all)
}

fn profile(text: &str, context: &Context) -> Result<(String, String)> {
    let pair = text
        .split_once('=')
        .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()));
    pair.ok_or_else(|| {
        Failure::Usage(t!(
            context.locale,
            "cli-new-profile",
            given = visible(text).into_owned()
        ))
    })
}
