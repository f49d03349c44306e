//! Any questionnaire with any answers, the same ones for the same number.

use super::reference::{Case, Dimension, F, How, Kind, Question, Rule, Said, whole};

/// The generator `SplitMix64` (Steele, Lea, Flood 2014).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap();
        usize::try_from(self.next() % end).unwrap()
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    /// True once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn case(&mut self) -> Case {
        let scales: [&[i128]; 3] = [&[1, 2, 3, 4, 5], &[0, 1, 2, 3], &[0, 10, 40, 100]];
        let levels: Vec<F> = self.one(&scales).iter().map(|own| whole(*own)).collect();
        // Sums are for scales that start at 0.
        let from_zero = levels[0] == whole(0);
        let count = 1 + self.below(5);
        let dimensions = (0..count).map(|place| self.dimension(place, &levels, from_zero));
        let dimensions = dimensions.collect();
        Case {
            levels,
            whole: if self.once_in(3) {
                None
            } else {
                Some(self.how(from_zero))
            },
            dimensions,
            people: self.below(5),
        }
    }

    fn how(&mut self, from_zero: bool) -> How {
        let all = [How::Mean, How::Mean, How::Min, How::Max, How::Sum, How::Sum];
        self.one(&all[..if from_zero { 6 } else { 4 }])
    }

    fn weight(&mut self) -> F {
        self.one(&[whole(1), whole(1), whole(2), whole(3), F(1, 2), F(1, 10)])
    }

    fn dimension(&mut self, place: usize, levels: &[F], from_zero: bool) -> Dimension {
        let rules = [
            Rule::Gated,
            Rule::Gated,
            Rule::Floor,
            Rule::Staged,
            Rule::None,
        ];
        let count = self.below(5);
        Dimension {
            parent: if place == 0 || self.once_in(3) {
                None
            } else {
                Some(self.below(place))
            },
            how: self.how(from_zero),
            rule: self.one(&rules),
            passes: if self.once_in(2) {
                Some(whole(2))
            } else {
                None
            },
            weight: self.weight(),
            questions: (0..count)
                .map(|_| self.question(levels, from_zero))
                .collect(),
        }
    }

    fn question(&mut self, levels: &[F], from_zero: bool) -> Question {
        let kind = self.kind(from_zero);
        let scored = !matches!(kind, Kind::Text);
        let people = self.below(6);
        let votes = (0..people).map(|who| {
            let again = if self.once_in(4) {
                Some(self.said(&kind, levels))
            } else {
                None
            };
            (who, self.said(&kind, levels), again)
        });
        let votes = votes.collect();
        Question {
            weight: self.weight(),
            essential: scored && self.once_in(3),
            stage: if scored && self.once_in(2) {
                Some(self.one(&[1, 2, 3]))
            } else {
                None
            },
            hidden: self.once_in(10),
            sixteenths: self.one(&[4, 3, 2, 1]),
            agreed: if self.once_in(2) {
                Some(self.said(&kind, levels))
            } else {
                None
            },
            votes,
            kind,
        }
    }

    fn kind(&mut self, from_zero: bool) -> Kind {
        let scales: [&[F]; 5] = [
            &[whole(0), F(1, 4), F(1, 2), whole(1)],
            &[whole(0), whole(2), whole(10)],
            &[whole(0), whole(1), whole(2), whole(3)],
            &[whole(-2), whole(0), whole(2)],
            &[whole(2), whole(3), F(7, 2), whole(4)],
        ];
        let bands = |bottom: i128| {
            let below = |end: i128, value: i128| (Some(whole(end)), whole(value));
            vec![below(2, 5), below(4, bottom), below(7, 3), (None, whole(4))]
        };
        let bottom = i128::from(!from_zero);
        match self.below(8) {
            0..3 => Kind::OneOf(Vec::new()),
            3 | 4 => Kind::OneOf(self.one(&scales[..if from_zero { 3 } else { 5 }]).to_vec()),
            5 => {
                let options = (0..=self.below(3)).map(|_| whole(1 + i128::from(self.once_in(2))));
                let options = options.collect();
                Kind::Sum(
                    options,
                    if self.once_in(2) {
                        bands(bottom)
                    } else {
                        Vec::new()
                    },
                )
            }
            6 => Kind::Number(bands(bottom)),
            _ => Kind::Text,
        }
    }

    /// A response, now and then one that the question does not take.
    fn said(&mut self, kind: &Kind, levels: &[F]) -> Said {
        match self.below(10) {
            0 => Said::DontKnow,
            1 => Said::NotApplicable,
            2 if matches!(kind, Kind::Text) => Said::Number(whole(1)),
            2 if self.once_in(2) => Said::Text,
            _ => match kind {
                Kind::OneOf(own) if own.is_empty() => Said::Number(self.one(levels)),
                Kind::OneOf(own) => Said::Number(self.one(own)),
                Kind::Number(_) => Said::Number(whole(i128::try_from(self.below(12)).unwrap())),
                Kind::Sum(own, _) => {
                    let all = (0..own.len()).filter(|_| self.once_in(2));
                    Said::Options(all.collect())
                }
                Kind::Text => Said::Text,
            },
        }
    }
}
