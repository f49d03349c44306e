//! The questionnaire: what is asked, on which scale, and what is proposed.
//!
//! Values of these types are valid (`FORMATS.md` section 2): ids are unique, references resolve, scales rise. Only
//! [`crate::format`] builds them from files, after it has checked all that. `include` is resolved before.

use super::condition::Condition;
use super::id::{DimensionId, OptionId, OwnerId, QuestionId, RecommendationId, RoleId};
use super::number::Number;
use super::text::Text;
use crate::i18n::Lang;

/// A questionnaire with everything it includes.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    /// Id that assessments and `include` name.
    pub id: String,
    /// Semantic version; another major version means that answers need confirming again.
    pub version: semver::Version,
    /// Languages the texts are written in; the first is the fallback.
    pub languages: Vec<Lang>,
    /// What people see.
    pub title: Text,
    /// How the top-level dimensions make an overall score; without it there is none.
    pub score: Option<Aggregate>,
    /// Levels of the scale of every score, rising.
    pub levels: Vec<Level>,
    /// Default target on the scale.
    pub target: Option<Number>,
    /// Default target of essential questions; [`Self::target`] where absent.
    pub target_essential: Option<Number>,
    /// Dimensions in the order of the file; a child stands after its parent.
    pub dimensions: Vec<Dimension>,
    /// Other groupings of the same answers.
    pub lenses: Vec<Lens>,
    /// Contradictions worth discussing.
    pub tensions: Vec<Tension>,
    /// Facts about the organisation that are asked once.
    pub profile: Vec<ProfileQuestion>,
    /// Declared roles; assessments may use others.
    pub roles: Vec<Named<RoleId>>,
    /// Declared owners.
    pub owners: Vec<Named<OwnerId>>,
    /// Sources by key.
    pub sources: Vec<Source>,
}

/// How values become one: rule 4 of `SCORING.md`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aggregate {
    /// Weighted mean.
    #[default]
    Mean,
    /// Sum of raw values, without weights.
    Sum,
    /// Lowest.
    Min,
    /// Highest.
    Max,
}

/// How a dimension gets its level: rule 7 of `SCORING.md`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LevelRule {
    /// The floor of the score, held down by essential questions.
    #[default]
    Gated,
    /// The highest level not above the score.
    Floor,
    /// Stage by stage, each complete before the next.
    Staged,
    /// No level.
    None,
}

/// One level of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its place on the scale.
    pub value: Number,
    /// Short name, such as "Binding".
    pub name: Text,
    /// What an outsider can see; may be empty.
    pub meaning: Text,
}

/// A group of questions and of other dimensions.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Stable id.
    pub id: DimensionId,
    /// Short title.
    pub title: Text,
    /// Markdown.
    pub description: Text,
    /// Markdown: why it matters, with source keys.
    pub why: Text,
    /// Weight within its parent; above zero.
    pub weight: Number,
    /// The dimension it belongs to.
    pub parent: Option<DimensionId>,
    /// How its score comes about.
    pub aggregate: Aggregate,
    /// How its level comes about.
    pub level: LevelRule,
    /// Raw value that counts as reached, in staged dimensions; two thirds of a question's scale where absent.
    pub passes: Option<Number>,
    /// Its own questions.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Stable id.
    pub id: QuestionId,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// The question itself.
    pub text: Text,
    /// Markdown, shown on demand.
    pub help: Text,
    /// What to ask to see.
    pub evidence: Text,
    /// Roles that can answer; empty: all.
    pub audience: Vec<RoleId>,
    /// Weight within its dimension; above zero.
    pub weight: Number,
    /// Whether it holds down the level of its dimension.
    pub essential: bool,
    /// Stage it belongs to in a staged dimension.
    pub stage: Option<u32>,
    /// Own default target.
    pub target: Option<Number>,
    /// Keys of sources or claims.
    pub sources: Vec<String>,
    /// What should be in place before: shown as "first do …".
    pub requires: Vec<Condition>,
    /// Asked only where this holds.
    pub show_if: Option<Condition>,
    /// What it stands for in another questionnaire.
    pub topics: Vec<QuestionId>,
    /// What can be done about a gap, in the order of the file.
    pub recommendations: Vec<Recommendation>,
}

/// Kinds of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of the questionnaire's levels, described by one anchor per level, lowest first.
    Level {
        /// One text per level of the questionnaire.
        anchors: Vec<Text>,
    },
    /// One of some options (of its own or of a named scale), values rising.
    Scale {
        /// The options in the order of the file.
        options: Vec<Choice>,
    },
    /// Any number of options, summed up.
    Checklist {
        /// The options in the order of the file.
        options: Vec<CheckOption>,
        /// What a sum stands for; the sum itself where empty.
        bands: Vec<Band>,
    },
    /// A number, judged by bands.
    Number {
        /// Unit, such as "%".
        unit: Text,
        /// What a number stands for; never empty.
        bands: Vec<Band>,
    },
    /// Free text; never scored.
    Text,
}

/// An option of a question of kind [`Kind::Scale`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its value on the question's own scale.
    pub value: Number,
    /// What people see.
    pub text: Text,
}

/// An option of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckOption {
    /// Stable id within the question.
    pub id: OptionId,
    /// What it adds to the sum.
    pub value: Number,
    /// What people see.
    pub text: Text,
}

/// A band: everything below `below` (and not below an earlier band) has `value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Exclusive upper end; absent in the last band.
    pub below: Option<Number>,
    /// What falls into it counts as this.
    pub value: Number,
}

/// Something that can be done about a gap (Maßnahme).
#[derive(Clone, Debug)]
pub struct Recommendation {
    /// Stable id.
    pub id: RecommendationId,
    /// Starts with a verb.
    pub title: Text,
    /// Markdown: what to do, first step, how success shows.
    pub text: Text,
    /// Value of the question, on its own scale, once this is done.
    pub lifts_to: Number,
    /// Size.
    pub effort: Effort,
    /// Benefit.
    pub impact: Impact,
    /// Usual start and end, in months from now.
    pub months: (u32, u32),
    /// Who usually owns it.
    pub owner: Option<OwnerId>,
    /// What has to be in place before.
    pub requires: Vec<Requirement>,
}

/// `ID >= n`: a question has reached a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Which question.
    pub question: QuestionId,
    /// Value on its own scale.
    pub at_least: Number,
}

/// Size of a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Effort {
    /// Up to ten person-days and no procurement.
    S,
    /// Ten to sixty person-days.
    M,
    /// More, or a funded project.
    L,
}

impl Effort {
    /// What a priority is divided by (rule 12).
    pub fn divisor(self) -> u32 {
        match self {
            Self::S => 1,
            Self::M => 2,
            Self::L => 4,
        }
    }
}

/// Benefit of a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Impact {
    /// Low.
    L,
    /// Medium.
    M,
    /// High.
    H,
}

impl Impact {
    /// What a priority is multiplied with (rule 12).
    pub fn factor(self) -> u32 {
        match self {
            Self::L => 1,
            Self::M => 2,
            Self::H => 3,
        }
    }
}

/// The same answers, grouped as another framework groups them.
#[derive(Clone, Debug)]
pub struct Lens {
    /// Stable id.
    pub id: String,
    /// What people see.
    pub title: Text,
    /// What the framework says, in a sentence (Markdown); may be empty.
    pub description: Text,
    /// Its groups.
    pub items: Vec<LensItem>,
}

/// One group of a lens.
#[derive(Clone, Debug)]
pub struct LensItem {
    /// Stable id within the lens.
    pub id: String,
    /// What people see.
    pub title: Text,
    /// The questions it takes together.
    pub questions: Vec<QuestionId>,
}

/// A contradiction worth discussing.
#[derive(Clone, Debug)]
pub struct Tension {
    /// Stable id.
    pub id: String,
    /// When it shows.
    pub when: Condition,
    /// Markdown: what to discuss.
    pub text: Text,
}

/// A fact about the organisation, asked once at the start.
#[derive(Clone, Debug)]
pub struct ProfileQuestion {
    /// Key in conditions: `profile.ID`.
    pub id: String,
    /// What people see.
    pub text: Text,
    /// Possible answers: key and text.
    pub options: Vec<(String, Text)>,
}

/// A key with a name: roles and owners.
#[derive(Clone, Debug)]
pub struct Named<Id> {
    /// Key in the file.
    pub id: Id,
    /// What people see.
    pub name: Text,
}

/// A source that texts cite as `[key]`.
#[derive(Clone, Debug)]
pub struct Source {
    /// Key, such as `A1` or `18`.
    pub key: String,
    /// Citation.
    pub text: Text,
    /// Where it can be read.
    pub url: Option<String>,
}

impl Questionnaire {
    /// All questions with their dimensions, in order.
    pub fn questions(&self) -> impl DoubleEndedIterator<Item = (&Dimension, &Question)> {
        self.dimensions.iter().flat_map(|dimension| {
            dimension
                .questions
                .iter()
                .map(move |question| (dimension, question))
        })
    }

    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions()
            .map(|(_, question)| question)
            .find(|question| question.id.as_str() == id)
    }

    /// The dimension of this id.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions
            .iter()
            .find(|dimension| dimension.id.as_str() == id)
    }

    /// The question and recommendation of this id.
    pub fn recommendation(&self, id: &str) -> Option<(&Question, &Recommendation)> {
        self.questions()
            .flat_map(|(_, question)| {
                question
                    .recommendations
                    .iter()
                    .map(move |own| (question, own))
            })
            .find(|(_, recommendation)| recommendation.id.as_str() == id)
    }

    /// Name of a role in `lang`; the key itself where it is not declared.
    pub fn role_name(&self, role: &str, lang: &Lang) -> String {
        self.roles
            .iter()
            .find(|own| own.id.as_str() == role)
            .map_or_else(|| role.to_owned(), |own| own.name.get(lang).into_owned())
    }

    /// Key of the role that people call `words` in any language, or by its key; `words` themselves where it is not
    /// declared.
    pub fn role_of(&self, words: &str) -> RoleId {
        let called = |role: &&Named<RoleId>| {
            let is = |name: &str| name.to_lowercase() == words.to_lowercase();
            is(&role.id) || role.name.languages().any(|(_, name)| is(name))
        };
        self.roles
            .iter()
            .find(called)
            .map_or_else(|| words.into(), |role| role.id.clone())
    }

    /// Name of an owner in `lang`; the key itself where it is not declared.
    pub fn owner_name(&self, owner: &str, lang: &Lang) -> String {
        self.owners
            .iter()
            .find(|own| own.id.as_str() == owner)
            .map_or_else(|| owner.to_owned(), |own| own.name.get(lang).into_owned())
    }
}
