# SPDX-License-Identifier: MIT
"""The page in a browser: on a desk, on a telephone, on paper."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import encours
from encours.report import page
from made_ledger import AS_OF, made_ledger
from pages import Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = next((found for name in NAMES if (found := shutil.which(name))), None)
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync")
PHONE = 390
MEASURE = """<!DOCTYPE html><meta charset="utf-8"><body><iframe style="width:{width}px;height:900px;
border:0" srcdoc="{page}"></iframe><script>
addEventListener("load", () => {{
  const page = document.querySelector("iframe").contentDocument;
  const beyond = [...page.querySelectorAll("main *")].filter(one =>
    !one.closest(".wide, .aside, details:not([open]) > :not(summary)") &&
    one.getBoundingClientRect().right > {width} + 0.5);
  document.title = page.documentElement.scrollWidth + " " +
    beyond.map(one => one.tagName + ":" + one.textContent.slice(0, 20)).join("|");
}});
</script></body>"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium to look with")


def browse(folder: Path, *arguments: str) -> str:
    """Runs chromium with a new profile, and gives what it prints."""
    assert CHROMIUM is not None
    done = subprocess.run([CHROMIUM, *QUIET, f"--user-data-dir={folder / 'profile'}", *arguments],
                          capture_output=True, text=True, timeout=600, check=True)
    return done.stdout


@pytest.fixture(scope="module")
def source() -> str:
    return page(made_ledger(encours.memory()).view(), AS_OF, by="region")


@pytest.fixture
def written(source: str, tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(source, encoding="utf-8")
    return path


def test_the_browser_has_the_page_as_it_was_written(source: str, written: Path) -> None:
    """Nothing is repaired, added or left out: the markup is right, and nothing runs in it."""
    shown = Page(browse(written.parent, "--dump-dom", written.as_uri()))
    assert shown.events == Page(source).events


@pytest.mark.parametrize("width", [320, PHONE, 768])
def test_nothing_is_wider_than_the_screen(source: str, tmp_path: Path, width: int) -> None:
    measuring = tmp_path / "measure.html"
    measuring.write_text(MEASURE.format(width=width, page=html.escape(source)), encoding="utf-8")
    shown = browse(tmp_path, "--dump-dom", "--virtual-time-budget=5000", measuring.as_uri())
    title = re.search(r"<title>(\d+) (.*?)</title>", shown, re.DOTALL)
    assert title, "the page was measured"
    assert not title[2], "elements beyond the edge"
    assert int(title[1]) <= width


def test_it_is_drawn(written: Path) -> None:
    """A picture that is not of one colour."""
    picture = written.with_suffix(".png")
    browse(written.parent, "--window-size=1100,1400", f"--screenshot={picture}", written.as_uri())
    raw = picture.read_bytes()
    assert raw.startswith(b"\x89PNG") and len(raw) > 20_000


def test_it_has_pages_on_paper(written: Path) -> None:
    paper = written.with_suffix(".pdf")
    browse(written.parent, "--no-pdf-header-footer", f"--print-to-pdf={paper}", written.as_uri())
    raw = paper.read_bytes()
    assert raw.startswith(b"%PDF-")
    assert 3 <= len(re.findall(rb"/Type\s*/Page\b", raw)) <= 12
    sizes = {tuple(map(float, size)) for size in
             re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", raw)}
    assert all(abs(width - 595) < 2 and abs(height - 842) < 2 for width, height in sizes), "A4"
