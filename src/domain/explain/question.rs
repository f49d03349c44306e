//! The figures of a question.

use super::{Node, Step, Subject, leaf, node};
use crate::domain::assessment::Response;
use crate::domain::scoring::ballots::Ballot;
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::question_sheet::QuestionSheet;
use crate::domain::scoring::worth::Worth;

impl Derivation<'_> {
    pub(super) fn subject_of_question(&self, place: usize) -> Subject {
        Subject::Question(self.questions[place].question.id.clone())
    }

    pub(super) fn question(&self, place: usize) -> Vec<Node> {
        let sheet = &self.questions[place];
        let mut nodes = vec![self.state(sheet)];
        if let Some(worth) = &sheet.worth {
            nodes.push(self.value(sheet, worth));
            nodes.extend(provisional(sheet, worth));
            nodes.extend(self.mapped(sheet, worth));
        }
        nodes.extend(interval(sheet));
        nodes.extend(target(sheet));
        nodes.extend((sheet.agreement.clone()).map(|own| leaf(9, Step::Agreement(own))));
        nodes
    }

    fn state(&self, sheet: &QuestionSheet<'_>) -> Node {
        let answer = self
            .ground
            .assessment
            .answers
            .get(sheet.question.id.as_str());
        let reason = match answer.and_then(|answer| answer.agreed.as_ref()) {
            Some(Response::NotApplicable(reason)) => Some(reason.clone()),
            _ => None,
        };
        let (state, basis) = (sheet.state(), sheet.standing.basis);
        // Where there is a value, the votes stand with it.
        let votes = if sheet.worth.is_none() {
            self.votes(sheet)
        } else {
            Vec::new()
        };
        node(
            1,
            Step::State {
                state,
                basis,
                reason,
            },
            votes,
        )
    }

    fn value(&self, sheet: &QuestionSheet<'_>, worth: &Worth) -> Node {
        let step = Step::Value {
            value: worth.given.clone(),
            basis: sheet.standing.basis,
        };
        node(2, step, self.votes(sheet))
    }

    fn votes(&self, sheet: &QuestionSheet<'_>) -> Vec<Node> {
        sheet
            .standing
            .ballots
            .iter()
            .map(|ballot| self.vote(ballot))
            .collect()
    }

    fn vote(&self, ballot: &Ballot<'_>) -> Node {
        let step = Step::Vote {
            participant: ballot.participant.clone(),
            role: ballot.role.map(|role| self.ground.room.roles[role].clone()),
            first: ballot.vote.first.clone(),
            again: ballot.vote.again.clone(),
            counted: ballot.counted,
            value: ballot.value.clone(),
        };
        leaf(2, step)
    }

    fn mapped(&self, sheet: &QuestionSheet<'_>, worth: &Worth) -> Option<Node> {
        let base = &self.ground.base;
        let step = || Step::Mapped {
            value: worth.counted.clone(),
            own: sheet.own.whole(),
            onto: base.whole(),
            mapped: worth.mapped.clone(),
        };
        (sheet.own != *base).then(|| leaf(3, step()))
    }
}

fn provisional(sheet: &QuestionSheet<'_>, worth: &Worth) -> Option<Node> {
    let step = || Step::Provisional {
        given: worth.given.clone(),
        counted: worth.counted.clone(),
        grade: sheet.grade,
    };
    worth.provisional.then(|| leaf(8, step()))
}

fn interval(sheet: &QuestionSheet<'_>) -> Option<Node> {
    let interval = sheet.interval.clone()?;
    let step = match &sheet.worth {
        None => Step::WholeScale(interval),
        Some(_) => Step::Around {
            interval,
            grade: sheet.grade,
            half_width: sheet.own.half_width(sheet.grade),
        },
    };
    Some(leaf(5, step))
}

fn target(sheet: &QuestionSheet<'_>) -> Vec<Node> {
    let Some(target) = sheet.target.as_ref().filter(|_| sheet.applies()) else {
        return Vec::new();
    };
    let value = target.value.clone();
    let own = Step::Target {
        target: value.clone(),
        from: target.from.clone(),
    };
    let gap = sheet
        .gap()
        .zip(sheet.worth.as_ref())
        .map(|(gap, worth)| Step::Gap {
            gap,
            target: value,
            value: worth.mapped.clone(),
        });
    [Some(own), gap]
        .into_iter()
        .flatten()
        .map(|step| leaf(10, step))
        .collect()
}
