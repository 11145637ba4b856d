# SPDX-License-Identifier: MIT
"""python -m generator check|manifest [--root FOLDER]

    check     refuse what the headers leave undeclared or ambiguous; writes nothing
    manifest  the same, then write bindings/encours.api.json
"""

import argparse
import sys
from pathlib import Path

from . import manifest

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(prog="generator", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["check", "manifest"])
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("--force", action="store_true", help="write although something is refused")
    given = parser.parse_args()
    model, refusals = manifest.from_headers(given.root / "include")
    for refusal in refusals:
        print(f"include/encours/{refusal}", file=sys.stderr)
    if refusals:
        print(f"{len(refusals)} refused", file=sys.stderr)
    if given.command == "manifest" and (given.force or not refusals):
        path = given.root / "bindings" / "encours.api.json"
        path.write_text(manifest.text_of(model), encoding="utf-8")
    return 1 if refusals else 0


if __name__ == "__main__":
    sys.exit(main())
