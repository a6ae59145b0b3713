### A language's name in itself.
language-name = 日本語
