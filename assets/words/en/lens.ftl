### The image lens: what images are made of.

lens-title = Image lens
lens-wasted = wasted
lens-nothing-wasted = nothing wasted
lens-layers = layers
lens-layer = layer
lens-size = size
lens-sum = sum
lens-empty = { $count ->
    [one] + 1 instruction that adds no files
   *[other] + { $count } instructions that add no files
}
lens-no-instruction = (no instruction is known)
lens-added = added
lens-changed = changed
lens-hidden = hidden
lens-none-added = This layer adds no files.
lens-none-changed = This layer changes no file of the layers below.
lens-none-hidden = This layer hides no file of the layers below.
lens-no-layer = This instruction makes no layer: it only says something about the image.
lens-was = was
lens-no-match = No file of this kind matches
lens-replay = REPLAY: the recording holds sizes and instructions, not files. Start an engine to look into the layers.
lens-no-files = Files are not known: only sizes are shown.
lens-unlisted = more files are too many to be listed; their sizes are counted
lens-more = + { $count } more
lens-reading = Reading the layers
lens-asking = Asking the engine for its images …
lens-missing = Missing from the pair that the course compares: { $names }.
lens-made-at = { $name }, made at “{ $title }” ({ $step })
lens-not-built = The course compares these images, and they are not on the engine yet:
lens-not-built-hint = Build them in the lesson, or press o to look into another image.
lens-images = Which image?
lens-no-images = The engine has no image yet. Pull or build one first.
lens-filter = files with
lens-stopped = Stopped. L opens the lens again.

## One image beside another.

lens-smaller = { $name } is { $percent }% smaller than { $than }.

## What to do where an image cannot be looked into.

lens-advice-truncated = The engine stopped telling. Look whether it is well (`docker info`), then try again.
lens-advice-compressed = The sizes of the layers are shown all the same; `docker history` has them too.
lens-advice-damaged = Pull or build the image again; `docker history` shows the sizes of its layers meanwhile.

## lens, error

lens-archive-truncated = the image's archive ends in the middle
lens-archive-damaged = the image's archive is damaged: { $what }
lens-archive-no-manifest = the image's archive has no list of layers
lens-archive-no-layer = the image's archive lacks the layer { $layer }
lens-archive-too-large = the image's archive is larger than anything an image needs: { $what }
lens-archive-compressed = a layer is compressed with { $how } so tightly that unpacking it takes more memory than the lens may use
