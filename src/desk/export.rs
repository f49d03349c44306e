//! Writing reports.

use super::place::{Existing, Written, numbered, put};
use crate::domain::assessment::Assessment;
use crate::domain::beside;
use crate::domain::figures::Figures;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::robustness::Robustness;
use crate::format::Source;
use crate::i18n::Locale;
use crate::report::brand::Brand;
use crate::report::chart::Chart;
use crate::report::docx::docx;
#[cfg(feature = "pdf")]
use crate::report::pdf::{Job, PdfError, pdf};
use crate::report::tables::{Table, tables};
use crate::report::template::{BUILT_IN, Template, TemplateError};
use crate::report::{Basis, Document, Report, csv, html, json, xlsx};
use crate::wording::visible::{MAX_MARKS, is_hidden};
use crate::workspace::names::slug;
use crate::workspace::read::read;
use crate::workspace::{Error, Workspace};
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf, is_separator};
use std::sync::OnceLock;
use unicode_width::UnicodeWidthChar;

/// Forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown, to read and to edit.
    Md,
    /// HTML, one file to send and to print.
    Html,
    /// Word, to edit and to print.
    Docx,
    /// A workbook for spreadsheets.
    Xlsx,
    /// Comma-separated values, for other programs.
    Csv,
    /// JSON, for other programs.
    Json,
    /// PDF, to print and to send.
    Pdf,
}

/// What reports to make.
pub struct Wanted<'a> {
    /// By which template.
    pub template: &'a Template,
    /// In which language.
    pub locale: &'a Locale,
    /// Whether it is to be one file with nothing beside it.
    pub alone: bool,
    /// In which look.
    pub brand: &'a Brand,
}

/// Why there is no report.
#[derive(Debug)]
pub enum ExportError {
    /// There is no such template; those there are.
    NoTemplate(String, Vec<String>),
    /// The template is faulty.
    Template(TemplateError),
    /// This build of the program knows no PDF.
    NoPdf,
    /// The typesetter's words about what it cannot set.
    Pdf(String),
    /// A file or folder could not be used.
    File(Error),
}

impl From<Error> for ExportError {
    fn from(error: Error) -> Self {
        Self::File(error)
    }
}

impl Format {
    /// All forms by their names.
    pub const ALL: &[(&str, Self)] = &[
        ("md", Self::Md),
        ("html", Self::Html),
        ("docx", Self::Docx),
        ("xlsx", Self::Xlsx),
        ("csv", Self::Csv),
        ("json", Self::Json),
        ("pdf", Self::Pdf),
    ];

    /// The form of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(own, _)| *own == name)
            .map(|(_, format)| *format)
    }

    /// Those that this build of the program can write, by their names.
    pub fn built_in() -> impl Iterator<Item = (&'static str, Self)> {
        let all = Self::ALL.iter().copied();
        all.filter(|(_, format)| format.is_built_in())
    }

    /// Whether this build of the program can write it.
    pub fn is_built_in(self) -> bool {
        self != Self::Pdf || cfg!(feature = "pdf")
    }

    /// Whether it is nothing to read on a terminal.
    pub fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx | Self::Pdf)
    }

    /// Whether templates have a say in it.
    fn has_template(self) -> bool {
        !matches!(self, Self::Xlsx | Self::Csv | Self::Json)
    }

    /// Name of the file by the template `full`.
    fn file_name(self) -> &'static str {
        match self {
            Self::Md => "report.md",
            Self::Html => "report.html",
            Self::Docx => "report.docx",
            Self::Xlsx => "report.xlsx",
            Self::Csv => "answers.csv",
            Self::Json => "report.json",
            Self::Pdf => "report.pdf",
        }
    }
}

/// The template where none is named.
pub const TEMPLATE: &str = "full";
/// What reports by that template are called.
const REPORT: &str = "report";
/// What names of files with templates end in.
const MARKDOWN: &str = ".md";
/// The folder of its charts.
const CHARTS: &str = "charts";

/// Names of a report and of the folder of its charts: those of the template, unless it is [`TEMPLATE`].
fn names(template: &Template, format: Format) -> (String, String) {
    let file = format.file_name();
    let stem = Path::new(&template.name).file_stem();
    let stem = stem.unwrap_or_default().to_string_lossy();
    let extension = file.strip_prefix(REPORT);
    match extension.filter(|_| stem != TEMPLATE && format.has_template()) {
        Some(extension) => {
            let name = slug(&stem, REPORT);
            (format!("{name}{extension}"), format!("{name}-{CHARTS}"))
        }
        None => (file.to_owned(), CHARTS.to_owned()),
    }
}

/// The template that people mean: one of the workspace's folder of templates, so that a workspace can replace a built-in one by its
/// own of the same name; else a built-in one; else a file, if `wanted` looks like its path.
///
/// # Errors
/// When there is none, or it cannot be read.
pub fn template(workspace: &Workspace, wanted: &str) -> Result<Template, ExportError> {
    let own = templates(workspace)?;
    let is_name = !wanted.contains(is_separator);
    let in_folder = own.join(format!("{wanted}.md"));
    if is_name && in_folder.is_file() {
        return template_in(in_folder);
    }
    if let Some(template) = Template::built_in(wanted) {
        return Ok(template);
    }
    let path = PathBuf::from(wanted);
    if (!is_name || wanted.ends_with(MARKDOWN)) && path.is_file() {
        return template_in(path);
    }
    Err(ExportError::NoTemplate(wanted.to_owned(), known(&own)))
}

/// The template in a file.
fn template_in(file: PathBuf) -> Result<Template, ExportError> {
    let name = file.display().to_string();
    let source = Source::from_bytes(&name, read(&file)?);
    let source = source.map_err(|fault| Error::Invalid(file, (*fault).into()))?;
    let text = source.text().to_owned();
    Ok(Template { name, text })
}

/// The folder of a workspace's own templates.
fn templates(workspace: &Workspace) -> Result<PathBuf, Error> {
    let settings = workspace.read_settings()?.value;
    let folder = settings.templates.as_deref().unwrap_or("templates");
    Ok(workspace.root().join(folder))
}

/// Names of the templates there are: those of the program, then those that the workspace adds.
pub fn template_names(workspace: &Workspace) -> Vec<String> {
    let built_in = BUILT_IN.iter().map(|(name, _)| (*name).to_owned());
    let all = templates(workspace).map_or_else(|_| Vec::new(), |folder| known(&folder));
    let own = all
        .into_iter()
        .filter(|name| BUILT_IN.iter().all(|(own, _)| own != name));
    built_in.chain(own).collect()
}

/// Names of the templates there are.
fn known(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let markdown = files.filter(|path| path.extension().is_some_and(|own| own == "md"));
    let mut names: Vec<_> = markdown
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .chain(BUILT_IN.iter().map(|(name, _)| (*name).to_owned()))
        .collect();
    names.sort();
    names.dedup();
    names
}

/// A report, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Produced {
    /// The report itself.
    pub report: Vec<u8>,
    /// Files that belong beside it: path below its folder with `/`, and bytes.
    pub beside: Vec<(String, Vec<u8>)>,
    /// Every character, once, that it cannot show.
    pub lacking: String,
    /// Whether it does without the logo, because that could not be set.
    pub without_logo: bool,
}

/// What sets a PDF.
#[cfg(feature = "pdf")]
pub type Typesetter = fn(&Job) -> Result<Vec<u8>, PdfError>;

/// Makes reports of an assessment as it is now, in any form. What they share is worked out once.
pub struct Exporter<'a> {
    questionnaire: &'a Questionnaire,
    assessment: &'a Assessment,
    wanted: Wanted<'a>,
    figures: Figures,
    robustness: Robustness,
    document: OnceLock<Result<Document, TemplateError>>,
    #[cfg(feature = "pdf")]
    typesetter: Typesetter,
}

impl<'a> Exporter<'a> {
    /// Works out what all forms need.
    pub fn new(
        questionnaire: &'a Questionnaire,
        assessment: &'a Assessment,
        wanted: Wanted<'a>,
    ) -> Self {
        Self {
            questionnaire,
            assessment,
            wanted,
            figures: Figures::of(questionnaire, assessment),
            robustness: Robustness::of(questionnaire, assessment),
            document: OnceLock::new(),
            #[cfg(feature = "pdf")]
            typesetter: pdf,
        }
    }

    /// The same, with PDF set by another than this process.
    #[cfg(feature = "pdf")]
    #[must_use]
    pub fn with_typesetter(self, typesetter: Typesetter) -> Self {
        Self { typesetter, ..self }
    }

    /// A report in this form. The same input gives the same bytes.
    ///
    /// # Errors
    /// When the template is faulty, or this build of the program has no such form.
    pub fn produce(&self, format: Format) -> Result<Produced, ExportError> {
        self.numbered(format, 1)
    }

    /// Writes a report into `folder`, which is made if need be. Another one that is there already gets what `existing` says.
    ///
    /// # Errors
    /// When it cannot be produced, or something cannot be written.
    pub fn export(
        &self,
        format: Format,
        folder: &Path,
        existing: Existing,
    ) -> Result<Written, ExportError> {
        let made = self.produce(format)?;
        let (name, _) = names(self.wanted.template, format);
        put(folder, &name, existing, |number| match format {
            Format::Md if number > 1 => self.numbered(format, number),
            _ => Ok(made.clone()),
        })
    }

    /// The same in several forms, each once, beside each other; one that cannot be had keeps none of the others away.
    pub fn export_all(
        &self,
        formats: &[Format],
        folder: &Path,
        existing: Existing,
    ) -> Vec<Result<Written, ExportError>> {
        let mut once = Vec::new();
        for format in formats {
            if !once.contains(format) {
                once.push(*format);
            }
        }
        beside::all(&once, |format| self.export(*format, folder, existing))
    }

    /// The report that has this number among those of its name, and leads to charts with that number.
    fn numbered(&self, format: Format, number: u32) -> Result<Produced, ExportError> {
        let (document, locale) = (|| self.document(), self.wanted.locale);
        Ok(match format {
            Format::Xlsx => Produced::alone(xlsx::workbook(self.basis())),
            Format::Csv => separated(self.basis()),
            Format::Json => Produced::alone(json_text(&json::report(self.basis()))),
            Format::Md if self.wanted.alone => Produced::alone(document()?.markdown_alone()),
            Format::Md => {
                let (_, charts) = names(self.wanted.template, format);
                markdown(document()?, &charts, number)
            }
            Format::Html => Produced::alone(html::page(document()?, locale)),
            Format::Docx => Produced::alone(docx(document()?, locale)),
            Format::Pdf => self.pdf()?,
        })
    }

    /// Without the logo where it cannot be set with it: broken pictures may look whole until then.
    #[cfg(feature = "pdf")]
    fn pdf(&self) -> Result<Produced, ExportError> {
        let document = self.document()?;
        let set = self.set(document);
        if set.is_ok() || document.brand.logo.is_none() {
            return set;
        }
        let mut without_logo = document.clone();
        without_logo.brand.logo = None;
        Ok(Produced {
            without_logo: true,
            ..self.set(&without_logo)?
        })
    }

    #[cfg(feature = "pdf")]
    fn set(&self, document: &Document) -> Result<Produced, ExportError> {
        let (job, lacking) = Job::new(document, self.wanted.locale);
        let set = (self.typesetter)(&job);
        let report = set.map_err(|fault| ExportError::Pdf(fault.to_string()))?;
        Ok(Produced {
            lacking,
            ..Produced::alone(report)
        })
    }

    #[cfg(not(feature = "pdf"))]
    #[expect(
        clippy::unused_self,
        reason = "it needs all of it where it can write PDF"
    )]
    fn pdf(&self) -> Result<Produced, ExportError> {
        Err(ExportError::NoPdf)
    }

    fn basis(&self) -> Basis<'_> {
        let (figures, locale) = (&self.figures, self.wanted.locale);
        Basis::new(self.questionnaire, self.assessment, figures, locale)
            .with_robustness(&self.robustness)
            .with_brand(self.wanted.brand)
    }

    fn document(&self) -> Result<&Document, ExportError> {
        let document = || self.wanted.template.document(&Report::new(self.basis()));
        let document = self.document.get_or_init(document).as_ref();
        document.map_err(|fault| ExportError::Template(fault.clone()))
    }
}

/// Markdown with its charts in files below `folder`, which gets the number of the report.
fn markdown(document: &Document, folder: &str, number: u32) -> Produced {
    let charts = document.charts.iter();
    let file = |chart: &Chart| (format!("{folder}/{}.svg", chart.name), chart.svg());
    Produced {
        report: document
            .markdown_with_files(&numbered(folder, number))
            .into_bytes(),
        beside: charts
            .map(file)
            .map(|(path, svg)| (path, svg.into_bytes()))
            .collect(),
        lacking: String::new(),
        without_logo: false,
    }
}

/// The answers as comma-separated values, with the other tables beside them.
fn separated(basis: Basis<'_>) -> Produced {
    let [answers, others @ ..] = tables(basis);
    let file = |table: &Table| (format!("{}.csv", table.name), csv::text(table).into_bytes());
    Produced {
        report: csv::text(&answers).into_bytes(),
        beside: others.iter().map(file).collect(),
        lacking: String::new(),
        without_logo: false,
    }
}

impl Produced {
    /// A report without anything beside it.
    fn alone(report: impl Into<Vec<u8>>) -> Self {
        Self {
            report: report.into(),
            beside: Vec::new(),
            lacking: String::new(),
            without_logo: false,
        }
    }
}

/// JSON for a file or a terminal, with a last newline. What acts on a terminal, hides, or is
/// heaped up is escaped.
pub fn json_text(value: &Value) -> String {
    let (mut text, mut marks) = (String::new(), 0);
    for c in format!("{value:#}\n").chars() {
        marks = if c.width() == Some(0) { marks + 1 } else { 0 };
        // None of them stands outside of a text.
        if c != '\n' && is_hidden(c) || marks > MAX_MARKS {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(text, "\\u{unit:04x}").expect("a string takes everything");
            }
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_shows_what_hides_and_means_the_same() {
        let hidden = "\u{7}\u{61c}\u{feff}\u{180e}\u{fff9}\u{3164}\u{fe0f}\u{ad}\u{e0041}";
        let value = Value::from(format!("ä{hidden}日{}", "\u{301}".repeat(5)));
        let text = json_text(&value);
        assert!(
            text.contains(&format!("\\udb40\\udc41日{}\\u0301\"", "\u{301}".repeat(4))),
            "{text}"
        );
        assert!(!text.contains(|c| c != '\n' && is_hidden(c)), "{text:?}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
