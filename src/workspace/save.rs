//! Saving so that a crash at any moment leaves the old or the new file, never a mix.
//!
//! The order is fixed: temporary file in the same folder, write, fsync, rename, fsync of the folder. Only after that is
//! anything called saved. After a failure the temporary file is thrown away: once an fsync has failed, a second one on the
//! same file may succeed although the data never reached the disk.

use super::error::{Doing, Error};
use super::names;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// What temporary files are called; see [`remove_leftovers`].
const TEMPORARY: &str = ".tmp";

/// Who may read and write a new file.
#[derive(Clone, Copy)]
pub(super) enum Access<'a> {
    /// As the user's settings say (`umask`).
    Usual,
    /// Nobody else.
    Private,
    /// Those who may do so with this file; the owner in any case.
    Like(&'a fs::Metadata),
}

impl<'a> Access<'a> {
    /// The same people as the file at hand; nobody else where it is gone.
    pub(super) fn like(found: Option<&'a fs::Metadata>) -> Self {
        found.map_or(Self::Private, Self::Like)
    }
}

/// Replaces the file (or makes it). Links are followed and permissions kept.
///
/// # Errors
/// When anything fails; then the old file is still there, whole, unless only the very last step failed.
pub fn replace(path: &Path, content: &[u8]) -> Result<(), Error> {
    replace_for(path, content, None)
}

/// Replaces the file (or makes it) and gives it `access`; that of the old one where absent.
///
/// # Errors
/// As [`replace`].
pub(super) fn replace_for(
    path: &Path,
    content: &[u8],
    access: Option<Access<'_>>,
) -> Result<(), Error> {
    let failed = |source| Error::io(Doing::Write, path)(source);
    survive_file_limits();
    let target = resolve(path).map_err(failed)?;
    let old = writable(path, &target)?;
    let access = access.unwrap_or(old.as_ref().map_or(Access::Usual, Access::Like));
    let file = filled(&target, content, access).map_err(failed)?;
    file.persist(&target).map_err(|error| failed(error.error))?;
    sync_folder(folder_of(&target)).map_err(failed)
}

/// Makes a new file that must not exist yet.
///
/// # Errors
/// [`Error::Exists`] when there is anything of that name, else when anything fails.
pub fn create(path: &Path, content: &[u8]) -> Result<(), Error> {
    create_for(path, content, Access::Usual)
}

fn create_for(path: &Path, content: &[u8], access: Access<'_>) -> Result<(), Error> {
    let failed = |source: io::Error| match source.kind() {
        ErrorKind::AlreadyExists => Error::Exists(path.to_owned()),
        _ => Error::io(Doing::Create, path)(source),
    };
    survive_file_limits();
    let file = filled(path, content, access).map_err(failed)?;
    file.persist_noclobber(path)
        .map_err(|error| failed(error.error))?;
    sync_folder(folder_of(path)).map_err(failed)
}

/// Makes a new file in `folder` under the first name that nobody has: `name.toml`, `name-2.toml`, …
///
/// # Errors
/// When it cannot be written.
pub(super) fn create_unused(
    folder: &Path,
    name: &str,
    content: &[u8],
    access: Access<'_>,
) -> Result<PathBuf, Error> {
    loop {
        let path = names::unused(folder, name, |path| path.symlink_metadata().is_err());
        match create_for(&path, content, access) {
            Err(Error::Exists(_)) => (),
            result => return result.map(|()| path),
        }
    }
}

/// Removes temporary files that a killed process left beside `path`. Only for who holds the lock on it.
pub(super) fn remove_leftovers(path: &Path) {
    let prefix = sidecar_prefix(path);
    let Ok(entries) = fs::read_dir(folder_of(path)) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(&prefix) && name.ends_with(TEMPORARY) {
            // Litter that cannot be removed harms nobody.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The hidden file beside `path` that serves it: its lock, its recovery.
pub(super) fn sidecar(path: &Path, suffix: &str) -> PathBuf {
    path.with_file_name(format!("{}{suffix}", sidecar_prefix(path)))
}

/// Hidden name derived from that of `path`, short enough to take a suffix.
fn sidecar_prefix(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.len() <= 200 {
        format!(".{name}")
    } else {
        format!(".{}", &super::read::hash(name.as_bytes())[..32])
    }
}

/// The folder a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Where links lead, also when there is nothing yet.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        // A dangling link: its destination is what shall come to be. Circles are another error.
        Err(error) if error.kind() == ErrorKind::NotFound => match path.read_link() {
            Ok(link) => resolve(&folder_of(path).join(link)),
            Err(_) => Ok(path.to_owned()),
        },
        other => other,
    }
}

/// Whether what is there may be replaced: a rename would not ask, and would happily replace a pipe.
fn writable(path: &Path, target: &Path) -> Result<Option<fs::Metadata>, Error> {
    let failed = |source| Error::io(Doing::Write, path)(source);
    let metadata = match fs::metadata(target) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        other => other.map_err(failed)?,
    };
    if !metadata.is_file() {
        return Err(Error::NotAFile(path.to_owned()));
    }
    if metadata.permissions().readonly() {
        return Err(failed(ErrorKind::PermissionDenied.into()));
    }
    OpenOptions::new()
        .write(true)
        .open(target)
        .map_err(failed)?;
    Ok(Some(metadata))
}

/// A temporary file beside `target` that holds `content` durably. Nobody without `access` can read it at any moment.
fn filled(target: &Path, content: &[u8], access: Access<'_>) -> io::Result<NamedTempFile> {
    let mut file = temporary(target, access)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// An empty temporary file beside `target`: the owner's alone until others get access.
fn temporary(target: &Path, access: Access<'_>) -> io::Result<NamedTempFile> {
    let prefix = format!("{}.", sidecar_prefix(target));
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(TEMPORARY);
    #[cfg(unix)]
    if let Access::Usual = access {
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder_of(target))?;
    #[cfg(unix)]
    if let Access::Like(other) = access {
        grant(file.as_file(), other)?;
    }
    Ok(file)
}

/// Gives a file owner, group and mode of the other. Elsewhere than on Unix the folder's rules decide.
#[cfg(unix)]
fn grant(file: &File, other: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    // Each on its own: a member of the group may pass it on, but only root may give files to others.
    let _ = fchown(file, None, Some(other.gid()));
    let _ = fchown(file, Some(other.uid()), None);
    let mode = other.permissions().mode() | 0o600;
    file.set_permissions(fs::Permissions::from_mode(mode))
}

/// Makes a rename durable.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some network and FUSE file systems cannot sync folders at all.
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

/// Windows has no such call for folders.
#[cfg(not(unix))]
pub(super) fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// A limit on the size of files (`ulimit -f`) shall be an error that can be told, not a signal that kills.
fn survive_file_limits() {
    #[cfg(unix)]
    {
        static ONCE: std::sync::Once = std::sync::Once::new();
        ONCE.call_once(|| {
            let seen = std::sync::Arc::default();
            // Where it cannot be had, the system's own behaviour stays.
            let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, seen);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_replaced_file_holds_the_new_content_and_nothing_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        replace(&path, b"old").unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["a.toml"]);
    }

    #[test]
    fn creating_never_overwrites() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        create(&path, b"old").unwrap();
        assert!(matches!(create(&path, b"new"), Err(Error::Exists(_))));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["a.toml"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_links_and_permissions_stay() {
        use std::fs::Permissions;
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        symlink("file", &link).unwrap();
        replace(&link, b"through a dangling link").unwrap();
        fs::set_permissions(&file, Permissions::from_mode(0o640)).unwrap();
        replace(&link, b"new").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o640
        );
    }

    #[cfg(unix)]
    #[test]
    fn who_may_read_a_file_is_settled_before_it_holds_anything() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        replace(&path, b"old").unwrap();
        let mode = |found: fs::Metadata| found.permissions().mode() & 0o777;
        for (own, expected) in [(0o600, 0o600), (0o640, 0o640), (0o444, 0o644)] {
            fs::set_permissions(&path, fs::Permissions::from_mode(own)).unwrap();
            let other = fs::metadata(&path).unwrap();
            let file = temporary(&path, Access::Like(&other)).unwrap();
            let found = file.as_file().metadata().unwrap();
            assert_eq!((found.len(), mode(found)), (0, expected));
        }
        let file = temporary(&path, Access::Private).unwrap();
        assert_eq!(mode(file.as_file().metadata().unwrap()), 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_a_circle_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink("link", &link).unwrap();
        assert!(replace(&link, b"").is_err());
    }

    #[test]
    fn a_read_only_file_and_a_folder_are_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        fs::write(&path, "old").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let error = replace(&path, b"new").unwrap_err();
        assert_eq!(error.kind(), Some(ErrorKind::PermissionDenied));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert!(matches!(
            replace(folder.path(), b""),
            Err(Error::NotAFile(_))
        ));
        assert_eq!(names(folder.path()), ["a.toml"]);
    }

    #[test]
    fn what_a_killed_process_left_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            ".a.toml.x1.tmp",
            ".b.toml.x1.tmp",
            "a.toml",
            ".a.toml.recovery",
        ] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        remove_leftovers(&folder.path().join("a.toml"));
        assert_eq!(
            names(folder.path()),
            [".a.toml.recovery", ".b.toml.x1.tmp", "a.toml"]
        );
    }

    #[test]
    fn the_longest_names_can_be_saved() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x".repeat(255));
        replace(&path, b"a").unwrap();
        replace(&path, b"b").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"b");
    }
}
