#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Rules of style that a compiler does not check: tidy.py [--advice] ROOT

Prints one finding a line, `file:line: rule`, and fails when there is one. With --advice it also
lists files and functions that are longer than they should be without passing a ceiling.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support.headers import without_comments  # noqa: E402

FOLDERS = (".ci", "include", "lib", "bindings", "tests", "benches", "docs", "pkgconfig")
LAYERS = ("base", "pure", "text", "store", "ledger", "policy", "credit", "collect", "cash",
          "insure", "factor", "io")
COMPOSITION = "lib/engines.c"  # puts the layers together, and is in none
CODE = {".c", ".h", ".cpp", ".py", ".sh"}
TEXT = CODE | {".build", ".map", ".supp", ".md", ".yml", ".txt"}

COLUMNS_MAX = 100
FILE_LINES_MAX, FILE_LINES_AIM = 500, 300
FUNCTION_LINES_MAX, FUNCTION_LINES_AIM = 70, 40
NESTING_MAX = 4

ALLOCATION = ("malloc", "calloc", "realloc", "free", "strdup", "strndup", "aligned_alloc", "alloca")
# What a library inside somebody else's process must not do, and why.
FORBIDDEN = {
    "reads the locale": (
        "strtod", "strtof", "atof", "atoi", "atol", "strtol", "strtoul", "strtoll", "strtoull",
        "scanf", "sscanf", "strcoll", "isalpha", "isdigit", "isalnum", "isspace", "isupper",
        "islower", "isprint", "ispunct", "toupper", "tolower"),
    "touches state of the whole process": (
        "setlocale", "uselocale", "atexit", "signal", "sigaction", "exit", "_exit", "abort", "fork",
        "system", "putenv", "setenv", "umask", "chdir", "xmlCleanupParser", "xmlMemSetup", "strtok",
        "strerror", "srand", "rand"),
    "reads the environment": ("getenv", "secure_getenv"),
    "reads the clock": (
        "time", "clock", "clock_gettime", "gettimeofday", "gmtime", "localtime", "gmtime_r",
        "localtime_r", "mktime", "strftime", "ctime"),
    "writes to standard output or error": (
        "printf", "puts", "putchar", "vprintf", "fprintf", "vfprintf", "perror", "fputs"),
    "writes without a bound": (
        "sprintf", "vsprintf", "strcpy", "strcat", "strncpy", "strncat", "gets", "stpcpy"),
    "allocates behind the context": ALLOCATION,
}
REASON = {name: reason for reason, names in FORBIDDEN.items() for name in names}
CALL = re.compile(r"(?<![\w.>])(%s)\s*\(" % "|".join(sorted(REASON)))
UNFINISHED = re.compile(r"\b(TO[D]O|FIX[M]E|HAC[K]|TB[D])\b")
GENERATED = "Generated from the public headers by bindings/generator"
MACHINE_PATH = re.compile(r"(^|[^\w.])/(work|root|home|Users)/")


class Source:
    """One file: its text, the text without comments, and the findings about it."""

    def __init__(self, root, path):
        self.name = path.relative_to(root).as_posix()
        self.parts = self.name.split("/")
        self.suffix = path.suffix if path.name != "meson.build" else ".build"
        self.text = path.read_text(encoding="utf-8", errors="replace")
        self.lines = self.text.split("\n")
        self.code = without_comments(self.text) if self.is_c() else self.text
        self.findings = []
        self.advice = []

    def report(self, line, rule):
        self.findings.append((self.name, line, rule))

    def advise(self, line, rule):
        self.advice.append((self.name, line, rule))

    def in_library(self):
        return self.parts[0] == "lib"

    def is_c(self):
        return self.suffix in {".c", ".h"}

    def is_generated(self):
        return any(GENERATED in line for line in self.lines[:6])


# --- every text file


def check_text(source):
    if source.text and not source.text.endswith("\n"):
        source.report(len(source.lines), "no newline at the end")
    for number, line in enumerate(source.lines, 1):
        if "\t" in line:
            source.report(number, "a tab")
        if line != line.rstrip():
            source.report(number, "space at the end of a line")
        if "\r" in line:
            source.report(number, "a carriage return")
        if MACHINE_PATH.search(line):
            source.report(number, "a path of one machine")
        if source.suffix in CODE and UNFINISHED.search(line):
            source.report(number, "a mark of unfinished work")
        if source.suffix in CODE | {".build"} and len(line) > COLUMNS_MAX:
            source.report(number, f"longer than {COLUMNS_MAX} columns: {len(line)}")


def check_licence(source):
    if source.suffix not in CODE:
        return
    wanted = "SPDX-License-Identifier: MIT"
    first = source.lines[1 if source.lines[0].startswith("#!") else 0:][:1]
    if not first or wanted not in first[0]:
        source.report(1, f"does not begin with {wanted}")


# --- C


def without_literals(code):
    """Strings and preprocessor lines blanked too, so that braces and calls are the code's own."""
    code = re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'',
                  lambda m: m[0][0] + " " * (len(m[0]) - 2) + m[0][0], code)
    return re.sub(r"^ *#(?:[^\n]*\\\n)*[^\n]*", blank, code, flags=re.M)


def blank(match):
    """Spaces instead of a match, its lines kept."""
    return re.sub(r"[^\n]", " ", match[0])


class Body:
    """One function definition."""

    def __init__(self, code, start, opening, closing):
        self.signature = code[start:opening]
        self.body = code[opening:closing + 1]
        self.start = code.count("\n", 0, start) + 1
        self.opening = code.count("\n", 0, opening) + 1
        self.lines = code.count("\n", start, closing) + 1
        name = re.findall(r"(\w+)\s*\(", self.signature)
        self.name = name[0] if name else "?"


def bodies(code):
    """Function definitions of code without comments, literals and preprocessor lines."""
    found, depth, start, opening = [], 0, 0, None
    for at, letter in enumerate(code):
        if letter == "{":
            if depth == 0 and code[start:at].rstrip().endswith(")"):
                opening = at
            depth += 1
        elif letter == "}":
            depth -= 1
            if depth == 0:
                if opening is not None:
                    begin = start + len(code[start:]) - len(code[start:].lstrip())
                    found.append(Body(code, begin, opening, at))
                opening, start = None, at + 1
        elif letter == ";" and depth == 0:
            start = at + 1
    return found


def opens_block(before):
    """Whether a brace after this text opens a block of statements, not an initialiser."""
    before = before.rstrip()
    if not before.endswith(")"):
        return re.search(r"([;{}:]|\b(else|do))$", before) is not None
    depth = 0
    for at in range(len(before) - 1, -1, -1):
        depth += (before[at] == ")") - (before[at] == "(")
        if depth == 0:
            word = re.search(r"(\w+)\s*$", before[:at])
            return word is not None and word[1] not in ("return", "sizeof")
    return False


def nesting(body):
    """Deepest block inside a function."""
    deepest, blocks = 0, []
    for at, letter in enumerate(body):
        if letter == "{":
            blocks.append(not blocks or (opens_block(body[:at]) and all(blocks)))
            deepest = max(deepest, sum(blocks[1:]))
        elif letter == "}" and blocks:
            blocks.pop()
    return deepest


def check_size(source, functions):
    lines = 0 if source.is_generated() else len(source.lines) - 1
    if source.suffix == ".c" and lines > FILE_LINES_MAX:
        source.report(FILE_LINES_MAX + 1, f"longer than {FILE_LINES_MAX} lines: {lines}")
    elif source.suffix == ".c" and lines > FILE_LINES_AIM:
        source.advise(FILE_LINES_AIM + 1, f"{lines} lines, aim at {FILE_LINES_AIM}")
    for function in functions:
        if function.lines > FUNCTION_LINES_MAX:
            source.report(function.start, f"{function.name} is longer than {FUNCTION_LINES_MAX} "
                                          f"lines: {function.lines}")
        elif function.lines > FUNCTION_LINES_AIM:
            source.advise(function.start, f"{function.name} has {function.lines} lines, aim at "
                                          f"{FUNCTION_LINES_AIM}")
        depth = nesting(function.body)
        if depth > NESTING_MAX:
            source.report(function.start,
                          f"{function.name} nests {depth} deep, {NESTING_MAX} at most")


def check_exactness(source, code):
    """Amounts are integers: no floating point in the library or its headers."""
    for number, line in enumerate(code.split("\n"), 1):
        word = re.search(r"\b(float|double|_Complex|long double)\b", line)
        if word:
            source.report(number, f"floating point: {word[1]}")
        elif re.search(r"(?<![\w.])(\d+\.\d*|\.\d+|\d+[eE][+-]?\d+)[fFlL]?(?![\w.])", line):
            source.report(number, "a floating point number")


def check_calls(source, code):
    # The hooks that a context has when the host gives none.
    hooks = source.name in ("lib/base/context.c", "lib/base/region.c")
    allowed = ALLOCATION if hooks else ()
    for number, line in enumerate(code.split("\n"), 1):
        for name in CALL.findall(line):
            if name not in allowed:
                source.report(number, f"{name}() {REASON[name]}")
        if re.search(r"\b(stdout|stderr)\b", line):
            source.report(number, "standard streams belong to the host")


# What the processor can do is the same for all users and never changes.
GLOBAL_FACTS = {("lib/base/sha256.c", "static atomic_int answer;")}


def check_globals(source, code):
    """Nothing at file scope may change: two users of the library must not meet."""
    flat = code
    while re.search(r"\{[^{}]*\}", flat):
        flat = re.sub(r"\{[^{}]*\}", blank, flat)
    for match in re.finditer(r"^(?:static|extern|_Thread_local)\b([^;]*?)(=|;)", flat, re.M):
        if "(" not in match[1] and "const" not in match[1].split():
            source.report(flat.count("\n", 0, match.start()) + 1, "a variable of the whole process")
    for function in bodies(code):
        for match in re.finditer(r"\bstatic\b(?!\s+(const|inline)\b)[^;=]*[;=]", function.body):
            if (source.name, match[0]) in GLOBAL_FACTS:
                continue
            source.report(function.opening + function.body.count("\n", 0, match.start()),
                          "a variable of the whole process")


def check_layers(source):
    if source.name == COMPOSITION:
        return
    layer = source.parts[1] if len(source.parts) > 2 else None
    if layer not in LAYERS:
        source.report(1, f"{layer} is not a layer")
        return
    for number, line in enumerate(source.code.split("\n"), 1):
        included = re.match(r'\s*#\s*include\s+"([^"]*)"', line)
        if not included:
            continue
        folder = included[1].split("/")[0] if "/" in included[1] else None
        if folder is None:
            source.report(number, f'"{included[1]}" does not name its layer')
        elif folder != "encours" and folder not in LAYERS:
            source.report(number, f'"{included[1]}" is in no layer')
        elif folder in LAYERS and LAYERS.index(folder) > LAYERS.index(layer):
            source.report(number, f'{layer} may not include "{included[1]}": {folder} is above it')


def check_guard(source):
    guard = "ENC_" + "_".join(re.sub(r"\W", "_", part) for part in source.parts[1:]).upper()
    if f"#ifndef {guard}\n#define {guard}\n" not in source.text:
        source.report(1, f"the guard is not {guard}")


def check_out_structs(source, functions, sized):
    """A sized struct of the caller may be shorter than ours: only enc_struct_store may write it.

    Hidden functions pass structs of our own around, so only public ones are read.
    """
    for function in functions:
        if not function.name.startswith("encours_"):
            continue
        for name in re.findall(r"(?<!const )\b(?:%s)\s*\*\s*(\w+)" % "|".join(sized),
                               function.signature) if sized else ():
            match = re.search(rf"(?<![\w)])\*{name}\s*=(?!=)", function.body)
            if match:
                source.report(function.opening + function.body.count("\n", 0, match.start()),
                              f"*{name} is a sized struct: use enc_struct_store")


def check_c(source, sized):
    code = without_literals(source.code)
    functions = bodies(code)
    check_size(source, functions)
    if source.parts[0] in ("lib", "include"):
        check_exactness(source, code)
    if source.in_library():
        check_calls(source, code)
        check_layers(source)
        check_out_structs(source, functions, sized)
        check_globals(source, code)
        if source.suffix == ".h":
            check_guard(source)


# --- tests


def check_test(source, root):
    if not source.name.endswith("_test.c"):
        return
    if not re.search(r"\b(check_\w+|check|assert_\w+)\s*\(", source.code):
        source.report(1, "a test that checks nothing")
    if source.name.startswith("tests/unit/"):
        concept = source.name[len("tests/unit/"):-len("_test.c")]
        if not any((root / "lib" / f"{concept}{suffix}").is_file() for suffix in (".c", ".h")):
            source.report(1, f"there is no lib/{concept}.c that it tests")


# --- the tree


def sized_structs(root):
    """Public structs that begin with struct_size; encours_error has its own functions."""
    names = []
    for path in sorted((root / "include").rglob("*.h")):
        text = without_comments(path.read_text(encoding="utf-8"))
        names += re.findall(r"struct (encours_\w+)\s*\{\s*size_t struct_size;", text)
    return [name for name in names if name != "encours_error"]


def files(root):
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            inside = path.relative_to(root).parts[1:]
            if path.is_file() and "__pycache__" not in inside and "fixtures" not in inside and \
                    (path.suffix in TEXT or path.name == "meson.build"):
                yield path
    for path in sorted(root.iterdir()):
        if path.is_file() and (path.suffix in TEXT or path.name in ("meson.build", "LICENSE")):
            yield path


def check_file(root, path, sized):
    source = Source(root, path)
    check_text(source)
    check_licence(source)
    if source.is_c():
        check_c(source, sized)
        check_test(source, root)
    return source


def check_tree(root):
    """Findings and advice about every file under root, as (name, line, rule)."""
    sized = sized_structs(root)
    sources = [check_file(root, path, sized) for path in files(root)]
    return [f for s in sources for f in s.findings], [a for s in sources for a in s.advice]


def main(arguments):
    roots = [a for a in arguments if a != "--advice"]
    if len(roots) != 1:
        sys.exit(__doc__)
    findings, advice = check_tree(Path(roots[0]).resolve())
    for name, line, rule in findings:
        print(f"{name}:{line}: {rule}")
    if "--advice" in arguments:
        for name, line, rule in advice:
            print(f"{name}:{line}: advice: {rule}")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
