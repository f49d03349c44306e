//! The text of a file and its name.

use super::fault::{Fault, Place};
use crate::msg;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

/// Largest file that is read, in bytes; nothing that people write comes near.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// A file that was read: the name people know it by, and its text without byte order mark. Cheap to clone.
#[derive(Clone, PartialEq, Eq)]
pub struct Source(Arc<Inner>);

#[derive(PartialEq, Eq)]
struct Inner {
    path: String,
    text: String,
}

impl Source {
    /// A source from a text that is there already.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let (path, text) = (path.into(), text.into());
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        Self(Arc::new(Inner { path, text }))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A fault that says why: not there, not readable, larger than [`MAX_BYTES`], not UTF-8.
    pub fn read(path: &Path) -> Result<Self, Box<Fault>> {
        let name = path.display().to_string();
        match read_bytes(path) {
            Ok(bytes) => Self::from_bytes(&name, bytes),
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Err(too_large(&name)),
            Err(error) => Err(unreadable(&name, &error)),
        }
    }

    /// A source from the bytes of a file.
    ///
    /// # Errors
    /// A fault that says why: larger than [`MAX_BYTES`], not UTF-8.
    pub fn from_bytes(path: &str, bytes: Vec<u8>) -> Result<Self, Box<Fault>> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(too_large(path));
        }
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Err(utf16(path));
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(path, text)),
            Err(error) => Err(not_utf8(path, &error)),
        }
    }

    /// The name people know the file by.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The text without byte order mark.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// Line and column of a byte offset, both from 1, the column in characters.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let before = self.before(offset);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (line, before[start..].chars().count() + 1)
    }

    /// The text before an offset, cut back to a whole character.
    fn before(&self, offset: usize) -> &str {
        let mut end = offset.min(self.text().len());
        while !self.text().is_char_boundary(end) {
            end -= 1;
        }
        &self.text()[..end]
    }
}

impl fmt::Debug for Source {
    /// The name alone: a text of many pages in every fault would bury what a test has to say.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.0.path).finish()
    }
}

/// The bytes of a regular file. Anything else (a folder, a pipe) is [`io::ErrorKind::IsADirectory`], and what is larger than
/// [`MAX_BYTES`] is [`io::ErrorKind::FileTooLarge`].
///
/// # Errors
/// Those, and whatever the system says.
pub fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    // Asked before opening: opening a pipe would wait for its other end.
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    if metadata.len() <= MAX_BYTES {
        let file = File::open(path)?;
        bytes.reserve_exact(usize::try_from(metadata.len()).map_or(0, |own| own + 1));
        file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    }
    if metadata.len().max(bytes.len() as u64) > MAX_BYTES {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

fn too_large(path: &str) -> Box<Fault> {
    let place = Place::file(&Source::new(path, ""));
    let limit = usize::try_from(MAX_BYTES / 1024 / 1024).unwrap_or(usize::MAX);
    Fault::error(place, msg!("check-too-large", limit = limit)).into()
}

fn utf16(path: &str) -> Box<Fault> {
    let place = Place::file(&Source::new(path, ""));
    let fault = Fault::error(place, msg!("check-utf16"));
    fault.hint(msg!("check-utf8-hint")).into()
}

fn unreadable(path: &str, error: &io::Error) -> Box<Fault> {
    let place = Place::file(&Source::new(path, ""));
    let message = match error.kind() {
        io::ErrorKind::NotFound => msg!("check-not-found"),
        io::ErrorKind::PermissionDenied => msg!("check-not-allowed"),
        io::ErrorKind::IsADirectory => msg!("check-is-folder"),
        _ => msg!("check-unreadable", cause = error.to_string()),
    };
    Fault::error(place, message).into()
}

fn not_utf8(path: &str, error: &std::string::FromUtf8Error) -> Box<Fault> {
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let at = error.utf8_error().valid_up_to();
    let at = at - if text.starts_with('\u{feff}') { 3 } else { 0 };
    let place = Place::new(&Source::new(path, text), at..at + 3);
    let fault = Fault::error(place, msg!("check-utf8"));
    fault.hint(msg!("check-utf8-hint")).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_and_characters_from_one() {
        let source = Source::new("x.toml", "äb\r\nc");
        assert_eq!(source.position(0), (1, 1));
        assert_eq!(source.position(2), (1, 2));
        assert_eq!(source.position(1), (1, 1));
        assert_eq!(source.position(5), (2, 1));
        assert_eq!(source.position(99), (2, 2));
    }

    #[test]
    fn finds_the_byte_that_is_no_text() {
        let fault = Source::from_bytes("x.toml", b"\xef\xbb\xbfa = 1\nb = \"M\xfc\"".to_vec());
        let place = fault.expect_err("not UTF-8").place;
        assert_eq!(place.position(), (2, 7));
    }

    #[test]
    fn refuses_large_files_and_utf16() {
        let large = vec![b'#'; 16 * 1024 * 1024 + 1];
        let keys = [large, vec![0xff, 0xfe, b'a', 0]].map(|bytes| {
            let fault = Source::from_bytes("x", bytes).expect_err("refused");
            fault.message.key()
        });
        assert_eq!(keys, ["check-too-large", "check-utf16"]);
    }
}
