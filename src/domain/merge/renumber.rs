//! Ids that both sides gave to different things.
//!
//! Participants and own actions are numbered by whoever adds them (`p3`, `own-2`), so two people who add something at the same
//! time choose the same id. That is no conflict: the other side's gets a number that nobody has.

use crate::domain::assessment::Assessment;
use crate::domain::id::{ParticipantId, RecommendationId};
use crate::domain::sorting;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What `theirs` is with numbers of its own, together with the votes and decisions that go by them.
pub(super) fn renumbered<'a>(
    base: &Assessment,
    mine: &Assessment,
    theirs: &'a Assessment,
) -> Cow<'a, Assessment> {
    let all = [base, mine, theirs];
    let people = clashes(
        all.map(|own| own.participants.as_slice()),
        |own| own.id.as_str(),
        &sorting::set(all.iter().flat_map(|own| people(own))),
    );
    let actions = clashes(
        all.map(|own| own.own_actions.as_slice()),
        |own| own.id.as_str(),
        &sorting::set(all.iter().flat_map(|own| actions(own))),
    );
    if people.is_empty() && actions.is_empty() {
        return Cow::Borrowed(theirs);
    }
    let mut theirs = theirs.clone();
    rename_people(&mut theirs, &people);
    rename_actions(&mut theirs, &actions);
    Cow::Owned(theirs)
}

/// Ids of participants, those who have only votes left included.
fn people(own: &Assessment) -> impl Iterator<Item = &str> {
    let voters = own.answers.values().flat_map(|own| own.votes.keys());
    let listed = own.participants.iter().map(|own| &own.id);
    listed.chain(voters).map(ParticipantId::as_str)
}

/// Ids of own actions, those that have only decisions left included.
fn actions(own: &Assessment) -> impl Iterator<Item = &str> {
    let listed = own.own_actions.iter().map(|own| &own.id);
    listed.chain(own.plan.keys()).map(RecommendationId::as_str)
}

/// New ids for what both sides have added differently under the same one.
fn clashes<T: PartialEq>(
    [base, mine, theirs]: [&[T]; 3],
    id: impl Fn(&T) -> &str,
    taken: &BTreeSet<&str>,
) -> BTreeMap<String, String> {
    let with_id = |list: &[T], wanted: &T| list.iter().position(|own| id(own) == id(wanted));
    let mut new: BTreeMap<String, String> = BTreeMap::new();
    for own in theirs {
        let clashes = with_id(mine, own).is_some_and(|place| mine[place] != *own);
        if clashes && with_id(base, own).is_none() {
            let stem = id(own).trim_end_matches(|c: char| c.is_ascii_digit());
            let is_free =
                |id: &String| !taken.contains(id.as_str()) && new.values().all(|own| own != id);
            let free = (1..=u32::MAX)
                .map(|number| format!("{stem}{number}"))
                .find(is_free);
            new.insert(
                id(own).to_owned(),
                free.expect("there are more numbers than ids"),
            );
        }
    }
    new
}

fn rename_people(own: &mut Assessment, new: &BTreeMap<String, String>) {
    for participant in &mut own.participants {
        if let Some(id) = new.get(participant.id.as_str()) {
            participant.id = id.as_str().into();
        }
    }
    for answer in own.answers.values_mut() {
        for (old, id) in new {
            if let Some(vote) = answer.votes.remove(old.as_str()) {
                answer.votes.insert(id.as_str().into(), vote);
            }
        }
    }
}

fn rename_actions(own: &mut Assessment, new: &BTreeMap<String, String>) {
    for action in &mut own.own_actions {
        if let Some(id) = new.get(action.id.as_str()) {
            action.id = id.as_str().into();
        }
    }
    for (old, id) in new {
        if let Some(entry) = own.plan.remove(old.as_str()) {
            own.plan.insert(id.as_str().into(), entry);
        }
    }
}
