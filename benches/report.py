#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs benchmarks and gathers their figures:
report.py [--large] --output FILE PROGRAM... [-- ARG...]

Each program prints one JSON object a line. They are checked, printed as a table and written to FILE
as one JSON document. ARGs go to every program; files of the programs are made beside FILE.
"""

import argparse
import json
import platform
import subprocess
import sys
from pathlib import Path

UNITS = {"documents/s", "allocations/s", "transactions/s", "events/s", "facts/s", "rows/s", "MB/s",
         "ms", "us", "ns", "bytes", "documents", "lines", "orders", "customers",
         "orders/s", "customers/s", "decisions/s"}
SMALLER_IS_BETTER = {"ms", "us", "ns", "bytes"}
BASELINE = ("baseline", "baseline_value", "baseline_best", "ratio", "ratio_best")


def wrong_with(figure):
    """What makes a line unfit to be written down, or nothing."""
    if not figure.get("name"):
        return "has no name"
    if "skipped" in figure:
        return None
    if figure.get("unit") not in UNITS:
        return f"has the unknown unit {figure.get('unit')}"
    for key in ("value", "best"):
        if not isinstance(figure.get(key), (int, float)) or not figure[key] > 0:
            return f"has no {key} above zero"
    present = [key for key in BASELINE if key in figure]
    if present and len(present) != len(BASELINE):
        return f"has {', '.join(present)} but not the rest of a baseline"
    return None


def run(program, arguments):
    """The figures of one program."""
    command = [str(program), *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{Path(program).name} failed with status {done.returncode}")
    figures = []
    for line in done.stdout.splitlines():
        figure = json.loads(line)
        wrong = wrong_with(figure)
        if wrong:
            sys.exit(f"{Path(program).name}: the figure {figure.get('name')} {wrong}")
        figures.append({"program": Path(program).name, **figure})
    if not figures:
        sys.exit(f"{Path(program).name} printed no figure")
    return figures


def number(value):
    """Three significant digits, with blanks between groups."""
    if value >= 1000:
        digits = len(str(int(value))) - 3
        return f"{round(value, -digits):,.0f}".replace(",", " ")
    return f"{value:.3g}"


def row(figure):
    if "skipped" in figure:
        return (figure["name"], "skipped", "", "", figure["skipped"], "", "")
    cells = (figure["name"], number(figure["value"]), number(figure["best"]), figure["unit"])
    if "baseline" not in figure:
        return cells + ("", "", "")
    return cells + (figure["baseline"], number(figure["baseline_value"]),
                    f"{figure['ratio']:.3g} / {figure['ratio_best']:.3g}")


def print_table(figures):
    head = ("figure", "median", "best", "unit", "baseline", "its median", "ratio: median / best")
    rows = [head] + [row(figure) for figure in figures]
    widths = [max(len(line[i]) for line in rows) for i in range(len(head))]
    rows.insert(1, tuple("-" * width for width in widths))
    for line in rows:
        cells = (cell.rjust(widths[i]) if i in (1, 2, 5) else cell.ljust(widths[i])
                 for i, cell in enumerate(line))
        print("  ".join(cells).rstrip())


def check_names(figures):
    names = [figure["name"] for figure in figures]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        sys.exit(f"figures of the same name: {', '.join(twice)}")


def split(arguments):
    at = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:at], arguments[at + 1:]


def main():
    own, passed = split(sys.argv[1:])
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--large", action="store_true", help="ledgers of 10 million documents")
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args(own)
    arguments = ["--folder", str(options.output.resolve().parent), *passed]
    if options.large:
        arguments.insert(0, "--large")
    figures = []
    for program in options.programs:
        print(f"{Path(program).name} ...", file=sys.stderr, flush=True)
        figures += run(program, arguments)
    check_names(figures)
    document = {
        "machine": platform.machine(),
        "system": platform.system(),
        "smaller_is_better": sorted(SMALLER_IS_BETTER),
        "figures": figures,
    }
    options.output.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    print_table(figures)


if __name__ == "__main__":
    main()
