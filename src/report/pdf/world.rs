//! All that typst may see.

use super::job::Job;
use super::typeface::TYPEFACE;
use std::collections::HashMap;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

/// How the report looks.
static SHEET: LazyLock<Source> = LazyLock::new(|| {
    Source::new(
        id("report.typ"),
        include_str!("../../../reports/report.typ").to_owned(),
    )
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The sheet, the typeface, and the files of one report.
pub struct World {
    files: HashMap<FileId, Bytes>,
}

impl World {
    /// What a report is typeset from.
    pub fn new(job: &Job) -> Self {
        let files = job.files.iter();
        let files = files.map(|(path, bytes)| (id(path), Bytes::new(bytes.clone())));
        Self {
            files: files.collect(),
        }
    }
}

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("names of ours are paths");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &TYPEFACE.book
    }

    fn main(&self) -> FileId {
        SHEET.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == SHEET.id() {
            Ok(SHEET.clone())
        } else {
            Err(FileError::NotSource)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let missing = || FileError::NotFound(id.vpath().get_without_slash().into());
        self.files.get(&id).cloned().ok_or_else(missing)
    }

    fn font(&self, index: usize) -> Option<Font> {
        TYPEFACE.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
