# SPDX-License-Identifier: MIT
"""The vectors, and random calls, give in Python the bytes they give in C (tests/same)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import same_answers


def test_python_answers_what_c_answers(tmp_path: Path) -> None:
    calls, answers = os.environ.get("ENCOURS_CALLS"), os.environ.get("ENCOURS_ANSWERS")
    if not calls or not answers:
        pytest.skip("ENCOURS_CALLS and ENCOURS_ANSWERS name no calls and no answers of C")
    out = tmp_path / "answers.python.txt"
    same_answers.main(calls, str(out))
    expected, given = (Path(path).read_text(encoding="utf-8").splitlines()
                       for path in (answers, out))
    for number, (one, other) in enumerate(zip(expected, given), 1):
        assert one == other, f"line {number} of the answers"
    assert Path(answers).read_bytes() == out.read_bytes()
