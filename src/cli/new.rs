//! `reifegrad new`.

use super::context::{Context, notice};
use super::failure::{Failure, Result};
use crate::desk::{CreateError, Desk, New, words};
use crate::domain::assessment::Participant;
use crate::format::settings::Settings;
use crate::i18n::Lang;
use crate::t;
use crate::wording::visible::visible;
use crate::workspace::Error;
use clap::builder::NonEmptyStringValueParser;
use std::collections::BTreeMap;
use std::io::Write;

/// Arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    name: Option<String>,
    #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    questionnaire: String,
    #[arg(long, value_name = "TEXT")]
    organisation: Option<String>,
    #[arg(long, value_name = "TEXT")]
    unit: Option<String>,
    #[arg(long = "participant", value_name = "NAME:ROLE")]
    participants: Vec<String>,
    #[arg(long, value_name = "KEY=VALUE")]
    profile: Vec<String>,
}

/// Creates an assessment; the last line is its path.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    let desk = context.desk()?;
    let settings = settings(&desk, context)?;
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
        questionnaire: args.questionnaire.clone(),
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
    let path = desk.create(new).map_err(|error| failure(&error, context))?;
    Ok(writeln!(out, "{}", path.display())?)
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
