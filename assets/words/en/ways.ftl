### Being brought to a step, and taking back.
ways-bring-me = Bring me to this step
ways-looking-ahead = Looking what stands already …
ways-to-stand-at = To stand at
ways-do-it = y: do it   n: leave everything as it is
ways-go-there = y: go there   n: stay here
ways-take-back = Take back
ways-this-step = this step
ways-this-lesson = the whole lesson
ways-all-of-it = everything
ways-looking-for-made = Looking what was made there …
ways-removing = Removing …
ways-remove-these = y: do it   n: leave everything as it is
ways-on-the-way = On the way: step
ways-of = of
ways-stop-here = x stops here
