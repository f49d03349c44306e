//! Files that outputs are compared with. `UPDATE_GOLDEN=1 cargo test` writes them anew; look at the difference then.

use crate::source;
use std::fs;

/// Compares `text` with the golden file of this name.
pub fn compare(name: &str, text: &str) {
    let path = source::root().join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("the folder");
        fs::write(&path, text).expect("the golden file");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        golden == text,
        "{} differs; this is what came:\n{text}",
        path.display()
    );
}

/// `text` with every date replaced: tests run on any day.
pub fn without_dates(text: &str) -> String {
    let today = jiff::Zoned::now().date();
    let german = format!("{}.{}.{}", today.day(), today.month(), today.year());
    let english = today.strftime("%-d %b %Y").to_string();
    text.replace(&german, "DATE")
        .replace(&english, "DATE")
        .replace(&today.to_string(), "DATE")
}
