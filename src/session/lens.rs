//! Which images the lens shows where nobody names one.

use crate::course::Step;
use crate::session::Session;

impl Session {
    /// Pairs of images that the course compares: the present step's first, then those of a single stage against several, then the
    /// others in their order.
    #[must_use]
    pub fn lens_pairs(&self) -> Vec<(String, String)> {
        let pair = |step: &Step| step.compare.as_ref().map(|(left, right)| (self.scope().fill(left), self.scope().fill(right)));
        let mut pairs: Vec<(String, String)> = self.course().steps().filter_map(|(_, step)| pair(step)).collect();
        let here = self.step().and_then(pair);
        let stages = |(left, right): &(String, String)| left.contains("single") && right.contains("multi");
        pairs.sort_by_key(|pair| (here.as_ref() != Some(pair), !stages(pair)));
        pairs.dedup();
        pairs
    }
}
