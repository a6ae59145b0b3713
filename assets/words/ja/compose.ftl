### Compose projects.

## compose, interpolate
