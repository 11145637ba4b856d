# SPDX-License-Identifier: MIT
"""The page: its parts one below the other."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from . import breakdown, parts
from .credit import credit
from .figures import figures_of
from .markup import text
from .style import STYLE

if TYPE_CHECKING:
    from ..policy import Policy
    from ..rates import Rates
    from ..view import View

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def page(view: View, as_of: datetime.date, *, title: str | None = None, by: str | None = None,
         currency: str | None = None, policy: Policy | None = None,
         rates: Rates | None = None) -> str:
    """A page with the state of the receivables at the end of a day.

    Args:
        view: of the ledger, at any position of its log
        as_of: the day
        title: None: the name of the ledger
        by: a dimension to break the aged balance down by
        currency: alphabetic code; None: that of the books
        policy: a credit policy, for limits, risk classes and the agenda; None: without them
        rates: exchange rates for it

    Returns:
        HTML that needs nothing else. Amounts are exact, days and shares rounded once.

    Raises:
        ValueError: the ledger has nothing in that currency
        NotFoundError: the dimension is not declared
    """
    figures = figures_of(view, as_of, by, currency)
    heading = title or figures.name or "Receivables"
    body = "\n".join(part for part in (
        parts.header(figures, heading), parts.key_figures(figures), parts.aged_balance(figures),
        parts.dso(figures), parts.due(figures), parts.top(figures), parts.risk(figures),
        credit(view, as_of, policy, rates),
        breakdown.by_dimension(figures, by), breakdown.customers(figures),
        breakdown.others(figures), parts.notes(figures)) if part)
    return PAGE.format(title=text(f"{heading}, {as_of}"), style=STYLE, body=body)
