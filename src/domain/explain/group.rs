//! The figures of dimensions, of lens items and of the whole.

use super::{Because, Node, Step, Subject, beside, leaf, node};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Aggregate, LensItem};
use crate::domain::scoring::aggregate::{Aggregated, Part, Term};
use crate::domain::scoring::derivation::Derivation;

/// How many dimensions deep a tree unfolds. Files may nest without end, a stack must not; what lies deeper has its own
/// explanation.
const DEEPEST: usize = 32;

impl Derivation<'_> {
    pub(super) fn subject_of_dimension(&self, place: usize) -> Subject {
        Subject::Dimension(self.dimensions[place].dimension.id.clone())
    }

    pub(super) fn dimension(&self, place: usize, depth: usize) -> Vec<Node> {
        let sheet = &self.dimensions[place];
        let questions = sheet.questions.iter().map(|&place| Part::Question(place));
        let children = sheet.children.iter().map(|&place| Part::Dimension(place));
        let parts: Vec<_> = questions.chain(children).collect();
        let mut nodes = self.group(&sheet.aggregated, &parts, depth);
        nodes.push(self.level(sheet));
        nodes.extend(self.target(&sheet.aggregated));
        let by_role = self.by_role(sheet);
        if !by_role.is_empty() {
            nodes.push(leaf(9, Step::ByRole(by_role)));
        }
        nodes
    }

    pub(super) fn whole(&self) -> Vec<Node> {
        let parts: Vec<_> = (self.ground.parents.iter().enumerate())
            .filter(|(_, parent)| parent.is_none())
            .map(|(place, _)| Part::Dimension(place))
            .collect();
        match self.ground.questionnaire.score {
            Some(_) => self.group(&self.overall, &parts, 0),
            None => vec![self.coverage(&self.overall)],
        }
    }

    pub(super) fn lens_group(&self, item: &LensItem) -> Vec<Node> {
        let parts: Vec<_> = (item.questions.iter())
            .filter_map(|id| self.ground.places.get(id.as_str()))
            .map(|&place| Part::Question(place))
            .collect();
        self.group(&self.lens_item(item), &parts, 0)
    }

    fn subject(&self, part: Part) -> Subject {
        match part {
            Part::Question(place) => self.subject_of_question(place),
            Part::Dimension(place) => self.subject_of_dimension(place),
        }
    }

    fn part(&self, part: Part, depth: usize) -> Vec<Node> {
        match part {
            Part::Question(place) => self.question(place),
            Part::Dimension(place) if depth < DEEPEST => self.dimension(place, depth + 1),
            Part::Dimension(_) => Vec::new(),
        }
    }

    /// Score, interval and coverage.
    fn group(&self, own: &Aggregated, parts: &[Part], depth: usize) -> Vec<Node> {
        let mut nodes = vec![self.score(own, parts, depth)];
        nodes.extend(self.interval(own));
        nodes.push(self.coverage(own));
        nodes
    }

    fn score(&self, own: &Aggregated, parts: &[Part], depth: usize) -> Node {
        let step = Step::Score {
            how: own.how,
            value: own.value.clone(),
            rateable: own.rateable,
        };
        let parts = parts
            .iter()
            .map(|&part| node(4, self.entry(own, part), self.part(part, depth)));
        node(4, step, parts.collect())
    }

    /// What a part puts into the score, or why it does not.
    fn entry(&self, own: &Aggregated, part: Part) -> Step {
        let term = own.terms.iter().find(|term| term.part == part);
        let subject = self.subject(part);
        match term.and_then(|term| Some((term, term.value.clone()?))) {
            Some((term, value)) => Step::Term {
                part: subject,
                weight: weight(own, term),
                value,
            },
            None => Step::LeftOut {
                part: subject,
                because: self.because(part, term.is_some()),
            },
        }
    }

    fn because(&self, part: Part, applies: bool) -> Because {
        match part {
            Part::Question(place) if !self.questions[place].question.is_scored() => Because::Text,
            Part::Question(place) => Because::State(self.questions[place].state()),
            Part::Dimension(_) if applies => Because::NothingAnswered,
            Part::Dimension(_) => Because::NothingApplies,
        }
    }

    fn interval(&self, own: &Aggregated) -> Option<Node> {
        let ends = own.terms.iter().map(|term| {
            let step = Step::Ends {
                part: self.subject(term.part),
                weight: weight(own, term),
                interval: term.interval.clone(),
            };
            leaf(5, step)
        });
        let interval = own.interval.clone()?;
        let step = Step::Interval {
            raised: own.upper_ends().is_some_and(|high| high < interval.high),
            interval,
        };
        Some(node(5, step, ends.collect()))
    }

    fn coverage(&self, own: &Aggregated) -> Node {
        let covered = own.terms.iter().map(|term| {
            let step = Step::Covered {
                part: self.subject(term.part),
                weight: term.weight.clone(),
                share: term.coverage.clone(),
            };
            leaf(6, step)
        });
        let step = Step::Coverage {
            coverage: own.coverage.clone(),
            rateable: own.rateable,
        };
        node(6, step, covered.collect())
    }

    /// The target, and where the score stands beside it.
    fn target(&self, own: &Aggregated) -> Vec<Node> {
        let Some(target) = own.target.clone() else {
            return Vec::new();
        };
        let parts = own.terms.iter().filter_map(|term| {
            let step = Step::PartTarget {
                part: self.subject(term.part),
                weight: weight(own, term),
                target: term.target.clone()?,
            };
            Some(leaf(10, step))
        });
        let beside = own.score().map(|score| beside(&target, score));
        let own = node(10, Step::GroupTarget(target), parts.collect());
        [own].into_iter().chain(beside).collect()
    }
}

/// The weight of a term, where it counts.
fn weight(own: &Aggregated, term: &Term) -> Option<Number> {
    (own.how == Aggregate::Mean).then(|| term.weight.clone())
}
