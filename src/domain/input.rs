//! What a question accepts as an answer, and what that answer is worth on the question's own scale.
//!
//! The one place for both: files, command line and terminal ask here. Knows nothing of who answered.

use super::assessment::Input;
use super::id::OptionId;
use super::number::Number;
use super::questionnaire::{Band, CheckOption, Choice, Kind, Level, Question, Questionnaire};
use super::text::Text;
use std::collections::BTreeSet;

/// Most sums of a checklist that are told apart where every possible value is tried.
pub const MOST_SUMS: usize = 1_000;

/// Why a question does not accept an answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InputFault {
    /// It takes one of its values.
    #[error("the question takes one of its values")]
    NotANumber,
    /// It takes a list of options.
    #[error("the question takes a list of options")]
    NotOptions,
    /// It takes a text.
    #[error("the question takes a text")]
    NotAText,
    /// None of its options has this value.
    #[error("no option has the value {0}")]
    NoSuchValue(Number),
    /// It has no option of this id.
    #[error("there is no option {0}")]
    NoSuchOption(OptionId),
    /// This option is named twice.
    #[error("the option {0} is named twice")]
    Repeated(OptionId),
    /// A text without a word.
    #[error("the text is empty")]
    Empty,
}

impl Question {
    /// Whether `input` answers this question.
    ///
    /// # Errors
    /// What is wrong with it otherwise.
    pub fn accepts(&self, questionnaire: &Questionnaire, input: &Input) -> Result<(), InputFault> {
        self.worth(questionnaire, input).map(drop)
    }

    /// Value of `input` on the question's own scale; none for texts and for what the question does not accept.
    pub fn value_of(&self, questionnaire: &Questionnaire, input: &Input) -> Option<Number> {
        self.worth(questionnaire, input).ok().flatten()
    }

    /// Lowest and highest value the question can take (rule 3); the questionnaire's own scale for texts.
    pub fn scale_range(&self, questionnaire: &Questionnaire) -> (Number, Number) {
        let range = match &self.kind {
            Kind::Checklist { options, bands } if bands.is_empty() => return sums(options),
            Kind::Text => ends(questionnaire.levels.iter().map(|level| &level.value)),
            _ => ends(self.steps(questionnaire)),
        };
        range.map_or((Number::ZERO, Number::ZERO), |(low, high)| {
            (low.clone(), high.clone())
        })
    }

    /// The values the question can take one of, in the order of the file; none for texts and for checklists without
    /// bands.
    pub fn steps<'a>(
        &'a self,
        questionnaire: &'a Questionnaire,
    ) -> impl Iterator<Item = &'a Number> + use<'a> {
        let (levels, options, bands): (&[Level], &[Choice], &[Band]) = match &self.kind {
            Kind::Level { .. } => (&questionnaire.levels, &[], &[]),
            Kind::Scale { options } => (&[], options, &[]),
            Kind::Checklist { bands, .. } | Kind::Number { bands, .. } => (&[], &[], bands),
            Kind::Text => (&[], &[], &[]),
        };
        let levels = levels.iter().map(|level| &level.value);
        let options = options.iter().map(|option| &option.value);
        let bands = bands.iter().map(|band| &band.value);
        levels.chain(options).chain(bands)
    }

    /// Every value the question can take, rising; of a checklist without bands that can give more than
    /// [`MOST_SUMS`] of them, the lowest and the highest. None for texts.
    pub fn values(&self, questionnaire: &Questionnaire) -> Vec<Number> {
        let mut values: Vec<_> = match &self.kind {
            Kind::Checklist { options, bands } if bands.is_empty() => all_sums(options),
            _ => self.steps(questionnaire).cloned().collect(),
        };
        values.sort_unstable();
        values.dedup();
        values
    }

    /// The answers of which one is chosen, with their values, in the order of the file; empty for other kinds.
    pub fn choices<'a>(&'a self, questionnaire: &'a Questionnaire) -> Vec<(&'a Number, &'a Text)> {
        match &self.kind {
            Kind::Level { anchors } => questionnaire
                .levels
                .iter()
                .map(|level| &level.value)
                .zip(anchors)
                .collect(),
            Kind::Scale { options } => options
                .iter()
                .map(|option| (&option.value, &option.text))
                .collect(),
            Kind::Checklist { .. } | Kind::Number { .. } | Kind::Text => Vec::new(),
        }
    }

    /// Whether answers count in scores: everything but texts.
    pub fn is_scored(&self) -> bool {
        self.kind != Kind::Text
    }

    fn worth(
        &self,
        questionnaire: &Questionnaire,
        input: &Input,
    ) -> Result<Option<Number>, InputFault> {
        match (&self.kind, input) {
            (Kind::Level { .. }, Input::Number(value)) => {
                one_of(questionnaire.levels.iter().map(|level| &level.value), value)
            }
            (Kind::Scale { options }, Input::Number(value)) => {
                one_of(options.iter().map(|option| &option.value), value)
            }
            (Kind::Checklist { options, bands }, Input::Options(chosen)) => {
                let sum = sum_of(options, chosen)?;
                Ok(Some(banded(bands, &sum).cloned().unwrap_or(sum)))
            }
            (Kind::Number { bands, .. }, Input::Number(number)) => {
                Ok(banded(bands, number).cloned())
            }
            (Kind::Text, Input::Text(text)) if text.trim().is_empty() => Err(InputFault::Empty),
            (Kind::Text, Input::Text(_)) => Ok(None),
            (Kind::Level { .. } | Kind::Scale { .. } | Kind::Number { .. }, _) => {
                Err(InputFault::NotANumber)
            }
            (Kind::Checklist { .. }, _) => Err(InputFault::NotOptions),
            (Kind::Text, _) => Err(InputFault::NotAText),
        }
    }
}

/// `value`, where it is one of `values`.
fn one_of<'a>(
    mut values: impl Iterator<Item = &'a Number>,
    value: &Number,
) -> Result<Option<Number>, InputFault> {
    let found = values.any(|own| own == value);
    let value = value.clone();
    if found {
        Ok(Some(value))
    } else {
        Err(InputFault::NoSuchValue(value))
    }
}

/// Lowest and highest of `values`.
fn ends<'a>(values: impl Iterator<Item = &'a Number>) -> Option<(&'a Number, &'a Number)> {
    values.fold(None, |range, value| {
        let (low, high) = range.unwrap_or((value, value));
        Some((low.min(value), high.max(value)))
    })
}

/// Every sum that a checklist can have; the ends where there are too many.
fn all_sums(options: &[CheckOption]) -> Vec<Number> {
    let mut sums = BTreeSet::from([Number::ZERO]);
    for option in options {
        let with: Vec<_> = sums.iter().map(|sum| sum + &option.value).collect();
        sums.extend(with);
        if sums.len() > MOST_SUMS {
            let (low, high) = self::sums(options);
            return vec![low, high];
        }
    }
    sums.into_iter().collect()
}

/// Lowest and highest sum that a checklist can have.
fn sums(options: &[CheckOption]) -> (Number, Number) {
    let (below, above): (Vec<&Number>, Vec<&Number>) = options
        .iter()
        .map(|option| &option.value)
        .partition(|value| **value < Number::ZERO);
    (below.into_iter().sum(), above.into_iter().sum())
}

/// Sum of the chosen options; none chosen is an answer too.
fn sum_of(options: &[CheckOption], chosen: &[OptionId]) -> Result<Number, InputFault> {
    let mut sum = Number::ZERO;
    for (place, id) in chosen.iter().enumerate() {
        let option = options.iter().find(|option| option.id == *id);
        let option = option.ok_or_else(|| InputFault::NoSuchOption(id.clone()))?;
        if chosen[..place].contains(id) {
            return Err(InputFault::Repeated(id.clone()));
        }
        sum = &sum + &option.value;
    }
    Ok(sum)
}

/// Value of the first band that `number` is below.
fn banded<'a>(bands: &'a [Band], number: &Number) -> Option<&'a Number> {
    bands
        .iter()
        .find(|band| band.below.as_ref().is_none_or(|below| number < below))
        .map(|band| &band.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, number};

    fn sample() -> Sample {
        Sample::new(
            "dimension D
            question L
            question S scale 0 0.5 2
            question C checklist 1 2 4
            question B checklist 1 2 4 bands 2:1 4:2 3
            question N number bands 2:5 5:4 1
            question T text",
        )
    }

    fn worth(id: &str, input: &Input) -> Result<Option<String>, InputFault> {
        let Sample { questionnaire, .. } = sample();
        let question = questionnaire.question(id).expect("a question");
        question.accepts(&questionnaire, input)?;
        Ok(question
            .value_of(&questionnaire, input)
            .map(|value| value.to_string()))
    }

    fn value(text: &str) -> Input {
        Input::Number(number(text))
    }

    fn options(ids: &[&str]) -> Input {
        Input::Options(ids.iter().map(|id| (*id).into()).collect())
    }

    fn value_of(id: &str, input: &Input) -> String {
        worth(id, input).expect("accepted").expect("a value")
    }

    #[test]
    fn every_kind_gives_its_value() {
        assert_eq!(value_of("L", &value("5")), "5");
        assert_eq!(value_of("S", &value("0.50")), "0.5");
        assert_eq!(value_of("C", &options(&["c", "a"])), "5");
        assert_eq!(value_of("C", &options(&[])), "0");
        assert_eq!(value_of("B", &options(&["a", "b"])), "2");
        assert_eq!(value_of("N", &value("2")), "4");
        assert_eq!(value_of("N", &value("-7.5")), "5");
        assert_eq!(worth("T", &Input::Text("words".to_owned())), Ok(None));
    }

    #[test]
    fn a_question_can_take_its_steps_or_sums_and_only_the_ends_of_too_many() {
        let Sample { questionnaire, .. } = sample();
        let values = |id: &str| {
            let question = questionnaire.question(id).expect("a question");
            let values = question.values(&questionnaire);
            values.iter().map(Number::to_decimal).collect::<Vec<_>>()
        };
        assert_eq!(values("S"), ["0", "0.5", "2"]);
        assert_eq!(values("C"), ["0", "1", "2", "3", "4", "5", "6", "7"]);
        assert_eq!(values("B"), ["1", "2", "3"]);
        assert_eq!(values("N"), ["1", "4", "5"]);
        assert!(values("T").is_empty());
        let many = "dimension D\nquestion A checklist 1 2 4 8 16 32 64 128 256 512";
        let Sample { questionnaire, .. } = Sample::new(many);
        let question = questionnaire.question("A").expect("a question");
        let ends = [Number::ZERO, Number::from(1023_u32)];
        assert_eq!(question.values(&questionnaire), ends);
    }

    #[test]
    fn what_a_question_does_not_take_is_refused() {
        assert_eq!(
            worth("L", &value("6")),
            Err(InputFault::NoSuchValue(number("6")))
        );
        assert_eq!(
            worth("S", &value("1")),
            Err(InputFault::NoSuchValue(number("1")))
        );
        assert_eq!(worth("L", &options(&["a"])), Err(InputFault::NotANumber));
        assert_eq!(worth("C", &value("1")), Err(InputFault::NotOptions));
        assert_eq!(
            worth("C", &options(&["z"])),
            Err(InputFault::NoSuchOption("z".into()))
        );
        assert_eq!(
            worth("C", &options(&["a", "a"])),
            Err(InputFault::Repeated("a".into()))
        );
        assert_eq!(worth("T", &value("1")), Err(InputFault::NotAText));
        assert_eq!(
            worth("T", &Input::Text(" ".to_owned())),
            Err(InputFault::Empty)
        );
    }

    #[test]
    fn a_scale_reaches_from_the_lowest_to_the_highest_value() {
        let Sample { questionnaire, .. } = sample();
        let range = |id: &str| {
            let question = questionnaire.question(id).expect("a question");
            let (low, high) = question.scale_range(&questionnaire);
            format!("{low} to {high}")
        };
        let ranges = ["L", "S", "C", "B", "N", "T"].map(range);
        assert_eq!(
            ranges,
            ["1 to 5", "0 to 2", "0 to 7", "1 to 3", "1 to 5", "1 to 5"]
        );
    }
}
