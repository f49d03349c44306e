//! What a template may have and make at most, so that one of somebody else does not end the program by mistake.

use std::io::{self, Write};

/// Most bytes of a template; the largest built-in one has 14 kB.
pub const MAX_TEMPLATE: usize = 64 << 10;
/// Bytes of the stack on which a template is filled in: enough for the deepest that so many bytes can nest. Most of it is never
/// touched.
pub(super) const STACK: usize = 256 << 20;
/// Most bytes that a template makes; ten thousand questions with their answers have seven million.
const MAX_TEXT: usize = 16 << 20;
/// Filters that make as much as a number says, however large it is.
pub(super) const UNBOUNDED: [&str; 4] = ["batch", "format", "indent", "slice"];

/// What a template makes, until there is no room for more.
#[derive(Default)]
pub(super) struct Room {
    pub text: Vec<u8>,
    pub is_full: bool,
}

impl Write for Room {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.text.len() + bytes.len() > MAX_TEXT {
            self.is_full = true;
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.text.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
