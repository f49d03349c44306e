use super::*;
use proptest::prelude::*;

fn shown(source: &str, width: u16) -> String {
    let lines = markdown(source, width).lines;
    let lines: Vec<_> = lines.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn lists_hang_below_their_text() {
    let source = "# Title\n\nOne two three four.\n\n- five six seven eight\n- nine\n\n  ten\n\n3. a\n4. b\n\n> quoted words here\n";
    assert_eq!(
        shown(source, 14),
        "Title\n\nOne two three\nfour.\n\n- five six\n  seven eight\n\n- nine\n\n  ten\n\n3. a\n4. b\n\n| quoted words\n| here"
    );
}

#[test]
fn a_table_that_fits_stands_in_columns() {
    let source = "| Name | Score |\n|---|--:|\n| a | 3,1 |\n| Müßiggang | 12 |\n";
    assert_eq!(
        shown(source, 20),
        "Name       Score\n---------  -----\na            3,1\nMüßiggang     12"
    );
}

#[test]
fn a_wide_table_wraps_its_widest_column_before_it_becomes_records() {
    let source = "| Id | Text |\n|---|---|\n| 1 | a long text that wraps here |\n| 2 | |\n";
    assert_eq!(
        shown(source, 20),
        "Id  Text\n--  ----------------\n1   a long text that\n    wraps here\n\n2"
    );
    let names = "| Begrenzt durch | Abdeckung |\n|---|---|\n| L1 | 3 |\n";
    assert_eq!(
        shown(names, 20),
        "Begrenzt   Abdeckung\ndurch\n---------  ---------\nL1         3"
    );
    assert_eq!(
        shown(source, 12),
        "Id: 1\nText: a long\ntext that\nwraps here\n\nId: 2"
    );
}

#[test]
fn headings_and_emphasis_are_modifiers_without_colour() {
    let text = markdown("## A\n\n**b** *c* [d](http://e)", 40);
    let spans: Vec<_> = text.lines.iter().flat_map(|line| &line.spans).collect();
    assert!(spans[0].style.add_modifier.contains(Modifier::BOLD));
    assert!(
        spans
            .iter()
            .all(|span| span.style.fg.is_none() && span.style.bg.is_none())
    );
    assert_eq!(shown("[d](http://e)", 40), "d (http://e)");
    assert_eq!(shown("<http://e>", 40), "http://e");
}

#[test]
fn nothing_raw_reaches_the_terminal() {
    let out = shown("a\u{1b}]52;c;x\u{7} &#27; <b>\u{202e}\n\n`\u{9b}6n`", 80);
    assert_eq!(out, "a␛]52;c;x␇ ␛ <b>⟨U+202E⟩\n\n⟨U+009B⟩6n");
}

#[test]
fn code_keeps_its_lines_and_deep_nesting_leaves_room() {
    assert_eq!(shown("```\na  b\n c\n```", 20), "    a  b\n     c");
    let deep = shown(&"> ".repeat(300), 20);
    assert!(deep.lines().all(|line| line.len() <= 20));
}

#[test]
fn an_empty_item_still_shows_its_mark() {
    assert_eq!(shown("- \n- a\n- [x] b", 20), "-\n- a\n- [x] b");
    assert_eq!(shown("", 20), "");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_line_is_wider_than_asked(source in "([-> #|*1.`\\n]|[a-z]{1,9}|é|日本|👩\u{200d}👧| |\\| a \\| b \\|\n\\|-\\|-\\|\n){0,40}", width in 1u16..50) {
        for line in markdown(&source, width).lines {
            prop_assert!(line.width() <= usize::from(width.max(2)), "{:?} at {}", line.to_string(), width);
            prop_assert!(!line.to_string().chars().any(char::is_control));
        }
    }
}
