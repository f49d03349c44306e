//! `reifegrad completions`.

use super::context::Context;
use super::failure::Result;
use super::help::command;
use clap_complete::Shell;
use std::io::Write;

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    shell: Shell,
}

/// Prints the completions, with explanations in the language of the user.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    // The generator panics where it cannot write; a text in between cannot fail.
    let mut script = Vec::new();
    let mut command = command(&context.locale);
    clap_complete::generate(args.shell, &mut command, "reifegrad", &mut script);
    Ok(out.write_all(&script)?)
}
