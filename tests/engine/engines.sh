#!/bin/bash
# More private engines for the tests beside the one of engine.sh, each the packages of one Debian release:
#   docker26, podman43, podman54, docker20-rootless, podman54-rootless
#
#   engines.sh up [NAME…]    start what does not answer and give it the base images; without names: all
#   engines.sh down [NAME…]  stop; images and unpacked packages stay in the cache
#   engines.sh env [NAME…]   print the shell line that names them, and docker20, to the tests
#
# Nothing is installed. The packages are unpacked into the cache (about 900 MB; SEALEGS_TEST_CACHE moves it) and laid
# over /usr in a mount namespace of the engine's own: see inside.sh. A process namespace of its own makes sure that
# nothing is left when it is stopped. Rootful engines publish ports on this host: they have bridges and address
# ranges of their own. Rootless ones do it through their user-mode network.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${SEALEGS_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sealegs-tests}
every=(docker26 podman43 podman54 docker20-rootless podman54-rootless)
images=(alpine:3.12 alpine:3.13)
unset DOCKER_HOST DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH

say() { echo "engines: $*" >&2; }
die() { say "$*"; exit 1; }
# shellcheck source=unpack.sh
. "$here/unpack.sh"

run_of() { echo "/run/sealegs-tests-$1"; }
host_of() { echo "unix://$(run_of "$1")/engine.sock"; }
known() { [[ " ${every[*]} " == *" $1 "* ]] || die "no such engine: $1 (there are ${every[*]})"; }
answers() { DOCKER_HOST=$(host_of "$1") timeout 20 docker version --format '{{.Server.Version}}' 2>/dev/null; }

# Debian's release that has the engine.
suite_of() { case $1 in docker26 | podman54*) echo trixie ;; *) echo bookworm ;; esac; }

# A private address range for each rootful engine; the rootless ones are alone in their network.
net_of() { case $1 in docker26) echo 10.232 ;; podman43) echo 10.233 ;; podman54) echo 10.234 ;; *) echo 10.235 ;; esac; }

# What an engine that was killed leaves on the host: its processes end with its first one, mounts with them.
clear_stale() { # NAME
  local run net pid link; run=$(run_of "$1"); net=$(net_of "$1")
  if [ -s "$run/pid" ]; then
    pid=$(cat "$run/pid")
    if grep -qsF "$here/inside.sh" "/proc/$pid/cmdline"; then kill -9 "$pid" 2>/dev/null || true; fi
    for _ in $(seq 100); do [ -e "/proc/$pid" ] || break; sleep 0.1; done
  fi
  rm -rf "$run"
  [[ $1 == *-rootless ]] && return
  # Bridges in its range, and the port rules that Podman's network left.
  ip -o -4 addr show | awk -v net="$net." 'index($4, net) == 1 { print $2 }' | while read -r link; do ip link del "$link" || true; done
  [[ $1 == podman* ]] && command -v iptables >/dev/null || return 0
  local table
  for table in nat filter; do
    iptables -t $table -S 2>/dev/null | awk -v net="$net." '/^-A/ && index($0, net) { sub(/^-A/, "-D"); print }' |
      while read -r rule; do eval "iptables -t $table $rule" 2>/dev/null || true; done
  done
}

up() { # NAME
  local name=$1 run suite pid; run=$(run_of "$name"); suite=$(suite_of "$name")
  if answers "$name" >/dev/null; then return; fi
  [ "$(id -u)" = 0 ] || die "the engines need root"
  unpacked "$suite"
  clear_stale "$name"
  mkdir -p "$run" "$cache/$name/data"
  setsid nohup unshare --mount --pid --fork --kill-child --propagation slave \
    "$here/inside.sh" "$name" "$run" "$cache/packages/$suite" "$cache/$name/data" "$(net_of "$name")" \
    >"$cache/$name/log" 2>&1 </dev/null &
  pid=$!
  echo $pid >"$run/pid"
  for _ in $(seq 300); do
    if answers "$name" >/dev/null; then
      # Of the last time, when it was killed.
      DOCKER_HOST=$(host_of "$name") sh -c 'docker ps -aq | xargs -r docker rm -fv' >/dev/null 2>&1 || true
      say "$name is up: $(answers "$name"), after ${SECONDS}s"
      return
    fi
    kill -0 $pid 2>/dev/null || break
    sleep 0.2
  done
  tail -20 "$cache/$name/log" >&2
  die "$name did not answer; its log is $cache/$name/log"
}

# The base images come from docker20, by their real names.
images() { # NAME
  local image; local -x DOCKER_HOST; DOCKER_HOST=$(host_of "$1")
  for image in "${images[@]}"; do
    docker image inspect "$image" >/dev/null 2>&1 && continue
    DOCKER_HOST=$docker20 docker save "$image" | docker load -q >/dev/null || die "$1 does not take in $image"
    # Podman takes a name without a registry for one of this host; a pulled image has the registry's.
    docker image inspect "docker.io/library/$image" >/dev/null 2>&1 || docker tag "localhost/$image" "docker.io/library/$image"
    docker image inspect "localhost/$image" >/dev/null 2>&1 && docker rmi "localhost/$image" >/dev/null
    docker image inspect "$image" >/dev/null 2>&1 || die "$1 does not find $image"
  done
}

down() { # NAME
  local run pid; run=$(run_of "$1")
  [ -s "$run/pid" ] || return 0
  pid=$(cat "$run/pid")
  # Asked, the engine takes its containers and its rules along.
  DOCKER_HOST=$(host_of "$1") timeout 60 sh -c 'docker ps -aq | xargs -r docker rm -fv' >/dev/null 2>&1 || true
  pkill -TERM -P "$pid" 2>/dev/null || true
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  clear_stale "$1"
}

docker20=$("$here/engine.sh" env | sed 's/.*=//')
command=${1:-}
shift || true
names=("$@")
[ ${#names[@]} -gt 0 ] || names=("${every[@]}")
for name in "${names[@]}"; do known "$name"; done
case $command in
  up) for name in "${names[@]}"; do up "$name"; images "$name"; done ;;
  down) for name in "${names[@]}"; do down "$name"; done ;;
  env)
    all=docker20=$docker20
    for name in "${names[@]}"; do all+=,$name=$(host_of "$name"); done
    echo "export SEALEGS_TEST_ENGINES=$all"
    ;;
  *) sed -n '2,13p' "$0"; exit 2 ;;
esac
