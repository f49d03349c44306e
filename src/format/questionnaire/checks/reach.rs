//! Whether a condition can hold for any answers at all.

use super::Check;
use crate::domain::condition::eval::{Fact, Facts};
use crate::domain::condition::{Condition, Term};
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use crate::domain::questionnaire::Kind;
use std::collections::BTreeMap;

/// Most combinations of answers that are tried; a condition with more is taken to be possible.
const MAX_TRIES: usize = 20_000;

/// What one name of a condition can be.
enum Choice<'a> {
    Numbers(Vec<Number>),
    /// Lowest and highest sum, then what lies between.
    Sum(Vec<Number>),
    Texts(Vec<&'a str>),
}

impl Choice<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Numbers(numbers) | Self::Sum(numbers) => numbers.len(),
            Self::Texts(texts) => texts.len(),
        }
    }

    fn fact(&self, index: usize) -> Fact<'_> {
        match self {
            Self::Numbers(numbers) | Self::Sum(numbers) => {
                numbers.get(index).map_or(Fact::Unknown, Fact::Number)
            }
            Self::Texts(texts) => texts
                .get(index)
                .map_or(Fact::Unknown, |text| Fact::Text(text)),
        }
    }
}

/// One combination of answers.
struct Answers<'a> {
    choices: &'a BTreeMap<String, Choice<'a>>,
    picked: &'a BTreeMap<String, usize>,
}

impl Answers<'_> {
    fn fact(&self, name: &str) -> Fact<'_> {
        match (self.choices.get(name), self.picked.get(name)) {
            (Some(choice), Some(index)) => choice.fact(*index),
            _ => Fact::Unknown,
        }
    }
}

impl Facts for Answers<'_> {
    fn question(&self, id: &QuestionId) -> Fact<'_> {
        self.fact(id)
    }

    fn profile(&self, key: &str) -> Fact<'_> {
        self.fact(&profile(key))
    }
}

/// Name of a profile question among the names of a condition; no question has a colon.
fn profile(key: &str) -> String {
    format!(":{key}")
}

/// Whether `condition` holds for at least one combination of answers. All names are known.
pub(super) fn can_hold(check: &Check<'_>, condition: &Condition) -> bool {
    let mut choices = BTreeMap::new();
    let mut constants = Vec::new();
    collect(check, condition, &mut choices, &mut constants);
    for choice in choices.values_mut() {
        add_constants(choice, &constants);
    }
    let tries = choices.values().try_fold(1usize, |tries, choice| {
        tries
            .checked_mul(choice.len())
            .filter(|tries| *tries <= MAX_TRIES)
    });
    let Some(tries) = tries else { return true };
    (0..tries).any(|number| {
        let picked = pick(&choices, number);
        let answers = Answers {
            choices: &choices,
            picked: &picked,
        };
        condition.holds(&answers) == Some(true)
    })
}

/// The combination of this number.
fn pick(choices: &BTreeMap<String, Choice<'_>>, mut number: usize) -> BTreeMap<String, usize> {
    let mut picked = BTreeMap::new();
    for (name, choice) in choices {
        picked.insert(name.clone(), number % choice.len().max(1));
        number /= choice.len().max(1);
    }
    picked
}

fn collect<'a>(
    check: &Check<'a>,
    condition: &Condition,
    choices: &mut BTreeMap<String, Choice<'a>>,
    constants: &mut Vec<Number>,
) {
    match condition {
        Condition::Compare(left, _, right) => {
            for term in [left, right] {
                match term {
                    Term::Question(id) => {
                        choices.insert(id.to_string(), question(check, id));
                    }
                    Term::Profile(key) => {
                        choices.insert(profile(key), options(check, key));
                    }
                    Term::Number(number) => constants.push(number.clone()),
                    Term::Text(_) => {}
                }
            }
        }
        Condition::And(left, right) | Condition::Or(left, right) => {
            collect(check, left, choices, constants);
            collect(check, right, choices, constants);
        }
        Condition::Not(inner) => collect(check, inner, choices, constants),
    }
}

/// Every value a question can take; of a sum only its ends, see `add_constants`.
fn question<'a>(check: &Check<'a>, id: &str) -> Choice<'a> {
    let Some(question) = check.index.questions.get(id) else {
        return Choice::Numbers(Vec::new());
    };
    match &question.kind {
        Kind::Checklist { bands, .. } if bands.is_empty() => {
            let (low, high) = question.scale_range(check.all);
            Choice::Sum(vec![low, high])
        }
        _ => Choice::Numbers(question.steps(check.all).cloned().collect()),
    }
}

fn options<'a>(check: &Check<'a>, key: &str) -> Choice<'a> {
    let profile = check.index.profile.get(key);
    let options = profile.into_iter().flat_map(|own| &own.options);
    Choice::Texts(options.map(|(value, _)| value.as_str()).collect())
}

/// A sum can take very many values; the ones that a condition can tell apart are its constants.
fn add_constants(choice: &mut Choice<'_>, constants: &[Number]) {
    if let Choice::Sum(numbers) = choice
        && let [low, high] = &numbers[..]
    {
        let between = |own: &&Number| *low < **own && **own < *high;
        let found: Vec<Number> = constants.iter().filter(between).cloned().collect();
        numbers.extend(found);
    }
}
