//! Requirements that go round in circles.

use super::Check;
use crate::domain::condition::{Condition, Term};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Dimension, Question, Recommendation, Requirement};
use crate::format::fault::{Fault, Place};
use crate::format::reader::TableView;
use crate::i18n::Message;
use crate::msg;
use std::collections::HashMap;

pub(super) fn check(check: &mut Check<'_>) {
    let dimensions = dimensions(check);
    report(check, &dimensions, |way| {
        msg!("check-dimension-cycle", way = way)
    });
    let recommendations = recommendations(check);
    report(check, &recommendations, |way| {
        msg!("check-requires-cycle", way = way)
    });
    let requires = questions(check, "requires", |own| own.requires.iter().collect());
    report(check, &requires, |way| {
        msg!("check-requires-cycle", way = way)
    });
    let shown = questions(check, "show_if", |own| own.show_if.iter().collect());
    report(check, &shown, |way| msg!("check-show-if-cycle", way = way));
}

/// Something that waits for others.
struct Node<'a> {
    id: &'a str,
    place: Place,
    after: Vec<&'a str>,
}

/// Dimensions and their parents.
fn dimensions<'a>(check: &Check<'a>) -> Vec<Node<'a>> {
    let node = |(view, own): (TableView<'a>, &'a Dimension)| Node {
        id: &own.id,
        place: view.place_of("parent"),
        after: own.parent.as_deref().into_iter().collect(),
    };
    check.dimensions().into_iter().map(node).collect()
}

/// Recommendations and those that they wait for (`SCORING.md` rule 13): of the question they name, the one with the smallest
/// `lifts_to` that is enough, never themselves. Which of them apply makes no difference to that choice.
fn recommendations<'a>(check: &Check<'a>) -> Vec<Node<'a>> {
    let mut nodes = Vec::new();
    for (view, question) in check.questions() {
        let views = view.tables("recommendations");
        for (view, own) in views.into_iter().zip(&question.recommendations) {
            let offer = |requirement: &Requirement| {
                let other = check.index.questions.get(requirement.question.as_str())?;
                offers(other, own, &requirement.at_least)
            };
            nodes.push(Node {
                id: &own.id,
                place: view.place_of("requires"),
                after: own.requires.iter().filter_map(offer).collect(),
            });
        }
    }
    nodes
}

fn offers<'a>(
    question: &'a Question,
    asking: &Recommendation,
    at_least: &Number,
) -> Option<&'a str> {
    let enough = |own: &&Recommendation| own.lifts_to >= *at_least && own.id != asking.id;
    let own = question.recommendations.iter().filter(enough);
    own.min_by_key(|own| &own.lifts_to)
        .map(|own| own.id.as_str())
}

/// Questions and those that their conditions name.
fn questions<'a>(
    check: &Check<'a>,
    key: &str,
    conditions: impl Fn(&'a Question) -> Vec<&'a Condition>,
) -> Vec<Node<'a>> {
    let node = |(view, question): (TableView<'a>, &'a Question)| Node {
        id: &question.id,
        place: view.place_of(key),
        after: conditions(question).into_iter().flat_map(named).collect(),
    };
    check.questions().into_iter().map(node).collect()
}

fn named(condition: &Condition) -> Vec<&str> {
    match condition {
        Condition::Compare(left, _, right) => [left, right]
            .into_iter()
            .filter_map(|term| match term {
                Term::Question(id) => Some(id.as_str()),
                _ => None,
            })
            .collect(),
        Condition::And(left, right) | Condition::Or(left, right) => {
            [named(left), named(right)].concat()
        }
        Condition::Not(inner) => named(inner),
    }
}

/// Reports every cycle once, at its first node in the order of the file.
fn report(check: &mut Check<'_>, nodes: &[Node<'_>], message: impl Fn(String) -> Message) {
    let index: HashMap<&str, usize> = nodes
        .iter()
        .enumerate()
        .map(|(at, own)| (own.id, at))
        .collect();
    let mut state = vec![State::New; nodes.len()];
    for start in 0..nodes.len() {
        if let Some(cycle) = find_cycle(nodes, &index, &mut state, start) {
            let ids = cycle.iter().chain(cycle.first()).map(|at| nodes[*at].id);
            let way = ids.collect::<Vec<_>>().join(" → ");
            let mut places = cycle.iter().map(|at| nodes[*at].place.clone());
            let Some(first) = places.next() else { continue };
            let fault = Fault::error(first, message(way)).hint(msg!("check-cycle-hint"));
            let fault = places.fold(fault, |fault, place| {
                fault.also(place, msg!("check-label-cycle"))
            });
            check.faults.push(fault);
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

/// A cycle that can be reached from `start` over nodes that were not visited before. Without recursion, so that long chains do no
/// harm.
fn find_cycle(
    nodes: &[Node<'_>],
    index: &HashMap<&str, usize>,
    state: &mut [State],
    start: usize,
) -> Option<Vec<usize>> {
    let mut found = None;
    let mut way: Vec<(usize, usize)> = Vec::new();
    if state[start] == State::New {
        state[start] = State::Open;
        way.push((start, 0));
    }
    while let Some((at, next)) = way.last_mut() {
        let target = nodes[*at].after.get(*next).map(|id| index.get(id).copied());
        *next += 1;
        match target {
            None => {
                state[*at] = State::Done;
                way.pop();
            }
            Some(Some(target)) if state[target] == State::New => {
                state[target] = State::Open;
                way.push((target, 0));
            }
            Some(Some(target)) if state[target] == State::Open && found.is_none() => {
                let from = way.iter().position(|(own, _)| *own == target);
                found = from.map(|from| way[from..].iter().map(|(own, _)| *own).collect());
            }
            Some(_) => {}
        }
    }
    found
}
