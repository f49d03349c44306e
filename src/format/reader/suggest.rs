//! What somebody may have meant.

/// Longest name that is compared.
const LONGEST: usize = 64;

/// The name of `known` that `name` was probably meant to be.
pub fn suggest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let known: Vec<_> = known.into_iter().collect();
    let plain_name = plain(name);
    if let Some(same) = known.iter().find(|other| plain(other) == plain_name) {
        return Some(same);
    }
    let lower = name.to_lowercase();
    known
        .into_iter()
        .map(|other| (strsim::jaro_winkler(&lower, &other.to_lowercase()), other))
        .filter(|(similarity, _)| *similarity >= 0.8)
        .max_by(|(a, first), (b, second)| a.total_cmp(b).then_with(|| second.cmp(first)))
        .map(|(_, other)| other)
}

/// A name without what people leave out: capitals, and zeros before another digit (`P1` for `P01`).
fn plain(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut plain = String::with_capacity(lower.len());
    let mut rest = lower.chars().peekable();
    while let Some(c) = rest.next() {
        let in_number = plain.ends_with(|before: char| before.is_ascii_digit() || before == '.');
        let leads = c == '0' && !in_number && rest.peek().is_some_and(char::is_ascii_digit);
        if !leads {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest_name() {
        let known = ["weight", "title", "target", "target_essential"];
        assert_eq!(suggest("wieght", known), Some("weight"));
        assert_eq!(suggest("Title", known), Some("title"));
        assert_eq!(suggest("colour", known), None);
        assert_eq!(suggest("p1", ["P10", "P01"]), Some("P01"));
        assert_eq!(suggest("P010", ["P01", "P10"]), Some("P10"));
        assert_eq!(suggest("P99", ["P01", "P09"]), None);
        assert_eq!(suggest(&"weight".repeat(20), known), None);
    }
}
