//! All assessments of a workspace at a glance.

use super::discover::Workspace;
use super::error::Error;
use super::file::parse;
use super::read::read;
use crate::domain::assessment::{Assessment, QuestionnaireRef};
use crate::domain::progress::{self, Progress};
use crate::domain::questionnaire::Questionnaire;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
        let entry = |path: PathBuf| Entry {
            content: questionnaires.listed(&path),
            path,
        };
        let mut entries: Vec<_> = self.files()?.into_iter().map(entry).collect();
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

    /// The assessment of the round before, if it lies in this workspace.
    pub fn previous(&self, assessment: &Assessment) -> Option<Arc<Assessment>> {
        let wanted = assessment.round.previous.as_ref()?;
        let read = |path: PathBuf| load(&path).ok();
        let mut all = self.files().ok()?.into_iter().filter_map(read);
        all.find(|own| own.id == *wanted)
    }
}

/// Whether a file may be an assessment by its name; hidden ones serve others.
fn is_assessment(path: &Path) -> bool {
    let hidden = path
        .file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_some_and(|suffix| suffix == "toml")
}

fn load(path: &Path) -> Result<Arc<Assessment>, Error> {
    Ok(parse(path, read(path)?)?.assessment)
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

    fn listed(&mut self, path: &Path) -> Result<Listed, Error> {
        let assessment = load(path)?;
        let questionnaire = self.of(&assessment.questionnaire);
        let progress = questionnaire.map(|own| progress::of(own, &assessment));
        Ok(Listed {
            assessment,
            progress,
        })
    }

    fn of(&mut self, wanted: &QuestionnaireRef) -> Option<&Questionnaire> {
        let key = (wanted.id.clone(), wanted.hash.clone());
        let found = self.read.entry(key);
        found
            .or_insert_with(|| self.workspace.questionnaire(wanted).ok())
            .as_ref()
    }
}
