#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Formats the C sources: format.py [--check] CLANG_FORMAT ROOT [FILE...]

With --check it changes nothing, names the files that would change, and fails when there is one.
Initialiser macros are kept as they are, because clang-format takes their braces for blocks.
"""

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import tidy  # noqa: E402

# Ours for the time of formatting; sources that need the same say it in /* */.
OFF, ON = "// clang-format off\n", "// clang-format on\n"
INITIALISER = re.compile(r"^#define \w+[ \\\n]*\{(?:[^\n]*\\\n)*[^\n]*\n", re.M)


def formatted(clang_format, path, text):
    marked = INITIALISER.sub(lambda match: OFF + match[0] + ON, text)
    result = subprocess.run([clang_format, "-style=file", f"-assume-filename={path}"], input=marked,
                            capture_output=True, text=True, check=True).stdout
    return result.replace(OFF, "").replace(ON, "")


def main(arguments):
    check = "--check" in arguments
    clang_format, root, *names = [a for a in arguments if a != "--check"]
    paths = [Path(name) for name in names] or tidy.files(Path(root).resolve())
    changed = 0
    for path in paths:
        if path.suffix not in {".c", ".h"}:
            continue
        text = path.read_text(encoding="utf-8")
        result = formatted(clang_format, path, text)
        if result != text:
            changed += 1
            print(path)
            if not check:
                path.write_text(result, encoding="utf-8")
    sys.exit(1 if check and changed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
