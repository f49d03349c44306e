use crate::tui::testing::{self, draw, keys};

#[test]
fn show() {
    for (lang, w, h) in [("de", 80, 24), ("en", 120, 40), ("de", 60, 16)] {
        let mut model = testing::leveled(lang);
        keys(&mut model, "p");
        println!("\n#### {lang} {w}x{h}\n{}", draw(&mut model, w, h));
        keys(&mut model, "<PageDown><PageDown><PageDown><PageDown>");
        println!("\n{}", draw(&mut model, w, h));
        keys(&mut model, "e");
        println!("\n{}", draw(&mut model, w, h));
    }
}
