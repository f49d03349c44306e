//! What is still possible: everything without a value at its lowest, or at its highest.

use crate::domain::number::Number;
use crate::domain::questionnaire::LevelRule;
use crate::domain::scoring::case::{Tree, Trial};
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::worth::Worth;
use std::collections::BTreeMap;

/// A question without a value at its lowest and at its highest.
pub(super) struct Ends {
    pub place: usize,
    pub low: Worth,
    pub high: Worth,
}

/// All questions without a value.
pub(super) fn unknown(derivation: &Derivation<'_>) -> Vec<Ends> {
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

/// What the answer to a question alone can move.
#[derive(Clone, Debug)]
pub(super) struct Moves {
    /// By how many levels it can narrow what is possible, over the dimensions that are not settled.
    pub steps: usize,
    /// By how much it can move the score of its dimension.
    pub score: Number,
}

/// What decides how a question moves levels and scores: its dimension, weight and ends, whether it is essential, its stage.
type Kind<'r> = (usize, &'r Number, [&'r Number; 4], bool, Option<u32>);

/// How far everything without a value reaches.
pub(super) struct Reach<'r, 'd, 'a> {
    tree: &'r Tree<'d, 'a>,
    /// Everything without a value at its lowest, and at its highest.
    cases: [Trial<'r, 'd, 'a>; 2],
    /// By dimension: how many levels it reaches in either case, where these are not settled.
    unsettled: Vec<Option<[usize; 2]>>,
    known: BTreeMap<Kind<'r>, Moves>,
}

impl<'r, 'd, 'a> Reach<'r, 'd, 'a> {
    pub fn new(tree: &'r Tree<'d, 'a>, unknown: &'r [Ends]) -> Self {
        let mut cases = [tree.today(), tree.today()];
        for end in unknown {
            cases[0][end.place] = Some(&end.low);
            cases[1][end.place] = Some(&end.high);
        }
        let cases = cases.map(|worths| Trial::new(tree, worths));
        let dimensions = 0..tree.derivation.dimensions.len();
        Self {
            unsettled: dimensions
                .map(|place| heights(tree, &cases, place))
                .collect(),
            tree,
            cases,
            known: BTreeMap::new(),
        }
    }

    /// Places of the dimensions above a question whose level is not settled, and what its answer alone moves.
    pub fn of(&mut self, end: &'r Ends) -> (Vec<usize>, Moves) {
        let derivation = self.tree.derivation;
        let sheet = &derivation.questions[end.place];
        let above = self.tree.above(sheet.dimension);
        let mut above: Vec<_> = above.filter(|&own| self.unsettled[own].is_some()).collect();
        above.sort_unstable();
        let Ends { low, high, .. } = end;
        let ends = [&low.counted, &low.mapped, &high.counted, &high.mapped];
        let question = sheet.question;
        let kind = (
            sheet.dimension,
            &question.weight,
            ends,
            question.essential,
            question.stage,
        );
        let known = self.known.get(&kind).cloned();
        let moves = known.unwrap_or_else(|| self.moves(end, sheet.dimension, &above));
        self.known.insert(kind, moves.clone());
        (above, moves)
    }

    /// Beside the others at their lowest it can raise what is possible at least, beside the highest lower the most.
    fn moves(&mut self, end: &'r Ends, own: usize, above: &[usize]) -> Moves {
        let questionnaire = self.tree.derivation.ground.questionnaire;
        let other = [&end.high, &end.low];
        let [low, high] = [0, 1].map(|side| {
            let case = &mut self.cases[side];
            let before = case.values[own].clone().unwrap_or(Number::ZERO);
            let (after, heights) = case.with(end.place, other[side], |case| {
                let height = |&place: &usize| case.leveled(place).height(questionnaire);
                let heights: Vec<_> = above.iter().map(height).collect();
                (case.values[own].clone().unwrap_or(Number::ZERO), heights)
            });
            let score = if side == 0 {
                after - before
            } else {
                before - after
            };
            (heights, score)
        });
        let steps = above.iter().zip(low.0.iter().zip(&high.0));
        let steps = steps.map(|(&place, (raised, lowered))| {
            let [least, most] = self.unsettled[place].unwrap_or_default();
            raised
                .saturating_sub(least)
                .max(most.saturating_sub(*lowered))
        });
        Moves {
            steps: steps.sum(),
            score: low.1.max(high.1),
        }
    }
}

/// How many levels a dimension reaches in either case; none where its level is the same today and in both, or it has none.
fn heights(
    tree: &Tree<'_, '_>,
    cases: &[Trial<'_, '_, '_>; 2],
    place: usize,
) -> Option<[usize; 2]> {
    let sheet = &tree.derivation.dimensions[place];
    if sheet.dimension.level == LevelRule::None {
        return None;
    }
    let leveled = cases.each_ref().map(|case| case.leveled(place));
    let today = sheet.leveled.level();
    let settled = leveled.iter().all(|own| own.level() == today);
    let questionnaire = tree.derivation.ground.questionnaire;
    (!settled).then(|| leveled.map(|own| own.height(questionnaire)))
}
