# SPDX-License-Identifier: MIT
"""The oracles' own support: what it reads from the headers is what the library uses."""

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


cases.main()
