# SPDX-License-Identifier: MIT
"""The shape of a public header, checked on its text.

Each finding is `file:line: rule`.
"""

import re
from pathlib import Path

from support import headers

LINES_MAX = 400
COLUMNS_MAX = 100
# What the binding generator cannot carry into other languages, or what differs between platforms.
FORBIDDEN_WORDS = ("bool", "_Bool", "double", "float", "long", "FILE", "time_t", "inline",
                   "va_list", "__int128", "wchar_t", "off_t", "ssize_t")
THREADS = r"@threads\s+(any|shared|exclusive)\b"


def check_file(path):
    return check(f"include/encours/{Path(path).name}", Path(path).read_text(encoding="utf-8"))


def check(name, text):
    findings = []

    def report(line, rule):
        findings.append(f"{name}:{line}: {rule}")

    check_frame(name, text, report)
    check_words(text, report)
    for function in headers.functions(name, text):
        check_function(function, report)
    check_unmarked(text, report)
    check_structs(text, report)
    return findings


def check_frame(name, text, report):
    lines = text.splitlines()
    file_name = Path(name).name
    guard = "ENCOURS_" + re.sub(r"\W", "_", file_name).upper()
    if lines[:1] != ["/* SPDX-License-Identifier: MIT */"]:
        report(1, "the first line is not the SPDX line of the licence")
    if f"#ifndef {guard}\n#define {guard}\n" not in text or not text.endswith("#endif\n"):
        report(1, f"the guard is not {guard}")
    if f"@file {file_name}\n" not in text:
        report(1, f"no @file {file_name} overview")
    if len(lines) > LINES_MAX:
        report(LINES_MAX + 1, f"longer than {LINES_MAX} lines: {len(lines)}")
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS_MAX:
            report(number, f"longer than {COLUMNS_MAX} columns")
    declares = re.search(r"^(ENCOURS_API|typedef)", text, re.M)
    if declares and not ("\nENCOURS_BEGIN_DECLS\n" in text and "\nENCOURS_END_DECLS\n" in text):
        report(1, "declarations outside ENCOURS_BEGIN_DECLS and ENCOURS_END_DECLS")


def check_words(text, report):
    for number, line in enumerate(headers.without_comments(text).splitlines(), 1):
        code = re.sub(r'"[^"]*"', '""', line)
        for word in FORBIDDEN_WORDS:
            if re.search(rf"\b{word}\b", code):
                report(number, f"`{word}` in a public header")
        if "..." in code:
            report(number, "variable arguments in a public header")
        if re.search(r"^\s*#\s*define\s+\w+\(", code) and "ENCOURS_EXPORT_H" not in text:
            report(number, "a macro with arguments outside export.h")
        included = re.match(r'\s*#\s*include\s+(\S+)', line)
        if included and not re.match(r'<(stdint|stddef)\.h>|"encours/\w+\.h"', included[1]):
            report(number, f"includes {included[1]}; only stdint.h, stddef.h and encours/ may be")


def check_function(function, report):
    comment, line = function.comment, function.line
    if not comment:
        report(line, f"{function.name} has no comment")
        return
    threads = re.findall(THREADS, comment)
    if len(threads) != 1:
        report(line, f"{function.name} needs one @threads any|shared|exclusive")
    since = re.findall(r"@since\s+(\S+)", comment)
    if since != [function.since]:
        report(line, f"{function.name} says @since {' '.join(since) or 'nothing'}, "
                     f"ENCOURS_API says {function.since}")
    documented = []
    for names in re.findall(r"@param(?:\[[^\]]*\])?\s+(\w+(?:\s*,\s*\w+)*)", comment):
        documented += re.split(r"\s*,\s*", names)
    for parameter in function.parameters:
        if parameter not in documented and parameter != "error":
            report(line, f"{function.name} does not document `{parameter}`")
    for extra in documented:
        if extra not in function.parameters:
            report(line, f"{function.name} documents `{extra}`, which it does not take")
    if function.returns_status() and "*" not in function.before:
        if "ENCOURS_NODISCARD" not in function.before:
            report(line, f"{function.name} returns a status without ENCOURS_NODISCARD")
        if "@retval ENCOURS_OK" not in comment and "@return" not in comment:
            report(line, f"{function.name} has no @retval list")


def check_unmarked(text, report):
    """A function declared without ENCOURS_API would be hidden."""
    code = headers.without_comments(text)
    marked = {f.name for f in headers.functions("", text)}
    for match in re.finditer(r"^[A-Za-z][\w *\n]*?\b(encours_\w+)\([^;{}]*\);", code, re.M):
        if match[1] not in marked and not match[0].startswith("typedef"):
            report(code.count("\n", 0, match.start(1)) + 1, f"{match[1]} has no ENCOURS_API")


def check_structs(text, report):
    enums = set(re.findall(r"typedef enum (\w+)", text))
    code = headers.without_comments(text)
    for match in re.finditer(r"struct\s+\w+\s*\{(.*?)\n\}", code, re.S):
        first = code.count("\n", 0, match.start(1)) + 1
        for offset, line in enumerate(match[1].split("\n")):
            words = line.split()
            if words and words[0] in enums and "*" not in line:
                report(first + offset,
                       f"a member of enum type {words[0]}: its size is the compiler's")
            if re.search(r"\w\s*:\s*\d+\s*;", line):
                report(first + offset, "a bit-field")
