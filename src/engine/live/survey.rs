//! Every place an engine may be at, each with what was found there: for whoever has to tell what is wrong.

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::connect::connect_to;
use crate::engine::live::discovery::{ConnectEnv, places};
use crate::engine::{Engine, EngineError, EngineInfo};

/// One place.
#[derive(Debug)]
pub struct Tried {
    /// Where.
    pub endpoint: String,
    /// Who answers, or why nobody does.
    pub result: Result<EngineInfo, EngineError>,
}

/// All places.
#[derive(Debug)]
pub struct Survey {
    /// One place was named (`DOCKER_HOST`, a context), no other counts.
    pub named: bool,
    /// What keeps the named place from being known, such as a context that does not exist.
    pub problem: Option<String>,
    /// Every place, in the order they are tried.
    pub tried: Vec<Tried>,
    /// The first that answers: the one the workshop uses.
    pub engine: Option<Live>,
}

/// Looks at every place, also after one has answered.
pub async fn survey(env: &ConnectEnv) -> Survey {
    let places = match places(env) {
        Ok(places) => places,
        Err(problem) => return Survey { named: true, problem: Some(line(&problem)), tried: Vec::new(), engine: None },
    };
    let asked = places.iter().map(|place| async move { (line(&place.host), connect_to(place, env).await) });
    let mut survey = Survey { named: places.len() == 1, problem: None, tried: Vec::new(), engine: None };
    for (endpoint, result) in futures_util::future::join_all(asked).await {
        let told = result.as_ref().map(|live| live.info().clone()).map_err(Clone::clone);
        survey.tried.push(Tried { endpoint, result: told });
        if let (None, Ok(live)) = (&survey.engine, result) {
            survey.engine = Some(live);
        }
    }
    survey
}
