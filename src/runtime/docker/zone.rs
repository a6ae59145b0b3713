//! This machine's time zone, from the file in which systems keep it (RFC 8536).

use std::path::PathBuf;
use std::sync::LazyLock;

/// The bytes before a block's tables.
const HEADER: usize = 44;

/// Seconds east of Greenwich at a moment (seconds since 1970); 0 where the zone is not known.
pub(super) fn offset(at: i64) -> i64 {
    known(at).map_or(0, |(offset, _)| offset)
}

/// The zone's name at a moment: `JST`; `UTC` where the zone is not known.
pub(super) fn name(at: i64) -> String {
    known(at).map_or_else(|| "UTC".to_owned(), |(_, name)| name)
}

fn known(at: i64) -> Option<(i64, String)> {
    static ZONE: LazyLock<Option<Vec<u8>>> = LazyLock::new(|| std::fs::read(file()).ok());
    ZONE.as_deref().and_then(|zone| zone_in(zone, at))
}

fn file() -> PathBuf {
    match std::env::var("TZ").ok().map(|zone| zone.trim_start_matches(':').to_owned()).as_deref() {
        None => PathBuf::from("/etc/localtime"),
        Some(path) if path.starts_with('/') => PathBuf::from(path),
        // An empty name is Greenwich, and so is one without a file.
        Some(name) => PathBuf::from("/usr/share/zoneinfo").join(name),
    }
}

/// Offset and name by a zone file: by its second block, whose moments have 64 bits, where it has one. A later rule than the
/// last one in there counts as that one.
fn zone_in(zone: &[u8], at: i64) -> Option<(i64, String)> {
    let count = |from: usize| -> Option<usize> {
        let bytes: [u8; 4] = zone.get(from..from + 4)?.try_into().ok()?;
        usize::try_from(i32::from_be_bytes(bytes)).ok().filter(|count| *count < 100_000)
    };
    if zone.get(..4)? != b"TZif" {
        return None;
    }
    let [is_utc, is_standard, leaps, moments, kinds, letters] = [20, 24, 28, 32, 36, 40].map(count);
    let first = HEADER + moments? * 5 + kinds? * 6 + letters? + leaps? * 8 + is_standard? + is_utc?;
    if zone.get(4)? >= &b'2' && zone.get(first..first + 4) == Some(b"TZif") {
        return block(zone.get(first..)?, 8, at);
    }
    block(zone, 4, at)
}

/// Offset and name by a block whose moments have so many bytes.
fn block(block: &[u8], width: usize, at: i64) -> Option<(i64, String)> {
    let number = |from: usize, width: usize| -> Option<i64> {
        let bytes = block.get(from..from + width)?;
        let negative = bytes.first().is_some_and(|byte| *byte >= 0x80);
        Some(bytes.iter().fold(if negative { -1 } else { 0 }, |all, byte| (all << 8) | i64::from(*byte)))
    };
    let moments = usize::try_from(number(32, 4)?).ok().filter(|count| *count < 100_000)?;
    let kinds = usize::try_from(number(36, 4)?).ok()?;
    let index = HEADER + moments * width;
    let mut kind = 0;
    for moment in 0..moments {
        if number(HEADER + moment * width, width)? > at {
            break;
        }
        kind = usize::from(*block.get(index + moment)?);
    }
    if kind >= kinds {
        return None;
    }
    let entry = index + moments + kind * 6;
    let letters = index + moments + kinds * 6 + usize::from(*block.get(entry + 5)?);
    let name = block.get(letters..)?.iter().take_while(|letter| letter.is_ascii_graphic()).take(16);
    Some((number(entry, 4)?, name.map(|letter| char::from(*letter)).collect()))
}

#[cfg(test)]
mod tests {
    use super::zone_in;

    fn offset_in(zone: &[u8], at: i64) -> Option<i64> {
        zone_in(zone, at).map(|(offset, _)| offset)
    }

    /// A block of a zone that is an hour ahead, and two between these moments.
    fn zone(version: u8, moments: [i32; 2], wide: bool) -> Vec<u8> {
        let mut bytes = b"TZif".to_vec();
        bytes.push(version);
        bytes.extend([0; 15]);
        for count in [0u32, 0, 0, 2, 2, 4] {
            bytes.extend(count.to_be_bytes());
        }
        for moment in moments {
            if wide { bytes.extend(i64::from(moment).to_be_bytes()) } else { bytes.extend(moment.to_be_bytes()) }
        }
        bytes.extend([1, 0]);
        for (offset, summer) in [(3600i32, 0u8), (7200, 1)] {
            bytes.extend(offset.to_be_bytes());
            bytes.extend([summer, summer * 2]);
        }
        bytes.extend(*b"A\0B\0");
        bytes
    }

    #[test]
    fn the_offset_is_the_one_of_that_moment() {
        let old = zone(0, [1000, 2000], false);
        assert_eq!([-5, 999, 1000, 1999, 2000].map(|at| offset_in(&old, at)), [3600, 3600, 7200, 7200, 3600].map(Some));
        let mut new = zone(b'2', [1, 2], false);
        new.extend(zone(b'2', [-1000, 2000], true));
        assert_eq!(zone_in(&new, 0).unwrap().1, "B");
        assert_eq!([-1001, -1000, 1999, 2000].map(|at| offset_in(&new, at)), [3600, 7200, 7200, 3600].map(Some));
    }

    #[test]
    fn a_broken_file_is_no_zone() {
        let zone = zone(0, [1000, 2000], false);
        assert_eq!(offset_in(b"TZif", 0), None);
        assert_eq!(offset_in(zone.get(..50).unwrap(), 1500), None);
        assert_eq!(offset_in(b"", 0), None);
    }
}
