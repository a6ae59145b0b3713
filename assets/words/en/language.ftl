### A language's name in itself.
language-name = English
