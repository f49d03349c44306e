//! Steps about a recommendation.

use super::Speaker;
use crate::domain::explain::{Begins, Factor, NoGain, Node, NotProposed, Placed, Step};
use crate::domain::id::{QuestionId, RecommendationId};
use crate::domain::number::Number;
use crate::domain::recommendations::{FIRST_WAVE, Wave};
use crate::t;
use crate::wording::{actions, answers};
use std::borrow::Cow;

impl Speaker<'_> {
    pub(super) fn action_step(self, step: &Step, parts: &[Node]) -> Option<String> {
        let locale = self.locale;
        let text = match step {
            Step::Proposed { question, lift } => self.proposed(question, lift.as_ref()),
            Step::NotProposed(question, because) => t!(
                locale,
                "wording-explain-not-proposed",
                because = self.not_proposed(question, because)
            ),
            Step::Priority(priority) => t!(
                locale,
                "wording-explain-priority",
                priority = self.exact(priority),
                product = self.product(parts)
            ),
            Step::Factor(factor, figure) => self.factor(factor, &self.exact(figure)),
            Step::Ties(places) => {
                let (count, all) = (places.len(), actions::join(self.locale, places));
                t!(locale, "wording-explain-ties", count = count, places = all)
            }
            Step::Starts(wave, begins) => self.starts(*wave, begins),
            Step::QuickWin => t!(locale, "wording-explain-quick-win"),
            Step::Gain { .. } => self.gain(step)?,
            Step::NoGain(NoGain::Fact) => t!(locale, "wording-explain-no-gain-fact"),
            Step::NoGain(NoGain::NoScore) => t!(locale, "wording-explain-no-gain-score"),
            _ => return self.place_step(step),
        };
        Some(text)
    }

    /// What stands around a recommendation.
    fn place_step(self, step: &Step) -> Option<String> {
        let locale = self.locale;
        let text = match step {
            Step::Place { rank, all, pinned } => self.place(*rank, *all, *pinned),
            Step::Before(other, priority) => t!(
                locale,
                "wording-explain-before",
                other = self.placed(other),
                priority = self.exact(priority)
            ),
            Step::Behind(other, priority) => t!(
                locale,
                "wording-explain-behind",
                other = self.placed(other),
                priority = self.exact(priority)
            ),
            Step::After(other) => {
                t!(locale, "wording-explain-after", other = self.placed(other))
            }
            Step::Needs(need) => {
                let need = format!("{} ≥ {}", need.question, self.exact(&need.at_least));
                t!(locale, "wording-explain-needs", need = need)
            }
            Step::Unlocks(other) => t!(
                locale,
                "wording-explain-unlocks",
                other = self.placed(other)
            ),
            _ => return None,
        };
        Some(text)
    }

    /// Title of a recommendation.
    pub(super) fn title(self, id: &RecommendationId) -> Option<Cow<'static, str>> {
        let locale = self.locale;
        let known = self.questionnaire.recommendation(id);
        let title = known.map(|(_, own)| own.title.get(locale.lang()).into_owned());
        let fact = || {
            let question = id.strip_suffix("-fact")?;
            Some(t!(locale, "wording-fact-title", id = question))
        };
        title.or_else(fact).map(Cow::Owned)
    }

    fn proposed(self, question: &QuestionId, lift: Option<&(Number, Number)>) -> String {
        let (locale, id) = (self.locale, question.as_str());
        match lift {
            None => t!(locale, "wording-explain-proposed-fact", id = id),
            Some((from, to)) => t!(
                locale,
                "wording-explain-proposed",
                id = id,
                from = self.exact(from),
                to = self.exact(to)
            ),
        }
    }

    fn not_proposed(self, question: &QuestionId, because: &NotProposed) -> String {
        let (locale, id) = (self.locale, question.as_str());
        match because {
            NotProposed::Decided(decision) => actions::decision(locale, Some(decision)),
            NotProposed::State(state) => {
                let state = answers::state(locale, *state);
                t!(locale, "wording-explain-not-state", id = id, state = state)
            }
            NotProposed::NoTarget => t!(locale, "wording-explain-not-target", id = id),
            NotProposed::Reached => t!(locale, "wording-explain-not-reached", id = id),
            NotProposed::Lifted(to) => {
                let to = self.exact(to);
                t!(locale, "wording-explain-not-lifted", id = id, to = to)
            }
            NotProposed::Enough(other) => {
                t!(locale, "wording-explain-not-enough", other = other.as_str())
            }
        }
    }

    /// `3 × 2 × 1 ÷ 4`.
    fn product(self, factors: &[Node]) -> String {
        let figures = factors.iter().filter_map(|node| match &node.step {
            Step::Factor(Factor::Impact(_), figure) => Some(self.exact(figure)),
            Step::Factor(Factor::Effort(_), figure) => Some(format!("÷ {}", self.exact(figure))),
            Step::Factor(_, figure) => Some(format!("× {}", self.exact(figure))),
            _ => None,
        });
        figures.collect::<Vec<_>>().join(" ")
    }

    fn factor(self, factor: &Factor, figure: &str) -> String {
        let locale = self.locale;
        match factor {
            Factor::Impact(own) => {
                let impact = actions::impact(locale, *own);
                t!(
                    locale,
                    "wording-explain-impact",
                    figure = figure,
                    impact = impact
                )
            }
            Factor::Weight(id) => t!(
                locale,
                "wording-explain-times-weight",
                figure = figure,
                id = id.as_str()
            ),
            Factor::Gap(id) => t!(
                locale,
                "wording-explain-times-gap",
                figure = figure,
                id = id.as_str()
            ),
            Factor::FactGap => t!(locale, "wording-explain-times-fact", figure = figure),
            Factor::Effort(own) => {
                let effort = actions::effort(locale, *own);
                t!(
                    locale,
                    "wording-explain-effort",
                    figure = figure,
                    effort = effort
                )
            }
            Factor::Caps => t!(locale, "wording-explain-times-caps", figure = figure),
            Factor::Opens => t!(locale, "wording-explain-times-opens", figure = figure),
        }
    }

    fn place(self, rank: usize, all: usize, pinned: Option<u32>) -> String {
        let locale = self.locale;
        match pinned {
            None => t!(locale, "wording-explain-place", place = rank, all = all),
            Some(pinned) => t!(
                locale,
                "wording-explain-place-pinned",
                place = rank,
                all = all,
                pinned = pinned
            ),
        }
    }

    fn placed(self, other: &Placed) -> String {
        t!(
            self.locale,
            "wording-explain-placed",
            place = other.rank,
            id = other.id.as_str()
        )
    }

    fn starts(self, wave: Wave, begins: &Begins) -> String {
        let (locale, wave) = (self.locale, actions::wave(self.locale, wave));
        let (most, each) = FIRST_WAVE;
        let because = match begins {
            Begins::Month(month) => t!(locale, "wording-explain-starts-month", month = *month),
            Begins::Deferred => t!(locale, "wording-explain-starts-deferred"),
            Begins::After => t!(locale, "wording-explain-starts-after"),
            Begins::Full => t!(
                locale,
                "wording-explain-starts-full",
                most = most,
                each = each
            ),
        };
        t!(
            locale,
            "wording-explain-starts",
            wave = wave,
            because = because
        )
    }

    fn gain(self, step: &Step) -> Option<String> {
        let Step::Gain {
            dimension,
            before,
            after,
        } = step
        else {
            return None;
        };
        Some(t!(
            self.locale,
            "wording-explain-gain",
            gain = self.exact(&(after - before)),
            id = dimension.as_str(),
            before = self.exact(before),
            after = self.exact(after)
        ))
    }
}
