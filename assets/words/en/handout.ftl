### A course as one document.

handout-contents = Contents
handout-variables = Values used here
handout-variable = variable
handout-value = value
handout-about = what it is
handout-answers = Answers
handout-hint = Hint
handout-solution = Solution
handout-start-from = Start from this:
handout-file = File
handout-line = Line
handout-line-by-line = line by line
handout-in-folder = Run in the folder
handout-run = Run:
handout-proved = It is done when this is so:
handout-when-it-fails = When it is not so
handout-guess = Before you run it, guess:
handout-one = One is right.
handout-several = One or more are right.
handout-order = Put them in order.
handout-choose = Choose your way:
handout-right = Right:
handout-compare = Compare these images:

## handout, conditions

handout-with = with { $noun }
handout-without = without { $noun }
handout-noun-docker = Docker
handout-noun-podman = Podman
handout-noun-go = Go on your machine
handout-noun-goenv = goenv
handout-noun-bash = bash
handout-noun-zsh = zsh
handout-noun-fish = fish
handout-noun-linux = Linux
handout-noun-macos = macOS
handout-noun-windows = Windows
handout-noun-buildkit = BuildKit
handout-noun-rootless = a rootless engine
handout-noun-low-ports = ports below 1024
handout-noun-health-checks = health checks
handout-noun-limits = limits on memory and CPUs
handout-noun-keeps-used-images = an engine that keeps images in use
handout-noun-build-cache = a build cache to look at
handout-noun-network-events = an engine that tells of networks
