//! The roadmap: what is done when, in three waves, a bar for each action along the months.

use super::Drawn;
use super::legend::Legend;
use super::palette::{MUTED, RULE, SHADE};
use super::pen::{MARGIN, Set, WIDTH, at, base, filled, line};
use super::picture::{Anchor, Picture};
use super::text::{Font, SIZE, SMALL, bold, plain, regular};
use super::{badge, words};
use crate::domain::assessment::Decision;
use crate::domain::recommendations::{Ranked, Wave};
use crate::domain::sorting;
use crate::report::Basis;
use crate::t;
use crate::wording::actions;
use std::cmp::Reverse;

/// Where the months begin and end.
const MONTHS: (f64, f64) = (404.0, WIDTH - MARGIN - 4.0);
/// Where titles begin and end.
const TITLES: (f64, f64) = (MARGIN + 34.0, MONTHS.0 - 16.0);
/// Months with a number.
const TICKS: [u32; 7] = [0, 3, 6, 9, 12, 18, 24];
/// Most actions of a wave that are shown.
const MOST: usize = 8;
const HEAD: f64 = 26.0;
const BAR: f64 = 12.0;
const TITLE: Font = regular(12.0);
const NOTE: Font = regular(SMALL);

/// The actions of a wave.
struct Group<'a> {
    wave: Wave,
    /// Those shown, in order, each with the lines of its title.
    shown: Vec<(&'a Ranked, Vec<String>)>,
    all: usize,
    accepted: usize,
}

/// The chart; none without actions.
pub(super) fn draw(basis: Basis<'_>) -> Option<Drawn> {
    let groups = Wave::ALL.map(|wave| group(basis, wave));
    (!basis.ranked.is_empty()).then(|| Drawn {
        title: t!(basis.locale, "chart-roadmap-title"),
        description: description(basis, &groups),
        picture: picture(basis, &groups),
    })
}

/// A wave; where it holds too much, what is accepted comes first.
fn group(basis: Basis<'_>, wave: Wave) -> Group<'_> {
    let mut own: Vec<_> = basis.ranked.iter().filter(|own| own.wave == wave).collect();
    let is_accepted = |own: &&Ranked| badge::decision(basis, own) == Some(&Decision::Accepted);
    let (all, accepted) = (own.len(), own.iter().copied().filter(is_accepted).count());
    sorting::by_key(&mut own, |own| Reverse(is_accepted(own)));
    own.truncate(MOST);
    sorting::by_key(&mut own, |own| own.rank);
    let shown = own.into_iter().map(|own| {
        let title = plain(&actions::title(basis.locale, basis.questionnaire, own));
        (own, TITLE.wrapped(&title, TITLES.1 - TITLES.0, 2))
    });
    Group {
        wave,
        shown: shown.collect(),
        all,
        accepted,
    }
}

/// Where a month stands.
fn x(month: u32) -> f64 {
    let (left, right) = MONTHS;
    left + f64::from(month) / f64::from(Wave::Later.months().1) * (right - left)
}

fn row_height(title: &[String]) -> f64 {
    TITLE.height(title).max(18.0) + 8.0
}

impl Group<'_> {
    fn height(&self) -> f64 {
        let rows: f64 = self.shown.iter().map(|(_, title)| row_height(title)).sum();
        let more = if self.all > self.shown.len() {
            20.0
        } else {
            0.0
        };
        HEAD + rows + more + 8.0
    }

    fn draw(&self, picture: &mut Picture, basis: Basis<'_>, top: f64) {
        let (from, to) = self.wave.months();
        let size = (x(to) - x(from), self.height());
        picture.rectangle(at(x(from), top), size, 0.0, filled(SHADE));
        picture.rule(MARGIN, WIDTH - MARGIN, top, line(RULE, 0.75));
        self.draw_head(picture, basis, top + HEAD / 2.0 + 2.0);
        let mut y = top + HEAD;
        for (ranked, title) in &self.shown {
            let height = row_height(title);
            draw_row(picture, basis, (ranked, title), y + height / 2.0);
            y += height;
        }
        let more = self.all - self.shown.len();
        if more > 0 {
            let words = t!(basis.locale, "chart-more", count = more);
            let set = Set::new(TITLES.0, base(y + 10.0, NOTE), NOTE);
            picture.text(
                &NOTE.shortened(&words, TITLES.1 - TITLES.0),
                set.coloured(MUTED),
            );
        }
    }

    /// Name of the wave, and how much of it is accepted.
    fn draw_head(&self, picture: &mut Picture, basis: Basis<'_>, middle: f64) {
        let font = bold(SIZE);
        let name = actions::horizon(basis.locale, self.wave);
        let name = font.shortened(&name, TITLES.1 - MARGIN);
        picture.text(&name, Set::new(MARGIN, base(middle, font), font));
    }
}

/// Number, title and bar of an action.
fn draw_row(
    picture: &mut Picture,
    basis: Basis<'_>,
    (ranked, title): (&Ranked, &[String]),
    middle: f64,
) {
    badge::draw(picture, basis, ranked, at(MARGIN + 13.0, middle));
    picture.lines_around(title, middle, Set::new(TITLES.0, middle, TITLE));
    let (from, to) = ranked.months(basis.questionnaire);
    let (left, right) = (x(from), x(to).max(x(from) + 6.0));
    let look = badge::look(basis, badge::decision(basis, ranked));
    let corner = at(left, middle - BAR / 2.0);
    picture.rectangle(corner, (right - left, BAR), 3.0, look);
    draw_after(picture, basis, ranked, (left, right), middle);
}

/// What an action waits for, behind its bar or before it.
fn draw_after(
    picture: &mut Picture,
    basis: Basis<'_>,
    ranked: &Ranked,
    (left, right): (f64, f64),
    middle: f64,
) {
    let places = actions::after_places(basis.ranked, ranked);
    if places.is_empty() {
        return;
    }
    let words = t!(basis.locale, "chart-after", places = places.join(", "));
    let width = NOTE.width(&words);
    let y = base(middle, NOTE);
    let set = if right + 6.0 + width <= MONTHS.1 {
        Set::new(right + 6.0, y, NOTE)
    } else if left - 6.0 - width >= MONTHS.0 {
        Set::new(left - 6.0, y, NOTE).anchored(Anchor::End)
    } else {
        return;
    };
    picture.text(&words, set.coloured(MUTED));
}

fn picture(basis: Basis<'_>, groups: &[Group<'_>]) -> Picture {
    let mut picture = Picture::new();
    let top = MARGIN + 18.0;
    let shown = || groups.iter().filter(|group| group.all > 0);
    let bottom = top + shown().map(Group::height).sum::<f64>();
    months(&mut picture, basis, top);
    for wave in [Wave::Next, Wave::Later] {
        let x = x(wave.months().0);
        picture.line(at(x, top), at(x, bottom), line(RULE, 1.0));
    }
    let mut y = top;
    for group in shown() {
        group.draw(&mut picture, basis, y);
        y += group.height();
    }
    picture.rule(MARGIN, WIDTH - MARGIN, bottom, line(RULE, 0.75));
    let mut legend = Legend::default();
    badge::explain(&mut legend, basis);
    let end = legend.draw(&mut picture, bottom + 8.0);
    picture.ended(end + MARGIN - 4.0)
}

/// The months above the bars.
fn months(picture: &mut Picture, basis: Basis<'_>, top: f64) {
    let label = t!(basis.locale, "chart-months");
    let set = |x: f64| Set::new(x, top - 7.0, NOTE).coloured(MUTED);
    picture.text(&label, set(MONTHS.0 - 14.0).anchored(Anchor::End));
    for month in TICKS {
        picture.text(&month.to_string(), set(x(month)).anchored(Anchor::Middle));
        picture.line(at(x(month), top - 3.0), at(x(month), top), line(RULE, 1.0));
    }
}

fn description(basis: Basis<'_>, groups: &[Group<'_>]) -> String {
    let shown = t!(
        basis.locale,
        "chart-roadmap-description",
        count = basis.ranked.len()
    );
    let waves = groups.iter().filter(|group| group.all > 0).map(|group| {
        t!(
            basis.locale,
            "chart-roadmap-wave",
            wave = actions::wave(basis.locale, group.wave),
            count = group.all,
            accepted = group.accepted
        )
    });
    let waves: Vec<_> = waves.collect();
    words::sentences([shown, waves.join(" ")])
}
