//! What stands on the scale for a score, its interval, its target and its level. Each has a shape of its own.

use super::palette::{INK, MUTED, PAPER, Palette};
use super::pen::{at, dashed, filled, hollow, line, outlined};
use super::picture::{Picture, Point};

/// Half the height of an interval.
const HALF: f64 = 5.0;

impl Palette {
    /// A score.
    pub fn dot(self, picture: &mut Picture, place: Point) {
        picture.circle(place, 6.0, outlined(self.accent, line(PAPER, 1.0)));
    }

    /// The interval of a score, around the height `y`.
    pub fn range(self, picture: &mut Picture, (from, to): (f64, f64), y: f64) {
        let look = outlined(self.tint(0.3), line(self.accent, 1.0));
        picture.rectangle(
            at(from, y - HALF),
            ((to - from).max(1.0), 2.0 * HALF),
            2.0,
            look,
        );
    }
}

/// What is possible where there is no score.
pub fn open_range(picture: &mut Picture, (from, to): (f64, f64), y: f64) {
    let look = hollow(dashed(MUTED, 1.2));
    let size = ((to - from).max(1.0), 2.0 * HALF);
    picture.rectangle(at(from, y - HALF), size, 2.0, look);
}

/// A target; [`within_target`] where a dot may stand in it.
pub fn target(picture: &mut Picture, place: Point) {
    within_target(picture, place, |_| {});
}

/// A target with what stands on its paper and below its outline.
pub fn within_target(picture: &mut Picture, place: Point, draw: impl FnOnce(&mut Picture)) {
    const SIZE: f64 = 8.5;
    let corners = vec![
        at(place.x, place.y - SIZE),
        at(place.x + SIZE, place.y),
        at(place.x, place.y + SIZE),
        at(place.x - SIZE, place.y),
    ];
    picture.polygon(corners.clone(), outlined(PAPER, line(PAPER, 3.0)));
    draw(picture);
    picture.polygon(corners, hollow(line(INK, 1.5)));
}

/// A level; full where an essential question holds it down.
pub fn level(picture: &mut Picture, place: Point, capped: bool) {
    const SIDE: f64 = 7.5;
    let corner = at(place.x - SIDE / 2.0, place.y - SIDE / 2.0);
    let look = if capped {
        filled(INK)
    } else {
        outlined(PAPER, line(INK, 1.5))
    };
    picture.rectangle(corner, (SIDE, SIDE), 0.0, look);
}
