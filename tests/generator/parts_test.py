#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Parts of the generator by themselves: parts_test.py SOURCE_ROOT"""

import json
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path += [str(TESTS), str(TESTS.parent / "bindings")]

from generator import abi, c_text, comments, emit_java, emit_symbols, emitters  # noqa: E402
from generator import macros, markdown, python_records  # noqa: E402
from support import tap  # noqa: E402

MARK = f"// {emitters.MARK}\n"
cases = tap.Cases()


def expect(what, found, wanted):
    return [] if found == wanted else [f"{what}: found {found!r}, not {wanted!r}"]


# --- constants


@cases
def constants_are_expressions_of_integers_or_one_text():
    known = {**macros.LIMITS, "ENCOURS_BASE": 12}
    findings = []
    for text, wanted in (
            ("5", 5), ("0x10", 16), ("7 u", None), ("7u", 7), ("( 2 + 3 ) * 4", 20), ("7 / 2", 3),
            ("1 << 10 | 1", 1025), ("- 1", -1), ("~ 0", -1), ("INT64_MIN", -2**63),
            ("INT64_C ( 1000000 )", 1000000), ("ENCOURS_BASE | 0x100", 268), ('"ppm"', "ppm"),
            ("0.25", None), ("1 / 0", None), ("UNKNOWN", None), ("5 5", None), ("", None)):
        findings += expect(text, macros.value(text.split(), known), wanted)
    return findings


@cases
def initialisers_are_nested_lists():
    tokens = "{ sizeof ( encours_error ) , { 0 , - 1 } , 'A' , NULL }".split()
    return expect("nested", macros.nested(tokens, dict(macros.LIMITS)), [0, [0, -1], 65, 0])


# --- comments


@cases
def a_comment_of_one_line_has_its_tags():
    found = comments.parse("/** Its name. @param[in] a, b  both @threads shared @since 1.2 */")
    return expect("text", found.text, "Its name.") + \
        expect("names", list(found.parameters), ["a", "b"]) + \
        expect("direction", found.parameters["b"].direction, "in") + \
        expect("threads", (found.threads, found.since), (["shared"], ["1.2"]))


@cases
def inner_tags_are_taken_out_of_the_words():
    found = comments.remark("room, minor units @len{2 * count} @nullable (not wanted). @since 1.1")
    return expect("text", found.text, "room, minor units.") + \
        expect("length", found.length, "2 * count") + \
        expect("nullable", (found.nullable, found.nullable_when), (True, "not wanted")) + \
        expect("since", found.since, "1.1")


@cases
def paragraphs_are_joined_and_examples_are_not():
    found = comments.parse("/**\n * One\n * line:\n *\n *     a = 1\n *     b = 2\n *\n * - x\n"
                           " *   y\n * - z\n */")
    return expect("text", found.text, "One line:\n\n    a = 1\n    b = 2\n\n- x y\n- z")


@cases
def mistakes_know_their_line():
    raw = "/**\n * Words.\n * @param[inout] a\n * @brief b\n * @param\n */"
    return expect("rows", [row for row, _ in comments.mistakes(raw)], [2, 3, 4])


# --- what is written


@cases
def files_that_differ_are_named_and_mended():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("old.txt", "changed.txt"):
            (root / name).write_text(MARK + "before\n", encoding="utf-8")
        (root / "own.txt").write_text("written by hand\n", encoding="utf-8")
        files = {"changed.txt": MARK + "after\n", "deep/new.txt": MARK}
        found = emitters.differences(root, files)
        findings = expect("differences", [line.split(":")[0] for line in found],
                          ["changed.txt", "deep/new.txt", "old.txt"])
        findings += expect("written", emitters.write(root, files),
                           ["changed.txt", "deep/new.txt", "old.txt"])
        findings += expect("again", emitters.write(root, files), [])
        findings += expect("left", emitters.differences(root, files), [])
        return findings + expect("by hand", (root / "own.txt").is_file(), True)


@cases
def each_release_has_a_node_in_the_map():
    text = emit_symbols.map_text({"b": "1.10", "a": "1.0", "c": "1.9"})
    return expect("nodes", [line for line in text.split("\n") if "ENCOURS" in line],
                  ["ENCOURS_1.0 {", "ENCOURS_1.9 {", "} ENCOURS_1.0;", "ENCOURS_1.10 {",
                   "} ENCOURS_1.9;"])


@cases
def types_are_written_as_in_c():
    char = {"kind": "int", "name": "char"}
    text = {"kind": "pointer", "to": char, "const": True}
    findings = []
    for kind, wanted in (
            (text, "const char *x"),
            ({"kind": "pointer", "to": text, "const": True}, "const char *const *x"),
            ({"kind": "pointer", "to": text, "const": False}, "const char **x"),
            ({"kind": "array", "of": char, "count": 3}, "char x[3]"),
            ({"kind": "int", "name": "i32", "alias": "encours_status"}, "encours_status x"),
            ({"kind": "struct", "name": "ArrowArray"}, "struct ArrowArray x")):
        findings += expect(wanted, c_text.declare(kind, "x"), wanted)
    return findings


@cases
def names_in_words_are_links_and_marks_are_letters():
    model = {kind: [] for kind in (*markdown.KINDS, "constants")}
    model["functions"] = [{"name": "encours_half", "header": "half"}]
    model["headers"] = [{"name": "half"}, {"name": "other"}]
    links = markdown.Links(model)
    return expect("link", links.inline("see encours_half() of half.h, or `a_b*c`", "other"),
                  "see [`encours_half()`](half.md#encours_half) of [`half.h`](half.md), "
                  "or `a_b*c`") + \
        expect("same page", links.inline("encours_half", "half"),
               "[`encours_half`](#encours_half)") + \
        expect("letters", links.inline("B / S * n <= _x", "other"), "B / S \\* n \\<= \\_x") + \
        expect("cell", links.inline("a | b", "other", cell=True), "a \\| b") + \
        expect("example", links.block("So:\n    a = *b;\nand on", "other"),
               "So:\n\n```text\na = *b;\n```\n\nand on")


# --- names that hide others


@cases
def a_member_named_as_a_builtin_hides_it_in_its_class():
    return expect("hidden", python_records.built_in("    hash: bytes | None", {"bytes"}),
                  "    hash: builtins.bytes | None") + \
        expect("name", python_records.built_in("    bytes: int", {"bytes"}), "    bytes: int") + \
        expect("part", python_records.built_in("    all: Bytes", {"bytes"}), "    all: Bytes")


@cases
def a_member_named_as_an_argument_of_its_writer_is_written():
    text = (Path(__file__).parent / "golden" / "encours.api.json").read_text(encoding="utf-8")
    model = json.loads(text)
    options = next(one for one in model["structs"] if one["name"] == "encours_register_options")
    kind = next(one for one in options["members"] if one["name"] == "kind")
    kind["name"] = "scope"
    written = next(text for path, text in emit_java.files(model).items()
                   if path.endswith("/RegisterOptions.java"))
    return expect("by its own name", "this.scope.value()" in written, True) + \
        expect("as the argument", " scope.value()" in written, False)


# --- releases


@cases
def the_last_release_is_the_greatest_number():
    with tempfile.TemporaryDirectory() as folder:
        findings = expect("none", abi.released(Path(folder)), None)
        for name in ("1.9.0", "1.10.0", "1.2.0"):
            (Path(folder) / f"{name}.json").write_text("{}", encoding="utf-8")
        return findings + expect("last", abi.released(Path(folder)).stem, "1.10.0")


@cases
def a_soname_is_what_is_promised():
    wanted = {("1.0.0", "1.9.0"): True, ("1.9.0", "2.0.0"): False, ("0.1.0", "0.2.0"): False,
              ("0.1.0", "0.1.9"): True}
    return [finding for (old, new), promise in wanted.items()
            for finding in expect(f"{old} {new}", abi.promised(old, new), promise)]


cases.main()
