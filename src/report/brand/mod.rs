//! How an organisation wants its reports to look.

mod logo;

pub use logo::{LogoFault, MAX_LOGO};

/// Branding of reports, from the settings of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    /// Who hands the report over, such as the consultancy.
    pub organisation: Option<String>,
    /// Colour of headings and charts.
    pub colour: Option<Colour>,
    /// Picture at the top.
    pub logo: Option<Logo>,
    /// Text at the foot of every page.
    pub footer: Option<String>,
}

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

/// A picture, as it lies in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// How it is stored.
    pub kind: LogoKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Kinds of pictures a logo can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// Pixels.
    Png,
    /// Shapes. Harmless: it was checked when it was read.
    Svg,
}
