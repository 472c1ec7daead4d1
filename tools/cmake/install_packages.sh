#!/bin/sh
# Installs the Debian packages of packages.txt that are not installed yet, as root or with sudo. A failure to install
# those that are marked as optional is no failure.
# Fetches the package lists first where there are none. All of its text belongs on stderr: the caller redirects it.
set -eu

list=$(dirname "$0")/packages.txt
if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "This is no Debian system: install by hand what corresponds to $(tr '\n' ' ' <"$list")"
  exit 0
fi

missing=
wished=
while read -r package kind; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] && continue
  case $kind in
    optional) wished="$wished $package" ;;
    *) missing="$missing $package" ;;
  esac
done <"$list"
[ -n "$missing$wished" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "Needs root or sudo to install:$missing"; exit 1; }
  as_root=sudo
fi
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null; }

# Without a package list, or with one too old to find a package by, fetches the lists and tries again.
install() {
  echo "Installing: $*"
  if ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1; then
    apt install -y --no-install-recommends "$@" && return 0
  fi
  apt update
  apt install -y --no-install-recommends "$@"
}
# shellcheck disable=SC2086  # lists of words
[ -z "$missing" ] || install $missing
# shellcheck disable=SC2086
[ -z "$wished" ] || install $wished || echo "Goes on without:$wished"
