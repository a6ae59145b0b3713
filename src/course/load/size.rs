//! Sizes as docker writes them.

/// Bytes of `60MB`, `1.5 GB`, `512KiB` or a plain number; `None` when it is none.
pub(super) fn parse_size(text: &str) -> Option<u64> {
    let text = text.trim();
    let split = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(split)?;
    let factor = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" => 1.0,
        "kb" => 1e3,
        "mb" => 1e6,
        "gb" => 1e9,
        "tb" => 1e12,
        "kib" => 1024.0,
        "mib" => 1024.0 * 1024.0,
        "gib" => 1024.0 * 1024.0 * 1024.0,
        _ => return None,
    };
    let bytes = number.parse::<f64>().ok()? * factor;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, not negative and below 10^18")]
    (bytes < 1e18).then_some(bytes.round() as u64)
}

#[cfg(test)]
mod tests {
    use super::parse_size;

    #[test]
    fn sizes_read_as_docker_writes_them() {
        assert_eq!(parse_size("60MB"), Some(60_000_000));
        assert_eq!(parse_size("1.5 kB"), Some(1500));
        assert_eq!(parse_size("2MiB"), Some(2_097_152));
        assert_eq!(parse_size("7"), Some(7));
        for bad in ["60XB", "MB", "", "1..2MB", "-1MB", "99999999TB"] {
            assert_eq!(parse_size(bad), None, "{bad}");
        }
    }
}
