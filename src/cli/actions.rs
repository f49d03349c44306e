//! `reifegrad actions`.

use super::context::Context;
use super::failure::Result;
use super::open;
use super::score::Format;
use super::table::{Align, Table};
use crate::desk::{Open, json_text, words};
use crate::domain::figures::Figures;
use crate::domain::recommendations::{Ranked, Wave};
use crate::domain::robustness::Robustness;
use crate::i18n::Locale;
use crate::report::{Basis, json};
use crate::t;
use crate::wording::visible::visible;
use crate::wording::{actions, findings};
use clap::builder::NonEmptyStringValueParser;
use std::io::{self, Write};

/// Arguments of `actions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    assessment: String,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Prints what to do, in order.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    let open = open::read(&args.assessment, context)?;
    let figures = open.figures();
    let robustness = Robustness::of(&open.questionnaire, &open.assessment);
    match args.format {
        Format::Json => {
            let basis = Basis::new(
                &open.questionnaire,
                &open.assessment,
                &figures,
                &context.locale,
            )
            .with_robustness(&robustness);
            Ok(out.write_all(json_text(&json::actions(basis)).as_bytes())?)
        }
        Format::Table => Ok(list(&context.locale, &open, (&figures, &robustness), out)?),
    }
}

fn list(
    locale: &Locale,
    open: &Open,
    (figures, robustness): (&Figures, &Robustness),
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "{}", words::title(&open.assessment.meta))?;
    if figures.ranked.is_empty() {
        let why = actions::WhyNone::of(&figures.scores);
        writeln!(out, "{}", why.message(locale))?;
    }
    for wave in [Wave::Now, Wave::Next, Wave::Later] {
        let own: Vec<_> = figures
            .ranked
            .iter()
            .filter(|own| own.wave == wave)
            .collect();
        if !own.is_empty() {
            writeln!(out, "\n{}", actions::horizon(locale, wave))?;
            of_wave(locale, open, (figures, robustness), &own, out)?;
        }
    }
    own_actions(locale, open, out)
}

/// The actions of a wave; the reason stands below each, where it has room.
fn of_wave(
    locale: &Locale,
    open: &Open,
    (figures, robustness): (&Figures, &Robustness),
    own: &[&Ranked],
    out: &mut dyn Write,
) -> io::Result<()> {
    for own in own {
        let entry = open.assessment.plan_entry(&own.id);
        let title = actions::title(locale, &open.questionnaire, own);
        writeln!(
            out,
            "{:>3}. {} ({})",
            own.rank,
            visible(&title),
            visible(&own.id)
        )?;
        let reason = actions::reason(
            locale,
            &open.questionnaire,
            &figures.scores,
            &figures.ranked,
            own,
        );
        writeln!(out, "     {}", visible(&reason))?;
        let quick = if actions::is_quick_win(own) {
            t!(locale, "cli-quick-win")
        } else {
            String::new()
        };
        let line = t!(
            locale,
            "cli-action",
            effort = actions::effort(locale, own.effort),
            impact = actions::impact(locale, own.impact),
            decision = actions::decision(locale, entry.decision.as_ref())
        );
        let parts = [line, quick, who(locale, &entry.owner, entry.due)];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        writeln!(out, "     {}", visible(&parts.join("; ")))?;
        let sure = findings::first_five(locale, robustness, own);
        if !sure.is_empty() {
            writeln!(out, "     {sure}")?;
        }
    }
    Ok(())
}

/// Who does it, until when.
fn who(locale: &Locale, owner: &str, due: Option<jiff::civil::Date>) -> String {
    let due = due.map(|due| t!(locale, "cli-due", date = locale.date(due)));
    let parts = [(!owner.is_empty()).then(|| owner.to_owned()), due];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn own_actions(locale: &Locale, open: &Open, out: &mut dyn Write) -> io::Result<()> {
    let own = &open.assessment.own_actions;
    if own.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", t!(locale, "cli-own-actions"))?;
    let mut table = Table::new(&[
        (Align::Left, t!(locale, "cli-col-id")),
        (Align::Left, t!(locale, "cli-col-action")),
        (Align::Left, t!(locale, "cli-col-decision")),
        (Align::Left, t!(locale, "cli-col-who")),
    ]);
    for action in own {
        let entry = open.assessment.plan_entry(&action.id);
        table.row([
            action.id.to_string(),
            action.title.clone(),
            actions::decision(locale, entry.decision.as_ref()),
            who(locale, &entry.owner, entry.due),
        ]);
    }
    table.write(out)
}
