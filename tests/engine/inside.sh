#!/bin/bash
# Runs one engine; engines.sh starts this as the first process of a mount and a process namespace of its own.
#   inside.sh NAME RUN PACKAGES DATA NET
# The release's packages are laid over /usr, so programs, helpers and libraries find each other where Debian puts
# them. What engines share by a fixed path (/etc/containers, /run/containers, /dev/shm, …) is its own here.
set -euo pipefail
name=$1 run=$2 packages=$3 data=$4 net=$5
user=sealegs uid=4242
# Two Podmans at once would get into each other's way in the same chains; only the newer one knows nftables.
firewall=iptables
[ "$name" = podman54 ] && firewall=nftables

mount -t proc proc /proc
mount -t overlay overlay -o "lowerdir=$packages/usr:/usr" /usr
mkdir -p "$run/own" && mount -t tmpfs -o mode=755 tmpfs "$run/own"
mkdir -p "$run/own/etc" "$run/own/work" "$run/own/empty"
mount -t overlay overlay -o "lowerdir=$packages/etc:/etc,upperdir=$run/own/etc,workdir=$run/own/work" /etc
rm -rf /etc/containers/networks /etc/cni
mount -t tmpfs -o mode=1777 tmpfs /dev/shm
# Podman asks the package list for versions whenever it is asked for its own: with an empty one that takes no second.
for folder in /run/containers /run/netns /run/lock /var/lib/containers /var/lib/cni /var/lib/dpkg; do
  mkdir -p "$folder"
  mount -t tmpfs -o mode=755 tmpfs "$folder"
done
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin
hash -r

# Podman's configuration: no systemd here, limits as the kernel lets them be raised, names taken from Docker Hub.
podman_conf() { # NETWORKS
  mkdir -p /etc/containers "$1"
  cat >/etc/containers/containers.conf <<CONF
[containers]
default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
[network]
network_backend = "netavark"
firewall_driver = "$firewall"
default_subnet = "$net.0.0/24"
default_subnet_pools = [{ base = "$net.128.0/17", size = 24 }]
CONF
  echo 'unqualified-search-registries = ["docker.io"]' >/etc/containers/registries.conf
  rm -rf /etc/containers/registries.conf.d
  echo '{"default":[{"type":"insecureAcceptAnything"}]}' >/etc/containers/policy.json
}

# The default network's bridge would be podman0 for every Podman.
podman_network() { # FOLDER
  cat >"$1/podman.json" <<JSON
{"name":"podman","id":"2f259bab93aaaaa2542ba43ef33eb990d0999ee1b9924b557b7be53c0b7a1bb9","driver":"bridge",
 "network_interface":"${name:0:12}0","created":"2024-01-01T00:00:00Z","subnets":[{"subnet":"$net.0.0/24","gateway":"$net.0.1"}],
 "ipv6_enabled":false,"internal":false,"dns_enabled":false,"ipam_options":{"driver":"host-local"}}
JSON
}

# An ordinary user with a range of user ids, known in this namespace only.
ordinary_user() {
  echo "$user:x:$uid:$uid::$run/home:/bin/sh" >>/etc/passwd
  echo "$user:x:$uid:" >>/etc/group
  echo "$user:300000:65536" | tee /etc/subuid >/etc/subgid
  mkdir -p "$run/home" "$run/user"
  mount --bind "$data" "$run/home"
  chown $uid:$uid "$run/home" "$run/user" "$run"
  chmod 700 "$run/user"
  # Open to everybody, as it is on a machine that people work on.
  mknod -m 666 "$run/own/tun" c 10 200
  mount --bind "$run/own/tun" /dev/net/tun
  export HOME=$run/home USER=$user XDG_RUNTIME_DIR=$run/user
  unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME
}
as_user() { exec setpriv --reuid $uid --regid $uid --clear-groups --inh-caps=-all "$@"; }

case $name in
  docker26)
    bridge=sealegs26
    ip link add $bridge type bridge
    ip addr add "$net.0.1/24" dev $bridge
    ip link set $bridge up
    engine() {
      exec dockerd --host "unix://$run/engine.sock" --data-root "$data" --exec-root "$run/exec" --pidfile "$run/docker.pid" \
        --bridge $bridge --default-address-pool "base=$net.128.0/17,size=24" --iptables=false --ip6tables=false \
        --ip-forward=false --ip-masq=false --userland-proxy=true --log-level warn
    }
    ;;
  docker20-rootless)
    ordinary_user
    # In its view /run is made of links. dockerd follows them for a folder that is there; for one that it makes itself it
    # keeps them, and runc refuses such a place.
    install -d -o $uid -g $uid "$run/home/docker"
    engine() {
      as_user rootlesskit --net=slirp4netns --mtu=65520 --slirp4netns-sandbox=auto --slirp4netns-seccomp=auto \
        --disable-host-loopback --port-driver=builtin --copy-up=/etc --copy-up=/run --state-dir="$run/user/rootlesskit" \
        sh -c 'rm -f /run/docker /run/containerd /run/xtables.lock; exec "$@"' sh \
        dockerd --rootless --host "unix://$run/engine.sock" --data-root "$run/home/docker" \
        --exec-root "$run/user/docker" --pidfile "$run/user/docker.pid" --log-level warn
    }
    ;;
  podman54-rootless)
    ordinary_user
    podman_conf "$run/own/none"
    engine() { as_user podman system service --time 0 "unix://$run/engine.sock"; }
    ;;
  podman*)
    podman_conf /etc/containers/networks
    podman_network /etc/containers/networks
    mount --bind "$data" /var/lib/containers
    engine() { exec podman system service --time 0 "unix://$run/engine.sock"; }
    ;;
esac

engine &
child=$!
trap 'kill -TERM $child' TERM
# As the first process it also takes leave of those whose parents are gone.
while kill -0 $child 2>/dev/null; do wait $child || true; done
