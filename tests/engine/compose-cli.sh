#!/bin/bash
# Docker's own compose, the reference for ours: Debian trixie's package docker-compose (2.26.1, Go), unpacked into the
# cache and not installed. Prints the program's path.
#   compose-cli.sh        unpack it if it is not there
# SEALEGS_TEST_CACHE moves the cache, SEALEGS_TEST_SOURCES names the package sources (see unpack.sh).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${SEALEGS_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sealegs-tests}
suite=trixie
program=$cache/compose-cli/docker-compose
say() { echo "compose-cli: $*" >&2; }
die() { say "$*"; exit 1; }
# shellcheck source=unpack.sh
. "$here/unpack.sh"

if ! "$program" version >/dev/null 2>&1; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  apt_of "$work/apt" $suite
  {
    APT_CONFIG=$work/apt/conf apt-get update -qq &&
      cd "$work" && APT_CONFIG=$work/apt/conf apt-get download -qq docker-compose &&
      dpkg-deb -x docker-compose_*.deb "$work/root"
  } >"$work/log" 2>&1 || { tail -20 "$work/log" >&2; die "apt-get could not fetch docker-compose of $suite"; }
  found=$(find "$work/root/usr/libexec" "$work/root/usr/bin" -type f -name docker-compose | head -1)
  [ -n "$found" ] || die "there is no docker-compose in the package of $suite"
  mkdir -p "$(dirname "$program")"
  # Another run of this script may be doing the same.
  install -m 755 "$found" "$program.$$" && mv "$program.$$" "$program"
  "$program" version >/dev/null || die "$program does not run here"
  say "docker-compose $("$program" version --short) after ${SECONDS}s"
fi
echo "$program"
