//! Three versions of one assessment made into one: what both started from, ours, and theirs.
//!
//! Compared is field by field and vote by vote, so that only what both sides changed differently is a conflict. Pure.

mod renumber;

use crate::domain::assessment::{Answer, Assessment, Meta, PlanEntry, Targets};
use crate::domain::id::{DimensionId, ParticipantId, QuestionId, RecommendationId};
use crate::domain::sorting;
use std::collections::{BTreeMap, BTreeSet};

/// A part of an assessment that can change on its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// Title, organisation, settings.
    Meta,
    /// Which questionnaire it answers.
    Questionnaire,
    /// Which round it is.
    Round,
    /// An answer to the profile.
    Profile(String),
    /// A participant.
    Participant(ParticipantId),
    /// What is known about a question.
    Answer(QuestionId),
    /// A target; of everything where no dimension is named.
    Target(Option<DimensionId>),
    /// What was decided about a recommendation.
    Plan(RecommendationId),
    /// An own action.
    OwnAction(RecommendationId),
}

/// What became of three versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// Both sides' changes; ours in every conflict.
    pub assessment: Assessment,
    /// What was taken from the other side.
    pub taken: BTreeSet<Spot>,
    /// What both sides changed differently.
    pub conflicts: BTreeSet<Spot>,
}

/// Merges what `mine` and `theirs` made of `base`. Exchange the sides to let theirs win the conflicts.
///
/// Participants and own actions that both sides have added under the same id are both kept; the other side's get new ids.
pub fn merge(base: &Assessment, mine: &Assessment, theirs: &Assessment) -> Merged {
    let mut merger = Merger::default();
    let theirs = renumber::renumbered(base, mine, theirs);
    let assessment = merger.assessment(base, mine, &theirs);
    Merged {
        assessment,
        taken: merger.taken,
        conflicts: merger.conflicts,
    }
}

#[derive(Default)]
struct Merger {
    taken: BTreeSet<Spot>,
    conflicts: BTreeSet<Spot>,
}

/// Merges each named field of three structs as a part of its own.
macro_rules! fields {
    ($self:ident, $spot:expr, $base:ident, $mine:ident, $theirs:ident, $type:ident { $($field:ident),+ } $(with $($other:ident = $value:expr),+)?) => {
        $type {
            $($field: $self.one($spot, &$base.$field, &$mine.$field, &$theirs.$field),)+
            $($($other: $value,)+)?
        }
    };
}

impl Merger {
    fn assessment(
        &mut self,
        base: &Assessment,
        mine: &Assessment,
        theirs: &Assessment,
    ) -> Assessment {
        Assessment {
            id: mine.id.clone(),
            revision: mine.revision.max(theirs.revision),
            created: mine.created,
            changed: mine.changed.max(theirs.changed),
            questionnaire: self.one(
                &Spot::Questionnaire,
                &base.questionnaire,
                &mine.questionnaire,
                &theirs.questionnaire,
            ),
            round: self.one(&Spot::Round, &base.round, &mine.round, &theirs.round),
            meta: self.meta(&base.meta, &mine.meta, &theirs.meta),
            profile: self.entries([&base.profile, &mine.profile, &theirs.profile], |key| {
                Spot::Profile(key.clone())
            }),
            participants: self.list(
                [&base.participants, &mine.participants, &theirs.participants],
                |own| own.id.clone(),
                |own| Spot::Participant(own.id.clone()),
            ),
            answers: self.map(
                [&base.answers, &mine.answers, &theirs.answers],
                |id| Spot::Answer(id.clone()),
                Self::answer,
            ),
            targets: self.targets(&base.targets, &mine.targets, &theirs.targets),
            plan: self.map(
                [&base.plan, &mine.plan, &theirs.plan],
                |id| Spot::Plan(id.clone()),
                Self::plan_entry,
            ),
            own_actions: self.list(
                [&base.own_actions, &mine.own_actions, &theirs.own_actions],
                |own| own.id.clone(),
                |own| Spot::OwnAction(own.id.clone()),
            ),
        }
    }

    /// One value that changes as a whole.
    fn one<T: Clone + PartialEq>(&mut self, spot: &Spot, base: &T, mine: &T, theirs: &T) -> T {
        if mine == theirs || theirs == base {
            return mine.clone();
        }
        if mine == base {
            self.taken.insert(spot.clone());
            return theirs.clone();
        }
        self.conflicts.insert(spot.clone());
        mine.clone()
    }

    fn meta(&mut self, base: &Meta, mine: &Meta, theirs: &Meta) -> Meta {
        fields!(
            self,
            &Spot::Meta,
            base,
            mine,
            theirs,
            Meta {
                title,
                organisation,
                unit,
                language,
                strict_evidence
            }
        )
    }

    fn answer(&mut self, spot: &Spot, base: &Answer, mine: &Answer, theirs: &Answer) -> Answer {
        // The texts that were answered belong to the answer.
        let agreed = |own: &Answer| (own.agreed.clone(), own.anchors.clone());
        let (agreed, anchors) = self.one(spot, &agreed(base), &agreed(mine), &agreed(theirs));
        let votes = self.entries([&base.votes, &mine.votes, &theirs.votes], |_| spot.clone());
        fields!(self, spot, base, mine, theirs, Answer {
            grade, evidence, note, target
        } with agreed = agreed, anchors = anchors, votes = votes)
    }

    fn plan_entry(
        &mut self,
        spot: &Spot,
        base: &PlanEntry,
        mine: &PlanEntry,
        theirs: &PlanEntry,
    ) -> PlanEntry {
        fields!(
            self,
            spot,
            base,
            mine,
            theirs,
            PlanEntry {
                decision,
                owner,
                due,
                note,
                place
            }
        )
    }

    fn targets(&mut self, base: &Targets, mine: &Targets, theirs: &Targets) -> Targets {
        Targets {
            all: self.one(&Spot::Target(None), &base.all, &mine.all, &theirs.all),
            dimensions: self.entries(
                [&base.dimensions, &mine.dimensions, &theirs.dimensions],
                |id| Spot::Target(Some(id.clone())),
            ),
        }
    }

    /// Entries that are merged field by field; a missing one is a default one.
    fn map<K: Ord + Clone, V: Default + PartialEq>(
        &mut self,
        [base, mine, theirs]: [&BTreeMap<K, V>; 3],
        spot: impl Fn(&K) -> Spot,
        merge: impl Fn(&mut Self, &Spot, &V, &V, &V) -> V,
    ) -> BTreeMap<K, V> {
        let none = V::default();
        let keys = sorting::set(mine.keys().chain(theirs.keys()));
        let merged = keys.into_iter().map(|key| {
            let [base, mine, theirs] =
                [base, mine, theirs].map(|map| map.get(key).unwrap_or(&none));
            (key.clone(), merge(self, &spot(key), base, mine, theirs))
        });
        sorting::map(merged.filter(|(_, value)| *value != none))
    }

    /// Entries that change as a whole.
    fn entries<K: Ord + Clone, V: Clone + PartialEq>(
        &mut self,
        [base, mine, theirs]: [&BTreeMap<K, V>; 3],
        spot: impl Fn(&K) -> Spot,
    ) -> BTreeMap<K, V> {
        let keys = sorting::set(mine.keys().chain(theirs.keys()));
        sorting::map(keys.into_iter().filter_map(|key| {
            let spot = spot(key);
            let value = self.one(&spot, &base.get(key), &mine.get(key), &theirs.get(key));
            Some((key.clone(), value?.clone()))
        }))
    }

    /// Lists whose entries have ids: in our order, then what the other side added.
    fn list<T: Clone + PartialEq, K: Ord>(
        &mut self,
        [base, mine, theirs]: [&Vec<T>; 3],
        id: impl Fn(&T) -> K,
        spot: impl Fn(&T) -> Spot,
    ) -> Vec<T> {
        let [in_base, in_mine, in_theirs] =
            [base, mine, theirs].map(|list| sorting::map(list.iter().map(|own| (id(own), own))));
        let added = theirs.iter().filter(|own| !in_mine.contains_key(&id(own)));
        mine.iter()
            .chain(added)
            .filter_map(|own| {
                let id = id(own);
                let [base, mine, theirs] = [&in_base, &in_mine, &in_theirs].map(|all| all.get(&id));
                self.one(&spot(own), &base, &mine, &theirs)
                    .map(|own| T::clone(own))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::{
        Decision, Edit, Grade, Input, OwnAction, Participant, Response, Vote, sample,
    };

    fn given(value: u32) -> Response {
        Response::Given(Input::Number(value.into()))
    }

    fn edited(mut assessment: Assessment, edit: Edit) -> Assessment {
        assessment.apply(edit);
        assessment
    }

    fn answered(base: &Assessment, id: &str, change: impl Fn(&mut Answer)) -> Assessment {
        let mut answer = base.answer(id);
        change(&mut answer);
        edited(base.clone(), Edit::Answer(id.into(), answer))
    }

    #[test]
    fn changes_in_different_places_are_all_kept() {
        let base = answered(&sample(), "A", |own| own.agreed = Some(given(1)));
        let mine = answered(&base, "A", |own| own.note = "mine".to_owned());
        let theirs = answered(&base, "A", |own| own.grade = Some(Grade::E2));
        let theirs = answered(&theirs, "B", |own| own.agreed = Some(given(4)));
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.conflicts, BTreeSet::new());
        assert_eq!(
            merged.taken,
            [Spot::Answer("A".into()), Spot::Answer("B".into())].into()
        );
        let answer = merged.assessment.answer("A");
        assert_eq!(
            (answer.note.as_str(), answer.grade),
            ("mine", Some(Grade::E2))
        );
        assert_eq!(merged.assessment.answer("B").agreed, Some(given(4)));
    }

    #[test]
    fn different_changes_in_one_place_are_a_conflict_that_the_first_side_wins() {
        let base = answered(&sample(), "A", |own| own.agreed = Some(given(1)));
        let mine = answered(&base, "A", |own| own.agreed = Some(given(2)));
        let theirs = answered(&base, "A", |own| own.agreed = None);
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.conflicts, [Spot::Answer("A".into())].into());
        assert_eq!(merged.assessment.answer("A").agreed, Some(given(2)));
        let merged = merge(&base, &theirs, &mine);
        assert_eq!(merged.assessment.answer("A").agreed, None);
        assert!(merged.assessment.answers.is_empty());
    }

    #[test]
    fn votes_of_different_people_never_conflict() {
        let vote = |value| Vote {
            first: given(value),
            again: None,
        };
        let with = |name: &str, value| {
            answered(&sample(), "A", |own| {
                own.votes.insert(name.into(), vote(value));
            })
        };
        let merged = merge(&sample(), &with("p1", 1), &with("p2", 5));
        assert_eq!(merged.conflicts, BTreeSet::new());
        assert_eq!(merged.assessment.answer("A").votes.len(), 2);
    }

    #[test]
    fn lists_keep_our_order_and_take_what_was_added_and_removed() {
        let person = |id: &str, name: &str| Participant {
            id: id.into(),
            name: name.to_owned(),
            role: "it".into(),
        };
        let with = |all: &[(&str, &str)]| {
            let all = all.iter().map(|(id, name)| person(id, name)).collect();
            edited(sample(), Edit::Participants(all))
        };
        let base = with(&[("p1", "Ada"), ("p2", "Bo")]);
        let mine = with(&[("p2", "Bo"), ("p1", "Ada L.")]);
        let theirs = with(&[("p1", "Ada"), ("p3", "Cy")]);
        let merged = merge(&base, &mine, &theirs).assessment;
        assert_eq!(
            merged.participants,
            with(&[("p1", "Ada L."), ("p3", "Cy")]).participants
        );
    }

    /// `p1` with a vote, and `own-1` with a decision about it.
    fn added(name: &str, value: u32, decision: Decision) -> Assessment {
        let mut own = answered(&sample(), "A", |own| {
            let vote = Vote {
                first: given(value),
                again: None,
            };
            own.votes.insert("p1".into(), vote);
        });
        own.participants.push(Participant {
            id: "p1".into(),
            name: name.to_owned(),
            role: "it".into(),
        });
        own.own_actions.push(OwnAction {
            id: "own-1".into(),
            title: format!("What {name} proposes"),
            text: String::new(),
            question: None,
        });
        let entry = PlanEntry {
            decision: Some(decision),
            ..PlanEntry::default()
        };
        own.plan.insert("own-1".into(), entry);
        own
    }

    #[test]
    fn what_both_sides_added_under_the_same_id_is_kept_twice() {
        let mine = added("Ada", 1, Decision::Accepted);
        let theirs = added("Bo", 5, Decision::Deferred);
        let merged = merge(&sample(), &mine, &theirs);
        assert_eq!(merged.conflicts, BTreeSet::new());
        let own = merged.assessment;
        let names = own.participants.iter().map(|own| (&*own.id, &*own.name));
        assert_eq!(names.collect::<Vec<_>>(), [("p1", "Ada"), ("p2", "Bo")]);
        let votes = own.answer("A").votes;
        assert_eq!(
            (&votes["p1"].first, &votes["p2"].first),
            (&given(1), &given(5))
        );
        let titles = own.own_actions.iter().map(|own| (&*own.id, &*own.title));
        assert_eq!(
            titles.collect::<Vec<_>>(),
            [
                ("own-1", "What Ada proposes"),
                ("own-2", "What Bo proposes")
            ]
        );
        assert_eq!(own.plan_entry("own-1").decision, Some(Decision::Accepted));
        assert_eq!(own.plan_entry("own-2").decision, Some(Decision::Deferred));
    }

    #[test]
    fn what_both_sides_added_alike_is_kept_once() {
        let own = added("Ada", 1, Decision::Accepted);
        assert_eq!(merge(&sample(), &own, &own).assessment, own);
    }

    #[test]
    fn a_new_number_is_one_that_nobody_has() {
        let mine = added("Ada", 1, Decision::Accepted);
        let mut theirs = added("Bo", 5, Decision::Deferred);
        theirs
            .plan
            .insert("own-2".into(), theirs.plan["own-1"].clone());
        let votes = &mut theirs.answers.get_mut("A").unwrap().votes;
        votes.insert("p2".into(), votes["p1"].clone());
        let own = merge(&sample(), &mine, &theirs).assessment;
        assert_eq!(own.participants[1].id.as_str(), "p3");
        assert_eq!(own.own_actions[1].id.as_str(), "own-3");
        assert_eq!((own.plan.len(), own.answer("A").votes.len()), (3, 3));
    }

    #[test]
    fn without_a_change_of_theirs_ours_comes_out() {
        let mine = answered(&sample(), "A", |own| own.agreed = Some(given(3)));
        assert_eq!(merge(&sample(), &mine, &sample()).assessment, mine);
        assert_eq!(merge(&sample(), &sample(), &mine).assessment, mine);
        assert_eq!(merge(&sample(), &mine, &mine).conflicts, BTreeSet::new());
    }
}
