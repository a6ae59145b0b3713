//! What made a layer, as its Dockerfile says it.

use std::borrow::Cow;

use crate::markdown;

/// An instruction of an image's history without what the builders wrap around it.
#[must_use]
pub fn instruction(created_by: &str) -> String {
    let text = markdown::clean_line(created_by);
    let mut text: Cow<'_, str> = match text.split_once("# buildkit") {
        Some((before, _)) => Cow::Owned(before.trim().to_owned()),
        None => text,
    };
    if let Some(at) = text.find("/bin/sh -c #(nop)") {
        text = Cow::Owned(text.get(at + "/bin/sh -c #(nop)".len()..).unwrap_or_default().trim().to_owned());
    } else if let Some((_, command)) = text.split_once("/bin/sh -c ").filter(|(before, _)| before.contains('|')) {
        // Build arguments stand before the shell, as `|1 NAME=value`.
        text = Cow::Owned(format!("RUN {}", command.trim()));
    } else if let Some(command) = text.strip_prefix("RUN /bin/sh -c ").or_else(|| text.strip_prefix("/bin/sh -c ")) {
        text = Cow::Owned(format!("RUN {}", command.trim()));
    }
    text.split_whitespace().map(short_sum).collect::<Vec<_>>().join(" ")
}

/// A word whose checksum, as in `file:0123…`, is cut to what tells it from others.
fn short_sum(word: &str) -> &str {
    let sum = ["file:", "dir:", "multi:", "sha256:"].into_iter().find_map(|kind| Some((kind.len(), word.strip_prefix(kind)?)));
    match sum {
        Some((kind, sum)) if sum.len() >= 32 && sum.chars().all(|digit| digit.is_ascii_hexdigit()) => {
            word.get(..kind + 7).unwrap_or(word)
        }
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::instruction;

    #[test]
    fn layers_read_as_their_dockerfile_lines() {
        for (raw, read) in [
            ("/bin/sh -c #(nop)  CMD [\"/bin/sh\"]", "CMD [\"/bin/sh\"]"),
            ("RUN /bin/sh -c go build -o /app # buildkit", "RUN go build -o /app"),
            ("/bin/sh -c apk add git", "RUN apk add git"),
            ("RUN |1 V=2 /bin/sh -c apk add git # buildkit", "RUN apk add git"),
            ("COPY go.mod ./ # buildkit", "COPY go.mod ./"),
            ("/bin/sh -c #(nop) ADD file:0123456789abcdef0123456789abcdef in / ", "ADD file:0123456 in /"),
            ("|1 V=2 /bin/sh -c #(nop) ADD file:1 in / ", "ADD file:1 in /"),
        ] {
            assert_eq!(instruction(raw), read);
        }
    }
}
