//! One assessment: who answered what, and what was decided.
//!
//! Mirrors `FORMATS.md` section 3. Every change goes through [`Edit`], whose application returns its inverse; that is all
//! undo needs. Nothing derived (scores, progress) is kept here.

use super::id::{OptionId, ParticipantId, QuestionId, RecommendationId, RoleId};
use super::number::Number;
use crate::i18n::Lang;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::mem;

/// All answers, votes, notes and plans of one workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// UUID; stays the same when the file is renamed or copied.
    pub id: String,
    /// Counts saved changes; order by this, never by a clock.
    pub revision: u64,
    /// Day it was created.
    pub created: Date,
    /// Day of the last change; the date of its reports.
    pub changed: Date,
    /// The questionnaire it answers.
    pub questionnaire: QuestionnaireRef,
    /// Which repetition this is.
    pub round: Round,
    /// Title, organisation and the like.
    pub meta: Meta,
    /// Answers to the profile questions by key.
    pub profile: BTreeMap<String, String>,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// Answers by question; never an empty [`Answer`].
    pub answers: BTreeMap<QuestionId, Answer>,
    /// Targets that the room set.
    pub targets: Targets,
    /// Decisions about recommendations; never a default [`PlanEntry`].
    pub plan: BTreeMap<RecommendationId, PlanEntry>,
    /// Actions the questionnaire does not know.
    pub own_actions: Vec<OwnAction>,
}

/// What a list tells of an assessment without its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Title, organisation and the like.
    pub meta: Meta,
    /// The questionnaire it answers.
    pub questionnaire: QuestionnaireRef,
    /// Which repetition this is.
    pub round: Round,
    /// Day of the last change.
    pub changed: Date,
}

/// Names the exact questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionnaireRef {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: semver::Version,
    /// SHA-256 of its content, in hexadecimal: names the exact questionnaire.
    pub hash: String,
}

/// Place in a series of assessments of the same team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// 1 for the first.
    pub number: u32,
    /// Id of the assessment before.
    pub previous: Option<String>,
}

/// What people call it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Title; may be empty.
    pub title: String,
    /// Whom it is about.
    pub organisation: String,
    /// Part of the organisation; may be empty.
    pub unit: String,
    /// Language of the room.
    pub language: Lang,
    /// Whether upper levels need evidence (rule 8).
    pub strict_evidence: bool,
}

/// Somebody who votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Stable within the assessment.
    pub id: ParticipantId,
    /// As written on the badge.
    pub name: String,
    /// Key of a role, declared or not.
    pub role: RoleId,
}

/// What is known about one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What the room agreed on; wins over votes.
    pub agreed: Option<Response>,
    /// How well it is backed.
    pub grade: Option<Grade>,
    /// What was shown.
    pub evidence: Vec<Evidence>,
    /// Markdown.
    pub note: String,
    /// Target for this question alone.
    pub target: Option<Number>,
    /// Votes by participant.
    pub votes: BTreeMap<ParticipantId, Vote>,
    /// Hash of the texts that were answered, by which a reworded question can be told. Only written so far.
    pub anchors: Option<String>,
}

/// One participant's view, before and after the discussion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// First vote; kept for ever.
    pub first: Response,
    /// Vote after the discussion.
    pub again: Option<Response>,
}

/// What can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// A value, as the kind of the question takes it.
    Given(Input),
    /// Nobody here knows.
    DontKnow,
    /// The question does not apply, for this reason (may be empty).
    NotApplicable(String),
}

/// A given answer, by kind of question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Value of an option, or the number itself for kind number.
    Number(Number),
    /// Chosen options of a checklist, in the order of the questionnaire.
    Options(Vec<OptionId>),
    /// Free text.
    Text(String),
}

/// How well an answer is backed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Opinion.
    E0,
    /// A concrete example was told.
    E1,
    /// A document or system was seen.
    E2,
    /// A measurement or sample was checked.
    E3,
}

impl Grade {
    /// All grades, weakest first.
    pub const ALL: [Self; 4] = [Self::E0, Self::E1, Self::E2, Self::E3];

    /// The grade as files and people write it: `E2`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::E0 => "E0",
            Self::E1 => "E1",
            Self::E2 => "E2",
            Self::E3 => "E3",
        }
    }
}

/// Something that was shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// What it is.
    pub title: String,
    /// Link or file name; may be empty.
    pub link: String,
    /// Date of it.
    pub date: Option<Date>,
}

/// Targets set for this assessment (rule 10).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    /// For everything.
    pub all: Option<Number>,
    /// By dimension id.
    pub dimensions: BTreeMap<super::id::DimensionId, Number>,
}

/// What was decided about a recommendation or an own action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanEntry {
    /// The decision; none yet where absent.
    pub decision: Option<Decision>,
    /// A person.
    pub owner: String,
    /// Until when.
    pub due: Option<Date>,
    /// Markdown.
    pub note: String,
    /// Place in the list that the room chose, from 1; overrides the calculated order.
    pub place: Option<u32>,
}

/// Decision about a recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Will be done.
    Accepted,
    /// Will not be done, for this reason.
    Rejected(String),
    /// Later.
    Deferred,
    /// Is done.
    Done,
}

/// An action the questionnaire does not know. What was decided about it stands in the plan under its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAction {
    /// Stable id within the assessment: `own-1`.
    pub id: RecommendationId,
    /// Starts with a verb.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// The question it is about.
    pub question: Option<QuestionId>,
}

/// A change of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// All of one answer; an empty one is removed.
    Answer(QuestionId, Answer),
    /// All of one plan entry; a default one is removed.
    Plan(RecommendationId, PlanEntry),
    /// All own actions.
    OwnActions(Vec<OwnAction>),
    /// All targets.
    Targets(Targets),
    /// Title, organisation, …
    Meta(Meta),
    /// All participants.
    Participants(Vec<Participant>),
    /// All of the profile.
    Profile(BTreeMap<String, String>),
    /// Several, in this order, as one: what one form changes is taken back at once.
    Several(Vec<Edit>),
}

impl Participant {
    /// Name and role of `Ada Lovelace: it`, as people write it; without a colon there is no role.
    pub fn name_and_role(text: &str) -> (String, String) {
        let (name, role) = text.rsplit_once(':').unwrap_or((text, ""));
        (name.trim().to_owned(), role.trim().to_owned())
    }

    /// The first of these names that stands there twice: votes are told apart by it.
    pub fn twice<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        let mut seen = BTreeSet::new();
        let mut names = names.into_iter();
        names.find(|name| !seen.insert(name.to_lowercase()))
    }
}

impl Assessment {
    /// What a list tells of it.
    pub fn head(&self) -> Head {
        Head {
            meta: self.meta.clone(),
            questionnaire: self.questionnaire.clone(),
            round: self.round.clone(),
            changed: self.changed,
        }
    }

    /// The recommendations that were accepted.
    pub fn accepted(&self) -> Vec<RecommendationId> {
        let accepted = |entry: &PlanEntry| entry.decision == Some(Decision::Accepted);
        let plan = self.plan.iter().filter(|(_, entry)| accepted(entry));
        plan.map(|(id, _)| id.clone()).collect()
    }

    /// Applies `edit` and returns the edit that takes it back.
    pub fn apply(&mut self, edit: Edit) -> Edit {
        match edit {
            Edit::Answer(id, answer) => {
                let before = replace(&mut self.answers, &id, answer);
                Edit::Answer(id, before)
            }
            Edit::Plan(id, entry) => {
                let before = replace(&mut self.plan, &id, entry);
                Edit::Plan(id, before)
            }
            Edit::OwnActions(actions) => {
                Edit::OwnActions(mem::replace(&mut self.own_actions, actions))
            }
            Edit::Targets(targets) => Edit::Targets(mem::replace(&mut self.targets, targets)),
            Edit::Meta(meta) => Edit::Meta(mem::replace(&mut self.meta, meta)),
            Edit::Participants(all) => {
                Edit::Participants(mem::replace(&mut self.participants, all))
            }
            Edit::Profile(profile) => Edit::Profile(mem::replace(&mut self.profile, profile)),
            Edit::Several(edits) => {
                let mut inverse: Vec<Edit> =
                    edits.into_iter().map(|edit| self.apply(edit)).collect();
                inverse.reverse();
                Edit::Several(inverse)
            }
        }
    }

    /// What is known about a question; empty where nothing is.
    pub fn answer(&self, id: &str) -> Answer {
        self.answers.get(id).cloned().unwrap_or_default()
    }

    /// What was decided about a recommendation; default where nothing was.
    pub fn plan_entry(&self, id: &str) -> PlanEntry {
        self.plan.get(id).cloned().unwrap_or_default()
    }

    /// The participant of this id.
    pub fn participant(&self, id: &str) -> Option<&Participant> {
        self.participants
            .iter()
            .find(|participant| participant.id.as_str() == id)
    }
}

/// Puts `value` at `key`, where a default value means nothing at all, and returns what was there.
fn replace<K: Ord + Clone, V: Default + PartialEq>(
    map: &mut BTreeMap<K, V>,
    key: &K,
    value: V,
) -> V {
    let before = if value == V::default() {
        map.remove(key)
    } else {
        map.insert(key.clone(), value)
    };
    before.unwrap_or_default()
}

/// An assessment without any answer, for tests.
#[cfg(test)]
pub(crate) fn sample() -> Assessment {
    let day = jiff::civil::date(2026, 11, 3);
    Assessment {
        id: "018f3c5e-0000-7000-8000-000000000000".to_owned(),
        revision: 1,
        created: day,
        changed: day,
        questionnaire: QuestionnaireRef {
            id: "pulse".to_owned(),
            version: semver::Version::new(1, 0, 0),
            hash: "00".to_owned(),
        },
        round: Round {
            number: 1,
            previous: None,
        },
        meta: Meta {
            organisation: "Theater".to_owned(),
            ..Meta::default()
        },
        profile: BTreeMap::new(),
        participants: Vec::new(),
        answers: BTreeMap::new(),
        targets: Targets::default(),
        plan: BTreeMap::new(),
        own_actions: Vec::new(),
    }
}
