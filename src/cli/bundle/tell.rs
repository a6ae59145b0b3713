//! Progress, for people a line each, for programs a JSON object each on standard error.

use std::sync::{Arc, Mutex, PoisonError};

use super::words;
use crate::cli::output;
use crate::i18n::Lang;
use crate::runtime::bundle::news::Work;
use crate::runtime::bundle::{News, Tell};

/// Tells news as they come.
#[must_use]
pub fn teller(json: bool, lang: Lang) -> Tell {
    if json {
        return Arc::new(|news| {
            if let Ok(line) = serde_json::to_string(&news) {
                output::err(&line);
            }
        });
    }
    let lines = Mutex::new(Lines { lang, last: None });
    Arc::new(move |news| {
        if let Some(line) = lines.lock().unwrap_or_else(PoisonError::into_inner).line(&news) {
            output::out(&line);
        }
    })
}

/// Chooses what is worth a line to a person.
struct Lines {
    lang: Lang,
    /// The work told of last, and how many tenths of it were done.
    last: Option<(Work, u64)>,
}

impl Lines {
    fn line(&mut self, news: &News) -> Option<String> {
        match news {
            News::Progress { work, done, of } => {
                let tenth = match of {
                    Some(of) => done.saturating_mul(10).checked_div(*of).unwrap_or(10),
                    None => done >> 28,
                };
                if self.last == Some((*work, tenth)) {
                    return None;
                }
                self.last = Some((*work, tenth));
                Some(words::progress(*work, *done, *of, self.lang))
            }
            // Of the six or seven states of a layer, two are news to a person.
            News::Layer { state, .. }
                if !(state.starts_with("Downloading") || state == "Pull complete" || state == "Already exists") =>
            {
                None
            }
            _ => words::news(news, self.lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;
    use crate::i18n::Lang;
    use crate::runtime::bundle::News;
    use crate::runtime::bundle::news::Work;

    #[test]
    fn a_person_is_told_of_every_tenth_and_of_each_layer_twice() {
        let mut lines = Lines { lang: Lang::En, last: None };
        let at = |done| News::Progress { work: Work::Verifying, done, of: Some(1000) };
        let told: Vec<_> = (0..=1000).filter_map(|done| lines.line(&at(done))).collect();
        assert_eq!(told.len(), 11, "{told:?}");
        let states = [
            "Pulling fs layer",
            "Waiting",
            "Downloading 45.6MB",
            "Verifying Checksum",
            "Download complete",
            "Extracting",
            "Pull complete",
        ];
        let layer =
            |state: &str| News::Layer { image: "x".into(), layer: "aaaaaaaaaaaa".into(), state: state.into(), done: 0, of: 1 };
        assert_eq!(states.iter().filter_map(|state| lines.line(&layer(state))).count(), 2);
    }
}
