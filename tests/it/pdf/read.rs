//! Just enough of a PDF reader to check what a PDF says and what it would do.

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::hayro_syntax::Pdf;
use hayro::hayro_interpret::hayro_syntax::object::{
    Dict, MaybeRef, Name, Object, Stream, String as Text,
};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};

/// Margins that no letter may begin in, at the sides and above and below, in points.
const MARGINS: (f64, f64) = (56.0, 28.0);
/// Types of actions that only show another place of the file or follow a link.
const HARMLESS: [&str; 2] = ["GoTo", "URI"];

/// What a file says.
pub struct File {
    pub pages: usize,
    /// All letters in the order they are drawn, without spaces.
    pub text: String,
    /// Titles of all bookmarks.
    pub outline: Vec<String>,
    /// Where links lead.
    pub addresses: Vec<String>,
    /// What its pictures show, for those who cannot see them.
    pub descriptions: Vec<String>,
    /// The natural language that it names.
    pub language: String,
    /// What it says about itself, as XML.
    pub metadata: String,
    /// What it would do.
    actions: Vec<String>,
    /// Letters outside of the margins.
    outside: String,
    /// Fonts without their letters.
    fonts_elsewhere: Vec<String>,
    tagged: bool,
}

impl File {
    /// Reads all of a file.
    pub fn read(bytes: Vec<u8>) -> Self {
        let pdf = Pdf::new(bytes).expect("it is a PDF");
        let mut letters = Letters::default();
        let cache = InterpreterCache::new();
        for page in pdf.pages().iter() {
            let (width, height) = page.render_dimensions();
            letters.page = Rect::new(0.0, 0.0, width.into(), height.into());
            let settings = InterpreterSettings::default();
            let mut context =
                Context::new(Affine::IDENTITY, letters.page, &cache, pdf.xref(), settings);
            interpret_page(page, &mut context, &mut letters);
        }
        let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).expect("a root");
        let mut file = Self {
            pages: pdf.pages().len(),
            text: letters.text,
            outline: Vec::new(),
            addresses: Vec::new(),
            descriptions: Vec::new(),
            language: text_of(&root, "Lang"),
            metadata: metadata(&root),
            actions: Vec::new(),
            outside: letters.outside,
            fonts_elsewhere: Vec::new(),
            tagged: root.contains_key("StructTreeRoot"),
        };
        file.add_outline(&root);
        for object in pdf.objects() {
            file.look_at(&object);
        }
        file
    }

    /// Asserts that `text` is there, wherever lines and pages end.
    pub fn assert_says(&self, text: &str) {
        let text = without_spaces(text);
        assert!(
            self.text.contains(&text),
            "“{text}” is not in:\n{}",
            self.text
        );
    }

    /// Asserts that it does nothing but show itself and follow links to the web and to mail addresses.
    pub fn assert_harmless(&self) {
        assert_eq!(self.actions, Vec::<String>::new());
        for address in &self.addresses {
            let is_allowed = ["http://", "https://", "mailto:"]
                .iter()
                .any(|scheme| address.starts_with(scheme));
            assert!(is_allowed, "{address}");
        }
        assert_eq!(self.outside, "", "letters outside of the margins");
        assert_eq!(self.fonts_elsewhere, Vec::<String>::new());
        assert!(self.tagged);
    }

    fn add_outline(&mut self, root: &Dict<'_>) {
        fn first<'a>(dict: &Dict<'a>) -> Option<Dict<'a>> {
            dict.get("First")
        }
        let mut open: Vec<_> = root
            .get("Outlines")
            .and_then(|outlines| first(&outlines))
            .into_iter()
            .collect();
        while let Some(item) = open.pop() {
            self.outline.push(text_of(&item, "Title"));
            open.extend(item.get("Next"));
            open.extend(first(&item));
        }
    }

    fn look_at(&mut self, object: &Object<'_>) {
        match object {
            Object::Dict(dict) => self.look_at_dict(dict),
            Object::Stream(stream) => self.look_at_dict(stream.dict()),
            Object::Array(array) => array
                .iter::<Object<'_>>()
                .for_each(|object| self.look_at(&object)),
            _ => {}
        }
    }

    fn look_at_dict(&mut self, dict: &Dict<'_>) {
        for key in [
            "JS",
            "JavaScript",
            "AA",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA",
            "AcroForm",
            "OpenAction",
        ] {
            if dict.contains_key(key) {
                self.actions.push(key.to_owned());
            }
        }
        let name = |key: &str| {
            dict.get::<Name<'_>>(key)
                .map(|name| name.as_str().to_owned())
        };
        let is_action = name("Type").as_deref() == Some("Action") || dict.contains_key("URI");
        if let Some(action) = name("S").filter(|_| is_action) {
            if action == "URI" {
                let address = text_of(dict, "URI");
                if !self.addresses.contains(&address) {
                    self.addresses.push(address);
                }
            }
            self.actions
                .extend(Some(action).filter(|action| !HARMLESS.contains(&action.as_str())));
        }
        if name("Type").as_deref() == Some("FontDescriptor")
            && !["FontFile2", "FontFile3"]
                .iter()
                .any(|key| dict.contains_key(key))
        {
            self.fonts_elsewhere.extend(name("FontName"));
        }
        if dict.contains_key("Alt") {
            self.descriptions.push(text_of(dict, "Alt"));
        }
        // What is referred to is looked at as an object of its own.
        for (_, value) in dict.entries() {
            if let MaybeRef::NotRef(value) = value {
                self.look_at(&value);
            }
        }
    }
}

fn metadata(root: &Dict<'_>) -> String {
    let stream: Stream<'_> = root.get("Metadata").expect("metadata");
    let bytes = stream.decoded().expect("it can be unpacked");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A text of a dictionary: in UTF-16 where it says so, else in ASCII.
fn text_of(dict: &Dict<'_>, key: &str) -> String {
    let text: Text<'_> = dict.get(key).expect("a text");
    match text.as_bytes() {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<_> = rest
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16_lossy(&units)
        }
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn without_spaces(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !"\u{200b}\u{ad}".contains(*c))
        .collect()
}

/// Collects letters.
#[derive(Default)]
struct Letters {
    text: String,
    page: Rect,
    outside: String,
}

impl Device<'_> for Letters {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => '\u{fffd}'.to_string(),
        };
        let text = without_spaces(&text);
        let place = transform * glyph_transform * Point::ORIGIN;
        if !text.is_empty() && !self.page.inset((-MARGINS.0, -MARGINS.1)).contains(place) {
            self.outside.push_str(&text);
        }
        self.text.push_str(&text);
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
