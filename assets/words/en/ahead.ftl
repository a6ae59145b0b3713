### A preview of what will be made on the way to a step.

ahead-nothing = Every step before it stands already: nothing will be made.
ahead-steps = Steps to do: { $count }
ahead-steps-and-standing = Steps to do: { $count }; { $standing } more need nothing
ahead-replay = It is a replay: nothing is made on an engine. Only files are written.

## Before a list of names.

ahead-list = { $what }: { $names }
ahead-builds = Images built
ahead-pulls = Images pulled
ahead-containers = Containers
ahead-networks = Networks
ahead-volumes = Volumes
ahead-files = Files written
ahead-files-replaced = Files replaced, yours is kept as NAME.mine-1
ahead-replaced = Containers of this workshop made anew
ahead-host-commands = Runs on your own machine
ahead-taken = Name taken by a container that is not this workshop's

## In such a list.

ahead-one-of = one of { $image }
ahead-image = { $image } ({ $note })
ahead-image-anew = there already, built anew
ahead-image-size = about { $size }
ahead-image-unknown = size unknown
ahead-more = { $names }, and { $more } more

## Disk and time.

ahead-cost = Disk: { $disk }. Time: { $time }.
ahead-disk-none = hardly any
ahead-disk-unknown = unknown
ahead-disk = about { $size }
ahead-disk-and-unknown = about { $size }, and { $unknown } of unknown size
ahead-time-seconds = a few seconds
ahead-time = { $minutes ->
    [one] about a minute
   *[other] about { $minutes } minutes
}
