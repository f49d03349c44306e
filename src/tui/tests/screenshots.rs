//! The pictures in the README, drawn from the program's own screens with the sample of `reifegrad demo`.
//!
//! `UPDATE_SCREENSHOTS=1 cargo test screenshots` draws them anew; without it this test says when they are stale.

use crate::cli::demo::sample;
use crate::tui::testing::{buffer, draw, keys, open_with};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use unicode_width::UnicodeWidthStr;

/// Width and height of a character in the picture.
const CELL: (usize, usize) = (9, 19);
/// Colours of the picture: text, background, and the terminal's own that the theme uses.
const TEXT: &str = "#1f2328";
const BACKGROUND: &str = "#ffffff";

fn colour(colour: Color) -> &'static str {
    match colour {
        Color::Blue => "#0550ae",
        Color::Green => "#116329",
        Color::Yellow => "#7d4e00",
        Color::Red => "#a40e26",
        Color::LightRed => "#c4511d",
        Color::Cyan => "#1b7c83",
        _ => TEXT,
    }
}

/// The screen as a picture.
fn svg(buffer: &Buffer, title: &str) -> String {
    let (columns, rows) = (
        usize::from(buffer.area.width),
        usize::from(buffer.area.height),
    );
    let (width, height) = ((columns + 2) * CELL.0, (rows + 1) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-label=\"{title}\">\n<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"{BACKGROUND}\" \
         stroke=\"#d0d7de\"/>\n<g font-family=\"'DejaVu Sans Mono', 'Cascadia Mono', Menlo, Consolas, monospace\" \
         font-size=\"15\" xml:space=\"preserve\">\n"
    );
    for (row, cells) in buffer.content.chunks(columns).enumerate() {
        for run in cells.chunk_by(|a, b| style(a) == style(b)) {
            let from = cells.element_offset(&run[0]).unwrap_or(0);
            draw_run(&mut svg, run, from, row);
        }
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

fn style(cell: &Cell) -> (Color, Modifier) {
    (cell.fg, cell.modifier)
}

fn draw_run(svg: &mut String, run: &[Cell], from: usize, row: usize) {
    let (x, y) = ((from + 1) * CELL.0, row * CELL.1 + CELL.1 / 2);
    let (fg, modifier) = style(&run[0]);
    let text: String = run.iter().map(Cell::symbol).collect();
    let width = run.len() * CELL.0;
    let reversed = modifier.contains(Modifier::REVERSED);
    if reversed {
        let fill = colour(fg);
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" fill=\"{fill}\"/>",
            CELL.1
        );
    }
    let words = text.trim();
    if words.is_empty() {
        return;
    }
    let blanks = text.width() - text.trim_start().width();
    let (x, width) = (x + blanks * CELL.0, words.width() * CELL.0);
    let fill = if reversed { BACKGROUND } else { colour(fg) };
    let weight = if modifier.contains(Modifier::BOLD) {
        " font-weight=\"bold\""
    } else {
        ""
    };
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{}\" textLength=\"{width}\" fill=\"{fill}\"{weight}>{words}</text>",
        y + CELL.1 - 5
    );
}

#[test]
fn screenshots_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/screenshots");
    for (name, language, size, typed, title) in [
        (
            "question",
            "en",
            (120, 36),
            "/P05<Enter>",
            "A question with its five levels, the outline and help",
        ),
        (
            "results",
            "en",
            (120, 36),
            "r",
            "Results as scores with intervals and targets",
        ),
        (
            "heat-map",
            "en",
            (120, 22),
            "r4",
            "Every question as a cell with its value",
        ),
        (
            "roadmap",
            "en",
            (120, 36),
            "a3",
            "Actions along the months, with the effort of each wave",
        ),
        (
            "actions",
            "de",
            (120, 36),
            "a",
            "Maßnahmen in ihrer Reihenfolge",
        ),
    ] {
        let mut model = open_with(language, sample(language));
        model.preferences.colours = true;
        draw(&mut model, size.0, size.1);
        keys(&mut model, typed);
        let picture = svg(&buffer(&model), title);
        let path = folder.join(format!("{name}.svg"));
        if std::env::var_os("UPDATE_SCREENSHOTS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &picture).unwrap();
        }
        let stale = fs::read_to_string(&path).unwrap_or_default() != picture;
        assert!(
            !stale,
            "{} is stale: UPDATE_SCREENSHOTS=1 cargo test screenshots",
            path.display()
        );
    }
}
