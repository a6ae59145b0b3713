//! A course from elsewhere says what it will do, and is asked for once.

use std::io::IsTerminal;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::{output, problems};
use crate::demands;
use crate::i18n::Lang;
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
        let words = words(lang);
        output::err(&format!("{} — {}", opening.course.title.text(lang), words.from_elsewhere));
        demands::words::lines(&demands, lang).iter().for_each(|line| output::err(line));
        match if ask { question(words.question) } else { None } {
            Some(true) => {}
            Some(false) => {
                output::err(words.left);
                return Err(Exit::Usage);
            }
            None => {
                problems::usage(words.nobody, words.say_so);
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

struct Words {
    from_elsewhere: &'static str,
    question: &'static str,
    left: &'static str,
    nobody: &'static str,
    say_so: &'static str,
}

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &Words {
            from_elsewhere: "this course is not the built-in one. Before anything runs, see what it will do here:",
            question: "Let it? Only if you trust where it comes from. [y/N]",
            left: "Nothing was run.",
            nobody: "nobody can be asked here whether this course may do that; nothing was run",
            say_so: "Read the list above. If you trust the course, say so with --trust-course.",
        },
        Lang::Ja => &Words {
            from_elsewhere: "これは内蔵のコースではありません。実行する前に、このコースがここで行うことを確かめてください:",
            question: "実行してもよいですか？ 出どころを信頼できるときだけ許可してください。[y/N]",
            left: "何も実行していません。",
            nobody: "このコースを実行してよいか、ここでは確認できません。何も実行していません",
            say_so: "上の一覧を読み、コースを信頼できるなら --trust-course を付けてください。",
        },
    }
}
