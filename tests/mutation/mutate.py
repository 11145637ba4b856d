# SPDX-License-Identifier: MIT
"""Mutation run over lib/pure: which small faults would no test notice?

    python3 tests/mutation/mutate.py SOURCE_ROOT BUILD [--sample N] [--jobs N] [--output FILE]
                                     [--survivors] [FILE...]

BUILD is a configured and built tree, whose compile commands are used. Each mutant is one source of
lib/pure with one change; it is compiled, linked before the library's own objects into the unit
tests of its concept and its kin (those whose names begin with the same word), and these are run. A
mutant is killed when one of them fails, crashes or does not end; the others are survivors, printed
one a line. With --sample N, N mutants of each file are taken, evenly spread, the same ones each
time; --survivors takes again those that FILE (--output) lists as survivors.
"""

import argparse
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import headers  # noqa: E402

SECONDS = 5
RULES = [  # what to look for in code without comments and literals, and what to put there
    (r"(?<![-<>=!&|+*/%^])<(?![<=])", "<="), (r"<=", "<"), (r"(?<![->=])>(?![>=])", ">="),
    (r"(?<!>)>=", ">"), (r"==", "!="), (r"!=", "=="), (r"&&", "||"), (r"\|\|", "&&"),
    (r"(?<=\w|\)|\]) \+ (?=\w|\()", " - "), (r"(?<=\w|\)|\]) - (?=\w|\()", " + "),
    (r"(?<=\w|\)|\]) \* (?=\w|\()", " + "), (r"(?<=\w|\)|\]) / (?=\w|\()", " * "),
    (r"(?<=\w|\)|\]) % (?=\w|\()", " / "), (r"(?<=[\s(])!(?=\w|\()", ""), (r"\+=", "-="),
    (r"-=", "+="), (r"\+\+", "--"), (r"\btrue\b", "false"), (r"\bfalse\b", "true"),
    (r"(?<![\w.])(?:0x)?\d+(?![\w.])", None), (r" \? ", " && 0 ? "), (r"<<", ">>"), (r">>", "<<"),
    (r"\bcontinue;", "break;"), (r"\bbreak;", "continue;"),
]
STATEMENT = re.compile(r"^\s+(?!return\b|break\b|continue\b|goto\b|case\b|default\b|else\b|const\b)"
                       r"[\w>.\[\]*()-]+(?: [-+*/|&^]?= [^;{}]+|\([^;{}]*\)|\+\+|--);$")
# Messages are shown by tests in part; a file's own tables of names are data.
PASSED_OVER = re.compile(r"^\s*#|enc_error_|^\s*\"|_Static_assert|^static const|^ENC_|\bPRI[du]")


def mutants_of(text):
    """(line, column, before, after, mutated text)"""
    plain = headers.without_comments(text)
    plain = re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'',
                   lambda m: m[0][0] + "_" * (len(m[0]) - 2) + m[0][0], plain)
    found, at, in_message, in_function = [], 0, False, False
    for number, line in enumerate(plain.split("\n"), 1):
        in_function = line == "{" or (in_function and line != "}")
        passed_over = in_message or PASSED_OVER.search(line) or not in_function
        in_message = bool((in_message or "enc_error_" in line) and not line.rstrip().endswith(";"))
        if not passed_over:
            for pattern, after in RULES:
                for match in re.finditer(pattern, line):
                    change = after if after is not None else str(int(match[0], 0) + 1)
                    found.append((number, match.start() + 1, match[0].strip(), change.strip(),
                                  text[:at + match.start()] + change + text[at + match.end():]))
            if STATEMENT.match(line):
                found.append((number, 1, line.strip()[:40], "nothing",
                              text[:at] + ";" + text[at + len(line):]))
        at += len(line) + 1
    return found


class Bench:
    """Compiles mutants and runs the tests that should notice them."""

    def __init__(self, root, build):
        self.root, self.build = root, build
        commands = json.loads((build / "compile_commands.json").read_text("utf-8"))
        self.compile = {}
        for entry in commands:
            path = (build / entry["file"]).resolve()
            if path.parent == root / "lib" / "pure":
                self.compile[path.name] = entry
        self.library = next(build.glob("lib/libencours.a"))
        self.support = build / "tests" / "libsupport.a"
        self.links = shlex.split(subprocess.run(
            ["pkg-config", "--libs", "cmocka", "zlib", "libxml-2.0", "sqlite3"],
            capture_output=True, text=True, check=True).stdout) + ["-lpthread", "-lm"]

    def tests_of(self, name):
        """Programs of the same first word, its own first."""
        stem = name[:-2]
        word = stem.split("_")[0]
        programs = sorted(p for p in self.build.glob("tests/unit/pure_*_test") if p.is_file()
                          and p.name[len("pure_"):].split("_")[0] == word)
        programs.sort(key=lambda p: p.name != f"pure_{stem}_test")
        return programs

    def run(self, name, mutant):
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder) / name, Path(folder) / "mutant.o"
            source.write_text(mutant[4], "utf-8")
            command = self.compile_command(name, source, target)
            if subprocess.run(command, cwd=self.build, capture_output=True, check=False).returncode:
                return "does not compile"
            for test in self.tests_of(name):
                program = Path(folder) / test.name
                objects = sorted(Path(str(test) + ".p").glob("*.o"))
                linked = subprocess.run(
                    ["cc", *map(str, objects), str(target), str(self.support), str(self.library),
                     *self.links, "-o", str(program)], capture_output=True, check=False)
                if linked.returncode:
                    return "does not link: " + linked.stderr.decode()[-300:]
                try:
                    done = subprocess.run([str(program)], cwd=folder, capture_output=True,
                                          timeout=SECONDS, check=False,
                                          env={"CMOCKA_MESSAGE_OUTPUT": "TAP"})
                except subprocess.TimeoutExpired:
                    return "killed"
                if done.returncode:
                    return "killed"
        return "survived"

    def compile_command(self, name, source, target):
        entry = self.compile[name]
        words = shlex.split(entry["command"])
        original = words.index(entry["file"])
        words[original] = str(source)
        output = words.index("-o")
        words[output + 1] = str(target)
        for flag in ("-MQ", "-MF"):
            if flag in words:
                at = words.index(flag)
                del words[at:at + 2]
        return [w for w in words if w not in ("-MD", "-Werror")] + ["-w", "-O0", "-g0"]


def sample(mutants, count):
    if count is None or count >= len(mutants):
        return mutants
    return [mutants[i * len(mutants) // count] for i in range(count)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=Path)
    parser.add_argument("build", type=Path)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--output", type=Path)
    parser.add_argument("--survivors", action="store_true")
    given = parser.parse_intermixed_args()
    root = given.root.resolve()
    bench = Bench(root, given.build.resolve())
    again = set()
    if given.survivors:
        again = set(re.findall(r"^(\w+\.c:\d+:\d+: `.*?` -> `.*?`)",
                               given.output.read_text("utf-8"), re.M))
    names = given.files or sorted(bench.compile)
    lines, counts = [], {}
    with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        for name in names:
            text = (root / "lib/pure" / name).read_text("utf-8")
            mutants = sample(mutants_of(text), given.sample)
            labels = [f"{name}:{m[0]}:{m[1]}: `{m[2]}` -> `{m[3]}`" for m in mutants]
            chosen = [(label, m) for label, m in zip(labels, mutants)
                      if not given.survivors or label in again]
            outcomes = list(pool.map(lambda pair: bench.run(name, pair[1]), chosen))
            count = {"killed": 0, "survived": 0, "other": 0}
            for (label, _), outcome in zip(chosen, outcomes):
                count[outcome if outcome in count else "other"] += 1
                if outcome != "killed" and outcome != "does not compile":
                    lines.append(f"{label}" + ("" if outcome == "survived" else f" ({outcome})"))
                    print(lines[-1], flush=True)
            counts[name] = count
            if chosen:
                print(f"# {name}: {count['killed']} killed, {count['survived']} survived, "
                      f"{count['other']} not compiled", flush=True)
    total = {key: sum(count[key] for count in counts.values()) for key in
             ("killed", "survived", "other")}
    summary = (f"{total['killed']} killed, {total['survived']} survived, "
               f"{total['other']} not compiled")
    print(f"# all: {summary}")
    if given.output:
        given.output.write_text("\n".join(lines + [f"# {summary}"]) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
