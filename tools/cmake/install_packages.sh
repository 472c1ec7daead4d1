#!/bin/sh
# Installs the Debian packages of packages.txt that are not installed yet, as root or with sudo.
# Fetches the package lists first where there are none. All of its text belongs on stderr: the caller redirects it.
set -eu

list=$(dirname "$0")/packages.txt
if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "This is no Debian system: install by hand what corresponds to $(tr '\n' ' ' <"$list")"
  exit 0
fi

missing=
while read -r package; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done <"$list"
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "Needs root or sudo to install:$missing"; exit 1; }
  as_root=sudo
fi
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null; }

echo "Installing:$missing"
# Without a package list, or with one too old to find a package by, fetch the lists and try again.
if ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1; then
  # shellcheck disable=SC2086  # a list of words
  apt install -y --no-install-recommends $missing && exit 0
fi
apt update
# shellcheck disable=SC2086
apt install -y --no-install-recommends $missing
