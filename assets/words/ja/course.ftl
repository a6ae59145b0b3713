### What every course has without its own words.

## course, load, check title

course-answer-is-right = 答えが合っている
course-way-is-chosen = 進め方を選んだ
course-bare-check = チェック
