//! Which questions without a value could still change anything that matters: a level or the first five (rule 18).
//!
//! Takes some milliseconds where much is open; a pure function, so that it can run beside what waits for keys.

use super::assessment::Assessment;
use super::id::{DimensionId, QuestionId};
use super::number::Number;
use super::questionnaire::{LevelRule, Questionnaire};
use super::recommendations::first::{Contest, Stand};
use super::recommendations::offer::Proposal;
use super::scoring::State;
use super::scoring::case::Tree;
use super::scoring::derivation::Derivation;
use super::scoring::worth::Worth;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Everything that has no value yet, what moves most first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftToAsk {
    /// The questions in order.
    pub questions: Vec<Left>,
}

/// A question that counts and has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Which.
    pub question: QuestionId,
    /// Open, or nobody knows.
    pub state: State,
    /// Dimensions above it whose level is not settled: whatever is still missing could change it.
    pub levels: Vec<DimensionId>,
    /// By how many levels its answer alone can narrow what is possible there.
    pub steps: usize,
    /// By how much its answer alone can move the score of its dimension.
    pub score: Number,
    /// Whether some answer to it alone would change who is among the first five.
    pub first_five: bool,
}

impl Left {
    /// Whether its answer could still change a level or the first five.
    pub fn moves(&self) -> bool {
        self.first_five || !self.levels.is_empty()
    }
}

impl LeftToAsk {
    /// Goes through everything that has no value.
    pub fn of(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        let derivation = Derivation::of(questionnaire, assessment);
        let reach = Reach::new(&derivation);
        let first = first_five(&derivation);
        let mut questions: Vec<_> = (reach.unknown.iter())
            .map(|end| reach.left(end, first.contains(&end.place)))
            .collect();
        questions.sort_by_cached_key(|own| {
            let order = (own.moves(), own.steps, own.score.clone(), own.first_five);
            Reverse(order)
        });
        Self { questions }
    }

    /// Open questions that could still change a level or the first five.
    pub fn to_ask(&self) -> impl Iterator<Item = &Left> {
        self.moving(State::Open)
    }

    /// Questions that nobody could answer, and whose answer could still change a level or the first five.
    pub fn to_find_out(&self) -> impl Iterator<Item = &Left> {
        self.moving(State::DontKnow)
    }

    /// "We can stop here": no open question can change a level or the first five any more.
    pub fn can_stop(&self) -> bool {
        self.to_ask().next().is_none()
    }

    fn moving(&self, state: State) -> impl Iterator<Item = &Left> {
        let own = self.questions.iter();
        own.filter(move |own| own.state == state && own.moves())
    }
}

/// A question without a value at its lowest and at its highest.
struct Ends {
    place: usize,
    low: Worth,
    high: Worth,
}

/// What is still possible: everything without a value at its lowest, or at its highest.
struct Reach<'d, 'a> {
    tree: Tree<'d, 'a>,
    unknown: Vec<Ends>,
    /// Places of the dimensions whose level is not settled.
    unsettled: BTreeSet<usize>,
}

impl<'d, 'a> Reach<'d, 'a> {
    fn new(derivation: &'d Derivation<'a>) -> Self {
        let mut reach = Self {
            tree: Tree::new(derivation),
            unknown: unknown(derivation),
            unsettled: BTreeSet::new(),
        };
        reach.unsettled = reach.unsettled();
        reach
    }

    /// The lowest and the highest case.
    fn ends(&self) -> [Vec<Option<&Worth>>; 2] {
        let mut cases = [self.tree.today(), self.tree.today()];
        for end in &self.unknown {
            cases[0][end.place] = Some(&end.low);
            cases[1][end.place] = Some(&end.high);
        }
        cases
    }

    /// Dimensions that have no level yet though they will, or whose level lies between two.
    fn unsettled(&self) -> BTreeSet<usize> {
        let dimensions = &self.tree.derivation.dimensions;
        let cases = self.ends();
        let values = cases.each_ref().map(|case| self.tree.values(case));
        (0..dimensions.len())
            .filter(|&place| dimensions[place].dimension.level != LevelRule::None)
            .filter(|&place| {
                let today = dimensions[place].leveled.level();
                (cases.iter().zip(&values))
                    .any(|(case, values)| self.tree.leveled(place, case, values).level() != today)
            })
            .collect()
    }

    /// What the question at `end` can still do.
    fn left(&self, end: &Ends, first_five: bool) -> Left {
        let derivation = self.tree.derivation;
        let sheet = &derivation.questions[end.place];
        let above: Vec<_> = (self.unsettled.iter().copied())
            .filter(|&place| self.tree.within[place].contains(&end.place))
            .collect();
        let id = |&place: &usize| derivation.dimensions[place].dimension.id.clone();
        // Beside the others at their lowest it can raise what is possible at least, beside the highest lower the most.
        let moves = self.ends().map(|case| self.moves(case, end, &above));
        let [(low, at_low), (high, at_high)] = moves;
        Left {
            question: sheet.question.id.clone(),
            state: sheet.state(),
            levels: above.iter().map(id).collect(),
            steps: (low.iter().zip(high))
                .map(|(low, high)| (*low).max(high))
                .sum(),
            score: at_low.max(at_high),
            first_five,
        }
    }

    /// What `end` alone moves with everything else as in `case`: levels of the dimensions `above`, score of its own.
    fn moves<'c>(
        &'c self,
        mut case: Vec<Option<&'c Worth>>,
        end: &'c Ends,
        above: &[usize],
    ) -> (Vec<usize>, Number) {
        let derivation = self.tree.derivation;
        let questionnaire = derivation.ground.questionnaire;
        let own = derivation.questions[end.place].dimension;
        let mut at = |worth: &'c Worth| {
            case[end.place] = Some(worth);
            let values = self.tree.values(&case);
            let height = |&place: &usize| {
                let leveled = self.tree.leveled(place, &case, &values);
                leveled.height(questionnaire)
            };
            let heights: Vec<_> = above.iter().map(height).collect();
            (heights, values[own].clone().unwrap_or(Number::ZERO))
        };
        let (low, high) = (at(&end.low), at(&end.high));
        let steps = (low.0.iter().zip(&high.0)).map(|(low, high)| high.saturating_sub(*low));
        (steps.collect(), high.1 - low.1)
    }
}

fn unknown(derivation: &Derivation<'_>) -> Vec<Ends> {
    let ground = &derivation.ground;
    (derivation.questions.iter().enumerate())
        .filter(|(_, sheet)| sheet.is_unknown())
        .map(|(place, sheet)| {
            let at = |value: &Number| Worth::at((&sheet.own, &ground.base), value.clone());
            Ends {
                place,
                low: at(&sheet.own.low),
                high: at(&sheet.own.high),
            }
        })
        .collect()
}

/// Places of the questions without a value some answer to which would change the first five, all else as it is.
fn first_five(derivation: &Derivation<'_>) -> BTreeSet<usize> {
    let contest = Contest::new(derivation, stands(derivation));
    let mut chosen = vec![0; contest.stands.len()];
    let members = |chosen: &[usize]| contest.first(chosen).into_iter().collect::<BTreeSet<_>>();
    let today = members(&chosen);
    let mut found = BTreeSet::new();
    for (place, stands) in contest.stands.iter().enumerate() {
        let changes = (1..stands.len()).any(|answer| {
            chosen[place] = answer;
            members(&chosen) != today
        });
        chosen[place] = 0;
        if changes {
            found.insert(place);
        }
    }
    found
}

/// Each question as it is, then, where it has no value, with every answer to it.
fn stands<'a>(derivation: &Derivation<'a>) -> Vec<Vec<Stand<'a>>> {
    let ground = &derivation.ground;
    (derivation.questions.iter().enumerate())
        .map(|(place, sheet)| {
            let values = if sheet.is_unknown() {
                sheet.question.values(ground.questionnaire)
            } else {
                Vec::new()
            };
            let scales = (&sheet.own, &ground.base);
            let answered = values
                .into_iter()
                .map(|value| Some(Worth::at(scales, value)));
            let stand = |worth: Option<Worth>| Stand {
                proposal: Proposal::of(derivation, place, worth.as_ref()),
                worth,
            };
            std::iter::once(sheet.worth.clone())
                .chain(answered)
                .map(stand)
                .collect()
        })
        .collect()
}
