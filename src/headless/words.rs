//! Short texts of the headless commands, in both languages.

use crate::engine::seat::Claim;
use crate::headless::report::EngineReport;
use crate::i18n::Lang;
use crate::progress::SeatRecord;

/// The step took too long.
#[must_use]
pub fn timed_out(seconds: u64, lang: Lang) -> String {
    match lang {
        Lang::En => format!("It was not over after {seconds} seconds and was stopped. --timeout SECS gives it longer."),
        Lang::Ja => format!("{seconds} 秒たっても終わらないので止めました。--timeout SECS で延ばせます。"),
    }
}

/// What stands could not be seen in time.
#[must_use]
pub fn timed_out_looking(seconds: u64, lang: Lang) -> String {
    match lang {
        Lang::En => format!("After {seconds} seconds it was still not known what stands already."),
        Lang::Ja => format!("{seconds} 秒たっても、何が済んでいるか確かめられませんでした。"),
    }
}

/// What to do about that.
#[must_use]
pub fn look_again(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "`sealegs doctor` looks whether the engine is well; then try again.",
        Lang::Ja => "sealegs doctor でエンジンの様子を確かめてから、もう一度試してください。",
    }
}

/// What to do when a step on the way could not be done.
#[must_use]
pub fn mend_and_go_on(target: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!(
            "What was done before it stays. Mend this step (`sealegs` opens it), then `sealegs goto {target}` goes on from there."
        ),
        Lang::Ja => format!(
            "それまでに済んだことはそのままです。このステップを直してから（sealegs で開きます）、sealegs goto {target} で続きから進めます。"
        ),
    }
}

/// Ctrl-C.
#[must_use]
pub fn interrupted(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Interrupted.",
        Lang::Ja => "中断しました。",
    }
}

/// A command ended with an exit code it should not have.
#[must_use]
pub fn command_failed(line: &str, code: i64, lang: Lang) -> String {
    match lang {
        Lang::En => format!("`{line}` ended with exit code {code}. Its last lines of output say why."),
        Lang::Ja => format!("`{line}` が終了コード {code} で終わりました。理由は出力の最後の数行にあります。"),
    }
}

/// Why a step was not tried.
#[must_use]
pub fn skipped_after(step: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("an earlier step did not pass: {step}"),
        Lang::Ja => format!("前のステップ {step} が通らなかったため"),
    }
}

/// Why a step was not tried: no engine.
#[must_use]
pub fn skipped_without_engine(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "there is no engine",
        Lang::Ja => "エンジンがないため",
    }
}

/// Why a step was not tried: Ctrl-C.
#[must_use]
pub fn skipped_interrupted(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "the run was interrupted before it",
        Lang::Ja => "その前に中断されたため",
    }
}

/// A container of an earlier run is removed.
#[must_use]
pub fn removing(name: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Removing the container {name} of your own earlier run."),
        Lang::Ja => format!("前回の自分のコンテナ {name} を削除します。"),
    }
}

/// A network of an earlier run is removed.
#[must_use]
pub fn removing_network(name: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Removing the network {name} of your own earlier run; a step makes it anew."),
        Lang::Ja => format!("前回の自分のネットワーク {name} を削除します。ステップで作り直します。"),
    }
}

/// Who answers.
#[must_use]
pub fn engine(engine: &EngineReport, lang: Lang) -> String {
    let EngineReport { kind, version, api, platform } = engine;
    match lang {
        Lang::En => format!("Engine: {kind} {version}, API {api}, {platform}"),
        Lang::Ja => format!("エンジン: {kind} {version}、API {api}、{platform}"),
    }
}

/// Whose seat it is, and which ports it has.
#[must_use]
pub fn seat(seat: &SeatRecord, lang: Lang) -> String {
    let name = &seat.name;
    let ports = seat.number.map(|number| Claim { number }.span());
    match (ports, lang) {
        (Some((first, last)), Lang::En) => format!("Seat: {name}, ports {first}-{last}"),
        (Some((first, last)), Lang::Ja) => format!("シート: {name}、ポート {first}〜{last}"),
        (None, Lang::En) => format!("Seat: {name}"),
        (None, Lang::Ja) => format!("シート: {name}"),
    }
}

/// A step's checks passed before its solution.
#[must_use]
pub fn proves_nothing(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "Its checks passed before anything was done, so they prove nothing. Make at least one of them fail on what the step \
             before leaves behind; or was something of it there from earlier? Then `sealegs reset` first."
        }
        Lang::Ja => {
            "何もしないうちからチェックに通ったので、証明になりません。前のステップの状態では通らないチェックを加えてください。\
             以前の残りがあるだけなら、先に sealegs reset を実行してください。"
        }
    }
}
