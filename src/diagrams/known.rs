//! The diagrams there are, by the ids of their words.

use super::drawing;
use crate::i18n::{Lang, fixed};

/// A diagram.
#[derive(Debug, PartialEq, Eq)]
pub struct Diagram {
    /// Its name in lessons and of its files.
    pub name: &'static str,
    title: &'static str,
    said: &'static str,
    /// The ids of the words that stand in it.
    pub words: &'static [&'static str],
    pub(super) wide: &'static str,
    pub(super) narrow: &'static str,
}

impl Diagram {
    /// What stands above it.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &'static str {
        fixed(lang, self.title)
    }

    /// What it shows, in words.
    #[must_use]
    pub fn said(&self, lang: Lang) -> &'static str {
        fixed(lang, self.said)
    }

    /// A word that stands in it, by its short name.
    #[must_use]
    pub fn word(&self, lang: Lang, name: &str) -> Option<&'static str> {
        let is_it = |id: &&&str| id.strip_prefix(self.title).and_then(|rest| rest.strip_prefix('-')) == Some(name);
        self.words.iter().find(is_it).map(|id| fixed(lang, id))
    }

    /// It in rows of at most `columns`; `None` where it has no room.
    #[must_use]
    pub fn drawing(&self, lang: Lang, columns: usize) -> Option<Vec<String>> {
        drawing::of(self, lang, columns)
    }
}

/// The diagram of a name.
#[must_use]
pub fn of(name: &str) -> Option<&'static Diagram> {
    ALL.iter().find(|diagram| diagram.name == name)
}

macro_rules! drawings {
    ($name:literal) => {
        (
            include_str!(concat!("../../assets/diagrams/", $name, ".wide.txt")),
            include_str!(concat!("../../assets/diagrams/", $name, ".narrow.txt")),
        )
    };
}

/// Every diagram, in the order of the lessons.
pub const ALL: &[Diagram] = &[
    Diagram {
        name: "life",
        title: "diagram-life",
        said: "diagram-life-said",
        words: &[
            "diagram-life-image",
            "diagram-life-container",
            "diagram-life-files",
            "diagram-life-settings",
            "diagram-life-frozen",
            "diagram-life-own-files",
            "diagram-life-own-network",
            "diagram-life-process",
            "diagram-life-stays",
            "diagram-life-ends",
        ],
        wide: drawings!("life").0,
        narrow: drawings!("life").1,
    },
    Diagram {
        name: "stages",
        title: "diagram-stages",
        said: "diagram-stages-said",
        words: &[
            "diagram-stages-first",
            "diagram-stages-last",
            "diagram-stages-compiler",
            "diagram-stages-sources",
            "diagram-stages-little",
            "diagram-stages-stays",
            "diagram-stages-ships",
        ],
        wide: drawings!("stages").0,
        narrow: drawings!("stages").1,
    },
    Diagram {
        name: "layers",
        title: "diagram-layers",
        said: "diagram-layers-said",
        words: &[
            "diagram-layers-single",
            "diagram-layers-multi",
            "diagram-layers-program",
            "diagram-layers-sources",
            "diagram-layers-modules",
            "diagram-layers-compiler",
            "diagram-layers-large-base",
            "diagram-layers-small-base",
            "diagram-layers-everything",
            "diagram-layers-little",
        ],
        wide: drawings!("layers").0,
        narrow: drawings!("layers").1,
    },
    Diagram {
        name: "ports",
        title: "diagram-ports",
        said: "diagram-ports-said",
        words: &[
            "diagram-ports-machine",
            "diagram-ports-container",
            "diagram-ports-browser",
            "diagram-ports-server",
            "diagram-ports-closed",
        ],
        wide: drawings!("ports").0,
        narrow: drawings!("ports").1,
    },
    Diagram {
        name: "network",
        title: "diagram-network",
        said: "diagram-network-said",
        words: &[
            "diagram-network-network",
            "diagram-network-asks",
            "diagram-network-answers",
            "diagram-network-who",
            "diagram-network-address",
            "diagram-network-dns",
            "diagram-network-outside",
        ],
        wide: drawings!("network").0,
        narrow: drawings!("network").1,
    },
    Diagram {
        name: "volume",
        title: "diagram-volume",
        said: "diagram-volume-said",
        words: &[
            "diagram-volume-first",
            "diagram-volume-second",
            "diagram-volume-gone",
            "diagram-volume-volume",
            "diagram-volume-stays",
        ],
        wide: drawings!("volume").0,
        narrow: drawings!("volume").1,
    },
    Diagram {
        name: "compose",
        title: "diagram-compose",
        said: "diagram-compose-said",
        words: &[
            "diagram-compose-project",
            "diagram-compose-network",
            "diagram-compose-api",
            "diagram-compose-database",
            "diagram-compose-by-name",
            "diagram-compose-stays",
            "diagram-compose-machine",
        ],
        wide: drawings!("compose").0,
        narrow: drawings!("compose").1,
    },
];
