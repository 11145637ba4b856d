# SPDX-License-Identifier: MIT
"""python -m generator COMMAND [--root FOLDER]

    check               refuse what the headers leave undeclared or ambiguous; writes nothing
    manifest            the same, then write bindings/encours.api.json
    generate [NAME...]  write every file that follows from it, or those of some emitters
    generate --check    write nothing; fail and name the files that differ
    update [NAME...]    manifest, then generate: what a changed header needs
    abi [OLD [NEW]]     what NEW breaks of OLD; without names, the present manifest of the last
                        released one in bindings/abi/

check, manifest and update read headers, which needs libclang; the others do not.
"""

import argparse
import sys
from pathlib import Path

from . import abi, emitters, manifest

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = Path("bindings") / "encours.api.json"


def from_headers(root: Path, write: bool) -> int:
    """Reads the headers; libclang is needed here and nowhere else."""
    try:
        from . import from_headers as reading
    except ImportError as missing:
        print(f"{sys.executable} cannot read headers: {missing}. Install libclang from PyPI for "
              "it, or name a Python that has it by -Dgenerator_python=.", file=sys.stderr)
        return 2
    model, refusals = reading.model_of(root / "include")
    for refusal in refusals:
        print(f"include/encours/{refusal}", file=sys.stderr)
    if refusals:
        print(f"{len(refusals)} refused", file=sys.stderr)
    if write and not refusals:
        (root / MANIFEST).write_text(manifest.text_of(model), encoding="utf-8")
    return 1 if refusals else 0


def generate(root: Path, names: list[str], check: bool) -> int:
    files = emitters.emit(manifest.load(root / MANIFEST), names)
    if not check:
        for path in emitters.write(root, files, whole=not names):
            print(path)
        return 0
    differences = emitters.differences(root, files, whole=not names)
    for difference in differences:
        print(difference, file=sys.stderr)
    if differences:
        print("Run meson compile -C build generate, and commit what it writes.", file=sys.stderr)
    return 1 if differences else 0


def gate(root: Path, names: list[Path]) -> int:
    """Fails when a program built with the older manifest would break on the newer."""
    last = abi.released(root / "bindings" / "abi")
    if not names and last is None:
        print("Nothing is released yet: bindings/abi/ has no manifest to compare with.")
        return 0
    old = manifest.load(names[0] if names else last or root)
    new = manifest.load(names[1] if len(names) > 1 else root / MANIFEST)
    if not abi.promised(old["version"], new["version"]):
        print(f"Nothing is promised from {old['version']} to {new['version']}.")
        return 0
    findings = abi.compare(old, new)
    for finding in findings:
        print(finding, file=sys.stderr)
    print(f"{len(findings)} broken from {old['version']} to {new['version']}")
    return 1 if findings else 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="generator", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["check", "manifest", "generate", "update", "abi"])
    parser.add_argument("names", nargs="*", help="of generate: emitters; of abi: OLD and NEW")
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("--check", action="store_true", help="of generate: compare, do not write")
    given = parser.parse_intermixed_args()
    unknown = [name for name in given.names if name not in emitters.EMITTERS]
    if given.command != "abi" and unknown:
        parser.error(f"no emitter {unknown[0]}; there are {', '.join(emitters.EMITTERS)}")
    if given.command == "abi":
        return gate(given.root, [Path(name) for name in given.names])
    if given.command == "generate":
        return generate(given.root, given.names, given.check)
    status = from_headers(given.root, given.command != "check")
    if given.command == "update" and status == 0:
        status = generate(given.root, given.names, check=False)
    return status


if __name__ == "__main__":
    sys.exit(main())
