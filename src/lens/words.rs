//! The lens's words.

use crate::i18n::table::messages;

messages! {
    /// A word or two of the lens.
    LensWord;

    /// Its title.
    Title: "lens-title";
    /// Before bytes that nobody sees any more.
    Wasted: "lens-wasted";
    /// Where none are.
    NothingWasted: "lens-nothing-wasted";
    /// How many layers; the number stands before it.
    Layers: "lens-layers";
    /// One of them.
    Layer: "lens-layer";
    /// Column: bytes of a layer.
    Size: "lens-size";
    /// Column: bytes up to a layer.
    Sum: "lens-sum";
    /// Where an image does not say what made a layer.
    NoInstruction: "lens-no-instruction";
    /// Tab: new files.
    Added: "lens-added";
    /// Tab: changed files.
    Changed: "lens-changed";
    /// Tab: hidden files.
    Hidden: "lens-hidden";
    /// Under an empty tab: new ones.
    NoneAdded: "lens-none-added";
    /// Changed ones.
    NoneChanged: "lens-none-changed";
    /// Hidden ones.
    NoneHidden: "lens-none-hidden";
    /// An instruction without a layer is chosen.
    NoLayer: "lens-no-layer";
    /// A file's size before it was changed; the size stands behind it.
    Was: "lens-was";
    /// None fits what was typed.
    NoMatch: "lens-no-match";
    /// Only sizes are known of a recorded image.
    Replay: "lens-replay";
    /// Only sizes are known.
    NoFiles: "lens-no-files";
    /// Too many files.
    Unlisted: "lens-unlisted";
    /// While an image is read; how far, stands behind it.
    Reading: "lens-reading";
    /// While the engine is asked which images it has.
    Asking: "lens-asking";
    /// None of the course's images is there yet; their names follow.
    NotBuilt: "lens-not-built";
    /// What to do then.
    NotBuiltHint: "lens-not-built-hint";
    /// Title of the list of images.
    Images: "lens-images";
    /// No image at all is there.
    NoImages: "lens-no-images";
    /// What was typed to find files; it stands behind it.
    Filter: "lens-filter";
    /// It was stopped.
    Stopped: "lens-stopped";
}
