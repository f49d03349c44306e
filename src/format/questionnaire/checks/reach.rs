//! Whether a condition can hold for any answers at all.

use super::Check;
use crate::domain::condition::eval::{Fact, Facts};
use crate::domain::condition::{Condition, Term};
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use crate::domain::questionnaire::Kind;

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

/// What the names of a condition can be. Conditions have few names, so that looking through them is the fastest.
type Choices<'a> = Vec<(String, Choice<'a>)>;

/// One combination of answers: for each name the number of its choice.
struct Answers<'a> {
    choices: &'a Choices<'a>,
    picked: &'a [usize],
}

impl Answers<'_> {
    fn fact(&self, name: &str) -> Fact<'_> {
        let mut both = self.choices.iter().zip(self.picked);
        let found = both.find(|((own, _), _)| own == name);
        found.map_or(Fact::Unknown, |((_, choice), picked)| choice.fact(*picked))
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
    let mut choices = Choices::new();
    let mut constants = Vec::new();
    collect(check, condition, &mut choices, &mut constants);
    // What has no values has a fault of its own, which is told.
    if choices.iter().any(|(_, choice)| choice.len() == 0) {
        return true;
    }
    for (_, choice) in &mut choices {
        add_constants(choice, &constants);
    }
    let tries = choices.iter().try_fold(1usize, |tries, (_, choice)| {
        let tries = tries.checked_mul(choice.len());
        tries.filter(|tries| *tries <= MAX_TRIES)
    });
    let Some(tries) = tries else { return true };
    (0..tries).any(|number| {
        let answers = Answers {
            choices: &choices,
            picked: &pick(&choices, number),
        };
        condition.holds(&answers) == Some(true)
    })
}

/// The combination of this number.
fn pick(choices: &Choices<'_>, mut number: usize) -> Vec<usize> {
    let next = |(_, choice): &(String, Choice<'_>)| {
        let length = choice.len().max(1);
        let picked = number % length;
        number /= length;
        picked
    };
    choices.iter().map(next).collect()
}

fn collect<'a>(
    check: &Check<'a>,
    condition: &Condition,
    choices: &mut Choices<'a>,
    constants: &mut Vec<Number>,
) {
    match condition {
        Condition::Compare(left, _, right) => {
            for term in [left, right] {
                match term {
                    Term::Question(id) => {
                        add(choices, id.to_string(), || question(check, id));
                    }
                    Term::Profile(key) => {
                        add(choices, profile(key), || options(check, key));
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

fn add<'a>(choices: &mut Choices<'a>, name: String, choice: impl FnOnce() -> Choice<'a>) {
    if !choices.iter().any(|(own, _)| *own == name) {
        choices.push((name, choice()));
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
