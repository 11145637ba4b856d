# SPDX-License-Identifier: MIT
"""The oracles' own support: what it reads from the headers is what the library uses."""

import re
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import headers, tap  # noqa: E402
from support.calls import Failure, Library, half_up  # noqa: E402

cases = tap.Cases()
library = Library(sys.argv[1], sys.argv[2])


@cases
def a_published_figure_comes_back():
    out = library.struct("encours_dso")
    library.encours_dso_simple(800_000, 10_000_000, 365, out)  # criskco.com: 29.2 days
    return [] if out.days_e4 == 292_000 else [f"29.2 days, got {out.days_e4}"]


@cases
def a_refusal_is_raised_with_its_message():
    try:
        library.encours_dso_simple(1, 1, 0, library.struct("encours_dso"))
    except Failure as failure:
        return [] if failure.kind == library.constants.ENCOURS_E_INVALID else [str(failure)]
    return ["0 days were accepted"]


@cases
def ties_go_away_from_zero():
    given = {Fraction(1, 2): 1, Fraction(-1, 2): -1, Fraction(3, 2): 2, Fraction(-7, 5): -1}
    return [f"{value}" for value, whole in given.items() if half_up(value) != whole]


@cases
def every_function_of_the_headers_is_known():
    return [name for name in headers.declared_names(sys.argv[1])
            if name not in library.prototypes]


# A report of days sales outstanding is made out of a ledger alone, by encours_view_dso();
# tests/properties holds what it shows against the model of a ledger. Its figures are computed by
# functions that tests/oracle/dso.py calls.
EXEMPT = {"encours_dso_report_figure", "encours_dso_report_total"}


def defined_in(folder):
    """Public functions whose definition starts a line of a source of the folder."""
    found = set()
    for path in folder.glob("*.c"):
        text = path.read_text(encoding="utf-8")
        found.update(re.findall(r"^[a-z][\w \*]*\b(encours_\w+)\(", text, re.M))
    return found


@cases
def every_calculator_is_called_by_an_oracle():
    root = Path(sys.argv[1])
    texts = "".join(path.read_text(encoding="utf-8")
                    for path in (root / "tests" / "oracle").glob("*.py"))
    called = set(re.findall(r"\bencours_\w+", texts)) - EXEMPT
    status = {f.name for path in headers.public_headers(root) for f in headers.functions(path)
              if f.returns_status()}
    pure = status & defined_in(root / "lib" / "pure")
    found = [f"{name} is called by no oracle" for name in sorted(pure - called - EXEMPT)]
    found += [f"{name} is exempt, and no function of lib/pure" for name in sorted(EXEMPT - pure)]
    return found if len(pure) > 150 else [f"only {len(pure)} functions were found"]


cases.main()
