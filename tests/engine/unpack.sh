# Sourced by engines.sh: Debian's packages of a release, unpacked into the cache.

# Everything the engines need, each package with all it depends on: an empty package list makes apt resolve all of it.
packages=(docker.io podman netavark aardvark-dns rootlesskit slirp4netns passt uidmap iptables nftables iproute2 procps)

# apt with folders of its own: the system's lists, cache and packages are neither read nor written.
apt_of() { # FOLDER SUITE
  local apt=$1 sources=${SEALEGS_TEST_SOURCES:-/etc/apt/sources.list.d/debian.sources}
  [ -e "$sources" ] || die "no $sources to take the packages from; name one with SEALEGS_TEST_SOURCES"
  mkdir -p "$apt/sources.list.d" "$apt/conf.d" "$apt/state/lists/partial" "$apt/cache/archives/partial"
  : >"$apt/state/status"
  # The same mirror and keyring as this machine's, another release.
  sed -E "/^Suites:/ s/\b(bookworm|trixie|bullseye|forky)\b/$2/g" "$sources" >"$apt/sources.list.d/release.sources"
  cat >"$apt/conf" <<CONF
Dir::Etc "$apt";
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$apt/sources.list.d";
Dir::Etc::parts "/etc/apt/apt.conf.d";
Dir::State "$apt/state";
Dir::State::status "$apt/state/status";
Dir::Cache "$apt/cache";
APT::Install-Recommends "false";
APT::Sandbox::User "root";
Acquire::Languages "none";
CONF
}

unpacked() { # SUITE
  local root=$cache/packages/$1 apt=$cache/packages/apt stamp archive
  stamp=$(sha256sum "$here/unpack.sh" | cut -c1-16)
  [ "$(cat "$root/stamp" 2>/dev/null)" = "$stamp" ] && return
  rm -rf "$root" "$apt"
  mkdir -p "$root"
  apt_of "$apt" "$1"
  {
    APT_CONFIG=$apt/conf apt-get update -qq &&
      APT_CONFIG=$apt/conf apt-get install -qq -y --download-only "${packages[@]}"
  } >"$cache/packages/$1.log" 2>&1 || { tail -20 "$cache/packages/$1.log" >&2; die "apt-get could not fetch the packages of $1"; }
  for archive in "$apt"/cache/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$archive" | tar -x -C "$root" --keep-directory-symlink \
      --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/locale
  done
  # Packages from before /usr was merged.
  local old
  for old in bin sbin lib lib64; do
    [ -d "$root/$old" ] && [ ! -L "$root/$old" ] && mkdir -p "$root/usr/$old" && cp -a "$root/$old/." "$root/usr/$old/" && rm -rf "${root:?}/$old"
  done
  rm -rf "$apt"
  echo "$stamp" >"$root/stamp"
  say "packages of $1 after ${SECONDS}s"
}
