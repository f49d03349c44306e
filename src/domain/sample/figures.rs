//! What examples say comes out: `SUBJECT FIGURE VALUE`.

use super::{Sample, tried};
use crate::domain::change::{Change, changes};
use crate::domain::number::Number;
use crate::domain::recommendations::{Ranked, rank};
use crate::domain::robustness::Robustness;
use crate::domain::scoring::{DimensionScore, Interval, QuestionScore, Scores, State, score};
use crate::domain::what_if;
use std::cell::OnceCell;
use std::fmt::Display;

/// Everything that can be asked about a sample.
pub(crate) struct Figures {
    sample: Sample,
    scores: Scores,
    ranked: Vec<Ranked>,
    robustness: OnceCell<Robustness>,
    changes: Vec<Change>,
}

impl Sample {
    /// Calculates everything.
    pub fn figures(&self) -> Figures {
        let scores = score(&self.questionnaire, &self.assessment);
        let ranked = rank(&self.questionnaire, &self.assessment);
        Figures {
            sample: self.clone(),
            scores,
            ranked,
            robustness: OnceCell::new(),
            changes: Vec::new(),
        }
    }
}

impl Figures {
    /// Compares with a round before.
    pub fn since(&mut self, before: &Sample) {
        let before = score(&before.questionnaire, &before.assessment);
        self.changes = changes(&self.sample.questionnaire, &before, &self.scores);
    }

    /// The figure that `subject` and `figure` name, as examples write it.
    pub fn show(&self, subject: &str, figure: &str) -> String {
        if subject == "actions" {
            return list(self.ranked.iter().map(|own| format!("{}", own.id)));
        }
        if matches!(subject, "left" | "check") || figure.contains('-') {
            let tried = self.tried(subject, figure);
            if let Some(found) = tried {
                return found;
            }
        }
        if subject == "overall" || subject == "tensions" {
            return self.overall(figure);
        }
        if let Some((chosen, subject)) = subject.split_once(':') {
            let chosen: Vec<_> = chosen.split('+').map(Into::into).collect();
            let Sample {
                questionnaire,
                assessment,
            } = &self.sample;
            let scores = what_if::after(questionnaire, assessment, &chosen);
            return find(&scores, subject, figure).unwrap_or_else(|| panic!("{subject} {figure}"));
        }
        if matches!(figure, "change" | "clear-change") {
            return self.change(subject, figure);
        }
        find(&self.scores, subject, figure)
            .or_else(|| self.of_action(subject, figure))
            .unwrap_or_else(|| panic!("{subject} {figure}"))
    }

    /// `DIMENSION change` and `DIMENSION clear-change`.
    fn change(&self, dimension: &str, figure: &str) -> String {
        let mut all = self.changes.iter();
        let own = all.find(|own| own.dimension.as_str() == dimension);
        match (own, figure) {
            (None, _) => "none".to_owned(),
            (Some(own), "change") => exact(&(&own.now - &own.before)),
            (Some(own), _) => yes(own.clear),
        }
    }

    fn overall(&self, figure: &str) -> String {
        match figure {
            "score" => or_none(self.scores.score.as_ref()),
            "coverage" => or_none(self.scores.coverage.as_ref()),
            "interval" => interval(self.scores.interval.as_ref()),
            "found" => list(&self.scores.tensions),
            other => panic!("overall {other}"),
        }
    }

    /// What comes out where other values than today's are tried, and the answer check.
    fn tried(&self, subject: &str, figure: &str) -> Option<String> {
        if subject == "check" {
            return Some(tried::check(&self.sample, figure));
        }
        if subject == "left" {
            return Some(tried::left(&self.sample, figure));
        }
        if let Some(figure) = figure.strip_prefix("still-") {
            return Some(tried::still(&self.sample, subject, figure));
        }
        let level = figure.strip_prefix("fewest-")?;
        Some(tried::fewest(&self.sample, subject, level))
    }

    fn robustness(&self) -> &Robustness {
        let Sample {
            questionnaire,
            assessment,
        } = &self.sample;
        (self.robustness).get_or_init(|| Robustness::of(questionnaire, assessment))
    }

    fn of_action(&self, id: &str, figure: &str) -> Option<String> {
        let own = self.ranked.iter().find(|own| own.id.as_str() == id)?;
        Some(match figure {
            "priority" => exact(&own.priority),
            "gap" => exact(&own.factors.gap),
            "group" => own.tie_group.to_string(),
            "wave" => format!("{:?}", own.wave).to_lowercase(),
            "quick-win" => yes(own.quick_win),
            "after" => list(&own.after),
            "unlocks" => list(&own.unlocks),
            "needs" => list(
                own.needs
                    .iter()
                    .map(|need| format!("{}>={}", need.question, need.at_least)),
            ),
            "gain" => or_none(own.gain.as_ref()),
            "first-five" => exact(&self.robustness().share(id)),
            "shaky" => yes(self.robustness().is_shaky(own)),
            other => panic!("{other} of an action"),
        })
    }
}

fn find(scores: &Scores, subject: &str, figure: &str) -> Option<String> {
    if let Some(own) = scores
        .dimensions
        .iter()
        .find(|own| own.id.as_str() == subject)
    {
        return Some(of_dimension(own, figure));
    }
    let mut questions = scores.dimensions.iter().flat_map(|own| &own.questions);
    if let Some(own) = questions.find(|own| own.id.as_str() == subject) {
        return Some(of_question(own, figure));
    }
    let mut items = scores.lenses.iter().flat_map(|lens| &lens.items);
    let own = items.find(|own| own.id == subject)?;
    Some(match figure {
        "score" => or_none(own.score.as_ref()),
        "interval" => interval(own.interval.as_ref()),
        "coverage" => or_none(own.coverage.as_ref()),
        other => panic!("{other} of a lens"),
    })
}

fn of_dimension(own: &DimensionScore, figure: &str) -> String {
    match figure {
        "score" => or_none(own.score.as_ref()),
        "interval" => interval(own.interval.as_ref()),
        "coverage" => or_none(own.coverage.as_ref()),
        "rateable" => yes(own.rateable),
        "level" => or_none(own.level.as_ref()),
        "provisional" => yes(own.level_provisional),
        "capped-by" => list(&own.capped_by),
        "target" => or_none(own.target.as_ref()),
        "gap" => or_none(own.gap.as_ref()),
        "surplus" => or_none(own.surplus().as_ref()),
        "by-role" => list(
            own.by_role
                .iter()
                .map(|(role, own)| format!("{role}:{}", exact(own))),
        ),
        other => panic!("{other} of a dimension"),
    }
}

fn of_question(own: &QuestionScore, figure: &str) -> String {
    let agreement = || own.agreement.as_ref().expect("votes");
    match figure {
        "state" => state(own.state).to_owned(),
        "value" => or_none(own.value.as_ref()),
        "mapped" => or_none(own.mapped.as_ref()),
        "interval" => interval(own.interval.as_ref()),
        "evidence-missing" => yes(own.provisional),
        "target" => or_none(own.target.as_ref()),
        "gap" => or_none(own.gap.as_ref()),
        "surplus" => or_none(own.surplus().as_ref()),
        "votes" => own
            .agreement
            .as_ref()
            .map_or("none".to_owned(), |own| own.votes.to_string()),
        "spread" => exact(&agreement().spread),
        "lowest" => exact(&agreement().lowest),
        "consensus" => format!("{:.4}", agreement().consensus),
        "advice" => format!("{:?}", agreement().advice).to_lowercase(),
        "by-role" => list(
            agreement()
                .by_role
                .iter()
                .map(|(role, own)| format!("{role}:{}", exact(own))),
        ),
        other => panic!("{other} of a question"),
    }
}

pub(crate) fn state(state: State) -> &'static str {
    match state {
        State::Answered => "answered",
        State::DontKnow => "don't-know",
        State::NotApplicable => "n/a",
        State::Open => "open",
        State::Hidden => "hidden",
    }
}

/// A number as examples write it: a decimal where it is one, else a fraction.
pub(super) fn exact(number: &Number) -> String {
    let decimal = number.to_decimal();
    if decimal.parse::<Number>().as_ref() == Ok(number) {
        return decimal;
    }
    (2_u32..1000)
        .map(|below| (number * &Number::from(below), below))
        .find(|(above, _)| above.is_whole())
        .map_or(decimal, |(above, below)| format!("{above}/{below}"))
}

pub(super) fn or_none(number: Option<&Number>) -> String {
    number.map_or_else(|| "none".to_owned(), exact)
}

fn interval(interval: Option<&Interval>) -> String {
    interval.map_or_else(
        || "none".to_owned(),
        |own| format!("{} to {}", exact(&own.low), exact(&own.high)),
    )
}

pub(super) fn yes(holds: bool) -> String {
    if holds { "yes" } else { "no" }.to_owned()
}

pub(super) fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<_> = items.into_iter().map(|item| item.to_string()).collect();
    if items.is_empty() {
        "none".to_owned()
    } else {
        items.join(" ")
    }
}
