# SPDX-License-Identifier: MIT
"""The guides tell the truth: their programs run, one after the other, and print what they say."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
from pathlib import Path

import pytest

FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ \t]*$", re.M | re.S)


def guide(name: str) -> Path | None:
    """The page, where the tests are part of a checkout."""
    for folder in Path(__file__).resolve().parents:
        if (folder / "docs" / "python.md").is_file():
            return folder / name
    return None


@pytest.mark.parametrize("name", ["docs/python.md", "docs/python-credit.md", "docs/guide.md",
                                  "README.md"])
def test_the_programs_print_what_the_guide_says(name: str, tmp_path: Path) -> None:
    page = guide(name)
    if page is None:
        pytest.skip(f"{name} is not beside these tests")
    for needed in ("pyarrow", "polars"):
        pytest.importorskip(needed, reason=f"{needed} is not installed")
    text = page.read_text(encoding="utf-8")
    fences = list(FENCE.finditer(text))
    names: dict[str, object] = {}
    root = page.parents[len(Path(name).parts) - 1]
    for policy in (root / "docs/examples").glob("policy-*.xml"):
        shutil.copy(policy, tmp_path)
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        for fence, following in zip(fences, [*fences[1:], None]):
            if fence[1] != "python":
                continue
            line = text.count("\n", 0, fence.start()) + 2
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile("\n" * (line - 1) + fence[2], str(page), "exec"), names)
            expected = ""
            if following and not text[fence.end() : following.start()].strip():
                expected = following[2] if following[1] == "text" else ""
            assert out.getvalue() == expected, f"{page.name}:{line}"
    finally:
        os.chdir(before)
        for name in ("store", "ledger", "view"):
            close = getattr(names.get(name), "close", None)
            if close:
                close()
