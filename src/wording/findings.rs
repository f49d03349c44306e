//! How sure the figures are: robustness, answer check, what is left to ask, fewest actions.

use super::actions::join;
use super::figures;
use crate::domain::answer_check::Finding;
use crate::domain::fewest_actions::Fewest;
use crate::domain::id::DimensionId;
use crate::domain::left_to_ask::{Left, LeftToAsk};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Dimension, Questionnaire};
use crate::domain::recommendations::{FIRST, Ranked};
use crate::domain::robustness::Robustness;
use crate::i18n::Locale;
use crate::t;
use std::fmt::Display;

/// Most ids that a sentence names.
const MOST_IDS: usize = 12;

/// `93 %`: never 100 % unless it is all cases, never 0 % unless it is none.
pub fn share(locale: &Locale, robustness: &Robustness, id: &str) -> String {
    figures::coverage(locale, Some(&robustness.share(id)))
}

/// `in the first five in 93 % of cases`, with the advice to check the facts where that is little for one of the first
/// five; empty for others that are among them in no case.
pub fn first_five(locale: &Locale, robustness: &Robustness, ranked: &Ranked) -> String {
    if ranked.rank > FIRST && robustness.share(&ranked.id) == Number::ZERO {
        return String::new();
    }
    let share = share(locale, robustness, &ranked.id);
    let mut told = t!(locale, "wording-first-five", share = share);
    if robustness.is_shaky(ranked) {
        told.push_str("; ");
        told.push_str(&t!(locale, "wording-check-fact"));
    }
    told
}

/// A finding of the answer check as a sentence.
pub fn finding(locale: &Locale, questionnaire: &Questionnaire, finding: &Finding) -> String {
    match finding {
        Finding::AllAlike { value, answers } => t!(
            locale,
            "wording-check-alike",
            count = *answers,
            value = figures::value(locale, Some(value))
        ),
        Finding::UpperWithoutEvidence { questions } => t!(
            locale,
            "wording-check-upper",
            count = questions.len(),
            ids = ids(locale, questions)
        ),
        Finding::ManyDontKnow { questions, of } => t!(
            locale,
            "wording-check-dont-know",
            count = questions.len(),
            all = *of,
            ids = ids(locale, questions)
        ),
        Finding::MuchNotApplicable {
            dimension,
            questions,
            of,
        } => t!(
            locale,
            "wording-check-not-applicable",
            dimension = dimension_title(locale, questionnaire, dimension),
            count = questions.len(),
            all = *of,
            ids = ids(locale, questions)
        ),
        Finding::OneRole { role } => {
            let role = questionnaire.role_name(role, locale.lang());
            t!(locale, "wording-check-one-role", role = role)
        }
        Finding::OldEvidence { questions } => t!(
            locale,
            "wording-check-old",
            count = questions.len(),
            ids = ids(locale, questions)
        ),
        Finding::OutsideVotes { questions } => t!(
            locale,
            "wording-check-outside",
            count = questions.len(),
            ids = ids(locale, questions)
        ),
    }
}

/// What a dimension is called; its id where the questionnaire does not know it.
pub fn dimension_title(locale: &Locale, questionnaire: &Questionnaire, id: &DimensionId) -> String {
    let title = |own: &Dimension| own.title.get(locale.lang()).into_owned();
    let known = questionnaire.dimension(id);
    known.map_or_else(|| id.to_string(), title)
}

/// What an answer could still change: `can change the level of “Customer contact”; can change the first five actions`.
pub fn left(locale: &Locale, questionnaire: &Questionnaire, left: &Left) -> String {
    if !left.moves() {
        return t!(locale, "wording-left-nothing");
    }
    let levels = (!left.levels.is_empty()).then(|| {
        let count = left.levels.len();
        let levels = left.levels.iter().map(|id| {
            let title = dimension_title(locale, questionnaire, id);
            t!(locale, "wording-title", title = title)
        });
        let titles = join(locale, &levels.collect::<Vec<_>>());
        t!(
            locale,
            "wording-left-levels",
            count = count,
            titles = titles
        )
    });
    let first = left
        .first_five
        .then(|| t!(locale, "wording-left-first-five"));
    let parts: Vec<_> = levels.into_iter().chain(first).collect();
    parts.join("; ")
}

/// Open questions that can still change something, `most` of them by name, or that none can; then what nobody knew.
pub fn left_to_ask(
    locale: &Locale,
    questionnaire: &Questionnaire,
    left: &LeftToAsk,
    most: usize,
) -> Vec<String> {
    let all = left.to_ask().count();
    let more = (all > most).then(|| t!(locale, "cli-left-more", count = all - most));
    let told = left.to_ask().take(most);
    let line = |own: &Left| {
        let told = self::left(locale, questionnaire, own);
        format!("{}: {told}", own.question)
    };
    told.map(line)
        .chain(more)
        .chain(verdict(locale, left))
        .collect()
}

/// "We can stop here", and what nobody knew although it matters; empty where there is neither to say.
pub fn verdict(locale: &Locale, left: &LeftToAsk) -> Vec<String> {
    let stop = left.can_stop().then(|| t!(locale, "wording-left-stop"));
    let unknown: Vec<_> = left.to_find_out().map(|own| &own.question).collect();
    let find_out = (!unknown.is_empty()).then(|| {
        let ids = ids(locale, &unknown);
        t!(
            locale,
            "wording-left-find-out",
            count = unknown.len(),
            ids = ids
        )
    });
    stop.into_iter().chain(find_out).collect()
}

/// What it takes `dimension` to reach `level`, as a sentence.
pub fn fewest(locale: &Locale, dimension: &str, level: &Number, fewest: &Fewest) -> String {
    let level = locale.number(level);
    match fewest {
        Fewest::Reached => t!(
            locale,
            "wording-fewest-reached",
            dimension = dimension,
            level = level
        ),
        Fewest::Actions { chosen, exact } => {
            let (count, ids) = (chosen.len(), ids(locale, chosen));
            if *exact {
                t!(
                    locale,
                    "wording-fewest-actions",
                    count = count,
                    dimension = dimension,
                    level = level,
                    ids = ids
                )
            } else {
                t!(
                    locale,
                    "wording-fewest-perhaps",
                    count = count,
                    dimension = dimension,
                    level = level,
                    ids = ids
                )
            }
        }
        Fewest::OutOfReach(Some(best)) => t!(
            locale,
            "wording-fewest-out-of-reach",
            dimension = dimension,
            best = locale.number(best)
        ),
        Fewest::OutOfReach(None) => t!(locale, "wording-fewest-no-level", dimension = dimension),
    }
}

/// `A`, `A and B`, and of many the first twelve and how many more.
fn ids<T: Display>(locale: &Locale, all: &[T]) -> String {
    if all.len() <= MOST_IDS {
        return join(locale, all);
    }
    let shown: Vec<_> = all.iter().take(MOST_IDS).map(ToString::to_string).collect();
    t!(
        locale,
        "wording-ids-more",
        ids = shown.join(", "),
        count = all.len() - MOST_IDS
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer_check::answer_check;
    use crate::domain::fewest_actions::fewest_actions;
    use crate::domain::recommendations::rank;
    use crate::domain::sample::{Sample, text};
    use crate::domain::scoring::State;
    use std::fmt::Write;

    const SOURCE: &str = "target 4
        roles it sales
        people anna:it ben:it carla:sales
        dimension D
        question A weight 3 = 5 E3 dated 2020-01-01 votes anna 3 ben 4
        question B = 4 E1
        question C weight 0.1 = ?
        question E weight 0.1 = ?
        question F weight 0.1 = ?
        question G = n/a
        question H = n/a
        question K = n/a
        question I essential = 1
        action I-a lifts 2 impact H
        action I-b lifts 3
        question J weight 0.1
        action J-a lifts 3
        question T = 3 E2 dated 2020-01-01
        action T-a lifts 4";

    /// Everything that is said of a sample.
    fn told(lang: &str, source: &str) -> String {
        let locale = Locale::new(&lang.into());
        let Sample {
            questionnaire,
            assessment,
        } = Sample::new(source);
        let mut told = String::new();
        let mut line = |text: String| writeln!(told, "{text}").expect("a string takes everything");
        for own in answer_check(&questionnaire, &assessment) {
            line(finding(&locale, &questionnaire, &own));
        }
        let all = LeftToAsk::of(&questionnaire, &assessment);
        for own in &all.questions {
            line(format!(
                "{}: {}",
                own.question,
                left(&locale, &questionnaire, own)
            ));
        }
        verdict(&locale, &all).into_iter().for_each(&mut line);
        let robustness = Robustness::of(&questionnaire, &assessment);
        for own in rank(&questionnaire, &assessment) {
            line(format!(
                "{}: {}",
                own.id,
                first_five(&locale, &robustness, &own)
            ));
        }
        for level in 1_u32..6 {
            let level = Number::from(level);
            let found =
                fewest_actions(&questionnaire, &assessment, "D", &level).expect("it is there");
            line(fewest(&locale, "D", &level, &found));
        }
        told
    }

    #[test]
    fn everything_is_told_in_both_languages() {
        let alike: String = ["A", "B", "C", "E", "F"]
            .map(|id| format!("question {id} = 3\n"))
            .concat();
        for lang in ["en", "de"] {
            let both =
                told(lang, SOURCE) + "\n" + &told(lang, &format!("dimension D floor\n{alike}"));
            insta::assert_snapshot!(format!("told.{lang}"), both);
        }
    }

    #[test]
    fn dimensions_whose_level_can_change_are_called_by_their_titles() {
        let Sample {
            mut questionnaire, ..
        } = Sample::new("dimension D\nquestion A = 1\ndimension E\nquestion B = 1");
        for (dimension, title) in questionnaire.dimensions.iter_mut().zip(["Data", "Ethics"]) {
            dimension.title = text(title);
        }
        let of = |lang: &str, levels: &[&str]| {
            let own = Left {
                question: "A".into(),
                state: State::Open,
                levels: levels.iter().map(|own| (*own).into()).collect(),
                steps: 1,
                score: Number::ZERO,
                first_five: false,
            };
            left(&Locale::new(&lang.into()), &questionnaire, &own)
        };
        assert_eq!(of("en", &["D"]), "can change the level of “Data”");
        let both = "kann die Stufen von „Data“ und „Ethics“ ändern";
        assert_eq!(of("de", &["D", "E"]), both);
    }

    #[test]
    fn of_many_only_the_first_are_named() {
        let en = Locale::new(&"en".into());
        let all: Vec<_> = (1..=15).map(|place| format!("Q{place}")).collect();
        assert_eq!(ids(&en, &all[..2]), "Q1 and Q2");
        assert!(ids(&en, &all).ends_with("Q11, Q12 and 3 more"));
    }
}
