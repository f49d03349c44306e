//! How a fault looks: the line it is in, the place underlined, what to do.

use super::fault::{Fault, Place, Severity};
use crate::i18n::Locale;
use crate::t;
use crate::wording::visible::visible;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// How faults are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// With colours (ANSI sequences).
    pub colour: bool,
    /// With box-drawing characters.
    pub unicode: bool,
    /// Columns there are.
    pub width: usize,
}

impl Default for Look {
    /// Plain ASCII, 100 columns.
    fn default() -> Self {
        Self {
            colour: false,
            unicode: false,
            width: 100,
        }
    }
}

/// Columns that the frame takes at the left of a quoted line.
const FRAME: usize = 10;
/// Narrowest excerpt that still shows anything.
const NARROWEST: usize = 30;

impl Fault {
    /// The fault with its line, as several lines of text without a last newline.
    pub fn render(&self, locale: &Locale, look: Look) -> String {
        let places = std::iter::once(&self.place).chain(self.further.iter().map(|own| &own.place));
        let (level, hint_name) = (self.level(locale), t!(locale, "check-word-help"));
        let title = level.primary_title(visible(&self.message.say(locale)).into_owned());
        let mut group = Group::with_title(title);
        group = quote(
            group,
            &self.place,
            AnnotationKind::Primary,
            self.label.as_ref().map(|label| label.say(locale)),
            look,
        );
        for label in &self.further {
            let message = label.message.say(locale);
            group = quote(
                group,
                &label.place,
                AnnotationKind::Context,
                Some(message),
                look,
            );
        }
        if let Some(hint) = &self.hint {
            let text = visible(&hint.say(locale)).into_owned();
            group = group.element(Level::HELP.with_name(hint_name).message(text));
        }
        let rendered = renderer(look).render(&[group]);
        places.fold(rendered, |rendered, place| {
            true_column(&rendered, place, look)
        })
    }

    /// The fault in one line: `path:line:column: message`.
    pub fn line(&self, locale: &Locale) -> String {
        let (line, column) = self.place.position();
        let path = self.place.source.path();
        let text = format!("{path}:{line}:{column}: {}", self.message.say(locale));
        visible(&text).into_owned()
    }

    fn level(&self, locale: &Locale) -> Level<'static> {
        match self.severity {
            Severity::Error => Level::ERROR.with_name(t!(locale, "check-word-error")),
            Severity::Warning => Level::WARNING.with_name(t!(locale, "check-word-warning")),
        }
    }
}

fn renderer(look: Look) -> Renderer {
    let renderer = if look.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let decor = if look.unicode {
        DecorStyle::Unicode
    } else {
        DecorStyle::Ascii
    };
    // The excerpt has been shortened already; the renderer must not do it again.
    renderer
        .decor_style(decor)
        .term_width(look.width.max(NARROWEST + FRAME) * 2)
}

/// Adds the path and the line of a place to a group.
fn quote<'a>(
    group: Group<'a>,
    place: &Place,
    kind: AnnotationKind,
    label: Option<String>,
    look: Look,
) -> Group<'a> {
    let path = visible(place.source.path()).into_owned();
    if place.source.text().is_empty() {
        return group.element(Origin::path(path));
    }
    let excerpt = Excerpt::new(place, look);
    let label = label.map(|label| visible(&label).into_owned());
    group.element(
        Snippet::source(excerpt.text)
            .path(path)
            .line_start(place.position().0)
            .annotation(kind.span(excerpt.span).label(label)),
    )
}

/// Puts the column of the file where the renderer counted that of a shortened line.
fn true_column(rendered: &str, place: &Place, look: Look) -> String {
    let (line, column) = place.position();
    let excerpt = Excerpt::new(place, look);
    let shown = excerpt.text[..excerpt.span.start].chars().count() + 1;
    let path = visible(place.source.path());
    rendered.replacen(
        &format!("{path}:{line}:{shown}"),
        &format!("{path}:{line}:{column}"),
        1,
    )
}

/// One line of a file as it may be shown, with the place in it.
#[derive(Debug, PartialEq, Eq)]
struct Excerpt {
    text: String,
    span: Range<usize>,
}

impl Excerpt {
    /// The first line of `place`, as much of it around its start as there is room for.
    fn new(place: &Place, look: Look) -> Self {
        let width = look.width.saturating_sub(FRAME).max(NARROWEST);
        let text = place.source.text();
        let (_, column) = place.position();
        let start = floor(text, place.span.start);
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let rest = &text[line_start..];
        let line = rest.split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let end = floor(text, place.span.end.max(start)).min(line_start + line.len());
        let marked = text.get(start..end).unwrap_or_default().chars().count();
        Self::cut(line, column - 1, marked.max(1), width)
    }

    /// `marked` characters from character `at` of a line, in at most `width` characters.
    fn cut(line: &str, at: usize, marked: usize, width: usize) -> Self {
        let fits = line.chars().nth(width).is_none();
        let from = if fits {
            0
        } else {
            at.saturating_sub(width / 3)
        };
        let mut rest = line.chars().skip(from);
        let mut piece = |length: usize| rest.by_ref().take(length).collect::<String>();
        let (before, marked) = (piece(at - from), piece(marked.min(width)));
        let after = piece(width.saturating_sub(at - from + marked.chars().count()));
        let cut = |there: bool| if there { "…" } else { "" };
        let mut text = format!("{}{}", cut(from > 0), visible(&before));
        let start = text.len();
        text.push_str(&visible(&marked));
        let span = start..text.len();
        text.push_str(&visible(&after));
        text.push_str(cut(rest.next().is_some()));
        Self { text, span }
    }
}

/// The nearest start of a character at or before `offset`.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Source;
    use crate::msg;

    fn fault(text: &str, span: Range<usize>) -> Fault {
        let place = Place::new(&Source::new("a.toml", text), span);
        Fault::error(place, msg!("check-id", id = "\u{1b}[31m"))
            .label(msg!("check-label-other"))
            .hint(msg!("check-id-hint"))
    }

    #[test]
    fn quotes_the_line_and_underlines_the_place() {
        let text = "format = 1\nid = \"ä\u{202e}\"\r\nx = 1\n";
        let fault = fault(text, 16..23).also(
            Place::new(&Source::new("a.toml", text), 0..6),
            msg!("check-label-other"),
        );
        let locale = Locale::new(&"de".into());
        insta::assert_snapshot!(fault.render(&locale, Look::default()));
        assert_eq!(
            fault.line(&locale),
            "a.toml:2:6: „␛[31m“ ist keine Kennung."
        );
    }

    #[test]
    fn shortens_long_lines_around_the_place() {
        let text = format!(
            "a = \"{}\", wrong = 1, \"{}\"",
            "x".repeat(500_000),
            "y".repeat(500_000)
        );
        let at = text.find("wrong").expect("it is there");
        let rendered = fault(&text, at..at + 5).render(&Locale::new(&"en".into()), Look::default());
        assert!(rendered.contains("a.toml:1:500009"), "{rendered}");
        assert!(rendered.contains("wrong = 1"), "{rendered}");
        assert!(
            rendered.lines().all(|line| line.chars().count() <= 104),
            "{rendered}"
        );
    }

    #[test]
    fn shows_any_place_of_any_text_without_panic() {
        for text in ["", "\n", "ä", "a\r\n", "日本\n\nb"] {
            for start in 0..text.len() + 2 {
                for end in start..text.len() + 2 {
                    for colour in [true, false] {
                        let look = Look {
                            colour,
                            unicode: true,
                            width: 0,
                        };
                        fault(text, start..end).render(&Locale::new(&"en".into()), look);
                    }
                }
            }
        }
    }
}
