//! A course from elsewhere says what it will do, and is asked for once.

use std::io::IsTerminal;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::{output, problems};
use crate::demands;
use crate::i18n::fixed;
use crate::progress::consent;
use crate::runtime::Opening;

/// Goes on only with a course that is built in, or whose demands the learner has agreed to: before, now, or with
/// `--trust-course`. Nothing of the course has run until then. A later version that wants no more is not asked about again.
/// `tested` is for a test of the course, which runs its mutants too.
///
/// # Errors
/// How to end where it is not agreed to.
pub fn given(global: &Global, opening: &Opening, tested: bool, ask: bool) -> Result<(), Exit> {
    if global.course.is_none() {
        return Ok(());
    }
    let lang = opening.session.lang();
    let folder = opening.workspace.own_folder();
    let find = if tested { demands::find_tested } else { demands::find };
    let demands = find(&opening.course, opening.session.scope());
    if consent::agreed(&folder, &opening.course.id).is_some_and(|agreed| demands.within(&agreed)) {
        return Ok(());
    }
    if !global.trust_course {
        output::err(&format!("{} — {}", opening.course.title.text(lang), fixed(lang, "demands-from-elsewhere")));
        demands::words::lines(&demands, lang).iter().for_each(|line| output::err(line));
        match if ask { question(fixed(lang, "demands-question")) } else { None } {
            Some(true) => {}
            Some(false) => {
                output::err(fixed(lang, "demands-left"));
                return Err(Exit::Usage);
            }
            None => {
                problems::usage(fixed(lang, "demands-nobody"), fixed(lang, "demands-say-so"));
                return Err(Exit::Usage);
            }
        }
    }
    consent::agree(&folder, &opening.course.id, demands).map_err(|error| {
        let error = error.into();
        problems::tell(&error, global, false)
    })
}

/// Asks on the terminal; `None` where nobody can be asked.
fn question(text: &str) -> Option<bool> {
    let mut err = std::io::stderr();
    if err.is_terminal() { output::ask(text, &mut err) } else { None }
}
