### Bundles.

## bundle, error
