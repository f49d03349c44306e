//! The heat map: every question as a cell with its id and value, a row for each dimension. The number says what the
//! colour says; what has no value has a mark instead, and no colour.

use super::Drawn;
use super::legend::Legend;
use super::palette::{INK, MUTED, PAPER, Palette, RULE, SHADE, upon};
use super::pen::{MARGIN, Set, WIDTH, at, base, count, dashed, hollow, line, outlined};
use super::picture::{Anchor, Look, Picture, Point};
use super::text::{Font, SIZE, SMALL, bold, plain, regular};
use super::words;
use crate::domain::number::Number;
use crate::domain::questionnaire::Dimension;
use crate::domain::scoring::{DimensionScore, QuestionScore, State};
use crate::report::brand::Colour;
use crate::report::{Basis, profile};
use crate::t;
use crate::wording::{answers, figures};

/// Where the scores of dimensions end.
const SCORES: f64 = 246.0;
/// Where the cells begin.
const CELLS: f64 = 262.0;
/// Between cells.
const GAP: f64 = 3.0;
/// Widest and narrowest cell with its gap.
const WIDEST: f64 = 88.0;
const NARROWEST: f64 = 44.0;
const INDENT: f64 = 12.0;
/// With more lines of cells than this, each is as low as can be.
const MANY: usize = 20;

/// How high cells are, and what stands in them.
#[derive(Clone, Copy)]
struct Size {
    height: f64,
    id: Font,
    value: Font,
    /// Most lines of a title.
    title: usize,
}

const ROOMY: Size = Size {
    height: 34.0,
    id: regular(10.0),
    value: bold(14.0),
    title: 2,
};
const TIGHT: Size = Size {
    height: 28.0,
    id: regular(9.0),
    value: bold(13.0),
    title: 1,
};

/// A dimension with the questions that are asked.
struct Row<'a> {
    dimension: &'a Dimension,
    score: &'a DimensionScore,
    asked: Vec<&'a QuestionScore>,
}

/// The map.
struct Map<'a> {
    basis: Basis<'a>,
    palette: Palette,
    rows: Vec<Row<'a>>,
    /// Width of a cell with its gap.
    cell: f64,
    /// Cells beside each other.
    across: usize,
    size: Size,
}

/// The chart; none while nothing is answered.
pub(super) fn draw(basis: Basis<'_>) -> Option<Drawn> {
    let map = Map::new(basis);
    words::anything_answered(basis).then(|| Drawn {
        title: t!(basis.locale, "chart-heat-map-title"),
        description: map.description(),
        picture: map.picture(),
    })
}

impl<'a> Map<'a> {
    fn new(basis: Basis<'a>) -> Self {
        let rows: Vec<_> = basis.dimensions().map(row).collect();
        let most = rows.iter().map(|row| row.asked.len()).max().unwrap_or(0);
        let room = WIDTH - MARGIN + GAP - CELLS;
        let even = room / count(most.max(1));
        let cell = even.clamp(NARROWEST, WIDEST);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few cells"
        )]
        let across = (room / cell + 0.001) as usize;
        let across = across.max(1);
        let lines = rows.iter().map(|row| row.asked.len().div_ceil(across));
        let is_tight = lines.sum::<usize>() > MANY;
        Self {
            basis,
            palette: Palette::new(basis.brand),
            rows,
            cell,
            across,
            size: if is_tight { TIGHT } else { ROOMY },
        }
    }

    fn picture(&self) -> Picture {
        let mut picture = Picture::new();
        let head = t!(self.basis.locale, "report-col-score");
        let mut y = MARGIN + 18.0;
        let set = Set::new(SCORES, y - 6.0, regular(SMALL)).anchored(Anchor::End);
        picture.text(&head, set.coloured(MUTED));
        for row in &self.rows {
            y = self.draw_row(&mut picture, row, y);
        }
        let end = self.legend().draw(&mut picture, y + 8.0);
        picture.ended(end + MARGIN - 4.0)
    }

    /// Title, score and cells; where the next row begins.
    fn draw_row(&self, picture: &mut Picture, row: &Row<'_>, top: f64) -> f64 {
        let lines = row.asked.len().div_ceil(self.across);
        let (font, first, height) = match lines {
            0 => (bold(SIZE), 22.0, 22.0),
            lines => {
                let height = (self.size.height + GAP) * count(lines) + 4.0;
                (regular(SIZE), self.size.height, height)
            }
        };
        self.draw_title(picture, row, font, top + first / 2.0);
        for (place, question) in row.asked.iter().enumerate() {
            let (column, line) = (count(place % self.across), count(place / self.across));
            let y = top + line * (self.size.height + GAP);
            let corner = at(CELLS + column * self.cell, y);
            self.draw_cell(picture, question, corner, self.caps(question));
        }
        top + height
    }

    /// Title and score of a dimension; the title has one line where no cells stand beside it.
    fn draw_title(&self, picture: &mut Picture, row: &Row<'_>, font: Font, middle: f64) {
        let depth = count(profile::depth(self.basis, row.score));
        let indent = (depth * INDENT).min(4.0 * INDENT);
        let title = plain(&row.dimension.title.get(self.basis.lang()));
        let most = if row.asked.is_empty() {
            1
        } else {
            self.size.title
        };
        let title = font.wrapped(&title, SCORES - 40.0 - MARGIN - indent, most);
        picture.lines_around(&title, middle, Set::new(MARGIN + indent, middle, font));
        let score = figures::score(self.basis.locale, row.score.score.as_ref());
        let set = Set::new(SCORES, base(middle, bold(SIZE)), bold(SIZE));
        picture.text(&score, set.anchored(Anchor::End));
    }

    fn draw_cell(&self, picture: &mut Picture, own: &QuestionScore, corner: Point, caps: bool) {
        let (width, middle) = (self.cell - GAP, corner.x + (self.cell - GAP) / 2.0);
        let colour = self.draw_ground(picture, own, corner, (width, self.size.height));
        if caps {
            let edge = at(corner.x + 1.25, corner.y + 1.25);
            let look = hollow(line(INK, 2.5));
            picture.rectangle(edge, (width - 2.5, self.size.height - 2.5), 3.0, look);
        }
        let id = self.size.id.shortened(&plain(&own.id), width - 8.0);
        let above = Set::new(middle, corner.y + 0.37 * self.size.height, self.size.id)
            .anchored(Anchor::Middle);
        picture.text(&id, above.coloured(colour));
        let words = self.size.value.shortened(&self.words(own), width - 4.0);
        let below = Set::new(middle, corner.y + 0.83 * self.size.height, self.size.value)
            .anchored(Anchor::Middle);
        picture.text(&words, below.coloured(colour));
    }

    /// What lies behind a cell; the colour of its text.
    fn draw_ground(
        &self,
        picture: &mut Picture,
        own: &QuestionScore,
        corner: Point,
        size: (f64, f64),
    ) -> Colour {
        let (look, colour) = match (own.state, &own.mapped) {
            (State::Answered, Some(value)) => {
                let heat = self.heat(value);
                (outlined(heat, line(RULE, 0.75)), upon(heat))
            }
            (state, _) => (ground(state), MUTED),
        };
        picture.rectangle(corner, size, 3.0, look);
        colour
    }

    /// The colour of a value.
    fn heat(&self, value: &Number) -> Colour {
        let levels = &self.basis.questionnaire.levels;
        let ends = levels.first().zip(levels.last());
        let (low, high) = ends.map_or((0.0, 1.0), |(low, high)| {
            (low.value.to_f64(), high.value.to_f64())
        });
        let share = (value.to_f64() - low) / (high - low).max(f64::MIN_POSITIVE);
        self.palette.heat(share)
    }

    /// The value, or a mark for why there is none.
    fn words(&self, own: &QuestionScore) -> String {
        let missing = if own.provisional { "*" } else { "" };
        match (own.state, &own.mapped) {
            (State::Answered, Some(value)) => {
                let value = figures::value(self.basis.locale, Some(value));
                format!("{value}{missing}")
            }
            (state, _) => mark(state).to_owned(),
        }
    }

    /// Whether a question holds a level down, that of its dimension or of one above.
    fn caps(&self, question: &QuestionScore) -> bool {
        let mut rows = self.rows.iter();
        rows.any(|row| row.score.capped_by.contains(&question.id))
    }

    fn cells(&self) -> impl Iterator<Item = &QuestionScore> {
        self.rows.iter().flat_map(|row| row.asked.iter().copied())
    }

    fn count(&self, state: State) -> usize {
        self.cells().filter(|own| own.state == state).count()
    }

    fn legend(&self) -> Legend<'_> {
        let (locale, mut legend) = (self.basis.locale, Legend::default());
        for level in &self.basis.questionnaire.levels {
            let name = level.name.get(self.basis.lang());
            let (heat, digits) = (self.heat(&level.value), locale.number(&level.value));
            let look = outlined(heat, line(RULE, 0.75));
            legend.add(true, &name, move |picture, place| {
                swatch(picture, place, look, (&digits, upon(heat)));
            });
        }
        for state in [State::DontKnow, State::NotApplicable, State::Open] {
            let words = answers::state(locale, state);
            legend.add(self.count(state) > 0, &words, move |picture, place| {
                swatch(picture, place, ground(state), (mark(state), MUTED));
            });
        }
        let is_text = |own: &QuestionScore| own.state == State::Answered && own.mapped.is_none();
        legend.add(
            self.cells().any(is_text),
            &t!(locale, "chart-text"),
            |picture, place| {
                swatch(
                    picture,
                    place,
                    ground(State::Answered),
                    (mark(State::Answered), MUTED),
                );
            },
        );
        let caps = self.cells().any(|own| self.caps(own));
        legend.add(caps, &t!(locale, "chart-caps"), |picture, place| {
            swatch(picture, place, outlined(PAPER, line(INK, 2.5)), ("", INK));
        });
        let missing = self.cells().any(|own| own.provisional);
        legend.add(
            missing,
            &t!(locale, "report-provisional"),
            |picture, place| {
                let set = Set::new(place.x, base(place.y, bold(SIZE)), bold(SIZE))
                    .anchored(Anchor::Middle);
                picture.text("*", set);
            },
        );
        legend
    }

    fn description(&self) -> String {
        let shown = t!(
            self.basis.locale,
            "chart-heat-map-description",
            count = self.cells().count(),
            scale = words::scale(self.basis)
        );
        let states = t!(
            self.basis.locale,
            "chart-heat-map-states",
            answered = self.count(State::Answered),
            unknown = self.count(State::DontKnow),
            inapplicable = self.count(State::NotApplicable),
            open = self.count(State::Open)
        );
        words::sentences([shown, states, words::held_down(self.basis)])
    }
}

fn row<'a>((dimension, score): (&'a Dimension, &'a DimensionScore)) -> Row<'a> {
    let asked = score.questions.iter();
    Row {
        dimension,
        score,
        asked: asked.filter(|own| own.state != State::Hidden).collect(),
    }
}

/// Behind what has no value.
fn ground(state: State) -> Look {
    match state {
        State::Open => outlined(PAPER, dashed(RULE, 1.0)),
        State::DontKnow => outlined(PAPER, dashed(MUTED, 1.2)),
        _ => outlined(SHADE, line(RULE, 0.75)),
    }
}

/// Stands for a value that is not there.
fn mark(state: State) -> &'static str {
    match state {
        State::DontKnow => "?",
        State::NotApplicable => "×",
        State::Answered => "T",
        State::Open | State::Hidden => "–",
    }
}

/// A small cell for the legend.
fn swatch(picture: &mut Picture, place: Point, look: Look, (words, colour): (&str, Colour)) {
    let font = bold(SMALL);
    picture.rectangle(at(place.x - 10.0, place.y - 8.0), (20.0, 16.0), 3.0, look);
    if font.width(words) < 18.0 {
        let set = Set::new(place.x, base(place.y, font), font).anchored(Anchor::Middle);
        picture.text(words, set.coloured(colour));
    }
}
