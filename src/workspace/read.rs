//! Reading files that anybody may have put there: never hangs on a pipe, never swallows gigabytes.

use super::error::{Doing, Error};
use crate::format::{MAX_BYTES, hex, read_bytes};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// The content of a regular file.
///
/// # Errors
/// When it is not there, is no regular file, is larger than [`MAX_BYTES`] or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    read_bytes(path).map_err(|error| match error.kind() {
        ErrorKind::IsADirectory => Error::NotAFile(path.to_owned()),
        ErrorKind::FileTooLarge => Error::TooLarge(path.to_owned()),
        _ => Error::io(Doing::Read, path)(error),
    })
}

/// The first bytes of a regular file, `limit` at most; fewer where the system likes.
///
/// # Errors
/// When it is not there, is no regular file or cannot be read.
pub fn read_start(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    // Asked before opening: opening a pipe would wait for its other end.
    if !fs::metadata(path)?.is_file() {
        return Err(ErrorKind::IsADirectory.into());
    }
    let mut start = vec![0; limit];
    let length = File::open(path)?.read(&mut start)?;
    start.truncate(length);
    Ok(start)
}

/// All of standard input, or of anything else that comes by and by; `name` is for messages.
///
/// # Errors
/// When it is larger than [`MAX_BYTES`], which is noticed without reading on, or cannot be read.
pub fn read_stream(stream: impl Read, name: &str) -> Result<Vec<u8>, Error> {
    let mut content = Vec::new();
    let read = stream.take(MAX_BYTES + 1).read_to_end(&mut content);
    read.map_err(Error::io(Doing::Read, Path::new(name)))?;
    if content.len() as u64 > MAX_BYTES {
        return Err(Error::TooLarge(name.into()));
    }
    Ok(content)
}

/// SHA-256 of a content in hexadecimal: names what is on the disk.
pub fn hash(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_huge_files_are_refused_without_reading() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read(folder.path()), Err(Error::NotAFile(_))));
        let sparse = folder.path().join("sparse");
        File::create(&sparse).unwrap().set_len(4 << 30).unwrap();
        assert!(matches!(read(&sparse), Err(Error::TooLarge(_))));
    }

    #[test]
    fn a_stream_without_end_is_refused() {
        let error = read_stream(std::io::repeat(b'#'), "-").unwrap_err();
        assert!(matches!(error, Error::TooLarge(_)));
        assert_eq!(read_stream(&b"P01 = 3"[..], "-").unwrap(), b"P01 = 3");
    }

    #[test]
    fn a_hash_is_that_of_the_content() {
        assert!(hash(b"").starts_with("e3b0c442") && hash(b"").len() == 64);
    }
}
