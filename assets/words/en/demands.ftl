### What a course from elsewhere will do, and the question whether it may.

## cli, consent

demands-from-elsewhere = this course is not the built-in one. Before anything runs, see what it will do here:
demands-question = Let it? Only if you trust where it comes from. [y/N]
demands-left = Nothing was run.
demands-nobody = nobody can be asked here whether this course may do that; nothing was run
demands-say-so = Read the list above. If you trust the course, say so with --trust-course.

## demands

demands-powers = It gives containers more power over this machine than usual:
demands-host-commands = It runs these lines on this machine, with your own rights:
demands-mounts = It lets containers see these folders:
demands-ports = It opens these ports of this machine:
demands-images = It runs or builds on these images:
demands-addresses = It asks these addresses:
demands-files = It writes these files in the workspace (yours are copied first):
