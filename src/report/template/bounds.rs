//! What a template may ask for at most, so that one of somebody else neither ends the program nor takes all of its time and memory.
//!
//! The engine counts steps. That is not enough: forty steps can double a text forty times. So a step is put in after each that
//! joins texts, and what a template says between its tags is printed like a value, so that all that is printed is counted.

use super::fault::TemplateFault;
use minijinja::machinery::{
    Instruction, Instructions, Token, eval, get_compiled_template, make_string_output, tokenize,
};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Rest, ValueOrKwargs};
use minijinja::{Environment, Error, State, Value, filters};
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Most bytes of a template; the largest built-in one has 14 kB.
pub const MAX_TEMPLATE: usize = 64 << 10;
/// Bytes of the stack on which a template is filled in: enough for the deepest that so many bytes can nest.
pub(super) const STACK: usize = 256 << 20;
/// Most bytes of one tag. What is calculated in one takes time by the square of its length.
const MAX_TAG: u32 = 4 << 10;
/// Most steps; ten thousand questions with their answers take four million.
const STEPS: usize = 8_000_000;
/// Most bytes that are printed, and of a text that is put together; ten thousand questions with their answers have seven million.
const MAX_TEXT: usize = 8 << 20;
/// So many times as much is for the templates that come with the program: they ask for as much as the assessment has.
const TRUSTED: usize = 8;
/// The filter that looks at what was joined.
const BOUNDED: &str = "bounded";
/// The filter that counts steps.
const COUNTED: &str = "counted";
/// Filters that make as much as a number says, however large it is.
const UNBOUNDED: [&str; 4] = ["batch", "format", "indent", "slice"];
/// The engine's own filters, under names that ours use.
const REPLACE: &str = "replace unbounded";
const JOIN: &str = "join unbounded";
/// Says that a filter is looked up whenever it is used.
const UNCACHED: u8 = u8::MAX;

/// What can still be done.
pub(super) struct Left {
    most: usize,
    bytes: AtomicUsize,
    steps: AtomicUsize,
}

impl Left {
    /// All of it; `environment` counts the steps.
    pub(super) fn new(environment: &mut Environment<'_>, is_built_in: bool) -> Arc<Self> {
        let times = if is_built_in { TRUSTED } else { 1 };
        let most = MAX_TEXT * times;
        let left = Arc::new(Self {
            most,
            bytes: AtomicUsize::new(most),
            steps: AtomicUsize::new(STEPS * times),
        });
        let own = Arc::clone(&left);
        environment.add_filter(BOUNDED, move |value: Value| own.bounded(value));
        for filter in UNBOUNDED {
            environment.remove_filter(filter);
        }
        environment.add_filter(REPLACE, filters::replace);
        environment.add_filter(JOIN, filters::join);
        let own = Arc::clone(&left);
        environment.add_filter(
            "replace",
            move |state: &mut State<'_, '_>, all: Rest<ValueOrKwargs>| {
                let all = all.into_values();
                own.filtered(state, REPLACE, &all, replaced_size(&all))
            },
        );
        let own = Arc::clone(&left);
        environment.add_filter(
            "join",
            move |state: &mut State<'_, '_>, all: Rest<ValueOrKwargs>| {
                let all = all.into_values();
                own.filtered(state, JOIN, &all, joined_size(&all, own.most))
            },
        );
        let own = Arc::clone(&left);
        environment.add_filter(COUNTED, move |steps: usize| own.count(steps));
        left
    }

    /// A value in words, which count.
    pub(super) fn text(&self, value: &Value) -> Result<String, Error> {
        let left = self.bytes.load(Ordering::Relaxed);
        let mut room = Room {
            text: String::new(),
            left,
        };
        write!(room, "{value}").map_err(|_| too_much())?;
        self.bytes.store(room.left, Ordering::Relaxed);
        Ok(room.text)
    }

    /// The same value, unless it is a text that is too long.
    fn bounded(&self, value: Value) -> Result<Value, Error> {
        match value.as_str() {
            Some(text) if text.len() > self.most => Err(too_much()),
            _ => Ok(value),
        }
    }

    /// What the engine's own filter makes, unless it is longer.
    fn filtered(
        &self,
        state: &mut State<'_, '_>,
        filter: &str,
        all: &[Value],
        size: usize,
    ) -> Result<Value, Error> {
        if size > self.most {
            return Err(too_much());
        }
        state.apply_filter(filter, all)
    }

    fn count(&self, steps: usize) -> Result<(), Error> {
        let left = self.steps.load(Ordering::Relaxed).checked_sub(steps);
        self.steps
            .store(left.ok_or_else(too_much)?, Ordering::Relaxed);
        Ok(())
    }
}

/// How long a text becomes in which one is replaced by another, at most.
fn replaced_size(all: &[Value]) -> usize {
    let [text, from, to] = [0, 1, 2].map(|place| all.get(place).and_then(Value::as_str));
    let (text, to) = (text.unwrap_or_default(), to.unwrap_or_default());
    let times = text.matches(from.unwrap_or_default()).count();
    text.len().saturating_add(times.saturating_mul(to.len()))
}

/// How long texts become side by side; no further than `most` is passed.
fn joined_size(all: &[Value], most: usize) -> usize {
    // By its place or by its name.
    let named = all.last().and_then(|own| own.get_attr("d").ok());
    let joiners = all.get(1).into_iter().chain(&named);
    let joiner = joiners
        .filter_map(Value::as_str)
        .map(str::len)
        .sum::<usize>();
    let items = all.first().and_then(|list| list.try_iter().ok());
    let mut size = 0_usize;
    for item in items.into_iter().flatten() {
        let length = item.as_str().map_or(1, str::len);
        size = size.saturating_add(joiner + length + 1);
        if size > most {
            break;
        }
    }
    size
}

fn too_much() -> Error {
    TemplateFault::TooMuch.into()
}

/// A text that ends where there is no room left.
struct Room {
    text: String,
    left: usize,
}

impl fmt::Write for Room {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.left = self.left.checked_sub(text.len()).ok_or(fmt::Error)?;
        self.text.push_str(text);
        Ok(())
    }
}

/// What is wrong with a tag, and its line: it is too long, or repeats a text without any value in it, which the engine does as
/// soon as it reads the tag.
pub(super) fn check(source: &str, syntax: SyntaxConfig) -> Result<(), (usize, TemplateFault)> {
    let (mut begin, mut quotes, mut repeats) = (0, false, false);
    let (mut times, mut fixed) = (false, true);
    // The engine says what is wrong with one that cannot be read.
    for (token, span) in tokenize(source, false, syntax).map_while(Result::ok) {
        let is_value = matches!(token, Token::Ident(_));
        // Whether there was a factor right before that holds a text, or may.
        repeats |= times && !is_value;
        times = matches!(token, Token::Mul) && fixed;
        fixed = !is_value;
        match token {
            Token::VariableStart | Token::BlockStart => {
                (begin, quotes, repeats) = (span.start_offset, false, false);
            }
            Token::Str(_) | Token::String(_) => quotes = true,
            Token::TemplateData(_) => continue,
            _ => {}
        }
        if quotes && repeats || span.end_offset - begin > MAX_TAG {
            return Err((span.start_line.into(), TemplateFault::TooMuch));
        }
    }
    Ok(())
}

/// Fills in a template, within bounds.
pub(super) fn render(
    environment: &Environment<'_>,
    name: &str,
    source: &str,
    values: Value,
) -> Result<String, Error> {
    let template = environment.template_from_named_str(name, source)?;
    let compiled = get_compiled_template(&template);
    let mut text = String::new();
    let mut out = make_string_output(&mut text);
    let escape = compiled.initial_auto_escape.clone();
    let steps = within_bounds(&compiled.instructions);
    eval(
        environment,
        &steps,
        values,
        &BTreeMap::new(),
        &mut out,
        escape,
    )?;
    Ok(text)
}

/// The same steps, with those put in that count them, look at what was joined, and print what stands between tags.
fn within_bounds<'a>(steps: &Instructions<'a>) -> Instructions<'a> {
    let all: Vec<_> = (0..).map_while(|place| steps.get(place)).collect();
    let bodies = bodies(&all);
    let mut places = Vec::new();
    let mut next = 0;
    for (place, step) in (0..).zip(&all) {
        places.push(next);
        next += replaced(step, bodies.get(&place), &[]).len();
    }
    places.push(next);
    let mut bounded = Instructions::new(steps.name(), steps.source());
    for (place, step) in (0..).zip(all) {
        for step in replaced(step, bodies.get(&place), &places) {
            match (steps.get_span(place), steps.get_line(place)) {
                (Some(span), _) => bounded.add_with_span(step, span),
                (_, Some(line)) => {
                    bounded.add_with_line(step, u16::try_from(line).unwrap_or(u16::MAX))
                }
                _ => bounded.add(step),
            };
        }
    }
    bounded
}

/// Where what is repeated begins, and how many steps it has: what a loop does with each item, and macros.
fn bodies(all: &[&Instruction<'_>]) -> BTreeMap<u32, u32> {
    let begins = (0..).zip(all).filter_map(|(place, step)| match step {
        Instruction::Iterate(end) => Some((place + 1, end.saturating_sub(place))),
        // The end of a macro is where it is made.
        Instruction::BuildMacro(_, start, _) => Some((*start, place.saturating_sub(*start))),
        _ => None,
    });
    begins.collect()
}

/// What takes the place of a step at the start of so many that are repeated. `places` are the new places of all.
fn replaced<'a>(
    step: &Instruction<'a>,
    body: Option<&u32>,
    places: &[usize],
) -> Vec<Instruction<'a>> {
    use Instruction as I;
    let to = |old: u32| {
        let new = usize::try_from(old).ok().and_then(|old| places.get(old));
        new.and_then(|new| u32::try_from(*new).ok())
            .unwrap_or(u32::MAX)
    };
    let apply = |filter| I::ApplyFilter(filter, Some(1), UNCACHED);
    let counted = body.map(|steps| {
        [
            I::LoadConst(Value::from(*steps)),
            apply(COUNTED),
            I::DiscardTop,
        ]
    });
    let own = match step {
        I::EmitRaw(text) => {
            let text = Value::from_safe_string((*text).to_owned());
            vec![I::LoadConst(text), I::Emit]
        }
        I::Add | I::Mul | I::StringConcat => vec![step.clone(), apply(BOUNDED)],
        I::Iterate(end) => vec![I::Iterate(to(*end))],
        I::Jump(end) => vec![I::Jump(to(*end))],
        I::JumpIfFalse(end) => vec![I::JumpIfFalse(to(*end))],
        I::JumpIfFalseOrPop(end) => vec![I::JumpIfFalseOrPop(to(*end))],
        I::JumpIfTrueOrPop(end) => vec![I::JumpIfTrueOrPop(to(*end))],
        I::BuildMacro(name, start, flags) => vec![I::BuildMacro(name, to(*start), *flags)],
        other => vec![other.clone()],
    };
    counted.into_iter().flatten().chain(own).collect()
}
