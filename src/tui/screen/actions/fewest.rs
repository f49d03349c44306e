//! The fewest actions with which a dimension would reach a level: which level, then what to accept.

use super::edit::title;
use super::shown::Shown;
use crate::domain::fewest_actions::{Fewest, Goal, acceptance, goals};
use crate::domain::id::{DimensionId, RecommendationId};
use crate::domain::number::Number;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::msg::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::pick::{Item, Pick, Purpose};
use crate::tui::study::Inquiry;
use crate::wording::findings;
use crate::wording::visible::visible;
use std::mem;

/// Stands for all actions that were found.
const ALL: usize = usize::MAX;

/// Lets the user choose a dimension and a level above today's.
pub fn ask(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let goals = goals(&work.questionnaire, &work.figures().scores);
    if goals.is_empty() {
        let none = t!(model.locale, "actions-fewest-none");
        return model.inform(none);
    }
    let items = goals.iter().enumerate();
    let items = items.map(|(target, goal)| item(model, work, target, goal));
    let heading = t!(model.locale, "actions-fewest-title");
    let pick = Pick::new(Purpose::Goal, heading, items.collect(), 0);
    model.overlays.push(Overlay::Pick(pick));
}

fn item(model: &Model, work: &Work, target: usize, (id, level): &Goal) -> Item {
    let (locale, lang) = (&model.locale, model.locale.lang());
    let name = work.questionnaire.dimension(id);
    let name = name.map_or_else(String::new, |own| own.title.get(lang).to_string());
    Item {
        target,
        label: format!("{id}  {}", visible(&name)),
        detail: String::new(),
        remark: t!(locale, "actions-fewest-level", level = locale.number(level)),
        words: String::new(),
    }
}

/// Has the fewest actions for the goal that was chosen worked out.
pub fn find(model: &mut Model, target: usize) -> Vec<Effect> {
    let Some(work) = &model.work else {
        return Vec::new();
    };
    let goals = goals(&work.questionnaire, &work.figures().scores);
    let goal = goals.into_iter().nth(target);
    let study = goal.map(|(dimension, level)| work.inquire(Inquiry::Fewest(dimension, level)));
    let told = t!(model.locale, "actions-fewest-wait");
    model.inform(told);
    study.map(Effect::Study).into_iter().collect()
}

/// Tells what was found, and offers to accept it.
pub fn found(model: &mut Model, dimension: &DimensionId, level: &Number, fewest: &Fewest) {
    let told = findings::fewest(&model.locale, dimension, level, fewest);
    model.inform(told);
    let Some(work) = &model.work else { return };
    let Fewest::Actions { chosen, .. } = fewest else {
        return;
    };
    if !model.overlays.is_empty() {
        return;
    }
    let accept = Item {
        target: ALL,
        label: t!(model.locale, "actions-fewest-accept", count = chosen.len()),
        detail: String::new(),
        remark: String::new(),
        words: String::new(),
    };
    let action = |(target, id): (usize, &RecommendationId)| Item {
        target,
        label: title(model, work, id),
        detail: String::new(),
        remark: id.to_string(),
        words: String::new(),
    };
    let items = [accept]
        .into_iter()
        .chain(chosen.iter().enumerate().map(action));
    let items = items.collect();
    let level = model.locale.number(level);
    let heading = t!(
        model.locale,
        "actions-fewest-found",
        dimension = dimension.as_str(),
        level = level
    );
    let pick = Pick::new(Purpose::Fewest, heading, items, ALL);
    model.overlays.push(Overlay::Pick(pick));
    if let Some(work) = &mut model.work {
        work.actions.fewest.clone_from(chosen);
    }
}

/// Accepts all that was found, as one step, or goes to one of it.
pub fn take(model: &mut Model, target: usize) {
    let now = model.now;
    let Some(work) = &mut model.work else { return };
    let found = mem::take(&mut work.actions.fewest);
    if let Some(one) = found.get(target) {
        work.actions.focus = Some(one.clone());
        work.actions.shown = Shown::List;
        return;
    }
    if !model.may_edit() {
        return;
    }
    let Some(work) = &mut model.work else { return };
    work.edit(&acceptance(&work.assessment, &found), now);
    let told = t!(model.locale, "actions-fewest-accepted", count = found.len());
    model.inform(told);
}
