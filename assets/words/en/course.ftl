### What every course has without its own words.

## course, load, check title

course-answer-is-right = The answer is right
course-way-is-chosen = A way is chosen
course-bare-check = check
