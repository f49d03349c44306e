//! Whether included questionnaires fit the one that includes them, and each other.

use crate::domain::questionnaire::Questionnaire;
use crate::format::fault::{Fault, Faults, Place};
use crate::format::questionnaire::Own;
use crate::format::questionnaire::include::{same_name, same_profile, same_source};
use crate::format::reader::TableView;
use crate::msg;
use std::collections::HashSet;

/// Reports what of an included file does not fit the file that includes it at `place`.
pub(in super::super) fn included(part: &Own, own: &Own, place: &Place, faults: &mut Faults) {
    let values = |own: &Own| -> Vec<String> {
        let levels = own.questionnaire.levels.iter();
        levels.map(|level| level.value.to_decimal()).collect()
    };
    let (theirs, ours) = (values(part), values(own));
    if theirs != ours {
        let message = msg!(
            "check-include-levels",
            id = part.questionnaire.id.as_str(),
            theirs = theirs.join(", "),
            ours = ours.join(", ")
        );
        faults.push(Fault::error(place.clone(), message));
    }
    let languages = &part.questionnaire.languages;
    for lang in &own.questionnaire.languages {
        if !languages
            .iter()
            .any(|own| own == lang || own.as_str() == lang.primary())
        {
            let message = msg!(
                "check-include-language",
                id = part.questionnaire.id.as_str(),
                language = lang.as_str()
            );
            faults.push(Fault::warning(place.clone(), message));
        }
    }
    for (name, options) in &part.scales {
        if own.scales.get(name).is_some_and(|own| own != options) {
            collision(name, place, None, faults);
        }
    }
}

/// Ids that must be there once only, by what they name.
fn ids(all: &Questionnaire) -> HashSet<(&'static str, &str)> {
    let dimensions = all
        .dimensions
        .iter()
        .map(|own| ("dimensions", own.id.as_str()));
    let questions = all
        .questions()
        .map(|(_, own)| ("questions", own.id.as_str()));
    let recommendations = all
        .questions()
        .flat_map(|(_, own)| &own.recommendations)
        .map(|own| ("recommendations", own.id.as_str()));
    let tensions = all.tensions.iter().map(|own| ("tensions", own.id.as_str()));
    dimensions
        .chain(questions)
        .chain(recommendations)
        .chain(tensions)
        .collect()
}

/// Reports ids of `part`, included at `place`, that an earlier included file has too.
pub(in super::super) fn collisions(
    part: &Questionnaire,
    earlier: &Questionnaire,
    place: &Place,
    faults: &mut Faults,
) {
    let known = ids(earlier);
    let mut doubles: Vec<&str> = ids(part)
        .into_iter()
        .filter(|id| known.contains(id))
        .map(|(_, id)| id)
        .collect();
    let lenses = part.lenses.iter().map(|own| own.id.as_str());
    doubles.extend(lenses.filter(|id| earlier.lenses.iter().any(|own| own.id == *id)));
    doubles.extend(
        declared_otherwise(part, earlier)
            .into_iter()
            .map(|(_, _, id)| id),
    );
    doubles.sort_unstable();
    for id in doubles {
        collision(id, place, None, faults);
    }
}

/// Reports ids of the file `root` that something it includes has too. An own lens replaces the included one.
pub(in super::super) fn own_collisions(
    root: TableView<'_>,
    own: &Questionnaire,
    included: &Questionnaire,
    faults: &mut Faults,
) {
    if included.dimensions.is_empty() && !root.has("include") {
        return;
    }
    let known = ids(included);
    let include = root.place_of("include");
    let mut report = |table: &'static str, views: Vec<TableView<'_>>| {
        for view in views {
            if let Some(id) = view.str("id").filter(|id| known.contains(&(table, *id))) {
                collision(id, &view.place_of("id"), Some(&include), faults);
            }
        }
    };
    let dimensions = root.tables("dimensions");
    let questions: Vec<_> = dimensions
        .iter()
        .flat_map(|own| own.tables("questions"))
        .collect();
    let recommendations = questions
        .iter()
        .flat_map(|own| own.tables("recommendations"))
        .collect();
    report("recommendations", recommendations);
    report("questions", questions);
    report("dimensions", dimensions);
    report("tensions", root.tables("tensions"));
    for (table, key, id) in declared_otherwise(own, included) {
        let view = root
            .tables(table)
            .into_iter()
            .find(|view| view.str(key) == Some(id));
        let place = view.map_or_else(|| root.place(), |view| view.place_of(key));
        collision(id, &place, Some(&include), faults);
    }
}

/// Roles, owners, profile questions and sources that both declare, but not alike: table, key of the id, id.
fn declared_otherwise<'a>(
    part: &'a Questionnaire,
    other: &Questionnaire,
) -> Vec<(&'static str, &'static str, &'a str)> {
    let mut found = Vec::new();
    for own in &part.roles {
        if other
            .roles
            .iter()
            .any(|role| role.id == own.id && !same_name(role, own))
        {
            found.push(("roles", "id", own.id.as_str()));
        }
    }
    for own in &part.owners {
        if other
            .owners
            .iter()
            .any(|owner| owner.id == own.id && !same_name(owner, own))
        {
            found.push(("owners", "id", own.id.as_str()));
        }
    }
    for own in &part.profile {
        if other
            .profile
            .iter()
            .any(|profile| profile.id == own.id && !same_profile(profile, own))
        {
            found.push(("profile", "id", own.id.as_str()));
        }
    }
    for own in &part.sources {
        if other
            .sources
            .iter()
            .any(|source| source.key == own.key && !same_source(source, own))
        {
            found.push(("sources", "key", own.key.as_str()));
        }
    }
    found
}

fn collision(id: &str, place: &Place, other: Option<&Place>, faults: &mut Faults) {
    let fault = Fault::error(place.clone(), msg!("check-include-collision", id = id));
    faults.push(match other {
        Some(other) => fault.also(other.clone(), msg!("check-label-included")),
        None => fault,
    });
}
