//! The letters of the report: which there are and how wide they are.

use std::borrow::Cow;
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;

/// Source Sans 3: upright, italic, semibold, semibold italic.
static FILES: [&[u8]; 4] = [
    include_bytes!("../../../reports/fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../../../reports/fonts/SourceSans3_400Regular_Italic.ttf"),
    include_bytes!("../../../reports/fonts/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../../../reports/fonts/SourceSans3_600SemiBold_Italic.ttf"),
];

/// Stands for a character that the typeface does not have.
pub const MISSING: char = '\u{25a1}';

/// Read once, when the first PDF is made.
pub static TYPEFACE: LazyLock<Typeface> = LazyLock::new(Typeface::read);

/// All faces.
pub struct Typeface {
    /// What they are called.
    pub book: LazyHash<FontBook>,
    /// Themselves.
    pub fonts: Vec<Font>,
    upright: FontInstance,
}

impl Typeface {
    fn read() -> Self {
        let files = FILES.iter().map(|file| Bytes::new(*file));
        let fonts: Vec<_> = files.flat_map(Font::iter).collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        let upright = fonts[0].clone().instantiate(
            FontVariant::default(),
            Abs::pt(10.0),
            &FontVariations::default(),
        );
        Self {
            book,
            fonts,
            upright,
        }
    }

    /// Whether every face can show `c`. Characters for private use may not stand in an archive.
    fn has(&self, c: char) -> bool {
        let code = u32::from(c);
        let mut fonts = self.fonts.iter();
        c != '\u{feff}' && !is_private(c) && fonts.all(|font| font.info().coverage.contains(code))
    }

    /// The characters of `text` that cannot be shown.
    pub fn lacking(&self, text: &str) -> impl Iterator<Item = char> {
        text.chars()
            .filter(|&c| !c.is_ascii() && is_shown(c) && !self.has(c))
    }

    /// `text` with [`MISSING`] for what cannot be shown, and without what would not be seen anyway.
    pub fn displayable<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let shown = text.chars().filter_map(|c| match c {
            c if c.is_ascii() || c == BREAK || self.has(c) => Some(c),
            c => is_shown(c).then_some(MISSING),
        });
        Cow::Owned(shown.collect())
    }

    /// How wide `text` is, in widths of an em.
    pub fn width(&self, text: &str) -> f64 {
        text.chars().map(|c| self.advance(c)).sum()
    }

    fn advance(&self, c: char) -> f64 {
        let glyph = self.upright.ttf().glyph_index(c);
        let advance = glyph.and_then(|glyph| self.upright.x_advance(glyph.0));
        advance.map_or(0.0, typst::layout::Em::get)
    }
}

/// A place where a line may end, seen by nobody.
pub const BREAK: char = '\u{200b}';

/// Whether `c` is to be seen: not a line's end, a joiner or a sign that only chooses between shapes.
fn is_shown(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{ad}' | BREAK..='\u{200d}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}
