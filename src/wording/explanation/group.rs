//! Steps about dimensions, lens items and the whole.

use super::{Speaker, id};
use crate::domain::explain::{Because, Step, Subject};
use crate::domain::number::Number;
use crate::domain::questionnaire::Aggregate;
use crate::t;
use crate::wording::{agreement, answers, figures};

impl Speaker<'_> {
    pub(super) fn group_step(self, step: &Step) -> Option<String> {
        let locale = self.locale;
        let text = match step {
            Step::Score {
                how,
                value,
                rateable,
            } => self.score(*how, value.as_ref(), *rateable),
            Step::Term {
                part,
                weight,
                value,
            } => {
                let value = self.exact(value);
                self.part(&self.subject(part), &value, weight.as_ref())
            }
            Step::LeftOut { part, because } => self.left_out(part, *because),
            Step::Interval {
                interval,
                raised: true,
            } => t!(
                locale,
                "wording-explain-interval-raised",
                interval = self.range(interval)
            ),
            Step::Interval { interval, .. } => t!(
                locale,
                "wording-explain-interval",
                interval = self.range(interval)
            ),
            Step::Ends {
                part,
                weight,
                interval,
            } => self.part(id(part), &self.range(interval), weight.as_ref()),
            Step::Coverage { coverage, rateable } => self.coverage(coverage.as_ref(), *rateable),
            Step::Covered {
                part,
                weight,
                share,
            } => {
                let share = figures::coverage(locale, Some(share));
                self.part(id(part), &share, Some(weight))
            }
            Step::GroupTarget(target) => t!(
                locale,
                "wording-explain-group-target",
                target = self.exact(target)
            ),
            Step::PartTarget {
                part,
                weight,
                target,
            } => self.part(id(part), &self.exact(target), weight.as_ref()),
            Step::ByRole(medians) => t!(
                locale,
                "wording-explain-by-role",
                medians = agreement::by_role(locale, self.questionnaire, medians)
            ),
            _ => return None,
        };
        Some(text)
    }

    fn part(self, name: &str, figure: &str, weight: Option<&Number>) -> String {
        // A colon behind a question mark would be one mark too many.
        let colon = if name.ends_with(['?', '!', '.', ':']) {
            ""
        } else {
            ":"
        };
        format!("{name}{colon} {figure}{}", self.times(weight))
    }

    fn score(self, how: Aggregate, value: Option<&Number>, rateable: bool) -> String {
        let locale = self.locale;
        let Some(value) = value else {
            return t!(locale, "wording-explain-no-score");
        };
        let (value, how) = (self.exact(value), self.aggregate(how));
        if rateable {
            t!(locale, "wording-explain-score", value = value, how = how)
        } else {
            t!(
                locale,
                "wording-explain-not-rateable",
                value = value,
                how = how
            )
        }
    }

    fn aggregate(self, how: Aggregate) -> String {
        match how {
            Aggregate::Mean => t!(self.locale, "wording-explain-mean"),
            Aggregate::Sum => t!(self.locale, "wording-explain-sum"),
            Aggregate::Min => t!(self.locale, "wording-explain-min"),
            Aggregate::Max => t!(self.locale, "wording-explain-max"),
        }
    }

    fn left_out(self, part: &Subject, because: Because) -> String {
        let locale = self.locale;
        let because = match because {
            Because::State(state) => answers::state(locale, state),
            Because::Text => t!(locale, "wording-explain-because-text"),
            Because::NothingAnswered => t!(locale, "wording-explain-because-unanswered"),
            Because::NothingApplies => t!(locale, "wording-nothing-applies"),
        };
        t!(
            locale,
            "wording-explain-left-out",
            part = self.subject(part),
            because = because
        )
    }

    fn coverage(self, coverage: Option<&Number>, rateable: bool) -> String {
        let locale = self.locale;
        let shown = figures::coverage(locale, coverage);
        match coverage {
            None => t!(locale, "wording-explain-no-coverage"),
            Some(_) if rateable => t!(locale, "wording-explain-coverage", coverage = shown),
            Some(_) => t!(locale, "wording-explain-low-coverage", coverage = shown),
        }
    }
}
