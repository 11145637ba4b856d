#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The one set-up: .ci/setup.sh run|test|develop
#
#   run      what building the library with its SQLite store and its examples needs
#   test     that, and what every test needs: both compilers, sanitizers, cmocka, libpq and a
#            PostgreSQL server, a browser, Python
#            packages (.ci/python.txt, into build/venv or $ENCOURS_BUILD/venv), and Maven where a
#            JDK of 22 or later is found
#   develop  that, and what formats the sources and measures coverage
#
# .ci/setup.sh jdk prints the home of the newest JDK of 22 or later, and fails when there is none.
#
# Looks for what is missing, by trying it. Where that is nothing, says nothing. On Debian and its
# kin, with the right to, it installs what is missing; elsewhere it says what to install, and fails.
set -u
export LC_ALL=C.UTF-8

profile=${1:-test}
case $profile in
  run | test | develop | jdk) ;;
  *) echo "usage: .ci/setup.sh run|test|develop|jdk" >&2; exit 2 ;;
esac

find_jdk() { # the default JDK may be older than one that stands beside it
  local home version newest=0 found=""
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null)")" 2>/dev/null)"; do
    [ -x "$home/bin/javac" ] || continue
    version=$("$home/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge 22 ] && [ "$version" -gt "$newest" ] || continue
    newest=$version found=$home
  done
  [ -n "$found" ] && echo "$found"
}
if [ "$profile" = jdk ]; then
  find_jdk
  exit
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venv=${ENCOURS_BUILD:-$here/../build}/venv

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# --- what is needed: each probe succeeds when the thing is there and works

compiles() { # compiles COMPILER FLAG...: links a program that includes the C library
  printf '#include <stdio.h>\nint main(void) { return puts("") < 0; }\n' >"$scratch/probe.c"
  "$@" "$scratch/probe.c" -o "$scratch/probe"
}
compiles_cxx() {
  printf '#include <cstddef>\nint main() { return 0; }\n' >"$scratch/probe.cpp"
  "$@" -fsyntax-only "$scratch/probe.cpp"
}
# dpkg's own meson runs under the system's Python, whatever python3 comes first in PATH.
has_meson() {
  local version major minor patch
  version=$(meson --version) || return 1
  IFS=. read -r major minor patch <<<"$version"
  [ "$major" -gt 1 ] || { [ "$major" -eq 1 ] && [ "$minor" -gt 0 ]; } ||
    { [ "$major" -eq 1 ] && [ "${patch%%[!0-9]*}" -ge 1 ]; }
}
has_server() { # the tests start one of their own; no server need run
  local folder
  for folder in ${PATH//:/ } /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin; do
    [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && return 0
  done
  return 1
}
probe() {
  case $1 in
    gcc) compiles gcc ;;
    g++) compiles_cxx g++ ;;
    clang) compiles clang ;;
    sanitizers) compiles clang -fsanitize=address,undefined && compiles clang -fsanitize=thread ;;
    symbolizer) command -v llvm-symbolizer || ls /usr/lib/llvm-*/bin/llvm-symbolizer ;;
    meson) has_meson ;;
    ninja) ninja --version ;;
    pkg-config) pkg-config --version ;;
    binutils) nm --version && readelf --version ;;
    python3) system_python -c 'import json, sys; sys.exit(sys.version_info < (3, 11))' ;;
    zlib) pkg-config --exists zlib ;;
    libxml2) pkg-config --exists 'libxml-2.0 >= 2.9.14' ;;
    sqlite3) pkg-config --exists 'sqlite3 >= 3.37' ;;
    libpq) pkg-config --exists 'libpq >= 14' ;;
    postgresql) has_server ;;
    cmocka) pkg-config --exists cmocka ;;
    python3-dev) system_python -c 'import os, sys, sysconfig
sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))' ;;
    python3-venv) system_python -c 'import ensurepip, venv' ;;
    chromium) chromium --version || chromium-browser --version || google-chrome --version ;;
    maven) mvn --version ;;
    clang-format | clang-tidy | gcovr) "$1" --version ;;
  esac
} >/dev/null 2>&1 </dev/null
system_python() {
  if [ -x /usr/bin/python3 ]; then /usr/bin/python3 "$@"; else python3 "$@"; fi
}

package() { # the Debian packages that bring it
  case $1 in
    gcc) echo gcc libc6-dev ;;
    g++ | clang | meson | binutils | python3 | python3-dev | python3-venv | postgresql | \
      chromium | maven | clang-format | clang-tidy | gcovr) echo "$1" ;;
    sanitizers) echo "libclang-rt-$(clang_major)-dev" ;;
    symbolizer) echo llvm ;;
    ninja) echo ninja-build ;;
    pkg-config) echo pkg-config ;;
    zlib) echo zlib1g-dev ;;
    libxml2) echo libxml2-dev ;;
    sqlite3) echo libsqlite3-dev ;;
    libpq) echo libpq-dev ;;
    cmocka) echo libcmocka-dev ;;
  esac
}
clang_major() {
  local major
  major=$(clang -dumpversion 2>/dev/null) && [ -n "$major" ] ||
    major=$(apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-\([0-9]*\).*/\1/p')
  echo "${major%%.*}"
}

needed="gcc pkg-config meson ninja zlib libxml2 sqlite3"
[ "$profile" = run ] || needed="$needed binutils python3 g++ clang sanitizers symbolizer cmocka \
  python3-dev python3-venv libpq postgresql chromium"
[ "$profile" = run ] || ! find_jdk >/dev/null || needed="$needed maven"
[ "$profile" != develop ] || needed="$needed clang-format clang-tidy gcovr"

find_missing() {
  missing=""
  for thing in $needed; do
    probe "$thing" || missing="$missing $thing"
  done
}
packages_of() {
  for thing in $1; do package "$thing"; done | tr '\n' ' ' | sed 's/ *$//'
}

# --- packages of PyPI: pinned, in an environment of their own, made anew when the list changes

fetch_packages() {
  "$venv/bin/python" -m pip install --disable-pip-version-check --quiet --retries 5 \
    -r "$here/python.txt" </dev/null
}
python_packages() {
  local log=$scratch/pip.log
  [ "$profile" != run ] || return 0
  if cmp -s "$here/python.txt" "$venv/installed.txt" && "$venv/bin/python" -c '' 2>/dev/null; then
    return 0
  fi
  echo "encours: installing the packages of .ci/python.txt"
  rm -rf "$venv"
  mkdir -p "$(dirname "$venv")"
  if ! system_python -m venv "$venv" >"$log" 2>&1 ||
    ! { fetch_packages || { sleep 10 && fetch_packages; } || { sleep 60 && fetch_packages; }; } \
      >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "encours: the packages of .ci/python.txt could not be installed from PyPI" >&2
    return 1
  fi
  cp "$here/python.txt" "$venv/installed.txt"
}

find_missing
if [ -z "$missing" ]; then
  python_packages
  exit
fi

# --- install it, or say so

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  as_root="sudo -n"
fi
# Word splitting of $as_root and of package lists is meant.
# shellcheck disable=SC2086
root() { $as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@" </dev/null; }

give_up() {
  {
    echo "encours: missing:$missing"
    echo "$1"
    if command -v apt-get >/dev/null; then
      echo "Install with: apt-get update && apt-get install --no-install-recommends" \
        "$(packages_of "$missing")"
    else
      echo "Install the packages of your system for these (on Debian: $(packages_of "$missing"))."
    fi
    case $missing in *meson*) echo "meson must be 1.0.1 or later: pipx install meson" ;; esac
  } >&2
  exit 1
}

command -v apt-get >/dev/null || give_up "There is no apt-get here to install them with."
root true >/dev/null 2>&1 || give_up "This user may not install packages (neither root nor sudo)."

apt() {
  # shellcheck disable=SC2086
  root apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@" >>"$scratch/apt.log" 2>&1
}
apt update || echo "encours: apt-get update failed, going on with the lists at hand" >&2
# After the update, because the sanitizers' package carries clang's version, which the lists know.
first=$(packages_of "$missing")
echo "encours: installing $first"
# shellcheck disable=SC2086
if ! apt install --no-install-recommends $first && # once more: a mirror may have failed once
  ! { sleep 20 && apt update && apt install --no-install-recommends $first; }; then
  tail -n 20 "$scratch/apt.log" >&2
  give_up "apt-get could not install them."
fi
find_missing
[ -z "$missing" ] || give_up "They are still missing after: apt-get install $first"
python_packages
