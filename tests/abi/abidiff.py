#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A report of libabigail: abidiff.py ABIDIFF INCLUDE OLD_LIBRARY LIBRARY

Prints every difference, without suppressions; what the headers do not define, such as what is
behind a handle, is no interface. libabigail calls only a function that is gone incompatible, and
then this fails; of types that differ it leaves the judgement to whoever reads the report.
"""

import subprocess
import sys

# Bits of abidiff's status: it failed, it was called wrongly, an incompatible change.
FAILED, MISCALLED, INCOMPATIBLE = 1, 2, 8


def main(abidiff, include, old, new):
    status = subprocess.run(
        [abidiff, "--no-default-suppression", "--drop-private-types", "--headers-dir1", include,
         "--headers-dir2", include, old, new]).returncode
    if status == 0:
        print("no difference")
    return 1 if status & (FAILED | MISCALLED | INCOMPATIBLE) else 0


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
