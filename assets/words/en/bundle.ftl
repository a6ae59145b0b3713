### Bundles of images, and fetching them before the course.

## bundle, error

bundle-foreign = this is no sealegs bundle
bundle-other-version = this bundle has version { $found } of the format, and this sealegs reads version { $own }
bundle-truncated = this bundle is cut off: { $have } of { $need } bytes are there
bundle-truncated-early = this bundle is cut off: { $have } of more bytes are there
bundle-broken = this bundle is damaged: { $what }
bundle-other-course = this bundle is for the course { $found }, and this is { $wanted }
bundle-other-platform = the images of this bundle are for { $found }, and the engine runs { $wanted }
bundle-other-image = { $reference } did not arrive as the bundle's manifest says: the engine has no image { $id }
bundle-too-much = the bundle would have more images than its table of contents has room for
bundle-foreign-advice = Take the file that `sealegs bundle create` wrote. An archive of `docker save` goes in with `docker load -i FILE`.
bundle-other-version-advice = Use the sealegs that made it, or make the bundle anew with this one.
bundle-broken-advice = Nothing was loaded. Copy or download it again; its length and checksum must be those of the original.
bundle-other-course-advice = Nothing was loaded. Name the course with --course, or take its own bundle.
bundle-other-platform-advice = Nothing was loaded. Make a bundle on a machine of this kind: `sealegs bundle create FILE` takes the images of its own engine.
bundle-other-image-advice = What this load brought was taken away again. Make the bundle anew; if it happens again, this engine stores images in another way than the one it was made on.
bundle-too-much-advice = Use a course with fewer images, or two bundles.
bundle-file-advice = Look at the path, the rights and the free room there, then run it again.

## runtime, bundle, trouble

bundle-missing = not on this engine: { $images }
bundle-download = could not download { $url }: { $why }
bundle-interrupted = interrupted
bundle-missing-advice = Fetch them first, with `sealegs prefetch` and the same profile; then run this again.
bundle-download-resumable = Run it again: it goes on where it stopped.
bundle-download-advice = Check the address, or copy the file here and name it instead.
bundle-interrupted-advice = Nothing half-done is left. Run it again when you like.

## cli, bundle

bundle-limited = The registry's limit for now is used up. `docker login` gives more pulls, or wait some hours and run this again: what has come stays. A mirror in a profile has no such limit (docs/PROFILES.md).
bundle-images = Images the course needs: { $needed }; on this engine: { $here }
bundle-layer = { $layer }: { $state } ({ $done } of { $of } layers)
bundle-preparing = { $image }: putting in what its builds fetch, so that they need no network…
bundle-go = Go on this machine has the bundle's modules in the lessons' commands, too
bundle-no-go = Go on this machine could not be given the modules: { $why }
bundle-no-go-advice = docs/OFFLINE.md says how by hand; Go in containers has them.
bundle-stopping = Stopping: waiting for the engine to give up… (Ctrl-C again ends at once)
bundle-undoing = Taking back what had come…
bundle-resuming = Going on where the last download stopped, at { $size }
bundle-replaced = { $image } led to another image, { $was }; from now on it leads to the bundle's
bundle-here = here
bundle-pulled = fetched
bundle-loaded = loaded
bundle-failed = FAILED
bundle-without = without
bundle-without-advice = Not needed: builds leave its `# syntax` line out.
bundle-packing = packing
bundle-downloading = downloading
bundle-verifying = verifying
bundle-loading = loading
bundle-all-fetched = All images of the course are on this engine.
bundle-not-fetched = Not fetched: { $images }. What to do stands beside each; then run it again, the others are not fetched twice.
bundle-created = { $file }: { $size }, { $images } images for { $platform }, with { $modules } Go modules.
    In the room: sealegs bundle load { $file }
bundle-complete = { $images } images are there: the course needs no network now.
bundle-incomplete = { $images } images are there, but the course here also needs: { $missing }
    The bundle was made with other names: use the profile it was made with (--profile), or set them with --set.
