//! What is around the program: options of every command, preferences, language, clock, terminal. Read once.

use super::args::Global;
use super::failure::{Failure, Result};
use crate::desk::Desk;
use crate::format::settings::{Glyphs, Preferences, Theme};
use crate::format::{Faults, Look, Source};
use crate::i18n::{Lang, Locale};
use crate::t;
use crate::workspace::discover::Origin;
use crate::workspace::error::shown;
use crate::workspace::read::{read, read_stream};
use crate::workspace::settings::{preferences_file, read_preferences};
use crate::workspace::{Session, Workspace};
use jiff::Zoned;
use jiff::civil::Date;
use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// Name of standard input, as arguments and messages have it.
const STDIN: &str = "-";

/// What is around the program.
pub struct Context {
    /// Options of every command.
    pub global: Global,
    /// Words of the program.
    pub locale: Locale,
    /// What the user likes, as kept.
    pub preferences: Preferences,
}

/// The day, in the user's time zone.
pub fn today() -> Date {
    Zoned::now().date()
}

/// Says something on standard error.
pub fn notice(text: &str) {
    // In one piece, so that what several programs say at once stays apart. Nobody is left to tell that it could not be written.
    let _ = io::stderr().write_all(format!("{text}\n").as_bytes());
}

/// The text of a file that was named, or of standard input.
pub fn source(from: &str, context: &Context) -> Result<Source> {
    let bytes = if from == STDIN {
        read_stream(io::stdin().lock(), STDIN)
    } else {
        read(Path::new(from))
    };
    let bytes = bytes.map_err(|error| Failure::file(&error, context))?;
    Source::from_bytes(from, bytes).map_err(|fault| Failure::faults((*fault).into(), context))
}

/// A desk in this workspace.
pub fn desk_in(workspace: Workspace) -> Desk {
    Desk::new(workspace, Session::current(Zoned::now().datetime()), today)
}

/// Whether the full screen can be shown.
pub fn has_screen() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

impl Context {
    /// Reads the environment. Preferences that are faulty are left out, and the user is told.
    pub fn new(global: Global) -> Self {
        let kept = preferences_file()
            .map(|file| read_preferences(&file))
            .transpose();
        let (preferences, faults) = match &kept {
            Ok(Some(settled)) => (settled.value.clone(), Some(&settled.faults)),
            _ => (Preferences::default(), None),
        };
        let language = global
            .language
            .clone()
            .or_else(|| preferences.language.clone());
        let locale = Locale::new(&language.unwrap_or_else(system_language));
        let faults: Vec<_> = faults
            .into_iter()
            .flat_map(Faults::iter)
            .map(|own| own.line(&locale))
            .collect();
        let context = Self {
            global,
            locale,
            preferences,
        };
        if let Err(error) = kept {
            notice(&error.message(&context.locale));
        }
        for fault in &faults {
            notice(fault);
        }
        context
    }

    /// Where the user works.
    pub fn desk(&self) -> Result<Desk> {
        let workspace = Workspace::find(self.global.workspace.as_deref());
        let workspace = workspace.map_err(|error| Failure::file(&error, self))?;
        Ok(desk_in(workspace))
    }

    /// Says where the user works, where nobody named or entered it.
    pub fn tell_place(&self, workspace: &Workspace) {
        if workspace.origin() == Origin::Personal {
            let path = shown(workspace.root());
            notice(&t!(self.locale, "cli-personal", path = path));
        }
    }

    /// Whether to use colours: flag, then what is kept, then `NO_COLOR`, then what the terminal can.
    pub fn colours(&self, terminal: bool) -> bool {
        let wished = match (self.global.no_color, self.preferences.theme) {
            (true, _) | (false, Some(Theme::Mono)) => Some(false),
            (false, Some(Theme::Colour)) => Some(true),
            (false, None) => env::var_os("NO_COLOR")
                .is_some_and(|own| !own.is_empty())
                .then_some(false),
        };
        terminal && wished.unwrap_or(true)
    }

    /// Whether to keep to ASCII: flag, then what is kept, then what the terminal says of itself.
    pub fn ascii(&self) -> bool {
        match (self.global.ascii, self.preferences.glyphs) {
            (true, _) | (false, Some(Glyphs::Ascii)) => true,
            (false, Some(Glyphs::Unicode)) => false,
            (false, None) => lacks_glyphs(|name| env::var(name).ok()),
        }
    }

    /// How faults look on standard output.
    pub fn look(&self) -> Look {
        self.look_on(io::stdout().is_terminal())
    }

    /// How faults look on standard error.
    pub fn look_of_notices(&self) -> Look {
        self.look_on(io::stderr().is_terminal())
    }

    fn look_on(&self, terminal: bool) -> Look {
        Look {
            colour: self.colours(terminal),
            unicode: terminal && !self.ascii(),
            ..Look::default()
        }
    }

    /// Whether to speak line by line: asked for, or the terminal can do no more.
    pub fn is_plain(&self) -> bool {
        let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        self.global.plain || dumb && has_screen()
    }
}

/// The language of the system; that of the source code where it says nothing or `C`.
fn system_language() -> Lang {
    let tag = sys_locale::get_locale().unwrap_or_default();
    let tag = tag
        .split(['.', '@'])
        .next()
        .unwrap_or_default()
        .replace('_', "-");
    if tag.starts_with("de-CH") || tag.starts_with("de-LI") {
        Lang::from("de-CH")
    } else {
        Lang::from(primary(&tag))
    }
}

/// `de` of `de-AT`.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}
/// Whether the environment tells of a terminal that may not have all characters: Linux's own console, whose fonts are small, and
/// locales in another encoding than UTF-8. A locale that is not set says nothing.
fn lacks_glyphs(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(set);
    let locale = locale.map(|value| value.to_ascii_lowercase().replace('-', ""));
    let is_other = locale.is_some_and(|value| !value.contains("utf8"));
    is_other || variable("TERM").as_deref() == Some("linux")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn poor_terminals_get_ascii() {
        let lacks = |own: &[(&str, &str)]| {
            let own = own.to_vec();
            lacks_glyphs(|name| {
                let found = own.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        for rich in [
            &[("LANG", "de_CH.UTF-8")][..],
            &[("LC_ALL", ""), ("LANG", "en_GB.utf8")],
            &[("LC_CTYPE", "UTF-8"), ("LANG", "C")],
            &[("TERM", "xterm-256color")],
            &[],
        ] {
            assert!(!lacks(rich), "{rich:?}");
        }
        for poor in [
            &[("LANG", "C")][..],
            &[("LC_ALL", "de_DE.ISO-8859-1"), ("LANG", "de_DE.UTF-8")],
            &[("LANG", "de_DE.UTF-8"), ("TERM", "linux")],
        ] {
            assert!(lacks(poor), "{poor:?}");
        }
    }
}
