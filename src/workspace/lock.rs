//! One writer per assessment: a lock file beside it, which also says who that is.
//!
//! The operating system gives the lock back when its process ends, however it ends; nobody ever has to remove a lock file by
//! hand. What the file says about its holder is information for people only.

use super::error::{Doing, Error};
use super::save::sidecar;
use crate::i18n::Locale;
use crate::t;
use crate::wording::visible::visible;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Who has an assessment open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Login name; may be empty.
    pub user: String,
    /// Name of the computer; may be empty.
    pub host: String,
    /// Process.
    pub pid: u32,
    /// Since when, in the holder's local time.
    pub since: DateTime,
}

impl Holder {
    /// This process; reads the environment.
    pub fn current(since: DateTime) -> Self {
        let user = ["USER", "LOGNAME", "USERNAME"]
            .iter()
            .find_map(|name| std::env::var(name).ok())
            .unwrap_or_default();
        Self {
            user,
            host: host(),
            pid: std::process::id(),
            since,
        }
    }

    /// Who that is, for people: `ada on laptop, since 14:05`. Without a name and a computer that is a process.
    pub fn message(&self, locale: &Locale) -> String {
        let (user, host) = (visible(self.user.trim()), visible(self.host.trim()));
        let (user, host) = (user.into_owned(), host.into_owned());
        let who = match (user.is_empty(), host.is_empty()) {
            (false, false) => t!(locale, "workspace-holder-both", user = user, host = host),
            (false, true) => user,
            (true, false) => t!(locale, "workspace-holder-host", host = host),
            (true, true) => t!(
                locale,
                "workspace-holder-process",
                process = self.pid.to_string()
            ),
        };
        t!(
            locale,
            "workspace-holder",
            who = who,
            date = locale.date(self.since.date()),
            time = self.since.strftime("%H:%M").to_string(),
        )
    }
}

#[cfg(unix)]
fn host() -> String {
    rustix::system::uname()
        .nodename()
        .to_string_lossy()
        .into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

/// The right to write an assessment, given back when dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    /// Holds the system's lock; none where the file system knows no locks.
    file: Option<File>,
}

/// Why an assessment can only be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Somebody has it open; unknown where the lock file could not be read.
    HeldBy(Option<Holder>),
    /// The folder or the file does not let anybody write.
    NotWritable,
    /// There is no room for the lock file.
    NoRoom,
    /// It was asked for.
    Wished,
}

impl ReadOnly {
    /// The sentences for people.
    pub fn message(&self, locale: &Locale) -> String {
        match self {
            Self::HeldBy(Some(holder)) => {
                t!(locale, "workspace-held", holder = holder.message(locale))
            }
            Self::HeldBy(None) => t!(locale, "workspace-held-unknown"),
            Self::NotWritable => t!(locale, "workspace-not-writable"),
            Self::NoRoom => t!(locale, "workspace-no-room"),
            Self::Wished => t!(locale, "workspace-read-only"),
        }
    }
}

impl Lock {
    /// Takes the lock on the assessment at `path` (links resolved) for `holder`, or says why it can only be read.
    ///
    /// # Errors
    /// When the lock file cannot be used at all, such as a folder in its place.
    pub fn acquire(path: &Path, holder: &Holder) -> Result<Result<Self, ReadOnly>, Error> {
        let path = sidecar(path, ".lock");
        loop {
            match Self::try_acquire(&path, holder) {
                Ok(Attempt::Gone) => (),
                Ok(Attempt::Locked(lock)) => return Ok(Ok(lock)),
                Ok(Attempt::Held) => return Ok(Err(ReadOnly::HeldBy(read_holder(&path)))),
                Err(source) => {
                    let refusal = refusal(source.kind()).map(Err);
                    return refusal.ok_or_else(|| Error::io(Doing::Create, &path)(source));
                }
            }
        }
    }

    fn try_acquire(path: &Path, holder: &Holder) -> io::Result<Attempt> {
        if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)?;
        let locked = match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Ok(Attempt::Held),
            Err(TryLockError::Error(error)) if !knows_no_locks(&error) => return Err(error),
            other => other.is_ok(),
        };
        if locked && !still_there(&file, path) {
            return Ok(Attempt::Gone);
        }
        // Only for people: a full disk must not keep anybody from opening.
        let _ = tell(&mut file, holder);
        Ok(Attempt::Locked(Self {
            path: path.to_owned(),
            file: locked.then_some(file),
        }))
    }
}

/// Waits, asleep, until nobody holds the lock on the assessment at `path` (links resolved); whether that can be told.
pub fn wait_until_free(path: &Path) -> bool {
    match File::open(sidecar(path, ".lock")) {
        Ok(file) => file.lock_shared().is_ok(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}

enum Attempt {
    Locked(Lock),
    Held,
    /// The former holder removed the file between our opening and locking it.
    Gone,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked, so that `still_there` can tell. What is left behind harms nobody.
        if self.file.is_some() && cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Why nothing can be written here, where that is what an error means.
fn refusal(kind: ErrorKind) -> Option<ReadOnly> {
    match kind {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Some(ReadOnly::NotWritable),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some(ReadOnly::NoRoom),
        _ => None,
    }
}

/// Whether the file system knows no locks at all, as some network file systems.
fn knows_no_locks(error: &io::Error) -> bool {
    #[cfg(unix)]
    if error.raw_os_error() == Some(rustix::io::Errno::NOLCK.raw_os_error()) {
        return true;
    }
    error.kind() == ErrorKind::Unsupported
}

/// Whether the locked file is the one of that name, and not one that its former holder has removed since.
#[cfg(unix)]
fn still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |found: fs::Metadata| (found.dev(), found.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(named)) => id(ours) == id(named),
        _ => false,
    }
}

/// Elsewhere lock files are never removed.
#[cfg(not(unix))]
fn still_there(_file: &File, _path: &Path) -> bool {
    true
}

/// Writes who holds the lock into the lock file.
fn tell(file: &mut File, holder: &Holder) -> io::Result<()> {
    let text = toml::to_string(holder).map_err(io::Error::other)?;
    file.set_len(0)?;
    file.write_all(text.as_bytes())
}

/// What the lock file says about its holder.
fn read_holder(path: &Path) -> Option<Holder> {
    let mut text = String::new();
    let file = File::open(path).ok()?;
    file.take(4096).read_to_string(&mut text).ok()?;
    toml::from_str(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(user: &str) -> Holder {
        Holder {
            user: user.to_owned(),
            ..Holder::current(jiff::civil::datetime(2026, 11, 4, 14, 5, 0, 0))
        }
    }

    #[test]
    fn a_second_one_is_told_who_was_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        let first = Lock::acquire(&path, &holder("ada")).unwrap().unwrap();
        let refused = Lock::acquire(&path, &holder("bob")).unwrap().unwrap_err();
        assert_eq!(refused, ReadOnly::HeldBy(Some(holder("ada"))));
        let told = refused.message(&Locale::new(&"en".into()));
        assert!(told.contains("ada") && told.contains("14:05"), "{told}");
        drop(first);
        assert!(Lock::acquire(&path, &holder("bob")).unwrap().is_ok());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn whatever_is_unknown_of_the_holder_is_left_out() {
        let told = |user: &str, host: &str| {
            let holder = Holder {
                host: host.to_owned(),
                pid: 4711,
                ..holder(user)
            };
            holder.message(&Locale::new(&"en".into()))
        };
        assert_eq!(
            told("ada", "laptop"),
            "ada on laptop, since 4 Nov 2026, 14:05"
        );
        assert_eq!(told("ada", " "), "ada, since 4 Nov 2026, 14:05");
        assert_eq!(
            told("", "laptop"),
            "somebody on laptop, since 4 Nov 2026, 14:05"
        );
        assert_eq!(told("", ""), "process 4711, since 4 Nov 2026, 14:05");
    }

    #[test]
    fn whoever_waits_is_woken_when_the_lock_is_given_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        assert!(wait_until_free(&path), "nobody holds it");
        let lock = Lock::acquire(&path, &holder("ada")).unwrap().unwrap();
        let (tell, told) = std::sync::mpsc::channel();
        let waiting = path.clone();
        let waits = std::thread::spawn(move || tell.send(wait_until_free(&waiting)));
        assert!(told.try_recv().is_err(), "it is held");
        drop(lock);
        assert!(told.recv().unwrap());
        waits.join().unwrap().unwrap();
        assert!(Lock::acquire(&path, &holder("bob")).unwrap().is_ok());
    }

    #[test]
    fn a_lock_file_without_a_living_holder_is_no_hindrance() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(".a.toml.lock"), "user = \"gone\"").unwrap();
        let path = folder.path().join("a.toml");
        let lock = Lock::acquire(&path, &holder("ada")).unwrap().unwrap();
        assert_eq!(read_holder(&sidecar(&path, ".lock")), Some(holder("ada")));
        drop(lock);
    }

    #[test]
    fn only_one_of_many_gets_it_each_time() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        let (inside, rounds) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..500 {
                        if let Ok(lock) = Lock::acquire(&path, &holder("x")).unwrap() {
                            assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                            inside.fetch_sub(1, Ordering::SeqCst);
                            rounds.fetch_add(1, Ordering::SeqCst);
                            drop(lock);
                        }
                    }
                });
            }
        });
        assert!(rounds.into_inner() > 0);
    }

    #[test]
    fn a_folder_in_place_of_the_lock_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(".a.toml.lock")).unwrap();
        assert!(Lock::acquire(&folder.path().join("a.toml"), &holder("x")).is_err());
    }
}
