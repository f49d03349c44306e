//! How reports of a workspace look: its settings, and the picture they name.

use crate::format::{Faults, settings};
use crate::i18n::Locale;
use crate::report::brand::{Brand, Colour, Logo, LogoFault, MAX_LOGO};
use crate::t;
use crate::wording::visible::visible;
use crate::workspace::error::shown;
use crate::workspace::read::read;
use crate::workspace::settings::Settled;
use crate::workspace::{Error, Workspace};
use std::path::{Path, PathBuf};

/// How reports look, and why without the logo that was wanted.
#[derive(Debug, Default)]
pub struct Branding {
    /// How they look.
    pub brand: Brand,
    /// Why they do without the logo.
    pub fault: Option<NoLogo>,
    /// What is wrong with the settings, and left out.
    pub faults: Faults,
}

impl Branding {
    /// Sentences for people about what reports do without.
    pub fn told(&self, locale: &Locale) -> Vec<String> {
        let faults = self.faults.iter().map(|fault| {
            let fault = fault.line(locale);
            t!(locale, "desk-no-setting", fault = fault)
        });
        let logo = self.fault.iter().map(|fault| fault.message(locale));
        faults.chain(logo).collect()
    }
}

/// Why reports do without the logo that the settings name.
#[derive(Debug)]
pub struct NoLogo {
    /// Its file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with the file of a logo.
#[derive(Debug)]
pub enum Why {
    /// A link leads out of the workspace.
    Outside,
    /// It cannot be read.
    Unread(Box<Error>),
    /// It cannot be a logo.
    Fault(LogoFault),
}

/// How reports of this workspace look. Neither faulty settings nor a broken picture keep a report from being written.
///
/// # Errors
/// When the settings cannot be read.
pub fn branding(workspace: &Workspace) -> Result<Branding, Error> {
    let Settled { value, faults } = workspace.read_settings()?;
    let own = value.branding;
    let found = own.logo.as_ref().map(|name| logo(workspace.root(), name));
    let (logo, fault) = match found.transpose() {
        Ok(logo) => (logo, None),
        Err(fault) => (None, Some(fault)),
    };
    let settings::Branding {
        organisation,
        colour,
        footer,
        ..
    } = own;
    let brand = Brand {
        organisation,
        colour: colour.map(|[red, green, blue]| Colour { red, green, blue }),
        logo,
        footer,
    };
    Ok(Branding {
        brand,
        fault,
        faults,
    })
}

/// The picture `name` in the folder `root`.
fn logo(root: &Path, name: &str) -> Result<Logo, NoLogo> {
    let path = root.join(name);
    let read = || {
        let is_inside = match (root.canonicalize(), path.canonicalize()) {
            (Ok(root), Ok(real)) => real.starts_with(root),
            // Reading says what is wrong.
            _ => true,
        };
        if !is_inside {
            return Err(Why::Outside);
        }
        let bytes = read(&path).map_err(|error| Why::Unread(error.into()))?;
        Logo::new(bytes).map_err(Why::Fault)
    };
    let found = read();
    found.map_err(|why| NoLogo { path, why })
}

impl NoLogo {
    /// The sentence for people.
    pub fn message(&self, locale: &Locale) -> String {
        let path = shown(&self.path);
        let why = match &self.why {
            Why::Outside => t!(locale, "desk-logo-outside"),
            Why::Unread(error) => error.message(locale),
            Why::Fault(LogoFault::TooLarge) => t!(locale, "desk-logo-large", most = MAX_LOGO >> 20),
            Why::Fault(LogoFault::TooMuch) => t!(locale, "desk-logo-much"),
            Why::Fault(LogoFault::NoPicture) => t!(locale, "desk-logo-none"),
            Why::Fault(LogoFault::Forbidden(what)) => {
                let what = visible(what).into_owned();
                t!(locale, "desk-logo-forbidden", what = what)
            }
        };
        t!(locale, "desk-no-logo", path = path, why = why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg'/>";

    fn with(settings: &str, prepare: impl FnOnce(&Path)) -> Branding {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::named(folder.path()).unwrap();
        fs::write(workspace.settings(), settings).unwrap();
        prepare(folder.path());
        branding(&workspace).unwrap()
    }

    #[test]
    fn settings_say_how_reports_look() {
        let text = "[branding]\norganisation = 'Beratung'\ncolour = '#1a5276'\nlogo = 'img/a.svg'\nfooter = 'vertraulich'\n";
        let found = with(text, |root| {
            fs::create_dir(root.join("img")).unwrap();
            fs::write(root.join("img/a.svg"), SVG).unwrap();
        });
        assert!(found.fault.is_none(), "{:?}", found.fault);
        let (red, green, blue) = (0x1a, 0x52, 0x76);
        assert_eq!(found.brand.colour, Some(Colour { red, green, blue }));
        assert_eq!(found.brand.organisation.as_deref(), Some("Beratung"));
        assert_eq!(found.brand.footer.as_deref(), Some("vertraulich"));
        assert!(found.brand.logo.is_some());
        assert_eq!(with("", |_| ()).brand, Brand::default());
    }

    #[test]
    fn a_report_does_without_a_logo_that_cannot_be_used_and_says_why() {
        let text = "[branding]\nlogo = 'a.svg'\nfooter = 'x'\n";
        let locale = Locale::new(&"en".into());
        let told = |prepare: &dyn Fn(&Path)| {
            let found = with(text, prepare);
            assert_eq!(
                (found.brand.logo, found.brand.footer.as_deref()),
                (None, Some("x"))
            );
            found.fault.expect("a fault").message(&locale)
        };
        assert!(told(&|_| ()).contains("a.svg"));
        let write = |content: &str| {
            let content = content.to_owned();
            told(&move |root| fs::write(root.join("a.svg"), &content).unwrap())
        };
        assert!(
            write("<script/>").contains("neither"),
            "{}",
            write("<script/>")
        );
        let acts = SVG.replace("/>", "><script/></svg>");
        assert!(write(&acts).contains("“<script>”"), "{}", write(&acts));
        #[cfg(unix)]
        {
            let outside = tempfile::tempdir().unwrap();
            fs::write(outside.path().join("b.svg"), SVG).unwrap();
            let link = |root: &Path| {
                std::os::unix::fs::symlink(outside.path().join("b.svg"), root.join("a.svg"))
                    .unwrap();
            };
            assert!(told(&link).contains("outside"));
        }
    }
}
