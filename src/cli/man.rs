//! `reifegrad man`: one page with all commands and keys.

use super::failure::Result;
use super::help::{command, without_general};
use crate::i18n::{Lang, Locale};
use crate::tui::action::{ACTIONS, Context};
use clap::Command;
use clap_mangen::Man;
use std::io::{self, Write};

/// Prints the manual page.
pub fn run(out: &mut dyn Write) -> Result<()> {
    let command = command(&Locale::new(&Lang::default()));
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    writeln!(page, ".SH COMMANDS")?;
    for own in command.get_subcommands() {
        chapter(own, &mut page)?;
    }
    keys(&mut page)?;
    man.render_extra_section(&mut page)?;
    man.render_version_section(&mut page)?;
    Ok(out.write_all(&page)?)
}

/// A command: how it is called, what it does, its own options.
fn chapter(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let own = without_general(command.clone());
    let usage = own.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").replace('-', "\\-");
    let man = Man::new(own);
    let (mut about, mut options) = (Vec::new(), Vec::new());
    man.render_description_section(&mut about)?;
    man.render_options_section(&mut options)?;
    writeln!(page, ".SS \"{usage}\"")?;
    for part in [about, options] {
        page.extend_from_slice(without_headings(&part).as_bytes());
    }
    command
        .get_subcommands()
        .try_for_each(|own| chapter(own, page))
}

/// Where keys are pressed, with its heading.
const SCREENS: [(Context, &str); 7] = [
    (Context::Home, "The list of assessments"),
    (Context::Questions, "Questions"),
    (Context::Results, "Results"),
    (Context::Actions, "Actions"),
    (Context::Report, "Report"),
    (Context::Assessment, "Any view of an assessment"),
    (Context::Everywhere, "Everywhere"),
];

/// The keys of the terminal interface, from its own table.
fn keys(page: &mut Vec<u8>) -> io::Result<()> {
    let locale = Locale::new(&Lang::default());
    writeln!(page, ".SH KEYS")?;
    for (context, heading) in SCREENS {
        writeln!(page, ".SS \"{heading}\"")?;
        for spec in ACTIONS
            .iter()
            .filter(|spec| spec.contexts.contains(&context))
        {
            let keys: Vec<_> = spec.keys.iter().map(|key| key.label(&locale)).collect();
            let help = locale.find_message(&format!("action-{}-help", spec.name), None);
            let help = help.unwrap_or_default();
            writeln!(page, ".TP\n{}\n{}", roff(&keys.join(", ")), roff(&help))?;
        }
    }
    Ok(())
}

/// A line as roff takes it.
fn roff(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    format!("\\&{text}")
}

/// The lines of a section below its heading.
fn without_headings(section: &[u8]) -> String {
    let text = String::from_utf8_lossy(section);
    let lines = text.lines().filter(|line| {
        !line.starts_with(".SH") && !line.starts_with(".ie") && !line.starts_with(".el")
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}
