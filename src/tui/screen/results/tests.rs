use crate::tui::testing::{self, draw, keys};

#[test]
fn show() {
    for (lang, w, h) in [
        ("de", 80, 24),
        ("en", 120, 40),
        ("de", 60, 16),
        ("en", 80, 24),
        ("de", 120, 40),
    ] {
        for (name, make) in [
            (
                "pulse",
                testing::open as fn(&str) -> crate::tui::model::Model,
            ),
            ("leveled", testing::leveled),
        ] {
            let mut model = make(lang);
            keys(&mut model, "r");
            println!("\n#### {name} {lang} {w}x{h}\n{}", draw(&mut model, w, h));
            keys(&mut model, "v");
            println!("\n#### table\n{}", draw(&mut model, w, h));
            keys(&mut model, "v");
            println!("\n#### questions\n{}", draw(&mut model, w, h));
        }
    }
}
