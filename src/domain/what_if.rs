//! What the scores would be once some recommendations are done (rule 17).

use super::assessment::Assessment;
use super::id::RecommendationId;
use super::questionnaire::Questionnaire;
use super::scoring::Scores;
use super::scoring::derivation::Derivation;
use super::scoring::question_sheet::Lifts;
use std::collections::HashSet;

/// All figures with every answered question at least where the `chosen` recommendations lift it. Whatever is chosen
/// about a question without a value changes nothing, nor do established facts: nobody knows their outcome.
pub fn after(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    chosen: &[RecommendationId],
) -> Scores {
    let chosen: HashSet<&str> = chosen.iter().map(RecommendationId::as_str).collect();
    let lifts: Lifts = (questionnaire.questions().enumerate())
        .filter_map(|(place, (_, question))| {
            let chosen =
                (question.recommendations.iter()).filter(|own| chosen.contains(own.id.as_str()));
            Some((place, chosen.map(|own| &own.lifts_to).max()?.clone()))
        })
        .collect();
    Derivation::lifted(questionnaire, assessment, &lifts).scores()
}
