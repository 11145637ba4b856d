# SPDX-License-Identifier: MIT
"""The tests of the lower layers on a big-endian machine, s390x, under qemu.

    python3 tests/cross/big_endian.py SOURCE_ROOT WORK [SUITE...]

Needs gcc-s390x-linux-gnu and qemu-user-static of Debian or its kin, whose packages of cmocka, zlib
and libxml2 for s390x are fetched into WORK; nothing is installed. SQLite is left out. The suites
are `unit`, `properties` and `exhaustive` unless others are named.
"""

import os
import subprocess
import sys
from pathlib import Path

PACKAGES = ["libcmocka0", "libcmocka-dev", "zlib1g", "zlib1g-dev", "libxml2", "libxml2-dev"]
# libxml2 is linked with these.
PACKAGES += ["libicu72", "liblzma5", "libstdc++6", "libgcc-s1"]
# The converters of iconv; the cross compiler's C library has none.
CONVERTERS = "libc6"
SUITES = ["unit", "properties", "exhaustive"]
CROSS_FILE = """[binaries]
c = 's390x-linux-gnu-gcc'
ar = 's390x-linux-gnu-ar'
strip = 's390x-linux-gnu-strip'
pkgconfig = 'pkg-config'
exe_wrapper = ['qemu-s390x-static', '-L', '/usr/s390x-linux-gnu',
               '-E', 'LD_LIBRARY_PATH={root}/usr/lib/s390x-linux-gnu',
               '-E', 'GCONV_PATH={converters}/usr/lib/s390x-linux-gnu/gconv']

[built-in options]
c_args = ['-I{root}/usr/include']
c_link_args = ['-L{root}/usr/lib/s390x-linux-gnu', '-Wl,-rpath-link,{root}/usr/lib/s390x-linux-gnu']

[properties]
pkg_config_libdir = '{root}/usr/lib/s390x-linux-gnu/pkgconfig'
sys_root = '{root}'

[host_machine]
system = 'linux'
cpu_family = 's390x'
cpu = 's390x'
endian = 'big'
"""


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], check=False, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command[:3]))} failed")


def fetch(work):
    """Debian's packages for s390x, unpacked into WORK/root with apt's own state kept apart, and the
    C library's converters into a folder where its library is in nobody's way."""
    root, converters = work / "root", work / "converters"
    if converters.is_dir():
        return root, converters
    debs, lists = work / "debs", work / "lists"
    for folder in (root, debs, lists / "partial", work / "cache/archives/partial"):
        folder.mkdir(parents=True, exist_ok=True)
    apt = ["apt-get", "-q", "-o", "APT::Architecture=s390x", "-o", "APT::Architectures=s390x",
           "-o", f"Dir::State::lists={lists}", "-o", f"Dir::Cache={work}/cache",
           "-o", "Dir::State::status=/dev/null", "-o", "APT::Sandbox::User="]
    run(*apt, "update")
    run(*apt, "download", *PACKAGES, CONVERTERS, cwd=debs)
    for deb in sorted(debs.glob("*.deb")):
        if not deb.name.startswith(f"{CONVERTERS}_"):
            run("dpkg-deb", "-x", deb, root)
    for kind in ("lib", "usr/lib"):  # zlib's library still lives in /lib, its link in /usr/lib
        folder = root / kind / "s390x-linux-gnu"
        for path in sorted(folder.glob("*.so.*")) if folder.is_dir() else []:
            link = root / "usr/lib/s390x-linux-gnu" / path.name
            if not link.exists():
                link.parent.mkdir(parents=True, exist_ok=True)
                link.unlink(missing_ok=True)
                os.symlink(path.resolve(), link)
    for link in (root / "usr/lib/s390x-linux-gnu").glob("*.so"):
        if link.is_symlink() and not link.exists():
            name = Path(os.readlink(link)).name
            link.unlink()
            os.symlink(name, link)
    run("dpkg-deb", "-x", next(debs.glob(f"{CONVERTERS}_*.deb")), converters)
    return root, converters


def main(arguments):
    source, work = Path(arguments[0]).resolve(), Path(arguments[1]).resolve()
    work.mkdir(parents=True, exist_ok=True)
    root, converters = fetch(work)
    cross, build = work / "s390x.ini", work / "build"
    cross.write_text(CROSS_FILE.format(root=root, converters=converters), encoding="utf-8")
    if not (build / "build.ninja").is_file():
        run("meson", "setup", build, source, "--cross-file", cross, "-Dsqlite=disabled",
            "-Dexamples=disabled", "-Dbenches=disabled", "-Dbuildtype=debugoptimized")
    run("ninja", "-C", build, "-j2", stdout=subprocess.DEVNULL)
    suites = [part for suite in arguments[2:] or SUITES for part in ("--suite", suite)]
    run("meson", "test", "-C", build, "--no-rebuild", "--print-errorlogs", "-t", "20", *suites)


if __name__ == "__main__":
    main(sys.argv[1:])
