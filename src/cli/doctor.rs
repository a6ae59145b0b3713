//! `sealegs doctor`: what the course stands on, and what to do where it does not stand.

use std::io::IsTerminal;

use serde::Serialize;

use tokio_util::sync::CancellationToken;

use crate::cli::args::Global;
use crate::cli::doctor_args::DoctorArgs;
use crate::cli::doctor_fix::{self, Fixed};
use crate::cli::exit::Exit;
use crate::cli::{output, problems, request, work};
use crate::course::VariableKind;
use crate::engine::live::ConnectEnv;
use crate::i18n::{Lang, fixed, words};
use crate::markdown::width;
use crate::runtime::doctor::machine::Terminal;
use crate::runtime::doctor::{self, Finding, Place, Report, State};
use crate::runtime::opening;

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.doctor/1";

#[derive(Debug, Serialize)]
struct Document<'a> {
    schema: &'static str,
    lang: Lang,
    well: bool,
    engine: bool,
    tried: &'a [Place],
    findings: &'a [Finding],
    /// What `--fix` did; `None` without it.
    fix: Option<&'a Fixed>,
}

/// Looks, and tells.
#[must_use]
pub fn doctor(global: &Global, args: &DoctorArgs) -> Exit {
    let glance = match opening::glance(&request(global, true)) {
        Ok(glance) => glance,
        Err(error) => return problems::tell(&error, global, args.format.is_json()),
    };
    let session = &glance.session;
    let lang = session.lang();
    let value = |variable: &crate::course::Variable| session.scope().get(&variable.name).unwrap_or(&variable.default).to_owned();
    let of = |kind: VariableKind| session.course().variables.iter().filter(move |variable| variable.kind == kind);
    let workspace = match opening::workspace_root(crate::cli::seat::workspace(global).as_deref()) {
        Ok(folder) => folder,
        Err(error) => return problems::tell(&error, global, args.format.is_json()),
    };
    let request = doctor::Request {
        lang,
        connect: ConnectEnv::from_process(),
        workspace,
        session: session.id().to_owned(),
        ports: of(VariableKind::Port).filter_map(|port| Some((port.name.clone(), value(port).parse().ok()?))).collect(),
        images: of(VariableKind::Image).map(value).collect(),
        env: std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect(),
        terminal: Terminal { is_one: std::io::stdout().is_terminal(), size: crossterm::terminal::size().ok() },
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            problems::usage(&error.to_string(), "");
            return Exit::Failed;
        }
    };
    let (fixed, report) = runtime.block_on(fix_and_examine(&request, args));
    let seat = session.record().seat.as_ref().map(|seat| runtime.block_on(crate::cli::seat::finding(seat, lang)));
    // A name lookup that hangs must not keep the program.
    runtime.shutdown_background();
    let fixed = fixed.as_ref();
    let Some(mut report) = report else { return Exit::Interrupted };
    report.findings.extend(seat);
    if args.format.is_json() {
        let Report { tried, findings, engine } = &report;
        output::json(&Document { schema: SCHEMA, lang, well: report.well(), engine: *engine, tried, findings, fix: fixed });
    } else {
        output::out(&plain(&report, lang));
        if !report.engine && glance.replay.is_some() {
            output::out(&words!(lang, "cli-without-an-engine-sealegs-and-sealegs"));
        }
    }
    match &report {
        _ if fixed.is_some_and(Fixed::interrupted) => Exit::Interrupted,
        report if report.engine && report.well() => Exit::Well,
        report if report.engine => Exit::Failed,
        _ if fixed.is_some_and(|fixed| doctor_fix::nobody(fixed, lang)) => Exit::Usage,
        _ => Exit::NoEngine,
    }
}

/// `None` for the report: Ctrl-C came before there was one.
async fn fix_and_examine(request: &doctor::Request, args: &DoctorArgs) -> (Option<Fixed>, Option<Report>) {
    if !args.fix {
        return (None, Some(doctor::examine(request).await));
    }
    let stop = CancellationToken::new();
    tokio::spawn(work::watch_signals(stop.clone()));
    let look = async {
        let fixed = doctor_fix::fix(request, args, &stop).await;
        let report = if fixed.interrupted() { None } else { Some(doctor::examine(request).await) };
        (Some(fixed), report)
    };
    tokio::pin!(look);
    tokio::select! {
        biased;
        done = &mut look => done,
        // What it started is told to stop and gets its time; the report is not waited for.
        () = stop.cancelled() => tokio::time::timeout(doctor_fix::GRACE, look).await.unwrap_or((None, None)),
    }
}

/// Columns of the word before a finding.
const MARK: usize = 7;

fn plain(report: &Report, lang: Lang) -> String {
    let mut lines = Vec::new();
    for finding in &report.findings {
        let id = match finding.state {
            State::Ok => "doctor-mark-ok",
            State::Note => "doctor-mark-note",
            State::Problem => "doctor-mark-problem",
        };
        let mark = fixed(lang, id);
        let space = " ".repeat(MARK.saturating_sub(width(mark)));
        lines.push(format!("{mark}{space}  {}: {}", finding.title, finding.found));
        if finding.id == "engine" && (!report.engine || report.tried.len() > 1) {
            for place in &report.tried {
                let answer = if place.answers { format!("→ {}", place.answer) } else { format!("- {}", place.answer) };
                lines.push(format!("           {} {answer}", place.endpoint));
            }
        }
        if let Some(remedy) = &finding.remedy {
            lines.push(format!("         → {remedy}"));
        }
    }
    let problems = report.findings.iter().filter(|finding| finding.state == State::Problem).count();
    lines.push(String::new());
    lines.push(words!(lang, "doctor-verdict", count = problems));
    lines.join("\n")
}
