//! How sure the first five recommendations are (rule 16).
//!
//! A pure function of questionnaire and assessment; its generator is seeded with what was answered. It takes some
//! milliseconds, so whoever waits for keys runs it in a thread of its own, and takes it back through `cancelled`.

use super::assessment::{Assessment, Grade};
use super::id::RecommendationId;
use super::number::Number;
use super::questionnaire::Questionnaire;
use super::recommendations::first::{Contest, Stand};
use super::recommendations::offer::Proposal;
use super::recommendations::{FIRST, Ranked, proposals};
use super::scoring::State;
use super::scoring::derivation::Derivation;
use super::scoring::question_sheet::QuestionSheet;
use super::scoring::worth::Worth;
use crate::domain::{beside, sorting};
use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// How many cases are drawn.
pub const DRAWS: u32 = 2_000;
/// Cases between two looks at whether the result is still wanted.
const STRETCH: u32 = 50;

/// Whether the result is not wanted any more.
pub(crate) type Cancelled<'c> = dyn Fn() -> bool + Sync + 'c;

/// In how many of all cases each recommendation was among the first five.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robustness {
    draws: u32,
    counts: BTreeMap<RecommendationId, u32>,
}

impl Robustness {
    /// Draws all cases.
    ///
    /// # Panics
    /// Never: only what is cancelled has no result.
    pub fn of(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        Self::unless(questionnaire, assessment, || false)
            .expect("what nobody cancels comes to its end")
    }

    /// Draws all cases, unless `cancelled` becomes true meanwhile; none where nothing is proposed whose place could be sure.
    pub fn unless(
        questionnaire: &Questionnaire,
        assessment: &Assessment,
        cancelled: impl Fn() -> bool + Sync,
    ) -> Option<Self> {
        let derivation = Derivation::of(questionnaire, assessment);
        if proposals(&derivation)
            .iter()
            .all(|own| own.offers.is_empty())
        {
            return Some(Self {
                draws: DRAWS,
                counts: BTreeMap::new(),
            });
        }
        Self::drawn(&derivation, DRAWS, &cancelled)
    }

    /// Draws as many cases as `draws` says, on all processors.
    pub(crate) fn drawn(
        derivation: &Derivation<'_>,
        draws: u32,
        cancelled: &Cancelled<'_>,
    ) -> Option<Self> {
        let raffle = Raffle::of(derivation);
        let share = beside::share(draws as usize, STRETCH as usize);
        let counts = raffle.shared(draws, share, cancelled)?;
        let counts = sorting::map(raffle.contest.ids.into_iter().zip(counts));
        Some(Self { draws, counts })
    }

    /// The share of cases in which a recommendation was among the first five, 0 to 1.
    pub fn share(&self, id: &str) -> Number {
        let count = self.counts.get(id).copied().unwrap_or(0);
        Number::fraction(count.into(), self.draws)
    }

    /// Whether to check the fact first: a recommendation is among the first five, but in less than 60 % of the cases.
    /// Never said of "establish the fact", which is just that.
    pub fn is_shaky(&self, ranked: &Ranked) -> bool {
        ranked.rank <= FIRST && !ranked.fact && self.share(&ranked.id) < Number::fraction(3, 5)
    }
}

/// What cases are drawn from. Each case has its own place in what the generator gives, so that it does not matter who draws it.
struct Raffle<'d, 'a> {
    contest: Contest<'d, 'a>,
    seed: [u8; 32],
}

impl<'d, 'a> Raffle<'d, 'a> {
    fn of(derivation: &'d Derivation<'a>) -> Self {
        Self {
            contest: Contest::new(derivation, urns(derivation)),
            seed: seed(derivation),
        }
    }

    /// How often each recommendation was among the first five in that many cases, of which each thread draws a `share`.
    fn shared(&self, draws: u32, share: usize, cancelled: &Cancelled<'_>) -> Option<Vec<u32>> {
        let cases: Vec<_> = (0..draws).collect();
        let cases: Vec<_> = cases.chunks(share).collect();
        let all = beside::all(&cases, |own| self.counts(own, cancelled));
        let none = vec![0; self.contest.ids.len()];
        all.into_iter()
            .try_fold(none, |all, own| Some(added(all, &own?)))
    }

    /// The same for these cases alone.
    fn counts(&self, cases: &[u32], cancelled: &Cancelled<'_>) -> Option<Vec<u32>> {
        let sizes: Vec<_> = self.contest.stands.iter().map(Vec::len).collect();
        let words = sizes.iter().filter(|size| **size >= 2).count();
        let mut generator = ChaCha8Rng::from_seed(self.seed);
        generator.set_word_pos(u128::from(*cases.first()?) * words as u128);
        let mut counts = vec![0; self.contest.ids.len()];
        for case in cases {
            if case.is_multiple_of(STRETCH) && cancelled() {
                return None;
            }
            let chosen: Vec<_> = (sizes.iter().map(|&size| pick(&mut generator, size))).collect();
            for number in self.contest.first(&chosen) {
                counts[number] += 1;
            }
        }
        Some(counts)
    }
}

fn added(left: Vec<u32>, right: &[u32]) -> Vec<u32> {
    let both = left.into_iter().zip(right);
    both.map(|(left, right)| left + right).collect()
}

/// What each question is drawn from: the values within its interval, or its own value where there is none. Where nothing
/// is known it is any value for caps and levels, and what is proposed stays as it is.
fn urns<'a>(derivation: &Derivation<'a>) -> Vec<Vec<Stand<'a>>> {
    (0..derivation.questions.len())
        .map(|place| {
            let sheet = &derivation.questions[place];
            let mut worths = possible(derivation, sheet);
            if worths.is_empty() {
                worths.push(sheet.worth.clone());
            }
            let stand = |worth: Option<Worth>| {
                let seen = worth.as_ref().filter(|_| !sheet.is_unknown());
                Stand {
                    proposal: Proposal::of(derivation, place, seen),
                    worth,
                }
            };
            worths.into_iter().map(stand).collect()
        })
        .collect()
}

/// The values of a question that lie within its interval.
fn possible(derivation: &Derivation<'_>, sheet: &QuestionSheet<'_>) -> Vec<Option<Worth>> {
    let ground = &derivation.ground;
    let Some(interval) = &sheet.raw_interval else {
        return Vec::new();
    };
    let values = sheet.question.values(ground.questionnaire).into_iter();
    values
        .filter(|value| interval.low <= *value && *value <= interval.high)
        .map(|value| Some(Worth::at((&sheet.own, &ground.base), value)))
        .collect()
}

/// One of `size`, each with equal chance; takes nothing from the generator where there is no choice.
fn pick(generator: &mut ChaCha8Rng, size: usize) -> usize {
    if size < 2 {
        return 0;
    }
    let size = u64::try_from(size).unwrap_or(u64::MAX);
    // The chances differ by less than the size in 2³², which no number of draws could show.
    let pick = (u64::from(generator.next_u32()) * size) >> 32;
    usize::try_from(pick).expect("it is below the size")
}

/// A hash of what was answered, how well it is backed, and the questionnaire: of what each question counts, not of who
/// said it, of notes, names or the plan.
fn seed(derivation: &Derivation<'_>) -> [u8; 32] {
    let named = &derivation.ground.assessment.questionnaire;
    let mut hash = Sha256::new();
    hash.update(format!("{}\n{}\n{}\n", named.id, named.version, named.hash));
    for sheet in &derivation.questions {
        let value = sheet.worth.as_ref().map(|worth| worth.counted.to_decimal());
        hash.update(format!(
            "{} {} {} {}\n",
            sheet.question.id,
            state(sheet.state()),
            value.as_deref().unwrap_or("-"),
            Grade::as_str(sheet.grade),
        ));
    }
    hash.finalize().into()
}

fn state(state: State) -> char {
    match state {
        State::Answered => 'a',
        State::DontKnow => 'd',
        State::NotApplicable => 'n',
        State::Open => 'o',
        State::Hidden => 'h',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::recommendations::rank;
    use crate::domain::sample::Sample;
    use std::sync::atomic::{AtomicU32, Ordering};

    /// The beginning of the `ChaCha8` key stream of 256 zero bits: were it another one, every share would change.
    #[test]
    fn the_generator_is_the_one_of_the_rule() {
        let mut generator = ChaCha8Rng::from_seed([0; 32]);
        let words = [0; 4].map(|_: u32| generator.next_u32());
        assert_eq!(
            words.map(u32::to_le_bytes).concat(),
            [
                0x3e, 0x00, 0xef, 0x2f, 0x89, 0x5f, 0x40, 0xd6, 0x7f, 0x5b, 0xb8, 0xe8, 0x1f, 0x09,
                0xa5, 0xa1
            ]
        );
    }

    #[test]
    fn every_choice_has_its_chance() {
        let mut generator = ChaCha8Rng::from_seed([7; 32]);
        let mut counts = [0; 5];
        for _ in 0..10_000 {
            counts[pick(&mut generator, 5)] += 1;
        }
        assert!(
            counts.iter().all(|count| (1_850..2_150).contains(count)),
            "{counts:?}"
        );
        let before = generator.get_word_pos();
        assert_eq!(pick(&mut generator, 1), 0);
        assert_eq!(generator.get_word_pos(), before);
    }

    #[test]
    fn a_result_that_nobody_wants_any_more_is_given_up() {
        let Sample {
            questionnaire,
            assessment,
        } = Sample::new("target 4\ndimension D\nquestion A = 3\naction A-a lifts 4");
        let unwanted = Robustness::unless(&questionnaire, &assessment, || true);
        assert_eq!(unwanted, None);
        let derivation = Derivation::of(&questionnaire, &assessment);
        let raffle = Raffle::of(&derivation);
        let looks = AtomicU32::new(0);
        let later = || looks.fetch_add(1, Ordering::Relaxed) >= 2;
        assert_eq!(raffle.shared(DRAWS, DRAWS as usize, &later), None);
        assert_eq!(looks.into_inner(), 3);
    }

    #[test]
    fn it_does_not_matter_who_draws() {
        let source = "target 4\ndimension D\nquestion A = 2\naction A-a lifts 4\nquestion B essential = 3\naction B-a lifts 4\n\
                      question C = ?\nquestion E = 2\naction E-a lifts 3\naction E-b lifts 4 needs E 3";
        let Sample {
            questionnaire,
            assessment,
        } = Sample::new(source);
        let derivation = Derivation::of(&questionnaire, &assessment);
        let raffle = Raffle::of(&derivation);
        let alone = raffle.shared(500, 500, &|| false);
        assert!(alone.iter().flatten().any(|count| (1..500).contains(count)));
        for share in [7, 100, 499] {
            assert_eq!(raffle.shared(500, share, &|| false), alone);
        }
    }

    #[test]
    fn only_what_stands_in_front_can_be_shaky_and_no_fact() {
        let certain = "target 4\ndimension D none\nquestion A weight 3 = ?\n";
        let mut source = certain.to_owned();
        for place in 0..16 {
            let line = format!("question Q{place} = 2\naction Q{place}-a lifts 4 impact H\n");
            source.push_str(&line);
        }
        let Sample {
            questionnaire,
            assessment,
        } = Sample::new(&source);
        let robustness = Robustness::of(&questionnaire, &assessment);
        let low = |id: &str| robustness.share(id) < Number::fraction(3, 5);
        let shaky: Vec<_> = rank(&questionnaire, &assessment)
            .into_iter()
            .filter(|own| robustness.is_shaky(own))
            .map(|own| own.id.to_string())
            .collect();
        assert_eq!(shaky, ["Q0-a", "Q1-a", "Q2-a", "Q3-a"]);
        assert!(low("A-fact") && low("Q9-a"));
        assert_eq!(robustness.share("elsewhere"), Number::ZERO);
    }
}
