//! All assessments of a workspace at a glance.

use super::discover::Workspace;
use super::error::Error;
use super::read::{read, read_start};
use crate::domain::assessment::{Assessment, Head, QuestionnaireRef};
use crate::domain::beside;
use crate::domain::progress::{self, Progress};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::sorting;
use crate::domain::text::Text;
use crate::format::Source;
use crate::format::assessment::{HEAD_BYTES, head, peek};
use crate::i18n::Lang;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// So many files are read by one thread.
const FEW: usize = 16;

/// A file of the assessments' folder.
#[derive(Debug)]
pub struct Entry {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds, or why that cannot be told.
    pub content: Result<Listed, Error>,
}

/// An assessment in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// What it is called and the like.
    pub head: Head,
    /// Title of its questionnaire; none where only the head was read, or the questionnaire is missing.
    pub questionnaire: Option<Text>,
    /// How far it is; none where only the head was read, or the questionnaire is missing.
    pub progress: Option<Progress>,
}

impl Listed {
    /// What its questionnaire is called: its id where no more is known.
    pub fn questionnaire_name(&self, lang: &Lang) -> String {
        let title = self.questionnaire.as_ref();
        title.map_or_else(
            || self.head.questionnaire.id.clone(),
            |title| title.get(lang).into_owned(),
        )
    }
}

impl Entry {
    /// Name of the file without suffix, as `open` takes it.
    pub fn name(&self) -> String {
        let stem = self.path.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }
}

impl Workspace {
    /// The files of the assessments' folder, by name.
    ///
    /// # Errors
    /// When the folder is there but cannot be read.
    pub fn files(&self) -> Result<Vec<PathBuf>, Error> {
        files(&self.assessments())
    }

    /// All assessments, last changed first; broken files at the end. Of most files only the head is read: the rest may still
    /// turn out to be broken, and [`Catalogue::look`] tells how far they are.
    ///
    /// # Errors
    /// When the folder is there but cannot be read.
    pub fn heads(&self) -> Result<Vec<Entry>, Error> {
        Ok(heads(&self.files()?))
    }

    /// What lies in the trash, by [`Workspace::heads`].
    ///
    /// # Errors
    /// When the folder is there but cannot be read.
    pub fn trashed(&self) -> Result<Vec<Entry>, Error> {
        Ok(heads(&files(&self.trash())?))
    }

    /// All assessments, last changed first, read as a whole; broken files at the end.
    ///
    /// # Errors
    /// When the folder is there but cannot be read.
    pub fn list(&self) -> Result<Vec<Entry>, Error> {
        Ok(sorted(Catalogue::new(self.clone()).look(&self.files()?)))
    }

    /// The assessment of the round before, if it lies in this workspace. Copies of it have the same id: the newest one counts.
    pub fn previous(&self, assessment: &Assessment) -> Option<Arc<Assessment>> {
        let wanted = assessment.round.previous.as_ref()?;
        let mut files = self.files().ok()?;
        files.retain(|path| mentions(path, wanted));
        let all = on_all_processors(&files, |path| load(&path));
        let same = all.into_iter().flatten().filter(|own| own.id == *wanted);
        same.max_by_key(|own| own.revision).map(Arc::new)
    }
}

/// The files of a folder that may be assessments, by name; none where there is no such folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |source| Error::io(super::error::Doing::Read, folder)(source);
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(failed)?,
    };
    let mut files = Vec::new();
    for entry in entries {
        files.push(entry.map_err(failed)?.path());
    }
    files.retain(|path| is_assessment(path));
    // All of them have the same parents; comparing paths would look at each of those.
    files.sort_unstable_by(|a, b| a.file_name().cmp(&b.file_name()));
    Ok(files)
}

/// Whether a file holds an id at all, which is told much faster than what it says.
fn mentions(path: &Path, id: &str) -> bool {
    let text = read(path).ok().and_then(|own| String::from_utf8(own).ok());
    text.is_some_and(|text| text.contains(id))
}

/// Whether a file may be an assessment by its name; hidden ones serve others.
fn is_assessment(path: &Path) -> bool {
    let hidden = path
        .file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_some_and(|suffix| suffix == "toml")
}

/// Last changed first; broken files at the end, else by name as before.
fn sorted(mut entries: Vec<Entry>) -> Vec<Entry> {
    sorting::by_key(&mut entries, |entry| {
        let changed = entry.content.as_ref().ok().map(|own| own.head.changed);
        Reverse(changed)
    });
    entries
}

fn heads(files: &[PathBuf]) -> Vec<Entry> {
    sorted(on_all_processors(files, |path| Entry {
        content: load_head(&path),
        path,
    }))
}

fn load_head(path: &Path) -> Result<Listed, Error> {
    let start = read_start(path, HEAD_BYTES).ok();
    let head = match start.and_then(|start| head(&start)) {
        Some(head) => head,
        None => load(path)?.head(),
    };
    Ok(Listed {
        head,
        questionnaire: None,
        progress: None,
    })
}

fn load(path: &Path) -> Result<Assessment, Error> {
    let invalid = |faults| Error::Invalid(path.to_owned(), faults);
    let source = Source::from_bytes(&path.to_string_lossy(), read(path)?);
    let source = source.map_err(|fault| invalid((*fault).into()))?;
    peek(&source).map_err(invalid)
}

/// What comes of each file, in their order. Few files are not worth a second thread.
fn on_all_processors<T: Send>(files: &[PathBuf], of: impl Fn(PathBuf) -> T + Sync) -> Vec<T> {
    let shares: Vec<_> = files.chunks(beside::share(files.len(), FEW)).collect();
    let done = beside::all(&shares, |own| {
        own.iter().cloned().map(&of).collect::<Vec<_>>()
    });
    done.into_iter().flatten().collect()
}

/// Looks at the assessments of a list one after the other, and reads their questionnaires once.
#[derive(Debug)]
pub struct Catalogue {
    workspace: Workspace,
    questionnaires: HashMap<(String, String), Option<Questionnaire>>,
}

impl Catalogue {
    /// One that knows no questionnaire yet.
    pub fn new(workspace: Workspace) -> Self {
        Self {
            workspace,
            questionnaires: HashMap::new(),
        }
    }

    /// Reads these files as a whole, in their order.
    pub fn look(&mut self, files: &[PathBuf]) -> Vec<Entry> {
        let read = on_all_processors(files, |path| (load(&path), path));
        let entry = |(own, path): (Result<_, _>, _)| Entry {
            content: own.map(|own| self.listed(&own)),
            path,
        };
        read.into_iter().map(entry).collect()
    }

    fn listed(&mut self, assessment: &Assessment) -> Listed {
        let questionnaire = self.questionnaire(&assessment.questionnaire);
        Listed {
            head: assessment.head(),
            questionnaire: questionnaire.map(|own| own.title.clone()),
            progress: questionnaire.map(|own| progress::of(own, assessment)),
        }
    }

    fn questionnaire(&mut self, wanted: &QuestionnaireRef) -> Option<&Questionnaire> {
        let key = (wanted.id.clone(), wanted.hash.clone());
        let found = self.questionnaires.entry(key);
        found
            .or_insert_with(|| self.workspace.questionnaire(wanted).ok())
            .as_ref()
    }
}
