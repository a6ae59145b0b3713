//! Go's templates, as `docker --format` takes them: Go's `text/template` with docker's functions, and with Go's own
//! words for what is wrong with one. Templates and data may come from anybody: nothing here panics, and output, depth
//! and work are bounded.
//!
//! - [`value`]: the data a template is filled with, in Go's terms; [`mod@print`]: how Go prints it; [`json`]: as JSON
//! - `lex`, `literal`, `parse`, `node`: reading a template
//! - `exec`: filling it in; `functions`, `compare`, `sprintf`: what it can call
//!
//! Left out of Go's language: `define`, `block` and `template`, for a format is one template.

mod compare;
mod exec;
mod functions;
pub mod json;
mod lex;
mod literal;
mod node;
mod parse;
pub mod print;
mod sprintf;
#[cfg(test)]
mod tests;
pub mod value;

pub use exec::{Failed, Missing};
pub use value::{Field, List, Map, Record, Value};

/// A template that was read.
#[derive(Debug, Clone)]
pub struct Template {
    name: String,
    text: String,
    nodes: Vec<node::Node>,
}

impl Template {
    /// Reads a template. `name` is what Go calls it in errors; docker leaves it empty mostly.
    ///
    /// # Errors
    /// What is wrong with it, in Go's words: `template: :1: unclosed action`.
    pub fn parse(name: &str, text: &str) -> Result<Self, String> {
        let nodes = parse::parse(name, text)?;
        Ok(Self { name: name.to_owned(), text: text.to_owned(), nodes })
    }

    /// Fills the template in. `missing` says what a key is that a map does not have.
    ///
    /// # Errors
    /// What went wrong in Go's words, and what was printed before that.
    pub fn execute(&self, data: &Value, missing: Missing) -> Result<String, Failed> {
        exec::execute(self, data, missing, false)
    }

    /// The same for the head of a table: docker's functions leave a head as it is.
    ///
    /// # Errors
    /// As [`Template::execute`].
    pub fn execute_head(&self, data: &Value) -> Result<String, Failed> {
        exec::execute(self, data, Missing::Invalid, true)
    }
}
