//! The number of an action, with what was decided about it.

use super::legend::Legend;
use super::palette::{INK, MUTED, PAPER, Palette, upon};
use super::pen::{Set, at, base, dashed, filled, line, outlined};
use super::picture::{Anchor, Look, Picture, Point};
use super::text::{SMALL, bold};
use crate::domain::assessment::Decision;
use crate::domain::recommendations::Ranked;
use crate::report::Basis;
use crate::wording::actions;

/// Room of a badge with its gap.
pub const STEP: (f64, f64) = (30.0, 24.0);

/// What was decided about an action.
pub fn decision<'a>(basis: Basis<'a>, ranked: &Ranked) -> Option<&'a Decision> {
    basis.assessment.plan.get(&ranked.id)?.decision.as_ref()
}

/// How an action is drawn: full where it is accepted, broken where it was put off.
pub fn look(basis: Basis<'_>, decision: Option<&Decision>) -> Look {
    let accent = Palette::new(basis.brand).accent;
    match decision {
        Some(Decision::Accepted) => filled(accent),
        Some(Decision::Deferred) => outlined(PAPER, dashed(MUTED, 1.2)),
        _ => outlined(PAPER, line(accent, 1.5)),
    }
}

/// The number of an action around a place.
pub fn draw(picture: &mut Picture, basis: Basis<'_>, ranked: &Ranked, place: Point) {
    let look = look(basis, decision(basis, ranked));
    shape(picture, place, look);
    let font = bold(SMALL);
    let set = Set::new(place.x, base(place.y, font), font).anchored(Anchor::Middle);
    let colour = look.fill.map_or(INK, upon);
    picture.text(&ranked.rank.to_string(), set.coloured(colour));
}

fn shape(picture: &mut Picture, place: Point, look: Look) {
    picture.rectangle(at(place.x - 13.0, place.y - 10.0), (26.0, 20.0), 10.0, look);
}

/// What the looks mean, those that occur.
pub fn explain<'a>(legend: &mut Legend<'a>, basis: Basis<'a>) {
    for own in [Some(Decision::Accepted), None, Some(Decision::Deferred)] {
        let is = |ranked: &Ranked| decision(basis, ranked) == own.as_ref();
        let words = actions::decision(basis.locale, own.as_ref());
        let look = look(basis, own.as_ref());
        legend.add(
            basis.ranked.iter().any(is),
            &words,
            move |picture, place| {
                picture.rectangle(at(place.x - 11.0, place.y - 7.0), (22.0, 14.0), 7.0, look);
            },
        );
    }
}
