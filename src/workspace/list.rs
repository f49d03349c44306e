//! All assessments of a workspace at a glance.

use super::discover::Workspace;
use super::error::Error;
use super::read::read;
use crate::domain::assessment::{Assessment, QuestionnaireRef};
use crate::domain::progress::{self, Progress};
use crate::domain::questionnaire::Questionnaire;
use crate::format::Source;
use crate::format::assessment::peek;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

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
    /// The assessment.
    pub assessment: Arc<Assessment>,
    /// How far it is; none where its questionnaire is missing.
    pub progress: Option<Progress>,
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
        let folder = self.assessments();
        let failed = |source| Error::io(super::error::Doing::Read, &folder)(source);
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other.map_err(failed)?,
        };
        let mut files = Vec::new();
        for entry in entries {
            files.push(entry.map_err(failed)?.path());
        }
        files.retain(|path| is_assessment(path));
        files.sort();
        Ok(files)
    }

    /// All assessments, last changed first; broken files at the end.
    ///
    /// # Errors
    /// When the folder is there but cannot be read.
    pub fn list(&self) -> Result<Vec<Entry>, Error> {
        let mut questionnaires = Questionnaires::new(self);
        let files = self.files()?;
        let loaded = load_all(&files);
        let entry = |(path, loaded): (PathBuf, Result<_, _>)| Entry {
            content: loaded.map(|own| questionnaires.listed(own)),
            path,
        };
        let mut entries: Vec<_> = files.into_iter().zip(loaded).map(entry).collect();
        entries.sort_by_key(|entry| {
            let changed = entry
                .content
                .as_ref()
                .ok()
                .map(|own| own.assessment.changed);
            std::cmp::Reverse(changed)
        });
        Ok(entries)
    }

    /// The assessment of the round before, if it lies in this workspace. Copies of it have the same id: the newest one counts.
    pub fn previous(&self, assessment: &Assessment) -> Option<Arc<Assessment>> {
        let wanted = assessment.round.previous.as_ref()?;
        let mut files = self.files().ok()?;
        files.retain(|path| mentions(path, wanted));
        let all = load_all(&files).into_iter().flatten();
        all.filter(|own| own.id == *wanted)
            .max_by_key(|own| own.revision)
    }
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

fn load(path: &Path) -> Result<Arc<Assessment>, Error> {
    let invalid = |faults| Error::Invalid(path.to_owned(), faults);
    let source = Source::from_bytes(&path.to_string_lossy(), read(path)?);
    let source = source.map_err(|fault| invalid((*fault).into()))?;
    peek(&source).map(Arc::new).map_err(invalid)
}

/// Loads files on all processors, in their order.
fn load_all(files: &[PathBuf]) -> Vec<Result<Arc<Assessment>, Error>> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(threads).max(1);
    let load_share = |files: &[PathBuf]| files.iter().map(|path| load(path)).collect::<Vec<_>>();
    thread::scope(|scope| {
        let shares = files.chunks(share);
        let workers: Vec<_> = shares
            .map(|own| scope.spawn(move || load_share(own)))
            .collect();
        let done =
            |worker: thread::ScopedJoinHandle<'_, _>| worker.join().expect("loading never panics");
        workers.into_iter().flat_map(done).collect()
    })
}

/// Questionnaires, each read once.
struct Questionnaires<'a> {
    workspace: &'a Workspace,
    read: HashMap<(String, String), Option<Questionnaire>>,
}

impl<'a> Questionnaires<'a> {
    fn new(workspace: &'a Workspace) -> Self {
        Self {
            workspace,
            read: HashMap::new(),
        }
    }

    fn listed(&mut self, assessment: Arc<Assessment>) -> Listed {
        let questionnaire = self.of(&assessment.questionnaire);
        let progress = questionnaire.map(|own| progress::of(own, &assessment));
        Listed {
            assessment,
            progress,
        }
    }

    fn of(&mut self, wanted: &QuestionnaireRef) -> Option<&Questionnaire> {
        let key = (wanted.id.clone(), wanted.hash.clone());
        let found = self.read.entry(key);
        found
            .or_insert_with(|| self.workspace.questionnaire(wanted).ok())
            .as_ref()
    }
}
