//! What is sent with an HTTP request of a check, in one place for whoever sends it and whoever shows it.

/// The headers of a request to `host` at `port`; `sends`: it has a body.
#[must_use]
pub fn headers(host: &str, port: u16, sends: bool) -> Vec<(&'static str, String)> {
    let mut headers =
        vec![("host", format!("{host}:{port}")), ("user-agent", "sealegs".to_owned()), ("connection", "close".to_owned())];
    if sends {
        headers.push(("content-type", "application/json".to_owned()));
    }
    headers
}

/// Host, port and path (with its query) of an `http://` URL; `None` where it is none.
#[must_use]
pub fn place(url: &str) -> Option<(&str, u16, &str)> {
    let rest = url.strip_prefix("http://")?;
    let (authority, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, port.parse().ok()?),
        _ => (authority, 80),
    };
    (!host.is_empty()).then_some((host, port, path))
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_url_is_taken_apart_as_it_is_asked_for() {
        assert_eq!(place("http://localhost:8080/a?b=1"), Some(("localhost", 8080, "/a?b=1")));
        assert_eq!(place("http://localhost"), Some(("localhost", 80, "/")));
        assert_eq!(place("http://[::1]:9/x"), Some(("[::1]", 9, "/x")));
        assert_eq!(place("http://[::1]/x"), Some(("[::1]", 80, "/x")));
        assert_eq!(place("ftp://x/"), None);
        assert_eq!(place("http://x:port/"), None);
    }
}
