//! Who, what, when, and how much of it is answered.

use super::{Basis, lead};
use crate::domain::id::RoleId;
use crate::domain::progress;
use crate::domain::scoring::DimensionScore;
use crate::t;
use crate::wording::actions::join;
use crate::wording::figures;
use serde::Serialize;

/// The frame of a report.
#[derive(Clone, Debug, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts that templates ask for by name"
)]
pub struct Overview {
    /// Title of the assessment, or questionnaire and organisation.
    pub title: String,
    /// Whom it is about.
    pub organisation: String,
    /// Part of the organisation; may be empty.
    pub unit: String,
    /// Day of the last change, as people write it.
    pub date: String,
    /// The same as `2026-11-03`.
    pub date_iso: String,
    /// Which repetition this is.
    pub round: u32,
    /// What was asked.
    pub questionnaire: About,
    /// How many took part.
    pub participants: usize,
    /// Who took part by role, in words: `2 from IT and 1 from Service`; empty without participants.
    pub roles: String,
    /// Whether upper levels without evidence count as lower ones.
    pub strict_evidence: bool,
    /// How much is answered.
    pub progress: Progress,
    /// Overall score; a dash where there is none.
    pub score: String,
    /// Its interval.
    pub interval: String,
    /// Whether the questionnaire defines an overall score.
    pub has_score: bool,
    /// Whether any dimension has a level.
    pub has_levels: bool,
    /// Levels of the scale, lowest first.
    pub scale: Vec<Level>,
    /// The top-level dimensions with the highest score; empty unless two scores differ.
    pub highest: Vec<Extreme>,
    /// Those with the lowest.
    pub lowest: Vec<Extreme>,
    /// Whether their intervals overlap, so that the difference is not certain.
    pub extremes_overlap: bool,
    /// In words: which of them are the highest and the lowest, and which cannot be rated and why. Empty while nothing
    /// is answered.
    pub lead: String,
    /// Answers to the profile questions.
    pub profile: Vec<ProfileAnswer>,
}

/// The questionnaire.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
}

/// Counts of questions by state.
#[derive(Clone, Debug, Serialize)]
pub struct Progress {
    /// All but hidden ones.
    pub questions: usize,
    /// Answered.
    pub answered: usize,
    /// Don't know.
    pub dont_know: usize,
    /// Not applicable.
    pub not_applicable: usize,
    /// Open.
    pub open: usize,
    /// Coverage in per cent.
    pub coverage: String,
    /// All of it in words.
    pub text: String,
}

/// One level.
#[derive(Clone, Debug, Serialize)]
pub struct Level {
    /// Its value.
    pub value: String,
    /// Its name.
    pub name: String,
    /// What an outsider can see.
    pub meaning: String,
}

/// A dimension at one end of the profile.
#[derive(Clone, Debug, Serialize)]
pub struct Extreme {
    /// Its title.
    pub title: String,
    /// Its score.
    pub score: String,
    /// Its interval.
    pub interval: String,
}

/// A fact about the organisation.
#[derive(Clone, Debug, Serialize)]
pub struct ProfileAnswer {
    /// The question.
    pub text: String,
    /// The answer.
    pub answer: String,
}

pub(super) fn overview(basis: Basis<'_>) -> Overview {
    let assessment = basis.assessment;
    let meta = &assessment.meta;
    let (highest, lowest) = lead::extremes(basis);
    Overview {
        title: title(basis),
        organisation: meta.organisation.clone(),
        unit: meta.unit.clone(),
        date: basis.locale.date(assessment.changed),
        date_iso: assessment.changed.to_string(),
        round: assessment.round.number,
        questionnaire: about(basis),
        participants: assessment.participants.len(),
        roles: roles(basis),
        strict_evidence: meta.strict_evidence,
        progress: progress(basis),
        score: figures::score(basis.locale, basis.scores.score.as_ref()),
        interval: figures::interval(basis.locale, basis.scores.interval.as_ref()),
        has_score: basis.questionnaire.score.is_some(),
        has_levels: basis.has_levels(),
        scale: scale(basis),
        extremes_overlap: lead::overlap(&highest, &lowest),
        lead: lead::lead(basis, &highest, &lowest),
        highest: highest.iter().map(|own| extreme(basis, own)).collect(),
        lowest: lowest.iter().map(|own| extreme(basis, own)).collect(),
        profile: profile(basis),
    }
}

pub(super) fn title(basis: Basis<'_>) -> String {
    let meta = &basis.assessment.meta;
    if !meta.title.trim().is_empty() {
        return meta.title.clone();
    }
    let questionnaire = basis.questionnaire.title.get(basis.lang());
    if meta.organisation.trim().is_empty() {
        questionnaire.into_owned()
    } else {
        format!("{questionnaire} – {}", meta.organisation)
    }
}

fn about(basis: Basis<'_>) -> About {
    About {
        id: basis.questionnaire.id.clone(),
        title: basis.questionnaire.title.get(basis.lang()).into_owned(),
        version: basis.questionnaire.version.to_string(),
    }
}

/// Roles in the order of the questionnaire, then others as they come.
fn roles(basis: Basis<'_>) -> String {
    let declared = basis.questionnaire.roles.iter().map(|role| role.id.clone());
    let mut order: Vec<RoleId> = declared.collect();
    for participant in &basis.assessment.participants {
        if !order.contains(&participant.role) {
            order.push(participant.role.clone());
        }
    }
    let counted: Vec<_> = order
        .iter()
        .map(|role| (role, count(basis, role)))
        .collect();
    let (locale, everybody) = (basis.locale, basis.assessment.participants.len());
    if let Some((role, _)) = counted
        .iter()
        .find(|(_, count)| *count == everybody && everybody == 1)
    {
        return role_name(basis, role);
    }
    if counted
        .iter()
        .all(|(role, count)| *count == 0 || *count == 1 && !role.is_empty())
    {
        let there = counted.iter().filter(|(_, count)| *count > 0);
        let names: Vec<_> = there.map(|(role, _)| role_name(basis, role)).collect();
        let roles = join(locale, &names);
        return if names.is_empty() {
            roles
        } else {
            t!(locale, "report-one-of-each", roles = roles)
        };
    }
    let there = counted.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<_> = there
        .map(|(role, count)| some(basis, role, count))
        .collect();
    join(locale, &parts)
}

fn count(basis: Basis<'_>, role: &RoleId) -> usize {
    let people = &basis.assessment.participants;
    people.iter().filter(|own| own.role == *role).count()
}

fn role_name(basis: Basis<'_>, role: &RoleId) -> String {
    if role.is_empty() {
        t!(basis.locale, "report-no-role")
    } else {
        basis.questionnaire.role_name(role, basis.lang())
    }
}

/// `2 from IT`.
fn some(basis: Basis<'_>, role: &RoleId, count: usize) -> String {
    if role.is_empty() {
        return t!(basis.locale, "report-some-without-role", count = count);
    }
    let name = role_name(basis, role);
    t!(
        basis.locale,
        "report-some-of-role",
        count = count,
        role = name
    )
}

fn progress(basis: Basis<'_>) -> Progress {
    let counts = progress::of(basis.questionnaire, basis.assessment);
    Progress {
        questions: counts.asked,
        answered: counts.answered,
        dont_know: counts.dont_know,
        not_applicable: counts.not_applicable,
        open: counts.open,
        coverage: figures::coverage(basis.locale, basis.scores.coverage.as_ref()),
        text: progress_text(basis, counts),
    }
}

fn progress_text(basis: Basis<'_>, progress: progress::Progress) -> String {
    let locale = basis.locale;
    let mut parts = vec![t!(
        locale,
        "report-answered",
        answered = progress.answered,
        questions = progress.asked
    )];
    if progress.dont_know > 0 {
        parts.push(t!(locale, "report-dont-know", count = progress.dont_know));
    }
    if progress.not_applicable > 0 {
        parts.push(t!(
            locale,
            "report-not-applicable",
            count = progress.not_applicable
        ));
    }
    if progress.open > 0 {
        parts.push(t!(locale, "report-open", count = progress.open));
    }
    parts.join(", ")
}

fn scale(basis: Basis<'_>) -> Vec<Level> {
    let level = |level: &crate::domain::questionnaire::Level| Level {
        value: basis.locale.number(&level.value),
        name: level.name.get(basis.lang()).into_owned(),
        meaning: level.meaning.get(basis.lang()).into_owned(),
    };
    basis.questionnaire.levels.iter().map(level).collect()
}

fn extreme(basis: Basis<'_>, score: &DimensionScore) -> Extreme {
    Extreme {
        title: lead::title(basis, score),
        score: figures::score(basis.locale, score.score.as_ref()),
        interval: figures::interval(basis.locale, score.interval.as_ref()),
    }
}

fn profile(basis: Basis<'_>) -> Vec<ProfileAnswer> {
    basis
        .questionnaire
        .profile
        .iter()
        .filter_map(|question| {
            let answer = basis.assessment.profile.get(&question.id)?;
            let option = question.options.iter().find(|(key, _)| key == answer);
            Some(ProfileAnswer {
                text: question.text.get(basis.lang()).into_owned(),
                answer: option.map_or_else(
                    || answer.clone(),
                    |(_, text)| text.get(basis.lang()).into_owned(),
                ),
            })
        })
        .collect()
}
