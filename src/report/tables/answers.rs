//! Every question with its answer. What `answer --from` reads stands in columns of the same names, written as it reads them.

use super::{Cell, Maker, Table, column, machine};
use crate::domain::assessment::{Answer, Evidence, Input, Response};
use crate::domain::id::OptionId;
use crate::domain::scoring::Agreement;
use crate::report::annex::{self, Entry};
use crate::report::{Asked, Basis, json};
use crate::t;
use crate::wording::figures::NONE;
use crate::wording::{agreement, answers};

/// A question with all that is known about it.
struct Row<'a> {
    basis: Basis<'a>,
    asked: Asked<'a>,
    answer: Answer,
    entry: Entry,
}

pub(super) fn table<'a>(basis: Basis<'a>) -> Table {
    let row = |asked: Asked<'a>| Row {
        basis,
        asked,
        answer: basis.assessment.answer(&asked.question.id),
        entry: annex::entry(basis, asked),
    };
    let columns = [question(basis), said(basis), figures(basis), votes(basis)];
    let title = t!(basis.locale, "sheet-answers");
    let rows = basis.questions().map(row);
    Table::new("answers", title, columns.into_iter().flatten(), rows)
}

fn question(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column("id", t!(locale, "sheet-id"), 10, |row| {
            Cell::text(&row.entry.id)
        }),
        machine("dimension", |row| {
            Cell::text(row.asked.dimension.id.as_str())
        }),
        column(
            "dimension_title",
            t!(locale, "report-col-dimension"),
            22,
            |row: &Row<'_>| Cell::text(row.asked.dimension.title.get(row.basis.lang())),
        ),
        column("text", t!(locale, "report-col-question"), 48, |row| {
            Cell::text(&row.entry.text)
        }),
        column("essential", t!(locale, "sheet-essential"), 14, |row| {
            Cell::truth(row.basis, row.entry.essential)
        }),
        column("weight", t!(locale, "sheet-weight"), 10, |row| {
            Cell::number(Some(&row.asked.question.weight))
        }),
    ]
}

fn said(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column("state", t!(locale, "sheet-state"), 15, |row: &Row<'_>| {
            Cell::Term(json::state(row.asked.score.state), row.entry.state.clone())
        }),
        machine("value", |row| {
            row.answer.agreed.as_ref().map_or(Cell::Empty, typed)
        }),
        column("answer", t!(locale, "sheet-answer"), 28, |row| {
            Cell::text(format!("{}{}", row.entry.answer, row.entry.free_text))
        }),
        column("meaning", t!(locale, "sheet-meaning"), 48, |row| {
            Cell::text(&row.entry.meaning)
        }),
        column("reason", t!(locale, "sheet-reason"), 30, |row| {
            Cell::text(&row.entry.reason)
        }),
        column("evidence", t!(locale, "report-col-evidence"), 24, |row| {
            row.answer.grade.map_or(Cell::Empty, |own| {
                Cell::Term(own.as_str(), answers::graded(row.basis.locale, Some(own)))
            })
        }),
        column("shown", t!(locale, "sheet-shown"), 36, |row| {
            let all: Vec<_> = row.answer.evidence.iter().map(shown).collect();
            Cell::text(all.join("\n"))
        }),
        column("note", t!(locale, "report-col-note"), 48, |row| {
            Cell::text(&row.answer.note)
        }),
    ]
}

fn figures(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column(
            "counted",
            t!(locale, "sheet-counted"),
            11,
            |row: &Row<'_>| Cell::number(row.asked.score.value.as_ref()),
        ),
        column("score", t!(locale, "report-col-score"), 9, |row| {
            Cell::score(row.asked.score.mapped.as_ref())
        }),
        column("low", t!(locale, "sheet-low"), 12, |row| {
            Cell::score(row.asked.score.interval.as_ref().map(|own| &own.low))
        }),
        column("high", t!(locale, "sheet-high"), 12, |row| {
            Cell::score(row.asked.score.interval.as_ref().map(|own| &own.high))
        }),
        column("target", t!(locale, "report-col-target"), 9, |row| {
            Cell::score(row.asked.score.target.as_ref())
        }),
        column("gap", t!(locale, "sheet-gap"), 11, |row| {
            Cell::score(row.asked.score.gap.as_ref())
        }),
        machine("provisional", |row| {
            Cell::truth(row.basis, row.asked.score.provisional)
        }),
        column("remark", t!(locale, "sheet-remark"), 20, |row| {
            Cell::text(&row.entry.remark)
        }),
    ]
}

fn votes(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column("votes", t!(locale, "report-col-votes"), 11, |row| {
            voted(row, |own| Cell::count(own.votes))
        }),
        column("spread", t!(locale, "report-col-spread"), 13, |row| {
            voted(row, |own| Cell::number(Some(&own.spread)))
        }),
        column("consensus", t!(locale, "report-col-consensus"), 12, |row| {
            // Two decimals, as people read it everywhere.
            voted(row, |own| {
                Cell::number(format!("{:.2}", own.consensus).parse().ok().as_ref())
            })
        }),
        column("advice", t!(locale, "report-col-advice"), 26, |row| {
            voted(row, |own| {
                Cell::text(agreement::advice(row.basis.locale, own.advice))
            })
        }),
        column("sources", t!(locale, "report-heading-sources"), 14, |row| {
            Cell::ids(row.entry.sources.iter().map(String::as_str))
        }),
    ]
}

/// A cell about the votes; empty below two, which would be somebody's.
fn voted(row: &Row<'_>, cell: impl FnOnce(&Agreement) -> Cell) -> Cell {
    let agreement = row.asked.score.agreement.as_ref();
    agreement
        .filter(|own| own.votes > 1)
        .map_or(Cell::Empty, cell)
}

/// A response as `answer` takes it.
pub(super) fn typed(response: &Response) -> Cell {
    match response {
        Response::Given(Input::Number(number)) => Cell::Number(number.clone()),
        Response::Given(Input::Options(ids)) if ids.is_empty() => Cell::text("none"),
        Response::Given(Input::Options(ids)) => {
            let ids: Vec<_> = ids.iter().map(OptionId::as_str).collect();
            Cell::text(ids.join(","))
        }
        Response::Given(Input::Text(text)) => Cell::text(text),
        Response::DontKnow => Cell::text("?"),
        // `answer` wants a reason.
        Response::NotApplicable(reason) if reason.trim().is_empty() => {
            Cell::text(format!("n/a:{NONE}"))
        }
        Response::NotApplicable(reason) => Cell::text(format!("n/a:{reason}")),
    }
}

/// `Visit log (https://example.org/visits, 2026-09-30)`
fn shown(evidence: &Evidence) -> String {
    let date = evidence.date.map(|date| date.to_string());
    let about: Vec<_> = [Some(evidence.link.clone()), date]
        .into_iter()
        .flatten()
        .filter(|own| !own.is_empty())
        .collect();
    match (evidence.title.trim(), about.join(", ")) {
        ("", about) => about,
        (title, about) if about.is_empty() => title.to_owned(),
        (title, about) => format!("{title} ({about})"),
    }
}
