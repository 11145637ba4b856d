#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The generator is typed throughout: types_test.py SOURCE_ROOT"""

import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402

SOURCE_ROOT = Path(sys.argv[1]).resolve()
cases = tap.Cases()


@cases
def mypy_finds_nothing():
    if importlib.util.find_spec("mypy") is None:
        raise tap.Skip("this Python has no mypy")
    with tempfile.TemporaryDirectory() as cache:
        run = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache, "generator"],
            cwd=SOURCE_ROOT / "bindings", capture_output=True, text=True)
    return [f"bindings/{line}" for line in run.stdout.splitlines()] if run.returncode else []


cases.main()
