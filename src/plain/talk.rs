//! Saying and asking, line by line.

use crate::i18n::Locale;
use crate::wording::visible::visible_lines;
use std::io::{self, BufRead, Write};

/// A conversation.
pub struct Talk<'a, R, W> {
    /// Its words.
    pub locale: &'a Locale,
    input: R,
    output: W,
    echo: bool,
}

impl<'a, R: BufRead, W: Write> Talk<'a, R, W> {
    /// A conversation that writes what it read if `echo`.
    pub fn new(locale: &'a Locale, input: R, output: W, echo: bool) -> Self {
        Self {
            locale,
            input,
            output,
            echo,
        }
    }

    /// Says something; whatever it holds is harmless. Nothing is an empty line.
    pub fn say(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return self.pause();
        }
        for line in visible_lines(text) {
            writeln!(self.output, "{}", line.trim_end())?;
        }
        Ok(())
    }

    /// Says several lines.
    pub fn say_all(&mut self, lines: &[String]) -> io::Result<()> {
        lines.iter().try_for_each(|line| self.say(line))
    }

    /// An empty line between two thoughts.
    pub fn pause(&mut self) -> io::Result<()> {
        writeln!(self.output)
    }

    /// Asks for a line; none when the input has ended.
    pub fn ask(&mut self, prompt: &str) -> io::Result<Option<String>> {
        write!(self.output, "{prompt} ")?;
        self.output.flush()?;
        let mut line = Vec::new();
        let read = self.input.read_until(b'\n', &mut line)?;
        let line = String::from_utf8_lossy(&line).trim().to_owned();
        if read == 0 {
            self.pause()?;
            return Ok(None);
        }
        if self.echo {
            self.say(&line)?;
        }
        Ok(Some(line))
    }
}
