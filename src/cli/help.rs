//! What people read about commands and arguments, in their language. Each text is a message that is called after the command and
//! the argument it is about; what the parser says by itself is replaced.

use super::args::Cli;
use crate::i18n::{Lang, Locale};
use crate::t;
use clap::builder::PossibleValue;
use clap::{Arg, Command, CommandFactory};
use std::fmt::Write;

/// What the parser calls options in a line of usage.
const OPTIONS: &str = "[OPTIONS]";
/// What the parser puts before a line of usage.
pub const USAGE: &str = "Usage: ";

/// The commands with all their texts in the language of `locale`.
///
/// # Panics
/// When one has no text, which a test rules out.
pub fn command(locale: &Locale) -> Command {
    let mut command = Cli::command();
    // Adds what each command has besides its own: the general options and help.
    command.build();
    told(command, "help-program", locale)
}

/// A command with its texts; `key` is what they are called after.
fn told(command: Command, key: &str, locale: &Locale) -> Command {
    // What is told at the end stands there by its key so far.
    let after = command.get_after_help().map(ToString::to_string);
    let after = after.map(|key| locale.message(&key, None));
    let usage = t!(locale, "help-usage", usage = "{usage}");
    let command = command
        .about(locale.message(key, None))
        .after_help(after.unwrap_or_default())
        .help_template(format!(
            "{{about-with-newline}}\n{usage}\n\n{{all-args}}{{after-help}}"
        ))
        .subcommand_help_heading(t!(locale, "help-heading-commands"))
        .subcommand_value_name(t!(locale, "help-value-command"))
        .mut_args(|arg| explained(arg, key, locale))
        .mut_subcommands(|own| {
            let parent = key.strip_suffix("-program").unwrap_or(key);
            let key = format!("{parent}-{}", own.get_name());
            told(own, &key, locale)
        });
    with_usage(command, locale)
}

fn with_usage(mut command: Command, locale: &Locale) -> Command {
    let usage = command.render_usage().to_string();
    let options = format!("[{}]", t!(locale, "help-value-options"));
    let usage = usage.trim_start_matches(USAGE).replace(OPTIONS, &options);
    command.override_usage(usage)
}

/// An argument with its text, the words for its values, and those it can have.
fn explained(arg: Arg, command: &str, locale: &Locale) -> Arg {
    let is_general = arg.is_global_set() || ["help", "version"].contains(&arg.get_id().as_str());
    let heading = match () {
        () if is_general => t!(locale, "help-heading-general"),
        () if arg.is_positional() => t!(locale, "help-heading-arguments"),
        () => t!(locale, "help-heading-options"),
    };
    let parent = if is_general { "help-option" } else { command };
    let key = format!("{parent}-{}", slug(arg.get_id().as_str()));
    let arg = arg.help(locale.message(&key, None)).help_heading(heading);
    // Else arguments without a dash would be sorted by their names.
    let arg = match arg.get_index() {
        Some(place) => arg.display_order(place),
        None => arg,
    };
    if arg.get_action().takes_values() {
        valued(arg, locale)
    } else {
        arg
    }
}

/// An argument that takes values, with words for them, those it can have, and the one it has if nothing is said.
fn valued(arg: Arg, locale: &Locale) -> Arg {
    let joined = |all: Vec<&str>| (!all.is_empty()).then(|| all.join(", "));
    let possible = arg.get_possible_values();
    let possible = joined(possible.iter().map(PossibleValue::get_name).collect());
    let possible = possible.map(|all| t!(locale, "help-possible", values = all));
    let usual = arg
        .get_default_values()
        .iter()
        .filter_map(|own| own.to_str());
    let usual = joined(usual.collect()).map(|all| t!(locale, "help-default", values = all));
    let help = arg.get_help().map(ToString::to_string);
    let help: Vec<_> = help.into_iter().chain(possible).chain(usual).collect();
    let names = arg.get_value_names().unwrap_or_default().iter();
    let word = |name| locale.message(&format!("help-value-{}", slug(name)), None);
    let names: Vec<_> = names.map(|name| word(name)).collect();
    arg.help(help.join(" "))
        .value_names(names)
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// A name as a part of the key of a message.
fn slug(name: &str) -> String {
    name.to_lowercase().replace(['_', ':', '='], "-")
}

/// The reference of all commands, as Markdown: `docs/cli.md`.
pub fn reference() -> String {
    let mut text = String::from(
        "# Command line\n\nWritten by `cargo test`, from the program's own help; see `tests/it/command_line.rs`.\n",
    );
    let mut command = command(&Locale::new(&Lang::default())).term_width(100);
    chapter(&mut text, &mut command, 2);
    text
}

fn chapter(text: &mut String, command: &mut Command, depth: usize) {
    let name = command.get_bin_name().unwrap_or("reifegrad").to_owned();
    let marks = "#".repeat(depth);
    let help = command.render_help().to_string();
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
pub fn without_general(command: Command) -> Command {
    command.mut_args(|arg| {
        let is_general = arg.is_global_set() || arg.get_id() == "help";
        arg.hide(is_general)
    })
}
