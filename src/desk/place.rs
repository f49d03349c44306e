//! Where a report goes: beside what is there already, never over it unless that is wanted.

use super::Produced;
use crate::workspace::Error;
use crate::workspace::error::Doing;
use crate::workspace::read::read;
use crate::workspace::save::{create, replace};
use std::fs;
use std::path::{Path, PathBuf};

/// What becomes of another report that has the name already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// It stays; the new one gets a number.
    #[default]
    Keep,
    /// The new one takes its place.
    Replace,
}

/// A report on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its file.
    pub path: PathBuf,
    /// How it came there.
    pub how: How,
    /// Names of other reports that were written with it into the same folder.
    pub beside: Vec<String>,
    /// Every character, once, that it cannot show.
    pub lacking: String,
    /// Whether it does without the logo, because that could not be set.
    pub without_logo: bool,
}

/// How a report came to its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// Nothing had its name.
    New,
    /// It was there already, the same to the byte; nothing was written.
    Unchanged,
    /// Another one has its name, and stayed.
    Beside(PathBuf),
    /// It took the place of another one.
    Replaced,
}

/// What is at the place of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Free,
    Same,
    Taken,
}

/// Files below a folder: path with `/`, and bytes. The report itself is the first.
type Files = Vec<(String, Vec<u8>)>;

/// Writes what `produced` gives for a number from 1 into `folder`, under the first number at which nothing else lies. `name` is
/// that of the report without a number.
///
/// # Errors
/// When it cannot be produced or written.
pub(super) fn put<E: From<Error>>(
    folder: &Path,
    name: &str,
    existing: Existing,
    produced: impl Fn(u32) -> Result<Produced, E>,
) -> Result<Written, E> {
    let mut number = 1;
    loop {
        let produced = produced(number)?;
        let (lacking, without_logo) = (produced.lacking.clone(), produced.without_logo);
        let files = files(name, produced, number);
        let path = folder.join(&files[0].0);
        // Charts lie in a folder of their own, and are part of the report.
        let beside = files[1..].iter().map(|(own, _)| own.clone());
        let beside: Vec<_> = beside.filter(|own| !own.contains('/')).collect();
        let places = files
            .iter()
            .map(|(own, bytes)| place(&folder.join(own), bytes));
        let places: Vec<_> = places.collect();
        let leads_away = files.iter().any(|(own, _)| leads_away(folder, own));
        if !leads_away && places.iter().all(|place| *place == Place::Same) {
            return Ok(Written {
                path,
                how: How::Unchanged,
                beside: Vec::new(),
                lacking,
                without_logo,
            });
        }
        let taken = places.contains(&Place::Taken);
        if !leads_away && (!taken || existing == Existing::Replace) {
            match write(folder, &files, &places, existing) {
                Err(Error::Exists(_)) => {}
                Err(error) => return Err(error.into()),
                Ok(()) => {
                    let how = match number {
                        1 if taken => How::Replaced,
                        1 => How::New,
                        _ => How::Beside(folder.join(name)),
                    };
                    return Ok(Written {
                        path,
                        how,
                        beside,
                        lacking,
                        without_logo,
                    });
                }
            }
        }
        number += 1;
    }
}

/// The files of a report with this number.
fn files(name: &str, produced: Produced, number: u32) -> Files {
    let beside = produced.beside.into_iter();
    [(numbered(name, number), produced.report)]
        .into_iter()
        .chain(beside.map(|(path, bytes)| (numbered(&path, number), bytes)))
        .collect()
}

/// `report-2.md` for `report.md`, `charts-2/profile.svg` for `charts/profile.svg`.
pub(super) fn numbered(path: &str, number: u32) -> String {
    if number == 1 {
        return path.to_owned();
    }
    let (first, rest) = path.split_at(path.find(['/', '.']).unwrap_or(path.len()));
    format!("{first}-{number}{rest}")
}

fn place(path: &Path, bytes: &[u8]) -> Place {
    match (path.symlink_metadata(), read(path)) {
        (Err(_), _) => Place::Free,
        (_, Ok(old)) if old == bytes => Place::Same,
        _ => Place::Taken,
    }
}

/// Whether a folder on the way to `path` is a link, which may lead to what is somebody else's.
fn leads_away(folder: &Path, path: &str) -> bool {
    let mut folders = Path::new(path).ancestors().skip(1);
    folders.any(|own| !own.as_os_str().is_empty() && folder.join(own).is_symlink())
}

/// Writes what is not there yet, the report itself last. What others put there meanwhile is not replaced unless that is wanted.
fn write(folder: &Path, files: &Files, places: &[Place], existing: Existing) -> Result<(), Error> {
    // First, so that it is the one named where it cannot be made.
    make_folder(folder)?;
    let missing = files.iter().zip(places).rev();
    for ((own, bytes), _) in missing.filter(|(_, place)| **place != Place::Same) {
        let path = folder.join(own);
        make_folder(path.parent().unwrap_or(folder))?;
        match existing {
            Existing::Keep => create(&path, bytes)?,
            Existing::Replace => replace(&path, bytes)?,
        }
    }
    Ok(())
}

fn make_folder(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|source| Error::Io {
        doing: Doing::Create,
        path: folder.to_owned(),
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A report that says `text` and shows a chart that says it too.
    fn report(text: &str) -> impl Fn(u32) -> Result<Produced, Error> {
        move |number| {
            let charts = numbered("charts", number);
            Ok(Produced {
                report: format!("{text} {charts}").into_bytes(),
                beside: vec![("charts/a.svg".to_owned(), text.into())],
                lacking: String::new(),
                without_logo: false,
            })
        }
    }

    fn put_in(folder: &Path, text: &str, existing: Existing) -> (String, How) {
        let written = put(folder, "report.md", existing, report(text)).unwrap();
        let name = written.path.strip_prefix(folder).unwrap();
        (name.display().to_string(), written.how)
    }

    #[test]
    fn another_report_is_never_written_over_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let put = |text, existing| put_in(folder, text, existing);
        let first = folder.join("report.md");
        assert_eq!(put("a", Existing::Keep), ("report.md".into(), How::New));
        let again = put("a", Existing::Keep);
        assert_eq!(again, ("report.md".into(), How::Unchanged));
        let second = put("b", Existing::Keep);
        assert_eq!(second, ("report-2.md".into(), How::Beside(first.clone())));
        let again = put("b", Existing::Keep);
        assert_eq!(again, ("report-2.md".into(), How::Unchanged));
        let replaced = put("c", Existing::Replace);
        assert_eq!(replaced, ("report.md".into(), How::Replaced));
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(
            (read("report.md"), read("charts/a.svg")),
            ("c charts".into(), "c".into())
        );
        assert_eq!(
            (read("report-2.md"), read("charts-2/a.svg")),
            ("b charts-2".into(), "b".into())
        );
    }

    #[test]
    fn a_chart_that_is_missing_is_written_and_one_that_was_edited_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        put_in(folder, "a", Existing::Keep);
        let chart = folder.join("charts/a.svg");
        fs::remove_file(&chart).unwrap();
        assert_eq!(put_in(folder, "a", Existing::Keep).1, How::New);
        fs::write(&chart, "edited").unwrap();
        assert_eq!(put_in(folder, "a", Existing::Keep).0, "report-2.md");
        assert_eq!(fs::read_to_string(&chart).unwrap(), "edited");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_in_the_way_and_links_are_not_followed_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        fs::create_dir(folder.join("report.md")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.join("report-2.md")).unwrap();
        assert_eq!(put_in(folder, "a", Existing::Keep).0, "report-3.md");
        assert!(!folder.join("nowhere").exists());
    }

    #[cfg(unix)]
    #[test]
    fn charts_are_not_written_through_a_link() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let folder = folder.path();
        std::os::unix::fs::symlink(other.path(), folder.join("charts")).unwrap();
        assert_eq!(put_in(folder, "a", Existing::Keep).0, "report-2.md");
        assert_eq!(put_in(folder, "b", Existing::Replace).0, "report-2.md");
        assert!(folder.join("charts-2/a.svg").is_file());
        assert_eq!(fs::read_dir(other.path()).unwrap().count(), 0);
    }
}
