### Names one after the other.

list-comma = {", "}
list-semicolon = {"; "}
list-between-sentences = {" "}
