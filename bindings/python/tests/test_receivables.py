# SPDX-License-Identifier: MIT
"""The example of the README in Python says what the one in C says, to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sample import EXAMPLES, euros, expected, need_sample


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=600,
                          cwd=folder, check=False)


def in_python(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run(sys.executable, EXAMPLES / "receivables.py", *arguments, folder=folder)


@pytest.mark.parametrize("more", [[], ["2024-06-30"], ["2024-12-31", "45 days end of month"]])
def test_it_prints_what_the_program_in_c_prints(tmp_path: Path, more: list[str]) -> None:
    """The first time, and the second, when all is known already."""
    program = os.environ.get("ENCOURS_RECEIVABLES")
    if program is None:
        pytest.skip("ENCOURS_RECEIVABLES does not name the built docs/examples/receivables")
    source = need_sample()
    folders = [tmp_path / "c", tmp_path / "python"]
    for folder in folders:
        folder.mkdir()
    for _ in range(2):
        c = run(program, source, "ledger.db", *more, folder=folders[0])
        python = in_python(folders[1], source, "ledger.db", *more)
        assert (c.returncode, c.stderr) == (0, "")
        assert (python.returncode, python.stderr, python.stdout) == (0, "", c.stdout)


def test_its_balances_are_those_of_the_independent_program(tmp_path: Path) -> None:
    """Balances do not depend on terms; the expected file has those of every customer."""
    done = in_python(tmp_path, need_sample(), "ledger.db")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    begin = next(at for at, line in enumerate(lines) if line.startswith("customer "))
    shown = {line.split()[0]: line.split()[-1] for line in lines[begin + 1:lines.index("", begin)]}
    total, = expected("total", "2024-12-31")
    assert shown.pop("total") == f"{euros(total['value']):,}"
    wanted = {row["key"]: f"{euros(row['value']):,}" for row in expected("customer", "2024-12-31")}
    assert all(wanted[code] == balance for code, balance in shown.items())
    assert {code for code, balance in wanted.items() if balance != "0.00"} <= shown.keys()


def test_it_says_how_it_is_used(tmp_path: Path) -> None:
    done = in_python(tmp_path)
    assert done.returncode == 2 and "FILE LEDGER [YYYY-MM-DD [TERMS]]" in done.stderr
    refused = in_python(tmp_path, tmp_path / "none.txt", "ledger.db")
    assert refused.returncode == 1 and "none.txt" in refused.stderr
