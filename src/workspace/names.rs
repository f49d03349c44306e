//! Safe names for files, made of what people call things.
//!
//! A name never leaves its folder, means the same on every system (no `CON`, no trailing dot, no difference in case alone,
//! the same however a letter was composed) and is short enough for all of them.

use std::path::{Path, PathBuf};

/// Longest name in bytes, without number and suffix.
const MAX_BYTES: usize = 80;

/// `name` as a part of a file name; `fallback` where nothing of it can be used.
pub fn slug(name: &str, fallback: &str) -> String {
    let spelled = spell(name);
    let words: Vec<_> = spelled
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut slug = words.join("-");
    slug.truncate(slug.floor_char_boundary(MAX_BYTES));
    let slug = slug.trim_end_matches('-');
    match slug {
        "" => fallback.to_owned(),
        reserved if is_reserved(reserved) => format!("{reserved}-{fallback}"),
        free => free.to_owned(),
    }
}

/// The first of `name.toml`, `name-2.toml`, … in `folder` that `is_free`.
pub fn unused(folder: &Path, name: &str, is_free: impl Fn(&Path) -> bool) -> PathBuf {
    let mut path = folder.join(format!("{name}.toml"));
    let mut number = 1;
    while !is_free(&path) {
        number += 1;
        path = folder.join(format!("{name}-{number}.toml"));
    }
    path
}

/// Lower case, umlauts spelled out, other Latin letters without their marks.
fn spell(name: &str) -> String {
    let mut spelled = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            // A combining diaeresis: the same letter as the composed one.
            '\u{308}' if spelled.ends_with(['a', 'o', 'u']) => spelled.push('e'),
            '\u{300}'..='\u{36f}' => (),
            c => match latin(c) {
                Some(letters) => spelled.push_str(letters),
                None => spelled.push(c),
            },
        }
    }
    spelled
}

/// What a Latin letter with a mark is in plain letters.
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'æ' => "ae",
        'ö' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'þ' => "th",
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='õ' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù'..='û' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

/// Names that Windows keeps for devices.
fn is_reserved(name: &str) -> bool {
    let numbered = ["com", "lpt"].iter().any(|device| {
        name.strip_prefix(device)
            .is_some_and(|rest| rest.len() == 1)
    });
    numbered || matches!(name, "con" | "prn" | "aux" | "nul")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_spelled_as_people_would() {
        for (name, slugged) in [
            ("2026-11 Theater", "2026-11-theater"),
            ("Müßiggang & Söhne GmbH", "muessiggang-soehne-gmbh"),
            ("Mu\u{308}ller", "mueller"),
            ("Café e\u{301}te\u{301}", "cafe-ete"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\Windows", "c-windows"),
            ("CON", "con-x"),
            ("lpt1", "lpt1-x"),
            ("trailing...", "trailing"),
            ("日本", "日本"),
            ("", "x"),
            ("🦀", "x"),
        ] {
            assert_eq!(slug(name, "x"), slugged, "{name}");
        }
    }

    #[test]
    fn the_next_free_number_is_taken() {
        let taken = [Path::new("f/a.toml"), Path::new("f/a-2.toml")];
        let path = unused(Path::new("f"), "a", |path| !taken.contains(&path));
        assert_eq!(path, Path::new("f/a-3.toml"));
    }

    proptest! {
        #[test]
        fn no_name_leaves_its_folder_or_is_too_long(name in any::<String>()) {
            let slug = slug(&name, "assessment");
            prop_assert!(slug.len() <= MAX_BYTES + "-assessment".len());
            prop_assert!(!slug.is_empty() && !slug.starts_with('-') && !slug.ends_with('-'));
            prop_assert!(slug.chars().all(|c| c == '-' || c.is_alphanumeric()));
        }

        #[test]
        fn a_slug_is_its_own_slug(name in any::<String>()) {
            let once = slug(&name, "assessment");
            prop_assert_eq!(slug(&once, "assessment"), once);
        }
    }
}
