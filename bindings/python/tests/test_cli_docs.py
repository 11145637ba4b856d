# SPDX-License-Identifier: MIT
"""The examples of docs/python-command-line.md, run one after the other."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sample import need_sample

GUIDE = Path(__file__).parents[3] / "docs" / "python-command-line.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWS = "$ cat "


def examples() -> Iterator[tuple[str, str]]:
    """Each command of the guide with what it prints."""
    for block in BLOCK.findall(GUIDE.read_text(encoding="utf-8")):
        for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            yield command, printed


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_the_guide_says_what_is_printed(tmp_path: Path) -> None:
    if not GUIDE.exists():
        pytest.skip(f"{GUIDE.name} is not here")
    shutil.copy(need_sample(), tmp_path)
    ran = 0
    for command, printed in examples():
        if command.startswith(SHOWS):
            (tmp_path / command.removeprefix(SHOWS)).write_text(printed, encoding="utf-8")
        program = (f'python() {{ {shlex.quote(sys.executable)} "$@"; }}\n'
                   'encours() { python -m encours "$@"; }\n'
                   f"{command.removeprefix('$ ')}\n")
        done = subprocess.run(["bash", "--norc", "-c", program], capture_output=True, text=True,
                              timeout=600, cwd=tmp_path, check=False)
        assert done.stdout.replace("\r\n", "\n") == printed, f"{command}\n{done.stderr}"
        ran += 1
    assert ran > 10
    assert (tmp_path / "report.html").exists()
