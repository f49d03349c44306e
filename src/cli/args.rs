//! What the command line takes. What people read about it is in [`super::help`].

use super::{
    actions, answer, check, completions, demo, new, open, questionnaire, report, schema, score,
    trash,
};
use crate::format::spec::Form;
use crate::i18n::{Lang, Locale};
use clap::{Args, ColorChoice, Parser, Subcommand};
use std::path::PathBuf;

/// The arguments of a start.
#[derive(Debug, Parser)]
#[command(name = "reifegrad", bin_name = "reifegrad", version, disable_help_subcommand = true, color = ColorChoice::Never, after_help = "help-program-after")]
pub struct Cli {
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options of every command.
#[derive(Clone, Debug, Default, Args)]
pub struct Global {
    /// Folder with the assessments.
    #[arg(long, global = true, value_name = "FOLDER")]
    pub workspace: Option<PathBuf>,
    /// Language of the program, of a new assessment, of a report.
    #[arg(long, global = true, value_name = "TAG", value_parser = language)]
    pub language: Option<Lang>,
    /// Numbered lines instead of the full screen.
    #[arg(long, global = true)]
    pub plain: bool,
    /// No colours.
    #[arg(long, global = true)]
    pub no_color: bool,
    /// No characters beyond ASCII in frames and marks.
    #[arg(long, global = true)]
    pub ascii: bool,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// `reifegrad demo`.
    Demo(demo::Args),
    /// `reifegrad new`.
    New(new::Args),
    /// `reifegrad open`.
    Open(open::Args),
    /// `reifegrad answer`.
    #[command(after_help = "help-answer-after")]
    Answer(answer::Args),
    /// `reifegrad score`.
    #[command(after_help = "help-score-after")]
    Score(score::Args),
    /// `reifegrad actions`.
    Actions(actions::Args),
    /// `reifegrad report`.
    #[command(after_help = "help-report-after")]
    Report(report::Args),
    /// `reifegrad questionnaire`.
    Questionnaire(questionnaire::Args),
    /// `reifegrad trash`.
    Trash(trash::Args),
    /// `reifegrad check`.
    Check(check::Args),
    /// `reifegrad schema`.
    Schema(schema::Args),
    /// `reifegrad completions`.
    Completions(completions::Args),
    /// `reifegrad man`.
    Man,
}

/// A language that the program speaks, as files write it; else those that it does.
pub fn language(tag: &str) -> Result<Lang, String> {
    let lang = Lang::from(match tag.split_once(['-', '_']) {
        Some((language, region)) => {
            format!("{}-{}", language.to_lowercase(), region.to_uppercase())
        }
        None => tag.to_lowercase(),
    });
    let mut known: Vec<_> = Locale::available().collect();
    if Form::Language.accepts(lang.as_str()) && known.contains(&lang.primary()) {
        return Ok(lang);
    }
    known.push("de-CH");
    Err(known.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_contradict_nowhere() {
        Cli::command().debug_assert();
    }

    #[test]
    fn only_languages_the_program_speaks_are_taken() {
        for (tag, lang) in [
            ("de", "de"),
            ("de-CH", "de-CH"),
            ("de_at", "de-AT"),
            ("EN", "en"),
        ] {
            assert_eq!(language(tag).unwrap().as_str(), lang);
        }
        // Nobody could read the files of such an assessment.
        for tag in ["fr", "", "-", "de-", "de-\u{1b}[31m", "de-CH-x", "deutsch"] {
            assert_eq!(language(tag), Err("en, de, de-CH".to_owned()), "{tag}");
        }
    }
}
