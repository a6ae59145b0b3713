### Lists to choose from, panels and their sizes, the first minutes.

panels-actions = What do you want to do?
panels-places = Go to a lesson or step
panels-outline = On this page
panels-nothing-found = Nothing here has these letters. Erase some, or Tab for the next list.
panels-tab-places = Tab: steps
panels-tab-outline = Tab: this page
panels-tab-actions = Tab: actions
panels-enter-esc = Enter: choose · Esc: close
panels-pick-answer = pick
panels-a-check = check
panels-a-file = file
panels-a-heading = heading
panels-already-alone = This panel has all the room already. Tab shows the next one.
panels-full-width = This panel is as wide as the screen already.
panels-writing-files = writing files
panels-usually = usually
panels-stops-it = stops it
panels-copied = copied:
panels-also-in = if nothing pastes, it is in
panels-nothing-to-copy = There is nothing to copy here yet.
