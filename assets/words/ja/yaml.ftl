### What to do about YAML that cannot be read.
yaml-spaces = 字下げには空白を使います
yaml-indentation = 字下げを上の行と比べてください。同じ階層のキーは同じ桁から始めます
