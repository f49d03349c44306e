//! The same assessment in two terminals.

use crate::pty::{Terminal, key};
use crate::walk::begin;
use tempfile::TempDir;

#[test]
fn who_only_reads_is_told_when_the_other_is_done_and_goes_on_with_it() {
    let home = TempDir::new().unwrap();
    let mut first = begin(home.path(), 80, 24);
    let mut second = Terminal::start(home.path(), 80, 24, &[]);
    second.wait("Beispiel AG").press(key::ENTER);
    second
        .wait("anderswo geöffnet")
        .wait("nur lesen")
        .wait("E bearbeiten");
    second.press("3").wait("anderswo geöffnet").press("E");
    second.wait("anderswo geöffnet");
    first.press("4").wait("4 ✓").wait("\n gespeichert");
    first.press("q").wait("geändert am");
    // Nobody pressed a key here.
    second.wait("Niemand sonst").wait("E können Sie");
    second
        .press("E")
        .wait("jetzt ändern")
        .wait("4 ✓")
        .wait("\n gespeichert");
    second.press("5").wait("5 ✓").wait("\n gespeichert");
    // Now it is the other way round, until the list opens it once more.
    first.press(key::ENTER).wait("nur lesen").press("q");
    first.wait("geändert am");
    second.press("q").wait("geändert am");
    first
        .press(key::ENTER)
        .wait("Frage 2")
        .press("1")
        .wait("1 ✓");
    first.wait("\n gespeichert");
    for terminal in [&mut first, &mut second] {
        terminal.press(key::CTRL_C);
        assert_eq!(terminal.wait_end(), 0);
    }
}
