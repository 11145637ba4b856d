# SPDX-License-Identifier: MIT
"""The shape of a public header, checked on its text: its frame, and words that may not be in it.

Each finding is `file:line: rule`. What declarations and comments must say is checked by
`bindings/generator`, which reads them as a compiler does (docs/bindings.md); what is here needs no
libclang, so that it is checked wherever the library is built.
"""

import re
from pathlib import Path

from support import headers

LINES_MAX = 400
COLUMNS_MAX = 100
# What other languages do not have, or what differs between platforms.
FORBIDDEN_WORDS = ("bool", "_Bool", "double", "float", "long", "FILE", "time_t", "inline",
                   "va_list", "__int128", "wchar_t", "off_t", "ssize_t")


def check_file(path):
    return check(f"include/encours/{Path(path).name}", Path(path).read_text(encoding="utf-8"))


def check(name, text):
    findings = []

    def report(line, rule):
        findings.append(f"{name}:{line}: {rule}")

    check_frame(name, text, report)
    check_words(text, report)
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
