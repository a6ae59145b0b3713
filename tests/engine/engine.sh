#!/bin/bash
# A private Docker engine for the tests: own socket, data root, bridge and address range.
#   engine.sh up        start it if it does not answer; prints its DOCKER_HOST
#   engine.sh standins  build the stand-in base images that are missing
#   engine.sh complete  whether it has them all
#   engine.sh down      stop it (images stay in the cache)
#   engine.sh env       print the shell line that points docker and sealegs at it
# It runs in the host's network namespace with iptables left alone and a bridge of its own, so an engine
# that the machine already has keeps its bridge, its rules and its images. Ports are published by
# docker's userland proxy. SEALEGS_TEST_CACHE moves the cache (about 3 GB). A second engine beside the first
# one has SEALEGS_TEST_NUMBER=1 and a cache of its own. With SEALEGS_TEST_OFFLINE=1 it stands in a room without
# internet: it pulls nothing, and its containers reach nothing but each other and this machine.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${SEALEGS_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sealegs-tests}
number=${SEALEGS_TEST_NUMBER:-0}
run=/run/sealegs-tests-$number
bridge=sealegs$number
net=10.$((212 + number))
export DOCKER_HOST="unix://$run/docker.sock"
unset DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH

say() { echo "engine: $*" >&2; }
die() { say "$*"; exit 1; }

install_packages() {
  local need=()
  command -v dockerd >/dev/null || need+=(docker.io)
  command -v ip >/dev/null || need+=(iproute2)
  command -v mmdebstrap >/dev/null || need+=(mmdebstrap)
  command -v curl >/dev/null || need+=(curl)
  command -v openssl >/dev/null || need+=(openssl)
  command -v ssh >/dev/null || need+=(openssh-client)
  [ -x /usr/sbin/sshd ] || need+=(openssh-server)
  [ ${#need[@]} = 0 ] && return
  [ "$(id -u)" = 0 ] || die "needs root to install: ${need[*]}"
  say "installing ${need[*]}"
  # The package would start a system-wide engine; the tests want only the programs.
  local policy=/usr/sbin/policy-rc.d made=
  if [ ! -e $policy ]; then printf '#!/bin/sh\nexit 101\n' >$policy; chmod +x $policy; made=1; fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" >"$cache/apt.log" 2>&1 ||
    { tail -20 "$cache/apt.log" >&2; die "apt-get could not install ${need[*]}"; }
  [ -z "$made" ] || rm -f $policy
}

answers() { docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }

# What a killed engine leaves behind would keep the next one from starting.
clear_stale() {
  local file pid
  for file in "$run/docker.pid" "$run/exec/containerd/containerd.pid"; do
    [ -s "$file" ] && pid=$(cat "$file") && grep -qsE '^(dockerd|containerd)$' "/proc/$pid/comm" && kill -9 "$pid" 2>/dev/null
  done
  awk -v run="$run/" 'index($2, run) == 1 { print $2 }' /proc/mounts | while read -r mount; do umount -l "$mount" 2>/dev/null || true; done
  rm -rf "$run/exec" "$run/docker.pid" "$run/docker.sock"
}

up() {
  mkdir -p "$cache" "$run"
  if answers; then return; fi
  [ "$(id -u)" = 0 ] || die "the private engine needs root"
  install_packages
  ip link show $bridge >/dev/null 2>&1 || {
    ip link add $bridge type bridge
    ip addr add "$net.0.1/24" dev $bridge
  }
  ip link set $bridge up
  clear_stale
  local room=()
  [ -z "${SEALEGS_TEST_OFFLINE:-}" ] || { offline; room=(env HTTP_PROXY=http://127.0.0.1:9 HTTPS_PROXY=http://127.0.0.1:9); }
  setsid nohup "${room[@]}" dockerd --host "$DOCKER_HOST" --data-root "$cache/data" --exec-root "$run/exec" \
    --pidfile "$run/docker.pid" --bridge $bridge --default-address-pool "base=$net.128.0/17,size=24" \
    --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false --userland-proxy=true --log-level warn \
    >"$cache/dockerd.log" 2>&1 </dev/null &
  local pid=$!
  for _ in $(seq 300); do
    if answers; then say "up: Docker $(docker version --format '{{.Server.Version}}')"; return; fi
    kill -0 $pid 2>/dev/null || break
    sleep 0.2
  done
  tail -20 "$cache/dockerd.log" >&2
  die "dockerd did not answer; its log is $cache/dockerd.log"
}

# What comes from its containers has no way out: no default route holds for it.
offline() {
  online
  ip rule add pref $((9000 + number)) from "$net.0.0/16" lookup main suppress_prefixlength 0
  ip rule add pref $((9100 + number)) from "$net.0.0/16" unreachable
}

online() {
  local pref
  for pref in $((9000 + number)) $((9100 + number)); do
    while ip rule del pref $pref 2>/dev/null; do :; done
  done
}

down() {
  [ -s "$run/docker.pid" ] || return 0
  local pid; pid=$(cat "$run/docker.pid")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 150); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
  ip link del $bridge 2>/dev/null || true
  online
}

have() { docker image inspect "$1" >/dev/null 2>&1; }

# The Debian base, from this machine's own package sources.
base() {
  have standin/base:bookworm && return
  mmdebstrap -q --mode=root --variant=minbase --include=usr-is-merged,ca-certificates \
    --hook-dir=/usr/share/mmdebstrap/hooks/merged-usr --components=main \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' \
    --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
    bookworm - "${SEALEGS_TEST_SOURCES:-/etc/apt/sources.list.d/debian.sources}" | docker import - standin/base:bookworm >/dev/null
}

# Stand-ins carry the real names: they exist on this private engine only.
standin() { # TARGET NAME [docker build options]
  docker build -q --network host --target "$1" -t "$2" "${@:3}" "$here/standins" >"$cache/build.$1.log" 2>&1 ||
    { tail -20 "$cache/build.$1.log" >&2; die "stand-in $2 failed; log: $cache/build.$1.log"; }
  say "stand-in $2 after ${SECONDS}s"
}

standins() {
  local stamp; stamp=$({ cd "$here/standins" && find . -type f | sort | xargs cat; declare -f standins; } | sha256sum | cut -c1-16)
  have "sealegs-standins:$stamp" && return
  base
  say "Debian base after ${SECONDS}s"
  standin golang golang:1.18.3-bullseye
  docker tag golang:1.18.3-bullseye golang:1.16
  docker tag golang:1.16 golang:1.16-buster
  standin distroless gcr.io/distroless/base-debian11
  docker tag gcr.io/distroless/base-debian11 gcr.io/distroless/base-debian10
  standin alpine alpine:3.12
  standin alpine alpine:3.13 --build-arg ALPINE_VERSION=3.13.12
  docker tag alpine:3.13 alpine:latest
  standin golang-alpine golang:1.15-alpine3.12
  standin golang-alpine golang:1.16-alpine3.13 --build-arg ALPINE_VERSION=3.13.12
  docker tag golang:1.16-alpine3.13 golang:1.16-alpine
  standin cockroach cockroachdb/cockroach:latest-v20.1
  standin postgres postgres:12.8
  docker tag alpine:3.13 "sealegs-standins:$stamp"
}

case "${1:-}" in
  up) up; echo "$DOCKER_HOST" ;;
  standins) up; standins ;;
  # It has not when it would have to begin.
  complete) base() { exit 1; }; standins ;;
  down) down ;;
  env) echo "export DOCKER_HOST=$DOCKER_HOST" ;;
  *) sed -n '2,13p' "$0"; exit 2 ;;
esac
