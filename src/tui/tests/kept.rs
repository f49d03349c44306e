//! What is kept from frame to frame because it takes long to make looks as if it had just been made.

use crate::tui::model::Model;
use crate::tui::msg::Msg;
use crate::tui::testing::{answered, buffer, keys, open_with};
use crate::tui::update::update;

/// Steps of which each changes something that is laid out.
const STEPS: [&str; 19] = [
    "<Home>",
    "<Down>",
    "<Down><Down>",
    "3",
    "nOn the wall.<Esc>",
    "xToo small.<Enter>",
    "<Right>",
    "u",
    "?",
    "t<Down><Ctrl-s>",
    "/P07<Enter>",
    "<PageDown>",
    "<Left>",
    "0",
    "o",
    "L",
    "L",
    "2",
    "r",
];

/// Takes the same steps with and without keeping anything.
fn compare(size: (u16, u16), change: impl Fn(&mut Model)) {
    let mut kept = open_with("en", answered());
    let mut fresh = open_with("en", answered());
    for model in [&mut kept, &mut fresh] {
        update(model, Msg::Resize(size.0, size.1));
    }
    for step in STEPS {
        for model in [&mut kept, &mut fresh] {
            keys(model, step);
        }
        fresh.work.as_mut().expect("open").forget();
        assert_eq!(buffer(&kept), buffer(&fresh), "{step} at {size:?}");
    }
    for model in [&mut kept, &mut fresh] {
        keys(model, "i");
        buffer(model);
        change(model);
    }
    fresh.work.as_mut().expect("open").forget();
    assert_eq!(buffer(&kept), buffer(&fresh), "at {size:?}");
}

fn resize(width: u16, height: u16) -> impl Fn(&mut Model) {
    move |model| {
        update(model, Msg::Resize(width, height));
    }
}

#[test]
fn what_is_kept_looks_as_if_it_had_just_been_made() {
    for size in [(80, 24), (120, 40)] {
        compare(size, |model| model.preferences.colours = true);
        compare(size, |model| model.preferences.ascii = true);
    }
    compare((120, 40), resize(120, 24));
    compare((80, 24), resize(70, 24));
    // The question is as wide, but its background stands beside it.
    compare((60, 40), resize(130, 40));
}
