//! The command line: one file per subcommand.
//!
//! Results go to standard output, notices and errors to standard error. Here is the edge of the program: this module alone
//! asks the clock, the environment and the terminal, and hands what it learns to the rest as parameters. What a
//! subcommand does is done by the functions that the terminal interface uses too.

mod actions;
mod answer;
mod args;
mod check;
mod completions;
mod context;
pub(crate) mod demo;
mod failure;
mod help;
mod interface;
mod man;
mod new;
mod open;
mod questionnaire;
mod report;
mod schema;
mod score;
mod table;
mod trash;
#[cfg(feature = "pdf")]
mod typeset;
mod usage;

pub use args::Cli;
pub use help::reference;

use args::Command;
use clap::Parser;
use context::Context;
use failure::Result;
use signal_hook::consts::SIGINT;
use signal_hook::flag::register_conditional_shutdown;
use std::env;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Runs the program with the arguments of this process.
pub fn main() -> ExitCode {
    #[cfg(feature = "pdf")]
    if typeset::is_asked() {
        return typeset::run();
    }
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(told) => return usage::tell(told, &env::args_os().collect::<Vec<_>>()),
    };
    let context = Context::new(cli.global);
    if context.is_plain() || !may_show_screen(cli.command.as_ref()) {
        end_when_interrupted();
    }
    let mut out = io::stdout().lock();
    let result = run(cli.command, &context, &mut out);
    let result = result.and_then(|()| Ok(out.flush()?));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(&context),
    }
}

/// Whether the command is one of those with a full screen, which handles signals itself.
fn may_show_screen(command: Option<&Command>) -> bool {
    matches!(command, None | Some(Command::Demo(_) | Command::Open(_)))
}

/// Ends with the exit code of an interruption. Files are whole at any moment, so nothing has to be tidied up.
fn end_when_interrupted() {
    // Without it the system ends the program too, only with another code.
    let _ = register_conditional_shutdown(SIGINT, 130, Arc::new(AtomicBool::new(true)));
}

fn run(command: Option<Command>, context: &Context, out: &mut dyn Write) -> Result<()> {
    match command {
        None => open::home(context, out),
        Some(Command::Demo(args)) => demo::run(&args, context, out),
        Some(Command::New(args)) => new::run(&args, context, out),
        Some(Command::Open(args)) => open::run(&args, context, out),
        Some(Command::Answer(args)) => answer::run(&args, context, out),
        Some(Command::Score(args)) => score::run(&args, context, out),
        Some(Command::Actions(args)) => actions::run(&args, context, out),
        Some(Command::Report(args)) => report::run(&args, context, out),
        Some(Command::Questionnaire(args)) => questionnaire::run(args, context, out),
        Some(Command::Trash(args)) => trash::run(&args, context, out),
        Some(Command::Check(args)) => check::run(&args, context, out),
        Some(Command::Schema(args)) => schema::run(&args, out),
        Some(Command::Completions(args)) => completions::run(&args, context, out),
        Some(Command::Man) => man::run(out),
    }
}
