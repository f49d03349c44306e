//! The radar: scores and targets of all dimensions on a wheel, for those who want the shape; figures stand beside it.
//!
//! Scores are joined by lines, targets are marks of their own, so that the picture reads without colour.

use super::columns::{Align, padded};
use super::groups::{Group, groups};
use super::profile::{MARGIN, legend, pointer};
use super::{Item, Page};
use crate::domain::number::Number;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::{pad, paragraph, wrap};
use crate::wording::figures;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::canvas::{Canvas, Context, Line as Stroke, Points};
use std::f64::consts::TAU;

/// Dimensions from which a wheel has a shape.
const LEAST: usize = 3;
/// Columns of a figure beside a title.
const FIGURE: usize = 7;
/// With fewer columns than this beside the wheel, it alone shows the targets.
const NARROW: u16 = 36;
/// Distance of the lowest level from the middle, so that spokes do not meet there.
const MIDDLE: f64 = 0.12;
/// Distance of the numbers from the middle; the highest level has 1.
const RIM: f64 = 1.16;

/// Columns of the wheel at the left of an area; none where there is no wheel.
pub fn width(work: &Work, area: Rect) -> u16 {
    if !has_wheel(work) {
        return 0;
    }
    (area.height * 2 + 6).min(area.width / 2)
}

/// Whether there are dimensions enough for a wheel.
pub fn has_wheel(work: &Work) -> bool {
    spokes(work).len() >= LEAST
}

/// The dimensions on the wheel, by their places: those with questions of their own.
fn spokes(work: &Work) -> Vec<usize> {
    let dimensions = work.questionnaire.dimensions.iter().enumerate();
    let own = dimensions.filter(|(_, own)| !own.questions.is_empty());
    own.map(|(place, _)| place).collect()
}

/// The spokes with their figures, in order.
fn on_wheel<'a>(model: &Model, work: &'a Work) -> Vec<Group<'a>> {
    let spokes = spokes(work);
    let mut all = groups(model, work);
    all.retain(|own| matches!(own.item, Item::Dimension(place) if spokes.contains(&place)));
    all
}

/// The dimensions beside the wheel.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let locale = &model.locale;
    let groups = on_wheel(model, work);
    let mut page = Page::default();
    if groups.len() < LEAST {
        let few = t!(locale, "results-radar-few", count = groups.len());
        page.text(vec![Line::default()]);
        page.text(paragraph(&few, area.width.min(79), 1, Style::new()));
        return page;
    }
    let number = groups.len().to_string().len() + 1;
    let shown = if area.width < NARROW { 1 } else { 2 };
    let title = usize::from(area.width).saturating_sub(MARGIN + number + shown * FIGURE + 1);
    let head = [t!(locale, "results-score"), t!(locale, "results-target")];
    let head = in_columns(&head, shown);
    let start = " ".repeat(MARGIN + number + title);
    page.text(vec![Line::from(format!("{start}{head}"))]);
    let loose = groups.len() * 2 + 6 <= usize::from(area.height);
    for (index, group) in groups.iter().enumerate() {
        if loose {
            page.text(vec![Line::default()]);
        }
        let focus = focus == Some(group.item);
        page.stop(
            group.item,
            row(model, index, group, focus, (number, title, shown)),
        );
    }
    page.text(vec![Line::default()]);
    page.text(legend(model, &without_ranges(groups), area.width));
    page
}

/// A wheel has no room for intervals.
fn without_ranges(mut groups: Vec<Group<'_>>) -> Vec<Group<'_>> {
    groups.retain(|group| group.mark.score.is_some());
    for group in &mut groups {
        group.mark.interval = None;
    }
    groups
}

/// The first of them, each at the right of its column.
fn in_columns(words: &[String; 2], shown: usize) -> String {
    let words = words.iter().take(shown);
    words
        .map(|word| padded(word, FIGURE, Align::Right))
        .collect()
}

/// Number, title, score and target; with the focus all of the title.
fn row(
    model: &Model,
    index: usize,
    group: &Group,
    focus: bool,
    (number, width, shown): (usize, usize, usize),
) -> Vec<Line<'static>> {
    let figures = [group.mark.score, group.mark.target];
    let figures = figures.map(|own| figures::score(&model.locale, own));
    let title = group.title.trim_start();
    let mut rows = if focus {
        wrap(title, u16::try_from(width).unwrap_or(u16::MAX)).into_iter()
    } else {
        vec![title.to_owned()].into_iter()
    };
    let style = if focus {
        model.theme().focus()
    } else {
        Style::new()
    };
    let first = rows.next().unwrap_or_default();
    let front = format!("{:<number$}", index + 1);
    let mut lines = vec![Line::from(vec![
        pointer(model, focus),
        Span::styled(front, model.theme().strong()),
        Span::styled(pad(&first, width), style),
        Span::raw(in_columns(&figures, shown)),
    ])];
    let start = " ".repeat(MARGIN + number);
    lines.extend(
        rows.map(|row| Line::from(vec![Span::raw(start.clone()), Span::styled(row, style)])),
    );
    lines
}

/// Draws the wheel.
pub fn wheel(model: &Model, work: &Work, frame: &mut Frame, area: Rect, focus: Option<Item>) {
    let groups = on_wheel(model, work);
    if area.is_empty() || groups.len() < LEAST {
        return;
    }
    let marker = if model.preferences.ascii {
        Marker::Dot
    } else {
        Marker::Braille
    };
    // A cell is about twice as high as it is wide: one unit is as long to the right as it is upwards.
    let (across, up) = (f64::from(area.width) / 2.0, f64::from(area.height));
    let unit = across.min(up) / (RIM * 1.08);
    let canvas = Canvas::default()
        .marker(marker)
        .x_bounds([-across / unit, across / unit])
        .y_bounds([-up / unit, up / unit])
        .paint(|context| {
            paint(
                context,
                model,
                work,
                &groups,
                focus,
                (area.height, 1.0 / unit),
            );
        });
    frame.render_widget(canvas, area);
}

fn paint(
    context: &mut Context<'_>,
    model: &Model,
    work: &Work,
    groups: &[Group],
    focus: Option<Item>,
    (height, column): (u16, f64),
) {
    let wheel = Wheel::new(work, groups.len());
    let theme = model.theme();
    let colour = |style: Style| style.fg.unwrap_or_default();
    if !model.preferences.ascii {
        let coords = wheel.grid(&rings(work, height));
        context.draw(&Points::new(&coords, colour(theme.frame())));
        context.layer();
    }
    let scores: Vec<_> = groups.iter().map(|own| own.mark.score).collect();
    for stroke in wheel.strokes(&scores) {
        context.draw(&Stroke::new(
            stroke.0.0,
            stroke.0.1,
            stroke.1.0,
            stroke.1.1,
            colour(theme.good()),
        ));
    }
    for (spoke, group) in groups.iter().enumerate() {
        let mut mark = |number: &Number, glyph: &'static str, style| {
            let (x, y) = wheel.point(spoke, wheel.radius(number));
            context.print(x, y, Span::styled(glyph, style));
        };
        let (score, target) = (group.mark.score, group.mark.target);
        if let Some(target) = target {
            mark(target, theme.glyphs.target, theme.key());
        }
        if let Some(score) = score {
            let glyphs = theme.glyphs;
            let glyph = if target == Some(score) {
                glyphs.reached
            } else {
                glyphs.score
            };
            mark(score, glyph, theme.strong());
        }
        let number = (spoke + 1).to_string();
        let (x, y) = wheel.point(spoke, RIM);
        // A text begins at its point; that of two digits is to stand around it.
        let x = if number.len() > 1 { x - column } else { x };
        let style = if focus == Some(group.item) {
            theme.focus()
        } else {
            theme.strong()
        };
        context.print(x, y, Span::styled(number, style));
    }
}

/// The levels that have a ring: all but the lowest where there is room, fewer on a small wheel.
fn rings(work: &Work, height: u16) -> Vec<&Number> {
    let step = match height {
        0..=13 => usize::MAX,
        14..=23 => 2,
        _ => 1,
    };
    let inner = work.questionnaire.levels.iter().skip(1).rev();
    inner.step_by(step).map(|level| &level.value).collect()
}

/// The scale on a number of spokes, the first pointing upwards.
struct Wheel {
    low: f64,
    high: f64,
    spokes: usize,
}

type Point = (f64, f64);

impl Wheel {
    fn new(work: &Work, spokes: usize) -> Self {
        let levels = &work.questionnaire.levels;
        let end = |level: Option<&crate::domain::questionnaire::Level>, otherwise| {
            level.map_or(otherwise, |own| own.value.to_f64())
        };
        Self {
            low: end(levels.first(), 0.0),
            high: end(levels.last(), 1.0),
            spokes,
        }
    }

    /// How far a number is from the middle; sums beyond the scale stand at its end.
    fn radius(&self, number: &Number) -> f64 {
        let width = self.high - self.low;
        let share = if width > 0.0 {
            (number.to_f64() - self.low) / width
        } else {
            1.0
        };
        MIDDLE + (1.0 - MIDDLE) * share.clamp(0.0, 1.0)
    }

    fn point(&self, spoke: usize, radius: f64) -> Point {
        let number = |own: usize| f64::from(u32::try_from(own).unwrap_or(u32::MAX));
        let (sine, cosine) = libm::sincos(number(spoke) / number(self.spokes) * TAU);
        (radius * sine, radius * cosine)
    }

    /// Dots from spoke to spoke on each ring, and along the spokes.
    fn grid(&self, rings: &[&Number]) -> Vec<Point> {
        let radii: Vec<f64> = rings.iter().map(|ring| self.radius(ring)).collect();
        let mut dots = Vec::new();
        for spoke in 0..self.spokes {
            for radius in &radii {
                dots.extend(dotted(
                    self.point(spoke, *radius),
                    self.point(spoke + 1, *radius),
                ));
            }
            dots.extend(dotted((0.0, 0.0), self.point(spoke, 1.0)));
        }
        dots
    }

    /// Lines between neighbours that both have a score.
    fn strokes(&self, scores: &[Option<&Number>]) -> Vec<(Point, Point)> {
        let points: Vec<_> = scores
            .iter()
            .enumerate()
            .map(|(spoke, score)| Some(self.point(spoke, self.radius((*score)?))))
            .collect();
        let next = points.iter().cycle().skip(1);
        points
            .iter()
            .zip(next)
            .filter_map(|(from, to)| Some(((*from)?, (*to)?)))
            .collect()
    }
}

/// Dots from one point towards another, about as close everywhere.
fn dotted(from: Point, to: Point) -> impl Iterator<Item = Point> {
    const GAP: f64 = 0.09;
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = libm::hypot(x, y);
    let steps = std::iter::successors(Some(0.0_f64), |at| Some(at + GAP));
    steps.take_while(move |at| *at < length).map(move |at| {
        let share = at / length;
        (from.0 + x * share, from.1 + y * share)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wheel(spokes: usize) -> Wheel {
        Wheel {
            low: 1.0,
            high: 5.0,
            spokes,
        }
    }

    fn near(left: Point, right: Point) -> bool {
        (left.0 - right.0).abs() < 1e-9 && (left.1 - right.1).abs() < 1e-9
    }

    #[test]
    fn the_first_spoke_points_upwards_and_the_others_follow_clockwise() {
        let wheel = wheel(4);
        assert!(near(wheel.point(0, 1.0), (0.0, 1.0)));
        assert!(near(wheel.point(1, 1.0), (1.0, 0.0)));
        assert!(near(wheel.point(2, 0.5), (0.0, -0.5)));
    }

    #[test]
    fn higher_scores_lie_further_out_and_none_outside() {
        let wheel = wheel(3);
        let radius = |number: u32| wheel.radius(&Number::from(number));
        assert!((radius(1) - MIDDLE).abs() < 1e-9);
        assert!((radius(5) - 1.0).abs() < 1e-9);
        assert!(radius(2) < radius(3));
        assert!((radius(9) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn what_has_no_score_leaves_a_gap() {
        let three = Number::from(3_u32);
        let all = [Some(&three); 5];
        assert_eq!(wheel(5).strokes(&all).len(), 5);
        let mut one_missing = all;
        one_missing[2] = None;
        assert_eq!(wheel(5).strokes(&one_missing).len(), 3);
    }
}
