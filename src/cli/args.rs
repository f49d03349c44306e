//! What the command line takes, and its reference.

use super::{
    actions, answer, check, completions, demo, new, open, questionnaire, report, schema, score,
};
use crate::i18n::{Lang, Locale};
use clap::{Args, ColorChoice, CommandFactory, Parser, Subcommand};
use std::fmt::Write;
use std::path::PathBuf;

/// Digital maturity assessments in the terminal
///
/// Without a command: the terminal interface, with the assessments of the workspace.
#[derive(Debug, Parser)]
#[command(name = "reifegrad", version, disable_help_subcommand = true, color = ColorChoice::Never, after_help = EXIT_CODES)]
pub struct Cli {
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What follows the help.
const EXIT_CODES: &str = "\
Workspace: the nearest folder upwards with reifegrad.toml or assessments/, else a personal one.
Exit codes: 0 fine, 1 failed, 2 wrong usage, 3 a file is invalid, 130 interrupted.";

/// Options of every command.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// Folder with the assessments
    #[arg(long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,
    /// Language: en, de or de-CH; of the program, of a new assessment, of a report
    #[arg(long, global = true, value_name = "TAG", value_parser = language)]
    pub language: Option<Lang>,
    /// Numbered lines instead of the full screen, for screen readers and scripts
    #[arg(long, global = true)]
    pub plain: bool,
    /// No colours
    #[arg(long, global = true)]
    pub no_color: bool,
    /// No characters beyond ASCII in frames and marks
    #[arg(long, global = true)]
    pub ascii: bool,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Try everything on a filled sample assessment
    Demo(demo::Args),
    /// Create an assessment and print its path
    New(new::Args),
    /// Open an assessment in the terminal interface
    Open(open::Args),
    /// Answer questions: all of them, or none if one is not accepted
    Answer(answer::Args),
    /// Print the scores
    Score(score::Args),
    /// Print what to do, in order, with reasons
    Actions(actions::Args),
    /// Write reports and print their paths
    Report(report::Args),
    /// List, show, copy and begin questionnaires
    Questionnaire(questionnaire::Args),
    /// Check questionnaires, assessments and settings for faults
    Check(check::Args),
    /// Print a JSON Schema, for completion in editors
    Schema(schema::Args),
    /// Print completions for a shell
    Completions(completions::Args),
    /// Print the manual page
    Man,
}

/// A language that the program speaks.
fn language(tag: &str) -> Result<Lang, String> {
    let lang = Lang::from(tag);
    let known: Vec<_> = Locale::available().collect();
    if known.contains(&lang.primary()) {
        Ok(lang)
    } else {
        Err(format!("the languages are {}", known.join(", ")))
    }
}

/// The reference of all commands, as Markdown: `docs/cli.md`.
pub fn reference() -> String {
    let mut text = String::from(
        "# Command line\n\nWritten by `cargo test`, from the program's own help; see `tests/it/command_line.rs`.\n",
    );
    let mut command = Cli::command().term_width(100);
    command.build();
    chapter(&mut text, &mut command, 2);
    text
}

fn chapter(text: &mut String, command: &mut clap::Command, depth: usize) {
    let name = command.get_bin_name().unwrap_or("reifegrad").to_owned();
    let marks = "#".repeat(depth);
    let help = command.render_long_help().to_string();
    let lines: Vec<_> = help.lines().map(str::trim_end).collect();
    let help = lines.join("\n");
    write!(
        text,
        "\n{marks} {name}\n\n```text\n{}\n```\n",
        help.trim_end()
    )
    .expect("a string takes everything");
    for own in command.get_subcommands_mut() {
        *own = without_general(own.clone());
        chapter(text, own, depth + 1);
    }
}

/// A subcommand without the options that every command has; those stand with the program itself.
pub fn without_general(command: clap::Command) -> clap::Command {
    command.mut_args(|arg| {
        let is_general = arg.is_global_set() || arg.get_id() == "help";
        arg.hide(is_general)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_contradict_nowhere() {
        Cli::command().debug_assert();
    }

    #[test]
    fn only_languages_the_program_speaks_are_taken() {
        assert_eq!(language("de-CH").unwrap().as_str(), "de-CH");
        assert!(language("fr").is_err());
    }
}
