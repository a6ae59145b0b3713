//! What the engine says, as it says it: for tables, templates and `inspect`.

use bytes::{Bytes, BytesMut};

use crate::engine::live::Live;
use crate::engine::live::error_map::ENGINE;
use crate::engine::live::name::checked;
use crate::engine::{EngineError, Filters, ObjectKind, Query, Raw};

/// The longest answer that is taken.
const LONGEST: usize = 64 << 20;
/// So much is read at once.
const PIECE: usize = 256 * 1024;

impl Live {
    /// Asks for a JSON document.
    pub(super) async fn document(&self, path: &str, what: &'static str, name: &str) -> Result<Raw, EngineError> {
        let bytes = self.body(path, what, name).await?;
        serde_json::from_slice(&bytes).map_err(|error| EngineError::Other {
            status: None,
            message: format!("the engine's answer is not understood: {error}"),
        })
    }

    /// Sends a request without a body; the whole answer.
    async fn body(&self, path: &str, what: &'static str, name: &str) -> Result<Bytes, EngineError> {
        let mut body = self.address.ask(path).await.map_err(|error| self.broken(error, what, name))?;
        let mut all = BytesMut::new();
        while let Some(piece) = body.next(PIECE).await {
            all.extend_from_slice(&piece.map_err(|error| self.broken(error, what, name))?);
            if all.len() > LONGEST {
                return Err(EngineError::Other { status: None, message: "the engine's answer is too long".to_owned() });
            }
        }
        Ok(all.freeze())
    }

    pub(super) async fn raw_inspect(&self, kind: ObjectKind, name: &str, size: bool) -> Result<Raw, EngineError> {
        let what = kind.word();
        let name = checked(what, name)?;
        let path = match kind {
            ObjectKind::Container if size => format!("/containers/{name}/json?size=1"),
            ObjectKind::Container => format!("/containers/{name}/json"),
            ObjectKind::Image => format!("/images/{name}/json"),
            ObjectKind::Volume => format!("/volumes/{name}"),
            ObjectKind::Network => format!("/networks/{name}"),
        };
        self.document(&path, what, name).await
    }

    pub(super) async fn raw_list(&self, kind: ObjectKind, query: &Query) -> Result<Raw, EngineError> {
        let mut asked = Vec::new();
        if query.all {
            asked.push(("all", "1".to_owned()));
        }
        asked.extend(query.limit.map(|limit| ("limit", limit.to_string())));
        if query.size {
            asked.push(("size", "1".to_owned()));
        }
        if query.digests {
            asked.push(("digests", "1".to_owned()));
        }
        asked.extend(filters(&query.filters));
        let path = match kind {
            ObjectKind::Container => "/containers/json",
            ObjectKind::Image => "/images/json",
            ObjectKind::Volume => "/volumes",
            ObjectKind::Network => "/networks",
        };
        let mut listed = self.document(&with_query(path, &asked), ENGINE.what, "").await?;
        if kind == ObjectKind::Volume {
            return Ok(listed.get_mut("Volumes").map(Raw::take).unwrap_or_default());
        }
        Ok(listed)
    }

    pub(super) async fn raw_history(&self, reference: &str) -> Result<Raw, EngineError> {
        let reference = checked("image", reference)?;
        self.document(&format!("/images/{reference}/history"), "image", reference).await
    }
}

/// Filters as the Engine API takes them; nothing for none.
pub(super) fn filters(filters: &Filters) -> Option<(&'static str, String)> {
    if filters.is_empty() {
        return None;
    }
    let all: serde_json::Map<String, Raw> = filters
        .iter()
        .map(|(name, values)| {
            let values = values.iter().map(|value| (value.clone(), Raw::Bool(true))).collect();
            (name.clone(), Raw::Object(values))
        })
        .collect();
    Some(("filters", Raw::Object(all).to_string()))
}

/// A path with its query.
pub(super) fn with_query(path: &str, query: &[(&str, String)]) -> String {
    let mut out = path.to_owned();
    for (at, (name, value)) in query.iter().enumerate() {
        out.push(if at == 0 { '?' } else { '&' });
        out.push_str(name);
        out.push('=');
        for byte in value.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
                byte => out.push_str(&format!("%{byte:02X}")),
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{filters, with_query};
    use crate::engine::Filters;

    #[test]
    fn a_query_carries_every_letter() {
        let wanted = Filters::from([("label".to_owned(), vec!["a=b &c".to_owned()])]);
        let asked: Vec<_> = filters(&wanted).into_iter().chain([("all", "1".to_owned())]).collect();
        let path = with_query("/images/json", &asked);
        assert_eq!(path, "/images/json?filters=%7B%22label%22%3A%7B%22a%3Db%20%26c%22%3Atrue%7D%7D&all=1");
        assert_eq!(with_query("/x", &[]), "/x");
        assert_eq!(filters(&Filters::new()), None);
    }
}
