//! Agreement of votes.

use crate::domain::id::RoleId;
use crate::domain::number::Number;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::scoring::{Advice, Agreement};
use crate::i18n::Locale;
use crate::t;

/// What the room should do about it.
pub fn advice(locale: &Locale, advice: Advice) -> String {
    match advice {
        Advice::Agree => t!(locale, "wording-advice-agree"),
        Advice::Discuss => t!(locale, "wording-advice-discuss"),
        Advice::VoteAgain => t!(locale, "wording-advice-vote-again"),
        Advice::Unsettled => t!(locale, "wording-advice-unsettled"),
    }
}

/// `spread 3, agreement 0.61`.
pub fn figures(locale: &Locale, agreement: &Agreement) -> String {
    t!(
        locale,
        "wording-agreement",
        spread = locale.number(&agreement.spread),
        consensus = consensus(locale, agreement.consensus)
    )
}

/// A consensus between 0 and 1 with two decimals.
pub fn consensus(locale: &Locale, consensus: f64) -> String {
    let decimal = format!("{consensus:.2}");
    let number = decimal.parse().unwrap_or(Number::ZERO);
    locale.rounded(&number, 2)
}

/// `IT 4, Business 2`: medians by role.
pub fn by_role(
    locale: &Locale,
    questionnaire: &Questionnaire,
    medians: &[(RoleId, Number)],
) -> String {
    let parts: Vec<_> = medians
        .iter()
        .map(|(role, median)| {
            let name = questionnaire.role_name(role, locale.lang());
            format!("{name} {}", locale.number(median))
        })
        .collect();
    parts.join(", ")
}
