### What to do about YAML that cannot be read.
yaml-spaces = indent with spaces
yaml-indentation = compare this line's indentation with the lines above it: keys of one level begin in one column
