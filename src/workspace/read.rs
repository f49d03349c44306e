//! Reading files that anybody may have put there: never hangs on a pipe, never swallows gigabytes.

use super::error::{Doing, Error};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// Largest file that is read: a hundred times what ten thousand answers need.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// The content of a regular file.
///
/// # Errors
/// When it is not there, is no regular file, is larger than [`MAX_BYTES`] or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let failed = |source| Error::io(Doing::Read, path)(source);
    // Asked before opening: opening a pipe would wait for its other end.
    require_file(path, &fs::metadata(path).map_err(failed)?)?;
    let file = File::open(path).map_err(failed)?;
    let mut content = Vec::new();
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut content)
        .map_err(failed)?;
    if content.len() as u64 > MAX_BYTES {
        return Err(Error::TooLarge(path.to_owned()));
    }
    Ok(content)
}

/// Refuses what is no regular file of a reasonable size.
fn require_file(path: &Path, metadata: &fs::Metadata) -> Result<(), Error> {
    if !metadata.is_file() {
        return Err(Error::NotAFile(path.to_owned()));
    }
    if metadata.len() > MAX_BYTES {
        return Err(Error::TooLarge(path.to_owned()));
    }
    Ok(())
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
