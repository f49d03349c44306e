//! What marks mean, below a picture.

use super::palette::MUTED;
use super::pen::{MARGIN, Set, WIDTH, at, base};
use super::picture::{Picture, Point};
use super::text::{Font, SMALL, plain, regular};

const FONT: Font = regular(SMALL);
/// Room of a mark.
const MARK: f64 = 26.0;
/// Between words and the next mark.
const GAP: f64 = 18.0;
const ROW: f64 = 20.0;

/// Draws a mark around a place.
type Mark<'a> = Box<dyn Fn(&mut Picture, Point) + 'a>;

/// Marks with their words.
#[derive(Default)]
pub struct Legend<'a>(Vec<(Mark<'a>, String)>);

impl<'a> Legend<'a> {
    /// Adds a mark if it is to be `seen`.
    pub fn add(&mut self, seen: bool, words: &str, mark: impl Fn(&mut Picture, Point) + 'a) {
        if seen {
            self.0.push((Box::new(mark), plain(words)));
        }
    }

    /// Draws all of it from `top` on; where it ends.
    pub fn draw(&self, picture: &mut Picture, top: f64) -> f64 {
        let (mut x, mut y) = (MARGIN, top + ROW / 2.0);
        for (mark, words) in &self.0 {
            let room = WIDTH - MARGIN - x - MARK;
            if FONT.width(words) > room && x > MARGIN {
                (x, y) = (MARGIN, y + ROW);
            }
            mark(picture, at(x + MARK / 2.0 - 3.0, y));
            let words = FONT.shortened(words, WIDTH - MARGIN - x - MARK);
            picture.text(
                &words,
                Set::new(x + MARK, base(y, FONT), FONT).coloured(MUTED),
            );
            x += MARK + FONT.width(&words) + GAP;
        }
        y + ROW / 2.0
    }
}
