### What the values are that may be typed for a flag of docker.

## restart

complete-restart-no = never (the default)
complete-restart-always = whenever it ends, and when the engine starts
complete-restart-unless-stopped = as always, unless you stopped it
complete-restart-on-failure = when it ends with an error

## pull

complete-pull-missing = when it is not here (the default)
complete-pull-always = always look for a newer one
complete-pull-never = never

## progress

complete-progress-auto = as the terminal allows (the default)
complete-progress-plain = line by line, with all output
complete-progress-tty = in place, on a terminal
complete-progress-quiet = nothing
complete-progress-rawjson = events as JSON

## platform

complete-platform-linux-amd64 = Intel and AMD, 64 bit
complete-platform-linux-arm64 = ARM, 64 bit (Apple silicon)
complete-platform-linux-arm-v7 = ARM, 32 bit

## format

complete-format-table = a table, with the columns of a template
complete-format-json = JSON, one line each

## signal

complete-signal-term = asks the program to end
complete-signal-int = as Ctrl-C
complete-signal-hup = often: read the configuration again
complete-signal-quit = ends it, with a dump
complete-signal-kill = ends it at once

## network

complete-network-bridge = the default
complete-network-host = the host's own network
complete-network-none = no network

## driver

complete-driver-bridge = on this machine (the default)
complete-driver-macvlan = with an address of the outer network
complete-driver-ipvlan = as macvlan, with one hardware address

## mount

complete-mount-volume = a volume
complete-mount-bind = a folder of this machine
complete-mount-tmpfs = memory
