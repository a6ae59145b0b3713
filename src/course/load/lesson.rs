//! `lesson.yaml`.

use super::action::Place;
use super::fields::{Fields, id, list, text};
use super::step::{StepDraft, step};
use crate::course::yaml::Node;
use crate::course::{Lesson, codes};
use crate::i18n::words;

/// Reads a lesson from its file's tree, without its texts; `None` when it cannot be read at all. `earlier` are the lessons before it.
pub(super) fn lesson(place: Place<'_>, root: &Node, earlier: &[Lesson]) -> Option<(Lesson, Vec<StepDraft>)> {
    let report = place.report;
    let mut fields = Fields::of(report, root, "lesson.yaml")?;
    let id = fields.need("id").and_then(|node| id(report, node, "id").map(|id| (id, node.at)));
    let mut needs = Vec::new();
    for node in fields.get("needs").map(list).unwrap_or_default() {
        let Some(need) = text(report, node, "needs") else { continue };
        if earlier.iter().any(|lesson| lesson.id == need) {
            needs.push(need);
        } else {
            let known: Vec<&str> = earlier.iter().map(|lesson| lesson.id.as_str()).collect();
            report.unknown(
                codes::UNKNOWN_LESSON,
                node.at,
                words!(report.lang(), "problem-no-lesson-before-one", need),
                &need,
                &known,
            );
        }
    }
    let map = fields.flag("map");
    let nodes = fields.need("steps").map(list).unwrap_or_default();
    let mut drafts: Vec<StepDraft> = Vec::new();
    for node in nodes {
        let Some(draft) = step(place, node) else { continue };
        if let Some(first) = drafts.iter().find(|known| known.step.id == draft.step.id) {
            let hint = words!(report.lang(), "problem-first-on-line", line = first.at.line);
            let message = words!(report.lang(), "problem-lesson-has-two-steps", id = draft.step.id);
            report.error_hint(codes::DUPLICATE_ID, draft.at, message, hint);
            continue;
        }
        drafts.push(draft);
    }
    fields.finish();
    let at = id.as_ref().map_or(root.at, |(_, at)| *at);
    let id = id.map_or_else(|| place.folder.to_owned(), |(id, _)| id);
    Some((Lesson { id, needs, map, span: report.span(at), ..Lesson::default() }, drafts))
}
