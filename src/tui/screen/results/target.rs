//! Targets where one sees what they do: of the dimension that has the focus, of a question, or for all of them.

use super::{Item, Shown};
use crate::domain::assessment::Edit;
use crate::domain::number::Number;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::form::{Field, Form, Purpose, Value};
use crate::tui::screen::questions::{ask_target, target_options};
use crate::wording::visible::visible;

/// Whether what is shown has targets.
pub fn is_of_use(work: &Work) -> bool {
    match work.results.shown {
        Shown::Lenses | Shown::Tensions => false,
        Shown::Profile => !matches!(work.results.focus, Some(Item::Tension(_))),
        _ => true,
    }
}

/// A form for the target of what has the focus.
pub fn ask(model: &mut Model, focus: Option<Item>) {
    if !model.may_edit() {
        return;
    }
    let Some(work) = &model.work else { return };
    let dimensions = &work.questionnaire.dimensions;
    let form = match focus {
        Some(Item::Dimension(place)) => of_group(model, work, Some(place)),
        Some(Item::Whole) => of_group(model, work, None),
        Some(Item::Question(dimension, question) | Item::Unknown(_, dimension, question)) => {
            let question = dimensions[dimension].questions[question].clone();
            return ask_target(model, &question);
        }
        Some(Item::Tension(_) | Item::Lens(..)) | None => return,
    };
    model.overlays.push(Overlay::Form(form));
}

/// The form for the target of the dimension at `place`, or for all questions.
fn of_group(model: &Model, work: &Work, place: Option<usize>) -> Form {
    let (locale, targets) = (&model.locale, &work.assessment.targets);
    let dimension = place.map(|place| &work.questionnaire.dimensions[place]);
    let (title, help, now) = match dimension {
        Some(own) => (
            t!(
                locale,
                "questions-target-for",
                id = visible(&own.title.get(locale.lang())).into_owned()
            ),
            t!(locale, "field-target-dimension"),
            targets.dimensions.get(&own.id),
        ),
        None => (
            t!(locale, "properties-target"),
            t!(locale, "field-target-all"),
            targets.all.as_ref(),
        ),
    };
    let options = target_options(model, work, now);
    let now = now.map(Number::to_decimal).unwrap_or_default();
    let field = Field::choice(t!(locale, "questions-target"), options, &now).with_help(help);
    let purpose = Purpose::GroupTarget(dimension.map(|own| own.id.to_string()));
    let fields = vec![field.numbered_from(0)];
    Form::new(purpose, title, String::new(), fields)
}

/// Takes the completed form.
pub fn submit(model: &mut Model, dimension: Option<&str>, values: &[Value]) {
    let now = model.now;
    let (Some(work), Some(target)) = (&mut model.work, values.first().and_then(Value::change))
    else {
        return;
    };
    let (mut targets, target) = (work.assessment.targets.clone(), target.parse().ok());
    match (dimension, target) {
        (None, target) => targets.all = target,
        (Some(id), Some(target)) => drop(targets.dimensions.insert(id.into(), target)),
        (Some(id), None) => drop(targets.dimensions.remove(id)),
    }
    work.edit(&Edit::Targets(targets), now);
}
