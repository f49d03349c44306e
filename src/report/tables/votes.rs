//! Votes without names. A role stands beside a vote only where that does not point at one person, and the order is that of
//! the votes, not of the people.

use super::answers::typed;
use super::{Cell, Table, column, machine};
use crate::domain::assessment::{Response, Vote};
use crate::domain::id::{ParticipantId, RoleId};
use crate::domain::number::Number;
use crate::domain::scoring::State;
use crate::domain::sorting;
use crate::report::{Asked, Basis, json};
use crate::t;
use crate::wording::answers;

/// A vote of somebody.
struct Row<'a> {
    basis: Basis<'a>,
    asked: Asked<'a>,
    vote: &'a Vote,
    /// None where it would point at one person.
    role: Option<&'a RoleId>,
}

pub(super) fn table(basis: Basis<'_>) -> Table {
    let locale = basis.locale;
    let columns = [
        column("id", t!(locale, "sheet-id"), 10, |row: &Row<'_>| {
            Cell::text(row.asked.question.id.as_str())
        }),
        machine("dimension", |row| {
            Cell::text(row.asked.dimension.id.as_str())
        }),
        column("text", t!(locale, "report-col-question"), 60, |row| {
            Cell::text(row.asked.question.text.get(row.basis.lang()))
        }),
        machine("role", |row| {
            row.role.map_or(Cell::Empty, |own| Cell::text(own.as_str()))
        }),
        column("role_name", t!(locale, "sheet-role"), 20, |row| {
            let name = |own: &RoleId| row.basis.questionnaire.role_name(own, row.basis.lang());
            row.role.map_or(Cell::Empty, |own| Cell::text(name(own)))
        }),
        machine("state", |row| state(latest(row.vote))),
        machine("value", |row| typed(latest(row.vote))),
        column("counted", t!(locale, "sheet-counted"), 11, |row| {
            counted(row, latest(row.vote))
        }),
        column("answer", t!(locale, "sheet-answer"), 40, |row| {
            in_words(row, latest(row.vote))
        }),
        machine("first_value", |row| typed(&row.vote.first)),
        column(
            "first_counted",
            t!(locale, "sheet-first-counted"),
            14,
            |row| counted(row, &row.vote.first),
        ),
        column(
            "first_answer",
            t!(locale, "sheet-first-answer"),
            40,
            |row| in_words(row, &row.vote.first),
        ),
        column("again", t!(locale, "sheet-again"), 15, |row| {
            Cell::truth(row.basis, row.vote.again.is_some())
        }),
    ];
    let rows = basis.questions().flat_map(|asked| rows(basis, asked));
    Table::new("votes", t!(locale, "sheet-votes"), columns, rows)
}

/// The votes on a question, by role and then as they were cast; none below two, which would be somebody's.
fn rows<'a>(basis: Basis<'a>, asked: Asked<'a>) -> Vec<Row<'a>> {
    let answer = basis.assessment.answers.get(&asked.question.id);
    let votes = answer.into_iter().flat_map(|own| &own.votes);
    let of_role = |(id, vote): (&'a ParticipantId, &'a Vote)| {
        Some((&basis.assessment.participant(id)?.role, vote))
    };
    let votes: Vec<_> = votes.filter_map(of_role).collect();
    if votes.len() < 2 {
        return Vec::new();
    }
    let said = said_roles(&votes.iter().map(|(role, _)| *role).collect::<Vec<_>>());
    let row = |(role, vote): (&'a RoleId, &'a Vote)| Row {
        basis,
        asked,
        vote,
        role: said.contains(&role).then_some(role),
    };
    let mut rows: Vec<_> = votes.into_iter().map(row).collect();
    sorting::by_key(&mut rows, key);
    rows
}

/// The roles that can be said: those of two people or more, and so that two people or more remain among the others, or none.
fn said_roles<'a>(all: &[&'a RoleId]) -> Vec<&'a RoleId> {
    let count = |role: &RoleId| all.iter().filter(|own| **own == role).count();
    let mut several: Vec<_> = all.iter().copied().filter(|own| count(own) > 1).collect();
    sorting::by_key(&mut several, |own| (count(own), *own));
    several.dedup();
    let of_several: usize = several.iter().map(|own| count(own)).sum();
    if all.len() - of_several == 1 && !several.is_empty() {
        several.remove(0);
    }
    several
}

/// What votes are sorted by: nothing in it says who cast them.
fn key(row: &Row<'_>) -> impl Ord + use<> {
    let declared = &row.basis.questionnaire.roles;
    let place = row.role.map_or(usize::MAX, |role| {
        let place = declared.iter().position(|own| own.id == *role);
        place.unwrap_or(declared.len())
    });
    let said = |own: &Response| (value(row, own), format!("{own:?}"));
    let said = [latest(row.vote), &row.vote.first].map(said);
    (place, row.role.map(ToString::to_string), said)
}

fn latest(vote: &Vote) -> &Response {
    vote.again.as_ref().unwrap_or(&vote.first)
}

fn value(row: &Row<'_>, response: &Response) -> Option<Number> {
    match response {
        Response::Given(input) => row.asked.question.value_of(row.basis.questionnaire, input),
        _ => None,
    }
}

fn counted(row: &Row<'_>, response: &Response) -> Cell {
    Cell::number(value(row, response).as_ref())
}

fn state(response: &Response) -> Cell {
    let state = match response {
        Response::Given(_) => State::Answered,
        Response::DontKnow => State::DontKnow,
        Response::NotApplicable(_) => State::NotApplicable,
    };
    Cell::text(json::state(state))
}

fn in_words(row: &Row<'_>, response: &Response) -> Cell {
    let Basis {
        locale,
        questionnaire,
        ..
    } = row.basis;
    Cell::text(answers::response(
        locale,
        questionnaire,
        row.asked.question,
        response,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_said_only_where_it_does_not_point_at_one_person() {
        for (roles, said) in [
            ("it it it", vec!["it"]),
            ("it it sales sales", vec!["it", "sales"]),
            ("it it sales board", vec!["it"]),
            // The one who is left would be known.
            ("it it sales", vec![]),
            ("it it it sales sales board", vec!["it"]),
            ("it sales", vec![]),
        ] {
            let roles: Vec<RoleId> = roles.split(' ').map(Into::into).collect();
            let found = said_roles(&roles.iter().collect::<Vec<_>>());
            let found: Vec<_> = found.into_iter().map(RoleId::as_str).collect();
            assert_eq!(found, said, "{roles:?}");
        }
    }
}
