#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The pages tell the truth: examples_test.py SOURCE_ROOT BUILD_ROOT LIBRARY

Every ```c block with a `main` in the pages of the top folder and of docs/ is compiled with the
flags of the library itself, warnings being errors, linked with it and run; it must return 0, and
print exactly the ```text block that follows it directly, when there is one. The policies of
docs/examples lie where it runs. A block without a `main` is a fragment: only the pages in
FRAGMENT_PAGES, and the declarations shown in the generated docs/reference/, may have some.
Whatever a page calls encours_... or ENCOURS_... exists, and its links to files of the project lead
to one.
"""

import functools
import json
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import tap  # noqa: E402

SOURCE_ROOT = Path(sys.argv[1])
BUILD_ROOT = Path(sys.argv[2])
LIBRARY = Path(sys.argv[3]).resolve()
SECONDS_MAX = 300  # for a program that hangs
WORKED_STORE_LINES = 300
# Pages that explain how to write code rather than show a program that runs by itself.
FRAGMENT_PAGES = {"docs/bindings.md", "docs/storage-authors.md"}
GENERATED_FOLDER = "docs/reference/"
# Words of a build rather than of the headers.
OTHER_WORDS = {"ENCOURS_BUILD"}
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ \t]*$", re.M | re.S)
WORD = re.compile(r"\b(?:encours|ENCOURS)_\w+")
cases = tap.Cases()


def pages():
    return [*sorted(SOURCE_ROOT.glob("*.md")), *sorted((SOURCE_ROOT / "docs").rglob("*.md"))]


class Block:
    """A fenced block of C, with the text that must be printed, or None."""

    def __init__(self, text, match, following):
        self.code = match[2]
        self.line = text.count("\n", 0, match.start()) + 2
        between = text[match.end():following.start()] if following else "-"
        direct = following and following[1] == "text" and not between.strip()
        self.printed = following[2] if direct else None
        self.has_main = re.search(r"\bint main\b", self.code) is not None


def blocks(text):
    fences = list(FENCE.finditer(text))
    return [Block(text, fence, fences[i + 1] if i + 1 < len(fences) else None)
            for i, fence in enumerate(fences) if fence[1] == "c"]


def flags():
    """The compiler of the library and those of its flags that matter to a program beside it."""
    commands = json.loads((BUILD_ROOT / "compile_commands.json").read_text(encoding="utf-8"))
    for command in commands:
        if command["file"].endswith("lib/base/error.c"):
            words = shlex.split(command["command"])
            kept = [word for word in words[1:] if re.match(r"-W(?!l,)|-std=|-fsanitize=|-g", word)]
            first = next(i for i, word in enumerate(words) if word.startswith("-"))
            return words[:first], kept
    raise RuntimeError("compile_commands.json does not tell how the library was compiled")


def run_block(name, block):
    """What is wrong with a program and its output, one finding a line."""
    compiler, options = flags()
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder) / "page.c", Path(folder) / "page"
        # Diagnostics then name the page and its line.
        source.write_text(f'#line {block.line} "{name}"\n{block.code}', encoding="utf-8")
        built = subprocess.run(
            [*compiler, *options, "-Werror", f"-I{SOURCE_ROOT / 'include'}", str(source),
             str(LIBRARY), f"-Wl,-rpath,{LIBRARY.parent}", "-o", str(program)],
            capture_output=True, text=True)
        if built.returncode:
            return [f"{name}:{block.line}: does not compile", *built.stderr.splitlines()]
        for policy in (SOURCE_ROOT / "docs/examples").glob("policy-*.xml"):
            shutil.copy(policy, folder)
        ran = subprocess.run([str(program)], cwd=folder, capture_output=True, text=True,
                             timeout=SECONDS_MAX)
    if ran.returncode:
        return [f"{name}:{block.line}: returns {ran.returncode}", *ran.stderr.splitlines()]
    if block.printed is not None and ran.stdout != block.printed:
        return [f"{name}:{block.line}: prints something else than the page says:",
                *ran.stdout.splitlines()]
    return []


@functools.cache
def known_words():
    text = "\n".join(path.read_text(encoding="utf-8")
                     for path in (SOURCE_ROOT / "include").rglob("*.h"))
    return set(WORD.findall(text)) | OTHER_WORDS


def check_words(name, text):
    """Names that no header has. `encours_x_*` and `ENCOURS_X_` stand for all that begin so."""
    known = known_words()
    findings = []
    for number, line in enumerate(text.splitlines(), 1):
        for word in WORD.findall(line):
            begins = word.endswith("_") and any(other.startswith(word) for other in known)
            if word not in known and not begins:
                findings.append(f"{name}:{number}: there is no {word}")
    return findings


def check_fragments(name, text, pages_allowed):
    if name in pages_allowed or name.startswith(GENERATED_FOLDER):
        return []
    return [f"{name}:{block.line}: a fragment; make it a program, or list the page"
            for block in blocks(text) if not block.has_main]


def check_concept(name, text):
    if any(block.has_main and block.printed for block in blocks(text)):
        return []
    return [f"{name}:1: no program with its output"]


def check_links(path):
    """A link to a file of the project leads to one."""
    return [f"{path.name}: {target} is not there"
            for target in re.findall(r"\]\(([^)#:]+)[^):]*\)", path.read_text(encoding="utf-8"))
            if not (path.parent / target).exists()]


def every_listed_page_has_fragments():
    findings = []
    for name in FRAGMENT_PAGES:
        path = SOURCE_ROOT / name
        if not path.is_file() or all(b.has_main for b in blocks(path.read_text(encoding="utf-8"))):
            findings.append(f"{name}:1: listed, and has no fragment")
    return findings


def check_worked_store():
    """docs/storage-authors.md promises a whole store in less lines than this, headers included."""
    sources = [path for path in sorted((SOURCE_ROOT / "docs/examples").glob("file_store*.[ch]"))
               if path.name != "file_store_check.c"]
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in sources)
    if not sources or lines >= WORKED_STORE_LINES:
        return [f"docs/examples: the worked store has {lines} lines, {WORKED_STORE_LINES} or more"]
    return []


def broken_page_is_seen(path):
    """Each `<!-- expect: words -->` of a fixture names what must be said of the page."""
    text = path.read_text(encoding="utf-8")
    findings = check_fragments(path.name, text, set()) + check_words(path.name, text)
    findings += check_concept(path.name, text) + check_links(path)
    for block in blocks(text):
        if block.has_main:
            findings += run_block(path.name, block)
    return [f'{path.name}: "{wanted}" was not reported; reported: {findings}'
            for wanted in re.findall(r"<!-- expect: (.*?) -->", text)
            if not any(wanted in finding for finding in findings)]


for page in pages():
    content = page.read_text(encoding="utf-8")
    relative = page.relative_to(SOURCE_ROOT).as_posix()
    plain = re.sub(r"\W", "_", relative[:-len(".md")])
    cases.case(f"{plain}_names_what_exists", check_words, relative, content)
    cases.case(f"{plain}_has_no_fragment", check_fragments, relative, content, FRAGMENT_PAGES)
    cases.case(f"{plain}_links_lead_somewhere", check_links, page)
    if relative.startswith("docs/concepts/") and page.name != "README.md":
        cases.case(f"{plain}_has_an_example", check_concept, relative, content)
    for shown in blocks(content):
        if shown.has_main:
            cases.case(f"{plain}_line_{shown.line}", run_block, relative, shown)
cases.case("the_worked_store_is_short", check_worked_store)
cases.case("every_listed_page_has_fragments", every_listed_page_has_fragments)
for fixture in sorted((Path(__file__).resolve().parent / "fixtures").glob("*.md")):
    cases.case(f"{fixture.stem}_is_refused", broken_page_is_seen, fixture)
cases.main()
