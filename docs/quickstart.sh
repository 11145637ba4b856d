#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds the library and runs its main job: docs/quickstart.sh [FILE LEDGER]
#
# The job is docs/examples/receivables.c: it imports the receivables of FILE (default: the sample
# beside it) into the SQLite ledger file LEDGER (default: one of its own) and prints what is owed.
# Sets up what is missing; works under build/ (or $ENCOURS_BUILD). Standard output is the program's
# alone.
set -u
from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
root=$PWD
export LC_ALL=C.UTF-8 HOME="${HOME:-/tmp}"
unset CFLAGS CPPFLAGS LDFLAGS DESTDIR MAKEFLAGS CDPATH

bash .ci/setup.sh run >&2 || exit 1

mkdir -p "${ENCOURS_BUILD:=$root/build}"
trees=$(cd "$ENCOURS_BUILD" && pwd) || exit 1
tree=$trees/quickstart
log=$trees/quickstart-build.log

configure() {
  local options=(--buildtype=release -Dsqlite=enabled -Dexamples=enabled -Dtests=disabled
    -Dbenches=disabled)
  if [ -f "$tree/build.ninja" ] && meson setup --reconfigure "$tree" "$root" "${options[@]}"; then
    return 0
  fi
  rm -rf "$tree"
  meson setup "$tree" "$root" "${options[@]}"
}

[ -f "$tree/docs/examples/receivables" ] || echo "encours: building, once" >&2
if ! { configure && ninja -C "$tree" docs/examples/receivables; } >"$log" 2>&1 </dev/null; then
  tail -n 40 "$log" >&2
  echo "encours: the build failed; the whole log is $log" >&2
  exit 1
fi
[ $# -gt 0 ] || set -- "$root/docs/examples/000000018FEC20241231.txt.gz" "$tree/receivables.db"
cd "$from" && exec "$tree/docs/examples/receivables" "$@"
