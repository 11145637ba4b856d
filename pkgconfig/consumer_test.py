#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A stranger uses what we install: consumer_test.py SOURCE_ROOT enabled|disabled VERSION "CC ..."

The library is built as a packager would (release, without tests) and installed into a prefix of its
own; pkgconfig/consumer is then built against the installed encours.pc, shared and static, and run.
The second word says whether the library has its SQLite store. It is built without libpq, which
distributions have no archive of that links by itself; libpq_test.py says what becomes of it.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE_ROOT = Path(sys.argv[1])
SQLITE, VERSION, CC = sys.argv[2], sys.argv[3], sys.argv[4]
sys.path.insert(0, str(SOURCE_ROOT / "tests"))

from support import headers, tap  # noqa: E402

# The test that runs us may give the interpreter of a virtual environment; meson is the one in PATH.
MESON = shutil.which("meson") or sys.exit("meson is not in PATH")
FOLDER = Path(tempfile.mkdtemp(prefix="encours-consumer-"))
PREFIX = FOLDER / "prefix"
cases = tap.Cases()


def run(*command, **variables):
    """Output of a command; its log becomes the failure when it fails.

    Only what a fresh shell has is passed on, so that nothing but `variables` leads to the library.
    """
    environment = {name: value for name, value in os.environ.items()
                   if name in ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR")}
    done = subprocess.run(command, env={**environment, "CC": CC, **variables}, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        words = " ".join(map(str, command))
        raise AssertionError(f"{words} gave {done.returncode}:\n{done.stdout}")
    return done.stdout


def pc_folder():
    found = list(PREFIX.rglob("encours.pc"))
    assert len(found) == 1, f"{len(found)} files encours.pc under the prefix"
    return found[0].parent


def pkg_config(*words):
    return run("pkg-config", *words, "encours", PKG_CONFIG_PATH=str(pc_folder())).strip()


def check_prints_version(program, **variables):
    printed = run(program, **variables)
    assert printed == f"encours {VERSION}\n", f"the consumer printed {printed!r}"


def copy_sources(name):
    """A copy, so that the build cannot depend on anything beside the sources."""
    target = FOLDER / name / "encours"
    shutil.copytree(SOURCE_ROOT, target,
                    ignore=shutil.ignore_patterns(".git", "build*", "__pycache__"))
    return target


def build(name):
    sources = copy_sources(name)
    run(MESON, "setup", sources / "build", sources, f"--prefix={PREFIX}", "--buildtype=release",
        f"-Dsqlite={SQLITE}", "-Dpostgresql=disabled", "-Dtests=disabled", "-Dexamples=disabled",
        "-Dbenches=disabled")
    run("ninja", "-C", sources / "build")
    return sources / "build"


@cases
def library_builds_and_installs_without_tests():
    run(MESON, "install", "-C", build("first"))
    missing = [name for name in ("libencours.so", "libencours.so.0", "libencours.a")
               if not list(PREFIX.rglob(name))]
    missing += [path.name for path in headers.public_headers(SOURCE_ROOT)
                if not (PREFIX / "include" / "encours" / path.name).is_file()]
    return [f"{name} is not installed" for name in missing]


@cases
def nothing_else_is_installed():
    allowed = (r"include/encours/\w+\.h|lib[^ ]*/(libencours\.(a|so[.\d]*)|pkgconfig/encours\.pc)|"
               r"share/encours/([\w-]+\.csv|policy\.rng)")
    extra = [str(p.relative_to(PREFIX)) for p in PREFIX.rglob("*") if p.is_file()]
    return [f"{name} is installed" for name in sorted(extra) if not re.fullmatch(allowed, name)]


@cases
def tables_are_where_the_pc_file_says():
    folder = Path(pkg_config("--variable=tablesdir"))
    tables = sorted(path.name for path in (SOURCE_ROOT / "lib/io/tables").glob("*.csv"))
    wanted = sorted([*tables, "policy.rng"])
    installed = sorted(path.name for path in folder.glob("*"))
    return [] if installed == wanted else [f"{folder} has {installed}, expected {wanted}"]


@cases
def same_sources_in_another_folder_give_the_same_bytes():
    first, second = FOLDER / "first" / "encours" / "build", build("second elsewhere")
    return [f"{name} differs" for name in (f"lib/libencours.so.{VERSION}",)
            if (first / name).read_bytes() != (second / name).read_bytes()]


@cases
def pc_file_says_what_linking_needs():
    assert pkg_config("--modversion") == VERSION
    shared, static = pkg_config("--libs").split(), pkg_config("--static", "--libs").split()
    findings = []
    if any(word in shared for word in ("-lz", "-lxml2", "-lsqlite3")):
        findings.append(f"shared linking drags private libraries along: {' '.join(shared)}")
    if not {"-lz", "-lxml2"} <= set(static):
        findings.append(f"static linking has no zlib or libxml2: {' '.join(static)}")
    if ("-lsqlite3" in static) != (SQLITE == "enabled"):
        findings.append(f"SQLite is {SQLITE}, static linking says: {' '.join(static)}")
    return findings


@cases
def consumer_links_the_shared_library():
    program = FOLDER / "consumer-shared"
    run(*CC.split(), "-std=c99", SOURCE_ROOT / "pkgconfig/consumer/consumer.c", "-o", program,
        *pkg_config("--cflags", "--libs").split())
    check_prints_version(program, LD_LIBRARY_PATH=str(pc_folder().parent))


@cases
def consumer_links_the_static_library():
    """With libencours.so out of sight, so that only the archive can be what is linked."""
    program, archive = FOLDER / "consumer-static", FOLDER / "archive"
    archive.mkdir()
    shutil.copy(pc_folder().parent / "libencours.a", archive)
    flags = pkg_config("--static", "--cflags", "--libs")
    run(*CC.split(), "-std=c99", SOURCE_ROOT / "pkgconfig/consumer/consumer.c", "-o", program,
        *flags.replace(str(pc_folder().parent), str(archive)).split())
    check_prints_version(program)


@cases
def consumer_is_a_meson_project():
    for kind, options in (("shared", ()), ("static", ("-Dprefer_static=true",))):
        folder = FOLDER / f"meson-{kind}"
        if kind == "static" and not static_dependencies_exist():
            raise tap.Skip("zlib or SQLite has no static archive here")
        run(MESON, "setup", folder, SOURCE_ROOT / "pkgconfig/consumer", *options,
            PKG_CONFIG_PATH=str(pc_folder()))
        run("ninja", "-C", folder)
        library_path = {"LD_LIBRARY_PATH": str(pc_folder().parent)} if kind == "shared" else {}
        check_prints_version(folder / "consumer", **library_path)


def static_dependencies_exist():
    names = ["libz.a"] + (["libsqlite3.a"] if SQLITE == "enabled" else [])
    return all(Path(run(*CC.split(), f"-print-file-name={name}").strip()).is_absolute()
               for name in names)


try:
    status = cases.run()
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
sys.exit(status)
