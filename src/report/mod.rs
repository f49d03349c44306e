//! Reports: what an assessment says, ready to be sent.
//!
//! A [`Report`] is built by a pure function, a template turns it into Markdown, and the tree of that Markdown is the source
//! of every other form. Knows the domain and the wording; knows no file, no clock and no terminal. Names of participants
//! appear only where somebody owns an action.

pub mod actions;
pub mod annex;
pub mod brand;
pub mod chart;
mod columns;
mod contents;
pub mod csv;
mod document;
pub mod docx;
pub mod findings;
pub mod html;
pub mod json;
mod lead;
pub mod markdown;
mod markup;
mod office;
pub mod overview;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod preview;
pub mod profile;
pub mod tables;
pub mod template;
pub mod votes;
pub mod xlsx;

pub use document::Document;

use crate::domain::assessment::Assessment;
use crate::domain::beside;
use crate::domain::figures::Figures;
use crate::domain::questionnaire::{Dimension, LevelRule, Question, Questionnaire};
use crate::domain::recommendations::Ranked;
use crate::domain::robustness::Robustness;
use crate::domain::scoring::{DimensionScore, QuestionScore, Scores};
use crate::i18n::{Lang, Locale};
use brand::Brand;
use serde::Serialize;

/// Everything a report is made from.
#[derive(Clone, Copy)]
pub struct Basis<'a> {
    /// What was asked.
    pub questionnaire: &'a Questionnaire,
    /// What was answered and decided.
    pub assessment: &'a Assessment,
    /// Its figures.
    pub scores: &'a Scores,
    /// Its recommendations in order.
    pub ranked: &'a [Ranked],
    /// Its figures once everything accepted is done; none where nothing is accepted.
    pub after: Option<&'a Scores>,
    /// How sure its first five recommendations are, where that was worked out.
    pub robustness: Option<&'a Robustness>,
    /// How the organisation wants its reports to look; as the program does it where absent.
    pub brand: Option<&'a Brand>,
    /// Language of the report.
    pub locale: &'a Locale,
    /// Version of the program.
    pub version: &'a str,
}

impl<'a> Basis<'a> {
    /// What a report of this version of the program is made from.
    pub fn new(
        questionnaire: &'a Questionnaire,
        assessment: &'a Assessment,
        figures: &'a Figures,
        locale: &'a Locale,
    ) -> Self {
        Self {
            questionnaire,
            assessment,
            scores: &figures.scores,
            ranked: &figures.ranked,
            after: figures.after.as_ref(),
            robustness: None,
            brand: None,
            locale,
            version: env!("CARGO_PKG_VERSION"),
        }
    }

    /// The same, with how sure the first five recommendations are.
    #[must_use]
    pub fn with_robustness(self, robustness: &'a Robustness) -> Self {
        Self {
            robustness: Some(robustness),
            ..self
        }
    }

    /// The same, in the look of an organisation.
    #[must_use]
    pub fn with_brand(self, brand: &'a Brand) -> Self {
        Self {
            brand: Some(brand),
            ..self
        }
    }
}

/// What a template can use; `docs/templates.md` lists every value. Texts are plain unless they say Markdown; figures are
/// in words of the report's language, a dash where there is none.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Tag of the language.
    pub language: Lang,
    /// Version of the program.
    pub version: String,
    /// Who, what and when.
    #[serde(flatten)]
    pub overview: overview::Overview,
    /// One entry per dimension, in order.
    pub dimensions: Vec<profile::Dimension>,
    /// How well the answers are backed.
    pub evidence: Vec<profile::GradeCount>,
    /// What to look at once more before relying on the figures, in sentences.
    pub answer_check: Vec<String>,
    /// Answered questions that reach their target, the strongest first, those whose evidence is missing last.
    pub strengths: Vec<findings::Finding>,
    /// Answered questions below their target, the widest gap first.
    pub gaps: Vec<findings::Finding>,
    /// Questions with several votes, the widest spread first.
    pub agreement: Vec<votes::Agreement>,
    /// Markdown: contradictions worth discussing.
    pub tensions: Vec<String>,
    /// Questions nobody could answer.
    pub unknown: Vec<findings::Unknown>,
    /// What is proposed and decided.
    #[serde(flatten)]
    pub plan: actions::Plan,
    /// Every question with its answer, by dimension.
    pub annex: Vec<annex::Chapter>,
    /// Sources that the questionnaire cites.
    pub sources: Vec<annex::Source>,
    /// What it looks like.
    #[serde(skip)]
    pub brand: Brand,
    /// Everything that can be shown as a picture.
    #[serde(skip)]
    pub charts: Vec<chart::Chart>,
}

impl Report {
    /// Says what `basis` holds. The same input gives the same report.
    pub fn new(basis: Basis<'_>) -> Self {
        // They take about as long as all the rest.
        let drawn = || (chart::charts(basis), annex::chapters(basis));
        let ((charts, annex), rest) = beside::both(drawn, || Self::rest(basis));
        Self {
            annex,
            charts,
            ..rest
        }
    }

    /// The same without charts and annex.
    fn rest(basis: Basis<'_>) -> Self {
        Self {
            language: basis.locale.lang().clone(),
            version: basis.version.to_owned(),
            overview: overview::overview(basis),
            dimensions: profile::dimensions(basis),
            evidence: profile::evidence(basis),
            answer_check: profile::answer_check(basis),
            strengths: findings::strengths(basis),
            gaps: findings::gaps(basis),
            agreement: votes::agreement(basis),
            tensions: findings::tensions(basis),
            unknown: findings::unknown(basis),
            plan: actions::plan(basis),
            annex: Vec::new(),
            sources: annex::sources(basis),
            brand: basis.brand.cloned().unwrap_or_default(),
            charts: Vec::new(),
        }
    }
}

impl<'a> Basis<'a> {
    fn lang(self) -> &'a Lang {
        self.locale.lang()
    }

    /// Dimensions with their figures.
    fn dimensions(self) -> impl Iterator<Item = (&'a Dimension, &'a DimensionScore)> {
        self.questionnaire
            .dimensions
            .iter()
            .zip(&self.scores.dimensions)
    }

    /// Questions with their dimension and figures.
    fn questions(self) -> impl Iterator<Item = Asked<'a>> {
        self.dimensions().flat_map(|(dimension, figures)| {
            dimension
                .questions
                .iter()
                .zip(&figures.questions)
                .map(move |(question, score)| Asked {
                    dimension,
                    figures,
                    question,
                    score,
                })
        })
    }

    /// Whether any dimension has a level.
    fn has_levels(self) -> bool {
        self.questionnaire
            .dimensions
            .iter()
            .any(|dimension| dimension.level != LevelRule::None)
    }
}

/// A question with everything around it.
#[derive(Clone, Copy)]
struct Asked<'a> {
    dimension: &'a Dimension,
    figures: &'a DimensionScore,
    question: &'a Question,
    score: &'a QuestionScore,
}
