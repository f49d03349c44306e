//! `reifegrad completions`.

use super::args::Cli;
use super::failure::Result;
use clap::CommandFactory;
use clap_complete::Shell;
use std::io::Write;

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which shell
    shell: Shell,
}

pub fn run(args: &Args, out: &mut dyn Write) -> Result<()> {
    // The generator panics where it cannot write; a text in between cannot fail.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "reifegrad", &mut script);
    Ok(out.write_all(&script)?)
}
