//! The report as PDF, typeset by typst.
//!
//! The document's tree becomes plain data (`content`), which the sheet `reports/report.typ` lays out: no text of a user or
//! questionnaire is ever read as typst's markup. The world that typst sees holds that data, the sheet, the charts and the
//! logo, and nothing else: no file, no network, no clock.

mod content;
mod inline;
mod job;
mod paper;
mod table;
mod typeface;
mod world;

pub use job::Job;

use typst::World as _;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::World;

/// What the file is held to: good for archives, and for people who cannot see it.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::A_2a, PdfStandard::Ua_1];

/// Why there is no PDF, in the words of the typesetter: English, and as a rule about the logo.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PdfError(pub String);

/// The bytes of the file. The same job gives the same bytes.
///
/// # Errors
/// When the typesetter cannot show something; all texts can be shown, a logo may be damaged.
pub fn pdf(job: &Job) -> Result<Vec<u8>, PdfError> {
    let world = World::new(job);
    let bytes = typeset(&world);
    // What typst keeps to be faster the next time.
    typst::comemo::evict(0);
    bytes.map_err(|faults| PdfError(in_words(&faults, &world)))
}

fn typeset(world: &World) -> Result<Vec<u8>, typst::ecow::EcoVec<SourceDiagnostic>> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    debug_assert!(warnings.is_empty(), "{}", in_words(&warnings, world));
    let options = PdfOptions {
        creator: Smart::Custom(Some("Reifegrad".to_owned())),
        standards: PdfStandards::new(&STANDARDS).expect("these go together"),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&output?, &options)
}

/// What went wrong, each fault with the line of the sheet where there is one.
fn in_words(faults: &[SourceDiagnostic], world: &World) -> String {
    let words = faults.iter().map(|fault| {
        let line = typst::WorldExt::range(world, fault.span).and_then(|range| {
            let source = world.source(world.main()).ok()?;
            source.lines().byte_to_line(range.start)
        });
        match line {
            Some(line) => format!("{} (report.typ, line {})", fault.message, line + 1),
            None => fault.message.to_string(),
        }
    });
    words.collect::<Vec<_>>().join("; ")
}
