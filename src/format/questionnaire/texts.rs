//! All texts of a questionnaire, to put them into other languages.

use crate::domain::questionnaire::{
    Dimension, Kind, Lens, Question, Questionnaire, Recommendation,
};
use crate::domain::text::Text;

/// Calls `change` for every text.
pub(super) fn for_each(questionnaire: &mut Questionnaire, change: &mut impl FnMut(&mut Text)) {
    change(&mut questionnaire.title);
    for level in &mut questionnaire.levels {
        change(&mut level.name);
        change(&mut level.meaning);
    }
    questionnaire
        .dimensions
        .iter_mut()
        .for_each(|own| dimension(own, change));
    questionnaire
        .lenses
        .iter_mut()
        .for_each(|own| lens(own, change));
    questionnaire
        .tensions
        .iter_mut()
        .for_each(|own| change(&mut own.text));
    for profile in &mut questionnaire.profile {
        change(&mut profile.text);
        profile
            .options
            .iter_mut()
            .for_each(|(_, text)| change(text));
    }
    questionnaire
        .roles
        .iter_mut()
        .for_each(|own| change(&mut own.name));
    questionnaire
        .owners
        .iter_mut()
        .for_each(|own| change(&mut own.name));
    questionnaire
        .sources
        .iter_mut()
        .for_each(|own| change(&mut own.text));
}

fn dimension(dimension: &mut Dimension, change: &mut impl FnMut(&mut Text)) {
    change(&mut dimension.title);
    change(&mut dimension.description);
    change(&mut dimension.why);
    dimension
        .questions
        .iter_mut()
        .for_each(|own| question(own, change));
}

fn question(question: &mut Question, change: &mut impl FnMut(&mut Text)) {
    change(&mut question.text);
    change(&mut question.help);
    change(&mut question.evidence);
    match &mut question.kind {
        Kind::Level { anchors } => anchors.iter_mut().for_each(&mut *change),
        Kind::Scale { options } => options.iter_mut().for_each(|own| change(&mut own.text)),
        Kind::Checklist { options, .. } => options.iter_mut().for_each(|own| change(&mut own.text)),
        Kind::Number { unit, .. } => change(unit),
        Kind::Text => {}
    }
    question
        .recommendations
        .iter_mut()
        .for_each(|own| recommendation(own, change));
}

fn recommendation(recommendation: &mut Recommendation, change: &mut impl FnMut(&mut Text)) {
    change(&mut recommendation.title);
    change(&mut recommendation.text);
}

fn lens(lens: &mut Lens, change: &mut impl FnMut(&mut Text)) {
    change(&mut lens.title);
    change(&mut lens.description);
    lens.items.iter_mut().for_each(|own| change(&mut own.title));
}
