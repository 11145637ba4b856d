#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Each emitter writes exactly the files of golden/.

    golden_test.py SOURCE_ROOT                       compare
    golden_test.py SOURCE_ROOT --write [EMITTER...]  write them anew; read the difference

The headers are those of fixtures/small, one function of each form. Their manifest is golden too,
so that emitters are tested where libclang is absent.
"""

import re
import shutil
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path += [str(TESTS), str(TESTS.parent / "bindings")]

from generator import emitters, manifest  # noqa: E402
from support import fixtures, tap  # noqa: E402

GOLDEN = Path(__file__).resolve().parent / "golden"
HEADERS = Path(__file__).resolve().parent / "fixtures" / "small"
MANIFEST = GOLDEN / "encours.api.json"


def model_of(folder):
    """The manifest of a folder of headers, and what is refused in it."""
    from generator import from_headers
    return from_headers.model_of(folder)


def headers_give_the_manifest():
    model, refusals = model_of(HEADERS)
    if refusals:
        return [str(refusal) for refusal in refusals]
    return compare({MANIFEST.name: manifest.text_of(model)}, GOLDEN)


def emitter_gives_its_files(name):
    return compare(files_of(name), GOLDEN / name)


def files_of(name):
    return emitters.EMITTERS[name](manifest.load(MANIFEST))


def compare(files, folder):
    """What differs from the files of a folder, with the first line that does."""
    findings = []
    for path, text in sorted(files.items()):
        target = folder / path
        wanted = target.read_text(encoding="utf-8") if target.is_file() else ""
        for number, (left, right) in enumerate(
                zip([*text.split("\n"), None], [*wanted.split("\n"), None]), 1):
            if left != right:
                findings += [f"golden/{target.relative_to(GOLDEN)}:{number}: written is {left!r}",
                             f"golden/{target.relative_to(GOLDEN)}:{number}: golden is  {right!r}"]
                break
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    extra = present - set(files) if folder != GOLDEN else set()
    return findings + [f"golden/{folder.name}/{path}: nothing writes it" for path in sorted(extra)]


def links_of_the_reference_lead_to_a_heading():
    """Of the real pages: each `page.md#name` has that page and that heading."""
    pages = {path.name: path.read_text(encoding="utf-8")
             for path in (SOURCE_ROOT / "docs" / "reference").glob("*.md")}
    anchors = {name: {heading.lower().replace(" ", "-")
                      for heading in re.findall(r"^#+ (.*)$", text, re.M)}
               for name, text in pages.items()}
    findings = []
    for name, text in pages.items():
        for page, anchor in re.findall(r"\]\(([\w.-]*)#([\w.-]+)\)", text):
            if anchor not in anchors.get(page or name, set()):
                findings.append(f"docs/reference/{name}: {page}#{anchor} is not there")
    return findings


def write(names):
    """The manifest, then the files of these emitters, or of all."""
    model, refusals = model_of(HEADERS)
    if refusals:
        sys.exit("\n".join(str(refusal) for refusal in refusals))
    MANIFEST.parent.mkdir(exist_ok=True)
    MANIFEST.write_text(manifest.text_of(model), encoding="utf-8")
    for name in names or emitters.EMITTERS:
        files = files_of(name)
        shutil.rmtree(GOLDEN / name, ignore_errors=True)
        for path, text in files.items():
            target = GOLDEN / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")


SOURCE_ROOT = Path(sys.argv[1]).resolve()
if "--write" in sys.argv:
    write(sys.argv[3:])
    sys.exit()
cases = tap.Cases()
if fixtures.can_read_headers(cases):
    cases(headers_give_the_manifest)
for emitter in emitters.EMITTERS:
    cases.case(f"{re.sub(r'[^a-z0-9]', '_', emitter)}_gives_its_files", emitter_gives_its_files,
               emitter)
cases(links_of_the_reference_lead_to_a_heading)
cases.main()
