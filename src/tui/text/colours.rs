//! Colours of code that take a while to find: those that were found, and those that are still to be.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::markdown::{self, Highlighted};
use crate::tui::app::Code;
use crate::tui::text::Highlights;

/// Colours with the code that they belong to.
pub type Coloured = Vec<(Code, Arc<Highlighted>)>;

/// What was found and what was asked for.
#[derive(Debug, Clone, Default)]
pub struct Colours {
    found: HashMap<Code, Arc<Highlighted>>,
    asked: HashSet<Code>,
    round: u64,
}

impl Colours {
    /// Takes in what was found.
    pub fn learn(&mut self, pieces: Coloured) {
        self.found.extend(pieces);
        self.renew();
    }

    /// What was laid out before is out of date: colours were found, or the theme is another one.
    pub fn renew(&mut self) {
        self.round += 1;
    }

    /// Another number whenever what was laid out is out of date.
    #[must_use]
    pub fn round(&self) -> u64 {
        self.round
    }

    /// Lays a text out by `lay`, which is given a look at the colours; code whose colours are still to be found comes back, once.
    pub fn lay_out<T>(&mut self, lay: impl FnOnce(&Highlights<'_>) -> T) -> (T, Vec<Code>) {
        let missing: RefCell<Vec<Code>> = RefCell::default();
        let laid = lay(&|language, text| {
            let code = (language.to_owned(), text.to_owned());
            let found = markdown::highlight_now(language, text).map(Arc::new).or_else(|| self.found.get(&code).cloned());
            if found.is_none() && !language.is_empty() && !self.asked.contains(&code) {
                missing.borrow_mut().push(code);
            }
            found
        });
        let missing = missing.into_inner();
        self.asked.extend(missing.iter().cloned());
        (laid, missing)
    }
}

/// Finds the colours of code, which may take a while.
#[must_use]
pub fn find(codes: Vec<Code>) -> Coloured {
    let coloured = codes.into_iter().map(|(language, text)| {
        let colours = Arc::new(markdown::highlight(&language, &text));
        ((language, text), colours)
    });
    coloured.collect()
}
