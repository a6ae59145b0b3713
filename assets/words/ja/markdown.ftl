### The words above notes in the text of lessons.
markdown-note = 補足
markdown-tip = ヒント
markdown-important = 重要
markdown-warning = 警告
markdown-caution = 危険
