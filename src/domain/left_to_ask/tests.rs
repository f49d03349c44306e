//! The short cuts find what trying everything finds.

use super::first_five::stands;
use super::reach::{Ends, unknown};
use super::*;
use crate::domain::questionnaire::LevelRule;
use crate::domain::sample::Sample;
use crate::domain::sample::generate::{Sums, sample};
use crate::domain::scoring::worth::Worth;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Rule 18 as it stands: every answer is tried, and everything is calculated anew for each.
struct Plain<'p, 'd, 'a> {
    tree: &'p Tree<'d, 'a>,
    contest: &'p Contest<'d, 'a>,
    unknown: &'p [Ends],
}

impl<'p> Plain<'p, '_, '_> {
    /// Everything without a value at its lowest, or at its highest.
    fn case(&self, highest: bool) -> Vec<Option<&'p Worth>> {
        let mut case = self.tree.today();
        for end in self.unknown {
            case[end.place] = Some(if highest { &end.high } else { &end.low });
        }
        case
    }

    fn is_settled(&self, place: usize) -> bool {
        let sheet = &self.tree.derivation.dimensions[place];
        let level = |highest| {
            let case = self.case(highest);
            let leveled = self.tree.leveled(place, &case, &self.tree.values(&case));
            leveled.level()
        };
        sheet.dimension.level == LevelRule::None
            || [false, true].map(level) == [sheet.leveled.level(), sheet.leveled.level()]
    }

    fn left(&self, end: &Ends) -> (Vec<usize>, usize, Number, bool) {
        let derivation = self.tree.derivation;
        let questionnaire = derivation.ground.questionnaire;
        let own = derivation.questions[end.place].dimension;
        let all = 0..derivation.dimensions.len();
        let above: Vec<_> = all
            .filter(|&place| self.tree.within[place].contains(&end.place))
            .filter(|&place| !self.is_settled(place))
            .collect();
        let at = |highest, worth| {
            let mut case = self.case(highest);
            case[end.place] = Some(worth);
            let values = self.tree.values(&case);
            let height = |&place: &usize| {
                let leveled = self.tree.leveled(place, &case, &values);
                leveled.height(questionnaire)
            };
            let heights: Vec<_> = above.iter().map(height).collect();
            (heights, values[own].clone().unwrap_or(Number::ZERO))
        };
        let moves = [false, true].map(|highest| (at(highest, &end.low), at(highest, &end.high)));
        let steps = |place: usize| {
            let spans = moves
                .iter()
                .map(|(low, high)| high.0[place].saturating_sub(low.0[place]));
            spans.max().unwrap_or(0)
        };
        let score = moves.iter().map(|(low, high)| &high.1 - &low.1).max();
        let steps = (0..above.len()).map(steps).sum();
        (
            above,
            steps,
            score.unwrap_or(Number::ZERO),
            self.first_five(end.place),
        )
    }

    fn first_five(&self, place: usize) -> bool {
        let mut chosen = vec![0; self.contest.stands.len()];
        let members = |chosen: &[usize]| {
            self.contest
                .first(chosen)
                .into_iter()
                .collect::<BTreeSet<_>>()
        };
        let today = members(&chosen);
        (1..self.contest.stands[place].len()).any(|answer| {
            chosen[place] = answer;
            members(&chosen) != today
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_short_cuts_find_what_trying_everything_finds(
        sample in prop_oneof![sample(Sums::Never), sample(Sums::Only), sample(Sums::Mixed)]
    ) {
        let Sample { questionnaire, assessment } = &sample;
        let derivation = Derivation::of(questionnaire, assessment);
        let (tree, unknown) = (Tree::new(&derivation), unknown(&derivation));
        let contest = Contest::new(&derivation, stands(&derivation));
        let plain = Plain { tree: &tree, contest: &contest, unknown: &unknown };
        let found = LeftToAsk::of(questionnaire, assessment);
        prop_assert_eq!(found.questions.len(), unknown.len());
        for end in &unknown {
            let id = &derivation.questions[end.place].question.id;
            let own = found.questions.iter().find(|own| own.question == *id).expect("it is left");
            let (levels, steps, score, first_five) = plain.left(end);
            let id = |place: usize| derivation.dimensions[place].dimension.id.clone();
            let levels: Vec<_> = levels.into_iter().map(id).collect();
            prop_assert_eq!((&own.levels, own.steps, &own.score, own.first_five), (&levels, steps, &score, first_five));
        }
    }
}

#[test]
fn what_nobody_wants_any_more_is_given_up() {
    let sample = Sample::new("dimension D\nquestion A\nquestion B\nquestion C");
    let mut looks = 0;
    let found = LeftToAsk::unless(&sample.questionnaire, &sample.assessment, || {
        looks += 1;
        looks == 2
    });
    assert_eq!((found, looks), (None, 2));
}

/// Whether some answer to B could change the first five.
fn b_can_change(source: &str) -> bool {
    let sample = Sample::new(source);
    let found = LeftToAsk::of(&sample.questionnaire, &sample.assessment);
    let b = found
        .questions
        .iter()
        .find(|own| own.question.as_str() == "B");
    b.expect("B is left").first_five
}

/// Five alike, of `weight` each.
fn five(weight: &str) -> String {
    let line = |id| format!("question {id} weight {weight} = 2\naction {id}-a lifts 4\n");
    ["F", "G", "H", "I", "J"].map(line).concat()
}

#[test]
fn what_caps_can_change_who_comes_first() {
    let source = |b: &str| {
        let five = five("1.1");
        format!(
            "target 4\ndimension D\nquestion A essential = 2\naction A-a lifts 4\n\
             question B weight 0.1 {b}\nquestion C weight 9 = 5\ndimension E none\n{five}"
        )
    };
    assert!(b_can_change(&source("essential")));
    assert!(!b_can_change(&source("")));
}

#[test]
fn who_has_to_wait_can_change_who_comes_first() {
    let source = |needs: &str| {
        let five = five("1");
        format!(
            "target 4\ndimension E none\n{five}question K weight 0.5 = 2\naction K-a lifts 4\n\
             question L = 2\naction L-a lifts 4 {needs}\n\
             question B weight 0.1\naction B-a lifts 4 impact L\n"
        )
    };
    let first = source("").replace("question L =", "question L weight 2 =");
    assert!(!b_can_change(&first));
    assert!(b_can_change(
        &first.replace("L-a lifts 4", "L-a lifts 4 needs B 3")
    ));
}
