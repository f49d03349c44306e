//! Participants as lines of a form, one each: `Name: role`.

use crate::domain::assessment::{Assessment, Participant};
use crate::domain::id::ParticipantId;
use crate::domain::questionnaire::Questionnaire;
use crate::tui::overlay::form::Value;

/// Names and roles of lines, those without a name left out.
pub fn people(lines: &str) -> Vec<(String, String)> {
    let people = lines.lines().map(Participant::name_and_role);
    people.filter(|(name, _)| !name.is_empty()).collect()
}

/// Participants after a change of their lines. Who is on them still keeps the id and with it the votes, and so does who
/// is the only one with another name: that was corrected. Who joined while the form was open stays.
pub fn changed(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    lines: &Value,
) -> Vec<Participant> {
    let (shown, people) = (people(lines.before()), people(lines.text()));
    let (before, joined): (Vec<_>, Vec<_>) = assessment
        .participants
        .iter()
        .partition(|own| shown.iter().any(|(name, _)| *name == own.name));
    let known = known(&before, &people);
    let mut fresh = (1..)
        .map(|number| ParticipantId::from(format!("p{number}")))
        .filter(|id| assessment.participant(id).is_none() && !has_voted(assessment, id));
    let mut all = Vec::new();
    for (person, known) in people.into_iter().zip(known) {
        let role = match known {
            Some(known) if shown.contains(&person) => known.role.clone(),
            _ => questionnaire.role_of(&person.1),
        };
        let id = known.map(|known| known.id.clone());
        all.push(Participant {
            id: id.or_else(|| fresh.next()).unwrap_or_default(),
            name: person.0,
            role,
        });
    }
    all.extend(joined.into_iter().cloned());
    all
}

/// Who of `before` each of `people` is.
fn known<'a>(
    before: &[&'a Participant],
    people: &[(String, String)],
) -> Vec<Option<&'a Participant>> {
    let mut left = before.to_vec();
    let mut take = |(name, _): &(String, String)| {
        let place = left.iter().position(|own| own.name == *name)?;
        Some(left.remove(place))
    };
    let mut known: Vec<_> = people.iter().map(&mut take).collect();
    if let [renamed] = left[..]
        && people.len() == before.len()
    {
        let place = known.iter_mut().find(|own| own.is_none());
        place.map(|place| place.insert(renamed));
    }
    known
}

/// Names of those who have voted and are not among `all`.
pub fn silenced(assessment: &Assessment, all: &[Participant]) -> Vec<String> {
    let gone = assessment
        .participants
        .iter()
        .filter(|own| has_voted(assessment, &own.id) && all.iter().all(|other| other.id != own.id));
    gone.map(|own| own.name.clone()).collect()
}

fn has_voted(assessment: &Assessment, id: &ParticipantId) -> bool {
    let mut answers = assessment.answers.values();
    answers.any(|answer| answer.votes.contains_key(id))
}
