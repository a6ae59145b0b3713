### The themes, and trying them.

theme-auto = light or dark, as your terminal's background is
theme-light = for a light background
theme-dark = for a dark background
theme-high-contrast = high contrast
theme-colour-blind = told apart without red or green
theme-16 = your terminal's own sixteen colours
theme-none = no colours

theme-tried = Theme { $name }: { $about }. T tries the next. The one you leave it at is kept.
theme-tried-for-now = Theme { $name }: { $about }, until you leave: an option, a variable or your configuration says which one you begin with. T tries the next.
theme-few = Theme { $name }: this terminal names only 16 colours, so it looks like 16. T tries the next.
theme-no-colours = No colours here: NO_COLOR or --no-color is set, or the terminal has none. --theme NAME overrides NO_COLOR.
