//! Saying and asking, line by line.

use crate::i18n::Locale;
use crate::t;
use crate::wording::visible::visible_lines;
use std::io::{self, BufRead, Read, Write};

/// Longest line that is read, in megabytes; nobody types that much.
const LONGEST: u64 = 1;

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
        let Some(line) = self.line()? else {
            return Ok(None);
        };
        if self.echo {
            self.say(&line)?;
        }
        Ok(Some(line))
    }

    /// Shows a numbered list and asks for up to `most` of its places until they are typed, 0 for none of them; nothing means
    /// `usual`. None when the input has ended.
    pub fn pick(
        &mut self,
        all: &[String],
        prompt: &str,
        (most, usual): (usize, &str),
    ) -> io::Result<Option<Vec<usize>>> {
        for (place, own) in all.iter().enumerate() {
            self.say(&format!("{}: {own}", place + 1))?;
        }
        loop {
            let Some(line) = self.ask(prompt)? else {
                return Ok(None);
            };
            let line = if line.is_empty() { usual } else { &line };
            let picked = places(line, all.len()).filter(|own| own.len() <= most);
            if picked.is_some() {
                return Ok(picked);
            }
            self.say(&t!(self.locale, "plain-choose-again"))?;
        }
    }

    /// A line; none when the input has ended, cannot be read, or goes on for ever.
    fn line(&mut self) -> io::Result<Option<String>> {
        let (mut line, limit) = (Vec::new(), LONGEST * 1024 * 1024);
        let read = self.input.by_ref().take(limit).read_until(b'\n', &mut line);
        match read {
            Ok(0) => self.pause()?,
            Ok(read) if read as u64 == limit => {
                self.say(&t!(self.locale, "plain-input-endless", limit = LONGEST))?;
            }
            Ok(_) => return Ok(Some(String::from_utf8_lossy(&line).trim().to_owned())),
            Err(error) => {
                let cause = error.to_string();
                self.say(&t!(self.locale, "plain-input-failed", cause = cause))?;
            }
        }
        Ok(None)
    }
}

/// Places of the options of these numbers, with commas or blanks between them; none of them for 0.
pub fn places(text: &str, count: usize) -> Option<Vec<usize>> {
    let numbers = text.split([',', ' ']);
    let numbers = numbers.filter(|own| !own.is_empty() && *own != "0");
    numbers.map(|own| numbered(own, count)).collect()
}

/// Place of the option of this number.
pub fn numbered(text: &str, count: usize) -> Option<usize> {
    text.parse::<usize>()
        .ok()?
        .checked_sub(1)
        .filter(|place| *place < count)
}
