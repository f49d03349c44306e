//! Plain mode: the interview as numbered line prompts, for screen readers, dumb terminals and scripts.
//!
//! No cursor movement, no colour, one thought per line. The second front end over the same functions as the terminal
//! interface; knows nothing of it. Whatever answers the prompts may end at any moment: everything is saved by then.

mod change;
mod command;
mod fewest;
mod findings;
mod home;
mod interview;
mod report;
mod show;
mod talk;

use crate::desk::{Desk, Open};
use crate::i18n::Locale;
use std::io::{self, BufRead, Write};
use talk::Talk;

/// Runs plain mode until the user leaves or the input ends. `open`: what to work on; else it is chosen first. `echo`:
/// whether lines that were read are written too, for input that does not show.
///
/// # Errors
/// When the input cannot be read or the output cannot be written.
pub fn run(
    desk: &Desk,
    open: Option<Open>,
    locale: &Locale,
    input: impl BufRead,
    output: impl Write,
    echo: bool,
) -> io::Result<()> {
    let mut talk = Talk::new(locale, input, output, echo);
    let open = match open {
        Some(open) => Some(open),
        None => home::choose(desk, &mut talk)?,
    };
    match open {
        Some(open) => interview::run(desk, open, &mut talk),
        None => Ok(()),
    }
}
