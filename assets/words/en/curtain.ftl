curtain-waiting = Opening the course… q or Ctrl-C leaves.
