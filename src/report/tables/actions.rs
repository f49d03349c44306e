//! Everything that is proposed, in order; then the room's own actions; then what was decided about the rest.

use super::{Cell, Maker, Table, column, machine};
use crate::domain::assessment::{Decision, OwnAction, PlanEntry};
use crate::domain::id::RecommendationId;
use crate::domain::questionnaire::{Effort, Impact, Question, Recommendation};
use crate::domain::recommendations::{Ranked, Wave};
use crate::report::{Basis, json};
use crate::t;
use crate::wording::actions as words;

/// An action with what was decided about it.
struct Row<'a> {
    basis: Basis<'a>,
    id: &'a RecommendationId,
    entry: PlanEntry,
    /// The question it is about.
    question: Option<&'a Question>,
    /// What the questionnaire says; nothing about "establish the fact" and own actions.
    known: Option<&'a Recommendation>,
    /// Its place; none where it is not in the list.
    ranked: Option<&'a Ranked>,
    own: Option<&'a OwnAction>,
}

pub(super) fn table(basis: Basis<'_>) -> Table {
    let columns = [what(basis), why(basis), plan(basis)];
    let title = t!(basis.locale, "sheet-actions");
    Table::new("actions", title, columns.into_iter().flatten(), rows(basis))
}

fn rows(basis: Basis<'_>) -> Vec<Row<'_>> {
    let ranked = basis.ranked.iter().map(|own| Row {
        ranked: Some(own),
        ..Row::new(basis, &own.id, &own.question)
    });
    let own = basis.assessment.own_actions.iter().map(|own| Row {
        own: Some(own),
        ..Row::new(basis, &own.id, own.question.as_deref().unwrap_or_default())
    });
    let mut rows: Vec<_> = ranked.chain(own).collect();
    let is_there = |id: &RecommendationId| rows.iter().any(|row| row.id == id);
    let gone = basis.assessment.plan.keys().filter(|id| !is_there(id));
    let gone: Vec<_> = gone
        .map(|id| Row::new(basis, id, question_of(basis, id)))
        .collect();
    rows.extend(gone);
    rows
}

/// Id of the question that a recommendation belongs to; empty where the questionnaire does not know it.
fn question_of<'a>(basis: Basis<'a>, id: &'a str) -> &'a str {
    let known = basis.questionnaire.recommendation(id);
    let fact = id.strip_suffix("-fact").unwrap_or_default();
    known.map_or(fact, |(question, _)| question.id.as_str())
}

impl<'a> Row<'a> {
    fn new(basis: Basis<'a>, id: &'a RecommendationId, question: &str) -> Self {
        Self {
            basis,
            id,
            entry: basis.assessment.plan_entry(id),
            question: basis.questionnaire.question(question),
            known: basis.questionnaire.recommendation(id).map(|(_, own)| own),
            ranked: None,
            own: None,
        }
    }

    /// What it is called; its id where the questionnaire does not know it any more.
    fn title(&self) -> String {
        let locale = self.basis.locale;
        match (self.own, self.known, self.question) {
            (Some(own), ..) => own.title.clone(),
            (_, Some(known), _) => known.title.get(locale.lang()).into_owned(),
            (_, _, Some(question)) => t!(locale, "wording-fact-title", id = question.id.as_str()),
            _ => self.id.to_string(),
        }
    }

    fn text(&self) -> Cell {
        match (self.own, self.known) {
            (Some(own), _) => Cell::text(&own.text),
            (_, Some(known)) => Cell::text(known.text.get(self.basis.lang())),
            _ => Cell::Empty,
        }
    }

    /// A cell about its place in the list.
    fn ranked(&self, cell: impl FnOnce(&Ranked) -> Cell) -> Cell {
        self.ranked.map_or(Cell::Empty, cell)
    }
}

fn what(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column(
            "place",
            t!(locale, "report-col-place"),
            7,
            |row: &Row<'_>| row.ranked(|own| Cell::count(own.rank)),
        ),
        column("id", t!(locale, "sheet-id"), 13, |row| {
            Cell::text(row.id.as_str())
        }),
        machine("kind", |row| {
            Cell::text(match (row.own, row.known) {
                (Some(_), _) => "own",
                (_, Some(_)) => "recommendation",
                _ => "fact",
            })
        }),
        column("title", t!(locale, "report-col-action"), 48, |row| {
            Cell::text(row.title())
        }),
        column("text", t!(locale, "sheet-text"), 60, Row::text),
        column("question", t!(locale, "sheet-question-id"), 10, |row| {
            Cell::ids(row.question.map(|own| own.id.as_str()))
        }),
        column(
            "question_text",
            t!(locale, "report-col-question"),
            48,
            |row| {
                row.question.map_or(Cell::Empty, |own| {
                    Cell::text(own.text.get(row.basis.lang()))
                })
            },
        ),
        column("effort", t!(locale, "report-col-effort"), 11, |row| {
            row.ranked(|own| effort(row.basis, own.effort))
        }),
        column("impact", t!(locale, "report-col-impact"), 11, |row| {
            row.ranked(|own| impact(row.basis, own.impact))
        }),
        column("wave", t!(locale, "report-col-when"), 15, |row| {
            row.ranked(|own| wave(row.basis, own.wave))
        }),
        column("quick_win", t!(locale, "sheet-quick-win"), 18, |row| {
            row.ranked(|own| Cell::truth(row.basis, words::is_quick_win(own)))
        }),
    ]
}

fn why(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column("reason", t!(locale, "sheet-why"), 44, |row: &Row<'_>| {
            let Basis {
                locale,
                questionnaire,
                scores,
                ranked,
                ..
            } = row.basis;
            row.ranked(|own| Cell::text(words::reason(locale, questionnaire, scores, ranked, own)))
        }),
        column("priority", t!(locale, "sheet-priority"), 11, |row| {
            row.ranked(|own| Cell::score(Some(&own.priority)))
        }),
        column("tie_group", t!(locale, "sheet-tie-group"), 11, |row| {
            row.ranked(|own| Cell::count(own.tie_group))
        }),
        machine("caps", |row| {
            row.ranked(|own| Cell::truth(row.basis, own.factors.caps))
        }),
        column("gain", t!(locale, "sheet-gain"), 12, |row| {
            row.ranked(|own| Cell::score(own.gain.as_ref()))
        }),
        column("top5_share", t!(locale, "sheet-first-five"), 16, |row| {
            let share = |own: &Ranked| Some(row.basis.robustness?.share(&own.id));
            row.ranked(|own| Cell::share(share(own).as_ref()))
        }),
        machine("after", |row| {
            row.ranked(|own| Cell::ids(own.after.iter().map(RecommendationId::as_str)))
        }),
        column("after_places", t!(locale, "report-col-after"), 11, |row| {
            row.ranked(|own| Cell::text(words::after_places(row.basis.ranked, own).join(", ")))
        }),
        column("needs", t!(locale, "sheet-needs"), 18, |row| {
            row.ranked(|own| {
                let needs = own.needs.iter();
                let needs = needs.map(|own| format!("{} ≥ {}", own.question, own.at_least));
                Cell::text(needs.collect::<Vec<_>>().join(", "))
            })
        }),
        machine("unlocks", |row| {
            row.ranked(|own| Cell::ids(own.unlocks.iter().map(RecommendationId::as_str)))
        }),
    ]
}

fn plan(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column(
            "decision",
            t!(locale, "report-col-decision"),
            20,
            |row: &Row<'_>| {
                let plain = match &row.entry.decision {
                    Some(Decision::Rejected(_)) => Some(Decision::Rejected(String::new())),
                    other => other.clone(),
                };
                let key = plain.as_ref().map_or("open", json::decision);
                Cell::Term(key, words::decision(row.basis.locale, plain.as_ref()))
            },
        ),
        column(
            "decision_reason",
            t!(locale, "sheet-reason"),
            30,
            |row| match &row.entry.decision {
                Some(Decision::Rejected(reason)) => Cell::text(reason),
                _ => Cell::Empty,
            },
        ),
        column("owner", t!(locale, "report-col-owner"), 22, |row| {
            Cell::text(&row.entry.owner)
        }),
        column("usual_owner", t!(locale, "sheet-usual-owner"), 22, |row| {
            let owner = row.known.and_then(|own| own.owner.as_deref());
            let name = |own| row.basis.questionnaire.owner_name(own, row.basis.lang());
            owner.map_or(Cell::Empty, |own| Cell::text(name(own)))
        }),
        column("due", t!(locale, "report-col-due"), 12, |row| {
            Cell::date(row.entry.due)
        }),
        column("note", t!(locale, "report-col-note"), 48, |row| {
            Cell::text(&row.entry.note)
        }),
    ]
}

pub(in crate::report) fn effort(basis: Basis<'_>, effort: Effort) -> Cell {
    let key = match effort {
        Effort::S => "S",
        Effort::M => "M",
        Effort::L => "L",
    };
    Cell::Term(key, words::effort(basis.locale, effort))
}

pub(in crate::report) fn impact(basis: Basis<'_>, impact: Impact) -> Cell {
    let key = match impact {
        Impact::L => "L",
        Impact::M => "M",
        Impact::H => "H",
    };
    Cell::Term(key, words::impact(basis.locale, impact))
}

fn wave(basis: Basis<'_>, wave: Wave) -> Cell {
    let key = match wave {
        Wave::Now => "now",
        Wave::Next => "next",
        Wave::Later => "later",
    };
    Cell::Term(key, words::wave(basis.locale, wave))
}
