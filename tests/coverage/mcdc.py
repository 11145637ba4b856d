# SPDX-License-Identifier: MIT
"""Coverage of lib/pure: lines, branches and MC/DC (modified condition/decision coverage).

    python3 tests/coverage/mcdc.py SOURCE_ROOT WORK [FILE...]

Builds under WORK with clang 19 (CLANG, LLVM_PROFDATA and LLVM_COV name others), runs the tests of
the calculators, and prints what no test reached, one place a line, then one line a file.
With FILEs, such as `dso.c`, speaks of those only. Fails unless everything is covered.

The profile is read against the shared library, which holds the same objects as the tests.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

FOLDERS = "(unit/pure_|properties/|exhaustive/)"
EXPANSION = 1  # kind of a region that is the use of a macro
OUTCOMES = ("never true", "never false")


def tool(name):
    return os.environ.get(name.upper().replace("-", "_"), f"{name}-19")


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          check=False, **options)
    if done.returncode != 0:
        words = " ".join(map(str, command[:4]))
        sys.exit(f"{words} failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def build(root, work):
    environment = dict(os.environ, CC=tool("clang"))
    flags = "-fprofile-instr-generate -fcoverage-mapping -fcoverage-mcdc"
    if not (work / "build.ninja").is_file():
        run("meson", "setup", work, root, "-Dbuildtype=debug", "-Doptimization=0",
            "-Dexamples=disabled", "-Dbenches=disabled",
            f"-Dc_args={flags}", f"-Dc_link_args={flags}", env=environment)
    run("ninja", "-C", work, "build.ninja")  # new tests are targets only after that
    run("ninja", "-C", work, "build.ninja")  # so that tests added since are among the targets
    targets = run("ninja", "-C", work, "-t", "targets", "all").split("\n")
    wanted = [line.split(":")[0] for line in targets if re.match(
        rf"lib/libencours\.so[.\d]*:|tests/{FOLDERS}\w+: c_LINKER", line)]
    run("ninja", "-C", work, "-j2", *wanted)
    return [work / target for target in wanted if target.startswith("tests/")]


def measure(work, programs):
    profiles = work / "profiles"
    profiles.mkdir(exist_ok=True)
    for old in profiles.glob("*"):
        old.unlink()
    environment = dict(os.environ, LLVM_PROFILE_FILE=str(profiles / "%p-%m.profraw"))
    for program in programs:
        done = subprocess.run([str(program)], env=environment, cwd=program.parent,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            print(f"{program.name} fails")
    raw = sorted(map(str, profiles.glob("*.profraw")))
    (profiles / "list").write_text("\n".join(raw) + "\n", encoding="utf-8")
    merged = work / "pure.profdata"
    run(tool("llvm-profdata"), "merge", "-sparse", f"--input-files={profiles / 'list'}",
        "-o", merged)
    library = next(p for p in sorted((work / "lib").glob("libencours.so*")) if p.is_file())
    text = run(tool("llvm-cov"), "export", "-instr-profile", merged, library,
               "-ignore-filename-regex", r"/lib/(base|text|store|ledger|io)/|/include/")
    return json.loads(text)["data"][0]


def uncovered_lines(file):
    """Lines whose every region was never entered, from the segments."""
    lines, current = set(), None
    for line, _, count, has_count, is_entry, *_ in file["segments"]:
        if current is not None and current[1]:
            lines.update(range(current[0] + 1, line))
        if has_count and is_entry and count == 0:
            lines.add(line)
        current = (line, has_count and count == 0)
    return sorted(lines)


def by_line(finding):
    return int(finding.split(":")[1]), finding


def place_of(region, expansions):
    """Where a region stands in the source: that of the macro's use, when it is in a macro."""
    line, column, file_id = region[0], region[1], region[-3]
    while file_id in expansions:
        line, column, file_id = expansions[file_id]
    return line, column


def places_by_region(function):
    """The source of each region that is the use of a macro."""
    return {region[6]: (region[0], region[1], region[5])
            for region in function["regions"] if region[7] == EXPANSION}


def branch_counts(functions):
    """By place and outcome. An inline function is compiled into many files: what one of them
    reached is reached."""
    counts = {}
    for function in functions:
        expansions = places_by_region(function)
        for branch in function["branches"]:
            place = place_of(branch, expansions)
            for outcome, count in zip(OUTCOMES, branch[4:6]):
                key = (*place, tuple(branch[:4]), outcome)
                counts[key] = counts.get(key, 0) + count
    return counts


def decisions(functions):
    """By place: which conditions decide alone, in any of the files a function is compiled into."""
    found = {}
    for function in functions:
        own = {tuple(branch[:2]) for branch in function["branches"] if branch[6] == 0}
        begins = function["regions"][0][0]
        for at, record in enumerate(function.get("mcdc_records", [])):
            # A record does not say which macro's use it belongs to; the function must do.
            place = f"{record[0]}:{record[1]}"
            if tuple(record[:2]) not in own:
                place = f"{begins}: a macro in this function"
            key = (place, begins, at)
            known = found.setdefault(key, [False] * len(record[-1]))
            found[key] = [a or b for a, b in zip(known, record[-1])]
    return found


def findings(file, functions):
    name = Path(file["filename"]).name
    own = [function for function in functions if function["filenames"][0] == file["filename"]]
    for line in uncovered_lines(file):
        yield f"{name}:{line}: not run"
    for (line, column, _, outcome), count in branch_counts(own).items():
        if count == 0:
            yield f"{name}:{line}:{column}: {outcome}"
    for (place, *_), conditions in decisions(own).items():
        for number, covered in enumerate(conditions, 1):
            if not covered:
                yield (f"{name}:{place}: condition {number} of {len(conditions)} "
                       "never decides alone")


def main(arguments):
    root, work = Path(arguments[0]).resolve(), Path(arguments[1]).resolve()
    wanted = set(arguments[2:])
    data = measure(work, build(root, work))
    total = {"lines": [0, 0], "branches": [0, 0], "mcdc": [0, 0]}
    table = []
    for file in data["files"]:
        path = Path(file["filename"])
        if path.parent.name != "pure" or (wanted and path.name not in wanted):
            continue
        found = sorted(set(findings(file, data["functions"])), key=by_line)
        for finding in found:
            print(finding)
        # llvm-cov counts an inline function in the best of the files it is compiled into.
        is_whole = path.suffix == ".h" and not found
        parts = []
        for kind, sums in total.items():
            part = file["summary"][kind]
            covered = part["count"] if is_whole else part["covered"]
            sums[0] += covered
            sums[1] += part["count"]
            parts.append(f"{kind} {covered}/{part['count']}")
        table.append(f"{path.name}: " + ", ".join(parts))
    print("\n".join(sorted(table)))
    print("all: " + ", ".join(f"{kind} {a}/{b}" for kind, (a, b) in total.items()))
    return 0 if table and all(a == b for a, b in total.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
