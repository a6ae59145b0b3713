//! Lines like docker's, and lines that try to break what reads them; the same ones every time.

use crate::docker_cli::reading;

/// `SplitMix64`: small, quick, and the same everywhere.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn of<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

const VALUES: &[&str] = &[
    "8080:80",
    "80",
    "8000-8002:80",
    "8000-8002:80-82",
    "65536:1",
    "[::1]:80:80",
    "0:0",
    "53:53/udp",
    "target=80,published=8",
    "A=1",
    "USER",
    "=",
    "a=b=c",
    "name=value",
    "status=exited",
    "label",
    "/x:/y:ro",
    "data:/data",
    "./a:b",
    "C:\\x:/y",
    "::",
    "type=bind,source=/a,target=/b",
    "type=tmpfs,dst=/t,tmpfs-size=1g",
    "source=,target=",
    "'\"a,b\",target=/x'",
    "\"\\\"a\"",
    "30s",
    "1m30s",
    "-1h",
    "1.5h",
    "99999999999999999999h",
    ".s",
    "-1",
    "0",
    "1",
    "0x10",
    "9223372036854775808",
    "1e308",
    "512m",
    "1.5g",
    "1ib",
    "999999999999999999g",
    ".",
    "..",
    "-",
    "--",
    "---",
    "\\",
    "日本語",
    "\u{202e}",
    "a\u{301}",
    "🦭",
    "'a b'",
    "\"a b\"",
    "'",
    "\"",
    "$USER",
    "${USER}",
    "${USER:-x}",
    "${X-}",
    "$",
    "$TWO",
    "~",
    "~/x",
    "*",
    "a#b",
    "[::1]",
    "{a",
    "alpine:3.12",
    "goapp",
    "GoApp",
    "a//b",
    "a@sha256:ab",
    "sha256:abcd",
    "localhost:5000/x:1",
    ":",
    "@",
    "web",
    "web:/x",
    "no",
    "on-failure:3",
    "always",
    "never",
    "bridge",
    "json",
    "'{{.Names}}'",
    "'{{json .}}'",
    "{{",
    "true",
    "false",
    "10.0.0.1",
    "db:10.0.0.1",
    "host-gateway",
    "stdout",
    "linux/amd64",
    "sh",
    "-c",
    "-x",
    "--name",
    "--help",
    "-h",
];

const WORDS: &[&str] = &[
    "docker",
    "run",
    "image",
    "container",
    "ls",
    "build",
    "buildx",
    "builder",
    "volume",
    "network",
    "system",
    "prune",
    "help",
    "compose",
    "exec",
    "cp",
    "-it",
    "-p",
    "-itp",
    "-d=true",
    "--",
    "-",
    "=",
    "|",
    "&&",
    ";",
    "\\\n",
    "\n",
    "\r\n",
    "\t",
    "# x",
    "'",
    "\"",
    "$(",
    "`",
    ">",
    "<",
    "(",
    "{a,b}",
    "~u",
    "--help",
    "--version",
    "-v",
    "\0",
    "\u{7f}",
    "\u{1b}[31m",
    "é",
    "--rm=",
];

/// Makes one line after the other.
pub struct Lines {
    pub random: Random,
    seeds: Vec<&'static str>,
    commands: Vec<(String, Vec<String>)>,
}

impl Lines {
    pub fn new(seed: u64) -> Self {
        let course = include_str!("../../../tests/data/course-commands.txt");
        let commands = reading::commands().into_iter().map(|command| {
            let flags = reading::flags(&command);
            (command, flags)
        });
        Self {
            random: Random(seed),
            seeds: course.lines().filter(|line| !line.starts_with('#')).collect(),
            commands: commands.collect(),
        }
    }

    pub fn next(&mut self) -> String {
        match self.random.below(10) {
            0..3 => self.command(),
            3..6 => {
                let line = self.random.of(&self.seeds).to_owned();
                self.mutated(line)
            }
            6..8 => {
                let line = self.command();
                self.mutated(line)
            }
            8 => self.soup(),
            _ => self.characters(),
        }
    }

    fn value(&mut self) -> &'static str {
        self.random.of(VALUES)
    }

    /// A command with flags of its own, values that may fit, and arguments.
    fn command(&mut self) -> String {
        let at = self.random.below(self.commands.len());
        let (command, flags) = self.commands[at].clone();
        let mut line = format!("docker {command}");
        for _ in 0..self.random.below(6) {
            let value = self.value();
            let flag = if flags.is_empty() { "help" } else { &flags[self.random.below(flags.len())] };
            let letter = reading::letter(&command, flag);
            let alone = reading::stands_alone(&command, flag) == Some(true);
            line.push(' ');
            match (self.random.below(6), letter) {
                (0, Some(letter)) => line.push_str(&format!("-{letter}{value}")),
                (1, Some(letter)) if !alone => line.push_str(&format!("-{letter} {value}")),
                (1 | 2, Some(letter)) => line.push_str(&format!("-{letter}")),
                (3, _) => line.push_str(&format!("--{flag}={value}")),
                _ if alone => line.push_str(&format!("--{flag}")),
                _ => line.push_str(&format!("--{flag} {value}")),
            }
        }
        for _ in 0..self.random.below(4) {
            line.push(' ');
            line.push_str(self.value());
        }
        line
    }

    fn mutated(&mut self, line: String) -> String {
        let mut letters: Vec<char> = line.chars().collect();
        for _ in 0..=self.random.below(4) {
            let at = self.random.below(letters.len() + 1);
            let end = (at + self.random.below(12)).min(letters.len());
            match self.random.below(7) {
                0 => drop(letters.drain(at..end)),
                1 => letters.truncate(at),
                2 => insert(&mut letters, at, self.random.of(WORDS)),
                3 => insert(&mut letters, at, &format!(" {} ", self.value())),
                4 => insert(&mut letters, at, self.random.of(&["'", "\"", "\\", " ", "\n", "=", "-", "$", "#", "\u{3000}"])),
                5 => {
                    let copy: String = letters[at..end].iter().collect();
                    insert(&mut letters, at, &copy);
                }
                _ => letters[at..end].reverse(),
            }
        }
        letters.into_iter().collect()
    }

    fn soup(&mut self) -> String {
        let mut line = if self.random.below(4) > 0 { "docker ".to_owned() } else { String::new() };
        for _ in 0..self.random.below(14) {
            line.push_str(if self.random.below(2) == 0 { self.random.of(WORDS) } else { self.random.of(VALUES) });
            if self.random.below(4) > 0 {
                line.push(' ');
            }
        }
        line
    }

    /// Any characters at all, now and then very many of one.
    fn characters(&mut self) -> String {
        let mut line = if self.random.below(2) == 0 { "docker run ".to_owned() } else { String::new() };
        if self.random.below(50) == 0 {
            let piece = self.random.of(WORDS);
            line.push_str(&piece.repeat(self.random.below(2000)));
            return line;
        }
        for _ in 0..self.random.below(40) {
            let bits = [7, 7, 7, 8, 16, 21][self.random.below(6)];
            line.extend(char::from_u32((self.random.next() & ((1 << bits) - 1)) as u32));
        }
        line
    }
}

fn insert(letters: &mut Vec<char>, at: usize, text: &str) {
    letters.splice(at..at, text.chars());
}
