//! The interface as a whole: whatever is typed, pasted or resized, and that no key shown does nothing.

mod about;
mod content;
mod fields;
mod forms;
mod kept;
mod keys;
mod reading;
mod readme;
mod saving;
mod screenshots;
mod storm;
mod study;

use super::model::View;
use super::testing::{self, draw};

#[test]
fn help_stands_in_the_footer_of_every_screen_however_narrow() {
    for (language, help) in [("en", "h help"), ("de", "h Hilfe")] {
        let footer = |mut model: super::model::Model| {
            let text = draw(&mut model, 60, 16);
            text.lines().last().unwrap_or_default().to_owned()
        };
        assert!(footer(testing::home(language)).contains(help));
        for view in View::ALL {
            let mut model = testing::open(language);
            model.work.as_mut().expect("open").view = view;
            let footer = footer(model);
            assert!(footer.contains(help), "{view:?}: {footer}");
        }
    }
}

#[test]
fn a_note_that_begins_with_blank_lines_is_taken_back_whole() {
    let mut model = testing::open("en");
    testing::keys(&mut model, "n<Enter><Enter>late<Esc>u");
    let work = model.work.expect("open");
    assert_eq!(work.assessment, testing::answered());
}
