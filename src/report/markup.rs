//! What HTML, SVG and office files have in common: characters that are markup stand as entities in text.

/// What stands for `c` between tags and in quoted attributes; none where `c` itself does.
pub(super) fn entity(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        _ => None,
    }
}
