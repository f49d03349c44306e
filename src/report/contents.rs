//! Lists of contents on paper.

/// With so many headings of the first two levels a list of contents is of use,
const MANY: usize = 8;
/// and with more than so many of both, only the first level is listed, so that the list fits on the first page.
const TOO_MANY: usize = 36;

/// How many levels a list of contents shows where there are so many headings of the first two; 0: there is no list.
pub(super) fn levels(headings: usize) -> u8 {
    match headings {
        0..MANY => 0,
        MANY..=TOO_MANY => 2,
        _ => 1,
    }
}
