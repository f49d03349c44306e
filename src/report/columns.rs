//! How the columns of a table share the width there is, in any unit.

/// Gives every column of a table its narrowest width, and shares what is left of `room` by what they would like to have: those
/// that want little get it, so that short texts stay in one line. All of `room` is taken.
pub(super) fn shared(narrowest: &[f64], natural: &[f64], room: f64) -> Vec<f64> {
    let least: f64 = narrowest.iter().sum();
    if least >= room {
        return scaled(narrowest, room);
    }
    if natural.iter().sum::<f64>() <= room {
        return scaled(natural, room);
    }
    let wishes = natural.iter().zip(narrowest);
    let wishes: Vec<_> = wishes
        .map(|(natural, narrowest)| (natural - narrowest).max(0.0))
        .collect();
    let more = granted(&wishes, room - least);
    narrowest
        .iter()
        .zip(more)
        .map(|(narrowest, more)| narrowest + more)
        .collect()
}

/// Grants the smallest wishes, so that short texts stay in one line, and shares the rest in proportion among the others.
fn granted(wishes: &[f64], room: f64) -> Vec<f64> {
    let mut sorted = wishes.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let (mut rest, mut modest) = (room, 0.0);
    for (wish, left) in sorted.iter().zip((1..=wishes.len()).rev()) {
        if wish * count(left) > rest {
            break;
        }
        (rest, modest) = (rest - wish, *wish);
    }
    let small = |wish: f64| if wish <= modest { wish } else { 0.0 };
    let large: Vec<_> = wishes.iter().map(|wish| wish - small(*wish)).collect();
    let grants = wishes.iter().zip(scaled(&large, rest));
    grants.map(|(wish, share)| small(*wish) + share).collect()
}

/// Parts of `room` in these proportions.
fn scaled(parts: &[f64], room: f64) -> Vec<f64> {
    let all = parts.iter().sum::<f64>().max(1.0);
    parts.iter().map(|part| part * room / all).collect()
}

fn count(columns: usize) -> f64 {
    f64::from(u32::try_from(columns).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_columns_get_what_they_want_and_long_ones_share_the_rest() {
        let widths = shared(&[10.0, 40.0, 40.0], &[20.0, 400.0, 220.0], 370.0);
        assert_eq!(widths, [20.0, 220.0, 130.0]);
        // There is enough for everybody.
        assert_eq!(shared(&[10.0, 10.0], &[20.0, 30.0], 100.0), [40.0, 60.0]);
        // There is not enough for the widest words.
        assert_eq!(shared(&[60.0, 40.0], &[90.0, 40.0], 50.0), [30.0, 20.0]);
    }
}
