//! What somebody may have meant.

/// Longest name that is compared.
const LONGEST: usize = 64;

/// The name of `known` that `name` was probably meant to be.
pub fn suggest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let lower = name.to_lowercase();
    known
        .into_iter()
        .map(|other| (strsim::jaro_winkler(&lower, &other.to_lowercase()), other))
        .filter(|(similarity, _)| *similarity >= 0.8)
        .max_by(|(a, first), (b, second)| a.total_cmp(b).then_with(|| second.cmp(first)))
        .map(|(_, other)| other)
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
        assert_eq!(suggest(&"weight".repeat(20), known), None);
    }
}
