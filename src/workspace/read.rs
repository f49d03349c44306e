//! Reading files that anybody may have put there: never hangs on a pipe, never swallows gigabytes.

use super::error::{Doing, Error};
use crate::format::read_bytes;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::io::ErrorKind;
use std::path::Path;

/// The content of a regular file.
///
/// # Errors
/// When it is not there, is no regular file, is larger than [`MAX_BYTES`](crate::format::MAX_BYTES) or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    read_bytes(path).map_err(|error| match error.kind() {
        ErrorKind::IsADirectory => Error::NotAFile(path.to_owned()),
        ErrorKind::FileTooLarge => Error::TooLarge(path.to_owned()),
        _ => Error::io(Doing::Read, path)(error),
    })
}

/// SHA-256 of a content in hexadecimal: names what is on the disk.
pub fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string takes everything");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;

    #[test]
    fn folders_and_huge_files_are_refused_without_reading() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read(folder.path()), Err(Error::NotAFile(_))));
        let sparse = folder.path().join("sparse");
        File::create(&sparse).unwrap().set_len(4 << 30).unwrap();
        assert!(matches!(read(&sparse), Err(Error::TooLarge(_))));
    }

    #[test]
    fn a_hash_is_that_of_the_content() {
        assert!(hash(b"").starts_with("e3b0c442") && hash(b"").len() == 64);
    }
}
