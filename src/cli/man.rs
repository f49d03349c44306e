//! `reifegrad man`: one page with all commands.

use super::args::Cli;
use super::failure::Result;
use clap::{Command, CommandFactory};
use clap_mangen::Man;
use std::io::{self, Write};

pub fn run(out: &mut dyn Write) -> Result<()> {
    let mut command = Cli::command();
    command.build();
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    for own in command.get_subcommands() {
        chapter(own, &mut page)?;
    }
    man.render_extra_section(&mut page)?;
    man.render_version_section(&mut page)?;
    Ok(out.write_all(&page)?)
}

/// A command of its own: the sections of its page, one step down.
fn chapter(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let name = command.get_bin_name().unwrap_or_default();
    writeln!(page, ".SH \"{}\"", name.to_uppercase())?;
    let man = Man::new(command.clone().disable_version_flag(true));
    let mut sections = Vec::new();
    man.render_synopsis_section(&mut sections)?;
    man.render_description_section(&mut sections)?;
    man.render_options_section(&mut sections)?;
    let sections = String::from_utf8_lossy(&sections).replace("\n.SH ", "\n.SS ");
    page.extend_from_slice(sections.replacen(".SH ", ".SS ", 1).as_bytes());
    command
        .get_subcommands()
        .try_for_each(|own| chapter(own, page))
}
