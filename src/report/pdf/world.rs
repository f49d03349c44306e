//! All that typst may see.

use super::paper;
use super::typeface::TYPEFACE;
use crate::i18n::Locale;
use crate::report::Document;
use crate::report::brand::LogoKind;
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
    /// What the report `document` is typeset from.
    pub fn of(document: &Document, locale: &Locale) -> Self {
        let mut files = HashMap::new();
        let mut add = |path: &str, bytes| files.insert(id(path), bytes);
        add("document.json", text(&paper::json(document, locale)));
        for chart in &document.charts {
            add(&paper::chart_path(chart.name), text(&chart.svg()));
        }
        if let Some(logo) = &document.brand.logo {
            let bytes = match logo.kind {
                LogoKind::Png => Bytes::new(logo.bytes.clone()),
                LogoKind::Svg => text(&String::from_utf8_lossy(&logo.bytes)),
            };
            add(paper::logo_path(logo.kind), bytes);
        }
        Self { files }
    }
}

/// Text as a file, without what the typeface cannot show.
fn text(text: &str) -> Bytes {
    Bytes::from_string(TYPEFACE.displayable(text).into_owned())
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
