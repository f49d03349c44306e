//! What things look like: styles by meaning, and glyphs.
//!
//! The terminal's own background and its 16 colours only, so that light and dark both work. Colour is an addition:
//! everything it says is also said by a word, a mark or an attribute.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;

/// Styles by meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    colours: bool,
    /// Marks and lines.
    pub glyphs: &'static Glyphs,
}

/// Marks and lines, each one column wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// Horizontal rule.
    pub rule: &'static str,
    /// Vertical rule between columns.
    pub bar: &'static str,
    /// From a trunk to a branch.
    pub branch: &'static str,
    /// From a trunk to its last branch.
    pub corner: &'static str,
    /// Points at what has the focus.
    pub pointer: &'static str,
    /// Something answered or switched on.
    pub done: &'static str,
    /// Scale mark.
    pub tick: &'static str,
    /// Extent of an interval.
    pub range: &'static str,
    /// Extent of an interval without a score.
    pub range_open: &'static str,
    /// A score.
    pub score: &'static str,
    /// A target.
    pub target: &'static str,
    /// A score at its target.
    pub reached: &'static str,
    /// Filled part of a progress bar.
    pub full: &'static str,
    /// Rest of a progress bar.
    pub empty: &'static str,
    /// More above.
    pub up: &'static str,
    /// More below.
    pub down: &'static str,
    /// Between parts of a line.
    pub dot: &'static str,
    /// Between the steps of a path.
    pub step: &'static str,
}

/// For terminals with a usual font.
pub static UNICODE: Glyphs = Glyphs {
    rule: "─",
    bar: "│",
    branch: "├",
    corner: "└",
    pointer: "›",
    done: "✓",
    tick: "│",
    range: "═",
    range_open: "┄",
    score: "●",
    target: "◊",
    reached: "◉",
    full: "▰",
    empty: "▱",
    up: "↑",
    down: "↓",
    dot: "·",
    step: "›",
};

/// For terminals that show nothing else, and for those whose fonts are narrow.
pub static ASCII: Glyphs = Glyphs {
    rule: "-",
    bar: "|",
    branch: "|",
    corner: "`",
    pointer: ">",
    done: "*",
    tick: "|",
    range: "=",
    range_open: "-",
    score: "o",
    target: "T",
    reached: "@",
    full: "#",
    empty: "-",
    up: "^",
    down: "v",
    dot: "-",
    step: ">",
};

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

impl Theme {
    /// A theme with or without colours, with or without glyphs beyond ASCII.
    pub fn new(colours: bool, ascii: bool) -> Self {
        Self {
            colours,
            glyphs: if ascii { &ASCII } else { &UNICODE },
        }
    }

    /// Lines around overlays.
    pub fn border(self) -> border::Set<'static> {
        if *self.glyphs == ASCII {
            ASCII_BORDER
        } else {
            border::PLAIN
        }
    }

    fn coloured(self, colour: Color) -> Style {
        if self.colours {
            Style::new().fg(colour)
        } else {
            Style::new()
        }
    }

    /// Headings and what is in focus as a whole.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What the next key acts on.
    pub fn focus(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Names of keys.
    pub fn key(self) -> Style {
        self.coloured(Color::Blue).add_modifier(Modifier::BOLD)
    }

    /// What was chosen or is in order.
    pub fn good(self) -> Style {
        self.coloured(Color::Green).add_modifier(Modifier::BOLD)
    }

    /// What asks for attention.
    pub fn warning(self) -> Style {
        self.coloured(Color::Yellow).add_modifier(Modifier::BOLD)
    }

    /// What went wrong.
    pub fn error(self) -> Style {
        self.coloured(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// A cell at `place` of `of` steps of a scale, the lowest at 0.
    pub fn heat(self, place: usize, of: usize) -> Style {
        let colours = [
            Color::Red,
            Color::LightRed,
            Color::Yellow,
            Color::Cyan,
            Color::Green,
        ];
        let last = of.saturating_sub(1).max(1);
        let colour = colours[(place.min(last) * (colours.len() - 1) + last / 2) / last];
        if self.colours {
            // Exchanged with the background, so that the text is readable on light and on dark terminals.
            self.coloured(colour).add_modifier(Modifier::REVERSED)
        } else {
            Style::new()
        }
    }

    /// Where text is typed.
    pub fn entry(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// Rules and other parts of the frame.
    pub fn frame(self) -> Style {
        Style::new()
    }
}
