//! Figures of dimensions, of the groups of lenses, and of the whole where the questionnaire defines that.

use super::{Cell, Maker, Table, column, machine};
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Dimension, LensItem};
use crate::domain::scoring::{DimensionScore, Interval, LensItemScore, QuestionScore, State};
use crate::report::Basis;
use crate::t;
use crate::wording::figures;

/// What a row is about.
enum About<'a> {
    Dimension(
        &'a Dimension,
        &'a DimensionScore,
        Option<&'a DimensionScore>,
    ),
    LensItem(&'a str, &'a LensItem, &'a LensItemScore),
    Whole,
}

struct Row<'a> {
    basis: Basis<'a>,
    about: About<'a>,
}

pub(super) fn table(basis: Basis<'_>) -> Table {
    let columns = [names(basis), figures(basis), level(basis), after(basis)];
    let title = t!(basis.locale, "sheet-scores");
    let rows = all(basis).into_iter().map(|about| Row { basis, about });
    Table::new("scores", title, columns.into_iter().flatten(), rows)
}

/// The dimensions come first, so that a chart can show them.
fn all(basis: Basis<'_>) -> Vec<About<'_>> {
    let after = |place: usize| basis.after.and_then(|own| own.dimensions.get(place));
    let dimension = |(place, (own, score))| About::Dimension(own, score, after(place));
    let dimensions = basis.dimensions().enumerate().map(dimension);
    let lenses = basis.questionnaire.lenses.iter().zip(&basis.scores.lenses);
    let items = lenses.flat_map(|(lens, score)| {
        let items = lens.items.iter().zip(&score.items);
        items.map(|(own, score)| About::LensItem(lens.id.as_str(), own, score))
    });
    let whole = (basis.questionnaire.score).map(|_| About::Whole);
    dimensions.chain(items).chain(whole).collect()
}

fn names(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column(
            "id",
            t!(locale, "sheet-id"),
            16,
            |row: &Row<'_>| match &row.about {
                About::Dimension(own, ..) => Cell::text(own.id.as_str()),
                About::LensItem(lens, own, _) => Cell::text(format!("{lens}/{}", own.id)),
                About::Whole => Cell::text(row.basis.questionnaire.id.as_str()),
            },
        ),
        column("kind", t!(locale, "sheet-kind"), 14, |row| {
            let locale = row.basis.locale;
            match &row.about {
                About::Dimension(..) => Cell::Term("dimension", t!(locale, "report-col-dimension")),
                About::LensItem(..) => Cell::Term("lens", t!(locale, "sheet-lens")),
                About::Whole => Cell::Term("whole", t!(locale, "sheet-whole")),
            }
        }),
        column("title", t!(locale, "sheet-title"), 44, |row| {
            let lang = row.basis.lang();
            match &row.about {
                About::Dimension(own, ..) => Cell::text(own.title.get(lang)),
                About::LensItem(_, own, _) => Cell::text(own.title.get(lang)),
                About::Whole => Cell::text(row.basis.questionnaire.title.get(lang)),
            }
        }),
        column("parent", t!(locale, "sheet-parent"), 14, |row| {
            match &row.about {
                About::Dimension(own, ..) => Cell::ids(own.parent.as_deref()),
                _ => Cell::Empty,
            }
        }),
    ]
}

fn figures(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column(
            "score",
            t!(locale, "report-col-score"),
            9,
            |row: &Row<'_>| Cell::score(row.score()),
        ),
        column("low", t!(locale, "sheet-low"), 12, |row| {
            Cell::score(row.interval().map(|own| &own.low))
        }),
        column("high", t!(locale, "sheet-high"), 12, |row| {
            Cell::score(row.interval().map(|own| &own.high))
        }),
        column("target", t!(locale, "report-col-target"), 9, |row| {
            Cell::score(row.dimension().and_then(|own| own.target.as_ref()))
        }),
        column("gap", t!(locale, "sheet-gap"), 11, |row| {
            Cell::score(row.dimension().and_then(|own| own.gap.as_ref()))
        }),
        column("coverage", t!(locale, "report-col-coverage"), 12, |row| {
            Cell::share(row.coverage())
        }),
        machine("rateable", |row| {
            row.dimension()
                .map_or(Cell::Empty, |own| Cell::truth(row.basis, own.rateable))
        }),
        column("questions", t!(locale, "sheet-questions"), 10, |row| {
            row.dimension()
                .map_or(Cell::Empty, |own| Cell::count(own.questions.len()))
        }),
        column("answered", t!(locale, "sheet-answered"), 13, |row| {
            row.dimension()
                .map_or(Cell::Empty, |own| Cell::count(answered(own)))
        }),
    ]
}

fn level(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column(
            "level",
            t!(locale, "report-col-level"),
            9,
            |row: &Row<'_>| Cell::number(row.dimension().and_then(|own| own.level.as_ref())),
        ),
        column("level_name", t!(locale, "sheet-level-name"), 24, |row| {
            row.dimension()
                .map_or(Cell::Empty, |own| named(row.basis, own))
        }),
        machine("level_provisional", |row| {
            row.dimension().map_or(Cell::Empty, |own| {
                Cell::truth(row.basis, own.level_provisional)
            })
        }),
        column("capped_by", t!(locale, "report-col-capped-by"), 20, |row| {
            row.dimension().map_or(Cell::Empty, |own| {
                Cell::ids(own.capped_by.iter().map(QuestionId::as_str))
            })
        }),
    ]
}

/// What the accepted actions would change.
fn after(Basis { locale, .. }: Basis<'_>) -> Vec<Maker<Row<'_>>> {
    vec![
        column(
            "score_after",
            t!(locale, "report-col-score-then"),
            12,
            |row: &Row<'_>| Cell::score(row.after().and_then(|own| own.score.as_ref())),
        ),
        column(
            "level_after",
            t!(locale, "report-col-level-then"),
            12,
            |row| Cell::number(row.after().and_then(|own| own.level.as_ref())),
        ),
    ]
}

impl Row<'_> {
    fn dimension(&self) -> Option<&DimensionScore> {
        match self.about {
            About::Dimension(_, own, _) => Some(own),
            _ => None,
        }
    }

    fn after(&self) -> Option<&DimensionScore> {
        match self.about {
            About::Dimension(_, _, after) => after,
            _ => None,
        }
    }

    fn score(&self) -> Option<&Number> {
        match self.about {
            About::Dimension(_, own, _) => own.score.as_ref(),
            About::LensItem(_, _, own) => own.score.as_ref(),
            About::Whole => self.basis.scores.score.as_ref(),
        }
    }

    fn interval(&self) -> Option<&Interval> {
        match self.about {
            About::Dimension(_, own, _) => own.interval.as_ref(),
            About::LensItem(_, _, own) => own.interval.as_ref(),
            About::Whole => self.basis.scores.interval.as_ref(),
        }
    }

    fn coverage(&self) -> Option<&Number> {
        match self.about {
            About::Dimension(_, own, _) => own.coverage.as_ref(),
            About::LensItem(_, _, own) => own.coverage.as_ref(),
            About::Whole => self.basis.scores.coverage.as_ref(),
        }
    }
}

fn answered(score: &DimensionScore) -> usize {
    let is_answered = |own: &&QuestionScore| own.state == State::Answered;
    score.questions.iter().filter(is_answered).count()
}

/// The level in words; nothing where there is none.
fn named(basis: Basis<'_>, score: &DimensionScore) -> Cell {
    match score.level {
        Some(_) => Cell::text(figures::level(basis.locale, basis.questionnaire, score)),
        None => Cell::Empty,
    }
}
