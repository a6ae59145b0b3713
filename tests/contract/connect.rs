//! Who answers.

use sealegs::engine::{Ability, Engine};

use crate::given::Given;

crate::cases!["Connecting";
    "make, version and platform are told" => who,
    "it says whether it runs as an ordinary user" => rootless,
];

async fn who(it: Given) {
    let info = it.engine.info();
    assert_eq!(info.kind, it.required.kind);
    assert!(info.version.starts_with(it.required.version), "{}", info.version);
    assert!(info.platform.starts_with("linux/"), "{}", info.platform);
    assert!(info.api.starts_with("1."), "{}", info.api);
    it.engine.ping().await.unwrap();
}

async fn rootless(it: Given) {
    assert_eq!(it.can(Ability::Rootless), it.required.rootless);
}
