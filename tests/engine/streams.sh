#!/bin/bash
# The tests that need an engine, in streams beside each other, for most of their time is waiting: each stream has a private
# engine of its own, takes the next test program when it is done with one, and runs its tests one after the other.
#   streams.sh up             start the engines; the stand-ins are built on the first one and copied to the others
#   streams.sh run PROGRAMS   run what `cargo test --no-run` said it made (a file); prints each program's output whole when it
#                             has ended, then how long each took, and last the names of all that failed
#   streams.sh down           stop the engines
# SEALEGS_TEST_STREAMS is how many (2; with 1 all run one after the other). The first is the engine of engine.sh, the others have the numbers after its.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${SEALEGS_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sealegs-tests}
first=${SEALEGS_TEST_NUMBER:-0}
count=${SEALEGS_TEST_STREAMS:-2}
# A program that hangs is stopped after so many seconds, so that there is something to read about it.
longest=2400

# Slowest first, so that no stream is left with a long one at the end. Whatever is not named here comes after, in its turn.
slowest=(course_mutants seats course_e2e goto faults bundle_course plain contract docker_copy docker_run pty_engine compose_run
  compose_waits docker_lists docker_watch bundle engine_live_loss)
# Each test of these is taken for itself; they share nothing but names on an engine.
apart=(course_mutants course_e2e goto faults)
# Those that take fixed ports of this machine, which all engines publish on: one after the other, in one stream. The ports
# of the lessons' defaults, 8888 of server.go, and the blocks of ports that an engine gives to its seats.
ports=(seats seats_remote course_commands course_goenv replay_live doctor)

say() { echo "streams: $*" >&2; }
die() { say "$*"; exit 1; }
among() { local one; for one in "${@:2}"; do [ "$one" != "$1" ] || return 0; done; return 1; }
cache_of() { if [ "$1" = 0 ]; then echo "$cache"; else echo "$cache/stream$1"; fi; }
engine() { # STREAM COMMAND
  SEALEGS_TEST_NUMBER=$((first + $1)) SEALEGS_TEST_CACHE=$(cache_of "$1") "$here/engine.sh" "$2"
}
host_of() { engine "$1" env | sed 's/.*=//'; }

up() {
  local stream host missing=()
  engine 0 standins
  for stream in $(seq $((count - 1))); do
    engine "$stream" up >/dev/null
    engine "$stream" complete || missing+=("$stream")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    engine 0 down
    for stream in "${missing[@]}"; do
      engine "$stream" down
      rm -rf "$(cache_of "$stream")/data"
      cp -a "$(cache_of 0)/data" "$(cache_of "$stream")/data"
    done
  fi
  for stream in $(seq 0 $((count - 1))); do
    engine "$stream" up >/dev/null
    engine "$stream" complete || die "the engine of stream $stream lacks a stand-in"
    # Of the last time, when it was killed.
    host=$(host_of "$stream")
    DOCKER_HOST=$host sh -c 'docker ps -aq | xargs -r docker rm -fv' >/dev/null
  done
  say "$count engines with stand-ins after ${SECONDS}s"
}

# The programs by name, as `Executable tests/NAME.rs (PATH)` has them; into the array `path`.
declare -A path
read_programs() { # FILE
  local line name
  while read -r line; do
    [[ $line =~ ^Executable\ (unittests\ )?([^ ]+)\ \((.+)\)$ ]] || continue
    name=${BASH_REMATCH[2]%/main.rs} name=${name##*/} name=${name%.rs}
    [ -z "${path[$name]:-}" ] || die "two programs are called $name"
    path[$name]=${BASH_REMATCH[3]}
  done <"$1"
  for line in tests/*.rs; do
    name=${line##*/}
    [ -n "${path[${name%.rs}]:-}" ] || die "$line was not compiled: $1 does not have it"
  done
  for name in "${slowest[@]}" "${apart[@]}" "${ports[@]}"; do
    [ -n "${path[$name]:-}" ] || die "there is no test program $name"
  done
}

tests_of() { "${path[$1]}" --list --ignored --format terse | sed -n 's/: test$//p'; }

# What there is to do, a line for whoever takes it: programs, or a program and one of its tests. Each program once.
plan() { # prints the lines; writes how many tests there are into $work/all
  local name test all=0 number
  declare -A planned
  for name in "${slowest[@]}" $(printf '%s\n' "${!path[@]}" | sort); do
    [ -z "${planned[$name]:-}" ] || continue
    if among "$name" "${ports[@]}"; then set -- "${ports[@]}"; else set -- "$name"; fi
    local line=()
    for name in "$@"; do
      planned[$name]=1
      number=$(tests_of "$name" | wc -l)
      all=$((all + number))
      [ "$number" = 0 ] || line+=("$name")
    done
    [ ${#line[@]} -gt 0 ] || continue
    if among "$1" "${apart[@]}"; then
      for test in $(tests_of "$1"); do echo "$1/$test"; done
    else
      echo "${line[*]}"
    fi
  done
  echo $all >"$work/all"
}

# The next line that nobody has taken.
take() {
  (
    flock 9
    [ -s "$work/plan" ] || exit 1
    head -1 "$work/plan"
    sed -i 1d "$work/plan"
  ) 9>"$work/lock"
}

# Runs a program, or one test of it, and prints what it said when it has ended.
one() { # STREAM NAME[/TEST]
  local name=${2%%/*} began=$SECONDS code=0 only=() log failed
  log=$work/$(tr -c 'a-z0-9_\n' . <<<"$2").log
  [ "$2" = "$name" ] || only=(--exact "${2#*/}")
  timeout --foreground --kill-after=30 $longest "${path[$name]}" --ignored --test-threads=1 "${only[@]}" >"$log" 2>&1 </dev/null || code=$?
  # The list at its end; of a program that did not come to its end, the test that it was at.
  failed=$(tac "$log" | sed -nE '/^failures:$/q; s/^    ([a-z0-9_:]+)$/\1/p')
  [ -n "$failed" ] || failed=$(sed -nE 's/^test ([a-z0-9_:]+) .*/\1/p' "$log" | tail -1)
  (
    flock 9
    printf '\n-- %s  stream %s, %ss, %s\n' "$2" "$1" $((SECONDS - began)) "$([ $code = 0 ] && echo passed || echo FAILED)"
    cat "$log"
    printf '%6ss  stream %s  %s\n' $((SECONDS - began)) "$1" "$2" >>"$work/times"
    # Each result counts: none is to be lost, and none to be had twice.
    sed -nE 's/^test result: .* ([0-9]+) passed; ([0-9]+) failed;.*/\1 \2/p' "$log" >>"$work/results"
    [ $code = 0 ] || for test in ${failed:-none}; do echo "$name: $test (exit code $code)" >>"$work/failed"; done
  ) 9>"$work/print"
}

stream() { # STREAM
  local line name
  SEALEGS_TEST_DOCKER_HOST=$(host_of "$1")
  export SEALEGS_TEST_DOCKER_HOST
  # Tests that use the same names on an engine wait for each other with a file here; each stream has its own names. Open to
  # all, as it is where temporary files go: some tests are another user.
  export TMPDIR=$work/$1
  mkdir -m 1777 "$TMPDIR"
  # The contract is kept by the engine of this stream, among others.
  [ -z "${SEALEGS_TEST_ENGINES:-}" ] || export SEALEGS_TEST_ENGINES="docker20=$SEALEGS_TEST_DOCKER_HOST,${SEALEGS_TEST_ENGINES#*,}"
  while line=$(take); do
    for name in $line; do one "$1" "$name"; done
  done
}

run() { # FILE
  local number all done streams=()
  work=$(mktemp -d /tmp/sealegs-XXXXXX)
  chmod 755 "$work"
  trap 'rm -rf "$work"' EXIT
  read_programs "$1"
  : >"$work/failed"
  plan >"$work/plan"
  for number in $(seq 0 $((count - 1))); do
    stream "$number" &
    streams+=($!)
  done
  for number in "${streams[@]}"; do wait "$number" || echo "a stream ended early" >>"$work/failed"; done
  printf '\n-- how long each took\n'
  sort -rn "$work/times"
  all=$(cat "$work/all")
  done=$(awk '{ sum += $1 + $2 } END { print sum + 0 }' "$work/results")
  [ "$done" = "$all" ] || echo "$done tests have a result, and there are $all" >>"$work/failed"
  printf '\n-- %s tests on %s engines in %ss\n' "$done" "$count" "$SECONDS"
  if [ -s "$work/failed" ]; then
    printf '\nFAILED:\n'
    sed 's/^/  /' "$work/failed"
    exit 1
  fi
}

cd "$here/../.."
case "${1:-}" in
  up) up ;;
  run) run "${2:?the file with the programs}" ;;
  down) for stream in $(seq 0 $((count - 1))); do engine "$stream" down; done ;;
  *) sed -n '2,9p' "$0"; exit 2 ;;
esac
