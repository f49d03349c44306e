//! Pages as pictures: what a reader sees. `UPDATE_SCREENSHOTS=1` writes those of the README anew, to be looked at.

use crate::source;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use std::fs;
use std::io::Cursor;

/// The reports of the sample as PDF.
const SAMPLES: [&str; 2] = ["en/report.pdf", "de/summary.pdf"];
/// Pages in the README: sample, page from 0, picture.
const SHOWN: [(&str, usize, &str); 2] = [
    ("de/summary.pdf", 0, "report-summary.png"),
    ("en/report.pdf", 2, "report-page.png"),
];
/// No ink at the sides nor above and below, in points.
const MARGINS: (usize, usize) = (50, 24);
/// Least part of a page with ink, from the first line to the last, but for the last page.
const LEAST: f64 = 0.3;
/// Most that pictures of one page may differ on average, of 255: processors round differently.
const MOST: f64 = 2.0;

/// The pages of a file with so many pixels a point.
fn pictures(file: &str, scale: f32) -> Vec<Pixmap> {
    let bytes = fs::read(source::root().join("docs/sample").join(file)).expect("a sample");
    let pdf = Pdf::new(bytes).expect("it is a PDF");
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let (cache, interpreter) = (RenderCache::new(), InterpreterSettings::default());
    let pages = pdf.pages().iter();
    pages
        .map(|page| render(page, &cache, &interpreter, &settings))
        .collect()
}

/// Where there is ink: columns and rows.
fn ink(page: &Pixmap) -> (Vec<usize>, Vec<usize>) {
    let width = usize::from(page.width());
    let inked = page.data().iter().enumerate();
    let inked = inked.filter(|(_, own)| own.r.min(own.g).min(own.b) < 200);
    let (mut columns, mut rows) = (vec![false; width], vec![false; page.height().into()]);
    for (at, _) in inked {
        columns[at % width] = true;
        rows[at / width] = true;
    }
    let places = |all: Vec<bool>| (0..all.len()).filter(|own| all[*own]).collect();
    (places(columns), places(rows))
}

#[test]
fn no_page_has_ink_in_its_margins_or_is_nearly_empty() {
    for file in SAMPLES {
        let pages = pictures(file, 1.0);
        for (number, page) in pages.iter().enumerate() {
            let (columns, rows) = ink(page);
            let within = |ink: &[usize], margin: usize, size: u16| {
                let size = usize::from(size);
                ink.iter().all(|own| (margin..size - margin).contains(own))
            };
            assert!(
                within(&columns, MARGINS.0, page.width()),
                "{file}, page {}",
                number + 1
            );
            assert!(
                within(&rows, MARGINS.1, page.height()),
                "{file}, page {}",
                number + 1
            );
            // Without the title above and the number below.
            let (top, bottom) = (60, usize::from(page.height()) - 54);
            let text: Vec<_> = rows
                .into_iter()
                .filter(|row| (top..bottom).contains(row))
                .collect();
            let extent = text
                .last()
                .zip(text.first())
                .map_or(0, |(last, first)| last - first);
            #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
            let share = extent as f64 / (bottom - top) as f64;
            let is_last = number + 1 == pages.len();
            assert!(
                share > LEAST || is_last,
                "{file}, page {}: {share}",
                number + 1
            );
        }
    }
}

#[test]
fn the_pages_in_the_readme_are_those_of_the_sample() {
    for (file, page, picture) in SHOWN {
        let page = pictures(file, 1.25).swap_remove(page);
        let path = source::root().join("docs/screenshots").join(picture);
        if std::env::var_os("UPDATE_SCREENSHOTS").is_some() {
            fs::write(&path, page.clone().into_png().expect("a picture")).unwrap();
        }
        let kept = fs::read(&path).unwrap_or_default();
        let kept = Pixmap::from_png(Cursor::new(kept)).expect("a picture");
        let (kept, page) = (kept.data_as_u8_slice(), page.data_as_u8_slice());
        assert_eq!(kept.len(), page.len(), "{picture} is stale");
        let differences = kept
            .iter()
            .zip(page)
            .map(|(a, b)| f64::from(a.abs_diff(*b)));
        #[expect(clippy::cast_precision_loss, reason = "some millions")]
        let mean = differences.sum::<f64>() / page.len() as f64;
        assert!(mean < MOST, "{picture} is stale: {mean}");
    }
}
