//! The figures of a question.

use super::{Basis, Node, Step, Subject, beside, leaf, node};
use crate::domain::assessment::{Answer, Response};
use crate::domain::scoring::State;
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
        nodes.extend(self.not_taken(sheet));
        if let Some(worth) = &sheet.worth {
            nodes.push(self.value(sheet, worth));
            nodes.extend(provisional(sheet, worth));
            nodes.extend(self.mapped(sheet, worth));
        }
        nodes.extend(self.interval_of(sheet));
        nodes.extend(target(sheet));
        if let Some(own) = &sheet.agreement {
            nodes.push(leaf(9, Step::Agreement(own.clone())));
            let by_role = || leaf(9, Step::ByRole(own.by_role.clone()));
            nodes.extend((!own.by_role.is_empty()).then(by_role));
        }
        nodes
    }

    fn answer(&self, sheet: &QuestionSheet<'_>) -> Option<&Answer> {
        let answers = &self.ground.assessment.answers;
        answers.get(sheet.question.id.as_str())
    }

    fn agreed(&self, sheet: &QuestionSheet<'_>) -> Option<&Response> {
        self.answer(sheet)?.agreed.as_ref()
    }

    /// An agreed answer that does not decide although nothing else may.
    fn not_taken(&self, sheet: &QuestionSheet<'_>) -> Option<Node> {
        let agreed = self.agreed(sheet)?;
        (sheet.standing.basis != Basis::Agreed).then(|| leaf(2, Step::NotTaken(agreed.clone())))
    }

    fn state(&self, sheet: &QuestionSheet<'_>) -> Node {
        let reason = match self.agreed(sheet) {
            Some(Response::NotApplicable(reason)) => Some(reason.clone()),
            _ => None,
        };
        let show_if = sheet.question.show_if.clone();
        let hidden_by = show_if.filter(|_| sheet.state() == State::Hidden);
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
                hidden_by,
            },
            votes,
        )
    }

    fn value(&self, sheet: &QuestionSheet<'_>, worth: &Worth) -> Node {
        let step = Step::Value {
            value: worth.given.clone(),
            basis: sheet.standing.basis,
            agreed: self
                .agreed(sheet)
                .filter(|_| sheet.standing.basis == Basis::Agreed)
                .cloned(),
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

    fn interval_of(&self, sheet: &QuestionSheet<'_>) -> Option<Node> {
        let interval = sheet.interval.clone()?;
        if sheet.worth.is_none() {
            return Some(leaf(5, Step::WholeScale(interval)));
        }
        let answer = self.answer(sheet);
        let step = Step::Around {
            interval,
            grade: answer.and_then(|own| own.grade),
            half_width: sheet.own.half_width(sheet.grade),
        };
        let shown = answer.into_iter().flat_map(|own| &own.evidence);
        let shown = shown.map(|own| leaf(5, Step::Evidence(own.clone())));
        Some(node(5, step, shown.collect()))
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

fn target(sheet: &QuestionSheet<'_>) -> Vec<Node> {
    let Some(target) = sheet.target.as_ref().filter(|_| sheet.applies()) else {
        return Vec::new();
    };
    let own = Step::Target {
        target: target.value.clone(),
        from: target.from.clone(),
    };
    let worth = sheet.worth.as_ref();
    let beside = worth.map(|worth| beside(target.value, &worth.mapped));
    [leaf(10, own)].into_iter().chain(beside).collect()
}
