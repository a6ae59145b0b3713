### Seats on an engine that several people share.

## cli, seats

seats-none = Nobody has a seat on this engine.
seats-nobody = Nobody has this seat, and nothing is left of it.
seats-question = Go on? [y/N]
seats-left = Nothing was removed.
seats-no-terminal = there is no terminal to ask on; nothing was removed
seats-say-yes = Look at the list with `sealegs seats free NAME`, then say --yes.
seats-removed = removed { $named }
seats-stays = STAYS { $named }: { $why }
seats-freed = The seat is free.
seats-again = Something is left, so the seat stays taken. Free what stays (`docker ps -a` shows who uses it), then try again.
seats-head-seat = SEAT
seats-head-ports = PORTS
seats-head-containers = CONTAINERS
seats-head-images = IMAGES
seats-head-networks = NETWORKS
seats-head-volumes = VOLUMES
seats-head-disk = DISK
seats-head-since = SINCE
seats-empty = There is nothing in seat { $seat }; it will be given up.
seats-holds = These are in seat { $seat }; they will be removed, and the seat will be given up:
seats-container = container
seats-image = image
seats-network = network
seats-volume = volume

## cli, seat

seats-variable-advice = Change { $variable }, or take it out of the environment.
seats-title = seat
seats-leads-nowhere = { $seat }. While the workshop is open, localhost leads to the engine's machine for each port published there (none now).
seats-leads = { $seat }. While the workshop is open, localhost leads to the engine's machine for the ports published there: { $ports }.
seats-with-ports = Seat: { $name }, ports { $first }-{ $last }
seats-named = Seat: { $name }
seats-bad-name = a seat's name has 1 to { $longest } letters, digits and dashes, and begins and ends with a letter or a digit
