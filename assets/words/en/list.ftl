### Names one after the other.

list-comma = {", "}
