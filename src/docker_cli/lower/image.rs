//! The values of what is done with images.

use super::{listing, reference};
use crate::docker_cli::command::{History, ImageLs, Import, Load, Pull, Rmi, Save, Tag};
use crate::docker_cli::grammar::image::{HistoryArgs, ImagesArgs, ImportArgs, LoadArgs, PullArgs, RmiArgs, SaveArgs, TagArgs};
use crate::docker_cli::{Listing, ParseError};

pub fn ls(args: ImagesArgs) -> Result<ImageLs, ParseError> {
    Ok(ImageLs {
        reference: args.reference,
        all: args.all,
        digests: args.digests,
        listing: listing(args.quiet, args.no_trunc, &args.filter, args.format)?,
    })
}

pub fn history(args: HistoryArgs) -> History {
    let listing = Listing { quiet: args.quiet, no_trunc: args.no_trunc, format: args.format, ..Listing::default() };
    History { image: args.image, human: args.human, listing }
}

pub fn tag(args: TagArgs) -> Result<Tag, ParseError> {
    reference("TARGET_IMAGE", &args.target)?;
    Ok(Tag { source: args.source, target: args.target })
}

pub fn rmi(args: RmiArgs) -> Rmi {
    Rmi { force: args.force, no_prune: args.no_prune, images: args.images }
}

pub fn pull(args: PullArgs) -> Result<Pull, ParseError> {
    reference("IMAGE", &args.image)?;
    Ok(Pull { all_tags: args.all_tags, quiet: args.quiet, platform: args.platform, reference: args.image })
}

pub fn save(args: SaveArgs) -> Save {
    Save { output: args.output, images: args.images }
}

pub fn load(args: LoadArgs) -> Load {
    Load { input: args.input, quiet: args.quiet }
}

pub fn import(args: ImportArgs) -> Result<Import, ParseError> {
    if let Some(name) = &args.reference {
        reference("REPOSITORY[:TAG]", name)?;
    }
    Ok(Import {
        source: args.source,
        reference: args.reference,
        changes: args.change,
        message: args.message,
        platform: args.platform,
    })
}
