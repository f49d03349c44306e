//! Steps about the level of a dimension.

use super::Speaker;
use crate::domain::explain::Step;
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use crate::domain::questionnaire::LevelRule;
use crate::domain::scoring::State;
use crate::t;
use crate::wording::actions::join;
use crate::wording::{answers, figures};

impl Speaker<'_> {
    pub(super) fn level_step(self, step: &Step) -> Option<String> {
        let locale = self.locale;
        let text = match step {
            Step::NoLevel(LevelRule::None) => t!(locale, "wording-explain-level-none"),
            Step::NoLevel(LevelRule::Staged) => t!(locale, "wording-explain-level-no-stage"),
            Step::NoLevel(LevelRule::Floor | LevelRule::Gated) => {
                t!(locale, "wording-explain-level-no-score")
            }
            Step::Floor { level } => {
                t!(locale, "wording-explain-floor", level = self.level(level))
            }
            Step::Gated { .. } => self.gated(step)?,
            Step::Essential {
                question,
                value,
                state,
            } => t!(
                locale,
                "wording-explain-essential",
                id = question.as_str(),
                value = self.value_or_state(value.as_ref(), *state)
            ),
            Step::Passes {
                question,
                value,
                state,
                needed,
            } => self.passes(question, value.as_ref(), *state, needed),
            Step::Staged { level } => {
                t!(locale, "wording-explain-staged", level = self.exact(level))
            }
            Step::Stage {
                number,
                reached,
                blocked_by,
            } => self.stage(*number, *reached, blocked_by),
            _ => return None,
        };
        Some(text)
    }

    fn level(self, level: &Number) -> String {
        let name = figures::level_name(self.questionnaire, self.locale.lang(), level);
        let number = self.exact(level);
        name.map_or(number.clone(), |name| format!("{number} {name}"))
    }

    fn gated(self, step: &Step) -> Option<String> {
        let Step::Gated {
            level,
            floor,
            cap,
            lowest,
            at_lowest,
            unsettled,
        } = step
        else {
            return None;
        };
        let locale = self.locale;
        let mut text = match (cap, lowest) {
            (Some(cap), Some(lowest)) if cap < floor => t!(
                locale,
                "wording-explain-capped",
                level = self.level(level),
                floor = self.level(floor),
                count = at_lowest.len(),
                ids = join(self.locale, at_lowest),
                lowest = self.exact(lowest)
            ),
            _ => t!(locale, "wording-explain-floor", level = self.level(level)),
        };
        if !unsettled.is_empty() {
            text.push_str(&t!(
                locale,
                "wording-explain-unsettled",
                count = unsettled.len(),
                ids = join(self.locale, unsettled)
            ));
        }
        Some(text)
    }

    fn stage(self, number: u32, reached: bool, blocked_by: &[(QuestionId, Number)]) -> String {
        let locale = self.locale;
        if reached {
            return t!(locale, "wording-explain-stage-reached", number = number);
        }
        if blocked_by.is_empty() {
            return t!(locale, "wording-explain-stage-earlier", number = number);
        }
        let needs: Vec<_> = blocked_by
            .iter()
            .map(|(id, needed)| format!("{id} ≥ {}", self.exact(needed)))
            .collect();
        t!(
            locale,
            "wording-explain-stage-blocked",
            number = number,
            needs = join(locale, &needs)
        )
    }

    fn value_or_state(self, value: Option<&Number>, state: State) -> String {
        value.map_or_else(
            || answers::state(self.locale, state),
            |value| self.exact(value),
        )
    }

    fn passes(
        self,
        id: &QuestionId,
        value: Option<&Number>,
        state: State,
        needed: &Number,
    ) -> String {
        let (locale, id, told) = (self.locale, id.as_str(), self.value_or_state(value, state));
        let least = self.exact(needed);
        match value {
            Some(value) if value >= needed => t!(
                locale,
                "wording-explain-passes",
                id = id,
                value = told,
                needed = least
            ),
            Some(_) => t!(
                locale,
                "wording-explain-passes-not",
                id = id,
                value = told,
                needed = least
            ),
            None if matches!(state, State::Open | State::DontKnow) => {
                t!(locale, "wording-explain-blocks", id = id, state = told)
            }
            None => t!(locale, "wording-explain-blocks-not", id = id, state = told),
        }
    }
}
