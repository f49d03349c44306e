//! Where figures stand on the scale: an axis of some columns, and what is drawn along it.

use crate::domain::number::Number;
use crate::domain::scoring::Interval;
use crate::tui::theme::Theme;
use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

/// The scale over some columns.
#[derive(Debug)]
pub struct Axis {
    low: Number,
    high: Number,
    width: usize,
    ticks: Vec<Number>,
}

/// What is drawn along an axis; all of it on the questionnaire's scale.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'a> {
    /// None where nothing can be given.
    pub score: Option<&'a Number>,
    /// None where nothing applies.
    pub interval: Option<&'a Interval>,
    /// None without one.
    pub target: Option<&'a Number>,
}

impl Axis {
    /// An axis of at most `room` columns (one at least) with a tick at each of `ticks`, which rise; it reaches to the
    /// outermost of `also` where these lie outside, as sums do.
    pub fn new<'a>(
        ticks: Vec<Number>,
        also: impl Iterator<Item = &'a Number>,
        room: usize,
    ) -> Self {
        let ends = |own: &[Number]| own.first().cloned().zip(own.last().cloned());
        let (mut low, mut high) = ends(&ticks).unwrap_or((Number::ZERO, Number::ONE));
        for number in also {
            low = low.min(number.clone());
            high = high.max(number.clone());
        }
        let steps = ticks.len().saturating_sub(1).max(1);
        let room = room.max(1);
        let width = if room > steps {
            (room - 1) / steps * steps + 1
        } else {
            room
        };
        Self {
            low,
            high,
            width,
            ticks,
        }
    }

    /// Columns it takes.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The column of a number, from 0.
    pub fn place(&self, number: &Number) -> usize {
        if self.high <= self.low {
            return 0;
        }
        let share = (number - &self.low) / (&self.high - &self.low);
        let column = (share * Number::from(self.width - 1)).rounded(0);
        column.parse().unwrap_or(0).min(self.width - 1)
    }

    /// The words of `label` above the ticks, as far as they do not touch; `left` columns before the axis and
    /// `right` behind it may be used too. The first column is the one `left` before the axis.
    pub fn labels(
        &self,
        left: usize,
        right: usize,
        label: impl Fn(usize, &Number) -> String,
    ) -> String {
        let mut line = String::new();
        for (index, tick) in self.ticks.iter().enumerate() {
            let words = label(index, tick);
            let last = left + self.width + right;
            let start = (left + self.place(tick)).saturating_sub(words.width() / 2);
            let start = start
                .min(last.saturating_sub(words.width()))
                .max(left.min(1));
            let used = line.width();
            if start > used || (used == 0 && words.width() <= last) {
                line.push_str(&" ".repeat(start - used));
                line.push_str(&words);
            }
        }
        line
    }

    /// The widest words that all fit above their ticks without touching.
    pub fn spacing(&self) -> usize {
        let places: Vec<usize> = self.ticks.iter().map(|tick| self.place(tick)).collect();
        places
            .windows(2)
            .map(|two| two[1] - two[0])
            .min()
            .unwrap_or(self.width)
            .saturating_sub(2)
    }

    /// The axis with its ticks and `mark` on it.
    pub fn draw(&self, mark: Mark<'_>, theme: Theme) -> Vec<Span<'static>> {
        let glyphs = theme.glyphs;
        let mut cells = vec![(" ", Style::new()); self.width];
        for tick in &self.ticks {
            cells[self.place(tick)] = (glyphs.tick, theme.frame());
        }
        if let Some(interval) = mark.interval {
            let range = if mark.score.is_some() {
                glyphs.range
            } else {
                glyphs.range_open
            };
            for cell in &mut cells[self.place(&interval.low)..=self.place(&interval.high)] {
                *cell = (range, Style::new());
            }
        }
        let target = mark.target.map(|target| self.place(target));
        let score = mark.score.map(|score| self.place(score));
        if let Some(place) = target {
            cells[place] = (glyphs.target, theme.key());
        }
        if let Some(place) = score {
            let both = target == score;
            cells[place] = if both {
                (glyphs.reached, theme.good())
            } else {
                (glyphs.score, theme.strong())
            };
        }
        cells
            .chunk_by(|left, right| left.1 == right.1)
            .map(run)
            .collect()
    }
}

fn run(cells: &[(&'static str, Style)]) -> Span<'static> {
    let text: String = cells.iter().map(|(glyph, _)| *glyph).collect();
    Span::styled(text, cells[0].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels() -> Vec<Number> {
        (1..=5_u32).map(Number::from).collect()
    }

    fn drawn(
        axis: &Axis,
        score: Option<&str>,
        ends: Option<(&str, &str)>,
        target: Option<&str>,
    ) -> String {
        let number = |text: &str| text.parse::<Number>().expect("a number");
        let (score, target) = (score.map(number), target.map(number));
        let interval = ends.map(|(low, high)| Interval {
            low: number(low),
            high: number(high),
        });
        let mark = Mark {
            score: score.as_ref(),
            interval: interval.as_ref(),
            target: target.as_ref(),
        };
        let spans = axis.draw(mark, Theme::new(false, true));
        spans.iter().map(|span| span.content.as_ref()).collect()
    }

    #[test]
    fn marks_stand_where_their_numbers_are_on_the_scale() {
        let axis = Axis::new(levels(), [].into_iter(), 18);
        assert_eq!(axis.width(), 17);
        assert_eq!(
            axis.labels(0, 0, |_, tick| tick.to_decimal()),
            "1   2   3   4   5"
        );
        assert_eq!(drawn(&axis, None, None, None), "|   |   |   |   |");
        assert_eq!(
            drawn(&axis, Some("2.5"), Some(("1.75", "3")), Some("4")),
            "|  ===o==   T   |"
        );
        assert_eq!(
            drawn(&axis, Some("5"), Some(("4.5", "5")), Some("5")),
            "|   |   |   | ==@"
        );
    }

    #[test]
    fn without_a_score_the_interval_is_drawn_open_and_nothing_stands_at_the_lowest_value() {
        let axis = Axis::new(levels(), [].into_iter(), 17);
        assert_eq!(
            drawn(&axis, None, Some(("2", "4")), None),
            "|   ---------   |"
        );
        assert_eq!(
            drawn(&axis, None, Some(("1", "5")), Some("3")),
            "--------T--------"
        );
    }

    #[test]
    fn an_axis_reaches_as_far_as_sums_do() {
        let twelve = Number::from(12_u32);
        let axis = Axis::new(
            vec![Number::ZERO, Number::from(3_u32)],
            [&twelve].into_iter(),
            13,
        );
        assert_eq!(axis.place(&twelve), 12);
        assert_eq!(axis.labels(0, 0, |_, tick| tick.to_decimal()), "0  3");
    }

    #[test]
    fn one_level_or_one_column_is_enough() {
        let axis = Axis::new(vec![Number::ONE], [].into_iter(), 0);
        assert_eq!(drawn(&axis, Some("1"), Some(("1", "1")), Some("1")), "@");
        let axis = Axis::new(Vec::new(), [].into_iter(), 3);
        assert_eq!(drawn(&axis, None, None, None), "   ");
    }

    #[test]
    fn labels_that_would_touch_are_left_out() {
        let axis = Axis::new(levels(), [].into_iter(), 17);
        let names = |_: usize, tick: &Number| format!("{tick} Name");
        assert_eq!(axis.labels(3, 3, names), " 1 Name 3 Name  5 Name");
    }
}
