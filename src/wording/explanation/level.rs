//! Steps about the level of a dimension.

use super::Speaker;
use crate::domain::explain::Step;
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use crate::domain::questionnaire::LevelRule;
use crate::t;
use crate::wording::actions::join;
use crate::wording::figures;

impl Speaker<'_> {
    pub(super) fn level_step(self, step: &Step) -> Option<String> {
        let locale = self.locale;
        let text = match step {
            Step::NoLevel(LevelRule::None) => t!(locale, "wording-explain-level-none"),
            Step::NoLevel(_) => t!(locale, "wording-explain-level-no-score"),
            Step::Floor { level } => {
                t!(locale, "wording-explain-floor", level = self.level(level))
            }
            Step::Gated { .. } => self.gated(step)?,
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
                ids = self.ids(at_lowest),
                lowest = self.exact(lowest)
            ),
            _ => t!(locale, "wording-explain-floor", level = self.level(level)),
        };
        if !unsettled.is_empty() {
            text.push_str(&t!(
                locale,
                "wording-explain-unsettled",
                count = unsettled.len(),
                ids = self.ids(unsettled)
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

    fn ids(self, ids: &[QuestionId]) -> String {
        let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
        join(self.locale, &ids)
    }
}
