# SPDX-License-Identifier: MIT
"""One HTML page about a ledger: to be mailed, read on a telephone, or printed.

    from pathlib import Path
    from encours.report import page

    Path("report.html").write_text(page(view, date(2026, 6, 30)), encoding="utf-8")

The page stands alone: no script, no picture, font or style from anywhere else. The same view and
the same arguments give the same bytes; no clock is read.
"""

from .page import page

__all__ = ["page"]
