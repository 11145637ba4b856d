#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds and runs every test: tests/run.sh [STEP...]
# Steps: gcc, address, thread, bare, python, java, quickstart; all of them when none is named.
#
# Sets up what is missing, then works under build/ (or $ENCOURS_BUILD). $ENCOURS_DATA_DIR names a
# folder of data sets that may not be shipped; their tests pass by without it. Quiet but for one
# line a step; what fails is shown with its log. The last line is always `N passed, N failed`, in
# test cases; a build that fails counts as one failed case.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
root=$PWD
export LC_ALL=C.UTF-8 HOME="${HOME:-/tmp}" PYTHONDONTWRITEBYTECODE=1
unset CFLAGS CXXFLAGS CPPFLAGS LDFLAGS DESTDIR MAKEFLAGS CDPATH
unset PYTHONPATH PYTHONHOME PYTHONOPTIMIZE PYTHONWARNINGS PYTEST_ADDOPTS

mkdir -p "${ENCOURS_BUILD:=$root/build}"
trees=$(cd "$ENCOURS_BUILD" && pwd) || exit 1
export ENCOURS_BUILD=$trees
venv=$trees/venv # of .ci/setup.sh
steps="${*:-gcc address thread bare python java quickstart}"
# What a step runs is stopped after this long; the tests inside have limits of their own, many times
# what they take on a machine that does nothing else.
seconds_max=7200
passed=0
failed=0
job=""

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}
stop() {
  [ -z "$job" ] || kill -- "-$job" 2>/dev/null
  failed=$((failed + 1))
  echo "stopped"
  finish
}
trap stop INT TERM

python() { if [ -x /usr/bin/python3 ]; then /usr/bin/python3 "$@"; else python3 "$@"; fi; }

# logged LOG COMMAND...: runs it into LOG, and shows where it is every half minute.
logged() {
  local log=$1 waited=0 status
  shift
  set -m # a process group of its own, so that it can be stopped with all it started
  "$@" >"$log" 2>&1 </dev/null &
  job=$!
  set +m
  while kill -0 "$job" 2>/dev/null; do
    sleep 0.5
    waited=$((waited + 1))
    [ $((waited % 60)) -ne 0 ] ||
      printf '  ... %d s: %s\n' $((waited / 2)) "$(tail -n 1 "$log" | tr -d '\r' | cut -c 1-80)"
    if [ $waited -ge $((2 * seconds_max)) ]; then
      kill -- "-$job" 2>/dev/null
      echo "stopped after $seconds_max s" >>"$log"
    fi
  done
  wait "$job"
  status=$?
  job=""
  return $status
}

# fetching LOG COMMAND...: one that may fetch packages; what pip or Maven could not get is tried
# again.
cut_off='install build dependencies did not run|Could not transfer artifact'
fetching() {
  local pause
  for pause in 5 20 60; do
    logged "$@" && return 0
    grep -qE "$cut_off" "$1" || return 1
    echo "  ... packages could not be fetched; again in $pause s"
    sleep "$pause"
  done
  logged "$@"
}

broken() { # broken STEP LOG WHAT
  failed=$((failed + 1))
  echo "FAILED $1: $3; the end of $2:"
  tail -n 40 "$2" | sed 's/^/  | /'
}

# configure TREE OPTION...: also when the tree exists, so that options and new folders count.
configure() {
  local tree=$1
  shift
  set -- "$@" -Ddata_dir="${ENCOURS_DATA_DIR:-}"
  if [ -f "$tree/build.ninja" ] && meson setup --reconfigure "$tree" "$root" "$@"; then
    return 0
  fi
  rm -rf "$tree"
  meson setup "$tree" "$root" "$@"
}

# count STEP LOG RESULTS...: adds up what its tests reported.
count() {
  local report line step=$1 log=$2
  shift 2
  if ! report=$(python "$root/tests/support/tally.py" "$@" 2>&1); then
    broken "$step" "$log" "its results cannot be read"
    return
  fi
  line=$(tail -n 1 <<<"$report")
  sed '$d' <<<"$report"
  passed=$((passed + ${line% *}))
  failed=$((failed + ${line#* }))
  printf '%s: %s passed, %s failed, %d s\n' "$step" "${line% *}" "${line#* }" $((SECONDS - began))
}

# suite STEP TARGET SUITES OPTION...: configure, build, test. TARGET is all, or needed for no more
# than the suites use.
suite() {
  local step=$1 target=$2 suites=$3 tree=$trees/$1 words=()
  shift 3
  began=$SECONDS
  for word in $suites; do words+=(--suite "$word"); done
  words+=(--no-suite java) # these have a step of their own
  rm -f "$tree/meson-logs/testlog.json"
  if ! logged "$tree.log" configure "$tree" "$@"; then
    broken "$step" "$tree.log" "cannot be configured"
    return
  fi
  if [ "$target" = all ] && ! logged "$tree.log" ninja -C "$tree"; then
    broken "$step" "$tree.log" "does not build"
    return
  fi
  # shellcheck disable=SC2086 # $around is words or nothing
  logged "$tree.log" $around meson test -C "$tree" --timeout-multiplier "$patience" "${words[@]}"
  local status=$? before=$failed
  if [ ! -s "$tree/meson-logs/testlog.json" ]; then
    if grep -q 'No suitable tests defined' "$tree.log"; then
      echo "$step: no tests"
    else
      broken "$step" "$tree.log" "its tests do not build"
    fi
    return
  fi
  count "$step" "$tree.log" "$tree/meson-logs/testlog.json"
  # A status that no case explains, such as the step's own time limit.
  if [ $status -ne 0 ] && [ "$failed" -eq "$before" ]; then
    broken "$step" "$tree.log" "meson test gave $status"
  fi
}

# sanitized STEP KINDS: whether programs built with these sanitizers run here; if not, says so.
# They need room at fixed addresses, which some kernels' randomisation takes: go without it where
# that is allowed; where it is not, so many trials show that it takes none.
sanitized() {
  local probe=$trees/$1-probe trials=300 trial
  around=""
  if setarch "$(uname -m)" -R true 2>/dev/null; then
    around="setarch $(uname -m) -R"
    trials=8
  fi
  patience=4
  echo 'int main(void) { return 0; }' >"$probe.c"
  if ! clang "-fsanitize=$2" "$probe.c" -o "$probe" >"$probe.log" 2>&1; then
    broken "$1" "$probe.log" "clang cannot link with -fsanitize=$2"
    return 1
  fi
  for ((trial = 0; trial < trials; trial++)); do
    if ! $around "$probe" >"$probe.log" 2>&1; then
      echo "skipped $1: -fsanitize=$2 cannot run on this kernel: $(head -n 1 "$probe.log")"
      return 1
    fi
  done
}

step_gcc() {
  around="" patience=1
  CC=gcc CXX=g++ suite gcc all "" --buildtype=debugoptimized -Dwerror=true -Dtests=enabled \
    -Dsqlite=enabled -Dpostgresql=enabled -Dexamples=enabled -Dgenerator_python="$venv/bin/python"
}
step_address() {
  sanitized address address,undefined || return
  export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1
  export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  export LSAN_OPTIONS=suppressions="'$root/tests/suppressions/leak.supp'":print_suppressions=0
  CC=clang CXX=clang++ suite address all "" --buildtype=debugoptimized -Dwerror=true \
    -Dtests=enabled -Dsqlite=enabled -Dpostgresql=enabled -Db_sanitize=address,undefined \
    -Db_lundef=false
}
step_thread() {
  sanitized thread thread || return
  export TSAN_OPTIONS=halt_on_error=1:suppressions="'$root/tests/suppressions/thread.supp'"
  CC=clang CXX=clang++ suite thread needed threads --buildtype=debugoptimized -Dwerror=true \
    -Dtests=enabled -Dsqlite=enabled -Dpostgresql=enabled -Db_sanitize=thread -Db_lundef=false
}
# Without SQLite, libpq and wide instructions, optimised, and with assertions off: what a small
# embedder builds, and what runs on a processor that has only the portable code.
step_bare() {
  around="" patience=1
  CC=gcc CXX=g++ suite bare all "unit storage abi package" --buildtype=release -Dwerror=true \
    -Db_ndebug=true -Dtests=enabled -Dsqlite=disabled -Dpostgresql=disabled -Dwide=disabled
}
# one STEP WHAT COMMAND...: a command that is a test case by itself.
one() {
  local step=$1 what=$2 log=$trees/$1.log
  shift 2
  if fetching "$log" "$@"; then
    passed=$((passed + 1))
  else
    broken "$step" "$log" "$what"
    return 1
  fi
}
# What the library answers to the calls of tests/same, for the bindings to be held against.
answers=$trees/gcc/tests/same
# The package as a user installs it: a wheel from a checkout, by itself in a new environment.
step_python() {
  local work=$trees/python wheel
  began=$SECONDS
  rm -rf "$work"
  mkdir -p "$work"
  one python "does not build" env -u MESON \
    "$venv/bin/python" -m pip wheel -q --no-deps -w "$work" "$root/bindings/python" || return
  wheel=$(ls "$work"/encours-*.whl)
  one python "auditwheel cannot repair the wheel" env PATH="$venv/bin:$PATH" \
    "$venv/bin/auditwheel" repair --wheel-dir "$work/repaired" "$wheel" &&
    one python "its stable ABI is not one" "$venv/bin/abi3audit" --strict "$work"/repaired/*.whl
  one python "cannot be installed" \
    "$venv/bin/python" -m pip install -q --force-reinstall --no-deps "$wheel" || return
  one python "mypy --strict has found something" \
    "$venv/bin/python" -m mypy --strict --cache-dir "$work/mypy" -p encours
  # cffi's module lists its names itself, which no stub says.
  echo encours._native.lib.__all__ >"$work/allowed"
  one python "stubs and modules differ" env MYPY_CACHE_DIR="$work/mypy" "$venv/bin/stubtest" \
    --allowlist "$work/allowed" encours._native encours._capsule
  # pytest itself, not python -m pytest, which would find the sources before the wheel.
  logged "$trees/python.log" env ENCOURS_CALLS="$answers/calls.json" \
    ENCOURS_RECEIVABLES="$trees/gcc/docs/examples/receivables" \
    ENCOURS_ANSWERS="$answers/answers.c.txt" PYTHONDONTWRITEBYTECODE=1 "$venv/bin/pytest" -q \
    -p no:cacheprovider --junitxml "$work/results.xml" "$root/bindings/python/tests"
  count python "$trees/python.log" "$work/results.xml"
}
step_java() {
  local home work=$trees/java
  began=$SECONDS
  if ! home=$(bash "$root/.ci/setup.sh" jdk); then
    echo "skipped java: there is no JDK of 22 or later"
    return
  fi
  rm -rf "$work"
  fetching "$trees/java.log" env JAVA_HOME="$home" mvn -B -q -f "$root/bindings/java/pom.xml" \
    -Dencours.build.directory="$work" -Dorg.encours.library="$trees/gcc/lib/libencours.so" \
    -Dencours.receivables="$trees/gcc/docs/examples/receivables" \
    -Dencours.calls="$answers/calls.json" -Dencours.answers="$work/answers.java.txt" verify
  local status=$? before=$failed
  if ! ls "$work"/surefire-reports/TEST-*.xml >/dev/null 2>&1; then
    broken java "$trees/java.log" "does not build"
    return
  fi
  count java "$trees/java.log" "$work"/surefire-reports/TEST-*.xml
  [ $status -eq 0 ] || [ "$failed" -ne "$before" ] ||
    broken java "$trees/java.log" "mvn verify gave $status"
  [ ! -f "$answers/answers.c.txt" ] || one java "Java answers otherwise than C" \
    python "$root/tests/same/compare.py" "$answers/calls.json" "$answers/answers.c.txt" \
    "$work/answers.java.txt"
}
# The other command of the README, twice, because it must be safe to run twice.
step_quickstart() {
  local log=$trees/quickstart.log
  began=$SECONDS
  for time in first second; do
    if ! logged "$log" bash "$root/docs/quickstart.sh"; then
      broken quickstart "$log" "its $time run fails"
      return
    fi
    passed=$((passed + 1))
  done
  printf 'quickstart: 2 passed, 0 failed, %d s\n' $((SECONDS - began))
}

if ! bash .ci/setup.sh test; then
  failed=1
  finish
fi
for step in $steps; do
  case $step in
    gcc | address | thread | bare | python | java | quickstart) "step_$step" ;;
    *) echo "there is no step $step"; failed=$((failed + 1)) ;;
  esac
done
finish
