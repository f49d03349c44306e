//! What an assessment is about: the forms for a new one, for title, participants and the like, and for what the
//! questionnaire asks about the organisation.

mod participants;

use super::super::model::Model;
use super::super::msg::{Effect, New, Offered};
use super::super::overlay::Overlay;
use super::super::overlay::form::{Field, Form, Purpose, Value};
use super::super::screen::questions::{self, target_options};
use super::command::{language_options, on_off};
use crate::domain::assessment::{Edit, Participant};
use crate::domain::number::Number;
use crate::domain::questionnaire::ProfileQuestion;
use crate::i18n::{Lang, Locale};
use crate::t;
use crate::wording::answers::named_twice;
use std::collections::BTreeMap;

/// The form for a new assessment, filled with what is usual in the workspace.
pub fn ask_new(model: &mut Model) -> Vec<Effect> {
    let locale = &model.locale;
    let Some(offer) = &model.offer else {
        return vec![Effect::Offer];
    };
    let lang = locale.lang();
    let titled = |own: &Offered| (own.id.clone(), own.title.get(lang).into_owned());
    let questionnaires = offer.questionnaires.iter().map(titled).collect();
    let fields = vec![
        Field::line(t!(locale, "new-organisation"), &offer.organisation)
            .with_help(t!(locale, "field-organisation")),
        Field::choice(t!(locale, "new-questionnaire"), questionnaires, "")
            .with_help(t!(locale, "field-questionnaire")),
        Field::line(t!(locale, "new-unit"), "").with_help(t!(locale, "field-unit")),
        Field::choice(
            t!(locale, "new-language"),
            language_options(locale),
            offer.language.as_ref().unwrap_or(lang).as_str(),
        )
        .with_help(t!(locale, "field-room-language")),
        Field::lines(t!(locale, "new-participants"), "")
            .with_help(t!(locale, "field-participants")),
    ];
    let (title, hint) = (t!(locale, "new-form"), t!(locale, "new-hint"));
    show(model, Form::new(Purpose::New, title, hint, fields));
    Vec::new()
}

fn show(model: &mut Model, form: Form) {
    model.overlays.push(Overlay::Form(form));
}

/// Takes the form for a new assessment; asks on where the questionnaire wants to know more of the organisation.
///
/// # Errors
/// The sentence for the user about what is missing.
pub fn new(model: &mut Model, values: &[Value]) -> Result<Vec<Effect>, String> {
    let [organisation, questionnaire, unit, language, participants] = values else {
        return Ok(Vec::new());
    };
    if organisation.text().is_empty() {
        if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
            form.focus = 0;
        }
        return Err(t!(model.locale, "new-needs-organisation"));
    }
    let new = Box::new(New {
        questionnaire: questionnaire.text().to_owned(),
        organisation: organisation.text().to_owned(),
        unit: unit.text().to_owned(),
        language: Lang::from(language.text()),
        participants: participants::people(participants.text()),
        profile: BTreeMap::new(),
    });
    let fields = profile_fields(&model.locale, asked(model, &new), &new.profile);
    if fields.is_empty() {
        return Ok(vec![Effect::Create(new)]);
    }
    let (title, hint) = profile_words(&model.locale);
    show(
        model,
        Form::new(Purpose::ProfileOf(new), title, hint, fields),
    );
    Ok(Vec::new())
}

/// Takes the second form for a new assessment.
pub fn new_with_profile(model: &mut Model, new: &New, values: &[Value]) -> Vec<Effect> {
    let mut new = Box::new(new.clone());
    new.profile = answered(asked(model, &new), values, BTreeMap::new());
    vec![Effect::Create(new)]
}

/// What the questionnaire of a new assessment asks about the organisation.
fn asked<'a>(model: &'a Model, new: &New) -> &'a [ProfileQuestion] {
    let mut all = model.offer.iter().flat_map(|own| &own.questionnaires);
    let own = all.find(|own| own.id == new.questionnaire);
    own.map_or(&[], |own| &own.profile)
}

/// One choice for each question, which can be left open.
fn profile_fields(
    locale: &Locale,
    asked: &[ProfileQuestion],
    known: &BTreeMap<String, String>,
) -> Vec<Field> {
    let lang = locale.lang();
    let field = |own: &ProfileQuestion| {
        let open = (String::new(), t!(locale, "profile-open"));
        let options = own.options.iter();
        let options = options.map(|(key, text)| (key.clone(), text.get(lang).into_owned()));
        let now = known.get(&own.id).map_or("", String::as_str);
        let text = own.text.get(lang).into_owned();
        Field::choice(text, std::iter::once(open).chain(options).collect(), now)
            .numbered_from(0)
            .with_help(t!(locale, "field-profile"))
    };
    asked.iter().map(field).collect()
}

fn profile_words(locale: &Locale) -> (String, String) {
    (t!(locale, "profile-form"), t!(locale, "profile-hint"))
}

/// `known` with what was changed in the form.
fn answered(
    asked: &[ProfileQuestion],
    values: &[Value],
    mut known: BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    for (own, value) in asked.iter().zip(values) {
        match value.change() {
            Some("") => drop(known.remove(&own.id)),
            Some(key) => drop(known.insert(own.id.clone(), key.to_owned())),
            None => {}
        }
    }
    known
}

/// Shows what the questionnaire asks about the organisation.
pub fn ask_profile(model: &mut Model) {
    if !model.may_edit() {
        return;
    }
    let Some(work) = &model.work else { return };
    let profile = &work.assessment.profile;
    let fields = profile_fields(&model.locale, &work.questionnaire.profile, profile);
    if fields.is_empty() {
        model.inform(t!(model.locale, "profile-none"));
        return;
    }
    let (title, hint) = profile_words(&model.locale);
    show(model, Form::new(Purpose::Profile, title, hint, fields));
}

/// Writes what was changed in the form into what the assessment says now, and says how many questions that leaves.
pub fn profile(model: &mut Model, values: &[Value]) {
    if !model.may_edit() {
        return;
    }
    let now = model.now;
    let Some(work) = &mut model.work else { return };
    let known = work.assessment.profile.clone();
    let profile = answered(&work.questionnaire.profile, values, known);
    if work.edit(&Edit::Profile(profile), now) {
        questions::stay_among_asked(work);
        let asked = work.progress().asked;
        model.inform(t!(model.locale, "profile-asked", count = asked));
    }
}

/// Shows title, organisation and the like of the open assessment.
pub fn ask_properties(model: &mut Model) {
    if !model.may_edit() {
        return;
    }
    let Some(work) = &model.work else { return };
    let locale = &model.locale;
    let meta = &work.assessment.meta;
    let target = work.assessment.targets.all.as_ref();
    let strict = if meta.strict_evidence { "on" } else { "off" };
    let with_role = |participant: &Participant| {
        let role = &participant.role;
        let role = work.questionnaire.role_name(role, locale.lang());
        format!("{}: {role}", participant.name)
    };
    let participants = work.assessment.participants.iter().map(with_role);
    let participants: Vec<String> = participants.collect();
    let fields = vec![
        Field::line(t!(locale, "new-title"), &meta.title).with_help(t!(locale, "field-title")),
        Field::line(t!(locale, "new-organisation"), &meta.organisation)
            .with_help(t!(locale, "field-organisation")),
        Field::line(t!(locale, "new-unit"), &meta.unit).with_help(t!(locale, "field-unit")),
        Field::choice(
            t!(locale, "new-language"),
            language_options(locale),
            meta.language.as_str(),
        )
        .with_help(t!(locale, "field-room-language")),
        Field::choice(
            t!(locale, "properties-target"),
            target_options(model, work, target),
            &target.map(Number::to_decimal).unwrap_or_default(),
        )
        .with_help(t!(locale, "field-target-all"))
        .numbered_from(0),
        Field::choice(t!(locale, "properties-strict"), on_off(locale), strict)
            .with_help(t!(locale, "field-strict")),
        Field::lines(t!(locale, "new-participants"), &participants.join("\n"))
            .with_help(t!(locale, "field-participants")),
    ];
    let title = t!(locale, "properties-form");
    show(
        model,
        Form::new(Purpose::Properties, title, String::new(), fields),
    );
}

/// Writes what was changed in the form into what the assessment says now.
///
/// # Errors
/// The sentence for the user about two people of the same name.
pub fn properties(model: &mut Model, values: &[Value]) -> Result<(), String> {
    let [
        title,
        organisation,
        unit,
        language,
        target,
        strict,
        participants,
    ] = values
    else {
        return Ok(());
    };
    if !model.may_edit() {
        return Ok(());
    }
    let now = model.now;
    let Some(work) = &mut model.work else {
        return Ok(());
    };
    let assessment = &work.assessment;
    let mut meta = assessment.meta.clone();
    title.put(&mut meta.title);
    organisation.put(&mut meta.organisation);
    unit.put(&mut meta.unit);
    if let Some(tag) = language.change() {
        meta.language = Lang::from(tag);
    }
    if let Some(strict) = strict.change() {
        meta.strict_evidence = strict == "on";
    }
    let (mut edits, mut silenced) = (Vec::new(), Vec::new());
    if meta != assessment.meta {
        edits.push(Edit::Meta(meta));
    }
    if let Some(target) = target.change() {
        let mut targets = assessment.targets.clone();
        targets.all = target.parse().ok();
        edits.push(Edit::Targets(targets));
    }
    if participants.change().is_some() {
        let all = participants::changed(&work.questionnaire, assessment, participants);
        if let Some(name) = Participant::twice(all.iter().map(|own| &*own.name)) {
            return Err(named_twice(&model.locale, name));
        }
        silenced = participants::silenced(assessment, &all);
        edits.push(Edit::Participants(all));
    }
    work.edit(&Edit::Several(edits), now);
    if !silenced.is_empty() {
        let names = silenced.join(", ");
        model.inform(t!(model.locale, "properties-votes-gone", names = names));
    }
    Ok(())
}
