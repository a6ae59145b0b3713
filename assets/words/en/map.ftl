### The live map, beside its drawing.
map-containers = { $count ->
    [one] { $count } container
   *[other] { $count } containers
}
map-networks = { $count ->
    [one] { $count } network
   *[other] { $count } networks
}
map-volumes = { $count ->
    [one] { $count } volume
   *[other] { $count } volumes
}
map-more = and { $counted } more
map-strangers = not of this course: { $counted }
